//! What a run would read and compute again, and why. Nothing is written.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::cache::{Cache, Extent, Inputs, Steps, is_data, is_of_editions, is_text};
use super::{Manner, RunOptions, hashing, load, project_of, publication, publish, queries as project_queries};
use crate::diagnostics::{Exit, Failure, Result};
use crate::intake::{self, EXPORTS, Prospect, Readings};
use crate::measures::{self, Bounds, Contents, Library, Lineage, Outlook};
pub use crate::measures::{Fate, Reason};
use crate::period::Period;
use crate::privacy::{holds_identifier, name_to_scan};
use crate::project::Project;
use crate::report::Reports;
use crate::session::{Limits, Session};
use crate::store::{self, RunSettings};

/// How something stands against the run that it is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Unchanged,
    Changed,
    New,
    Gone,
    /// A query that is the same itself and is, or may be, computed all the same.
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

/// A file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Item {
    pub name: String,
    pub state: State,
    /// What becomes of a file of exports/ that is there.
    pub reading: Option<Reading>,
}

/// Whether a file of exports/ is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "step", content = "because", rename_all = "snake_case")]
pub enum Reading {
    /// Its rows come from the cache.
    Taken,
    Read(WhyRead),
}

/// Why a file is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WhyRead {
    /// Nothing is kept at all, or all of it is to be computed.
    Everything,
    /// It is not the same, or new.
    Changed,
    /// It is too large to be kept.
    Large,
    /// What decides about the reading of all files is not the same: names, exceptions, the language or hidden sheets.
    Manner,
    /// What was kept of it has been forgotten, or damaged.
    NotKept,
}

/// A query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Query {
    pub name: String,
    pub state: State,
    /// What becomes of it; nothing of one that has gone.
    pub step: Option<Fate>,
    /// Why it is, or may be, computed.
    pub because: Vec<Why>,
}

/// Why a query is computed: for what holds of the whole run, or of the query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Why {
    Run(Because),
    Query(Reason),
}

/// A report in a language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Edition {
    pub report: String,
    pub lang: String,
    /// Whether its pages are made again.
    pub typeset: bool,
    /// Whether its figures are made again.
    pub figures: bool,
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
    pub queries: Vec<Query>,
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
    let cache = Cache::open(&project.root);
    let inputs =
        Inputs::read(options, &project, period, &key).map_err(|error| Failure::io(Exit::Input, "exports", &error))?;
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
        figures: extent == Extent::Everything,
        because: if extent == Extent::Nothing || is_first { Vec::new() } else { texts.clone() },
    };
    let general = because.iter().find(|because| {
        matches!(because, Because::FirstRun | Because::Program | Because::Asked) && extent == Extent::Everything
    });
    let kept = match (extent, general) {
        (Extent::Everything, None) => {
            let steps = cache.steps(Some(&inputs), true);
            Some(KeptSteps::of(&project, period, &queries, &steps, rows_are_same(&before, &inputs))?)
        }
        _ => None,
    };
    let ids: BTreeSet<&str> = queries.measures().iter().map(|measure| measure.id.as_str()).collect();
    Ok(Plan {
        period: period.to_string(),
        profile: audience.name(),
        extent,
        queries: of_queries(&ids, &files, extent, general, kept.as_ref()),
        because,
        restores,
        reports: editions.iter().map(edition).collect(),
        files: of_files(&files, extent, kept.as_ref()),
    })
}

/// What becomes of the steps that are kept of an earlier run.
struct KeptSteps {
    queries: Vec<Outlook>,
    /// By the path of a file in exports/.
    files: BTreeMap<String, Prospect>,
    /// Whether the rows of no file are kept.
    no_rows: bool,
}

impl KeptSteps {
    fn of(
        project: &Project,
        period: Period,
        library: &Library,
        steps: &Steps,
        is_same_data: bool,
    ) -> Result<KeptSteps> {
        Ok(KeptSteps {
            queries: outlooks(project, period, library, steps, is_same_data)?,
            files: prospects(project, &steps.readings)?,
            no_rows: steps.readings.is_empty(),
        })
    }
}

/// Returns whether the core holds the same rows as in an earlier run: the checks know what was sent, the settings and reference tables.
fn rows_are_same(before: &Inputs, now: &Inputs) -> bool {
    let decides = |name: &str| is_data(name) || name == "kooste.toml" || name.starts_with("facts/");
    let files = compare(&before.files, &now.files);
    let setting = |name: &str| before.settings.get(name) == now.settings.get(name);
    setting("period")
        && setting("exports")
        && files.iter().filter(|item| decides(&item.name)).all(|item| item.state == State::Unchanged)
}

/// Tells what becomes of each query, as far as that is known before the exports are read.
fn outlooks(
    project: &Project,
    period: Period,
    library: &Library,
    steps: &Steps,
    is_same_data: bool,
) -> Result<Vec<Outlook>> {
    let session = Session::open(&Limits::default())?;
    store::configured(session.connection(), project, &RunSettings::new(period, project.as_of))?;
    let lineage = Lineage::of(&session, library)?;
    let configured = Contents::configured(&session, &lineage)?;
    let now = if is_same_data { configured.with_core_of(steps.results.contents()) } else { configured };
    Ok(measures::outlook(&lineage, &now, &Bounds::default(), &steps.results, steps.models.is_some()))
}

/// Tells of each file of exports/ whether it would be read, by its path in the folder.
fn prospects(project: &Project, kept: &Readings) -> Result<BTreeMap<String, Prospect>> {
    let mut gate = load::gate(project)?;
    let (folder, shown) = load::exports(project);
    intake::prospects((&folder, shown), &mut gate, load::reading(project), kept)
}

/// Tells of each file how it stands and whether it is read.
fn of_files(files: &[Item], extent: Extent, kept: Option<&KeptSteps>) -> Vec<Item> {
    files
        .iter()
        // Folders are told only where they come and go, and only those that no file tells.
        .filter(|item| item.state != State::Unchanged || !item.name.ends_with(['/', '@', '?']))
        .filter(|item| !item.name.ends_with('/') || !files.iter().any(|file| is_below(&file.name, &item.name)))
        .map(|item| Item { name: shown(item), state: item.state, reading: reading(item, extent, kept) })
        .collect()
}

fn reading(item: &Item, extent: Extent, kept: Option<&KeptSteps>) -> Option<Reading> {
    let name = item.name.strip_prefix(EXPORTS)?.strip_prefix('/').filter(|_| item.state != State::Gone)?;
    let Some(kept) = kept else {
        let is_file = !name.ends_with(['/', '@', '?']);
        let why = Reading::Read(WhyRead::Everything);
        return is_file.then_some(if extent == Extent::Everything { why } else { Reading::Taken });
    };
    Some(match kept.files.get(name)? {
        Prospect::Taken => Reading::Taken,
        Prospect::Large => Reading::Read(WhyRead::Large),
        Prospect::Read if item.state != State::Unchanged => Reading::Read(WhyRead::Changed),
        Prospect::Read if kept.no_rows => Reading::Read(WhyRead::NotKept),
        Prospect::Read => Reading::Read(WhyRead::Manner),
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
    names.into_iter().map(|name| Item { name: name.clone(), state: state(name), reading: None }).collect()
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

fn of_queries(
    ids: &BTreeSet<&str>,
    files: &[Item],
    extent: Extent,
    general: Option<&Because>,
    kept: Option<&KeptSteps>,
) -> Vec<Query> {
    let own: BTreeMap<&str, State> = files
        .iter()
        .filter_map(|item| Some((item.name.strip_prefix("queries/")?.strip_suffix(".sql")?, item.state)))
        .collect();
    let names: BTreeSet<&str> = ids.iter().copied().chain(own.keys().copied()).collect();
    let query = |id: &str| {
        let found = kept.and_then(|kept| kept.queries.iter().find(|outlook| outlook.id == id));
        let (step, because) = match found {
            Some(outlook) => (outlook.fate, outlook.because.iter().cloned().map(Why::Query).collect()),
            None if extent == Extent::Everything => {
                (Fate::Computed, general.cloned().map(Why::Run).into_iter().collect())
            }
            None => (Fate::Taken, Vec::new()),
        };
        let state = match own.get(id) {
            // A built-in query takes the place of one's own that has gone.
            Some(State::Gone) if ids.contains(id) => State::Changed,
            Some(State::Unchanged) | None if step != Fate::Taken => State::OnChanged,
            Some(state) => *state,
            None => State::Unchanged,
        };
        let is_there = ids.contains(id);
        Query {
            name: id.to_owned(),
            state,
            step: is_there.then_some(step),
            because: if is_there { because } else { Vec::new() },
        }
    };
    names.into_iter().map(query).collect()
}

fn is_below(name: &str, folder: &str) -> bool {
    name.len() > folder.len() && name.starts_with(folder)
}

/// A name that holds an identifier is not told, here as everywhere.
fn shown(item: &Item) -> String {
    let part = |part: &str| if holds_identifier(name_to_scan(part)) { "[…]".to_owned() } else { part.to_owned() };
    item.name.split('/').map(part).collect::<Vec<_>>().join("/")
}
