//! Linear programming in whole numbers: the simplex method without a single rounding.
//!
//! The tableau holds integers over one common denominator, the determinant of the basis, and every pivot divides exactly
//! (Edmonds 1967; Avis 2000, "A revised implementation of the reverse search vertex enumeration algorithm"). Between counts the
//! coefficients are ones, so the numbers stay small; should one leave 64 bits, the search stops and nothing is proved. That
//! is why no tolerance stands between a table and its publication.

use super::component::Component;

/// Why a search stopped without a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The steps that it was given are used up.
    Limit,
    /// A number grew too large.
    Overflow,
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
    /// One row for each basic variable: an entry a column, then the constant.
    rows: Vec<Vec<i64>>,
    basic: Vec<usize>,
    others: Vec<usize>,
    /// What is maximised, in the form of a row.
    objective: Vec<i64>,
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
        let rows = component.rows.iter().map(|row| {
            let open = row.terms.iter().filter(|(variable, _)| !closed[*variable]);
            let constant: i64 = open.map(|(variable, coefficient)| coefficient * values[*variable]).sum();
            let sign = if constant < 0 { -1 } else { 1 };
            let mut entries = vec![0; variables + 1];
            row.terms.iter().for_each(|(variable, coefficient)| entries[*variable] = sign * coefficient);
            entries[variables] = sign * constant;
            entries
        });
        let mut tableau = Tableau {
            denominator: 1,
            rows: rows.collect(),
            basic: (0..component.rows.len()).map(|row| variables + row).collect(),
            others: (0..variables).collect(),
            objective: vec![0; variables + 1],
            variables: variables + component.rows.len(),
            closed,
        };
        for artificial in variables..tableau.variables {
            tableau.drive_out(artificial, variables, budget)?;
        }
        tableau.drop_columns();
        Ok(tableau)
    }

    /// Makes an artificial variable zero and takes it away. It can be made zero, since the true values have it so. Only a
    /// row that holds nothing but closed variables keeps it: there it stays zero.
    fn drive_out(&mut self, artificial: usize, first: usize, budget: &mut Budget) -> Result<(), Stop> {
        while let Some(row) = self.row_of(artificial) {
            let constant = self.constant(row);
            let open = (0..self.others.len()).filter(|column| !self.is_closed(self.others[*column]));
            let entering = if constant == 0 {
                open.into_iter().find(|column| self.rows[row][*column] != 0)
            } else {
                open.filter(|column| self.rows[row][*column] > 0).min_by_key(|column| self.others[*column])
            };
            let Some(column) = entering else {
                if self.rows[row].iter().all(|entry| *entry == 0) {
                    // The equation follows from the others.
                    self.rows.remove(row);
                    self.basic.remove(row);
                }
                return if constant == 0 { Ok(()) } else { Err(Stop::Overflow) };
            };
            let leaving = if constant == 0 { row } else { self.leaving(column).ok_or(Stop::Overflow)? };
            let left = self.basic[leaving];
            self.pivot(leaving, column, budget)?;
            if left >= first {
                self.empty_column(column);
            }
        }
        Ok(())
    }

    fn is_closed(&self, variable: usize) -> bool {
        self.closed.get(variable).is_some_and(|closed| *closed)
    }

    /// Makes a column one of zeros that belongs to no variable: to take it out of each row at once would move most of the tableau
    /// each time. [`Tableau::drop_columns`] takes out all of them.
    fn empty_column(&mut self, column: usize) {
        self.others[column] = NOBODY;
        self.objective[column] = 0;
        self.rows.iter_mut().for_each(|row| row[column] = 0);
    }

    fn drop_columns(&mut self) {
        let is_left: Vec<bool> = self.others.iter().map(|other| *other != NOBODY).chain([true]).collect();
        let drop_from = |row: &mut Vec<i64>| {
            let mut left = is_left.iter();
            row.retain(|_| left.next().is_none_or(|is_left| *is_left));
        };
        self.rows.iter_mut().for_each(drop_from);
        drop_from(&mut self.objective);
        self.others.retain(|other| *other != NOBODY);
    }

    fn row_of(&self, variable: usize) -> Option<usize> {
        self.basic.iter().position(|basic| *basic == variable)
    }

    fn constant(&self, row: usize) -> i64 {
        self.rows[row][self.others.len()]
    }

    /// Sets the objective to `sign · variable`.
    pub fn aim(&mut self, variable: usize, sign: i64) {
        self.objective = match self.row_of(variable) {
            Some(row) => self.rows[row].iter().map(|entry| sign * entry).collect(),
            None => {
                let mut objective = vec![0; self.others.len() + 1];
                if let Some(column) = self.others.iter().position(|other| *other == variable) {
                    objective[column] = -sign * self.denominator;
                }
                objective
            }
        };
    }

    /// Returns the objective rounded down: no whole solution has more.
    pub fn bound(&self) -> i64 {
        self.objective[self.others.len()].div_euclid(self.denominator)
    }

    /// Returns, over the common denominator, how much the objective falls for each one that a variable outside the basis rises.
    pub fn reduced(&self) -> (i64, impl Iterator<Item = (usize, i64)>) {
        let pairs = self.others.iter().copied().zip(self.objective.iter().copied());
        (self.denominator, pairs.filter(|(_, falls)| *falls != 0))
    }

    /// Raises the objective as far as it goes, from a feasible tableau.
    pub fn maximise(&mut self, budget: &mut Budget) -> Result<Outcome, Stop> {
        let mut standing = 0;
        loop {
            let open = |column: &usize| self.objective[*column] < 0 && !self.is_closed(self.others[*column]);
            let candidates = (0..self.others.len()).filter(open);
            // Steepest first; after a while without progress the lowest, which cannot cycle (Bland 1977).
            let entering = if standing < PATIENCE {
                candidates.min_by_key(|column| (self.objective[*column], self.others[*column]))
            } else {
                candidates.min_by_key(|column| self.others[*column])
            };
            let Some(column) = entering else {
                return Ok(Outcome::Best);
            };
            let Some(row) = self.leaving(column) else {
                return Ok(Outcome::Boundless(column));
            };
            standing = if self.constant(row) == 0 { standing + 1 } else { 0 };
            self.pivot(row, column, budget)?;
        }
    }

    /// Returns the row that bounds the rise of a column, if any does.
    fn leaving(&self, column: usize) -> Option<usize> {
        (0..self.rows.len()).filter(|row| self.rows[*row][column] > 0).min_by(|a, b| {
            let one = i128::from(self.constant(*a)) * i128::from(self.rows[*b][column]);
            let other = i128::from(self.constant(*b)) * i128::from(self.rows[*a][column]);
            one.cmp(&other).then(self.basic[*a].cmp(&self.basic[*b]))
        })
    }

    /// Adds `variable ≤ bound` (or `≥`) for a basic variable and restores the best solution; `false`: none is left.
    pub fn restrict(&mut self, variable: usize, bound: i64, upper: bool, budget: &mut Budget) -> Result<bool, Stop> {
        let Some(row) = self.row_of(variable) else {
            // A variable outside the basis is zero: an upper bound changes nothing, and a lower one is never asked for.
            return Ok(upper);
        };
        let sign = if upper { -1 } else { 1 };
        let mut slack: Vec<i64> = self.rows[row].iter().map(|entry| sign * entry).collect();
        let last = self.others.len();
        let shift = bound.checked_mul(self.denominator).ok_or(Stop::Overflow)?;
        slack[last] = slack[last].checked_sub(sign * shift).ok_or(Stop::Overflow)?;
        self.rows.push(slack);
        self.basic.push(self.variables);
        self.variables += 1;
        self.repair(budget)
    }

    /// The dual simplex method, from an objective that no column improves.
    fn repair(&mut self, budget: &mut Budget) -> Result<bool, Stop> {
        let mut turns = 0;
        loop {
            let broken = (0..self.rows.len()).filter(|row| self.constant(*row) < 0);
            let leaving = if turns < PATIENCE {
                broken.min_by_key(|row| (self.constant(*row), self.basic[*row]))
            } else {
                broken.min_by_key(|row| self.basic[*row])
            };
            let Some(row) = leaving else {
                return Ok(true);
            };
            let entering = (0..self.others.len()).filter(|column| self.rows[row][*column] < 0).min_by(|a, b| {
                let one = i128::from(self.objective[*a]) * i128::from(-self.rows[row][*b]);
                let other = i128::from(self.objective[*b]) * i128::from(-self.rows[row][*a]);
                one.cmp(&other).then(self.others[*a].cmp(&self.others[*b]))
            });
            let Some(column) = entering else {
                return Ok(false);
            };
            turns += 1;
            self.pivot(row, column, budget)?;
        }
    }

    /// Exchanges a basic variable and another.
    fn pivot(&mut self, row: usize, column: usize, budget: &mut Budget) -> Result<(), Stop> {
        budget.pivots = budget.pivots.checked_sub(1).ok_or(Stop::Limit)?;
        let pivot = self.rows[row][column];
        let (sign, denominator) = (pivot.signum(), self.denominator);
        let mut pivot_row = std::mem::take(&mut self.rows[row]);
        let entering = Entering::of(&pivot_row, column, denominator);
        for (number, other) in self.rows.iter_mut().enumerate() {
            if number != row {
                entering.eliminate(other)?;
            }
        }
        entering.eliminate(&mut self.objective)?;
        pivot_row[column] = denominator;
        if sign < 0 {
            pivot_row.iter_mut().for_each(|entry| *entry = -*entry);
        }
        self.rows[row] = pivot_row;
        self.denominator = pivot.abs();
        std::mem::swap(&mut self.basic[row], &mut self.others[column]);
        Ok(())
    }

    /// Returns the values of the first variables if all are whole, else the lowest that is not, with its value rounded down.
    pub fn point(&self, variables: usize) -> Result<Vec<i64>, (usize, i64)> {
        let mut point = vec![0; variables];
        let mut broken: Option<(usize, i64)> = None;
        for (row, &variable) in self.basic.iter().enumerate().filter(|(_, variable)| **variable < variables) {
            let value = self.constant(row).div_euclid(self.denominator);
            point[variable] = value;
            let whole = value * self.denominator == self.constant(row);
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
            direction[variable] = -self.rows[row][column];
        }
        direction
    }
}

/// Degenerate pivots after which the rule that cannot cycle takes over.
const PATIENCE: usize = 50;

/// Stands in the place of the variable of an empty column.
const NOBODY: usize = usize::MAX;

/// Numbers below this can be multiplied, and two products subtracted, within 64 bits, and the result turned.
const SMALL: u64 = 1 << 30;

/// A column that enters the basis, and the row that it enters by.
struct Entering<'r> {
    row: &'r [i64],
    /// Where the row is not zero: few places mostly.
    filled: Vec<usize>,
    column: usize,
    denominator: i64,
}

impl Entering<'_> {
    fn of(row: &[i64], column: usize, denominator: i64) -> Entering<'_> {
        let filled = (0..row.len()).filter(|place| row[*place] != 0).collect();
        Entering { row, filled, column, denominator }
    }

    /// Takes the column out of a row.
    fn eliminate(&self, row: &mut [i64]) -> Result<(), Stop> {
        let pivot = self.row[self.column];
        let (scale, factor) = (pivot.abs(), row[self.column] * pivot.signum());
        if scale != self.denominator {
            for (entry, of_pivot) in row.iter_mut().zip(self.row) {
                if *entry != 0 || *of_pivot != 0 {
                    *entry = crossed((*entry, scale), (factor, *of_pivot), self.denominator)?;
                }
            }
        } else if factor != 0 {
            for &place in &self.filled {
                row[place] = crossed((row[place], scale), (factor, self.row[place]), self.denominator)?;
            }
        }
        row[self.column] = -factor;
        Ok(())
    }
}

/// Returns the difference of two products, divided, which leaves no rest.
fn crossed(one: (i64, i64), other: (i64, i64), divisor: i64) -> Result<i64, Stop> {
    // Nearly always; the wide numbers of the other way take several times as long.
    if [one.0, one.1, other.0, other.1].into_iter().all(is_small) {
        let difference = one.0 * one.1 - other.0 * other.1;
        return Ok(if divisor == 1 { difference } else { difference / divisor });
    }
    let product = |(a, b): (i64, i64)| i128::from(a) * i128::from(b);
    narrow((product(one) - product(other)) / i128::from(divisor))
}

fn is_small(number: i64) -> bool {
    number.unsigned_abs() < SMALL
}

fn narrow(number: i128) -> Result<i64, Stop> {
    // Half the range, so that a sign can be turned without a check.
    i64::try_from(number).ok().filter(|number| number.abs() < i64::MAX / 2).ok_or(Stop::Overflow)
}

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

    #[test]
    fn a_used_up_budget_is_told() {
        assert_eq!(Tableau::feasible(&ring(), &mut Budget { pivots: 1 }).unwrap_err(), Stop::Limit);
    }
}
