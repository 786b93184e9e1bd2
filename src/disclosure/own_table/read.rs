//! The table itself: for each row its keys, whether its count is hidden, and what is known of it.

use std::collections::BTreeMap;

use super::description::Description;
use super::mistakes::Mistakes;
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::intake::{NotPlain, plain};
use crate::project::nearest;

/// Largest count that is read; beyond it the audit does not reckon.
const LARGEST: i64 = 1 << 40;

/// The rows of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub delimiter: u8,
    pub rows: Vec<TableRow>,
    /// Columns that the description does not name.
    pub others: Vec<String>,
}

/// One row: one cell of the table that was published or is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    pub line: u64,
    /// One code for each key, in the order of the description's keys.
    pub codes: Vec<String>,
    pub hidden: bool,
    /// The true value: the one printed, or the one that is told of a hidden cell.
    pub value: Option<i64>,
    /// Each contributor's own part, where it is told.
    pub own: Vec<Option<i64>>,
}

/// Reads a table as its description tells.
///
/// # Errors
/// Exit code 2 when the description names a column that the table lacks; 4 when the table is empty or no text, when a value is
/// no whole number of people, when a true value does not fit the printed one, or when two rows have the same keys.
pub fn read(bytes: &[u8], file: &str, description: &Description, mistakes: &Mistakes<'_>) -> Result<Table> {
    let wanted = description.columns();
    let table = plain(bytes, &wanted).map_err(|error| {
        let code = match error {
            NotPlain::Empty => "audit-table-empty",
            NotPlain::NotText => "audit-table-not-text",
        };
        Failure::one(Exit::Input, Diagnostic::error(code).at(Place::file(file)))
    })?;
    let missing: Vec<Diagnostic> = wanted
        .iter()
        .filter(|name| !table.header.iter().any(|column| column == *name))
        .map(|name| {
            let columns: Vec<&str> = table.header.iter().map(String::as_str).collect();
            let near = nearest(name, &columns).unwrap_or("none");
            let diagnostic = mistakes.at("audit-column-unknown", name).arg("column", name);
            diagnostic.arg("nearest", near).arg("known", columns.join(", "))
        })
        .collect();
    if !missing.is_empty() {
        return Err(Failure::many(Exit::Usage, missing));
    }
    let place = |name: &str| table.header.iter().position(|column| column == name).unwrap_or_default();
    let places = Places {
        file,
        keys: description.keys.iter().map(|name| place(name)).collect(),
        count: place(&description.count),
        truth: description.truth.as_deref().map(place),
        status: description.status.as_deref().map(place),
        contributors: description.contributors.iter().map(|name| place(name)).collect(),
    };
    let mut rows = Vec::new();
    let mut found = Vec::new();
    for (line, cells) in &table.rows {
        match places.row(*line, cells, description) {
            Ok(row) => rows.push(row),
            Err(diagnostic) => found.push(*diagnostic),
        }
    }
    if rows.is_empty() && found.is_empty() {
        found.push(Diagnostic::error("audit-table-empty").at(Place::file(file)));
    }
    found.extend(repeated(&rows, file));
    if !found.is_empty() {
        return Err(Failure::many(Exit::Input, found));
    }
    let others = table.header.iter().filter(|column| !wanted.contains(&column.as_str())).cloned().collect();
    Ok(Table { delimiter: table.delimiter, rows, others })
}

/// Returns an error for each row whose keys an earlier one has.
fn repeated(rows: &[TableRow], file: &str) -> Vec<Diagnostic> {
    let mut first: BTreeMap<&[String], u64> = BTreeMap::new();
    let mut found = Vec::new();
    for row in rows {
        if let Some(earlier) = first.get(row.codes.as_slice()) {
            let place = Place { row: Some(row.line), ..Place::file(file) };
            found.push(Diagnostic::error("audit-row-repeated").at(place).arg("row", earlier));
        } else {
            first.insert(&row.codes, row.line);
        }
    }
    found
}

/// Where in a row what stands.
struct Places<'t> {
    file: &'t str,
    keys: Vec<usize>,
    count: usize,
    truth: Option<usize>,
    status: Option<usize>,
    contributors: Vec<usize>,
}

impl Places<'_> {
    fn row(&self, line: u64, cells: &[String], description: &Description) -> Result<TableRow, Box<Diagnostic>> {
        let cell = |place: usize| cells.get(place).map_or("", String::as_str);
        let marked = self.status.is_some_and(|place| description.hidden.iter().any(|mark| mark.trim() == cell(place)));
        let printed = cell(self.count);
        let no_value = description.is_marker(printed) || marked && printed.is_empty();
        let printed = match no_value {
            true => None,
            false => Some(self.number(line, self.count, printed, &description.count, "audit-value")?),
        };
        let truth = match self.truth.map(|place| (place, cell(place))).filter(|(_, text)| !text.is_empty()) {
            Some((place, text)) => {
                let header = description.truth.as_deref().unwrap_or_default();
                Some(self.number(line, place, text, header, "audit-truth")?)
            }
            None => None,
        };
        if let (Some(truth), Some(printed), Some(place)) = (truth, printed, self.truth)
            && truth != printed
        {
            let header = description.truth.as_deref().unwrap_or_default();
            return Err(self.wrong(line, place, header, "audit-truth"));
        }
        let own = self.contributors.iter().zip(&description.contributors).map(|(place, header)| {
            let text = cell(*place);
            match text.is_empty() {
                true => Ok(None),
                false => self.number(line, *place, text, header, "audit-contribution").map(Some),
            }
        });
        let own: Vec<Option<i64>> = own.collect::<Result<_, _>>()?;
        let value = printed.or(truth);
        if value.is_some_and(|value| own.iter().flatten().sum::<i64>() > value) {
            let place = self.contributors.first().copied().unwrap_or_default();
            return Err(self.wrong(line, place, &description.contributors[0], "audit-contribution"));
        }
        let codes = self.keys.iter().map(|place| cell(*place).to_owned()).collect();
        Ok(TableRow { line, codes, hidden: no_value || marked, value, own })
    }

    fn number(
        &self,
        line: u64,
        place: usize,
        text: &str,
        header: &str,
        code: &'static str,
    ) -> Result<i64, Box<Diagnostic>> {
        whole_number(text).ok_or_else(|| self.wrong(line, place, header, code))
    }

    fn wrong(&self, line: u64, place: usize, header: &str, code: &'static str) -> Box<Diagnostic> {
        let place = Place {
            file: Some(self.file.to_owned()),
            row: Some(line),
            column: u64::try_from(place + 1).ok(),
            header: Some(header.to_owned()),
            ..Place::default()
        };
        // Only a contribution that fits no sum has one to name.
        Box::new(Diagnostic::error(code).at(place).arg("relations", "none"))
    }
}

/// Returns a whole number of people: digits, which spaces may group by threes.
fn whole_number(text: &str) -> Option<i64> {
    let is_space = |sign: char| matches!(sign, ' ' | '\u{a0}' | '\u{202f}');
    let groups: Vec<&str> = text.split(is_space).collect();
    let grouped = groups.iter().enumerate().all(|(place, group)| match place {
        0 => !group.is_empty() && (groups.len() == 1 || group.len() <= 3),
        _ => group.len() == 3,
    });
    let digits: String = groups.concat();
    let plain = grouped && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|number| plain && *number <= LARGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_whole_numbers() {
        for (text, number) in [("0", 0), ("12", 12), ("1 234", 1234), ("1\u{a0}234\u{a0}567", 1_234_567)] {
            assert_eq!(whole_number(text), Some(number), "{text}");
        }
        for text in ["", "-1", "1.5", "1,5", "12 34", "1 23", "x", "9999999999999", "+1", "1  234"] {
            assert_eq!(whole_number(text), None, "{text}");
        }
    }
}
