//! What could tell who somebody is.

pub mod k_anonymity;
