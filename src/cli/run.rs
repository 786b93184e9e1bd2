//! `kooste run`

use crate::diagnostics::{Exit, Failure, Result};
use crate::language::Lang;
use crate::run::lock::Wait;
use crate::run::{self, Manner, RunOptions, RunSummary};

use super::args::RunArgs;
use super::printer::Printer;
use super::progress::Progress;

/// Runs a project and tells where the report lies.
pub fn run(args: &RunArgs, langs: &[Lang], printer: &mut Printer) -> Result<Exit> {
    let options = RunOptions {
        project: args.project.clone(),
        period: args.period,
        langs: langs.to_vec(),
        reports: args.reports.clone(),
        audience: args.profile.map(Into::into),
        threads: args.threads,
    };
    let manner = Manner {
        fresh: args.no_cache,
        wait: if args.wait { Wait::Yes } else { Wait::No },
        exports: args.exports.clone(),
    };
    let summary = {
        let mut progress = Progress::new(printer);
        run::run_so(&options, &manner, &mut |stage| progress.enter(stage))?
    };
    if printer.json() {
        let line = serde_json::to_string(&summary).map_err(|error| Failure::bug("write the summary", error))?;
        printer.data(&line);
    } else {
        tell_findings(&summary, printer);
        tell_outputs(&summary, printer);
        tell_inputs(&summary, printer);
    }
    Ok(if args.strict && found(&summary, "error") > 0 { Exit::Difference } else { Exit::Success })
}

/// Returns how many findings of a severity there are.
fn found(summary: &RunSummary, severity: &str) -> usize {
    summary.findings.get(severity).copied().unwrap_or(0)
}

fn tell_findings(summary: &RunSummary, printer: &mut Printer) {
    printer.say(
        "run-findings",
        &[
            ("errors", found(summary, "error").to_string()),
            ("warnings", found(summary, "warning").to_string()),
            ("notes", found(summary, "note").to_string()),
            ("file", summary.log.join("findings.csv").display().to_string()),
        ],
    );
}

/// Tells where everything lies.
fn tell_outputs(summary: &RunSummary, printer: &mut Printer) {
    printer.say("run-tables", &[("folder", summary.tables.display().to_string())]);
    for report in &summary.reports {
        printer.say("run-report", &[("file", report.display().to_string())]);
    }
    for workbook in &summary.workbooks {
        printer.say("run-workbook", &[("file", workbook.display().to_string())]);
    }
    if let Some(first) = summary.others.first() {
        let count = summary.others.len().to_string();
        printer.say("run-others", &[("period", summary.period.clone()), ("count", count), ("file", first.clone())]);
    }
    if summary.reports.is_empty() {
        printer.say("run-no-report", &[]);
    }
}

/// Tells what was read and computed for it, and what came of the rows.
fn tell_inputs(summary: &RunSummary, printer: &mut Printer) {
    if summary.from_cache {
        printer.say("run-from-cache", &[]);
    } else if summary.files_read.len() < summary.files {
        let steps =
            [("files", summary.files_read.len().to_string()), ("queries", summary.queries_computed.len().to_string())];
        printer.say("run-steps", &steps);
    }
    printer.say(
        "run-rows",
        &[
            ("files", summary.files.to_string()),
            ("unread", summary.unread.to_string()),
            ("read", summary.rows.read.to_string()),
            ("rejected", summary.rows.rejected.to_string()),
            ("duplicate", summary.rows.duplicate.to_string()),
        ],
    );
}
