//! What workbooks that are handed on have in common: a day that no clock gives, header cells, and pages as they print.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, FormatAlign, Worksheet, XlsxError};

use crate::project::Colour;

/// Longest header or footer of a printed page, in characters: Excel takes 255, and an ampersand is written twice.
const PRINTED: usize = 100;

/// Returns a day as a cell holds it; none where a workbook has no number for it.
pub fn day(date: NaiveDate) -> Option<ExcelDateTime> {
    let small = |number: u32| u8::try_from(number).ok();
    ExcelDateTime::from_ymd(u16::try_from(date.year()).ok()?, small(date.month())?, small(date.day())?).ok()
}

/// Returns what a workbook says of itself: it bears the last day of its data, never that of its making.
///
/// # Errors
/// None that the given day can cause.
pub fn properties(title: &str, date: NaiveDate) -> Result<DocProperties, XlsxError> {
    // A year that a workbook has no number for is no reason to fail: the day only says how old the data is.
    let created = day(date).map_or_else(|| ExcelDateTime::from_ymd(2021, 1, 1), Ok)?;
    Ok(DocProperties::new().set_title(title).set_creation_datetime(&created))
}

/// Returns the format of header cells on a colour that white text can be read on.
pub fn head(colour: Colour) -> Format {
    Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_font_color(Color::White)
        .set_background_color(Color::RGB(colour.number()))
}

/// Sets how a sheet prints: landscape A4, as wide as the page, with a line above and the page's number below.
pub fn print_setup(sheet: &mut Worksheet, above: &str) {
    let above: String = above.chars().take(PRINTED).collect();
    // An ampersand begins a code of the printed header.
    sheet.set_header(format!("&L{}", above.replace('&', "&&"))).set_footer("&L&A&R&P / &N");
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
}
