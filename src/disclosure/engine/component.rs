//! What is left to find out once the shown cells are put into the relations.
//!
//! Unknown cells that share no relation tell nothing about one another, so each group is worked on by itself: that, not
//! clever solving, is what keeps whole releases small.

use std::collections::{BTreeMap, BTreeSet};

use super::system::{Cell, Relation, System};

/// An equation between the variables of a component: `Σ coefficient · variable = constant`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row {
    pub terms: Vec<(usize, i64)>,
    pub constant: i64,
}

/// Unknown cells that hang together. Variable `i` is cell `cells[i]`; its true value is `values[i]`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Component {
    pub cells: Vec<usize>,
    pub values: Vec<i64>,
    pub rows: Vec<Row>,
}

impl Component {
    /// Returns the component with other true values, in which only some variables are unknown. The others keep their numbers, but
    /// stand in no row.
    pub fn with_values(&self, values: &[i64], is_open: impl Fn(usize) -> bool) -> Component {
        let rows = self.rows.iter().map(|row| {
            let terms: Vec<(usize, i64)> =
                row.terms.iter().filter(|(variable, _)| is_open(*variable)).copied().collect();
            Row { constant: terms.iter().map(|(variable, coefficient)| coefficient * values[*variable]).sum(), terms }
        });
        Component { cells: self.cells.clone(), values: values.to_vec(), rows: rows.collect() }
    }
}

/// Where each cell or variable stands: numbers of relations, with its coefficients.
pub struct Places {
    /// The first place of each, and the end of the last.
    first: Vec<usize>,
    places: Vec<(usize, i64)>,
}

impl Places {
    /// Returns the places of so many cells or variables in the terms of relations.
    pub fn in_terms<'t>(size: usize, terms: impl Iterator<Item = &'t [(usize, i64)]> + Clone) -> Places {
        let mut first = vec![0; size + 1];
        terms.clone().flatten().for_each(|(cell, _)| first[cell + 1] += 1);
        (0..size).for_each(|cell| first[cell + 1] += first[cell]);
        let (mut next, mut places) = (first.clone(), vec![(0, 0); first[size]]);
        for (number, terms) in terms.enumerate() {
            for &(cell, coefficient) in terms {
                places[next[cell]] = (number, coefficient);
                next[cell] += 1;
            }
        }
        Places { first, places }
    }

    /// Returns the places of one.
    pub fn at(&self, cell: usize) -> &[(usize, i64)] {
        &self.places[self.first[cell]..self.first[cell + 1]]
    }
}

/// The unknown cells of a system: those that follow at once, and the components of the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknowns {
    /// Cells whose value follows from the shown ones by one equation after the other.
    pub known: Vec<usize>,
    pub components: Vec<Component>,
}

/// Returns the unknown cells with what follows at once taken out: a cell alone in an equation is its constant, and cells
/// that sum to nothing are nothing.
pub fn unknowns(system: &System) -> Unknowns {
    unknowns_with(system, |_| true)
}

/// The same with those components only that hold one of these cells.
pub fn unknowns_with(system: &System, concerns: impl Fn(usize) -> bool) -> Unknowns {
    let mut open: Vec<bool> = system.cells().iter().map(|cell| !cell.state.is_shown()).collect();
    let mut known = Vec::new();
    // The relations in which there is anything left to find out.
    let mut left: Vec<&Relation> = system.relations().iter().collect();
    loop {
        let before = known.len();
        left.retain(|relation| {
            let (mut number, mut positive, mut constant) = (0, 0, 0);
            for &(cell, coefficient) in relation.terms().iter().filter(|(cell, _)| open[*cell]) {
                number += 1;
                positive += usize::from(coefficient > 0);
                constant += coefficient * system.cells()[cell].value;
            }
            let follows = number == 1 || constant == 0 && (positive == 0 || positive == number);
            if follows {
                let cells = relation.terms().iter().map(|(cell, _)| *cell);
                known.extend(cells.filter(|cell| std::mem::take(&mut open[*cell])));
            }
            !follows
        });
        if known.len() == before {
            break;
        }
    }
    known.sort_unstable();
    Unknowns { known, components: components_with(system, &open, concerns) }
}

/// Returns the hidden cells whose value follows from the shown ones by one relation after the other.
pub fn following(system: &System) -> BTreeSet<usize> {
    unknowns(system).known.into_iter().collect()
}

/// Returns the components of the open cells, all others taken as known.
pub fn components(system: &System, open: &[bool]) -> Vec<Component> {
    components_with(system, open, |_| true)
}

/// Returns those components of the open cells that hold one of these cells.
fn components_with(system: &System, open: &[bool], concerns: impl Fn(usize) -> bool) -> Vec<Component> {
    let mut group = Groups::new(open.len());
    for relation in system.relations() {
        let mut cells = relation.terms().iter().map(|(cell, _)| *cell).filter(|cell| open[*cell]);
        if let Some(first) = cells.next() {
            cells.for_each(|cell| group.join(first, cell));
        }
    }
    let mut concerned = vec![false; open.len()];
    for cell in (0..open.len()).filter(|cell| open[*cell] && concerns(*cell)) {
        concerned[group.of(cell)] = true;
    }
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for cell in (0..open.len()).filter(|cell| open[*cell]) {
        let root = group.of(cell);
        if concerned[root] {
            members.entry(root).or_default().push(cell);
        }
    }
    let mut variable = vec![0; open.len()];
    for cells in members.values() {
        cells.iter().enumerate().for_each(|(number, cell)| variable[*cell] = number);
    }
    let mut rows: BTreeMap<usize, BTreeSet<Row>> = BTreeMap::new();
    for relation in system.relations() {
        let mut terms = relation.terms().iter().filter(|(cell, _)| open[*cell]).copied().peekable();
        let Some(&(first, _)) = terms.peek() else { continue };
        let root = group.of(first);
        if concerned[root] {
            rows.entry(root).or_default().insert(row(system, &terms.collect::<Vec<_>>(), &variable));
        }
    }
    members
        .into_iter()
        .map(|(root, cells)| Component {
            values: cells.iter().map(|cell| system.cells()[*cell].value).collect(),
            cells,
            // A set: relations that say the same of the open cells are one.
            rows: rows.remove(&root).unwrap_or_default().into_iter().collect(),
        })
        .collect()
}

/// Returns the equation of open terms, which are not empty, without common divisor and with a positive first coefficient.
fn row(system: &System, terms: &[(usize, i64)], variable: &[usize]) -> Row {
    let divisor = terms.iter().fold(0, |divisor, (_, coefficient)| greatest_divisor(divisor, *coefficient));
    let divisor = if terms[0].1 < 0 { -divisor } else { divisor };
    Row {
        terms: terms.iter().map(|(cell, coefficient)| (variable[*cell], coefficient / divisor)).collect(),
        constant: terms.iter().map(|(cell, coefficient)| coefficient / divisor * system.cells()[*cell].value).sum(),
    }
}

/// Returns the hidden cells, and shown ones that are open as well, that hang together with any of the given ones by relations between
/// such cells.
pub fn hanging_together(system: &System, cells: &BTreeSet<usize>, is_open: impl Fn(&Cell) -> bool) -> BTreeSet<usize> {
    let open: Vec<bool> = system.cells().iter().map(|cell| !cell.state.is_shown() || is_open(cell)).collect();
    let near = |component: &Component| component.cells.iter().any(|cell| cells.contains(cell));
    components(system, &open).into_iter().filter(near).flat_map(|component| component.cells).collect()
}

/// Returns the greatest common divisor, not negative.
pub fn greatest_divisor(a: i64, b: i64) -> i64 {
    let (mut a, mut b) = (a.abs(), b.abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// Groups that are joined (union-find; the representative is the lowest member).
struct Groups(Vec<usize>);

impl Groups {
    fn new(size: usize) -> Groups {
        Groups((0..size).collect())
    }

    fn of(&mut self, mut member: usize) -> usize {
        while self.0[member] != member {
            self.0[member] = self.0[self.0[member]];
            member = self.0[member];
        }
        member
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.of(a), self.of(b));
        self.0[a.max(b)] = a.min(b);
    }
}

#[cfg(test)]
mod tests {
    use super::super::system::Relation;
    use super::*;

    #[test]
    fn what_follows_at_once_is_taken_out() {
        // 10 = 4 + x, then x + y = 9 gives y; z + w = 0 gives both.
        let cells = vec![
            Cell::shown(10),
            Cell::shown(4),
            Cell::primary(6),
            Cell::primary(3),
            Cell::shown(0),
            Cell::primary(0),
            Cell::primary(0),
        ];
        let relations = vec![Relation::new([(2, 1), (3, 1)], 9), Relation::sum(0, [1, 2]), Relation::sum(4, [5, 6])];
        let found = unknowns(&System::new(cells, relations).unwrap());
        assert_eq!(found, Unknowns { known: vec![2, 3, 5, 6], components: vec![] });
    }

    #[test]
    fn cells_without_a_common_relation_are_apart_and_equal_rows_are_one() {
        let cells = [5, 2, 3, 9, 4, 5].map(|value| if value > 4 { Cell::shown(value) } else { Cell::primary(value) });
        let mut cells = cells.to_vec();
        cells[5].state = State::Primary;
        let relations =
            vec![Relation::sum(0, [1, 2]), Relation::new([(1, -2), (2, -2)], -10), Relation::sum(3, [4, 5])];
        let found = unknowns(&System::new(cells, relations).unwrap());
        assert_eq!(
            found.components.iter().map(|part| part.cells.clone()).collect::<Vec<_>>(),
            [vec![1, 2], vec![4, 5]]
        );
        assert_eq!(found.components[0].rows, [Row { terms: vec![(0, 1), (1, 1)], constant: 5 }]);
    }

    #[test]
    fn places_are_those_of_each_and_closed_variables_stand_in_no_row() {
        let row = |terms: &[(usize, i64)]| Row { terms: terms.to_vec(), constant: 0 };
        let component = Component {
            cells: vec![4, 5, 9],
            values: vec![2, 3, 5],
            rows: vec![row(&[(0, 1), (1, 1), (2, -1)]), row(&[(2, 2)])],
        };
        let terms = component.rows.iter().map(|row| row.terms.as_slice());
        let places = Places::in_terms(3, terms);
        assert_eq!([places.at(0), places.at(1)], [[(0, 1)]; 2]);
        assert_eq!(places.at(2), [(0, -1), (1, 2)]);
        let open = component.with_values(&[4, 1, 5], |variable| variable != 1);
        assert_eq!(open.rows[0], Row { terms: vec![(0, 1), (2, -1)], constant: -1 });
        assert_eq!((open.cells, open.values), (vec![4, 5, 9], vec![4, 1, 5]));
    }

    use super::super::system::State;
}
