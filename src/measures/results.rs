//! Results of queries that are kept, each under the hash of all that decided about it.

use std::collections::BTreeMap;
use std::ops::Range;

use polars::prelude::DataFrame;
use serde::{Deserialize, Serialize};

use super::contents::Contents;
use super::handover::frame;
use super::library::Measure;

/// The name under which a session has the database of the run of which results are kept.
pub const KEPT: &str = "kept";
/// Bytes of results that are kept at most; what comes after is computed again the next time.
const MOST_BYTES: usize = 48 << 20;
/// Bytes of the number that says how long the description is.
const LENGTH: usize = size_of::<u64>();

/// Results, as they are before disclosure control. Models are tables of the database, so only their keys are here.
#[derive(Debug, Default)]
pub struct Results {
    by_id: BTreeMap<String, Kept>,
    /// What the tables held that the queries read.
    contents: Contents,
}

#[derive(Debug)]
struct Kept {
    key: String,
    /// SHA-256 of the query's own text.
    text: String,
    /// The rows of a measure, as an Arrow stream.
    rows: Option<Vec<u8>>,
}

/// How the file of the cache begins: the key of each query, and where its rows are among those of all.
#[derive(Serialize, Deserialize)]
struct Described {
    contents: Contents,
    queries: BTreeMap<String, DescribedQuery>,
}

#[derive(Serialize, Deserialize)]
struct DescribedQuery {
    key: String,
    text: String,
    rows: Option<Range<usize>>,
}

impl Results {
    /// Returns no results yet of queries that read tables with these contents.
    pub(super) fn of(contents: Contents) -> Results {
        Results { by_id: BTreeMap::new(), contents }
    }

    /// Returns results as [`Results::to_bytes`] wrote them; nothing where they cannot be understood.
    pub fn from_bytes(bytes: &[u8]) -> Option<Results> {
        let (length, rest) = bytes.split_at_checked(LENGTH)?;
        let length = usize::try_from(u64::from_le_bytes(length.try_into().ok()?)).ok()?;
        let described: Described = serde_json::from_slice(rest.get(..length)?).ok()?;
        let body = &rest[length..];
        let kept = |(id, query): (String, DescribedQuery)| {
            let DescribedQuery { key, text, rows } = query;
            let rows = match rows {
                Some(rows) => Some(body.get(rows)?.to_vec()),
                None => None,
            };
            Some((id, Kept { key, text, rows }))
        };
        let by_id = described.queries.into_iter().map(kept).collect::<Option<_>>()?;
        Some(Results { by_id, contents: described.contents })
    }

    /// Returns the results as bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut body = Vec::new();
        let mut queries = BTreeMap::new();
        for (id, Kept { key, text, rows }) in &self.by_id {
            if rows.as_ref().is_some_and(|rows| body.len() + rows.len() > MOST_BYTES) {
                continue;
            }
            let start = body.len();
            body.extend(rows.iter().flatten());
            let (key, text, rows) = (key.clone(), text.clone(), rows.as_ref().map(|_| start..body.len()));
            queries.insert(id.clone(), DescribedQuery { key, text, rows });
        }
        // Strings and numbers are always written.
        let head = serde_json::to_vec(&Described { contents: self.contents.clone(), queries }).unwrap_or_default();
        [(head.len() as u64).to_le_bytes().to_vec(), head, body].concat()
    }

    /// Returns whether the result of a query is kept under this key.
    pub fn holds(&self, id: &str, key: &str) -> bool {
        self.by_id.get(id).is_some_and(|kept| kept.key == key)
    }

    /// Returns the hash of the text that a kept query had.
    pub(super) fn text(&self, id: &str) -> Option<&str> {
        self.by_id.get(id).map(|kept| kept.text.as_str())
    }

    /// Returns what the tables held that the queries read.
    pub fn contents(&self) -> &Contents {
        &self.contents
    }

    /// Returns the frame of a measure that is kept.
    pub(super) fn frame(&self, measure: &Measure) -> Option<DataFrame> {
        let rows = self.by_id.get(&measure.id)?.rows.as_deref()?;
        let names = measure.header.column.iter().map(|column| column.name.as_str());
        frame(rows).ok()?.select(names).ok()
    }

    /// Moves a result over to those of the next time.
    pub(super) fn hand_on(&mut self, id: &str, next: &mut Results) {
        if let Some((id, kept)) = self.by_id.remove_entry(id) {
            next.by_id.insert(id, kept);
        }
    }

    /// Keeps a result.
    pub(super) fn put(&mut self, measure: &Measure, key: String, rows: Option<Vec<u8>>) {
        self.by_id.insert(measure.id.clone(), Kept { key, text: measure.sha256.clone(), rows });
    }
}
