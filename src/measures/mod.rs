//! The queries of queries/ and their results.
//!
//! A measure is a file: a header that says what its result means ([`Header`]) and one SELECT. Files under `model/` are tables
//! between the core data and the measures; they are run like the rest and never published. [`Library`] reads the built-in files
//! and the project's own, [`run`] runs them in the order in which they use each other. What may be shown of a result is left
//! to disclosure control, how it looks to the report.

mod bounds;
mod case;
mod compile;
mod contents;
mod guard;
mod handover;
mod header;
mod known;
mod library;
mod lineage;
mod order;
mod outlook;
mod relation;
mod results;
mod run;
mod sums;
mod trial;

pub use header::{Balance, Beside, Column, Header, Quarters, Role, code_message};

pub use crate::language::Words;
pub use bounds::Bounds;
pub use compile::compile;
pub use contents::Contents;
pub use library::{Library, Measure, is_id, table_of};
pub use lineage::{Lineage, Step, forms_of, lost};
pub use outlook::{Fate, Outlook, Reason, outlook};
pub use relation::Relation;
pub use results::{KEPT, Results};
pub use run::{MeasureTable, Ran, again, run};
pub use trial::{Difference, Trial, try_queries};

#[cfg(test)]
mod area_tests;
#[cfg(test)]
mod employment_tests;
#[cfg(test)]
mod fixture_tests;
#[cfg(test)]
mod outlook_tests;
#[cfg(test)]
mod own_tests;
#[cfg(test)]
mod property_tests;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
