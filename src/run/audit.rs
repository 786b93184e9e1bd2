//! What disclosure control would do to the tables of a run.

use super::cache::Steps;
use super::compute::{Controlled, Uncontrolled, control, readers, uncontrolled};
use super::load::{self, Purpose};
use super::{RunOptions, Stage, publication, publish, queries};
use crate::diagnostics::{Failure, Result};
use crate::disclosure::Protection;
use crate::disclosure::ledger::Line;
use crate::privacy;
use crate::project::Project;
use crate::report::Reports;

/// What disclosure control would do to the tables of a run.
#[derive(Debug)]
pub struct AuditSummary {
    pub period: String,
    /// Name of the profile.
    pub profile: &'static str,
    pub protection: Protection,
}

/// Reads, checks, computes and controls as a run does, and writes nothing. Of the ledger only releases up to `release` are known
/// to the readers, where one is given; 0: none. Where a report of the run is made for stricter readers, what they get is known.
///
/// # Errors
/// As [`run`]; 3 when the figures cannot be protected.
pub fn audit(options: &RunOptions, release: Option<u32>, progress: &mut dyn FnMut(Stage)) -> Result<AuditSummary> {
    let project = Project::read(&options.project).map_err(privacy::redact)?;
    let reports = Reports::with(&publish::own_templates(&project.root)?)?;
    let editions = publication::editions(options, &project, &reports)?;
    let mut readers = readers(options, &project, &editions)?;
    let library = queries::library(&project)?;
    if let Some(release) = release {
        readers.iter_mut().for_each(|(_, ledgers)| ledgers.up_to(release));
    }
    let (mut loaded, rows) = load::load(project, options, Purpose::Audit, progress)?;
    let steps = &mut Steps::default();
    let Uncontrolled { results, areas, .. } = uncontrolled(&library, &mut loaded, &rows, steps, progress)?;
    let mut before: Option<(Line, Controlled)> = None;
    for (profile, ledgers) in readers {
        let beside = before.as_ref().map(|(line, _)| line);
        let controlled = control(profile, &ledgers, &results, &areas, &mut loaded, beside)?;
        before = Some((ledgers.line(&loaded, &profile, &controlled.record), controlled));
    }
    let Some((_, Controlled { protection, control, .. })) = before else {
        return Err(Failure::bug("auditing a run", "for nobody"));
    };
    Ok(AuditSummary { period: loaded.period.to_string(), profile: control.profile().audience.name(), protection })
}
