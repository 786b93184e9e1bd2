//! Hiding what is small and what would give it away, and the table as it may be published.

use std::collections::BTreeSet;

use csv::{Terminator, WriterBuilder};

use super::description::SUPPRESSED;
use super::relate::Stands;
use super::step_by_step;
use super::verdict::{Added, Judge, Judged, Verdict};
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::disclosure::engine::{Effort, SuppressError, entangled_cells, suppress};

/// Cells up to which the cheapest pattern is searched for where sums are entangled; the time that it takes grows with more than the
/// square of their number.
const MOST_SEARCHED: usize = 350;

/// How often cells that stand nowhere may turn out to need protection too.
const ROUNDS: usize = 20;

/// Hides what must be hidden. Returns the verdict on the result, which is safe, and the cells that are still printed.
///
/// # Errors
/// Exit code 3 when no set of cells will do, or the whole of everything is itself small.
pub fn hide(judge: &Judge<'_>, file: &str) -> Result<(Verdict, BTreeSet<usize>)> {
    let ground = judge.ground;
    let no_pattern = || Failure::one(Exit::Blocked, Diagnostic::error("audit-no-pattern").at(Place::file(file)));
    let small: BTreeSet<usize> =
        ground.shown.iter().copied().filter(|cell| ground.is_small(ground.values[*cell])).collect();
    if ground.tops.len() == 1 && ground.tops.iter().any(|top| small.contains(top)) {
        return Err(no_pattern());
    }
    let shown: BTreeSet<usize> = ground.shown.difference(&small).copied().collect();
    let added = |others: usize| Added { small: small.len(), others };
    let judged = judge.judge(&shown, added(0))?;
    if judged.verdict.safe {
        return Ok((judged.verdict, shown));
    }
    let system = ground.system(&shown, |cell| judged.exposed.contains(&cell));
    if entangled_cells(&system) > MOST_SEARCHED {
        let (verdict, left) = step_by_step::hide(judge, &shown, added)?.ok_or_else(no_pattern)?;
        return Ok((verdict, left));
    }
    let mut guarded = judged.exposed;
    for _ in 0..ROUNDS {
        let system = ground.system(&shown, |cell| guarded.contains(&cell));
        let chosen = suppress(&system, &ground.contributors, ground.rule(), Effort::default());
        let chosen: BTreeSet<usize> = match chosen {
            Ok(chosen) => chosen.into_iter().collect(),
            Err(SuppressError::NoPattern(_)) => return Err(no_pattern()),
            Err(SuppressError::Model(error)) => return Err(Failure::bug("hiding cells of a table", error)),
        };
        let left: BTreeSet<usize> = shown.difference(&chosen).copied().collect();
        let Judged { verdict, exposed, .. } = judge.judge(&left, added(chosen.len()))?;
        if verdict.safe {
            return Ok((verdict, left));
        }
        if exposed.is_subset(&guarded) {
            break;
        }
        guarded.extend(exposed);
    }
    Err(no_pattern())
}

/// Returns the table with `..` for what is hidden: its keys and its counts, and no other column, since nothing is known of what
/// others would give away.
///
/// # Errors
/// A bug when the writer fails, which writes to memory.
pub fn written(judge: &Judge<'_>, shown: &BTreeSet<usize>) -> Result<Vec<u8>> {
    let failed = |error: &dyn std::fmt::Display| Failure::bug("writing a table", error);
    let mut writer = WriterBuilder::new()
        .delimiter(judge.table.delimiter)
        .terminator(Terminator::Any(b'\n'))
        .from_writer(Vec::new());
    let header = judge.description.keys.iter().chain([&judge.description.count]);
    writer.write_record(header).map_err(|error| failed(&error))?;
    for (number, cell) in judge.ground.related.cells.iter().enumerate() {
        if matches!(cell.stands, Stands::Row(_)) {
            let count = match shown.contains(&number) {
                true => judge.ground.values[number].to_string(),
                false => SUPPRESSED.to_owned(),
            };
            writer.write_record(cell.codes.iter().chain([&count])).map_err(|error| failed(&error))?;
        }
    }
    writer.into_inner().map_err(|error| failed(&error))
}
