//! The cheapest pattern, by an integer program that learns.
//!
//! It proposes the cheapest pattern that fulfils all rows known so far; what the pattern lacks becomes new rows, until it lacks
//! nothing (Fischetti and Salazar 2000, JASA 95:916). First the number of cells is made least, then, the number kept, the
//! weight, then the number of cells that the last release showed, then the places in the order of the cells. The program is
//! solved in floating point: it only proposes, and whether a pattern is safe is decided elsewhere in whole numbers.

use std::collections::BTreeSet;

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, TerminationReason, Variable};

use super::cuts::{Cut, Separator};
use super::pattern::Ground;
use super::tableau::Stop;

/// What is made least, one after the other: for each variable what hiding it adds.
pub type Aims = [Vec<i64>; 4];

/// Searches for the cheapest pattern of one component.
pub struct Master<'m> {
    ground: &'m Ground,
    aims: Aims,
    separator: Separator<'m>,
    /// Everything learned.
    rows: BTreeSet<Cut>,
    /// What the integer program knows of it: only what its proposals violated, else it would drown.
    active: BTreeSet<Cut>,
    /// Work that may still be spent on integer programs (rows times iterations), and patterns that may be tried.
    work: u64,
    trials: u64,
    best: Option<BTreeSet<usize>>,
}

/// How many rows the program is told of at once.
const AT_ONCE: usize = 40;

/// How often a pattern is completed anew.
const PATIENCE: usize = 30;

/// Iterations that one node of an integer program is reckoned to take.
const ITERATIONS: u64 = 500;

/// What an integer program ended with.
enum Proposal {
    Pattern {
        chosen: BTreeSet<usize>,
        is_best: bool,
    },
    /// No pattern fulfils the rows.
    Impossible,
    GivenUp,
}

impl<'m> Master<'m> {
    /// Prepares the search; `known` is a safe pattern, if one is known.
    pub fn new(
        ground: &'m Ground,
        aims: Aims,
        separator: Separator<'m>,
        known: Option<BTreeSet<usize>>,
        (work, trials): (u64, u64),
    ) -> Master<'m> {
        Master { ground, aims, separator, rows: BTreeSet::new(), active: BTreeSet::new(), work, trials, best: known }
    }

    /// Returns the cheapest safe pattern found. `exposed` returns the variables that a pattern leaves
    /// unsafe though it lacks nothing by the rows.
    pub fn run(mut self, exposed: impl Fn(&BTreeSet<usize>) -> Vec<usize>) -> Option<BTreeSet<usize>> {
        if self.best.is_none() {
            self.best = self.complete(BTreeSet::new(), &exposed);
        }
        let mut reached: Vec<i64> = Vec::new();
        for stage in 0..self.aims.len() {
            self.stage(stage, &reached, &exposed);
            let best = self.best.as_ref()?;
            reached.push(total(&self.aims[stage], best));
        }
        self.best
    }

    /// Returns what a pattern lacks, in whole numbers too; nothing when it is safe, `None` when that was not found out.
    fn lacks(
        &mut self,
        chosen: &BTreeSet<usize>,
        exposed: &impl Fn(&BTreeSet<usize>) -> Vec<usize>,
    ) -> Option<BTreeSet<Cut>> {
        self.trials = self.trials.checked_sub(1)?;
        let cuts = match self.separator.violated(self.ground, chosen) {
            Ok(cuts) => cuts,
            Err(stop) => {
                if stop == Stop::Impossible {
                    self.trials = 0;
                }
                return None;
            }
        };
        Some(if cuts.is_empty() { self.not_so(chosen, &exposed(chosen)) } else { cuts })
    }

    /// Completes a pattern to a safe one that is cheap by and large: with what fulfils most of the rows at a time, again and
    /// again with what it still lacked, and in the end without what is not needed.
    fn complete(
        &mut self,
        start: BTreeSet<usize>,
        exposed: &impl Fn(&BTreeSet<usize>) -> Vec<usize>,
    ) -> Option<BTreeSet<usize>> {
        let mut chosen = start.clone();
        for round in 0_usize.. {
            // Anew from the start is better, going on from what there is ends sooner.
            chosen = self.cover(if round < PATIENCE { start.clone() } else { chosen })?;
            let mut cuts = self.lacks(&chosen, exposed)?;
            if cuts.is_empty() {
                break;
            }
            let before = self.rows.len();
            self.rows.append(&mut cuts);
            if self.rows.len() == before {
                return None;
            }
        }
        Some(self.clean(chosen, exposed))
    }

    /// Returns variables, the given among them, that fulfil all rows, chosen one after the other by how much they bring.
    #[expect(clippy::cast_precision_loss, reason = "a rule of thumb")]
    fn cover(&self, mut chosen: BTreeSet<usize>) -> Option<BTreeSet<usize>> {
        let given = chosen.clone();
        loop {
            let mut gains = vec![0.0; self.ground.price.len()];
            let mut open = false;
            for row in &self.rows {
                let missing = row.bound - held(row, &chosen);
                if missing > 0 {
                    open = true;
                    for &(variable, through) in row.terms.iter().filter(|(_, through)| *through > 0) {
                        gains[variable] += through.min(missing) as f64 / missing as f64;
                    }
                }
            }
            if !open {
                return Some(self.without_surplus(chosen, &given));
            }
            let free = (0..gains.len()).filter(|variable| gains[*variable] > 0.0 && !chosen.contains(variable));
            let next = free.max_by(|a, b| {
                let weight = |variable: usize| std::cmp::Reverse((self.aims[1][variable], variable));
                gains[*a].total_cmp(&gains[*b]).then_with(|| weight(*a).cmp(&weight(*b)))
            })?;
            chosen.insert(next);
        }
    }

    /// Takes out what no row needs, the dearest first, but not the given.
    fn without_surplus(&self, mut chosen: BTreeSet<usize>, given: &BTreeSet<usize>) -> BTreeSet<usize> {
        for variable in self.dearest_first(&chosen) {
            if given.contains(&variable) {
                continue;
            }
            chosen.remove(&variable);
            if self.rows.iter().any(|row| held(row, &chosen) < row.bound) {
                chosen.insert(variable);
            }
        }
        chosen
    }

    fn clean(
        &mut self,
        mut chosen: BTreeSet<usize>,
        exposed: &impl Fn(&BTreeSet<usize>) -> Vec<usize>,
    ) -> BTreeSet<usize> {
        for variable in self.dearest_first(&chosen) {
            chosen.remove(&variable);
            let needed = self.rows.iter().any(|row| held(row, &chosen) < row.bound)
                || match self.lacks(&chosen, exposed) {
                    Some(mut cuts) => {
                        let lacks = !cuts.is_empty();
                        self.rows.append(&mut cuts);
                        lacks
                    }
                    None => true,
                };
            if needed {
                chosen.insert(variable);
            }
        }
        chosen
    }

    fn dearest_first(&self, chosen: &BTreeSet<usize>) -> Vec<usize> {
        let mut order: Vec<usize> = chosen.iter().copied().collect();
        order.sort_by_key(|variable| std::cmp::Reverse((self.aims[1][*variable], *variable)));
        order
    }

    /// Makes one aim least while the earlier ones stay as low as they are.
    fn stage(&mut self, stage: usize, reached: &[i64], exposed: &impl Fn(&BTreeSet<usize>) -> Vec<usize>) {
        while self.trials > 0 && self.work > 0 {
            let (chosen, is_best) = match self.propose(stage, reached) {
                Proposal::Pattern { chosen, is_best } => (chosen, is_best),
                Proposal::Impossible | Proposal::GivenUp => return,
            };
            if self.activate(&chosen) {
                continue;
            }
            let Some(mut cuts) = self.lacks(&chosen, exposed) else {
                return;
            };
            if cuts.is_empty() {
                self.best = Some(chosen);
                if is_best {
                    return;
                }
                continue;
            }
            self.rows.append(&mut cuts);
            if !self.activate(&chosen) {
                return;
            }
            // What was proposed is near: mended, it may already be better than the best.
            if let Some(mended) = self.complete(chosen, exposed)
                && self.best.as_ref().is_none_or(|best| self.merit(&mended) < self.merit(best))
            {
                self.best = Some(mended);
            }
        }
    }

    fn merit(&self, chosen: &BTreeSet<usize>) -> [i64; 4] {
        [0, 1, 2, 3].map(|stage| total(&self.aims[stage], chosen))
    }

    /// Makes the program know some of the rows that a pattern violates, the shortest; `false` when there are none.
    fn activate(&mut self, chosen: &BTreeSet<usize>) -> bool {
        let mut violated: Vec<&Cut> = self.rows.iter().filter(|row| held(row, chosen) < row.bound).collect();
        violated.sort_by_key(|row| row.terms.len());
        let some: Vec<Cut> = violated.into_iter().take(AT_ONCE).cloned().collect();
        let before = self.active.len();
        self.active.extend(some);
        self.active.len() > before
    }

    /// Returns rows against a pattern that lacks nothing but whole numbers: whatever leaves its cells shown lacks them too, so
    /// some other cell must be hidden.
    fn not_so(&self, chosen: &BTreeSet<usize>, unsafe_ones: &[usize]) -> BTreeSet<Cut> {
        let others: Vec<usize> = (0..self.ground.price.len())
            .filter(|variable| self.ground.price[*variable].is_some() && !chosen.contains(variable))
            .collect();
        let row = |variable: &usize| {
            let mut terms: Vec<(usize, i64)> = others.iter().map(|other| (*other, 1)).collect();
            if self.ground.protected[*variable] {
                return Cut { terms, bound: 1 };
            }
            terms.push((*variable, -1));
            terms.sort_unstable();
            Cut { terms, bound: 0 }
        };
        unsafe_ones.iter().map(row).collect()
    }

    /// Returns the integer program for a pattern that is better than the known one.
    #[expect(clippy::cast_precision_loss, reason = "the program only proposes")]
    fn program(&self, stage: usize, reached: &[i64], known: Option<i64>) -> (Problem, Vec<Option<Variable>>) {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let price = self.ground.price.iter().enumerate();
        let variables: Vec<Option<Variable>> = price
            .map(|(number, price)| price.map(|_| problem.add_binary_var(self.aims[stage][number] as f64)))
            .collect();
        let variable = |number: usize| variables[number];
        for cut in &self.active {
            let scale = cut.terms.iter().map(|(_, through)| through.abs()).fold(cut.bound.max(1), i64::max) as f64;
            let terms =
                cut.terms.iter().filter_map(|(number, through)| Some((variable(*number)?, *through as f64 / scale)));
            let terms: Vec<(Variable, f64)> = terms.collect();
            problem.add_constraint(&terms, ComparisonOp::Ge, cut.bound as f64 / scale);
        }
        let mut at_most = |aim: &[i64], bound: f64| {
            let terms: Vec<(Variable, f64)> =
                aim.iter().enumerate().filter_map(|(number, adds)| Some((variable(number)?, *adds as f64))).collect();
            problem.add_constraint(&terms, ComparisonOp::Le, bound);
        };
        for (aim, bound) in self.aims.iter().zip(reached) {
            at_most(aim, *bound as f64 + 0.25);
        }
        if let Some(known) = known {
            at_most(&self.aims[stage], known as f64 - 0.75);
        }
        (problem, variables)
    }

    #[expect(clippy::cast_precision_loss, reason = "the program only proposes")]
    fn propose(&mut self, stage: usize, reached: &[i64]) -> Proposal {
        let known = self.best.as_ref().map(|best| total(&self.aims[stage], best));
        let (problem, variables) = self.program(stage, reached, known);
        let mut options = SolveOptions::default();
        let rows = self.active.len() as u64 + 10;
        options.node_limit = Some(1 + self.work / (rows * ITERATIONS));
        // All aims are whole numbers: a gap below one is none.
        options.mip_gap = known.map_or(0.0, |known| 0.5 / (known.max(1) as f64));
        let outcome = match problem.solve_with(options) {
            Ok(outcome) => outcome,
            Err(microlp::Error::Infeasible) => return Proposal::Impossible,
            Err(_) => return Proposal::GivenUp,
        };
        self.work = self.work.saturating_sub(rows * outcome.stats().lp_iterations);
        let is_best =
            matches!(outcome.termination_reason(), TerminationReason::ProvenOptimal | TerminationReason::MipGap);
        let Ok(solution) = outcome.into_solution() else {
            return Proposal::GivenUp;
        };
        let is_chosen =
            |variable: &Option<Variable>| variable.is_some_and(|variable| solution.var_value(variable) > 0.5);
        let chosen = (0..variables.len()).filter(|number| is_chosen(&variables[*number]));
        Proposal::Pattern { chosen: chosen.collect(), is_best }
    }
}

/// Returns how much of a row's bound a pattern fulfils.
fn held(row: &Cut, chosen: &BTreeSet<usize>) -> i64 {
    row.terms.iter().filter(|(variable, _)| chosen.contains(variable)).map(|(_, through)| through).sum()
}

fn total(aim: &[i64], chosen: &BTreeSet<usize>) -> i64 {
    chosen.iter().map(|variable| aim[*variable]).sum()
}
