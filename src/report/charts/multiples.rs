//! Small lines side by side on one common axis, an area each, in the order of the tables.

use serde::Serialize;

use super::{long_period, short_period};
use crate::report::rich::{Rich, Wording, text};
use crate::report::scales::{Axis, Tick, rounded};
use crate::report::tables::Row;

/// So many are drawn at most.
pub const MOST: usize = 12;
/// So many stand side by side.
const ACROSS: usize = 4;

/// A grid of small lines.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MultiplesFigure {
    pub caption: Rich,
    pub y_ticks: Vec<Tick>,
    /// First and last period.
    pub ends: [String; 2],
    pub target: Option<f64>,
    pub across: usize,
    pub panels: Vec<MultiplesPanel>,
    /// The alternative text of each row of them: a row is a drawing of its own, so that the rows may stand on two pages.
    pub row_alts: Vec<String>,
}

/// An area's line; what is hidden is a gap.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MultiplesPanel {
    pub title: String,
    pub points: Vec<MultiplesPoint>,
    /// The latest shown value.
    pub last: Option<MultiplesLabel>,
}

/// A value written at its point; with its quarter where it is not the last one, so that it is not taken for that of the last one.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MultiplesLabel {
    pub point: usize,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MultiplesPoint {
    pub x: f64,
    pub y: Option<f64>,
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub hidden: bool,
}

/// An area with its rows by period; all areas have the same periods.
pub struct Series<'r> {
    pub title: String,
    pub rows: Vec<Row<'r>>,
}

/// Returns the lines of a share over periods, `columns` being the share and the ends of its interval.
pub fn multiples(
    wording: Wording,
    series: &[Series<'_>],
    columns: [&str; 3],
    target: Option<f64>,
    caption: Rich,
) -> MultiplesFigure {
    let locale = wording.locale;
    let all = || series.iter().flat_map(|series| &series.rows);
    // The target's line does not run along the top, where each panel's last value stands.
    let above_target = target.map(|target| target + 0.01);
    let axis = Axis::percent(all().filter_map(|row| row.number(columns[2])).chain(above_target).fold(0.0, f64::max));
    let periods: Vec<String> =
        series.first().map_or_else(Vec::new, |series| series.rows.iter().map(|row| row.key("period")).collect());
    let end = |code: Option<&String>| code.map_or_else(String::new, |code| short_period(locale, code));
    let panels = series.iter().map(|series| panel(wording, series, columns, &axis)).collect();
    let spoken: Vec<String> = series.iter().map(|series| spoken(wording, series, columns[0])).collect();
    let alt = |spoken: &[String]| wording.text("multiples-alt", &[("series", text(spoken.join(" ")))]);
    MultiplesFigure {
        caption,
        y_ticks: axis.ticks(|value| locale.percent(value, 0)),
        ends: [end(periods.first()), end(periods.last())],
        target: target.map(|target| axis.position(target)),
        across: ACROSS,
        panels,
        row_alts: spoken.chunks(ACROSS).map(alt).collect(),
    }
}

fn panel(wording: Wording, series: &Series<'_>, columns: [&str; 3], axis: &Axis) -> MultiplesPanel {
    #[expect(clippy::cast_precision_loss, reason = "a report has few periods")]
    let place = |index: usize| rounded((index as f64 + 0.5) / series.rows.len().max(1) as f64);
    let points = series.rows.iter().enumerate().map(|(index, row)| {
        let [rate, low, high] = columns.map(|column| row.number(column).map(|value| axis.position(value)));
        let whole = rate.is_some() && low.is_some() && high.is_some();
        let shown = |value: Option<f64>| value.filter(|_| whole);
        MultiplesPoint {
            x: place(index),
            y: shown(rate),
            low: shown(low),
            high: shown(high),
            hidden: row.hidden(columns[0]),
        }
    });
    let points: Vec<MultiplesPoint> = points.collect();
    let last = points.iter().rposition(|point| point.y.is_some());
    let last = last.and_then(|point| {
        let value = wording.locale.percent(series.rows[point].number(columns[0])?, 1);
        let period = ("period", text(short_period(wording.locale, &series.rows[point].key("period"))));
        let is_latest = point + 1 == points.len();
        let text = if is_latest { value } else { wording.text("multiples-earlier", &[period, ("value", text(value))]) };
        Some(MultiplesLabel { point, text })
    });
    MultiplesPanel { title: series.title.clone(), points, last }
}

fn spoken(wording: Wording, series: &Series<'_>, column: &str) -> String {
    let locale = wording.locale;
    let told = |row: &Row<'_>| {
        let value = match row.number(column) {
            Some(value) => locale.percent(value, 1),
            None if row.hidden(column) => wording.word("chart-alt-hidden"),
            None => return None,
        };
        let label = ("label", text(long_period(locale, &row.key("period"))));
        Some(wording.text("chart-alt-pair", &[label, ("value", text(value))]))
    };
    let points: Vec<String> = series.rows.iter().filter_map(told).collect();
    wording.text("multiples-alt-series", &[("title", text(&series.title)), ("points", text(points.join(", ")))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;
    use crate::report::tables::Tables;
    use crate::report::testing::released;

    #[test]
    fn all_areas_share_an_axis_and_a_hidden_quarter_is_a_gap() {
        let table = [released(
            "employment/quarterly_by_area",
            "organiser,A,2022Q1,20,8,0.4,0.2,0.6
             organiser,A,2022Q2,20,..,..,..,..
             organiser,B,2022Q1,0,0,,,
             organiser,B,2022Q2,50,10,0.2,0.1,0.3",
        )];
        let rows = Tables::new(&table).rows("employment/quarterly_by_area");
        let series = [
            Series { title: "A".into(), rows: rows[..2].to_vec() },
            Series { title: "B".into(), rows: rows[2..].to_vec() },
        ];
        let columns = ["competitive_rate", "low", "high"];
        let figure = multiples(Wording::of(Lang::Fi), &series, columns, Some(0.3), Rich::default());
        assert_eq!(figure.y_ticks.last().unwrap().label, "60\u{a0}%");
        assert_eq!((figure.target, figure.ends.clone()), (Some(0.5), ["Q1/22".to_owned(), "Q2/22".to_owned()]));
        let [a, b] = [&figure.panels[0], &figure.panels[1]];
        assert_eq!((a.points[1].y, a.points[1].hidden), (None, true));
        let label = |panel: &MultiplesPanel| panel.last.clone().map(|last| (last.point, last.text));
        assert_eq!(label(a), Some((0, "Q1/22: 40,0\u{a0}%".to_owned())), "at its own quarter, which it names");
        assert_eq!(label(b), Some((1, "20,0\u{a0}%".to_owned())));
        assert_eq!((b.points[0].y, b.points[0].hidden, b.points[1].y), (None, false, Some(0.33333)));
        assert!(figure.row_alts[0].contains("Q2/2022 tieto salattu"), "{}", figure.row_alts[0]);
    }

    #[test]
    fn a_row_of_panels_tells_of_its_own_panels_only() {
        let lines: Vec<String> =
            ["A", "B", "C", "D", "E"].iter().map(|area| format!("organiser,{area},2022Q2,20,8,0.4,0.2,0.6")).collect();
        let table = [released("employment/quarterly_by_area", &lines.join("\n"))];
        let rows = Tables::new(&table).rows("employment/quarterly_by_area");
        let series: Vec<Series<'_>> =
            rows.into_iter().map(|row| Series { title: row.key("area"), rows: vec![row] }).collect();
        let columns = ["competitive_rate", "low", "high"];
        let figure = multiples(Wording::of(Lang::Fi), &series, columns, None, Rich::default());
        let told = |alt: &String| ["A:", "B:", "C:", "D:", "E:"].into_iter().filter(|area| alt.contains(area)).count();
        assert_eq!(figure.row_alts.iter().map(told).collect::<Vec<_>>(), [4, 1], "{:?}", figure.row_alts);
        assert!(figure.row_alts[1].starts_with("Pienet viivakuviot"), "{}", figure.row_alts[1]);
        assert_eq!(figure.across, 4);
    }
}
