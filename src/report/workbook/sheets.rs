//! A sheet of a published table: one header row, a row a row, nothing merged.

use std::collections::BTreeSet;

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::cells::{Look, Written};
use super::{Book, MOST_ROWS, add_table, fitting, height, write_text};
use crate::disclosure::ReleasedTable;
use crate::report::companion;

/// Widest column, in characters.
const WIDEST: usize = 44;
/// Room for the button that filters.
const BUTTON: usize = 3;

/// Returns the sheet of a table.
pub(super) fn sheet(book: &Book<'_>, table: &ReleasedTable, name: &str) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(name)?.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?;
    let looks: Vec<Look<'_>> =
        table.columns().iter().enumerate().map(|(index, column)| Look::of(book, table, index, column)).collect();
    let heads = heads(book, table);
    let widths = widths(table, &looks, &heads);
    for (column, width) in (0..).zip(&widths) {
        sheet.set_column_width(column, *width)?;
    }
    sheet.set_row_height(0, height(heads.iter().map(String::as_str), &widths))?;
    let has_earlier = table.again().next().is_some();
    let mut last = 0;
    for (row, cells) in (1..).zip(table.rows().iter().take(MOST_ROWS)) {
        let mut lines = 0;
        for ((column, look), cell) in (0_u16..).zip(&looks).zip(cells) {
            let (written, format) = look.cell(cells, cell);
            match written {
                Written::Nothing => {}
                Written::Text(text) if text.chars().count() > WIDEST => {
                    write_text(&mut sheet, (row, column), &text, &format.set_text_wrap())?;
                    lines = lines.max(height([text.as_str()], &widths[usize::from(column)..]));
                }
                Written::Text(text) => write_text(&mut sheet, (row, column), &text, &format)?,
                Written::Number(number) => _ = sheet.write_number_with_format(row, column, number, &format)?,
                Written::Day(day) => _ = sheet.write_datetime_with_format(row, column, day, &format)?,
            }
        }
        if has_earlier {
            let column = u16::try_from(looks.len()).unwrap_or(u16::MAX);
            let marks = companion::shown_again(table, cells);
            let locale = book.wording.locale;
            let told: Vec<String> = marks
                .map(|(column, day)| format!("{}: {}", column.label.of(book.input.lang), locale.date(day)))
                .collect();
            if !told.is_empty() {
                write_text(&mut sheet, (row, column), &told.join("; "), &Format::new())?;
            }
        }
        if lines > 0 {
            sheet.set_row_height(row, lines)?;
        }
        last = row;
    }
    if last == 0 {
        // A table of its own needs a row: of none there is the header only.
        for (column, head) in (0..).zip(&heads) {
            write_text(&mut sheet, (0, column), head, &book.head)?;
        }
    } else {
        add_table(&mut sheet, 0, last, &heads, book)?;
    }
    Ok(sheet)
}

/// Returns the headings in words; where two are the same, the column's name stands after the second.
pub(super) fn heads(book: &Book<'_>, table: &ReleasedTable) -> Vec<String> {
    let lang = book.input.lang;
    let earlier = table.again().next().map(|_| (companion::earlier_title().of(lang).to_owned(), companion::EARLIER));
    let columns = table.columns().iter().map(|column| (column.label.of(lang).to_owned(), column.name.as_str()));
    let mut taken = BTreeSet::new();
    columns
        .chain(earlier)
        .map(|(label, name)| {
            let label = fitting(label.trim());
            let free = !label.is_empty() && taken.insert(label.to_lowercase());
            if free {
                return label;
            }
            let label = format!("{label} ({name})");
            taken.insert(label.to_lowercase());
            label
        })
        .collect()
}

/// Returns the widths in characters: room for the longest cell and for the longest word of the heading, which wraps.
fn widths(table: &ReleasedTable, looks: &[Look<'_>], heads: &[String]) -> Vec<u16> {
    let of_head = |head: &String| {
        let word = head.split([' ', '-']).map(|word| word.chars().count()).max().unwrap_or(0);
        word.max(head.chars().count() / 3) + BUTTON
    };
    let mut widths: Vec<usize> = heads.iter().map(of_head).collect();
    for cells in table.rows() {
        for ((width, look), cell) in widths.iter_mut().zip(looks).zip(cells) {
            *width = (*width).max(look.letters(cells, cell) + 2);
        }
    }
    if widths.len() > looks.len()
        && let Some(last) = widths.last_mut()
    {
        *last = WIDEST;
    }
    widths.into_iter().map(|width| u16::try_from(width.clamp(9, WIDEST)).unwrap_or(9)).collect()
}
