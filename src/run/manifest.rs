//! manifest.json: the whole account of a run, for whoever keeps the data. It counts rows and carries plain hashes, so it stays
//! in log/.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::diagnostics::Result;
use crate::digest::sha256;

use super::account::Shared;
use super::load::Loaded;
use super::production::pretty;

/// Returns manifest.json: what the reports' own accounts tell, with plain hashes, row counts and the outputs so far.
pub(super) fn manifest(loaded: &Loaded, shared: &Shared, outputs: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>> {
    let inputs: Vec<Value> = loaded
        .intake
        .files
        .iter()
        .map(|file| {
            let tables: Vec<Value> = file.sources.iter().filter_map(|number| table(loaded, *number)).collect();
            json!({ "path": file.path, "sha256": file.sha256, "bytes": file.bytes, "tables": tables })
        })
        .collect();
    let outputs: Vec<Value> = outputs
        .iter()
        .map(|(path, bytes)| json!({ "path": path, "sha256": sha256(bytes), "bytes": bytes.len() }))
        .collect();
    let mut document = shared.plain();
    let project_file = json!({ "path": "kooste.toml", "sha256": sha256(loaded.project.source.as_bytes()) });
    document.insert("project_file".to_owned(), project_file);
    document.insert("rows".to_owned(), json!(loaded.totals));
    document.insert("inputs".to_owned(), inputs.into());
    document.insert("outputs".to_owned(), outputs.into());
    pretty(&Value::Object(document))
}

fn table(loaded: &Loaded, number: usize) -> Option<Value> {
    let source = loaded.intake.source(number)?;
    Some(json!({
        "form": source.form,
        "sheet": source.sheet,
        "organisation": source.organisation,
        "encoding": source.encoding,
        "delimiter": source.delimiter,
        "header_row": source.header_row,
        "rows": source.rows,
        "file_date": source.file_date.map(|date| date.to_string()),
    }))
}
