//! Opens the files, two at a time: read, decoded, recognised, and parted into columns.
//!
//! What becomes of the columns is left to [`super::load`]; large files wait for their turn there.

use std::fs;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use arrow::array::RecordBatch;

use super::ReadOptions;
use super::collect::{Collector, Tally};
use super::delimited::{NoText, Text};
use super::find::{Format, Found};
use super::limits::{Beyond, MOST_TABLE_BYTES, MOST_WORKBOOK_BYTES};
use super::plan::{Plan, RowKind};
use super::recognise::{Known, Unrecognised};
use super::row::NumberedRow;
use super::workbook::{self, NoWorkbook, Sheet};
use super::{epoch, findings};
use crate::diagnostics::{Diagnostic, Place, Result, Severity};
use crate::digest::sha256;

/// Threads that read files: what the two cores of a plain machine can do.
const THREADS: usize = 2;
/// Text files from this size on are staged on their own: below it, a statement of the engine costs more than the reading.
const LARGE: u64 = 4 << 20;
/// Tables below each other on a sheet or in a text file; what looks like the header of one more is a row like the others.
const MOST_TABLES: usize = 100;

/// A file after a thread has read it.
#[derive(Default)]
pub struct Opened {
    /// Empty when the file could not be read.
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
}

impl Content {
    fn unreadable(diagnostic: Diagnostic) -> Content {
        Content { unreadable: Some(diagnostic), ..Content::default() }
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
pub fn all(files: &[Found], known: &Known<'_>, options: ReadOptions) -> Result<Vec<Opened>> {
    let next = AtomicUsize::new(0);
    let work = || -> Result<Vec<(usize, Opened)>> {
        let mut done = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(file) = files.get(index) else { return Ok(done) };
            done.push((index, open(file, known, options)?));
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

fn open(file: &Found, known: &Known<'_>, options: ReadOptions) -> Result<Opened> {
    let most = if file.format == Format::Workbook { MOST_WORKBOOK_BYTES } else { MOST_TABLE_BYTES };
    if file.bytes > most {
        let content = Content::unreadable(Beyond::FileBytes(most).finding(&file.name));
        return Ok(Opened { sha256: String::new(), content: Some(content) });
    }
    let waits = file.format == Format::Parquet || (file.format == Format::Text && file.bytes >= LARGE);
    if waits {
        return Ok(Opened::default());
    }
    let bytes = match fs::read(&file.path) {
        Ok(bytes) => bytes,
        Err(error) => {
            let content = Content::unreadable(locked(file, &error));
            return Ok(Opened { sha256: String::new(), content: Some(content) });
        }
    };
    let content = match file.format {
        _ if bytes.is_empty() => Content::unreadable(about(file, "file-empty")),
        Format::Text => text(file, &bytes, known)?,
        _ => sheets(file, &bytes, known, options)?,
    };
    Ok(Opened { sha256: sha256(&bytes), content: Some(content) })
}

fn text(file: &Found, bytes: &[u8], known: &Known<'_>) -> Result<Content> {
    let text = match Text::new(bytes) {
        Ok(text) => text,
        Err(why) => return Ok(Content::unreadable(no_text(file, why))),
    };
    let mut content = Content { diagnostics: of_text(file, &text), ..Content::default() };
    let (delimiter, mut plan) = match text.recognise(known) {
        Ok(recognised) => recognised,
        Err(why) => {
            let place = Place::file(&file.name);
            content.diagnostics.push(findings::unrecognised(place, Severity::Error, known, &why));
            return Ok(content);
        }
    };
    loop {
        let mut batches = Vec::new();
        let mut below = None;
        let tables = content.tables.len() + 1;
        let take = |row: &NumberedRow, plan: &Plan| {
            let begins = tables < MOST_TABLES
                && known.is_header(&row.row)
                && plan.kind(&row.row) != RowKind::Header;
            below = begins.then(|| row.clone());
            !begins
        };
        let (last, tally) = collect(&text, delimiter, &plan, take, |batch| {
            batches.push(batch);
            true
        })?;
        batches.push(last);
        let encoding = text.encoding.to_string();
        content.tables.push(Table {
            sheet: None,
            encoding,
            delimiter: delimiter_name(delimiter),
            plan,
            batches,
            tally,
        });
        plan = match below.map(|header| Plan::of(known, &[header])) {
            Some(Ok(plan)) => plan,
            Some(Err(why)) => {
                let place = Place::file(&file.name);
                content.diagnostics.push(findings::unrecognised(place, Severity::Error, known, &why));
                return Ok(content);
            }
            None => return Ok(content),
        };
    }
}

/// Reads the rows of a text file and hands on each full batch; returns the last one. Ends at a row that is not wanted, or when a
/// batch is not.
pub fn collect(
    text: &Text<'_>,
    delimiter: u8,
    plan: &Plan,
    mut wanted: impl FnMut(&NumberedRow, &Plan) -> bool,
    mut hand_on: impl FnMut(RecordBatch) -> bool,
) -> Result<(RecordBatch, Tally)> {
    let mut collector = Collector::new(plan);
    let mut rows = text.rows(delimiter);
    let mut row = NumberedRow::default();
    while let Some(number) = rows.next(&mut row.row) {
        row.number = number;
        if number <= plan.header_row {
            continue;
        }
        if !wanted(&row, plan) {
            break;
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

fn sheets(file: &Found, bytes: &[u8], known: &Known<'_>, options: ReadOptions) -> Result<Content> {
    let sheets = match workbook::read(bytes, &file.extension) {
        Ok(sheets) => sheets,
        Err(why) => return Ok(Content::unreadable(no_workbook(file, why))),
    };
    if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Ok(Content::unreadable(about(file, "file-empty")));
    }
    let mut content = Content::default();
    let mut unrecognised: Vec<(Place, Unrecognised)> = Vec::new();
    for sheet in sheets {
        let place = findings::place(&file.name, Some(&sheet.name));
        if sheet.hidden && !options.hidden_sheets {
            content.diagnostics.push(Diagnostic::note("sheet-hidden").at(place));
            continue;
        }
        if sheet.rows.is_empty() {
            continue;
        }
        if sheet.hidden {
            content.diagnostics.push(Diagnostic::note("hidden-sheet-loaded").at(place.clone()));
        }
        if sheet.too_wide {
            content.diagnostics.push(findings::too_wide(place.clone()));
        }
        if let Err(why) = tables(sheet, known, &mut content.tables)? {
            unrecognised.push((place, why));
        }
    }
    // A sheet of instructions beside a recognised one is worth a warning; a workbook without any table of ours is an error.
    let severity = if content.tables.is_empty() { Severity::Error } else { Severity::Warning };
    let findings = unrecognised.into_iter().map(|(place, why)| findings::unrecognised(place, severity, known, &why));
    content.diagnostics.extend(findings);
    Ok(content)
}

/// Takes the tables of a sheet: where the header of another table stands below the first one's rows, another table begins.
fn tables(sheet: Sheet, known: &Known<'_>, tables: &mut Vec<Table>) -> Result<Result<(), Unrecognised>> {
    let mut rest = &sheet.rows[..];
    for place in 1.. {
        if rest.is_empty() {
            break;
        }
        let plan = match Plan::of(known, rest) {
            Ok(plan) => plan,
            Err(why) => return Ok(Err(why)),
        };
        let first = rest.iter().position(|row| row.number > plan.header_row).unwrap_or(rest.len());
        let begins = |row: &NumberedRow| {
            place < MOST_TABLES && known.is_header(&row.row) && plan.kind(&row.row) != RowKind::Header
        };
        let end = rest[first..].iter().position(begins).map_or(rest.len(), |rows| first + rows);
        let mut collector = Collector::new(&plan);
        let mut batches = Vec::new();
        for NumberedRow { number, row } in &rest[first..end] {
            match sheet.from_1904 {
                true => collector.take(*number, &epoch::counted_from_1900(row, &plan.days)),
                false => collector.take(*number, row),
            }
            batches.extend(collector.full_batch()?);
        }
        let (last, tally) = collector.finish()?;
        batches.push(last);
        let (encoding, delimiter) = (String::new(), String::new());
        tables.push(Table { sheet: Some(sheet.name.clone()), encoding, delimiter, plan, batches, tally });
        rest = &rest[end..];
    }
    Ok(Ok(()))
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
        NoText::LongRow(line) => Beyond::Piece(Some(line)).finding(&file.name),
    }
}

/// Returns the error for a workbook that is not read.
fn no_workbook(file: &Found, why: NoWorkbook) -> Diagnostic {
    match why {
        NoWorkbook::Damaged => about(file, "workbook-damaged"),
        NoWorkbook::Password => about(file, "workbook-password"),
        NoWorkbook::Entities => about(file, "workbook-entities"),
        NoWorkbook::Beyond(beyond) => beyond.finding(&file.name),
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
