//! One row of a table as read: the text of its cells, one after the other in one piece of memory.

use super::values::clean;

/// The cells of a row. A row is cleared and filled again, so that reading a million of them allocates for the longest only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    text: String,
    /// Where each cell ends in `text`.
    ends: Vec<usize>,
    /// Cells in which a wrong decoding was repaired.
    pub repaired: u64,
}

/// A row with its number in the file: the line of a text file, the row of a sheet, from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NumberedRow {
    pub number: u64,
    pub row: Row,
}

impl Row {
    /// Forgets the cells.
    pub fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
        self.repaired = 0;
    }

    /// Adds a cell as people wrote it: trimmed, composed, repaired.
    pub fn push(&mut self, cell: &str) {
        let (cell, repaired) = clean(cell);
        self.repaired += u64::from(repaired);
        self.push_exactly(&cell);
    }

    /// Adds a cell as it is.
    pub fn push_exactly(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.ends.push(self.text.len());
    }

    /// Returns the number of cells.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Returns a cell; beyond the last one every cell is empty.
    pub fn cell(&self, index: usize) -> &str {
        let start = match index {
            0 => 0,
            _ => self.ends.get(index - 1).copied().unwrap_or(self.text.len()),
        };
        let end = self.ends.get(index).copied().unwrap_or(self.text.len());
        &self.text[start..end]
    }

    /// Returns the cells.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|index| self.cell(index))
    }

    /// Returns the position of the first cell that is not empty.
    pub fn first_filled(&self) -> Option<usize> {
        (0..self.len()).find(|index| !self.cell(*index).is_empty())
    }

    /// Whether all cells are empty.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Whether nothing but this cell is filled, as in a note under a table.
    pub fn fills_only(&self, index: usize) -> bool {
        !self.text.is_empty() && self.cell(index).len() == self.text.len()
    }
}

impl<'a> FromIterator<&'a str> for Row {
    fn from_iter<I: IntoIterator<Item = &'a str>>(cells: I) -> Row {
        let mut row = Row::default();
        for cell in cells {
            row.push(cell);
        }
        row
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_come_back_as_they_went_in() {
        let row: Row = ["PP-0001", "", " a b ", "Säkylä"].into_iter().collect();
        assert_eq!(row.cells().collect::<Vec<_>>(), ["PP-0001", "", "a b", "Säkylä"]);
        assert_eq!((row.len(), row.cell(9), row.first_filled()), (4, "", Some(0)));
        let row: Row = [" ", "", "x"].into_iter().collect();
        assert_eq!((row.is_empty(), row.first_filled(), row.fills_only(0)), (false, Some(2), false));
        let row: Row = ["Huom! Luvut ovat ennakollisia.", "", ""].into_iter().collect();
        assert!(row.fills_only(0) && !row.fills_only(1));
        assert!(["", " "].into_iter().collect::<Row>().is_empty());
    }
}
