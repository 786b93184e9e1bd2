//! Who reads, and which thresholds follow from it.

use serde::{Deserialize, Serialize};

use crate::project::Audience;

/// The thresholds of an audience. `None`: no rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    pub audience: Audience,
    /// Smallest count of people that may be shown.
    pub smallest_count: Option<u32>,
    /// Smallest n for a mean, median, standard deviation or change.
    pub smallest_n: Option<u32>,
    /// Smallest number at risk in survival figures.
    pub smallest_at_risk: Option<u32>,
    /// Smallest number of coaches behind a figure of their work.
    pub smallest_coaches: Option<u32>,
    /// Largest share, in percent, that the two largest contributors may have of a total of hours or euros.
    pub largest_two_percent: Option<u32>,
}

impl Profile {
    /// Returns the thresholds of an audience.
    pub fn of(audience: Audience) -> Profile {
        match audience {
            Audience::Public => Profile {
                audience,
                smallest_count: Some(5),
                smallest_n: Some(10),
                smallest_at_risk: Some(10),
                smallest_coaches: Some(3),
                largest_two_percent: Some(85),
            },
            Audience::Steering => Profile {
                audience,
                smallest_count: Some(3),
                smallest_n: Some(10),
                smallest_at_risk: Some(5),
                smallest_coaches: Some(3),
                largest_two_percent: Some(85),
            },
            Audience::Secure => Profile {
                audience,
                smallest_count: None,
                smallest_n: None,
                smallest_at_risk: None,
                smallest_coaches: None,
                largest_two_percent: None,
            },
        }
    }

    /// Returns whether any rule of this profile lets through what the other one's would hide.
    pub fn is_looser_than(&self, other: &Profile) -> bool {
        // No rule is the loosest: as if anything from nobody on were enough, or any share were allowed.
        let below = |this: Option<u32>, other: Option<u32>| this.unwrap_or(0) < other.unwrap_or(0);
        below(self.smallest_count, other.smallest_count)
            || below(self.smallest_n, other.smallest_n)
            || below(self.smallest_at_risk, other.smallest_at_risk)
            || below(self.smallest_coaches, other.smallest_coaches)
            || self.largest_two_percent.unwrap_or(100) > other.largest_two_percent.unwrap_or(100)
    }
}
