//! The additive relations that a header declares between its counts.
//!
//! They stand under `[relations]` by a name that begins with the kind: `nested_…` (each count is a part of the next),
//! `sum_…` (the last is the sum of the others), `sum_over_…` (over the values of a key column the count adds up to a third column, or else to the
//! whole that it is a part of), `total_…` (a row for all others together, by key, code
//! and the column that tells which rows are in it), `rising_…` and `falling_…` (from one value of a key to the next a count only grows, or
//! only falls), `hierarchy_…` (area kinds, each of which adds up to the next).

use super::header::{Column, Header, Role};

/// One relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation<'h> {
    /// Columns of a row, each a part of the next.
    Nested { columns: &'h [String] },
    /// Columns of a row of which the last is the sum of the others.
    Sum { parts: &'h [String], whole: &'h str },
    /// Over the values of the key column `key`, the column `count` adds up to the column `whole`; where none is named, to the one
    /// that it is a part of.
    SumOver { key: &'h str, count: &'h str, whole: Option<&'h str> },
    /// The row whose `key` is `code` counts what the other rows count together, those in which the column `member` is true, as long as
    /// nobody is counted in two of them.
    Total { key: &'h str, code: &'h str, member: &'h str },
    /// From one value of the key to the next greater one (days since the start) the count only grows.
    Rising { key: &'h str, count: &'h str },
    /// The same for a count that only falls: those still at risk, say.
    Falling { key: &'h str, count: &'h str },
    /// Area kinds, each of which adds up to the next.
    Hierarchy { levels: &'h [String] },
}

impl<'h> Relation<'h> {
    /// Reads a relation by its name; `None` where the name begins with no kind, or names are missing.
    pub(super) fn read(name: &str, names: &'h [String]) -> Option<Relation<'h>> {
        let is_kind = |kind: &str| name == kind || name.strip_prefix(kind).is_some_and(|rest| rest.starts_with('_'));
        match names {
            [key, count] if is_kind("sum_over") => Some(Relation::SumOver { key, count, whole: None }),
            [key, count, whole] if is_kind("sum_over") => Some(Relation::SumOver { key, count, whole: Some(whole) }),
            _ if is_kind("sum_over") => None,
            [parts @ .., whole] if is_kind("sum") && parts.len() > 1 => Some(Relation::Sum { parts, whole }),
            [key, code, member] if is_kind("total") => Some(Relation::Total { key, code, member }),
            [key, count] if is_kind("rising") => Some(Relation::Rising { key, count }),
            [key, count] if is_kind("falling") => Some(Relation::Falling { key, count }),
            [_, _, ..] if is_kind("nested") => Some(Relation::Nested { columns: names }),
            [_, _, ..] if is_kind("hierarchy") => Some(Relation::Hierarchy { levels: names }),
            _ => None,
        }
    }

    /// Returns the columns that the relation names.
    pub(super) fn columns(&self) -> Vec<&'h str> {
        match self {
            Relation::Nested { columns } => columns.iter().map(String::as_str).collect(),
            Relation::Sum { parts, whole } => parts.iter().map(String::as_str).chain([*whole]).collect(),
            Relation::SumOver { key, count, whole } => [*key, *count].into_iter().chain(*whole).collect(),
            Relation::Total { key, member, .. } => vec![key, member],
            Relation::Rising { key, count } | Relation::Falling { key, count } => vec![key, count],
            Relation::Hierarchy { .. } => Vec::new(),
        }
    }
}

/// Kinds of areas that can add up to one another.
const AREAS: [&str; 4] = ["municipality", "organiser", "subregion", "region"];

impl Header {
    /// Returns whether a relation holds between columns that it can hold between: counts add up, over the values of a key, and a
    /// part stands before its whole. One that does not would relate nothing, and what it gives away would not be noticed.
    pub(super) fn fits(&self, relation: &Relation<'_>) -> bool {
        let role = |name: &str| self.find(name).map(|column| &column.role);
        let is_count = |name: &str| matches!(role(name), Some(Role::People { .. }));
        let is_key = |name: &str| matches!(role(name), Some(Role::Key)) && self.grain.iter().any(|key| key == name);
        match relation {
            Relation::Nested { columns } => {
                columns.iter().all(|name| is_count(name))
                    && columns.iter().enumerate().all(|(place, whole)| {
                        columns[..place].iter().all(|part| part != whole && !self.is_part(whole, part))
                    })
            }
            Relation::Sum { parts, whole } => parts.iter().all(|name| is_count(name)) && is_count(whole),
            Relation::SumOver { key, count, whole } => {
                is_key(key) && is_count(count) && self.whole_over(key, count, *whole).is_some()
            }
            Relation::Total { key, .. } => is_key(key),
            // The days may be derived from a key of the grain.
            Relation::Rising { key, count } | Relation::Falling { key, count } => !is_count(key) && is_count(count),
            Relation::Hierarchy { levels } => levels.iter().all(|level| AREAS.contains(&level.as_str())),
        }
    }

    /// Whether a count is declared to be a part of another.
    fn is_part(&self, part: &str, whole: &str) -> bool {
        matches!(self.find(part).map(|column| &column.role),
            Some(Role::People { part_of: Some(of), .. }) if of == whole)
    }

    /// Returns the column that a count adds up to over the values of a key, by [`Relation::SumOver`]: one whose cells are named
    /// without the key.
    pub fn whole_over<'h>(&'h self, key: &str, count: &str, whole: Option<&'h str>) -> Option<&'h Column> {
        let named = match (whole, &self.find(count)?.role) {
            (Some(whole), _) => whole,
            (None, Role::People { part_of: Some(whole), .. }) => whole,
            (None, _) => return None,
        };
        let column = self.find(named).filter(|column| matches!(column.role, Role::People { .. }))?;
        let keys = column.by.as_ref().unwrap_or(&self.grain);
        (!keys.iter().any(|name| name == key)).then_some(column)
    }

    /// Returns the relations in the order of their names; reading the header has checked them.
    pub fn relations(&self) -> impl Iterator<Item = Relation<'_>> {
        self.relations.iter().filter_map(|(name, names)| Relation::read(name, names))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measures::header::parse;

    #[test]
    fn a_relation_fits_counts_and_keys_and_goes_from_the_part_to_its_whole() {
        let column = |name: &str, role: &str| {
            format!(
                "[[column]]\nname = \"{name}\"\nunit = \"x\"\nrole = {role}\nlabel = {{ fi = \"a\", sv = \"a\", en = \"a\" }}\n"
            )
        };
        let source = format!(
            "/* kooste\ntitle = {{ fi = \"a\", sv = \"a\", en = \"a\" }}\ngrain = [\"day\"]\n{}{}{}{}*/\nselect 1",
            column("day", "\"key\""),
            column("part", "\"people\"\npart_of = \"whole\""),
            column("rest", "\"people\"\npart_of = \"whole\""),
            column("whole", "\"people\""),
        );
        let (header, _) = parse(&source).unwrap();
        let fits = |name: &str, names: &[&str]| {
            let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            header.fits(&Relation::read(name, &names).unwrap())
        };
        assert!(fits("nested", &["part", "whole"]));
        assert!(!fits("nested", &["whole", "part"]), "the wrong way round");
        assert!(!fits("nested", &["day", "whole"]));
        assert!(fits("sum", &["part", "rest", "whole"]));
        assert!(!fits("sum", &["day", "part", "whole"]), "a misspelled sum_over");
        assert!(fits("rising", &["day", "part"]));
        assert!(!fits("rising", &["part", "day"]));
        assert!(fits("hierarchy", &["municipality", "region"]));
        assert!(!fits("hierarchy", &["municipalities", "region"]));
    }

    #[test]
    fn the_beginning_of_the_name_tells_the_kind() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let two = names(&["reason", "exits"]);
        let over = Relation::SumOver { key: "reason", count: "exits", whole: None };
        assert_eq!(Relation::read("sum_over", &two), Some(over));
        assert_eq!(Relation::read("sum_over_exits", &two), Some(over));
        assert_eq!(Relation::read("nested", &two), Some(Relation::Nested { columns: &two }));
        assert_eq!(Relation::read("sum", &two), None, "one part is no sum");
        assert_eq!(Relation::read("rising_events", &two), Some(Relation::Rising { key: "reason", count: "exits" }));
        assert_eq!(Relation::read("falling", &two), Some(Relation::Falling { key: "reason", count: "exits" }));
        let three = names(&["a", "b", "c"]);
        assert_eq!(Relation::read("sum_x", &three), Some(Relation::Sum { parts: &three[..2], whole: "c" }));
        let total = Relation::Total { key: "a", code: "b", member: "c" };
        assert_eq!(Relation::read("total", &three), Some(total));
        assert_eq!(Relation::read("hierarchy_organiser", &three), Some(Relation::Hierarchy { levels: &three }));
        let over = Relation::SumOver { key: "a", count: "b", whole: Some("c") };
        assert_eq!(Relation::read("sum_over", &three), Some(over));
        for name in ["totals", "nestedness", ""] {
            assert_eq!(Relation::read(name, &three), None, "{name}");
        }
    }
}
