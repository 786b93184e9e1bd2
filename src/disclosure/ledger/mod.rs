//! What was published: the ledger's lines, and what its readers know from them.
//!
//! A release is never judged alone. Whoever has an earlier report lays it beside the new one, so every release leaves a line with
//! its cells, the relations between them and its tables as they were printed; the next one is decided and audited together with all of
//! them. A hidden cell stands in a line as `..`: the ledger holds nothing that was not published.

mod line;
mod memory;

pub use line::{Line, LineError, Output, PublishedTable, Record, candidate, read};
pub use memory::{LedgerCell, Memory};
pub(super) use memory::{Name, Printed, Recalled};
