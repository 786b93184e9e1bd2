//! What the steering group is asked to decide, and what became of what it said before.

use serde::Serialize;

use super::Material;
use crate::report::rich::Rich;
use crate::report::shapes::{Block, DataTable, TableCell};
use crate::report::tables::TableBuilder;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Decisions {
    pub items: Vec<Rich>,
    /// Why there are none.
    pub none: Option<Rich>,
    pub feedback: Option<DataTable>,
    pub no_feedback: Option<Rich>,
    pub narrative: Vec<Block>,
}

/// Builds the section.
pub fn build(material: &Material<'_>) -> Decisions {
    let wording = material.wording;
    let items: Vec<Rich> =
        material.plan.decisions.iter().map(|(title, text)| decision(material, title, text.as_deref())).collect();
    let feedback = feedback(material);
    Decisions {
        none: items.is_empty().then(|| wording.rich("decisions-empty", &[])),
        items,
        no_feedback: feedback.is_none().then(|| wording.rich("feedback-none", &[])),
        feedback,
        narrative: material.narrative("decisions"),
    }
}

/// Returns a decision as it is asked: its title, and what it says.
pub fn decision(material: &Material<'_>, title: &str, text: Option<&str>) -> Rich {
    let mut decision = Rich::default();
    decision.push(title, true, false);
    if let Some(text) = text {
        decision.push(": ", true, false);
        decision.push(text, false, false);
    }
    material.own(decision)
}

/// Returns what the steering group said up to the last day of the data, the newest first, with its day and what was done.
pub fn feedback(material: &Material<'_>) -> Option<DataTable> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let said = || material.plan.feedback.iter().filter(|feedback| feedback.date <= material.cut_off);
    said().next()?;
    let mut table = TableBuilder::new(wording.rich("group-feedback-caption", &[]))
        .text(wording.word("column-day"), 0.45)
        .text(wording.word("column-said"), 1.0)
        .text(wording.word("column-done"), 1.0);
    for feedback in said() {
        table.row(vec![
            TableCell::Text(locale.date(feedback.date)),
            material.own_cell(&feedback.text),
            match &feedback.response {
                Some(response) => material.own_cell(response),
                None => TableCell::Text(wording.word("feedback-open")),
            },
        ]);
    }
    Some(table.finish(wording))
}
