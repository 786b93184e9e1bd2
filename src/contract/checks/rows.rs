//! Which rows may be loaded: those without an error in a cell, and of several with one key the one that counts.

use duckdb::Connection;

use super::{JOB_END, names, sent};
use crate::contract::forms::{Form, form};
use crate::contract::typing;
use crate::diagnostics::Result;
use crate::session::{Session, execute};

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

const CELLS: &str = include_str!("cells.sql");
const GROUPS: &str = include_str!("groups.sql");
const TOTALS: &str = include_str!("totals.sql");
const FAULTY: &str = include_str!("faulty.sql");
const FAULTY_JOB_ENDS: &str = include_str!("faulty_job_ends.sql");
const KEYS: &str = include_str!("keys.sql");
const OLDER_EXPORTS: &str = include_str!("older_exports.sql");
const MERGED_AREAS: &str = include_str!("merged_areas.sql");
const MERGED_POPULATIONS: &str = include_str!("merged_populations.sql");
const REJECTED: &str = include_str!("rejected.sql");

/// Leaves in `checked.<form>` the rows that may be loaded, and tells what is wrong with the others.
pub fn sift(session: &Session, staged: &[&Form]) -> Result<()> {
    mark_rows(session, staged)?;
    session.beside(
        |connection| check_cells(connection, staged),
        |connection| {
            check_groups(connection, staged)?;
            check_totals(connection)
        },
    )?;
    session.execute("list the rows with an error", FAULTY)?;
    check_keys(session.connection(), staged)?;
    merge_areas(session, staged)?;
    remove_rejected(session)
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

/// Looks at the ids of group pilots, where groups came.
fn check_groups(connection: &Connection, staged: &[&Form]) -> Result<()> {
    if sent(staged, "group_session") {
        execute(connection, "check the ids of groups", GROUPS)?;
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

/// Makes one of the municipalities that are listed twice, and adds up their people.
fn merge_areas(session: &Session, staged: &[&Form]) -> Result<()> {
    if !sent(staged, "area") {
        return Ok(());
    }
    session.execute("find municipalities that are listed twice", MERGED_AREAS)?;
    if sent(staged, "population") {
        session.execute("add up the people of merged municipalities", MERGED_POPULATIONS)?;
    }
    Ok(())
}

/// Takes the rows with an error, and the repeated and superseded ones, out of the checked rows.
fn remove_rejected(session: &Session) -> Result<()> {
    session.execute("list the rejected rows", REJECTED)?;
    let forms = names(session.connection(), "select distinct form from checked.left_out")?;
    let removals: Vec<String> = forms.iter().map(|id| removal(id)).collect();
    session.execute_each("take out the rejected rows", &removals)
}

/// Returns the statements that take rows that are left out from the checked rows of a form; of forms that others refer to, they remember
/// what the rejected ones were about.
pub fn removal(id: &str) -> String {
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
