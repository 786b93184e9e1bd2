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
    /// Whether text stands behind the quote that closes a field.
    pub text_after_quotes: bool,
    /// Whether an empty line stands between others.
    pub blank_lines: bool,
    /// Whether a line ends in a carriage return alone, as old Macintosh programs end them.
    pub lone_returns: bool,
    /// Whether a tab stands outside quotes.
    pub tabs: bool,
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
        text_after_quotes: scan.text_after_quotes,
        blank_lines: scan.blank_lines,
        lone_returns: scan.lone_returns,
        tabs: scan.counts[1].len() > 1,
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
const RETURN: u8 = 5;
const FIRST_DELIMITER: u8 = 6;

/// First bytes of what may need cleaning: C2 begins a no-break space or a mojibake pair, C3 (before 82, 83 or A2) a mojibake pair,
/// CC a combining mark, E1, E2 and E3 a wide or thin space, E2 also a mojibake pair of a dash, EF a byte-order mark.
const IN_PARTS: [u8; 7] = [0xc2, 0xc3, 0xcc, 0xe1, 0xe2, 0xe3, 0xef];

const MEANINGS: [u8; 256] = {
    let mut meanings = [PLAIN; 256];
    meanings[b'"' as usize] = QUOTE;
    meanings[b'\n' as usize] = NEWLINE;
    meanings[b' ' as usize] = SPACE;
    meanings[b'\r' as usize] = RETURN;
    meanings[0x0b] = SPACE;
    meanings[0x0c] = SPACE;
    let mut byte = 0;
    while byte < IN_PARTS.len() {
        meanings[IN_PARTS[byte] as usize] = LETTER_IN_PARTS;
        byte += 1;
    }
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
    text_after_quotes: bool,
    blank_lines: bool,
    lone_returns: bool,
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
                        let Some(Quoted { end, newlines, lone_returns, unclean }) = closing_quote(text, at) else {
                            self.unclosed_quote = Some(line);
                            self.measure_lines(text);
                            // Quotes part nothing then: every line break is one.
                            self.lone_returns = text.split(|byte| *byte == b'\n').any(holds_a_return);
                            return;
                        };
                        self.quoted_newlines |= newlines > 0;
                        self.text_after_quotes |= !field_ends(text, end + 1);
                        // Under another delimiter the quotes may part nothing, and it ends a line.
                        self.lone_returns |= lone_returns;
                        // A quoted cell may hold spaces at its edges, or a text in a formula.
                        self.unclean |=
                            unclean || text[at + 1] == b'=' || is_space(text[at + 1]) || is_space(text[end - 1]);
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
                RETURN => self.lone_returns |= is_lone_return(text, at),
                SPACE => self.unclean |= field_starts(text, at) || field_ends(text, at + 1),
                LETTER_IN_PARTS => self.unclean |= needs_cleaning(text, at),
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

/// Whether what begins here, with one of [`IN_PARTS`], may need cleaning.
fn needs_cleaning(text: &[u8], at: usize) -> bool {
    let [first, second, third] = [0, 1, 2].map(|step| text.get(at + step).copied().unwrap_or_default());
    match first {
        0xc3 => matches!(second, 0x82 | 0x83 | 0xa2) && third >= 0x80,
        // Spaces without a width of their own, ends of lines and paragraphs, narrow and mathematical spaces.
        0xe2 => matches!((second, third), (0x80, 0x80..=0x8f | 0xa8 | 0xa9 | 0xaf) | (0x81, 0x9f)),
        0xe1 => (second, third) == (0x9a, 0x80),
        0xe3 => (second, third) == (0x80, 0x80),
        0xef => (second, third) == (0xbb, 0xbf),
        _ => true,
    }
}

fn is_space(byte: u8) -> bool {
    byte.is_ascii_whitespace() || byte == 0x0b
}

fn field_starts(text: &[u8], at: usize) -> bool {
    at == 0 || matches!(text[at - 1], b'\n' | b'\r') || DELIMITERS.contains(&text[at - 1])
}

fn field_ends(text: &[u8], at: usize) -> bool {
    text.get(at).is_none_or(|next| matches!(next, b'\n' | b'\r') || DELIMITERS.contains(next))
}

/// Whether a carriage return begins a run of them that no line feed follows. The others of a run are not looked at, so that a
/// long one costs one pass.
fn is_lone_return(text: &[u8], at: usize) -> bool {
    (at == 0 || text[at - 1] != b'\r') && text[at..].iter().find(|byte| **byte != b'\r') != Some(&b'\n')
}

/// Whether a carriage return stands in a line before its end.
fn holds_a_return(line: &[u8]) -> bool {
    let end = line.iter().rposition(|byte| *byte != b'\r').map_or(0, |last| last + 1);
    line[..end].contains(&b'\r')
}

/// A field in quotes.
struct Quoted {
    /// Where it is closed.
    end: usize,
    /// Line feeds inside.
    newlines: u64,
    /// Whether a carriage return stands inside without a line feed.
    lone_returns: bool,
    /// Whether combining marks or traces of a wrong decoding may stand inside.
    unclean: bool,
}

/// Returns the field whose quote opens at `open`, `None` when it is never closed.
fn closing_quote(text: &[u8], open: usize) -> Option<Quoted> {
    let mut newlines = 0;
    let mut lone_returns = false;
    let mut unclean = false;
    let mut at = open + 1;
    loop {
        match *text.get(at)? {
            b'"' if text.get(at + 1) == Some(&b'"') => at += 1,
            b'"' => return Some(Quoted { end: at, newlines, lone_returns, unclean }),
            b'\n' => newlines += 1,
            b'\r' => lone_returns |= is_lone_return(text, at),
            byte if byte >= 0xc2 && MEANINGS[usize::from(byte)] == LETTER_IN_PARTS => {
                unclean |= needs_cleaning(text, at)
            }
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
    fn a_line_that_ends_in_a_return_alone_is_seen() {
        for text in [
            &b"a;b\r1;2\n"[..],
            b"a;b\r1;2",
            b"a;b\r\n1;2\r3;4\r\n",
            b"a;b\n\"x;2\r3;4\n",
            b"\"a\r\";b\n\"x;2\n",
            b"a;b\n1;\"x\ry\"\n",
        ] {
            assert!(find(text).lone_returns, "{text:?}");
        }
        for text in [&b"a;b\r\n1;2\r\n"[..], b"a;b\r\r\n1;2\r\r\n", b"a;b\n1;\"x\r\ny\"\n", b"a;b\r\n\"x;2\r\n"] {
            assert!(!find(text).lone_returns, "{text:?}");
        }
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
        for cell in ["SÃ¤kylÃ¤", "Sa\u{308}kyla\u{308}", "1\u{202f}200", "\tx", "x\u{3000}", "\u{feff}x", "x\u{b}"]
        {
            let quoted = format!("a;b\n1;\"{cell}\"\n");
            assert!(find(quoted.as_bytes()).unclean, "{quoted:?}");
        }
        assert!(!find("a;b\n1;\"Säkylä – €\"\n".as_bytes()).unclean);
        assert!(find(b"a;b\n1;\tx\n").tabs && !find(b"a;b\n1;\"x\ty\"\n").tabs);
    }
}
