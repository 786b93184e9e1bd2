//! How much an XLS file unfolds to: two cells in opposite corners make its parser hold every cell between them.
//!
//! The records of the sheets (MS-XLS 2.1.4) are read here first, the way the parser reads them, and only counted.

use super::limits::{Beyond, MOST_CELLS_HELD, MOST_SHEETS, MOST_TEXT_BYTES};
use super::open_document::Told;
use super::workbook::NoWorkbook;
use super::workbook::percent::is_percent;

/// Cells that a sheet of this format can have: 65,536 rows, 256 columns.
const CELLS_OF_THE_FORMAT: u64 = 65_536 * 256;

const FORMULA: u16 = 0x0006;
const END: u16 = 0x000a;
const FILE_PASS: u16 = 0x002f;
const CONTINUE: u16 = 0x003c;
const FORMAT: u16 = 0x041e;
const CELL_FORMAT: u16 = 0x00e0;
const BOUND_SHEET: u16 = 0x0085;
const MUL_RK: u16 = 0x00bd;
const RICH_STRING: u16 = 0x00d6;
const SHARED_STRINGS: u16 = 0x00fc;
const LABEL_SHARED: u16 = 0x00fd;
const DIMENSIONS: u16 = 0x0200;
const NUMBER: u16 = 0x0203;
const LABEL: u16 = 0x0204;
const BOOL_OR_ERROR: u16 = 0x0205;
const BEGIN: u16 = 0x0809;
const RK: u16 = 0x027e;

/// Counts what the sheets of a workbook stream unfold to. What cannot be read is left to the parser to tell. Returns of each sheet the cells
/// that are shown as percentages, and the formulas whose result the file does not hold.
///
/// A formula's record always has room for a result. A program that works none out writes an empty text there, as a spreadsheet does where the
/// result is one: which of them it was shows where a formula can give nothing but a number.
///
/// # Errors
/// Says when it is protected by a password, when there are more sheets, cells or text than are read, and when a sheet declares
/// more cells than the format has: the parser makes room for them.
pub fn look_through(stream: &[u8]) -> Result<Vec<Told>, NoWorkbook> {
    let mut starts = Vec::new();
    let mut strings = Vec::new();
    let mut formats = Formats::default();
    let mut records = Records { stream };
    while let Some(record) = records.next() {
        match record.kind {
            FILE_PASS if record.short(0).is_some_and(|method| method != 0) => return Err(NoWorkbook::Password),
            BOUND_SHEET => starts.extend(record.word(0)),
            SHARED_STRINGS => strings = string_lengths(&record.pieces),
            FORMAT | CELL_FORMAT => formats.take(&record),
            END => break,
            _ => {}
        }
        if starts.len() > MOST_SHEETS {
            return Err(Beyond::Sheets.into());
        }
    }
    let mut count = Count { strings: &strings, formats: &formats, cells: 0, text: 0, computes_nothing: false };
    let mut told = Vec::new();
    for start in starts {
        let sheet = usize::try_from(start).ok().and_then(|start| stream.get(start..)).unwrap_or_default();
        told.push(count.sheet(Records { stream: sheet })?);
    }
    if !count.computes_nothing {
        told.iter_mut().for_each(|told| (told.uncalculated, told.first_uncalculated) = Default::default());
    }
    Ok(told)
}

/// The formats of cells: those that show percentages.
#[derive(Default)]
struct Formats {
    /// Numbers of the number formats besides those that every workbook has.
    own: Vec<u16>,
    /// The number format of each format of cells.
    of_cells: Vec<u16>,
}

impl Formats {
    fn take(&mut self, record: &Record<'_>) {
        match record.kind {
            CELL_FORMAT => self.of_cells.extend(record.short(2)),
            // A string of letters of one byte or two (MS-XLS 2.4.126): the signs that count are ASCII.
            _ => {
                let bytes = record.pieces[0].get(5..).unwrap_or_default();
                let format: String = bytes.iter().filter(|byte| **byte != 0).map(|byte| char::from(*byte)).collect();
                self.own.extend(record.short(0).filter(|_| is_percent(&format)));
            }
        }
    }

    fn is_percent(&self, format: u16) -> bool {
        let number = self.of_cells.get(usize::from(format));
        number.is_some_and(|number| matches!(number, 9 | 10) || self.own.contains(number))
    }
}

struct Count<'a> {
    /// Characters of each shared string.
    strings: &'a [u64],
    formats: &'a Formats,
    cells: u64,
    text: u64,
    /// Whether the program that wrote the workbook worked out no formula.
    computes_nothing: bool,
}

impl Count<'_> {
    /// Counts a sheet, and returns its formulas that have an empty text for their result.
    fn sheet(&mut self, mut records: Records<'_>) -> Result<Told, NoWorkbook> {
        let mut told = Told::default();
        let mut extent: Option<Extent> = None;
        // Charts inside the sheet have records of their own between their own begin and end.
        let mut depth = 0;
        while let Some(record) = records.next() {
            match record.kind {
                BEGIN => depth += 1,
                END if depth <= 1 => break,
                END => depth -= 1,
                DIMENSIONS if depth <= 1 => declared(&record)?,
                FORMULA | MUL_RK | RICH_STRING | LABEL_SHARED | NUMBER | LABEL | BOOL_OR_ERROR | RK if depth <= 1 => {
                    let (Some(row), Some(column)) = (record.short(0), record.short(2)) else { break };
                    let last = match record.kind {
                        MUL_RK => record.last_short().unwrap_or(column).max(column),
                        _ => column,
                    };
                    extent = Some(Extent::with(extent, row, column, last));
                    if record.kind == FORMULA && record.gives_empty_text() {
                        self.computes_nothing |= record.computes_a_number();
                        if told.uncalculated == 0 {
                            told.first_uncalculated = (u64::from(row) + 1, u64::from(column) + 1);
                        }
                        told.uncalculated += 1;
                    }
                    for (place, column) in (0..).zip(column..=last) {
                        // Of several numbers in one record each has its own format before it.
                        let format = if record.kind == MUL_RK { record.short(4 + 6 * place) } else { record.short(4) };
                        if format.is_some_and(|format| self.formats.is_percent(format)) {
                            told.percents.push((u32::from(row), u32::from(column)));
                        }
                    }
                    if record.kind == LABEL_SHARED {
                        let string = record.word(6).and_then(|number| self.strings.get(usize::try_from(number).ok()?));
                        self.text += string.copied().unwrap_or_default();
                    }
                }
                _ => {}
            }
            if self.text > MOST_TEXT_BYTES {
                return Err(Beyond::Text.into());
            }
        }
        told.percents.sort_unstable();
        self.cells += extent.map_or(0, |extent| extent.cells());
        if self.cells > MOST_CELLS_HELD { Err(Beyond::Cells(MOST_CELLS_HELD).into()) } else { Ok(told) }
    }
}

/// Judges the size that a sheet declares for itself: the parser makes room for it, whatever it is.
fn declared(record: &Record<'_>) -> Result<(), NoWorkbook> {
    let short = |at: usize| record.short(at).map(u32::from);
    let bounds = match record.length() {
        10 => [short(0), short(2), short(4), short(6)],
        _ => [record.word(0), record.word(4), short(8), short(10)],
    };
    // First and one past the last. A first column that cannot be one counts as the leftmost.
    let [Some(top), Some(bottom), Some(left), Some(right)] = bounds else { return Ok(()) };
    let left = if left > 255 || left > right { 0 } else { left };
    if bottom == 0 || right == 0 {
        return Ok(());
    }
    let rows = bottom.checked_sub(top).ok_or(NoWorkbook::Damaged)?;
    match u64::from(rows) * u64::from(right - left) <= CELLS_OF_THE_FORMAT {
        true => Ok(()),
        false => Err(NoWorkbook::Damaged),
    }
}

/// The filled part of a sheet.
#[derive(Clone, Copy)]
struct Extent {
    rows: (u16, u16),
    columns: (u16, u16),
}

impl Extent {
    fn with(extent: Option<Extent>, row: u16, first: u16, last: u16) -> Extent {
        let Extent { rows, columns } = extent.unwrap_or(Extent { rows: (row, row), columns: (first, last) });
        Extent { rows: (rows.0.min(row), rows.1.max(row)), columns: (columns.0.min(first), columns.1.max(last)) }
    }

    fn cells(self) -> u64 {
        let span = |(from, to): (u16, u16)| u64::from(to - from) + 1;
        span(self.rows) * span(self.columns)
    }
}

/// A record and the records that continue it.
struct Record<'a> {
    kind: u16,
    pieces: Vec<&'a [u8]>,
}

impl Record<'_> {
    fn length(&self) -> usize {
        self.pieces[0].len()
    }

    fn short(&self, at: usize) -> Option<u16> {
        Some(u16::from_le_bytes(self.pieces[0].get(at..at + 2)?.try_into().ok()?))
    }

    fn word(&self, at: usize) -> Option<u32> {
        Some(u32::from_le_bytes(self.pieces[0].get(at..at + 4)?.try_into().ok()?))
    }

    fn last_short(&self) -> Option<u16> {
        self.short(self.length().checked_sub(2)?)
    }

    /// Whether a formula's result is an empty text (FormulaValue, MS-XLS 2.5.133).
    fn gives_empty_text(&self) -> bool {
        matches!(self.pieces[0].get(6..14), Some([3, .., 0xff, 0xff]))
    }

    /// Whether a formula ends with arithmetic or with a sum (Rgce, MS-XLS 2.5.198), whose result is no text. No operand ends with such a byte
    /// but a number.
    fn computes_a_number(&self) -> bool {
        const PARENTHESES: u8 = 0x15;
        const SUM: [u8; 4] = [0x19, 0x10, 0, 0];
        let length = self.short(20).map(usize::from).unwrap_or_default();
        let Some(mut tokens) = self.pieces[0].get(22..22 + length) else { return false };
        while let [before @ .., PARENTHESES] = tokens {
            tokens = before;
        }
        // Plus, minus, times, divided by, power; the signs before a number and per cent.
        tokens.ends_with(&SUM) || matches!(tokens.last(), Some(0x03..=0x07 | 0x12..=0x14))
    }
}

struct Records<'a> {
    stream: &'a [u8],
}

impl<'a> Records<'a> {
    fn next(&mut self) -> Option<Record<'a>> {
        let (kind, first) = self.piece()?;
        let mut pieces = vec![first];
        while self.stream.starts_with(&CONTINUE.to_le_bytes()) {
            pieces.push(self.piece()?.1);
        }
        Some(Record { kind, pieces })
    }

    fn piece(&mut self) -> Option<(u16, &'a [u8])> {
        let (head, rest) = self.stream.split_at_checked(4)?;
        let kind = u16::from_le_bytes([head[0], head[1]]);
        let (data, rest) = rest.split_at_checked(usize::from(u16::from_le_bytes([head[2], head[3]])))?;
        self.stream = rest;
        Some((kind, data))
    }
}

/// Returns the length in characters of each shared string (MS-XLS 2.4.265, 2.5.293), as many as can be followed.
fn string_lengths(pieces: &[&[u8]]) -> Vec<u64> {
    let mut text = Pieces { pieces, piece: 0, at: 8 };
    let mut lengths = Vec::new();
    while let Some(length) = text.string() {
        lengths.push(length);
    }
    lengths
}

/// A place in the pieces of a record.
struct Pieces<'p, 'a> {
    pieces: &'p [&'a [u8]],
    piece: usize,
    at: usize,
}

impl Pieces<'_, '_> {
    /// Passes over a string and returns its length in characters.
    fn string(&mut self) -> Option<u64> {
        const WIDE: u8 = 1;
        const EXTENDED: u8 = 4;
        const RICH: u8 = 8;
        let characters = u64::from(self.short()?);
        let mut flags = self.byte()?;
        let runs = if flags & RICH != 0 { usize::from(self.short()?) * 4 } else { 0 };
        let extension = match flags & EXTENDED {
            0 => 0,
            _ => usize::from(self.short()?) + usize::from(self.short()?) * 65_536,
        };
        let mut left = usize::try_from(characters).ok()?;
        loop {
            let width = 1 + usize::from(flags & WIDE);
            let here = self.rest().len() / width;
            if here >= left {
                self.at += left * width;
                break;
            }
            // The characters go on in the next piece, which says anew how wide they are.
            left -= here;
            self.piece += 1;
            self.at = 0;
            flags = self.byte()?;
        }
        self.pass(runs + extension)?;
        Some(characters)
    }

    fn rest(&self) -> &[u8] {
        self.pieces.get(self.piece).and_then(|piece| piece.get(self.at..)).unwrap_or_default()
    }

    fn byte(&mut self) -> Option<u8> {
        if self.rest().is_empty() {
            self.piece += 1;
            self.at = 0;
        }
        let byte = *self.rest().first()?;
        self.at += 1;
        Some(byte)
    }

    fn short(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    fn pass(&mut self, mut bytes: usize) -> Option<()> {
        while bytes > self.rest().len() {
            bytes -= self.rest().len();
            self.piece += 1;
            self.at = 0;
            if self.piece >= self.pieces.len() {
                return None;
            }
        }
        self.at += bytes;
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{old_number, old_workbook};
    use super::*;

    fn refused(sheets: &[Vec<(u16, Vec<u8>)>]) -> Option<NoWorkbook> {
        look_through(&old_workbook(&[], sheets)).err()
    }

    #[test]
    fn cells_are_counted_from_corner_to_corner() {
        assert_eq!(refused(&[vec![old_number(0, 0, 1.0), old_number(999, 99, 1.0)]]), None);
        let corners = vec![old_number(0, 0, 1.0), old_number(65_535, 255, 1.0)];
        assert_eq!(refused(&[corners]), Some(Beyond::Cells(MOST_CELLS_HELD).into()));
        let half = vec![old_number(0, 0, 1.0), old_number(59_999, 20, 1.0)];
        assert_eq!(refused(std::slice::from_ref(&half)), None);
        assert_eq!(refused(&[half.clone(), half]), Some(Beyond::Cells(MOST_CELLS_HELD).into()), "all sheets are held");
    }

    /// Number format 9 is `0%` in every workbook; 164 is the first of its own. One record holds two numbers, each with its format.
    #[test]
    fn percentages_are_told() {
        let own = |number: u16, text: &str| {
            let length = u16::try_from(text.len()).unwrap();
            [&number.to_le_bytes()[..], &length.to_le_bytes(), &[0], text.as_bytes()].concat()
        };
        let of_cells = |number: u16| [&[0; 2][..], &number.to_le_bytes(), &[0; 16]].concat();
        let formats = [own(164, "0.0%"), own(165, "0\"%\""), of_cells(0), of_cells(9), of_cells(164), of_cells(165)];
        let kinds = [FORMAT, FORMAT, CELL_FORMAT, CELL_FORMAT, CELL_FORMAT, CELL_FORMAT];
        let globals: Vec<(u16, &[u8])> = kinds.into_iter().zip(formats.iter().map(Vec::as_slice)).collect();
        let number = |row: u16, format: u16| (NUMBER, [row.to_le_bytes(), [0, 0], format.to_le_bytes()].concat());
        let two =
            [&[9, 0, 3, 0][..], &1_u16.to_le_bytes(), &[0; 4], &0_u16.to_le_bytes(), &[0; 4], &4_u16.to_le_bytes()]
                .concat();
        let sheet = vec![number(0, 0), number(1, 1), number(2, 2), number(3, 3), (MUL_RK, two)];
        let told = look_through(&old_workbook(&globals, &[sheet, vec![number(5, 1)]])).unwrap();
        let percents: Vec<_> = told.into_iter().map(|sheet| sheet.percents).collect();
        assert_eq!(percents, [vec![(1, 0), (2, 0), (9, 3)], vec![(5, 0)]]);
    }

    #[test]
    fn cells_of_a_chart_inside_a_sheet_do_not_count() {
        let chart = [(0x0809, vec![0, 6, 0x20, 0]), old_number(65_535, 255, 1.0), (0x000a, Vec::new())];
        let sheet: Vec<(u16, Vec<u8>)> = chart.into_iter().chain([old_number(0, 0, 1.0)]).collect();
        assert_eq!(refused(&[sheet]), None);
    }

    /// The records of `=A1+1`, `=SUM(A1:A1)`, `=(A1*2)`, `=IF(A1=2,"","x")` and `=A1&""` as the Python library xlwt writes them, which works
    /// nothing out. A spreadsheet writes the last two so as well where the result is an empty text.
    #[test]
    fn formulas_of_a_program_that_works_none_out_are_told() {
        let sum = [0x44, 0, 0, 0, 0xc0, 0x1e, 1, 0, 0x03];
        let whole = [0x25, 0, 0, 0, 0, 0, 0xc0, 0, 0xc0, 0x19, 0x10, 0, 0];
        let product = [0x44, 0, 0, 0, 0xc0, 0x1e, 2, 0, 0x05, 0x15];
        let choice = [
            0x44, 0, 0, 0, 0xc0, 0x1e, 2, 0, 0x0b, 0x19, 2, 7, 0, 0x17, 0, 0, 0x19, 8, 11, 0, 0x17, 1, 0, b'x', 0x19,
            8, 3, 0, 0x22, 3, 1, 0,
        ];
        let joined = [0x44, 0, 0, 0, 0xc0, 0x17, 0, 0, 0x08];
        let blank = [3, 0, 0, 0, 0, 0, 0xff, 0xff];
        let record = |row: u16, result: [u8; 8], tokens: &[u8]| {
            let length = u16::try_from(tokens.len()).unwrap();
            let head = [row, 1, 0].map(u16::to_le_bytes).concat();
            (FORMULA, [&head[..], &result, &[0; 6], &length.to_le_bytes(), tokens].concat())
        };
        let told = |sheets: &[Vec<(u16, Vec<u8>)>]| {
            let told = look_through(&old_workbook(&[], sheets)).unwrap();
            told.iter().map(|sheet| (sheet.uncalculated, sheet.first_uncalculated)).collect::<Vec<_>>()
        };
        let texts = vec![record(4, blank, &choice), record(5, blank, &joined)];
        for number in [&sum[..], &whole, &product] {
            assert_eq!(told(&[vec![record(2, blank, number)], texts.clone()]), [(1, (3, 2)), (2, (5, 2))]);
            assert_eq!(told(&[vec![record(2, 3_f64.to_le_bytes(), number)], texts.clone()]), [(0, (0, 0)); 2]);
        }
    }

    #[test]
    fn a_size_that_the_format_does_not_have_is_damaged() {
        let declared = |top: u32, bottom: u32, right: u16| {
            let bounds =
                [&top.to_le_bytes()[..], &bottom.to_le_bytes(), &[0, 0], &right.to_le_bytes(), &[0, 0]].concat();
            refused(&[vec![(0x0200, bounds), old_number(0, 0, 1.0)]])
        };
        assert_eq!(declared(0, 65_536, 256), None);
        assert_eq!(declared(0, 0, 0), None);
        assert_eq!(declared(0, u32::MAX, 256), Some(NoWorkbook::Damaged));
        assert_eq!(declared(9, 5, 256), Some(NoWorkbook::Damaged));
    }

    #[test]
    fn a_password_is_told() {
        let stream = old_workbook(&[(0x002f, &[1, 0, 1, 0])], &[vec![old_number(0, 0, 1.0)]]);
        assert_eq!(look_through(&stream).err(), Some(NoWorkbook::Password));
    }

    /// A string of 30,000 letters, told in two records, that 4,000 cells share.
    #[test]
    fn a_long_string_that_many_cells_share_is_refused() {
        let strings =
            [&1_u32.to_le_bytes()[..], &1_u32.to_le_bytes(), &30_000_u16.to_le_bytes(), &[0], &[b'x'; 8_000]].concat();
        let rest = [&[0_u8][..], &[b'x'; 22_000]].concat();
        let globals: [(u16, &[u8]); 2] = [(0x00fc, &strings), (0x003c, &rest)];
        let label = |row: u16| (0x00fd, [&row.to_le_bytes()[..], &[0; 4], &0_u32.to_le_bytes()].concat());
        let sheet = |cells: u16| vec![(0..cells).map(label).collect()];
        assert_eq!(look_through(&old_workbook(&globals, &sheet(100))).err(), None);
        assert_eq!(look_through(&old_workbook(&globals, &sheet(4_000))).err(), Some(Beyond::Text.into()));
    }

    #[test]
    fn string_lengths_are_read_across_records_and_past_their_formats() {
        // Two letters with one format run, three wide letters broken after the first, one letter with an extension of 2 bytes.
        let first = [&[0; 8][..], &[2, 0, 8, 1, 0], b"ab", &[9; 4], &[3, 0, 1], &[1, 0]].concat();
        let second = [&[1_u8][..], &[2, 0, 3, 0], &[1, 0, 4, 2, 0, 0, 0], b"c", &[9; 2]].concat();
        assert_eq!(string_lengths(&[&first, &second]), [2, 3, 1]);
    }

    #[test]
    fn more_sheets_than_are_read_are_refused() {
        let start = [0_u8; 9];
        let globals: Vec<(u16, &[u8])> = vec![(BOUND_SHEET, &start); MOST_SHEETS + 1];
        assert_eq!(look_through(&old_workbook(&globals, &[])).err(), Some(Beyond::Sheets.into()));
    }
}
