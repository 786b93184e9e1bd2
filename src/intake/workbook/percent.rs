//! Cells that a spreadsheet shows as percentages: what is stored as 0.5 reads `50 %`, and so a person reads it.
//!
//! The parser gives the stored number only. Its number format tells, which in XLSX stands in the style of the cell; the other
//! two kinds of workbook are looked through for it before ([`super::super::old_excel`], [`super::super::open_document`]).

use std::io::{Read, Seek};

use calamine::{Xlsx, XlsxError};

/// Rows and columns of the cells, from 0, in order.
pub type Percents = Vec<(u32, u32)>;

/// Whether a number format shows percentages: its first part holds a `%` that is no plain text.
pub fn is_percent(format: &str) -> bool {
    let mut signs = format.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '%' => return true,
            ';' => return false,
            // The next sign is shown as it is, or only takes room.
            '\\' | '_' | '*' => drop(signs.next()),
            '"' => drop(signs.find(|sign| *sign == '"')),
            '[' => drop(signs.find(|sign| *sign == ']')),
            _ => {}
        }
    }
    false
}

/// Returns the cells of a sheet that are shown as percentages. The sheet is read once more only where the workbook has such a format.
pub fn of_sheet<R: Read + Seek>(workbook: &mut Xlsx<R>, sheet: &str) -> Result<Percents, XlsxError> {
    let mut cells = workbook.worksheet_cells_reader(sheet)?;
    let format = |style: &calamine::Style| style.number_format.as_ref().is_some_and(|it| is_percent(&it.format_code));
    let styles: Vec<bool> = cells.styles().iter().map(format).collect();
    let mut found = Percents::new();
    if !styles.contains(&true) {
        return Ok(found);
    }
    while let Some((row, column, style)) = cells.next_style_id()? {
        if styles.get(style).copied().unwrap_or_default() {
            found.push((row, column));
        }
    }
    found.sort_unstable();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_shows_percentages_where_its_sign_is_no_text() {
        for format in ["0%", "0.00%", "0\\ %", "#,##0.0 %;-0", "[Red]0%", "\"noin \"0%"] {
            assert!(is_percent(format), "{format}");
        }
        for format in ["General", "0", "0\"%\"", "0\\%", "0;0%", "[%]0", ""] {
            assert!(!is_percent(format), "{format}");
        }
    }
}
