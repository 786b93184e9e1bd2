//! Feedback to those who sent the data: for each organisation a workbook of what to mend, and one page of PDF.
//!
//! It is no report: it tells the senders about their own files, before anything is computed, and stays with the log. It names
//! places and kinds, never what a cell holds, so that it may lie on a desk. What was found comes as diagnostics and is only
//! sorted ([`sender`]) and told: cell by cell in the [`workbook`], by kind on the [`page`]. The words are those of the
//! organisation's language; the page is set by the report's typesetter.

mod counts;
mod file_names;
mod page;
mod place;
mod sender;
#[cfg(test)]
mod tests;
mod workbook;

use crate::diagnostics::{Diagnostic, Result};
use crate::intake::Intake;
use crate::period::Period;
use crate::project::Project;

pub use counts::{Counts, counts};

/// What the feedback is made of.
#[derive(Clone, Copy, Debug)]
pub struct Material<'m> {
    pub project: &'m Project,
    pub period: Period,
    pub intake: &'m Intake,
    /// What came of the rows of each source, in the order of their numbers.
    pub counts: &'m [Counts],
    /// Everything found, of intake and of the contract.
    pub diagnostics: &'m [Diagnostic],
}

/// A file of feedback.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedbackFile {
    /// Its name, without a folder: `Rauma-palaute.xlsx`.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Returns the feedback to every organisation of which there is a file, by the name of its folder: a workbook, then a page.
/// The same material gives the same bytes.
///
/// # Errors
/// Fails only as a bug of ours.
pub fn build(material: &Material<'_>) -> Result<Vec<FeedbackFile>> {
    let senders = sender::senders(material);
    let names = file_names::of(&senders);
    let mut files = Vec::with_capacity(senders.len() * 2);
    for (sender, name) in senders.iter().zip(names) {
        let workbook = format!("{name}.xlsx");
        let page = page::build(material, sender, &workbook)?;
        files.push(FeedbackFile { bytes: workbook::build(material, sender)?, name: workbook });
        files.push(FeedbackFile { name: format!("{name}.pdf"), bytes: page });
    }
    Ok(files)
}
