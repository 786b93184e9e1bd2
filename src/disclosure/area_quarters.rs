//! Clients of areas, in a quarter and in the next.
//!
//! A municipality's clients of a quarter are still there in the next one, or have left; those of the next were there before, or have come.
//! How many leave and come is known of all areas together only, so whoever lays two quarters beside each other does not know from which
//! area somebody left, but where few did and most areas are shown in both quarters, little is left for the others. Each quarter is
//! audited with the next, all areas at once.

use std::collections::BTreeMap;

use super::book::{Book, CellKey, MUNICIPALITY, OUTSIDE};
use super::engine::Auditor;
use super::joint::{More, Printed, between, known_before};
use super::links::{At, Free, Link, Term};
use super::page::Page;
use super::profile::Profile;
use super::ranges::Known;
use super::spans::{Balance, balance};
use crate::diagnostics::Result;
use crate::parallel::beside;

/// A quarter and the next, with the clients of every area in both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Neighbours {
    /// All who left in the quarter, and all who came in the next.
    left: Counted,
    came: Counted,
    /// In the quarter and in the next, by area that adds up: municipalities, those from elsewhere, those of unknown home.
    areas: Vec<[Counted; 2]>,
}

/// A cell with its value.
type Counted = (At, i64);

impl Book {
    /// Returns the quarters that have a next one, as far as the numbers of their areas add up. Where somebody left and came back at once, or
    /// an area is not told in both, nothing is taken to be known.
    pub fn neighbours(&self) -> Vec<Neighbours> {
        let pages: Vec<(&String, &Page)> = self.pages.iter().collect();
        let mut found = Vec::new();
        for (number, (_, page)) in pages.iter().enumerate() {
            for (cell, entry) in page.entries.iter().enumerate() {
                let Some(balance) = balance(&pages, entry) else { continue };
                found.extend(neighbours(&pages, ((number, cell), entry.value), &balance));
            }
        }
        found
    }
}

fn neighbours(pages: &[(&String, &Page)], left: Counted, balance: &Balance) -> Option<Neighbours> {
    let [stock, inflow, next] = [balance.stock, balance.inflow, balance.next].map(|term| (term.at, term.value));
    let (page, next_page) = (pages[stock.0.0].1, pages[next.0.0]);
    let counts = &page.entries[stock.0.1].key.counts;
    let of_area = page.entries.iter().enumerate().filter(|(_, it)| it.key.counts == *counts && adds_up(&it.key.dims));
    let areas: Vec<[Counted; 2]> = of_area
        .map(|(cell, entry)| {
            let key = CellKey { period: next_page.0.clone(), ..entry.key.clone() };
            let later = *next_page.1.index.get(&key)?;
            Some([((stock.0.0, cell), entry.value), ((next.0.0, later), next_page.1.entries[later].value)])
        })
        .collect::<Option<_>>()?;
    let sum = |place: usize| areas.iter().map(|area| area[place].1).sum::<i64>();
    let holds = sum(0) == stock.1 && sum(1) == next.1 && stock.1 + inflow.1 == left.1 + next.1;
    let found = Neighbours { left, came: inflow, areas };
    (!found.areas.is_empty() && holds && found.fewer() <= left.1).then_some(found)
}

/// Returns whether these keys are those of an area that adds up to everybody with the others.
fn adds_up(dims: &BTreeMap<String, String>) -> bool {
    let is_one = |area: &String| match area.split_once('/') {
        Some((kind, _)) => kind == MUNICIPALITY,
        None => OUTSIDE.contains(&area.as_str()),
    };
    dims.len() == 1 && dims.get("area").is_some_and(is_one)
}

impl Neighbours {
    /// Returns the cells of both quarters.
    pub fn cells(&self) -> Vec<At> {
        self.areas.iter().flatten().chain([&self.left, &self.came]).map(|(at, _)| *at).collect()
    }

    /// Returns how many have left at least: by so much the areas that have become smaller have.
    fn fewer(&self) -> i64 {
        self.areas.iter().map(|[now, later]| (now.1 - later.1).max(0)).sum()
    }

    /// Returns whether whatever the pages leave possible of the areas is possible in both quarters: then they tell nothing of each other.
    fn says_nothing(&self, known: &Known<'_>) -> bool {
        let fewer = |[now, later]: &[Counted; 2]| (known.now(now.0).greatest - known.now(later.0).least).max(0);
        let most = self.areas.iter().map(fewer).fold(0, i64::saturating_add);
        most <= known.now(self.left.0).least
    }

    /// Returns what ties the two quarters: each area's clients and those who came to it are those of the next quarter and those who left.
    fn links(&self) -> Vec<Link> {
        // Where more left than areas have become smaller, nobody outside knows where: any area will do for the true values.
        let anywhere = self.left.1 - self.fewer();
        let flows = self.areas.iter().enumerate().map(|(place, [now, later])| {
            let more = if place == 0 { anywhere } else { 0 };
            let left = Free { number: 2 * place, value: (now.1 - later.1).max(0) + more, sign: 1 };
            let came = Free { number: 2 * place + 1, value: (later.1 - now.1).max(0) + more, sign: 1 };
            (left, came)
        });
        let (left, came): (Vec<Free>, Vec<Free>) = flows.unzip();
        let of_areas = self.areas.iter().zip(left.iter().zip(&came)).map(|([now, later], (left, came))| {
            let free = vec![*left, Free { sign: -1, ..*came }];
            Link::shared(*now, &[Term::part(later.0, later.1)], free)
        });
        let totals = [Link::shared(self.left, &[], left.clone()), Link::shared(self.came, &[], came.clone())];
        of_areas.chain(totals).flatten().collect()
    }
}

/// Returns what is to be done because of what the areas of neighbouring quarters tell together.
///
/// # Errors
/// A bug when a link does not hold, or an organiser's part does not fit its cell.
pub(super) fn between_quarters(
    known: &Known<'_>,
    neighbours: &[Neighbours],
    profile: &Profile,
    auditor: &Auditor,
) -> Result<More> {
    // For an outsider: what an organiser knows of its own clients who came or left is not in the data, and would seem to tell it of others.
    let pages: Vec<Printed<'_>> = known.pages.iter().map(|printed| Printed { insiders: &[], ..*printed }).collect();
    let telling: Vec<&Neighbours> = neighbours.iter().filter(|it| !it.says_nothing(known)).collect();
    More::of_all(beside(&telling, |it| {
        let links = it.links();
        between(&pages, &links, || known_before(&pages, &links, profile, auditor), auditor, false)
    }))
}
