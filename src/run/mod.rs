//! One run from start to end: read, check, compute, control, typeset, and move everything into place at once.
//!
//! Nothing is printed here: progress goes to a callback, what was found to the caller. The order is that of the data's way;
//! [`output`] makes sure that a run leaves either all of its files or none.

mod account;
mod anonymity;
mod audit;
mod cache;
mod check;
pub mod clean;
mod compute;
mod database_account;
pub mod diff;
mod differences;
pub mod doctor;
pub mod export;
mod figures;
mod hashing;
mod last_run;
mod ledger;
mod load;
pub mod lock;
mod manifest;
mod missing;
mod organisers;
mod output;
#[cfg(test)]
mod past_tests;
pub mod plan;
pub mod preview;
mod production;
pub mod project_folder;
mod publication;
mod publish;
mod quality;
pub mod queries;
mod records;
mod senders;
mod sheets;
pub mod sql;
mod swap;
mod tables;
pub mod trace;
mod trace_relations;
mod untold_steps;
pub mod verify;
pub mod watch;

use std::collections::{BTreeMap, BTreeSet};
use std::mem;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::diagnostics::{Diagnostic, Failure, Place, Result};
use crate::intake;
use crate::language::Lang;
use crate::period::Period;
use crate::privacy;
use crate::project::{Audience, OtherExports, Project};
use crate::report::Reports;
use crate::store::Unwritten;
pub use audit::{AuditSummary, audit};
pub use cache::Extent;
use cache::{Cache, Inputs, KeptFigures, Steps};
pub use check::{CheckSummary, check};
pub use differences::{Change, Difference, What};
use figures::{Asked, Figures};
use hashing::Key;
pub use ledger::{ReleaseSummary, release};
use load::{Loaded, Purpose};
use lock::{Lock, Wait};
use output::Output;
use publication::{Kind, Publication, Typeset};
pub use sheets::{Side, TableChange};
pub use tables::TableRead;

/// What to run.
#[derive(Clone, Debug)]
pub struct RunOptions {
    /// The project folder.
    pub project: PathBuf,
    /// The last quarter that ends on or before the last day of the data when absent.
    pub period: Option<Period>,
    /// Languages of the reports; the project's own when empty.
    pub langs: Vec<Lang>,
    /// Reports to build, by the names of their folders; the steering group's when empty.
    pub reports: Vec<String>,
    /// Profile of disclosure control; the project's own when absent.
    pub audience: Option<Audience>,
    /// Worker threads of the engine; all cores when absent. The output does not depend on it.
    pub threads: Option<usize>,
}

/// How a run is done, beside what it is to make.
#[derive(Clone, Debug, Default)]
pub struct Manner {
    /// Whether to compute everything, whatever the cache holds.
    pub fresh: bool,
    pub wait: Wait,
    /// Another folder of exports than the project's own.
    pub exports: Option<PathBuf>,
}

/// A step of a run, for whoever shows progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Read,
    Check,
    Measure,
    Typeset,
    Write,
}

impl Stage {
    /// All steps in order.
    pub const ALL: [Stage; 5] = [Stage::Read, Stage::Check, Stage::Measure, Stage::Typeset, Stage::Write];
}

/// What a run did. Row counts are true counts: for whoever ran it, not for handing on.
#[derive(Debug, Serialize)]
pub struct RunSummary {
    pub period: String,
    /// The PDFs, as paths that start with the project folder as it was given.
    pub reports: Vec<PathBuf>,
    /// The workbooks of the same tables, one a report and language.
    pub workbooks: Vec<PathBuf>,
    /// Folder of the published tables.
    pub tables: PathBuf,
    /// Folder of findings, rejected rows and manifest.
    pub log: PathBuf,
    pub files: usize,
    /// Tables that were not read: sheets and files of no known form, spreadsheets of other kinds.
    pub unread: usize,
    pub rows: RowTotals,
    /// Findings by severity.
    pub findings: BTreeMap<&'static str, usize>,
    /// Whether nothing had to be computed.
    pub from_cache: bool,
    /// Whether nothing had to be read and computed, only typeset.
    pub figures_from_cache: bool,
    /// Files of exports/ that were opened and decoded; the rows of the others come from the cache.
    pub files_read: Vec<String>,
    /// Queries that were computed; the results of the others come from the cache.
    pub queries_computed: Vec<String>,
    /// Files in the period's folder below out/ that are not of this run, as paths in the project folder: earlier runs have left them, or
    /// somebody put them there. None where the run writes nothing there.
    pub others: Vec<String>,
}

/// What came of the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowTotals {
    pub read: u64,
    pub loaded: u64,
    pub rejected: u64,
    /// Doubles and superseded rows.
    pub duplicate: u64,
}

/// Runs a project: reads, checks, computes, controls, and writes the reports and tables.
///
/// # Errors
/// 2 for the configuration or a folder that cannot be written, 3 when there are direct identifiers or disclosure control refuses, 4 for inputs that cannot be
/// read, 5 when the PDF breaks a standard, 70 for a bug. Nothing is written then.
pub fn run(options: &RunOptions, progress: &mut dyn FnMut(Stage)) -> Result<RunSummary> {
    run_so(options, &Manner::default(), progress)
}

/// Runs a project as [`run`] does, in a certain manner.
///
/// # Errors
/// As [`run`]; 2 when another command is at work on the project and this one is not to wait.
pub fn run_so(options: &RunOptions, manner: &Manner, progress: &mut dyn FnMut(Stage)) -> Result<RunSummary> {
    let (project, _lock) = locked_project(options, manner)?;
    progress(Stage::Read);
    let period = load::period(&project, options.period)?;
    let key = hashing::key(&project.root)?;
    let mut cache = Cache::open(&project.root);
    // A file that cannot be read is told by whoever needs it.
    let inputs = Inputs::read(options, &project, period, &key).ok();
    if let Some(summary) = restored(&mut cache, inputs.as_ref().filter(|_| !manner.fresh), &project)? {
        return Ok(summary);
    }
    let reports = Reports::with(&publish::own_templates(&project.root)?)?;
    let editions = publication::editions(options, &project, &reports)?;
    let output = Output::new(&project.root)?;
    let audiences = publication::audiences(audience(options, &project), &editions);
    let figures_key = inputs.as_ref().map(|inputs| inputs.figures(&audiences));
    let asked = Asked {
        options,
        period,
        editions: &editions,
        audiences: &audiences,
        purpose: Purpose::Report,
        key: &key,
        reports: &reports,
        inputs: inputs.as_ref(),
        cache: &cache,
        fresh: manner.fresh,
    };
    let (figures, mut steps) = asked.figures(project, progress)?;
    let Figures { mut loaded, publications, rejected, database, place, old_database } = figures;
    let figures_from_cache = steps.is_none();
    let of_steps = |steps: &mut Steps| (mem::take(&mut steps.read), mem::take(&mut steps.computed));
    let (files_read, queries_computed) = steps.as_mut().map(of_steps).unwrap_or_default();
    let steps = steps.map(|steps| cache.put_beside(steps));
    let of_data = loaded.diagnostics.len();
    // Of this run, not of its data.
    loaded.diagnostics.extend(new_key(&key, &loaded.project));

    progress(Stage::Typeset);
    let shelf = cache.shelf();
    // What pages are not made of is put away while they are, one after the other: pages keep more than one core busy.
    let keep = |loaded: &Loaded| {
        let keep = |key| KeptFigures::put(shelf, key, loaded, of_data, &publications, &rejected);
        let place = place.or_else(|| figures_key.and_then(keep));
        (place, database.map(Unwritten::write).transpose())
    };
    let (typeset, (mut place, database)) = publication::typeset(&mut loaded, &reports, &editions, &publications, keep)?;

    progress(Stage::Write);
    if let (Some(place), Some(steps)) = (&mut place, steps) {
        place.steps = steps.join().unwrap_or_default();
    }
    let records = Records { rejected, publications, typeset };
    let (mut output, summary) = records.add_to(&loaded, output)?;
    if let Some(bytes) = old_database {
        output.database(bytes);
    }
    let summary = RunSummary { figures_from_cache, files_read, queries_computed, ..summary };
    let kept = cache.put(output.files());
    key.keep(&loaded.project.root)?;
    let database = database?;
    output.commit(database.as_ref())?;
    let again = Inputs::read(options, &loaded.project, period, &key).ok();
    cache.keep(inputs.filter(|inputs| again.as_ref() == Some(inputs)), kept, place, &summary);
    Ok(summary)
}

/// Reads the project of a run, and keeps other commands from it.
fn locked_project(options: &RunOptions, manner: &Manner) -> Result<(Project, Lock)> {
    let project = project_of(options, manner)?;
    let lock = Lock::take(&project.root, "run", manner.wait)?;
    match manner.wait {
        // Much may have changed while it waited.
        Wait::Yes => Ok((project_of(options, manner)?, lock)),
        Wait::No => Ok((project, lock)),
    }
}

/// Puts a run with the same inputs in place again, where one is kept.
fn restored(cache: &mut Cache, inputs: Option<&Inputs>, project: &Project) -> Result<Option<RunSummary>> {
    match inputs.and_then(|inputs| cache.find(inputs)) {
        Some(found) => cache.restore(found, Output::new(&project.root)?),
        None => Ok(None),
    }
}

/// Tells that a key was made though there are releases, whose hashes were made with another one.
fn new_key(key: &Key, project: &Project) -> Option<Diagnostic> {
    let is_told = key.is_new() && project.root.join("ledger").is_dir();
    is_told.then(|| Diagnostic::warning("key-new").at(Place::file(hashing::KEY_FILE)))
}

/// Reads the project of a run.
fn project_of(options: &RunOptions, manner: &Manner) -> Result<Project> {
    let mut project = Project::read(&options.project).map_err(privacy::redact)?;
    project.exports = manner.exports.as_deref().and_then(|folder| other_exports(&project.root, folder));
    Ok(project)
}

/// Returns a folder of exports as a run names it; nothing when it is the project's own.
fn other_exports(root: &Path, folder: &Path) -> Option<OtherExports> {
    let whole = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    if whole(folder) == whole(&root.join(intake::EXPORTS)) {
        return None;
    }
    let parts = whole(folder).strip_prefix(whole(root)).ok().map(|path| {
        let parts = path.components().map(|part| part.as_os_str().to_string_lossy().into_owned());
        parts.collect::<Vec<_>>().join("/")
    });
    // The project folder itself would be read with all its outputs; it is as little a place for exports as any outside.
    Some(OtherExports { folder: folder.to_owned(), inside: parts.filter(|parts| !parts.is_empty()) })
}

/// Everything that a run writes down.
struct Records {
    rejected: Vec<u8>,
    /// The stricter first: the last one is that of the run's own profile.
    publications: Vec<Publication>,
    typeset: Vec<Typeset>,
}

impl Records {
    /// Adds all files to the output.
    fn add_to(self, loaded: &Loaded, mut output: Output) -> Result<(Output, RunSummary)> {
        let log = format!("log/{}", loaded.period);
        let Some(own) = self.publications.last() else { return Err(Failure::bug("writing a run", "for nobody")) };
        // What is in out/ may be handed on: tables that are not released stay with the log, where only the owner reads them.
        let tables = match own.profile.audience {
            Audience::Secure => format!("{log}/secure/tables"),
            Audience::Public | Audience::Steering => format!("out/{}/tables", loaded.period),
        };
        let root = &loaded.project.root;
        let of_kind =
            |kind: Kind| self.typeset.iter().filter(move |file| file.kind == kind).map(|file| root.join(&file.path));
        let (reports, workbooks) = (of_kind(Kind::Pdf).collect(), of_kind(Kind::Workbook).collect());
        for file in &self.typeset {
            output.add(file.path.clone(), file.bytes.clone());
        }
        // Tables of other profiles stand in their reports only.
        for file in &own.published {
            output.add(format!("{tables}/{}", file.name), file.bytes.clone());
        }
        let candidates = ledger::candidates(loaded, &self.publications, &self.typeset, output.files())?;
        output.add(format!("{log}/findings.csv"), records::findings(loaded)?);
        output.add(format!("{log}/rejected.csv"), self.rejected);
        if let Some((path, lines)) = candidates {
            output.add(path, lines);
        }
        let manifest = manifest::manifest(loaded, &own.account, output.files())?;
        output.add(format!("{log}/manifest.json"), manifest);
        let summary = RunSummary {
            period: loaded.period.to_string(),
            reports,
            workbooks,
            tables: root.join(tables),
            log: root.join(log),
            files: loaded.intake.files.len(),
            unread: unread(&loaded.diagnostics),
            rows: loaded.totals,
            findings: by_severity(&loaded.diagnostics),
            from_cache: false,
            figures_from_cache: false,
            files_read: Vec::new(),
            queries_computed: Vec::new(),
            others: output::others(root, &loaded.period.to_string(), output.files().keys().map(String::as_str)),
        };
        Ok((output, summary))
    }
}

/// Returns for whom the run is made.
fn audience(options: &RunOptions, project: &Project) -> Audience {
    options.audience.unwrap_or(project.audience)
}

/// Findings of a table, or of a file in the place of one, none of whose rows was read.
const UNREAD: [&str; 6] = [
    "columns-in-one",
    "form-ambiguous",
    "form-unknown",
    "link-not-followed",
    "markup-not-read",
    "spreadsheet-not-read",
];

/// Returns how many tables were not read. What is found of a table more than once is one table.
fn unread(diagnostics: &[Diagnostic]) -> usize {
    let unread = diagnostics.iter().filter(|diagnostic| UNREAD.contains(&diagnostic.code));
    let places: BTreeSet<_> = unread.map(|found| (&found.place.file, &found.place.sheet)).collect();
    places.len()
}

fn by_severity(diagnostics: &[Diagnostic]) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::from([("error", 0), ("warning", 0), ("note", 0)]);
    for diagnostic in diagnostics {
        *counts.entry(diagnostic.severity.name()).or_default() += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A sheet that is no form is not read, whatever else its workbook holds; what is found twice is one table.
    #[test]
    fn tables_that_were_not_read_are_counted_once_each() {
        let found = |code, file: &str, sheet: Option<&str>| {
            let place = Place { sheet: sheet.map(str::to_owned), ..Place::file(file) };
            Diagnostic::warning(code).at(place)
        };
        let all = [
            found("form-unknown", "exports/Pori/a.xlsx", Some("Taul1")),
            found("form-unknown", "exports/Pori/a.xlsx", Some("Taul1")),
            found("form-ambiguous", "exports/Pori/a.xlsx", Some("Taul2")),
            found("spreadsheet-not-read", "exports/Pori/b.numbers", None),
            found("file-not-read", "exports/Pori/muistio.docx", None),
            found("header-unknown", "exports/Pori/c.csv", None),
        ];
        assert_eq!(unread(&all), 3);
        assert_eq!(unread(&all[4..]), 0);
    }
}
