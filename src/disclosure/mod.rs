//! What may be shown: the only way from a result to a report, a chart, an alternative text or a file.
//!
//! The wall is made of types. [`ReleasedTable`] and [`Figure`] have private fields and no constructor outside this module;
//! everything to the right (report, companion tables, attachments) takes only them. A number that has not passed the rules of
//! the [`Profile`] has the wrong type.

mod figure;
mod primary;
mod profile;
mod released;
#[cfg(test)]
pub mod testing;

pub use figure::Figure;
pub use primary::{Control, percent_in_steps};
pub use profile::Profile;
pub use released::{Cell, ReleasedColumn, ReleasedTable, SUPPRESSED};
