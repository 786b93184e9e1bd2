//! Page 1 of a whole year. The share in work is published by quarter; by year it stands in the table by area, whose rows of the region
//! (those who live there, those from elsewhere, those of no known home) are all clients together.

use super::cards::rate_of;
use crate::period::Period;
use crate::report::rich::{Rich, Value, code, count, text};
use crate::report::sections::Material;
use crate::report::sentences::{Change, Share, Span, Told, share_of_all};
use crate::report::shapes::Card;
use crate::report::tables::Row;
use crate::statistics;

const OUTCOME: &str = "equity/outcome";
const COSTS: &str = "economy/cost_per_outcome";

/// Whom a share of the year is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whom {
    All,
    /// Those who live in the region, where the count of the others is suppressed.
    Region,
}

/// Returns what happened in the year; where it is not told of the whole year, which quarter is told of (`quarter`).
pub fn lead(material: &Material<'_>, year: i32, quarter: impl Fn(&Material<'_>) -> Rich) -> Rich {
    let wording = material.wording;
    let when = ("when", text(in_year(material, year)));
    if let Some((whom, share)) = shown(material, year) {
        let change = change_since_last(material, year, whom).sentence(wording, Span::Year);
        let served = served(material, when, whom, i64::try_from(share.whole).unwrap_or(i64::MAX));
        return Rich::sentences([served, rate(material, share), change, first_jobs(material, year, whom)]);
    }
    let of_quarter = quarter(material);
    let rows = regions(material, year);
    if super::current(material).is_none() {
        return of_quarter;
    }
    if !rows.is_empty() && rows.iter().all(|row| row.integer("served") == Some(0)) {
        return Rich::sentences([wording.rich("lead-served-none", &[when])]);
    }
    let of_all =
        clients(material, year).map_or_else(Rich::default, |clients| served(material, when, Whom::All, clients));
    Rich::sentences([of_all, not_shown(material, &rows), of_quarter])
}

/// Returns the card of the year's share, which says beside it what the last quarter's is against the target: the target is set for a quarter.
/// (`is_known`: whether it is shown). None where the year's share is not shown.
pub fn rate_card(material: &Material<'_>, year: i32, quarter: &Card, is_known: bool) -> Option<Card> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let (whom, share) = shown(material, year)?;
    let status_text = match material.plan.targets.employment_rate {
        None => wording.word("card-no-target"),
        Some(_) => {
            let values = [
                ("quarter", text(locale.period(material.quarter()))),
                ("known", code(if is_known { "yes" } else { "no" })),
                ("rate", text(locale.with_percent_sign(&quarter.value))),
                ("whom", code(if whom == Whom::All { "all" } else { "region" })),
                ("verdict", text(&quarter.status_text)),
            ];
            wording.text("card-rate-quarter", &values)
        }
    };
    let label = if whom == Whom::All { "card-rate-of" } else { "card-rate-of-region" };
    Some(Card {
        label: rate_of(material, label, Period::Year { year }),
        value: locale.percent_number(share.fraction(), 1),
        unit: "%".to_owned(),
        status: quarter.status,
        status_text,
        change: change_since_last(material, year, whom).on_card(wording, Span::Year),
    })
}

/// Returns how many clients the year had, where that is shown.
pub fn clients(material: &Material<'_>, year: i32) -> Option<i64> {
    let all = shown(material, year).filter(|(whom, _)| *whom == Whom::All);
    let all = all.and_then(|(_, share)| i64::try_from(share.whole).ok());
    all.or_else(|| cost_row(material, year)?.integer("clients"))
}

/// Returns how many of them were in work, where that is shown of all.
pub fn in_work(material: &Material<'_>, year: i32) -> Option<i64> {
    let (_, share) = shown(material, year).filter(|(whom, _)| *whom == Whom::All)?;
    i64::try_from(share.part).ok()
}

fn in_year(material: &Material<'_>, year: i32) -> String {
    let values = [
        ("year", text(year.to_string())),
        ("over", code(if material.unfinished_year() { "no" } else { "yes" })),
        ("date", text(material.wording.locale.date(material.cut_off))),
    ];
    material.wording.text("in-year", &values)
}

fn regions<'m>(material: &Material<'m>, year: i32) -> Vec<Row<'m>> {
    let year = year.to_string();
    let rows = material.tables.rows(OUTCOME).into_iter();
    rows.filter(|row| row.key("area_kind") == "region" && row.key("year") == year).collect()
}

fn told(material: &Material<'_>, year: i32, whom: Whom) -> Told {
    let mut rows = regions(material, year);
    if whom == Whom::Region {
        rows.retain(|row| row.key("area") == material.plan.region);
    }
    share_of_all(&rows, "competitive", "served")
}

/// Returns the share of the year, of all clients if it is shown of them.
fn shown(material: &Material<'_>, year: i32) -> Option<(Whom, Share)> {
    [Whom::All, Whom::Region].into_iter().find_map(|whom| match told(material, year, whom) {
        Told::Shown(share) => Some((whom, share)),
        Told::Hidden | Told::Nothing => None,
    })
}

/// Returns what may be said of the change since the year before, of the same people's share.
fn change_since_last(material: &Material<'_>, year: i32, whom: Whom) -> Change {
    if material.unfinished_year() {
        return Change::Unfinished;
    }
    let before = told(material, year - 1, whom);
    material.change_from(Period::Year { year: year - 1 }, before, told(material, year, whom))
}

fn served(material: &Material<'_>, when: (&'static str, Value), whom: Whom, clients: i64) -> Rich {
    let id = if whom == Whom::All { "lead-served" } else { "lead-served-region" };
    let shown = ("served", text(material.wording.locale.integer(clients)));
    material.wording.rich(id, &[when, ("count", count(clients)), shown])
}

fn rate(material: &Material<'_>, share: Share) -> Rich {
    let locale = material.wording.locale;
    let Some(interval) = statistics::wilson(share.part, share.whole) else { return Rich::default() };
    let part = i64::try_from(share.part).unwrap_or(i64::MAX);
    let values = [
        ("count", count(part)),
        ("competitive", text(locale.integer(part))),
        ("rate", text(locale.percent(share.fraction(), 1))),
        ("range", text(locale.percent_range(interval.low, interval.high, 1))),
    ];
    material.wording.rich("lead-rate", &values)
}

/// Returns why the year's share is not told; of those who live in the region how many were in work, where that is shown and their number is not.
fn not_shown(material: &Material<'_>, rows: &[Row<'_>]) -> Rich {
    let (wording, locale) = (material.wording, material.wording.locale);
    let hides = |row: &Row<'_>| row.hidden("served") || row.hidden("competitive");
    if !rows.iter().any(hides) {
        let forms = [("referral", text(material.form("referral"))), ("area", text(material.form("area")))];
        return wording.rich("lead-year-not-computed", &forms);
    }
    let region = rows.iter().find(|row| row.key("area") == material.plan.region && row.hidden("served"));
    let Some(competitive) = region.and_then(|row| row.integer("competitive")) else {
        return wording.rich("lead-year-hidden", &[]);
    };
    let shown = ("competitive", text(locale.integer(competitive)));
    wording.rich("lead-year-competitive", &[("count", count(competitive)), shown])
}

/// Returns how many of all clients got their first job in the year, where it is shown: after what was told of `whom`.
fn first_jobs(material: &Material<'_>, year: i32, whom: Whom) -> Rich {
    let Some(first) = cost_row(material, year).and_then(|row| row.integer("first_jobs")) else {
        return Rich::default();
    };
    let shown = ("first", text(material.wording.locale.integer(first)));
    let id = if whom == Whom::All { "lead-year-first-jobs" } else { "lead-year-first-jobs-all" };
    material.wording.rich(id, &[("count", count(first)), shown])
}

fn cost_row<'m>(material: &Material<'m>, year: i32) -> Option<Row<'m>> {
    let year = year.to_string();
    material.tables.rows(COSTS).into_iter().find(|row| row.key("year") == year)
}

#[cfg(test)]
mod tests {
    use crate::disclosure::ReleasedTable;
    use crate::report::sections::situation::build;
    use crate::report::shapes::Status;
    use crate::report::testing::{PROJECT, released, told_in};

    const QUARTERS: &str = "
        2021Q3,110,20,40,0.3636,0.28,0.457,44,0.4,0.31,0.49,9,15,18
        2021Q4,120,18,54,0.45,0.364,0.539,58,0.48,0.4,0.57,12,17,20";

    fn year(year: i32, home: &str, elsewhere: &str) -> String {
        let limits = "..,..,..,..,..,..,..,..";
        format!("region,Satakunta,{year},{home},{limits}\nregion,muu,{year},{elsewhere},{limits}")
    }

    /// Page 1 of a period: the headline, and the first card's label, value, words and change.
    fn page(period: &str, toml: &str, outcome: &[String]) -> (String, [String; 4], Status) {
        let mut tables: Vec<ReleasedTable> = vec![
            released("employment/quarterly", QUARTERS),
            released("economy/cost_per_outcome", "2021,390000,204,61,1912,6393"),
        ];
        if !outcome.is_empty() {
            tables.push(released("equity/outcome", &outcome.join("\n")));
        }
        told_in(period, toml, &tables, |material| {
            let page = build(material);
            let card = &page.cards[0];
            let change = card.change.clone().unwrap_or_default();
            (page.lead.text(), [card.label.clone(), card.value.clone(), card.status_text.clone(), change], card.status)
        })
    }

    #[test]
    fn a_year_is_told_of_as_a_whole_and_its_target_is_that_of_a_quarter() {
        let toml = PROJECT.replace("2020-09-01", "2019-09-01");
        let (lead, card, status) = page("2021", &toml, &[year(2020, "140,28", "10,2"), year(2021, "190,80", "14,4")]);
        assert!(lead.starts_with("Vuonna 2021 palvelussa oli 204 asiakasta. Heistä 84 oli"), "{lead}");
        assert!(lead.contains("41,2\u{a0}%") && lead.contains("sai vuoden aikana 61 asiakasta"), "{lead}");
        assert!(lead.contains("Osuus nousi edellisestä vuodesta 21,2 prosenttiyksikköä"), "{lead}");
        let shown = ["Työllistyneiden osuus, 2021", "41,2", "Q4/2021: 45,0\u{a0}%, tavoite 40\u{a0}% täyttyy"];
        assert_eq!(card[..3], shown);
        assert_eq!(status, Status::Met);
        assert!(card[3].starts_with("nousi 21,2"), "{card:?}");
    }

    #[test]
    fn a_year_before_which_the_project_had_only_a_part_of_one_is_not_compared() {
        let (lead, card, _) = page("2021", PROJECT, &[year(2020, "40,8", "0,0"), year(2021, "190,80", "14,4")]);
        assert!(lead.contains("Hanke alkoi kesken edellisen vuoden, joten osuutta ei verrata siihen."), "{lead}");
        assert_eq!(card[3], "");
    }

    /// Where the count of those from elsewhere is suppressed, the share is that of the region's own people, and says so.
    #[test]
    fn those_who_live_in_the_region_stand_for_all_where_the_others_are_hidden() {
        let (lead, card, _) = page("2021", PROJECT, &[year(2021, "190,80", "..,..")]);
        assert!(lead.starts_with("Vuonna 2021 palvelussa oli 190 alueella asuvaa asiakasta. Heistä 80"), "{lead}");
        // What is told of all beside it says so.
        assert!(
            lead.ends_with("Kaikista asiakkaista ensimmäisen työnsä avoimilta työmarkkinoilta sai vuoden aikana 61.")
        );
        let shown = [
            "Työllistyneiden osuus, alueella asuvat, 2021",
            "42,1",
            "Q4/2021, kaikki: 45,0\u{a0}%, tavoite 40\u{a0}% täyttyy",
        ];
        assert_eq!(card[..3], shown);
    }

    #[test]
    fn what_is_not_told_of_the_year_is_told_of_a_named_quarter() {
        for (outcome, why) in [
            (vec![year(2021, "..,..", "..,..")], "Koko vuoden työllistyneiden määrää ja osuutta ei esitetä"),
            (
                vec![year(2021, "..,81", "..,..")],
                "Alueella asuvien asiakkaiden määrää ja työllistyneiden osuutta ei esitetä tietosuojan vuoksi; heistä 81 oli",
            ),
            (vec![year(2021, "190,", "14,")], "Koko vuoden työllistyneitä ei voi laskea ilman"),
            (vec![], "Koko vuoden työllistyneitä ei voi laskea ilman näitä lomakkeita: Lähete (1) ja Alueet (17)."),
        ] {
            let (lead, card, status) = page("2021", PROJECT, &outcome);
            assert!(lead.starts_with("Vuonna 2021 palvelussa oli 204 asiakasta."), "{lead}");
            assert!(lead.contains(why) && lead.contains("Vuoden 2021 neljännellä neljänneksellä"), "{lead}");
            assert_eq!(card[..2], ["Työllistyneiden osuus, Q4/2021", "45,0"]);
            assert_eq!((card[2].as_str(), status), ("tavoite 40\u{a0}% täyttyy", Status::Met));
        }
    }

    /// A part of a year is not set against a whole one.
    #[test]
    fn a_year_that_is_not_over_says_so() {
        let (lead, card, _) = page("2022", PROJECT, &[year(2021, "190,80", "14,4"), year(2022, "200,60", "5,1")]);
        assert!(lead.starts_with("Vuonna 2022 (30.6.2022 mennessä) palvelussa oli 205 asiakasta."), "{lead}");
        assert!(lead.contains("Vuosi on kesken, joten osuutta ei vielä verrata edelliseen vuoteen."), "{lead}");
        assert_eq!(card[3], "vuosi on kesken");
    }

    #[test]
    fn a_half_year_names_the_quarter_of_its_share() {
        let (lead, card, _) = page("2021H2", PROJECT, &[]);
        assert!(lead.starts_with("Vuoden 2021 neljännellä neljänneksellä"), "{lead}");
        assert_eq!(card[0], "Työllistyneiden osuus, Q4/2021");
    }

    /// The report to THL is a yearly one, too: in plain words, after what holds since the project's start.
    #[test]
    fn the_summary_of_a_year_tells_of_that_year() {
        let answers = |period: &str, elsewhere: &str, so_far: &str| {
            let tables = [
                released("employment/cumulative", so_far),
                released("equity/outcome", &year(2021, "190,80", elsewhere)),
            ];
            told_in(period, PROJECT, &tables, |material| {
                let page = crate::report::sections::summary::build(material);
                [page.questions[1].answer.text(), page.questions[2].answer.text()]
            })
        };
        let shown = "380,12,145,0.39402,0.3452,0.4451,368";
        let [clients, work] = answers("2021", "14,4", shown);
        assert!(!clients.contains("Vuonna"), "380 less 204 would be a count of its own: {clients}");
        assert!(work.ends_with("Vuonna 2021 työssä oli 84 ihmistä."), "{work}");
        assert!(answers("2021", "..,..", shown)[1].ends_with("Vuoden 2021 määrää ei näytetä."));
        assert!(!answers("2021Q4", "14,4", shown).iter().any(|answer| answer.contains("Vuonna")));
        // The year may be shown where the time since the start is not.
        let [clients, _] = answers("2021", "14,4", "..,..,..,..,..,..,..");
        assert!(clients.ends_with("Vuonna 2021 mukana oli 204 ihmistä."), "{clients}");
    }
}
