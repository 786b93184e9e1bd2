//! The description of a table: which column holds what, and which rows sum to which.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::mistakes::Mistakes;
use crate::diagnostics::{Diagnostic, Exit, Failure, Result};
use crate::project;

/// What stands for a hidden count in what is written, and is always read as one.
pub const SUPPRESSED: &str = "..";

/// A description as it stands in the file; docs/audit-own-tables.md tells every key.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Description {
    /// Smallest count that may be shown; 1 leaves only what can be worked out exactly.
    pub smallest: u32,
    /// The column of the counts as they are, or will be, printed.
    pub count: String,
    /// The columns that name a cell.
    pub keys: Vec<String>,
    /// The column of the true values, where these are known.
    #[serde(default)]
    pub truth: Option<String>,
    /// A column that marks rows as hidden, and the marks.
    #[serde(default)]
    pub status: Option<String>,
    #[serde(default)]
    pub hidden: Vec<String>,
    /// What stands in the count column of hidden cells; `..` always does.
    #[serde(default)]
    pub suppressed: Vec<String>,
    /// What a row that a relation names and the table lacks is.
    #[serde(default)]
    pub absent: Absent,
    /// Columns of what each contributor knows: its own part of each cell.
    #[serde(default)]
    pub contributors: Vec<String>,
    #[serde(default)]
    pub total: Vec<Total>,
    #[serde(default)]
    pub hierarchy: Vec<Hierarchy>,
    #[serde(default)]
    pub sum: Vec<Sum>,
    #[serde(default)]
    pub unpublished: Vec<Unpublished>,
}

/// A row that the table lacks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Absent {
    /// Nobody is counted there, and everybody may know it.
    #[default]
    Zero,
    /// It was left out because it is hidden.
    Hidden,
}

/// `[[total]]`: one code of a key is the sum of all its others.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Total {
    pub key: String,
    pub whole: String,
}

/// `[[hierarchy]]`: one code of a key is the sum of some others.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hierarchy {
    pub key: String,
    pub whole: String,
    pub parts: Vec<String>,
}

/// `[[sum]]`: one row is the sum of others, named by some of the keys and meant for every combination of the other keys.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sum {
    pub whole: BTreeMap<String, String>,
    pub parts: Vec<BTreeMap<String, String>>,
}

/// `[[unpublished]]`: codes that stand in no row, but that others are sums of.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unpublished {
    pub key: String,
    pub codes: Vec<String>,
}

impl Description {
    /// Reads a description.
    ///
    /// # Errors
    /// Exit code 2 with one diagnostic a mistake: wrong TOML, unknown keys with the nearest one, wrong types, and what cannot be
    /// meant: a key that is no key, a total said twice, a whole among its own parts.
    pub fn parse(source: &str, mistakes: &Mistakes<'_>) -> Result<Description> {
        let description: Description = project::document(source).map_err(|mut found| {
            found.iter_mut().for_each(|diagnostic| mistakes.place(diagnostic));
            Failure::many(Exit::Usage, found)
        })?;
        let found = description.mistakes(mistakes);
        if found.is_empty() { Ok(description) } else { Err(Failure::many(Exit::Usage, found)) }
    }

    /// Returns whether a text in the count column says that the count is hidden.
    pub fn is_marker(&self, text: &str) -> bool {
        text == SUPPRESSED || self.suppressed.iter().any(|marker| marker.trim() == text)
    }

    /// Returns the columns that the table must have.
    pub fn columns(&self) -> Vec<&str> {
        let optional = self.truth.iter().chain(&self.status);
        self.keys.iter().chain([&self.count]).chain(optional).chain(&self.contributors).map(String::as_str).collect()
    }

    fn mistakes(&self, mistakes: &Mistakes<'_>) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        let mut tell = |problem: &str, name: &str| {
            let diagnostic = mistakes.at("audit-description", name);
            found.push(diagnostic.arg("problem", problem).arg("name", name));
        };
        if self.smallest == 0 {
            tell("smallest", "smallest");
        }
        if self.keys.is_empty() {
            tell("no-keys", "keys");
        }
        if self.status.is_some() == self.hidden.is_empty() {
            tell("status", if self.status.is_some() { "status" } else { "hidden" });
        }
        if self.total.is_empty() && self.hierarchy.is_empty() && self.sum.is_empty() {
            tell("no-relations", "keys");
        }
        let mut columns = BTreeSet::new();
        for column in self.columns() {
            if !columns.insert(column) {
                tell("column-twice", column);
            }
        }
        let mut whole = BTreeSet::new();
        for total in &self.total {
            if !whole.insert(&total.key) || self.hierarchy.iter().any(|hierarchy| hierarchy.key == total.key) {
                tell("total-twice", &total.key);
            }
        }
        for hierarchy in &self.hierarchy {
            self.parts_mistake(&hierarchy.whole, &hierarchy.parts, &hierarchy.whole, &mut tell);
        }
        for sum in &self.sum {
            let name = sum.whole.values().next().map_or("whole", String::as_str);
            self.parts_mistake(&sum.whole, &sum.parts, name, &mut tell);
            if sum.whole.is_empty() || sum.parts.iter().any(|part| !part.keys().eq(sum.whole.keys())) {
                tell("sum-keys", name);
            }
        }
        let of_sums = self.sum.iter().flat_map(|sum| sum.whole.keys());
        let named = self.total.iter().map(|total| &total.key).chain(self.hierarchy.iter().map(|it| &it.key));
        for key in named.chain(of_sums).chain(self.unpublished.iter().map(|it| &it.key)) {
            if !self.keys.contains(key) {
                tell("no-key", key);
            }
        }
        found
    }

    fn parts_mistake<P: Ord>(&self, whole: &P, parts: &[P], name: &str, tell: &mut impl FnMut(&str, &str)) {
        let different: BTreeSet<&P> = parts.iter().collect();
        if parts.is_empty() || different.len() < parts.len() || different.contains(whole) {
            tell("parts", name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = "smallest = 5\ncount = \"n\"\nkeys = [\"area\", \"gender\"]\n";

    fn found(source: &str) -> Vec<(&'static str, String)> {
        let failure = Description::parse(source, &Mistakes::new(source, "d.toml")).unwrap_err();
        assert_eq!(failure.exit, Exit::Usage);
        let of = |diagnostic: &Diagnostic| {
            assert_eq!(diagnostic.place.file.as_deref(), Some("d.toml"));
            let about = ["problem", "nearest", "key"].iter().find_map(|name| diagnostic.args.get(*name));
            (diagnostic.code, about.cloned().unwrap_or_default())
        };
        failure.diagnostics.iter().map(of).collect()
    }

    #[test]
    fn a_small_description_is_enough() {
        let source = format!("{SMALL}[[total]]\nkey = \"gender\"\nwhole = \"all\"\n");
        let description = Description::parse(&source, &Mistakes::new(&source, "d.toml")).unwrap();
        assert!(description.is_marker("..") && !description.is_marker("x"));
        assert_eq!(description.columns(), ["area", "gender", "n"]);
        assert_eq!(description.absent, Absent::Zero);
    }

    #[test]
    fn an_unknown_key_is_told_with_the_nearest_one() {
        let total = "[[total]]\nkey = \"gender\"\nwhole = \"all\"\n";
        assert_eq!(
            found(&format!("{SMALL}supressed = [\"x\"]\n{total}")),
            [("unknown-key-with-nearest", "suppressed".to_owned())]
        );
        let source = format!("{SMALL}[[totl]]\nkey = \"gender\"\nwhole = \"all\"\n");
        assert_eq!(found(&source), [("unknown-key-with-nearest", "total".to_owned())]);
        assert_eq!(found("smallest = 5\nkeys = [\"a\"]\n")[0], ("missing-key", "count".to_owned()));
    }

    #[test]
    fn what_cannot_be_meant_is_told() {
        let total = "[[total]]\nkey = \"gender\"\nwhole = \"all\"\n";
        let hierarchy = |whole: &str, parts: &str| {
            format!("[[hierarchy]]\nkey = \"area\"\nwhole = \"{whole}\"\nparts = [{parts}]\n")
        };
        let sum = "[[sum]]\nwhole = { area = \"R\" }\nparts = [{ gender = \"f\" }]\n";
        for (source, problem) in [
            (SMALL.to_owned(), "no-relations"),
            (format!("{SMALL}{total}{total}"), "total-twice"),
            (format!("{SMALL}{}{}", total.replace("gender", "area"), hierarchy("R", "\"A\"")), "total-twice"),
            (format!("{SMALL}{}", hierarchy("R", "\"A\", \"R\"")), "parts"),
            (format!("{SMALL}{}", hierarchy("R", "\"A\", \"A\"")), "parts"),
            (format!("{SMALL}{}", hierarchy("R", "")), "parts"),
            (format!("{SMALL}{}", total.replace("gender", "gendr")), "no-key"),
            (format!("{SMALL}{sum}"), "sum-keys"),
            (format!("{SMALL}truth = \"n\"\n{total}"), "column-twice"),
            (format!("{SMALL}status = \"s\"\n{total}"), "status"),
            (format!("{SMALL}hidden = [\"c\"]\n{total}"), "status"),
            (format!("{}{total}", SMALL.replace('5', "0")), "smallest"),
            (format!("{}{}", SMALL.replace("\"area\", \"gender\"", ""), ""), "no-keys"),
        ] {
            let found = found(&source);
            assert!(found.contains(&("audit-description", problem.to_owned())), "{source}: {found:?}");
        }
    }
}
