//! Cells of a table that are merged downwards: a spreadsheet keeps the value in the first of them only.

use super::parts::Merged;
use super::plan::{Plan, RowKind};
use super::recognise::Meaning;
use super::row::NumberedRow;
use crate::diagnostics::{Diagnostic, Place};

/// Returns the finding for the rows of a table that lack a value for being merged with the row above; `sheet` is its name as it
/// may be shown.
pub fn finding(place: &Place, sheet: &str, rows: &[NumberedRow], plan: &Plan, merged: &[Merged]) -> Option<Diagnostic> {
    let last = rows.last()?.number;
    let is_read = |column: u64| {
        let column = usize::try_from(column - 1).ok().and_then(|column| plan.columns.get(column));
        column.is_some_and(|(_, meaning)| matches!(meaning, Meaning::Header(_) | Meaning::Organisation))
    };
    // Only where something stands in the first row do the others lack it.
    let loses = |block: &Merged| {
        let row = rows.iter().find(|row| row.number == block.rows.0);
        row.is_some_and(|row| plan.kind(&row.row) == RowKind::Data && !row.row.cell(left(block)).is_empty())
    };
    let blocks: Vec<&Merged> = merged
        .iter()
        .filter(|block| block.sheet.as_deref() == Some(sheet))
        .filter(|block| block.rows.0 > plan.header_row && block.rows.0 < block.rows.1.min(last))
        .filter(|block| (block.columns.0..=block.columns.1).any(is_read) && loses(block))
        .collect();
    let first = blocks.iter().min_by_key(|block| (block.rows.0, block.columns.0))?;
    let count: u64 = blocks.iter().map(|block| block.rows.1.min(last) - block.rows.0).sum();
    let header = plan.columns.get(left(first)).map(|(header, _)| header.clone());
    let place = Place { row: Some(first.rows.0), column: Some(first.columns.0), header, ..place.clone() };
    Some(Diagnostic::warning("cells-merged").at(place).arg("count", count))
}

/// The position of a block's first column, from 0.
fn left(block: &Merged) -> usize {
    usize::try_from(block.columns.0.saturating_sub(1)).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::super::recognise::Known;
    use super::super::testing::referral_and_job_start;
    use super::*;

    fn told(rows: (u64, u64), columns: (u64, u64)) -> Option<(Option<u64>, Option<u64>, String)> {
        let lines = [
            "Lähetteet;;",
            "Asiakastunnus;Lähetepvm;Kotikunta;Oma",
            "PP-1;1.2.2021;Rauma;x",
            "PP-2;2.2.2021;;",
            "PP-3;2.2.2021;;",
        ];
        let rows_of: Vec<NumberedRow> =
            (1..).zip(lines).map(|(number, line)| NumberedRow { number, row: line.split(';').collect() }).collect();
        let shapes = referral_and_job_start();
        let plan = Plan::of(&Known::new(&shapes), &rows_of).unwrap();
        let merged = [Merged { sheet: Some("Taul1".into()), rows, columns }];
        let finding = finding(&Place::default(), "Taul1", &rows_of, &plan, &merged)?;
        Some((finding.place.row, finding.place.column, finding.args["count"].clone()))
    }

    #[test]
    fn rows_that_are_merged_with_the_one_above_lack_its_value() {
        assert_eq!(told((3, 4), (3, 3)), Some((Some(3), Some(3), "1".into())));
        assert_eq!(told((3, 900), (3, 3)), Some((Some(3), Some(3), "2".into())), "no further than the table");
        assert_eq!(told((4, 5), (3, 3)), None, "the first is empty too");
        assert_eq!(told((3, 3), (2, 3)), None, "of one row the cells beside are told by their columns");
        assert_eq!(told((1, 2), (1, 3)), None, "titles and headers");
        assert_eq!(told((3, 4), (4, 4)), None, "a column that is not read");
    }
}
