//! Empty forms for those who send data: an Excel workbook of a form with its headers, drop-down lists and help.
//!
//! Everything is made from the schemas, so that a form that is filled in says what the checks expect. The first sheet is the
//! table alone, header in the first row ([`table`]); the second tells in words what each column takes ([`guide`]). Required
//! columns stand out by weight and ground of their header, never by a sign in it. Columns for people's own words are left out:
//! they are never loaded, and what is not asked for is not sent.

mod guide;
mod table;
#[cfg(test)]
mod tests;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::forms::{Field, Form};
use crate::diagnostics::{Failure, Result};
use crate::language::Lang;

/// Longest name of a sheet, in characters.
pub const SHEET_NAME: usize = 31;

/// Returns the bytes of an empty workbook of a form in a language: the same each time.
///
/// # Errors
/// Fails only as a bug of ours.
pub fn workbook(form: &Form, lang: Lang) -> Result<Vec<u8>> {
    write(form, lang).map_err(|error| Failure::bug("write an empty form", error))
}

fn write(form: &Form, lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The workbook bears no day of its own: the forms change with the program's version.
    let created = ExcelDateTime::from_ymd(2021, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_title(form.title.of(lang)).set_creation_datetime(&created));
    let fields: Vec<&Field> = form.loaded().collect();
    workbook.push_worksheet(table::sheet(form, &fields, lang)?);
    workbook.push_worksheet(guide::sheet(form, &fields, lang)?);
    workbook.save_to_buffer()
}

/// Returns the height of a row, in points, whose cells wrap: each with its text and the width of its column in characters. Not
/// every program makes room by itself when it opens a workbook.
pub fn row_height<'t>(cells: impl IntoIterator<Item = (&'t str, u16)>) -> u32 {
    let most = cells.into_iter().map(|(text, width)| lines(text, usize::from(width))).max().unwrap_or(1);
    // 409 points is the highest that a row can be.
    u32::try_from(most * 15 + 2).unwrap_or(u32::MAX).min(409)
}

/// Returns how many lines a text takes in a column: words stay whole where they fit.
fn lines(text: &str, width: usize) -> usize {
    let width = width.max(1);
    let (mut lines, mut used) = (1, 0);
    for word in text.split_whitespace().map(|word| word.chars().count()) {
        if used > 0 && used + 1 + word > width {
            lines += 1;
            used = 0;
        }
        used += word + usize::from(used > 0);
        lines += used.saturating_sub(1) / width;
        used = used.saturating_sub(1) % width + usize::from(used > 0);
    }
    lines
}

/// Returns the name of an empty form's file: `job_start-fi.xlsx`.
pub fn file_name(form: &Form, lang: Lang) -> String {
    format!("{}-{lang}.xlsx", form.id)
}

/// Returns the name of a sheet for a title: cut at a word where it is longer than a sheet's name may be, without the signs that none
/// may have.
pub fn sheet_name(title: &str) -> String {
    let is_allowed =
        |sign: &char| !sign.is_control() && !matches!(sign, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'');
    let title: String = title.chars().filter(is_allowed).collect();
    let title = title.trim();
    if title.chars().count() <= SHEET_NAME {
        return title.to_owned();
    }
    let short: String = title.chars().take(SHEET_NAME + 1).collect();
    match short.rsplit_once(' ') {
        Some((start, _)) => start.trim_end_matches([',', ' ']).to_owned(),
        None => short.chars().take(SHEET_NAME).collect(),
    }
}
