//! Complementary suppression: the cheapest further cells to hide, so that no hidden cell can be worked out.
//!
//! Fewest cells first, then the least weight, then as few as possible that the last release showed, then the order of the cells. In
//! a network a pattern is built cell by cell, cleaned, and improved by tearing parts of it out and by trying cells that make
//! others needless; then, and where relations are linked at once, an integer program looks for the cheapest of all. How much
//! is tried is counted in steps, so the same system gives the same pattern on every machine. The result is handed over only
//! when the audit, which knows none of this, passes it.

use std::collections::{BTreeMap, BTreeSet};

use super::audit::{Audit, Auditor, Limits, Rule};
use super::component::{Component, components};
use super::cuts::Separator;
use super::linear::Linear;
use super::master::{Aims, Master};
use super::network::Network;
use super::pattern::{Ground, Pattern};
use super::routes::{Router, View, cost};
use super::system::{ModelError, Own, System};
use crate::parallel::beside;

/// How hard to search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Steps of improvement in one component.
    pub work: u64,
    /// Up to so many cells that may be hidden, the cheapest pattern of a component is looked for exactly.
    pub exact_candidates: usize,
    /// Work on integer programs in one component (rows times iterations).
    pub program_work: u64,
    /// Patterns in one component that may be checked.
    pub trials: u64,
    pub limits: Limits,
}

impl Default for Effort {
    fn default() -> Effort {
        Effort {
            work: 100_000_000,
            exact_candidates: 3_000,
            program_work: 60_000_000,
            trials: 2_000,
            limits: Limits::default(),
        }
    }
}

/// Why nothing may be shown.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SuppressError {
    /// The cells that were not safe to begin with, of those that hang together and for which none was found. The caller coarsens: fewer
    /// areas, longer periods.
    #[error("no pattern of hidden cells was found under which every hidden cell is safe")]
    NoPattern(BTreeSet<usize>),
    #[error(transparent)]
    Model(#[from] ModelError),
}

/// Returns the cells to hide besides those that are hidden already, in order. `insiders` are outsiders who know a part of some
/// cells (see [`System::seen_by`]); every hidden cell is safe from each of them too.
///
/// # Errors
/// [`SuppressError::NoPattern`] when none is found; a contribution that does not fit its cell.
pub fn suppress<O: Copy + Into<Own>>(
    system: &System,
    insiders: &[BTreeMap<usize, O>],
    rule: Rule,
    effort: Effort,
) -> Result<Vec<usize>, SuppressError> {
    suppress_with(system, insiders, &Auditor::new(rule, effort.limits), effort)
}

/// The same with an auditor that may know of some of it already.
///
/// # Errors
/// As [`suppress`].
pub fn suppress_with<O: Copy + Into<Own>>(
    system: &System,
    insiders: &[BTreeMap<usize, O>],
    auditor: &Auditor,
    effort: Effort,
) -> Result<Vec<usize>, SuppressError> {
    let mut seen = vec![system.clone()];
    for own in insiders {
        seen.push(system.seen_by(own)?);
    }
    // Where all is safe as it is, nothing needs to be hidden.
    let (dangers, mut concerned) = in_danger(beside(&seen, |system| auditor.verdicts(system)));
    if dangers.is_empty() {
        return Ok(Vec::new());
    }
    let open: Vec<bool> = system.cells().iter().map(|cell| !cell.state.is_shown() || cell.may_hide).collect();
    let near = |component: &Component| component.cells.iter().any(|cell| dangers.contains(cell));
    let components: Vec<Component> = components(system, &open).into_iter().filter(near).collect();
    // What protects from those who know too much mostly protects from all: others join in only where it does not. The cheapest
    // pattern for some that is safe from all is the cheapest for all.
    concerned.insert(0);
    loop {
        let some: Vec<&System> = concerned.iter().map(|reader| &seen[*reader]).collect();
        let mut chosen = Vec::new();
        for component in &components {
            let Some(cells) = in_component(component, system, (&some, &dangers), auditor, effort) else {
                let lost = component.cells.iter().filter(|cell| dangers.contains(cell));
                return Err(SuppressError::NoPattern(lost.copied().collect()));
            };
            chosen.extend(cells);
        }
        chosen.sort_unstable();
        let (dangers, readers) = in_danger(beside(&seen, |system| auditor.verdicts(&system.hiding(&chosen))));
        if dangers.is_empty() {
            return Ok(chosen);
        }
        let before = concerned.len();
        concerned.extend(readers);
        if concerned.len() == before {
            return Err(SuppressError::NoPattern(dangers));
        }
    }
}

/// Returns the cells that are not safe, and from which readers.
fn in_danger(audits: Vec<Audit>) -> (BTreeSet<usize>, BTreeSet<usize>) {
    let (mut cells, mut readers) = (BTreeSet::new(), BTreeSet::new());
    for (reader, audit) in audits.iter().enumerate() {
        cells.extend(audit.dangers().map(|(cell, _)| cell));
        readers.extend((!audit.passes()).then_some(reader));
    }
    (cells, readers)
}

/// Returns the cells to hide of a component; `None`: no pattern was found.
fn in_component(
    component: &Component,
    system: &System,
    (seen, dangers): (&[&System], &BTreeSet<usize>),
    auditor: &Auditor,
    effort: Effort,
) -> Option<Vec<usize>> {
    let ground = ground(component, system, (seen, dangers), auditor.rule());
    let network = Network::of(component);
    let known =
        network.clone().and_then(|network| Builder::new(&ground, component, Router::new(network), effort).run());
    let candidates = ground.price.iter().flatten().count();
    let chosen = if candidates <= effort.exact_candidates {
        let separator = match network {
            Some(network) => Separator::Network(Router::new(network)),
            None => Separator::Linear(Linear::new(component, effort.limits.pivots)),
        };
        let aims = aims(component, system);
        let master = Master::new(&ground, aims, separator, known, (effort.program_work, effort.trials));
        master.run(|chosen| unsafe_ones(component, seen, chosen, auditor))
    } else {
        known
    };
    Some(chosen?.into_iter().map(|variable| component.cells[variable]).collect())
}

/// Returns the variables that are not safe from every outsider.
fn unsafe_ones(component: &Component, seen: &[&System], chosen: &BTreeSet<usize>, auditor: &Auditor) -> Vec<usize> {
    let cells: Vec<usize> = chosen.iter().map(|variable| component.cells[*variable]).collect();
    let mut found = BTreeSet::new();
    for audit in beside(seen, |system| auditor.verdicts_near(&system.hiding(&cells), &component.cells)) {
        found.extend(audit.dangers().filter_map(|(cell, _)| component.cells.binary_search(&cell).ok()));
    }
    found.into_iter().collect()
}

fn aims(component: &Component, system: &System) -> Aims {
    let cells = || component.cells.iter().map(|cell| &system.cells()[*cell]);
    [
        cells().map(|cell| cell.cells).collect(),
        cells().map(|cell| cell.weight).collect(),
        cells().map(|cell| i64::from(!cell.hidden_before)).collect(),
        (1..).take(component.cells.len()).collect(),
    ]
}

fn ground(
    component: &Component,
    system: &System,
    (seen, dangers): (&[&System], &BTreeSet<usize>),
    rule: Rule,
) -> Ground {
    let cells = || component.cells.iter().map(|cell| &system.cells()[*cell]);
    let view = |seen: &System| View {
        values: component.cells.iter().map(|cell| seen.cells()[*cell].value).collect(),
        known: component
            .cells
            .iter()
            .map(|cell| seen.cells()[*cell].state.is_shown() && !seen.cells()[*cell].may_hide)
            .collect(),
    };
    // Who knows of none of these cells sees what an outsider does.
    let mut views: Vec<View> = Vec::new();
    for view in seen.iter().copied().map(view) {
        if !views.contains(&view) {
            views.push(view);
        }
    }
    Ground {
        views,
        unknown: cells().map(|cell| !cell.state.is_shown()).collect(),
        protected: cells().map(|cell| cell.state.is_protected()).collect(),
        endangered: component.cells.iter().map(|cell| dangers.contains(cell)).collect(),
        price: cells()
            .map(|cell| {
                (cell.state.is_shown() && cell.may_hide).then(|| cost(cell.cells, cell.weight, cell.hidden_before))
            })
            .collect(),
        smallest: rule.smallest,
    }
}

/// Builds the pattern of one component.
struct Builder<'g> {
    ground: &'g Ground,
    component: &'g Component,
    pattern: Pattern<'g>,
    work: u64,
}

impl<'g> Builder<'g> {
    fn new(ground: &'g Ground, component: &'g Component, router: Router, effort: Effort) -> Builder<'g> {
        Builder { ground, component, pattern: Pattern::new(ground, router), work: effort.work }
    }

    fn run(mut self) -> Option<BTreeSet<usize>> {
        let targets = self.pattern.unproved();
        if !self.pattern.repair(targets, &BTreeSet::new()) {
            return None;
        }
        self.pattern.clean();
        self.pattern.keep();
        while self.round() {}
        Some(self.pattern.chosen().clone())
    }

    fn is_spent(&self) -> bool {
        self.pattern.router.work() >= self.work
    }

    /// Tries every change once; returns whether any made the pattern better.
    fn round(&mut self) -> bool {
        let mut better = false;
        for variable in self.pattern.chosen().clone() {
            better |= self.without(&[variable], &BTreeSet::from([variable]));
        }
        for group in self.groups() {
            better |= self.without(&group, &BTreeSet::new());
            for variable in &group {
                better |= self.without(&group, &BTreeSet::from([*variable]));
            }
        }
        for variable in 0..self.ground.price.len() {
            better |= self.with(variable);
        }
        better && !self.is_spent()
    }

    /// Returns the chosen variables of each relation that has several.
    fn groups(&self) -> Vec<Vec<usize>> {
        let rows = self.component.rows.iter();
        let of_row = rows.map(|row| {
            let chosen = row.terms.iter().map(|(variable, _)| *variable);
            chosen.filter(|variable| self.pattern.chosen().contains(variable)).collect()
        });
        of_row.filter(|group: &Vec<usize>| group.len() > 1).collect()
    }

    /// Shows variables again and mends the pattern without the barred ones; keeps it if that is better.
    fn without(&mut self, shown: &[usize], barred: &BTreeSet<usize>) -> bool {
        if self.is_spent() {
            return false;
        }
        let before = self.pattern.merit();
        let mark = self.pattern.mark();
        let broken = self.pattern.show(shown);
        let mended = self.pattern.repair(broken, barred);
        self.judge(mended, before, mark)
    }

    /// Hides one more variable and shows what it makes needless; keeps the pattern if that is better.
    fn with(&mut self, variable: usize) -> bool {
        let candidate = self.ground.price[variable].is_some() && !self.pattern.chosen().contains(&variable);
        if self.is_spent() || !candidate {
            return false;
        }
        let before = self.pattern.merit();
        let mark = self.pattern.mark();
        self.pattern.hide(variable);
        let unproved = self.pattern.unproved();
        let mended = self.pattern.repair(unproved, &BTreeSet::new());
        self.judge(mended, before, mark)
    }

    fn judge(&mut self, mended: bool, before: super::pattern::Merit, mark: usize) -> bool {
        if mended {
            self.pattern.clean();
        }
        let better = mended && self.pattern.merit() < before;
        if better {
            self.pattern.keep();
        } else {
            self.pattern.go_back(mark);
        }
        better
    }
}
