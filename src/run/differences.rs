//! What decides about the figures and pages of two runs and is not the same, named one by one.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::account::{Account, FileHash};

/// Something that two runs were not made alike with.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Difference {
    pub what: What,
    /// Path, id of a query or name of a setting.
    pub name: String,
    pub change: Change,
    /// Values of settings and versions, which a report tells itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub now: Option<String>,
}

/// What it is, in the order in which it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// A file of exports/.
    Input,
    /// kooste.toml.
    ProjectFile,
    Setting,
    /// What readers knew: the last release that the figures were held against.
    Ledger,
    /// What the same run published for others.
    Beside,
    Query,
    /// A file of report-templates/.
    Template,
    /// A text of the report, or the logo.
    Text,
    /// Version of the program.
    Version,
    /// Version of an engine.
    Component,
    /// What the program brings: its templates, forms or reference tables.
    BuiltIn,
}

impl What {
    /// Returns the name that stands in JSON and in the ids of messages.
    pub fn name(self) -> &'static str {
        match self {
            What::Input => "input",
            What::ProjectFile => "project-file",
            What::Setting => "setting",
            What::Ledger => "ledger",
            What::Beside => "beside",
            What::Query => "query",
            What::Template => "template",
            What::Text => "text",
            What::Version => "version",
            What::Component => "component",
            What::BuiltIn => "built-in",
        }
    }
}

/// How it differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    Added,
    Removed,
    Changed,
}

impl Change {
    /// Returns the name that stands in JSON and in messages.
    pub fn name(self) -> &'static str {
        match self {
            Change::Added => "added",
            Change::Removed => "removed",
            Change::Changed => "changed",
        }
    }
}

/// What is told of two accounts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    pub all: Vec<Difference>,
    /// Whether the files of both could be compared: under one key, or by plain hashes.
    pub files_compared: bool,
}

/// Returns what two accounts differ in.
pub(super) fn differences(before: &Account, now: &Account) -> Differences {
    let same_key = before.key.is_some() && before.key == now.key;
    let mut told = Teller { all: Vec::new(), same_key, files_compared: true };
    told.files(What::Input, &before.inputs, &now.inputs);
    // Another report is made of other texts, and a run without reports of none.
    if before.report.is_some() && before.report == now.report {
        told.files(What::Text, &before.files, &now.files);
    }
    let project_file = |account: &Account| -> Vec<FileHash> {
        account.project_file.iter().map(|file| FileHash { path: "kooste.toml".to_owned(), ..file.clone() }).collect()
    };
    told.files(What::ProjectFile, &project_file(before), &project_file(now));
    let is_ledger = |name: &String| name.starts_with("ledger/");
    let of = |account: &Account, ledgers: bool| -> BTreeMap<String, String> {
        let settings = account.settings.iter().filter(|(name, _)| is_ledger(name) == ledgers);
        settings.map(|(name, value)| (name.clone(), value.clone())).collect()
    };
    told.values(What::Setting, &of(before, false), &of(now, false), true);
    told.values(What::Ledger, &of(before, true), &of(now, true), false);
    let beside =
        |account: &Account| account.published_beside.iter().map(|name| (name.clone(), String::new())).collect();
    told.values(What::Beside, &beside(before), &beside(now), false);
    let queries =
        |account: &Account| account.queries.iter().map(|query| (query.name.clone(), query.sha256.clone())).collect();
    told.values(What::Query, &queries(before), &queries(now), false);
    let templates =
        |account: &Account| account.templates.iter().map(|file| (file.name.clone(), file.sha256.clone())).collect();
    told.values(What::Template, &templates(before), &templates(now), false);
    let version = |account: &Account| BTreeMap::from([(account.program.clone(), account.version.clone())]);
    told.values(What::Version, &version(before), &version(now), true);
    told.values(What::Component, &before.components, &now.components, true);
    told.values(What::BuiltIn, &before.built_in, &now.built_in, false);
    told.all.sort();
    Differences { all: told.all, files_compared: told.files_compared }
}

struct Teller {
    all: Vec<Difference>,
    same_key: bool,
    files_compared: bool,
}

impl Teller {
    fn tell(&mut self, what: What, name: &str, change: Change) {
        self.all.push(Difference { what, name: name.to_owned(), change, before: None, now: None });
    }

    fn files(&mut self, what: What, before: &[FileHash], now: &[FileHash]) {
        let by_path = |files: &[FileHash]| -> BTreeMap<String, FileHash> {
            files.iter().map(|file| (file.path.clone(), file.clone())).collect()
        };
        let (before, now) = (by_path(before), by_path(now));
        for path in before.keys().chain(now.keys()).collect::<BTreeSet<_>>() {
            match (before.get(path), now.get(path)) {
                (Some(_), None) => self.tell(what, path, Change::Removed),
                (None, Some(_)) => self.tell(what, path, Change::Added),
                (Some(before), Some(now)) => match self.is_same(before, now) {
                    Some(true) => {}
                    Some(false) => self.tell(what, path, Change::Changed),
                    None => self.files_compared = false,
                },
                (None, None) => {}
            }
        }
    }

    /// Returns whether two files are the same; `None` when no hashes can be compared.
    fn is_same(&self, before: &FileHash, now: &FileHash) -> Option<bool> {
        let keyed = before.hmac_sha256.as_ref().zip(now.hmac_sha256.as_ref()).filter(|_| self.same_key);
        let plain = before.sha256.as_ref().zip(now.sha256.as_ref());
        keyed.or(plain).map(|(before, now)| before == now)
    }

    fn values(
        &mut self,
        what: What,
        before: &BTreeMap<String, String>,
        now: &BTreeMap<String, String>,
        with_values: bool,
    ) {
        for name in before.keys().chain(now.keys()).collect::<BTreeSet<_>>() {
            let (before, now) = (before.get(name).cloned(), now.get(name).cloned());
            let change = match (&before, &now) {
                (Some(before), Some(now)) if before == now => continue,
                (Some(_), Some(_)) => Change::Changed,
                (Some(_), None) => Change::Removed,
                _ => Change::Added,
            };
            let shown = |value: Option<String>| value.filter(|_| with_values);
            self.all.push(Difference { what, name: name.clone(), change, before: shown(before), now: shown(now) });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUN: &str = r#"{
        "program": "kooste", "version": "0.1.0", "report": { "id": "thl", "lang": "fi" }, "key": "k1", "components": { "Typst": "0.15.1" },
        "built_in": { "templates": "t1" }, "settings": { "profile": "steering", "smallest_count": "3", "ledger/steering.jsonl": "h1" },
        "project_file": { "hmac_sha256": "p1" }, "published_beside": ["public"],
        "inputs": [{ "path": "exports/a.csv", "hmac_sha256": "a1" }, { "path": "exports/b.csv", "hmac_sha256": "b1" }],
        "files": [{ "path": "narrative/fi/talous.md", "hmac_sha256": "n1" }],
        "queries": [{ "name": "local/q", "sha256": "q1", "stands_on": ["model/m"] }, { "name": "model/m", "sha256": "m1" }],
        "templates": [{ "name": "lib/style.typ", "sha256": "s1" }]
    }"#;

    fn told(from: &str, to: &str) -> Vec<String> {
        assert!(RUN.contains(from), "{from}");
        let (before, now) =
            (Account::read(RUN.as_bytes()).unwrap(), Account::read(RUN.replace(from, to).as_bytes()).unwrap());
        let line = |it: &Difference| {
            let values = it.before.iter().chain(&it.now).cloned().collect::<Vec<_>>().join(" ");
            format!("{} {} {} {values}", it.what.name(), it.name, it.change.name()).trim().to_owned()
        };
        differences(&before, &now).all.iter().map(line).collect()
    }

    #[test]
    fn each_thing_that_decides_about_a_report_is_named_and_nothing_else() {
        for (from, to, line) in [
            ("0.1.0", "0.2.0", "version kooste changed 0.1.0 0.2.0"),
            ("0.15.1", "0.16.0", "component Typst changed 0.15.1 0.16.0"),
            ("t1", "t2", "built-in templates changed"),
            ("count\": \"3", "count\": \"5", "setting smallest_count changed 3 5"),
            ("\"h1\"", "\"h2\"", "ledger ledger/steering.jsonl changed"),
            ("p1", "p2", "project-file kooste.toml changed"),
            ("[\"public\"]", "[]", "beside public removed"),
            ("\"a1\"", "\"a2\"", "input exports/a.csv changed"),
            ("n1", "n2", "text narrative/fi/talous.md changed"),
            ("q1", "q2", "query local/q changed"),
            ("s1", "s2", "template lib/style.typ changed"),
        ] {
            assert_eq!(told(from, to), [line]);
        }
        assert_eq!(
            told("exports/b.csv", "exports/c.csv"),
            ["input exports/b.csv removed", "input exports/c.csv added"]
        );
        assert!(told("k1", "k1").is_empty());
    }

    #[test]
    fn under_another_key_files_are_not_compared() {
        let before = Account::read(RUN.as_bytes()).unwrap();
        let now = Account::read(RUN.replace("\"k1\"", "\"k2\"").replace("a1", "a2").as_bytes()).unwrap();
        let found = differences(&before, &now);
        assert!(found.all.is_empty() && !found.files_compared);
        assert!(differences(&before, &before).files_compared);
    }

    #[test]
    fn a_query_stands_on_others_step_by_step() {
        let account = Account::read(RUN.as_bytes()).unwrap();
        let names: Vec<&str> = account.foundations("local/q").iter().map(|query| query.name.as_str()).collect();
        assert_eq!(names, ["local/q", "model/m"]);
    }
}
