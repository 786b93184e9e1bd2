//! Text laid out for a terminal: paragraphs and tables, measured by the room that characters take on the screen.
//!
//! The width is fixed, not the window's: what is printed can be kept, compared and sent on.

/// Columns of the screen that a line may take.
pub const WIDTH: usize = 100;

/// Room between the columns of a table.
const GAP: usize = 2;

/// Returns how many columns of the screen a text takes: wide characters (East Asian, emoji) take two, marks that combine with
/// the letter before them none.
pub fn width(text: &str) -> usize {
    text.chars().map(width_of).sum()
}

fn width_of(character: char) -> usize {
    match u32::from(character) {
        0..0x20 | 0x7F..0xA0 | 0xAD => 0,
        // Combining marks, zero-width spaces and joiners, variation selectors.
        0x0300..0x0370 | 0x0483..0x048A | 0x1AB0..0x1B00 | 0x1DC0..0x1E00 | 0x200B..0x2010 => 0,
        0x202A..0x202F | 0x2060..0x2070 | 0x20D0..0x2100 | 0xFE00..0xFE10 | 0xFE20..0xFE30 | 0xFEFF => 0,
        // Hangul, CJK and kana, full-width forms, emoji, and the planes of further ideographs.
        0x1100..0x1160 | 0x2E80..0x303F | 0x3041..0xA4D0 | 0xAC00..0xD7A4 | 0xF900..0xFB00 | 0xFE30..0xFE70 => 2,
        0xFF01..0xFF61 | 0xFFE0..0xFFE7 | 0x1F300..0x1F650 | 0x1F680..0x1F700 | 0x1F900..0x1FA00 => 2,
        0x20000..0x40000 => 2,
        _ => 1,
    }
}

/// Returns the words of a text in lines of at most `room` columns; a word that is longer has a line of its own.
pub fn wrap(text: &str, room: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    // A no-break space breaks no line.
    for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
        let needed = width(word);
        if used > 0 && used + 1 + needed > room {
            lines.push(String::new());
            used = 0;
        }
        if let Some(line) = lines.last_mut() {
            if used > 0 {
                line.push(' ');
                used += 1;
            }
            line.push_str(word);
        }
        used += needed;
    }
    lines
}

/// Returns a paragraph: a text in lines that begin with so many spaces.
pub fn paragraph(text: &str, indent: usize) -> String {
    let margin = " ".repeat(indent);
    let lines = wrap(text, WIDTH.saturating_sub(indent));
    lines.iter().map(|line| format!("{margin}{line}")).collect::<Vec<_>>().join("\n")
}

/// How a column of a table is set.
#[derive(Clone, Copy)]
struct Column {
    right: bool,
    /// Most room that it takes; longer cells are wrapped.
    most: usize,
}

/// A table in aligned columns, with a header and a rule under it.
pub struct Table {
    columns: Vec<Column>,
    header: Vec<String>,
    rows: Vec<Row>,
}

struct Row {
    cells: Vec<String>,
    /// Lines across the table under the row.
    details: Vec<String>,
}

impl Table {
    /// Begins a table without columns.
    pub fn new() -> Table {
        Table { columns: Vec::new(), header: Vec::new(), rows: Vec::new() }
    }

    /// Adds a column of text that takes at most so much room.
    #[must_use]
    pub fn text(self, header: String, most: usize) -> Table {
        self.column(header, Column { right: false, most })
    }

    /// Adds a column of numbers.
    #[must_use]
    pub fn number(self, header: String) -> Table {
        self.column(header, Column { right: true, most: usize::MAX })
    }

    fn column(mut self, header: String, column: Column) -> Table {
        self.header.push(header);
        self.columns.push(column);
        self
    }

    /// Adds a row, a cell for each column.
    pub fn row(&mut self, cells: Vec<String>) {
        self.rows.push(Row { cells, details: Vec::new() });
    }

    /// Adds a line under the last row, across the table.
    pub fn detail(&mut self, text: String) {
        if let Some(row) = self.rows.last_mut() {
            row.details.push(text);
        }
    }

    /// Returns the table as lines.
    pub fn lines(&self) -> Vec<String> {
        let widths = self.widths();
        let mut lines = self.set(&self.header, &widths);
        let whole = widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
        lines.push("─".repeat(whole));
        for row in &self.rows {
            lines.extend(self.set(&row.cells, &widths));
            for detail in &row.details {
                // What goes on in the next line is set in further.
                let wrapped = wrap(detail, WIDTH - 6);
                lines.extend(wrapped.iter().enumerate().map(|(place, line)| match place {
                    0 => format!("    {line}"),
                    _ => format!("      {line}"),
                }));
            }
        }
        lines
    }

    /// Returns the room of each column: that of its widest line.
    fn widths(&self) -> Vec<usize> {
        let widest = |place: usize, most: usize| {
            let cells = std::iter::once(&self.header).chain(self.rows.iter().map(|row| &row.cells));
            cells
                .filter_map(|cells| cells.get(place))
                .flat_map(|cell| wrap(cell, most))
                .map(|line| width(&line))
                .max()
                .unwrap_or(0)
        };
        self.columns.iter().enumerate().map(|(place, column)| widest(place, column.most)).collect()
    }

    /// Returns the lines of one row.
    fn set(&self, cells: &[String], widths: &[usize]) -> Vec<String> {
        let wrapped: Vec<Vec<String>> =
            cells.iter().zip(&self.columns).map(|(cell, column)| wrap(cell, column.most)).collect();
        let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
        let line = |number: usize| {
            let mut line = String::new();
            for ((lines, column), room) in wrapped.iter().zip(&self.columns).zip(widths) {
                let text = lines.get(number).map_or("", String::as_str);
                let free = " ".repeat(room.saturating_sub(width(text)));
                let (before, after) = if column.right { (free.as_str(), "") } else { ("", free.as_str()) };
                line.push_str(&format!("{before}{text}{after}{}", " ".repeat(GAP)));
            }
            line.trim_end().to_owned()
        };
        (0..height).map(line).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_measured_as_a_terminal_shows_them() {
        // The last but one is an a with a combining ring, the last two ideographs (UAX #11: W) and a joiner.
        for (text, room) in
            [("Lähete", 6), ("18–24", 5), ("", 0), ("a\u{30A}", 1), ("日本", 4), ("a\u{200D}b", 2), ("Ｗ", 2)]
        {
            assert_eq!(width(text), room, "{text:?}");
        }
    }

    #[test]
    fn lines_break_between_words_and_never_at_a_no_break_space() {
        assert_eq!(wrap("yksi kaksi kolme", 10), ["yksi kaksi", "kolme"]);
        assert_eq!(wrap("1\u{a0}234 euroa", 5), ["1\u{a0}234", "euroa"]);
        assert_eq!(wrap("pitkämatkalainen on", 5), ["pitkämatkalainen", "on"]);
        assert_eq!(wrap("", 5), [""]);
        assert_eq!(paragraph("a b", 2), "  a b");
    }

    #[test]
    fn columns_are_aligned_whatever_their_letters() {
        let mut table = Table::new().number("n".to_owned()).text("nimi".to_owned(), 9).text("x".to_owned(), 9);
        table.row(["1", "日本", "a"].map(str::to_owned).to_vec());
        table.row(["10", "Säkylä on kunta", "b"].map(str::to_owned).to_vec());
        table.detail("myös".to_owned());
        let expected = [
            " n  nimi       x",
            "─".repeat(16).as_str(),
            " 1  日本       a",
            "10  Säkylä on  b",
            "    kunta",
            "    myös",
        ]
        .map(str::to_owned);
        assert_eq!(table.lines(), expected);
    }
}
