//! What becomes of each query when results of an earlier run are kept: taken from there or computed, and why.
//!
//! A run and what tells beforehand about it ask the same question here. Beforehand some tables are not known yet, since the exports have
//! not been read; then the answer of some queries is that they may be computed.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::bounds::Bounds;
use super::contents::Contents;
use super::lineage::{Lineage, Step};
use super::results::Results;

/// What becomes of a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    Taken,
    /// Only reading the exports can tell.
    MayBeComputed,
    Computed,
}

/// Why a query is, or may be, computed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "reason", content = "name", rename_all = "snake_case")]
pub enum Reason {
    /// Nothing is kept of it, or not all.
    NotKept,
    /// Its own text is not the same.
    Text,
    /// It can read what is not followed.
    NotFollowed,
    /// A table that it reads is not the same, or may not be: `core.job_start`.
    Reads(String),
    /// A query that it stands on is not the same, or may not be.
    StandsOn(String),
    /// A query that is computed reads its result.
    NeededBy(String),
}

/// What becomes of one query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    pub id: String,
    pub fate: Fate,
    pub because: Vec<Reason>,
}

/// Returns what becomes of each query, in the order in which they run. `now`: what the tables hold, as far as that is known; `has_models`:
/// whether the tables of kept models can be had.
pub fn outlook(
    lineage: &Lineage<'_>,
    now: &Contents,
    bounds: &Bounds,
    kept: &Results,
    has_models: bool,
) -> Vec<Outlook> {
    let keys = now.keys(lineage, bounds);
    // How sure it is that a query's result may be another one.
    let mut changed: BTreeMap<&str, Fate> = BTreeMap::new();
    let mut found = Vec::new();
    for step in lineage.steps() {
        let id = step.measure.id.as_str();
        let key = keys.get(id);
        let is_same = key.is_some_and(|key| kept.holds(id, key));
        let (sure, perhaps) = if is_same { Default::default() } else { reasons(step, now, kept, &changed) };
        let change = match () {
            () if is_same => Fate::Taken,
            () if sure.is_empty() && key.is_none() => Fate::MayBeComputed,
            () => Fate::Computed,
        };
        changed.insert(id, change);
        let mut because: Vec<Reason> = if change == Fate::Computed { sure } else { perhaps }.into_iter().collect();
        let is_lost = step.measure.is_model() && !has_models;
        let fate = if is_lost { Fate::Computed } else { change };
        if fate == Fate::Computed && (because.is_empty() || is_lost && change != fate) {
            because = vec![Reason::NotKept];
        }
        found.push(Outlook { id: id.to_owned(), fate, because });
    }
    needed(lineage, &mut found);
    found
}

/// Returns why a query is surely computed, and why it may be.
fn reasons(
    step: &Step<'_>,
    now: &Contents,
    kept: &Results,
    changed: &BTreeMap<&str, Fate>,
) -> (BTreeSet<Reason>, BTreeSet<Reason>) {
    let (mut sure, mut perhaps) = (BTreeSet::new(), BTreeSet::new());
    if !step.is_closed {
        sure.insert(Reason::NotFollowed);
    }
    match kept.text(&step.measure.id) {
        None => _ = sure.insert(Reason::NotKept),
        Some(text) if text != step.measure.sha256 => _ = sure.insert(Reason::Text),
        Some(_) => {}
    }
    for table in Contents::tables_of(step) {
        match (now.table(table), kept.contents().table(table)) {
            (Some(one), Some(other)) if one == other => {}
            (None, _) => _ = perhaps.insert(Reason::Reads(table.to_owned())),
            (Some(_), _) => _ = sure.insert(Reason::Reads(table.to_owned())),
        }
    }
    for query in &step.queries {
        let reason = Reason::StandsOn((*query).to_owned());
        match changed.get(query) {
            Some(Fate::Computed) => _ = sure.insert(reason),
            Some(Fate::MayBeComputed) => _ = perhaps.insert(reason),
            _ => {}
        }
    }
    (sure, perhaps)
}

/// What is computed reads tables, so the measures below it are computed, too. The tables of models are kept.
fn needed(lineage: &Lineage<'_>, found: &mut [Outlook]) {
    let mut readers: BTreeMap<&str, (Fate, &str)> = BTreeMap::new();
    for (step, outlook) in lineage.steps().iter().zip(found).rev() {
        let id = step.measure.id.as_str();
        if let Some((fate, reader)) =
            readers.get(id).filter(|(fate, _)| !step.measure.is_model() && *fate > outlook.fate)
        {
            outlook.fate = *fate;
            outlook.because = vec![Reason::NeededBy((*reader).to_owned())];
        }
        if outlook.fate > Fate::Taken {
            for query in &step.queries {
                let reader = readers.entry(query).or_insert((outlook.fate, id));
                *reader = (*reader).max((outlook.fate, id));
            }
        }
    }
}
