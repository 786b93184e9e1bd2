//! The optimum of small networks, for comparison: cutting planes over an integer program.
//!
//! A pattern protects a target when every cut between the ends of its arc lets enough through (greatest flow, least cut); each
//! cut that a proposed pattern leaves too narrow becomes a row of the master program (Fischetti and Salazar 1999, "Models
//! and algorithms for the 2-dimensional cell suppression problem", Mathematical Programming 84:283).

use std::collections::BTreeSet;

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};

use crate::disclosure::engine::component::{Component, components};
use crate::disclosure::engine::network::Network;
use crate::disclosure::engine::system::System;

type Row = (Vec<(usize, i64)>, i64);

/// Returns the least number of complementary cells, or `None` when the master needs more than so many nodes; `at_most` is
/// the number of a pattern that is known to be safe.
pub fn least_number(system: &System, smallest: i64, at_most: usize) -> Option<usize> {
    let open: Vec<bool> = system.cells().iter().map(|cell| !cell.state.is_shown() || cell.may_hide).collect();
    let parts = components(system, &open);
    let parts: Vec<&Component> =
        parts.iter().filter(|part| part.cells.iter().any(|cell| system.cells()[*cell].state.is_protected())).collect();
    assert!(parts.len() <= 1, "one table at a time");
    parts.first().map_or(Some(0), |part| Master::new(system, part, smallest).solve(system, at_most))
}

struct Master<'s> {
    component: &'s Component,
    network: Network,
    given: Vec<bool>,
    protected: Vec<bool>,
    candidate: Vec<bool>,
    smallest: i64,
    rows: BTreeSet<Row>,
}

/// Why a pattern is not safe: a cut, as candidates with what each lets through, and what is missing.
struct Cut {
    sides: Vec<(usize, i64)>,
    missing: i64,
}

impl<'s> Master<'s> {
    fn new(system: &System, component: &'s Component, smallest: i64) -> Master<'s> {
        let cells = || component.cells.iter().map(|cell| &system.cells()[*cell]);
        Master {
            component,
            network: Network::of(component).unwrap(),
            given: cells().map(|cell| !cell.state.is_shown()).collect(),
            protected: cells().map(|cell| cell.state.is_protected()).collect(),
            candidate: cells().map(|cell| cell.state.is_shown() && cell.may_hide).collect(),
            smallest,
            rows: BTreeSet::new(),
        }
    }

    fn solve(&mut self, system: &System, at_most: usize) -> Option<usize> {
        loop {
            let (pattern, proved) = self.propose(at_most)?;
            if proved >= at_most {
                return Some(at_most);
            }
            if !self.add_cuts(&pattern) {
                let chosen: Vec<usize> = pattern.iter().map(|variable| self.component.cells[*variable]).collect();
                assert!(
                    crate::disclosure::engine::audit::audit(
                        &system.hiding(&chosen),
                        crate::disclosure::engine::audit::Rule { smallest: self.smallest },
                        crate::disclosure::engine::audit::Limits::default()
                    )
                    .passes()
                );
                return Some(pattern.len());
            }
        }
    }

    fn propose(&self, at_most: usize) -> Option<(BTreeSet<usize>, usize)> {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let variables: Vec<Option<Variable>> =
            self.candidate.iter().map(|candidate| candidate.then(|| problem.add_binary_var(1.0))).collect();
        for (terms, bound) in &self.rows {
            let terms: Vec<(Variable, f64)> =
                terms.iter().map(|(variable, through)| (variables[*variable].unwrap(), *through as f64)).collect();
            problem.add_constraint(&terms, ComparisonOp::Ge, *bound as f64);
        }
        let all: Vec<(Variable, f64)> = variables.iter().flatten().map(|variable| (*variable, 1.0)).collect();
        problem.add_constraint(&all, ComparisonOp::Le, at_most as f64);
        // Numbers of cells are whole: a gap below one cell is none.
        let gap = 0.99 / (at_most.max(1) as f64);
        let mut options = SolveOptions::default();
        (options.node_limit, options.mip_gap) = (Some(20_000), gap);
        let outcome = match problem.solve_with(options) {
            Ok(outcome) => outcome,
            Err(microlp::Error::Infeasible) => return Some((BTreeSet::new(), at_most)),
            Err(_) => return None,
        };
        if matches!(outcome.termination_reason(), microlp::TerminationReason::NodeLimit) {
            return None;
        }
        let solution = outcome.into_solution().ok()?;
        let chosen = variables
            .iter()
            .enumerate()
            .filter(|(_, variable)| variable.is_some_and(|variable| solution.var_value(variable) > 0.5));
        let chosen: BTreeSet<usize> = chosen.map(|(variable, _)| variable).collect();
        let proved = chosen.len();
        Some((chosen, proved))
    }

    /// Adds what the pattern violates; `false` when it is safe.
    fn add_cuts(&mut self, pattern: &BTreeSet<usize>) -> bool {
        let before = self.rows.len();
        let mut violated = false;
        for target in 0..self.given.len() {
            if !(self.protected[target] || pattern.contains(&target)) {
                continue;
            }
            let value = self.component.values[target];
            let arc = self.network.arcs[target];
            let inside = i64::from(value > 0);
            let (up, both) = (inside.max(self.smallest - value), self.smallest - 1);
            for sink_side in [false, true] {
                let (far, cut_up) = self.flow(arc.head, arc.tail, target, pattern, sink_side);
                let (near, cut_down) = self.flow(arc.tail, arc.head, target, pattern, sink_side);
                let mut wanted = vec![(up, far, cut_up.clone()), (inside, near, cut_down.clone())];
                let mut sum = cut_up;
                let near_value = near.min(value);
                if near < value {
                    sum.iter_mut().zip(&cut_down).for_each(|(one, other)| *one += other);
                    wanted.push((both, far + near, sum));
                } else {
                    wanted.push((both - value, far, sum));
                }
                let _ = near_value;
                for (need, has, cut) in wanted {
                    if has < need {
                        violated = true;
                        self.add(target, need, &cut);
                    }
                }
            }
        }
        assert!(!violated || self.rows.len() > before, "a violated row is new");
        violated
    }

    fn add(&mut self, target: usize, need: i64, cut: &[i64]) {
        let given: i64 =
            (0..cut.len()).filter(|variable| self.given[*variable]).map(|variable| cut[variable].min(need)).sum();
        let cut = Cut {
            sides: (0..cut.len())
                .filter(|variable| self.candidate[*variable] && cut[*variable] > 0 && *variable != target)
                .map(|variable| (variable, cut[variable].min(need - given)))
                .collect(),
            missing: need - given,
        };
        if self.given[target] {
            self.rows.insert((cut.sides, cut.missing));
        } else {
            let mut sides = cut.sides;
            sides.push((target, -cut.missing));
            self.rows.insert((sides, 0));
        }
    }

    /// Returns the greatest flow through the hidden arcs, and what each arc lets through the least cut that is nearest to
    /// the source (or to the sink).
    fn flow(
        &self,
        source: usize,
        sink: usize,
        without: usize,
        pattern: &BTreeSet<usize>,
        sink_side: bool,
    ) -> (i64, Vec<i64>) {
        const MUCH: i64 = 1 << 40;
        let hidden = |variable: usize| variable != without && (self.given[variable] || pattern.contains(&variable));
        let mut current = self.component.values.clone();
        let mut total = 0;
        loop {
            let mut by: Vec<Option<(usize, bool)>> = vec![None; self.network.nodes];
            let mut queue = vec![source];
            let mut done = 0;
            while done < queue.len() {
                let node = queue[done];
                done += 1;
                for (variable, arc) in self.network.arcs.iter().enumerate().filter(|(variable, _)| hidden(*variable)) {
                    for (from, to, forward) in [(arc.tail, arc.head, true), (arc.head, arc.tail, false)] {
                        let room = if forward { MUCH } else { current[variable] };
                        if from == node && to != source && by[to].is_none() && room > 0 {
                            by[to] = Some((variable, forward));
                            queue.push(to);
                        }
                    }
                }
            }
            if by[sink].is_none() || total >= MUCH {
                let near: BTreeSet<usize> = if sink_side {
                    let far = self.reaching(sink, &current, &hidden);
                    (0..self.network.nodes).filter(|node| !far.contains(node)).collect()
                } else {
                    queue.into_iter().collect()
                };
                return (total, self.through(&near, without));
            }
            let mut amount = MUCH;
            let mut way = Vec::new();
            let mut node = sink;
            while node != source {
                let (variable, forward) = by[node].unwrap();
                amount = amount.min(if forward { MUCH } else { current[variable] });
                way.push((variable, forward));
                node = if forward { self.network.arcs[variable].tail } else { self.network.arcs[variable].head };
            }
            way.into_iter().for_each(|(variable, forward)| current[variable] += if forward { amount } else { -amount });
            total += amount;
        }
    }

    fn reaching(&self, sink: usize, current: &[i64], hidden: &impl Fn(usize) -> bool) -> BTreeSet<usize> {
        let mut found = BTreeSet::from([sink]);
        loop {
            let size = found.len();
            for (variable, arc) in self.network.arcs.iter().enumerate().filter(|(variable, _)| hidden(*variable)) {
                if found.contains(&arc.head) {
                    found.insert(arc.tail);
                }
                if found.contains(&arc.tail) && current[variable] > 0 {
                    found.insert(arc.head);
                }
            }
            if found.len() == size {
                return found;
            }
        }
    }

    fn through(&self, near: &BTreeSet<usize>, without: usize) -> Vec<i64> {
        let sides = self.network.arcs.iter().enumerate().map(|(variable, arc)| {
            match (variable == without, near.contains(&arc.tail), near.contains(&arc.head)) {
                (false, true, false) => 1 << 40,
                (false, false, true) => self.component.values[variable],
                _ => 0,
            }
        });
        sides.collect()
    }
}
