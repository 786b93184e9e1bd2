//! `kooste clean`

use std::path::PathBuf;

use clap::Args as ClapArgs;
use serde_json::json;

use super::printer::Printer;
use crate::diagnostics::{Exit, Result};
use crate::run::clean::{self, CleanSummary};

#[derive(Debug, ClapArgs)]
#[command(after_long_help = HELP)]
pub struct CleanArgs {
    /// The project folder
    #[arg(default_value = ".")]
    pub project: PathBuf,

    /// Tell what would be removed, and remove nothing
    #[arg(long)]
    pub dry_run: bool,
}

const HELP: &str = "\
Removed are .kooste/ (the database) and log/ (findings, rejected rows, manifest, tables of a secure
run): what holds rows or counts of people and is made again by the next run. Never touched are
exports, kooste.toml, kooste.key, narrative, queries, report-templates, ledger, out and preview.
A run that was not entered into the ledger can then be entered only after a new run.";

/// Removes the database and the logs, and tells how much that was.
pub fn clean(args: &CleanArgs, printer: &mut Printer) -> Result<Exit> {
    let summary = clean::clean(&args.project, args.dry_run)?;
    if printer.json() {
        for folder in &summary.removed {
            let line = json!({
                "folder": folder.folder,
                "files": folder.files,
                "bytes": folder.bytes,
                "removed": !args.dry_run,
            });
            printer.data(&line.to_string());
        }
        for period in &summary.unreleased {
            printer.data(&json!({ "not_released": period, "removed": !args.dry_run }).to_string());
        }
    } else {
        tell(&summary, args.dry_run, printer);
    }
    Ok(Exit::Success)
}

fn tell(summary: &CleanSummary, dry: bool, printer: &mut Printer) {
    let done = if dry { "no" } else { "yes" };
    for folder in &summary.removed {
        printer.say(
            "clean-folder",
            &[
                ("done", done.to_owned()),
                ("folder", folder.folder.to_owned()),
                ("files", folder.files.to_string()),
                ("size", size(folder.bytes)),
            ],
        );
    }
    if summary.removed.is_empty() {
        printer.say("clean-nothing", &[]);
    }
    for period in &summary.unreleased {
        printer.say("clean-unreleased", &[("done", done.to_owned()), ("period", period.clone())]);
    }
}

/// Returns a size as people say it: whole kilobytes, from ten megabytes on whole megabytes.
fn size(bytes: u64) -> String {
    match bytes.div_ceil(1000) {
        kilobytes @ ..10_000 => format!("{kilobytes} kB"),
        kilobytes => format!("{} MB", kilobytes / 1000),
    }
}
