//! `kooste init`

use serde_json::json;

use crate::diagnostics::{Diagnostic, Exit, Place, Result};
use crate::run::project_folder;

use super::args::InitArgs;
use super::printer::Printer;

/// Makes an empty project folder.
pub fn init(args: &InitArgs, printer: &mut Printer) -> Result<Exit> {
    let occupied = match std::fs::read_dir(&args.dir) {
        Ok(mut entries) => entries.next().is_some(),
        Err(error) => error.kind() != std::io::ErrorKind::NotFound,
    };
    if occupied {
        let place = Place::file(args.dir.display().to_string());
        return Err(super::usage(Diagnostic::error("init-folder-not-empty").at(place)));
    }
    project_folder::write(&args.dir)?;
    if printer.json() {
        printer.data(&json!({ "folder": args.dir }).to_string());
    } else {
        printer.say("init-done", &[("folder", args.dir.display().to_string())]);
    }
    Ok(Exit::Success)
}
