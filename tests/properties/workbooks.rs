//! Workbooks: a sheet is staged like a text file with the same cells, and a damaged one does no harm.

use std::io::{Cursor, Read};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use rust_xlsxwriter::Workbook;
use zip::ZipArchive;

use kooste::intake::probe::{Probe, StagedRow, StagedTable, parts};

use super::layout::staged;
use super::table::{Table, tables, tables_among};
use super::{runner, shapes};

const XLS: &[u8] = include_bytes!("../fixtures/intake/lahete.xls");
const ODS: &[u8] = include_bytes!("../fixtures/intake/lahete.ods");

/// Writes a table into a sheet, `offset` rows down and to the right, with an empty row after every third.
fn sheet(table: &Table, offset: (u32, u16)) -> (Vec<u8>, StagedTable) {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Vienti").unwrap();
    let mut row_number = offset.0;
    let mut write = |number: u32, cells: &mut dyn Iterator<Item = &str>| {
        for (column, cell) in (offset.1..).zip(cells) {
            if !cell.is_empty() {
                sheet.write_string(number, column, cell).unwrap();
            }
        }
    };
    write(row_number, &mut table.columns.iter().map(|column| column.header.as_str()));
    let header_row = u64::from(row_number) + 1;
    let mut rows = Vec::new();
    for (place, row) in table.rows.iter().enumerate() {
        row_number += 1 + u32::from(place % 3 == 2);
        write(row_number, &mut row.iter().map(String::as_str));
        rows.push(StagedRow { number: u64::from(row_number) + 1, ..staged(table, row) });
    }
    write(row_number + 1, &mut ["Yhteensä"].into_iter());
    write(row_number + 3, &mut ["Luvut ovat ennakollisia."].into_iter());
    let fields: Vec<String> = table.form.loaded().map(|field| field.name.clone()).collect();
    let left_out = [1, 1, 0, 0];
    let form = table.form.id.clone();
    let expected = StagedTable { form, sheet: Some("Vienti".to_owned()), header_row, fields, rows, left_out };
    (workbook.save_to_buffer().unwrap(), expected)
}

#[test]
fn a_sheet_is_staged_like_a_text_file() {
    let shapes = shapes();
    let probe = Probe::new(&shapes);
    let property = |(table, down, right)| {
        let (bytes, expected) = sheet(&table, (down, right));
        prop_assert_eq!(probe.workbook(&bytes), [expected]);
        Ok(())
    };
    runner(120).run(&(tables(), 0..6_u32, 0..3_u16), property).unwrap();
}

/// What happens to a workbook, from outside or inside its packing.
#[derive(Clone, Debug)]
enum Damage {
    Cut(Index),
    Change(Vec<(Index, u8)>),
    /// Two parts stand in each other's place.
    Swap(Index, Index),
    Lose(Index),
    /// A piece of a part's text is replaced.
    Rewrite(Index, Index, usize, &'static str),
    /// A piece of a part's text comes once more.
    Double(Index, Index, usize),
}

fn damages() -> impl Strategy<Value = Damage> {
    let pieces: &[&str] = &[
        "",
        "<",
        ">",
        "\"",
        "&amp;",
        "&#0;",
        "&x;",
        "<row r=\"1048577\">",
        "<c r=\"XFE1\"/>",
        "<c r=\"A0\"><v>1</v></c>",
        "<c r=\"ZZZZZZZ99999999999\" t=\"s\"><v>99999999</v></c>",
        "<c t=\"d\"><v>2022-13-45</v></c>",
        "<v>1e999</v>",
        "<v>NaN</v>",
        "t=\"e\"",
        "<mergeCell ref=\"A1:XFD1048576\"/>",
        "<dimension ref=\"A1:XFD1048576\"/>",
        "</sheetData>",
        "r=\"-1\"",
        "count=\"4294967295\"",
        "uniqueCount=\"99999999999\"",
        "state=\"veryHidden\"",
        "\u{feff}",
        "]]>",
        "table:number-rows-repeated=\"4294967295\"",
        "table:number-columns-repeated=\"99999999\"",
        "<!DOCTYPE a [<!ENTITY b \"c\">]>",
    ];
    let any_place = any::<Index>;
    prop_oneof![
        1 => any_place().prop_map(Damage::Cut),
        2 => vec((any_place(), any::<u8>()), 1..6).prop_map(Damage::Change),
        1 => (any_place(), any_place()).prop_map(|(one, other)| Damage::Swap(one, other)),
        1 => any_place().prop_map(Damage::Lose),
        5 => (any_place(), any_place(), 0..30_usize, select(pieces))
            .prop_map(|(part, at, length, piece)| Damage::Rewrite(part, at, length, piece)),
        1 => (any_place(), any_place(), 1..400_usize).prop_map(|(part, at, length)| Damage::Double(part, at, length)),
    ]
}

type Parts = Vec<(String, Vec<u8>)>;

fn unpacked(bytes: &[u8]) -> Option<Parts> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    (0..archive.len())
        .map(|index| {
            let mut part = archive.by_index(index).ok()?;
            let mut content = Vec::new();
            part.read_to_end(&mut content).ok()?;
            Some((part.name().ok()?.into_owned(), content))
        })
        .collect()
}

fn damaged(bytes: Vec<u8>, damage: &Damage) -> Vec<u8> {
    let mut bytes = bytes;
    match damage {
        Damage::Cut(at) => bytes.truncate(at.index(bytes.len().max(1))),
        Damage::Change(changes) => {
            for (at, byte) in changes {
                let length = bytes.len().max(1);
                bytes.get_mut(at.index(length)).into_iter().for_each(|place| *place = *byte);
            }
        }
        _ => {
            let Some(mut parts) = unpacked(&bytes).filter(|parts| !parts.is_empty()) else { return bytes };
            damage_parts(&mut parts, damage);
            let parts: Vec<(&str, &[u8])> =
                parts.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect();
            return parts::packed(&parts);
        }
    }
    bytes
}

fn damage_parts(parts: &mut Parts, damage: &Damage) {
    match damage {
        Damage::Swap(one, other) => {
            let (one, other) = (one.index(parts.len()), other.index(parts.len()));
            let content = parts[one].1.clone();
            parts[one].1 = std::mem::replace(&mut parts[other].1, content);
        }
        Damage::Lose(part) => drop(parts.remove(part.index(parts.len()))),
        Damage::Rewrite(part, at, length, piece) => {
            let part = part.index(parts.len());
            let content = &mut parts[part].1;
            let start = at.index(content.len() + 1);
            let end = (start + length).min(content.len());
            content.splice(start..end, piece.bytes());
        }
        Damage::Double(part, at, length) => {
            let part = part.index(parts.len());
            let content = &mut parts[part].1;
            let start = at.index(content.len() + 1);
            let piece = content[start..(start + length).min(content.len())].to_vec();
            content.splice(start..start, piece);
        }
        Damage::Cut(_) | Damage::Change(_) => {}
    }
}

/// Whatever is left of a workbook is read in order and within bounds, or it is told that it cannot be read.
#[test]
fn a_damaged_workbook_does_no_harm() {
    let shapes = shapes();
    let probe = Probe::new(&shapes);
    let workbooks = prop_oneof![
        4 => tables_among(&["referral", "job_end"]).prop_map(|table| sheet(&table, (0, 0)).0),
        1 => Just(XLS.to_vec()),
        2 => Just(ODS.to_vec()),
    ];
    let property = |(bytes, damages): (Vec<u8>, Vec<Damage>)| {
        let bytes = damages.iter().fold(bytes, damaged);
        probe.workbook(&bytes);
        Ok(())
    };
    runner(400).run(&(workbooks, vec(damages(), 1..4)), property).unwrap();
}

/// The parts of which the fuzz targets make workbooks are those of a workbook that is read.
#[test]
fn a_workbook_of_parts_is_read() {
    let shapes = shapes();
    let probe = Probe::new(&shapes);
    let sheet = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>
        <row r="3"><c r="A3" t="inlineStr"><is><t>PP-1</t></is></c><c r="B3" s="2"><v>44228</v></c><c r="C3" t="s"><v>3</v></c></row>
        </sheetData></worksheet>"#;
    let tables = probe.workbook(&parts::xlsx(sheet.as_bytes()));
    let cells: Vec<Option<&str>> = tables[0].rows[0].cells.iter().map(Option::as_deref).take(2).collect();
    assert_eq!((tables[0].form.as_str(), tables[0].rows[0].number), ("referral", 3));
    assert_eq!(cells, [Some("PP-1"), Some("2021-02-01")]);
    let content = unpacked(ODS).unwrap().into_iter().find(|(name, _)| name == "content.xml").unwrap().1;
    assert_eq!(probe.workbook(&parts::ods(&content)), probe.workbook(ODS));
    assert_eq!(probe.workbook(ODS).len(), 1);
}
