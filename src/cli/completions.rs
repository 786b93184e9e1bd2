//! `kooste completions`

use clap::CommandFactory;

use crate::diagnostics::{Exit, Result};

use super::args::{Args, CompletionsArgs};
use super::printer::Printer;

/// Prints a completion script.
pub fn completions(args: &CompletionsArgs, printer: &mut Printer) -> Result<Exit> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Args::command(), "kooste", &mut script);
    printer.write(&script);
    Ok(Exit::Success)
}
