//! `kooste plan`

use std::path::PathBuf;

use clap::Args as ClapArgs;

use super::args::{ProfileArg, period};
use super::printer::Printer;
use crate::diagnostics::{Exit, Failure, Result};
use crate::language::Lang;
use crate::period::Period;
use crate::run::plan::{Because, Plan, State, plan};
use crate::run::{Extent, Manner, RunOptions};

/// Most files of one kind that a terminal shows by name.
const SHOWN: usize = 20;

#[derive(Debug, ClapArgs)]
pub struct PlanArgs {
    /// The project folder
    #[arg(default_value = ".")]
    pub project: PathBuf,

    /// Period: a quarter (2022Q2), half-year (2022H1) or year (2022) [default: the last quarter that ends on or before as_of]
    #[arg(long, value_parser = period)]
    pub period: Option<Period>,

    /// Report to build; may be repeated [default: steering-group]
    #[arg(long = "report", value_name = "REPORT")]
    pub reports: Vec<String>,

    /// For whom the run would be made [default: the project's]
    #[arg(long)]
    pub profile: Option<ProfileArg>,

    /// Read this folder instead of the project's exports/
    #[arg(long, value_name = "DIR")]
    pub exports: Option<PathBuf>,

    /// As if the run were to compute everything again
    #[arg(long)]
    pub no_cache: bool,
}

/// Tells what a run with the same options would do, and why.
pub fn tell(args: &PlanArgs, langs: &[Lang], printer: &mut Printer) -> Result<Exit> {
    let options = RunOptions {
        project: args.project.clone(),
        period: args.period,
        langs: langs.to_vec(),
        reports: args.reports.clone(),
        audience: args.profile.map(Into::into),
        threads: None,
    };
    let manner = Manner { fresh: args.no_cache, exports: args.exports.clone(), ..Manner::default() };
    let plan = plan(&options, &manner)?;
    if printer.json() {
        let line = serde_json::to_string(&plan).map_err(|error| Failure::bug("write the plan", error))?;
        printer.data(&line);
    } else {
        for line in lines(&plan, printer) {
            printer.data(&line);
        }
    }
    Ok(Exit::Success)
}

fn lines(plan: &Plan, printer: &Printer) -> Vec<String> {
    let profile = printer.text(&format!("setting-value-{}", plan.profile), &[]);
    let values = [("period", plan.period.clone()), ("profile", profile)];
    let mut lines = vec![printer.text(
        match plan.extent {
            Extent::Nothing => "plan-nothing",
            Extent::Pages => "plan-pages",
            Extent::Everything => "plan-everything",
        },
        &values,
    )];
    lines.extend(plan.because.iter().map(|because| format!("  {}", why(because, printer))));
    let files = plan.files.iter().map(|item| (item.name.as_str(), item.state));
    lines.extend(items("plan-files", files, printer));
    let queries = plan.queries.iter().map(|item| (item.name.as_str(), item.state));
    lines.extend(items("plan-queries", queries, printer));
    for edition in &plan.reports {
        let id = if edition.typeset { "plan-report-typeset" } else { "plan-report-cached" };
        lines.push(printer.text(id, &[("report", edition.report.clone()), ("lang", edition.lang.clone())]));
        lines.extend(some(edition.because.iter().map(String::as_str), printer));
    }
    if !plan.restores.is_empty() {
        lines.push(printer.text("plan-restores", &[("count", plan.restores.len().to_string())]));
        lines.extend(some(plan.restores.iter().map(String::as_str), printer));
    }
    lines
}

fn why(because: &Because, printer: &Printer) -> String {
    match because {
        Because::FirstRun => printer.text("plan-because-first-run", &[]),
        Because::Program => printer.text("plan-because-program", &[]),
        Because::Setting(name) => {
            let setting = printer.text(&format!("plan-setting-{name}"), &[]);
            printer.text("plan-because-setting", &[("setting", setting)])
        }
        Because::Exports => printer.text("plan-because-exports", &[]),
        Because::File(name) => printer.text("plan-because-file", &[("file", name.clone())]),
        Because::NotKept => printer.text("plan-because-not-kept", &[]),
        Because::Asked => printer.text("plan-because-asked", &[]),
    }
}

/// Tells how many there are of each state, and which those are that are not as they were.
fn items<'p>(heading: &str, all: impl Iterator<Item = (&'p str, State)>, printer: &Printer) -> Vec<String> {
    let all: Vec<(&str, State)> = all.collect();
    let mut lines = Vec::new();
    for (state, word) in [
        (State::Unchanged, "unchanged"),
        (State::Changed, "changed"),
        (State::New, "new"),
        (State::Gone, "gone"),
        (State::OnChanged, "on-changed"),
    ] {
        let names: Vec<&str> = all.iter().filter(|(_, other)| *other == state).map(|(name, _)| *name).collect();
        if names.is_empty() {
            continue;
        }
        lines.push(printer.text(&format!("{heading}-{word}"), &[("count", names.len().to_string())]));
        if !matches!(state, State::Unchanged | State::OnChanged) {
            lines.extend(some(names.into_iter(), printer));
        }
    }
    lines
}

/// Returns names, a line each, and how many more there are.
fn some<'p>(names: impl Iterator<Item = &'p str>, printer: &Printer) -> Vec<String> {
    let names: Vec<&str> = names.collect();
    let mut lines: Vec<String> = names.iter().take(SHOWN).map(|name| format!("  {name}")).collect();
    if names.len() > SHOWN {
        let more = (names.len() - SHOWN).to_string();
        lines.push(format!("  {}", printer.text("plan-more", &[("count", more)])));
    }
    lines
}
