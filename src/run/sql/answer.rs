//! The answer to a question: its columns and cells, and the four forms in which it is handed over.

use std::collections::BTreeSet;

use arrow::array::{Array, AsArray};
use arrow::datatypes::{DataType, Field};
use arrow::error::ArrowError;
use arrow::util::display::{ArrayFormatter, FormatOptions};
use duckdb::Connection;
use duckdb::core::{LogicalTypeHandle, LogicalTypeId};
use polars::prelude::{Column as FrameColumn, DataFrame, DataType as FrameType, NamedFrom, PolarsResult, Series};
use serde_json::Value as Json;

use crate::diagnostics::{Failure, Result};
use crate::report::parquet;

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Integer,
    Number,
    Truth,
    Date,
    List,
    Text,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// There is none: missing, or suppressed (the column `<name>_suppressed` tells).
    Null,
    Truth(bool),
    /// As digits, exactly as the engine gives them.
    Number(String),
    Text(String),
    List(Vec<Value>),
}

/// What came of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub columns: Vec<(String, Kind)>,
    pub rows: Vec<Vec<Value>>,
}

/// Why a question has no answer.
#[derive(Debug)]
pub(super) enum Unanswered {
    /// The engine refused it.
    Refused(duckdb::Error),
    /// A column whose values cannot be written. In an empty place one would be read as missing.
    NotShown { column: String },
}

impl From<duckdb::Error> for Unanswered {
    fn from(error: duckdb::Error) -> Unanswered {
        Unanswered::Refused(error)
    }
}

/// Runs a question.
pub(super) fn fetch(connection: &Connection, sql: &str) -> Result<Answer, Unanswered> {
    let mut statement = connection.prepare(sql)?;
    let can_be_shown: Vec<bool> =
        (0..statement.column_count()).map(|column| is_shown(&statement.column_logical_type(column))).collect();
    let batches = statement.stream_arrow([])?;
    let schema = batches.get_schema();
    let names = told_apart(schema.fields().iter().map(|field| field.name().as_str()));
    let columns: Vec<(String, Kind)> = names.into_iter().zip(schema.fields().iter().map(|field| kind(field))).collect();
    if let Some(((name, _), _)) = columns.iter().zip(can_be_shown).find(|(_, can_be_shown)| !can_be_shown) {
        return Err(Unanswered::NotShown { column: name.clone() });
    }
    let mut rows = Vec::new();
    for batch in batches {
        let batch = batch?;
        for row in 0..batch.num_rows() {
            let cells = batch.columns().iter().zip(&columns).map(|(column, (name, _))| {
                value(column.as_ref(), row).map_err(|_| Unanswered::NotShown { column: name.clone() })
            });
            rows.push(cells.collect::<Result<_, _>>()?);
        }
    }
    Ok(Answer { columns, rows })
}

/// Returns whether values of a type come over from the engine as they are: a time would lose its zone, and of bits the engine's inner form
/// would be shown.
fn is_shown(kind: &LogicalTypeHandle) -> bool {
    match kind.try_id() {
        // What is not known has no children to ask for.
        Err(_) | Ok(LogicalTypeId::Bit | LogicalTypeId::TimeTZ | LogicalTypeId::TimestampTZ) => false,
        Ok(_) => (0..kind.num_children()).all(|child| is_shown(&kind.child(child))),
    }
}

/// Returns the names of columns with those that stand twice numbered, as `rate` and `rate_2`: neither JSON nor Parquet holds two of one name.
fn told_apart<'n>(names: impl Iterator<Item = &'n str> + Clone) -> Vec<String> {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut told = Vec::new();
    for name in names.clone() {
        let numbered = (2..).map(|number| format!("{name}_{number}"));
        let is_free = |candidate: &String| !taken.contains(candidate);
        // A number must not make it another column's name.
        let others = |candidate: &String| candidate == name || names.clone().all(|other| other != candidate);
        let free = std::iter::once(name.to_owned()).chain(numbered).find(|name| is_free(name) && others(name));
        let free = free.unwrap_or_else(|| name.to_owned());
        taken.insert(free.clone());
        told.push(free);
    }
    told
}

fn kind(field: &Field) -> Kind {
    match field.data_type() {
        DataType::Boolean => Kind::Truth,
        DataType::Date32 => Kind::Date,
        DataType::List(_) => Kind::List,
        DataType::Decimal128(_, 0) => Kind::Integer,
        DataType::Decimal128(..) => Kind::Number,
        data_type if data_type.is_integer() => Kind::Integer,
        data_type if data_type.is_floating() => Kind::Number,
        _ => Kind::Text,
    }
}

fn value(column: &dyn Array, row: usize) -> Result<Value, ArrowError> {
    // A column of nothing else (select null) has no bits that tell which cells are null.
    if column.is_null(row) || *column.data_type() == DataType::Null {
        return Ok(Value::Null);
    }
    Ok(match column.data_type() {
        DataType::Boolean => Value::Truth(column.as_boolean().value(row)),
        // Shortest form that reads back as the same number; 12 and not 12.0, as in the published tables.
        DataType::Float64 => {
            Value::Number(column.as_primitive::<arrow::datatypes::Float64Type>().value(row).to_string())
        }
        DataType::List(_) => {
            let items = column.as_list::<i32>().value(row);
            Value::List((0..items.len()).map(|item| value(items.as_ref(), item)).collect::<Result<_, _>>()?)
        }
        data_type => {
            let text = ArrayFormatter::try_new(column, &FormatOptions::default())?.value(row).try_to_string()?;
            let is_number = data_type.is_numeric();
            if is_number { Value::Number(text) } else { Value::Text(text) }
        }
    })
}

impl Value {
    /// Returns the cell as it stands in a table or a CSV file; nothing where there is none.
    pub fn plain(&self) -> String {
        match self {
            Value::Null => String::new(),
            Value::Truth(truth) => truth.to_string(),
            Value::Number(text) | Value::Text(text) => text.clone(),
            Value::List(items) => items.iter().map(Value::plain).collect::<Vec<_>>().join("; "),
        }
    }

    fn json(&self) -> Json {
        match self {
            Value::Null => Json::Null,
            Value::Truth(truth) => Json::Bool(*truth),
            // What is no number of JSON (infinity, more digits than it holds) stays as it was written.
            Value::Number(text) => match text.parse::<i64>() {
                Ok(whole) => whole.into(),
                Err(_) => text
                    .parse::<f64>()
                    .ok()
                    .and_then(serde_json::Number::from_f64)
                    .map_or_else(|| text.as_str().into(), Json::Number),
            },
            Value::Text(text) => text.as_str().into(),
            Value::List(items) => items.iter().map(Value::json).collect(),
        }
    }
}

impl Answer {
    /// Returns the answer as CSV: UTF-8, comma, line feed, a header row, decimal point, ISO dates, nothing for what is not there.
    ///
    /// # Errors
    /// A bug when the writer fails, which writing to memory does not.
    pub fn csv(&self) -> Result<Vec<u8>> {
        let failed = |error: csv::Error| Failure::bug("write an answer as CSV", error);
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(self.columns.iter().map(|(name, _)| name)).map_err(failed)?;
        for row in &self.rows {
            writer.write_record(row.iter().map(Value::plain)).map_err(failed)?;
        }
        writer.into_inner().map_err(|error| Failure::bug("write an answer as CSV", error))
    }

    /// Returns the answer as JSON, an object a line, its names in the order of the columns.
    pub fn json(&self) -> Vec<u8> {
        let mut text = String::new();
        for row in &self.rows {
            let cells = self.columns.iter().zip(row);
            let members = cells.map(|((name, _), value)| format!("{}:{}", Json::from(name.as_str()), value.json()));
            text.push_str(&format!("{{{}}}\n", members.collect::<Vec<_>>().join(",")));
        }
        text.into_bytes()
    }

    /// Returns the answer as a Parquet file: whole numbers, doubles, dates, Booleans and texts.
    ///
    /// # Errors
    /// A bug when Polars refuses the columns.
    pub fn parquet(&self) -> Result<Vec<u8>> {
        let bug = |error| Failure::bug("write an answer as Parquet", error);
        let mut columns = Vec::new();
        for (place, (name, kind)) in self.columns.iter().enumerate() {
            let cells: Vec<&Value> = self.rows.iter().map(|row| &row[place]).collect();
            columns.push(frame_column(name, *kind, &cells).map_err(bug)?);
        }
        DataFrame::new(self.rows.len(), columns).and_then(parquet::written).map_err(bug)
    }
}

fn frame_column(name: &str, kind: Kind, cells: &[&Value]) -> PolarsResult<FrameColumn> {
    let number = |cell: &&Value| if let Value::Number(text) = cell { Some(text.clone()) } else { None };
    let wholes: Vec<Option<i64>> = cells.iter().map(|cell| number(cell)?.parse().ok()).collect();
    // A sum can be greater than a whole number of eight bytes: then the column is of doubles.
    let all_fit = cells.iter().zip(&wholes).all(|(cell, whole)| number(cell).is_none() || whole.is_some());
    Ok(FrameColumn::from(match kind {
        Kind::Integer if all_fit => Series::new(name.into(), wholes),
        Kind::Integer | Kind::Number => {
            let numbers: Vec<Option<f64>> = cells.iter().map(|cell| number(cell)?.parse().ok()).collect();
            Series::new(name.into(), numbers)
        }
        Kind::Truth => {
            let truths: Vec<Option<bool>> =
                cells.iter().map(|cell| if let Value::Truth(truth) = cell { Some(*truth) } else { None }).collect();
            Series::new(name.into(), truths)
        }
        Kind::Date => {
            let day = |cell: &&Value| cell.plain().parse::<chrono::NaiveDate>().ok().map(|day| day.to_epoch_days());
            Series::new(name.into(), cells.iter().map(day).collect::<Vec<_>>()).cast(&FrameType::Date)?
        }
        Kind::List | Kind::Text => {
            let texts: Vec<Option<String>> =
                cells.iter().map(|cell| (**cell != Value::Null).then(|| cell.plain())).collect();
            Series::new(name.into(), texts)
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_one_name_are_told_apart_and_stand_in_their_order() {
        let names = |names: &[&'static str]| told_apart(names.iter().copied());
        assert_eq!(names(&["period", "rate", "rate", "rate"]), ["period", "rate", "rate_2", "rate_3"]);
        assert_eq!(names(&["a", "a", "a_2"]), ["a", "a_3", "a_2"]);
        let connection = Connection::open_in_memory().unwrap();
        let answer = fetch(&connection, "select 'x' as b, 1 as a, 2 as a, null as \"quo\"\"te\"").unwrap();
        assert_eq!(String::from_utf8(answer.json()).unwrap(), "{\"b\":\"x\",\"a\":1,\"a_2\":2,\"quo\\\"te\":null}\n");
        assert!(!answer.parquet().unwrap().is_empty());
    }
    /// An empty text would be read as missing, and another value as the one that was asked for.
    #[test]
    fn a_value_is_written_or_the_question_has_no_answer() {
        let connection = Connection::open_in_memory().unwrap();
        for sql in [
            "timestamp with time zone '2020-01-01 00:00:00+00'",
            "[timestamp with time zone '2020-01-01 00:00:00+00']",
            "bit '101'",
            "time with time zone '10:00:00+02'",
            "timestamp '2020-01-01 10:00:00'",
            "timestamp_ns '2020-01-01 10:00:00'",
            "time '10:00:00'",
            "interval 1 month",
            "blob 'a\\xAA'",
            "uuid '00000000-0000-0000-0000-000000000001'",
            "{ 'a': 1 }",
            "map { 'a': 1 }",
            "[1, 2]::integer[2]",
            "[]::integer[]",
            "'a'::enum('a', 'b')",
            "union_value(a := 1)",
            "170141183460469231731687303715884105727::hugeint",
            "340282366920938463463374607431768211455::uhugeint",
            "123456789012345678901234567890::bignum",
            "json '{}'",
            "''",
        ] {
            match fetch(&connection, &format!("select {sql} as \"ö\"")) {
                Ok(answer) => {
                    assert!(!sql.contains("with time zone") && !sql.contains("bit"), "{sql}: {:?}", answer.rows);
                    let is_empty = answer.rows[0][0].plain().is_empty();
                    assert_eq!(is_empty, ["''", "[]::integer[]"].contains(&sql), "{sql}: {:?}", answer.rows);
                }
                Err(Unanswered::NotShown { column }) => assert_eq!(column, "ö", "{sql}"),
                Err(Unanswered::Refused(error)) => panic!("{sql}: {error}"),
            }
        }
        let cast = "select cast(timestamp with time zone '2020-01-01 00:00:00+00' as varchar) as x";
        assert_eq!(fetch(&connection, cast).unwrap().rows, [[Value::Text("2020-01-01 00:00:00+00".to_owned())]]);
    }
}
