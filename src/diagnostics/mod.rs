//! What went wrong, where, and what to do about it: one type for errors, warnings and notes.
//!
//! A [`Diagnostic`] carries a stable code, a severity, a place and the arguments of its message; the words come from the
//! message files (`<code>` and `<code>.hint` in report-templates/i18n). It never carries a value of a cell: only the class of
//! the value. A command that cannot go on returns a [`Failure`], which holds every diagnostic found so far and the exit code.

mod codes;
mod explain;
mod kept;
mod render;

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use serde::{Deserialize, Serialize};

pub use codes::CODES;
pub use explain::{Explanation, explain, explanations, nearest_codes, title};
pub use render::{Style, allowed_there, render_json, render_text, senders_hint, words};

/// How bad a finding is; the order is from mild to severe.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing; the data is taken as it is.
    Note,
    /// The row is kept, something about it is doubtful.
    Warning,
    /// The row is rejected, or the command cannot go on.
    Error,
}

impl Severity {
    /// Returns the id of the message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Severity::Note => "severity-note",
            Severity::Warning => "severity-warning",
            Severity::Error => "severity-error",
        }
    }

    /// Returns the lower-case English name that stands in tables and JSON.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// The process's exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// The command did its work.
    Success = 0,
    /// `check` found errors; `diff`, `verify` or `test` a difference.
    Difference = 1,
    /// Wrong usage or configuration.
    Usage = 2,
    /// Blocked by privacy or disclosure control.
    Blocked = 3,
    /// An input cannot be read.
    Input = 4,
    /// The PDF breaks a standard.
    Standard = 5,
    /// A bug of ours.
    Bug = 70,
}

/// Where something is: a file of the project, and as near inside it as is known. All parts are optional.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// Path relative to the project folder, with `/`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// Sheet of a workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// Line of a text file or row of a sheet, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<u64>,
    /// Column from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<u64>,
    /// The column's header as the file spells it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header: Option<String>,
}

impl Place {
    /// Returns the place of a whole file.
    pub fn file(path: impl Into<String>) -> Place {
        Place { file: Some(path.into()), ..Place::default() }
    }
}

/// Writes `exports/Rauma/e.xlsx: Taul1!C17` for a sheet, `exports/Rauma/c.csv:17:3` for text.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.file.as_deref().unwrap_or("-"))?;
        match (&self.sheet, self.row, self.column) {
            (Some(sheet), Some(row), Some(column)) => write!(f, ": {sheet}!{}{row}", column_letters(column)),
            (Some(sheet), Some(row), None) => write!(f, ": {sheet}!{row}:{row}"),
            (Some(sheet), None, Some(column)) => write!(f, ": {sheet}!{0}:{0}", column_letters(column)),
            (Some(sheet), None, None) => write!(f, ": {sheet}"),
            (None, Some(row), Some(column)) => write!(f, ":{row}:{column}"),
            (None, Some(row), None) => write!(f, ":{row}"),
            (None, None, _) => Ok(()),
        }
    }
}

/// Returns a spreadsheet's letters for a column from 1: 1 is A, 27 is AA.
pub fn column_letters(mut column: u64) -> String {
    let mut letters = Vec::new();
    while column > 0 {
        column -= 1;
        letters.push(b'A' + u8::try_from(column % 26).expect("below 26"));
        column /= 26;
    }
    letters.reverse();
    String::from_utf8(letters).expect("ASCII letters")
}

/// A piece of a text file that a diagnostic points at (only configuration files, queries and templates: never exports).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snippet {
    /// The whole text of the file.
    pub source: String,
    /// Byte range in `source`.
    pub span: Range<usize>,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable code, kebab-case; also the id of its message.
    pub code: &'static str,
    pub severity: Severity,
    pub place: Place,
    /// Arguments of the message, by name. Never a cell's value.
    pub args: BTreeMap<&'static str, String>,
    /// Class of the offending value ("text", "number", "date", "empty"), where there is one.
    pub value_class: Option<String>,
    pub snippet: Option<Snippet>,
}

impl Diagnostic {
    /// Returns an error with this code.
    pub fn error(code: &'static str) -> Diagnostic {
        Diagnostic::new(code, Severity::Error)
    }

    /// Returns a warning with this code.
    pub fn warning(code: &'static str) -> Diagnostic {
        Diagnostic::new(code, Severity::Warning)
    }

    /// Returns a note with this code.
    pub fn note(code: &'static str) -> Diagnostic {
        Diagnostic::new(code, Severity::Note)
    }

    /// Returns a finding with this code and severity.
    pub fn new(code: &'static str, severity: Severity) -> Diagnostic {
        Diagnostic { code, severity, place: Place::default(), args: BTreeMap::new(), value_class: None, snippet: None }
    }

    /// Sets the place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Diagnostic {
        self.place = place;
        self
    }

    /// Adds an argument of the message.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl fmt::Display) -> Diagnostic {
        self.args.insert(name, value.to_string());
        self
    }

    /// Says what the operating system refused: the kind, for which our languages have words, and its own words for any other.
    #[must_use]
    pub fn refused(self, error: &std::io::Error) -> Diagnostic {
        use std::io::ErrorKind;
        let kind = match error.kind() {
            ErrorKind::NotFound => "not-found",
            ErrorKind::PermissionDenied => "permission-denied",
            ErrorKind::AlreadyExists => "already-exists",
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "storage-full",
            ErrorKind::IsADirectory => "is-a-directory",
            ErrorKind::NotADirectory => "not-a-directory",
            ErrorKind::ReadOnlyFilesystem => "read-only",
            ErrorKind::ResourceBusy => "busy",
            _ => "other",
        };
        self.arg("kind", kind).arg("error", error)
    }

    /// Points at a piece of a configuration file.
    #[must_use]
    pub fn snippet(mut self, source: impl Into<String>, span: Range<usize>) -> Diagnostic {
        self.snippet = Some(Snippet { source: source.into(), span });
        self
    }
}

/// How many findings there are of a code and severity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct CodeCount {
    pub code: &'static str,
    pub severity: Severity,
    pub count: usize,
}

/// Returns how many findings there are of each code and severity: the worst first, then by code.
pub fn count_codes(diagnostics: &[Diagnostic]) -> Vec<CodeCount> {
    let mut counts: BTreeMap<(Reverse<Severity>, &'static str), usize> = BTreeMap::new();
    for diagnostic in diagnostics {
        *counts.entry((Reverse(diagnostic.severity), diagnostic.code)).or_default() += 1;
    }
    counts.into_iter().map(|((severity, code), count)| CodeCount { code, severity: severity.0, count }).collect()
}

/// Why a command ends: its exit code and everything that was found.
#[derive(Debug)]
pub struct Failure {
    pub exit: Exit,
    pub diagnostics: Vec<Diagnostic>,
}

/// Result of anything that can end a command.
pub type Result<T, E = Box<Failure>> = std::result::Result<T, E>;

impl Failure {
    /// Returns a failure with one diagnostic.
    pub fn one(exit: Exit, diagnostic: Diagnostic) -> Box<Failure> {
        Box::new(Failure { exit, diagnostics: vec![diagnostic] })
    }

    /// Returns a failure with many diagnostics.
    pub fn many(exit: Exit, diagnostics: Vec<Diagnostic>) -> Box<Failure> {
        Box::new(Failure { exit, diagnostics })
    }

    /// Returns a failure for what should never happen: `what` says in English what was being done.
    pub fn bug(what: &str, error: impl fmt::Display) -> Box<Failure> {
        Failure::one(Exit::Bug, Diagnostic::error("internal-error").arg("what", what).arg("error", error))
    }

    /// Returns a failure of the operating system on a path (shown relative to the project where it can be).
    pub fn io(exit: Exit, path: impl fmt::Display, error: &std::io::Error) -> Box<Failure> {
        Failure::one(exit, Diagnostic::error("file-system").at(Place::file(path.to_string())).refused(error))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, diagnostic) in self.diagnostics.iter().enumerate() {
            if index > 0 {
                f.write_str("; ")?;
            }
            write!(f, "{} ({})", diagnostic.code, diagnostic.place)?;
            for (name, value) in &diagnostic.args {
                write!(f, " {name}={value}")?;
            }
        }
        Ok(())
    }
}

impl std::error::Error for Failure {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_lettered_as_spreadsheets_do() {
        for (column, letters) in [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (702, "ZZ"), (703, "AAA")] {
            assert_eq!(column_letters(column), letters);
        }
    }

    /// What the system says is English, and no words of ours.
    #[test]
    fn what_the_system_refused_is_told_in_the_language_of_the_message() {
        use std::io::{Error, ErrorKind};

        use crate::language::{Catalogue, Lang};
        let told = |lang, error: &Error| {
            let failure = Failure::io(Exit::Usage, "out", error);
            super::words(&failure.diagnostics[0], Catalogue::of(lang)).0
        };
        for kind in [
            ErrorKind::NotFound,
            ErrorKind::PermissionDenied,
            ErrorKind::AlreadyExists,
            ErrorKind::StorageFull,
            ErrorKind::IsADirectory,
            ErrorKind::NotADirectory,
            ErrorKind::ReadOnlyFilesystem,
            ErrorKind::ResourceBusy,
        ] {
            for lang in [Lang::Fi, Lang::Sv, Lang::En] {
                let (text, own) = (told(lang, &kind.into()), Error::from(kind).to_string());
                assert!(!text.contains(['{', '«']), "{text}");
                assert!(lang == Lang::En || !text.contains(&own), "{text}");
            }
        }
        let denied = told(Lang::Fi, &ErrorKind::PermissionDenied.into());
        assert_eq!(denied, "tiedostoa tai kansiota ei voi käsitellä: siihen ei ole oikeutta");
        assert!(told(Lang::Fi, &Error::other("odd")).ends_with(": odd"));
    }

    #[test]
    fn a_place_reads_as_people_look_for_it() {
        let mut place = Place {
            file: Some("exports/Rauma/e.xlsx".into()),
            sheet: Some("Taul1".into()),
            row: Some(17),
            column: Some(3),
            header: None,
        };
        assert_eq!(place.to_string(), "exports/Rauma/e.xlsx: Taul1!C17");
        place.sheet = None;
        assert_eq!(place.to_string(), "exports/Rauma/e.xlsx:17:3");
    }
}
