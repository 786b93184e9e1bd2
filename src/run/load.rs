//! The first half of a run: the project's settings, its files, and what checking them found.

use std::collections::BTreeSet;
use std::panic::resume_unwind;
use std::path::PathBuf;
use std::thread;

use crate::contract;
use crate::diagnostics::{Diagnostic, Exit, Failure, Result};
use crate::intake::{self, EXPORTS, Files, FormShape, Intake, ReadOptions, Readings};
use crate::measures;
use crate::period::Period;
use crate::privacy::{self, Gate, Hits};
use crate::project::Project;
use crate::session::{self, Limits, Session};
use crate::store::{Account, Database, RunSettings, Unwritten};

use super::cache::Steps;
use super::{RowTotals, RunOptions, Stage, lock, organisers};

/// A project that was read and checked.
pub(super) struct Loaded {
    pub project: Project,
    pub period: Period,
    pub settings: RunSettings,
    pub intake: Intake,
    /// Findings of intake, then of the contract.
    pub diagnostics: Vec<Diagnostic>,
    pub totals: RowTotals,
    /// Files that could not be read; nothing of them is in the session.
    pub unreadable: Vec<Diagnostic>,
    /// What the privacy gate stopped; nothing of it is in the session.
    pub stopped: Stopped,
}

/// How much the privacy gate stopped.
#[derive(Clone, Debug, Default)]
pub(super) struct Stopped {
    /// Files and texts with direct identifiers.
    pub files: usize,
    /// Direct identifiers in them, exactly.
    pub identifiers: u64,
    /// The files' paths and the forms that their tables are.
    pub forms: Vec<(String, String)>,
}

/// The session that holds a project's rows, and the file that they will be written to.
pub(super) struct Rows {
    pub session: Session,
    database: Option<Database>,
}

impl Rows {
    /// Writes the rows to their file at once and closes the session; returns the file, which goes when it is dropped.
    pub fn into_file(self, account: &Account) -> Result<Database> {
        let database = self.database.ok_or_else(|| Failure::bug("write the rows to a file", "there is none"))?;
        database.write(self.session.connection(), account)?;
        Ok(database)
    }

    /// Returns the session, done with, and the file that its rows are to be written to, with what it tells of itself.
    pub fn unwritten(self, account: Account) -> Option<Unwritten> {
        let Rows { session, database } = self;
        database.map(|database| Unwritten { database, session, account })
    }
}

/// What is to be done with what is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// A report: every file must be readable, and what it was computed from is kept as a database file.
    Report,
    /// A preview: as a report, but the database only goes to the cache.
    Draft,
    /// A check: what can be read is checked, and no database is written.
    Check,
    /// An audit: every file must be readable, and nothing is written.
    Audit,
    /// An export of the core: every file must be readable, and the rows go through a database file that is not kept.
    Export,
}

/// Reads and checks the project's files. Afterwards the session is locked: no way out is left to any query.
pub(super) fn load(
    project: Project,
    options: &RunOptions,
    purpose: Purpose,
    progress: &mut dyn FnMut(Stage),
) -> Result<(Loaded, Rows)> {
    load_with(project, options, purpose, &mut Steps::default(), progress)
}

/// Reads and checks as [`load`] does, but for files whose readings are kept; the session has the kept models. The readings are then those
/// of this time.
pub(super) fn load_with(
    project: Project,
    options: &RunOptions,
    purpose: Purpose,
    steps: &mut Steps,
    progress: &mut dyn FnMut(Stage),
) -> Result<(Loaded, Rows)> {
    let period = period(&project, options.period)?;
    progress(Stage::Read);
    let limits = Limits { threads: options.threads, ..Limits::default() };
    let mut gate = gate(&project)?;
    let mut blocked = privacy::of_project(&project, &gate);
    let reading = reading(&project);
    let shapes = contract::shapes();
    let kept = std::mem::take(&mut steps.readings);
    // The engine takes as long to get ready as the files to be read.
    let (session, files) = thread::scope(|scope| {
        let session = scope.spawn(|| Session::without_macros(&limits));
        let files = open(&project, &shapes, &mut gate, reading, &kept);
        (session.join().unwrap_or_else(|panic| resume_unwind(panic)), files)
    });
    let session = session?;
    let mut intake = match files.and_then(|files| stage(files, &session, &gate)) {
        Ok(intake) => intake,
        Err(failure) if blocked.is_empty() => return Err(failure),
        Err(failure) => return Err(refusal(blocked, failure.diagnostics)),
    };
    blocked.append(&mut intake.blocked);
    steps.readings = std::mem::take(&mut intake.readings);
    steps.read = std::mem::take(&mut intake.read);
    let unreadable = std::mem::take(&mut intake.unreadable);
    let stopped = Stopped::by(&blocked);
    let database = match purpose {
        Purpose::Report | Purpose::Draft | Purpose::Audit | Purpose::Export if !blocked.is_empty() => {
            return Err(refusal(blocked, unreadable));
        }
        Purpose::Report | Purpose::Draft | Purpose::Audit | Purpose::Export if !unreadable.is_empty() => {
            return Err(Failure::many(Exit::Input, unreadable));
        }
        Purpose::Report => Some(Database::attach(&session, &project.root.join(lock::FOLDER).join(lock::DATABASE))?),
        Purpose::Export => Some(Database::attach(&session, &project.root.join(lock::FOLDER).join(".tmp-export"))?),
        // A preview needs no lock, so its file is like no other's. Without one it keeps nothing.
        Purpose::Draft => {
            let name = format!(".tmp-preview-{}", std::process::id());
            Database::attach(&session, &project.root.join(lock::FOLDER).join(name)).ok()
        }
        Purpose::Check | Purpose::Audit => None,
    };
    // One that is damaged, or that another program has opened to write, is not missed.
    steps.models.take_if(|path| !Database::attach_earlier(&session, path, measures::KEPT));
    progress(Stage::Check);
    session.expect_rows(intake.sources.iter().map(|source| source.rows).sum())?;
    session.lock()?;
    contract::check_prepared(&session, &project)?;
    let mut diagnostics: Vec<Diagnostic> = blocked.into_iter().flat_map(Hits::into_diagnostics).collect();
    diagnostics.extend(unreadable.iter().cloned());
    diagnostics.extend(gate.unused());
    diagnostics.extend(intake.diagnostics.iter().cloned());
    diagnostics.extend(contract::findings(&session)?);
    diagnostics.extend(organisers::misnamed(&project, &intake, &session)?);
    let totals = totals(&session)?;
    let settings = RunSettings::new(period, project.as_of);
    let loaded = Loaded { project, period, settings, intake, diagnostics, totals, unreadable, stopped };
    Ok((loaded, Rows { session, database }))
}

/// Opens the exports of a run: the project's own, or what was kept of an earlier time.
fn open<'s>(
    project: &Project,
    shapes: &'s [FormShape],
    gate: &mut Gate,
    reading: ReadOptions,
    kept: &Readings,
) -> Result<Files<'s>> {
    let (folder, shown) = exports(project);
    Files::open_in((&folder, shown), shapes, gate, reading, kept)
}

/// Returns the folder of exports and how it is named.
pub(super) fn exports(project: &Project) -> (PathBuf, &str) {
    match &project.exports {
        None => (project.root.join(EXPORTS), EXPORTS),
        Some(other) => (other.folder.clone(), other.inside.as_deref().unwrap_or_default()),
    }
}

/// Returns how the exports of a project are read.
pub(super) fn reading(project: &Project) -> ReadOptions {
    ReadOptions { hidden_sheets: project.load_hidden_sheets }
}

pub(super) fn gate(project: &Project) -> Result<Gate> {
    let forms: Vec<&str> = contract::forms().iter().map(|form| form.id.as_str()).collect();
    Gate::new(project, &forms, |name| contract::form_called(name).ok().map(|form| form.id.as_str()))
}

/// Looks for direct identifiers in what people wrote for the reports, as loading does.
///
/// # Errors
/// 3 with each of them.
pub(super) fn texts_have_no_identifiers(project: &Project) -> Result<()> {
    let blocked = privacy::of_project(project, &gate(project)?);
    if blocked.is_empty() { Ok(()) } else { Err(refusal(blocked, Vec::new())) }
}

/// Stages the files, and beside it makes the session ready for what comes after.
fn stage(files: Files<'_>, session: &Session, gate: &Gate) -> Result<Intake> {
    intake::values::sql::register(session.connection())?;
    let mut staged = None;
    session.beside(
        |_| {
            staged = Some(files.stage(session, gate)?);
            Ok(())
        },
        |connection| {
            session::install_macros(connection)?;
            contract::prepare(connection)
        },
    )?;
    staged.ok_or_else(|| Failure::bug("stage the files", "nothing came of it"))
}

impl Stopped {
    fn by(blocked: &[Hits]) -> Stopped {
        let of_file = |(file, forms): (&str, &BTreeSet<String>)| -> Vec<(String, String)> {
            forms.iter().map(|form| (file.to_owned(), form.clone())).collect()
        };
        Stopped {
            files: blocked.len(),
            identifiers: blocked.iter().map(Hits::total).sum(),
            forms: blocked.iter().map(Hits::sent).flat_map(of_file).collect(),
        }
    }
}

/// Returns why a command goes no further: every identifier of every file, what else is wrong, and how many there are.
fn refusal(blocked: Vec<Hits>, others: Vec<Diagnostic>) -> Box<Failure> {
    let Stopped { files, identifiers, .. } = Stopped::by(&blocked);
    let mut diagnostics: Vec<Diagnostic> = blocked.into_iter().flat_map(Hits::into_diagnostics).collect();
    diagnostics.extend(others);
    diagnostics.push(Diagnostic::error("stopped-by-identifiers").arg("count", identifiers).arg("files", files));
    Failure::many(Exit::Blocked, diagnostics)
}

/// Returns the period to report: the one asked for, if the project and its data reach into it.
pub(super) fn period(project: &Project, asked: Option<Period>) -> Result<Period> {
    let period = asked.unwrap_or_else(|| Period::last_quarter_by(project.as_of));
    let code = if period.start() > project.as_of {
        "period-after-data"
    } else if period.end() < project.start {
        "period-before-project"
    } else {
        return Ok(period);
    };
    let diagnostic = Diagnostic::error(code)
        .arg("period", period)
        .arg("first", Period::quarter_of(project.start))
        .arg("last", Period::quarter_of(project.as_of))
        .arg("as_of", project.as_of)
        .arg("start", project.start);
    Err(Failure::one(Exit::Usage, diagnostic))
}

fn totals(session: &Session) -> Result<RowTotals> {
    session
        .connection()
        .query_row(
            "select
              cast(coalesce(sum(read), 0) as bigint),
              cast(coalesce(sum(loaded), 0) as bigint),
              cast(coalesce(sum(rejected), 0) as bigint),
              cast(coalesce(sum(duplicate), 0) as bigint)
            from quality.row_count",
            [],
            |row| {
                let count = |index| row.get::<_, i64>(index).map(|count| u64::try_from(count).unwrap_or(0));
                Ok(RowTotals { read: count(0)?, loaded: count(1)?, rejected: count(2)?, duplicate: count(3)? })
            },
        )
        .map_err(|error| Failure::bug("count the rows", error))
}
