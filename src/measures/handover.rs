//! The hand-over of a result from DuckDB to Polars.
//!
//! Both speak Arrow but not with the same library, so the batches go over as the bytes of an Arrow IPC stream: one copy of a
//! small result, and no unsafe code.

use std::io::Cursor;

use arrow::datatypes::{DataType, Schema};
use arrow::ipc::writer::StreamWriter;
use duckdb::Connection;
use polars::prelude::{DataFrame, IpcStreamReader, SerReader};

use crate::diagnostics::{Failure, Result};

/// What a cell of a published table can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellType {
    Text,
    Integer,
    Number,
    Date,
    Truth,
}

/// The columns of a result by name, with what their cells can be.
pub type Columns = Vec<(String, Option<CellType>)>;

/// Returns the kind of each column of a query, by name; `None` where no published table can hold the type (a DECIMAL or a
/// HUGEINT that was not cast, say).
pub fn cell_types(schema: &Schema) -> Columns {
    let kind = |data_type: &DataType| match data_type {
        DataType::Utf8 | DataType::LargeUtf8 => Some(CellType::Text),
        DataType::Int8 | DataType::Int16 | DataType::Int32 | DataType::Int64 => Some(CellType::Integer),
        DataType::Float64 => Some(CellType::Number),
        DataType::Date32 => Some(CellType::Date),
        DataType::Boolean => Some(CellType::Truth),
        _ => None,
    };
    schema.fields().iter().map(|field| (field.name().clone(), kind(field.data_type()))).collect()
}

/// Runs a SELECT and returns its result and the kinds of its columns. The frame is empty-handed (no columns) when a column's type
/// cannot be handed over.
///
/// # Errors
/// Fails with what the caller makes of the engine's error when it refuses the query, else as a bug of ours.
pub fn fetch(
    connection: &Connection,
    sql: &str,
    refused: impl Fn(duckdb::Error) -> Box<Failure>,
) -> Result<(DataFrame, Columns)> {
    let (bytes, types) = stream(connection, sql, refused)?;
    let frame = if bytes.is_empty() { DataFrame::empty() } else { frame(bytes)? };
    Ok((frame, types))
}

/// Runs a SELECT and returns its result as the bytes of an Arrow stream, which are the same for the same rows, and the kinds of its
/// columns. There are no bytes when a column's type cannot be handed over.
///
/// # Errors
/// As [`fetch`].
pub fn stream(
    connection: &Connection,
    sql: &str,
    refused: impl Fn(duckdb::Error) -> Box<Failure>,
) -> Result<(Vec<u8>, Columns)> {
    let broken = |error: arrow::error::ArrowError| Failure::bug("hand a result over", error);
    let mut statement = connection.prepare(sql).map_err(&refused)?;
    let batches = statement.stream_arrow([]).map_err(&refused)?;
    let schema = batches.get_schema();
    let types = cell_types(&schema);
    if types.iter().any(|(_, kind)| kind.is_none()) {
        return Ok((Vec::new(), types));
    }
    let mut bytes = Vec::new();
    let mut writer = StreamWriter::try_new(&mut bytes, &schema).map_err(broken)?;
    for batch in batches {
        writer.write(&batch.map_err(&refused)?).map_err(broken)?;
    }
    writer.finish().map_err(broken)?;
    drop(writer);
    Ok((bytes, types))
}

/// Returns the frame in the bytes of an Arrow stream.
///
/// # Errors
/// Fails as a bug of ours.
pub fn frame(bytes: impl AsRef<[u8]>) -> Result<DataFrame> {
    IpcStreamReader::new(Cursor::new(bytes)).finish().map_err(|error| Failure::bug("hand a result over", error))
}

#[cfg(test)]
mod tests {
    use polars::prelude::AnyValue;

    use super::*;
    use crate::session::{Limits, Session};

    fn result(sql: &str) -> (DataFrame, Columns) {
        let session = Session::open(&Limits::default()).unwrap();
        fetch(session.connection(), sql, |error| Failure::bug("take a result", error)).unwrap()
    }

    #[test]
    fn every_kind_of_cell_comes_over_with_its_nulls() {
        let (frame, types) = result(
            "select * from (values ('Säkylä', 1, 2::bigint, 0.5::double, date '2022-06-30', true),
             (null, null, null, null, null, null)) as t(a, b, c, d, e, f)",
        );
        let kinds: Vec<_> = types.into_iter().map(|(_, kind)| kind.unwrap()).collect();
        use CellType::{Date, Integer, Number, Text, Truth};
        assert_eq!(kinds, [Text, Integer, Integer, Number, Date, Truth]);
        assert_eq!(frame.shape(), (2, 6));
        assert_eq!(frame.column("a").unwrap().get(0).unwrap(), AnyValue::String("Säkylä"));
        assert_eq!(frame.column("e").unwrap().get(0).unwrap(), AnyValue::Date(19_173));
        for column in frame.columns() {
            assert_eq!(column.get(1).unwrap(), AnyValue::Null);
        }
    }

    #[test]
    fn a_result_without_rows_keeps_its_columns() {
        let (frame, _) = result("select 1 as one, 'a' as two where false");
        assert_eq!(frame.shape(), (0, 2));
    }

    #[test]
    fn a_long_result_comes_over_whole_and_in_order() {
        let (frame, _) = result("select range as number from range(10000) order by range");
        assert_eq!(frame.height(), 10_000);
        assert_eq!(frame.column("number").unwrap().get(9_999).unwrap(), AnyValue::Int64(9_999));
    }

    #[test]
    fn types_without_a_cell_are_told() {
        let (_, types) = result("select 1.5 as decimal, sum(1) as huge");
        assert!(types.iter().all(|(_, kind)| kind.is_none()), "{types:?}");
    }
}
