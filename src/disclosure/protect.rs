//! Which cells of a run are hidden: chosen for every circle of readers, and audited for each.
//!
//! Period by period the cheapest cells are hidden; where municipalities are nearly all hidden, or no pattern protects everything, less is
//! published ([`super::coarsening`]). A release is read by those for whom it is made and, perhaps, by others who know more: a steering
//! group reads what is public, too. What is shown must be safe from all of them.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use super::area_quarters::{Neighbours, between_quarters};
use super::area_years::between_areas;
use super::book::{Areas, Book, Entry, Page, Place};
use super::coarsening::{self, Coarsening};
use super::control::Control;
use super::engine::{self, Auditor, Effort, Limits, Own, Rule, SuppressError, System};
use super::insiders::{Dangers, Insider, Seen, beyond, cells_of, seen};
use super::judge::{Judge, Sheet, Veil};
use super::leavers::{Leavers, between_leavers};
use super::links::{At, Link, More, Printed, between, known_before};
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

/// What became of one period's cells.
pub(super) struct Decided {
    /// Every place of a cell that the primary rules hide in one of its tables.
    primary: BTreeSet<Place>,
    /// Cells hidden for others' sake, and those of levels that are not published.
    complementary: BTreeSet<Place>,
    pub coarsened: BTreeSet<Place>,
}

impl Decided {
    /// Hides the cells in their tables.
    pub fn cover(&self, veils: &mut [Veil]) {
        for (table, row, column) in self.primary.iter().chain(&self.complementary).chain(&self.coarsened) {
            veils[*table].hidden.insert((*row, *column));
        }
    }
}

/// What stands before a period is protected: what other periods or earlier releases ask for.
struct Given {
    hidden: BTreeSet<usize>,
    /// The least that is given up.
    coarsening: Coarsening,
}

impl Given {
    /// Returns what stands before a page of which at least so much is given up. What was chosen when less was may not be needed.
    fn from(page: &Page, coarsening: Coarsening) -> Given {
        Given { hidden: page.stay_hidden.clone(), coarsening }
    }
}

/// A period as one circle of readers will see it.
pub(super) struct View {
    pub system: System,
    pub audit: engine::Audit,
    /// Whether it tells nothing that earlier releases did not.
    is_old: bool,
}

/// A period that passed its audits.
pub(super) struct Protected {
    pub decided: Decided,
    coarsening: Coarsening,
    /// As it will be printed: by circle of readers, those for whom it is made first.
    views: Vec<View>,
}

impl Protected {
    /// Returns the period as those see it for whom it is made.
    pub fn view(&self) -> Option<&View> {
        self.views.first()
    }
}

/// A circle of readers: what they know of each period.
pub(super) struct Readers<'b> {
    profile: Profile,
    /// What was found out by their rule.
    auditor: Auditor,
    /// By period: its page, and what each organiser knows of it.
    pages: Vec<(&'b Page, Vec<Insider>)>,
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

    fn page(&self, number: usize) -> &'b Page {
        self.pages[number].0
    }

    /// Returns a period as they would see it with these cells hidden.
    fn with_hidden(
        &self,
        number: usize,
        hidden: &BTreeSet<usize>,
        coarsened: impl Fn(&Entry) -> bool,
    ) -> Result<System> {
        let page = self.page(number);
        Ok(page.system(&self.profile, coarsened, hidden)?.with_free(&page.given_up()))
    }

    /// Returns what of a period may not be shown to them, whatever else is.
    fn not_for_them(&self, number: usize) -> impl Iterator<Item = usize> {
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

    /// Protects every period, until together they give nothing away either.
    ///
    /// # Errors
    /// 3 when no pattern will do, or an audit does not pass.
    pub fn of_all(&self) -> Result<Vec<Protected>> {
        let own = self.own()?;
        let mut given = self.given(own)?;
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
                        given[page] = Given::from(own.page(page), coarsening);
                        protected[page] = None;
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
        if own.pages.iter().all(|(page, _)| page.repeats) {
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

    /// Hides what must be hidden of a period besides what is given, and audits what is shown then; gives up as little as will do.
    fn of_period(&self, own: &Readers<'_>, number: usize, given: &Given) -> Result<Protected> {
        let page = own.page(number);
        let others = self.readers.iter().skip(1);
        let hidden = given.hidden.iter().copied().chain(others.flat_map(|readers| readers.not_for_them(number)));
        let hidden: BTreeSet<usize> = hidden.collect();
        let mut coarsening = given.coarsening.clone();
        loop {
            let coarsened = |entry: &Entry| coarsening.gives_up(entry);
            // Where the first search was in vain, what cannot be protected is found without one.
            let is_first = coarsening == given.coarsening;
            let lost = if is_first { BTreeSet::new() } else { self.lost(own, number, &hidden, coarsened)? };
            let chosen = match lost.is_empty() {
                true => self.chosen(own, number, hidden.clone(), coarsened)?,
                false => Chosen::Nothing(lost),
            };
            let (code, lost) = match chosen {
                Chosen::Hidden(chosen) => {
                    let decided = own.decided(page, &chosen, coarsened);
                    let views = self.views(number, &decided)?;
                    let refused = self.refused(number, &views);
                    if refused.is_empty() {
                        let views = views.into_iter().map(|(view, _)| view).collect();
                        return Ok(Protected { decided, coarsening, views });
                    }
                    ("disclosure-audit-failed", refused)
                }
                Chosen::Nothing(lost) => ("disclosure-no-pattern", lost),
            };
            if !coarsening.go_on(page, &lost) {
                let places = lost.iter().flat_map(|cell| &page.entries[*cell].places);
                return Err(refusal(code, places, self.sheets));
            }
        }
    }

    /// Returns what no pattern of hidden cells protects from some readers: what stays in danger when all is hidden that may be, since they
    /// never know more where more is hidden.
    fn lost(
        &self,
        own: &Readers<'_>,
        number: usize,
        hidden: &BTreeSet<usize>,
        coarsened: impl Fn(&Entry) -> bool + Copy,
    ) -> Result<BTreeSet<usize>> {
        let not_read = own.not_for_them(number).chain(hidden.iter().copied()).collect();
        for readers in self.readers {
            let system = readers.with_hidden(number, &not_read, coarsened)?;
            let insiders = &readers.pages[number].1;
            let unsafe_ones = cells_of(&seen(&system, insiders, None, &readers.auditor)?.dangers);
            let lost = beyond_help(&system, insiders, &unsafe_ones, &readers.auditor)?;
            if !lost.is_empty() {
                return Ok(lost);
            }
        }
        Ok(BTreeSet::new())
    }

    /// Returns these cells with those that must be hidden besides, until no reader needs more.
    fn chosen(
        &self,
        own: &Readers<'_>,
        number: usize,
        mut hidden: BTreeSet<usize>,
        coarsened: impl Fn(&Entry) -> bool + Copy,
    ) -> Result<Chosen> {
        // What the stricter rules hide, the others do not read either.
        let primary: BTreeSet<usize> = own.not_for_them(number).collect();
        loop {
            let before = hidden.len();
            for readers in self.readers {
                let insiders = &readers.pages[number].1;
                let not_read = hidden.union(&primary).copied().collect();
                let system = readers.with_hidden(number, &not_read, coarsened)?;
                match hidden_cells(&system, insiders, &readers.auditor, Effort::default()) {
                    Ok(more) => hidden.extend(more),
                    Err(SuppressError::NoPattern(unsafe_ones)) => {
                        let lost = beyond_help(&system, insiders, &unsafe_ones, &readers.auditor)?;
                        return Ok(Chosen::Nothing(if lost.is_empty() { unsafe_ones } else { lost }));
                    }
                    Err(error) => return Err(Failure::bug("choosing the cells to hide", error)),
                }
            }
            if self.readers.len() == 1 || hidden.len() == before {
                return Ok(Chosen::Hidden(hidden));
            }
        }
    }

    /// Returns a period as each circle of readers will see it, and what they can work out.
    fn views(&self, number: usize, decided: &Decided) -> Result<Vec<(View, Dangers)>> {
        // The cells of a row are all of one period, so the period's own veils decide about it.
        let mut veils: Vec<Veil> = vec![Veil::default(); self.sheets.len()];
        decided.cover(&mut veils);
        let shown = Shown { control: self.control, sheets: self.sheets, veils: &veils, coarsened: &decided.coarsened };
        let view = |readers: &Readers<'_>| {
            let (page, insiders) = &readers.pages[number];
            let system = shown.system(page, &readers.profile)?;
            let Seen { outsider: audit, dangers } = seen(&system, insiders, None, &readers.auditor)?;
            let is_old = system.tells_no_more_than(&page.nothing_new(&readers.profile)?);
            Ok((View { system, audit, is_old }, dangers))
        };
        self.readers.iter().map(view).collect()
    }

    /// Returns what any of the readers can work out too closely, and could not before.
    fn refused(&self, number: usize, views: &[(View, Dangers)]) -> BTreeSet<usize> {
        let new = self.readers.iter().zip(views).filter(|(_, (view, _))| !view.is_old);
        new.flat_map(|(readers, (_, dangers))| cells_of(&beyond(dangers.clone(), &readers.page(number).given_away)))
            .collect()
    }
}

impl Readers<'_> {
    /// Returns where the cells stand that are hidden.
    fn decided(&self, page: &Page, hidden: &BTreeSet<usize>, coarsened: impl Fn(&Entry) -> bool) -> Decided {
        let places = |entry: &Entry| entry.places.clone();
        let primary = page.entries.iter().filter(|entry| entry.is_primary(&self.profile));
        Decided {
            primary: primary.flat_map(places).collect(),
            complementary: hidden.iter().flat_map(|cell| places(&page.entries[*cell])).collect(),
            coarsened: page.entries.iter().filter(|entry| coarsened(entry)).flat_map(places).collect(),
        }
    }
}

/// The tables as they will be printed.
struct Shown<'s> {
    control: &'s Control,
    sheets: &'s [Sheet<'s>],
    veils: &'s [Veil],
    /// Cells of levels of areas that are not published.
    coarsened: &'s BTreeSet<Place>,
}

impl Shown<'_> {
    /// Returns a period's system in the state in which its tables will be printed, for readers of a profile.
    fn system(&self, page: &Page, profile: &Profile) -> Result<System> {
        let is_shown = |(table, row, column): &Place| {
            let (sheet, veil) = (&self.sheets[*table], &self.veils[*table]);
            let judge = Judge { profile: self.control.profile(), sheet, row: *row, veil };
            judge.may(&sheet.columns()[*column].name)
        };
        let is_coarsened = |entry: &Entry| entry.places.iter().any(|place| self.coarsened.contains(place));
        let system = page.system(profile, is_coarsened, &BTreeSet::new())?;
        // What readers know from before stays known, printed or not.
        let is_hidden =
            |entry: &Entry| entry.is_printed() && !entry.is_old_news() && !entry.places.iter().any(is_shown);
        let hidden: Vec<usize> = (0..page.entries.len()).filter(|number| is_hidden(&page.entries[*number])).collect();
        let system = system.as_hidden(&hidden);
        // What the audit takes for hidden must be hidden in every table.
        let open = page
            .entries
            .iter()
            .zip(system.cells())
            .find(|(entry, cell)| !cell.state.is_shown() && entry.places.iter().any(is_shown));
        match open {
            Some((entry, _)) => Err(Failure::bug("hiding a cell in all its tables", &entry.key.counts)),
            None => Ok(system),
        }
    }
}

/// The cells to hide of a period.
enum Chosen {
    Hidden(BTreeSet<usize>),
    /// No pattern of hidden cells protects these.
    Nothing(BTreeSet<usize>),
}

/// Returns those of the unsafe cells that stay so when all is hidden that may be.
fn beyond_help(
    system: &System,
    insiders: &[Insider],
    unsafe_ones: &BTreeSet<usize>,
    auditor: &Auditor,
) -> Result<BTreeSet<usize>> {
    if unsafe_ones.is_empty() {
        return Ok(BTreeSet::new());
    }
    let all: Vec<usize> = (0..system.cells().len()).collect();
    let near: Vec<usize> = unsafe_ones.iter().copied().collect();
    let dangers = seen(&system.hiding(&all), insiders, Some(&near), auditor)?.dangers;
    Ok(cells_of(&dangers).intersection(unsafe_ones).copied().collect())
}

/// Returns the cells to hide, in order: first for an outsider, then for insiders.
///
/// What stands in no table is not protected from an insider: who has nearly all of a printed total knows the rest of it, whatever
/// is hidden. More hidden cells never let an outsider know more.
pub(super) fn hidden_cells(
    system: &System,
    insiders: &[Insider],
    auditor: &Auditor,
    effort: Effort,
) -> std::result::Result<Vec<usize>, SuppressError> {
    let mut hidden = engine::suppress_with::<Own>(system, &[], auditor, effort)?;
    let seen = system.hiding(&hidden).with_free_unpublished();
    hidden.extend(engine::suppress_with(&seen, insiders, auditor, effort)?);
    hidden.sort_unstable();
    Ok(hidden)
}

/// Returns why nothing is shown: the tables, never a value.
fn refusal<'p>(code: &'static str, places: impl Iterator<Item = &'p Place>, sheets: &[Sheet<'_>]) -> Box<Failure> {
    let tables: BTreeSet<&str> = places.map(|(table, ..)| sheets[*table].table.id.as_str()).collect();
    let tables: Vec<&str> = tables.into_iter().collect();
    Failure::one(Exit::Blocked, Diagnostic::error(code).arg("tables", tables.join(", ")))
}
