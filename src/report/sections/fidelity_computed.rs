//! What the operating data say of the items that were assessed: the drift between what is said and what is done.
//!
//! Only differences that are shown enter a sentence. Bounds are exact, so a difference of one point may be a matter of a hair; one of
//! two points or more is named.

use std::collections::BTreeMap;

use serde::Serialize;

use super::fidelity::item_names;
use super::{Material, Part};
use crate::report::charts::named_item;
use crate::report::rich::{Rich, count, text};
use crate::report::sentences::listed;
use crate::report::shapes::{DataTable, TableCell};
use crate::report::tables::{Row, TableBuilder};

const COMPUTED: &str = "fidelity/computed";
/// The remark on an item for which the data give no score.
const NOT_RATABLE: &str = "not_ratable";
/// A difference of so many points is named.
const WIDE: i64 = 2;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Computed {
    /// Where the two differ, a sentence or two a unit.
    pub findings: Vec<Rich>,
    pub table: Part<DataTable>,
}

/// Builds the part.
pub fn build(material: &Material<'_>) -> Computed {
    let rows = material.tables.rows(COMPUTED);
    if rows.is_empty() {
        return Computed {
            findings: vec![],
            table: Part::missing(material.not_yet("missing-computed", "missing-why-no-coaches")),
        };
    }
    let mut units: BTreeMap<String, Vec<Row<'_>>> = BTreeMap::new();
    for row in rows {
        units.entry(row.key("unit")).or_default().push(row);
    }
    let mut units: Vec<(String, Vec<Row<'_>>)> = units.into_iter().collect();
    material.names.sort_by(&mut units, |(unit, _)| unit);
    let findings = units.iter().flat_map(|(unit, rows)| findings(material, unit, rows)).collect();
    Computed { findings, table: table(material, &units) }
}

fn is_computed(rows: &[Row<'_>]) -> bool {
    rows.iter().any(|row| row.key("status") == "computed")
}

fn differences(rows: &[Row<'_>]) -> Vec<(i64, i64)> {
    rows.iter().filter_map(|row| Some((row.integer("item")?, row.integer("difference")?))).collect()
}

fn findings(material: &Material<'_>, unit: &str, rows: &[Row<'_>]) -> Vec<Rich> {
    let wording = material.wording;
    let unit = ("unit", text(unit));
    if !is_computed(rows) {
        let status = rows.first().map_or_else(String::new, |row| row.key("status"));
        let why = wording.label("computed-status", &status);
        return vec![wording.rich("computed-not", &[unit, ("why", text(why))])];
    }
    let known = differences(rows);
    if known.is_empty() {
        return vec![wording.rich("computed-nothing-shown", &[unit])];
    }
    let number = |test: fn(i64) -> bool| {
        let found = known.iter().filter(|(_, difference)| test(*difference)).count();
        i64::try_from(found).unwrap_or(i64::MAX)
    };
    let (lower, same, higher) = (
        number(|difference| difference < 0),
        number(|difference| difference == 0),
        number(|difference| difference > 0),
    );
    let shown = |value: i64| text(wording.locale.integer(value));
    let mut sentences = vec![wording.rich(
        "computed-unit",
        &[
            unit,
            ("all", shown(lower + same + higher)),
            ("same", shown(same)),
            ("lower", shown(lower)),
            ("higher", shown(higher)),
        ],
    )];
    let named = |test: &dyn Fn(i64) -> bool| -> Vec<String> {
        known.iter().filter(|(_, difference)| test(*difference)).map(|(item, _)| item.to_string()).collect()
    };
    let sides = [("computed-lower", named(&|it| it <= -WIDE)), ("computed-higher", named(&|it| it >= WIDE))];
    for (id, items) in sides.into_iter().filter(|(_, items)| !items.is_empty()) {
        let number = i64::try_from(items.len()).unwrap_or(i64::MAX);
        sentences.push(wording.rich(id, &[("count", count(number)), ("items", text(listed(wording, &items)))]));
    }
    vec![Rich::sentences(sentences)]
}

fn table(material: &Material<'_>, units: &[(String, Vec<Row<'_>>)]) -> Part<DataTable> {
    let computed: Vec<&(String, Vec<Row<'_>>)> = units.iter().filter(|(_, rows)| is_computed(rows)).collect();
    if computed.is_empty() {
        return Part::nothing();
    }
    let (wording, locale) = (material.wording, material.wording.locale);
    let word = |id: &str| wording.word(id);
    let names = item_names(material);
    let mut table = TableBuilder::new(wording.rich("computed-caption", &[]))
        .text(word("column-item-name"), 3.4)
        .number(word("column-computed-value"))
        .text(word("column-value-unit"), 1.6)
        .number(word("column-computed-score"))
        .number(word("column-assessed-score"))
        .number(word("column-difference"));
    // What is lacking is another thing for each item.
    let mut remarks: BTreeMap<(String, Option<i64>), Vec<String>> = BTreeMap::new();
    for (unit, rows) in &computed {
        table.group(unit_line(material, unit, rows));
        for row in rows {
            let item = row.key("item");
            table.row(vec![
                TableCell::Text(named_item(&item, &names)),
                TableCell::Text(locale.number_cell(row.cell("value"), 1)),
                TableCell::Text(wording.label("value-unit-short", &row.key("value_unit"))),
                TableCell::Text(locale.number_cell(row.cell("computed_score"), 0)),
                TableCell::Text(locale.number_cell(row.cell("assessed_score"), 0)),
                TableCell::Text(locale.signed_cell(row.cell("difference"), 0)),
            ]);
            if let Some(remark) = row.cell("remark").text() {
                let at = wording.text("computed-remark-place", &[("unit", text(unit)), ("item", text(item))]);
                let item = row.integer("item").filter(|_| remark == NOT_RATABLE);
                remarks.entry((remark.to_owned(), item)).or_default().push(at);
            }
        }
    }
    table.note(wording.rich("computed-note-difference", &[]));
    for ((remark, item), places) in remarks {
        let words = match item {
            Some(item) => wording.text("computed-not-ratable", &[("item", count(item))]),
            None => wording.label("computed-remark", &remark),
        };
        table.note(
            wording.rich("computed-remark-note", &[("places", text(places.join(", "))), ("remark", text(words))]),
        );
    }
    Part::shown(table.finish(wording))
}

/// Returns the unit with the review that its computed items stand beside.
fn unit_line(material: &Material<'_>, unit: &str, rows: &[Row<'_>]) -> String {
    let (wording, locale) = (material.wording, material.wording.locale);
    let Some(row) = rows.first() else { return unit.to_owned() };
    let date = ("date", text(locale.date_cell(row.cell("as_of"))));
    match row.cell("method").text() {
        Some(method) => wording.text(
            "computed-unit-line",
            &[("unit", text(unit)), ("method", text(wording.label("review-method", method))), date],
        ),
        None => wording.text("computed-unit-line-unassessed", &[("unit", text(unit)), date]),
    }
}

#[cfg(test)]
mod tests;
