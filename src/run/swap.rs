//! Moving what a run wrote into place so that it can be finished after a kill at any moment.
//!
//! What is to be moved is written down first. From then on the run counts as done: whoever opens the project next finishes the
//! moves. Before that, what was staged is thrown away. So out/, log/ and the database are those of one run, the old or the new.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{lock, output};
use crate::diagnostics::{Exit, Failure, Result};

/// The list of moves that are to be finished.
const JOURNAL: &str = "swap.json";
/// What folders that wait to be moved begin with.
pub(super) const STAGING: &str = "output-";
/// What begins the names of folders and files that a command leaves behind when it is killed: what was staged, half a file.
const LEFT_BEHIND: [&str; 2] = [STAGING, ".tmp"];
/// What the name of half a database holds, and that of its log.
const HALF_DATABASE: &str = ".duckdb.unfinished";

/// One folder or file that takes another's place. Paths in the project folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Move {
    pub new: PathBuf,
    pub target: PathBuf,
    /// Where what stood at `target` waits until all is done.
    pub old: PathBuf,
}

impl Move {
    /// Makes room: moves away what is at the target. Nothing if that is done, or if nothing was there.
    fn make_room(&self, root: &Path) -> io::Result<()> {
        let (target, old) = (root.join(&self.target), root.join(&self.old));
        if !exists(&root.join(&self.new)) || !exists(&target) {
            return Ok(());
        }
        fs::rename(target, old)
    }

    /// Moves the new in. Nothing if that is done.
    fn move_in(&self, root: &Path) -> io::Result<()> {
        let (new, target) = (root.join(&self.new), root.join(&self.target));
        if !exists(&new) {
            return Ok(());
        }
        if let Some(parent) = target.parent() {
            output::create_parent(root, parent)?;
        }
        fs::rename(new, target)
    }

    /// Undoes both, as far as they were done.
    fn undo(&self, root: &Path) -> io::Result<()> {
        let (new, target, old) = (root.join(&self.new), root.join(&self.target), root.join(&self.old));
        if !exists(&new) && exists(&target) {
            fs::rename(&target, new)?;
        }
        if exists(&old) { fs::rename(old, target) } else { Ok(()) }
    }

    /// A list that was tampered with must not move anything in from elsewhere or out of the project.
    fn stays_inside(&self) -> bool {
        let inside = |path: &Path| path.components().all(|part| matches!(part, Component::Normal(_)));
        [&self.new, &self.target, &self.old].into_iter().all(|path| inside(path))
            && self.new.starts_with(lock::FOLDER)
            && self.old.starts_with(lock::FOLDER)
    }
}

/// Moves everything into place, or nothing.
///
/// # Errors
/// 2 when something cannot be moved; everything is then as it was.
pub(super) fn swap(root: &Path, moves: &[Move]) -> Result<()> {
    let journal = root.join(lock::FOLDER).join(JOURNAL);
    let text = serde_json::to_vec(moves).map_err(|error| Failure::bug("list what is to be moved", error))?;
    output::write_private(&journal, &text).map_err(|error| Failure::io(Exit::Usage, root.display(), &error))?;
    for step in moves {
        let moved = step.make_room(root).and_then(|()| step.move_in(root));
        if let Err(error) = moved {
            let undone = moves.iter().rev().map(|step| step.undo(root)).collect::<Vec<_>>();
            if undone.iter().all(io::Result::is_ok) {
                // Else the list stays: the next command finishes what cannot be undone now.
                let _ = fs::remove_file(&journal);
            }
            return Err(Failure::io(Exit::Usage, step.target.display(), &error));
        }
    }
    fs::remove_file(&journal).map_err(|error| Failure::io(Exit::Usage, root.display(), &error))
}

/// Returns whether moves wait to be finished.
pub(super) fn is_pending(root: &Path) -> bool {
    exists(&root.join(lock::FOLDER).join(JOURNAL))
}

/// Finishes the moves of a run that was killed while it made them, and removes what others left that were killed before.
///
/// # Errors
/// 2 when something cannot be moved; the next command tries again.
pub(super) fn recover(root: &Path) -> Result<()> {
    let folder = root.join(lock::FOLDER);
    let journal = folder.join(JOURNAL);
    // One that cannot be read was not written by us: it appears at once, as a whole.
    let moves: Vec<Move> =
        fs::read(&journal).ok().and_then(|text| serde_json::from_slice(&text).ok()).unwrap_or_default();
    if moves.iter().all(Move::stays_inside) {
        for step in &moves {
            let moved = step.make_room(root).and_then(|()| step.move_in(root));
            moved.map_err(|error| Failure::io(Exit::Usage, step.target.display(), &error))?;
        }
    }
    let tidy = || -> io::Result<()> {
        if exists(&journal) {
            fs::remove_file(&journal)?;
        }
        for entry in fs::read_dir(&folder)? {
            let entry = entry?;
            let name = entry.file_name();
            if !is_left_behind(&name.to_string_lossy()) {
                continue;
            }
            if entry.file_type()?.is_dir() { fs::remove_dir_all(entry.path())? } else { fs::remove_file(entry.path())? }
        }
        Ok(())
    };
    tidy().map_err(|error| Failure::io(Exit::Usage, lock::FOLDER, &error))
}

/// Returns whether something of this name in the folder is of a command that was killed.
fn is_left_behind(name: &str) -> bool {
    LEFT_BEHIND.iter().any(|beginning| name.starts_with(beginning)) || name.contains(HALF_DATABASE)
}

/// A broken link is there, too.
fn exists(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A project whose folders out/P and log/P are old (the latter not there), and staged new ones, and a file.
    fn staged(root: &Path) -> Vec<Move> {
        let write = |path: &str, text: &str| {
            fs::create_dir_all(root.join(path).parent().unwrap()).unwrap();
            fs::write(root.join(path), text).unwrap();
        };
        write("out/P/a", "old");
        write(".kooste/db", "old");
        write(".kooste/output-1/new-0/b", "new");
        write(".kooste/output-1/new-1/a", "new");
        write(".kooste/db.unfinished", "new");
        let step = |new: &str, target: &str, number: usize| Move {
            new: new.into(),
            target: target.into(),
            old: format!(".kooste/output-1/old-{number}").into(),
        };
        vec![
            step(".kooste/output-1/new-0", "log/P", 0),
            step(".kooste/output-1/new-1", "out/P", 1),
            step(".kooste/db.unfinished", ".kooste/db", 2),
        ]
    }

    fn journal(root: &Path, moves: &[Move]) {
        fs::write(root.join(".kooste").join(JOURNAL), serde_json::to_vec(moves).unwrap()).unwrap();
    }

    fn state(root: &Path) -> (Option<String>, Option<String>, Option<String>) {
        let read = |path: &str| fs::read_to_string(root.join(path)).ok();
        (read("log/P/b"), read("out/P/a"), read(".kooste/db"))
    }

    fn new_state() -> (Option<String>, Option<String>, Option<String>) {
        let new = || Some("new".to_owned());
        (new(), new(), new())
    }

    /// A kill leaves the disk as it is at that moment: the same is had by taking only the first steps.
    #[test]
    fn a_kill_between_any_two_moves_is_finished_by_the_next_command() {
        for steps in 0..=6 {
            let root = tempfile::tempdir().unwrap();
            let moves = staged(root.path());
            journal(root.path(), &moves);
            for number in 0..steps {
                let step = &moves[number / 2];
                if number % 2 == 0 { step.make_room(root.path()) } else { step.move_in(root.path()) }.unwrap();
            }
            recover(root.path()).unwrap();
            assert_eq!(state(root.path()), new_state(), "killed after {steps} steps");
            let left: Vec<_> = fs::read_dir(root.path().join(".kooste")).unwrap().flatten().collect();
            assert_eq!(left.len(), 1, "killed after {steps} steps: only the database stays");
            recover(root.path()).unwrap();
            assert_eq!(state(root.path()), new_state());
        }
    }

    #[test]
    fn a_kill_while_moves_are_undone_is_finished_too() {
        for undone in 0..=3 {
            let root = tempfile::tempdir().unwrap();
            let moves = staged(root.path());
            journal(root.path(), &moves);
            for step in &moves {
                step.make_room(root.path()).and_then(|()| step.move_in(root.path())).unwrap();
            }
            moves.iter().rev().take(undone).for_each(|step| step.undo(root.path()).unwrap());
            recover(root.path()).unwrap();
            assert_eq!(state(root.path()), new_state(), "{undone} undone");
        }
    }

    #[test]
    fn what_was_only_staged_is_thrown_away() {
        let root = tempfile::tempdir().unwrap();
        staged(root.path());
        for half in [
            ".tmpAbC",
            "kooste.duckdb.unfinished",
            "kooste.duckdb.unfinished.wal",
            "export.duckdb.unfinished",
            "export.duckdb.unfinished.wal",
        ] {
            fs::write(root.path().join(".kooste").join(half), "half").unwrap();
        }
        recover(root.path()).unwrap();
        assert_eq!(state(root.path()), (None, Some("old".into()), Some("old".into())));
        let mut left: Vec<_> =
            fs::read_dir(root.path().join(".kooste")).unwrap().flatten().map(|entry| entry.file_name()).collect();
        left.sort();
        assert_eq!(left, ["db", "db.unfinished"]);
    }

    #[test]
    fn when_one_cannot_be_moved_all_are_as_before() {
        let root = tempfile::tempdir().unwrap();
        let moves = staged(root.path());
        fs::write(root.path().join("log"), "a file in the folder's place").unwrap();
        let order: Vec<Move> = moves.into_iter().rev().collect();
        assert_eq!(swap(root.path(), &order).unwrap_err().exit, Exit::Usage);
        assert_eq!(state(root.path()), (None, Some("old".into()), Some("old".into())));
        assert!(!root.path().join(".kooste").join(JOURNAL).exists());
    }

    #[test]
    fn a_list_that_leads_out_of_the_project_is_not_followed() {
        let around = tempfile::tempdir().unwrap();
        let root = around.path().join("project");
        let mut moves = staged(&root);
        moves[0].target = "../elsewhere".into();
        journal(&root, &moves);
        recover(&root).unwrap();
        assert!(!around.path().join("elsewhere").exists());
    }
}
