//! Which build of the program runs: while it is developed, its version does not tell one from another.

use std::env;
use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::time::UNIX_EPOCH;

use crate::digest::sha256;

/// How much of the program's file is read: its beginning holds what the linker wrote about the whole, on most systems a hash of it.
const BEGINNING: u64 = 64 << 10;

/// Returns what tells the build that runs from every other: a hash of its file's name, size, times and number, and of its beginning. To read
/// all of it, two hundred megabytes, takes a tenth of a second; a copy elsewhere counts as another build, which costs one run.
///
/// # Errors
/// When the file is not there any more, or another one since.
pub(super) fn running() -> io::Result<String> {
    let path = env::current_exe()?;
    let mut file = File::open(&path)?;
    let before = stamp(&file.metadata()?);
    let mut beginning = Vec::new();
    file.by_ref().take(BEGINNING).read_to_end(&mut beginning)?;
    if stamp(&fs::metadata(&path)?) != before {
        return Err(io::ErrorKind::StaleNetworkFileHandle.into());
    }
    Ok(sha256(format!("{}\n{before:?}\n{}", path.display(), sha256(&beginning)).as_bytes()))
}

fn stamp(data: &Metadata) -> Vec<u128> {
    let modified = data.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    let mut stamp = vec![u128::from(data.len()), modified.map_or(0, |time| time.as_nanos())];
    #[cfg(unix)]
    {
        // A copy may keep its time of change; the file system's own time it cannot.
        use std::os::unix::fs::MetadataExt;
        stamp.extend([
            u128::from(data.ino()),
            u128::from(data.ctime().unsigned_abs()),
            u128::from(data.ctime_nsec().unsigned_abs()),
        ]);
    }
    stamp
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn the_running_program_is_known_again() {
        assert_eq!(running().unwrap(), running().unwrap());
    }

    #[test]
    fn a_file_that_is_written_again_has_another_stamp() {
        let folder = tempfile::tempdir().unwrap();
        let (path, other) = (folder.path().join("a"), folder.path().join("b"));
        let stamped = |path: &Path| stamp(&fs::metadata(path).unwrap());
        fs::write(&path, "one").unwrap();
        let first = stamped(&path);
        // As an installer does: another file of the same length takes the place of the first.
        fs::write(&other, "two").unwrap();
        fs::rename(&other, &path).unwrap();
        assert_ne!(stamped(&path), first);
    }
}
