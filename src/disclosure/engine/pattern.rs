//! A pattern of hidden cells in the making: which are hidden, and for each what keeps it safe.
//!
//! A hidden cell is safe as long as two tables are known that move it far enough, one up and one down. Both tables change a
//! few cells only, so showing a cell again concerns only those whose tables run through it. That makes trying cheap, and
//! every trial can be taken back.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::flow::Direction;
use super::routes::{Change, Cost, Move, Router, View};

/// What a component is before any complementary cell is hidden. Variables are numbered within the component.
#[derive(Clone, Debug)]
pub struct Ground {
    /// One view for each outsider; the first is one who knows nothing of the hidden cells.
    pub views: Vec<View>,
    /// Not printed, whatever is chosen.
    pub unknown: Vec<bool>,
    /// Of these, the ones that nobody may work out.
    pub protected: Vec<bool>,
    /// Of these, the ones that somebody can while nothing is hidden besides.
    pub endangered: Vec<bool>,
    /// May be hidden, at this cost.
    pub price: Vec<Option<Cost>>,
    /// How many whole values must remain possible, and how great the greatest must be.
    pub smallest: i64,
}

/// How far a value must be movable: up, down, and both together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need {
    pub up: i64,
    pub down: i64,
    pub both: i64,
}

impl Ground {
    /// Returns how far a value must be movable.
    pub fn need(&self, value: i64) -> Need {
        let inside = i64::from(value > 0);
        Need { up: inside.max(self.smallest - value), down: inside, both: self.smallest - 1 }
    }
}

/// What a protected variable is to one outsider.
pub type Target = (usize, usize);

#[derive(Clone, Debug)]
struct Proof {
    up: Change,
    down: Change,
}

enum Undo {
    Open(usize, bool),
    Proof(Target, Option<Proof>),
}

/// Hidden variables and the proofs of their safety.
pub struct Pattern<'g> {
    ground: &'g Ground,
    pub router: Router,
    open: Vec<bool>,
    chosen: BTreeSet<usize>,
    proofs: BTreeMap<Target, Proof>,
    /// For each variable the targets whose proofs run through it.
    users: Vec<BTreeSet<Target>>,
    undo: Vec<Undo>,
}

/// How good a pattern is; less is better.
pub type Merit = (Cost, Vec<usize>);

impl<'g> Pattern<'g> {
    /// Returns the pattern in which nothing but the given is hidden, and nothing is proved.
    pub fn new(ground: &'g Ground, router: Router) -> Pattern<'g> {
        Pattern {
            ground,
            router,
            open: ground.unknown.clone(),
            chosen: BTreeSet::new(),
            proofs: BTreeMap::new(),
            users: vec![BTreeSet::new(); ground.unknown.len()],
            undo: Vec::new(),
        }
    }

    /// Returns the chosen variables.
    pub fn chosen(&self) -> &BTreeSet<usize> {
        &self.chosen
    }

    /// Returns the cost of the chosen variables, and which they are.
    pub fn merit(&self) -> Merit {
        let cost = self.chosen.iter().filter_map(|variable| self.ground.price[*variable]).sum();
        (cost, self.chosen.iter().copied().collect())
    }

    /// Returns the targets of a variable: none for one who knows it.
    fn targets(&self, variable: usize) -> impl Iterator<Item = Target> + use<'g> {
        let views = self.ground.views.iter().enumerate();
        views.filter(move |(_, view)| !view.known[variable]).map(move |(number, _)| (number, variable))
    }

    /// Returns all targets whose safety is not proved, those first that need most.
    pub fn unproved(&self) -> Vec<Target> {
        let protected = (0..self.open.len()).filter(|variable| self.ground.protected[*variable]);
        let all = protected.chain(self.chosen.iter().copied()).flat_map(|variable| self.targets(variable));
        let mut unproved: Vec<Target> = all.filter(|target| !self.proofs.contains_key(target)).collect();
        unproved.sort_by_key(|(view, variable)| {
            let need = self.ground.need(self.ground.views[*view].values[*variable]);
            (Reverse(need.up + need.down), *view, *variable)
        });
        unproved
    }

    /// Returns the point in the history to which [`Pattern::go_back`] can return.
    pub fn mark(&self) -> usize {
        self.undo.len()
    }

    /// Takes back everything since a mark.
    pub fn go_back(&mut self, mark: usize) {
        while self.undo.len() > mark {
            match self.undo.pop() {
                Some(Undo::Open(variable, open)) => self.set_open(variable, open),
                Some(Undo::Proof(target, proof)) => {
                    self.set_proof(target, proof);
                }
                None => {}
            }
        }
    }

    /// Forgets how the pattern came about.
    pub fn keep(&mut self) {
        self.undo.clear();
    }

    fn set_open(&mut self, variable: usize, open: bool) {
        self.open[variable] = open;
        if open {
            self.chosen.insert(variable);
        } else {
            self.chosen.remove(&variable);
        }
    }

    fn set_proof(&mut self, target: Target, proof: Option<Proof>) -> Option<Proof> {
        let old = self.proofs.remove(&target);
        if let Some(old) = &old {
            old.up.iter().chain(&old.down).for_each(|(variable, _)| {
                self.users[*variable].remove(&target);
            });
        }
        if let Some(proof) = proof {
            proof.up.iter().chain(&proof.down).for_each(|(variable, _)| {
                self.users[*variable].insert(target);
            });
            self.proofs.insert(target, proof);
        }
        old
    }

    /// Hides a variable.
    pub fn hide(&mut self, variable: usize) {
        if !self.open[variable] {
            self.undo.push(Undo::Open(variable, false));
            self.set_open(variable, true);
        }
    }

    /// Shows chosen variables again; returns the targets whose proofs are gone with them.
    pub fn show(&mut self, variables: &[usize]) -> BTreeSet<Target> {
        let mut broken = BTreeSet::new();
        for &variable in variables {
            if self.chosen.contains(&variable) {
                self.undo.push(Undo::Open(variable, true));
                self.set_open(variable, false);
                broken.append(&mut self.users[variable].clone());
            }
        }
        for &target in &broken {
            let old = self.set_proof(target, None);
            self.undo.push(Undo::Proof(target, old));
        }
        broken.retain(|(_, variable)| self.open[*variable]);
        broken
    }

    /// Looks for a proof within what is hidden.
    pub fn prove(&mut self, target: Target) -> bool {
        if self.proofs.contains_key(&target) {
            return true;
        }
        let (view, variable) = (&self.ground.views[target.0], target.1);
        let need = self.ground.need(view.values[variable]);
        let upwards = Move { variable, direction: Direction::Up, amount: need.up.max(need.both) };
        let up = self.router.within(view, upwards, &self.open);
        let moved_up = moved(&up, variable);
        if moved_up < need.up {
            return false;
        }
        let amount = need.down.max(need.both - moved_up).min(view.values[variable]);
        let down = self.router.within(view, Move { variable, direction: Direction::Down, amount }, &self.open);
        let moved_down = -moved(&down, variable);
        if moved_down < need.down || moved_up + moved_down < need.both {
            return false;
        }
        let old = self.set_proof(target, Some(Proof { up, down }));
        self.undo.push(Undo::Proof(target, old));
        true
    }

    /// Hides what is cheapest until all targets are safe, those hidden on the way included; `barred` stay shown. `false`
    /// when some target cannot be made safe.
    pub fn repair(&mut self, targets: impl IntoIterator<Item = Target>, barred: &BTreeSet<usize>) -> bool {
        let mut queue: Vec<Target> = targets.into_iter().collect();
        queue.reverse();
        while let Some(target) = queue.pop() {
            if self.prove(target) {
                continue;
            }
            let Some(bought) = self.cheapest(target, barred) else {
                return false;
            };
            for variable in bought {
                self.hide(variable);
                let new: Vec<Target> = self.targets(variable).collect();
                queue.splice(0..0, new);
            }
            if !self.prove(target) {
                return false;
            }
        }
        true
    }

    /// Returns the cheapest variables found whose hiding makes a target safe.
    fn cheapest(&mut self, target: Target, barred: &BTreeSet<usize>) -> Option<Vec<usize>> {
        let view = &self.ground.views[target.0];
        let value = view.values[target.1];
        let need = self.ground.need(value);
        let mut price: Vec<Option<Cost>> = self.ground.price.clone();
        barred.iter().for_each(|variable| price[*variable] = None);
        (0..price.len()).filter(|variable| self.open[*variable]).for_each(|variable| price[variable] = Some(0));
        let mut best: Option<(Cost, Vec<usize>)> = None;
        let variants = ways(need, value).into_iter().flat_map(|way| [(way, false), (way, true)]);
        for ((up, down), up_first) in variants {
            for full in [false, true] {
                let up = Move { variable: target.1, direction: Direction::Up, amount: up };
                let down = Move { variable: target.1, direction: Direction::Down, amount: down };
                let order = if up_first { [up, down] } else { [down, up] };
                // An empty cell costs least and serves upwards only: it may be dear in the end.
                let mut price = price.clone();
                if full {
                    let empty =
                        (0..price.len()).filter(|variable| view.values[*variable] == 0 && !self.open[*variable]);
                    empty.for_each(|variable| price[variable] = None);
                }
                if let Some(found) = self.buy(view, order, price)
                    && best.as_ref().is_none_or(|(cost, _)| found.0 < *cost)
                {
                    best = Some(found);
                }
            }
        }
        best.map(|(_, bought)| bought)
    }

    fn buy(&mut self, view: &View, moves: [Move; 2], mut price: Vec<Option<Cost>>) -> Option<(Cost, Vec<usize>)> {
        let (mut cost, mut all) = (0, Vec::new());
        for wanted in moves {
            for variable in self.router.cheapest(view, wanted, &price)? {
                cost += price[variable].unwrap_or(0);
                price[variable] = Some(0);
                all.push(variable);
            }
        }
        Some((cost, all))
    }

    /// Shows every chosen variable again that is not needed, the dearest first.
    pub fn clean(&mut self) {
        let mut order: Vec<usize> = self.chosen.iter().copied().collect();
        order.sort_by_key(|variable| Reverse((self.ground.price[*variable], *variable)));
        for variable in order {
            let mark = self.mark();
            let broken = self.show(&[variable]);
            if !broken.into_iter().all(|target| self.prove(target)) {
                self.go_back(mark);
            }
        }
    }
}

fn moved(change: &Change, variable: usize) -> i64 {
    change.iter().find(|(moved, _)| *moved == variable).map_or(0, |(_, difference)| *difference)
}

/// Returns the ways (up, down) to share a need: the least down, half, and the least up.
fn ways(need: Need, value: i64) -> Vec<(i64, i64)> {
    let share = |down: i64| (need.up.max(need.both - down), down);
    let most = need.down.max(need.both - need.up).min(value);
    let mut ways = vec![share(need.down), share(i64::midpoint(need.down, most)), share(most)];
    ways.dedup();
    ways
}
