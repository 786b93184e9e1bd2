//! What may be shown: the only way from a result to a report, a chart, an alternative text or a file.
//!
//! The wall is made of types. [`ReleasedTable`] and [`Figure`] have private fields and no constructor outside this module;
//! everything to the right (report, companion tables, attachments) takes only them. A number that has not passed the rules of
//! the [`Profile`] has the wrong type.

mod area_quarters;
mod area_years;
mod book;
mod clash;
mod coaches;
mod coarsening;
pub mod comparison;
mod control;
pub mod engine;
mod exception;
mod figure;
mod insiders;
mod joint;
mod judge;
#[cfg(test)]
mod later_tests;
#[cfg(test)]
mod lead_tests;
mod leavers;
pub mod ledger;
mod links;
#[cfg(test)]
mod newcomer_tests;
mod newcomers;
pub mod own_table;
mod page;
mod period;
mod profile;
mod protect;
mod protection;
mod ranges;
mod recall;
mod relate;
mod release;
#[cfg(test)]
mod release_tests;
mod released;
mod since;
#[cfg(test)]
mod span_tests;
mod spans;
#[cfg(test)]
pub mod testing;
#[cfg(test)]
mod year_tests;
mod years;

pub use book::{Areas, OUTSIDE};
pub use control::{Control, percent_in_steps};
pub use exception::PublishedBound;
pub use figure::Figure;
pub use profile::Profile;
pub use protection::{Protection, TableProtection};
pub use release::{Others, Release};
pub use released::{Again, Cell, ReleasedColumn, ReleasedTable, SUPPRESSED};
pub use since::{FigureChange, Since, TableChange};
