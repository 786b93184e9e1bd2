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

/// Functions whose value depends on the moment, on chance or on the machine. A test holds the list to the engine's own catalogue; what the
/// catalogue calls steady and is not, or other versions of the engine have, stands here besides.
const UNSTEADY: [&str; 45] = [
    "ago",
    "current_catalog",
    "current_connection_id",
    "current_database",
    "current_localtime",
    "current_localtimestamp",
    "current_query",
    "current_query_id",
    "current_schema",
    "current_schemas",
    "current_setting",
    "current_transaction_id",
    "currval",
    "format_type",
    "gen_random_uuid",
    "get_block_size",
    "get_current_time",
    "get_current_timestamp",
    "getenv",
    "getvariable",
    "in_search_path",
    "localtime",
    "localtimestamp",
    "nextval",
    "now",
    "pg_conf_load_time",
    "pg_get_constraintdef",
    "pg_get_viewdef",
    "pg_postmaster_start_time",
    "pg_sleep",
    "random",
    "reservoir_quantile",
    "setseed",
    "setval",
    "sleep_ms",
    "stats",
    "today",
    "transaction_timestamp",
    "txid_current",
    "uuid",
    "uuidv4",
    "uuidv7",
    "vector_type",
    "version",
    "write_log",
];

/// A function that takes today for its first day where it is given one only.
const AGE: &str = "age";

/// The same as words without parentheses, which the engine takes for names of columns first.
const UNSTEADY_WORDS: [&str; 7] = [
    "current_catalog",
    "current_date",
    "current_schema",
    "current_time",
    "current_timestamp",
    "localtime",
    "localtimestamp",
];

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
                let named = function.to_lowercase();
                let is_age = named == AGE && node["arguments"].as_array().is_none_or(|given| given.len() < 2);
                (is_age || UNSTEADY.contains(&named.as_str())).then_some(("query-not-repeatable", function))
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
    let mut at = 0;
    while let Some(first) = sql[at..].chars().next() {
        let rest = &sql[at..];
        let is_comment = rest.starts_with("--") || rest.starts_with("/*");
        if first == ';' {
            if let Some(last) = found.last_mut().filter(|_| inside) {
                last.end = at;
            }
            inside = false;
        } else if !inside && !is_comment && !first.is_whitespace() {
            inside = true;
            found.push(at..sql.len());
        }
        at += length_of_piece(rest, first);
    }
    found
}

/// Returns how long the piece is that a text begins with: a comment, a text in quotes, a word, or one sign. What is not closed goes to the end.
fn length_of_piece(text: &str, first: char) -> usize {
    let up_to = |opening: usize, closing: &str| {
        text[opening..].find(closing).map_or(text.len(), |end| opening + end + closing.len())
    };
    match first {
        _ if text.starts_with("--") => up_to(2, "\n"),
        _ if text.starts_with("/*") => length_of_comment(text),
        '\'' => up_to(1, "'"),
        '"' => up_to(1, "\""),
        '$' => dollar_tag(text).map_or(1, |tag| up_to(tag.len(), tag)),
        _ if text.starts_with("e'") || text.starts_with("E'") => length_of_escaped(text),
        _ if is_of_word(first) => text.find(|sign| !is_of_word(sign) && sign != '$').unwrap_or(text.len()),
        _ => first.len_utf8(),
    }
}

fn is_of_word(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

/// Comments between `/*` and `*/` may hold others.
fn length_of_comment(text: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(sign) = text[at..].chars().next() {
        if text[at..].starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if text[at..].starts_with("*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                break;
            }
        } else {
            at += sign.len_utf8();
        }
    }
    at
}

/// In `E'…'` a backslash takes away the meaning of what follows it.
fn length_of_escaped(text: &str) -> usize {
    let mut signs = text.char_indices().skip(2);
    while let Some((at, sign)) = signs.next() {
        match sign {
            '\\' => drop(signs.next()),
            '\'' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// Returns the sign that opens and closes a text such as `$$…$$` or `$a$…$a$`; `$1` is none.
fn dollar_tag(text: &str) -> Option<&str> {
    let end = 1 + text[1..].find('$')?;
    let name = &text[1..end];
    let is_name = name.chars().all(is_of_word) && !name.starts_with(|sign: char| sign.is_numeric());
    is_name.then(|| &text[..=end])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use duckdb::Connection;

    use super::{UNSTEADY, UNSTEADY_WORDS, is_of_word, statements};

    #[test]
    fn statements_go_from_their_first_letter_to_their_semicolon() {
        let sql = " -- a; b\n/* ; */ select ';', \"a;\" -- ;\n;;\n delete from x";
        let texts: Vec<&str> = statements(sql).into_iter().map(|piece| &sql[piece]).collect();
        assert_eq!(texts, ["select ';', \"a;\" -- ;\n", "delete from x"]);
        assert!(statements(" -- nothing").is_empty());
    }

    /// Each is one statement for the engine, too.
    #[test]
    fn a_semicolon_in_a_text_or_a_comment_ends_nothing() {
        let connection = Connection::open_in_memory().unwrap();
        for sql in [
            "select $$a;b$$",
            "select $x$a;$$;b$x$",
            "select $ä$;$ä$",
            "/* a /* ; */ ; */ select 1",
            "select E'\\';'",
            "select e'a''\\\\' || ';'",
            "select date'2020-01-01' || ';'",
            "select 1 as a$b, 2 as c$d /* ; **/",
        ] {
            connection.execute_batch(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
            assert_eq!(statements(sql).len(), 1, "{sql}");
            let two = format!("{sql}; select 2");
            let texts: Vec<&str> = statements(&two).into_iter().map(|piece| &two[piece]).collect();
            assert_eq!(texts.last(), Some(&"select 2"), "{sql}");
        }
    }

    /// Unsteady is what the catalogue says is not the same for the same arguments, and each macro over such a function or over a table of
    /// the engine's own.
    #[test]
    fn what_the_engine_calls_unsteady_is_refused() {
        let connection = Connection::open_in_memory().unwrap();
        let sql =
            "select function_name, coalesce(stability, 'CONSISTENT') <> 'CONSISTENT', coalesce(macro_definition, '')
                   from duckdb_functions()
                   where internal and function_type in ('scalar', 'aggregate', 'macro')";
        let mut statement = connection.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
        let all: Vec<(String, bool, String)> = rows.map(Result::unwrap).collect();
        let mut unsteady: BTreeSet<&str> = all.iter().filter(|row| row.1).map(|row| row.0.as_str()).collect();
        // It ends the query, always.
        unsteady.remove("error");
        assert!(unsteady.len() > 20, "{unsteady:?}");
        let calls = |definition: &str, name: &str| {
            definition.match_indices(name).any(|(at, _)| {
                let follows = definition[at + name.len()..].chars().next();
                !definition[..at].ends_with(is_of_word) && (follows == Some('(') || UNSTEADY_WORDS.contains(&name))
            })
        };
        loop {
            let known = unsteady.len();
            for (name, _, definition) in &all {
                let of_the_engine = ["duckdb_", "pragma_"].iter().any(|table| definition.contains(table));
                let over = |one: &&str| calls(definition, one);
                if of_the_engine || unsteady.iter().any(over) || UNSTEADY_WORDS.iter().any(over) {
                    unsteady.insert(name);
                }
            }
            if unsteady.len() == known {
                break;
            }
        }
        assert!(unsteady.contains("ago") && unsteady.contains("current_database"), "{unsteady:?}");
        let passed: Vec<&&str> = unsteady.iter().filter(|name| !UNSTEADY.contains(name)).collect();
        assert_eq!(passed, Vec::<&&str>::new());
    }
}
