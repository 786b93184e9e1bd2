//! Intervals of counts, and so of rates with a known denominator.

use statrs::distribution::{ChiSquared, ContinuousCDF};

use super::funnel::Z_95;
use super::{Interval, number};

/// Returns Byar's interval of a count, for counts of ten and more.
///
/// `O(1 − 1/9O − z/3√O)³` and `(O+1)(1 − 1/9(O+1) + z/3√(O+1))³`; Breslow and Day 1987, Statistical Methods in Cancer Research
/// II, p. 69. (Another form adds 0.5 to both: not this one.)
pub fn byar(count: u64) -> Interval {
    let bound = |o: f64, z: f64| {
        let base = 1.0 - 1.0 / (9.0 * o) + z / (3.0 * o.sqrt());
        o * base * base * base
    };
    let low = if count == 0 { 0.0 } else { bound(number(count), -Z_95) };
    Interval { low, high: bound(number(count) + 1.0, Z_95) }
}

/// Returns the exact Poisson interval of a count: `χ²(0.025; 2O)/2` and `χ²(0.975; 2O + 2)/2` (Garwood 1936, Biometrika
/// 28:437).
pub fn poisson_exact(count: u64) -> Interval {
    let quantile = |freedom: f64, p: f64| {
        // The degrees of freedom are at least 2, so the distribution exists.
        ChiSquared::new(freedom).map_or(f64::NAN, |chi_squared| chi_squared.inverse_cdf(p) / 2.0)
    };
    let low = if count == 0 { 0.0 } else { quantile(2.0 * number(count), 0.025) };
    Interval { low, high: quantile(2.0 * number(count) + 2.0, 0.975) }
}

#[cfg(test)]
mod tests {
    use super::super::tests::printed;
    use super::*;

    /// The tests of the R package PHEindicatormethods (byars_lower, byars_upper).
    #[test]
    fn byar_gives_the_published_intervals() {
        for (count, low, high) in [(1, 0.013_072, 5.563_756), (10, 4.787_450, 18.391_459)] {
            let interval = byar(count);
            printed(interval.low, low, 6);
            printed(interval.high, high, 6);
        }
        assert_eq!(byar(0).low, 0.0);
    }

    /// R's poisson.test(3) gives 0.6186721–8.7672731.
    #[test]
    fn exact_poisson_of_three() {
        let interval = poisson_exact(3);
        printed(interval.low, 0.618_672, 6);
        printed(interval.high, 8.767_273, 6);
    }

    /// With none seen the upper limit is −ln 0.025.
    #[test]
    fn exact_poisson_of_none() {
        let interval = poisson_exact(0);
        assert_eq!(interval.low, 0.0);
        printed(interval.high, -(0.025f64.ln()), 9);
    }
}
