//! Who the clients are and what they say: background by year, feedback; and the flow of clients ([`flow`]).

use serde::Serialize;

use super::{Material, Part, flow};
use crate::report::charts::stacked::{self, Bar, StackedFigure};
use crate::report::rich::{Rich, text};
use crate::report::shapes::{Callout, DataTable, TableCell};
use crate::report::tables::{Row, TableBuilder};

const PROFILE: &str = "clients/profile";
const FEEDBACK: &str = "clients/feedback";
const NEEDS: [&str; 2] = ["referral", "agreement | coach_summary"];
/// The dimensions in their order.
const DIMENSIONS: [&str; 4] = ["gender", "age_group", "client_group", "labour_status"];

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Clients {
    pub missing: Option<Callout>,
    pub lead: Rich,
    pub profile: Vec<StackedFigure>,
    pub flow: flow::Flow,
    pub feedback: Part<DataTable>,
}

/// Builds the section.
pub fn build(material: &Material<'_>) -> Clients {
    let flow = flow::build(material);
    let profile = profile(material);
    // What is hidden is said part by part: of that there are rows.
    let missing = profile.is_empty() && flow.is_empty() && !came(material);
    Clients {
        missing: missing.then(|| material.nothing_for("clients", &NEEDS)),
        lead: lead(material, !profile.is_empty()),
        profile,
        flow,
        feedback: feedback(material),
    }
}

/// Returns whether there is anybody to tell of, shown or not.
fn came(material: &Material<'_>) -> bool {
    let counted = [(PROFILE, "clients"), (flow::DECISIONS, "referrals"), (flow::WAITING, "started")];
    counted.iter().any(|(measure, column)| material.tables.rows(measure).iter().any(|row| row.counts(column)))
}

/// Returns what the part is about, and whether the background of the clients is told.
fn lead(material: &Material<'_>, has_profile: bool) -> Rich {
    let wording = material.wording;
    let first = wording.rich("clients-lead", &[("date", text(wording.locale.date(material.cut_off)))]);
    let background = if has_profile {
        wording.rich("clients-background", &[])
    } else if material.tables.rows(PROFILE).iter().any(|row| row.counts("clients")) {
        wording.rich("part-mostly-hidden", &[("what", text(wording.word("missing-background")))])
    } else {
        Rich::default()
    };
    Rich::sentences([first, background])
}

/// Returns a drawing for each dimension of which enough is shown: a bar a year.
fn profile(material: &Material<'_>) -> Vec<StackedFigure> {
    let wording = material.wording;
    let rows = material.tables.rows(PROFILE);
    let one = |dimension: &&str| {
        let of: Vec<Row<'_>> = rows.iter().filter(|row| row.key("dimension") == **dimension).copied().collect();
        let bars: Vec<Bar<'_>> = by_key(&of, "year", "value")
            .into_iter()
            .filter(|bar| bar.parts.iter().any(|(_, row)| row.counts("clients")))
            .collect();
        stacked::tells(&bars, "clients").then(|| {
            let id = format!("profile-caption-{}", dimension.replace('_', "-"));
            let more = Rich::sentences([year_goes_on(material), material.numbers_in(PROFILE)]);
            let says = [wording.rich(&id, &[]), more];
            stacked::stacked(wording, &bars, "clients", |value| wording.label("background", value), says)
        })
    };
    DIMENSIONS.iter().filter_map(one).collect()
}

/// Returns a bar for each value of a key, in the order of the table, with its rows by the code of another.
pub fn by_key<'r>(rows: &[Row<'r>], bar: &str, part: &str) -> Vec<Bar<'r>> {
    let mut bars: Vec<Bar<'r>> = Vec::new();
    for row in rows {
        let label = row.key(bar);
        if bars.last().is_none_or(|last| last.label != label) {
            bars.push(Bar { spoken: label.clone(), label, parts: vec![] });
        }
        if let Some(last) = bars.last_mut() {
            last.parts.push((row.key(part), *row));
        }
    }
    bars
}

fn feedback(material: &Material<'_>) -> Part<DataTable> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let rows = material.tables.rows(FEEDBACK);
    let known = |row: &&Row<'_>| row.counts("answered") || row.counts("benefits_advice_rate");
    let rows: Vec<&Row<'_>> = rows.iter().filter(known).collect();
    if rows.is_empty() {
        return Part::missing(material.not_yet("missing-feedback", "missing-why-no-answers"));
    }
    let mut table = TableBuilder::new(wording.rich("feedback-caption", &[]))
        .of(rows.iter().copied())
        .text(wording.word("column-year"), 1.0)
        .number(wording.word("column-answered"))
        .number(wording.word("column-satisfaction"))
        .number(wording.word("column-recommendation"))
        .number(wording.word("column-advice"));
    for row in rows {
        table.row(vec![
            TableCell::Text(row.key("year")),
            TableCell::Text(locale.number_cell(row.cell("answered"), 0)),
            TableCell::Text(locale.number_cell(row.cell("mean_satisfaction"), 1)),
            TableCell::Text(locale.number_cell(row.cell("mean_recommendation"), 1)),
            TableCell::Text(locale.percent_cell(row.cell("benefits_advice_rate"))),
        ]);
    }
    if material.unfinished_year() {
        table.note(year_goes_on(material));
    }
    material.unless_hidden(table.finish(wording), "missing-feedback")
}

/// Returns up to which day the figures of the last year are, where it is not over; else nothing.
fn year_goes_on(material: &Material<'_>) -> Rich {
    if !material.unfinished_year() {
        return Rich::default();
    }
    let (year, date) = (material.quarter().year().to_string(), material.wording.locale.date(material.cut_off));
    material.wording.rich("year-unfinished", &[("year", text(year)), ("date", text(date))])
}
