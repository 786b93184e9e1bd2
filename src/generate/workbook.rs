//! Writes workbooks as coaches and team leaders keep them: title rows above the header, real dates and numbers, totals.
//!
//! The bytes depend on the contents only: the creation date is given, and no author is named. The first error is kept and
//! returned at the end, so that a row reads as what it writes.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatBorder, Workbook, Worksheet, XlsxError};

use chrono::Datelike;

use crate::contract::Form;
use crate::diagnostics::{Failure, Result};

use super::calendar::{Day, date_of, on};
use super::data_package::{Column, Layout, Reading};
use super::delimited::{header, known};

/// A workbook that is being written.
pub(super) struct Book {
    workbook: Workbook,
    sheets: Vec<Sheet>,
    rows: u64,
}

/// A sheet of it: cells go one after another, row by row.
pub(super) struct Sheet {
    name: String,
    form: &'static Form,
    headers: Vec<Column>,
    /// Rows, from 1, of the header and of totals.
    header_row: u32,
    total_rows: Vec<u32>,
    worksheet: Worksheet,
    formats: Formats,
    row: u32,
    column: u16,
    rows: u64,
    error: Option<XlsxError>,
}

#[derive(Clone)]
struct Formats {
    title: Format,
    header: Format,
    date: Format,
    total: Format,
}

impl Book {
    /// Begins a workbook with this title in its properties, created on this day.
    pub(super) fn new(title: &str, created: Day) -> Book {
        let mut workbook = Workbook::new();
        let date = date_of(created);
        let small = |number: u32| u8::try_from(number).unwrap_or(1);
        let created =
            ExcelDateTime::from_ymd(u16::try_from(date.year()).unwrap_or(1900), small(date.month()), small(date.day()));
        // A day of a year that Excel has no number for cannot come up: projects begin in 2020.
        let created = created.unwrap_or_default();
        workbook.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&created));
        Book { workbook, sheets: Vec::new(), rows: 0 }
    }

    /// Begins a sheet with title rows, an empty row and the header of a form.
    pub(super) fn sheet(name: &str, titles: &[&str], form: &str, columns: &[&str]) -> Sheet {
        let mut sheet = Sheet::new(name, known(form));
        for (row, title) in titles.iter().enumerate() {
            let format = if row == 0 { sheet.formats.title.clone() } else { Format::default() };
            sheet.write(|worksheet, row, column, _| {
                worksheet.write_string_with_format(row, column, *title, &format).map(drop)
            });
            sheet.next_row();
        }
        sheet.next_row();
        sheet.header_row = sheet.row + 1;
        for column in columns {
            let text = header(form, column, false);
            sheet.headers.push(Column { header: text.to_owned(), field: Some((*column).to_owned()) });
            sheet.write(|worksheet, row, column, formats| {
                worksheet.write_string_with_format(row, column, text, &formats.header).map(drop)
            });
        }
        sheet.next_row();
        sheet
    }

    /// Adds a finished sheet.
    pub(super) fn add(&mut self, sheet: Sheet) {
        self.rows += sheet.rows;
        self.sheets.push(sheet);
    }

    /// Returns the number of rows of data on all sheets.
    pub(super) fn rows(&self) -> u64 {
        self.rows
    }

    /// Returns how each sheet is to be read.
    pub(super) fn layouts(&self) -> Vec<Layout> {
        self.sheets.iter().map(Sheet::layout).collect()
    }

    /// Returns the bytes of the file.
    ///
    /// # Errors
    /// A bug of ours when a cell or sheet could not be written.
    pub(super) fn into_bytes(mut self) -> Result<Vec<u8>> {
        let failure = |error: XlsxError| Failure::bug("writing a sample workbook", error);
        for sheet in self.sheets {
            if let Some(error) = sheet.error {
                return Err(failure(error));
            }
            self.workbook.push_worksheet(sheet.worksheet);
        }
        self.workbook.save_to_buffer().map_err(failure)
    }
}

impl Sheet {
    fn new(name: &str, form: &'static Form) -> Sheet {
        let mut worksheet = Worksheet::new();
        let error = worksheet.set_name(name).map(drop).err();
        let formats = Formats {
            title: Format::new().set_bold().set_font_size(14),
            header: Format::new().set_bold().set_text_wrap().set_border_bottom(FormatBorder::Thin),
            date: Format::new().set_num_format("d.m.yyyy"),
            total: Format::new().set_bold().set_border_top(FormatBorder::Thin),
        };
        Sheet {
            name: name.to_owned(),
            form,
            headers: Vec::new(),
            header_row: 0,
            total_rows: Vec::new(),
            worksheet,
            formats,
            row: 0,
            column: 0,
            rows: 0,
            error,
        }
    }

    fn layout(&self) -> Layout {
        let reading = Reading::Sheet {
            name: self.name.clone(),
            header_row: self.header_row,
            total_rows: self.total_rows.clone(),
        };
        Layout { form: self.form, columns: self.headers.clone(), reading }
    }

    /// Sets the widths of the first columns, in characters.
    pub(super) fn widths(&mut self, widths: &[u32]) {
        for (column, width) in (0..).zip(widths) {
            let result = self.worksheet.set_column_width(column, *width).map(drop);
            self.keep(result);
        }
    }

    /// Writes text; an empty cell stays empty.
    pub(super) fn text(&mut self, text: &str) {
        if text.is_empty() {
            self.column += 1;
            return;
        }
        self.write(|worksheet, row, column, _| worksheet.write_string(row, column, text).map(drop));
    }

    /// Writes a number, given in tenths.
    pub(super) fn tenths(&mut self, tenths: i32) {
        self.number(f64::from(tenths) / 10.0);
    }

    /// Writes an amount, given in cents.
    pub(super) fn cents(&mut self, cents: i64) {
        self.number(cents as f64 / 100.0);
    }

    /// Writes a whole number.
    pub(super) fn integer(&mut self, number: u32) {
        self.number(f64::from(number));
    }

    /// Writes a number.
    pub(super) fn number(&mut self, number: f64) {
        self.write(|worksheet, row, column, _| worksheet.write_number(row, column, number).map(drop));
    }

    /// Writes a day as a real date cell.
    pub(super) fn day(&mut self, day: Day) {
        // Excel counts from 1899-12-30 for every day after February 1900.
        let serial = f64::from(day - on(1899, 12, 30));
        self.write(|worksheet, row, column, formats| {
            worksheet.write_number_with_format(row, column, serial, &formats.date).map(drop)
        });
    }

    /// Writes a day, or leaves the cell empty.
    pub(super) fn day_or_empty(&mut self, day: Option<Day>) {
        match day {
            Some(day) => self.day(day),
            None => self.column += 1,
        }
    }

    /// Leaves cells empty.
    pub(super) fn skip(&mut self, cells: u16) {
        self.column += cells;
    }

    /// Ends a row of data.
    pub(super) fn end_row(&mut self) {
        self.rows += 1;
        self.next_row();
    }

    /// Goes to the next row without counting one.
    pub(super) fn next_row(&mut self) {
        self.row += 1;
        self.column = 0;
    }

    /// Writes a row of totals: a label, and numbers under some columns (counted from 0).
    pub(super) fn total(&mut self, label: &str, numbers: &[(u16, f64)]) {
        self.total_rows.push(self.row + 1);
        self.write(|worksheet, row, column, formats| {
            worksheet.write_string_with_format(row, column, label, &formats.total).map(drop)
        });
        for (column, number) in numbers {
            self.column = *column;
            self.write(|worksheet, row, column, formats| {
                worksheet.write_number_with_format(row, column, *number, &formats.total).map(drop)
            });
        }
        self.next_row();
    }

    fn write(&mut self, cell: impl FnOnce(&mut Worksheet, u32, u16, &Formats) -> Result<(), XlsxError>) {
        let result = cell(&mut self.worksheet, self.row, self.column, &self.formats);
        self.keep(result);
        self.column += 1;
    }

    fn keep(&mut self, result: Result<(), XlsxError>) {
        if let Err(error) = result {
            self.error.get_or_insert(error);
        }
    }
}
