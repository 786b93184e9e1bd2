//! How a report was made: the facts of the production annex.
//!
//! What is handed on names no row count, no machine and no time, and inputs under a keyed hash only.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::contract::{self, Form};
use crate::diagnostics::{Failure, Result};
use crate::disclosure::Profile;
use crate::measures::{self, Library, Lineage, Measure};
use crate::report::{FormUse, HashedName, InputFact, Production};

use super::hashing::{self, Key};
use super::ledger::Ledgers;
use super::load::Loaded;

/// The lock file that this program was built from: it tells the engines' true versions.
const LOCK: &str = include_str!("../../Cargo.lock");

/// The engines that decide about figures and bytes, as people call them and by package.
const ENGINES: [(&str, &str); 6] = [
    ("DuckDB (Rust)", "duckdb"),
    ("Apache Arrow (Rust)", "arrow"),
    ("Polars", "polars"),
    ("minijinja", "minijinja"),
    ("Typst", "typst"),
    ("calamine", "calamine"),
];

/// Returns the facts of the production annex.
pub(super) fn production(
    loaded: &Loaded,
    library: &Library,
    key: &Key,
    profile: &Profile,
    ledgers: &Ledgers,
    templates: &[HashedName],
    lineage: &Lineage<'_>,
) -> Production {
    let inputs = loaded
        .intake
        .files
        .iter()
        .map(|file| {
            let forms = file.sources.iter().filter_map(|number| loaded.intake.source(*number));
            let mut forms: Vec<String> = forms.map(|source| source.form.clone()).collect();
            forms.sort();
            forms.dedup();
            InputFact { path: file.path.clone(), forms, keyed_hash: hashing::keyed(key, &file.sha256) }
        })
        .collect();
    Production {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        components: components(),
        inputs,
        queries: queries(library),
        templates: templates.to_vec(),
        settings: settings(loaded, profile, ledgers),
        lineage: forms_uses(lineage, library),
    }
}

/// Returns where each form leads: to its core tables, to its measures and to their groups, which are the folders of their queries.
/// What the project brings is one group.
fn forms_uses(lineage: &Lineage<'_>, library: &Library) -> Vec<FormUse> {
    let group = |measure: &Measure| match measure.id.split_once('/') {
        Some((folder, _)) if !measure.is_own => folder.to_owned(),
        _ => "own".to_owned(),
    };
    let of_form = |form: &Form| {
        let lost = measures::lost(library, |other| other != form.id);
        let lost: BTreeSet<String> = lost.values().flatten().map(|measure| group(measure)).collect();
        let above = lineage.above(&form.id);
        let core: BTreeSet<&String> = above.iter().flat_map(|step| &step.core).collect();
        let core = core.into_iter().filter(|table| measures::forms_of(table).iter().any(|behind| behind.id == form.id));
        let measures = || above.iter().map(|step| step.measure).filter(|measure| !measure.is_model());
        let groups: BTreeSet<String> = measures().map(group).collect();
        FormUse {
            form: form.id.clone(),
            core: core.map(|table| table.trim_start_matches("core.").to_owned()).collect(),
            groups: groups.into_iter().map(|group| (group.clone(), lost.contains(&group))).collect(),
            measures: measures().map(|measure| measure.id.clone()).collect(),
        }
    };
    contract::forms().iter().map(of_form).collect()
}

/// Returns name and version of each engine.
pub(super) fn components() -> Vec<(String, String)> {
    let versions: BTreeMap<String, String> = locked_versions();
    ENGINES.iter().filter_map(|(name, package)| Some(((*name).to_owned(), versions.get(*package)?.clone()))).collect()
}

fn locked_versions() -> BTreeMap<String, String> {
    let value = |line: &str, key: &str| {
        line.strip_prefix(key).and_then(|rest| rest.strip_prefix(" = ")).map(|text| text.trim_matches('"').to_owned())
    };
    LOCK.split("[[package]]")
        .filter_map(|package| {
            let name = package.lines().find_map(|line| value(line, "name"))?;
            let version = package.lines().find_map(|line| value(line, "version"))?;
            Some((name, version))
        })
        .collect()
}

/// Returns the queries with their hashes, models among them, by id.
fn queries(library: &Library) -> Vec<HashedName> {
    library
        .measures()
        .iter()
        .map(|measure| HashedName { name: measure.id.clone(), sha256: measure.sha256.clone() })
        .collect()
}

/// Returns the settings that govern a run, as name and value.
fn settings(loaded: &Loaded, profile: &Profile, ledgers: &Ledgers) -> Vec<(String, String)> {
    let project = &loaded.project;
    let limit = |limit: Option<u32>| limit.map_or("none".to_owned(), |limit| limit.to_string());
    [
        ("as_of", project.as_of.to_string()),
        ("period", loaded.period.to_string()),
        ("cut_off", loaded.settings.cut_off.to_string()),
        ("project_start", project.start.to_string()),
        ("project_end", project.end.to_string()),
        ("region", project.region.clone()),
        ("language", project.language.to_string()),
        ("shared_pseudonyms", project.shared_pseudonyms.to_string()),
        ("load_hidden_sheets", project.load_hidden_sheets.to_string()),
        ("profile", profile.audience.name().to_owned()),
        ("smallest_count", limit(profile.smallest_count)),
        ("smallest_n", limit(profile.smallest_n)),
        ("smallest_at_risk", limit(profile.smallest_at_risk)),
        ("smallest_coaches", limit(profile.smallest_coaches)),
        ("largest_two_percent", limit(profile.largest_two_percent)),
    ]
    .into_iter()
    // Where it is named, paths of inputs are those in that folder if it lies elsewhere, else those in the project.
    .chain(project.exports.as_ref().map(|other| ("exports", other.name().to_owned())))
    .map(|(name, value)| (name.to_owned(), value))
    // A table of the project's own decides about figures as a setting does.
    .chain(project.reference.own().map(|(name, sha256)| (format!("facts/{name}.csv"), sha256.to_owned())))
    // So does what readers know already.
    .chain(ledgers.heads())
    .collect()
}

/// Returns JSON with a line feed at its end, as text tools like it.
pub(super) fn pretty(document: &Value) -> Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(document).map_err(|error| Failure::bug("write JSON", error))?;
    bytes.push(b'\n');
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A measure is made of what complements it, too: the funnel of areas stands on more forms than those without which it is not.
    #[test]
    fn each_form_names_every_measure_that_stands_on_it() {
        let library = Library::load(None).unwrap();
        let lineage = Lineage::apart(&library).unwrap();
        let uses = forms_uses(&lineage, &library);
        for measure in library.measures().iter().filter(|measure| !measure.is_model()) {
            let found = uses.iter().filter(|form| form.measures.contains(&measure.id)).map(|form| form.form.as_str());
            let forms = lineage.forms(&measure.id);
            let below: BTreeSet<&str> = forms.iter().map(|form| form.id.as_str()).collect();
            assert_eq!(found.collect::<BTreeSet<_>>(), below, "{}", measure.id);
        }
    }

    #[test]
    fn every_engine_is_named_with_its_locked_version() {
        let components = components();
        assert_eq!(components.len(), ENGINES.len());
        assert!(components.contains(&("Typst".to_owned(), "0.15.1".to_owned())), "{components:?}");
    }
}
