//! Names of municipalities in each language. One place knows them (areas.rs); this is that every section asks it, in the order of the names
//! and in the words beside a drawing too.

use std::collections::BTreeMap;

use super::super::coaching;
use super::with;
use crate::disclosure::ReleasedTable;
use crate::language::Lang;
use crate::report::testing::{released, rows_of};
use crate::report::{self, Contents, ReportInput};

const PLACES: [&str; 4] = ["Eura", "Huittinen", "Pori", "Rauma"];

/// Organisers, municipalities and subregions of the same names, of which all figures are shown.
fn tables() -> Vec<ReleasedTable> {
    let rows = |row: &dyn Fn(&str, &str) -> String| {
        let kinds = ["organiser", "municipality"].into_iter();
        let rows = kinds.flat_map(|kind| PLACES.map(|area| row(kind, area)));
        rows.chain(["Rauma", "Pori"].map(|area| row("subregion", area))).collect::<Vec<_>>().join("\n")
    };
    let outcome = |kind: &str, area: &str| format!("{kind},{area},2022,50,20,0.4,0.3,0.5,..,..,..,..,above_998");
    let access = |kind: &str, area: &str| format!("{kind},{area},2022,9000,9,1,0.5,2,0.1,3,0.05,4,within,2021");
    let quarterly = |kind: &str, area: &str| {
        ["2022Q1", "2022Q2"].map(|quarter| format!("{kind},{area},{quarter},50,20,0.4,0.3,0.5")).join("\n")
    };
    vec![
        released("equity/outcome", &rows(&outcome)),
        released("equity/access", &rows(&access)),
        released("employment/quarterly_by_area", &rows(&quarterly)),
        released("area/municipalities", "Eura,Eura,Rauma,,,6000,2021\nPori,Pori,Pori,,,50000,2021"),
        released("coaches/teams", "Tiimi,7,5.9,Eura; Rauma; Pori,Eura; Pori,"),
        released("coaches/by_organiser", "2022-06-30,Eura,1,1\n2022-06-30,Pori,2,2"),
        released("network/actors", "Eura,1,1,..,0\nPori,8,23,..,0\ntuntematon,1,1,..,0"),
    ]
}

/// Returns what parts of a report say that name areas, by the parts.
fn said(input: &ReportInput<'_>, lang: Lang) -> BTreeMap<&'static str, String> {
    let input = ReportInput { lang, ..input.clone() };
    let material = report::material(&input).unwrap();
    let contents = Contents::of(&material);
    let (equity, network) = (contents.equity, contents.network);
    let heads = |rows: Vec<String>| -> String {
        let first = |row: &String| row.split('|').next().unwrap_or_default().to_owned();
        rows.iter().map(first).collect::<Vec<_>>().join(" ")
    };
    let (dots, map, lines) = (equity.dots.shown.unwrap(), equity.map.shown.unwrap(), equity.lines.shown.unwrap());
    let mut in_place: Vec<(usize, usize, String)> =
        map.tiles.iter().map(|tile| (tile.column, tile.row, tile.name.clone())).collect();
    in_place.sort_unstable();
    BTreeMap::from([
        ("year", heads(rows_of(&equity.year.shown.unwrap()))),
        ("dots", dots.rows.iter().map(|row| row.label.as_str()).collect::<Vec<_>>().join(" ")),
        ("dots aloud", dots.alt),
        ("map", map.tiles.into_iter().map(|tile| tile.name).collect::<Vec<_>>().join(" ")),
        ("places", in_place.into_iter().map(|(.., name)| name).collect::<Vec<_>>().join(" ")),
        ("map aloud", map.alt),
        ("lines aloud", lines.row_alts.join(" ")),
        ("verdict", equity.verdict.text()),
        ("municipalities", rows_of(&contents.area.municipalities.shown.unwrap()).join(" ")),
        ("organisers", rows_of(&super::super::area::by_organiser(&material)).join(" ")),
        ("teams", rows_of(&coaching::teams(&material).unwrap()).join(" ")),
        ("coaches", heads(rows_of(&coaching::by_organiser(&material).unwrap()))),
        ("network", heads(rows_of(&network.actors.shown.unwrap()))),
    ])
}

#[test]
fn a_report_in_swedish_names_municipalities_in_swedish() {
    with(tables(), |input| {
        let [swedish, finnish, english] = [Lang::Sv, Lang::Fi, Lang::En].map(|lang| said(input, lang));
        for (part, text) in &swedish {
            assert!(text.contains("Björneborg"), "{part}: {text}");
            assert!(!["Pori", "Rauma", "Huittinen"].iter().any(|name| text.contains(name)), "{part}: {text}");
        }
        for (part, text) in finnish.iter().chain(&english) {
            assert!(text.contains("Pori") && !text.contains("Björneborg"), "{part}: {text}");
        }
    });
}

#[test]
fn areas_stand_in_the_order_of_their_swedish_names_and_each_in_its_place() {
    with(tables(), |input| {
        let (swedish, finnish) = (said(input, Lang::Sv), said(input, Lang::Fi));
        for part in ["year", "map", "dots"] {
            assert!(swedish[part].starts_with("Björneborg Eura Raumo Vittis"), "{part}: {}", swedish[part]);
            assert!(finnish[part].starts_with("Eura Huittinen Pori Rauma"), "{part}: {}", finnish[part]);
        }
        assert_eq!(swedish["places"], "Raumo Björneborg Eura Vittis");
        assert_eq!(finnish["places"], "Rauma Pori Eura Huittinen");
        for (part, start) in [
            ("municipalities", "Björneborg|Björneborg|Björneborg|50\u{a0}000 Eura|Eura|Raumo|"),
            ("organisers", "Björneborg|Björneborg Eura|Eura"),
            ("network", "Björneborg Eura Området okänt"),
        ] {
            assert!(swedish[part].starts_with(start), "{part}: {}", swedish[part]);
        }
        assert!(swedish["teams"].contains("|Björneborg, Eura, Raumo|Björneborg, Eura"), "{}", swedish["teams"]);
        assert!(swedish["dots"].contains("Vittis Björneborg, ekonomisk region Raumo, "), "{}", swedish["dots"]);
    });
}

/// Regional centres and organisations are named by people; one that is called like a municipality is that municipality.
#[test]
fn centres_and_organisations_that_are_municipalities_have_their_names() {
    let context = |centre: &str| {
        format!("[[context]]\ntitle = \"Siirtyi\"\nvalue = 2\nyear = 2021\nsource = \"S\"\ncentre = \"{centre}\"\n")
    };
    let toml = [report::testing::PROJECT.to_owned(), context("Länsi"), context("Pori"), context("Eura")].concat();
    let (project, quality) = (report::testing::project(&toml), report::testing::quality());
    let (production, reports) = (report::testing::production(), report::Reports::with(&BTreeMap::new()).unwrap());
    let input = report::testing::input(&project, &[], &quality, &production, &reports);
    let parts = |lang: Lang| {
        let input = ReportInput { lang, ..input.clone() };
        let contents = Contents::of(&report::material(&input).unwrap());
        let column = |rows: Vec<String>, column: usize| -> Vec<String> {
            rows.iter().filter_map(|row| row.split('|').nth(column).map(str::to_owned)).collect()
        };
        let centres = column(rows_of(&contents.network.groups.shown.unwrap()), 1);
        (centres, column(rows_of(&contents.quality.coverage.shown.unwrap()), 0))
    };
    let (centres, organisations) = parts(Lang::Sv);
    assert_eq!(centres, ["Björneborg", "Eura", "Länsi"]);
    assert!(organisations.contains(&"Raumo".to_owned()), "{organisations:?}");
    let (centres, organisations) = parts(Lang::Fi);
    assert_eq!(centres, ["Eura", "Länsi", "Pori"]);
    assert!(organisations.contains(&"Rauma".to_owned()), "{organisations:?}");
}
