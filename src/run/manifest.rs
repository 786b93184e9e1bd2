//! manifest.json: the whole account of a run, for whoever keeps the data. It counts rows and carries plain hashes, so it stays
//! in log/.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::diagnostics::Result;
use crate::disclosure::Profile;
use crate::measures::Library;

use super::ledger::Ledgers;
use super::load::Loaded;
use super::production::{components, pretty, queries, settings};

/// Returns manifest.json over inputs, queries, settings, versions and the outputs so far.
pub(super) fn manifest(
    loaded: &Loaded,
    library: &Library,
    profile: &Profile,
    ledgers: &Ledgers,
    outputs: &BTreeMap<String, Vec<u8>>,
) -> Result<Vec<u8>> {
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
        .map(|(path, bytes)| json!({ "path": path, "sha256": crate::digest::sha256(bytes), "bytes": bytes.len() }))
        .collect();
    let totals = loaded.totals;
    let document = json!({
        "program": "kooste",
        "version": env!("CARGO_PKG_VERSION"),
        "components": components().into_iter().collect::<BTreeMap<_, _>>(),
        "settings": settings(loaded, profile, ledgers).into_iter().collect::<BTreeMap<_, _>>(),
        "project_file": { "path": "kooste.toml", "sha256": crate::digest::sha256(loaded.project.source.as_bytes()) },
        "rows": totals,
        "inputs": inputs,
        "queries": queries(library)
            .into_iter()
            .map(|query| json!({ "id": query.name, "sha256": query.sha256 }))
            .collect::<Vec<_>>(),
        "templates": { "built_in_sha256": crate::report::templates_sha256() },
        "released": profile.audience != crate::project::Audience::Secure,
        "outputs": outputs,
    });
    pretty(&document)
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
