//! How wide texts are: told to the templates beside the tables, and asked for where labels of charts are placed.
//!
//! Typst can measure a text only by setting it, which for a table takes about as long as to set it in the end. The widths of the letters are
//! in the fonts: added up, with an allowance for pairs that are set apart, they are as wide as the text or a little wider.

use std::sync::OnceLock;

use serde_json::{Map, Value, json};
use ttf_parser::gsub::{SingleSubstitution, SubstitutionSubtable};
use ttf_parser::{Face, GlyphId, Tag};
use typst::layout::Abs;
use typst::text::{Font, FontInstance, FontStyle, FontVariations};

use super::world::typefaces;

/// Header labels are set smaller than the cells below: the same factor stands in lib/table.typ.
const LABEL_SIZE: f64 = 0.92;
/// What stands before the word of a state: its glyph and a gap.
const STATUS_GLYPH: f64 = 1.2;

/// What the font may add between letters, in em a letter: most pairs are set closer together, but some are not. Of all texts of the sample's
/// reports, none takes more than 0.0084. Figures of one width stand where they stand.
const KERNING: f64 = 0.009;

/// Tells every table in a JSON file how wide its texts are, in em of the table's type: `em` of a column is the width of its widest cell, of
/// its label and of the label's longest word, and of a column of text in a table that people wrote the widest piece that is never divided; `em` of a
/// row are the widths of its cells, where each is of one line;
/// `em` of a number's pad is the room for the signs that it lacks. A row that may not find room on a page is `high`, and its table `breaks`.
pub(super) fn add(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(add),
        Value::Object(entries) => {
            let is_table = add_to_table(entries).is_some();
            if !is_table {
                entries.values_mut().for_each(add);
            }
        }
        _ => {}
    }
}

/// Does so to a table; none for what is not one.
fn add_to_table(table: &mut Map<String, Value>) -> Option<()> {
    let number = table.get("columns")?.as_array()?.len();
    let is_row = |row: &Value| row["cells"].is_array();
    if !table.get("rows")?.as_array()?.iter().all(is_row) || !table["columns"].as_array()?.iter().all(Value::is_object)
    {
        return None;
    }
    let heads: Vec<bool> = table["columns"]
        .as_array()?
        .iter()
        .enumerate()
        .map(|(at, column)| at == 0 || column["heads"] == true)
        .collect();
    // Of the program's own tables widths may not hang on the digits of a hash.
    let is_written = table.get("written").is_some_and(|written| *written == true);
    let texts: Vec<bool> = table["columns"].as_array()?.iter().map(|column| is_written && is_text(column)).collect();
    let mut widest = vec![0.0_f64; number];
    let mut whole = vec![0.0_f64; number];
    let mut breaks = false;
    for row in table["rows"].as_array_mut()? {
        let kind = row["kind"].as_str();
        if kind == Some("group") {
            continue;
        }
        let of_row = if kind == Some("total") { Weight::Bold } else { Weight::Regular };
        let mut widths = Vec::with_capacity(number);
        for (place, cell) in row["cells"].as_array_mut()?.iter_mut().enumerate() {
            let weight = if heads.get(place) == Some(&true) { of_row.max(Weight::Medium) } else { of_row };
            let room = cell.get("pad").map_or(0.0, |pad| room(pad, weight));
            if room > 0.0 {
                cell["pad"]["em"] = rounded(room).into();
            }
            widths.push(cell_width(cell, weight) + room);
            if texts.get(place) == Some(&true) {
                whole[place] = whole[place].max(whole_width(cell, weight));
            }
        }
        for (widest, width) in widest.iter_mut().zip(&widths) {
            *widest = widest.max(*width);
        }
        let cells = row["cells"].as_array()?;
        let has_lines = cells.iter().any(has_lines);
        if is_high(cells, &widths, has_lines) {
            row["high"] = true.into();
            breaks = true;
        }
        // Of a text of several lines it is no use to know how wide they are.
        if !has_lines {
            row["em"] = widths.into_iter().map(rounded).collect();
        }
    }
    if breaks {
        table.insert("breaks".to_owned(), true.into());
    }
    for (column, (cells, whole)) in table["columns"].as_array_mut()?.iter_mut().zip(widest.into_iter().zip(whole)) {
        let label = column["label"].as_str().unwrap_or_default();
        let line = text_width(label, Weight::SemiBold) * LABEL_SIZE;
        let word = text_width(&label.replace(' ', "\n"), Weight::SemiBold) * LABEL_SIZE;
        let whole = rounded(whole);
        column["em"] =
            json!({ "cells": rounded(cells), "label": rounded(line), "word": rounded(word), "whole": whole });
    }
    Some(())
}

/// A row of more lines may be divided between pages: as many take a good third of one.
const LINES: f64 = 25.0;
/// What a table has beside its margins and insets, and the least that a column of text has of it, in em of the larger type.
const TABLE_ROOM: f64 = 46.0;
const LEAST_ROOM: f64 = 4.4;

/// Returns whether a row may take more lines than [`LINES`], if its columns share their room alike: they may share it otherwise, but never
/// so that a row of fewer lines is higher than a page. `widths` are those of its cells, some of which may have lines of their own.
fn is_high(cells: &[Value], widths: &[f64], has_lines: bool) -> bool {
    let columns = f64::from(u32::try_from(cells.len()).unwrap_or(u32::MAX));
    let room = (TABLE_ROOM / columns).max(LEAST_ROOM);
    let lines = |text: &str| {
        text.split('\n').map(|line| (text_width(line, Weight::Regular) / room).ceil().max(1.0)).sum::<f64>()
    };
    let mut cells = cells.iter().zip(widths);
    cells.any(|(cell, width)| (has_lines || *width > LINES * room) && lines(&plain(cell)) > LINES)
}

/// Returns the text of a cell.
fn plain(cell: &Value) -> String {
    match cell {
        Value::String(text) => text.clone(),
        Value::Array(runs) => runs.iter().map(|run| plain(&run["text"])).collect(),
        Value::Object(fields) => fields.get("text").map(plain).unwrap_or_default(),
        _ => String::new(),
    }
}

fn is_text(column: &Value) -> bool {
    column["kind"].as_str().is_none_or(|kind| kind == "text")
}

/// A word of so many letters may break anywhere: as in lib/narrative.typ.
const BREAKS_ANYWHERE: usize = 48;

/// Returns the width of the widest piece of a cell that is never divided: a word is hyphenated, what holds a figure is not.
fn whole_width(cell: &Value, weight: Weight) -> f64 {
    let is_whole =
        |word: &&str| word.contains(|sign: char| sign.is_ascii_digit()) && word.chars().count() < BREAKS_ANYWHERE;
    let widest = |text: &str, weight| {
        text.split([' ', '\n']).filter(is_whole).map(|word| text_width(word, weight)).fold(0.0, f64::max)
    };
    match cell {
        Value::String(text) => widest(text, weight),
        Value::Array(runs) => runs
            .iter()
            .map(|run| {
                let weight = if run["strong"] == true { Weight::Bold } else { weight };
                run["text"].as_str().map_or(0.0, |text| widest(text, weight))
            })
            .fold(0.0, f64::max),
        _ => 0.0,
    }
}

fn cell_width(cell: &Value, weight: Weight) -> f64 {
    let text = |weight| cell["text"].as_str().map_or(0.0, |text| text_width(text, weight));
    match cell {
        Value::String(text) => text_width(text, weight),
        Value::Array(runs) => runs
            .iter()
            .map(|run| {
                let is_strong = run["strong"] == Value::Bool(true);
                let text = run["text"].as_str().unwrap_or_default();
                text_width(text, if is_strong { Weight::Bold } else { weight })
            })
            .sum(),
        Value::Object(fields) if fields.contains_key("status") => text(weight.max(Weight::Medium)) + STATUS_GLYPH,
        Value::Object(_) => text(weight),
        _ => 0.0,
    }
}

/// Returns how wide the signs are that a number lacks at its end.
fn room(pad: &Value, weight: Weight) -> f64 {
    let digits = (0..pad["digits"].as_u64().unwrap_or(0)).map(|_| text_width("0", weight)).sum::<f64>();
    let sign = |name: &str, sign: &str| if pad[name] == true { text_width(sign, weight) } else { 0.0 };
    digits + sign("point", ",") + sign("star", "*")
}

/// Weights of our typeface, from light to bold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    Regular,
    Medium,
    SemiBold,
    Bold,
}

/// Returns whether a cell has several lines whatever its column's width.
fn has_lines(cell: &Value) -> bool {
    match cell {
        Value::String(text) => text.contains('\n'),
        Value::Array(runs) => runs.iter().any(|run| has_lines(&run["text"])),
        Value::Object(fields) => fields.get("text").is_some_and(has_lines),
        _ => false,
    }
}

/// Returns how wide a text is set where it wraps at line feeds only, in em, with figures of one width.
fn text_width(text: &str, weight: Weight) -> f64 {
    let advances = advances(weight);
    text.split('\n').map(|line| line.chars().map(|letter| advances.of(letter)).sum()).fold(0.0, f64::max)
}

/// Returns how wide a label of a chart is set on one line, in millimetres at a size in points: rather too wide than too narrow.
pub(super) fn width_mm(text: &str, points: f64) -> f64 {
    text_width(text, Weight::Medium) * points * 25.4 / 72.0
}

/// The widths of the letters of one weight.
struct Advances {
    font: FontInstance,
    /// Those of the letters that most texts are made of.
    common: Vec<f64>,
}

/// Letters whose widths are looked up once: those of Latin-1, which are their own numbers.
const COMMON: u32 = 256;

impl Advances {
    fn new(font: Font) -> Advances {
        // Our fonts have no variations, so that no size matters.
        let variant = font.info().variant;
        let font = font.instantiate(variant, Abs::zero(), &FontVariations::default());
        let mut advances = Advances { font, common: Vec::new() };
        advances.common = (0..COMMON).filter_map(char::from_u32).map(|letter| advances.looked_up(letter)).collect();
        advances
    }

    fn of(&self, letter: char) -> f64 {
        let common = usize::try_from(u32::from(letter)).ok().and_then(|number| self.common.get(number));
        common.copied().unwrap_or_else(|| self.looked_up(letter))
    }

    fn looked_up(&self, letter: char) -> f64 {
        let face = self.font.ttf();
        let glyph = face.glyph_index(letter).map(|glyph| tabular(face, glyph));
        // What no font has is set as a box.
        let width = glyph.and_then(|glyph| self.font.x_advance(glyph.0)).map_or(1.0, |width| width.get());
        width + if letter.is_ascii_digit() { 0.0 } else { KERNING }
    }
}

/// Returns the glyph that stands for another one where figures are to be of one width.
fn tabular(face: &Face<'_>, glyph: GlyphId) -> GlyphId {
    let of_feature = || {
        let table = face.tables().gsub?;
        let feature = table.features.into_iter().find(|feature| feature.tag == Tag::from_bytes(b"tnum"))?;
        let lookups = feature.lookup_indices.into_iter().filter_map(|index| table.lookups.get(index));
        let mut tables = lookups.flat_map(|lookup| lookup.subtables.into_iter::<SubstitutionSubtable<'_>>());
        tables.find_map(|table| match table {
            SubstitutionSubtable::Single(SingleSubstitution::Format1 { coverage, delta }) => {
                coverage.get(glyph).map(|_| GlyphId(glyph.0.wrapping_add_signed(delta)))
            }
            SubstitutionSubtable::Single(SingleSubstitution::Format2 { coverage, substitutes }) => {
                substitutes.get(coverage.get(glyph)?)
            }
            _ => None,
        })
    };
    of_feature().unwrap_or(glyph)
}

fn advances(weight: Weight) -> &'static Advances {
    static ADVANCES: OnceLock<Vec<Advances>> = OnceLock::new();
    let all = ADVANCES.get_or_init(|| {
        let upright = |number: u16| {
            let is = |font: &&Font| {
                let variant = font.info().variant;
                variant.style == FontStyle::Normal && variant.weight.to_number() == number
            };
            typefaces().fonts.iter().find(is).or(typefaces().fonts.first()).cloned()
        };
        [400, 500, 600, 700].into_iter().filter_map(upright).map(Advances::new).collect()
    });
    &all[weight as usize]
}

fn rounded(width: f64) -> f64 {
    (width * 1e3).ceil() / 1e3
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use typst_layout::PagedDocument;

    use super::*;
    use crate::report::world::{MAIN, ReportWorld};

    /// Sets each text as the tables do, and holds what Typst measures against what was added up.
    #[test]
    fn no_text_is_wider_than_its_letters_added_up_and_none_much_narrower() {
        let texts = [
            "0123456789",
            "15,3–36,7",
            "\u{2212}0,25",
            "+1,5*",
            "1\u{a0}234\u{a0}567 €",
            "100\u{a0}%",
            "..",
            "–",
            "12.10.2021",
            "Q4/2020",
            "≥ 90 %",
            "Pohjois-Satakunta, seudulliset järjestäjät",
            "Työ- ja toimintakyky (WHODAS 2.0)",
            "WWWW MMMM",
            "services, %",
            "Kind",
            "model/first_job_curve",
            "Away from",
            "illi ll1",
            "AVATAR Ty",
        ];
        let rows: Vec<Value> = texts
            .iter()
            .map(|text| json!({"kind": "body", "cells": [text, text, [{"text": text, "strong": true}]]}))
            .collect();
        let column = |label: &str| json!({"label": label, "kind": "text"});
        let table = json!({"columns": [column("Avoimilla\ntyössä"), column("b"), column("c")], "rows": rows});
        let main = r##"
            #set text(size: 10pt, font: "Inter", features: (calt: 0, ccmp: 0), fallback: false, number-width: "tabular")
            #import "/lib/table.typ": cap-height, label-size
            #let data = json("/data/table.json")
            #context {
              let height = measure(text("Hx1")).height / 10pt
              assert(calc.abs(height - cap-height) < 1e-9, message: "a line is " + str(height))
              let check(body, em, what) = {
                let measured = measure(body).width / 10pt
                assert(measured <= em + 0.001 and measured >= 0.9 * em - 0.01, message: what + ": " + str(measured) + " of " + str(em))
              }
              for row in data.rows {
                check(text(weight: "medium", row.cells.at(0)), row.em.at(0), row.cells.at(0))
                check(text(row.cells.at(1)), row.em.at(1), row.cells.at(1))
                check(text(weight: "bold", row.cells.at(2).first().text), row.em.at(2), row.cells.at(0))
              }
              let first = data.columns.first()
              check(text(size: label-size, weight: "semibold", first.label), first.em.label, first.label)
            }
        "##;
        let files = BTreeMap::from([
            (MAIN.to_owned(), main.as_bytes().to_vec()),
            ("/data/table.json".to_owned(), table.to_string().into_bytes()),
        ]);
        let done = typst::compile::<PagedDocument>(&ReportWorld::new(&files, None));
        assert_eq!(done.output.err().map(|errors| errors[0].message.to_string()), None);
    }
}
