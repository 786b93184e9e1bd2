//! Clients of a year and of its quarters.
//!
//! Who is counted in a year is counted in one of its quarters at least, but perhaps in several: the year does not add up from them, yet
//! they tell of each other. It is no less than any quarter and no more than all together; where year and quarter are both shown,
//! the difference is how many were counted in the year, but not in that quarter, and of two quarters it is known how many were counted in
//! both. These are counts of people like any other, though nobody prints them.
//!
//! Year and quarters stand on pages of their own, which share nothing else. So what can be told of one count of them is found from
//! what each page alone leaves possible of it, exactly. What the areas of a year and of a quarter tell together is looked for in `area_years`.

use std::collections::{BTreeMap, BTreeSet};

use super::book::{Book, CellKey, Entry, quarters_year, year};
use super::engine::{self, Rule};
use super::joint::More;
use super::links::{At, Bound, Link, Term};
use super::page::Page;
use super::ranges::{Known, NO_END, Range};
use crate::diagnostics::Result;
use crate::period::Period;

/// A count of clients in a year and in its quarters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct YearOfClients {
    pub year: At,
    pub quarters: Vec<At>,
    /// Those of the year who are not counted in a quarter, by quarter.
    missed: Vec<At>,
    /// How often somebody is counted in one more quarter; `None`: some are counted in no quarter that the project knows.
    again: Option<At>,
}

impl YearOfClients {
    /// Returns year and quarters.
    pub fn cells(&self) -> Vec<At> {
        self.quarters.iter().copied().chain([self.year]).collect()
    }

    /// Returns whether each of the year is counted in one of the quarters.
    pub fn is_all(&self) -> bool {
        self.again.is_some()
    }

    /// Returns what ties the year to its quarters: it is no less than each, and no more than all where each of it is counted in one.
    pub fn links(&self, value: impl Fn(At) -> i64) -> Vec<Link> {
        let year = (self.year, value(self.year));
        let parts: Vec<Term> = self.quarters.iter().map(|quarter| Term::part(*quarter, value(*quarter))).collect();
        let least = parts.iter().map(|quarter| Link::of(year, &[*quarter], Bound::AtLeast));
        let most = self.is_all().then(|| Link::of(year, &parts, Bound::AtMost));
        least.chain(most).flatten().collect()
    }

    /// Returns what adds up to nothing: quarter and those that it misses less the year; the year and those counted again less all quarters.
    pub fn sums(&self, number: impl Fn(At) -> usize + Copy) -> Vec<Vec<(usize, i64)>> {
        let missed = self.quarters.iter().zip(&self.missed);
        let sums =
            missed.map(|(quarter, missed)| vec![(number(*quarter), 1), (number(*missed), 1), (number(self.year), -1)]);
        let again = self.again.map(|again| {
            let quarters = self.quarters.iter().map(|quarter| (number(*quarter), -1));
            quarters.chain([(number(self.year), 1), (number(again), 1)]).collect()
        });
        sums.chain(again).collect()
    }
}

impl Book {
    /// Enters what nobody prints, and returns the counts of clients in years and in their quarters.
    ///
    /// # Errors
    /// A bug when a cell has two values, which its key rules out.
    pub fn years_of_clients(&mut self) -> Result<Vec<YearOfClients>> {
        let mut found: Vec<(At, Vec<At>, Rests)> = Vec::new();
        let pages: Vec<(&String, &Page)> = self.pages.iter().collect();
        for (number, (period, page)) in pages.iter().enumerate() {
            let Some(year) = year(period) else { continue };
            for (cell, entry) in page.entries.iter().enumerate().filter(|(_, entry)| entry.distinct) {
                let quarters = pages.iter().enumerate().filter(|(_, (other, _))| quarters_year(other) == Some(year));
                let quarters: Vec<(At, &Entry)> = quarters
                    .filter_map(|(number, (other, page))| {
                        let key = CellKey { period: (*other).clone(), ..entry.key.clone() };
                        let cell = *page.index.get(&key)?;
                        Some(((number, cell), &page.entries[cell]))
                    })
                    .collect();
                let told: Vec<&Entry> = quarters.iter().map(|(_, quarter)| *quarter).collect();
                if let Some(rests) = Rests::of(entry, &told) {
                    found.push(((number, cell), quarters.into_iter().map(|(at, _)| at).collect(), rests));
                }
            }
        }
        found.extend(rolling(&pages));
        let mut pages: Vec<&mut Page> = self.pages.values_mut().collect();
        found
            .into_iter()
            .map(|(year, quarters, rests)| {
                let page = &mut pages[year.0];
                let mut enter = |(key, count)| Ok((year.0, page.enter(key, count, None, false)?));
                let missed = rests.missed.into_iter().map(&mut enter).collect::<Result<_>>()?;
                let again = rests.again.map(enter).transpose()?;
                Ok(YearOfClients { year, quarters, missed, again })
            })
            .collect()
    }
}

/// Returns the counts of clients of twelve months and of the quarters in them: the last one's page holds the count.
fn rolling(pages: &[(&String, &Page)]) -> Vec<(At, Vec<At>, Rests)> {
    let mut found = Vec::new();
    for (number, (period, page)) in pages.iter().enumerate() {
        let Some(window) = twelve_months(period) else { continue };
        for (cell, entry) in page.entries.iter().enumerate() {
            let Some(counts) = &entry.rolling else { continue };
            // Before the first quarter of the project there was nobody.
            let quarters = pages.iter().enumerate().filter(|(_, (other, _))| window.contains(*other));
            let quarters: Vec<(At, &Entry)> = quarters
                .filter_map(|(number, (other, page))| {
                    let (period, counts) = ((*other).clone(), counts.clone());
                    let cell = *page.index.get(&CellKey { period, counts, ..entry.key.clone() })?;
                    Some(((number, cell), &page.entries[cell]))
                })
                .collect();
            let told: Vec<&Entry> = quarters.iter().map(|(_, quarter)| *quarter).collect();
            if let Some(rests) = Rests::of(entry, &told) {
                found.push(((number, cell), quarters.into_iter().map(|(at, _)| at).collect(), rests));
            }
        }
    }
    found
}

/// Returns the codes of the four quarters that end with this one.
fn twelve_months(period: &str) -> Option<Vec<String>> {
    let last = period.parse().ok().filter(|period| matches!(period, Period::Quarter { .. }))?;
    Some(
        std::iter::successors(Some(last), |quarter| Some(quarter.previous()))
            .take(4)
            .map(|it| it.to_string())
            .collect(),
    )
}

/// What nobody prints of a year and its quarters, with keys.
struct Rests {
    missed: Vec<(CellKey, i64)>,
    again: Option<(CellKey, i64)>,
}

impl Rests {
    /// Returns the rests; none where a quarter counts more than the year: there nothing is taken to be known.
    fn of(year: &Entry, quarters: &[&Entry]) -> Option<Rests> {
        if quarters.is_empty() || quarters.iter().any(|quarter| quarter.value > year.value) {
            return None;
        }
        let sum: i64 = quarters.iter().map(|quarter| quarter.value).sum();
        let named = |what: &str| CellKey { counts: format!("{} {what}", year.key.counts), ..year.key.clone() };
        let missed = |quarter: &&Entry| (named(&format!("not in {}", quarter.key.period)), year.value - quarter.value);
        Some(Rests {
            missed: quarters.iter().map(missed).collect(),
            again: (sum >= year.value).then(|| (named("again"), sum - year.value)),
        })
    }
}

/// One count of clients as a reader sees it: the year last.
#[derive(Clone, Debug)]
struct View {
    ranges: Vec<Range>,
    /// Whether the year is no more than its quarters together.
    is_all: bool,
}

impl View {
    fn year(&self) -> Range {
        self.ranges[self.ranges.len() - 1]
    }

    fn quarters(&self) -> &[Range] {
        &self.ranges[..self.ranges.len() - 1]
    }

    fn sum(&self, value: impl Fn(&Range) -> i64, but: Option<usize>) -> i64 {
        let others = self.quarters().iter().enumerate().filter(|(place, _)| Some(*place) != but);
        others.map(|(_, range)| value(range)).sum()
    }

    /// Narrows every range by the others. Twice is enough: the quarters meet only in the year.
    fn narrowed(mut self) -> View {
        let year = self.ranges.len() - 1;
        for _ in 0..2 {
            let most = self.quarters().iter().map(|range| range.least).max().unwrap_or(0);
            self.ranges[year].least = self.ranges[year].least.max(most);
            if self.is_all {
                self.ranges[year].greatest = self.ranges[year].greatest.min(self.sum(|range| range.greatest, None));
            }
            for place in 0..year {
                self.ranges[place].greatest = self.ranges[place].greatest.min(self.year().greatest);
                if self.is_all {
                    let others = self.sum(|range| range.greatest, Some(place));
                    self.ranges[place].least = self.ranges[place].least.max(self.year().least - others);
                }
            }
        }
        self
    }

    /// Returns what remains possible of those of the year who are not counted in a quarter.
    fn missed(&self, place: usize) -> Range {
        let (year, quarter) = (self.year(), self.quarters()[place]);
        let greatest = year.greatest - quarter.least;
        let others = if self.is_all { self.sum(|range| range.greatest, Some(place)) } else { NO_END };
        Range { least: (year.least - quarter.greatest).max(0), greatest: greatest.min(others) }
    }

    /// Returns what remains possible of how often somebody is counted in one more quarter.
    fn again(&self) -> Range {
        let year = self.year();
        let ends =
            self.quarters().iter().flat_map(|range| [range.least, range.greatest]).chain([year.least, year.greatest]);
        let ends = || ends.clone().filter(|end| (year.least..=year.greatest).contains(end));
        // With a year of `n` no quarter counts more.
        let most = |n: i64| self.sum(|range| range.greatest.min(n), None) - n;
        let fewest = self.sum(|range| range.least, None) - year.greatest;
        Range { least: fewest.max(0), greatest: ends().map(most).max().unwrap_or(0).max(0) }
    }
}

/// A count of clients with what decides about it.
struct Ground<'p> {
    year: &'p YearOfClients,
    known: &'p Known<'p>,
    rule: Rule,
    /// What earlier releases tell too closely by themselves: no release can protect that any more.
    before: BTreeMap<usize, Range>,
}

impl Ground<'_> {
    fn entry(&self, at: At) -> &Entry {
        self.known.entry(at)
    }

    fn cell(&self, (page, cell): At) -> &engine::Cell {
        &self.known.pages[page].system.cells()[cell]
    }

    /// Returns what readers know of a count when these, too, are hidden.
    fn view(&self, hidden: &[At]) -> View {
        self.seen(|at| if hidden.contains(&at) { Range::ANY } else { self.known.now(at) })
    }

    /// Returns what they know from earlier releases alone.
    fn view_before(&self) -> View {
        self.seen(|at| self.known.before(at))
    }

    fn seen(&self, range: impl Fn(At) -> Range) -> View {
        View { ranges: self.year.cells().into_iter().map(range).collect(), is_all: self.year.is_all() }.narrowed()
    }

    /// Returns what is told too closely when these, too, are hidden, besides what was before.
    fn dangers(&self, hidden: &[At]) -> BTreeMap<usize, Range> {
        let mut dangers = self.too_close(&self.view(hidden), hidden);
        dangers.retain(|place, range| self.before.get(place) != Some(range));
        dangers
    }

    /// Returns what is told too closely: by place, the year's quarters, the year, those that the quarters
    /// miss, and those counted again.
    fn too_close(&self, view: &View, hidden: &[At]) -> BTreeMap<usize, Range> {
        let mut dangers = BTreeMap::new();
        let cells = self.year.cells();
        for (place, at) in cells.iter().enumerate() {
            let range = view.ranges[place];
            let protected = hidden.contains(at) || self.cell(*at).state.is_protected();
            if protected && (!range.is_wide(self.rule) || range.has_at_an_end(self.entry(*at).value)) {
                dangers.insert(place, range);
            }
        }
        let missed = (0..self.year.quarters.len()).map(|place| view.missed(place));
        let rests = self.year.missed.iter().zip(missed).chain(self.year.again.as_ref().map(|at| (at, view.again())));
        for (place, (at, range)) in (cells.len()..).zip(rests) {
            // Nobody can tell whether a count that is never printed is the least possible: only how many remain is judged.
            if self.cell(*at).state.is_protected() && !range.is_wide(self.rule) {
                dangers.insert(place, range);
            }
        }
        dangers
    }

    /// Returns the cheapest cells to hide, of those that are shown, under which nothing is told too closely.
    fn to_hide(&self) -> Option<Vec<At>> {
        let may =
            |at: &At| self.cell(*at).state.is_shown() && !self.entry(*at).is_old_news() && self.entry(*at).is_printed();
        let cells: Vec<At> = self.year.cells().into_iter().filter(may).collect();
        let chosen = |number: usize| -> Vec<At> {
            (0..cells.len()).filter(|place| number >> place & 1 == 1).map(|place| cells[place]).collect()
        };
        let mut ways: Vec<Vec<At>> = (1..1 << cells.len()).map(chosen).collect();
        // The number of all clients in a quarter is what a report is about: the year's goes first.
        let is_quarters_total = |at: &&At| self.entry(**at).key.dims.is_empty() && **at != self.year.year;
        let weight = |way: &Vec<At>| way.iter().map(|at| self.cell(*at).weight).sum::<i64>();
        ways.sort_by_key(|way| (way.iter().filter(is_quarters_total).count(), way.len(), weight(way)));
        ways.into_iter().find(|way| self.dangers(way).is_empty())
    }
}

/// Returns what is to be done so that years and their quarters do not tell of each other what they may not.
pub(super) fn within_years(known: &Known<'_>, years: &[YearOfClients], rule: Rule) -> More {
    let mut hidden = Vec::new();
    let mut coarsen = BTreeSet::new();
    for year in years {
        if year.cells().iter().all(|(page, _)| known.pages[*page].is_old) {
            continue;
        }
        let mut ground = Ground { year, known, rule, before: BTreeMap::new() };
        if ground.dangers(&[]).is_empty() {
            continue;
        }
        ground.before = ground.too_close(&ground.view_before(), &[]);
        if ground.dangers(&[]).is_empty() {
            continue;
        }
        match ground.to_hide() {
            Some(cells) => hidden.extend(cells),
            None => _ = coarsen.insert(year.year),
        }
    }
    More::of(hidden, coarsen)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every way in which a year and its quarters can be within ranges.
    fn all(view: &View) -> Vec<Vec<i64>> {
        let mut found: Vec<Vec<i64>> = vec![Vec::new()];
        for range in &view.ranges {
            let longer = |values: &Vec<i64>| {
                let values = values.clone();
                (range.least..=range.greatest).map(move |value| [values.clone(), vec![value]].concat())
            };
            found = found.iter().flat_map(longer).collect();
        }
        found.retain(|values| {
            let (year, quarters) = values.split_last().unwrap();
            quarters.iter().all(|quarter| quarter <= year) && (!view.is_all || quarters.iter().sum::<i64>() >= *year)
        });
        found
    }

    fn ends(values: impl Iterator<Item = i64> + Clone) -> Range {
        Range { least: values.clone().min().unwrap(), greatest: values.max().unwrap() }
    }

    /// What is reckoned is what one finds who tries everything.
    #[test]
    fn ranges_are_those_of_all_that_is_possible() {
        let mut tried = 0;
        for code in 0..6_000_i64 {
            // Ranges of three quarters and a year, spread over all small ones.
            let part = |place: u32| code * 7_919 / 11_i64.pow(place) % 11;
            let range = |place: u32| Range { least: part(place) % 4, greatest: part(place) % 4 + part(place + 1) % 4 };
            let view = View { ranges: (0..4).map(range).collect(), is_all: code % 3 != 0 };
            let possible = all(&view);
            if possible.is_empty() {
                continue;
            }
            tried += 1;
            let narrowed = view.clone().narrowed();
            for place in 0..4 {
                let found = ends(possible.iter().map(|values| values[place]));
                assert_eq!(narrowed.ranges[place], found, "{place} of {view:?}");
            }
            for place in 0..3 {
                let found = ends(possible.iter().map(|values| values[3] - values[place]));
                assert_eq!(narrowed.missed(place), found, "without {place} of {view:?}");
            }
            if view.is_all {
                let found = ends(possible.iter().map(|values| values[..3].iter().sum::<i64>() - values[3]));
                assert_eq!(narrowed.again(), found, "again of {view:?}");
            }
        }
        assert!(tried > 1_000, "{tried}");
    }
}
