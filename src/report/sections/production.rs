//! Annex D: how the report was made: program, settings, inputs with keyed hashes, queries with hashes, attached files.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Material, Part, situation};
use crate::report::charts::labels;
use crate::report::charts::matrix::{MatrixEntry, MatrixFigure, matrix};
use crate::report::model::{Attachment, FormUse, HashedName, InputFact};
use crate::report::rich::{Rich, Wording, text};
use crate::report::shapes::{DataTable, Fact, TableCell};
use crate::report::tables::TableBuilder;
use crate::report::{attachment_description, companion};

/// A hash of 64 digits has no room beside a name: as many of its first digits are unmistakable. `run.json` has it whole.
const SHOWN_DIGITS: usize = 10;
/// Letters of a file name that surely fit its column.
const LONGEST_NAME: usize = 36;
/// So many of its letters are the end of a name that is cut.
const SHOWN_END: usize = 16;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProductionFacts {
    pub lead: Rich,
    pub facts: Vec<Fact>,
    pub lineage: Part<MatrixFigure>,
    pub inputs: Part<DataTable>,
    pub queries: Part<DataTable>,
    pub templates: Part<DataTable>,
    pub attachments: Part<DataTable>,
}

/// Builds the annex.
pub fn build(material: &Material<'_>) -> ProductionFacts {
    let (wording, production) = (material.wording, material.production);
    let lead = wording.rich("production-lead", &[("date", text(wording.locale.date(material.cut_off)))]);
    ProductionFacts {
        lead,
        facts: facts(material),
        lineage: lineage(material),
        inputs: inputs(material),
        queries: hashes(material, &production.queries, "production-queries-caption", "column-query"),
        templates: hashes(material, &production.templates, "production-templates-caption", "column-template"),
        attachments: attachments(material),
    }
}

fn facts(material: &Material<'_>) -> Vec<Fact> {
    let (wording, production) = (material.wording, material.production);
    let fact = |label: String, value: String| Fact { label, text: Rich::plain(value), long: false };
    let components: Vec<String> =
        production.components.iter().map(|(name, version)| format!("{name} {version}")).collect();
    let mut facts = vec![
        fact(
            wording.word("production-version"),
            wording.text("production-version-text", &[("version", text(&production.version))]),
        ),
        fact(wording.word("production-period"), situation::period(material)),
    ];
    if !components.is_empty() {
        facts.insert(1, fact(wording.word("production-components"), components.join(", ")));
    }
    // The period stands above, the thresholds in the annex on data protection; run.json has them all.
    let told = |name: &str| name == "period" || name.starts_with("smallest_") || name.starts_with("largest_");
    let settings = production.settings.iter().filter(|(name, _)| !told(name));
    facts.extend(settings.map(|(name, value)| fact(wording.label("setting", name), setting(wording, value))));
    facts
}

/// Returns a setting's value as people write it: dates and truth values are words of the language.
fn setting(wording: Wording, value: &str) -> String {
    match value {
        "true" => wording.word("yes"),
        "false" => wording.word("no"),
        _ => value.parse().map_or_else(|_| wording.label("setting-value", value), |date| wording.locale.date(date)),
    }
}

/// Draws which forms and core tables lead to which groups of measures.
fn lineage(material: &Material<'_>) -> Part<MatrixFigure> {
    let (wording, uses) = (material.wording, &material.production.lineage);
    let groups: BTreeSet<&str> = uses.iter().flat_map(|form| &form.groups).map(|(group, _)| group.as_str()).collect();
    if groups.is_empty() {
        return Part::nothing();
    }
    let name = |group: &str| wording.label("measure-group", group);
    let place = |group: &str| groups.iter().position(|known| *known == group);
    let entry = |form: &FormUse| MatrixEntry {
        label: material.form(&form.form),
        detail: form.core.join(", "),
        marks: form.groups.iter().filter_map(|(group, needed)| Some((place(group)?, *needed))).collect(),
    };
    let spoken = |form: &FormUse| {
        let of = |needed: bool| {
            let names = form.groups.iter().filter(|(_, is)| *is == needed).map(|(group, _)| name(group));
            names.collect::<Vec<_>>().join(", ")
        };
        let values = [("form", text(material.form(&form.form))), ("needed", text(of(true))), ("used", text(of(false)))];
        match (of(true).is_empty(), of(false).is_empty()) {
            (true, true) => wording.text("lineage-alt-none", &values),
            (true, false) => wording.text("lineage-alt-used", &values),
            (false, true) => wording.text("lineage-alt-needed", &values),
            (false, false) => wording.text("lineage-alt-both", &values),
        }
    };
    let spoken: Vec<String> = uses.iter().map(spoken).collect();
    Part::shown(matrix(
        groups.iter().map(|group| name(group)).collect(),
        uses.iter().map(entry).collect(),
        wording.rich("lineage-caption", &[]),
        wording.text("lineage-alt", &[("forms", text(spoken.join(" ")))]),
        [wording.word("lineage-needed"), wording.word("lineage-used")],
    ))
}

/// Returns the first digits of a hash, in fives.
fn short_hash(hash: &str) -> String {
    let digits: Vec<char> = hash.chars().take(SHOWN_DIGITS).collect();
    let groups: Vec<String> = digits.chunks(5).map(|group| group.iter().collect()).collect();
    groups.join("\u{a0}")
}

/// One row a file, by folder. Which form came from which file stands in run.json, as does a name that is cut here.
fn inputs(material: &Material<'_>) -> Part<DataTable> {
    let (wording, production) = (material.wording, material.production);
    if production.inputs.is_empty() {
        return Part::missing(wording.rich("production-none", &[]));
    }
    let mut table = pairs_table(wording, "production-inputs-caption", "column-file");
    let parts = |input: &InputFact| {
        let (folder, name) = input.path.rsplit_once('/').unwrap_or(("", &input.path));
        (folder.to_owned(), name.to_owned())
    };
    for inputs in production.inputs.chunk_by(|left, right| parts(left).0 == parts(right).0) {
        table.group(inputs.first().map(|input| parts(input).0).unwrap_or_default());
        pairs(&mut table, inputs.iter().map(|input| (shortened(&parts(input).1), short_hash(&input.keyed_hash))));
    }
    table.note(wording.rich("production-hash-note", &[]));
    Part::shown(table.finish(wording))
}

/// Begins a table with two names and their hashes a row: names are short, and there are many. Columns have their widths, so that
/// nothing on the page moves with the letters of a hash.
fn pairs_table(wording: Wording, caption: &str, column: &str) -> TableBuilder {
    let mut table = TableBuilder::new(wording.rich(caption, &[])).compact();
    for _ in 0..2 {
        table = table.heading(wording.word(column), 2.3).text(wording.word("column-hash"), 0.86);
    }
    table
}

/// Adds names with their hashes, read along the rows.
fn pairs(table: &mut TableBuilder, all: impl Iterator<Item = (String, String)>) {
    let cells: Vec<TableCell> = all.flat_map(|(name, hash)| [TableCell::Text(name), TableCell::Text(hash)]).collect();
    for row in cells.chunks(4) {
        let mut row = row.to_vec();
        row.resize(4, TableCell::Text(String::new()));
        table.row(row);
    }
}

/// Cuts a file name that is longer than its column in the middle: beginning and date tell it from others.
fn shortened(name: &str) -> String {
    if name.chars().count() <= LONGEST_NAME {
        return name.to_owned();
    }
    let (head, tail) = labels::ends(name, LONGEST_NAME, SHOWN_END);
    format!("{head}…{tail}")
}

fn hashes(material: &Material<'_>, names: &[HashedName], caption: &str, column: &str) -> Part<DataTable> {
    if names.is_empty() {
        return Part::nothing();
    }
    let wording = material.wording;
    let mut table = pairs_table(wording, caption, column);
    pairs(&mut table, names.iter().map(|name| (name.name.clone(), short_hash(&name.sha256))));
    table.note(wording.rich("production-hash-note", &[]));
    Part::shown(table.finish(wording))
}

/// Returns the attached files that are no measure's table: those are named in annex A, each with its measure.
fn attachments(material: &Material<'_>) -> Part<DataTable> {
    let tables: BTreeSet<String> = material.tables.ids().map(companion::file_name).collect();
    let others: Vec<&Attachment> =
        material.attachments.iter().filter(|attachment| !tables.contains(&attachment.name)).collect();
    if others.is_empty() {
        return Part::nothing();
    }
    let wording = material.wording;
    let mut table = TableBuilder::new(wording.rich("production-attachments-caption", &[]))
        .compact()
        .text(wording.word("column-file"), 1.2)
        .text(wording.word("column-content"), 1.6);
    for attachment in others {
        table.row(vec![
            TableCell::Text(attachment.name.clone()),
            TableCell::Text(attachment_description(wording, &material.tables, attachment)),
        ]);
    }
    Part::shown(table.finish(wording))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_file_name_keeps_its_beginning_and_its_end() {
        assert_eq!(shortened("Lomake_C_2022-07-01.csv"), "Lomake_C_2022-07-01.csv");
        let long = format!("Työsuhteet_{}_2022-07-01.csv", "x".repeat(90));
        let short = shortened(&long);
        assert_eq!(short.chars().count(), LONGEST_NAME);
        assert!(short.starts_with("Työsuhteet_x") && short.ends_with("_2022-07-01.csv"), "{short}");
    }
}
