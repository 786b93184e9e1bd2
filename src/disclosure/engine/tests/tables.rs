//! Tables as systems.

use crate::disclosure::engine::system::{Cell, Relation, State, System};

/// A table of rows and columns with its margins. Cells go row by row, each row followed by its total; the last row are the
/// totals of the columns, the last cell of all is the grand total, which is never hidden.
#[derive(Clone, Debug)]
pub struct TwoWay {
    pub columns: usize,
    pub system: System,
}

impl TwoWay {
    /// Builds a table whose small counts (above 0, below `smallest`) are primary, in the margins too; `margins`: whether
    /// these may be chosen as complementary cells.
    pub fn new(counts: &[Vec<i64>], smallest: i64, margins: bool) -> TwoWay {
        let (rows, columns) = (counts.len(), counts[0].len());
        let mut cells: Vec<Cell> = Vec::new();
        let mut push = |value: i64, may_hide: bool| {
            let state = if 0 < value && value < smallest { State::Primary } else { State::Shown };
            cells.push(Cell { may_hide, state, ..Cell::shown(value) });
        };
        for row in counts {
            row.iter().for_each(|value| push(*value, true));
            push(row.iter().sum(), margins);
        }
        for column in 0..columns {
            push(counts.iter().map(|row| row[column]).sum(), margins);
        }
        push(counts.iter().flatten().sum(), false);
        let at = |row: usize, column: usize| row * (columns + 1) + column;
        let mut relations: Vec<Relation> =
            (0..=rows).map(|row| Relation::sum(at(row, columns), (0..columns).map(|column| at(row, column)))).collect();
        relations
            .extend((0..=columns).map(|column| Relation::sum(at(rows, column), (0..rows).map(|row| at(row, column)))));
        TwoWay { columns, system: System::new(cells, relations).unwrap() }
    }

    /// Returns the cell of a row and a column; the last of each are the totals.
    pub fn at(&self, row: usize, column: usize) -> usize {
        row * (self.columns + 1) + column
    }
}

/// Numbers that look random and are the same every time (SplitMix64, Steele et al. 2014).
pub struct Numbers(pub u64);

impl Numbers {
    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % bound
    }

    /// A table with so many percent small counts, some zeros, and others up to `largest`.
    pub fn counts(&mut self, rows: usize, columns: usize, small: u64, largest: u64) -> Vec<Vec<i64>> {
        (0..rows).map(|_| (0..columns).map(|_| self.count(small, largest)).collect()).collect()
    }

    fn count(&mut self, small: u64, largest: u64) -> i64 {
        let kind = self.below(100);
        if kind < small {
            1 + self.below(4) as i64
        } else if kind < small + 5 {
            0
        } else {
            // Skewed, as counts by area are.
            let part = self.below(1000) * self.below(1000);
            5 + (part * largest / 1_000_000) as i64
        }
    }
}
