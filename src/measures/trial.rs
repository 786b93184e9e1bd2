//! Running the tests of a project's own queries and telling what differs.

use std::path::Path;

use polars::prelude::AnyValue;
use serde::Serialize;

use super::case::{Sheet, cases, empty, fill, unknown_column};
use super::library::{Library, Measure};
use super::order::nearest;
use super::run::{MeasureTable, run_one};
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::project::Project;

/// How a case of a query's test came out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Trial {
    /// The query's id, with the case's folder where there are several.
    pub id: String,
    pub differences: Vec<Difference>,
}

/// What differs. The key holds the columns that name the row with their values; without them the row's number stands alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "difference", rename_all = "snake_case")]
pub enum Difference {
    Missing {
        key: Vec<String>,
    },
    Extra {
        key: Vec<String>,
    },
    /// The row is expected twice.
    Twice {
        key: Vec<String>,
    },
    /// An empty text is a missing value.
    Cell {
        key: Vec<String>,
        column: String,
        expected: String,
        found: String,
    },
}

/// Numbers closer than this are the same.
const TOLERANCE: f64 = 1e-9;

/// Runs the tests of a project's own queries: those with these ids, or all.
///
/// # Errors
/// 2 with everything that is wrong with the tests' files, and for a query that has no test.
pub fn try_queries(library: &Library, project: &Project, ids: &[String]) -> Result<Vec<Trial>> {
    let root = project.root.join("queries");
    let folder = |measure: &Measure| root.join(format!("{}.test", measure.id));
    let tested: Vec<&Measure> =
        library.measures().iter().filter(|measure| !measure.is_model() && folder(measure).is_dir()).collect();
    let mut wrong: Vec<Diagnostic> = orphans(library, &root);
    let has_test = |id: &String| tested.iter().any(|measure| measure.id == *id);
    for id in ids.iter().filter(|id| !has_test(id)) {
        let near = nearest(id, tested.iter().map(|measure| measure.id.as_str())).unwrap_or("none");
        wrong.push(Diagnostic::error("query-test-unknown").arg("id", id).arg("nearest", near));
    }
    let mut trials = Vec::new();
    for measure in tested.into_iter().filter(|measure| ids.is_empty() || ids.contains(&measure.id)) {
        let cases = cases(&folder(measure));
        for case in &cases {
            let name = case.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let below = if cases.len() > 1 { format!("/{name}") } else { String::new() };
            let shown = format!("queries/{}.test{below}", measure.id);
            match differences(library, project, measure, case, &shown) {
                Ok(differences) => trials.push(Trial { id: format!("{}{below}", measure.id), differences }),
                Err(failure) if failure.exit == Exit::Usage => wrong.extend(failure.diagnostics),
                Err(failure) => return Err(failure),
            }
        }
    }
    if wrong.is_empty() { Ok(trials) } else { Err(Failure::many(Exit::Usage, wrong)) }
}

/// Returns the tests beside which no query stands.
fn orphans(library: &Library, root: &Path) -> Vec<Diagnostic> {
    let below = |path: &Path| -> Vec<std::path::PathBuf> {
        let mut found: Vec<_> =
            std::fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
        found.sort();
        found
    };
    let folders = below(root).into_iter().flat_map(|folder| below(&folder)).filter(|path| path.is_dir());
    let ids = folders.filter_map(|path| {
        let shown = path.strip_prefix(root).ok()?.to_string_lossy().replace('\\', "/");
        Some(shown.strip_suffix(".test")?.to_owned())
    });
    ids.filter(|id| library.get(id).is_none())
        .map(|id| {
            let near = nearest(&id, library.measures().iter().filter(|own| own.is_own).map(|own| own.id.as_str()));
            let place = Place::file(format!("queries/{id}.test"));
            Diagnostic::error("query-test-unknown").at(place).arg("nearest", near.unwrap_or("none")).arg("id", id)
        })
        .collect()
}

fn differences(
    library: &Library,
    project: &Project,
    measure: &Measure,
    case: &Path,
    shown: &str,
) -> Result<Vec<Difference>> {
    let expected = Sheet::read(&case.join("expect.csv"), &format!("{shown}/expect.csv"));
    let session = empty(project, 1)?;
    let filled = fill(&session, case, shown);
    let (expected, ()) = match (expected, filled) {
        (Ok(expected), Ok(filled)) => (expected, filled),
        (Err(mut one), Err(other)) => {
            one.diagnostics.extend(other.diagnostics);
            return Err(one);
        }
        (Err(failure), _) | (_, Err(failure)) => return Err(failure),
    };
    session.lock()?;
    let Some(table) = run_one(&session, library, &measure.id)? else {
        return Err(Failure::bug("test a query", "it gave nothing"));
    };
    compare(&table, &expected)
}

/// Holds a result against the rows expected: by the key where `expect.csv` has all of its columns, else row by row.
fn compare(table: &MeasureTable, expected: &Sheet) -> Result<Vec<Difference>> {
    let names: Vec<&str> = table.header.column.iter().map(|column| column.name.as_str()).collect();
    let unknown: Vec<Diagnostic> = (1..)
        .zip(&expected.columns)
        .filter(|(_, column)| !names.contains(&column.as_str()))
        .map(|(number, column)| {
            let near = nearest(column, names.iter().copied()).unwrap_or("-");
            unknown_column(expected, number, column, near).arg("where", "expect").arg("table", "")
        })
        .collect();
    if !unknown.is_empty() {
        return Err(Failure::many(Exit::Usage, unknown));
    }
    let found: Vec<Vec<String>> = (0..table.frame.height())
        .map(|row| expected.columns.iter().map(|column| cell(table, column, row)).collect())
        .collect();
    let places: Vec<usize> =
        table.header.grain.iter().filter_map(|key| expected.columns.iter().position(|column| column == key)).collect();
    let has_key = !places.is_empty() && places.len() == table.header.grain.len();
    let key = |number: usize, row: &[String]| -> Vec<String> {
        match has_key {
            true => places.iter().map(|place| format!("{} = {}", expected.columns[*place], row[*place])).collect(),
            false => vec![(number + 1).to_string()],
        }
    };
    let keyed = |rows: &[Vec<String>]| -> Vec<Vec<String>> {
        rows.iter().enumerate().map(|(number, row)| key(number, row)).collect()
    };
    let (wanted_keys, found_keys) = (keyed(&expected.rows), keyed(&found));
    let mut differences = Vec::new();
    for (number, (key, row)) in wanted_keys.iter().zip(&expected.rows).enumerate() {
        if wanted_keys[..number].contains(key) {
            differences.push(Difference::Twice { key: key.clone() });
            continue;
        }
        let Some(place) = found_keys.iter().position(|other| other == key) else {
            differences.push(Difference::Missing { key: key.clone() });
            continue;
        };
        for ((column, expected), found) in expected.columns.iter().zip(row).zip(&found[place]) {
            if !same(found, expected) {
                let (column, expected, found) = (column.clone(), expected.clone(), found.clone());
                differences.push(Difference::Cell { key: key.clone(), column, expected, found });
            }
        }
    }
    let extra = found_keys.into_iter().filter(|key| !wanted_keys.contains(key));
    differences.extend(extra.map(|key| Difference::Extra { key }));
    Ok(differences)
}

/// Returns a cell as text; nothing for a missing value.
pub(super) fn cell(table: &MeasureTable, column: &str, row: usize) -> String {
    let value = table.frame.column(column).and_then(|column| column.get(row));
    match value.unwrap_or(AnyValue::Null) {
        AnyValue::Null => String::new(),
        AnyValue::String(text) => text.to_owned(),
        AnyValue::StringOwned(text) => text.to_string(),
        AnyValue::Float64(number) => number.to_string(),
        value => value.to_string(),
    }
}

/// Whether a value is what was expected: the same text or number.
fn same(found: &str, expected: &str) -> bool {
    let numbers = (found.parse::<f64>(), expected.parse::<f64>());
    found == expected || matches!(numbers, (Ok(found), Ok(expected)) if (found - expected).abs() <= TOLERANCE)
}
