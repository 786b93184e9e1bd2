//! `kooste check`

use std::path::{Path, PathBuf};

use crate::diagnostics::{Exit, Failure, Place, Result};
use crate::language::Lang;
use crate::run::{self, RunOptions, TableRead};

use super::args::CheckArgs;
use super::printer::Printer;
use super::progress::Progress;

/// Checks a project and tells how each table was read and what was found, the worst first; a terminal shows at most 3 of a kind in a file and 20 in all.
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
fn values(table: &TableRead, lang: Lang) -> [(&'static str, String); 5] {
    let place = Place { file: Some(table.file.clone()), sheet: table.sheet.clone(), ..Place::default() };
    let text = |part: &Option<String>| part.clone().unwrap_or_else(|| "none".to_owned());
    [
        ("place", place.to_string()),
        ("form", table.title(lang).to_owned()),
        ("encoding", text(&table.encoding)),
        ("delimiter", text(&table.delimiter)),
        ("rows", table.rows.to_string()),
    ]
}

/// Tells where the feedback lies, and to how many organisations it is.
fn tell_feedback(files: &[PathBuf], printer: &mut Printer) {
    // A workbook and a page for each.
    let organisations = files.len() / 2;
    let folder = files
        .first()
        .and_then(|file| file.parent())
        .map_or(String::new(), |folder: &Path| folder.display().to_string());
    printer.say("check-feedback", &[("count", organisations.to_string()), ("folder", folder)]);
}

#[cfg(test)]
mod tests {
    use super::*;

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
            Printer::new(lang, false, true).text("check-table", &values(&table, lang)).replace('\u{a0}', " ")
        };
        for (lang, one, two) in
            [(Lang::Fi, "1 rivi", "2 riviä"), (Lang::Sv, "1 rad", "2 rader"), (Lang::En, "1 row", "2 rows")]
        {
            assert!(said(1, lang).ends_with(one) && said(2, lang).ends_with(two), "{}", said(1, lang));
        }
    }

    #[test]
    fn the_summary_counts_in_the_singular_and_in_the_plural() {
        let said = |count: u32, lang: Lang| {
            let names = ["files", "read", "rejected", "errors", "warnings", "notes"];
            let counts: Vec<_> =
                names.map(|name| (name, count.to_string())).into_iter().chain([("file", "f.csv".into())]).collect();
            Printer::new(lang, false, true).text("check-summary", &counts).replace('\u{a0}', " ")
        };
        for (lang, one, two) in [
            (
                Lang::Fi,
                "Luettiin 1 tiedosto ja 1 rivi; hylättiin 1 rivi. Havainnot: 1 virhe, 1 varoitus, 1 huomautus: f.csv",
                "Luettiin 2 tiedostoa ja 2 riviä; hylättiin 2 riviä. Havainnot: 2 virhettä, 2 varoitusta, 2 huomautusta: f.csv",
            ),
            (
                Lang::Sv,
                "1 fil och 1 rad lästes; 1 rad avvisades. Iakttagelser: 1 fel, 1 varning, 1 anmärkning: f.csv",
                "2 filer och 2 rader lästes; 2 rader avvisades. Iakttagelser: 2 fel, 2 varningar, 2 anmärkningar: f.csv",
            ),
            (
                Lang::En,
                "Read 1 file and 1 row; rejected 1 row. Findings: 1 error, 1 warning, 1 note: f.csv",
                "Read 2 files and 2 rows; rejected 2 rows. Findings: 2 errors, 2 warnings, 2 notes: f.csv",
            ),
        ] {
            assert_eq!((said(1, lang), said(2, lang)), (one.to_owned(), two.to_owned()));
        }
    }
}
