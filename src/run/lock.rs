//! One command at a time writes to a project: a lock in `.kooste/`, and who holds it.
//!
//! The operating system keeps the lock and lets it go with the process, however that ends, so no lock is ever left behind. Who holds it
//! stands in a file beside, since on some systems nobody else can read a locked one.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{output, swap};
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};

/// Folder of a project that only the program writes to.
pub(super) const FOLDER: &str = ".kooste";
/// The database of the last run in that folder.
pub(super) const DATABASE: &str = "kooste.duckdb";
const LOCK: &str = "lock";
const HOLDER: &str = "holder.json";

/// Whether to wait for another command on the same project.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wait {
    /// Say who holds the lock, and end.
    #[default]
    No,
    /// Wait until it is free.
    Yes,
}

/// The right to write to a project; it ends when this is dropped.
#[derive(Debug)]
pub struct Lock {
    _file: File,
    holder: PathBuf,
}

/// Who holds a lock.
#[derive(Debug, Serialize, Deserialize)]
struct Holder {
    process: u32,
    command: String,
}

impl Lock {
    /// Takes the lock of a project for a command, such as `run`. What a command that was killed left behind is put in order first: its
    /// files are moved into place if they were complete, and removed if not. Whoever removes `.kooste/` removes the file `lock` last.
    ///
    /// # Errors
    /// 2 when another command holds it and `wait` says not to wait, when the folder cannot be written, or when what was left behind
    /// cannot be moved.
    pub fn take(root: &Path, command: &str, wait: Wait) -> Result<Lock> {
        let folder = root.join(FOLDER);
        let failed = |error: io::Error| not_writable(&error);
        output::create_private_folder(&folder).map_err(failed)?;
        let holder = folder.join(HOLDER);
        let file = loop {
            let file =
                File::options().create(true).truncate(false).write(true).open(folder.join(LOCK)).map_err(failed)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) if wait == Wait::Yes => file.lock().map_err(failed)?,
                Err(TryLockError::WouldBlock) => return Err(taken(&holder)),
                // Some network drives have no locks; whoever works there is as alone as before.
                Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {}
                Err(TryLockError::Error(error)) => return Err(failed(error)),
            }
            // Whoever held it may have removed the folder: then this lock is nobody's.
            if is_at(&file, &folder.join(LOCK)) {
                break file;
            }
            output::create_private_folder(&folder).map_err(failed)?;
        };
        let lock = Lock { _file: file, holder };
        let line = serde_json::to_vec(&Holder { process: std::process::id(), command: command.to_owned() })
            .map_err(|error| Failure::bug("name the holder of the lock", error))?;
        output::write_private_soon(&lock.holder, &line).map_err(failed)?;
        swap::recover(root)?;
        Ok(lock)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A name without a lock misleads nobody: it is only read when the lock is held.
        let _ = fs::remove_file(&self.holder);
    }
}

fn taken(holder: &Path) -> Box<Failure> {
    let held = fs::read(holder).ok().and_then(|bytes| serde_json::from_slice::<Holder>(&bytes).ok());
    let diagnostic = match held {
        Some(Holder { process, command }) => {
            Diagnostic::error("project-in-use").arg("process", process).arg("command", command)
        }
        // It has been taken this very moment.
        None => Diagnostic::error("project-in-use").arg("process", "?").arg("command", "kooste"),
    };
    Failure::one(Exit::Usage, diagnostic.at(Place::file(FOLDER)))
}

/// Returns the file that is locked in the folder of the program's own files.
pub(super) fn path(folder: &Path) -> PathBuf {
    folder.join(LOCK)
}

/// Returns whether a path is that of the lock.
pub(super) fn is_lock(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == LOCK)
}

/// Returns whether a file is still the one at a path.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let number = |data: io::Result<fs::Metadata>| data.map(|data| (data.dev(), data.ino())).ok();
    number(file.metadata()) == number(fs::metadata(path))
}

/// Elsewhere a file that is open cannot be replaced.
#[cfg(not(unix))]
fn is_at(_file: &File, path: &Path) -> bool {
    path.exists()
}

/// Returns why a project's folder cannot be used.
pub(super) fn not_writable(error: &io::Error) -> Box<Failure> {
    let diagnostic = Diagnostic::error("project-not-writable").at(Place::file(FOLDER)).refused(error);
    Failure::one(Exit::Usage, diagnostic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_is_told_who_was_first_and_may_go_on_afterwards() {
        let root = tempfile::tempdir().unwrap();
        let first = Lock::take(root.path(), "run", Wait::No).unwrap();
        let failure = Lock::take(root.path(), "check", Wait::No).unwrap_err();
        let told = &failure.diagnostics[0];
        assert_eq!((failure.exit, told.code), (Exit::Usage, "project-in-use"));
        assert_eq!(told.args["command"], "run");
        assert_eq!(told.args["process"], std::process::id().to_string());
        drop(first);
        Lock::take(root.path(), "check", Wait::No).unwrap();
    }

    #[test]
    fn whoever_waits_comes_next() {
        let root = tempfile::tempdir().unwrap();
        let first = Lock::take(root.path(), "run", Wait::No).unwrap();
        std::thread::scope(|scope| {
            let second = scope.spawn(|| Lock::take(root.path(), "run", Wait::Yes).map(drop));
            std::thread::sleep(std::time::Duration::from_millis(50));
            assert!(!second.is_finished());
            drop(first);
            second.join().unwrap().unwrap();
        });
    }

    #[test]
    fn a_lock_that_nobody_holds_is_no_lock() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join(FOLDER)).unwrap();
        fs::write(root.path().join(FOLDER).join(LOCK), "").unwrap();
        fs::write(root.path().join(FOLDER).join(HOLDER), r#"{"process":1,"command":"run"}"#).unwrap();
        Lock::take(root.path(), "run", Wait::No).unwrap();
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_told_as_such() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join(FOLDER), "a file in its place").unwrap();
        let failure = Lock::take(root.path(), "run", Wait::No).unwrap_err();
        assert_eq!((failure.exit, failure.diagnostics[0].code), (Exit::Usage, "project-not-writable"));
    }
}
