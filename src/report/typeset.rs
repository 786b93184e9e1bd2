//! Typesetting: the files of a report become one PDF that is both PDF/UA-1 and PDF/A-3a.
//!
//! The report's texts and data come in as a [`Bundle`] of virtual files; the library of report-templates/lib and the fonts
//! are embedded. Any warning of Typst fails the run: a missing font or a layout that does not settle would be seen by
//! readers only. The same bundle gives the same bytes each time, since nothing here asks for the time or the machine.

use std::collections::BTreeMap;
use std::sync::Once;

use chrono::{Datelike, NaiveDate};
use typst::WorldExt;
use typst::comemo;
use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::{Datetime, Smart};
use typst::syntax::{DiagSpan, Lines};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::stream_ends;
use super::world::{MAIN, ReportWorld};
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};

pub use super::world::printable;

/// The files of one report and what its PDF says about itself.
#[derive(Clone, Debug)]
pub struct Bundle {
    /// Path with a leading slash → bytes: `/main.typ`, `/data/*.json`, `/tables/*.csv`, and library files of the project's
    /// own, which win over the built-in ones.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The date that the PDF bears: the cut-off of the data, never the clock.
    pub date: NaiveDate,
    /// Stable name of the report, for the PDF's identifier: `steering-group-2022Q2-fi`.
    pub ident: String,
    /// Whether templates of the project's own are in use: what is wrong with the report is then a matter of usage.
    pub own: bool,
}

/// A finished PDF.
#[derive(Clone, Debug)]
pub struct Typeset {
    pub pdf: Vec<u8>,
    /// Number of pages.
    pub pages: usize,
}

/// Reads the library and the fonts, as the first report would: Typst remembers them. Another thread can do that before there is anything
/// to typeset; what it finds wrong, the report finds too.
pub fn warm_up() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let files = BTreeMap::from([(MAIN.to_owned(), b"#import \"/lib/report.typ\": *".to_vec())]);
        // The outcome is an empty document.
        let _ = typst::compile::<PagedDocument>(&ReportWorld::new(&files, None));
    });
}

/// Typesets a report.
///
/// # Errors
/// `typeset-error` and `typeset-warning` where a template does not compile or Typst warns (exit code 70, or 2 for a project's
/// own templates), `pdf-standard` where the PDF would break a standard (5); each names file, line and column.
pub fn typeset(bundle: &Bundle) -> Result<Typeset> {
    let today = day(bundle.date);
    let world = ReportWorld::new(&bundle.files, today);
    let result = compile(&world, bundle, today);
    // What Typst remembers would only grow; what the report before this one left and this one did not use may go.
    comemo::evict(1);
    result
}

fn compile(world: &ReportWorld, bundle: &Bundle, today: Option<Datetime>) -> Result<Typeset> {
    let fault = if bundle.own { Exit::Usage } else { Exit::Bug };
    let Warned { output, warnings } = typst::compile::<PagedDocument>(world);
    let document = output.map_err(|errors| failure(world, fault, "typeset-error", &errors))?;
    if !warnings.is_empty() {
        return Err(failure(world, fault, "typeset-warning", &warnings));
    }
    let options = PdfOptions {
        ident: Smart::Custom(bundle.ident.clone()),
        creator: Smart::Custom(Some(format!("kooste {}", env!("CARGO_PKG_VERSION")))),
        timestamp: today.map(Timestamp::new_utc),
        page_ranges: None,
        standards: standards()?,
        tagged: true,
        pretty: false,
    };
    let mut pdf = typst_pdf::pdf(&document, &options)
        .map_err(|errors| failure(world, Exit::Standard, "pdf-standard", &errors))?;
    stream_ends::settle(&mut pdf);
    Ok(Typeset { pdf, pages: document.pages().len() })
}

/// PDF/UA-1 (accessible) and PDF/A-3a (archivable, with attachments) in one file.
fn standards() -> Result<PdfStandards> {
    PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_3a])
        .map_err(|error| Failure::bug("choosing PDF standards", error.message()))
}

fn day(date: NaiveDate) -> Option<Datetime> {
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    Datetime::from_ymd_hms(date.year(), month, day, 0, 0, 0)
}

fn failure(world: &ReportWorld, exit: Exit, code: &'static str, found: &[SourceDiagnostic]) -> Box<Failure> {
    Failure::many(exit, found.iter().map(|one| diagnostic(world, code, one)).collect())
}

/// Says where and what: the place of the template's line, Typst's own words, and the template's text around it.
fn diagnostic(world: &ReportWorld, code: &'static str, found: &SourceDiagnostic) -> Diagnostic {
    let mut message = found.message.to_string();
    for hint in &found.hints {
        message.push_str("; ");
        message.push_str(&hint.v);
    }
    // An error inside the library is understood from the line that called it.
    if let Some(caller) = found.trace.last().and_then(|point| place(world, point.span)) {
        message.push_str(&format!("; called at {caller}"));
    }
    let diagnostic = Diagnostic::error(code).arg("message", message);
    let Some(place) = place(world, found.span) else { return diagnostic };
    let template = place.file.as_deref().is_some_and(|path| path.ends_with(".typ"));
    let diagnostic = diagnostic.at(place);
    // A data file holds values: only templates are quoted.
    match (found.span.id().and_then(|id| world.text(id)), world.range(found.span)) {
        (Some(text), Some(range)) if template => diagnostic.snippet(text, range),
        _ => diagnostic,
    }
}

/// Returns file, line and column of a span, as far as it has them.
fn place(world: &ReportWorld, span: impl Into<DiagSpan>) -> Option<Place> {
    let span = span.into();
    let id = span.id()?;
    let mut place = Place::file(id.vpath().get_without_slash());
    if let (Some(text), Some(range)) = (world.text(id), world.range(span))
        && let Some((line, column)) = Lines::new(text.as_str()).byte_to_line_column(range.start)
    {
        place.row = u64::try_from(line + 1).ok();
        place.column = u64::try_from(column + 1).ok();
    }
    Some(place)
}

#[cfg(test)]
mod table_tests;
#[cfg(test)]
mod tests;
