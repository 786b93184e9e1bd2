//! What must hold for whatever is sent: the entry points of the fuzz targets and of the property tests.
//!
//! Each takes any bytes or any text, reads them as a run would, and panics when something does not hold that must: a row
//! without its line, a cell that is neither staged nor counted, a date that reads back as another. They are part of the
//! library because the fuzz targets are a crate of their own; no run calls them.

mod cells;
mod engine;
pub mod parts;

pub use cells::{date, date_reads_back, number, word};
pub use engine::Engine;

use arrow::array::{Array, AsArray, RecordBatch};
use arrow::datatypes::Int64Type;

use super::FormShape;
use super::collect::{Collector, Tally};
use super::delimited::{NoText, Text};
use super::encoding::Encoding;
use super::limits::MOST_COLUMNS;
use super::open_text;
use super::plan::{Origin, Plan};
use super::recognise::Known;
use super::row::{NumberedRow, Row};
use super::scan::TableScan;
use super::workbook;
use crate::privacy::Gate;

/// Records of a text file whose line is looked up again; more of them would make long files slow to probe.
const LOOKED_UP: usize = 24;

/// A table as it would be staged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StagedTable {
    pub form: String,
    /// `None` for a text file.
    pub sheet: Option<String>,
    /// Line or sheet row of the header, from 1.
    pub header_row: u64,
    /// Names of the staged fields, in the order of the cells.
    pub fields: Vec<String>,
    pub rows: Vec<StagedRow>,
    /// Rows of totals, notes under the table, empty rows and repeated headers: read, counted and not staged.
    pub left_out: [u64; 4],
}

/// A row as it would be staged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StagedRow {
    /// Line or sheet row, from 1.
    pub number: u64,
    /// What the row itself says of its organisation.
    pub organisation: Option<String>,
    pub cells: Vec<Option<String>>,
}

/// Reads files under the spellings of some forms.
pub struct Probe<'a> {
    known: Known<'a>,
}

impl<'a> Probe<'a> {
    /// Returns a probe that recognises these forms.
    pub fn new(shapes: &'a [FormShape]) -> Probe<'a> {
        Probe { known: Known::new(shapes) }
    }

    /// Reads a text file; returns the table in it, `None` when it is no text or no form is recognised.
    ///
    /// # Panics
    /// When a record lost its line, a row below the header is neither staged nor counted, or a staged cell is not the file's.
    pub fn text_file(&self, bytes: &[u8]) -> Option<StagedTable> {
        let text = match Text::new(bytes) {
            Ok(text) => text,
            Err(NoText::Empty) => {
                assert!(bytes.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0 || *byte > 0x7e));
                return None;
            }
            Err(NoText::Binary | NoText::LongRow(_)) => return None,
        };
        assert!(!text.layout.delimiters.is_empty(), "some delimiter is tried");
        assert!(std::str::from_utf8(&text.body).is_ok() || text.encoding == Encoding::Windows1252);
        for delimiter in &text.layout.delimiters {
            every_record_keeps_its_line(&text, *delimiter);
        }
        let (delimiter, plan) = text.recognise(&self.known).ok()?;
        let rows = records(&text, delimiter);
        let mut batches = Vec::new();
        let gate = Gate::default();
        let mut scan = TableScan::of_unknown(&gate, "probe", None);
        let collected = open_text::collect(
            &text,
            delimiter,
            0,
            &plan,
            &mut scan,
            |_| false,
            |batch| {
                batches.push(batch);
                true
            },
        );
        let (last, tally) = collected.expect("gathering rows does not fail");
        batches.push(last);
        Some(self.staged(None, &plan, &rows, &batches, &tally))
    }

    /// Reads a workbook; returns the tables of its visible sheets, none when it cannot be read: XLSX,
    /// XLS or ODS, as its content says.
    ///
    /// # Panics
    /// When rows are out of order or too wide, a row below a header is neither staged nor counted, or a staged cell is not
    /// the sheet's.
    pub fn workbook(&self, bytes: &[u8]) -> Vec<StagedTable> {
        let Ok(sheets) = workbook::Bounded::new(bytes).and_then(|workbook| workbook.sheets()) else {
            return Vec::new();
        };
        let mut tables = Vec::new();
        for sheet in sheets {
            assert!(sheet.rows.windows(2).all(|pair| pair[0].number < pair[1].number), "rows stand in their order");
            assert!(sheet.rows.iter().all(|row| row.row.len() <= MOST_COLUMNS), "rows are bounded");
            if sheet.hidden {
                continue;
            }
            let Ok(plan) = Plan::of(&self.known, &sheet.rows) else { continue };
            let mut collector = Collector::new(&plan);
            let mut batches = Vec::new();
            for row in sheet.rows.iter().filter(|row| row.number > plan.header_row) {
                collector.take(row.number, &row.row);
                batches.extend(collector.full_batch().expect("gathering rows does not fail"));
            }
            let (last, tally) = collector.finish().expect("gathering rows does not fail");
            batches.push(last);
            tables.push(self.staged(Some(sheet.name), &plan, &sheet.rows, &batches, &tally));
        }
        tables
    }

    /// Returns the staged table after holding it to the rows that were read.
    fn staged(
        &self,
        sheet: Option<String>,
        plan: &Plan,
        rows: &[NumberedRow],
        batches: &[RecordBatch],
        tally: &Tally,
    ) -> StagedTable {
        let header = rows.iter().position(|row| row.number == plan.header_row).expect("the header is one of the rows");
        let below = &rows[header + 1..];
        assert!(below.iter().all(|row| row.number > plan.header_row), "no row shares the header's line");
        let totals = tally.total_rows.len() as u64 + tally.more_total_rows;
        let left_out = [totals, tally.note_rows, tally.empty_rows, tally.header_rows];
        let counted = tally.rows + tally.heading_rows + left_out.iter().sum::<u64>();
        assert_eq!(counted, below.len() as u64, "every row is staged or counted: {left_out:?}");
        let staged: Vec<StagedRow> = batches.iter().flat_map(rows_of).collect();
        assert_eq!(staged.len() as u64, tally.rows);
        assert!(staged.windows(2).all(|pair| pair[0].number <= pair[1].number), "rows are staged in their order");
        let mut rest = below.iter();
        for row in &staged {
            let agrees =
                |read: &Row| cells_agree(plan, read, row) || tally.shifted_rows > 0 && begins_as(plan, read, row);
            let read = rest.by_ref().find(|read| read.number == row.number && agrees(&read.row));
            assert!(read.is_some(), "row {} is staged as it stands in the file", row.number);
        }
        let form = self.known.shapes()[plan.form].form.clone();
        StagedTable { form, sheet, header_row: plan.header_row, fields: plan.fields.clone(), rows: staged, left_out }
    }
}

/// Returns all records of a text.
fn records(text: &Text<'_>, delimiter: u8) -> Vec<NumberedRow> {
    let mut rows = text.rows(delimiter);
    let mut row = Row::default();
    let mut records = Vec::new();
    while let Some(number) = rows.next(&mut row) {
        records.push(NumberedRow { number, row: row.clone() });
    }
    records
}

/// Reads records again from the beginning of the line that they were said to begin on.
fn every_record_keeps_its_line(text: &Text<'_>, delimiter: u8) {
    let records = records(text, delimiter);
    assert!(records.windows(2).all(|pair| pair[0].number < pair[1].number), "every record has a line of its own");
    let newlines = text.body.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(place, _)| place + 1);
    let starts: Vec<usize> = std::iter::once(0).chain(newlines).collect();
    let mut again = Row::default();
    for record in records.iter().step_by(records.len() / LOOKED_UP + 1) {
        let line = record.number.checked_sub(text.lines_before + 1).and_then(|line| usize::try_from(line).ok());
        let start = *line.and_then(|line| starts.get(line)).expect("the line is one of the file");
        if text.body[start..].starts_with(b"\xef\xbb\xbf") {
            // At the beginning of what it reads, the reader takes a mark for no part of the text.
            continue;
        }
        let mut rows = super::delimited::Rows::new(
            &text.body[start..],
            text.encoding,
            delimiter,
            text.layout.quoting,
            record.number,
        );
        assert_eq!(rows.next(&mut again), Some(record.number), "a record begins on its line");
        assert_eq!(again, record.row, "line {} holds its record", record.number);
    }
}

/// Returns the rows of a batch: row_no, organisation, then the fields.
fn rows_of(batch: &RecordBatch) -> Vec<StagedRow> {
    let numbers = batch.column(0).as_primitive::<Int64Type>();
    let text = |column: usize, row: usize| {
        let cells = batch.column(column).as_string::<i32>();
        cells.is_valid(row).then(|| cells.value(row).to_owned())
    };
    (0..batch.num_rows())
        .map(|row| StagedRow {
            number: u64::try_from(numbers.value(row)).expect("rows are counted from 1"),
            organisation: text(1, row),
            cells: (2..batch.num_columns()).map(|column| text(column, row)).collect(),
        })
        .collect()
}

/// Whether a staged row holds what was read: an empty cell is NULL, a title's value stands in every row.
fn cells_agree(plan: &Plan, read: &Row, staged: &StagedRow) -> bool {
    let cell = |column: usize| Some(read.cell(column)).filter(|cell| !cell.is_empty());
    let organisation = plan.organisation.and_then(cell);
    organisation == staged.organisation.as_deref()
        && plan.origins.iter().zip(&staged.cells).all(|(origin, staged)| match origin {
            Origin::Column(column) => cell(*column) == staged.as_deref(),
            Origin::Title(value) => staged.as_ref() == Some(value),
            Origin::Nowhere => staged.is_none(),
        })
}

/// Returns whether a row is staged as it stands in the file up to a number that its decimal comma has parted, and empty from there.
fn begins_as(plan: &Plan, read: &Row, staged: &StagedRow) -> bool {
    let loaded = plan.origins.iter().zip(&staged.cells).filter_map(|(origin, staged)| match origin {
        Origin::Column(column) => Some((*column, staged.as_deref())),
        _ => None,
    });
    let end = loaded.clone().filter(|(_, cell)| cell.is_some()).map(|(column, _)| column).max();
    loaded
        .filter(|(column, _)| end.is_some_and(|end| *column <= end))
        .all(|(column, cell)| Some(read.cell(column)).filter(|cell| !cell.is_empty()) == cell)
}
