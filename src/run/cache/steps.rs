//! The steps of a run of which some may be the same in the next one: each file's reading, and each query's result.
//!
//! Files lie on the shelf in one piece, queries in another: there are many small ones, and none is of use to another project. Each is
//! found under the hash of all that decides about it, which stands with those who know what that is: intake and measures.

use std::mem;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::shelf::Shelf;
use crate::digest::sha256;
use crate::intake::Readings;
use crate::measures::Results;

/// What is known of single files and queries: at first that of the run before, then that of this one.
#[derive(Debug, Default)]
pub(in crate::run) struct Steps {
    pub readings: Readings,
    pub results: Results,
    /// The database of the run before, which has the results of models.
    pub models: Option<PathBuf>,
    /// Files that were read this time.
    pub read: Vec<String>,
    /// Queries that were computed this time.
    pub computed: Vec<String>,
}

/// Where steps are on the shelf.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::run) struct StepsPlace {
    readings: Option<String>,
    results: Option<String>,
}

impl Steps {
    /// Puts the steps of this run on the shelf. What cannot be written is done again the next time.
    pub fn put(mut self, shelf: &Shelf) -> StepsPlace {
        let put = |bytes: Vec<u8>| {
            let hash = sha256(&bytes);
            shelf.put(&bytes, &hash).ok().map(|()| hash)
        };
        // The rows of the files need not stand in memory twice for longer than that.
        let readings = mem::take(&mut self.readings).to_bytes().ok().and_then(put);
        StepsPlace { readings, results: put(self.results.to_bytes()) }
    }

    /// Takes steps from the shelf, as far as they are there and whole.
    pub(super) fn take(shelf: &Shelf, place: &StepsPlace, models: Option<PathBuf>) -> Steps {
        let take = |hash: &Option<String>| shelf.take(hash.as_ref()?);
        let readings = take(&place.readings).and_then(Readings::from_bytes).unwrap_or_default();
        let results = take(&place.results).and_then(|bytes| Results::from_bytes(&bytes)).unwrap_or_default();
        Steps { readings, results, models, ..Steps::default() }
    }
}

impl StepsPlace {
    /// Returns where the files are, without the queries.
    pub(super) fn without_queries(&self) -> StepsPlace {
        StepsPlace { readings: self.readings.clone(), results: None }
    }

    /// Returns the hashes of what is kept.
    pub(super) fn contents(&self) -> impl Iterator<Item = &String> {
        self.readings.iter().chain(&self.results)
    }
}
