//! Known cases and properties of audit and suppression over whole systems.

mod brute;
mod cases;
mod exact;
mod patterns;
mod properties;
pub(in crate::disclosure) mod tables;

use std::collections::BTreeMap;

use super::audit::{Audit, Limits, Rule, audit};
use super::system::{ModelError, Own, System};

/// Audits a system against one who knows a part of some cells: the findings are about what is left of them.
fn audit_insider<O: Copy + Into<Own>>(
    system: &System,
    own: &BTreeMap<usize, O>,
    rule: Rule,
    limits: Limits,
) -> Result<Audit, ModelError> {
    Ok(audit(&system.seen_by(own)?, rule, limits))
}
