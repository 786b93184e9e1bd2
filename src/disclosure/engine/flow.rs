//! Least and greatest values of arcs by greatest flows: exact, in whole numbers.
//!
//! The true values are a flow already. Raising an arc by one means carrying one more back from its head to its tail through
//! the others, each of which may rise without bound and fall to zero; so the greatest value is the true one plus a greatest
//! flow, and the least one likewise. The flow itself is Dinic's (1970, Soviet Mathematics Doklady 11:1277).

use super::network::Network;

/// Which end is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    Down,
    Up,
}

/// How far an arc can be moved, and a way to do it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// By how much at most; `None`: without bound.
    pub most: Option<i64>,
    /// A change (variable, difference) that moves the arc by `most`, or by `asked` where there is no bound.
    pub change: Vec<(usize, i64)>,
}

/// More than any sum of counts: what an arc can rise by.
const BOUNDLESS: i64 = i64::MAX / 4;

/// Flows through a network, starting anew from the true values for every arc.
#[derive(Clone, Debug)]
pub struct Flow<'n> {
    network: &'n Network,
    truth: &'n [i64],
    current: Vec<i64>,
    /// Arcs at each node: `steps[first[node]..first[node + 1]]`.
    first: Vec<usize>,
    steps: Vec<Step>,
    touched: Vec<usize>,
    level: Vec<u32>,
    next: Vec<usize>,
}

#[derive(Clone, Copy, Debug)]
struct Step {
    arc: usize,
    to: usize,
    forward: bool,
}

const UNSEEN: u32 = u32::MAX;

impl<'n> Flow<'n> {
    /// Prepares flows through the network around the true values of its arcs.
    pub fn new(network: &'n Network, truth: &'n [i64]) -> Flow<'n> {
        let mut first = vec![0; network.nodes + 1];
        for arc in &network.arcs {
            first[arc.tail + 1] += 1;
            first[arc.head + 1] += 1;
        }
        for node in 0..network.nodes {
            first[node + 1] += first[node];
        }
        let mut place = first.clone();
        let mut steps = vec![Step { arc: 0, to: 0, forward: true }; 2 * network.arcs.len()];
        for (number, arc) in network.arcs.iter().enumerate() {
            steps[place[arc.tail]] = Step { arc: number, to: arc.head, forward: true };
            place[arc.tail] += 1;
            steps[place[arc.head]] = Step { arc: number, to: arc.tail, forward: false };
            place[arc.head] += 1;
        }
        Flow {
            network,
            truth,
            current: truth.to_vec(),
            first,
            steps,
            touched: Vec::new(),
            level: vec![UNSEEN; network.nodes],
            next: vec![0; network.nodes],
        }
    }

    /// Returns how far a variable can be moved; `asked` (at least 1) is how far the change goes where there is no bound.
    pub fn reach(&mut self, variable: usize, direction: Direction, asked: i64) -> Reach {
        let arc = self.network.arcs[variable];
        let truth = self.truth[variable];
        if arc.tail == arc.head {
            // In no relation at all.
            return match direction {
                Direction::Up => Reach { most: None, change: vec![(variable, asked)] },
                Direction::Down => Reach { most: Some(truth), change: vec![(variable, -truth)] },
            };
        }
        let (source, sink, limit) = match direction {
            Direction::Up => (arc.head, arc.tail, BOUNDLESS),
            Direction::Down => (arc.tail, arc.head, truth),
        };
        let boundless = direction == Direction::Up && self.has_boundless_way(source, sink, variable);
        let moved = self.push(source, sink, variable, if boundless { asked } else { limit });
        let mut change = self.take_change();
        change.push((variable, if direction == Direction::Up { moved } else { -moved }));
        Reach { most: (!boundless).then_some(moved), change }
    }

    /// Returns what differs from the true values, and goes back to them.
    fn take_change(&mut self) -> Vec<(usize, i64)> {
        self.touched.sort_unstable();
        self.touched.dedup();
        let mut change = Vec::new();
        for arc in std::mem::take(&mut self.touched) {
            if self.current[arc] != self.truth[arc] {
                change.push((arc, self.current[arc] - self.truth[arc]));
                self.current[arc] = self.truth[arc];
            }
        }
        change
    }

    fn room(&self, step: Step) -> i64 {
        if step.forward { BOUNDLESS } else { self.current[step.arc] }
    }

    fn has_boundless_way(&mut self, source: usize, sink: usize, without: usize) -> bool {
        self.spread(source, sink, |_, step| step.forward && step.arc != without)
    }

    /// Sets the levels from the source along the steps that pass; returns whether the sink is reached.
    fn spread(&mut self, source: usize, sink: usize, passes: impl Fn(&Self, Step) -> bool) -> bool {
        self.level.fill(UNSEEN);
        self.level[source] = 0;
        let mut queue = Vec::with_capacity(self.network.nodes);
        queue.push(source);
        let mut done = 0;
        while done < queue.len() {
            let node = queue[done];
            done += 1;
            for place in self.first[node]..self.first[node + 1] {
                let step = self.steps[place];
                if self.level[step.to] == UNSEEN && passes(self, step) {
                    self.level[step.to] = self.level[node] + 1;
                    if step.to == sink {
                        return true;
                    }
                    queue.push(step.to);
                }
            }
        }
        false
    }

    /// Carries as much as fits from source to sink, at most `limit`, and returns how much.
    fn push(&mut self, source: usize, sink: usize, without: usize, limit: i64) -> i64 {
        let mut carried = 0;
        while carried < limit && self.spread(source, sink, |flow, step| step.arc != without && flow.room(step) > 0) {
            self.next.copy_from_slice(&self.first[..self.network.nodes]);
            loop {
                let more = self.along_levels(source, sink, without, limit - carried);
                if more == 0 {
                    break;
                }
                carried += more;
                if carried == limit {
                    break;
                }
            }
        }
        carried
    }

    /// Carries one path's worth along rising levels; zero when no path is left.
    fn along_levels(&mut self, source: usize, sink: usize, without: usize, limit: i64) -> i64 {
        let mut path: Vec<Step> = Vec::new();
        let mut node = source;
        while node != sink {
            let found = (self.next[node]..self.first[node + 1]).find(|place| {
                let step = self.steps[*place];
                step.arc != without
                    && self.level[step.to] == self.level[node] + 1
                    && self.level[step.to] != UNSEEN
                    && self.room(step) > 0
            });
            if let Some(place) = found {
                self.next[node] = place;
                path.push(self.steps[place]);
                node = self.steps[place].to;
            } else {
                self.next[node] = self.first[node + 1];
                let Some(back) = path.pop() else {
                    return 0;
                };
                node = self.start_of(back);
                self.next[node] += 1;
            }
        }
        let amount = path.iter().map(|step| self.room(*step)).fold(limit, i64::min);
        for step in path {
            self.current[step.arc] += if step.forward { amount } else { -amount };
            self.touched.push(step.arc);
        }
        amount
    }

    fn start_of(&self, step: Step) -> usize {
        let arc = self.network.arcs[step.arc];
        if step.forward { arc.tail } else { arc.head }
    }
}

#[cfg(test)]
mod tests {
    use super::super::network::Arc;
    use super::*;

    /// Two rows (nodes 0, 1) and two columns (2, 3) of 2, 18 / 10, 12.
    fn table() -> (Network, Vec<i64>) {
        let arcs = [(0, 2), (0, 3), (1, 2), (1, 3)].map(|(tail, head)| Arc { tail, head }).to_vec();
        (Network { nodes: 5, arcs }, vec![2, 18, 10, 12])
    }

    #[test]
    fn the_ends_of_a_two_by_two_table_are_those_of_its_one_cycle() {
        let (network, truth) = table();
        let mut flow = Flow::new(&network, &truth);
        let up = flow.reach(0, Direction::Up, 1);
        assert_eq!(up, Reach { most: Some(10), change: vec![(1, -10), (2, -10), (3, 10), (0, 10)] });
        assert_eq!(flow.reach(0, Direction::Down, 1).most, Some(2));
        assert_eq!(flow.reach(1, Direction::Down, 1).most, Some(10));
        assert_eq!(flow.reach(1, Direction::Up, 1).most, Some(2));
    }

    #[test]
    fn a_whole_that_is_not_known_has_no_bound() {
        let network = Network { nodes: 2, arcs: vec![Arc { tail: 0, head: 1 }, Arc { tail: 1, head: 0 }] };
        let mut flow = Flow::new(&network, &[4, 4]);
        assert_eq!(flow.reach(0, Direction::Up, 3), Reach { most: None, change: vec![(1, 3), (0, 3)] });
        let alone = Network { nodes: 1, arcs: vec![Arc { tail: 0, head: 0 }] };
        assert_eq!(Flow::new(&alone, &[4]).reach(0, Direction::Up, 3).most, None);
        assert_eq!(Flow::new(&alone, &[4]).reach(0, Direction::Down, 3).most, Some(4));
    }
}
