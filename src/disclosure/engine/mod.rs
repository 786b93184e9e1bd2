//! Statistical disclosure control: what an outsider can derive from a release, and what must be hidden besides.

mod audit;
mod completion;
mod component;
mod cuts;
mod evidence;
mod flow;
mod line;
mod linear;
mod master;
mod moves;
mod network;
mod pattern;
mod printed;
mod routes;
mod search;
mod size;
mod suppress;
mod system;
mod tableau;
mod unknown_truth;

pub use audit::{Audit, Auditor, Danger, Finding, Limits, Rule, audit};
pub use completion::{Completion, Incomplete, complete};
pub(in crate::disclosure) use component::{following, hanging_together};
pub use size::entangled_cells;
pub use suppress::{Effort, SuppressError, suppress, suppress_with};
pub use system::{Cell, Own, Relation, State, System};
pub use unknown_truth::audit_unknown_truth;

#[cfg(test)]
pub(super) mod tests;
