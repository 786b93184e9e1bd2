//! Which cells of a run are hidden: chosen for every circle of readers, and audited for each.
//!
//! Period by period the cheapest cells are hidden; where municipalities are nearly all hidden, or no pattern protects everything, less is
//! published ([`super::coarsening`]). A release is read by those for whom it is made and, perhaps, by others who know more: a steering
//! group reads what is public, too. What is shown must be safe from all of them.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use super::area_quarters::{Neighbours, between_quarters};
use super::area_years::between_areas;
use super::book::{Areas, Book, Entry, Place};
use super::coarsening::{self, Coarsening};
use super::control::Control;
use super::engine::{self, Auditor, Limits, Rule, System};
use super::insiders::{Dangers, Insider};
use super::joint::{More, Printed, between, known_before};
use super::judge::Sheet;
use super::leavers::{Leavers, between_leavers};
use super::links::{At, Link};
use super::page::Page;
use super::period::{Given, Protected, View};
use super::profile::Profile;
use super::ranges::Known;
use super::years::{YearOfClients, within_years};
use crate::diagnostics::{Diagnostic, Exit, Failure, Result};
use crate::parallel::beside;

/// How often periods are protected anew because of what they tell of each other.
const ROUNDS: usize = 64;
/// In so many rounds what can be protected between periods is, where not all of it can be at once; then less is published.
const ROUNDS_IN_GROUPS: usize = 2;
/// From this round on periods are given up level by level as wholes.
const ROUNDS_OF_PERIODS: usize = 36;
/// From this round on nothing new is told of any period that is tied to others: then readers know no more than before.
const LAST_ROUNDS: usize = 60;

/// How it is decided what to hide.
#[derive(Clone, Copy)]
struct Way {
    /// Whether what was hidden of a period stays so when less of it is published for other periods' sake. It may not be needed any more; but
    /// what is shown instead may give away something else, and that costs more and more.
    keeps: bool,
    /// The newest quarter's page, where what a report leads with is tried once more when enough was given up.
    newest: Option<usize>,
}

/// At most one in so many hidden cells is hidden besides for what a report leads with.
const MORE_FOR_LEADS: usize = 33;

/// What ties periods together.
pub(super) struct Ties {
    pub links: Vec<Link>,
    pub years: Vec<YearOfClients>,
    pub neighbours: Vec<Neighbours>,
    pub leavers: Vec<Leavers>,
}

impl Ties {
    /// Returns the cells that are tied to each other.
    fn groups(&self) -> impl Iterator<Item = Vec<At>> {
        let links = self.links.iter().chain(self.leavers.iter().map(|leavers| &leavers.link));
        let links = links.map(|link| link.cells().collect());
        let years = self.years.iter().map(YearOfClients::cells);
        links.chain(years).chain(self.neighbours.iter().map(Neighbours::cells))
    }

    fn cells(&self) -> impl Iterator<Item = At> {
        self.groups().flatten()
    }
}

/// A circle of readers: what they know of each period.
pub(super) struct Readers<'b> {
    pub profile: Profile,
    /// What was found out by their rule.
    pub auditor: Auditor,
    /// By period: its page, and what each organiser knows of it.
    pub pages: Vec<(&'b Page, Vec<Insider>)>,
    /// What earlier releases give away between the periods, once it has been found out.
    before: OnceLock<Dangers>,
}

impl<'b> Readers<'b> {
    /// Returns the readers of a book; none where their profile has no rule.
    ///
    /// # Errors
    /// A bug when an organiser's part does not fit its cell.
    pub fn of(book: &'b mut Book, profile: &Profile, areas: &Areas) -> Result<Option<Readers<'b>>> {
        let Some(smallest) = profile.smallest_count else { return Ok(None) };
        let auditor = Auditor::new(Rule { smallest: i64::from(smallest) }, Limits::default());
        let own: Vec<Vec<Insider>> = book.pages.values().map(|page| page.insiders(areas)).collect();
        let pages: Vec<(&Page, &Vec<Insider>)> = book.pages.values().zip(&own).collect();
        let known = beside(&pages, |(page, insiders)| page.known(insiders, &auditor, profile));
        for (page, known) in book.pages.values_mut().zip(known) {
            page.give_up(known?);
        }
        let pages = book.pages.values().zip(own).collect();
        Ok(Some(Readers { profile: *profile, auditor, pages, before: OnceLock::new() }))
    }

    fn before(&self, find_out: impl FnOnce() -> Result<Dangers>) -> Result<Dangers> {
        if let Some(found) = self.before.get() {
            return Ok(found.clone());
        }
        let found = find_out()?;
        Ok(self.before.get_or_init(|| found).clone())
    }

    /// Returns whether all that a release of the same data told them stands as it was.
    fn repeat(&self) -> bool {
        self.pages.iter().all(|(page, _)| page.repeats)
    }

    pub fn page(&self, number: usize) -> &'b Page {
        self.pages[number].0
    }

    /// Returns a period as they would see it with these cells hidden.
    pub fn with_hidden(
        &self,
        number: usize,
        hidden: &BTreeSet<usize>,
        coarsened: impl Fn(&Entry) -> bool,
    ) -> Result<System> {
        let page = self.page(number);
        Ok(page.system(&self.profile, coarsened, hidden)?.with_free(&page.given_up()))
    }

    /// Returns what of a period may not be shown to them, whatever else is.
    pub fn not_for_them(&self, number: usize) -> impl Iterator<Item = usize> {
        let page = self.page(number);
        let primary = page.entries.iter().enumerate().filter(|(_, entry)| entry.is_primary(&self.profile));
        primary.map(|(cell, _)| cell).chain(page.stay_hidden.iter().copied())
    }
}

/// What decides about the cells of a release.
pub(super) struct Protection<'r> {
    pub control: &'r Control,
    pub sheets: &'r [Sheet<'r>],
    /// Those for whom it is made first; then others who read it, too, and may know more.
    pub readers: &'r [Readers<'r>],
    pub ties: &'r Ties,
}

impl Protection<'_> {
    fn own(&self) -> Result<&Readers<'_>> {
        self.readers.first().ok_or_else(|| Failure::bug("protecting a release", "it is for nobody"))
    }

    /// Protects every period, until together they give nothing away either. Where that costs what a report leads with of the newest quarter,
    /// other ways are tried: each is audited alike, and what shows most of it is taken.
    ///
    /// # Errors
    /// 3 when no pattern will do, or an audit does not pass.
    pub fn of_all(&self) -> Result<Vec<Protected>> {
        let own = self.own()?;
        let first = self.in_way(Way { keeps: false, newest: None })?;
        let newest = own.pages.iter().rposition(|(page, _)| page.leads().next().is_some());
        let Some(newest) = newest.filter(|_| !own.repeat()) else { return Ok(first) };
        let page = own.page(newest);
        let lost = |periods: &[Protected]| periods[newest].lost(page, page.leads());
        if lost(&first) == 0 {
            return Ok(first);
        }
        let hidden = |periods: &[Protected]| periods.iter().map(Protected::hidden).sum::<usize>();
        let merit = |periods: &[Protected]| (lost(periods), hidden(periods));
        let at_first = hidden(&first);
        let most = at_first + at_first / MORE_FOR_LEADS;
        let mut best = first;
        for keeps in [false, true] {
            if lost(&best) == 0 {
                break;
            }
            match self.in_way(Way { keeps, newest: Some(newest) }) {
                Ok(other) if merit(&other) < merit(&best) && hidden(&other) <= most => best = other,
                Err(failure) if failure.exit != Exit::Blocked => return Err(failure),
                _ => {}
            }
        }
        Ok(best)
    }

    /// Protects every period in one way, until together they give nothing away either.
    fn in_way(&self, way: Way) -> Result<Vec<Protected>> {
        let own = self.own()?;
        let mut given = self.given(own)?;
        if let Some(newest) = way.newest {
            given[newest].restores = true;
        }
        let mut protected: Vec<Option<Protected>> = own.pages.iter().map(|_| None).collect();
        for round in 0..ROUNDS {
            let open: Vec<usize> = (0..protected.len()).filter(|number| protected[*number].is_none()).collect();
            for (number, result) in
                open.iter().zip(beside(&open, |number| self.of_period(own, *number, &given[*number])))
            {
                protected[*number] = Some(result?);
            }
            let more = self.more(&protected.iter().flatten().collect::<Vec<_>>(), round < ROUNDS_IN_GROUPS)?;
            if round >= LAST_ROUNDS && !matches!(more, More::Nothing) {
                for (page, _) in self.ties.cells() {
                    given[page].coarsening.give_all_up();
                    protected[page] = None;
                }
                continue;
            }
            match more {
                More::Nothing => return Ok(protected.into_iter().flatten().collect()),
                More::Hide(cells) => {
                    for (page, cell) in cells {
                        given[page].hidden.insert(cell);
                        // Where more is hidden, no less will do than did.
                        if let Some(period) = protected[page].take() {
                            given[page].coarsening = period.coarsening;
                        }
                    }
                }
                More::Coarsen(dangers) => {
                    let reached = protected.iter().flatten().map(|period| period.coarsening.clone());
                    let pages: Vec<(&Page, Coarsening)> =
                        own.pages.iter().map(|(page, _)| *page).zip(reached).collect();
                    let ties: Vec<Vec<At>> = self.ties.groups().collect();
                    let coarser = coarsening::between(&pages, &ties, &dangers, round < ROUNDS_OF_PERIODS);
                    if coarser.is_empty() {
                        break;
                    }
                    for (page, coarsening) in coarser {
                        let before = protected[page].take().filter(|_| way.keeps);
                        given[page] = given[page].with_less(own.page(page), coarsening, before.as_ref());
                    }
                }
            }
        }
        let cells = self.ties.cells().flat_map(|(page, cell)| &own.page(page).entries[cell].places);
        Err(refusal("disclosure-no-pattern", cells, self.sheets))
    }

    /// Returns what stands before each period is protected: what readers make stay hidden, and the cheapest cells to hide for the sums
    /// over time alone. The audit of all periods together decides whether that is enough.
    fn given(&self, own: &Readers<'_>) -> Result<Vec<Given>> {
        // What was enough before is tried as it was.
        if own.repeat() {
            return Ok(own.pages.iter().map(|(page, _)| Given::from(page, Coarsening::before(page))).collect());
        }
        let mut given: Vec<Given> = own.pages.iter().map(|(page, _)| Given::from(page, Coarsening::of(page))).collect();
        let systems: Vec<System> = own
            .pages
            .iter()
            .map(|(page, _)| {
                let system = page.system(&own.profile, |_| false, &page.stay_hidden)?;
                // What follows from what its period never hides would be hidden for nothing.
                let all: Vec<usize> = (0..page.entries.len()).collect();
                let known = engine::following(&system.hiding(&all));
                Ok(system.choosing_from(|cell| !known.contains(&cell)).without_relations())
            })
            .collect::<Result<_>>()?;
        let pages: Vec<Printed<'_>> = own
            .pages
            .iter()
            .zip(&systems)
            .map(|((page, _), system)| Printed { page, system, insiders: &[], audit: None, is_old: false })
            .collect();
        let (links, years) = (&self.ties.links, &self.ties.years);
        let before = || known_before(&pages, links, &own.profile, &own.auditor);
        for more in [
            between(&pages, links, before, &own.auditor, false)?,
            within_years(&Known::of(&pages), years, own.auditor.rule()),
        ] {
            if let More::Hide(cells) = more {
                cells.into_iter().for_each(|(page, cell)| _ = given[page].hidden.insert(cell));
            }
        }
        Ok(given)
    }

    /// Returns what is to be done because of what the periods tell of each other, to any of the readers.
    fn more(&self, periods: &[&Protected], in_groups: bool) -> Result<More> {
        for (place, readers) in self.readers.iter().enumerate() {
            let printed: Vec<Printed<'_>> = readers
                .pages
                .iter()
                .zip(periods)
                .map(|((page, insiders), period)| {
                    let View { system, audit, is_old } = &period.views[place];
                    Printed { page, system, insiders, audit: Some(audit), is_old: *is_old }
                })
                .collect();
            let links = &self.ties.links;
            let before = || readers.before(|| known_before(&printed, links, &readers.profile, &readers.auditor));
            let more = between(&printed, links, before, &readers.auditor, in_groups)?;
            let known = Known::of(&printed);
            let more = more.and(|hidden| {
                if hidden.is_empty() {
                    return within_years(&known, &self.ties.years, readers.auditor.rule());
                }
                let also = |page: usize| hidden.iter().filter(|at| at.0 == page).map(|at| at.1).collect::<Vec<_>>();
                let systems: Vec<System> =
                    printed.iter().zip(0..).map(|(printed, page)| printed.system.hiding(&also(page))).collect();
                let printed = printed.iter().zip(&systems);
                let touched = |page: usize| hidden.iter().any(|at| at.0 == page);
                // What was found out of a page no longer holds where more of it is hidden; the next round looks again.
                let printed = printed.enumerate().map(|(page, (printed, system))| {
                    let audit = printed.audit.filter(|_| !touched(page));
                    Printed { system, audit, ..*printed }
                });
                let printed: Vec<Printed<'_>> = printed.collect();
                within_years(&Known::of(&printed), &self.ties.years, readers.auditor.rule())
            });
            if !matches!(more, More::Nothing) {
                return Ok(more);
            }
            let more = between_areas(&known, &self.ties.years, &readers.profile, &readers.auditor)?;
            if !matches!(more, More::Nothing) {
                return Ok(more);
            }
            let more = between_quarters(&known, &self.ties.neighbours, &readers.profile, &readers.auditor)?;
            if !matches!(more, More::Nothing) {
                return Ok(more);
            }
            let more = between_leavers(&printed, self.ties, &readers.profile, &readers.auditor)?;
            if !matches!(more, More::Nothing) {
                return Ok(more);
            }
        }
        Ok(More::Nothing)
    }
}

/// Returns why nothing is shown: the tables, never a value.
pub(super) fn refusal<'p>(
    code: &'static str,
    places: impl Iterator<Item = &'p Place>,
    sheets: &[Sheet<'_>],
) -> Box<Failure> {
    let tables: BTreeSet<&str> = places.map(|(table, ..)| sheets[*table].table.id.as_str()).collect();
    let tables: Vec<&str> = tables.into_iter().collect();
    Failure::one(Exit::Blocked, Diagnostic::error(code).arg("tables", tables.join(", ")))
}
