//! Page 1: what happened, in plain language, with the key figures against their targets and how complete the quarter is.

pub mod whole_year;

use super::decisions::decision;
use super::{Material, completeness, economy, employment, equity, fidelity, fidelity_target, group_pilots, objectives};
use crate::disclosure::SUPPRESSED;
use crate::period::Period;
use crate::report::rich::{Rich, code, count, text};
use crate::report::sentences::{Bound, Change, Span, Told, Verdict, against_target, listed, share};
use crate::report::shapes::{Card, Decisions, FindingItem, Findings, Front, Status};
use crate::report::tables::Row;

const QUARTERLY: &str = "employment/quarterly";
const RATE: [&str; 3] = ["low", "competitive_rate", "high"];
/// What fits on the page.
const MOST_FINDINGS: usize = 3;
const MOST_DECISIONS: usize = 4;
/// Areas that a finding names; the section on them names all.
const MOST_AREAS: usize = 3;

/// Builds page 1.
pub fn build(material: &Material<'_>) -> Front {
    let wording = material.wording;
    Front {
        kicker: Some(material.title.to_owned()),
        title: material.plan.name.clone(),
        period: period(material),
        section: wording.word("part-situation"),
        lead: lead(material),
        cards: vec![rate_card(material), first_job_card(material), fidelity_card(material), pilots_card(material)],
        findings: Findings { title: wording.word("findings-title"), items: findings(material) },
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

fn no_data(material: &Material<'_>, label: &str) -> Card {
    Card {
        label: material.wording.word(label),
        value: "–".to_owned(),
        status_text: material.wording.word("card-no-data"),
        ..Card::default()
    }
}

fn hidden(material: &Material<'_>, label: &str, why: &str) -> Card {
    Card {
        label: material.wording.word(label),
        value: SUPPRESSED.to_owned(),
        status_text: material.wording.word(why),
        ..Card::default()
    }
}

/// Returns the status of a card with a target: what it means is always said in words too.
fn against(material: &Material<'_>, id: &str, target: Option<String>, verdict: Verdict) -> (Status, String) {
    match target {
        Some(target) => {
            let values = [("verdict", code(verdict.code())), ("target", text(target))];
            (verdict.status(), material.wording.text(id, &values))
        }
        None => (Status::None, material.wording.word("card-no-target")),
    }
}

/// Returns the card of the share in work: in a longer period it says which part the figure is of.
fn rate_card(material: &Material<'_>) -> Card {
    let card = quarter_rate_card(material);
    match material.period {
        Period::Quarter { .. } => card,
        Period::HalfYear { .. } => of_period(material, card, material.quarter()),
        Period::Year { year } => whole_year::rate_card(material, year, &card, quarter_rate(material).is_some())
            .unwrap_or_else(|| of_period(material, card, material.quarter())),
    }
}

fn of_period(material: &Material<'_>, card: Card, period: Period) -> Card {
    Card { label: rate_of(material, "card-rate-of", period), ..card }
}

fn rate_of(material: &Material<'_>, id: &str, period: Period) -> String {
    material.wording.text(id, &[("period", text(material.wording.locale.period(period)))])
}

fn quarter_rate(material: &Material<'_>) -> Option<f64> {
    current(material)?.number("competitive_rate")
}

fn quarter_rate_card(material: &Material<'_>) -> Card {
    let (wording, locale) = (material.wording, material.wording.locale);
    let Some(row) = current(material) else { return no_data(material, "card-rate") };
    if row.repeats("competitive_rate") {
        // As it stands in the table: an earlier figure is neither judged nor compared.
        return Card {
            label: wording.word("card-rate"),
            value: locale.percent_cell(row.cell("competitive_rate")),
            unit: "%".to_owned(),
            status_text: wording.word("table-mark-again"),
            ..Card::default()
        };
    }
    let Some(rate) = quarter_rate(material) else {
        let hide = row.hidden("competitive_rate");
        return if hide { hidden(material, "card-rate", "card-hidden") } else { no_data(material, "card-rate") };
    };
    let target = material.plan.targets.employment_rate;
    let shown = target.map(|target| locale.percent_short(target));
    // A part of a quarter has had less time to reach the target than a whole one.
    let verdict = if material.unfinished() { Verdict::Unknown } else { Verdict::at_least(Some(rate), target) };
    let (status, status_text) = against(material, "card-target", shown, verdict);
    Card {
        label: wording.word("card-rate"),
        value: locale.percent_number(rate, target.map_or(1, |target| Bound::AtLeast(target).percent_decimals(rate, 1))),
        unit: "%".to_owned(),
        status,
        status_text,
        change: change_since_last(material).on_card(wording, Span::Quarter),
    }
}

/// Returns the card of the median time to the first job; where the median is not reached, the share within 180 days.
fn first_job_card(material: &Material<'_>) -> Card {
    let (wording, locale) = (material.wording, material.wording.locale);
    let medians = material.tables.rows("employment/time_to_first_job_median");
    if let Some(days) = medians.first().and_then(|row| row.number("median_days")) {
        let target = material.plan.targets.days_to_first_job;
        let shown = target.map(|target| locale.decimal(target, 0));
        let (status, status_text) = against(material, "card-target-most", shown, Verdict::at_most(Some(days), target));
        return Card {
            label: wording.word("card-median"),
            value: locale.decimal(days, 0),
            unit: wording.word("card-median-unit"),
            status,
            status_text,
            change: None,
        };
    }
    let median_hidden = medians.first().is_some_and(|row| row.hidden("median_days"));
    let Some(row) = employment::day_180(material) else {
        return if median_hidden {
            hidden(material, "card-median", "card-hidden")
        } else {
            no_data(material, "card-first-job")
        };
    };
    let Some(rate) = row.number("job_cif") else {
        let hide = row.hidden("job_cif");
        return if hide {
            hidden(material, "card-first-job", "card-hidden")
        } else {
            no_data(material, "card-first-job")
        };
    };
    // The target is set for the median: where fewer than half have got work by its day, the median lies beyond it, shown or not.
    let target = material.plan.targets.days_to_first_job;
    let missed = target.filter(|target| objectives::median_is_beyond(material, *target));
    let (status, status_text) = match missed {
        Some(target) => {
            let target = ("target", text(locale.decimal(target, 0)));
            (Status::Missed, wording.text("card-median-beyond", &[target]))
        }
        None => {
            let why = if median_hidden { "card-median-hidden" } else { "card-median-not-reached" };
            (Status::None, wording.word(why))
        }
    };
    Card {
        label: wording.word("card-first-job"),
        value: locale.percent_number(rate, 1),
        unit: "%".to_owned(),
        status,
        status_text,
        change: None,
    }
}

fn fidelity_card(material: &Material<'_>) -> Card {
    let (wording, locale) = (material.wording, material.wording.locale);
    let reviews = fidelity::latest_reviews(material);
    let Some(review) = reviews.first() else { return no_data(material, "card-fidelity") };
    let row = &review.row;
    let level = row.key("level");
    let level_text = fidelity::level_bounds(material, &level).map(|(low, high)| {
        wording.text("card-fidelity-level", &[("level", code(&level)), ("low", text(low)), ("high", text(high))])
    });
    let total = row.integer("total");
    let against = material.plan.targets.fidelity_points.and_then(|target| {
        total?;
        fidelity_target::on_card(material, &reviews, target)
    });
    let (status, status_text) = match (against, level_text) {
        (Some(against), _) => against,
        (None, Some(level)) => (Status::None, level),
        (None, None) => {
            let values = [("scored", text(locale.number_cell(row.cell("scored"), 0)))];
            (Status::None, wording.text("card-fidelity-incomplete", &values))
        }
    };
    let change = review.before.as_ref().and_then(|before| before.integer("total")).zip(total).map(|(before, now)| {
        let step = now - before;
        let step = if step > 0 { format!("+{step}") } else { locale.integer(step) };
        wording.text("card-fidelity-change", &[("step", text(step))])
    });
    let by = code(if fidelity::is_self(row) { "itself" } else { "others" });
    Card {
        label: wording.text("card-fidelity-of", &[("unit", text(row.key("unit"))), ("by", by)]),
        value: fidelity::total(material, row),
        unit: wording.word("card-fidelity-unit"),
        status,
        status_text,
        change,
    }
}

fn pilots_card(material: &Material<'_>) -> Card {
    let (wording, locale) = (material.wording, material.wording.locale);
    let Some(summary) = group_pilots::summary(material) else { return no_data(material, "card-pilots") };
    let shown = summary.target.map(|target| locale.integer(target));
    let (status, status_text) = against(material, "card-target", shown, summary.verdict);
    let (Some(participants), Some(paid)) = (summary.participants, summary.paid) else {
        let card = hidden(material, "card-pilots", "card-hidden-group");
        if summary.verdict != Verdict::Met {
            return card;
        }
        // What a shown count already reaches is told though the whole is not.
        let Some(paid) = summary.paid else { return Card { status, status_text, ..card } };
        let unit = wording.word("card-pilots-unit-alone");
        return Card { value: locale.integer(paid), unit, status, status_text, ..card };
    };
    Card {
        label: wording.word("card-pilots"),
        value: locale.integer(paid),
        unit: wording.text("card-pilots-unit", &[("participants", text(locale.integer(participants)))]),
        status,
        status_text,
        change: None,
    }
}

/// Returns what the figures say, in the order of the report.
pub fn all_findings(material: &Material<'_>) -> Vec<FindingItem> {
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
fn findings(material: &Material<'_>) -> Vec<FindingItem> {
    let mut all = all_findings(material);
    all.sort_by_key(|item| match item.status {
        Status::Missed => 0,
        Status::Met => 1,
        Status::None => 2,
    });
    all.truncate(MOST_FINDINGS);
    if all.is_empty() {
        all.push(FindingItem { status: Status::None, text: material.wording.rich("finding-none", &[]) });
    }
    all
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
    match equity::verdict_sentence(material, equity::OUTCOME, "equity-outcome", Some(MOST_AREAS)) {
        (Status::None, _) => None,
        (status, text) => finding(status, text),
    }
}

/// Returns the finding that some areas get more or fewer people into the service; that none does is said in its section.
fn access_finding(material: &Material<'_>) -> Option<FindingItem> {
    match equity::verdict_sentence(material, equity::ACCESS, "equity-access", Some(MOST_AREAS)) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::testing::{PROJECT, released, told};

    /// The target is one for the median, which the card does not show where it is not reached or suppressed.
    #[test]
    fn the_card_of_first_jobs_tells_of_the_target_what_the_share_tells() {
        let card = |median: &str, until_180: &str| {
            let curve = released(
                "employment/time_to_first_job",
                &format!("90,280,0.142,0.110,0.180,0.061\n180,201,{until_180},0.259,0.354,0.121"),
            );
            let tables = [curve, released("employment/time_to_first_job_median", median)];
            let card = told(PROJECT, &tables, first_job_card);
            (card.value, card.status, card.status_text)
        };
        let missed = |value: &str| (value.to_owned(), Status::Missed, "mediaani ylittää tavoitteen 120 pv".to_owned());
        assert_eq!(card(",..,..", "0.305"), missed("30,5"));
        assert_eq!(card("..,..,..", "0.305"), missed("30,5"));
        let open = ("51,0".to_owned(), Status::None, "mediaani on salattu".to_owned());
        assert_eq!(card("..,..,..", "0.51"), open);
        assert_eq!(card("148,..,..", "0.51"), ("148".into(), Status::Missed, "tavoite 120 pv ylittyy".into()));
    }

    /// The card says what the shown counts say: neither more nor less.
    #[test]
    fn the_card_of_the_pilots_tells_a_target_that_shown_counts_reach() {
        let card = |rows: &str| {
            let card = told(PROJECT, &[released("group_pilot/outcomes", rows)], pilots_card);
            (card.value, card.unit, card.status, card.status_text)
        };
        let met = |value: &str, unit: &str| (value.into(), unit.into(), Status::Met, "tavoite 3 täyttyy".into());
        let hidden = "all,..,..,..,..,,..,..,..";
        assert_eq!(card(&format!("R1,12,3,3,1,,0.25,0.1,0.6\n{hidden}")), met("..", ""));
        assert_eq!(card("all,..,..,3,..,,..,..,.."), met("3", "palkkatyössä"));
        let open = card(&format!("R1,12,2,2,1,,0.2,0.1,0.5\n{hidden}"));
        assert_eq!((open.0.as_str(), open.2), ("..", Status::None));
    }
}
