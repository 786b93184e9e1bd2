//! What ties periods together: quarters that add up to a year or to all time, and a year of which only one quarter tells anything.
//!
//! Each period is protected by itself, for that is quick; then all that hang together are audited as one, in [`super::joint`].

use std::collections::BTreeMap;

use super::book::{Book, CellKey, Entry, News, quarters_year, year};
use super::engine::{self, Relation, State};
use super::page::{Page, in_news};

/// A cell of a book: number of its page, and of the cell there.
pub(super) type At = (usize, usize);

/// What is known of a whole beside its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// It is all of them.
    Equal,
    /// It may hold others: what no period of the project holds, say.
    AtLeast,
    /// Some of them may be in it no longer.
    AtMost,
}

impl Bound {
    /// Returns whether a whole that is the sum of its parts and of this rest is bound so.
    pub fn allows(self, rest: i64) -> bool {
        match self {
            Bound::Equal => rest == 0,
            Bound::AtLeast => rest >= 0,
            Bound::AtMost => rest <= 0,
        }
    }
}

/// A cell that is held against others, with its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Term {
    pub at: At,
    pub value: i64,
    /// 1 for a part of the whole, −1 for what stands beside the whole.
    pub sign: i64,
}

impl Term {
    /// Returns a part of a whole.
    pub fn part(at: At, value: i64) -> Term {
        Term { at, value, sign: 1 }
    }
}

/// A count that stands in no table and in no page, in several links: who left an area, say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Free {
    /// The same number is the same count.
    pub number: usize,
    pub value: i64,
    /// 1 for a part of the whole, −1 for what stands beside the whole.
    pub sign: i64,
}

/// Returns what counts that stand nowhere add to a whole.
fn counted(free: &[Free]) -> i64 {
    free.iter().map(|free| free.sign * free.value).sum()
}

/// A whole with cells of other periods that are all of it, a part of it, or more than it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Link {
    whole: At,
    /// Each with its sign.
    parts: Vec<(At, i64)>,
    free: Vec<Free>,
    /// What readers take for another part, whose cell is none of these.
    constant: i64,
    /// The whole less all its parts.
    rest: i64,
    bound: Bound,
    /// Whether the whole may be hidden for what it tells of its parts, though it counts everybody.
    may_hide: bool,
}

impl Link {
    /// Returns what ties a whole to its parts; nothing where the data are otherwise: there nothing is taken to be known.
    pub fn of(whole: (At, i64), parts: &[Term], bound: Bound) -> Option<Link> {
        Link::with(whole, parts, 0, bound).filter(|link| !link.parts.is_empty())
    }

    /// The same with another part, of which only the value matters.
    pub fn with((whole, value): (At, i64), parts: &[Term], constant: i64, bound: Bound) -> Option<Link> {
        let rest = value - constant - parts.iter().map(|term| term.sign * term.value).sum::<i64>();
        let parts: Vec<(At, i64)> = parts.iter().map(|term| (term.at, term.sign)).collect();
        bound.allows(rest).then_some(Link { whole, parts, free: Vec::new(), constant, rest, bound, may_hide: false })
    }

    /// Returns what ties a whole to parts that are all of it, some of which no period counts; nothing where the data are otherwise.
    pub fn shared((whole, value): (At, i64), parts: &[Term], free: Vec<Free>) -> Option<Link> {
        let link = Link::with((whole, value - counted(&free)), parts, 0, Bound::Equal)?;
        Some(Link { free, ..link })
    }

    /// Returns the same with a whole that may be hidden, though it counts everybody.
    pub fn hiding_whole(self) -> Link {
        Link { may_hide: true, ..self }
    }

    pub fn whole(&self) -> At {
        self.whole
    }

    /// Returns the whole where it may be hidden, though it counts everybody.
    pub fn hidable_whole(&self) -> Option<At> {
        self.may_hide.then_some(self.whole)
    }

    /// Returns whole and parts.
    pub fn cells(&self) -> impl Iterator<Item = At> {
        std::iter::once(self.whole).chain(self.parts.iter().map(|(at, _)| *at))
    }

    /// Returns whether the parts are all of the whole.
    pub fn is_whole(&self) -> bool {
        self.bound == Bound::Equal
    }

    /// Returns `Σ parts − whole` with numbers for the cells.
    pub fn terms(&self, number: impl Fn(At) -> usize) -> Vec<(usize, i64)> {
        let parts = self.parts.iter().map(|(part, sign)| (number(*part), *sign));
        parts.chain([(number(self.whole), -1)]).collect()
    }

    /// Returns the link as a relation between what is news of its cells. What no period counts becomes a cell at the end of `cells`; `free`
    /// tells which of them links have already entered.
    pub fn relation(
        &self,
        number: impl Fn(At) -> usize,
        news: impl Fn(usize) -> News,
        cells: &mut Vec<engine::Cell>,
        free: &mut BTreeMap<usize, usize>,
    ) -> Relation {
        let counted = counted(&self.free);
        let relation = in_news(&Relation::new(self.terms(number), -self.rest - self.constant - counted), news);
        let mut terms = relation.terms().to_vec();
        let mut constant = relation.constant() + counted;
        for it in &self.free {
            let cell = *free.entry(it.number).or_insert(cells.len());
            if cell == cells.len() {
                cells.push(uncounted(it.value));
            }
            terms.push((cell, it.sign));
        }
        if !self.is_whole() {
            // Nobody outside knows how many are in the one and not in the others.
            terms.push((cells.len(), if self.bound == Bound::AtLeast { 1 } else { -1 }));
            constant += self.rest;
            cells.push(uncounted(self.rest.abs()));
        }
        Relation::new(terms, constant)
    }
}

impl Book {
    /// Returns what ties the pages together. Pages are numbered in the order of their periods.
    pub fn links(&self) -> Vec<Link> {
        let pages: Vec<(&String, &Page)> = self.pages.iter().collect();
        let mut links = Vec::new();
        for (whole_page, (period, page)) in pages.iter().enumerate() {
            let is_part = |other: &str| match year(period) {
                None => quarters_year(other).is_some(),
                year => quarters_year(other) == year,
            };
            if !period.is_empty() && year(period).is_none() {
                continue;
            }
            let quarters = || pages.iter().enumerate().filter(|(_, (other, _))| is_part(other));
            for (whole_cell, entry) in page.entries.iter().enumerate() {
                let parts: Vec<(At, &Entry)> = quarters()
                    .filter_map(|(number, (other, page))| {
                        let key = CellKey { period: (*other).clone(), ..entry.key.clone() };
                        let cell = *page.index.get(&key)?;
                        Some(((number, cell), &page.entries[cell]))
                    })
                    .collect();
                links.extend(link((whole_page, whole_cell), entry, &parts));
            }
        }
        links.extend(self.sums_of_quarters());
        links
    }
}

/// Returns what ties a cell to those of the quarters within its period, if anything does.
fn link(whole: At, entry: &Entry, parts: &[(At, &Entry)]) -> Option<Link> {
    let sum: i64 = parts.iter().map(|(_, part)| part.value).sum();
    if sum == 0 || sum > entry.value {
        return None;
    }
    let terms = |parts: &[(At, &Entry)]| parts.iter().map(|(at, part)| Term::part(*at, part.value)).collect::<Vec<_>>();
    if entry.adds_up && parts.iter().all(|(_, part)| part.adds_up) {
        let bound = if sum == entry.value { Bound::Equal } else { Bound::AtLeast };
        return Link::of((whole, entry.value), &terms(parts), bound);
    }
    // Whoever is counted in the year is counted in some quarter: when all the others say nobody, year and quarter are one.
    let telling: Vec<(At, &Entry)> = parts.iter().filter(|(_, part)| part.value > 0).copied().collect();
    let is_year = !entry.key.period.is_empty();
    (is_year && telling.len() == 1).then(|| Link::of((whole, entry.value), &terms(&telling), Bound::Equal))?
}

/// Returns a cell that no period holds, which is not protected.
fn uncounted(value: i64) -> engine::Cell {
    let state = State::Unpublished { sensitive: false };
    engine::Cell { value, state, may_hide: false, cells: 1, weight: 0, hidden_before: false }
}
