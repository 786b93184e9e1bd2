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
use super::find::{Format, Found};
use super::limits::{Beyond, MOST_PARQUET_CELLS};
use super::open::{self, Opened, Table};
use super::plan::{Origin, Plan};
use super::recognise::{Known, Meaning};
use super::staging::{Owner, Staging};
use super::{FormShape, InputFile, Intake, ReadOptions, Source, SourceColumn, changed_dialect, findings, parquet};
use crate::diagnostics::{Diagnostic, Place, Result, Severity};
use crate::session::Session;

/// Reads the files and stages what is in them.
///
/// # Errors
/// Fails as a bug of ours.
pub fn all(
    session: &Session,
    files: &[Found],
    notes: Vec<Diagnostic>,
    shapes: &[FormShape],
    options: ReadOptions,
) -> Result<Intake> {
    let known = Known::new(shapes);
    let staging = Staging::create(session, shapes)?;
    let opened = open::all(files, &known, options)?;
    let intake = Intake { diagnostics: notes, ..Intake::default() };
    let mut loader = Loader { session, known: &known, staging, intake };
    for (file, opened) in files.iter().zip(opened) {
        loader.file(file, opened)?;
    }
    loader.staging.flush()?;
    loader.staging.describe(&loader.intake.sources)?;
    let mut intake = loader.intake;
    intake.diagnostics.extend(changed_dialect::among(&intake.sources));
    intake.diagnostics.sort_by(|one, other| one.place.file.cmp(&other.place.file));
    Ok(intake)
}

/// Stages what was read, file by file.
struct Loader<'a> {
    session: &'a Session,
    known: &'a Known<'a>,
    staging: Staging<'a>,
    intake: Intake,
}

impl Loader<'_> {
    fn file(&mut self, file: &Found, opened: Opened) -> Result<()> {
        self.intake.files.push(InputFile {
            path: file.name.clone(),
            organisation: file.organisation.clone(),
            sha256: String::new(),
            bytes: file.bytes,
            sources: Vec::new(),
        });
        let Opened { sha256, content } = opened;
        let Some(content) = content else {
            return match fs::read(&file.path) {
                Ok(bytes) => self.large(file, &bytes),
                Err(error) => {
                    self.intake.unreadable.push(open::locked(file, &error));
                    Ok(())
                }
            };
        };
        self.intake.diagnostics.extend(content.diagnostics);
        self.intake.unreadable.extend(content.unreadable);
        for table in &content.tables {
            let owner = Owner { source: self.number(), organisation: &file.organisation };
            for batch in &table.batches {
                self.staging.add(table.plan.form, owner, batch)?;
            }
            self.keep(file, &sha256, table);
        }
        self.set_hash(sha256);
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
            let table = match file.format {
                Format::Parquet => self.parquet(file)?,
                _ => self.large_text(file, bytes)?,
            };
            let sha256 = hash.join().unwrap_or_else(|panic| resume_unwind(panic));
            if let Some(table) = table {
                self.keep(file, &sha256, &table);
            }
            self.set_hash(sha256);
            Ok(())
        })
    }

    fn large_text(&mut self, file: &Found, bytes: &[u8]) -> Result<Option<Table>> {
        let text = match Text::new(bytes) {
            Ok(text) => text,
            Err(why) => {
                self.intake.unreadable.push(open::no_text(file, why));
                return Ok(None);
            }
        };
        self.intake.diagnostics.extend(open::of_text(file, &text));
        let (delimiter, plan) = match text.recognise(self.known) {
            Ok(recognised) => recognised,
            Err(why) => {
                let place = Place::file(&file.name);
                self.intake.diagnostics.push(findings::unrecognised(place, Severity::Error, self.known, &why));
                return Ok(None);
            }
        };
        let owner = Owner { source: self.number(), organisation: &file.organisation };
        let bulk = Bulk {
            path: &file.path,
            text: &text,
            delimiter,
            plan: &plan,
            form: &self.known.shapes()[plan.form].form,
            source: owner.source,
            organisation: owner.organisation,
        };
        self.staging.flush_form(plan.form)?;
        let tally = match bulk.load(self.session)? {
            Some(tally) => tally,
            None => stream(&mut self.staging, owner, &text, delimiter, &plan)?,
        };
        let encoding = text.encoding.to_string();
        Ok(Some(Table {
            sheet: None,
            encoding,
            delimiter: open::delimiter_name(delimiter),
            plan,
            batches: Vec::new(),
            tally,
        }))
    }

    fn parquet(&mut self, file: &Found) -> Result<Option<Table>> {
        let Some(columns) = parquet::Columns::read(self.session, &file.path) else {
            self.intake.unreadable.push(open::about(file, "parquet-damaged"));
            return Ok(None);
        };
        let plan = match Plan::of(self.known, &columns.head()) {
            Ok(plan) => plan,
            Err(why) => {
                let place = Place::file(&file.name);
                self.intake.diagnostics.push(findings::unrecognised(place, Severity::Error, self.known, &why));
                return Ok(None);
            }
        };
        if columns.cells(self.session, &file.path).is_some_and(|cells| cells > MOST_PARQUET_CELLS) {
            self.intake.unreadable.push(Beyond::Cells(MOST_PARQUET_CELLS).finding(&file.name));
            return Ok(None);
        }
        self.staging.flush_form(plan.form)?;
        let form = &self.known.shapes()[plan.form].form;
        let number = self.number();
        let Some(tally) = columns.load(self.session, &file.path, &plan, form, number, &file.organisation)? else {
            self.intake.unreadable.push(open::about(file, "parquet-damaged"));
            return Ok(None);
        };
        let (encoding, delimiter) = (String::new(), String::new());
        Ok(Some(Table { sheet: None, encoding, delimiter, plan, batches: Vec::new(), tally }))
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

/// Stages a large text: one thread decodes it and gathers batches, this one hands them to the engine.
fn stream(staging: &mut Staging<'_>, owner: Owner<'_>, text: &Text<'_>, delimiter: u8, plan: &Plan) -> Result<Tally> {
    let (sender, receiver) = sync_channel(2);
    thread::scope(|scope| {
        let producer = scope.spawn(move || produce(text, delimiter, plan, &sender));
        staging.add_all(plan.form, owner, receiver)?;
        producer.join().unwrap_or_else(|panic| resume_unwind(panic))
    })
}

fn produce(text: &Text<'_>, delimiter: u8, plan: &Plan, sender: &SyncSender<RecordBatch>) -> Result<Tally> {
    // Nobody receives any more when the engine refused a batch; that failure is the one told.
    let (last, tally) = open::collect(text, delimiter, plan, |_, _| true, |batch| sender.send(batch).is_ok())?;
    let _ = sender.send(last);
    Ok(tally)
}
