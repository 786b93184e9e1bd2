//! The typed core that measures read, in the session and as a database file.
//!
//! [`build`] takes over the rows that contract has checked: `core` (one table a form, one of persons, the jobs of the coaches'
//! summaries), `config` (reference tables and what kooste.toml configures) and `run_settings`. It judges nothing about rows;
//! its NOT NULL constraints only prove that contract did. [`Database`] keeps all of it as a file, so that an evaluator can run
//! the same queries in any DuckDB shell.

mod account;
mod config;
mod core_tables;
mod database;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use duckdb::Connection;

pub use account::{Account, InputTable, described};
pub use core_tables::forms_behind;
pub use database::{Database, Unwritten};

use crate::diagnostics::{Failure, Result};
use crate::period::Period;
use crate::project::Project;
use crate::session::Session;

/// The period and the days that a run counts by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunSettings {
    /// Code of the period: 2022Q2.
    pub period: String,
    pub period_start: NaiveDate,
    /// Last day of the period.
    pub period_end: NaiveDate,
    /// The earlier of the data's `as_of` and the period's end: nothing dated after it is used.
    pub cut_off: NaiveDate,
}

impl RunSettings {
    /// Returns the settings of a run over one period of data that is complete up to `as_of`.
    pub fn new(period: Period, as_of: NaiveDate) -> RunSettings {
        RunSettings {
            period: period.to_string(),
            period_start: period.start(),
            period_end: period.end(),
            cut_off: as_of.min(period.end()),
        }
    }
}

/// Creates and fills `config.*` and `run_settings`, which hang on no export.
///
/// # Errors
/// Fails only as a bug of ours.
pub fn configured(connection: &Connection, project: &Project, settings: &RunSettings) -> Result<()> {
    config::build(connection, project)?;
    config::write_run_settings(connection, project, settings)
}

/// Creates the tables of the core model without rows, and fills `config.*`: for compiling and testing what reads them.
///
/// # Errors
/// Fails only as a bug of ours.
pub fn empty(session: &Session, project: &Project) -> Result<()> {
    core_tables::empty(session)?;
    config::build(session.connection(), project)
}

/// Returns the municipalities with their organiser and subregion, as disclosure control takes them.
///
/// # Errors
/// Fails only as a bug of ours.
pub fn areas(session: &Session) -> Result<Vec<[String; 3]>> {
    let read = || -> duckdb::Result<Vec<[String; 3]>> {
        let sql = "select distinct name_fi, organiser, subregion from core.area order by all";
        let mut statement = session.connection().prepare(sql)?;
        statement.query_map([], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?]))?.collect()
    };
    read().map_err(|error| Failure::bug("read the areas", error))
}

/// Creates `core.*`, `config.*` and `run_settings` from the checked rows, the reference tables and the project.
///
/// Needs a session in which [`crate::contract::check`] has run; drops the checked rows that it has taken over.
///
/// # Errors
/// Fails only as a bug of ours.
pub fn build(session: &Session, project: &Project, settings: &RunSettings) -> Result<()> {
    session.beside(core_tables::create, |connection| configured(connection, project, settings))?;
    core_tables::fill(session)
}
