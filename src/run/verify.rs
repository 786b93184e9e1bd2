//! Making a report again from its project, and telling what does not come out the same.
//!
//! The PDF tells how it was made: its run.json. The project is run with those settings against the ledgers as they stood then,
//! nothing is written, and every attached table and every byte of the PDF is held against the new one. Figures are not told:
//! those of the new run were never audited against what has been released since.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

use serde::Serialize;

use super::account::{self, Account};
use super::cache::Steps;
use super::compute::{Computed, Given, Readers, compute};
use super::differences::{Difference, Differences, differences};
use super::hashing;
use super::ledger::Ledgers;
use super::load::Purpose;
use super::sheets::{self, TableChange};
use super::{RunOptions, Stage, publication, publish};
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::digest::sha256;
use crate::disclosure::Profile;
use crate::language::Lang;
use crate::period::Period;
use crate::privacy;
use crate::project::{Audience, OtherExports, Project};
use crate::report::reading::Pdf;
use crate::report::{self, Reports};

/// What came of making a report again.
#[derive(Debug, Serialize)]
pub struct VerifySummary {
    pub pdf: PathBuf,
    pub report: String,
    pub lang: Lang,
    pub period: String,
    pub profile: String,
    /// Whether every byte of the PDF came out the same.
    pub same: bool,
    /// Whether every attached table did.
    pub figures_same: bool,
    /// How many tables it carries.
    pub tables: usize,
    /// Whether the project's key is the one that the PDF was made with: else its files cannot be compared, nor the PDF's bytes.
    pub right_key: bool,
    /// Parts of the PDF that somebody has altered since it was made.
    pub altered: Vec<Altered>,
    /// What was not the same when it was made.
    pub differences: Vec<Difference>,
    /// Tables that do not come out the same.
    pub changed_tables: Vec<TableChange>,
    /// Pages that do not come out the same, from 1.
    pub changed_pages: Vec<usize>,
    /// Where the project has it written down that a run wrote a file of exactly these bytes.
    pub on_record: Option<String>,
}

/// A part of a PDF that is not as it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "part", content = "name")]
pub enum Altered {
    /// An attached file.
    Attachment(String),
    /// run.json itself: it does not fit its seal.
    Account,
    /// Changes that a program has added at the end of the file.
    Additions,
    /// Pages: what they were made of is the same, what they show is not.
    Pages,
}

impl VerifySummary {
    /// Returns the exit code: 0 when all is the same, 2 under another key, else 1.
    pub fn exit(&self) -> Exit {
        match (self.right_key, self.same) {
            (false, _) => Exit::Usage,
            (true, true) => Exit::Success,
            (true, false) => Exit::Difference,
        }
    }
}

/// Makes the report of a PDF again from a project folder and compares. Nothing is written.
///
/// # Errors
/// 2 when there is no project, 4 when the PDF is none of ours or damaged; else as [`run`](super::run()).
pub fn verify(
    pdf: &Path,
    root: &Path,
    exports: Option<&Path>,
    threads: Option<usize>,
    progress: &mut dyn FnMut(Stage),
) -> Result<VerifySummary> {
    let original = Original::read(pdf)?;
    let mut project = Project::read(root).map_err(privacy::redact)?;
    let key = hashing::key(&project.root)?;
    let root = project.root.clone();
    project.exports = match exports {
        Some(folder) => super::other_exports(&root, folder),
        None => original.exports(&root),
    };
    let again = Again::make(&original, project, threads, progress)?;
    let right_key = original.account.key.as_deref() == Some(key.name().as_str());
    let Differences { all: differences, .. } = differences(&original.account, &again.account);
    let on_record = on_record(&root, &original);
    let same = original.bytes == again.bytes;
    let mut altered = original.altered();
    if right_key && !account::is_sealed(original.run_json(), &key) {
        altered.push(Altered::Account);
    }
    let changed_tables = original.changed_tables(&again);
    let changed_pages = if same { Vec::new() } else { again.changed_pages(&original) };
    let unexplained = right_key && !same && differences.is_empty() && changed_tables.is_empty() && altered.is_empty();
    if unexplained {
        altered.push(Altered::Pages);
    }
    let is_table = |part: &Altered| matches!(part, Altered::Attachment(_));
    Ok(VerifySummary {
        pdf: pdf.to_owned(),
        report: original.report.0.clone(),
        lang: original.report.1,
        period: original.period.to_string(),
        profile: original.audience.name().to_owned(),
        same,
        figures_same: changed_tables.is_empty() && !altered.iter().any(is_table),
        tables: original.tables().count(),
        right_key,
        altered,
        differences,
        changed_tables,
        changed_pages,
        on_record,
    })
}

/// The PDF as it is.
struct Original {
    bytes: Vec<u8>,
    pdf: Pdf,
    attached: BTreeMap<String, Vec<u8>>,
    account: Account,
    report: (String, Lang),
    period: Period,
    audience: Audience,
    /// For whom the same run published before.
    beside: Vec<Audience>,
}

impl Original {
    /// Returns the folder of exports in the project that the report was made from, if it was another than exports/. One that lay
    /// elsewhere is not known: it has no name in the account.
    fn exports(&self, root: &Path) -> Option<OtherExports> {
        let inside = self.account.settings.get("exports")?;
        // Whoever made the PDF names no place outside the project.
        let is_below = Path::new(inside).components().all(|part| matches!(part, Component::Normal(_)));
        let folder = root.join(inside);
        (is_below && folder.is_dir()).then(|| OtherExports { folder, inside: Some(inside.clone()) })
    }

    fn read(path: &Path) -> Result<Original> {
        let bytes = fs::read(path).map_err(|error| Failure::io(Exit::Input, path.display(), &error))?;
        let refused =
            |code| Failure::one(Exit::Input, Diagnostic::error(code).at(Place::file(path.display().to_string())));
        let pdf = Pdf::read(&bytes).ok_or_else(|| refused("pdf-unreadable"))?;
        let attached = pdf.attachments();
        let run_json = attached.get(account::FILE).ok_or_else(|| refused("pdf-not-a-report"))?;
        let account = Account::read(run_json).ok_or_else(|| refused("pdf-not-a-report"))?;
        Original::of(bytes, pdf, attached, account).ok_or_else(|| refused("pdf-not-a-report"))
    }

    /// Returns the original when its account tells all that is needed to make it again.
    fn of(bytes: Vec<u8>, pdf: Pdf, attached: BTreeMap<String, Vec<u8>>, account: Account) -> Option<Original> {
        let report = account.report.as_ref()?;
        let report = (report.id.clone(), report.lang.parse().ok()?);
        let period = account.setting("period").parse().ok()?;
        // Of a secure run there is no PDF, and only what is for everyone is published beside other things.
        let audience = Audience::named(account.setting("profile")).filter(|it| *it != Audience::Secure)?;
        let beside: Vec<Audience> =
            account.published_beside.iter().map(|name| Audience::named(name)).collect::<Option<_>>()?;
        if !beside.is_empty() && (audience, beside.as_slice()) != (Audience::Steering, &[Audience::Public]) {
            return None;
        }
        Some(Original { bytes, pdf, attached, account, report, period, audience, beside })
    }

    fn run_json(&self) -> &[u8] {
        self.attached.get(account::FILE).map_or(&[], Vec::as_slice)
    }

    /// Returns the tables that it was made with.
    fn tables(&self) -> impl Iterator<Item = &account::Table> {
        self.account.tables.iter().filter(|table| table.name.ends_with(".csv"))
    }

    /// Returns the attached files that are not those that it was made with, and whether something was added to the file.
    fn altered(&self) -> Vec<Altered> {
        let is_as_made =
            |table: &&account::Table| self.attached.get(&table.name).is_some_and(|bytes| sha256(bytes) == table.sha256);
        let listed = |name: &String| name == account::FILE || self.tables().any(|table| table.name == *name);
        let changed = self.tables().filter(|table| !is_as_made(table)).map(|table| &table.name);
        let others = self.attached.keys().filter(|name| !listed(name));
        let files = changed.chain(others).map(|name| Altered::Attachment(name.clone()));
        files.chain(self.pdf.has_additions().then_some(Altered::Additions)).collect()
    }

    /// Returns how the tables differ that are as they were made, and those of which nothing is known but that they differ.
    fn changed_tables(&self, again: &Again) -> Vec<TableChange> {
        let mut changes = Vec::new();
        for table in self.tables() {
            let now = again.attached.get(&table.name);
            if now.is_some_and(|bytes| sha256(bytes) == table.sha256) {
                continue;
            }
            let before = self.attached.get(&table.name).filter(|bytes| sha256(bytes) == table.sha256);
            changes.push(sheets::change(table, before, now));
        }
        let known = |name: &&String| !self.tables().any(|table| table.name == **name);
        let others = again.attached.keys().filter(|name| name.ends_with(".csv")).filter(known);
        let new = |name: &String| account::Table { name: name.clone(), ..account::Table::default() };
        changes.extend(others.map(|name| sheets::change(&new(name), None, again.attached.get(name))));
        changes
    }
}

/// The same report, made again.
struct Again {
    bytes: Vec<u8>,
    attached: BTreeMap<String, Vec<u8>>,
    account: Account,
}

impl Again {
    fn make(
        original: &Original,
        project: Project,
        threads: Option<usize>,
        progress: &mut dyn FnMut(Stage),
    ) -> Result<Again> {
        let options = RunOptions {
            project: project.root.clone(),
            period: Some(original.period),
            langs: vec![original.report.1],
            reports: vec![original.report.0.clone()],
            audience: Some(original.audience),
            threads,
        };
        let reports = Reports::with(&publish::own_templates(&project.root)?)?;
        let editions = publication::editions(&options, &project, &reports)?;
        let heads = original.account.heads();
        let audiences = original.beside.iter().chain([&original.audience]);
        let with_ledgers = |profile: Profile| Ok((profile, Ledgers::read_up_to(&project.root, &profile, &heads)?));
        let readers: Readers =
            audiences.map(|audience| Profile::of(*audience)).map(with_ledgers).collect::<Result<_>>()?;
        let key = hashing::key(&project.root)?;
        let given = Given { key: &key, readers, reports: &reports, purpose: Purpose::Audit };
        // What is to be verified is computed, whatever is kept.
        let Computed { mut loaded, rows, publications, .. } =
            compute(&options, project, given, &mut Steps::default(), progress)?;
        drop(rows);
        progress(Stage::Typeset);
        let made = publication::each(&mut loaded, &reports, &editions, &publications, |_, input| {
            Ok((report::build(input)?.pdf, input.attachments.clone()))
        })?;
        let failed = || Failure::bug("make a report again", "nothing came of it");
        let (bytes, attachments) = made.into_iter().next().ok_or_else(failed)?;
        let attached: BTreeMap<String, Vec<u8>> =
            attachments.into_iter().map(|attachment| (attachment.name, attachment.bytes)).collect();
        let account = attached.get(account::FILE).and_then(|bytes| Account::read(bytes)).ok_or_else(failed)?;
        Ok(Again { bytes, attached, account })
    }

    /// Returns the pages that show something else, from 1; those that only one of them has are among them.
    fn changed_pages(&self, original: &Original) -> Vec<usize> {
        let before = original.pdf.pages();
        let now = Pdf::read(&self.bytes).map(|pdf| pdf.pages()).unwrap_or_default();
        (0..before.len().max(now.len()))
            .filter(|page| before.get(*page) != now.get(*page))
            .map(|page| page + 1)
            .collect()
    }
}

/// Returns where the project has it written down that a run wrote a file of these bytes: a ledger, or the last run's manifest.
fn on_record(root: &Path, original: &Original) -> Option<String> {
    let digest = sha256(&original.bytes);
    // A ledger that cannot be trusted has stopped the work already; one of stricter rules tells nothing here.
    let ledgers = Ledgers::read(root, &Profile::of(original.audience)).ok();
    if let Some(found) = ledgers.and_then(|ledgers| ledgers.released_as(&digest)) {
        return Some(found);
    }
    let path = format!("log/{}/manifest.json", original.period);
    // A manifest that cannot be read tells nothing, and nothing hangs on it.
    let manifest = fs::read_to_string(root.join(&path)).unwrap_or_default();
    manifest.contains(&digest).then_some(path)
}
