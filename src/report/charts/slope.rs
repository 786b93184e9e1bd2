//! Slopes: values before and after, a line each, named at both ends.

use serde::Serialize;

use super::labels::spread;
use crate::report::rich::Rich;
use crate::report::scales::Tick;

const HEIGHT_MM: f64 = 34.0;
/// Least distance of two labels, in millimetres.
const LEAST_MM: f64 = 4.2;

/// Lines from one time to another.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SlopeFigure {
    pub caption: Rich,
    pub alt: String,
    pub height_mm: f64,
    /// What stands above the two ends: the days.
    pub before: String,
    pub after: String,
    pub y_ticks: Vec<Tick>,
    pub lines: Vec<SlopeLine>,
}

/// A line; positions of its ends and of their labels.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SlopeLine {
    pub name: String,
    pub from: f64,
    pub to: f64,
    pub from_text: String,
    pub to_text: String,
    pub from_label: f64,
    pub to_label: f64,
}

/// A value before and after with its words.
pub struct Pair {
    pub name: String,
    /// Positions 0–1 on the axis.
    pub from: f64,
    pub to: f64,
    pub from_text: String,
    pub to_text: String,
}

/// Returns the lines with labels that do not cover each other.
pub fn lines(pairs: Vec<Pair>) -> Vec<SlopeLine> {
    let places = |end: fn(&Pair) -> f64| {
        let wanted: Vec<f64> = pairs.iter().map(end).collect();
        spread(&wanted, LEAST_MM / HEIGHT_MM, 0.0, 1.0)
    };
    let (from, to) = (places(|pair| pair.from), places(|pair| pair.to));
    let labelled = pairs.into_iter().zip(from.into_iter().zip(to));
    labelled
        .map(|(pair, (from_label, to_label))| SlopeLine {
            name: pair.name,
            from: pair.from,
            to: pair.to,
            from_text: pair.from_text,
            to_text: pair.to_text,
            from_label,
            to_label,
        })
        .collect()
}

/// Returns the figure.
pub fn figure(caption: Rich, alt: String, ends: [String; 2], y_ticks: Vec<Tick>, pairs: Vec<Pair>) -> SlopeFigure {
    let [before, after] = ends;
    SlopeFigure { caption, alt, height_mm: HEIGHT_MM, before, after, y_ticks, lines: lines(pairs) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_near_ends_stand_apart_and_in_their_order() {
        let pair = |from, to| Pair { name: String::new(), from, to, from_text: String::new(), to_text: String::new() };
        let lines = lines(vec![pair(0.5, 0.9), pair(0.51, 0.2), pair(0.52, 0.91)]);
        let least = LEAST_MM / HEIGHT_MM - 1e-9;
        assert!(lines[1].from_label - lines[0].from_label >= least, "{lines:?}");
        assert!(lines[2].from_label - lines[1].from_label >= least, "{lines:?}");
        assert!(lines[2].to_label - lines[0].to_label >= least, "{lines:?}");
        assert_eq!((lines[0].from, lines[1].to), (0.5, 0.2), "the lines themselves stay");
    }
}
