//! Properties over random tables: flat, hierarchical and linked.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::audit_insider;
use super::brute::{is_safe, possible_values};
use super::cases::audited;
use crate::disclosure::engine::audit::{Auditor, Limits, Rule, audit};
use crate::disclosure::engine::suppress::{Effort, SuppressError, suppress};
use crate::disclosure::engine::system::{Cell, Relation, State, System};

/// What a random small system is made of: inner counts and which cells are not shown.
#[derive(Clone, Debug)]
struct Small {
    counts: Vec<i64>,
    states: Vec<u8>,
    shape: u8,
}

fn smalls() -> impl Strategy<Value = Small> {
    (prop::collection::vec(0..5_i64, 9), prop::collection::vec(0..6_u8, 24), 0..4_u8)
        .prop_map(|(counts, states, shape)| Small { counts, states, shape })
}

/// Values that are sums of earlier ones, with the relations that say so.
#[derive(Default)]
struct Sums {
    values: Vec<i64>,
    relations: Vec<Relation>,
}

impl Sums {
    fn of(counts: &[i64]) -> Sums {
        Sums { values: counts.to_vec(), relations: Vec::new() }
    }

    fn whole(&mut self, parts: &[usize]) -> usize {
        self.values.push(parts.iter().map(|part| self.values[*part]).sum());
        self.also(self.values.len() - 1, parts)
    }

    fn also(&mut self, whole: usize, parts: &[usize]) -> usize {
        self.relations.push(Relation::sum(whole, parts.iter().copied()));
        whole
    }
}

impl Small {
    fn sums(&self) -> Sums {
        let counts = &self.counts;
        match self.shape {
            // Three by three with margins.
            0 => {
                let mut sums = Sums::of(counts);
                let rows = [0, 3, 6].map(|row| sums.whole(&[row, row + 1, row + 2]));
                let columns = [0, 1, 2].map(|column| sums.whole(&[column, column + 3, column + 6]));
                let all = sums.whole(&rows);
                sums.also(all, &columns);
                sums
            }
            // Two areas of two parts by two columns.
            1 => {
                let mut sums = Sums::of(&counts[..8]);
                let areas = [0, 1, 4, 5].map(|part| sums.whole(&[part, part + 2]));
                let columns = [0, 1].map(|column| sums.whole(&[areas[column], areas[column + 2]]));
                let parts = [0, 2, 4, 6].map(|part| sums.whole(&[part, part + 1]));
                let wholes = [0, 2].map(|area| sums.whole(&[areas[area], areas[area + 1]]));
                sums.also(wholes[0], &parts[..2]);
                sums.also(wholes[1], &parts[2..]);
                let all = sums.whole(&columns);
                sums.also(all, &wholes);
                sums
            }
            // Six parts in three hierarchies that cross.
            2 => {
                let mut sums = Sums::of(&counts[..6]);
                let one = [sums.whole(&[0, 1, 2]), sums.whole(&[3, 4, 5])];
                let two = [sums.whole(&[0, 3]), sums.whole(&[1, 4]), sums.whole(&[2, 5])];
                let three = [sums.whole(&[0, 4]), sums.whole(&[1, 5]), sums.whole(&[2, 3])];
                let all = sums.whole(&one);
                sums.also(all, &two);
                sums.also(all, &three);
                sums
            }
            // Two by two by two with all margins of two dimensions.
            _ => {
                let mut sums = Sums::of(&counts[..8]);
                for (cells, step) in [([0, 2, 4, 6], 1), ([0, 1, 4, 5], 2), ([0, 1, 2, 3], 4)] {
                    for cell in cells {
                        sums.whole(&[cell, cell + step]);
                    }
                }
                sums
            }
        }
    }

    fn system(&self) -> System {
        let Sums { values, relations } = self.sums();
        let last = values.len() - 1;
        let cells = values.iter().enumerate().map(|(cell, value)| match self.states[cell % self.states.len()] {
            _ if self.shape != 3 && cell == last => Cell::always_shown(*value),
            0 | 1 => Cell::primary(*value),
            2 => Cell::unpublished(*value, cell % 2 == 0),
            3 if cell < 6 => Cell { state: State::Complementary, ..Cell::shown(*value) },
            _ => Cell::shown(*value),
        });
        System::new(cells.collect(), relations).unwrap()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_audit_finds_exactly_the_values_that_trying_all_tables_finds(small in smalls(), smallest in 1..7_i64) {
        let system = small.system();
        let rule = Rule { smallest };
        let audit = audit(&system, rule, Limits::default());
        // Where a whole is not shown there may be no bound: trying stops at a cap, and the audit must say more than that.
        let cap = 30;
        let unknown = system.cells().iter().filter(|cell| !cell.state.is_shown()).count();
        prop_assume!(unknown <= 9 && audit.findings.iter().all(|finding| finding.greatest.is_some_and(|greatest| greatest < cap)));
        for (cell, values) in possible_values(&system, cap) {
            let finding = audit.of(cell).unwrap();
            prop_assert!(finding.exact);
            prop_assert_eq!(Some(&finding.least), values.first());
            prop_assert_eq!(finding.greatest, values.last().copied());
            prop_assert_eq!(finding.danger.is_none(), is_safe(system.cells()[cell].value, &values, rule), "{:?}", values);
        }
    }
}

/// Returns the cheapest set of further cells (number, weight) under which everybody's audit passes, trying all sets.
fn cheapest(system: &System, insiders: &[BTreeMap<usize, i64>], rule: Rule) -> Option<(usize, i64)> {
    let cells = system.cells();
    let candidates: Vec<usize> =
        (0..cells.len()).filter(|cell| cells[*cell].state.is_shown() && cells[*cell].may_hide).collect();
    let mut best = None;
    for set in 0..1_u32 << candidates.len() {
        let chosen: Vec<usize> =
            candidates.iter().enumerate().filter(|(bit, _)| set >> bit & 1 == 1).map(|(_, cell)| *cell).collect();
        let merit = (chosen.len(), chosen.iter().map(|cell| cells[*cell].weight).sum());
        if best.is_none_or(|best| merit < best) && passes(&system.hiding(&chosen), insiders, rule) {
            best = Some(merit);
        }
    }
    best
}

fn passes(system: &System, insiders: &[BTreeMap<usize, i64>], rule: Rule) -> bool {
    audit(system, rule, Limits::default()).passes()
        && insiders.iter().all(|own| audit_insider(system, own, rule, Limits::default()).unwrap().passes())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_pattern_is_the_cheapest_of_all(small in smalls(), smallest in 1..5_i64) {
        let system = small.system();
        let rule = Rule { smallest };
        let candidates = system.cells().iter().filter(|cell| cell.state.is_shown() && cell.may_hide).count();
        prop_assume!(candidates <= 9);
        let found = suppress::<i64>(&system, &[], rule, Effort::default());
        match cheapest(&system, &[], rule) {
            None => prop_assert!(matches!(found, Err(SuppressError::NoPattern(_)))),
            Some(merit) => {
                let chosen = found.unwrap();
                prop_assert_eq!((chosen.len(), chosen.iter().map(|cell| system.cells()[*cell].weight).sum()), merit);
            }
        }
    }

    #[test]
    fn insiders_learn_nothing_either(small in smalls(), own in prop::collection::vec(0..4_i64, 9)) {
        let system = small.system();
        let rule = Rule { smallest: 3 };
        let candidates = system.cells().iter().filter(|cell| cell.state.is_shown() && cell.may_hide).count();
        prop_assume!(candidates <= 9);
        // Of the first cells, which are no sums; what sums hold follows.
        let known = |cells: std::ops::Range<usize>| -> BTreeMap<usize, i64> {
            cells.filter(|cell| own[*cell] > 0).map(|cell| (cell, own[cell].min(system.cells()[cell].value))).collect()
        };
        let insiders = [known(0..3), known(3..6)];
        let found = suppress(&system, &insiders, rule, Effort::default());
        match cheapest(&system, &insiders, rule) {
            None => prop_assert!(matches!(found, Err(SuppressError::NoPattern(_)))),
            Some(merit) => {
                let chosen = found.unwrap();
                prop_assert_eq!((chosen.len(), chosen.iter().map(|cell| system.cells()[*cell].weight).sum()), merit);
            }
        }
    }

    #[test]
    fn an_auditor_that_has_seen_much_of_it_says_the_same(small in smalls(), own in prop::collection::vec(0..4_i64, 6)) {
        let rule = Rule { smallest: 3 };
        let auditor = Auditor::new(rule, Limits::default());
        let system = small.system();
        let known: BTreeMap<usize, i64> =
            (0..6).map(|cell| (cell, own[cell].min(system.cells()[cell].value))).filter(|(_, own)| *own > 0).collect();
        let all: Vec<usize> = (0..system.cells().len()).collect();
        let variants = [system.clone(), system.seen_by(&known).unwrap(), system.hiding(&all), system.hiding(&all[..4])];
        for system in variants.iter().chain(&variants) {
            let fresh = Auditor::new(rule, Limits::default());
            prop_assert_eq!(auditor.verdicts(system), fresh.verdicts(system));
            prop_assert_eq!(auditor.audit(system), audit(system, rule, Limits::default()));
        }
    }

    #[test]
    fn one_cell_less_than_needed_is_found_out(small in smalls(), smallest in 2..6_i64) {
        let system = small.system();
        let rule = Rule { smallest };
        let Ok(chosen) = suppress::<i64>(&system, &[], rule, Effort::default()) else { return Ok(()); };
        for missing in 0..chosen.len() {
            let mut fewer = chosen.clone();
            fewer.remove(missing);
            prop_assert!(!audit(&system.hiding(&fewer), rule, Limits::default()).passes());
        }
    }
}

#[test]
fn nothing_hidden_nothing_found() {
    let system = Small { counts: vec![1; 9], states: vec![5; 24], shape: 0 }.system();
    assert!(audited(&system, Rule { smallest: 5 }).findings.is_empty());
}
