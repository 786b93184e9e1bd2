//! Tables that may be shown.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::profile::Profile;
use crate::measures::{Header, Role, Words};
use crate::project::Audience;

/// The one marker of a suppressed value, whatever the reason: two markers would leak bounds.
pub const SUPPRESSED: &str = "..";

/// A cell that may be shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Cell {
    /// Suppressed: the value exists and is not told.
    Suppressed,
    /// There is no value (not computable, not known).
    Missing,
    Text(String),
    Integer(i64),
    Number(#[serde(with = "bits")] f64),
    Date(NaiveDate),
    Truth(bool),
    /// The present value is not told, and the one that was published last is shown again. It counts as suppressed: no sentence and
    /// no chart takes it for a figure of today; tables print it with its mark.
    Again(Box<Again>),
}

/// A figure of an earlier release.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Again {
    pub value: Cell,
    /// Last day of the data that it was computed from.
    pub cut_off: NaiveDate,
}

impl Cell {
    /// Returns the number, if the cell shows one.
    pub fn number(&self) -> Option<f64> {
        match self {
            #[expect(clippy::cast_precision_loss, reason = "counts of people are far below 2^53")]
            Cell::Integer(value) => Some(*value as f64),
            Cell::Number(value) => Some(*value),
            _ => None,
        }
    }

    /// Returns the whole number, if the cell shows one.
    pub fn integer(&self) -> Option<i64> {
        match self {
            Cell::Integer(value) => Some(*value),
            _ => None,
        }
    }

    /// Returns the text or code, if the cell shows one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Cell::Text(value) => Some(value),
            _ => None,
        }
    }

    /// Returns the earlier figure that is shown instead of the present one.
    pub fn again(&self) -> Option<&Again> {
        match self {
            Cell::Again(again) => Some(again),
            _ => None,
        }
    }

    /// Returns whether the present value is suppressed, though an earlier one may be shown again.
    pub fn is_suppressed(&self) -> bool {
        matches!(self, Cell::Suppressed | Cell::Again(_))
    }

    /// Returns the cell as it stands in published CSV files: decimal point, ISO dates, the shortest form of a number that
    /// reads back to the same double, nothing for a missing value, `..` for a suppressed one, an earlier figure as itself.
    pub fn plain(&self) -> String {
        match self {
            Cell::Suppressed => SUPPRESSED.to_owned(),
            Cell::Missing => String::new(),
            Cell::Text(value) => value.clone(),
            Cell::Integer(value) => value.to_string(),
            Cell::Number(value) => value.to_string(),
            Cell::Date(value) => value.to_string(),
            Cell::Truth(value) => value.to_string(),
            Cell::Again(again) => again.value.plain(),
        }
    }
}

/// A published column: its name, unit, words and role.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReleasedColumn {
    pub name: String,
    pub unit: String,
    pub label: Words,
    pub role: Role,
    /// Prefix of the messages that label the column's codes.
    pub codes: Option<String>,
}

/// A double as its bits, since not every reader of JSON gives back the last digit.
mod bits {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the form that serde asks for")]
    pub fn serialize<S: Serializer>(number: &f64, serializer: S) -> Result<S::Ok, S::Error> {
        number.to_bits().serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
        u64::deserialize(deserializer).map(f64::from_bits)
    }
}

/// A measure's result after disclosure control. Rows are in the order of the query. It is read back only from what a run kept of itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReleasedTable {
    id: String,
    header: Header,
    columns: Vec<ReleasedColumn>,
    rows: Vec<Vec<Cell>>,
    profile: Profile,
}

impl ReleasedTable {
    /// Builds a released table; only disclosure control may.
    pub(super) fn new(
        id: String,
        header: Header,
        columns: Vec<ReleasedColumn>,
        rows: Vec<Vec<Cell>>,
        profile: Profile,
    ) -> ReleasedTable {
        ReleasedTable { id, header, columns, rows, profile }
    }

    /// Returns the profile under which the table may be shown.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Returns whether the table may leave a secure environment.
    pub fn released(&self) -> bool {
        self.profile.audience != Audience::Secure
    }

    /// Returns the measure's id, e.g. `employment/quarterly`.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Returns the query's header (words, grain, interval method; no figures).
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// Returns the published columns in order.
    pub fn columns(&self) -> &[ReleasedColumn] {
        &self.columns
    }

    /// Returns the rows, each with one cell per column.
    pub fn rows(&self) -> &[Vec<Cell>] {
        &self.rows
    }

    /// Returns the cell of a row in a named column; a column that the measure does not publish is missing.
    pub fn cell<'t>(&'t self, row: &'t [Cell], column: &str) -> &'t Cell {
        self.columns.iter().position(|candidate| candidate.name == column).map_or(&Cell::Missing, |index| &row[index])
    }

    /// Returns the first row whose key columns have these texts.
    pub fn find(&self, keys: &[(&str, &str)]) -> Option<&[Cell]> {
        self.rows
            .iter()
            .map(Vec::as_slice)
            .find(|row| keys.iter().all(|(column, text)| self.cell(row, column).plain() == *text))
    }

    /// Returns the earlier figures that are shown again, by row and column.
    pub fn again(&self) -> impl Iterator<Item = (&[Cell], &ReleasedColumn, &Again)> {
        self.rows.iter().flat_map(|row| {
            let cells = row.iter().zip(&self.columns);
            cells.filter_map(|(cell, column)| Some((row.as_slice(), column, cell.again()?)))
        })
    }

    /// Returns how many counts stand in the table, and how many of them do not show their present value.
    pub fn counts(&self) -> (usize, usize) {
        let is_count = |column: &ReleasedColumn| matches!(column.role, Role::People { .. });
        let cells = self.rows.iter().flat_map(|row| row.iter().zip(&self.columns));
        let counts = cells.filter(|(cell, column)| is_count(column) && **cell != Cell::Missing);
        counts.fold((0, 0), |(all, hidden), (cell, _)| (all + 1, hidden + usize::from(cell.is_suppressed())))
    }

    /// Returns how many cells show two dots.
    pub fn suppressed(&self) -> usize {
        self.rows.iter().flatten().filter(|cell| matches!(cell, Cell::Suppressed)).count()
    }
}
