//! Hashes of inputs and outputs, plain for the manifest and keyed for what is handed on.
//!
//! A plain hash of a small file can be guessed by trying what it may hold; a hash under a key that stays in the project folder
//! cannot.

use std::fs;
use std::path::Path;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::digest::hexadecimal;

/// Name of the key file in the project folder.
pub const KEY_FILE: &str = "kooste.key";

/// The project's key.
#[derive(Clone)]
pub struct Key {
    bytes: [u8; 32],
    /// Whether it stands in the project folder.
    kept: bool,
}

impl Key {
    /// Returns what tells this key from others, and nothing about it.
    pub fn name(&self) -> String {
        keyed(self, KEY_FILE)
    }

    /// Returns whether it has just been made.
    pub fn is_new(&self) -> bool {
        !self.kept
    }

    fn random() -> Result<Key> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|error| Failure::bug("make a random key", error))?;
        Ok(Key { bytes, kept: false })
    }

    /// Returns the key itself.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Writes a new key to the project folder, readable by its owner only.
    ///
    /// # Errors
    /// 2 when it cannot be written.
    pub fn keep(&self, root: &Path) -> Result<()> {
        if self.kept {
            return Ok(());
        }
        let text = format!("{}\n", hexadecimal(&self.bytes));
        super::output::write_private(&root.join(KEY_FILE), text.as_bytes())
            .map_err(|error| Failure::io(Exit::Usage, KEY_FILE, &error))
    }
}

/// Returns the HMAC-SHA-256 of a text (a plain hash) under the project's key, in lower-case hexadecimal.
pub fn keyed(key: &Key, plain_hash: &str) -> String {
    // HMAC takes a key of any length, so this cannot fail.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&key.bytes) else {
        return String::new();
    };
    mac.update(plain_hash.as_bytes());
    hexadecimal(&mac.finalize().into_bytes())
}

/// Returns the project's key: the one in its folder, else a new one that waits to be kept.
///
/// # Errors
/// 2 when the file cannot be read or does not hold 64 hexadecimal digits.
pub fn key(root: &Path) -> Result<Key> {
    match fs::read_to_string(root.join(KEY_FILE)) {
        Ok(text) => parse(text.trim())
            .ok_or_else(|| Failure::one(Exit::Usage, Diagnostic::error("key-unreadable").at(Place::file(KEY_FILE)))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Key::random(),
        Err(error) => Err(Failure::io(Exit::Usage, KEY_FILE, &error)),
    }
}

fn parse(text: &str) -> Option<Key> {
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    let mut bytes = [0; 32];
    for (index, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * index..2 * index + 2], 16).ok()?;
    }
    Some(Key { bytes, kept: true })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keyed_hash_is_hmac_sha_256() {
        // RFC 4231, test case 2, has a key of four bytes; the same key padded with zeros to 32 gives the same MAC.
        let mut bytes = [0; 32];
        bytes[..4].copy_from_slice(b"Jefe");
        assert_eq!(
            keyed(&Key { bytes, kept: true }, "what do ya want for nothing?"),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        );
    }

    #[test]
    fn a_key_is_made_once_and_read_back() {
        let folder = tempfile::tempdir().unwrap();
        let made = key(folder.path()).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        made.keep(folder.path()).unwrap();
        assert_eq!(made.bytes, key(folder.path()).unwrap().bytes);
        fs::write(folder.path().join(KEY_FILE), "not a key").unwrap();
        assert_eq!(key(folder.path()).err().unwrap().diagnostics[0].code, "key-unreadable");
    }
}
