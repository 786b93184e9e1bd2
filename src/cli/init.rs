//! `kooste init`

use std::path::Path;

use serde_json::json;

use crate::diagnostics::{Diagnostic, Exit, Place, Result};
use crate::run::project_folder;

use super::args::InitArgs;
use super::printer::Printer;

/// Makes an empty project folder, or adds a report to one.
pub fn init(args: &InitArgs, printer: &mut Printer) -> Result<Exit> {
    let dir = args.dir.as_deref().unwrap_or(Path::new("."));
    match &args.report {
        Some(name) => report(dir, name, printer),
        None => project(dir, printer),
    }
}

/// Adds a report with an example in the language of messages; never over one that exists.
fn report(root: &Path, name: &str, printer: &mut Printer) -> Result<Exit> {
    let folder = project_folder::write_report(root, name, printer.catalogue().lang())?;
    if printer.json() {
        printer.data(&json!({ "folder": folder, "report": name }).to_string());
    } else {
        let values = [
            ("folder", folder.display().to_string()),
            ("project", root.display().to_string()),
            ("name", name.to_owned()),
        ];
        printer.say("init-report-done", &values);
    }
    Ok(Exit::Success)
}

fn project(dir: &Path, printer: &mut Printer) -> Result<Exit> {
    let occupied = match std::fs::read_dir(dir) {
        Ok(mut entries) => entries.next().is_some(),
        Err(error) => error.kind() != std::io::ErrorKind::NotFound,
    };
    if occupied {
        let place = Place::file(dir.display().to_string());
        return Err(super::usage(Diagnostic::error("init-folder-not-empty").at(place)));
    }
    project_folder::write(dir)?;
    if printer.json() {
        printer.data(&json!({ "folder": dir }).to_string());
    } else {
        printer.say("init-done", &[("folder", dir.display().to_string())]);
    }
    Ok(Exit::Success)
}
