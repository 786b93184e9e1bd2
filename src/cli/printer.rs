//! The only place that prints: data to standard output, everything else to standard error.

use std::collections::BTreeMap;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;
use std::sync::{Arc, Mutex};

use fluent_bundle::FluentArgs;

use crate::diagnostics::{CodeCount, Diagnostic, Exit, Place, Severity, Style, render_json, render_text, title};
use crate::language::{Catalogue, Lang};

use super::grouped::grouped;
use super::layout::Table;

/// Most findings of one code and column that a terminal shows, of one file and in all; the rest stand in the findings file.
const SHOWN_IN_FILE: usize = 3;
const SHOWN: usize = 20;

/// What the program says.
pub struct Printer {
    catalogue: &'static Catalogue,
    json: bool,
    quiet: bool,
    style: Style,
    pipe_closed: bool,
    /// Why data could not be written, if that was not because whoever reads it has gone.
    unwritten: Option<io::Error>,
}

impl Printer {
    /// Returns a printer in a language. Colours are used on a terminal unless NO_COLOR is set.
    pub fn new(lang: Lang, json: bool, quiet: bool) -> Printer {
        let coloured = io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        let style = if coloured { Style::Coloured } else { Style::Plain };
        Printer { catalogue: Catalogue::of(lang), json, quiet, style, pipe_closed: false, unwritten: None }
    }

    /// Returns whether results are to be JSON.
    pub fn json(&self) -> bool {
        self.json
    }

    /// Returns whether progress may be shown: on a terminal, and not when quiet or JSON.
    pub fn shows_progress(&self) -> bool {
        !self.quiet && !self.json && io::stderr().is_terminal()
    }

    /// Returns whether somebody reads the data on a terminal.
    pub fn on_terminal(&self) -> bool {
        io::stdout().is_terminal()
    }

    /// Asks for a line of input; whoever pipes it in sees nothing.
    pub fn prompt(&mut self, text: &str) {
        let mut terminal = io::stderr();
        if write!(terminal, "{text}").and_then(|()| terminal.flush()).is_err() {
            self.pipe_closed = true;
        }
    }

    /// Warns of what follows, unless quiet: with JSON too, since the data goes elsewhere.
    pub fn caution(&mut self, id: &str, args: &[(&'static str, String)]) {
        if !self.quiet {
            let text = self.text(id, args);
            self.note(&text);
        }
    }

    /// Returns the words in use.
    pub fn catalogue(&self) -> &'static Catalogue {
        self.catalogue
    }

    /// Returns whether whoever reads our output has gone.
    pub fn pipe_closed(&self) -> bool {
        self.pipe_closed
    }

    /// Writes a line of data to standard output.
    pub fn data(&mut self, text: &str) {
        self.write(text.as_bytes());
        self.write(b"\n");
    }

    /// Writes bytes of data to standard output.
    pub fn write(&mut self, bytes: &[u8]) {
        let written = io::stdout().write_all(bytes);
        self.judge(written);
    }

    fn judge(&mut self, written: io::Result<()>) {
        match written {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => self.pipe_closed = true,
            Err(error) => self.unwritten = self.unwritten.take().or(Some(error)),
        }
    }

    /// Writes what of the data still waits, and tells if not all of it could be written: a disk may be full. It is told on standard
    /// error with JSON too, since standard output is what could not be written.
    pub fn finish(&mut self, exit: Exit) -> Exit {
        let flushed = io::stdout().flush();
        self.judge(flushed);
        let Some(error) = self.unwritten.take() else { return exit };
        let place = Place::file(self.catalogue.plain("standard-output"));
        let diagnostic = Diagnostic::error("file-system").at(place).refused(&error);
        let text = render_text(&diagnostic, self.catalogue, self.style);
        self.note(&text);
        if exit == Exit::Success { Exit::Usage } else { exit }
    }

    /// Tells what was done, unless quiet or JSON.
    pub fn say(&mut self, id: &str, args: &[(&'static str, String)]) {
        if self.quiet || self.json {
            return;
        }
        let text = self.text(id, args);
        self.note(&text);
    }

    /// Returns a message with its arguments. Numbers are filled in as such, so that the words can follow them: one row, two rows.
    pub fn text(&self, id: &str, args: &[(&'static str, String)]) -> String {
        let mut filled = FluentArgs::new();
        for (name, value) in args {
            match value.parse::<u32>() {
                // The file 007 is none.
                Ok(number) if number.to_string() == *value => filled.set(*name, number),
                _ => filled.set(*name, value.as_str()),
            }
        }
        self.catalogue.text(id, &filled)
    }

    /// Returns the word for a severity.
    pub fn severity(&self, severity: Severity) -> String {
        self.catalogue.plain(severity.message())
    }

    /// Writes findings: as JSON lines to standard output in the order given, else to standard error, the worst first, at most
    /// [`SHOWN_IN_FILE`] of a code and column in each file and [`SHOWN`] in all. When quiet, only errors.
    pub fn diagnostics(&mut self, diagnostics: &[Diagnostic]) {
        if self.json {
            return self.every_diagnostic(diagnostics);
        }
        let mut shown: BTreeMap<(&str, Option<&str>), usize> = BTreeMap::new();
        let mut beyond: BTreeMap<(&str, Option<&str>), usize> = BTreeMap::new();
        for group in grouped(diagnostics) {
            let Some(first) = group.first().filter(|first| self.tells(first)) else { continue };
            let kind = (first.code, first.place.header.as_deref());
            let before = shown.entry(kind).or_default();
            // That there is one more takes as much room as the one.
            let most = if group.len() == SHOWN_IN_FILE + 1 { group.len() } else { SHOWN_IN_FILE };
            let told = group.len().min(most).min(SHOWN.saturating_sub(*before));
            *before += told;
            for diagnostic in &group[..told] {
                let text = render_text(diagnostic, self.catalogue, self.style);
                self.note(&text);
            }
            let rest = group.len() - told;
            if told == 0 {
                *beyond.entry(kind).or_default() += rest;
            } else if rest > 0 {
                let column = if kind.1.is_some() { "one" } else { "none" };
                let text =
                    self.text("findings-more-here", &[("count", rest.to_string()), ("column", column.to_owned())]);
                self.note(&format!("  {text}"));
            }
        }
        for ((code, header), rest) in beyond {
            let header = header.unwrap_or("-").to_owned();
            let values = [("count", rest.to_string()), ("code", code.to_owned()), ("header", header)];
            let text = self.text("findings-more", &values);
            self.note(&text);
        }
    }

    /// Writes all findings in the order given: of a command that failed there is no findings file, and why it did stands last. As JSON or
    /// text as [`Printer::diagnostics`].
    pub fn every_diagnostic(&mut self, diagnostics: &[Diagnostic]) {
        for diagnostic in diagnostics {
            if self.json {
                let line = render_json(diagnostic, self.catalogue);
                self.data(&line);
            } else if self.tells(diagnostic) {
                let text = render_text(diagnostic, self.catalogue, self.style);
                self.note(&text);
            }
        }
    }

    fn tells(&self, diagnostic: &Diagnostic) -> bool {
        !self.quiet || diagnostic.severity == Severity::Error
    }

    /// Tells how many findings there are of each code and severity, and how to learn more, unless quiet or JSON.
    pub fn totals(&mut self, counts: &[CodeCount]) {
        if self.quiet || self.json || counts.is_empty() {
            return;
        }
        let heading = |id: &str| self.catalogue.plain(id);
        let mut table = Table::new()
            .text(heading("table-severity"), 20)
            .text(heading("table-code"), 30)
            .number(heading("table-count"))
            .text(heading("table-title"), 40);
        for count in counts {
            let title = title(count.code, self.catalogue);
            table.row(vec![self.severity(count.severity), count.code.to_owned(), count.count.to_string(), title]);
        }
        let lines = table.lines().join("\n");
        let more = self.text("explain-hint", &[]);
        self.note(&format!("\n{lines}\n\n{more}"));
    }

    fn note(&mut self, text: &str) {
        if writeln!(io::stderr(), "{text}").is_err() {
            self.pipe_closed = true;
        }
    }
}

/// Prints what clap has to say: help and version to standard output with 0, wrong usage to standard error with 2.
pub fn usage(error: &clap::Error) -> ExitCode {
    // A closed pipe is no failure of ours.
    let _ = error.print();
    ExitCode::from(if error.use_stderr() { Exit::Usage as u8 } else { Exit::Success as u8 })
}

/// Keeps the message of a panic instead of printing it.
pub fn keep_panic_message() -> Arc<Mutex<String>> {
    let kept = Arc::new(Mutex::new(String::new()));
    let keeper = Arc::clone(&kept);
    std::panic::set_hook(Box::new(move |panic| {
        if let Ok(mut text) = keeper.lock() {
            *text = panic.to_string();
        }
    }));
    kept
}
