//! The last run of a project, as its manifest tells it.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::period::Period;
use crate::project::Audience;

/// What is read of a manifest.json.
#[derive(Debug, Deserialize)]
struct Manifest {
    settings: Settings,
    outputs: Vec<Written>,
}

#[derive(Debug, Deserialize)]
struct Settings {
    profile: Audience,
}

/// A file that a run wrote.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(super) struct Written {
    /// Path in the project folder, with `/`.
    pub path: String,
    pub sha256: String,
}

/// A run that has left its account.
#[derive(Debug)]
pub(super) struct LastRun {
    pub period: Period,
    /// For whom its figures were controlled.
    pub audience: Audience,
    pub outputs: Vec<Written>,
}

/// Returns the path of the manifest of the run whose period ends last; none in a project without a run.
pub(super) fn newest_manifest(root: &Path) -> Option<(Period, PathBuf)> {
    let folders = fs::read_dir(root.join("log")).into_iter().flatten().flatten();
    let manifests = folders.filter_map(|folder| {
        let period: Period = folder.file_name().to_str()?.parse().ok()?;
        let manifest = folder.path().join("manifest.json");
        // Of a quarter and a year that end on one day, the shorter: it is run every quarter.
        manifest.is_file().then_some(((period.end(), period.start()), period, manifest))
    });
    manifests.max().map(|(_, period, manifest)| (period, manifest))
}

/// Returns the run of a period, or the last one.
///
/// # Errors
/// 2 when there is none, 4 when its manifest is not to be read.
pub(super) fn last_run(root: &Path, period: Option<Period>) -> Result<LastRun> {
    let asked = |period: Period| (period, root.join(format!("log/{period}/manifest.json")));
    let found = period.map(asked).filter(|(_, path)| path.is_file());
    let found = if period.is_some() { found } else { newest_manifest(root) };
    let Some((period, path)) = found else {
        let place = Place::file(root.display().to_string());
        return Err(Failure::one(Exit::Usage, Diagnostic::error("sql-no-run").at(place)));
    };
    let manifest = fs::read(&path).ok().and_then(|bytes| serde_json::from_slice::<Manifest>(&bytes).ok());
    let Some(Manifest { settings, outputs }) = manifest else {
        let place = Place::file(format!("log/{period}/manifest.json"));
        return Err(Failure::one(Exit::Input, Diagnostic::error("sql-manifest-unreadable").at(place)));
    };
    Ok(LastRun { period, audience: settings.profile, outputs })
}
