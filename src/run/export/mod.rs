//! The core model as Parquet files with a data package: for evaluators who compute elsewhere.
//!
//! The rows carry pseudonyms, so they are personal data: the folder is for its owner only, and never lies in out/. The files hold just
//! what the core tables hold, in one order, so that the same exports give the same bytes.

mod describe;
mod partition;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::contract::data_package::FILE;
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::intake::EXPORTS;
use crate::language::{Catalogue, Lang};
use crate::period::Period;
use crate::privacy;
use crate::project::Project;
use crate::store;

use super::load::{self, Purpose};
use super::lock::{Lock, Wait};
use super::output::{is_inside, make_private, private_folder};
use super::{RunOptions, Stage, database_account};

/// What an export wrote.
#[derive(Debug, serde::Serialize)]
pub struct ExportSummary {
    /// The folder, as it was given.
    pub folder: PathBuf,
    pub tables: usize,
    pub files: usize,
}

/// Reads and checks a project as a run does, and writes its core model to a new folder.
///
/// # Errors
/// 2 for the configuration, a folder that is not new or another command at work on the project, 3 for a folder in out/ or direct
/// identifiers, 4 for inputs that cannot be read.
pub fn export(
    root: &Path,
    period: Option<Period>,
    folder: &Path,
    progress: &mut dyn FnMut(Stage),
) -> Result<ExportSummary> {
    must_be_allowed(root, folder)?;
    let project = Project::read(root).map_err(privacy::redact)?;
    // Whatever this leaves behind when it is killed lies in the folder of which the next command to take the lock clears such things.
    let _lock = Lock::take(root, "export", Wait::No)?;
    let options = RunOptions {
        project: root.to_owned(),
        period,
        langs: Vec::new(),
        reports: Vec::new(),
        audience: None,
        threads: None,
    };
    let (loaded, rows) = load::load(project, &options, Purpose::Export, progress)?;
    store::build(&rows.session, &loaded.project, &loaded.settings)?;
    let account = database_account::account(&loaded, None);
    let database = rows.into_file(&account)?;
    progress(Stage::Write);

    let failed = |error: io::Error| Failure::io(Exit::Usage, folder.display(), &error);
    let staging = private_folder(root).map_err(failed)?;
    let new = staging.path().join("export");
    fs::create_dir(&new).map_err(failed)?;
    let tables = partition::write(database.unfinished(), &new, &account)?;
    let files = tables.iter().map(|table| table.files.len()).sum();
    describe::write(&new, &loaded, &tables)?;
    let read_me: String = Lang::ALL.map(|lang| format!("{}\n\n", Catalogue::of(lang).plain("export-read-me"))).concat();
    fs::write(new.join("README.txt"), read_me.trim_end().to_owned() + "\n").map_err(failed)?;
    all_private(&new).map_err(failed)?;
    move_to(&new, folder).map_err(failed)?;
    Ok(ExportSummary { folder: folder.to_owned(), tables: tables.len(), files })
}

/// Refuses a folder where rows of persons must not lie, or would be read as what was sent, or that holds something.
fn must_be_allowed(root: &Path, folder: &Path) -> Result<()> {
    let place = || Place::file(folder.display().to_string());
    if is_inside(folder, &root.join("out")) {
        return Err(Failure::one(Exit::Blocked, Diagnostic::error("export-in-out").at(place())));
    }
    if is_inside(folder, &root.join(EXPORTS)) {
        return Err(Failure::one(Exit::Usage, Diagnostic::error("export-in-exports").at(place())));
    }
    let is_new = match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    };
    if is_new { Ok(()) } else { Err(Failure::one(Exit::Usage, Diagnostic::error("export-not-new").at(place()))) }
}

/// Moves a folder to a place where nothing or an empty folder is.
fn move_to(new: &Path, folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        // It is empty, and another program may stand in it: only then is this refused.
        fs::remove_dir(folder)?;
    }
    match fs::rename(new, folder) {
        Err(error) if error.kind() == io::ErrorKind::CrossesDevices => {
            // Made here, it may be taken away again; another program's may not.
            fs::create_dir(folder)?;
            copy_to(new, folder).inspect_err(|_| {
                let _ = fs::remove_dir_all(folder);
            })
        }
        moved => moved,
    }
}

/// Copies a folder's content into an empty one on another disk. The description of the whole comes last: without it an export is not complete.
fn copy_to(new: &Path, folder: &Path) -> io::Result<()> {
    make_private(folder)?;
    let mut entries = fs::read_dir(new)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(|entry| entry.file_name() == FILE);
    for entry in entries {
        let (from, to) = (entry.path(), folder.join(entry.file_name()));
        if from.is_dir() {
            fs::create_dir(&to)?;
            copy_to(&from, &to)?;
        } else {
            // With the rights that it has.
            fs::copy(&from, &to)?;
        }
    }
    Ok(())
}

/// Lets only the owner read a folder and everything in it.
fn all_private(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { all_private(&path)? } else { make_private(&path)? }
    }
    make_private(folder)
}

#[cfg(test)]
mod tests;
