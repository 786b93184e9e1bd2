//! The verdict on a table: what can be derived of each hidden cell, and whether that is too much.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::description::Description;
use super::ground::Ground;
use super::read::Table;
use super::relate::Stands;
use crate::diagnostics::{Failure, Result};
use crate::disclosure::engine::{Danger, Finding, Limits, audit_unknown_truth};

/// What an audit of a table found. It never tells a true value, only what anybody can derive.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Verdict {
    /// The keys in the order of the description.
    #[serde(skip)]
    pub keys: Vec<String>,
    pub safe: bool,
    pub smallest: i64,
    /// Rows of the table, and those left out because they are hidden.
    pub cells: usize,
    pub suppressed: usize,
    /// What was hidden by this call.
    pub added: Added,
    /// Whole values that remain possible for the hidden cell that is known best.
    pub narrowest: Option<i64>,
    /// Share of the cells that are shown.
    pub cells_kept: f64,
    /// Share of the sum of all counts that is shown, in whole percent; only where all true values are known.
    pub counts_kept_percent: Option<i64>,
    pub true_values: TrueValues,
    pub contributors: usize,
    pub relations: usize,
    pub dangers: Vec<DangerousCell>,
    pub hidden: Vec<HiddenCell>,
}

/// Cells hidden by a call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Added {
    /// For being small.
    pub small: usize,
    /// So that no other can be worked out.
    pub others: usize,
}

/// Whether the true values of the hidden cells are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum TrueValues {
    Known,
    Partly,
    Unknown,
}

/// A hidden cell and the whole values between which everybody knows it to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HiddenCell {
    pub keys: BTreeMap<String, String>,
    pub least: i64,
    /// `None`: there is no bound.
    pub greatest: Option<i64>,
    /// Whether the two are proved to be the ends. If not, they tell what is known without any search.
    pub exact: bool,
}

/// A cell about which too much is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DangerousCell {
    pub keys: BTreeMap<String, String>,
    /// Line of the table, for a cell that stands there.
    pub line: Option<u64>,
    pub reason: Reason,
    pub least: i64,
    pub greatest: Option<i64>,
    /// Who knows it, when it is not everybody.
    pub contributor: Option<String>,
}

/// Why a cell is in danger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// It is printed though it is small.
    ShownSmall,
    /// Only one value is possible.
    Known,
    /// The true value is the least or the greatest possible.
    AtAnEnd,
    /// Fewer values than the smallest count are possible.
    FewValues,
    /// Even the greatest possible value is small.
    SmallAtMost,
    /// The search was given up before safety was proved.
    NotProved,
}

impl Reason {
    /// Returns the name in JSON; the message's id is `reason-` and it.
    pub fn name(self) -> &'static str {
        match self {
            Reason::ShownSmall => "shown-small",
            Reason::Known => "known",
            Reason::AtAnEnd => "at-an-end",
            Reason::FewValues => "few-values",
            Reason::SmallAtMost => "small-at-most",
            Reason::NotProved => "not-proved",
        }
    }
}

impl From<Danger> for Reason {
    fn from(danger: Danger) -> Reason {
        match danger {
            Danger::Known => Reason::Known,
            Danger::AtAnEnd => Reason::AtAnEnd,
            Danger::FewValues => Reason::FewValues,
            Danger::SmallAtMost => Reason::SmallAtMost,
            Danger::NotProved => Reason::NotProved,
        }
    }
}

/// A table under judgement.
pub struct Judge<'t> {
    pub ground: &'t Ground,
    pub table: &'t Table,
    pub description: &'t Description,
}

/// A verdict, and the cells in danger, those among them that stand in no row too.
pub struct Judged {
    pub verdict: Verdict,
    pub exposed: BTreeSet<usize>,
    pub in_danger: BTreeSet<usize>,
}

impl Judge<'_> {
    /// Audits the table in which only these cells are printed.
    ///
    /// # Errors
    /// A contribution that does not fit its cell: a bug, since they were checked before.
    pub fn judge(&self, shown: &BTreeSet<usize>, added: Added) -> Result<Judged> {
        let ground = self.ground;
        let limits = Limits::default();
        let system = ground.system(shown, |_| true);
        let audit = audit_unknown_truth(&system, &ground.known, ground.rule(), limits);
        let mut dangers = Vec::new();
        let mut exposed = BTreeSet::new();
        for &cell in shown.iter().filter(|cell| ground.is_small(ground.values[**cell])) {
            let value = ground.values[cell];
            dangers.push((cell, Reason::ShownSmall, value, Some(value), None));
        }
        for (finding, danger) in audit.findings.iter().filter_map(|finding| Some((finding, finding.danger?))) {
            if self.tells_of_people(finding) {
                let (least, greatest) = derived(finding);
                dangers.push((finding.cell, danger.into(), least, greatest, None));
                if ground.related.cells[finding.cell].stands == Stands::Nowhere {
                    exposed.insert(finding.cell);
                }
            }
        }
        let everybody: BTreeSet<usize> = dangers.iter().map(|(cell, ..)| *cell).collect();
        let system = system.with_free_unpublished();
        for (own, name) in ground.contributors.iter().zip(&self.description.contributors) {
            let seen = system.seen_by(own).map_err(|error| Failure::bug("taking a contribution off", error))?;
            let audit = audit_unknown_truth(&seen, &ground.known, ground.rule(), limits);
            for (finding, danger) in audit.findings.iter().filter_map(|finding| Some((finding, finding.danger?))) {
                if !everybody.contains(&finding.cell) {
                    // The contributor knows its own part besides what is left.
                    let part = own.get(&finding.cell).map_or(0, |own| own.part);
                    let (least, greatest) = derived(finding);
                    let greatest = greatest.map(|greatest| greatest + part);
                    dangers.push((finding.cell, danger.into(), least + part, greatest, Some(name.clone())));
                }
            }
        }
        let in_danger = dangers.iter().map(|(cell, ..)| *cell).collect();
        let hidden = audit.findings.iter().filter(|finding| self.is_of_table(finding.cell));
        let verdict = Verdict {
            safe: dangers.is_empty(),
            narrowest: hidden.clone().filter_map(Finding::possible).min(),
            hidden: hidden.map(|finding| self.hidden(finding)).collect(),
            dangers: dangers.into_iter().map(|danger| self.dangerous(danger)).collect(),
            ..self.counted(shown, added)
        };
        Ok(Judged { verdict, exposed, in_danger })
    }

    /// Returns whether what can be derived may be about people: for a cell of the table always; what stands nowhere and of
    /// which the true value is not known may be nobody, or a count that may be shown.
    fn tells_of_people(&self, finding: &Finding) -> bool {
        let harmless = finding.exact && (finding.least >= self.ground.smallest || finding.greatest == Some(0));
        self.is_of_table(finding.cell) || self.ground.known[finding.cell] || !harmless
    }

    fn is_of_table(&self, cell: usize) -> bool {
        self.ground.related.cells[cell].stands != Stands::Nowhere
    }

    /// Returns what can be counted without an audit.
    #[expect(clippy::cast_precision_loss, reason = "counts of cells")]
    fn counted(&self, shown: &BTreeSet<usize>, added: Added) -> Verdict {
        let ground = self.ground;
        let of_table: Vec<usize> = (0..ground.related.cells.len()).filter(|cell| self.is_of_table(*cell)).collect();
        let hidden = of_table.iter().filter(|cell| !shown.contains(cell));
        let unknown = hidden.clone().filter(|cell| !self.is_told(**cell)).count();
        let suppressed = hidden.count();
        let sum = |cells: &mut dyn Iterator<Item = &usize>| cells.map(|cell| ground.values[*cell]).sum::<i64>();
        let (all, kept) = (sum(&mut of_table.iter()), sum(&mut shown.iter()));
        Verdict {
            keys: self.description.keys.clone(),
            safe: false,
            smallest: ground.smallest,
            cells: of_table.len(),
            suppressed,
            added,
            narrowest: None,
            cells_kept: (of_table.len() - suppressed) as f64 / of_table.len() as f64,
            counts_kept_percent: (unknown == 0 && all > 0).then(|| kept * 100 / all),
            true_values: match unknown {
                0 => TrueValues::Known,
                unknown if unknown < suppressed => TrueValues::Partly,
                _ => TrueValues::Unknown,
            },
            contributors: ground.contributors.len(),
            relations: ground.related.relations.len(),
            dangers: Vec::new(),
            hidden: Vec::new(),
        }
    }

    /// Returns whether the file tells a cell's true value.
    fn is_told(&self, cell: usize) -> bool {
        match self.ground.related.cells[cell].stands {
            Stands::Row(row) => self.table.rows[row].value.is_some(),
            Stands::LeftOut | Stands::Nowhere => false,
        }
    }

    fn keys(&self, cell: usize) -> BTreeMap<String, String> {
        let codes = self.ground.related.cells[cell].codes.iter().cloned();
        self.description.keys.iter().cloned().zip(codes).collect()
    }

    fn hidden(&self, finding: &Finding) -> HiddenCell {
        let (least, greatest) = derived(finding);
        HiddenCell { keys: self.keys(finding.cell), least, greatest, exact: finding.exact }
    }

    fn dangerous(&self, danger: (usize, Reason, i64, Option<i64>, Option<String>)) -> DangerousCell {
        let (cell, reason, least, greatest, contributor) = danger;
        let line = match self.ground.related.cells[cell].stands {
            Stands::Row(row) => Some(self.table.rows[row].line),
            Stands::LeftOut | Stands::Nowhere => None,
        };
        DangerousCell { keys: self.keys(cell), line, reason, least, greatest, contributor }
    }
}

/// Returns the values between which anybody can place a cell. Ends that a search did not prove are not told: they are those of
/// tables near the true one, and would tell more than anybody can derive.
fn derived(finding: &Finding) -> (i64, Option<i64>) {
    if finding.exact { (finding.least, finding.greatest) } else { (0, None) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_that_are_not_proved_are_not_told() {
        let finding = Finding { cell: 0, least: 137, greatest: Some(140), exact: true, danger: None, narrow: None };
        assert_eq!(derived(&finding), (137, Some(140)));
        assert_eq!(derived(&Finding { exact: false, ..finding }), (0, None));
    }
}
