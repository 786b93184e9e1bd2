//! `kooste release`

use super::args::ReleaseArgs;
use super::printer::Printer;
use crate::diagnostics::{Exit, Failure, Result};
use crate::run;

/// Enters the last run of a period into the ledger, and tells what counts as published now.
pub fn release(args: &ReleaseArgs, printer: &mut Printer) -> Result<Exit> {
    let summary = run::release(&args.project, args.period)?;
    if printer.json() {
        let line = serde_json::to_string(&summary).map_err(|error| Failure::bug("write the summary", error))?;
        printer.data(&line);
        return Ok(Exit::Success);
    }
    for release in &summary.releases {
        let values = [
            ("ledger", release.ledger.display().to_string()),
            ("release", release.release.to_string()),
            ("period", summary.period.clone()),
            ("profile", printer.text(&format!("setting-value-{}", release.profile), &[])),
            ("files", release.files.len().to_string()),
        ];
        printer.say(if release.was_there { "release-was-there" } else { "release-done" }, &values);
    }
    Ok(Exit::Success)
}
