//! What holds for every file, not just for those that somebody thought of.
//!
//! The entry points of the fuzz targets (`kooste::intake::probe`, `kooste::contract::probe`) are driven with plausible mess:
//! tables of all forms written in every dialect ([`layout`]), cells as people type them ([`table`]), workbooks damaged on
//! the way. What is random is seeded, so that a failure comes back; it is printed in its smallest form. The corpora of the fuzz
//! targets are replayed as well ([`corpus`]).

mod cells;
mod checked_rows;
mod corpus;
mod identifiers;
mod layout;
mod municipalities;
mod table;
mod text_files;
mod workbooks;

use proptest::test_runner::{Config, RngSeed, TestRunner};

use kooste::contract;
use kooste::intake::FormShape;

/// Returns the settings of a property: so many cases, the same ones in every run, nothing written beside the source.
fn cases(cases: u32) -> Config {
    Config {
        cases,
        rng_seed: RngSeed::Fixed(20_220_630),
        failure_persistence: None,
        max_shrink_iters: 2_000,
        ..Config::default()
    }
}

fn runner(number: u32) -> TestRunner {
    TestRunner::new(cases(number))
}

/// Returns the shapes of all forms.
fn shapes() -> Vec<FormShape> {
    contract::shapes()
}
