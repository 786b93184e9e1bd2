//! The workbook beside the report holds what the CSV files hold, cell by cell, in each language.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use calamine::{Data, DataType, Range, Reader, Xlsx};
use kooste::language::Lang;
use serde_json::Value;

use crate::numbers::tokens;
use crate::origins::{self, Table};
use crate::pdf_parts::Pdf;
use crate::program::Folder;
use crate::sources::Sources;

/// The sheets of a workbook by the name of their table's CSV file, each column under its name there.
fn sheets(bytes: &[u8]) -> BTreeMap<String, (Vec<String>, Range<Data>)> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let names = book.sheet_names();
    let columns = book.worksheet_range(names.last().unwrap()).unwrap();
    let notes = book.worksheet_range(&names[0]).unwrap();
    let text = |cell: &Data| cell.to_string();
    let mut found = BTreeMap::new();
    for row in notes.rows().filter(|row| text(&row[5]).ends_with(".csv")) {
        let sheet = text(&row[0]);
        assert!(sheet.chars().count() <= 31, "{sheet}");
        let of_sheet = columns.rows().filter(|row| text(&row[0]) == sheet);
        let named: Vec<(String, String)> = of_sheet.map(|row| (text(&row[1]), text(&row[2]))).collect();
        let range = book.worksheet_range(&sheet).unwrap();
        let heads: Vec<String> = range.rows().next().unwrap().iter().map(text).collect();
        assert_eq!(heads, named.iter().map(|(head, _)| head.clone()).collect::<Vec<_>>(), "{sheet}");
        found.insert(text(&row[5]), (named.into_iter().map(|(_, name)| name).collect(), range));
    }
    // One sheet a table beside the notes and the columns.
    assert_eq!(found.len() + 2, names.len());
    found
}

/// Returns how many cells held a figure, and asserts that each cell holds what the CSV file does.
fn compare(name: &str, table: &Table, columns: &[String], range: &Range<Data>) -> usize {
    assert_eq!(columns, table.header, "{name}");
    assert_eq!(range.height(), table.rows.len() + 1, "{name}");
    let mut figures = 0;
    let mut words: BTreeMap<(usize, String), String> = BTreeMap::new();
    for (row, cells) in table.rows.iter().enumerate() {
        for (column, plain) in cells.iter().enumerate() {
            let place = (row as u32 + 1, column as u32);
            let found = range.get_value(place).unwrap_or(&Data::Empty);
            let told = format!("{name} {place:?}: {plain:?} {found:?}");
            match (plain.parse::<f64>(), plain.as_str()) {
                (_, "") => assert_eq!(found, &Data::Empty, "{told}"),
                (_, "..") => assert_eq!(found, &Data::String("..".into()), "{told}"),
                (Ok(number), _) if found.get_float().is_some() => {
                    // Workbooks hold the shortest form of a number too, so not even the last digit differs.
                    assert_eq!(found.get_float(), Some(number), "{told}");
                    figures += 1;
                }
                _ if plain.len() == 10 && plain.parse::<chrono::NaiveDate>().is_ok() => {
                    assert_eq!(found.as_date().map(|date| date.to_string()).as_ref(), Some(plain), "{told}");
                }
                // Codes are words: one code one word, and another code another word.
                _ => {
                    let word = found.get_string().unwrap_or_else(|| panic!("{told}")).to_owned();
                    assert!(!word.is_empty(), "{told}");
                    let known = words.entry((column, plain.clone())).or_insert_with(|| word.clone());
                    assert_eq!(known, &word, "{told}");
                }
            }
        }
    }
    let mut different: Vec<(usize, &String)> = words.iter().map(|((column, _), word)| (*column, word)).collect();
    different.sort();
    let all = different.len();
    different.dedup();
    assert_eq!(all, different.len(), "{name}: two codes have one word");
    figures
}

#[test]
fn every_cell_is_that_of_the_csv_file_in_each_language() {
    let folder = Folder::sample();
    folder.call("run", &["--lang", "fi", "--lang", "sv", "--lang", "en"]).exits(0);
    let (out, tables) = (folder.files("out"), origins::tables(&folder));
    let mut heads = Vec::new();
    for lang in Lang::ALL {
        let sheets = sheets(&out[&format!("out/2022Q2/steering-group-2022Q2-{lang}.xlsx")]);
        assert_eq!(sheets.len(), tables.len());
        let mut figures = 0;
        for (name, table) in &tables {
            let (columns, range) = &sheets[&format!("{name}.csv")];
            figures += compare(name, table, columns, range);
        }
        assert!(figures > 1500, "{lang}: {figures}");
        heads.push(sheets["employment-quarterly.csv"].1.get_value((0, 1)).unwrap().to_string());
    }
    assert_eq!(heads, ["Asiakkaita palvelussa", "Klienter inom servicen", "Clients served"]);
}

/// Threads and the time zone of the machine decide nothing; under the secure profile nothing stands in out/.
#[test]
fn workbooks_are_the_same_everywhere_and_stay_inside_when_they_must() {
    let (one, other) = (Folder::small(), Folder::small());
    one.call("run", &["--threads", "1"]).exits(0);
    let mut command = crate::program::program();
    command.env("TZ", "Pacific/Kiritimati").arg("run").arg(other.path("")).args(["--threads", "2"]);
    crate::program::outcome(&mut command).exits(0);
    let name = "out/2022Q2/steering-group-2022Q2-fi.xlsx";
    assert!(one.files("out")[name] == other.files("out")[name]);

    let folder = Folder::small();
    let told = folder.call("run", &["--profile", "secure"]).exits(0);
    let inside = folder.path("log/2022Q2/secure/steering-group-2022Q2-fi.xlsx");
    assert!(inside.is_file() && !folder.path("out").exists(), "{}", told.told);
    assert!(told.told.contains("steering-group-2022Q2-fi.xlsx"), "{}", told.told);
}

/// Numbers of the notes are words of the program, days, or the project's own: no figure stands there.
#[test]
fn the_notes_hold_no_figure() {
    let folder = Folder::small_after_a_run();
    let out = folder.files("out");
    let pdf = Pdf::read(&out["out/2022Q2/steering-group-2022Q2-fi.pdf"]);
    let sources = Sources::of(&folder, &pdf);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(&out["out/2022Q2/steering-group-2022Q2-fi.xlsx"])).unwrap();
    let names = book.sheet_names();
    // Headings and names of columns are those of the files' descriptions.
    let descriptions = out.iter().filter(|(name, _)| name.ends_with("-metadata.json"));
    let columns: BTreeSet<String> = descriptions
        .flat_map(|(_, bytes)| {
            let description: Value = serde_json::from_slice(bytes).unwrap();
            let columns = description["tableSchema"]["columns"].as_array().unwrap().clone();
            let words = |column: &Value| [column["titles"]["fi"].clone(), column["name"].clone()];
            columns.iter().flat_map(words).map(|words| words.as_str().unwrap().to_owned()).collect::<Vec<_>>()
        })
        .collect();
    // The rule of the profile that the workbook was made under.
    let rule = "Ohjausryhmä: alle 3 henkilön";
    let mut lost = Vec::new();
    for sheet in [&names[0], names.last().unwrap()] {
        for cell in book.worksheet_range(sheet).unwrap().used_cells() {
            assert!(cell.2.get_float().is_none() || cell.2.as_date().is_some(), "{cell:?}");
            let Some(text) = cell.2.get_string().filter(|text| !columns.contains(*text)) else { continue };
            let text = text.strip_prefix(rule).unwrap_or(text);
            lost.extend(
                tokens(text)
                    .iter()
                    .filter(|token| sources.fixed(text, token).is_none())
                    .map(|token| format!("{} in {text:?}", token.text)),
            );
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
}
