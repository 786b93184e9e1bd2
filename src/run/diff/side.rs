//! One of the two runs that are compared, read from whatever of it is at hand.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::findings::{self, Findings};
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::digest::sha256;
use crate::disclosure::comparison::Sheet;
use crate::period::Period;
use crate::report::reading::{Paragraph, Pdf};
use crate::run::account::{self, Account, Table};
use crate::run::last_run::newest_manifest;
use crate::run::sheets;

/// A run as far as it can be read.
pub(super) struct Compared {
    /// As it was given.
    pub path: PathBuf,
    pub account: Account,
    /// The published tables by file name, with what is known of their columns.
    pub tables: BTreeMap<String, (Table, Sheet)>,
    pub reports: Vec<Report>,
    /// Of the run's log, where it is at hand.
    pub findings: Option<Findings>,
    /// The project folder around it, where there is one.
    pub root: Option<PathBuf>,
}

/// A report of the run.
pub(super) struct Report {
    pub id: String,
    pub lang: String,
    pub paragraphs: Vec<Paragraph>,
}

/// A PDF with its account.
struct Carried {
    sha256: String,
    pdf: Pdf,
    account: Account,
    attached: BTreeMap<String, Vec<u8>>,
}

/// What is at hand of a run.
struct Found {
    path: PathBuf,
    /// The one PDF that was given, or all of the folder.
    pdfs: Vec<Carried>,
    is_pdf: bool,
    folder: Option<PathBuf>,
    root: Option<PathBuf>,
    manifest: Option<(Account, String)>,
    log: Option<PathBuf>,
}

/// Reads both sides. Where one is a PDF and the other a folder, the folder stands for the report of the same name.
pub(super) fn read_both(before: &Path, now: &Path, period: Option<Period>) -> Result<(Compared, Compared)> {
    let (before, now) = (Found::read(before, period)?, Found::read(now, period)?);
    let like = |found: &Found| found.pdfs.first().filter(|_| found.is_pdf).map(|pdf| pdf.account.clone());
    let (like_before, like_now) = (like(&before), like(&now));
    Ok((before.compared(like_now.as_ref())?, now.compared(like_before.as_ref())?))
}

impl Found {
    fn read(path: &Path, period: Option<Period>) -> Result<Found> {
        if path.join("kooste.toml").is_file() {
            return Found::project(path, period);
        }
        let is_folder = path.is_dir();
        let folder = if is_folder { Some(path) } else { path.parent() };
        let around = folder.and_then(|folder| {
            let whole = std::path::absolute(folder).ok()?;
            let (period, out) = (whole.file_name()?.to_str()?.to_owned(), whole.parent()?);
            let root = out.parent().filter(|root| out.ends_with("out") && root.join("kooste.toml").is_file())?;
            Some((root.to_owned(), period))
        });
        let mut found = Found::bare(path);
        found.is_pdf = !is_folder;
        if let Some((root, period)) = around {
            found.take_log(&root, &period);
            found.root = Some(root);
        }
        if is_folder {
            found.pdfs = pdfs(path)?;
            found.folder = Some(path.to_owned());
        } else {
            found.pdfs = vec![Carried::read(path)?];
        }
        Ok(found)
    }

    fn project(path: &Path, period: Option<Period>) -> Result<Found> {
        let period = period.or_else(|| Some(newest_manifest(path)?.0)).map(|period| period.to_string());
        let none = || Failure::one(Exit::Usage, Diagnostic::error("diff-no-run").at(place(path)));
        let period = period.ok_or_else(none)?;
        let mut found = Found::bare(path);
        found.take_log(path, &period);
        let folder = path.join("out").join(&period);
        if folder.is_dir() {
            found.pdfs = pdfs(&folder)?;
            found.folder = Some(folder);
        }
        found.root = Some(path.to_owned());
        if found.manifest.is_none() && found.pdfs.is_empty() { Err(none()) } else { Ok(found) }
    }

    fn bare(path: &Path) -> Found {
        Found {
            path: path.to_owned(),
            pdfs: Vec::new(),
            is_pdf: false,
            folder: None,
            root: None,
            manifest: None,
            log: None,
        }
    }

    fn take_log(&mut self, root: &Path, period: &str) {
        let log = root.join("log").join(period);
        // A manifest that is not to be read is as good as none: the PDFs tell enough.
        let text = fs::read_to_string(log.join("manifest.json")).ok();
        self.manifest = text.and_then(|text| Some((Account::read(text.as_bytes())?, text)));
        self.log = Some(log);
    }

    fn compared(mut self, like: Option<&Account>) -> Result<Compared> {
        // A PDF of an earlier run of the period may lie beside those of the last one.
        if let Some((_, text)) = &self.manifest {
            if self.is_pdf && self.pdfs.iter().any(|pdf| !text.contains(&pdf.sha256)) {
                self.manifest = None;
            } else if let Some((_, text)) = &self.manifest {
                self.pdfs.retain(|pdf| text.contains(&pdf.sha256));
            }
        }
        let chosen = self.chosen(like);
        let findings = self.manifest.as_ref().zip(self.log.as_deref());
        let findings = findings.and_then(|((_, text), log)| findings::read(log, text));
        let of_log = self.manifest.take().map(|(account, _)| account);
        let account = match (chosen.map(|place| &self.pdfs[place].account), &of_log) {
            (Some(of_pdf), Some(of_log)) => merged(of_pdf, of_log),
            (Some(of_pdf), None) => of_pdf.clone(),
            (None, Some(of_log)) => of_log.clone(),
            (None, None) => {
                let diagnostic = Diagnostic::error("diff-no-run").at(place(&self.path));
                return Err(Failure::one(Exit::Usage, diagnostic));
            }
        };
        let tables = match chosen {
            Some(place) => attached_tables(&self.pdfs[place]),
            None => self.tables_of_folder(&account),
        };
        let only_chosen = like.is_some() || self.is_pdf;
        let reports = self.pdfs.iter().enumerate().filter(|(place, _)| !only_chosen || Some(*place) == chosen);
        let reports = reports.filter_map(|(_, pdf)| pdf.report()).collect();
        Ok(Compared { path: self.path, account, tables, reports, findings, root: self.root })
    }

    /// Returns the PDF that stands for the run: the one like the other side's, else one of the run's own readers.
    fn chosen(&self, like: Option<&Account>) -> Option<usize> {
        if self.is_pdf {
            return (!self.pdfs.is_empty()).then_some(0);
        }
        let rank = |pdf: &Carried| {
            let report = |account: &Account| account.report.clone().unwrap_or_default();
            let profile = pdf.account.setting("profile");
            match like {
                Some(like) => {
                    let (own, other) = (report(&pdf.account), report(like));
                    (u8::from(profile == like.setting("profile")), u8::from(own.id == other.id), u8::from(own == other))
                }
                None => (u8::from(profile == "steering"), 0, 0),
            }
        };
        let own_profile = self.manifest.as_ref().map(|(account, _)| account.setting("profile").to_owned());
        let candidates = self.pdfs.iter().enumerate().filter(|(_, pdf)| {
            like.is_some() || own_profile.as_deref().is_none_or(|profile| profile == pdf.account.setting("profile"))
        });
        let best = candidates.max_by_key(|(place, pdf)| (rank(pdf), std::cmp::Reverse(*place)));
        best.map(|(place, _)| place)
    }

    /// Returns the tables of a run without a PDF: of a secure run they stand with the log.
    fn tables_of_folder(&self, account: &Account) -> BTreeMap<String, (Table, Sheet)> {
        let folders = [
            self.log.as_ref().map(|log| log.join("secure/tables")),
            self.folder.as_ref().map(|out| out.join("tables")),
        ];
        let read = |table: &Table| {
            let bytes = folders.iter().flatten().find_map(|folder| fs::read(folder.join(&table.name)).ok());
            bytes.filter(|bytes| sha256(bytes) == table.sha256)
        };
        sheets_of(account, read)
    }
}

/// Returns the account of a PDF with what only the log of the same run tells.
fn merged(of_pdf: &Account, of_log: &Account) -> Account {
    let mut account = of_pdf.clone();
    account.rows = of_log.rows;
    for file in account.inputs.iter_mut().chain(&mut account.project_file) {
        let known = of_log.inputs.iter().chain(&of_log.project_file);
        let is_same =
            |other: &&account::FileHash| other.path == file.path || file.path.is_empty() && other.path == "kooste.toml";
        if let Some(other) = known.into_iter().find(is_same) {
            file.sha256.clone_from(&other.sha256);
            file.tables.clone_from(&other.tables);
        }
    }
    account
}

fn attached_tables(pdf: &Carried) -> BTreeMap<String, (Table, Sheet)> {
    sheets_of(&pdf.account, |table| pdf.attached.get(&table.name).cloned())
}

fn sheets_of(account: &Account, read: impl Fn(&Table) -> Option<Vec<u8>>) -> BTreeMap<String, (Table, Sheet)> {
    let tables = account.tables.iter().filter(|table| table.name.ends_with(".csv"));
    let sheet = |table: &Table| Some((table.name.clone(), (table.clone(), sheets::read(table, &read(table)?)?)));
    tables.filter_map(sheet).collect()
}

impl Carried {
    fn read(path: &Path) -> Result<Carried> {
        let bytes = fs::read(path).map_err(|error| Failure::io(Exit::Input, path.display(), &error))?;
        let refused = |code| Failure::one(Exit::Input, Diagnostic::error(code).at(place(path)));
        let pdf = Pdf::read(&bytes).ok_or_else(|| refused("pdf-unreadable"))?;
        let attached = pdf.attachments();
        let account = attached.get(account::FILE).and_then(|bytes| Account::read(bytes));
        let account = account.filter(|account| account.report.is_some()).ok_or_else(|| refused("pdf-not-a-report"))?;
        Ok(Carried { sha256: sha256(&bytes), pdf, account, attached })
    }

    fn report(&self) -> Option<Report> {
        let name = self.account.report.as_ref()?;
        Some(Report { id: name.id.clone(), lang: name.lang.clone(), paragraphs: self.pdf.paragraphs() })
    }
}

/// Returns the reports of a folder in the order of their names. Other PDFs may lie there as well.
fn pdfs(folder: &Path) -> Result<Vec<Carried>> {
    let failed = |error: &std::io::Error| Failure::io(Exit::Usage, folder.display(), error);
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| failed(&error))? {
        let path = entry.map_err(|error| failed(&error))?.path();
        if path.extension().is_some_and(|extension| extension == "pdf") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths.iter().filter_map(|path| Carried::read(path).ok()).collect())
}

fn place(path: &Path) -> Place {
    Place::file(path.display().to_string())
}
