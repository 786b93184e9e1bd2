//! One id or name, one spelling: `pp-0001` beside `PP-0001` would be one more client, `TIIMI RAUMA` one more team.
//!
//! The spelling that most cells have wins, or the one that kooste.toml has; the others are changed in the staged rows, before anything
//! is read from them, and told by column.

use duckdb::Connection;

use super::checks::{Terms, names};
use super::forms::{Form, Kind};
use super::reference;
use crate::diagnostics::Result;
use crate::session::execute;

const SPELLINGS: &str = include_str!("checks/spellings.sql");
const FOLDERS: &str = "insert into quality.finding
    select 'folder-spelling', 'warning', min_by(source.form, source.source), min(source.source), null, null, null, any_value(spelling.spelling)
    from staging.source
    inner join checked.spelling on spelling.domain = 'organisation' and spelling.text = source.organisation
    group by source.organisation";
const FILES_OF_ORGANISATIONS: &str = "update staging.source set organisation = spelling.spelling
    from checked.spelling
    where spelling.domain = 'organisation' and spelling.text = source.organisation";
/// The domain of organisations: they stand in a column of every form, beside its fields.
const ORGANISATION: &str = "organisation";

/// Columns whose cells name the same things.
struct Domain {
    name: &'static str,
    /// Whether the cells hold ids, which belong to one organisation and where case may matter.
    of_ids: bool,
    fields: &'static [&'static str],
}

const fn domain(name: &'static str, of_ids: bool, fields: &'static [&'static str]) -> Domain {
    Domain { name, of_ids, fields }
}

const DOMAINS: [Domain; 10] = [
    domain(ORGANISATION, false, &["organiser"]),
    domain("client", true, &["client_id"]),
    domain("coach", true, &["coach_id"]),
    domain(
        "employer",
        true,
        &["employer_id", "job1_employer", "job2_employer", "job3_employer", "job4_employer", "job5_employer"],
    ),
    domain("group", true, &["group_id"]),
    domain("team", false, &["team"]),
    domain("unit", false, &["unit"]),
    domain("category", false, &["category"]),
    domain("service", false, &["service"]),
    domain("section", false, &["section"]),
];

/// A column with the domain of what it names.
struct Column {
    domain: &'static Domain,
    form: &'static str,
    field: &'static str,
    /// Whose the names are: the column with the organisation, or all organisations'.
    owner: &'static str,
}

/// Gives every id and name one spelling in the staged rows.
///
/// # Errors
/// Fails only as a bug of ours.
pub(super) fn even_out(connection: &Connection, staged: &[&'static Form], terms: &Terms) -> Result<()> {
    let columns = columns(staged, terms.shared_pseudonyms);
    if columns.is_empty() {
        return Ok(());
    }
    reference::fill_known_names(connection, &terms.known)?;
    let differing = find(connection, &columns)?;
    if differing.is_empty() {
        return Ok(());
    }
    // Whose an id is depends on how its organisation is spelled.
    let of_organisations = differing.iter().any(|name| name == ORGANISATION);
    let (organisations, others): (Vec<&Column>, Vec<&Column>) =
        columns.iter().partition(|column| column.domain.name == ORGANISATION);
    if of_organisations {
        execute(connection, "tell the folders that are spelled otherwise", FOLDERS)?;
        organisations.into_iter().try_for_each(|column| change(connection, column))?;
        execute(connection, "name the organisations of the files", FILES_OF_ORGANISATIONS)?;
        find(connection, &columns)?;
    }
    others
        .into_iter()
        .filter(|column| of_organisations || differing.iter().any(|name| name == column.domain.name))
        .try_for_each(|column| change(connection, column))
}

fn columns(staged: &[&'static Form], shared_pseudonyms: bool) -> Vec<Column> {
    let owner = |domain: &Domain| match domain.name {
        "client" if shared_pseudonyms => "''",
        _ if domain.of_ids => "organisation",
        _ => "''",
    };
    let mut columns = Vec::new();
    for form in staged {
        columns.push(Column { domain: &DOMAINS[0], form: &form.id, field: ORGANISATION, owner: "''" });
        for field in form.loaded().filter(|field| matches!(field.kind, Kind::Id | Kind::Text)) {
            let domain = DOMAINS.iter().find(|domain| domain.fields.contains(&field.name.as_str()));
            let column = |domain| Column { domain, form: &form.id, field: &field.name, owner: owner(domain) };
            columns.extend(domain.map(column));
        }
    }
    columns
}

/// Finds the spellings that differ, and returns their domains.
fn find(connection: &Connection, columns: &[Column]) -> Result<Vec<String>> {
    let texts: Vec<String> = columns
        .iter()
        .map(|column| {
            format!(
                "select '{}' as domain, {} as of_ids, {} as owner, {} as text, count(*) as cells from staging.{} group by all",
                column.domain.name,
                column.domain.of_ids,
                column.owner,
                column.field,
                column.form
            )
        })
        .collect();
    let collect = format!(
        "create or replace table checked.spelling_text as select * from ({}) where text is not null",
        texts.join(" union all ")
    );
    execute(connection, "collect the spellings", &collect)?;
    execute(connection, "find the spellings that differ", SPELLINGS)?;
    names(connection, "select distinct domain from checked.spelling")
}

/// Tells and changes the cells of a column that are spelled otherwise.
fn change(connection: &Connection, column: &Column) -> Result<()> {
    let Column { domain, form, field, owner } = column;
    let (code, told, of_column) = match *field {
        // What the folder's name is has been told with the folder.
        ORGANISATION => {
            let folder = format!(
                "where {form}.organisation <> (select organisation from staging.source where source = {form}.source)"
            );
            ("organisation-spelling", "null".to_owned(), folder)
        }
        field => ("spelling-differs", format!("'{field}'"), String::new()),
    };
    let sql = format!(
        "insert into quality.finding
        select '{code}', 'warning', '{form}', source, min(row_no), {told}, null, count(*)
        from staging.{form}
        inner join checked.spelling
          on spelling.domain = '{name}' and spelling.owner = {owner} and spelling.text = {form}.{field}
        {of_column}
        group by source;
        update staging.{form} set {field} = spelling.spelling
        from checked.spelling
        where spelling.domain = '{name}' and spelling.owner = {owner} and spelling.text = {form}.{field};",
        name = domain.name,
    );
    execute(connection, "give names one spelling", &sql)
}
