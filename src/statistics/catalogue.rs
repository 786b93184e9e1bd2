//! What each SQL function of a session gives, by which formula, from which source.
//!
//! The words are data (facts/functions.csv); a test holds them to the functions that a session really has.

use crate::facts;
use crate::language::Words;

/// A function, or the two ends of an interval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Function {
    /// Names, e.g. `wilson_low` and `wilson_high`.
    pub names: Vec<String>,
    pub arguments: String,
    pub kind: FunctionKind,
    pub gives: Words,
    pub formula: String,
    /// Paper or book; empty where there is nothing to cite.
    pub source: String,
}

/// Where a function runs and what it gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FunctionKind {
    /// A macro that gives one value; runs in any DuckDB shell.
    Macro,
    /// A macro that takes the name of a table and gives rows; runs in any DuckDB shell.
    TableMacro,
    /// A function that only kooste has.
    Kooste,
}

impl FunctionKind {
    /// Returns the kind's name in the table and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            FunctionKind::Macro => "macro",
            FunctionKind::TableMacro => "table macro",
            FunctionKind::Kooste => "kooste",
        }
    }
}

/// Returns all functions, in the order of the table: intervals, areas, survival, change, distributions, dates.
pub fn functions() -> Vec<Function> {
    facts::rows("functions").into_iter().filter_map(function).collect()
}

fn function(row: Vec<String>) -> Option<Function> {
    let [names, arguments, kind, fi, sv, en, formula, source] = <[String; 8]>::try_from(row).ok()?;
    let kind = [FunctionKind::Macro, FunctionKind::TableMacro, FunctionKind::Kooste]
        .into_iter()
        .find(|candidate| candidate.name() == kind)?;
    let names = names.split('|').map(str::to_owned).collect();
    Some(Function { names, arguments, kind, gives: Words { fi, sv, en }, formula, source })
}
