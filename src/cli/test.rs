//! `kooste test`

use std::path::PathBuf;

use clap::Args;

use crate::diagnostics::{Exit, Failure, Result};
use crate::measures::{Difference, Trial};
use crate::run::queries;

use super::printer::Printer;

#[derive(Debug, Args)]
pub struct TestArgs {
    /// The project folder
    #[arg(default_value = ".")]
    pub project: PathBuf,

    /// Queries to test, such as own/referrals [default: all that have a test]
    #[arg(value_name = "ID")]
    pub ids: Vec<String>,
}

/// Runs the tests of a project's own queries and tells what differs.
pub fn test(args: &TestArgs, printer: &mut Printer) -> Result<Exit> {
    let trials = queries::test(&args.project, &args.ids)?;
    let failed = trials.iter().filter(|trial| !trial.differences.is_empty()).count();
    for trial in &trials {
        tell(trial, printer)?;
    }
    if trials.is_empty() {
        printer.say("test-none", &[]);
    } else {
        printer.say("test-summary", &[("tests", trials.len().to_string()), ("failed", failed.to_string())]);
    }
    Ok(if failed > 0 { Exit::Difference } else { Exit::Success })
}

fn tell(trial: &Trial, printer: &mut Printer) -> Result<()> {
    if printer.json() {
        let line = serde_json::to_string(trial).map_err(|error| Failure::bug("write a test's result", error))?;
        printer.data(&line);
        return Ok(());
    }
    let id = if trial.differences.is_empty() { "test-passed" } else { "test-failed" };
    let heading = printer.text(id, &[("id", trial.id.clone())]);
    printer.data(&heading);
    for difference in &trial.differences {
        let text = words(difference, printer);
        printer.data(&format!("  {text}"));
    }
    Ok(())
}

/// Returns a difference as a line in the language of messages.
fn words(difference: &Difference, printer: &Printer) -> String {
    let named = |key: &[String]| match key {
        // Without a key the number of the row stands alone.
        [number] if number.parse::<usize>().is_ok() => printer.text("test-row", &[("number", number.clone())]),
        key => key.join(", "),
    };
    let value = |text: &str| match text {
        "" => printer.text("test-nothing", &[]),
        text => text.to_owned(),
    };
    match difference {
        Difference::Missing { key } => printer.text("test-row-missing", &[("key", named(key))]),
        Difference::Extra { key } => printer.text("test-row-extra", &[("key", named(key))]),
        Difference::Twice { key } => printer.text("test-row-twice", &[("key", named(key))]),
        Difference::Cell { key, column, expected, found } => {
            let values = [
                ("key", named(key)),
                ("column", column.clone()),
                ("expected", value(expected)),
                ("found", value(found)),
            ];
            printer.text("test-cell", &values)
        }
    }
}
