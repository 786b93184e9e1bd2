//! Small moves: changes of a few cells that leave every relation as it is.
//!
//! Most cells are safe because a handful of others can take up what they lose or gain. Such moves are found by mending one row after
//! the other, in a thousandth of the time that a linear program takes; where none is found, nothing is said.

use super::component::{Component, Places};

/// How many cells are tried in one search.
const TRIALS: u32 = 40;
/// How many cells are tried to mend one row.
const WAYS: usize = 4;

/// The rows of a component, by their variables.
pub struct Moves<'c> {
    component: &'c Component,
    rows_of: Places,
    /// What each row is off: nothing between two searches.
    off: Vec<i64>,
}

/// A change under way.
struct Change<'p> {
    point: &'p [i64],
    moved: Vec<(usize, i64)>,
    /// What each row is off.
    off: &'p mut [i64],
    /// Rows that do not hold.
    broken: Vec<usize>,
    trials: u32,
}

impl<'c> Moves<'c> {
    /// Prepares the search in a component.
    pub fn new(component: &'c Component) -> Moves<'c> {
        let terms = component.rows.iter().map(|row| row.terms.as_slice());
        let rows_of = Places::in_terms(component.cells.len(), terms);
        Moves { component, rows_of, off: vec![0; component.rows.len()] }
    }

    /// Returns a change, by variable, that moves this variable by `step` from a point that fulfils all rows to another one.
    pub fn find(&mut self, point: &[i64], variable: usize, step: i64) -> Option<Vec<(usize, i64)>> {
        if point[variable] + step < 0 {
            return None;
        }
        let mut off = std::mem::take(&mut self.off);
        let mut change = Change { point, moved: Vec::new(), off: &mut off, broken: Vec::new(), trials: TRIALS };
        self.shift(&mut change, variable, step);
        let mended = self.mend(&mut change);
        let moved = change.moved;
        if !mended {
            off.fill(0);
        }
        self.off = off;
        mended.then_some(moved)
    }

    fn shift(&self, change: &mut Change<'_>, variable: usize, step: i64) {
        change.moved.push((variable, step));
        self.put(change, variable, step);
    }

    fn put(&self, change: &mut Change<'_>, variable: usize, step: i64) {
        for &(row, coefficient) in self.rows_of.at(variable) {
            let held = change.off[row] == 0;
            change.off[row] += coefficient * step;
            match (held, change.off[row] == 0) {
                (true, false) => change.broken.push(row),
                (false, true) => change.broken.retain(|broken| *broken != row),
                _ => {}
            }
        }
    }

    /// Mends the shortest row that does not hold, then the others; goes back where that does not lead on.
    fn mend(&self, change: &mut Change<'_>) -> bool {
        let rows = &self.component.rows;
        let shortest = change.broken.iter().copied().min_by_key(|row| (rows[*row].terms.len(), *row));
        let Some(row) = shortest else { return true };
        let off = change.off[row];
        let (mut ways, mut found) = ([(0, 0, 0, 0); WAYS], 0);
        for &(variable, coefficient) in &rows[row].terms {
            // Nearly all are ones, and a division takes as long as all the rest.
            let step = match coefficient {
                1 => -off,
                -1 => off,
                _ if off % coefficient == 0 => -off / coefficient,
                _ => continue,
            };
            let is_moved = || change.moved.iter().any(|(moved, _)| *moved == variable);
            if change.point[variable] + step >= 0 && !is_moved() {
                let more: i64 = self.rows_of.at(variable).iter().map(|place| opened(change, *place, step)).sum();
                found = put_in(&mut ways, found, (more, -change.point[variable], variable, step));
            }
        }
        for (_, _, variable, step) in ways.into_iter().take(found) {
            let Some(left) = change.trials.checked_sub(1) else { return false };
            change.trials = left;
            self.shift(change, variable, step);
            if self.mend(change) {
                return true;
            }
            self.put(change, variable, -step);
            change.moved.pop();
        }
        false
    }
}

/// What a way to mend a row is ordered by, and the way: rows that it opens, what the variable can lose, the variable, and its step.
type Way = (i64, i64, usize, i64);

/// Keeps a way if it is among the first ones; returns how many there are now.
fn put_in(ways: &mut [Way; WAYS], found: usize, way: Way) -> usize {
    let place = ways[..found].partition_point(|other| *other < way);
    let found = WAYS.min(found + 1);
    if place < found {
        ways[place..found].rotate_right(1);
        ways[place] = way;
    }
    found
}

/// Returns how many rows more do not hold when a variable in this row moves by a step.
fn opened(change: &Change<'_>, (row, coefficient): (usize, i64), step: i64) -> i64 {
    match change.off[row] {
        0 => 1,
        off if off + coefficient * step == 0 => -1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::super::component::Row;
    use super::*;

    /// Two rows and two columns of hidden cells, and a fifth cell that can take nothing up.
    fn rectangle(values: [i64; 5]) -> Component {
        let sum = |cells: [usize; 2]| Row {
            terms: cells.map(|cell| (cell, 1)).to_vec(),
            constant: cells.map(|cell| values[cell]).iter().sum(),
        };
        let rows =
            vec![sum([0, 1]), sum([2, 3]), sum([0, 2]), sum([1, 3]), Row { terms: vec![(4, 1)], constant: values[4] }];
        Component { cells: (0..5).collect(), values: values.to_vec(), rows }
    }

    #[test]
    fn a_move_goes_around_the_rectangle_and_back_is_another() {
        let component = rectangle([2, 5, 5, 1, 7]);
        let mut moves = Moves::new(&component);
        let mut change = moves.find(&component.values, 0, 1).unwrap();
        change.sort_unstable();
        assert_eq!(change, [(0, 1), (1, -1), (2, -1), (3, 1)]);
        let mut back = moves.find(&component.values, 0, -1).unwrap();
        back.sort_unstable();
        assert_eq!(back, [(0, -1), (1, 1), (2, 1), (3, -1)]);
    }

    #[test]
    fn nothing_falls_below_none() {
        let component = rectangle([2, 5, 0, 1, 7]);
        let mut moves = Moves::new(&component);
        assert_eq!(moves.find(&component.values, 0, 1), None, "the third is none already");
        assert_eq!(moves.find(&component.values, 2, -1), None);
        assert_eq!(moves.find(&component.values, 4, 1), None, "nothing takes it up");
    }
}
