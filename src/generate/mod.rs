//! Writes a whole synthetic project: exports of all 18 forms, kooste.toml, narrative texts, and a description of the exports
//! that other tools read (datapackage.json).
//!
//! For trying the program out, for its tests and for measuring its speed. A simulation lives each client's time week by
//! week (`people`, `timeline`, `groups`, `coaches`); writers then fill in the forms from that one story, so that the
//! exports agree with each other, and `mess` spoils them a little, as real exports are. Municipalities and organisers are
//! real (facts/), everything about people and employers is invented: clients are PP-0001, employers TA-0001, coaches V1.
//!
//! Three organisers differ from the others on purpose: Säkylä sends only its coaches' summary instead of the forms about services,
//! Rauma sends both; KSTHKY's files are half a month older than the others', so that its last quarter is unfinished.
//! Every organiser numbers its clients from PP-0001: a pseudonym names a person only together with its organisation.
//!
//! The same options give the same bytes on every platform: all decisions are drawn with integers from a seeded generator,
//! nothing depends on the clock, and nothing is dated after the cut-off.

mod calendar;
mod client;
mod client_forms;
mod coach_forms;
mod coaches;
mod data_package;
mod delimited;
mod dice;
mod fidelity;
mod group_forms;
mod groups;
mod job_forms;
mod measurements;
mod mess;
mod other_services;
mod people;
mod project;
mod region;
mod region_forms;
mod sample;
mod summary;
#[cfg(test)]
mod tests;
mod timeline;
mod words;
mod workbook;

use std::fs;
use std::path::Path;

use chrono::NaiveDate;

use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};

use calendar::date_of;
use region::{Organiser, Sends, last_as_of, project_start};
use sample::{Folder, Sample};

/// How clean the files are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mess {
    /// As the contract asks for.
    #[default]
    None,
    /// With a sprinkling of what real exports hold, and a few rows that must be rejected.
    Some,
}

/// What to write.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// People referred to the service over the project, from 1.
    pub clients: u32,
    pub seed: u64,
    /// Data cut-off: nothing is dated after it. Not before the project's start, 2020-09-01, nor later than its settings allow, 2027-12-31.
    pub as_of: NaiveDate,
    pub mess: Mess,
}

/// What was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Files in the project folder.
    pub files: u64,
    /// Rows of data in the exports, without headers, titles and totals.
    pub rows: u64,
}

/// Writes a project into `dir`, which must not exist or be empty. All or nothing: it is moved into place at the end.
///
/// # Errors
/// Usage, when the folder holds something, the date lies before the project or too long after it, or nobody is asked for; or when the folder
/// cannot be written.
pub fn write(dir: &Path, options: &Options) -> Result<Summary> {
    check(dir, options)?;
    let failed = |error: &std::io::Error| Failure::io(Exit::Usage, dir.display(), error);
    let parent = dir.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(parent).map_err(|error| failed(&error))?;
    let staging = tempfile::Builder::new().prefix(".kooste-").tempdir_in(parent).map_err(|error| failed(&error))?;
    // The project is a folder inside the temporary one, so that it has the usual permissions once it is moved.
    let root = staging.path().join("project");
    let sample = Sample::simulate(options);
    let mut folder = Folder::new(&root);
    fill(&sample, &mut folder)?;
    if dir.exists() {
        fs::remove_dir(dir).map_err(|error| failed(&error))?;
    }
    fs::rename(&root, dir).map_err(|error| failed(&error))?;
    Ok(folder.done())
}

fn check(dir: &Path, options: &Options) -> Result<()> {
    let mut found = Vec::new();
    let occupied = match fs::read_dir(dir) {
        Ok(mut entries) => entries.next().is_some(),
        Err(error) => error.kind() != std::io::ErrorKind::NotFound,
    };
    if occupied {
        found.push(Diagnostic::error("generate-folder-not-empty").at(Place::file(dir.display().to_string())));
    }
    let (start, last) = (date_of(project_start()), date_of(last_as_of()));
    if options.as_of < start {
        found.push(Diagnostic::error("generate-before-project").arg("date", options.as_of).arg("start", start));
    }
    // Week by week the simulation would go on, and no run would take what it wrote.
    if options.as_of > last {
        found.push(Diagnostic::error("generate-after-project").arg("date", options.as_of).arg("last", last));
    }
    if options.clients == 0 {
        found.push(Diagnostic::error("generate-no-clients"));
    }
    if found.is_empty() { Ok(()) } else { Err(Failure::many(Exit::Usage, found)) }
}

/// Writes every file of the project.
fn fill(sample: &Sample, folder: &mut Folder) -> Result<()> {
    for (number, organiser) in sample.region.organisers.iter().enumerate() {
        organiser_files(sample, number, organiser, folder)?;
    }
    region_forms::areas(sample, folder)?;
    region_forms::population(sample, folder)?;
    region_forms::actors(sample, folder)?;
    region_forms::budget(sample, folder)?;
    fidelity::reviews(sample, folder)?;
    data_package::data_package(sample, folder)?;
    project::settings_and_texts(sample, folder)
}

fn organiser_files(sample: &Sample, number: usize, organiser: &Organiser, folder: &mut Folder) -> Result<()> {
    client_forms::referrals(sample, number, organiser, folder)?;
    if organiser.sends != Sends::Summary {
        client_forms::agreements(sample, number, organiser, folder)?;
    }
    client_forms::profiles(sample, number, organiser, folder)?;
    job_forms::contacts(sample, number, organiser, folder)?;
    if organiser.sends != Sends::Summary {
        job_forms::job_starts(sample, number, organiser, folder)?;
        job_forms::job_ends(sample, number, organiser, folder)?;
        client_forms::exits(sample, number, organiser, folder)?;
    }
    if organiser.sends != Sends::Forms {
        summary::coach_summary(sample, number, organiser, folder)?;
    }
    coach_forms::follow_up(sample, number, organiser, folder)?;
    group_forms::sessions(sample, number, organiser, folder)?;
    measurements::assessments(sample, number, organiser, folder)?;
    coach_forms::coaches(sample, number, organiser, folder)?;
    other_services::service_use(sample, number, organiser, folder)
}
