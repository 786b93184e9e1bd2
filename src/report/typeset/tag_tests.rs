//! What a screen reader is told: the headers of cells, words for marks, the order of things. Looked up in the tags of the PDF.

use lopdf::{Dictionary, Document, Object};
use serde_json::json;

use super::tests::report;
use super::*;
use crate::language::Lang;
use crate::report::rich::{Rich, Wording};
use crate::report::scales::Axis;
use crate::report::shapes::{TableCell, Whisker};
use crate::report::tables::TableBuilder;

fn read(lines: &str, tables: serde_json::Value) -> Document {
    let mut bundle = report(lines);
    bundle.files.insert("/data/tables.json".to_owned(), tables.to_string().into_bytes());
    Document::load_mem(&typeset(&bundle).unwrap_or_else(|failure| panic!("{failure}")).pdf).expect("a PDF")
}

/// Returns the elements below one that are elements themselves.
fn children<'d>(document: &'d Document, element: &Dictionary) -> Vec<&'d Dictionary> {
    let kids = match element.get(b"K") {
        Ok(Object::Array(all)) => all.clone(),
        Ok(one) => vec![one.clone()],
        Err(_) => Vec::new(),
    };
    let child = |kid: &Object| document.get_dictionary(kid.as_reference().ok()?).ok().filter(|child| child.has(b"S"));
    kids.iter().filter_map(child).collect()
}

fn is(element: &Dictionary, tag: &[u8]) -> bool {
    element.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == tag)
}

/// Returns an element and all below it, in the order of reading.
fn all_below<'d>(document: &'d Document, element: &'d Dictionary) -> Vec<&'d Dictionary> {
    let below = children(document, element).into_iter().flat_map(|child| all_below(document, child));
    [element].into_iter().chain(below).collect()
}

fn elements(document: &Document) -> Vec<&Dictionary> {
    let root = document.get_dict_in_dict(document.catalog().unwrap(), b"StructTreeRoot").unwrap();
    all_below(document, root)
}

/// Returns the names of the headers that a cell is told to have: `x1y0` is the second column of the first row.
fn headers(cell: &Dictionary) -> Vec<String> {
    let attributes = match cell.get(b"A") {
        Ok(Object::Array(all)) => all.clone(),
        Ok(one) => vec![one.clone()],
        Err(_) => Vec::new(),
    };
    let named = attributes.iter().filter_map(|one| one.as_dict().ok()?.get(b"Headers").ok()?.as_array().ok());
    let text = |name: &Object| String::from_utf8_lossy(name.as_str().unwrap()).into_owned();
    named.flatten().map(|name| text(name).trim_start_matches("U1").to_owned()).collect()
}

/// The name of a group of rows does not take the place of the heads of columns, above a total neither.
#[test]
fn a_figure_under_the_name_of_a_group_has_the_heads_of_its_column_and_its_row() {
    let rows: Vec<_> = [
        ("group", "Joukko"),
        ("body", "Rivi"),
        ("group", "Toinen"),
        ("body", "Rivi"),
        ("total", "Summa"),
    ]
    .into_iter()
    .map(|(kind, name)| json!({"kind": kind, "cells": if kind == "group" { vec![name] } else { vec![name, "1", "2"] }}))
    .collect();
    let column = |label: &str, kind: &str| json!({"label": label, "kind": kind});
    let columns = [column("Otsake", "text"), column("Luku", "number"), column("Toinen", "number")];
    let table = json!({"caption": "Selite", "columns": columns, "notes": [], "rows": rows});
    let document = read("#data-table(json(\"/data/tables.json\"))", table);
    let rows: Vec<&Dictionary> = elements(&document).into_iter().filter(|element| is(element, b"TR")).collect();
    let mut figures = 0;
    for (number, row) in rows.iter().enumerate() {
        for (place, cell) in children(&document, row).into_iter().enumerate().filter(|(_, cell)| is(cell, b"TD")) {
            assert_eq!(headers(cell), [format!("x{place}y0"), format!("x0y{number}")]);
            figures += 1;
        }
    }
    assert_eq!((rows.len(), figures), (6, 6));
}

/// `..` and a dash are for the eye. In running text, in a number's place, as an interval that is not drawn: each is said in words, in the
/// language of the report, and is still there to be searched and copied.
#[test]
fn a_mark_in_the_place_of_a_figure_is_said_in_words() {
    for (lang, hidden, nothing) in [
        (Lang::Fi, "tieto salattu", "ei lukua"),
        (Lang::Sv, "uppgiften är dold", "inget tal"),
        (Lang::En, "figure suppressed", "no figure"),
    ] {
        let (wording, axis) = (Wording::of(lang), Axis::percent(0.5));
        let mut table = TableBuilder::new(Rich::plain("Selite")).text("Otsake".into(), 1.0).number("Luku".into());
        table = table.whisker("Väli".into(), &axis, wording.locale).text("Sana".into(), 1.0);
        let text = |text: &str| TableCell::Text(text.to_owned());
        let interval = |text: &str, drawn: bool| {
            let whisker = drawn.then_some(Whisker { low: 0.2, point: 0.4, high: 0.6, reference: None });
            TableCell::Whisker { whisker, text: text.to_owned() }
        };
        table.row(vec![text("Rivi"), text("1,5"), interval("1–2", true), text("sana")]);
        table.row(vec![text("Toinen"), text(".."), interval("..", false), text("..")]);
        table.total(vec![text("Summa"), text("–"), interval("–", false), text("–")]);
        let table = serde_json::to_value(table.finish(wording)).unwrap();
        let document = read("#data-table(json(\"/data/tables.json\"))", table);
        let said = |element: &&Dictionary| element.get(b"Alt").and_then(lopdf::decode_text_string).ok();
        let said: Vec<String> = elements(&document).iter().filter_map(said).collect();
        assert_eq!(said, [[hidden; 3], [nothing; 3]].concat());
        assert_eq!(
            document.extract_text(&[1]).unwrap().matches("..").count(),
            5,
            "the note and the footer have one, too"
        );
    }
}

/// Which figures are of an earlier release is said where they stand, not only below the table, and they are still whole for the eye.
#[test]
fn an_earlier_figure_is_said_to_be_one_in_its_cell() {
    let wording = Wording::of(Lang::Fi);
    let mut table = TableBuilder::new(Rich::plain("Selite")).text("Otsake".into(), 1.0).number("Luku".into());
    table = table.whisker("Väli".into(), &Axis::percent(0.5), wording.locale);
    let text = |text: &str| TableCell::Text(text.to_owned());
    let interval = |text: &str| TableCell::Whisker {
        whisker: Some(Whisker { low: 0.2, point: 0.4, high: 0.6, reference: None }),
        text: text.to_owned(),
    };
    let earlier = TableCell::Whisker { whisker: None, text: "10–30*".to_owned() };
    table.row(vec![text("Kahdella *"), text("1,5"), interval("1–2")]);
    table.row(vec![text("Rivi"), text("12*"), earlier]);
    table.total(vec![text("Summa"), text("12*"), interval("3–4")]);
    let table = serde_json::to_value(table.finish(wording)).unwrap();
    let document = read("#data-table(json(\"/data/tables.json\"))", table);
    let said = |element: &&Dictionary| element.get(b"Alt").and_then(lopdf::decode_text_string).ok();
    let said: Vec<String> = elements(&document).iter().filter_map(said).collect();
    assert_eq!(said, ["aiemmin julkaistu luku"; 3]);
    let shown = document.extract_text(&[1]).unwrap().replace(['\n', ' '], "");
    assert_eq!(shown.matches("12*").count() + shown.matches("30*").count(), 3, "{shown}");
}

fn tags(document: &Document) -> Vec<String> {
    let name = |element: &Dictionary| element.get(b"S").and_then(Object::as_name).ok().map(<[u8]>::to_vec);
    let names = elements(document).into_iter().filter_map(name);
    names.map(|name| String::from_utf8(name).unwrap()).collect()
}

/// "292" alone, before anybody knows what it counts, says nothing.
#[test]
fn a_figure_beside_a_question_is_read_after_it() {
    let question = json!({"question": "Kuinka moni?", "answer": "Moni.", "figure": "292", "unit": "ihmistä"});
    let without = json!({"question": "Miksi?", "answer": "Siksi.", "figure": null, "unit": null});
    let summary = json!({
        "title": "T", "period": "Q2/2022", "kicker": null, "questions": [question, without], "note": "Huomautus",
    });
    let document = read("#plain-summary(json(\"/data/tables.json\"), \"Tiivistelmä\")", summary);
    let tags: Vec<String> = tags(&document).into_iter().skip_while(|tag| tag != "H1").collect();
    assert_eq!(tags, ["H1", "H2", "P", "P", "P", "H2", "P", "P"]);
}

#[test]
fn each_line_of_the_contents_is_a_link() {
    let document = read(
        "#section(\"Yksi\")\n#contents(\"Sisällys\")\n#section(\"Alaotsikko\", level: 2)\n#pagebreak()\n#section(\"Kaksi\")",
        json!(null),
    );
    let tags = tags(&document);
    for (tag, number) in [("TOC", 1), ("TOCI", 2), ("Link", 2)] {
        assert_eq!(tags.iter().filter(|own| *own == tag).count(), number, "{tag} in {tags:?}");
    }
    let annotations = document.objects.values().filter_map(|object| object.as_dict().ok());
    let links =
        annotations.filter(|one| one.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Link"));
    assert!(links.filter(|link| link.has(b"Dest") || link.has(b"A")).count() >= 2);
}

/// Thirty measures one under the other: a reader goes from one to the next by their headings.
#[test]
fn the_name_of_a_measure_is_a_heading() {
    let detail = json!({"label": "Kysely", "text": "a.sql"});
    let one = |title: &str| json!({"title": title, "text": "Mitä se on.", "details": [detail.clone()]});
    let document = read(
        "#section(\"Liite\")\n#section(\"Mittarit\", level: 2)\n#definitions(json(\"/data/tables.json\"), level: 3)",
        json!([one("Osuus"), one("Aika")]),
    );
    let tags: Vec<String> = tags(&document).into_iter().skip_while(|tag| tag != "H1").collect();
    assert_eq!(tags, ["H1", "H2", "H3", "P", "P", "H3", "P", "P"]);
}

/// Up to when each organisation's data goes: what was a name and what its day was told by its place on the page only.
#[test]
fn a_day_on_the_first_page_has_the_name_before_it_as_its_head() {
    let pairs = json!([["Pori", "1.7."], ["Rauma", "2.7."], ["Eura", "3.7."]]);
    let document = read(
        "#import \"/lib/table.typ\": named-values\n#section(\"Osa\")\n\
         #named-values(json(\"/data/tables.json\"), columns: 2)",
        pairs,
    );
    let days: Vec<&Dictionary> = elements(&document).into_iter().filter(|element| is(element, b"TD")).collect();
    assert_eq!(days.iter().take(3).map(|day| headers(day)).collect::<Vec<_>>(), [["x0y0"], ["x2y0"], ["x0y1"]]);
}

/// A drawing that goes to the next page takes the place of its tag along.
#[test]
fn every_drawing_has_its_place_on_a_page() {
    for above in (0..16).map(|step| 150 + 6 * step) {
        let chart = json!({
            "caption": "Selite", "alt": "Palkit", "legend": null, "ticks": null,
            "rows": [{"label": "Tuki", "used": 0.5, "planned": 1.0, "text": "1 €"}],
        });
        let lines = format!("#section(\"Osa\")\n#v({above}mm)\n#bar-figure(json(\"/data/tables.json\"))");
        let document = read(&lines, chart);
        let drawing = elements(&document).into_iter().find(|element| is(element, b"Figure")).unwrap();
        let attributes = match drawing.get(b"A").unwrap() {
            Object::Array(all) => all.clone(),
            one => vec![one.clone()],
        };
        let has_box = attributes.iter().any(|one| one.as_dict().is_ok_and(|one| one.has(b"BBox")));
        assert!(has_box, "{above} mm above it: {attributes:?}");
    }
}

/// A reader who searches for a word finds it, and one who hears it hears no hyphen.
#[test]
fn a_divided_word_in_a_head_is_whole_but_for_a_soft_hyphen() {
    let mut table = TableBuilder::new(Rich::plain("Selite")).text("Otsake".into(), 1.0);
    for lang in [Lang::Fi, Lang::Sv] {
        table = table.number(Wording::of(lang).word("column-step-employer-contact"));
    }
    table.row(["Rivi", "1", "2"].map(|text| TableCell::Text(text.into())).to_vec());
    let table = serde_json::to_value(table.finish(Wording::of(Lang::Fi))).unwrap();
    let document = read("#data-table(json(\"/data/tables.json\"))", table);
    let text = document.extract_text(&[1]).unwrap().replace(['\u{ad}', '\n', ' '], "");
    assert!(text.contains("Työnantaja") && text.contains("Arbetsgivare"), "{text}");
}
