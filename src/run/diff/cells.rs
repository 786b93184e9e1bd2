//! Where in a changed file of exports/ two projects differ: rows and columns, and of values their class only.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Serialize;

use super::side::Compared;
use crate::contract;
use crate::diagnostics::{Failure, Result};
use crate::digest::sha256;
use crate::intake::values::value_class;
use crate::intake::{self, Intake, ReadOptions, Source};
use crate::project::Project;
use crate::run::differences::{Change, Difference, What};
use crate::run::load;
use crate::session::{Limits, Session};

/// Most pairs of rows that are held against each other; larger changes are told row by row in their order.
const MOST_PAIRS: usize = 4_000_000;

/// What differs in a file that both projects have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FileDifference {
    pub file: String,
    /// Whether both files are at hand as the runs read them; else nothing more is known.
    pub at_hand: bool,
    /// Empty where only what is not loaded differs: columns of no form, sums, formats.
    pub cells: Vec<CellDifference>,
}

/// A cell or row that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CellDifference {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// Line or sheet row in the later file, of a removed row in the earlier one; 0: the whole table.
    pub row: u64,
    /// The column's header as the file spells it; `None`: the whole row.
    pub column: Option<String>,
    pub change: Change,
    /// Classes of the values, before and now: `date`, `number`, `code`, `text`, `empty`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub classes: Option<(&'static str, &'static str)>,
}

/// Returns where the changed files differ.
pub(super) fn files(before: &Compared, now: &Compared, differences: &[Difference]) -> Result<Vec<FileDifference>> {
    let is_changed = |it: &&Difference| it.what == What::Input && it.change == Change::Changed;
    let changed: Vec<&str> = differences.iter().filter(is_changed).map(|it| it.name.as_str()).collect();
    let Some((before_root, now_root)) = before.root.as_deref().zip(now.root.as_deref()).filter(|_| !changed.is_empty())
    else {
        return Ok(Vec::new());
    };
    let as_read = |path: &str| is_as_read(before, before_root, path) && is_as_read(now, now_root, path);
    if !changed.iter().any(|path| as_read(path)) {
        let unknown = |path: &str| FileDifference { file: path.to_owned(), at_hand: false, cells: Vec::new() };
        return Ok(changed.into_iter().map(unknown).collect());
    }
    let (earlier, later) = (Staged::read(before_root)?, Staged::read(now_root)?);
    let mut files = Vec::new();
    for path in changed {
        let at_hand = as_read(path);
        let cells = if at_hand { earlier.compare(&later, path)? } else { Vec::new() };
        files.push(FileDifference { file: path.to_owned(), at_hand, cells });
    }
    Ok(files)
}

/// Returns whether a file is still the one that the run read.
fn is_as_read(side: &Compared, root: &Path, path: &str) -> bool {
    let known = side.account.inputs.iter().find(|file| file.path == path).and_then(|file| file.sha256.as_ref());
    known.is_some_and(|known| fs::read(root.join(path)).is_ok_and(|bytes| sha256(&bytes) == *known))
}

/// A project's files as text.
struct Staged {
    session: Session,
    intake: Intake,
}

/// A row: its number in the file and a text for each column.
type Row = (u64, Vec<String>);

impl Staged {
    fn read(root: &Path) -> Result<Staged> {
        let project = Project::read(root)?;
        let mut gate = load::gate(&project)?;
        let session = Session::without_macros(&Limits::default())?;
        let options = ReadOptions { hidden_sheets: project.load_hidden_sheets };
        let intake = intake::read(&session, &project.root, &contract::shapes(), &mut gate, options)?;
        Ok(Staged { session, intake })
    }

    /// Returns the tables of a file by what tells them apart.
    fn tables(&self, path: &str) -> BTreeMap<(Option<&str>, &str), &Source> {
        let sources = self.intake.sources.iter().filter(|source| source.file == path);
        sources.map(|source| ((source.sheet.as_deref(), source.form.as_str()), source)).collect()
    }

    fn rows(&self, source: &Source, fields: &[&str]) -> Result<Vec<Row>> {
        let name = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let columns: String = fields.iter().map(|field| format!(", {}", name(field))).collect();
        let sql = format!(
            "select row_no{columns} from staging.{} where source = {} order by row_no",
            name(&source.form),
            source.number
        );
        let read = || -> duckdb::Result<Vec<Row>> {
            let mut statement = self.session.connection().prepare(&sql)?;
            let row = |row: &duckdb::Row<'_>| {
                let number: i64 = row.get(0)?;
                let cell = |place: usize| Ok(row.get::<_, Option<String>>(place)?.unwrap_or_default());
                let cells = (1..=fields.len()).map(cell).collect::<duckdb::Result<Vec<String>>>()?;
                Ok((u64::try_from(number).unwrap_or(0), cells))
            };
            statement.query_map([], row)?.collect()
        };
        read().map_err(|error| Failure::bug("read the rows of a file", error))
    }

    fn compare(&self, later: &Staged, path: &str) -> Result<Vec<CellDifference>> {
        let (before, now) = (self.tables(path), later.tables(path));
        let mut found = Vec::new();
        let whole = |sheet: Option<&str>, change| CellDifference {
            sheet: sheet.map(str::to_owned),
            row: 0,
            column: None,
            change,
            classes: None,
        };
        let lacking = before.keys().filter(|table| !now.contains_key(*table));
        found.extend(lacking.map(|(sheet, _)| whole(*sheet, Change::Removed)));
        for (table, source) in &now {
            let Some(earlier) = before.get(table) else {
                found.push(whole(table.0, Change::Added));
                continue;
            };
            let headers = headers(earlier, source);
            let fields: Vec<&str> = headers.keys().copied().collect();
            let (was, is) = (self.rows(earlier, &fields)?, later.rows(source, &fields)?);
            let headers: Vec<&str> = headers.into_values().collect();
            found.extend(compare(&was, &is, &headers).into_iter().map(|mut cell| {
                cell.sheet.clone_from(&source.sheet);
                cell
            }));
        }
        Ok(found)
    }
}

/// Returns the headers of two editions of a table by field, as the later one spells them.
fn headers<'s>(before: &'s Source, now: &'s Source) -> BTreeMap<&'s str, &'s str> {
    let columns = before.columns.iter().chain(&now.columns);
    columns.map(|column| (column.field.as_str(), column.header.as_str())).collect()
}

/// Returns how two lists of rows differ.
fn compare(before: &[Row], now: &[Row], headers: &[&str]) -> Vec<CellDifference> {
    let is_same = |was: &Row, is: &Row| was.1 == is.1;
    let start = before.iter().zip(now).take_while(|(was, is)| is_same(was, is)).count();
    let (before, now) = (&before[start..], &now[start..]);
    let end = before.iter().rev().zip(now.iter().rev()).take_while(|(was, is)| is_same(was, is)).count();
    let (before, now) = (&before[..before.len() - end], &now[..now.len() - end]);
    let mut found = Vec::new();
    let (mut was, mut is) = (0, 0);
    let ends = [(before.len(), now.len())];
    for (same_before, same_now) in common(before, now).into_iter().chain(ends) {
        between(&before[was..same_before], &now[is..same_now], headers, &mut found);
        (was, is) = (same_before + 1, same_now + 1);
    }
    found
}

/// Returns the places of rows that both have, in the order of both: as many as possible.
fn common(before: &[Row], now: &[Row]) -> Vec<(usize, usize)> {
    // So many rows are held against each other at their places only.
    if before.len().saturating_mul(now.len()) > MOST_PAIRS {
        let pairs = before.iter().zip(now).enumerate();
        return pairs.filter(|(_, (was, is))| was.1 == is.1).map(|(place, _)| (place, place)).collect();
    }
    let width = now.len() + 1;
    let mut longest = vec![0_u32; (before.len() + 1) * width];
    for was in (0..before.len()).rev() {
        for is in (0..now.len()).rev() {
            longest[was * width + is] = if before[was].1 == now[is].1 {
                longest[(was + 1) * width + is + 1] + 1
            } else {
                longest[(was + 1) * width + is].max(longest[was * width + is + 1])
            };
        }
    }
    let (mut was, mut is, mut found) = (0, 0, Vec::new());
    while was < before.len() && is < now.len() {
        if before[was].1 == now[is].1 {
            found.push((was, is));
            (was, is) = (was + 1, is + 1);
        } else if longest[(was + 1) * width + is] >= longest[was * width + is + 1] {
            was += 1;
        } else {
            is += 1;
        }
    }
    found
}

/// Takes rows between two that both have: pairs that are mostly alike are changed rows, the others gone or new ones.
fn between(before: &[Row], now: &[Row], headers: &[&str], found: &mut Vec<CellDifference>) {
    let alike = |was: &Row, is: &Row| {
        let same = was.1.iter().zip(&is.1).filter(|(was, is)| was == is).count();
        2 * same >= headers.len()
    };
    let whole = |row: &Row, change| CellDifference { sheet: None, row: row.0, column: None, change, classes: None };
    let mut waiting = now.iter().peekable();
    for (place, was) in before.iter().enumerate() {
        // With as many rows before as now, they stand at their places; else what is unlike is skipped.
        let left = before.len() - place;
        while waiting.len() > left && waiting.peek().is_some_and(|is| !alike(was, is)) {
            found.extend(waiting.next().map(|is| whole(is, Change::Added)));
        }
        match waiting.next_if(|is| alike(was, is)) {
            Some(is) => found.extend(cells(was, is, headers)),
            None => found.push(whole(was, Change::Removed)),
        }
    }
    found.extend(waiting.map(|is| whole(is, Change::Added)));
}

fn cells<'r>(was: &'r Row, is: &'r Row, headers: &'r [&str]) -> impl Iterator<Item = CellDifference> + 'r {
    let pairs = was.1.iter().zip(&is.1).zip(headers).filter(|((before, now), _)| before != now);
    pairs.map(|((before, now), header)| CellDifference {
        sheet: None,
        row: is.0,
        column: Some((*header).to_owned()),
        change: Change::Changed,
        classes: Some((value_class(before), value_class(now))),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADERS: [&str; 3] = ["Asiakastunnus", "Alkamispvm", "Tunnit/vk"];

    fn rows(texts: &[&str]) -> Vec<Row> {
        let row = |(place, text): (usize, &&str)| (place as u64 + 2, text.split(' ').map(str::to_owned).collect());
        texts.iter().enumerate().map(row).collect()
    }

    fn told(before: &[&str], now: &[&str]) -> Vec<String> {
        let found = compare(&rows(before), &rows(now), &HEADERS);
        let line = |it: CellDifference| {
            let classes = it.classes.map(|(was, is)| format!(" {was}-{is}")).unwrap_or_default();
            format!("{} {} {}{classes}", it.row, it.column.unwrap_or_default(), it.change.name())
        };
        found.into_iter().map(line).collect()
    }

    #[test]
    fn one_cell_is_named_by_its_row_and_header_and_its_value_is_not_told() {
        let before = ["A 1.2.2022 20", "B 3.2.2022 30", "C 4.2.2022 40"];
        let now = ["A 1.2.2022 20", "B 7.2.2022 30", "C 4.2.2022 40"];
        assert_eq!(told(&before, &now), ["3 Alkamispvm changed date-date"]);
        assert!(told(&now, &now).is_empty());
    }

    #[test]
    fn rows_that_were_put_in_or_taken_out_do_not_move_the_others() {
        let before = ["A 1.2.2022 20", "B 3.2.2022 30", "C 4.2.2022 40"];
        let now = ["A 1.2.2022 20", "X 9.9.2021 10", "B 3.2.2022 30", "C 4.2.2022 41"];
        assert_eq!(told(&before, &now), ["3  added", "5 Tunnit/vk changed number-number"]);
        assert_eq!(told(&now, &before), ["3  removed", "4 Tunnit/vk changed number-number"]);
    }

    #[test]
    fn another_row_in_the_same_place_is_a_gone_and_a_new_one() {
        assert_eq!(told(&["A 1.2.2022 20"], &["B 3.2.2022 30"]), ["2  removed", "2  added"]);
    }
}
