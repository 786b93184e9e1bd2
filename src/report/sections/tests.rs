//! The sections with drawings, from synthetic released tables: what is drawn, and what is left out.

mod municipalities;
mod sentences;

use std::collections::BTreeMap;

use crate::disclosure::ReleasedTable;
use crate::language::Lang;
use crate::report::rich::{Rich, Wording};
use crate::report::sections::shows_figures;
use crate::report::shapes::{DataTable, TableCell};
use crate::report::tables::TableBuilder;
use crate::report::testing::{PROJECT, input, production, project, quality, released, rows_of, tables};
use crate::report::{self, Contents, ReportInput, Reports, UntoldStep};

/// Builds the contents of a report of the sample's tables, with these instead of those of the same id.
fn contents(own: Vec<ReleasedTable>, then: impl FnOnce(Contents)) {
    with(own, |input| then(Contents::of(&report::material(input).unwrap())));
}

fn with(own: Vec<ReleasedTable>, then: impl FnOnce(&ReportInput<'_>)) {
    let mut all = tables();
    all.retain(|table| !own.iter().any(|other| other.id() == table.id()));
    all.extend(own);
    let (project, quality, production) = (project(PROJECT), quality(), production());
    let reports = Reports::with(&BTreeMap::new()).unwrap();
    then(&input(&project, &all, &quality, &production, &reports));
}

const PATHWAY: &str = "
    2020Q4,46,38,38,33,38,15,..
    2021Q1,64,51,50,42,51,25,18
    2021Q2,64,51,51,48,51,25,14
    2021Q3,43,32,32,30,32,12,7";

fn pathway() -> ReleasedTable {
    released("employment/pathway", PATHWAY)
}

#[test]
fn the_pathway_adds_up_only_referrals_that_have_had_a_year_and_hide_nothing() {
    contents(vec![pathway()], |contents| {
        let employment = contents.employment;
        let figure = employment.pathway.shown.unwrap();
        let counts: Vec<&str> = figure.steps.iter().map(|step| step.count.as_str()).collect();
        assert_eq!(counts, ["128", "102", "101", "90", "102", "50", "32"]);
        let caption = figure.caption.text();
        assert!(caption.contains("neljänneksillä Q1/2021 ja Q2/2021 lähetetyt 128"), "{caption}");
        assert!(caption.contains("50 (39,1\u{a0}%)") && caption.contains("salattu"), "{caption}");
        assert_eq!(employment.cohorts.shown.unwrap().rows.len(), 6, "four quarters under two lines");
    });
    contents(vec![released("employment/pathway", "2021Q3,43,32,32,30,32,12,7")], |contents| {
        let why = contents.employment.pathway.missing.unwrap().text();
        assert!(why.contains("vähintään vuosi"), "{why}");
    });
}

/// Form A did not come from Eura and Rauma: the others' clients look as if nobody had made their profiles. A step that is not shown needs no note.
#[test]
fn a_step_of_which_some_organisations_told_nothing_says_so() {
    let untold = |step: &str, organisation: &str| UntoldStep { step: step.into(), organisation: organisation.into() };
    let of = |steps: Vec<UntoldStep>, rows: &str| {
        let (mut quality, project, production) = (quality(), project(PROJECT), production());
        quality.untold_steps = steps;
        let reports = Reports::with(&BTreeMap::new()).unwrap();
        let tables = [released("employment/pathway", rows)];
        let input = input(&project, &tables, &quality, &production, &reports);
        let employment = Contents::of(&report::material(&input).unwrap()).employment;
        let notes: Vec<String> = employment.cohorts.shown.unwrap().notes.iter().map(Rich::text).collect();
        (employment.pathway.shown.unwrap().caption.text(), notes)
    };
    let steps = vec![untold("employer_contact", "Eura"), untold("profiled", "Eura"), untold("profiled", "Rauma")];
    let (caption, notes) = of(steps.clone(), "2021Q1,64,51,50,42,,25,18");
    let sentence = "Vaiheesta ”Profiili laadittu” ei ole tietoja organisaatioilta Eura ja Rauma: ";
    assert!(caption.contains(sentence) && notes.iter().any(|note| note.starts_with(sentence)), "{caption} {notes:?}");
    assert_eq!(caption.matches("Vaiheesta").count(), 1, "nobody's contacts came: {caption}");
    let (caption, _) = of(steps[..1].to_vec(), "2021Q1,64,51,50,42,40,25,18");
    assert!(caption.contains("ei ole tietoja organisaatiolta Eura: sen asiakkailta"), "{caption}");
    let (caption, notes) = of(vec![], "2021Q1,64,51,50,42,40,25,18");
    assert!(
        !caption.contains("Vaiheesta") && notes.iter().all(|note| !note.contains("Vaiheesta")),
        "{caption} {notes:?}"
    );
}

/// Areas of which all figures are shown.
fn shown_areas() -> Vec<ReleasedTable> {
    let (mut outcome, mut access, mut quarterly) = (Vec::new(), Vec::new(), Vec::new());
    let places = [("Porin perusturva", 40, 100, 60_000), ("Rauma", 20, 60, 23_000), ("KSTHKY", 10, 40, 16_000)];
    for (area, work, served, people) in places {
        let rate = f64::from(work) / f64::from(served);
        outcome.push(format!("organiser,{area},2022,{served},{work},{rate},0.2,0.5,0.2,0.5,0.1,0.6,within"));
        let started = served / 2;
        let coverage = f64::from(started) * 1000.0 / f64::from(people);
        access.push(format!(
            "organiser,{area},2022,{people},{started},{coverage},0.5,1.9,0.5,1.9,0.3,2.2,above_998,2021"
        ));
        quarterly.push(format!("organiser,{area},2022Q1,{served},..,..,..,.."));
        quarterly.push(format!("organiser,{area},2022Q2,{served},{work},{rate},0.2,0.5"));
    }
    outcome.push("region,Satakunta,2022,200,70,0.35,0.29,0.42,,,,,none".into());
    access.push("region,Satakunta,2022,99000,100,1.01,0.8,1.2,,,,,none,2021".into());
    for (name, rate) in [("Eura", "0.4"), ("Pori", "1.2"), ("Rauma", "..")] {
        let started = if rate == ".." { ".." } else { "9" };
        access.push(format!("municipality,{name},2022,9000,{started},{rate},{rate},{rate},..,..,..,..,..,2021"));
    }
    vec![
        released("equity/outcome", &outcome.join("\n")),
        released("equity/access", &access.join("\n")),
        released("employment/quarterly_by_area", &quarterly.join("\n")),
        released(
            "equity/summary",
            "access,organiser,2022,3,1.5,0.1,0.02,0.0004,2.6,0\noutcome,organiser,2022,3,1.5,0.1,0.02,0.21,1.1,0",
        ),
    ]
}

#[test]
fn a_funnel_is_drawn_when_every_organiser_is_shown_and_the_verdict_follows_its_limits() {
    contents(shown_areas(), |contents| {
        let equity = contents.equity;
        let funnels = equity.funnels.shown.unwrap();
        assert_eq!(funnels.len(), 2);
        assert!(
            funnels[1].points.iter().all(|point| point.outside) && funnels[0].points.iter().all(|point| !point.outside)
        );
        let verdict = equity.verdict.text();
        assert!(verdict.contains("eivät kokonaisuutena ole osoitettavasti"), "{verdict}");
        assert!(verdict.contains("p < 0,001") && verdict.contains("Rauma (suurempi)"), "{verdict}");
        assert_eq!(equity.dots.shown.unwrap().rows.len(), 4);
        let panels = equity.lines.shown.unwrap().panels;
        assert!(panels.iter().all(|panel| panel.points[0].hidden && panel.points[1].y.is_some()), "{panels:?}");
        let map = equity.map.shown.unwrap();
        assert_eq!(map.tiles.iter().filter(|tile| tile.level.is_some()).count(), 2);
        assert!(map.alt.contains("Rauma tieto salattu"), "{}", map.alt);
    });
}

/// One municipality is the whole region, of which a map shows nothing.
#[test]
fn a_single_municipality_has_no_map() {
    let access = |places: &[&str]| {
        let row = |name: &&str| format!("municipality,{name},2022,9000,9,1,0.5,1.9,..,..,..,..,..,2021");
        vec![released("equity/access", &places.iter().map(row).collect::<Vec<_>>().join("\n"))]
    };
    contents(access(&["Rauma"]), |contents| {
        assert!(contents.equity.map.shown.is_none() && contents.equity.map.missing.is_none());
    });
    contents(access(&["Rauma", "Eura"]), |contents| assert!(contents.equity.map.shown.is_some()));
}

#[test]
fn one_hidden_organiser_takes_the_funnels_away_and_hidden_municipalities_the_map() {
    let hidden: Vec<ReleasedTable> = vec![
        released(
            "equity/outcome",
            "organiser,A,2022,50,20,0.4,0.3,0.5,..,..,..,..,..
             organiser,B,2022,40,..,..,..,..,..,..,..,..,..
             organiser,C,2022,..,..,..,..,..,..,..,..,..,..",
        ),
        released(
            "equity/access",
            "municipality,Eura,2022,6450,..,..,..,..,..,..,..,..,..,2021\nmunicipality,Pori,2022,50460,..,..,..,..,..,..,..,..,..,2021",
        ),
    ];
    contents(hidden, |contents| {
        let equity = contents.equity;
        assert!(equity.funnels.shown.is_none() && equity.map.shown.is_none());
        assert!(equity.funnels.missing.unwrap().text().contains("salattu"));
        assert!(equity.map.missing.unwrap().text().contains("järjestäjittäin"));
        let dots = equity.dots.shown.unwrap();
        assert!(dots.alt.contains("B työllistyneitä (%) tieto salattu"), "{}", dots.alt);
    });
}

/// Eleven times `..` beside no axis told nothing: what is shown of a measure, or else that nothing is.
#[test]
fn a_measure_of_which_nothing_is_shown_has_no_panel() {
    let areas = |outcome: [&str; 2], access: [&str; 2]| {
        let rows = |values: [&str; 2], rest: &str| {
            let row = |(area, value): (&str, &str)| format!("organiser,{area},2022,{value},..,..,..,..,{rest}");
            ["A", "B"].into_iter().zip(values).map(row).collect::<Vec<_>>().join("\n")
        };
        vec![released("equity/outcome", &rows(outcome, "..")), released("equity/access", &rows(access, "..,2021"))]
    };
    let (hidden, rates) = (["50,..,..,..,..", "40,..,..,..,.."], ["50,20,0.4,0.3,0.5", "40,10,0.25,0.1,0.4"]);
    let coverage = ["9000,9,1,0.5,2", "8000,8,1,0.4,2"];
    contents(areas(hidden, coverage), |contents| {
        let dots = contents.equity.dots.shown.unwrap();
        assert_eq!((dots.panels.len(), dots.rows[0].cells.len()), (1, 1));
        let caption = dots.caption.text();
        assert!(caption.starts_with("Kattavuus järjestäjittäin"), "{caption}");
        assert!(caption.contains("Työllistyneiden osuutta ei ole kuviossa, koska yhtään sen luvuista"), "{caption}");
        assert!(dots.alt.contains("A kattavuus 1,00") && !dots.alt.contains("työllistyneitä"), "{}", dots.alt);
    });
    contents(areas(rates, coverage), |contents| {
        assert_eq!(contents.equity.dots.shown.unwrap().panels.len(), 2);
    });
}

/// A list of areas gives a subregion's name in any language: where it says what it is, the kind is not said again.
#[test]
fn the_name_of_a_subregion_says_its_kind_once() {
    let mut own = shown_areas();
    let outcome = own.iter_mut().find(|table| table.id() == "equity/outcome").unwrap();
    let row = |name: &str| format!("subregion,{name},2022,50,20,0.4,0.3,0.5,..,..,..,..,..");
    let names = ["Turun seutukunta", "Åbolands ekonomiska region", "Salo"].map(row).join("\n");
    *outcome = released("equity/outcome", &format!("organiser,A,2022,50,20,0.4,0.3,0.5,..,..,..,..,..\n{names}"));
    with(own, |input| {
        for (lang, salo) in
            [(Lang::Fi, "Salo, seutukunta"), (Lang::Sv, "Salo, ekonomisk region"), (Lang::En, "Salo, sub-region")]
        {
            let input = ReportInput { lang, ..input.clone() };
            let rows = Contents::of(&report::material(&input).unwrap()).equity.dots.shown.unwrap().rows;
            let labels: Vec<&str> = rows.iter().map(|row| row.label.as_str()).collect();
            for label in ["Turun seutukunta", "Åbolands ekonomiska region", salo] {
                assert!(labels.contains(&label), "{labels:?}");
            }
        }
    });
}

/// The answer on links and the section on clients list the same referrers in one order, those who tell nothing last.
#[test]
fn referrers_stand_in_one_order() {
    let rows = "2022,ei tietoa,30,20,0.6,50\n2022,muu,3,2,0.06,50\n2022,vammaispalvelut,12,9,0.24,50\n2022,TE-palvelut,5,4,0.1,50";
    contents(vec![released("clients/referrers", rows)], |contents| {
        let names = |table: &DataTable| -> Vec<String> {
            rows_of(table).iter().map(|row| row.split('|').next().unwrap_or_default().to_owned()).collect()
        };
        let answer = names(&contents.assignment.questions[4].tables[0]);
        assert_eq!(answer, ["TE-palvelut", "Vammaispalvelut", "Muu taho", "Ei tietoa"]);
        let clients = names(&contents.clients.flow.referrers.shown.unwrap());
        assert_eq!(clients[..4], answer);
    });
}

#[test]
fn every_drawing_is_set_in_each_language() {
    let mut own = shown_areas();
    own.extend([
        pathway(),
        released("employment/tenure", "30,117,0.79,0.72,0.85\n90,69,0.67,0.58,0.74\n180,36,..,..,..\n365,9,..,..,.."),
        released("employment/hours", "2022Q1,75,20.1,18,37,0.493\n2022Q2,..,..,..,..,.."),
        released("employment/waiting", "2022Q1,42,36,22,0,0\n2022Q2,46,35,17.5,0,13"),
        released("employment/exits", "2022Q1,eläke,4\n2022Q1,muu,..\n2022Q2,eläke,0\n2022Q2,muu,3"),
        released("employment/coaches", "2022Q2,Tiimi A,7,5.9,20.5,31.8,4.8\n2022Q2,Tiimi B,1,1,..,..,.."),
        released("clients/decisions", "2022Q1,hyväksytty,52\n2022Q1,jono,..\n2022Q2,hyväksytty,34\n2022Q2,jono,11"),
        released(
            "clients/referrers",
            "2022,TE-palvelut,15,12,0.3,50\n2022,mielenterveys- ja päihdepalvelut,35,20,0.7,50",
        ),
        released(
            "clients/profile",
            "2021,gender,mies,102\n2021,gender,nainen,..\n2022,gender,mies,116\n2022,gender,nainen,117",
        ),
        released("clients/feedback", "2021,34,4.18,7.88,0.73\n2022,..,..,..,.."),
    ]);
    with(own, |input| {
        for definition in [report::DEFAULT, "thl"] {
            for lang in Lang::ALL {
                let mut input = input.clone();
                input.lang = lang;
                input.definition = input.reports.get(definition).unwrap();
                let output = report::build(&input).map_err(|failure| failure.to_string()).unwrap();
                assert!(output.pages > 8, "{} pages", output.pages);
            }
        }
    });
}

#[test]
fn an_area_or_a_median_that_is_hidden_brings_no_sentence() {
    let own = vec![
        released("employment/waiting", "2022Q2,46,..,17,0,13"),
        released("clients/decisions", "2022Q2,hyväksytty,34\n2022Q2,jono,.."),
        released("employment/time_to_first_job_median", "..,..,.."),
    ];
    contents(own, |contents| {
        let flow = contents.clients.flow;
        assert!(!flow.waiting.shown.unwrap().caption.text().contains("17"));
        assert!(!flow.decisions.shown.unwrap().caption.text().contains("34"));
        let caption = contents.employment.first_job_curves.shown.unwrap().caption.text();
        assert!(!caption.contains("ediaani"), "{caption}");
    });
}

#[test]
fn a_table_without_any_figure_gives_way_to_a_sentence() {
    let own = vec![
        released("employment/hours", "2022Q1,..,..,..,..,..\n2022Q2,..,..,..,..,.."),
        released("employment/waiting", "2022Q1,..,..,..,..,..\n2022Q2,5,..,..,..,.."),
        released("employment/exits", "2022Q2,eläke,..\n2022Q2,muu,.."),
    ];
    contents(own, |contents| {
        let hours = contents.employment.hours;
        assert!(hours.shown.is_none() && hours.missing.unwrap().text().contains("salattu"));
        assert!(contents.clients.flow.waiting.shown.is_some());
        assert!(contents.clients.flow.exits.shown.is_none());
    });
}

/// A grid of nothing but `..` takes a third of a page to say what a sentence says. Names of rows and words beside figures are no figures.
#[test]
fn a_table_of_which_every_figure_is_hidden_is_a_sentence() {
    let shows = |figures: [&str; 2], word: &str| {
        let mut table = TableBuilder::new(Rich::plain("Selite")).text("Ryhmä".into(), 1.0).number("Luku".into());
        table = table.text("Yksikkö".into(), 1.0);
        table.group("Kaikki".into());
        for figure in figures {
            table.row(["R1", figure, word].map(|text| TableCell::Text(text.into())).to_vec());
        }
        shows_figures(&table.finish(Wording::of(Lang::Fi)))
    };
    assert!(!shows(["..", ".."], "Pori"));
    assert!(!shows(["..", "–"], ".."));
    assert!(shows(["..", "0"], "Pori"), "a zero is a figure");
    let attendance = |rows: &str| {
        let mut said = (None, None);
        contents(vec![released("group_pilot/attendance", rows)], |contents| {
            let part = contents.group_pilots.attendance;
            said = (part.shown.map(|table| table.rows.len()), part.missing.map(|why| why.text()));
        });
        said
    };
    let (shown, why) = attendance("R1,teoria,..,..,..\nR1,työ,..,..,..");
    assert_eq!((shown, why.is_some_and(|why| why.contains("tuntien toteutumista ei voi esittää"))), (None, true));
    let (shown, why) = attendance("R1,teoria,20,18,0.9\nR1,työ,..,..,..");
    assert_eq!((shown, why), (Some(3), None));
}
