//! What disclosure control did: counted by table, for annexes and for the audit command.

use serde::{Deserialize, Serialize};

/// The protection of all tables of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Protection {
    pub tables: Vec<TableProtection>,
    /// How many earlier releases the readers know.
    pub releases: usize,
    /// Whether they know, too, what the same run publishes for everyone.
    pub beside: bool,
    /// Whether others read it, too, who know more.
    pub others: bool,
}

/// The protection of one table: counts of cells and sums over all of them. Why cells are hidden depends on what is hidden, so only
/// [`TableProtection::hidden`] may be handed on; the rest is for whoever runs the audit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableProtection {
    /// The measure's id.
    pub id: String,
    /// Printed counts.
    pub cells: usize,
    /// Hidden for what they are themselves.
    pub primary: usize,
    /// Hidden because they would give another away, levels of areas that are not published among them.
    pub complementary: usize,
    /// Of these, cells of levels of areas that are not published.
    pub coarsened: usize,
    /// Cells of any role at which an earlier figure is shown again.
    pub again: usize,
    /// Whole values that remain possible for the hidden cell that is known best.
    pub narrowest: Option<i64>,
    /// Sum of all counts; what was published of it is `shown_counts`. Both only inside the program: their ratio is told.
    pub counts: i64,
    pub shown_counts: i64,
}

impl Protection {
    pub(super) fn new(ids: impl Iterator<Item = String>) -> Protection {
        let tables = ids.map(|id| TableProtection { id, ..TableProtection::default() }).collect();
        Protection { tables, ..Protection::default() }
    }

    pub(super) fn of_table(&mut self, table: usize) -> &mut TableProtection {
        &mut self.tables[table]
    }
}

impl TableProtection {
    /// Returns how many counts are hidden, whatever the reason.
    pub fn hidden(&self) -> usize {
        self.primary + self.complementary
    }

    /// Returns the share of cells that are shown.
    #[expect(clippy::cast_precision_loss, reason = "counts of cells")]
    pub fn cells_kept(&self) -> Option<f64> {
        (self.cells > 0).then(|| (self.cells - self.hidden()) as f64 / self.cells as f64)
    }

    /// Returns the share of all counted that is shown, in whole percent: for whoever runs the audit, not for handing on.
    pub fn counts_kept_percent(&self) -> Option<i64> {
        (self.counts > 0).then(|| self.shown_counts * 100 / self.counts)
    }
}
