//! Organisers as kooste.toml names them, held against the data.

use std::collections::BTreeSet;

use crate::diagnostics::{Diagnostic, Failure, Place, Result};
use crate::intake::Intake;
use crate::project::{Project, nearest};
use crate::session::Session;

/// Returns a warning for each `[[organiser]]` of kooste.toml that the data do not know, where a folder has nearly its name: the name that
/// was given for reports would never show.
///
/// # Errors
/// A bug when the checked list of areas cannot be read.
pub(super) fn misnamed(project: &Project, intake: &Intake, session: &Session) -> Result<Vec<Diagnostic>> {
    let named: Vec<&str> = project.organisers.iter().map(|organiser| organiser.id.as_str()).collect();
    let folders = intake.files.iter().map(|file| file.organisation.as_str());
    let folders: BTreeSet<&str> = folders.filter(|folder| !folder.is_empty()).collect();
    if named.iter().all(|id| folders.contains(id)) {
        return Ok(Vec::new());
    }
    let of_areas: BTreeSet<String> = areas_organisers(session)?;
    let without_name: Vec<&str> = folders.iter().copied().filter(|folder| !named.contains(folder)).collect();
    let is_unknown = |id: &&str| !folders.contains(id) && !of_areas.contains(*id);
    let warning = |id: &str| {
        let near = nearest(id, &without_name)?;
        let place = Place { row: line_of(&project.source, id), ..Place::file("kooste.toml") };
        Some(Diagnostic::warning("organiser-misnamed").at(place).arg("name", id).arg("nearest", near))
    };
    Ok(named.iter().copied().filter(is_unknown).filter_map(warning).collect())
}

/// Returns the line of an organiser's id in kooste.toml, from 1.
fn line_of(source: &str, id: &str) -> Option<u64> {
    let mut is_organiser = false;
    let is_its = |line: &str| {
        let line = line.trim();
        if line.starts_with('[') {
            is_organiser = line.starts_with("[[organiser]]");
        }
        let value = line.strip_prefix("id").and_then(|rest| rest.trim_start().strip_prefix('='));
        let quoted = [format!("\"{id}\""), format!("'{id}'")];
        is_organiser && value.is_some_and(|value| quoted.iter().any(|quoted| value.trim_start().starts_with(quoted)))
    };
    let line = source.lines().position(is_its)?;
    u64::try_from(line + 1).ok()
}

/// Returns the organisers that the list of areas names.
fn areas_organisers(session: &Session) -> Result<BTreeSet<String>> {
    let failed = |error| Failure::bug("read the organisers of the areas", error);
    let sql = "select distinct organiser from checked.area where organiser is not null";
    let mut statement = session.connection().prepare(sql).map_err(failed)?;
    let names = statement.query_map([], |row| row.get(0)).map_err(failed)?;
    names.collect::<std::result::Result<_, _>>().map_err(failed)
}
