//! The pages of a report as pictures, for whoever writes its texts or templates: a draft, marked as one on every page.
//!
//! Nothing is attached, and whether the PDF would keep to its standards is not looked at: that is for the report itself.

use std::collections::BTreeMap;

use typst_svg::SvgOptions;

use super::rich::Wording;
use super::typeset::{self, BODY};
use super::world::MAIN;
use super::{ReportInput, compose};
use crate::diagnostics::Result;

/// Puts the mark of a draft on each page of the report.
const DRAFT: &str =
    "#import \"/lib/draft.typ\": draft\n#show: draft.with(json(\"/data/draft.json\"))\n#include \"/report.typ\"\n";

/// Builds the pages of a report, each an SVG file.
///
/// # Errors
/// As [`build`](super::build), without `pdf-standard`.
pub fn build(input: &ReportInput<'_>) -> Result<Vec<String>> {
    let mut bundle = compose(input)?;
    let mark = serde_json::Value::String(Wording::of(input.lang).word("draft-mark"));
    let composed = bundle.files.remove(MAIN).unwrap_or_default();
    bundle.files.extend(BTreeMap::from([
        (MAIN.to_owned(), DRAFT.as_bytes().to_vec()),
        (BODY.to_owned(), composed),
        ("/data/draft.json".to_owned(), mark.to_string().into_bytes()),
    ]));
    let options = SvgOptions { render_bleed: false, pretty: false };
    typeset::pages(&bundle, |document| document.pages().iter().map(|page| typst_svg::svg(page, &options)).collect())
}
