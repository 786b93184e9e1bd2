//! The table of an empty form: header, formats, and what each cell lets in.

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Worksheet, XlsxError,
};

use super::super::forms::{Field, Form, Kind};
use super::super::guidance::{expected, yes_and_no};
use super::sheet_name;
use crate::language::{Catalogue, Lang};
use fluent_bundle::FluentArgs;

/// The last row of a sheet, from 0: what a cell lets in holds for the whole column.
const LAST_ROW: u32 = 1_048_575;
/// Longest title and longest text of a cell's message, in UTF-16 units.
const MESSAGE_TITLE: usize = 32;
const MESSAGE: usize = 255;
/// Greatest whole number and greatest number that a cell takes where the form sets no limit.
const MOST_WHOLE: i32 = 999_999_999;
const MOST: f64 = 999_999_999_999.0;

/// Returns the sheet of a form.
pub(super) fn sheet(form: &Form, fields: &[&Field], lang: Lang) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(sheet_name(form.title.of(lang)))?;
    for (column, field) in (0..).zip(fields) {
        let header = field.headers.of(lang);
        sheet.set_column_width(column, width(field, header, lang))?;
        sheet.set_column_format(column, &cell_format(field.kind))?;
        sheet.write_string_with_format(0, column, header, &header_format(field.required))?;
        sheet.add_data_validation(1, column, LAST_ROW, column, &validation(field, header, lang)?)?;
    }
    // Two lines: the longest headers wrap.
    sheet.set_row_height(0, 33)?;
    sheet.set_freeze_panes(1, u16::from(fields[0].required))?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    Ok(sheet)
}

fn header_format(required: bool) -> Format {
    let format = Format::new().set_text_wrap().set_align(FormatAlign::VerticalCenter).set_num_format("@");
    if required {
        format
            .set_bold()
            .set_font_color(Color::White)
            .set_background_color(Color::RGB(0x0b_5a7d))
            .set_border_bottom(FormatBorder::Medium)
    } else {
        format.set_background_color(Color::RGB(0xe9_f1f5)).set_border_bottom(FormatBorder::Thin)
    }
}

/// Returns the format of a column's cells. Days stand at the left as text does, and numbers keep clear of what follows.
fn cell_format(kind: Kind) -> Format {
    let format = Format::new().set_num_format(number_format(kind));
    match kind {
        Kind::Integer | Kind::Number => format.set_align(FormatAlign::Right).set_indent(1),
        _ => format.set_align(FormatAlign::Left),
    }
}

/// Returns how a column shows what is typed into it. Codes, names and allowed values are text: nothing may make a number or a
/// day of them, nor take away their zeros.
fn number_format(kind: Kind) -> &'static str {
    match kind {
        Kind::Date => "d.m.yyyy",
        // A plain slash would show as the machine's own sign between the parts of a day.
        Kind::Month => "m\"/\"yyyy",
        Kind::Integer => "0",
        Kind::Number => "General",
        _ => "@",
    }
}

/// Returns a column's width in characters: room for its longest value, and for half of its header, which wraps.
fn width(field: &Field, header: &str, lang: Lang) -> f64 {
    let letters = |text: &str| text.chars().count();
    let value = match field.kind {
        Kind::Enum => field.offered(lang).map(letters).max().unwrap_or(0).min(40) + 3,
        Kind::Date | Kind::Month => 12,
        Kind::Integer | Kind::Number | Kind::Boolean => 10,
        Kind::Text | Kind::List | Kind::Municipality => 20,
        Kind::Id | Kind::AreaCode | Kind::FreeText => 15,
    };
    let word = header.split([' ', '-']).map(letters).max().unwrap_or(0) + 3;
    let half = letters(header) / 2 + 4;
    // Sheets are some dozens of characters wide at most: the number is exact.
    value.max(word).max(half) as f64
}

/// Returns what the cells of a column let in, with a short help as it is entered.
fn validation(field: &Field, header: &str, lang: Lang) -> Result<DataValidation, XlsxError> {
    let catalogue = Catalogue::of(lang);
    let rule = allowed(field, lang)?;
    let told = expected(field, lang);
    let input = if field.kind == Kind::Enum { catalogue.plain("blank-form-choose") } else { told.clone() };
    let need = if field.required { "required" } else { "optional" };
    let mut args = FluentArgs::new();
    args.set("need", need);
    args.set("expected", input);
    let input = catalogue.text("blank-form-input", &args);
    args.set("expected", told);
    let error = catalogue.text("blank-form-error", &args);
    rule.ignore_blank(true)
        .set_input_title(shortened(header, MESSAGE_TITLE))?
        .set_input_message(shortened(&input, MESSAGE))?
        .set_error_style(DataValidationErrorStyle::Stop)
        .set_error_title(shortened(&catalogue.plain("blank-form-error-title"), MESSAGE_TITLE))?
        .set_error_message(shortened(&error, MESSAGE))
}

fn allowed(field: &Field, lang: Lang) -> Result<DataValidation, XlsxError> {
    let rule = DataValidation::new();
    Ok(match field.kind {
        // A list of more than 255 signs would not fit here: the tests write every form in every language.
        Kind::Enum => rule.allow_list_strings(&field.offered(lang).collect::<Vec<_>>())?,
        Kind::Boolean => rule.allow_list_strings(&yes_and_no(lang))?,
        Kind::Date | Kind::Month => {
            let days = (ExcelDateTime::from_ymd(1990, 1, 1)?, ExcelDateTime::from_ymd(2099, 12, 31)?);
            rule.allow_date(DataValidationRule::Between(days.0, days.1))
        }
        Kind::Integer => {
            // The limits of whole-number columns are small whole numbers.
            let limit = |value: Option<f64>, other: i32| value.map_or(other, |value| value as i32);
            let limits = (limit(field.min, -MOST_WHOLE), limit(field.max, MOST_WHOLE));
            rule.allow_whole_number(DataValidationRule::Between(limits.0, limits.1))
        }
        Kind::Number => {
            let limits = (field.min.unwrap_or(-MOST), field.max.unwrap_or(MOST));
            rule.allow_decimal_number(DataValidationRule::Between(limits.0, limits.1))
        }
        Kind::Id | Kind::Text | Kind::Municipality | Kind::AreaCode | Kind::List | Kind::FreeText => {
            rule.allow_any_value()
        }
    })
}

/// Cuts a text to so many UTF-16 units, with an ellipsis where something is left out.
fn shortened(text: &str, most: usize) -> String {
    if text.encode_utf16().count() <= most {
        return text.to_owned();
    }
    let mut units = 0;
    let mut short: String = text
        .chars()
        .take_while(|letter| {
            units += letter.len_utf16();
            units < most
        })
        .collect();
    short.push('…');
    short
}
