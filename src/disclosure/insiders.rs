//! What an organiser knows of the counts: its own clients.

use std::collections::{BTreeMap, BTreeSet};

use super::beside::beside;
use super::book::{Areas, Entry, MUNICIPALITY, Page, REGION};
use super::engine::{self, Danger, Limits, Own, Relation, Rule, System};
use super::profile::Profile;
use crate::diagnostics::{Failure, Result};

/// What an organiser knows of a page's cells.
pub(super) type Insider = BTreeMap<usize, Own>;

/// Returns the cells that an outsider or an insider can work out too closely; of the cells that hang together with `near`, where
/// it is given. What stands in no table is protected from outsiders only: who has nearly all of a printed total knows the rest of
/// it, whatever is hidden.
///
/// # Errors
/// A bug when an insider's part does not fit its cell.
pub(super) fn dangers(
    system: &System,
    insiders: &[Insider],
    near: Option<&[usize]>,
    rule: Rule,
) -> Result<BTreeSet<usize>> {
    let seen = system.with_free_unpublished();
    let mut views: Vec<Option<&Insider>> = vec![None];
    views.extend(insiders.iter().filter(|own| !own.is_empty()).map(Some));
    let found = beside(&views, |view| -> Result<Vec<usize>> {
        let audit = |system: &System| match near {
            Some(near) => engine::audit_near(system, near, rule, Limits::default()),
            None => engine::audit(system, rule, Limits::default()),
        };
        let audit = match view {
            None => audit(system),
            Some(own) => {
                let seen = seen.seen_by(own);
                audit(&seen.map_err(|error| Failure::bug("auditing against an organiser's knowledge", error))?)
            }
        };
        Ok(audit.dangers().map(|(cell, _)| cell).collect())
    });
    let mut dangers = BTreeSet::new();
    for cells in found {
        dangers.extend(cells?);
    }
    Ok(dangers)
}

impl Page {
    /// Finds what earlier releases give away by themselves, as readers put them together now: a row that was not there then is known
    /// to be nobody's, say. No release can protect that any more, and it must not keep others from being protected. What some
    /// organiser can work out joins what it knows.
    pub fn give_up(&mut self, insiders: &mut [Insider], rule: Rule, profile: &Profile) -> Result<()> {
        if self.entries.iter().all(|entry| entry.before.is_none() && !entry.hidden_before) {
            return Ok(());
        }
        let everything: BTreeSet<usize> = (0..self.entries.len()).collect();
        let nothing_new = self.system(profile, |_| false, &everything)?;
        // Only what is known to the last client: what is known less closely can still be kept from being known better.
        let known = |audit: &engine::Audit| -> Vec<usize> {
            audit.dangers().filter(|(_, danger)| *danger == Danger::Known).map(|(cell, _)| cell).collect()
        };
        self.given_away.extend(known(&engine::audit(&nothing_new, rule, Limits::default())));
        let seen = nothing_new.with_free_unpublished().with_free(&self.given_away);
        for own in insiders {
            let audit = engine::audit_insider(&seen, own, rule, Limits::default())
                .map_err(|error| Failure::bug("auditing earlier releases against an organiser's knowledge", error))?;
            for cell in known(&audit) {
                own.insert(cell, Own { part: seen.cells()[cell].value, alone: true });
            }
        }
        Ok(())
    }

    /// Returns what each organiser knows of what is news: its own areas' whole, and its part of what holds its clients.
    ///
    /// Only counts that are told by area can be split so; what an organiser knows of its clients' backgrounds is not in the data,
    /// nor is what it knows of its own earlier figures that were never shown: of changes it is taken to know only its own areas'.
    /// The organisers come in the order of their names; one that knows nothing of the page has an empty map.
    pub fn insiders(&self, areas: &Areas) -> Vec<Insider> {
        let own = areas.organisers().into_iter().map(|(organiser, municipalities)| {
            let mut known = BTreeMap::new();
            for (number, entry) in self.entries.iter().enumerate() {
                if let Some(part) = self.own_part(entry, areas, organiser, &municipalities) {
                    // More than the whole news of a cell is nothing that one can have a part of: others went the other way.
                    let part = if part.part > entry.news().size { Own { part: 0, alone: false } } else { part };
                    known.insert(number, part);
                }
            }
            self.widen(&mut known);
            known
        });
        own.collect()
    }

    /// What somebody has of the parts is had of the whole, too, where the whole is not told by area: who has two clients in
    /// competitive work has at least two in paid work.
    fn widen(&self, known: &mut Insider) {
        loop {
            let before = known.len();
            for terms in self.relations.iter().map(Relation::terms) {
                let Some((whole, _)) = terms.iter().find(|(_, coefficient)| *coefficient < 0) else { continue };
                let own = terms.iter().filter(|(cell, _)| cell != whole).filter_map(|(cell, _)| known.get(cell));
                let part: i64 = own.map(|own| own.part).sum();
                let entry = &self.entries[*whole];
                if (1..=entry.news().size).contains(&part) && !entry.key.dims.contains_key("area") {
                    known.entry(*whole).or_insert(Own { part, alone: false });
                }
            }
            if known.len() == before {
                return;
            }
        }
    }

    /// Returns how much of what is news of a cell is an organiser's own.
    fn own_part(&self, entry: &Entry, areas: &Areas, organiser: &str, municipalities: &[(&str, &str)]) -> Option<Own> {
        // Of a cell that was never seen the news is all of it; of one that was, what has been added, or taken away, since.
        let news_in = |area: String| {
            let mut key = entry.key.clone();
            key.dims.insert("area".to_owned(), area);
            let other = &self.entries[*self.index.get(&key)?];
            Some(match (entry.before, other.before) {
                (None, _) => other.value,
                _ if entry.news().base == 0 => other.value,
                (Some(_), Some(_)) if other.news().sign == entry.news().sign => other.news().size,
                (Some(_), _) => 0,
            })
        };
        let own = |part: i64| Own { part, alone: true };
        let among_others = |part: i64| Own { part, alone: false };
        let whole = || news_in(format!("organiser/{organiser}"));
        let is_own = |name: &str| municipalities.iter().any(|(municipality, _)| *municipality == name);
        match entry.key.dims.get("area").map(|area| area.split_once('/').unwrap_or((area, ""))) {
            None | Some((REGION, _)) => whole().map(among_others),
            Some(("organiser", name)) => (name == organiser).then(whole)?.map(own),
            Some((MUNICIPALITY, name)) => is_own(name).then_some(own(entry.news().size)),
            Some(("subregion", name)) => {
                let within = municipalities.iter().filter(|(_, subregion)| *subregion == name);
                let values: Vec<Option<i64>> =
                    within.map(|(municipality, _)| news_in(format!("{MUNICIPALITY}/{municipality}"))).collect();
                // A subregion that lies within the organiser is its own.
                let alone = values.len() == areas.members(MUNICIPALITY, "subregion", name).len();
                let part = (!values.is_empty()).then(|| values.into_iter().sum::<Option<i64>>())??;
                Some(Own { part, alone })
            }
            Some(_) => None,
        }
    }
}
