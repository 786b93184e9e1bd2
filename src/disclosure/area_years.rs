//! Clients of areas, in a year and in one of its quarters.
//!
//! A municipality's clients of a year are no fewer than those of any of its quarters, and no more than those of all of them. The areas of a
//! year add up, and so do those of a quarter: what the year counts more than the quarter is shared out among the areas, and where most
//! are shown in both, little is left for the others. All areas and periods in one system take too long to be audited. So each year is
//! audited with each of its quarters, and with what the pages of the other quarters tell of each count by itself.

use std::collections::BTreeSet;

use super::book::year;
use super::engine::Auditor;
use super::joint::{More, Printed, between, known_before};
use super::links::{At, Bound, Link, Term};
use super::profile::Profile;
use super::ranges::{Known, NO_END, Range};
use super::years::YearOfClients;
use crate::diagnostics::Result;
use crate::parallel::beside;

/// Returns what is to be done because of what the areas of a year and of its quarters tell of each other.
///
/// # Errors
/// A bug when a link does not hold, or an organiser's part does not fit its cell.
pub(super) fn between_areas(
    known: &Known<'_>,
    years: &[YearOfClients],
    profile: &Profile,
    auditor: &Auditor,
) -> Result<More> {
    // Those from elsewhere and everybody are among what adds up; twelve months that end within a year are told of everybody only.
    let is_of_areas = |of_clients: &&YearOfClients| {
        let key = &known.entry(of_clients.year).key;
        year(&key.period).is_some() && (key.dims.is_empty() || key.dims.contains_key("area"))
    };
    let years: Vec<&YearOfClients> = years.iter().filter(is_of_areas).collect();
    let pairs: BTreeSet<(usize, usize)> =
        years.iter().flat_map(|it| it.quarters.iter().map(|quarter| (it.year.0, quarter.0))).collect();
    let pairs: Vec<(usize, usize)> = pairs.into_iter().collect();
    More::of_all(beside(&pairs, |pair| between_two(known, &years, *pair, profile, auditor)))
}

/// The same for a year and one of its quarters.
fn between_two(
    known: &Known<'_>,
    years: &[&YearOfClients],
    (year, quarter): (usize, usize),
    profile: &Profile,
    auditor: &Auditor,
) -> Result<More> {
    let of_year: Vec<&&YearOfClients> = years.iter().filter(|it| it.year.0 == year).collect();
    // What is told by another quarter's page is news of these two.
    let is_old = of_year.iter().flat_map(|it| it.cells()).all(|(page, _)| known.pages[page].is_old);
    let pages: Vec<Printed<'_>> = known.pages.iter().map(|printed| Printed { is_old, ..*printed }).collect();
    let links = |told: &dyn Fn(At) -> Range, surely: &dyn Fn(At) -> Range| -> Vec<Link> {
        let quarter_of = |it: &YearOfClients| it.quarters.iter().position(|at| at.0 == quarter);
        let of_years = of_year.iter().filter_map(|it| Some(of_an_area(known, it, quarter_of(it)?, (told, surely))));
        of_years.flatten().collect()
    };
    // All of them, so that what the two pages gave away is found, too.
    let before = || known_before(&pages, &links(&|at| known.before(at), &|_| Range::ANY), profile, auditor);
    between(&pages, &links(&|at| known.now(at), &|at| known.surely(at)), before, auditor, false)
}

/// Returns what ties an area's year to one of its quarters and to what is told of the others; nothing that follows from what the two pages
/// surely tell as they are.
fn of_an_area(
    known: &Known<'_>,
    year: &YearOfClients,
    quarter: usize,
    (told, surely): (&dyn Fn(At) -> Range, &dyn Fn(At) -> Range),
) -> Vec<Link> {
    let (whole, at) = ((year.year, known.entry(year.year).value), year.quarters[quarter]);
    let part = [Term::part(at, known.entry(at).value)];
    let others = || year.quarters.iter().filter(|other| **other != at).map(|other| told(*other));
    let (of_year, of_quarter) = (surely(year.year), surely(at));
    let least = others().map(|range| range.least).max().filter(|least| *least > of_year.least);
    let most = others().map(|range| range.greatest).sum::<i64>();
    let bounds_year = year.is_all() && most < NO_END && of_year.greatest > of_quarter.least + most;
    let links = [
        (of_year.least < of_quarter.greatest).then(|| Link::of(whole, &part, Bound::AtLeast)),
        least.map(|least| Link::with(whole, &[], least, Bound::AtLeast)),
        bounds_year.then(|| Link::with(whole, &part, most, Bound::AtMost)),
    ];
    links.into_iter().flatten().flatten().collect()
}
