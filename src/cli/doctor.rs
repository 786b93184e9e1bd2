//! `kooste doctor`

use std::path::PathBuf;

use clap::Args as ClapArgs;
use serde_json::{Map, Value, json};

use super::layout::{Table, paragraph};
use super::printer::Printer;
use super::progress::Progress;
use crate::contract;
use crate::diagnostics::{Exit, Result};
use crate::run::doctor::{self, Check, Coverage, Gap, Report};

#[derive(Debug, ClapArgs)]
#[command(after_long_help = HELP)]
pub struct DoctorArgs {
    /// The project folder
    #[arg(default_value = ".")]
    pub project: PathBuf,
}

const HELP: &str = "\
Looks at the program, the machine, the folders that a run writes to, the ledgers, the key and the
data, and tells for each organisation and form which months have rows (not how many). Gaps are
hints: perhaps nothing happened, perhaps a file is missing. Nothing is written. The exit code is 1
when something would stop a run.";

/// Tells whether a run would go through, and what data has come.
pub fn doctor(args: &DoctorArgs, printer: &mut Printer) -> Result<Exit> {
    let report = {
        let mut progress = Progress::new(printer);
        doctor::look(&args.project, &mut |stage| progress.enter(stage))
    };
    if printer.json() {
        objects(&report, printer);
    } else {
        let text = page(&report, printer);
        printer.data(&text);
    }
    printer.every_diagnostic(&report.diagnostics);
    Ok(if report.stops_a_run() { Exit::Difference } else { Exit::Success })
}

fn objects(report: &Report, printer: &mut Printer) {
    for check in &report.checks {
        let details: Map<String, Value> =
            check.details.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
        printer.data(&json!({ "check": check.id, "state": check.state, "details": details }).to_string());
    }
    for row in &report.coverage {
        printer.data(&json!({ "coverage": row }).to_string());
    }
}

fn page(report: &Report, printer: &Printer) -> String {
    let word = |id: &str| printer.text(id, &[]);
    let mut table = Table::new().text(word("table-state"), 12).text(word("table-thing"), 84);
    for check in &report.checks {
        table.row(vec![word(&format!("doctor-state-{}", check.state.name())), told(check, printer)]);
    }
    let mut parts = vec![table.lines().join("\n")];
    parts.extend(strips(&report.coverage, printer));
    let organisations = report.coverage.chunk_by(|one, other| one.organisation == other.organisation);
    let hints: Vec<String> = organisations.flat_map(|rows| hints(rows, printer)).collect();
    if !hints.is_empty() {
        parts.push(paragraph(&word("doctor-hints"), 0));
        parts.push(hints.join("\n"));
    }
    let all = if report.stops_a_run() { "doctor-stops" } else { "doctor-well" };
    parts.push(paragraph(&word(all), 0));
    parts.join("\n\n")
}

/// Returns what is told of a check. In messages a state decides about the words, so it is an argument, too.
fn told(check: &Check, printer: &Printer) -> String {
    let mut args = check.details.clone();
    args.push(("state", check.state.name().to_owned()));
    printer.text(&format!("doctor-{}", check.id), &args)
}

/// Returns for each organisation a table of its forms with a sign for each month.
fn strips(coverage: &[Coverage], printer: &Printer) -> Vec<String> {
    let word = |id: &str| printer.text(id, &[]);
    let Some(first) = coverage.first() else { return Vec::new() };
    let count = coverage.iter().map(|row| row.months.len()).max().unwrap_or(0);
    let intro = printer.text("doctor-coverage", &[("from", first.from.clone()), ("months", count.to_string())]);
    let mut parts = vec![paragraph(&intro, 0)];
    for organisation in coverage.chunk_by(|one, other| one.organisation == other.organisation) {
        let mut table =
            Table::new().text(organisation[0].organisation.clone(), 30).text(word("table-months"), usize::MAX);
        for row in organisation {
            let strip: String = row.months.iter().map(|there| if *there { '■' } else { '·' }).collect();
            let strip = match (row.has_come, strip.is_empty()) {
                (false, _) => word("doctor-not-come"),
                (true, true) => word("doctor-come"),
                (true, false) => strip,
            };
            table.row(vec![row.form.clone(), strip]);
        }
        parts.push(table.lines().join("\n"));
    }
    parts
}

/// Returns the hints on one organisation: a line for what has not come at all, and one for each gap.
fn hints(rows: &[Coverage], printer: &Printer) -> Vec<String> {
    let hint = |row: &Coverage, forms: String, how: &str, first: &str, last: &str| {
        let args = [
            ("organisation", row.organisation.clone()),
            ("form", forms),
            ("how", how.to_owned()),
            ("first", first.to_owned()),
            ("last", last.to_owned()),
        ];
        paragraph(&printer.text("doctor-gap", &args), 2)
    };
    let lang = printer.catalogue().lang();
    let titled = |row: &Coverage| {
        let title = contract::form(&row.form).map_or(row.form.as_str(), |form| form.title.of(lang));
        format!("`{}` ({title})", row.form)
    };
    let never: Vec<&Coverage> = rows.iter().filter(|row| !row.has_come).collect();
    let mut hints: Vec<String> = never
        .first()
        .map(|row| hint(row, never.iter().map(|row| titled(row)).collect::<Vec<_>>().join(", "), "never", "", ""))
        .into_iter()
        .collect();
    for row in rows {
        hints.extend(row.gaps.iter().filter_map(|gap| match gap {
            Gap::Never => None,
            Gap::After { month } => Some(hint(row, titled(row), "after", month, "")),
            Gap::Between { first, last } => Some(hint(row, titled(row), "between", first, last)),
        }));
    }
    hints
}
