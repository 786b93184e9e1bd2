//! Means that earlier releases tell of other people, too few of whom have come or gone: two means with their numbers tell the mean of those
//! who make the difference.

use std::collections::BTreeSet;

use super::judge::Sheet;
use super::ledger::{Memory, Printed};
use super::profile::Profile;
use crate::measures::{Column, Role};

/// Returns the cells of figures over people (means, medians) that wait, by row and column: since such a figure was printed last, its number of
/// people has changed by fewer than such a figure may be of. Only where that number is printed, too.
pub(super) fn waiting(sheet: &Sheet<'_>, profile: &Profile, memory: &Memory) -> BTreeSet<(usize, usize)> {
    let Some(smallest) = profile.smallest_n.map(i64::from).filter(|_| !memory.is_empty()) else {
        return BTreeSet::new();
    };
    let mut waiting = BTreeSet::new();
    for (place, column) in sheet.columns().iter().enumerate() {
        let Some(n) = printed_number(sheet, column) else { continue };
        for row in 0..sheet.height() {
            let (Some(before), Some(now)) = (before(sheet, row, column, memory), sheet.count(row, n)) else { continue };
            let change =
                before.row.get(n).and_then(|text| text.parse::<i64>().ok()).map_or(0, |then| (now - then).abs());
            if (1..smallest).contains(&change) {
                waiting.insert((row, place));
            }
        }
    }
    waiting
}

/// Returns a figure over people as it was printed last, with the row in which it stood.
pub(super) fn before<'m>(sheet: &Sheet<'_>, row: usize, column: &Column, memory: &'m Memory) -> Option<Printed<'m>> {
    let keys: Vec<String> = sheet.table.header.grain.iter().map(|key| sheet.value(row, key).plain()).collect();
    memory.printed(&sheet.table.id, &keys, &column.name)
}

/// Returns the column with the number of people behind a figure, where both are printed.
fn printed_number<'t>(sheet: &Sheet<'t>, column: &'t Column) -> Option<&'t str> {
    let Role::Statistic { n } = &column.role else { return None };
    let is_printed = !column.support && sheet.table.header.find(n).is_some_and(|number| !number.support);
    is_printed.then_some(n.as_str())
}
