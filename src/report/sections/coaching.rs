//! The coaches: their teams, how many they are and how many clients each has in a year, as the assignment asks.

use std::collections::BTreeMap;

use super::{Material, unrecorded};
use crate::report::areas::{MUNICIPALITY, ORGANISER};
use crate::report::rich::{Rich, count, text};
use crate::report::shapes::{DataTable, TableCell};
use crate::report::tables::{Row, TableBuilder};

const TEAMS: &str = "coaches/teams";
const BY_ORGANISER: &str = "coaches/by_organiser";
const COACHES: &str = "employment/coaches";

/// Clients in twelve months per FTE-year, over the teams whose figure is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Throughput {
    pub low: f64,
    pub high: f64,
}

/// What the teams of a quarter tell of their throughput.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Throughputs {
    /// From the least to the most, where a team shows its figure.
    pub shown: Option<Throughput>,
    /// Whether a team's figure is suppressed.
    pub hidden: bool,
}

/// Returns the clients a year and coach in the twelve months to the quarter's end.
pub fn throughput(material: &Material<'_>) -> Throughputs {
    let quarter = material.quarter().to_string();
    let rows = material.tables.rows(COACHES);
    let of_quarter = || rows.iter().filter(|row| row.key("period") == quarter);
    let values: Vec<f64> = of_quarter().filter_map(|row| row.number("clients_in_year_per_fte_year")).collect();
    let (low, high) = values.iter().fold((f64::INFINITY, 0.0), |(low, high), value| (value.min(low), value.max(high)));
    Throughputs {
        shown: (!values.is_empty()).then_some(Throughput { low, high }),
        hidden: of_quarter().any(|row| row.hidden("clients_in_year_per_fte_year")),
    }
}

/// Returns the teams with their coaches, organisations, municipalities and who leads them.
pub fn teams(material: &Material<'_>) -> Option<DataTable> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let rows = material.tables.rows(TEAMS);
    if rows.is_empty() {
        return None;
    }
    let leads: BTreeMap<&str, &str> = material
        .plan
        .units
        .iter()
        .flat_map(|unit| unit.teams.iter().filter_map(|team| Some((team.as_str(), unit.lead.as_deref()?))))
        .collect();
    let mut table = TableBuilder::new(wording.rich("teams-caption", &[])).text(wording.word("column-team"), 1.0);
    if !leads.is_empty() {
        table = table.text(wording.word("column-team-lead"), 1.3);
    }
    let mut table = table
        .number(wording.word("column-coaches"))
        .number(wording.word("column-fte"))
        .text(wording.word("column-organisations"), 1.3)
        .text(wording.word("column-municipalities"), 1.3);
    for row in &rows {
        let team = row.key("team");
        let mut cells = vec![TableCell::Text(wording.label("team", &team))];
        if !leads.is_empty() {
            let lead = leads.get(team.as_str());
            cells.push(lead.map_or_else(|| unrecorded(wording), |lead| material.own_cell(*lead)));
        }
        cells.extend([
            TableCell::Text(locale.number_cell(row.cell("coaches"), 0)),
            TableCell::Text(locale.number_cell(row.cell("fte"), 1)),
            names(material, ORGANISER, &row.key("organisations")),
            names(material, MUNICIPALITY, &row.key("municipalities")),
        ]);
        table.row(cells);
    }
    Some(table.finish(wording))
}

/// Returns the names of a list of areas with commas between; that none are recorded, in words.
fn names(material: &Material<'_>, kind: &str, list: &str) -> TableCell {
    let names = material.areas.list(kind, list);
    if names.is_empty() { unrecorded(material.wording) } else { TableCell::Text(names.join(", ")) }
}

/// Returns the other teams that the teams are linked to, with the number of teams of coaches that are, the most linked first.
pub fn links(material: &Material<'_>) -> Vec<(String, usize)> {
    let mut linked: BTreeMap<String, usize> = BTreeMap::new();
    for row in material.tables.rows(TEAMS) {
        for name in row.key("linked_teams").split("; ").filter(|name| !name.is_empty()) {
            *linked.entry(name.to_owned()).or_default() += 1;
        }
    }
    let mut linked: Vec<(String, usize)> = linked.into_iter().collect();
    linked.sort_by(|left, right| right.1.cmp(&left.1).then(material.names.compare(&left.0, &right.0)));
    linked
}

/// Returns the teams of coaches that tell of no other team that they are linked to.
pub fn without_links(material: &Material<'_>) -> Vec<String> {
    let rows = material.tables.rows(TEAMS);
    let silent = rows.iter().filter(|row| row.key("linked_teams").is_empty());
    let mut names: Vec<String> = silent.map(|row| material.wording.label("team", &row.key("team"))).collect();
    material.names.sort_by(&mut names, |name| name);
    names
}

/// People and full-time equivalents.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Staff {
    pub coaches: i64,
    pub fte: f64,
}

/// Returns the rows of the last day of the table by organiser.
fn last_day<'m>(material: &Material<'m>) -> Vec<Row<'m>> {
    let rows = material.tables.rows(BY_ORGANISER);
    let last = rows.iter().map(|row| row.key("date")).max();
    let mut rows: Vec<Row<'m>> = rows.into_iter().filter(|row| Some(row.key("date")) == last).collect();
    rows.sort_by(|left, right| material.areas.compare(ORGANISER, &left.key("organiser"), &right.key("organiser")));
    rows
}

/// Returns all coaches on the last day; none without a list of coaches.
pub fn staff(material: &Material<'_>) -> Option<Staff> {
    let rows = last_day(material);
    (!rows.is_empty()).then(|| {
        rows.iter().fold(Staff::default(), |sum, row| Staff {
            coaches: sum.coaches + row.integer("coaches").unwrap_or(0),
            fte: sum.fte + row.number("fte").unwrap_or(0.0),
        })
    })
}

/// Returns how many coaches there are, as a sentence.
pub fn staff_sentence(material: &Material<'_>) -> Option<Rich> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let Staff { coaches, fte } = staff(material)?;
    let values = [
        ("date", text(locale.date(material.cut_off))),
        ("count", count(coaches)),
        ("coaches", text(locale.integer(coaches))),
        ("fte", text(locale.decimal(fte, 1))),
    ];
    Some(wording.rich("coaches-sentence", &values))
}

/// Returns coaches and full-time equivalents by organiser on the last day.
pub fn by_organiser(material: &Material<'_>) -> Option<DataTable> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let rows = last_day(material);
    let all = staff(material)?;
    let date = ("date", text(locale.date(material.cut_off)));
    let mut table = TableBuilder::new(wording.rich("staff-caption", &[date]))
        .text(wording.word("column-organiser"), 1.0)
        .number(wording.word("column-coaches"))
        .number(wording.word("column-fte"));
    for row in &rows {
        table.row(vec![
            TableCell::Text(material.areas.organiser(&row.key("organiser")).to_owned()),
            TableCell::Text(locale.number_cell(row.cell("coaches"), 0)),
            TableCell::Text(locale.number_cell(row.cell("fte"), 1)),
        ]);
    }
    table.total(vec![
        TableCell::Text(wording.word("total")),
        TableCell::Text(locale.integer(all.coaches)),
        TableCell::Text(locale.decimal(all.fte, 1)),
    ]);
    Some(table.finish(wording))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::testing::{PROJECT, released, rows_of, told};

    /// "– = no figure" would stand below a table in which no figure is missing.
    #[test]
    fn a_team_without_a_lead_says_so_in_words() {
        let toml = format!("{PROJECT}\n[[unit]]\nname = \"Pori\"\nteams = [\"Tiimi Pori\"]\nlead = \"esihenkilö\"\n");
        let tables = [released(TEAMS, "Tiimi Pori,7,5.9,Porin perusturva,Pori,\nTiimi Rauma,4,2.4,Rauma,Rauma,")];
        let table = told(&toml, &tables, |material| teams(material).unwrap());
        assert_eq!(rows_of(&table)[1], "Tiimi Rauma|ei kirjattu|4|2,4|Rauma|Rauma");
        assert_eq!(table.notes, []);
    }
}
