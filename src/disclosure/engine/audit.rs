//! The audit: what an outsider can work out about each cell that nobody may know.
//!
//! The outsider knows every shown cell, the relations, and that counts are whole and not negative. For each protected cell
//! the audit tells the least and the greatest value that remain possible, and whether they are far enough apart.
//!
//! Safety is never taken from a solver's word. A value counts as possible only when a whole table with that value has been
//! found and has been checked, in whole numbers, against every relation of the system; the ends are those of such tables, so
//! whatever goes wrong in a search makes an interval narrower, towards danger. Nothing here knows how the pattern came about.

use std::cell::{LazyCell, RefCell};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::component::{Component, Places, unknowns_with};
use super::evidence::{Evidence, Witness, by_moves, difference, steps, take_one};
use super::flow::{Direction, Flow};
use super::network::Network;
use super::search::{End, Search};
use super::system::{Relation, System};

/// What must remain possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Smallest count that may be shown: at least so many whole values must remain possible, and the greatest be no less.
    pub smallest: i64,
}

/// When searches stop. Nodes and pivots, never seconds: the same release gives the same verdict on every machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Nodes of one search for one end.
    pub nodes: u64,
    /// Pivots of all searches in one component.
    pub pivots: u64,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { nodes: 5_000, pivots: 500_000 }
    }
}

/// Why a cell is not safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Danger {
    /// Only one value is possible.
    Known,
    /// The true value is the least or the greatest possible, and not 0.
    AtAnEnd,
    /// Too few values are possible.
    FewValues,
    /// The greatest possible value is itself too small to be shown.
    SmallAtMost,
    /// The search was given up before safety was proved.
    NotProved,
}

/// What can be worked out about a protected cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    pub cell: usize,
    /// The least value that is proved to be possible.
    pub least: i64,
    /// The greatest value that is proved to be possible; `None`: there is no bound.
    pub greatest: Option<i64>,
    /// Whether it is proved too that no value beyond the two is possible.
    pub exact: bool,
    /// `None`: safe.
    pub danger: Option<Danger>,
    /// What speaks against safety besides that the true value is the least or the greatest possible.
    pub narrow: Option<Danger>,
}

impl Finding {
    /// Returns whether it is proved that no other values are possible than those between the ends. What was given up makes an interval
    /// narrower than it is: that errs towards danger, but who asks what was known already must not take it for knowledge.
    pub fn is_proved(&self) -> bool {
        self.exact && self.danger != Some(Danger::NotProved)
    }
}

/// The findings of all protected cells, in the order of the cells.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Audit {
    pub findings: Vec<Finding>,
}

impl Audit {
    /// Returns whether every protected cell is safe.
    pub fn passes(&self) -> bool {
        self.findings.iter().all(|finding| finding.danger.is_none())
    }

    /// Returns the cells that are not safe.
    pub fn dangers(&self) -> impl Iterator<Item = (usize, Danger)> {
        self.findings.iter().filter_map(|finding| Some((finding.cell, finding.danger?)))
    }

    /// Returns the finding of a protected cell.
    pub fn of(&self, cell: usize) -> Option<&Finding> {
        self.findings.binary_search_by_key(&cell, |finding| finding.cell).ok().map(|place| &self.findings[place])
    }
}

/// Audits a system.
pub fn audit(system: &System, rule: Rule, limits: Limits) -> Audit {
    Auditor::new(rule, limits).audit(system)
}

/// Audits many systems that are much alike: what was found out of a component is not looked for again. What can be worked out depends on
/// nothing but its cells, their values and the rows between them, whatever else a system holds and whoever looks at it.
#[derive(Debug)]
pub struct Auditor {
    rule: Rule,
    limits: Limits,
    known: Mutex<BTreeMap<Question, Vec<Finding>>>,
}

/// A component, which of its variables nobody may work out, and whether all ends are asked for.
type Question = (Component, Vec<usize>, bool);

impl Auditor {
    /// Prepares audits by one rule.
    pub fn new(rule: Rule, limits: Limits) -> Auditor {
        Auditor { rule, limits, known: Mutex::default() }
    }

    /// Returns the rule.
    pub fn rule(&self) -> Rule {
        self.rule
    }

    /// Audits a system.
    pub fn audit(&self, system: &System) -> Audit {
        self.those(system, |_| true, true)
    }

    /// Tells which cells of a system are not safe; of those that are, the ends may be further apart than found.
    pub fn verdicts(&self, system: &System) -> Audit {
        self.those(system, |_| true, false)
    }

    /// The same for those of a system's components that hold any of these cells, which are in order.
    pub fn verdicts_near(&self, system: &System, cells: &[usize]) -> Audit {
        self.those(system, |cell| cells.binary_search(&cell).is_ok(), false)
    }

    fn those(&self, system: &System, concerns: impl Fn(usize) -> bool, to_the_ends: bool) -> Audit {
        let terms = system.relations().iter().map(Relation::terms);
        // Where all is known already nobody needs them.
        let relations_of = LazyCell::new(|| Places::in_terms(system.cells().len(), terms));
        let sums = RefCell::new(vec![0; system.relations().len()]);
        let mut findings = Vec::new();
        let protected = |cell: &usize| system.cells()[*cell].state.is_protected() && concerns(*cell);
        let found = unknowns_with(system, |cell| protected(&cell));
        for cell in found.known.into_iter().filter(protected) {
            findings.push(Evidence::new(system.cells()[cell].value).known(cell));
        }
        for component in found.components {
            let is_protected = |variable: &usize| system.cells()[component.cells[*variable]].state.is_protected();
            let variables = (0..component.cells.len()).filter(is_protected).collect();
            let question = (component, variables, to_the_ends);
            let known = self.known.lock().unwrap_or_else(PoisonError::into_inner).get(&question).cloned();
            findings.extend(known.unwrap_or_else(|| {
                let room = Room::new(system, (&relations_of, &sums), &question.0, (self.rule, &question.1));
                let findings = room.findings(to_the_ends, self.limits);
                self.known.lock().unwrap_or_else(PoisonError::into_inner).insert(question, findings.clone());
                findings
            }));
        }
        findings.sort_by_key(|finding| finding.cell);
        Audit { findings }
    }
}

/// One component under audit.
struct Room<'s> {
    system: &'s System,
    relations_of: &'s Places,
    component: &'s Component,
    rule: Rule,
    protected: &'s [usize],
    evidence: Vec<Evidence>,
    /// What each relation is off by a change: nothing between two changes.
    sums: &'s RefCell<Vec<i128>>,
}

impl<'s> Room<'s> {
    fn new(
        system: &'s System,
        (relations_of, sums): (&'s Places, &'s RefCell<Vec<i128>>),
        component: &'s Component,
        (rule, protected): (Rule, &'s [usize]),
    ) -> Room<'s> {
        let evidence = component.values.iter().map(|value| Evidence::new(*value)).collect();
        Room { system, relations_of, component, rule, protected, evidence, sums }
    }

    fn findings(mut self, to_the_ends: bool, limits: Limits) -> Vec<Finding> {
        match Network::of(self.component) {
            Some(network) => self.by_flows(&network),
            None => {
                if !to_the_ends {
                    by_moves(self.component, self.protected, self.rule, &mut self);
                }
                self.by_searches(to_the_ends, limits);
            }
        }
        self.protected.iter().map(|variable| self.finding(*variable)).collect()
    }

    fn finding(&self, variable: usize) -> Finding {
        let evidence = &self.evidence[variable];
        Finding {
            cell: self.component.cells[variable],
            least: evidence.least,
            greatest: evidence.greatest,
            exact: evidence.least_is_exact && evidence.greatest_is_exact,
            danger: evidence.danger(self.rule),
            narrow: evidence.narrow(self.rule),
        }
    }

    /// Returns whether the true values with a change are a table that an outsider must reckon with.
    fn is_possible(&self, change: &[(usize, i64)]) -> bool {
        let stays = |(variable, difference): &(usize, i64)| {
            let content = &self.system.cells()[self.component.cells[*variable]];
            !content.state.is_shown() && content.value.checked_add(*difference).is_some_and(|value| value >= 0)
        };
        if !change.iter().all(stays) {
            return false;
        }
        let mut sums = self.sums.borrow_mut();
        let places = || {
            let places = |&(variable, difference): &(usize, i64)| {
                let of_difference = move |place: &(usize, i64)| (place.0, i128::from(place.1) * i128::from(difference));
                self.relations_of.at(self.component.cells[variable]).iter().map(of_difference)
            };
            change.iter().flat_map(places)
        };
        places().for_each(|(relation, part)| sums[relation] += part);
        // Each sum is looked at once, and is nothing again for the next change.
        places().fold(true, |holds, (relation, _)| std::mem::take(&mut sums[relation]) == 0 && holds)
    }

    /// Finds the ends by flows: a network's are whole and have no gaps between them.
    fn by_flows(&mut self, network: &Network) {
        let mut flow = Flow::new(network, &self.component.values);
        for &variable in self.protected {
            for direction in [Direction::Down, Direction::Up] {
                let reach = flow.reach(variable, direction, self.rule.smallest.max(1));
                if !self.is_possible(&reach.change) {
                    continue;
                }
                let evidence = &mut self.evidence[variable];
                for &(moved, difference) in &reach.change {
                    if moved == variable {
                        evidence.add(evidence.value + difference);
                    }
                }
                match direction {
                    Direction::Down => evidence.least_is_exact = true,
                    Direction::Up => {
                        evidence.greatest_is_exact = true;
                        if reach.most.is_none() {
                            evidence.greatest = None;
                        }
                    }
                }
                evidence.without_gaps = true;
            }
        }
    }

    /// Finds the ends by integer programs; of variables that are proved to be safe only where they are asked for.
    fn by_searches(&mut self, to_the_ends: bool, limits: Limits) {
        let mut open = self.protected.to_vec();
        open.retain(|variable| to_the_ends || !self.is_proved(*variable));
        if open.is_empty() {
            return;
        }
        let Ok(mut search) = Search::new(self.component.clone(), limits.nodes, limits.pivots) else {
            return;
        };
        for variable in open {
            if !to_the_ends && self.is_proved(variable) {
                continue;
            }
            if !self.evidence[variable].least_is_exact {
                self.search_end(&mut search, variable, Direction::Down);
            }
            self.search_end(&mut search, variable, Direction::Up);
            self.search_between(&mut search, variable);
        }
    }

    fn search_end(&mut self, search: &mut Search, variable: usize, direction: Direction) {
        let evidence = &self.evidence[variable];
        let known = match direction {
            Direction::Down => evidence.least,
            Direction::Up => evidence.greatest.unwrap_or(evidence.value),
        };
        match search.end(variable, direction, known) {
            Ok(End::At(_, point)) => {
                let held = point.is_empty() || self.take_point(&point);
                let evidence = &mut self.evidence[variable];
                match direction {
                    Direction::Down => evidence.least_is_exact |= held,
                    Direction::Up => evidence.greatest_is_exact |= held,
                }
            }
            Ok(End::Boundless(way)) => self.take_way(&way),
            Ok(End::Nowhere) | Err(_) => {}
        }
    }

    /// Takes a whole solution in, for all variables at once; `false` when it is none.
    fn take_point(&mut self, point: &[i64]) -> bool {
        self.take(&difference(&self.component.values, point))
    }

    /// Takes in a direction in which one can go on and on. It leaves every relation and every sign as it is.
    fn take_way(&mut self, way: &[i64]) {
        let change: Vec<(usize, i64)> = way.iter().copied().enumerate().filter(|(_, step)| *step != 0).collect();
        if !self.is_possible(&change) || change.iter().any(|(_, step)| *step < 0) {
            return;
        }
        for (variable, _) in change {
            let evidence = &mut self.evidence[variable];
            (evidence.greatest, evidence.greatest_is_exact) = (None, true);
        }
    }

    /// Looks for values between the ends until they are enough or there are no more.
    fn search_between(&mut self, search: &mut Search, variable: usize) {
        let Some(mut bound) = self.evidence[variable].greatest else {
            return;
        };
        while self.evidence[variable].danger(self.rule).is_some_and(|danger| danger == Danger::NotProved)
            && self.evidence[variable].least_is_exact
            && self.evidence[variable].greatest_is_exact
        {
            bound -= 1;
            if self.evidence[variable].has(bound) {
                continue;
            }
            match search.greatest_within(variable, bound) {
                Ok(End::At(value, point)) if self.take_point(&point) => bound = value,
                Ok(End::Nowhere) => self.evidence[variable].values_are_all = true,
                Ok(End::At(..) | End::Boundless(_)) | Err(_) => return,
            }
        }
    }
}

impl Witness for Room<'_> {
    fn is_proved(&self, variable: usize) -> bool {
        self.evidence[variable].danger(self.rule).is_none()
    }

    fn take(&mut self, change: &[(usize, i64)]) -> bool {
        let possible = self.is_possible(change);
        if possible {
            let steps = steps(change);
            for &(variable, difference) in change {
                take_one(&mut self.evidence[variable], difference, steps, self.rule);
            }
        }
        possible
    }
}
