//! Texts, names and paths as they stand in a statement.

use std::path::Path;

/// Returns a text as an SQL literal.
pub fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// Returns a name as an SQL identifier.
pub fn identifier(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// Returns a file's path as a literal in which signs of patterns stand for themselves; none where it is no text.
pub fn quoted_path(path: &Path) -> Option<String> {
    let mut plain = String::new();
    for sign in path.to_str()?.chars() {
        match sign {
            '*' | '?' | '[' => plain.extend(['[', sign, ']']),
            sign => plain.push(sign),
        }
    }
    Some(quoted(&plain))
}
