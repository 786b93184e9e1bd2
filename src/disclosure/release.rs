//! Complementary suppression and the audit over all tables of a run.
//!
//! Period by period: what the primary rules hide is protected by hiding the fewest other cells; where municipalities are nearly all
//! hidden, or no pattern protects everything, a level of areas is not published at all. Then all that remains shown is audited
//! by code of its own, each period and all periods that hang together: no protected cell may be worked out more closely than the
//! profile allows, neither by an outsider who has all earlier releases nor by an organiser that knows its own clients. What does
//! not pass is not released. Where a change of an earlier figure may not be told, the earlier figure is shown again.

use std::collections::{BTreeMap, BTreeSet};

use super::beside::beside;
use super::book::{Areas, Book, Entry, MUNICIPALITY, Page, Place, REGION, counts};
use super::control::Control;
use super::engine::{self, Effort, Own, Rule, SuppressError, System};
use super::insiders::{Insider, Seen, beyond, cells_of, seen};
use super::judge::{Judge, Sheet, Veil};
use super::ledger::{Memory, Record};
use super::links::{At, Link, More, Printed, between};
use super::protection::{Protection, TableProtection};
use super::recall::{Recollection, published};
use super::released::{Cell, ReleasedColumn, ReleasedTable};
use super::years::{YearOfClients, within_years};
use crate::diagnostics::{Diagnostic, Exit, Failure, Result};
use crate::measures::{Column, MeasureTable, Role};

/// What is given up of a period, in this order, when no pattern of hidden cells will do: levels of areas, then every key but the
/// period, then the period.
const COARSENING: [Coarser; 7] = [
    Coarser::Areas(&[]),
    Coarser::Areas(&[MUNICIPALITY]),
    Coarser::Areas(&[MUNICIPALITY, REGION]),
    Coarser::Areas(&[MUNICIPALITY, REGION, "subregion"]),
    Coarser::Areas(&[MUNICIPALITY, REGION, "subregion", "organiser"]),
    Coarser::Totals,
    Coarser::Nothing,
];
/// How often periods are protected anew because of what they tell of each other.
const ROUNDS: usize = 16;
/// From this round on nothing new is told of any period that is tied to others: then readers know no more than before.
const LAST_ROUNDS: usize = 12;
/// From this share of hidden municipalities on (one in so many), a period's municipalities are not published.
const HIDDEN_ONE_IN: usize = 3;

/// What is still published of a period.
#[derive(Clone, Copy)]
enum Coarser {
    /// Everything but these area kinds.
    Areas(&'static [&'static str]),
    /// Only what is about everybody.
    Totals,
    Nothing,
}

impl Coarser {
    /// Returns whether a cell is not published; `crowded` are the tables in which nearly all municipalities are hidden.
    fn gives_up(self, entry: &Entry, crowded: &BTreeSet<usize>) -> bool {
        let is_crowded = || entry.places.iter().any(|(table, ..)| crowded.contains(table));
        match self {
            Coarser::Areas(_) if entry.area_kind() == Some(MUNICIPALITY) && is_crowded() => true,
            Coarser::Areas(kinds) => entry.area_kind().is_some_and(|kind| kinds.contains(&kind)),
            Coarser::Totals => !entry.key.dims.is_empty(),
            Coarser::Nothing => true,
        }
    }
}

/// What ties periods together.
pub(super) struct Ties {
    pub links: Vec<Link>,
    pub years: Vec<YearOfClients>,
}

impl Ties {
    /// Returns the cells that are tied to each other.
    fn groups(&self) -> impl Iterator<Item = Vec<At>> {
        let links = self.links.iter().map(|link| link.cells().collect());
        links.chain(self.years.iter().map(YearOfClients::cells))
    }

    fn cells(&self) -> impl Iterator<Item = At> {
        self.groups().flatten()
    }
}

/// The tables of a run as they may be shown.
#[derive(Clone, Debug)]
pub struct Release {
    /// By measure id.
    pub tables: Vec<ReleasedTable>,
    pub protection: Protection,
    /// What would stand in the ledger if it were published.
    pub record: Record,
}

/// What became of one period's cells.
struct Decided {
    /// Every place of a cell that the primary rules hide in one of its tables.
    primary: BTreeSet<Place>,
    /// Cells hidden for others' sake, and those of levels that are not published.
    complementary: BTreeSet<Place>,
    coarsened: BTreeSet<Place>,
}

impl Decided {
    /// Hides the cells in their tables.
    fn cover(&self, veils: &mut [Veil]) {
        for (table, row, column) in self.primary.iter().chain(&self.complementary).chain(&self.coarsened) {
            veils[*table].hidden.insert((*row, *column));
        }
    }
}

/// What stands before a period is protected: what other periods or earlier releases ask for.
struct Given {
    hidden: BTreeSet<usize>,
    /// The least that is given up, as a place in [`COARSENING`].
    level: usize,
    /// What was not enough before.
    tried: Option<System>,
}

impl Given {
    /// Returns what stands before a page of which at least so much is given up. What was chosen when less was may not be needed.
    fn from(page: &Page, level: usize, tried: Option<System>) -> Given {
        Given { hidden: page.stay_hidden.clone(), level: level.min(COARSENING.len() - 1), tried }
    }
}

/// A period that passed its audit.
struct Protected {
    decided: Decided,
    /// What was given up, as a place in [`COARSENING`], and the page's cells before any were chosen.
    level: usize,
    chosen_from: System,
    /// As it will be printed.
    system: System,
    audit: engine::Audit,
}

impl Control {
    /// Releases all tables of a run together, for readers who know what was released before.
    ///
    /// # Errors
    /// Exit code 3 when no pattern of hidden cells protects a period, or when the audit does not pass: nothing may be shown
    /// then. A bug when tables contradict each other.
    pub fn release(&self, tables: &[MeasureTable], areas: &Areas, memory: &Memory) -> Result<Release> {
        let sheets: Vec<Sheet<'_>> = tables.iter().map(Sheet::of).collect::<Result<_>>()?;
        let mut veils: Vec<Veil> = vec![Veil::default(); sheets.len()];
        let mut protection = Protection::new(tables.iter().map(|table| table.id.clone()));
        let mut record = Record::default();
        let mut recollection = Recollection::of(memory, self.profile());
        if let Some(smallest) = self.profile().smallest_count {
            let rule = Rule { smallest: i64::from(smallest) };
            let mut book = Book::of(&sheets, self.profile(), areas, memory)?;
            let ties = Ties { links: book.links(), years: std::mem::take(&mut book.years) };
            let protected = self.protect_all(&mut book, &ties, areas, rule, &sheets)?;
            for (page, protected) in book.pages.values().zip(&protected) {
                protected.decided.cover(&mut veils);
                recollection.keep(page);
                protection.add(page, protected);
            }
            let told = |entry: &Entry| entry.places.iter().any(|place| self.tells(place, &sheets, &veils));
            record.add_cells(&book, &ties, told);
        }
        let indices: Vec<BTreeSet<(usize, usize)>> =
            sheets.iter().map(|sheet| self.hidden_indices(sheet, &sheets, &veils)).collect();
        for (veil, indices) in veils.iter_mut().zip(indices) {
            veil.indices = indices;
        }
        let tables: Vec<ReleasedTable> = sheets
            .iter()
            .zip(&veils)
            .enumerate()
            .map(|(number, (sheet, veil))| self.table(number, sheet, veil, &recollection))
            .collect();
        for (table, protection) in tables.iter().zip(&mut protection.tables) {
            protection.again = table.again().count();
        }
        record.tables = tables.iter().map(published).collect();
        Ok(Release { tables, protection, record })
    }

    /// Protects every period, until together they give nothing away either.
    fn protect_all<'b>(
        &self,
        book: &'b mut Book,
        ties: &Ties,
        areas: &Areas,
        rule: Rule,
        sheets: &[Sheet<'_>],
    ) -> Result<Vec<Protected>> {
        let with_insiders = |page: &'b mut Page| {
            let insiders = page.insiders(areas);
            page.give_up(&insiders, rule, self.profile())?;
            Ok((&*page, insiders))
        };
        let pages: Vec<(&Page, Vec<Insider>)> = book.pages.values_mut().map(with_insiders).collect::<Result<_>>()?;
        let mut given = self.tied(&pages, ties, rule)?;
        let mut protected: Vec<Option<Protected>> = pages.iter().map(|_| None).collect();
        for round in 0..ROUNDS {
            let open: Vec<usize> = (0..pages.len()).filter(|number| protected[*number].is_none()).collect();
            let work = |number: &usize| {
                let (page, insiders) = &pages[*number];
                self.protect(page, insiders, &given[*number], rule, sheets)
            };
            for (number, result) in open.iter().zip(beside(&open, work)) {
                protected[*number] = Some(result?);
            }
            let done: Vec<&Protected> = protected.iter().flatten().collect();
            let printed: Vec<Printed<'_>> = pages
                .iter()
                .zip(&done)
                .map(|((page, insiders), done)| Printed {
                    page,
                    system: &done.system,
                    insiders,
                    audit: Some(&done.audit),
                })
                .collect();
            let more = match between(&printed, &ties.links, self.profile(), rule)? {
                More::Nothing => within_years(&printed, &ties.years, rule),
                more => more,
            };
            if round >= LAST_ROUNDS && !matches!(more, More::Nothing) {
                for (page, _) in ties.cells() {
                    given[page] = Given::from(pages[page].0, COARSENING.len() - 1, None);
                    protected[page] = None;
                }
                continue;
            }
            match more {
                More::Nothing => return Ok(protected.into_iter().flatten().collect()),
                More::Hide(cells) => {
                    for (page, cell) in cells {
                        given[page].hidden.insert(cell);
                        protected[page] = None;
                    }
                }
                More::Coarsen(first) => {
                    let Some(coarser) = to_coarsen(first, &given, ties) else { break };
                    for page in coarser {
                        let Some(last) = protected[page].take() else { continue };
                        given[page] = Given::from(pages[page].0, last.level + 1, Some(last.chosen_from));
                    }
                }
            }
        }
        let cells = ties.cells().flat_map(|(page, cell)| &pages[page].0.entries[cell].places);
        Err(refusal("disclosure-no-pattern", cells, sheets))
    }

    /// Returns what stands before each period is protected: what readers make stay hidden, and the cheapest cells to hide for the sums
    /// over time alone. The audit of all periods together decides whether that is enough.
    fn tied(&self, pages: &[(&Page, Vec<Insider>)], ties: &Ties, rule: Rule) -> Result<Vec<Given>> {
        let mut given: Vec<Given> = pages.iter().map(|(page, _)| Given::from(page, 0, None)).collect();
        let systems: Vec<System> = pages
            .iter()
            .map(|(page, _)| Ok(page.system(self.profile(), |_| false, &page.stay_hidden)?.without_relations()))
            .collect::<Result<_>>()?;
        let pages: Vec<Printed<'_>> = pages
            .iter()
            .zip(&systems)
            .map(|((page, _), system)| Printed { page, system, insiders: &[], audit: None })
            .collect();
        for more in [between(&pages, &ties.links, self.profile(), rule)?, within_years(&pages, &ties.years, rule)] {
            if let More::Hide(cells) = more {
                cells.into_iter().for_each(|(page, cell)| _ = given[page].hidden.insert(cell));
            }
        }
        Ok(given)
    }

    /// Hides what must be hidden of a period besides what is given, and audits what is shown then; gives up as few levels of areas
    /// as will do.
    fn protect(
        &self,
        page: &Page,
        insiders: &[Insider],
        given: &Given,
        rule: Rule,
        sheets: &[Sheet<'_>],
    ) -> Result<Protected> {
        let crowded = crowded_tables(page);
        let given_up = page.given_up();
        let mut tried: Option<System> = given.tried.clone();
        let mut refused: BTreeSet<usize> = BTreeSet::new();
        for (level, coarser) in COARSENING.into_iter().enumerate().skip(given.level) {
            let coarsened = |entry: &Entry| coarser.gives_up(entry, &crowded);
            let system = page.system(self.profile(), coarsened, &given.hidden)?;
            if tried.as_ref() == Some(&system) && level + 1 < COARSENING.len() {
                continue;
            }
            let hidden = match hidden_cells(&system.with_free(&given_up), insiders, rule, Effort::default()) {
                Ok(hidden) => hidden,
                Err(SuppressError::NoPattern) => {
                    tried = Some(system);
                    continue;
                }
                Err(error) => return Err(Failure::bug("choosing the cells to hide", error)),
            };
            tried = Some(system.clone());
            let chosen_from = system;
            let decided = self.decided(page, &hidden, &given.hidden, coarsened);
            // The cells of a row are all of one period, so the period's own veils decide about it.
            let mut veils: Vec<Veil> = vec![Veil::default(); sheets.len()];
            decided.cover(&mut veils);
            let shown = Shown { control: self, sheets, veils: &veils, coarsened: &decided.coarsened };
            let system = shown.system(page)?;
            let Seen { outsider, dangers } = seen(&system, insiders, None, rule)?;
            refused = cells_of(&beyond(dangers, &page.given_away));
            if refused.is_empty() {
                return Ok(Protected { decided, level, chosen_from, system, audit: outsider });
            }
        }
        if !refused.is_empty() {
            let places = refused.iter().flat_map(|cell| &page.entries[*cell].places);
            return Err(refusal("disclosure-audit-failed", places, sheets));
        }
        let primary = page.entries.iter().filter(|entry| entry.is_primary(self.profile()));
        Err(refusal("disclosure-no-pattern", primary.flat_map(|entry| &entry.places), sheets))
    }

    /// Returns where the cells stand that are hidden.
    fn decided(
        &self,
        page: &Page,
        hidden: &[usize],
        before: &BTreeSet<usize>,
        coarsened: impl Fn(&Entry) -> bool,
    ) -> Decided {
        let places = |entry: &Entry| entry.places.clone();
        let primary = page.entries.iter().filter(|entry| entry.is_primary(self.profile()));
        let complementary = hidden.iter().chain(before);
        Decided {
            primary: primary.flat_map(places).collect(),
            complementary: complementary.flat_map(|cell| places(&page.entries[*cell])).collect(),
            coarsened: page.entries.iter().filter(|entry| coarsened(entry)).flat_map(places).collect(),
        }
    }

    /// Returns whether a place of a count tells it: the count itself, or something that is worked out from it.
    fn tells(&self, (table, row, place): &Place, sheets: &[Sheet<'_>], veils: &[Veil]) -> bool {
        let (sheet, veil) = (&sheets[*table], &veils[*table]);
        let judge = Judge { profile: self.profile(), sheet, row: *row, veil };
        let column = &sheet.columns()[*place];
        let leaning = || sheet.table.header.leaning_on(&column.name);
        judge.may(&column.name) && (!column.support || leaning().any(|other| judge.may(&other.name)))
    }

    /// Returns the cells of the role index whose areas are not all shown.
    fn hidden_indices(&self, sheet: &Sheet<'_>, sheets: &[Sheet<'_>], veils: &[Veil]) -> BTreeSet<(usize, usize)> {
        let mut hidden = BTreeSet::new();
        for (place, column) in sheet.columns().iter().enumerate() {
            let Role::Index { over, within, .. } = &column.role else { continue };
            for row in 0..sheet.height() {
                let id = within_braces(over, |key| sheet.value(row, key).plain());
                let keys: BTreeMap<&str, String> =
                    within.iter().map(|key| (key.as_str(), sheet.value(row, key).plain())).collect();
                let found = sheets.iter().zip(veils).find(|(other, _)| other.table.id == id);
                let all_shown = found.is_some_and(|(other, veil)| self.all_shown(other, veil, &keys));
                if !all_shown && self.profile().smallest_count.is_some() {
                    hidden.insert((row, place));
                }
            }
        }
        hidden
    }

    /// Returns whether every count of a table's rows with these keys is shown.
    fn all_shown(&self, sheet: &Sheet<'_>, veil: &Veil, keys: &BTreeMap<&str, String>) -> bool {
        (0..sheet.height()).filter(|row| keys.iter().all(|(key, text)| sheet.value(*row, key).plain() == *text)).all(
            |row| {
                let judge = Judge { profile: self.profile(), sheet, row, veil };
                counts(sheet).filter(|(_, column)| !column.support).all(|(_, column)| judge.may(&column.name))
            },
        )
    }

    fn table(&self, number: usize, sheet: &Sheet<'_>, veil: &Veil, recollection: &Recollection<'_>) -> ReleasedTable {
        let published: Vec<&Column> = sheet.columns().iter().filter(|column| !column.support).collect();
        let rows: Vec<Vec<Cell>> = (0..sheet.height())
            .map(|row| {
                let judge = Judge { profile: self.profile(), sheet, row, veil };
                let shown = |column: &&Column| match judge.shown(column) {
                    Cell::Suppressed => recollection.again(number, &judge, column).unwrap_or(Cell::Suppressed),
                    shown => shown,
                };
                published.iter().map(shown).collect()
            })
            .collect();
        let columns = published.into_iter().map(released_column).collect();
        ReleasedTable::new(sheet.table.id.clone(), sheet.table.header.clone(), columns, rows, *self.profile())
    }
}

/// The tables as they will be printed.
struct Shown<'s> {
    control: &'s Control,
    sheets: &'s [Sheet<'s>],
    veils: &'s [Veil],
    /// Cells of levels of areas that are not published.
    coarsened: &'s BTreeSet<Place>,
}

impl Shown<'_> {
    /// Returns a period's system in the state in which its tables will be printed.
    fn system(&self, page: &Page) -> Result<System> {
        let is_shown = |(table, row, column): &Place| {
            let (sheet, veil) = (&self.sheets[*table], &self.veils[*table]);
            let judge = Judge { profile: self.control.profile(), sheet, row: *row, veil };
            judge.may(&sheet.columns()[*column].name)
        };
        let is_coarsened = |entry: &Entry| entry.places.iter().any(|place| self.coarsened.contains(place));
        let system = page.system(self.control.profile(), is_coarsened, &BTreeSet::new())?;
        // What readers know from before stays known, printed or not.
        let is_hidden =
            |entry: &Entry| entry.is_printed() && !entry.is_old_news() && !entry.places.iter().any(is_shown);
        let hidden: Vec<usize> = (0..page.entries.len()).filter(|number| is_hidden(&page.entries[*number])).collect();
        let system = system.as_hidden(&hidden);
        // What the audit takes for hidden must be hidden in every table.
        let open = page
            .entries
            .iter()
            .zip(system.cells())
            .find(|(entry, cell)| !cell.state.is_shown() && entry.places.iter().any(is_shown));
        match open {
            Some((entry, _)) => Err(Failure::bug("hiding a cell in all its tables", &entry.key.counts)),
            None => Ok(system),
        }
    }
}

/// Returns the pages of which less is to be published: those in danger, else those tied to them, else all that are tied, as long as there
/// is anything left to give up. With nothing new published of any, readers know no more than before.
fn to_coarsen(first: BTreeSet<usize>, given: &[Given], ties: &Ties) -> Option<BTreeSet<usize>> {
    let tied: Vec<BTreeSet<usize>> =
        ties.groups().map(|cells| cells.into_iter().map(|(page, _)| page).collect()).collect();
    let near = || tied.iter().filter(|pages| !pages.is_disjoint(&first)).flatten().copied().collect();
    let all = || tied.iter().flatten().copied().collect();
    let can_give = |pages: &BTreeSet<usize>| pages.iter().any(|page| given[*page].level + 1 < COARSENING.len());
    [first.clone(), near(), all()].into_iter().find(can_give)
}

/// Returns the cells to hide, in order: first for an outsider, then for insiders.
///
/// What stands in no table is not protected from an insider: who has nearly all of a printed total knows the rest of it, whatever
/// is hidden. More hidden cells never let an outsider know more.
pub(super) fn hidden_cells(
    system: &System,
    insiders: &[Insider],
    rule: Rule,
    effort: Effort,
) -> std::result::Result<Vec<usize>, SuppressError> {
    let mut hidden = engine::suppress::<Own>(system, &[], rule, effort)?;
    let seen = system.hiding(&hidden).with_free_unpublished();
    hidden.extend(engine::suppress(&seen, insiders, rule, effort)?);
    hidden.sort_unstable();
    Ok(hidden)
}

/// Returns the tables in which so many of a period's municipalities are hidden that what is left tells little.
fn crowded_tables(page: &Page) -> BTreeSet<usize> {
    let mut counted: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for entry in page.entries.iter().filter(|entry| entry.area_kind() == Some(MUNICIPALITY) && entry.value > 0) {
        for (table, ..) in &entry.places {
            let (hidden, all) = counted.entry(*table).or_default();
            *hidden += usize::from(entry.primary);
            *all += 1;
        }
    }
    counted.into_iter().filter(|(_, (hidden, all))| hidden * HIDDEN_ONE_IN > *all).map(|(table, _)| table).collect()
}

/// Returns a text with the names in braces replaced.
fn within_braces(text: &str, value: impl Fn(&str) -> String) -> String {
    match text.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?))) {
        Some((before, (name, after))) => format!("{before}{}{after}", value(name)),
        None => text.to_owned(),
    }
}

/// Returns why nothing is shown: the tables, never a value.
fn refusal<'p>(code: &'static str, places: impl Iterator<Item = &'p Place>, sheets: &[Sheet<'_>]) -> Box<Failure> {
    let tables: BTreeSet<&str> = places.map(|(table, ..)| sheets[*table].table.id.as_str()).collect();
    let tables: Vec<&str> = tables.into_iter().collect();
    Failure::one(Exit::Blocked, Diagnostic::error(code).arg("tables", tables.join(", ")))
}

/// Returns a column as it is published.
pub(super) fn released_column(column: &Column) -> ReleasedColumn {
    ReleasedColumn {
        name: column.name.clone(),
        unit: column.unit.clone(),
        label: column.label.clone(),
        role: column.role.clone(),
        codes: column.codes.clone(),
    }
}

impl Protection {
    /// Counts a period's cells for their tables.
    fn add(&mut self, page: &Page, protected: &Protected) {
        for (number, entry) in page.entries.iter().enumerate() {
            let shown = protected.system.cells()[number].state.is_shown();
            let width = protected.audit.of(number).and_then(engine::Finding::possible);
            for place in &entry.places {
                let table: &mut TableProtection = self.of_table(place.0);
                table.cells += 1;
                table.counts += entry.value;
                if shown {
                    table.shown_counts += entry.value;
                } else if entry.primary {
                    table.primary += 1;
                } else {
                    table.complementary += 1;
                    table.coarsened += usize::from(protected.decided.coarsened.contains(place));
                }
                table.narrowest = table.narrowest.into_iter().chain(width).min();
            }
        }
    }
}
