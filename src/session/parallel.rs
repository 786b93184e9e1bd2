//! Statements that do not depend on each other, run on two connections at once.
//!
//! The engine spreads one statement over threads when there are many rows; over the few thousand of an ordinary project most of
//! the time goes into planning, which it does on one. What runs here must write different tables, or rows whose order does
//! not matter, so that nothing depends on which is ready first.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use duckdb::Connection;

use super::{Session, failure};
use crate::diagnostics::{Failure, Result};

/// Runs statements on a connection of a session, as [`Session::execute`] does.
///
/// # Errors
/// Fails as a bug of ours: SQL of ours that the engine refuses.
pub fn execute(connection: &Connection, what: &str, sql: &str) -> Result<()> {
    connection.execute_batch(sql).map_err(|error| failure(what, sql, &error))
}

impl Session {
    /// Runs statements that do not depend on each other, two at a time.
    ///
    /// # Errors
    /// Fails as [`Session::execute`] with the first that the engine refuses.
    pub fn execute_each(&self, what: &str, statements: &[String]) -> Result<()> {
        let next = AtomicUsize::new(0);
        let work = |connection: &Connection| {
            while let Some(sql) = statements.get(next.fetch_add(1, Ordering::Relaxed)) {
                execute(connection, what, sql)?;
            }
            Ok(())
        };
        if statements.len() < 2 { work(self.connection()) } else { self.beside(work, work) }
    }

    /// Runs two pieces of work beside each other, each with a connection of its own; one after the other where the session may
    /// use one thread only.
    ///
    /// # Errors
    /// Fails with the first piece's failure, else with the second's.
    pub fn beside(
        &self,
        first: impl FnOnce(&Connection) -> Result<()>,
        second: impl FnOnce(&Connection) -> Result<()> + Send,
    ) -> Result<()> {
        if self.threads() < 2 {
            first(self.connection())?;
            return second(self.connection());
        }
        let other = self.connection().try_clone().map_err(|error| Failure::bug("open a second connection", error))?;
        thread::scope(|scope| {
            let second = scope.spawn(move || second(&other));
            let first = first(self.connection());
            let second = second.join().unwrap_or_else(|_| Err(Failure::bug("work on a second connection", "panic")));
            first.and(second)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Limits;

    #[test]
    fn every_statement_runs_once() {
        let session = Session::open(&Limits::default()).unwrap();
        let statements: Vec<String> = (0..20).map(|i| format!("create table core.t{i} as select {i} as i")).collect();
        session.execute_each("create tables", &statements).unwrap();
        let sql = "select count(*) from duckdb_tables() where schema_name = 'core'";
        let tables: i64 = session.connection().query_row(sql, [], |row| row.get(0)).unwrap();
        assert_eq!(tables, 20);
    }

    #[test]
    fn a_refused_statement_is_told_from_either_connection() {
        let session = Session::open(&Limits::default()).unwrap();
        for wrong in 0..4 {
            let statements: Vec<String> =
                (0..4).map(|i| if i == wrong { "select nothing".to_owned() } else { "select 1".to_owned() }).collect();
            let failure = session.execute_each("try", &statements).unwrap_err();
            assert!(failure.to_string().contains("nothing"), "{failure}");
        }
    }
}
