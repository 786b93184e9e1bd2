//! What a table is to the engine: cells with a value each, relations that hold, and what contributors know.

use std::collections::{BTreeMap, BTreeSet};

use super::description::Description;
use super::read::Table;
use super::relate::{Related, Stands};
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::disclosure::engine::{self, Completion, Incomplete, Limits, Own, Relation, Rule, State, System, complete};

/// Relations of a contradiction that a message names.
const TOLD_RELATIONS: usize = 5;

/// A table ready for audit and suppression.
#[derive(Clone, Debug)]
pub struct Ground {
    pub related: Related,
    pub smallest: i64,
    /// A value for each cell: the true one where `known`, else one of those that are possible.
    pub values: Vec<i64>,
    pub known: Vec<bool>,
    /// The printed cells of the table as it is given.
    pub shown: BTreeSet<usize>,
    /// Wholes that are a part of nothing: each is the whole of everything below it.
    pub tops: BTreeSet<usize>,
    /// What each contributor knows.
    pub contributors: Vec<BTreeMap<usize, Own>>,
}

impl Ground {
    /// Puts values to the cells.
    ///
    /// # Errors
    /// Exit code 4 when the relations contradict what is printed, told of true values, or told of contributions; 3 when it could
    /// not be found out whether they do.
    pub fn new(related: Related, table: &Table, description: &Description, file: &str) -> Result<Ground> {
        let value = |stands: Stands| match stands {
            Stands::Row(row) => table.rows[row].value,
            Stands::LeftOut | Stands::Nowhere => None,
        };
        let told: Vec<Option<i64>> = related.cells.iter().map(|cell| value(cell.stands)).collect();
        let nothing = vec![0; told.len()];
        let first = completed(&told, &nothing, &related, file, "audit-contradiction")?;
        let own = contributions(&related, table, description, file)?;
        let mut least = nothing;
        own.iter().for_each(|own| own.iter().for_each(|(cell, part)| least[*cell] += part));
        if let Some(cell) = (0..told.len()).find(|cell| first.follows[*cell] && least[*cell] > first.values[*cell]) {
            let name = related.cells[cell].codes.join(", ");
            return Err(wrong("audit-contribution", file, &name));
        }
        let values = if own.is_empty() {
            first.values
        } else {
            completed(&told, &least, &related, file, "audit-contribution")?.values
        };
        let wholes: BTreeSet<usize> = related.sums.iter().map(|(whole, _)| *whole).collect();
        let parts: BTreeSet<usize> = related.sums.iter().flat_map(|(_, parts)| parts.iter().copied()).collect();
        let is_shown = |cell: &usize| match related.cells[*cell].stands {
            Stands::Row(row) => !table.rows[row].hidden,
            Stands::LeftOut | Stands::Nowhere => false,
        };
        // A contributor who is alone in a cell knows it; who else stands behind a sum it cannot know.
        let alone = |cell: usize| first.follows[cell] && !wholes.contains(&cell);
        let contributors = own.into_iter().map(|own| {
            let known = own.into_iter().filter(|(_, part)| *part > 0);
            known.map(|(cell, part)| (cell, Own { part, alone: alone(cell) })).collect()
        });
        Ok(Ground {
            contributors: contributors.collect(),
            shown: (0..related.cells.len()).filter(is_shown).collect(),
            tops: wholes.difference(&parts).copied().collect(),
            smallest: i64::from(description.smallest),
            known: first.follows.clone(),
            values,
            related,
        })
    }

    /// Returns what must remain possible.
    pub fn rule(&self) -> Rule {
        Rule { smallest: self.smallest }
    }

    /// Returns whether a count is one that may not be shown.
    pub fn is_small(&self, value: i64) -> bool {
        0 < value && value < self.smallest
    }

    /// Returns the system in which only these cells are printed. What stands nowhere is protected when it is small, or, where its
    /// true value is not known, when `guarded` says so.
    pub fn system(&self, shown: &BTreeSet<usize>, guarded: impl Fn(usize) -> bool) -> System {
        let cells = self.related.cells.iter().enumerate().map(|(number, cell)| {
            let value = self.values[number];
            let state = match cell.stands {
                _ if shown.contains(&number) => State::Shown,
                Stands::Nowhere if self.known[number] => State::Unpublished { sensitive: self.is_small(value) },
                Stands::Nowhere => State::Unpublished { sensitive: guarded(number) },
                Stands::Row(_) | Stands::LeftOut => State::Primary,
            };
            let may_hide = state == State::Shown && !self.tops.contains(&number);
            engine::Cell { value, state, may_hide, cells: 1, weight: value, hidden_before: false }
        });
        System::of(cells.collect(), self.related.relations.clone())
    }
}

/// Returns each contributor's own part of the cells. What is not told of a sum is the sum of what is told of its parts.
fn contributions(
    related: &Related,
    table: &Table,
    description: &Description,
    file: &str,
) -> Result<Vec<BTreeMap<usize, i64>>> {
    let wholes: BTreeSet<usize> = related.sums.iter().map(|(whole, _)| *whole).collect();
    let mut all = Vec::new();
    for (number, name) in description.contributors.iter().enumerate() {
        let mut own: BTreeMap<usize, i64> = BTreeMap::new();
        for (cell, content) in related.cells.iter().enumerate() {
            if let Stands::Row(row) = content.stands {
                match table.rows[row].own[number] {
                    Some(part) => own.insert(cell, part),
                    None if wholes.contains(&cell) => None,
                    None => own.insert(cell, 0),
                };
            }
        }
        loop {
            let before = own.len();
            for (whole, parts) in &related.sums {
                let sum: Option<i64> = parts.iter().map(|part| own.get(part)).sum();
                if let (Some(sum), false) = (sum, own.contains_key(whole)) {
                    own.insert(*whole, sum);
                }
            }
            if own.len() == before {
                break;
            }
        }
        for ((whole, parts), relation) in related.sums.iter().zip(&related.names) {
            let sum: Option<i64> = parts.iter().map(|part| own.get(part)).sum();
            if let (Some(sum), Some(told)) = (sum, own.get(whole))
                && sum != *told
            {
                return Err(wrong("audit-contribution", file, &format!("{name}: {relation}")));
            }
        }
        all.push(own);
    }
    Ok(all)
}

fn completed(
    told: &[Option<i64>],
    least: &[i64],
    related: &Related,
    file: &str,
    code: &'static str,
) -> Result<Completion> {
    let relations: &[Relation] = &related.relations;
    complete(told, least, relations, Limits::default()).map_err(|incomplete| match incomplete {
        Incomplete::Contradiction(relations) => {
            let mut names: Vec<&str> =
                relations.iter().take(TOLD_RELATIONS).map(|relation| related.names[*relation].as_str()).collect();
            if relations.len() > TOLD_RELATIONS {
                names.push("…");
            }
            wrong(code, file, &names.join("; "))
        }
        Incomplete::NotDecided => {
            Failure::one(Exit::Blocked, Diagnostic::error("audit-not-decided").at(Place::file(file)))
        }
    })
}

fn wrong(code: &'static str, file: &str, relations: &str) -> Box<Failure> {
    Failure::one(Exit::Input, Diagnostic::error(code).at(Place::file(file)).arg("relations", relations))
}
