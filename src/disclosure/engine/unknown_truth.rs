//! The audit of cells whose true value nobody has told.
//!
//! The values that remain possible do not depend on the table that the audit sets out from, but whether the true value is the
//! least or the greatest of them does. So for these cells only what an outsider can tell as well counts: the number of values
//! that remain, and how great the greatest is.

use std::collections::BTreeSet;

use super::audit::{Audit, Danger, Finding, Limits, Rule, audit};
use super::component::{Component, unknowns};
use super::network::Network;
use super::search::{End, Search};
use super::system::System;

/// Audits a system in which only some values are known to be the true ones; the others are merely possible.
pub fn audit_unknown_truth(system: &System, known: &[bool], rule: Rule, limits: Limits) -> Audit {
    let mut audit = audit(system, rule, limits);
    let in_doubt =
        |finding: &Finding| !known[finding.cell] && matches!(finding.danger, Some(Danger::AtAnEnd | Danger::NotProved));
    if !audit.findings.iter().any(in_doubt) {
        return audit;
    }
    for component in &unknowns(system).components {
        let mut room = Room { system, component, rule, limits, search: None, network: None };
        let cells = component.cells.iter().enumerate();
        for (variable, cell) in cells {
            let Ok(place) = audit.findings.binary_search_by_key(cell, |finding| finding.cell) else { continue };
            if in_doubt(&audit.findings[place]) {
                audit.findings[place].danger = room.danger(variable, &audit.findings[place]);
            }
        }
    }
    audit
}

struct Room<'s> {
    system: &'s System,
    component: &'s Component,
    rule: Rule,
    limits: Limits,
    search: Option<Search>,
    network: Option<bool>,
}

impl Room<'_> {
    fn danger(&mut self, variable: usize, finding: &Finding) -> Option<Danger> {
        let smallest = self.rule.smallest;
        let Some(greatest) = finding.greatest else {
            // One may go on and on, so any number of values is possible.
            return None;
        };
        if finding.exact {
            if greatest == finding.least {
                return Some(Danger::Known);
            }
            if greatest < smallest {
                return Some(Danger::SmallAtMost);
            }
            if greatest - finding.least + 1 < smallest {
                return Some(Danger::FewValues);
            }
            let component = self.component;
            if *self.network.get_or_insert_with(|| Network::of(component).is_some()) {
                return None;
            }
        }
        self.counted(variable, greatest, finding.exact)
    }

    /// Finds values from the greatest downwards until they are enough.
    fn counted(&mut self, variable: usize, greatest: i64, exact: bool) -> Option<Danger> {
        let smallest = self.rule.smallest;
        let wanted = usize::try_from(smallest.max(2)).unwrap_or(usize::MAX);
        if self.search.is_none() {
            self.search = Search::new(self.component.clone(), self.limits.nodes, self.limits.pivots).ok();
        }
        let mut values = BTreeSet::new();
        let mut bound = greatest;
        let mut all = false;
        while let Some(search) = self.search.as_mut().filter(|_| values.len() < wanted) {
            match search.greatest_within(variable, bound) {
                Ok(End::At(value, point)) if value <= bound && is_possible(self.system, self.component, &point) => {
                    values.insert(value);
                    bound = value - 1;
                    all = value == 0;
                }
                Ok(End::Nowhere) => all = true,
                Ok(End::At(..) | End::Boundless(_)) | Err(_) => break,
            }
            if all {
                break;
            }
        }
        let at_most_small = values.last().is_none_or(|greatest| *greatest < smallest);
        if !at_most_small && values.len() >= wanted {
            None
        } else if exact && all {
            Some(Danger::FewValues)
        } else {
            Some(Danger::NotProved)
        }
    }
}

/// Returns whether values of a component's cells are a table that an outsider must reckon with.
fn is_possible(system: &System, component: &Component, point: &[i64]) -> bool {
    if point.len() != component.cells.len() || point.iter().any(|value| *value < 0) {
        return false;
    }
    let value = |cell: usize| match component.cells.binary_search(&cell) {
        Ok(place) => point[place],
        Err(_) => system.cells()[cell].value,
    };
    let holds = |terms: &[(usize, i64)], constant: i64| {
        let sum: i128 =
            terms.iter().map(|(cell, coefficient)| i128::from(*coefficient) * i128::from(value(*cell))).sum();
        sum == i128::from(constant)
    };
    component.cells.iter().all(|cell| !system.cells()[*cell].state.is_shown())
        && system.relations().iter().all(|relation| holds(relation.terms(), relation.constant()))
}

#[cfg(test)]
mod tests {
    use super::super::system::{Cell, Relation};
    use super::*;

    const FIVE: Rule = Rule { smallest: 5 };

    fn dangers(cells: &[Cell], relations: &[Relation]) -> Vec<Option<Danger>> {
        let system = System::new(cells.to_vec(), relations.to_vec()).unwrap();
        let audit = audit_unknown_truth(&system, &vec![false; cells.len()], FIVE, Limits::default());
        audit.findings.iter().map(|finding| finding.danger).collect()
    }

    #[test]
    fn a_value_at_an_end_is_no_danger_when_it_may_be_any_other() {
        let sum = [Relation::sum(0, [1, 2])];
        assert_eq!(dangers(&[Cell::shown(9), Cell::primary(9), Cell::primary(0)], &sum), [None, None]);
        let few = [Cell::shown(3), Cell::primary(3), Cell::primary(0)];
        assert_eq!(dangers(&few, &sum), [Some(Danger::SmallAtMost); 2]);
    }

    #[test]
    fn gaps_between_the_ends_are_seen() {
        // x = 4y + 8 and x + z = 16: x is 8, 12 or 16, y at most 2, z 8, 4 or 0.
        let relations = [Relation::new([(0, 1), (1, -4)], 8), Relation::new([(0, 1), (2, 1)], 16)];
        let cells = [Cell::primary(8), Cell::primary(0), Cell::primary(8)];
        assert_eq!(
            dangers(&cells, &relations),
            [Some(Danger::FewValues), Some(Danger::SmallAtMost), Some(Danger::FewValues)]
        );
        // With 40 instead of 16 there are nine values of x.
        let relations = [Relation::new([(0, 1), (1, -4)], 8), Relation::new([(0, 1), (2, 1)], 40)];
        let cells = [Cell::primary(8), Cell::primary(0), Cell::primary(32)];
        assert_eq!(dangers(&cells, &relations), [None; 3]);
    }
}
