//! Everywhere that an identifier can hide in a file: the cells, names, comments, properties and pictures of exports and texts.

use std::io::{Cursor, Read, Write};

use rust_xlsxwriter::{DataValidation, DocProperties, Note, Shape, Workbook};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::privacy::{CODE, QUERY, SETTINGS};

const HEADER: [&str; 4] = ["Asiakastunnus", "Lähetepvm", "Kotikunta", "Oma sarake"];
const ROWS: [[&str; 4]; 2] = [["PP-0001", "1.2.2021", "Rauma", "a"], ["PP-0002", "2.2.2021", "Pori", "b"]];

/// Referrals as text, and what stands under them.
pub fn csv(more: &str) -> String {
    let rows = std::iter::once(HEADER).chain(ROWS).map(|row| row.join(";") + "\r\n");
    rows.collect::<String>() + more
}

/// A workbook of referrals with something done to it.
pub fn workbook(change: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Lähetteet").unwrap();
    for (row, cells) in (0..).zip(std::iter::once(HEADER).chain(ROWS)) {
        sheet.write_row(row, 0, cells).unwrap();
    }
    change(&mut workbook);
    workbook.save_to_buffer().unwrap()
}

/// A workbook of referrals with something done to its sheet.
pub fn sheet(change: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    workbook(|workbook| change(workbook.worksheet_from_index(0).unwrap()))
}

/// The same ZIP file with a part replaced by what is made of it, or added.
fn with_part(bytes: &[u8], part: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut found = false;
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        if name == part {
            found = true;
            content = change(String::from_utf8(content).unwrap()).into_bytes();
        }
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(&content).unwrap();
    }
    if !found {
        writer.start_file(part, SimpleFileOptions::default()).unwrap();
        writer.write_all(change(String::new()).as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn parquet(sql: &str) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.parquet");
    let connection = duckdb::Connection::open_in_memory().unwrap();
    connection.execute_batch(&sql.replace("FILE", &path.display().to_string())).unwrap();
    std::fs::read(path).unwrap()
}

const REFERRALS: &str =
    "select 'PP-1' as \"Asiakastunnus\", date '2021-02-01' as \"Lähetepvm\", 'Rauma' as \"Kotikunta\"";

fn utf16(text: &str, mark: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    mark.encode_utf16().chain(text.encode_utf16()).flat_map(bytes).collect()
}

/// A place, the file that holds the identifier there, and where it is told to be.
pub type Hidden = (&'static str, String, Vec<u8>, &'static str);

/// Everywhere in a text file.
pub fn in_texts() -> Vec<Hidden> {
    let name = |ending: &str| format!("exports/Rauma/lahetteet.{ending}");
    let under = |row: &str| csv(&row.replace("CODE", CODE));
    let ae = csv(&format!("PP-3;3.2.2021;Säkylä;{CODE}\r\n"));
    let windows = encoding_rs::WINDOWS_1252.encode(&ae).0.into_owned();
    let above = format!("Lähetteet {CODE}\r\n{}", csv(""));
    let headed = csv("").replace("Oma sarake", CODE);
    vec![
        ("a required cell", name("csv"), under("CODE;1.2.2021;Rauma;\r\n").into(), ":4:1 (Asiakastunnus)"),
        ("an unknown column", name("csv"), under("PP-3;1.2.2021;Rauma;hetu CODE\r\n").into(), ":4:4 (Oma sarake)"),
        ("a cell without a header", name("csv"), under("PP-3;1.2.2021;Rauma;;CODE\r\n").into(), ":4:5"),
        ("a note under the table", name("csv"), under("Huom. CODE\r\n").into(), ":4:1 (Asiakastunnus)"),
        ("a total row", name("csv"), under("Yhteensä;2;;CODE\r\n").into(), ":4:4 (Oma sarake)"),
        ("a title row", name("csv"), above.into(), ":1:1\n"),
        ("a header", name("csv"), headed.into(), ":1:4\n"),
        ("an unknown table", name("csv"), format!("a;b\n1;{CODE}\n").into(), ":2:2\n"),
        ("a quoted cell", name("csv"), under("PP-3;1.2.2021;Rauma;\"a;\nb CODE\"\r\n").into(), ":4:4"),
        ("tabs", name("tsv"), under("PP-3;1.2.2021;Rauma;CODE\r\n").replace(';', "\t").into(), ":4:4"),
        ("commas", name("txt"), under("PP-3;1.2.2021;Rauma;CODE\r\n").replace(';', ",").into(), ":4:4"),
        ("UTF-8 with a mark", name("csv"), format!("\u{feff}{ae}").into(), ":4:4"),
        ("Windows-1252", name("csv"), windows, ":4:4"),
        ("UTF-16LE", name("csv"), utf16(&ae, "", u16::to_le_bytes), ":4:4"),
        ("UTF-16LE with a mark", name("csv"), utf16(&ae, "\u{feff}", u16::to_le_bytes), ":4:4"),
        ("UTF-16BE with a mark", name("csv"), utf16(&ae, "\u{feff}", u16::to_be_bytes), ":4:4"),
        (
            "a dash of Windows-1252",
            name("csv"),
            b"Asiakastunnus;L\xe4hetepvm;Kotikunta\r\n010190\x96999K;1.2.2021;Rauma\r\n".to_vec(),
            ":2:1",
        ),
        (
            "a narrative",
            "narrative/fi/talous.md".into(),
            format!("# Talous\n\nHetu {CODE}.\n").into(),
            "narrative/fi/talous.md:3",
        ),
        (
            "a template of one's own",
            "report-templates/oma/main.typ".into(),
            format!("= Oma\n\nHetu {CODE}.\n").into(),
            "report-templates/oma/main.typ:3",
        ),
        (
            "a query of one's own",
            "queries/oma/kavijat.sql".into(),
            format!("{QUERY}-- {CODE}\nselect 1::bigint as n\n").into(),
            "queries/oma/kavijat.sql:9",
        ),
        (
            "a row of a query's test",
            "queries/oma/kavijat.test/given_agreement.csv".into(),
            format!("person\n{CODE}\n").into(),
            "queries/oma/kavijat.test/given_agreement.csv:2",
        ),
        ("the settings", "kooste.toml".into(), format!("{SETTINGS}# {CODE}\n").into(), "kooste.toml:8"),
        ("a file's name", format!("exports/Rauma/{CODE}.csv"), csv("").into(), "kansion exports/Rauma tiedosto 1"),
        (
            "the name of a file that is not read",
            format!("exports/Rauma/{CODE}.docx"),
            b"x".to_vec(),
            "kansion exports/Rauma tiedosto 1",
        ),
        ("a folder's name", format!("exports/Hetu {CODE}/lahetteet.csv"), csv("").into(), "exports/[kansio 1]"),
        ("a narrative's name", format!("narrative/fi/{CODE}.md"), b"x".to_vec(), "kansion narrative/fi tiedosto 1"),
    ]
}

/// Everywhere in a workbook.
pub fn in_workbooks() -> Vec<Hidden> {
    let name = |ending: &str| format!("exports/Rauma/lahetteet.{ending}");
    let xlsx = || name("xlsx");
    let other = |hide: fn(&mut rust_xlsxwriter::Worksheet)| {
        workbook(|workbook| {
            let sheet = workbook.add_worksheet().set_name("Muut").unwrap();
            sheet.write_string(4, 2, CODE).unwrap();
            hide(sheet);
        })
    };
    let plain = workbook(|_| {});
    let ods = include_bytes!("fixtures/intake/lahete.ods");
    let mut xls = include_bytes!("fixtures/intake/lahete.xls").to_vec();
    let title = xls.windows(14).position(|bytes| bytes == b"L\xe4hetteet 2021").unwrap();
    xls[title..title + 14].copy_from_slice(format!("x {CODE} ").as_bytes());
    let in_content =
        |from: &'static str, to: String| with_part(ods, "content.xml", move |text| text.replacen(from, &to, 1));
    let properties = |properties: DocProperties| {
        workbook(|workbook| {
            workbook.set_properties(&properties);
        })
    };
    let runs = "<si><r><t>010594</t></r><r><rPr><b/></rPr><t>Y9032</t></r></si>";
    vec![
        (
            "a cell",
            xlsx(),
            sheet(|s| {
                s.write_string(2, 3, CODE).unwrap();
            }),
            "Lähetteet!D3 (Oma sarake)",
        ),
        (
            "a header",
            xlsx(),
            sheet(|s| {
                s.write_string(0, 4, CODE).unwrap();
            }),
            "Lähetteet!E1\n",
        ),
        (
            "a cell far to the right",
            xlsx(),
            sheet(|s| {
                s.write_string(2, 2_000, CODE).unwrap();
            }),
            "Lähetteet!BXY3",
        ),
        (
            "a cell in parts of different looks",
            xlsx(),
            with_part(&plain, "xl/sharedStrings.xml", |text| text.replacen("<si><t>PP-0001</t></si>", runs, 1)),
            "Lähetteet!A2",
        ),
        ("a sheet of instructions", xlsx(), other(|_| {}), "Muut!C5"),
        (
            "a hidden sheet",
            xlsx(),
            other(|s| {
                s.set_hidden(true);
            }),
            "Muut!C5",
        ),
        (
            "a very hidden sheet",
            xlsx(),
            other(|s| {
                s.set_very_hidden(true);
            }),
            "Muut!C5",
        ),
        (
            "a sheet's name",
            xlsx(),
            workbook(|w| {
                w.add_worksheet().set_name(CODE).unwrap();
            }),
            "lahetteet.xlsx: taulukko 2",
        ),
        (
            "a defined name",
            xlsx(),
            workbook(|w| {
                w.define_name("hetu", &format!("=\"{CODE}\"")).unwrap();
            }),
            "lahetteet.xlsx",
        ),
        (
            "a comment",
            xlsx(),
            sheet(|s| {
                s.insert_note(2, 1, &Note::new(CODE)).unwrap();
            }),
            "Lähetteet!B3",
        ),
        (
            "a threaded comment",
            xlsx(),
            with_part(&plain, "xl/threadedComments/threadedComment1.xml", |_| {
                format!(
                    "<ThreadedComments><threadedComment ref=\"B3\"><text>{CODE}</text></threadedComment></ThreadedComments>"
                )
            }),
            "lahetteet.xlsx",
        ),
        (
            "a person of comments",
            xlsx(),
            with_part(&plain, "xl/persons/person.xml", |_| {
                format!("<personList><person displayName=\"{CODE}\"/></personList>")
            }),
            "lahetteet.xlsx",
        ),
        ("a property", xlsx(), properties(DocProperties::new().set_subject(CODE)), "lahetteet.xlsx"),
        ("the author", xlsx(), properties(DocProperties::new().set_author(CODE)), "lahetteet.xlsx"),
        ("the company", xlsx(), properties(DocProperties::new().set_company(CODE)), "lahetteet.xlsx"),
        (
            "a property of one's own",
            xlsx(),
            properties(DocProperties::new().set_custom_property("x", CODE)),
            "lahetteet.xlsx",
        ),
        (
            "a header of the page",
            xlsx(),
            sheet(|s| {
                s.set_header(format!("&L{CODE}"));
            }),
            "Lähetteet",
        ),
        (
            "a footer of the page",
            xlsx(),
            sheet(|s| {
                s.set_footer(format!("&Chetu {CODE}"));
            }),
            "Lähetteet",
        ),
        (
            "a list to choose from",
            xlsx(),
            sheet(|s| {
                s.add_data_validation(5, 0, 9, 0, &DataValidation::new().allow_list_strings(&["a", CODE]).unwrap())
                    .unwrap();
            }),
            "Lähetteet!A6",
        ),
        (
            "a prompt",
            xlsx(),
            sheet(|s| {
                s.add_data_validation(5, 0, 9, 0, &DataValidation::new().set_input_message(CODE).unwrap()).unwrap();
            }),
            "Lähetteet!A6",
        ),
        (
            "a text box",
            xlsx(),
            sheet(|s| {
                s.insert_shape(1, 6, &Shape::textbox().set_text(CODE)).unwrap();
            }),
            "Lähetteet",
        ),
        (
            "a picture's description",
            xlsx(),
            sheet(|s| {
                s.insert_shape(1, 6, &Shape::textbox().set_alt_text(CODE)).unwrap();
            }),
            "Lähetteet",
        ),
        (
            "a link",
            xlsx(),
            sheet(|s| {
                s.write_url_with_text(1, 6, format!("https://example.org/?a={CODE}").as_str(), "linkki").unwrap();
            }),
            "Lähetteet",
        ),
        (
            "a formula",
            xlsx(),
            sheet(|s| {
                s.write_formula(1, 6, rust_xlsxwriter::Formula::new(format!("=LEN(\"{CODE}\")")).set_result("11"))
                    .unwrap();
            }),
            "Lähetteet",
        ),
        (
            "a part of somebody's own",
            xlsx(),
            with_part(&plain, "customXml/item1.xml", |_| format!("<a>{CODE}</a>")),
            "lahetteet.xlsx",
        ),
        (
            "a pivot table's memory",
            xlsx(),
            with_part(&plain, "xl/pivotCache/pivotCacheDefinition1.xml", |_| {
                format!("<sharedItems><s v=\"{CODE}\"/></sharedItems>")
            }),
            "lahetteet.xlsx",
        ),
        (
            "a text that no cell shows any more",
            xlsx(),
            with_part(&plain, "xl/sharedStrings.xml", |text| {
                text.replace("</sst>", &format!("<si><t>{CODE}</t></si></sst>"))
            }),
            "lahetteet.xlsx",
        ),
        (
            "a workbook with macros",
            name("xlsm"),
            sheet(|s| {
                s.write_string(2, 3, CODE).unwrap();
            }),
            "Lähetteet!D3",
        ),
        ("a cell of OpenDocument", name("ods"), in_content("PP-2", CODE.into()), "Lähetteet!A5"),
        (
            "a hidden sheet of OpenDocument",
            name("ods"),
            in_content("<text:p>x</text:p>", format!("<text:p>{CODE}</text:p>")),
            "Piilo!A1",
        ),
        (
            "a comment of OpenDocument",
            name("ods"),
            in_content(
                "<text:p>Rauma</text:p>",
                format!("<office:annotation><text:p>{CODE}</text:p></office:annotation><text:p>Rauma</text:p>"),
            ),
            "Lähetteet",
        ),
        ("a sheet's name of OpenDocument", name("ods"), in_content("\"Piilo\"", format!("\"{CODE}\"")), "taulukko 2"),
        (
            "a property of OpenDocument",
            name("ods"),
            with_part(ods, "meta.xml", |_| format!("<office:meta><dc:title>{CODE}</dc:title></office:meta>")),
            "lahetteet.ods",
        ),
        ("a cell of old Excel", name("xls"), xls, "Lähetteet!A1"),
        (
            "a cell of Parquet",
            name("parquet"),
            parquet(&format!("copy ({REFERRALS} union all select '{CODE}', null, null) to 'FILE' (format parquet)")),
            ":2:1",
        ),
        (
            "a header of Parquet",
            name("parquet"),
            parquet(&format!("copy ({REFERRALS}, 1 as \"{CODE}\") to 'FILE' (format parquet)")),
            "lahetteet.parquet",
        ),
        (
            "metadata of Parquet",
            name("parquet"),
            parquet(&format!("copy ({REFERRALS}) to 'FILE' (format parquet, kv_metadata {{hetu: '{CODE}'}})")),
            "lahetteet.parquet",
        ),
    ]
}
