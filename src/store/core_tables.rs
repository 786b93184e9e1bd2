//! The core tables: one a form with its types and required columns, one of persons, one of the jobs in coaches' summaries,
//! and one of the ends of jobs that are lost.

use std::fmt::Write;

use duckdb::Connection;

use crate::contract::{self, Form, forms};
use crate::diagnostics::Result;
use crate::session::{Session, execute};

/// The schema of the core tables.
pub(super) const SCHEMA: &str = "core";
/// The form whose jobs become rows of their own.
const SUMMARY: &str = "coach_summary";
/// The form whose rejected rows leave a trace: a job is known to have ended, and not when.
const JOB_END: &str = "job_end";
/// How many jobs a coach's summary has room for.
const SUMMARY_JOBS: u32 = 5;
/// The columns of a job in the summary: name after `job1_` and name in the core table.
const SUMMARY_JOB_COLUMNS: [(&str, &str, &str); 6] = [
    ("start", "start_date", "date not null"),
    ("end", "end_date", "date"),
    ("employer", "employer_id", "varchar"),
    ("occupation", "occupation", "varchar"),
    ("class", "job_class", "varchar"),
    ("hours", "weekly_hours", "decimal(18, 4)"),
];

/// Creates the core tables.
pub fn create(connection: &Connection) -> Result<()> {
    execute(connection, "create the core tables", &tables())
}

/// Moves the checked rows into the core tables.
pub fn fill(session: &Session) -> Result<()> {
    let persons = "insert into core.person select person, organisation, client_id from checked.person order by person";
    let lost_ends = "insert into core.lost_job_end select * from checked.lost_job_end order by source, row_no";
    let loads: Vec<String> = [load_summary_jobs(), persons.to_owned(), lost_ends.to_owned()]
        .into_iter()
        .chain(forms().iter().map(load))
        .collect();
    session.execute_each("load the rows", &loads)?;
    session.execute("drop the checked rows", "drop schema checked cascade")
}

/// Creates the core tables without rows and without NOT NULL, for tests that put the few columns they need into them.
pub fn empty(session: &Session) -> Result<()> {
    session.execute("create the core tables", &tables().replace(" not null", ""))
}

/// Returns the forms whose rows a core table holds, by its name without the schema; none for a table that is not there.
pub fn forms_behind(table: &str) -> Vec<&'static Form> {
    let holds_persons = |form: &Form| contract::columns(form).any(|(name, ..)| name == "person");
    match table {
        "person" => forms().iter().filter(|form| holds_persons(form)).collect(),
        "coach_summary_job" => contract::form(SUMMARY).into_iter().collect(),
        "lost_job_end" => contract::form(JOB_END).into_iter().collect(),
        _ => contract::form(table).into_iter().collect(),
    }
}

/// Returns the statements that create the tables.
fn tables() -> String {
    let mut sql = String::from(
        "create or replace table core.person (person integer not null, organisation varchar not null, client_id varchar not null);",
    );
    for form in forms() {
        let place = "source integer not null, row_no bigint not null, organisation varchar not null";
        let _ = write!(sql, "create or replace table core.{} ({place}", form.id);
        for (name, sql_type, required) in columns(form) {
            let _ = write!(sql, ", {name} {sql_type}{}", if required { " not null" } else { "" });
        }
        sql.push_str(");");
    }
    sql.push_str(
        "create or replace table core.lost_job_end (source integer not null, row_no bigint not null, organisation varchar not null, \
         person integer not null, job_no varchar not null);",
    );
    sql.push_str(
        "create or replace table core.coach_summary_job (source integer not null, row_no bigint not null, organisation varchar not null, \
         person integer not null, n integer not null",
    );
    for (_, name, sql_type) in SUMMARY_JOB_COLUMNS {
        let _ = write!(sql, ", {name} {sql_type}");
    }
    sql.push_str(");");
    sql
}

/// Returns the statements that move a form's rows: by name, since the core table has a part of the checked one's columns.
fn load(form: &Form) -> String {
    if form.id == SUMMARY {
        let names: Vec<&str> = columns(form).map(|(name, ..)| name).collect();
        return format!(
            "insert into core.{SUMMARY} select source, row_no, organisation, {} from checked.{SUMMARY}",
            names.join(", ")
        );
    }
    // A million typed rows need not stand in memory twice.
    format!(
        "insert into core.{form} select * exclude (key, doubtful{extra}) from checked.{form}; drop table checked.{form}",
        form = form.id,
        extra = if contract::marks_subsidised(form) { ", subsidised" } else { "" },
    )
}

/// Returns the statement that makes a row of each job in the coaches' summaries.
fn load_summary_jobs() -> String {
    let list = |column: &str| {
        let numbered: Vec<String> = (1..=SUMMARY_JOBS).map(|n| format!("job{n}_{column}")).collect();
        format!("unnest([{}])", numbered.join(", "))
    };
    let numbers: Vec<String> = (1..=SUMMARY_JOBS).map(|n| n.to_string()).collect();
    let jobs: Vec<String> =
        SUMMARY_JOB_COLUMNS.iter().map(|(column, name, _)| format!("{} as {name}", list(column))).collect();
    format!(
        "insert into core.coach_summary_job
        select *
        from (
            select source, row_no, organisation, person, unnest([{}]) as n, {}
            from checked.{SUMMARY}
        )
        where start_date is not null
        order by source, row_no, n;",
        numbers.join(", "),
        jobs.join(", ")
    )
}

/// Returns the columns of a form's core table: those of the contract, without the jobs of a coach's summary.
fn columns(form: &Form) -> impl Iterator<Item = (&str, &'static str, bool)> {
    contract::columns(form).filter(|(name, ..)| form.id != SUMMARY || !is_summary_job(name))
}

fn is_summary_job(name: &str) -> bool {
    name.strip_prefix("job").is_some_and(|rest| rest.starts_with(|sign: char| sign.is_ascii_digit()))
}
