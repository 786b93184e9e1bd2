//! What a run hands on beside the report's pages: the tables as files, and what travels inside the PDF.

use std::collections::BTreeMap;
use std::path::Path;

use crate::diagnostics::{Exit, Failure, Result};
use crate::disclosure::ReleasedTable;
use crate::report::{self, Attachment, companion};

use super::load::Loaded;

/// A file of out/<period>/tables/.
pub(super) struct Published {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Returns each table as CSV, its description, and the table as Parquet.
pub(super) fn tables(loaded: &Loaded, tables: &[ReleasedTable]) -> Result<Vec<Published>> {
    let mut files = Vec::new();
    for table in tables {
        let name = companion::file_name(table.id());
        let stem = name.trim_end_matches(".csv").to_owned();
        let metadata = companion::metadata(table, loaded.period, loaded.settings.cut_off)?;
        files.push(Published { bytes: companion::csv(table)?, name: name.clone() });
        files.push(Published { bytes: metadata, name: format!("{name}-metadata.json") });
        files.push(Published { bytes: report::parquet::parquet(table)?, name: format!("{stem}.parquet") });
    }
    Ok(files)
}

/// Returns name and SHA-256 of each file.
pub(super) fn hashes(published: &[Published]) -> Vec<(String, String)> {
    published.iter().map(|file| (file.name.clone(), crate::digest::sha256(&file.bytes))).collect()
}

/// Returns the tables that the PDF carries, as CSV.
pub(super) fn attachments(published: &[Published]) -> Vec<Attachment> {
    let tables = published.iter().filter(|file| file.name.ends_with(".csv"));
    let attachment = |file: &Published| Attachment {
        name: file.name.clone(),
        mime: companion::CSV_MIME.to_owned(),
        description: None,
        bytes: file.bytes.clone(),
    };
    tables.map(attachment).collect()
}

/// Returns the account that the PDF carries.
pub(super) fn run_json(bytes: Vec<u8>) -> Attachment {
    Attachment { name: super::account::FILE.to_owned(), mime: "application/json".to_owned(), description: None, bytes }
}

/// Reads the project's own files of report-templates/, by path below it; they win over the built-in ones.
///
/// # Errors
/// 2 when one of them cannot be read.
pub(super) fn own_templates(root: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    collect(&root.join("report-templates"), "", &mut files)
        .map_err(|error| Failure::io(Exit::Usage, "report-templates", &error))?;
    Ok(files)
}

/// Reads the files below a folder, by path with `/` and after `prefix`; none where there is no folder.
pub(super) fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) -> std::io::Result<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.insert(name, std::fs::read(entry.path())?);
        }
    }
    Ok(())
}
