//! Ways to move a hidden cell: through which other cells its change can run, and what hiding those would cost.
//!
//! In a network a cell that rises by `d` needs `d` carried back from its head to its tail; the cells on that way are the ones
//! to hide with it. Cheapest ways one after the other are the heuristic of Kelly, Golden and Assad 1992, "Cell suppression:
//! disclosure protection for sensitive tabular data", Networks 22:397. This is not the audit's flow: what is hidden here is
//! judged there by other means.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::flow::Direction;
use super::network::Network;

/// What hiding cells costs: their number first, then their weights, then how many the last release did not hide.
pub type Cost = i128;

/// Returns what hiding one cell costs.
pub fn cost(cells: i64, weight: i64, hidden_before: bool) -> Cost {
    (Cost::from(cells) << 80) + (Cost::from(weight) << 24) + Cost::from(u8::from(!hidden_before))
}

/// A difference from the true values (variable, difference) that keeps every relation.
pub type Change = Vec<(usize, i64)>;

/// The values of a component's variables as one outsider sees them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    pub values: Vec<i64>,
    /// Variables that this outsider knows though they are hidden: nothing can run through them.
    pub known: Vec<bool>,
}

/// A move that is wanted: so much of a variable, up or down.
#[derive(Clone, Copy, Debug)]
pub struct Move {
    pub variable: usize,
    pub direction: Direction,
    pub amount: i64,
}

/// Ways through a network.
pub struct Router {
    network: Network,
    first: Vec<usize>,
    steps: Vec<Step>,
    /// Values after what was carried so far.
    current: Vec<i64>,
    /// For each node the step by which it was reached.
    reached: Vec<Option<usize>>,
    distance: Vec<(Cost, u32)>,
    work: u64,
}

#[derive(Clone, Copy, Debug)]
struct Step {
    variable: usize,
    from: usize,
    to: usize,
    forward: bool,
}

const BOUNDLESS: i64 = i64::MAX / 4;
const FAR: (Cost, u32) = (Cost::MAX, u32::MAX);

impl Router {
    pub fn new(network: Network) -> Router {
        let mut steps: Vec<Step> = Vec::new();
        for (variable, arc) in network.arcs.iter().enumerate() {
            steps.push(Step { variable, from: arc.tail, to: arc.head, forward: true });
            steps.push(Step { variable, from: arc.head, to: arc.tail, forward: false });
        }
        steps.sort_by_key(|step| (step.from, step.variable));
        let first = (0..=network.nodes).map(|node| steps.partition_point(|step| step.from < node)).collect();
        Router {
            first,
            steps,
            current: Vec::new(),
            reached: vec![None; network.nodes],
            distance: vec![FAR; network.nodes],
            network,
            work: 0,
        }
    }

    fn room(&self, step: Step) -> i64 {
        if step.forward { BOUNDLESS } else { self.current[step.variable] }
    }

    fn ends(&self, wanted: Move) -> (usize, usize) {
        let arc = self.network.arcs[wanted.variable];
        match wanted.direction {
            Direction::Up => (arc.head, arc.tail),
            Direction::Down => (arc.tail, arc.head),
        }
    }

    /// Finds the shortest way through open variables, each with room for one.
    fn find_open(&mut self, (source, sink): (usize, usize), without: usize, usable: impl Fn(usize) -> bool) -> bool {
        self.reached.fill(None);
        let mut queue = vec![source];
        let mut done = 0;
        while let Some(&node) = queue.get(done) {
            done += 1;
            let range = self.first[node]..self.first[node + 1];
            self.work += range.len() as u64;
            for place in range {
                let step = self.steps[place];
                let new = step.to != source && self.reached[step.to].is_none();
                if new && step.variable != without && usable(step.variable) && self.room(step) > 0 {
                    self.reached[step.to] = Some(place);
                    if step.to == sink {
                        return true;
                    }
                    queue.push(step.to);
                }
            }
        }
        false
    }

    /// Finds the cheapest way with room for `amount` on every step (Dijkstra 1959); fewer steps where costs are equal.
    fn find_cheapest(
        &mut self,
        (source, sink): (usize, usize),
        without: usize,
        amount: i64,
        price: impl Fn(usize) -> Option<Cost>,
    ) -> bool {
        self.reached.fill(None);
        self.distance.fill(FAR);
        self.distance[source] = (0, 0);
        let mut heap = BinaryHeap::from([Reverse(((0, 0), source))]);
        while let Some(Reverse((distance, node))) = heap.pop() {
            if node == sink {
                return true;
            }
            if distance > self.distance[node] {
                continue;
            }
            let range = self.first[node]..self.first[node + 1];
            self.work += 2 * range.len() as u64;
            for place in range {
                let step = self.steps[place];
                if step.variable == without || self.room(step) < amount {
                    continue;
                }
                let Some(cost) = price(step.variable) else {
                    continue;
                };
                let there = (distance.0 + cost, distance.1 + 1);
                if there < self.distance[step.to] {
                    self.distance[step.to] = there;
                    self.reached[step.to] = Some(place);
                    heap.push(Reverse((there, step.to)));
                }
            }
        }
        false
    }

    /// Carries as much as fits, at most `limit`, along the way found; returns how much.
    fn carry(&mut self, (source, sink): (usize, usize), limit: i64, mut passed: impl FnMut(usize)) -> i64 {
        let mut way = Vec::new();
        let mut node = sink;
        while node != source {
            let Some(place) = self.reached[node] else { break };
            way.push(self.steps[place]);
            node = self.steps[place].from;
        }
        let amount = way.iter().map(|step| self.room(*step)).fold(limit, i64::min);
        for step in way {
            self.current[step.variable] += if step.forward { amount } else { -amount };
            passed(step.variable);
        }
        amount
    }

    /// Returns how far a move can go through open variables, at most the wanted amount, and if not so far, the nodes on the
    /// near and on the far side of the narrowest place: a least cut nearest to the start, and one nearest to the end.
    pub fn narrowest(&mut self, view: &View, wanted: Move, open: &[bool]) -> (i64, [Vec<bool>; 2]) {
        let moved = self
            .within(view, wanted, open)
            .iter()
            .find(|(variable, _)| *variable == wanted.variable)
            .map_or(0, |(_, moved)| moved.abs());
        let (source, sink) = self.ends(wanted);
        let usable = |variable: usize| variable != wanted.variable && open[variable] && !view.known[variable];
        let near = self.reachable(source, |step| usable(step.variable), true);
        let far = self.reachable(sink, |step| usable(step.variable), false);
        (moved, [near, far.into_iter().map(|reached| !reached).collect()])
    }

    /// Returns the nodes to which (or from which) more can be carried after what was carried.
    fn reachable(&mut self, start: usize, usable: impl Fn(Step) -> bool, onwards: bool) -> Vec<bool> {
        let mut reached = vec![false; self.network.nodes];
        reached[start] = true;
        let mut queue = vec![start];
        while let Some(node) = queue.pop() {
            for place in self.first[node]..self.first[node + 1] {
                let step = self.steps[place];
                // A step seen from its other end goes the other way.
                let way = Step { forward: step.forward == onwards, ..step };
                if !reached[step.to] && usable(step) && self.room(way) > 0 {
                    reached[step.to] = true;
                    queue.push(step.to);
                }
            }
        }
        reached
    }

    /// Returns what each variable lets through from the nodes on the near side to the others, without the moved one.
    pub fn through(&self, view: &View, moved: usize, near: &[bool]) -> Vec<(usize, i64)> {
        let arcs = self.network.arcs.iter().enumerate().filter(|(variable, _)| *variable != moved);
        let through = arcs.map(|(variable, arc)| match (near[arc.tail], near[arc.head]) {
            (true, false) => (variable, BOUNDLESS),
            (false, true) => (variable, view.values[variable]),
            _ => (variable, 0),
        });
        through.filter(|(variable, through)| *through > 0 && !view.known[*variable]).collect()
    }

    fn change(&self, view: &View, moved: (usize, i64)) -> Change {
        let pairs = self.current.iter().zip(&view.values).enumerate();
        let mut change: Change = pairs
            .filter(|(_, (now, then))| now != then)
            .map(|(variable, (now, then))| (variable, now - then))
            .collect();
        if moved.1 != 0 {
            change.push(moved);
        }
        change
    }

    /// Returns a change through open variables that makes the move as far as possible, up to the wanted amount.
    pub fn within(&mut self, view: &View, wanted: Move, open: &[bool]) -> Change {
        self.current.clone_from(&view.values);
        let (variable, ends) = (wanted.variable, self.ends(wanted));
        let mut carried = 0;
        if ends.0 == ends.1 {
            carried = wanted.amount;
        }
        while carried < wanted.amount
            && self.find_open(ends, variable, |variable| open[variable] && !view.known[variable])
        {
            carried += self.carry(ends, wanted.amount - carried, |_| ());
        }
        self.change(view, (variable, if wanted.direction == Direction::Up { carried } else { -carried }))
    }

    /// Returns variables whose opening would make the move possible, cheap ones; `None` when nothing does. `price` is what
    /// opening a variable costs, nothing for an open one, `None` for one that stays closed.
    pub fn cheapest(&mut self, view: &View, wanted: Move, price: &[Option<Cost>]) -> Option<Vec<usize>> {
        self.current.clone_from(&view.values);
        let (variable, ends) = (wanted.variable, self.ends(wanted));
        let usable = |variable: usize| price[variable] == Some(0) && !view.known[variable];
        let mut missing = wanted.amount;
        // What is open already is used first; only the rest is paid for.
        while missing > 0 && self.find_open(ends, variable, usable) {
            missing -= self.carry(ends, missing, |_| ());
        }
        let mut bought: Vec<usize> = Vec::new();
        let mut at_once = missing;
        while missing > 0 {
            at_once = at_once.min(missing);
            let found = self.find_cheapest(ends, variable, at_once, |variable| {
                let price = if bought.contains(&variable) { Some(0) } else { price[variable] };
                price.filter(|_| !view.known[variable])
            });
            if found {
                missing -= self.carry(ends, missing, |passed| {
                    if price[passed] != Some(0) && !bought.contains(&passed) {
                        bought.push(passed);
                    }
                });
            } else if at_once > 1 {
                at_once = at_once.div_euclid(2);
            } else {
                return None;
            }
        }
        Some(bought)
    }

    /// Returns the work done so far, in steps that are the same on every machine.
    pub fn work(&self) -> u64 {
        self.work
    }
}
