//! Counts that are tied to sums of quarters: no more than all who started up to then, no less than all who started in twelve months.
//!
//! Such a count and the quarters stand on pages of their own, and who is in the one and not in the others is counted nowhere. So nobody
//! is protected who stands between them; but what is hidden of either may not be worked out from the other.

use std::collections::BTreeMap;

use super::book::{Book, CellKey, Entry, Page, quarters_year};
use super::links::{At, Bound, Link};
use crate::measures::{Column, Quarters};
use crate::period::Period;

/// A sum of quarters that a cell is bound by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Span {
    bound: Bound,
    /// Name of the cells that are added up.
    counts: String,
    /// Code of the last quarter, or of the year that ends with it; empty where all are meant.
    last: String,
    /// How many quarters; all from the first without it.
    number: Option<usize>,
}

impl Span {
    /// Returns what a column's cell is bound by; `period` is the cell's own, and `code` tells what stands in another column of its row.
    pub fn of(column: &Column, period: &str, code: impl Fn(&str) -> Option<String>) -> Vec<Span> {
        let span = |bound: Bound, quarters: &Quarters| {
            let last = quarters.until.as_ref().map_or_else(|| Some(period.to_owned()), |until| code(until))?;
            Some(Span { bound, counts: quarters.sum_of.clone(), last, number: quarters.number })
        };
        let most = column.at_most.iter().map(|quarters| span(Bound::AtMost, quarters));
        let least = column.at_least.iter().map(|quarters| span(Bound::AtLeast, quarters));
        most.chain(least).flatten().collect()
    }

    /// Returns what clients of a year are bound by: each was there in one of its quarters.
    pub fn of_clients(counts: &str, period: &str) -> Vec<Span> {
        let Ok(year @ Period::Year { .. }) = period.parse() else { return Vec::new() };
        let span =
            |bound, last: Period, number| Span { bound, counts: counts.to_owned(), last: last.to_string(), number };
        let quarters = std::iter::successors(Some(Period::quarter_of(year.start())), |quarter| Some(quarter.next()));
        let least = quarters.take(4).map(|quarter| span(Bound::AtLeast, quarter, Some(1)));
        least.chain([span(Bound::AtMost, year, Some(4))]).collect()
    }

    /// Returns whether a quarter is one of these.
    fn holds(&self, quarter: Period) -> bool {
        let Ok(last) = self.last.parse::<Period>() else { return self.last.is_empty() };
        let first = self.number.map(|number| {
            let back = std::iter::successors(Some(Period::quarter_of(last.end())), |quarter| Some(quarter.previous()));
            back.take(number).map(Period::start).min()
        });
        quarter.end() <= last.end() && first.flatten().is_none_or(|first| first <= quarter.start())
    }
}

impl Book {
    /// Returns what ties counts to sums of quarters. Pages are numbered in the order of their periods.
    pub(super) fn sums_of_quarters(&self) -> Vec<Link> {
        let pages: Vec<(&String, &Page)> = self.pages.iter().collect();
        let mut links = Vec::new();
        for (number, (_, page)) in pages.iter().enumerate() {
            for (cell, entry) in page.entries.iter().enumerate() {
                for span in &entry.spans {
                    let parts: Vec<(At, i64)> = quarters(&pages, span).collect();
                    links.extend(Link::of(((number, cell), entry.value), &parts, span.bound));
                }
                links.extend(same_year(&pages, (number, cell), entry));
            }
        }
        links
    }
}

/// Returns the cells that are added up, with their values.
fn quarters<'p>(pages: &'p [(&'p String, &'p Page)], span: &'p Span) -> impl Iterator<Item = (At, i64)> + 'p {
    pages.iter().enumerate().filter_map(move |(number, (code, page))| {
        let quarter =
            code.parse().ok().filter(|period| matches!(period, Period::Quarter { .. }) && span.holds(*period))?;
        let key = CellKey { period: quarter.to_string(), counts: span.counts.clone(), dims: BTreeMap::new() };
        let cell = *page.index.get(&key)?;
        Some(((number, cell), page.entries[cell].value))
    })
}

/// Returns what ties the clients of the twelve months that end with a year's last quarter to those of the year: they are the same. Where the
/// year has quarters to come, those of the year so far are among them.
fn same_year(pages: &[(&String, &Page)], at: At, entry: &Entry) -> Option<Link> {
    let counts = entry.rolling.as_ref()?;
    let quarter = &entry.key.period;
    let of_year = quarters_year(quarter)?;
    let is_last = pages.iter().all(|(code, _)| quarters_year(code) != Some(of_year) || *code <= quarter);
    let key = CellKey { period: of_year.to_string(), counts: counts.clone(), dims: entry.key.dims.clone() };
    let whole = pages.iter().position(|(_, page)| page.index.contains_key(&key))?;
    let year_at = (whole, pages[whole].1.index[&key]);
    let value = pages[whole].1.entries[year_at.1].value;
    let bound = if quarter.ends_with("Q4") { Bound::Equal } else { Bound::AtLeast };
    is_last.then(|| Link::of((at, entry.value), &[(year_at, value)], bound))?
}
