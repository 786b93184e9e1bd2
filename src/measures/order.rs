//! The order in which queries run: each after those whose tables it reads.
//!
//! What one of the project's own queries reads is asked of the engine's own parser, so that comments, texts and names of CTEs
//! cannot be mistaken for tables, and so that a file that is not one SELECT is refused before anything runs. Parsing costs the
//! engine a millisecond a query, so the built-in ones, which are known to be one SELECT each, are only searched for the words
//! `model.…`, `measure.…`, `core.…` and `config.…`; a test holds both ways equal.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::guard::{Guard, statements};
use super::library::{Library, Measure};
use crate::diagnostics::{Diagnostic, Exit, Failure, Result};
use crate::session::{self, Session};

/// The schemas whose tables tell where a query's rows come from. The first two hold what queries make.
const SCHEMAS: [&str; 4] = ["model", "measure", "core", "config"];

/// The table of schema main that every query may read.
const RUN_SETTINGS: &str = "run_settings";
/// Table functions that make rows of their arguments and read no table.
const ROWS_OF_VALUES: [&str; 3] = ["generate_series", "range", "unnest"];

/// A query and the ids of the queries that must run before it.
pub type Needs<'l> = (&'l Measure, BTreeSet<&'l str>);

/// Returns the queries with those that they wait for, in an order in which they can run: models first, then by id.
///
/// # Errors
/// Queries that are not one SELECT, that read a model or measure that is not there, or that wait for each other in a circle.
pub fn order<'l>(session: &Session, library: &'l Library) -> Result<Vec<Needs<'l>>> {
    ordered(Some(session), library)
}

/// Returns the same; without a session only where no query is the project's own.
pub(super) fn ordered<'l>(session: Option<&Session>, library: &'l Library) -> Result<Vec<Needs<'l>>> {
    let (ordered, diagnostics) = survey(session, library)?;
    if diagnostics.is_empty() { Ok(ordered) } else { Err(Failure::many(Exit::Usage, diagnostics)) }
}

/// Returns the queries that can be ordered, and what is wrong with the others. A query that waits for one of these is left out.
///
/// # Errors
/// Fails as a bug of ours when the engine cannot be asked.
pub(super) fn survey<'l>(session: Option<&Session>, library: &'l Library) -> Result<(Vec<Needs<'l>>, Vec<Diagnostic>)> {
    let (needs, mut diagnostics) = dependencies(session, library)?;
    let mut waiting = needs.clone();
    let mut ordered = Vec::new();
    loop {
        // What waits for a query that is left out can never run.
        let known: BTreeSet<&str> = waiting.iter().map(|(measure, _)| measure.id.as_str()).collect();
        let before = waiting.len();
        waiting.retain(|(_, needed)| needed.is_subset(&known));
        if waiting.len() < before {
            continue;
        }
        let Some(ready) = waiting.iter().position(|(_, needed)| needed.is_empty()) else {
            break;
        };
        let (measure, _) = waiting.remove(ready);
        for (_, needed) in &mut waiting {
            needed.remove(measure.id.as_str());
        }
        ordered.extend(needs.iter().find(|(other, _)| other.id == measure.id).cloned());
    }
    if !waiting.is_empty() {
        diagnostics.push(circle(&waiting));
    }
    Ok((ordered, diagnostics))
}

/// Returns the queries that can be parsed with those that they need, and what is wrong with the others.
fn dependencies<'l>(session: Option<&Session>, library: &'l Library) -> Result<(Vec<Needs<'l>>, Vec<Diagnostic>)> {
    let ids: BTreeMap<String, &str> =
        library.measures().iter().map(|measure| (measure.table(), measure.id.as_str())).collect();
    let guard = if library.has_own() { Some(Guard::new(engine(session)?)?) } else { None };
    let mut found = Vec::new();
    let mut diagnostics = Vec::new();
    for measure in library.measures() {
        let before = diagnostics.len();
        let tables = match &guard {
            Some(guard) if measure.is_own => parsed(engine(session)?, measure, guard, &mut diagnostics)?,
            _ => named(&measure.sql),
        };
        let mut needed = BTreeSet::new();
        let made = |table: &String| SCHEMAS[..2].iter().any(|schema| is_of(table, schema));
        for table in tables.into_iter().filter(made) {
            match ids.get(&table) {
                Some(id) => {
                    needed.insert(*id);
                }
                None => diagnostics.push(unknown(measure, &table, ids.keys())),
            }
        }
        if diagnostics.len() == before {
            found.push((measure, needed));
        }
    }
    found.sort_by_key(|(measure, _)| (!measure.is_model(), &measure.id));
    Ok((found, diagnostics))
}

fn is_of(table: &str, schema: &str) -> bool {
    table.strip_prefix(schema).is_some_and(|rest| rest.len() > 1 && rest.starts_with('.'))
}

/// Returns the tables of [`SCHEMAS`] that a query which can run reads, as `schema.table`.
pub(super) fn tables(session: Option<&Session>, measure: &Measure) -> Result<BTreeSet<String>> {
    if measure.is_own {
        let session = engine(session)?;
        parsed(session, measure, &Guard::new(session)?, &mut Vec::new())
    } else {
        Ok(named(&measure.sql))
    }
}

/// Returns whether a query that can run reads nothing but tables of [`SCHEMAS`] and the run's settings, so that its result hangs on
/// nothing else. Of a built-in one that is known.
pub(super) fn is_closed(session: Option<&Session>, measure: &Measure) -> Result<bool> {
    Ok(!measure.is_own || reads_only_known(&tree(engine(session)?, measure)?))
}

/// Returns the diagnostic for a table of the schemas model and measure that no query makes, with the nearest one that some does.
fn unknown<'t>(measure: &Measure, table: &str, known: impl Iterator<Item = &'t String>) -> Diagnostic {
    let nearest = nearest(table, known.map(String::as_str));
    let at = measure.sql.find(table);
    let found = match at {
        Some(at) => measure.diagnostic_over("query-table-unknown", at..at + table.len()),
        None => measure.diagnostic("query-table-unknown"),
    };
    found.arg("table", table).arg("nearest", nearest.unwrap_or("none"))
}

/// Returns the candidate most like a name.
pub(super) fn nearest<'c>(name: &str, candidates: impl Iterator<Item = &'c str>) -> Option<&'c str> {
    let lower = name.to_lowercase();
    let like = candidates.map(|candidate| (strsim::jaro_winkler(&lower, candidate), candidate));
    like.max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(one.1))).map(|(_, candidate)| candidate)
}

/// Returns the words of a query that name a table of [`SCHEMAS`], outside its comments.
fn named(sql: &str) -> BTreeSet<String> {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '.';
    sql.lines()
        .map(|line| line.split_once("--").map_or(line, |(code, _)| code))
        .flat_map(|line| line.split(|letter| !is_name(letter)))
        .filter(|word| SCHEMAS.iter().any(|schema| is_of(word, schema)))
        .map(str::to_owned)
        .collect()
}

/// Returns the same from the engine's parser, and what is wrong with the query.
fn parsed(
    session: &Session,
    measure: &Measure,
    guard: &Guard,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<BTreeSet<String>> {
    let tree = tree(session, measure)?;
    let mut tables = BTreeSet::new();
    if tree["error"] == Value::Bool(true) {
        diagnostics.push(refused(measure, &tree));
    } else if tree["statements"].as_array().is_none_or(|statements| statements.len() != 1) {
        diagnostics.push(not_select(measure));
    } else {
        diagnostics.extend(guard.refused(measure, &tree));
        collect(&tree, &mut tables);
    }
    Ok(tables)
}

/// Returns the session whose parser is asked of the project's own queries.
fn engine(session: Option<&Session>) -> Result<&Session> {
    session.ok_or_else(|| Failure::bug("parse a query", "no session is open"))
}

/// Returns what the engine's parser makes of a query.
fn tree(session: &Session, measure: &Measure) -> Result<Value> {
    let failed = |error: duckdb::Error| session::failure("parse a query", &measure.sql, &error);
    let mut statement = session.connection().prepare_cached("select json_serialize_sql(?)").map_err(failed)?;
    let json: String = statement.query_row([&measure.sql], |row| row.get(0)).map_err(failed)?;
    serde_json::from_str(&json).map_err(|error| Failure::bug("read a parsed query", error))
}

fn refused(measure: &Measure, tree: &Value) -> Diagnostic {
    let Some(position) = tree["position"].as_str().and_then(|position| position.parse().ok()) else {
        return not_select(measure);
    };
    let words = tree["error_message"].as_str().unwrap_or_default();
    measure.diagnostic_at("query-syntax", position).arg("error", words)
}

/// Points at what is not one SELECT: its first word, or what follows the first statement.
fn not_select(measure: &Measure) -> Diagnostic {
    let found = statements(&measure.sql);
    match found.get(1).or(found.first()) {
        Some(statement) => measure.diagnostic_at("query-not-select", statement.start),
        None => measure.diagnostic_at("query-not-select", measure.sql.len()),
    }
}

fn collect(node: &Value, tables: &mut BTreeSet<String>) {
    match node {
        Value::Object(fields) => {
            let text = |name: &str| fields.get(name).and_then(Value::as_str);
            if let (Some("BASE_TABLE"), Some(schema), Some(table)) =
                (text("type"), text("schema_name"), text("table_name"))
            {
                // The engine does not tell capitals from small letters.
                let (schema, table) = (schema.to_lowercase(), table.to_lowercase());
                if SCHEMAS.contains(&schema.as_str()) {
                    tables.insert(format!("{schema}.{table}"));
                }
            }
            // The table macros take the name of a table as a text.
            if let (Some("TABLE_FUNCTION"), Some(function)) = (text("type"), fields.get("function")) {
                named_in_texts(function, tables);
            }
            fields.values().for_each(|below| collect(below, tables));
        }
        Value::Array(nodes) => nodes.iter().for_each(|below| collect(below, tables)),
        _ => {}
    }
}

fn named_in_texts(node: &Value, tables: &mut BTreeSet<String>) {
    match node {
        Value::Object(fields) => {
            if fields.get("kind").and_then(Value::as_str) == Some("STRING") {
                tables.extend(fields.get("text").and_then(Value::as_str).map(named).unwrap_or_default());
            }
            fields.values().for_each(|below| named_in_texts(below, tables));
        }
        Value::Array(nodes) => nodes.iter().for_each(|below| named_in_texts(below, tables)),
        _ => {}
    }
}

/// Returns whether every table of a parsed query is one of [`SCHEMAS`], a CTE of its own or `run_settings`, also where the name of a table
/// is a text that a table macro takes.
fn reads_only_known(tree: &Value) -> bool {
    let mut ctes = BTreeSet::new();
    names_of_ctes(tree, &mut ctes);
    only_known(tree, &ctes)
}

fn names_of_ctes(node: &Value, names: &mut BTreeSet<String>) {
    match node {
        Value::Object(fields) => {
            let map = fields.get("cte_map").and_then(|map| map["map"].as_array()).into_iter().flatten();
            names.extend(map.filter_map(|entry| Some(entry["key"].as_str()?.to_lowercase())));
            fields.values().for_each(|below| names_of_ctes(below, names));
        }
        Value::Array(nodes) => nodes.iter().for_each(|below| names_of_ctes(below, names)),
        _ => {}
    }
}

fn only_known(node: &Value, ctes: &BTreeSet<String>) -> bool {
    match node {
        Value::Object(fields) => {
            let text = |name: &str| fields.get(name).and_then(Value::as_str).unwrap_or_default().to_lowercase();
            let known = match text("type").as_str() {
                "base_table" => match (text("schema_name").as_str(), text("table_name")) {
                    ("", table) => table == RUN_SETTINGS || ctes.contains(&table),
                    ("main", table) => table == RUN_SETTINGS,
                    (schema, _) => SCHEMAS.contains(&schema),
                },
                "table_function" => fields.get("function").is_none_or(|function| arguments_are_known(function, ctes)),
                // What the catalogue shows depends on what has run before.
                "show_ref" => false,
                _ => true,
            };
            known && fields.values().all(|below| only_known(below, ctes))
        }
        Value::Array(nodes) => nodes.iter().all(|below| only_known(below, ctes)),
        _ => true,
    }
}

/// Returns whether a table function can read no table but those that are named in full, or CTEs and `run_settings`.
fn arguments_are_known(function: &Value, ctes: &BTreeSet<String>) -> bool {
    let name = function["function_name"].as_str().unwrap_or_default().to_lowercase();
    if ROWS_OF_VALUES.contains(&name.as_str()) {
        return true;
    }
    // Where the engine writes arguments in another way, nothing is known.
    let Some(arguments) = function["arguments"].as_array() else { return false };
    arguments.iter().all(|argument| {
        let expression = &argument["expression"];
        let text = expression["literal"]["text"].as_str().map(str::to_lowercase);
        let is_known = |text: &String| {
            let is_plain = |text: &str| text.bytes().all(|sign| sign.is_ascii_alphanumeric() || sign == b'_');
            let is_in = |schema: &&str| is_of(text, schema) && is_plain(&text[schema.len() + 1..]);
            text == RUN_SETTINGS || ctes.contains(text) || SCHEMAS.iter().any(is_in)
        };
        expression["class"] == "CONSTANT" && text.as_ref().is_none_or(is_known)
    })
}

/// Returns the diagnostic for queries that wait for each other, naming one circle.
fn circle(waiting: &[Needs<'_>]) -> Diagnostic {
    let mut path: Vec<&str> = Vec::new();
    let mut measure = waiting[0].0;
    // Every query here waits for another one here, so the walk comes back to where it was.
    while !path.contains(&measure.id.as_str()) {
        path.push(&measure.id);
        let needed = waiting.iter().find(|(other, _)| other.id == measure.id).and_then(|(_, needed)| needed.first());
        if let Some((next, _)) = waiting.iter().find(|(other, _)| Some(&other.id.as_str()) == needed) {
            measure = next;
        }
    }
    let start = path.iter().position(|id| *id == measure.id).unwrap_or(0);
    let mut named = path.split_off(start);
    named.push(&measure.id);
    measure.diagnostic("query-cycle").arg("queries", named.join(" → "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Limits;

    fn ordered(files: &[(&str, &str)]) -> Result<Vec<String>> {
        let folder = tempfile::tempdir().unwrap();
        for (id, sql) in files {
            let path = folder.path().join(format!("{id}.sql"));
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, format!("/* kooste\ntitle = {{ fi = 'a', sv = 'b', en = 'c' }}\n*/\n{sql}")).unwrap();
        }
        let session = Session::open(&Limits::default())?;
        let library = Library::load(Some(folder.path()))?;
        let ids = order(&session, &library)?.into_iter().map(|(measure, _)| measure.id.clone());
        Ok(ids.filter(|id| files.iter().any(|(own, _)| own == id)).collect())
    }

    #[test]
    fn a_query_runs_after_those_it_reads_wherever_it_names_them() {
        let order = ordered(&[
            ("local/a", "select x from local_c where x in (select x from measure.local_b)"),
            ("local/b", "with c as (select 1 as x) select x from c join Model.LAST using (x)"),
            ("model/last", "select 1 as x -- from measure.local_a"),
        ]);
        assert_eq!(order.unwrap(), ["model/last", "local/b", "local/a"]);
    }

    #[test]
    fn the_built_in_queries_are_one_select_each_and_read_what_they_name() {
        let session = Session::open(&Limits::default()).unwrap();
        let library = Library::load(None).unwrap();
        let guard = Guard::new(&session).unwrap();
        for measure in library.measures() {
            let mut diagnostics = Vec::new();
            assert_eq!(
                parsed(&session, measure, &guard, &mut diagnostics).unwrap(),
                named(&measure.sql),
                "{}",
                measure.id
            );
            assert!(diagnostics.is_empty(), "{} {diagnostics:?}", measure.id);
            assert!(reads_only_known(&tree(&session, measure).unwrap()), "{}", measure.id);
        }
    }

    #[test]
    fn a_query_that_reads_anything_else_is_not_closed() {
        let session = Session::open(&Limits::default()).unwrap();
        for (sql, closed) in [
            ("with C as (select * from core.job_start) select count(*) from c, Run_Settings, main.run_settings", true),
            ("select * from kaplan_meier('model.first_job')", true),
            ("with durations as (select 1) select * from kaplan_meier('durations')", true),
            ("select * from kaplan_meier('duckdb_tables')", false),
            ("select * from kaplan_meier('model.' || 'first_job')", false),
            ("select * from kaplan_meier('quality.finding')", false),
            ("select * from kaplan_meier('core.\"job_start\"')", false),
            ("select * from range(3), unnest([1, 2])", true),
            ("select * from quality.row_count", false),
            ("select 1 where exists (select 1 from staging.source)", false),
            ("select * from information_schema.tables", false),
            ("select * from duckdb_tables", false),
            ("with x as (select 1) select * from (show tables)", false),
        ] {
            let json: String =
                session.connection().query_row("select json_serialize_sql(?)", [sql], |row| row.get(0)).unwrap();
            assert_eq!(reads_only_known(&serde_json::from_str(&json).unwrap()), closed, "{sql}\n{json}");
        }
    }

    #[test]
    fn a_circle_is_named() {
        let failure = ordered(&[
            ("local/a", "select x from measure.local_b"),
            ("local/b", "select x from measure.local_c"),
            ("local/c", "select x from measure.local_b"),
        ])
        .unwrap_err();
        assert_eq!(failure.diagnostics[0].code, "query-cycle");
        assert_eq!(failure.diagnostics[0].args["queries"], "local/b → local/c → local/b");
    }

    #[test]
    fn what_is_not_one_select_is_refused() {
        for (sql, code) in [
            ("delete from core.person", "query-not-select"),
            ("select 1; select 2", "query-not-select"),
            ("", "query-not-select"),
            ("select 1 frm x y", "query-syntax"),
            ("select x from model.nothing", "query-table-unknown"),
        ] {
            let failure = ordered(&[("local/a", sql)]).unwrap_err();
            assert_eq!(failure.diagnostics[0].code, code, "{sql}");
        }
    }

    #[test]
    fn a_syntax_error_is_shown_where_it_stands_in_the_file() {
        let failure = ordered(&[("local/a", "select 1 as x\nfrom from\n")]).unwrap_err();
        assert_eq!(failure.diagnostics[0].place.to_string(), "queries/local/a.sql:5:6");
    }
}
