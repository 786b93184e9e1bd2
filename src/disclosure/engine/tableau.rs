//! Linear programming in whole numbers: the simplex method without a single rounding.
//!
//! The tableau holds integers over one common denominator, the determinant of the basis, and every pivot divides exactly
//! (Edmonds 1967; Avis 2000, "A revised implementation of the reverse search vertex enumeration algorithm"). Between counts the
//! coefficients are ones, so the numbers stay small; should one leave 64 bits, the search stops and nothing is proved. That
//! is why no tolerance stands between a table and its publication.

use super::component::{Component, Row};
use super::line::{Line, Pivot};

/// Why a search stopped without a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The steps that it was given are used up.
    Limit,
    /// A number grew too large.
    Overflow,
    /// There is nothing to be found.
    Impossible,
}

/// How maximising ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Best,
    /// The objective grows without bound along this column.
    Boundless(usize),
}

/// Pivots that are left.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    pub pivots: u64,
}

/// The equations solved for some variables (the basis): `denominator · basic = constant − Σ entry · other`, others zero.
#[derive(Clone, Debug)]
pub struct Tableau {
    denominator: i64,
    /// One row for each basic variable.
    rows: Vec<Line>,
    basic: Vec<usize>,
    /// The variable of each column.
    others: Vec<usize>,
    /// The rows in which a column is not zero, in no order; some may stand there twice, or be zero by now.
    columns: Vec<Vec<usize>>,
    /// What is maximised, in the form of a row.
    objective: Line,
    /// Number of the component's variables: those after them stand for nothing and are zero.
    first: usize,
    /// Number of the variables so far, slacks of added bounds included.
    variables: usize,
    /// Variables that keep their true value; their columns only tell what it would bring to let them go.
    closed: Vec<bool>,
}

impl Tableau {
    /// Returns a tableau at a vertex of the component's solutions, of which the true values are one.
    pub fn feasible(component: &Component, budget: &mut Budget) -> Result<Tableau, Stop> {
        Tableau::partly(component, &component.values, vec![false; component.cells.len()], budget)
    }

    /// Returns a tableau at a vertex of the solutions in which the closed variables keep their values; the values solve the
    /// rows but for their constants, which are reckoned from them.
    pub fn partly(
        component: &Component,
        values: &[i64],
        closed: Vec<bool>,
        budget: &mut Budget,
    ) -> Result<Tableau, Stop> {
        let variables = component.cells.len();
        let line = |row: &Row| {
            let open = row.terms.iter().filter(|(variable, _)| !closed[*variable]);
            let constant: i64 = open.map(|(variable, coefficient)| coefficient * values[*variable]).sum();
            let mut terms = row.terms.clone();
            terms.sort_unstable();
            Line::new(terms, constant).times(if constant < 0 { -1 } else { 1 })
        };
        let rows: Vec<Line> = component.rows.iter().map(line).collect();
        let mut tableau = Tableau {
            denominator: 1,
            rows: Vec::new(),
            basic: (0..component.rows.len()).map(|row| variables + row).collect(),
            others: (0..variables).collect(),
            columns: vec![Vec::new(); variables],
            objective: Line::default(),
            first: variables,
            variables: variables + component.rows.len(),
            closed,
        };
        rows.into_iter().for_each(|row| tableau.push(row));
        for row in 0..component.rows.len() {
            tableau.drive_out(row, budget)?;
        }
        Ok(tableau)
    }

    fn push(&mut self, row: Line) {
        row.entries().for_each(|(column, _)| self.columns[column].push(self.rows.len()));
        self.rows.push(row);
    }

    /// Makes a row's artificial variable zero and takes it away. It can be made zero, since the true values have it so. Only a
    /// row that holds nothing but closed variables keeps it: there it stays zero. A row that follows from the others is left with
    /// nothing in it.
    fn drive_out(&mut self, row: usize, budget: &mut Budget) -> Result<(), Stop> {
        let mut standing = 0;
        while self.basic[row] == self.first + row && !self.rows[row].is_nothing() {
            let constant = self.rows[row].constant;
            let Some(column) = self.replacing(row, standing < PATIENCE) else {
                return if constant == 0 { Ok(()) } else { Err(Stop::Overflow) };
            };
            let leaving = if constant == 0 { row } else { self.leaving(column).ok_or(Stop::Overflow)? };
            standing = if self.rows[leaving].constant == 0 { standing + 1 } else { 0 };
            let left = self.basic[leaving];
            self.pivot(leaving, column, budget)?;
            if left >= self.first {
                self.empty_column(column);
            }
        }
        Ok(())
    }

    /// Returns the column that may take the place of a row's variable: any where that is zero, else one by which it falls.
    fn replacing(&self, row: usize, sparsest: bool) -> Option<usize> {
        let open = self.rows[row].entries().filter(|(column, _)| !self.is_closed(self.others[*column]));
        let falls = |entry: i64| self.rows[row].constant == 0 || entry > 0;
        // One that stands in few rows changes few; after a while without progress the lowest, which cannot cycle.
        let order = |(column, _): &(usize, i64)| {
            let rows = if sparsest { self.columns[*column].len() } else { 0 };
            (rows, self.others[*column])
        };
        let entering = open.filter(|(_, entry)| falls(*entry)).min_by_key(order);
        entering.map(|(column, _)| column)
    }

    /// Lets a closed variable go, whose true value this is, and goes to a vertex again.
    ///
    /// Until now it was counted from its true value; from now on it is counted from zero, where it is lowered to, as far as it goes.
    pub fn open(&mut self, variable: usize, value: i64, budget: &mut Budget) -> Result<(), Stop> {
        self.closed[variable] = false;
        let Some(column) = self.others.iter().position(|other| *other == variable) else { return Ok(()) };
        let is_idle = |row: &&usize| self.basic[**row] == self.first + **row && self.rows[**row].at(column) != 0;
        if let Some(row) = self.columns[column].iter().filter(is_idle).min().copied() {
            // A row of closed ones is solved for it.
            self.pivot(row, column, budget)?;
            self.empty_column(column);
            self.rows[row].constant = value.checked_mul(self.denominator).ok_or(Stop::Overflow)?;
            return Ok(());
        }
        let least = self.bounding(column, -1).filter(|row| {
            i128::from(self.rows[*row].constant) < i128::from(value) * -i128::from(self.rows[*row].at(column))
        });
        for row in self.filled(column) {
            let more = self.rows[row].at(column).checked_mul(value).ok_or(Stop::Overflow)?;
            self.rows[row].constant = self.rows[row].constant.checked_add(more).ok_or(Stop::Overflow)?;
        }
        if let Some(row) = least {
            self.pivot(row, column, budget)?;
        }
        Ok(())
    }

    fn is_closed(&self, variable: usize) -> bool {
        self.closed.get(variable).is_some_and(|closed| *closed)
    }

    /// Makes a column one of zeros that belongs to no variable.
    fn empty_column(&mut self, column: usize) {
        self.others[column] = NOBODY;
        for row in std::mem::take(&mut self.columns[column]) {
            self.rows[row].empty(column);
        }
    }

    fn row_of(&self, variable: usize) -> Option<usize> {
        self.basic.iter().position(|basic| *basic == variable)
    }

    /// Sets the objective to `sign · variable`.
    pub fn aim(&mut self, variable: usize, sign: i64) {
        self.objective = match self.row_of(variable) {
            Some(row) => self.rows[row].times(sign),
            None => {
                let column = self.others.iter().position(|other| *other == variable);
                Line::new(column.map(|column| (column, -sign * self.denominator)), 0)
            }
        };
    }

    /// Returns the objective rounded down: no whole solution has more.
    pub fn bound(&self) -> i64 {
        self.objective.constant.div_euclid(self.denominator)
    }

    /// Returns, over the common denominator, how much the objective falls for each one that a variable outside the basis rises.
    pub fn reduced(&self) -> (i64, impl Iterator<Item = (usize, i64)>) {
        (self.denominator, self.objective.entries().map(|(column, falls)| (self.others[column], falls)))
    }

    /// Raises the objective as far as it goes, from a feasible tableau.
    pub fn maximise(&mut self, budget: &mut Budget) -> Result<Outcome, Stop> {
        let mut standing = 0;
        loop {
            let open = |(column, falls): &(usize, i64)| *falls < 0 && !self.is_closed(self.others[*column]);
            let candidates = self.objective.entries().filter(open);
            // Steepest first; after a while without progress the lowest, which cannot cycle (Bland 1977).
            let entering = if standing < PATIENCE {
                candidates.min_by_key(|(column, falls)| (*falls, self.others[*column]))
            } else {
                candidates.min_by_key(|(column, _)| self.others[*column])
            };
            let Some((column, _)) = entering else {
                return Ok(Outcome::Best);
            };
            let Some(row) = self.leaving(column) else {
                return Ok(Outcome::Boundless(column));
            };
            standing = if self.rows[row].constant == 0 { standing + 1 } else { 0 };
            self.pivot(row, column, budget)?;
        }
    }

    /// Returns the row that bounds the rise of a column, if any does.
    fn leaving(&self, column: usize) -> Option<usize> {
        self.bounding(column, 1)
    }

    /// Returns the row that bounds the rise of a column first, or with -1 its fall, if any does.
    fn bounding(&self, column: usize, sign: i64) -> Option<usize> {
        let moving = self.columns[column].iter().map(|row| (*row, sign * self.rows[*row].at(column)));
        let bounding = moving.filter(|(_, entry)| *entry > 0).min_by(|(a, of_a), (b, of_b)| {
            let one = i128::from(self.rows[*a].constant) * i128::from(*of_b);
            let other = i128::from(self.rows[*b].constant) * i128::from(*of_a);
            one.cmp(&other).then(self.basic[*a].cmp(&self.basic[*b]))
        });
        bounding.map(|(row, _)| row)
    }

    /// Returns the rows in which a column is not zero, in order.
    fn filled(&self, column: usize) -> Vec<usize> {
        let mut rows = self.columns[column].clone();
        rows.sort_unstable();
        rows.dedup();
        rows.retain(|row| self.rows[*row].at(column) != 0);
        rows
    }

    /// Adds `variable ≤ bound` (or `≥`) for a basic variable and restores the best solution; `false`: none is left.
    pub fn restrict(&mut self, variable: usize, bound: i64, upper: bool, budget: &mut Budget) -> Result<bool, Stop> {
        let Some(row) = self.row_of(variable) else {
            // A variable outside the basis is zero: an upper bound changes nothing, and a lower one is never asked for.
            return Ok(upper);
        };
        let sign = if upper { -1 } else { 1 };
        let mut slack = self.rows[row].times(sign);
        let shift = bound.checked_mul(self.denominator).ok_or(Stop::Overflow)?;
        slack.constant = slack.constant.checked_sub(sign * shift).ok_or(Stop::Overflow)?;
        self.push(slack);
        self.basic.push(self.variables);
        self.variables += 1;
        self.repair(budget)
    }

    /// The dual simplex method, from an objective that no column improves.
    fn repair(&mut self, budget: &mut Budget) -> Result<bool, Stop> {
        let mut turns = 0;
        loop {
            let broken = (0..self.rows.len()).filter(|row| self.rows[*row].constant < 0);
            let leaving = if turns < PATIENCE {
                broken.min_by_key(|row| (self.rows[*row].constant, self.basic[*row]))
            } else {
                broken.min_by_key(|row| self.basic[*row])
            };
            let Some(row) = leaving else {
                return Ok(true);
            };
            let falling = self.rows[row].entries().filter(|(_, entry)| *entry < 0);
            let falling = falling.map(|(column, entry)| (column, entry, self.objective.at(column)));
            let entering = falling.min_by(|(a, of_a, falls_a), (b, of_b, falls_b)| {
                let one = i128::from(*falls_a) * i128::from(-of_b);
                let other = i128::from(*falls_b) * i128::from(-of_a);
                one.cmp(&other).then(self.others[*a].cmp(&self.others[*b]))
            });
            let Some((column, ..)) = entering else {
                return Ok(false);
            };
            turns += 1;
            self.pivot(row, column, budget)?;
        }
    }

    /// Exchanges a basic variable and another.
    fn pivot(&mut self, row: usize, column: usize, budget: &mut Budget) -> Result<(), Stop> {
        budget.pivots = budget.pivots.checked_sub(1).ok_or(Stop::Limit)?;
        let concerned = self.filled(column);
        self.columns[column].clone_from(&concerned);
        let pivot = Pivot::new(std::mem::take(&mut self.rows[row]), column, self.denominator);
        let concerned = if pivot.concerns_all() { (0..self.rows.len()).collect() } else { concerned };
        let mut fresh = Vec::new();
        for other in concerned.into_iter().filter(|other| *other != row) {
            pivot.eliminate(&mut self.rows[other], &mut fresh)?;
            fresh.drain(..).for_each(|column| self.columns[column].push(other));
        }
        pivot.eliminate(&mut self.objective, &mut fresh)?;
        (self.rows[row], self.denominator) = pivot.exchanged();
        std::mem::swap(&mut self.basic[row], &mut self.others[column]);
        Ok(())
    }

    /// Returns the values of the first variables if all are whole, else the lowest that is not, with its value rounded down.
    pub fn point(&self, variables: usize) -> Result<Vec<i64>, (usize, i64)> {
        let mut point = vec![0; variables];
        let mut broken: Option<(usize, i64)> = None;
        for (row, &variable) in self.basic.iter().enumerate().filter(|(_, variable)| **variable < variables) {
            let value = self.rows[row].constant.div_euclid(self.denominator);
            point[variable] = value;
            let whole = value * self.denominator == self.rows[row].constant;
            if !whole && broken.is_none_or(|(lowest, _)| variable < lowest) {
                broken = Some((variable, value));
            }
        }
        broken.map_or(Ok(point), Err)
    }

    /// Returns a whole direction in which solutions go on without end as a column rises.
    pub fn direction(&self, column: usize, variables: usize) -> Vec<i64> {
        let mut direction = vec![0; variables];
        if self.others[column] < variables {
            direction[self.others[column]] = self.denominator;
        }
        for (row, &variable) in self.basic.iter().enumerate().filter(|(_, variable)| **variable < variables) {
            direction[variable] = -self.rows[row].at(column);
        }
        direction
    }
}

/// Degenerate pivots after which the rule that cannot cycle takes over.
const PATIENCE: usize = 50;

/// Stands in the place of the variable of an empty column.
const NOBODY: usize = usize::MAX;

#[cfg(test)]
mod tests {
    use super::super::component::Row;
    use super::*;

    /// Three sums in a ring: the vertices have halves.
    fn ring() -> Component {
        let row = |a, b| Row { terms: vec![(a, 1), (b, 1)], constant: 5 };
        let rest = |a| Row { terms: vec![(a, 1), (a + 3, 1)], constant: 4 };
        let mut rows = vec![rest(0), rest(1), rest(2)];
        rows.push(Row { terms: vec![(0, 1), (1, 1), (2, 1), (6, 1)], constant: 8 });
        rows.push(row(0, 1));
        Component { cells: (0..7).collect(), values: vec![2, 3, 1, 2, 1, 3, 2], rows }
    }

    #[test]
    fn ends_are_found_and_redundant_equations_do_no_harm() {
        let mut ring = ring();
        ring.rows.push(ring.rows[0].clone());
        let mut budget = Budget { pivots: 1000 };
        let mut tableau = Tableau::feasible(&ring, &mut budget).unwrap();
        tableau.aim(2, 1);
        assert_eq!(tableau.maximise(&mut budget), Ok(Outcome::Best));
        assert_eq!(tableau.bound(), 3);
        tableau.aim(0, -1);
        assert_eq!(tableau.maximise(&mut budget), Ok(Outcome::Best));
        assert_eq!(tableau.bound(), -1, "the other of the pair has at most four");
        let point = tableau.point(7).unwrap();
        for row in &ring.rows {
            assert_eq!(row.terms.iter().map(|(variable, c)| c * point[*variable]).sum::<i64>(), row.constant);
        }
    }

    /// Returns the ends of all variables, rounded towards the inside; `None`: there is none.
    fn ends(mut tableau: Tableau, variables: usize) -> Vec<Option<i64>> {
        let mut budget = Budget { pivots: 1000 };
        let aims = (0..variables).flat_map(|variable| [(variable, 1), (variable, -1)]);
        let end = |(variable, sign)| {
            tableau.aim(variable, sign);
            let outcome = tableau.maximise(&mut budget).unwrap();
            (outcome == Outcome::Best).then(|| tableau.bound())
        };
        aims.map(end).collect()
    }

    #[test]
    fn letting_variables_go_one_by_one_leads_where_all_of_them_at_once_do() {
        let mut ring = ring();
        // One that has no bound, and one that is none.
        ring.rows.push(Row { terms: vec![(6, 1), (7, -1), (8, 1)], constant: -1 });
        ring.cells = (0..9).collect();
        ring.values.extend([3, 0]);
        for mask in 0..1_usize << 9 {
            let closed: Vec<bool> = (0..9).map(|variable| mask >> variable & 1 == 1).collect();
            let budget = &mut Budget { pivots: 1000 };
            let mut tableau = Tableau::partly(&ring, &ring.values, closed.clone(), budget).unwrap();
            let mut still = closed.clone();
            for variable in (0..9).filter(|variable| closed[*variable]) {
                tableau.open(variable, ring.values[variable], budget).unwrap();
                still[variable] = false;
                let at_once = Tableau::partly(&ring, &ring.values, still.clone(), budget).unwrap();
                let open = |ends: Vec<Option<i64>>| -> Vec<Option<i64>> {
                    let ends = ends.chunks(2).zip(&still).filter(|(_, closed)| !**closed);
                    ends.flat_map(|(ends, _)| ends.to_vec()).collect()
                };
                assert_eq!(open(ends(tableau.clone(), 9)), open(ends(at_once, 9)), "{closed:?} without {still:?}");
            }
        }
    }

    #[test]
    fn a_used_up_budget_is_told() {
        assert_eq!(Tableau::feasible(&ring(), &mut Budget { pivots: 1 }).unwrap_err(), Stop::Limit);
    }
}
