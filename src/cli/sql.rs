//! `kooste sql`

use std::io::{self, BufRead, IsTerminal, Read};
use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, ValueEnum};

use super::args::{ProfileArg, period};
use super::layout::Table;
use super::printer::Printer;
use super::{write_new, write_new_private};
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::period::Period;
use crate::run::sql::{Answer, Desk, Kind};

#[derive(Debug, ClapArgs)]
#[command(after_long_help = HELP)]
pub struct SqlArgs {
    /// One SELECT [default: read from standard input; on a terminal ask for it line by line]
    pub query: Option<String>,

    /// The project folder
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub project: PathBuf,

    /// Period of the run [default: the run whose period ends last]
    #[arg(long, value_parser = period)]
    pub period: Option<Period>,

    /// For whom the figures are; secure shows rows about single persons too [default: the project's]
    #[arg(long)]
    pub profile: Option<ProfileArg>,

    /// List the tables that can be queried, with what they hold
    #[arg(long, conflicts_with = "query")]
    pub tables: bool,

    /// Form of the answer [default: table on a terminal, csv elsewhere; json with --json]
    #[arg(long, value_name = "FORMAT")]
    pub format: Option<Format>,

    /// Write the answer to a new file [default format: by the file's ending]
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// Form of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Aligned columns
    Table,
    /// CSV, UTF-8
    Csv,
    /// Parquet, with --output
    Parquet,
    /// JSON, one object a line
    Json,
}

const HELP: &str = "\
What can be queried are the tables that the last run let out, as employment.quarterly or
\"employment/quarterly\". A suppressed cell is NULL; the column NAME_suppressed tells it from a
missing one. Rows about single persons (core.*) are there under the secure profile only. Nothing
can be written, attached or read from files. On a terminal without a query: end each with `;`,
`.tables` lists the tables, Ctrl-D ends.

  kooste sql --tables
  kooste sql \"select period, served, competitive_rate from employment.quarterly order by period\"
  kooste sql --output q.parquet < query.sql";

/// Answers a question, or one after the other on a terminal.
pub fn sql(args: &SqlArgs, printer: &mut Printer) -> Result<Exit> {
    let format = format(args, printer)?;
    if let Some(path) = args.output.as_deref().filter(|path| path.exists()) {
        return Err(exists(path));
    }
    let lang = printer.catalogue().lang();
    let desk = Desk::open(&args.project, args.period, args.profile.map(Into::into), lang)?;
    if desk.has_rows {
        printer.caution("sql-secure", &[]);
    }
    if args.tables {
        return list(&desk, printer);
    }
    match &args.query {
        Some(query) => answer(&desk, query, args, format, printer)?,
        None if io::stdin().is_terminal() && args.output.is_none() => return talk(&desk, args, format, printer),
        None => {
            let mut query = String::new();
            io::stdin().read_to_string(&mut query).map_err(|error| Failure::io(Exit::Input, "stdin", &error))?;
            answer(&desk, &query, args, format, printer)?;
        }
    }
    Ok(Exit::Success)
}

fn format(args: &SqlArgs, printer: &Printer) -> Result<Format> {
    let ending = args.output.as_deref().and_then(Path::extension).and_then(|ending| ending.to_str());
    if let Some(ending) = ending.filter(|ending| is_workbook(ending)) {
        return Err(super::usage(Diagnostic::error("sql-output-workbook").arg("ending", ending)));
    }
    let of_file = args.output.as_ref().map(|_| match ending {
        Some("parquet") => Format::Parquet,
        Some("json" | "jsonl" | "ndjson") => Format::Json,
        Some("txt") => Format::Table,
        _ => Format::Csv,
    });
    let of_terminal = if printer.on_terminal() { Format::Table } else { Format::Csv };
    let asked = args.format.or(of_file).or(printer.json().then_some(Format::Json));
    match asked.unwrap_or(of_terminal) {
        Format::Parquet if args.output.is_none() => Err(super::usage(Diagnostic::error("sql-parquet-file"))),
        format => Ok(format),
    }
}

/// Whether a file of this ending is opened as a workbook, which an answer never is.
fn is_workbook(ending: &str) -> bool {
    ["xlsx", "xlsm", "xlsb", "xls", "ods"].contains(&ending.to_ascii_lowercase().as_str())
}

fn answer(desk: &Desk, query: &str, args: &SqlArgs, format: Format, printer: &mut Printer) -> Result<()> {
    let answer = desk.ask(query)?;
    let bytes = match format {
        Format::Table => aligned(&answer).into_bytes(),
        Format::Csv => answer.csv()?,
        Format::Parquet => answer.parquet()?,
        Format::Json => answer.json(),
    };
    let unmarked = desk.unmarked(&answer);
    if !unmarked.is_empty() {
        printer.caution("sql-empty-may-be-hidden", &[("columns", unmarked.join(", "))]);
    }
    let Some(path) = &args.output else {
        printer.write(&bytes);
        return Ok(());
    };
    desk.may_be_written_to(&args.project, path)?;
    if desk.has_rows {
        write_new_private(path, &bytes, exists)?;
    } else {
        write_new(path, &bytes, exists)?;
    }
    printer.say("sql-written", &[("file", path.display().to_string()), ("rows", answer.rows.len().to_string())]);
    Ok(())
}

fn exists(path: &Path) -> Box<Failure> {
    super::usage(Diagnostic::error("sql-output-exists").at(Place::file(path.display().to_string())))
}

fn aligned(answer: &Answer) -> String {
    let mut table = Table::new();
    for (name, kind) in &answer.columns {
        table = match kind {
            Kind::Integer | Kind::Number => table.number(name.clone()),
            Kind::Truth | Kind::Date | Kind::List | Kind::Text => table.text(name.clone(), 60),
        };
    }
    for row in &answer.rows {
        table.row(row.iter().map(|value| value.plain()).collect());
    }
    format!("{}\n", table.lines().join("\n"))
}

fn list(desk: &Desk, printer: &mut Printer) -> Result<Exit> {
    if printer.json() {
        for table in desk.tables() {
            let line = serde_json::to_string(table).map_err(|error| Failure::bug("list a table", error))?;
            printer.data(&line);
        }
        return Ok(Exit::Success);
    }
    let word = |id: &str| printer.text(id, &[]);
    let mut table = Table::new().text(word("table-name"), 36).text(word("table-holds"), 60);
    for listed in desk.tables() {
        table.row(vec![listed.name.clone(), listed.title.clone()]);
    }
    let text = table.lines().join("\n");
    printer.data(&text);
    printer.say("sql-tables-hint", &[]);
    Ok(Exit::Success)
}

/// Asks for one question after the other until the input ends. What is wrong with one is told, and the next is asked for.
fn talk(desk: &Desk, args: &SqlArgs, format: Format, printer: &mut Printer) -> Result<Exit> {
    let mut query = String::new();
    printer.say("sql-prompt-hint", &[]);
    loop {
        printer.prompt(if query.is_empty() { "kooste> " } else { "   ...> " });
        let mut line = String::new();
        let read =
            io::stdin().lock().read_line(&mut line).map_err(|error| Failure::io(Exit::Input, "stdin", &error))?;
        if read == 0 || printer.pipe_closed() {
            return Ok(Exit::Success);
        }
        match line.trim() {
            "" if query.is_empty() => continue,
            ".quit" | ".exit" if query.is_empty() => return Ok(Exit::Success),
            ".tables" if query.is_empty() => {
                list(desk, printer)?;
                continue;
            }
            _ => query.push_str(&line),
        }
        if line.trim_end().ends_with(';') {
            if let Err(failure) = answer(desk, &query, args, format, printer) {
                printer.every_diagnostic(&failure.diagnostics);
            }
            query.clear();
        }
    }
}
