//! A text file read as the table that it is, without any form: encoding, delimiter and quotes found as in exports.

use super::delimited::{NoText, Text};
use super::row::Row;

/// A table of text: a header and rows, each with the line that it begins on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainTable {
    /// `;`, `,` or tab.
    pub delimiter: u8,
    pub header: Vec<String>,
    pub rows: Vec<(u64, Vec<String>)>,
}

/// Why a file is no table of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotPlain {
    /// There is nothing in it.
    Empty,
    /// It is no text, or has a row that is longer than what is read.
    NotText,
}

/// Reads a table. Of the delimiters that the file may have, the first is taken under which its header holds all wanted columns;
/// under none of them the likeliest. Rows without any text are left out, and cells are trimmed.
///
/// # Errors
/// The file is empty or no text.
pub fn plain(bytes: &[u8], wanted: &[&str]) -> Result<PlainTable, NotPlain> {
    let text = Text::new(bytes).map_err(|error| match error {
        NoText::Empty => NotPlain::Empty,
        NoText::Binary | NoText::LongRow(_) => NotPlain::NotText,
    })?;
    let header = |delimiter: u8| table(&text, delimiter, 1).header;
    let holds_all = |delimiter: &&u8| {
        let header = header(**delimiter);
        wanted.iter().all(|name| header.iter().any(|column| column == name))
    };
    let delimiters = &text.layout.delimiters;
    let delimiter = delimiters.iter().find(holds_all).or(delimiters.first()).copied().unwrap_or(b';');
    Ok(table(&text, delimiter, usize::MAX))
}

/// Reads at most so many rows, the header being the first.
fn table(text: &Text<'_>, delimiter: u8, most: usize) -> PlainTable {
    let mut rows = text.rows(delimiter);
    let mut row = Row::default();
    let mut read = Vec::new();
    while let Some(line) = rows.next(&mut row).filter(|_| read.len() < most) {
        if !row.is_empty() {
            read.push((line, row.cells().map(str::to_owned).collect::<Vec<_>>()));
        }
    }
    let header = if read.is_empty() { Vec::new() } else { read.remove(0).1 };
    PlainTable { delimiter, header, rows: read }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_read_whatever_its_encoding_and_delimiter() {
        let semicolons = plain("area;n\nSäkylä; 12 \n\n\"a;b\";..\n".as_bytes(), &["area", "n"]).unwrap();
        assert_eq!(semicolons.header, ["area", "n"]);
        assert_eq!(semicolons.rows[0], (2, vec!["Säkylä".to_owned(), "12".to_owned()]));
        assert_eq!(semicolons.rows[1], (4, vec!["a;b".to_owned(), "..".to_owned()]));
        let commas = plain(b"\xef\xbb\xbfarea,n\r\nS\xc3\xa4kyl\xc3\xa4,12\r\n", &["area", "n"]).unwrap();
        assert_eq!((commas.delimiter, commas.rows[0].1[0].as_str()), (b',', "Säkylä"));
        let windows = plain(b"area\tn\nS\xe4kyl\xe4\t12\n", &["n"]).unwrap();
        assert_eq!((windows.delimiter, windows.rows[0].1[0].as_str()), (b'\t', "Säkylä"));
    }

    #[test]
    fn the_wanted_columns_choose_the_delimiter() {
        let table = plain(b"a;b,n\n1;2,3\n4;5,6\n", &["a;b", "n"]).unwrap();
        assert_eq!((table.delimiter, table.header.len()), (b',', 2));
    }

    #[test]
    fn what_is_no_text_is_said_to_be_none() {
        assert_eq!(plain(b" \n", &[]), Err(NotPlain::Empty));
        assert_eq!(plain(b"PK\x03\x04zip", &[]), Err(NotPlain::NotText));
    }
}
