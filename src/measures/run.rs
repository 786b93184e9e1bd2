//! Running the queries and taking their results.
//!
//! Planning a query takes longer than running it on a small project, so queries that do not wait for each other run side by
//! side, each worker on a connection of its own. What a query gives does not depend on when it runs.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use duckdb::Connection;
use polars::prelude::DataFrame;

use super::bounds::{Bounds, make_table, wrong_rows};
use super::contents::Contents;
use super::handover::{CellType, fetch, frame, stream};
use super::header::{Header, Role};
use super::library::{Library, Measure};
use super::lineage::{Lineage, Step};
use super::order::{Needs, order};
use super::outlook::{Fate, Outlook, outlook};
use super::results::{KEPT, Results};
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
    let needs = order(session, library)?;
    let how = needs.iter().map(|(measure, _)| (measure.id.as_str(), How::Computed)).collect();
    let done = run_each(session, needs, &how, bounds)?;
    Ok(done.into_iter().filter_map(|(_, result)| result.map(|(table, _)| table)).collect())
}

/// What came of running queries.
#[derive(Debug)]
pub struct Ran {
    /// The measures' results by id.
    pub tables: Vec<MeasureTable>,
    /// The same, for the next time.
    pub results: Results,
    /// Ids of the queries that were run.
    pub computed: Vec<String>,
}

/// Runs the queries whose results are not kept, or not of the same. Models are taken from the database [`KEPT`], where the session
/// has it; it has it no longer afterwards.
///
/// # Errors
/// As [`run`].
pub fn again(session: &Session, library: &Library, mut kept: Results, has_models: bool) -> Result<Ran> {
    let bounds = Bounds::default();
    let lineage = Lineage::of(session, library)?;
    let contents = Contents::of(session, &lineage)?;
    let how = ways(&lineage, &contents, &bounds, &kept, has_models);
    if has_models {
        copy_models(session, &lineage, &how)?;
    }
    let needs = lineage.steps().iter().map(|step| (step.measure, step.queries.clone())).collect();
    let mut done: BTreeMap<&str, Given> = run_each(session, needs, &how, &bounds)?.into_iter().collect();
    let keys = contents.keys(&lineage, &bounds);
    let mut ran = Ran { tables: Vec::new(), results: Results::of(contents), computed: Vec::new() };
    for step in lineage.steps() {
        let measure = step.measure;
        let id = measure.id.as_str();
        match how.get(id) {
            Some(How::Taken(frame)) => {
                kept.hand_on(id, &mut ran.results);
                let (frame, header) = (frame.clone(), measure.header.clone());
                ran.tables.push(MeasureTable { id: id.to_owned(), header, frame });
            }
            Some(How::Copied) => kept.hand_on(id, &mut ran.results),
            _ => {
                ran.computed.push(id.to_owned());
                let (table, rows) = done.remove(id).flatten().unzip();
                ran.tables.extend(table);
                if let Some(key) = keys.get(id) {
                    ran.results.put(measure, key.clone(), rows);
                }
            }
        }
    }
    ran.tables.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(ran)
}

/// Where a query's result comes from.
enum How {
    Computed,
    /// A model: from the database of the run before.
    Copied,
    /// A measure whose rows are kept.
    Taken(DataFrame),
}

/// Returns where each result comes from.
fn ways<'l>(
    lineage: &Lineage<'l>,
    contents: &Contents,
    bounds: &Bounds,
    kept: &Results,
    has_models: bool,
) -> BTreeMap<&'l str, How> {
    let outlooks = outlook(lineage, contents, bounds, kept, has_models);
    let way = |(step, outlook): (&Step<'l>, &Outlook)| {
        let way = match outlook.fate {
            Fate::Taken if step.measure.is_model() => How::Copied,
            Fate::Taken => How::Taken(kept.frame(step.measure)?),
            Fate::MayBeComputed | Fate::Computed => How::Computed,
        };
        Some((step.measure.id.as_str(), way))
    };
    let ways: Option<BTreeMap<_, _>> = lineage.steps().iter().zip(&outlooks).map(way).collect();
    // Of kept rows that nobody understands others may depend: then nothing is taken.
    ways.unwrap_or_else(|| lineage.steps().iter().map(|step| (step.measure.id.as_str(), How::Computed)).collect())
}

/// Takes models over from the database of the run before and leaves it, so that no query ever sees it.
fn copy_models(session: &Session, lineage: &Lineage<'_>, how: &BTreeMap<&str, How>) -> Result<()> {
    let mut sql = String::new();
    for step in lineage.steps().iter().filter(|step| matches!(how.get(step.measure.id.as_str()), Some(How::Copied))) {
        let table = step.measure.table();
        sql.push_str(&format!("create table {table} as from {KEPT}.{table};"));
    }
    sql.push_str(&format!("detach {KEPT}"));
    session.execute("take over the models", &sql)
}

/// What a query gave: nothing for a model, else its result and the rows as an Arrow stream.
type Given = Option<(MeasureTable, Vec<u8>)>;

/// Does what is to be done for each query, in an order in which that is possible.
fn run_each<'l>(
    session: &Session,
    needs: Vec<Needs<'l>>,
    how: &BTreeMap<&'l str, How>,
    bounds: &Bounds,
) -> Result<Vec<(&'l str, Given)>> {
    let board = Board::new(needs, how);
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
        let given = result(session.connection(), measure, is_read, &Bounds::default())?;
        last = given.map(|(table, _)| table).or(last);
    }
    Ok(last.filter(|table| table.id == id))
}

/// Returns a measure's result; `None` for a model.
///
/// A table is made of what is read again: the models, which the database file keeps, and what other queries read. So it is of the
/// project's own queries, of which the engine holds the columns of a table to more than those of a SELECT.
fn result(connection: &Connection, measure: &Measure, is_read: bool, bounds: &Bounds) -> Result<Given> {
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
    let (rows, types) = stream(connection, if as_table { &table } else { &measure.sql }, refused)?;
    let found = differences(measure, &types);
    if !found.is_empty() {
        return Err(Failure::many(Exit::Usage, found));
    }
    let names = measure.header.column.iter().map(|column| column.name.as_str());
    let frame = frame(&rows)?.select(names).map_err(|error| Failure::bug("arrange a result", error))?;
    if !measure.is_own && has_key_twice(&frame, &measure.header.grain)? {
        return Err(Failure::bug(&format!("run {}", measure.id), "two rows have the same key"));
    }
    Ok(Some((MeasureTable { id: measure.id.clone(), header: measure.header.clone(), frame }, rows)))
}

/// Returns what of the table of a project's own measure is not as its header declares. The rows are looked at where the columns are.
fn wrong_columns_or_rows(connection: &Connection, measure: &Measure, bounds: &Bounds) -> Result<Vec<Diagnostic>> {
    let none = format!("select * from {} limit 0", measure.table());
    let (_, types) = fetch(connection, &none, |error| refused(measure, &error))?;
    let found = differences(measure, &types);
    if found.is_empty() { wrong_rows(connection, measure, bounds) } else { Ok(found) }
}

/// Returns whether two rows have the same key. Disclosure control takes each row for a cell of its own, and would find a hidden one in the
/// difference of two that are the same.
fn has_key_twice(frame: &DataFrame, grain: &[String]) -> Result<bool> {
    if grain.is_empty() {
        return Ok(frame.height() > 1);
    }
    let groups = frame.group_by(grain).map(|keys| keys.get_groups().len());
    let keys = groups.map_err(|error| Failure::bug("count the keys of a result", error))?;
    Ok(keys < frame.height())
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

fn work(connection: &Connection, board: &Board<'_, '_>, bounds: &Bounds) {
    while let Some(measure) = board.take() {
        let done = match board.how.get(measure.id.as_str()) {
            Some(How::Taken(_) | How::Copied) => Ok(None),
            _ => result(connection, measure, board.read.contains(measure.id.as_str()), bounds),
        };
        board.put(measure, done);
    }
}

/// Which queries wait, run and are done; shared by the workers.
struct Board<'l, 'h> {
    /// The queries that others read which are computed.
    read: BTreeSet<&'l str>,
    how: &'h BTreeMap<&'l str, How>,
    state: Mutex<State<'l>>,
    changed: Condvar,
}

struct State<'l> {
    waiting: Vec<Needs<'l>>,
    running: usize,
    done: BTreeMap<&'l str, Result<Given>>,
}

impl<'l, 'h> Board<'l, 'h> {
    fn new(waiting: Vec<Needs<'l>>, how: &'h BTreeMap<&'l str, How>) -> Board<'l, 'h> {
        let computed =
            waiting.iter().filter(|(measure, _)| matches!(how.get(measure.id.as_str()), Some(How::Computed)));
        let read = computed.flat_map(|(_, needed)| needed).copied().collect();
        Board {
            read,
            how,
            state: Mutex::new(State { waiting, running: 0, done: BTreeMap::new() }),
            changed: Condvar::new(),
        }
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

    fn put(&self, measure: &'l Measure, result: Result<Given>) {
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

    /// Returns what each query gave, by id, or all failures under the exit code of the gravest.
    fn results(self) -> Result<Vec<(&'l str, Given)>> {
        let state = self.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut given = Vec::new();
        let mut failures = Vec::new();
        for (id, result) in state.done {
            match result {
                Ok(one) => given.push((id, one)),
                Err(failure) => failures.push(failure),
            }
        }
        let Some(exit) = failures.iter().map(|failure| failure.exit).max_by_key(|exit| *exit as u8) else {
            return Ok(given);
        };
        Err(Failure::many(exit, failures.into_iter().flat_map(|failure| failure.diagnostics).collect()))
    }
}
