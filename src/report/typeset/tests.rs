//! One small report with every shape of the library, and what must not happen to it.

use serde_json::{Value, json};

use super::*;

const MAIN: &str = r#"
#import "/lib/report.typ": *
#let document-data = json("/data/document.json")
#let part = json("/data/parts.json")
#show: report.with(document-data)
#attach-table("/tables/share.csv", description: "Osuudet")
#front(json("/data/front.json"), notice: document-data.notice)
#section("Työllistyminen")
#lead(part.lead)
#line-figure(part.line)
#data-table(part.table)
#curves-figure(part.step)
#section("Laatukriteerit", level: 2)
#strip-figure(part.strip)
#section("Talous")
#bar-figure(part.bars)
#callout(part.callout)
#narrative(part.narrative)
#data-table(part.table + (landscape: true))
#show: annex.with(word: "Liite")
#section("Määritelmät")
#definitions(part.definitions)
#facts(part.facts)
#note("Huomautus")
"#;

fn document() -> Value {
    json!({
        "title": "Työkykyä Satakuntaan – seurantaraportti", "lang": "fi", "region": "FI",
        "date": {"year": 2022, "month": 6, "day": 30},
        "author": [], "description": null, "keywords": ["työhönvalmennus"],
        "header_left": "Työkykyä Satakuntaan", "header_right": "Luottamuksellinen",
        "footer_left": "salattu n\u{a0}<\u{a0}3 (..)", "notice": "Keksitty esimerkkiaineisto",
    })
}

fn front() -> Value {
    json!({
        "kicker": "Ohjausryhmän seurantaraportti", "title": "Työkykyä Satakuntaan", "period": "2. neljännes 2022",
        "section": "Tilannekuva",
        "lead": [{"text": "Palvelussa oli "}, {"text": "128\u{a0}asiakasta", "strong": true}, {"text": "."}],
        "cards": [
            {"label": "Työllistyneiden osuus", "value": "42,2", "unit": "%", "status": "met", "status_text": "tavoite täyttyy", "change": "+3,9 %-yks."},
            {"label": "Aika työhön", "value": "..", "unit": "päivää", "status": "none", "status_text": "salattu", "change": null},
            {"label": "Pisteet", "value": "101", "unit": "/ 125", "status": "missed", "status_text": "jää alle"},
        ],
        "findings": {"title": "Havainnot", "items": [{"status": "met", "text": "Tavoite täyttyy."}, {"status": "none", "text": "Ei eroa."}]},
        "decisions": {"title": "Päätettäväksi", "items": [], "empty": "Ei päätettävää."},
        "completeness": {
            "title": "Kattavuus", "text": "Kaikki saatu.",
            "list": {
                "items": [{"label": "Rauma", "text": "31.5.2022", "preliminary": true, "mark": "ennakkotieto"}],
                "note": null,
            },
        },
    })
}

fn paragraph(text: &str) -> Value {
    json!({"kind": "paragraph", "text": text})
}

fn table() -> Value {
    let interval = json!({"low": 0.4, "point": 0.5, "high": 0.7, "reference": 0.52});
    json!({
        "caption": "Osuudet järjestäjittäin.",
        "columns": [
            {"label": "Järjestäjä", "kind": "text"},
            {"label": "Asiakkaita", "kind": "number"},
            {"label": "95 %:n\nväli", "kind": "whisker", "ticks": [{"at": 0, "label": "0 %"}, {"at": 1, "label": "80 %"}]},
            {"label": "Tila", "kind": "status"},
        ],
        "rows": [
            {"kind": "group", "cells": ["Pori"]},
            {"kind": "body", "cells": ["#panic(\"x\")", "64", {"whisker": interval, "text": "32,3–55,9"}, {"status": "met", "text": "täyttyy"}]},
            {"kind": "body", "cells": ["/ x", "..", {"whisker": null, "text": "salattu"}, {"status": "none", "text": "–"}]},
            {"kind": "total", "cells": ["= Koko alue", "1\u{a0}128", {"whisker": interval, "text": "34,0–50,8"}, {"status": "missed", "text": "jää alle"}]},
        ],
        "notes": ["Väli: Wilson."],
    })
}

fn parts() -> Value {
    let ticks = json!([{"at": 0, "label": "0 %"}, {"at": 1, "label": "60 %"}]);
    json!({
        "lead": "Osuus on \u{2212}3,9 prosenttiyksikköä.",
        "line": {
            "caption": "Osuus neljänneksittäin.", "alt": "Osuus 22,1–42,2 %.", "y_ticks": ticks, "height_mm": 45,
            "target": {"at": 0.66, "label": "tavoite\n40 %"},
            "points": [
                {"x": 0.125, "label": "Q1/21", "y": 0.37, "low": 0.3, "high": 0.5, "value_label": "22,1", "suppressed": false},
                {"x": 0.375, "label": "Q2/21", "y": null, "low": null, "high": null, "value_label": "..", "suppressed": true},
                {"x": 0.625, "label": "Q3/21", "y": 0.65, "low": 0.5, "high": 0.8, "value_label": "38,3", "suppressed": false},
                {"x": 0.875, "label": "Q4/21", "y": 0.7, "low": null, "high": null, "value_label": "42,2", "suppressed": false},
            ],
        },
        "step": {
            "caption": "Aika ensimmäiseen työhön.", "alt": "Työn sai 40 %.", "x_ticks": ticks, "y_ticks": ticks, "x_label": "päivää",
            "curves": [
                {"label": "sai työn", "label_at": 0.5, "points": [
                    {"x": 0, "y": 0, "low": 0, "high": 0, "value": null, "hidden": false},
                    {"x": 0.5, "y": 0.4, "low": 0.3, "high": 0.6, "value": "40", "hidden": false},
                    {"x": 1, "y": null, "low": null, "high": null, "value": null, "hidden": true},
                ]},
                {"label": "lopetti", "label_at": null, "points": [{"x": 1, "y": null, "low": null, "high": null, "value": null, "hidden": false}]},
            ],
            "at_risk_label": "Seurannassa", "at_risk": [{"at": 0.5, "label": "90"}, {"at": 1, "label": ".."}],
            "goal": {"x": 0.3, "y": 0.5, "label": "tavoite"}, "height_mm": 40,
        },
        "strip": {
            "caption": "Kriteerit.", "alt": "Yhteensä 101 / 125.",
            "rows": [{"label": "Henkilöstö", "cells": [
                {"item": 1, "score": "2", "level": 2, "development": true, "change": "+1"},
                {"item": 2, "score": null, "level": null, "development": false},
            ]}],
            "legend": [{"level": 2, "development": true, "label": "kehittämiskohde"}],
        },
        "bars": {
            "caption": "Talousarvio.", "alt": "Käytetty 73,5 %.", "legend": {"used": "Käytetty", "planned": "Talousarvio"}, "ticks": ticks,
            "rows": [{"label": "Palkkaus", "used": 0.7, "planned": 0.9, "text": "73,5 %"}],
        },
        "callout": {"kind": "info", "title": "Tulkinta", "text": "Ohje.", "items": ["Yksi"]},
        "narrative": [
            {"kind": "heading", "level": 3, "text": "Mitä opittiin"},
            {"kind": "list", "ordered": false, "items": [
                [paragraph("/ vinoviiva")],
                [paragraph("= yhtäsuuruus"), {"kind": "list", "ordered": true, "start": 4, "items": [[paragraph("Sisällä")]]}],
                [paragraph("-> nuoli")],
            ]},
            {"kind": "quote", "blocks": [paragraph("Lainaus")]},
            {"kind": "rule"},
            {"kind": "table", "table": {"caption": "", "row_header": false, "columns": [{"label": "A"}, {"label": "B", "align": "right"}],
                "rows": [{"cells": ["a", [{"text": "b", "strong": true}]]}]}},
            {"kind": "paragraph", "text": [{"text": "Linkki", "link": "https://thl.fi/a?b=1"}, {"text": "Loppu", "emph": true}]},
        ],
        "definitions": [{"title": "Osuus", "text": "Määritelmä.", "details": [{"label": "Väli", "text": "Wilson"}]}],
        "facts": [{"label": "Tiiviste", "text": "9f86d081".repeat(16), "long": true}],
        "table": table(),
    })
}

fn bundle(main: &str) -> Bundle {
    let mut files = BTreeMap::from([
        ("/main.typ".to_owned(), main.as_bytes().to_vec()),
        ("/tables/share.csv".to_owned(), b"area;share\nRauma;42,2\n".to_vec()),
    ]);
    for (name, value) in [("document", document()), ("front", front()), ("parts", parts())] {
        files.insert(format!("/data/{name}.json"), value.to_string().into_bytes());
    }
    let date = NaiveDate::from_ymd_opt(2022, 6, 30).expect("a day of the calendar");
    Bundle { files, date, ident: "steering-group-2022Q2-fi".to_owned(), own: false, origins: Origins::default() }
}

/// A whole document around a few lines, which begin on line 3.
pub(super) fn report(lines: &str) -> Bundle {
    bundle(&format!("#import \"/lib/report.typ\": *\n#show: report.with(json(\"/data/document.json\"))\n{lines}\n"))
}

fn only_diagnostic(bundle: &Bundle) -> (Exit, Diagnostic) {
    let failure = typeset(bundle).expect_err("the report is broken on purpose");
    assert_eq!(failure.diagnostics.len(), 1, "{failure}");
    let exit = failure.exit;
    (exit, failure.diagnostics.into_iter().next().expect("one diagnostic"))
}

fn text_of(pdf: &[u8]) -> String {
    let document = lopdf::Document::load_mem(pdf).expect("a PDF");
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    document.extract_text(&pages).expect("text")
}

#[test]
fn every_shape_typesets_without_a_warning_and_gives_the_same_bytes_twice() {
    let first = typeset(&bundle(MAIN)).unwrap_or_else(|failure| panic!("{failure}"));
    let second = typeset(&bundle(MAIN)).unwrap_or_else(|failure| panic!("{failure}"));
    assert!(first.pages >= 4, "{} pages", first.pages);
    assert!(first.pdf == second.pdf, "two runs differ");
}

#[test]
fn values_print_as_they_are_written() {
    let text = text_of(&typeset(&bundle(MAIN)).unwrap_or_else(|failure| panic!("{failure}")).pdf);
    for words in [
        "#panic(\"x\")",
        "/ x",
        "= Koko alue",
        "/ vinoviiva",
        "= yhtäsuuruus",
        "-> nuoli",
        "34,0–50,8",
        "\u{2212}3,9",
        "Määritelmät",
    ] {
        assert!(text.contains(words), "{words} is not in:\n{text}");
    }
}

/// Returns how many cells are tagged as the header of their row.
fn row_headers(pdf: &[u8]) -> usize {
    let document = lopdf::Document::load_mem(pdf).expect("a PDF");
    let scope = |attributes: &lopdf::Object| {
        let of = |object: &lopdf::Object| {
            object
                .as_dict()
                .and_then(|one| one.get(b"Scope"))
                .and_then(lopdf::Object::as_name)
                .is_ok_and(|scope| scope == b"Row")
        };
        attributes.as_array().map_or_else(|_| of(attributes), |all| all.iter().any(of))
    };
    let elements = document.objects.values().filter_map(|object| object.as_dict().ok());
    elements.filter(|element| element.get(b"A").is_ok_and(scope)).count()
}

/// A table with two names and their values in each row: the second value belongs to the second name.
#[test]
fn each_name_of_a_row_with_two_heads_what_stands_right_of_it() {
    let table = |heads: bool| {
        let column = |label: &str, heads: bool| json!({"label": label, "kind": "text", "heads": heads});
        let columns = [
            column("Tiedosto", false),
            column("Tiiviste", false),
            column("Tiedosto", heads),
            column("Tiiviste", false),
        ];
        json!({
            "caption": "Tiedostot", "columns": columns, "notes": [],
            "rows": [
                {"kind": "body", "cells": ["a.csv", "6ef9f", "b.csv", "a0c54"]},
                {"kind": "body", "cells": ["c.csv", "11acb", "", ""]},
            ],
        })
    };
    let set = |heads: bool| {
        let mut bundle = report("#data-table(json(\"/data/table.json\"))");
        bundle.files.insert("/data/table.json".to_owned(), table(heads).to_string().into_bytes());
        row_headers(&typeset(&bundle).unwrap_or_else(|failure| panic!("{failure}")).pdf)
    };
    assert_eq!((set(false), set(true)), (2, 3));
}

/// Returns the alternative texts, in no order.
fn alternatives(pdf: &[u8]) -> Vec<String> {
    let document = lopdf::Document::load_mem(pdf).expect("a PDF");
    let elements = document.objects.values().filter_map(|object| object.as_dict().ok());
    elements.filter_map(|element| element.get(b"Alt").and_then(lopdf::decode_text_string).ok()).collect()
}

#[test]
fn an_alternative_text_has_no_line_breaks() {
    let mut bundle = bundle(MAIN);
    let mut parts = parts();
    parts["step"]["alt"] = json!("Käyrä: lopetti\nilman työtä 12\u{a0}%.");
    bundle.files.insert("/data/parts.json".to_owned(), parts.to_string().into_bytes());
    let said = alternatives(&typeset(&bundle).unwrap_or_else(|failure| panic!("{failure}")).pdf);
    assert!(said.contains(&"Käyrä: lopetti ilman työtä 12\u{a0}%.".to_owned()), "{said:?}");
    assert!(!said.iter().any(|text| text.contains('\n')), "{said:?}");
}

#[test]
fn words_of_a_label_on_two_lines_are_parted_for_those_who_copy_them() {
    let text = text_of(&typeset(&bundle(MAIN)).unwrap_or_else(|failure| panic!("{failure}")).pdf);
    // What is read here ends each piece of text with a space of its own.
    assert!(text.replace('\n', "").contains("%:n  väli"), "{text}");
}

#[test]
fn a_template_error_names_file_line_and_column() {
    let (exit, found) = only_diagnostic(&report("#section(\"Otsikko\")\n\n#lead(missing)"));
    assert_eq!((exit, found.code), (Exit::Bug, "typeset-error"));
    assert_eq!(found.place.to_string(), "main.typ:5:7");
    assert!(found.args["message"].contains("unknown variable: missing"), "{found:?}");
}

#[test]
fn an_error_inside_the_library_names_the_line_that_called_it() {
    let (_, found) = only_diagnostic(&report("#callout((kind: \"info\", text: 7))"));
    assert_eq!(found.place.to_string(), "main.typ:3:2");
    assert!(found.args["message"].contains("(report-templates/lib/richtext.typ:"), "{found:?}");
}

#[test]
fn a_faulty_template_of_the_projects_own_is_a_matter_of_usage() {
    let mut bundle = report("#lead(missing)");
    bundle.own = true;
    assert_eq!(only_diagnostic(&bundle).0, Exit::Usage);
}

#[test]
fn a_warning_fails_the_run() {
    let (exit, found) = only_diagnostic(&report("#text(font: \"Nowhere Sans\", \"a\")"));
    assert_eq!((exit, found.code), (Exit::Bug, "typeset-warning"));
    assert!(found.args["message"].contains("unknown font family"), "{found:?}");
}

#[test]
fn a_figure_without_alternative_text_breaks_the_standard() {
    let (exit, found) = only_diagnostic(&report("#section(\"Otsikko\")\n#figure(rect(width: 3cm, height: 2cm))"));
    assert_eq!((exit, found.code), (Exit::Standard, "pdf-standard"));
    assert_eq!((found.place.file.as_deref(), found.place.row), (Some("main.typ"), Some(4)));
}

#[test]
fn no_file_outside_the_report_can_be_read() {
    let (_, found) = only_diagnostic(&report("#read(\"/etc/hostname\")"));
    assert!(found.args["message"].contains("not found"), "{found:?}");
    let (_, found) = only_diagnostic(&report("#import \"@preview/cetz:0.3.1\": canvas"));
    assert_eq!(found.code, "typeset-error");
}

#[test]
fn a_character_that_the_fonts_lack_does_not_break_the_standard() {
    let mut bundle = bundle(MAIN);
    let mut front = front();
    front["lead"] = json!("Iloinen \u{1f600} viesti");
    bundle.files.insert("/data/front.json".to_owned(), front.to_string().into_bytes());
    let text = text_of(&typeset(&bundle).unwrap_or_else(|failure| panic!("{failure}")).pdf);
    assert!(text.contains("Iloinen □ viesti"), "{text}");
}
