//! `kooste audit`

use serde_json::json;

use super::args::AuditArgs;
use super::audit_table::audit_table;
use super::layout::{Table, paragraph};
use super::printer::Printer;
use super::progress::Progress;
use crate::diagnostics::{Exit, Result};
use crate::disclosure::TableProtection;
use crate::run::{self, AuditSummary, RunOptions};

/// Audits a project, or a table that belongs to none.
pub fn audit(args: &AuditArgs, printer: &mut Printer) -> Result<Exit> {
    match (&args.table, &args.relations) {
        (Some(table), Some(relations)) => audit_table(table, relations, args.suppress.as_deref(), printer),
        _ => audit_project(args, printer),
    }
}

/// Tells for each table what a run would hide, and how closely the rest lets anybody work a hidden cell out.
fn audit_project(args: &AuditArgs, printer: &mut Printer) -> Result<Exit> {
    let options = RunOptions {
        project: args.project.clone(),
        period: args.period,
        langs: Vec::new(),
        reports: args.reports.clone(),
        audience: args.profile.map(Into::into),
        threads: args.threads,
    };
    let summary = {
        let mut progress = Progress::new(printer);
        run::audit(&options, args.release, &mut |stage| progress.enter(stage))?
    };
    if printer.json() {
        for table in &summary.protection.tables {
            let line = json!({
                "table": table.id,
                "cells": table.cells,
                "primary": table.primary,
                "complementary": table.complementary,
                "not_published": table.coarsened,
                "shown_again": table.again,
                "narrowest": table.narrowest,
                "cells_kept": table.cells_kept(),
                "counts_kept_percent": table.counts_kept_percent(),
                "passed": true,
            });
            printer.data(&line.to_string());
        }
        return Ok(Exit::Success);
    }
    let text = page(&summary, printer);
    printer.data(&text);
    Ok(Exit::Success)
}

fn page(summary: &AuditSummary, printer: &Printer) -> String {
    let word = |id: &str| printer.text(id, &[]);
    let mut table = Table::new()
        .text(word("table-measure"), 34)
        .number(word("table-cells"))
        .number(word("table-primary"))
        .number(word("table-complementary"))
        .number(word("table-narrowest"))
        .number(word("table-kept"));
    let with_counts = summary.protection.tables.iter().filter(|table| table.cells > 0);
    for protection in with_counts.clone() {
        table.row(row(protection));
    }
    let hidden: usize = with_counts.clone().map(TableProtection::hidden).sum();
    let cells: usize = with_counts.map(|table| table.cells).sum();
    let values = [
        ("period", summary.period.clone()),
        ("profile", printer.text(&format!("setting-value-{}", summary.profile), &[])),
        ("hidden", hidden.to_string()),
        ("cells", cells.to_string()),
        ("releases", summary.protection.releases.to_string()),
    ];
    format!(
        "{}\n\n{}\n{}",
        table.lines().join("\n"),
        paragraph(&printer.text("audit-passed", &values), 0),
        paragraph(&word("audit-hint"), 0)
    )
}

fn row(table: &TableProtection) -> Vec<String> {
    let or_nothing = |value: Option<i64>| value.map_or(String::new(), |value| value.to_string());
    let kept = table.counts_kept_percent();
    vec![
        table.id.clone(),
        table.cells.to_string(),
        table.primary.to_string(),
        table.complementary.to_string(),
        or_nothing(table.narrowest),
        kept.map_or(String::new(), |percent| format!("{percent} %")),
    ]
}
