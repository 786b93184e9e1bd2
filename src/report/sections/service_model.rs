//! The model of supported employment: its five phases and eight principles, and how the project follows them.

use serde::Serialize;

use super::Material;
use crate::report::rich::Rich;
use crate::report::shapes::Block;

const PHASES: usize = 5;
const PRINCIPLES: usize = 8;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Model {
    pub lead: Rich,
    pub phases: Vec<Rich>,
    pub principles: Vec<Rich>,
    pub narrative: Vec<Block>,
}

/// Builds the section.
pub fn build(material: &Material<'_>) -> Model {
    let list = |prefix: &str, all: usize| {
        (1..=all).map(|number| material.wording.rich(&format!("{prefix}-{number}"), &[])).collect()
    };
    Model {
        lead: material.wording.rich("model-lead", &[]),
        phases: list("phase", PHASES),
        principles: list("principle", PRINCIPLES),
        narrative: material.narrative("model"),
    }
}
