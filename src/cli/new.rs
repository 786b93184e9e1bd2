//! `kooste new`

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::json;

use crate::diagnostics::{Exit, Result};
use crate::run::queries;

use super::printer::Printer;

#[derive(Debug, Args)]
pub struct NewArgs {
    #[command(subcommand)]
    pub what: New,
}

#[derive(Debug, Subcommand)]
pub enum New {
    /// A query of your own: queries/NAME.sql with a commented header, and a test of it
    Query(NewQueryArgs),
}

#[derive(Debug, Args)]
pub struct NewQueryArgs {
    /// Name: FOLDER/NAME, or NAME alone for own/NAME; letters a–z, digits and underscores
    pub name: String,

    /// The project folder
    #[arg(default_value = ".")]
    pub project: PathBuf,
}

/// Writes a commented example to begin with; never over a file that exists.
pub fn new(args: &NewArgs, printer: &mut Printer) -> Result<Exit> {
    let New::Query(args) = &args.what;
    let new = queries::write_new(&args.project, &args.name)?;
    if printer.json() {
        printer.data(&json!({ "id": new.id, "file": new.file, "test": new.test }).to_string());
    } else {
        let values = [
            ("file", new.file.display().to_string()),
            ("test", new.test.display().to_string()),
            ("project", args.project.display().to_string()),
            ("id", new.id),
        ];
        printer.say("new-query-done", &values);
    }
    Ok(Exit::Success)
}
