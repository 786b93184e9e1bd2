//! Running the queries and taking their results.
//!
//! Planning a query takes longer than running it on a small project, so queries that do not wait for each other run side by
//! side, each worker on a connection of its own. What a query gives does not depend on when it runs.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use duckdb::Connection;
use polars::prelude::DataFrame;

use super::bounds::{Bounds, make_table, wrong_rows};
use super::handover::{CellType, fetch};
use super::header::{Header, Role};
use super::library::{Library, Measure};
use super::order::{Needs, order};
use crate::diagnostics::{Diagnostic, Exit, Failure, Result};
use crate::session::{self, Session};

/// More workers than this find nothing to do.
const MOST_WORKERS: usize = 4;

/// The result of a measure, before disclosure control: support columns are still in it, and nothing of it may be shown.
#[derive(Clone, Debug)]
pub struct MeasureTable {
    /// The measure's id, e.g. `employment/quarterly`.
    pub id: String,
    pub header: Header,
    /// The columns of the header in its order, rows in the order of the query.
    pub frame: DataFrame,
}

/// Runs all queries over the core model and returns the measures' results by id. A query that others read becomes a table.
///
/// A measure whose forms are missing runs too and gives its empty or missing rows.
///
/// # Errors
/// Queries that cannot be ordered; all queries that the engine refuses or whose result is not what the header declares.
pub fn run(session: &Session, library: &Library) -> Result<Vec<MeasureTable>> {
    run_within(session, library, &Bounds::default())
}

/// Runs all queries, the project's own within these bounds.
///
/// # Errors
/// As [`run`].
pub fn run_within(session: &Session, library: &Library, bounds: &Bounds) -> Result<Vec<MeasureTable>> {
    let board = Board::new(order(session, library)?);
    let connections = (0..session.threads().clamp(1, MOST_WORKERS))
        .map(|_| session.connection().try_clone())
        .collect::<duckdb::Result<Vec<Connection>>>()
        .map_err(|error| session::failure("open a connection for the queries", "", &error))?;
    std::thread::scope(|scope| {
        for connection in connections {
            let board = &board;
            scope.spawn(move || work(&connection, board, bounds));
        }
    });
    board.results()
}

/// Runs one query after those that it needs, and returns its result.
///
/// # Errors
/// As [`run`].
pub fn run_one(session: &Session, library: &Library, id: &str) -> Result<Option<MeasureTable>> {
    let ordered = order(session, library)?;
    let mut wanted = BTreeSet::from([id]);
    for (measure, needed) in ordered.iter().rev() {
        if wanted.contains(measure.id.as_str()) {
            wanted.extend(needed);
        }
    }
    let mut last = None;
    for (measure, _) in ordered.iter().filter(|(measure, _)| wanted.contains(measure.id.as_str())) {
        let is_read = ordered.iter().any(|(_, needed)| needed.contains(measure.id.as_str()));
        last = result(session.connection(), measure, is_read, &Bounds::default())?.or(last);
    }
    Ok(last.filter(|table| table.id == id))
}

/// Returns a measure's result; `None` for a model.
///
/// A table is made of what is read again: the models, which the database file keeps, and what other queries read. So it is of the
/// project's own queries, of which the engine holds the columns of a table to more than those of a SELECT.
fn result(connection: &Connection, measure: &Measure, is_read: bool, bounds: &Bounds) -> Result<Option<MeasureTable>> {
    let refused = |error: duckdb::Error| refused(measure, &error);
    let as_table = is_read || measure.is_own || measure.is_model();
    if as_table {
        let statement = format!("create table {} as\n{}", measure.table(), measure.sql);
        if measure.is_own {
            make_table(connection, measure, &statement, bounds)?;
        } else {
            connection.execute_batch(&statement).map_err(refused)?;
        }
    }
    if measure.is_model() {
        return Ok(None);
    }
    if measure.is_own {
        let found = wrong_columns_or_rows(connection, measure, bounds)?;
        if !found.is_empty() {
            return Err(Failure::many(Exit::Usage, found));
        }
    }
    let table = format!("select * from {}", measure.table());
    let (frame, types) = fetch(connection, if as_table { &table } else { &measure.sql }, refused)?;
    let found = differences(measure, &types);
    if !found.is_empty() {
        return Err(Failure::many(Exit::Usage, found));
    }
    let names = measure.header.column.iter().map(|column| column.name.as_str());
    let frame = frame.select(names).map_err(|error| Failure::bug("arrange a result", error))?;
    Ok(Some(MeasureTable { id: measure.id.clone(), header: measure.header.clone(), frame }))
}

/// Returns what of the table of a project's own measure is not as its header declares. The rows are looked at where the columns are.
fn wrong_columns_or_rows(connection: &Connection, measure: &Measure, bounds: &Bounds) -> Result<Vec<Diagnostic>> {
    let none = format!("select * from {} limit 0", measure.table());
    let (_, types) = fetch(connection, &none, |error| refused(measure, &error))?;
    let found = differences(measure, &types);
    if found.is_empty() { wrong_rows(connection, measure, bounds) } else { Ok(found) }
}

fn refused(measure: &Measure, error: &duckdb::Error) -> Box<Failure> {
    if measure.is_own {
        Failure::one(Exit::Usage, measure.diagnostic("query-failed").arg("error", session::words_of(error)))
    } else {
        session::failure(&format!("run {}", measure.id), &measure.sql, error)
    }
}

/// Returns what differs between the columns of a result and those that the header declares.
pub(super) fn differences(measure: &Measure, types: &[(String, Option<CellType>)]) -> Vec<Diagnostic> {
    let declared: BTreeSet<&str> = measure.header.column.iter().map(|column| column.name.as_str()).collect();
    let given: BTreeSet<&str> = types.iter().map(|(name, _)| name.as_str()).collect();
    let named = |names: Vec<&&str>| names.into_iter().copied().collect::<Vec<_>>().join(", ");
    let mut found = Vec::new();
    let (missing, extra) = (named(declared.difference(&given).collect()), named(given.difference(&declared).collect()));
    if !missing.is_empty() {
        found.push(measure.diagnostic("query-columns-missing").arg("columns", missing));
    }
    if !extra.is_empty() {
        found.push(measure.diagnostic("query-columns-undeclared").arg("columns", extra));
    }
    for column in &measure.header.column {
        let Some((_, kind)) = types.iter().find(|(name, _)| *name == column.name) else {
            continue;
        };
        let is_count = matches!(column.role, Role::People { .. });
        if kind.is_none() || is_count && *kind != Some(CellType::Integer) {
            found.push(measure.diagnostic_of("query-column-type", &column.name).arg("column", &column.name));
        }
    }
    found
}

fn work(connection: &Connection, board: &Board<'_>, bounds: &Bounds) {
    while let Some(measure) = board.take() {
        board.put(measure, result(connection, measure, board.read.contains(measure.id.as_str()), bounds));
    }
}

/// Which queries wait, run and are done; shared by the workers.
struct Board<'l> {
    /// The queries that others read.
    read: BTreeSet<&'l str>,
    state: Mutex<State<'l>>,
    changed: Condvar,
}

struct State<'l> {
    waiting: Vec<Needs<'l>>,
    running: usize,
    done: BTreeMap<&'l str, Result<Option<MeasureTable>>>,
}

impl<'l> Board<'l> {
    fn new(waiting: Vec<Needs<'l>>) -> Board<'l> {
        let read = waiting.iter().flat_map(|(_, needed)| needed).copied().collect();
        Board { read, state: Mutex::new(State { waiting, running: 0, done: BTreeMap::new() }), changed: Condvar::new() }
    }

    fn state(&self) -> MutexGuard<'_, State<'l>> {
        // No worker panics while it holds the lock.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes the first query that waits for nothing; waits until there is one. `None` when none is left, or when those left
    /// wait for one that failed.
    fn take(&self) -> Option<&'l Measure> {
        let mut state = self.state();
        loop {
            if let Some(ready) = state.waiting.iter().position(|(_, needed)| needed.is_empty()) {
                state.running += 1;
                return Some(state.waiting.remove(ready).0);
            }
            if state.running == 0 {
                return None;
            }
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn put(&self, measure: &'l Measure, result: Result<Option<MeasureTable>>) {
        let mut state = self.state();
        if result.is_ok() {
            for (_, needed) in &mut state.waiting {
                needed.remove(measure.id.as_str());
            }
        }
        state.done.insert(&measure.id, result);
        state.running -= 1;
        self.changed.notify_all();
    }

    /// Returns the results by id, or all failures under the exit code of the gravest.
    fn results(self) -> Result<Vec<MeasureTable>> {
        let state = self.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut tables = Vec::new();
        let mut failures = Vec::new();
        for result in state.done.into_values() {
            match result {
                Ok(table) => tables.extend(table),
                Err(failure) => failures.push(failure),
            }
        }
        let Some(exit) = failures.iter().map(|failure| failure.exit).max_by_key(|exit| *exit as u8) else {
            return Ok(tables);
        };
        Err(Failure::many(exit, failures.into_iter().flat_map(|failure| failure.diagnostics).collect()))
    }
}
