//! Staged rows for tests, written as small tables.

use std::path::Path;

use chrono::NaiveDate;

use super::checks::{Terms, check_rows, instruments, job_classes};
use super::forms::{Form, form, forms};
use super::typing::Days;
use crate::diagnostics::Diagnostic;
use crate::intake::{self, ReadOptions, TotalKind};
use crate::privacy::Gate;
use crate::project::Reference;
use crate::session::{Limits, Session};

/// The terms of the tests: the project starts on 2020-09-01, the data ends on 2022-06-30.
pub(super) fn terms() -> Terms {
    let days = Days { start: day("2020-09-01"), as_of: day("2022-06-30") };
    Terms {
        days,
        shared_pseudonyms: false,
        granted: Vec::new(),
        job_classes: job_classes(&Reference::built_in()),
        instruments: instruments(&Reference::built_in()),
        units: Vec::new(),
        known: Vec::new(),
    }
}

/// Returns a day written as ISO 8601.
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A session with staged rows.
pub(crate) struct Staged {
    pub session: Session,
    sources: i32,
}

impl Staged {
    /// Returns a session with all staging tables and no rows.
    pub fn new() -> Staged {
        let session = Session::open(&Limits { threads: Some(2), memory_mb: 1024 }).unwrap();
        let mut sql = String::from(
            "create table staging.source (source integer, file varchar, sheet varchar, organisation varchar, form varchar,
             encoding varchar, delimiter varchar, header_row bigint, rows bigint, file_date date, sha256 varchar);
             create table staging.source_column (source integer, field varchar, position integer, header varchar);
             create table staging.total_cell (source integer, row_no bigint, kind varchar, field varchar, text varchar);",
        );
        for form in forms() {
            let fields: Vec<String> = form.loaded().map(|field| format!("{} varchar", field.name)).collect();
            sql.push_str(&format!(
                "create table staging.{} (source integer, row_no bigint, organisation varchar, {});",
                form.id,
                fields.join(", ")
            ));
        }
        session.execute("create the staging tables", &sql).unwrap();
        Staged { session, sources: 0 }
    }

    /// Returns a session with what stands in the files below `root`/exports.
    pub fn read(root: &Path) -> Staged {
        let session = Session::open(&Limits { threads: Some(2), memory_mb: 1024 }).unwrap();
        let intake =
            intake::read(&session, root, &super::shapes(), &mut Gate::default(), ReadOptions::default()).unwrap();
        assert_eq!(intake.unreadable, Vec::new());
        Staged { session, sources: i32::try_from(intake.sources.len()).unwrap() }
    }

    /// Stages a file `exports/<organisation>/<name>`, whose date is taken from a name such as `c_2022-06-30.csv`. The first line
    /// of `table` names the fields, cells are parted by `|`, an empty cell is NULL. Required fields that the table does not name
    /// are filled with something valid.
    pub fn file(mut self, form_id: &str, organisation: &str, name: &str, table: &str) -> Staged {
        let form = form(form_id).unwrap();
        self.sources += 1;
        let mut lines = table.trim().lines().map(|line| line.split('|').map(str::trim).collect::<Vec<_>>());
        let fields = lines.next().unwrap();
        let rows: Vec<Vec<&str>> = lines.collect();
        for field in &fields {
            assert!(form.field(field).is_some(), "{form_id} has no field {field}");
        }
        let columns: Vec<(&str, Option<&str>)> = fields
            .iter()
            .map(|field| (*field, None))
            .chain(filled(form, &fields).map(|(field, value)| (field, Some(value))))
            .collect();
        self.describe(form, organisation, name, rows.len(), &columns);
        for (row_no, row) in (2..).zip(&rows) {
            assert_eq!(row.len(), fields.len(), "{row:?}");
            let cells: Vec<String> = columns
                .iter()
                .enumerate()
                .map(|(place, (_, value))| quoted(value.unwrap_or_else(|| row[place])))
                .collect();
            let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
            self.run(&format!(
                "insert into staging.{form_id} (source, row_no, organisation, {}) values ({}, {row_no}, {}, {})",
                names.join(", "),
                self.sources,
                quoted(organisation),
                cells.join(", ")
            ));
        }
        self
    }

    /// Stages a row of the last file that sums up the rows above it, with its kind and the text of one field.
    pub fn total(self, row_no: u64, kind: TotalKind, field: &str, text: &str) -> Staged {
        let values = [quoted(kind.name()), quoted(field), quoted(text)].join(", ");
        self.run(&format!("insert into staging.total_cell values ({}, {row_no}, {values})", self.sources));
        self
    }

    fn describe(&self, form: &Form, organisation: &str, name: &str, rows: usize, columns: &[(&str, Option<&str>)]) {
        let date = name.split(['_', '.']).find_map(|part| part.parse::<NaiveDate>().ok());
        let date = date.map_or("null".to_owned(), |date| format!("date '{date}'"));
        self.run(&format!(
            "insert into staging.source values ({}, {}, null, {}, '{}', 'UTF-8', ';', 1, {rows}, {date}, '')",
            self.sources,
            quoted(&format!("exports/{organisation}/{name}")),
            quoted(organisation),
            form.id
        ));
        for (position, (field, _)) in (1..).zip(columns) {
            let header = &form.field(field).unwrap().headers.fi[0];
            self.run(&format!(
                "insert into staging.source_column values ({}, '{field}', {position}, {})",
                self.sources,
                quoted(header)
            ));
        }
    }

    pub(super) fn run(&self, sql: &str) {
        self.session.execute("stage a test's rows", sql).unwrap();
    }

    /// Checks the rows and returns what was found, one line a finding: severity, code, place, detail.
    pub fn check(&self) -> Vec<String> {
        self.check_on(&terms())
    }

    /// Does the same on other terms.
    pub(super) fn check_on(&self, terms: &Terms) -> Vec<String> {
        check_rows(&self.session, terms).unwrap();
        self.findings().iter().map(line).collect()
    }

    pub fn findings(&self) -> Vec<Diagnostic> {
        super::findings(&self.session).unwrap()
    }

    /// Returns the rows of a query as text: `-` for NULL, columns parted by a space.
    pub fn query(&self, sql: &str) -> Vec<String> {
        let sql = format!("select columns(*)::varchar from ({sql})");
        let mut statement = self.session.connection().prepare(&sql).unwrap();
        let mut rows = statement.query([]).unwrap();
        let mut lines = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            let columns = row.as_ref().column_count();
            let cells = (0..columns).map(|column| row.get::<_, Option<String>>(column).unwrap());
            lines.push(cells.map(|cell| cell.unwrap_or("-".to_owned())).collect::<Vec<_>>().join(" "));
        }
        lines
    }
}

/// Returns something valid for each required field that a test does not care about.
fn filled<'a>(form: &'a Form, named: &'a [&str]) -> impl Iterator<Item = (&'a str, &'a str)> {
    use super::forms::Kind;
    form.loaded().filter(|field| field.required && !named.contains(&field.name.as_str())).map(|field| {
        let value = match field.kind {
            Kind::Id => "X1",
            Kind::Enum => field.allowed[0].as_str(),
            Kind::Date => "1.3.2021",
            Kind::Month => "3/2021",
            Kind::Integer | Kind::Number => "1",
            Kind::Municipality => "Pori",
            Kind::AreaCode => "609",
            _ if field.name == "period" => "2021",
            _ => "jotakin",
        };
        (field.name.as_str(), value)
    })
}

fn quoted(text: &str) -> String {
    if text.is_empty() { "null".to_owned() } else { format!("'{}'", text.replace('\'', "''")) }
}

fn line(diagnostic: &Diagnostic) -> String {
    let place = &diagnostic.place;
    let file = place.file.as_deref().and_then(|file| file.rsplit('/').next()).unwrap_or("-");
    let row = place.row.map_or(String::new(), |row| format!(":{row}"));
    let header = place.header.as_deref().map_or(String::new(), |header| format!(" {header}"));
    let detail = super::rules::rule_of(diagnostic.code)
        .and_then(|rule| rule.detail)
        .and_then(|name| diagnostic.args.get(name).filter(|detail| name != "rejected" || *detail != "none"))
        .map_or(String::new(), |detail| format!(" ({detail})"));
    format!("{} {} {file}{row}{header}{detail}", diagnostic.severity.name(), diagnostic.code)
}
