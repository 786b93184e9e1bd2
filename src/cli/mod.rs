//! The command line: arguments as typed become plain settings once, each command is thin, one printer speaks.

mod args;
mod audit;
mod audit_table;
mod check;
mod clean;
mod completions;
mod describe;
mod diff;
mod doctor;
mod explain;
mod export;
mod generate;
mod grouped;
mod init;
mod interrupt;
mod layout;
mod lineage;
mod new;
mod plan;
mod preview;
mod printer;
mod progress;
mod release;
mod run;
mod sql;
mod template;
mod test;
mod trace;
mod verify;

use std::ffi::OsString;
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::ExitCode;

use clap::Parser;

use crate::diagnostics::{Diagnostic, Exit, Failure, Result};
use crate::language::Lang;
use crate::project::Project;
use args::{Args, Command};
use printer::Printer;

/// Runs the program with its arguments, the first being its own name, and returns the exit code.
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args = match Args::try_parse_from(arguments) {
        Ok(args) => args,
        Err(error) => return printer::usage(&error),
    };
    let mut printer = Printer::new(language(&args), args.json, args.quiet);
    // A panic is a bug: it is told as one, and what its hook would print is kept for the message.
    let message = printer::keep_panic_message();
    let outcome = catch_unwind(AssertUnwindSafe(|| dispatch(&args, &mut printer)));
    let exit = match outcome {
        Ok(Ok(exit)) => exit,
        Ok(Err(failure)) => {
            printer.every_diagnostic(&failure.diagnostics);
            failure.exit
        }
        Err(_) => {
            let text = message.lock().map(|text| text.clone()).unwrap_or_default();
            printer.diagnostics(&Failure::bug("panic", text).diagnostics);
            Exit::Bug
        }
    };
    let exit = printer.finish(exit);
    // Whoever reads the data may go early: that is no failure, but what failed or is unsafe does not become good by it.
    let is_done = printer.pipe_closed() && exit == Exit::Difference;
    ExitCode::from(if is_done { Exit::Success } else { exit } as u8)
}

fn dispatch(args: &Args, printer: &mut Printer) -> Result<Exit> {
    match &args.command {
        Command::Run(arguments) => run::run(arguments, args.lang.as_slice(), printer),
        Command::Plan(arguments) => plan::tell(arguments, args.lang.as_slice(), printer),
        Command::Preview(arguments) => preview::preview(arguments, args.lang.as_slice(), printer),
        Command::Check(arguments) => check::check(arguments, printer),
        Command::Audit(arguments) => audit::audit(arguments, printer),
        Command::Trace(arguments) => trace::trace(arguments, printer),
        Command::Lineage(arguments) => lineage::lineage(arguments, printer),
        Command::Release(arguments) => release::release(arguments, printer),
        Command::Diff(arguments) => diff::diff(arguments, printer),
        Command::Verify(arguments) => verify::verify(arguments, printer),
        Command::Doctor(arguments) => doctor::doctor(arguments, printer),
        Command::Sql(arguments) => sql::sql(arguments, printer),
        Command::Export(arguments) => export::export(arguments, printer),
        Command::Clean(arguments) => clean::clean(arguments, printer),
        Command::Explain(arguments) => explain::explain(arguments, printer),
        Command::Describe(arguments) => describe::describe(arguments, printer),
        Command::Init(arguments) => init::init(arguments, printer),
        Command::New(arguments) => new::new(arguments, printer),
        Command::Test(arguments) => test::test(arguments, printer),
        Command::Generate(arguments) => generate::generate(arguments, printer),
        Command::Template(arguments) => template::template(arguments, args.lang.as_slice(), printer),
        Command::Completions(arguments) => completions::completions(arguments, printer),
    }
}

/// Returns the language of messages: the one asked for, else the project's, else Finnish. Never the machine's.
fn language(args: &Args) -> Lang {
    let project: Option<&Path> = match &args.command {
        Command::Run(run) => Some(&run.project),
        Command::Plan(plan) => Some(&plan.project),
        Command::Preview(preview) => Some(&preview.project),
        Command::Check(check) => Some(&check.project),
        Command::Audit(audit) => Some(&audit.project),
        Command::Trace(trace) => Some(&trace.project),
        Command::Lineage(lineage) => Some(&lineage.project),
        Command::Release(release) => Some(&release.project),
        Command::Verify(verify) => Some(&verify.project),
        Command::Diff(diff) => Some(&diff.now),
        Command::Doctor(doctor) => Some(&doctor.project),
        Command::Sql(sql) => Some(&sql.project),
        Command::Export(export) => Some(&export.project),
        Command::Clean(clean) => Some(&clean.project),
        Command::New(new::NewArgs { what: new::New::Query(new) }) => Some(&new.project),
        Command::Test(test) => Some(&test.project),
        // What they tell belongs to the project that one stands in, if any.
        Command::Explain(_) | Command::Describe(_) => Some(Path::new(".")),
        Command::Init(init) if init.report.is_some() => Some(init.dir.as_deref().unwrap_or(Path::new("."))),
        Command::Init(_) | Command::Generate(_) | Command::Template(_) | Command::Completions(_) => None,
    };
    // What is wrong with the project file is told by the command itself.
    let of_project = || project.and_then(|root| Project::read(root).ok()).map(|project| project.language);
    args.lang.first().copied().or_else(of_project).unwrap_or_default()
}

/// Returns a usage error of our own.
fn usage(diagnostic: Diagnostic) -> Box<Failure> {
    Failure::one(Exit::Usage, diagnostic)
}

/// Writes a file that must be new; `exists` says that it is not.
fn write_new(path: &Path, bytes: &[u8], exists: impl Fn(&Path) -> Box<Failure>) -> Result<()> {
    write_new_with(&mut OpenOptions::new(), path, bytes, exists)
}

/// Writes a new file that only its owner may read, from its first byte on.
fn write_new_private(path: &Path, bytes: &[u8], exists: impl Fn(&Path) -> Box<Failure>) -> Result<()> {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    write_new_with(&mut options, path, bytes, exists)
}

fn write_new_with(
    options: &mut OpenOptions,
    path: &Path,
    bytes: &[u8],
    exists: impl Fn(&Path) -> Box<Failure>,
) -> Result<()> {
    let failed = |error: std::io::Error| match error.kind() {
        ErrorKind::AlreadyExists => exists(path),
        _ => Failure::io(Exit::Usage, path.display(), &error),
    };
    let mut file = options.write(true).create_new(true).open(path).map_err(failed)?;
    file.write_all(bytes).map_err(|error| {
        // Half a file is no use to anybody; the first error is the one to tell.
        let _ = fs::remove_file(path);
        failed(error)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made private only afterwards it could be read by others until then.
    #[cfg(unix)]
    #[test]
    fn a_private_file_is_created_for_its_owner_only() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("answer.csv");
        let exists = |path: &Path| usage(Diagnostic::error("sql-output-exists").arg("file", path.display()));
        write_new_private(&path, b"a", exists).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(write_new_private(&path, b"b", exists).unwrap_err().diagnostics[0].code, "sql-output-exists");
        assert_eq!(fs::read(&path).unwrap(), b"a");
    }
}
