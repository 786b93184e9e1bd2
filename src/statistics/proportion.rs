//! Intervals of proportions and of their differences.

use statrs::distribution::{Beta, ContinuousCDF};

use super::funnel::Z_95;
use super::{Interval, number};

/// `Z_95` squared, rounded once.
const Z_95_SQUARED: f64 = Z_95 * Z_95;

/// Returns the Wilson score interval of `x` of `n`.
///
/// `(2x + z² ∓ z √(z² + 4x(1 − x/n))) / (2(n + z²))`; Wilson 1927, as written in Newcombe 1998, Statistics in Medicine 17:857,
/// method 3. The upper end is one minus the lower end of the rest, which makes it 1 to the last bit when `x` is `n`.
pub fn wilson(x: u64, n: u64) -> Option<Interval> {
    if n == 0 || x > n {
        return None;
    }
    let lower = |x: f64| {
        let root = (Z_95_SQUARED + 4.0 * x * (1.0 - x / number(n))).sqrt();
        (2.0 * x + Z_95_SQUARED - Z_95 * root) / (2.0 * (number(n) + Z_95_SQUARED))
    };
    Some(Interval { low: lower(number(x)), high: 1.0 - lower(number(n - x)) })
}

/// Returns the exact interval of `x` of `n` (Clopper and Pearson 1934, Biometrika 26:404), by quantiles of the beta
/// distribution.
pub fn clopper_pearson(x: u64, n: u64) -> Option<Interval> {
    if n == 0 || x > n {
        return None;
    }
    let quantile = |a: u64, b: u64, p: f64| Beta::new(number(a), number(b)).ok().map(|beta| beta.inverse_cdf(p));
    let low = if x == 0 { 0.0 } else { quantile(x, n - x + 1, 0.025)? };
    let high = if x == n { 1.0 } else { quantile(x + 1, n - x, 0.975)? };
    Some(Interval { low, high })
}

/// Returns the interval of the difference `x1/n1 − x2/n2` of two independent proportions (Newcombe 1998, Statistics in
/// Medicine 17:873, method 10: square-and-add of the Wilson limits).
pub fn newcombe(x1: u64, n1: u64, x2: u64, n2: u64) -> Option<Interval> {
    let (one, two) = (wilson(x1, n1)?, wilson(x2, n2)?);
    let (p1, p2) = (number(x1) / number(n1), number(x2) / number(n2));
    let square = |value: f64| value * value;
    Some(Interval {
        low: p1 - p2 - (square(p1 - one.low) + square(two.high - p2)).sqrt(),
        high: p1 - p2 + (square(one.high - p1) + square(p2 - two.low)).sqrt(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::printed;
    use super::*;

    /// Newcombe 1998, Statistics in Medicine 17:857, table I, method 3.
    #[test]
    fn wilson_gives_the_published_intervals() {
        for (x, n, low, high) in [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605)] {
            let interval = wilson(x, n).unwrap();
            printed(interval.low, low, 4);
            printed(interval.high, high, 4);
        }
    }

    /// The twelve-client fixture prints these in per cent to two digits.
    #[test]
    fn wilson_of_small_quarters() {
        for (x, n, low, high) in [(1, 5, 3.62, 62.45), (3, 9, 12.06, 64.58), (2, 11, 5.14, 47.70), (4, 9, 18.88, 73.33)]
        {
            let interval = wilson(x, n).unwrap();
            printed(100.0 * interval.low, low, 2);
            printed(100.0 * interval.high, high, 2);
        }
    }

    #[test]
    fn a_proportion_needs_a_denominator_and_a_part_no_larger_than_it() {
        assert_eq!(wilson(0, 0), None);
        assert_eq!(wilson(3, 2), None);
        assert_eq!(clopper_pearson(0, 0), None);
        assert_eq!(clopper_pearson(3, 2), None);
        assert_eq!(newcombe(1, 2, 1, 0), None);
    }

    #[test]
    fn a_rate_lies_in_its_interval_and_the_interval_in_zero_to_one() {
        for n in 1..60 {
            for x in 0..=n {
                let rate = number(x) / number(n);
                for interval in [wilson(x, n).unwrap(), clopper_pearson(x, n).unwrap()] {
                    assert!(0.0 <= interval.low && interval.low <= rate, "{x}/{n} {interval:?}");
                    assert!(rate <= interval.high && interval.high <= 1.0, "{x}/{n} {interval:?}");
                }
            }
        }
    }

    /// R's binom.test(3, 6) gives 0.1181172–0.8818828.
    #[test]
    fn clopper_pearson_of_three_in_six() {
        let interval = clopper_pearson(3, 6).unwrap();
        printed(interval.low, 0.118_117, 6);
        printed(interval.high, 0.881_883, 6);
        assert_eq!(clopper_pearson(0, 6).unwrap().low, 0.0);
        assert_eq!(clopper_pearson(6, 6).unwrap().high, 1.0);
    }

    /// Newcombe 1998, Statistics in Medicine 17:873, table II, example (a), method 10.
    #[test]
    fn newcombe_gives_the_published_interval() {
        let interval = newcombe(56, 70, 48, 80).unwrap();
        printed(interval.low, 0.0524, 4);
        printed(interval.high, 0.3339, 4);
    }
}
