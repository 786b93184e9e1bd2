//! Tests of queries that need no program: a small input made by hand and the rows that must come of it.
//!
//! `queries/<id>.test/` holds `given_<table>.csv` (a core table; `given_config_<table>.csv` replaces what every project has) and
//! `expect.csv`, or a folder of these for each case. Lines that start with `#` are for people. The files need only the
//! columns that count; an empty cell is a missing value. `settings.toml` says which period is counted and up to which day.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use duckdb::params;
use serde::Deserialize;

use super::order::nearest;
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::facts;
use crate::period::Period;
use crate::project::Project;
use crate::session::{Limits, Session};
use crate::store;

/// Header and rows of a CSV file, without the lines for people.
pub(super) struct Sheet {
    /// The file as people know it.
    pub shown: String,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
    /// The line of each row in the file.
    pub lines: Vec<u64>,
}

impl Sheet {
    /// Reads a file that is shown as `shown`.
    ///
    /// # Errors
    /// 2 when it is no table.
    pub(super) fn read(path: &Path, shown: &str) -> Result<Sheet> {
        let failed = |error: csv::Error| {
            let row = error.position().map(csv::Position::line);
            let place = Place { row, ..Place::file(shown) };
            // The reader's own words name a byte and a record; the line stands in the place.
            let words = match error.kind() {
                csv::ErrorKind::Io(error) => error.to_string(),
                csv::ErrorKind::Utf8 { .. } => "UTF-8".to_owned(),
                csv::ErrorKind::UnequalLengths { expected_len, len, .. } => format!("{len} ≠ {expected_len}"),
                _ => "CSV".to_owned(),
            };
            Failure::one(Exit::Usage, Diagnostic::error("query-test-file").at(place).arg("error", words))
        };
        let mut reader =
            csv::ReaderBuilder::new().comment(Some(b'#')).trim(csv::Trim::All).from_path(path).map_err(failed)?;
        let owned = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect::<Vec<_>>();
        let mut columns = owned(reader.headers().map_err(failed)?);
        if let Some(first) = columns.first_mut() {
            *first = first.trim_start_matches('\u{feff}').to_owned();
        }
        let mut sheet = Sheet { shown: shown.to_owned(), columns, rows: Vec::new(), lines: Vec::new() };
        for record in reader.records() {
            let record = record.map_err(failed)?;
            sheet.lines.push(record.position().map_or(0, csv::Position::line));
            sheet.rows.push(owned(&record));
        }
        Ok(sheet)
    }

    /// Returns the line of the column names.
    fn first_line(&self) -> u64 {
        self.lines.first().map_or(1, |line| line.saturating_sub(1).max(1))
    }
}

/// The days that a test counts by, from `settings.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings {
    period: Option<String>,
    as_of: Option<toml::value::Datetime>,
    cut_off: Option<toml::value::Datetime>,
    project_start: Option<toml::value::Datetime>,
    project_end: Option<toml::value::Datetime>,
    region: Option<String>,
}

/// Returns the cases of the test in a folder: itself, or the folders in it.
pub(super) fn cases(folder: &Path) -> Vec<PathBuf> {
    if folder.join("expect.csv").is_file() {
        return vec![folder.to_owned()];
    }
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut cases: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    cases.sort();
    if cases.is_empty() { vec![folder.to_owned()] } else { cases }
}

/// A core model with the reference tables, the municipalities and nothing else, from 2021-01-01 to 2021-12-31.
///
/// # Errors
/// Fails only as a bug of ours.
pub(super) fn empty(project: &Project, threads: usize) -> Result<Session> {
    let session = Session::open(&Limits { threads: Some(threads), memory_mb: 512 })?;
    store::empty(&session, project)?;
    for row in facts::rows("municipalities") {
        let sql = "insert into core.area(organisation, area_code, name_fi, name_sv, subregion, organiser) values ('o', ?, ?, ?, ?, ?)";
        let done = session.connection().execute(sql, params![row[0], row[1], row[2], row[5], row[6]]);
        done.map_err(|error| Failure::bug("fill the areas", error))?;
    }
    session.execute(
        "set up a test",
        "insert into main.run_settings values
         ('test', date '2021-01-01', date '2021-12-31', date '2021-12-31', date '2021-12-31', date '2021-01-01', null, 'Satakunta')",
    )?;
    Ok(session)
}

/// Puts what a case gives into an empty core model. `shown` is the case's folder as people know it.
///
/// # Errors
/// 2 with everything that is wrong with the case's files.
pub(super) fn fill(session: &Session, case: &Path, shown: &str) -> Result<()> {
    let mut names: Vec<String> = fs::read_dir(case)
        .map_err(|error| Failure::io(Exit::Usage, shown, &error))?
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    let mut wrong = Vec::new();
    for name in names {
        let path = case.join(&name);
        let shown = format!("{shown}/{name}");
        let filled = if name == "settings.toml" {
            settings(session, &path, &shown)
        } else if let Some(table) = name.strip_prefix("given_").and_then(|name| name.strip_suffix(".csv")) {
            Sheet::read(&path, &shown).and_then(|sheet| give(session, table, &sheet))
        } else {
            Ok(())
        };
        if let Err(failure) = filled {
            wrong.extend(failure.diagnostics);
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(Failure::many(Exit::Usage, wrong)) }
}

fn settings(session: &Session, path: &Path, shown: &str) -> Result<()> {
    let text = fs::read_to_string(path).map_err(|error| Failure::io(Exit::Usage, shown, &error))?;
    let wrong = |words: &str, span: Option<Range<usize>>| {
        let at = span.as_ref().map_or(0, |span| span.start);
        let row = text[..at.min(text.len())].matches('\n').count() as u64 + 1;
        let found = Diagnostic::error("query-test-settings").at(Place { row: Some(row), ..Place::file(shown) });
        Failure::one(Exit::Usage, found.arg("error", words))
    };
    let given: Settings = toml::from_str(&text).map_err(|error| wrong(error.message(), error.span()))?;
    let date = |value: Option<toml::value::Datetime>| -> Result<Option<String>> {
        value.map_or(Ok(None), |value| {
            let day = value.to_string();
            let whole = day.parse::<NaiveDate>().map_err(|_| wrong(&day, None))?;
            Ok(Some(whole.to_string()))
        })
    };
    let period: Option<Period> =
        given.period.as_deref().map(|code| code.parse().map_err(|_| wrong(code, None))).transpose()?;
    let (as_of, cut_off) = (date(given.as_of)?, date(given.cut_off)?);
    // As in a run: nothing after the earlier of the data's day and the period's end is used.
    let end = period.map(|period| period.end().to_string());
    let as_of = as_of.or_else(|| cut_off.clone()).or_else(|| end.clone());
    let cut_off = cut_off.or_else(|| as_of.iter().chain(&end).min().cloned());
    let values = [
        ("period", period.map(|period| period.to_string())),
        ("period_start", period.map(|period| period.start().to_string())),
        ("period_end", end),
        ("cut_off", cut_off),
        ("as_of", as_of),
        ("project_start", date(given.project_start)?),
        ("project_end", date(given.project_end)?),
        ("region", given.region),
    ];
    for (column, value) in values {
        let Some(value) = value else { continue };
        let sql = format!("update main.run_settings set {column} = ?");
        session.connection().execute(&sql, [value]).map_err(|error| Failure::bug("set up a test", error))?;
    }
    Ok(())
}

/// Puts the rows of a sheet into the table that its file names.
fn give(session: &Session, name: &str, sheet: &Sheet) -> Result<()> {
    let known = tables(session)?;
    let table = match name.strip_prefix("config_") {
        Some(table) => format!("config.{table}"),
        None if name == "run_settings" => "main.run_settings".to_owned(),
        None => format!("core.{name}"),
    };
    if !known.contains(&table) {
        let near = nearest(&table, known.iter().map(String::as_str)).unwrap_or("-");
        let found = Diagnostic::error("query-test-table").at(Place::file(&*sheet.shown));
        return Err(Failure::one(Exit::Usage, found.arg("table", table).arg("nearest", near)));
    }
    let types = types(session, &table, sheet)?;
    let replaces = table.starts_with("config.") || table == "core.area";
    if replaces {
        session.execute("empty a table of a test", &format!("delete from {table}"))?;
    }
    let wrong: Vec<Diagnostic> = (0..sheet.rows.len())
        .map(|row| {
            if table == "main.run_settings" {
                set(session, sheet, row)
            } else {
                insert(session, &table, &types, sheet, row)
            }
        })
        .collect::<Result<Vec<_>>>()?
        .into_iter()
        .flatten()
        .collect();
    if !wrong.is_empty() {
        return Err(Failure::many(Exit::Usage, wrong));
    }
    if table.starts_with("core.") {
        let mut fill = "organisation = coalesce(organisation, 'o')".to_owned();
        if table != "core.person" {
            fill.push_str(", source = coalesce(source, 0), row_no = coalesce(row_no, rowid + 1)");
        }
        session.execute("complete a table of a test", &format!("update {table} set {fill}"))?;
    }
    Ok(())
}

/// Returns the tables that a test may fill.
fn tables(session: &Session) -> Result<Vec<String>> {
    let sql = "select schema_name || '.' || table_name from duckdb_tables()
        where schema_name in ('core', 'config') or table_name = 'run_settings' order by all";
    let read =
        || session.connection().prepare(sql)?.query_map([], |row| row.get(0))?.collect::<duckdb::Result<Vec<String>>>();
    read().map_err(|error| Failure::bug("list the tables", error))
}

/// Returns the types of a sheet's columns in a table.
fn types(session: &Session, table: &str, sheet: &Sheet) -> Result<Vec<String>> {
    let sql =
        "select column_name, data_type from duckdb_columns() where schema_name || '.' || table_name = ? order by all";
    let read = || -> duckdb::Result<Vec<(String, String)>> {
        session.connection().prepare(sql)?.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
    };
    let known = read().map_err(|error| Failure::bug("list the columns", error))?;
    let mut wrong = Vec::new();
    let mut found = Vec::new();
    for (number, column) in (1..).zip(&sheet.columns) {
        match known.iter().find(|(name, _)| name == column) {
            Some((_, kind)) => found.push(kind.clone()),
            None => {
                let near = nearest(column, known.iter().map(|(name, _)| name.as_str())).unwrap_or("-");
                wrong.push(unknown_column(sheet, number, column, near).arg("where", "given").arg("table", table));
            }
        }
    }
    if wrong.is_empty() { Ok(found) } else { Err(Failure::many(Exit::Usage, wrong)) }
}

/// Returns the diagnostic for a column that is not there.
pub(super) fn unknown_column(sheet: &Sheet, number: u64, column: &str, nearest: &str) -> Diagnostic {
    let place = Place { row: Some(sheet.first_line()), column: Some(number), ..Place::file(&*sheet.shown) };
    Diagnostic::error("query-test-column").at(place).arg("column", column).arg("nearest", nearest)
}

/// Inserts a row; returns the values that will not do.
fn insert(session: &Session, table: &str, types: &[String], sheet: &Sheet, row: usize) -> Result<Vec<Diagnostic>> {
    let cells = &sheet.rows[row];
    let values: Vec<String> = cells.iter().map(|cell| literal(cell)).collect();
    let sql = format!("insert into {table}({}) values ({})", sheet.columns.join(", "), values.join(", "));
    let Err(error) = session.connection().execute_batch(&sql) else { return Ok(Vec::new()) };
    let mut wrong = Vec::new();
    for (place, kind) in types.iter().enumerate() {
        let sql = format!("select {0} is not null and try_cast({0} as {kind}) is null", values[place]);
        let fails = session.connection().query_row(&sql, [], |row| row.get(0));
        if fails.map_err(|error| Failure::bug("look at a value of a test", error))? {
            wrong.push(wrong_value(sheet, row, place, kind));
        }
    }
    if wrong.is_empty() {
        return Err(Failure::bug("fill a table of a test", error));
    }
    Ok(wrong)
}

/// Changes the one row of the settings.
fn set(session: &Session, sheet: &Sheet, row: usize) -> Result<Vec<Diagnostic>> {
    let mut wrong = Vec::new();
    for (place, (column, cell)) in sheet.columns.iter().zip(&sheet.rows[row]).enumerate() {
        let sql = format!("update main.run_settings set {column} = {}", literal(cell));
        if session.connection().execute_batch(&sql).is_err() {
            wrong.push(wrong_value(sheet, row, place, "DATE"));
        }
    }
    let is_given = |name: &str| sheet.columns.iter().any(|column| column == name);
    if is_given("cut_off") && !is_given("as_of") {
        session.execute("set up a test", "update main.run_settings set as_of = cut_off")?;
    }
    Ok(wrong)
}

fn wrong_value(sheet: &Sheet, row: usize, column: usize, kind: &str) -> Diagnostic {
    let kind = match kind {
        "DATE" => "date",
        "INTEGER" | "BIGINT" => "integer",
        "DOUBLE" => "number",
        "BOOLEAN" => "boolean",
        _ if kind.starts_with("DECIMAL") => "number",
        _ => kind,
    };
    let place = Place { row: Some(sheet.lines[row]), column: Some(column as u64 + 1), ..Place::file(&*sheet.shown) };
    Diagnostic::error("query-test-value").at(place).arg("column", &sheet.columns[column]).arg("type", kind)
}

fn literal(cell: &str) -> String {
    if cell.is_empty() { "null".to_owned() } else { format!("'{}'", cell.replace('\'', "''")) }
}
