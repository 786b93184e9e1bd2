//! What ties periods together: quarters that add up to a year or to all time, and a year of which only one quarter tells anything.
//!
//! Each period is protected by itself, for that is quick; then all that hang together are audited as one, and what gives something
//! away between them is hidden too, until nothing does.

use std::collections::{BTreeMap, BTreeSet};

use super::book::{Book, CellKey, Entry, Page, in_news, is_quarter_of};
use super::engine::{self, Own, Relation, Rule, State, System};
use super::insiders::{Dangers, Insider, dangers};
use crate::diagnostics::{Failure, Result};

/// A cell of a book: number of its page, and of the cell there.
pub(super) type At = (usize, usize);

/// A whole that is the sum of cells of other periods and of what no period of the project holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Link {
    whole: At,
    parts: Vec<At>,
    rest: i64,
}

impl Link {
    /// Returns whole and parts.
    pub fn cells(&self) -> impl Iterator<Item = At> {
        std::iter::once(self.whole).chain(self.parts.iter().copied())
    }

    /// Returns whether the parts are all of the whole.
    pub fn is_whole(&self) -> bool {
        self.rest == 0
    }

    /// Returns `Σ parts − whole` with numbers for the cells.
    pub fn terms(&self, number: impl Fn(At) -> usize) -> Vec<(usize, i64)> {
        let parts = self.parts.iter().map(|part| (number(*part), 1));
        parts.chain([(number(self.whole), -1)]).collect()
    }
}

/// A page as it will be printed.
#[derive(Clone, Copy)]
pub(super) struct Printed<'p> {
    pub page: &'p Page,
    pub system: &'p System,
    /// By organiser, in their order.
    pub insiders: &'p [Insider],
}

impl Book {
    /// Returns what ties the pages together. Pages are numbered in the order of their periods.
    pub fn links(&self) -> Vec<Link> {
        let pages: Vec<(&String, &Page)> = self.pages.iter().collect();
        let mut links = Vec::new();
        for (whole_page, (period, page)) in pages.iter().enumerate() {
            let is_part =
                |other: &str| if period.is_empty() { is_quarter(other) } else { is_quarter_of(other, period) };
            if is_quarter(period) {
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
        links
    }
}

/// Returns what ties a cell to those of the quarters within its period, if anything does.
fn link(whole: At, entry: &Entry, parts: &[(At, &Entry)]) -> Option<Link> {
    let sum: i64 = parts.iter().map(|(_, part)| part.value).sum();
    let at = |parts: &[(At, &Entry)]| parts.iter().map(|(at, _)| *at).collect();
    if parts.is_empty() || sum == 0 || sum > entry.value {
        return None;
    }
    if entry.adds_up && parts.iter().all(|(_, part)| part.adds_up) {
        return Some(Link { whole, parts: at(parts), rest: entry.value - sum });
    }
    // Whoever is counted in the year is counted in some quarter: when all the others say nobody, year and quarter are one.
    let telling: Vec<(At, &Entry)> = parts.iter().filter(|(_, part)| part.value > 0).copied().collect();
    let is_year = !entry.key.period.is_empty();
    (is_year && telling.len() == 1 && sum == entry.value).then(|| Link { whole, parts: at(&telling), rest: 0 })
}

fn is_quarter(period: &str) -> bool {
    period.split_once('Q').is_some_and(|(year, _)| year.len() == 4)
}

/// The pages that hang together, as one system.
pub(super) struct Joint {
    pub system: System,
    insiders: Vec<BTreeMap<usize, Own>>,
    /// Number of the page's first cell, by page.
    first: BTreeMap<usize, usize>,
    /// The cells that tie pages together.
    tied: BTreeSet<usize>,
    /// The hidden cells about which another period can tell anything: those that hang together with one that ties periods.
    affected: BTreeSet<usize>,
    /// Cells that earlier releases give away by themselves.
    given_up: BTreeSet<usize>,
    /// How many cells are the pages' own: those after them are what no period holds.
    own_cells: usize,
}

impl Joint {
    /// Puts the pages that are tied together into one system; `None` where none are.
    ///
    /// # Errors
    /// A bug when a link does not hold.
    pub fn of(pages: &[Printed<'_>], links: &[Link]) -> Result<Option<Joint>> {
        let touched: BTreeSet<usize> = links.iter().flat_map(Link::cells).map(|(page, _)| page).collect();
        if touched.is_empty() {
            return Ok(None);
        }
        let mut first = BTreeMap::new();
        let (mut cells, mut relations) = (Vec::new(), Vec::new());
        let mut insiders: Vec<BTreeMap<usize, Own>> = Vec::new();
        for page in touched {
            let offset = cells.len();
            first.insert(page, offset);
            let printed = &pages[page];
            cells.extend(printed.system.cells().iter().copied());
            let moved = |relation: &Relation| {
                let terms = relation.terms().iter().map(|(cell, factor)| (cell + offset, *factor));
                Relation::new(terms, relation.constant())
            };
            relations.extend(printed.system.relations().iter().map(moved));
            insiders.resize(insiders.len().max(printed.insiders.len()), BTreeMap::new());
            for (joint, own) in insiders.iter_mut().zip(printed.insiders) {
                joint.extend(own.iter().map(|(cell, own)| (cell + offset, *own)));
            }
        }
        let given_up = first
            .iter()
            .flat_map(|(page, offset)| pages[*page].page.given_up().into_iter().map(move |cell| cell + offset))
            .collect();
        let own_cells = cells.len();
        let number = |(page, cell): At| first[&page] + cell;
        let tied: BTreeSet<usize> = links.iter().flat_map(Link::cells).map(number).collect();
        let news: BTreeMap<usize, _> =
            links.iter().flat_map(Link::cells).map(|at| (number(at), pages[at.0].page.entries[at.1].news())).collect();
        for link in links {
            let relation = in_news(&Relation::new(link.terms(number), -link.rest), |cell| news[&cell]);
            let mut terms = relation.terms().to_vec();
            let mut constant = relation.constant();
            if !link.is_whole() {
                // Nobody outside knows how many fall into no period of the project.
                terms.push((cells.len(), 1));
                constant += link.rest;
                let state = State::Unpublished { sensitive: false };
                let (value, may_hide, weight, hidden_before) = (link.rest, false, 0, false);
                cells.push(engine::Cell { value, state, may_hide, weight, hidden_before });
            }
            relations.push(Relation::new(terms, constant));
        }
        let system = System::new(cells, relations).map_err(|error| Failure::bug("relating periods", error))?;
        let affected = engine::hanging_together(&system, &tied, |_| false);
        Ok(Some(Joint { system, insiders, first, tied, affected, given_up, own_cells }))
    }

    /// Returns what can be worked out too closely by an outsider, or by an organiser, where periods tell of each other.
    ///
    /// # Errors
    /// A bug when an organiser's part does not fit its cell.
    pub fn dangers(&self, rule: Rule) -> Result<Dangers> {
        let affected: Vec<usize> = self.affected.iter().copied().collect();
        dangers(&self.system, &self.insiders, Some(&affected), rule)
    }

    /// Returns what can be worked out too closely of what hangs together with these cells.
    ///
    /// # Errors
    /// As [`Joint::dangers`].
    pub fn dangers_near(&self, cells: &Dangers, rule: Rule) -> Result<Dangers> {
        let near: BTreeSet<usize> = cells.keys().map(|(_, cell)| *cell).collect();
        let near: Vec<usize> = near.into_iter().collect();
        dangers(&self.system, &self.insiders, Some(&near), rule)
    }

    /// Returns the cells that are in danger.
    pub fn cells(&self, dangers: &Dangers) -> Vec<At> {
        let cells: BTreeSet<usize> = dangers.keys().map(|(_, cell)| *cell).collect();
        cells.into_iter().filter_map(|cell| self.at(cell)).collect()
    }

    /// Returns which of the cells that tie periods together are to be hidden: the cheapest that protect everything but what is
    /// `given_up`. `None`: none will do.
    ///
    /// # Errors
    /// What `choose` fails with.
    pub fn to_hide(
        &self,
        dangers: &[At],
        given_up: &BTreeSet<usize>,
        choose: impl Fn(&System, &[BTreeMap<usize, Own>]) -> Result<Option<Vec<usize>>>,
    ) -> Result<Option<Vec<At>>> {
        let dangers: BTreeSet<usize> = dangers.iter().map(|(page, cell)| self.first[page] + cell).collect();
        let system = self.system.choosing_from(|cell| self.tied.contains(&cell));
        // What hangs together with nothing dangerous is safe as it is.
        let concerned = engine::hanging_together(&system, &dangers, |cell| cell.may_hide);
        let apart = |cell: &usize| !concerned.contains(cell) || self.given_up.contains(cell) || given_up.contains(cell);
        let apart = (0..self.system.cells().len()).filter(apart).collect();
        let chosen = choose(&system.with_free(&apart), &self.insiders)?;
        Ok(chosen.map(|chosen| chosen.into_iter().filter_map(|cell| self.at(cell)).collect()))
    }

    fn at(&self, cell: usize) -> Option<At> {
        let (page, first) = self.first.iter().filter(|(_, first)| **first <= cell).max_by_key(|(_, first)| **first)?;
        (cell < self.own_cells).then_some((*page, cell - first))
    }
}
