//! A released table as a Parquet file, for evaluators who want typed columns.
//!
//! The cells are those of the CSV file, no more: a suppressed value is null, and a Boolean column `<name>_suppressed` beside
//! each column that can be suppressed tells it from a missing one. Where a column shows figures of earlier releases, a date column
//! `<name>_published_earlier` tells the last day of their data.

use chrono::NaiveDate;
use polars::prelude::{
    Column, DataFrame, DataType, NamedFrom, ParquetCompression, ParquetWriter, PolarsResult, Series,
};

use crate::diagnostics::{Failure, Result};
use crate::disclosure::{Cell, ReleasedColumn, ReleasedTable};
use crate::measures::Role;
use crate::report::companion::Kind;

/// Returns the table as a Parquet file: one column per published column (integer, double, date, text or Boolean) and one
/// `<name>_suppressed` for each that is neither a key nor context. Rows are in the table's order.
///
/// # Errors
/// A bug when Polars refuses the columns.
pub fn parquet(table: &ReleasedTable) -> Result<Vec<u8>> {
    let bug = |error| Failure::bug("writing a table as Parquet", error);
    let mut columns = Vec::new();
    for (index, column) in table.columns().iter().enumerate() {
        let cells: Vec<&Cell> = table.rows().iter().map(|row| &row[index]).collect();
        let shown: Vec<&Cell> = cells.iter().map(|cell| cell.again().map_or(*cell, |again| &again.value)).collect();
        columns.push(values(column, &shown).map_err(bug)?);
        if cells.iter().any(|cell| cell.again().is_some()) {
            let days: Vec<Option<i32>> = cells.iter().map(|cell| Some(cell.again()?.cut_off.to_epoch_days())).collect();
            let days = Series::new(format!("{}_published_earlier", column.name).into(), days);
            columns.push(Column::from(days.cast(&DataType::Date).map_err(bug)?));
        }
        if !matches!(column.role, Role::Key | Role::Context) {
            let marks: Vec<bool> = cells.iter().map(|cell| matches!(cell, Cell::Suppressed)).collect();
            columns.push(Column::new(format!("{}_suppressed", column.name).into(), marks));
        }
    }
    DataFrame::new(table.rows().len(), columns).and_then(written).map_err(bug)
}

/// Returns a frame as a file. Tables are small: one row group, compressed with what every reader has, written by one thread.
///
/// # Errors
/// What Polars refuses to write.
pub fn written(mut frame: DataFrame) -> PolarsResult<Vec<u8>> {
    let mut bytes = Vec::new();
    let writer = ParquetWriter::new(&mut bytes).with_compression(ParquetCompression::Snappy);
    writer.set_parallel(false).finish(&mut frame)?;
    Ok(bytes)
}

fn values(column: &ReleasedColumn, cells: &[&Cell]) -> PolarsResult<Column> {
    let name = column.name.as_str();
    Ok(Column::from(match Kind::of(column, cells) {
        Kind::Text => {
            let texts: Vec<Option<&str>> = cells.iter().map(|cell| cell.text()).collect();
            Series::new(name.into(), texts)
        }
        Kind::Date => {
            let days: Vec<Option<i32>> = cells.iter().map(|cell| date(cell).map(NaiveDate::to_epoch_days)).collect();
            Series::new(name.into(), days).cast(&DataType::Date)?
        }
        Kind::Truth => {
            let truths: Vec<Option<bool>> =
                cells.iter().map(|cell| if let Cell::Truth(truth) = cell { Some(*truth) } else { None }).collect();
            Series::new(name.into(), truths)
        }
        Kind::Integer => {
            let counts: Vec<Option<i64>> = cells.iter().map(|cell| cell.integer()).collect();
            Series::new(name.into(), counts)
        }
        Kind::Number => {
            let numbers: Vec<Option<f64>> = cells.iter().map(|cell| cell.number()).collect();
            Series::new(name.into(), numbers)
        }
    }))
}

fn date(cell: &Cell) -> Option<&NaiveDate> {
    if let Cell::Date(date) = cell { Some(date) } else { None }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use polars::prelude::{ParquetReader, SerReader};

    use super::*;
    use crate::disclosure::testing;

    #[test]
    fn a_suppressed_value_is_null_and_marked_and_a_missing_one_is_null_only() {
        let words = "label = { fi = \"a\", sv = \"a\", en = \"a\" }";
        let header = toml::from_str(&format!(
            "title = {{ fi = \"t\", sv = \"t\", en = \"t\" }}
             column = [
               {{ name = \"period\", unit = \"period\", role = \"key\", {words} }},
               {{ name = \"served\", unit = \"clients\", role = \"people\", {words} }},
               {{ name = \"rate\", unit = \"fraction\", role = \"derived\", from = [\"served\"], {words} }},
             ]"
        ))
        .unwrap();
        let rows = vec![
            vec![Cell::Text("2022Q1".into()), Cell::Suppressed, Cell::Suppressed],
            vec![Cell::Text("2022Q2".into()), Cell::Integer(7), Cell::Missing],
        ];
        let bytes = parquet(&testing::table("test/one", header, rows)).unwrap();
        let frame = ParquetReader::new(Cursor::new(bytes)).finish().unwrap();
        let names: Vec<_> = frame.get_column_names().into_iter().map(|name| name.to_string()).collect();
        assert_eq!(names, ["period", "served", "served_suppressed", "rate", "rate_suppressed"]);
        let column = |name: &str| frame.column(name).unwrap().as_materialized_series().clone();
        assert_eq!(column("served"), Series::new("served".into(), [None, Some(7i64)]));
        assert_eq!(column("served_suppressed"), Series::new("served_suppressed".into(), [true, false]));
        assert!(column("rate").is_null().iter().all(|null| null == Some(true)));
        assert_eq!(column("rate_suppressed"), Series::new("rate_suppressed".into(), [true, false]));
    }
}
