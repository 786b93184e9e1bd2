//! Known cases and properties of audit and suppression over whole systems.

mod brute;
mod cases;
mod exact;
mod patterns;
mod properties;
pub(in crate::disclosure) mod tables;
