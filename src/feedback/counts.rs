//! What came of the rows of each table.

use crate::diagnostics::{Failure, Result};
use crate::session::Session;

/// Rows of one source by what came of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub read: u64,
    pub loaded: u64,
    pub rejected: u64,
    /// Doubles and superseded rows.
    pub duplicate: u64,
}

impl Counts {
    /// Adds the rows of another source.
    pub fn add(&mut self, other: Counts) {
        self.read += other.read;
        self.loaded += other.loaded;
        self.rejected += other.rejected;
        self.duplicate += other.duplicate;
    }
}

/// Returns the counts of all sources, in the order of their numbers.
///
/// # Errors
/// Fails only as a bug of ours.
pub fn counts(session: &Session) -> Result<Vec<Counts>> {
    let read = || -> duckdb::Result<Vec<Counts>> {
        session
            .connection()
            .prepare(
                "select
                  coalesce(counted.read, 0),
                  coalesce(counted.loaded, 0),
                  coalesce(counted.rejected, 0),
                  coalesce(counted.duplicate, 0)
                from staging.source as source
                left join quality.row_count as counted
                  on counted.source = source.source
                order by source.source",
            )?
            .query_map([], |row| {
                let count = |index| row.get::<_, i64>(index).map(|count| u64::try_from(count).unwrap_or(0));
                Ok(Counts { read: count(0)?, loaded: count(1)?, rejected: count(2)?, duplicate: count(3)? })
            })?
            .collect()
    };
    read().map_err(|error| Failure::bug("count the rows of each table", error))
}
