//! The help of an empty form: how to fill it in, what each column takes, and the values of the drop-down lists.
//!
//! Intake knows the sheet by its name and its first cell and passes it over. Each row names one column of the form at most, so
//! that no row can be taken for the form's header.

use std::collections::BTreeMap;

use fluent_bundle::FluentArgs;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use super::super::forms::{Field, Form, Kind};
use super::super::guidance::expected;
use super::{file_name, sheet_name};
use crate::language::{Catalogue, Lang};

/// Longest list that a cell's rule holds itself, in UTF-16 units with the commas between the values.
const INLINE_LIST: usize = 255;
/// Widths of the columns, in characters.
const WIDTHS: [u16; 3] = [34, 14, 78];

/// Where the values of the long lists stand.
#[derive(Default)]
pub(super) struct Lists {
    ranges: BTreeMap<String, String>,
}

impl Lists {
    /// Returns the cells that hold the values of a field, or none where the list is short enough to stand in the rule.
    pub(super) fn range(&self, field: &str) -> Option<&str> {
        self.ranges.get(field).map(String::as_str)
    }
}

/// Returns the help sheet and where its lists stand.
pub(super) fn sheet(form: &Form, fields: &[&Field], lang: Lang) -> Result<(Worksheet, Lists), XlsxError> {
    let catalogue = Catalogue::of(lang);
    let mut guide = Guide { sheet: Worksheet::new(), row: 0, name: catalogue.plain("blank-form-guide-sheet") };
    guide.sheet.set_name(&guide.name)?;
    for (column, width) in (0..).zip(WIDTHS) {
        guide.sheet.set_column_width(column, width)?;
    }
    guide.introduction(form, lang, catalogue)?;
    guide.columns(fields, lang, catalogue)?;
    let lists = guide.lists(fields, lang, catalogue)?;
    guide.sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok((guide.sheet, lists))
}

/// The sheet that is being written, row by row.
struct Guide {
    sheet: Worksheet,
    row: u32,
    name: String,
}

impl Guide {
    fn introduction(&mut self, form: &Form, lang: Lang, catalogue: &Catalogue) -> Result<(), XlsxError> {
        let mut args = FluentArgs::new();
        args.set("number", form.number.to_string());
        args.set("title", form.title.of(lang));
        args.set("sheet", sheet_name(form, lang));
        args.set("required", catalogue.plain("blank-form-guide-required-mark"));
        let dated = format!("{}_2022-06-30.xlsx", file_name(form, lang).trim_end_matches(".xlsx"));
        args.set("example", dated);
        let title = Format::new().set_bold().set_font_size(14);
        self.line(&catalogue.plain("blank-form-guide-title"), &title, 20)?;
        self.line(&catalogue.text("blank-form-guide-form", &args), &Format::new().set_bold(), 18)?;
        for topic in ["rows", "privacy", "required", "empty", "paste", "save"] {
            let text = catalogue.text(&format!("blank-form-guide-{topic}"), &args);
            let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
            let lines = if text.chars().count() > 115 { 32 } else { 17 };
            self.line(&text, &wrapped, lines)?;
        }
        Ok(())
    }

    fn columns(&mut self, fields: &[&Field], lang: Lang, catalogue: &Catalogue) -> Result<(), XlsxError> {
        self.row += 1;
        let heads = ["column", "need", "content"].map(|part| catalogue.plain(&format!("blank-form-guide-{part}")));
        self.cells(&heads.each_ref().map(String::as_str), &head())?;
        for field in fields {
            let need = if field.required { "required" } else { "optional" };
            let need = catalogue.plain(&format!("blank-form-guide-{need}-mark"));
            let text = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_num_format("@");
            let format = if field.required { text.set_bold() } else { text };
            let told = expected(field, lang);
            let lines = told.chars().count() / 75 + 1;
            self.sheet.set_row_height(self.row, u32::try_from(lines * 16).unwrap_or(16))?;
            self.cells(&[field.headers.of(lang), &need, &told], &format)?;
        }
        Ok(())
    }

    /// Writes the values of the lists that are too long for a cell's own rule, one a row, and says where they stand.
    fn lists(&mut self, fields: &[&Field], lang: Lang, catalogue: &Catalogue) -> Result<Lists, XlsxError> {
        let mut lists = Lists::default();
        let long: Vec<&&Field> =
            fields.iter().filter(|field| field.kind == Kind::Enum && !is_short(field, lang)).collect();
        if long.is_empty() {
            return Ok(lists);
        }
        self.row += 1;
        let heads = [catalogue.plain("blank-form-guide-column"), String::new(), catalogue.plain("blank-form-guide-list")];
        self.cells(&heads.each_ref().map(String::as_str), &head())?;
        let mut written: Vec<(Vec<&str>, String)> = Vec::new();
        for field in long {
            let values: Vec<&str> = field.offered(lang).collect();
            // Five columns of jobs have the same classes: once is enough.
            if let Some((_, range)) = written.iter().find(|(earlier, _)| *earlier == values) {
                lists.ranges.insert(field.name.clone(), range.clone());
                continue;
            }
            let first = self.row + 1;
            for value in &values {
                self.cells(&[field.headers.of(lang), "", value], &Format::new().set_num_format("@"))?;
            }
            let range = format!("={}!$C${first}:$C${}", self.name, self.row);
            lists.ranges.insert(field.name.clone(), range.clone());
            written.push((values, range));
        }
        Ok(lists)
    }

    /// Writes a line over all columns.
    fn line(&mut self, text: &str, format: &Format, height: u32) -> Result<(), XlsxError> {
        self.sheet.merge_range(self.row, 0, self.row, 2, text, format)?;
        self.sheet.set_row_height(self.row, height)?;
        self.row += 1;
        Ok(())
    }

    fn cells(&mut self, texts: &[&str; 3], format: &Format) -> Result<(), XlsxError> {
        for (column, text) in (0..).zip(texts).filter(|(_, text)| !text.is_empty()) {
            self.sheet.write_string_with_format(self.row, column, *text, format)?;
        }
        self.row += 1;
        Ok(())
    }
}

fn head() -> Format {
    Format::new().set_bold().set_background_color(Color::RGB(0xe9_f1f5)).set_border_bottom(FormatBorder::Thin)
}

/// Returns whether a list fits into a cell's own rule, where commas part the values.
fn is_short(field: &Field, lang: Lang) -> bool {
    let values = || field.offered(lang);
    let units: usize = values().map(|value| value.encode_utf16().count() + 1).sum();
    units <= INLINE_LIST + 1 && values().all(|value| !value.contains(','))
}
