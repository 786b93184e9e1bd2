//! The outsider who tries every table: the judge of the audit, too slow for anything but tests.

use std::collections::BTreeSet;

use crate::disclosure::engine::audit::Rule;
use crate::disclosure::engine::system::System;

/// Returns for each protected cell all its possible values. Cells must be bounded by `cap`, which is part of the question.
pub fn possible_values(system: &System, cap: i64) -> Vec<(usize, BTreeSet<i64>)> {
    let unknown: Vec<usize> =
        (0..system.cells().len()).filter(|cell| !system.cells()[*cell].state.is_shown()).collect();
    let mut values: Vec<i64> = system.cells().iter().map(|cell| cell.value).collect();
    // Each relation is checked as soon as its last unknown cell is set, and bounded before where its signs agree.
    let mut open = vec![false; values.len()];
    unknown.iter().for_each(|cell| open[*cell] = true);
    let mut found = vec![BTreeSet::new(); values.len()];
    try_all(system, &unknown, &mut values, &mut open, cap, &mut found);
    system.protected().map(|cell| (cell, found[cell].clone())).collect()
}

fn try_all(
    system: &System,
    rest: &[usize],
    values: &mut [i64],
    open: &mut [bool],
    cap: i64,
    found: &mut [BTreeSet<i64>],
) {
    let Some((&cell, rest)) = rest.split_first() else {
        values.iter().zip(found).for_each(|(value, found)| {
            found.insert(*value);
        });
        return;
    };
    open[cell] = false;
    for value in 0..=cap {
        values[cell] = value;
        if fits(system, cell, values, open, cap) {
            try_all(system, rest, values, open, cap, found);
        }
    }
    open[cell] = true;
}

/// Returns whether the relations of a cell can still be fulfilled as far as signs and the cap tell.
fn fits(system: &System, cell: usize, values: &[i64], open: &[bool], cap: i64) -> bool {
    system.relations().iter().filter(|relation| relation.terms().iter().any(|(other, _)| *other == cell)).all(
        |relation| {
            let (mut low, mut high) = (0, 0);
            for &(other, coefficient) in relation.terms() {
                let (least, most) = if open[other] { (0, cap) } else { (values[other], values[other]) };
                low += coefficient * if coefficient > 0 { least } else { most };
                high += coefficient * if coefficient > 0 { most } else { least };
            }
            (low..=high).contains(&relation.constant())
        },
    )
}

/// Returns whether possible values keep a true value safe.
pub fn is_safe(value: i64, possible: &BTreeSet<i64>, rule: Rule) -> bool {
    let (Some(&least), Some(&greatest)) = (possible.first(), possible.last()) else {
        return false;
    };
    let inside = value == 0 || least < value && value < greatest;
    inside && greatest >= rule.smallest && possible.len() as i64 >= rule.smallest
}
