//! Objectives and how far they are reached: one line a target of kooste.toml, and what the interval bears.

use serde::Serialize;

use super::{Material, coaching, fidelity, fidelity_target, group_pilots, network};
use crate::report::rich::{Rich, Value, code, count, text};
use crate::report::sentences::{Bound, Verdict, listed};
use crate::report::shapes::{Block, Callout, CalloutKind, DataTable, Status, TableCell};
use crate::report::tables::{Row, TableBuilder};

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Objectives {
    pub missing: Option<Callout>,
    pub lead: Rich,
    pub table: Option<DataTable>,
    pub narrative: Vec<Block>,
}

/// How sure a verdict is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Surety {
    /// The whole interval lies on the verdict's side, or the figure is no estimate.
    Sure,
    /// The interval reaches over the target.
    Unsure,
}

/// A target and what was reached.
struct Objective {
    label: String,
    target: String,
    reached: String,
    interval: String,
    verdict: Verdict,
    surety: Surety,
    /// Why there is no verdict, where there is none.
    open: Open,
}

/// Why a target has no verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Open {
    /// There is no figure.
    NoFigure,
    /// The figure is suppressed.
    Hidden,
    /// One of the figures that must all reach it is suppressed.
    PartHidden,
    /// The quarter is not over.
    QuarterRuns,
    /// It is not reached, and the project is not over.
    NotYet,
    /// The reviews of these units, which may still miss it, are not finished.
    Unfinished { units: String },
}

impl Open {
    fn of(hidden: bool) -> Open {
        if hidden { Open::Hidden } else { Open::NoFigure }
    }
}

/// Builds the section.
pub fn build(material: &Material<'_>) -> Objectives {
    let wording = material.wording;
    let all = objectives(material);
    let missing = all.is_empty().then(|| Callout {
        kind: CalloutKind::Info,
        title: wording.word("objectives-none-title"),
        text: Some(wording.rich("objectives-none", &[])),
        items: None,
    });
    Objectives {
        missing,
        lead: lead(material, &all),
        table: (!all.is_empty()).then(|| table(material, &all)),
        narrative: material.narrative("objectives"),
    }
}

/// How many targets are met, missed and open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    pub met: usize,
    pub missed: usize,
    pub open: usize,
    /// Of those met and missed: whose interval reaches over the target.
    pub unsure: usize,
}

/// Returns how many targets are met, missed and open; none where the project has no targets.
pub fn tally(material: &Material<'_>) -> Option<Tally> {
    tally_of(&objectives(material))
}

fn tally_of(all: &[Objective]) -> Option<Tally> {
    let number = |verdict| all.iter().filter(|objective| objective.verdict == verdict).count();
    let is_unsure =
        |objective: &&Objective| objective.verdict != Verdict::Unknown && objective.surety == Surety::Unsure;
    let tally = Tally {
        met: number(Verdict::Met),
        missed: number(Verdict::Missed),
        open: number(Verdict::Unknown),
        unsure: all.iter().filter(is_unsure).count(),
    };
    (!all.is_empty()).then_some(tally)
}

/// Returns the sentence on the targets with their table; nothing where the project has none.
pub fn told(material: &Material<'_>) -> Option<(Rich, DataTable)> {
    let all = objectives(material);
    Some((plainly(material, tally_of(&all)?), table(material, &all)))
}

/// Returns the sentence on a tally.
fn tally_sentence(material: &Material<'_>, tally: Tally) -> Rich {
    let number = |value: usize| i64::try_from(value).unwrap_or(i64::MAX);
    let mut values: Vec<(&'static str, Value)> = Vec::new();
    for (plural, shown, value) in [
        ("all", "all_shown", tally.met + tally.missed + tally.open),
        ("met", "met_shown", tally.met),
        ("missed", "missed_shown", tally.missed),
        ("open", "open_shown", tally.open),
    ] {
        values.push((plural, count(number(value))));
        values.push((shown, text(value.to_string())));
    }
    material.wording.rich("objectives-tally", &values)
}

/// Returns the sentence on a tally with how many of the verdicts may be chance, for where no table says it.
pub fn plainly(material: &Material<'_>, tally: Tally) -> Rich {
    let told = tally_sentence(material, tally);
    if tally.unsure == 0 {
        return told;
    }
    let number = |value: usize| count(i64::try_from(value).unwrap_or(i64::MAX));
    let all = number(tally.met + tally.missed + tally.open);
    let shown = text(tally.unsure.to_string());
    let values = [("unsure", number(tally.unsure)), ("unsure_shown", shown), ("all", all)];
    Rich::sentences([told, material.wording.rich("objectives-chance", &values)])
}

fn lead(material: &Material<'_>, all: &[Objective]) -> Rich {
    let Some(tally) = tally_of(all) else { return Rich::default() };
    let unsure = all.iter().any(|objective| objective.surety == Surety::Unsure);
    let second = if unsure { material.wording.rich("objectives-unsure", &[]) } else { Rich::default() };
    Rich::sentences([tally_sentence(material, tally), second])
}

fn objectives(material: &Material<'_>) -> Vec<Objective> {
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
fn judged(row: Option<&Row<'_>>, columns: [&str; 3], target: f64, floor: bool) -> (Verdict, Surety) {
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
        open: Open::of(row.is_some_and(|row| row.hidden("median_days"))),
    })
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

fn table(material: &Material<'_>, all: &[Objective]) -> DataTable {
    let wording = material.wording;
    let word = |id: &str| wording.word(id);
    let mut table = TableBuilder::new(wording.rich("objectives-caption", &[]))
        .text(word("column-objective"), 1.0)
        .number(word("column-objective-target"))
        .number(word("column-reached"))
        .number(word("column-interval"))
        .status(word("column-verdict"));
    for objective in all {
        let words = verdict_words(material, objective);
        let status = match objective.verdict.status() {
            Status::None => TableCell::Text(words),
            status => TableCell::Status { status, text: words },
        };
        table.row(vec![
            TableCell::Text(objective.label.clone()),
            TableCell::Text(objective.target.clone()),
            TableCell::Text(objective.reached.clone()),
            TableCell::Text(objective.interval.clone()),
            status,
        ]);
    }
    table.note(wording.rich("objectives-note", &[]));
    if let Some(range) = all.iter().map(|objective| &objective.interval).find(|range| is_open_ended(range)) {
        table.note(wording.rich("objectives-note-open", &[("range", text(range))]));
    }
    table.finish(wording)
}

/// Returns whether an interval has a lower end only: `261–`.
fn is_open_ended(interval: &str) -> bool {
    interval.ends_with('–') && interval.starts_with(|first: char| first.is_ascii_digit())
}

fn verdict_words(material: &Material<'_>, objective: &Objective) -> String {
    let variant = match (objective.verdict, objective.surety) {
        (Verdict::Met, Surety::Sure) => "met",
        (Verdict::Met, Surety::Unsure) => "met-unsure",
        (Verdict::Missed, Surety::Sure) => "missed",
        (Verdict::Missed, Surety::Unsure) => "missed-unsure",
        (Verdict::Unknown, _) => match &objective.open {
            Open::NoFigure => "unknown",
            Open::Hidden => "hidden",
            Open::PartHidden => "part-hidden",
            Open::QuarterRuns => "quarter-runs",
            Open::NotYet => "not-yet",
            Open::Unfinished { .. } => "unfinished",
        },
    };
    let units = if let Open::Unfinished { units } = &objective.open { units.as_str() } else { "" };
    material.wording.text("objective-verdict", &[("verdict", code(variant)), ("units", text(units))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::ReleasedTable;
    use crate::report::tables::Tables;
    use crate::report::testing::{PROJECT, released, rows_of, told};

    fn line(tables: &[ReleasedTable], start: &str) -> String {
        let targets = "fidelity_score = 100\nclients_per_coach_low = 25\nclients_per_coach_high = 75";
        let toml = PROJECT.replace("fidelity_score = 100", targets);
        let rows = told(&toml, tables, |material| rows_of(&build(material).table.unwrap()));
        rows.into_iter().find(|row| row.starts_with(start)).unwrap()
    }

    #[test]
    fn a_tally_says_each_kind_once() {
        let said = |met, missed, open| {
            told(PROJECT, &[], |material| tally_sentence(material, Tally { met, missed, open, unsure: 0 }).text())
        };
        assert_eq!(said(2, 2, 2), "Tavoitteita on 6. Niistä 2 täyttyy, 2 ei täyty, ja 2 jää avoimeksi.");
        assert_eq!(said(3, 0, 0), "Tavoitteita on 3. Niistä 3 täyttyy.");
        assert_eq!(said(0, 1, 5), "Tavoitteita on 6. Niistä yksi ei täyty, ja 5 jää avoimeksi.");
        assert_eq!(said(0, 0, 3), "Tavoitteita on 3. Mistään ei voi vielä sanoa, täyttyykö se.");
        assert_eq!(said(0, 1, 0), "Hankkeella on yksi tavoite, ja se ei täyty.");
        assert_eq!(said(1, 6, 0), "Tavoitteita on 7. Niistä yksi täyttyy ja 6 ei täyty.");
    }

    /// Where no table stands beside it, a sentence on targets says what may be chance.
    #[test]
    fn a_plain_tally_says_how_many_verdicts_may_be_chance() {
        let said = |met, missed, unsure| {
            told(PROJECT, &[], |material| plainly(material, Tally { met, missed, open: 0, unsure }).text())
        };
        let one = "Hankkeella on yksi tavoite, ja se täyttyy.";
        assert_eq!(said(1, 0, 1), format!("{one} Ero tavoitteeseen voi silti olla sattumaa."));
        assert_eq!(said(1, 0, 0), one);
        assert!(said(2, 1, 1).ends_with("Yhden kohdalla ero tavoitteeseen voi olla sattumaa."));
        assert!(said(2, 1, 2).ends_with("2 tavoitteen kohdalla ero voi olla sattumaa."));
    }

    /// One team's figure lies inside, another's may be anything.
    #[test]
    fn a_target_for_all_teams_stays_open_while_a_team_is_suppressed() {
        let teams = |other: &str| {
            let rows = format!("2022Q2,Pori,7,5.9,20.5,31.8,4.8\n2022Q2,Rauma,4,2.4,..,{other},..");
            line(&[released("employment/coaches", &rows)], "Asiakkaita vuodessa")
        };
        assert!(teams("30").ends_with("25–75|30–32|–|täyttyy"), "{}", teams("30"));
        assert!(teams("..").ends_with("25–75|32|–|osa salattu, ei voi sanoa"), "{}", teams(".."));
        assert!(teams("80").ends_with("25–75|32–80|–|ei täyty"), "{}", teams("80"));
    }

    /// Where the figure is shown but whose it is is not, that is why there is no verdict.
    #[test]
    fn a_pilot_without_its_participants_is_open_because_something_is_hidden() {
        let pilots = |participants: &str| {
            let rows = format!("all,{participants},8,8,4,,0.72727,0.3903,0.9398");
            line(&[released("group_pilot/outcomes", &rows)], "Ryhmäpilot")
        };
        assert!(pilots("..").ends_with("|8|–|salattu, ei voi sanoa"), "{}", pilots(".."));
        assert!(pilots("11").ends_with("|täyttyy"), "{}", pilots("11"));
    }

    #[test]
    fn an_unfinished_review_leaves_the_points_open_whatever_the_finished_ones_are() {
        let pori = "Pori,2022-05-12,vertaisarvio,25,101,101,101,good,,13,32,56";
        let reviews = |rauma: &str| line(&[released("fidelity/level", &format!("{pori}\n{rauma}"))], "Laatukriteeri");
        let open = reviews("Rauma,2022-06-01,itsearvio,24,,99,103,,,14,32,");
        assert!(open.ends_with("Pori|vähintään 100|101|–|avoin: Rauma, arvio kesken"), "{open}");
        let below = reviews("Rauma,2022-06-01,itsearvio,24,,95,99,,,14,32,");
        assert!(below.ends_with("|ei täyty"), "{below}");
    }

    fn verdict(row: &str, target: f64) -> (Verdict, Surety) {
        let tables = [released("employment/retention", row)];
        let rows = Tables::new(&tables).rows("employment/retention");
        judged(rows.first(), ["low", "rate", "high"], target, true)
    }

    #[test]
    fn a_verdict_is_sure_only_where_the_whole_interval_is_on_its_side() {
        assert_eq!(verdict("13,100,70,0.7,0.6,0.8", 0.6), (Verdict::Met, Surety::Sure));
        assert_eq!(verdict("13,100,70,0.7,0.6,0.8", 0.65), (Verdict::Met, Surety::Unsure));
        assert_eq!(verdict("13,100,70,0.7,0.6,0.8", 0.75), (Verdict::Missed, Surety::Unsure));
        assert_eq!(verdict("13,100,70,0.7,0.6,0.8", 0.8), (Verdict::Missed, Surety::Unsure));
        assert_eq!(verdict("13,100,70,0.7,0.6,0.8", 0.81), (Verdict::Missed, Surety::Sure));
        assert_eq!(verdict("13,100,..,..,..,..", 0.6).0, Verdict::Unknown);
    }

    #[test]
    fn a_ceiling_is_judged_the_other_way_round() {
        let tables = [released("employment/time_to_first_job_median", "110,95,130")];
        let rows = Tables::new(&tables).rows("employment/time_to_first_job_median");
        let at_most = |target| judged(rows.first(), ["low", "median_days", "high"], target, false);
        assert_eq!(at_most(140.0), (Verdict::Met, Surety::Sure));
        assert_eq!(at_most(120.0), (Verdict::Met, Surety::Unsure));
        assert_eq!(at_most(100.0), (Verdict::Missed, Surety::Unsure));
        assert_eq!(at_most(90.0), (Verdict::Missed, Surety::Sure));
    }
}
