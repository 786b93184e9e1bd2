//! Values where nobody has told the true ones: a whole table that agrees with everything that is known.
//!
//! Whoever holds a published table only does not know what is hidden in it. One table that fulfils all relations is enough to
//! audit from, since the ends of what is possible are the same whichever such table one sets out from. If there is none, the
//! known values contradict one another, and the relations that do so are named: as few as together do it.

use std::collections::{BTreeMap, BTreeSet};

use super::audit::Limits;
use super::component::{Component, Row};
use super::flow::Direction;
use super::search::{End, Search};
use super::system::Relation;

/// Relations among which a smallest contradiction is looked for; among more, the one is named at which it showed.
const MOST_TO_NARROW: usize = 60;

/// A value for every cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    pub values: Vec<i64>,
    /// Whether the value was known or follows from the known ones by one relation after the other.
    pub follows: Vec<bool>,
}

/// Why there are no values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Incomplete {
    /// No whole values that are large enough fulfil these relations together.
    Contradiction(Vec<usize>),
    /// The search was given up.
    NotDecided,
}

/// Returns values that fulfil the relations: the known ones as they are, the others whole and no less than `least`, which no
/// known value is below.
///
/// # Errors
/// There are none, or none were found within the limits.
pub fn complete(
    known: &[Option<i64>],
    least: &[i64],
    relations: &[Relation],
    limits: Limits,
) -> Result<Completion, Incomplete> {
    let question = Question { known, least, relations, limits };
    let all: Vec<usize> = (0..relations.len()).collect();
    question.answer(&all).map_err(|trouble| match trouble {
        Trouble::Contradiction(relation) => Incomplete::Contradiction(question.narrow(relation)),
        Trouble::NotDecided => Incomplete::NotDecided,
    })
}

enum Trouble {
    /// It showed at this relation.
    Contradiction(usize),
    NotDecided,
}

struct Question<'q> {
    known: &'q [Option<i64>],
    least: &'q [i64],
    relations: &'q [Relation],
    limits: Limits,
}

impl Question<'_> {
    /// Looks for values that fulfil some of the relations. Inside, every cell counts from its least value.
    fn answer(&self, asked: &[usize]) -> Result<Completion, Trouble> {
        let mut above: Vec<Option<i64>> =
            self.known.iter().zip(self.least).map(|(known, least)| known.map(|value| value - least)).collect();
        self.follow(asked, &mut above)?;
        let follows = above.iter().map(Option::is_some).collect();
        for (cells, relations) in self.parts(asked, &above) {
            let found = self.search(&cells, &relations, &above)?;
            cells.iter().zip(found).for_each(|(cell, value)| above[*cell] = Some(value));
        }
        let values = above.iter().zip(self.least).map(|(above, least)| above.unwrap_or(0) + least).collect();
        Ok(Completion { values, follows })
    }

    /// Returns the open terms of a relation and what they must sum to.
    fn rest(&self, relation: usize, above: &[Option<i64>]) -> (Vec<(usize, i64)>, i64) {
        let relation = &self.relations[relation];
        let mut constant = relation.constant();
        let mut open = Vec::new();
        for &(cell, coefficient) in relation.terms() {
            constant -= coefficient * (self.least[cell] + above[cell].unwrap_or(0));
            if above[cell].is_none() {
                open.push((cell, coefficient));
            }
        }
        (open, constant)
    }

    /// Fills in what follows from one relation after the other.
    fn follow(&self, asked: &[usize], above: &mut [Option<i64>]) -> Result<(), Trouble> {
        loop {
            let mut found = false;
            for &relation in asked {
                let (open, constant) = self.rest(relation, above);
                let Some(&(cell, first)) = open.first() else {
                    if constant != 0 {
                        return Err(Trouble::Contradiction(relation));
                    }
                    continue;
                };
                let same_sign = open.iter().all(|(_, coefficient)| coefficient.signum() == first.signum());
                if same_sign && constant.signum() == -first.signum() {
                    return Err(Trouble::Contradiction(relation));
                }
                if same_sign && constant == 0 {
                    open.iter().for_each(|(cell, _)| above[*cell] = Some(0));
                    found = true;
                } else if open.len() == 1 {
                    if constant % first != 0 {
                        return Err(Trouble::Contradiction(relation));
                    }
                    above[cell] = Some(constant / first);
                    found = true;
                }
            }
            if !found {
                return Ok(());
            }
        }
    }

    /// Returns the open cells that hang together, each group with its relations.
    fn parts(&self, asked: &[usize], above: &[Option<i64>]) -> Vec<(Vec<usize>, Vec<usize>)> {
        let is_open = |cell: usize| above[cell].is_none();
        let relations_of = self.relations_of(asked, is_open);
        let mut seen = BTreeSet::new();
        let mut parts = Vec::new();
        for &cell in relations_of.keys() {
            if seen.contains(&cell) {
                continue;
            }
            let (cells, relations) = self.reach(vec![cell], &relations_of);
            seen.extend(cells.iter().copied());
            parts.push((cells.into_iter().collect(), relations.into_iter().collect()));
        }
        parts
    }

    fn relations_of(&self, asked: &[usize], is_open: impl Fn(usize) -> bool) -> BTreeMap<usize, Vec<usize>> {
        let mut relations_of: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for &relation in asked {
            for &(cell, _) in self.relations[relation].terms() {
                if is_open(cell) {
                    relations_of.entry(cell).or_default().push(relation);
                }
            }
        }
        relations_of
    }

    fn reach(
        &self,
        mut queue: Vec<usize>,
        relations_of: &BTreeMap<usize, Vec<usize>>,
    ) -> (BTreeSet<usize>, BTreeSet<usize>) {
        let mut cells: BTreeSet<usize> = queue.iter().copied().collect();
        let mut relations = BTreeSet::new();
        while let Some(cell) = queue.pop() {
            for &relation in relations_of.get(&cell).into_iter().flatten() {
                if !relations.insert(relation) {
                    continue;
                }
                let terms = self.relations[relation].terms().iter().map(|(cell, _)| *cell);
                for cell in terms.filter(|cell| relations_of.contains_key(cell)) {
                    if cells.insert(cell) {
                        queue.push(cell);
                    }
                }
            }
        }
        (cells, relations)
    }

    /// Looks for whole values of open cells that hang together.
    ///
    /// A relation that does not hold when all of them are zero gets a variable for what is missing, and the sum of what is
    /// missing is made as small as it can be (the first phase of the simplex method, in whole numbers): zero, if there is a
    /// solution.
    fn search(&self, cells: &[usize], relations: &[usize], above: &[Option<i64>]) -> Result<Vec<i64>, Trouble> {
        let variable: BTreeMap<usize, usize> = cells.iter().enumerate().map(|(number, cell)| (*cell, number)).collect();
        let mut values = vec![0; cells.len()];
        let mut rows = Vec::new();
        let mut missing = Vec::new();
        for &relation in relations {
            let (open, constant) = self.rest(relation, above);
            let mut terms: Vec<(usize, i64)> =
                open.iter().map(|(cell, coefficient)| (variable[cell], *coefficient)).collect();
            if constant != 0 {
                terms.push((values.len(), constant.signum()));
                missing.push((values.len(), relation));
                values.push(constant.abs());
            }
            rows.push(Row { terms, constant });
        }
        let total: i64 = missing.iter().map(|(variable, _)| values[*variable]).sum();
        if total == 0 {
            return Ok(vec![0; cells.len()]);
        }
        let sum = values.len();
        values.push(total);
        let terms = missing.iter().map(|(variable, _)| (*variable, 1)).chain([(sum, -1)]).collect();
        rows.push(Row { terms, constant: 0 });
        let component = Component { cells: (0..values.len()).collect(), values, rows };
        let end = Search::new(component, self.limits.nodes, self.limits.pivots)
            .and_then(|mut search| search.end(sum, Direction::Down, total));
        match end {
            Ok(End::At(0, mut point)) => {
                point.truncate(cells.len());
                if self.holds(cells, &point, relations, above) { Ok(point) } else { Err(Trouble::NotDecided) }
            }
            Ok(End::At(_, point)) => {
                let lacks = |variable: &usize| point.get(*variable).is_none_or(|value| *value > 0);
                let at = missing.iter().find(|(variable, _)| lacks(variable)).map_or(relations[0], |(_, at)| *at);
                Err(Trouble::Contradiction(at))
            }
            Ok(End::Boundless(_) | End::Nowhere) | Err(_) => Err(Trouble::NotDecided),
        }
    }

    /// Returns whether values fulfil the relations: the search's word is not taken for it.
    fn holds(&self, cells: &[usize], point: &[i64], relations: &[usize], above: &[Option<i64>]) -> bool {
        let value = |cell: usize| cells.binary_search(&cell).map_or(0, |place| point[place]);
        point.len() == cells.len()
            && point.iter().all(|value| *value >= 0)
            && relations.iter().all(|relation| {
                let (open, constant) = self.rest(*relation, above);
                open.iter().map(|(cell, coefficient)| coefficient * value(*cell)).sum::<i64>() == constant
            })
    }

    /// Returns relations around the one where a contradiction showed, none of which can be left out of it.
    fn narrow(&self, relation: usize) -> Vec<usize> {
        let all: Vec<usize> = (0..self.relations.len()).collect();
        let relations_of = self.relations_of(&all, |cell| self.known[cell].is_none());
        let terms = self.relations[relation].terms().iter().map(|(cell, _)| *cell);
        let start: Vec<usize> = terms.filter(|cell| relations_of.contains_key(cell)).collect();
        let (_, mut around) = self.reach(start, &relations_of);
        around.insert(relation);
        if around.len() > MOST_TO_NARROW {
            return vec![relation];
        }
        for candidate in around.clone() {
            let others: Vec<usize> = around.iter().copied().filter(|other| *other != candidate).collect();
            if matches!(self.answer(&others), Err(Trouble::Contradiction(_))) {
                around.remove(&candidate);
            }
        }
        around.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn completed(known: &[Option<i64>], relations: &[Relation]) -> Result<Completion, Incomplete> {
        complete(known, &vec![0; known.len()], relations, Limits::default())
    }

    #[test]
    fn what_follows_is_filled_in_and_the_rest_is_found() {
        // 10 = 4 + x; x + y + z = 9.
        let relations = [Relation::sum(0, [1, 2]), Relation::new([(2, 1), (3, 1), (4, 1)], 9)];
        let found = completed(&[Some(10), Some(4), None, None, None], &relations).unwrap();
        assert_eq!((found.values[2], found.values[3] + found.values[4]), (6, 3));
        assert_eq!(found.follows, [true, true, true, false, false]);
    }

    #[test]
    fn the_least_values_are_kept() {
        let relations = [Relation::new([(0, 1), (1, 1)], 9), Relation::new([(1, 1), (2, 1)], 4)];
        let found = complete(&[None; 3], &[6, 2, 0], &relations, Limits::default()).unwrap();
        assert!(found.values[0] >= 6 && found.values[1] >= 2, "{found:?}");
        assert_eq!((found.values[0] + found.values[1], found.values[1] + found.values[2]), (9, 4));
        let none = complete(&[None; 3], &[6, 4, 1], &relations, Limits::default());
        assert_eq!(none, Err(Incomplete::Contradiction(vec![1])), "four and one are more than four");
    }

    #[test]
    fn a_contradiction_names_the_relations_that_make_it_and_no_others() {
        // a + b = 5, b + c = 3, a + c = 9: a + b + c = 8.5, and less than nothing would be left for b.
        let relations = [
            Relation::new([(3, 1), (4, 1)], 7),
            Relation::new([(0, 1), (1, 1)], 5),
            Relation::new([(1, 1), (2, 1)], 3),
            Relation::new([(0, 1), (2, 1), (3, 1)], 9),
            Relation::new([(0, 1), (2, 1)], 9),
        ];
        assert_eq!(completed(&[None; 5], &relations), Err(Incomplete::Contradiction(vec![1, 2, 4])));
        assert!(completed(&[None; 5], &relations[..4]).is_ok());
        assert_eq!(
            completed(&[Some(2), Some(2)], &[Relation::new([(0, 1), (1, 1)], 5)]),
            Err(Incomplete::Contradiction(vec![0]))
        );
    }

    #[test]
    fn halves_are_no_solution() {
        // x + y = 3, y + z = 3, x + z = 3 holds for one and a half each.
        let relations = [
            Relation::new([(0, 1), (1, 1)], 3),
            Relation::new([(1, 1), (2, 1)], 3),
            Relation::new([(0, 1), (2, 1)], 3),
        ];
        assert_eq!(completed(&[None; 3], &relations), Err(Incomplete::Contradiction(vec![0, 1, 2])));
    }
}
