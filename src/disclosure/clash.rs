//! What queries of the project's own declare and count otherwise than others: two tables would tell one number as two.

use std::collections::BTreeSet;

use super::book::CellKey;
use super::engine::Relation;
use super::judge::Sheet;
use super::page::Page;
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};

/// Returns a diagnostic of a query.
pub(super) fn of_query(code: &'static str, id: &str) -> Diagnostic {
    Diagnostic::error(code).at(Place::file(format!("queries/{id}.sql")))
}

/// Refuses what queries of the project's own among these tables count otherwise than others; nothing where none of them is one.
pub(super) fn clash(sheets: &[Sheet<'_>], counts: &str, tables: impl Iterator<Item = usize>) -> Result<()> {
    let tables: BTreeSet<usize> = tables.collect();
    let Some(own) = tables.iter().map(|table| sheets[*table].table).find(|table| table.header.is_own) else {
        return Ok(());
    };
    let all: Vec<&str> = tables.iter().map(|table| sheets[*table].table.id.as_str()).collect();
    let found = of_query("query-clash", &own.id).arg("counts", counts).arg("tables", all.join(", "));
    Err(Failure::one(Exit::Usage, found))
}

impl Page {
    /// Returns the tables in which a cell that is there already has another value; nothing where it has this one.
    pub(super) fn another_value(&self, key: &CellKey, value: i64) -> Option<Vec<usize>> {
        let entry = &self.entries[*self.index.get(key)?];
        (entry.value != value).then(|| entry.places.iter().map(|(table, ..)| *table).collect())
    }

    /// Looks whether all relations hold.
    pub(super) fn holds(&self, sheets: &[Sheet<'_>]) -> Result<()> {
        let is_false = |relation: &&Relation| !relation.holds(|cell| self.entries[cell].value);
        for relation in self.relations.iter().filter(is_false) {
            let entries = || relation.terms().iter().map(|(cell, _)| &self.entries[*cell]);
            let tables = entries().flat_map(|entry| entry.places.iter().map(|(table, ..)| *table));
            let counts = entries().next().map_or("", |entry| entry.key.counts.as_str());
            clash(sheets, counts, tables)?;
        }
        Ok(())
    }
}
