//! Hiding in large tables with entangled sums: audit, hide a neighbour of each cell in danger, audit again.
//!
//! The cheapest pattern is out of reach there. This one is safe all the same, since the same audit judges it, and what proves
//! needless in the end is shown again; but more is hidden than must be.

use std::collections::BTreeSet;

use super::ground::Ground;
use super::verdict::{Added, Judge, Judged, Verdict};
use crate::diagnostics::Result;

/// Rounds of auditing and hiding.
const ROUNDS: usize = 200;

/// Most audits spent on showing again what is not needed, and what they may cost together: an audit of so many hidden cells that
/// hang together is reckoned to cost their number to the fourth power (searches, and rows, columns and pivots of each).
const SECOND_LOOKS: u64 = 200;
const SECOND_LOOKS_COST: u64 = 200_000_000_000;

/// Returns the verdict on a safe table and the cells that are still printed; nothing when no further cell helps. `added` makes of a
/// number of cells what is told of them.
///
/// # Errors
/// As [`Judge::judge`].
pub fn hide(
    judge: &Judge<'_>,
    shown: &BTreeSet<usize>,
    added: impl Fn(usize) -> Added,
) -> Result<Option<(Verdict, BTreeSet<usize>)>> {
    let mut steps = Steps::new(judge.ground, shown);
    for _ in 0..ROUNDS {
        let Judged { verdict, in_danger, .. } = judge.judge(&steps.left, added(steps.chosen.len()))?;
        if verdict.safe {
            return steps.show_again(judge, verdict, added).map(Some);
        }
        let before = steps.chosen.len();
        in_danger.iter().for_each(|cell| steps.protect(*cell));
        if steps.chosen.len() == before {
            return Ok(None);
        }
    }
    Ok(None)
}

struct Steps<'g> {
    ground: &'g Ground,
    /// For each cell the sums that it stands in.
    sums_of: Vec<Vec<usize>>,
    left: BTreeSet<usize>,
    chosen: BTreeSet<usize>,
}

impl<'g> Steps<'g> {
    fn new(ground: &'g Ground, shown: &BTreeSet<usize>) -> Steps<'g> {
        let mut sums_of = vec![Vec::new(); ground.values.len()];
        for (number, (whole, parts)) in ground.related.sums.iter().enumerate() {
            parts.iter().chain([whole]).for_each(|cell| sums_of[*cell].push(number));
        }
        Steps { ground, sums_of, left: shown.clone(), chosen: BTreeSet::new() }
    }

    /// Hides a neighbour of a cell in each sum in which the other hidden cells give it too little room; where all give enough,
    /// one more in the sum that gives least.
    fn protect(&mut self, cell: usize) {
        let mut tightest: Option<(i64, usize)> = None;
        let mut helped = false;
        for sum in self.sums_of[cell].clone() {
            let room = self.room(cell, sum);
            if room < self.ground.smallest {
                helped |= self.hide_in(cell, sum);
            } else if self.candidate(cell, sum).is_some() {
                tightest = Some(tightest.map_or((room, sum), |known| known.min((room, sum))));
            }
        }
        if let (false, Some((_, sum))) = (helped, tightest) {
            self.hide_in(cell, sum);
        }
    }

    /// Returns how many people the other hidden cells of a sum count.
    fn room(&self, cell: usize, sum: usize) -> i64 {
        self.others(cell, sum).filter(|other| !self.left.contains(other)).map(|other| self.ground.values[other]).sum()
    }

    fn others(&self, cell: usize, sum: usize) -> impl Iterator<Item = usize> {
        let (whole, parts) = &self.ground.related.sums[sum];
        parts.iter().chain([whole]).copied().filter(move |other| *other != cell)
    }

    /// Returns the cheapest cell that gives enough room by itself, else the one that gives most.
    fn candidate(&self, cell: usize, sum: usize) -> Option<usize> {
        let value = |cell: usize| self.ground.values[cell];
        let free =
            self.others(cell, sum).filter(|other| self.left.contains(other) && !self.ground.tops.contains(other));
        free.min_by_key(|other| match value(*other) {
            enough if enough >= self.ground.smallest => (0, enough, *other),
            little => (1, -little, *other),
        })
    }

    fn hide_in(&mut self, cell: usize, sum: usize) -> bool {
        let Some(other) = self.candidate(cell, sum) else {
            return false;
        };
        self.left.remove(&other);
        self.chosen.insert(other)
    }

    /// Shows chosen cells again that the table is safe without hiding, the largest first.
    fn show_again(
        mut self,
        judge: &Judge<'_>,
        mut verdict: Verdict,
        added: impl Fn(usize) -> Added,
    ) -> Result<(Verdict, BTreeSet<usize>)> {
        let mut largest: Vec<usize> = self.chosen.iter().copied().collect();
        largest.sort_by_key(|cell| (-self.ground.values[*cell], *cell));
        let hidden = u64::try_from(verdict.suppressed).unwrap_or(u64::MAX).max(1);
        let looks = SECOND_LOOKS.min(SECOND_LOOKS_COST / hidden.saturating_pow(4));
        for cell in largest.into_iter().take(usize::try_from(looks).unwrap_or(usize::MAX)) {
            self.left.insert(cell);
            let without = judge.judge(&self.left, added(self.chosen.len() - 1))?.verdict;
            if without.safe {
                self.chosen.remove(&cell);
                verdict = without;
            } else {
                self.left.remove(&cell);
            }
        }
        Ok((verdict, self.left))
    }
}
