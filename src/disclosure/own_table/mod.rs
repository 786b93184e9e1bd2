//! The audit for anybody's table: a CSV file and a short description of which rows sum to which, without a project.
//!
//! docs/audit-own-tables.md tells how to use it. [`audit`] tells what can be derived of the hidden cells of a table as it is;
//! [`suppress`] hides what must be hidden first. The true values of hidden cells may be told or not: without them whatever
//! agrees with the printed counts is the starting point, and a table with which nothing agrees contradicts itself.

mod description;
mod ground;
mod hide;
mod mistakes;
mod read;
mod relate;
mod step_by_step;
#[cfg(test)]
mod tests;
mod verdict;

pub use verdict::{Added, DangerousCell, HiddenCell, Reason, TrueValues, Verdict};

use crate::diagnostics::Result;
use description::Description;
use ground::Ground;
use mistakes::Mistakes;
use read::Table;
use verdict::Judge;

/// A table and its description as they stand in their files, whose names are for messages only.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    pub table: &'a [u8],
    pub table_file: &'a str,
    pub description: &'a str,
    pub description_file: &'a str,
}

/// A table in which everything that must be is hidden.
#[derive(Clone, Debug, PartialEq)]
pub struct Suppressed {
    pub verdict: Verdict,
    /// The file to publish: UTF-8, with the delimiter of the table that was read.
    pub csv: Vec<u8>,
    /// Columns of the table that are not written, since the description does not speak of them.
    pub left_out: Vec<String>,
}

/// Tells what can be derived of the hidden cells of a table.
///
/// # Errors
/// Exit code 2 for a wrong description, 4 for a table that cannot be read or contradicts itself, 3 when it could not be found out
/// whether it does.
pub fn audit(input: &Input<'_>) -> Result<Verdict> {
    let (table, description, ground) = taken_in(input)?;
    let judge = Judge { ground: &ground, table: &table, description: &description };
    Ok(judge.judge(&ground.shown, Added::default())?.verdict)
}

/// Hides small counts and what would give hidden ones away.
///
/// # Errors
/// As [`audit`]; exit code 3 too when no set of cells will do. Nothing is handed over that the audit has not passed.
pub fn suppress(input: &Input<'_>) -> Result<Suppressed> {
    let (table, description, ground) = taken_in(input)?;
    let judge = Judge { ground: &ground, table: &table, description: &description };
    let (verdict, shown) = hide::hide(&judge, input.table_file)?;
    let csv = hide::written(&judge, &shown)?;
    let left_out = [&description.truth, &description.status].into_iter().flatten().chain(&description.contributors);
    let left_out = left_out.chain(&table.others).cloned().collect();
    Ok(Suppressed { verdict, csv, left_out })
}

fn taken_in(input: &Input<'_>) -> Result<(Table, Description, Ground)> {
    let source = input.description.strip_prefix('\u{feff}').unwrap_or(input.description);
    let mistakes = Mistakes::new(source, input.description_file);
    let description = Description::parse(source, &mistakes)?;
    let table = read::read(input.table, input.table_file, &description, &mistakes)?;
    let related = relate::relate(&table, &description, &mistakes)?;
    let ground = Ground::new(related, &table, &description, input.table_file)?;
    Ok((table, description, ground))
}
