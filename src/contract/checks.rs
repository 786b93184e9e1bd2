//! The order of the checks: single cells, then rows with the same key, then what the forms say about each other.
//!
//! A row that the first two reject takes no part in what follows, so that one wrong cell gives one finding and not five. What
//! does not depend on each other runs on two connections: over an ordinary project's few thousand rows most of the time goes
//! into planning statements, not into rows.

use duckdb::Connection;

use super::forms::{Form, Kind, form, forms};
use super::typing::{self, Days};
use super::{habits, reference, spellings, values};
use crate::diagnostics::Result;
use crate::intake;
use crate::project::{Project, Reference};
use crate::session::{self, Session, execute};

/// The form of the ends of jobs: the one whose rows another form can reject.
const JOB_END: &str = "job_end";
/// The forms whose rows others refer to, by the client, the job, the coach, the review or the area.
const REFERRED_TO: [&str; 9] = [
    "referral",
    "agreement",
    "job_start",
    JOB_END,
    "service_exit",
    "coach_summary",
    "coach",
    "fidelity_review",
    "population",
];

pub(super) const TABLES: &str = include_str!("checks/tables.sql");
const REGION: &str = include_str!("checks/region.sql");
const MUNICIPALITIES: &str = include_str!("checks/municipalities.sql");
const MUNICIPALITY_REPAIRS: &str = include_str!("checks/municipality_repairs.sql");
const LOST_ZEROS: &str = include_str!("checks/lost_zeros.sql");
const CELLS: &str = include_str!("checks/cells.sql");
const GROUPS: &str = include_str!("checks/groups.sql");
const KEYS: &str = include_str!("checks/keys.sql");
const AREA_CODES: &str = include_str!("checks/area_codes.sql");
const ORGANISATIONS: &str = include_str!("checks/organisations.sql");
const POPULATIONS: &str = include_str!("checks/populations.sql");
const POPULATION_CODES: &str = include_str!("checks/population_codes.sql");
const MERGED_AREAS: &str = include_str!("checks/merged_areas.sql");
const MERGED_POPULATIONS: &str = include_str!("checks/merged_populations.sql");
const OLDER_EXPORTS: &str = include_str!("checks/older_exports.sql");
const FAULTY: &str = include_str!("checks/faulty.sql");
const FAULTY_JOB_ENDS: &str = include_str!("checks/faulty_job_ends.sql");
const REJECTED: &str = include_str!("checks/rejected.sql");
const SUMMARIES: &str = include_str!("checks/summaries.sql");
const JOB_ENDS: &str = include_str!("checks/job_ends.sql");
const LOST_JOB_ENDS: &str = include_str!("checks/lost_job_ends.sql");
const LOST_SERVICE_ENDS: &str = include_str!("checks/lost_service_ends.sql");
const SERVICES: &str = include_str!("checks/services.sql");
const CLIENTS: &str = include_str!("checks/clients.sql");
const SHARED_JOBS: &str = include_str!("checks/shared_jobs.sql");
const RECORDS: &str = include_str!("checks/records.sql");
const TOTALS: &str = include_str!("checks/totals.sql");
const SCALES: &str = include_str!("checks/scales.sql");
const FOLLOWUP: &str = include_str!("checks/followup.sql");
const SUMMARY: &str = include_str!("checks/summary.sql");
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
    let budget = project.budget.iter();
    let granted = budget.flat_map(|budget| {
        [("", Some(budget.total)), ("valtionavustus", budget.state_grant), ("omarahoitus", budget.own_share)]
    });
    let teams = project.units.iter().flat_map(|unit| unit.teams.iter().map(|team| (unit.name.clone(), team.clone())));
    let terms = Terms {
        days: Days { start: project.start, as_of: project.as_of },
        shared_pseudonyms: project.shared_pseudonyms,
        granted: granted.filter_map(|(funder, euros)| Some((funder, euros?))).collect(),
        job_classes: job_classes(&project.reference),
        instruments: instruments(&project.reference),
        units: teams.collect(),
        known: known_names(project),
    };
    check_on_terms(session, &terms)
}

/// Returns the job classes with whether each is paid work.
pub(super) fn job_classes(reference: &Reference) -> Vec<(String, bool)> {
    reference.rows("job_classes").map(|row| (row.get("code").to_owned(), row.get("paid") == "yes")).collect()
}

/// An instrument of assessment with the number of its items, if it is scored from them, and the ends of its scale.
pub(super) struct Instrument {
    pub code: String,
    pub items: Option<i64>,
    pub scale: Option<(f64, f64)>,
}

/// Returns the instruments of the reference tables.
pub(super) fn instruments(reference: &Reference) -> Vec<Instrument> {
    let instrument = |row: crate::project::ReferenceRow<'_>| {
        let number = |column: &str| row.get(column).parse::<f64>().ok();
        Instrument {
            code: row.get("instrument").to_owned(),
            items: row.get("items").parse().ok(),
            scale: number("scale_min").zip(number("scale_max")),
        }
    };
    reference.rows("instruments").map(instrument).collect()
}

/// What the checks need to know of a project.
pub(super) struct Terms {
    pub days: Days,
    /// Whether one pseudonym names one person in every organisation.
    pub shared_pseudonyms: bool,
    /// Euros granted by funder, as the budget export names it; all together under an empty name.
    pub granted: Vec<(&'static str, f64)>,
    /// Job classes, and whether each is paid work: the project's own table where it has one.
    pub job_classes: Vec<(String, bool)>,
    /// Instruments of assessment: the project's own table where it has one.
    pub instruments: Vec<Instrument>,
    /// Reviewed units with their teams of coaches, a pair each.
    pub units: Vec<(String, String)>,
    /// Names and ids as kooste.toml spells them, each after its domain in [`spellings`].
    pub known: Vec<(&'static str, String)>,
}

fn known_names(project: &Project) -> Vec<(&'static str, String)> {
    let organisers = project.organisers.iter().map(|organiser| ("organisation", organiser.id.clone()));
    let groups = project.groups.iter().map(|group| ("group", group.id.clone()));
    let units = project.units.iter().map(|unit| ("unit", unit.name.clone()));
    let teams = project.units.iter().flat_map(|unit| unit.teams.iter().map(|team| ("team", team.clone())));
    organisers.chain(groups).chain(units).chain(teams).collect()
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
            find_clients(connection, &staged, terms.shared_pseudonyms)
        },
        |connection| find_municipalities(connection, &staged),
    )?;
    let mut typed: Vec<String> = forms()
        .iter()
        .map(
            |form| {
                if staged.contains(&form) { typing::typed_table(form, terms.days) } else { typing::empty_table(form) }
            },
        )
        .collect();
    // The longest first, so that both connections are done at about the same time.
    typed.sort_by_key(|sql| std::cmp::Reverse(sql.len()));
    session.execute_each("type the rows of a form", &typed)?;
    if sent(&staged, "area") {
        let with_key =
            |sql: &str, id: &str| sql.replace("{key}", &form(id).map(typing::key_expression).unwrap_or_default());
        session.execute("hold the codes of areas against their names", &with_key(AREA_CODES, "area"))?;
        if sent(&staged, "population") {
            session.execute("find the codes of the population", &with_key(POPULATION_CODES, "population"))?;
        }
    }

    mark_rows(session, &staged)?;
    session.beside(
        |connection| check_cells(connection, &staged),
        |connection| {
            check_groups(connection, &staged)?;
            check_totals(connection)
        },
    )?;
    session.execute("list the rows with an error", FAULTY)?;
    check_keys(session.connection(), &staged)?;
    if sent(&staged, "area") {
        session.execute("find municipalities that are listed twice", MERGED_AREAS)?;
        if sent(&staged, "population") {
            session.execute("add up the people of merged municipalities", MERGED_POPULATIONS)?;
        }
    }
    remove_rejected(session)?;
    session.execute("say where summaries stand in for forms", SUMMARIES)?;
    check_job_ends(session, &staged)?;
    check_answers(session, &staged)?;
    session.beside(
        |connection| {
            check_services(connection, &staged)?;
            if terms.shared_pseudonyms {
                execute(connection, "look for jobs that two organisations tell of", SHARED_JOBS)?;
            }
            check_summary(connection, &staged)
        },
        |connection| {
            execute(connection, "check the records against each other", RECORDS)?;
            execute(
                connection,
                "look for mistyped organisations",
                &ORGANISATIONS.replace("{rows}", &organisations(&staged)),
            )?;
            if sent(&staged, "area") && sent(&staged, "population") {
                execute(connection, "look for areas without a population", POPULATIONS)?;
            }
            if sent(&staged, "assessment") {
                execute(connection, "hold assessments against their scales", SCALES)?;
            }
            check_followup(connection, &staged)
        },
    )?;
    session.execute("count the rows", COUNTS)
}

/// Returns the query for the organisations that rows name otherwise than their folder does.
fn organisations(staged: &[&Form]) -> String {
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
    staged.iter().map(of_form).chain([none]).collect::<Vec<_>>().join(" union all ")
}

/// Returns the forms of which at least one row is staged, by number.
fn staged_forms(session: &Session) -> Result<Vec<&'static Form>> {
    let sql = "select distinct form from staging.source where form is not null and rows > 0";
    let ids = names(session.connection(), sql)?;
    Ok(forms().iter().filter(|form| ids.contains(&form.id)).collect())
}

/// Gives every person a number, in the order of organisation and pseudonym: `checked.client` by the text as written,
/// `checked.person` one row a person.
fn find_clients(connection: &Connection, staged: &[&Form], shared_pseudonyms: bool) -> Result<()> {
    let sources: Vec<String> = staged
        .iter()
        .filter(|form| form.field("client_id").is_some())
        .map(|form| format!("select organisation, client_id as text from staging.{}", form.id))
        .collect();
    if !sources.is_empty() {
        let texts = format!(
            "insert into checked.client_text select distinct organisation, text from ({})",
            sources.join(" union all ")
        );
        execute(connection, "collect the clients", &texts)?;
        execute(connection, "find the clients whose zeros are lost", LOST_ZEROS)?;
    }
    let owner = if shared_pseudonyms { "''" } else { "organisation" };
    let sql = format!(
        "create table checked.client as
        select
          organisation,
          text,
          owner,
          client_id,
          cast(dense_rank() over (order by owner, client_id) as integer) as person
        from (
          select organisation, text, {owner} as owner, id_value(text) as client_id
          from checked.client_text
          anti join checked.lost_zeros using (organisation, text)
        )
        where client_id is not null;
        create table checked.person as
        select person, any_value(owner) as organisation, any_value(client_id) as client_id
        from checked.client
        group by person;"
    );
    execute(connection, "number the clients", &sql)
}

/// Finds out which municipality each text means.
fn find_municipalities(connection: &Connection, staged: &[&Form]) -> Result<()> {
    let mut sources = Vec::new();
    for form in staged {
        for field in &form.fields {
            if field.kind == Kind::Municipality {
                sources.push(format!("select {} as text from staging.{}", field.name, form.id));
            } else if field.of_municipalities {
                sources.push(format!("select unnest(checked.items({})) as text from staging.{}", field.name, form.id));
            }
        }
    }
    if sources.is_empty() {
        return Ok(());
    }
    reference::fill_municipalities(connection)?;
    if sent(staged, "area") {
        execute(connection, "find the region's municipalities", REGION)?;
    } else {
        reference::fill_region(connection)?;
    }
    let texts = format!(
        "insert into checked.municipality_text
        select distinct text
        from ({})
        where text is not null",
        sources.join(" union all ")
    );
    execute(connection, "collect the municipalities", &texts)?;
    find_collected_municipalities(connection)
}

/// Finds out which municipality each text of `checked.municipality_text` means.
pub(super) fn find_collected_municipalities(connection: &Connection) -> Result<()> {
    execute(connection, "find the municipalities", MUNICIPALITIES)?;
    if names(connection, "select text from checked.municipality_text limit 1")?.is_empty() {
        return Ok(());
    }
    execute(connection, "repair the municipalities", MUNICIPALITY_REPAIRS)
}

/// Lists, by form, the keys that stand more than once and whether a row is in doubt: what is left to look at more closely.
fn mark_rows(session: &Session, staged: &[&Form]) -> Result<()> {
    if staged.is_empty() {
        return Ok(());
    }
    let rows: Vec<String> =
        staged.iter().map(|form| format!("select '{0}' as form, key, doubtful from checked.{0}", form.id)).collect();
    let sql = format!(
        "insert into checked.mark
        select form, key, count(*) > 1 and key is not null as repeated, bool_or(doubtful) as doubtful
        from ({})
        group by form, key
        having count(*) > 1 or bool_or(doubtful)",
        rows.join(" union all ")
    );
    session.execute("mark the rows to look at", &sql)
}

/// Looks at the doubtful rows cell by cell.
fn check_cells(connection: &Connection, staged: &[&Form]) -> Result<()> {
    let doubtful = names(connection, "select distinct form from checked.mark where doubtful")?;
    let doubtful = staged.iter().filter(|form| doubtful.contains(&form.id));
    let cells: Vec<String> = doubtful.map(|form| typing::doubtful_cells(form)).collect();
    insert_all(connection, "checked.doubtful_cell", &cells)?;
    execute(connection, "check the cells", CELLS)
}

/// Looks at the rows whose key stands more than once, and at those of forms without a key that stand in several files.
///
/// The ends of jobs come last: an end may be impossible beside the start that is left by then, and such a one replaces no other.
fn check_keys(connection: &Connection, staged: &[&Form]) -> Result<()> {
    let repeated = names(connection, "select distinct form from checked.mark where repeated")?;
    let mut rows: Vec<String> = Vec::new();
    for form in staged.iter().filter(|form| form.id != JOB_END) {
        if repeated.contains(&form.id) {
            rows.push(typing::repeated_rows(form));
        } else if form.primary_key.is_empty() && !names(connection, &typing::organisations_with_files(form))?.is_empty()
        {
            rows.push(typing::rows_of_several_files(form));
        }
    }
    compare_keys(connection, &rows)?;
    if let Some(form) = staged.iter().find(|form| form.id == JOB_END && repeated.contains(&form.id)) {
        execute(connection, "find the ends of jobs before their starts", FAULTY_JOB_ENDS)?;
        compare_keys(connection, &[typing::repeated_rows(form)])?;
    }
    check_older_exports(connection, staged)
}

/// Decides which of the rows with a key that stands more than once are loaded.
fn compare_keys(connection: &Connection, rows: &[String]) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    insert_all(connection, "checked.repeated_row", rows)?;
    execute(connection, "check the keys", KEYS)?;
    execute(connection, "forget the rows that are compared", "delete from checked.repeated_row")
}

/// Looks for rows of older exports that newer ones have no longer.
fn check_older_exports(connection: &Connection, staged: &[&Form]) -> Result<()> {
    let superseded = names(connection, "select distinct form from quality.finding where code = 'row-superseded'")?;
    for form in staged.iter().filter(|form| form.primary_key.is_empty() || superseded.contains(&form.id)) {
        if let Some(rows) = typing::dated_rows(form) {
            let sql = OLDER_EXPORTS.replace("{rows}", &rows).replace("{form}", &form.id);
            execute(connection, "hold older exports against newer ones", &sql)?;
        }
    }
    Ok(())
}

/// Inserts the rows of all the queries in one statement.
fn insert_all(connection: &Connection, table: &str, queries: &[String]) -> Result<()> {
    if queries.is_empty() {
        return Ok(());
    }
    let sql = format!("insert into {table} {}", queries.join(" union all "));
    execute(connection, "list the rows to look at", &sql)
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

/// Looks at the ids of group pilots, where groups came.
fn check_groups(connection: &Connection, staged: &[&Form]) -> Result<()> {
    if sent(staged, "group_session") {
        execute(connection, "check the ids of groups", GROUPS)?;
    }
    Ok(())
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

/// Looks at the rows that sum up others, in the columns where they hold a number.
fn check_totals(connection: &Connection) -> Result<()> {
    let columns = names(
        connection,
        "select distinct source.form || '.' || total.field
        from staging.total_cell as total
        inner join staging.source as source on source.source = total.source
        inner join checked.field as field on field.form = source.form and field.field = total.field
        where field.summed and parse_number(total.text) is not null
        order by all",
    )?;
    let cells: Vec<String> = columns
        .iter()
        .filter_map(|column| column.split_once('.'))
        .filter_map(|(form_id, name)| form(form_id).and_then(|form| Some((form, form.field(name)?))))
        .map(|(form, field)| typing::summed_cells(form, field))
        .collect();
    if cells.is_empty() {
        return Ok(());
    }
    insert_all(connection, "checked.summed_cell", &cells)?;
    execute(connection, "check the totals", TOTALS)
}

/// Takes the rows with an error, and the repeated and superseded ones, out of the checked rows.
fn remove_rejected(session: &Session) -> Result<()> {
    session.execute("list the rejected rows", REJECTED)?;
    let forms = names(session.connection(), "select distinct form from checked.left_out")?;
    let removals: Vec<String> = forms.iter().map(|id| removal(id)).collect();
    session.execute_each("take out the rejected rows", &removals)
}

/// Whether a form was sent.
fn sent(staged: &[&Form], id: &str) -> bool {
    staged.iter().any(|form| form.id == id)
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

/// Returns the statements that take rows that are left out from the checked rows of a form; of forms that others refer to, they remember
/// what the rejected ones were about.
fn removal(id: &str) -> String {
    let left_out = format!("(source, row_no) in (select (source, row_no) from checked.left_out where form = '{id}'");
    let remembered = REFERRED_TO.contains(&id).then(|| {
        let end = if id == "service_exit" { "exit_date" } else { "end_date" };
        let columns =
            ["person", "job_no", "coach_id", end, "unit", "review_date", "method", "area_code"].map(|column| {
                let known = form(id).is_some_and(|form| typing::columns(form).any(|(name, ..)| name == column));
                if known { column } else { "null" }
            });
        let columns = columns.join(", ");
        format!(
            "insert into checked.rejected_row
            select '{id}', source, row_no, organisation, {columns} from checked.{id} where {left_out} and rejected);"
        )
    });
    format!("{} delete from checked.{id} where {left_out});", remembered.unwrap_or_default())
}

/// Returns the texts of a query's only column.
pub(super) fn names(connection: &Connection, sql: &str) -> Result<Vec<String>> {
    let read =
        || -> duckdb::Result<Vec<String>> { connection.prepare(sql)?.query_map([], |row| row.get(0))?.collect() };
    read().map_err(|error| session::failure("list the forms", sql, &error))
}
