//! Bars of counts in parts: each part has a pattern of its own, so that grey print tells them apart.
//!
//! A bar is as long as the counts that are shown together. What is hidden leaves no gap between them; it stands behind them as an open
//! end of one length whatever it hides, so that the parts that are shown are not taken for the whole.

use serde::Serialize;

use crate::report::rich::{Rich, Wording, text};
use crate::report::scales::{Axis, Tick};
use crate::report::tables::Row;
use crate::report::widths::width_mm;

/// How many patterns there are.
pub const PATTERNS: usize = 9;
/// The part of which nothing is known. Its pattern is the last one, which no other part has: the contract has eight values at most.
const UNKNOWN: &str = "ei tietoa";
/// Length of the longest bar in millimetres, and the size of the figures inside it: as lib/charts/stacked.typ sets them.
const LENGTH_MM: f64 = 118.0;
const SIZE: f64 = 7.5;
/// Length of an open end, as a share of the longest bar: as there.
const OPEN_END: f64 = 0.1;

/// Bars in parts, with their legend.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StackedFigure {
    pub caption: Rich,
    pub alt: String,
    pub ticks: Vec<Tick>,
    pub rows: Vec<StackedRow>,
    pub legend: Vec<StackedLegend>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StackedRow {
    pub label: String,
    pub parts: Vec<StackedPart>,
    /// Whether a part is hidden: the bar has an open end.
    pub hidden: bool,
}

/// A part of a bar: where it begins and ends, its pattern, and its count where that fits.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StackedPart {
    pub from: f64,
    pub to: f64,
    pub pattern: usize,
    pub text: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StackedLegend {
    pub pattern: usize,
    pub label: String,
}

/// A bar before it is drawn: its label, what is said instead of it, and a row of the table for each part, by the part's code.
pub struct Bar<'r> {
    pub label: String,
    pub spoken: String,
    pub parts: Vec<(String, Row<'r>)>,
}

/// Returns whether a drawing tells enough: at least half of the bars that stand for anybody have a length.
pub fn tells(bars: &[Bar<'_>], column: &str) -> bool {
    let bars: Vec<&Bar<'_>> = bars.iter().filter(|bar| bar.parts.iter().any(|(_, row)| row.counts(column))).collect();
    let long = |bar: &&&Bar<'_>| bar.parts.iter().any(|(_, row)| row.number(column).is_some_and(|count| count > 0.0));
    let long = bars.iter().filter(long).count();
    long > 0 && long * 2 >= bars.len()
}

/// Returns the bars. `column` holds the counts, `label` names a part. A part's pattern follows its place among all rows of a bar, which
/// are those of all values that the contract allows: the same in every report, whichever parts occur in it. `what` is the sentence that says
/// what is drawn, at the head of the caption and of the alternative text; `more` goes on in the caption.
pub fn stacked(
    wording: Wording,
    bars: &[Bar<'_>],
    column: &str,
    label: impl Fn(&str) -> String,
    [what, more]: [Rich; 2],
) -> StackedFigure {
    let codes = coded(bars, column);
    // An open end has its room on the axis, too.
    let room = |bar: &Bar<'_>| -> f64 {
        let shown: f64 = bar.parts.iter().filter_map(|(_, row)| row.number(column)).sum();
        if hides(bar, column) { shown / (1.0 - OPEN_END) } else { shown }
    };
    let axis = Axis::counting(bars.iter().map(room).fold(0.0, f64::max), 5);
    let rows = bars.iter().map(|bar| one(wording, bar, column, &codes, &axis)).collect();
    let spoken: Vec<String> = bars.iter().map(|bar| spoken(wording, bar, column, &codes, &label)).collect();
    let hidden = bars.iter().any(|bar| hides(bar, column));
    let hidden = if hidden { wording.rich("stacked-hidden", &[]) } else { Rich::default() };
    let alt = wording.rich("stacked-alt", &[("what", text(what.text())), ("rows", text(spoken.join(" ")))]);
    StackedFigure {
        caption: Rich::sentences([what, more, hidden.clone()]),
        alt: Rich::sentences([alt, hidden]).text(),
        ticks: axis.ticks(|value| wording.locale.decimal(value, 0)),
        rows,
        legend: codes.iter().map(|(code, pattern)| StackedLegend { pattern: *pattern, label: label(code) }).collect(),
    }
}

/// Returns the parts that anybody is in, each with its pattern.
fn coded<'b>(bars: &'b [Bar<'_>], column: &str) -> Vec<(&'b str, usize)> {
    let mut order: Vec<&str> = Vec::new();
    for (code, _) in bars.iter().flat_map(|bar| &bar.parts) {
        if !order.contains(&code.as_str()) {
            order.push(code);
        }
    }
    let occurs = |code: &str| {
        let mut parts = bars.iter().flat_map(|bar| &bar.parts);
        parts.any(|(own, row)| own == code && row.counts(column))
    };
    let pattern = |index: usize, code: &str| if code == UNKNOWN { PATTERNS - 1 } else { index % PATTERNS };
    let coded = order.into_iter().enumerate().map(|(index, code)| (code, pattern(index, code)));
    coded.filter(|(code, _)| occurs(code)).collect()
}

fn one(wording: Wording, bar: &Bar<'_>, column: &str, codes: &[(&str, usize)], axis: &Axis) -> StackedRow {
    let (mut parts, mut reached) = (Vec::new(), 0.0);
    for (code, pattern) in codes {
        let count = bar.parts.iter().find(|(own, _)| own == code).and_then(|(_, row)| row.number(column));
        let Some(count) = count.filter(|count| *count > 0.0) else { continue };
        let (from, to) = (axis.position(reached), axis.position(reached + count));
        reached += count;
        let text = wording.locale.decimal(count, 0);
        let fits = (to - from) * LENGTH_MM > width_mm(&text, SIZE) + 1.6;
        parts.push(StackedPart { from, to, pattern: *pattern, text: fits.then_some(text) });
    }
    StackedRow { label: bar.label.clone(), parts, hidden: hides(bar, column) }
}

/// Returns whether a part of a bar is hidden.
fn hides(bar: &Bar<'_>, column: &str) -> bool {
    bar.parts.iter().any(|(_, row)| row.hidden(column))
}

fn spoken(
    wording: Wording,
    bar: &Bar<'_>,
    column: &str,
    codes: &[(&str, usize)],
    label: &impl Fn(&str) -> String,
) -> String {
    let told = |(code, _): &(&str, usize)| {
        let row = bar.parts.iter().find(|(own, _)| own == code).map(|(_, row)| row)?;
        let count = if row.hidden(column) {
            wording.word("chart-alt-hidden")
        } else {
            wording.locale.decimal(row.number(column)?, 0)
        };
        Some(wording.text("chart-alt-pair", &[("label", text(label(code))), ("value", text(count))]))
    };
    let parts: Vec<String> = codes.iter().filter_map(told).collect();
    let values = [("label", text(&bar.spoken)), ("parts", text(parts.join(", ")))];
    wording.text("stacked-alt-row", &values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;
    use crate::report::tables::Tables;
    use crate::report::testing::released;

    fn figure(rows: &str) -> StackedFigure {
        let table = [released("clients/decisions", rows)];
        let rows = Tables::new(&table).rows("clients/decisions");
        let parts = rows.iter().map(|row| (row.key("decision"), *row)).collect();
        let bars = [Bar { label: "Q1/22".into(), spoken: "Q1/2022".into(), parts }];
        stacked(
            Wording::of(Lang::Fi),
            &bars,
            "referrals",
            str::to_owned,
            [Rich::plain("Lähetteet."), Rich::plain("Yhteensä 50.")],
        )
    }

    #[test]
    fn a_hidden_part_leaves_no_gap_and_the_bar_has_room_for_an_open_end() {
        let figure = figure("2022Q1,a,30\n2022Q1,b,..\n2022Q1,c,20\n2022Q1,d,0");
        let row = &figure.rows[0];
        assert_eq!(row.parts.iter().map(|part| (part.from, part.to)).collect::<Vec<_>>(), [(0.0, 0.5), (0.5, 0.83333)]);
        assert!(row.hidden);
        assert_eq!(figure.ticks.last().unwrap().label, "60", "50 would leave no room");
        assert_eq!(figure.legend.iter().map(|entry| entry.label.as_str()).collect::<Vec<_>>(), ["a", "b", "c"]);
        assert!(figure.alt.contains("a 30, b tieto salattu, c 20"), "{}", figure.alt);
        assert!(figure.alt.contains("avoin pää"), "{}", figure.alt);
        assert!(figure.alt.starts_with("Palkkikuvio. Lähetteet. Q1/2022: "), "{}", figure.alt);
        assert!(figure.caption.text().starts_with("Lähetteet. Yhteensä 50. "), "{}", figure.caption.text());
    }

    #[test]
    fn a_part_keeps_its_pattern_whichever_other_parts_occur() {
        let patterns = |rows: &str| {
            let legend = figure(rows).legend;
            legend.into_iter().map(|entry| (entry.label, entry.pattern)).collect::<Vec<_>>()
        };
        let named = |parts: &[(&str, usize)]| -> Vec<(String, usize)> {
            parts.iter().map(|(code, pattern)| ((*code).to_owned(), *pattern)).collect()
        };
        let all = patterns("2022Q1,hyväksytty,3\n2022Q1,jono,4\n2022Q1,ei sovellu,5\n2022Q1,ei tietoa,6");
        assert_eq!(all, named(&[("hyväksytty", 0), ("jono", 1), ("ei sovellu", 2), ("ei tietoa", 8)]));
        let fewer = patterns("2022Q1,hyväksytty,0\n2022Q1,jono,4\n2022Q1,ei sovellu,0\n2022Q1,ei tietoa,6");
        assert_eq!(fewer, named(&[("jono", 1), ("ei tietoa", 8)]));
        assert_eq!(patterns("2022Q1,ei tietoa,6"), named(&[("ei tietoa", 8)]));
    }

    #[test]
    fn an_open_end_is_as_long_whatever_it_hides() {
        let ends = |rows: &str| figure(rows).rows[0].parts.last().unwrap().to;
        assert_eq!(ends("2022Q1,a,30\n2022Q1,b,.."), ends("2022Q1,a,30\n2022Q1,b,..\n2022Q1,c,.."));
        let whole = figure("2022Q1,a,30\n2022Q1,b,20");
        assert_eq!((whole.rows[0].hidden, whole.rows[0].parts.last().unwrap().to), (false, 1.0));
        assert!(!whole.alt.contains("avoin pää"), "{}", whole.alt);
    }

    #[test]
    fn bars_of_which_most_are_hidden_are_not_drawn() {
        let told = |rows: &str| {
            let table = [released("clients/decisions", rows)];
            tells(&by_period(&Tables::new(&table).rows("clients/decisions")), "referrals")
        };
        assert!(told("2022Q1,a,30\n2022Q1,b,..\n2022Q2,a,.."));
        assert!(!told("2022Q1,a,30\n2022Q2,a,..\n2022Q3,a,.."));
        assert!(!told("2022Q1,a,..\n2022Q1,b,0"));
        assert!(told("2022Q1,a,30\n2022Q2,a,0\n2022Q3,a,0"), "nobody is not hidden");
    }

    fn by_period<'r>(rows: &[Row<'r>]) -> Vec<Bar<'r>> {
        crate::report::sections::clients::by_key(rows, "period", "decision")
    }

    #[test]
    fn a_count_stands_in_its_part_only_where_it_fits() {
        let figure = figure("2022Q1,a,1\n2022Q1,b,99");
        let texts: Vec<Option<&str>> = figure.rows[0].parts.iter().map(|part| part.text.as_deref()).collect();
        assert_eq!(texts, [None, Some("99")]);
    }
}
