//! Organisers as kooste.toml names them, held against the data.

use std::collections::BTreeSet;

use crate::diagnostics::{Diagnostic, Failure, Place, Result};
use crate::intake::Intake;
use crate::project::{Project, nearest};
use crate::session::Session;

/// Names told in one message.
const NAMES: usize = 8;

/// Returns a warning for each name of kooste.toml that fits nothing in the data, where something there has no name in it: an organiser,
/// a reviewed unit, a team of one. What was set for it would never show.
///
/// # Errors
/// A bug when the checked rows cannot be read.
pub(super) fn misnamed(project: &Project, intake: &Intake, session: &Session) -> Result<Vec<Diagnostic>> {
    let mut found = misnamed_organisers(project, intake, session)?;
    let units: Vec<&str> = project.units.iter().map(|unit| unit.name.as_str()).collect();
    let teams: Vec<&str> = project.units.iter().flat_map(|unit| unit.teams.iter().map(String::as_str)).collect();
    let reviewed = distinct(session, "select distinct unit from checked.fidelity_review where unit is not null")?;
    found.extend(unmatched("unit", &units, &reviewed));
    let of_coaches = distinct(
        session,
        "select team from checked.coach where team is not null union select team from checked.agreement where team is not null",
    )?;
    found.extend(unmatched("team", &teams, &of_coaches));
    Ok(found)
}

/// Returns a warning for each name that the data do not have, with those of the data that kooste.toml does not name.
fn unmatched(table: &'static str, named: &[&str], known: &BTreeSet<String>) -> Vec<Diagnostic> {
    let others: Vec<&str> = known.iter().map(String::as_str).filter(|name| !named.contains(name)).collect();
    if others.is_empty() {
        return Vec::new();
    }
    named.iter().filter(|name| !known.contains(**name)).map(|name| unmatched_one(table, name, &others)).collect()
}

fn unmatched_one(table: &'static str, name: &str, others: &[&str]) -> Diagnostic {
    let mut names = others.iter().take(NAMES).copied().collect::<Vec<_>>().join(", ");
    names.push_str(if others.len() > NAMES { ", …" } else { "" });
    let finding = Diagnostic::warning("setting-unmatched").at(Place::file("kooste.toml"));
    finding.arg("table", table).arg("name", name).arg("names", names)
}

/// Returns a warning for each `[[organiser]]` of kooste.toml that the data do not know, where a folder has no name in it.
fn misnamed_organisers(project: &Project, intake: &Intake, session: &Session) -> Result<Vec<Diagnostic>> {
    let named: Vec<&str> = project.organisers.iter().map(|organiser| organiser.id.as_str()).collect();
    let folders = intake.files.iter().map(|file| file.organisation.as_str());
    let folders: BTreeSet<&str> = folders.filter(|folder| !folder.is_empty()).collect();
    if named.iter().all(|id| folders.contains(id)) {
        return Ok(Vec::new());
    }
    let of_areas = distinct(session, "select distinct organiser from checked.area where organiser is not null")?;
    let without_name: Vec<&str> = folders.iter().copied().filter(|folder| !named.contains(folder)).collect();
    let is_unknown = |id: &&str| !folders.contains(id) && !of_areas.contains(*id);
    let warning = |id: &str| {
        let place = Place { row: line_of(&project.source, id), ..Place::file("kooste.toml") };
        Some(match nearest(id, &without_name) {
            Some(near) => Diagnostic::warning("organiser-misnamed").at(place).arg("name", id).arg("nearest", near),
            None if without_name.is_empty() => return None,
            None => unmatched_one("organiser", id, &without_name).at(place),
        })
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

/// Returns the texts of a query's only column.
fn distinct(session: &Session, sql: &str) -> Result<BTreeSet<String>> {
    let failed = |error| Failure::bug("read the names of the data", error);
    let mut statement = session.connection().prepare(sql).map_err(failed)?;
    let names = statement.query_map([], |row| row.get(0)).map_err(failed)?;
    names.collect::<std::result::Result<_, _>>().map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_fits_nothing_is_told_with_those_that_have_none() {
        let known: BTreeSet<String> = ["Tiimi Pori", "Tiimi Rauma"].map(str::to_owned).into();
        let told = |named: &[&str]| -> Vec<String> {
            let told =
                |found: Diagnostic| format!("{} {}: {}", found.args["table"], found.args["name"], found.args["names"]);
            unmatched("team", named, &known).into_iter().map(told).collect()
        };
        assert_eq!(told(&["Porin tiimi", "Tiimi Rauma"]), ["team Porin tiimi: Tiimi Pori"]);
        assert_eq!(told(&["Tiimi Pori", "Tiimi Rauma", "Tiimi Eura"]), [""; 0], "its data may still be to come");
        assert_eq!(told(&[]), [""; 0]);
    }
}
