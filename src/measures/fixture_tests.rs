//! The fixtures that stand beside the queries: small inputs made by hand and the rows that each measure must give.
//!
//! `queries/<id>.test/` holds `given_<form>.csv` (a core table; `given_config_<table>.csv` and `given_run_settings.csv` replace what
//! every project has) and `expect.csv`, or a folder of these for each case. Lines that start with `#` are for people: at the top
//! of `expect.csv` the figures are worked out by hand. `expect.csv` may leave columns out; rows are in order, numbers are held
//! equal to the digits written, an empty cell is a missing value.

use std::fs;
use std::path::{Path, PathBuf};

use super::testing::{Project, text};
use super::{Library, run::run_one};

fn folder(id: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("queries").join(format!("{id}.test"))
}

/// Returns the cases of a measure: its folder, or the folders in it.
fn cases(id: &str) -> Vec<PathBuf> {
    let folder = folder(id);
    if folder.join("expect.csv").is_file() {
        return vec![folder];
    }
    let entries = fs::read_dir(&folder).unwrap_or_else(|_| panic!("{id} has no fixture: {}", folder.display()));
    let mut cases: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    cases.sort();
    assert!(!cases.is_empty(), "{id} has no fixture in {}", folder.display());
    cases
}

/// Header and rows of a CSV file, without the lines for people.
struct Sheet {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

fn sheet(path: &Path) -> Sheet {
    let mut reader =
        csv::ReaderBuilder::new().comment(Some(b'#')).trim(csv::Trim::All).from_path(path).expect("a readable fixture");
    let owned = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect::<Vec<_>>();
    let columns = owned(reader.headers().unwrap());
    let rows = reader.records().map(|record| owned(&record.unwrap_or_else(|error| panic!("{path:?}: {error}"))));
    Sheet { columns, rows: rows.collect() }
}

/// Returns a project with what a case gives.
fn given(case: &Path) -> Project {
    let project = Project::new("2021-01-01", "2021-12-31");
    let mut files: Vec<PathBuf> = fs::read_dir(case).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for path in files {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let Some(table) = name.strip_prefix("given_") else { continue };
        let sheet = sheet(&path);
        if table == "run_settings" {
            settings(&project, &sheet);
        } else if let Some(config) = table.strip_prefix("config_") {
            project.sql(&format!("delete from config.{config}"));
            insert(&project, &format!("config.{config}"), &sheet);
        } else {
            if table == "area" {
                project.sql("delete from core.area");
            }
            insert(&project, &format!("core.{table}"), &sheet);
            if table != "person" {
                project.sql(&format!(
                    "update core.{table} set source = coalesce(source, 0), row_no = coalesce(row_no, rowid + 1)"
                ));
            }
            project.sql(&format!("update core.{table} set organisation = coalesce(organisation, 'o')"));
        }
    }
    project
}

fn settings(project: &Project, sheet: &Sheet) {
    let is_given = |name: &str| sheet.columns.iter().any(|column| column == name);
    for (column, value) in sheet.columns.iter().zip(&sheet.rows[0]) {
        project.sql(&format!("update main.run_settings set {column} = {}", literal(value)));
    }
    if is_given("cut_off") && !is_given("as_of") {
        project.sql("update main.run_settings set as_of = cut_off");
    }
}

fn insert(project: &Project, table: &str, sheet: &Sheet) {
    for row in &sheet.rows {
        let values: Vec<String> = row.iter().map(|value| literal(value)).collect();
        project.sql(&format!("insert into {table}({}) values ({})", sheet.columns.join(", "), values.join(", ")));
    }
}

fn literal(value: &str) -> String {
    if value.is_empty() { "null".to_owned() } else { format!("'{}'", value.replace('\'', "''")) }
}

/// Whether a result is what was expected: the same text, or the same number to the digits written.
fn same(found: &str, expected: &str) -> bool {
    if found == expected {
        return true;
    }
    let (Ok(found), Ok(number)) = (found.parse::<f64>(), expected.parse::<f64>()) else {
        return false;
    };
    let digits = expected.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    (found - number).abs() <= 0.500_001 * 10f64.powi(-i32::try_from(digits).unwrap())
}

/// Returns what differs between a case's result and its expectation.
fn differences(library: &Library, id: &str, case: &Path) -> Vec<String> {
    let project = given(case);
    let table = run_one(&project.session, library, id).unwrap_or_else(|failure| panic!("{id}: {failure}")).unwrap();
    let expected = sheet(&case.join("expect.csv"));
    let found: Vec<Vec<String>> = (0..table.frame.height())
        .map(|row| expected.columns.iter().map(|column| text(&table, column, row)).collect())
        .collect();
    let mut differences = Vec::new();
    for row in 0..found.len().max(expected.rows.len()) {
        let (got, want) = (found.get(row), expected.rows.get(row));
        let alike = matches!((got, want), (Some(got), Some(want))
            if got.len() == want.len() && got.iter().zip(want).all(|(got, want)| same(got, want)));
        if !alike {
            differences.push(format!("{}, row {row}:\n   got {got:?}\n  want {want:?}", case.display()));
        }
    }
    differences
}

#[test]
fn each_measure_gives_the_rows_worked_out_by_hand() {
    let library = Library::load(None).unwrap();
    let ids: Vec<&str> =
        library.measures().iter().filter(|measure| !measure.is_model()).map(|measure| measure.id.as_str()).collect();
    // Sessions are independent; two threads keep a small machine busy.
    let found: Vec<String> = std::thread::scope(|scope| {
        let workers: Vec<_> = ids
            .chunks(ids.len().div_ceil(2))
            .map(|ids| {
                let library = &library;
                scope.spawn(move || {
                    ids.iter()
                        .flat_map(|id| cases(id).into_iter().flat_map(move |case| differences(library, id, &case)))
                        .collect::<Vec<_>>()
                })
            })
            .collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_fixture_belongs_to_a_measure_and_shows_its_reckoning() {
    let library = Library::load(None).unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("queries");
    for folder in fs::read_dir(&root).unwrap().map(|entry| entry.unwrap().path()) {
        for entry in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
            let path = entry.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
            let id = path.strip_suffix(".test").unwrap_or_else(|| panic!("{path} is no fixture"));
            assert!(library.get(id).is_some(), "{path} tests no query");
            for case in cases(id) {
                let expected = fs::read_to_string(case.join("expect.csv")).unwrap();
                assert!(expected.starts_with('#'), "{}: the figures are not worked out", case.display());
            }
        }
    }
}
