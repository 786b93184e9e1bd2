//! Equity between areas: clients, outcome and access by organiser, and whether anyone deviates by more than chance.
//!
//! The verdict follows the funnel limits and the test of homogeneity, never a single interval, and is given only when no
//! organiser's figures are suppressed: a verdict over hidden figures would tell about them.

use std::cmp::Ordering;

use serde::Serialize;

use super::{Material, Part};
use crate::disclosure::Cell;
use crate::report::rich::{Rich, code, text};
use crate::report::sentences::listed;
use crate::report::shapes::{Block, Callout, DataTable, Status, TableCell};
use crate::report::tables::{Row, TableBuilder, whisker, whisker_axis};

const OUTCOME: &str = "equity/outcome";
const ACCESS: &str = "equity/access";
const SUMMARY: &str = "equity/summary";
const BY_AREA: &str = "employment/quarterly_by_area";
const ORGANISER: &str = "organiser";
const REGION: &str = "region";
/// Clients from outside the region, and those whose municipality is not known: rows without a rate.
const OUTSIDE: [&str; 2] = ["muu", "tuntematon"];
const NEEDS: [&str; 4] = ["referral", "agreement | coach_summary", "area", "population"];

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Equity {
    pub missing: Option<Callout>,
    pub lead: Rich,
    pub verdict: Rich,
    pub year: Part<DataTable>,
    pub quarter: Part<DataTable>,
    pub narrative: Vec<Block>,
}

/// What may be said of the areas' differences in a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deviation {
    /// Nobody deviates by more than chance.
    None,
    /// These do; `true`: upwards.
    Some(Vec<(String, bool)>),
    /// Figures of an area are suppressed, so nothing is said.
    Hidden,
    /// There is one area or none: nothing to compare.
    Single,
}

/// Builds the section.
pub fn build(material: &Material<'_>) -> Equity {
    let year = material.cut_off.format("%Y").to_string();
    let organisers = areas(material, OUTCOME, ORGANISER, "year", &year);
    let missing = !organisers.iter().any(|row| row.counts("served"));
    Equity {
        missing: missing.then(|| material.nothing_for("equity", &NEEDS)),
        lead: lead(material, &year),
        verdict: Rich::sentences([
            verdict_sentence(material, OUTCOME, "equity-outcome").1,
            verdict_sentence(material, ACCESS, "equity-access").1,
        ]),
        year: if missing { Part::nothing() } else { Part::shown(year_table(material, &organisers, &year)) },
        quarter: quarter_table(material),
        narrative: material.narrative("equity"),
    }
}

/// Returns the rows of a kind of area in a period, by name; those without a known area stand last.
fn areas<'m>(material: &Material<'m>, measure: &str, kind: &str, column: &str, period: &str) -> Vec<Row<'m>> {
    let mut rows: Vec<Row<'m>> = material
        .tables
        .rows(measure)
        .into_iter()
        .filter(|row| row.key("area_kind") == kind && row.key(column) == period)
        .collect();
    let last = |row: &Row<'_>| OUTSIDE.iter().position(|area| row.key("area") == *area).map_or(0, |place| place + 1);
    rows.sort_by(|left, right| match last(left).cmp(&last(right)) {
        Ordering::Equal => {
            let (left, right) = (left.key("area"), right.key("area"));
            material.names.compare(material.plan.organiser(&left), material.plan.organiser(&right))
        }
        order => order,
    });
    rows
}

fn region_row<'m>(material: &Material<'m>, measure: &str, column: &str, period: &str) -> Option<Row<'m>> {
    let rows = areas(material, measure, REGION, column, period);
    rows.into_iter().find(|row| !OUTSIDE.contains(&row.key("area").as_str()))
}

fn area_label(material: &Material<'_>, row: &Row<'_>) -> String {
    let area = row.key("area");
    if OUTSIDE.contains(&area.as_str()) {
        material.wording.title("area", &area)
    } else {
        material.plan.organiser(&area).to_owned()
    }
}

fn lead(material: &Material<'_>, year: &str) -> Rich {
    let (wording, locale) = (material.wording, material.wording.locale);
    let outcome = region_row(material, OUTCOME, "year", year);
    let access = region_row(material, ACCESS, "year", year);
    let shown = (
        outcome.and_then(|row| row.integer("served")),
        outcome.and_then(|row| row.number("rate")),
        access.and_then(|row| row.number("rate_per_1000")),
    );
    let year = ("year", text(year));
    match shown {
        (Some(served), Some(rate), Some(coverage)) => wording.rich(
            "equity-lead",
            &[
                year,
                ("date", text(locale.date(material.cut_off))),
                ("served", text(locale.integer(served))),
                ("rate", text(locale.percent(rate, 1))),
                ("coverage", text(locale.decimal(coverage, 2))),
            ],
        ),
        _ => wording.rich("equity-lead-hidden", &[year]),
    }
}

/// Returns what may be said of the organisers' differences in the year of the cut-off. Clients without an organiser have no
/// limits and take no part.
pub fn deviation(material: &Material<'_>, measure: &str) -> Deviation {
    let year = material.cut_off.format("%Y").to_string();
    let rows = areas(material, measure, ORGANISER, "year", &year);
    let known: Vec<&Row<'_>> = rows.iter().filter(|row| !OUTSIDE.contains(&row.key("area").as_str())).collect();
    if known.iter().any(|row| row.hidden("signal") || row.hidden("served") || row.hidden("started")) {
        return Deviation::Hidden;
    }
    if known.len() < 2 {
        return Deviation::Single;
    }
    let heterogeneous = heterogeneous(material, measure, &year);
    let deviating: Vec<(String, bool)> = known
        .iter()
        .filter_map(|row| {
            let up = match row.key("signal").as_str() {
                "above_998" => true,
                "below_998" => false,
                "above_95" if heterogeneous => true,
                "below_95" if heterogeneous => false,
                _ => return None,
            };
            Some((area_label(material, row), up))
        })
        .collect();
    if deviating.is_empty() { Deviation::None } else { Deviation::Some(deviating) }
}

/// Returns whether the organisers differ as a whole by more than chance: the 95 % limits then count too.
fn heterogeneous(material: &Material<'_>, measure: &str, year: &str) -> bool {
    let name = if measure == OUTCOME { "outcome" } else { "access" };
    material.tables.rows(SUMMARY).iter().any(|row| {
        row.key("measure") == name
            && row.key("area_kind") == ORGANISER
            && row.key("year") == year
            && row.number("homogeneity_p").is_some_and(|p| p < 0.05)
    })
}

/// Returns the verdict on a measure: its sign and its sentence, which is empty when there is nothing to compare.
pub fn verdict_sentence(material: &Material<'_>, measure: &str, prefix: &str) -> (Status, Rich) {
    let wording = material.wording;
    match deviation(material, measure) {
        Deviation::None => (Status::Met, wording.rich(&format!("{prefix}-none"), &[])),
        Deviation::Hidden => (Status::None, wording.rich(&format!("{prefix}-hidden"), &[])),
        Deviation::Single => (Status::None, Rich::default()),
        Deviation::Some(areas) => {
            let named: Vec<String> = areas
                .into_iter()
                .map(|(area, up)| {
                    let id = if up { "equity-area-above" } else { "equity-area-below" };
                    wording.text(id, &[("area", text(area))])
                })
                .collect();
            let values = [("areas", text(listed(wording, &named)))];
            (Status::Missed, wording.rich(&format!("{prefix}-some"), &values))
        }
    }
}

/// Returns the verdict on the outcome for page 1.
pub fn outcome_verdict(material: &Material<'_>) -> (Status, Rich) {
    verdict_sentence(material, OUTCOME, "equity-outcome")
}

fn year_table(material: &Material<'_>, organisers: &[Row<'_>], year: &str) -> DataTable {
    let (wording, locale) = (material.wording, material.wording.locale);
    let word = |id: &str| wording.word(id);
    let region = region_row(material, OUTCOME, "year", year);
    let reference = region.and_then(|row| row.number("rate"));
    let caption = wording.rich(
        "equity-year-caption",
        &[
            ("year", text(year)),
            ("date", text(locale.date(material.cut_off))),
            ("rate", code(if reference.is_some() { "known" } else { "none" })),
            ("rate-text", text(reference.map_or_else(String::new, |rate| locale.percent(rate, 1)))),
        ],
    );
    let axis = whisker_axis(organisers, "high");
    let mut table = TableBuilder::new(caption)
        .text(word("column-organiser"), 1.0)
        .number(word("column-served"))
        .number(word("column-competitive"))
        .number(word("column-rate"))
        .whisker(word("column-interval"), &axis, locale)
        .number(word("column-coverage"));
    let access = areas(material, ACCESS, ORGANISER, "year", year);
    let cells = |label: String, row: &Row<'_>, coverage: &Cell, drawing: TableCell| {
        vec![
            TableCell::Text(label),
            TableCell::Text(locale.number_cell(row.cell("served"), 0)),
            TableCell::Text(locale.number_cell(row.cell("competitive"), 0)),
            TableCell::Text(locale.percent_cell(row.cell("rate"))),
            drawing,
            TableCell::Text(locale.number_cell(coverage, 2)),
        ]
    };
    for row in organisers {
        let area = row.key("area");
        let coverage = access
            .iter()
            .find(|access| access.key("area") == area)
            .map_or(&Cell::Missing, |access| access.cell("rate_per_1000"));
        let drawing = whisker(locale, row, ["low", "rate", "high"], &axis, reference);
        table.row(cells(area_label(material, row), row, coverage, drawing));
    }
    let region_access = region_row(material, ACCESS, "year", year);
    if let Some(row) = region {
        let coverage = region_access.as_ref().map_or(&Cell::Missing, |access| access.cell("rate_per_1000"));
        let drawing = whisker(locale, &row, ["low", "rate", "high"], &axis, reference);
        table.total(cells(word("area-region"), &row, coverage, drawing));
    }
    table.note(wording.rich("equity-note-area", &[]));
    table.note(population_note(material, region_access));
    table.note(rule_note(material, year));
    table.finish(wording)
}

fn population_note(material: &Material<'_>, region: Option<Row<'_>>) -> Rich {
    let (wording, locale) = (material.wording, material.wording.locale);
    let population = region.and_then(|row| row.integer("working_age"));
    wording.rich(
        "equity-note-population",
        &[
            ("population", code(if population.is_some() { "known" } else { "none" })),
            ("population-text", text(population.map_or_else(String::new, |people| locale.integer(people)))),
        ],
    )
}

fn rule_note(material: &Material<'_>, year: &str) -> Rich {
    let tested = material.tables.get(SUMMARY).is_some() && heterogeneous(material, OUTCOME, year);
    material.wording.rich(if tested { "equity-note-rule-homogeneity" } else { "equity-note-rule" }, &[])
}

fn quarter_table(material: &Material<'_>) -> Part<DataTable> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let word = |id: &str| wording.word(id);
    let quarter = material.quarter();
    let rows = areas(material, BY_AREA, ORGANISER, "period", &quarter.to_string());
    if !rows.iter().any(|row| row.counts("served")) {
        return Part::missing(material.not_yet("missing-quarterly-by-area", "missing-why-no-clients"));
    }
    let mut table =
        TableBuilder::new(wording.rich("equity-quarter-caption", &[("period", text(locale.period(quarter)))]))
            .compact()
            .text(word("column-organiser"), 1.0)
            .number(word("column-served"))
            .number(word("column-competitive"))
            .number(word("column-rate"))
            .number(word("column-interval"));
    let cells = |label: String, row: &Row<'_>| {
        vec![
            TableCell::Text(label),
            TableCell::Text(locale.number_cell(row.cell("served"), 0)),
            TableCell::Text(locale.number_cell(row.cell("competitive"), 0)),
            TableCell::Text(locale.percent_cell(row.cell("competitive_rate"))),
            TableCell::Text(locale.range_cells(row.cell("low"), row.cell("high"), false)),
        ]
    };
    for row in &rows {
        table.row(cells(area_label(material, row), row));
    }
    if let Some(row) = region_row(material, BY_AREA, "period", &quarter.to_string()) {
        table.total(cells(word("area-region"), &row));
    }
    Part::shown(table.finish(wording))
}
