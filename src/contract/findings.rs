//! Findings as diagnostics, with the place of each: file, sheet, row, column and the header as the file spells it.

use duckdb::Row;

use super::forms::{Field, form};
use super::rules::rule_of;
use crate::diagnostics::{Diagnostic, Failure, Place, Result, Severity};
use crate::language::Lang;
use crate::session::Session;

const FINDINGS: &str = include_str!("checks/findings.sql");

/// Returns the findings about rows and cells as diagnostics: errors first, then by code, file, row and column.
///
/// # Errors
/// Fails only as a bug of ours.
pub fn findings(session: &Session) -> Result<Vec<Diagnostic>> {
    let read = || -> duckdb::Result<Vec<Finding>> {
        session.connection().prepare(FINDINGS)?.query_map([], Finding::read)?.collect()
    };
    let found = read().map_err(|error| Failure::bug("read the findings", error))?;
    found.into_iter().map(Finding::into_diagnostic).collect()
}

/// A row of `quality.finding` and its place.
struct Finding {
    code: String,
    severity: String,
    form: Option<String>,
    field: Option<String>,
    value_class: Option<String>,
    detail: Option<String>,
    place: Place,
}

impl Finding {
    fn read(row: &Row<'_>) -> duckdb::Result<Finding> {
        let position =
            |index| row.get::<_, Option<i64>>(index).map(|value| value.and_then(|value| u64::try_from(value).ok()));
        Ok(Finding {
            code: row.get(0)?,
            severity: row.get(1)?,
            form: row.get(2)?,
            field: row.get(3)?,
            value_class: row.get(4)?,
            detail: row.get(5)?,
            place: Place {
                file: row.get(6)?,
                sheet: row.get(7)?,
                row: position(8)?,
                column: position(9)?,
                header: row.get(10)?,
            },
        })
    }

    fn into_diagnostic(self) -> Result<Diagnostic> {
        let rule = rule_of(&self.code)
            .ok_or_else(|| Failure::bug("read the findings", format!("unknown code {}", self.code)))?;
        let severity = match self.severity.as_str() {
            "error" => Severity::Error,
            "warning" => Severity::Warning,
            _ => Severity::Note,
        };
        let mut diagnostic = Diagnostic::new(rule.code, severity);
        let field = self.form.as_deref().and_then(form).zip(self.field.as_deref());
        if let Some(field) = field.and_then(|(form, name)| form.field(name)) {
            diagnostic = explain_column(diagnostic, field, self.place.header.as_deref());
        }
        if let Some(name) = rule.detail {
            diagnostic = diagnostic.arg(name, self.detail.as_deref().unwrap_or("none"));
        }
        diagnostic.value_class = self.value_class;
        Ok(diagnostic.at(self.place))
    }
}

/// Adds what the message may tell about the column: its header, and what is allowed in it.
fn explain_column(diagnostic: Diagnostic, field: &Field, header: Option<&str>) -> Diagnostic {
    let mut diagnostic = diagnostic.arg("column", header.unwrap_or(field.headers.of(Lang::Fi)));
    if !field.allowed.is_empty() {
        diagnostic = diagnostic.arg("allowed", field.allowed.join("; "));
    }
    let limits = match diagnostic.code {
        "out-of-range" => (field.min, field.max),
        "implausible-number" => field.plausible.unzip(),
        _ => (None, None),
    };
    let limit = |value: Option<f64>| value.map_or("none".to_owned(), |value| value.to_string().replace('-', "−"));
    if diagnostic.code == "out-of-range" || diagnostic.code == "implausible-number" {
        let unit = field.unit().unwrap_or("none");
        diagnostic = diagnostic.arg("min", limit(limits.0)).arg("max", limit(limits.1)).arg("unit", unit);
    }
    diagnostic
}
