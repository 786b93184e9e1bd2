//! Reference tables that ship with the program: municipalities, job classes, fidelity items and levels, actions.
//!
//! They are data with a source, never code; each is a CSV file (UTF-8, comma) of the folder facts/.

use include_dir::{Dir, include_dir};

use crate::digest::sha256_of_files;

static FACTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/facts");

/// Returns the text of a reference table, e.g. `csv("job_classes")`.
///
/// # Panics
/// When the program ships no such table: the names are fixed at build time.
pub fn csv(name: &str) -> &'static str {
    FACTS
        .get_file(format!("{name}.csv"))
        .and_then(|file| file.contents_utf8())
        .unwrap_or_else(|| panic!("no reference table {name}"))
}

/// Returns one SHA-256 over all reference tables, in lower-case hexadecimal.
pub fn sha256() -> String {
    let mut files: Vec<(&str, &[u8])> =
        FACTS.files().filter_map(|file| Some((file.path().to_str()?, file.contents()))).collect();
    files.sort_unstable();
    sha256_of_files(files)
}

/// Returns the rows of a reference table in file order, each as one value per header.
pub fn rows(name: &str) -> Vec<Vec<String>> {
    csv::Reader::from_reader(csv(name).as_bytes())
        .records()
        .map(|record| {
            let record = record.expect("reference tables are well formed");
            record.iter().map(str::to_owned).collect()
        })
        .collect()
}
