//! One hash over the built-in templates, library files, words and fonts: it tells whether two reports were made alike.

use super::embedded;
use crate::digest::sha256_of_files;

/// Returns the SHA-256 over paths and contents of report-templates/, in the order of the paths, in lower-case hexadecimal.
pub fn templates_sha256() -> String {
    let files = embedded::files("");
    sha256_of_files(files.iter().map(|(path, bytes)| (path.as_str(), *bytes)))
}
