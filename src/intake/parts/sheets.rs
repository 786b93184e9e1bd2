//! Which sheet a part of an Excel workbook belongs to: told by the relations between the parts (ECMA-376, part 2).

use std::collections::BTreeMap;
use std::io::Cursor;

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::{SheetNames, decoded, whole};
use crate::privacy::Gate;

const WORKBOOK: &str = "xl/workbook.xml";

/// Returns the sheets of the worksheets and of what they refer to (comments, drawings, tables), by the part's path.
pub fn of_parts(archive: &mut ZipArchive<Cursor<&[u8]>>, names: &[String], gate: &Gate) -> SheetNames {
    let mut sheets = SheetNames::new();
    let mut read = |name: &str| -> Option<String> {
        let index = names.iter().position(|known| known == name)?;
        Some(decoded(&whole(archive.by_index(index).ok()?).ok()?).into_owned())
    };
    let Some(workbook) = read(WORKBOOK) else { return sheets };
    let targets = read(&relations_of(WORKBOOK)).map(|text| relations(WORKBOOK, &text)).unwrap_or_default();
    for (number, sheet) in (1..).zip(elements(&workbook, "sheet")) {
        let (Some(name), Some(target)) = (sheet.get("name"), sheet.get("id").and_then(|id| targets.get(id))) else {
            continue;
        };
        let shown = gate.shown_sheet(name, number);
        if let Some(text) = read(&relations_of(target)) {
            for part in relations(target, &text).into_values() {
                sheets.insert(part, shown.clone());
            }
        }
        sheets.insert(relations_of(target), shown.clone());
        sheets.insert(target.clone(), shown);
    }
    sheets
}

/// Returns the part that holds the relations of a part.
fn relations_of(part: &str) -> String {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    format!("{folder}/_rels/{name}.rels").trim_start_matches('/').to_owned()
}

/// Returns the parts that a part refers to, by the id of the relation.
fn relations(part: &str, text: &str) -> BTreeMap<String, String> {
    let folder = part.rsplit_once('/').map_or("", |(folder, _)| folder);
    let target = |relation: BTreeMap<String, String>| {
        Some((relation.get("Id")?.clone(), resolved(folder, relation.get("Target")?)))
    };
    elements(text, "Relationship").into_iter().filter_map(target).collect()
}

fn resolved(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            ".." => {
                path.pop();
            }
            "." | "" => {}
            part => path.push(part),
        }
    }
    path.join("/")
}

/// Returns the attributes, by local name, of every element of this name.
fn elements(text: &str, name: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = Reader::from_str(text);
    let mut found = Vec::new();
    // What is not well formed is passed over: without it a finding only names no sheet.
    while let Ok(event) = reader.read_event() {
        let element = match event {
            Event::Start(element) | Event::Empty(element) if element.local_name().into_inner() == name => element,
            Event::Eof => break,
            _ => continue,
        };
        let attributes = element
            .attributes()
            .with_checks(false)
            .flatten()
            .map(|attribute| {
                let value =
                    unescape(&attribute.value).map_or_else(|_| attribute.value.to_string(), |value| value.into_owned());
                (attribute.key.local_name().into_inner().to_owned(), value)
            })
            .collect();
        found.push(attributes);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_read_from_where_it_is_named() {
        assert_eq!(resolved("xl/worksheets", "../comments1.xml"), "xl/comments1.xml");
        assert_eq!(resolved("xl", "/xl/worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolved("xl", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(relations_of("xl/workbook.xml"), "xl/_rels/workbook.xml.rels");
        assert_eq!(relations_of("a.xml"), "_rels/a.xml.rels");
    }
}
