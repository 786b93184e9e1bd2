//! The help of an empty form: how to fill it in, and what each column takes, with the values of the drop-down lists.
//!
//! Intake knows the sheet by its name and its first cell and passes it over. Each row names one column of the form at most, so
//! that no row can be taken for the form's header.

use fluent_bundle::FluentArgs;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use super::super::forms::{Field, Form};
use super::super::guidance::expected;
use super::{file_name, row_height, sheet_name};
use crate::language::{Catalogue, Lang};

/// Widths of the columns, in characters.
const WIDTHS: [u16; 3] = [34, 14, 78];

/// Returns the help sheet.
pub(super) fn sheet(form: &Form, fields: &[&Field], lang: Lang) -> Result<Worksheet, XlsxError> {
    let catalogue = Catalogue::of(lang);
    let mut guide = Guide { sheet: Worksheet::new(), row: 0 };
    guide.sheet.set_name(catalogue.plain("blank-form-guide-sheet"))?;
    for (column, width) in (0..).zip(WIDTHS) {
        guide.sheet.set_column_width(column, width)?;
    }
    guide.introduction(form, lang, catalogue)?;
    guide.columns(fields, lang, catalogue)?;
    guide.sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(guide.sheet)
}

/// The sheet that is being written, row by row.
struct Guide {
    sheet: Worksheet,
    row: u32,
}

impl Guide {
    fn introduction(&mut self, form: &Form, lang: Lang, catalogue: &Catalogue) -> Result<(), XlsxError> {
        let mut args = FluentArgs::new();
        args.set("number", form.number.to_string());
        args.set("title", form.title.of(lang));
        args.set("sheet", sheet_name(form.title.of(lang)));
        args.set("required", catalogue.plain("blank-form-guide-required-mark"));
        let dated = format!("{}_2022-06-30.xlsx", file_name(form, lang).trim_end_matches(".xlsx"));
        args.set("example", dated);
        let title = Format::new().set_bold().set_font_size(14);
        self.line(&catalogue.plain("blank-form-guide-title"), &title, 20)?;
        self.line(&catalogue.text("blank-form-guide-form", &args), &Format::new().set_bold(), 18)?;
        for topic in ["rows", "privacy", "required", "empty", "paste", "save"] {
            let text = catalogue.text(&format!("blank-form-guide-{topic}"), &args);
            let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
            let height = row_height([(text.as_str(), WIDTHS.iter().sum())]);
            self.line(&text, &wrapped, height)?;
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
            let cells = [field.headers.of(lang), &need, &expected(field, lang)];
            self.sheet.set_row_height(self.row, row_height(cells.into_iter().zip(WIDTHS)))?;
            self.cells(&cells, &format)?;
        }
        Ok(())
    }

    /// Writes a line over all columns.
    fn line(&mut self, text: &str, format: &Format, height: u32) -> Result<(), XlsxError> {
        self.sheet.merge_range(self.row, 0, self.row, 2, text, format)?;
        self.sheet.set_row_height(self.row, height)?;
        self.row += 1;
        Ok(())
    }

    fn cells(&mut self, texts: &[&str; 3], format: &Format) -> Result<(), XlsxError> {
        for (column, text) in (0..).zip(texts) {
            self.sheet.write_string_with_format(self.row, column, *text, format)?;
        }
        self.row += 1;
        Ok(())
    }
}

fn head() -> Format {
    Format::new().set_bold().set_background_color(Color::RGB(0xe9_f1f5)).set_border_bottom(FormatBorder::Thin)
}
