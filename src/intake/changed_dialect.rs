//! Whether a later export of an organisation is written in another way than the earlier one.
//!
//! Another encoding or delimiter is read all the same, but tells that somebody exports from another program or another computer:
//! the first thing to ask when something else looks odd.

use std::collections::BTreeMap;

use super::Source;
use super::encoding::ASCII;
use crate::diagnostics::{Diagnostic, Place};

/// A text table as an earlier run read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pinned {
    /// Path of its file, and the file's SHA-256.
    pub file: String,
    pub sha256: String,
    pub organisation: String,
    pub form: String,
    pub encoding: String,
    pub delimiter: String,
    /// The date in the file's name, `2022-07-01`.
    pub file_date: Option<String>,
}

/// The tables of one organisation and form, the earlier first.
type Chains<'s> = BTreeMap<(&'s str, &'s str), Vec<&'s Source>>;

/// Returns a note for each text table that is in another encoding or has another delimiter than the one before it of the same
/// organisation and form: before it by the dates in the files' names, else by their names.
pub fn among(sources: &[Source]) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    for chain in chains(sources).values() {
        let mut earlier: Option<&Source> = None;
        for later in chain {
            let told = earlier.and_then(|earlier| note(later, &earlier.file, &earlier.encoding, &earlier.delimiter));
            // A file that does not tell its encoding leaves the one before it to be held against the next.
            if told.is_some() || earlier.is_none() || later.encoding != ASCII {
                earlier = Some(later);
            }
            notes.extend(told);
        }
    }
    notes
}

/// Returns a note for each text table that is written in another way than an earlier run read it: the same file, or, for a table
/// that has none before it, the latest one of its organisation and form. Files that have not changed since are passed over.
pub fn since(sources: &[Source], pinned: &[Pinned]) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    for ((organisation, form), chain) in chains(sources) {
        let alike = || pinned.iter().filter(|table| table.organisation == organisation && table.form == form);
        let latest = alike().max_by_key(|table| (&table.file_date, &table.file));
        for (place, source) in chain.iter().enumerate() {
            let same_file = alike().find(|table| table.file == source.file);
            let before = match same_file {
                Some(table) if table.sha256 == source.sha256 => None,
                Some(table) => Some(table),
                None if place == 0 => latest,
                None => None,
            };
            // Beside an earlier file that still lies there, the change has been told.
            let told = place > 0 && differs(source, &chain[place - 1].encoding, &chain[place - 1].delimiter);
            if let Some(table) = before.filter(|_| !told) {
                notes.extend(note(source, &table.file, &table.encoding, &table.delimiter));
            }
        }
    }
    notes
}

fn chains(sources: &[Source]) -> Chains<'_> {
    let mut chains = Chains::new();
    for source in sources.iter().filter(|source| !source.encoding.is_empty()) {
        chains.entry((&source.organisation, &source.form)).or_default().push(source);
    }
    for chain in chains.values_mut() {
        chain.sort_by(|one, other| (one.file_date, &one.file).cmp(&(other.file_date, &other.file)));
    }
    chains
}

fn differs(source: &Source, encoding: &str, delimiter: &str) -> bool {
    !is_alike(&source.encoding, encoding) || source.delimiter != delimiter
}

/// Whether two files may be in the same encoding. One with nothing but ASCII fits beside both encodings that begin with it.
fn is_alike(one: &str, other: &str) -> bool {
    let begins_with_ascii = |name: &str| name == "UTF-8" || name == "Windows-1252";
    one == other || (one == ASCII && begins_with_ascii(other)) || (other == ASCII && begins_with_ascii(one))
}

fn note(source: &Source, earlier: &str, encoding: &str, delimiter: &str) -> Option<Diagnostic> {
    differs(source, encoding, delimiter).then(|| {
        Diagnostic::note("dialect-changed")
            .at(Place::file(&source.file))
            .arg("file", earlier)
            .arg("before", format!("{encoding} {delimiter}"))
            .arg("after", format!("{} {}", source.encoding, source.delimiter))
    })
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn source(file: &str, encoding: &str, delimiter: &str) -> Source {
        let date = file.split(['_', '.']).find_map(|part| part.parse::<NaiveDate>().ok());
        Source {
            number: 1,
            file: format!("exports/Rauma/{file}"),
            sheet: None,
            organisation: "Rauma".into(),
            form: "referral".into(),
            encoding: encoding.into(),
            delimiter: delimiter.into(),
            header_row: 1,
            rows: 3,
            file_date: date,
            sha256: format!("{file} {encoding} {delimiter}"),
            columns: Vec::new(),
            unknown_headers: Vec::new(),
            missing_fields: Vec::new(),
            title_values: Vec::new(),
            total_rows: Vec::new(),
        }
    }

    fn pinned(source: &Source) -> Pinned {
        Pinned {
            file: source.file.clone(),
            sha256: source.sha256.clone(),
            organisation: source.organisation.clone(),
            form: source.form.clone(),
            encoding: source.encoding.clone(),
            delimiter: source.delimiter.clone(),
            file_date: source.file_date.map(|date| date.to_string()),
        }
    }

    fn told(notes: &[Diagnostic]) -> Vec<String> {
        notes
            .iter()
            .map(|note| {
                assert_eq!(note.code, "dialect-changed");
                let place = note.place.to_string();
                let short = |path: &str| path.rsplit('/').next().unwrap().to_owned();
                format!(
                    "{} {} -> {}: {}",
                    short(&note.args["file"]),
                    note.args["before"],
                    short(&place),
                    note.args["after"]
                )
            })
            .collect()
    }

    #[test]
    fn a_later_export_with_another_dialect_is_noted_with_both() {
        let sources = [
            source("b_2022-01-01.csv", "Windows-1252", ";"),
            source("a_2022-04-01.csv", "Windows-1252", ";"),
            source("c_2022-07-01.csv", "UTF-8", ","),
            source("d_2022-10-01.csv", "UTF-8", ","),
        ];
        assert_eq!(told(&among(&sources)), ["a_2022-04-01.csv Windows-1252 ; -> c_2022-07-01.csv: UTF-8 ,"]);
    }

    #[test]
    fn without_dates_the_names_order_and_other_forms_and_workbooks_do_not_count() {
        let mut sources = vec![source("b.csv", "UTF-8", ";"), source("a.csv", "UTF-8", "tab")];
        sources.push(source("c.xlsx", "", ""));
        sources.push(Source { form: "agreement".into(), ..source("d.csv", "UTF-16LE", "tab") });
        sources.push(Source { organisation: "Eura".into(), ..source("e.csv", "UTF-16LE", "tab") });
        assert_eq!(told(&among(&sources)), ["a.csv UTF-8 tab -> b.csv: UTF-8 ;"]);
    }

    #[test]
    fn a_file_with_nothing_but_ascii_may_be_in_the_encoding_of_its_neighbours() {
        let chain = |encodings: [&str; 3]| {
            let names = ["a.csv", "b.csv", "c.csv"].into_iter().zip(encodings);
            told(&among(&names.map(|(file, encoding)| source(file, encoding, ";")).collect::<Vec<_>>()))
        };
        assert_eq!(chain(["ASCII", "Windows-1252", "ASCII"]), Vec::<String>::new());
        assert_eq!(chain(["UTF-8", "ASCII", "UTF-8"]), Vec::<String>::new());
        assert_eq!(
            chain(["Windows-1252", "ASCII", "UTF-8"]),
            ["a.csv Windows-1252 ; -> c.csv: UTF-8 ;"],
            "what lies between hides no change"
        );
        assert_eq!(chain(["ASCII", "UTF-16LE", "UTF-16LE"]), ["a.csv ASCII ; -> b.csv: UTF-16LE ;"]);
        let sources = [source("a.csv", "Windows-1252", ";"), source("b.csv", "ASCII", ",")];
        assert_eq!(told(&among(&sources)), ["a.csv Windows-1252 ; -> b.csv: ASCII ,"], "the delimiter still tells");
        let before = pinned(&source("a.csv", "Windows-1252", ";"));
        assert_eq!(told(&since(&[source("a.csv", "ASCII", ";")], &[before])), Vec::<String>::new());
    }

    #[test]
    fn a_file_that_replaced_an_earlier_one_is_held_against_what_was_read_then() {
        let before = [source("a_2022-04-01.csv", "Windows-1252", ";"), source("b.csv", "UTF-8", ";")];
        let pinned: Vec<Pinned> = before.iter().map(pinned).collect();
        assert_eq!(told(&since(&before, &pinned)), Vec::<String>::new(), "nothing has changed");
        let overwritten = [source("a_2022-04-01.csv", "UTF-8", ";")];
        assert_eq!(
            told(&since(&overwritten, &pinned)),
            ["a_2022-04-01.csv Windows-1252 ; -> a_2022-04-01.csv: UTF-8 ;"]
        );
        let moved_on = [source("a_2022-07-01.csv", "UTF-16LE", "tab")];
        assert_eq!(
            told(&since(&moved_on, &pinned)),
            ["a_2022-04-01.csv Windows-1252 ; -> a_2022-07-01.csv: UTF-16LE tab"]
        );
        let beside = [source("a_2022-04-01.csv", "Windows-1252", ";"), source("a_2022-07-01.csv", "UTF-8", ";")];
        assert_eq!(told(&since(&beside, &pinned)), Vec::<String>::new(), "told already, among the files");
    }
}
