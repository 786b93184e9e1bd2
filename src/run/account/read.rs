//! run.json and manifest.json read back.

use std::collections::BTreeMap;

use serde::Deserialize;

/// What an account tells of a run. The manifest and run.json tell the same, but for hashes of files: plain there, keyed here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(in crate::run) struct Account {
    pub program: String,
    pub version: String,
    pub components: BTreeMap<String, String>,
    pub built_in: BTreeMap<String, String>,
    pub settings: BTreeMap<String, String>,
    /// Tells the key of the keyed hashes from others.
    pub key: Option<String>,
    pub project_file: Option<FileHash>,
    pub report: Option<ReportName>,
    pub published_beside: Vec<String>,
    pub inputs: Vec<FileHash>,
    /// Texts of the report, and the logo.
    pub files: Vec<FileHash>,
    pub queries: Vec<Query>,
    /// The project's own templates.
    pub templates: Vec<Named>,
    pub tables: Vec<Table>,
    /// Rows of all files, in the manifest only.
    pub rows: Option<Rows>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub(in crate::run) struct ReportName {
    pub id: String,
    pub lang: String,
}

/// A file of the project and its hash.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(in crate::run) struct FileHash {
    pub path: String,
    pub sha256: Option<String>,
    pub hmac_sha256: Option<String>,
    /// The tables that were read from it, in the manifest only.
    pub tables: Vec<TableRead>,
}

impl FileHash {
    /// Returns how many rows were read from it.
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.rows).sum()
    }
}

/// A table that was read from a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(in crate::run) struct TableRead {
    pub form: String,
    pub sheet: Option<String>,
    pub rows: u64,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub(in crate::run) struct Named {
    pub name: String,
    pub sha256: String,
}

/// A query, and those that it reads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(in crate::run) struct Query {
    pub name: String,
    pub sha256: String,
    pub own: bool,
    pub stands_on: Vec<String>,
}

/// A file that a table is published as.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(in crate::run) struct Table {
    pub name: String,
    pub sha256: String,
    /// Id of its query, columns that name a row and columns that count people: of CSV files only.
    pub query: Option<String>,
    pub grain: Vec<String>,
    pub counts: Vec<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(in crate::run) struct Rows {
    pub read: u64,
    pub loaded: u64,
    pub rejected: u64,
    pub duplicate: u64,
}

impl Account {
    /// Reads an account; `None` when it is none of ours.
    pub fn read(bytes: &[u8]) -> Option<Account> {
        let account: Account = serde_json::from_slice(bytes).ok()?;
        (account.program == "kooste").then_some(account)
    }

    /// Returns a setting, or nothing.
    pub fn setting(&self, name: &str) -> &str {
        self.settings.get(name).map_or("", String::as_str)
    }

    /// Returns the heads of the ledgers that the run was audited against, by path.
    pub fn heads(&self) -> BTreeMap<String, String> {
        let is_ledger = |name: &str| name.starts_with("ledger/");
        self.settings
            .iter()
            .filter(|(name, _)| is_ledger(name))
            .map(|(name, head)| (name.clone(), head.clone()))
            .collect()
    }

    /// Returns the query and all that it stands on, whatever the number of steps.
    pub fn foundations<'a>(&'a self, query: &'a str) -> Vec<&'a Query> {
        let mut waiting = vec![query];
        let mut found: BTreeMap<&str, &Query> = BTreeMap::new();
        while let Some(name) = waiting.pop() {
            let Some(query) = self.queries.iter().find(|query| query.name == name) else { continue };
            if found.insert(&query.name, query).is_none() {
                waiting.extend(query.stands_on.iter().map(String::as_str));
            }
        }
        found.into_values().collect()
    }
}
