//! What an organiser knows of the counts: its own clients.

use std::collections::{BTreeMap, BTreeSet};

use super::book::{Areas, Entry, MUNICIPALITY, REGION};
use super::engine::{self, Auditor, Own, Relation, System};
use super::page::Page;
use super::profile::Profile;
use crate::diagnostics::{Failure, Result};
use crate::parallel::beside;

/// What an organiser knows of a page's cells.
pub(super) type Insider = BTreeMap<usize, Own>;

/// What can be worked out too closely: by reader (0: an outsider, else an organiser by its place) and cell.
pub(super) type Dangers = BTreeMap<(usize, usize), engine::Finding>;

/// What all readers can work out.
pub(super) struct Seen {
    /// Everything that an outsider can.
    pub outsider: engine::Audit,
    pub dangers: Dangers,
}

/// Returns what an outsider and the insiders can work out; of the cells that hang together with `near`, where it is given. What
/// stands in no table is protected from outsiders only: who has nearly all of a printed total knows the rest of it, whatever is
/// hidden.
///
/// # Errors
/// A bug when an insider's part does not fit its cell.
pub(super) fn seen(system: &System, insiders: &[Insider], near: Option<&[usize]>, auditor: &Auditor) -> Result<Seen> {
    let free = system.with_free_unpublished();
    let mut readers: Vec<(usize, Option<&Insider>)> = vec![(0, None)];
    readers.extend((1..).zip(insiders.iter().map(Some)).filter(|(_, own)| own.is_some_and(|own| !own.is_empty())));
    let audits = beside(&readers, |(_, own)| match own {
        None if near.is_none() => Ok(auditor.audit(system)),
        None => verdicts(system, None, near, auditor),
        Some(own) => verdicts(&free, Some(own), near, auditor),
    });
    let audits: Vec<engine::Audit> = audits.into_iter().collect::<Result<_>>()?;
    let mut dangers = Dangers::new();
    for ((reader, _), audit) in readers.iter().zip(&audits) {
        let unsafe_ones = audit.findings.iter().filter(|finding| finding.danger.is_some());
        dangers.extend(unsafe_ones.map(|finding| ((*reader, finding.cell), *finding)));
    }
    Ok(Seen { outsider: audits.into_iter().next().unwrap_or_default(), dangers })
}

/// Returns what a reader can work out too closely: an outsider, or an organiser that knows its own part; of the cells that hang together with
/// `near`, where it is given.
///
/// # Errors
/// A bug when an insider's part does not fit its cell.
pub(super) fn verdicts(
    system: &System,
    own: Option<&Insider>,
    near: Option<&[usize]>,
    auditor: &Auditor,
) -> Result<engine::Audit> {
    let seen = own.map(|own| system.seen_by(own)).transpose();
    let seen = seen.map_err(|error| Failure::bug("auditing against an organiser's knowledge", error))?;
    let system = seen.as_ref().unwrap_or(system);
    Ok(near.map_or_else(|| auditor.verdicts(system), |near| auditor.verdicts_near(system, near)))
}

/// Returns the dangers without those that earlier releases alone give, as closely. Where the true value was the least or the greatest
/// possible before, and nothing else speaks against it now, what is told of the other end brings nobody nearer to it.
pub(super) fn beyond(found: Dangers, before: &Dangers) -> Dangers {
    let is_known = |now: &engine::Finding, before: &engine::Finding| {
        let is_at_an_end = |finding: &engine::Finding| finding.danger == Some(engine::Danger::AtAnEnd);
        let (least, greatest) = (now.least == before.least, now.greatest == before.greatest);
        least && greatest || is_at_an_end(now) && is_at_an_end(before) && now.narrow.is_none() && (least || greatest)
    };
    found.into_iter().filter(|(key, now)| !before.get(key).is_some_and(|before| is_known(now, before))).collect()
}

/// Returns the dangers of which it is proved how closely something can be worked out.
pub(super) fn proved(mut dangers: Dangers) -> Dangers {
    dangers.retain(|_, finding| finding.is_proved());
    dangers
}

/// Returns the cells that are in danger.
pub(super) fn cells_of(dangers: &Dangers) -> BTreeSet<usize> {
    dangers.keys().map(|(_, cell)| *cell).collect()
}

impl Page {
    /// Returns what earlier releases give away by themselves, as readers put them together now: a row that was not there then is known
    /// to be nobody's, say. `None` where there are none.
    ///
    /// # Errors
    /// A bug when an organiser's part does not fit its cell.
    pub fn known(&self, insiders: &[Insider], auditor: &Auditor, profile: &Profile) -> Result<Option<Seen>> {
        self.is_known_of().then(|| seen(&self.nothing_new(profile)?, insiders, None, auditor)).transpose()
    }

    /// Gives up what is known: no release can protect it any more, and it must not keep others from being protected; but none may make
    /// it known better.
    pub fn give_up(&mut self, known: Option<Seen>) {
        if let Some(known) = known {
            (self.known_before, self.given_away) = (known.outsider, proved(known.dangers));
            self.known_before.findings.retain(engine::Finding::is_proved);
        }
    }

    /// Returns whether earlier releases held any of the page's cells.
    pub fn is_known_of(&self) -> bool {
        self.entries.iter().any(|entry| entry.before.is_some() || entry.hidden_before)
    }

    /// Returns the page as it is when nothing of it is published that readers do not know.
    pub fn nothing_new(&self, profile: &Profile) -> Result<System> {
        self.system(profile, |_| false, &(0..self.entries.len()).collect())
    }

    /// Returns the cells that earlier releases give away by themselves, to anybody.
    pub fn given_up(&self) -> BTreeSet<usize> {
        cells_of(&self.given_away)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::engine::{Danger, Finding};

    /// Where a search was given up, an interval is narrower than what is known: it must not pass for knowledge from before.
    #[test]
    fn what_was_not_proved_is_not_taken_for_known() {
        let finding = |danger, exact| Finding { cell: 4, least: 2, greatest: Some(2), exact, danger, narrow: danger };
        let before = |danger, exact| proved(Dangers::from([((0, 4), finding(Some(danger), exact))]));
        let known = Dangers::from([((0, 4), finding(Some(Danger::Known), true))]);
        assert!(beyond(known.clone(), &before(Danger::Known, true)).is_empty());
        for (danger, exact) in [(Danger::NotProved, false), (Danger::NotProved, true), (Danger::Known, false)] {
            assert_eq!(beyond(known.clone(), &before(danger, exact)), known, "{danger:?}, {exact}");
        }
    }

    #[test]
    fn only_what_is_known_better_than_before_is_a_new_danger() {
        let finding =
            |least, greatest, danger, narrow| Finding { cell: 4, least, greatest, exact: true, danger, narrow };
        let at_an_end = |greatest| finding(1, greatest, Some(Danger::AtAnEnd), None);
        let known = finding(1, Some(1), Some(Danger::Known), Some(Danger::Known));
        let few = finding(1, Some(2), Some(Danger::AtAnEnd), Some(Danger::FewValues));
        let is_new = |now: Finding, before: Option<Finding>| {
            let before = before.into_iter().map(|before| ((5, 4), before)).collect();
            !beyond(Dangers::from([((5, 4), now)]), &before).is_empty()
        };
        assert!(is_new(at_an_end(Some(13)), None));
        assert!(!is_new(at_an_end(Some(13)), Some(at_an_end(Some(13)))));
        // An organiser that knew of one at least still knows no more of that one when it can be thirteen at most.
        assert!(!is_new(at_an_end(Some(13)), Some(at_an_end(None))));
        assert!(is_new(few, Some(at_an_end(None))), "few values remain");
        assert!(is_new(known, Some(few)) && !is_new(known, Some(known)));
    }
}
