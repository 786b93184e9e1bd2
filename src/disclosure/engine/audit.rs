//! The audit: what an outsider can work out about each cell that nobody may know.
//!
//! The outsider knows every shown cell, the relations, and that counts are whole and not negative. For each protected cell
//! the audit tells the least and the greatest value that remain possible, and whether they are far enough apart.
//!
//! Safety is never taken from a solver's word. A value counts as possible only when a whole table with that value has been
//! found and has been checked, in whole numbers, against every relation of the system; the ends are those of such tables, so
//! whatever goes wrong in a search makes an interval narrower, towards danger. Nothing here knows how the pattern came about.

use std::collections::{BTreeMap, BTreeSet};

use super::component::{Component, greatest_divisor, unknowns};
use super::flow::{Direction, Flow};
use super::moves::Moves;
use super::network::Network;
use super::search::{End, Search};
use super::system::System;

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
    audit_those(system, |_| true, true, rule, limits)
}

/// Tells which cells of a system are not safe; of those that are, the ends may be further apart than found.
pub(in crate::disclosure) fn verdicts(system: &System, rule: Rule, limits: Limits) -> Audit {
    audit_those(system, |_| true, false, rule, limits)
}

/// The same for those of a system's components that hold any of these cells, which are in order.
pub(in crate::disclosure) fn verdicts_near(system: &System, cells: &[usize], rule: Rule, limits: Limits) -> Audit {
    audit_those(system, |cell| cells.binary_search(&cell).is_ok(), false, rule, limits)
}

fn audit_those(
    system: &System,
    concerns: impl Fn(usize) -> bool,
    to_the_ends: bool,
    rule: Rule,
    limits: Limits,
) -> Audit {
    let relations_of = relations_of(system);
    let found = unknowns(system);
    let mut findings = Vec::new();
    let protected = |cell: &usize| system.cells()[*cell].state.is_protected() && concerns(*cell);
    for cell in found.known.into_iter().filter(protected) {
        findings.push(Evidence::new(system.cells()[cell].value).known(cell));
    }
    for component in found.components.iter().filter(|component| component.cells.iter().any(protected)) {
        let mut room = Room { system, relations_of: &relations_of, component, rule, evidence: Vec::new() };
        room.evidence = component.values.iter().map(|value| Evidence::new(*value)).collect();
        match Network::of(component) {
            Some(network) => room.by_flows(&network),
            None => {
                if !to_the_ends {
                    room.by_moves();
                }
                room.by_searches(to_the_ends, limits);
            }
        }
        let protected = room.protected();
        findings.extend(protected.into_iter().map(|variable| room.finding(variable)));
    }
    findings.sort_by_key(|finding| finding.cell);
    Audit { findings }
}

/// Returns for each cell its relations and coefficients.
fn relations_of(system: &System) -> Vec<Vec<(usize, i64)>> {
    let mut relations = vec![Vec::new(); system.cells().len()];
    for (number, relation) in system.relations().iter().enumerate() {
        for &(cell, coefficient) in relation.terms() {
            relations[cell].push((number, coefficient));
        }
    }
    relations
}

/// What is proved about one variable.
#[derive(Clone, Debug)]
struct Evidence {
    value: i64,
    least: i64,
    greatest: Option<i64>,
    /// Some possible values, enough for the verdict.
    values: BTreeSet<i64>,
    least_is_exact: bool,
    greatest_is_exact: bool,
    /// Whether all values between two possible ones are possible too.
    without_gaps: bool,
    /// Whether no other value than those found is possible.
    values_are_all: bool,
}

impl Evidence {
    fn new(value: i64) -> Evidence {
        Evidence {
            value,
            least: value,
            greatest: Some(value),
            values: BTreeSet::from([value]),
            least_is_exact: value == 0,
            greatest_is_exact: false,
            without_gaps: false,
            values_are_all: false,
        }
    }

    /// Takes a possible value in.
    fn add(&mut self, value: i64) {
        self.least = self.least.min(value);
        self.least_is_exact |= value == 0;
        self.greatest = self.greatest.map(|greatest| greatest.max(value));
        self.values.insert(value);
    }

    /// Returns the finding about a cell whose value follows at once.
    fn known(self, cell: usize) -> Finding {
        let danger = Some(Danger::Known);
        Finding { cell, least: self.value, greatest: Some(self.value), exact: true, danger, narrow: danger }
    }

    fn number_of_values(&self) -> i64 {
        match self.greatest {
            Some(greatest) if self.without_gaps => greatest - self.least + 1,
            Some(_) => i64::try_from(self.values.len()).unwrap_or(i64::MAX),
            None => i64::MAX,
        }
    }

    /// Returns what speaks against safety as far as proved, or nothing.
    fn danger(&self, rule: Rule) -> Option<Danger> {
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
    fn narrow(&self, rule: Rule) -> Option<Danger> {
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

/// One component under audit.
struct Room<'s> {
    system: &'s System,
    relations_of: &'s [Vec<(usize, i64)>],
    component: &'s Component,
    rule: Rule,
    evidence: Vec<Evidence>,
}

impl Room<'_> {
    fn protected(&self) -> Vec<usize> {
        let cells = self.component.cells.iter().enumerate();
        cells
            .filter(|(_, cell)| self.system.cells()[**cell].state.is_protected())
            .map(|(variable, _)| variable)
            .collect()
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
        let mut sums: BTreeMap<usize, i128> = BTreeMap::new();
        for &(variable, difference) in change {
            let cell = self.component.cells[variable];
            let content = &self.system.cells()[cell];
            if content.state.is_shown() || content.value.checked_add(difference).is_none_or(|value| value < 0) {
                return false;
            }
            for &(relation, coefficient) in &self.relations_of[cell] {
                *sums.entry(relation).or_default() += i128::from(coefficient) * i128::from(difference);
            }
        }
        sums.values().all(|sum| *sum == 0)
    }

    /// Finds the ends by flows: a network's are whole and have no gaps between them.
    fn by_flows(&mut self, network: &Network) {
        let mut flow = Flow::new(network, &self.component.values);
        for variable in self.protected() {
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

    /// Finds possible values by moves of a few cells: not the ends, but mostly enough of them.
    fn by_moves(&mut self) {
        let moves = Moves::new(self.component);
        for variable in self.protected() {
            for step in [1, -1] {
                let mut point = self.component.values.clone();
                // A move may be made again and again; where it leads no further, another one may.
                for _ in 0..self.rule.smallest.max(1) {
                    if self.is_proved(variable) {
                        break;
                    }
                    let Some(change) = moves.find(&point, variable, step) else { break };
                    change.iter().for_each(|(moved, difference)| point[*moved] += difference);
                    if !self.take(&point) {
                        break;
                    }
                }
            }
        }
    }

    /// Returns whether a variable is proved to be safe.
    fn is_proved(&self, variable: usize) -> bool {
        self.evidence[variable].danger(self.rule).is_none()
    }

    /// Finds the ends by integer programs; of variables that are proved to be safe only where they are asked for.
    fn by_searches(&mut self, to_the_ends: bool, limits: Limits) {
        let mut open = self.protected();
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
                let held = point.is_empty() || self.take(&point);
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
    fn take(&mut self, point: &[i64]) -> bool {
        let differences = point.iter().zip(&self.component.values).map(|(there, here)| there - here);
        let change: Vec<(usize, i64)> = differences.enumerate().filter(|(_, difference)| *difference != 0).collect();
        if !self.is_possible(&change) {
            return false;
        }
        // All whole tables on the straight way from the true one are possible too.
        let divisor = change.iter().fold(0, |divisor, (_, difference)| greatest_divisor(divisor, *difference));
        for (variable, difference) in change {
            let step = difference / divisor;
            for number in 1..=divisor.min(self.rule.smallest.max(1)) {
                let value = self.evidence[variable].value + number * step;
                self.evidence[variable].add(value);
            }
            self.evidence[variable].add(point[variable]);
        }
        true
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
            if self.evidence[variable].values.contains(&bound) {
                continue;
            }
            match search.greatest_within(variable, bound) {
                Ok(End::At(value, point)) if self.take(&point) => bound = value,
                Ok(End::Nowhere) => self.evidence[variable].values_are_all = true,
                Ok(End::At(..) | End::Boundless(_)) | Err(_) => return,
            }
        }
    }
}
