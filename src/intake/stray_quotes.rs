//! Quotation marks that were never meant to part cells, and swallow the rows between two of them.
//!
//! A cell that begins with a quotation mark opens a quoted cell, and the mark at the beginning of a cell some rows below closes
//! it: all the rows between become one cell, and nothing looks odd. A cell that somebody wrote on several lines is told from it by its
//! lines: those of swallowed rows have each as many delimiters as any row of the file, and behind the mark that closes a swallowed cell
//! mostly stands the text of another.

/// Marks that are taken out at most; a file with more of them has no quoting that could be trusted.
const MOST: usize = 100;

/// What was found.
#[derive(Debug, PartialEq, Eq)]
pub enum Strays {
    None,
    /// Where they stand, in order.
    At(Vec<usize>),
    /// More than are taken out, and where the first stands.
    TooMany(usize),
}

/// Returns the stray quotation marks of a text with this delimiter.
pub fn find(text: &[u8], delimiter: u8) -> Strays {
    let usual = usual_delimiters(text, delimiter);
    let mut strays = Vec::new();
    let mut swallow = false;
    let mut at = 0;
    while let Some(open) = next_opening(text, at, delimiter) {
        let closing = closing(text, open);
        match closing {
            Some(close) if !swallows(text, open, close, delimiter, usual) => {
                at = close + 1;
                continue;
            }
            // One that is never closed may be the rest of a pair.
            closing => swallow |= closing.is_some(),
        }
        if strays.len() == MOST {
            return Strays::TooMany(strays[0]);
        }
        strays.push(open);
        at = open + 1;
    }
    if swallow { Strays::At(strays) } else { Strays::None }
}

/// Returns how many delimiters most rows have between their cells, the larger number of two. Rows are taken as the quotation marks
/// part them: where most have a cell on several lines, the pieces of rows may all have one number, which is that of no row.
fn usual_delimiters(text: &[u8], delimiter: u8) -> usize {
    let mut rows: Vec<u64> = Vec::new();
    let mut count_row = |count: usize| {
        if rows.len() <= count {
            rows.resize(count + 1, 0);
        }
        rows[count] += 1;
    };
    let (mut at, mut count, mut begins) = (0, 0, true);
    while let Some(byte) = text.get(at) {
        match *byte {
            b'"' if begins => at = closing(text, at).unwrap_or(at),
            b'\n' => {
                count_row(count);
                count = 0;
            }
            byte if byte == delimiter => count += 1,
            _ => {}
        }
        begins = *byte == delimiter || matches!(*byte, b'\n' | b'\r');
        at += 1;
    }
    count_row(count);
    (1..rows.len()).max_by_key(|count| (rows[*count], *count)).unwrap_or(0)
}

fn count(line: &[u8], delimiter: u8) -> usize {
    line.iter().filter(|byte| **byte == delimiter).count()
}

/// Returns where the next cell begins with a quotation mark.
fn next_opening(text: &[u8], from: usize, delimiter: u8) -> Option<usize> {
    let begins = |at: usize| at == 0 || text[at - 1] == delimiter || matches!(text[at - 1], b'\n' | b'\r');
    (from..text.len()).find(|at| text[*at] == b'"' && begins(*at))
}

/// Returns where a quoted cell is closed; a doubled mark stands for one.
fn closing(text: &[u8], open: usize) -> Option<usize> {
    let mut at = open + 1;
    loop {
        match *text.get(at)? {
            b'"' if text.get(at + 1) == Some(&b'"') => at += 2,
            b'"' => return Some(at),
            _ => at += 1,
        }
    }
}

/// Whether what stands between two marks is more than a cell.
fn swallows(text: &[u8], open: usize, close: usize, delimiter: u8, usual: usize) -> bool {
    let inside = &text[open + 1..close];
    let several_lines = inside.contains(&b'\n');
    let text_follows = text.get(close + 1).is_some_and(|next| *next != delimiter && !matches!(next, b'\n' | b'\r'));
    if usual == 0 || !(several_lines || (text_follows && inside.contains(&delimiter))) {
        return false;
    }
    let begin = text[..open].iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
    let end = text[close..].iter().position(|byte| *byte == b'\n').map_or(text.len(), |newline| close + newline);
    let is_row = |line: &[u8]| count(line, delimiter) == usual;
    let mut lines = text[begin..end].split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty());
    if text_follows { lines.any(is_row) } else { usual > 1 && lines.all(is_row) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strays(text: &str) -> Vec<usize> {
        match find(text.as_bytes(), b';') {
            Strays::At(strays) => strays,
            Strays::None => Vec::new(),
            Strays::TooMany(_) => panic!("{text}"),
        }
    }

    #[test]
    fn marks_that_swallow_rows_are_found() {
        let head = "a;b;c\n1;x;2\n";
        for (rows, marks) in [
            ("2;\"siivous;3\n3;x;4\n4;\"keittiö;5\n5;x;6\n", 2),
            ("2;\"siivous;3\n4;\"keittiö;5\n", 2),
            // The mark is all of a cell, or stands at its end: what closes the cell looks in order.
            ("2;\";3\n3;x;4\n4;\";5\n5;x;6\n", 2),
            ("2;\"siivous;3\n3;keittiö\";4\n", 1),
            ("\"2;x;3\n3;x;4\n\"4;x;5\n", 2),
            // On one row.
            ("2;\"siivous;\"3\n", 2),
            // A third one is never closed.
            ("2;\"siivous;3\n3;\"x;4\n4;\"keittiö;5\n5;x;6\n", 3),
        ] {
            assert_eq!(strays(&format!("{head}{rows}")).len(), marks, "{rows}");
        }
    }

    #[test]
    fn cells_on_several_lines_are_left_alone() {
        let head = "a;b;c\n1;x;2\n";
        for rows in [
            "2;\"siivous\nja keittiö\";3\n",
            "2;\"siivous; keittiö\nja kahvila; muu\nja; muu; työ\";3\n",
            "2;\"siivous\n\n\nja keittiö\";\"3\n4\"\n",
            "2;\"a;b\";3\n3;\"\"\"Kulma\"\"; Pori\";4\n",
            // Pieces of rows that all have one delimiter, as most lines of the file.
            "2;\"siivous\nkeittiö\";3\n3;\"siivous\nkeittiö\";4\n4;\"siivous\nkahvila\";5\n",
            "2;\"Kulma\" Pori;4\n",
            // One that is never closed is told as such.
            "2;\"siivous;3\n3;x;4\n",
        ] {
            assert_eq!(strays(&format!("{head}{rows}")), Vec::<usize>::new(), "{rows}");
        }
    }

    #[test]
    fn a_file_of_nothing_but_strays_is_not_looked_at_for_ever() {
        let text = format!("a;b;c\n{}", "1;\"x;2\n".repeat(1000));
        assert_eq!(find(text.as_bytes(), b';'), Strays::TooMany(8));
    }
}
