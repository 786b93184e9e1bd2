//! Workbooks: each sheet as rows of text, as a person would read it from the screen in Finnish.
//!
//! A number is written with a decimal comma (a numeric cell is never ambiguous, and one parser serves sheets and text files), a
//! date as year-month-day, a duration in hours, yes and no as kyllä and ei, an error as Finnish Excel shows it. Sheets of XLSX
//! are read cell by cell, so that a stray cell in the last corner costs nothing.
//!
//! A workbook is looked through before its parser sees it ([`package`], [`open_document`], [`ole`], [`old_excel`]): a parser
//! allocates for what it reads, and a small file may stand for gigabytes.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Ods, OdsError, Reader, SheetType, SheetVisible, Xls, XlsError, Xlsx, XlsxError};

pub use self::sheet::Sheet;
use self::sheet::{Builder, Taken, narrow};
use super::limits::{Beyond, MOST_SHEETS};
use super::open_document::Told;
use super::parts::{MOST_MERGED, Merged};
use super::{old_excel, ole, open_document, package};

mod cell_text;
pub mod percent;
mod sheet;

/// Why a workbook cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoWorkbook {
    Damaged,
    /// A cell has an error that the parser does not know, such as those of new functions of Excel, and cells do not say where they stand.
    ErrorCell,
    Password,
    /// It declares XML entities.
    Entities,
    /// It goes beyond a bound.
    Beyond(Beyond),
}

impl From<Beyond> for NoWorkbook {
    fn from(beyond: Beyond) -> NoWorkbook {
        NoWorkbook::Beyond(beyond)
    }
}

/// What a file is, by how it begins and what is in it; its name does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Xlsx,
    Xls,
    Ods,
}

/// A workbook that no parser has seen yet, but that was looked through: it keeps to the bounds.
pub struct Bounded<'a> {
    bytes: &'a [u8],
    kind: Kind,
    /// Of an OpenDocument file and of an old workbook, what its parser does not tell of each sheet.
    told: Vec<Told>,
}

impl<'a> Bounded<'a> {
    /// Looks through a file.
    ///
    /// # Errors
    /// Says when it is no workbook at all, protected by a password, or more than is read.
    pub fn new(bytes: &'a [u8]) -> Result<Bounded<'a>, NoWorkbook> {
        damaged_if_it_panics(|| Bounded::look_through(bytes))
    }

    fn look_through(bytes: &'a [u8]) -> Result<Bounded<'a>, NoWorkbook> {
        if ole::is_ole(bytes) {
            let told = old_excel::look_through(&ole::workbook_stream(bytes)?)?;
            return Ok(Bounded { bytes, kind: Kind::Xls, told });
        }
        let mut package = package::look_through(bytes)?;
        if package.index_for_name("content.xml").is_none() {
            return Ok(Bounded { bytes, kind: Kind::Xlsx, told: Vec::new() });
        }
        let told = open_document::look_through(&mut package)?;
        Ok(Bounded { bytes, kind: Kind::Ods, told })
    }

    /// Reads all worksheets, in their order.
    ///
    /// # Errors
    /// Says when the file is damaged, protected by a password, or more than is read.
    pub fn sheets(&self) -> Result<Vec<Sheet>, NoWorkbook> {
        damaged_if_it_panics(|| match self.kind {
            Kind::Xlsx => read_xlsx(self.bytes),
            Kind::Xls => read_xls(self.bytes, &self.told),
            Kind::Ods => read_ods(self.bytes, &self.told),
        })
    }
}

/// A parser may panic on a file that was damaged on purpose; such a file is reported like any damaged one.
fn damaged_if_it_panics<T>(parse: impl FnOnce() -> Result<T, NoWorkbook>) -> Result<T, NoWorkbook> {
    catch_unwind(AssertUnwindSafe(parse)).unwrap_or(Err(NoWorkbook::Damaged))
}

/// Reads all worksheets of a workbook, whatever it is called.
#[cfg(test)]
fn read(bytes: &[u8], _ending: &str) -> Result<Vec<Sheet>, NoWorkbook> {
    Bounded::new(bytes)?.sheets()
}

fn read_xlsx(bytes: &[u8]) -> Result<Vec<Sheet>, NoWorkbook> {
    let damaged = |error: XlsxError| match error {
        XlsxError::Password => NoWorkbook::Password,
        XlsxError::CellError(_) => NoWorkbook::ErrorCell,
        _ => NoWorkbook::Damaged,
    };
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut sheets = Vec::new();
    let from_1904 = workbook.has_1904_epoch();
    let mut have_places = None;
    let mut taken = Taken::default();
    for (number, name, hidden) in worksheets(&workbook)? {
        let mut builder = Builder::new(number, name, hidden, taken);
        builder.sheet.from_1904 = from_1904;
        builder.percents = percent::of_sheet(&mut workbook, &builder.sheet.name).map_err(damaged)?;
        let mut cells = workbook.worksheet_cells_reader(&builder.sheet.name).map_err(damaged)?;
        loop {
            let cell = match cells.next_cell_with_formula_metadata() {
                Ok(Some(cell)) => cell,
                Ok(None) => break,
                // The parser goes on with the next cell, whose place is right only where it says so itself.
                Err(XlsxError::CellError(_))
                    if *have_places.get_or_insert_with(|| package::cells_have_places(bytes)) =>
                {
                    builder.sheet.unknown_errors += 1;
                    continue;
                }
                Err(error) => return Err(damaged(error)),
            };
            let (row, column) = cell.pos;
            builder.place(row, column);
            builder.write_ref(&cell.value);
            // A formula that gives nothing has an empty text for its result.
            if cell.formula.is_some() && cell.value == DataRef::Empty {
                builder.miss_result();
            }
            builder.taken.judge()?;
        }
        if builder.disordered {
            return Err(NoWorkbook::Damaged);
        }
        taken = builder.taken;
        sheets.push(builder.finish());
    }
    Ok(sheets)
}

fn read_xls(bytes: &[u8], told: &[Told]) -> Result<Vec<Sheet>, NoWorkbook> {
    let damaged = |error: XlsError| match error {
        XlsError::Password => NoWorkbook::Password,
        _ => NoWorkbook::Damaged,
    };
    let mut workbook = Xls::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut sheets = read_ranges(&mut workbook, told, damaged)?;
    tell(&mut sheets, told);
    // Known only once the sheets have been read.
    let from_1904 = workbook.has_1904_epoch();
    for sheet in &mut sheets {
        sheet.from_1904 = from_1904;
        let blocks = workbook.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
        let from_one = |(from, to): (u32, u32)| (u64::from(from) + 1, u64::from(to) + 1);
        let merged = blocks.iter().take(MOST_MERGED).map(|block| Merged {
            sheet: None,
            rows: from_one((block.start.0, block.end.0)),
            columns: from_one((block.start.1, block.end.1)),
        });
        sheet.merged.extend(merged);
    }
    Ok(sheets)
}

fn read_ods(bytes: &[u8], told: &[Told]) -> Result<Vec<Sheet>, NoWorkbook> {
    let damaged = |error: OdsError| match error {
        OdsError::Password => NoWorkbook::Password,
        _ => NoWorkbook::Damaged,
    };
    let mut workbook = Ods::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut sheets = read_ranges(&mut workbook, told, damaged)?;
    tell(&mut sheets, told);
    Ok(sheets)
}

/// Notes what the parser does not tell of the sheets.
fn tell(sheets: &mut [Sheet], told: &[Told]) {
    for sheet in sheets {
        let Some(told) = told.get(sheet.number - 1) else { continue };
        sheet.merged.clone_from(&told.merged);
        (sheet.uncalculated, sheet.first_uncalculated) = (told.uncalculated, told.first_uncalculated);
    }
}

fn read_ranges<'a, R: Reader<Cursor<&'a [u8]>>>(
    workbook: &mut R,
    told: &[Told],
    damaged: impl Fn(R::Error) -> NoWorkbook,
) -> Result<Vec<Sheet>, NoWorkbook> {
    let mut sheets = Vec::new();
    let mut taken = Taken::default();
    for (number, name, hidden) in worksheets(workbook)? {
        let range = workbook.worksheet_range(&name).map_err(&damaged)?;
        let mut builder = Builder::new(number, name, hidden, taken);
        builder.percents = told.get(number - 1).map(|told| told.percents.clone()).unwrap_or_default();
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, cell) in range.used_cells() {
            builder.place(top.saturating_add(narrow(row)), left.saturating_add(narrow(column)));
            builder.write(cell);
            builder.taken.judge()?;
        }
        taken = builder.taken;
        sheets.push(builder.finish());
    }
    Ok(sheets)
}

/// Returns number and name of the worksheets (charts and macros left out) and whether each is hidden.
fn worksheets<'a, R: Reader<Cursor<&'a [u8]>>>(workbook: &R) -> Result<Vec<(usize, String, bool)>, NoWorkbook> {
    let sheets = workbook.sheets_metadata();
    if sheets.len() > MOST_SHEETS {
        return Err(Beyond::Sheets.into());
    }
    let sheets = (1..).zip(sheets).filter(|(_, sheet)| sheet.typ == SheetType::WorkSheet);
    let told = sheets.map(|(number, sheet)| (number, sheet.name.clone(), sheet.visible != SheetVisible::Visible));
    Ok(told.collect())
}

#[cfg(test)]
mod bounds_tests;

#[cfg(test)]
mod tests {
    use rust_xlsxwriter::{Format, Formula, Workbook};

    use super::*;

    fn texts(sheet: &Sheet) -> Vec<(u64, Vec<&str>)> {
        sheet.rows.iter().map(|row| (row.number, row.row.cells().collect())).collect()
    }

    #[test]
    fn a_sheet_reads_as_a_person_reads_it() {
        let mut workbook = Workbook::new();
        let day = Format::new().set_num_format("d.m.yyyy");
        let sheet = workbook.add_worksheet().set_name("Seuranta").unwrap();
        sheet.write_string(0, 0, " Otsikko ").unwrap();
        sheet.write_string(2, 1, "Säkylä").unwrap();
        sheet.write_number(2, 2, 12.5).unwrap();
        sheet.write_with_format(2, 3, rust_xlsxwriter::ExcelDateTime::from_ymd(2022, 6, 30).unwrap(), &day).unwrap();
        sheet.write_boolean(2, 4, true).unwrap();
        sheet.write_formula(2, 5, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
        sheet.write_string(4, 2_000, "far away").unwrap();
        let hidden = workbook.add_worksheet().set_name("Piilo").unwrap();
        hidden.write_string(0, 0, "x").unwrap();
        hidden.set_hidden(true);
        let sheets = read(&workbook.save_to_buffer().unwrap(), "xlsx").unwrap();
        let names: Vec<(&str, bool, bool)> =
            sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.hidden, sheet.too_wide)).collect();
        assert_eq!(names, [("Seuranta", false, true), ("Piilo", true, false)]);
        let rows = texts(&sheets[0]);
        assert_eq!(rows[0], (1, vec!["Otsikko"]));
        assert_eq!(rows[1].0, 3);
        assert_eq!(rows[1].1[..5], ["", "Säkylä", "12,5", "2022-06-30", "kyllä"]);
        assert!(["#JAKO/0!", "#DIV/0!"].contains(&rows[1].1[5]));
        assert_eq!(rows.len(), 2);
    }

    #[test]
    fn a_percentage_reads_as_it_is_shown() {
        let mut workbook = Workbook::new();
        let [whole, tenths, plain] = ["0%", "0.0 %", "0.00"].map(|format| Format::new().set_num_format(format));
        let sheet = workbook.add_worksheet();
        sheet.write_number_with_format(0, 0, 0.5, &whole).unwrap();
        sheet.write_number_with_format(0, 1, 0.29, &whole).unwrap();
        sheet.write_number_with_format(0, 2, 0.125, &tenths).unwrap();
        sheet.write_number_with_format(0, 3, 0.5, &plain).unwrap();
        sheet.write_number_with_format(1, 0, 1, &whole).unwrap();
        sheet.write_string_with_format(1, 1, "0,5", &whole).unwrap();
        let sheets = read(&workbook.save_to_buffer().unwrap(), "xlsx").unwrap();
        let expected = [(1, vec!["50 %", "29 %", "12,5 %", "0,5"]), (2, vec!["100 %", "0,5"])];
        assert_eq!(texts(&sheets[0]), expected);
    }

    /// As programs write workbooks that have never been open in a spreadsheet; Excel stores an empty text for `=""`.
    #[test]
    fn a_formula_without_its_result_is_counted() {
        let cells = "<c r=\"A2\"><f>1+2</f><v>3</v></c><c r=\"B2\"><f>1+2</f><v></v></c><c r=\"C2\"><f>1+3</f></c>\
            <c r=\"D2\" t=\"str\"><f>&quot;&quot;</f><v></v></c><c r=\"E2\"><f t=\"shared\" si=\"0\"/><v/></c><c r=\"F2\"/>";
        let sheet = format!("<worksheet><sheetData><row r=\"2\">{cells}</row></sheetData></worksheet>");
        let sheets = read(&super::super::probe::parts::xlsx(sheet.as_bytes()), "xlsx").unwrap();
        assert_eq!((sheets[0].uncalculated, sheets[0].first_uncalculated), (3, (2, 2)));
        assert_eq!(texts(&sheets[0])[0].1[..3], ["3", "", ""]);
    }

    /// As Excel writes a formula that has no room for its result; a cell that does not say where it stands would move to the left.
    #[test]
    fn a_cell_with_an_error_that_is_not_known_is_empty_and_counted() {
        let sheet = |cells: &str| {
            let sheet = format!("<worksheet><sheetData><row r=\"2\">{cells}</row></sheetData></worksheet>");
            read(&super::super::probe::parts::xlsx(sheet.as_bytes()), "xlsx")
        };
        let spill = "t=\"e\" cm=\"1\"><f t=\"array\" ref=\"B2\">C2:C9</f><v>#SPILL!</v></c>";
        let sheets = sheet(&format!("<c r=\"A2\"><v>1</v></c><c r=\"B2\" {spill}<c r=\"C2\"><v>3</v></c>")).unwrap();
        assert_eq!(texts(&sheets[0]), [(2, vec!["1", "", "3"])]);
        assert_eq!(sheets[0].unknown_errors, 1);
        let without_places = sheet(&format!("<c><v>1</v></c><c {spill}<c><v>3</v></c>"));
        assert_eq!(without_places.err(), Some(NoWorkbook::ErrorCell));
    }

    #[test]
    fn old_excel_and_open_document_read_like_new_excel() {
        let xls = include_bytes!("../../tests/fixtures/intake/lahete.xls");
        // Its last row is repeated a million times over all columns, as LibreOffice writes a formatted sheet.
        let ods = include_bytes!("../../tests/fixtures/intake/lahete.ods");
        for (bytes, extension) in [(&xls[..], "xls"), (&ods[..], "ods")] {
            let sheets = read(bytes, extension).unwrap();
            assert_eq!(
                texts(&sheets[0]),
                [
                    (1, vec!["Lähetteet 2021"]),
                    (3, vec!["Asiakastunnus", "Lähetepvm", "Kotikunta", "Ikäryhmä"]),
                    (4, vec!["PP-1", "2021-02-01", "Säkylä", "12,5"]),
                    (5, vec!["PP-2", "2021-02-28", "Rauma", "kyllä"]),
                ],
                "{extension}"
            );
            assert!(sheets[1].hidden, "{extension}");
        }
    }

    #[test]
    fn cells_out_of_order_are_damage() {
        let sheet = |rows: &str| {
            let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
            read(&super::super::probe::parts::xlsx(sheet.as_bytes()), "xlsx").map(|sheets| sheets[0].rows.len())
        };
        let cell = |place: &str| format!("<c r=\"{place}\"><v>1</v></c>");
        let (a1, b1, a2) = (cell("A1"), cell("B1"), cell("A2"));
        assert_eq!(sheet(&format!("<row r=\"1\">{a1}{b1}</row><row r=\"2\">{a2}</row>")), Ok(2));
        for rows in [
            format!("<row r=\"2\">{a2}</row><row r=\"1\">{a1}</row>"),
            format!("<row r=\"1\">{b1}{a1}</row>"),
            format!("<row r=\"1\">{a1}{a1}</row>"),
        ] {
            assert_eq!(sheet(&rows), Err(NoWorkbook::Damaged), "{rows}");
        }
    }

    #[test]
    fn a_file_that_is_no_workbook_is_told() {
        assert_eq!(read(b"a;b\n1;2\n", "xlsx").err(), Some(NoWorkbook::Damaged));
        assert_eq!(read(b"<html></html>", "xls").err(), Some(NoWorkbook::Damaged));
        assert_eq!(read(b"PK\x03\x04", "ods").err(), Some(NoWorkbook::Damaged));
        let mut workbook = Workbook::new();
        workbook.add_worksheet().write_string(0, 0, "x").unwrap();
        let whole = workbook.save_to_buffer().unwrap();
        for length in [whole.len() / 4, whole.len() / 2, whole.len() - 30] {
            assert_eq!(read(&whole[..length], "xlsx").err(), Some(NoWorkbook::Damaged), "{length}");
        }
    }
}
