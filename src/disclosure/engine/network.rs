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
        from_rows(component.cells.len(), &rows)
            .or_else(|| from_rows(component.cells.len(), &independent(&component.rows, component.cells.len())))
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

/// A prime below 2^61, so that products fit 128 bits.
const PRIME: i128 = (1 << 61) - 1;

/// Returns rows from which all others follow, leaving out those first that hold the most variables of three rows and more.
///
/// Reckoned modulo a prime: a row could wrongly seem to follow, so what is found in the network is checked against all rows.
fn independent(rows: &[Row], variables: usize) -> Vec<&Row> {
    let mut uses = vec![0_usize; variables];
    rows.iter().flat_map(|row| &row.terms).for_each(|(variable, _)| uses[*variable] += 1);
    let crowded = |row: &Row| row.terms.iter().filter(|(variable, _)| uses[*variable] > 2).count();
    let mut order: Vec<&Row> = rows.iter().collect();
    order.sort_by(|a, b| (crowded(a) * b.terms.len()).cmp(&(crowded(b) * a.terms.len())));
    let mut basis: Vec<Option<Vec<i128>>> = vec![None; variables];
    order.retain(|row| {
        let mut dense = vec![0_i128; variables];
        for &(variable, coefficient) in &row.terms {
            dense[variable] = i128::from(coefficient).rem_euclid(PRIME);
        }
        for variable in 0..variables {
            if dense[variable] == 0 {
                continue;
            }
            let Some(pivot) = &basis[variable] else {
                let inverse = power(dense[variable], PRIME - 2);
                dense.iter_mut().for_each(|entry| *entry = *entry * inverse % PRIME);
                basis[variable] = Some(dense);
                return true;
            };
            let factor = dense[variable];
            for (entry, of_pivot) in dense.iter_mut().zip(pivot).skip(variable) {
                *entry = (*entry - factor * of_pivot).rem_euclid(PRIME);
            }
        }
        false
    });
    order
}

fn power(mut base: i128, mut exponent: i128) -> i128 {
    let mut result = 1;
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
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
