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
    let folders: BTreeSet<&str> = intake.files.iter().map(|file| file.organisation.as_str()).collect();
    if named.iter().all(|id| folders.contains(id)) {
        return Ok(Vec::new());
    }
    let of_areas: BTreeSet<String> = areas_organisers(session)?;
    let without_name: Vec<&str> = folders.iter().copied().filter(|folder| !named.contains(folder)).collect();
    let is_unknown = |id: &&str| !folders.contains(id) && !of_areas.contains(*id);
    let warning = |id: &str| {
        let near = nearest(id, &without_name)?;
        let is_its_line = |line: &str| line.trim_start().starts_with("id") && line.contains(&format!("\"{id}\""));
        let row = project.source.lines().position(is_its_line).and_then(|line| u64::try_from(line + 1).ok());
        let place = Place { row, ..Place::file("kooste.toml") };
        Some(Diagnostic::warning("organiser-misnamed").at(place).arg("name", id).arg("nearest", near))
    };
    Ok(named.iter().copied().filter(is_unknown).filter_map(warning).collect())
}

/// Returns the organisers that the list of areas names.
fn areas_organisers(session: &Session) -> Result<BTreeSet<String>> {
    let failed = |error| Failure::bug("read the organisers of the areas", error);
    let sql = "select distinct organiser from checked.area where organiser is not null";
    let mut statement = session.connection().prepare(sql).map_err(failed)?;
    let names = statement.query_map([], |row| row.get(0)).map_err(failed)?;
    names.collect::<std::result::Result<_, _>>().map_err(failed)
}
