//! Output files, all or none: everything is written beside its place first, then moved there folder by folder.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempDir};

use super::lock;
use super::swap::{self, Move};
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::store::Database;

/// Folders of a project that only its owner may read.
const PRIVATE: [&str; 2] = ["log", lock::FOLDER];

/// Files that wait to be moved into place.
pub(super) struct Output {
    root: PathBuf,
    /// Path in the project folder, with `/`, and content.
    files: BTreeMap<String, Vec<u8>>,
    /// The database as an earlier run left it.
    database: Option<Vec<u8>>,
}

impl Output {
    /// Returns an empty output; fails early when a folder that will be written is not a folder.
    ///
    /// # Errors
    /// 2, before any work is done for nothing.
    pub fn new(root: &Path) -> Result<Output> {
        for folder in ["out", "log"] {
            let path = root.join(folder);
            must_be_a_folder(root, folder)?;
            if path.is_dir() {
                tempfile::tempfile_in(&path).map_err(|error| Failure::io(Exit::Usage, folder, &error))?;
            }
        }
        Ok(Output { root: root.to_owned(), files: BTreeMap::new(), database: None })
    }

    /// Adds a file: path in the project folder such as `out/2022Q2/report.pdf`.
    pub fn add(&mut self, path: String, bytes: Vec<u8>) {
        self.files.insert(path, bytes);
    }

    /// Adds the database of an earlier run.
    pub fn database(&mut self, bytes: Vec<u8>) {
        self.database = Some(bytes);
    }

    /// Returns the files so far.
    pub fn files(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.files
    }

    /// Moves everything into place. A period's folder is replaced as a whole: what the run does not name is taken along. A finished
    /// database file goes with it.
    ///
    /// # Errors
    /// 2 when something cannot be written; everything is then as it was before.
    pub fn commit(self, database: Option<&Database>) -> Result<()> {
        let failed = |error: io::Error| Failure::io(Exit::Usage, self.root.display(), &error);
        let places: BTreeSet<PathBuf> = self.files.keys().map(|path| place_of(path)).collect();
        for place in &places {
            must_be_a_folder(&self.root, &place.to_string_lossy())?;
        }
        let staging = private_folder(&self.root).map_err(failed)?;
        let name = PathBuf::from(lock::FOLDER).join(staging.path().file_name().unwrap_or_default());
        let mut moves = Vec::new();
        for (number, place) in places.into_iter().enumerate() {
            let new = name.join(format!("new-{number}"));
            self.fill(&place, &self.root.join(&new))
                .map_err(|error| Failure::io(Exit::Usage, place.display(), &error))?;
            moves.push(Move { new, target: place, old: name.join(format!("old-{number}")) });
        }
        if let Some(database) = database {
            let inside = |path: &Path| path.strip_prefix(&self.root).map(Path::to_owned);
            let paths = inside(database.unfinished()).and_then(|new| Ok((new, inside(database.path())?)));
            let (new, target) = paths.map_err(|error| Failure::bug("move the database", error))?;
            moves.push(Move { new, target, old: name.join("old-database") });
        }
        if let Some(bytes) = &self.database {
            let new = name.join("new-database");
            write_private(&self.root.join(&new), bytes).map_err(failed)?;
            let target = PathBuf::from(lock::FOLDER).join(lock::DATABASE);
            moves.push(Move { new, target, old: name.join("old-database") });
        }
        swap::swap(&self.root, &moves).inspect_err(|_| {
            if swap::is_pending(&self.root) {
                // What could be neither moved nor put back waits for the next command.
                drop(staging.keep());
            }
        })
    }

    /// Builds the folder that will stand at `place`: this run's files and what was there and is not replaced.
    fn fill(&self, place: &Path, new: &Path) -> io::Result<()> {
        fs::create_dir_all(new)?;
        let mine: BTreeMap<PathBuf, &Vec<u8>> = self
            .files
            .iter()
            .filter_map(|(path, bytes)| Some((Path::new(path).strip_prefix(place).ok()?.to_owned(), bytes)))
            .collect();
        for (path, bytes) in &mine {
            let target = new.join(path);
            if let Some(folder) = target.parent() {
                fs::create_dir_all(folder)?;
            }
            let old = self.root.join(place).join(path);
            let is_the_same = || fs::read(&old).is_ok_and(|there| there == **bytes);
            if !(is_the_same() && could_link(&old, &target)) {
                fs::write(target, bytes)?;
            }
        }
        take_along(&self.root.join(place), new, Path::new(""), &mine)?;
        if PRIVATE.iter().any(|private| place.starts_with(private)) {
            make_private(new)?;
        }
        Ok(())
    }
}

/// Refuses a file that stands where a folder is to be written: it is somebody's.
fn must_be_a_folder(root: &Path, folder: &str) -> Result<()> {
    let path = root.join(folder);
    if path.exists() && !path.is_dir() {
        let diagnostic = Diagnostic::error("output-not-a-folder").at(Place::file(folder)).arg("folder", folder);
        return Err(Failure::one(Exit::Usage, diagnostic));
    }
    Ok(())
}

/// Returns the period's folder of a path: `out/2022Q2`.
fn place_of(path: &str) -> PathBuf {
    Path::new(path).components().take(2).collect()
}

/// Returns the files of a period's folder below out/ that are not among a run's own, by name: an earlier run has left them, or somebody put
/// them there. A run that writes nothing there has no others, and a folder that cannot be read has none.
pub(super) fn others<'p>(root: &Path, period: &str, own: impl Iterator<Item = &'p str>) -> Vec<String> {
    let beginning = format!("out/{period}/");
    let own: BTreeSet<&str> = own.filter(|path| path.starts_with(&beginning)).collect();
    if own.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut open = vec![format!("out/{period}")];
    while let Some(folder) = open.pop() {
        let entries = fs::read_dir(root.join(&folder)).into_iter().flatten().flatten();
        for entry in entries {
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                open.push(path);
            } else if !own.contains(path.as_str()) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Gives a file a second name, which takes no room and keeps its date; false where that cannot be done.
fn could_link(file: &Path, name: &Path) -> bool {
    file.symlink_metadata().is_ok_and(|data| data.is_file()) && fs::hard_link(file, name).is_ok()
}

/// Puts what stands in the old folder and not in the new one there, too.
fn take_along(old: &Path, new: &Path, below: &Path, mine: &BTreeMap<PathBuf, &Vec<u8>>) -> io::Result<()> {
    let Ok(entries) = fs::read_dir(old.join(below)) else {
        return Ok(());
    };
    for entry in entries {
        let path = below.join(entry?.file_name());
        if old.join(&path).is_dir() {
            fs::create_dir_all(new.join(&path))?;
            take_along(old, new, &path, mine)?;
        } else if !mine.contains_key(&path) {
            let (file, name) = (old.join(&path), new.join(&path));
            if !could_link(&file, &name) {
                fs::copy(file, name)?;
            }
        }
    }
    Ok(())
}

/// Returns a temporary folder on the project's own disk, since a file can be moved at once only there.
pub(super) fn private_folder(root: &Path) -> io::Result<TempDir> {
    let parent = root.join(lock::FOLDER);
    create_private_folder(&parent)?;
    tempfile::Builder::new().prefix(swap::STAGING).tempdir_in(parent)
}

/// Creates a folder that only its owner may read; one that is there becomes one.
pub(super) fn create_private_folder(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path)?;
    make_private(path)
}

/// Creates the folder that something is moved into.
pub(super) fn create_parent(root: &Path, parent: &Path) -> io::Result<()> {
    fs::create_dir_all(parent)?;
    if PRIVATE.iter().any(|private| parent == root.join(private)) { make_private(parent) } else { Ok(()) }
}

/// Returns whether a path, which need not exist yet, lies in a folder, whichever way both are written.
pub(super) fn is_inside(path: &Path, folder: &Path) -> bool {
    let whole = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let real = |path: &Path| {
        let path = whole(path);
        // What exists of the path may be a link; the rest is added as it is written.
        let there = path.ancestors().find_map(|above| Some((above, fs::canonicalize(above).ok()?)));
        there.map_or(path.clone(), |(above, real)| real.join(path.strip_prefix(above).unwrap_or(Path::new(""))))
    };
    let (path, folder) = (real(path), real(folder));
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            std::path::Component::ParentDir => {
                plain.pop();
            }
            part => plain.push(part),
        }
    }
    plain.starts_with(folder)
}

/// Lets only the owner read a folder or file. On Windows a user's folders are private already.
pub(super) fn make_private(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = if path.is_dir() { 0o700 } else { 0o600 };
        fs::set_permissions(path, fs::Permissions::from_mode(mode))?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// Writes a file that only its owner may read, so that it is on the disk when this returns.
pub(super) fn write_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let file = written_beside(path, bytes)?;
    file.as_file().sync_all()?;
    put_in_place(file, path)
}

/// Writes a file that only its owner may read and that may be lost with the machine's power: the disk is not waited for, which
/// takes long where others write.
pub(super) fn write_private_soon(path: &Path, bytes: &[u8]) -> io::Result<()> {
    put_in_place(written_beside(path, bytes)?, path)
}

fn written_beside(path: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = NamedTempFile::new_in(folder)?;
    io::Write::write_all(&mut file, bytes)?;
    Ok(file)
}

fn put_in_place(file: NamedTempFile, path: &Path) -> io::Result<()> {
    file.persist(path).map_err(|error| error.error)?;
    make_private(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_replaces_only_the_files_that_it_names() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("out/2022Q2/tables")).unwrap();
        fs::write(root.path().join("out/2022Q2/tables/other.csv"), "kept").unwrap();
        fs::write(root.path().join("out/2022Q2/a.pdf"), "old").unwrap();
        let mut output = Output::new(root.path()).unwrap();
        output.add("out/2022Q2/a.pdf".into(), b"new".to_vec());
        output.add("log/2022Q2/findings.csv".into(), b"f".to_vec());
        output.commit(None).unwrap();
        let read = |path: &str| fs::read_to_string(root.path().join(path)).unwrap();
        assert_eq!(read("out/2022Q2/tables/other.csv"), "kept");
        assert_eq!(read("out/2022Q2/a.pdf"), "new");
        assert_eq!(read("log/2022Q2/findings.csv"), "f");
        assert_eq!(fs::read_dir(root.path().join(".kooste")).unwrap().count(), 0);
    }

    #[test]
    fn a_file_that_stays_as_it_was_stays_the_same_file() {
        let root = tempfile::tempdir().unwrap();
        let file = root.path().join("out/2022Q2/a.csv");
        let long_ago = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_600_000_000);
        let commit = |text: &str| {
            let mut output = Output::new(root.path()).unwrap();
            output.add("out/2022Q2/a.csv".into(), text.into());
            output.commit(None).unwrap();
            (fs::read_to_string(&file).unwrap(), fs::metadata(&file).unwrap().modified().unwrap() == long_ago)
        };
        commit("1");
        fs::File::open(&file).unwrap().set_modified(long_ago).unwrap();
        assert_eq!(commit("1"), ("1".into(), true));
        assert_eq!(commit("2"), ("2".into(), false));
    }

    #[test]
    fn when_one_folder_cannot_be_moved_all_stay_as_they_were() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("log/2022Q2")).unwrap();
        fs::write(root.path().join("log/2022Q2/findings.csv"), "old").unwrap();
        let mut output = Output::new(root.path()).unwrap();
        output.add("log/2022Q2/findings.csv".into(), b"new".to_vec());
        output.add("out/2022Q2/a.pdf".into(), b"new".to_vec());
        // A file has taken the folder's name since the output was begun.
        fs::write(root.path().join("out"), "in the way").unwrap();
        assert_eq!(output.commit(None).unwrap_err().exit, Exit::Usage);
        assert_eq!(fs::read_to_string(root.path().join("log/2022Q2/findings.csv")).unwrap(), "old");
        assert_eq!(fs::read_to_string(root.path().join("out")).unwrap(), "in the way");
    }

    #[test]
    fn a_file_in_a_period_s_place_is_not_replaced() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("out")).unwrap();
        fs::write(root.path().join("out/2022Q2"), "somebody's").unwrap();
        let mut output = Output::new(root.path()).unwrap();
        output.add("out/2022Q2/a.pdf".into(), b"new".to_vec());
        assert_eq!(output.commit(None).unwrap_err().diagnostics[0].code, "output-not-a-folder");
        assert_eq!(fs::read_to_string(root.path().join("out/2022Q2")).unwrap(), "somebody's");
    }

    #[test]
    fn a_file_named_out_is_told_before_any_work() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("out"), "").unwrap();
        assert_eq!(Output::new(root.path()).err().unwrap().diagnostics[0].code, "output-not-a-folder");
    }

    #[cfg(unix)]
    #[test]
    fn the_log_is_for_its_owner_only() {
        use std::os::unix::fs::PermissionsExt;
        let root = tempfile::tempdir().unwrap();
        let mut output = Output::new(root.path()).unwrap();
        output.add("log/2022Q2/findings.csv".into(), Vec::new());
        output.commit(None).unwrap();
        for folder in ["log", "log/2022Q2", ".kooste"] {
            let mode = fs::metadata(root.path().join(folder)).unwrap().permissions().mode();
            assert_eq!(mode & 0o077, 0, "{folder}");
        }
    }
}
