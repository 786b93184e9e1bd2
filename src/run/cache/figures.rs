//! What was computed, kept so that a change of texts or templates only typesets again.
//!
//! Kept are the tables as they left disclosure control and the accounts of how they came about; never a row of the exports.

use serde::{Deserialize, Serialize};

use super::shelf::Shelf;
use super::steps::StepsPlace;
use crate::diagnostics::Diagnostic;
use crate::intake::{InputFile, Intake, Source};
use crate::run::RowTotals;
use crate::run::load::Loaded;
use crate::run::publication::{KeptPublication, Publication};
use crate::run::publish::Published;

/// The figures of a run.
#[derive(Serialize, Deserialize)]
pub(in crate::run) struct KeptFigures {
    pub files: Vec<InputFile>,
    pub sources: Vec<Source>,
    /// Findings of the data, without those of the texts.
    pub diagnostics: Vec<Diagnostic>,
    pub totals: RowTotals,
    pub publications: Vec<KeptPublication>,
    rejected: String,
}

/// Where figures are on the shelf.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::run) struct Place {
    /// Hash of all that decides about them.
    pub key: String,
    /// Hash of the figures themselves.
    pub content: String,
    /// Hashes of the files that belong to them.
    pub files: Vec<String>,
    /// The steps by which they were made.
    #[serde(default)]
    pub steps: StepsPlace,
}

impl Place {
    /// Returns the hashes of all of it.
    pub(super) fn contents(&self) -> impl Iterator<Item = &String> {
        self.files.iter().chain([&self.content]).chain(self.steps.contents())
    }
}

impl KeptFigures {
    /// Puts figures on the shelf and returns where. `of_data`: how many findings are those of the data.
    pub fn put(
        shelf: &Shelf,
        key: String,
        loaded: &Loaded,
        of_data: usize,
        publications: &[Publication],
        rejected: &[u8],
    ) -> Option<Place> {
        let mut files = Vec::new();
        let mut put = |bytes: &[u8]| -> Option<String> {
            let hash = crate::digest::sha256(bytes);
            shelf.put(bytes, &hash).ok()?;
            files.push(hash.clone());
            Some(hash)
        };
        let kept = KeptFigures {
            files: loaded.intake.files.clone(),
            sources: loaded.intake.sources.clone(),
            diagnostics: loaded.diagnostics[..of_data].to_vec(),
            totals: loaded.totals,
            rejected: put(rejected)?,
            publications: publications.iter().map(|publication| publication.keep(&mut put)).collect::<Option<_>>()?,
        };
        let text = serde_json::to_vec(&kept).ok()?;
        let content = crate::digest::sha256(&text);
        shelf.put(&text, &content).ok()?;
        Some(Place { key, content, files, steps: StepsPlace::default() })
    }

    /// Takes figures from the shelf, if all that belongs to them is there.
    pub fn take(shelf: &Shelf, place: &Place) -> Option<KeptFigures> {
        if !place.files.iter().all(|hash| shelf.holds(hash)) {
            return None;
        }
        serde_json::from_slice(&shelf.take(&place.content)?).ok()
    }

    /// Returns the files of each publication, and the rejected rows.
    pub fn contents(&self, shelf: &Shelf) -> Option<(Vec<Vec<Published>>, Vec<u8>)> {
        let file = |(name, hash): &(String, String)| Some(Published { name: name.clone(), bytes: shelf.take(hash)? });
        let files = self.publications.iter().map(|kept| kept.published.iter().map(file).collect::<Option<_>>());
        Some((files.collect::<Option<_>>()?, shelf.take(&self.rejected)?))
    }

    /// Returns what was read, without the rows.
    pub fn intake(&mut self) -> Intake {
        Intake {
            files: std::mem::take(&mut self.files),
            sources: std::mem::take(&mut self.sources),
            ..Intake::default()
        }
    }
}
