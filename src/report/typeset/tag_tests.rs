//! What a screen reader is told: the headers of cells, words for marks, the order of things. Looked up in the tags of the PDF.

use lopdf::{Dictionary, Document, Object};
use serde_json::json;

use super::tests::report;
use super::*;

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
