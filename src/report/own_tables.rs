//! Every released table as a template's author gets it: header in the report's language, each number written by its unit.
//!
//! The built-in sections choose columns and words of their own; this is the plain way, the same for all measures and for the
//! queries that a project brings. What is suppressed prints `..` here as everywhere.

use std::collections::BTreeMap;

use serde::Serialize;

use super::areas::Areas;
use super::companion;
use super::locale::{Locale, NOTHING};
use super::rich::{Rich, Wording, text};
use super::sections::Material;
use super::shapes::{DataTable, TableCell};
use super::tables::{AGAIN, TableBuilder};
use crate::diagnostics::{Failure, Result};
use crate::disclosure::{Cell, ReleasedColumn, ReleasedTable, SUPPRESSED};
use crate::measures::Role;
use crate::period::Period;

/// Lists the measures by id, each with the path of its table.
const INDEX: &str = "/data/tables.json";

/// More columns than this are set in smaller type.
const COMPACT: usize = 5;

/// A table, or why there is none.
#[derive(Serialize)]
struct OwnTable<'t> {
    #[serde(flatten)]
    shown: Option<DataTable>,
    /// Names of the columns, by which a template chooses among them.
    names: Vec<&'t str>,
    /// What the file of the table has for a name of an area or organiser that is shown otherwise: a template may choose rows by both.
    in_file: BTreeMap<String, &'t str>,
    missing: Option<Rich>,
    /// What is said where a template's choice leaves no row.
    empty: Rich,
}

/// Returns the tables as JSON files by their paths in Typst's file system, with a list of them all.
pub fn files(material: &Material<'_>) -> Result<BTreeMap<String, Vec<u8>>> {
    let (wording, tables, areas) = (material.wording, &material.tables, &material.areas);
    let mut files = BTreeMap::new();
    let mut index = BTreeMap::new();
    let computed =
        material.production.queries.iter().map(|query| query.name.as_str()).filter(|id| !id.starts_with("model/"));
    for id in computed.chain(tables.ids()) {
        let table = tables.get(id).filter(|table| !table.rows().is_empty());
        let says = |message: &str| wording.rich(message, &[("id", text(id))]);
        let own = OwnTable {
            shown: table.map(|table| data_table(wording, areas, table)),
            names: table.map_or_else(Vec::new, names),
            in_file: table.map_or_else(BTreeMap::new, |table| in_file(areas, table)),
            missing: table.is_none().then(|| says("measure-not-given")),
            empty: says("measure-without-rows"),
        };
        files.insert(path(id), json(&own)?);
        index.insert(id, path(id));
    }
    files.insert(INDEX.to_owned(), json(&index)?);
    Ok(files)
}

fn json(value: &impl Serialize) -> Result<Vec<u8>> {
    serde_json::to_vec(value).map_err(|error| Failure::bug("writing the report's data", error))
}

/// Returns the path of a measure's table: `/data/tables/employment-quarterly.json`.
fn path(id: &str) -> String {
    format!("/data/tables/{}", companion::file_name(id).replace(".csv", ".json"))
}

fn data_table(wording: Wording, areas: &Areas, table: &ReleasedTable) -> DataTable {
    let mut builder = TableBuilder::new(Rich::plain(table.header().title.of(wording.lang())));
    for column in table.columns() {
        let label = column.label.of(wording.lang()).to_owned();
        builder = if is_text(column) { builder.text(label, weight(table, column)) } else { builder.number(label) };
    }
    if table.columns().len() > COMPACT {
        builder = builder.compact();
    }
    builder = builder.of_table(table);
    for row in table.rows() {
        let cells = table.columns().iter().zip(row).enumerate().map(|(at, (column, cell))| {
            named(areas, table, row, column).unwrap_or_else(|| shown(wording, column, cell, at == 0))
        });
        builder.row(cells.map(TableCell::Text).collect());
    }
    builder.finish(wording)
}

fn names(table: &ReleasedTable) -> Vec<&str> {
    table.columns().iter().map(|column| column.name.as_str()).collect()
}

/// Returns the name of an area or organiser that is shown otherwise than the table has it.
fn named(areas: &Areas, table: &ReleasedTable, row: &[Cell], column: &ReleasedColumn) -> Option<String> {
    let text = table.cell(row, &column.name).text()?;
    let kind =
        table.columns().iter().any(|column| column.name == "area_kind").then(|| table.cell(row, "area_kind").plain());
    areas.in_column(&column.name, kind.as_deref(), text).filter(|name| name != text)
}

fn in_file<'t>(areas: &Areas, table: &'t ReleasedTable) -> BTreeMap<String, &'t str> {
    let cells = table.rows().iter().flat_map(|row| table.columns().iter().map(move |column| (row, column)));
    cells
        .filter_map(|(row, column)| Some((named(areas, table, row, column)?, table.cell(row, &column.name).text()?)))
        .collect()
}

/// Returns whether a column is set as text, at the left.
fn is_text(column: &ReleasedColumn) -> bool {
    column.role == Role::Key || matches!(column.unit.as_str(), "period" | "code" | "text" | "date" | "truth")
}

/// Returns the share of the width: names need more than periods and dates.
fn weight(table: &ReleasedTable, column: &ReleasedColumn) -> f64 {
    let longest = table.rows().iter().map(|row| table.cell(row, &column.name).plain().chars().count()).max();
    match longest.unwrap_or(0) {
        0..=10 => 1.0,
        11..=24 => 2.0,
        _ => 3.0,
    }
}

/// Returns a cell as people write it; `first`: at the beginning of a line.
fn shown(wording: Wording, column: &ReleasedColumn, cell: &Cell, first: bool) -> String {
    let locale = wording.locale;
    match cell {
        Cell::Suppressed => SUPPRESSED.to_owned(),
        Cell::Missing => NOTHING.to_owned(),
        Cell::Again(again) => format!("{}{AGAIN}", shown(wording, column, &again.value, first)),
        Cell::Date(date) => locale.date(*date),
        Cell::Truth(truth) => wording.word(if *truth { "truth-yes" } else { "truth-no" }),
        Cell::Text(text) => match (&column.codes, text.parse::<Period>()) {
            (Some(codes), _) if first => wording.title(codes, text),
            (Some(codes), _) => wording.label(codes, text),
            (None, Ok(period)) if column.unit == "period" => locale.period_short(period),
            (None, _) => text.clone(),
        },
        Cell::Integer(value) if matches!(column.unit.as_str(), "year" | "item" | "code") => value.to_string(),
        Cell::Integer(value) if !matches!(column.unit.as_str(), "fraction" | "euros") => locale.integer(*value),
        Cell::Integer(_) | Cell::Number(_) => {
            cell.number().map_or(String::new(), |value| number(locale, &column.unit, value))
        }
    }
}

/// Returns a number as its unit is written.
fn number(locale: Locale, unit: &str, value: f64) -> String {
    match unit {
        "fraction" => locale.percent(value, 1),
        "euros" => locale.euros(value),
        "p" | "variance" => locale.decimal(value, 3),
        "ratio" | "index" => locale.decimal(value, 2),
        "days" => locale.decimal(value, 0),
        _ => locale.decimal(value, 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;
    use crate::report::tables::Tables;
    use crate::report::testing;

    fn areas(lang: Lang) -> Areas {
        Areas::of(&testing::project(testing::PROJECT), lang, &BTreeMap::new()).unwrap()
    }

    /// Rows are chosen by what is printed, or by what stands in the file: one template serves all languages.
    #[test]
    fn a_row_is_named_in_the_language_and_found_by_the_files_name_too() {
        let row = "municipality,Pori,2022,5000,9,1.8,1,3,0,4,0,5,within,2021\norganiser,KSTHKY,2022,5000,9,1.8,1,3,0,4,0,5,within,2021";
        let table = testing::released("equity/access", row);
        let found = |lang: Lang| {
            let rows = testing::rows_of(&data_table(Wording::of(lang), &areas(lang), &table));
            let names: Vec<String> = rows.iter().map(|row| row.split('|').nth(1).unwrap().to_owned()).collect();
            let keys: Vec<String> =
                in_file(&areas(lang), &table).iter().map(|(name, key)| format!("{name}={key}")).collect();
            (names, keys)
        };
        let (names, keys) = found(Lang::Sv);
        assert_eq!(names, ["Björneborg", "Keski-Satakunta (KSTHKY)"]);
        assert_eq!(keys, ["Björneborg=Pori", "Keski-Satakunta (KSTHKY)=KSTHKY"]);
        let (names, keys) = found(Lang::Fi);
        assert_eq!(names, ["Pori", "Keski-Satakunta (KSTHKY)"]);
        assert_eq!(keys, ["Keski-Satakunta (KSTHKY)=KSTHKY"]);
    }

    #[test]
    fn every_cell_is_written_by_its_unit_and_hidden_ones_as_two_dots() {
        let tables = testing::tables();
        let tables = Tables::new(&tables);
        let printed = |id: &str, row: usize, lang: Lang| -> Vec<String> {
            let table = data_table(Wording::of(lang), &areas(lang), tables.get(id).unwrap());
            let text = |cell: &TableCell| match cell {
                TableCell::Text(text) => text.replace('\u{a0}', " "),
                other => panic!("{other:?}"),
            };
            table.rows[row].cells.iter().map(text).collect()
        };
        let quarter = printed("employment/quarterly", 2, Lang::Fi);
        assert_eq!(quarter[..6], ["Q1/21", "58", "29", "9", "15,5 %", "8,4 %"]);
        assert!(printed("employment/quarterly", 0, Lang::Fi)[1..].iter().all(|text| text == ".."));
        assert_eq!(printed("economy/budget", 0, Lang::En)[2..4], ["€520,000", "€398,212"]);
        assert_eq!(printed("equity/outcome", 0, Lang::Fi)[2], "2022", "a year is no number of things");
        assert_eq!(printed("fidelity/level", 0, Lang::Fi)[1], "18.3.2021");
    }

    #[test]
    fn a_measure_without_a_table_says_so() {
        let files = testing::told(testing::PROJECT, &[], |material| files(material).unwrap());
        let read = |path: &str| serde_json::from_slice::<serde_json::Value>(&files[path]).unwrap();
        assert_eq!(read(INDEX)["employment/quarterly"], "/data/tables/employment-quarterly.json");
        assert!(read(INDEX).get("model/job").is_none());
        let table = read("/data/tables/employment-quarterly.json");
        assert!(table["missing"].as_str().unwrap().contains("employment/quarterly") && table.get("rows").is_none());
    }
}
