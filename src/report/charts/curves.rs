//! Curves over days with their interval bands and the numbers at risk below.
//!
//! Released tables tell a curve on a few days only. These are drawn as points; lines join them for the eye and claim nothing
//! between. Where a point is hidden the line breaks.

use serde::Serialize;

use super::labels::spread;
use crate::disclosure::SUPPRESSED;
use crate::report::locale::Locale;
use crate::report::rich::{Rich, Wording, text};
use crate::report::scales::{Axis, Tick, rounded};
use crate::report::tables::Row;

/// Height of a curve's name in millimetres: two lines.
const LABEL_MM: f64 = 7.0;

/// Curves with the numbers at risk.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CurvesFigure {
    pub caption: Rich,
    pub alt: String,
    pub height_mm: f64,
    pub x_ticks: Vec<Tick>,
    pub y_ticks: Vec<Tick>,
    pub x_label: String,
    pub curves: Vec<Curve>,
    pub at_risk_label: String,
    pub at_risk: Vec<Tick>,
    /// A goal to compare with: half by a day.
    pub goal: Option<Goal>,
}

/// A curve: the first is drawn solid with its band, the others dashed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Curve {
    pub label: String,
    /// Where its label stands at the right edge; `None` when no point is shown.
    pub label_at: Option<f64>,
    pub points: Vec<CurvePoint>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CurvePoint {
    pub x: f64,
    pub y: Option<f64>,
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub value: Option<String>,
    pub hidden: bool,
}

/// A point that the curve should reach, with its words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Goal {
    pub x: f64,
    pub y: f64,
    pub label: String,
}

/// What a curve is drawn from: its name, its column, the columns of its interval, and its value on day 0.
#[derive(Clone, Debug)]
pub struct Source<'c> {
    pub label: String,
    pub value: &'c str,
    pub interval: Option<[&'c str; 2]>,
    pub start: f64,
}

/// What a figure of curves says: its caption, the beginning of its alternative text, and the day by which half should have come;
/// and how high its plot is.
#[derive(Clone, Debug)]
pub struct Says {
    pub height_mm: f64,
    pub caption: Rich,
    pub alt: &'static str,
    pub goal: Option<(f64, String)>,
}

/// Returns the curves of rows by `day`.
pub fn curves(wording: Wording, rows: &[Row<'_>], sources: &[Source<'_>], says: Says) -> CurvesFigure {
    let locale = wording.locale;
    let values = |row: &Row<'_>, source: &Source<'_>| {
        [Some(source.value), source.interval.map(|ends| ends[1])].map(|column| column.and_then(|name| row.number(name)))
    };
    let shown = rows.iter().flat_map(|row| sources.iter().flat_map(|source| values(row, source)).flatten());
    let least =
        sources.iter().map(|source| source.start).fold(0.0, f64::max).max(says.goal.as_ref().map_or(0.0, |_| 0.5));
    let y = Axis::percent(shown.fold(least, f64::max));
    let end = rows.iter().filter_map(|row| row.number("day")).fold(1.0, f64::max);
    let x = |day: f64| rounded((day / end).clamp(0.0, 1.0));
    let days: Vec<f64> = rows.iter().filter_map(|row| row.number("day")).collect();
    let labels = |day: f64| locale.decimal(day, 0);
    let mut curves: Vec<Curve> = sources.iter().map(|source| curve(locale, rows, source, &x, &y)).collect();
    place_labels(&mut curves, says.height_mm);
    let marked = curves.first().is_some_and(|curve| curve.points.iter().any(|point| point.hidden));
    let hidden = if marked { wording.rich("curves-hidden", &[]) } else { Rich::default() };
    CurvesFigure {
        alt: alt(wording, rows, sources, &says),
        caption: Rich::sentences([says.caption, hidden]),
        height_mm: says.height_mm,
        x_ticks: [0.0].into_iter().chain(days).map(|day| Tick { at: x(day), label: labels(day) }).collect(),
        y_ticks: y.ticks(|value| locale.percent(value, 0)),
        x_label: wording.word("curves-days"),
        curves,
        at_risk_label: wording.word("curves-at-risk"),
        at_risk: rows
            .iter()
            .map(|row| Tick {
                at: x(row.number("day").unwrap_or(0.0)),
                label: if row.hidden("at_risk") {
                    SUPPRESSED.to_owned()
                } else {
                    locale.number_cell(row.cell("at_risk"), 0)
                },
            })
            .collect(),
        goal: says.goal.map(|(day, label)| Goal { x: x(day), y: y.position(0.5), label }),
    }
}

fn curve(locale: Locale, rows: &[Row<'_>], source: &Source<'_>, x: &impl Fn(f64) -> f64, y: &Axis) -> Curve {
    let start = Some(y.position(source.start));
    let banded = source.interval.is_some();
    let first = CurvePoint {
        x: 0.0,
        y: start,
        low: start.filter(|_| banded),
        high: start.filter(|_| banded),
        value: None,
        hidden: false,
    };
    let points = rows.iter().map(|row| {
        let at = |column: &str| row.number(column).map(|value| y.position(value));
        let shown = at(source.value);
        let end = |index: usize| source.interval.and_then(|ends| at(ends[index])).filter(|_| shown.is_some());
        CurvePoint {
            x: x(row.number("day").unwrap_or(0.0)),
            y: shown,
            low: end(0),
            high: end(1),
            value: row.number(source.value).map(|value| locale.percent_number(value, 0)),
            hidden: row.hidden(source.value),
        }
    });
    Curve { label: source.label.clone(), label_at: None, points: [first].into_iter().chain(points).collect() }
}

/// Puts each curve's name beside its last shown point, apart from the others.
fn place_labels(curves: &mut [Curve], height_mm: f64) {
    let last = |curve: &Curve| curve.points.iter().skip(1).rev().find_map(|point| point.y);
    let wanted: Vec<Option<f64>> = curves.iter().map(last).collect();
    let half = LABEL_MM / height_mm / 2.0;
    let known: Vec<f64> = wanted.iter().flatten().copied().collect();
    let mut places = spread(&known, 2.0 * half, half, 1.0 - half).into_iter();
    for (curve, wanted) in curves.iter_mut().zip(wanted) {
        curve.label_at = wanted.and_then(|_| places.next()).map(rounded);
    }
}

fn alt(wording: Wording, rows: &[Row<'_>], sources: &[Source<'_>], says: &Says) -> String {
    let locale = wording.locale;
    let day = |row: &Row<'_>| ("day", text(locale.number_cell(row.cell("day"), 0)));
    let told = |source: &Source<'_>| {
        let points: Vec<String> = rows
            .iter()
            .filter_map(|row| match row.number(source.value) {
                Some(value) => {
                    Some(wording.text("curves-alt-point", &[day(row), ("value", text(locale.percent(value, 1)))]))
                }
                None if row.hidden(source.value) => Some(wording.text("curves-alt-hidden", &[day(row)])),
                None => None,
            })
            .collect();
        let values = [("label", text(&source.label)), ("points", text(points.join(", ")))];
        wording.text("curves-alt-curve", &values)
    };
    let told: Vec<String> = sources.iter().map(told).collect();
    wording.text(says.alt, &[("curves", text(told.join(" ")))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;
    use crate::report::tables::Tables;
    use crate::report::testing::released;

    fn figure(rows: &str) -> CurvesFigure {
        let table = [released("employment/time_to_first_job", rows)];
        let rows = Tables::new(&table).rows("employment/time_to_first_job");
        let sources = [
            Source { label: "työ".into(), value: "job_cif", interval: Some(["low", "high"]), start: 0.0 },
            Source { label: "lopetti".into(), value: "exit_cif", interval: None, start: 0.0 },
        ];
        let says = Says { height_mm: 40.0, caption: Rich::default(), alt: "first-job-alt", goal: None };
        curves(Wording::of(Lang::Fi), &rows, &sources, says)
    }

    #[test]
    fn points_stand_on_their_days_and_the_numbers_at_risk_below() {
        let figure = figure("100,90,0.2,0.1,0.3,0.1\n200,40,0.4,0.3,0.55,0.1");
        let points = &figure.curves[0].points;
        assert_eq!(points.iter().map(|point| point.x).collect::<Vec<_>>(), [0.0, 0.5, 1.0]);
        assert_eq!(points[1].y, Some(0.33333));
        assert_eq!((points[0].y, points[0].value.as_deref()), (Some(0.0), None));
        let risk: Vec<(f64, &str)> = figure.at_risk.iter().map(|tick| (tick.at, tick.label.as_str())).collect();
        assert_eq!(risk, [(0.5, "90"), (1.0, "40")]);
        assert!(figure.alt.contains("200 päivää 40,0\u{a0}%"), "{}", figure.alt);
    }

    #[test]
    fn a_hidden_point_moves_neither_axis_nor_label() {
        let hidden = figure("100,90,0.2,0.1,0.3,0.1\n200,..,..,..,..,..");
        let other = figure("100,90,0.2,0.1,0.3,0.1\n200,,,,,");
        assert_eq!(hidden.y_ticks, other.y_ticks);
        let unmarked = |mut curves: Vec<Curve>| {
            curves.iter_mut().flat_map(|curve| &mut curve.points).for_each(|point| point.hidden = false);
            curves
        };
        assert!(hidden.curves[0].points[2].hidden && !other.curves[0].points[2].hidden);
        assert_eq!(unmarked(hidden.curves.clone()), unmarked(other.curves.clone()));
        assert_eq!((hidden.curves[0].points[2].y, hidden.at_risk[1].label.as_str()), (None, ".."));
        assert!(hidden.alt.contains("200 päivää tieto salattu"), "{}", hidden.alt);
    }

    #[test]
    fn names_of_curves_that_end_together_keep_apart() {
        let figure = figure("100,90,0.2,0.1,0.3,0.2");
        let places: Vec<f64> = figure.curves.iter().filter_map(|curve| curve.label_at).collect();
        assert!((places[0] - places[1]).abs() > LABEL_MM / 40.0 - 1e-4, "{places:?}");
    }
}
