//! Findings that appeared or vanished between two runs.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde::Serialize;

use crate::digest::sha256;
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

/// findings.csv of a log folder, held against the manifest beside it.
pub(super) enum Findings {
    /// Those of the run.
    OfRun(Vec<Finding>),
    /// The file is not the one that the run wrote: `kooste check` writes it anew.
    Later,
}

/// Reads findings.csv of a log folder with the text of its manifest.
pub(super) fn read(log: &Path, manifest: &str) -> Option<Findings> {
    let bytes = fs::read(log.join("findings.csv")).ok()?;
    if !manifest.contains(&sha256(&bytes)) {
        return Some(Findings::Later);
    }
    rows(&bytes).map(Findings::OfRun)
}

fn rows(bytes: &[u8]) -> Option<Vec<Finding>> {
    let text = std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}');
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
pub(super) fn differences(before: Option<&Findings>, now: Option<&Findings>) -> Vec<FindingDifference> {
    let (Some(Findings::OfRun(before)), Some(Findings::OfRun(now))) = (before, now) else { return Vec::new() };
    let (before, now): (BTreeSet<&Finding>, BTreeSet<&Finding>) = (before.iter().collect(), now.iter().collect());
    let told = |change: Change| move |finding: &&Finding| FindingDifference { change, finding: (*finding).clone() };
    let gone = before.difference(&now).map(told(Change::Removed));
    gone.chain(now.difference(&before).map(told(Change::Added))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_that_a_later_check_wrote_are_not_those_of_the_run() {
        let log = tempfile::tempdir().unwrap();
        let written =
            "severity;code;file;sheet;row;column;header;message\nerror;date-future;a.csv;;3;start;Alkupvm;x\n";
        fs::write(log.path().join("findings.csv"), written).unwrap();
        let manifest = format!("{{\"sha256\": \"{}\"}}", sha256(written.as_bytes()));
        let Some(Findings::OfRun(found)) = read(log.path(), &manifest) else { panic!("those of the run") };
        assert_eq!((found[0].code.as_str(), found[0].row.as_str()), ("date-future", "3"));
        fs::write(log.path().join("findings.csv"), written.replace(";3;", ";4;")).unwrap();
        assert!(matches!(read(log.path(), &manifest), Some(Findings::Later)));
        assert_eq!(differences(Some(&Findings::Later), Some(&Findings::OfRun(found))), []);
    }
}
