//! The privacy gate as people meet it: an identifier in any place stops its file, is told by place and kind, and shows nowhere.
//!
//! The identifiers are those of the test series: an identity code with individual number 903, an account of the banks' examples.

use std::io::{Cursor, Read, Write};
use std::path::Path;

use rust_xlsxwriter::{DataValidation, DocProperties, Note, Shape, Workbook};
use serde_json::Value;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::program::Folder;

const CODE: &str = "010594Y9032";
const SETTINGS: &str = "as_of = 2022-06-30\nlanguage = \"fi\"\n[project]\nname = \"Hanke\"\nstart = 2020-09-01\nend = 2022-12-31\nregion = \"Satakunta\"\n";
const QUERY: &str = "/* kooste\ntitle = { fi = 'a', sv = 'b', en = 'c' }\n[[column]]\nname = 'n'\nunit = 'euros'\nrole = 'context'\nlabel = { fi = 'a', sv = 'b', en = 'c' }\n*/\n";
const HEADER: [&str; 4] = ["Asiakastunnus", "Lähetepvm", "Kotikunta", "Oma sarake"];
const ROWS: [[&str; 4]; 2] = [["PP-0001", "1.2.2021", "Rauma", "a"], ["PP-0002", "2.2.2021", "Pori", "b"]];

/// A project with one good file of two referrals.
fn project() -> Folder {
    let folder = Folder::absent();
    folder.write("kooste.toml", SETTINGS.as_bytes());
    folder.write("exports/Pori/lahetteet.csv", csv("").as_bytes());
    folder
}

/// Referrals as text, and what stands under them.
fn csv(more: &str) -> String {
    let rows = std::iter::once(HEADER).chain(ROWS).map(|row| row.join(";") + "\r\n");
    rows.collect::<String>() + more
}

/// A workbook of referrals with something done to it.
fn workbook(change: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Lähetteet").unwrap();
    for (row, cells) in (0..).zip(std::iter::once(HEADER).chain(ROWS)) {
        sheet.write_row(row, 0, cells).unwrap();
    }
    change(&mut workbook);
    workbook.save_to_buffer().unwrap()
}

/// A workbook of referrals with something done to its sheet.
fn sheet(change: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
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
type Hidden = (&'static str, String, Vec<u8>, &'static str);

/// Everywhere in a text file.
fn in_texts() -> Vec<Hidden> {
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
fn in_workbooks() -> Vec<Hidden> {
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

/// Asserts that a text shows in nothing that the program said or wrote.
fn shows_nowhere(what: &str, value: &str, folder: &Folder, said: &[&str]) {
    let wide: Vec<u8> = value.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let shows = |bytes: &[u8]| {
        [value.as_bytes(), &wide].iter().any(|value| bytes.windows(value.len()).any(|window| window == *value))
    };
    for text in said {
        assert!(!shows(text.as_bytes()), "{what} is repeated:\n{text}");
    }
    for below in ["log", "out", ".kooste"].into_iter().filter(|below| folder.path(below).exists()) {
        for (name, bytes) in folder.files(below) {
            assert!(!shows(name.as_bytes()) && !shows(&bytes), "{what} shows in {name}");
        }
    }
}

fn is_told_and_shows_nowhere(hidden: Vec<Hidden>) {
    for (what, file, bytes, place) in hidden {
        let folder = project();
        folder.write(&file, &bytes);
        let checked = folder.call("check", &[]);
        assert_eq!(checked.code, 3, "{what}:\n{}", checked.told);
        let told = format!("{}\n", checked.told);
        assert!(
            told.contains("virhe[identifier-identity-code]") && told.contains(place),
            "{what}: {place:?} in\n{told}"
        );
        let listed = String::from_utf8(folder.files("log")["log/2022Q2/findings.csv"].clone()).unwrap();
        assert!(listed.contains("identifier-identity-code"), "{what}:\n{listed}");
        let json = folder.call("check", &["--json"]).exits(3);
        let summary: Value = serde_json::from_str(json.data.lines().last().unwrap()).unwrap();
        assert_eq!(summary["blocked"], 1, "{what}: {summary}");
        assert_eq!(summary["rows"]["read"], 2, "{what}: the good file is read and nothing of the other");
        shows_nowhere(
            what,
            if what.starts_with("a dash") { "999K" } else { CODE },
            &folder,
            &[&checked.told, &json.data],
        );

        std::fs::remove_dir_all(folder.path("log")).unwrap();
        let run = folder.call("run", &[]);
        assert_eq!(run.code, 3, "{what}:\n{}", run.told);
        assert!(run.told.contains("virhe[stopped-by-identifiers]"), "{what}:\n{}", run.told);
        assert!(!folder.path("out").exists() && !folder.path("log").exists(), "{what}: something was written");
        assert!(!folder.path(".kooste/kooste.duckdb").exists(), "{what}: something was kept");
        shows_nowhere(what, CODE, &folder, &[&run.told, &run.data]);
    }
}

#[test]
fn an_identity_code_is_found_wherever_it_hides_in_a_text() {
    is_told_and_shows_nowhere(in_texts());
}

#[test]
fn an_identity_code_is_found_wherever_it_hides_in_a_workbook() {
    is_told_and_shows_nowhere(in_workbooks());
}

/// A file of a form with a column of free text, where another kind of identifier stands.
#[test]
fn every_kind_stops_a_file() {
    let named = "Nimi;Asiakastunnus;Lähetepvm;Kotikunta\nx;PP-1;1.2.2021;Rauma\n";
    let names: String = (1..=5).map(|n| format!("PP-{n};1.2.2021;Rauma;Etunimi Sukunimi\n")).collect();
    let coaches: String = (1..=5).map(|n| format!("Etunimi Sukunimi;Tiimi Rauma;1,0;{n}.1.2021\n")).collect();
    let cell = |value: &str| csv(&format!("PP-3;1.2.2021;Rauma;{value}\n"));
    for (code, value, text) in [
        ("identifier-email", "etunimi.sukunimi@example.org", cell("etunimi.sukunimi@example.org")),
        ("identifier-phone", "040 1234567", cell("soita 040 1234567")),
        ("identifier-address", "Esimerkkikatu 5", cell("Esimerkkikatu 5")),
        ("identifier-iban", "FI21 1234 5600 0007 85", cell("FI21 1234 5600 0007 85")),
        ("identifier-name-column", "nothing", named.to_owned()),
        ("identifier-birth-date-column", "nothing", named.replace("Nimi", "Syntymäaika")),
        ("identifier-name-column", "Etunimi Sukunimi", format!("Asiakastunnus;Lähetepvm;Kotikunta;Oma\n{names}")),
        ("identifier-name-column", "Etunimi Sukunimi", format!("Työhönvalmentaja;Tiimi;FTE;Alkaen\n{coaches}")),
        ("identifier-name-column", "Etunimi Sukunimi", format!("Yhteyshenkilö: Etunimi Sukunimi\n{}", csv(""))),
    ] {
        let folder = project();
        folder.write("exports/Rauma/lahetteet.csv", text.as_bytes());
        let checked = folder.call("check", &[]).exits(3).tells(&[&format!("virhe[{code}]"), "vihje:"]);
        shows_nowhere(code, value, &folder, &[&checked.told]);
        let kinds = checked.told.matches("virhe[identifier-").count();
        assert_eq!(kinds, 1, "{}", checked.told);
    }
}

#[test]
fn a_stopped_file_tells_nothing_else_and_the_others_are_checked() {
    let folder = project();
    // Each of these would be a finding: an unknown column, a wrong date, a note, a missing header.
    folder.write("exports/Rauma/a.csv", csv(&format!("PP-3;31.2.2021;Rauma;{CODE}\nHuom. {CODE}\n")).as_bytes());
    folder.write("exports/Rauma/b.csv", b"Asiakastunnus;L\xe4hetepvm;Kotikunta\nPP-9;31.2.2021;Rauma\n");
    let json = folder.call("check", &["--json"]).exits(3);
    let findings: Vec<Value> = json.data.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let of = |file: &str| -> Vec<&str> {
        let here = findings.iter().filter(|finding| finding["place"]["file"] == file);
        here.map(|finding| finding["code"].as_str().unwrap()).collect()
    };
    assert_eq!(of("exports/Rauma/a.csv"), ["identifier-identity-code"; 2]);
    assert_eq!(of("exports/Rauma/b.csv"), ["not-a-date"]);
    assert_eq!(of("exports/Pori/lahetteet.csv"), ["header-unknown"]);
    let summary = findings.last().unwrap();
    assert_eq!(
        (&summary["identifiers"], &summary["blocked"], &summary["rows"]["read"]),
        (&2.into(), &1.into(), &3.into())
    );
}

#[test]
fn a_run_lists_every_hit_of_every_file() {
    let folder = project();
    let many: String = (0..30).map(|n| format!("PP-{n};1.2.2021;Rauma;{CODE}\n")).collect();
    folder.write("exports/Rauma/a.csv", csv(&many).as_bytes());
    folder.write(
        "exports/Rauma/b.xlsx",
        &sheet(|sheet| {
            sheet.write_string(2, 3, "e@example.org").unwrap();
        }),
    );
    folder.write("exports/Rauma/tyhjä.csv", b"");
    let run =
        folder.call("run", &[]).exits(3).tells(&["exports/Rauma/b.xlsx: Lähetteet!D3", "virhe[file-empty]", "31"]);
    assert_eq!(run.told.matches("virhe[identifier-identity-code]").count(), 30);
    folder.call("check", &[]).exits(3).tells(&["31"]);
}

#[test]
fn a_cell_beyond_the_columns_that_are_read_is_looked_at() {
    let folder = project();
    let header: String = (0..2_000).map(|n| format!(";x{n}")).collect();
    let row = format!("PP-1;1.2.2021;Rauma{}{CODE}{}", ";".repeat(1_500), ";".repeat(500));
    folder.write("exports/Rauma/a.csv", format!("Asiakastunnus;Lähetepvm;Kotikunta{header}\n{row}\n").as_bytes());
    let checked = folder.call("check", &[]).exits(3);
    checked.tells(&["virhe[identifier-identity-code]", "exports/Rauma/a.csv:2:1503"]);
}

#[test]
fn a_million_hits_are_counted_and_a_thousand_listed() {
    let folder = project();
    let rows: String = (0..120_000).map(|n| format!("PP-{n};1.2.2021;Rauma;{CODE}\n")).collect();
    folder.write("exports/Rauma/a.csv", csv(&rows).as_bytes());
    let json = folder.call("check", &["--json"]).exits(3);
    let summary: Value = serde_json::from_str(json.data.lines().last().unwrap()).unwrap();
    assert_eq!((&summary["identifiers"], &summary["rows"]["read"]), (&120_000.into(), &2.into()));
    let findings = json.data.lines().filter(|line| !line.contains("\"identifiers\":"));
    assert_eq!(findings.filter(|line| line.contains("\"identifier-identity-code\"")).count(), 1_000);
    assert!(json.data.contains("\"count\":\"119000\""), "what is not listed is told");
}

#[test]
fn a_false_hit_is_allowed_by_form_and_column_with_a_reason() {
    let folder = project();
    folder.write("exports/Rauma/a.csv", csv("PP-3;3.2.2021;Rauma;Esimerkkikatu 5\n").as_bytes());
    folder.call("check", &[]).exits(3);
    let exception = |form: &str, column: &str| {
        let table = format!("[[identifier_exception]]\nform = \"{form}\"\ncolumn = \"{column}\"\nreason = \"nimiä\"\n");
        folder.write("kooste.toml", format!("{SETTINGS}{table}").as_bytes());
    };
    exception("referral", "Oma sarake");
    let allowed = folder.call("check", &[]).exits(0);
    assert!(!allowed.told.contains("identifier-"), "{}", allowed.told);
    exception("referral", "Kotikunta");
    folder.call("check", &[]).exits(3).tells(&["huomautus[identifier-exception-unused]", "Kotikunta"]);
    exception("refferal", "Oma sarake");
    for command in ["check", "run"] {
        folder
            .call(command, &[])
            .exits(2)
            .tells(&["virhe[identifier-exception-unknown-form]", "vihje: tarkoititko referral?"]);
    }
    kooste_knows_no_way_around(&folder);
}

fn kooste_knows_no_way_around(folder: &Folder) {
    folder.call("run", &["--allow-identifiers"]).exits(2);
}

#[test]
fn an_author_is_noted_and_not_kept() {
    let folder = project();
    let properties = DocProperties::new().set_author("Etunimi Sukunimi");
    let bytes = workbook(|workbook| {
        workbook.set_properties(&properties);
    });
    folder.write("exports/Rauma/a.xlsx", &bytes);
    let checked =
        folder.call("check", &[]).exits(0).tells(&["huomautus[workbook-author-dropped]", "exports/Rauma/a.xlsx"]);
    shows_nowhere("the author", "Etunimi Sukunimi", &folder, &[&checked.told]);
}

#[test]
fn broken_settings_are_shown_without_the_identifier_in_them() {
    let folder = project();
    folder.write("kooste.toml", format!("{SETTINGS}regoin = \"{CODE}\"\n").as_bytes());
    let told = folder.call("check", &[]).exits(2).tells(&["kooste.toml:8"]).told;
    assert!(!told.contains(CODE), "{told}");
}

/// What the sample project holds has been read by people: names of places, pseudonyms, dates, sums, codes.
#[test]
fn the_sample_project_has_no_false_hit() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    let folder = Folder::absent();
    for (name, bytes) in crate::program::tree(&sample) {
        if ["exports/", "narrative/", "report-templates/", "queries/", "kooste.toml"]
            .iter()
            .any(|part| name.starts_with(part))
        {
            folder.write(&name, &bytes);
        }
    }
    let json = folder.call("check", &["--json"]);
    assert!([0, 1].contains(&json.code), "{}", json.told);
    let summary: Value = serde_json::from_str(json.data.lines().last().unwrap()).unwrap();
    assert_eq!((&summary["identifiers"], &summary["blocked"]), (&0.into(), &0.into()));
    assert!(summary["rows"]["read"].as_u64().unwrap() > 5_000);
    let messy = Folder::absent();
    messy.call("generate", &["--clients", "400", "--seed", "3", "--as-of", "2022-06-30", "--mess", "some"]).exits(0);
    assert!(!messy.call("check", &["--json"]).data.contains("\"identifier-"));
}

#[test]
fn business_ids_sums_dates_and_codes_are_no_hits() {
    let folder = project();
    let values = [
        "0112038-9",
        "0202132-5",
        "311321-1234",
        "1 234,50",
        "0401234.50",
        "12,5 %",
        "1 200 €",
        "30.06.2022",
        "2022-06-30",
        "02022021",
        "helmi.21",
        "5153",
        "51530",
        "0310",
        "609",
        "050",
        "KU609",
        "PP-0042",
        "V3",
        "T0123",
        "1.1.2021-30.6.2021",
        "050 051 079",
        "Porin kaupunki",
        "Tiimi Pori",
        "Rauman Yksikkö",
        "08.30-16.00",
        "FI0112038-9",
    ];
    let rows: String = (0..).zip(values).map(|(n, value)| format!("PP-{n};1.2.2021;Rauma;{value}\n")).collect();
    folder.write("exports/Rauma/a.csv", csv(&rows).as_bytes());
    let numbers = sheet(|sheet| {
        for (row, value) in (3..).zip([401_234_567.0, 40_123.5, 10_594_903.0, 44_742.0, 609.0, 0.401_234_567]) {
            sheet.write_number(row, 3, value).unwrap();
        }
    });
    folder.write("exports/Rauma/b.xlsx", &numbers);
    let checked = folder.call("check", &[]);
    assert!(!checked.told.contains("identifier-"), "{}", checked.told);
}
