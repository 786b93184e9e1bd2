//! The tables that can be asked, laid into a session.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::digest::sha256;
use crate::language::{Lang, Words};
use crate::project::Audience;
use crate::run::last_run::{LastRun, Written};
use crate::session::{SCHEMAS, Session, failure, identifier, quoted, quoted_path};

/// The file that a run computed from.
const DATABASE: &str = ".kooste/kooste.duckdb";
/// The schemas of the file that are laid out under the secure profile.
const ROWS: [&str; 5] = ["core", "model", "config", "quality", "main"];
/// Names that the engine keeps for itself: a folder of queries of such a name has no schema here.
const TAKEN: [&str; 6] = ["information_schema", "pg_catalog", "system", "temp", "memory", "main"];

/// A table that can be asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Listed {
    /// As it is written in a query: `employment.quarterly`.
    pub name: String,
    /// The other way of writing it: `"employment/quarterly"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other_name: Option<String>,
    /// What it holds.
    pub title: String,
    pub columns: Vec<String>,
    /// Whether disclosure control let it out; else it is for the secure environment only.
    pub released: bool,
}

/// What is read of a table's description.
#[derive(Deserialize)]
struct Description {
    #[serde(rename = "dc:identifier")]
    id: String,
    #[serde(rename = "dc:title")]
    title: Title,
    #[serde(rename = "tableSchema")]
    schema: Columns,
}

#[derive(Deserialize)]
struct Columns {
    columns: Vec<Column>,
}

#[derive(Deserialize)]
struct Column {
    name: String,
    /// By language.
    titles: BTreeMap<String, String>,
}

impl Column {
    fn title(&self, lang: Lang) -> &str {
        self.titles.get(lang.code()).unwrap_or(&self.name)
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Title {
    Values(Vec<InLanguage>),
    /// As runs wrote it that are still there.
    Words(Words),
}

#[derive(Deserialize)]
struct InLanguage {
    #[serde(rename = "@value")]
    value: String,
    #[serde(rename = "@language")]
    lang: String,
}

impl Title {
    fn of(&self, lang: Lang) -> &str {
        match self {
            Title::Words(words) => words.of(lang),
            Title::Values(values) => {
                values.iter().find(|value| value.lang == lang.code()).map_or("", |value| value.value.as_str())
            }
        }
    }
}

/// Refuses a run that was made for readers who may see more than those who ask.
///
/// # Errors
/// 3.
pub fn must_be_for(audience: Audience, run: &LastRun) -> Result<()> {
    let openness = |audience: Audience| match audience {
        Audience::Public => 0,
        Audience::Steering => 1,
        Audience::Secure => 2,
    };
    if openness(run.audience) <= openness(audience) {
        return Ok(());
    }
    let diagnostic = Diagnostic::error("sql-other-profile")
        .arg("profile", audience.name())
        .arg("made", run.audience.name())
        .arg("period", run.period);
    Err(Failure::one(Exit::Blocked, diagnostic))
}

/// Takes the schemas away that the session begins with: they are empty, and their names would promise something.
pub fn clear(session: &Session) -> Result<()> {
    let drop: String = SCHEMAS.iter().map(|schema| format!("drop schema {schema} cascade;")).collect();
    session.execute("clear the session", &drop)
}

/// Lays out the tables that the run wrote, as they were written, and returns them by name.
///
/// # Errors
/// 3 when one of them is not the file that the run wrote.
pub fn released(session: &Session, root: &Path, run: &LastRun, lang: Lang) -> Result<Vec<Listed>> {
    let folder = match run.audience {
        Audience::Secure => format!("log/{}/secure/tables/", run.period),
        Audience::Public | Audience::Steering => format!("out/{}/tables/", run.period),
    };
    let written: BTreeMap<&str, &Written> =
        run.outputs.iter().filter_map(|output| Some((output.path.strip_prefix(&folder)?, output))).collect();
    let mut listed = Vec::new();
    for (name, described) in &written {
        let Some(stem) = name.strip_suffix(".csv-metadata.json") else { continue };
        let Some(parquet) = written.get(format!("{stem}.parquet").as_str()) else { continue };
        let failed = |error| Failure::bug("read a table's description", error);
        let description: Description = serde_json::from_slice(&as_written(root, described)?).map_err(failed)?;
        let bytes = as_written(root, parquet)?;
        listed.push(lay_out(session, &description, &bytes, run.audience, lang)?);
    }
    Ok(listed)
}

/// Returns a file's bytes, if they are those that the run wrote.
fn as_written(root: &Path, file: &Written) -> Result<Vec<u8>> {
    let bytes = fs::read(root.join(&file.path)).ok().filter(|bytes| sha256(bytes) == file.sha256);
    bytes.ok_or_else(|| {
        Failure::one(Exit::Blocked, Diagnostic::error("sql-table-changed").at(Place::file(file.path.clone())))
    })
}

fn lay_out(
    session: &Session,
    description: &Description,
    bytes: &[u8],
    audience: Audience,
    lang: Lang,
) -> Result<Listed> {
    let Description { id, title, schema } = description;
    let (schema_name, table) = match id.split_once('/') {
        Some((folder, table)) if !TAKEN.contains(&folder) => (folder, table),
        _ => ("main", id.as_str()),
    };
    let (full, slashed) = (format!("{}.{}", identifier(schema_name), identifier(table)), identifier(id));
    // The engine reads files only; this one holds just the bytes that were looked at, and goes at once.
    let io = |error: std::io::Error| Failure::io(Exit::Usage, id, &error);
    let mut file = tempfile::NamedTempFile::new().map_err(io)?;
    std::io::Write::write_all(&mut file, bytes).map_err(io)?;
    let path = quoted_path(file.path()).ok_or_else(|| Failure::bug("find the temporary folder", "it is no text"))?;
    let mut sql = format!(
        "create schema if not exists {}; create table {full} as select * from read_parquet({path});",
        identifier(schema_name)
    );
    if schema_name != "main" {
        sql.push_str(&format!("create view {slashed} as select * from {full};"));
    }
    session.execute("lay out a released table", &sql)?;
    let columns = columns(session, "memory", schema_name, table)?;
    let mut comments = format!("comment on table {full} is {};", quoted(title.of(lang)));
    for column in schema.columns.iter().filter(|column| columns.contains(&column.name)) {
        let (name, title) = (identifier(&column.name), quoted(column.title(lang)));
        comments.push_str(&format!("comment on column {full}.{name} is {title};"));
    }
    session.execute("describe a released table", &comments)?;
    let other_name = (schema_name != "main").then(|| slashed.clone());
    let name = if schema_name == "main" { slashed } else { format!("{}.{}", plain(schema_name), plain(table)) };
    Ok(Listed { name, other_name, title: title.of(lang).to_owned(), columns, released: audience != Audience::Secure })
}

/// Returns a name as it is written in a query: quoted only where it must be.
fn plain(name: &str) -> String {
    // A few words of SQL that a folder or file may well be named by.
    const WORDS: [&str; 14] = [
        "all", "and", "case", "column", "desc", "end", "from", "group", "in", "limit", "order", "select", "table",
        "where",
    ];
    let is_plain = name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        && !WORDS.contains(&name);
    if is_plain { name.to_owned() } else { identifier(name) }
}

/// Lays the core tables of the run's database beside the released ones, as views, and returns them by name; none where there is no
/// database.
///
/// # Errors
/// Fails when the engine cannot open the file.
pub fn core(session: &Session, root: &Path) -> Result<Vec<Listed>> {
    let path = root.join(DATABASE);
    let Some(text) = path.is_file().then(|| path.to_str()).flatten() else { return Ok(Vec::new()) };
    let attach = format!("attach {} as {FILE} (read_only)", quoted(text));
    session.connection().execute_batch(&attach).map_err(|error| {
        let diagnostic = Diagnostic::error("sql-database-unreadable").at(Place::file(DATABASE));
        Failure::one(Exit::Input, diagnostic.arg("error", crate::session::words_of(&error)))
    })?;
    let mut listed = Vec::new();
    for (schema, table, title) in tables_of_file(session)? {
        let full = format!("{}.{}", identifier(&schema), identifier(&table));
        session.execute(
            "lay out a table of the database",
            &format!(
                "create schema if not exists {}; create view {full} as select * from {FILE}.{full};",
                identifier(&schema)
            ),
        )?;
        let columns = columns(session, FILE, &schema, &table)?;
        let name = if schema == "main" { plain(&table) } else { format!("{}.{}", plain(&schema), plain(&table)) };
        listed.push(Listed { name, other_name: None, title: title.unwrap_or_default(), columns, released: false });
    }
    Ok(listed)
}

/// Name of the attached database.
const FILE: &str = "kooste_file";

fn tables_of_file(session: &Session) -> Result<Vec<(String, String, Option<String>)>> {
    let schemas: Vec<String> = ROWS.iter().map(|schema| quoted(schema)).collect();
    let sql = format!(
        "select schema_name, table_name, comment
        from duckdb_tables()
        where database_name = '{FILE}' and schema_name in ({})
        order by schema_name, table_name",
        schemas.join(", ")
    );
    let read = || -> duckdb::Result<_> {
        session.connection().prepare(&sql)?.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect()
    };
    read().map_err(|error| failure("list the tables of the database", &sql, &error))
}

fn columns(session: &Session, database: &str, schema: &str, table: &str) -> Result<Vec<String>> {
    let sql = "select column_name
        from duckdb_columns()
        where database_name = ? and schema_name = ? and table_name = ?
        order by column_index";
    let read = || -> duckdb::Result<Vec<String>> {
        session.connection().prepare(sql)?.query_map([database, schema, table], |row| row.get(0))?.collect()
    };
    read().map_err(|error| failure("list the columns of a table", sql, &error))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_description_is_read_as_it_is_written_now_and_as_older_runs_wrote_it() {
        let words = json!({ "fi": "Neljännekset", "sv": "Kvartalen", "en": "Quarters" });
        let columns = json!({ "columns": [{ "name": "period", "titles": words }] });
        let now = json!({
            "dc:identifier": "a/b",
            "dc:title": [{ "@value": "Quarters", "@language": "en" }, { "@value": "Kvartalen", "@language": "sv" }],
            "tableSchema": columns,
        });
        let older = json!({ "dc:identifier": "a/b", "dc:title": words, "title": words, "tableSchema": columns });
        for description in [now, older] {
            let read: Description = serde_json::from_value(description).unwrap();
            assert_eq!((read.title.of(Lang::Sv), read.schema.columns[0].title(Lang::Sv)), ("Kvartalen", "Kvartalen"));
        }
    }
}
