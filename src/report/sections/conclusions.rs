//! Conclusions: what people conclude, beside what the figures bear.

use serde::Serialize;

use super::{Material, employment, equity, objectives};
use crate::report::rich::Rich;
use crate::report::shapes::{Block, Status};

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Conclusions {
    /// What may be said from the figures alone.
    pub findings: Vec<Rich>,
    pub narrative: Vec<Block>,
    /// Where the text goes that is not there.
    pub no_narrative: Option<Rich>,
}

/// Builds the section.
pub fn build(material: &Material<'_>) -> Conclusions {
    let tally = objectives::tally(material).map(|tally| objectives::tally_sentence(material, tally));
    let equity = match equity::outcome_verdict(material) {
        (Status::None, _) => None,
        (_, sentence) => Some(sentence),
    };
    let findings = [tally, Some(employment::cumulative_sentence(material)), equity];
    let narrative = material.narrative("conclusions");
    Conclusions {
        findings: findings.into_iter().flatten().filter(|finding| !finding.is_empty()).collect(),
        no_narrative: narrative.is_empty().then(|| material.wording.rich("conclusions-missing", &[])),
        narrative,
    }
}
