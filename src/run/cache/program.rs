//! The program's own hash: while it is developed, nothing else tells one build from another.

use std::env;
use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::Path;
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::digest::hexadecimal;

/// The hash of a program file, and by what the file is known again without reading it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Program {
    path: String,
    /// Size, times and number of the file.
    stamp: Vec<u128>,
    pub sha256: String,
}

impl Program {
    /// Returns the program that runs: as known if its file is the same, else read.
    ///
    /// # Errors
    /// When the file is not there any more, or another one since.
    pub fn running(known: Option<&Program>) -> io::Result<Program> {
        let path = env::current_exe()?;
        let shown = path.to_string_lossy().into_owned();
        let before = stamp(&fs::metadata(&path)?);
        if let Some(known) = known.filter(|known| known.path == shown && known.stamp == before) {
            return Ok(known.clone());
        }
        let sha256 = hash_file(&path)?;
        let same = stamp(&fs::metadata(&path)?) == before;
        if same {
            Ok(Program { path: shown, stamp: before, sha256 })
        } else {
            Err(io::ErrorKind::StaleNetworkFileHandle.into())
        }
    }
}

/// Returns the SHA-256 of a file of any size.
pub(super) fn hash_file(path: &Path) -> io::Result<String> {
    let mut file = File::open(path)?;
    let mut hasher = Sha256::new();
    let mut piece = vec![0; 1 << 20];
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(hexadecimal(&hasher.finalize())),
            read => hasher.update(&piece[..read]),
        }
    }
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
    use super::*;

    #[test]
    fn the_running_program_is_hashed_whole_and_known_again() {
        let read = Program::running(None).unwrap();
        assert_eq!(read.sha256, crate::digest::sha256(&fs::read(env::current_exe().unwrap()).unwrap()));
        let kept = Program { sha256: "kept".into(), ..read.clone() };
        assert_eq!(Program::running(Some(&kept)).unwrap().sha256, "kept");
        let other = Program { stamp: vec![1], ..kept };
        assert_eq!(Program::running(Some(&other)).unwrap(), read);
    }
}
