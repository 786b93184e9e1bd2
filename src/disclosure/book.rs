//! All counts of a run as cells, wherever they stand, and the relations between them.
//!
//! A cell is named by what it counts, its period and its other keys: the same number in two tables is one cell, so hiding it in
//! one hides it in both. Relations come from the headers (parts and wholes, sums over a key, area kinds). Each period is a page of its own;
//! what ties pages together stands in [`super::links`].

use std::collections::{BTreeMap, BTreeSet};

use super::clash::clash;
use super::judge::{Judge, Sheet, Veil, is_small};
use super::ledger::{Memory, Name, Recalled};
use super::page::Page;
use super::profile::Profile;
use super::released::Cell;
use super::spans::Span;
use super::years::YearOfClients;
use crate::diagnostics::Result;
use crate::measures::{Balance, Column, Role};
use crate::period::Period;

/// Areas outside the hierarchy: elsewhere and unknown. They stand in every area kind and are the same people each time.
pub const OUTSIDE: [&str; 2] = ["muu", "tuntematon"];
/// Unit of a count of clients.
const CLIENTS: &str = "clients";
/// The area kind that is the whole hierarchy.
pub(super) const REGION: &str = "region";
/// The finest area kind, whose members add up to the others'.
pub(super) const MUNICIPALITY: &str = "municipality";

/// The municipalities with their organiser and subregion, as the area export has them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Areas {
    municipalities: Vec<[String; 3]>,
}

impl Areas {
    /// Returns the areas of municipalities given as name, organiser and subregion.
    pub fn new(municipalities: Vec<[String; 3]>) -> Areas {
        Areas { municipalities }
    }

    /// Returns the areas of a kind that make up an area of the kind above.
    pub(super) fn members(&self, low: &str, high: &str, area: &str) -> BTreeSet<&str> {
        let place = |kind: &str| match kind {
            MUNICIPALITY => 0,
            "organiser" => 1,
            _ => 2,
        };
        let inside = |row: &&[String; 3]| high == REGION || row[place(high)] == area;
        self.municipalities.iter().filter(inside).map(|row| row[place(low)].as_str()).collect()
    }

    /// Returns the organisers with their municipalities, each with its subregion.
    pub(super) fn organisers(&self) -> BTreeMap<&str, Vec<(&str, &str)>> {
        let mut organisers: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
        for [municipality, organiser, subregion] in &self.municipalities {
            organisers.entry(organiser).or_default().push((municipality, subregion));
        }
        organisers
    }
}

/// What names a cell.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct CellKey {
    /// Code of the quarter or year; empty where the table has none.
    pub period: String,
    pub counts: String,
    pub dims: BTreeMap<String, String>,
}

impl CellKey {
    /// Returns the key of a name in the ledger.
    pub fn of((period, counts, dims): &Name) -> CellKey {
        CellKey { period: period.clone(), counts: counts.clone(), dims: dims.clone() }
    }

    /// Returns the name in the ledger.
    pub fn name(&self) -> Name {
        (self.period.clone(), self.counts.clone(), self.dims.clone())
    }
}

/// Table, row and column of a printed count.
pub(super) type Place = (usize, usize, usize);

/// A cell with all its places.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub key: CellKey,
    pub value: i64,
    /// Where it is printed; nowhere for rests and support columns.
    pub places: Vec<Place>,
    /// Printed, but the primary rules hide it.
    pub primary: bool,
    /// What readers know of it from earlier releases.
    pub before: Option<Recalled>,
    /// Every value that they have ever known of it.
    pub earlier_values: BTreeSet<i64>,
    /// Hidden in every earlier release in which it stood.
    pub hidden_before: bool,
    /// Each that it counts is counted in one period only.
    pub adds_up: bool,
    /// It counts clients, who may be counted in several periods: but who is counted in a year is counted in one of its quarters.
    pub distinct: bool,
    /// Names of the cells that count the same clients quarter by quarter, where this one counts them over twelve months.
    pub rolling: Option<String>,
    /// Sums of quarters that it is no more than, or no less than.
    pub spans: Vec<Span>,
    /// The stock and its inflow from which it follows.
    pub balance: Option<Balance>,
    /// It counts a part of others who are counted in the same period.
    pub is_part: bool,
    /// Readers look for it first.
    pub is_headline: bool,
    /// It is one of those, or what one of them is a part of: what a report leads with.
    pub is_lead: bool,
    /// It stands in a table itself, not only in what is worked out from it.
    pub is_itself_printed: bool,
    /// Whether something would tell it if nothing were hidden for another's sake: a mean of too few tells nobody's number.
    pub may_be_told: bool,
    /// Everybody knows that it is nobody.
    pub is_nobody: bool,
    /// Keys of the same cell in the year that its quarter is all of.
    pub other_names: Vec<CellKey>,
}

/// What readers do not know of a count: all of it, or what has changed since they saw it.
///
/// The count is `base + sign · size`, with a size that is whole and not negative, so a change is protected by the same means as a
/// count: that one is added to twelve is as much about one person as a count of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct News {
    pub base: i64,
    pub sign: i64,
    pub size: i64,
}

impl Entry {
    /// Returns a cell that stands in no table, and of which readers know nothing.
    pub fn new(key: CellKey, value: i64) -> Entry {
        Entry {
            key,
            value,
            places: Vec::new(),
            primary: false,
            before: None,
            earlier_values: BTreeSet::new(),
            hidden_before: false,
            adds_up: false,
            distinct: false,
            rolling: None,
            spans: Vec::new(),
            balance: None,
            is_part: false,
            is_headline: false,
            is_lead: false,
            is_itself_printed: false,
            may_be_told: false,
            is_nobody: false,
            other_names: Vec::new(),
        }
    }

    /// Returns every key of the cell.
    pub fn names(&self) -> impl Iterator<Item = &CellKey> {
        std::iter::once(&self.key).chain(&self.other_names)
    }

    /// Returns what readers do not know of the count. Where the last release hid it, they do not know that it is as it was before.
    pub fn news(&self) -> News {
        let seen = self.before.filter(|before| before.told_last || before.value != self.value);
        let base = seen.map_or(0, |before| before.value);
        let change = self.value - base;
        News { base, sign: if change < 0 { -1 } else { 1 }, size: change.abs() }
    }

    /// Returns whether readers know the value from before.
    pub fn is_old_news(&self) -> bool {
        self.before.is_some_and(|before| before.told_last && before.value == self.value)
    }

    /// Returns whether readers know the value, whatever is shown.
    pub fn is_known(&self) -> bool {
        self.is_old_news() || self.is_nobody
    }

    /// Returns whether the cell is hidden for what it is itself, or for what has changed of it.
    pub fn is_primary(&self, profile: &Profile) -> bool {
        let is_small_change = |value: &i64| is_small((self.value - value).abs(), profile.smallest_count);
        self.primary || self.is_printed() && !self.is_old_news() && self.earlier_values.iter().any(is_small_change)
    }

    /// Returns the area kind of a cell of an area within the hierarchy.
    pub fn area_kind(&self) -> Option<&str> {
        self.key.dims.get("area").and_then(|area| area.split_once('/')).map(|(kind, _)| kind)
    }

    /// Returns whether the cell is about the whole project, not about a group or an area.
    pub(super) fn is_of_all(&self) -> bool {
        self.key.dims.is_empty()
    }

    /// Returns whether the cell counts everybody, or is a figure of everybody that readers look for first: it is not hidden for another's sake.
    /// The region may be: where only few live outside it, everybody and the region together would tell of them.
    pub(super) fn is_grand_total(&self) -> bool {
        self.is_of_all() && self.is_itself_printed && (!self.is_part || self.is_headline)
    }

    /// Returns whether the cell counts everybody of a year, which tells with those since the start how many left before it.
    pub fn is_year_of_all(&self) -> bool {
        self.is_of_all() && year(&self.key.period).is_some() && self.spans.iter().any(Span::is_protected)
    }

    /// Returns as how many cells this one counts when cells to hide are chosen: the first figures of a report are hidden only where
    /// little else would do.
    pub(super) fn cost(&self) -> i64 {
        match (self.is_of_all() || self.is_headline, self.key.period.is_empty()) {
            _ if self.is_year_of_all() => WHOLE_YEAR,
            (true, true) => WHOLE_PROJECT,
            (true, false) => WHOLE_PERIOD,
            (false, _) => 1,
        }
    }

    pub fn is_printed(&self) -> bool {
        !self.places.is_empty()
    }
}

/// As how many cells a count over the whole project counts when cells to hide are chosen, and one over all areas of a period.
const WHOLE_PROJECT: i64 = 8;
const WHOLE_PERIOD: i64 = 3;
/// As how many cells everybody of a year counts where it may be hidden for those who left before: with it one cell of every background, of the
/// areas and of the costs goes. The count over the whole project is hidden rather, unless one of a whole period has to go with it.
const WHOLE_YEAR: i64 = WHOLE_PROJECT + WHOLE_PERIOD;

/// Every period's page.
pub(super) struct Book {
    pub pages: BTreeMap<String, Page>,
    /// Clients of years and of their quarters.
    pub years: Vec<YearOfClients>,
}

impl Book {
    /// Writes the counts of all tables down.
    ///
    /// # Errors
    /// Two tables that give one cell two values, a sum that does not hold, or an area of the hierarchy without a row: a bug, or what a
    /// query of the project's own declares wrongly.
    pub fn of(sheets: &[Sheet<'_>], profile: &Profile, areas: &Areas, memory: &Memory) -> Result<Book> {
        let mut book = Book { pages: BTreeMap::new(), years: Vec::new() };
        let veil = Veil::default();
        for (table, sheet) in sheets.iter().enumerate() {
            for row in 0..sheet.height() {
                let judge = Judge { profile, sheet, row, veil: &veil };
                for (place, column) in counts(sheet) {
                    let Some(value) = sheet.at(row, place).integer() else { continue };
                    let key = key(sheet, row, column);
                    // A support column that a rate leans on can be worked out from the rate: it is as good as printed.
                    let is_printed = !column.support || sheet.table.header.is_leaned_on(&column.name);
                    let printed = is_printed.then_some((table, row, place));
                    let primary = is_printed && !judge.may(&column.name);
                    let page = book.page(&key.period);
                    if let Some(other) = page.another_value(&key, value) {
                        clash(sheets, &key.counts, other.into_iter().chain([table]))?;
                    }
                    let number = page.enter(key, value, printed, primary)?;
                    page.entries[number].adds_up |= column.adds_up;
                    let entry = &mut page.entries[number];
                    entry.distinct |= column.unit == CLIENTS && !column.adds_up && column.rolling.is_none();
                    let of_whole = matches!(&column.role, Role::People { part_of: Some(_), .. });
                    entry.is_itself_printed |= !column.support;
                    entry.may_be_told |= judge.tells(column);
                    // What is no more than others is a part of what they tell; everybody of a period is not.
                    let is_of_sum = column.at_most.iter().any(|quarters| !quarters.protected);
                    entry.is_part |= of_whole || column.inside.is_some() || is_of_sum;
                    entry.is_headline |= column.headline;
                    entry.is_lead |= leads(sheet, column);
                    entry.rolling = entry.rolling.take().or_else(|| column.rolling.clone());
                    let spans = Span::of(column, &entry.key.period, |name| sheet.value(row, name));
                    entry
                        .spans
                        .extend(spans.into_iter().filter(|span| !entry.spans.contains(span)).collect::<Vec<_>>());
                    entry.balance.clone_from(&column.balance);
                }
            }
        }
        for sheet in sheets {
            book.relate(sheet, areas)?;
        }
        for sheet in sheets {
            book.relate_to_others(sheet)?;
        }
        for page in book.pages.values() {
            page.holds(sheets)?;
        }
        book.join_years_of_one_quarter()?;
        book.years = book.years_of_clients()?;
        book.enter_leavers()?;
        for page in book.pages.values_mut() {
            page.recall(memory, profile);
        }
        Ok(book)
    }

    /// A year of which one quarter tells anything, its others being nobody's, is that quarter: they are protected as one page, and
    /// what both count is one cell.
    fn join_years_of_one_quarter(&mut self) -> Result<()> {
        let years: Vec<(String, i32)> =
            self.pages.keys().filter_map(|period| Some((period.clone(), year(period)?))).collect();
        for (period, year) in years {
            let tells = |page: &Page| page.entries.iter().any(|entry| entry.is_printed() && entry.value > 0);
            let quarters =
                self.pages.iter().filter(|(period, page)| quarters_year(period) == Some(year) && tells(page));
            let quarters: Vec<String> = quarters.map(|(period, _)| period.clone()).collect();
            let [quarter] = quarters.as_slice() else { continue };
            let (Some(page), Some(whole)) = (self.pages.remove(&period), self.pages.get_mut(quarter)) else { continue };
            whole.absorb(page, quarter)?;
        }
        Ok(())
    }

    pub(super) fn page(&mut self, period: &str) -> &mut Page {
        self.pages.entry(period.to_owned()).or_default()
    }
}

/// Returns the year that a page's period is, if it is one.
pub(super) fn year(period: &str) -> Option<i32> {
    match period.parse() {
        Ok(Period::Year { year }) => Some(year),
        _ => None,
    }
}

/// Returns the year of the quarter that a page's period is, if it is one.
pub(super) fn quarters_year(period: &str) -> Option<i32> {
    match period.parse() {
        Ok(Period::Quarter { year, .. }) => Some(year),
        _ => None,
    }
}

/// Returns the count columns of a table with their places.
pub(super) fn counts<'s>(sheet: &'s Sheet<'_>) -> impl Iterator<Item = (usize, &'s Column)> {
    sheet.columns().iter().enumerate().filter(|(_, column)| matches!(column.role, Role::People { .. }))
}

/// Returns whether a column is a figure that readers look for first, or what one of them is a part of.
fn leads(sheet: &Sheet<'_>, column: &Column) -> bool {
    let is_of = |headline: &Column| match &headline.role {
        Role::People { part_of, .. } => part_of.as_ref() == Some(&column.name),
        _ => false,
    };
    column.headline || sheet.columns().iter().any(|other| other.headline && is_of(other))
}

/// Returns the key of a count that is known.
pub(super) fn known(sheet: &Sheet<'_>, row: usize, name: &str) -> Option<CellKey> {
    sheet.count(row, name)?;
    sheet.table.header.find(name).map(|column| key(sheet, row, column))
}

/// Returns what names the cell of a count column in a row.
fn key(sheet: &Sheet<'_>, row: usize, column: &Column) -> CellKey {
    let header = &sheet.table.header;
    let counts = column.counted_as(&sheet.table.id);
    let mut key = CellKey { period: String::new(), counts, dims: column.at.clone() };
    for name in column.by.as_ref().unwrap_or(&header.grain) {
        let text = match sheet.value(row, name) {
            Cell::Missing => continue,
            value => value.plain(),
        };
        match name.as_str() {
            "period" | "year" | "cohort" => key.period = text,
            "area_kind" => {}
            "area" => {
                let kind = sheet.value(row, "area_kind").plain();
                let area = if OUTSIDE.contains(&text.as_str()) { text } else { format!("{kind}/{text}") };
                key.dims.insert("area".to_owned(), area);
            }
            _ => {
                key.dims.insert(name.clone(), text);
            }
        }
    }
    key
}
