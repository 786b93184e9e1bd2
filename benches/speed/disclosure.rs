//! How long disclosure control takes: all tables of the sample project, and a table far larger than a project has.

use std::path::Path;
use std::time::{Duration, Instant};

use kooste::disclosure::engine::{Cell, Effort, Limits, Relation, Rule, State, System, audit, suppress};
use kooste::disclosure::ledger::Memory;
use kooste::disclosure::{Areas, Control, Profile};
use kooste::measures::{Library, run};
use kooste::project::Audience;
use kooste::store;

use super::measures::loaded;

const ROWS: usize = 300;
const COLUMNS: usize = 20;
const RULE: Rule = Rule { smallest: 5 };

pub fn disclosure(sample: &Path) {
    whole_project(sample);
    for small_percent in [2, 5, 15, 30] {
        let system = two_way(small_percent);
        let begun = Instant::now();
        let hidden = suppress::<i64>(&system, &[], RULE, Effort::default()).expect("a pattern");
        let suppressed = begun.elapsed();
        let found = audit(&system.hiding(&hidden), RULE, Limits::default());
        let all = begun.elapsed();
        assert!(found.passes(), "the pattern is safe");
        let verdict = if all < Duration::from_secs(10) { "" } else { "  MISSED" };
        println!(
            "{:<34}{:>10}{:>34}  < 10 s{verdict}",
            format!("300 x 20, {small_percent} % small cells"),
            format!("{:.2} s", all.as_secs_f64()),
            format!("{} hidden besides, audit {:.0} ms", hidden.len(), (all - suppressed).as_secs_f64() * 1000.0),
        );
    }
}

/// Suppression and audit of all tables of a project.
fn whole_project(project: &Path) {
    let session = loaded(project, 1024);
    let tables = run(&session, &Library::load(None).expect("the built-in queries")).expect("the measures");
    let areas = Areas::new(store::areas(&session).expect("the areas"));
    let control = Control::new(Profile::of(Audience::Steering));
    let mut times: Vec<Duration> = (0..9)
        .map(|_| {
            let begun = Instant::now();
            control.release(&tables, &areas, &Memory::default(), &[]).expect("a release");
            begun.elapsed()
        })
        .collect();
    times.sort();
    let verdict = if times[4] < Duration::from_millis(200) { "" } else { "  MISSED" };
    println!(
        "{:<34}{:>10}{:>34}  < 200 ms{verdict}",
        "disclosure control, sample",
        format!("{:.0} ms", times[4].as_secs_f64() * 1000.0),
        format!("{:.0} – {:.0} ms", times[0].as_secs_f64() * 1000.0, times[8].as_secs_f64() * 1000.0),
    );
}

/// A table of counts drawn by a simple generator, with row and column totals and a grand total that is always shown.
fn two_way(small_percent: u64) -> System {
    let mut state = 7_u64;
    let mut next = |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        i64::try_from(state % below).unwrap_or(0)
    };
    let counts: Vec<i64> = (0..ROWS * COLUMNS)
        .map(|_| if next(100) < i64::try_from(small_percent).unwrap_or(0) { 1 + next(4) } else { 5 + next(195) })
        .collect();
    let row_total = |row: usize| counts[row * COLUMNS..(row + 1) * COLUMNS].iter().sum::<i64>();
    let column_total = |column: usize| counts.iter().skip(column).step_by(COLUMNS).sum::<i64>();
    let mut values = counts.clone();
    values.extend((0..ROWS).map(row_total));
    values.extend((0..COLUMNS).map(column_total));
    values.push(counts.iter().sum());
    let (rows, columns, all) = (ROWS * COLUMNS, ROWS * COLUMNS + ROWS, ROWS * COLUMNS + ROWS + COLUMNS);
    let sum = |whole: usize, parts: Vec<usize>| {
        Relation::new(parts.into_iter().map(|part| (part, 1)).chain([(whole, -1)]), 0)
    };
    let mut relations: Vec<Relation> =
        (0..ROWS).map(|row| sum(rows + row, (row * COLUMNS..(row + 1) * COLUMNS).collect())).collect();
    relations.extend((0..COLUMNS).map(|column| sum(columns + column, (column..rows).step_by(COLUMNS).collect())));
    relations.push(sum(all, (rows..columns).collect()));
    relations.push(sum(all, (columns..all).collect()));
    let cell = |(number, value): (usize, &i64)| Cell {
        value: *value,
        state: if (1..RULE.smallest).contains(value) { State::Primary } else { State::Shown },
        may_hide: number != all,
        weight: *value,
        cells: 1,
        hidden_before: false,
    };
    System::new(values.iter().enumerate().map(cell).collect(), relations).expect("a table that adds up")
}
