//! What differs between two runs: what they were made of, and what came of it, down to rows, cells and sentences.
//!
//! Everything that is told of figures stands in the two publications themselves. Of the data only places and classes of values are
//! told.

mod cells;
mod findings;
mod measures;
mod sentences;
mod settings;
mod side;

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::differences::{Difference, Differences, differences};
use crate::diagnostics::{Exit, Result};
use crate::period::Period;
use crate::project::Audience;

pub use cells::{CellDifference, FileDifference};
pub use findings::FindingDifference;
pub use measures::{FigureDifference, MeasureDifference};
pub use sentences::SentenceDifference;
use side::Compared;

/// How the outcomes are compared.
#[derive(Clone, Debug, Default)]
pub struct DiffOptions {
    /// Period of a project folder; that of its last run when absent.
    pub period: Option<Period>,
    /// Relative difference up to which two numbers count as equal. Counts are compared exactly.
    pub tolerance: f64,
}

/// What differs between two runs.
#[derive(Debug, Serialize)]
pub struct DiffSummary {
    pub same: bool,
    pub before: RunName,
    pub now: RunName,
    /// Whether the files of both could be compared: under one key, or by plain hashes.
    pub files_compared: bool,
    /// What the runs were made of.
    pub differences: Vec<Difference>,
    /// Where in the changed files of exports/, as far as both projects are at hand.
    pub files: Vec<FileDifference>,
    /// Names of the keys of kooste.toml that differ, as far as both projects are at hand.
    pub project_keys: Vec<String>,
    pub rows: Vec<RowsDifference>,
    pub findings: Vec<FindingDifference>,
    /// The runs whose findings.csv `kooste check` has written anew since, as they were given: their findings are not compared.
    pub findings_overwritten: Vec<PathBuf>,
    pub measures: Vec<MeasureDifference>,
    pub sentences: Vec<SentenceDifference>,
    /// How many reports of each could be held against each other, by report and language.
    pub reports_compared: usize,
}

/// A run as it is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RunName {
    pub path: PathBuf,
    pub period: String,
    pub cut_off: String,
    pub profile: String,
}

/// A number of rows that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RowsDifference {
    /// `read`, `loaded`, `rejected`, `duplicate`: of all files; or the path of a file: rows read.
    pub what: String,
    pub before: u64,
    pub now: u64,
}

impl DiffSummary {
    /// Returns the exit code: 0 when nothing differs, else 1.
    pub fn exit(&self) -> Exit {
        if self.same { Exit::Success } else { Exit::Difference }
    }

    /// Returns whether one of them is for a secure environment: then no figures are told.
    pub fn is_secure(&self) -> bool {
        [&self.before, &self.now].iter().any(|run| run.profile == Audience::Secure.name())
    }

    /// Returns whether they are for different readers: then most that differs is what the rules hide.
    pub fn of_different_readers(&self) -> bool {
        self.before.profile != self.now.profile
    }
}

/// Compares two runs: each a PDF, a folder of outputs or a project folder.
///
/// # Errors
/// 2 when there is no run, 4 when a file is none of ours or damaged.
pub fn diff(before: &Path, now: &Path, options: &DiffOptions) -> Result<DiffSummary> {
    let (before, now) = side::read_both(before, now, options.period)?;
    let Differences { all, files_compared } = differences(&before.account, &now.account);
    let files = cells::files(&before, &now, &all)?;
    let project_keys = settings::project_keys(&before, &now, &all);
    let rows = rows(&before, &now);
    let findings = findings::differences(before.findings.as_ref(), now.findings.as_ref());
    let overwritten =
        [&before, &now].into_iter().filter(|side| matches!(side.findings, Some(findings::Findings::Later)));
    let measures = measures::differences(&before, &now, options.tolerance);
    let (sentences, reports_compared) = sentences::differences(&before, &now, options.tolerance);
    let same = all.is_empty()
        && files_compared
        && rows.is_empty()
        && findings.is_empty()
        && measures.is_empty()
        && sentences.is_empty();
    Ok(DiffSummary {
        same,
        before: name(&before),
        now: name(&now),
        files_compared,
        differences: all,
        files,
        project_keys,
        rows,
        findings,
        findings_overwritten: overwritten.map(|side| side.path.clone()).collect(),
        measures,
        sentences,
        reports_compared,
    })
}

fn name(side: &Compared) -> RunName {
    let setting = |name: &str| side.account.setting(name).to_owned();
    RunName {
        path: side.path.clone(),
        period: setting("period"),
        cut_off: setting("cut_off"),
        profile: setting("profile"),
    }
}

/// Returns the numbers of rows that differ, where both tell them.
fn rows(before: &Compared, now: &Compared) -> Vec<RowsDifference> {
    let Some((was, is)) = before.account.rows.zip(now.account.rows) else { return Vec::new() };
    let totals = [
        ("read", was.read, is.read),
        ("loaded", was.loaded, is.loaded),
        ("rejected", was.rejected, is.rejected),
        ("duplicate", was.duplicate, is.duplicate),
    ];
    let row = |(what, before, now): (&str, u64, u64)| RowsDifference { what: what.to_owned(), before, now };
    let mut rows: Vec<RowsDifference> = totals.into_iter().map(row).collect();
    for file in &before.account.inputs {
        if let Some(other) = now.account.inputs.iter().find(|other| other.path == file.path) {
            rows.push(row((&file.path, file.rows(), other.rows())));
        }
    }
    rows.retain(|row| row.before != row.now);
    rows
}
