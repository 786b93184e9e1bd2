//! What a pattern lacks, said so that every safe pattern has it.
//!
//! When a hidden cell cannot be moved far enough, the search for the move ends with a proof: a narrowest place in a network, or
//! the reduced costs of a linear program. Either says how much each cell would let through if it were hidden, and any safe
//! pattern must hide cells that together let enough through (the capacity constraints of Fischetti and Salazar 2000, JASA
//! 95:916, with the levels of protection that follow from the rule here).

use std::collections::{BTreeMap, BTreeSet};

use super::flow::Direction;
use super::linear::Linear;
use super::pattern::Ground;
use super::routes::{Move, Router, View};
use super::tableau::Stop;

/// A row that every safe pattern fulfils: `Σ coefficient · hidden ≥ bound` over the variables that may be hidden.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cut {
    pub terms: Vec<(usize, i64)>,
    pub bound: i64,
}

impl Cut {
    /// Returns whether no pattern fulfils it.
    pub fn is_impossible(&self) -> bool {
        self.terms.iter().map(|(_, through)| (*through).max(0)).fold(0, i64::saturating_add) < self.bound
    }
}

/// How far a variable can be moved in one direction, and what bounds it: any move of `m` needs hidden variables with
/// `Σ through ≥ scale · (m − own)`.
#[derive(Clone, Debug)]
pub struct Side {
    pub moved: i64,
    pub scale: i64,
    pub own: i64,
    pub through: BTreeMap<usize, i64>,
}

pub const BOUNDLESS: i64 = i64::MAX / 8;

/// Finds cuts in one component.
pub enum Separator<'c> {
    Network(Router),
    /// Where relations are linked.
    Linear(Linear<'c>),
}

impl Separator<'_> {
    /// Returns cuts that a pattern violates, for all its targets; none when every target can be moved far enough, whole or not.
    pub fn violated(&mut self, ground: &Ground, chosen: &BTreeSet<usize>) -> Result<BTreeSet<Cut>, Stop> {
        let is_open = |variable: usize| ground.unknown[variable] || chosen.contains(&variable);
        let open: Vec<bool> = (0..ground.unknown.len()).map(is_open).collect();
        let mut cuts = BTreeSet::new();
        let is_violated = |cut: &Cut| {
            let has = |(variable, through): &(usize, i64)| if chosen.contains(variable) { *through } else { 0 };
            cut.terms.iter().map(has).sum::<i64>() < cut.bound
        };
        // Those that are in danger anyhow come first: as long as they lack anything, or nothing can be done for one of them, the others
        // need not be looked at.
        let looks = [true, false].into_iter().flat_map(|first| (0..ground.views.len()).map(move |view| (first, view)));
        for (first, number) in looks {
            if !first && cuts.iter().any(is_violated) {
                break;
            }
            let view = &ground.views[number];
            let is_target = |variable: &usize| {
                let protected = ground.protected[*variable] || chosen.contains(variable);
                protected && open[*variable] && !view.known[*variable] && ground.endangered[*variable] == first
            };
            let targets: Vec<usize> = (0..open.len()).filter(is_target).collect();
            match self {
                Separator::Network(router) => {
                    for target in targets {
                        let [ups, downs] = by_flow(router, view, (target, ground), &open);
                        let sides = ups.iter().zip(&downs);
                        sides.for_each(|(up, down)| cuts.extend(wanted(ground, view, target, (up, down))));
                    }
                }
                Separator::Linear(linear) => linear.violated(number, ground, (&targets, chosen), &mut cuts)?,
            }
        }
        cuts.retain(is_violated);
        Ok(cuts)
    }
}

/// Returns how far up and down a variable need be moved for it to be proved that it can be moved far enough.
pub fn limits(ground: &Ground, view: &View, variable: usize) -> [(Direction, i64); 2] {
    let value = view.values[variable];
    let need = ground.need(value);
    [(Direction::Up, need.up.max(need.both)), (Direction::Down, need.down.max(need.both).min(value))]
}

/// Returns the account of a variable that can be moved as far as it matters.
pub fn enough(view: &View, variable: usize, (direction, limit): (Direction, i64)) -> Side {
    let own = if direction == Direction::Down { view.values[variable] } else { BOUNDLESS };
    Side { moved: limit, scale: 1, own: limit.max(own), through: BTreeMap::new() }
}

/// Returns two accounts each of how far up and down a variable of a network can be moved.
fn by_flow(router: &mut Router, view: &View, (variable, ground): (usize, &Ground), open: &[bool]) -> [[Side; 2]; 2] {
    limits(ground, view, variable).map(|(direction, limit)| {
        let wanted = Move { variable, direction, amount: limit };
        let (moved, sides) = router.narrowest(view, wanted, open);
        if moved >= limit {
            return [enough(view, variable, (direction, limit)), enough(view, variable, (direction, limit))];
        }
        sides.map(|near| {
            let through = router.through(view, variable, &near).into_iter().collect();
            Side { moved, scale: 1, own: 0, through }
        })
    })
}

/// Returns the rows that say what a variable lacks which can be moved so far.
pub fn wanted(ground: &Ground, view: &View, variable: usize, (up, down): (&Side, &Side)) -> Vec<Cut> {
    let need = ground.need(view.values[variable]);
    let both = || Some((need.both, together(up, down)?));
    let wanted = [
        (up.moved < need.up).then(|| (need.up, up.clone())),
        (down.moved < need.down).then(|| (need.down, down.clone())),
        (up.moved.saturating_add(down.moved) < need.both).then(both).flatten(),
    ];
    wanted.into_iter().flatten().filter_map(|(need, side)| cut(ground, variable, need, &side)).collect()
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
