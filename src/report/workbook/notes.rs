//! The notes of a workbook: what it is, what its marks mean, which tables it has, and what their columns are called elsewhere.

use rust_xlsxwriter::{Color, Format, FormatAlign, Url, Worksheet, XlsxError};

use super::cells::date_pattern;
use super::sheets::heads;
use super::{Book, add_table, height, wrapped, write_text};
use crate::contract;
use crate::disclosure::{ReleasedTable, SUPPRESSED};
use crate::project::Audience;
use crate::report::companion;
use crate::report::rich::{code, count, text};
use crate::report::sections::{alternatives, stands_on};
use crate::report::spreadsheet;
use crate::report::tables::AGAIN;

/// Widths of the notes' columns, in characters: table, title, definition, interval, forms, CSV file.
const NOTES: [u16; 6] = [30, 42, 64, 26, 38, 36];
/// Widths of the sheet of columns: table, heading, name in the CSV file, unit.
const COLUMNS: [u16; 4] = [34, 60, 36, 40];
/// Blue of a link: 5.9:1 on white.
const LINK: u32 = 0x0b_5a9d;

/// Returns the sheet of notes.
pub(super) fn sheet(book: &Book<'_>) -> Result<Worksheet, XlsxError> {
    let mut notes = Notes { book, sheet: Worksheet::new(), row: 0 };
    notes.sheet.set_name(book.wording.word("book-notes-sheet"))?;
    for (column, width) in (0..).zip(NOTES) {
        notes.sheet.set_column_width(column, width)?;
    }
    notes.title()?;
    notes.facts()?;
    notes.tables()?;
    Ok(notes.sheet)
}

/// The sheet that is being written, row by row.
struct Notes<'b, 'w> {
    book: &'b Book<'w>,
    sheet: Worksheet,
    row: u32,
}

impl Notes<'_, '_> {
    fn title(&mut self) -> Result<(), XlsxError> {
        let title = self.book.title();
        write_text(&mut self.sheet, (0, 0), &title, &Format::new().set_bold().set_font_size(16))?;
        self.sheet.set_row_height(0, 24)?;
        self.row = 2;
        Ok(())
    }

    /// Labels and texts, side by side.
    fn facts(&mut self) -> Result<(), XlsxError> {
        let (book, wording, input) = (self.book, self.book.wording, self.book.input);
        if let Some(mark) = book.mark() {
            self.fact("book-mark", &mark)?;
        }
        if let Some(notice) = &input.project.notice {
            self.fact("book-notice", notice)?;
        }
        self.fact("book-project", &input.project.name)?;
        self.fact("book-report", input.report.title(wording.lang()))?;
        self.fact("book-period", &wording.locale.period(input.period))?;
        self.label(&wording.word("book-cut-off"))?;
        match spreadsheet::day(input.cut_off) {
            Some(day) => {
                let format = wrapped().set_num_format(date_pattern(input.lang)).set_align(FormatAlign::Left);
                self.sheet.write_datetime_with_format(self.row, 1, day, &format)?;
                self.row += 1;
            }
            None => self.text(&wording.locale.date(input.cut_off))?,
        }
        let audience = match input.profile.audience {
            Audience::Public => "public",
            Audience::Steering => "steering",
            Audience::Secure => "secure",
        };
        let smallest = i64::from(input.profile.smallest_count.unwrap_or(0));
        let profile = wording.text("book-profile-text", &[("profile", code(audience)), ("smallest", count(smallest))]);
        self.fact("book-profile", &profile)?;
        for (mark, meaning) in [(SUPPRESSED, "book-suppressed"), (AGAIN, "book-again")] {
            self.label(mark)?;
            self.text(&wording.word(meaning))?;
        }
        self.fact("book-empty", &wording.word("book-empty-text"))?;
        self.fact(
            "book-names",
            &wording.text("book-names-text", &[("sheet", text(wording.word("book-columns-sheet")))]),
        )?;
        self.row += 1;
        Ok(())
    }

    fn fact(&mut self, label: &str, told: &str) -> Result<(), XlsxError> {
        self.label(&self.book.wording.word(label))?;
        self.text(told)
    }

    fn label(&mut self, label: &str) -> Result<(), XlsxError> {
        write_text(&mut self.sheet, (self.row, 0), label, &wrapped().set_bold())
    }

    fn text(&mut self, told: &str) -> Result<(), XlsxError> {
        write_text(&mut self.sheet, (self.row, 1), told, &wrapped())?;
        self.sheet.set_row_height(self.row, height(["", told], &NOTES))?;
        self.row += 1;
        Ok(())
    }

    /// The tables, each with a way to its sheet.
    fn tables(&mut self) -> Result<(), XlsxError> {
        let (book, lang) = (self.book, self.book.input.lang);
        let heads = ["table", "title", "definition", "interval", "forms", "csv"]
            .map(|column| book.wording.word(&format!("book-column-{column}")));
        let first = self.row;
        let link = wrapped().set_font_color(Color::RGB(LINK)).set_underline(rust_xlsxwriter::FormatUnderline::Single);
        for (table, name) in book.input.tables.iter().zip(&book.names) {
            self.row += 1;
            let header = table.header();
            let definition = header.definition.as_ref().map_or("", |definition| definition.of(lang));
            let interval = match &header.interval {
                Some(method) => book.wording.label("interval", method),
                None => book.wording.word("interval-none"),
            };
            let (title, forms) = (header.title.of(lang), forms(book, table));
            let file = companion::file_name(table.id());
            let texts = [name.as_str(), title, definition, &interval, &forms, &file];
            self.sheet.write_url_with_format(
                self.row,
                0,
                Url::new(format!("internal:'{name}'!A1")).set_text(name),
                &link,
            )?;
            for (column, told) in (0..).zip(texts).skip(1) {
                write_text(&mut self.sheet, (self.row, column), told, &wrapped())?;
            }
            self.sheet.set_row_height(self.row, height(texts, &NOTES))?;
        }
        if self.row > first {
            self.sheet.set_row_height(first, 20)?;
            add_table(&mut self.sheet, first, self.row - first, &heads, book)?;
        }
        Ok(())
    }
}

/// Returns the forms that a table is made of, then those that complement it: "Lähete (1); Työsuhteen alku (3) / Kooste (6); lisäksi
/// Sopimus (2)".
fn forms(book: &Book<'_>, table: &ReleasedTable) -> String {
    let name = |id: &str| {
        contract::form(id)
            .map_or_else(|| id.to_owned(), |form| format!("{} ({})", form.title.of(book.input.lang), form.number))
    };
    let need = |need: &String| alternatives(need).map(name).collect::<Vec<_>>().join(" / ");
    let needs = &table.header().needs;
    let needed = needs.iter().map(need).collect::<Vec<_>>().join("; ");
    let is_needed = |form: &str| needs.iter().flat_map(|need| alternatives(need)).any(|needed| needed == form);
    let others = stands_on(book.input.lineage, table.id()).filter(|form| !is_needed(form)).map(name);
    let others = others.collect::<Vec<_>>().join(", ");
    match (needed.is_empty(), others.is_empty()) {
        (_, true) => needed,
        (true, false) => others,
        (false, false) => book.wording.text("book-forms", &[("needed", text(needed)), ("others", text(others))]),
    }
}

/// Returns the sheet of all columns: heading, name in the CSV file, unit.
pub(super) fn columns(book: &Book<'_>) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(book.wording.word("book-columns-sheet"))?.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?;
    for (column, width) in (0..).zip(COLUMNS) {
        sheet.set_column_width(column, width)?;
    }
    let heads_of_columns =
        ["table", "heading", "name", "unit"].map(|column| book.wording.word(&format!("book-column-{column}")));
    let mut row = 0;
    for (table, name) in book.input.tables.iter().zip(&book.names) {
        let names = table.columns().iter().map(|column| (column.name.as_str(), column.unit.as_str()));
        for (head, (column, unit)) in heads(book, table).iter().zip(names.chain([(companion::EARLIER, "text")])) {
            row += 1;
            let texts = [name.as_str(), head, column, &book.wording.title("book-unit", unit)];
            for (place, told) in (0..).zip(texts) {
                write_text(&mut sheet, (row, place), told, &wrapped())?;
            }
            sheet.set_row_height(row, height(texts, &COLUMNS))?;
        }
    }
    if row > 0 {
        sheet.set_row_height(0, 20)?;
        add_table(&mut sheet, 0, row, &heads_of_columns, book)?;
    }
    Ok(sheet)
}
