//! What a query's header says of a column.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::quarters::{Balance, Quarters, lower_sums, upper_sums};
use crate::language::Words;

/// What a column is, which decides under which rule it may be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "role", rename_all = "snake_case", deny_unknown_fields)]
pub enum Role {
    /// Names the row (period, area, item, …); not a number about people.
    Key,
    /// Count of protected people or of their jobs, contacts, exits. `part_of` names the count that it is a part of: the
    /// rest (`part_of` − this) is then a cell under the same rule, and unless `sensitive` is false none and all of it
    /// are primary too, since they tell the attribute of everyone in the group. `includes` names counts that are a part of
    /// this one: where the remainder is small, this one is suppressed and the part stands.
    People {
        #[serde(default)]
        part_of: Option<String>,
        #[serde(default)]
        includes: Vec<String>,
        #[serde(default = "yes")]
        sensitive: bool,
    },
    /// `numerator` ÷ `denominator`, a fraction 0–1 (or per the unit given); shown only when both and their difference are.
    Rate { numerator: String, denominator: String },
    /// Value derived from other columns (an interval's end, a rate per 1 000 with a public denominator, an index):
    /// shown only when every column of `from` is shown.
    Derived { from: Vec<String> },
    /// Mean, median or other figure over `n` people: shown when the count column `n` reaches the profile's smallest n.
    Statistic { n: String },
    /// Figure of a survival curve: shown when the count column `at_risk` reaches the profile's smallest number at risk and
    /// every count column of `events` may be shown.
    Survival { at_risk: String, events: Vec<String> },
    /// Index over areas, or what is derived from one: shown only when in the table `over` every count of the rows with the same
    /// values of the keys `within` is shown, since one number about all of them gives a hidden one away. `{key}` in `over`
    /// stands for the row's own value of that key. Every column of `from` must be shown besides.
    Index {
        over: String,
        within: Vec<String>,
        #[serde(default)]
        from: Vec<String>,
    },
    /// Figure of coaches' work (caseload, contacts a week, a computed fidelity item): shown when the column `coaches` reaches the
    /// smallest number of coaches and every count column of `from` may be shown. `coaches` is context: staff are no
    /// protected people, a single coach's performance is not published.
    Performance {
        coaches: String,
        #[serde(default)]
        from: Vec<String>,
    },
    /// Staff, population, budget, targets, scores: context that is not about protected people, shown as it is.
    Context,
}

/// One column of a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    pub name: String,
    /// Unit as it stands in metadata: clients, jobs, days, euros, fraction, per_1000, date, period, code, …
    pub unit: String,
    pub label: Words,
    #[serde(flatten)]
    pub role: Role,
    /// A support column takes part in disclosure control and is never published.
    #[serde(default)]
    pub support: bool,
    /// Name of what a count column counts, where other measures count the same (`served`): cells of one name and one set of keys
    /// are one number, wherever they stand. The measure's own when absent.
    #[serde(default)]
    pub counts: Option<String>,
    /// Key columns that name the cell, where these are fewer than the grain: a year's total repeated in each of its rows.
    #[serde(default)]
    pub by: Option<Vec<String>>,
    /// Everybody or everything that the column counts is counted in one period only (first jobs, referrals): so the quarters of a
    /// year add up to the year, and all quarters to the count of all time.
    #[serde(default)]
    pub adds_up: bool,
    /// For a figure that is a total of hours or euros, or a mean of them: the column that holds the share (0 to 1) which the two largest
    /// contributors have of the total. Where it is too large, the figure is hidden: it would tell of them.
    #[serde(default)]
    pub largest_two: Option<String>,
    /// For a mean or median whose number of people is not printed: the printed count that is nearly that number, by which readers of two releases
    /// see how many have come.
    #[serde(default)]
    pub number_beside: Option<String>,
    /// For a figure: the context column without which there is none, whoever the clients are. Where that is empty, false or 0, an empty cell
    /// tells of nobody: no mean is given before twelve months have passed, no rate without a population.
    #[serde(default)]
    pub given_if: Option<String>,
    /// Values of keys that name the cell although the table has no such column: the accepted referrals of a year are those of one decision.
    #[serde(default)]
    pub at: BTreeMap<String, String>,
    /// A figure that readers look for first: the project's whole is not hidden for another's sake, though it is a part of others.
    #[serde(default)]
    pub headline: bool,
    /// The cell of this name with the same period and keys, in whatever measure it stands, counts all of these and perhaps others: new clients
    /// of a quarter are part of those served.
    #[serde(default)]
    pub inside: Option<String>,
    /// The same of the sum over all periods: the name of the cell of all time that it is part of. The column must add up.
    #[serde(default)]
    pub inside_all: Option<String>,
    /// With [`Column::inside`]: in the first period of the project nobody else is in the whole.
    #[serde(default)]
    pub all_at_first: bool,
    /// For the clients of the twelve months that end with a quarter: the name of the cells that count them quarter by quarter. Each is
    /// counted in one of the four at least.
    #[serde(default)]
    pub rolling: Option<String>,
    /// The count is no more than each of these sums: new clients of twelve months have started by then.
    #[serde(default, deserialize_with = "upper_sums")]
    pub at_most: Vec<Quarters>,
    /// The count is no less than each of these sums: who starts is among the new clients of twelve months.
    #[serde(default, deserialize_with = "lower_sums")]
    pub at_least: Vec<Quarters>,
    /// The count is what the stock of its quarter and the inflow of the next one are together more than the next stock: who was served, or has
    /// come, and is not served any more, has left.
    #[serde(default)]
    pub balance: Option<Balance>,
    /// Prefix of the message ids that label this column's codes in reports (`level`, `reason`, …), if it holds codes.
    #[serde(default)]
    pub codes: Option<String>,
}

impl Column {
    /// Returns the name under which measures speak of what the column of a measure counts.
    pub fn counted_as(&self, measure: &str) -> String {
        self.counts.clone().unwrap_or_else(|| format!("{measure}.{}", self.name))
    }

    /// Returns the id of the message that labels a code of this column, e.g. `level-good`; `None` where it holds no codes.
    ///
    /// Message ids are ASCII: letters are lower-cased, ä and å become a, ö becomes o, anything else a hyphen. A code without a
    /// message (an area's name) is shown as it is.
    pub fn code_message(&self, code: &str) -> Option<String> {
        self.codes.as_ref().map(|prefix| code_message(prefix, code))
    }
}

/// Returns the id of the message that labels a code: see [`Column::code_message`].
pub fn code_message(prefix: &str, code: &str) -> String {
    let mut id = format!("{prefix}-");
    for letter in code.chars().flat_map(char::to_lowercase) {
        id.push(match letter {
            'ä' | 'å' => 'a',
            'ö' => 'o',
            letter if letter.is_ascii_alphanumeric() => letter,
            _ => '-',
        });
    }
    id
}

fn yes() -> bool {
    true
}
