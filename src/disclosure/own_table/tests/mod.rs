//! Tables whose answer is known: by hand, from what others published, and by trying every table.

mod brute;
mod cases;
mod mistakes;
mod published;

use std::collections::BTreeMap;

use super::{Input, Reason, Suppressed, Verdict, audit, suppress};
use crate::diagnostics::Result;

/// Returns what an audit needs of two texts.
pub fn input<'a>(table: &'a str, description: &'a str) -> Input<'a> {
    Input { table: table.as_bytes(), table_file: "t.csv", description, description_file: "d.toml" }
}

pub fn audited(table: &str, description: &str) -> Verdict {
    audit(&input(table, description)).unwrap_or_else(|failure| panic!("{failure}\n{table}\n{description}"))
}

pub fn suppressed(table: &str, description: &str) -> Suppressed {
    suppress(&input(table, description)).unwrap_or_else(|failure| panic!("{failure}\n{table}\n{description}"))
}

/// Returns the codes of the diagnostics of what fails, each with one of its arguments.
pub fn fails<T: std::fmt::Debug>(result: Result<T>, argument: &str) -> Vec<(&'static str, String)> {
    let of = |diagnostic: &crate::diagnostics::Diagnostic| {
        (diagnostic.code, diagnostic.args.get(argument).cloned().unwrap_or_default())
    };
    result.unwrap_err().diagnostics.iter().map(of).collect()
}

/// Returns the least and the greatest value of a hidden cell by its codes in the order of the keys' names.
pub fn interval(verdict: &Verdict, codes: &[&str]) -> (i64, Option<i64>) {
    let has = |keys: &BTreeMap<String, String>| keys.values().map(String::as_str).eq(codes.iter().copied());
    let cell = verdict.hidden.iter().find(|cell| has(&cell.keys)).unwrap_or_else(|| panic!("{codes:?} is not hidden"));
    assert!(cell.exact, "{cell:?}");
    (cell.least, cell.greatest)
}

/// Returns the codes of the cells in danger, with the reasons.
pub fn dangers(verdict: &Verdict) -> Vec<(String, Reason)> {
    let name = |keys: &BTreeMap<String, String>| keys.values().cloned().collect::<Vec<_>>().join("/");
    verdict.dangers.iter().map(|cell| (name(&cell.keys), cell.reason)).collect()
}
