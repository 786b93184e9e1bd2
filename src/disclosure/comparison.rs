//! What differs between two editions of a published table, row by row and figure by figure.

use std::collections::BTreeMap;

use super::SUPPRESSED;
use super::ledger::PublishedTable;
use super::released::{Cell, ReleasedTable};

/// A published table as it is compared: texts as in its CSV file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Columns that name a row.
    pub grain: Vec<String>,
    pub columns: Vec<String>,
    /// A cell for each column.
    pub rows: Vec<Vec<Shown>>,
}

/// What a cell shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    Figure(String),
    /// The figure of an earlier release; the present one is hidden.
    Again(String),
    Suppressed,
}

/// How two tables differ. Rows are named by their places in their tables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Whether the same columns name a row: else no row is the same as another, and only new and gone rows are told.
    pub same_grain: bool,
    pub new_rows: Vec<usize>,
    pub gone_rows: Vec<usize>,
    pub new_columns: Vec<String>,
    pub gone_columns: Vec<String>,
    /// In the order of the present rows and columns.
    pub cells: Vec<CellChange>,
}

/// A cell of a row that both tables have and that shows something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellChange {
    /// Places of its row, before and now.
    pub rows: (usize, usize),
    /// Places of its column, before and now.
    pub columns: (usize, usize),
    pub kind: Kind,
}

/// How a cell differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Both figures are shown.
    Changed,
    /// Shown before, suppressed now.
    Hidden,
    /// Suppressed before, shown now.
    Shown,
    /// One of them is the figure of an earlier release: nothing is said of the present one.
    Again,
}

impl Shown {
    /// Returns what stands in the CSV file.
    pub fn text(&self) -> &str {
        match self {
            Shown::Figure(text) | Shown::Again(text) => text,
            Shown::Suppressed => SUPPRESSED,
        }
    }

    /// Reads a cell of a CSV file that shows no figure of an earlier release.
    pub fn plain(text: &str) -> Shown {
        if text == SUPPRESSED { Shown::Suppressed } else { Shown::Figure(text.to_owned()) }
    }

    fn differs(&self, now: &Shown) -> Option<Kind> {
        match (self, now) {
            _ if self == now => None,
            (Shown::Again(_), _) | (_, Shown::Again(_)) => Some(Kind::Again),
            (Shown::Suppressed, _) => Some(Kind::Shown),
            (_, Shown::Suppressed) => Some(Kind::Hidden),
            (Shown::Figure(_), Shown::Figure(_)) => Some(Kind::Changed),
        }
    }
}

impl Sheet {
    /// Returns a table of the ledger. It does not tell which figures were shown again.
    pub fn of_published(table: &PublishedTable) -> Sheet {
        let row = |row: &Vec<String>| row.iter().map(|text| Shown::plain(text)).collect();
        let rows = table.rows.iter().map(row).collect();
        Sheet { grain: table.grain.clone(), columns: table.columns.clone(), rows }
    }

    /// Returns a released table.
    pub fn of_released(table: &ReleasedTable) -> Sheet {
        let shown = |cell: &Cell| match cell {
            Cell::Again(_) => Shown::Again(cell.plain()),
            cell => Shown::plain(&cell.plain()),
        };
        Sheet {
            grain: table.header().grain.clone(),
            columns: table.columns().iter().map(|column| column.name.clone()).collect(),
            rows: table.rows().iter().map(|row| row.iter().map(shown).collect()).collect(),
        }
    }

    /// Returns the texts that name a row, in the order of the grain.
    pub fn keys(&self, row: usize) -> Vec<&str> {
        let text = |key: &String| Some(self.rows.get(row)?.get(self.place(key)?)?.text());
        self.grain.iter().map(|key| text(key).unwrap_or_default()).collect()
    }

    fn place(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|name| name == column)
    }

    /// Returns how a later edition of the table differs from this one.
    pub fn compare(&self, now: &Sheet) -> Comparison {
        let mut comparison = Comparison { same_grain: self.grain == now.grain, ..Comparison::default() };
        let lacking = |columns: &[String], other: &Sheet| {
            columns.iter().filter(|column| other.place(column).is_none()).cloned().collect()
        };
        comparison.new_columns = lacking(&now.columns, self);
        comparison.gone_columns = lacking(&self.columns, now);
        if !comparison.same_grain {
            comparison.new_rows = (0..now.rows.len()).collect();
            comparison.gone_rows = (0..self.rows.len()).collect();
            return comparison;
        }
        let mut earlier: BTreeMap<Vec<&str>, usize> = (0..self.rows.len()).map(|row| (self.keys(row), row)).collect();
        let columns: Vec<(usize, usize)> = now
            .columns
            .iter()
            .enumerate()
            .filter(|(_, column)| !now.grain.contains(column))
            .filter_map(|(place, column)| Some((self.place(column)?, place)))
            .collect();
        for (row, cells) in now.rows.iter().enumerate() {
            let Some(before) = earlier.remove(&now.keys(row)) else {
                comparison.new_rows.push(row);
                continue;
            };
            for (was, is) in &columns {
                let kind = self.rows[before].get(*was).zip(cells.get(*is)).and_then(|(was, is)| was.differs(is));
                comparison.cells.extend(kind.map(|kind| CellChange {
                    rows: (before, row),
                    columns: (*was, *is),
                    kind,
                }));
            }
        }
        comparison.gone_rows = earlier.into_values().collect();
        comparison.gone_rows.sort_unstable();
        comparison
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(grain: &[&str], columns: &[&str], rows: &[&[&str]]) -> Sheet {
        let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        // A star before a text: shown again.
        let shown = |text: &&str| text.strip_prefix('*').map_or(Shown::plain(text), |text| Shown::Again(text.into()));
        let rows = rows.iter().map(|row| row.iter().map(shown).collect()).collect();
        Sheet { grain: owned(grain), columns: owned(columns), rows }
    }

    fn cells(before: &Sheet, now: &Sheet) -> Vec<(usize, Kind)> {
        before.compare(now).cells.iter().map(|cell| (cell.rows.1, cell.kind)).collect()
    }

    #[test]
    fn rows_are_known_by_their_keys_wherever_they_stand() {
        let before = sheet(&["q"], &["q", "n"], &[&["a", "1"], &["b", "2"], &["c", "3"]]);
        let now = sheet(&["q"], &["q", "n"], &[&["d", "4"], &["c", "5"], &["a", "1"]]);
        let comparison = before.compare(&now);
        assert_eq!((comparison.new_rows, comparison.gone_rows), (vec![0], vec![1]));
        assert_eq!(cells(&before, &now), [(1, Kind::Changed)]);
    }

    #[test]
    fn a_figure_shown_again_is_no_change_of_the_figure() {
        let columns = ["q", "n"];
        let before = sheet(&["q"], &columns, &[&["a", "20"], &["b", "20"], &["c", ".."], &["d", "*20"], &["e", "*20"]]);
        let now = sheet(&["q"], &columns, &[&["a", "*20"], &["b", "*19"], &["c", "*20"], &["d", "*20"], &["e", "21"]]);
        assert_eq!(cells(&before, &now), [(0, Kind::Again), (1, Kind::Again), (2, Kind::Again), (4, Kind::Again)]);
    }

    #[test]
    fn two_dots_on_one_side_are_hidden_or_shown() {
        let before = sheet(&["q"], &["q", "n"], &[&["a", ".."], &["b", "2"], &["c", ".."], &["d", ""]]);
        let now = sheet(&["q"], &["q", "n"], &[&["a", "1"], &["b", ".."], &["c", ".."], &["d", "7"]]);
        assert_eq!(cells(&before, &now), [(0, Kind::Shown), (1, Kind::Hidden), (3, Kind::Changed)]);
    }

    #[test]
    fn of_another_grain_all_rows_are_others() {
        let before = sheet(&["q"], &["q", "n"], &[&["a", "1"], &["b", "2"]]);
        let now = sheet(&["q", "area"], &["q", "area", "n"], &[&["a", "x", "1"]]);
        let comparison = before.compare(&now);
        assert!(!comparison.same_grain && comparison.cells.is_empty());
        assert_eq!((comparison.new_rows, comparison.gone_rows), (vec![0], vec![0, 1]));
        assert_eq!((comparison.new_columns, comparison.gone_columns), (vec!["area".to_owned()], Vec::new()));
    }
}
