//! `kooste check`

use crate::diagnostics::{Exit, Failure, Result};
use crate::run::{self, RunOptions};

use super::args::CheckArgs;
use super::printer::Printer;
use super::progress::Progress;

/// Checks a project and tells what was found, at most 20 of a kind on the terminal.
pub fn check(args: &CheckArgs, printer: &mut Printer) -> Result<Exit> {
    let options = RunOptions {
        project: args.project.clone(),
        period: None,
        langs: Vec::new(),
        reports: Vec::new(),
        audience: None,
        threads: None,
    };
    let summary = {
        let mut progress = Progress::new(printer);
        run::check(&options, &mut |stage| progress.enter(stage))?
    };
    printer.diagnostics(&summary.diagnostics);
    if printer.json() {
        let line = serde_json::to_string(&summary).map_err(|error| Failure::bug("write the summary", error))?;
        printer.data(&line);
    } else {
        let count = |severity: &str| summary.findings.get(severity).copied().unwrap_or(0).to_string();
        printer.say(
            "check-summary",
            &[
                ("files", summary.files.to_string()),
                ("read", summary.rows.read.to_string()),
                ("rejected", summary.rows.rejected.to_string()),
                ("errors", count("error")),
                ("warnings", count("warning")),
                ("notes", count("note")),
                ("file", summary.findings_file.display().to_string()),
            ],
        );
        if summary.blocked > 0 {
            let counts = [("count", summary.identifiers.to_string()), ("files", summary.blocked.to_string())];
            printer.say("check-blocked", &counts);
        }
    }
    Ok(summary.exit())
}
