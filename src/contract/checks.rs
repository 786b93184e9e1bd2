//! The order of the checks: single cells, then rows with the same key, then what the forms say about each other.
//!
//! A row that the first two reject takes no part in what follows, so that one wrong cell gives one finding and not five. What
//! does not depend on each other runs on two connections: over an ordinary project's few thousand rows most of the time goes
//! into planning statements, not into rows.

mod relations;
mod rows;
mod terms;
mod texts;

use duckdb::Connection;

pub(super) use terms::Terms;
#[cfg(test)]
pub(super) use terms::{instruments, job_classes};
pub(super) use texts::find_collected_municipalities;

use super::forms::{Form, form, forms};
use super::typing::{self, Days};
use super::{habits, reference, spellings, values};
use crate::diagnostics::Result;
use crate::intake;
use crate::project::Project;
use crate::session::{self, Session, execute};

/// The form of the ends of jobs: the one whose rows another form can reject.
const JOB_END: &str = "job_end";

pub(super) const TABLES: &str = include_str!("checks/tables.sql");
const AREA_CODES: &str = include_str!("checks/area_codes.sql");
const POPULATION_CODES: &str = include_str!("checks/population_codes.sql");
const COUNTS: &str = include_str!("checks/counts.sql");

/// Creates the tables that [`check_prepared`] fills and registers the SQL functions that it uses. The rows need not be staged yet.
///
/// # Errors
/// Fails only as a bug of ours.
pub fn prepare(connection: &Connection) -> Result<()> {
    intake::values::sql::register(connection)?;
    values::register(connection)?;
    execute(connection, "create the tables of the checks", TABLES)
}

/// Types and checks the staged rows: [`prepare`] and [`check_prepared`] in one.
///
/// # Errors
/// As [`check_prepared`].
pub fn check(session: &Session, project: &Project) -> Result<()> {
    prepare(session.connection())?;
    check_prepared(session, project)
}

/// Types and checks the staged rows: fills `checked.<form>` with the rows that may be loaded, and `quality.*`.
///
/// Reads `staging.*`; `checked` is left for the store, which drops it.
///
/// # Errors
/// Fails only as a bug of ours: whatever is wrong with the data is a finding.
pub fn check_prepared(session: &Session, project: &Project) -> Result<()> {
    check_on_terms(session, &Terms::of(project))
}

/// Does what [`check`] does on these terms.
#[cfg(test)]
pub(super) fn check_rows(session: &Session, terms: &Terms) -> Result<()> {
    prepare(session.connection())?;
    check_on_terms(session, terms)
}

fn check_on_terms(session: &Session, terms: &Terms) -> Result<()> {
    let staged = staged_forms(session)?;
    spellings::even_out(session.connection(), &staged, terms)?;
    habits::follow(session.connection(), &staged)?;
    session.beside(
        |connection| {
            reference::fill(connection, terms)?;
            texts::find_clients(connection, &staged, terms.shared_pseudonyms)
        },
        |connection| texts::find_municipalities(connection, &staged),
    )?;
    type_rows(session, &staged, terms.days)?;
    find_area_codes(session, &staged)?;
    rows::sift(session, &staged)?;
    relations::check(session, &staged, terms)?;
    session.execute("count the rows", COUNTS)
}

/// Returns the forms of which at least one row is staged, by number.
fn staged_forms(session: &Session) -> Result<Vec<&'static Form>> {
    let sql = "select distinct form from staging.source where form is not null and rows > 0";
    let ids = names(session.connection(), sql)?;
    Ok(forms().iter().filter(|form| ids.contains(&form.id)).collect())
}

/// Types the staged rows into `checked.<form>`; of a form of which none is staged the table stays empty.
fn type_rows(session: &Session, staged: &[&Form], days: Days) -> Result<()> {
    let table = |form: &Form| {
        if staged.contains(&form) { typing::typed_table(form, days) } else { typing::empty_table(form) }
    };
    let mut typed: Vec<String> = forms().iter().map(table).collect();
    // The longest first, so that both connections are done at about the same time.
    typed.sort_by_key(|sql| std::cmp::Reverse(sql.len()));
    session.execute_each("type the rows of a form", &typed)
}

/// Holds the codes of areas against their names, where areas came, and finds those of the population.
fn find_area_codes(session: &Session, staged: &[&Form]) -> Result<()> {
    if !sent(staged, "area") {
        return Ok(());
    }
    let with_key =
        |sql: &str, id: &str| sql.replace("{key}", &form(id).map(typing::key_expression).unwrap_or_default());
    session.execute("hold the codes of areas against their names", &with_key(AREA_CODES, "area"))?;
    if sent(staged, "population") {
        session.execute("find the codes of the population", &with_key(POPULATION_CODES, "population"))?;
    }
    Ok(())
}

/// Whether a form was sent.
fn sent(staged: &[&Form], id: &str) -> bool {
    staged.iter().any(|form| form.id == id)
}

/// Returns the texts of a query's only column.
pub(super) fn names(connection: &Connection, sql: &str) -> Result<Vec<String>> {
    let read =
        || -> duckdb::Result<Vec<String>> { connection.prepare(sql)?.query_map([], |row| row.get(0))?.collect() };
    read().map_err(|error| session::failure("list the forms", sql, &error))
}
