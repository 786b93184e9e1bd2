//! Files that are more than is read, or read in another way than the last one: a clear finding each, bounded memory, no crash.
//!
//! Large files are made here and never committed.

use std::fmt::Write as _;
use std::io::{Cursor, Write};
use std::process::Stdio;
use std::time::Duration;

use rust_xlsxwriter::Workbook;
use serde_json::Value;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::program::{Folder, Outcome, bare};

const SETTINGS: &str =
    "as_of = 2022-06-30\n[project]\nname = \"Hanke\"\nstart = 2020-09-01\nend = 2022-12-31\nregion = \"Satakunta\"\n";
const HEADER: &str = "Asiakastunnus;Lähetepvm;Kotikunta;Ikäryhmä\n";
/// Peak memory that a file beyond a bound may cost, in kibibytes.
const PEAK: u64 = 500 << 10;

/// Returns a project with these files below exports/.
fn project(files: &[(&str, &[u8])]) -> Folder {
    let folder = Folder::absent();
    folder.write("kooste.toml", SETTINGS.as_bytes());
    for (name, bytes) in files {
        folder.write(&format!("exports/{name}"), bytes);
    }
    folder
}

/// Returns the objects that `check --json` writes: the findings, and the summary.
fn findings(outcome: &Outcome) -> (Vec<Value>, Value) {
    let mut lines: Vec<Value> = outcome.data.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let summary = lines.pop().unwrap();
    // What did not come at all is told too; here it is about the files that did.
    lines.retain(|line| line["code"].is_string() && line["code"] != "form-not-received");
    (lines, summary)
}

fn codes(findings: &[Value]) -> Vec<&str> {
    findings.iter().map(|finding| finding["code"].as_str().unwrap()).collect()
}

/// Checks a project and returns what was told and the peak of its memory in kibibytes; 0 where the system does not tell.
fn peak(folder: &Folder) -> (Outcome, u64) {
    let mut child =
        bare().arg("check").arg(folder.path("")).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    while child.try_wait().unwrap().is_none() {
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kibibytes = line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse().ok());
        peak = peak.max(kibibytes.unwrap_or(0));
        std::thread::sleep(Duration::from_millis(2));
    }
    let output = child.wait_with_output().unwrap();
    let outcome = Outcome {
        code: output.status.code().unwrap_or(-1),
        data: String::from_utf8(output.stdout).unwrap(),
        told: String::from_utf8(output.stderr).unwrap(),
    };
    (outcome, peak)
}

/// Returns a ZIP file; each part is a beginning, a piece that is repeated, and an end.
fn zipped(parts: &[(&str, &str, &[u8], usize, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, begin, piece, times, end) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(begin.as_bytes()).unwrap();
        for _ in 0..*times {
            writer.write_all(piece).unwrap();
        }
        writer.write_all(end.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Returns a workbook of one sheet whose rows are a beginning and a piece that is repeated, beside other parts.
fn workbook(rows: &str, piece: &[u8], times: usize, others: &[(&str, &str, &[u8], usize, &str)]) -> Vec<u8> {
    let package = format!(
        "<Relationships><Relationship Id=\"r1\" Type=\"{RELATION}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let book = format!(
        "<workbook xmlns:r=\"{RELATION}\"><sheets><sheet name=\"Taul1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    let of_book = format!(
        "<Relationships><Relationship Id=\"r1\" Type=\"{RELATION}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
    );
    let sheet = format!("<worksheet><sheetData>{rows}");
    let mut parts: Vec<(&str, &str, &[u8], usize, &str)> = vec![
        ("_rels/.rels", &package, b"", 0, ""),
        ("xl/workbook.xml", &book, b"", 0, ""),
        ("xl/_rels/workbook.xml.rels", &of_book, b"", 0, ""),
        ("xl/worksheets/sheet1.xml", &sheet, piece, times, "</sheetData></worksheet>"),
    ];
    parts.extend_from_slice(others);
    zipped(&parts)
}

/// Returns the XML of a row of texts.
fn row(number: usize, cells: &[&str]) -> String {
    let mut xml = format!("<row r=\"{number}\">");
    for (column, cell) in ('A'..).zip(cells) {
        write!(xml, "<c r=\"{column}{number}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>").unwrap();
    }
    xml + "</row>"
}

#[test]
fn a_zip_bomb_in_any_part_is_told_in_bounded_memory() {
    let blank = [b' '; 1 << 20];
    let cells = b"<row><c><v>1</v></c><c><v>1</v></c></row>".repeat(25_000);
    for (name, code, bytes) in [
        ("the sheet", "unpacked-beyond-limit", workbook("", &cells, 600, &[])),
        ("a picture", "ratio-beyond-limit", workbook("", b"", 0, &[("xl/media/image1.bmp", "", &blank, 600, "")])),
        (
            "shared strings",
            "text-beyond-limit",
            workbook(
                "",
                b"",
                0,
                &[("xl/sharedStrings.xml", "<sst>", b"<si><t>aaaaaaaa</t></si>", 9_000_000, "</sst>")],
            ),
        ),
    ] {
        assert!(bytes.len() < 4 << 20, "{name}: {} bytes", bytes.len());
        let folder = project(&[("Rauma/pommi.xlsx", &bytes)]);
        let (outcome, peak) = peak(&folder);
        let told = outcome.exits(4).tells(&["exports/Rauma/pommi.xlsx", "vihje:"]).told.clone();
        assert!(told.contains(&format!("virhe[{code}]")), "{name}: {told}");
        assert!(peak < PEAK, "{name}: {peak} kB");
    }
}

#[test]
fn sheets_that_unfold_are_told_in_bounded_memory() {
    let string = format!("<sst><si><t>{}</t></si></sst>", "pitkä ".repeat(5_000));
    let blow_up =
        workbook("", b"<row><c t=\"s\"><v>0</v></c></row>", 100_000, &[("xl/sharedStrings.xml", &string, b"", 0, "")]);
    let repeated = "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>";
    let ods = zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet", b"", 0, ""),
        ("META-INF/manifest.xml", "<manifest:manifest/>", b"", 0, ""),
        ("content.xml", repeated, b"", 0, ""),
    ]);
    let laughs = "<!DOCTYPE sst [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>";
    let entities = workbook("", b"", 0, &[("xl/sharedStrings.xml", laughs, b"", 0, "")]);
    for (name, bytes, told) in [
        ("jaettu.xlsx", blow_up, ["virhe[text-beyond-limit]", "yli 96 Mt tekstiä"]),
        ("toistuva.ods", ods, ["virhe[cells-beyond-limit]", "yli 2\u{a0}000\u{a0}000 solua"]),
        ("nauru.xlsx", entities, ["virhe[workbook-entities]", "XML-määrityksiä"]),
    ] {
        let (outcome, peak) = peak(&project(&[(&format!("Rauma/{name}"), &bytes)]));
        outcome.exits(4).tells(&told).tells(&[name, "vihje:"]);
        assert!(peak < PEAK, "{name}: {peak} kB");
    }
}

#[test]
fn a_file_larger_than_what_is_read_is_told_before_it_is_opened() {
    let folder = project(&[("Rauma/lahete.csv", HEADER.as_bytes())]);
    for (name, bytes) in [("suuri.csv", 257 << 20), ("suuri.xlsx", 65 << 20), ("suuri.parquet", 257 << 20)] {
        // The file has a length and no content: nobody reads it.
        std::fs::File::create(folder.path(&format!("exports/Rauma/{name}"))).unwrap().set_len(bytes).unwrap();
    }
    let (outcome, peak) = peak(&folder);
    outcome.exits(4).tells(&[
        "virhe[file-beyond-limit]",
        "yli 256 Mt",
        "yli 64 Mt",
        "suuri.csv",
        "suuri.xlsx",
        "suuri.parquet",
    ]);
    assert!(peak < PEAK, "{peak} kB");
}

/// A cell that is too long is left empty: an error where the row cannot do without it, which is rejected then, else a warning.
#[test]
fn a_cell_of_a_megabyte_in_a_text_file_is_told_with_its_place() {
    let long = "a".repeat(1 << 20);
    let csv =
        format!("{HEADER}PP-1;1.2.2021;{long};18–24\nPP-2;1.2.2021;Rauma;\"{long}\"\nPP-3;1.2.2021;Rauma;18–24\n");
    let folder = project(&[("Rauma/lahete.csv", csv.as_bytes())]);
    let outcome = folder.call("check", &["--json"]).exits(1);
    let (found, summary) = findings(&outcome);
    let long: Vec<(&Value, &Value, &Value)> = found
        .iter()
        .filter(|finding| finding["code"] == "cell-beyond-limit")
        .map(|finding| (&finding["severity"], &finding["place"]["row"], &finding["place"]["header"]))
        .collect();
    assert_eq!(
        long,
        [(&"error".into(), &2.into(), &"Kotikunta".into()), (&"warning".into(), &3.into(), &"Ikäryhmä".into())]
    );
    assert_eq!((&summary["rows"]["read"], &summary["rows"]["rejected"]), (&3.into(), &1.into()));
    assert!(!outcome.data.contains("aaaaaaaa"), "no value is told");
    assert!(outcome.data.contains("32\u{a0}767"));
}

#[test]
fn a_cell_of_a_megabyte_in_a_workbook_is_told_with_its_place() {
    let long = "a".repeat(1 << 20);
    let rows = row(1, &["Asiakastunnus", "Lähetepvm", "Kotikunta"])
        + &row(2, &["PP-1", "1.2.2021", &long])
        + &row(3, &["PP-2", "1.2.2021", "Rauma"]);
    let folder = project(&[("Rauma/lahete.xlsx", &workbook(&rows, b"", 0, &[]))]);
    let outcome = folder.call("check", &[]).exits(1);
    let outcome =
        outcome.tells(&["virhe[cell-beyond-limit]", "exports/Rauma/lahete.xlsx: Taul1!C2", "yli 32\u{a0}767 merkkiä"]);
    assert!(!outcome.told.contains("aaaaaaaa"));
    outcome.tells(&["Luettiin 1 tiedosto ja 2 riviä; hylättiin 1 rivi"]);
}

#[test]
fn a_row_without_an_end_is_told_with_its_line() {
    // Lines that are no rows of the table: else the quotation mark would be taken for a stray one.
    let mut csv = format!("{HEADER}PP-1;1.2.2021;Rauma;18–24\nPP-2;1.2.2021;\"Rauma\n");
    for number in 3..300_000 {
        writeln!(csv, "rivi {number} samaa solua").unwrap();
    }
    csv.push_str("Rauma\";18–24\n");
    let (outcome, peak) = peak(&project(&[("Rauma/lahete.csv", csv.as_bytes())]));
    outcome.exits(4).tells(&["virhe[piece-beyond-limit]", "exports/Rauma/lahete.csv:3", "yli 4 Mt", "lainausmerkki"]);
    assert!(peak < PEAK, "{peak} kB");
}

/// Rows between two stray quotation marks are rows, however many they are.
#[test]
fn many_rows_between_two_quotation_marks_are_read() {
    let mut csv = format!("{HEADER}PP-1;1.2.2021;Rauma;18–24\nPP-2;1.2.2021;\"Rauma;18–24\n");
    for number in 3..100_000 {
        writeln!(csv, "PP-{number};1.2.2021;Rauma;18–24").unwrap();
    }
    csv.push_str("PP-0;1.2.2021;\"Rauma;18–24\n");
    let (outcome, peak) = peak(&project(&[("Rauma/lahete.csv", csv.as_bytes())]));
    outcome.exits(0).tells(&["quote-stray", "exports/Rauma/lahete.csv:3"]);
    assert!(peak < PEAK, "{peak} kB");
}

#[test]
fn three_thousand_columns_are_told_and_the_first_thousand_read() {
    let wide = |first: &str, cell: &str| first.to_owned() + &format!(";{cell}").repeat(2_997) + "\n";
    let csv = wide("Asiakastunnus;Lähetepvm;Kotikunta", "Oma") + &wide("PP-1;1.2.2021;Rauma", "1");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Taul1").unwrap();
    for column in 0..3_000 {
        let (header, cell) = match column {
            0 => ("Asiakastunnus", "PP-2"),
            1 => ("Lähetepvm", "1.2.2021"),
            2 => ("Kotikunta", "Rauma"),
            _ => ("Oma", "1"),
        };
        sheet.write_string(0, column, header).unwrap();
        sheet.write_string(1, column, cell).unwrap();
    }
    let folder = project(&[("Rauma/a.csv", csv.as_bytes()), ("Rauma/b.xlsx", &book.save_to_buffer().unwrap())]);
    let outcome = folder.call("check", &["--json"]).exits(0);
    let (found, summary) = findings(&outcome);
    let told: Vec<&Value> = found.iter().filter(|finding| finding["code"] == "columns-beyond-limit").collect();
    assert_eq!(told.len(), 2, "{:?}", codes(&found));
    assert_eq!(told[0]["place"], serde_json::json!({ "file": "exports/Rauma/a.csv", "row": 1 }));
    assert_eq!(told[1]["place"], serde_json::json!({ "file": "exports/Rauma/b.xlsx", "sheet": "Taul1" }));
    assert!(told[0]["message"].as_str().unwrap().contains("1000"), "{}", told[0]);
    assert_eq!((&summary["rows"]["read"], &summary["rows"]["rejected"]), (&2.into(), &0.into()));

    // Empty cells to the right, as a formatted sheet leaves them, are nothing to tell.
    let csv = format!("{HEADER}PP-1;1.2.2021;Rauma;18–24{}\n", ";".repeat(5_000));
    let outcome = project(&[("Rauma/a.csv", csv.as_bytes())]).call("check", &["--json"]).exits(0);
    assert_eq!(codes(&findings(&outcome).0), Vec::<&str>::new());
}

#[test]
fn one_bad_cell_in_a_hundred_thousand_rows_is_one_rejected_row_and_one_finding() {
    for encoded in [true, false] {
        let mut csv = HEADER.to_owned();
        for number in 1..=100_000 {
            let date = if number == 77_777 { "31.2.2021" } else { "1.2.2021" };
            writeln!(csv, "PP-{number:016};{date};Säkylä;18–24").unwrap();
        }
        let bytes = if encoded { windows_1252(&csv) } else { csv.into_bytes() };
        let folder = project(&[("Rauma/lahete.csv", &bytes)]);
        let outcome = folder.call("check", &["--json"]).exits(1);
        let (found, summary) = findings(&outcome);
        assert_eq!(codes(&found), ["not-a-date"]);
        assert_eq!((&found[0]["place"]["row"], &found[0]["place"]["column"]), (&77_778.into(), &2.into()));
        assert_eq!((&summary["rows"]["read"], &summary["rows"]["rejected"]), (&100_000.into(), &1.into()));
    }
}

fn windows_1252(text: &str) -> Vec<u8> {
    let byte = |sign: char| if sign == '–' { 0x96 } else { u8::try_from(u32::from(sign)).unwrap() };
    text.chars().map(byte).collect()
}

#[test]
fn check_tells_in_a_line_how_each_table_was_read() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Lähetteet").unwrap();
    for (column, header) in (0..).zip(["Asiakastunnus", "Lähetepvm", "Kotikunta"]) {
        sheet.write_string(0, column, header).unwrap();
    }
    sheet.write_string(1, 0, "PP-9").unwrap();
    let rows = format!("{HEADER}PP-1;1.2.2021;Säkylä;18–24\nPP-2;1.2.2021;Rauma;\n");
    let tabs = rows.replace(';', "\t").replace("PP-", "PT-");
    let utf16: Vec<u8> = "\u{feff}".encode_utf16().chain(tabs.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let folder = project(&[
        ("Eura/a.csv", &windows_1252(&rows)),
        ("Rauma/b.txt", &utf16),
        ("Säkylä/c.xlsx", &book.save_to_buffer().unwrap()),
    ]);
    let outcome = folder.call("check", &[]).exits(1);
    let lines: Vec<&str> = outcome.told.lines().collect();
    assert_eq!(
        lines[..3],
        [
            "exports/Eura/a.csv: Lähete (Windows-1252, erotin ;), 2 riviä",
            "exports/Rauma/b.txt: Lähete (UTF-16LE, erotin sarkain), 2 riviä",
            "exports/Säkylä/c.xlsx: Lähetteet: Lähete, 1 rivi",
        ]
    );
    folder
        .call("check", &["--lang", "en"])
        .exits(1)
        .tells(&["exports/Rauma/b.txt: Referral (UTF-16LE, delimiter tab), 2 rows"]);
    folder.call("check", &["--lang", "sv"]).exits(1).tells(&["(UTF-16LE, skiljetecken tabulator), 2 rader"]);
    assert!(!folder.call("check", &["--quiet"]).exits(1).told.contains("Windows-1252"));
    let json = folder.call("check", &["--json"]).exits(1);
    let tables: Vec<Value> = json
        .data
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .take_while(|line: &Value| line["kind"] == "table")
        .collect();
    assert_eq!(tables.len(), 3);
    assert_eq!(
        tables[1],
        serde_json::json!({
            "kind": "table", "file": "exports/Rauma/b.txt", "sheet": null, "organisation": "Rauma", "form": "referral",
            "encoding": "UTF-16LE", "delimiter": "tab", "header_row": 1, "rows": 2
        })
    );
}

/// The dialect stands in the manifest; a file that takes another's place is held against it, by `check` alone.
#[test]
fn another_dialect_than_last_time_is_noted() {
    let folder = Folder::small_after_a_run();
    let manifest: Value = serde_json::from_slice(&folder.files("log")["log/2022Q2/manifest.json"]).unwrap();
    let inputs = manifest["inputs"].as_array().unwrap();
    let text = inputs.iter().find(|input| input["path"].as_str().unwrap().ends_with(".csv")).unwrap();
    let table = &text["tables"][0];
    for key in ["encoding", "delimiter"] {
        assert!(table[key].as_str().is_some_and(|value| !value.is_empty()), "{key}: {table}");
    }
    assert!(table["header_row"].as_u64().is_some_and(|row| row > 0), "{table}");

    let told = folder.call("check", &[]);
    assert!(!told.told.contains("dialect-changed"), "{}", told.told);
    let path = text["path"].as_str().unwrap();
    let bytes = std::fs::read(folder.path(path)).unwrap();
    let (before, after) = match (table["encoding"].as_str().unwrap(), table["delimiter"].as_str().unwrap()) {
        ("Windows-1252", delimiter) => (format!("Windows-1252 {delimiter}"), format!("UTF-16LE {delimiter}")),
        (encoding, delimiter) => (format!("{encoding} {delimiter}"), format!("UTF-16LE {delimiter}")),
    };
    let text = String::from_utf8(bytes.clone())
        .unwrap_or_else(|_| bytes.iter().map(|byte| if *byte == 0x96 { '–' } else { char::from(*byte) }).collect());
    let utf16: Vec<u8> = "\u{feff}"
        .encode_utf16()
        .chain(text.trim_start_matches('\u{feff}').encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    folder.write(path, &utf16);
    folder.call("check", &[]).tells(&["huomautus[dialect-changed]", path, &format!("ennen {before}, nyt {after}")]);
    // A run's outputs do not depend on what earlier runs wrote.
    folder.call("run", &[]).exits(0);
    let findings = String::from_utf8(folder.files("log").remove("log/2022Q2/findings.csv").unwrap()).unwrap();
    assert!(!findings.contains("dialect-changed"));
}

#[test]
fn a_later_export_with_another_dialect_is_noted_with_both() {
    let first = format!("{HEADER}PP-1;1.2.2021;Rauma;18–24\n");
    let second = first.replace("PP-1", "PP-2").replace(';', ",");
    let folder = project(&[
        ("Rauma/lahete_2022-04-01.csv", &windows_1252(&first)),
        ("Rauma/lahete_2022-07-01.csv", second.as_bytes()),
    ]);
    folder.call("check", &[]).exits(0).tells(&[
        "huomautus[dialect-changed]",
        "edellinen (exports/Rauma/lahete_2022-04-01.csv): ennen Windows-1252 ;, nyt UTF-8 ,",
        "--> exports/Rauma/lahete_2022-07-01.csv",
    ]);
}

#[test]
fn hidden_sheets_are_loaded_only_if_the_settings_say_so() {
    let mut book = Workbook::new();
    let fill = |sheet: &mut rust_xlsxwriter::Worksheet, client: &str| {
        for (column, (header, cell)) in
            (0..).zip([("Asiakastunnus", client), ("Lähetepvm", "1.2.2021"), ("Kotikunta", "Rauma")])
        {
            sheet.write_string(0, column, header).unwrap();
            sheet.write_string(1, column, cell).unwrap();
        }
    };
    fill(book.add_worksheet().set_name("Näkyvä").unwrap(), "PP-1");
    let hidden = book.add_worksheet().set_name("Piilo").unwrap();
    fill(hidden, "PP-2");
    hidden.set_hidden(true);
    let folder = project(&[("Rauma/a.xlsx", &book.save_to_buffer().unwrap())]);
    folder.call("check", &[]).exits(0).tells(&[
        "huomautus[sheet-hidden]",
        "exports/Rauma/a.xlsx: Piilo",
        "load_hidden_sheets = true",
        "ja 1 rivi;",
    ]);
    folder.write("kooste.toml", format!("load_hidden_sheets = true\n{SETTINGS}").as_bytes());
    let outcome = folder.call("check", &[]).exits(0);
    outcome.tells(&["huomautus[hidden-sheet-loaded]", "exports/Rauma/a.xlsx: Piilo: Lähete, 1 rivi", "ja 2 riviä"]);
}
