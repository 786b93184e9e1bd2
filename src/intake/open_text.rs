//! Opens text files: decoded, recognised and parted into columns, table below table.

use arrow::array::RecordBatch;

use super::collect::{Collector, Tally};
use super::delimited::{NoText, Rows, Text};
use super::encoding::{Encoding, doubted};
use super::find::Found;
use super::limits::Beyond;
use super::open::{Content, MOST_TABLES, Table, about, begins_another};
use super::plan::Plan;
use super::recognise::Known;
use super::row::{NumberedRow, Row};
use super::scan::TableScan;
use super::{findings, ole};
use crate::diagnostics::{Diagnostic, Place, Result, Severity};
use crate::privacy::{Gate, Hits};

pub fn read(file: &Found, bytes: &[u8], known: &Known<'_>, gate: &Gate) -> Result<Content> {
    let text = match Text::new(bytes) {
        Ok(text) => text,
        Err(why) => return Ok(Content::unreadable(no_text(file, why))),
    };
    let mut content = Content { diagnostics: of_text(file, &text), ..Content::default() };
    let mut hits = Hits::of(&file.name);
    let (delimiter, mut plan) = match text.recognise(known) {
        Ok(recognised) => recognised,
        Err(why) => {
            let place = Place::file(&file.name);
            content.hits = Some(look(&text, text.layout.delimiters[0], TableScan::of_unknown(gate, &file.name, None)));
            if is_markup(&text) {
                return Ok(Content { hits: content.hits, ..Content::unreadable(about(file, "markup-not-read")) });
            }
            content.diagnostics.push(findings::unrecognised(place, Severity::Error, known, &why));
            return Ok(content);
        }
    };
    let mut from = 0;
    loop {
        let mut batches = Vec::new();
        let mut below = None;
        let place = content.tables.len() + 1;
        let mut scan = TableScan::of_table(gate, &file.name, None, &known.shapes()[plan.form], &plan);
        let begins = |row: &NumberedRow| {
            let begins = place < MOST_TABLES && begins_another(&row.row, &plan, known);
            below = begins.then(|| row.clone());
            begins
        };
        let (last, tally) = collect(&text, delimiter, from, &plan, &mut scan, begins, |batch| {
            batches.push(batch);
            true
        })?;
        batches.push(last);
        hits.extend(scan.finish());
        let encoding = text.encoding_name();
        let name = delimiter_name(delimiter);
        content.tables.push(Table { sheet: None, encoding, delimiter: name, plan, batches, tally });
        let Some(header) = below else { break };
        from = header.number;
        plan = match Plan::of(known, std::slice::from_ref(&header)) {
            Ok(plan) => plan,
            Err(why) => {
                let place = Place::file(&file.name);
                content.diagnostics.push(findings::unrecognised(place, Severity::Error, known, &why));
                let scan = TableScan::of_unknown(gate, &file.name, None);
                hits.extend(look_from(&text, delimiter, from, scan));
                break;
            }
        };
    }
    content.hits = Some(hits);
    Ok(content)
}

/// Whether a file with the ending of a workbook has neither of the forms of one.
pub fn may_be_text(bytes: &[u8]) -> bool {
    !bytes.starts_with(b"PK") && !ole::is_ole(bytes) && Text::new(bytes).is_ok()
}

/// Reads a text file that some system calls a workbook; what is no table of ours is told as no workbook.
pub fn read_named_workbook(file: &Found, bytes: &[u8], known: &Known<'_>, gate: &Gate) -> Result<Content> {
    let mut content = read(file, bytes, known, gate)?;
    if content.tables.is_empty() && content.unreadable.is_none() {
        return Ok(Content { hits: content.hits, ..Content::unreadable(about(file, "workbook-damaged")) });
    }
    if content.unreadable.is_none() {
        content.diagnostics.insert(0, Diagnostic::note("text-named-workbook").at(Place::file(&file.name)));
    }
    Ok(content)
}

/// Whether a text is a web page or XML: some systems export their tables so, and name them like workbooks.
fn is_markup(text: &Text<'_>) -> bool {
    let mut rows = text.rows(b'\t');
    let mut row = Row::default();
    rows.next(&mut row).is_some() && row.cells().next().is_some_and(begins_markup)
}

/// Whether a first line begins as a web page, a table of one or XML does. A header may begin with `<` by itself.
fn begins_markup(line: &str) -> bool {
    let line = line.trim_start().to_ascii_lowercase();
    ["<!doctype", "<?xml", "<html", "<head", "<body", "<table", "<meta", "<style", "<workbook"]
        .iter()
        .any(|tag| line.starts_with(tag))
}

/// Looks at all rows of a text file that is not staged.
pub fn look(text: &Text<'_>, delimiter: u8, scan: TableScan<'_>) -> Hits {
    look_from(text, delimiter, 0, scan)
}

/// Looks at the rows from a line on.
fn look_from(text: &Text<'_>, delimiter: u8, line: u64, mut scan: TableScan<'_>) -> Hits {
    let mut rows = text.rows(delimiter);
    let mut row = Row::default();
    while let Some(number) = rows.next(&mut row) {
        if number >= line {
            look_at_row(&mut scan, number, &row, &mut rows);
        }
    }
    scan.finish()
}

/// Looks at a row and at its cells beyond the columns that are read.
fn look_at_row(scan: &mut TableScan<'_>, number: u64, row: &Row, rows: &mut Rows<'_>) {
    scan.row(number, row);
    for (column, kind) in rows.beyond.drain(..) {
        scan.beyond(number, column, kind);
    }
}

/// Reads the rows of a text file from a line on, looks at them for identifiers and hands on each full batch; returns the last
/// one. Ends before a row that begins another table, or when a batch is not wanted.
pub fn collect(
    text: &Text<'_>,
    delimiter: u8,
    from: u64,
    plan: &Plan,
    scan: &mut TableScan<'_>,
    mut begins_another: impl FnMut(&NumberedRow) -> bool,
    mut hand_on: impl FnMut(RecordBatch) -> bool,
) -> Result<(RecordBatch, Tally)> {
    let mut collector = Collector::new(plan);
    collector.parted_by_commas = delimiter == b',';
    let mut rows = text.rows(delimiter);
    let mut row = NumberedRow::default();
    while let Some(number) = rows.next(&mut row.row) {
        row.number = number;
        if number < from {
            continue;
        }
        if number > plan.header_row && begins_another(&row) {
            break;
        }
        look_at_row(scan, number, &row.row, &mut rows);
        if number <= plan.header_row {
            continue;
        }
        collector.take(number, &row.row);
        if let Some(batch) = collector.full_batch()?
            && !hand_on(batch)
        {
            break;
        }
    }
    collector.tally.first_too_wide = rows.first_too_wide;
    collector.finish()
}

/// Returns the error for a text file without text.
pub fn no_text(file: &Found, why: NoText) -> Diagnostic {
    match why {
        NoText::Empty => about(file, "file-empty"),
        NoText::Binary => about(file, "file-not-text"),
        NoText::LongRow(line) => Beyond::Piece(Some(line)).finding(&file.name),
    }
}

/// Returns what was noticed while a text was decoded.
pub fn of_text(file: &Found, text: &Text<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    if text.damaged {
        diagnostics.push(Diagnostic::warning("text-damaged").at(Place::file(&file.name)));
    }
    if let Some(name) = (text.encoding == Encoding::Windows1252).then(|| doubted(&text.body)).flatten() {
        diagnostics.push(Diagnostic::warning("encoding-doubtful").at(Place::file(&file.name)).arg("name", name));
    }
    if text.encoding == Encoding::Dos850 {
        diagnostics.push(Diagnostic::note("encoding-dos").at(Place::file(&file.name)));
    }
    if let Some(line) = text.layout.unclosed_quote {
        let place = Place { row: Some(line), ..Place::file(&file.name) };
        diagnostics.push(Diagnostic::warning("quote-unclosed").at(place));
    }
    if let Some((count, line)) = text.stray_quotes {
        let place = Place { row: Some(line), ..Place::file(&file.name) };
        diagnostics.push(Diagnostic::warning("quote-stray").at(place).arg("count", count));
    }
    diagnostics
}

/// Returns a delimiter as it is printed.
pub fn delimiter_name(delimiter: u8) -> String {
    match delimiter {
        b'\t' => "tab".to_owned(),
        other => char::from(other).to_string(),
    }
}
