//! The privacy gate: finds direct identifiers, so that nothing of a file that holds one is loaded.
//!
//! Pure detection ([`find`] for a text, [`is_name_header`] and its kin for columns) and what follows from it: a [`Hits`] gathers
//! the hits of one file with their places, a [`Gate`] knows what the project allows and which words are no names. Who reads what
//! is left to intake; [`of_project`] scans what people write themselves, narrative/ and kooste.toml.
//!
//! Whatever leaves this module names a place and a kind, never a value; a place whose own name holds an identifier is masked.

mod address;
mod columns;
mod contact;
mod gate;
mod hits;
mod iban;
mod identity_code;
pub mod k_anonymity;
pub mod probe;
mod raw;
#[cfg(test)]
mod tests;
mod text;
mod texts;

pub use columns::{
    Share, is_birth_date_header, is_name_header, is_whole_name_header, looks_like_name, not_name_tested,
};
pub use gate::{Gate, name_to_scan};
pub use hits::{Hits, Spot, Where};
pub use raw::find_in_bytes;
pub use text::{Kind, find, holds_identifier, is_certain, may_hold};
pub use texts::{of_project, redact};
