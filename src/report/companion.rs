//! The published tables as files: CSV with its description beside it.
//!
//! A description is W3C CSV-on-the-Web metadata (`<table>.csv-metadata.json`) with a few keys of our own, which readers of
//! that standard pass over: grain, units, interval, profile, released, period, cut_off, suppressed. Only released tables can be written.

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use crate::diagnostics::{Failure, Result};
use crate::disclosure::{Cell, ReleasedColumn, ReleasedTable, SUPPRESSED};
use crate::measures::Words;
use crate::period::Period;

/// MIME type of the tables.
pub const CSV_MIME: &str = "text/csv";

/// Returns the file name of a measure's table: `employment/quarterly` is `employment-quarterly.csv`.
pub fn file_name(id: &str) -> String {
    format!("{}.csv", id.replace('/', "-"))
}

/// Returns a table as CSV: UTF-8, comma, line feed, a header row of column names, decimal point, ISO dates, nothing for a
/// missing value, `..` for a suppressed one. Where figures of earlier releases are shown again, a last column names them.
///
/// # Errors
/// A bug when the writer fails, which writing to memory does not.
pub fn csv(table: &ReleasedTable) -> Result<Vec<u8>> {
    let failed = |error: csv::Error| Failure::bug("writing a table as CSV", error);
    let mut writer = csv::Writer::from_writer(Vec::new());
    let has_earlier = table.again().next().is_some();
    let names = table.columns().iter().map(|column| column.name.as_str());
    writer.write_record(names.chain(has_earlier.then_some(EARLIER))).map_err(failed)?;
    for row in table.rows() {
        let marks = has_earlier.then(|| earlier(table, row));
        writer.write_record(row.iter().map(Cell::plain).chain(marks)).map_err(failed)?;
    }
    writer.into_inner().map_err(|error| Failure::bug("writing a table as CSV", error))
}

/// Name of the column that tells which cells of a row show a figure of an earlier release.
pub const EARLIER: &str = "published_earlier";

/// Returns the title of that column.
pub fn earlier_title() -> Words {
    Words {
        fi: "Aiemmin julkaistut luvut ja niiden tietojen viimeinen päivä".to_owned(),
        sv: "Tidigare publicerade tal och sista dagen för deras uppgifter".to_owned(),
        en: "Figures published earlier, with the last day of their data".to_owned(),
    }
}

/// Returns the cells of a row that show a figure of an earlier release, each with the last day of that release's data.
pub fn shown_again<'t>(
    table: &'t ReleasedTable,
    row: &'t [Cell],
) -> impl Iterator<Item = (&'t ReleasedColumn, NaiveDate)> {
    row.iter().zip(table.columns()).filter_map(|(cell, column)| Some((column, cell.again()?.cut_off)))
}

fn earlier(table: &ReleasedTable, row: &[Cell]) -> String {
    let marks = shown_again(table, row).map(|(column, cut_off)| format!("{}={cut_off}", column.name));
    marks.collect::<Vec<_>>().join(" ")
}

/// Returns the description of a table: titles, units, grain, interval method, profile and whether it is released.
///
/// # Errors
/// A bug when the JSON cannot be written, which plain strings never cause.
pub fn metadata(table: &ReleasedTable, period: Period, cut_off: NaiveDate) -> Result<Vec<u8>> {
    let header = table.header();
    let words = |words: &Words| json!({ "fi": words.fi, "sv": words.sv, "en": words.en });
    let columns: Vec<Value> = table
        .columns()
        .iter()
        .enumerate()
        .map(|(index, column)| {
            json!({
                "name": column.name,
                "titles": words(&column.label),
                "datatype": datatype(table, index),
                "null": ["", SUPPRESSED],
                "unit": column.unit,
            })
        })
        .chain(table.again().next().map(|_| {
            json!({
                "name": EARLIER,
                "titles": words(&earlier_title()),
                "datatype": "string",
                "null": [""],
            })
        }))
        .collect();
    let units: Map<String, Value> =
        table.columns().iter().map(|column| (column.name.clone(), json!(column.unit))).collect();
    let unfinished = (cut_off < Period::quarter_of(cut_off).end()).then(|| Period::quarter_of(cut_off).to_string());
    let description = json!({
        "@context": "http://www.w3.org/ns/csvw",
        "url": file_name(table.id()),
        "dc:identifier": table.id(),
        "dc:title": words(&header.title),
        "dc:description": header.definition.as_ref().map(words),
        "dialect": { "encoding": "utf-8", "delimiter": ",", "header": true, "lineTerminators": ["\n"] },
        "tableSchema": { "columns": columns, "primaryKey": header.grain },
        "title": words(&header.title),
        "grain": header.grain,
        "units": units,
        "interval": header.interval,
        "confidence_level": header.interval.as_ref().map(|_| 0.95),
        "profile": table.profile().audience,
        "released": table.released(),
        "period": period.to_string(),
        "cut_off": cut_off.to_string(),
        "unfinished_quarter": unfinished,
        "suppressed": SUPPRESSED,
    });
    let mut bytes = serde_json::to_vec_pretty(&description)
        .map_err(|error| Failure::bug("writing a table's description", error))?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Returns the datatype of a column, from the cells that show something; a column that shows nothing is text.
fn datatype(table: &ReleasedTable, index: usize) -> &'static str {
    let mut found = "string";
    for cell in table.rows().iter().filter_map(|row| row.get(index)) {
        found = match cell.again().map_or(cell, |again| &again.value) {
            Cell::Again(_) | Cell::Suppressed | Cell::Missing => continue,
            Cell::Number(_) => return "number",
            Cell::Integer(_) => "integer",
            Cell::Date(_) => "date",
            Cell::Truth(_) => "boolean",
            Cell::Text(_) => return "string",
        };
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::testing::{header, key, people, rate};

    fn table() -> ReleasedTable {
        let header = header(
            "Neljännes, testi",
            &["period"],
            vec![key("period"), people("served"), rate("rate", "competitive", "served")],
        );
        crate::disclosure::testing::table(
            "employment/quarterly",
            header,
            vec![
                vec![Cell::Text("2022Q1".into()), Cell::Integer(1234), Cell::Number(0.421_875)],
                vec![Cell::Text("a, \"b\"".into()), Cell::Suppressed, Cell::Missing],
            ],
        )
    }

    #[test]
    fn tables_are_plain_csv_with_two_dots_for_what_is_suppressed() {
        let text = String::from_utf8(csv(&table()).unwrap()).unwrap();
        assert_eq!(text, "period,served,rate\n2022Q1,1234,0.421875\n\"a, \"\"b\"\"\",..,\n");
    }

    #[test]
    fn descriptions_give_titles_units_grain_interval_profile_and_release() {
        let day: NaiveDate = "2022-06-15".parse().unwrap();
        let bytes = metadata(&table(), "2022Q2".parse().unwrap(), day).unwrap();
        let json: Value = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(json["url"], "employment-quarterly.csv");
        assert_eq!(json["title"]["fi"], "Neljännes, testi");
        assert_eq!(json["units"]["served"], "clients");
        assert_eq!(json["grain"], json!(["period"]));
        assert_eq!(json["interval"], "wilson");
        assert_eq!((json["profile"].as_str(), json["released"].as_bool()), (Some("steering"), Some(true)));
        assert_eq!(json["unfinished_quarter"], "2022Q2");
        let types: Vec<&Value> =
            json["tableSchema"]["columns"].as_array().unwrap().iter().map(|c| &c["datatype"]).collect();
        assert_eq!(types, ["string", "integer", "number"]);
    }
}
