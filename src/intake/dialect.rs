//! How a text file is laid out: delimiter, quotes, `sep=` line; found over the whole file in one pass.
//!
//! The pass counts each possible delimiter outside quotes, record by record; the one that stands equally often in most records
//! is the likeliest. The caller tries them in that order and takes the first under which a form is recognised: the headers
//! know best.

use std::cmp::Reverse;

use super::limits::MOST_COLUMNS;

/// The delimiters that exports use, likeliest first.
const DELIMITERS: [u8; 3] = [b';', b'\t', b','];
/// Counts of delimiters in a record that are told apart; a record with more counts as one with this many.
const MOST: usize = 4096;

/// What one pass over a text file found. All offsets count bytes after the byte-order mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Delimiters to try, likeliest first; just one after a `sep=` line.
    pub delimiters: Vec<u8>,
    /// Bytes of the `sep=` line with its line break; 0 without one.
    pub sep_line: usize,
    /// Whether quotes part fields; off when one is never closed.
    pub quoting: bool,
    /// Line of a quote that is never closed.
    pub unclosed_quote: Option<u64>,
    /// Whether a quoted field holds a line break.
    pub quoted_newlines: bool,
    /// Whether an empty line stands between others.
    pub blank_lines: bool,
    /// Whether a cell may need cleaning: white space at its edge, combining marks or traces of a wrong decoding.
    pub unclean: bool,
    /// Whether a row has more delimiters of one kind than columns are read.
    pub wide: bool,
    /// The line of the longest row, and its length in bytes.
    pub longest_row: (u64, usize),
}

/// Returns the layout of a text in UTF-8 or Windows-1252.
pub fn find(text: &[u8]) -> Layout {
    let sep_line = sep_line(text);
    let body = &text[sep_line.map_or(0, |(_, length)| length)..];
    let mut scan = Scan::default();
    scan.run(body);
    let delimiters = match sep_line {
        Some((delimiter, _)) => vec![delimiter],
        None => scan.ranked(),
    };
    let lines_before = u64::from(sep_line.is_some());
    let (line, length) = scan.longest_row;
    Layout {
        delimiters,
        sep_line: sep_line.map_or(0, |(_, length)| length),
        quoting: scan.unclosed_quote.is_none(),
        unclosed_quote: scan.unclosed_quote.map(|line| line + lines_before),
        quoted_newlines: scan.quoted_newlines,
        blank_lines: scan.blank_lines,
        unclean: scan.unclean,
        wide: scan.counts.iter().any(|counts| counts.len() > MOST_COLUMNS),
        longest_row: (line + lines_before, length),
    }
}

/// Returns the delimiter that a first line `sep=;` names and the line's length with its line break.
fn sep_line(text: &[u8]) -> Option<(u8, usize)> {
    let end = text.iter().position(|byte| *byte == b'\n')?;
    let line = text[..end].trim_ascii();
    let line = line.strip_prefix(b"\"").and_then(|line| line.strip_suffix(b"\"")).unwrap_or(line);
    let (name, delimiter) = line.split_at_checked(4)?;
    // `sep=` and a tab: the tab has been trimmed away.
    let delimiter = match delimiter {
        [] => b'\t',
        [delimiter] => *delimiter,
        _ => return None,
    };
    (name.eq_ignore_ascii_case(b"sep=") && DELIMITERS.contains(&delimiter)).then_some((delimiter, end + 1))
}

/// What a byte means to the scan.
const PLAIN: u8 = 0;
const QUOTE: u8 = 1;
const NEWLINE: u8 = 2;
const SPACE: u8 = 3;
const LETTER_IN_PARTS: u8 = 4;
const FIRST_DELIMITER: u8 = 5;

const MEANINGS: [u8; 256] = {
    let mut meanings = [PLAIN; 256];
    meanings[b'"' as usize] = QUOTE;
    meanings[b'\n' as usize] = NEWLINE;
    meanings[b' ' as usize] = SPACE;
    // C2 begins a no-break space or a mojibake pair, C3 (before 82 or 83) a mojibake pair, CC a combining mark, E2 a space
    // without width or a mojibake pair of a dash.
    meanings[0xc2] = LETTER_IN_PARTS;
    meanings[0xc3] = LETTER_IN_PARTS;
    meanings[0xcc] = LETTER_IN_PARTS;
    meanings[0xe2] = LETTER_IN_PARTS;
    let mut index = 0;
    while index < DELIMITERS.len() {
        meanings[DELIMITERS[index] as usize] = FIRST_DELIMITER + index as u8;
        index += 1;
    }
    meanings
};

#[derive(Default)]
struct Scan {
    /// For each delimiter, how many records hold it 0, 1, 2 … times.
    counts: [Vec<u64>; 3],
    records: u64,
    unclosed_quote: Option<u64>,
    quoted_newlines: bool,
    blank_lines: bool,
    unclean: bool,
    longest_row: (u64, usize),
}

impl Scan {
    fn run(&mut self, text: &[u8]) {
        let mut here = [0_usize; 3];
        let (mut start, mut start_line) = (0, 1);
        let mut line = 1;
        let mut at = 0;
        while at < text.len() {
            match MEANINGS[text[at] as usize] {
                PLAIN => {}
                QUOTE => {
                    if field_starts(text, at) {
                        let Some((end, newlines)) = closing_quote(text, at) else {
                            self.unclosed_quote = Some(line);
                            self.measure_lines(text);
                            return;
                        };
                        self.quoted_newlines |= newlines > 0;
                        // A quoted cell may hold spaces at its edges, or a text in a formula.
                        self.unclean |= matches!(text[at + 1], b' ' | b'=') || text[end - 1] == b' ';
                        line += newlines;
                        at = end;
                    } else {
                        self.unclean |= text[at - 1] == b'=';
                    }
                }
                NEWLINE => {
                    self.end_record(&text[start..at], &mut here, at + 1 == text.len());
                    self.measure(start_line, at - start);
                    line += 1;
                    (start, start_line) = (at + 1, line);
                }
                SPACE => self.unclean |= field_starts(text, at) || field_ends(text, at + 1),
                LETTER_IN_PARTS => {
                    let next = text.get(at + 1).copied().unwrap_or_default();
                    self.unclean |= match text[at] {
                        0xc3 => matches!(next, 0x82 | 0x83 | 0xa2) && at + 2 < text.len() && text[at + 2] >= 0x80,
                        0xe2 => next == 0x80 && text.get(at + 2).is_some_and(|last| (0x80..=0x8f).contains(last)),
                        _ => true,
                    };
                }
                delimiter => here[usize::from(delimiter - FIRST_DELIMITER)] += 1,
            }
            at += 1;
        }
        if start < text.len() {
            self.end_record(&text[start..], &mut here, true);
            self.measure(start_line, text.len() - start);
        }
    }

    fn measure(&mut self, line: u64, length: usize) {
        if length > self.longest_row.1 {
            self.longest_row = (line, length);
        }
    }

    /// Without quotes every line is a row.
    fn measure_lines(&mut self, text: &[u8]) {
        self.longest_row = (1, 0);
        for (line, bytes) in (1..).zip(text.split(|byte| *byte == b'\n')) {
            self.measure(line, bytes.len());
        }
    }

    fn end_record(&mut self, record: &[u8], here: &mut [usize; 3], last: bool) {
        if record.is_empty() || record == b"\r" {
            self.blank_lines |= !last;
            return;
        }
        self.records += 1;
        for (counts, count) in self.counts.iter_mut().zip(here.iter_mut()) {
            let place = (*count).min(MOST);
            if counts.len() <= place {
                counts.resize(place + 1, 0);
            }
            counts[place] += 1;
            *count = 0;
        }
    }

    /// Returns the delimiters that stand in the text, those that part most records into the same number of fields first.
    fn ranked(&self) -> Vec<u8> {
        let mut ranked: Vec<(u64, usize, usize)> = Vec::new();
        for (index, counts) in self.counts.iter().enumerate() {
            let modal = counts.iter().enumerate().skip(1).max_by_key(|(count, records)| (**records, Reverse(*count)));
            if let Some((count, records)) = modal.filter(|(_, records)| **records > 0) {
                // In tenths, so that a few title rows do not weigh more than the number of fields.
                ranked.push((records * 10 / self.records.max(1), count, index));
            }
        }
        ranked.sort_by_key(|(share, count, index)| (Reverse(*share), Reverse(*count), *index));
        if ranked.is_empty() {
            return vec![DELIMITERS[0]];
        }
        ranked.into_iter().map(|(_, _, index)| DELIMITERS[index]).collect()
    }
}

fn field_starts(text: &[u8], at: usize) -> bool {
    at == 0 || matches!(text[at - 1], b'\n' | b'\r') || DELIMITERS.contains(&text[at - 1])
}

fn field_ends(text: &[u8], at: usize) -> bool {
    text.get(at).is_none_or(|next| matches!(next, b'\n' | b'\r') || DELIMITERS.contains(next))
}

/// Returns where the quote that opens at `open` is closed, and how many line breaks are inside.
fn closing_quote(text: &[u8], open: usize) -> Option<(usize, u64)> {
    let mut newlines = 0;
    let mut at = open + 1;
    loop {
        match *text.get(at)? {
            b'"' if text.get(at + 1) == Some(&b'"') => at += 1,
            b'"' => return Some((at, newlines)),
            b'\n' => newlines += 1,
            _ => {}
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delimiter(text: &str) -> char {
        char::from(find(text.as_bytes()).delimiters[0])
    }

    #[test]
    fn the_delimiter_that_parts_all_records_alike_wins() {
        assert_eq!(delimiter("a;b;c\n1;2,5;3\n1;2,5;3,5\n"), ';');
        assert_eq!(delimiter("a,b,c\n1,2.5,3\n"), ',');
        assert_eq!(delimiter("a\tb\tc\n1\t2,5\t3\n"), '\t');
        assert_eq!(delimiter("Lähetteet, koko alue\n\na;b;c\n1;2,5;3\n1;2,5;3\n1;2,5;3\n"), ';');
        assert_eq!(delimiter("just a line\nand one more\n"), ';');
    }

    #[test]
    fn delimiters_inside_quotes_do_not_count() {
        let layout = find("a;b\n1;\"x, y, z; \"\"q\"\"\"\n2;\"x, y\nz\"\n".as_bytes());
        assert_eq!(layout.delimiters[0], b';');
        assert!(layout.quoting && layout.quoted_newlines);
    }

    #[test]
    fn a_sep_line_decides() {
        let layout = find(b"sep=,\r\na,b;c\r\n1,2;3\r\n");
        assert_eq!((layout.delimiters, layout.sep_line), (vec![b','], 7));
        assert_eq!(find(b"\"sep=;\"\na;b\n").sep_line, 8);
        assert_eq!(find(b"SEP=\t\na\tb\n").delimiters, [b'\t']);
        assert_eq!(find(b"separate;b\n").sep_line, 0);
    }

    #[test]
    fn a_quote_that_is_never_closed_is_a_sign_like_any_other() {
        let layout = find(b"a;b\n1;\"x\n2;y\n");
        assert!(!layout.quoting);
        assert_eq!(layout.unclosed_quote, Some(2));
        assert!(find("a;b\n1;5\" putki\n".as_bytes()).quoting, "a quote within a cell opens nothing");
    }

    #[test]
    fn the_longest_row_is_measured_with_its_line() {
        assert_eq!(find(b"a;b\n1;22\n3;4\n").longest_row, (2, 4));
        assert_eq!(find(b"sep=;\na;b\n1;22\n3;4").longest_row, (3, 4));
        assert_eq!(find(b"a;b\n1;\"2\n2\"\n3;4\n").longest_row, (2, 7), "line breaks inside quotes are part of a row");
        assert_eq!(find(b"a;b\n1;\"2\n2;333\n3;4\n").longest_row, (3, 5), "a quote that is never closed opens nothing");
        assert!(!find(b"a;b\n").wide);
        assert!(find(";".repeat(MOST_COLUMNS).as_bytes()).wide);
    }

    #[test]
    fn blank_lines_count_only_between_others() {
        assert!(!find(b"a;b\n1;2\n\n").blank_lines);
        assert!(!find(b"a;b\r\n1;2\r\n\r\n").blank_lines);
        assert!(find(b"a;b\r\n\r\n1;2\r\n").blank_lines);
    }

    #[test]
    fn cells_that_need_cleaning_are_seen() {
        assert!(!find("a;b\nkeittiö työ;2\n".as_bytes()).unclean);
        for text in [
            "a;=\"b\"\n",
            "a;\"=\"\"b\"\"\"\n",
            "a; b\n",
            "a ;b\n",
            "a;b \n",
            "a;\"b \"\n",
            "a;b\u{a0}\n",
            "a;Sa\u{308}\n",
            "a;SÃ¤kylÃ¤\n",
        ] {
            assert!(find(text.as_bytes()).unclean, "{text:?}");
        }
    }
}
