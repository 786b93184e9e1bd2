//! The fixtures that stand beside the queries: small inputs made by hand and the rows that each measure must give.
//!
//! They are read as the tests of a project's own queries are ([`case`]). At the top of `expect.csv` the figures are worked out by
//! hand. `expect.csv` may leave columns out; rows are in order, numbers are held equal to the digits written.

use std::fs;
use std::path::{Path, PathBuf};

use super::case::{self, Sheet};
use super::testing::{settings, text};
use super::{Library, Measure, run::run_one};
use crate::session::Session;

fn folder(id: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("queries").join(format!("{id}.test"))
}

/// Returns the cases of a measure's fixture.
fn cases(id: &str) -> Vec<PathBuf> {
    assert!(folder(id).is_dir(), "{id} has no fixture: {}", folder(id).display());
    case::cases(&folder(id))
}

fn sheet(path: &Path) -> Sheet {
    Sheet::read(path, &path.to_string_lossy()).unwrap_or_else(|failure| panic!("{failure}"))
}

/// Returns a session with what a case gives.
fn given(case: &Path) -> Session {
    let session = case::empty(&settings(), 2).unwrap();
    case::fill(&session, case, &case.to_string_lossy()).unwrap_or_else(|failure| panic!("{failure}"));
    session
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

/// Returns the rows of a step towards measures, which is no table that is published.
fn of_model(session: &Session, table: &str, columns: &[String]) -> Vec<Vec<String>> {
    let texts: Vec<String> = columns.iter().map(|column| format!("coalesce({column}::varchar, '')")).collect();
    let sql = format!("select [{}] from {table} order by {}", texts.join(", "), columns.join(", "));
    let mut statement = session.connection().prepare(&sql).unwrap();
    let rows = statement.query_map([], |row| row.get::<_, duckdb::types::Value>(0)).unwrap();
    let text = |value: duckdb::types::Value| match value {
        duckdb::types::Value::Text(text) => text,
        other => panic!("{other:?} is no text"),
    };
    rows.map(|row| match row.unwrap() {
        duckdb::types::Value::List(cells) => cells.into_iter().map(text).collect(),
        other => panic!("{other:?} is no row"),
    })
    .collect()
}

/// Returns what differs between a case's result and its expectation.
fn differences(library: &Library, id: &str, case: &Path) -> Vec<String> {
    let session = given(case);
    let table = run_one(&session, library, id).unwrap_or_else(|failure| panic!("{id}: {failure}"));
    let expected = sheet(&case.join("expect.csv"));
    let found: Vec<Vec<String>> = match &table {
        Some(table) => (0..table.frame.height())
            .map(|row| expected.columns.iter().map(|column| text(table, column, row)).collect())
            .collect(),
        None => of_model(&session, &library.get(id).unwrap().table(), &expected.columns),
    };
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
    // A step towards measures is tested by what they give, and by itself where much stands on it.
    let is_tested = |measure: &&Measure| !measure.is_model() || folder(&measure.id).is_dir();
    let ids: Vec<&str> = library.measures().iter().filter(is_tested).map(|measure| measure.id.as_str()).collect();
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
