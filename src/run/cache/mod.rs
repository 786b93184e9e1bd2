//! What need not be computed again: a run whose inputs are those of an earlier one takes its outputs from the cache.
//!
//! Inputs are told by the hash of all that decides ([`inputs`]), outputs by theirs ([`shelf`]). Nothing is ever taken that does not
//! fit both. A run with other exports forgets everything that was kept of the former ones: whoever was removed from the exports is
//! gone from here, too.

mod figures;
mod inputs;
mod program;
mod shelf;
mod steps;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::thread::{self, JoinHandle};

pub(super) use figures::{KeptFigures, Place};
pub(super) use inputs::{Inputs, is_data, is_of_editions, is_text};
use serde::{Deserialize, Serialize};
pub(super) use shelf::Shelf;
use shelf::{Entry, Index};
pub(super) use steps::{Steps, StepsPlace};

use super::output::{self, Output};
use super::{RowTotals, RunSummary, lock};
use crate::diagnostics::{Result, Severity};
use crate::digest::{sha256, sha256_of_file};

/// The cache of a project. Whoever opens it holds the project's lock, or only reads.
pub(super) struct Cache {
    root: PathBuf,
    shelf: Shelf,
    index: Index,
    /// What tells the build that runs from others; none where that cannot be told, and then nothing is taken or kept.
    program: Option<String>,
}

impl Cache {
    /// Opens the cache of a project, or an empty one.
    pub fn open(root: &Path) -> Cache {
        let shelf = Shelf::of(root);
        let index = shelf.index();
        Cache { root: root.to_owned(), shelf, index, program: program::running().ok() }
    }

    /// Returns what is kept of the same inputs, if all of it can be had.
    pub fn find(&self, inputs: &Inputs) -> Option<Found> {
        let program = self.program.clone()?;
        let inputs = Inputs { program, ..inputs.clone() };
        let place = self.index.entries.iter().position(|entry| entry.inputs == inputs)?;
        let entry = &self.index.entries[place];
        let outputs = entry.outputs.as_ref()?;
        let told: Told = serde_json::from_value(entry.summary.clone()).ok()?;
        let outputs_stand = outputs.iter().all(|(path, hash)| holds(&self.root.join(path), hash));
        let database_stands = holds(&self.database(), &entry.database);
        let can_be_had = (outputs_stand || outputs.values().all(|hash| self.shelf.holds(hash)))
            && (database_stands || self.shelf.holds(&entry.database));
        can_be_had.then_some(Found { place, told, outputs_stand, database_stands })
    }

    /// Puts what was found in place, as a run would.
    ///
    /// # Errors
    /// As a run's when something cannot be written. `None` when something has been lost since it was found.
    pub fn restore(&mut self, found: Found, mut output: Output) -> Result<Option<RunSummary>> {
        let entry = self.index.entries.remove(found.place);
        if found.outputs_stand {
            // What a run writes to the log is for its owner only, whatever somebody has made of it since.
            for folder in [self.root.join("log"), self.root.join(&found.told.log)] {
                output::make_private(&folder).map_err(|error| lock::not_writable(&error))?;
            }
        } else {
            for (path, hash) in entry.outputs.iter().flatten() {
                let Some(bytes) = self.shelf.take(hash) else { return Ok(None) };
                output.add(path.clone(), bytes);
            }
        }
        if !found.database_stands {
            let Some(bytes) = self.shelf.take(&entry.database) else { return Ok(None) };
            output.database(bytes);
        }
        if !found.outputs_stand || !found.database_stands {
            output.commit(None)?;
        }
        let outputs = entry.outputs.iter().flat_map(|outputs| outputs.keys()).map(String::as_str);
        let others = output::others(&self.root, &found.told.period, outputs);
        self.index.entries.insert(0, entry);
        if found.place > 0 {
            self.write();
        } else if self.shelf.sweep(&self.index).is_err() {
            self.forget();
        }
        Ok(Some(RunSummary { others, ..found.told.summary(&self.root) }))
    }

    /// Returns the figures that are kept of the same inputs, if all of them can be had and the database, too.
    pub fn figures(&self, key: &str) -> Option<Kept> {
        let program = self.program.clone()?;
        let is_same = |entry: &&Entry| {
            entry.inputs.program == program && entry.figures.as_ref().is_some_and(|place| place.key == key)
        };
        let entry = self.index.entries.iter().find(is_same)?;
        let place = entry.figures.clone()?;
        let figures = KeptFigures::take(&self.shelf, &place)?;
        let database = match holds(&self.database(), &entry.database) {
            true => None,
            false => Some(self.shelf.take(&entry.database)?),
        };
        Some(Kept { figures, place, database })
    }

    /// Returns how much of a run would have to be done, and which outputs would be put back where that is nothing.
    pub fn extent(&self, inputs: &Inputs, figures_key: &str) -> (Extent, Vec<String>) {
        if let Some(found) = self.find(inputs) {
            let outputs = self.index.entries[found.place].outputs.iter().flatten();
            let lost = outputs.filter(|(path, hash)| !holds(&self.root.join(path), hash));
            return (Extent::Nothing, lost.map(|(path, _)| path.clone()).collect());
        }
        let extent = if self.figures(figures_key).is_some() { Extent::Pages } else { Extent::Everything };
        (extent, Vec::new())
    }

    /// Returns the inputs of the kept run that is most like one: with the same settings, else the last; and whether it was made by this
    /// program.
    pub fn nearest(&self, inputs: &Inputs) -> Option<(Inputs, bool)> {
        let program = self.program.clone()?;
        let near = self.like(Some(inputs))?;
        Some((near.inputs.clone(), near.inputs.program == program))
    }

    /// Returns the steps of the kept run that is most like one; those of queries only where they are asked for.
    pub fn steps(&self, inputs: Option<&Inputs>, with_queries: bool) -> Steps {
        let Some(program) = self.program.clone() else { return Steps::default() };
        let Some(entry) = self.like(inputs).filter(|entry| entry.inputs.program == program) else {
            return Steps::default();
        };
        let Some(place) = &entry.figures else { return Steps::default() };
        if !with_queries {
            return Steps::take(&self.shelf, &place.steps.without_queries(), None);
        }
        let in_place = self.database();
        let models = if holds(&in_place, &entry.database) {
            Some(in_place)
        } else {
            self.shelf.holds(&entry.database).then(|| self.shelf.path(&entry.database))
        };
        Steps::take(&self.shelf, &place.steps, models)
    }

    /// Returns the kept run that is most like one: with the same settings, else the last.
    fn like(&self, inputs: Option<&Inputs>) -> Option<&Entry> {
        let entries = &self.index.entries;
        let is_like = |entry: &&Entry| inputs.is_some_and(|inputs| entry.inputs.settings == inputs.settings);
        entries.iter().find(is_like).or(entries.first())
    }

    /// Returns where everything lies.
    pub fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// Puts the steps of a run on the shelf, on a thread of its own.
    pub fn put_beside(&self, steps: Steps) -> JoinHandle<StepsPlace> {
        let shelf = self.shelf.clone();
        thread::spawn(move || steps.put(&shelf))
    }

    /// Puts the outputs of a run on the shelf, before they are moved into place, and returns their hashes.
    pub fn put(&self, outputs: &BTreeMap<String, Vec<u8>>) -> Hashes {
        let mut kept = BTreeMap::new();
        for (path, bytes) in outputs {
            let hash = sha256(bytes);
            // What cannot be kept is computed again.
            let _ = self.shelf.put(bytes, &hash);
            kept.insert(path.clone(), hash);
        }
        Hashes(kept)
    }

    /// Keeps a run that is done, and forgets what was kept of other exports and of other programs. `inputs`: none when they could not be
    /// read, or were changed meanwhile; then nothing is kept.
    pub fn keep(self, inputs: Option<Inputs>, kept: Hashes, figures: Option<Place>, summary: &RunSummary) {
        let database = self.shelf.put_file(&self.database());
        let told = Told::of(summary, &self.root).and_then(|told| serde_json::to_value(told).ok());
        let entry =
            |inputs| Some(Entry { inputs, outputs: Some(kept.0), database: database.ok()?, figures, summary: told? });
        self.enter(inputs, entry);
    }

    /// Keeps the figures of a preview as [`Cache::keep`] does those of a run, and the database that belongs to them. Whoever calls this holds
    /// the project's lock and has opened the cache since.
    pub fn keep_draft(self, inputs: Inputs, database: &[u8], figures: Option<Place>) {
        let hash = sha256(database);
        let put = self.shelf.put(database, &hash);
        let entry = |inputs| {
            put.ok()?;
            Some(Entry { inputs, outputs: None, database: hash, figures, summary: serde_json::Value::Null })
        };
        self.enter(Some(inputs), entry);
    }

    fn enter(mut self, inputs: Option<Inputs>, entry: impl FnOnce(Inputs) -> Option<Entry>) {
        let (Some(program), Some(inputs)) = (self.program.take(), inputs) else { return self.forget() };
        let inputs = Inputs { program, ..inputs };
        self.index.entries.retain(|entry| {
            entry.inputs.program == inputs.program && entry.inputs.data() == inputs.data() && entry.inputs != inputs
        });
        if let Some(entry) = entry(inputs) {
            self.index.entries.insert(0, entry);
        }
        self.write();
    }

    /// Writes the index. Where that fails, nothing is kept at all, so that nothing stays that should be gone.
    fn write(&mut self) {
        if self.shelf.keep(&mut self.index).is_err() {
            self.forget();
        }
    }

    fn forget(&self) {
        // Nothing better can be done than to try.
        let _ = self.shelf.remove();
    }

    fn database(&self) -> PathBuf {
        self.root.join(lock::FOLDER).join(lock::DATABASE)
    }
}

/// How much of a run has to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Extent {
    /// Everything comes from the cache.
    Nothing,
    /// Figures come from the cache; pages are made again.
    Pages,
    Everything,
}

/// Figures that are kept, and the database that belongs to them where another one has taken its place.
pub(super) struct Kept {
    pub figures: KeptFigures,
    pub place: Place,
    pub database: Option<Vec<u8>>,
}

/// What is kept of a run.
pub(super) struct Found {
    place: usize,
    told: Told,
    outputs_stand: bool,
    database_stands: bool,
}

/// The hashes of a run's outputs by their paths.
pub(super) struct Hashes(BTreeMap<String, String>);

fn holds(path: &Path, hash: &str) -> bool {
    sha256_of_file(path).is_ok_and(|found| found == hash)
}

/// What a run tells of itself, its paths in the project folder.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Told {
    period: String,
    reports: Vec<String>,
    workbooks: Vec<String>,
    tables: String,
    log: String,
    files: usize,
    #[serde(default)]
    unread: usize,
    rows: RowTotals,
    findings: BTreeMap<String, usize>,
}

impl Told {
    fn of(summary: &RunSummary, root: &Path) -> Option<Told> {
        let inside = |path: &PathBuf| Some(path.strip_prefix(root).ok()?.to_str()?.to_owned());
        Some(Told {
            period: summary.period.clone(),
            reports: summary.reports.iter().map(inside).collect::<Option<_>>()?,
            workbooks: summary.workbooks.iter().map(inside).collect::<Option<_>>()?,
            tables: inside(&summary.tables)?,
            log: inside(&summary.log)?,
            files: summary.files,
            unread: summary.unread,
            rows: summary.rows,
            findings: summary.findings.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect(),
        })
    }

    fn summary(self, root: &Path) -> RunSummary {
        let severities = [Severity::Error, Severity::Warning, Severity::Note].map(Severity::name);
        let count = |name: &str| self.findings.get(name).copied().unwrap_or(0);
        RunSummary {
            findings: severities.into_iter().map(|name| (name, count(name))).collect(),
            period: self.period,
            reports: self.reports.iter().map(|path| root.join(path)).collect(),
            workbooks: self.workbooks.iter().map(|path| root.join(path)).collect(),
            tables: root.join(self.tables),
            log: root.join(self.log),
            files: self.files,
            unread: self.unread,
            rows: self.rows,
            from_cache: true,
            figures_from_cache: true,
            files_read: Vec::new(),
            queries_computed: Vec::new(),
            others: Vec::new(),
        }
    }
}
