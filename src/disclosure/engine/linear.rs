//! Cuts where relations are linked: from linear programs, for those of whom nothing simpler proves that they are safe.

use std::collections::{BTreeMap, BTreeSet};

use super::audit::Rule;
use super::component::Component;
use super::cuts::{BOUNDLESS, Cut, Side, enough, limits, wanted};
use super::evidence::{Proofs, Witness, by_moves, difference};
use super::flow::Direction;
use super::pattern::Ground;
use super::routes::View;
use super::tableau::{Budget, Outcome, Stop, Tableau};

/// Linear programs over a component, and what they have proved.
pub struct Linear<'c> {
    component: &'c Component,
    /// The pivots that are left.
    budget: Budget,
    /// By view: the vertex from which every pattern is reached by letting its variables go.
    bases: Vec<Option<Tableau>>,
    /// By view and variable: what must be unknown so that it can be moved far enough.
    proofs: Vec<Vec<Option<Vec<usize>>>>,
}

impl<'c> Linear<'c> {
    /// Prepares the programs of a component, which may take so many pivots together.
    pub fn new(component: &'c Component, pivots: u64) -> Linear<'c> {
        Linear { component, budget: Budget { pivots }, bases: Vec::new(), proofs: Vec::new() }
    }

    /// Adds the cuts that a pattern violates in a view, for these of its variables.
    pub fn violated(
        &mut self,
        number: usize,
        ground: &Ground,
        (targets, chosen): (&[usize], &BTreeSet<usize>),
        cuts: &mut BTreeSet<Cut>,
    ) -> Result<(), Stop> {
        let view = &ground.views[number];
        let is_open =
            |variable: usize| (ground.unknown[variable] || chosen.contains(&variable)) && !view.known[variable];
        self.proofs.resize(ground.views.len(), vec![None; view.values.len()]);
        let holds =
            |proof: &Option<Vec<usize>>| proof.as_ref().is_some_and(|moved| moved.iter().all(|other| is_open(*other)));
        let new: Vec<usize> = targets.iter().copied().filter(|target| !holds(&self.proofs[number][*target])).collect();
        if new.is_empty() {
            return Ok(());
        }
        let mut proofs = Proofs::new(&view.values, Rule { smallest: ground.smallest });
        // Most can be moved by a handful of others, and a linear program takes a thousand times as long to find it.
        by_moves(&self.component.with_values(&view.values, is_open), &new, proofs.rule(), &mut proofs);
        let mut tableau = None;
        for variable in new {
            if !proofs.is_proved(variable) {
                let tableau = match &mut tableau {
                    Some(tableau) => tableau,
                    None => tableau.insert(self.tableau(number, ground, chosen)?),
                };
                let wanted = self.wanted(tableau, (ground, view), (variable, &is_open), &mut proofs)?;
                if wanted.iter().any(Cut::is_impossible) {
                    return Err(Stop::Impossible);
                }
                cuts.extend(wanted);
            }
            self.proofs[number][variable] = proofs.ground_of(variable);
        }
        Ok(())
    }

    /// Moves a variable up and down as far as linear programs let it, and returns what it lacks.
    fn wanted(
        &mut self,
        tableau: &mut Tableau,
        (ground, view): (&Ground, &View),
        (variable, is_open): (usize, &impl Fn(usize) -> bool),
        proofs: &mut Proofs,
    ) -> Result<Vec<Cut>, Stop> {
        let mut sides = Vec::new();
        for (direction, limit) in limits(ground, view, variable) {
            let side = linear(tableau, view, (direction, variable), &mut self.budget)?;
            sides.push(side.unwrap_or_else(|| enough(view, variable, (direction, limit))));
            if let Some(point) = point(tableau, view, is_open) {
                proofs.take(&difference(&view.values, &point));
            }
        }
        Ok(wanted(ground, view, variable, (&sides[0], &sides[1])))
    }

    /// Returns a vertex of what a pattern leaves possible in a view.
    fn tableau(&mut self, number: usize, ground: &Ground, chosen: &BTreeSet<usize>) -> Result<Tableau, Stop> {
        let view = &ground.views[number];
        self.bases.resize(ground.views.len(), None);
        let mut tableau = match &self.bases[number] {
            Some(base) => base.clone(),
            None => {
                let closed = ground.unknown.iter().zip(&view.known).map(|(unknown, known)| !unknown || *known);
                let base = Tableau::partly(self.component, &view.values, closed.collect(), &mut self.budget)?;
                self.bases[number].insert(base).clone()
            }
        };
        for &variable in chosen.iter().filter(|variable| !ground.unknown[**variable] && !view.known[**variable]) {
            tableau.open(variable, view.values[variable], &mut self.budget)?;
        }
        Ok(tableau)
    }
}

/// Moves a variable as far as a linear program lets it; `None`: without bound.
fn linear(
    tableau: &mut Tableau,
    view: &View,
    (direction, variable): (Direction, usize),
    budget: &mut Budget,
) -> Result<Option<Side>, Stop> {
    let sign = if direction == Direction::Up { 1 } else { -1 };
    tableau.aim(variable, sign);
    if matches!(tableau.maximise(budget)?, Outcome::Boundless(_)) {
        return Ok(None);
    }
    let (scale, reduced) = tableau.reduced();
    let mut side =
        Side { moved: tableau.bound() - sign * view.values[variable], scale, own: 0, through: BTreeMap::new() };
    for (other, falls) in reduced.filter(|(other, _)| *other < view.values.len()) {
        // One that rises against a falling objective can only be lowered to zero; one that lifts it has no bound.
        let through = if falls > 0 { falls.checked_mul(view.values[other]).ok_or(Stop::Overflow)? } else { BOUNDLESS };
        if other == variable {
            side.own = through / scale;
        } else if through > 0 && !view.known[other] {
            side.through.insert(other, through);
        }
    }
    Ok(Some(side))
}

/// Returns the values at a tableau's vertex if they are whole: another table that is possible.
fn point(tableau: &Tableau, view: &View, is_open: impl Fn(usize) -> bool) -> Option<Vec<i64>> {
    let mut point = tableau.point(view.values.len()).ok()?;
    (0..point.len())
        .filter(|variable| !is_open(*variable))
        .for_each(|variable| point[variable] = view.values[variable]);
    Some(point)
}
