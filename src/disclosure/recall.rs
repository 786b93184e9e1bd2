//! Earlier figures that are shown again, and what a release leaves in the ledger.

use std::collections::BTreeMap;

use super::book::{Book, CellKey, Entry, Page, Place};
use super::judge::{Judge, is_small};
use super::ledger::{LedgerCell, Memory, PublishedTable, Recalled, Record};
use super::links::Link;
use super::profile::Profile;
use super::released::{Again, Cell, ReleasedTable};
use crate::measures::{Column, Role};

/// The earlier figures that stand where the present ones may not be told.
pub(super) struct Recollection<'m> {
    memory: &'m Memory,
    profile: &'m Profile,
    counts: BTreeMap<Place, Recalled>,
}

impl<'m> Recollection<'m> {
    pub fn of(memory: &'m Memory, profile: &'m Profile) -> Recollection<'m> {
        Recollection { memory, profile, counts: BTreeMap::new() }
    }

    /// Keeps the earlier figures of the counts of a page. Those that today's profile would hide are not shown again.
    pub fn keep(&mut self, page: &Page) {
        for entry in &page.entries {
            let Some(before) = entry.before.filter(|before| before.printed) else { continue };
            if !is_small(before.value, self.profile.smallest_count) {
                self.counts.extend(entry.places.iter().map(|place| (*place, before)));
            }
        }
    }

    /// Returns the earlier figure of a suppressed cell. What is worked out from counts is shown again only where its row shows the
    /// very counts that it was worked out from.
    pub fn again(&self, table: usize, judge: &Judge<'_>, column: &Column) -> Option<Cell> {
        let sheet = judge.sheet;
        let earlier = |name: &str| self.counts.get(&(table, judge.row, sheet.place(name)?)).copied();
        if matches!(column.role, Role::People { .. }) {
            let Recalled { value, cut_off, .. } = earlier(&column.name)?;
            return Some(Cell::Again(Box::new(Again { value: Cell::Integer(value), cut_off })));
        }
        let header = &sheet.table.header;
        let keys: Vec<String> = header.grain.iter().map(|key| sheet.value(judge.row, key).plain()).collect();
        let row = self.memory.row(&sheet.table.id, &keys)?;
        let mut cut_off = None;
        for name in header.counts_behind(&column.name) {
            let told = if judge.may(name) {
                sheet.value(judge.row, name).plain()
            } else {
                let before = earlier(name)?;
                cut_off = cut_off.max(Some(before.cut_off));
                before.value.to_string()
            };
            if row.get(name).is_some_and(|text| *text != told) {
                return None;
            }
        }
        let value = read(row.get(&column.name)?, column)?;
        Some(Cell::Again(Box::new(Again { value, cut_off: cut_off? })))
    }
}

/// Reads a text of the ledger as the cell that it was, by the column's role and unit.
fn read(text: &str, column: &Column) -> Option<Cell> {
    match (&column.role, column.unit.as_str()) {
        _ if text.is_empty() => None,
        (_, "date") => text.parse().ok().map(Cell::Date),
        (_, "truth") => text.parse().ok().map(Cell::Truth),
        (_, "code" | "text" | "period") => Some(Cell::Text(text.to_owned())),
        _ => text.parse().ok().filter(|number: &f64| number.is_finite()).map(Cell::Number),
    }
}

impl Record {
    /// Writes the cells of all pages and what ties them down, with the values that are told.
    pub(super) fn add_cells(&mut self, book: &Book, links: &[Link], told: impl Fn(&Entry) -> bool) {
        let mut first = Vec::new();
        for page in book.pages.values() {
            let offset = self.cells.len();
            first.push(offset);
            let shown =
                |number: usize| Some(&page.entries[number]).filter(|entry| told(entry)).map(|entry| entry.value);
            let cell = |key: &CellKey, value: Option<i64>| {
                let (period, counts, dims) = key.name();
                LedgerCell { period, counts, dims, value }
            };
            self.cells.extend(page.entries.iter().enumerate().map(|(number, entry)| cell(&entry.key, shown(number))));
            for (number, entry) in page.entries.iter().enumerate() {
                for name in &entry.other_names {
                    self.equations.push(vec![(offset + number, 1), (self.cells.len(), -1)]);
                    self.cells.push(cell(name, shown(number)));
                }
            }
            let own = page.relations.iter().filter(|relation| relation.constant() == 0);
            self.equations.extend(own.map(|relation| {
                relation.terms().iter().map(|(cell, factor)| (cell + offset, *factor)).collect::<Vec<_>>()
            }));
        }
        let whole = links.iter().filter(|link| link.is_whole());
        self.equations.extend(whole.map(|link| link.terms(|(page, cell)| first[page] + cell)));
    }
}

/// Returns a table as it is printed.
pub(super) fn published(table: &ReleasedTable) -> PublishedTable {
    PublishedTable {
        id: table.id().to_owned(),
        grain: table.header().grain.clone(),
        columns: table.columns().iter().map(|column| column.name.clone()).collect(),
        rows: table.rows().iter().map(|row| row.iter().map(Cell::plain).collect()).collect(),
    }
}
