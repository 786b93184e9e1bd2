//! The ways in which one and the same table is written to a text file.

use proptest::prelude::*;
use proptest::sample::select;

use kooste::intake::probe::{StagedRow, StagedTable};

use super::table::{Fills, Table};

/// How a table is written.
#[derive(Clone, Debug)]
pub struct Layout {
    pub encoding: Encoding,
    pub mark: bool,
    pub delimiter: char,
    pub line_end: &'static str,
    pub quotes: Quotes,
    pub letters: Letters,
    pub sep_line: bool,
    pub ends_in_line_end: bool,
    /// Lines above the header.
    pub titles: Vec<&'static str>,
    /// A row of delimiters after every so many rows; 0 for none.
    pub spacers: usize,
    /// A line with nothing in it after every so many rows; 0 for none.
    pub blank_lines: usize,
    pub repeated_header: bool,
    pub totals: usize,
    pub notes: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Windows1252,
    Utf16Le,
    Utf16Be,
}

/// Which cells stand in quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quotes {
    Needed,
    All,
    /// Every other cell.
    Some,
}

/// How letters with marks are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letters {
    Plain,
    /// a and a diaeresis for ä.
    InParts,
    /// UTF-8 that was once read as Windows-1252.
    Mojibake,
}

/// Returns layouts of every kind.
pub fn layouts() -> impl Strategy<Value = Layout> {
    let form = (
        select(&[Encoding::Utf8, Encoding::Utf8, Encoding::Windows1252, Encoding::Utf16Le, Encoding::Utf16Be][..]),
        any::<bool>(),
        select(&[';', ',', '\t'][..]),
        select(&["\n", "\r\n", "\r", "\r\r\n"][..]),
        select(&[Quotes::Needed, Quotes::All, Quotes::Some][..]),
        select(&[Letters::Plain, Letters::Plain, Letters::InParts, Letters::Mojibake][..]),
        prop::bool::weighted(0.2),
        any::<bool>(),
    );
    let rest = (
        prop::collection::vec(select(TITLES), 0..4),
        select(&[0, 0, 1, 2, 5][..]),
        select(&[0, 0, 0, 2][..]),
        prop::bool::weighted(0.2),
        0..3_usize,
        0..3_usize,
    );
    (form, rest).prop_map(|(form, (titles, spacers, blank_lines, repeated_header, totals, notes))| {
        let (encoding, mark, delimiter, line_end, quotes, letters, sep_line, ends_in_line_end) = form;
        Layout {
            encoding,
            mark,
            delimiter,
            line_end,
            quotes,
            letters,
            sep_line,
            ends_in_line_end,
            titles,
            spacers,
            blank_lines,
            repeated_header,
            totals,
            notes,
        }
    })
}

const TITLES: &[&str] =
    &["Lähetteet 2021, koko alue", "Tulostettu 1.7.2022", "Laatija: Etunimi Sukunimi", "", "Luottamuksellinen"];
const TOTALS: &[&str] = &["Yhteensä", "KESKIARVO:", "Summa 2021"];
const NOTES: &[&str] = &["Luvut ovat ennakollisia.", "Lähde: järjestelmän oma raportti, tammikuu"];

/// A table that was written, and what must come out of it.
#[derive(Clone, Debug)]
pub struct Written {
    pub bytes: Vec<u8>,
    pub expected: StagedTable,
}

/// Writes a table. Windows-1252 becomes UTF-8 where a letter of the table is not in it.
pub fn written(table: &Table, layout: &Layout) -> Written {
    let mut writer = Writer { layout, text: String::new(), line: 1, cells: 0 };
    if layout.sep_line {
        writer.line_of(&format!("sep={}", layout.delimiter));
    }
    for title in &layout.titles {
        writer.line_of(&typed(title, layout.letters));
    }
    let header_row = writer.line;
    let headers: Vec<&str> = table.columns.iter().map(|column| column.header.as_str()).collect();
    writer.row(&headers);
    // A header may stand on several lines; its row is where it begins.
    let mut rows = Vec::new();
    let mut left_out = [0; 4];
    for (number, row) in (1..).zip(&table.rows) {
        rows.push(StagedRow { number: writer.line, ..staged(table, row) });
        writer.row(&row.iter().map(String::as_str).collect::<Vec<_>>());
        if layout.spacers > 0 && number % layout.spacers == 0 {
            writer.row(&vec![""; headers.len()]);
            left_out[2] += 1;
        }
        if layout.blank_lines > 0 && number % layout.blank_lines == 0 {
            writer.line_of("");
        }
        if layout.repeated_header && number == 2 {
            writer.row(&headers);
            left_out[3] += 1;
        }
    }
    for total in TOTALS.iter().take(layout.totals) {
        let mut cells = vec![*total];
        cells.resize(headers.len(), "");
        writer.row(&cells);
        left_out[0] += 1;
    }
    for note in NOTES.iter().take(layout.notes) {
        writer.row(&[note]);
        left_out[1] += 1;
    }
    let mut text = writer.text;
    if !layout.ends_in_line_end {
        text.truncate(text.trim_end_matches(['\r', '\n']).len());
    }
    let fields = table.form.loaded().map(|field| field.name.clone()).collect();
    let expected = StagedTable { form: table.form.id.clone(), sheet: None, header_row, fields, rows, left_out };
    Written { bytes: encoded(&text, layout), expected }
}

/// Returns what is staged of a row.
pub fn staged(table: &Table, row: &[String]) -> StagedRow {
    let cell = |wanted: &dyn Fn(Fills) -> bool| {
        let column = table.columns.iter().position(|column| wanted(column.fills))?;
        Some(row[column].clone()).filter(|cell| !cell.is_empty())
    };
    let field = |name: &str| cell(&|fills| matches!(fills, Fills::Field(field) if field.name == name));
    StagedRow {
        number: 0,
        organisation: cell(&|fills| matches!(fills, Fills::Organisation)),
        cells: table.form.loaded().map(|of| field(&of.name)).collect(),
    }
}

struct Writer<'a> {
    layout: &'a Layout,
    text: String,
    line: u64,
    cells: usize,
}

impl Writer<'_> {
    fn line_of(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push_str(self.layout.line_end);
        self.line += 1 + u64::try_from(text.matches('\n').count()).unwrap();
    }

    fn row(&mut self, cells: &[&str]) {
        let mut text = String::new();
        for (place, cell) in cells.iter().enumerate() {
            if place > 0 {
                text.push(self.layout.delimiter);
            }
            self.cells += 1;
            let cell = typed(cell, self.layout.letters);
            let needed = cell.contains([self.layout.delimiter, '\n']) || cell.starts_with('"');
            let quoted = match self.layout.quotes {
                Quotes::Needed => needed,
                Quotes::All => true,
                Quotes::Some => needed || self.cells.is_multiple_of(2),
            };
            if quoted {
                text.push('"');
                text.push_str(&cell.replace('"', "\"\""));
                text.push('"');
            } else {
                text.push_str(&cell);
            }
        }
        self.line_of(&text);
    }
}

/// Returns a cell with its letters written as the layout says.
fn typed(cell: &str, letters: Letters) -> String {
    match letters {
        Letters::Plain => cell.to_owned(),
        Letters::InParts => {
            let parts = [("ä", "a\u{308}"), ("ö", "o\u{308}"), ("Ä", "A\u{308}"), ("Ö", "O\u{308}"), ("Å", "A\u{30a}")];
            parts.iter().fold(cell.to_owned(), |text, (letter, parts)| text.replace(letter, parts))
        }
        // A cut or trimmed pair cannot be repaired: spaces that are no plain ones stay out of it.
        Letters::Mojibake if cell.contains(['\u{a0}', '\u{202f}', '„']) || cell.chars().any(char::is_control) => {
            cell.to_owned()
        }
        Letters::Mojibake => encoding_rs::WINDOWS_1252.decode_without_bom_handling(cell.as_bytes()).0.into_owned(),
    }
}

fn encoded(text: &str, layout: &Layout) -> Vec<u8> {
    let marked = |text: &str| if layout.mark { format!("\u{feff}{text}") } else { text.to_owned() };
    match layout.encoding {
        Encoding::Utf8 => marked(text).into_bytes(),
        Encoding::Utf16Le => marked(text).encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Encoding::Utf16Be => marked(text).encode_utf16().flat_map(u16::to_be_bytes).collect(),
        Encoding::Windows1252 => {
            let (bytes, _, lost) = encoding_rs::WINDOWS_1252.encode(text);
            // Mojibake in Windows-1252 is UTF-8.
            if lost || layout.letters == Letters::Mojibake { text.as_bytes().to_vec() } else { bytes.into_owned() }
        }
    }
}
