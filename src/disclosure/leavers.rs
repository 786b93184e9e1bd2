//! Who left before a year or a quarter: everybody who has started by its end, without the clients of the period.
//!
//! Those who have started stand in other tables than the clients of the period, quarter by quarter and since the start. Where a project had
//! begun shortly before a period, the difference may be a few people who left before it, whose number the exits hide. It is a count of people
//! like any other, though nobody prints it. Related to each other at all times these counts tie everything in a run together; so it is asked for
//! only where the difference is a count to be protected, by itself and after all else holds.

use super::book::{Book, CellKey};
use super::engine::Auditor;
use super::joint::{More, Printed, between, known_before};
use super::links::{At, Bound, Link, Term};
use super::page::Page;
use super::profile::Profile;
use super::protect::Ties;
use super::spans::quarters;
use super::years::YearOfClients;
use crate::diagnostics::Result;

/// A count of clients with the sum of all who have started by then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Leavers {
    /// Who has left before: in no table.
    left: At,
    pub link: Link,
}

impl Book {
    /// Enters who has left before, where the data tell so.
    ///
    /// # Errors
    /// A bug when a cell has two values, which its key rules out.
    pub(super) fn enter_leavers(&mut self) -> Result<()> {
        let pages: Vec<(&String, &Page)> = self.pages.iter().collect();
        let mut found: Vec<(usize, CellKey, i64)> = Vec::new();
        for (number, (_, page)) in pages.iter().enumerate() {
            for entry in &page.entries {
                for span in entry.spans.iter().filter(|span| span.is_protected()) {
                    let started: i64 = quarters(&pages, span).map(|term| term.value).sum();
                    found.push((number, span.rest_of(&entry.key), started - entry.value));
                }
            }
        }
        let mut pages: Vec<&mut Page> = self.pages.values_mut().collect();
        for (page, key, left) in found.into_iter().filter(|(.., left)| *left >= 0) {
            pages[page].enter(key, left, None, false)?;
        }
        Ok(())
    }

    /// Returns the counts of clients with those who have started. Pages are numbered in the order of their periods.
    pub fn leavers(&self) -> Vec<Leavers> {
        let pages: Vec<(&String, &Page)> = self.pages.iter().collect();
        let mut found = Vec::new();
        for (number, (_, page)) in pages.iter().enumerate() {
            for (cell, entry) in page.entries.iter().enumerate() {
                for span in entry.spans.iter().filter(|span| span.is_protected()) {
                    let Some(left) = page.index.get(&span.rest_of(&entry.key)) else { continue };
                    let value = page.entries[*left].value;
                    let left = (number, *left);
                    let parts: Vec<Term> = quarters(&pages, span).chain([Term { at: left, value, sign: -1 }]).collect();
                    let link = Link::of(((number, cell), entry.value), &parts, Bound::Equal);
                    let hides = |link: Link| if entry.is_year_of_all() { link.hiding_whole() } else { link };
                    found.extend(link.map(|link| Leavers { left, link: hides(link) }));
                }
            }
        }
        found
    }
}

/// Returns what is to be done so that nobody reckons how few have left before a year or a quarter.
///
/// # Errors
/// A bug when a link does not hold, or an organiser's part does not fit its cell.
pub(super) fn between_leavers(
    pages: &[Printed<'_>],
    ties: &Ties,
    profile: &Profile,
    auditor: &Auditor,
) -> Result<More> {
    let is_few = |it: &&Leavers| pages[it.left.0].system.cells()[it.left.1].state.is_protected();
    let few: Vec<&Leavers> = ties.leavers.iter().filter(is_few).collect();
    if few.is_empty() {
        return Ok(More::Nothing);
    }
    let value = |(page, cell): At| pages[page].page.entries[cell].value;
    let is_of = |it: &&YearOfClients| few.iter().any(|few| it.cells().contains(&few.link.whole()));
    let links = ties.links.iter().chain(few.iter().map(|few| &few.link)).cloned();
    // What its quarters tell of a year that is hidden tells of those who left before it, and what the year tells of a quarter as well.
    let links = links.chain(ties.years.iter().filter(is_of).flat_map(|it| it.links(value)));
    let links: Vec<Link> = links.collect();
    between(pages, &links, || known_before(pages, &links, profile, auditor), auditor, false)
}
