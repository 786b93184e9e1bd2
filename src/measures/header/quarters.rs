//! Sums and balances of quarters that bound a count: what readers can work out from the quarters of other tables.

use std::collections::BTreeMap;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

/// The cells of one name in a row of quarters, of the whole project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quarters {
    /// Name of the cells.
    pub sum_of: String,
    /// Values of keys that name the cells besides: the accepted among all decisions.
    #[serde(default)]
    pub at: BTreeMap<String, String>,
    /// How many quarters up to the end of the count's own period; all from the project's first without it.
    #[serde(default)]
    pub number: Option<usize>,
    /// Column with the code of the last quarter, if that is not the count's own period: jobs that could be observed for thirteen weeks
    /// began so long ago. Where it is empty nothing is said.
    #[serde(default)]
    pub until: Option<String>,
    /// Column with how many of the sum are known not to be in the count: jobs whose end is not known can be observed at no time.
    #[serde(default)]
    pub less: Option<String>,
    /// Other quarters of the count itself that stand beside the sum.
    #[serde(default)]
    pub beside: Option<Beside>,
    /// With `at_most`: those of the sum who are not in the count are people whose number is protected like any other, though nobody prints
    /// it. Who has started by the end of a year and is not served in it has left before.
    #[serde(default)]
    pub protected: bool,
}

/// Reads sums that a count is no more than.
pub fn upper_sums<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Quarters>, D::Error> {
    let sums = Vec::<Quarters>::deserialize(deserializer)?;
    match sums.iter().any(|sum| sum.protected && sum.beside.is_some()) {
        true => Err(D::Error::custom("`protected` goes with a sum alone, without `beside`")),
        false => Ok(sums),
    }
}

/// Reads sums that a count is no less than.
pub fn lower_sums<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Quarters>, D::Error> {
    let sums = Vec::<Quarters>::deserialize(deserializer)?;
    match sums.iter().any(|sum| sum.protected) {
        true => Err(D::Error::custom("`protected` belongs to `at_most`: who is in the sum and not in the count")),
        false => Ok(sums),
    }
}

/// A stock of quarters and what flows into it, by which a count of those who leave it follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Balance {
    /// Name of the cells that count who is there in a quarter.
    pub stock: String,
    /// Name of the cells that count who comes in a quarter.
    pub inflow: String,
}

/// Which other quarters of a count are held against a sum of quarters, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Beside {
    /// The one before, on the side of the sum: a job that has a day in a quarter had one in the quarter before, or has started.
    Before,
    /// All later ones, on the side of the count, against the sum from its quarter on: who was referred first in a quarter or after it was not
    /// accepted before.
    Later,
}
