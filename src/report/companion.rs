//! The published tables as files: CSV with its description beside it.
//!
//! A description is W3C CSV-on-the-Web metadata (`<table>.csv-metadata.json`). That standard knows no keys of others' own: what it has
//! none for stands under a prefix that it does know (Metadata Vocabulary for Tabular Data, 2015, section 5.8: Dublin Core, schema.org), the
//! unit of a column as `schema:unitText` and what a run tells of a table as a list of named values, `schema:additionalProperty`. Only
//! released tables can be written.

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::diagnostics::{Failure, Result};
use crate::disclosure::{Cell, ReleasedColumn, ReleasedTable, SUPPRESSED};
use crate::language::Lang;
use crate::measures::{Role, Words};
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

/// Returns the description of a table: titles, units, grain, interval method, profile and whether it is released, the period and the
/// last day of the data, and the period of the table's last rows where it goes on after that day (`unfinished_period`).
///
/// # Errors
/// A bug when the JSON cannot be written, which plain strings never cause.
pub fn metadata(table: &ReleasedTable, period: Period, cut_off: NaiveDate) -> Result<Vec<u8>> {
    let header = table.header();
    let columns: Vec<Value> = table
        .columns()
        .iter()
        .enumerate()
        .map(|(index, column)| {
            json!({
                "name": column.name,
                "titles": titles(&column.name, &column.label),
                "datatype": Kind::of(column, &shown(table, index)).datatype(),
                "null": ["", SUPPRESSED],
                "schema:unitText": column.unit,
            })
        })
        .chain(table.again().next().map(|_| {
            json!({
                "name": EARLIER,
                "titles": titles(EARLIER, &earlier_title()),
                "datatype": "string",
                "null": [""],
            })
        }))
        .collect();
    let mut schema = json!({ "columns": columns });
    // A table of one row has no key, and a key of no columns is none.
    if !header.grain.is_empty() {
        schema["primaryKey"] = json!(header.grain);
    }
    let facts = [
        ("grain", Some(json!(header.grain)).filter(|_| !header.grain.is_empty())),
        ("interval", header.interval.as_ref().map(|method| json!(method))),
        ("confidence_level", header.interval.as_ref().map(|_| json!(0.95))),
        ("profile", Some(json!(table.profile().audience))),
        ("released", Some(json!(table.released()))),
        ("period", Some(json!(period.to_string()))),
        ("cut_off", Some(json!(cut_off.to_string()))),
        ("unfinished_period", unfinished(table, cut_off).map(|period| json!(period.to_string()))),
        ("suppressed", Some(json!(SUPPRESSED))),
    ];
    let fact = |(name, value): (&str, Option<Value>)| {
        Some(json!({ "@type": "schema:PropertyValue", "schema:name": name, "schema:value": value? }))
    };
    let mut description = json!({
        "@context": "http://www.w3.org/ns/csvw",
        "url": file_name(table.id()),
        "dc:identifier": table.id(),
        "dc:title": in_languages(&header.title),
        "dialect": { "encoding": "utf-8", "delimiter": ",", "header": true, "lineTerminators": ["\n"] },
        "tableSchema": schema,
        "schema:additionalProperty": facts.into_iter().filter_map(fact).collect::<Vec<Value>>(),
    });
    if let Some(definition) = &header.definition {
        description["dc:description"] = in_languages(definition);
    }
    let mut bytes = serde_json::to_vec_pretty(&description)
        .map_err(|error| Failure::bug("writing a table's description", error))?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Returns the titles of a column, among them, in no language, what stands in the file's first row.
fn titles(name: &str, words: &Words) -> Value {
    json!({ "fi": words.fi, "sv": words.sv, "en": words.en, "und": name })
}

/// Returns a text in three languages as the standard writes the value of a property that is not its own.
fn in_languages(words: &Words) -> Value {
    Lang::ALL.map(|lang| json!({ "@value": words.of(lang), "@language": lang.code() })).into_iter().collect()
}

/// Returns the quarter or year of a table's last rows, where it goes on after the last day of the data.
fn unfinished(table: &ReleasedTable, cut_off: NaiveDate) -> Option<Period> {
    let keys = table.columns().iter().filter(|column| matches!(column.role, Role::Key));
    let last = keys.filter_map(|column| match column.unit.as_str() {
        "period" => Some(Period::quarter_of(cut_off)),
        "year" => Some(Period::Year { year: Period::quarter_of(cut_off).year() }),
        _ => None,
    });
    last.into_iter().next().filter(|period| cut_off < period.end())
}

/// Returns the cells of a column as they show: an earlier figure as itself.
fn shown(table: &ReleasedTable, index: usize) -> Vec<&Cell> {
    let cells = table.rows().iter().filter_map(|row| row.get(index));
    cells.map(|cell| cell.again().map_or(cell, |again| &again.value)).collect()
}

/// What a column's figures are in files that have types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Date,
    Truth,
    Integer,
    Number,
}

impl Kind {
    /// Returns the kind of a column with these cells. It follows from role and unit wherever a cell can be suppressed: hidden cells
    /// would else change it.
    pub fn of(column: &ReleasedColumn, cells: &[&Cell]) -> Kind {
        let is_context = matches!(column.role, Role::Key | Role::Context);
        let holds = |is: fn(&Cell) -> bool| cells.iter().any(|cell| is(cell));
        if matches!(column.unit.as_str(), "code" | "text" | "period") || holds(|cell| matches!(cell, Cell::Text(_))) {
            Kind::Text
        } else if column.unit == "date" {
            Kind::Date
        } else if column.unit == "truth" || holds(|cell| matches!(cell, Cell::Truth(_))) {
            Kind::Truth
        } else if matches!(column.role, Role::People { .. })
            || is_context && !holds(|cell| matches!(cell, Cell::Number(_)))
        {
            Kind::Integer
        } else {
            Kind::Number
        }
    }

    /// Returns the name of the datatype (Metadata Vocabulary for Tabular Data, section 5.11).
    fn datatype(self) -> &'static str {
        match self {
            Kind::Text => "string",
            Kind::Date => "date",
            Kind::Truth => "boolean",
            Kind::Integer => "integer",
            Kind::Number => "number",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::testing::{header, key, people, rate, released};

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
        assert_eq!(json["dc:title"][0], json!({ "@value": "Neljännes, testi", "@language": "fi" }));
        let fact = |name: &str| {
            let facts = json["schema:additionalProperty"].as_array().unwrap();
            facts.iter().find(|fact| fact["schema:name"] == name).map(|fact| fact["schema:value"].clone())
        };
        assert_eq!(fact("grain"), Some(json!(["period"])));
        assert_eq!((fact("interval"), fact("confidence_level")), (Some(json!("wilson")), Some(json!(0.95))));
        assert_eq!((fact("profile"), fact("released")), (Some(json!("steering")), Some(json!(true))));
        assert_eq!((fact("period"), fact("cut_off")), (Some(json!("2022Q2")), Some(json!("2022-06-15"))));
        let columns = json["tableSchema"]["columns"].as_array().unwrap();
        let of = |key: &str| columns.iter().map(|column| column[key].as_str().unwrap()).collect::<Vec<_>>();
        assert_eq!(of("datatype"), ["string", "integer", "number"]);
        assert_eq!(of("schema:unitText")[1], "clients");
    }

    fn described(id: &str, rows: &str, day: &str) -> Value {
        let bytes = metadata(&released(id, rows), "2022Q2".parse().unwrap(), day.parse().unwrap()).unwrap();
        serde_json::from_slice(&bytes).unwrap()
    }

    #[test]
    fn a_column_has_its_datatype_though_all_of_it_is_hidden() {
        let json = described("economy/cost_per_outcome", "2022,100.5,..,..,..,..", "2022-06-30");
        let columns = json["tableSchema"]["columns"].as_array().unwrap();
        let types: Vec<&str> = columns.iter().map(|column| column["datatype"].as_str().unwrap()).collect();
        assert_eq!(types, ["integer", "number", "integer", "integer", "number", "number"]);
    }

    #[test]
    fn the_last_quarter_or_year_is_told_while_it_goes_on() {
        let unfinished = |id: &str, rows: &str, day: &str| {
            let facts = described(id, rows, day)["schema:additionalProperty"].as_array().unwrap().clone();
            let fact = facts.iter().find(|fact| fact["schema:name"] == "unfinished_period");
            fact.map(|fact| fact["schema:value"].as_str().unwrap().to_owned())
        };
        let (quarterly, yearly) = ("employment/exits", "economy/cost_per_outcome");
        let (exits, costs) = ("2022Q2,muu,3", "2022,100,9,5,1,1");
        assert_eq!(unfinished(quarterly, exits, "2022-06-15").as_deref(), Some("2022Q2"));
        assert_eq!(unfinished(quarterly, exits, "2022-06-30"), None);
        assert_eq!(
            unfinished(yearly, costs, "2022-06-30").as_deref(),
            Some("2022"),
            "the quarter is over, not the year"
        );
        assert_eq!(unfinished(yearly, costs, "2022-12-31"), None);
        assert_eq!(unfinished("employment/cumulative", "9,0,5,0.5,0.2,0.8,9", "2022-06-15"), None);
    }

    /// The standard's own keys, and prefixes that it knows (those of RDFa's initial context).
    #[test]
    fn every_key_is_the_standards_own_or_has_a_prefix_that_it_knows() {
        const OWN: [&str; 20] = [
            "@context",
            "@language",
            "@type",
            "@value",
            "columns",
            "datatype",
            "delimiter",
            "dialect",
            "encoding",
            "en",
            "fi",
            "header",
            "lineTerminators",
            "name",
            "null",
            "primaryKey",
            "sv",
            "tableSchema",
            "titles",
            "und",
        ];
        fn keys(value: &Value, found: &mut Vec<String>) {
            match value {
                Value::Object(object) => object.iter().for_each(|(key, value)| {
                    found.push(key.clone());
                    keys(value, found);
                }),
                Value::Array(values) => values.iter().for_each(|value| keys(value, found)),
                _ => {}
            }
        }
        let json = described("employment/exits", "2022Q2,muu,3", "2022-06-15");
        let mut found = Vec::new();
        keys(&json, &mut found);
        found.retain(|key| key != "url" && !OWN.contains(&key.as_str()));
        found.retain(|key| !key.starts_with("dc:") && !key.starts_with("schema:"));
        assert_eq!(found, Vec::<String>::new());
        assert_eq!(
            json["tableSchema"]["columns"][0]["titles"]["und"], "period",
            "the file's first row is a title, too"
        );
    }
}
