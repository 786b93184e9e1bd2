//! Published tables read back from their CSV files, and how two of them differ.

use serde::Serialize;

use super::account::Table;
use crate::disclosure::comparison::{Kind, Sheet, Shown};
use crate::report::companion::EARLIER;

/// How a table differs, without its figures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TableChange {
    /// File name of the table.
    pub table: String,
    /// Whether only one side has it.
    pub only: Option<Side>,
    pub new_rows: usize,
    pub gone_rows: usize,
    pub new_columns: Vec<String>,
    pub gone_columns: Vec<String>,
    /// Figures that both show with other values.
    pub changed: usize,
    /// Figures that are suppressed on one side only, or of which one side shows an earlier one.
    pub suppression: usize,
}

/// One of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    Before,
    Now,
}

/// Reads a published CSV file; `None` when it is none.
pub(super) fn read(table: &Table, bytes: &[u8]) -> Option<Sheet> {
    let mut reader = csv::Reader::from_reader(bytes);
    let mut columns: Vec<String> = reader.headers().ok()?.iter().map(str::to_owned).collect();
    let has_marks = columns.last().is_some_and(|last| last == EARLIER);
    if has_marks {
        columns.pop();
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.ok()?;
        let marks = record.get(columns.len()).filter(|_| has_marks).unwrap_or_default();
        let is_again = |column: &String| marks.split(' ').any(|mark| mark.split('=').next() == Some(column));
        let cell = |(column, text): (&String, &str)| {
            if is_again(column) { Shown::Again(text.to_owned()) } else { Shown::plain(text) }
        };
        rows.push(columns.iter().zip(&record).map(cell).collect());
    }
    Some(Sheet { grain: table.grain.clone(), columns, rows })
}

/// Returns how a table differs; where one side is not known, that it does.
pub(super) fn change(table: &Table, before: Option<&Vec<u8>>, now: Option<&Vec<u8>>) -> TableChange {
    let change = TableChange { table: table.name.clone(), ..TableChange::default() };
    let sheet = |bytes: Option<&Vec<u8>>| bytes.and_then(|bytes| read(table, bytes));
    let Some((before, now)) = sheet(before).zip(sheet(now)) else {
        let only = if now.is_some() { Side::Now } else { Side::Before };
        return TableChange { only: (before.is_some() != now.is_some()).then_some(only), ..change };
    };
    let comparison = before.compare(&now);
    let changed = comparison.cells.iter().filter(|cell| cell.kind == Kind::Changed).count();
    TableChange {
        new_rows: comparison.new_rows.len(),
        gone_rows: comparison.gone_rows.len(),
        new_columns: comparison.new_columns,
        gone_columns: comparison.gone_columns,
        changed,
        suppression: comparison.cells.len() - changed,
        ..change
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_earlier_releases_are_known_by_the_last_column() {
        let table = Table { grain: vec!["period".into()], ..Table::default() };
        let csv = b"period,served,paid,published_earlier\n2022Q1,20,..,served=2021-12-31\n2022Q2,21,4,\n";
        let sheet = read(&table, csv).unwrap();
        assert_eq!(sheet.columns, ["period", "served", "paid"]);
        let first = [Shown::Figure("2022Q1".into()), Shown::Again("20".into()), Shown::Suppressed];
        assert_eq!(sheet.rows[0], first);
        assert_eq!(sheet.rows[1][1], Shown::Figure("21".into()));
    }
}
