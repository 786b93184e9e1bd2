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

use super::forms::{Field, Form, form, forms};
use crate::diagnostics::{Diagnostic, Exit, Failure, Result};
use crate::intake::values::header_key;
use crate::language::Lang;

/// Forms named when none has the name that was given.
const NEAREST: usize = 3;
/// From here on a name is near enough to be offered as what was meant, by Jaro and Winkler's measure.
const LEAST_LIKENESS: f64 = 0.8;
/// Longest name of a sheet, in characters.
const SHEET_NAME: usize = 31;

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

/// Returns the form that a person means by its id, number, or title in any of the languages; of a title such as `Lomake C:
/// työsuhteen alkaminen` the part before the colon is enough.
///
/// # Errors
/// `blank-form-unknown` (2) with the nearest forms.
pub fn find(name: &str) -> Result<&'static Form> {
    let name = name.trim();
    let key = key(name);
    let by_number = name.parse().ok().and_then(|number: u32| forms().iter().find(|form| form.number == number));
    let by_name = || forms().iter().find(|form| names(form).contains(&key));
    form(name).or(by_number).or_else(by_name).ok_or_else(|| Failure::one(Exit::Usage, unknown(name, &key)))
}

fn key(name: &str) -> String {
    header_key(name).replace('_', "-")
}

/// Returns the keys of all names of a form.
fn names(form: &Form) -> Vec<String> {
    let mut names = vec![key(&form.id)];
    for lang in Lang::ALL {
        let title = form.title.of(lang);
        names.push(key(title));
        names.extend(title.split_once(':').map(|(start, _)| key(start)));
    }
    names
}

fn unknown(name: &str, key: &str) -> Diagnostic {
    let likeness = |form: &Form| names(form).iter().map(|name| strsim::jaro_winkler(key, name)).fold(0.0, f64::max);
    let mut near: Vec<(f64, &Form)> =
        forms().iter().map(|form| (likeness(form), form)).filter(|(likeness, _)| *likeness >= LEAST_LIKENESS).collect();
    near.sort_by(|(one, first), (other, second)| other.total_cmp(one).then(first.number.cmp(&second.number)));
    near.truncate(NEAREST);
    let titles = |lang: Lang| {
        let title = |(_, form): &(f64, &Form)| format!("{} ({})", form.id, form.title.of(lang));
        near.iter().map(title).collect::<Vec<_>>().join(", ")
    };
    Diagnostic::error("blank-form-unknown")
        .arg("name", name)
        .arg("near", if near.is_empty() { "no" } else { "yes" })
        .arg("forms_fi", titles(Lang::Fi))
        .arg("forms_sv", titles(Lang::Sv))
        .arg("forms_en", titles(Lang::En))
        .arg("known", forms().iter().map(|form| form.id.as_str()).collect::<Vec<_>>().join(", "))
}

/// Returns the name of a form's sheet: its title, cut at a word where it is longer than a sheet's name may be, without the
/// signs that none may have.
fn sheet_name(form: &Form, lang: Lang) -> String {
    let title: String =
        form.title.of(lang).chars().filter(|sign| !matches!(sign, '[' | ']' | ':' | '*' | '?' | '/' | '\\')).collect();
    if title.chars().count() <= SHEET_NAME {
        return title;
    }
    let short: String = title.chars().take(SHEET_NAME + 1).collect();
    short.rsplit_once(' ').map_or(&short[..], |(start, _)| start).to_owned()
}
