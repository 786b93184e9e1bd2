//! What decides about the result of a query: its file, the content of the tables that it reads, and the queries that it stands on.

use std::collections::{BTreeMap, BTreeSet};

use arrow::array::{Array, AsArray, RecordBatch};
use duckdb::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::bounds::Bounds;
use super::lineage::{Lineage, Step};
use crate::diagnostics::{Failure, Result};
use crate::digest::{hexadecimal, sha256};
use crate::session::{self, Session};

/// The period and the days by which everything is counted; every query may read them.
const SETTINGS: &str = "main.run_settings";
/// Stands for an empty cell where the length of a text does: no text is so long.
const NULL: [u8; 4] = u32::MAX.to_le_bytes();

/// Hashes of the rows of tables, in the order in which they stand, by the tables' names: `core.job_start`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contents(BTreeMap<String, String>);

impl Contents {
    /// Hashes the tables that queries read and no query makes, and the run's settings.
    ///
    /// # Errors
    /// Fails as a bug of ours.
    pub fn of(session: &Session, lineage: &Lineage<'_>) -> Result<Contents> {
        let tables: BTreeSet<&str> = lineage.steps().iter().flat_map(Self::tables_of).collect();
        let tables: Vec<&str> = tables.into_iter().collect();
        let (one, other) = tables.split_at(tables.len() / 2);
        let (mut first, mut second) = (BTreeMap::new(), BTreeMap::new());
        session.beside(
            |connection| hash_all(connection, one, &mut first),
            |connection| hash_all(connection, other, &mut second),
        )?;
        first.append(&mut second);
        Ok(Contents(first))
    }

    /// Hashes what is known before the exports are read: the reference and project tables and the run's settings.
    ///
    /// # Errors
    /// Fails as a bug of ours.
    pub fn configured(session: &Session, lineage: &Lineage<'_>) -> Result<Contents> {
        let tables: BTreeSet<&str> = lineage.steps().iter().flat_map(Self::tables_of).collect();
        let tables: Vec<&str> = tables.into_iter().filter(|table| !is_core(table)).collect();
        let mut hashes = BTreeMap::new();
        hash_all(session.connection(), &tables, &mut hashes)?;
        Ok(Contents(hashes))
    }

    /// Adds the core tables of others, which hold the same rows.
    pub fn with_core_of(mut self, others: &Contents) -> Contents {
        let core = others.0.iter().filter(|(table, _)| is_core(table));
        self.0.extend(core.map(|(table, hash)| (table.clone(), hash.clone())));
        self
    }

    /// Returns the tables that a query reads and no query makes.
    pub(super) fn tables_of<'s>(step: &'s Step<'_>) -> impl Iterator<Item = &'s str> {
        step.core.iter().chain(&step.config).map(String::as_str).chain([SETTINGS])
    }

    /// Returns the hash of a table, where it is known.
    pub(super) fn table(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// Returns for each query the hash of all that decides about its result, but for the program; none for one that may read anything
    /// else, or that stands on such a one.
    pub(super) fn keys<'l>(&self, lineage: &Lineage<'l>, bounds: &Bounds) -> BTreeMap<&'l str, String> {
        let mut keys: BTreeMap<&str, String> = BTreeMap::new();
        for step in lineage.steps().iter().filter(|step| step.is_closed) {
            let tables: Option<Vec<_>> = Self::tables_of(step).map(|table| Some((table, self.0.get(table)?))).collect();
            let queries: Option<Vec<_>> = step.queries.iter().map(|id| Some((id, keys.get(id)?))).collect();
            let (Some(tables), Some(queries)) = (tables, queries) else { continue };
            // How much a query may give, and how long it may take, decides whether it is refused.
            let bounds = step.measure.is_own.then_some((bounds.time.as_millis(), bounds.rows));
            let all = (&step.measure.id, step.measure.is_own, &step.measure.sha256, bounds, tables, queries);
            // JSON tells apart what stands beside each other. Strings are always written.
            keys.insert(&step.measure.id, sha256(&serde_json::to_vec(&all).unwrap_or_default()));
        }
        keys
    }
}

fn is_core(table: &str) -> bool {
    table.starts_with("core.")
}

fn hash_all(connection: &Connection, tables: &[&str], hashes: &mut BTreeMap<String, String>) -> Result<()> {
    for table in tables {
        hashes.insert((*table).to_owned(), hash(connection, table)?);
    }
    Ok(())
}

/// Returns the hash of a table: its columns one after the other, each with its name and its cells as text, which tells any two values of a
/// type apart.
fn hash(connection: &Connection, table: &str) -> Result<String> {
    let sql = format!("select columns(*)::varchar from {table}");
    let failed = |error: duckdb::Error| session::failure("hash a table", &sql, &error);
    let mut statement = connection.prepare(&sql).map_err(failed)?;
    let batches = statement.stream_arrow([]).map_err(failed)?;
    let schema = batches.get_schema();
    let mut columns: Vec<Sha256> =
        schema.fields().iter().map(|field| Sha256::new_with_prefix(field.name().as_bytes())).collect();
    for batch in batches {
        take(&batch.map_err(failed)?, &mut columns)?;
    }
    let mut all = Sha256::new();
    columns.into_iter().for_each(|column| all.update(column.finalize()));
    Ok(hexadecimal(&all.finalize()))
}

fn take(batch: &RecordBatch, columns: &mut [Sha256]) -> Result<()> {
    let mut piece = Vec::new();
    for (cells, hash) in batch.columns().iter().zip(columns) {
        let cells = cells.as_string_opt::<i32>().ok_or_else(|| Failure::bug("hash a table", cells.data_type()))?;
        piece.clear();
        for cell in cells {
            match cell {
                Some(text) => {
                    // A cell is far shorter: an engine's text of four gigabytes there is none.
                    piece.extend(u32::try_from(text.len()).unwrap_or(u32::MAX - 1).to_le_bytes());
                    piece.extend(text.as_bytes());
                }
                None => piece.extend(NULL),
            }
        }
        hash.update(&piece);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Limits;

    #[test]
    fn a_hash_tells_every_cell_its_place_and_its_column() {
        let session = Session::open(&Limits::default()).unwrap();
        let hash = |select: &str| {
            session.execute("make a table", &format!("create or replace table core.t as {select}")).unwrap();
            super::hash(session.connection(), "core.t").unwrap()
        };
        let all = [
            "select 'a' as x, 'b' as y",
            "select 'a' as x, 'c' as y",
            "select 'b' as x, 'a' as y",
            "select 'a' as x, 'b' as z",
            "select 'ab' as x, '' as y",
            "select 'ab' as x, null as y",
            "select 'a' as x, 'b' as y union all select 'c', 'd'",
            "select 'c' as x, 'd' as y union all select 'a', 'b'",
            "select 'a' as x, 'b' as y where false",
            "select 0.1::double as x, 'b' as y",
            "select 0.1::double + 1e-18::double as x, 'b' as y",
            "select 0.3::double as x, 'b' as y",
            "select 0.1::double + 0.2::double as x, 'b' as y",
        ];
        let hashes: BTreeSet<String> = all.iter().map(|select| hash(select)).collect();
        // The one that is the same: 0.1 has no such small neighbour.
        assert_eq!(hashes.len(), all.len() - 1);
        let long = "select range as x, range % 7 as y from range(10000) order by x";
        assert_eq!(hash(long), hash(long));
    }
}
