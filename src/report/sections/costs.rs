//! What the work cost beside what came of it, how long clients did without other services, and what others have published.
//!
//! Costs are the whole project's, never the price of a service. A series of others stands by itself, with the interval of its own
//! published counts, and is never put together with the project's figures.

use serde::Serialize;

use super::{Material, Part};
use crate::project::Comparison;
use crate::report::rich::{code, text};
use crate::report::scales::Axis;
use crate::report::shapes::{DataTable, TableCell, Whisker};
use crate::report::tables::{Row, TableBuilder, whisker, whisker_axis};
use crate::statistics;

const COST: &str = "economy/cost_per_outcome";
const AWAY: &str = "economy/away_from_services";
/// The day at which the caption tells the share.
const HALF_A_YEAR: i64 = 180;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Costs {
    pub cost: Part<DataTable>,
    pub away: Part<DataTable>,
    /// Absent where kooste.toml has no series.
    pub comparisons: Part<DataTable>,
}

/// Builds the section.
pub fn build(material: &Material<'_>) -> Costs {
    Costs { cost: cost(material), away: away(material), comparisons: comparisons(material) }
}

fn cost(material: &Material<'_>) -> Part<DataTable> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let rows: Vec<Row<'_>> =
        material.tables.rows(COST).into_iter().filter(|row| row.number("cost").is_some()).collect();
    if rows.is_empty() {
        return Part::missing(material.not_yet("missing-cost", "missing-why-no-cost"));
    }
    let word = |id: &str| wording.word(id);
    let mut table =
        TableBuilder::new(wording.rich("cost-caption", &[("sentence", text(cost_sentence(material, &rows)))]))
            .of(&rows)
            .text(word("column-year"), 1.0)
            .number(word("column-cost"))
            .number(word("column-served"))
            .number(word("column-cost-per-client"))
            .number(word("column-first-jobs-in-year"))
            .number(word("column-cost-per-first-job"));
    for row in &rows {
        let number = |column: &str| TableCell::Text(locale.number_cell(row.cell(column), 0));
        table.row(vec![
            TableCell::Text(row.key("year")),
            number("cost"),
            number("clients"),
            number("cost_per_client"),
            number("first_jobs"),
            number("cost_per_first_job"),
        ]);
    }
    table.note(wording.rich("cost-note-whole", &[]));
    table.note(wording.rich("cost-note-years", &[("date", text(locale.date(material.cut_off)))]));
    let undivided = |row: &&Row<'_>| {
        row.number("clients").is_some_and(|clients| clients > 0.0)
            && row.number("cost_per_client").is_none()
            && !row.hidden("cost_per_client")
    };
    if let Some(row) = rows.iter().find(undivided) {
        table.note(wording.rich("cost-note-undivided", &[("year", text(row.key("year")))]));
    }
    Part::shown(table.finish(wording))
}

/// Returns what the table shows of the last year that is over; else nothing.
fn cost_sentence(material: &Material<'_>, rows: &[Row<'_>]) -> String {
    let (wording, locale) = (material.wording, material.wording.locale);
    let is_over = |row: &&Row<'_>| row.key("year").parse().is_ok_and(|year: i32| ends_before_cut_off(material, year));
    let Some(row) = rows.iter().rev().find(is_over) else { return String::new() };
    let year = ("year", text(row.key("year")));
    match (row.number("cost_per_client"), row.number("cost_per_first_job")) {
        (Some(client), Some(job)) => wording.text(
            "cost-sentence-both",
            &[year, ("client", text(locale.euros(client))), ("job", text(locale.euros(job)))],
        ),
        (Some(client), None) => wording.text("cost-sentence-client", &[year, ("client", text(locale.euros(client)))]),
        _ => String::new(),
    }
}

fn ends_before_cut_off(material: &Material<'_>, year: i32) -> bool {
    chrono::NaiveDate::from_ymd_opt(year, 12, 31).is_some_and(|last| last <= material.cut_off)
}

fn away(material: &Material<'_>) -> Part<DataTable> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let rows: Vec<Row<'_>> = material.tables.rows(AWAY).into_iter().filter(|row| row.counts("at_risk")).collect();
    if rows.is_empty() {
        return Part::missing(material.not_yet("missing-away", "missing-why-no-away"));
    }
    let word = |id: &str| wording.word(id);
    let half = rows.iter().find(|row| row.integer("day") == Some(HALF_A_YEAR)).and_then(|row| row.number("away"));
    let values = [
        ("known", code(if half.is_some() { "known" } else { "none" })),
        ("rate", text(half.map_or_else(String::new, |rate| locale.percent(rate, 1)))),
    ];
    let axis = whisker_axis(&rows, "high");
    let mut table = TableBuilder::new(wording.rich("away-caption", &values))
        .of(&rows)
        .text(word("column-days-from-exit"), 1.0)
        .number(word("column-at-risk"))
        .number(word("column-away"))
        .whisker(word("column-interval"), &axis, locale);
    for row in &rows {
        table.row(vec![
            TableCell::Text(row.key("day")),
            TableCell::Text(locale.number_cell(row.cell("at_risk"), 0)),
            TableCell::Text(locale.percent_cell(row.cell("away"))),
            whisker(locale, row, ["low", "away", "high"], &axis, None),
        ]);
    }
    table.note(wording.rich("away-note", &[]));
    if let Some(running) = rows[0].integer("in_service_at_exit").filter(|running| *running > 0) {
        table.note(wording.rich("away-note-running", &[("number", text(locale.integer(running)))]));
    }
    Part::shown(table.finish(wording))
}

fn comparisons(material: &Material<'_>) -> Part<DataTable> {
    let all = &material.plan.comparisons;
    if all.is_empty() {
        return Part::nothing();
    }
    let (wording, locale) = (material.wording, material.wording.locale);
    let word = |id: &str| wording.word(id);
    let ends = all.iter().flat_map(|series| series.counts.iter().map(|part| interval(series, *part)));
    let axis = Axis::percent(ends.flatten().map(|interval| interval.high).fold(0.0, f64::max));
    let mut table = TableBuilder::new(wording.rich("comparison-caption", &[]))
        .text(word("column-comparison"), 1.0)
        .number(word("column-count-of"))
        .number(word("column-people"))
        .number(word("column-percent"))
        .whisker(word("column-interval"), &axis, locale);
    for series in all {
        let named = ["title", "source"].into_iter().zip([&series.title, &series.source]);
        let named: Vec<_> = named.map(|(name, words)| (name, material.own_value(words))).collect();
        table.group_cell(TableCell::of(wording.rich("comparison-group", &named)));
        for (label, part) in series.labels.iter().zip(&series.counts) {
            table.row(comparison_cells(material, series, label, *part, &axis));
        }
    }
    table.note(wording.rich("comparison-note", &[]));
    for (series, note) in all.iter().filter_map(|series| Some((series, series.note.as_ref()?))) {
        table.note(wording.rich(
            "comparison-note-own",
            &[
                ("title", material.own_value(&series.title)),
                ("note", material.own_value(note.replace(" %", "\u{a0}%"))),
            ],
        ));
    }
    Part::shown(table.finish(wording))
}

/// Returns the 95 % interval (Wilson) of a published count; none where the count cannot be a part of the whole.
fn interval(series: &Comparison, part: u32) -> Option<statistics::Interval> {
    statistics::wilson(u64::from(part), u64::from(series.n))
}

fn comparison_cells(
    material: &Material<'_>,
    series: &Comparison,
    label: &str,
    part: u32,
    axis: &Axis,
) -> Vec<TableCell> {
    let locale = material.wording.locale;
    let share = interval(series, part).map(|interval| (interval, f64::from(part) / f64::from(series.n)));
    let nothing = || crate::report::locale::NOTHING.to_owned();
    let drawing = share.map(|(interval, share)| Whisker {
        low: axis.position(interval.low),
        point: axis.position(share),
        high: axis.position(interval.high),
        reference: None,
    });
    let range = share.map_or_else(nothing, |(interval, _)| {
        format!("{}–{}", locale.percent_number(interval.low, 1), locale.percent_number(interval.high, 1))
    });
    vec![
        material.own_cell(label),
        TableCell::Text(locale.integer(i64::from(part))),
        TableCell::Text(locale.integer(i64::from(series.n))),
        TableCell::Text(share.map_or_else(nothing, |(_, share)| locale.percent_number(share, 1))),
        TableCell::Whisker { whisker: drawing, text: range },
    ]
}

#[cfg(test)]
mod tests;
