//! kooste: from messy exports of supported employment to checked, disclosure-controlled, accessible PDF reports.
//!
//! The data goes one way, and no module imports one that stands to its right:
//!
//! ```text
//! exports/ -> intake -> contract -> store -> measures -> disclosure -> report -> out/
//! files       decode    check rows  DuckDB   SQL files   what may      minijinja PDF, tables,
//! as sent     and read,             typed    Arrow and   be shown      + Typst   manifest
//!             privacy               core     Polars
//!             gate
//! ```
//!
//! At the left, imported by all and importing nothing of ours but each other, stand [`diagnostics`] (with [`language`], the words
//! it speaks), [`period`], [`statistics`], [`session`], [`facts`], [`digest`] and [`parallel`]. [`project`] reads kooste.toml; [`privacy`] finds direct identifiers,
//! so that nothing of a file that holds one is loaded; [`feedback`] tells the senders what to mend; [`run`] ties one run together;
//! [`generate`] writes synthetic projects; [`cli`] is thin and the only place that prints.

pub mod cli;
pub mod contract;
pub mod diagnostics;
pub mod digest;
pub mod disclosure;
pub mod facts;
pub mod feedback;
pub mod generate;
pub mod intake;
pub mod language;
pub mod measures;
pub mod parallel;
pub mod period;
pub mod privacy;
pub mod project;
pub mod report;
pub mod run;
pub mod session;
pub mod statistics;
pub mod store;
