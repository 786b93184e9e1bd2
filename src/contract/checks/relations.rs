//! What the rows that may be loaded say about each other.

use duckdb::Connection;

use super::rows::removal;
use super::{JOB_END, Terms, names, sent};
use crate::contract::forms::Form;
use crate::contract::typing;
use crate::diagnostics::Result;
use crate::session::{Session, execute};

const SUMMARIES: &str = include_str!("summaries.sql");
/// Whether a summary tells something in the place of forms: the rules of the figures.
const STAND_IN_SERVICE: &str = include_str!("../../../queries/model/stand_in_service.sql");
const STAND_IN_JOB: &str = include_str!("../../../queries/model/stand_in_job.sql");
const JOB_ENDS: &str = include_str!("job_ends.sql");
const LOST_JOB_ENDS: &str = include_str!("lost_job_ends.sql");
const LOST_SERVICE_ENDS: &str = include_str!("lost_service_ends.sql");
const SERVICES: &str = include_str!("services.sql");
const CLIENTS: &str = include_str!("clients.sql");
const SHARED_JOBS: &str = include_str!("shared_jobs.sql");
const SUMMARY: &str = include_str!("summary.sql");
const RECORDS: &str = include_str!("records.sql");
const ORGANISATIONS: &str = include_str!("organisations.sql");
const POPULATIONS: &str = include_str!("populations.sql");
const SCALES: &str = include_str!("scales.sql");
const FOLLOWUP: &str = include_str!("followup.sql");

/// Holds the rows that may be loaded against each other; of what is wrong between them, only ends of jobs are taken out.
pub fn check(session: &Session, staged: &[&Form], terms: &Terms) -> Result<()> {
    session.execute("say where summaries stand in for forms", &summaries())?;
    check_job_ends(session, staged)?;
    check_answers(session, staged)?;
    session.beside(
        |connection| {
            check_services(connection, staged)?;
            if terms.shared_pseudonyms {
                execute(connection, "look for jobs that two organisations tell of", SHARED_JOBS)?;
            }
            check_summary(connection, staged)
        },
        |connection| {
            execute(connection, "check the records against each other", RECORDS)?;
            check_organisations(connection, staged)?;
            if sent(staged, "area") && sent(staged, "population") {
                execute(connection, "look for areas without a population", POPULATIONS)?;
            }
            if sent(staged, "assessment") {
                execute(connection, "hold assessments against their scales", SCALES)?;
            }
            check_followup(connection, staged)
        },
    )
}

/// Returns the statements that say where summaries stand in for forms: the rules of the figures over the checked rows.
fn summaries() -> String {
    let over_checked_rows = |rule: &str| rule.replace("core.", "checked.");
    SUMMARIES
        .replace("{service}", &over_checked_rows(STAND_IN_SERVICE))
        .replace("{job}", &over_checked_rows(STAND_IN_JOB))
}

/// Looks at the ends of jobs beside their starts, takes out those before them, the one kind of row that only another form can reject, and
/// tells the jobs that have ended on a day that is not known, since the row with it was rejected.
fn check_job_ends(session: &Session, staged: &[&Form]) -> Result<()> {
    if !sent(staged, JOB_END) {
        return Ok(());
    }
    session.execute("hold the ends of jobs against their starts", JOB_ENDS)?;
    let rejected = "from quality.finding where code = 'job-end-before-start'";
    if !names(session.connection(), &format!("select form {rejected} limit 1"))?.is_empty() {
        let listed = format!("insert into checked.left_out select distinct form, source, row_no, true {rejected}");
        session.execute("list the ends of jobs before their starts", &listed)?;
        session.execute("take out the ends of jobs before their starts", &removal(JOB_END))?;
    }
    session.execute("find the jobs whose end is lost", LOST_JOB_ENDS)
}

/// Looks for columns of yes and no in which nobody wrote no: there an empty cell may have been meant so, and is taken as missing.
fn check_answers(session: &Session, staged: &[&Form]) -> Result<()> {
    let columns: Vec<String> = staged.iter().flat_map(|form| typing::only_yes(form)).collect();
    if columns.is_empty() {
        return Ok(());
    }
    let sql = format!(
        "insert into quality.finding
        select 'only-yes', 'warning', form, source, null, field, null, yes || '/' || (yes + blank)
        from ({})",
        columns.join(" union all ")
    );
    session.execute("look for columns without a no", &sql)
}

/// Looks at jobs and exits beside services, and at whom else the forms name, where some form tells of services; and tells the services that
/// only seem to run.
fn check_services(connection: &Connection, staged: &[&Form]) -> Result<()> {
    if ["agreement", "service_exit", "coach_summary"].iter().any(|id| sent(staged, id)) {
        execute(connection, "check the services", SERVICES)?;
    }
    if sent(staged, "service_exit") && sent(staged, "agreement") {
        execute(connection, "find the services whose end is lost", LOST_SERVICE_ENDS)?;
    }
    if sent(staged, "agreement") {
        execute(connection, "look for clients whom the forms before do not name", CLIENTS)?;
    }
    Ok(())
}

/// Looks at the team leaders' monthly counts, where they came.
fn check_followup(connection: &Connection, staged: &[&Form]) -> Result<()> {
    if sent(staged, "team_followup") {
        execute(connection, "check the follow-up against the forms", FOLLOWUP)?;
    }
    Ok(())
}

/// Looks at the coaches' summaries, where they came.
fn check_summary(connection: &Connection, staged: &[&Form]) -> Result<()> {
    if sent(staged, "coach_summary") {
        execute(connection, "check the coaches' summaries against the forms", SUMMARY)?;
    }
    Ok(())
}

/// Looks for mistyped ones among the organisations that rows name otherwise than their folder does.
fn check_organisations(connection: &Connection, staged: &[&Form]) -> Result<()> {
    let of_form = |form: &&Form| {
        format!(
            "select distinct '{0}' as form, cells.source, cells.organisation
            from staging.{0} as cells
            inner join staging.source as source on source.source = cells.source
            where cells.organisation is not null and cells.organisation <> source.organisation",
            form.id
        )
    };
    let none =
        "select null::varchar as form, null::integer as source, null::varchar as organisation where false".to_owned();
    let rows = staged.iter().map(of_form).chain([none]).collect::<Vec<_>>().join(" union all ");
    execute(connection, "look for mistyped organisations", &ORGANISATIONS.replace("{rows}", &rows))
}
