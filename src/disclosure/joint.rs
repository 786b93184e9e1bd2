//! Pages that are tied together, audited as one: what gives something away between them is hidden too, until nothing does.

use std::collections::{BTreeMap, BTreeSet};

use super::engine::{self, Auditor, Effort, Limits, SuppressError, System};
use super::insiders::{Dangers, Insider, beyond, cells_of, proved, seen, verdicts};
use super::links::{At, Link};
use super::page::Page;
use super::period::hidden_cells;
use super::profile::Profile;
use crate::diagnostics::{Failure, Result};
use crate::parallel::beside;

/// How hard to look for cells to hide between periods: there are few to choose from, and where they are not found soon, areas are given
/// up.
const BETWEEN: Effort = Effort {
    work: 2_000_000,
    exact_candidates: 400,
    program_work: 2_000_000,
    trials: 50,
    limits: Limits { nodes: 5_000, pivots: 500_000 },
};

/// How many sums away from what is in danger cells are looked for that protect it.
const NEAR: usize = 3;
/// A page as it will be printed.
#[derive(Clone, Copy)]
pub(super) struct Printed<'p> {
    pub page: &'p Page,
    pub system: &'p System,
    /// By organiser, in their order.
    pub insiders: &'p [Insider],
    /// What an outsider can work out of the page alone, once it is protected.
    pub audit: Option<&'p engine::Audit>,
    /// Whether readers know all of it already.
    pub is_old: bool,
}

/// The pages that hang together, as one system.
pub(super) struct Joint {
    pub system: System,
    insiders: Vec<Insider>,
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
        let mut insiders: Vec<Insider> = Vec::new();
        for page in touched {
            let offset = cells.len();
            first.insert(page, offset);
            let printed = &pages[page];
            cells.extend(printed.system.cells().iter().copied());
            relations.extend(printed.system.relations().iter().map(|relation| relation.moved(offset)));
            insiders.resize(insiders.len().max(printed.insiders.len()), BTreeMap::new());
            for (joint, own) in insiders.iter_mut().zip(printed.insiders) {
                joint.extend(own.iter().map(|(cell, own)| (cell + offset, *own)));
            }
        }
        let given_up: BTreeSet<usize> = first
            .iter()
            .flat_map(|(page, offset)| pages[*page].page.given_up().into_iter().map(move |cell| cell + offset))
            .collect();
        let own_cells = cells.len();
        let number = |(page, cell): At| first[&page] + cell;
        let tied: BTreeSet<usize> = links.iter().flat_map(Link::cells).map(number).collect();
        let news: BTreeMap<usize, _> =
            links.iter().flat_map(Link::cells).map(|at| (number(at), pages[at.0].page.entries[at.1].news())).collect();
        for (page, cell) in links.iter().filter_map(Link::hidable_whole) {
            let number = number((page, cell));
            let is_known = pages[page].page.entries[cell].is_known() || given_up.contains(&number);
            cells[number].may_hide |= cells[number].state.is_shown() && !is_known;
        }
        // What no period counts, by its number, since several links share it.
        let mut free: BTreeMap<usize, usize> = BTreeMap::new();
        for link in links {
            relations.push(link.relation(number, |cell| news[&cell], &mut cells, &mut free));
        }
        let system = System::new(cells, relations).map_err(|error| Failure::bug("relating periods", error))?;
        let affected = engine::hanging_together(&system, &tied, |_| false);
        Ok(Some(Joint { system, insiders, first, tied, affected, given_up, own_cells }))
    }

    /// Returns what can be worked out too closely, by an outsider or by an organiser, of what hangs together with these cells.
    ///
    /// # Errors
    /// A bug when an organiser's part does not fit its cell.
    fn dangers(&self, near: &BTreeSet<usize>, auditor: &Auditor) -> Result<Dangers> {
        let near: Vec<usize> = near.iter().copied().collect();
        Ok(seen(&self.system, &self.insiders, Some(&near), auditor)?.dangers)
    }

    /// Returns which cells are to be hidden: the cheapest of those that tie periods together, or else of those near to what is in danger,
    /// that protect everything but what is given up. `None`: none will do.
    ///
    /// # Errors
    /// A bug when an organiser's part does not fit its cell.
    fn to_hide(&self, found: &Dangers, auditor: &Auditor, in_groups: bool) -> Result<Option<Vec<At>>> {
        let dangers = &cells_of(found);
        for choice in [self.tied.clone(), self.near(dangers)] {
            if let Some(hidden) = self.to_hide_of(&choice, (dangers, found), &BTreeSet::new(), auditor)? {
                return Ok(Some(hidden));
            }
        }
        if !in_groups {
            return Ok(None);
        }
        // Together they are too much to be protected at once: those that hang together are, as far as any can be.
        let mut hidden = BTreeSet::new();
        let mut open = dangers.clone();
        while let Some(danger) = open.pop_first() {
            let together = engine::hanging_together(&self.system, &BTreeSet::from([danger]), |_| false);
            let group: BTreeSet<usize> = dangers.intersection(&together).copied().chain([danger]).collect();
            if group == *dangers {
                return Ok(None);
            }
            open.retain(|danger| !group.contains(danger));
            let others: BTreeSet<usize> = dangers.difference(&group).copied().collect();
            for choice in [self.tied.clone(), self.near(&group)] {
                if let Some(cells) = self.to_hide_of(&choice, (&group, found), &others, auditor)? {
                    hidden.extend(cells);
                    break;
                }
            }
        }
        Ok((!hidden.is_empty()).then(|| hidden.into_iter().collect()))
    }

    /// Returns which of the choice are to be hidden for what is in danger, leaving others out of account. `found` tells from whom what
    /// is in danger.
    fn to_hide_of(
        &self,
        choice: &BTreeSet<usize>,
        (dangers, found): (&BTreeSet<usize>, &Dangers),
        others: &BTreeSet<usize>,
        auditor: &Auditor,
    ) -> Result<Option<Vec<At>>> {
        let system = self.system.choosing_from(|cell| choice.contains(&cell));
        // What hangs together with nothing dangerous is safe as it is.
        let concerned = engine::hanging_together(&system, dangers, |cell| cell.may_hide);
        // What earlier releases give away must not become known better.
        let given_up = |cell: &usize| self.given_up.contains(cell) && !dangers.contains(cell);
        let apart = |cell: &usize| !concerned.contains(cell) || given_up(cell) || others.contains(cell);
        let apart = (0..self.system.cells().len()).filter(apart).collect();
        let system = system.with_free(&apart);
        if self.is_beyond_help(&system, (dangers, found), auditor)? {
            return Ok(None);
        }
        match hidden_cells(&system, &self.insiders, auditor, BETWEEN) {
            Ok(hidden) => Ok(Some(self.places(hidden))),
            Err(SuppressError::NoPattern(_)) => Ok(None),
            Err(error) => Err(Failure::bug("choosing the cells to hide between periods", error)),
        }
    }

    /// Returns whether something in danger stays so even if everything is hidden that may be: no pattern protects it then, and to find
    /// that out by looking for one takes a hundred times as long.
    fn is_beyond_help(
        &self,
        system: &System,
        (dangers, found): (&BTreeSet<usize>, &Dangers),
        auditor: &Auditor,
    ) -> Result<bool> {
        let all: Vec<usize> = (0..system.cells().len()).collect();
        let hidden = system.hiding(&all);
        let mut by_reader: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (reader, cell) in found.keys().filter(|(_, cell)| dangers.contains(cell)) {
            by_reader.entry(*reader).or_default().push(*cell);
        }
        let readers: Vec<(usize, Vec<usize>)> = by_reader.into_iter().collect();
        let is_lost = beside(&readers, |(reader, cells)| {
            let others = all.iter().copied().filter(|cell| cells.binary_search(cell).is_err()).collect();
            let own = reader.checked_sub(1).map(|insider| &self.insiders[insider]);
            let audit = verdicts(&hidden.with_free(&others), own, Some(cells), auditor)?;
            Ok(audit.findings.iter().any(|finding| finding.danger.is_some() && finding.is_proved()))
        });
        is_lost.into_iter().try_fold(false, |any, lost: Result<bool>| Ok(any || lost?))
    }

    /// Returns the cells that tie periods together, and those a few sums away from what is in danger.
    fn near(&self, dangers: &BTreeSet<usize>) -> BTreeSet<usize> {
        let mut near = dangers.clone();
        for _ in 0..NEAR {
            let touched = self.system.relations().iter().map(|relation| relation.terms());
            let touched = touched.filter(|terms| terms.iter().any(|(cell, _)| near.contains(cell)));
            let more: Vec<usize> = touched.flatten().map(|(cell, _)| *cell).collect();
            near.extend(more);
        }
        near.extend(&self.tied);
        near
    }

    /// Returns the pages' own among these cells.
    fn places(&self, cells: impl IntoIterator<Item = usize>) -> Vec<At> {
        cells.into_iter().filter_map(|cell| self.at(cell)).collect()
    }

    fn at(&self, cell: usize) -> Option<At> {
        let (page, first) = self.first.iter().filter(|(_, first)| **first <= cell).max_by_key(|(_, first)| **first)?;
        (cell < self.own_cells).then_some((*page, cell - first))
    }
}

/// What is to be done so that periods give nothing of each other away.
pub(super) enum More {
    Nothing,
    Hide(Vec<At>),
    /// Cells that cannot be protected by hiding others: less is to be published of what tells of them.
    Coarsen(BTreeSet<At>),
}

impl More {
    /// Returns what is to be done where these cells are to be hidden and less is to be published for the sake of those: first the former.
    pub fn of(hidden: Vec<At>, coarsen: BTreeSet<At>) -> More {
        match (hidden.is_empty(), coarsen.is_empty()) {
            (false, _) => More::Hide(hidden),
            (true, false) => More::Coarsen(coarsen),
            (true, true) => More::Nothing,
        }
    }

    /// Returns what is to be done for several reasons at once.
    ///
    /// # Errors
    /// The first that one of them has.
    pub fn of_all(reasons: impl IntoIterator<Item = Result<More>>) -> Result<More> {
        let (mut hidden, mut coarsen) = (BTreeSet::new(), BTreeSet::new());
        for more in reasons {
            match more? {
                More::Nothing => {}
                More::Hide(cells) => hidden.extend(cells),
                More::Coarsen(cells) => coarsen.extend(cells),
            }
        }
        Ok(More::of(hidden.into_iter().collect(), coarsen))
    }

    /// Returns what is to be done for this and for another reason, which is told what is hidden for this one. Less is published for one reason at a time: the other may go with it.
    pub fn and(self, other: impl FnOnce(&[At]) -> More) -> More {
        match self {
            More::Nothing => other(&[]),
            More::Hide(mut cells) => {
                if let More::Hide(others) = other(&cells) {
                    cells.extend(others);
                }
                More::Hide(cells)
            }
            More::Coarsen(_) => self,
        }
    }
}

/// Returns what earlier releases give away between pages, whatever is published now: nothing where no page was released before.
///
/// # Errors
/// A bug when a link does not hold, or an organiser's part does not fit its cell.
pub(super) fn known_before(
    pages: &[Printed<'_>],
    links: &[Link],
    profile: &Profile,
    auditor: &Auditor,
) -> Result<Dangers> {
    if !pages.iter().any(|printed| printed.page.is_known_of()) {
        return Ok(Dangers::new());
    }
    let systems: Vec<System> = pages.iter().map(|printed| printed.page.nothing_new(profile)).collect::<Result<_>>()?;
    let nothing_new: Vec<Printed<'_>> =
        pages.iter().zip(&systems).map(|(printed, system)| Printed { system, ..*printed }).collect();
    let joint = Joint::of(&nothing_new, links)?;
    joint.map_or_else(|| Ok(Dangers::new()), |joint| Ok(proved(joint.dangers(&joint.affected, auditor)?)))
}

/// Returns what is to be done because of what periods tell of each other. `before` tells what they do without anything new; `in_groups`:
/// where not all can be protected at once, what can be is, before anything is given up.
///
/// # Errors
/// A bug when a link does not hold, or an organiser's part does not fit its cell.
pub(super) fn between(
    pages: &[Printed<'_>],
    links: &[Link],
    before: impl FnOnce() -> Result<Dangers>,
    auditor: &Auditor,
    in_groups: bool,
) -> Result<More> {
    // What readers knew before is no danger of this release, proved or not.
    let is_new = |link: &Link| link.cells().any(|(page, _)| !pages[page].is_old);
    if !links.iter().any(is_new) {
        return Ok(More::Nothing);
    }
    let Some(mut joint) = Joint::of(pages, links)? else { return Ok(More::Nothing) };
    let mut dangers = joint.dangers(&joint.affected, auditor)?;
    if !dangers.is_empty() {
        let before = before()?;
        joint.given_up.extend(cells_of(&before).intersection(&cells_of(&dangers)));
        dangers = beyond(dangers, &before);
    }
    if dangers.is_empty() {
        return Ok(More::Nothing);
    }
    if let Some(cells) = joint.to_hide(&dangers, auditor, in_groups)? {
        return Ok(More::Hide(cells));
    }
    // Areas are given up first, since the rest may do without.
    let dangers: BTreeSet<At> = joint.places(cells_of(&dangers)).into_iter().collect();
    let of_areas = |(page, cell): &At| pages[*page].page.entries[*cell].area_kind().is_some();
    let by_area: BTreeSet<At> = dangers.iter().copied().filter(of_areas).collect();
    Ok(More::Coarsen(if by_area.is_empty() { dangers } else { by_area }))
}

#[cfg(test)]
mod tests {
    use super::super::engine::{Cell, Own, Relation, Rule, State};
    use super::*;

    fn joint(cells: Vec<Cell>, insiders: Vec<Insider>) -> Joint {
        let own_cells = cells.len();
        let system = System::new(cells, vec![Relation::sum(0, [1, 2, 3])]).unwrap();
        let all: BTreeSet<usize> = (0..own_cells).collect();
        Joint {
            system,
            insiders,
            first: BTreeMap::from([(0, 0)]),
            tied: all.clone(),
            affected: all,
            given_up: BTreeSet::new(),
            own_cells,
        }
    }

    /// Returns what is in danger, whether that is beyond help when these cells may be hidden, and what is hidden for it.
    fn helped(joint: &Joint, choice: &[usize]) -> (Vec<(usize, usize)>, bool, Option<Vec<At>>) {
        let auditor = Auditor::new(Rule { smallest: 5 }, Limits::default());
        let found = joint.dangers(&joint.affected, &auditor).unwrap();
        let cells = cells_of(&found);
        let system = joint.system.choosing_from(|cell| choice.contains(&cell));
        let is_beyond_help = joint.is_beyond_help(&system, (&cells, &found), &auditor).unwrap();
        let choice = choice.iter().copied().collect();
        let hidden = joint.to_hide_of(&choice, (&cells, &found), &BTreeSet::new(), &auditor).unwrap();
        (found.into_keys().collect(), is_beyond_help, hidden)
    }

    #[test]
    fn what_nothing_that_may_be_hidden_protects_is_beyond_help() {
        let cells = vec![Cell::always_shown(40), Cell::primary(4), Cell::shown(12), Cell::shown(24)];
        let joint = joint(cells, Vec::new());
        assert_eq!(helped(&joint, &[2, 3]), (vec![(0, 1)], false, Some(vec![(0, 2)])));
        assert_eq!(helped(&joint, &[]), (vec![(0, 1)], true, None));
    }

    /// An organiser that knows its own twelve works out what is hidden beside them, unless more is hidden.
    #[test]
    fn what_is_in_danger_from_an_organiser_is_held_against_what_it_knows() {
        let cells = vec![
            Cell::always_shown(40),
            Cell::primary(4),
            Cell { state: State::Complementary, ..Cell::shown(12) },
            Cell::shown(24),
        ];
        let joint = joint(cells, vec![BTreeMap::from([(2, Own::from(12))])]);
        assert_eq!(helped(&joint, &[3]), (vec![(1, 1)], false, Some(vec![(0, 3)])));
        assert_eq!(helped(&joint, &[]), (vec![(1, 1)], true, None));
    }
}
