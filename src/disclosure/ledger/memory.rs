//! What a reader of all earlier releases knows.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::line::{Line, PublishedTable, Record};
use crate::disclosure::SUPPRESSED;

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
}

/// Hidden cells with coefficients, and what they sum up to.
type HiddenSum = (Vec<(Name, i64)>, i64);

/// Everything that the readers of a run know from before.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    /// The latest value of each cell that is known.
    known: BTreeMap<Name, Recalled>,
    /// Cells that stood in a release and have never been known.
    hidden: BTreeSet<Name>,
    /// What releases tell of cells of one period that they hid, by period, with the last release that told so.
    sums: BTreeMap<String, BTreeMap<HiddenSum, usize>>,
    /// The last release that told anything of a period.
    latest: BTreeMap<String, usize>,
    /// The latest printed row by table and keys: its columns and texts.
    rows: BTreeMap<(String, Vec<String>), BTreeMap<String, String>>,
}

impl Memory {
    /// Returns what the readers of these releases know; several ledgers may be one reader's.
    pub fn of(ledgers: &[&[Line]]) -> Memory {
        let mut lines: Vec<&Line> = ledgers.iter().copied().flatten().collect();
        // A release of later data knows better. The sort is stable: in one ledger later releases win.
        lines.sort_by_key(|line| line.cut_off);
        let mut memory = Memory::default();
        for (number, line) in lines.into_iter().enumerate() {
            memory.learn(&line.record, line.cut_off, number);
            for table in &line.record.tables {
                memory.keep_rows(table);
            }
        }
        memory.hidden.retain(|name| !memory.known.contains_key(name));
        memory
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

    /// Returns the sums of hidden cells of a period that earlier releases told, and whether the last of them told it still.
    pub fn sums(&self, period: &str) -> impl Iterator<Item = (&[(Name, i64)], i64, bool)> {
        let latest = self.latest.get(period).copied();
        let sums = self.sums.get(period).into_iter().flatten();
        sums.map(move |((terms, sum), told)| (terms.as_slice(), *sum, Some(*told) == latest))
    }

    /// Returns the latest printed row of a table with these keys: its texts by column.
    pub fn row(&self, table: &str, keys: &[String]) -> Option<&BTreeMap<String, String>> {
        self.rows.get(&(table.to_owned(), keys.to_vec()))
    }

    fn learn(&mut self, record: &Record, cut_off: NaiveDate, number: usize) {
        self.latest.extend(record.cells.iter().map(|cell| (cell.period.clone(), number)));
        let mut values: Vec<Option<i64>> = record.cells.iter().map(|cell| cell.value).collect();
        work_out(&record.equations, &mut values);
        for (cell, value) in record.cells.iter().zip(&values) {
            match value {
                Some(value) => {
                    let recalled = Recalled { value: *value, cut_off, printed: cell.value.is_some() };
                    self.known.insert(cell.name(), recalled);
                }
                None => {
                    self.hidden.insert(cell.name());
                }
            }
        }
        for equation in &record.equations {
            let known: i64 = equation.iter().filter_map(|(cell, factor)| Some(factor * values[*cell]?)).sum();
            let hidden = equation.iter().filter(|(cell, _)| values[*cell].is_none());
            let terms: Vec<(Name, i64)> = hidden.map(|(cell, factor)| (record.cells[*cell].name(), *factor)).collect();
            let Some(((period, ..), _)) = terms.first() else { continue };
            if terms.iter().all(|((other, ..), _)| other == period) {
                self.sums.entry(period.clone()).or_default().insert((terms, -known), number);
            }
        }
    }

    fn keep_rows(&mut self, table: &PublishedTable) {
        for row in &table.rows {
            let texts: BTreeMap<String, String> = table.columns.iter().cloned().zip(row.iter().cloned()).collect();
            let keys = table.grain.iter().map(|key| texts.get(key).cloned().unwrap_or_default()).collect();
            let kept = self.rows.entry((table.id.clone(), keys)).or_default();
            kept.extend(texts.into_iter().filter(|(_, text)| text != SUPPRESSED));
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
