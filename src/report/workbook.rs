//! The companion workbook: the published tables beside the report, in its language, for whoever goes on with the figures.
//!
//! Notes first ([`notes`]), then a sheet a table ([`sheets`]), last the columns with their names in the CSV files. What stands in a
//! cell is decided in [`cells`]. Text is always text: a workbook holds no formula. The same tables give the same bytes.

mod cells;
mod notes;
mod sheets;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rust_xlsxwriter::{Format, FormatAlign, Table, TableColumn, TableStyle, Workbook, Worksheet, XlsxError};

use super::areas::Areas;
use super::definition::Definition;
use super::model::FormUse;
use super::rich::Wording;
use super::spreadsheet;
use crate::contract::template::{SHEET_NAME, row_height, sheet_name};
use crate::diagnostics::{Failure, Result};
use crate::disclosure::{Profile, ReleasedTable};
use crate::language::Lang;
use crate::period::Period;
use crate::project::Project;

/// Most rows of a sheet below its header.
const MOST_ROWS: usize = 1_048_575;
/// Longest text of a cell, in UTF-16 units.
const LONGEST: usize = 32_767;

/// What a workbook is made of: only what may be shown.
#[derive(Clone, Copy, Debug)]
pub struct WorkbookInput<'w> {
    pub project: &'w Project,
    /// The report that it goes with.
    pub report: &'w Definition,
    pub period: Period,
    pub lang: Lang,
    pub profile: Profile,
    /// Last day that the figures know of.
    pub cut_off: NaiveDate,
    pub tables: &'w [ReleasedTable],
    /// Where each form leads.
    pub lineage: &'w [FormUse],
    /// Swedish names of municipalities by their Finnish ones, of the list of areas.
    pub municipalities: &'w BTreeMap<String, String>,
}

/// Returns the bytes of the workbook.
///
/// # Errors
/// Fails only as a bug of ours.
pub fn build(input: &WorkbookInput<'_>) -> Result<Vec<u8>> {
    let areas = Areas::of(input.project, input.lang, input.municipalities)?;
    write(input, areas).map_err(|error| Failure::bug("writing the tables as a workbook", error))
}

fn write(input: &WorkbookInput<'_>, areas: Areas) -> Result<Vec<u8>, XlsxError> {
    let book = Book::of(input, areas);
    let mut workbook = Workbook::new();
    let title = book.title();
    workbook.set_properties(&spreadsheet::properties(&title, input.cut_off)?);
    let tables = input.tables.iter().zip(&book.names);
    let mut sheets = vec![notes::sheet(&book)?];
    for (table, name) in tables {
        sheets.push(sheets::sheet(&book, table, name)?);
    }
    sheets.push(notes::columns(&book)?);
    let above = match book.mark() {
        Some(mark) => format!("{mark} · {title}"),
        None => title,
    };
    for mut sheet in sheets {
        spreadsheet::print_setup(&mut sheet, &above);
        workbook.push_worksheet(sheet);
    }
    workbook.save_to_buffer()
}

/// What all sheets know.
struct Book<'w> {
    input: &'w WorkbookInput<'w>,
    wording: Wording,
    areas: Areas,
    /// Names of the tables' sheets, in the order of the tables.
    names: Vec<String>,
    /// Names of the tables themselves, by the sheets that they stand on.
    table_names: BTreeMap<String, String>,
    head: Format,
}

impl<'w> Book<'w> {
    fn of(input: &'w WorkbookInput<'w>, areas: Areas) -> Book<'w> {
        let wording = Wording::of(input.lang);
        let own = ["book-notes-sheet", "book-columns-sheet"].map(|id| wording.word(id));
        let titles = input.tables.iter().map(|table| (table.header().title.of(input.lang), table.id()));
        let head = spreadsheet::head(input.project.brand.palette().primary);
        let names = unique_names(&own, titles);
        let table_names = table_names(own.iter().chain(&names));
        Book { input, wording, areas, names, table_names, head }
    }

    /// Returns the workbook's title: the project, the report and its period.
    fn title(&self) -> String {
        let report = self.input.report.title(self.wording.lang());
        format!("{}: {report} {}", self.input.project.name, self.wording.locale.period(self.input.period))
    }

    /// Returns the mark of a workbook that is not public.
    fn mark(&self) -> Option<String> {
        let own = self.input.project.confidentiality.as_deref();
        super::sections::protection::mark(self.wording, &self.input.profile, own)
    }
}

/// Returns a name for each title that no other sheet has, whatever its capitals; `own` are taken already.
fn unique_names<'t>(own: &[String], titles: impl Iterator<Item = (&'t str, &'t str)>) -> Vec<String> {
    let mut taken: BTreeSet<String> = own.iter().map(|name| name.to_lowercase()).collect();
    // A name that Excel keeps for itself.
    taken.insert("history".to_owned());
    titles
        .map(|(title, id)| {
            let name = Some(shortened(title)).filter(|name| !name.is_empty()).unwrap_or_else(|| shortened(id));
            let numbered = (2_u32..).map(|number| {
                let ending = format!(" {number}");
                let start: String = name.chars().take(SHEET_NAME - ending.len()).collect();
                format!("{}{ending}", start.trim_end())
            });
            let free = std::iter::once(name.clone()).chain(numbered).find(|name| taken.insert(name.to_lowercase()));
            free.unwrap_or(name)
        })
        .collect()
}

/// Returns a sheet's name for a title, with an ellipsis where it is cut.
fn shortened(title: &str) -> String {
    let whole = sheet_name(title);
    let is_cut = title.chars().filter(|sign| sign.is_alphanumeric()).count()
        > whole.chars().filter(|sign| sign.is_alphanumeric()).count();
    if !is_cut {
        return whole;
    }
    let letters = whole.chars().count();
    if letters < SHEET_NAME {
        return format!("{whole}…");
    }
    let start: String = whole.chars().take(SHEET_NAME - 1).collect();
    format!("{}…", start.rsplit_once(' ').map_or(&start[..], |(start, _)| start))
}

/// Returns the names of the tables on sheets, which a screen reader says and a spreadsheet lists: each is its sheet's in the signs that such
/// a name may have, and no other's.
fn table_names<'s>(sheets: impl Iterator<Item = &'s String>) -> BTreeMap<String, String> {
    let mut taken = BTreeSet::new();
    let mut named = |sheet: &String| {
        let name = table_name(sheet);
        let numbered = (2_u32..).map(|number| format!("{name}_{number}"));
        let mut free = std::iter::once(name.clone()).chain(numbered).filter(|name| taken.insert(name.to_lowercase()));
        (sheet.clone(), free.next().unwrap_or_default())
    };
    sheets.map(&mut named).collect()
}

/// Returns a sheet's name with letters, figures and underscores only. `A1` and `R1C1` would be places.
fn table_name(sheet: &str) -> String {
    let name: String =
        sheet.chars().map(|sign| if sign.is_alphabetic() || sign.is_ascii_digit() { sign } else { '_' }).collect();
    let name = name.trim_matches('_');
    let is_plain = name.starts_with(char::is_alphabetic) && (name.contains('_') || !name.is_ascii() || name.len() > 9);
    if is_plain { name.to_owned() } else { format!("_{name}") }
}

/// Returns a text that fits a cell, without the signs that no XML may hold.
fn fitting(text: &str) -> String {
    let mut units = 0;
    text.chars()
        .map(|letter| if matches!(letter, '\n' | '\t' | '\r') { ' ' } else { letter })
        .filter(|letter| !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}'))
        .take_while(|letter| {
            units += letter.len_utf16();
            units <= LONGEST
        })
        .collect()
}

/// Writes a text as text. One that a spreadsheet would take for a formula when somebody edits the cell is marked as text.
fn write_text(sheet: &mut Worksheet, (row, column): (u32, u16), text: &str, format: &Format) -> Result<(), XlsxError> {
    let text = fitting(text);
    if text.starts_with(['=', '+', '-', '@']) {
        sheet.write_string_with_format(row, column, text, &format.clone().set_quote_prefix())?;
    } else {
        sheet.write_string_with_format(row, column, text, format)?;
    }
    Ok(())
}

/// Returns the format of running text in cells.
fn wrapped() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

/// Makes a real table of rows whose name, header and first column a screen reader can tell: the header is written at `row`, with `below`
/// rows under it, which must not be none.
fn add_table(sheet: &mut Worksheet, row: u32, below: u32, heads: &[String], book: &Book<'_>) -> Result<(), XlsxError> {
    let (head, name) = (&book.head, &book.table_names[&sheet.name()]);
    let columns: Vec<TableColumn> =
        heads.iter().map(|label| TableColumn::new().set_header(label).set_header_format(head)).collect();
    let table = Table::new().set_name(name).set_columns(&columns).set_style(TableStyle::Light1).set_first_column(true);
    let last = u16::try_from(heads.len().saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.add_table(row, 0, row + below, last, &table)?;
    Ok(())
}

/// Returns the height of a row of texts in columns of these widths.
fn height<'t>(texts: impl IntoIterator<Item = &'t str>, widths: &[u16]) -> u32 {
    row_height(texts.into_iter().zip(widths.iter().copied()))
}
