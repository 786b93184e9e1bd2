//! What of a period is not published at all, where hiding single cells protects nobody.
//!
//! Cells of one count that are told by the same keys are a family: those in work by area, say, or by gender. What cannot be protected costs its
//! own family first, level by level of areas; then those whose sums tell of it, the whole project's last; and only where that is
//! not enough the whole period.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::book::{Entry, MUNICIPALITY, REGION};
use super::links::At;
use super::page::Page;

/// What is given up, in this order: levels of areas, then every key but the period, then the period.
const LEVELS: [Level; 7] = [
    Level::Areas(&[]),
    Level::Areas(&[MUNICIPALITY]),
    Level::Areas(&[MUNICIPALITY, REGION]),
    Level::Areas(&[MUNICIPALITY, REGION, "subregion"]),
    Level::Areas(&[MUNICIPALITY, REGION, "subregion", "organiser"]),
    Level::Totals,
    Level::Nothing,
];
/// From this share of hidden municipalities on (one in so many), a period's municipalities are not published.
const HIDDEN_ONE_IN: usize = 3;
/// What is still published.
#[derive(Clone, Copy)]
enum Level {
    /// Everything but these area kinds.
    Areas(&'static [&'static str]),
    /// Only what is about everybody.
    Totals,
    Nothing,
}

impl Level {
    fn gives_up(self, entry: &Entry) -> bool {
        match self {
            Level::Areas(kinds) => entry.area_kind().is_some_and(|kind| kinds.contains(&kind)),
            Level::Totals => !entry.key.dims.is_empty(),
            Level::Nothing => true,
        }
    }
}

/// What a count is, and by which keys it is told.
pub(super) type Family = (String, Vec<String>);

fn family(entry: &Entry) -> Family {
    (entry.key.counts.clone(), entry.key.dims.keys().cloned().collect())
}

/// How much of a period is given up, as places in [`LEVELS`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Coarsening {
    /// Of everything, at least.
    all: usize,
    of: BTreeMap<Family, usize>,
    /// The tables in which nearly all municipalities are hidden.
    crowded: BTreeSet<usize>,
}

impl Coarsening {
    /// How many sums away from what is in danger families are given up, before the whole period is.
    pub const NEAR: usize = 3;

    /// Returns what is given up of a page to begin with: municipalities where most of them are hidden.
    pub fn of(page: &Page) -> Coarsening {
        Coarsening { crowded: crowded_tables(page), ..Coarsening::default() }
    }

    /// Returns what was given up of a page that is repeated: of each family the most of which nothing was shown.
    pub fn before(page: &Page) -> Coarsening {
        let mut coarsening = Coarsening::of(page);
        for (family, cells) in families(page, 0..page.entries.len()) {
            let shown = |level: &Level| {
                cells.iter().any(|cell| level.gives_up(&page.entries[*cell]) && !page.stay_hidden.contains(cell))
            };
            coarsening.of.insert(family, LEVELS.iter().rposition(|level| !shown(level)).unwrap_or(0));
        }
        coarsening
    }

    /// Returns whether a cell is not published.
    pub fn gives_up(&self, entry: &Entry) -> bool {
        let is_crowded = || entry.places.iter().any(|(table, ..)| self.crowded.contains(table));
        entry.area_kind() == Some(MUNICIPALITY) && is_crowded() || LEVELS[self.level(&family(entry))].gives_up(entry)
    }

    /// Returns the families of what a report leads with that are given up, and were not before; none where more of the whole page is.
    pub fn leads_since(&self, before: &Coarsening, page: &Page) -> Vec<Family> {
        let is_new = |family: &Family| self.all == before.all && self.level(family) > before.level(family);
        page.leads().map(|cell| family(&page.entries[cell])).filter(is_new).collect()
    }

    /// Returns what is given up without a family, of which no more is given up than before.
    pub fn without(&self, family: Family, before: &Coarsening) -> Coarsening {
        let mut less = self.clone();
        let level = before.level(&family);
        less.of.insert(family, level);
        less
    }

    fn level(&self, family: &Family) -> usize {
        self.of.get(family).copied().unwrap_or(0).max(self.all)
    }

    /// Gives up more of a page, of what is in danger or tells of it; returns whether there was anything left.
    pub fn go_on(&mut self, page: &Page, dangers: &BTreeSet<usize>) -> bool {
        (0..=Coarsening::NEAR).any(|sums| self.go_on_near(page, dangers, sums)) || self.go_on_with_all(page)
    }

    /// The same with what is so many sums away from what is in danger.
    pub fn go_on_near(&mut self, page: &Page, dangers: &BTreeSet<usize>, sums: usize) -> bool {
        let near = (0..sums).fold(dangers.clone(), |near, _| around(page, &near));
        self.give_up_of(page, &near)
    }

    /// Gives up the next level of everything that leaves less of it; returns whether there was one.
    pub fn go_on_with_all(&mut self, page: &Page) -> bool {
        let cells: Vec<usize> = printed(page).collect();
        let levels = self.all + 1..LEVELS.len();
        self.raise(page, &cells, levels, |coarsening, level| coarsening.all = level)
    }

    /// Sets one level after the other until less of the cells is left; returns whether one did.
    fn raise(
        &mut self,
        page: &Page,
        cells: &[usize],
        levels: Range<usize>,
        set: impl Fn(&mut Coarsening, usize),
    ) -> bool {
        let left =
            |coarsening: &Coarsening| cells.iter().filter(|cell| !coarsening.gives_up(&page.entries[**cell])).count();
        let before = left(self);
        levels.into_iter().any(|level| {
            set(self, level);
            left(self) < before
        })
    }

    /// Gives up everything.
    pub fn give_all_up(&mut self) {
        self.all = LEVELS.len() - 1;
    }

    /// Gives up the next level of the families of these cells: of areas and groups if there are any, else of what is about everybody, and what
    /// readers look for first last.
    fn give_up_of(&mut self, page: &Page, cells: &BTreeSet<usize>) -> bool {
        let touched = families(page, cells.iter().copied());
        let all = families(page, printed(page));
        let of_parts = |(_, keys): &&Family| !keys.is_empty();
        let is_headline = |family: &&Family| {
            all.get(*family).is_some_and(|cells| cells.iter().any(|cell| page.entries[*cell].is_headline))
        };
        let (parts, totals): (Vec<&Family>, Vec<&Family>) = touched.keys().partition(of_parts);
        let (headlines, totals): (Vec<&Family>, Vec<&Family>) = totals.into_iter().partition(is_headline);
        for some in [parts, totals, headlines] {
            let mut given_up = false;
            for family in some {
                let Some(cells) = all.get(family) else { continue };
                given_up |= self.give_up_family(page, family, cells);
            }
            if given_up {
                return true;
            }
        }
        false
    }

    fn give_up_family(&mut self, page: &Page, family: &Family, cells: &[usize]) -> bool {
        let levels = self.level(family) + 1..LEVELS.len();
        self.raise(page, cells, levels, |coarsening, level| _ = coarsening.of.insert(family.clone(), level))
    }
}

/// Returns the pages of which less is to be published, with what is given up of each then, for the sake of cells that cannot be protected
/// between them. `pages` come with what is given up now; `ties` are the cells that are tied to each other. First what tells of them
/// within their own page goes, and what is tied to that; then, or at once where not `by_family`, the next level of their pages, of
/// those that are tied to them, of all that are tied: with nothing new published of any, readers know no more than before.
pub(super) fn between(
    pages: &[(&Page, Coarsening)],
    ties: &[Vec<At>],
    dangers: &BTreeSet<At>,
    by_family: bool,
) -> BTreeMap<usize, Coarsening> {
    let of_pages = pages_of(dangers);
    let tied_to = |is_near: &dyn Fn(&At) -> bool| -> BTreeSet<At> {
        ties.iter().filter(|cells| cells.iter().any(is_near)).flatten().copied().collect()
    };
    let to_cells = tied_to(&|at| dangers.contains(at));
    if by_family {
        for (cells, sums) in [(dangers, 0), (&to_cells, 0), (dangers, 1), (&to_cells, 1)] {
            let mut coarser = coarser(pages, cells, |coarsening, page, cells| coarsening.go_on_near(page, cells, sums));
            if !coarser.is_empty() {
                // Whoever reads a report looks for what is new: of several periods the older ones go first, the whole project last.
                coarser.sort_by_key(|(number, _)| (pages[*number].0.is_of_all_time(), *number));
                coarser.truncate(coarser.len().div_ceil(2));
                return coarser.into_iter().collect();
            }
        }
    }
    let to_pages = tied_to(&|at| of_pages.contains(&at.0));
    let whole = [dangers, &to_pages, &tied_to(&|_| true)]
        .map(|cells| coarser(pages, cells, |coarsening, page, _| coarsening.go_on_with_all(page)));
    whole.into_iter().find(|coarser| !coarser.is_empty()).unwrap_or_default().into_iter().collect()
}

/// Returns the pages of these cells of which there is more to give up, with what is given up then.
fn coarser(
    pages: &[(&Page, Coarsening)],
    cells: &BTreeSet<At>,
    go_on: impl Fn(&mut Coarsening, &Page, &BTreeSet<usize>) -> bool,
) -> Vec<(usize, Coarsening)> {
    let one = |number: usize| {
        let (page, mut coarsening) = pages[number].clone();
        let of_page = cells.iter().filter(|at| at.0 == number).map(|at| at.1).collect();
        go_on(&mut coarsening, page, &of_page).then_some((number, coarsening))
    };
    pages_of(cells).into_iter().filter_map(one).collect()
}

fn pages_of(cells: &BTreeSet<At>) -> BTreeSet<usize> {
    cells.iter().map(|at| at.0).collect()
}

/// Returns the printed cells of a page.
fn printed(page: &Page) -> impl Iterator<Item = usize> {
    (0..page.entries.len()).filter(|cell| page.entries[*cell].is_printed())
}

/// Returns those of these cells that are printed, by family.
fn families(page: &Page, cells: impl Iterator<Item = usize>) -> BTreeMap<Family, Vec<usize>> {
    let mut families: BTreeMap<Family, Vec<usize>> = BTreeMap::new();
    for cell in cells.filter(|cell| page.entries[*cell].is_printed()) {
        families.entry(family(&page.entries[cell])).or_default().push(cell);
    }
    families
}

/// Returns these cells and all that share a sum with one of them.
fn around(page: &Page, cells: &BTreeSet<usize>) -> BTreeSet<usize> {
    let sums = page.relations.iter().map(|relation| relation.terms());
    let touched = sums.filter(|terms| terms.iter().any(|(cell, _)| cells.contains(cell)));
    cells.iter().copied().chain(touched.flatten().map(|(cell, _)| *cell)).collect()
}

/// Returns the tables in which so many of a period's municipalities are hidden that what is left tells little.
fn crowded_tables(page: &Page) -> BTreeSet<usize> {
    let mut counted: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for entry in page.entries.iter().filter(|entry| entry.area_kind() == Some(MUNICIPALITY) && entry.value > 0) {
        for (table, ..) in &entry.places {
            let (hidden, all) = counted.entry(*table).or_default();
            *hidden += usize::from(entry.primary);
            *all += 1;
        }
    }
    counted.into_iter().filter(|(_, (hidden, all))| hidden * HIDDEN_ONE_IN > *all).map(|(table, _)| table).collect()
}

#[cfg(test)]
mod tests {
    use super::super::book::CellKey;
    use super::super::engine::Relation;
    use super::*;

    /// Returns a page of printed counts: clients and those in work, of everybody and by area, and those by gender. Everybody's are the sum
    /// of both genders'.
    fn page() -> Page {
        let mut page = Page::default();
        let keys = |dims: &[(&str, &str)]| dims.iter().map(|(key, of)| ((*key).to_owned(), (*of).to_owned())).collect();
        let areas = ["municipality/Eura", "organiser/Eura", "subregion/Rauma", "region/Satakunta", "muu"];
        let dims: Vec<Vec<(&str, &str)>> = std::iter::once(Vec::new())
            .chain(areas.iter().map(|area| vec![("area", *area)]))
            .chain(["f", "m"].iter().map(|gender| vec![("gender", *gender)]))
            .collect();
        for (row, dims) in dims.iter().enumerate() {
            for (column, counts) in ["served", "in_work"].iter().enumerate() {
                let key = CellKey { period: "2022Q2".into(), counts: (*counts).into(), dims: keys(dims) };
                let cell = page.enter(key, 12, Some((0, row, column)), false).unwrap();
                page.entries[cell].is_headline = dims.is_empty() && *counts == "in_work";
            }
        }
        let of = |dims: &[(&str, &str)], page: &Page| cell(page, "in_work", dims);
        let parts = [of(&[("gender", "f")], &page), of(&[("gender", "m")], &page)];
        page.relations.push(Relation::sum(of(&[], &page), parts));
        page
    }

    fn cell(page: &Page, counts: &str, dims: &[(&str, &str)]) -> usize {
        let is_it = |entry: &Entry| {
            let same = dims.iter().all(|(key, of)| entry.key.dims.get(*key).is_some_and(|it| it == of));
            entry.key.counts == counts && entry.key.dims.len() == dims.len() && same
        };
        page.entries.iter().position(is_it).unwrap()
    }

    /// Returns what is given up, in words.
    fn given_up(coarsening: &Coarsening, page: &Page) -> Vec<String> {
        let gone = page.entries.iter().filter(|entry| coarsening.gives_up(entry));
        gone.map(|entry| {
            let dims = entry.key.dims.values().map(String::as_str);
            std::iter::once(entry.key.counts.as_str()).chain(dims).collect::<Vec<_>>().join(" ")
        })
        .collect()
    }

    #[test]
    fn levels_of_areas_go_one_after_the_other_and_only_those_of_the_count() {
        let page = page();
        let mut coarsening = Coarsening::of(&page);
        let danger = BTreeSet::from([cell(&page, "in_work", &[("area", "muu")])]);
        let mut steps = Vec::new();
        for _ in 0..5 {
            assert!(coarsening.go_on_near(&page, &danger, 0));
            steps.push(given_up(&coarsening, &page).last().cloned().unwrap());
        }
        let expected = ["municipality/Eura", "region/Satakunta", "region/Satakunta", "region/Satakunta", "muu"];
        assert_eq!(steps, expected.map(|area| format!("in_work {area}")));
        assert_eq!(given_up(&coarsening, &page).len(), 5, "no other count, and nobody by gender");
        assert!(!coarsening.go_on_near(&page, &danger, 0), "nothing is left of them");
    }

    #[test]
    fn what_sums_tell_of_goes_next_and_the_whole_project_after_its_parts() {
        let page = page();
        let mut coarsening = Coarsening::of(&page);
        let danger = BTreeSet::from([cell(&page, "in_work", &[("gender", "f")])]);
        assert!(coarsening.go_on(&page, &danger));
        assert_eq!(given_up(&coarsening, &page), ["in_work f", "in_work m"]);
        assert!(coarsening.go_on(&page, &danger));
        assert_eq!(given_up(&coarsening, &page), ["in_work", "in_work f", "in_work m"]);
        assert!(coarsening.go_on(&page, &danger), "then the period, level by level");
        let gone = given_up(&coarsening, &page);
        assert!(
            gone.contains(&"served municipality/Eura".to_owned()) && !gone.contains(&"served".to_owned()),
            "{gone:?}"
        );
        while coarsening.go_on(&page, &danger) {}
        assert_eq!(given_up(&coarsening, &page).len(), page.entries.len());
    }

    #[test]
    fn what_a_report_leads_with_can_be_shown_again_where_more_was_given_up_than_needed() {
        let mut page = page();
        let leads = [cell(&page, "served", &[]), cell(&page, "in_work", &[])];
        leads.iter().for_each(|lead| page.entries[*lead].is_lead = true);
        let before = Coarsening::of(&page);
        let mut coarsening = before.clone();
        coarsening.of.insert(family(&page.entries[leads[1]]), LEVELS.len() - 1);
        coarsening.of.insert(("served".into(), vec!["gender".into()]), LEVELS.len() - 1);
        assert_eq!(given_up(&coarsening, &page), ["in_work", "served f", "served m"]);
        let again = coarsening.leads_since(&before, &page);
        assert_eq!(
            again,
            [("in_work".to_owned(), Vec::new())],
            "served is shown, and nobody looks for it by gender first"
        );
        let less = coarsening.without(again[0].clone(), &before);
        assert_eq!(given_up(&less, &page), ["served f", "served m"]);
        assert!(coarsening.leads_since(&coarsening, &page).is_empty(), "what other periods asked for stays");
        let whole = Coarsening { all: LEVELS.len() - 1, ..before.clone() };
        assert!(whole.leads_since(&before, &page).is_empty());
        page.entries.iter_mut().for_each(|entry| entry.key.period = "2022".into());
        assert!(coarsening.leads_since(&before, &page).is_empty(), "no quarter");
    }

    #[test]
    fn of_a_page_that_is_repeated_the_same_is_given_up() {
        let mut page = page();
        let mut coarsening = Coarsening::of(&page);
        let danger = BTreeSet::from([cell(&page, "in_work", &[("area", "muu")])]);
        (0..3).for_each(|_| _ = coarsening.go_on_near(&page, &danger, 0));
        let gone = given_up(&coarsening, &page);
        page.stay_hidden = (0..page.entries.len()).filter(|cell| coarsening.gives_up(&page.entries[*cell])).collect();
        assert_eq!(given_up(&Coarsening::before(&page), &page), gone);
    }

    #[test]
    fn of_two_periods_the_older_one_goes_first() {
        let page = page();
        let danger = cell(&page, "in_work", &[("gender", "f")]);
        let pages = [(&page, Coarsening::of(&page)), (&page, Coarsening::of(&page))];
        let ties = [vec![(0, danger), (1, danger)]];
        let both = BTreeSet::from([(0, danger), (1, danger)]);
        let coarser = between(&pages, &ties, &both, true);
        assert_eq!(coarser.keys().collect::<Vec<_>>(), [&0]);
        assert_eq!(given_up(&coarser[&0], &page), ["in_work f", "in_work m"]);
        assert_eq!(between(&pages, &ties, &both, false).len(), 2, "whole periods go together");
        let gone = [(&page, coarser[&0].clone()), (&page, Coarsening::of(&page))];
        let coarser = between(&gone, &ties, &BTreeSet::from([(0, danger)]), true);
        assert_eq!(coarser.keys().collect::<Vec<_>>(), [&1], "what is tied to it tells of it");
    }
}
