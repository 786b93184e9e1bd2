//! What sections say: of periods that are not over, of money of a later day, of several units, and of what is hidden.

use super::super::{clients, economy, employment, equity, fidelity, objectives, situation, summary};
use crate::disclosure::ReleasedTable;
use crate::language::Lang;
use crate::report::Reports;
use crate::report::shapes::Front;
use crate::report::testing::{self, PROJECT, released, tables};

/// A part of a quarter is neither compared with a whole one nor judged against the target: on page 1, among the targets, in the text.
#[test]
fn an_unfinished_quarter_is_not_compared() {
    let said = |as_of: &str| {
        testing::told_on(as_of, PROJECT, &tables(), |material| {
            let front = situation::build(material);
            let findings: Vec<String> =
                situation::findings::all(material).iter().map(|item| item.text.text()).collect();
            let line = employment::build(material).line.shown.unwrap().caption.text();
            let targets = objectives::build(material).table.map(|table| testing::rows_of(&table)).unwrap();
            let card = &front.cards[0];
            (
                front.lead.text(),
                card.status_text.clone(),
                card.change.clone(),
                findings.join(" "),
                line,
                targets[0].clone(),
            )
        })
    };
    let (lead, status, change, findings, line, target) = said("2022-06-29");
    assert!(lead.ends_with("Neljännes on kesken, joten osuutta ei vielä verrata edelliseen neljännekseen."), "{lead}");
    assert_eq!((status.as_str(), change.as_deref()), ("tavoite 40\u{a0}%", Some("neljännes on kesken")));
    assert!(findings.contains("ei vielä arvioida") && !findings.contains("täyttää"), "{findings}");
    assert!(line.contains("neljännekseen Q1/2022") || !line.contains("2/2022"), "{line}");
    assert!(target.ends_with("|avoin: neljännes on kesken"), "{target}");
    let (lead, status, change, findings, line, target) = said("2022-06-30");
    assert!(lead.contains("luotettavaa muutosta"), "{lead}");
    assert!(status.ends_with("täyttyy") && change.is_some_and(|change| change.contains("muutosta")), "{status}");
    assert!(findings.contains("täyttää 40\u{a0}%:n tavoitteen") && line.contains("2/2022"), "{findings} {line}");
    assert!(target.ends_with("täyttyy, epävarmaa"), "{target}");
}

/// Nor is a whole quarter compared with the one in which the project began: on page 1, in plain words of the year, along the line.
#[test]
fn a_quarter_that_the_project_had_a_part_of_is_not_compared() {
    let said = |start: &str, period: &str| {
        let toml = PROJECT.replace("2020-09-01", start);
        testing::told_in(period, &toml, &tables(), |material| {
            let front = situation::build(material);
            let line = employment::build(material).line.shown.unwrap().caption.text();
            let trend = summary::build(material).questions.remove(3).answer.text();
            (front.lead.text(), front.cards[0].change.clone(), trend, line)
        })
    };
    let (lead, change, _, line) = said("2022-01-03", "2022Q2");
    assert!(lead.ends_with("Hanke alkoi kesken edellisen neljänneksen, joten osuutta ei verrata siihen."), "{lead}");
    assert_eq!(change, None);
    assert!(
        !line.contains("neljännesten") && !line.contains("neljännekseen"),
        "one quarter has no way to another: {line}"
    );
    let (lead, change, trend, line) = said("2021-05-01", "2022Q2");
    assert!(lead.contains("luotettavaa muutosta") && change.is_some(), "{lead}");
    assert_eq!(trend, "Sitä ei voi vielä sanoa. Vuosi sitten hanke oli vasta alkanut.");
    assert!(
        line.contains("neljänneksestä Q3/2021 neljännekseen Q2/2022") || line.contains("Neljännesten Q3/2021 ja"),
        "{line}"
    );
    let (_, _, trend, line) = said("2021-04-01", "2022Q2");
    assert!(trend.starts_with("On."), "{trend}");
    assert!(line.contains("Q2/2021"), "{line}");
}

/// Of many areas that deviate page 1 names three, so that it stays one page; their section names all.
#[test]
fn a_finding_names_three_of_the_areas_that_deviate() {
    let said = |areas: std::ops::RangeInclusive<u32>| {
        let rows =
            areas.map(|area| format!("organiser,A{area},2022,9000,18,2,1.2,3.1,0.5,1.9,0.3,1.95,above_998,2021"));
        let access = [released("equity/access", &rows.collect::<Vec<_>>().join("\n"))];
        testing::told(PROJECT, &access, |material| {
            let findings: Vec<String> =
                situation::findings::all(material).iter().map(|item| item.text.text()).collect();
            (findings.join(" "), equity::build(material).verdict.text())
        })
    };
    let (finding, section) = said(1..=5);
    assert!(
        finding.ends_with("selittää: A1 (suurempi), A2 (suurempi), A3 (suurempi) ja 2 muuta aluetta."),
        "{finding}"
    );
    assert!(section.contains("A4 (suurempi) ja A5 (suurempi)."), "{section}");
    assert!(said(1..=4).0.ends_with("A3 (suurempi) ja yksi muu alue."));
    assert!(said(1..=3).0.ends_with("A2 (suurempi) ja A3 (suurempi)."));
}

/// Figures of an earlier release say up to which day they know, in every table by quarter; classes without a row have a dash.
#[test]
fn tables_by_quarter_tell_the_day_of_their_earlier_figures() {
    let own = [
        released(
            "employment/quarterly",
            "2022Q1,120*,19,46,0.38,0.3,0.47,53,0.44,0.36,0.53,9,14,19\n2022Q2,128,..,54,0.42,0.34,0.51,61,0.48,0.39,0.56,11,17,24",
        ),
        released("employment/own_lines", "2022Q1,AVOIN_PT,9*\n2022Q2,AVOIN_PT,11"),
        released("employment/coaches", "2022Q2,Tiimi A,7,5.9,20.5*,31.8,4.8"),
    ];
    let (tables, rows) = testing::told(PROJECT, &own, |material| {
        let employment = employment::build(material);
        let own_lines = employment.own_lines.shown.unwrap();
        let rows = testing::rows_of(&own_lines);
        let coaches = clients::build(material).flow.coaches.shown.unwrap();
        ([employment.quarterly.shown.unwrap(), own_lines, coaches], rows)
    });
    for table in &tables {
        let notes: Vec<String> = table.notes.iter().map(crate::report::rich::Rich::text).collect();
        assert!(notes.iter().any(|note| note.contains("(tiedot 31.3.2022 asti)")), "{notes:?}");
    }
    assert_eq!(rows, ["Q1/2022|9*|–", "Q2/2022|11|–"]);
}

/// Money of a budget period that goes on after the cut-off is told as of the day of the export, with the time passed by that day.
#[test]
fn money_used_later_is_told_as_of_its_day() {
    let said = |as_of: &str, running: &str| {
        let budget = [released("economy/budget", &format!("Palkat,valtionavustus,1000,600,0.6,{running},2020,2022"))];
        testing::told_on(as_of, PROJECT, &budget, |material| economy::build(material).lead.text())
    };
    let later = "Summassa on 31.12.2022 asti käytetty raha, myös se, joka on käytetty 30.6.2022 jälkeen.";
    let at_the_end = said("2022-12-31", "200");
    assert!(at_the_end.contains(&format!("on kulunut 100,0\u{a0}%. {later}")), "{at_the_end}");
    // Its periods are over, or the data end with the quarter.
    for (as_of, running) in [("2022-12-31", "0"), ("2022-06-30", "200")] {
        let said = said(as_of, running);
        assert!(said.contains("on kulunut 78,4\u{a0}%.") && !said.contains("Summassa"), "{said}");
    }
}

/// Who made the assessments of several units is told in the plural.
#[test]
fn units_that_assessed_themselves_are_told_of_in_their_number() {
    let review = |unit: &str| format!("{unit},2022-05-12,itsearvio,25,101,101,101,good,,13,32,56");
    let said = |units: &[&str]| {
        let rows = units.iter().map(|unit| review(unit)).collect::<Vec<_>>().join("\n");
        testing::told(PROJECT, &[released("fidelity/level", &rows)], |material| {
            let summary = summary::build(material).questions;
            summary.into_iter().find(|question| question.question.contains("hyvää")).unwrap().answer.text()
        })
    };
    assert!(said(&["Pori"]).ends_with("Arvioinnin on tehnyt yksikkö itse."), "{}", said(&["Pori"]));
    let two = said(&["Pori", "Rauma"]);
    assert!(two.ends_with("Arvioinnit ovat tehneet yksiköt itse."), "{two}");
}

/// Of several units the points are told from the least to the most, of finished reviews by others alone; what is said of one names it.
#[test]
fn points_of_several_units_are_those_of_all() {
    let pori = "Pori,2022-05-12,vertaisarvio,25,101,101,101,good,,13,32,56";
    let said = |rauma: &str| {
        let level = [testing::released("fidelity/level", &format!("{pori}\n{rauma}"))];
        testing::told(PROJECT, &level, |material| {
            let summary = summary::build(material).questions;
            let good = summary.into_iter().find(|question| question.question.contains("hyvää")).unwrap();
            let findings: Vec<String> =
                situation::findings::all(material).iter().map(|item| item.text.text()).collect();
            (good.figure.unwrap(), good.answer.text(), fidelity::build(material).lead.text(), findings.join(" "))
        })
    };
    let (figure, answer, lead, findings) = said("Rauma,2022-03-01,vertaisarvio,25,84,84,84,fair,,10,27,47");
    assert_eq!(figure, "84–101");
    assert!(answer.contains("arvioitu 2 yksikössä") && answer.contains("Tulokset olivat 84–101 pistettä."), "{answer}");
    assert!(answer.ends_with("Heikoin tulos on kohtalainen: laatua pitää parantaa. Paras tulos on hyvä."), "{answer}");
    assert!(
        lead.contains("2 yksiköstä: pisteitä on 84–101.") && lead.contains("ei täyty näissä yksiköissä: Rauma"),
        "{lead}"
    );
    assert!(findings.contains("Pori: laatukriteereissä ei ole kehittämiskohteita"), "{findings}");
    // The newest review is not finished, or the unit's own: the points are the other's.
    for rauma in ["2022-06-01,vertaisarvio,24,,80,84,,,10,27,47", "2022-06-01,itsearvio,25,84,84,84,fair,,10,27,47"] {
        let (figure, answer, lead, _) = said(&format!("Rauma,{rauma}"));
        assert_eq!(figure, "101");
        assert!(answer.contains("Tulos oli 101 pistettä. Se on hyvä tulos."), "{answer}");
        assert!(!lead.contains("Valmiita muiden"), "{lead}");
    }
    let (figure, answer, lead, _) = said("Rauma,2022-03-01,vertaisarvio,25,101,101,101,good,,10,27,47");
    assert_eq!(figure, "101");
    assert!(
        answer.contains("Jokaisen tulos oli 101 pistettä.") && lead.contains("jokainen sai 101 pistettä"),
        "{answer} {lead}"
    );
}

/// What stands with an asterisk in the table is not called hidden on page 1.
#[test]
fn page_1_knows_the_figures_of_an_earlier_release() {
    let quarter = "2022Q2,52*,16*,16,0.3077*,0.199*,0.443*,16,0.3077*,0.199*,0.443*,9,14,19";
    let (card, lead, findings) = testing::told(PROJECT, &[released("employment/quarterly", quarter)], |material| {
        let findings: Vec<String> = situation::findings::all(material).iter().map(|item| item.text.text()).collect();
        let front = situation::build(material);
        (front.cards[0].clone(), front.lead.text(), findings.join(" "))
    });
    assert_eq!((card.value.as_str(), card.unit.as_str()), ("30,8*", "%"));
    assert_eq!((card.status_text.as_str(), card.change), ("aiemmin julkaistu luku", None));
    assert!(lead.contains("aiemmin julkaistu luku tähdellä merkittynä"), "{lead}");
    assert!(findings.contains("nykyistä osuutta ei esitetä") && !findings.contains("salattu"), "{findings}");
}

/// The interval of a quarter that stands alone is drawn as a bar, between two as a band.
#[test]
fn the_caption_of_the_line_says_how_the_interval_is_drawn() {
    let caption = |rows: &str| {
        testing::told(PROJECT, &[released("employment/quarterly", rows)], |material| {
            employment::build(material).line.shown.unwrap().caption.text()
        })
    };
    let quarter = |name: &str| format!("{name},128,16,54,0.42,0.34,0.51,61,0.48,0.39,0.56,11,17,24");
    let alone = caption(&format!("2022Q1,..,..,..,..,..,..,..,..,..,..,..,..,..\n{}", quarter("2022Q2")));
    assert!(alone.contains("pystyviiva on 95") && !alone.contains("varjostus"), "{alone}");
    assert!(caption(&format!("{}\n{}", quarter("2022Q1"), quarter("2022Q2"))).contains("varjostus on 95"));
}

/// Returns page 1 of a report of these tables in a language, and its findings.
fn page_1_in(lang: Lang, tables: &[ReleasedTable]) -> (Front, String) {
    let (project, quality, production) = (testing::project(PROJECT), testing::quality(), testing::production());
    let reports = Reports::with(&std::collections::BTreeMap::new()).unwrap();
    let mut input = testing::input(&project, tables, &quality, &production, &reports);
    input.lang = lang;
    let material = crate::report::material(&input).unwrap();
    let findings: Vec<String> = situation::findings::all(&material).iter().map(|item| item.text.text()).collect();
    (situation::build(&material), findings.join(" "))
}

/// Nobody in work is told in words; a target is told so that its size does not read as the distance to it.
#[test]
fn page_1_tells_of_nobody_in_words_and_of_a_target_by_its_size() {
    let nobody = "2022Q2,128,16,0,0.0,0.0,0.029,0,0.0,0.0,0.029,0,0,0";
    for (lang, lead, target) in [
        (
            Lang::Fi,
            "Heistä kukaan ei ollut päivääkään työssä avoimilla työmarkkinoilla: ",
            "jää alle 40\u{a0}%:n tavoitteen",
        ),
        (
            Lang::Sv,
            "Av dem hade ingen arbete på den öppna arbetsmarknaden en enda dag: ",
            "når inte målet på 40\u{a0}%",
        ),
        (Lang::En, "Of them, nobody worked a single day on the open labour market: ", "misses the target of 40%"),
    ] {
        let (front, findings) = page_1_in(lang, &[released("employment/quarterly", nobody)]);
        assert!(front.lead.text().contains(lead), "{}", front.lead.text());
        assert!(findings.contains(target), "{findings}");
    }
}

/// Page 1 names the unit of a review, also of the only one, and that it is the unit's own.
#[test]
fn page_1_says_whose_review_it_is() {
    let said = |method: &str, lang: Lang| {
        let level = released("fidelity/level", &format!("Rauma,2022-03-01,{method},25,100,100,100,good,,10,27,47"));
        let (front, findings) = page_1_in(lang, &[level]);
        (front.cards[2].label.clone(), findings)
    };
    let (card, findings) = said("itsearvio", Lang::Fi);
    assert_eq!(card, "Laatukriteeripisteet, Rauma (itsearvio)");
    assert!(findings.contains("Rauma: laatukriteereissä") && findings.contains("100 (itsearvio)."), "{findings}");
    assert_eq!(said("vertaisarvio", Lang::Fi).0, "Laatukriteeripisteet, Rauma");
    assert_eq!(said("itsearvio", Lang::Sv).0, "Kvalitetskriteriernas poäng, Rauma (självskattning)");
    assert!(said("vertaisarvio", Lang::En).1.contains("The score is 100 (peer review)."));
}

/// A part whose every figure is hidden does not say that nothing came, and nobody served is not called missing data.
#[test]
fn hidden_and_nobody_are_not_called_missing() {
    let own = vec![
        released("clients/decisions", "2022Q2,hyväksytty,..\n2022Q2,jono,.."),
        released("employment/waiting", "2022Q2,..,..,..,..,.."),
        released("clients/profile", "2022,gender,mies,..\n2022,gender,nainen,.."),
    ];
    let (missing, said) = testing::told(PROJECT, &own, |material| {
        let clients = clients::build(material);
        (clients.missing, clients.flow.decisions.missing.unwrap().text())
    });
    assert_eq!(missing, None);
    assert!(said.contains("salattu"), "{said}");
    let nobody = [testing::released("employment/quarterly", "2022Q2,0,0,0,,,,0,,,,0,0,0")];
    let lead = testing::told(PROJECT, &nobody, |material| situation::build(material).lead.text());
    assert_eq!(lead, "Vuoden 2022 toisella neljänneksellä palvelussa ei ollut yhtään asiakasta.");
}
