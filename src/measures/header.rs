//! The header of a query file: what its result means.
//!
//! A query file starts with a block comment whose first line is `/* kooste` and which holds TOML; one SELECT follows.
//! Only what the header declares can be published: disclosure control decides by the roles given here.

mod column;
mod quarters;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

pub use column::{Column, Role, code_message};
pub use quarters::{Balance, Beside, Quarters};
use serde::{Deserialize, Serialize};

use super::relation::Relation;
use crate::language::Words;

/// The header of a measure or of a model query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    pub title: Words,
    /// One or two sentences for the report's annex: what is counted, what is left out.
    #[serde(default)]
    pub definition: Option<Words>,
    /// Key columns that name a row.
    #[serde(default)]
    pub grain: Vec<String>,
    /// Forms that the measure cannot do without; `a | b` where either will do.
    #[serde(default)]
    pub needs: Vec<String>,
    /// Method of the 95 % interval: wilson, clopper_pearson, byar, poisson_exact, byar_or_poisson_exact (exact below ten),
    /// cloglog; none when absent. Its words are the message `interval-<method>`, with hyphens.
    #[serde(default)]
    pub interval: Option<String>,
    /// Functions that only kooste has, if the query uses any (it then does not run in a plain DuckDB shell).
    #[serde(default)]
    pub functions: Vec<String>,
    #[serde(default)]
    pub column: Vec<Column>,
    /// Additive relations between cells, by name (totals, hierarchies, steps); used by disclosure control.
    #[serde(default)]
    pub relations: BTreeMap<String, Vec<String>>,
    /// Whether it is of a query of the project's own: what it declares may be wrong.
    #[serde(skip)]
    pub is_own: bool,
}

impl Header {
    /// Returns a header that declares nothing, in the place of one that cannot be read.
    pub(super) fn unknown() -> Header {
        let title = Words { fi: String::new(), sv: String::new(), en: String::new() };
        Header {
            title,
            definition: None,
            grain: Vec::new(),
            needs: Vec::new(),
            interval: None,
            functions: Vec::new(),
            column: Vec::new(),
            relations: BTreeMap::new(),
            is_own: false,
        }
    }

    /// Returns the named column.
    pub fn find(&self, name: &str) -> Option<&Column> {
        self.column.iter().find(|column| column.name == name)
    }

    /// Returns the needed forms of which none is there, each as the header writes it (`a | b` where either would do).
    pub fn missing_forms(&self, is_there: impl Fn(&str) -> bool) -> Vec<&str> {
        let met = |need: &&str| need.split('|').any(|form| is_there(form.trim()));
        self.needs.iter().map(String::as_str).filter(|need| !met(need)).collect()
    }

    /// Returns the columns that a column is worked out from or judged by.
    fn basis(&self, name: &str) -> Vec<&str> {
        match self.find(name).map(|column| &column.role) {
            Some(Role::Rate { numerator, denominator }) => vec![numerator, denominator],
            Some(Role::Derived { from } | Role::Performance { from, .. } | Role::Index { from, .. }) => {
                from.iter().map(String::as_str).collect()
            }
            Some(Role::Statistic { n }) => vec![n],
            Some(Role::Survival { at_risk, events }) => {
                std::iter::once(at_risk).chain(events).map(String::as_str).collect()
            }
            Some(Role::Key | Role::People { .. } | Role::Context) | None => Vec::new(),
        }
    }

    /// Returns whether some column is worked out from this one: whoever sees that one knows something of this one.
    pub fn is_leaned_on(&self, name: &str) -> bool {
        self.leaning_on(name).next().is_some()
    }

    /// Returns the columns that are worked out from this one.
    pub fn leaning_on(&self, name: &str) -> impl Iterator<Item = &Column> {
        self.column.iter().filter(move |column| self.basis(&column.name).contains(&name))
    }

    /// Returns the count columns that a column is worked out from in the end, itself if it is one.
    pub fn counts_behind(&self, name: &str) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        let mut open: Vec<&str> = self.find(name).map(|column| column.name.as_str()).into_iter().collect();
        let mut seen = BTreeSet::new();
        while let Some(name) = open.pop() {
            if !seen.insert(name) {
                continue;
            }
            if matches!(self.find(name).map(|column| &column.role), Some(Role::People { .. })) {
                found.insert(name);
            }
            open.extend(self.basis(name));
        }
        found
    }

    /// Returns every name that the header uses for a column without declaring it.
    fn undeclared(&self) -> Vec<String> {
        let named = self.column.iter().flat_map(|column| match &column.role {
            Role::Key | Role::Context => Vec::new(),
            Role::People { part_of, includes, .. } => part_of.iter().chain(includes).collect(),
            Role::Rate { numerator, denominator } => vec![numerator, denominator],
            Role::Derived { from } => from.iter().collect(),
            Role::Statistic { n } => vec![n],
            Role::Survival { at_risk, events } => std::iter::once(at_risk).chain(events).collect(),
            Role::Performance { coaches, from } => std::iter::once(coaches).chain(from).collect(),
            Role::Index { within, from, .. } => within.iter().chain(from).collect(),
        });
        let by = self.column.iter().filter_map(|column| column.by.as_ref()).flatten();
        let beside = self.column.iter().flat_map(|column| column.largest_two.iter().chain(&column.number_beside));
        let missing =
            named.chain(&self.grain).chain(by).chain(beside).filter(|name| self.find(name).is_none()).cloned();
        // What depends on people tells of them.
        let given_if = self.column.iter().filter_map(|column| column.given_if.as_ref());
        let is_context = |name: &&String| self.find(name).is_some_and(|column| column.role == Role::Context);
        let missing = missing.chain(given_if.filter(|name| !is_context(name)).cloned());
        let related = self.relations().flat_map(|relation| relation.columns()).filter(|name| self.find(name).is_none());
        missing.chain(related.map(str::to_owned)).collect()
    }
}

/// What is wrong with a header, and where in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum HeaderError {
    /// The file does not start with `/* kooste`, or the comment does not end.
    Missing,
    /// The TOML does not read as a header; the words are the reader's.
    Invalid { words: String, span: Range<usize> },
    /// A column is named that the header does not declare.
    Undeclared { column: String },
    /// A relation's name begins with no kind of relation, or it lacks names.
    Relation { name: String },
}

const OPENING: &str = "/* kooste";

/// Returns where the SELECT stands in a query file that has a header, however wrong that is.
pub(super) fn select_of(source: &str) -> Option<Range<usize>> {
    let end = source.starts_with(OPENING).then(|| source.find("*/"))??;
    Some(end + "*/".len()..source.len())
}

/// Splits a query file into its header and its SELECT (as a byte range of the file).
pub(super) fn parse(source: &str) -> Result<(Header, Range<usize>), HeaderError> {
    let text = source.strip_prefix(OPENING).ok_or(HeaderError::Missing)?;
    let length = text.find("*/").ok_or(HeaderError::Missing)?;
    if !text.starts_with(['\n', '\r']) {
        return Err(HeaderError::Missing);
    }
    let header: Header = toml::from_str(&text[..length]).map_err(|error| {
        let span = error.span().unwrap_or(0..0);
        let words = error.message().to_owned();
        HeaderError::Invalid { words, span: OPENING.len() + span.start..OPENING.len() + span.end }
    })?;
    let is_read = |(name, names): &(&String, &Vec<String>)| Relation::read(name, names).is_some();
    if let Some((name, _)) = header.relations.iter().find(|relation| !is_read(relation)) {
        return Err(HeaderError::Relation { name: name.clone() });
    }
    if let Some(column) = header.undeclared().into_iter().next() {
        return Err(HeaderError::Undeclared { column });
    }
    let does_not_fit = header
        .relations
        .iter()
        .find(|(name, names)| Relation::read(name, names).is_some_and(|relation| !header.fits(&relation)));
    if let Some((name, _)) = does_not_fit {
        return Err(HeaderError::Relation { name: name.clone() });
    }
    let end_of_header = OPENING.len() + length + "*/".len();
    Ok((header, end_of_header..source.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"/* kooste
title = { fi = "a", sv = "b", en = "c" }
grain = ["period"]
needs = ["agreement | coach_summary", "area"]

[[column]]
name = "period"
unit = "period"
role = "key"
label = { fi = "a", sv = "b", en = "c" }

[[column]]
name = "served"
unit = "clients"
role = "people"
codes = "level"
label = { fi = "a", sv = "b", en = "c" }
*/
select period, served from model.x
"#;

    /// Where it would say nothing it is refused, and nobody takes for protected what is not.
    #[test]
    fn only_who_is_beyond_a_sum_alone_is_protected() {
        let is_read = |sums: &str| parse(&FILE.replace("codes = \"level\"", sums)).is_ok();
        assert!(is_read("at_most = [{ sum_of = \"started\", protected = true }]"));
        assert!(is_read("at_least = [{ sum_of = \"started\" }]"));
        assert!(!is_read("at_least = [{ sum_of = \"started\", protected = true }]"));
        assert!(!is_read("at_most = [{ sum_of = \"started\", protected = true, beside = \"before\" }]"));
    }

    #[test]
    fn a_file_is_a_header_and_a_select() {
        let (header, sql) = parse(FILE).unwrap();
        assert_eq!(header.grain, ["period"]);
        assert_eq!(header.column.len(), 2);
        assert_eq!(FILE[sql].trim(), "select period, served from model.x");
    }

    #[test]
    fn a_file_without_a_header_says_so() {
        for source in ["select 1", "/* kooste\ntitle", "/* koosteesta */ select 1", ""] {
            assert_eq!(parse(source).unwrap_err(), HeaderError::Missing, "{source}");
        }
    }

    #[test]
    fn a_misspelt_key_is_found_where_it_stands() {
        for (right, wrong) in
            [("grain =", "grian ="), ("unit = \"clients\"", "units = \"clients\""), ("\"people\"", "\"poeple\"")]
        {
            let source = FILE.replace(right, wrong);
            let HeaderError::Invalid { words, .. } = parse(&source).unwrap_err() else {
                panic!("{wrong} was not refused");
            };
            assert!(!words.is_empty());
        }
        let source = FILE.replace("grain =", "grian =");
        let HeaderError::Invalid { span, .. } = parse(&source).unwrap_err() else { panic!() };
        assert_eq!(&source[span], "grian");
    }

    #[test]
    fn a_role_names_declared_columns_only() {
        let source = FILE.replace("role = \"people\"", "role = \"people\"\npart_of = \"everyone\"");
        assert_eq!(parse(&source).unwrap_err(), HeaderError::Undeclared { column: "everyone".into() });
    }

    #[test]
    fn the_share_of_the_largest_two_is_a_declared_column() {
        let source = FILE.replace("role = \"people\"", "role = \"people\"\nlargest_two = \"share\"");
        assert_eq!(parse(&source).unwrap_err(), HeaderError::Undeclared { column: "share".into() });
        let (header, _) = parse(&source.replace("\"share\"", "\"served\"")).unwrap();
        assert_eq!(header.column[1].largest_two.as_deref(), Some("served"));
    }

    #[test]
    fn the_number_beside_a_figure_is_a_declared_column() {
        let source = FILE.replace("role = \"people\"", "role = \"people\"\nnumber_beside = \"answered\"");
        assert_eq!(parse(&source).unwrap_err(), HeaderError::Undeclared { column: "answered".into() });
    }

    /// What depends on people would tell of them by an empty cell.
    #[test]
    fn a_figure_is_given_if_a_context_column_says_so() {
        let with = |role: &str| {
            let context =
                format!("name = \"whole\"\nunit = \"bool\"\n{role}\nlabel = {{ fi = \"a\", sv = \"b\", en = \"c\" }}");
            let given = "role = \"people\"\ngiven_if = \"whole\"";
            parse(&FILE.replace("role = \"people\"", given).replace("*/", &format!("\n[[column]]\n{context}\n*/")))
        };
        assert!(with("role = \"context\"").is_ok());
        assert_eq!(with("role = \"people\"").unwrap_err(), HeaderError::Undeclared { column: "whole".into() });
    }

    #[test]
    fn a_sum_over_a_key_needs_a_whole_that_is_named_without_the_key() {
        let with = |whole: &str, relation: &str| {
            let column = format!("\n[[column]]\nname = \"all\"\nunit = \"clients\"\nrole = \"people\"\n{whole}");
            let label = "\nlabel = { fi = \"a\", sv = \"b\", en = \"c\" }\n";
            FILE.replace("*/", &format!("{column}{label}\n[relations]\nsum_over = {relation}\n*/"))
        };
        let wrong = HeaderError::Relation { name: "sum_over".into() };
        // Misspelled, it would be another kind of relation.
        let misspelled = with("by = []", "[\"period\", \"served\", \"all\"]").replace("sum_over", "sum_ovr");
        assert_eq!(parse(&misspelled).unwrap_err(), HeaderError::Relation { name: "sum_ovr".into() });
        for (whole, relation) in [
            ("by = []", "[\"served\", \"period\", \"all\"]"),
            ("by = []", "[\"period\", \"served\"]"),
            ("", "[\"period\", \"served\", \"all\"]"),
            ("by = []", "[\"period\", \"served\", \"period\"]"),
        ] {
            assert_eq!(parse(&with(whole, relation)).unwrap_err(), wrong, "{whole} {relation}");
        }
        assert!(parse(&with("by = []", "[\"period\", \"served\", \"all\"]")).is_ok());
    }

    #[test]
    fn either_of_two_forms_meets_a_need() {
        let (header, _) = parse(FILE).unwrap();
        assert_eq!(header.missing_forms(|form| form == "coach_summary"), ["area"]);
        assert_eq!(header.missing_forms(|form| form == "area"), ["agreement | coach_summary"]);
    }

    #[test]
    fn codes_are_labelled_by_ascii_message_ids() {
        let (header, _) = parse(FILE).unwrap();
        let served = header.find("served").unwrap();
        assert_eq!(served.code_message("not_supported_employment").as_deref(), Some("level-not-supported-employment"));
        assert_eq!(served.code_message("ei arvioitu").as_deref(), Some("level-ei-arvioitu"));
        assert_eq!(code_message("area", "Säkylä"), "area-sakyla");
        assert_eq!(header.find("period").unwrap().code_message("2022Q2"), None);
    }
}
