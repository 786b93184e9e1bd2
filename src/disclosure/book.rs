//! All counts of a run as cells, wherever they stand, and the relations between them.
//!
//! A cell is named by what it counts, its period and its other keys: the same number in two tables is one cell, so hiding it in
//! one hides it in both. Relations come from the headers (parts and wholes, sums over a key, area kinds) and never cross periods,
//! so each period is a system of its own.

use std::collections::{BTreeMap, BTreeSet};

use super::engine::{self, Own, Relation, State, System};
use super::judge::{Judge, Sheet, Veil, is_small};
use super::profile::Profile;
use super::released::Cell;
use crate::diagnostics::{Failure, Result};
use crate::measures::{self, Column, Role};

/// Areas outside the hierarchy: elsewhere and unknown. They stand in every area kind and are the same people each time.
const OUTSIDE: [&str; 2] = ["muu", "tuntematon"];
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
    fn members(&self, low: &str, high: &str, area: &str) -> BTreeSet<&str> {
        let place = |kind: &str| match kind {
            MUNICIPALITY => 0,
            "organiser" => 1,
            _ => 2,
        };
        let inside = |row: &&[String; 3]| high == REGION || row[place(high)] == area;
        self.municipalities.iter().filter(inside).map(|row| row[place(low)].as_str()).collect()
    }

    /// Returns the organisers with their municipalities, each with its subregion.
    fn organisers(&self) -> BTreeMap<&str, Vec<(&str, &str)>> {
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

/// What an organiser knows of a page's cells.
pub(super) type Insider = BTreeMap<usize, Own>;

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
}

impl Entry {
    /// Returns the area kind of a cell of an area within the hierarchy.
    pub fn area_kind(&self) -> Option<&str> {
        self.key.dims.get("area").and_then(|area| area.split_once('/')).map(|(kind, _)| kind)
    }

    /// Returns whether the cell is about everybody: it is never hidden for another's sake. The region may be: where only few live
    /// outside it, everybody and the region together would tell of them.
    fn is_grand_total(&self) -> bool {
        self.key.dims.is_empty()
    }

    fn is_printed(&self) -> bool {
        !self.places.is_empty()
    }
}

/// The cells and relations of one period.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    pub entries: Vec<Entry>,
    index: BTreeMap<CellKey, usize>,
    relations: Vec<Relation>,
}

/// Every period's page.
pub(super) struct Book {
    pub pages: BTreeMap<String, Page>,
}

impl Book {
    /// Writes the counts of all tables down.
    ///
    /// # Errors
    /// A bug when two tables give one cell two values, or an area of the hierarchy has no row.
    pub fn of(sheets: &[Sheet<'_>], profile: &Profile, areas: &Areas) -> Result<Book> {
        let mut book = Book { pages: BTreeMap::new() };
        let veil = Veil::default();
        for (table, sheet) in sheets.iter().enumerate() {
            for row in 0..sheet.height() {
                let judge = Judge { profile, sheet, row, veil: &veil };
                for (place, column) in counts(sheet) {
                    let Some(value) = sheet.at(row, place).integer() else { continue };
                    let key = key(sheet, row, column);
                    let printed = (!column.support).then_some((table, row, place));
                    let primary = printed.is_some() && !judge.may(&column.name);
                    book.page(&key.period).enter(key, value, printed, primary)?;
                }
            }
        }
        for sheet in sheets {
            book.relate(sheet, areas)?;
        }
        Ok(book)
    }

    fn page(&mut self, period: &str) -> &mut Page {
        self.pages.entry(period.to_owned()).or_default()
    }

    /// Writes the relations of a table down.
    fn relate(&mut self, sheet: &Sheet<'_>, areas: &Areas) -> Result<()> {
        let declared: Vec<measures::Relation<'_>> = sheet.table.header.relations().collect();
        for row in 0..sheet.height() {
            self.relate_row(sheet, row, &declared)?;
        }
        for relation in declared {
            match relation {
                measures::Relation::SumOver { key, count } => self.sum_over(sheet, key, count),
                measures::Relation::Hierarchy { levels } => self.hierarchy(sheet, levels, areas)?,
                measures::Relation::Nested { .. } | measures::Relation::Sum { .. } => {}
            }
        }
        Ok(())
    }

    /// Relations between the counts of one row: parts of wholes with their rests, and sums.
    fn relate_row(&mut self, sheet: &Sheet<'_>, row: usize, declared: &[measures::Relation<'_>]) -> Result<()> {
        for (_, column) in counts(sheet) {
            if let Role::People { part_of, includes, .. } = &column.role {
                if let Some(whole) = part_of {
                    self.part(sheet, row, &column.name, whole)?;
                }
                for part in includes {
                    self.part(sheet, row, part, &column.name)?;
                }
            }
        }
        for relation in declared {
            match relation {
                measures::Relation::Nested { columns } => {
                    for pair in columns.windows(2) {
                        self.part(sheet, row, &pair[0], &pair[1])?;
                    }
                }
                measures::Relation::Sum { parts, whole } => {
                    let parts: Option<Vec<CellKey>> = parts.iter().map(|part| known(sheet, row, part)).collect();
                    if let (Some(parts), Some(whole)) = (parts, known(sheet, row, whole)) {
                        self.page(&whole.period).sum(&whole, &parts);
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// A whole is a part and the rest, which nobody prints.
    fn part(&mut self, sheet: &Sheet<'_>, row: usize, part: &str, whole: &str) -> Result<()> {
        let values = (sheet.count(row, part), sheet.count(row, whole));
        let (Some(part_key), Some(whole_key)) = (known(sheet, row, part), known(sheet, row, whole)) else {
            return Ok(());
        };
        let (Some(part_value), Some(whole_value)) = values else { return Ok(()) };
        if part_value > whole_value || part_key.period != whole_key.period {
            // A part beyond its whole is hidden by the primary rules; it relates to nothing.
            return Ok(());
        }
        let rest = CellKey { counts: format!("{} - {}", whole_key.counts, part_key.counts), ..part_key.clone() };
        let page = self.page(&whole_key.period);
        page.enter(rest.clone(), whole_value - part_value, None, false)?;
        page.sum(&whole_key, &[part_key, rest]);
        Ok(())
    }

    /// Over the values of a key, a count adds up to the whole that it is a part of, if that is named without the key.
    fn sum_over(&mut self, sheet: &Sheet<'_>, key_column: &str, count: &str) {
        let Some(Role::People { part_of: Some(whole), .. }) = sheet.table.header.find(count).map(|column| &column.role)
        else {
            return;
        };
        let mut groups: BTreeMap<(CellKey, CellKey), Vec<CellKey>> = BTreeMap::new();
        for row in 0..sheet.height() {
            let (Some(cell), Some(whole)) = (known(sheet, row, count), known(sheet, row, whole)) else { continue };
            if whole.dims.contains_key(key_column) {
                return;
            }
            let mut group = cell.clone();
            group.dims.remove(key_column);
            groups.entry((whole, group)).or_default().push(cell);
        }
        for ((whole, _), parts) in groups {
            self.page(&whole.period).sum(&whole, &parts);
        }
    }

    /// Areas of a kind add up to the areas of the kind above; the region and those outside the hierarchy are everybody.
    fn hierarchy(&mut self, sheet: &Sheet<'_>, levels: &[String], areas: &Areas) -> Result<()> {
        for row in 0..sheet.height() {
            let (kind, area) = (sheet.value(row, "area_kind").plain(), sheet.value(row, "area").plain());
            let Some(place) = levels.iter().position(|level| *level == kind).filter(|place| *place > 0) else {
                continue;
            };
            if OUTSIDE.contains(&area.as_str()) {
                continue;
            }
            let low = &levels[place - 1];
            for (_, column) in counts(sheet).filter(|(_, column)| !column.support) {
                let Some(whole) = known(sheet, row, &column.name) else { continue };
                let page = self.page(&whole.period);
                let mut parts = Vec::new();
                for member in areas.members(low, &kind, &area) {
                    let mut part = whole.clone();
                    part.dims.insert("area".to_owned(), format!("{low}/{member}"));
                    parts.push(part);
                }
                if let Some(missing) = parts.iter().find(|part| !page.index.contains_key(*part)) {
                    let what = format!("{}: no row for {:?}", sheet.table.id, missing.dims);
                    return Err(Failure::bug("relating areas for disclosure control", what));
                }
                page.sum(&whole, &parts);
                if kind == REGION {
                    page.everybody(&whole);
                }
            }
        }
        Ok(())
    }
}

impl Page {
    /// Enters a cell, or another place of one that is there.
    fn enter(&mut self, key: CellKey, value: i64, place: Option<Place>, primary: bool) -> Result<()> {
        let next = self.entries.len();
        let number = *self.index.entry(key.clone()).or_insert(next);
        if number == next {
            self.entries.push(Entry { key: key.clone(), value, places: Vec::new(), primary: false });
        }
        let entry = &mut self.entries[number];
        if entry.value != value {
            let what = format!("{} {:?} has two values", key.counts, key.dims);
            return Err(Failure::bug("writing the cells of a release down", what));
        }
        entry.places.extend(place);
        entry.primary |= primary;
        Ok(())
    }

    /// A whole is the sum of its parts; cells that are not there make no relation.
    fn sum(&mut self, whole: &CellKey, parts: &[CellKey]) {
        let number = |key: &CellKey| self.index.get(key).copied();
        let (Some(whole), Some(parts)) = (number(whole), parts.iter().map(number).collect::<Option<Vec<_>>>()) else {
            return;
        };
        let relation = Relation::sum(whole, parts);
        if !self.relations.contains(&relation) {
            self.relations.push(relation);
        }
    }

    /// Everybody is the region and those outside the hierarchy.
    fn everybody(&mut self, region: &CellKey) {
        let at = |area: Option<&str>| {
            let mut key = region.clone();
            key.dims.remove("area");
            key.dims.extend(area.map(|area| ("area".to_owned(), area.to_owned())));
            key
        };
        let outside = OUTSIDE.into_iter().map(|area| at(Some(area))).filter(|key| self.index.contains_key(key));
        let parts: Vec<CellKey> = outside.chain([region.clone()]).collect();
        self.sum(&at(None), &parts);
    }

    /// Returns the cells as the engine takes them: `coarsened` tells which printed ones are not published at all.
    ///
    /// # Errors
    /// A bug when a declared relation does not hold.
    pub fn system(&self, profile: &Profile, coarsened: impl Fn(&Entry) -> bool) -> Result<System> {
        let cells = self.entries.iter().map(|entry| {
            let state = match (entry.is_printed(), entry.primary) {
                (true, primary) if coarsened(entry) => State::Unpublished { sensitive: primary },
                (true, true) => State::Primary,
                (true, false) => State::Shown,
                (false, _) => State::Unpublished { sensitive: is_small(entry.value, profile.smallest_count) },
            };
            engine::Cell {
                value: entry.value,
                state,
                may_hide: state == State::Shown && !entry.is_grand_total(),
                weight: entry.value,
                hidden_before: false,
            }
        });
        System::new(cells.collect(), self.relations.clone())
            .map_err(|error| Failure::bug("relating the cells of a release", error))
    }

    /// Returns what each organiser knows of the cells: its own areas' whole, and its part of those that hold its clients.
    ///
    /// Only counts that are told by area can be split so; what an organiser knows of its clients' backgrounds is not in the data.
    pub fn insiders(&self, areas: &Areas) -> Vec<Insider> {
        let own = areas.organisers().into_iter().map(|(organiser, municipalities)| {
            let mut known = BTreeMap::new();
            for (number, entry) in self.entries.iter().enumerate() {
                if let Some(part) = self.own_part(entry, areas, organiser, &municipalities) {
                    known.insert(number, part);
                }
            }
            self.widen(&mut known);
            known
        });
        own.filter(|own| !own.is_empty()).collect()
    }

    /// What somebody has of the parts is had of the whole, too, where the whole is not told by area: who has two clients in
    /// competitive work has at least two in paid work.
    fn widen(&self, known: &mut BTreeMap<usize, Own>) {
        loop {
            let before = known.len();
            for terms in self.relations.iter().map(Relation::terms) {
                let Some((whole, _)) = terms.iter().find(|(_, coefficient)| *coefficient < 0) else { continue };
                let own = terms.iter().filter(|(cell, _)| cell != whole).filter_map(|(cell, _)| known.get(cell));
                let part: i64 = own.map(|own| own.part).sum();
                if part > 0 && !self.entries[*whole].key.dims.contains_key("area") {
                    known.entry(*whole).or_insert(Own { part, alone: false });
                }
            }
            if known.len() == before {
                return;
            }
        }
    }

    /// Returns how much of a cell is an organiser's own.
    fn own_part(&self, entry: &Entry, areas: &Areas, organiser: &str, municipalities: &[(&str, &str)]) -> Option<Own> {
        let value_in = |area: String| {
            let mut key = entry.key.clone();
            key.dims.insert("area".to_owned(), area);
            self.index.get(&key).map(|number| self.entries[*number].value)
        };
        let own = |part: i64| Own { part, alone: true };
        let among_others = |part: i64| Own { part, alone: false };
        let whole = || value_in(format!("organiser/{organiser}"));
        let is_own = |name: &str| municipalities.iter().any(|(municipality, _)| *municipality == name);
        match entry.key.dims.get("area").map(|area| area.split_once('/').unwrap_or((area, ""))) {
            None | Some((REGION, _)) => whole().map(among_others),
            Some(("organiser", name)) => (name == organiser).then(whole)?.map(own),
            Some((MUNICIPALITY, name)) => is_own(name).then_some(own(entry.value)),
            Some(("subregion", name)) => {
                let within = municipalities.iter().filter(|(_, subregion)| *subregion == name);
                let values: Vec<Option<i64>> =
                    within.map(|(municipality, _)| value_in(format!("{MUNICIPALITY}/{municipality}"))).collect();
                // A subregion that lies within the organiser is its own.
                let alone = values.len() == areas.members(MUNICIPALITY, "subregion", name).len();
                let part = (!values.is_empty()).then(|| values.into_iter().sum::<Option<i64>>())??;
                Some(Own { part, alone })
            }
            Some(_) => None,
        }
    }
}

/// Returns the count columns of a table with their places.
pub(super) fn counts<'s>(sheet: &'s Sheet<'_>) -> impl Iterator<Item = (usize, &'s Column)> {
    sheet.columns().iter().enumerate().filter(|(_, column)| matches!(column.role, Role::People { .. }))
}

/// Returns the key of a count that is known.
fn known(sheet: &Sheet<'_>, row: usize, name: &str) -> Option<CellKey> {
    sheet.count(row, name)?;
    sheet.table.header.find(name).map(|column| key(sheet, row, column))
}

/// Returns what names the cell of a count column in a row.
fn key(sheet: &Sheet<'_>, row: usize, column: &Column) -> CellKey {
    let header = &sheet.table.header;
    let counts = column.counts.clone().unwrap_or_else(|| format!("{}.{}", sheet.table.id, column.name));
    let mut key = CellKey { period: String::new(), counts, dims: BTreeMap::new() };
    for name in column.by.as_ref().unwrap_or(&header.grain) {
        let text = match sheet.value(row, name) {
            Cell::Missing => continue,
            value => value.plain(),
        };
        match name.as_str() {
            "period" | "year" => key.period = text,
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
