//! What is hidden of one period: the cheapest cells that protect the others, chosen for every circle of readers and audited for each.
//!
//! Where no pattern will do, less of the period is published ([`super::coarsening`]).

use std::collections::BTreeSet;

use super::book::{Entry, Place};
use super::coarsening::Coarsening;
use super::control::Control;
use super::engine::{self, Auditor, Effort, Own, State, SuppressError, System};
use super::insiders::{Dangers, Insider, Seen, beyond, cells_of, seen};
use super::judge::{Judge, Sheet, Veil};
use super::page::Page;
use super::profile::Profile;
use super::protect::{Protection, Readers, refusal};
use crate::diagnostics::{Failure, Result};

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
pub(super) struct Given {
    pub hidden: BTreeSet<usize>,
    /// The least that is given up.
    pub coarsening: Coarsening,
    /// Whether what a report leads with is tried once more when enough is given up.
    pub restores: bool,
}

impl Given {
    /// Returns what stands before a page of which at least so much is given up. What was chosen when less was may not be needed.
    pub fn from(page: &Page, coarsening: Coarsening) -> Given {
        Given { hidden: page.stay_hidden.clone(), coarsening, restores: false }
    }

    /// Returns what stands before the page when less of it is published, and what was hidden of it `before` stays so.
    pub fn with_less(&self, page: &Page, coarsening: Coarsening, before: Option<&Protected>) -> Given {
        let mut given = Given { restores: self.restores, ..Given::from(page, coarsening) };
        given.hidden.extend(before.into_iter().flat_map(Protected::complementary));
        given
    }
}

/// A period as one circle of readers will see it.
pub(super) struct View {
    pub system: System,
    pub audit: engine::Audit,
    /// Whether it tells nothing that earlier releases did not.
    pub is_old: bool,
}

/// A period that passed its audits.
pub(super) struct Protected {
    pub decided: Decided,
    pub coarsening: Coarsening,
    /// As it will be printed: by circle of readers, those for whom it is made first.
    pub views: Vec<View>,
}

impl Protected {
    /// Returns the period as those see it for whom it is made.
    pub fn view(&self) -> Option<&View> {
        self.views.first()
    }

    /// Returns the cells that are hidden for others' sake.
    pub fn complementary(&self) -> impl Iterator<Item = usize> {
        let cells = self.view().into_iter().flat_map(|view| view.system.cells().iter().enumerate());
        cells.filter(|(_, it)| it.state == State::Complementary).map(|(cell, _)| cell)
    }

    /// Returns how many of these cells are not shown, though the primary rules do not hide them.
    pub fn lost(&self, page: &Page, cells: impl Iterator<Item = usize>) -> usize {
        let Some(view) = self.view() else { return 0 };
        cells.filter(|cell| !page.entries[*cell].primary && !view.system.cells()[*cell].state.is_shown()).count()
    }

    /// Returns in how many places something is hidden.
    pub fn hidden(&self) -> usize {
        let Decided { primary, complementary, coarsened } = &self.decided;
        primary.iter().chain(complementary).chain(coarsened).collect::<BTreeSet<_>>().len()
    }
}

impl Protection<'_> {
    /// Hides what must be hidden of a period besides what is given, and audits what is shown then; gives up as little as will do.
    pub fn of_period(&self, own: &Readers<'_>, number: usize, given: &Given) -> Result<Protected> {
        let page = own.page(number);
        let others = self.readers.iter().skip(1);
        let hidden = given.hidden.iter().copied().chain(others.flat_map(|readers| readers.not_for_them(number)));
        let hidden: BTreeSet<usize> = hidden.collect();
        let mut coarsening = given.coarsening.clone();
        loop {
            // Where the first search was in vain, what cannot be protected is found without one.
            let is_first = coarsening == given.coarsening;
            let (code, lost) = match self.giving_up(own, number, &hidden, &coarsening, is_first)? {
                Tried::Protected(protected) if given.restores => {
                    return self.restored(own, number, &hidden, *protected, &given.coarsening);
                }
                Tried::Protected(protected) => return Ok(*protected),
                Tried::Lost(code, lost) => (code, lost),
            };
            if !coarsening.go_on(page, &lost) {
                let places = lost.iter().flat_map(|cell| &page.entries[*cell].places);
                return Err(refusal(code, places, self.sheets));
            }
        }
    }

    /// Returns a period with what a report leads with shown again, where it was given up with others that were enough.
    fn restored(
        &self,
        own: &Readers<'_>,
        number: usize,
        hidden: &BTreeSet<usize>,
        mut protected: Protected,
        given: &Coarsening,
    ) -> Result<Protected> {
        for family in protected.coarsening.leads_since(given, own.page(number)) {
            let less = protected.coarsening.without(family, given);
            if let Tried::Protected(more) = self.giving_up(own, number, hidden, &less, false)? {
                protected = *more;
            }
        }
        Ok(protected)
    }

    /// Hides what must be hidden of a period of which so much is given up, and audits what is shown then.
    fn giving_up(
        &self,
        own: &Readers<'_>,
        number: usize,
        hidden: &BTreeSet<usize>,
        coarsening: &Coarsening,
        is_first: bool,
    ) -> Result<Tried> {
        let coarsened = |entry: &Entry| coarsening.gives_up(entry);
        let lost = if is_first { BTreeSet::new() } else { self.lost(own, number, hidden, coarsened)? };
        let chosen = match lost.is_empty() {
            true => self.chosen(own, number, hidden.clone(), coarsened)?,
            false => Chosen::Nothing(lost),
        };
        let hidden = match chosen {
            Chosen::Hidden(hidden) => hidden,
            Chosen::Nothing(lost) => return Ok(Tried::Lost("disclosure-no-pattern", lost)),
        };
        let decided = own.decided(own.page(number), &hidden, coarsened);
        let views = self.views(number, &decided)?;
        let refused = self.refused(number, &views);
        if !refused.is_empty() {
            return Ok(Tried::Lost("disclosure-audit-failed", refused));
        }
        let views = views.into_iter().map(|(view, _)| view).collect();
        Ok(Tried::Protected(Box::new(Protected { decided, coarsening: coarsening.clone(), views })))
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

/// A period of which so much is given up.
enum Tried {
    Protected(Box<Protected>),
    /// Code of the reason, and what cannot be protected.
    Lost(&'static str, BTreeSet<usize>),
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

#[cfg(test)]
mod tests {
    use super::super::book::CellKey;
    use super::super::engine::Cell;
    use super::*;

    /// What was hidden beside others is not shown because something else is given up: it may be what kept a count from being known.
    #[test]
    fn what_was_hidden_stays_so_when_less_is_published_where_that_is_wanted() {
        let mut page = Page { stay_hidden: BTreeSet::from([1]), ..Page::default() };
        let key = |counts: &str| CellKey { period: "2022Q2".into(), counts: counts.into(), dims: [].into() };
        for (place, counts) in ["all", "women", "men", "others"].into_iter().enumerate() {
            page.enter(key(counts), 12, Some((0, 0, place)), false).unwrap();
        }
        let cells = vec![
            Cell::always_shown(36),
            Cell { state: State::Complementary, ..Cell::shown(12) },
            Cell { state: State::Complementary, ..Cell::shown(12) },
            Cell::primary(2),
        ];
        let view =
            View { system: System::new(cells, Vec::new()).unwrap(), audit: engine::Audit::default(), is_old: false };
        let decided = Decided {
            primary: BTreeSet::from([(0, 0, 3)]),
            complementary: BTreeSet::from([(0, 0, 1), (0, 0, 2)]),
            coarsened: BTreeSet::new(),
        };
        let before = Protected { decided, coarsening: Coarsening::of(&page), views: vec![view] };
        assert_eq!(before.hidden(), 3);
        assert_eq!((before.lost(&page, 0..4), before.lost(&page, [0].into_iter())), (3, 0));
        let given = Given { restores: true, ..Given::from(&page, Coarsening::of(&page)) };
        let less = |before| given.with_less(&page, Coarsening::of(&page), before);
        assert_eq!((less(None).hidden, less(None).restores), (BTreeSet::from([1]), true));
        assert_eq!(less(Some(&before)).hidden, BTreeSet::from([1, 2]), "not what is hidden for what it is");
    }
}
