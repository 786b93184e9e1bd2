//! A sheet of a workbook, put together cell by cell, with bounds on what is taken of all sheets.

use calamine::{Data, DataRef};

use super::super::limits::{Beyond, MOST_CELLS, MOST_COLUMNS, MOST_TEXT_BYTES};
use super::super::parts::Merged;
use super::super::row::NumberedRow;
use super::super::values::clean;
use super::NoWorkbook;
use super::cell_text::{error_text, without_midnight, write_date, write_duration, write_integer, write_number, yes_no};
use super::percent::Percents;
use crate::privacy::{self, find};

/// A sheet.
#[derive(Default)]
pub struct Sheet {
    pub name: String,
    /// Place among the sheets of the workbook, charts and macros among them, from 1.
    pub number: usize,
    pub hidden: bool,
    /// Whether the workbook counts its days from 1904, as those of old Macs do.
    pub from_1904: bool,
    /// Rows with anything in them, in order.
    pub rows: Vec<NumberedRow>,
    /// Whether cells beyond [`MOST_COLUMNS`] were passed over.
    pub too_wide: bool,
    /// Formulas whose result the file does not hold, and row and column of the first, from 1: their cells read as empty.
    pub uncalculated: u64,
    pub first_uncalculated: (u64, u64),
    /// Cells with an error that the parser does not know: they read as empty.
    pub unknown_errors: u64,
    /// Blocks of merged cells, where the parts of the workbook do not tell them; their sheet is not named.
    pub merged: Vec<Merged>,
    /// Identifiers in cells that were passed over: row and column from 1, and the kind.
    pub beyond: Vec<(u64, u64, privacy::Kind)>,
}

/// How much of a workbook has been taken so far.
#[derive(Clone, Copy, Default)]
pub(super) struct Taken {
    cells: u64,
    text: u64,
}

impl Taken {
    pub fn judge(self) -> Result<(), NoWorkbook> {
        match self {
            Taken { cells, .. } if cells > MOST_CELLS => Err(Beyond::Cells(MOST_CELLS).into()),
            Taken { text, .. } if text > MOST_TEXT_BYTES => Err(Beyond::Text.into()),
            _ => Ok(()),
        }
    }
}

/// Puts the cells of a sheet, which come in order, into rows.
pub(super) struct Builder {
    pub sheet: Sheet,
    current: NumberedRow,
    text: String,
    /// Whether the next cell lies beyond the columns that are read.
    beyond: bool,
    /// What all sheets up to here have taken.
    pub taken: Taken,
    /// Whether a cell came after one that stands below it or to its right, or twice: a spreadsheet writes no such file, and one
    /// of the two would be lost.
    pub disordered: bool,
    /// Where the next cell stands, from 1.
    position: (u64, u64),
    /// The cells that are shown as percentages, and whether the next one is.
    pub percents: Percents,
    is_percent: bool,
}

impl Builder {
    pub fn new(number: usize, name: String, hidden: bool, taken: Taken) -> Builder {
        let sheet = Sheet { name, number, hidden, ..Sheet::default() };
        Builder {
            sheet,
            current: NumberedRow::default(),
            text: String::new(),
            beyond: false,
            taken,
            disordered: false,
            position: (0, 0),
            percents: Percents::new(),
            is_percent: false,
        }
    }

    /// Says where the next cell stands, from 0.
    pub fn place(&mut self, row: u32, column: u32) {
        let number = u64::from(row) + 1;
        self.position = (number, u64::from(column) + 1);
        self.is_percent = self.percents.binary_search(&(row, column)).is_ok();
        if number != self.current.number {
            self.disordered |= number < self.current.number;
            self.end_row();
            self.current.number = number;
        }
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        self.disordered |= column < self.current.row.len().min(MOST_COLUMNS);
        self.beyond = column >= MOST_COLUMNS || column < self.current.row.len();
        if self.beyond {
            return;
        }
        self.taken.cells += u64::from(narrow(column + 1 - self.current.row.len()));
        while self.current.row.len() < column {
            self.current.row.push_exactly("");
        }
    }

    /// Notes that the file does not hold the result of the formula in this cell.
    pub fn miss_result(&mut self) {
        if self.sheet.uncalculated == 0 {
            self.sheet.first_uncalculated = self.position;
        }
        self.sheet.uncalculated += 1;
    }

    fn end_row(&mut self) {
        if !self.current.row.is_empty() {
            // The copy is as large as the row, and not as what the row has grown in.
            self.sheet.rows.push(self.current.clone());
        }
        self.current.row.clear();
    }

    pub fn write_ref(&mut self, cell: &DataRef<'_>) {
        match cell {
            DataRef::SharedString(text) => self.push_text(text),
            DataRef::String(text) => self.push_text(text),
            DataRef::Int(number) => self.push_integer(*number),
            DataRef::Float(number) => self.push_number(*number),
            DataRef::Bool(yes) => self.push(|text| text.push_str(yes_no(*yes))),
            DataRef::DateTime(date) => self.push(|text| write_date(text, *date)),
            DataRef::DateTimeIso(date) => self.push_text(without_midnight(date)),
            DataRef::DurationIso(duration) => self.push(|text| write_duration(text, duration)),
            DataRef::Error(error) => self.push(|text| text.push_str(error_text(error))),
            DataRef::Empty => self.push(|_| {}),
        }
    }

    pub fn write(&mut self, cell: &Data) {
        match cell {
            Data::String(text) => self.push_text(text),
            Data::Int(number) => self.push_integer(*number),
            Data::Float(number) => self.push_number(*number),
            Data::Bool(yes) => self.push(|text| text.push_str(yes_no(*yes))),
            Data::DateTime(date) => self.push(|text| write_date(text, *date)),
            Data::DateTimeIso(date) => self.push_text(without_midnight(date)),
            Data::DurationIso(duration) => self.push(|text| write_duration(text, duration)),
            Data::Error(error) => self.push(|text| text.push_str(error_text(error))),
            Data::Empty => self.push(|_| {}),
        }
    }

    fn push_integer(&mut self, number: i64) {
        let shown = if self.is_percent { number.saturating_mul(100) } else { number };
        self.push_figure(|text| write_integer(text, shown));
    }

    fn push_number(&mut self, number: f64) {
        let shown = if self.is_percent { number * 100.0 } else { number };
        self.push_figure(|text| write_number(text, shown));
    }

    fn push_figure(&mut self, write: impl FnOnce(&mut String)) {
        let sign = if self.is_percent { " %" } else { "" };
        self.push(|text| {
            write(text);
            text.push_str(sign);
        });
    }

    fn push_text(&mut self, text: &str) {
        if !self.beyond {
            self.taken.text += u64::try_from(text.len()).unwrap_or(u64::MAX);
            // The workbook is refused after this cell.
            let text = if self.taken.judge().is_ok() { text } else { "" };
            self.current.row.push(text);
        } else if !text.trim().is_empty() {
            self.pass_over(&clean(text).0);
        }
    }

    fn push(&mut self, write: impl FnOnce(&mut String)) {
        self.text.clear();
        write(&mut self.text);
        if !self.beyond {
            self.current.row.push_exactly(&self.text);
        } else if !self.text.is_empty() {
            let text = std::mem::take(&mut self.text);
            self.pass_over(&text);
            self.text = text;
        }
    }

    /// Looks at a cell that is not read for identifiers: it goes nowhere, but the file may not go on either.
    fn pass_over(&mut self, text: &str) {
        self.sheet.too_wide = true;
        let (row, column) = self.position;
        find(text, &mut |kind, _| self.sheet.beyond.push((row, column, kind)));
    }

    pub fn finish(mut self) -> Sheet {
        self.end_row();
        self.sheet
    }
}

pub(super) fn narrow(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
