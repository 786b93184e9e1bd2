//! Funnel plots: areas by their size, with the limits of what chance alone would do.
//!
//! Drawn only where every area's figures and limits are shown. The curves follow from the shown counts by the formulas that
//! give the released limits (Spiegelhalter 2005), so they pass through these.

use serde::Serialize;

use super::labels::{self, Area};
use crate::report::rich::Rich;
use crate::report::scales::{Axis, Tick, rounded};
use crate::report::widths::width_mm;
use crate::statistics::{self, Scale, Z_95, Z_998};

/// The plot in millimetres: as lib/charts/funnel.typ sets it.
const WIDTH_MM: f64 = 138.0;
const HEIGHT_MM: f64 = 52.0;
const SIZE: f64 = 8.0;
/// So many letters of a name are shown.
const LETTERS: usize = 24;
/// So many places on each curve.
const PLACES: u32 = 48;
/// The lower and upper limits: probability and its normal quantile.
const LIMITS: [(f64, f64); 4] = [(0.001, -Z_998), (0.025, -Z_95), (0.975, Z_95), (0.999, Z_998)];

/// A funnel plot.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FunnelFigure {
    pub caption: Rich,
    pub alt: String,
    pub width_mm: f64,
    pub height_mm: f64,
    pub x_ticks: Vec<Tick>,
    pub y_ticks: Vec<Tick>,
    pub x_label: String,
    pub y_label: String,
    pub centre: f64,
    /// Lower 99.8 %, lower 95 %, upper 95 %, upper 99.8 %: places as (x, y).
    pub curves: [Vec<(f64, f64)>; 4],
    pub points: Vec<FunnelPoint>,
    pub legend: FunnelLegend,
}

/// An area: its place, its name's place (its left edge and middle) if it has one, and whether it lies beyond the limits.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FunnelPoint {
    pub x: f64,
    pub y: f64,
    pub outside: bool,
    pub name: Option<String>,
    pub name_at: Option<(f64, f64)>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FunnelLegend {
    pub inner: String,
    pub outer: String,
    pub centre: String,
}

/// An area as it is shown: `x` of `n`, and whether its signal is that it deviates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub name: String,
    pub x: u64,
    pub n: u64,
    pub outside: bool,
}

/// What a funnel compares: the areas, how their values vary, the variance between areas, and the factor of the printed value.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    pub places: Vec<Place>,
    pub scale: Scale,
    pub tau_squared: f64,
    pub per: f64,
}

impl Comparison {
    /// Returns the value of all areas together; `None` without any.
    pub fn centre(&self) -> Option<f64> {
        let (x, n) = self.places.iter().fold((0, 0), |(x, n), place| (x + place.x, n + place.n));
        (n > 0).then(|| number(x) / number(n))
    }

    /// Returns a limit of an area of `n`: probability, its quantile.
    pub fn limit(&self, n: u64, (p, z): (f64, f64)) -> Option<f64> {
        let centre = self.centre()?;
        match self.scale {
            _ if self.tau_squared > 0.0 => statistics::overdispersed_limit(n, centre, self.tau_squared, z, self.scale),
            Scale::Rate => statistics::rate_limit(number(n), centre, p),
            Scale::Proportion => statistics::proportion_limit(n, centre, z),
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of people are far below 2^53")]
fn number(count: u64) -> f64 {
    count as f64
}

/// What a funnel says.
pub struct Says<'s> {
    pub caption: Rich,
    pub alt: String,
    pub x_label: String,
    pub y_label: String,
    pub legend: FunnelLegend,
    pub x_tick: &'s dyn Fn(f64) -> String,
    pub y_tick: &'s dyn Fn(f64) -> String,
}

/// Returns the plot; `None` when there is nothing to compare.
pub fn funnel(comparison: &Comparison, says: Says<'_>) -> Option<FunnelFigure> {
    let places: Vec<&Place> = comparison.places.iter().filter(|place| place.n > 0).collect();
    let centre = comparison.centre()?;
    let largest = places.iter().map(|place| place.n).max()?;
    let x = Axis::counting(number(largest) * 1.04, 6);
    let value = |place: &Place| number(place.x) / number(place.n);
    // Every area lies between its limits on the plot, or visibly beyond them; the curves of still smaller sizes leave the plot.
    let limits = places.iter().filter_map(|place| comparison.limit(place.n, LIMITS[3]));
    let reach = places.iter().map(|place| value(place)).chain(limits).fold(centre, f64::max);
    let y = match comparison.scale {
        Scale::Proportion => Axis::percent(reach),
        Scale::Rate => Axis::reaching(reach * comparison.per * 1.02, 5),
    };
    let per = if comparison.scale == Scale::Rate { comparison.per } else { 1.0 };
    let y_at = |value: f64| y.position(value * per);
    let curves = LIMITS.map(|limit| curve(comparison, limit, x.end(), &|value| y.unbounded(value * per)));
    let mut points: Vec<(&Place, f64, f64)> =
        places.iter().map(|place| (*place, x.position(number(place.n)), y_at(value(place)))).collect();
    points.sort_by_key(|(place, ..)| (!place.outside, std::cmp::Reverse(place.n)));
    Some(FunnelFigure {
        caption: says.caption,
        alt: says.alt,
        width_mm: WIDTH_MM,
        height_mm: HEIGHT_MM,
        x_ticks: x.ticks(says.x_tick),
        y_ticks: y.ticks(says.y_tick),
        x_label: says.x_label,
        y_label: says.y_label,
        centre: y_at(centre),
        points: named(&points, &curves),
        curves,
        legend: says.legend,
    })
}

/// Returns the places of a limit along the sizes, from where it enters the plot; the sizes stand closer where the curve is steep.
fn curve(comparison: &Comparison, limit: (f64, f64), end: f64, y_at: &dyn Fn(f64) -> f64) -> Vec<(f64, f64)> {
    let places = (1..=PLACES)
        .filter_map(|step| {
            let share = (f64::from(step) / f64::from(PLACES)).powi(2);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size of at least one")]
            let n = (share * end).round().max(1.0) as u64;
            Some(((number(n) / end).min(1.0), y_at(comparison.limit(n, limit)?)))
        })
        .collect();
    cut(places).into_iter().map(|(x, y)| (rounded(x), rounded(y))).collect()
}

/// Returns the part of a curve that lies in the plot: drawn along the edge it would say that the limit is the edge's value. With the
/// size a limit comes nearer to the centre, so that it enters the plot once.
fn cut(mut places: Vec<(f64, f64)>) -> Vec<(f64, f64)> {
    let Some(last) = places.iter().rposition(|(_, y)| *y <= 0.0 || *y >= 1.0) else { return places };
    let inside = places.split_off(last + 1);
    let (Some(&(x, y)), Some(&(next_x, next_y))) = (places.last(), inside.first()) else { return inside };
    let edge = y.clamp(0.0, 1.0);
    let entry = x + (next_x - x) * (edge - y) / (next_y - y);
    [(entry, edge)].into_iter().chain(inside).collect()
}

fn named(points: &[(&Place, f64, f64)], curves: &[Vec<(f64, f64)>; 4]) -> Vec<FunnelPoint> {
    let millimetres = |&(x, y): &(f64, f64)| (x * WIDTH_MM, (1.0 - y) * HEIGHT_MM);
    let dots: Vec<(f64, f64)> = points.iter().map(|(_, x, y)| millimetres(&(*x, *y))).collect();
    let names: Vec<String> = points.iter().map(|(place, ..)| place.name.clone()).collect();
    let names = labels::told_apart(&names, LETTERS);
    let widths: Vec<f64> = names.iter().map(|name| width_mm(name, SIZE)).collect();
    let lines: Vec<(f64, f64)> = curves.iter().flatten().map(millimetres).collect();
    let plot = Area { left: 0.0, top: 0.0, width: WIDTH_MM, height: HEIGHT_MM };
    let boxes = labels::place(&dots, &widths, plot, &lines);
    points
        .iter()
        .zip(names)
        .zip(boxes)
        .map(|(((place, x, y), name), area)| FunnelPoint {
            x: *x,
            y: *y,
            outside: place.outside,
            name: area.map(|_| name),
            name_at: area.map(|area| (rounded(area.left), rounded(area.top + area.height / 2.0))),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(counts: &[(u64, u64)]) -> Vec<Place> {
        let place = |(index, (x, n)): (usize, &(u64, u64))| Place {
            name: format!("Järjestäjä {index}"),
            x: *x,
            n: *n,
            outside: index == 0,
        };
        counts.iter().enumerate().map(place).collect()
    }

    fn says() -> Says<'static> {
        let word = String::new;
        Says {
            caption: Rich::default(),
            alt: word(),
            x_label: word(),
            y_label: word(),
            legend: FunnelLegend { inner: word(), outer: word(), centre: word() },
            x_tick: &|value| format!("{value}"),
            y_tick: &|value| format!("{value}"),
        }
    }

    #[test]
    fn limits_are_those_of_the_formula() {
        let comparison =
            Comparison { places: places(&[(30, 60), (10, 40)]), scale: Scale::Proportion, tau_squared: 0.0, per: 1.0 };
        // 0.4 ± 1.96 √(0.4 · 0.6 / 60): Spiegelhalter (2005), equation 1.
        let high = comparison.limit(60, LIMITS[2]).unwrap();
        assert!((high - (0.4 + 1.959_963_984_540_054 * (0.24_f64 / 60.0).sqrt())).abs() < 1e-12, "{high}");
        let wider = Comparison { tau_squared: 0.01, ..comparison.clone() };
        assert!(wider.limit(60, LIMITS[2]).unwrap() > high);
    }

    #[test]
    fn points_lie_inside_the_curves_exactly_when_their_values_lie_within_the_limits() {
        let comparison = Comparison {
            places: places(&[(55, 80), (30, 100), (12, 40), (5, 12)]),
            scale: Scale::Proportion,
            tau_squared: 0.0,
            per: 1.0,
        };
        let figure = funnel(&comparison, says()).unwrap();
        // 55/80 lies above the upper 99.8 % limit of 102/232.
        let first = figure.points.iter().find(|point| point.outside).unwrap();
        let curve = &figure.curves[3];
        let limit = curve.iter().min_by(|a, b| (a.0 - first.x).abs().total_cmp(&(b.0 - first.x).abs())).unwrap();
        assert!(first.y > limit.1, "{first:?} {limit:?}");
        assert_eq!(figure.points[0].name.as_deref(), Some("Järjestäjä 0"));
    }

    /// A limit of 1.28 that is drawn at the edge of a plot up to 1.0 would read as 1.0.
    #[test]
    fn a_limit_beyond_the_edge_is_cut_there() {
        assert_eq!(
            cut(vec![(0.0, 1.5), (0.25, 1.25), (0.75, 0.75), (1.0, 0.5)]),
            [(0.5, 1.0), (0.75, 0.75), (1.0, 0.5)]
        );
        assert_eq!(cut(vec![(0.0, -0.2), (0.5, 0.2), (1.0, 0.3)]), [(0.25, 0.0), (0.5, 0.2), (1.0, 0.3)]);
        assert_eq!(cut(vec![(0.0, 0.0), (0.1, 0.0), (0.2, 0.1)]), [(0.1, 0.0), (0.2, 0.1)]);
        assert_eq!(cut(vec![(0.0, 1.5), (1.0, 1.1)]), [], "all of it lies outside");
        assert_eq!(cut(vec![(0.0, 0.9), (1.0, 0.7)]), [(0.0, 0.9), (1.0, 0.7)]);
    }

    /// The smallest area, of 1 000 people, has its upper limit far above three times the centre of 1.2 per 1 000.
    #[test]
    fn the_axis_reaches_the_limits_of_every_area() {
        let comparison = Comparison {
            places: places(&[(60, 50_000), (50, 40_000), (2, 1_000)]),
            scale: Scale::Rate,
            tau_squared: 0.0,
            per: 1000.0,
        };
        let figure = funnel(&comparison, says()).unwrap();
        let end: f64 = figure.y_ticks.last().unwrap().label.parse().unwrap();
        let limit = comparison.limit(1_000, LIMITS[3]).unwrap() * 1000.0;
        assert!(limit > 3.0 * comparison.centre().unwrap() * 1000.0 && end >= limit, "{end} {limit}");
        let (x, y) = figure.curves[3][0];
        assert!(y == 1.0 && x > 0.0, "the curve enters at the upper edge: {x} {y}");
    }

    #[test]
    fn rates_are_drawn_per_thousand_and_nothing_is_drawn_of_nobody() {
        let comparison = Comparison {
            places: places(&[(40, 20_000), (90, 60_000)]),
            scale: Scale::Rate,
            tau_squared: 0.0,
            per: 1000.0,
        };
        let figure = funnel(&comparison, says()).unwrap();
        assert!(figure.y_ticks.last().unwrap().label.parse::<f64>().unwrap() >= 2.0);
        assert!(figure.centre > 0.3 && figure.centre < 1.0, "{}", figure.centre);
        let nobody = Comparison { places: vec![], ..comparison };
        assert_eq!(funnel(&nobody, says()), None);
    }
}
