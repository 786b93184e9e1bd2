//! What a query of a project's own may not use, found in the engine's parse of it before the engine looks at it any further.
//!
//! The session is locked when queries run, so that none reaches a file; this refuses the attempt by name and place. It also refuses
//! what would give another figure at each run.

use std::collections::BTreeSet;
use std::ops::Range;

use serde_json::Value;

use super::library::Measure;
use crate::diagnostics::{Diagnostic, Result};
use crate::session::{self, Session};

/// Functions of the engine that may stand where a table does; those of the program stand beside them.
const TABLE_FUNCTIONS: [&str; 3] = ["generate_series", "range", "unnest"];

/// Functions whose value depends on the moment, on chance or on the machine.
const UNSTEADY: [&str; 26] = [
    "current_connection_id",
    "current_localtime",
    "current_localtimestamp",
    "current_query",
    "current_query_id",
    "current_setting",
    "current_transaction_id",
    "gen_random_uuid",
    "get_current_time",
    "get_current_timestamp",
    "getenv",
    "getvariable",
    "localtime",
    "localtimestamp",
    "now",
    "pg_postmaster_start_time",
    "random",
    "setseed",
    "sleep_ms",
    "today",
    "transaction_timestamp",
    "txid_current",
    "uuid",
    "uuidv4",
    "uuidv7",
    "version",
];

/// The same as words without parentheses, which the engine takes for names of columns first.
const UNSTEADY_WORDS: [&str; 5] = ["current_date", "current_time", "current_timestamp", "localtime", "localtimestamp"];

/// What may be used.
pub(super) struct Guard {
    table_functions: BTreeSet<String>,
}

impl Guard {
    /// Asks a session for the table functions that the program brings.
    ///
    /// # Errors
    /// Fails as a bug of ours when the engine refuses.
    pub fn new(session: &Session) -> Result<Guard> {
        let sql = "select distinct function_name from duckdb_functions() where function_type = 'table_macro' and not internal";
        let failed = |error: duckdb::Error| session::failure("list the table functions", sql, &error);
        let mut statement = session.connection().prepare(sql).map_err(failed)?;
        let own = statement.query_map([], |row| row.get::<_, String>(0)).map_err(failed)?;
        let mut table_functions = own.collect::<duckdb::Result<BTreeSet<String>>>().map_err(failed)?;
        table_functions.extend(TABLE_FUNCTIONS.map(str::to_owned));
        Ok(Guard { table_functions })
    }

    /// Returns what a parsed query uses and may not.
    pub fn refused(&self, measure: &Measure, tree: &Value) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        self.walk(measure, tree, &mut found);
        found
    }

    fn walk(&self, measure: &Measure, node: &Value, found: &mut Vec<Diagnostic>) {
        match node {
            Value::Object(fields) => {
                if let Some((code, name)) = self.judge(node) {
                    let place = |field: &str| node[field].as_u64().and_then(|byte| usize::try_from(byte).ok());
                    // A node without a place has the largest number there is.
                    let start = place("query_location").filter(|start| *start <= measure.sql.len());
                    let diagnostic = match start {
                        Some(start) => measure.diagnostic_over(code, start..start + name.len()),
                        None => measure.diagnostic(code),
                    };
                    found.push(diagnostic.arg("name", name));
                }
                fields.values().for_each(|below| self.walk(measure, below, found));
            }
            Value::Array(nodes) => nodes.iter().for_each(|below| self.walk(measure, below, found)),
            _ => {}
        }
    }

    /// Returns why a node of the parse is refused, and its name.
    fn judge<'n>(&self, node: &'n Value) -> Option<(&'static str, &'n str)> {
        let name = |value: &'n Value| value.as_str().unwrap_or_default();
        if node["sample"].is_object() {
            return Some(("query-not-repeatable", "sample"));
        }
        match node["type"].as_str()? {
            "TABLE_FUNCTION" => {
                let function = name(&node["function"]["function_name"]);
                let allowed = self.table_functions.contains(&function.to_lowercase());
                (!allowed).then_some(("query-forbidden", function))
            }
            "FUNCTION" => {
                let function = name(&node["function_name"]);
                UNSTEADY.contains(&function.to_lowercase().as_str()).then_some(("query-not-repeatable", function))
            }
            "COLUMN_REF" => {
                let [word] = node["column_names"].as_array()?.as_slice() else { return None };
                let word = name(word);
                UNSTEADY_WORDS.contains(&word.to_lowercase().as_str()).then_some(("query-not-repeatable", word))
            }
            "BASE_TABLE" => {
                let (schema, table) = (name(&node["schema_name"]), name(&node["table_name"]));
                let (of, named) = (schema.to_lowercase(), table.to_lowercase());
                let inner = ["information_schema", "pg_catalog", "staging", "checked", "quality"]
                    .contains(&of.as_str())
                    || schema.is_empty()
                        && ["duckdb_", "sqlite_", "pragma_"].iter().any(|kind| named.starts_with(kind));
                let catalog = name(&node["catalog_name"]);
                match (inner, catalog.is_empty()) {
                    (true, _) => Some(("query-forbidden", if schema.is_empty() { table } else { schema })),
                    (false, false) => Some(("query-forbidden", catalog)),
                    (false, true) => None,
                }
            }
            _ => None,
        }
    }
}

/// Returns the statements of a text: each from its first letter that is no space and in no comment to its semicolon.
pub(super) fn statements(sql: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut inside = false;
    let mut rest = sql;
    while let Some(first) = rest.chars().next() {
        let at = sql.len() - rest.len();
        let skipped = |opening: usize, closing: &str| {
            rest[opening..].find(closing).map_or(rest.len(), |end| opening + end + closing.len())
        };
        let is_comment = rest.starts_with("--") || rest.starts_with("/*");
        let length = match first {
            _ if rest.starts_with("--") => skipped(2, "\n"),
            _ if rest.starts_with("/*") => skipped(2, "*/"),
            '\'' => skipped(1, "'"),
            '"' => skipped(1, "\""),
            _ => first.len_utf8(),
        };
        if first == ';' {
            if let Some(last) = found.last_mut().filter(|_| inside) {
                last.end = at;
            }
            inside = false;
        } else if !inside && !is_comment && !first.is_whitespace() {
            inside = true;
            found.push(at..sql.len());
        }
        rest = &rest[length..];
    }
    found
}

#[cfg(test)]
mod tests {
    use super::statements;

    #[test]
    fn statements_go_from_their_first_letter_to_their_semicolon() {
        let sql = " -- a; b\n/* ; */ select ';', \"a;\" -- ;\n;;\n delete from x";
        let texts: Vec<&str> = statements(sql).into_iter().map(|piece| &sql[piece]).collect();
        assert_eq!(texts, ["select ';', \"a;\" -- ;\n", "delete from x"]);
        assert!(statements(" -- nothing").is_empty());
    }
}
