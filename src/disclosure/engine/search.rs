//! Least and greatest values where relations are linked: integer programs by branch and bound.
//!
//! Outside networks the ends of the linear program need not be whole: it may promise a table with half a person in it, and
//! an interval that is wider than any true one would call a cell safe that is not. So the ends are those of whole solutions
//! (Land and Doig 1960, Econometrica 28:497), over a tableau that does not round.

use super::component::Component;
use super::flow::Direction;
use super::tableau::{Budget, Outcome, Stop, Tableau};

/// What a search for an end found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// The end, and a solution that has it.
    At(i64, Vec<i64>),
    /// There is no end in this direction: from any solution one may go on by this difference, again and again.
    Boundless(Vec<i64>),
    /// No solution fulfils the bound that was asked for.
    Nowhere,
}

/// Searches for the ends of the variables of one component.
pub struct Search {
    component: Component,
    tableau: Tableau,
    nodes: u64,
    budget: Budget,
    /// A search that stopped in the middle of a pivot leaves no tableau to go on from.
    stopped: Option<Stop>,
}

impl Search {
    /// Prepares the searches. Each may branch into so many nodes; all together may pivot so often.
    pub fn new(component: Component, nodes: u64, pivots: u64) -> Result<Search, Stop> {
        let mut budget = Budget { pivots };
        let tableau = Tableau::feasible(&component, &mut budget)?;
        Ok(Search { component, tableau, nodes, budget, stopped: None })
    }

    /// Returns the end of a variable; `known` is a value that some solution has.
    pub fn end(&mut self, variable: usize, direction: Direction, known: i64) -> Result<End, Stop> {
        let sign = if direction == Direction::Up { 1 } else { -1 };
        if let Outcome::Boundless(column) = self.maximise(variable, sign)? {
            return Ok(End::Boundless(self.tableau.direction(column, self.component.cells.len())));
        }
        let root = &self.tableau;
        match root.point(self.component.cells.len()) {
            // The end of the linear program is whole already, as it nearly always is.
            Ok(_) if root.bound() <= sign * known => Ok(End::At(known, Vec::new())),
            Ok(point) => Ok(End::At(sign * root.bound(), point)),
            Err(_) => self.branch(self.tableau.clone(), sign, Some(sign * known)),
        }
    }

    /// Returns the greatest value of a variable that has an upper end, among those that are at most `bound`.
    pub fn greatest_within(&mut self, variable: usize, bound: i64) -> Result<End, Stop> {
        if let Outcome::Boundless(column) = self.maximise(variable, 1)? {
            return Ok(End::Boundless(self.tableau.direction(column, self.component.cells.len())));
        }
        let mut root = self.tableau.clone();
        if root.bound() > bound && !root.restrict(variable, bound, true, &mut self.budget)? {
            return Ok(End::Nowhere);
        }
        self.branch(root, 1, None)
    }

    fn maximise(&mut self, variable: usize, sign: i64) -> Result<Outcome, Stop> {
        if let Some(stop) = self.stopped {
            return Err(stop);
        }
        self.tableau.aim(variable, sign);
        self.tableau.maximise(&mut self.budget).inspect_err(|stop| self.stopped = Some(*stop))
    }

    /// Looks for the best whole solution; only one that beats `known` is returned with its values, `known` itself without.
    fn branch(&mut self, root: Tableau, sign: i64, known: Option<i64>) -> Result<End, Stop> {
        let mut best: Option<(i64, Vec<i64>)> = known.map(|value| (value, Vec::new()));
        let mut open = vec![root];
        let mut nodes = self.nodes;
        while let Some(node) = open.pop() {
            if best.as_ref().is_some_and(|(value, _)| node.bound() <= *value) {
                continue;
            }
            nodes = nodes.checked_sub(1).ok_or(Stop::Limit)?;
            match node.point(self.component.cells.len()) {
                Ok(point) => best = Some((node.bound(), point)),
                Err((variable, below)) => {
                    for (bound, upper) in [(below + 1, false), (below, true)] {
                        let mut child = node.clone();
                        if child.restrict(variable, bound, upper, &mut self.budget)? {
                            open.push(child);
                        }
                    }
                }
            }
        }
        Ok(best.map_or(End::Nowhere, |(value, point)| End::At(sign * value, point)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::component::Row;
    use super::*;

    /// x + y = 2a, x + z = 2b, y + z = 2c + 1 with true halves outside: parity, which linear programming does not see.
    fn parity() -> Component {
        let rows = vec![
            Row { terms: vec![(0, 1), (1, 1)], constant: 3 },
            Row { terms: vec![(0, 1), (2, 1)], constant: 3 },
            Row { terms: vec![(1, 1), (2, 1), (3, 1)], constant: 5 },
        ];
        Component { cells: (0..4).collect(), values: vec![1, 2, 2, 1], rows }
    }

    #[test]
    fn ends_are_those_of_whole_solutions() {
        let parity = parity();
        let mut search = Search::new(parity, 100, 1000).unwrap();
        // 2(3 − x) ≤ 5 makes x ≥ 0.5, so 1.
        assert_eq!(search.end(0, Direction::Down, 1), Ok(End::At(1, Vec::new())));
        assert!(matches!(search.end(0, Direction::Up, 1), Ok(End::At(3, point)) if point == [3, 0, 0, 5]));
        // The rest goes by twos.
        assert!(matches!(search.end(3, Direction::Up, 1), Ok(End::At(5, _))));
        assert!(matches!(search.greatest_within(3, 4), Ok(End::At(3, _))));
        assert!(matches!(search.greatest_within(3, 2), Ok(End::At(1, _))));
        assert_eq!(search.greatest_within(3, 0), Ok(End::Nowhere));
    }

    #[test]
    fn no_end_is_told_with_the_way() {
        let component = Component {
            cells: vec![0, 1],
            values: vec![2, 3],
            rows: vec![Row { terms: vec![(0, 2), (1, -1)], constant: 1 }],
        };
        let mut search = Search::new(component, 100, 1000).unwrap();
        let Ok(End::Boundless(way)) = search.end(0, Direction::Up, 2) else { panic!() };
        assert!(way[0] > 0 && 2 * way[0] == way[1]);
    }
}
