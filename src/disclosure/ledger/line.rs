//! A line of the ledger: one release, chained to the one before by its hash.
//!
//! A line is a JSON object whose first member is `digest`, the SHA-256 of all that follows in the line; among this is `previous`,
//! the digest of the line before. So a line that was changed, or taken out or put in before others, shows. That the last ones were
//! taken away does not show here: the heads stand in the accounts of later runs.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::memory::{Equation, LedgerCell};
use crate::diagnostics::{Failure, Result};
use crate::digest::sha256;
use crate::disclosure::Profile;

/// Version of the form of a line.
const FORM: u32 = 1;
/// `previous` of the first line.
const BEGINNING: &str = "0000000000000000000000000000000000000000000000000000000000000000";
/// What stands around the digest at a line's beginning.
const OPENING: &str = "{\"digest\":\"";
const AFTER_DIGEST: &str = "\",";
const DIGEST_LENGTH: usize = 64;

/// What a release tells, and what ties its figures together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    pub cells: Vec<LedgerCell>,
    /// Sums that hold between the cells: `Σ coefficient · cell = 0`.
    pub equations: Vec<Equation>,
    pub tables: Vec<PublishedTable>,
    /// What was published as a named exception, outside the proof.
    pub bounds: Vec<BTreeMap<String, String>>,
}

/// A table as it was printed: plain texts, `..` for what is suppressed, nothing for what is missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedTable {
    pub id: String,
    pub grain: Vec<String>,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// A file that was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Output {
    pub path: String,
    pub sha256: String,
}

/// One release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Version of the form of a line.
    form: u32,
    /// Digest of the line before.
    pub previous: String,
    /// Number of the release in its ledger, from 1.
    pub release: u32,
    /// The period that was reported.
    pub period: String,
    /// Last day of the data.
    pub cut_off: NaiveDate,
    /// Version of the program.
    pub program: String,
    pub profile: Profile,
    /// Heads of the ledgers that it was audited against, by their paths.
    pub known: BTreeMap<String, String>,
    pub outputs: Vec<Output>,
    pub record: Record,
}

/// Why a ledger is not trusted: the number of the line, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineError {
    /// The line is no line of a ledger, or of a later form.
    Unreadable(usize),
    /// Its digest does not fit what stands in it, or the line before is another one than when it was written.
    Changed(usize),
}

impl Line {
    /// Returns the release that follows the last one of a ledger.
    pub fn after(last: Option<&Line>, head: &str, period: String, cut_off: NaiveDate, profile: Profile) -> Line {
        Line {
            form: FORM,
            previous: head.to_owned(),
            release: last.map_or(1, |line| line.release + 1),
            period,
            cut_off,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            profile,
            known: BTreeMap::new(),
            outputs: Vec::new(),
            record: Record::default(),
        }
    }

    /// Returns the text of the line, with the line feed, and its digest.
    ///
    /// # Errors
    /// A bug when the JSON cannot be written, which plain strings and numbers never cause.
    pub fn written(&self) -> Result<(String, String)> {
        let text = serde_json::to_string(self).map_err(|error| Failure::bug("write a line of the ledger", error))?;
        let rest = &text[1..];
        let digest = sha256(rest.as_bytes());
        Ok((format!("{OPENING}{digest}{AFTER_DIGEST}{rest}\n"), digest))
    }
}

/// Reads a ledger and returns its releases and its head: the digest of the last line.
///
/// # Errors
/// The first line that cannot be read or does not fit the chain.
pub fn read(text: &str) -> std::result::Result<(Vec<Line>, String), LineError> {
    let mut head = BEGINNING.to_owned();
    let mut lines: Vec<Line> = Vec::new();
    for (place, text) in text.trim_end().lines().enumerate() {
        let number = place + 1;
        let (digest, rest) = split(text).ok_or(LineError::Unreadable(number))?;
        let line = parse(rest).ok_or(LineError::Unreadable(number))?;
        let follows = line.previous == head && usize::try_from(line.release) == Ok(number);
        if !follows || sha256(rest.as_bytes()) != digest {
            return Err(LineError::Changed(number));
        }
        digest.clone_into(&mut head);
        lines.push(line);
    }
    Ok((lines, head))
}

/// Reads a line that waits to be put into a ledger; `None` when it is none, or was changed.
pub fn candidate(text: &str) -> Option<Line> {
    let (digest, rest) = split(text.trim_end_matches(['\r', '\n']))?;
    (sha256(rest.as_bytes()) == digest).then(|| parse(rest))?
}

/// Reads what stands after a line's digest.
fn parse(rest: &str) -> Option<Line> {
    let line: Line = serde_json::from_str(&format!("{{{rest}")).ok()?;
    (line.form == FORM && line.record.holds_together()).then_some(line)
}

/// Returns a line's digest and what stands after it.
fn split(text: &str) -> Option<(&str, &str)> {
    let (digest, rest) = text.strip_prefix(OPENING)?.split_at_checked(DIGEST_LENGTH)?;
    Some((digest, rest.strip_prefix(AFTER_DIGEST)?))
}

impl Record {
    /// Returns whether every equation names cells that are there.
    fn holds_together(&self) -> bool {
        self.equations.iter().flatten().all(|(cell, _)| *cell < self.cells.len())
            && self.tables.iter().all(|table| table.rows.iter().all(|row| row.len() == table.columns.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Audience;

    fn ledger() -> String {
        let day = "2022-03-31".parse().unwrap();
        let profile = Profile::of(Audience::Steering);
        let first = Line::after(None, BEGINNING, "2022Q1".into(), day, profile);
        let (one, head) = first.written().unwrap();
        let second = Line::after(Some(&first), &head, "2022Q2".into(), day, profile);
        one + &second.written().unwrap().0
    }

    #[test]
    fn a_ledger_reads_back_with_its_head() {
        let (lines, head) = read(&ledger()).unwrap();
        assert_eq!(lines.iter().map(|line| line.release).collect::<Vec<_>>(), [1, 2]);
        assert!(ledger().lines().last().unwrap().contains(&head));
        assert_eq!(read("").unwrap(), (Vec::new(), BEGINNING.to_owned()));
    }

    #[test]
    fn a_changed_a_missing_and_a_moved_line_show() {
        let ledger = ledger();
        let lines: Vec<&str> = ledger.lines().collect();
        assert_eq!(read(&ledger.replace("2022Q1", "2022Q3")), Err(LineError::Changed(1)));
        assert_eq!(read(&ledger.replace("2022Q2", "2022Q3")), Err(LineError::Changed(2)));
        assert_eq!(read(lines[1]), Err(LineError::Changed(1)));
        assert_eq!(read(&format!("{}\n{}\n", lines[1], lines[0])), Err(LineError::Changed(1)));
        assert_eq!(read(&format!("{}\n{}\n", lines[0], lines[0])), Err(LineError::Changed(2)));
    }

    #[test]
    fn what_is_no_line_is_told_by_its_number() {
        let ledger = ledger();
        let first = ledger.lines().next().unwrap();
        for wrong in ["{}", "x", &first[..40], &first[..first.len() - 1], &first.replacen("ä", "", 1)[1..]] {
            assert_eq!(read(&format!("{first}\n{wrong}\n")), Err(LineError::Unreadable(2)), "{wrong}");
        }
        let later = first.replace("\"form\":1", "\"form\":2");
        assert_eq!(read(&later), Err(LineError::Unreadable(1)));
    }
}
