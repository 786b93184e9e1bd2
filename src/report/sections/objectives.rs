//! Objectives and how far they are reached: one line a target of kooste.toml, and what the interval bears.

mod each;

use serde::Serialize;

use self::each::objectives;
use super::Material;
use crate::report::rich::{Rich, Value, code, count, text};
use crate::report::sentences::Verdict;
use crate::report::shapes::{Block, Callout, CalloutKind, DataTable, Status, TableCell};
use crate::report::tables::TableBuilder;

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

/// Returns whether so few have got their first job by the target's day that the median, shown or not, lies beyond it.
pub fn median_is_beyond(material: &Material<'_>, days: f64) -> bool {
    each::fewer_than_half(material, days).is_some()
}

/// A target and what was reached.
struct Objective {
    label: String,
    target: String,
    reached: String,
    interval: String,
    verdict: Verdict,
    surety: Surety,
    /// Why there is no verdict, where there is none; what a verdict without a figure rests on.
    open: Open,
}

/// Why a target has no verdict, or has one without its figure.
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
    /// The median is not shown, but by this day fewer than half have got work: the target is missed.
    FewerThanHalf { days: String },
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

fn table(material: &Material<'_>, all: &[Objective]) -> DataTable {
    let wording = material.wording;
    let word = |id: &str| wording.word(id);
    let mut table = TableBuilder::new(wording.rich("objectives-caption", &[]))
        .breaking()
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
        (Verdict::Missed, Surety::Sure) if matches!(objective.open, Open::FewerThanHalf { .. }) => "fewer",
        (Verdict::Missed, Surety::Unsure) if matches!(objective.open, Open::FewerThanHalf { .. }) => "fewer-unsure",
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
            // Always with a verdict.
            Open::FewerThanHalf { .. } => "unknown",
        },
    };
    let (units, days) = match &objective.open {
        Open::Unfinished { units } => (units.as_str(), ""),
        Open::FewerThanHalf { days } => ("", days.as_str()),
        _ => ("", ""),
    };
    let values = [("verdict", code(variant)), ("units", text(units)), ("days", text(days))];
    material.wording.text("objective-verdict", &values)
}

#[cfg(test)]
mod tests {
    use super::each::judged;
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
        assert!(said(2, 1, 2).ends_with("Ero voi olla sattumaa 2\u{a0}tavoitteen kohdalla."));
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

    /// A median that is not reached or not shown lies beyond a day by which fewer than half have got work.
    #[test]
    fn a_median_without_a_figure_is_judged_by_the_shares_that_are_shown() {
        let toml = PROJECT.replace("median_days_to_first_job = 120", "median_days_to_first_job = 180");
        let first_job = |median: &str, shares: &str| {
            let tables = [
                released("employment/time_to_first_job_median", median),
                released("employment/time_to_first_job", shares),
            ];
            let rows = told(&toml, &tables, |material| rows_of(&build(material).table.unwrap()));
            rows.into_iter().find(|row| row.starts_with("Päiviä")).unwrap()
        };
        let (median, hidden) = (",210,", "..,..,..");
        let fewer = "ei täyty (alle puolet on saanut työn 180\u{a0}päivässä)";
        let said = first_job(median, "90,280,0.142,0.110,0.180,0.061\n180,201,0.305,0.259,0.354,0.121");
        assert!(said.contains("|–|") && said.ends_with(fewer), "{said}");
        let said = first_job(hidden, "180,201,0.305,0.259,0.354,0.121\n365,96,0.447,0.391,0.501,0.208");
        assert!(said.contains("|..|") && said.ends_with(fewer), "{said}");
        let said = first_job(hidden, "180,..,..,..,..,..\n365,96,0.447,0.391,0.501,0.208");
        let unsure = "ei täyty, epävarmaa (alle puolet on saanut työn 365\u{a0}päivässä)";
        assert!(said.ends_with(unsure), "{said}");
        let said = first_job(hidden, "90,280,0.142,0.110,0.180,0.061\n180,201,0.55,0.5,0.6,0.1");
        assert!(said.ends_with("|salattu, ei voi sanoa"), "what is met is not told of a hidden median: {said}");
        let said = first_job(median, "90,280,0.142,0.110,0.180,0.061");
        assert!(said.ends_with("|ei lukua, ei voi sanoa"), "{said}");
    }

    /// A shown figure that reaches the target needs nothing else; where it does not, what is hidden is why there is no verdict.
    #[test]
    fn a_pilot_without_its_participants_is_open_where_what_is_shown_does_not_reach_the_target() {
        let pilots = |participants: &str, paid: &str| {
            let rows = format!("all,{participants},{paid},{paid},0,,..,..,..");
            line(&[released("group_pilot/outcomes", &rows)], "Ryhmäpilot")
        };
        assert!(pilots("..", "2").ends_with("|2|–|salattu, ei voi sanoa"), "{}", pilots("..", "2"));
        assert!(pilots("..", "8").ends_with("|8|–|täyttyy"), "{}", pilots("..", "8"));
        assert!(pilots("11", "8").ends_with("|täyttyy"), "{}", pilots("11", "8"));
        assert!(pilots("11", "2").ends_with("|ei täyty"), "{}", pilots("11", "2"));
    }

    /// As many as one group has, all groups have; people of two groups are one person, and an employed group is not in the whole.
    #[test]
    fn the_shown_count_of_one_group_meets_the_target_of_all() {
        let pilots = |groups: &str| {
            let toml = format!("{PROJECT}\n[[group]]\nid = \"R3\"\nkind = \"employed\"\n");
            let rows = format!("{groups}\nall,..,..,..,..,,..,..,..");
            let tables = [released("group_pilot/outcomes", &rows)];
            let told = told(&toml, &tables, |material| rows_of(&build(material).table.unwrap()));
            told.into_iter().find(|row| row.starts_with("Ryhmäpilot")).unwrap()
        };
        let met = pilots("R1,12,3,3,1,,0.25,0.1,0.6\nR2,..,..,..,..,,..,..,..");
        assert!(met.ends_with("vähintään 3|vähintään 3|–|täyttyy"), "{met}");
        let two = pilots("R1,12,2,2,1,,0.2,0.1,0.5\nR2,12,2,2,1,,0.2,0.1,0.5");
        assert!(two.ends_with("|..|–|salattu, ei voi sanoa"), "{two}");
        let employed = pilots("R3,12,9,9,4,,0.7,0.4,0.9\nR2,..,..,..,..,,..,..,..");
        assert!(employed.ends_with("|..|–|salattu, ei voi sanoa"), "{employed}");
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
