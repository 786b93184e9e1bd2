//! Annex A, the values of the methods: the tables of reference data as they are in force in this project.

use serde::Serialize;

use super::Material;
use crate::project::ReferenceRow;
use crate::report::rich::{Wording, text};
use crate::report::shapes::{DataTable, TableCell};
use crate::report::tables::TableBuilder;

/// A table of values under its heading.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ValueTable {
    pub heading: String,
    pub table: DataTable,
}

/// Returns the tables of values in the order of the report.
pub fn build(material: &Material<'_>) -> Vec<ValueTable> {
    let wording = material.wording;
    let parts = [
        ("heading-job-classes", job_classes(material)),
        ("heading-levels", levels(material)),
        ("heading-anchors", anchors(material)),
        ("heading-fidelity-rules", rules(material)),
        ("heading-instruments", instruments(material)),
        ("heading-benchmarks", benchmarks(material)),
    ];
    parts.into_iter().map(|(heading, table)| ValueTable { heading: wording.word(heading), table }).collect()
}

/// Which jobs count as paid, which as competitive, and which have a line of their own.
fn job_classes(material: &Material<'_>) -> DataTable {
    let wording = material.wording;
    let mut table = TableBuilder::new(wording.rich("job-classes-caption", &[]))
        .compact()
        .text(wording.word("column-job-class"), 3.0)
        .text(wording.word("column-is-paid"), 1.0)
        .text(wording.word("column-is-competitive"), 1.0)
        .text(wording.word("column-own-line"), 1.0);
    let yes_no = |value: &str| cell(wording.word(if value == "yes" { "yes" } else { "no" }));
    for row in material.plan.reference.rows("job_classes") {
        let label = format!("{} ({})", row.name(wording.lang()), row.get("code"));
        table.row(vec![
            cell(label),
            yes_no(row.get("paid")),
            yes_no(row.get("competitive")),
            yes_no(row.get("own_line")),
        ]);
    }
    finish(table, material, "job_classes")
}

fn levels(material: &Material<'_>) -> DataTable {
    let wording = material.wording;
    let scale = ("scale", text(material.plan.reference.scale()));
    let mut table = TableBuilder::new(wording.rich("levels-caption", &[scale]))
        .compact()
        .text(wording.word("column-level"), 3.0)
        .number(wording.word("column-points"));
    for row in material.plan.reference.rows("fidelity_levels") {
        let points = format!("{}–{}", row.get("low"), row.get("high"));
        table.row(vec![cell(row.name(wording.lang()).to_owned()), cell(points)]);
    }
    finish(table, material, "fidelity_levels")
}

/// A row for each computed item, a column for each score.
fn anchors(material: &Material<'_>) -> DataTable {
    let wording = material.wording;
    let reference = &material.plan.reference;
    let mut table =
        TableBuilder::new(wording.rich("anchors-caption", &[])).compact().text(wording.word("column-item-name"), 4.0);
    for score in 1..=5 {
        table = table.text(score.to_string(), 1.4);
    }
    for item in reference.rows("fidelity_items") {
        let anchor = |score: u8| {
            reference
                .rows("fidelity_anchors")
                .find(|row| row.get("item") == item.get("item") && row.get("score") == score.to_string())
        };
        let intervals: Vec<TableCell> = (1..=5).filter_map(anchor).map(|row| cell(interval(row, wording))).collect();
        if intervals.is_empty() {
            continue;
        }
        let mut cells = vec![cell(format!("{} {}", item.get("item"), item.name(wording.lang())))];
        cells.extend(intervals);
        table.row(cells);
    }
    finish(table, material, "fidelity_anchors")
}

/// Returns a half-open interval: `≤ 20`, `> 20–25`, `> 40`; `< 60`, `60–< 75`, `≥ 96`.
fn interval(row: ReferenceRow<'_>, wording: Wording) -> String {
    let number = |column| row.number(column).map(|value| value_of(value, wording));
    let is_right = row.get("closed") == "right";
    let (above, below) = if is_right { ("> ", "≤ ") } else { ("≥ ", "< ") };
    match (number("low"), number("high")) {
        (None, Some(high)) => format!("{below}{high}"),
        (Some(low), None) => format!("{above}{low}"),
        (Some(low), Some(high)) if is_right => format!("> {low}–{high}"),
        (Some(low), Some(high)) => format!("{low}–< {high}"),
        (None, None) => String::new(),
    }
}

fn rules(material: &Material<'_>) -> DataTable {
    let wording = material.wording;
    let mut table = TableBuilder::new(wording.rich("fidelity-rules-caption", &[]))
        .compact()
        .breaking()
        .text(wording.word("column-item-name"), 3.0)
        .text(wording.word("column-rule"), 4.0)
        .number(wording.word("column-value"));
    let reference = &material.plan.reference;
    for row in reference.rows("fidelity_rules") {
        let named = reference.rows("fidelity_items").find(|item| item.get("item") == row.get("item"));
        let name = named.map_or("", |item| item.name(wording.lang()));
        table.row(vec![
            cell(format!("{} {name}", row.get("item"))),
            cell(wording.label("fidelity-rule", row.get("rule"))),
            cell(row.number("value").map_or(String::new(), |value| value_of(value, wording))),
        ]);
    }
    finish(table, material, "fidelity_rules")
}

fn instruments(material: &Material<'_>) -> DataTable {
    let wording = material.wording;
    let mut table = TableBuilder::new(wording.rich("instruments-caption", &[]))
        .compact()
        .text(wording.word("column-instrument"), 1.9)
        .text(wording.word("column-direction"), 1.5)
        .text(wording.word("column-scale"), 1.4)
        .text(wording.word("column-threshold"), 2.4)
        .text(wording.word("column-pairs"), 4.2);
    for row in material.plan.reference.rows("instruments") {
        let ends = |low: &str, high: &str| match (row.number(low), row.number(high)) {
            (Some(low), Some(high)) => format!("{}–{}", value_of(low, wording), value_of(high, wording)),
            _ => wording.word("instrument-as-sent"),
        };
        let direction = match row.get("direction") {
            "1" => "instrument-higher-better",
            "-1" => "instrument-higher-worse",
            _ => "instrument-as-sent",
        };
        let threshold = match row.number("threshold") {
            Some(threshold) => {
                let values = [
                    ("value", text(value_of(threshold, wording))),
                    ("scale", text(ends("threshold_scale_min", "threshold_scale_max"))),
                ];
                wording.text(&format!("instrument-threshold-{}", row.get("basis")), &values)
            }
            None => wording.word("instrument-threshold-none"),
        };
        let pairs = [("first", text(row.get("first_within_days"))), ("apart", text(row.get("apart_days")))];
        table.row(vec![
            cell(wording.label("instrument", row.get("instrument"))),
            cell(wording.word(direction)),
            cell(ends("scale_min", "scale_max")),
            cell(threshold),
            cell(wording.text("instrument-pairs", &pairs)),
        ]);
    }
    finish(table, material, "instruments")
}

fn benchmarks(material: &Material<'_>) -> DataTable {
    let wording = material.wording;
    let mut table = TableBuilder::new(wording.rich("benchmarks-caption", &[]))
        .compact()
        .text(wording.word("column-benchmark"), 4.0)
        .number(wording.word("column-value"))
        .text(wording.word("column-source"), 3.0)
        .text(wording.word("column-year"), 1.2);
    for row in material.plan.reference.rows("benchmarks") {
        let value = row.number("value").map_or(String::new(), |value| wording.locale.percent_short(value));
        let year =
            if row.get("year").is_empty() { wording.word("benchmark-no-year") } else { row.get("year").to_owned() };
        table.row(vec![
            cell(row.name(wording.lang()).to_owned()),
            cell(value),
            cell(row.get("source").to_owned()),
            cell(year),
        ]);
    }
    finish(table, material, "benchmarks")
}

/// Ends a table; one that is the project's own says so.
fn finish(mut table: TableBuilder, material: &Material<'_>, name: &'static str) -> DataTable {
    let wording = material.wording;
    if material.plan.reference.own().any(|(own, _)| own == name) {
        table.note(wording.rich("values-own", &[("file", text(format!("facts/{name}.csv")))]));
    }
    table.finish(wording)
}

fn cell(text: String) -> TableCell {
    TableCell::Text(text)
}

/// Returns a number with as many decimals as it has.
fn value_of(value: f64, wording: Wording) -> String {
    let plain = value.to_string();
    let decimals = plain.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    wording.locale.decimal(value, decimals)
}
