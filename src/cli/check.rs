//! `kooste check`

use std::path::{Path, PathBuf};

use crate::diagnostics::{Exit, Failure, Place, Result};
use crate::language::Lang;
use crate::run::{self, RunOptions, TableRead};

use super::args::CheckArgs;
use super::printer::Printer;
use super::progress::Progress;

/// Checks a project and tells how each table was read and what was found, at most 20 of a kind on the terminal.
pub fn check(args: &CheckArgs, printer: &mut Printer) -> Result<Exit> {
    let options = RunOptions {
        project: args.project.clone(),
        period: None,
        langs: Vec::new(),
        reports: Vec::new(),
        audience: None,
        threads: None,
    };
    let summary = {
        let mut progress = Progress::new(printer);
        run::check(&options, args.feedback, &mut |stage| progress.enter(stage))?
    };
    for table in &summary.tables {
        tell(table, printer)?;
    }
    printer.diagnostics(&summary.diagnostics);
    printer.totals(&summary.codes);
    if printer.json() {
        let line = serde_json::to_string(&summary).map_err(|error| Failure::bug("write the summary", error))?;
        printer.data(&line);
    } else {
        let count = |severity: &str| summary.findings.get(severity).copied().unwrap_or(0).to_string();
        printer.say(
            "check-summary",
            &[
                ("files", summary.files.to_string()),
                ("read", summary.rows.read.to_string()),
                ("rejected", summary.rows.rejected.to_string()),
                ("errors", count("error")),
                ("warnings", count("warning")),
                ("notes", count("note")),
                ("file", summary.findings_file.display().to_string()),
            ],
        );
        if args.feedback {
            tell_feedback(&summary.feedback, printer);
        }
        if summary.blocked > 0 {
            let counts = [("count", summary.identifiers.to_string()), ("files", summary.blocked.to_string())];
            printer.say("check-blocked", &counts);
        }
    }
    Ok(summary.exit())
}

/// Tells how a table was read, in a line.
fn tell(table: &TableRead, printer: &mut Printer) -> Result<()> {
    if printer.json() {
        let line = serde_json::to_string(table).map_err(|error| Failure::bug("write a table", error))?;
        printer.data(&line);
        return Ok(());
    }
    let values = values(table, printer.catalogue().lang());
    printer.say("check-table", &values);
    Ok(())
}

/// Returns what is said of a table.
fn values(table: &TableRead, lang: Lang) -> [(&'static str, String); 6] {
    let place = Place { file: Some(table.file.clone()), sheet: table.sheet.clone(), ..Place::default() };
    let text = |part: &Option<String>| part.clone().unwrap_or_else(|| "none".to_owned());
    [
        ("place", place.to_string()),
        ("form", table.title(lang).to_owned()),
        ("encoding", text(&table.encoding)),
        ("delimiter", text(&table.delimiter)),
        ("how_many", if table.rows == 1 { "one" } else { "many" }.to_owned()),
        ("rows", table.rows.to_string()),
    ]
}

/// Tells where the feedback lies, and to how many organisations it is.
fn tell_feedback(files: &[PathBuf], printer: &mut Printer) {
    // A workbook and a page for each.
    let organisations = files.len() / 2;
    let how_many = match organisations {
        0 => "none",
        1 => "one",
        _ => "many",
    };
    let folder = files
        .first()
        .and_then(|file| file.parent())
        .map_or(String::new(), |folder: &Path| folder.display().to_string());
    printer.say(
        "check-feedback",
        &[("how_many", how_many.to_owned()), ("count", organisations.to_string()), ("folder", folder)],
    );
}

#[cfg(test)]
mod tests {
    use fluent_bundle::FluentArgs;

    use super::*;
    use crate::language::Catalogue;

    #[test]
    fn one_row_is_not_told_in_the_plural() {
        let said = |rows: u64, lang: Lang| {
            let table = TableRead {
                kind: "table",
                file: "exports/Rauma/e.csv".to_owned(),
                sheet: None,
                organisation: "Rauma".to_owned(),
                form: "service_exit".to_owned(),
                encoding: None,
                delimiter: None,
                header_row: 1,
                rows,
            };
            let mut args = FluentArgs::new();
            values(&table, lang).into_iter().for_each(|(name, value)| args.set(name, value));
            Catalogue::of(lang).text("check-table", &args).replace('\u{a0}', " ")
        };
        for (lang, one, two) in
            [(Lang::Fi, "1 rivi", "2 riviä"), (Lang::Sv, "1 rad", "2 rader"), (Lang::En, "1 row", "2 rows")]
        {
            assert!(said(1, lang).ends_with(one) && said(2, lang).ends_with(two), "{}", said(1, lang));
        }
    }
}
