//! Page 1: what happened, in plain language, with the key figures against their targets and how complete the quarter is.

mod cards;
pub mod findings;
pub mod whole_year;

use super::decisions::decision;
use super::{Material, completeness};
use crate::period::Period;
use crate::report::rich::{Rich, count, text};
use crate::report::sentences::{Change, Span, Told, share};
use crate::report::shapes::{Decisions, Findings, Front};
use crate::report::tables::Row;

const QUARTERLY: &str = "employment/quarterly";
const RATE: [&str; 3] = ["low", "competitive_rate", "high"];
/// What fits on the page.
const MOST_DECISIONS: usize = 4;

/// Builds page 1.
pub fn build(material: &Material<'_>) -> Front {
    let wording = material.wording;
    Front {
        kicker: Some(material.title.to_owned()),
        title: material.plan.name.clone(),
        period: period(material),
        section: wording.word("part-situation"),
        lead: lead(material),
        cards: cards::all(material),
        findings: Findings { title: wording.word("findings-title"), items: findings::most_important(material) },
        decisions: decisions(material),
        completeness: completeness::build(material),
    }
}

/// Returns the period in words: "2. neljännes 2022 (1.4.–30.6.2022)".
pub fn period(material: &Material<'_>) -> String {
    let (wording, locale) = (material.wording, material.wording.locale);
    let (id, number) = match material.period {
        Period::Quarter { quarter, .. } => ("period-quarter", quarter),
        Period::HalfYear { half, .. } => ("period-half", half),
        Period::Year { .. } => ("period-year", 0),
    };
    let words = wording.text(
        id,
        &[
            ("number", text(number.to_string())),
            ("year", text(material.period.year().to_string())),
            ("dates", text(locale.date_range(material.period.start(), material.period.end()))),
        ],
    );
    if material.cut_off < material.period.end() {
        let date = ("date", text(locale.date(material.cut_off)));
        wording.text("period-unfinished", &[("period", text(words)), date])
    } else {
        words
    }
}

fn current<'m>(material: &Material<'m>) -> Option<Row<'m>> {
    material.row_of(QUARTERLY, material.quarter()).filter(|row| row.number("served").is_some() || row.hidden("served"))
}

/// Returns what may be said of the change since the quarter before.
fn change_since_last(material: &Material<'_>) -> Change {
    if material.unfinished() {
        return Change::Unfinished;
    }
    let told =
        |quarter| material.row_of(QUARTERLY, quarter).map_or(Told::Nothing, |row| share(&row, "competitive", "served"));
    let before = material.quarter().previous();
    material.change_from(before, told(before), told(material.quarter()))
}

fn lead(material: &Material<'_>) -> Rich {
    match material.period {
        Period::Year { year } => whole_year::lead(material, year, quarter_lead),
        Period::Quarter { .. } | Period::HalfYear { .. } => quarter_lead(material),
    }
}

/// Returns what happened in the last quarter: the share in work is published by quarter.
fn quarter_lead(material: &Material<'_>) -> Rich {
    let (wording, locale) = (material.wording, material.wording.locale);
    // Nobody served is a figure once the forms that would tell of somebody came.
    let anything = material.tables.rows(QUARTERLY).iter().any(|row| row.counts("served"))
        || ["agreement", "coach_summary"].iter().any(|form| material.came(form));
    let Some(row) = current(material).filter(|_| anything) else {
        return wording.rich("lead-no-data", &[]);
    };
    let when = ("when", text(material.in_quarter()));
    let Some(served) = row.integer("served") else {
        let id = if row.repeats("served") { "lead-served-again" } else { "lead-served-hidden" };
        return wording.rich(id, &[when]);
    };
    if served == 0 {
        return wording.rich("lead-served-none", &[when]);
    }
    let first =
        wording.rich("lead-served", &[when, ("count", count(served)), ("served", text(locale.integer(served)))]);
    let [low, rate, high] = RATE.map(|column| row.number(column));
    let (Some(low), Some(rate), Some(high), Some(competitive)) = (low, rate, high, row.integer("competitive")) else {
        let id = if row.repeats("competitive") { "lead-rate-again" } else { "lead-rate-hidden" };
        return Rich::sentences([first, wording.rich(id, &[])]);
    };
    let second = wording.rich(
        "lead-rate",
        &[
            ("count", count(competitive)),
            ("competitive", text(locale.integer(competitive))),
            ("rate", text(locale.percent(rate, 1))),
            ("range", text(locale.percent_range(low, high, 1))),
        ],
    );
    Rich::sentences([first, second, change_since_last(material).sentence(wording, Span::Quarter)])
}

fn decisions(material: &Material<'_>) -> Decisions {
    let wording = material.wording;
    let all = &material.plan.decisions;
    let mut items: Vec<Rich> =
        all.iter().take(MOST_DECISIONS).map(|(title, text)| decision(material, title, text.as_deref())).collect();
    let more = all.len().saturating_sub(MOST_DECISIONS);
    if more > 0 {
        let number = i64::try_from(more).unwrap_or(i64::MAX);
        items.push(wording.rich("decisions-more", &[("count", count(number)), ("number", text(number.to_string()))]));
    }
    Decisions {
        title: wording.word("decisions-title"),
        empty: items.is_empty().then(|| wording.word("decisions-empty")),
        items,
    }
}
