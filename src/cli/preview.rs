//! `kooste preview`

use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::diagnostics::{Exit, Failure, Result};
use crate::language::Lang;
use crate::run::RunOptions;
use crate::run::preview::{Preview, PreviewSummary};
use crate::run::watch::{Change, Watch};

use super::args::PreviewArgs;
use super::interrupt;
use super::printer::Printer;
use super::progress::Progress;

/// How long to wait between two looks at the project's files.
const PAUSE: Duration = Duration::from_millis(100);

/// What is wrong with the command as it was typed: no change of a file would mend it.
const WRONG_COMMAND: [&str; 6] = [
    "no-project",
    "unknown-report",
    "report-language-missing",
    "report-secure",
    "period-after-data",
    "period-before-project",
];

/// Shows the pages of a project's reports; with `--watch` again and again.
pub fn preview(args: &PreviewArgs, langs: &[Lang], printer: &mut Printer) -> Result<Exit> {
    let options = RunOptions {
        project: args.project.clone(),
        period: args.period,
        langs: langs.to_vec(),
        reports: args.reports.clone(),
        audience: args.profile.map(Into::into),
        threads: None,
    };
    let mut desk = Desk { options, out: args.out.as_deref(), preview: None };
    if !args.watch {
        let summary = desk.make(Change::Figures, printer)?;
        tell(&summary, "preview-done", printer)?;
        return Ok(Exit::Success);
    }
    interrupt::listen();
    // What is changed while the first pages are made is seen afterwards.
    let mut watch = Watch::new(&args.project, args.out.as_deref());
    let first = desk.make(Change::Figures, printer);
    if let Err(failure) = &first
        && failure.diagnostics.iter().any(|diagnostic| WRONG_COMMAND.contains(&diagnostic.code))
    {
        return first.map(|_| Exit::Success);
    }
    show(first, "preview-done", printer)?;
    printer.say("preview-watching", &[]);
    while !interrupt::asked() && !printer.pipe_closed() {
        if let Some(change) = watch.look() {
            show(desk.make(change, printer), "preview-again", printer)?;
        }
        thread::sleep(PAUSE);
    }
    printer.say("preview-ended", &[]);
    Ok(Exit::Success)
}

/// What a preview is made of, and the figures once they are there.
struct Desk<'a> {
    options: RunOptions,
    out: Option<&'a Path>,
    preview: Option<Preview>,
}

impl Desk<'_> {
    /// Makes the pages after a change; figures are computed where they have changed or are not there.
    fn make(&mut self, change: Change, printer: &Printer) -> Result<PreviewSummary> {
        if change == Change::Figures {
            self.preview = None;
        }
        if let Some(preview) = &mut self.preview
            && let Some(summary) = preview.build(self.out)?
        {
            return Ok(summary);
        }
        self.preview = None;
        let computed = {
            let mut progress = Progress::new(printer);
            Preview::compute(&self.options, &mut |stage| progress.enter(stage))?
        };
        let made = self.preview.insert(computed).build(self.out)?;
        made.ok_or_else(|| Failure::bug("make the pages", "nothing was published for their readers"))
    }
}

/// Tells what was made or why not; what is wrong does not end the watch.
fn show(made: Result<PreviewSummary>, message: &str, printer: &mut Printer) -> Result<()> {
    match made {
        Ok(summary) => tell(&summary, message, printer),
        Err(failure) => {
            printer.every_diagnostic(&failure.diagnostics);
            printer.say("preview-waiting", &[]);
            Ok(())
        }
    }
}

fn tell(summary: &PreviewSummary, message: &str, printer: &mut Printer) -> Result<()> {
    printer.diagnostics(&summary.diagnostics);
    if printer.json() {
        let line = serde_json::to_string(summary).map_err(|error| Failure::bug("write the summary", error))?;
        printer.data(&line);
    } else {
        let values = [
            ("pages", summary.pages.len().to_string()),
            ("changed", summary.changed.to_string()),
            ("folder", summary.folder.display().to_string()),
        ];
        printer.say(message, &values);
    }
    Ok(())
}
