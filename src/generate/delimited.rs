//! Writes one table of text as a Finnish Excel saves it: semicolons, Windows-1252, CRLF, decimal comma, d.m.yyyy, quotes
//! only where they are needed; or as the file's [`Style`] says.
//!
//! Cells are written one after another in the order of the columns; the text of the whole table is encoded at the end.

use std::borrow::Cow;
use std::fmt::Write as _;

use chrono::Datelike;

use crate::contract::{self, Form};
use crate::language::Lang;

use super::calendar::{Day, date_of};
use super::data_package::{Column, Layout, Reading};
use super::mess::{CellKind, Style};
use super::region::{Area, Region};

/// How the text of a file becomes bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Encoding {
    Windows1252,
    /// UTF-8 with a byte-order mark.
    Utf8Mark,
}

/// A table that is being written.
pub(super) struct Delimited {
    form: &'static Form,
    headers: Vec<Column>,
    text: String,
    cell: String,
    columns: usize,
    column: usize,
    row_start: usize,
    rows: u64,
    style: Style,
}

impl Delimited {
    /// Begins a table of a form with these columns (canonical names).
    pub(super) fn new(form: &str, columns: &[&str], style: Style) -> Delimited {
        let mut table = Delimited {
            form: known(form),
            headers: Vec::new(),
            text: String::new(),
            cell: String::new(),
            columns: columns.len() + usize::from(style.extra_column.is_some()),
            column: 0,
            row_start: 0,
            rows: 0,
            style,
        };
        if let Some(title) = table.style.title {
            table.cell.push_str(title);
            table.raw();
            table.blank_to_end();
        }
        for name in columns {
            let header = header(form, name, table.style.older_version);
            table.headers.push(Column { header: header.to_owned(), field: Some((*name).to_owned()) });
            table.cell.push_str(header);
            table.raw();
        }
        if let Some(extra) = table.style.extra_column {
            table.headers.push(Column { header: extra.to_owned(), field: None });
            table.cell.push_str(extra);
            table.raw();
        }
        table.close_line();
        table.row_start = table.text.len();
        table
    }

    /// Returns the number of rows written so far.
    pub(super) fn rows(&self) -> u64 {
        self.rows
    }

    /// Writes free or coded text.
    pub(super) fn text(&mut self, text: &str) {
        self.cell.push_str(text);
        self.put(CellKind::Text);
    }

    /// Writes an identifier: mess never changes its letters.
    pub(super) fn id(&mut self, id: &str) {
        self.cell.push_str(id);
        self.put(CellKind::Id);
    }

    /// Writes a client's pseudonym, PP-0042.
    pub(super) fn client(&mut self, number: u32) {
        let _ = write!(self.cell, "PP-{number:04}");
        self.put(CellKind::Id);
    }

    /// Writes an employer's identifier, TA-0042.
    pub(super) fn employer(&mut self, number: u32) {
        let _ = write!(self.cell, "TA-{number:04}");
        self.put(CellKind::Id);
    }

    /// Writes a day as d.m.yyyy.
    pub(super) fn day(&mut self, day: Day) {
        push_day(&mut self.cell, day);
        self.put(CellKind::Day);
    }

    /// Writes a day, or an empty cell.
    pub(super) fn day_or_empty(&mut self, day: Option<Day>) {
        if let Some(day) = day {
            push_day(&mut self.cell, day);
        }
        self.put(CellKind::Day);
    }

    /// Writes a whole number.
    pub(super) fn integer(&mut self, number: impl Into<i64>) {
        let _ = write!(self.cell, "{}", number.into());
        self.put(CellKind::Number);
    }

    /// Writes a whole number, or an empty cell.
    pub(super) fn integer_or_empty(&mut self, number: Option<u32>) {
        if let Some(number) = number {
            let _ = write!(self.cell, "{number}");
        }
        self.put(CellKind::Number);
    }

    /// Writes a number given in tenths with a decimal comma, without a needless zero: 20, 22,5.
    pub(super) fn tenths(&mut self, tenths: i32) {
        push_tenths(&mut self.cell, tenths);
        self.put(CellKind::Number);
    }

    /// Writes an amount given in cents with two decimals, or an empty cell.
    pub(super) fn cents_or_empty(&mut self, cents: Option<i64>) {
        if let Some(cents) = cents {
            let _ = write!(self.cell, "{},{:02}", cents / 100, cents % 100);
        }
        self.put(CellKind::Number);
    }

    /// Writes yes or no, or an empty cell where it is not known.
    pub(super) fn yes_or_no(&mut self, answer: Option<bool>) {
        self.cell.push_str(match answer {
            Some(true) => "kyllä",
            Some(false) => "ei",
            None => "",
        });
        self.put(CellKind::YesNo);
    }

    /// Writes a home: a municipality of the region or one outside it.
    pub(super) fn home(&mut self, region: &Region, home: usize) {
        match region.areas.get(home) {
            Some(area) => self.municipality(area),
            None => {
                self.cell.push_str(region.home(home));
                self.put(CellKind::Id);
            }
        }
    }

    /// Writes a municipality of the region.
    pub(super) fn municipality(&mut self, area: &Area) {
        self.cell.push_str(&area.name_fi);
        if let Some(dice) = &mut self.style.cells {
            super::mess::respell(dice, area, &mut self.cell);
        }
        self.put(CellKind::Id);
    }

    /// Ends the row.
    pub(super) fn end_row(&mut self) {
        if self.style.extra_column.is_some() {
            self.cell.push_str(["", "", "tarkistettu", "siirretty vanhasta taulukosta"][self.rows as usize % 4]);
            self.raw();
        }
        self.close_line();
        if self.style.repeated_row == Some(self.rows) {
            let line = self.text[self.row_start..].to_owned();
            self.text.push_str(&line);
            self.rows += 1;
        }
        self.rows += 1;
        if self.style.blank_row() {
            self.blank_to_end();
        }
        self.row_start = self.text.len();
    }

    /// Returns how the table is to be read.
    pub(super) fn layout(&self) -> Layout {
        Layout {
            form: self.form,
            columns: self.headers.clone(),
            reading: Reading::Text {
                delimiter: self.style.delimiter,
                encoding: self.style.encoding,
                header_row: if self.style.title.is_some() { 2 } else { 1 },
            },
        }
    }

    /// Returns the bytes of the file.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        match self.style.encoding {
            Encoding::Windows1252 => match encoding_rs::WINDOWS_1252.encode(&self.text).0 {
                Cow::Borrowed(bytes) => bytes.to_vec(),
                Cow::Owned(bytes) => bytes,
            },
            Encoding::Utf8Mark => [b"\xEF\xBB\xBF", self.text.as_bytes()].concat(),
        }
    }

    fn put(&mut self, kind: CellKind) {
        if let Some(dice) = &mut self.style.cells {
            super::mess::disturb(dice, kind, &mut self.cell);
        }
        if let Some(fault) = self.style.fault(self.rows, self.column) {
            self.cell.clear();
            self.cell.push_str(fault);
        }
        self.raw();
    }

    /// Adds the cell's text to the line, quoted if it must be.
    fn raw(&mut self) {
        if self.column > 0 {
            self.text.push(self.style.delimiter);
        }
        let delimiter = self.style.delimiter;
        if self.cell.contains([delimiter, '"', '\r', '\n']) {
            self.text.push('"');
            self.text.push_str(&self.cell.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(&self.cell);
        }
        self.cell.clear();
        self.column += 1;
    }

    fn close_line(&mut self) {
        debug_assert_eq!(self.column, self.columns, "a row has as many cells as the header");
        self.text.push_str("\r\n");
        self.column = 0;
    }

    /// Fills the line up with empty cells and ends it.
    fn blank_to_end(&mut self) {
        for _ in self.column.max(1)..self.columns {
            self.text.push(self.style.delimiter);
        }
        self.text.push_str("\r\n");
        self.column = 0;
    }
}

/// Returns a form that is known to be there.
pub(super) fn known(form: &str) -> &'static Form {
    contract::form(form).unwrap_or_else(|| panic!("there is no form {form}"))
}

/// Returns the Finnish header of a form's column; an older version of a form has the second spelling, where there is one.
pub(super) fn header(form: &str, column: &str, older_version: bool) -> &'static str {
    let field = contract::form(form).and_then(|form: &'static Form| form.field(column));
    let older = field.and_then(|field| field.headers.fi.get(1)).filter(|_| older_version);
    match (older, field) {
        (Some(older), _) => older,
        (None, Some(field)) => field.headers.of(Lang::Fi),
        (None, None) => panic!("form {form} has no column {column}"),
    }
}

/// Appends d.m.yyyy.
pub(super) fn push_day(text: &mut String, day: Day) {
    let date = date_of(day);
    let _ = write!(text, "{}.{}.{}", date.day(), date.month(), date.year());
}

fn push_tenths(text: &mut String, tenths: i32) {
    let _ = match tenths % 10 {
        0 => write!(text, "{}", tenths / 10),
        rest => write!(text, "{},{rest}", tenths / 10),
    };
}
