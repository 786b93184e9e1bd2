//! The tables of schema `staging`: every cell as text, with the file, sheet, row and column that it came from.

use std::fmt::Write as _;
use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, Int32Array, RecordBatch, StringArray};
use arrow::compute::concat_batches;
use arrow::datatypes::{DataType, Field, Schema};
use duckdb::{Appender, params};

use super::collect::BATCH_ROWS;
use super::{FormShape, Source};
use crate::diagnostics::{Failure, Result};
use crate::session::{Session, identifier};

/// Writes into the staging tables of a session.
pub struct Staging<'a> {
    session: &'a Session,
    shapes: &'a [FormShape],
    /// For each form the batches that wait until they are worth a call of the engine.
    waiting: Vec<Vec<RecordBatch>>,
}

/// Whose rows a batch holds.
#[derive(Clone, Copy, Debug)]
pub struct Owner<'a> {
    pub source: usize,
    /// The organisation of the file, for rows that do not name one.
    pub organisation: &'a str,
}

impl<'a> Staging<'a> {
    /// Creates the tables anew, one for every form, whether a file of it came or not.
    ///
    /// # Errors
    /// Fails as a bug of ours.
    pub fn create(session: &'a Session, shapes: &'a [FormShape]) -> Result<Staging<'a>> {
        let mut sql = String::from(
            "create or replace table staging.source (
    source integer,
    file varchar,
    sheet varchar,
    organisation varchar,
    form varchar,
    encoding varchar,
    delimiter varchar,
    header_row bigint,
    rows bigint,
    file_date date,
    sha256 varchar
);
create or replace table staging.source_column (
    source integer,
    field varchar,
    position integer,
    header varchar
);
create or replace table staging.total_cell (
    source integer,
    row_no bigint,
    kind varchar,
    field varchar,
    text varchar
);\n",
        );
        for shape in shapes {
            // Writing into a string never fails.
            let _ = write!(
                sql,
                "create or replace table staging.{} (\n    source integer,\n    row_no bigint,\n    organisation varchar",
                identifier(&shape.form)
            );
            for header in shape.headers.iter().filter(|header| !header.drop) {
                let _ = write!(sql, ",\n    {} varchar", identifier(&header.field));
            }
            sql.push_str("\n);\n");
        }
        session.execute("create the staging tables", &sql)?;
        Ok(Staging { session, shapes, waiting: vec![Vec::new(); shapes.len()] })
    }

    /// Adds rows of a table of this form; they may wait until [`Staging::flush`].
    ///
    /// # Errors
    /// Fails as a bug of ours.
    pub fn add(&mut self, form: usize, owner: Owner<'_>, batch: &RecordBatch) -> Result<()> {
        if batch.num_rows() == 0 {
            return Ok(());
        }
        self.waiting[form].push(owned(owner, batch)?);
        if self.waiting[form].iter().map(RecordBatch::num_rows).sum::<usize>() >= BATCH_ROWS {
            self.flush_form(form)?;
        }
        Ok(())
    }

    /// Adds the batches of one large table as they come.
    ///
    /// # Errors
    /// Fails as a bug of ours.
    pub fn add_all(
        &mut self,
        form: usize,
        owner: Owner<'_>,
        batches: impl IntoIterator<Item = RecordBatch>,
    ) -> Result<()> {
        self.flush_form(form)?;
        let mut appender = self.appender(form)?;
        for batch in batches {
            append(&mut appender, owned(owner, &batch)?)?;
        }
        appender.flush().map_err(|error| broken(&error))
    }

    /// Writes what waits.
    ///
    /// # Errors
    /// Fails as a bug of ours.
    pub fn flush(&mut self) -> Result<()> {
        (0..self.shapes.len()).try_for_each(|form| self.flush_form(form))
    }

    /// Writes what waits for one form, so that rows that come another way stand behind it.
    ///
    /// # Errors
    /// Fails as a bug of ours.
    pub fn flush_form(&mut self, form: usize) -> Result<()> {
        let batches = std::mem::take(&mut self.waiting[form]);
        let Some(first) = batches.first() else { return Ok(()) };
        let batch = concat_batches(first.schema_ref(), &batches)
            .map_err(|error| Failure::bug("join the rows of tables", error))?;
        let mut appender = self.appender(form)?;
        append(&mut appender, batch)?;
        appender.flush().map_err(|error| broken(&error))
    }

    fn appender(&self, form: usize) -> Result<Appender<'a>> {
        let session = self.session;
        session.connection().appender_to_db(&self.shapes[form].form, "staging").map_err(|error| broken(&error))
    }

    /// Writes where everything came from.
    ///
    /// # Errors
    /// Fails as a bug of ours.
    pub fn describe(&self, sources: &[Source]) -> Result<()> {
        let connection = self.session.connection();
        let write = || -> duckdb::Result<()> {
            let mut rows = connection.appender_to_db("source", "staging")?;
            let mut columns = connection.appender_to_db("source_column", "staging")?;
            let mut totals = connection.appender_to_db("total_cell", "staging")?;
            for source in sources {
                let number = narrow(source.number);
                rows.append_row(params![
                    number,
                    source.file,
                    source.sheet,
                    source.organisation,
                    source.form,
                    source.encoding,
                    source.delimiter,
                    wide(source.header_row),
                    wide(source.rows),
                    source.file_date,
                    source.sha256
                ])?;
                for column in &source.columns {
                    columns.append_row(params![number, column.field, narrow(column.position), column.header])?;
                }
                for total in &source.total_rows {
                    for (field, text) in &total.cells {
                        totals.append_row(params![number, wide(total.row), total.kind.name(), field, text])?;
                    }
                }
            }
            rows.flush()?;
            columns.flush()?;
            totals.flush()
        };
        write().map_err(|error| broken(&error))
    }
}

/// Returns a batch with its source and, where a row names none, its organisation.
fn owned(owner: Owner<'_>, batch: &RecordBatch) -> Result<RecordBatch> {
    let rows = batch.num_rows();
    let source: ArrayRef = Arc::new(Int32Array::from_value(narrow(owner.source), rows));
    let named = batch.column(1).as_string::<i32>();
    let organisation: ArrayRef = match named.null_count() {
        0 => Arc::clone(batch.column(1)),
        _ => Arc::new(StringArray::from_iter_values(named.iter().map(|name| name.unwrap_or(owner.organisation)))),
    };
    let mut columns = vec![source, Arc::clone(batch.column(0)), organisation];
    columns.extend(batch.columns()[2..].iter().cloned());
    let mut fields = vec![Arc::new(Field::new("source", DataType::Int32, false))];
    fields.extend(batch.schema_ref().fields().iter().cloned());
    RecordBatch::try_new(Arc::new(Schema::new(fields)), columns)
        .map_err(|error| Failure::bug("say whose rows these are", error))
}

fn append(appender: &mut Appender<'_>, batch: RecordBatch) -> Result<()> {
    appender.append_record_batch(batch).map_err(|error| broken(&error))
}

fn broken(error: &duckdb::Error) -> Box<Failure> {
    crate::session::failure("stage the rows of a table", "", error)
}

fn narrow(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

fn wide(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
