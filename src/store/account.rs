//! What the database file tells of itself: a comment on each table and column, what made it and what was read.
//!
//! Comments on the forms' tables come from the forms themselves; what else there is stands in comments.csv, with the schema alone
//! where a name means the same in all its tables.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::OnceLock;

use super::core_tables;
use crate::contract::{Field, Form, forms};
use crate::language::Lang;
use crate::session::{identifier, quoted};

const COMMENTS: &str = include_str!("comments.csv");

/// A table that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputTable {
    /// Number from 1, as rows of the core name it.
    pub source: usize,
    pub file: String,
    pub sheet: Option<String>,
    pub form: String,
    pub organisation: String,
    pub rows: u64,
    pub sha256: String,
}

/// What the file is to tell of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// Facts by name: program, engine, period.
    pub facts: Vec<(String, String)>,
    pub inputs: Vec<InputTable>,
    /// Titles of the models' tables by name, such as `service`.
    pub models: Vec<(String, String)>,
}

impl Account {
    /// Returns the statements that make the tables `about` and `input` of a database.
    pub(super) fn tables(&self, database: &str) -> String {
        let mut sql = format!(
            "create table {database}.main.about (name varchar not null, value varchar not null);
            create table {database}.main.input (source integer not null, file varchar not null, sheet varchar, form varchar not null,
              organisation varchar not null, rows bigint not null, sha256 varchar not null);"
        );
        for (name, value) in &self.facts {
            let _ = write!(sql, "insert into {database}.main.about values ({}, {});", quoted(name), quoted(value));
        }
        let rows: Vec<String> = self
            .inputs
            .iter()
            .map(|input| {
                let sheet = input.sheet.as_deref().map_or("null".to_owned(), quoted);
                let texts = [&input.form, &input.organisation].map(|text| quoted(text)).join(", ");
                let file = quoted(&input.file);
                format!("({}, {file}, {sheet}, {texts}, {}, {})", input.source, input.rows, quoted(&input.sha256))
            })
            .collect();
        if !rows.is_empty() {
            let _ = write!(sql, "insert into {database}.main.input values {};", rows.join(", "));
        }
        sql
    }

    /// Returns the statements that put a comment on each table, and on each of its columns of which something is known.
    /// `tables`: schema, name and columns of each.
    pub(super) fn comments(&self, database: &str, tables: &[(String, String, Vec<String>)]) -> String {
        let mut sql = String::new();
        for (schema, table, columns) in tables {
            let full = format!("{database}.{}.{}", identifier(schema), identifier(table));
            if let Some(comment) = self.of_table(schema, table) {
                let _ = write!(sql, "comment on table {full} is {};", quoted(&comment));
            }
            for column in columns {
                if let Some(comment) = described(schema, table, column) {
                    let _ = write!(sql, "comment on column {full}.{} is {};", identifier(column), quoted(&comment));
                }
            }
        }
        sql
    }

    /// Returns what a table holds; none where nothing is known of it.
    pub fn of_table(&self, schema: &str, table: &str) -> Option<String> {
        let of_model = || self.models.iter().find(|(name, _)| schema == "model" && name == table);
        form(schema, table)
            .map(|form| format!("{} ({})", form.title.of(Lang::En), form.title.of(Lang::Fi)))
            .or_else(|| told(&format!("{schema}.{table}"), "").map(str::to_owned))
            .or_else(|| of_model().map(|(_, title)| title.clone()))
    }
}

/// Returns what a column holds; none where nothing is known of it.
pub fn described(schema: &str, table: &str, column: &str) -> Option<String> {
    form(schema, table)
        .and_then(|form| form.field(column))
        .map(of_field)
        .or_else(|| told(&format!("{schema}.{table}"), column).map(str::to_owned))
        .or_else(|| told(schema, column).map(str::to_owned))
}

fn form(schema: &str, table: &str) -> Option<&'static Form> {
    forms().iter().find(|form| schema == core_tables::SCHEMA && form.id == table)
}

fn of_field(field: &Field) -> String {
    let mut text = format!("{} ({})", field.headers.of(Lang::En), field.headers.of(Lang::Fi));
    if !field.allowed.is_empty() {
        let _ = write!(text, ": {}", field.allowed.join(", "));
    }
    text
}

/// Returns the comment of comments.csv on a table (no column) or column.
fn told(table: &str, column: &str) -> Option<&'static str> {
    static TOLD: OnceLock<BTreeMap<(String, String), String>> = OnceLock::new();
    let all = TOLD.get_or_init(|| {
        let mut reader = csv::Reader::from_reader(COMMENTS.as_bytes());
        // The file is part of the program: a test reads it all.
        let rows = reader.records().map(|row| row.expect("the built-in comments are tested"));
        rows.map(|row| ((row[0].to_owned(), row[1].to_owned()), row[2].to_owned())).collect()
    });
    all.get(&(table.to_owned(), column.to_owned())).map(String::as_str)
}
