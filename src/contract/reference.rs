//! The tables in which the checks look things up: columns, municipalities and the words for them.

use std::collections::BTreeMap;

use duckdb::{Connection, params};

use super::checks::Terms;
use super::forms::{Field, Form, Kind, forms};
use super::genitives::genitives;
use super::typing::Days;
use crate::diagnostics::Result;
use crate::facts;
use crate::session::append_rows;

/// Fills `checked.project`, `checked.granted`, `checked.unit_team`, `checked.job_class`, `checked.instrument` and `checked.field`.
pub fn fill(connection: &Connection, terms: &Terms) -> Result<()> {
    let Days { start, as_of } = terms.days;
    append_rows(connection, "checked", "project", [(as_of, start)], |appender, (as_of, start)| {
        appender.append_row(params![as_of, start])
    })?;
    append_rows(connection, "checked", "granted", &terms.granted, |appender, (funder, euros)| {
        appender.append_row(params![funder, euros])
    })?;
    append_rows(connection, "checked", "unit_team", &terms.units, |appender, (unit, team)| {
        appender.append_row(params![unit, team])
    })?;
    append_rows(connection, "checked", "job_class", &terms.job_classes, |appender, (code, paid)| {
        appender.append_row(params![code, paid])
    })?;
    append_rows(connection, "checked", "instrument", &terms.instruments, |appender, instrument| {
        let (low, high) = instrument.scale.unzip();
        appender.append_row(params![instrument.code, instrument.items, low, high])
    })?;
    let fields = forms().iter().flat_map(|form| form.loaded().map(move |field| (form, field)));
    append_rows(connection, "checked", "field", fields, |appender, (form, field)| {
        let (low, high) = field.plausible.unzip();
        appender.append_row(params![
            form.id,
            field.name,
            if field.of_municipalities { "municipalities" } else { field.kind.name() },
            field.required,
            field.strict,
            field.may_be_future,
            field.min,
            field.max,
            low,
            high,
            field.not_before,
            field.unit(),
            is_summed(form, field),
        ])
    })
}

/// Fills `checked.known_name`.
pub fn fill_known_names(connection: &Connection, known: &[(&'static str, String)]) -> Result<()> {
    append_rows(connection, "checked", "known_name", known, |appender, (domain, name)| {
        appender.append_row(params![domain, name])
    })
}

/// Whether a row under the table may hold the column's sum or mean: not of numbers that name something, nor of one that is a
/// total itself.
fn is_summed(form: &Form, field: &Field) -> bool {
    matches!(field.kind, Kind::Integer | Kind::Number)
        && !form.primary_key.contains(&field.name)
        && field.name != "written_total"
}

/// Fills `checked.municipality_word`.
pub fn fill_municipalities(connection: &Connection) -> Result<()> {
    let words = municipality_words();
    append_rows(connection, "checked", "municipality_word", &words, |appender, (word, municipality)| {
        let Municipality { code, name, merged_in, finnish_name } = municipality;
        appender.append_row(params![word, code, name, merged_in.is_some(), finnish_name, merged_in])
    })
}

/// Fills `checked.region_municipality` with the municipalities that the program knows as the region's.
pub fn fill_region(connection: &Connection) -> Result<()> {
    let rows = facts::rows("municipalities");
    let region = rows.iter().filter_map(|row| first_columns(row));
    append_rows(connection, "checked", "region_municipality", region, |appender, [code, name]| {
        appender.append_row(params![code, name])
    })
}

/// What a word says about a municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Municipality {
    /// Today's code; none for the two words that stand for no municipality.
    code: Option<String>,
    /// Today's Finnish name.
    name: String,
    /// The year from whose first day the municipality has been a part of this one, if the word is the name or code of a former one.
    merged_in: Option<i32>,
    /// Whether the word is the municipality's own Finnish name.
    finnish_name: bool,
}

/// Returns every word that names a municipality exactly, in lower case. Where a word could name two, today's municipalities go
/// before former ones and Finnish names before Swedish ones.
fn municipality_words() -> BTreeMap<String, Municipality> {
    let mut words = BTreeMap::new();
    let mut add = |word: &str, municipality: Municipality| {
        if !word.is_empty() {
            words.entry(word.to_lowercase()).or_insert(municipality);
        }
    };
    let of = |code: &str, name: &str| Municipality {
        code: Some(code.to_owned()),
        name: name.to_owned(),
        merged_in: None,
        finnish_name: false,
    };
    let all = facts::rows("all_municipalities");
    let all: Vec<[&str; 3]> = all.iter().filter_map(|row| first_columns(row)).collect();
    for [code, name, _] in &all {
        add(name, Municipality { finnish_name: true, ..of(code, name) });
    }
    for [code, name, swedish_name] in &all {
        add(swedish_name, of(code, name));
        for spelling in code_spellings(code) {
            add(&spelling, of(code, name));
        }
    }
    // The built-in region has Swedish names that the list of the whole country lacks.
    let region = facts::rows("municipalities");
    for [code, name, swedish_name] in region.iter().filter_map(|row| first_columns(row)) {
        add(swedish_name, of(code, name));
    }
    for [code, name, swedish_name] in &all {
        for owner in genitives(name) {
            add(&format!("{owner} kaupunki"), of(code, name));
            add(&format!("{owner} kunta"), of(code, name));
        }
        for kind in ["s stad", "s kommun", " stad", " kommun"] {
            add(&format!("{swedish_name}{kind}"), of(code, name));
        }
    }
    for row in facts::rows("former_municipalities") {
        let Some([old_code, old_name, code, name, year]) = first_columns(&row) else { continue };
        let merged = Municipality { merged_in: year.parse().ok(), ..of(code, name) };
        add(old_name, merged.clone());
        for spelling in code_spellings(old_code) {
            add(&spelling, merged.clone());
        }
    }
    for (word, name) in [("muu", "muu"), ("muu kunta", "muu"), ("ulkopaikkakunta", "muu"), ("tuntematon", "tuntematon")]
    {
        add(word, Municipality { code: None, ..of("", name) });
    }
    words
}

/// Returns a code with and without its zeros, and both after KU.
fn code_spellings(code: &str) -> Vec<String> {
    if code.is_empty() {
        return Vec::new();
    }
    let short = code.trim_start_matches('0');
    vec![code.to_owned(), short.to_owned(), format!("ku{code}"), format!("ku{short}")]
}

fn first_columns<const N: usize>(row: &[String]) -> Option<[&str; N]> {
    let columns: Vec<&str> = row.iter().take(N).map(String::as_str).collect();
    columns.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each leads to one municipality of today. Längelmäki was divided between two.
    #[test]
    fn former_municipalities_lead_to_those_of_today() {
        let all = facts::rows("all_municipalities");
        let today: BTreeMap<&str, &str> = all.iter().map(|row| (row[0].as_str(), row[1].as_str())).collect();
        let former = facts::rows("former_municipalities");
        let mut names: Vec<&str> = former.iter().map(|row| row[1].as_str()).collect();
        for row in &former {
            assert_eq!(today.get(row[2].as_str()), Some(&row[3].as_str()), "{row:?}");
            assert!(all.iter().all(|own| own[1] != row[1] && own[2] != row[1]), "{row:?}");
            assert!((2005..=2021).contains(&row[4].parse::<i32>().unwrap()), "{row:?}");
        }
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), former.len(), "none stands twice");
        assert_eq!(municipality_words().get("längelmäki"), None);
    }

    #[test]
    fn municipalities_are_known_by_name_code_and_genitive() {
        let words = municipality_words();
        for (word, name) in [
            ("pori", "Pori"),
            ("björneborg", "Pori"),
            ("609", "Pori"),
            ("ku609", "Pori"),
            ("50", "Eura"),
            ("050", "Eura"),
            ("porin kaupunki", "Pori"),
            ("säkylän kunta", "Säkylä"),
            ("björneborgs stad", "Pori"),
            ("turun kaupunki", "Turku"),
            ("liedon kunta", "Lieto"),
            ("helsingin kaupunki", "Helsinki"),
            ("uudenkaupungin kaupunki", "Uusikaupunki"),
            ("pargas stad", "Parainen"),
            ("kimitoöns kommun", "Kemiönsaari"),
            ("sastamala", "Sastamala"),
            ("sastmola", "Merikarvia"),
            ("vittis", "Huittinen"),
            ("siikais", "Siikainen"),
            ("noormarkku", "Pori"),
            ("442", "Eurajoki"),
            ("piikkiö", "Kaarina"),
            ("rimito", "Naantali"),
            ("suodenniemi", "Sastamala"),
            ("jyväskylän maalaiskunta", "Jyväskylä"),
        ] {
            assert_eq!(words.get(word).map(|found| found.name.as_str()), Some(name), "{word}");
        }
        for row in facts::rows("municipalities") {
            let [_, name, _, genitive] = first_columns(&row).unwrap();
            for kind in ["kaupunki", "kunta"] {
                assert_eq!(words[&format!("{genitive} {kind}").to_lowercase()].name, name);
            }
        }
        // No form that may be a genitive is that of two.
        let mut owners: BTreeMap<String, &str> = BTreeMap::new();
        let all = facts::rows("all_municipalities");
        for [_, name, _] in all.iter().filter_map(|row| first_columns(row)) {
            for form in genitives(name) {
                assert!(owners.insert(form.clone(), name).is_none_or(|other| other == name), "{form}: {name}");
            }
        }
        assert_eq!(words["luvia"].merged_in, Some(2017));
        assert_eq!(words["rauma"].merged_in, None);
        assert_eq!(words.get("sakyla"), None, "a damaged name is not an exact one");
    }
}
