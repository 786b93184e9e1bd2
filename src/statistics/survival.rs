//! Cumulative incidence with competing events.

use super::funnel::Z_95;
use super::{Interval, number};

/// How a duration ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Not ended when the data was cut off.
    Censored,
    /// The event that is studied.
    Event,
    /// Another end, after which the event can no longer happen.
    Competing,
}

/// The curve after one time at which someone leaves the set at risk.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    pub time: f64,
    /// People with a duration of at least `time`: those censored at it are still at risk for its events.
    pub at_risk: u64,
    /// Probability that neither event has happened.
    pub survival: f64,
    /// Probability that the event has happened (Aalen–Johansen).
    pub incidence: f64,
    /// Standard error of `incidence`.
    pub standard_error: f64,
    /// Probability that the competing event has happened.
    pub competing_incidence: f64,
}

/// Returns the cumulative incidence of the event among durations, a step for each different time, in order.
///
/// `F(t) = Σ S(tᵢ₋₁) dᵢ/nᵢ` (Aalen and Johansen 1978, Scandinavian Journal of Statistics 5:141), with the variance by the delta
/// method (Marubini and Valsecchi 1995, Analysing Survival Data, p. 341):
/// `Σ (F(t) − F(tᵢ))² d/(n(n − d)) + S(tᵢ₋₁)² d₁(n − d₁)/n³ − 2 (F(t) − F(tᵢ)) S(tᵢ₋₁) d₁/n²`, where `d` counts both events.
pub fn cumulative_incidence(durations: &[(f64, Cause)]) -> Vec<Step> {
    let mut sorted = durations.to_vec();
    sorted.sort_by(|one, two| one.0.total_cmp(&two.0));
    let mut steps: Vec<Step> = Vec::new();
    let mut terms: Vec<Term> = Vec::new();
    let mut at_risk = sorted.len() as u64;
    let (mut survival, mut incidence, mut competing_incidence) = (1.0, 0.0, 0.0);
    for leaving in sorted.chunk_by(|one, two| one.0 == two.0) {
        let of = |cause: Cause| number(leaving.iter().filter(|(_, ended)| *ended == cause).count() as u64);
        let (n, events, competing) = (number(at_risk), of(Cause::Event), of(Cause::Competing));
        let before = survival;
        incidence += before * events / n;
        competing_incidence += before * competing / n;
        survival *= (n - events - competing) / n;
        terms.push(Term { n, events, all: events + competing, before, incidence });
        let standard_error = variance(&terms, incidence).sqrt();
        steps.push(Step { time: leaving[0].0, at_risk, survival, incidence, standard_error, competing_incidence });
        at_risk -= leaving.len() as u64;
    }
    steps
}

struct Term {
    n: f64,
    events: f64,
    all: f64,
    before: f64,
    incidence: f64,
}

fn variance(terms: &[Term], incidence: f64) -> f64 {
    terms
        .iter()
        .map(|term| {
            let after = incidence - term.incidence;
            let hazard = if term.n > term.all { term.all / (term.n * (term.n - term.all)) } else { 0.0 };
            after * after * hazard + term.before.powi(2) * term.events * (term.n - term.events) / term.n.powi(3)
                - 2.0 * after * term.before * term.events / term.n.powi(2)
        })
        .sum::<f64>()
        .max(0.0)
}

/// Returns the interval of a cumulative incidence on the complementary log–log scale, `ln(−ln(1 − F))`; without competing
/// events it is the log–log interval of the Kaplan–Meier curve, turned over. `None` at 0 and at 1.
pub fn complementary_log_log(incidence: f64, standard_error: f64) -> Option<Interval> {
    if !(incidence > 0.0 && incidence < 1.0) {
        return None;
    }
    let rest = 1.0 - incidence;
    let width = standard_error / (-rest * rest.ln());
    let bound = |z: f64| 1.0 - rest.powf((z * width).exp());
    Some(Interval { low: bound(-Z_95), high: bound(Z_95) })
}

/// Returns the smallest time at which the incidence has reached one half, or `None`.
///
/// One half is meant to twelve digits: the curve is a product of fractions, and six of twelve must reach it.
pub fn median(steps: &[Step]) -> Option<f64> {
    steps.iter().find(|step| step.incidence >= 0.5 - 1e-12).map(|step| step.time)
}

#[cfg(test)]
mod tests {
    use super::super::tests::printed;
    use super::*;

    fn causes(causes: &[u8]) -> Vec<Cause> {
        causes.iter().map(|cause| [Cause::Censored, Cause::Event, Cause::Competing][usize::from(*cause)]).collect()
    }

    fn swapped(cause: Cause) -> Cause {
        match cause {
            Cause::Censored => Cause::Censored,
            Cause::Event => Cause::Competing,
            Cause::Competing => Cause::Event,
        }
    }

    /// Eight durations worked out by hand with the formulas above.
    #[test]
    fn competing_risks_give_incidence_and_standard_error() {
        let times = [1.0, 2.0, 2.0, 3.0, 3.0, 3.0, 5.0, 6.0];
        let durations: Vec<_> = times.into_iter().zip(causes(&[0, 1, 0, 2, 0, 2, 0, 2])).collect();
        let at_two = cumulative_incidence(&durations)[1];
        assert_eq!((at_two.time, at_two.at_risk), (2.0, 7));
        printed(at_two.incidence, 1.0 / 7.0, 12);
        printed(at_two.standard_error, 0.132_260, 6);
        let other: Vec<_> = durations.iter().map(|(time, cause)| (*time, swapped(*cause))).collect();
        let at_three = cumulative_incidence(&other)[2];
        assert_eq!(at_three.time, 3.0);
        printed(at_three.incidence, 12.0 / 35.0, 12);
        printed(at_three.standard_error, 0.195_100, 6);
    }

    /// 6-MP arm of Freireich et al. 1963 (Blood 21:699): without competing events the incidence is 1 − Kaplan–Meier, with the
    /// log–log intervals that R's survfit(conf.type = "log-log") prints.
    #[test]
    fn without_competing_events_it_is_kaplan_meier_turned_over() {
        let weeks = [6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35];
        let durations: Vec<(f64, Cause)> = weeks
            .into_iter()
            .map(|week: i32| (f64::from(week.abs()), if week > 0 { Cause::Event } else { Cause::Censored }))
            .collect();
        let steps = cumulative_incidence(&durations);
        for (week, survival, low, high) in
            [(6.0, 0.8571, 0.6197, 0.9516), (10.0, 0.7529, 0.5032, 0.8894), (22.0, 0.5378, 0.2678, 0.7468)]
        {
            let step = steps.iter().find(|step| step.time == week).unwrap();
            printed(step.survival, survival, 4);
            printed(1.0 - step.incidence, survival, 4);
            let interval = complementary_log_log(step.incidence, step.standard_error).unwrap();
            printed(1.0 - interval.high, low, 4);
            printed(1.0 - interval.low, high, 4);
        }
        assert_eq!(median(&steps), Some(23.0));
    }

    #[test]
    fn half_of_the_people_reach_the_median_whatever_the_rounding() {
        let durations: Vec<(f64, Cause)> = (1..=12).map(|day| (f64::from(day), Cause::Event)).collect();
        assert_eq!(median(&cumulative_incidence(&durations)), Some(6.0));
        assert_eq!(median(&cumulative_incidence(&[(3.0, Cause::Competing)])), None);
        assert_eq!(cumulative_incidence(&[]), Vec::new());
    }

    #[test]
    fn nothing_and_all_have_no_interval() {
        assert_eq!(complementary_log_log(0.0, 0.0), None);
        assert_eq!(complementary_log_log(1.0, 0.0), None);
    }
}
