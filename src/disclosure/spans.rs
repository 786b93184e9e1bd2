//! Counts that are tied to sums of quarters: no more than all who started up to then, no less than all who started in twelve months; and those
//! who left, which follow from who was there before and after.
//!
//! Such a count and the quarters stand on pages of their own, and who is in the one and not in the others is counted nowhere. So nobody
//! is protected who stands between them; but what is hidden of either may not be worked out from the other.

use std::collections::BTreeMap;

use super::book::{Book, CellKey, Entry, quarters_year};
use super::links::{At, Bound, Link, Term};
use super::page::Page;
use super::released::Cell;
use crate::measures::{Beside, Column, Quarters};
use crate::period::Period;

/// A sum of quarters that a cell is bound by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Span {
    bound: Bound,
    /// Name of the cells that are added up.
    counts: String,
    /// Their other keys.
    dims: BTreeMap<String, String>,
    /// Code of the last quarter, or of the year that ends with it; empty where all are meant.
    last: String,
    /// How many quarters; all from the first without it.
    number: Option<usize>,
    /// Code of the first quarter, where it is known by that.
    first: Option<String>,
    beside: Option<Beside>,
    /// How many of the sum are not in the count.
    less: i64,
    /// Who is in the sum and not in the count is a cell that nobody prints.
    is_protected: bool,
}

impl Span {
    /// Returns what a column's cell is bound by; `period` is the cell's own, and `cell` what stands in another column of its row.
    pub fn of<'c>(column: &Column, period: &str, cell: impl Fn(&str) -> &'c Cell) -> Vec<Span> {
        let span = |bound: Bound, quarters: &Quarters| {
            let onwards = quarters.beside == Some(Beside::Later);
            let last = match &quarters.until {
                Some(until) => cell(until).text()?.to_owned(),
                None if onwards => String::new(),
                None => period.to_owned(),
            };
            let first = onwards.then(|| period.to_owned());
            let less = quarters.less.as_ref().map_or(Some(0), |less| cell(less).integer())?;
            let Quarters { sum_of, at, number, beside, protected: is_protected, .. } = quarters.clone();
            Some(Span { bound, counts: sum_of, dims: at, last, number, first, beside, less, is_protected })
        };
        let most = column.at_most.iter().map(|quarters| span(Bound::AtMost, quarters));
        let least = column.at_least.iter().map(|quarters| span(Bound::AtLeast, quarters));
        most.chain(least).flatten().collect()
    }

    /// Returns what clients of a year are bound by: each was there in one of its quarters.
    pub fn of_clients(counts: &str, period: &str) -> Vec<Span> {
        let Ok(year @ Period::Year { .. }) = period.parse() else { return Vec::new() };
        let span = |bound, last: Period, number| Span {
            bound,
            counts: counts.to_owned(),
            dims: BTreeMap::new(),
            last: last.to_string(),
            number,
            first: None,
            beside: None,
            less: 0,
            is_protected: false,
        };
        let quarters = std::iter::successors(Some(Period::quarter_of(year.start())), |quarter| Some(quarter.next()));
        let least = quarters.take(4).map(|quarter| span(Bound::AtLeast, quarter, Some(1)));
        least.chain([span(Bound::AtMost, year, Some(4))]).collect()
    }

    /// Returns whether who is in the sum and not in the count is a number of people to be protected.
    pub fn is_protected(&self) -> bool {
        self.is_protected
    }

    /// Returns the key of those who are in the sum and not in the count with a key.
    pub fn rest_of(&self, key: &CellKey) -> CellKey {
        CellKey { counts: format!("{} up to {} - {}", self.counts, self.last, key.counts), ..key.clone() }
    }

    /// Returns whether a quarter is one of these.
    fn holds(&self, quarter: Period) -> bool {
        let from = self.first.as_ref().and_then(|first| first.parse::<Period>().ok());
        if from.is_some_and(|from| quarter.start() < from.start()) {
            return false;
        }
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
                // Who is in a protected sum and not in the count is a cell of its own: that tie is held against the others by itself.
                for span in entry.spans.iter().filter(|span| !span.is_protected) {
                    let parts: Vec<Term> = quarters(&pages, span).chain(beside(&pages, span, &entry.key)).collect();
                    let whole = ((number, cell), entry.value);
                    let link = || Link::with(whole, &parts, -span.less, span.bound);
                    links.extend((!parts.is_empty()).then(link).flatten());
                }
                links.extend(same_year(&pages, (number, cell), entry));
                links.extend(balanced(&pages, (number, cell), entry));
            }
        }
        links
    }
}

/// Returns the cells that are added up.
pub(super) fn quarters<'p>(pages: &'p [(&'p String, &'p Page)], span: &'p Span) -> impl Iterator<Item = Term> + 'p {
    let key = CellKey { period: String::new(), counts: span.counts.clone(), dims: span.dims.clone() };
    in_quarters(pages, key, |quarter| span.holds(quarter))
}

/// Returns the other quarters of a bound count that stand beside the sum, or beside the count.
fn beside<'p>(pages: &'p [(&'p String, &'p Page)], span: &Span, key: &CellKey) -> Vec<Term> {
    let (Some(beside), Ok(own)) = (span.beside, key.period.parse::<Period>()) else { return Vec::new() };
    match beside {
        Beside::Before => in_quarters(pages, key.clone(), |quarter| quarter == own.previous()).collect(),
        Beside::Later => {
            let later = in_quarters(pages, key.clone(), |quarter| quarter.start() > own.end());
            later.map(|term| Term { sign: -1, ..term }).collect()
        }
    }
}

/// Returns the cells that have this key but for the period, in certain quarters.
fn in_quarters<'p>(
    pages: &'p [(&'p String, &'p Page)],
    key: CellKey,
    wanted: impl Fn(Period) -> bool + 'p,
) -> impl Iterator<Item = Term> + 'p {
    pages.iter().enumerate().filter_map(move |(number, (code, page))| {
        let quarter = code.parse().ok().filter(|period| matches!(period, Period::Quarter { .. }) && wanted(*period))?;
        let cell = *page.index.get(&CellKey { period: quarter.to_string(), ..key.clone() })?;
        Some(Term::part((number, cell), page.entries[cell].value))
    })
}

/// Returns what ties those who left in a quarter to who was there in it and in the next, and to who came in the next. Where somebody left and
/// came back at once the numbers are otherwise, and nobody outside can reckon with them.
fn balanced(pages: &[(&String, &Page)], at: At, entry: &Entry) -> Option<Link> {
    let Balance { stock, inflow, next } = balance(pages, entry)?;
    Link::of((at, entry.value), &[stock, inflow, Term { sign: -1, ..next }], Bound::Equal)
}

/// What those who leave follow from.
pub(super) struct Balance {
    pub stock: Term,
    /// Who comes in the next period, and all who are there then.
    pub inflow: Term,
    pub next: Term,
}

/// Returns the cells from which follows how many a cell counts that leave, if that is what it counts.
pub(super) fn balance(pages: &[(&String, &Page)], entry: &Entry) -> Option<Balance> {
    let balance = entry.balance.as_ref()?;
    let quarter = entry.key.period.parse::<Period>().ok()?;
    let of = |counts: &str, wanted: Period| {
        let key = CellKey { counts: counts.to_owned(), ..entry.key.clone() };
        in_quarters(pages, key, move |quarter| quarter == wanted).next()
    };
    let next = quarter.next();
    Some(Balance {
        stock: of(&balance.stock, quarter)?,
        inflow: of(&balance.inflow, next)?,
        next: of(&balance.stock, next)?,
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
    is_last.then(|| Link::of((at, entry.value), &[Term::part(year_at, value)], bound))?
}
