//! Text files: decoded, parted into records and handed on row by row, with the line that each row begins on.

use std::borrow::Cow;

use csv::{ByteRecord, ReaderBuilder};

use super::dialect::{self, Layout};
use super::encoding::{self, ASCII, Encoding};
use super::limits::{MOST_COLUMNS, MOST_PIECE_BYTES};
use super::plan::Plan;
use super::recognise::{HEAD, Known, Unrecognised};
use super::row::{NumberedRow, Row};
use super::stray_quotes::{self, Strays};
use super::values::clean;
use crate::privacy::{Kind, find};

/// A text file whose encoding and layout are known.
pub struct Text<'a> {
    /// UTF-8 or Windows-1252, without byte-order mark and `sep=` line.
    pub body: Cow<'a, [u8]>,
    /// The encoding of the file; UTF-16 and code page 850 have become UTF-8 in `body`.
    pub encoding: Encoding,
    /// Whether the file begins with a byte-order mark.
    marked: bool,
    /// Whether characters were lost in decoding.
    pub damaged: bool,
    pub layout: Layout,
    /// Lines before `body`: 1 after a `sep=` line.
    pub lines_before: u64,
    /// Quotes that would have swallowed rows and were taken out: how many, and the line of the first.
    pub stray_quotes: Option<(usize, u64)>,
}

/// Why a text file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoText {
    Empty,
    Binary,
    /// A row that begins on this line is longer than what is read.
    LongRow(u64),
}

impl<'a> Text<'a> {
    /// Finds encoding and layout over the whole file.
    ///
    /// # Errors
    /// Says when nothing but white space is in it, when it is no text, or when a row is longer than what is read.
    pub fn new(bytes: &'a [u8]) -> Result<Text<'a>, NoText> {
        // The sign with which old programs end a file is no text.
        let bytes = bytes.strip_suffix(&[0x1a]).unwrap_or(bytes);
        if bytes.trim_ascii().is_empty() {
            return Err(NoText::Empty);
        }
        let (encoding, mark) = encoding::detect(bytes).ok_or(NoText::Binary)?;
        let after_mark = &bytes[mark..];
        let (mut body, damaged) = match encoding {
            Encoding::Utf16Le | Encoding::Utf16Be => {
                let (text, damaged) = encoding::decode_utf16(after_mark, encoding);
                (Cow::Owned(text.into_bytes()), damaged)
            }
            Encoding::Dos850 => (Cow::Owned(encoding::decode_dos(after_mark).into_bytes()), false),
            _ => (Cow::Borrowed(after_mark), false),
        };
        if body.trim_ascii().is_empty() {
            return Err(NoText::Empty);
        }
        let mut layout = dialect::find(&body);
        if layout.lone_returns {
            // Some or all lines end as old Macintosh programs end them. A record on a line that it shares would lose its number.
            body = Cow::Owned(with_line_feeds(&body));
            layout = Layout { lone_returns: true, ..dialect::find(&body) };
        }
        let stray_quotes = without_strays(&mut body, &mut layout);
        if layout.longest_row.1 > MOST_PIECE_BYTES {
            return Err(NoText::LongRow(layout.longest_row.0));
        }
        let body = match body {
            Cow::Borrowed(bytes) => Cow::Borrowed(&bytes[layout.sep_line..]),
            Cow::Owned(mut bytes) => {
                bytes.drain(..layout.sep_line);
                Cow::Owned(bytes)
            }
        };
        let lines_before = u64::from(layout.sep_line > 0);
        Ok(Text { body, encoding, marked: mark > 0, damaged, lines_before, layout, stray_quotes })
    }

    /// Returns the name of the encoding: `ASCII` for a file without a mark and without any letter that would tell its encoding.
    pub fn encoding_name(&self) -> String {
        let tells = self.marked || self.encoding != Encoding::Utf8 || !self.body.is_ascii();
        if tells { self.encoding.to_string() } else { ASCII.to_owned() }
    }

    /// Finds the delimiter under which a form is recognised, and how its table is read.
    ///
    /// # Errors
    /// Passes on that no form is recognised, with what the likeliest delimiter showed.
    pub fn recognise(&self, known: &Known<'_>) -> Result<(u8, Plan), Unrecognised> {
        let mut first_failure = None;
        for delimiter in &self.layout.delimiters {
            let mut head = Vec::with_capacity(HEAD);
            let mut rows = self.rows(*delimiter);
            let mut row = Row::default();
            while head.len() < HEAD {
                let Some(number) = rows.next(&mut row) else { break };
                head.push(NumberedRow { number, row: row.clone() });
            }
            match Plan::of(known, &head) {
                Ok(plan) => return Ok((*delimiter, plan)),
                Err(failure) => {
                    first_failure.get_or_insert(failure);
                }
            }
        }
        Err(first_failure.unwrap_or(Unrecognised::Unknown(Vec::new())))
    }

    /// Returns the rows from the beginning of the text.
    pub fn rows(&self, delimiter: u8) -> Rows<'_> {
        Rows::new(&self.body, self.encoding, delimiter, self.layout.quoting, self.lines_before + 1)
    }
}

/// Puts a space in the place of each quote that would swallow rows: how many there were, and the line of the first.
fn without_strays(body: &mut Cow<'_, [u8]>, layout: &mut Layout) -> Option<(usize, u64)> {
    if !layout.quoting || !(layout.quoted_newlines || layout.text_after_quotes) {
        return None;
    }
    match stray_quotes::find(body, layout.delimiters[0]) {
        Strays::None => None,
        Strays::TooMany(first) => {
            layout.quoting = false;
            layout.unclosed_quote = Some(line_at(body, first));
            None
        }
        Strays::At(strays) => {
            let text = body.to_mut();
            strays.iter().for_each(|stray| text[*stray] = b' ');
            // The file on the disk still has them: the engine must not read it.
            *layout = Layout { unclean: true, lone_returns: layout.lone_returns, ..dialect::find(text) };
            Some((strays.len(), line_at(text, strays[0])))
        }
    }
}

/// Returns the line on which a byte stands, from 1.
fn line_at(text: &[u8], at: usize) -> u64 {
    let newlines = text[..at].iter().filter(|byte| **byte == b'\n').count();
    u64::try_from(newlines).unwrap_or(u64::MAX).saturating_add(1)
}

/// Returns the text with a line feed for each carriage return that ends a line alone.
fn with_line_feeds(text: &[u8]) -> Vec<u8> {
    let mut changed = text.to_vec();
    let mut before_feed = false;
    for byte in changed.iter_mut().rev() {
        before_feed = match *byte {
            b'\r' => before_feed,
            other => other == b'\n',
        };
        if *byte == b'\r' && !before_feed {
            *byte = b'\n';
        }
    }
    changed
}

/// Reads rows one after the other.
pub struct Rows<'a> {
    text: &'a [u8],
    encoding: Encoding,
    reader: csv::Reader<&'a [u8]>,
    record: ByteRecord,
    /// Up to where lines have been counted, and the line there.
    counted: usize,
    line: u64,
    /// The first row that has a filled cell beyond the columns that are read.
    pub first_too_wide: Option<u64>,
    /// Identifiers in cells of the last row beyond the columns that are read, with the position of each, from 1.
    pub beyond: Vec<(u64, Kind)>,
}

impl<'a> Rows<'a> {
    /// Returns the rows of a text that begins on `line`.
    pub fn new(text: &'a [u8], encoding: Encoding, delimiter: u8, quoting: bool, line: u64) -> Rows<'a> {
        let reader = ReaderBuilder::new()
            .delimiter(delimiter)
            .quoting(quoting)
            .flexible(true)
            .has_headers(false)
            .buffer_capacity(text.len().clamp(64, 1 << 16))
            .from_reader(text);
        Rows {
            text,
            encoding,
            reader,
            record: ByteRecord::new(),
            counted: 0,
            line,
            first_too_wide: None,
            beyond: Vec::new(),
        }
    }

    /// Reads the next row into `row` and returns the line that it begins on; empty lines are passed over.
    pub fn next(&mut self, row: &mut Row) -> Option<u64> {
        row.clear();
        // Reading from memory never fails, and a flexible reader takes any bytes.
        if !self.reader.read_byte_record(&mut self.record).ok()? {
            return None;
        }
        for cell in self.record.iter().take(MOST_COLUMNS) {
            match std::str::from_utf8(cell) {
                Ok(cell) if self.encoding != Encoding::Windows1252 || cell.is_ascii() => row.push(cell),
                _ => row.push(&encoding::decode_piece(cell, self.encoding)),
            }
        }
        let line = self.line_of_record();
        self.beyond.clear();
        if self.record.len() > MOST_COLUMNS && self.look_beyond() {
            self.first_too_wide.get_or_insert(line);
        }
        Some(line)
    }

    /// Looks for identifiers in the cells that are not read; returns whether one of them is filled.
    fn look_beyond(&mut self) -> bool {
        let mut filled = false;
        for (position, cell) in (1..).zip(&self.record).skip(MOST_COLUMNS) {
            let text = encoding::decode_piece(cell, self.encoding);
            let (text, _) = clean(&text);
            filled |= !text.is_empty();
            find(&text, &mut |kind, _| self.beyond.push((position, kind)));
        }
        filled
    }

    /// The reader's own position is where it began to look, before line ends and empty lines that it passed over.
    fn line_of_record(&mut self) -> u64 {
        let looked = self.record.position().map_or(0, csv::Position::byte);
        let looked = usize::try_from(looked).unwrap_or(usize::MAX).min(self.text.len());
        let blank = self.text[looked..].iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
        let start = looked + blank;
        let newlines = self.text[self.counted..start].iter().filter(|byte| **byte == b'\n').count();
        self.line += u64::try_from(newlines).unwrap_or(u64::MAX);
        self.counted = start;
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::referral_and_job_start;
    use super::*;

    fn read(bytes: &[u8]) -> Vec<(u64, Vec<String>)> {
        let text = Text::new(bytes).unwrap();
        let mut rows = text.rows(text.layout.delimiters[0]);
        let mut row = Row::default();
        let mut read = Vec::new();
        while let Some(line) = rows.next(&mut row) {
            read.push((line, row.cells().map(str::to_owned).collect()));
        }
        read
    }

    fn lines(bytes: &[u8]) -> Vec<u64> {
        read(bytes).into_iter().map(|(line, _)| line).collect()
    }

    #[test]
    fn every_row_knows_its_line() {
        assert_eq!(lines(b"a;b\n1;2\n3;4"), [1, 2, 3]);
        assert_eq!(lines(b"a;b\r\n1;2\r\n3;4\r\n"), [1, 2, 3]);
        assert_eq!(lines(b"a;b\r\n\r\n1;2\r\n\r\n\r\n3;4\r\n"), [1, 3, 6], "empty lines count");
        assert_eq!(lines(b"a;b\n1;\"x\ny\"\n3;4\n"), [1, 2, 4], "line breaks inside quotes count");
        assert_eq!(lines(b"sep=;\r\na;b\r\n1;2\r\n"), [2, 3]);
        assert_eq!(lines(b"a;b\r1;2\r3;4"), [1, 2, 3]);
        assert_eq!(lines(b"a;b\r\r\n1;2\r\r\n3;4"), [1, 2, 3], "returns before a line feed belong to it");
        assert_eq!(lines(b"a;b\r\n1;2\r\n\x1a"), [1, 2], "the end-of-file sign of old programs");
    }

    #[test]
    fn an_encoding_is_named_only_where_a_letter_or_a_mark_tells_it() {
        let name = |bytes: &[u8]| Text::new(bytes).unwrap().encoding_name();
        assert_eq!(name(b"a;b\n1;2\n"), "ASCII");
        assert_eq!(name(b"\xef\xbb\xbfa;b\n1;2\n"), "UTF-8");
        assert_eq!(name("a;b\nSäkylä;2\n".as_bytes()), "UTF-8");
        assert_eq!(name(b"a;b\nS\xe4kyl\xe4;2\n"), "Windows-1252");
        assert_eq!(name(b"a\0;\0b\0\n\0"), "UTF-16LE");
    }

    #[test]
    fn a_row_after_a_lone_return_has_a_line_of_its_own() {
        // Two exports put together, the first with the line ends of an old Macintosh program: on the header's line, PP-1 was lost.
        let bytes = b"Asiakastunnus;L\xe4hetepvm;Kotikunta\rPP-1;1.2.2021;Rauma\nPP-2;1.2.2021;Rauma\n";
        assert_eq!(lines(bytes), [1, 2, 3]);
        let shapes = referral_and_job_start();
        let text = Text::new(bytes).unwrap();
        let (_, plan) = text.recognise(&Known::new(&shapes)).unwrap();
        assert_eq!(plan.header_row, 1);
    }

    #[test]
    fn quoted_cells_lose_their_quotes() {
        let rows = read(b"a;b\r\n\"x; \"\"y\"\"\";\"1\n2\"\r\n");
        assert_eq!(rows[1].1, ["x; \"y\"", "1\n2"]);
        let rows = read(b"a;b\n5\" putki;2\n");
        assert_eq!(rows[1].1, ["5\" putki", "2"]);
        let rows = read(b"a;b\n\"x;2\n3;4\n");
        assert_eq!(rows[1].1, ["\"x", "2"], "a quote that is never closed is a sign like any other");
    }

    #[test]
    fn the_same_rows_come_out_of_every_encoding() {
        let text = "Kunta;Ikä\r\nSäkylä;18–24\r\nÅbo;€\r\n";
        let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(text);
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect();
        let expected = read(text.as_bytes());
        assert_eq!(expected[1].1, ["Säkylä", "18–24"]);
        for bytes in [&windows[..], &little, &big, format!("\u{feff}{text}").as_bytes()] {
            assert_eq!(read(bytes), expected);
        }
    }

    #[test]
    fn the_headers_choose_between_delimiters() {
        // Commas part these records more evenly than semicolons: only the headers tell.
        let shapes = referral_and_job_start();
        let bytes = "Raportti;;;\nAsiakastunnus;Lähetepvm;Kotikunta\nPP-1;1,5;Rauma\nPP-2;1,5\nPP-3;2,5\n".as_bytes();
        let text = Text::new(bytes).unwrap();
        let (delimiter, plan) = text.recognise(&Known::new(&shapes)).unwrap();
        assert_eq!((delimiter, plan.header_row), (b';', 2));
    }

    #[test]
    fn nothing_and_noise_are_no_text() {
        for bytes in [&b""[..], b" \r\n", b"\xef\xbb\xbf", b"\xff\xfe"] {
            assert_eq!(Text::new(bytes).err(), Some(NoText::Empty), "{bytes:?}");
        }
        assert_eq!(Text::new(b"a;b\n\x00\x01\x02").err(), Some(NoText::Binary));
    }
}
