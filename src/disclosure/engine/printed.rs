//! What a release asks of the engine besides its search: the state of cells as they are printed.

use std::collections::BTreeSet;

use super::audit::Finding;
use super::system::{Cell, State, System};

impl System {
    /// Returns the same system with printed cells hidden, whether they may be chosen for it or not.
    #[must_use]
    pub fn as_hidden(&self, hidden: &[usize]) -> System {
        let cells = self.cells().iter().enumerate().map(|(number, cell)| {
            let mut cell = *cell;
            if cell.state.is_shown() && hidden.binary_search(&number).is_ok() {
                cell.state = State::Complementary;
            }
            cell
        });
        System::of(cells.collect(), self.relations().to_vec())
    }

    /// Returns the same system in which what stands in no table is not protected.
    #[must_use]
    pub fn with_free_unpublished(&self) -> System {
        let cells = self.cells().iter().map(|cell| match cell.state {
            State::Unpublished { .. } => Cell { state: State::Unpublished { sensitive: false }, ..*cell },
            _ => *cell,
        });
        System::of(cells.collect(), self.relations().to_vec())
    }
}

impl System {
    /// Returns the same system in which these cells are not protected, as far as they are hidden.
    #[must_use]
    pub fn with_free(&self, cells: &BTreeSet<usize>) -> System {
        let freed = self.cells().iter().enumerate().map(|(number, cell)| match cell.state {
            State::Shown => *cell,
            _ if cells.contains(&number) => Cell { state: State::Unpublished { sensitive: false }, ..*cell },
            _ => *cell,
        });
        System::of(freed.collect(), self.relations().to_vec())
    }
}

impl System {
    /// Returns the same cells without what ties them.
    #[must_use]
    pub fn without_relations(&self) -> System {
        System::of(self.cells().to_vec(), Vec::new())
    }

    /// Returns the same system in which only these cells may be hidden, of those that may.
    #[must_use]
    pub fn choosing_from(&self, may_hide: impl Fn(usize) -> bool) -> System {
        let cells = self.cells().iter().enumerate();
        let fewer = cells.map(|(number, cell)| Cell { may_hide: cell.may_hide && may_hide(number), ..*cell });
        System::of(fewer.collect(), self.relations().to_vec())
    }
}

impl Finding {
    /// Returns how many whole values remain possible; `None`: there is no bound.
    pub fn possible(&self) -> Option<i64> {
        self.greatest.map(|greatest| greatest - self.least + 1)
    }
}
