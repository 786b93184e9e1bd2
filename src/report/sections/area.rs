//! The area and its population: figures on the region from kooste.toml, and the municipalities with their organisers.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Material, Part, unrecorded};
use crate::project::Context;
use crate::report::areas::{MUNICIPALITY, ORGANISER, SUBREGION};
use crate::report::rich::{Rich, code, text};
use crate::report::shapes::{Block, DataTable, TableCell};
use crate::report::tables::{Row, TableBuilder};

const MUNICIPALITIES: &str = "area/municipalities";
/// The populations of a municipality: the column with its count, that with its year, and the label.
const POPULATIONS: [[&str; 3]; 2] =
    [["population", "population_year", "column-population"], ["working_age", "working_age_year", "column-working-age"]];

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Area {
    pub lead: Rich,
    pub context: Part<DataTable>,
    pub municipalities: Part<DataTable>,
    pub narrative: Vec<Block>,
}

/// What the list of areas holds in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Places {
    pub municipalities: usize,
    pub organisers: usize,
    /// Population of all municipalities, where each has one of the same year.
    pub population: Option<i64>,
    pub year: Option<i64>,
}

/// Builds the section.
pub fn build(material: &Material<'_>) -> Area {
    let wording = material.wording;
    let rows = rows(material);
    Area {
        lead: wording.rich("area-lead", &[("region", text(&material.plan.region))]),
        context: context(material),
        municipalities: if rows.is_empty() {
            Part::missing(wording.rich("area-missing", &[("form", text(material.form("area")))]))
        } else {
            Part::shown(municipalities(material, &rows))
        },
        narrative: material.narrative("area"),
    }
}

fn rows<'m>(material: &Material<'m>) -> Vec<Row<'m>> {
    let mut rows = material.tables.rows(MUNICIPALITIES);
    rows.sort_by(|left, right| {
        material.areas.compare(MUNICIPALITY, &left.key("municipality"), &right.key("municipality"))
    });
    rows
}

/// Returns what the list of areas holds; none without one.
pub fn places(material: &Material<'_>) -> Option<Places> {
    let rows = rows(material);
    let organisers: BTreeSet<String> = rows.iter().map(|row| row.key("organiser")).collect();
    (!rows.is_empty()).then(|| {
        let (population, year) = total(&rows, "population", "population_year").unzip();
        Places { municipalities: rows.len(), organisers: organisers.len(), population, year }
    })
}

/// Returns a sum over all rows with its year; none where one of them has no value or another year.
fn total(rows: &[Row<'_>], column: &str, year: &str) -> Option<(i64, i64)> {
    let years: BTreeSet<i64> = rows.iter().filter_map(|row| row.integer(year)).collect();
    let sum = rows.iter().map(|row| row.integer(column)).sum::<Option<i64>>()?;
    (years.len() == 1).then(|| years.into_iter().next()).flatten().map(|year| (sum, year))
}

/// Returns a cell with such a sum.
fn total_cell(material: &Material<'_>, rows: &[Row<'_>], column: &str, year: &str) -> TableCell {
    let sum = total(rows, column, year);
    TableCell::Text(sum.map_or_else(|| "–".to_owned(), |(sum, _)| material.wording.locale.integer(sum)))
}

/// Returns whether any municipality has a population of this kind: a column of nothing but dashes tells nothing.
fn is_sent(rows: &[Row<'_>], column: &str) -> bool {
    rows.iter().any(|row| row.integer(column).is_some())
}

fn context(material: &Material<'_>) -> Part<DataTable> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let contexts: Vec<&Context> = material.plan.contexts.iter().filter(|context| !context.is_of_network()).collect();
    if contexts.is_empty() {
        return Part::missing(wording.rich("context-missing", &[]));
    }
    let mut table = TableBuilder::new(wording.rich("context-caption", &[]))
        .text(wording.word("column-context"), 1.2)
        .number(wording.word("column-value"))
        .text(wording.word("column-figure-unit"), 0.9)
        .number(wording.word("column-year"))
        .text(wording.word("column-source"), 1.2);
    for context in contexts {
        let decimals = if context.value.fract() == 0.0 && context.value.abs() >= 1000.0 { 0 } else { 1 };
        table.row(vec![
            material.own_cell(&context.title),
            TableCell::Text(locale.decimal(context.value, decimals)),
            material.own_cell(context.unit.clone().unwrap_or_default()),
            TableCell::Text(context.year.to_string()),
            match &context.source {
                Some(source) => material.own_cell(source),
                None => unrecorded(wording),
            },
        ]);
    }
    table.note(wording.rich("context-note", &[]));
    Part::shown(table.finish(wording))
}

fn municipalities(material: &Material<'_>, rows: &[Row<'_>]) -> DataTable {
    let (wording, locale) = (material.wording, material.wording.locale);
    let years = |column: &str| {
        let years: BTreeSet<String> =
            rows.iter().filter_map(|row| row.integer(column)).map(|year| year.to_string()).collect();
        years.into_iter().collect::<Vec<_>>().join(", ")
    };
    let (all_ages, working_age) = (years("population_year"), years("working_age_year"));
    let known = match (all_ages.is_empty(), working_age.is_empty()) {
        (false, false) => "both",
        (false, true) => "all-ages",
        (true, false) => "working-age",
        (true, true) => "none",
    };
    let values = [("known", code(known)), ("years", text(all_ages)), ("working_years", text(working_age))];
    let sent: Vec<&[&str; 3]> = POPULATIONS.iter().filter(|[column, ..]| is_sent(rows, column)).collect();
    let mut table = TableBuilder::new(wording.rich("municipalities-caption", &values))
        .text(wording.word("column-municipality"), 1.0)
        .text(wording.word("column-organiser"), 1.2)
        .text(wording.word("column-subregion"), 1.0);
    for [.., label] in &sent {
        table = table.number(wording.word(label));
    }
    for row in rows {
        let mut cells = vec![
            TableCell::Text(material.areas.area(&row.key("municipality"), MUNICIPALITY).to_owned()),
            TableCell::Text(material.areas.organiser(&row.key("organiser")).to_owned()),
            TableCell::Text(material.areas.area(&row.key("subregion"), SUBREGION).to_owned()),
        ];
        cells.extend(sent.iter().map(|[column, ..]| TableCell::Text(locale.number_cell(row.cell(column), 0))));
        table.row(cells);
    }
    if !sent.is_empty() {
        let mut cells = vec![
            TableCell::Text(wording.word("total")),
            TableCell::Text(String::new()),
            TableCell::Text(String::new()),
        ];
        cells.extend(sent.iter().map(|[column, year, _]| total_cell(material, rows, column, year)));
        table.total(cells);
    }
    table.finish(wording)
}

/// Returns the organisers with their municipalities and population.
pub fn by_organiser(material: &Material<'_>) -> DataTable {
    let wording = material.wording;
    let mut organisers: BTreeMap<String, Vec<Row<'_>>> = BTreeMap::new();
    let rows = rows(material);
    let sent = is_sent(&rows, "population");
    for row in rows {
        organisers.entry(row.key("organiser")).or_default().push(row);
    }
    let population = [("population", code(if sent { "known" } else { "none" }))];
    let mut names: Vec<&String> = organisers.keys().collect();
    names.sort_by(|left, right| material.areas.compare(ORGANISER, left, right));
    let mut table = TableBuilder::new(wording.rich("organisers-caption", &population))
        .text(wording.word("column-organiser"), 1.1)
        .text(wording.word("column-municipalities"), 1.6);
    if sent {
        table = table.number(wording.word("column-population"));
    }
    for name in names {
        let rows = &organisers[name];
        let place = |row: &Row<'_>| material.areas.area(&row.key("municipality"), MUNICIPALITY).to_owned();
        let places: Vec<String> = rows.iter().map(place).collect();
        let mut cells =
            vec![TableCell::Text(material.areas.organiser(name).to_owned()), TableCell::Text(places.join(", "))];
        if sent {
            cells.push(total_cell(material, rows, "population", "population_year"));
        }
        table.row(cells);
    }
    table.finish(wording)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::testing::{PROJECT, released, rows_of, told};

    /// A column of nothing but dashes tells nothing, and the caption does not promise it.
    #[test]
    fn a_population_that_nobody_sent_has_no_column() {
        let asked = |rows: &str| {
            told(PROJECT, &[released(MUNICIPALITIES, rows)], |material| {
                let organisers = by_organiser(material);
                (
                    rows_of(&municipalities(material, &self::rows(material))),
                    rows_of(&organisers),
                    organisers.caption.text(),
                )
            })
        };
        let (places, organisers, caption) = asked("Eura,Rauma,Rauma,,,6000,2021\nRauma,Rauma,Rauma,,,23000,2021");
        assert_eq!(places, ["Eura|Rauma|Rauma|6\u{a0}000", "Rauma|Rauma|Rauma|23\u{a0}000", "Yhteensä|||29\u{a0}000"]);
        assert_eq!(organisers, ["Rauma|Eura, Rauma"]);
        assert_eq!(caption, "Palvelun järjestäjät ja niiden kunnat.");
        let (places, organisers, caption) = asked("Eura,Rauma,Rauma,11000,2021,,\nRauma,Rauma,Rauma,39000,2021,,");
        assert_eq!(places[2], "Yhteensä|||50\u{a0}000");
        assert_eq!(organisers, ["Rauma|Eura, Rauma|50\u{a0}000"]);
        assert!(caption.contains("väestö"), "{caption}");
        assert_eq!(asked("Eura,Rauma,Rauma,,,,").0, ["Eura|Rauma|Rauma"]);
    }
}
