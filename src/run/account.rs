//! run.json: the account of a report, which travels inside its PDF and lets anybody with the project's folder make it again.
//!
//! It names no row count, no machine and no time. Files of the project stand in it under hashes keyed with the project's own key; its
//! seal, the hash of the rest under the same key, shows whether somebody has changed it since.

mod read;

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::hashing::{self, Key};
use super::load::Loaded;
use super::production::pretty;
use super::publication::Edition;
use crate::diagnostics::{Failure, Result};
use crate::digest::sha256;
use crate::disclosure::{Profile, ReleasedTable};
use crate::measures::{Library, Lineage, Measure, Role};
use crate::report::{HashedName, Narrative, Production, companion};
use crate::{contract, facts, report};

pub(super) use read::{Account, FileHash, Table};

/// Name of the account among the attached files.
pub(super) const FILE: &str = "run.json";
/// Name of the seal in it.
const SEAL: &str = "seal";

/// The part that all reports of a publication share.
pub(super) struct Shared {
    entries: Map<String, Value>,
    key: Key,
}

/// What the shared part is made of.
pub(super) struct Source<'s> {
    pub production: &'s Production,
    pub library: &'s Library,
    pub lineage: &'s Lineage<'s>,
    pub key: &'s Key,
    pub profile: &'s Profile,
    pub tables: &'s [ReleasedTable],
    /// Name and SHA-256 of each file that the tables are published as.
    pub hashes: &'s [(String, String)],
    /// Profiles of what the same run published before, which the readers of this know as well.
    pub beside: Vec<&'static str>,
}

impl Shared {
    /// Returns what all reports of a publication tell of how they were made.
    ///
    /// # Errors
    /// As [`queries`].
    pub fn of(loaded: &Loaded, source: &Source<'_>) -> Result<Shared> {
        let Source { production, key, .. } = source;
        let inputs: Vec<Value> = production
            .inputs
            .iter()
            .map(|input| json!({ "path": input.path, "forms": input.forms, "hmac_sha256": input.keyed_hash }))
            .collect();
        let document = json!({
            "program": "kooste",
            "version": production.version,
            "components": production.components.iter().cloned().collect::<BTreeMap<_, _>>(),
            "built_in": built_in(),
            "settings": production.settings.iter().cloned().collect::<BTreeMap<_, _>>(),
            "key": key.name(),
            "project_file": { "hmac_sha256": hashing::keyed(key, &sha256(loaded.project.source.as_bytes())) },
            "published_beside": source.beside,
            "released": source.profile.audience != crate::project::Audience::Secure,
            "inputs": inputs,
            "queries": queries(source.library, source.lineage),
            "templates": hashed(&production.templates),
            "tables": tables(source),
        });
        let Value::Object(entries) = document else { return Err(Failure::bug("write run.json", "not an object")) };
        Ok(Shared { entries, key: source.key.clone() })
    }

    /// Returns what the manifest tells as well: everything but keyed hashes.
    pub fn plain(&self) -> Map<String, Value> {
        let keyed = ["key", "project_file", "inputs"];
        let entries = self.entries.iter().filter(|(name, _)| !keyed.contains(&name.as_str()));
        entries.map(|(name, value)| (name.clone(), value.clone())).collect()
    }

    /// Returns run.json of a report.
    ///
    /// # Errors
    /// A bug when the JSON cannot be written, which plain strings never cause.
    pub fn of_report(&self, loaded: &Loaded, edition: &Edition<'_>, narratives: &[Narrative]) -> Result<Vec<u8>> {
        let mut entries = self.entries.clone();
        let report = json!({ "id": edition.definition.id, "lang": edition.lang.code() });
        entries.insert("report".to_owned(), report);
        let texts = narratives.iter().map(|text| (&text.path, text.markdown.as_bytes()));
        let logo = loaded.project.brand.logo.iter().map(|logo| (&logo.path, logo.image.bytes.as_slice()));
        let files: BTreeMap<&String, &[u8]> = texts.chain(logo).collect();
        let files = files
            .into_iter()
            .map(|(path, bytes)| json!({ "path": path, "hmac_sha256": hashing::keyed(&self.key, &sha256(bytes)) }));
        entries.insert("files".to_owned(), files.collect());
        let seal = seal(&entries, &self.key)?;
        entries.insert(SEAL.to_owned(), seal.into());
        pretty(&Value::Object(entries))
    }
}

/// Returns the keyed hash of an account without its seal.
fn seal(entries: &Map<String, Value>, key: &Key) -> Result<String> {
    let mut rest = entries.clone();
    rest.remove(SEAL);
    Ok(hashing::keyed(key, &sha256(&pretty(&Value::Object(rest))?)))
}

/// Returns whether the seal of an account fits the rest of it; only the key that sealed it can tell.
pub(super) fn is_sealed(bytes: &[u8], key: &Key) -> bool {
    let Ok(Value::Object(entries)) = serde_json::from_slice(bytes) else { return false };
    let found = entries.get(SEAL).and_then(Value::as_str);
    found.is_some() && seal(&entries, key).ok().as_deref() == found
}

/// Returns the hashes of what the program brings that decides about figures or pages: two programs of one version differ where it was
/// built from changed sources.
pub(super) fn built_in() -> Value {
    json!({
        "templates": report::templates_sha256(),
        "forms": contract::schemas_sha256(),
        "facts": facts::sha256(),
    })
}

/// Returns the queries with their hashes, models among them, and which others each stands on.
fn queries(library: &Library, lineage: &Lineage<'_>) -> Vec<Value> {
    let query = |measure: &Measure| {
        let stands_on: Vec<&str> =
            lineage.step(&measure.id).into_iter().flat_map(|step| &step.queries).copied().collect();
        json!({ "name": measure.id, "sha256": measure.sha256, "own": measure.is_own, "stands_on": stands_on })
    };
    library.measures().iter().map(query).collect()
}

/// Returns the files of the tables; of the CSV files also the columns that name a row and those that count people.
fn tables(source: &Source<'_>) -> Vec<Value> {
    let table = |(name, sha256): &(String, String)| {
        let mut entry = json!({ "name": name, "sha256": sha256 });
        if let Some(table) = source.tables.iter().find(|table| companion::file_name(table.id()) == *name) {
            let counts = table.columns().iter().filter(|column| matches!(column.role, Role::People { .. }));
            entry["query"] = table.id().into();
            entry["grain"] = table.header().grain.clone().into();
            entry["counts"] = counts.map(|column| column.name.clone()).collect::<Vec<_>>().into();
        }
        entry
    };
    source.hashes.iter().map(table).collect()
}

fn hashed(names: &[HashedName]) -> Vec<Value> {
    names.iter().map(|item| json!({ "name": item.name, "sha256": item.sha256 })).collect()
}
