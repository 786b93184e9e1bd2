//! The records of a run for whoever keeps the data: findings and rejected rows, as tables that a spreadsheet opens.
//!
//! UTF-8 with a byte-order mark and semicolons, since that is what a Finnish spreadsheet program reads without asking. They name
//! places and never a cell's value.

use duckdb::Row;

use crate::diagnostics::{Diagnostic, Failure, Result, words};
use crate::language::Catalogue;
use crate::session::Session;

use super::load::Loaded;

/// Returns findings.csv: one row a finding, in the order found, in the project's language.
pub(super) fn findings(loaded: &Loaded) -> Result<Vec<u8>> {
    let header = ["severity", "code", "file", "sheet", "row", "column", "header", "value_class", "message", "hint"]
        .map(str::to_owned);
    let catalogue = Catalogue::of(loaded.project.language);
    let rows = loaded.diagnostics.iter().map(|diagnostic| finding(diagnostic, catalogue));
    table(header, rows)
}

fn finding(diagnostic: &Diagnostic, catalogue: &Catalogue) -> [String; 10] {
    let place = &diagnostic.place;
    let (message, hint) = words(diagnostic, catalogue);
    let number = |number: Option<u64>| number.map(|number| number.to_string()).unwrap_or_default();
    [
        diagnostic.severity.name().to_owned(),
        diagnostic.code.to_owned(),
        place.file.clone().unwrap_or_default(),
        place.sheet.clone().unwrap_or_default(),
        number(place.row),
        number(place.column),
        place.header.clone().unwrap_or_default(),
        diagnostic.value_class.clone().unwrap_or_default(),
        message,
        hint.unwrap_or_default(),
    ]
}

/// Returns rejected.csv: one row a rejected row, with its place and the codes of its errors.
pub(super) fn rejected(session: &Session) -> Result<Vec<u8>> {
    let read = || -> duckdb::Result<Vec<[String; 6]>> {
        session
            .connection()
            .prepare(
                "select
                  s.organisation,
                  s.file,
                  coalesce(s.sheet, ''),
                  r.form,
                  r.row_no,
                  coalesce(string_agg(distinct f.code, ' ' order by f.code), '')
                from quality.rejected as r
                inner join staging.source as s
                  on s.source = r.source
                left join quality.finding as f
                  on f.source = r.source
                  and f.row_no = r.row_no
                  and f.form = r.form
                  and f.severity = 'error'
                group by s.organisation, s.file, s.sheet, r.form, r.source, r.row_no
                order by s.file, r.source, r.row_no",
            )?
            .query_map([], rejected_row)?
            .collect()
    };
    let rows = read().map_err(|error| Failure::bug("list the rejected rows", error))?;
    table(["organisation", "file", "sheet", "form", "row", "codes"].map(str::to_owned), rows)
}

fn rejected_row(row: &Row<'_>) -> duckdb::Result<[String; 6]> {
    let number: i64 = row.get(4)?;
    Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, number.to_string(), row.get(5)?])
}

fn table<const N: usize>(header: [String; N], rows: impl IntoIterator<Item = [String; N]>) -> Result<Vec<u8>> {
    let failed = |error: csv::Error| Failure::bug("write a record of the run", error);
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(header).map_err(failed)?;
    for row in rows {
        writer.write_record(row).map_err(failed)?;
    }
    writer.into_inner().map_err(|error| Failure::bug("write a record of the run", error))
}
