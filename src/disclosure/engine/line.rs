//! A row of a tableau, of which only what is not zero is kept: between counts one entry in a hundred is.

use super::tableau::Stop;

/// Entries by column, none of them zero, and a constant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    entries: Vec<(usize, i64)>,
    pub constant: i64,
}

impl Line {
    /// Returns the row of these entries, in the order of their columns.
    pub fn new(entries: impl IntoIterator<Item = (usize, i64)>, constant: i64) -> Line {
        Line { entries: entries.into_iter().filter(|(_, entry)| *entry != 0).collect(), constant }
    }

    /// Returns the entries that are not zero, in the order of their columns.
    pub fn entries(&self) -> impl Iterator<Item = (usize, i64)> {
        self.entries.iter().copied()
    }

    /// Returns the entry of a column.
    pub fn at(&self, column: usize) -> i64 {
        self.entries.binary_search_by_key(&column, |(column, _)| *column).map_or(0, |place| self.entries[place].1)
    }

    /// Returns the row, or with -1 its opposite.
    pub fn times(&self, sign: i64) -> Line {
        Line::new(self.entries().map(|(column, entry)| (column, sign * entry)), sign * self.constant)
    }

    /// Makes the entry of a column zero.
    pub fn empty(&mut self, column: usize) {
        self.entries.retain(|(other, _)| *other != column);
    }

    /// Returns whether there is nothing in it.
    pub fn is_nothing(&self) -> bool {
        self.entries.is_empty() && self.constant == 0
    }
}

/// A column that enters the basis by a row.
pub struct Pivot {
    line: Line,
    column: usize,
    scale: i64,
    sign: i64,
    denominator: i64,
}

impl Pivot {
    /// Returns the exchange by this row, whose entry in the column is not zero.
    pub fn new(line: Line, column: usize, denominator: i64) -> Pivot {
        let pivot = line.at(column);
        Pivot { line, column, scale: pivot.abs(), sign: pivot.signum(), denominator }
    }

    /// Returns whether rows without the column change, too: their common denominator does.
    pub fn concerns_all(&self) -> bool {
        self.scale != self.denominator
    }

    /// Takes the column out of another row. The columns that come new into it are added to `fresh`.
    ///
    /// # Errors
    /// A number that grew too large.
    pub fn eliminate(&self, other: &mut Line, fresh: &mut Vec<usize>) -> Result<(), Stop> {
        let factor = other.at(self.column) * self.sign;
        if factor == 0 {
            return if self.concerns_all() { self.rescale(other) } else { Ok(()) };
        }
        let combined = |entry: i64, of_pivot: i64| crossed((entry, self.scale), (factor, of_pivot), self.denominator);
        // What the pivot row does not hold only changes with the denominator.
        let alone = |entry: i64| if self.concerns_all() { combined(entry, 0) } else { Ok(entry) };
        let (here, there) = (&other.entries, &self.line.entries);
        let mut entries = Vec::with_capacity(here.len() + there.len());
        let (mut left, mut right) = (0, 0);
        while let Some(&(column, of_pivot)) = there.get(right) {
            right += 1;
            while let Some(&(before, entry)) = here.get(left).filter(|(before, _)| *before < column) {
                left += 1;
                entries.push((before, alone(entry)?));
            }
            let entry = here.get(left).filter(|(same, _)| *same == column).map_or(0, |(_, entry)| *entry);
            if entry == 0 {
                fresh.push(column);
            } else {
                left += 1;
            }
            let value = if column == self.column { -factor } else { combined(entry, of_pivot)? };
            if value != 0 {
                entries.push((column, value));
            }
        }
        for &(column, entry) in &here[left..] {
            entries.push((column, alone(entry)?));
        }
        other.constant = combined(other.constant, self.line.constant)?;
        other.entries = entries;
        Ok(())
    }

    fn rescale(&self, other: &mut Line) -> Result<(), Stop> {
        let numbers = other.entries.iter_mut().map(|(_, entry)| entry).chain([&mut other.constant]);
        for number in numbers {
            *number = crossed((*number, self.scale), (0, 0), self.denominator)?;
        }
        Ok(())
    }

    /// Returns the row as it stands after the exchange, and the new common denominator.
    pub fn exchanged(self) -> (Line, i64) {
        let own = |(column, entry)| (column, if column == self.column { self.denominator } else { entry });
        (Line::new(self.line.entries().map(own), self.line.constant).times(self.sign), self.scale)
    }
}

/// Numbers below this can be multiplied, and two products subtracted, within 64 bits, and the result turned.
const SMALL: u64 = 1 << 30;

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
    use super::*;

    #[test]
    fn an_exchange_solves_the_row_for_the_column_and_puts_it_into_the_others() {
        // 3a = 12 − 2x − y, solved for x: 2x = 12 − 3a − y; put into 3b = 9 − x + 4z: 2b = 2 + a + y/3 …, all over the denominator 2.
        let pivot = Pivot::new(Line::new([(0, 2), (1, 3)], 12), 0, 3);
        assert!(pivot.concerns_all());
        let (mut other, mut fresh) = (Line::new([(0, 3), (2, -6)], 9), Vec::new());
        pivot.eliminate(&mut other, &mut fresh).unwrap();
        assert_eq!((other, fresh), (Line::new([(0, -3), (1, -3), (2, -4)], -6), vec![1]));
        let mut without = Line::new([(2, 3)], 6);
        pivot.eliminate(&mut without, &mut Vec::new()).unwrap();
        assert_eq!(without, Line::new([(2, 2)], 4), "only the denominator changes");
        assert_eq!(pivot.exchanged(), (Line::new([(0, 3), (1, 3)], 12), 2));
    }

    #[test]
    fn what_becomes_zero_is_not_kept() {
        let pivot = Pivot::new(Line::new([(0, 1), (4, 1)], 2), 0, 1);
        let mut other = Line::new([(0, 1), (4, 1)], 2);
        pivot.eliminate(&mut other, &mut Vec::new()).unwrap();
        assert_eq!(other, Line::new([(0, -1)], 0));
        other.empty(0);
        assert!(other.is_nothing() && other.at(4) == 0);
    }

    #[test]
    fn wide_numbers_are_reckoned_or_refused() {
        let wide = 1_i64 << 40;
        assert_eq!(crossed((wide, wide), (wide - 1, wide), wide), Ok(1));
        assert_eq!(crossed((wide, wide), (0, 0), 1), Err(Stop::Overflow));
    }
}
