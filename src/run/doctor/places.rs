//! The project folder: what a run writes to, the ledgers, the key.

use std::fs;
use std::path::Path;

use super::{Check, State};
use crate::disclosure::ledger::LineError;
use crate::project::Audience;
use crate::run::hashing::{self, KEY_FILE};
use crate::run::{ledger, lock};

/// The folders that a run or a release writes to.
const FOLDERS: [&str; 4] = ["out", "log", lock::FOLDER, ledger::FOLDER];

/// Looks at the folders, the ledgers and the key.
pub(super) fn look(root: &Path) -> Vec<Check> {
    let folders = FOLDERS.map(|folder| {
        let state = if is_writable(root, folder) { State::Good } else { State::Problem };
        Check::new("folder", state, vec![("folder", folder.to_owned())])
    });
    let ledgers = [Audience::Steering, Audience::Public].map(|audience| ledger_of(root, audience));
    folders.into_iter().chain(ledgers).chain([key(root)]).collect()
}

/// Whether files can be made in a folder, or the folder in the project, by making one that goes at once.
fn is_writable(root: &Path, folder: &str) -> bool {
    let path = root.join(folder);
    let place = if path.symlink_metadata().is_ok() { path.as_path() } else { root };
    place.is_dir() && tempfile::tempfile_in(place).is_ok()
}

fn ledger_of(root: &Path, audience: Audience) -> Check {
    let path = ledger::path_of(audience);
    let read = ledger::lines(root, audience).unwrap_or(Err(LineError::Unreadable(1)));
    let (state, how, number) = match read {
        Ok((releases, _)) => (State::Good, "intact", releases.len()),
        Err(LineError::Unreadable(line)) => (State::Problem, "unreadable", line),
        Err(LineError::Changed(line)) => (State::Problem, "changed", line),
    };
    Check::new("ledger", state, vec![("file", path), ("how", how.to_owned()), ("number", number.to_string())])
}

fn key(root: &Path) -> Check {
    let path = root.join(KEY_FILE);
    let has_releases = fs::read_dir(root.join(ledger::FOLDER)).is_ok_and(|mut files| files.next().is_some());
    let (state, how) = match hashing::key(root) {
        Err(_) => (State::Problem, "unreadable"),
        Ok(_) if !path.exists() && has_releases => (State::Warning, "lost"),
        Ok(_) if !path.exists() => (State::Good, "new"),
        Ok(_) if !is_private(&path) => (State::Warning, "open"),
        Ok(_) => (State::Good, "there"),
    };
    Check::new("key", state, vec![("how", how.to_owned())])
}

#[cfg(unix)]
fn is_private(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).is_ok_and(|found| found.permissions().mode() & 0o077 == 0)
}

/// Elsewhere the folder's own permissions decide.
#[cfg(not(unix))]
fn is_private(_path: &Path) -> bool {
    true
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn a_key_that_others_can_read_or_that_was_lost_is_told() {
        let root = tempfile::tempdir().unwrap();
        let how = || key(root.path()).details[0].1.clone();
        assert_eq!(how(), "new");
        fs::write(root.path().join(KEY_FILE), "0".repeat(64)).unwrap();
        fs::set_permissions(root.path().join(KEY_FILE), fs::Permissions::from_mode(0o644)).unwrap();
        assert_eq!(how(), "open");
        fs::set_permissions(root.path().join(KEY_FILE), fs::Permissions::from_mode(0o600)).unwrap();
        assert_eq!(how(), "there");
        fs::remove_file(root.path().join(KEY_FILE)).unwrap();
        fs::create_dir(root.path().join("ledger")).unwrap();
        fs::write(root.path().join("ledger/steering.jsonl"), "").unwrap();
        assert_eq!(how(), "lost");
    }
}
