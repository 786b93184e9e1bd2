//! Complementary suppression and the audit over all tables of a run.
//!
//! Period by period: what the primary rules hide is protected by hiding the fewest other cells; where municipalities are nearly all
//! hidden, or no pattern protects everything, a level of areas is not published at all. Then all that remains shown is audited
//! by code of its own, each period and all periods that hang together: no protected cell may be worked out more closely than the
//! profile allows, neither by an outsider who has all earlier releases nor by an organiser that knows its own clients. What does
//! not pass is not released. Where a change of an earlier figure may not be told, the earlier figure is shown again.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::book::{Areas, Book, Entry, Place, counts};
use super::coaches;
use super::control::Control;
use super::engine;
use super::judge::{Judge, Sheet, Veil};
use super::ledger::{Memory, Record};
use super::newcomers;
use super::page::Page;
use super::period::Protected;
use super::profile::Profile;
use super::protect::{self, Readers, Ties};
use super::protection::{Protection, TableProtection};
use super::recall::{Recollection, published};
use super::released::{Cell, ReleasedColumn, ReleasedTable};
use crate::diagnostics::Result;
use crate::measures::{Column, MeasureTable, Role};

/// Others who read a release, too, and what they know: a steering group reads what is public.
#[derive(Clone, Debug)]
pub struct Others {
    pub profile: Profile,
    pub memory: Memory,
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

impl Control {
    /// Releases all tables of a run together, for readers who know what was released before. What is shown is safe from `others`, too:
    /// from what they know besides, and by their own rules.
    ///
    /// # Errors
    /// Exit code 3 when no pattern of hidden cells protects a period, or when the audit does not pass: nothing may be shown
    /// then. A bug when tables contradict each other.
    pub fn release(
        &self,
        tables: &[MeasureTable],
        areas: &Areas,
        memory: &Memory,
        others: &[Others],
    ) -> Result<Release> {
        let sheets: Vec<Sheet<'_>> = tables.iter().map(Sheet::of).collect::<Result<_>>()?;
        let mut veils: Vec<Veil> =
            sheets.iter().map(|sheet| Veil { hidden: coaches::beside(sheet, self.profile()) }).collect();
        let mut protection = Protection::new(tables.iter().map(|table| table.id.clone()));
        let mut record = Record::default();
        let mut recollection = Recollection::of(memory, self.profile());
        for (number, sheet) in sheets.iter().enumerate() {
            let own = newcomers::waiting(sheet, self.profile(), memory);
            let of_others = others.iter().flat_map(|other| newcomers::waiting(sheet, &other.profile, &other.memory));
            veils[number].hidden.extend(own.iter().copied().chain(of_others));
            recollection.wait(number, own);
        }
        if self.profile().smallest_count.is_some() {
            let mut book = Book::of(&sheets, self.profile(), areas, memory)?;
            book.pages.values_mut().for_each(|page| page.repeat(memory));
            let neighbours = book.neighbours();
            let (links, leavers) = (book.links(), book.leavers());
            let ties = Ties { links, years: std::mem::take(&mut book.years), neighbours, leavers };
            let mut others: Vec<(Profile, Book)> = others
                .iter()
                .map(|other| Ok((other.profile, Book::of(&sheets, &other.profile, areas, &other.memory)?)))
                .collect::<Result<_>>()?;
            protection.others = !others.is_empty();
            let mut readers = Vec::from_iter(Readers::of(&mut book, self.profile(), areas)?);
            for (profile, book) in &mut others {
                readers.extend(Readers::of(book, profile, areas)?);
            }
            let protected =
                protect::Protection { control: self, sheets: &sheets, readers: &readers, ties: &ties }.of_all()?;
            for (page, protected) in book.pages.values().zip(&protected) {
                protected.decided.cover(&mut veils);
                recollection.keep(page);
                protection.add(page, protected, &sheets);
            }
            let told = |entry: &Entry| entry.places.iter().any(|place| self.tells(place, &sheets, &veils));
            record.add_cells(&book, &ties, told);
        }
        let indices: Vec<BTreeSet<(usize, usize)>> =
            sheets.iter().map(|sheet| self.hidden_indices(sheet, &sheets, &veils)).collect();
        for (veil, indices) in veils.iter_mut().zip(indices) {
            veil.hidden.extend(indices);
        }
        let tables: Vec<ReleasedTable> = sheets
            .iter()
            .zip(&veils)
            .enumerate()
            .map(|(number, (sheet, veil))| self.table(number, sheet, veil, &recollection))
            .collect();
        for (table, protection) in tables.iter().zip(&mut protection.tables) {
            protection.again = table.again().count();
            if self.profile().smallest_count.is_some() {
                protection.count_as_shown(table.counts());
            }
        }
        record.tables = tables.iter().map(published).collect();
        Ok(Release { tables, protection, record })
    }

    /// Returns whether a place of a count tells it: the count itself, or something that is worked out from it.
    fn tells(&self, (table, row, place): &Place, sheets: &[Sheet<'_>], veils: &[Veil]) -> bool {
        let (sheet, veil) = (&sheets[*table], &veils[*table]);
        let judge = Judge { profile: self.profile(), sheet, row: *row, veil };
        judge.tells(&sheet.columns()[*place])
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
        let mut rows: Vec<Vec<Cell>> = (0..sheet.height())
            .map(|row| {
                let judge = Judge { profile: self.profile(), sheet, row, veil };
                let shown = |column: &&Column| match judge.shown(column) {
                    Cell::Suppressed => recollection.again(number, &judge, column).unwrap_or(Cell::Suppressed),
                    shown => shown,
                };
                published.iter().map(shown).collect()
            })
            .collect();
        // Ordered by a count, rows would tell between which others a hidden one lies.
        if sheet.table.header.is_own && rows.iter().flatten().any(Cell::is_suppressed) {
            let is_key = |column: &&Column| matches!(column.role, Role::Key);
            let keys: Vec<usize> =
                published.iter().enumerate().filter(|(_, it)| is_key(it)).map(|(place, _)| place).collect();
            rows.sort_by(|one, other| by_keys(one, other, &keys));
        }
        let columns = published.into_iter().map(released_column).collect();
        ReleasedTable::new(sheet.table.id.clone(), sheet.table.header.clone(), columns, rows, *self.profile())
    }
}

/// Orders rows by their keys: numbers by size, anything else as it is printed.
fn by_keys(one: &[Cell], other: &[Cell], keys: &[usize]) -> Ordering {
    let compared = keys.iter().map(|key| match (&one[*key], &other[*key]) {
        (Cell::Integer(one), Cell::Integer(other)) => one.cmp(other),
        (one, other) => one.plain().cmp(&other.plain()),
    });
    compared.fold(Ordering::Equal, Ordering::then)
}

/// Returns a text with the names in braces replaced.
fn within_braces(text: &str, value: impl Fn(&str) -> String) -> String {
    match text.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?))) {
        Some((before, (name, after))) => format!("{before}{}{after}", value(name)),
        None => text.to_owned(),
    }
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

impl TableProtection {
    /// Takes the number of counts and of hidden ones from the table as readers see it: a cell may be hidden for more than the audit of
    /// its period, and two runs that show the same tell the same number.
    fn count_as_shown(&mut self, (cells, hidden): (usize, usize)) {
        self.cells = cells;
        self.primary = self.primary.min(hidden);
        self.complementary = hidden - self.primary;
        self.coarsened = self.coarsened.min(self.complementary);
    }
}

impl Protection {
    /// Counts a period's cells for their tables: those that stand in them. What a mean or a rate is of stands in none, and whether it would be
    /// hidden shows nowhere: it is looked at, but neither counted nor among the narrowest, or these numbers would tell.
    fn add(&mut self, page: &Page, protected: &Protected, sheets: &[Sheet<'_>]) {
        let Some(view) = protected.view() else { return };
        for (number, entry) in page.entries.iter().enumerate() {
            let shown = view.system.cells()[number].state.is_shown();
            let width = view.audit.of(number).and_then(engine::Finding::possible);
            for place in &entry.places {
                let (table, _, column) = *place;
                let is_support = sheets[table].columns()[column].support;
                let table: &mut TableProtection = self.of_table(table);
                if is_support {
                    continue;
                }
                table.narrowest = table.narrowest.into_iter().chain(width).min();
                table.counts += entry.value;
                if shown {
                    table.shown_counts += entry.value;
                } else if entry.primary {
                    table.primary += 1;
                } else {
                    table.complementary += 1;
                    table.coarsened += usize::from(protected.decided.coarsened.contains(place));
                }
            }
        }
    }
}
