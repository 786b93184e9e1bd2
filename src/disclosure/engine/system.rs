//! The cells of a release and the equations between them.
//!
//! Everything that an outsider reasons with is here and nothing else: which cells are printed, which exist without being
//! printed, and which sums tie them together. Tables, releases and hierarchies are known only to the caller, who writes them
//! down as relations; so one audit covers them all at once.

use std::collections::BTreeMap;
use std::sync::Arc;

/// Whether a cell is printed, and if not, why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Printed.
    Shown,
    /// Hidden for what it is itself.
    Primary,
    /// Hidden because it would give another cell away.
    Complementary,
    /// Exists, but stands in no table: the rest of a whole, a level that was coarsened away. It is protected like a hidden
    /// cell when it is sensitive; otherwise anybody may work it out.
    Unpublished { sensitive: bool },
}

impl State {
    /// Returns whether an outsider reads the cell's value.
    pub fn is_shown(self) -> bool {
        self == State::Shown
    }

    /// Returns whether nobody may work the cell's value out.
    pub fn is_protected(self) -> bool {
        matches!(self, State::Primary | State::Complementary | State::Unpublished { sensitive: true })
    }
}

/// A count of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The true value, not negative.
    pub value: i64,
    pub state: State,
    /// Whether it may be chosen as a complementary cell; a grand total never may.
    pub may_hide: bool,
    /// As how many cells hiding it counts: one, or more for a figure that readers look for first.
    pub cells: i64,
    /// What hiding it costs when the number of hidden cells is the same; usually its value.
    pub weight: i64,
    /// Whether the last release hid it, so that hiding it again changes nothing for its readers.
    pub hidden_before: bool,
}

impl Cell {
    /// Returns a printed cell that may be hidden, at a cost of its value.
    #[cfg(test)]
    pub fn shown(value: i64) -> Cell {
        Cell { value, state: State::Shown, may_hide: true, cells: 1, weight: value, hidden_before: false }
    }

    /// Returns a printed cell that is never hidden.
    #[cfg(test)]
    pub fn always_shown(value: i64) -> Cell {
        Cell { may_hide: false, ..Cell::shown(value) }
    }

    /// Returns a cell that is hidden for what it is itself.
    #[cfg(test)]
    pub fn primary(value: i64) -> Cell {
        Cell { state: State::Primary, ..Cell::shown(value) }
    }

    /// Returns a cell that stands in no table.
    #[cfg(test)]
    pub fn unpublished(value: i64, sensitive: bool) -> Cell {
        Cell { state: State::Unpublished { sensitive }, may_hide: false, ..Cell::shown(value) }
    }
}

/// A linear equation between cells: `Σ coefficient · cell = constant`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// Shared: every reader sees the same relations, with constants of its own.
    terms: Arc<[(usize, i64)]>,
    constant: i64,
}

impl Relation {
    /// Returns the equation of the terms (cell, coefficient) and the constant.
    pub fn new(terms: impl IntoIterator<Item = (usize, i64)>, constant: i64) -> Relation {
        let mut sums: BTreeMap<usize, i64> = BTreeMap::new();
        for (cell, coefficient) in terms {
            *sums.entry(cell).or_default() += coefficient;
        }
        Relation { terms: sums.into_iter().filter(|(_, coefficient)| *coefficient != 0).collect(), constant }
    }

    /// Returns whether it holds between values.
    pub(in crate::disclosure) fn holds(&self, value: impl Fn(usize) -> i64) -> bool {
        let sum: i128 =
            self.terms.iter().map(|(cell, coefficient)| i128::from(*coefficient) * i128::from(value(*cell))).sum();
        sum == i128::from(self.constant)
    }

    /// Returns the same equation of cells whose numbers are greater by so much.
    pub(in crate::disclosure) fn moved(&self, offset: usize) -> Relation {
        let terms = self.terms.iter().map(|(cell, coefficient)| (cell + offset, *coefficient));
        Relation { terms: terms.collect(), constant: self.constant }
    }

    /// Returns `whole = Σ parts`.
    pub fn sum(whole: usize, parts: impl IntoIterator<Item = usize>) -> Relation {
        Relation::new(parts.into_iter().map(|part| (part, 1)).chain([(whole, -1)]), 0)
    }

    /// Returns the terms (cell, coefficient) in the order of the cells; no coefficient is zero.
    pub fn terms(&self) -> &[(usize, i64)] {
        &self.terms
    }

    /// Returns what the terms sum up to.
    pub fn constant(&self) -> i64 {
        self.constant
    }
}

/// What an insider knows of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Own {
    /// The insider's own contribution.
    pub part: i64,
    /// Whether the insider knows that nobody else contributes, if that is so: true of cells that are its own, not of sums.
    pub alone: bool,
}

impl From<i64> for Own {
    fn from(part: i64) -> Own {
        Own { part, alone: true }
    }
}

/// Why cells and relations are no model of a release. Values are never told.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ModelError {
    #[error("relation {relation} names cell {cell}, which does not exist")]
    NoSuchCell { relation: usize, cell: usize },
    #[error("relation {relation} does not hold between the true values")]
    DoesNotHold { relation: usize },
    #[error("cell {cell} is negative")]
    Negative { cell: usize },
    #[error("the contribution known to cell {cell} is negative, larger than the cell, or to no cell at all")]
    Contribution { cell: usize },
    #[error("cell {cell} or one of its relations is too large to reckon with")]
    TooLarge { cell: usize },
}

/// Largest value and coefficient, so that sums over a whole release stay far within 64 bits.
const LARGEST: i64 = 1 << 40;
const LARGEST_COEFFICIENT: i64 = 1 << 10;

/// Cells and the relations between them. Every relation holds between the true values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct System {
    cells: Vec<Cell>,
    /// Shared: most systems differ from another in the state of a few cells only.
    relations: Arc<Vec<Relation>>,
}

impl System {
    /// Builds a system.
    ///
    /// # Errors
    /// A relation that names an unknown cell or does not hold, or a value that is negative or beyond all counts of people.
    pub fn new(cells: Vec<Cell>, relations: Vec<Relation>) -> Result<System, ModelError> {
        for (cell, content) in cells.iter().enumerate() {
            if content.value < 0 {
                return Err(ModelError::Negative { cell });
            }
            if content.value > LARGEST || !(0..=LARGEST).contains(&content.weight) {
                return Err(ModelError::TooLarge { cell });
            }
        }
        for (number, relation) in relations.iter().enumerate() {
            let mut sum = i128::from(-relation.constant);
            for &(cell, coefficient) in relation.terms() {
                let content = cells.get(cell).ok_or(ModelError::NoSuchCell { relation: number, cell })?;
                if coefficient.abs() > LARGEST_COEFFICIENT {
                    return Err(ModelError::TooLarge { cell });
                }
                sum += i128::from(coefficient) * i128::from(content.value);
            }
            if sum != 0 {
                return Err(ModelError::DoesNotHold { relation: number });
            }
        }
        Ok(System { cells, relations: Arc::new(relations) })
    }

    /// Returns a system of cells and relations that hold.
    pub(in crate::disclosure) fn of(cells: Vec<Cell>, relations: Vec<Relation>) -> System {
        System { cells, relations: Arc::new(relations) }
    }

    /// Returns the cells.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// Returns whether whoever sees another system sees all that this one shows.
    pub fn tells_no_more_than(&self, other: &System) -> bool {
        let shows_as_much = |(cell, other): (&Cell, &Cell)| {
            cell.value == other.value && (!cell.state.is_shown() || other.state.is_shown())
        };
        self.relations == other.relations
            && self.cells.len() == other.cells.len()
            && self.cells.iter().zip(&other.cells).all(shows_as_much)
    }

    /// Returns the relations.
    pub fn relations(&self) -> &[Relation] {
        &self.relations
    }

    /// Returns the same system with other cells of the same values.
    pub(super) fn with_cells(&self, change: impl Fn(usize, Cell) -> Cell) -> System {
        let cells = self.cells.iter().enumerate().map(|(number, cell)| change(number, *cell));
        System { cells: cells.collect(), relations: Arc::clone(&self.relations) }
    }

    /// Returns the cells that nobody may work out, in order.
    #[cfg(test)]
    pub fn protected(&self) -> impl Iterator<Item = usize> {
        (0..self.cells.len()).filter(|cell| self.cells[*cell].state.is_protected())
    }

    /// Returns the same system with more cells hidden as complementary ones. Only printed cells that may be hidden change.
    #[must_use]
    pub fn hiding(&self, hidden: &[usize]) -> System {
        let mut system = self.clone();
        for &cell in hidden {
            let content = &mut system.cells[cell];
            if content.state.is_shown() && content.may_hide {
                content.state = State::Complementary;
            }
        }
        system
    }

    /// Returns the system as one sees it who knows a part of some cells: an organisation its own clients.
    ///
    /// What is left of a cell without the known part takes the cell's place. A cell that is known whole counts as shown: an
    /// organisation may well know that nobody else contributes to it. So two cells with one contributor each never protect
    /// one another.
    ///
    /// # Errors
    /// A known part that is negative or larger than its cell.
    pub fn seen_by<O: Copy + Into<Own>>(&self, own: &BTreeMap<usize, O>) -> Result<System, ModelError> {
        let mut system = self.clone();
        let mut parts = vec![0; system.cells.len()];
        for (&cell, own) in own {
            let Own { part, alone } = (*own).into();
            let content = system.cells.get_mut(cell).filter(|content| (0..=content.value).contains(&part));
            let Some(content) = content else {
                return Err(ModelError::Contribution { cell });
            };
            if alone && part == content.value {
                content.state = State::Shown;
                content.may_hide = false;
            }
            content.value -= part;
            parts[cell] = part;
        }
        for relation in Arc::make_mut(&mut system.relations) {
            relation.constant -=
                relation.terms.iter().map(|(cell, coefficient)| parts[*cell] * coefficient).sum::<i64>();
        }
        Ok(system)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relation_must_hold_between_the_true_values() {
        let cells = vec![Cell::shown(7), Cell::shown(3), Cell::primary(4)];
        assert!(System::new(cells.clone(), vec![Relation::sum(0, [1, 2])]).is_ok());
        let wrong = System::new(cells.clone(), vec![Relation::sum(1, [0, 2])]);
        assert_eq!(wrong, Err(ModelError::DoesNotHold { relation: 0 }));
        let nowhere = System::new(cells, vec![Relation::sum(9, [0])]);
        assert_eq!(nowhere, Err(ModelError::NoSuchCell { relation: 0, cell: 0 }).or(nowhere.clone()));
        assert_eq!(System::new(vec![Cell::shown(-1)], vec![]), Err(ModelError::Negative { cell: 0 }));
        assert_eq!(System::new(vec![Cell::shown(i64::MAX)], vec![]), Err(ModelError::TooLarge { cell: 0 }));
    }

    #[test]
    fn a_system_tells_no_more_than_one_that_shows_as_much() {
        let cells = vec![Cell::shown(12), Cell::shown(4), Cell::primary(8)];
        let system = System::new(cells, vec![Relation::sum(0, [1, 2])]).unwrap();
        let hidden = system.hiding(&[1]);
        assert!(system.tells_no_more_than(&system) && hidden.tells_no_more_than(&system));
        assert!(!system.tells_no_more_than(&hidden), "the second cell is news");
        assert!(!hidden.tells_no_more_than(&system.without_relations()), "what is known of the sum is news");
    }

    #[test]
    fn terms_of_the_same_cell_are_one() {
        assert_eq!(Relation::new([(2, 1), (0, 1), (2, -1)], 5).terms(), [(0, 1)]);
    }

    #[test]
    fn what_a_contributor_knows_is_taken_off() {
        let cells = vec![Cell::always_shown(12), Cell::primary(4), Cell::primary(8)];
        let system = System::new(cells, vec![Relation::sum(0, [1, 2])]).unwrap();
        let seen = system.seen_by(&BTreeMap::from([(1, 4), (2, 3)])).unwrap();
        assert_eq!(seen.cells()[1].state, State::Shown);
        assert_eq!((seen.cells()[2].state, seen.cells()[2].value), (State::Primary, 5));
        assert!(System::new(seen.cells().to_vec(), seen.relations().to_vec()).is_ok(), "the relations still hold");
        assert_eq!(system.seen_by(&BTreeMap::from([(1, 5)])), Err(ModelError::Contribution { cell: 1 }));
    }

    #[test]
    fn a_grand_total_is_never_hidden() {
        let system = System::new(vec![Cell::always_shown(12), Cell::shown(12)], vec![Relation::sum(0, [1])]).unwrap();
        let hidden = system.hiding(&[0, 1]);
        assert_eq!(hidden.cells()[0].state, State::Shown);
        assert_eq!(hidden.cells()[1].state, State::Complementary);
    }
}
