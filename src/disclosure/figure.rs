//! Single figures that may be shown outside a table: counts of the quality annex, targets, budget figures.

use serde::{Deserialize, Serialize};

use super::released::{Cell, ReleasedTable};

/// A number that may be shown. It is made by [`super::Control`], or taken from a cell of a released table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure(Cell);

impl Figure {
    pub(super) fn new(cell: Cell) -> Figure {
        Figure(cell)
    }

    /// Takes the figure of a released table's cell.
    pub fn from_table(table: &ReleasedTable, keys: &[(&str, &str)], column: &str) -> Option<Figure> {
        table.find(keys).map(|row| Figure(table.cell(row, column).clone()))
    }

    /// Returns what may be shown.
    pub fn cell(&self) -> &Cell {
        &self.0
    }
}
