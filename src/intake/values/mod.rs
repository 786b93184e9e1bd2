//! What the text of a cell means: dates, months, numbers, yes and no, missing markers and the key of a header.
//!
//! Pure functions over one trimmed cell, each with its own tests, and the same functions for SQL ([`sql`]). They say what a
//! text means, never whether it is allowed there: that belongs to the contract. Nothing here depends on a locale: a date is
//! always day first, a decimal comma is a decimal comma, and what could mean two things means nothing.

mod class;
mod date;
mod key;
mod number;
pub mod sql;
mod text;
mod word;

pub use class::value_class;
pub use date::{parse_date, parse_month};
pub use key::header_key;
pub use number::{SCALE, is_ambiguous_number, parse_integer, parse_number};
pub use text::clean;
pub use word::{is_missing, missing_kind, parse_yes_no};
