//! What a release makes of earlier ones: what readers know of its cells, the figures that are shown again, and what it leaves in the
//! ledger itself.

use std::collections::{BTreeMap, BTreeSet};

use super::book::{Book, CellKey, Entry, Place};
use super::engine::Relation;
use super::judge::{Judge, is_small};
use super::ledger::{LedgerCell, Memory, Name, PublishedTable, Recalled, Record};
use super::links::At;
use super::newcomers::{self, Told};
use super::page::Page;
use super::profile::Profile;
use super::protect::Ties;
use super::released::{Again, Cell, ReleasedTable};
use crate::measures::{Column, Role};
use crate::period::Period;

impl Page {
    /// Takes in what readers know from earlier releases: values, and sums of cells that stayed hidden.
    ///
    /// Where a sum of an earlier release still holds, nothing of its cells seems to have changed, and readers will take them for
    /// the same. Where it has changed by so little that the change would be suppressed, somebody was added; nobody outside knows
    /// to which of the cells, so they stay hidden.
    pub(super) fn recall(&mut self, memory: &Memory, profile: &Profile) {
        if memory.is_empty() {
            return;
        }
        for entry in &mut self.entries {
            let names: Vec<Name> = entry.names().map(CellKey::name).collect();
            // What is one cell now may have been two: who knew either knew something of it.
            entry.before = names.iter().filter_map(|name| memory.known(name)).max_by_key(|before| before.cut_off);
            entry.earlier_values = names.iter().flat_map(|name| memory.values(name)).collect();
            entry.hidden_before = names.iter().any(|name| memory.was_hidden(name));
        }
        let periods: BTreeSet<&str> = self.index.keys().map(|key| key.period.as_str()).collect();
        let mut relations: BTreeSet<(Vec<(usize, i64)>, i64)> = BTreeSet::new();
        for (terms, sum) in periods.into_iter().flat_map(|period| memory.sums(period)) {
            let number = |name: &Name| self.index.get(&CellKey::of(name)).copied();
            let terms: Option<Vec<(usize, i64)>> =
                terms.iter().map(|(name, factor)| Some((number(name)?, *factor))).collect();
            let Some(terms) = terms else { continue };
            let now: i64 = terms.iter().map(|(cell, factor)| factor * self.entries[*cell].value).sum();
            if now == sum {
                relations.insert((terms, sum));
            } else if is_small((now - sum).abs(), profile.smallest_count) {
                let unseen = terms.iter().map(|(cell, _)| *cell).filter(|cell| self.entries[*cell].before.is_none());
                self.stay_hidden.extend(unseen);
            }
        }
        for (terms, sum) in relations {
            let relation = Relation::new(terms, sum);
            if !self.relations.contains(&relation) {
                self.relations.push(relation);
            }
        }
        self.bound_falls();
    }

    /// Lets what the last release of the same data to the same readers hid stay hidden where nothing that it told has changed: a report that
    /// is printed again, for a slip in a text say, has the same figures. That another pattern would do with fewer cells is no reason to change it.
    pub(super) fn repeat(&mut self, memory: &Memory) {
        let told = |entry: &Entry| memory.to_repeat(&entry.key.name());
        let stands = |entry: &Entry| told(entry).is_some_and(|last| last.is_none_or(|last| last == entry.value));
        let printed = || self.entries.iter().enumerate().filter(|(_, entry)| entry.is_printed());
        self.repeats = printed().all(|(_, entry)| stands(entry));
        if self.repeats {
            // What nothing could have told was not hidden by a choice.
            let was_hidden = |entry: &Entry| told(entry) == Some(None) && (entry.primary || entry.may_be_told);
            let hidden = printed().filter(|(_, entry)| was_hidden(entry)).map(|(cell, _)| cell);
            self.stay_hidden.extend(hidden);
        }
    }

    /// What is taken away from a count is no more than the count was: the rest, which nobody prints, is not negative.
    fn bound_falls(&mut self) {
        let falls: Vec<usize> = (0..self.entries.len()).filter(|cell| self.entries[*cell].news().sign < 0).collect();
        for cell in falls {
            let Entry { key, value, .. } = &self.entries[cell];
            let now = Entry::new(CellKey { counts: format!("{} now", key.counts), ..key.clone() }, *value);
            self.relations.push(Relation::new([(cell, 1), (self.entries.len(), -1)], 0));
            self.entries.push(now);
        }
    }
}

/// The earlier figures that stand where the present ones may not be told.
pub(super) struct Recollection<'m> {
    memory: &'m Memory,
    profile: &'m Profile,
    counts: BTreeMap<Place, Recalled>,
    /// Figures over people of whom too few are new.
    waiting: BTreeSet<Place>,
}

impl<'m> Recollection<'m> {
    pub fn of(memory: &'m Memory, profile: &'m Profile) -> Recollection<'m> {
        Recollection { memory, profile, counts: BTreeMap::new(), waiting: BTreeSet::new() }
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

    /// Notes the figures of a table that wait since too few people are new in them.
    pub fn wait(&mut self, table: usize, waiting: BTreeSet<(usize, usize)>) {
        self.waiting.extend(waiting.into_iter().map(|(row, column)| (table, row, column)));
    }

    fn waits(&self, table: usize, judge: &Judge<'_>, column: &Column) -> bool {
        let place = judge.sheet.place(&column.name);
        place.is_some_and(|place| self.waiting.contains(&(table, judge.row, place)))
    }

    /// Returns the earlier figure of a suppressed cell. What is worked out from counts is shown again only where its row shows the
    /// very counts that it was worked out from. What the same run tells others whom these readers read too is the present figure
    /// itself. What is of later data than the run is not shown in it.
    pub fn again(&self, table: usize, judge: &Judge<'_>, column: &Column) -> Option<Cell> {
        let keys = judge.sheet.table.header.grain.iter().filter(|key| ["period", "year"].contains(&key.as_str()));
        let periods: Option<Vec<Period>> =
            keys.map(|key| judge.sheet.value(judge.row, key).plain().parse().ok()).collect();
        let periods = periods.unwrap_or_default();
        self.earlier(table, judge, column)
            .filter(|cell| cell.again().is_none_or(|again| self.memory.may_stand_again(again.cut_off, &periods)))
    }

    fn earlier(&self, table: usize, judge: &Judge<'_>, column: &Column) -> Option<Cell> {
        let sheet = judge.sheet;
        let earlier = |name: &str| self.counts.get(&(table, judge.row, sheet.place(name)?)).copied();
        if matches!(column.role, Role::People { .. }) {
            let Recalled { value, cut_off, same_run, .. } = earlier(&column.name)?;
            if same_run {
                return Some(Cell::Integer(value));
            }
            return Some(Cell::Again(Box::new(Again { value: Cell::Integer(value), cut_off })));
        }
        // Of a figure whose number is printed, too, that release is shown again which told it, whether the figure waits or its number does.
        if newcomers::printed_number(sheet, column).is_some_and(|n| !judge.may(n)) || self.waits(table, judge, column) {
            let Told { printed, .. } = newcomers::last(sheet, judge.row, column, self.profile, self.memory)?;
            let (value, cut_off) = (read(printed.text, column)?, printed.cut_off);
            return Some(if printed.same_run { value } else { Cell::Again(Box::new(Again { value, cut_off })) });
        }
        let header = &sheet.table.header;
        let keys: Vec<String> = header.grain.iter().map(|key| sheet.value(judge.row, key).plain()).collect();
        let row = self.memory.row(&sheet.table.id, &keys)?;
        let (mut cut_off, mut same_run) = (None, true);
        for name in header.counts_behind(&column.name) {
            let told = if judge.may(name) {
                sheet.value(judge.row, name).plain()
            } else {
                let before = earlier(name)?;
                cut_off = cut_off.max(Some(before.cut_off));
                same_run &= before.same_run;
                before.value.to_string()
            };
            if row.get(name).is_some_and(|text| *text != told) {
                return None;
            }
        }
        let value = read(row.get(&column.name)?, column)?;
        if same_run && cut_off.is_some() {
            return Some(value);
        }
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
    pub(super) fn add_cells(&mut self, book: &Book, ties: &Ties, told: impl Fn(&Entry) -> bool) {
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
        let number = |(page, cell): At| first[page] + cell;
        let links = ties.links.iter().chain(ties.leavers.iter().map(|leavers| &leavers.link));
        let whole = links.filter(|link| link.is_whole());
        self.equations.extend(whole.map(|link| link.terms(number)));
        self.equations.extend(ties.years.iter().flat_map(|year| year.sums(number)));
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
