//! The cells of one period and the relations between them, as the book writes them down and as the engine takes them.

use std::collections::{BTreeMap, BTreeSet};

use super::book::{CellKey, Entry, News, Place, quarters_year};
use super::engine::{self, Relation, State, System};
use super::insiders::Dangers;
use super::judge::is_small;
use super::profile::Profile;
use crate::diagnostics::{Failure, Result};

/// The cells and relations of one period.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    pub entries: Vec<Entry>,
    pub index: BTreeMap<CellKey, usize>,
    /// Between the counts themselves, not between what is news of them.
    pub relations: Vec<Relation>,
    /// Cells that earlier releases hid and that stay hidden: their sums have changed a little since, or nothing has changed.
    pub stay_hidden: BTreeSet<usize>,
    /// Whether all that a release of the same data told stands as it was.
    pub repeats: bool,
    /// What can be worked out from earlier releases alone: nothing that is published now can protect it.
    pub given_away: Dangers,
    /// What an outsider can work out from earlier releases alone.
    pub known_before: engine::Audit,
}

impl Page {
    /// Returns whether the page is of no period: of the whole project.
    pub fn is_of_all_time(&self) -> bool {
        self.entries.first().is_some_and(|entry| entry.key.period.is_empty())
    }

    /// Returns the counts of everybody in a quarter that a report leads with; none of a page that is no quarter's.
    pub fn leads(&self) -> impl Iterator<Item = usize> {
        let is_quarters = self.entries.first().is_some_and(|entry| quarters_year(&entry.key.period).is_some());
        let leads = self.entries.iter().enumerate().filter(move |(_, it)| is_quarters && it.is_lead && it.is_of_all());
        leads.map(|(cell, _)| cell)
    }

    /// Enters a cell, or another place of one that is there.
    pub(super) fn enter(&mut self, key: CellKey, value: i64, place: Option<Place>, primary: bool) -> Result<usize> {
        let next = self.entries.len();
        let number = *self.index.entry(key.clone()).or_insert(next);
        if number == next {
            self.entries.push(Entry::new(key.clone(), value));
        }
        let entry = &mut self.entries[number];
        if entry.value != value {
            let what = format!("{} {:?} has two values", key.counts, key.dims);
            return Err(Failure::bug("writing the cells of a release down", what));
        }
        entry.places.extend(place);
        entry.primary |= primary;
        Ok(number)
    }

    /// Takes in the cells and relations of the year that this quarter, named `quarter`, is all of.
    pub(super) fn absorb(&mut self, year: Page, quarter: &str) -> Result<()> {
        let mut numbers = Vec::new();
        for entry in year.entries {
            let here = CellKey { period: quarter.to_owned(), ..entry.key.clone() };
            let same = self.index.get(&here).copied().filter(|number| self.entries[*number].value == entry.value);
            let number = match same {
                Some(number) => {
                    self.index.insert(entry.key.clone(), number);
                    self.entries[number].other_names.push(entry.key);
                    number
                }
                None => self.enter(entry.key, entry.value, None, false)?,
            };
            let merged = &mut self.entries[number];
            merged.places.extend(entry.places);
            merged.primary |= entry.primary;
            merged.adds_up |= entry.adds_up;
            merged.distinct |= entry.distinct;
            merged.spans.extend(entry.spans);
            merged.balance = merged.balance.take().or(entry.balance);
            merged.is_part |= entry.is_part;
            merged.is_headline |= entry.is_headline;
            merged.is_lead |= entry.is_lead;
            merged.is_itself_printed |= entry.is_itself_printed;
            merged.may_be_told |= entry.may_be_told;
            merged.is_nobody |= entry.is_nobody;
            numbers.push(number);
        }
        for relation in year.relations {
            let terms = relation.terms().iter().map(|(cell, factor)| (numbers[*cell], *factor));
            let relation = Relation::new(terms, relation.constant());
            if !relation.terms().is_empty() && !self.relations.contains(&relation) {
                self.relations.push(relation);
            }
        }
        Ok(())
    }

    /// Returns the cells as the engine takes them, each by what is news of it: `coarsened` tells which printed ones are not
    /// published at all, `hidden` which of the others are hidden already.
    ///
    /// # Errors
    /// A bug when a declared relation does not hold.
    pub fn system(
        &self,
        profile: &Profile,
        coarsened: impl Fn(&Entry) -> bool,
        hidden: &BTreeSet<usize>,
    ) -> Result<System> {
        let smallest = profile.smallest_count;
        let given_up = self.given_up();
        let cells = self.entries.iter().enumerate().map(|(number, entry)| {
            let size = entry.news().size;
            let is_known = entry.is_known();
            let primary = entry.is_primary(profile);
            let state = match (entry.is_printed(), primary) {
                _ if is_known => State::Shown,
                (true, primary) if coarsened(entry) => State::Unpublished { sensitive: primary },
                (true, true) => State::Primary,
                (true, false) if hidden.contains(&number) => State::Complementary,
                (true, false) => State::Shown,
                (false, _) => {
                    State::Unpublished { sensitive: is_small(size, smallest) || is_small(entry.value, smallest) }
                }
            };
            // Who has seen an earlier figure is shown that one again: so even a count of everybody may wait.
            let may_wait = entry.before.is_some() || !entry.is_grand_total() || entry.adds_up;
            engine::Cell {
                value: size,
                state,
                may_hide: state == State::Shown && !is_known && may_wait && !given_up.contains(&number),
                cells: entry.cost(),
                weight: size,
                hidden_before: entry.hidden_before,
            }
        });
        let relations = self.relations.iter().map(|relation| in_news(relation, |cell| self.entries[cell].news()));
        System::new(cells.collect(), relations.collect())
            .map_err(|error| Failure::bug("relating the cells of a release", error))
    }
}

/// Returns a relation between counts as one between what is news of them.
pub(super) fn in_news(relation: &Relation, news: impl Fn(usize) -> News) -> Relation {
    let base: i64 = relation.terms().iter().map(|(cell, factor)| factor * news(*cell).base).sum();
    let terms = relation.terms().iter().map(|(cell, factor)| (*cell, factor * news(*cell).sign));
    Relation::new(terms, relation.constant() - base)
}
