//! What is proved of cells that nobody may know: values that are possible, since a whole table that has them was found.

use super::audit::{Danger, Finding, Rule};
use super::component::{Component, greatest_divisor};
use super::moves::Moves;

/// What is proved about one variable.
#[derive(Clone, Debug)]
pub struct Evidence {
    pub value: i64,
    pub least: i64,
    pub greatest: Option<i64>,
    /// Some possible values besides the true one, enough for the verdict.
    others: Vec<i64>,
    pub least_is_exact: bool,
    pub greatest_is_exact: bool,
    /// Whether all values between two possible ones are possible too.
    pub without_gaps: bool,
    /// Whether no other value than those found is possible.
    pub values_are_all: bool,
}

impl Evidence {
    pub fn new(value: i64) -> Evidence {
        Evidence {
            value,
            least: value,
            greatest: Some(value),
            others: Vec::new(),
            least_is_exact: value == 0,
            greatest_is_exact: false,
            without_gaps: false,
            values_are_all: false,
        }
    }

    /// Takes a possible value in.
    pub fn add(&mut self, value: i64) {
        self.least = self.least.min(value);
        self.least_is_exact |= value == 0;
        self.greatest = self.greatest.map(|greatest| greatest.max(value));
        if !self.has(value) {
            self.others.push(value);
        }
    }

    /// Returns whether a value is known to be possible.
    pub fn has(&self, value: i64) -> bool {
        value == self.value || self.others.contains(&value)
    }

    /// Returns the finding about a cell whose value follows at once.
    pub fn known(self, cell: usize) -> Finding {
        let danger = Some(Danger::Known);
        Finding { cell, least: self.value, greatest: Some(self.value), exact: true, danger, narrow: danger }
    }

    fn number_of_values(&self) -> i64 {
        match self.greatest {
            Some(greatest) if self.without_gaps => greatest - self.least + 1,
            Some(_) => i64::try_from(1 + self.others.len()).unwrap_or(i64::MAX),
            None => i64::MAX,
        }
    }

    /// Returns what speaks against safety as far as proved, or nothing.
    pub fn danger(&self, rule: Rule) -> Option<Danger> {
        let at_least = self.value > 0 && self.least == self.value;
        let at_greatest = self.value > 0 && self.greatest == Some(self.value);
        if self.greatest == Some(self.least) {
            return self.narrow(rule);
        }
        if at_least || at_greatest {
            let proved = at_least && self.least_is_exact || at_greatest && self.greatest_is_exact;
            return Some(if proved { Danger::AtAnEnd } else { Danger::NotProved });
        }
        self.narrow(rule)
    }

    /// The same, wherever between the ends the true value is.
    pub fn narrow(&self, rule: Rule) -> Option<Danger> {
        let exact = self.least_is_exact && self.greatest_is_exact;
        if self.greatest == Some(self.least) {
            return Some(if exact { Danger::Known } else { Danger::NotProved });
        }
        if self.greatest.is_some_and(|greatest| greatest < rule.smallest) {
            return Some(if self.greatest_is_exact { Danger::SmallAtMost } else { Danger::NotProved });
        }
        if self.number_of_values() < rule.smallest {
            let proved = exact && (self.without_gaps || self.values_are_all || self.span() < rule.smallest);
            return Some(if proved { Danger::FewValues } else { Danger::NotProved });
        }
        None
    }

    fn span(&self) -> i64 {
        self.greatest.map_or(i64::MAX, |greatest| greatest - self.least + 1)
    }
}

/// Returns what differs at a point from these values, by variable.
pub fn difference(values: &[i64], point: &[i64]) -> Vec<(usize, i64)> {
    let differences = point.iter().zip(values).map(|(there, here)| there - here);
    differences.enumerate().filter(|(_, difference)| *difference != 0).collect()
}

/// Who takes possible tables in.
pub trait Witness {
    /// Returns whether a variable is proved to be safe.
    fn is_proved(&self, variable: usize) -> bool;

    /// Takes in that the true values with a change are a possible table, and so are all whole tables on the straight way there;
    /// `false` when they are not.
    fn take(&mut self, change: &[(usize, i64)]) -> bool;
}

/// Takes a change in for one of the variables that it moves; `divisor` is how many whole tables are on the way.
pub fn take_one(evidence: &mut Evidence, difference: i64, divisor: i64, rule: Rule) {
    let step = difference / divisor;
    for number in 1..=divisor.min(rule.smallest.max(1)) {
        evidence.add(evidence.value + number * step);
    }
    evidence.add(evidence.value + difference);
}

/// Returns how many whole tables are on the straight way that a change goes, its end among them.
pub fn steps(change: &[(usize, i64)]) -> i64 {
    change.iter().fold(0, |divisor, (_, difference)| greatest_divisor(divisor, *difference))
}

/// Finds possible values of these variables by moves of a few cells: not the ends, but mostly enough of them to prove that they are safe.
pub fn by_moves(component: &Component, variables: &[usize], rule: Rule, witness: &mut impl Witness) {
    let mut moves = Moves::new(component);
    let mut point = component.values.clone();
    for &variable in variables {
        for step in [1, -1] {
            let mut moved: Vec<(usize, i64)> = Vec::new();
            for _ in 0..rule.smallest.max(1) {
                if witness.is_proved(variable) {
                    break;
                }
                let Some(change) = moves.find(&point, variable, step) else { break };
                // What can be moved can be moved on, and mostly back: that takes no search.
                let often = how_often(&change, &point, 1, rule);
                let mut leap = 1;
                if moved.is_empty() {
                    // All tables on the straight way from the true values are taken at once; beyond a turn each is by itself.
                    leap = often;
                    let back = how_often(&change, &point, -1, rule);
                    if back > 0 && !witness.take(&times(&change, -back)) {
                        break;
                    }
                }
                let possible = (0..often / leap).all(|_| {
                    add(&mut moved, &mut point, &times(&change, leap));
                    witness.take(&moved)
                });
                if !possible {
                    break;
                }
            }
            moved.into_iter().for_each(|(other, sum)| point[other] -= sum);
        }
    }
}

/// Returns how often a change, or with -1 its opposite, can be made from a point before something falls below none; no more than is
/// asked for.
fn how_often(change: &[(usize, i64)], point: &[i64], sign: i64, rule: Rule) -> i64 {
    let falls = change.iter().map(|(variable, difference)| (point[*variable], -sign * difference));
    let often = falls.filter(|(_, falls)| *falls > 0).map(|(value, falls)| value / falls).min();
    often.unwrap_or(i64::MAX).min(rule.smallest.max(1))
}

/// Adds a change to the sum of those before, and moves the point by it.
fn add(moved: &mut Vec<(usize, i64)>, point: &mut [i64], change: &[(usize, i64)]) {
    for &(other, difference) in change {
        point[other] += difference;
        match moved.iter_mut().find(|(moved, _)| *moved == other) {
            Some((_, sum)) => *sum += difference,
            None => moved.push((other, difference)),
        }
    }
    moved.retain(|(_, sum)| *sum != 0);
}

fn times(change: &[(usize, i64)], often: i64) -> Vec<(usize, i64)> {
    change.iter().map(|(variable, difference)| (*variable, often * difference)).collect()
}

/// What is proved of a component's variables, and by which changes.
pub struct Proofs {
    rule: Rule,
    evidence: Vec<Evidence>,
    /// The variables that each change moves.
    changes: Vec<Vec<usize>>,
    /// The changes that told something new of each variable.
    sources: Vec<Vec<usize>>,
}

impl Proofs {
    pub fn new(values: &[i64], rule: Rule) -> Proofs {
        let evidence = values.iter().map(|value| Evidence::new(*value)).collect();
        Proofs { rule, evidence, changes: Vec::new(), sources: vec![Vec::new(); values.len()] }
    }

    /// Returns the rule by which they are safe.
    pub fn rule(&self) -> Rule {
        self.rule
    }

    /// Returns the variables that must be unknown for a variable's proof to hold; `None` when there is no proof.
    pub fn ground_of(&self, variable: usize) -> Option<Vec<usize>> {
        let moved = || self.sources[variable].iter().flat_map(|change| &self.changes[*change]);
        self.is_proved(variable).then(|| moved().copied().collect())
    }
}

impl Witness for Proofs {
    fn is_proved(&self, variable: usize) -> bool {
        self.evidence[variable].danger(self.rule).is_none()
    }

    fn take(&mut self, change: &[(usize, i64)]) -> bool {
        let steps = steps(change);
        for &(variable, difference) in change {
            if !self.is_proved(variable) {
                take_one(&mut self.evidence[variable], difference, steps, self.rule);
                self.sources[variable].push(self.changes.len());
            }
        }
        self.changes.push(change.iter().map(|(variable, _)| *variable).collect());
        true
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::component::Row;
    use super::*;

    #[test]
    fn a_proof_tells_what_must_be_unknown_for_it_to_hold() {
        // Two pairs of hidden cells that can move against each other, and one alone.
        let pair = |a| Row { terms: vec![(a, 1), (a + 1, 1)], constant: 12 };
        let component = Component {
            cells: (0..5).collect(),
            values: vec![4, 8, 3, 9, 2],
            rows: vec![pair(0), pair(2), Row { terms: vec![(4, 1)], constant: 2 }],
        };
        let mut proofs = Proofs::new(&component.values, Rule { smallest: 5 });
        by_moves(&component, &[0, 4], Rule { smallest: 5 }, &mut proofs);
        let ground = |variable| proofs.ground_of(variable).map(BTreeSet::from_iter);
        assert_eq!(ground(0), Some([0, 1].into()));
        assert_eq!(ground(1), Some([0, 1].into()), "what one is moved by is moved itself");
        assert_eq!(ground(2), None, "nobody asked");
        assert_eq!(ground(4), None, "it cannot be moved");
    }

    /// Takes everything in, and is content with two changes.
    struct Taken(Vec<Vec<(usize, i64)>>);

    impl Witness for Taken {
        fn is_proved(&self, _: usize) -> bool {
            self.0.len() >= 2
        }

        fn take(&mut self, change: &[(usize, i64)]) -> bool {
            let mut change = change.to_vec();
            change.sort_unstable();
            self.0.push(change);
            true
        }
    }

    #[test]
    fn one_move_is_made_as_often_as_is_asked_for_and_back_as_often_as_the_values_allow() {
        let row = Row { terms: vec![(0, 1), (1, 1)], constant: 12 };
        let component = Component { cells: vec![0, 1], values: vec![4, 8], rows: vec![row] };
        let mut taken = Taken(Vec::new());
        by_moves(&component, &[0], Rule { smallest: 5 }, &mut taken);
        assert_eq!(taken.0, [[(0, -4), (1, 4)], [(0, 5), (1, -5)]]);
    }

    /// The first can be moved against the second twice, then against the third: that makes six values of it, none left out.
    #[test]
    fn no_value_is_left_out_beyond_a_turn() {
        let row = |terms: &[(usize, i64)], constant| Row { terms: terms.to_vec(), constant };
        let component = Component {
            cells: (0..7).collect(),
            values: vec![0, 2, 3, 1, 0, 1, 1],
            rows: vec![
                row(&[(0, 1), (1, 1), (2, 1)], 5),
                row(&[(2, 1), (3, 1), (4, 1)], 4),
                row(&[(4, 1), (5, 1)], 1),
                row(&[(4, 1), (6, 1)], 1),
            ],
        };
        let rule = Rule { smallest: 5 };
        let mut proofs = Proofs::new(&component.values, rule);
        by_moves(&component, &[0], rule, &mut proofs);
        assert!(proofs.is_proved(0) && (0..=5).all(|value| proofs.evidence[0].has(value)));
    }
}
