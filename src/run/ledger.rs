//! The ledgers of a project folder: what was published to whom, read before a run and written by `kooste release`.
//!
//! A run leaves what would stand in the ledger beside its log; releasing it puts that line into the ledger, if the ledger is still the
//! one that the run was audited against and the files are still those that the run wrote.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::Serialize;

use chrono::NaiveDate;

use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::digest::sha256;
use crate::disclosure::ledger::{self, Line, LineError, Memory, Output, Record};
use crate::disclosure::{Others, Profile};
use crate::period::Period;
use crate::project::{Audience, Project};

use super::load::Loaded;
use super::lock::{Lock, Wait};
use super::publication::{Publication, Typeset};

/// Folder of the ledgers in a project folder.
pub(super) const FOLDER: &str = "ledger";
/// File in it that whoever writes to the ledgers holds locked.
pub(super) const LOCK: &str = "lock";
/// What a run would put into the ledger, in its log folder.
pub(super) const CANDIDATE: &str = "release.jsonl";

/// The ledgers that a run's readers know.
pub(super) struct Ledgers {
    /// The run's own ledger first; none where nothing is released.
    read: Vec<Ledger>,
    /// Those of others who read what is published, too, and have reports of their own.
    others: Vec<Ledger>,
}

struct Ledger {
    audience: Audience,
    lines: Vec<Line>,
    head: String,
}

impl Ledgers {
    /// Reads the ledgers of those who will read a run: a steering group reads what is public, too. So a public run must be safe from
    /// what a steering group knows from its own reports.
    ///
    /// # Errors
    /// 3 when a ledger was changed or cannot be read, or when it holds a release under stricter rules than today's.
    pub fn read(root: &Path, profile: &Profile) -> Result<Ledgers> {
        Ledgers::of(profile, |audience| Ledger::read(root, audience))
    }

    /// Reads the ledgers as they stood at an earlier run: up to the heads that its account names, by path. A ledger that it does not
    /// name, or whose head is not found, had nothing then.
    ///
    /// # Errors
    /// As [`Ledgers::read`].
    pub fn read_up_to(root: &Path, profile: &Profile, heads: &BTreeMap<String, String>) -> Result<Ledgers> {
        Ledgers::of(profile, |audience| {
            let mut ledger = Ledger::read(root, audience)?;
            ledger.cut_at(heads.get(&path_of(audience)).map_or("", String::as_str));
            Ok(ledger)
        })
    }

    fn of(profile: &Profile, read: impl Fn(Audience) -> Result<Ledger>) -> Result<Ledgers> {
        let (known, others): (&[Audience], &[Audience]) = match profile.audience {
            Audience::Public => (&[Audience::Public], &[Audience::Steering]),
            Audience::Steering => (&[Audience::Steering, Audience::Public], &[]),
            Audience::Secure => (&[], &[]),
        };
        let all = |audiences: &[Audience]| -> Result<Vec<Ledger>> {
            audiences.iter().map(|audience| read(*audience)).collect()
        };
        let (read, mut others) = (all(known)?, all(others)?);
        // Who has no reports of their own knows no more than everybody.
        others.retain(|ledger| !ledger.lines.is_empty());
        if let Some(own) = read.first() {
            own.must_not_be_stricter_than(profile)?;
        }
        Ok(Ledgers { read, others })
    }

    /// Leaves out releases after the given one of the run's own ledger, and those of later data of the others.
    pub fn up_to(&mut self, release: u32) {
        let Some(own) = self.read.first_mut() else { return };
        own.lines.retain(|line| line.release <= release);
        let last = own.lines.last().map(|line| line.cut_off);
        for other in self.read.iter_mut().skip(1).chain(&mut self.others) {
            other.lines.retain(|line| last.is_some_and(|last| line.cut_off <= last));
        }
    }

    /// Returns what readers know, from the ledgers and from what the same run publishes beside.
    pub fn memory(&self, beside: Option<&Line>, cut_off: NaiveDate) -> Memory {
        let mut ledgers = self.read.iter().map(|ledger| ledger.lines.as_slice());
        let own = ledgers.next().unwrap_or_default();
        let mut memory = Memory::of(own, &ledgers.collect::<Vec<_>>());
        memory.of_run_until(cut_off);
        beside.into_iter().for_each(|line| memory.learn_beside(line));
        self.last().filter(|line| line.cut_off == cut_off).into_iter().for_each(|line| memory.may_repeat(line));
        memory
    }

    /// Returns what those know who read what is published besides those for whom it is made: from their own releases and from these.
    pub fn others(&self) -> Vec<Others> {
        let published: Vec<&[Line]> = self.read.iter().map(|ledger| ledger.lines.as_slice()).collect();
        let others = self.others.iter().filter(|ledger| !ledger.lines.is_empty());
        others
            .map(|ledger| Others {
                profile: Profile::of(ledger.audience),
                memory: Memory::of(&ledger.lines, &published),
            })
            .collect()
    }

    /// Returns the last release of the run's own ledger.
    pub fn last(&self) -> Option<&Line> {
        self.read.first()?.lines.last()
    }

    /// Returns how many releases readers know.
    pub fn releases(&self) -> usize {
        self.read.iter().map(|ledger| ledger.lines.len()).sum()
    }

    /// Returns the digest of each ledger's last line by the ledger's path; ledgers without a release are left out.
    pub fn heads(&self) -> impl Iterator<Item = (String, String)> {
        let begun = self.read.iter().chain(&self.others).filter(|ledger| !ledger.lines.is_empty());
        begun.map(|ledger| (path_of(ledger.audience), ledger.head.clone()))
    }

    /// Returns what readers of the same run know from this publication, as if it were released already.
    pub fn line(&self, loaded: &Loaded, profile: &Profile, record: &Record) -> Line {
        let mut line = self.next(loaded, profile);
        line.record = record.clone();
        line
    }

    /// Returns the ledger and the number of the release that has a file with this SHA-256.
    pub fn released_as(&self, sha256: &str) -> Option<String> {
        let lines = self.read.iter().flat_map(|ledger| ledger.lines.iter().map(move |line| (ledger.audience, line)));
        let has_file = |line: &Line| line.outputs.iter().any(|output| output.sha256 == sha256);
        let (audience, line) = lines.into_iter().find(|(_, line)| has_file(line))?;
        Some(format!("{}:{}", path_of(audience), line.release))
    }

    /// Returns the next line of the run's own ledger, with nothing in it.
    fn next(&self, loaded: &Loaded, profile: &Profile) -> Line {
        let (last, head) = self.read.first().map_or((None, ""), |own| (own.lines.last(), own.head.as_str()));
        Line::after(last, head, loaded.period.to_string(), loaded.settings.cut_off, *profile)
    }
}

/// Returns the lines that the run would be, one for each circle of readers that gets something, with their path in the project folder;
/// none where nothing is released. The stricter stands first, since the other readers know it.
///
/// # Errors
/// A bug when a line cannot be written.
pub(super) fn candidates(
    loaded: &Loaded,
    publications: &[Publication],
    typeset: &[Typeset],
    files: &BTreeMap<String, Vec<u8>>,
) -> Result<Option<(String, Vec<u8>)>> {
    let (mut text, mut heads) = (String::new(), BTreeMap::new());
    for (place, publication) in publications.iter().enumerate() {
        let audience = publication.profile.audience;
        if publication.ledgers.read.is_empty() {
            continue;
        }
        let is_last = place + 1 == publications.len();
        let belongs = |path: &String| match typeset.iter().find(|report| report.path == *path) {
            Some(report) => report.audience == audience,
            None => is_last && path.starts_with("out/"),
        };
        let mut line = publication.line(loaded);
        line.known = publication.ledgers.heads().chain(heads.clone()).collect();
        let outputs = files.iter().filter(|(path, _)| belongs(path));
        line.outputs = outputs.map(|(path, bytes)| Output { path: path.clone(), sha256: sha256(bytes) }).collect();
        let (written, digest) = line.written()?;
        text.push_str(&written);
        heads.insert(path_of(audience), digest);
    }
    let path = format!("log/{}/{CANDIDATE}", loaded.period);
    Ok((!text.is_empty()).then(|| (path, text.into_bytes())))
}

/// Returns the releases of a ledger and its head, or which line is not to be trusted; one that is not there has none.
///
/// # Errors
/// When the file is there and cannot be read.
pub(super) fn lines(
    root: &Path,
    audience: Audience,
) -> io::Result<std::result::Result<(Vec<Line>, String), LineError>> {
    match fs::read_to_string(root.join(path_of(audience))) {
        Ok(text) => Ok(ledger::read(&text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(ledger::read("")),
        // It is no text.
        Err(error) if error.kind() == io::ErrorKind::InvalidData => Ok(Err(LineError::Unreadable(1))),
        Err(error) => Err(error),
    }
}

impl Ledger {
    fn read(root: &Path, audience: Audience) -> Result<Ledger> {
        let path = path_of(audience);
        let lines = lines(root, audience).map_err(|error| Failure::io(Exit::Usage, &path, &error))?;
        let (lines, head) = lines.map_err(|error| {
            let diagnostic = match error {
                LineError::Unreadable(line) => Diagnostic::error("ledger-unreadable").arg("line", line),
                LineError::Changed(line) => Diagnostic::error("ledger-changed").arg("line", line),
            };
            refusal(diagnostic, &path)
        })?;
        Ok(Ledger { audience, lines, head })
    }

    /// Leaves out all lines after the one with this digest; all of them where there is none.
    fn cut_at(&mut self, head: &str) {
        // A line's digest stands in the next one, the last one's is the head of all.
        let digests = self.lines.iter().skip(1).map(|line| line.previous.as_str()).chain([self.head.as_str()]);
        let kept = digests.take(self.lines.len()).position(|digest| digest == head).map_or(0, |place| place + 1);
        if kept < self.lines.len() {
            self.head.clone_from(&self.lines[kept].previous);
            self.lines.truncate(kept);
        }
    }

    /// What was hidden under stricter rules must not come out under looser ones.
    fn must_not_be_stricter_than(&self, profile: &Profile) -> Result<()> {
        let Some(stricter) = self.lines.iter().rev().find(|line| profile.is_looser_than(&line.profile)) else {
            return Ok(());
        };
        let diagnostic = Diagnostic::error("profile-loosened")
            .arg("profile", profile.audience.name())
            .arg("release", stricter.release)
            .arg("period", &stricter.period);
        Err(refusal(diagnostic, &path_of(self.audience)))
    }
}

fn refusal(diagnostic: Diagnostic, path: &str) -> Box<Failure> {
    Failure::one(Exit::Blocked, diagnostic.at(Place::file(path)))
}

pub(super) fn path_of(audience: Audience) -> String {
    format!("{FOLDER}/{}.jsonl", audience.name())
}

/// What was released.
#[derive(Debug, Serialize)]
pub struct ReleaseSummary {
    pub period: String,
    /// One for each circle of readers that got something.
    pub releases: Vec<Released>,
}

/// A release in its ledger.
#[derive(Debug, Serialize)]
pub struct Released {
    pub profile: &'static str,
    /// Number of the release in its ledger.
    pub release: u32,
    /// The ledger, as a path that starts with the project folder as it was given.
    pub ledger: PathBuf,
    /// The files that count as published.
    pub files: Vec<String>,
    /// Whether the ledger held the release already.
    pub was_there: bool,
}

/// Writes the last run of a period into the ledger as published.
///
/// # Errors
/// 2 when there is no run of the period, 3 when the files are not those that the run wrote, when the ledger has gone on since, or when it
/// was changed.
pub fn release(root: &Path, period: Option<Period>) -> Result<ReleaseSummary> {
    let project = Project::read(root)?;
    let _lock = Lock::take(root, "release", Wait::No)?;
    let period = period.unwrap_or_else(|| Period::last_quarter_by(project.as_of)).to_string();
    let path = format!("log/{period}/{CANDIDATE}");
    let text = match fs::read_to_string(root.join(&path)) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let diagnostic = Diagnostic::error("release-no-run").arg("period", &period);
            return Err(Failure::one(Exit::Usage, diagnostic));
        }
        Err(error) => return Err(Failure::io(Exit::Usage, &path, &error)),
    };
    let lines: Option<Vec<Line>> = text.lines().map(ledger::candidate).collect();
    let lines = lines.filter(|lines| !lines.is_empty()).ok_or_else(|| changed(&path))?;
    must_be_as_written(root, &lines)?;
    let outdated = || Failure::one(Exit::Blocked, Diagnostic::error("release-outdated").arg("period", &period));
    let (mut releases, mut waiting, mut beside) = (Vec::new(), Vec::new(), BTreeMap::new());
    for line in lines {
        let ledgers = Ledgers::read(root, &line.profile)?;
        let Some(own) = ledgers.read.first() else { return Err(changed(&path)) };
        let was_there = own.lines.contains(&line);
        let known: BTreeMap<String, String> = ledgers.heads().chain(beside.clone()).collect();
        if !was_there && (line.previous != own.head || line.known != known) {
            return Err(outdated());
        }
        let (written, digest) = line.written()?;
        beside.insert(path_of(own.audience), digest);
        releases.push(Released {
            profile: line.profile.audience.name(),
            release: line.release,
            ledger: root.join(path_of(own.audience)),
            files: line.outputs.iter().map(|output| output.path.clone()).collect(),
            was_there,
        });
        if !was_there {
            waiting.extend(ledgers.read.into_iter().next().map(|own| (own, written)));
        }
    }
    if !waiting.is_empty() {
        append(root, &waiting, outdated)?;
    }
    Ok(ReleaseSummary { period, releases })
}

fn changed(path: &str) -> Box<Failure> {
    Failure::one(Exit::Blocked, Diagnostic::error("release-changed").arg("file", path).at(Place::file(path)))
}

/// Refuses to call files published that are not those which were audited, or to release beside others: whoever gets the folder gets
/// them, too.
fn must_be_as_written(root: &Path, lines: &[Line]) -> Result<()> {
    let folder = lines.first().map_or_else(String::new, |line| format!("out/{}", line.period));
    let outputs = || lines.iter().flat_map(|line| &line.outputs);
    let mut found = BTreeMap::new();
    super::publish::collect(&root.join(&folder), &format!("{folder}/"), &mut found)
        .map_err(|error| Failure::io(Exit::Usage, &folder, &error))?;
    let told = |code, path: &str| Diagnostic::error(code).arg("file", path).at(Place::file(path));
    let is_same = |output: &&Output| found.get(&output.path).is_some_and(|bytes| sha256(bytes) == output.sha256);
    let is_listed = |path: &&String| outputs().any(|output| output.path == **path);
    let changed = outputs().filter(|output| !is_same(output));
    let others = found.keys().filter(|path| !is_listed(path));
    let wrong: Vec<Diagnostic> = changed
        .map(|output| told("release-changed", &output.path))
        .chain(others.map(|path| told("release-other-file", path)))
        .collect();
    if wrong.is_empty() { Ok(()) } else { Err(Failure::many(Exit::Blocked, wrong)) }
}

/// Adds a line to each ledger, unless somebody else did meanwhile; whatever happens, a file holds either the old lines or all.
fn append(root: &Path, lines: &[(Ledger, String)], outdated: impl Fn() -> Box<Failure>) -> Result<()> {
    let failed = |path: &str, error: io::Error| Failure::io(Exit::Usage, path, &error);
    let _nobody_else = lock(root).map_err(|error| failed(FOLDER, error))?;
    for (ledger, _) in lines {
        if Ledger::read(root, ledger.audience)?.head != ledger.head {
            return Err(outdated());
        }
    }
    for (ledger, line) in lines {
        let path = path_of(ledger.audience);
        let mut text = fs::read_to_string(root.join(&path)).or_else(|error| match error.kind() {
            io::ErrorKind::NotFound => Ok(String::new()),
            _ => Err(failed(&path, error)),
        })?;
        // An editor or a copy may have dropped the last line feed.
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        text.push_str(line);
        super::output::write_private(&root.join(&path), text.as_bytes()).map_err(|error| failed(&path, error))?;
    }
    Ok(())
}

/// Waits until nobody else writes to the ledgers of a project; the lock goes with the file.
fn lock(root: &Path) -> io::Result<fs::File> {
    fs::create_dir_all(root.join(FOLDER))?;
    let file = fs::File::create(root.join(FOLDER).join(LOCK))?;
    file.lock()?;
    Ok(file)
}
