//! The region that the sample is about: its municipalities and organisers (from facts/), and who sends what.

use std::collections::BTreeMap;

use crate::facts;

use super::calendar::{Day, on};
use super::dice::scramble;
use super::words::OCCUPATIONS;

/// Folder below exports/ that holds the region's own files.
pub(super) const REGION_FOLDER: &str = "Satakunta";

/// Municipalities outside the region where a few clients live.
pub(super) const OUTSIDE: [&str; 3] = ["Sastamala", "Loimaa", "Turku"];

/// How many days before the cut-off the organiser with older files sent them.
const OLDER_FILES_DAYS: Day = 15;

/// A municipality of the region.
pub(super) struct Area {
    pub code: String,
    pub name_fi: String,
    pub name_sv: String,
    pub genitive: String,
    pub subregion: String,
    /// Index into [`Region::organisers`].
    pub organiser: usize,
    /// Inhabitants by year.
    pub populations: Vec<(i32, u32)>,
    /// Inhabitants aged 15–64 in 2020 (an estimate).
    pub working_age: u32,
}

/// Which of the forms about services an organiser sends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sends {
    /// Agreements, jobs and exits as forms.
    Forms,
    /// The coaches' summary instead of them.
    Summary,
    /// Both.
    Both,
}

/// An organiser of services: one folder below exports/.
pub(super) struct Organiser {
    pub name: String,
    /// Indices into [`Region::areas`].
    pub areas: Vec<usize>,
    pub team: &'static str,
    pub sends: Sends,
    /// Last day that its files know of.
    pub cut: Day,
    /// Day on which the files were written; it stands in their names.
    pub sent: Day,
    /// Number of the first employer of its pool, and employers per occupation.
    pub employers: (u32, u32),
}

/// Returns the first day of the project.
pub(super) fn project_start() -> Day {
    on(2020, 9, 1)
}

/// Returns the last cut-off that the project's settings allow: some years after its end.
pub(super) fn last_as_of() -> Day {
    on(2027, 12, 31)
}

/// The whole region.
pub(super) struct Region {
    pub areas: Vec<Area>,
    pub organisers: Vec<Organiser>,
    pub project_start: Day,
    pub project_end: Day,
    pub as_of: Day,
    /// Day in the names of the region's own files.
    pub sent: Day,
}

impl Region {
    /// Returns the region as it stands on `as_of`, with pools of employers for this many clients.
    pub(super) fn new(as_of: Day, clients: u32) -> Region {
        let project_start = project_start();
        let mut areas = Vec::new();
        let mut organisers: Vec<Organiser> = Vec::new();
        let mut known = BTreeMap::new();
        for row in facts::rows("municipalities") {
            let number = |column: usize| row[column].parse().unwrap_or(0);
            let organiser = *known.entry(row[6].clone()).or_insert_with(|| {
                organisers.push(Organiser::new(&row[6], project_start, as_of));
                organisers.len() - 1
            });
            organisers[organiser].areas.push(areas.len());
            areas.push(Area {
                code: row[0].clone(),
                name_fi: row[1].clone(),
                name_sv: row[2].clone(),
                genitive: row[3].clone(),
                subregion: row[5].clone(),
                organiser,
                populations: vec![(2019, number(7)), (2020, number(8)), (2021, number(9))],
                working_age: number(10),
            });
        }
        let project_end = on(2022, 12, 31);
        let mut region = Region { areas, organisers, project_start, project_end, as_of, sent: as_of + 1 };
        region.found_employers(clients);
        region
    }

    /// Gives each organiser a pool of employers: about two for every three of its clients, at least one per occupation.
    fn found_employers(&mut self, clients: u32) {
        let total: u64 = self.areas.iter().map(|area| u64::from(area.working_age)).sum();
        let occupations = u32::try_from(OCCUPATIONS.len()).unwrap_or(1);
        let mut next = 1;
        for organiser in &mut self.organisers {
            let people: u64 = organiser.areas.iter().map(|area| u64::from(self.areas[*area].working_age)).sum();
            let expected = u64::from(clients) * people / total.max(1);
            let slots = 1 + u32::try_from(expected * 2 / 3).unwrap_or(0) / occupations;
            organiser.employers = (next, slots);
            next += slots * occupations;
        }
    }

    /// Returns the chance weights of the municipalities: people of working age, times how well the service is known there.
    pub(super) fn weights(&self) -> Vec<u32> {
        let known = |area: &Area| match self.organisers[area.organiser].name.as_str() {
            "Porin perusturva" => 107,
            "Rauma" => 104,
            "Säkylä" => 110,
            "PoSa" => 96,
            "Eura" => 90,
            "Huittinen" => 74,
            _ => 78,
        };
        self.areas.iter().map(|area| area.working_age * known(area) / 100).collect()
    }

    /// Returns the name of a home: a municipality of the region, or one outside it.
    pub(super) fn home(&self, home: usize) -> &str {
        match self.areas.get(home) {
            Some(area) => &area.name_fi,
            None => OUTSIDE[(home - self.areas.len()) % OUTSIDE.len()],
        }
    }

    /// Returns the municipality of an employer: one of the organiser's, the larger the likelier, always the same one.
    pub(super) fn employer_area(&self, organiser: usize, employer: u32) -> &Area {
        let areas = &self.organisers[organiser].areas;
        let total: u64 = areas.iter().map(|area| u64::from(self.areas[*area].working_age)).sum();
        let mut rest = scramble(u64::from(employer)) % total.max(1);
        for area in areas {
            let weight = u64::from(self.areas[*area].working_age);
            if rest < weight {
                return &self.areas[*area];
            }
            rest -= weight;
        }
        &self.areas[areas[0]]
    }

    /// Returns the index of the organiser with this name; the first one if there is none.
    pub(super) fn organiser(&self, name: &str) -> usize {
        self.organisers.iter().position(|organiser| organiser.name == name).unwrap_or(0)
    }
}

impl Organiser {
    fn new(name: &str, project_start: Day, as_of: Day) -> Organiser {
        let sends = match name {
            "Säkylä" => Sends::Summary,
            "Rauma" => Sends::Both,
            _ => Sends::Forms,
        };
        let (cut, sent) = if name == "KSTHKY" {
            let sent = (as_of - OLDER_FILES_DAYS).max(project_start);
            (sent, sent)
        } else {
            (as_of, as_of + 1)
        };
        let team = match name {
            "Rauma" | "Eura" | "Säkylä" => "Tiimi Rauma",
            "PoSa" => "Tiimi Pohjois-Satakunta",
            _ => "Tiimi Pori",
        };
        Organiser { name: name.to_owned(), areas: Vec::new(), team, sends, cut, sent, employers: (1, 1) }
    }
}
