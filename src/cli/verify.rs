//! `kooste verify`

use std::path::PathBuf;

use clap::Args as ClapArgs;

use super::layout::{Table, paragraph};
use super::printer::Printer;
use super::progress::Progress;
use crate::diagnostics::{Exit, Failure, Result};
use crate::run::verify::{self, Altered, VerifySummary};
use crate::run::{Difference, Side, TableChange};

#[derive(Debug, ClapArgs)]
#[command(after_long_help = HELP)]
pub(super) struct VerifyArgs {
    /// The PDF of a report, as `kooste run` wrote it
    #[arg(value_name = "REPORT.pdf")]
    pub pdf: PathBuf,

    /// The project folder
    #[arg(default_value = ".")]
    pub project: PathBuf,

    /// Read this folder instead of the one that the report was made from: exports/, or another of the project's
    #[arg(long, value_name = "DIR")]
    pub exports: Option<PathBuf>,

    /// Worker threads; the result does not depend on it [default: all cores]
    #[arg(long, value_name = "N", value_parser = super::args::threads)]
    pub threads: Option<usize>,
}

const HELP: &str = "\
The PDF carries an account of how it was made. The project is run again with the same period,
profile, report and language, against the ledger as it stood then; nothing is written. Every
attached table and every byte of the PDF is compared, and what was not the same is named.

The exit code is 0 when all is the same, 1 when something differs, 2 when the project's key
(kooste.key) is not the one that the PDF was made with, 4 when the file is no report of ours.";

/// Makes a report again and tells whether it comes out the same.
pub(super) fn verify(args: &VerifyArgs, printer: &mut Printer) -> Result<Exit> {
    let summary = {
        let mut progress = Progress::new(printer);
        verify::verify(&args.pdf, &args.project, args.exports.as_deref(), args.threads, &mut |stage| {
            progress.enter(stage)
        })?
    };
    let text = if printer.json() {
        serde_json::to_string(&summary).map_err(|error| Failure::bug("write the summary", error))?
    } else {
        page(&summary, printer)
    };
    printer.data(&text);
    Ok(summary.exit())
}

fn page(summary: &VerifySummary, printer: &Printer) -> String {
    let verdict = match () {
        () if summary.same => "verify-same",
        () if !summary.right_key && summary.figures_same => "verify-figures-same-other-key",
        () if summary.figures_same => "verify-figures-same",
        () => "verify-different",
    };
    let values = [
        ("file", summary.pdf.display().to_string()),
        ("tables", summary.tables.to_string()),
        ("changed", summary.changed_tables.len().to_string()),
    ];
    let mut blocks = vec![paragraph(&printer.text(verdict, &values), 0)];
    if !summary.right_key {
        blocks.push(paragraph(&printer.text("verify-other-key", &[]), 0));
    }
    if let Some(record) = &summary.on_record {
        blocks.push(paragraph(&printer.text("verify-on-record", &[("file", record.clone())]), 0));
    }
    if !summary.altered.is_empty() {
        let lines = summary.altered.iter().map(|part| paragraph(&altered(part, summary, printer), 2));
        blocks.push(under("verify-altered", lines, printer));
    }
    if !summary.differences.is_empty() {
        blocks.push(under("verify-differences", differences(&summary.differences, printer).into_iter(), printer));
    }
    if !summary.changed_tables.is_empty() {
        blocks.push(under("verify-tables", tables(&summary.changed_tables, printer).into_iter(), printer));
    }
    let unexplained = !summary.same && summary.right_key && summary.differences.is_empty();
    if unexplained && summary.altered.is_empty() {
        blocks.push(paragraph(&printer.text("verify-unexplained", &[]), 0));
    }
    blocks.join("\n\n")
}

fn under(heading: &str, lines: impl Iterator<Item = String>, printer: &Printer) -> String {
    [printer.text(heading, &[])].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}

fn altered(part: &Altered, summary: &VerifySummary, printer: &Printer) -> String {
    match part {
        Altered::Attachment(name) => printer.text("verify-altered-attachment", &[("file", name.clone())]),
        Altered::Account => printer.text("verify-altered-account", &[]),
        Altered::Additions => printer.text("verify-altered-additions", &[]),
        Altered::Pages if summary.changed_pages.is_empty() => printer.text("verify-altered-elsewhere", &[]),
        Altered::Pages => {
            let pages: Vec<String> = summary.changed_pages.iter().map(usize::to_string).collect();
            printer.text("verify-altered-pages", &[("pages", pages.join(", "))])
        }
    }
}

/// Returns what was not the same, a line each.
pub(super) fn differences(differences: &[Difference], printer: &Printer) -> Vec<String> {
    let word = |id: &str| printer.text(id, &[]);
    let mut table = Table::new()
        .text(word("difference-what"), 24)
        .text(word("difference-name"), 46)
        .text(word("difference-change"), 26);
    for difference in differences {
        let what = word(&format!("difference-{}", difference.what.name()));
        let change = match (&difference.before, &difference.now) {
            (Some(before), Some(now)) => format!("{before} → {now}"),
            _ => word(&format!("change-{}", difference.change.name())),
        };
        table.row(vec![what, difference.name.clone(), change]);
    }
    table.lines().into_iter().map(|line| format!("  {line}")).collect()
}

/// Returns the tables that differ, a line each.
fn tables(changes: &[TableChange], printer: &Printer) -> Vec<String> {
    let word = |id: &str| printer.text(id, &[]);
    let mut table = Table::new()
        .text(word("difference-table"), 40)
        .number(word("difference-figures"))
        .number(word("difference-suppression"))
        .number(word("difference-new-rows"))
        .number(word("difference-gone-rows"));
    for change in changes {
        let counts = [change.changed, change.suppression, change.new_rows, change.gone_rows];
        let cells = counts.map(|count| count.to_string());
        table.row([change.table.clone()].into_iter().chain(cells).collect());
        match change.only {
            Some(Side::Before) => table.detail(word("difference-table-gone")),
            Some(Side::Now) => table.detail(word("difference-table-new")),
            None => {}
        }
        for (id, columns) in
            [("difference-new-columns", &change.new_columns), ("difference-gone-columns", &change.gone_columns)]
        {
            if !columns.is_empty() {
                table.detail(printer.text(id, &[("columns", columns.join(", "))]));
            }
        }
    }
    table.lines().into_iter().map(|line| format!("  {line}")).collect()
}
