//! Statistical disclosure control: what an outsider can derive from a release, and what must be hidden besides.

mod audit;
mod component;
mod cuts;
mod flow;
mod master;
mod network;
mod pattern;
mod printed;
mod routes;
mod search;
mod suppress;
mod system;
mod tableau;

pub use audit::{Audit, Finding, Limits, Rule, audit, audit_insider};
pub use suppress::{Effort, SuppressError, suppress};
pub use system::{Cell, Own, Relation, State, System};

#[cfg(test)]
mod tests;
