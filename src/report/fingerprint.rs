//! One hash over the built-in templates, library files, words and fonts: it tells whether two reports were made alike.

use sha2::{Digest, Sha256};

use super::embedded;
use crate::digest::hexadecimal;

/// Returns the SHA-256 over paths and contents of report-templates/, in the order of the paths, in lower-case hexadecimal.
pub fn templates_sha256() -> String {
    let mut hash = Sha256::new();
    for (path, bytes) in embedded::files("") {
        hash.update(path.as_bytes());
        hash.update(bytes.len().to_le_bytes());
        hash.update(bytes);
    }
    hexadecimal(&hash.finalize())
}
