//! Tables for print, put together column by column and row by row.
//!
//! What all tables have in common is done here: the marks that stand in one are explained below it, decimals stand under each
//! other, and no axis stands where nothing is drawn.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{AGAIN, Row};
use crate::disclosure::{ReleasedTable, SUPPRESSED};
use crate::report::locale::{Locale, NOTHING};
use crate::report::rich::{Rich, Wording, count, text};
use crate::report::scales::{Axis, Tick};
use crate::report::sentences::listed_by;
use crate::report::shapes::{Column, ColumnKind, DataTable, Pad, RowKind, TableCell, TableRow};

/// Puts a table together.
pub struct TableBuilder {
    table: DataTable,
    /// Last days of the data behind figures of earlier releases.
    days: BTreeSet<NaiveDate>,
}

impl TableBuilder {
    /// Begins a table with its caption.
    pub fn new(caption: Rich) -> TableBuilder {
        let table = DataTable {
            caption,
            columns: vec![],
            rows: vec![],
            notes: vec![],
            marks: BTreeMap::new(),
            row_header: true,
            turned: String::new(),
            compact: false,
            breaks: false,
            written: false,
        };
        TableBuilder { table, days: BTreeSet::new() }
    }

    /// Tells the rows that the table is of: the days up to which their earlier figures know.
    #[must_use]
    pub fn of<'r, 't: 'r>(mut self, rows: impl IntoIterator<Item = &'r Row<'t>>) -> TableBuilder {
        self.days.extend(rows.into_iter().flat_map(|row| row.cells).filter_map(|cell| Some(cell.again()?.cut_off)));
        self
    }

    /// Does so for all rows of a released table.
    #[must_use]
    pub fn of_table(mut self, table: &ReleasedTable) -> TableBuilder {
        self.days.extend(table.again().map(|(_, _, again)| again.cut_off));
        self
    }

    /// Sets the table in the smaller type of the annexes.
    #[must_use]
    pub fn compact(mut self) -> TableBuilder {
        self.table.compact = true;
        self
    }

    /// Lets the table break over pages however few its rows are: where rows are high, a whole one would leave much of a page empty.
    #[must_use]
    pub fn breaking(mut self) -> TableBuilder {
        self.table.breaks = true;
        self
    }

    /// Adds a text column with its share of the width.
    #[must_use]
    pub fn text(mut self, label: String, width: f64) -> TableBuilder {
        self.table.columns.push(Column { label, width: Some(width), ..Column::default() });
        self
    }

    /// Adds a text column whose cells head what stands right of them: a table with two entries a row.
    #[must_use]
    pub fn heading(mut self, label: String, width: f64) -> TableBuilder {
        self.table.columns.push(Column { label, width: Some(width), heads: true, ..Column::default() });
        self
    }

    /// Adds a column of numbers.
    #[must_use]
    pub fn number(mut self, label: String) -> TableBuilder {
        self.table.columns.push(Column { label, kind: ColumnKind::Number, ..Column::default() });
        self
    }

    /// Adds a column of met and missed targets.
    #[must_use]
    pub fn status(mut self, label: String) -> TableBuilder {
        self.table.columns.push(Column { label, kind: ColumnKind::Status, ..Column::default() });
        self
    }

    /// Adds a column of intervals in percent on an axis.
    #[must_use]
    pub fn whisker(self, label: String, axis: &Axis, locale: Locale) -> TableBuilder {
        let last = axis.end();
        let ticks = axis
            .ticks(|value| if value >= last { locale.percent(value, 0) } else { locale.percent_number(value, 0) })
            .into_iter()
            .filter(|tick| tick.at == 0.0 || tick.at == 1.0)
            .collect();
        self.drawing(label, ticks)
    }

    /// Adds a column of intervals on an axis with these ticks.
    #[must_use]
    pub fn drawing(mut self, label: String, ticks: Vec<Tick>) -> TableBuilder {
        self.table.columns.push(Column { label, kind: ColumnKind::Whisker, ticks: Some(ticks), ..Column::default() });
        self
    }

    /// Adds a row.
    pub fn row(&mut self, cells: Vec<TableCell>) {
        self.table.rows.push(TableRow { kind: RowKind::Body, cells });
    }

    /// Adds a row of totals.
    pub fn total(&mut self, cells: Vec<TableCell>) {
        self.table.rows.push(TableRow { kind: RowKind::Total, cells });
    }

    /// Adds a line that names the rows below it.
    pub fn group(&mut self, label: String) {
        self.group_cell(TableCell::Text(label));
    }

    /// The same with a text or rich cell.
    pub fn group_cell(&mut self, label: TableCell) {
        self.table.rows.push(TableRow { kind: RowKind::Group, cells: vec![label] });
    }

    /// Adds a note below the table.
    pub fn note(&mut self, note: Rich) {
        if !note.is_empty() {
            self.table.notes.push(note);
        }
    }

    /// Returns the table, with the marks that stand in it explained below and its decimals under each other.
    pub fn finish(mut self, wording: Wording) -> DataTable {
        let shows = |mark: &str| self.table.rows.iter().flat_map(|row| &row.cells).any(|cell| shows(cell, mark));
        let marks = [(SUPPRESSED, "suppressed"), (AGAIN, "again"), (NOTHING, "nothing")];
        let days: Vec<String> = self.days.iter().map(|day| wording.locale.date(*day)).collect();
        let values = [
            ("count", count(i64::try_from(days.len()).unwrap_or(i64::MAX))),
            ("dates", text(listed_by(wording, &days, "list-or"))),
        ];
        let mut explained = Vec::new();
        for (mark, name) in marks.into_iter().filter(|(mark, _)| shows(mark)).collect::<Vec<_>>() {
            let values = if mark == AGAIN { values.as_slice() } else { &[] };
            let note = wording.rich(&format!("table-note-{name}"), values);
            // What a star says takes lines of its own.
            if mark == AGAIN {
                self.table.notes.push(note)
            } else {
                explained.push(note)
            }
            self.table.marks.insert(mark, wording.word(&format!("table-mark-{name}")));
        }
        // The short ones on one line: a table and its notes stand on one page.
        self.note(Rich::sentences(explained));
        self.table.turned = wording.word("table-turned");
        self.without_empty_axes();
        for column in 0..self.table.columns.len() {
            if self.table.columns[column].kind == ColumnKind::Number {
                align(&mut self.table.rows, column, wording.locale);
            }
        }
        self.table
    }

    /// Makes columns of numbers out of columns of intervals in which nothing is drawn: an axis would tell of values that are not there.
    fn without_empty_axes(&mut self) {
        let drawn = |row: &TableRow, column: usize| row.cells.get(column).is_some_and(TableCell::is_drawn);
        for (index, column) in self.table.columns.iter_mut().enumerate() {
            if column.kind != ColumnKind::Whisker || self.table.rows.iter().any(|row| drawn(row, index)) {
                continue;
            }
            (column.kind, column.ticks) = (ColumnKind::Number, None);
            for cell in self.table.rows.iter_mut().filter_map(|row| row.cells.get_mut(index)) {
                if let TableCell::Whisker { text, .. } = cell {
                    *cell = TableCell::Text(std::mem::take(text));
                }
            }
        }
    }
}

/// Gives the numbers of a column room at their right where they have fewer decimals than others, or no mark that others have.
/// `..` and a dash stand under the units, where a whole number would end; words stand at the edge.
fn align(rows: &mut [TableRow], column: usize, locale: Locale) {
    let endings: Vec<Option<Ending>> = rows
        .iter()
        .map(|row| match (row.kind, row.cells.get(column)) {
            (RowKind::Body | RowKind::Total, Some(TableCell::Text(text))) => Ending::of(text, locale),
            _ => None,
        })
        .collect();
    let decimals = endings.iter().flatten().map(|ending| ending.decimals).max().unwrap_or(0);
    let starred = endings.iter().flatten().any(|ending| ending.starred);
    for (row, ending) in rows.iter_mut().zip(endings) {
        let (Some(ending), Some(TableCell::Text(text))) = (ending, row.cells.get(column)) else { continue };
        let pad = Pad {
            digits: decimals - ending.decimals,
            point: decimals > 0 && ending.decimals == 0,
            star: starred && !ending.starred,
        };
        if pad != Pad::default() {
            row.cells[column] = TableCell::Padded { text: text.clone(), pad };
        }
    }
}

/// How a printed number ends.
struct Ending {
    decimals: usize,
    starred: bool,
}

impl Ending {
    /// Returns how a text ends that ends with a number, or stands in the place of one.
    fn of(text: &str, locale: Locale) -> Option<Ending> {
        if text == SUPPRESSED || text == NOTHING {
            return Some(Ending { decimals: 0, starred: false });
        }
        let number = text.strip_suffix(AGAIN);
        let (starred, number) = (number.is_some(), number.unwrap_or(text));
        let digits = number.bytes().rev().take_while(u8::is_ascii_digit).count();
        if digits == 0 {
            return None;
        }
        let has_point = number[..number.len() - digits].ends_with(locale.decimal_mark());
        Some(Ending { decimals: if has_point { digits } else { 0 }, starred })
    }
}

fn shows(cell: &TableCell, mark: &str) -> bool {
    match cell {
        TableCell::Text(text)
        | TableCell::Whisker { text, .. }
        | TableCell::Padded { text, .. }
        | TableCell::Status { text, .. } => text == mark || mark == AGAIN && text.ends_with(mark),
        TableCell::Rich(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::sample;
    use super::super::{Tables, whisker, whisker_axis};
    use super::*;
    use crate::disclosure::{Again, Cell};
    use crate::language::Lang;
    use crate::report::shapes::Whisker;
    use crate::report::testing::{header, key, people};

    #[test]
    fn a_suppressed_interval_is_text_only_and_its_mark_is_explained() {
        let table = [sample()];
        let rows = Tables::new(&table).rows("t/t");
        let wording = Wording::of(Lang::Fi);
        let axis = whisker_axis(&rows, "high");
        assert_eq!(axis.end(), 0.8);
        let mut builder =
            TableBuilder::new(Rich::plain("Otsikko")).text("a".into(), 1.0).whisker("b".into(), &axis, wording.locale);
        for row in &rows {
            builder.row(vec![
                TableCell::Text(row.key("area")),
                whisker(wording.locale, row, ["low", "rate", "high"], &axis, Some(0.4)),
            ]);
        }
        let table = builder.finish(wording);
        let drawn = |index: usize| table.rows[index].cells[1].is_drawn();
        assert_eq!([drawn(0), drawn(1), drawn(2)], [true, false, false]);
        let notes: Vec<String> = table.notes.iter().map(Rich::text).collect();
        assert_eq!(notes, [".. = tieto salattu tietosuojan vuoksi. – = ei lukua."], "both marks on one line");
        assert!(Tables::new(&[]).rows("t/t").is_empty());
    }

    #[test]
    fn an_axis_stands_only_where_something_is_drawn_on_it() {
        let wording = Wording::of(Lang::Fi);
        let axis = Axis::percent(0.5);
        let table = |whisker: Option<Whisker>| {
            let mut builder = TableBuilder::new(Rich::plain("x")).whisker("b".into(), &axis, wording.locale);
            builder.row(vec![TableCell::Whisker { whisker: None, text: "..".into() }]);
            builder.row(vec![TableCell::Whisker { whisker, text: "10–30".into() }]);
            builder.finish(wording)
        };
        let empty = table(None);
        assert_eq!((empty.columns[0].kind, empty.columns[0].ticks.is_none()), (ColumnKind::Number, true));
        assert!(!empty.rows.iter().any(|row| matches!(row.cells[0], TableCell::Whisker { .. })));
        let drawn = table(Some(Whisker { low: 0.2, point: 0.4, high: 0.6, reference: None }));
        assert_eq!((drawn.columns[0].kind, drawn.columns[0].ticks.is_some()), (ColumnKind::Whisker, true));
    }

    /// Figures of 12, 1,5 (an earlier release) and −0,25: whole numbers lack a decimal mark and two digits, and so do
    /// the marks that stand for one; words stay at the edge.
    #[test]
    fn decimals_of_a_column_stand_under_each_other() {
        let padded = |lang: Lang, texts: &[&str]| {
            let mut builder = TableBuilder::new(Rich::plain("x")).number("n".into());
            for text in texts {
                builder.row(vec![TableCell::Text((*text).into())]);
            }
            let pads = builder.finish(Wording::of(lang)).rows.into_iter().map(|row| match &row.cells[0] {
                TableCell::Padded { pad, .. } => (pad.digits, pad.point, pad.star),
                _ => (0, false, false),
            });
            pads.collect::<Vec<_>>()
        };
        assert_eq!(
            padded(Lang::Fi, &["12", "1,5*", "\u{2212}0,25", "..", "–", "ei"]),
            [(2, true, true), (1, false, false), (0, false, true), (2, true, true), (2, true, true), (0, false, false)]
        );
        assert_eq!(padded(Lang::Fi, &["1.2.2022", "12.10.2021"]), [(0, false, false); 2]);
        assert_eq!(padded(Lang::En, &["1,234", "1,234.5"]), [(1, true, false), (0, false, false)]);
        assert_eq!(padded(Lang::Fi, &["34,0–50,8", "7"]), [(0, false, false), (1, true, false)]);
    }

    /// A figure of another day than its neighbours says which: they must not be set against each other.
    #[test]
    fn an_earlier_figure_tells_up_to_which_day_it_knows() {
        let again = |day: &str| Cell::Again(Box::new(Again { value: Cell::Integer(5), cut_off: day.parse().unwrap() }));
        let note = |days: &[&str], lang: Lang| {
            let rows = days.iter().map(|day| vec![Cell::Text("Pori".into()), again(day)]).collect();
            let tables = [crate::disclosure::testing::table(
                "t/t",
                header("t", &["area"], vec![key("area"), people("n")]),
                rows,
            )];
            let rows = Tables::new(&tables).rows("t/t");
            let wording = Wording::of(lang);
            let mut builder = TableBuilder::new(Rich::plain("x")).of(&rows).text("a".into(), 1.0).number("n".into());
            for row in &rows {
                builder.row(vec![
                    TableCell::Text(row.key("area")),
                    TableCell::Text(wording.locale.number_cell(row.cell("n"), 0)),
                ]);
            }
            builder.finish(wording).notes.iter().map(Rich::text).collect::<Vec<_>>().concat()
        };
        let one = note(&["2022-03-31", "2022-03-31"], Lang::Fi);
        assert!(one.starts_with("* = aiemmin julkaistu luku (tiedot 31.3.2022 asti): nykyistä"), "{one}");
        let two = note(&["2022-03-31", "2021-12-31"], Lang::Fi);
        assert!(two.contains("(luvusta riippuen tiedot 31.12.2021 tai 31.3.2022 asti)"), "{two}");
        assert!(note(&["2022-03-31"], Lang::Sv).contains("(uppgifter till 31.3.2022)"));
    }
}
