//! A map of tiles: one for each municipality, in its rough place, all of one size.
//!
//! Borders would give large empty municipalities the most ink; a tile gives each the same. The places stand in the reference
//! table `tiles`; municipalities without one follow below in the order of their names.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::disclosure::SUPPRESSED;
use crate::report::rich::Rich;

/// So many tiles stand in a row where no places are known.
const ACROSS: usize = 5;
/// So many levels of lightness.
const LEVELS: usize = 4;

/// A map of tiles with its legend.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TilesFigure {
    pub caption: Rich,
    pub alt: String,
    pub columns: usize,
    pub rows: usize,
    pub tiles: Vec<Tile>,
    pub legend: Vec<TileLegend>,
}

/// A tile: its place from 0, its name, its value, and its level from 0; none when the value is not shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Tile {
    pub column: usize,
    pub row: usize,
    pub name: String,
    pub value: String,
    pub level: Option<usize>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TileLegend {
    pub level: Option<usize>,
    pub label: String,
}

/// A municipality before it is placed: its name, and its value with its words, if that is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Municipality {
    pub name: String,
    pub value: Option<(f64, String)>,
    /// Whether the value is hidden: then it stands as `..`, else as a dash.
    pub hidden: bool,
}

/// Returns the map. `municipalities` come in the order of their names; `places` are column and row from 1, by name.
pub fn tiles(
    municipalities: &[Municipality],
    places: &BTreeMap<String, (usize, usize)>,
    range: impl Fn(f64, f64) -> String,
    words: (Rich, String, String),
) -> TilesFigure {
    let (caption, alt, hidden_label) = words;
    let steps = Steps::of(municipalities);
    // A project in a part of the region gets that part of the map.
    let known = || municipalities.iter().filter_map(|municipality| places.get(&municipality.name));
    let left = known().map(|(column, _)| *column).min().unwrap_or(1);
    let top = known().map(|(_, row)| *row).min().unwrap_or(1);
    let rows = known().map(|(_, row)| row + 1 - top).max().unwrap_or(0);
    let across = known().map(|(column, _)| column + 1 - left).max().unwrap_or(0).max(ACROSS);
    let mut others = 0;
    let tiles: Vec<Tile> = municipalities
        .iter()
        .map(|municipality| {
            let (column, row) = places.get(&municipality.name).map_or_else(
                || {
                    others += 1;
                    ((others - 1) % across, rows + (others - 1) / across)
                },
                |(column, row)| (column - left, row - top),
            );
            tile(municipality, column, row, &steps)
        })
        .collect();
    let mut legend: Vec<TileLegend> =
        steps.ranges().map(|(level, from, to)| TileLegend { level: Some(level), label: range(from, to) }).collect();
    if municipalities.iter().any(|municipality| municipality.hidden) {
        legend.push(TileLegend { level: None, label: hidden_label });
    }
    let rows = tiles.iter().map(|tile| tile.row + 1).max().unwrap_or(0);
    TilesFigure { caption, alt, columns: across, rows, tiles, legend }
}

fn tile(municipality: &Municipality, column: usize, row: usize, steps: &Steps) -> Tile {
    let value = match &municipality.value {
        Some((_, text)) => text.clone(),
        None if municipality.hidden => SUPPRESSED.to_owned(),
        None => crate::report::locale::NOTHING.to_owned(),
    };
    let level = municipality.value.as_ref().map(|(value, _)| steps.level(*value));
    Tile { column, row, name: municipality.name.clone(), value, level }
}

/// Equal steps from zero to a round end above the largest shown value.
struct Steps {
    width: f64,
}

impl Steps {
    fn of(municipalities: &[Municipality]) -> Steps {
        let largest =
            municipalities.iter().filter_map(|it| it.value.as_ref().map(|(value, _)| *value)).fold(0.0, f64::max);
        #[expect(clippy::cast_precision_loss, reason = "there are four levels")]
        let wanted = largest / LEVELS as f64;
        let magnitude = if wanted > 0.0 { 10f64.powf(wanted.log10().floor()) } else { 1.0 };
        let width =
            [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().map(|factor| factor * magnitude).find(|step| wanted <= *step);
        Steps { width: width.unwrap_or(10.0 * magnitude) }
    }

    /// Returns the level of a value: a value on the border belongs to the upper one.
    fn level(&self, value: f64) -> usize {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "values are not negative")]
        let level = (value / self.width + 1e-9).floor().max(0.0) as usize;
        level.min(LEVELS - 1)
    }

    fn ranges(&self) -> impl Iterator<Item = (usize, f64, f64)> + '_ {
        #[expect(clippy::cast_precision_loss, reason = "there are four levels")]
        (0..LEVELS).map(|level| (level, level as f64 * self.width, (level + 1) as f64 * self.width))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn municipality(name: &str, value: Option<f64>) -> Municipality {
        let value = value.map(|value| (value, format!("{value}")));
        Municipality { name: name.into(), hidden: value.is_none(), value }
    }

    fn map(municipalities: &[Municipality], places: &[(&str, (usize, usize))]) -> TilesFigure {
        let places = places.iter().map(|(name, place)| ((*name).to_owned(), *place)).collect();
        let words = (Rich::default(), String::new(), "salattu".to_owned());
        tiles(municipalities, &places, |from, to| format!("{from}–{to}"), words)
    }

    #[test]
    fn a_hidden_municipality_has_its_mark_and_no_level_and_changes_no_other() {
        let shown = [municipality("Eura", Some(0.5)), municipality("Pori", Some(1.7)), municipality("Rauma", None)];
        let figure = map(&shown, &[]);
        let levels: Vec<Option<usize>> = figure.tiles.iter().map(|tile| tile.level).collect();
        assert_eq!((levels, figure.tiles[2].value.as_str()), (vec![Some(1), Some(3), None], ".."));
        assert_eq!(
            figure.legend.iter().map(|entry| entry.label.as_str()).collect::<Vec<_>>(),
            ["0–0.5", "0.5–1", "1–1.5", "1.5–2", "salattu"]
        );
        assert_eq!(map(&shown[..2], &[]).tiles[..], figure.tiles[..2]);
    }

    #[test]
    fn municipalities_without_a_place_follow_below_in_a_grid() {
        let all: Vec<Municipality> = (0..8).map(|n| municipality(&format!("Kunta {n}"), Some(1.0))).collect();
        let figure = map(&all, &[("Kunta 3", (2, 1)), ("Kunta 5", (1, 2))]);
        let place = |index: usize| (figure.tiles[index].column, figure.tiles[index].row);
        assert_eq!([place(3), place(5), place(0), place(7)], [(1, 0), (0, 1), (0, 2), (0, 3)]);
        assert_eq!((figure.columns, figure.rows), (5, 4));
        let mut places: Vec<(usize, usize)> = (0..8).map(place).collect();
        places.sort_unstable();
        places.dedup();
        assert_eq!(places.len(), 8, "no two tiles in one place");
    }

    #[test]
    fn every_municipality_of_the_built_in_region_has_a_place_of_its_own() {
        let tiles = crate::facts::rows("tiles");
        let known: Vec<String> = crate::facts::rows("municipalities").into_iter().map(|row| row[0].clone()).collect();
        assert_eq!(tiles.iter().map(|row| row[0].clone()).collect::<Vec<_>>(), known);
        let mut places: Vec<(&String, &String)> = tiles.iter().map(|row| (&row[2], &row[3])).collect();
        places.sort();
        places.dedup();
        assert_eq!(places.len(), tiles.len());
    }
}
