//! Each target with what was reached, and what may be said of it.

use super::{Objective, Open, Surety};
use crate::report::rich::text;
use crate::report::sections::group_pilots::Summary;
use crate::report::sections::{Material, coaching, fidelity, fidelity_target, group_pilots, network};
use crate::report::sentences::{Bound, Verdict, listed};
use crate::report::tables::Row;

/// Returns the targets of kooste.toml, each with what was reached.
pub(super) fn objectives(material: &Material<'_>) -> Vec<Objective> {
    [
        employment(material),
        first_job(material),
        retention(material),
        fidelity_points(material),
        pilots(material),
        clients_per_coach(material),
        experts(material),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Returns the verdict on an estimate with its interval, and how sure it is. `floor`: at least; else at most.
pub(super) fn judged(row: Option<&Row<'_>>, columns: [&str; 3], target: f64, floor: bool) -> (Verdict, Surety) {
    let [low, value, high] = columns.map(|column| row.and_then(|row| row.number(column)));
    let verdict = if floor { Verdict::at_least(value, Some(target)) } else { Verdict::at_most(value, Some(target)) };
    let (worse, better) = if floor { (low, high) } else { (high.map(|x| -x), low.map(|x| -x)) };
    let target = if floor { target } else { -target };
    let surety = match verdict {
        Verdict::Met if worse.is_some_and(|worse| worse >= target) => Surety::Sure,
        Verdict::Missed if better.is_some_and(|better| better < target) => Surety::Sure,
        Verdict::Unknown => Surety::Sure,
        _ => Surety::Unsure,
    };
    (verdict, surety)
}

fn employment(material: &Material<'_>) -> Option<Objective> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let target = material.plan.targets.employment_rate?;
    let row = material.row_of("employment/quarterly", material.quarter());
    let columns = ["low", "competitive_rate", "high"];
    let open = Open::of(row.as_ref().is_some_and(|row| row.hidden("competitive_rate")));
    let (verdict, surety, open) = if material.unfinished() && open == Open::NoFigure {
        (Verdict::Unknown, Surety::Sure, Open::QuarterRuns)
    } else {
        let (verdict, surety) = judged(row.as_ref(), columns, target, true);
        (verdict, surety, open)
    };
    Some(Objective {
        label: wording.text("objective-employment", &[("quarter", text(locale.period(material.quarter())))]),
        target: at_least(material, locale.percent_short(target)),
        reached: shown(row.as_ref(), |row| percent(material, row, "competitive_rate", target)),
        interval: shown(row.as_ref(), |row| locale.range_cells(row.cell("low"), row.cell("high"), true)),
        verdict,
        surety,
        open,
    })
}

fn first_job(material: &Material<'_>) -> Option<Objective> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let target = material.plan.targets.days_to_first_job?;
    let rows = material.tables.rows("employment/time_to_first_job_median");
    let row = rows.first();
    let (verdict, surety) = judged(row, ["low", "median_days", "high"], target, false);
    let open = Open::of(row.is_some_and(|row| row.hidden("median_days")));
    let fewer = if verdict == Verdict::Unknown { fewer_than_half(material, target) } else { None };
    let (verdict, surety, open) = fewer.unwrap_or((verdict, surety, open));
    let ends = |row: &Row<'_>| match (row.number("low"), row.number("high")) {
        (Some(low), Some(high)) => format!("{}–{}", locale.decimal(low, 0), locale.decimal(high, 0)),
        (Some(low), None) if !row.hidden("high") => {
            wording.text("objective-from", &[("low", text(locale.decimal(low, 0)))])
        }
        _ => locale.range_cells(row.cell("low"), row.cell("high"), false),
    };
    Some(Objective {
        label: wording.word("objective-first-job"),
        target: at_most(material, locale.decimal(target, 0)),
        reached: shown(row, |row| {
            let cell = row.cell("median_days");
            let decimals = cell.number().map_or(0, |days| Bound::AtMost(target).decimals(days, 0));
            locale.number_cell(cell, decimals)
        }),
        interval: shown(row, ends),
        verdict,
        surety,
        open,
    })
}

/// Returns that the target on the median is missed, where by the first shown day at or after it fewer than half have got work: the
/// median then lies beyond that day, whether it is shown or not.
pub(super) fn fewer_than_half(material: &Material<'_>, target: f64) -> Option<(Verdict, Surety, Open)> {
    let rows = material.tables.rows("employment/time_to_first_job");
    let shown = rows.iter().filter(|row| row.number("job_cif").is_some());
    let days = |row: &Row<'_>| row.number("day").filter(|day| *day >= target);
    let (day, row) =
        shown.filter_map(|row| Some((days(row)?, row))).min_by(|left, right| left.0.total_cmp(&right.0))?;
    if row.number("job_cif")? >= 0.5 {
        return None;
    }
    let surety = if row.number("high").is_some_and(|high| high < 0.5) { Surety::Sure } else { Surety::Unsure };
    Some((Verdict::Missed, surety, Open::FewerThanHalf { days: material.wording.locale.decimal(day, 0) }))
}

fn retention(material: &Material<'_>) -> Option<Objective> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let target = material.plan.targets.retention_13_weeks?;
    let rows = material.tables.rows("employment/retention");
    let row = rows.iter().find(|row| row.integer("weeks") == Some(13));
    let (verdict, surety) = judged(row, ["low", "rate", "high"], target, true);
    Some(Objective {
        label: wording.word("objective-retention"),
        target: at_least(material, locale.percent_short(target)),
        reached: shown(row, |row| percent(material, row, "rate", target)),
        interval: shown(row, |row| locale.range_cells(row.cell("low"), row.cell("high"), true)),
        verdict,
        surety,
        open: Open::of(row.is_some_and(|row| row.hidden("rate"))),
    })
}

/// Returns the points of the latest review; of several units, the one with the fewest points, since each of them has the target.
fn fidelity_points(material: &Material<'_>) -> Option<Objective> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let target = material.plan.targets.fidelity_points?;
    let reviews = fidelity::latest_reviews(material);
    let lowest = reviews
        .iter()
        .filter_map(|review| Some((review.row.integer("total")?, review)))
        .min_by_key(|(total, review)| (*total, review.row.key("unit")));
    // A review that is not finished may still turn out lower than the lowest one that is.
    let unfinished = reviews.iter().filter(|review| review.row.integer("total").is_none());
    let may_be = unfinished.map(|review| review.row.integer("possible_low").unwrap_or(0)).min();
    let label = match lowest {
        Some((total, review)) if reviews.len() > 1 => {
            let is_lowest = may_be.is_none_or(|low| low >= total);
            let id = if is_lowest { "objective-fidelity-unit" } else { "objective-fidelity-finished" };
            wording.text(id, &[("unit", text(review.row.key("unit")))])
        }
        _ => wording.word("objective-fidelity"),
    };
    let reached = match (lowest, reviews.first()) {
        (Some((total, _)), _) => locale.integer(total),
        (None, Some(review)) => fidelity::total(material, &review.row),
        (None, None) => "–".to_owned(),
    };
    Some(Objective {
        label,
        target: at_least(material, locale.integer(target)),
        reached,
        interval: "–".to_owned(),
        verdict: fidelity_target::overall(&reviews, target),
        surety: Surety::Sure,
        open: if reviews.is_empty() {
            Open::NoFigure
        } else {
            Open::Unfinished { units: listed(wording, &fidelity_target::open_units(&reviews, target)) }
        },
    })
}

fn pilots(material: &Material<'_>) -> Option<Objective> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let target = material.plan.targets.pilots_paid?;
    let summary = group_pilots::summary(material);
    let paid = summary.as_ref().and_then(|summary| summary.paid);
    Some(Objective {
        label: wording.word("objective-pilots"),
        target: at_least(material, locale.integer(target)),
        reached: match (&summary, paid) {
            (_, Some(paid)) => locale.integer(paid),
            (Some(Summary { paid_at_least: Some(paid), verdict: Verdict::Met, .. }), None) => {
                at_least(material, locale.integer(*paid))
            }
            (Some(_), None) => "..".to_owned(),
            (None, _) => "–".to_owned(),
        },
        interval: "–".to_owned(),
        verdict: summary.as_ref().map_or(Verdict::Unknown, |summary| summary.verdict),
        surety: Surety::Sure,
        // The figure alone makes no verdict: whether it is that of all participants is hidden.
        open: Open::of(summary.is_some_and(|summary| summary.paid.is_none() || summary.participants.is_none())),
    })
}

/// Returns the clients a year and coach against what the funder assumed: of the teams that are shown, from the least to the most.
fn clients_per_coach(material: &Material<'_>) -> Option<Objective> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let (from, to) = material.plan.targets.clients_per_coach?;
    let throughput = coaching::throughput(material);
    let range = |low: f64, high: f64| {
        let decimals = Bound::AtLeast(from).decimals(low, 0).max(Bound::AtMost(to).decimals(high, 0));
        let (low, high) = (locale.decimal(low, decimals), locale.decimal(high, decimals));
        if low == high { low } else { format!("{low}–{high}") }
    };
    let within = |shown: coaching::Throughput| shown.low >= from && shown.high <= to;
    let (verdict, open) = match throughput.shown {
        // What is suppressed may lie outside.
        Some(shown) if within(shown) && throughput.hidden => (Verdict::Unknown, Open::PartHidden),
        Some(shown) if within(shown) => (Verdict::Met, Open::NoFigure),
        Some(_) => (Verdict::Missed, Open::NoFigure),
        None => (Verdict::Unknown, Open::of(throughput.hidden)),
    };
    Some(Objective {
        label: wording.word("objective-clients-per-coach"),
        target: range(from, to),
        reached: match throughput.shown {
            Some(shown) => range(shown.low, shown.high),
            None if throughput.hidden => "..".to_owned(),
            None => "–".to_owned(),
        },
        interval: "–".to_owned(),
        verdict,
        surety: Surety::Sure,
        open,
    })
}

fn experts(material: &Material<'_>) -> Option<Objective> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let target = material.plan.targets.experts?;
    let experts = network::experts(material)?;
    Some(Objective {
        label: wording.word("objective-experts"),
        target: at_least(material, locale.integer(target)),
        reached: experts.trained.map_or_else(|| "–".to_owned(), |trained| locale.integer(i64::from(trained))),
        interval: "–".to_owned(),
        verdict: experts.verdict,
        surety: Surety::Sure,
        open: if experts.not_yet { Open::NotYet } else { Open::NoFigure },
    })
}

fn shown(row: Option<&Row<'_>>, set: impl Fn(&Row<'_>) -> String) -> String {
    row.map_or_else(|| "–".to_owned(), set)
}

/// Returns a share with its sign, where it is a number: a mark has none.
fn percent(material: &Material<'_>, row: &Row<'_>, column: &str, target: f64) -> String {
    let locale = material.wording.locale;
    if let Some(share) = row.number(column) {
        return locale.percent(share, Bound::AtLeast(target).percent_decimals(share, 1));
    }
    let shown = locale.percent_cell(row.cell(column));
    if shown.ends_with(|last: char| last.is_ascii_digit()) { locale.with_percent_sign(&shown) } else { shown }
}

fn at_least(material: &Material<'_>, target: String) -> String {
    material.wording.text("objective-at-least", &[("target", text(target))])
}

fn at_most(material: &Material<'_>, target: String) -> String {
    material.wording.text("objective-at-most", &[("target", text(target))])
}
