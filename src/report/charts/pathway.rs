//! The way from referral to lasting work, as bars that taper from step to step.

use serde::Serialize;

use crate::report::rich::{Rich, Wording, text};
use crate::report::scales::rounded;
use crate::report::tables::Row;

/// Bars of the steps of a pathway.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PathwayFigure {
    pub caption: Rich,
    pub alt: String,
    pub steps: Vec<PathwayStep>,
}

/// A step: the part of those referred who have taken it, 0–1.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PathwayStep {
    pub label: String,
    pub part: f64,
    pub count: String,
    pub share: String,
}

/// How many people have taken each step, over some cohorts; `None`: no data of the step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Steps(pub Vec<(&'static str, Option<i64>)>);

impl Steps {
    /// Returns the sums over cohorts. `None` unless every count is shown in each of them (or is missing in all) and somebody
    /// was referred: a sum with a hidden part is hidden.
    pub fn sum(columns: &[&'static str], cohorts: &[Row<'_>]) -> Option<Steps> {
        let sum = |column: &&'static str| {
            let shown: Vec<i64> = cohorts.iter().filter_map(|row| row.integer(column)).collect();
            let hidden = cohorts.iter().any(|row| row.hidden(column));
            let whole = shown.len() == cohorts.len();
            (!hidden && (whole || shown.is_empty())).then(|| (*column, whole.then(|| shown.iter().sum())))
        };
        let steps: Vec<(&'static str, Option<i64>)> = columns.iter().map(sum).collect::<Option<_>>()?;
        matches!(steps.first(), Some((_, Some(referred))) if *referred > 0).then_some(Steps(steps))
    }

    /// Returns the sum of a step.
    pub fn of(&self, column: &str) -> Option<i64> {
        self.0.iter().find(|(name, _)| *name == column).and_then(|(_, count)| *count)
    }

    /// Returns a step as part of those who were referred.
    pub fn part(&self, column: &str) -> Option<f64> {
        let referred = self.0.first().and_then(|(_, count)| *count)?;
        #[expect(clippy::cast_precision_loss, reason = "counts of people are far below 2^53")]
        self.of(column).map(|count| count as f64 / referred as f64)
    }
}

/// Returns the bars of the steps of which there is data. `label` names a step.
pub fn pathway(wording: Wording, steps: &Steps, label: impl Fn(&str) -> String, caption: Rich) -> PathwayFigure {
    let locale = wording.locale;
    let bars: Vec<PathwayStep> = steps
        .0
        .iter()
        .filter_map(|(column, count)| {
            let part = steps.part(column)?;
            Some(PathwayStep {
                label: label(column),
                part: rounded(part.clamp(0.0, 1.0)),
                count: locale.integer((*count)?),
                share: locale.percent(part, 1),
            })
        })
        .collect();
    let spoken: Vec<String> = bars
        .iter()
        .map(|bar| {
            let values = [("step", text(&bar.label)), ("count", text(&bar.count)), ("share", text(&bar.share))];
            wording.text("pathway-alt-step", &values)
        })
        .collect();
    let alt = wording.text("pathway-alt", &[("steps", text(spoken.join("; ")))]);
    PathwayFigure { caption, alt, steps: bars }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;
    use crate::report::tables::Tables;
    use crate::report::testing::released;

    const COLUMNS: [&str; 3] = ["referred", "profiled", "first_job"];

    #[test]
    fn a_sum_with_a_hidden_part_is_hidden_and_a_step_without_data_is_left_out() {
        let table = [released(
            "employment/pathway",
            "2021Q1,40,30,30,,30,10,8\n2021Q2,60,50,50,,50,20,12\n2021Q3,9,9,9,,9,..,..",
        )];
        let rows = Tables::new(&table).rows("employment/pathway");
        let steps = Steps::sum(&COLUMNS, &rows[..2]).unwrap();
        assert_eq!(steps.0, [("referred", Some(100)), ("profiled", None), ("first_job", Some(30))]);
        assert_eq!(steps.part("first_job"), Some(0.3));
        assert_eq!(Steps::sum(&COLUMNS, &rows), None);
        assert_eq!(Steps::sum(&COLUMNS, &[]), None);
        let figure = pathway(Wording::of(Lang::Fi), &steps, str::to_owned, Rich::default());
        assert_eq!(figure.steps.iter().map(|step| step.label.as_str()).collect::<Vec<_>>(), ["referred", "first_job"]);
        assert!(figure.alt.contains("30 (30,0\u{a0}%)"), "{}", figure.alt);
    }
}
