//! Data rows on their way to the engine: columns of text in Arrow batches, and a count of what was left out.

use std::sync::Arc;

use arrow::array::{ArrayRef, Int64Array, RecordBatch, StringArray, StringBuilder, new_null_array};
use arrow::datatypes::{DataType, Field, Schema};

use serde::{Deserialize, Serialize};

use super::limits::{LONG_CELLS_TOLD, is_too_long};
use super::plan::{Origin, Plan, RowKind};
use super::row::{NumberedRow, Row};
use super::totals::TotalKind;
use crate::diagnostics::{Failure, Result};

/// Rows of a batch: a multiple of the engine's vector size, small enough that a few batches in flight weigh little.
pub const BATCH_ROWS: usize = 16_384;
/// Total rows kept for checking; no table has more that are worth it.
const TOTAL_ROWS: usize = 1_000;

/// A row under or among the data that sums it up. It is not loaded; its sums may be checked against the rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TotalRow {
    /// Line or sheet row from 1.
    pub row: u64,
    pub kind: TotalKind,
    /// Field and text of the cells that are not empty.
    pub cells: Vec<(String, String)>,
}

/// What was passed over in a table, and what was odd about it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Data rows taken.
    pub rows: u64,
    /// Those of them that say themselves whose they are.
    pub rows_of_their_own: u64,
    pub empty_rows: u64,
    pub header_rows: u64,
    /// Rows of notes under the table.
    pub note_rows: u64,
    /// The first row of a note.
    pub first_note: Option<u64>,
    /// Rows among the data with words in one cell alone, and the first of them.
    pub heading_rows: u64,
    pub first_heading: Option<u64>,
    pub total_rows: Vec<TotalRow>,
    /// Total rows beyond those kept.
    pub more_total_rows: u64,
    /// Rows with all their values in one cell, and the first of them.
    pub one_cell_rows: u64,
    pub first_in_one_cell: Option<u64>,
    /// Rows with a filled cell where there is no header, and the first of them.
    pub rows_beyond_header: u64,
    pub first_beyond_header: Option<u64>,
    /// Rows that a decimal comma has parted into more cells than there are headers, and the first of them.
    pub shifted_rows: u64,
    pub first_shifted: Option<u64>,
    /// Cells in which a wrong decoding was repaired.
    pub repaired: u64,
    /// Cells too long to be loaded, by row and column (from 0), and how many there are beyond those kept.
    pub long_cells: Vec<(u64, usize)>,
    pub more_long_cells: u64,
    /// The first row with a filled cell beyond the columns that are read.
    pub first_too_wide: Option<u64>,
}

impl Tally {
    /// Notes a cell that is too long to be loaded.
    pub fn take_long(&mut self, row: u64, column: usize) {
        if self.long_cells.len() < LONG_CELLS_TOLD {
            self.long_cells.push((row, column));
        } else {
            self.more_long_cells += 1;
        }
    }
}

/// Gathers the data rows of one table.
pub struct Collector<'a> {
    plan: &'a Plan,
    schema: Arc<Schema>,
    row_no: Vec<i64>,
    organisation: StringBuilder,
    /// One for each field that comes from a column.
    columns: Vec<(usize, StringBuilder)>,
    /// Rows that look like notes, and are unless data follows: then they are headings over it, or data that lacks nothing.
    pending: Vec<NumberedRow>,
    /// Columns that have no header, among those before the last header.
    blank: Vec<usize>,
    /// Whether commas part the cells.
    pub parted_by_commas: bool,
    /// Whether a title names an organisation, so that rows which name their own are counted.
    counts_own: bool,
    pub tally: Tally,
}

/// Returns the columns of a batch: row_no, organisation, then the fields of the form.
fn schema(plan: &Plan) -> Arc<Schema> {
    let mut columns =
        vec![Field::new("row_no", DataType::Int64, false), Field::new("organisation", DataType::Utf8, true)];
    columns.extend(plan.fields.iter().map(|field| Field::new(field, DataType::Utf8, true)));
    Arc::new(Schema::new(columns))
}

impl<'a> Collector<'a> {
    /// Returns a collector without rows.
    pub fn new(plan: &'a Plan) -> Collector<'a> {
        let from_column = |origin: &Origin| match origin {
            Origin::Column(column) => Some((*column, StringBuilder::new())),
            _ => None,
        };
        let blank = |(column, (header, _)): (usize, &(String, _))| header.is_empty().then_some(column);
        Collector {
            plan,
            schema: schema(plan),
            row_no: Vec::new(),
            organisation: StringBuilder::new(),
            columns: plan.origins.iter().filter_map(from_column).collect(),
            pending: Vec::new(),
            blank: plan.columns.iter().enumerate().filter_map(blank).collect(),
            parted_by_commas: false,
            counts_own: plan.title_organisation().is_some(),
            tally: Tally::default(),
        }
    }

    /// Takes a row below the header.
    pub fn take(&mut self, number: u64, row: &Row) {
        self.tally.repaired += row.repaired;
        match self.plan.kind(row) {
            RowKind::Empty => self.tally.empty_rows += 1,
            RowKind::Header => self.tally.header_rows += 1,
            RowKind::Total => self.take_total(number, row),
            RowKind::Note => self.pending.push(NumberedRow { number, row: row.clone() }),
            RowKind::Data => {
                for NumberedRow { number, row } in std::mem::take(&mut self.pending) {
                    if self.plan.is_heading(&row) {
                        self.tally.heading_rows += 1;
                        self.tally.first_heading.get_or_insert(number);
                    } else {
                        self.take_data(number, &row);
                    }
                }
                self.take_data(number, row);
            }
        }
    }

    fn take_data(&mut self, number: u64, row: &Row) {
        self.tally.rows += 1;
        if self.plan.is_in_one_cell(row) {
            self.tally.one_cell_rows += 1;
            self.tally.first_in_one_cell.get_or_insert(number);
        }
        self.row_no.push(i64::try_from(number).unwrap_or(i64::MAX));
        let beyond = |column: usize| !row.cell(column).is_empty();
        let is_beyond =
            (self.plan.columns.len()..row.len()).any(beyond) || self.blank.iter().any(|column| beyond(*column));
        let shifted = (is_beyond && self.parted_by_commas).then(|| first_parted_number(row)).flatten();
        let tally = &mut self.tally;
        // A cell beyond what Excel holds is nobody's date or code: it is left empty and told.
        let mut loaded = |column: usize| {
            let cell = row.cell(column);
            // From a number that its comma has parted on, nobody knows which cell is whose.
            if shifted.is_some_and(|first| column >= first) {
                return "";
            }
            if is_too_long(cell) {
                tally.take_long(number, column);
                return "";
            }
            cell
        };
        let owner = self.plan.organisation.map(&mut loaded).unwrap_or_default();
        if self.plan.organisation.is_some() {
            append(&mut self.organisation, owner);
        }
        for (column, cells) in &mut self.columns {
            append(cells, loaded(*column));
        }
        self.tally.rows_of_their_own += u64::from(self.counts_own && !owner.is_empty());
        if shifted.is_some() {
            self.tally.shifted_rows += 1;
            self.tally.first_shifted.get_or_insert(number);
        } else if is_beyond {
            self.tally.rows_beyond_header += 1;
            self.tally.first_beyond_header.get_or_insert(number);
        }
    }

    fn take_total(&mut self, number: u64, row: &Row) {
        if self.tally.total_rows.len() == TOTAL_ROWS {
            self.tally.more_total_rows += 1;
            return;
        }
        let cells = self.plan.fields.iter().zip(&self.plan.origins).filter_map(|(field, origin)| match origin {
            Origin::Column(column) if !row.cell(*column).is_empty() && !is_too_long(row.cell(*column)) => {
                Some((field.clone(), row.cell(*column).to_owned()))
            }
            _ => None,
        });
        let kind = self.plan.total_kind(row).unwrap_or(TotalKind::Sum);
        self.tally.total_rows.push(TotalRow { row: number, kind, cells: cells.collect() });
    }

    /// Returns the rows gathered so far as a batch, once there are enough of them.
    ///
    /// # Errors
    /// Fails as a bug of ours.
    pub fn full_batch(&mut self) -> Result<Option<RecordBatch>> {
        if self.row_no.len() < BATCH_ROWS { Ok(None) } else { self.batch().map(Some) }
    }

    /// Ends the table: rows that look like notes and have no data below them are notes. Returns the last batch.
    ///
    /// # Errors
    /// Fails as a bug of ours.
    pub fn finish(mut self) -> Result<(RecordBatch, Tally)> {
        self.tally.note_rows = u64::try_from(self.pending.len()).unwrap_or(u64::MAX);
        self.tally.first_note = self.pending.first().map(|note| note.number);
        let batch = self.batch()?;
        Ok((batch, self.tally))
    }

    fn batch(&mut self) -> Result<RecordBatch> {
        let rows = self.row_no.len();
        let nothing = || new_null_array(&DataType::Utf8, rows);
        let mut arrays: Vec<ArrayRef> = vec![Arc::new(Int64Array::from(std::mem::take(&mut self.row_no)))];
        arrays.push(if self.plan.organisation.is_some() { Arc::new(self.organisation.finish()) } else { nothing() });
        let mut columns = self.columns.iter_mut();
        for origin in &self.plan.origins {
            arrays.push(match origin {
                Origin::Column(_) => match columns.next() {
                    Some((_, cells)) => Arc::new(cells.finish()),
                    None => nothing(),
                },
                Origin::Title(value) => Arc::new(StringArray::from_iter_values(std::iter::repeat_n(value, rows))),
                Origin::Nowhere => nothing(),
            });
        }
        RecordBatch::try_new(Arc::clone(&self.schema), arrays)
            .map_err(|error| Failure::bug("gather the rows of a table", error))
    }
}

/// Returns the first cell that with the next one may be a number with decimals: `37` and `5`.
fn first_parted_number(row: &Row) -> Option<usize> {
    const DECIMALS: usize = 4;
    let digits = |column: usize| {
        Some(row.cell(column)).filter(|cell| !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit()))
    };
    (0..row.len())
        .find(|column| digits(*column).is_some() && digits(column + 1).is_some_and(|next| next.len() <= DECIMALS))
}

fn append(cells: &mut StringBuilder, cell: &str) {
    if cell.is_empty() {
        cells.append_null();
    } else {
        cells.append_value(cell);
    }
}

#[cfg(test)]
mod tests {
    use arrow::array::{Array, AsArray};

    use super::super::recognise::Known;
    use super::super::testing::referral_and_job_start;
    use super::*;

    fn collected(lines: &[&str]) -> (RecordBatch, Tally) {
        let shapes = referral_and_job_start();
        let rows: Vec<NumberedRow> =
            (1..).zip(lines).map(|(number, line)| NumberedRow { number, row: line.split(';').collect() }).collect();
        let plan = Plan::of(&Known::new(&shapes), &rows).unwrap();
        let mut collector = Collector::new(&plan);
        for row in rows.iter().filter(|row| row.number > plan.header_row) {
            collector.take(row.number, &row.row);
        }
        collector.finish().unwrap()
    }

    /// As Excel never writes it, but people do by hand: `PP-2` has 12,5 in a column after the municipality. What comes before is right.
    #[test]
    fn from_a_number_that_a_comma_has_parted_on_nothing_is_loaded() {
        let shapes = referral_and_job_start();
        let lines = [
            "Asiakastunnus,Oma,Kotikunta,Lähetepvm",
            "PP-1,12,Rauma,1.2.2021",
            "PP-2,12,5,Rauma,1.2.2021",
            "PP-3,x,Rauma,1.2.2021,ja huomautus",
            "PP-4,12,5,Rauma",
        ];
        let rows: Vec<NumberedRow> =
            (1..).zip(lines).map(|(number, line)| NumberedRow { number, row: line.split(',').collect() }).collect();
        let plan = Plan::of(&Known::new(&shapes), &rows).unwrap();
        let collected = |commas: bool| {
            let mut collector = Collector::new(&plan);
            collector.parted_by_commas = commas;
            rows[1..].iter().for_each(|row| collector.take(row.number, &row.row));
            collector.finish().unwrap()
        };
        let (batch, tally) = collected(true);
        let place = plan.fields.iter().position(|field| field == "municipality").unwrap() + 2;
        assert_eq!(texts(&batch, place), [Some("Rauma"), None, Some("Rauma"), Some("5")]);
        assert_eq!((tally.shifted_rows, tally.first_shifted, tally.rows_beyond_header), (1, Some(3), 1));
        assert_eq!(
            collected(false).1.rows_beyond_header,
            2,
            "where semicolons or tabs part the cells, 12 and 5 are two"
        );
    }

    fn texts(batch: &RecordBatch, column: usize) -> Vec<Option<&str>> {
        batch.column(column).as_string::<i32>().iter().collect()
    }

    #[test]
    fn columns_are_put_in_the_order_of_the_form_and_dropped_ones_left_out() {
        let (batch, tally) = collected(&[
            "Kotikunta;Lisätieto;Asiakastunnus;Lähetepvm;Oma",
            "Rauma;soitti;PP-1;1.2.2021;x",
            "Pori;;PP-2;;",
        ]);
        let names: Vec<&str> = batch.schema_ref().fields().iter().map(|field| field.name().as_str()).collect();
        assert_eq!(names, ["row_no", "organisation", "client_id", "referral_date", "municipality", "age_group"]);
        assert_eq!(texts(&batch, 2), [Some("PP-1"), Some("PP-2")]);
        assert_eq!(texts(&batch, 3), [Some("1.2.2021"), None], "an empty cell is NULL");
        assert_eq!(batch.column(5).null_count(), 2, "a column that the file lacks is NULL");
        assert_eq!(tally.rows, 2);
    }

    #[test]
    fn totals_empty_rows_and_repeated_headers_are_left_out_and_counted() {
        let (batch, tally) = collected(&[
            "Asiakastunnus;Lähetepvm;Kotikunta",
            "PP-1;1.2.2021;Rauma",
            ";;",
            "Asiakastunnus;Lähetepvm;Kotikunta",
            "PP-2;1.2.2021;Rauma",
            "Yhteensä;2;",
        ]);
        assert_eq!(batch.column(0).as_primitive::<arrow::datatypes::Int64Type>().values(), &[2, 5]);
        assert_eq!((tally.rows, tally.empty_rows, tally.header_rows), (2, 1, 1));
        let cells = vec![("client_id".to_owned(), "Yhteensä".to_owned()), ("referral_date".to_owned(), "2".to_owned())];
        assert_eq!(tally.total_rows, [TotalRow { row: 6, kind: TotalKind::Sum, cells }]);
    }

    #[test]
    fn notes_stand_under_the_table_not_in_it() {
        let (batch, tally) = collected(&[
            "Asiakastunnus;Lähetepvm;Kotikunta",
            "Ensimmäinen neljännes;;",
            "PP-2;1.2.2021;Rauma",
            "Luvut ovat ennakollisia.;;",
            "",
            "Tulostettu 1.7.2022",
        ]);
        assert_eq!(texts(&batch, 2), [Some("PP-2")]);
        assert_eq!((tally.heading_rows, tally.first_heading), (1, Some(2)), "it lacks the day, so it is no row");
        assert_eq!((tally.note_rows, tally.first_note), (2, Some(4)));
    }

    /// Rows of another file, pasted in: with the values in one cell they are no remarks, but rows that lack what they must have.
    #[test]
    fn a_row_in_one_cell_is_no_note() {
        for row in ["PP-3,1.2.2021,Rauma", "PP-3\t1.2.2021\tRauma", "PP-3|1.2.2021|Rauma"] {
            let (batch, tally) = collected(&["Asiakastunnus;Lähetepvm;Kotikunta", "PP-1;1.2.2021;Rauma", row]);
            assert_eq!((tally.rows, tally.note_rows), (2, 0), "{row}");
            assert_eq!(
                (tally.one_cell_rows, tally.first_in_one_cell, texts(&batch, 3)[1]),
                (1, Some(3), None),
                "{row}"
            );
        }
        for note in ["Eura, Pori, Rauma", "Luvut, jotka ovat ennakollisia, tarkistetaan.", "a,b", "Eura | Pori | Rauma"]
        {
            let (_, tally) = collected(&["Asiakastunnus;Lähetepvm;Kotikunta", "PP-1;1.2.2021;Rauma", note]);
            assert_eq!((tally.note_rows, tally.one_cell_rows), (1, 0), "{note}");
        }
    }

    #[test]
    fn an_organisation_cell_is_kept_beside_the_row() {
        let (batch, _) = collected(&[
            "Asiakastunnus;Lähetepvm;Kotikunta;Organisaatio",
            "PP-1;1.2.2021;Rauma;Sataedu",
            "PP-2;1.2.2021;Rauma;",
        ]);
        assert_eq!(texts(&batch, 1), [Some("Sataedu"), None]);
    }

    #[test]
    fn cells_without_a_header_are_counted() {
        let (_, tally) = collected(&[
            "Asiakastunnus;;Lähetepvm;Kotikunta",
            "PP-1;;1.2.2021;Rauma",
            "PP-2;?;1.2.2021;Rauma",
            "PP-3;;1.2.2021;Rauma;x",
        ]);
        assert_eq!((tally.rows_beyond_header, tally.first_beyond_header), (2, Some(3)));
    }
}
