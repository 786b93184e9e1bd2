//! The way from referral to lasting work, and how long it takes: pathway, time to first job, tenure.

use chrono::Months;

use super::{Material, Part};
use crate::disclosure::Cell;
use crate::period::Period;
use crate::report::charts::curves::{self, CurvesFigure, Says, Source};
use crate::report::charts::long_period;
use crate::report::charts::pathway::{self, PathwayFigure, Steps};
use crate::report::rich::{Rich, Wording, code, count, text};
use crate::report::sentences::listed;
use crate::report::shapes::{DataTable, TableCell};
use crate::report::tables::{Row, TableBuilder};

const PATHWAY: &str = "employment/pathway";
const FIRST_JOB: &str = "employment/time_to_first_job";
const TENURE: &str = "employment/tenure";
/// The steps in their order, as the table's columns.
const STEPS: [&str; 7] =
    ["referred", "accepted", "started", "profiled", "employer_contact", "first_job", "sustained_13w"];
/// Referrals of so many months ago have had time: the first job takes about a year.
const MATURE_MONTHS: u32 = 12;

/// Returns the rows of quarters with referrals, and how many of them have had time.
fn cohorts<'m>(material: &Material<'m>) -> (Vec<Row<'m>>, usize) {
    let rows: Vec<Row<'m>> = material.tables.rows(PATHWAY).into_iter().filter(|row| row.counts("referred")).collect();
    let mature = rows.iter().take_while(|row| is_mature(material, row)).count();
    (rows, mature)
}

fn is_mature(material: &Material<'_>, row: &Row<'_>) -> bool {
    let end = row.key("cohort").parse::<Period>().ok().map(Period::end);
    end.and_then(|end| end.checked_add_months(Months::new(MATURE_MONTHS))).is_some_and(|day| day <= material.cut_off)
}

/// Returns the bars over the quarters of referral that have had time and hide nothing: what is hidden in one cannot be added up.
pub fn figure(material: &Material<'_>) -> Part<PathwayFigure> {
    let wording = material.wording;
    let (rows, mature) = cohorts(material);
    if rows.is_empty() {
        return Part::nothing();
    }
    let whole: Vec<Row<'_>> =
        rows[..mature].iter().filter(|row| STEPS.iter().all(|step| !row.hidden(step))).copied().collect();
    let Some(steps) = Steps::sum(&STEPS, &whole) else {
        return Part::missing(material.not_yet("missing-pathway", "missing-why-cohorts"));
    };
    let caption = caption(material, &steps, &whole, mature - whole.len());
    let label = |step: &str| step_name(wording, step);
    let shown = |step: &str| steps.of(step).is_some();
    let caption = Rich::sentences([caption].into_iter().chain(untold(material, shown)));
    Part::shown(pathway::pathway(wording, &steps, label, caption))
}

fn caption(material: &Material<'_>, steps: &Steps, whole: &[Row<'_>], left_out: usize) -> Rich {
    let (wording, locale) = (material.wording, material.wording.locale);
    let quarters: Vec<String> = whole.iter().map(|row| long_period(locale, &row.key("cohort"))).collect();
    let number = |step: &str| text(steps.of(step).map_or_else(String::new, |count| locale.integer(count)));
    let share = |step: &str| text(steps.part(step).map_or_else(String::new, |part| locale.percent(part, 1)));
    let values = [
        ("quarters", text(listed(wording, &quarters))),
        ("number", code(if whole.len() == 1 { "one" } else { "other" })),
        ("referred", number("referred")),
        ("job", number("first_job")),
        ("job-share", share("first_job")),
        ("lasting", number("sustained_13w")),
        ("lasting-share", share("sustained_13w")),
    ];
    let hidden = if left_out > 0 { wording.rich("pathway-caption-hidden", &[]) } else { Rich::default() };
    Rich::sentences([wording.rich("pathway-caption", &values), hidden])
}

/// Returns the steps by quarter of referral; the quarters that have not had time stand under a line that says so.
pub fn table(material: &Material<'_>) -> Part<DataTable> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let (rows, mature) = cohorts(material);
    if rows.is_empty() {
        return Part::missing(material.not_yet("missing-pathway", "missing-why-no-referrals"));
    }
    let date = ("date", text(locale.date(material.cut_off)));
    let mut table = TableBuilder::new(wording.rich("pathway-table-caption", &[date]))
        .of(&rows)
        .compact()
        .text(wording.word("column-cohort"), 1.0);
    for step in STEPS {
        table = table.number(wording.word(&format!("column-step-{}", step.replace('_', "-"))));
    }
    for (index, row) in rows.iter().enumerate() {
        if index == 0 && mature > 0 {
            table.group(wording.word("pathway-group-mature"));
        }
        if index == mature {
            table.group(wording.word("pathway-group-young"));
        }
        let count = |step: &&str| TableCell::Text(locale.number_cell(row.cell(step), 0));
        let label = TableCell::Text(long_period(locale, &row.key("cohort")));
        table.row([label].into_iter().chain(STEPS.iter().map(count)).collect());
    }
    for note in untold(material, |step| rows.iter().any(|row| *row.cell(step) != Cell::Missing)) {
        table.note(note);
    }
    material.unless_hidden(table.finish(wording), "missing-pathway")
}

fn step_name(wording: Wording, step: &str) -> String {
    wording.word(&format!("step-{}", step.replace('_', "-")))
}

/// Returns a sentence for each step of which some organisations told nothing: their clients look as if they had not taken it.
fn untold(material: &Material<'_>, is_shown: impl Fn(&str) -> bool) -> Vec<Rich> {
    let wording = material.wording;
    let sentence = |step: &&str| {
        let steps = material.quality.untold_steps.iter().filter(|untold| untold.step == **step);
        let names = material.areas.organisers(steps.map(|untold| &untold.organisation));
        if names.is_empty() || !is_shown(step) {
            return None;
        }
        let values = [
            ("step", text(step_name(wording, step))),
            ("count", count(i64::try_from(names.len()).unwrap_or(i64::MAX))),
            ("list", text(listed(wording, &names))),
        ];
        Some(wording.rich("pathway-untold", &values))
    };
    STEPS.iter().filter_map(sentence).collect()
}

/// Returns the shares that have had a first job, and that have left without one, by days from the start.
pub fn first_job(material: &Material<'_>) -> Part<CurvesFigure> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let rows = material.tables.rows(FIRST_JOB);
    // One point is no curve; the table says it.
    if rows.iter().filter(|row| row.number("job_cif").is_some()).count() < 2 {
        return Part::nothing();
    }
    let sources = [
        Source { label: wording.word("curve-job"), value: "job_cif", interval: Some(["low", "high"]), start: 0.0 },
        Source { label: wording.word("curve-exit"), value: "exit_cif", interval: None, start: 0.0 },
    ];
    let goal = material
        .plan
        .targets
        .days_to_first_job
        .map(|days| (days, wording.text("curve-goal", &[("days", text(locale.decimal(days, 0)))])));
    let caption = Rich::sentences([wording.rich("first-job-figure-caption", &[]), median(material)]);
    Part::shown(curves::curves(wording, &rows, &sources, Says { height_mm: 34.0, caption, alt: "first-job-alt", goal }))
}

/// How a median stands to the days that it should not exceed; an upper end that is not reached lies beyond all days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Median {
    MetClear,
    MetUnclear,
    MissedClear,
    MissedUnclear,
}

impl Median {
    fn of(median: f64, low: Option<f64>, high: Option<f64>, target: f64) -> Median {
        match (median <= target, high.is_some_and(|high| high <= target), low.is_some_and(|low| low > target)) {
            (true, true, _) => Median::MetClear,
            (true, false, _) => Median::MetUnclear,
            (false, _, true) => Median::MissedClear,
            (false, _, false) => Median::MissedUnclear,
        }
    }

    fn code(self) -> &'static str {
        match self {
            Median::MetClear => "met-clear",
            Median::MetUnclear => "met-unclear",
            Median::MissedClear => "missed-clear",
            Median::MissedUnclear => "missed-unclear",
        }
    }
}

/// Returns the sentences on the median and its target; nothing where the median is hidden.
fn median(material: &Material<'_>) -> Rich {
    let (wording, locale) = (material.wording, material.wording.locale);
    let rows = material.tables.rows("employment/time_to_first_job_median");
    let Some(row) = rows.first().filter(|row| !row.hidden("median_days")) else { return Rich::default() };
    let Some(days) = row.number("median_days") else { return wording.rich("first-job-no-median", &[]) };
    let told = wording.rich("first-job-median", &[("days", text(locale.decimal(days, 0)))]);
    let hidden = row.hidden("low") || row.hidden("high");
    let Some(target) = material.plan.targets.days_to_first_job.filter(|_| !hidden) else { return told };
    let verdict = Median::of(days, row.number("low"), row.number("high"), target);
    let values = [("verdict", code(verdict.code())), ("target", text(locale.decimal(target, 0)))];
    Rich::sentences([told, wording.rich("first-job-median-target", &values)])
}

/// Returns how many jobs still last after so many days.
pub fn tenure(material: &Material<'_>) -> Part<CurvesFigure> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let rows = material.tables.rows(TENURE);
    if rows.iter().all(|row| row.number("survival").is_none()) {
        return Part::nothing();
    }
    let label = wording.word("curve-tenure");
    let sources = [Source { label, value: "survival", interval: Some(["low", "high"]), start: 1.0 }];
    let half_year = rows.iter().find(|row| row.integer("day") == Some(180));
    let sentence = half_year.and_then(|row| row.number("survival")).map_or_else(Rich::default, |share| {
        wording.rich("tenure-caption-180", &[("rate", text(locale.percent(share, 1)))])
    });
    let caption = Rich::sentences([wording.rich("tenure-caption", &[]), sentence, material.numbers_in(TENURE)]);
    Part::shown(curves::curves(
        wording,
        &rows,
        &sources,
        Says { height_mm: 28.0, caption, alt: "tenure-alt", goal: None },
    ))
}

/// Returns the weekly hours of the jobs by quarter.
pub fn hours(material: &Material<'_>) -> Part<DataTable> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let rows = material.tables.rows("employment/hours");
    let rows: Vec<&Row<'_>> = rows.iter().skip_while(|row| !row.counts("jobs")).collect();
    let Some(latest) = rows.last() else { return Part::nothing() };
    let sentence = match (latest.number("median_hours"), latest.number("twenty_or_more_rate")) {
        (Some(_), Some(rate)) => wording.rich(
            "hours-caption-latest",
            &[
                ("period", text(long_period(locale, &latest.key("period")))),
                ("median", text(short_number(material, latest.cell("median_hours")))),
                ("rate", text(locale.percent(rate, 1))),
            ],
        ),
        _ => Rich::default(),
    };
    let caption = Rich::sentences([wording.rich("hours-caption", &[]), sentence]);
    let mut table = TableBuilder::new(caption)
        .of(rows.iter().copied())
        .compact()
        .text(wording.word("column-quarter"), 1.0)
        .number(wording.word("column-jobs"))
        .number(wording.word("column-mean-hours"))
        .number(wording.word("column-median-hours"))
        .number(wording.word("column-twenty"))
        .number(wording.word("column-rate"));
    for row in rows {
        table.row(vec![
            TableCell::Text(long_period(locale, &row.key("period"))),
            TableCell::Text(locale.number_cell(row.cell("jobs"), 0)),
            TableCell::Text(locale.number_cell(row.cell("mean_hours"), 1)),
            TableCell::Text(short_number(material, row.cell("median_hours"))),
            TableCell::Text(locale.number_cell(row.cell("twenty_or_more"), 0)),
            TableCell::Text(locale.percent_cell(row.cell("twenty_or_more_rate"))),
        ]);
    }
    material.unless_hidden(table.finish(wording), "missing-hours")
}

/// Returns a median as it is said: whole, or with the half that two middle ones can give.
pub fn short_number(material: &Material<'_>, cell: &Cell) -> String {
    let half = cell.number().is_some_and(|value| value.fract() != 0.0);
    material.wording.locale.number_cell(cell, usize::from(half))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_median_is_clear_of_its_target_only_when_its_whole_interval_is() {
        assert_eq!(Median::of(354.0, Some(261.0), None, 120.0), Median::MissedClear);
        assert_eq!(Median::of(130.0, Some(100.0), Some(160.0), 120.0), Median::MissedUnclear);
        assert_eq!(Median::of(130.0, None, Some(160.0), 120.0), Median::MissedUnclear);
        assert_eq!(Median::of(120.0, Some(80.0), None, 120.0), Median::MetUnclear);
        assert_eq!(Median::of(90.0, Some(60.0), Some(120.0), 120.0), Median::MetClear);
    }
}
