use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use calamine::{Data, DataType, Reader, open_workbook_auto};
use sha2::{Digest, Sha256};

use crate::contract::{self, Form, Kind};
use crate::facts;

use super::*;

/// A written sheet: its file, and its rows from the header on.
struct Table {
    file: String,
    form: &'static Form,
    header: Vec<String>,
    rows: Vec<Vec<Cell>>,
}

/// A cell as text, and its date where it is a real date cell.
#[derive(Clone)]
struct Cell {
    text: String,
    date: Option<NaiveDate>,
}

fn options(clients: u32, as_of: &str, mess: Mess) -> Options {
    Options { clients, seed: 1, as_of: as_of.parse().unwrap(), mess }
}

/// Writes a project into a temporary folder, which goes when the first value is dropped.
fn project(options: &Options) -> (tempfile::TempDir, PathBuf, Summary) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("project");
    let summary = write(&root, options).unwrap();
    (folder, root, summary)
}

/// Returns the bytes of every file by its path below the folder, with `/`.
fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let parts: Vec<_> =
                    path.strip_prefix(root).unwrap().iter().map(|part| part.to_str().unwrap()).collect();
                found.insert(parts.join("/"), fs::read(&path).unwrap());
            }
        }
    }
    found
}

/// Reads every export of a clean project.
fn tables(root: &Path) -> Vec<Table> {
    let mut tables = Vec::new();
    for (file, bytes) in files(root).into_iter().filter(|(file, _)| file.starts_with("exports/")) {
        let sheets = if file.ends_with(".csv") { vec![text_rows(&bytes)] } else { workbook_rows(&root.join(&file)) };
        tables.extend(sheets.into_iter().map(|rows| table(&file, rows)));
    }
    tables
}

fn text_rows(bytes: &[u8]) -> Vec<Vec<Cell>> {
    let text = encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned();
    let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text.as_bytes());
    let cell = |text: &str| Cell { text: text.to_owned(), date: NaiveDate::parse_from_str(text, "%d.%m.%Y").ok() };
    reader.records().map(|row| row.unwrap().iter().map(cell).collect()).collect()
}

fn workbook_rows(path: &Path) -> Vec<Vec<Vec<Cell>>> {
    let mut book = open_workbook_auto(path).unwrap();
    let cell =
        |data: &Data| Cell { text: data.to_string(), date: if data.is_datetime() { data.as_date() } else { None } };
    let sheets = book.worksheets();
    sheets.into_iter().map(|(_, range)| range.rows().map(|row| row.iter().map(cell).collect()).collect()).collect()
}

/// Finds the header row: the first that holds every required header of a form, and the form that knows most of it.
fn table(file: &str, rows: Vec<Vec<Cell>>) -> Table {
    for (place, row) in rows.iter().enumerate() {
        let header: Vec<String> = row.iter().map(|cell| cell.text.clone()).collect();
        let knows =
            |field: &contract::Field| field.headers.all().any(|spelling| header.iter().any(|cell| cell == spelling));
        let fits = |form: &&&'static Form| form.fields.iter().filter(|field| field.required).all(knows);
        let best = contract::forms().iter().collect::<Vec<_>>();
        let best = best.iter().filter(fits).max_by_key(|form| form.fields.iter().filter(|field| knows(field)).count());
        if let Some(form) = best {
            return Table { file: file.to_owned(), form, header, rows: rows[place + 1..].to_vec() };
        }
    }
    panic!("{file} has no header row");
}

#[test]
fn the_same_options_give_the_same_bytes_and_another_seed_gives_others() {
    let options = options(60, "2022-06-30", Mess::Some);
    let (_first, first, summary) = project(&options);
    let (_second, second, again) = project(&options);
    let (_third, third, _) = project(&Options { seed: 2, ..options });
    assert_eq!(files(&first), files(&second));
    assert_eq!(summary, again);
    assert_ne!(files(&first), files(&third));
    assert_eq!(summary.files, files(&first).len() as u64);
}

/// Guards what no second run on the same machine can: integer arithmetic, row order, no clock, no locale.
#[test]
fn the_text_files_are_the_same_on_every_platform() {
    let (_folder, root, _) = project(&options(40, "2022-06-30", Mess::Some));
    let mut sum = Sha256::new();
    for (file, bytes) in files(&root).into_iter().filter(|(file, _)| file.ends_with(".csv")) {
        sum.update(file.as_bytes());
        sum.update(&bytes);
    }
    let hex: String = sum.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hex, "8cd5b7e9c1f77ca0");
}

#[test]
fn every_form_is_sent_however_few_clients_there_are() {
    for (clients, as_of) in [(3, "2022-06-30"), (1, "2020-09-01"), (400, "2022-06-30"), (20, "2025-03-14")] {
        let (_folder, root, _) = project(&options(clients, as_of, Mess::None));
        let sent: BTreeSet<&str> = tables(&root).iter().map(|table| table.form.id.as_str()).collect();
        let all: BTreeSet<&str> = contract::forms().iter().map(|form| form.id.as_str()).collect();
        assert_eq!(sent, all, "{clients} clients by {as_of}");
    }
}

#[test]
fn nothing_is_dated_after_the_cut_off_of_its_organisation() {
    for as_of in ["2020-09-20", "2021-03-07", "2022-06-30", "2024-01-31"] {
        let (_folder, root, _) = project(&options(120, as_of, Mess::None));
        let as_of: NaiveDate = as_of.parse().unwrap();
        for table in tables(&root) {
            let late = table.rows.iter().flatten().filter_map(|cell| cell.date).filter(|date| *date > as_of).count();
            assert_eq!(late, 0, "{} by {as_of}", table.file);
        }
    }
}

#[test]
fn clean_exports_hold_only_what_the_contract_allows() {
    let (_folder, root, _) = project(&options(400, "2022-06-30", Mess::None));
    let classes: BTreeSet<String> = facts::rows("job_classes")
        .iter()
        .flat_map(|row| row[4].split('|').map(str::to_owned).chain([row[0].clone()]).collect::<Vec<_>>())
        .collect();
    for table in tables(&root).iter().filter(|table| table.file.ends_with(".csv")) {
        for (column, header) in table.header.iter().enumerate() {
            let field = table.form.fields.iter().find(|field| field.headers.all().any(|spelling| spelling == header));
            let field = field.unwrap_or_else(|| panic!("{}: {header} is unknown", table.file));
            for row in &table.rows {
                let text = row[column].text.as_str();
                assert!(!(field.required && text.is_empty()), "{}: {header} is empty", table.file);
                let known = match field.kind {
                    _ if text.is_empty() => true,
                    Kind::Enum if field.name == "job_class" => classes.contains(text),
                    Kind::Enum => field.allowed.iter().any(|value| value == text),
                    Kind::Date => row[column].date.is_some(),
                    Kind::Integer => text.parse::<i64>().is_ok(),
                    Kind::Number => text.replace(',', ".").parse::<f64>().is_ok(),
                    Kind::Boolean => matches!(text, "kyllä" | "ei"),
                    _ => true,
                };
                assert!(known, "{}: {header} holds {text}", table.file);
            }
        }
    }
}

#[test]
fn a_row_is_named_by_its_key_once() {
    let (_folder, root, _) = project(&options(2_000, "2022-06-30", Mess::None));
    for table in tables(&root).iter().filter(|table| table.file.ends_with(".csv") && !table.form.primary_key.is_empty())
    {
        let place = |name: &String| {
            let field = table.form.field(name).unwrap();
            table.header.iter().position(|header| field.headers.all().any(|spelling| spelling == header)).unwrap()
        };
        let key: Vec<usize> = table.form.primary_key.iter().map(place).collect();
        let mut seen = BTreeSet::new();
        for row in &table.rows {
            let name: Vec<&str> = key.iter().map(|column| row[*column].text.as_str()).collect();
            assert!(seen.insert(name.clone()), "{}: {name:?} twice", table.file);
        }
    }
}

#[test]
fn group_pilots_have_three_three_and_five_participants() {
    let (_folder, root, _) = project(&options(400, "2022-06-30", Mess::None));
    let mut members: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for table in tables(&root).iter().filter(|table| table.form.id == "group_session") {
        for row in &table.rows {
            members.entry(row[0].text.clone()).or_default().insert(row[1].text.clone());
        }
    }
    let sizes: Vec<(&str, usize)> = members.iter().map(|(group, people)| (group.as_str(), people.len())).collect();
    assert_eq!(sizes, [("R1", 3), ("R2", 3), ("R3", 5)]);
}

#[test]
fn mess_spoils_eight_rows_and_never_a_workbook() {
    let clean = project(&options(400, "2022-06-30", Mess::None));
    let messy = project(&options(400, "2022-06-30", Mess::Some));
    // One row more: the one that is written twice.
    assert_eq!(messy.2.rows, clean.2.rows + 1);
    let (clean, messy) = (files(&clean.1), files(&messy.1));
    assert_eq!(clean.keys().collect::<Vec<_>>(), messy.keys().collect::<Vec<_>>());
    let text = |file: &str| encoding_rs::WINDOWS_1252.decode(&messy[file]).0.into_owned();
    assert!(text("exports/Porin perusturva/Lomake_C_2022-07-01.csv").contains(";keikkatyö;"));
    assert!(text("exports/Porin perusturva/Lahetteet_2022-07-01.csv").contains(";31.2.2022;"));
    assert!(text("exports/Huittinen/Lomake_B_2022-07-01.csv").starts_with("Lomake B: työnantajakontaktit;;"));
    assert!(text("exports/Eura/Lomake_B_2022-07-01.csv").starts_with("Työhönvalmentaja,Kontaktipvm,"));
    assert!(messy["exports/PoSa/Lomake_C_2022-07-01.csv"].starts_with(b"\xEF\xBB\xBFAsiakastunnus;"));
    for file in clean.keys().filter(|file| file.ends_with(".xlsx") && !file.contains("/Rauma/")) {
        assert_eq!(clean[file], messy[file], "{file}");
    }
}

#[test]
fn a_folder_that_holds_something_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("notes.txt"), "mine").unwrap();
    let failure = write(folder.path(), &options(3, "2022-06-30", Mess::None)).unwrap_err();
    assert_eq!((failure.exit, failure.diagnostics[0].code), (Exit::Usage, "generate-folder-not-empty"));
    assert_eq!(files(folder.path()).len(), 1);
}

#[test]
fn an_empty_folder_is_filled_and_leaves_nothing_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("new");
    fs::create_dir(&root).unwrap();
    write(&root, &options(3, "2022-06-30", Mess::None)).unwrap();
    assert!(root.join("kooste.toml").exists());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_cut_off_before_the_project_and_no_clients_are_both_reported() {
    let folder = tempfile::tempdir().unwrap();
    let failure = write(&folder.path().join("p"), &options(0, "2020-08-31", Mess::None)).unwrap_err();
    let codes: Vec<&str> = failure.diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
    assert_eq!(codes, ["generate-before-project", "generate-no-clients"]);
}

/// The simulation goes on week by week, and the settings that go with it allow no later day.
#[test]
fn a_cut_off_too_long_after_the_project_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    for day in ["2028-01-01", "9999-12-31"] {
        let failure = write(&folder.path().join("p"), &options(3, day, Mess::None)).unwrap_err();
        assert_eq!((failure.exit, failure.diagnostics[0].code), (Exit::Usage, "generate-after-project"));
    }
}

/// A resource of the data package, and the rows of its sheet or file.
type Described = (serde_json::Value, Vec<Vec<String>>);

/// Returns the data package and the tables that it describes.
fn described(root: &Path) -> (serde_json::Value, Vec<Described>) {
    let package: serde_json::Value = serde_json::from_slice(&files(root)["datapackage.json"]).unwrap();
    let rows = |resource: &serde_json::Value| -> Vec<Vec<String>> {
        let path = root.join(resource["path"].as_str().unwrap());
        let dialect = &resource["dialect"];
        if let Some(sheet) = dialect["sheetName"].as_str() {
            let range = open_workbook_auto(&path).unwrap().worksheet_range(sheet).unwrap();
            let (last, width) = range.end().unwrap();
            let cell = |row, column| range.get_value((row, column)).map(Data::to_string).unwrap_or_default();
            return (0..=last).map(|row| (0..=width).map(|column| cell(row, column)).collect()).collect();
        }
        let encoding = encoding_rs::Encoding::for_label(resource["encoding"].as_str().unwrap().as_bytes()).unwrap();
        let text = encoding.decode(&fs::read(&path).unwrap()).0.into_owned();
        let delimiter = dialect["delimiter"].as_str().unwrap().as_bytes()[0];
        let mut reader = ::csv::ReaderBuilder::new();
        let mut reader = reader.delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes());
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    };
    let resources = package["resources"].as_array().unwrap().iter().map(|one| (one.clone(), rows(one))).collect();
    (package, resources)
}

#[test]
fn the_data_package_names_every_export_once_and_nothing_else() {
    let (_folder, root, _) = project(&options(400, "2022-06-30", Mess::Some));
    let (package, resources) = described(&root);
    assert_eq!(package["$schema"], "https://datapackage.org/profiles/2.0/datapackage.json");
    let text = |resource: &serde_json::Value, name: &str| resource[name].as_str().unwrap().to_owned();
    let named: BTreeSet<String> = resources.iter().map(|(resource, _)| text(resource, "path")).collect();
    let exports: BTreeSet<String> = files(&root).into_keys().filter(|name| name.starts_with("exports/")).collect();
    assert_eq!(named, exports);
    let names: BTreeSet<String> = resources.iter().map(|(resource, _)| text(resource, "name")).collect();
    assert_eq!(names.len(), resources.len(), "names are unique");
    for name in names {
        assert!(name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'), "{name}");
    }
}

/// Also with another delimiter, another encoding, a title row, an older header and a column that no form has.
#[test]
fn the_data_package_finds_each_header_where_it_stands() {
    for mess in [Mess::None, Mess::Some] {
        let (_folder, root, _) = project(&options(400, "2022-06-30", mess));
        for (resource, rows) in described(&root).1 {
            let row = usize::try_from(resource["dialect"]["headerRows"][0].as_u64().unwrap()).unwrap();
            let fields = resource["schema"]["fields"].as_array().unwrap().iter();
            let names: Vec<&str> = fields.map(|field| field["name"].as_str().unwrap()).collect();
            assert_eq!(rows[row - 1], names, "{}", resource["path"]);
            for total in resource["dialect"]["commentRows"].as_array().into_iter().flatten() {
                let label = &rows[usize::try_from(total.as_u64().unwrap()).unwrap() - 1][0];
                assert!(["Yhteensä", "Keskiarvo"].contains(&label.as_str()), "{}: {label}", resource["path"]);
            }
        }
    }
}

#[test]
fn the_data_package_speaks_the_headers_of_the_files_and_keeps_the_names_of_the_forms() {
    let (_folder, root, _) = project(&options(400, "2022-06-30", Mess::Some));
    let (_, resources) = described(&root);
    let resource =
        |path: &str| resources.iter().map(|(resource, _)| resource).find(|resource| resource["path"] == path).unwrap();
    let starts = resource("exports/PoSa/Lomake_C_2022-07-01.csv");
    assert_eq!((&starts["encoding"], &starts["dialect"]["delimiter"]), (&"utf-8".into(), &";".into()));
    assert_eq!(starts["schema"]["primaryKey"], serde_json::json!(["Asiakastunnus", "Työsuhdenumero"]));
    let field = |resource: &serde_json::Value, name: &str| {
        let fields = resource["schema"]["fields"].as_array().unwrap();
        fields.iter().find(|field| field["name"] == name).unwrap().clone()
    };
    let start = field(starts, "Alkamispvm");
    assert_eq!((&start["type"], &start["format"]), (&"date".into(), &"%d.%m.%Y".into()));
    assert_eq!(start["kooste"]["field"], "start_date");
    assert_eq!(start["constraints"]["required"], true);
    let class = field(starts, "Työsuhdeluokka");
    assert!(class["constraints"]["enum"].as_array().unwrap().contains(&"avoimet työmarkkinat".into()));
    let hours = field(starts, "Tunnit/vk");
    assert_eq!((&hours["decimalChar"], &hours["constraints"]["maximum"]), (&",".into(), &168.into()));
    assert_eq!(field(resource("exports/Eura/Lahetteet_2022-07-01.csv"), "Kirjauksen tila")["type"], "string");
    assert_eq!(resource("exports/Eura/Lomake_B_2022-07-01.csv")["dialect"]["delimiter"], ",");
    let titled = resource("exports/Huittinen/Lomake_B_2022-07-01.csv");
    assert_eq!(titled["dialect"]["headerRows"], serde_json::json!([2]));
    let older = resource("exports/KSTHKY/Lomake_E_2022-06-15.csv");
    assert_eq!(field(older, "Valmennuksen päättymispvm")["kooste"]["field"], "exit_date");
    assert_eq!(field(resource("exports/Rauma/Seurantataulukko_2022-07-01.xlsx"), "Kuukausi")["format"], "%m/%Y");
}
