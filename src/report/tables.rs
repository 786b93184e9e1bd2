//! Released tables, read by name, and their cells as they are printed; [`TableBuilder`] sets them for print.
//!
//! A suppressed cell prints `..` and an absent value a dash, whatever the column; nothing here looks behind a cell.

mod builder;

use std::collections::BTreeMap;

pub use builder::TableBuilder;

use super::locale::{Locale, NOTHING};
use super::scales::Axis;
use super::shapes::{TableCell, Whisker};
use crate::disclosure::{Cell, ReleasedTable, SUPPRESSED};

/// The released tables of a run, by measure id.
#[derive(Clone, Debug)]
pub struct Tables<'t> {
    by_id: BTreeMap<&'t str, &'t ReleasedTable>,
}

impl<'t> Tables<'t> {
    /// Returns the tables by their ids.
    pub fn new(tables: &'t [ReleasedTable]) -> Tables<'t> {
        Tables { by_id: tables.iter().map(|table| (table.id(), table)).collect() }
    }

    /// Returns a measure's table.
    pub fn get(&self, id: &str) -> Option<&'t ReleasedTable> {
        self.by_id.get(id).copied()
    }

    /// Returns all tables by id.
    pub fn all(&self) -> impl Iterator<Item = &'t ReleasedTable> + '_ {
        self.by_id.values().copied()
    }

    /// Returns the ids in order.
    pub fn ids(&self) -> impl Iterator<Item = &'t str> + '_ {
        self.by_id.keys().copied()
    }

    /// Returns the rows of a measure; none when the measure was not computed.
    pub fn rows(&self, id: &str) -> Vec<Row<'t>> {
        self.get(id).map(|table| table.rows().iter().map(|cells| Row { table, cells }).collect()).unwrap_or_default()
    }
}

/// A row of a released table.
#[derive(Clone, Copy, Debug)]
pub struct Row<'t> {
    table: &'t ReleasedTable,
    cells: &'t [Cell],
}

impl<'t> Row<'t> {
    /// Returns the cell of a column; a column that the measure does not publish is missing.
    pub fn cell(&self, column: &str) -> &'t Cell {
        self.table.cell(self.cells, column)
    }

    /// Returns the number, if one is shown.
    pub fn number(&self, column: &str) -> Option<f64> {
        self.cell(column).number()
    }

    /// Returns the whole number, if one is shown.
    pub fn integer(&self, column: &str) -> Option<i64> {
        self.cell(column).integer()
    }

    /// Returns the key or code as it stands in the table: text as it is, numbers and dates in their plain form.
    pub fn key(&self, column: &str) -> String {
        self.cell(column).plain()
    }

    /// Returns whether the cell is suppressed.
    pub fn hidden(&self, column: &str) -> bool {
        self.cell(column).is_suppressed()
    }

    /// Returns whether an earlier figure stands in the place of the present one.
    pub fn repeats(&self, column: &str) -> bool {
        self.cell(column).again().is_some()
    }

    /// Returns whether there is somebody or something to tell of: a count above zero, or one that is not told.
    pub fn counts(&self, column: &str) -> bool {
        self.hidden(column) || self.number(column).is_some_and(|value| value > 0.0)
    }
}

/// Returns the sum of a column; suppressed as soon as one of its cells is, and not known where one is not.
pub fn sum(rows: &[Row<'_>], column: &str) -> Cell {
    if rows.iter().any(|row| row.hidden(column)) {
        return Cell::Suppressed;
    }
    let known: Option<Vec<i64>> = rows.iter().map(|row| row.integer(column)).collect();
    known.filter(|known| !known.is_empty()).map_or(Cell::Missing, |known| Cell::Integer(known.iter().sum()))
}

/// Stands after a figure of an earlier release.
pub const AGAIN: &str = "*";

/// Returns a cell set by `shown`; `..` when it is suppressed, a dash when there is no number, an earlier figure with its mark.
fn set(cell: &Cell, shown: impl Fn(f64) -> String) -> String {
    match (cell, cell.number()) {
        (Cell::Suppressed, _) => SUPPRESSED.to_owned(),
        (Cell::Again(again), _) => format!("{}{AGAIN}", set(&again.value, shown)),
        (_, Some(value)) => shown(value),
        _ => NOTHING.to_owned(),
    }
}

impl Locale {
    /// Returns a count or another number with so many decimals.
    pub fn number_cell(self, cell: &Cell, decimals: usize) -> String {
        set(cell, |value| self.decimal(value, decimals))
    }

    /// Returns a number with its sign.
    pub fn signed_cell(self, cell: &Cell, decimals: usize) -> String {
        set(cell, |value| self.signed(value, decimals))
    }

    /// Returns a fraction as a percentage without the sign, with one decimal.
    pub fn percent_cell(self, cell: &Cell) -> String {
        set(cell, |value| self.percent_number(value, 1))
    }

    /// Returns the ends of an interval as percentages without the sign: `34,0–50,8`; with the sign when `sign` is set.
    pub fn range_cells(self, low: &Cell, high: &Cell, sign: bool) -> String {
        if let (Some(low), Some(high)) = (low.again(), high.again()) {
            return format!("{}{AGAIN}", self.range_cells(&low.value, &high.value, sign));
        }
        match (low.number(), high.number()) {
            (Some(low), Some(high)) if sign => self.percent_range(low, high, 1),
            (Some(low), Some(high)) => format!("{}–{}", self.percent_number(low, 1), self.percent_number(high, 1)),
            _ if low.is_suppressed() || high.is_suppressed() => SUPPRESSED.to_owned(),
            _ => NOTHING.to_owned(),
        }
    }

    /// Returns the ends of an interval with so many decimals: `0,60–1,07`.
    pub fn number_range_cells(self, low: &Cell, high: &Cell, decimals: usize) -> String {
        if let (Some(low), Some(high)) = (low.again(), high.again()) {
            return format!("{}{AGAIN}", self.number_range_cells(&low.value, &high.value, decimals));
        }
        match (low.number(), high.number()) {
            (Some(low), Some(high)) => format!("{}–{}", self.decimal(low, decimals), self.decimal(high, decimals)),
            _ if low.is_suppressed() || high.is_suppressed() => SUPPRESSED.to_owned(),
            _ => NOTHING.to_owned(),
        }
    }

    /// Returns a date cell as people write dates.
    pub fn date_cell(self, cell: &Cell) -> String {
        match cell {
            Cell::Suppressed => SUPPRESSED.to_owned(),
            Cell::Again(again) => format!("{}{AGAIN}", self.date_cell(&again.value)),
            Cell::Date(date) => self.date(*date),
            Cell::Text(text) => text.parse().map_or_else(|_| text.clone(), |date| self.date(date)),
            _ => NOTHING.to_owned(),
        }
    }
}

/// Returns an interval drawn on an axis with its text beside it; a suppressed one is text only.
pub fn whisker(locale: Locale, row: &Row<'_>, columns: [&str; 3], axis: &Axis, reference: Option<f64>) -> TableCell {
    let [low, point, high] = columns.map(|column| row.cell(column));
    let drawing = match (low.number(), point.number(), high.number()) {
        (Some(low), Some(point), Some(high)) => Some(Whisker {
            low: axis.position(low),
            point: axis.position(point),
            high: axis.position(high),
            reference: reference.map(|value| axis.position(value)),
        }),
        _ => None,
    };
    TableCell::Whisker { whisker: drawing, text: locale.range_cells(low, high, false) }
}

/// Returns the axis that holds every interval of the rows.
pub fn whisker_axis(rows: &[Row<'_>], high: &str) -> Axis {
    Axis::percent(rows.iter().filter_map(|row| row.number(high)).fold(0.0, f64::max))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;
    use crate::report::testing::{header, key, people, rate};

    pub(super) fn sample() -> ReleasedTable {
        let columns = vec![
            key("area"),
            people("served"),
            rate("rate", "x", "served"),
            rate("low", "x", "served"),
            rate("high", "x", "served"),
        ];
        let number = Cell::Number;
        crate::disclosure::testing::table(
            "t/t",
            header("t", &["area"], columns),
            vec![
                vec![Cell::Text("Pori".into()), Cell::Integer(1234), number(0.5), number(0.3), number(0.7)],
                vec![Cell::Text("Eura".into()), Cell::Suppressed, Cell::Suppressed, Cell::Suppressed, Cell::Suppressed],
                vec![Cell::Text("Jämi".into()), Cell::Integer(0), Cell::Missing, Cell::Missing, Cell::Missing],
            ],
        )
    }

    #[test]
    fn cells_print_as_number_two_dots_or_dash() {
        let table = [sample()];
        let rows = Tables::new(&table).rows("t/t");
        let locale = Locale::of(Lang::Fi);
        let printed: Vec<[String; 3]> = rows
            .iter()
            .map(|row| {
                [
                    locale.number_cell(row.cell("served"), 0),
                    locale.percent_cell(row.cell("rate")),
                    locale.range_cells(row.cell("low"), row.cell("high"), true),
                ]
            })
            .collect();
        assert_eq!(printed[0], ["1\u{a0}234", "50,0", "30,0–70,0\u{a0}%"]);
        assert_eq!(printed[1], ["..", "..", ".."]);
        assert_eq!(printed[2], ["0", "–", "–"]);
        assert_eq!([rows[0].counts("served"), rows[1].counts("served"), rows[2].counts("served")], [true, true, false]);
    }
}
