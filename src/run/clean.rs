//! Removing what a project folder holds of rows with pseudonyms besides the exports: the database and the logs.
//!
//! Both are made again by a run. What was sent, written by people, published or entered into the ledger is never touched, and
//! nothing is followed out of the folder: a symbolic link in the place of one of the two is refused, one inside is removed as the link that it
//! is.

use std::fs;
use std::io;
use std::path::Path;

use serde::Serialize;

use super::ledger::{CANDIDATE, lines};
use super::lock::{self, Lock, Wait};
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::disclosure::ledger::{self, Line};

/// The folders that are removed, in the order in which they are told.
const FOLDERS: [&str; 2] = [lock::FOLDER, LOG];
const LOG: &str = "log";
/// What makes a folder a project.
const PROJECT_FILE: &str = "kooste.toml";

/// A folder that was, or would be, removed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Removed {
    /// Name in the project folder.
    pub folder: &'static str,
    pub files: u64,
    pub bytes: u64,
}

/// What cleaning did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CleanSummary {
    /// The folders that were there.
    pub removed: Vec<Removed>,
    /// Periods of runs that were not entered into the ledger and now cannot be, by code.
    pub unreleased: Vec<String>,
}

/// Removes the database and the logs of a project; `dry`: only tells what would be removed.
///
/// # Errors
/// 2 when the folder is no project, when one of the two is a symbolic link, when another command is at work on the project, or when
/// something cannot be removed.
pub fn clean(root: &Path, dry: bool) -> Result<CleanSummary> {
    if !root.join(PROJECT_FILE).is_file() {
        let diagnostic = Diagnostic::error("clean-no-project").at(Place::file(root.display().to_string()));
        return Err(Failure::one(Exit::Usage, diagnostic));
    }
    let mut there = Vec::new();
    for folder in FOLDERS {
        let path = root.join(folder);
        match fs::symlink_metadata(&path) {
            Ok(found) if found.is_dir() => there.push(folder),
            Ok(_) => {
                let diagnostic = Diagnostic::error("clean-not-a-folder").at(Place::file(folder)).arg("folder", folder);
                return Err(Failure::one(Exit::Usage, diagnostic));
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(Failure::io(Exit::Usage, folder, &error)),
        }
    }
    let unreleased = unreleased(root);
    let mut removed = Vec::new();
    for folder in &there {
        let (files, bytes) = size(&root.join(folder)).map_err(|error| Failure::io(Exit::Usage, folder, &error))?;
        removed.push(Removed { folder, files, bytes });
    }
    if !dry && !there.is_empty() {
        let lock = Lock::take(root, "clean", Wait::No)?;
        if there.contains(&LOG) {
            fs::remove_dir_all(root.join(LOG)).map_err(|error| Failure::io(Exit::Usage, LOG, &error))?;
        }
        remove_cache(&root.join(lock::FOLDER), lock).map_err(|error| Failure::io(Exit::Usage, lock::FOLDER, &error))?;
    }
    Ok(CleanSummary { removed, unreleased })
}

/// Removes the folder of the database with all that is in it, the lock last: nobody takes it in a folder that is about to go.
fn remove_cache(folder: &Path, lock: Lock) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() && !path.is_symlink() {
            fs::remove_dir_all(path)?;
        } else if !lock::is_lock(&path) {
            fs::remove_file(path)?;
        }
    }
    fs::remove_file(lock::path(folder))?;
    // Some systems keep a folder as long as a file in it is open.
    drop(lock);
    fs::remove_dir(folder)
}

/// Returns how many files lie below a folder, and their bytes. Links count as a file of no bytes.
fn size(folder: &Path) -> io::Result<(u64, u64)> {
    let (mut files, mut bytes) = (0, 0);
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        // Of the entry itself: a link is not followed.
        let found = entry.metadata()?;
        if found.is_dir() {
            let (below, of_them) = size(&entry.path())?;
            (files, bytes) = (files + below, bytes + of_them);
        } else {
            files += 1;
            bytes += if found.is_file() { found.len() } else { 0 };
        }
    }
    Ok((files, bytes))
}

/// Returns the periods whose last run waits to be entered into the ledger.
fn unreleased(root: &Path) -> Vec<String> {
    let folders = fs::read_dir(root.join("log")).into_iter().flatten().flatten();
    let mut periods: Vec<String> = folders
        .filter(|folder| fs::read_to_string(folder.path().join(CANDIDATE)).is_ok_and(|text| waits(root, &text)))
        .filter_map(|folder| folder.file_name().into_string().ok())
        .collect();
    periods.sort();
    periods
}

/// Whether a line of a run is not in its ledger. What cannot be read waits for nothing.
fn waits(root: &Path, text: &str) -> bool {
    text.lines().filter_map(ledger::candidate).any(|line: Line| {
        let released = lines(root, line.profile.audience);
        !released.is_ok_and(|read| read.is_ok_and(|(lines, _)| lines.contains(&line)))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::disclosure::Profile;
    use crate::project::Audience;

    fn project() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in [
            ("kooste.toml", "not even TOML ="),
            ("kooste.key", "k"),
            ("exports/Rauma/a.csv", "a"),
            ("narrative/fi/riskit.md", "a"),
            ("out/2022Q2/a.pdf", "a"),
            ("ledger/steering.jsonl", ""),
            ("preview/2022Q2/a.svg", "a"),
            (".kooste/kooste.duckdb", "12345"),
            ("log/2022Q2/findings.csv", "123"),
            ("log/2022Q2/secure/tables/a.csv", "1234"),
        ] {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    fn names(root: &Path) -> BTreeSet<String> {
        fs::read_dir(root).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn nothing_is_removed_under_a_command_that_is_at_work() {
        let folder = project();
        let lock = Lock::take(folder.path(), "run", Wait::No).unwrap();
        let failure = clean(folder.path(), false).unwrap_err();
        assert_eq!((failure.exit, failure.diagnostics[0].code), (Exit::Usage, "project-in-use"));
        assert!(folder.path().join("log/2022Q2/findings.csv").is_file());
        drop(lock);
        clean(folder.path(), false).unwrap();
        assert!(!folder.path().join(".kooste").exists() && !folder.path().join("log").exists());
    }

    #[test]
    fn only_the_database_and_the_logs_are_removed() {
        let folder = project();
        let before = names(folder.path());
        let told = [Removed { folder: ".kooste", files: 1, bytes: 5 }, Removed { folder: "log", files: 2, bytes: 7 }];
        assert_eq!(clean(folder.path(), true).unwrap().removed, told);
        assert_eq!(names(folder.path()), before, "a dry run removes nothing");
        assert_eq!(clean(folder.path(), false).unwrap().removed, told);
        let gone: Vec<String> = before.difference(&names(folder.path())).cloned().collect();
        assert_eq!(gone, [".kooste", "log"]);
        for kept in ["exports/Rauma/a.csv", "narrative/fi/riskit.md", "out/2022Q2/a.pdf", "ledger/steering.jsonl"] {
            assert!(folder.path().join(kept).is_file(), "{kept}");
        }
        assert_eq!(clean(folder.path(), false).unwrap().removed, [], "there is nothing left");
    }

    #[test]
    fn a_folder_that_is_no_project_is_left_alone() {
        let folder = project();
        fs::remove_file(folder.path().join("kooste.toml")).unwrap();
        let failure = clean(folder.path(), false).unwrap_err();
        assert_eq!((failure.exit, failure.diagnostics[0].code), (Exit::Usage, "clean-no-project"));
        assert!(folder.path().join("log/2022Q2/findings.csv").is_file());
    }

    #[cfg(unix)]
    #[test]
    fn no_link_is_followed() {
        let (folder, elsewhere) = (project(), project());
        let kept = elsewhere.path().join("exports/Rauma/a.csv");
        std::os::unix::fs::symlink(elsewhere.path().join("exports"), folder.path().join("log/2022Q2/link")).unwrap();
        assert_eq!(clean(folder.path(), false).unwrap().removed[1].files, 3);
        assert!(kept.is_file(), "what a link points to stays");

        std::os::unix::fs::symlink(elsewhere.path().join("exports"), folder.path().join("log")).unwrap();
        let failure = clean(folder.path(), false).unwrap_err();
        assert_eq!((failure.exit, failure.diagnostics[0].code), (Exit::Usage, "clean-not-a-folder"));
        assert!(kept.is_file() && folder.path().join("log").exists());
    }

    #[test]
    fn a_run_that_waits_for_its_release_is_told_until_it_is_released() {
        let folder = project();
        let head = ledger::read("").unwrap().1;
        let day = "2022-06-30".parse().unwrap();
        let line = Line::after(None, &head, "2022Q2".to_owned(), day, Profile::of(Audience::Steering));
        let (text, _) = line.written().unwrap();
        fs::write(folder.path().join("log/2022Q2").join(CANDIDATE), &text).unwrap();
        assert_eq!(clean(folder.path(), true).unwrap().unreleased, ["2022Q2"]);
        fs::write(folder.path().join("ledger/steering.jsonl"), &text).unwrap();
        assert_eq!(clean(folder.path(), true).unwrap().unreleased, Vec::<String>::new());
    }
}
