//! Comparison of areas with their mean: funnel limits, overdispersion, homogeneity.
//!
//! After Spiegelhalter 2005, "Funnel plots for comparing institutional performance", Statistics in Medicine 24:1185, and for
//! the spread between areas DerSimonian and Laird as given there.

use statrs::distribution::{ChiSquared, ContinuousCDF, Discrete, DiscreteCDF, Poisson};

use super::number;

/// Standard normal quantile of 0.975.
pub const Z_95: f64 = 1.959_963_984_540_054;
/// Standard normal quantile of 0.999.
pub const Z_998: f64 = 3.090_232_306_167_813;

/// What is compared, which decides the scale on which the areas' spread is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// `x` of `n` people: `y = asin √(x/n)`.
    Proportion,
    /// `x` events in a population of `n`: `y = √(x/n)`.
    Rate,
}

impl Scale {
    fn forth(self, value: f64) -> f64 {
        match self {
            Scale::Proportion => value.sqrt().asin(),
            Scale::Rate => value.sqrt(),
        }
    }

    fn back(self, y: f64) -> f64 {
        match self {
            Scale::Proportion => y.clamp(0.0, std::f64::consts::FRAC_PI_2).sin().powi(2),
            Scale::Rate => y.max(0.0).powi(2),
        }
    }
}

/// Returns the limit of a proportion `p` among `n`, `z` standard errors away: `p + z √(p(1 − p)/n)`, clipped to 0–1.
pub fn proportion_limit(n: u64, p: f64, z: f64) -> Option<f64> {
    (n > 0 && (0.0..=1.0).contains(&p)).then(|| (p + z * (p * (1.0 - p) / number(n)).sqrt()).clamp(0.0, 1.0))
}

/// Returns the limit of a rate (events per person) in a population of `n` at probability `p`.
///
/// `k` is the smallest count with `P(X ≤ k) ≥ p` under Poisson(`n · rate`), `α = (P(X ≤ k) − p)/P(X = k)` interpolates, and the
/// limit is `max(0, k − α)/n` (Spiegelhalter 2005, appendix A.1).
pub fn rate_limit(n: f64, rate: f64, p: f64) -> Option<f64> {
    if !(n > 0.0 && n.is_finite() && rate >= 0.0 && rate.is_finite() && p > 0.0 && p < 1.0) {
        return None;
    }
    if rate == 0.0 {
        return Some(0.0);
    }
    let counts = Poisson::new(n * rate).ok()?;
    let k = smallest_count(&counts, n * rate, p)?;
    let alpha = (counts.cdf(k) - p) / counts.pmf(k);
    Some((number(k) - alpha).max(0.0) / n)
}

/// Returns the smallest `k` with `P(X ≤ k) ≥ p`, looked for around the normal approximation.
fn smallest_count(counts: &Poisson, mean: f64, p: f64) -> Option<u64> {
    let guess = (mean + super::normal_quantile(p)? * mean.sqrt()).max(0.0);
    if guess > 1e15 {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1e15")]
    let mut k = guess as u64;
    while k > 0 && counts.cdf(k - 1) >= p {
        k -= 1;
    }
    while counts.cdf(k) < p {
        k += 1;
    }
    Some(k)
}

/// How much areas vary beyond chance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Overdispersion {
    /// Mean squared z-score after winsorising: 1 is chance.
    pub phi: f64,
    /// Variance between areas on the scale's y; 0 when there is no overdispersion.
    pub tau_squared: f64,
}

/// Returns the overdispersion of areas, each `x` of `n`; areas without population are left out. `None` below two areas.
///
/// `z = (y − y₀)/s` with `s = 1/(2√n)` and `y₀` of the overall value, winsorised at the 10th and 90th percentile (type 7);
/// `φ = Σz²/k`. When `kφ > k − 1`, `τ² = max(0, (kφ − (k − 1))/(Σw − Σw²/Σw))` with `w = 1/s²`.
pub fn overdispersion(areas: &[(u64, u64)], scale: Scale) -> Option<Overdispersion> {
    let areas: Vec<(f64, f64)> = areas.iter().filter(|(_, n)| *n > 0).map(|&(x, n)| (number(x), number(n))).collect();
    if areas.len() < 2 {
        return None;
    }
    let (events, people) = areas.iter().fold((0.0, 0.0), |(xs, ns), (x, n)| (xs + x, ns + n));
    let centre = scale.forth(events / people);
    let mut scores: Vec<f64> = areas.iter().map(|(x, n)| 2.0 * n.sqrt() * (scale.forth(x / n) - centre)).collect();
    let mut sorted = scores.clone();
    sorted.sort_by(f64::total_cmp);
    let (low, high) = (quantile_type_7(&sorted, 0.1), quantile_type_7(&sorted, 0.9));
    scores.iter_mut().for_each(|z| *z = z.clamp(low, high));
    let squares: f64 = scores.iter().map(|z| z * z).sum();
    let areas_less_one = number(areas.len() as u64 - 1);
    let weight = 4.0 * (people - areas.iter().map(|(_, n)| n * n).sum::<f64>() / people);
    let tau_squared = if squares > areas_less_one { ((squares - areas_less_one) / weight).max(0.0) } else { 0.0 };
    Some(Overdispersion { phi: squares / (areas_less_one + 1.0), tau_squared })
}

/// Returns the limit around `centre` for `n` people at `z`, with the variance between areas, transformed back from the scale.
pub fn overdispersed_limit(n: u64, centre: f64, tau_squared: f64, z: f64, scale: Scale) -> Option<f64> {
    let fits = n > 0 && centre >= 0.0 && (scale == Scale::Rate || centre <= 1.0);
    fits.then(|| scale.back(scale.forth(centre) + z * (1.0 / (4.0 * number(n)) + tau_squared).sqrt()))
}

/// Returns the p-value of the test that all areas share one value, `k − 1` degrees of freedom: Σ(O − E)²/E for rates,
/// Σ(O − E)²/(E(1 − p̄)) for proportions. `None` when an expected count is below 1 or more than a fifth of them below 5.
pub fn homogeneity(areas: &[(u64, u64)], scale: Scale) -> Option<f64> {
    let areas: Vec<(f64, f64)> = areas.iter().filter(|(_, n)| *n > 0).map(|&(x, n)| (number(x), number(n))).collect();
    let (events, people) = areas.iter().fold((0.0, 0.0), |(xs, ns), (x, n)| (xs + x, ns + n));
    let overall = events / people;
    let expected: Vec<f64> = areas.iter().map(|(_, n)| n * overall).collect();
    // Of a proportion those who do not count are counts, too.
    let rarest = |(e, (_, n)): (&f64, &(f64, f64))| if scale == Scale::Proportion { e.min(n - e) } else { *e };
    let rarest: Vec<f64> = expected.iter().zip(&areas).map(rarest).collect();
    let below_five = rarest.iter().filter(|e| **e < 5.0).count();
    if areas.len() < 2 || rarest.iter().any(|e| *e < 1.0) || below_five * 5 > areas.len() {
        return None;
    }
    let spread = if scale == Scale::Proportion { 1.0 - overall } else { 1.0 };
    let statistic: f64 = areas.iter().zip(&expected).map(|((x, _), e)| (x - e).powi(2) / (e * spread)).sum();
    let chi_squared = ChiSquared::new(number(areas.len() as u64 - 1)).ok()?;
    (statistic.is_finite()).then(|| chi_squared.sf(statistic))
}

/// Returns the quantile of sorted values by linear interpolation of order statistics (type 7 of Hyndman and Fan 1996).
fn quantile_type_7(sorted: &[f64], p: f64) -> f64 {
    let place = p * number(sorted.len() as u64 - 1);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an index into the values")]
    let below = place.floor() as usize;
    let above = (below + 1).min(sorted.len() - 1);
    sorted[below] + (place - place.floor()) * (sorted[above] - sorted[below])
}

#[cfg(test)]
mod tests {
    use super::super::tests::printed;
    use super::*;

    /// New clients of seven organisers and their working-age populations; worked out by hand from Spiegelhalter's formulas.
    const ACCESS: [(u64, u64); 7] =
        [(61, 59_250), (17, 22_880), (9, 16_080), (6, 11_240), (7, 6_450), (5, 5_620), (2, 3_700)];

    #[test]
    fn rate_limits_interpolate_the_poisson_quantiles() {
        let mean = 107.0 / 125_220.0;
        printed(1000.0 * rate_limit(59_250.0, mean, 0.025).unwrap(), 0.6185, 4);
        printed(1000.0 * rate_limit(59_250.0, mean, 0.975).unwrap(), 1.0896, 4);
    }

    #[test]
    fn rate_limits_hold_at_the_edges() {
        assert_eq!(rate_limit(100.0, 0.0, 0.975), Some(0.0));
        assert_eq!(rate_limit(100.0, 0.001, 0.001), Some(0.0));
        assert_eq!(rate_limit(0.0, 0.5, 0.5), None);
        assert_eq!(rate_limit(f64::NAN, 0.5, 0.5), None);
        // A whole country: the search starts near its end.
        let limit = rate_limit(5_500_000.0, 0.02, 0.975).unwrap();
        assert!((limit - 0.020_118).abs() < 1e-6, "{limit}");
    }

    #[test]
    fn areas_that_vary_as_by_chance_have_no_variance_between_them() {
        let spread = overdispersion(&ACCESS, Scale::Rate).unwrap();
        printed(spread.phi, 0.797_323, 6);
        assert_eq!(spread.tau_squared, 0.0);
    }

    #[test]
    fn areas_that_vary_more_widen_the_limits() {
        let areas = [(10, 1000), (90, 1000), (30, 1000), (60, 1000), (5, 1000)];
        let spread = overdispersion(&areas, Scale::Proportion).unwrap();
        assert!(spread.phi > 1.0 && spread.tau_squared > 0.0, "{spread:?}");
        let narrow = proportion_limit(1000, 0.039, Z_95).unwrap();
        let wide = overdispersed_limit(1000, 0.039, spread.tau_squared, Z_95, Scale::Proportion).unwrap();
        assert!(wide > narrow);
        assert_eq!(overdispersed_limit(1000, 0.039, 1.0, -Z_95, Scale::Proportion), Some(0.0));
    }

    #[test]
    fn one_area_alone_has_nothing_to_be_compared_with() {
        assert_eq!(overdispersion(&[(3, 10), (0, 0)], Scale::Proportion), None);
        assert_eq!(homogeneity(&[(30, 100)], Scale::Proportion), None);
    }

    /// R: chisq.test(c(30, 40, 50), p = c(1, 1, 1)/3) gives p = 0.08208; with proportions prop.test without correction.
    #[test]
    fn homogeneity_follows_the_chi_squared_test() {
        printed(homogeneity(&[(30, 1000), (40, 1000), (50, 1000)], Scale::Rate).unwrap(), 0.082_08, 5);
        assert_eq!(homogeneity(&[(1, 10), (2, 30), (3, 30)], Scale::Rate), None, "expected counts below 5");
    }

    /// Nearly all of each area: the expected failures are 1.2 of ten each, and the exact test gives 0.064 where χ² would give 0.037.
    #[test]
    fn a_test_of_proportions_needs_enough_of_those_who_do_not_count_too() {
        let areas = [(9, 10), (9, 10), (6, 10), (10, 10), (10, 10)];
        assert_eq!(homogeneity(&areas, Scale::Proportion), None);
        assert!(homogeneity(&areas, Scale::Rate).is_some(), "of a rate there are no others");
        assert!(homogeneity(&[(60, 100), (90, 100)], Scale::Proportion).is_some());
    }

    #[test]
    fn quantiles_are_of_type_seven() {
        assert!((quantile_type_7(&[1.0, 2.0, 3.0, 4.0], 0.1) - 1.3).abs() < 1e-12);
        assert!((quantile_type_7(&[1.0, 2.0, 3.0, 4.0], 1.0) - 4.0).abs() < 1e-12);
    }
}
