//! Opens the files, two at a time: read, decoded, recognised, and parted into columns.
//!
//! What becomes of the columns is left to [`super::load`]; large files wait for their turn there.

use std::fs;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use arrow::array::RecordBatch;

use super::collect::{Collector, Tally};
use super::delimited::{NoText, Text};
use super::find::{Format, Found};
use super::findings;
use super::parts::{self, NoParts, Parts};
use super::plan::Plan;
use super::recognise::{Known, Unrecognised};
use super::row::Row;
use super::scan::TableScan;
use super::workbook::{self, NoWorkbook, Sheet};
use crate::diagnostics::{Diagnostic, Place, Result, Severity};
use crate::digest::sha256;
use crate::privacy::{Gate, Hits, Kind, Spot, Where, find as find_identifiers};

/// Threads that read files: what the two cores of a plain machine can do.
const THREADS: usize = 2;
/// Text files from this size on are staged on their own: below it, a statement of the engine costs more than the reading.
const LARGE: u64 = 4 << 20;
/// Workbooks from this size on are looked at for identifiers by a thread beside the one that reads their cells.
const LARGE_WORKBOOK: usize = 1 << 20;

/// A file after a thread has read it.
#[derive(Default)]
pub struct Opened {
    /// Empty when the file could not be read or the gate stopped it.
    pub sha256: String,
    /// What was in it; `None` for a file that waits for its turn.
    pub content: Option<Content>,
}

/// What was in a file.
#[derive(Default)]
pub struct Content {
    pub tables: Vec<Table>,
    pub diagnostics: Vec<Diagnostic>,
    pub unreadable: Option<Diagnostic>,
    /// Direct identifiers; where there is any, there is nothing else.
    pub hits: Option<Hits>,
}

impl Content {
    fn unreadable(diagnostic: Diagnostic) -> Content {
        Content { unreadable: Some(diagnostic), ..Content::default() }
    }

    /// Returns the content without everything but the hits, where there are any: what else was noticed may repeat them.
    fn through_gate(self, file: &Found) -> Content {
        let hits = self.hits.filter(|hits| !hits.is_empty());
        match hits {
            None if !file.blocked => Content { hits: None, ..self },
            hits => Content { hits, ..Content::default() },
        }
    }
}

/// A table whose form was recognised, ready to be staged.
pub struct Table {
    pub sheet: Option<String>,
    pub encoding: String,
    pub delimiter: String,
    pub plan: Plan,
    pub batches: Vec<RecordBatch>,
    pub tally: Tally,
}

/// Opens the files; what comes back stands in their order, whichever was ready first.
///
/// # Errors
/// Fails as a bug of ours.
pub fn all(files: &[Found], known: &Known<'_>, gate: &Gate) -> Result<Vec<Opened>> {
    let next = AtomicUsize::new(0);
    let work = || -> Result<Vec<(usize, Opened)>> {
        let mut done = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(file) = files.get(index) else { return Ok(done) };
            done.push((index, open(file, known, gate)?));
        }
    };
    let mut opened: Vec<(usize, Opened)> = Vec::with_capacity(files.len());
    let results: Vec<_> = thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS).map(|_| scope.spawn(work)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    });
    for result in results {
        opened.extend(result?);
    }
    opened.sort_by_key(|(index, _)| *index);
    Ok(opened.into_iter().map(|(_, opened)| opened).collect())
}

fn open(file: &Found, known: &Known<'_>, gate: &Gate) -> Result<Opened> {
    let waits = file.format == Format::Parquet || (file.format == Format::Text && file.bytes >= LARGE);
    if waits {
        return Ok(Opened::default());
    }
    let bytes = match fs::read(&file.path) {
        Ok(bytes) => bytes,
        Err(error) => {
            let content = Content::unreadable(locked(file, &error)).through_gate(file);
            return Ok(Opened { sha256: String::new(), content: Some(content) });
        }
    };
    let content = match file.format {
        _ if bytes.is_empty() => Content::unreadable(about(file, "file-empty")),
        Format::Text => text(file, &bytes, known, gate)?,
        _ => sheets(file, &bytes, known, gate)?,
    };
    let content = content.through_gate(file);
    let sha256 = if file.blocked || content.hits.is_some() { String::new() } else { sha256(&bytes) };
    Ok(Opened { sha256, content: Some(content) })
}

fn text(file: &Found, bytes: &[u8], known: &Known<'_>, gate: &Gate) -> Result<Content> {
    let text = match Text::new(bytes) {
        Ok(text) => text,
        Err(why) => return Ok(Content::unreadable(no_text(file, why))),
    };
    let mut content = Content { diagnostics: of_text(file, &text), ..Content::default() };
    match text.recognise(known) {
        Ok((delimiter, plan)) => {
            let mut batches = Vec::new();
            let mut scan = TableScan::of_table(gate, &file.name, None, &known.shapes()[plan.form], &plan);
            let (last, tally) = collect(&text, delimiter, &plan, &mut scan, |batch| {
                batches.push(batch);
                true
            })?;
            batches.push(last);
            content.hits = Some(scan.finish());
            let encoding = text.encoding.to_string();
            let delimiter = delimiter_name(delimiter);
            content.tables.push(Table { sheet: None, encoding, delimiter, plan, batches, tally });
        }
        Err(why) => {
            let place = Place::file(&file.name);
            content.diagnostics.push(findings::unrecognised(place, Severity::Error, known, &why));
            content.hits = Some(look(&text, text.layout.delimiters[0], TableScan::of_unknown(gate, &file.name, None)));
        }
    }
    Ok(content)
}

/// Looks at all rows of a text file that is not staged.
pub fn look(text: &Text<'_>, delimiter: u8, mut scan: TableScan<'_>) -> Hits {
    let mut rows = text.rows(delimiter);
    let mut row = Row::default();
    while let Some(number) = rows.next(&mut row) {
        scan.row(number, &row);
    }
    scan.finish()
}

/// Reads the rows of a text file and hands on each full batch; returns the last one. Ends early when a batch is not wanted.
pub fn collect(
    text: &Text<'_>,
    delimiter: u8,
    plan: &Plan,
    scan: &mut TableScan<'_>,
    mut hand_on: impl FnMut(RecordBatch) -> bool,
) -> Result<(RecordBatch, Tally)> {
    let mut collector = Collector::new(plan);
    let mut rows = text.rows(delimiter);
    let mut row = Row::default();
    while let Some(number) = rows.next(&mut row) {
        scan.row(number, &row);
        if number <= plan.header_row {
            continue;
        }
        collector.take(number, &row);
        if let Some(batch) = collector.full_batch()?
            && !hand_on(batch)
        {
            break;
        }
    }
    collector.finish()
}

fn sheets(file: &Found, bytes: &[u8], known: &Known<'_>, gate: &Gate) -> Result<Content> {
    let (sheets, parts) = match opened(file, bytes, gate) {
        Ok(opened) => opened,
        Err(code) => return Ok(Content::unreadable(about(file, code))),
    };
    let mut content = Content::default();
    let mut hits = Hits::of(&file.name);
    let is_empty = sheets.iter().all(|sheet| sheet.rows.is_empty());
    if !parts::tell_sheet_names(bytes) {
        sheets.iter().for_each(|sheet| look_at_name(sheet, &mut hits, gate));
    }
    let mut unrecognised: Vec<(Place, Unrecognised)> = Vec::new();
    for sheet in sheets {
        let place = findings::place(&file.name, Some(&sheet.name));
        let plan = Plan::of(known, &sheet.rows);
        hits.extend(look_at_sheet(file, &sheet, plan.as_ref().ok(), known, gate));
        if sheet.hidden {
            content.diagnostics.push(Diagnostic::note("sheet-hidden").at(place));
            continue;
        }
        if sheet.rows.is_empty() {
            continue;
        }
        if sheet.too_wide {
            content.diagnostics.push(findings::too_wide(place.clone()));
        }
        match plan {
            Ok(plan) => content.tables.push(table(sheet, plan)?),
            Err(why) => unrecognised.push((place, why)),
        }
    }
    // A sheet of instructions beside a recognised one is worth a warning; a workbook without any table of ours is an error.
    let severity = if content.tables.is_empty() { Severity::Error } else { Severity::Warning };
    let findings = unrecognised.into_iter().map(|(place, why)| findings::unrecognised(place, severity, known, &why));
    content.diagnostics.extend(findings);
    if is_empty {
        content = Content::unreadable(about(file, "file-empty"));
    }
    if parts.has_author {
        content.diagnostics.push(Diagnostic::note("workbook-author-dropped").at(Place::file(&file.name)));
    }
    content.hits = Some(with_parts(hits, parts));
    Ok(content)
}

/// Reads the cells of a workbook and looks at its other parts; fails with the code of what is wrong with it.
fn opened(file: &Found, bytes: &[u8], gate: &Gate) -> Result<(Vec<Sheet>, Parts), &'static str> {
    let read = || {
        workbook::read(bytes, &file.extension).map_err(|why| match why {
            NoWorkbook::Damaged => "workbook-damaged",
            NoWorkbook::Password => "workbook-password",
        })
    };
    let look = || match parts::scan(bytes, gate, &file.name) {
        Ok(parts) => Ok(parts),
        Err(NoParts::Damaged) => Err("workbook-damaged"),
        Err(NoParts::TooLarge) => Err("workbook-part-too-large"),
    };
    if bytes.len() < LARGE_WORKBOOK {
        let sheets = read()?;
        return Ok((sheets, look()?));
    }
    thread::scope(|scope| {
        let parts = scope.spawn(look);
        let sheets = read();
        let parts = parts.join().unwrap_or_else(|panic| resume_unwind(panic));
        Ok((sheets?, parts?))
    })
}

/// Looks at the name of a sheet of a workbook whose parts do not tell it.
fn look_at_name(sheet: &Sheet, hits: &mut Hits, gate: &Gate) {
    let shown = gate.shown_sheet(&sheet.name, sheet.number);
    let at = Where { sheet: Some(shown), ..Where::default() };
    find_identifiers(&sheet.name, &mut |kind, _| hits.add(kind, Spot::SheetName, at.clone()));
}

/// Looks at all rows of a sheet.
fn look_at_sheet(file: &Found, sheet: &Sheet, plan: Option<&Plan>, known: &Known<'_>, gate: &Gate) -> Hits {
    let shown = Some(gate.shown_sheet(&sheet.name, sheet.number));
    let mut scan = match plan {
        Some(plan) => TableScan::of_table(gate, &file.name, shown, &known.shapes()[plan.form], plan),
        None => TableScan::of_unknown(gate, &file.name, shown),
    };
    for row in &sheet.rows {
        scan.row(row.number, &row.row);
    }
    for (row, column, kind) in &sheet.beyond {
        scan.beyond(*row, *column, *kind);
    }
    scan.finish()
}

/// Adds what the parts of a workbook held to what its cells held. Texts that stand in cells too are told once.
fn with_parts(mut hits: Hits, parts: Parts) -> Hits {
    let in_cells: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| hits.has(*kind)).collect();
    hits.extend(parts.hits);
    for (kind, spot, at) in parts.repeated {
        if !in_cells.contains(&kind) {
            hits.add(kind, spot, at);
        }
    }
    hits
}

fn table(sheet: Sheet, plan: Plan) -> Result<Table> {
    let mut collector = Collector::new(&plan);
    let mut batches = Vec::new();
    for row in sheet.rows.iter().filter(|row| row.number > plan.header_row) {
        collector.take(row.number, &row.row);
        batches.extend(collector.full_batch()?);
    }
    let (last, tally) = collector.finish()?;
    batches.push(last);
    let (encoding, delimiter) = (String::new(), String::new());
    Ok(Table { sheet: Some(sheet.name), encoding, delimiter, plan, batches, tally })
}

/// Returns an error about a whole file.
pub fn about(file: &Found, code: &'static str) -> Diagnostic {
    Diagnostic::error(code).at(Place::file(&file.name))
}

/// Returns the error for a file that the system does not open.
pub fn locked(file: &Found, error: &std::io::Error) -> Diagnostic {
    about(file, "file-unreadable").arg("error", error)
}

/// Returns the error for a text file without text.
pub fn no_text(file: &Found, why: NoText) -> Diagnostic {
    match why {
        NoText::Empty => about(file, "file-empty"),
        NoText::Binary => about(file, "file-not-text"),
    }
}

/// Returns what was noticed while a text was decoded.
pub fn of_text(file: &Found, text: &Text<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    if text.damaged {
        diagnostics.push(Diagnostic::warning("text-damaged").at(Place::file(&file.name)));
    }
    if let Some(line) = text.layout.unclosed_quote {
        let place = Place { row: Some(line), ..Place::file(&file.name) };
        diagnostics.push(Diagnostic::warning("quote-unclosed").at(place));
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
