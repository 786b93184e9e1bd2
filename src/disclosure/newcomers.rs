//! Means that earlier releases tell of other people, too few of whom have come or gone: two means with their numbers tell the mean of those
//! who make the difference.

use std::collections::BTreeSet;

use super::judge::Sheet;
use super::ledger::{Memory, Printed};
use super::profile::Profile;
use crate::measures::{Column, Role};

/// Returns the cells of figures over people (means, medians) that wait, by row and column: the number of people differs from one of which the
/// figure was told by fewer than such a figure may be of. Only where that number is printed, too.
pub(super) fn waiting(sheet: &Sheet<'_>, profile: &Profile, memory: &Memory) -> BTreeSet<(usize, usize)> {
    if memory.is_empty() {
        return BTreeSet::new();
    }
    let mut waiting = BTreeSet::new();
    for (place, column) in sheet.columns().iter().enumerate() {
        let Some(n) = printed_number(sheet, column) else { continue };
        for row in 0..sheet.height() {
            let Some(now) = sheet.count(row, n) else { continue };
            let told = told(sheet, row, column, n, profile, memory);
            if told.iter().any(|told| is_too_few(now, told.number, profile)) {
                waiting.insert((row, place));
            }
        }
    }
    waiting
}

/// A figure over people in a release that computed it.
pub(super) struct Told<'m> {
    pub printed: Printed<'m>,
    number: i64,
}

/// Returns every release that told a figure anew, in their order. One that tells the same of a number which differs by too few shows an earlier
/// figure again.
fn told<'m>(
    sheet: &Sheet<'_>,
    row: usize,
    column: &Column,
    n: &str,
    profile: &Profile,
    memory: &'m Memory,
) -> Vec<Told<'m>> {
    let keys: Vec<String> = sheet.table.header.grain.iter().map(|key| sheet.value(row, key).plain()).collect();
    let mut told: Vec<Told<'m>> = Vec::new();
    for printed in memory.printed(&sheet.table.id, &keys, &column.name) {
        let Some(number) = printed.row.get(n).and_then(|text| text.parse().ok()) else { continue };
        let is_shown_again =
            |earlier: &Told<'_>| earlier.printed.text == printed.text && is_too_few(number, earlier.number, profile);
        if !told.iter().any(is_shown_again) {
            told.push(Told { printed, number });
        }
    }
    told
}

/// Returns a figure over people as it was told last, where its number is printed, too.
pub(super) fn last<'m>(
    sheet: &Sheet<'_>,
    row: usize,
    column: &Column,
    profile: &Profile,
    memory: &'m Memory,
) -> Option<Told<'m>> {
    told(sheet, row, column, printed_number(sheet, column)?, profile, memory).pop()
}

/// Returns whether two numbers of people differ, but by fewer than a mean may be of.
fn is_too_few(one: i64, other: i64, profile: &Profile) -> bool {
    profile.smallest_n.is_some_and(|smallest| (1..i64::from(smallest)).contains(&(one - other).abs()))
}

/// Returns the printed column with the number of people behind a printed figure, or with a count that is nearly that.
pub(super) fn printed_number<'t>(sheet: &Sheet<'t>, column: &'t Column) -> Option<&'t str> {
    let Role::Statistic { n } = &column.role else { return None };
    let is_printed = |name: &&String| sheet.table.header.find(name).is_some_and(|number| !number.support);
    let number = std::iter::once(n).chain(&column.number_beside).find(is_printed);
    number.filter(|_| !column.support).map(String::as_str)
}
