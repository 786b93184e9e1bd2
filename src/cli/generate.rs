//! `kooste generate`

use serde_json::json;

use crate::diagnostics::{Exit, Result};
use crate::generate::{self, Mess, Options};

use super::args::{GenerateArgs, MessArg};
use super::printer::Printer;

/// Writes a synthetic project.
pub fn generate(args: &GenerateArgs, printer: &mut Printer) -> Result<Exit> {
    let mess = match args.mess {
        MessArg::None => Mess::None,
        MessArg::Some => Mess::Some,
    };
    let options = Options { clients: args.clients, seed: args.seed, as_of: args.as_of, mess };
    let summary = generate::write(&args.dir, &options)?;
    if printer.json() {
        printer.data(&json!({ "folder": args.dir, "files": summary.files, "rows": summary.rows }).to_string());
    } else {
        printer.say(
            "generate-done",
            &[
                ("folder", args.dir.display().to_string()),
                ("files", summary.files.to_string()),
                ("rows", summary.rows.to_string()),
            ],
        );
    }
    Ok(Exit::Success)
}
