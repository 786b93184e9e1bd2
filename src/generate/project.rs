//! kooste.toml and the narrative texts of the sample project (templates in project/).
//!
//! Settings of the report that carry a date are left out when they lie after the cut-off; a text that tells of something
//! is left out until it has happened.

use std::fmt::Write as _;

use crate::diagnostics::Result;
use crate::digest::sha256;
use crate::facts;

use super::calendar::{Day, date_of, on};
use super::sample::{Folder, Sample};

const SETTINGS: &str = include_str!("project/kooste.toml");

/// Status, step of the plan–do–check–act cycle and outputs of each action of facts/actions.csv.
const ACTIONS: [(&str, &str, &[&str]); 10] = [
    ("käynnissä", "do", &["Kuntoutuksen yhdyshenkilöt nimetty", "Yhteinen ohjausmalli koekäytössä"]),
    ("käynnissä", "do", &["Opintoihin tuen malli kahdessa oppilaitoksessa"]),
    ("valmis", "act", &["Ryhmätoiminnan malli kuvattu", "Pilotit arvioitu"]),
    ("käynnissä", "check", &["Työnjaon kuvaus lausunnolla"]),
    ("käynnissä", "do", &["Koulutussuunnitelma", "Etuusneuvonnan koulutus"]),
    ("viivästynyt", "do", &["Alihankintamallin kuvaus luonnoksena"]),
    ("käynnissä", "check", &["Palvelupolku kuvattu kaikille järjestäjille"]),
    ("käynnissä", "check", &["Vertaisarviot ja itsearviot käynnissä", "Kehittämiskohteet sovittu"]),
    ("käynnissä", "do", &["Työhönvalmentajien vertaistapaamiset kuukausittain"]),
    ("käynnissä", "do", &["Verkostotapaamiset ja aluetilaisuudet", "Kokemusasiantuntijat koulutettu"]),
];

/// Writes kooste.toml and narrative/fi/*.md.
pub(super) fn settings_and_texts(sample: &Sample, folder: &mut Folder) -> Result<()> {
    let as_of = sample.region.as_of;
    folder.file("kooste.toml", settings(as_of).as_bytes())?;
    folder.file("kooste.key", key(sample.seed).as_bytes())?;
    for (name, text, since) in texts() {
        if since <= as_of {
            folder.file(&format!("narrative/fi/{name}.md"), text.as_bytes())?;
        }
    }
    Ok(())
}

/// Returns the key under which a report's hashes stand. A real project's is random; this one follows from the seed, so that
/// everybody who generates the same project gets the same report.
fn key(seed: u64) -> String {
    sha256(format!("kooste synthetic project {seed}").as_bytes()) + "\n"
}

/// Returns the texts with the day from which on they are true.
fn texts() -> [(&'static str, &'static str, Day); 10] {
    [
        ("tilannekuva", include_str!("project/narrative/fi/tilannekuva.md"), on(2021, 6, 30)),
        ("tyollistyminen", include_str!("project/narrative/fi/tyollistyminen.md"), on(2021, 6, 30)),
        ("laatukriteerit", include_str!("project/narrative/fi/laatukriteerit.md"), on(2022, 5, 31)),
        ("ryhmapilotit", include_str!("project/narrative/fi/ryhmapilotit.md"), on(2022, 6, 30)),
        ("yhdenvertaisuus", include_str!("project/narrative/fi/yhdenvertaisuus.md"), on(2020, 12, 31)),
        ("talous", include_str!("project/narrative/fi/talous.md"), on(2021, 6, 30)),
        ("thl/t2", include_str!("project/narrative/fi/thl/t2.md"), on(2021, 6, 30)),
        ("thl/t6", include_str!("project/narrative/fi/thl/t6.md"), on(2022, 3, 31)),
        ("thl/toimintamalli", include_str!("project/narrative/fi/thl/toimintamalli.md"), on(2021, 6, 30)),
        ("thl/johtopaatokset", include_str!("project/narrative/fi/thl/johtopaatokset.md"), on(2022, 6, 30)),
    ]
}

/// Returns the settings for a cut-off: the template without the entries that lie after it.
fn settings(as_of: Day) -> String {
    let as_of = date_of(as_of).to_string();
    let entries = SETTINGS.split("\n\n").filter(|entry| dated(entry).is_none_or(|date| date <= as_of.as_str()));
    let kept: Vec<&str> = entries.collect();
    kept.join("\n\n").replace("{as_of}", &as_of).replace("{actions}", &actions())
}

/// Returns the actions of the project plan as TOML.
fn actions() -> String {
    let mut text = String::new();
    for (action, (status, step, outputs)) in facts::rows("actions").iter().zip(ACTIONS) {
        let gap = if text.is_empty() { "" } else { "\n\n" };
        let _ =
            write!(text, "{gap}[[action]]\nno = {}\ntitle = \"{}\"\npart = \"{}\"\n", action[0], action[1], action[2]);
        let _ = write!(text, "status = \"{status}\"\npdca = \"{step}\"\noutputs = {outputs:?}");
    }
    text
}

/// Returns the date (ISO) that a block of the template stands for: that of its line `date = …`.
fn dated(entry: &str) -> Option<&str> {
    entry.lines().find_map(|line| line.strip_prefix("date = ")).map(|date| date.trim_matches('"'))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::region::last_as_of;
    use super::*;
    use crate::project::Project;

    #[test]
    fn what_lies_after_the_cut_off_is_not_told() {
        let early = settings(on(2021, 1, 31));
        assert!(early.contains("as_of = 2021-01-31"));
        assert!(
            early
                .lines()
                .filter_map(|line| line.strip_prefix("date = "))
                .all(|date| date.trim_matches('"') <= "2021-01-31")
        );
        assert!(early.len() < settings(on(2022, 6, 30)).len());
    }

    #[test]
    fn settings_can_be_read_whatever_the_cut_off() {
        for as_of in [on(2020, 9, 1), on(2021, 6, 30), on(2022, 6, 30), on(2025, 1, 1)] {
            let project = Project::parse(Path::new("sample"), &settings(as_of)).unwrap();
            assert_eq!(project.as_of, date_of(as_of));
            assert_eq!((project.actions.len(), project.groups.len(), project.units.len()), (10, 3, 2));
            assert!(project.events.iter().all(|event| event.date <= project.as_of));
        }
    }

    /// What is written a run can take, and nothing is refused that it could.
    #[test]
    fn settings_allow_each_cut_off_up_to_the_last() {
        let allowed = |as_of: Day| Project::parse(Path::new("sample"), &settings(as_of)).is_ok();
        assert!(allowed(last_as_of()));
        assert!(!allowed(last_as_of() + 1));
    }

    /// Eight network meetings and three regional events were held in 2021.
    #[test]
    fn the_settings_tell_of_the_events_of_2021() {
        let project = Project::parse(Path::new("sample"), &settings(on(2022, 6, 30))).unwrap();
        let held = |kind: &str| project.events.iter().filter(|event| event.kind.as_deref() == Some(kind)).count();
        assert_eq!((held("verkosto"), held("aluetilaisuus")), (8, 3));
        let budget = project.budget.unwrap();
        assert_eq!((budget.total, budget.state_grant, budget.own_share), (947_000.0, Some(757_600.0), Some(189_400.0)));
    }
}
