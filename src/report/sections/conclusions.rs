//! Conclusions: what people conclude, beside what the figures bear.

use serde::Serialize;

use super::{Material, objectives, situation};
use crate::report::rich::{Rich, code};
use crate::report::shapes::{Block, DataTable};

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Conclusions {
    /// What may be said from the figures alone.
    pub findings: Vec<Rich>,
    /// The targets and what was reached.
    pub objectives: Option<DataTable>,
    pub narrative: Vec<Block>,
    /// Why there is no text.
    pub no_narrative: Option<Rich>,
}

/// Builds the section.
pub fn build(material: &Material<'_>) -> Conclusions {
    let (tally, objectives) = objectives::told(material).unzip();
    let findings = situation::findings::all(material).into_iter().map(|finding| finding.text);
    let narrative = material.narrative("conclusions");
    // Who reads the report is told that there is none, not where it would have to be written: that is a finding of the run.
    let no_narrative = narrative.is_empty().then(|| {
        let elsewhere = material.texts.elsewhere.iter().find(|text| text.section == "conclusions");
        elsewhere.map_or_else(
            || material.wording.rich("conclusions-missing", &[]),
            |text| material.wording.rich("conclusions-elsewhere", &[("lang", code(text.lang.code()))]),
        )
    });
    Conclusions { findings: tally.into_iter().chain(findings).collect(), objectives, no_narrative, narrative }
}
