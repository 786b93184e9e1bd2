//! `kooste describe`: what the program knows, as tables for people and as JSON, one object a line.

mod forms;
mod functions;
mod measures;

pub use measures::{measure_called, role};

use crate::cli::args::{DescribeArgs, Described};
use crate::cli::printer::Printer;
use crate::diagnostics::{Exit, Result};

/// Describes what the program knows.
pub fn describe(args: &DescribeArgs, printer: &mut Printer) -> Result<Exit> {
    match &args.what {
        Described::Forms(arguments) => forms::forms(arguments, printer),
        Described::Functions => functions::functions(printer),
        Described::Measures(arguments) => measures::measures(arguments, printer),
    }
}
