//! The one exception that a project may name: whether a hidden count of a group pilot reaches its target.
//!
//! A verdict is a bound, and a published bound about six people would not pass the audit. Somebody responsible may decide to publish
//! it all the same, by name and with a reason; it stands outside the proof, is told in the annex, and is entered into the ledger as the
//! bound that it is.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::control::Control;
use super::judge::{Judge, Sheet, Veil};
use super::released::ReleasedTable;
use crate::diagnostics::Result;
use crate::measures::MeasureTable;
use crate::project::TargetVerdict;

/// The measure that the exception is about, and its columns.
const MEASURE: &str = "group_pilot/outcomes";
const GROUP: &str = "group";
const PARTICIPANTS: &str = "participants";
const PAID: &str = "paid";
const TARGET: &str = "target";
/// Participants from which on a verdict may be published.
const SMALLEST_GROUP: i64 = 5;

/// A published bound: how many of a group came to paid work is at least the target, or below it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedBound {
    group: String,
    target: i64,
    met: bool,
    reason: String,
    decision: String,
}

impl PublishedBound {
    /// Returns the group of the verdict.
    pub fn group(&self) -> &str {
        &self.group
    }

    /// Returns the target.
    pub fn target(&self) -> i64 {
        self.target
    }

    /// Returns whether the target is met.
    pub fn met(&self) -> bool {
        self.met
    }

    /// Returns why the verdict is published.
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// Returns who decided so, and when.
    pub fn decision(&self) -> &str {
        &self.decision
    }

    /// Returns the bound as it stands in the ledger.
    pub fn entry(&self) -> BTreeMap<String, String> {
        let side = if self.met { "at_least" } else { "below" };
        [
            ("measure", MEASURE.to_owned()),
            ("group", self.group.clone()),
            ("counts", PAID.to_owned()),
            (side, self.target.to_string()),
            ("reason", self.reason.clone()),
            ("decision", self.decision.clone()),
        ]
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
    }
}

impl Control {
    /// Returns the verdict that a project publishes as a named exception; `None` where there is nothing to make an exception of
    /// (the count may be shown, or the profile hides nothing), and where it is not allowed: no such group, no target, fewer than
    /// five participants or a number of them that is not shown, or a target of which the verdict would be the count itself.
    ///
    /// # Errors
    /// A bug when the table cannot be read.
    pub fn target_verdict(
        &self,
        tables: &[MeasureTable],
        released: &[ReleasedTable],
        named: &TargetVerdict,
    ) -> Result<Option<PublishedBound>> {
        let Some(table) = tables.iter().find(|table| table.id == MEASURE) else { return Ok(None) };
        let sheet = Sheet::of(table)?;
        let Some(row) = (0..sheet.height()).find(|row| sheet.value(*row, GROUP).plain() == named.group) else {
            return Ok(None);
        };
        let judge = Judge { profile: self.profile(), sheet: &sheet, row, veil: &Veil::default() };
        let count = |name: &str| sheet.count(row, name);
        let (Some(participants), Some(paid), Some(target)) = (count(PARTICIPANTS), count(PAID), count(TARGET)) else {
            return Ok(None);
        };
        let shown = released.iter().find(|released| released.id() == MEASURE).and_then(|released| {
            let row = released.find(&[(GROUP, &named.group)])?;
            released.cell(row, PARTICIPANTS).integer()
        });
        // "At least six of six", "less than one": that would be the count, not a bound.
        let leaves_two = target > 1 && target < participants;
        if judge.may(PAID) || participants < SMALLEST_GROUP || shown != Some(participants) || !leaves_two {
            return Ok(None);
        }
        Ok(Some(PublishedBound {
            group: named.group.clone(),
            target,
            met: paid >= target,
            reason: named.reason.clone(),
            decision: named.decision.clone(),
        }))
    }
}

#[cfg(test)]
mod tests {
    use polars::prelude::{Column as Series, DataFrame};

    use super::*;
    use crate::disclosure::ledger::Memory;
    use crate::disclosure::{Areas, Profile};
    use crate::measures::Header;
    use crate::project::Audience;

    fn verdict(audience: Audience, [participants, paid, target]: [i64; 3]) -> Option<bool> {
        let header: Header = toml::from_str(
            "title = { fi = 't', sv = 't', en = 't' }
             grain = ['group']
             column = [
               { name = 'group', unit = 'code', role = 'key', label = { fi = 'a', sv = 'a', en = 'a' } },
               { name = 'participants', unit = 'clients', role = 'people', label = { fi = 'a', sv = 'a', en = 'a' } },
               { name = 'paid', unit = 'clients', role = 'people', part_of = 'participants', label = { fi = 'a', sv = 'a', en = 'a' } },
               { name = 'target', unit = 'clients', role = 'context', label = { fi = 'a', sv = 'a', en = 'a' } },
             ]",
        )
        .unwrap();
        let columns = vec![
            Series::new("group".into(), ["R1"]),
            Series::new("participants".into(), [participants]),
            Series::new("paid".into(), [paid]),
            Series::new("target".into(), [target]),
        ];
        let table = MeasureTable { id: MEASURE.into(), header, frame: DataFrame::new(1, columns).unwrap() };
        let named = TargetVerdict { group: "R1".into(), reason: "r".into(), decision: "d".into() };
        let control = Control::new(Profile::of(audience));
        let tables = [table];
        let released = control.release(&tables, &Areas::default(), &Memory::default(), &[]).unwrap().tables;
        let found = control.target_verdict(&tables, &released, &named).unwrap();
        found.map(|bound| bound.met())
    }

    #[test]
    fn a_pilot_of_six_with_a_target_of_three() {
        assert_eq!(verdict(Audience::Public, [6, 3, 3]), Some(true));
        assert_eq!(verdict(Audience::Public, [6, 2, 3]), Some(false));
        assert_eq!(verdict(Audience::Steering, [6, 3, 3]), None, "the count itself may be shown");
        assert_eq!(verdict(Audience::Secure, [6, 3, 3]), None);
    }

    #[test]
    fn not_of_fewer_than_five() {
        assert_eq!(verdict(Audience::Public, [5, 2, 3]), Some(false));
        assert_eq!(verdict(Audience::Public, [4, 2, 3]), None);
        assert_eq!(verdict(Audience::Steering, [4, 2, 3]), None);
        assert_eq!(verdict(Audience::Steering, [5, 2, 3]), Some(false));
    }

    #[test]
    fn not_where_the_verdict_would_be_the_count() {
        assert_eq!(verdict(Audience::Public, [6, 6, 6]), None);
        assert_eq!(verdict(Audience::Public, [6, 0, 1]), None);
    }
}
