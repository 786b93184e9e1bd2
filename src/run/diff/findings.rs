//! Findings that appeared or vanished between two runs.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde::Serialize;

use crate::run::differences::Change;

/// A finding without its words: severity, code, and place.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Finding {
    pub severity: String,
    pub code: String,
    pub file: String,
    pub sheet: String,
    pub row: String,
    pub column: String,
    pub header: String,
}

/// A finding that only one of the runs has.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct FindingDifference {
    pub change: Change,
    #[serde(flatten)]
    pub finding: Finding,
}

/// Reads findings.csv of a log folder.
pub(super) fn read(log: &Path) -> Option<Vec<Finding>> {
    let text = fs::read_to_string(log.join("findings.csv")).ok()?;
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    let mut findings = Vec::new();
    for record in reader.records() {
        let record = record.ok()?;
        let cell = |place: usize| record.get(place).unwrap_or_default().to_owned();
        findings.push(Finding {
            severity: cell(0),
            code: cell(1),
            file: cell(2),
            sheet: cell(3),
            row: cell(4),
            column: cell(5),
            header: cell(6),
        });
    }
    Some(findings)
}

/// Returns the findings that only one side has, where both are known.
pub(super) fn differences(before: Option<&[Finding]>, now: Option<&[Finding]>) -> Vec<FindingDifference> {
    let Some((before, now)) = before.zip(now) else { return Vec::new() };
    let (before, now): (BTreeSet<&Finding>, BTreeSet<&Finding>) = (before.iter().collect(), now.iter().collect());
    let told = |change: Change| move |finding: &&Finding| FindingDifference { change, finding: (*finding).clone() };
    let gone = before.difference(&now).map(told(Change::Removed));
    gone.chain(now.difference(&before).map(told(Change::Added))).collect()
}
