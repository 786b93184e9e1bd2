//! What a release asks of the engine besides its search: the state of cells as they are printed.

use std::collections::BTreeSet;

use super::audit::Finding;
use super::system::{Cell, State, System};

impl System {
    /// Returns the same system with printed cells hidden, whether they may be chosen for it or not.
    #[must_use]
    pub fn as_hidden(&self, hidden: &[usize]) -> System {
        self.with_cells(|number, cell| match cell.state {
            State::Shown if hidden.binary_search(&number).is_ok() => Cell { state: State::Complementary, ..cell },
            _ => cell,
        })
    }

    /// Returns the same system in which what stands in no table is not protected.
    #[must_use]
    pub fn with_free_unpublished(&self) -> System {
        self.with_cells(|_, cell| match cell.state {
            State::Unpublished { .. } => cell.free(),
            _ => cell,
        })
    }

    /// Returns the same system in which these cells are not protected, as far as they are hidden.
    #[must_use]
    pub fn with_free(&self, cells: &BTreeSet<usize>) -> System {
        self.with_cells(|number, cell| match cell.state {
            State::Shown => cell,
            _ if cells.contains(&number) => cell.free(),
            _ => cell,
        })
    }

    /// Returns the same system in which only these cells may be hidden, of those that may.
    #[must_use]
    pub fn choosing_from(&self, may_hide: impl Fn(usize) -> bool) -> System {
        self.with_cells(|number, cell| Cell { may_hide: cell.may_hide && may_hide(number), ..cell })
    }

    /// Returns the same cells without what ties them.
    #[must_use]
    pub fn without_relations(&self) -> System {
        System::of(self.cells().to_vec(), Vec::new())
    }
}

impl Cell {
    /// Returns the cell as one that anybody may work out.
    fn free(self) -> Cell {
        Cell { state: State::Unpublished { sensitive: false }, ..self }
    }
}

impl Finding {
    /// Returns how many whole values remain possible; `None`: there is no bound.
    pub fn possible(&self) -> Option<i64> {
        self.greatest.map(|greatest| greatest - self.least + 1)
    }
}
