//! The order of the checks: single cells, then rows with the same key, then what the forms say about each other.
//!
//! Each step works on what the one before has left: a rejected row takes no part in what follows, so that one wrong cell
//! gives one finding and not five.

use super::forms::{Form, Kind, forms};
use super::typing::{self, Days};
use super::{reference, values};
use crate::diagnostics::{Failure, Result};
use crate::intake;
use crate::project::Project;
use crate::session::Session;

const TABLES: &str = include_str!("checks/tables.sql");
const MUNICIPALITIES: &str = include_str!("checks/municipalities.sql");
const CELLS: &str = include_str!("checks/cells.sql");
const KEYS: &str = include_str!("checks/keys.sql");
const RELATIONS: &str = include_str!("checks/relations.sql");
const REJECTED: &str = include_str!("checks/rejected.sql");
const COUNTS: &str = include_str!("checks/counts.sql");

/// Types and checks the staged rows: fills `checked.<form>` with the rows that may be loaded, and `quality.*`.
///
/// Reads `staging.*`; `checked` is left for the store, which drops it.
///
/// # Errors
/// Fails only as a bug of ours: whatever is wrong with the data is a finding.
pub fn check(session: &Session, project: &Project) -> Result<()> {
    let days = Days { start: project.start, as_of: project.as_of };
    check_rows(session, days, project.shared_pseudonyms)
}

/// Does the same for a project of which only this is known.
pub(super) fn check_rows(session: &Session, days: Days, shared_pseudonyms: bool) -> Result<()> {
    intake::values::sql::register(session.connection())?;
    values::register(session.connection())?;
    session.execute("create the tables of the checks", TABLES)?;
    reference::fill(session, days)?;

    let staged = staged_forms(session)?;
    find_clients(session, &staged, shared_pseudonyms)?;
    find_municipalities(session, &staged)?;
    let typed: Vec<String> = forms()
        .iter()
        .map(|form| if staged.contains(&form) { typing::typed_table(form, days) } else { typing::empty_table(form) })
        .collect();
    for sql in &typed {
        session.execute("type the rows of a form", sql)?;
    }
    check_cells(session, &staged)?;
    check_keys(session, &staged)?;
    remove_rejected(session)?;
    session.execute("check the forms against each other", RELATIONS)?;
    remove_impossible_job_ends(session)?;
    session.execute("count the rows", COUNTS)
}

/// Returns the forms of which at least one row is staged, by number.
fn staged_forms(session: &Session) -> Result<Vec<&'static Form>> {
    let ids = names(session, "select distinct form from staging.source where form is not null and rows > 0")?;
    Ok(forms().iter().filter(|form| ids.contains(&form.id)).collect())
}

/// Gives every person a number, in the order of organisation and pseudonym: `checked.client` by the text as written,
/// `checked.person` one row a person.
fn find_clients(session: &Session, staged: &[&Form], shared_pseudonyms: bool) -> Result<()> {
    let mut sources: Vec<String> = staged
        .iter()
        .filter(|form| form.field("client_id").is_some())
        .map(|form| format!("select organisation, client_id as text from staging.{}", form.id))
        .collect();
    sources.push("select '' as organisation, null::varchar as text where false".to_owned());
    let owner = if shared_pseudonyms { "''" } else { "organisation" };
    session.execute(
        "number the clients",
        &format!(
            "create table checked.client as
            with written as (
                select distinct organisation, text
                from ({})
            ),
            named as (
                select organisation, text, {owner} as owner, id_value(text) as client_id
                from written
            )
            select organisation, text, owner, client_id, cast(dense_rank() over (order by owner, client_id) as integer) as person
            from named
            where client_id is not null;
            create table checked.person as
            select distinct person, owner as organisation, client_id
            from checked.client
            order by person;",
            sources.join(" union all ")
        ),
    )
}

/// Finds out which municipality each text means.
fn find_municipalities(session: &Session, staged: &[&Form]) -> Result<()> {
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
    let area_is_staged = staged.iter().any(|form| form.id == "area");
    session.execute(
        "collect the municipalities",
        &format!(
            "create table checked.municipality_text as
            select distinct text
            from ({})
            where text is not null;
            {}",
            sources.join(" union all "),
            if area_is_staged { REGION_OF_EXPORT } else { "" },
        ),
    )?;
    if !area_is_staged {
        reference::fill_region(session)?;
    }
    session.execute("find the municipalities", MUNICIPALITIES)
}

/// The region is what the area export lists; a name that is no Finnish municipality's is known from it.
const REGION_OF_EXPORT: &str = "
    insert into checked.region_municipality
    select distinct area_code(area.area_code) as code, coalesce(known.name, text_value(area.name_fi)) as name
    from staging.area as area
    left join checked.municipality_word as known on known.word = lower(area_code(area.area_code))
    where text_value(area.name_fi) is not null;
    insert into checked.municipality_word
    select checked.municipality_key(region.name) as word, region.code, region.name, false as former, true as finnish_name
    from checked.region_municipality as region
    where not exists (select 1 from checked.municipality_word as known where known.word = checked.municipality_key(region.name));";

fn check_cells(session: &Session, staged: &[&Form]) -> Result<()> {
    if staged.is_empty() {
        return Ok(());
    }
    let counts: Vec<String> =
        staged.iter().map(|form| format!("select '{0}' as form from checked.{0} where doubtful", form.id)).collect();
    let doubtful = names(session, &format!("select distinct form from ({})", counts.join(" union all ")))?;
    for form in staged.iter().filter(|form| doubtful.contains(&form.id)) {
        session.execute("list the doubtful cells of a form", &typing::doubtful_cells(form))?;
    }
    session.execute("check the cells", CELLS)
}

fn check_keys(session: &Session, staged: &[&Form]) -> Result<()> {
    let keys: Vec<String> = staged
        .iter()
        .filter(|form| !form.primary_key.is_empty())
        .map(|form| format!("select '{0}' as form, key from checked.{0}", form.id))
        .collect();
    if keys.is_empty() {
        return Ok(());
    }
    session.execute(
        "look for repeated keys",
        &format!(
            "create table checked.repeated_key as
            select form, key
            from ({})
            where key is not null
            group by form, key
            having count(*) > 1",
            keys.join(" union all ")
        ),
    )?;
    let repeated = names(session, "select distinct form from checked.repeated_key")?;
    if repeated.is_empty() {
        return Ok(());
    }
    for form in staged.iter().filter(|form| repeated.contains(&form.id)) {
        session.execute("list the rows with repeated keys", &typing::repeated_rows(form))?;
    }
    session.execute("check the keys", KEYS)
}

/// Takes the rows with an error, and the repeated and superseded ones, out of the checked rows.
fn remove_rejected(session: &Session) -> Result<()> {
    session.execute("list the rejected rows", REJECTED)?;
    let forms = names(session, "select distinct form from checked.left_out")?;
    let removals: Vec<String> = forms
        .iter()
        .map(|form| {
            format!(
                "delete from checked.{form} as kept
                using checked.left_out as left_out
                where left_out.form = '{form}' and left_out.source = kept.source and left_out.row_no = kept.row_no;"
            )
        })
        .collect();
    session.execute("take out the rejected rows", &removals.concat())
}

/// Takes out the one kind of row that only another form can reject: a job's end before its start.
fn remove_impossible_job_ends(session: &Session) -> Result<()> {
    let rejected = "from quality.finding where code = 'job-end-before-start'";
    if names(session, &format!("select distinct form {rejected}"))?.is_empty() {
        return Ok(());
    }
    session.execute(
        "take out the ends of jobs that end before they start",
        &format!(
            "insert into quality.rejected
            select distinct form, source, row_no {rejected}
            order by source, row_no;
            delete from checked.job_end as kept
            using quality.rejected as rejected
            where rejected.form = 'job_end' and rejected.source = kept.source and rejected.row_no = kept.row_no;"
        ),
    )
}

/// Returns the texts of a query's only column, sorted.
fn names(session: &Session, sql: &str) -> Result<Vec<String>> {
    let read = || -> duckdb::Result<Vec<String>> {
        session.connection().prepare(sql)?.query_map([], |row| row.get(0))?.collect()
    };
    let mut names = read().map_err(|error| Failure::bug("list the forms", error))?;
    names.sort();
    Ok(names)
}
