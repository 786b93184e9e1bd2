//! Opens the files, two at a time: read, decoded, recognised, and parted into columns.
//!
//! What becomes of the columns is left to [`super::load`]; large files wait for their turn there.

use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use arrow::array::RecordBatch;

use super::ReadOptions;
use super::collect::{Collector, Tally};
use super::find::{Format, Found};
use super::kept::{Reader, Readings};
use super::limits::{Beyond, MOST_TABLE_BYTES, MOST_WORKBOOK_BYTES};
use super::parts::{self, NoParts, Parts};
use super::plan::{Plan, RowKind};
use super::recognise::{Known, Unrecognised};
use super::row::{NumberedRow, Row};
use super::scan::TableScan;
use super::workbook::{Bounded, NoWorkbook, Sheet};
use super::{epoch, findings, merged, open_text};
use crate::diagnostics::{Diagnostic, Place, Result, Severity};
use crate::digest::sha256;
use crate::language::{Catalogue, Lang};
use crate::privacy::{Gate, Hits, Kind, Spot, Where, find as find_identifiers};

/// Threads that read files: what the two cores of a plain machine can do.
const THREADS: usize = 2;
/// Text files from this size on are staged on their own: below it, a statement of the engine costs more than the reading.
const LARGE: u64 = 4 << 20;
/// Tables below each other on a sheet or in a text file; what looks like the header of one more is a row like the others.
pub(super) const MOST_TABLES: usize = 100;
/// Workbooks from this size on are looked at for identifiers by a thread beside the one that reads their cells.
const LARGE_WORKBOOK: usize = 1 << 20;

/// A file after a thread has read it.
#[derive(Default)]
pub struct Opened {
    /// Empty when the file could not be read or the gate stopped it.
    pub sha256: String,
    /// What was in it; `None` for a file that waits for its turn.
    pub content: Option<Content>,
    /// Under what the content may be kept; none where it may not.
    pub key: Option<String>,
    /// Whether the content was kept, and the file not read.
    pub is_taken: bool,
}

/// What was in a file.
#[derive(Debug, Default)]
pub struct Content {
    pub tables: Vec<Table>,
    pub diagnostics: Vec<Diagnostic>,
    pub unreadable: Option<Diagnostic>,
    /// Direct identifiers; where there is any, there is nothing else.
    pub hits: Option<Hits>,
    /// Numbers of the exceptions without which the gate would have stopped it.
    pub allowed: BTreeSet<usize>,
}

impl Content {
    pub(super) fn unreadable(diagnostic: Diagnostic) -> Content {
        Content { unreadable: Some(diagnostic), ..Content::default() }
    }

    /// Returns the content without everything but the hits, where there are any: what else was noticed may repeat them.
    fn through_gate(self, file: &Found) -> Content {
        let allowed = self.hits.as_ref().map(|hits| hits.allowed().clone()).unwrap_or_default();
        let hits = self.hits.filter(|hits| !hits.is_empty());
        match hits {
            None if !file.blocked => Content { hits: None, allowed, ..self },
            hits => Content { hits, ..Content::default() },
        }
    }
}

/// A table whose form was recognised, ready to be staged.
#[derive(Debug)]
pub struct Table {
    pub sheet: Option<String>,
    pub encoding: String,
    pub delimiter: String,
    pub plan: Plan,
    pub batches: Vec<RecordBatch>,
    pub tally: Tally,
}

/// Opens the files; what comes back stands in their order, whichever was ready first. What is kept of the same file, read in the same
/// way, is taken instead.
///
/// # Errors
/// Fails as a bug of ours.
pub fn all(
    files: &[Found],
    known: &Known<'_>,
    gate: &Gate,
    options: ReadOptions,
    kept: &Readings,
) -> Result<Vec<Opened>> {
    let reader = Reader::new(gate, options);
    let next = AtomicUsize::new(0);
    let work = || -> Result<Vec<(usize, Opened)>> {
        let mut done = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(file) = files.get(index) else { return Ok(done) };
            done.push((index, open(file, known, gate, options, (kept, &reader))?));
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

/// Returns whether a file is left to the engine, which reads it from the disk when its turn comes.
pub(super) fn waits(file: &Found) -> bool {
    file.format == Format::Parquet || (file.format == Format::Text && file.bytes >= LARGE)
}

/// Returns how large a file may be.
pub(super) fn most_bytes(file: &Found) -> u64 {
    if file.format == Format::Workbook { MOST_WORKBOOK_BYTES } else { MOST_TABLE_BYTES }
}

fn open(
    file: &Found,
    known: &Known<'_>,
    gate: &Gate,
    options: ReadOptions,
    (kept, reader): (&Readings, &Reader),
) -> Result<Opened> {
    let most = most_bytes(file);
    if file.bytes > most {
        let content = Content::unreadable(Beyond::FileBytes(most).finding(&file.name)).through_gate(file);
        return Ok(Opened { content: Some(content), ..Opened::default() });
    }
    if waits(file) {
        return Ok(Opened::default());
    }
    let bytes = match fs::read(&file.path) {
        Ok(bytes) => bytes,
        Err(error) => {
            let content = Content::unreadable(locked(file, &error)).through_gate(file);
            return Ok(Opened { content: Some(content), ..Opened::default() });
        }
    };
    let sha256 = sha256(&bytes);
    let key = reader.key(file, &sha256);
    if !file.blocked
        && let Some(content) = kept.take(&key)
    {
        content.allowed.iter().for_each(|exception| gate.allow(*exception));
        return Ok(Opened { sha256, content: Some(content), key: Some(key), is_taken: true });
    }
    let content = match file.format {
        _ if bytes.is_empty() => Content::unreadable(about(file, "file-empty")),
        Format::Text => open_text::read(file, &bytes, known, gate)?,
        _ if open_text::may_be_text(&bytes) => open_text::read_named_workbook(file, &bytes, known, gate)?,
        _ => sheets(file, &bytes, known, gate, options)?,
    };
    let content = content.through_gate(file);
    if file.blocked || content.hits.is_some() {
        return Ok(Opened { content: Some(content), ..Opened::default() });
    }
    // What cannot be read stops a run: nobody comes back for it.
    let key = content.unreadable.is_none().then_some(key);
    Ok(Opened { sha256, content: Some(content), key, is_taken: false })
}

/// Whether the header of another table stands here, below the rows of one.
pub(super) fn begins_another(row: &Row, plan: &Plan, known: &Known<'_>) -> bool {
    known.is_header(row) && plan.kind(row) != RowKind::Header
}

fn sheets(file: &Found, bytes: &[u8], known: &Known<'_>, gate: &Gate, options: ReadOptions) -> Result<Content> {
    let (sheets, parts) = match opened(file, bytes, gate) {
        Ok(opened) => opened,
        Err(diagnostic) => return Ok(Content::unreadable(*diagnostic)),
    };
    let mut content = Content::default();
    let mut hits = Hits::of(&file.name);
    let is_empty = sheets.iter().all(|sheet| sheet.rows.is_empty());
    if !parts::tell_sheet_names(bytes) {
        sheets.iter().for_each(|sheet| look_at_name(sheet, &mut hits, gate));
    }
    let mut unrecognised: Vec<(Place, Unrecognised)> = Vec::new();
    for mut sheet in sheets {
        let place = findings::place(&file.name, Some(&sheet.name));
        let pieces = pieces(&sheet.rows, known);
        hits.extend(look_at_sheet(file, &sheet, &pieces, known, gate));
        if sheet.hidden && !options.hidden_sheets {
            content.diagnostics.push(Diagnostic::note("sheet-hidden").at(place));
            continue;
        }
        if sheet.rows.is_empty() {
            continue;
        }
        content.diagnostics.extend(oddities(&sheet, &place));
        let shown = gate.shown_sheet(&sheet.name, sheet.number);
        sheet.merged.iter_mut().for_each(|block| block.sheet = Some(shown.clone()));
        sheet.merged.extend(parts.merged.iter().filter(|block| block.sheet.as_ref() == Some(&shown)).cloned());
        for (rows, plan) in pieces {
            match plan {
                Ok(plan) => {
                    let rows = &sheet.rows[rows];
                    content.diagnostics.extend(merged::finding(&place, &shown, rows, &plan, &sheet.merged));
                    content.tables.push(table(&sheet, rows, plan)?);
                }
                Err(_) if is_guide(&sheet) => {}
                Err(why) => unrecognised.push((place.clone(), why)),
            }
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

/// Tells what is odd about a sheet whose rows are read.
fn oddities(sheet: &Sheet, place: &Place) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if sheet.hidden {
        found.push(Diagnostic::note("hidden-sheet-loaded").at(place.clone()));
    }
    if sheet.too_wide {
        found.push(findings::too_wide(place.clone()));
    }
    if sheet.unknown_errors > 0 {
        let finding = Diagnostic::warning("error-cells-left-out").at(place.clone());
        found.push(finding.arg("count", sheet.unknown_errors));
    }
    if sheet.uncalculated > 0 {
        found.push(findings::uncalculated(place.clone(), sheet.uncalculated, sheet.first_uncalculated));
    }
    found
}

/// Whether a sheet is the help of an empty form that the program itself wrote: by its name and its first cell, in any of the
/// languages. Somebody's own instructions are told as a sheet that is no form.
fn is_guide(sheet: &Sheet) -> bool {
    let first = sheet.rows.first().map_or("", |row| row.row.cell(0));
    Lang::ALL.map(Catalogue::of).iter().any(|words| {
        sheet.name == words.plain("blank-form-guide-sheet") && first == words.plain("blank-form-guide-title")
    })
}

/// Rows of a sheet that belong together, and how they are read.
type Piece = (Range<usize>, Result<Plan, Unrecognised>);

/// Parts the rows of a sheet into tables: where the header of another table stands below the rows of one, another begins.
fn pieces(rows: &[NumberedRow], known: &Known<'_>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut start = 0;
    loop {
        let plan = Plan::of(known, &rows[start..]);
        let end = plan.as_ref().ok().filter(|_| pieces.len() + 1 < MOST_TABLES).and_then(|plan| {
            let below = rows.iter().enumerate().skip(start).skip_while(|(_, row)| row.number <= plan.header_row);
            below.into_iter().find(|(_, row)| begins_another(&row.row, plan, known)).map(|(place, _)| place)
        });
        pieces.push((start..end.unwrap_or(rows.len()), plan));
        match end {
            Some(end) => start = end,
            None => return pieces,
        }
    }
}

/// Reads the cells of a workbook and looks at its other parts; fails with what is wrong with it.
fn opened(file: &Found, bytes: &[u8], gate: &Gate) -> Result<(Vec<Sheet>, Parts), Box<Diagnostic>> {
    let unread = |why| Box::new(no_workbook(file, why));
    // Nothing is unpacked for good before it is known to keep to the bounds.
    let workbook = Bounded::new(bytes).map_err(unread)?;
    let read = || workbook.sheets().map_err(unread);
    let look = || {
        parts::scan(bytes, gate, &file.name).map_err(|why| {
            Box::new(match why {
                NoParts::Damaged => about(file, "workbook-damaged"),
                NoParts::TooLarge => about(file, "workbook-part-too-large"),
            })
        })
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
fn look_at_sheet(file: &Found, sheet: &Sheet, pieces: &[Piece], known: &Known<'_>, gate: &Gate) -> Hits {
    let shown = Some(gate.shown_sheet(&sheet.name, sheet.number));
    let mut hits = Hits::of(&file.name);
    for (place, (rows, plan)) in pieces.iter().enumerate() {
        let mut scan = match plan {
            Ok(plan) => TableScan::of_table(gate, &file.name, shown.clone(), &known.shapes()[plan.form], plan),
            Err(_) => TableScan::of_unknown(gate, &file.name, shown.clone()),
        };
        for row in &sheet.rows[rows.clone()] {
            scan.row(row.number, &row.row);
        }
        if place + 1 == pieces.len() {
            for (row, column, kind) in &sheet.beyond {
                scan.beyond(*row, *column, *kind);
            }
        }
        hits.extend(scan.finish());
    }
    hits
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

fn table(sheet: &Sheet, rows: &[NumberedRow], plan: Plan) -> Result<Table> {
    let mut collector = Collector::new(&plan);
    let mut batches = Vec::new();
    for NumberedRow { number, row } in rows.iter().filter(|row| row.number > plan.header_row) {
        match sheet.from_1904 {
            true => collector.take(*number, &epoch::counted_from_1900(row, &plan.days)),
            false => collector.take(*number, row),
        }
        batches.extend(collector.full_batch()?);
    }
    let (last, tally) = collector.finish()?;
    batches.push(last);
    let (encoding, delimiter) = (String::new(), String::new());
    Ok(Table { sheet: Some(sheet.name.clone()), encoding, delimiter, plan, batches, tally })
}

/// Returns an error about a whole file.
pub fn about(file: &Found, code: &'static str) -> Diagnostic {
    Diagnostic::error(code).at(Place::file(&file.name))
}

/// Returns the error for a file that the system does not open.
pub fn locked(file: &Found, error: &std::io::Error) -> Diagnostic {
    about(file, "file-unreadable").refused(error)
}

/// Returns the error for a workbook that is not read.
fn no_workbook(file: &Found, why: NoWorkbook) -> Diagnostic {
    match why {
        NoWorkbook::Damaged => about(file, "workbook-damaged"),
        NoWorkbook::ErrorCell => about(file, "workbook-error-cell"),
        NoWorkbook::Password => about(file, "workbook-password"),
        NoWorkbook::Entities => about(file, "workbook-entities"),
        NoWorkbook::Beyond(beyond) => beyond.finding(&file.name),
    }
}
