//! Dots with whiskers on whole-figure axes: one row an area, one panel a measure.

use serde::Serialize;

use crate::report::rich::Rich;
use crate::report::scales::{Axis, Tick};
use crate::report::shapes::{RowKind, TableCell, Whisker};
use crate::report::tables::Row;

/// Rows with an interval in each panel.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DotsFigure {
    pub caption: Rich,
    pub alt: String,
    /// The room for the names of the rows.
    pub label_mm: f64,
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
