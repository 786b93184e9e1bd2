//! What a pattern lacks, said so that every safe pattern has it.
//!
//! When a hidden cell cannot be moved far enough, the search for the move ends with a proof: a narrowest place in a network, or
//! the reduced costs of a linear program. Either says how much each cell would let through if it were hidden, and any safe
//! pattern must hide cells that together let enough through (the capacity constraints of Fischetti and Salazar 2000, JASA
//! 95:916, with the levels of protection that follow from the rule here).

use std::collections::{BTreeMap, BTreeSet};

use super::component::Component;
use super::flow::Direction;
use super::pattern::Ground;
use super::routes::{Move, Router, View};
use super::tableau::{Budget, Outcome, Stop, Tableau};

/// A row that every safe pattern fulfils: `Σ coefficient · hidden ≥ bound` over the variables that may be hidden.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cut {
    pub terms: Vec<(usize, i64)>,
    pub bound: i64,
}

/// How far a variable can be moved in one direction, and what bounds it: any move of `m` needs hidden variables with
/// `Σ through ≥ scale · (m − own)`.
#[derive(Clone, Debug)]
struct Side {
    moved: i64,
    scale: i64,
    own: i64,
    through: BTreeMap<usize, i64>,
}

const BOUNDLESS: i64 = i64::MAX / 8;

/// Finds cuts in one component.
pub enum Separator<'c> {
    Network(Router),
    /// Where relations are linked; with the pivots that are left.
    Linear(&'c Component, Budget),
}

impl Separator<'_> {
    /// Returns cuts that a pattern violates, for all its targets; none when every target can be moved far enough, whole or not.
    pub fn violated(&mut self, ground: &Ground, chosen: &BTreeSet<usize>) -> Result<BTreeSet<Cut>, Stop> {
        let open: Vec<bool> =
            (0..ground.unknown.len()).map(|variable| ground.unknown[variable] || chosen.contains(&variable)).collect();
        let mut cuts = BTreeSet::new();
        for view in &ground.views {
            let mut tableau = self.tableau(view, &open)?;
            for variable in (0..open.len()).filter(|variable| open[*variable] && !view.known[*variable]) {
                if !ground.protected[variable] && !chosen.contains(&variable) {
                    continue;
                }
                let value = view.values[variable];
                let need = ground.need(value);
                let ups =
                    self.sides(tableau.as_mut(), view, Direction::Up, (variable, need.up.max(need.both)), &open)?;
                let limit = need.down.max(need.both).min(value);
                let downs = self.sides(tableau.as_mut(), view, Direction::Down, (variable, limit), &open)?;
                for (up, down) in ups.iter().zip(&downs) {
                    let wanted = [
                        (up.moved < need.up).then(|| (need.up, up.clone())),
                        (down.moved < need.down).then(|| (need.down, down.clone())),
                        (up.moved.saturating_add(down.moved) < need.both)
                            .then(|| (need.both, together(up, down)))
                            .and_then(|(need, sum)| Some((need, sum?))),
                    ];
                    cuts.extend(
                        wanted.into_iter().flatten().filter_map(|(need, side)| cut(ground, variable, need, &side)),
                    );
                }
            }
        }
        cuts.retain(|cut| {
            let has = |(variable, through): &(usize, i64)| if chosen.contains(variable) { *through } else { 0 };
            cut.terms.iter().map(has).sum::<i64>() < cut.bound
        });
        Ok(cuts)
    }

    fn tableau(&mut self, view: &View, open: &[bool]) -> Result<Option<Tableau>, Stop> {
        let Separator::Linear(component, budget) = self else {
            return Ok(None);
        };
        let closed = open.iter().zip(&view.known).map(|(open, known)| !open || *known).collect();
        Tableau::partly(component, &view.values, closed, budget).map(Some)
    }

    /// Returns two accounts of how far a variable can be moved; the limit is how far it matters.
    fn sides(
        &mut self,
        tableau: Option<&mut Tableau>,
        view: &View,
        direction: Direction,
        (variable, limit): (usize, i64),
        open: &[bool],
    ) -> Result<[Side; 2], Stop> {
        let own = if direction == Direction::Down { view.values[variable] } else { BOUNDLESS };
        let enough = Side { moved: limit, scale: 1, own: limit.max(own), through: BTreeMap::new() };
        match (self, tableau) {
            (Separator::Linear(_, budget), Some(tableau)) => {
                let side = linear(tableau, view, direction, variable, budget)?.unwrap_or(enough);
                Ok([side.clone(), side])
            }
            (Separator::Network(router), _) => {
                let wanted = Move { variable, direction, amount: limit };
                let (moved, sides) = router.narrowest(view, wanted, open);
                if moved >= limit {
                    return Ok([enough.clone(), enough]);
                }
                Ok(sides.map(|near| {
                    let through = router.through(view, variable, &near).into_iter().collect();
                    Side { moved, scale: 1, own: 0, through }
                }))
            }
            (Separator::Linear(..), None) => Err(Stop::Limit),
        }
    }
}

/// Moves a variable as far as a linear program lets it; `None`: without bound.
fn linear(
    tableau: &mut Tableau,
    view: &View,
    direction: Direction,
    variable: usize,
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

/// Returns what bounds the move up and the move down together, if both are bounded.
fn together(up: &Side, down: &Side) -> Option<Side> {
    let mut through: BTreeMap<usize, i64> = BTreeMap::new();
    for (side, factor) in [(up, down.scale), (down, up.scale)] {
        for (&variable, &amount) in &side.through {
            let sum = through.entry(variable).or_default();
            *sum = sum.saturating_add(amount.saturating_mul(factor)).min(BOUNDLESS);
        }
    }
    let own = up.own.checked_add(down.own).filter(|own| *own < BOUNDLESS)?;
    Some(Side { moved: up.moved + down.moved, scale: up.scale.checked_mul(down.scale)?, own, through })
}

/// Returns the row for a variable that must be movable so far, where the given cells alone do not let enough through.
fn cut(ground: &Ground, variable: usize, need: i64, side: &Side) -> Option<Cut> {
    let mut bound = side.scale.checked_mul(need.checked_sub(side.own)?)?;
    for (_, through) in side.through.iter().filter(|(other, _)| ground.unknown[**other]) {
        bound = bound.checked_sub(*through)?;
    }
    let candidates = side.through.iter().filter(|(other, _)| ground.price[**other].is_some());
    let mut terms: Vec<(usize, i64)> = candidates.map(|(other, through)| (*other, (*through).min(bound))).collect();
    if bound <= 0 {
        return None;
    }
    if !ground.protected[variable] {
        // Only when the variable is hidden itself.
        terms.push((variable, -bound));
        terms.sort_unstable();
        bound = 0;
    }
    Some(Cut { terms, bound })
}
