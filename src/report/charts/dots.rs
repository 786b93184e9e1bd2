//! Dots with whiskers on whole-figure axes: one row an area, one panel a measure.

use serde::Serialize;

use super::labels;
use crate::report::rich::Rich;
use crate::report::scales::{Axis, Tick};
use crate::report::shapes::{RowKind, TableCell, Whisker};
use crate::report::tables::Row;
use crate::report::widths::width_mm;

/// The size of the rows' type, in points.
pub const SIZE_PT: f64 = 8.0;
/// The most room for the name of a row, in millimetres: a longer one takes more lines.
const MOST_LABEL_MM: f64 = 56.0;
/// So many letters of a name have room there on three lines at any rate.
const LETTERS: usize = 80;

/// Rows with an interval in each panel.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DotsFigure {
    pub caption: Rich,
    pub alt: String,
    /// The room for the names of the rows.
    pub label_mm: f64,
    pub size_pt: f64,
    pub panels: Vec<DotsPanel>,
    pub rows: Vec<DotsRow>,
}

/// A measure with its axis and the value that others are compared with.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DotsPanel {
    pub title: String,
    pub ticks: Vec<Tick>,
    pub reference: Option<Tick>,
}

/// An area; its cells are whiskers, one a panel.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DotsRow {
    pub kind: RowKind,
    pub label: String,
    pub cells: Vec<TableCell>,
}

/// Returns the room that the names of the rows take, in millimetres; shortens those that would take more than three lines of it.
pub fn fit_labels(rows: &mut [DotsRow]) -> f64 {
    let names: Vec<String> = rows.iter().map(|row| row.label.clone()).collect();
    // What is bold is a little wider.
    let widest = 1.06 * names.iter().map(|name| width_mm(name, SIZE_PT)).fold(0.0, f64::max);
    for (row, name) in rows.iter_mut().zip(labels::told_apart(&names, LETTERS)) {
        row.label = name;
    }
    widest.min(MOST_LABEL_MM).ceil()
}

/// Returns a cell: what is not shown has no drawing, only its mark as text.
pub fn cell(row: Option<&Row<'_>>, columns: [&str; 3], axis: &Axis, text: String) -> TableCell {
    let value = |column: &str| row.and_then(|row| row.number(column));
    let whisker = match columns.map(value) {
        [Some(low), Some(point), Some(high)] => Some(Whisker {
            low: axis.position(low),
            point: axis.position(point),
            high: axis.position(high),
            reference: None,
        }),
        _ => None,
    };
    TableCell::Whisker { whisker, text }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A name that is wider than its room takes more lines; only what would take more than three is cut.
    #[test]
    fn a_long_name_is_not_cut_and_no_other_with_it() {
        let row = |label: &str| DotsRow { kind: RowKind::Body, label: label.into(), cells: vec![] };
        let long = "Mellersta Österbottens välfärdsområde, ekonomisk region";
        let mut rows = [row("Åboland-Turunmaa, ekonomisk region"), row(long)];
        assert!((fit_labels(&mut rows) - MOST_LABEL_MM).abs() < f64::EPSILON);
        assert_eq!(rows.map(|row| row.label), ["Åboland-Turunmaa, ekonomisk region", long]);
        let mut rows = [row(&"kuntayhtymä ".repeat(10)), row("Eura")];
        fit_labels(&mut rows);
        assert!(rows[0].label.ends_with('…') && rows[1].label == "Eura", "{rows:?}");
    }
}
