//! A DuckDB session: opened, bounded, hardened, and given the statistical functions that queries use.
//!
//! Everything that touches data goes through one in-memory session. It loads no extension from the network, spills nothing to
//! disk, and once the files are in, [`Session::lock`] takes away its way to the outside for good. What the schemas hold is
//! left to those who write them: intake (`staging`), contract (`quality`), store (`core`, `config`, `run_settings`), measures
//! (`model`, `measure`).

mod parallel;
mod quote;

use std::num::NonZero;
use std::thread::available_parallelism;

use duckdb::{Appender, Config, Connection};

pub use parallel::execute;
pub use quote::{identifier, quoted, quoted_path};

use crate::diagnostics::{Diagnostic, Exit, Failure, Result};
use crate::statistics;

/// Closed forms of the statistics and table macros that compare groups, as SQL that runs in any DuckDB shell.
pub const MACROS: &str = concat!(include_str!("macros.sql"), "\n", include_str!("comparison.sql"));

/// The schemas that a session has from the start, in the order in which the data passes them.
pub const SCHEMAS: [&str; 6] = ["staging", "core", "quality", "config", "model", "measure"];

/// Up to so many rows of a table the engine gives to one thread at a time: with fewer in all its tables there is nothing to share out.
const FEW_ROWS: u64 = 122_880;

/// The optimiser's passes that spare work on many rows, and over few cost more than they spare. None of them changes a result.
const PASSES_FOR_MANY_ROWS: [&str; 25] = [
    "aggregate_reuse",
    "common_subplan",
    "compressed_materialization",
    "cte_filter_pusher",
    "duplicate_groups",
    "grouping_sets",
    "join_elimination",
    "join_filter_pushdown",
    "late_materialization",
    "outer_join_simplification",
    "partial_aggregate_pushdown",
    "partitioned_execution",
    "projection_placement",
    "projection_pullup",
    "redundant_order_keys",
    "regex_range",
    "remote_pushdown",
    "reorder_filter",
    "row_group_pruner",
    "sampling_pushdown",
    "scalar_fn_pushdown",
    "statistics_propagation",
    "top_n_window_elimination",
    "type_pushdown",
    "window_self_join",
];

/// How much of the machine a session may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Worker threads; all cores when absent. Results do not depend on it.
    pub threads: Option<usize>,
    /// Memory limit in mebibytes.
    pub memory_mb: u32,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { threads: None, memory_mb: 1024 }
    }
}

/// An in-memory DuckDB database.
pub struct Session {
    connection: Connection,
    threads: usize,
}

impl Session {
    /// Opens a session with the schemas, the macros and the functions in it.
    ///
    /// # Errors
    /// Fails as a bug of ours when the engine refuses a setting.
    pub fn open(limits: &Limits) -> Result<Session> {
        let session = Session::without_macros(limits)?;
        install_macros(&session.connection)?;
        Ok(session)
    }

    /// Opens a session that still lacks the macros; [`install_macros`] can put them in while files are staged.
    ///
    /// # Errors
    /// As [`Session::open`].
    pub fn without_macros(limits: &Limits) -> Result<Session> {
        let connection = configured(limits)
            .and_then(Connection::open_in_memory_with_flags)
            .map_err(|error| failure("open the database session", "", &error))?;
        let threads = limits.threads.or_else(|| available_parallelism().ok().map(NonZero::get)).unwrap_or(1);
        let session = Session { connection, threads };
        for schema in SCHEMAS {
            session.execute("create a schema", &format!("create schema {schema}"))?;
        }
        statistics::sql::register(&session.connection)?;
        Ok(session)
    }

    /// Returns the connection, for statements with parameters, appenders and results.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Returns how many threads the session may use.
    pub fn threads(&self) -> usize {
        self.threads
    }

    /// Runs one or more statements that return nothing. `what` says in English what is being done, for the message.
    ///
    /// # Errors
    /// Fails as a bug of ours: SQL of ours that the engine refuses.
    pub fn execute(&self, what: &str, sql: &str) -> Result<()> {
        self.connection.execute_batch(sql).map_err(|error| failure(what, sql, &error))
    }

    /// Sets the engine up for so many rows. Where they are few, planning a statement takes longer than running it: each then runs on the
    /// thread that asks for it, without a hand-over to another one, and is optimised for what few rows need. Statements
    /// still run beside each other ([`Session::beside`]).
    ///
    /// # Errors
    /// Fails as a bug of ours when the engine refuses.
    pub fn expect_rows(&self, rows: u64) -> Result<()> {
        if rows > FEW_ROWS {
            return Ok(());
        }
        let passes = PASSES_FOR_MANY_ROWS.join(",");
        self.execute("set up for few rows", &format!("set threads = 1; set disabled_optimizers = '{passes}'"))
    }

    /// Turns all access to files and extensions off and locks the configuration, for the rest of the session's life.
    ///
    /// # Errors
    /// Fails as a bug of ours when the engine refuses.
    pub fn lock(&self) -> Result<()> {
        self.execute("lock the database session", "set enable_external_access = false; set lock_configuration = true")
    }
}

/// Puts the macros of [`MACROS`] into a session.
///
/// # Errors
/// Fails as a bug of ours when the engine refuses one.
pub fn install_macros(connection: &Connection) -> Result<()> {
    execute(connection, "install the SQL macros", MACROS)
}

/// Fills a table with rows, each as `row` appends it.
///
/// # Errors
/// A bug when the table does not take a row; 4 when the memory does not hold them.
pub fn append_rows<T>(
    connection: &Connection,
    schema: &str,
    table: &str,
    rows: impl IntoIterator<Item = T>,
    row: impl Fn(&mut Appender<'_>, T) -> duckdb::Result<()>,
) -> Result<()> {
    let fill = || {
        let mut appender = connection.appender_to_db(table, schema)?;
        for item in rows {
            row(&mut appender, item)?;
        }
        appender.flush()
    };
    fill().map_err(|error| failure("fill a table", &format!("{schema}.{table}"), &error))
}

/// Returns the failure for SQL of ours that the engine refused: the engine's words and the beginning of the statement. That it ran
/// out of memory is no bug: there is more data than a session holds.
pub fn failure(what: &str, sql: &str, error: &duckdb::Error) -> Box<Failure> {
    if is_out_of_memory(error) {
        let limit = Limits::default().memory_mb;
        return Failure::one(Exit::Input, Diagnostic::error("memory-beyond-limit").arg("limit", limit));
    }
    let beginning: String = sql.trim().chars().take(200).collect();
    Failure::bug(what, format!("{} [{beginning}]", words_of(error)))
}

/// Returns whether an error is that the engine may take no more memory.
pub fn is_out_of_memory(error: &duckdb::Error) -> bool {
    words_of(error) == OUT_OF_MEMORY
}

/// The engine's words when it may take no more memory.
const OUT_OF_MEMORY: &str = "Out of Memory Error";

/// Returns the engine's words for an error, as far as they cannot hold a value of the data.
///
/// Errors about the statement itself are told whole. Those that arise from data (a conversion, a constraint) are cut to their
/// kind, since the engine puts the value into the words.
pub fn words_of(error: &duckdb::Error) -> String {
    let words = error.to_string();
    let kind = words.split(':').next().unwrap_or_default().trim();
    let about_the_statement = ["Parser Error", "Binder Error", "Catalog Error", "Not implemented Error"];
    if about_the_statement.contains(&kind) { words } else { kind.to_owned() }
}

fn configured(limits: &Limits) -> duckdb::Result<Config> {
    let config = Config::default()
        .enable_autoload_extension(false)?
        .max_memory(&format!("{}MiB", limits.memory_mb))?
        .with("temp_directory", "")?
        .with("preserve_insertion_order", "true")?
        .with("default_null_order", "nulls_last")?;
    match limits.threads {
        Some(threads) => config.threads(i64::try_from(threads.max(1)).unwrap_or(i64::MAX)),
        None => Ok(config),
    }
}

#[cfg(test)]
mod comparison_tests;
#[cfg(test)]
mod tests;
