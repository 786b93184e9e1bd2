//! From rows and their description to cells and relations.
//!
//! A relation is written for every combination of the keys that its description does not name. A whole that the table does not
//! print is a cell that nobody prints, as long as some of its parts are there: leaving it out would leave out what it ties
//! together.

use std::collections::{BTreeMap, BTreeSet};

use super::description::{Absent, Description};
use super::mistakes::Mistakes;
use super::read::Table;
use crate::diagnostics::{Diagnostic, Exit, Failure, Result};
use crate::disclosure::engine::Relation;
use crate::project::nearest;

/// Parts of a relation that its name tells; of more only the number is.
const TOLD_PARTS: usize = 6;

/// Where a cell stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// In this row of the table.
    Row(usize),
    /// In a row that was left out because it is hidden.
    LeftOut,
    /// In no row.
    Nowhere,
}

/// A cell of the table or between its relations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub codes: Vec<String>,
    pub stands: Stands,
}

/// The cells of a table and the relations between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// First the rows of the table in their order, then the others.
    pub cells: Vec<Cell>,
    pub relations: Vec<Relation>,
    /// For each relation its whole and its parts.
    pub sums: Vec<(usize, Vec<usize>)>,
    /// What each relation is called in messages.
    pub names: Vec<String>,
}

/// A relation as described: codes of some keys, whatever the others.
struct Rule {
    keys: Vec<usize>,
    whole: Vec<String>,
    parts: Vec<Vec<String>>,
}

/// Returns the cells and relations of a table.
///
/// # Errors
/// Exit code 2 with one diagnostic a code that stands in no row and is not said to be unpublished.
pub fn relate(table: &Table, description: &Description, mistakes: &Mistakes<'_>) -> Result<Related> {
    let key = |name: &String| description.keys.iter().position(|key| key == name).unwrap_or_default();
    let mut codes: Vec<BTreeSet<&str>> = vec![BTreeSet::new(); description.keys.len()];
    for row in &table.rows {
        row.codes.iter().zip(&mut codes).for_each(|(code, codes)| {
            codes.insert(code);
        });
    }
    let unpublished: BTreeSet<(usize, &str)> = description
        .unpublished
        .iter()
        .flat_map(|entry| entry.codes.iter().map(move |code| (key(&entry.key), code.as_str())))
        .collect();
    let mut rules = Vec::new();
    for total in &description.total {
        let key = key(&total.key);
        let of_key = unpublished.iter().filter(|(other, _)| *other == key).map(|(_, code)| *code);
        let others: BTreeSet<&str> = codes[key].iter().copied().chain(of_key).collect();
        let parts = others.into_iter().filter(|code| *code != total.whole).map(|code| vec![code.to_owned()]);
        rules.push(Rule { keys: vec![key], whole: vec![total.whole.clone()], parts: parts.collect() });
    }
    for hierarchy in &description.hierarchy {
        let parts = hierarchy.parts.iter().map(|part| vec![part.clone()]).collect();
        rules.push(Rule { keys: vec![key(&hierarchy.key)], whole: vec![hierarchy.whole.clone()], parts });
    }
    for sum in &description.sum {
        let codes = |cell: &BTreeMap<String, String>| cell.values().cloned().collect();
        let keys = sum.whole.keys().map(key).collect();
        rules.push(Rule { keys, whole: codes(&sum.whole), parts: sum.parts.iter().map(codes).collect() });
    }
    let found = unknown_codes(&rules, &codes, &unpublished, description, mistakes);
    if !found.is_empty() {
        return Err(Failure::many(Exit::Usage, found));
    }
    let mut cells = Cells::new(table);
    loop {
        let before = cells.list.len();
        rules.iter().for_each(|rule| cells.grow(rule, &unpublished, description.absent));
        if cells.list.len() == before {
            break;
        }
    }
    Ok(cells.related(&rules, &description.keys))
}

/// Returns an error for each code that no row has.
fn unknown_codes(
    rules: &[Rule],
    codes: &[BTreeSet<&str>],
    unpublished: &BTreeSet<(usize, &str)>,
    description: &Description,
    mistakes: &Mistakes<'_>,
) -> Vec<Diagnostic> {
    let mut told = BTreeSet::new();
    let mut found = Vec::new();
    for rule in rules {
        for (key, code) in rule.parts.iter().chain([&rule.whole]).flat_map(|codes| rule.keys.iter().zip(codes)) {
            let known = codes[*key].contains(code.as_str()) || unpublished.contains(&(*key, code.as_str()));
            if !known && told.insert((*key, code)) {
                let candidates: Vec<&str> = codes[*key].iter().copied().collect();
                let near = nearest(code, &candidates).unwrap_or("none");
                let diagnostic = mistakes.at("audit-code-unknown", code).arg("name", code);
                found.push(diagnostic.arg("key", &description.keys[*key]).arg("nearest", near));
            }
        }
    }
    found
}

/// The cells found so far.
struct Cells {
    list: Vec<Cell>,
    places: BTreeMap<Vec<String>, usize>,
}

impl Cells {
    fn new(table: &Table) -> Cells {
        let list: Vec<Cell> = (table.rows.iter().enumerate())
            .map(|(number, row)| Cell { codes: row.codes.clone(), stands: Stands::Row(number) })
            .collect();
        let places = list.iter().enumerate().map(|(place, cell)| (cell.codes.clone(), place)).collect();
        Cells { list, places }
    }

    fn add(&mut self, codes: Vec<String>, stands: Stands) {
        self.places.insert(codes.clone(), self.list.len());
        self.list.push(Cell { codes, stands });
    }

    /// Returns for a rule each combination of all keys that some cell of it has, with the whole's codes put in.
    fn combinations(&self, rule: &Rule) -> BTreeSet<Vec<String>> {
        let named: BTreeSet<Vec<&str>> =
            rule.parts.iter().chain([&rule.whole]).map(|codes| codes.iter().map(String::as_str).collect()).collect();
        let of_rule = self.list.iter().filter(|cell| {
            let codes: Vec<&str> = rule.keys.iter().map(|key| cell.codes[*key].as_str()).collect();
            named.contains(&codes)
        });
        of_rule.map(|cell| rule.put(&cell.codes, &rule.whole)).collect()
    }

    /// Adds the cells that a rule needs.
    fn grow(&mut self, rule: &Rule, unpublished: &BTreeSet<(usize, &str)>, absent: Absent) {
        let never_printed =
            |codes: &[String]| codes.iter().enumerate().any(|(key, code)| unpublished.contains(&(key, code.as_str())));
        for whole in self.combinations(rule) {
            let parts: Vec<Vec<String>> = rule.parts.iter().map(|part| rule.put(&whole, part)).collect();
            let some_part = parts.iter().any(|part| self.places.contains_key(part));
            let has_whole = self.places.contains_key(&whole);
            let related = some_part || has_whole && parts.iter().any(|part| never_printed(part));
            if !related {
                // The table has the whole without its parts here: nothing is related.
                continue;
            }
            if !has_whole {
                self.add(whole, Stands::Nowhere);
            }
            for part in parts {
                if self.places.contains_key(&part) {
                    continue;
                }
                if never_printed(&part) {
                    self.add(part, Stands::Nowhere);
                } else if absent == Absent::Hidden {
                    self.add(part, Stands::LeftOut);
                }
            }
        }
    }

    fn related(self, rules: &[Rule], keys: &[String]) -> Related {
        let mut related = Related { cells: Vec::new(), relations: Vec::new(), sums: Vec::new(), names: Vec::new() };
        let mut seen = BTreeSet::new();
        for rule in rules {
            for whole in self.combinations(rule) {
                let of = |part: &Vec<String>| self.places.get(&rule.put(&whole, part)).copied();
                let parts: Vec<usize> = rule.parts.iter().filter_map(of).collect();
                let Some(&place) = self.places.get(&whole).filter(|_| !parts.is_empty()) else { continue };
                if seen.insert((place, parts.clone())) {
                    related.relations.push(Relation::sum(place, parts.iter().copied()));
                    related.names.push(rule.name(&whole, keys));
                    related.sums.push((place, parts));
                }
            }
        }
        related.cells = self.list;
        related
    }
}

impl Rule {
    /// Returns codes of all keys with those of the rule's keys put in.
    fn put(&self, codes: &[String], named: &[String]) -> Vec<String> {
        let mut codes = codes.to_vec();
        self.keys.iter().zip(named).for_each(|(key, code)| codes[*key].clone_from(code));
        codes
    }

    /// Returns `gender: all = female + male (region: A)`.
    fn name(&self, whole: &[String], keys: &[String]) -> String {
        let mut parts: Vec<String> = self.parts.iter().take(TOLD_PARTS).map(|part| part.join("/")).collect();
        if self.parts.len() > TOLD_PARTS {
            parts.push(format!("… ({})", self.parts.len()));
        }
        let named: Vec<&str> = self.keys.iter().map(|key| keys[*key].as_str()).collect();
        let others: Vec<String> = (0..keys.len())
            .filter(|key| !self.keys.contains(key))
            .map(|key| format!("{}: {}", keys[key], whole[key]))
            .collect();
        let others = if others.is_empty() { String::new() } else { format!(" ({})", others.join(", ")) };
        format!("{}: {} = {}{others}", named.join("/"), self.whole.join("/"), parts.join(" + "))
    }
}
