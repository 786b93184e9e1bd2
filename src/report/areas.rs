//! How areas and organisers are called in the language of a report: the one place that knows.
//!
//! Tables hold a municipality's Finnish name, which is a key there. A report in Swedish gives its Swedish name; one in English keeps the
//! Finnish one, as texts in English do. The whole region, teams, units and files are called as people wrote them.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::names::Names;
use super::rich::Wording;
use crate::diagnostics::Result;
use crate::disclosure::OUTSIDE;
use crate::facts;
use crate::language::Lang;
use crate::project::Project;

/// The kinds of area, as the column `area_kind` has them.
pub const MUNICIPALITY: &str = "municipality";
pub const ORGANISER: &str = "organiser";
pub const SUBREGION: &str = "subregion";
pub const REGION: &str = "region";

/// Stands between the names of a list in a cell: names may hold commas.
const BETWEEN: &str = "; ";

/// The names of areas and organisers as they are to be shown.
pub struct Areas {
    wording: Wording,
    names: Names,
    /// Display names of organisers, by the name that the data uses.
    organisers: BTreeMap<String, String>,
    /// Names of municipalities in the report's language, by their Finnish ones; empty where the Finnish ones are shown.
    municipalities: BTreeMap<String, String>,
}

impl Areas {
    /// Returns the names of a project in a language. `listed` are Swedish names of municipalities by their Finnish ones, of the project's
    /// own list of areas: they count before the built-in ones.
    ///
    /// # Errors
    /// A bug when the collation data of the language is not built in.
    pub fn of(project: &Project, lang: Lang, listed: &BTreeMap<String, String>) -> Result<Areas> {
        let organisers = project.organisers.iter().map(|organiser| (organiser.id.clone(), organiser.name.clone()));
        let organisers = organisers.collect();
        let municipalities = if lang == Lang::Sv { swedish(listed) } else { BTreeMap::new() };
        Ok(Areas { wording: Wording::of(lang), names: Names::of(lang)?, organisers, municipalities })
    }

    /// Returns the name of a municipality as it is to be shown; `None` where the report has no other name for it than the one given.
    pub fn municipality(&self, name: &str) -> Option<&str> {
        self.municipalities.get(name).map(String::as_str)
    }

    /// Returns the name of an organiser as it is to be shown: that of kooste.toml, else its own. One that is called like a municipality is
    /// that municipality.
    pub fn organiser<'n>(&'n self, name: &'n str) -> &'n str {
        let name = self.organisers.get(name).map_or(name, String::as_str);
        self.municipality(name).unwrap_or(name)
    }

    /// Returns the names of organisers as they are to be shown, by name.
    pub fn organisers<'n>(&self, names: impl IntoIterator<Item = &'n String>) -> Vec<String> {
        self.in_order(ORGANISER, names.into_iter().map(String::as_str))
    }

    /// Returns the name of an area of a kind as it is to be shown. Of an organiser it is the organiser's; no other area has that name, even
    /// one that is called like the folder of an organisation. A subregion that is called like a municipality is called after it.
    pub fn area<'n>(&'n self, name: &'n str, kind: &str) -> &'n str {
        match kind {
            ORGANISER => self.organiser(name),
            REGION => name,
            _ => self.municipality(name).unwrap_or(name),
        }
    }

    /// Compares two areas of a kind by the names that are shown.
    pub fn compare(&self, kind: &str, left: &str, right: &str) -> Ordering {
        self.names.compare(self.area(left, kind), self.area(right, kind))
    }

    /// Returns the names of a list of areas of a kind, by name; those without a known area stand last, in words.
    pub fn list(&self, kind: &str, names: &str) -> Vec<String> {
        self.in_order(kind, names.split(BETWEEN).filter(|name| !name.is_empty()))
    }

    fn in_order<'n>(&self, kind: &str, names: impl Iterator<Item = &'n str>) -> Vec<String> {
        let mut names: Vec<&str> = names.collect();
        names.sort_by(|left, right| {
            is_outside(left).cmp(&is_outside(right)).then_with(|| self.compare(kind, left, right))
        });
        let shown = |name: &str| match name {
            outside if is_outside(outside) => self.wording.label("area", outside),
            name => self.area(name, kind).to_owned(),
        };
        names.into_iter().map(shown).collect()
    }

    /// Returns the text of a table's cell as it is to be shown, if its column names areas or organisers; `kind` is what the row's column
    /// `area_kind` says.
    pub fn in_column(&self, column: &str, kind: Option<&str>, text: &str) -> Option<String> {
        let area = |kind: &str| Some(self.area(text, kind).to_owned());
        match column {
            "area" => area(kind.unwrap_or_default()),
            MUNICIPALITY | ORGANISER | SUBREGION => area(column),
            "municipalities" => Some(self.list(MUNICIPALITY, text).join(BETWEEN)),
            "organisations" => Some(self.list(ORGANISER, text).join(BETWEEN)),
            _ => None,
        }
    }
}

/// Returns the Swedish names of municipalities by their Finnish ones. The built-in region has some that the list of the whole country
/// lacks. A listed name that is another municipality's, too, would no longer tell the two apart: it does not count.
fn swedish(listed: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let built_in = ["all_municipalities", "municipalities"].into_iter().flat_map(facts::rows);
    let built_in = built_in.filter_map(|row| Some((row.get(1)?.clone(), row.get(2)?.clone())));
    let mut names: BTreeMap<String, String> = built_in.collect();
    let known = names.clone();
    let is_taken = |own: &str, name: &str| {
        let mut others = known.iter().chain(listed).filter(|(other, _)| *other != own);
        others.any(|(other, theirs)| other == name || theirs == name)
    };
    let free = listed.iter().filter(|(own, name)| !is_taken(own, name));
    names.extend(free.map(|(own, name)| (own.clone(), name.clone())));
    names
}

fn is_outside(name: &str) -> bool {
    OUTSIDE.contains(&name)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::report::testing::{PROJECT, project};

    const ORGANISERS: &str =
        "[[organiser]]\nid = \"Satakunta\"\nname = \"Yhteiset\"\n[[organiser]]\nid = \"R\"\nname = \"Rauma\"\n";

    fn areas(lang: Lang, listed: &[(&str, &str)]) -> Areas {
        let listed = listed.iter().map(|(own, name)| ((*own).to_owned(), (*name).to_owned())).collect();
        Areas::of(&project(&format!("{PROJECT}{ORGANISERS}")), lang, &listed).unwrap()
    }

    #[test]
    fn a_municipality_has_its_swedish_name_in_swedish_only() {
        let named = |lang: Lang| {
            let areas = areas(lang, &[]);
            ["Pori", "Rauma", "Huittinen", "Eura", "Uusikunta"].map(|name| areas.area(name, MUNICIPALITY).to_owned())
        };
        assert_eq!(named(Lang::Sv), ["Björneborg", "Raumo", "Vittis", "Eura", "Uusikunta"]);
        for lang in [Lang::Fi, Lang::En] {
            assert_eq!(named(lang), ["Pori", "Rauma", "Huittinen", "Eura", "Uusikunta"]);
        }
    }

    #[test]
    fn other_areas_are_called_as_people_wrote_them_or_after_a_municipality() {
        let areas = areas(Lang::Sv, &[]);
        assert_eq!(areas.area("Pori", SUBREGION), "Björneborg");
        assert_eq!(areas.area("Pohjois-Satakunta", SUBREGION), "Pohjois-Satakunta");
        assert_eq!(areas.area("Pori", REGION), "Pori");
        assert_eq!(areas.area("Satakunta", REGION), "Satakunta", "not the organisation with that folder");
        for (organiser, name) in [
            ("Satakunta", "Yhteiset"),
            ("Pori", "Björneborg"),
            ("R", "Raumo"),
            ("Porin perusturva", "Porin perusturva"),
        ] {
            assert_eq!(areas.area(organiser, ORGANISER), name);
        }
    }

    /// Two municipalities of one name could not be told apart, and would stand in one place of the map.
    #[test]
    fn the_list_of_areas_counts_first_but_for_a_name_that_is_anothers() {
        let areas = areas(
            Lang::Sv,
            &[
                ("Uusikunta", "Nykommun"),
                ("Eurajoki", "Eura"),
                ("Pori", "Raumo"),
                ("A", "X"),
                ("B", "X"),
                ("Eura", "Euras"),
            ],
        );
        let named = |name: &'static str| areas.area(name, MUNICIPALITY).to_owned();
        assert_eq!(["Uusikunta", "Eura"].map(named), ["Nykommun", "Euras"]);
        assert_eq!(["Eurajoki", "Pori", "A", "B"].map(named), ["Euraåminne", "Björneborg", "A", "B"]);
    }

    #[test]
    fn every_municipality_has_a_swedish_name_of_its_own() {
        let names = swedish(&BTreeMap::new());
        let shown: BTreeSet<&String> = names.values().filter(|name| !name.is_empty()).collect();
        assert_eq!((names.len(), shown.len()), (309, 309));
    }

    #[test]
    fn areas_stand_in_the_order_of_the_names_that_are_shown() {
        let list = "Eurajoki; Huittinen; Pori; muu; Ulvila; Kokemäki";
        assert_eq!(
            areas(Lang::Sv, &[]).list(MUNICIPALITY, list).join(", "),
            "Björneborg, Euraåminne, Kumo, Ulvsby, Vittis, bosatta annanstans"
        );
        assert_eq!(
            areas(Lang::Fi, &[]).list(MUNICIPALITY, list).join(", "),
            "Eurajoki, Huittinen, Kokemäki, Pori, Ulvila, muualla asuvat"
        );
    }

    #[test]
    fn organisers_stand_in_the_order_of_the_names_that_are_shown() {
        let names = ["Huittinen", "Pori", "Säkylä", "R"].map(str::to_owned);
        assert_eq!(areas(Lang::Sv, &[]).organisers(&names), ["Björneborg", "Raumo", "Säkylä", "Vittis"]);
        assert_eq!(areas(Lang::Fi, &[]).organisers(&names), ["Huittinen", "Pori", "Rauma", "Säkylä"]);
    }

    #[test]
    fn a_column_says_whether_it_names_areas() {
        let areas = areas(Lang::Sv, &[]);
        let named = |column: &str, kind: Option<&str>, text: &str| areas.in_column(column, kind, text);
        for column in ["municipality", "organiser", "subregion", "area"] {
            assert_eq!(named(column, None, "Pori").as_deref(), Some("Björneborg"), "{column}");
        }
        assert_eq!(named("area", Some(REGION), "Pori").as_deref(), Some("Pori"));
        assert_eq!(named("municipalities", None, "Rauma; Pori").as_deref(), Some("Björneborg; Raumo"));
        assert_eq!(named("organisations", None, "R; Satakunta").as_deref(), Some("Raumo; Yhteiset"));
        assert_eq!(named("team", None, "Pori"), None);
    }
}
