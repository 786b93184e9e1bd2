//! Axes: where ticks stand and what they say.
//!
//! An axis begins at zero and ends at a round number. Typst gets positions only (0 = left or bottom, 1 = right or top).

use serde::Serialize;

/// A tick of an axis: position 0–1 and label.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Tick {
    pub at: f64,
    pub label: String,
}

/// An axis from zero to a round end.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    end: f64,
    step: f64,
}

impl Axis {
    /// Returns an axis for percentages (fractions 0–1) that reaches the largest value, with three to five steps.
    ///
    /// It ends at 100 % at most and at 10 % at least.
    pub fn percent(largest: f64) -> Axis {
        let largest = if largest.is_finite() { largest.clamp(0.0, 1.0) } else { 1.0 };
        let (end, step) = [(0.10, 0.05), (0.20, 0.05), (0.40, 0.10), (0.60, 0.20), (0.80, 0.20)]
            .into_iter()
            .find(|(end, _)| largest <= *end)
            .unwrap_or((1.0, 0.25));
        Axis { end, step }
    }

    /// Returns an axis that reaches the largest value in at most so many steps of 1, 2, 2.5 or 5 times a power of ten.
    pub fn reaching(largest: f64, most_steps: u32) -> Axis {
        Axis::in_steps(largest, most_steps, &[1.0, 2.0, 2.5, 5.0, 10.0])
    }

    /// Returns an axis of counts: whole steps of 1, 2 or 5 times a power of ten, since a step of 2.5 would be labelled 3, 5, 8.
    pub fn counting(largest: f64, most_steps: u32) -> Axis {
        if largest <= f64::from(most_steps) {
            // A step below one would count parts of people.
            return Axis { end: largest.ceil().max(1.0), step: 1.0 };
        }
        Axis::in_steps(largest, most_steps, &[1.0, 2.0, 5.0, 10.0])
    }

    fn in_steps(largest: f64, most_steps: u32, factors: &[f64]) -> Axis {
        if !largest.is_finite() || largest <= 0.0 {
            return Axis { end: 1.0, step: 1.0 };
        }
        let most = f64::from(most_steps.max(1));
        let magnitude = 10f64.powf((largest / most).log10().floor());
        let step = factors
            .iter()
            .map(|factor| factor * magnitude)
            .find(|step| (largest / step).ceil() <= most)
            .unwrap_or(10.0 * magnitude);
        Axis { end: (largest / step).ceil() * step, step }
    }

    /// Returns the value at the axis's end.
    pub fn end(&self) -> f64 {
        self.end
    }

    /// Returns the position 0–1 of a value; what lies outside is drawn at the edge.
    pub fn position(&self, value: f64) -> f64 {
        rounded(self.unbounded(value).clamp(0.0, 1.0))
    }

    /// Returns the position of a value, below 0 or above 1 where it lies outside: for lines that are cut at the edge.
    pub fn unbounded(&self, value: f64) -> f64 {
        value / self.end
    }

    /// Returns the ticks, labelled.
    pub fn ticks(&self, label: impl Fn(f64) -> String) -> Vec<Tick> {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an axis has at most ten steps")]
        let steps = (self.end / self.step).round() as u32;
        (0..=steps)
            .map(|index| {
                let value = f64::from(index) * self.step;
                Tick { at: rounded(f64::from(index) / f64::from(steps)), label: label(value) }
            })
            .collect()
    }
}

/// Returns a position with five decimals: finer is not seen on paper, and a coarser number tells less than the cell it shows.
pub fn rounded(position: f64) -> f64 {
    (position * 100_000.0).round() / 100_000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(axis: &Axis) -> Vec<String> {
        axis.ticks(|value| format!("{}", rounded(value))).into_iter().map(|tick| tick.label).collect()
    }

    #[test]
    fn percent_axes_begin_at_zero_and_end_at_a_round_number_above_the_data() {
        assert_eq!(labels(&Axis::percent(0.508)), ["0", "0.2", "0.4", "0.6"]);
        assert_eq!(labels(&Axis::percent(0.31)), ["0", "0.1", "0.2", "0.3", "0.4"]);
        assert_eq!(labels(&Axis::percent(0.0)), ["0", "0.05", "0.1"]);
        assert_eq!(labels(&Axis::percent(0.81)), ["0", "0.25", "0.5", "0.75", "1"]);
        assert_eq!(Axis::percent(f64::NAN).end(), 1.0);
        assert_eq!(Axis::percent(7.0).end(), 1.0);
    }

    #[test]
    fn free_axes_take_round_steps() {
        assert_eq!(labels(&Axis::reaching(947_000.0, 3)), ["0", "500000", "1000000"]);
        assert_eq!(labels(&Axis::reaching(5.0, 6)), ["0", "1", "2", "3", "4", "5"]);
        assert_eq!(labels(&Axis::reaching(0.0, 6)), ["0", "1"]);
        for largest in [0.003, 0.7, 1.0, 9.0, 61.0, 99.9, 1234.0] {
            let axis = Axis::reaching(largest, 6);
            assert!(axis.end() >= largest && axis.ticks(|_| String::new()).len() <= 7, "{largest}");
        }
    }

    /// At steps of 2.5 the ticks of 11 clients would say 0, 3, 5, 8, 10, 13.
    #[test]
    fn axes_of_counts_take_whole_steps() {
        assert_eq!(labels(&Axis::counting(11.0, 5)), ["0", "5", "10", "15"]);
        assert_eq!(labels(&Axis::counting(2.0, 5)), ["0", "1", "2"]);
        assert_eq!(labels(&Axis::counting(0.0, 5)), ["0", "1"]);
        assert_eq!(labels(&Axis::counting(f64::NAN, 5)), ["0", "1"]);
        for largest in 1..3000_u32 {
            for label in labels(&Axis::counting(f64::from(largest), 5)) {
                assert!(label.parse::<u32>().is_ok(), "{largest}: {label}");
            }
        }
    }

    #[test]
    fn positions_stay_inside_the_plot() {
        let axis = Axis::percent(0.6);
        assert_eq!(
            [axis.position(0.0), axis.position(0.3), axis.position(0.9), axis.position(-1.0)],
            [0.0, 0.5, 1.0, 0.0]
        );
    }
}
