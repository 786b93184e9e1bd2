//! How long a project's own query may take and how much it may give, and what its rows must be.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use duckdb::Connection;

use super::header::Role;
use super::library::Measure;
use super::sums::false_sums;
use crate::diagnostics::{Diagnostic, Exit, Failure, Result};
use crate::session;

/// What a query of a project's own may take. Only the refusal depends on them, never a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Time for one query.
    pub time: Duration,
    /// Most rows of a measure.
    pub rows: u64,
}

impl Default for Bounds {
    fn default() -> Bounds {
        Bounds { time: Duration::from_secs(60), rows: 100_000 }
    }
}

/// How long the watchdog waits before it interrupts again: an interrupt between two steps of the engine is lost.
const AGAIN: Duration = Duration::from_millis(100);

/// Makes the table of a project's own query, within the bounds.
pub(super) fn make_table(connection: &Connection, measure: &Measure, statement: &str, bounds: &Bounds) -> Result<()> {
    let overdue = AtomicBool::new(false);
    let (done, wait) = channel::<()>();
    let made = thread::scope(|scope| {
        let (handle, overdue) = (connection.interrupt_handle(), &overdue);
        scope.spawn(move || {
            let mut patience = bounds.time;
            while wait.recv_timeout(patience) == Err(RecvTimeoutError::Timeout) {
                overdue.store(true, Ordering::Relaxed);
                handle.interrupt();
                patience = AGAIN;
            }
        });
        let made = connection.execute_batch(statement);
        drop(done);
        made
    });
    let Err(error) = made else { return Ok(()) };
    let found = if overdue.load(Ordering::Relaxed) {
        measure.diagnostic("query-too-long").arg("seconds", bounds.time.as_secs())
    } else if session::is_out_of_memory(&error) {
        measure.diagnostic("query-too-large").arg("limit", session::Limits::default().memory_mb)
    } else {
        measure.diagnostic("query-failed").arg("error", session::words_of(&error))
    };
    Err(Failure::one(Exit::Usage, found))
}

/// Returns what is wrong with the rows of a project's own measure: too many, a key that is missing or stands twice, a count of people
/// below nought, counts that do not add up as the header says. A count may be missing: then nobody told of it. Nothing of a value is told.
pub(super) fn wrong_rows(connection: &Connection, measure: &Measure, bounds: &Bounds) -> Result<Vec<Diagnostic>> {
    let count = |what: &str| counted(connection, &format!("select {what} from {}", measure.table()));
    let rows = count("count(*)")?;
    if rows > bounds.rows {
        let found = measure.diagnostic("query-too-many-rows").arg("rows", rows).arg("limit", bounds.rows);
        return Ok(vec![found]);
    }
    let mut found = Vec::new();
    let header = &measure.header;
    for name in &header.grain {
        if count(&format!("count(*) filter (where \"{name}\" is null)"))? > 0 {
            found.push(measure.diagnostic_of("query-key-missing", name).arg("column", name));
        }
    }
    let quoted: Vec<String> = header.grain.iter().map(|name| format!("\"{name}\"")).collect();
    let distinct = match quoted.as_slice() {
        [] => rows.min(1),
        names => count(&format!("count(distinct struct_pack({}))", packed(names)))?,
    };
    if distinct < rows {
        found.push(
            measure
                .diagnostic("query-grain-twice")
                .arg("columns", if header.grain.is_empty() { "none".to_owned() } else { header.grain.join(", ") }),
        );
    }
    for column in header.column.iter().filter(|column| matches!(column.role, Role::People { .. })) {
        let name = &column.name;
        if count(&format!("count(*) filter (where \"{name}\" < 0)"))? > 0 {
            found.push(measure.diagnostic_of("query-count-negative", name).arg("column", name));
        }
    }
    if found.is_empty() { false_sums(connection, measure) } else { Ok(found) }
}

/// Returns the number that a query of one row and column gives.
pub(super) fn counted(connection: &Connection, sql: &str) -> Result<u64> {
    let failed = |error: duckdb::Error| session::failure("look at a result", sql, &error);
    connection.query_row(sql, [], |row| row.get(0)).map_err(failed)
}

fn packed(names: &[String]) -> String {
    let fields = names.iter().enumerate().map(|(place, name)| format!("k{place} := {name}"));
    fields.collect::<Vec<_>>().join(", ")
}
