//! The workbook: every place that is to be mended, with what is allowed there; how much was read; and what is worth knowing.

use fluent_bundle::FluentArgs;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use super::place;
use super::sender::{Finding, Sender, SentFile, capitalised};
use super::{Counts, Material};
use crate::contract::template::row_height;
use crate::contract::{form, guidance};
use crate::diagnostics::{Failure, Result, Severity, allowed_there, senders_hint, words};
use crate::language::Catalogue;
use crate::project::Palette;
use crate::report::locale::Locale;
use crate::report::spreadsheet;

/// Most places on one sheet: more than anybody mends by hand, and what a spreadsheet opens at once.
const MOST_ROWS: usize = 50_000;

/// Columns of the sheets of findings: word, width in characters.
const FINDINGS: [(&str, u16); 9] = [
    ("do", 12),
    ("file", 22),
    ("sheet", 12),
    ("cell", 12),
    ("header", 16),
    ("wrong", 36),
    ("allowed", 32),
    ("how", 36),
    ("code", 16),
];
/// The column that on the sheet of notes says what was noticed, not what is wrong.
const WRONG: &str = "wrong";

/// Columns of the sheet that says how much was read.
const READ: [(&str, u16); 9] = [
    ("file", 44),
    ("sheet", 16),
    ("form", 40),
    ("read", 11),
    ("taken", 11),
    ("rejected", 11),
    ("doubles", 18),
    ("encoding", 14),
    ("delimiter", 13),
];

/// Returns the bytes of an organisation's workbook.
///
/// # Errors
/// Fails only as a bug of ours.
pub(super) fn build(material: &Material<'_>, sender: &Sender<'_>) -> Result<Vec<u8>> {
    write(material, sender).map_err(|error| Failure::bug("write an organisation's feedback", error))
}

fn write(material: &Material<'_>, sender: &Sender<'_>) -> Result<Vec<u8>, XlsxError> {
    let catalogue = Catalogue::of(sender.lang);
    let mut args = FluentArgs::new();
    args.set("organisation", sender.name);
    args.set("date", Locale::of(sender.lang).date(material.project.as_of));
    let title = catalogue.text("feedback-print-header", &args);
    let mut workbook = Workbook::new();
    workbook.set_properties(&spreadsheet::properties(&title, material.project.as_of)?);
    let mut sheets = vec![findings(sender, &sender.mend, "feedback-sheet-mend", catalogue)?, read(sender, catalogue)?];
    if !sender.notes.is_empty() {
        sheets.push(findings(sender, &sender.notes, "feedback-sheet-notes", catalogue)?);
    }
    for mut sheet in sheets {
        spreadsheet::print_setup(&mut sheet, &title);
        sheet.set_repeat_rows(0, 0)?.set_freeze_panes(1, 0)?;
        workbook.push_worksheet(sheet);
    }
    workbook.save_to_buffer()
}

/// Returns a sheet with these columns and its header written.
fn sheet(name: &str, columns: &[(&str, u16)], catalogue: &Catalogue) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(catalogue.plain(name))?;
    let head = spreadsheet::head(Palette::OWN.primary);
    for (column, (word, width)) in (0..).zip(columns) {
        let word = if *word == WRONG && name == "feedback-sheet-notes" { "noticed" } else { word };
        sheet.set_column_width(column, *width)?;
        sheet.set_row_height(0, 32)?;
        sheet.write_string_with_format(0, column, catalogue.plain(&format!("feedback-column-{word}")), &head)?;
    }
    Ok(sheet)
}

fn findings(
    sender: &Sender<'_>,
    findings: &[Finding<'_>],
    name: &str,
    catalogue: &Catalogue,
) -> Result<Worksheet, XlsxError> {
    let mut sheet = sheet(name, &FINDINGS, catalogue)?;
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_border_bottom(FormatBorder::Hair);
    let severe = text.clone().set_bold().set_background_color(Color::RGB(0xfd_f3e6));
    let mut row = 0;
    for finding in findings.iter().take(MOST_ROWS) {
        row += 1;
        let cells = cells(sender, finding, catalogue);
        let widths = FINDINGS.map(|(_, width)| width);
        sheet.set_row_height(row, row_height(cells.iter().map(String::as_str).zip(widths)))?;
        let first = if finding.diagnostic.severity == Severity::Error { &severe } else { &text };
        for (column, cell) in (0..).zip(&cells) {
            sheet.write_string_with_format(row, column, cell, if column == 0 { first } else { &text })?;
        }
    }
    if row == 0 {
        sheet.write_string(1, 0, catalogue.plain("feedback-nothing-to-mend"))?;
        return Ok(sheet);
    }
    sheet.autofilter(0, 0, row, 8)?;
    if findings.len() > MOST_ROWS {
        let mut args = FluentArgs::new();
        args.set("count", (findings.len() - MOST_ROWS).to_string());
        let told = catalogue.text("feedback-rows-left-out", &args);
        sheet.write_string_with_format(row + 2, 0, told, &Format::new().set_bold())?;
    }
    Ok(sheet)
}

/// Returns the cells of one finding, in the order of [`FINDINGS`].
fn cells(sender: &Sender<'_>, finding: &Finding<'_>, catalogue: &Catalogue) -> [String; 9] {
    let Finding { diagnostic, field } = finding;
    let found = &diagnostic.place;
    let ((message, _), hint) = (words(diagnostic, catalogue), senders_hint(diagnostic, catalogue));
    let severity = catalogue.plain(match diagnostic.severity {
        Severity::Error => "feedback-do-error",
        Severity::Warning => "feedback-do-warning",
        Severity::Note => "feedback-do-note",
    });
    // What a column takes is told of a cell that holds something else: a whole column is wrong for another reason, and so is a date that
    // is one, but not where it stands.
    let of_value = field.filter(|_| found.row.is_some() && diagnostic.value_class.is_some());
    let allowed = allowed_there(diagnostic, catalogue);
    let allowed = allowed.or_else(|| of_value.map(|field| guidance::expected(field, sender.lang)));
    [
        severity,
        place::file(found.file.as_deref().unwrap_or_default(), sender.id).to_owned(),
        found.sheet.clone().unwrap_or_default(),
        place::cell(found, catalogue),
        found.header.clone().unwrap_or_default(),
        capitalised(&message),
        allowed.map(|allowed| capitalised(&allowed)).unwrap_or_default(),
        hint.map(|hint| capitalised(&hint)).unwrap_or_default(),
        diagnostic.code.to_owned(),
    ]
}

fn read(sender: &Sender<'_>, catalogue: &Catalogue) -> Result<Worksheet, XlsxError> {
    let mut sheet = sheet("feedback-sheet-read", &READ, catalogue)?;
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_border_bottom(FormatBorder::Hair);
    let number = text.clone().set_num_format("#,##0");
    let mut row = 0;
    for file in &sender.files {
        let name = place::file(&file.file.path, sender.id);
        for table in lines(sender, file, catalogue) {
            row += 1;
            let wrapping = [(name, READ[0].1), (&table.sheet, READ[1].1), (&table.form, READ[2].1)];
            sheet.set_row_height(row, row_height(wrapping))?;
            sheet.write_string_with_format(row, 0, name, &text)?;
            for (column, cell) in [(1, &table.sheet), (2, &table.form), (7, &table.encoding), (8, &table.delimiter)] {
                sheet.write_string_with_format(row, column, cell, &text)?;
            }
            write_counts(&mut sheet, row, table.counts, &number)?;
        }
    }
    sheet.autofilter(0, 0, row, 8)?;
    row += 1;
    let total = Format::new().set_bold().set_border_top(FormatBorder::Thin).set_num_format("#,##0");
    sheet.write_string_with_format(row, 0, catalogue.plain("feedback-total"), &total)?;
    write_counts(&mut sheet, row, sender.totals(), &total)?;
    Ok(sheet)
}

fn write_counts(sheet: &mut Worksheet, row: u32, counts: Counts, format: &Format) -> Result<(), XlsxError> {
    let Counts { read, loaded, rejected, duplicate } = counts;
    for (column, count) in (3..).zip([read, loaded, rejected, duplicate]) {
        // Exact up to 2^53 rows.
        sheet.write_number_with_format(row, column, count as f64, format)?;
    }
    Ok(())
}

/// A line of the sheet that says how much was read.
#[derive(Default)]
struct Line {
    sheet: String,
    form: String,
    counts: Counts,
    encoding: String,
    delimiter: String,
}

/// Returns a line for each table of a file, or one that says that none was read.
fn lines(sender: &Sender<'_>, file: &SentFile<'_>, catalogue: &Catalogue) -> Vec<Line> {
    if file.tables.is_empty() {
        return vec![Line { form: catalogue.plain("feedback-file-left-out"), ..Line::default() }];
    }
    let line = |(source, counts): &(&crate::intake::Source, Counts)| Line {
        sheet: source.sheet.clone().unwrap_or_default(),
        form: form(&source.form).map_or(String::new(), |form| form.title.of(sender.lang).to_owned()),
        counts: *counts,
        encoding: source.encoding.clone(),
        delimiter: match source.delimiter.as_str() {
            ";" => catalogue.plain("feedback-delimiter-semicolon"),
            "," => catalogue.plain("feedback-delimiter-comma"),
            "tab" => catalogue.plain("feedback-delimiter-tab"),
            other => other.to_owned(),
        },
    };
    file.tables.iter().map(line).collect()
}
