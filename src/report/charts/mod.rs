//! Data of the charts: positions on axes, labels, and alternative texts that carry the key numbers.
//!
//! Positions come from released cells only. What is suppressed is a gap with its mark, in the drawing and in the words.
//! Each of the submodules holds one kind of chart: the shape that Typst gets, and how it is made.

pub mod curves;
pub mod dots;
pub mod funnel;
pub mod labels;
pub mod matrix;
pub mod multiples;
pub mod pathway;
pub mod slope;
pub mod stacked;
pub mod tiles;

use std::collections::BTreeMap;
use std::str::FromStr;

use super::locale::Locale;
use super::rich::{Rich, Wording, text};
use super::scales::{Axis, Tick, rounded};
use super::shapes::{BarFigure, BarLegend, BarRow, LineFigure, Point, StripCell, StripFigure, StripLegend, StripRow};
use super::tables::Row;
use crate::disclosure::SUPPRESSED;
use crate::period::Period;

/// The columns of a share over periods.
#[derive(Clone, Copy, Debug)]
pub struct ShareColumns<'c> {
    pub period: &'c str,
    pub rate: &'c str,
    pub low: &'c str,
    pub high: &'c str,
}

/// Returns a line over periods with its interval band and target.
pub fn line(
    wording: Wording,
    rows: &[Row<'_>],
    columns: ShareColumns<'_>,
    target: Option<f64>,
    caption: Rich,
) -> LineFigure {
    let locale = wording.locale;
    let largest = rows.iter().filter_map(|row| row.number(columns.high)).chain(target).fold(0.0, f64::max);
    let axis = Axis::percent(largest);
    let count = rows.len().max(1);
    #[expect(clippy::cast_precision_loss, reason = "a report has few periods")]
    let place = |index: usize| rounded((index as f64 + 0.5) / count as f64);
    let points = rows.iter().enumerate().map(|(index, row)| point(locale, row, columns, &axis, place(index))).collect();
    LineFigure {
        caption,
        alt: line_alt(wording, rows, columns, target),
        y_ticks: axis.ticks(|value| locale.percent(value, 0)),
        points,
        target: target.map(|target| Tick {
            at: axis.position(target),
            label: wording.text("line-target", &[("target", text(locale.percent_short(target)))]),
        }),
        height_mm: 44.0,
    }
}

fn point(locale: Locale, row: &Row<'_>, columns: ShareColumns<'_>, axis: &Axis, x: f64) -> Point {
    let at = |column: &str| row.number(column).map(|value| axis.position(value));
    let shown = row.number(columns.rate);
    Point {
        x,
        label: short_period(locale, &row.key(columns.period)),
        y: at(columns.rate),
        low: shown.and_then(|_| at(columns.low)),
        high: shown.and_then(|_| at(columns.high)),
        value_label: shown.map_or_else(|| SUPPRESSED.to_owned(), |value| locale.percent_number(value, 1)),
        suppressed: row.hidden(columns.rate),
    }
}

fn line_alt(wording: Wording, rows: &[Row<'_>], columns: ShareColumns<'_>, target: Option<f64>) -> String {
    let locale = wording.locale;
    let points: Vec<String> = rows
        .iter()
        .map(|row| {
            let period = ("period", text(long_period(locale, &row.key(columns.period))));
            match (row.number(columns.rate), row.number(columns.low), row.number(columns.high)) {
                (Some(rate), Some(low), Some(high)) => wording.text(
                    "line-alt-point",
                    &[
                        period,
                        ("rate", text(locale.percent(rate, 1))),
                        ("range", text(locale.percent_range(low, high, 1))),
                    ],
                ),
                _ if row.hidden(columns.rate) => wording.text("line-alt-hidden", &[period]),
                _ => wording.text("line-alt-nothing", &[period]),
            }
        })
        .collect();
    let mut alt = wording.text("line-alt", &[("points", text(points.join("; ")))]);
    if let Some(target) = target {
        alt.push(' ');
        alt.push_str(&wording.text("line-alt-target", &[("target", text(locale.percent_short(target)))]));
    }
    alt
}

/// Returns a period code of a table as it stands on an axis.
pub fn short_period(locale: Locale, code: &str) -> String {
    Period::from_str(code).map_or_else(|_| code.to_owned(), |period| locale.period_short(period))
}

/// Returns a period code of a table as it stands in text.
pub fn long_period(locale: Locale, code: &str) -> String {
    Period::from_str(code).map_or_else(|_| code.to_owned(), |period| locale.period(period))
}

/// A scored item of a fidelity review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    pub item: i64,
    pub section: String,
    /// `None`: not scored.
    pub score: Option<i64>,
    /// Score of the review before.
    pub before: Option<i64>,
}

impl Score {
    /// Returns whether the item is a development target: scored 1 or 2.
    pub fn development(&self) -> bool {
        self.score.is_some_and(|score| score <= 2)
    }
}

/// The sections of the fidelity scale, in its order.
pub const FIDELITY_SECTIONS: [&str; 3] = ["staffing", "organization", "services"];

/// Returns the strip of a review's items, one row a section; `unit`, `date` and `total` go into the alternative text, and so do the
/// names of the items, by number: there is no room for them in the drawing.
pub fn strip(
    wording: Wording,
    scores: &[Score],
    names: &BTreeMap<String, String>,
    review: [&str; 3],
    caption: Rich,
) -> StripFigure {
    let [unit, date, total] = review;
    let (mut rows, mut spoken) = (Vec::new(), Vec::new());
    for section in FIDELITY_SECTIONS {
        let of_section: Vec<&Score> = scores.iter().filter(|score| score.section == section).collect();
        if of_section.is_empty() {
            continue;
        }
        let label = wording.title("section", section);
        let cells: Vec<String> = of_section.iter().map(|score| strip_alt_cell(wording, score, names)).collect();
        spoken.push(wording.text("strip-alt-row", &[("section", text(&label)), ("cells", text(cells.join("; ")))]));
        rows.push(StripRow {
            label,
            cells: of_section.into_iter().map(|score| strip_cell(wording.locale, score)).collect(),
        });
    }
    StripFigure {
        caption,
        alt: wording.text(
            "strip-alt",
            &[("unit", text(unit)), ("date", text(date)), ("total", text(total)), ("rows", text(spoken.join(" ")))],
        ),
        rows,
        legend: Some(strip_legend(wording, scores)),
    }
}

fn strip_cell(locale: Locale, score: &Score) -> StripCell {
    let change = score.score.zip(score.before).map(|(now, before)| now - before).filter(|change| *change != 0);
    StripCell {
        item: score.item.to_string(),
        score: score.score.map(|score| score.to_string()),
        level: score.score.filter(|score| (1..=5).contains(score)),
        development: score.development(),
        change: change.map(|change| if change > 0 { format!("+{change}") } else { locale.integer(change) }),
    }
}

fn strip_alt_cell(wording: Wording, score: &Score, names: &BTreeMap<String, String>) -> String {
    let value = score.score.map_or_else(|| wording.word("strip-alt-missing"), |score| score.to_string());
    let item = named_item(&score.item.to_string(), names);
    wording.text("strip-alt-cell", &[("item", text(item)), ("score", text(value))])
}

/// Returns an item's number with its name, if it has one.
pub fn named_item(number: &str, names: &BTreeMap<String, String>) -> String {
    names.get(number).map_or_else(|| number.to_owned(), |name| format!("{number} {name}"))
}

fn strip_legend(wording: Wording, scores: &[Score]) -> Vec<StripLegend> {
    let level = |level: i64| StripLegend { level: Some(level), development: false, label: level.to_string() };
    let mut legend: Vec<StripLegend> = (3..=5).map(level).collect();
    legend
        .insert(0, StripLegend { level: Some(2), development: true, label: wording.word("strip-legend-development") });
    if scores.iter().any(|score| score.score.is_none()) {
        legend.push(StripLegend { level: None, development: false, label: wording.word("strip-legend-unscored") });
    }
    legend
}

/// A bar: what is planned and what is used of it, with the words beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    pub label: String,
    pub planned: f64,
    pub used: f64,
    pub text: String,
}

/// Returns bars on one axis of euros.
pub fn bars(wording: Wording, bars: &[Bar], caption: Rich) -> BarFigure {
    let locale = wording.locale;
    // The labels are long: three or four of them have room below the bars.
    let axis = Axis::reaching(bars.iter().map(|bar| bar.planned.max(bar.used)).fold(0.0, f64::max), 3);
    let spoken: Vec<String> = bars
        .iter()
        .map(|bar| wording.text("economy-alt-row", &[("label", text(&bar.label)), ("text", text(&bar.text))]))
        .collect();
    BarFigure {
        caption,
        alt: wording.text("economy-alt", &[("rows", text(spoken.join("; ")))]),
        rows: bars
            .iter()
            .map(|bar| BarRow {
                label: bar.label.clone(),
                used: axis.position(bar.used),
                planned: axis.position(bar.planned),
                text: bar.text.clone(),
            })
            .collect(),
        legend: Some(BarLegend {
            used: wording.word("economy-legend-used"),
            planned: wording.word("economy-legend-planned"),
        }),
        ticks: Some(axis.ticks(|value| locale.euros(value))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::Cell;
    use crate::language::Lang;
    use crate::report::tables::Tables;
    use crate::report::testing::{header, key, people, rate};

    const COLUMNS: ShareColumns<'static> = ShareColumns { period: "period", rate: "rate", low: "low", high: "high" };

    #[test]
    fn a_suppressed_quarter_is_a_gap_in_drawing_and_words() {
        let columns = vec![
            key("period"),
            people("served"),
            rate("rate", "c", "served"),
            rate("low", "c", "served"),
            rate("high", "c", "served"),
        ];
        let hidden = || Cell::Suppressed;
        let table = crate::disclosure::testing::table(
            "t/t",
            header("t", &["period"], columns),
            vec![
                vec![Cell::Text("2022Q1".into()), Cell::Integer(5), hidden(), hidden(), hidden()],
                vec![
                    Cell::Text("2022Q2".into()),
                    Cell::Integer(128),
                    Cell::Number(0.42),
                    Cell::Number(0.34),
                    Cell::Number(0.51),
                ],
            ],
        );
        let tables = [table];
        let rows = Tables::new(&tables).rows("t/t");
        let figure = line(Wording::of(Lang::Fi), &rows, COLUMNS, Some(0.4), Rich::plain("x"));
        assert_eq!(
            (figure.points[0].y, figure.points[0].suppressed, figure.points[0].value_label.as_str()),
            (None, true, "..")
        );
        assert_eq!((figure.points[0].x, figure.points[1].x, figure.points[1].y), (0.25, 0.75, Some(0.7)));
        assert_eq!(figure.points[1].label, "Q2/22");
        assert!(figure.alt.contains("Q1/2022 tieto salattu; Q2/2022 42,0\u{a0}% (34,0–51,0\u{a0}%)"), "{}", figure.alt);
        assert!(figure.alt.ends_with("Tavoite on 40\u{a0}%."), "{}", figure.alt);
    }

    #[test]
    fn low_scores_are_development_targets_and_changes_carry_their_sign() {
        let score = |item, score, before| Score { item, section: "staffing".into(), score, before };
        let scores = [
            score(1, Some(2), Some(1)),
            score(2, Some(5), Some(5)),
            score(3, None, Some(4)),
            score(4, Some(3), Some(4)),
        ];
        let names = BTreeMap::from([("2".to_owned(), "Työ, kaikki".to_owned())]);
        let figure = strip(Wording::of(Lang::Fi), &scores, &names, ["Tiimi", "1.2.2022", "10"], Rich::plain("x"));
        let cells = &figure.rows[0].cells;
        assert_eq!([cells[0].development, cells[1].development, cells[2].development], [true, false, false]);
        assert_eq!(
            cells.iter().map(|cell| cell.change.as_deref()).collect::<Vec<_>>(),
            [Some("+1"), None, None, Some("\u{2212}1")]
        );
        assert!(figure.alt.contains("Henkilöstö: 1: 2; 2 Työ, kaikki: 5; 3: ei pisteitä; 4: 3."), "{}", figure.alt);
    }
}
