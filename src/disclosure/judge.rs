//! The primary rules: which cells may not be shown for what they are themselves, and what leans on a hidden one.
//!
//! Everything is decided from the roles that a query's header declares. What a suppressed cell's neighbours could give away is
//! decided in [`super::release`]; what it hides comes here as a [`Veil`].

use std::collections::BTreeSet;

use polars::prelude::{AnyValue, DataFrame};

use super::profile::Profile;
use super::released::Cell;
use crate::diagnostics::{Failure, Result};
use crate::measures::{Column, MeasureTable, Role};

/// A measure's result as cells.
pub(super) struct Sheet<'t> {
    pub table: &'t MeasureTable,
    /// By column of the header, then by row.
    values: Vec<Vec<Cell>>,
}

impl<'t> Sheet<'t> {
    /// Reads the cells of a result.
    ///
    /// # Errors
    /// A bug when the frame lacks a column that the header declares: running a measure checks that.
    pub fn of(table: &'t MeasureTable) -> Result<Sheet<'t>> {
        Ok(Sheet { table, values: columns_of(&table.frame, &table.header.column)? })
    }

    pub fn columns(&self) -> &'t [Column] {
        &self.table.header.column
    }

    pub fn height(&self) -> usize {
        self.table.frame.height()
    }

    /// Returns the place of a column.
    pub fn place(&self, name: &str) -> Option<usize> {
        self.columns().iter().position(|column| column.name == name)
    }

    pub fn at(&self, row: usize, column: usize) -> &Cell {
        &self.values[column][row]
    }

    /// Returns a cell by its column's name; a column that is not there is missing.
    pub fn value(&self, row: usize, name: &str) -> &Cell {
        self.place(name).map_or(&Cell::Missing, |column| self.at(row, column))
    }

    pub fn count(&self, row: usize, name: &str) -> Option<i64> {
        self.value(row, name).integer()
    }
}

/// What is hidden in a table besides what the primary rules hide.
#[derive(Clone, Debug, Default)]
pub(super) struct Veil {
    /// By row and column: counts, indices whose areas are not all shown, and figures of coaches' work that would tell of the few whose
    /// figure is hidden.
    pub hidden: BTreeSet<(usize, usize)>,
}

/// The decision for the cells of one row.
pub(super) struct Judge<'r> {
    pub profile: &'r Profile,
    pub sheet: &'r Sheet<'r>,
    pub row: usize,
    pub veil: &'r Veil,
}

impl Judge<'_> {
    /// Returns a cell as it may be shown.
    pub fn shown(&self, column: &Column) -> Cell {
        match self.sheet.value(self.row, &column.name) {
            Cell::Missing if self.is_out_of_question(column) => Cell::Missing,
            _ if !self.may(&column.name) => Cell::Suppressed,
            Cell::Missing if self.would_tell_of_nobody(column) => Cell::Suppressed,
            value => value.clone(),
        }
    }

    /// Returns whether a count is told: by itself, or by something that is worked out from it.
    pub fn tells(&self, column: &Column) -> bool {
        let leaning = || self.sheet.table.header.leaning_on(&column.name);
        self.may(&column.name) && (!column.support || leaning().any(|other| self.may(&other.name)))
    }

    /// Returns whether there can be no figure, whoever the clients are: so says a column that is not about people.
    fn is_out_of_question(&self, column: &Column) -> bool {
        column.given_if.as_ref().is_some_and(|name| match self.sheet.value(self.row, name) {
            Cell::Missing | Cell::Truth(false) => true,
            value => value.number() == Some(0.0),
        })
    }

    /// Returns whether an empty cell would say that a hidden count beside it is 0: where there is nobody, there is no mean of them.
    fn would_tell_of_nobody(&self, column: &Column) -> bool {
        let is_count = |column: &&Column| matches!(column.role, Role::People { .. }) && !column.support;
        let computed = !matches!(column.role, Role::Key | Role::Context | Role::People { .. });
        computed && self.sheet.columns().iter().filter(is_count).any(|count| !self.may(&count.name))
    }

    /// Returns whether a column's value may be shown.
    pub fn may(&self, name: &str) -> bool {
        self.may_show(name, self.sheet.columns().len())
    }

    /// Returns whether a column's value may be shown; `depth` bounds the chain of columns that lean on one another. A name
    /// that the header does not declare may not.
    fn may_show(&self, name: &str, depth: usize) -> bool {
        let Some(place) = self.sheet.place(name).filter(|_| depth > 0) else {
            return false;
        };
        let column = &self.sheet.columns()[place];
        if self.veil.hidden.contains(&(self.row, place)) || self.is_mostly_of_two(column) {
            return false;
        }
        let below = |name: &String| self.may_show(name, depth - 1);
        match &column.role {
            Role::Key | Role::Context => true,
            Role::People { part_of, includes, sensitive } => {
                self.count_may_show(name, part_of.as_deref(), includes, *sensitive)
                    && !part_of.as_ref().is_some_and(|whole| self.is_hidden_with(name, whole, depth))
            }
            Role::Rate { numerator, denominator } => below(numerator) && below(denominator),
            Role::Derived { from } | Role::Index { from, .. } => from.iter().all(below),
            Role::Statistic { n } => below(n) && self.reaches(n, self.profile.smallest_n),
            Role::Survival { at_risk, events } => {
                self.reaches(at_risk, self.profile.smallest_at_risk) && below(at_risk) && events.iter().all(below)
            }
            Role::Performance { coaches, from } => {
                self.reaches(coaches, self.profile.smallest_coaches) && from.iter().all(below)
            }
        }
    }

    /// Returns whether the two largest contributors have too large a share of a total, or of what a mean is of: each of them could reckon
    /// the other's part nearly.
    fn is_mostly_of_two(&self, column: &Column) -> bool {
        let share = column.largest_two.as_ref().and_then(|share| self.sheet.value(self.row, share).number());
        let limit = self.profile.largest_two_percent.map(f64::from);
        share.zip(limit).is_some_and(|(share, limit)| share * 100.0 > limit)
    }

    /// Returns whether a part is hidden because of its whole: that of a group which is small itself, and a zero beside a whole that may not
    /// be shown, since where the whole is nobody it would say so. Else a whole that is hidden for another reason leaves its parts: what
    /// they tell of it is for the audit to say.
    fn is_hidden_with(&self, part: &str, whole: &str, depth: usize) -> bool {
        let is_whole_small =
            self.sheet.count(self.row, whole).is_some_and(|whole| is_small(whole, self.profile.smallest_count));
        is_whole_small || self.sheet.count(self.row, part) == Some(0) && !self.may_show(whole, depth - 1)
    }

    fn count_may_show(&self, name: &str, part_of: Option<&str>, includes: &[String], sensitive: bool) -> bool {
        let smallest = self.profile.smallest_count;
        if smallest.is_none() {
            return true;
        }
        let count_of = |name: &str| self.sheet.count(self.row, name);
        let Some(count) = count_of(name) else {
            // A count that is not known says nothing; anything else in a count column is not trusted.
            return matches!(self.sheet.value(self.row, name), Cell::Missing);
        };
        if count < 0 || is_small(count, smallest) {
            return false;
        }
        if includes.iter().filter_map(|part| count_of(part)).any(|part| is_small(count - part, smallest)) {
            return false;
        }
        let Some(whole) = part_of.and_then(count_of) else {
            return part_of.is_none_or(|whole| matches!(self.sheet.value(self.row, whole), Cell::Missing));
        };
        let rest = whole - count;
        let tells_all = sensitive && whole > 0 && (count == 0 || rest == 0);
        rest >= 0 && !is_small(rest, smallest) && !tells_all
    }

    fn reaches(&self, name: &str, smallest: Option<u32>) -> bool {
        let Some(smallest) = smallest else {
            return true;
        };
        // No people at all: there is no figure to protect, and the value is missing.
        self.sheet.count(self.row, name).is_none_or(|count| count == 0 || count >= i64::from(smallest))
    }
}

/// Returns whether a count is above zero and below the smallest that may be shown.
pub(super) fn is_small(count: i64, smallest: Option<u32>) -> bool {
    smallest.is_some_and(|smallest| count > 0 && count < i64::from(smallest))
}

/// Returns the cells of each declared column, in the header's order.
fn columns_of(frame: &DataFrame, columns: &[Column]) -> Result<Vec<Vec<Cell>>> {
    columns
        .iter()
        .map(|column| {
            let series = frame
                .column(&column.name)
                .map_err(|error| Failure::bug("taking a measure's column to disclosure control", error))?;
            (0..series.len())
                .map(|row| {
                    let value = series.get(row).map_err(|error| Failure::bug("reading a measure's cell", error))?;
                    cell_of(value, &column.name)
                })
                .collect()
        })
        .collect()
}

fn cell_of(value: AnyValue<'_>, column: &str) -> Result<Cell> {
    Ok(match value {
        AnyValue::Null => Cell::Missing,
        AnyValue::Boolean(value) => Cell::Truth(value),
        AnyValue::String(text) => Cell::Text(text.to_owned()),
        AnyValue::StringOwned(text) => Cell::Text(text.to_string()),
        AnyValue::Float64(number) if number.is_finite() => Cell::Number(number),
        AnyValue::Float64(_) => Cell::Missing,
        AnyValue::Int8(number) => Cell::Integer(number.into()),
        AnyValue::Int16(number) => Cell::Integer(number.into()),
        AnyValue::Int32(number) => Cell::Integer(number.into()),
        AnyValue::Int64(number) => Cell::Integer(number),
        AnyValue::UInt8(number) => Cell::Integer(number.into()),
        AnyValue::UInt16(number) => Cell::Integer(number.into()),
        AnyValue::UInt32(number) => Cell::Integer(number.into()),
        AnyValue::Date(days) => Cell::Date(
            chrono::NaiveDate::from_epoch_days(days)
                .ok_or_else(|| Failure::bug("reading a measure's date", format!("column {column}: day {days}")))?,
        ),
        other => {
            return Err(Failure::bug(
                "reading a measure's cell",
                format!("column {column} has the type {}, which no table holds", other.dtype()),
            ));
        }
    })
}
