//! One hash over the built-in templates, library files, words and fonts: it tells whether two reports were made alike.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};

use crate::digest::hexadecimal;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/report-templates");

/// Returns the SHA-256 over paths and contents of report-templates/, in the order of the paths, in lower-case hexadecimal.
pub fn templates_sha256() -> String {
    let mut files = BTreeMap::new();
    collect(&FILES, &mut files);
    let mut hash = Sha256::new();
    for (path, bytes) in files {
        hash.update(path.as_bytes());
        hash.update(bytes.len().to_le_bytes());
        hash.update(bytes);
    }
    hexadecimal(&hash.finalize())
}

fn collect(folder: &'static Dir<'_>, files: &mut BTreeMap<String, &'static [u8]>) {
    for file in folder.files() {
        files.insert(file.path().to_string_lossy().replace('\\', "/"), file.contents());
    }
    for below in folder.dirs() {
        collect(below, files);
    }
}
