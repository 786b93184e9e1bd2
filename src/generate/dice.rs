//! Seeded random numbers with integer arithmetic only: the same seed gives the same bytes on every platform.
//!
//! Every person and every purpose has a generator of its own, so a change in one form leaves the others as they were.

use rand::Rng;
use rand_pcg::Pcg32;

/// What a generator is used for; each purpose draws from its own sequence.
#[derive(Clone, Copy)]
pub(super) enum Purpose {
    Person,
    Timeline,
    Jobs,
    Forms,
    Assessments,
    OtherServices,
    Groups,
    Coaches,
    Mess,
}

/// A seeded die.
pub(super) struct Dice(Pcg32);

impl Dice {
    /// Returns the die of one thing (`index`) for one purpose.
    pub(super) fn new(seed: u64, purpose: Purpose, index: u64) -> Dice {
        let state = scramble(scramble(scramble(seed) ^ index) ^ purpose as u64);
        Dice(Pcg32::new(state, scramble(state)))
    }

    /// Returns a number below `bound`; 0 when the bound is 0.
    pub(super) fn below(&mut self, bound: u32) -> u32 {
        // Multiply and shift: the bias is below one in four billion over the bounds used here, and no division is needed.
        let wide = u64::from(self.0.next_u32()) * u64::from(bound);
        u32::try_from(wide >> 32).unwrap_or(0)
    }

    /// Returns a number from `low` to `high`, both included.
    pub(super) fn between(&mut self, low: i32, high: i32) -> i32 {
        low + i32::try_from(self.below(high.abs_diff(low) + 1)).unwrap_or(0)
    }

    /// Returns whether something happens that does so `per_10_000` times in ten thousand.
    pub(super) fn happens(&mut self, per_10_000: u32) -> bool {
        self.below(10_000) < per_10_000
    }

    /// Returns an index with the chances given by the weights.
    pub(super) fn weighted(&mut self, weights: &[u32]) -> usize {
        let mut rest = self.below(weights.iter().sum());
        for (index, weight) in weights.iter().enumerate() {
            if rest < *weight {
                return index;
            }
            rest -= weight;
        }
        weights.len().saturating_sub(1)
    }

    /// Returns one of the choices, by the weight that stands beside it; there must be one.
    pub(super) fn pick<T: Copy>(&mut self, choices: &[(T, u32)]) -> T {
        let mut rest = self.below(choices.iter().map(|(_, weight)| weight).sum());
        let mut last = choices[0].0;
        for (choice, weight) in choices {
            last = *choice;
            if rest < *weight {
                break;
            }
            rest -= weight;
        }
        last
    }

    /// Returns the sum of three draws from 0 to `spread`, less the middle: a bell around 0.
    pub(super) fn bell(&mut self, spread: i32) -> i32 {
        (0..3).map(|_| self.between(0, spread)).sum::<i32>() - spread * 3 / 2
    }
}

/// Mixes the bits of a number (the finaliser of SplitMix64, Steele, Lea and Flood 2014), so that near seeds lie far apart.
pub(super) fn scramble(number: u64) -> u64 {
    let mut mixed = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn same_seed_gives_the_same_numbers_and_another_purpose_gives_others() {
        let draw = |purpose| {
            let mut dice = Dice::new(7, purpose, 3);
            (0..8).map(|_| dice.below(1_000_000)).collect::<Vec<_>>()
        };
        assert_eq!(draw(Purpose::Person), draw(Purpose::Person));
        assert_ne!(draw(Purpose::Person), draw(Purpose::Mess));
    }

    #[test]
    fn weights_decide_how_often_a_word_comes() {
        let mut dice = Dice::new(1, Purpose::Forms, 0);
        let often = (0..1_000).filter(|_| dice.pick(&[("a", 9), ("b", 1)]) == "a").count();
        assert!((850..=950).contains(&often), "{often}");
        assert_eq!(dice.weighted(&[0, 1]), 1);
        assert_eq!(dice.between(4, 4), 4);
    }
}
