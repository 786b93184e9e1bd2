//! The tables that were read, one by one: what `check` prints of each, and how an earlier run read them.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::contract;
use crate::intake::{Intake, Pinned};
use crate::language::Lang;

use super::last_run::newest_manifest;

/// A table that was read: a text file, a sheet, a Parquet file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TableRead {
    /// Always `table`: tells the line from a finding's.
    pub kind: &'static str,
    /// Path of the file in the project folder.
    pub file: String,
    pub sheet: Option<String>,
    pub organisation: String,
    /// Id of the form, e.g. `job_start`.
    pub form: String,
    /// `UTF-8`, `Windows-1252`, `UTF-16LE`, `UTF-16BE`; none for workbooks and Parquet.
    pub encoding: Option<String>,
    /// `;`, `,` or `tab`; none for workbooks and Parquet.
    pub delimiter: Option<String>,
    /// Line or sheet row of the header, from 1; 0 for Parquet.
    pub header_row: u64,
    /// Data rows under the header.
    pub rows: u64,
}

impl TableRead {
    /// Returns what people call the form.
    pub fn title(&self, lang: Lang) -> &str {
        contract::form(&self.form).map_or(&self.form, |form| form.title.of(lang))
    }
}

/// Returns the tables in the order of their files and sheets.
pub(super) fn tables(intake: &Intake) -> Vec<TableRead> {
    let some = |text: &String| (!text.is_empty()).then(|| text.clone());
    intake
        .sources
        .iter()
        .map(|source| TableRead {
            kind: "table",
            file: source.file.clone(),
            sheet: source.sheet.clone(),
            organisation: source.organisation.clone(),
            form: source.form.clone(),
            encoding: some(&source.encoding),
            delimiter: some(&source.delimiter),
            header_row: source.header_row,
            rows: source.rows,
        })
        .collect()
}

/// What is read of a manifest.json.
#[derive(Deserialize)]
struct Manifest {
    inputs: Vec<Input>,
}

#[derive(Deserialize)]
struct Input {
    path: String,
    sha256: String,
    tables: Vec<Table>,
}

#[derive(Deserialize)]
struct Table {
    form: String,
    organisation: String,
    encoding: String,
    delimiter: String,
    file_date: Option<String>,
}

/// Returns the text tables of the last run: of the manifest whose period ends last. A project without a run, or one whose
/// manifest is not to be read, has none.
pub(super) fn pinned(root: &Path) -> Vec<Pinned> {
    let Some((_, newest)) = newest_manifest(root) else { return Vec::new() };
    let manifest = fs::read(newest).ok().and_then(|bytes| serde_json::from_slice::<Manifest>(&bytes).ok());
    manifest.into_iter().flat_map(|manifest| manifest.inputs).flat_map(Input::pinned).collect()
}

impl Input {
    fn pinned(self) -> impl Iterator<Item = Pinned> {
        let Input { path, sha256, tables } = self;
        tables.into_iter().filter(|table| !table.encoding.is_empty()).map(move |table| Pinned {
            file: path.clone(),
            sha256: sha256.clone(),
            organisation: table.organisation,
            form: table.form,
            encoding: table.encoding,
            delimiter: table.delimiter,
            file_date: table.file_date,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(delimiter: &str) -> String {
        format!(
            r#"{{"inputs": [{{"path": "exports/Rauma/a.csv", "sha256": "00", "bytes": 7, "tables": [
                {{"form": "referral", "sheet": null, "organisation": "Rauma", "encoding": "UTF-8", "delimiter": "{delimiter}",
                  "header_row": 1, "rows": 3, "file_date": null}},
                {{"form": "referral", "sheet": "Taul1", "organisation": "Rauma", "encoding": "", "delimiter": "",
                  "header_row": 1, "rows": 3, "file_date": null}}]}}]}}"#
        )
    }

    #[test]
    fn the_last_run_is_the_one_whose_period_ends_last() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(pinned(folder.path()), []);
        for (period, delimiter) in [("2021Q4", ","), ("2022Q1", ";"), ("2021", "tab"), ("notes", "tab")] {
            fs::create_dir_all(folder.path().join("log").join(period)).unwrap();
            fs::write(folder.path().join("log").join(period).join("manifest.json"), manifest(delimiter)).unwrap();
        }
        fs::create_dir_all(folder.path().join("log/2022Q2")).unwrap();
        let pinned = pinned(folder.path());
        assert_eq!(pinned.len(), 1, "text tables only");
        assert_eq!((pinned[0].file.as_str(), pinned[0].delimiter.as_str()), ("exports/Rauma/a.csv", ";"));
    }

    #[test]
    fn a_manifest_that_is_none_pins_nothing() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("log/2022Q1")).unwrap();
        fs::write(folder.path().join("log/2022Q1/manifest.json"), "{\"inputs\": 3").unwrap();
        assert_eq!(pinned(folder.path()), []);
    }
}
