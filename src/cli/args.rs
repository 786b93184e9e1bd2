//! The arguments as they are typed. Only the commands see these types; the work gets plain settings.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use super::clean::CleanArgs;
use super::diff::DiffArgs;
use super::doctor::DoctorArgs;
use super::export::ExportArgs;
use super::lineage::LineageArgs;
use super::sql::SqlArgs;
use super::trace::TraceArgs;
use super::verify::VerifyArgs;
use crate::language::Lang;
use crate::period::Period;
use crate::project::Audience;

/// Checked, disclosure-controlled, accessible PDF reports from the exports of supported employment.
///
/// kooste reads the spreadsheets that job coaches and partner organisations send, checks them, computes the measures,
/// suppresses what would give a person away, and typesets the report. It uses no network.
#[derive(Debug, Parser)]
#[command(name = "kooste", version, max_term_width = 100, after_help = EXIT_CODES)]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,

    /// Write results as JSON, one object a line
    #[arg(long, global = true)]
    pub json: bool,

    /// Write nothing but errors
    #[arg(long, short, global = true)]
    pub quiet: bool,

    /// Language of messages, and of the report for `run` (fi, sv, en; may be repeated) [default: the project's]
    #[arg(long, global = true, value_name = "LANG", value_parser = lang)]
    pub lang: Vec<Lang>,
}

const EXIT_CODES: &str = "\
Exit codes: 0 done · 1 check found errors, verify or diff a difference · 2 usage or configuration ·
3 blocked by privacy or disclosure control · 4 an input cannot be read · 5 the PDF breaks a standard · 70 a bug";

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Read a project's exports and write its report and tables
    Run(RunArgs),
    /// Tell what a run would read and compute again, and why; write nothing
    Plan(super::plan::PlanArgs),
    /// Show the pages of a report as pictures while its texts and templates are written
    Preview(PreviewArgs),
    /// Read and check a project's exports; write nothing but the findings
    Check(CheckArgs),
    /// Tell what disclosure control hides of each table, and how well it is hidden
    Audit(AuditArgs),
    /// Tell where a number comes from: back to its query, the forms and the files
    Trace(TraceArgs),
    /// Show which forms feed which measures, or what is lost if a form does not come
    Lineage(LineageArgs),
    /// Enter a run into the ledger as published; later runs are audited with it
    Release(ReleaseArgs),
    /// Make a report again from its project and tell whether it comes out the same
    Verify(VerifyArgs),
    /// Tell what differs between two runs: data, settings, queries, figures, sentences
    Diff(DiffArgs),
    /// Tell whether a run would go through, and what data has come
    Doctor(DoctorArgs),
    /// Query the figures that the last run let out, in SQL
    Sql(SqlArgs),
    /// Write the checked rows of a project as Parquet, with a data package
    Export(ExportArgs),
    /// Remove the database and the logs of a project, which hold rows or counts of people
    Clean(CleanArgs),
    /// Tell the cause and the cure of a finding's code, or list all codes
    Explain(ExplainArgs),
    /// Describe what the program knows: forms, measures, statistical functions
    Describe(DescribeArgs),
    /// Make an empty project folder with a commented kooste.toml
    Init(InitArgs),
    /// Add a query of your own to a project, with a test of it
    New(super::new::NewArgs),
    /// Run the tests that stand beside a project's own queries
    Test(super::test::TestArgs),
    /// Write a whole synthetic project: invented clients, all 18 forms
    Generate(GenerateArgs),
    /// Write an empty form as an Excel workbook, with drop-down lists and help
    Template(TemplateArgs),
    /// Print a completion script for a shell
    Completions(CompletionsArgs),
}

#[derive(Debug, ClapArgs)]
pub struct RunArgs {
    /// The project folder
    #[arg(default_value = ".")]
    pub project: PathBuf,

    /// Period: a quarter (2022Q2), half-year (2022H1) or year (2022) [default: the last quarter that ends on or before as_of]
    #[arg(long, value_parser = period)]
    pub period: Option<Period>,

    /// Report to build; may be repeated [default: steering-group]
    #[arg(long = "report", value_name = "REPORT")]
    pub reports: Vec<String>,

    /// For whom the run is made [default: the project's]
    #[arg(long)]
    pub profile: Option<ProfileArg>,

    /// Worker threads; the result does not depend on it [default: all cores]
    #[arg(long, value_name = "N", value_parser = threads)]
    pub threads: Option<usize>,

    /// End with exit code 1 when there are errors among the findings
    #[arg(long)]
    pub strict: bool,

    /// Read this folder instead of the project's exports/: what was kept of an earlier time
    #[arg(long, value_name = "DIR")]
    pub exports: Option<PathBuf>,

    /// Compute everything again, whatever the cache holds
    #[arg(long)]
    pub no_cache: bool,

    /// Wait when another command is at work on the project
    #[arg(long)]
    pub wait: bool,
}

#[derive(Debug, ClapArgs)]
#[command(after_long_help = PREVIEW_HELP)]
pub struct PreviewArgs {
    /// The project folder
    #[arg(default_value = ".")]
    pub project: PathBuf,

    /// Period: a quarter (2022Q2), half-year (2022H1) or year (2022) [default: the last quarter that ends on or before as_of]
    #[arg(long, value_parser = period)]
    pub period: Option<Period>,

    /// Report to show; may be repeated [default: steering-group]
    #[arg(long = "report", value_name = "REPORT")]
    pub reports: Vec<String>,

    /// For whom the figures are shown [default: the project's]
    #[arg(long)]
    pub profile: Option<ProfileArg>,

    /// Folder for the pages [default: preview/PERIOD in the project folder]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,

    /// Make the pages again whenever a text, template, setting, query or export changes, until Ctrl-C
    #[arg(long)]
    pub watch: bool,
}

const PREVIEW_HELP: &str = "\
Each page is an SVG file, which any web browser shows. The figures are those of a run and have
passed disclosure control, but a preview is a draft: it is marked so on every page, it cannot be
entered into the ledger, and whether the PDF would be accessible is not looked at. Do not hand
its pages on; `kooste run` makes what may be handed on.";

#[derive(Debug, ClapArgs)]
pub struct CheckArgs {
    /// The project folder
    #[arg(default_value = ".")]
    pub project: PathBuf,

    /// Write for each organisation what to mend: a workbook and a page of PDF in its language
    #[arg(long)]
    pub feedback: bool,
}

#[derive(Debug, ClapArgs)]
#[command(after_long_help = AUDIT_HELP)]
pub struct AuditArgs {
    /// The project folder
    #[arg(default_value = ".")]
    pub project: PathBuf,

    /// Period: a quarter (2022Q2), half-year (2022H1) or year (2022) [default: the last quarter that ends on or before as_of]
    #[arg(long, value_parser = period)]
    pub period: Option<Period>,

    /// Report of the run; may be repeated: what one for stricter readers tells is known [default: steering-group]
    #[arg(long = "report", value_name = "REPORT")]
    pub reports: Vec<String>,

    /// For whom the figures would be shown [default: the project's]
    #[arg(long)]
    pub profile: Option<ProfileArg>,

    /// Audit as if only releases up to this one of the ledger were known; 0: none [default: all]
    #[arg(long, value_name = "N")]
    pub release: Option<u32>,

    /// Worker threads; the result does not depend on it [default: all cores]
    #[arg(long, value_name = "N", value_parser = threads)]
    pub threads: Option<usize>,

    /// Audit this CSV table instead of a project
    #[arg(long, value_name = "TABLE.csv", help_heading = OWN_TABLE, requires = "relations",
        conflicts_with_all = ["project", "period", "reports", "profile", "release", "threads"])]
    pub table: Option<PathBuf>,

    /// What the table's columns hold and which rows sum to which
    #[arg(long, value_name = "DESCRIPTION.toml", help_heading = OWN_TABLE, requires = "table")]
    pub relations: Option<PathBuf>,

    /// Hide what must be hidden and write the table, audited, to a new file
    #[arg(long, value_name = "OUT.csv", help_heading = OWN_TABLE, requires = "table")]
    pub suppress: Option<PathBuf>,
}

const OWN_TABLE: &str = "A table of your own";

const AUDIT_HELP: &str = "\
A table of your own needs no project: one row for each cell, columns of keys, a column of counts
in which hidden ones are `..`, and if you know them a column of true values. A small description,
for a table of regions by gender:

  smallest = 5
  count = \"n\"
  keys = [\"region\", \"gender\"]
  [[total]]
  key = \"gender\"
  whole = \"all\"
  [[hierarchy]]
  key = \"region\"
  whole = \"Country\"
  parts = [\"North\", \"South\"]

The exit code is 0 when the table is safe, 3 when it is not, 2 when the description is wrong, 4
when the table cannot be read or contradicts itself. docs/audit-own-tables.md explains every key.";

#[derive(Debug, ClapArgs)]
pub struct ReleaseArgs {
    /// The project folder
    #[arg(default_value = ".")]
    pub project: PathBuf,

    /// Period of the run [default: the last quarter that ends on or before as_of]
    #[arg(long, value_parser = period)]
    pub period: Option<Period>,
}

#[derive(Debug, ClapArgs)]
pub struct TemplateArgs {
    /// The form: its id (job_start), its number (5) or its title ("Lomake C")
    pub form: String,

    /// The file to write; it must not exist [default: FORM-LANG.xlsx in the current folder]
    #[arg(long, value_name = "PATH")]
    pub output: Option<PathBuf>,
}

#[derive(Debug, ClapArgs)]
pub struct ExplainArgs {
    /// The code, as it stands in brackets in a message [default: all codes in a list]
    pub code: Option<String>,
}

#[derive(Debug, ClapArgs)]
pub struct DescribeArgs {
    #[command(subcommand)]
    pub what: Described,
}

#[derive(Debug, Subcommand)]
pub enum Described {
    /// The forms that exports may hold; with --json their Frictionless Table Schemas, one a line
    Forms(DescribeFormsArgs),

    /// The measures: what each counts, its columns, units and forms; with --json their headers, one a line
    Measures(DescribeMeasuresArgs),

    /// The statistical functions of SQL queries: what each gives, its formula and source
    Functions,
}

#[derive(Debug, ClapArgs)]
pub struct DescribeMeasuresArgs {
    /// One measure by its id, such as employment/quarterly: its columns and definition [default: all measures in a table]
    pub measure: Option<String>,

    /// A project folder whose own queries stand beside the built-in ones
    #[arg(long, value_name = "DIR")]
    pub project: Option<PathBuf>,
}

#[derive(Debug, ClapArgs)]
pub struct DescribeFormsArgs {
    /// One form by its name or number: its columns, with what is allowed there [default: all forms in a table]
    pub form: Option<String>,
}

#[derive(Debug, ClapArgs)]
pub struct InitArgs {
    /// The folder to make; it must be new or empty. With --report: the project folder [default: .]
    #[arg(required_unless_present = "report")]
    pub dir: Option<PathBuf>,

    /// Add a report of your own to a project instead: report-templates/NAME with a commented example
    #[arg(long, value_name = "NAME")]
    pub report: Option<String>,
}

#[derive(Debug, ClapArgs)]
pub struct GenerateArgs {
    /// The folder to write; it must be new or empty
    pub dir: PathBuf,

    /// Number of clients
    #[arg(long, value_name = "N")]
    pub clients: u32,

    /// Seed: the same seed gives the same bytes
    #[arg(long, value_name = "S")]
    pub seed: u64,

    /// Cut-off date of the data (2022-06-30)
    #[arg(long = "as-of", value_name = "DATE")]
    pub as_of: NaiveDate,

    /// How messy the files are
    #[arg(long, default_value = "none")]
    pub mess: MessArg,
}

#[derive(Debug, ClapArgs)]
pub struct CompletionsArgs {
    /// The shell
    pub shell: Shell,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ProfileArg {
    /// The web, THL
    Public,
    /// The steering group
    Steering,
    /// Inside a secure environment: tables only, no report
    Secure,
}

impl From<ProfileArg> for Audience {
    fn from(profile: ProfileArg) -> Audience {
        match profile {
            ProfileArg::Public => Audience::Public,
            ProfileArg::Steering => Audience::Steering,
            ProfileArg::Secure => Audience::Secure,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum MessArg {
    /// Clean files
    None,
    /// What real exports look like, with a few rows that must be rejected
    Some,
}

pub(super) fn period(text: &str) -> Result<Period, String> {
    text.parse()
}

fn lang(text: &str) -> Result<Lang, String> {
    text.parse()
}

pub(super) fn threads(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(threads @ 1..=1024) => Ok(threads),
        _ => Err("a number from 1 to 1024".to_owned()),
    }
}
