//! What decides about the outputs of a run: the content of every file that it reads, what was asked for, and the program itself.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::digest::sha256;
use crate::intake::{EXPORTS, is_left_behind};
use crate::language::Lang;
use crate::parallel::beside;
use crate::period::Period;
use crate::project::{Audience, Project};
use crate::report;
use crate::run::hashing::Key;
use crate::run::{RunOptions, audience, ledger};

/// Folders of a project that a run reads beside its exports.
const FOLDERS: [&str; 4] = [ledger::FOLDER, "narrative", "queries", "report-templates"];
/// Folders of which only the pages of reports are made.
const TEXTS: [&str; 2] = ["narrative/", "report-templates/"];
/// Settings that decide only which reports are built.
const EDITIONS: [&str; 2] = ["langs", "reports"];

/// Everything that decides. Two runs with the same inputs write the same bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::run) struct Inputs {
    /// What tells the build of the program from others.
    pub program: String,
    /// What was asked for, by name.
    pub settings: BTreeMap<String, String>,
    /// SHA-256 of each file by its path in the project folder; what is no file has a word instead.
    pub files: BTreeMap<String, String>,
}

impl Inputs {
    /// Reads and hashes all of it but the program.
    ///
    /// # Errors
    /// When a file cannot be read: whoever uses it tells why.
    pub fn read(options: &RunOptions, project: &Project, period: Period, key: &Key) -> io::Result<Inputs> {
        let root = &project.root;
        let mut found = Vec::new();
        for folder in FOLDERS {
            // The lock beside the ledgers tells nothing.
            let is_lock = |name: &str| folder == ledger::FOLDER && name == ledger::LOCK;
            walk(&root.join(folder), folder, &|name| !is_lock(name), &mut found)?;
        }
        let exports = project.exports.as_ref().map_or_else(|| root.join(EXPORTS), |other| other.folder.clone());
        walk(&exports, EXPORTS, &|name| !is_left_behind(name), &mut found)?;
        let hashed = beside(&found, |(_, path)| match path {
            Some(path) => fs::read(path).map(|bytes| sha256(&bytes)),
            None => Ok("no file".to_owned()),
        });
        let mut files = BTreeMap::new();
        for ((name, _), hash) in found.into_iter().zip(hashed) {
            files.insert(name, hash?);
        }
        files.insert("kooste.toml".to_owned(), sha256(project.source.as_bytes()));
        files.insert("kooste.key".to_owned(), sha256(key.bytes()));
        files.extend(project.reference.own().map(|(name, hash)| (format!("facts/{name}.csv"), hash.to_owned())));
        if let Some(logo) = &project.brand.logo {
            files.insert("logo".to_owned(), sha256(&logo.image.bytes));
        }
        Ok(Inputs { program: String::new(), settings: settings(options, project, period), files })
    }

    /// Returns the hash of all that decides about the figures of certain readers, but for the program: texts and templates do not.
    pub fn figures(&self, readers: &[Audience]) -> String {
        let settings = self.settings.iter().filter(|(name, _)| !is_of_editions(name));
        let files = self.files.iter().filter(|(name, _)| !is_text(name));
        let parts: Vec<(&String, &String)> = settings.chain(files).collect();
        sha256(&serde_json::to_vec(&(readers, parts)).unwrap_or_default())
    }

    /// Returns the hash of what was sent.
    pub fn data(&self) -> String {
        let files: Vec<(&String, &String)> = self.files.iter().filter(|(name, _)| is_data(name)).collect();
        // JSON, since a name may hold any sign: nothing runs into what stands beside it. Strings are always written.
        sha256(&serde_json::to_vec(&files).unwrap_or_default())
    }
}

/// Returns whether only pages are made of a file.
pub(in crate::run) fn is_text(name: &str) -> bool {
    TEXTS.iter().any(|folder| name.starts_with(folder))
}

/// Returns whether a setting decides only which reports are built.
pub(in crate::run) fn is_of_editions(setting: &str) -> bool {
    EDITIONS.contains(&setting)
}

/// Returns whether a file was sent by an organisation.
pub(in crate::run) fn is_data(name: &str) -> bool {
    name.strip_prefix(EXPORTS).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn settings(options: &RunOptions, project: &Project, period: Period) -> BTreeMap<String, String> {
    let mut reports: Vec<&str> = options.reports.iter().map(String::as_str).collect();
    if reports.is_empty() {
        reports.push(report::DEFAULT);
    }
    reports.sort_unstable();
    reports.dedup();
    let mut langs = options.langs.clone();
    if langs.is_empty() {
        langs.push(project.language);
    }
    langs.sort();
    langs.dedup();
    let langs: Vec<&str> = langs.into_iter().map(Lang::code).collect();
    [
        ("period", period.to_string()),
        ("profile", audience(options, project).name().to_owned()),
        ("reports", reports.join(" ")),
        ("langs", langs.join(" ")),
    ]
    .into_iter()
    .chain(project.exports.as_ref().map(|other| ("exports", other.name().to_owned())))
    .map(|(name, value)| (name.to_owned(), value))
    .collect()
}

/// Lists what is below a folder, by name; folders too, since an empty one counts where files are numbered. A folder that is not there
/// has nothing below it.
fn walk(
    folder: &Path,
    shown: &str,
    takes: &dyn Fn(&str) -> bool,
    found: &mut Vec<(String, Option<PathBuf>)>,
) -> io::Result<()> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name();
        if !takes(&name.to_string_lossy()) {
            continue;
        }
        // Two names that no text tells apart are two names all the same.
        let shown = match name.to_str() {
            Some(name) => format!("{shown}/{name}"),
            None => format!("{shown}/{}", crate::digest::hexadecimal(name.as_encoded_bytes())),
        };
        let path = entry.path();
        // Links to folders are followed everywhere but among exports.
        let is_link = entry.file_type()?.is_symlink();
        if path.is_dir() && is_link && is_data(&shown) {
            found.push((format!("{shown}/@"), None));
        } else if path.is_dir() {
            found.push((format!("{shown}/"), None));
            walk(&path, &shown, takes, found)?;
        } else if path.is_file() {
            found.push((shown, Some(path)));
        } else {
            found.push((format!("{shown}/?"), None));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::hashing::key;

    #[test]
    fn a_ledger_is_an_input_and_the_lock_beside_it_is_none() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("ledger")).unwrap();
        fs::write(root.path().join("ledger/lock"), "").unwrap();
        fs::write(root.path().join("ledger/steering.jsonl"), "x").unwrap();
        let source =
            "as_of = 2022-06-30\n[project]\nname = 'a'\nstart = 2020-09-01\nend = 2022-12-31\nregion = 'Satakunta'\n";
        let project = Project::parse(root.path(), source).unwrap();
        let options = RunOptions {
            project: root.path().to_owned(),
            period: None,
            langs: Vec::new(),
            reports: Vec::new(),
            audience: None,
            threads: None,
        };
        let period = Period::quarter_of(project.as_of);
        let inputs = Inputs::read(&options, &project, period, &key(root.path()).unwrap()).unwrap();
        let ledgers: Vec<&String> = inputs.files.keys().filter(|name| name.starts_with("ledger")).collect();
        assert_eq!(ledgers, ["ledger/steering.jsonl"]);
    }
}
