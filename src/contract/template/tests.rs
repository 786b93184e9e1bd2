//! Every form in every language: filled in as Excel would, read through intake, and checked.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::super::checks::check_rows;
use super::super::testing::terms;
use super::*;
use crate::contract::{self, Kind, guidance};
use crate::contract::{form, forms};
use crate::diagnostics::Severity;
use crate::intake::{self, Intake, ReadOptions};
use crate::privacy::Gate;
use crate::session::{Limits, Session};

const ROWS: usize = 3;

fn every_form() -> impl Iterator<Item = (&'static Form, Lang)> {
    forms().iter().flat_map(|form| Lang::ALL.map(|lang| (form, lang)))
}

/// Returns the parts of a workbook by name, in their order.
fn parts(workbook: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(workbook)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut part = archive.by_index(index).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            (part.name().unwrap().into_owned(), text)
        })
        .collect()
}

fn part(workbook: &[u8], name: &str) -> String {
    parts(workbook).into_iter().find(|(part, _)| part == name).unwrap().1
}

const TABLE: &str = "xl/worksheets/sheet1.xml";

/// Returns an empty form with rows typed into it: cells take the format of their column, as they do in Excel.
fn filled(form: &Form, lang: Lang, rows: &[Vec<Typed>]) -> Vec<u8> {
    let empty = workbook(form, lang).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, mut text) in parts(&empty) {
        if name == TABLE {
            let styles = column_styles(&text);
            let rows: String = (2..).zip(rows).map(|(row, cells)| row_xml(row, cells, &styles)).collect();
            assert_eq!(text.matches("</sheetData>").count(), 1);
            text = text.replace("</sheetData>", &format!("{rows}</sheetData>"));
        }
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Returns the style of each column, by its number from 1.
fn column_styles(sheet: &str) -> BTreeMap<u64, String> {
    let value = |col: &str, name: &str| {
        let rest = col.split_once(&format!(" {name}=\""))?.1;
        Some(rest.split('"').next()?.to_owned())
    };
    let mut styles = BTreeMap::new();
    for col in sheet.split("<col ").skip(1).map(|col| format!(" {}", col.split("/>").next().unwrap())) {
        let ends = ["min", "max"].map(|name| value(&col, name).unwrap().parse::<u64>().unwrap());
        for column in ends[0]..=ends[1] {
            styles.insert(column, value(&col, "style").unwrap_or("0".to_owned()));
        }
    }
    styles
}

/// What is typed into a cell.
enum Typed {
    Text(String),
    Number(f64),
}

fn row_xml(row: u64, cells: &[Typed], styles: &BTreeMap<u64, String>) -> String {
    let mut xml = format!("<row r=\"{row}\">");
    for (column, cell) in (1..).zip(cells) {
        let place = format!("r=\"{}{row}\" s=\"{}\"", crate::diagnostics::column_letters(column), styles[&column]);
        xml.push_str(&match cell {
            Typed::Text(text) => {
                let text = text.replace('&', "&amp;").replace('<', "&lt;");
                format!("<c {place} t=\"inlineStr\"><is><t>{text}</t></is></c>")
            }
            Typed::Number(number) => format!("<c {place}><v>{number}</v></c>"),
        });
    }
    xml + "</row>"
}

/// Returns something valid for a cell of the row with this number.
fn valid(field: &Field, row: usize, lang: Lang) -> Typed {
    let (low, high) = field.plausible.unwrap_or((f64::MIN, f64::MAX));
    let low = field.min.unwrap_or(low).max(low);
    let high = field.max.unwrap_or(high).min(high);
    let number = |number: f64| number.clamp(low, high);
    let text = |text: &str| Typed::Text(text.to_owned());
    match field.kind {
        Kind::Id => Typed::Text(format!("{:03}", row + 7)),
        Kind::Enum => {
            let offered: Vec<&str> = field.offered(lang).collect();
            text(offered[row % offered.len()])
        }
        // Days of February 2022, as Excel counts them.
        Kind::Date => Typed::Number(44_593.0 + row as f64),
        Kind::Month => Typed::Number([44_562.0, 44_593.0, 44_621.0][row]),
        Kind::Integer => Typed::Number(number(row as f64)),
        Kind::Number => Typed::Number(number(row as f64 + 0.5)),
        Kind::Boolean => text(guidance::yes_and_no(lang)[row % 2]),
        Kind::Municipality => text(["Pori", "Rauma", "Eura"][row]),
        Kind::AreaCode => text(["609", "684", "050"][row]),
        Kind::List => text("Pori, Rauma"),
        Kind::Text | Kind::FreeText => Typed::Text(format!("teksti {row}")),
    }
}

/// Reads a workbook as the only file of a project and checks its rows.
fn read(name: &str, workbook: &[u8]) -> (Session, Intake) {
    let project = tempfile::tempdir().unwrap();
    let folder = project.path().join("exports").join("Rauma");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(name), workbook).unwrap();
    let session = Session::open(&Limits { threads: Some(2), memory_mb: 1024 }).unwrap();
    let intake =
        intake::read(&session, project.path(), &contract::shapes(), &mut Gate::default(), ReadOptions::default())
            .unwrap();
    check_rows(&session, &terms()).unwrap();
    (session, intake)
}

#[test]
fn every_form_that_is_filled_in_loads_without_findings() {
    for (form, lang) in every_form() {
        let name = file_name(form, lang);
        let fields: Vec<&Field> = form.loaded().collect();
        let rows: Vec<Vec<Typed>> =
            (0..ROWS).map(|row| fields.iter().map(|field| valid(field, row, lang)).collect()).collect();
        let (session, intake) = read(&name, &filled(form, lang, &rows));
        assert_eq!(intake.unreadable, [], "{name}");
        assert_eq!(intake.diagnostics, [], "{name}");
        let [source] = &intake.sources[..] else { panic!("{name}: {} tables", intake.sources.len()) };
        assert_eq!(
            (source.form.as_str(), source.rows, source.header_row),
            (form.id.as_str(), ROWS as u64, 1),
            "{name}"
        );
        assert_eq!(source.columns.len(), fields.len(), "{name}");
        // What the forms say about each other is another matter: one form alone lacks the others.
        let about_cells: Vec<_> = contract::findings(&session)
            .unwrap()
            .into_iter()
            .filter(|found| found.severity == Severity::Error || found.value_class.is_some())
            .collect();
        assert_eq!(about_cells, [], "{name}");
        let loaded: i64 =
            session.connection().query_row("select sum(loaded) from quality.row_count", [], |row| row.get(0)).unwrap();
        assert_eq!(loaded, ROWS as i64, "{name}");
    }
}

#[test]
fn ids_keep_their_zeros_and_days_and_months_are_what_was_typed() {
    let form = form("team_followup").unwrap();
    let rows = vec![form.loaded().map(|field| valid(field, 1, Lang::Fi)).collect()];
    let (session, _) = read("a.xlsx", &filled(form, Lang::Fi, &rows));
    let staged: (String, String) = session
        .connection()
        .query_row("select month, coach_id from staging.team_followup", [], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    assert_eq!(staged, ("2022-02-01".to_owned(), "008".to_owned()));
}

#[test]
fn an_empty_form_that_comes_back_empty_is_read_as_its_form() {
    for (form, lang) in every_form() {
        let (_, intake) = read("tyhja.xlsx", &workbook(form, lang).unwrap());
        let forms: Vec<&str> = intake.sources.iter().map(|source| source.form.as_str()).collect();
        assert_eq!((forms, intake.diagnostics), (vec![form.id.as_str()], vec![]), "{} {lang}", form.id);
    }
}

#[test]
fn every_column_says_what_it_takes_as_it_is_entered() {
    for (form, lang) in every_form() {
        let sheet = part(&workbook(form, lang).unwrap(), TABLE);
        let fields: Vec<&Field> = form.loaded().collect();
        let count = |what: &str| sheet.matches(what).count();
        assert_eq!(count("<dataValidation "), fields.len(), "{} {lang}", form.id);
        assert_eq!(count("prompt=\""), fields.len(), "{} {lang}", form.id);
        let of = |kinds: &[Kind]| fields.iter().filter(|field| kinds.contains(&field.kind)).count();
        assert_eq!(count("type=\"list\""), of(&[Kind::Enum, Kind::Boolean]), "{} {lang}", form.id);
        assert_eq!(count("type=\"date\""), of(&[Kind::Date, Kind::Month]), "{} {lang}", form.id);
        assert_eq!(count("type=\"whole\""), of(&[Kind::Integer]), "{} {lang}", form.id);
        assert_eq!(count("type=\"decimal\""), of(&[Kind::Number]), "{} {lang}", form.id);
        assert_eq!(count("state=\"frozen\""), 1, "{} {lang}", form.id);
    }
}

#[test]
fn a_list_offers_the_allowed_values_in_the_form_s_language() {
    let table = |lang| part(&workbook(form("referral").unwrap(), lang).unwrap(), TABLE);
    assert!(table(Lang::Fi).contains("<formula1>\"nainen,mies,muu,ei tietoa\"</formula1>"));
    assert!(table(Lang::Sv).contains("<formula1>\"kvinna,man,annat,uppgift saknas\"</formula1>"));
    // A comma within a value would make two of it.
    for field in forms().iter().flat_map(|form| &form.fields) {
        assert!(Lang::ALL.iter().all(|lang| field.offered(*lang).all(|value| !value.contains(','))), "{}", field.name);
    }
}

#[test]
fn headers_are_written_as_they_are_and_required_ones_look_different() {
    for (form, lang) in every_form() {
        let bytes = workbook(form, lang).unwrap();
        let (table, texts) = (part(&bytes, TABLE), part(&bytes, "xl/sharedStrings.xml"));
        let header = table.split("<row r=\"1\"").nth(1).unwrap().split("</row>").next().unwrap();
        let style = |cell: &str| cell.split(" s=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let styles: Vec<String> = header.split("<c ").skip(1).map(style).collect();
        let fields: Vec<&Field> = form.loaded().collect();
        assert_eq!(styles.len(), fields.len());
        for (field, of_field) in fields.iter().zip(&styles) {
            for (other, of_other) in fields.iter().zip(&styles) {
                assert_eq!(field.required == other.required, of_field == of_other, "{} {lang}", form.id);
            }
            let written = field.headers.of(lang).replace('&', "&amp;");
            assert!(texts.contains(&format!("<t>{written}</t>")), "{} {lang}: {written}", form.id);
        }
    }
}

#[test]
fn columns_for_people_s_own_words_are_not_asked_for() {
    let bytes = workbook(form("fidelity_review").unwrap(), Lang::Fi).unwrap();
    assert!(!part(&bytes, "xl/sharedStrings.xml").contains("Perustelu"));
}

#[test]
fn a_form_s_workbook_has_the_same_bytes_each_time_and_names_nobody() {
    for (form, lang) in every_form() {
        let bytes = workbook(form, lang).unwrap();
        assert!(bytes == workbook(form, lang).unwrap(), "{} {lang}", form.id);
        let properties = part(&bytes, "docProps/core.xml");
        assert!(properties.contains("<dc:creator></dc:creator>"), "{properties}");
        assert!(properties.contains("2021-01-01T00:00:00Z"), "{properties}");
    }
}

#[test]
fn a_sheet_s_name_is_one_that_excel_takes() {
    for (form, lang) in every_form() {
        let name = sheet_name(form.title.of(lang));
        assert!(!name.is_empty() && name.chars().count() <= SHEET_NAME, "{name}");
        assert!(!name.contains(['[', ']', ':', '*', '?', '/', '\\']), "{name}");
        assert!(!name.starts_with('\'') && !name.ends_with([' ', '\'']), "{name}");
    }
    assert_eq!(sheet_name(form("coach_summary").unwrap().title.of(Lang::Fi)), "Valmentajan asiakaskohtainen");
}

#[test]
fn a_row_is_as_high_as_its_longest_cell_needs() {
    let lines_of = |text: &str, width| (row_height([(text, width)]) - 2) / 15;
    assert_eq!(lines_of("", 10), 1);
    assert_eq!(lines_of("yksi kaksi", 10), 1);
    assert_eq!(lines_of("yksi kaksi kolme", 10), 2);
    assert_eq!(lines_of("yksi kaksi kolme", 5), 3);
    assert_eq!(lines_of(&"x".repeat(25), 10), 3);
    assert_eq!(row_height([("a", 10), ("yksi kaksi kolme", 5), ("b", 10)]), 47);
    assert_eq!(row_height([("x ".repeat(5_000).as_str(), 10)]), 409);
}
