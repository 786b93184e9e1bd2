//! How much an ODS file unfolds to: a row or a cell that is written once may stand for a million.
//!
//! The parser unfolds them, and holds all sheets before anybody can look at one. So the content is read here first, tag by tag,
//! the way the parser reads it, and only counted.

use std::io::BufReader;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::limits::{Beyond, MOST_CELLS_HELD, MOST_SHEETS, MOST_TEXT_BYTES};
use super::package::Package;
use super::parts::{MOST_MERGED, Merged};
use super::workbook::NoWorkbook;
use super::workbook::percent::Percents;

/// Rows and columns that the parser unfolds at most.
const ROWS: u64 = 1_048_576;
const COLUMNS: u64 = 16_384;

/// Counts what the sheets of an ODS file unfold to, and sees that its elements are closed: the parser would wait for the end of
/// a table for ever. That there is no content is left to the parser to tell. Returns what it does not tell of each sheet that it reads.
///
/// # Errors
/// Says when there are more sheets, cells or text than are read, when the elements are not closed as they were opened, or when a table stands
/// inside another.
pub fn look_through(package: &mut Package<'_>) -> Result<Vec<Told>, NoWorkbook> {
    let Ok(part) = package.by_name("content.xml") else { return Ok(Vec::new()) };
    let mut reader = Reader::from_reader(BufReader::new(part));
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    let mut open = 0_u64;
    // Without one there is no table: the file may be encrypted, which the parser tells.
    let mut has_tables = false;
    let mut count = Count::default();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) => {
                open += 1;
                has_tables |= tag.name().as_ref() == "table:table";
                count.start(&tag)?;
            }
            Ok(Event::End(tag)) => {
                open = open.saturating_sub(1);
                count.end(tag.name().as_ref())?;
            }
            Ok(Event::Text(text)) => count.text += length(text.len()),
            Ok(Event::CData(text)) => count.text += length(text.len()),
            Ok(Event::GeneralRef(_)) => count.text += 1,
            Ok(Event::Eof) if open == 0 => return Ok(count.told),
            Ok(Event::Eof) | Err(_) if !has_tables => return Ok(count.told),
            Ok(Event::Eof) | Err(_) => return Err(NoWorkbook::Damaged),
            Ok(_) => {}
        }
        if count.text > MOST_TEXT_BYTES {
            return Err(Beyond::Text.into());
        }
    }
}

/// What the parser of a sheet does not tell: rows and columns count from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Blocks of merged cells.
    pub merged: Vec<Merged>,
    /// Formulas whose result the file does not hold, and row and column of the first.
    pub uncalculated: u64,
    pub first_uncalculated: (u64, u64),
    /// Cells that are shown as percentages, from 0.
    pub percents: Percents,
}

/// What has been counted so far.
#[derive(Default)]
struct Count {
    told: Vec<Told>,
    sheets: usize,
    in_sheet: bool,
    /// Cells and bytes of text that the parser holds once all sheets are unfolded.
    cells: u64,
    text_in_all: u64,
    sheet: Sheet,
    row: Row,
    /// Bytes of text since the cell began, and how often the cell stands beside itself.
    text: u64,
    cell_repeats: u64,
    cell_filled: bool,
    cell_percent: bool,
}

/// The sheet that is being read.
#[derive(Default)]
struct Sheet {
    /// Whether the parser reads it.
    is_read: bool,
    /// Rows so far.
    rows: u64,
    /// The first and the last filled row, the least and the greatest filled column, from 0.
    filled_rows: Option<(u64, u64)>,
    filled_columns: Option<(u64, u64)>,
    /// Cells of the rows as they are written, each row once: the parser holds these too.
    written: u64,
    text: u64,
}

/// The row that is being read.
#[derive(Default)]
struct Row {
    repeats: u64,
    width: u64,
    filled: Option<(u64, u64)>,
    text: u64,
    /// First and last column of the cells that are shown as percentages.
    percents: Vec<(u64, u64)>,
}

impl Count {
    fn start(&mut self, tag: &BytesStart<'_>) -> Result<(), NoWorkbook> {
        match tag.name().as_ref() {
            "table:table" => {
                if std::mem::replace(&mut self.in_sheet, true) {
                    return Err(NoWorkbook::Damaged);
                }
                self.sheets += 1;
                // The parser passes over a table without a name, such as one that a link to another program holds.
                let is_read = tag.try_get_attribute("table:name").is_ok_and(|name| name.is_some());
                self.sheet = Sheet { is_read, ..Sheet::default() };
                self.told.extend(is_read.then(Told::default));
                if self.sheets > MOST_SHEETS {
                    return Err(Beyond::Sheets.into());
                }
            }
            "table:table-row" => {
                self.row = Row { repeats: repeats(tag, "table:number-rows-repeated"), ..Row::default() };
            }
            "table:table-cell" | "table:covered-table-cell" => self.start_cell(tag),
            // Spaces are counted, not written.
            "text:s" => self.text = self.text.saturating_add(repeats(tag, "text:c")),
            _ => {}
        }
        Ok(())
    }

    fn start_cell(&mut self, tag: &BytesStart<'_>) {
        self.text = 0;
        self.cell_filled = false;
        self.cell_percent = false;
        self.cell_repeats = repeats(tag, "table:number-columns-repeated");
        self.tell(tag);
        for attribute in tag.attributes().with_checks(false).flatten() {
            let value = attribute.value.as_ref();
            match attribute.key.as_ref() {
                "office:value" | "office:boolean-value" => self.cell_filled = true,
                "office:string-value" | "office:date-value" | "office:time-value" | "table:formula" => {
                    self.cell_filled = true;
                    self.text += length(value.len());
                }
                "office:value-type" => {
                    self.cell_filled |= value == "string";
                    self.cell_percent = value == "percentage";
                }
                _ => {}
            }
        }
    }

    /// Notes that a cell is merged with others, or a formula without a result: a spreadsheet writes what kind of value it has.
    fn tell(&mut self, tag: &BytesStart<'_>) {
        let Some(told) = self.told.last_mut().filter(|_| self.sheet.is_read) else { return };
        let (row, column) = (self.sheet.rows.saturating_add(1), self.row.width.saturating_add(1));
        let (rows, columns) = (repeats(tag, "table:number-rows-spanned"), repeats(tag, "table:number-columns-spanned"));
        if rows > 1 && told.merged.len() < MOST_MERGED {
            let to = |from: u64, cells: u64| (from, from.saturating_add(cells.max(1) - 1));
            told.merged.push(Merged { sheet: None, rows: to(row, rows), columns: to(column, columns) });
        }
        let has = |name: &str| matches!(tag.try_get_attribute(name), Ok(Some(_)));
        if has("table:formula") && !has("office:value-type") {
            if told.uncalculated == 0 {
                told.first_uncalculated = (row, column);
            }
            told.uncalculated += 1;
        }
    }

    fn end(&mut self, name: &str) -> Result<(), NoWorkbook> {
        match name {
            "table:table-cell" | "table:covered-table-cell" => {
                self.end_cell();
                Ok(())
            }
            "table:table-row" => self.end_row(),
            "table:table" => {
                self.in_sheet = false;
                self.end_sheet()
            }
            _ => Ok(()),
        }
    }

    fn end_cell(&mut self) {
        let first = self.row.width;
        self.row.width = first.saturating_add(self.cell_repeats).min(COLUMNS);
        if self.cell_filled && first < self.row.width {
            let last = self.row.width - 1;
            self.row.filled = Some((self.row.filled.map_or(first, |(first, _)| first), last));
            self.row.text = self.row.text.saturating_add(self.text.saturating_mul(self.row.width - first));
            self.row.percents.extend(self.cell_percent.then_some((first, last)));
        }
        self.text = 0;
    }

    fn end_row(&mut self) -> Result<(), NoWorkbook> {
        let Row { repeats, filled, text, percents, .. } = std::mem::take(&mut self.row);
        let first = self.sheet.rows;
        self.sheet.rows = first.saturating_add(repeats).min(ROWS);
        let Some((left, right)) = filled.filter(|_| first < self.sheet.rows) else { return Ok(()) };
        let last = self.sheet.rows - 1;
        self.sheet.written += right + 1;
        self.sheet.filled_rows = Some((self.sheet.filled_rows.map_or(first, |(first, _)| first), last));
        let (least, greatest) = self.sheet.filled_columns.unwrap_or((left, right));
        self.sheet.filled_columns = Some((least.min(left), greatest.max(right)));
        self.sheet.text = self.sheet.text.saturating_add(text.saturating_mul(self.sheet.rows - first));
        self.judge()?;
        // They are as many at most as the cells that have been judged.
        let places = (first..self.sheet.rows).flat_map(|row| {
            percents.iter().flat_map(move |(left, right)| (*left..=*right).map(move |column| (row, column)))
        });
        let narrow = |(row, column): (u64, u64)| Some((u32::try_from(row).ok()?, u32::try_from(column).ok()?));
        if let Some(told) = self.told.last_mut() {
            told.percents.extend(places.filter_map(narrow));
        }
        Ok(())
    }

    fn end_sheet(&mut self) -> Result<(), NoWorkbook> {
        self.cells += self.sheet.cells();
        self.text_in_all = self.text_in_all.saturating_add(self.sheet.text);
        self.sheet = Sheet::default();
        self.judge()
    }

    fn judge(&self) -> Result<(), NoWorkbook> {
        if self.cells.saturating_add(self.sheet.cells()) > MOST_CELLS_HELD {
            Err(Beyond::Cells(MOST_CELLS_HELD).into())
        } else if self.text_in_all.saturating_add(self.sheet.text) > MOST_TEXT_BYTES {
            Err(Beyond::Text.into())
        } else {
            Ok(())
        }
    }
}

impl Sheet {
    /// Returns the cells from the first filled row and column to the last.
    fn cells(&self) -> u64 {
        let (Some((top, bottom)), Some((left, right))) = (self.filled_rows, self.filled_columns) else { return 0 };
        self.written.max((bottom - top + 1).saturating_mul(right - left + 1))
    }
}

/// Returns how often a tag says that it stands; once without a word about it, or with one that is no number.
fn repeats(tag: &BytesStart<'_>, name: &str) -> u64 {
    let attribute = tag.try_get_attribute(name).ok().flatten();
    attribute.map_or(1, |attribute| {
        let digits = attribute.value.trim();
        match digits.parse() {
            Ok(repeats) => repeats,
            Err(_) if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) => u64::MAX,
            Err(_) => 1,
        }
    })
}

fn length(bytes: usize) -> u64 {
    u64::try_from(bytes).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::super::package;
    use super::super::testing::zipped;
    use super::*;

    fn refused(sheets: &str) -> Option<NoWorkbook> {
        let content = format!(
            "<?xml version=\"1.0\"?><office:document-content><office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body></office:document-content>"
        );
        let bytes = zipped(&[("content.xml", content.as_bytes())]);
        look_through(&mut package::look_through(&bytes).unwrap()).err()
    }

    fn table(rows: &str) -> String {
        format!("<table:table table:name=\"A\">{rows}</table:table>")
    }

    fn text(repeats: u64, text: &str) -> String {
        format!(
            "<table:table-cell table:number-columns-repeated=\"{repeats}\" office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        )
    }

    fn row(repeats: u64, cells: &str) -> String {
        format!("<table:table-row table:number-rows-repeated=\"{repeats}\">{cells}</table:table-row>")
    }

    /// LibreOffice writes the kind of a formula's value, and its text where it has one; a program that computes nothing writes neither.
    #[test]
    fn merged_cells_percentages_and_formulas_without_results_are_told() {
        let covered = "<table:covered-table-cell/>";
        let merged = text(1, "x").replace("<table:table-cell", "<table:table-cell table:number-rows-spanned=\"3\"");
        let formula = "<table:table-cell table:formula=\"of:=1+2\"/>";
        let calculated = "<table:table-cell table:formula=\"of:=&quot;&quot;\" office:value-type=\"string\" office:string-value=\"\"/>";
        let percent = "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"percentage\" office:value=\"0.5\"/>";
        let rows = row(4, &text(1, "y")) + &row(1, &(text(2, "x") + &merged)) + &row(2, &(text(2, "x") + covered));
        let rows =
            rows + &row(1, &(text(1, "x") + formula + calculated + formula)) + &row(2, &(text(1, "x") + percent));
        let content = format!(
            "<office:document-content><office:spreadsheet>{}{}</office:spreadsheet></office:document-content>",
            table(""),
            table(&rows)
        );
        let bytes = zipped(&[("content.xml", content.as_bytes())]);
        let told = look_through(&mut package::look_through(&bytes).unwrap()).unwrap();
        let block = Merged { sheet: None, rows: (5, 7), columns: (3, 3) };
        let percents = vec![(8, 1), (8, 2), (9, 1), (9, 2)];
        let second = Told { merged: vec![block], uncalculated: 2, first_uncalculated: (8, 2), percents };
        assert_eq!(told, [Told::default(), second]);
    }

    /// A link to another program holds a table that is no sheet.
    #[test]
    fn what_is_told_of_a_sheet_is_not_told_of_the_next_beside_a_table_without_a_name() {
        let formula = row(1, "<table:table-cell table:formula=\"of:=1+2\"/>");
        let unnamed = format!("<table:table>{formula}{formula}</table:table>");
        let sheets = format!("{}{unnamed}{}", table(""), table(&formula));
        let content = format!(
            "<office:document-content><office:spreadsheet>{sheets}</office:spreadsheet></office:document-content>"
        );
        let bytes = zipped(&[("content.xml", content.as_bytes())]);
        let told = look_through(&mut package::look_through(&bytes).unwrap()).unwrap();
        let one = Told { uncalculated: 1, first_uncalculated: (1, 1), ..Told::default() };
        assert_eq!(told, [Told::default(), one]);
    }

    /// The parser takes the end of the inner table for that of the sheet, and would pass over the rows below without a word.
    #[test]
    fn a_table_inside_a_table_is_refused() {
        let inner = format!(
            "<table:table-cell office:value-type=\"string\">{}</table:table-cell>",
            table(&row(1, &text(1, "x")))
        );
        let in_a_cell = table(&(row(1, &inner) + &row(1, &text(1, "lost"))));
        let in_a_shape = table(&format!("<table:shapes>{}</table:shapes>{}", table(""), row(1, &text(1, "lost"))));
        for sheets in [in_a_cell, in_a_shape] {
            assert_eq!(refused(&sheets), Some(NoWorkbook::Damaged), "{sheets}");
        }
        assert_eq!(refused(&table(&row(1, &text(1, "x"))).repeat(2)), None);
    }

    #[test]
    fn a_table_that_is_not_closed_is_damage() {
        for sheets in
            ["<table:table table:name=\"A\">", "<table:table></tablece:bod>", "<table:table><table:row></table:table>"]
        {
            assert_eq!(refused(sheets), Some(NoWorkbook::Damaged), "{sheets}");
        }
    }

    #[test]
    fn empty_rows_and_cells_to_the_end_of_the_sheet_cost_nothing() {
        let blanks = "<table:table-cell table:number-columns-repeated=\"16380\"/>";
        let sheet = row(1, &(text(1, "Asiakastunnus") + &text(3, "x") + blanks)) + &row(1_048_575, blanks);
        assert_eq!(refused(&table(&sheet)), None);
    }

    #[test]
    fn a_filled_cell_repeated_by_the_million_is_refused() {
        let cells = Some(Beyond::Cells(MOST_CELLS_HELD).into());
        assert_eq!(refused(&table(&row(1_048_576, &text(2, "x")))), cells);
        assert_eq!(refused(&table(&row(200, &text(16_384, "x")))), cells);
        assert_eq!(refused(&table(&row(u64::MAX, &text(u64::MAX, "x")))), cells);
        let number =
            "<table:table-cell table:number-columns-repeated=\"9\" office:value-type=\"float\" office:value=\"1\"/>";
        assert_eq!(refused(&table(&row(300_000, number))), cells);
        assert_eq!(refused(&table(&row(1_000_000, &text(1, "x"))).repeat(3)), cells, "all sheets are held");
    }

    #[test]
    fn two_cells_in_opposite_corners_are_refused() {
        let blanks = "<table:table-cell table:number-columns-repeated=\"100\"/>";
        let sheet = row(1, &text(1, "x")) + &row(50_000, blanks) + &row(1, &(blanks.to_owned() + &text(1, "x")));
        assert_eq!(refused(&table(&sheet)), Some(Beyond::Cells(MOST_CELLS_HELD).into()));
    }

    #[test]
    fn a_long_text_repeated_and_spaces_that_are_only_counted_are_refused() {
        assert_eq!(refused(&table(&row(200, &text(1_000, &"x".repeat(1_000))))), Some(Beyond::Text.into()));
        let spaces = text(1, "<text:s text:c=\"99999999999\"/>");
        assert_eq!(refused(&table(&row(1, &spaces))), Some(Beyond::Text.into()));
    }

    #[test]
    fn more_sheets_than_are_read_are_refused() {
        assert_eq!(refused(&table("").repeat(MOST_SHEETS)), None);
        assert_eq!(refused(&table("").repeat(MOST_SHEETS + 1)), Some(Beyond::Sheets.into()));
    }
}
