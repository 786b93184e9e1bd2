//! What must hold for any text in a column of municipalities: the entry point of the fuzz target and of the property tests.
//!
//! The texts go through the same statements as those of a run, many at a time. What comes back is held to the lists of facts/
//! by a comparison of our own: a name is repaired only into one of the region that is nearer than any other in the country.

use std::collections::{BTreeMap, BTreeSet};

use duckdb::params;

use super::checks::{TABLES, find_collected_municipalities};
use super::{reference, values};
use crate::diagnostics::Result;
use crate::facts;
use crate::intake;
use crate::session::{Limits, Session};

/// A session in which texts are looked up among the municipalities.
pub struct Municipalities {
    session: Session,
    /// Finnish names of all municipalities.
    pub names: Vec<String>,
    /// The same, each with its folded form.
    folded: Vec<(String, String)>,
    /// Finnish names of the region's.
    pub region: BTreeSet<String>,
    /// Every name and code that facts/ lists, in lower case, with the Finnish names that it may stand for.
    pub words: BTreeMap<String, BTreeSet<String>>,
}

/// What a text was found to mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// A name of the region, `muu` or `tuntematon`.
    pub name: String,
    /// How it was found: nothing for an exact name, `former`, `outside`, `repaired`, `unknown`.
    pub how: Option<String>,
}

impl Municipalities {
    /// Opens a session with the lists in it.
    ///
    /// # Errors
    /// Fails as a bug of ours when the engine refuses.
    pub fn open() -> Result<Municipalities> {
        let session = Session::open(&Limits { threads: Some(1), memory_mb: 512 })?;
        intake::values::sql::register(session.connection())?;
        values::register(session.connection())?;
        session.execute("create the tables of the checks", TABLES)?;
        reference::fill_municipalities(session.connection())?;
        reference::fill_region(session.connection())?;
        let all = facts::rows("all_municipalities");
        let mut words: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut add = |word: &str, name: &str| {
            if !word.is_empty() {
                words.entry(word.to_lowercase()).or_default().insert(name.to_owned());
            }
        };
        for row in &all {
            for word in [&row[0], &row[1], &row[2], &format!("ku{}", row[0]), row[0].trim_start_matches('0')] {
                add(word, &row[1]);
            }
        }
        for row in facts::rows("former_municipalities") {
            for word in [&row[0], &row[1], row[0].trim_start_matches('0')] {
                add(word, &row[3]);
            }
        }
        for row in facts::rows("municipalities") {
            for word in [format!("{} kaupunki", row[3]), format!("{} kunta", row[3])] {
                add(&word, &row[1]);
            }
        }
        let names: Vec<String> = all.into_iter().map(|mut row| row.swap_remove(1)).collect();
        Ok(Municipalities {
            session,
            folded: names.iter().map(|name| (name.clone(), values::folded(name))).collect(),
            names,
            region: facts::rows("municipalities").into_iter().map(|mut row| row.swap_remove(1)).collect(),
            words,
        })
    }

    /// Returns what each text means; signs for a missing value mean nothing. Equal texts are looked up once.
    ///
    /// # Panics
    /// When an exact name or code means something else than facts/ says, or a text is repaired into a name that lies outside
    /// the region, is too far or not nearer than every other in the country.
    pub fn look_up(&self, texts: &BTreeSet<String>) -> BTreeMap<String, Found> {
        let found = self.find(texts).expect("the statements run over any text");
        for (text, found) in &found {
            self.is_in_order(text, found);
        }
        for text in texts.iter().filter(|text| !found.contains_key(*text)) {
            let missing = text.trim().is_empty() || intake::values::is_missing(text);
            assert!(missing, "{text:?} is not dropped");
        }
        found
    }

    fn find(&self, texts: &BTreeSet<String>) -> duckdb::Result<BTreeMap<String, Found>> {
        let connection = self.session.connection();
        connection.execute_batch("truncate checked.municipality_text; truncate checked.municipality;")?;
        let mut appender = connection.appender_to_db("municipality_text", "checked")?;
        for text in texts {
            appender.append_row(params![text])?;
        }
        appender.flush()?;
        drop(appender);
        find_collected_municipalities(connection).expect("the statements run over any text");
        let mut statement = connection.prepare("select text, name, how from checked.municipality")?;
        let rows = statement
            .query_map([], |row| Ok((row.get::<_, String>(0)?, Found { name: row.get(1)?, how: row.get(2)? })))?;
        let mut found = BTreeMap::new();
        for row in rows {
            let (text, what) = row?;
            assert!(found.insert(text, what).is_none(), "a text means one thing");
        }
        Ok(found)
    }

    fn is_in_order(&self, text: &str, found: &Found) {
        let key = single_spaces(text).to_lowercase();
        let exact = self.words.get(&key);
        let name = found.name.as_str();
        match found.how.as_deref() {
            None | Some("former") => {
                let stands_for_none = ["muu", "tuntematon"].contains(&name);
                assert!(self.region.contains(name) || stands_for_none, "{text:?} is {found:?}");
                assert!(exact.is_none_or(|names| names.contains(name)), "{text:?} is {found:?}, not {exact:?}");
            }
            Some("outside") => {
                assert_eq!(name, "muu", "{text:?}");
                let inside = |name: &String| self.region.contains(name);
                assert!(exact.is_none_or(|names| !names.iter().all(inside)), "{text:?} lies in the region: {exact:?}");
            }
            Some("unknown") => {
                assert_eq!((name, exact), ("tuntematon", None), "{text:?}");
                if let Some(only) = self.only_repair(text) {
                    panic!("{text:?} is one edit from {only} and from no other, and was not repaired");
                }
            }
            Some("repaired") => {
                assert_eq!(exact, None, "{text:?} names a municipality exactly");
                assert!(self.region.contains(name), "{text:?} is repaired into {name}");
                let text = values::folded(text);
                let edits = edits_between(&text, &values::folded(name));
                assert!(edits <= allowed_edits(name), "{text:?} is {edits} edits from {name}");
                for (other, folded) in self.folded.iter().filter(|(other, _)| other != name) {
                    assert!(edits_between(&text, folded) > edits, "{text:?} is as near to {other} as to {name}");
                }
            }
            Some(how) => panic!("{text:?} was found in an unknown way: {how}"),
        }
    }

    /// Returns the name of the region that a text is at most one edit from, if every other Finnish name is farther.
    fn only_repair(&self, text: &str) -> Option<&str> {
        let text = values::folded(text);
        let mut near = self.folded.iter().filter(|(_, folded)| edits_between(&text, folded) <= 1);
        let (name, _) = near.next()?;
        let only = near.next().is_none() && allowed_edits(name) >= 1 && self.region.contains(name);
        only.then_some(name)
    }
}

/// Returns the text with one space for each run of spaces, as the engine's patterns know them (neither U+0085 nor U+000B).
fn single_spaces(text: &str) -> String {
    let space = |sign: char| sign.is_whitespace() && !matches!(sign, '\u{b}' | '\u{85}');
    text.split(space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Edits that are repaired: one from six letters, two from nine.
fn allowed_edits(name: &str) -> usize {
    match name.chars().count() {
        9.. => 2,
        6.. => 1,
        _ => 0,
    }
}

/// Returns how many letters must be put in, left out, changed or swapped with their neighbour to make one folded text of the
/// other, 3 for more than two. Bytes are compared, as the engine does.
fn edits_between(text: &str, name: &str) -> usize {
    let (text, name) = (text.as_bytes(), name.as_bytes());
    let same = |one: &[u8], other: &[u8]| one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let before = same(text, name);
    let (text, name) = (&text[before..], &name[before..]);
    let turned = |bytes: &[u8]| bytes.iter().rev().copied().collect::<Vec<u8>>();
    let after = same(&turned(text), &turned(name));
    match (&text[..text.len() - after], &name[..name.len() - after]) {
        ([], []) => 0,
        ([], [_]) | ([_], []) | ([_], [_]) => 1,
        ([first, second], [other_first, other_second]) if (first, second) == (other_second, other_first) => 1,
        (text, name) if text.len().abs_diff(name.len()) > 2 => 3,
        (text, name) => strsim::generic_damerau_levenshtein(text, name).min(3),
    }
}
