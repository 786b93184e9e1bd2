//! Patterns of hidden cells: known optima and how far from the optimum random tables are.

use std::collections::BTreeMap;

use super::audit_insider;
use super::cases::{FIVE, audited, linked, quarters, regions};
use super::exact::least_number;
use super::tables::{Numbers, TwoWay};
use crate::disclosure::engine::audit::{Limits, audit};
use crate::disclosure::engine::suppress::{Effort, SuppressError, suppress};
use crate::disclosure::engine::system::{Cell, Relation, State, System};

#[test]
fn the_cheapest_rectangle_is_chosen() {
    let table = regions();
    let chosen = suppress::<i64>(&table.system, &[], FIVE, Effort::default()).unwrap();
    assert_eq!(chosen, [table.at(0, 1), table.at(2, 0), table.at(2, 1)]);
    let cost: i64 = chosen.iter().map(|cell| table.system.cells()[*cell].weight).sum();
    assert_eq!(cost, 40);
}

#[test]
fn random_tables_are_made_safe() {
    let mut numbers = Numbers(1);
    for round in 0..60 {
        let (rows, columns) = (2 + numbers.below(10) as usize, 2 + numbers.below(6) as usize);
        let table = TwoWay::new(&numbers.counts(rows, columns, 15, 60), 5, round % 2 == 0);
        if let Ok(chosen) = suppress::<i64>(&table.system, &[], FIVE, Effort::default()) {
            assert!(audit(&table.system.hiding(&chosen), FIVE, Limits::default()).passes());
        }
    }
}

/// Over tables of many sizes, with margins that may be hidden and margins that may not. One cell or a tenth more than the
/// least number would do; in fact it is the least number nearly always.
#[test]
fn few_more_cells_are_hidden_than_must_be() {
    let mut numbers = Numbers(2);
    let (mut ours, mut least, mut compared) = (0, 0, 0);
    for round in 0..200 {
        let (rows, columns) = (3 + numbers.below(18) as usize, 2 + numbers.below(9) as usize);
        let small = [3, 8, 15, 25][round % 4];
        let table = TwoWay::new(&numbers.counts(rows, columns, small, 100), 5, round % 3 == 0);
        let Ok(chosen) = suppress::<i64>(&table.system, &[], FIVE, Effort::default()) else {
            continue;
        };
        let Some(number) = least_number(&table.system, 5, chosen.len()) else {
            continue;
        };
        assert!(chosen.len() <= (number + 1).max(number + number / 10), "{chosen:?}, {number} would do");
        (ours, least, compared) = (ours + chosen.len(), least + number, compared + 1);
    }
    assert!(compared >= 150 && ours * 100 <= least * 101, "{compared} tables: {ours} cells where {least} would do");
}

/// The same without the integer program, as tables too large for it are made safe.
#[test]
fn without_the_program_patterns_are_near_the_least_by_and_large() {
    let mut numbers = Numbers(3);
    let effort = Effort { exact_candidates: 0, ..Effort::default() };
    let (mut ours, mut least) = (0, 0);
    for round in 0..100 {
        let (rows, columns) = (3 + numbers.below(18) as usize, 2 + numbers.below(9) as usize);
        let table = TwoWay::new(&numbers.counts(rows, columns, [3, 8, 15, 25][round % 4], 100), 5, round % 3 == 0);
        if let Ok(chosen) = suppress::<i64>(&table.system, &[], FIVE, effort) {
            least += least_number(&table.system, 5, chosen.len()).unwrap_or(chosen.len());
            ours += chosen.len();
        }
    }
    assert!(ours * 100 <= least * 105, "{ours} cells where {least} would do");
}

#[test]
fn what_two_hierarchies_leave_between_them_is_hidden_in_both() {
    let (system, places) = linked([9, 6, 7, 8, 3, 14, 2, 5, 3, 6, 2, 60, 30, 1, 7, 11]);
    let chosen = suppress::<i64>(&system, &[], FIVE, Effort::default()).unwrap();
    let hidden = system.hiding(&chosen);
    assert!(audited(&hidden, FIVE).passes());
    let pomarkku = *audited(&hidden, FIVE).of(places["municipality Pomarkku"]).unwrap();
    assert!(pomarkku.least < 2 && pomarkku.greatest.is_some_and(|greatest| greatest >= 5));
    assert!(chosen.iter().all(|cell| system.cells()[*cell].may_hide));
    for one in 0..chosen.len() {
        let mut fewer = chosen.clone();
        fewer.remove(one);
        assert!(!audited(&system.hiding(&fewer), FIVE).passes(), "every cell is needed");
    }
}

#[test]
fn a_sum_to_date_whose_whole_increment_is_small_cannot_be_shown() {
    assert!(matches!(suppress::<i64>(&quarters(&[]), &[], FIVE, Effort::default()), Err(SuppressError::NoPattern(_))));
}

#[test]
fn lone_contributors_need_a_third() {
    let table = regions();
    // Region C's organisation knows its own region.
    let own = BTreeMap::from([(table.at(2, 0), 10), (table.at(2, 1), 12), (table.at(2, 2), 22)]);
    let chosen = suppress(&table.system, std::slice::from_ref(&own), FIVE, Effort::default()).unwrap();
    assert_eq!(chosen, [table.at(0, 1), table.at(3, 0), table.at(3, 1)], "D protects A, and C learns nothing");
    let all = [0, 1, 2, 3].map(|row| {
        BTreeMap::from([0, 1, 2].map(|column| {
            let cell = table.at(row, column);
            (cell, table.system.cells()[cell].value)
        }))
    });
    let chosen = suppress(&table.system, &all, FIVE, Effort::default()).unwrap();
    assert_eq!(chosen.len(), 5, "three regions, so that each pair is protected from the third");
    for own in &all {
        assert!(audit_insider(&table.system.hiding(&chosen), own, FIVE, Limits::default()).unwrap().passes());
    }
}

#[test]
fn ties_go_to_what_the_last_release_hid_and_then_to_the_first() {
    let counts = [vec![2, 18], vec![10, 12], vec![10, 12], vec![10, 12]];
    let table = TwoWay::new(&counts, 5, false);
    let chosen = suppress::<i64>(&table.system, &[], FIVE, Effort::default()).unwrap();
    assert_eq!(chosen, [table.at(0, 1), table.at(1, 0), table.at(1, 1)]);
    let mut cells = table.system.cells().to_vec();
    cells[table.at(2, 1)].hidden_before = true;
    let again = System::new(cells, table.system.relations().to_vec()).unwrap();
    let chosen = suppress::<i64>(&again, &[], FIVE, Effort::default()).unwrap();
    assert_eq!(chosen, [table.at(0, 1), table.at(2, 0), table.at(2, 1)]);
}

#[test]
fn a_table_without_room_has_no_pattern() {
    let table = TwoWay::new(&[vec![1, 9], vec![1, 0]], 5, false);
    assert!(matches!(suppress::<i64>(&table.system, &[], FIVE, Effort::default()), Err(SuppressError::NoPattern(_))));
}

#[test]
fn nothing_to_protect_nothing_to_hide() {
    let table = TwoWay::new(&[vec![7, 9], vec![8, 0]], 5, true);
    assert_eq!(suppress::<i64>(&table.system, &[], FIVE, Effort::default()), Ok(vec![]));
}

/// Who has the second cell knows the first, until a third is hidden; who has both then knows the third, until a fourth is.
#[test]
fn whom_a_pattern_tells_too_much_joins_those_whom_it_is_made_against() {
    let cells = vec![
        Cell::always_shown(100),
        Cell::primary(4),
        Cell { state: State::Complementary, ..Cell::shown(12) },
        Cell::shown(20),
        Cell::shown(30),
        Cell::shown(34),
    ];
    let system = System::new(cells, vec![Relation::sum(0, 1..6)]).unwrap();
    let one = BTreeMap::from([(2, 12)]);
    let both = BTreeMap::from([(1, 4), (2, 12)]);
    assert!(audit_insider(&system, &both, FIVE, Limits::default()).unwrap().passes(), "it knows all that is hidden");
    let chosen = |insiders: &[BTreeMap<usize, i64>]| suppress(&system, insiders, FIVE, Effort::default()).unwrap();
    assert_eq!(chosen(std::slice::from_ref(&one)), [3]);
    assert_eq!(chosen(&[one, both]), [3, 4]);
}
