//! The statistics of the measures, as pure functions, and the SQL functions made of them.
//!
//! Each function names its formula and its source, returns `None` where the figure is not defined (no denominator, a count
//! above its whole), and knows nothing of tables or people. Closed forms stand a second time as SQL macros in
//! `src/session/macros.sql`, which the queries use; a test holds both equal. What compares groups (inequality, standardisation,
//! paired change) stands in SQL only, in `src/session/comparison.sql`, and is held to published answers. What needs the
//! quantiles of a distribution is given to SQL by [`sql`]. All intervals are 95 %. [`catalogue`] tells of each function.

pub mod catalogue;
mod funnel;
mod proportion;
mod rate;
pub mod sql;
mod survival;

pub use funnel::{
    Overdispersion, Scale, Z_95, Z_998, homogeneity, overdispersed_limit, overdispersion, proportion_limit, rate_limit,
};
pub use proportion::{clopper_pearson, newcombe, wilson};
pub use rate::{byar, poisson_exact};
pub use survival::{Cause, Step, complementary_log_log, cumulative_incidence, median};

/// The two ends of a 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

/// Returns the standard normal quantile of a probability between 0 and 1.
pub fn normal_quantile(p: f64) -> Option<f64> {
    use statrs::distribution::{ContinuousCDF, Normal};
    (p > 0.0 && p < 1.0).then(|| Normal::standard().inverse_cdf(p))
}

/// Returns the quantile of Student's t distribution at a probability between 0 and 1; `None` without degrees of freedom.
pub fn student_t_quantile(p: f64, degrees: f64) -> Option<f64> {
    use statrs::distribution::{ContinuousCDF, StudentsT};
    let is_defined = p > 0.0 && p < 1.0 && degrees > 0.0 && degrees.is_finite();
    is_defined.then(|| StudentsT::new(0.0, 1.0, degrees).ok().map(|t| t.inverse_cdf(p)))?
}

/// Returns the probability of a χ² of at least `x`: the p-value of a test; `None` without degrees of freedom.
pub fn chi_square_tail(x: f64, degrees: f64) -> Option<f64> {
    use statrs::distribution::{ChiSquared, ContinuousCDF};
    let is_defined = x >= 0.0 && x.is_finite() && degrees > 0.0 && degrees.is_finite();
    is_defined.then(|| ChiSquared::new(degrees).ok().map(|chi_square| chi_square.sf(x)))?
}

/// Returns a count as a number; counts of people are far below 2^53.
#[expect(clippy::cast_precision_loss, reason = "counts of people are far below 2^53")]
fn number(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Holds two numbers equal to the digits that the source printed.
    pub(super) fn printed(value: f64, known: f64, digits: i32) {
        let half = 0.5 * 10f64.powi(-digits);
        assert!((value - known).abs() <= half * 1.000_001, "{value} is not {known} to {digits} digits");
    }

    #[test]
    fn the_z_values_are_the_normal_quantiles() {
        printed(normal_quantile(0.975).unwrap(), Z_95, 14);
        printed(normal_quantile(0.999).unwrap(), Z_998, 14);
        assert_eq!(normal_quantile(1.0), None);
        assert_eq!(normal_quantile(f64::NAN), None);
    }

    /// Tables of Fisher and Yates: t of 9 degrees at 97.5 % is 2.262, of 1 degree 12.706; χ² of 2 degrees at 5 % is 5.991.
    #[test]
    fn quantiles_and_tails_follow_the_printed_tables() {
        printed(student_t_quantile(0.975, 9.0).unwrap(), 2.262, 3);
        printed(student_t_quantile(0.975, 1.0).unwrap(), 12.706, 3);
        printed(chi_square_tail(5.991, 2.0).unwrap(), 0.05, 4);
        assert_eq!(chi_square_tail(0.0, 3.0), Some(1.0));
        for (p, degrees) in [(0.975, 0.0), (0.0, 3.0), (1.0, 3.0), (f64::NAN, 3.0), (0.5, f64::INFINITY)] {
            assert_eq!(student_t_quantile(p, degrees), None, "{p} {degrees}");
        }
        assert_eq!((chi_square_tail(-1.0, 2.0), chi_square_tail(1.0, 0.0)), (None, None));
    }
}
