//! Typesetting: the files of a report become one PDF that is both PDF/UA-1 and PDF/A-3a.
//!
//! The report's texts and data come in as a [`Bundle`] of virtual files; the library of report-templates/lib and the fonts
//! are embedded. Any warning of Typst fails the run: a missing font or a layout that does not settle would be seen by
//! readers only. The same bundle gives the same bytes each time, since nothing here asks for the time or the machine.

use std::collections::BTreeMap;
use std::ops::Range;
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

pub use super::origins::Origins;
pub use super::world::printable;

/// Where a composed report stands in Typst's file system when it is not the main file itself.
pub(super) const BODY: &str = "/report.typ";

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
    /// Which templates the main file was composed of, for messages.
    pub origins: Origins,
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
    let job = Job::begin(bundle);
    job.document().and_then(|document| job.pdf(&document))
}

/// Sets the pages of a report and hands them to `draw`; whether they would make a good PDF is not looked at.
///
/// # Errors
/// As [`typeset`], without `pdf-standard`.
pub(super) fn pages<T>(bundle: &Bundle, draw: impl FnOnce(&PagedDocument) -> T) -> Result<T> {
    Job::begin(bundle).document().map(|document| draw(&document))
}

/// A report on its way to pages.
struct Job<'b> {
    world: ReportWorld,
    bundle: &'b Bundle,
}

impl Job<'_> {
    fn begin(bundle: &Bundle) -> Job<'_> {
        // What Typst remembers would only grow: what the last report did not use of those before it may go. It goes now and not
        // when a report is done, since after the last one nobody needs the room.
        comemo::evict(1);
        Job { world: ReportWorld::new(&bundle.files, day(bundle.date)), bundle }
    }

    fn document(&self) -> Result<PagedDocument> {
        let fault = if self.bundle.own { Exit::Usage } else { Exit::Bug };
        let Warned { output, warnings } = typst::compile::<PagedDocument>(&self.world);
        let document = output.map_err(|errors| self.failure(fault, "typeset-error", &errors))?;
        if warnings.is_empty() { Ok(document) } else { Err(self.failure(fault, "typeset-warning", &warnings)) }
    }

    fn pdf(&self, document: &PagedDocument) -> Result<Typeset> {
        let options = PdfOptions {
            ident: Smart::Custom(self.bundle.ident.clone()),
            creator: Smart::Custom(Some(format!("kooste {}", env!("CARGO_PKG_VERSION")))),
            timestamp: day(self.bundle.date).map(Timestamp::new_utc),
            page_ranges: None,
            standards: standards()?,
            tagged: true,
            pretty: false,
        };
        let mut pdf = typst_pdf::pdf(document, &options)
            .map_err(|errors| self.failure(Exit::Standard, "pdf-standard", &errors))?;
        stream_ends::settle(&mut pdf);
        Ok(Typeset { pdf, pages: document.pages().len() })
    }

    fn failure(&self, exit: Exit, code: &'static str, found: &[SourceDiagnostic]) -> Box<Failure> {
        Failure::many(exit, found.iter().map(|one| self.diagnostic(code, one)).collect())
    }

    /// Says where and what: the place of the template's line, Typst's own words, and the template's text around it.
    fn diagnostic(&self, code: &'static str, found: &SourceDiagnostic) -> Diagnostic {
        let mut message = found.message.to_string();
        for hint in &found.hints {
            message.push_str("; ");
            message.push_str(&hint.v);
        }
        let itself = self.located(found.span);
        // An error inside the library is understood, and mended, at the line of the report's template that called it.
        let in_library = itself.as_ref().is_some_and(|place| !place.is_template);
        let caller = found.trace.iter().filter_map(|point| self.located(point.span)).find(|place| place.is_template);
        let place = match (itself, caller) {
            (Some(itself), Some(caller)) if in_library => {
                message.push_str(&format!(" ({})", itself.place));
                Some(caller)
            }
            (itself, caller) => itself.or(caller),
        };
        let diagnostic = Diagnostic::error(code).arg("message", message);
        let Some(Located { place, quoted, .. }) = place else { return diagnostic };
        let diagnostic = diagnostic.at(place);
        match quoted {
            Some((text, range)) => diagnostic.snippet(text, range),
            None => diagnostic,
        }
    }

    /// Returns the place of a span in the files that people have: a template of report-templates/, as far as it is known.
    fn located(&self, span: impl Into<DiagSpan>) -> Option<Located> {
        let span = span.into();
        let id = span.id()?;
        let path = id.vpath().get_with_slash();
        let text = self.world.text(id)?;
        let range = self.world.range(span);
        let is_template = matches!(path, MAIN | BODY);
        let spot = range.clone().filter(|_| is_template).and_then(|range| self.bundle.origins.spot(&text, range));
        if let Some(spot) = spot {
            let source = spot.source.to_owned();
            return Some(located(format!("report-templates/{}", spot.path), source, Some(spot.range), is_template));
        }
        let file = if path.starts_with("/lib/") { format!("report-templates{path}") } else { path[1..].to_owned() };
        Some(located(file, text, range, is_template))
    }
}

/// A place, and the text around it.
struct Located {
    place: Place,
    /// Text of the whole file and the bytes meant, where it may be quoted.
    quoted: Option<(String, Range<usize>)>,
    /// Whether it is in what the report's templates made, not in the library or the data.
    is_template: bool,
}

fn located(file: String, text: String, range: Option<Range<usize>>, is_template: bool) -> Located {
    // A data file holds values: only templates are quoted.
    let may_be_quoted = file.ends_with(".typ");
    let mut place = Place::file(file);
    if let Some(range) = &range
        && let Some((line, column)) = Lines::new(text.as_str()).byte_to_line_column(range.start)
    {
        place.row = u64::try_from(line + 1).ok();
        place.column = u64::try_from(column + 1).ok();
    }
    let quoted = range.filter(|_| may_be_quoted).map(|range| {
        // The first line of what is wrong is enough to find it.
        let end = text[range.clone()].find('\n').map_or(range.end, |line| range.start + line);
        (text, range.start..end)
    });
    Located { place, quoted, is_template }
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

#[cfg(test)]
mod table_tests;
#[cfg(test)]
mod tag_tests;
#[cfg(test)]
mod tests;
