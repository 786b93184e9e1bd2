//! `kooste diff`

use std::path::PathBuf;

use clap::Args as ClapArgs;

use super::layout::{Table, paragraph};
use super::printer::Printer;
use super::verify::differences;
use crate::diagnostics::{Exit, Failure, Result};
use crate::period::Period;
use crate::run::diff::{self, DiffOptions, DiffSummary, FigureDifference, FileDifference, MeasureDifference, RunName};
use crate::run::{Change, Side};

/// Most lines of one kind that a terminal shows; --json has all.
const MOST: usize = 12;

#[derive(Debug, ClapArgs)]
#[command(after_long_help = HELP)]
pub(super) struct DiffArgs {
    /// The earlier run: a PDF, a folder out/PERIOD or a project folder
    #[arg(value_name = "RUN_A")]
    pub before: PathBuf,

    /// The later run
    #[arg(value_name = "RUN_B")]
    pub now: PathBuf,

    /// Period of project folders [default: that of the last run]
    #[arg(long, value_parser = super::args::period)]
    pub period: Option<Period>,

    /// Relative difference up to which two numbers count as equal (0.01: one per cent); counts are compared exactly
    #[arg(long, value_name = "X", default_value = "0", value_parser = tolerance)]
    pub tolerance: f64,
}

const HELP: &str = "\
What the runs were made of is told first (files, settings, queries, templates, versions), then what
came of it: rows, findings, figures of each table, sentences of each report. With both project
folders at hand, a changed file is told down to its rows and columns; values of the data are never
shown, only their class.

The exit code is 0 when nothing differs, 1 when something does.";

fn tolerance(text: &str) -> std::result::Result<f64, String> {
    match text.parse() {
        Ok(value) if (0.0..1.0).contains(&value) => Ok(value),
        _ => Err("a number from 0 to less than 1, such as 0.01".to_owned()),
    }
}

/// Tells what differs between two runs.
pub(super) fn diff(args: &DiffArgs, printer: &mut Printer) -> Result<Exit> {
    let options = DiffOptions { period: args.period, tolerance: args.tolerance };
    let summary = diff::diff(&args.before, &args.now, &options)?;
    let text = if printer.json() {
        serde_json::to_string(&summary).map_err(|error| Failure::bug("write the summary", error))?
    } else {
        Page { summary: &summary, printer }.text()
    };
    printer.data(&text);
    Ok(summary.exit())
}

/// The text of a comparison, one block a kind of difference.
struct Page<'p> {
    summary: &'p DiffSummary,
    printer: &'p Printer,
}

impl Page<'_> {
    fn text(&self) -> String {
        let mut blocks = vec![self.names()];
        blocks.extend(self.made_of());
        blocks.extend(self.files());
        blocks.extend(self.keys());
        blocks.extend(self.rows());
        blocks.extend(self.findings());
        blocks.extend(self.measures());
        blocks.extend(self.sentences());
        let verdict = if self.summary.same { "diff-same" } else { "diff-different" };
        blocks.push(self.say(verdict, &[("tables", self.summary.measures.len().to_string())]));
        blocks.join("\n\n")
    }

    fn say(&self, id: &str, values: &[(&'static str, String)]) -> String {
        paragraph(&self.printer.text(id, values), 0)
    }

    fn word(&self, id: &str) -> String {
        self.printer.text(id, &[])
    }

    fn names(&self) -> String {
        let name = |id: &str, run: &RunName| {
            let values = [
                ("path", run.path.display().to_string()),
                ("period", run.period.clone()),
                ("cut_off", run.cut_off.clone()),
                ("profile", self.word(&format!("setting-value-{}", run.profile))),
            ];
            self.say(id, &values)
        };
        let mut lines = vec![name("diff-before", &self.summary.before), name("diff-now", &self.summary.now)];
        if self.summary.of_different_readers() {
            lines.push(self.say("diff-other-readers", &[]));
        }
        if self.summary.is_secure() {
            lines.push(self.say("diff-secure", &[]));
        }
        lines.join("\n")
    }

    /// Returns a heading with lines under it, of which only so many are shown; nothing without lines.
    fn under(&self, heading: &str, lines: Vec<String>) -> Option<String> {
        if lines.is_empty() {
            return None;
        }
        let all = [self.word(heading)].into_iter().chain(self.few(lines));
        Some(all.collect::<Vec<_>>().join("\n"))
    }

    fn few(&self, mut lines: Vec<String>) -> Vec<String> {
        let more = lines.len().saturating_sub(MOST);
        if more > 0 {
            lines.truncate(MOST);
            lines.push(format!("  {}", self.printer.text("diff-more", &[("count", more.to_string())])));
        }
        lines
    }

    fn made_of(&self) -> Option<String> {
        let mut blocks = Vec::new();
        if !self.summary.differences.is_empty() {
            let lines = differences(&self.summary.differences, self.printer);
            blocks.push([self.word("diff-made-of")].into_iter().chain(lines).collect::<Vec<_>>().join("\n"));
        }
        if !self.summary.files_compared {
            blocks.push(self.say("diff-files-not-compared", &[]));
        }
        (!blocks.is_empty()).then(|| blocks.join("\n\n"))
    }

    fn files(&self) -> Option<String> {
        let blocks: Vec<String> = self.summary.files.iter().map(|file| self.file(file)).collect();
        (!blocks.is_empty()).then(|| blocks.join("\n\n"))
    }

    fn file(&self, file: &FileDifference) -> String {
        if !file.at_hand {
            return self.say("diff-file-not-at-hand", &[("file", file.file.clone())]);
        }
        if file.cells.is_empty() {
            return self.say("diff-file-nothing-loaded", &[("file", file.file.clone())]);
        }
        let line = |cell: &diff::CellDifference| {
            let sheet = cell.sheet.as_ref().map(|sheet| format!("{sheet}: ")).unwrap_or_default();
            let change = self.word(&format!("change-{}", cell.change.name()));
            let row = self.printer.text("diff-row", &[("row", cell.row.to_string())]);
            let what = match (&cell.column, cell.row) {
                (Some(column), _) => {
                    let column = self.printer.text("diff-column", &[("column", column.clone())]);
                    format!("{row}, {column}")
                }
                (None, 0) => self.word("diff-whole-table"),
                (None, _) => row,
            };
            let class = |class: &str| self.word(&format!("value-class-{class}"));
            let classes = match cell.classes {
                Some((was, is)) if was == is => format!(" ({})", class(is)),
                Some((was, is)) => format!(" ({} → {})", class(was), class(is)),
                None => String::new(),
            };
            paragraph(&format!("{sheet}{what}: {change}{classes}"), 2)
        };
        let lines = self.few(file.cells.iter().map(line).collect());
        [file.file.clone()].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
    }

    fn keys(&self) -> Option<String> {
        self.under("diff-project-keys", self.summary.project_keys.iter().map(|key| format!("  {key}")).collect())
    }

    fn rows(&self) -> Option<String> {
        let line = |row: &diff::RowsDifference| {
            let what = match row.what.as_str() {
                "read" | "loaded" | "rejected" | "duplicate" => self.word(&format!("diff-rows-{}", row.what)),
                path => path.to_owned(),
            };
            format!("  {what}: {} → {}", row.before, row.now)
        };
        self.under("diff-rows", self.summary.rows.iter().map(line).collect())
    }

    fn findings(&self) -> Option<String> {
        let line = |it: &diff::FindingDifference| {
            let finding = &it.finding;
            let row = self.printer.text("diff-row", &[("row", finding.row.clone())]);
            let parts = [&finding.file, &finding.sheet, &row, &finding.header];
            let has = |part: &&&String| !part.is_empty() && (!finding.row.is_empty() || **part != &row);
            let place = parts.iter().filter(has).map(|part| part.as_str()).collect::<Vec<_>>().join(", ");
            let id = if it.change == Change::Added { "diff-finding-new" } else { "diff-finding-gone" };
            paragraph(&format!("{}: {} {place}", self.word(id), finding.code), 2)
        };
        let overwritten = self.summary.findings_overwritten.iter();
        let later =
            overwritten.map(|path| self.say("diff-findings-overwritten", &[("path", path.display().to_string())]));
        let found = self.under("diff-findings", self.summary.findings.iter().map(line).collect());
        let blocks: Vec<String> = found.into_iter().chain(later).collect();
        (!blocks.is_empty()).then(|| blocks.join("\n\n"))
    }

    fn measures(&self) -> Option<String> {
        let blocks: Vec<String> = self.summary.measures.iter().map(|measure| self.measure(measure)).collect();
        (!blocks.is_empty()).then(|| format!("{}\n\n{}", self.word("diff-figures"), blocks.join("\n\n")))
    }

    fn measure(&self, measure: &MeasureDifference) -> String {
        let mut lines = vec![measure.table.clone()];
        let mut note =
            |id: &str, values: &[(&'static str, String)]| lines.push(paragraph(&self.printer.text(id, values), 2));
        match measure.only {
            Some(Side::Before) => note("difference-table-gone", &[]),
            Some(Side::Now) => note("difference-table-new", &[]),
            None => {}
        }
        if !measure.changed_queries.is_empty() {
            note("diff-definition", &[("queries", measure.changed_queries.join(", "))]);
        }
        if measure.other_grain {
            note("diff-grain", &[]);
        }
        for (id, columns) in
            [("difference-new-columns", &measure.new_columns), ("difference-gone-columns", &measure.gone_columns)]
        {
            if !columns.is_empty() {
                note(id, &[("columns", columns.join(", "))]);
            }
        }
        for (id, rows) in [("diff-new-rows", &measure.new_rows), ("diff-gone-rows", &measure.gone_rows)] {
            if !rows.is_empty() {
                let shown = rows.iter().take(MOST).cloned().collect::<Vec<_>>().join("; ");
                let rest = if rows.len() > MOST { "; …" } else { "" };
                note(id, &[("count", rows.len().to_string()), ("rows", format!("{shown}{rest}"))]);
            }
        }
        for (id, figures) in [
            ("diff-changed", &measure.changed),
            ("diff-suppression", &measure.suppression),
            ("diff-again", &measure.shown_again),
        ] {
            lines.extend(self.figures(id, figures));
        }
        lines.join("\n")
    }

    fn figures(&self, id: &str, figures: &[FigureDifference]) -> Vec<String> {
        if figures.is_empty() {
            return Vec::new();
        }
        let mut table = Table::new()
            .text(self.word("diff-key"), 40)
            .text(self.word("diff-figure"), 26)
            .number(self.word("diff-was"))
            .number(self.word("diff-is"));
        for figure in figures.iter().take(MOST) {
            let [before, now] = shown(figure);
            table.row(vec![figure.row.clone(), figure.column.clone(), before, now]);
        }
        let mut lines = vec![format!("  {}", self.printer.text(id, &[("count", figures.len().to_string())]))];
        lines.extend(table.lines().into_iter().map(|line| format!("    {line}")));
        if figures.len() > MOST {
            let more = (figures.len() - MOST).to_string();
            lines.push(format!("    {}", self.printer.text("diff-more", &[("count", more)])));
        }
        lines
    }

    fn sentences(&self) -> Option<String> {
        let mut lines = Vec::new();
        let mut last = String::new();
        for it in &self.summary.sentences {
            let place = if it.part.is_empty() { self.word("diff-front") } else { it.part.clone() };
            let heading = format!("  {} ({}), {place}", it.report, it.lang);
            let mut sentence = Vec::new();
            if heading != last {
                last.clone_from(&heading);
                sentence.push(heading);
            }
            for (sign, text) in [("−", &it.before), ("+", &it.now)] {
                sentence.extend(text.iter().map(|text| paragraph(&format!("{sign} {text}"), 4)));
            }
            lines.push(sentence.join("\n"));
        }
        self.under("diff-sentences", lines)
    }
}

/// Returns both values of a figure as a terminal shows them: numbers with four decimals, unless they would look alike then.
fn shown(figure: &FigureDifference) -> [String; 2] {
    let plain = [&figure.before, &figure.now].map(|value| value.clone().unwrap_or_else(|| "?".to_owned()));
    let short = plain.clone().map(|text| match text.parse::<f64>() {
        Ok(number) if text.contains('.') => format!("{number:.4}"),
        _ if text.is_empty() => "–".to_owned(),
        _ => text,
    });
    if short[0] == short[1] { plain } else { short }
}
