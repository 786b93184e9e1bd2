//! Compiling all queries against empty tables: whatever the engine would refuse is told at once, by place and with the nearest name,
//! and nothing is computed.

use std::collections::BTreeSet;
use std::ops::Range;

use duckdb::Connection;
use serde_json::Value;

use super::handover::fetch;
use super::library::{Library, Measure};
use super::order::{nearest, survey};
use super::run::differences;
use crate::diagnostics::{Diagnostic, Failure, Result};
use crate::project::Project;
use crate::session::{self, Limits, Session};
use crate::store;

/// Compiles the queries of a library in which a project's own stand, and returns what is wrong with them, in the order of the files.
///
/// The built-in ones are compiled too, since they may read what a query of the project's own now makes.
///
/// # Errors
/// Fails as a bug of ours when the engine cannot be asked.
pub fn compile(library: &Library, project: &Project) -> Result<Vec<Diagnostic>> {
    if !library.has_own() {
        return Ok(Vec::new());
    }
    let session = Session::open(&Limits { threads: Some(1), ..Limits::default() })?;
    store::empty(&session, project)?;
    session.execute("have errors told in parts", "set errors_as_json = true")?;
    session.lock()?;
    let (ordered, mut diagnostics) = survey(Some(&session), library)?;
    let mut failed: BTreeSet<&str> = BTreeSet::new();
    for (measure, needed) in &ordered {
        if !needed.is_disjoint(&failed) {
            failed.insert(&measure.id);
            continue;
        }
        let found = compiled(&session, library, measure)?;
        if !found.is_empty() {
            failed.insert(&measure.id);
        }
        diagnostics.extend(found);
    }
    diagnostics.sort_by(|one, other| one.place.cmp(&other.place));
    Ok(diagnostics)
}

/// Makes the empty table of a query and returns why it cannot be, or what of it is not as the header declares.
fn compiled(session: &Session, library: &Library, measure: &Measure) -> Result<Vec<Diagnostic>> {
    let before = format!("create table {} as\n", measure.table());
    let statement = format!("{before}{}\nwith no data", measure.select());
    let connection = session.connection();
    if let Err(error) = connection.execute_batch(&statement) {
        let told = Told::read(&error, before.len());
        let found = if measure.is_own { told.diagnostic(measure, connection)? } else { told.broken(measure, library) };
        return Ok(vec![found]);
    }
    if measure.is_model() || !measure.has_header {
        return Ok(Vec::new());
    }
    let sql = format!("select * from {}", measure.table());
    let refused = |error: duckdb::Error| session::failure("look at an empty result", &sql, &error);
    let (_, types) = fetch(connection, &sql, refused)?;
    Ok(differences(measure, &types))
}

/// What the engine told, in parts.
struct Told {
    words: String,
    kind: String,
    name: String,
    candidates: Vec<String>,
    /// Where in the SELECT.
    place: Option<Range<usize>>,
}

impl Told {
    /// Reads an error of a session that tells its errors as JSON; `offset` is how much stands before the SELECT.
    fn read(error: &duckdb::Error, offset: usize) -> Told {
        let text = error.to_string();
        let parts: Value = text.find('{').and_then(|at| serde_json::from_str(&text[at..]).ok()).unwrap_or_default();
        let part = |name: &str| parts[name].as_str().unwrap_or_default().to_owned();
        let numbers: Vec<usize> = match serde_json::from_str(&part("location")) {
            Ok(numbers) => numbers,
            Err(_) => part("position").parse().map(|at| vec![at, 0]).unwrap_or_default(),
        };
        let place = match numbers.as_slice() {
            [start, length] => start.checked_sub(offset).map(|start| start..start + length),
            _ => None,
        };
        let words = if parts.is_null() { text.clone() } else { part("exception_message") };
        let mut told = Told { words, kind: part("type"), name: part("name"), candidates: Vec::new(), place };
        told.candidates = quoted(told.words.split_once('\n').map_or("", |(_, rest)| rest));
        told
    }

    /// Returns what kind of name is unknown, and which, if one is.
    fn unknown(&self) -> Option<(&'static str, String)> {
        let first = quoted(self.words.lines().next().unwrap_or_default());
        let is = |beginning: &str, end: &str| {
            self.words.starts_with(beginning) && self.words.lines().next().is_some_and(|line| line.contains(end))
        };
        match () {
            () if is("Referenced column", "not found") => Some(("column", first.first()?.clone())),
            () if is("Table \"", "does not have a column named") => Some(("column", first.last()?.clone())),
            () if is("Referenced table", "not found") => Some(("alias", first.first()?.clone())),
            () if is("Table with name", "does not exist") => Some(("table", self.name.clone())),
            () if self.kind.contains("Function") && is("", "does not exist") => Some(("function", self.name.clone())),
            () => None,
        }
    }

    fn diagnostic(&self, measure: &Measure, connection: &Connection) -> Result<Diagnostic> {
        let at = |code: &'static str| match &self.place {
            Some(place) => measure.diagnostic_over(code, place.clone()),
            None => measure.diagnostic(code),
        };
        let Some((kind, mut name)) = self.unknown() else {
            let first = self.words.lines().next().unwrap_or_default();
            let named = quoted(first).into_iter().next();
            return Ok(match named {
                Some(column) if first.contains("must appear in the GROUP BY") => {
                    at("query-not-grouped").arg("column", column)
                }
                _ if first.starts_with("No function matches") => {
                    let call = first.split('\'').nth(1).unwrap_or(&self.name);
                    at("query-argument-types").arg("call", call)
                }
                _ => at("query-failed").arg("error", first),
            });
        };
        let candidates = match kind {
            "table" => {
                // The name as it is written, with its schema.
                let written = self.place.clone().and_then(|place| measure.sql.get(place));
                name = written.map_or(name, str::to_owned);
                names(connection, "select schema_name || '.' || table_name from duckdb_tables()")?
            }
            "function" => names(connection, "select distinct function_name from duckdb_functions()")?,
            _ => self.candidates.clone(),
        };
        let nearest = nearest(&name, candidates.iter().map(String::as_str)).unwrap_or("none");
        Ok(at("query-name-unknown").arg("kind", kind).arg("name", &name).arg("nearest", nearest))
    }

    /// Returns the diagnostic for a built-in query that no longer compiles, at one of the project's own files.
    fn broken(&self, measure: &Measure, library: &Library) -> Diagnostic {
        let mut own = library.measures().iter().filter(|other| other.is_own);
        let read = own.clone().find(|other| measure.sql.contains(&other.table())).or_else(|| own.next());
        let at = read.unwrap_or(measure).diagnostic("query-built-in-broken");
        at.arg("id", &measure.id).arg("error", self.words.lines().next().unwrap_or_default())
    }
}

/// Returns the texts in double quotation marks.
fn quoted(text: &str) -> Vec<String> {
    text.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

fn names(connection: &Connection, sql: &str) -> Result<Vec<String>> {
    let read =
        || -> duckdb::Result<Vec<String>> { connection.prepare(sql)?.query_map([], |row| row.get(0))?.collect() };
    let mut names = read().map_err(|error| Failure::bug("list names", error))?;
    names.sort();
    Ok(names)
}
