//! An axis that reaches as far below zero as above it, for changes: zero stands in the middle, whatever the data.

use super::locale::Locale;
use super::scales::{Axis, Tick, rounded};

/// An axis round zero.
#[derive(Clone, Debug, PartialEq)]
pub struct RoundZero {
    half: Axis,
}

impl RoundZero {
    /// Position of zero.
    pub const MIDDLE: f64 = 0.5;

    /// Returns an axis that holds all these values on either side of zero and ends at round numbers.
    pub fn holding(values: impl IntoIterator<Item = f64>) -> RoundZero {
        let largest = values.into_iter().map(f64::abs).fold(0.0, f64::max);
        RoundZero { half: Axis::reaching(largest, 2) }
    }

    /// Returns the position 0–1 of a value; what lies outside is drawn at the edge.
    pub fn position(&self, value: f64) -> f64 {
        let reach = self.half.position(value.abs()) / 2.0;
        rounded(if value < 0.0 { RoundZero::MIDDLE - reach } else { RoundZero::MIDDLE + reach })
    }

    /// Returns the ticks at both ends and at zero.
    pub fn ticks(&self, locale: Locale) -> Vec<Tick> {
        let end = self.half.end();
        let plain = rounded(end).to_string();
        let decimals = plain.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        [(0.0, -end), (RoundZero::MIDDLE, 0.0), (1.0, end)]
            .into_iter()
            .map(|(at, value)| Tick { at, label: locale.signed(value, if value == 0.0 { 0 } else { decimals }) })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    #[test]
    fn zero_stands_in_the_middle_and_both_ends_hold_the_data() {
        let labels = |values: &[f64]| {
            let axis = RoundZero::holding(values.iter().copied());
            axis.ticks(Locale::of(Lang::Fi)).into_iter().map(|tick| tick.label).collect::<Vec<_>>()
        };
        assert_eq!(labels(&[0.34, 0.89]), ["−1", "0", "+1"]);
        assert_eq!(labels(&[-3.55, -1.58]), ["−4", "0", "+4"]);
        assert_eq!(labels(&[-0.2, 0.42]), ["−0,5", "0", "+0,5"]);
        assert_eq!(labels(&[]), ["−1", "0", "+1"]);
        let axis = RoundZero::holding([-3.55, -1.58]);
        assert_eq!([-4.0, -2.0, 0.0, 1.0, 9.0].map(|value| axis.position(value)), [0.0, 0.25, 0.5, 0.625, 1.0]);
    }
}
