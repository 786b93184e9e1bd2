//! Where the cache keeps things: `.kooste/cache/`, an index and one file for each content, named by its hash.
//!
//! Whatever is read is held against its hash. What does not fit is as good as not there: nobody is told, it is only computed again.
//! Use is told by the order of the entries, the last used first; no clock is asked.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::figures::Place;
use super::inputs::Inputs;
use crate::digest::{sha256, sha256_of_file};
use crate::run::{lock, output};

/// Folder of the cache in `.kooste/`.
const FOLDER: &str = "cache";
const INDEX: &str = "index.json";
/// Runs that are kept at most.
const MOST_RUNS: usize = 8;
/// Bytes that are kept at most, beside what the last run needs.
const MOST_BYTES: u64 = 512 << 20;
/// Larger files are not kept: of most projects that is none.
const LARGEST: u64 = 64 << 20;

/// A run whose outputs are kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Entry {
    pub inputs: Inputs,
    /// Path in the project folder and SHA-256 of each file that it wrote to out/ and log/; none of a preview, which writes none.
    pub outputs: Option<BTreeMap<String, String>>,
    /// SHA-256 of the database.
    pub database: String,
    /// What the reports are made of.
    pub figures: Option<Place>,
    /// What the command tells.
    pub summary: serde_json::Value,
}

/// What the cache knows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Index {
    /// The last used first.
    pub entries: Vec<Entry>,
}

/// The cache's folder.
#[derive(Clone, Debug)]
pub(in crate::run) struct Shelf {
    folder: PathBuf,
}

impl Shelf {
    pub fn of(root: &Path) -> Shelf {
        Shelf { folder: root.join(lock::FOLDER).join(FOLDER) }
    }

    /// Returns the index; an empty one where there is none, or one that was damaged.
    pub(super) fn index(&self) -> Index {
        let read = || -> Option<Index> {
            let text = fs::read_to_string(self.folder.join(INDEX)).ok()?;
            let (hash, json) = text.split_once('\n')?;
            (sha256(json.as_bytes()) == hash).then(|| serde_json::from_str(json).ok())?
        };
        read().unwrap_or_default()
    }

    /// Writes the index and removes what it does not name.
    pub(super) fn keep(&self, index: &mut Index) -> io::Result<()> {
        output::create_private_folder(&self.folder)?;
        self.forget_what_is_too_much(index);
        let json = serde_json::to_string(index)?;
        // Where half of it reaches the disk, its hash tells.
        output::write_private_soon(
            &self.folder.join(INDEX),
            format!("{}\n{json}", sha256(json.as_bytes())).as_bytes(),
        )?;
        self.sweep(index)
    }

    /// Removes what an index does not name: what a run left that was killed, or what was forgotten.
    pub(super) fn sweep(&self, index: &Index) -> io::Result<()> {
        let named: BTreeSet<&str> = index.entries.iter().flat_map(Entry::contents).collect();
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name != INDEX && !named.contains(name.as_str()) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }

    /// Entries at the end go until what is left is not too much.
    fn forget_what_is_too_much(&self, index: &mut Index) {
        let mut counted: BTreeSet<String> = BTreeSet::new();
        let mut bytes = 0;
        let fits = index.entries.iter().take(MOST_RUNS).take_while(|entry| {
            for content in entry.contents().filter(|content| counted.insert((*content).to_owned())) {
                bytes += fs::metadata(self.path(content)).map_or(0, |data| data.len());
            }
            bytes <= MOST_BYTES
        });
        let fits = fits.count().max(1);
        index.entries.truncate(fits);
    }

    /// Puts a content on the shelf.
    pub fn put(&self, bytes: &[u8], sha256: &str) -> io::Result<()> {
        let path = self.path(sha256);
        if bytes.len() as u64 > LARGEST || self.holds(sha256) {
            return Ok(());
        }
        output::create_private_folder(&self.folder)?;
        write_new(&path, bytes)
    }

    /// Puts a file on the shelf, and returns its hash.
    pub fn put_file(&self, path: &Path) -> io::Result<String> {
        if fs::metadata(path)?.len() > LARGEST {
            return sha256_of_file(path);
        }
        let bytes = fs::read(path)?;
        let hash = sha256(&bytes);
        self.put(&bytes, &hash).map(|()| hash)
    }

    /// Takes a content from the shelf, if it is there and whole.
    pub fn take(&self, hash: &str) -> Option<Vec<u8>> {
        fs::read(self.path(hash)).ok().filter(|bytes| sha256(bytes) == hash)
    }

    /// Returns whether a content is there and whole.
    pub fn holds(&self, hash: &str) -> bool {
        sha256_of_file(&self.path(hash)).is_ok_and(|found| found == hash)
    }

    /// Removes all of it.
    pub fn remove(&self) -> io::Result<()> {
        fs::remove_dir_all(&self.folder)
    }

    /// Returns where a content lies, or would.
    pub(super) fn path(&self, hash: &str) -> PathBuf {
        self.folder.join(hash)
    }
}

impl Entry {
    /// Returns the hashes of all that is kept of it.
    fn contents(&self) -> impl Iterator<Item = &str> {
        let figures = self.figures.iter().flat_map(Place::contents);
        self.outputs.iter().flat_map(BTreeMap::values).chain([&self.database]).chain(figures).map(String::as_str)
    }
}

/// Writes a file that only its owner may read. A kill leaves half of it, which its hash tells.
fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = fs::File::options();
    options.create(true).truncate(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    io::Write::write_all(&mut options.open(path)?, bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(number: usize) -> Entry {
        let settings = BTreeMap::from([("period".to_owned(), number.to_string())]);
        let hash = sha256(&[u8::try_from(number).unwrap()]);
        Entry {
            inputs: Inputs { settings, ..Inputs::default() },
            outputs: Some(BTreeMap::from([("out/P/a".to_owned(), hash.clone())])),
            database: hash,
            figures: None,
            summary: serde_json::Value::Null,
        }
    }

    #[test]
    fn the_last_used_are_kept_and_the_rest_goes_from_the_disk() {
        let root = tempfile::tempdir().unwrap();
        let shelf = Shelf::of(root.path());
        let mut index = Index::default();
        for number in 0..MOST_RUNS + 3 {
            shelf.put(&[u8::try_from(number).unwrap()], &entry(number).database).unwrap();
            index.entries.insert(0, entry(number));
            shelf.keep(&mut index).unwrap();
        }
        let kept = shelf.index();
        assert_eq!(kept, index);
        assert_eq!((kept.entries.len(), &kept.entries[0]), (MOST_RUNS, &entry(MOST_RUNS + 2)));
        assert_eq!(fs::read_dir(&shelf.folder).unwrap().count(), MOST_RUNS + 1);
        assert_eq!(shelf.take(&entry(0).database), None);
        assert!(shelf.holds(&entry(MOST_RUNS).database));
    }

    #[test]
    fn what_is_damaged_is_not_there() {
        let root = tempfile::tempdir().unwrap();
        let shelf = Shelf::of(root.path());
        let mut index = Index { entries: vec![entry(1)] };
        shelf.put(&[1], &entry(1).database).unwrap();
        shelf.keep(&mut index).unwrap();
        fs::write(shelf.path(&entry(1).database), [2]).unwrap();
        assert_eq!(shelf.take(&entry(1).database), None);
        shelf.put(&[1], &entry(1).database).unwrap();
        assert_eq!(shelf.take(&entry(1).database), Some(vec![1]), "it is put there again");
        let path = shelf.folder.join(INDEX);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replace("out/P/a", "out/P/b")).unwrap();
        assert_eq!(shelf.index(), Index::default());
        fs::write(&path, b"\xff").unwrap();
        assert_eq!(shelf.index(), Index::default());
    }

    #[cfg(unix)]
    #[test]
    fn the_cache_is_for_its_owner_only() {
        use std::os::unix::fs::PermissionsExt;
        let root = tempfile::tempdir().unwrap();
        let shelf = Shelf::of(root.path());
        shelf.put(&[1], &entry(1).database).unwrap();
        shelf.keep(&mut Index { entries: vec![entry(1)] }).unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o077;
        assert_eq!(mode(&shelf.folder), 0);
        for file in fs::read_dir(&shelf.folder).unwrap() {
            assert_eq!(mode(&file.unwrap().path()), 0);
        }
    }
}
