//! `kooste trace`

use std::path::PathBuf;

use clap::Args as ClapArgs;

use super::args::{ProfileArg, period};
use super::describe::{measure_called, role};
use super::layout::{Table, paragraph};
use super::printer::Printer;
use super::progress::Progress;
use crate::diagnostics::{Diagnostic, Exit, Failure, Result};
use crate::measures::Library;
use crate::period::Period;
use crate::run::RunOptions;
use crate::run::trace::{self, Trace, TraceRequest, TracedCell, TracedColumn};

#[derive(Debug, ClapArgs)]
#[command(after_long_help = HELP)]
pub(super) struct TraceArgs {
    /// A measure, or one of its columns: employment/quarterly:competitive
    #[arg(value_name = "MEASURE[:COLUMN]")]
    pub measure: String,

    /// The project folder
    #[arg(default_value = ".")]
    pub project: PathBuf,

    /// Only rows with these values of key columns: key=value,key=value
    #[arg(long = "where", value_name = "KEYS")]
    pub rows: Option<String>,

    /// Period: a quarter (2022Q2), half-year (2022H1) or year (2022) [default: the last quarter that ends on or before as_of]
    #[arg(long, value_parser = period)]
    pub period: Option<Period>,

    /// For whom the figures would be shown [default: the project's]
    #[arg(long)]
    pub profile: Option<ProfileArg>,
}

const HELP: &str = "\
The files are told with their true row counts: for whoever keeps the data, not for handing on. The
figures are those that a run would publish; what is hidden is `..`, and why is not told, since the
reason would tell how large it is. Nothing is written.";

/// Tells where a measure, or one of its columns, comes from.
pub fn trace(args: &TraceArgs, printer: &mut Printer) -> Result<Exit> {
    let library = Library::load(Some(&args.project.join("queries")))?;
    let (id, column) = match args.measure.split_once(':') {
        Some((id, column)) => (id, Some(column.to_owned())),
        None => (args.measure.as_str(), None),
    };
    let measure = measure_called(&library, id)?.id.clone();
    let rows = args.rows.as_deref().map(keys).transpose()?.unwrap_or_default();
    let options = RunOptions {
        project: args.project.clone(),
        period: args.period,
        langs: Vec::new(),
        reports: Vec::new(),
        audience: args.profile.map(Into::into),
        threads: None,
    };
    let traced = {
        let mut progress = Progress::new(printer);
        let request = TraceRequest { measure, column, rows };
        trace::trace(&options, &request, &mut |stage| progress.enter(stage))?
    };
    let text = if printer.json() {
        serde_json::to_string(&traced).map_err(|error| Failure::bug("write the trace", error))?
    } else {
        page(&traced, printer)
    };
    printer.data(&text);
    Ok(Exit::Success)
}

/// Reads `key=value,key=value`.
fn keys(text: &str) -> Result<Vec<(String, String)>> {
    let wrong = || super::usage(Diagnostic::error("trace-where-invalid").arg("text", text));
    let read = |part: &str| {
        let (key, value) = part.split_once('=').ok_or_else(wrong)?;
        Ok((key.trim().to_owned(), value.trim().to_owned()))
    };
    text.split(',').map(read).collect()
}

fn page(traced: &Trace, printer: &Printer) -> String {
    let word = |id: &str| printer.text(id, &[]);
    let mut parts = vec![head(traced, printer)];
    let mut part = |heading: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            parts.push(format!("{}\n{}", paragraph(&word(heading), 0), lines.join("\n")));
        }
    };
    part("trace-columns", traced.columns.iter().map(|column| column_text(column, printer)).collect());
    let queries = traced.stands_on.iter().map(|query| {
        let reads = printer.text("trace-reads", &[("names", query.reads.join(", "))]);
        let reads = if query.reads.is_empty() { "" } else { &reads };
        paragraph(&format!("{} {} {reads}", query.id, short(&query.sha256)), 2)
    });
    part("trace-queries", queries.collect());
    let tables = |names: &[String]| if names.is_empty() { Vec::new() } else { vec![paragraph(&names.join(", "), 2)] };
    part("lineage-core", tables(&traced.core_tables));
    part("trace-config", tables(&traced.config_tables));
    part("trace-files", vec![files(traced, printer)]);
    part("trace-rows", rows(traced, printer));
    let uses: Vec<String> = traced
        .sections
        .iter()
        .map(|section| (*section).to_owned())
        .chain(traced.templates.iter().map(|path| format!("report-templates/{path}")))
        .collect();
    part("trace-uses", if uses.is_empty() { vec![paragraph(&word("trace-no-uses"), 2)] } else { tables(&uses) });
    parts.join("\n\n")
}

fn head(traced: &Trace, printer: &Printer) -> String {
    let lang = printer.catalogue().lang();
    let mut lines = vec![paragraph(&format!("{}: {}", traced.measure, traced.title.of(lang)), 0)];
    lines.extend(traced.definition.as_ref().map(|definition| paragraph(definition.of(lang), 0)));
    let own = if traced.own { "trace-query-own" } else { "trace-query-built-in" };
    let query = [("file", traced.query.clone()), ("sha256", traced.sha256.clone())];
    lines.push(paragraph(&printer.text(own, &query), 0));
    lines.join("\n")
}

fn column_text(column: &TracedColumn, printer: &Printer) -> String {
    let lang = printer.catalogue().lang();
    let kind = printer.text(role(&column.role), &[]);
    let kind = if column.published { kind } else { printer.text("role-support", &[("role", kind)]) };
    let mut lines =
        vec![paragraph(&format!("{} ({kind}, {}): {}", column.name, column.unit, column.label.of(lang)), 2)];
    let behind: Vec<String> = column.counts_behind.iter().filter(|name| **name != column.name).cloned().collect();
    if !behind.is_empty() {
        lines.push(paragraph(&printer.text("trace-leans-on", &[("names", behind.join(", "))]), 4));
    }
    for relation in &column.relations {
        let id = format!("trace-relation-{}", relation.kind.replace('_', "-"));
        lines.push(paragraph(&printer.text(&id, &[("names", relation.of.join(", "))]), 4));
    }
    lines.join("\n")
}

/// Returns the forms with their files, and what came of the rows of each.
fn files(traced: &Trace, printer: &Printer) -> String {
    let lang = printer.catalogue().lang();
    let word = |id: &str| printer.text(id, &[]);
    let mut table = Table::new()
        .text(word("trace-table-file"), 52)
        .text(word("trace-table-hash"), 8)
        .number(word("trace-table-read"))
        .number(word("trace-table-loaded"))
        .number(word("trace-table-rejected"))
        .number(word("trace-table-duplicate"));
    for form in &traced.forms {
        let title = format!("{} {}", form.number, form.title(lang));
        let came = if form.tables.is_empty() { word("trace-not-received") } else { String::new() };
        table.row([title, came].into_iter().chain(std::iter::repeat_n(String::new(), 4)).collect());
        for source in &form.tables {
            let sheet = source.sheet.as_ref().map_or(String::new(), |sheet| format!(" [{sheet}]"));
            table.row(vec![
                format!("{}{sheet}", source.file),
                short(&source.sha256).to_owned(),
                source.read.to_string(),
                source.loaded.to_string(),
                source.rejected.to_string(),
                source.duplicate.to_string(),
            ]);
        }
    }
    table.lines().join("\n")
}

/// Returns the released rows, one a line with its cells below.
fn rows(traced: &Trace, printer: &Printer) -> Vec<String> {
    if !traced.given {
        return vec![paragraph(&printer.text("trace-not-given", &[]), 2)];
    }
    let mut lines = Vec::new();
    for row in &traced.rows {
        let keys: Vec<String> = row.keys.iter().map(|(key, value)| format!("{key}={value}")).collect();
        lines.push(paragraph(&keys.join(", "), 2));
        lines.extend(row.cells.iter().map(|cell| paragraph(&cell_text(cell, printer), 4)));
    }
    lines
}

fn cell_text(cell: &TracedCell, printer: &Printer) -> String {
    let date = cell.published_earlier.clone().unwrap_or_default();
    let decision = printer.text(&format!("trace-decision-{}", cell.decision.replace('_', "-")), &[("date", date)]);
    let value = if cell.value.is_empty() { "–" } else { &cell.value };
    format!("{}: {value} ({decision})", cell.column)
}

/// Returns enough of a hash to tell two contents apart by eye; `--json` has all of it.
fn short(sha256: &str) -> &str {
    sha256.get(..8).unwrap_or(sha256)
}
