//! What the checks need to know of a project.

use crate::contract::typing::Days;
use crate::project::{Project, Reference, ReferenceRow};

/// What the checks need to know of a project.
pub struct Terms {
    pub days: Days,
    /// Whether one pseudonym names one person in every organisation.
    pub shared_pseudonyms: bool,
    /// Euros granted by funder, as the budget export names it; all together under an empty name.
    pub granted: Vec<(&'static str, f64)>,
    /// Job classes, and whether each is paid work: the project's own table where it has one.
    pub job_classes: Vec<(String, bool)>,
    /// Instruments of assessment: the project's own table where it has one.
    pub instruments: Vec<Instrument>,
    /// Reviewed units with their teams of coaches, a pair each.
    pub units: Vec<(String, String)>,
    /// Names and ids as kooste.toml spells them, each after its domain in [`crate::contract::spellings`].
    pub known: Vec<(&'static str, String)>,
}

impl Terms {
    /// Returns the terms of a project.
    pub fn of(project: &Project) -> Terms {
        let budget = project.budget.iter();
        let granted = budget.flat_map(|budget| {
            [("", Some(budget.total)), ("valtionavustus", budget.state_grant), ("omarahoitus", budget.own_share)]
        });
        let teams =
            project.units.iter().flat_map(|unit| unit.teams.iter().map(|team| (unit.name.clone(), team.clone())));
        Terms {
            days: Days { start: project.start, as_of: project.as_of },
            shared_pseudonyms: project.shared_pseudonyms,
            granted: granted.filter_map(|(funder, euros)| Some((funder, euros?))).collect(),
            job_classes: job_classes(&project.reference),
            instruments: instruments(&project.reference),
            units: teams.collect(),
            known: known_names(project),
        }
    }
}

/// An instrument of assessment with the number of its items, if it is scored from them, and the ends of its scale.
pub struct Instrument {
    pub code: String,
    pub items: Option<i64>,
    pub scale: Option<(f64, f64)>,
}

/// Returns the job classes with whether each is paid work.
pub fn job_classes(reference: &Reference) -> Vec<(String, bool)> {
    reference.rows("job_classes").map(|row| (row.get("code").to_owned(), row.get("paid") == "yes")).collect()
}

/// Returns the instruments of the reference tables.
pub fn instruments(reference: &Reference) -> Vec<Instrument> {
    let instrument = |row: ReferenceRow<'_>| {
        let number = |column: &str| row.get(column).parse::<f64>().ok();
        Instrument {
            code: row.get("instrument").to_owned(),
            items: row.get("items").parse().ok(),
            scale: number("scale_min").zip(number("scale_max")),
        }
    };
    reference.rows("instruments").map(instrument).collect()
}

fn known_names(project: &Project) -> Vec<(&'static str, String)> {
    let organisers = project.organisers.iter().map(|organiser| ("organisation", organiser.id.clone()));
    let groups = project.groups.iter().map(|group| ("group", group.id.clone()));
    let units = project.units.iter().map(|unit| ("unit", unit.name.clone()));
    let teams = project.units.iter().flat_map(|unit| unit.teams.iter().map(|team| ("team", team.clone())));
    organisers.chain(groups).chain(units).chain(teams).collect()
}
