//! Single figures that may be shown outside a table: counts of the quality annex, targets, budget figures.

use serde::{Deserialize, Serialize};

use super::released::Cell;

/// A number that may be shown. It is made by [`super::Control`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure(Cell);

impl Figure {
    pub(super) fn new(cell: Cell) -> Figure {
        Figure(cell)
    }

    /// Returns what may be shown.
    pub fn cell(&self) -> &Cell {
        &self.0
    }
}
