//! How much is read: what bounds the memory that a file may take, and why each bound stands where it does.
//!
//! Every bound has a message of its own that names it. Bounds on a whole file refuse the file before any parser allocates for
//! it; bounds on a cell or a column leave the rest of the table alone. The real exports of a region with some hundreds of
//! clients stay below a hundredth of each.

use crate::diagnostics::{Diagnostic, Place};

/// Bytes of a text or Parquet file. A text file is held in memory once (UTF-16 twice) beside what the engine makes of it; two
/// and a half million rows of job starts fit.
pub const MOST_TABLE_BYTES: u64 = 256 << 20;

/// Bytes of a workbook as it lies on disk. It is held in memory while its sheets are read.
pub const MOST_WORKBOOK_BYTES: u64 = 64 << 20;

/// Bytes of all parts of a workbook once they are unpacked, counted while they are unpacked: what a ZIP file declares about
/// itself may be wrong. A sheet of 500,000 rows and 13 columns takes about 230 MB.
pub const MOST_UNPACKED_BYTES: u64 = 256 << 20;

/// How many times larger than its packed bytes a part of a workbook may become. Sheets unpack to 5–30 times; the tightest that
/// the packing can make is 1,032 times. Apache POI's `ZipSecureFile` draws the same line (MIN_INFLATE_RATIO 0.01).
pub const MOST_RATIO: u64 = 100;

/// Unpacked bytes of a part below which [`MOST_RATIO`] says nothing: a small sheet of blanks packs as tightly as a bomb.
pub const RATIO_COUNTS_FROM: u64 = 16 << 20;

/// Parts of a workbook: sheets, styles, pictures. Each has an entry in memory before anything of it is read.
pub const MOST_PARTS: usize = 10_000;

/// Sheets of a workbook. A coach's twelve months over ten years are 120.
pub const MOST_SHEETS: usize = 256;

/// Cells of a workbook, empty ones before filled ones in a row counted too.
pub const MOST_CELLS: u64 = 10_000_000;

/// Cells of an XLS or ODS file, from the first filled row and column to the last of each sheet. Their parser holds a sheet as a
/// whole, several times over.
pub const MOST_CELLS_HELD: u64 = 2_000_000;

/// Cells of a Parquet file; it is not held in memory, but the engine's copy is.
pub const MOST_PARQUET_CELLS: u64 = 50_000_000;

/// Bytes of text in all cells of a workbook together. One long text that a million cells share is small in the file only.
pub const MOST_TEXT_BYTES: u64 = 96 << 20;

/// Columns read of a table; what stands further right is no form's.
pub const MOST_COLUMNS: usize = 1_000;

/// Characters of a cell: Excel itself holds no more. A longer one is not loaded, and told with its place.
pub const MOST_CELL_CHARACTERS: usize = 32_767;

/// Bytes of one piece of text that a reader must hold at once: a row of a text file, a text between two tags of a workbook.
/// Most often it is a quotation mark that is never closed.
pub const MOST_PIECE_BYTES: usize = 4 << 20;

/// Characters of a header or of a line above the table that are kept: names, not texts.
pub const MOST_NAME_CHARACTERS: usize = 200;

/// Cells beyond [`MOST_CELL_CHARACTERS`] that are told one by one; a table with more of them is told as a whole.
pub const LONG_CELLS_TOLD: usize = 1_000;

/// A bound that a file goes beyond.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beyond {
    /// [`MOST_TABLE_BYTES`] or [`MOST_WORKBOOK_BYTES`].
    FileBytes(u64),
    /// [`MOST_UNPACKED_BYTES`].
    Unpacked,
    /// [`MOST_RATIO`].
    Ratio,
    /// [`MOST_PARTS`].
    Parts,
    /// [`MOST_SHEETS`].
    Sheets,
    /// [`MOST_CELLS`], [`MOST_CELLS_HELD`] or [`MOST_PARQUET_CELLS`].
    Cells(u64),
    /// [`MOST_TEXT_BYTES`].
    Text,
    /// [`MOST_PIECE_BYTES`], and the line where it begins.
    Piece(Option<u64>),
}

impl Beyond {
    /// Returns the finding for a file that goes beyond the bound: an error that names it.
    pub fn finding(self, file: &str) -> Diagnostic {
        let (code, limit) = match self {
            Beyond::FileBytes(bytes) => ("file-beyond-limit", bytes >> 20),
            Beyond::Unpacked => ("unpacked-beyond-limit", MOST_UNPACKED_BYTES >> 20),
            Beyond::Ratio => ("ratio-beyond-limit", MOST_RATIO),
            Beyond::Parts => ("parts-beyond-limit", count(MOST_PARTS)),
            Beyond::Sheets => ("sheets-beyond-limit", count(MOST_SHEETS)),
            Beyond::Cells(cells) => ("cells-beyond-limit", cells),
            Beyond::Text => ("text-beyond-limit", MOST_TEXT_BYTES >> 20),
            Beyond::Piece(_) => ("piece-beyond-limit", count(MOST_PIECE_BYTES) >> 20),
        };
        let row = match self {
            Beyond::Piece(line) => line,
            _ => None,
        };
        Diagnostic::error(code).at(Place { row, ..Place::file(file) }).arg("limit", grouped(limit))
    }
}

/// Whether a cell is longer than what is loaded.
pub fn is_too_long(cell: &str) -> bool {
    cell.len() > MOST_CELL_CHARACTERS && cell.chars().count() > MOST_CELL_CHARACTERS
}

/// Returns a name cut to [`MOST_NAME_CHARACTERS`], with an ellipsis where it was cut.
pub fn short_name(name: &str) -> String {
    match name.char_indices().nth(MOST_NAME_CHARACTERS) {
        Some((end, _)) => format!("{}…", &name[..end]),
        None => name.to_owned(),
    }
}

/// Returns a number with no-break spaces between its thousands, as it is printed in all our languages.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push('\u{a0}');
        }
        text.push(digit);
    }
    text
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{Style, render_text};
    use crate::language::{Catalogue, Lang};

    #[test]
    fn each_bound_names_itself_in_each_language() {
        for (beyond, named) in [
            (Beyond::FileBytes(MOST_WORKBOOK_BYTES), "64"),
            (Beyond::Unpacked, "256"),
            (Beyond::Ratio, "100"),
            (Beyond::Parts, "10\u{a0}000"),
            (Beyond::Sheets, "256"),
            (Beyond::Cells(MOST_CELLS), "10\u{a0}000\u{a0}000"),
            (Beyond::Text, "96"),
            (Beyond::Piece(Some(7)), "4"),
        ] {
            let finding = beyond.finding("exports/Rauma/a.xlsx");
            for lang in Lang::ALL {
                let text = render_text(&finding, Catalogue::of(lang), Style::Plain);
                let message = text.lines().next().unwrap();
                assert!(message.contains(named), "{lang} {message}");
            }
        }
        assert_eq!(Beyond::Piece(Some(7)).finding("a.csv").place.to_string(), "a.csv:7");
    }

    #[test]
    fn a_cell_is_measured_in_characters() {
        assert!(!is_too_long(&"ä".repeat(MOST_CELL_CHARACTERS)));
        assert!(is_too_long(&"ä".repeat(MOST_CELL_CHARACTERS + 1)));
        assert_eq!(short_name("Asiakastunnus"), "Asiakastunnus");
        assert_eq!(short_name(&"ä".repeat(MOST_NAME_CHARACTERS + 1)), "ä".repeat(MOST_NAME_CHARACTERS) + "…");
    }

    #[test]
    fn thousands_are_parted() {
        for (number, text) in [(7, "7"), (1_000, "1 000"), (10_000_000, "10 000 000"), (123_456, "123 456")] {
            assert_eq!(grouped(number), text.replace(' ', "\u{a0}"));
        }
    }
}
