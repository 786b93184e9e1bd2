//! The same functions for SQL, so that cells are typed set-wise inside the engine.
//!
//! | function | returns |
//! |---|---|
//! | `parse_date(varchar)` | date |
//! | `parse_month(varchar)` | date, the first of the month |
//! | `parse_number(varchar)` | decimal(18,4) |
//! | `parse_integer(varchar)` | integer |
//! | `parse_yes_no(varchar)` | boolean |
//! | `is_missing(varchar)` | boolean |
//! | `is_ambiguous_number(varchar)` | boolean |
//! | `missing_kind(varchar)` | varchar |
//! | `number_unit(varchar)` | varchar |
//! | `value_class(varchar)` | varchar |
//! | `header_key(varchar)` | varchar |
//!
//! NULL gives NULL, and so does a text that has no such value; `is_…` functions answer false then.

use std::error::Error;
use std::marker::PhantomData;

use chrono::{Datelike, NaiveDate};
use duckdb::Connection;
use duckdb::core::{DataChunkHandle, FlatVector, Inserter, LogicalTypeHandle, LogicalTypeId};
use duckdb::ffi::duckdb_string_t;
use duckdb::types::DuckString;
use duckdb::vscalar::{ScalarFunctionSignature, VScalar};
use duckdb::vtab::arrow::WritableVector;

use crate::diagnostics::{Failure, Result};

/// Days from the common era to 1970-01-01, DuckDB's day 0.
const UNIX_EPOCH: i32 = 719_163;

/// Registers the functions on a connection; once more does no harm.
///
/// # Errors
/// Fails as a bug of ours when the engine refuses.
pub fn register(connection: &Connection) -> Result<()> {
    connection
        .register_scalar_function::<Fixed<ParseDate>>("parse_date")
        .and_then(|()| connection.register_scalar_function::<Fixed<ParseMonth>>("parse_month"))
        .and_then(|()| connection.register_scalar_function::<Fixed<ParseNumber>>("parse_number"))
        .and_then(|()| connection.register_scalar_function::<Fixed<ParseInteger>>("parse_integer"))
        .and_then(|()| connection.register_scalar_function::<Fixed<ParseYesNo>>("parse_yes_no"))
        .and_then(|()| connection.register_scalar_function::<Fixed<IsMissing>>("is_missing"))
        .and_then(|()| connection.register_scalar_function::<Fixed<IsAmbiguousNumber>>("is_ambiguous_number"))
        .and_then(|()| connection.register_scalar_function::<Words<MissingKind>>("missing_kind"))
        .and_then(|()| connection.register_scalar_function::<Words<NumberUnit>>("number_unit"))
        .and_then(|()| connection.register_scalar_function::<Words<ValueClass>>("value_class"))
        .and_then(|()| connection.register_scalar_function::<Words<HeaderKey>>("header_key"))
        .map_err(|error| Failure::bug("register the functions that read cells", error))
}

/// A function from a cell to a value of fixed width.
trait ToValue {
    /// The Rust type that the engine stores for [`Self::sql_type`].
    type Stored: Copy;
    fn sql_type() -> LogicalTypeHandle;
    fn value(cell: &str) -> Option<Self::Stored>;
}

/// A function from a cell to a text.
trait ToText {
    type Text: AsRef<str>;
    fn text(cell: &str) -> Option<Self::Text>;
}

macro_rules! to_value {
    ($name:ident, $stored:ty, $sql_type:expr, $function:expr) => {
        struct $name;
        impl ToValue for $name {
            type Stored = $stored;
            fn sql_type() -> LogicalTypeHandle {
                $sql_type
            }
            fn value(cell: &str) -> Option<$stored> {
                $function(cell)
            }
        }
    };
}

macro_rules! to_text {
    ($name:ident, $text:ty, $function:expr) => {
        struct $name;
        impl ToText for $name {
            type Text = $text;
            fn text(cell: &str) -> Option<$text> {
                $function(cell)
            }
        }
    };
}

to_value!(ParseDate, i32, LogicalTypeId::Date.into(), |cell| super::parse_date(cell).map(days));
to_value!(ParseMonth, i32, LogicalTypeId::Date.into(), |cell| super::parse_month(cell).map(days));
to_value!(ParseNumber, i64, LogicalTypeHandle::decimal(18, 4), super::parse_number);
to_value!(ParseInteger, i32, LogicalTypeId::Integer.into(), super::parse_integer);
to_value!(ParseYesNo, bool, LogicalTypeId::Boolean.into(), super::parse_yes_no);
to_value!(IsMissing, bool, LogicalTypeId::Boolean.into(), |cell| Some(super::is_missing(cell)));
to_value!(IsAmbiguousNumber, bool, LogicalTypeId::Boolean.into(), |cell| Some(super::is_ambiguous_number(cell)));
to_text!(MissingKind, &'static str, super::missing_kind);
to_text!(NumberUnit, &'static str, super::number_unit);
to_text!(ValueClass, &'static str, |cell| Some(super::value_class(cell)));
to_text!(HeaderKey, String, |cell| Some(super::header_key(cell)));

fn days(date: NaiveDate) -> i32 {
    date.num_days_from_ce() - UNIX_EPOCH
}

/// Runs a [`ToValue`] over a chunk of cells.
struct Fixed<F>(PhantomData<F>);

impl<F: ToValue> VScalar for Fixed<F> {
    type State = ();

    fn invoke((): &(), input: &mut DataChunkHandle, output: &mut dyn WritableVector) -> Result<(), Box<dyn Error>> {
        let rows = input.len();
        let mut results = output.flat_vector();
        // The type of the result is that of `sql_type`, whose stored form is `Stored`; the vector has room for a chunk.
        let place: *mut F::Stored = unsafe { results.as_mut_ptr() };
        each_cell(&input.flat_vector(0), rows, |row, cell| match cell.and_then(F::value) {
            // SAFETY: `row` is below the number of rows, for which the engine has allocated the vector.
            Some(value) => unsafe { place.add(row).write(value) },
            None => results.set_null(row),
        });
        Ok(())
    }

    fn signatures() -> Vec<ScalarFunctionSignature> {
        vec![ScalarFunctionSignature::exact(vec![LogicalTypeId::Varchar.into()], F::sql_type())]
    }
}

/// Runs a [`ToText`] over a chunk of cells.
struct Words<F>(PhantomData<F>);

impl<F: ToText> VScalar for Words<F> {
    type State = ();

    fn invoke((): &(), input: &mut DataChunkHandle, output: &mut dyn WritableVector) -> Result<(), Box<dyn Error>> {
        let rows = input.len();
        let mut results = output.flat_vector();
        each_cell(&input.flat_vector(0), rows, |row, cell| match cell.and_then(F::text) {
            Some(text) => results.insert(row, text.as_ref()),
            None => results.set_null(row),
        });
        Ok(())
    }

    fn signatures() -> Vec<ScalarFunctionSignature> {
        vec![ScalarFunctionSignature::exact(vec![LogicalTypeId::Varchar.into()], LogicalTypeId::Varchar.into())]
    }
}

/// Calls `visit` with each cell of a text vector, `None` for NULL.
fn each_cell(cells: &FlatVector<'_>, rows: usize, mut visit: impl FnMut(usize, Option<&str>)) {
    // SAFETY: the only parameter is a VARCHAR, stored as `duckdb_string_t`; the engine has filled the rows and keeps them
    // alive during the call, and nothing writes to the input.
    let strings = unsafe { cells.as_slice_with_len::<duckdb_string_t>(rows) };
    for (row, string) in strings.iter().enumerate() {
        if cells.row_is_null(u64::try_from(row).unwrap_or(u64::MAX)) {
            visit(row, None);
        } else {
            let mut string = *string;
            visit(row, std::str::from_utf8(DuckString::new(&mut string).as_bytes()).ok());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(sql: &str) -> Option<String> {
        let connection = Connection::open_in_memory().unwrap();
        register(&connection).unwrap();
        connection.query_row(&format!("select cast({sql} as varchar)"), [], |row| row.get(0)).unwrap()
    }

    #[test]
    fn sql_reads_cells_as_the_functions_do() {
        for (sql, expected) in [
            ("parse_date('1.2.2021')", Some("2021-02-01")),
            ("parse_date('31.2.2021')", None),
            ("parse_date(null)", None),
            ("parse_month('helmi.21')", Some("2021-02-01")),
            ("parse_number('1 234,50 €')", Some("1234.5000")),
            ("typeof(parse_number('1'))", Some("DECIMAL(18,4)")),
            ("parse_number('−0,05')", Some("-0.0500")),
            ("parse_number('1.234')", None),
            ("is_ambiguous_number('1.234')", Some("true")),
            ("parse_integer('12,0')", Some("12")),
            ("parse_yes_no('Kyllä')", Some("true")),
            ("parse_yes_no('-')", Some("false")),
            ("parse_yes_no('')", None),
            ("is_missing('ei tietoa')", Some("true")),
            ("is_missing('muu')", Some("false")),
            ("is_missing(null)", None),
            ("missing_kind('#ARVO!')", Some("#ARVO!")),
            ("value_class('PP-0042')", Some("code")),
            ("value_class('a text that is longer than an inlined string')", Some("text")),
            ("header_key('Lähete PVM:')", Some("lähetepvm")),
        ] {
            assert_eq!(answer(sql).as_deref(), expected, "{sql}");
        }
    }

    #[test]
    fn whole_columns_with_nulls_are_read() {
        let connection = Connection::open_in_memory().unwrap();
        register(&connection).unwrap();
        register(&connection).unwrap();
        let (count, sum): (i64, i64) = connection
            .query_row(
                "with cell as (
                    select case when i % 3 = 0 then null when i % 3 = 1 then i || ',0' else 'x' || i end as text
                    from range(10000) as r(i)
                )
                select count(parse_integer(text)), cast(sum(parse_integer(text)) as bigint) from cell",
                [],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .unwrap();
        let expected: i64 = (0..10_000).filter(|i| i % 3 == 1).sum();
        assert_eq!((count, sum), (3333, expected));
    }
}
