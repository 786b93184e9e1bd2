//! What the figures say: each finding is a sentence or two with a sign.

use super::{RATE, current};
use crate::period::Period;
use crate::report::rich::{Rich, code, count, text};
use crate::report::sections::{Material, economy, employment, equity, fidelity, group_pilots};
use crate::report::sentences::{Bound, Verdict, against_target, listed};
use crate::report::shapes::{FindingItem, Status};

/// What fits on page 1.
const MOST_FINDINGS: usize = 3;
/// Areas that a finding names; the section on them names all.
const MOST_AREAS: usize = 3;

/// Returns what the figures say, in the order of the report.
pub fn all(material: &Material<'_>) -> Vec<FindingItem> {
    [
        target_finding(material),
        fidelity_finding(material),
        pilots_finding(material),
        equity_finding(material),
        access_finding(material),
        economy_finding(material),
        retention_finding(material),
        cumulative_finding(material),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Returns the three findings that matter most: what needs attention stands first, then the order of the report.
pub fn most_important(material: &Material<'_>) -> Vec<FindingItem> {
    let mut found = all(material);
    found.sort_by_key(|item| match item.status {
        Status::Missed => 0,
        Status::Met => 1,
        Status::None => 2,
    });
    found.truncate(MOST_FINDINGS);
    if found.is_empty() {
        found.push(FindingItem { status: Status::None, text: material.wording.rich("finding-none", &[]) });
    }
    found
}

fn finding(status: Status, text: Rich) -> Option<FindingItem> {
    (!text.is_empty()).then_some(FindingItem { status, text })
}

fn target_finding(material: &Material<'_>) -> Option<FindingItem> {
    let row = current(material).filter(|row| row.counts("served"))?;
    let target = material.plan.targets.employment_rate?;
    if material.unfinished() {
        let values = [("target", text(material.wording.locale.percent_short(target)))];
        return finding(Status::None, material.wording.rich("target-unfinished", &values));
    }
    let (status, sentence) = against_target(material.wording, &row, RATE, target);
    let of_quarter = match row.number("competitive_rate") {
        Some(rate) if !matches!(material.period, Period::Quarter { .. }) => {
            let values = [
                ("when", text(material.in_quarter())),
                ("rate", text(material.wording.locale.percent(rate, Bound::AtLeast(target).percent_decimals(rate, 1)))),
            ];
            material.wording.rich("target-of-quarter", &values)
        }
        _ => Rich::default(),
    };
    finding(status, Rich::sentences([of_quarter, sentence]))
}

fn fidelity_finding(material: &Material<'_>) -> Option<FindingItem> {
    let wording = material.wording;
    let reviews = fidelity::latest_reviews(material);
    let review = reviews.first()?;
    let total = ("total", text(fidelity::total(material, &review.row)));
    // All this is said of one unit, and of one way to look at it.
    let unit = ("unit", text(review.row.key("unit")));
    let method = ("method", text(wording.label("review-method", &review.row.key("method"))));
    let items = fidelity::development_items(review);
    if items.is_empty() {
        return finding(Status::Met, wording.rich("finding-fidelity-clear", &[unit, method, total]));
    }
    let number = i64::try_from(items.len()).unwrap_or(i64::MAX);
    let values = [
        ("count", count(number)),
        ("number", text(number.to_string())),
        ("items", text(listed(wording, &items))),
        unit,
        method,
        total,
    ];
    finding(Status::Missed, wording.rich("finding-fidelity-development", &values))
}

fn pilots_finding(material: &Material<'_>) -> Option<FindingItem> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let summary = group_pilots::summary(material)?;
    let (participants, paid, target) = (summary.participants?, summary.paid?, summary.target?);
    let values = [
        ("participants", text(locale.integer(participants))),
        ("count", count(paid)),
        ("paid", text(locale.integer(paid))),
        ("verdict", code(summary.verdict.code())),
        ("target", text(locale.integer(target))),
    ];
    finding(summary.verdict.status(), wording.rich("finding-pilots", &values))
}

fn equity_finding(material: &Material<'_>) -> Option<FindingItem> {
    match equity::deviation::verdict_sentence(material, equity::OUTCOME, "equity-outcome", Some(MOST_AREAS)) {
        (Status::None, _) => None,
        (status, text) => finding(status, text),
    }
}

/// Returns the finding that some areas get more or fewer people into the service; that none does is said in its section.
fn access_finding(material: &Material<'_>) -> Option<FindingItem> {
    match equity::deviation::verdict_sentence(material, equity::ACCESS, "equity-access", Some(MOST_AREAS)) {
        (Status::Missed, text) => finding(Status::Missed, text),
        _ => None,
    }
}

fn economy_finding(material: &Material<'_>) -> Option<FindingItem> {
    let total = economy::total(material)?;
    let used = total.share()?;
    let locale = material.wording.locale;
    let mut values = vec![("used", text(locale.percent(used, 1)))];
    values.extend(economy::time(material, total));
    let status = if used > 1.0 { Status::Missed } else { Status::None };
    let said = [material.wording.rich("finding-economy", &values), economy::later_note(material, total)];
    finding(status, Rich::sentences(said))
}

fn retention_finding(material: &Material<'_>) -> Option<FindingItem> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let rows = material.tables.rows("employment/retention");
    let row = rows.iter().find(|row| row.integer("weeks") == Some(13))?;
    let values = [
        ("rate", text(locale.percent(row.number("rate")?, 1))),
        ("eligible", text(locale.integer(row.integer("eligible")?))),
        ("range", text(locale.percent_range(row.number("low")?, row.number("high")?, 1))),
    ];
    let Some(target) = material.plan.targets.retention_13_weeks else {
        return finding(Status::None, wording.rich("finding-retention", &values));
    };
    let verdict = Verdict::at_least(row.number("rate"), Some(target));
    let clear =
        row.number("low").is_some_and(|low| low >= target) || row.number("high").is_some_and(|high| high < target);
    let certainty = if clear { "clear" } else { "unclear" };
    let sentence = wording.rich(
        "finding-retention-target",
        &[("verdict", code(format!("{}-{certainty}", verdict.code()))), ("target", text(locale.percent_short(target)))],
    );
    finding(verdict.status(), Rich::sentences([wording.rich("finding-retention", &values), sentence]))
}

fn cumulative_finding(material: &Material<'_>) -> Option<FindingItem> {
    finding(Status::None, employment::cumulative_sentence(material))
}
