//! What a released cell is in a workbook: a number, a day or words, and how it shows.

use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign};

use super::Book;
use crate::contract::guidance::yes_and_no;
use crate::disclosure::{Cell, ReleasedColumn, ReleasedTable, SUPPRESSED};
use crate::language::Lang;
use crate::period::Period;
use crate::report::areas::Areas;
use crate::report::locale::Locale;
use crate::report::rich::Wording;
use crate::report::spreadsheet;
use crate::report::tables::AGAIN;

/// Grey of what stands for a figure that is not shown: 6.4:1 on white.
const MUTED: u32 = 0x52_606d;

/// What is written into a cell.
pub(super) enum Written {
    Nothing,
    Text(String),
    Number(f64),
    Day(ExcelDateTime),
}

/// A column as it is shown.
pub(super) struct Look<'c> {
    column: &'c ReleasedColumn,
    wording: Wording,
    areas: &'c Areas,
    /// Where in a row the kind of its area stands.
    area_kind: Option<usize>,
    /// How its numbers show.
    pattern: String,
    /// What stands behind a number that means something: the name of a criterion, by its number.
    names: Vec<(f64, String)>,
    is_figure: bool,
}

impl<'c> Look<'c> {
    /// Returns the look of a table's column; decimals are those that its shown numbers need.
    pub fn of(book: &'c Book<'c>, table: &ReleasedTable, index: usize, column: &'c ReleasedColumn) -> Look<'c> {
        let shown = table.rows().iter().filter_map(|row| row.get(index));
        let numbers: Vec<f64> =
            shown.filter_map(|cell| cell.again().map_or(cell, |again| &again.value).number()).collect();
        let is_whole = numbers.iter().all(|number| number.fract() == 0.0);
        Look {
            column,
            wording: book.wording,
            areas: &book.areas,
            area_kind: table.columns().iter().position(|column| column.name == "area_kind"),
            pattern: pattern(unit(table, column), is_whole, book.input.lang),
            names: if column.unit == "item" { criteria(book) } else { Vec::new() },
            is_figure: !numbers.is_empty() || !matches!(column.unit.as_str(), "code" | "text" | "period" | "item"),
        }
    }

    /// Returns what is written for a cell of a row, and its format.
    pub fn cell(&self, row: &[Cell], cell: &Cell) -> (Written, Format) {
        let (value, ending) = match cell {
            Cell::Again(again) => (&again.value, AGAIN),
            _ => (cell, ""),
        };
        let written = self.written(row, value);
        let format = match &written {
            Written::Number(number) => {
                // The cell stays a number, as it is in the CSV file, and shows its name.
                let name = self.name(*number).map_or_else(String::new, |name| format!(" {name}"));
                let shown =
                    Format::new().set_num_format(format!("{}{}{}", self.pattern, quoted(&name), quoted(ending)));
                if name.is_empty() { shown } else { shown.set_align(FormatAlign::Left) }
            }
            Written::Day(_) => {
                let pattern = format!("{}{}", date_pattern(self.wording.lang()), quoted(ending));
                Format::new().set_num_format(pattern).set_align(FormatAlign::Left)
            }
            Written::Text(_) if cell == &Cell::Suppressed => {
                let dots = Format::new().set_font_color(MUTED);
                if self.is_figure { dots.set_align(FormatAlign::Right) } else { dots }
            }
            Written::Text(_) | Written::Nothing => Format::new(),
        };
        (written, format.set_align(FormatAlign::Top))
    }

    fn name(&self, number: f64) -> Option<&str> {
        self.names.iter().find(|(own, _)| *own == number).map(|(_, name)| name.as_str())
    }

    fn written(&self, row: &[Cell], cell: &Cell) -> Written {
        let number = |value: f64| if value.is_finite() { Written::Number(value) } else { Written::Nothing };
        match cell {
            Cell::Suppressed => Written::Text(SUPPRESSED.to_owned()),
            Cell::Missing | Cell::Again(_) => Written::Nothing,
            Cell::Text(text) => match text.parse() {
                Ok(date) if self.column.unit == "date" => self.day(date),
                _ => Written::Text(self.words(row, text)),
            },
            Cell::Date(date) => self.day(*date),
            Cell::Truth(truth) => {
                let [yes, no] = yes_and_no(self.wording.lang());
                Written::Text(if *truth { yes } else { no }.to_owned())
            }
            Cell::Integer(_) | Cell::Number(_) => cell.number().map_or(Written::Nothing, number),
        }
    }

    fn day(&self, date: chrono::NaiveDate) -> Written {
        spreadsheet::day(date).map_or_else(|| Written::Text(self.wording.locale.date(date)), Written::Day)
    }

    /// Returns a text or code as the report prints it.
    fn words(&self, row: &[Cell], text: &str) -> String {
        if let Some(prefix) = &self.column.codes {
            let title = self.wording.title(prefix, text);
            if title != text {
                return title;
            }
        }
        if self.column.unit == "period"
            && let Ok(period) = text.parse::<Period>()
        {
            return self.wording.locale.period(period);
        }
        let kind = self.area_kind.and_then(|place| row.get(place)).map(Cell::plain);
        self.areas.in_column(&self.column.name, kind.as_deref(), text).unwrap_or_else(|| text.to_owned())
    }

    /// Returns how many characters a cell takes, about.
    pub fn letters(&self, row: &[Cell], cell: &Cell) -> usize {
        let value = cell.again().map_or(cell, |again| &again.value);
        match self.written(row, value) {
            Written::Nothing => 0,
            Written::Text(text) => text.chars().count(),
            Written::Day(_) => 12,
            Written::Number(number) => {
                let name = self.name(number).map_or(0, |name| name.chars().count());
                Locale::of(self.wording.lang()).decimal(number, 0).chars().count() + 4 + name
            }
        }
    }
}

/// Returns the names of the criteria of fidelity by number, in the workbook's language.
fn criteria(book: &Book<'_>) -> Vec<(f64, String)> {
    let lang = book.input.lang;
    let rows = book.input.project.reference.rows("fidelity_items");
    rows.filter_map(|row| Some((row.get("item").parse().ok()?, row.name(lang).to_owned()))).collect()
}

/// Longest text within a number's format: 255 characters are the most that a format has.
const LONGEST_IN_FORMAT: usize = 200;

/// Returns text that a number's format shows as it is. A quotation mark would end it.
fn quoted(text: &str) -> String {
    let text: String = text.chars().filter(|letter| *letter != '"').take(LONGEST_IN_FORMAT).collect();
    if text.is_empty() { text } else { format!("\"{text}\"") }
}

/// Returns how days show. English names its month; in the others a sheet's own language decides nothing.
pub(super) fn date_pattern(lang: Lang) -> &'static str {
    match lang {
        Lang::Fi | Lang::Sv => "d.m.yyyy",
        Lang::En => "[$-809]d mmmm yyyy",
    }
}

/// Returns the unit that tells how a column's numbers show. Where a table has the ends of its scale, points are those of an instrument, whose
/// changes are parts of a point.
fn unit<'c>(table: &ReleasedTable, column: &'c ReleasedColumn) -> &'c str {
    let has_scale = table.columns().iter().any(|column| column.name == "scale_max");
    if column.unit == "points" && has_scale { "scale_points" } else { &column.unit }
}

/// Returns how numbers of a unit show, with as many decimals as reports print them with or more; the sign that parts thousands and decimals is the reader's own.
fn pattern(unit: &str, is_whole: bool, lang: Lang) -> String {
    let percent = if lang == Lang::En { "0.0%" } else { "0.0\u{a0}%" };
    let number = match (unit, is_whole) {
        ("fraction", _) => return percent.to_owned(),
        ("year" | "item", _) => return "0".to_owned(),
        (_, true) => "#,##0",
        ("euros" | "ratio" | "per_1000" | "scale_points", false) => "#,##0.00",
        ("index" | "p" | "variance", false) => "0.0000",
        (_, false) => "#,##0.0",
    };
    match unit {
        "euros" if lang == Lang::En => format!("\"€\"{number}"),
        "euros" => format!("{number}\"\u{a0}€\""),
        _ => number.to_owned(),
    }
}
