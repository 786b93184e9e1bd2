//! What readers can say of a count from its own page: the least and the greatest that remain possible.

use std::collections::BTreeSet;

use super::book::Entry;
use super::engine::{self, Finding, Rule};
use super::joint::Printed;
use super::links::At;

/// The values that remain possible; no upper end where there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    pub least: i64,
    pub greatest: i64,
}

/// Beyond all counts of people.
pub(super) const NO_END: i64 = 1 << 40;

impl Range {
    pub const ANY: Range = Range { least: 0, greatest: NO_END };

    pub fn only(value: i64) -> Range {
        Range { least: value, greatest: value }
    }

    /// Returns whether enough values remain of a count that is to be protected.
    pub fn is_wide(self, rule: Rule) -> bool {
        self.greatest - self.least + 1 >= rule.smallest.max(2) && self.greatest >= rule.smallest
    }

    pub fn has_at_an_end(self, value: i64) -> bool {
        value > 0 && (self.least == value || self.greatest == value)
    }
}

/// What each page alone tells of its cells.
pub(super) struct Known<'p> {
    pub pages: &'p [Printed<'p>],
    /// By page: what follows from what is shown.
    following: Vec<BTreeSet<usize>>,
}

impl<'p> Known<'p> {
    /// Finds out what follows on pages.
    pub fn of(pages: &'p [Printed<'p>]) -> Known<'p> {
        Known { pages, following: pages.iter().map(|printed| engine::following(printed.system)).collect() }
    }

    /// Returns a cell of a page.
    pub fn entry(&self, (page, cell): At) -> &Entry {
        &self.pages[page].page.entries[cell]
    }

    /// Returns what is told of a count by its page as it will be printed. What a search gave up is narrower than what is told.
    pub fn now(&self, at: At) -> Range {
        self.told(at, |_| true)
    }

    /// Returns what is proved to be told of a count by its page as it will be printed: never more than is told.
    pub fn surely(&self, at: At) -> Range {
        self.told(at, Finding::is_proved)
    }

    fn told(&self, at: At, counts: impl Fn(&Finding) -> bool) -> Range {
        let (page, cell) = at;
        let printed = &self.pages[page];
        if printed.system.cells()[cell].state.is_shown() || self.following[page].contains(&cell) {
            return Range::only(self.entry(at).value);
        }
        let finding = printed.audit.and_then(|audit| audit.of(cell)).filter(|finding| counts(finding));
        finding.map_or(Range::ANY, |finding| self.in_counts(at, finding))
    }

    /// Returns what earlier releases alone tell of it.
    pub fn before(&self, at: At) -> Range {
        match self.entry(at) {
            entry if entry.is_old_news() => Range::only(entry.value),
            _ => {
                let finding = self.pages[at.0].page.known_before.of(at.1);
                finding.map_or(Range::ANY, |finding| self.in_counts(at, finding))
            }
        }
    }

    /// Returns what remains possible of a count, from what remains possible of what is news of it.
    fn in_counts(&self, at: At, finding: &Finding) -> Range {
        let news = self.entry(at).news();
        let ends = [Some(finding.least), finding.greatest].map(|size| size.map(|size| news.base + news.sign * size));
        match (ends, news.sign < 0) {
            ([Some(least), Some(greatest)], false) => Range { least, greatest },
            ([Some(least), None], false) => Range { least, greatest: NO_END },
            ([Some(greatest), least], true) => Range { least: least.unwrap_or(0).max(0), greatest },
            ([None, _], _) => Range::ANY,
        }
    }
}
