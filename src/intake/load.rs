//! Stages what was opened, file by file in the order of their names, and remembers where it came from.
//!
//! A large text file or a Parquet file comes here unopened and has both threads to itself: read by the engine if it can, else
//! decoded by one thread while the other stages.

use std::fs;
use std::panic::resume_unwind;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

use arrow::array::RecordBatch;

use super::bulk::Bulk;
use super::collect::Tally;
use super::delimited::Text;
use super::find::{Exports, Format, Found};
use super::limits::{Beyond, MOST_PARQUET_CELLS};
use super::open::{self, Opened, Table};
use super::open_text;
use super::plan::{Origin, Plan};
use super::recognise::{Known, Meaning, Unrecognised};
use super::scan::TableScan;
use super::staging::{Owner, Staging};
use super::titles::{self, Titled};
use super::{FormShape, InputFile, Intake, Source, SourceColumn, changed_dialect, findings, parquet};
use crate::diagnostics::{Diagnostic, Place, Result, Severity};
use crate::privacy::{Gate, Hits};
use crate::session::Session;

/// Stages what was opened, and what waits for its turn.
///
/// # Errors
/// Fails as a bug of ours.
pub fn all(
    session: &Session,
    exports: Exports,
    opened: Vec<Opened>,
    shapes: &[FormShape],
    gate: &Gate,
) -> Result<Intake> {
    let Exports { files, notes, hits } = exports;
    let known = Known::new(shapes);
    let staging = Staging::create(session, shapes)?;
    let intake = Intake { diagnostics: notes, blocked: hits, ..Intake::default() };
    let mut loader = Loader { session, known: &known, gate, staging, intake, titled: Vec::new() };
    for (file, opened) in files.iter().zip(opened) {
        loader.file(file, opened)?;
    }
    loader.staging.flush()?;
    loader.staging.describe(&loader.intake.sources)?;
    let told = titles::fill(session, shapes, &loader.titled)?;
    let mut intake = loader.intake;
    intake.diagnostics.extend(told);
    intake.diagnostics.extend(changed_dialect::among(&intake.sources));
    intake.diagnostics.sort_by(|one, other| one.place.file.cmp(&other.place.file));
    Ok(intake)
}

/// Stages what was read, file by file.
struct Loader<'a> {
    session: &'a Session,
    known: &'a Known<'a>,
    gate: &'a Gate,
    staging: Staging<'a>,
    intake: Intake,
    /// The tables above which a line says what their rows may leave open.
    titled: Vec<Titled>,
}

impl Loader<'_> {
    fn file(&mut self, file: &Found, opened: Opened) -> Result<()> {
        self.intake.files.push(InputFile {
            path: file.name.clone(),
            organisation: if file.blocked { String::new() } else { file.organisation.clone() },
            sha256: String::new(),
            bytes: file.bytes,
            sources: Vec::new(),
        });
        let Opened { sha256, content, key, is_taken } = opened;
        if !is_taken {
            self.intake.read.push(file.name.clone());
        }
        let Some(mut content) = content else {
            return match fs::read(&file.path) {
                Ok(bytes) => self.large(file, &bytes),
                Err(_) if file.blocked => Ok(()),
                Err(error) => {
                    self.intake.unreadable.push(open::locked(file, &error));
                    Ok(())
                }
            };
        };
        self.intake.diagnostics.extend(content.diagnostics.iter().cloned());
        self.intake.unreadable.extend(content.unreadable.take());
        self.intake.blocked.extend(content.hits.take());
        for table in &content.tables {
            let owner = Owner { source: self.number(), organisation: &file.organisation };
            for batch in &table.batches {
                self.staging.add(table.plan.form, owner, batch)?;
            }
            self.keep(file, &sha256, table);
        }
        self.set_hash(sha256);
        if let Some(key) = key {
            self.intake.readings.add(key, content);
        }
        Ok(())
    }

    /// The number of the next source.
    fn number(&self) -> usize {
        self.intake.sources.len() + 1
    }

    fn set_hash(&mut self, sha256: String) {
        if let Some(file) = self.intake.files.last_mut() {
            file.sha256 = sha256;
        }
    }

    fn large(&mut self, file: &Found, bytes: &[u8]) -> Result<()> {
        thread::scope(|scope| {
            let hash = scope.spawn(|| crate::digest::sha256(bytes));
            let large = match file.format {
                Format::Parquet => self.parquet(file)?,
                _ => self.large_text(file, bytes)?,
            };
            let sha256 = hash.join().unwrap_or_else(|panic| resume_unwind(panic));
            if !large.hits.is_empty() {
                self.intake.blocked.push(large.hits);
            } else if !file.blocked {
                self.intake.diagnostics.extend(large.diagnostics);
                self.intake.unreadable.extend(large.unreadable);
                if let Some(table) = large.table {
                    self.keep(file, &sha256, &table);
                }
                self.set_hash(sha256);
            }
            Ok(())
        })
    }

    fn large_text(&mut self, file: &Found, bytes: &[u8]) -> Result<Large> {
        let mut large = Large::of(file);
        let text = match Text::new(bytes) {
            Ok(text) => text,
            Err(why) => {
                large.unreadable = Some(open_text::no_text(file, why));
                return Ok(large);
            }
        };
        large.diagnostics = open_text::of_text(file, &text);
        let (delimiter, plan) = match text.recognise(self.known) {
            Ok(recognised) => recognised,
            Err(why) => {
                large.diagnostics.push(self.unrecognised(file, &why));
                let scan = TableScan::of_unknown(self.gate, &file.name, None);
                large.hits = open_text::look(&text, text.layout.delimiters[0], scan);
                return Ok(large);
            }
        };
        let shape = &self.known.shapes()[plan.form];
        let scan = || TableScan::of_table(self.gate, &file.name, None, shape, &plan);
        if file.blocked {
            large.hits = open_text::look(&text, delimiter, scan());
            return Ok(large);
        }
        let owner = Owner { source: self.number(), organisation: &file.organisation };
        let bulk = Bulk {
            path: &file.path,
            text: &text,
            delimiter,
            plan: &plan,
            form: &shape.form,
            source: owner.source,
            organisation: owner.organisation,
        };
        self.staging.flush_form(plan.form)?;
        let (tally, hits) = match bulk.load(self.session, scan())? {
            Some(loaded) => loaded,
            None => {
                let scan = scan();
                stream(self.session, &mut self.staging, owner, &text, delimiter, &plan, scan)?
            }
        };
        large.hits = hits;
        let (encoding, delimiter) = (text.encoding_name(), open_text::delimiter_name(delimiter));
        large.table = Some(Table { sheet: None, encoding, delimiter, plan, batches: Vec::new(), tally });
        Ok(large)
    }

    fn unrecognised(&self, file: &Found, why: &Unrecognised) -> Diagnostic {
        findings::unrecognised(Place::file(&file.name), Severity::Error, self.known, why)
    }

    fn parquet(&mut self, file: &Found) -> Result<Large> {
        let mut large = Large::of(file);
        let damaged = || Some(open::about(file, "parquet-damaged"));
        let Some(columns) = parquet::Columns::read(self.session, &file.path) else {
            large.unreadable = damaged();
            return Ok(large);
        };
        let plan = Plan::of(self.known, &columns.head());
        let mut scan = match &plan {
            Ok(plan) => TableScan::of_table(self.gate, &file.name, None, &self.known.shapes()[plan.form], plan),
            Err(_) => TableScan::of_unknown(self.gate, &file.name, None),
        };
        if columns.look(self.session, &file.path, &mut scan).is_none() {
            large.unreadable = damaged();
            return Ok(large);
        }
        large.hits = scan.finish();
        if file.blocked || !large.hits.is_empty() {
            return Ok(large);
        }
        let plan = match plan {
            Ok(plan) => plan,
            Err(why) => {
                large.diagnostics.push(self.unrecognised(file, &why));
                return Ok(large);
            }
        };
        if columns.cells(self.session, &file.path).is_some_and(|cells| cells > MOST_PARQUET_CELLS) {
            large.unreadable = Some(Beyond::Cells(MOST_PARQUET_CELLS).finding(&file.name));
            return Ok(large);
        }
        self.staging.flush_form(plan.form)?;
        let form = &self.known.shapes()[plan.form].form;
        let number = self.number();
        let Some(tally) = columns.load(self.session, &file.path, &plan, form, number, &file.organisation)? else {
            large.unreadable = damaged();
            return Ok(large);
        };
        let (encoding, delimiter) = (String::new(), String::new());
        large.table = Some(Table { sheet: None, encoding, delimiter, plan, batches: Vec::new(), tally });
        Ok(large)
    }

    /// Remembers a staged table, and what it gave rise to.
    fn keep(&mut self, file: &Found, sha256: &str, table: &Table) {
        let Table { sheet, plan, tally, .. } = table;
        let shape = &self.known.shapes()[plan.form];
        let place = findings::place(&file.name, sheet.as_deref());
        self.intake.diagnostics.extend(findings::of_header(&place, shape, plan));
        self.intake.diagnostics.extend(findings::of_rows(&place, plan, tally));
        let columns = plan.fields.iter().zip(&plan.origins).filter_map(|(field, origin)| match origin {
            Origin::Column(column) => Some(SourceColumn {
                field: field.clone(),
                position: column + 1,
                header: plan.columns[*column].0.clone(),
            }),
            _ => None,
        });
        let unknown = plan.columns.iter().filter(|(_, meaning)| *meaning == Meaning::Unknown);
        let number = self.number();
        self.titled.extend(Titled::of(plan, tally, number, &place, &file.organisation));
        self.intake.sources.push(Source {
            number,
            file: file.name.clone(),
            sheet: sheet.clone(),
            organisation: file.organisation.clone(),
            form: shape.form.clone(),
            encoding: table.encoding.clone(),
            delimiter: table.delimiter.clone(),
            header_row: plan.header_row,
            rows: tally.rows,
            file_date: file.date,
            sha256: sha256.to_owned(),
            columns: columns.collect(),
            unknown_headers: unknown.map(|(header, _)| header.clone()).collect(),
            missing_fields: plan.missing.iter().map(|header| shape.headers[*header].field.clone()).collect(),
            title_values: plan.title_values.clone(),
            total_rows: tally.total_rows.clone(),
        });
        if let Some(file) = self.intake.files.last_mut() {
            file.sources.push(number);
        }
    }
}

/// What came of a file that had both threads to itself.
struct Large {
    table: Option<Table>,
    diagnostics: Vec<Diagnostic>,
    unreadable: Option<Diagnostic>,
    hits: Hits,
}

impl Large {
    fn of(file: &Found) -> Large {
        Large { table: None, diagnostics: Vec::new(), unreadable: None, hits: Hits::of(&file.name) }
    }
}

/// Stages a large text: one thread decodes it, looks at it for identifiers and gathers batches, this one hands them to the engine.
/// With any hit all of it is undone.
fn stream(
    session: &Session,
    staging: &mut Staging<'_>,
    owner: Owner<'_>,
    text: &Text<'_>,
    delimiter: u8,
    plan: &Plan,
    scan: TableScan<'_>,
) -> Result<(Tally, Hits)> {
    session.execute("begin to stage a file", "begin transaction")?;
    let (sender, receiver) = sync_channel(2);
    let (tally, hits) = thread::scope(|scope| {
        let producer = scope.spawn(move || produce(text, delimiter, plan, scan, &sender));
        staging.add_all(plan.form, owner, receiver)?;
        producer.join().unwrap_or_else(|panic| resume_unwind(panic))
    })?;
    let end = if hits.is_empty() { "commit" } else { "rollback" };
    session.execute("end staging a file", end)?;
    Ok((tally, hits))
}

fn produce(
    text: &Text<'_>,
    delimiter: u8,
    plan: &Plan,
    mut scan: TableScan<'_>,
    sender: &SyncSender<RecordBatch>,
) -> Result<(Tally, Hits)> {
    // Nobody receives any more when the engine refused a batch; that failure is the one told.
    let (last, tally) =
        open_text::collect(text, delimiter, 0, plan, &mut scan, |_| false, |batch| sender.send(batch).is_ok())?;
    let _ = sender.send(last);
    Ok((tally, scan.finish()))
}
