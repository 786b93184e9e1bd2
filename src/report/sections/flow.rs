//! The flow of clients: referrals and decisions, waiting, reasons for leaving, and the coaches' caseload.

use serde::Serialize;

use super::clients::by_key;
use super::pathway::short_number;
use super::{FEW, Material, Part, is_few};
use crate::report::charts::stacked::{self, StackedFigure};
use crate::report::charts::{long_period, short_period};
use crate::report::rich::{Rich, code, count, text};
use crate::report::sentences::listed;
use crate::report::shapes::{DataTable, TableCell};
use crate::report::tables::{Row, TableBuilder};

pub(super) const DECISIONS: &str = "clients/decisions";
const REFERRERS: &str = "clients/referrers";
pub(super) const WAITING: &str = "employment/waiting";
const EXITS: &str = "employment/exits";
const COACHES: &str = "employment/coaches";
const CASELOAD_CHECK: &str = "employment/caseload_check";
/// So many of the latest quarters stand in the table of exits.
const LATEST: usize = 4;
/// Codes that stand last in a list.
const LAST: [&str; 2] = ["muu", "ei tietoa"];

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Flow {
    pub decisions: Part<StackedFigure>,
    pub referrers: Part<DataTable>,
    pub waiting: Part<DataTable>,
    pub exits: Part<DataTable>,
    pub coaches: Part<DataTable>,
}

impl Flow {
    /// Returns whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.decisions.shown.is_none() && self.referrers.shown.is_none() && self.waiting.shown.is_none()
    }
}

/// Builds the parts.
pub fn build(material: &Material<'_>) -> Flow {
    Flow {
        decisions: decisions(material),
        referrers: referrers(material),
        waiting: waiting(material),
        exits: exits(material),
        coaches: coaches(material),
    }
}

fn decisions(material: &Material<'_>) -> Part<StackedFigure> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let rows = material.tables.rows(DECISIONS);
    let mut bars = by_key(&rows, "period", "decision");
    let first = bars.iter().position(|bar| bar.parts.iter().any(|(_, row)| row.counts("referrals")));
    bars.drain(..first.unwrap_or(bars.len()));
    if bars.iter().all(|bar| bar.parts.is_empty()) {
        return Part::missing(material.not_yet("missing-referrals", "missing-why-no-referrals"));
    }
    // Bars without a length show nothing but that something is hidden.
    if !stacked::tells(&bars, "referrals") {
        return Part::missing(wording.rich("part-mostly-hidden", &[("what", text(wording.word("missing-referrals")))]));
    }
    let latest = bars.last().map_or_else(Rich::default, |bar| {
        let parts: Vec<(&str, Option<i64>)> =
            bar.parts.iter().map(|(decision, row)| (decision.as_str(), row.integer("referrals"))).collect();
        latest_decisions(material, &long_period(locale, &bar.label), &parts)
    });
    for bar in &mut bars {
        bar.spoken = long_period(locale, &bar.label);
        bar.label = short_period(locale, &bar.label);
    }
    let says = [wording.rich("decisions-caption", &[]), Rich::sentences([latest, material.numbers_in(DECISIONS)])];
    let label = |decision: &str| wording.label("decision", decision);
    Part::shown(stacked::stacked(wording, &bars, "referrals", label, says))
}

/// Returns what came of the referrals of a quarter; nothing when a count of it is hidden.
fn latest_decisions(material: &Material<'_>, period: &str, parts: &[(&str, Option<i64>)]) -> Rich {
    let locale = material.wording.locale;
    let Some(all) = parts.iter().map(|(_, count)| *count).sum::<Option<i64>>().filter(|all| *all > 0) else {
        return Rich::default();
    };
    let of = |decision: &str| parts.iter().find(|(own, _)| *own == decision).and_then(|(_, count)| *count).unwrap_or(0);
    let open = of("jono") + of("ei tietoa");
    let values = [
        ("period", text(period)),
        ("all", text(locale.integer(all))),
        ("accepted", text(locale.integer(of("hyväksytty")))),
        ("open", text(locale.integer(open))),
        ("some", code(if open == 0 { "none" } else { "some" })),
    ];
    material.wording.rich("decisions-caption-latest", &values)
}

/// Sorts referrers by their names, those who tell nothing last: in one order wherever they stand.
pub fn in_order(material: &Material<'_>, rows: &mut [Row<'_>]) {
    let last = |row: &Row<'_>| LAST.iter().position(|code| row.key("referrer") == *code).map_or(0, |place| place + 1);
    let label = |row: &Row<'_>| material.wording.title("referrer", &row.key("referrer"));
    rows.sort_by(|left, right| {
        last(left).cmp(&last(right)).then_with(|| material.names.compare(&label(left), &label(right)))
    });
}

fn referrers(material: &Material<'_>) -> Part<DataTable> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let year = material.cut_off.format("%Y").to_string();
    let mut rows: Vec<Row<'_>> = material
        .tables
        .rows(REFERRERS)
        .into_iter()
        .filter(|row| row.key("year") == year && row.counts("referrals"))
        .collect();
    let Some(all) = rows.first().map(|row| row.integer("all_referrals")) else {
        let before = material.tables.rows(REFERRERS).iter().any(|row| row.counts("referrals"));
        let why = if before { "missing-why-no-referrals-this-year" } else { "missing-why-no-referrals" };
        return Part::missing(material.not_yet("missing-referrers", why));
    };
    let label = |row: &Row<'_>| wording.title("referrer", &row.key("referrer"));
    in_order(material, &mut rows);
    let counts: Vec<Option<i64>> = rows.iter().map(|row| row.integer("referrals")).collect();
    let most = leader(&counts, all).map_or_else(Rich::default, |index| {
        let share = rows[index].number("share").map_or_else(String::new, |share| locale.percent(share, 1));
        wording.rich("referrers-caption-most", &[("referrer", text(label(&rows[index]))), ("share", text(share))])
    });
    let head = wording.rich(
        "referrers-caption",
        &[
            ("year", text(&year)),
            ("date", text(locale.date(material.cut_off))),
            ("known", code(if all.is_some() { "known" } else { "none" })),
            ("all", text(all.map_or_else(String::new, |all| locale.integer(all)))),
        ],
    );
    let mut table = TableBuilder::new(Rich::sentences([head, most]))
        .of(&rows)
        .compact()
        .text(wording.word("column-referrer"), 1.0)
        .number(wording.word("column-referrals"))
        .number(wording.word("column-share-all"))
        .number(wording.word("column-accepted"));
    for row in &rows {
        table.row(vec![
            TableCell::Text(label(row)),
            TableCell::Text(locale.number_cell(row.cell("referrals"), 0)),
            TableCell::Text(locale.percent_cell(row.cell("share"))),
            TableCell::Text(locale.number_cell(row.cell("accepted"), 0)),
        ]);
    }
    material.unless_hidden(table.finish(wording), "missing-referrers")
}

/// Returns which of some counts is the largest, if that is certain: alone at the top, and larger than all hidden ones together
/// can be.
fn leader(counts: &[Option<i64>], all: Option<i64>) -> Option<usize> {
    let rest = all? - counts.iter().flatten().sum::<i64>();
    let most = counts.iter().flatten().max().copied().filter(|most| *most > 0)?;
    let hidden = counts.iter().any(Option::is_none);
    let alone = counts.iter().filter(|count| **count == Some(most)).count() == 1;
    (alone && (!hidden || most > rest)).then(|| counts.iter().position(|count| *count == Some(most)))?
}

fn waiting(material: &Material<'_>) -> Part<DataTable> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let rows = material.tables.rows(WAITING);
    let rows: Vec<&Row<'_>> = rows.iter().skip_while(|row| !row.counts("started")).collect();
    let Some(latest) = rows.last() else {
        return Part::missing(material.not_yet("missing-waiting", "missing-why-no-clients"));
    };
    let medians = ["median_days_referral_to_start", "median_days_start_to_contact"];
    let sentence = if medians.iter().all(|column| latest.number(column).is_some()) {
        let [referral, contact] = medians.map(|column| text(short_number(material, latest.cell(column))));
        let period = ("period", text(long_period(locale, &latest.key("period"))));
        wording.rich("waiting-caption-latest", &[period, ("referral", referral), ("contact", contact)])
    } else {
        Rich::default()
    };
    let mut table = TableBuilder::new(Rich::sentences([wording.rich("waiting-caption", &[]), sentence]))
        .of(rows.iter().copied())
        .compact()
        .text(wording.word("column-quarter"), 1.0)
        .number(wording.word("column-started"))
        .number(wording.word("column-referral-to-start"))
        .number(wording.word("column-start-to-contact"))
        .number(wording.word("column-no-referral"))
        .number(wording.word("column-no-contact"));
    for row in rows {
        let number = |column: &str| TableCell::Text(short_number(material, row.cell(column)));
        table.row(vec![
            TableCell::Text(long_period(locale, &row.key("period"))),
            number("started"),
            number(medians[0]),
            number(medians[1]),
            number("no_referral"),
            number("no_contact"),
        ]);
    }
    table.note(wording.rich("waiting-note", &[]));
    material.unless_hidden(table.finish(wording), "missing-waiting")
}

/// Returns the reasons for leaving in the latest quarters, a column each.
fn exits(material: &Material<'_>) -> Part<DataTable> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let rows = material.tables.rows(EXITS);
    let mut quarters: Vec<String> = Vec::new();
    for row in &rows {
        let quarter = row.key("period");
        if quarters.last() != Some(&quarter) {
            quarters.push(quarter);
        }
    }
    quarters.drain(..quarters.len().saturating_sub(LATEST));
    let rows: Vec<Row<'_>> = rows.into_iter().filter(|row| quarters.contains(&row.key("period"))).collect();
    let mut reasons: Vec<String> = Vec::new();
    for row in rows.iter().filter(|row| row.counts("exits")) {
        let reason = row.key("reason");
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    if reasons.is_empty() {
        return Part::missing(material.not_yet("missing-exits", "missing-why-no-exits"));
    }
    let label = |reason: &str| wording.title("exit-reason", reason);
    let last = |reason: &str| LAST.iter().position(|code| reason == *code).map_or(0, |place| place + 1);
    reasons.sort_by(|left, right| {
        last(left).cmp(&last(right)).then_with(|| material.names.compare(&label(left), &label(right)))
    });
    let caption = wording.rich("exits-caption", &[("count", count(i64::try_from(quarters.len()).unwrap_or(0)))]);
    let mut table = TableBuilder::new(Rich::sentences([caption, few_exits(material, &rows)]))
        .of(&rows)
        .compact()
        .text(wording.word("column-reason"), 1.0);
    for quarter in &quarters {
        table = table.number(long_period(locale, quarter));
    }
    for reason in &reasons {
        let cell = |quarter: &String| {
            let row = rows.iter().find(|row| row.key("reason") == *reason && row.key("period") == *quarter);
            TableCell::Text(row.map_or_else(String::new, |row| locale.number_cell(row.cell("exits"), 0)))
        };
        let cells = quarters.iter().map(cell);
        table.row([TableCell::Text(label(reason))].into_iter().chain(cells).collect());
    }
    material.unless_hidden(table.finish(wording), "missing-exits")
}

/// Returns the warning of small numbers, where a shown one is small.
fn few_exits(material: &Material<'_>, rows: &[Row<'_>]) -> Rich {
    if rows.iter().any(|row| is_few(row.integer("exits"))) {
        material.wording.rich("exits-caption-few", &[("few", text(FEW.to_string()))])
    } else {
        Rich::default()
    }
}

/// How the teams' clients in a year stand to the funder's assumption.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Assumption {
    /// No team's figure is shown.
    Unknown,
    /// Every shown team lies within it.
    Within,
    /// These do not.
    Outside(Vec<String>),
}

impl Assumption {
    fn of(teams: &[(String, Option<f64>)], (low, high): (f64, f64)) -> Assumption {
        let shown: Vec<(&String, f64)> = teams.iter().filter_map(|(team, value)| Some((team, (*value)?))).collect();
        let outside = shown.iter().filter(|(_, value)| !(low..=high).contains(value));
        let outside: Vec<String> = outside.map(|(team, _)| (*team).clone()).collect();
        match (shown.is_empty(), outside.is_empty()) {
            (true, _) => Assumption::Unknown,
            (_, true) => Assumption::Within,
            _ => Assumption::Outside(outside),
        }
    }
}

fn coaches(material: &Material<'_>) -> Part<DataTable> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let quarter = material.quarter().to_string();
    let mut rows: Vec<Row<'_>> =
        material.tables.rows(COACHES).into_iter().filter(|row| row.key("period") == quarter).collect();
    if rows.is_empty() {
        return Part::missing(material.not_yet("missing-coaches", "missing-why-no-coaches"));
    }
    rows.sort_by(|left, right| material.names.compare(&left.key("team"), &right.key("team")));
    let period = ("period", text(locale.period(material.quarter())));
    let year = "clients_in_year_per_fte_year";
    let teams: Vec<(String, Option<f64>)> = rows.iter().map(|row| (row.key("team"), row.number(year))).collect();
    let sentence = material.plan.targets.clients_per_coach.map_or_else(Rich::default, |range| {
        let (verdict, list) = match Assumption::of(&teams, range) {
            Assumption::Unknown => return Rich::default(),
            Assumption::Within => ("within", String::new()),
            Assumption::Outside(teams) => ("outside", listed(wording, &teams)),
        };
        let [low, high] = [range.0, range.1].map(|end| text(locale.decimal(end, 0)));
        let shown = teams.iter().filter(|(_, value)| value.is_some()).count();
        let shown = ("shown", count(i64::try_from(shown).unwrap_or(i64::MAX)));
        let values = [("low", low), ("high", high), ("verdict", code(verdict)), ("list", text(list)), shown];
        wording.rich("coaches-caption-assumption", &values)
    });
    let mut table = TableBuilder::new(Rich::sentences([wording.rich("coaches-caption", &[period]), sentence]))
        .of(&rows)
        .compact()
        .text(wording.word("column-team"), 1.0)
        .number(wording.word("column-coaches"))
        .number(wording.word("column-fte"))
        .number(wording.word("column-caseload"))
        .number(wording.word("column-clients-year"))
        .number(wording.word("column-contacts"));
    for row in &rows {
        let number = |column: &str, decimals: usize| TableCell::Text(locale.number_cell(row.cell(column), decimals));
        table.row(vec![
            TableCell::Text(row.key("team")),
            number("coaches", 0),
            number("fte", 1),
            number("mean_caseload_per_fte", 1),
            number(year, 1),
            number("contacts_per_coach_week", 1),
        ]);
    }
    table.note(wording.rich("coaches-note", &[]));
    table.note(caseload_check(material));
    material.unless_hidden(table.finish(wording), "missing-coaches")
}

/// Returns how the clients at a time fit the new clients of a year and the length of a service; nothing unless all of it is shown.
fn caseload_check(material: &Material<'_>) -> Rich {
    let (wording, locale) = (material.wording, material.wording.locale);
    let Some(row) = material.row_of(CASELOAD_CHECK, material.quarter()) else { return Rich::default() };
    let shown = (
        row.integer("new_clients"),
        row.number("mean_stay_years"),
        row.number("expected_caseload"),
        row.number("observed_caseload"),
    );
    let (Some(new), Some(stay), Some(expected), Some(observed)) = shown else { return Rich::default() };
    let values = [
        ("new", text(locale.integer(new))),
        // With one decimal the product would not be the expected number: 180 × 0.5 is 90, 180 × 0.55 the 99 that stands there.
        ("stay", text(locale.decimal(stay, 2))),
        ("expected", text(locale.decimal(expected, 0))),
        ("observed", text(locale.decimal(observed, 0))),
    ];
    wording.rich("caseload-check", &values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::testing::{PROJECT, released, told};

    #[test]
    fn the_check_of_the_caseload_is_told_only_where_all_of_it_is_shown() {
        let check = |row: &str| {
            told(PROJECT, &[released("employment/caseload_check", row)], |material| caseload_check(material).text())
        };
        let whole = check("2022Q2,180,0.54952,98.914,150.789");
        assert!(whole.contains("180 asiakasta") && whole.contains("0,55 vuotta") && whole.contains(" 99 "), "{whole}");
        assert!(whole.contains("keskimäärin 151."), "{whole}");
        assert_eq!(check("2022Q2,..,0.54952,..,150.789"), "");
    }

    #[test]
    fn small_numbers_are_warned_of_only_where_a_shown_one_is_small() {
        let warning = |rows: &str| {
            let table = [released("employment/exits", rows)];
            told(PROJECT, &table, |material| few_exits(material, &material.tables.rows(EXITS)).text())
        };
        assert_eq!(warning("2022Q1,eläke,3000\n2022Q1,muu,30\n2022Q2,eläke,0\n2022Q2,muu,.."), "");
        assert_eq!(warning("2022Q1,eläke,3000\n2022Q1,muu,29"), "Alle 30:n luvuista ei voi päätellä suuntaa.");
    }

    #[test]
    fn the_most_frequent_is_named_only_when_no_hidden_count_can_be_larger() {
        assert_eq!(leader(&[Some(10), Some(34), Some(5)], Some(49)), Some(1));
        assert_eq!(leader(&[Some(10), Some(34), None], Some(50)), Some(1));
        // The hidden ones are 40 together: one of them may be the largest.
        assert_eq!(leader(&[Some(10), Some(34), None], Some(84)), None);
        assert_eq!(leader(&[Some(34), Some(34)], Some(68)), None);
        assert_eq!(leader(&[Some(34), Some(3)], None), None);
        assert_eq!(leader(&[], Some(0)), None);
    }

    #[test]
    fn one_team_within_the_assumption_is_told_of_in_the_singular() {
        let toml = PROJECT.replace(
            "fidelity_score = 100",
            "fidelity_score = 100\nclients_per_coach_low = 25\nclients_per_coach_high = 75",
        );
        let caption = |rauma: &str| {
            let rows = format!("2022Q2,Pori,8,7.5,..,32,..\n2022Q2,Rauma,4,2.4,..,{rauma},..");
            let table = [released(COACHES, &rows)];
            told(&toml, &table, |material| coaches(material).shown.unwrap().caption.text())
        };
        assert!(caption("..").contains("esitetty tiimi on sen sisällä"), "{}", caption(".."));
        assert!(caption("40").contains("esitetyt tiimit ovat sen sisällä"), "{}", caption("40"));
    }

    #[test]
    fn the_assumption_is_judged_by_the_shown_teams_alone() {
        let team = |name: &str, value| (name.to_owned(), value);
        let range = (25.0, 75.0);
        assert_eq!(Assumption::of(&[team("A", Some(25.0)), team("B", None)], range), Assumption::Within);
        assert_eq!(
            Assumption::of(&[team("A", Some(24.9)), team("B", Some(75.0))], range),
            Assumption::Outside(vec!["A".into()])
        );
        assert_eq!(Assumption::of(&[team("A", None)], range), Assumption::Unknown);
    }
}
