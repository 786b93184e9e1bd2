//! What a run would read and compute again, and why. Nothing is written.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::cache::{Cache, Extent, Inputs, is_data, is_of_editions, is_text};
use super::{Manner, RunOptions, hashing, load, project_of, publication, publish, queries as project_queries};
use crate::diagnostics::Result;
use crate::privacy::{holds_identifier, name_to_scan};
use crate::report::Reports;

/// How something stands against the run that it is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Unchanged,
    Changed,
    New,
    Gone,
    /// A query that is the same itself: what it stands on is not.
    OnChanged,
}

/// Why figures are computed again.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "reason", content = "name", rename_all = "snake_case")]
pub enum Because {
    /// Nothing is kept of any run.
    FirstRun,
    /// The program is another one.
    Program,
    /// Something else was asked for: the period, the profile, the reports, the languages, the folder of exports.
    Setting(String),
    /// The exports are not the same.
    Exports,
    /// A query, a setting file, a reference table, the logo, a ledger or the key is not the same.
    File(String),
    /// What was kept has been forgotten, or damaged.
    NotKept,
    /// Everything is to be computed, whatever is kept.
    Asked,
}

/// A file or a query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Item {
    pub name: String,
    pub state: State,
}

/// A report in a language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Edition {
    pub report: String,
    pub lang: String,
    /// Whether its pages are made again.
    pub typeset: bool,
    /// Texts and templates that are not the same.
    pub because: Vec<String>,
}

/// What a run would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Plan {
    pub period: String,
    pub profile: &'static str,
    pub extent: Extent,
    /// Why figures are computed again; nothing where they are not.
    pub because: Vec<Because>,
    /// Outputs that are missing or not as the run left them, and are put back.
    pub restores: Vec<String>,
    pub files: Vec<Item>,
    pub queries: Vec<Item>,
    pub reports: Vec<Edition>,
}

/// Tells what [`super::run_so`] would do.
///
/// # Errors
/// 2 for the configuration, as a run's.
pub fn plan(options: &RunOptions, manner: &Manner) -> Result<Plan> {
    let project = project_of(options, manner)?;
    let period = load::period(&project, options.period)?;
    let key = hashing::key(&project.root)?;
    let audience = super::audience(options, &project);
    let reports = Reports::with(&publish::own_templates(&project.root)?)?;
    let editions = publication::editions(options, &project, &reports)?;
    let readers = publication::audiences(audience, &editions);
    let queries = project_queries::library(&project)?;
    let mut cache = Cache::open(&project.root);
    let inputs = Inputs::read(options, &project, period, &key)
        .map_err(|error| crate::diagnostics::Failure::io(crate::diagnostics::Exit::Input, "exports", &error))?;
    let (extent, restores) = match manner.fresh {
        true => (Extent::Everything, Vec::new()),
        false => cache.extent(&inputs, &inputs.figures(&readers)),
    };
    let (before, same_program) = cache.nearest(&inputs).unwrap_or_default();
    let is_first = before == Inputs::default();
    let files = compare(&before.files, &inputs.files);
    let because = match extent {
        Extent::Everything if manner.fresh => vec![Because::Asked],
        Extent::Everything if is_first => vec![Because::FirstRun],
        Extent::Everything => reasons(&before, &inputs, same_program, &files),
        Extent::Nothing | Extent::Pages => Vec::new(),
    };
    let texts: Vec<String> =
        files.iter().filter(|item| item.state != State::Unchanged && is_text(&item.name)).map(shown).collect();
    let edition = |edition: &publication::Edition<'_>| Edition {
        report: edition.definition.id.clone(),
        lang: edition.lang.to_string(),
        typeset: extent != Extent::Nothing,
        because: if extent == Extent::Nothing || is_first { Vec::new() } else { texts.clone() },
    };
    let ids: BTreeSet<&str> = queries.measures().iter().map(|measure| measure.id.as_str()).collect();
    Ok(Plan {
        period: period.to_string(),
        profile: audience.name(),
        extent,
        because,
        restores,
        queries: of_queries(&ids, &files, extent),
        reports: editions.iter().map(edition).collect(),
        files: files
            .iter()
            // Folders are told only where they come and go.
            .filter(|item| item.state != State::Unchanged || !item.name.ends_with(['/', '@', '?']))
            .map(|item| Item { name: shown(item), state: item.state })
            .collect(),
    })
}

fn compare(before: &BTreeMap<String, String>, now: &BTreeMap<String, String>) -> Vec<Item> {
    let names: BTreeSet<&String> = before.keys().chain(now.keys()).collect();
    let state = |name: &String| match (before.get(name), now.get(name)) {
        (Some(one), Some(other)) if one == other => State::Unchanged,
        (Some(_), Some(_)) => State::Changed,
        (None, _) => State::New,
        (Some(_), None) => State::Gone,
    };
    names.into_iter().map(|name| Item { name: name.clone(), state: state(name) }).collect()
}

fn reasons(before: &Inputs, now: &Inputs, same_program: bool, files: &[Item]) -> Vec<Because> {
    let mut found = BTreeSet::new();
    found.extend((!same_program).then_some(Because::Program));
    let names: BTreeSet<&String> = before.settings.keys().chain(now.settings.keys()).collect();
    let differ = names.into_iter().filter(|name| before.settings.get(*name) != now.settings.get(*name));
    // Other languages and reports alone are no reason to compute, unless a report has other readers.
    let (editions, others): (Vec<&String>, Vec<&String>) = differ.partition(|name| is_of_editions(name));
    found.extend(others.into_iter().map(|name| Because::Setting(name.clone())));
    for item in files.iter().filter(|item| item.state != State::Unchanged && !is_text(&item.name)) {
        found.insert(if is_data(&item.name) { Because::Exports } else { Because::File(shown(item)) });
    }
    if found.is_empty() {
        found.extend(editions.into_iter().map(|name| Because::Setting(name.clone())));
    }
    if found.is_empty() {
        found.insert(Because::NotKept);
    }
    found.into_iter().collect()
}

fn of_queries(ids: &BTreeSet<&str>, files: &[Item], extent: Extent) -> Vec<Item> {
    let own: BTreeMap<&str, State> = files
        .iter()
        .filter_map(|item| Some((item.name.strip_prefix("queries/")?.strip_suffix(".sql")?, item.state)))
        .collect();
    let names: BTreeSet<&str> = ids.iter().copied().chain(own.keys().copied()).collect();
    let state = |id: &str| match own.get(id) {
        // A built-in query takes the place of one's own that has gone.
        Some(State::Gone) if ids.contains(id) => State::Changed,
        Some(State::Unchanged) | None if extent == Extent::Everything => State::OnChanged,
        Some(state) => *state,
        None => State::Unchanged,
    };
    names.into_iter().map(|id| Item { name: id.to_owned(), state: state(id) }).collect()
}

/// A name that holds an identifier is not told, here as everywhere.
fn shown(item: &Item) -> String {
    let part = |part: &str| if holds_identifier(name_to_scan(part)) { "[…]".to_owned() } else { part.to_owned() };
    item.name.split('/').map(part).collect::<Vec<_>>().join("/")
}
