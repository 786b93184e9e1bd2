//! Components that are networks.
//!
//! An unknown cell that stands in two relations, once on each side, is an arc between two nodes; a table of rows and columns
//! with their margins is such a network, and so is one hierarchy crossed with one flat dimension, once the relations that
//! follow from the others are left out (Cox 1995, "Network models for complementary cell suppression", JASA 90:1453). The
//! matrix of a network is totally unimodular: its ends are whole, there are no gaps between them, and flows find them exactly.

use super::component::{Component, Row};

/// An unknown cell as an arc; raising it carries more from `tail` to `head`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arc {
    pub tail: usize,
    pub head: usize,
}

/// A component as a network: arc `i` is variable `i`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Network {
    pub nodes: usize,
    pub arcs: Vec<Arc>,
}

impl Network {
    /// Returns the component as a network, if it is one.
    pub fn of(component: &Component) -> Option<Network> {
        let rows: Vec<&Row> = component.rows.iter().collect();
        let variables = component.cells.len();
        from_rows(variables, &rows).or_else(|| from_rows(variables, &independent(&component.rows, variables)?))
    }
}

/// Returns the network of the rows, if each variable stands in at most two, once on each side after turning some rows around.
fn from_rows(variables: usize, rows: &[&Row]) -> Option<Network> {
    let mut places: Vec<Vec<(usize, i64)>> = vec![Vec::new(); variables];
    for (number, row) in rows.iter().enumerate() {
        for &(variable, coefficient) in &row.terms {
            if coefficient.abs() != 1 || places[variable].len() == 2 {
                return None;
            }
            places[variable].push((number, coefficient));
        }
    }
    let signs = signs(rows, &places)?;
    // The last node takes what stands in one relation only.
    let outside = rows.len();
    let arcs = places.iter().map(|place| {
        let mut arc = Arc { tail: outside, head: outside };
        for &(row, coefficient) in place {
            if signs[row] * coefficient > 0 {
                arc.tail = row;
            } else {
                arc.head = row;
            }
        }
        arc
    });
    Some(Network { nodes: rows.len() + 1, arcs: arcs.collect() })
}

/// Returns a sign for each row, so that each variable in two rows stands once on each side.
fn signs(rows: &[&Row], places: &[Vec<(usize, i64)>]) -> Option<Vec<i64>> {
    let mut signs = vec![0; rows.len()];
    for start in 0..rows.len() {
        if signs[start] != 0 {
            continue;
        }
        signs[start] = 1;
        let mut queue = vec![start];
        while let Some(row) = queue.pop() {
            for (variable, coefficient) in &rows[row].terms {
                let Some((other, theirs)) = places[*variable].iter().find(|(other, _)| *other != row) else {
                    continue;
                };
                let wanted = -signs[row] * coefficient * theirs;
                if signs[*other] == 0 {
                    signs[*other] = wanted;
                    queue.push(*other);
                } else if signs[*other] != wanted {
                    return None;
                }
            }
        }
    }
    Some(signs)
}

/// A prime: modulo one of this form a product is reduced by folding its upper half onto the lower.
const PRIME: u64 = (1 << 61) - 1;

/// Returns rows from which all others follow, leaving out those first that hold the most variables of three rows and more; `None` as
/// soon as a variable stands in too many of them for a network.
///
/// Reckoned modulo a prime: a row could wrongly seem to follow, so what is found in the network is checked against all rows.
fn independent(rows: &[Row], variables: usize) -> Option<Vec<&Row>> {
    let mut uses = vec![0_usize; variables];
    rows.iter().flat_map(|row| &row.terms).for_each(|(variable, _)| uses[*variable] += 1);
    let crowded = |row: &Row| row.terms.iter().filter(|(variable, _)| uses[*variable] > 2).count();
    let mut order: Vec<&Row> = rows.iter().collect();
    order.sort_by(|a, b| (crowded(a) * b.terms.len()).cmp(&(crowded(b) * a.terms.len())));
    let mut basis: Vec<Option<Vec<u64>>> = vec![None; variables];
    let mut kept: Vec<&Row> = Vec::new();
    let mut kept_uses = vec![0_usize; variables];
    for row in order {
        if !extends(&mut basis, row) {
            continue;
        }
        kept.push(row);
        for (variable, _) in &row.terms {
            kept_uses[*variable] += 1;
            if kept_uses[*variable] > 2 {
                return None;
            }
        }
    }
    Some(kept)
}

/// Takes a row into a basis; `false` when it follows from what is there. The basis holds under each variable a row that begins with it.
fn extends(basis: &mut [Option<Vec<u64>>], row: &Row) -> bool {
    let variables = basis.len();
    let mut dense = vec![0; variables];
    for &(variable, coefficient) in &row.terms {
        let size = coefficient.unsigned_abs() % PRIME;
        dense[variable] = if coefficient < 0 { minus(0, size) } else { size };
    }
    for variable in 0..variables {
        let factor = dense[variable];
        if factor == 0 {
            continue;
        }
        let Some(pivot) = &basis[variable] else {
            let inverse = power(factor, PRIME - 2);
            dense.iter_mut().for_each(|entry| *entry = times(*entry, inverse));
            basis[variable] = Some(dense);
            return true;
        };
        for (entry, of_pivot) in dense.iter_mut().zip(pivot).skip(variable) {
            if *of_pivot != 0 {
                *entry = minus(*entry, times(factor, *of_pivot));
            }
        }
    }
    false
}

/// Returns the product of two numbers below the prime.
fn times(a: u64, b: u64) -> u64 {
    let (low, high) = a.carrying_mul(b, 0);
    // Each part is below 2^61.
    let sum = (low & PRIME) + ((low >> 61) | (high << 3));
    if sum >= PRIME { sum - PRIME } else { sum }
}

/// Returns the difference of two numbers below the prime.
fn minus(a: u64, b: u64) -> u64 {
    if a >= b { a - b } else { a + PRIME - b }
}

fn power(mut base: u64, mut exponent: u64) -> u64 {
    let mut result = 1;
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = times(result, base);
        }
        base = times(base, base);
        exponent >>= 1;
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    fn component(rows: &[&[(usize, i64)]], variables: usize) -> Component {
        Component {
            cells: (0..variables).collect(),
            values: vec![0; variables],
            rows: rows.iter().map(|terms| Row { terms: terms.to_vec(), constant: 0 }).collect(),
        }
    }

    #[test]
    fn products_and_inverses_are_those_modulo_the_prime() {
        let numbers = [1, 2, 3, 1 << 31, (1 << 60) + 12_345, PRIME / 3, PRIME - 2, PRIME - 1];
        for (a, b) in numbers.iter().flat_map(|a| numbers.map(|b| (*a, b))) {
            assert_eq!(u128::from(times(a, b)), u128::from(a) * u128::from(b) % u128::from(PRIME), "{a} {b}");
            assert_eq!((u128::from(minus(a, b)) + u128::from(b)) % u128::from(PRIME), u128::from(a), "{a} {b}");
            assert_eq!(times(a, power(a, PRIME - 2)), 1);
        }
    }

    #[test]
    fn rows_and_columns_are_a_network() {
        let table = component(&[&[(0, 1), (1, 1)], &[(2, 1), (3, 1)], &[(0, 1), (2, 1)], &[(1, 1), (3, 1)]], 4);
        let network = Network::of(&table).unwrap();
        assert_eq!(network.nodes, 5);
        assert!(network.arcs.iter().all(|arc| arc.tail != arc.head && arc.tail < 4 && arc.head < 4));
    }

    #[test]
    fn a_ring_of_three_sums_is_none() {
        let ring = component(&[&[(0, 1), (1, 1)], &[(1, 1), (2, 1)], &[(0, 1), (2, 1)]], 3);
        assert_eq!(Network::of(&ring), None);
    }

    /// Two areas of two parts each, crossed with gender: the areas' own rows follow from their parts'.
    #[test]
    fn a_hierarchy_crossed_with_one_dimension_is_a_network() {
        // Variables: area a, gender g of part p: 4a + 2p + g; of the area: 8 + 2a + g; totals of both areas: 12 + g.
        let mut rows: Vec<Vec<(usize, i64)>> = Vec::new();
        for area in 0..2 {
            for gender in 0..2 {
                rows.push(vec![(4 * area + gender, 1), (4 * area + 2 + gender, 1), (8 + 2 * area + gender, -1)]);
            }
            for part in 0..2 {
                rows.push(vec![(4 * area + 2 * part, 1), (4 * area + 2 * part + 1, 1)]);
            }
            rows.push(vec![(8 + 2 * area, 1), (9 + 2 * area, 1)]);
        }
        for gender in 0..2 {
            rows.push(vec![(8 + gender, 1), (10 + gender, 1), (12 + gender, -1)]);
        }
        rows.push(vec![(12, 1), (13, 1)]);
        let rows: Vec<&[(usize, i64)]> = rows.iter().map(Vec::as_slice).collect();
        assert!(Network::of(&component(&rows, 14)).is_some());
    }
}
