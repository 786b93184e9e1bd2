//! `kooste export`

use std::path::PathBuf;

use clap::Args as ClapArgs;

use super::args::period;
use super::printer::Printer;
use super::progress::Progress;
use crate::diagnostics::{Exit, Failure, Result};
use crate::period::Period;
use crate::run::export;

#[derive(Debug, ClapArgs)]
#[command(after_long_help = HELP)]
pub struct ExportArgs {
    /// The project folder
    #[arg(default_value = ".")]
    pub project: PathBuf,

    /// Write Parquet files, one for each table and organisation
    #[arg(long, required = true)]
    pub parquet: bool,

    /// The folder to write; it must be new or empty
    #[arg(long, value_name = "DIR")]
    pub output: PathBuf,

    /// Period that stands in run_settings [default: the last quarter that ends on or before as_of]
    #[arg(long, value_parser = period)]
    pub period: Option<Period>,
}

const HELP: &str = "\
Written are the checked rows (core), the reference tables (config) and what was read (main), with
datapackage.json: the schema of each table, titles, allowed values, sources and hashes. The rows
carry pseudonyms and are personal data in law: the folder is for its owner only, may not lie in
out/, and is not to be handed on.";

/// Writes the core model to a folder, and tells what it is.
pub fn export(args: &ExportArgs, printer: &mut Printer) -> Result<Exit> {
    let summary = {
        let mut progress = Progress::new(printer);
        export::export(&args.project, args.period, &args.output, &mut |stage| progress.enter(stage))?
    };
    if printer.json() {
        let line = serde_json::to_string(&summary).map_err(|error| Failure::bug("write the summary", error))?;
        printer.data(&line);
    } else {
        let folder = summary.folder.display().to_string();
        let (tables, files) = (summary.tables.to_string(), summary.files.to_string());
        printer.say("export-done", &[("folder", folder), ("tables", tables), ("files", files)]);
    }
    printer.caution("export-personal", &[]);
    Ok(Exit::Success)
}
