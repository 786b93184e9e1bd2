//! A matrix: which rows lead to which columns. Names only.

use serde::Serialize;

use crate::report::rich::Rich;
use crate::report::scales::rounded;

/// A matrix with its legend.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MatrixFigure {
    pub caption: Rich,
    pub alt: String,
    pub columns: Vec<MatrixColumn>,
    pub rows: Vec<MatrixRow>,
    pub legend: Vec<MatrixLegend>,
}

/// A column: its name and the middle of it, 0–1 of the matrix from the left.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MatrixColumn {
    pub label: String,
    pub at: f64,
}

/// A row: its name, what stands small beside it, and its marks.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MatrixRow {
    pub label: String,
    pub detail: String,
    pub marks: Vec<MatrixMark>,
}

/// A mark in the middle of a column, full or open.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MatrixMark {
    pub at: f64,
    pub full: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MatrixLegend {
    pub full: bool,
    pub label: String,
}

/// A row before it is placed: the marks are columns by their number, each full or open.
pub struct MatrixEntry {
    pub label: String,
    pub detail: String,
    pub marks: Vec<(usize, bool)>,
}

/// Returns the matrix; `legend` says what a full and what an open mark is.
pub fn matrix(
    columns: Vec<String>,
    entries: Vec<MatrixEntry>,
    caption: Rich,
    alt: String,
    legend: [String; 2],
) -> MatrixFigure {
    let count = columns.len().max(1);
    #[expect(clippy::cast_precision_loss, reason = "a matrix has few columns")]
    let middle = |index: usize| rounded((index as f64 + 0.5) / count as f64);
    let columns = columns.into_iter().enumerate();
    let row = |entry: MatrixEntry| MatrixRow {
        label: entry.label,
        detail: entry.detail,
        marks: entry.marks.into_iter().map(|(column, full)| MatrixMark { at: middle(column), full }).collect(),
    };
    let [full, open] = legend;
    MatrixFigure {
        caption,
        alt,
        columns: columns.map(|(index, label)| MatrixColumn { label, at: middle(index) }).collect(),
        rows: entries.into_iter().map(row).collect(),
        legend: vec![MatrixLegend { full: true, label: full }, MatrixLegend { full: false, label: open }],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_stands_in_the_middle_of_its_column() {
        let entry = MatrixEntry { label: "a".into(), detail: String::new(), marks: vec![(0, true), (3, false)] };
        let columns = ["1", "2", "3", "4"].map(str::to_owned).to_vec();
        let words = ["full", "open"].map(str::to_owned);
        let figure = matrix(columns, vec![entry], Rich::default(), String::new(), words);
        let places: Vec<f64> = figure.rows[0].marks.iter().map(|mark| mark.at).collect();
        assert_eq!(places, [0.125, 0.875]);
        assert_eq!(figure.columns[3].at, 0.875);
    }
}
