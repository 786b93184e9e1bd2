//! Which sections speak of which measure.
//!
//! Sections ask for tables by name while they are built; here it is known before. A test holds the list to the sections' code.

/// Measures by id with the sections that ask for their tables, by the names of the files of src/report/sections/.
const USES: &[(&str, &[&str])] = &[
    ("area/municipalities", &["area"]),
    ("clients/decisions", &["flow", "known"]),
    ("clients/feedback", &["clients"]),
    ("clients/profile", &["clients", "known"]),
    ("clients/referrers", &["assignment", "flow", "known"]),
    ("coaches/by_organiser", &["coaching"]),
    ("coaches/teams", &["coaching"]),
    ("economy/away_from_services", &["costs"]),
    ("economy/budget", &["definitions", "economy"]),
    ("economy/cost_per_outcome", &["assignment", "costs", "situation"]),
    ("employment/caseload_check", &["flow"]),
    ("employment/coaches", &["assignment", "coaching", "flow"]),
    ("employment/cumulative", &["definitions", "employment", "summary"]),
    ("employment/exits", &["flow", "known"]),
    ("employment/hours", &["pathway"]),
    ("employment/own_lines", &["employment"]),
    ("employment/pathway", &["pathway"]),
    ("employment/quarterly", &["definitions", "employment", "objectives", "situation", "summary"]),
    ("employment/quarterly_by_area", &["definitions", "equity", "known"]),
    ("employment/retention", &["definitions", "employment", "objectives", "situation"]),
    ("employment/tenure", &["pathway"]),
    ("employment/time_to_first_job", &["definitions", "employment", "objectives", "pathway"]),
    ("employment/time_to_first_job_median", &["definitions", "objectives", "pathway", "situation"]),
    ("employment/waiting", &["flow", "known"]),
    ("equity/access", &["definitions", "equity", "known"]),
    ("equity/outcome", &["assignment", "definitions", "equity", "known", "situation"]),
    ("equity/summary", &["equity"]),
    ("fidelity/computed", &["fidelity_computed"]),
    ("fidelity/items", &["definitions", "fidelity"]),
    ("fidelity/level", &["definitions", "fidelity", "known"]),
    ("functioning/change", &["functioning", "known"]),
    ("group_pilot/attendance", &["group_pilots"]),
    ("group_pilot/outcomes", &["definitions", "group_pilots"]),
    ("network/actors", &["known", "network"]),
];

/// Returns the sections that speak of a measure.
pub fn sections(measure: &str) -> Vec<&'static str> {
    let found = USES.iter().find(|(id, _)| *id == measure);
    found.map(|(_, sections)| sections.to_vec()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::measures::Library;

    /// Adds the code of each section, without its tests, by the first part of its path.
    fn code(folder: &Path, section: Option<&str>, found: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let stem = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let section = section.unwrap_or(&stem);
            if path.is_dir() {
                code(&path, Some(section), found);
            } else if section != "mod" && section != "tests" {
                let text = fs::read_to_string(&path).unwrap();
                let text = text.split("#[cfg(test)]").next().unwrap_or_default();
                found.entry(section.to_owned()).or_default().push_str(text);
            }
        }
    }

    #[test]
    fn the_list_is_what_the_sections_ask_for() {
        let mut sections = BTreeMap::new();
        code(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/report/sections"), None, &mut sections);
        let library = Library::load(None).unwrap();
        let mut asked: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for measure in library.measures().iter().filter(|measure| !measure.is_model()) {
            let name = format!("\"{}\"", measure.id);
            let using = sections.iter().filter(|(_, code)| code.contains(&name));
            let using: BTreeSet<&str> = using.map(|(section, _)| section.as_str()).collect();
            if !using.is_empty() {
                asked.insert(&measure.id, using);
            }
        }
        let listed = USES.iter().map(|(id, sections)| (*id, sections.iter().copied().collect())).collect();
        assert_eq!(asked, listed);
    }
}
