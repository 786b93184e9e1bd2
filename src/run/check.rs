//! What a check of a project finds and writes: findings, and what each organisation has to mend.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::Serialize;

use super::cache::Cache;
use super::load::{self, Loaded, Purpose, Rows};
use super::lock::{Lock, Wait};
use super::missing::Missing;
use super::output::Output;
use super::senders::Senders;
use super::tables::{self, TableRead};
use super::{RowTotals, RunOptions, Stage, anonymity, by_severity, publication, queries, records};
use crate::diagnostics::{CodeCount, Diagnostic, Exit, Result, Severity, count_codes};
use crate::feedback::{self, FeedbackFile};
use crate::intake;
use crate::privacy;
use crate::project::Project;

/// What a check found.
#[derive(Debug, Serialize)]
pub struct CheckSummary {
    pub files: usize,
    pub rows: RowTotals,
    pub findings: BTreeMap<&'static str, usize>,
    /// Findings by code and severity, the worst first.
    pub codes: Vec<CodeCount>,
    /// The file of all findings.
    pub findings_file: PathBuf,
    /// How many files and texts could not be read.
    pub unreadable: usize,
    /// What was written for the organisations: a workbook and a page each.
    pub feedback: Vec<PathBuf>,
    /// How many files and texts the privacy gate stopped, and how many identifiers they hold.
    pub blocked: usize,
    pub identifiers: u64,
    #[serde(skip)]
    pub diagnostics: Vec<Diagnostic>,
    /// The tables that were read.
    #[serde(skip)]
    pub tables: Vec<TableRead>,
}

impl CheckSummary {
    /// Returns the exit code that fits what was found: 3 when the privacy gate stopped a file, 4 when a file could not be read, 1 when there are errors, else 0.
    pub fn exit(&self) -> Exit {
        let is_error = |diagnostic: &Diagnostic| diagnostic.severity == Severity::Error;
        match () {
            () if self.blocked > 0 => Exit::Blocked,
            () if self.unreadable > 0 => Exit::Input,
            () if self.diagnostics.iter().any(is_error) => Exit::Difference,
            () => Exit::Success,
        }
    }
}

/// Reads and checks a project, its texts too, and writes nothing but the findings to `log/<period>/findings.csv` and, where it is asked for,
/// what each organisation has to mend to `log/<period>/feedback/`. A file that cannot be read is a finding, and so
/// is one with direct identifiers; the others are checked. Text files are held against the last run's manifest, where there is one.
///
/// # Errors
/// 2 for the configuration, 4 when there are no exports.
pub fn check(options: &RunOptions, with_feedback: bool, progress: &mut dyn FnMut(Stage)) -> Result<CheckSummary> {
    let project = Project::read(&options.project).map_err(privacy::redact)?;
    let _lock = Lock::take(&project.root, "check", Wait::No)?;
    let mut output = Output::new(&project.root)?;
    let mut steps = Cache::open(&project.root).steps(None, false);
    let (mut loaded, rows) = load::load_with(project, options, Purpose::Check, &mut steps, progress)?;
    anonymity::measure(&mut loaded, &rows.session)?;
    let (library, problems) = queries::survey(&loaded.project)?;
    loaded.diagnostics.extend(problems);
    let missing = Missing::find(&library, &loaded);
    loaded.diagnostics.extend(missing.diagnostics);
    loaded.diagnostics.extend(Senders::of(&library, &loaded, &rows.session)?.diagnostics());
    let (texts, unreadable_texts) = publication::survey_texts(&loaded.project);
    loaded.diagnostics.extend(texts);
    // Not in a run: what it writes must not depend on what earlier runs wrote.
    let pinned = tables::pinned(&loaded.project.root);
    loaded.diagnostics.extend(intake::dialects_changed_since(&loaded.intake.sources, &pinned));
    let log = format!("log/{}", loaded.period);
    let findings = records::findings(&loaded)?;
    output.add(format!("{log}/findings.csv"), findings);
    let mut feedback = Vec::new();
    if with_feedback {
        progress(Stage::Typeset);
        for file in organisations_feedback(&loaded, &rows)? {
            let path = format!("{log}/feedback/{}", file.name);
            feedback.push(loaded.project.root.join(&path));
            output.add(path, file.bytes);
        }
    }
    output.commit(None)?;
    Ok(CheckSummary {
        files: loaded.intake.files.len(),
        rows: loaded.totals,
        findings: by_severity(&loaded.diagnostics),
        codes: count_codes(&loaded.diagnostics),
        findings_file: loaded.project.root.join(log).join("findings.csv"),
        unreadable: loaded.unreadable.len() + unreadable_texts,
        blocked: loaded.stopped.files,
        identifiers: loaded.stopped.identifiers,
        tables: tables::tables(&loaded.intake),
        feedback,
        diagnostics: loaded.diagnostics,
    })
}

/// Returns what each organisation has to mend.
fn organisations_feedback(loaded: &Loaded, rows: &Rows) -> Result<Vec<FeedbackFile>> {
    feedback::build(&feedback::Material {
        project: &loaded.project,
        period: loaded.period,
        intake: &loaded.intake,
        counts: &feedback::counts(&rows.session)?,
        diagnostics: &loaded.diagnostics,
    })
}
