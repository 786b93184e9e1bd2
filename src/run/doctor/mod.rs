//! Whether a run would go through, and what data has come: for whoever keeps the data, before the work begins.
//!
//! Nothing is written, apart from files that are tried and gone at once. What is told of the data is whether rows have come, never how
//! many.

mod coverage;
mod machine;
mod places;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde::Serialize;

pub use coverage::{Coverage, Gap};

use super::load::{self, Purpose};
use super::production::components;
use super::{RunOptions, Stage, publication};
use crate::diagnostics::{Diagnostic, Failure, Severity};
use crate::language;
use crate::privacy;
use crate::project::Project;
use crate::report;
use crate::store;

/// How a thing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    Good,
    /// It could not be found out.
    Unknown,
    /// A run goes through, but somebody should look.
    Warning,
    /// A run would stop.
    Problem,
}

impl State {
    /// Returns the lower-case English name that stands in JSON and in the ids of messages.
    pub fn name(self) -> &'static str {
        match self {
            State::Good => "good",
            State::Unknown => "unknown",
            State::Warning => "warning",
            State::Problem => "problem",
        }
    }
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
    /// Its message is `doctor-<id>`.
    pub id: &'static str,
    pub state: State,
    /// Arguments of the message.
    pub details: Vec<(&'static str, String)>,
}

impl Check {
    fn new(id: &'static str, state: State, details: Vec<(&'static str, String)>) -> Check {
        Check { id, state, details }
    }
}

/// What was found.
#[derive(Debug, Default)]
pub struct Report {
    pub checks: Vec<Check>,
    /// What the checks found, in the words of a run.
    pub diagnostics: Vec<Diagnostic>,
    /// Which months rows have come for, by organisation and form.
    pub coverage: Vec<Coverage>,
}

impl Report {
    /// Returns whether something would stop a run.
    pub fn stops_a_run(&self) -> bool {
        self.checks.iter().any(|check| check.state == State::Problem)
    }

    fn add(&mut self, id: &'static str, state: State, details: Vec<(&'static str, String)>) {
        self.checks.push(Check::new(id, state, details));
    }

    /// Adds a problem with what a run would say of it.
    fn stop(&mut self, id: &'static str, failure: Failure) {
        self.add(id, State::Problem, Vec::new());
        self.diagnostics.extend(failure.diagnostics);
    }
}

/// Looks at the program, the machine, the project folder and its data.
pub fn look(root: &Path, progress: &mut dyn FnMut(Stage)) -> Report {
    let mut report = Report::default();
    report.add("program", State::Good, vec![("version", env!("CARGO_PKG_VERSION").to_owned())]);
    for (name, version) in components() {
        report.add("engine", State::Good, vec![("name", name), ("version", version)]);
    }
    report.checks.extend(machine::look(root));
    report.checks.push(letters("letters", &language::letters()));
    let project = match Project::read(root).map_err(privacy::redact) {
        Ok(project) => project,
        Err(failure) => {
            report.stop("project", *failure);
            return report;
        }
    };
    report.add("project", State::Good, vec![("name", project.name.clone())]);
    report.checks.push(letters("project-letters", &letters_of(root, &project)));
    report.checks.extend(places::look(root));
    queries_and_texts(&project, &mut report);
    data(project, &mut report, progress);
    report
}

/// Looks at the project's own queries and texts, which a run reads after the data.
fn queries_and_texts(project: &Project, report: &mut Report) {
    match super::queries::library(project) {
        Ok(_) => report.add("queries", State::Good, Vec::new()),
        Err(failure) => report.stop("queries", *failure),
    }
    let (mut texts, unreadable) = publication::survey_texts(project);
    texts.retain(|found| found.severity == Severity::Error);
    let is_good = unreadable == 0 && texts.is_empty();
    report.add("texts", if is_good { State::Good } else { State::Problem }, Vec::new());
    report.diagnostics.extend(texts);
}

/// Reads and checks the data as `check` does, and tells what has come.
fn data(project: Project, report: &mut Report, progress: &mut dyn FnMut(Stage)) {
    let options = RunOptions {
        project: project.root.clone(),
        period: None,
        langs: Vec::new(),
        reports: Vec::new(),
        audience: None,
        threads: None,
    };
    let (loaded, rows) = match load::load(project, &options, Purpose::Check, progress) {
        Ok(loaded) => loaded,
        Err(failure) => return report.stop("data", *failure),
    };
    let stopped = loaded.unreadable.len() + loaded.stopped.files;
    let (state, files) = (if stopped > 0 { State::Problem } else { State::Good }, loaded.intake.files.len());
    report.add("data", state, vec![("files", files.to_string()), ("stopped", stopped.to_string())]);
    report.diagnostics.extend(loaded.unreadable.iter().cloned());
    let covered = store::build(&rows.session, &loaded.project, &loaded.settings)
        .and_then(|()| coverage::coverage(&rows.session, &loaded));
    match covered {
        Ok(coverage) => report.coverage = coverage,
        Err(failure) => report.stop("data", *failure),
    }
}

/// Tells which of some letters the fonts of the reports do not have.
fn letters(id: &'static str, letters: &BTreeSet<char>) -> Check {
    let missing = report::letters_without_glyph(letters);
    let state = if missing.is_empty() { State::Good } else { State::Warning };
    let named: Vec<String> = missing.iter().map(|letter| format!("{letter} (U+{:04X})", u32::from(*letter))).collect();
    let told = if named.is_empty() { "none".to_owned() } else { named.join(", ") };
    Check::new(id, state, vec![("missing", told)])
}

/// Returns the letters of what a report can print of a project: its settings, its texts, the names of the organisations.
fn letters_of(root: &Path, project: &Project) -> BTreeSet<char> {
    let mut letters: BTreeSet<char> = project.source.chars().collect();
    let mut texts = std::collections::BTreeMap::new();
    // What cannot be read is told where it is used.
    let _ = super::publish::collect(&root.join("narrative"), "", &mut texts);
    for bytes in texts.values() {
        letters.extend(String::from_utf8_lossy(bytes).chars());
    }
    for folder in fs::read_dir(root.join(crate::intake::EXPORTS)).into_iter().flatten().flatten() {
        letters.extend(folder.file_name().to_string_lossy().chars());
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROJECT: &str = "as_of = 2022-06-30\n[project]\nname = 'Hanke \u{65e5}'\nstart = 2020-09-01\nend = 2022-12-31\nregion = 'Satakunta'\n";

    fn state(report: &Report, id: &str) -> Option<State> {
        report.checks.iter().filter(|check| check.id == id).map(|check| check.state).max()
    }

    #[test]
    fn our_own_texts_can_be_printed() {
        assert_eq!(letters("letters", &language::letters()).state, State::Good);
    }

    #[test]
    fn what_would_stop_a_run_is_a_problem_and_the_rest_is_looked_at_all_the_same() {
        let root = tempfile::tempdir().unwrap();
        let report = look(root.path(), &mut |_| {});
        assert!(report.stops_a_run());
        assert_eq!(state(&report, "project"), Some(State::Problem));
        assert_eq!(report.diagnostics[0].code, "no-project");

        fs::write(root.path().join("kooste.toml"), PROJECT).unwrap();
        fs::write(root.path().join("log"), "in the way").unwrap();
        let report = look(root.path(), &mut |_| {});
        assert_eq!(state(&report, "project"), Some(State::Good));
        assert_eq!(state(&report, "project-letters"), Some(State::Warning), "the fonts have no ideographs");
        assert_eq!(state(&report, "data"), Some(State::Problem));
        let folders: Vec<(&str, State)> = report
            .checks
            .iter()
            .filter(|check| check.id == "folder")
            .map(|check| (check.details[0].1.as_str(), check.state))
            .collect();
        assert_eq!(
            folders,
            [("out", State::Good), ("log", State::Problem), (".kooste", State::Good), ("ledger", State::Good)]
        );
        assert!(report.diagnostics.iter().any(|found| found.code == "exports-missing"));
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 2, "nothing is left behind");
    }

    #[test]
    fn queries_and_texts_that_a_run_cannot_use_are_problems() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("kooste.toml"), PROJECT).unwrap();
        let states = || {
            let report = look(root.path(), &mut |_| {});
            [state(&report, "queries"), state(&report, "texts")].map(Option::unwrap)
        };
        assert_eq!(states(), [State::Good, State::Good]);
        for folder in ["queries/own", "narrative/fi"] {
            fs::create_dir_all(root.path().join(folder)).unwrap();
        }
        fs::write(root.path().join("queries/own/people.sql"), "select 1").unwrap();
        fs::write(root.path().join("narrative/fi/talous.md"), b"Ty\xf6llisyys").unwrap();
        assert_eq!(states(), [State::Problem, State::Problem]);
    }

    #[test]
    fn a_ledger_that_was_changed_and_a_broken_key_are_problems() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("kooste.toml"), PROJECT).unwrap();
        assert_eq!(state(&look(root.path(), &mut |_| {}), "key"), Some(State::Good), "the next run makes one");
        fs::create_dir(root.path().join("ledger")).unwrap();
        fs::write(root.path().join("ledger/public.jsonl"), "{\"digest\":\"no\"}\n").unwrap();
        fs::write(root.path().join("kooste.key"), "no key").unwrap();
        let report = look(root.path(), &mut |_| {});
        let ledgers = report.checks.iter().filter(|check| check.id == "ledger").map(|check| check.state);
        assert_eq!(ledgers.collect::<Vec<_>>(), [State::Good, State::Problem], "the steering group's, everybody's");
        assert_eq!(state(&report, "key"), Some(State::Problem));
    }
}
