//! `kooste plan`

use std::path::PathBuf;

use clap::Args as ClapArgs;

use super::args::{ProfileArg, period};
use super::printer::Printer;
use crate::diagnostics::{Exit, Failure, Result};
use crate::language::Lang;
use crate::period::Period;
use crate::run::plan::{Because, Fate, Item, Plan, Query, Reading, Reason, State, Why, WhyRead, plan};
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
    lines.extend(plan.because.iter().map(|because| format!("  {}", why_of_run(because, printer))));
    lines.extend(files(&plan.files, printer));
    lines.extend(queries(&plan.queries, printer));
    for edition in &plan.reports {
        let id = match (edition.typeset, edition.figures) {
            (true, true) => "plan-report-figures",
            (true, false) => "plan-report-typeset",
            (false, _) => "plan-report-cached",
        };
        lines.push(printer.text(id, &[("report", edition.report.clone()), ("lang", edition.lang.clone())]));
        lines.extend(some(edition.because.iter().map(String::as_str), printer));
    }
    if !plan.restores.is_empty() {
        lines.push(printer.text("plan-restores", &[("count", plan.restores.len().to_string())]));
        lines.extend(some(plan.restores.iter().map(String::as_str), printer));
    }
    lines
}

fn why_of_run(because: &Because, printer: &Printer) -> String {
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

/// Tells how many files there are of each state and which those are that are not as they were, then which exports are read and why.
fn files(files: &[Item], printer: &Printer) -> Vec<String> {
    let mut lines = Vec::new();
    for (state, id) in [
        (State::Unchanged, "plan-files-unchanged"),
        (State::Changed, "plan-files-changed"),
        (State::New, "plan-files-new"),
        (State::Gone, "plan-files-gone"),
    ] {
        let names: Vec<String> =
            files.iter().filter(|item| item.state == state).map(|item| item.name.clone()).collect();
        lines.extend(counted(id, &names, state != State::Unchanged, printer));
    }
    let with = |wanted: Reading| files.iter().filter(move |item| item.reading == Some(wanted));
    let taken: Vec<String> = with(Reading::Taken).map(|item| item.name.clone()).collect();
    lines.extend(counted("plan-exports-taken", &taken, false, printer));
    for (why, id) in [
        (WhyRead::Everything, "plan-exports-read"),
        (WhyRead::Changed, "plan-exports-read-changed"),
        (WhyRead::Large, "plan-exports-read-large"),
        (WhyRead::Manner, "plan-exports-read-manner"),
        (WhyRead::NotKept, "plan-exports-read-not-kept"),
    ] {
        let names: Vec<String> = with(Reading::Read(why)).map(|item| item.name.clone()).collect();
        lines.extend(counted(id, &names, why == WhyRead::Large, printer));
    }
    lines
}

/// Tells how many queries are taken and computed, and why each is computed unless that is the same for all.
fn queries(queries: &[Query], printer: &Printer) -> Vec<String> {
    let mut lines = Vec::new();
    for (fate, id) in [
        (Fate::Taken, "plan-queries-taken"),
        (Fate::Computed, "plan-queries-computed"),
        (Fate::MayBeComputed, "plan-queries-may"),
    ] {
        let all: Vec<&Query> = queries.iter().filter(|query| query.step == Some(fate)).collect();
        let of_run = |query: &Query| query.because.iter().all(|why| matches!(why, Why::Run(_)));
        let names: Vec<String> = all.iter().map(|query| told(query, printer)).collect();
        lines.extend(counted(id, &names, !all.iter().all(|query| of_run(query)), printer));
    }
    let gone: Vec<String> =
        queries.iter().filter(|query| query.state == State::Gone).map(|query| query.name.clone()).collect();
    lines.extend(counted("plan-queries-gone", &gone, true, printer));
    lines
}

/// Returns a query with why it is, or may be, computed.
fn told(query: &Query, printer: &Printer) -> String {
    let reasons: Vec<String> = query
        .because
        .iter()
        .map(|why| match why {
            Why::Run(because) => why_of_run(because, printer),
            Why::Query(Reason::NotKept) if query.state == State::New => printer.text("plan-query-new", &[]),
            Why::Query(Reason::NotKept) => printer.text("plan-query-not-kept", &[]),
            Why::Query(Reason::Text) => printer.text("plan-query-text", &[]),
            Why::Query(Reason::NotFollowed) => printer.text("plan-query-not-followed", &[]),
            Why::Query(Reason::Reads(name)) => printer.text("plan-query-reads", &[("name", name.clone())]),
            Why::Query(Reason::StandsOn(name)) => printer.text("plan-query-stands-on", &[("name", name.clone())]),
            Why::Query(Reason::NeededBy(name)) => printer.text("plan-query-needed-by", &[("name", name.clone())]),
        })
        .collect();
    format!("{}: {}", query.name, reasons.join("; "))
}

/// Returns a line with how many there are, and a line for each where they are to be named; none where there are none.
fn counted(id: &str, names: &[String], named: bool, printer: &Printer) -> Vec<String> {
    if names.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![printer.text(id, &[("count", names.len().to_string())])];
    if named {
        lines.extend(some(names.iter().map(String::as_str), printer));
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
