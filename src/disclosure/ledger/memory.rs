//! What a reader of all earlier releases knows.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::line::{Line, PublishedTable};
use crate::disclosure::SUPPRESSED;
use crate::period::Period;

/// A sum that holds: cells with their coefficients.
pub type Equation = Vec<(usize, i64)>;

/// A count in the ledger: what names it, and its value where it was shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerCell {
    pub period: String,
    pub counts: String,
    pub dims: BTreeMap<String, String>,
    /// `..` where it was hidden or stood in no table.
    #[serde(with = "value")]
    pub value: Option<i64>,
}

/// What names a cell: period, what it counts, its other keys.
pub type Name = (String, String, BTreeMap<String, String>);

impl LedgerCell {
    fn name(&self) -> Name {
        (self.period.clone(), self.counts.clone(), self.dims.clone())
    }
}

/// A figure that readers have seen, or can work out from those that they have seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recalled {
    pub value: i64,
    /// Last day of the data that it was computed from.
    pub cut_off: NaiveDate,
    /// Whether it was printed.
    pub printed: bool,
    /// Whether the last release in which the cell stood told it: a later one may have hidden a change since.
    pub told_last: bool,
    /// Whether the same run tells it to others who are read by these readers too: then it is the present figure, and known as such.
    pub same_run: bool,
}

/// Hidden cells with coefficients, and what they sum up to.
type HiddenSum = (Vec<(Name, i64)>, i64);

/// Everything that the readers of a run know from before.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    /// The value of each cell that was told last.
    known: BTreeMap<Name, Recalled>,
    /// Every value of a cell that was ever known.
    values: BTreeMap<Name, BTreeSet<i64>>,
    /// Cells that stood in a release and have never been known.
    hidden: BTreeSet<Name>,
    /// The cells of a release that may be printed again, with the values that it told.
    last: BTreeMap<Name, Option<i64>>,
    /// What releases tell of cells of one period that they hid, by period.
    sums: BTreeMap<String, BTreeSet<HiddenSum>>,
    /// The printed rows by table and keys, in the order of the releases.
    rows: BTreeMap<(String, Vec<String>), Vec<PrintedRow>>,
    /// Last day of the data of the run that is made, where it is known.
    until: Option<NaiveDate>,
}

/// A row as a release printed it.
#[derive(Clone, Debug)]
struct PrintedRow {
    /// Last day of the release's data.
    cut_off: NaiveDate,
    /// Whether the same run prints it for others.
    same_run: bool,
    /// Its columns and texts, without those that were hidden.
    texts: BTreeMap<String, String>,
}

impl PrintedRow {
    fn printed(&self, column: &str) -> Option<Printed<'_>> {
        let (row, cut_off, same_run) = (&self.texts, self.cut_off, self.same_run);
        Some(Printed { text: row.get(column)?, row, cut_off, same_run })
    }
}

/// A figure as a release printed it.
#[derive(Clone, Copy, Debug)]
pub struct Printed<'m> {
    pub text: &'m str,
    /// The texts of its row by column, without those that were hidden.
    pub row: &'m BTreeMap<String, String>,
    /// Last day of the release's data; of a figure that was shown again not the day of its own.
    pub cut_off: NaiveDate,
    /// Whether the same run prints it for others whom these readers read too.
    pub same_run: bool,
}

impl Memory {
    /// Returns what the readers of these releases know: of their own ledger and of others, whose releases stand between their own by
    /// the last day of their data. In their own ledger what was released later tells better, whatever period it is about.
    pub fn of(own: &[Line], others: &[&[Line]]) -> Memory {
        let mut others: Vec<&Line> = others.iter().copied().flatten().collect();
        others.sort_by_key(|line| line.cut_off);
        let mut others = others.into_iter().peekable();
        let mut memory = Memory::default();
        for line in own {
            while let Some(other) = others.next_if(|other| other.cut_off <= line.cut_off) {
                memory.learn(other);
            }
            memory.learn(line);
        }
        others.for_each(|other| memory.learn(other));
        memory
    }

    /// Takes a release to the same readers for the one that this run may print again: it is made of data up to the same day.
    pub fn may_repeat(&mut self, line: &Line) {
        self.last = line.record.cells.iter().map(|cell| (cell.name(), cell.value)).collect();
    }

    /// Takes in what the same run publishes for others whom these readers read too: it is made of the same data.
    pub fn learn_beside(&mut self, line: &Line) {
        self.take_in(line, true);
    }

    /// Says up to which day the run that is made tells.
    pub fn of_run_until(&mut self, cut_off: NaiveDate) {
        self.until = Some(cut_off);
    }

    /// Returns whether a figure of data up to a day may stand again in a row of these periods. One of later data than the run's own may
    /// where the period was over by then: else it would tell, in a report on a day, of what came after it.
    pub fn may_stand_again(&self, cut_off: NaiveDate, periods: &[Period]) -> bool {
        self.until.is_none_or(|until| {
            cut_off <= until || !periods.is_empty() && periods.iter().all(|period| period.end() <= until)
        })
    }

    /// Returns whether nothing was released before.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty() && self.hidden.is_empty()
    }

    /// Returns what is known of a cell.
    pub fn known(&self, name: &Name) -> Option<Recalled> {
        self.known.get(name).copied()
    }

    /// Returns whether a cell was hidden in every release in which it stood.
    pub fn was_hidden(&self, name: &Name) -> bool {
        self.hidden.contains(name)
    }

    /// Returns what the release that may be printed again told of a cell: its value, or that it is hidden; nothing where it had none such.
    pub fn to_repeat(&self, name: &Name) -> Option<Option<i64>> {
        self.last.get(name).copied()
    }

    /// Returns every value of a cell that was ever known.
    pub fn values(&self, name: &Name) -> impl Iterator<Item = i64> {
        self.values.get(name).into_iter().flatten().copied()
    }

    /// Returns the sums of hidden cells of a period that earlier releases told.
    pub fn sums(&self, period: &str) -> impl Iterator<Item = (&[(Name, i64)], i64)> {
        self.sums.get(period).into_iter().flatten().map(|(terms, sum)| (terms.as_slice(), *sum))
    }

    /// Returns the last printed row of a table with these keys: its texts by column.
    pub fn row(&self, table: &str, keys: &[String]) -> Option<&BTreeMap<String, String>> {
        Some(&self.rows_of(table, keys)?.last()?.texts)
    }

    /// Returns a figure of a table's row each time it was printed, also where it was shown again.
    pub fn printed(&self, table: &str, keys: &[String], column: &str) -> Vec<Printed<'_>> {
        self.rows_of(table, keys).into_iter().flatten().filter_map(|row| row.printed(column)).collect()
    }

    fn rows_of(&self, table: &str, keys: &[String]) -> Option<&[PrintedRow]> {
        self.rows.get(&(table.to_owned(), keys.to_vec())).map(Vec::as_slice)
    }

    fn learn(&mut self, line: &Line) {
        self.take_in(line, false);
    }

    fn take_in(&mut self, line: &Line, same_run: bool) {
        let record = &line.record;
        let mut values: Vec<Option<i64>> = record.cells.iter().map(|cell| cell.value).collect();
        work_out(&record.equations, &mut values);
        for (cell, value) in record.cells.iter().zip(&values) {
            let name = cell.name();
            if let Some(value) = *value {
                let (cut_off, printed, told_last) = (line.cut_off, cell.value.is_some(), true);
                self.values.entry(name.clone()).or_default().insert(value);
                self.hidden.remove(&name);
                self.known.insert(name, Recalled { value, cut_off, printed, told_last, same_run });
            } else if let Some(known) = self.known.get_mut(&name) {
                known.told_last = false;
            } else {
                self.hidden.insert(name);
            }
        }
        for equation in &record.equations {
            let known: i64 = equation.iter().filter_map(|(cell, factor)| Some(factor * values[*cell]?)).sum();
            let hidden = equation.iter().filter(|(cell, _)| values[*cell].is_none());
            let terms: Vec<(Name, i64)> = hidden.map(|(cell, factor)| (record.cells[*cell].name(), *factor)).collect();
            let Some(((period, ..), _)) = terms.first() else { continue };
            if terms.iter().all(|((other, ..), _)| other == period) {
                self.sums.entry(period.clone()).or_default().insert((terms, -known));
            }
        }
        for table in &record.tables {
            self.keep_rows(table, line.cut_off, same_run);
        }
    }

    /// Keeps the rows of a release after earlier ones: figures that were shown again stand in them, too.
    fn keep_rows(&mut self, table: &PublishedTable, cut_off: NaiveDate, same_run: bool) {
        for row in &table.rows {
            let texts: BTreeMap<String, String> = table.columns.iter().cloned().zip(row.iter().cloned()).collect();
            let keys = table.grain.iter().map(|key| texts.get(key).cloned().unwrap_or_default()).collect();
            let texts = texts.into_iter().filter(|(_, text)| text != SUPPRESSED).collect();
            self.rows.entry((table.id.clone(), keys)).or_default().push(PrintedRow { cut_off, same_run, texts });
        }
    }
}

/// Fills in what follows from the known cells, one equation with one unknown after the other.
fn work_out(equations: &[Equation], values: &mut [Option<i64>]) {
    loop {
        let mut found = false;
        for equation in equations {
            let mut unknown = equation.iter().filter(|(cell, _)| values[*cell].is_none());
            let (Some((cell, factor)), None) = (unknown.next(), unknown.next()) else { continue };
            let others: i64 = equation.iter().filter_map(|(cell, factor)| Some(factor * values[*cell]?)).sum();
            if *factor != 0 && others % factor == 0 {
                values[*cell] = Some(-others / factor);
                found = true;
            }
        }
        if !found {
            return;
        }
    }
}

/// A value as it stands in a line: the number, or `..`.
mod value {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    use crate::disclosure::SUPPRESSED;

    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Shown {
        Count(i64),
        Text(String),
    }

    pub fn serialize<S: Serializer>(value: &Option<i64>, serializer: S) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) => serializer.serialize_i64(*value),
            None => serializer.serialize_str(SUPPRESSED),
        }
    }

    pub fn deserialize<'d, D: Deserializer<'d>>(deserializer: D) -> Result<Option<i64>, D::Error> {
        match Shown::deserialize(deserializer)? {
            Shown::Count(value) => Ok(Some(value)),
            Shown::Text(text) if text == SUPPRESSED => Ok(None),
            Shown::Text(_) => Err(D::Error::custom("neither a count nor two dots")),
        }
    }
}
