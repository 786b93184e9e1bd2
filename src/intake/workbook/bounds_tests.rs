//! Workbooks that are more than is read, protected, or cut off.

use rust_xlsxwriter::Workbook;

use super::super::limits::{MOST_CELLS, MOST_CELLS_HELD};
use super::super::testing::{old_number, old_workbook, ole, zipped};
use super::*;

fn texts(sheet: &Sheet) -> Vec<(u64, Vec<&str>)> {
    sheet.rows.iter().map(|row| (row.number, row.row.cells().collect())).collect()
}

#[test]
fn a_password_is_told_in_every_format() {
    // An encrypted XLSX is an OLE file with one stream (MS-OFFCRYPTO 2.3.4.4).
    let encrypted = ole(&[("EncryptedPackage", b"")]);
    assert_eq!(read(&encrypted, "xlsx").err(), Some(NoWorkbook::Password));
    assert_eq!(read(&encrypted, "xls").err(), Some(NoWorkbook::Password));
    // XLS: a FilePass record (MS-XLS 2.4.117), RC4.
    let old = old_workbook(&[(0x002f, &[1, 0, 1, 0])], &[vec![old_number(0, 0, 1.0)]]);
    assert_eq!(read(&ole(&[("Workbook", &old)]), "xls").err(), Some(NoWorkbook::Password));
    // ODS: the manifest names how a part is encrypted (ODF 1.2 part 3, 3.4.1).
    let manifest = "<manifest:manifest><manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let mimetype = b"application/vnd.oasis.opendocument.spreadsheet";
    let ods = zipped(&[
        ("mimetype", mimetype),
        ("content.xml", &[0x93, 0x11, 0xf0, 0x7c]),
        ("META-INF/manifest.xml", manifest.as_bytes()),
    ]);
    assert_eq!(read(&ods, "ods").err(), Some(NoWorkbook::Password));
    // A ZIP file that is encrypted itself: bit 0 of the flags, at byte 6 of the local and byte 8 of the central header.
    let mut zip = zipped(&[("xl/workbook.xml", b"x")]);
    let central = zip.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    zip[6] |= 1;
    zip[central + 8] |= 1;
    assert_eq!(read(&zip, "xlsx").err(), Some(NoWorkbook::Password));
}

/// The parser finds a ZIP file behind whatever stands before it; so must we.
#[test]
fn a_bomb_behind_another_beginning_is_refused_all_the_same() {
    let blank = vec![b' '; 32 << 20];
    let bomb = zipped(&[("xl/media/image1.bmp", &blank)]);
    let behind = [b"#!/bin/sh\n", &bomb[..]].concat();
    assert_eq!(read(&behind, "xlsx").err(), Some(NoWorkbook::Beyond(Beyond::Ratio)));
    let behind_ole = [&ole(&[("WordDocument", b"x")])[..], &bomb].concat();
    for extension in ["xlsx", "xls", "ods"] {
        assert_eq!(read(&behind_ole, extension).err(), Some(NoWorkbook::Damaged), "{extension}");
    }
}

#[test]
fn an_old_workbook_of_our_own_making_reads() {
    let stream = old_workbook(&[], &[vec![old_number(0, 0, 1.0), old_number(2, 1, 12.5)]]);
    let sheets = read(&ole(&[("Workbook", &stream)]), "xls").unwrap();
    assert_eq!(texts(&sheets[0]), [(1, vec!["1"]), (3, vec!["", "12,5"])]);
    assert_eq!(read(&ole(&[("Workbook", &stream)]), "xlsx").unwrap().len(), 1, "whatever it is called");
    let far = old_workbook(&[], &[vec![old_number(0, 0, 1.0), old_number(65_535, 255, 1.0)]]);
    let far = ole(&[("Workbook", &far)]);
    assert_eq!(read(&far, "xls").err(), Some(NoWorkbook::Beyond(Beyond::Cells(MOST_CELLS_HELD))));
}

/// A workbook of one sheet with this XML for its rows, and these shared strings.
fn xlsx(rows: &str, strings: &str) -> Vec<u8> {
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = format!(
        "<Relationships><Relationship Id=\"r1\" Type=\"{relation}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let workbook = format!(
        "<workbook xmlns:r=\"{relation}\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    let of_workbook = format!(
        "<Relationships><Relationship Id=\"r1\" Type=\"{relation}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
    );
    zipped(&[
        ("_rels/.rels", package.as_bytes()),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", of_workbook.as_bytes()),
        ("xl/sharedStrings.xml", format!("<sst>{strings}</sst>").as_bytes()),
        ("xl/worksheets/sheet1.xml", format!("<worksheet><sheetData>{rows}</sheetData></worksheet>").as_bytes()),
    ])
}

/// The unpacked size stands at byte 22 of a part's local header and at byte 24 of its central one.
#[test]
fn a_part_that_declares_less_than_it_holds_is_damaged() {
    let rows: String = (1..=100).map(|row| shared(row, "<c r=\"A#\"><v>1</v></c>")).collect();
    let whole = xlsx(&rows, "");
    assert_eq!(read(&whole, "xlsx").unwrap()[0].rows.len(), 100);
    let mut lying = whole;
    let names: Vec<usize> =
        (0..lying.len()).filter(|at| lying[*at..].starts_with(b"xl/worksheets/sheet1.xml")).collect();
    for (name, head, size) in [(names[0], 30, 22), (names[1], 46, 24)] {
        lying[name - head + size..name - head + size + 4].copy_from_slice(&100_u32.to_le_bytes());
    }
    assert_eq!(read(&lying, "xlsx").err(), Some(NoWorkbook::Damaged));
}

fn shared(row: u32, cells: &str) -> String {
    format!("<row r=\"{row}\">{}</row>", cells.replace('#', &row.to_string()))
}

#[test]
fn one_long_text_shared_by_many_cells_is_refused() {
    let string = format!("<si><t>{}</t></si>", "pitkä ".repeat(5_000));
    let cell = "<c r=\"A#\" t=\"s\"><v>0</v></c>";
    let few: String = (1..=100).map(|row| shared(row, cell)).collect();
    assert_eq!(read(&xlsx(&few, &string), "xlsx").unwrap()[0].rows.len(), 100);
    let many: String = (1..=4_000).map(|row| shared(row, cell)).collect();
    assert_eq!(read(&xlsx(&many, &string), "xlsx").err(), Some(NoWorkbook::Beyond(Beyond::Text)));
}

#[test]
fn rows_that_begin_far_to_the_right_are_counted_from_the_left() {
    // Column ALK is the 999th.
    let far: String = (1..=10_100).map(|row| shared(row, "<c r=\"ALK#\"><v>1</v></c>")).collect();
    assert_eq!(read(&xlsx(&far, ""), "xlsx").err(), Some(NoWorkbook::Beyond(Beyond::Cells(MOST_CELLS))));
    let near: String = (1..=10_100).map(|row| shared(row, "<c r=\"A#\"><v>1</v></c>")).collect();
    assert_eq!(read(&xlsx(&near, ""), "xlsx").unwrap()[0].rows.len(), 10_100);
}

#[test]
fn entities_do_not_expand() {
    let bytes = xlsx("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", "<si><t>&lol;</t></si>");
    assert_eq!(read(&bytes, "xlsx").err(), Some(NoWorkbook::Damaged), "an entity that nobody defines");
    let defined = zipped(&[("xl/sharedStrings.xml", b"<!DOCTYPE sst [<!ENTITY lol \"lol\">]><sst/>")]);
    assert_eq!(read(&defined, "xlsx").err(), Some(NoWorkbook::Entities));
}

#[test]
fn a_workbook_cut_off_anywhere_is_damaged_and_no_crash() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().write_string(0, 0, "x").unwrap();
    let xlsx = workbook.save_to_buffer().unwrap();
    let ods = include_bytes!("../../../tests/fixtures/intake/lahete.ods");
    let xls = include_bytes!("../../../tests/fixtures/intake/lahete.xls");
    for (bytes, extension, step) in [(&xlsx[..], "xlsx", 1), (&ods[..], "ods", 7), (&xls[..], "xls", 61)] {
        for length in (1..bytes.len()).step_by(step) {
            let why = read(&bytes[..length], extension).err();
            // The last sectors of an old workbook hold nothing that is missed.
            assert!(extension == "xls" || why == Some(NoWorkbook::Damaged), "{extension} {length}: {why:?}");
        }
    }
}
