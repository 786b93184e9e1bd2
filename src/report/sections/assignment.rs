//! The assignment and its answers: T1 to T6, each answered from the data where data can answer, with what people write beside it.

use serde::Serialize;

use super::{Material, area, coaching, decisions, flow};
use crate::disclosure::Cell;
use crate::language::Lang;
use crate::report::rich::{Rich, Wording, count, text};
use crate::report::sentences::listed;
use crate::report::shapes::{Block, DataTable, TableCell};
use crate::report::tables::{Row, TableBuilder};

const OUTCOME: &str = "equity/outcome";
const COSTS: &str = "economy/cost_per_outcome";
const REFERRERS: &str = "clients/referrers";

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Assignment {
    pub lead: Rich,
    pub questions: Vec<Answer>,
}

/// A question of the assignment and its answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Answer {
    pub heading: String,
    pub answer: Rich,
    pub tables: Vec<DataTable>,
    pub narrative: Vec<Block>,
}

/// Builds the section.
pub fn build(material: &Material<'_>) -> Assignment {
    let answers =
        [areas(material), teams(material), coaches(material), clients(material), links(material), group(material)];
    let questions = answers
        .into_iter()
        .enumerate()
        .map(|(place, (answer, tables))| {
            let id = format!("t{}", place + 1);
            Answer {
                heading: material.wording.word(&format!("part-{id}")),
                answer: if answer.is_empty() { material.wording.rich(&format!("{id}-missing"), &[]) } else { answer },
                tables,
                narrative: material.narrative(&id),
            }
        })
        .collect();
    Assignment { lead: material.wording.rich("assignment-lead", &[]), questions }
}

type Answered = (Rich, Vec<DataTable>);

/// T1: municipalities, organisers, population with its year.
fn areas(material: &Material<'_>) -> Answered {
    let (wording, locale) = (material.wording, material.wording.locale);
    let Some(places) = area::places(material) else { return Answered::default() };
    let number = |value: usize| i64::try_from(value).unwrap_or(i64::MAX);
    let mut sentences = vec![wording.rich(
        "t1-answer",
        &[
            ("region", text(&material.plan.region)),
            ("count", count(number(places.municipalities))),
            ("municipalities", text(places.municipalities.to_string())),
            ("organiser_count", count(number(places.organisers))),
            ("organisers", text(places.organisers.to_string())),
        ],
    )];
    if let (Some(population), Some(year)) = (places.population, places.year) {
        let values = [("population", text(locale.integer(population))), ("year", text(year.to_string()))];
        sentences.push(wording.rich("t1-population", &values));
    }
    (Rich::sentences(sentences), vec![area::by_organiser(material)])
}

/// T2: teams, who leads them, municipalities that work together, who coordinates.
fn teams(material: &Material<'_>) -> Answered {
    let wording = material.wording;
    let table = coaching::teams(material);
    let Some(table) = table else { return Answered::default() };
    let teams = i64::try_from(table.rows.len()).unwrap_or(i64::MAX);
    let mut sentences = vec![wording.rich("t2-answer", &[("count", count(teams)), ("teams", text(teams.to_string()))])];
    sentences.push(match &material.plan.coordinator {
        Some(coordinator) => wording.rich("t2-coordinator", &[("coordinator", material.own_value(coordinator))]),
        None => wording.rich("t2-coordinator-missing", &[]),
    });
    (Rich::sentences(sentences), vec![table])
}

/// T3: how many coaches, people and full-time equivalents, by organiser.
fn coaches(material: &Material<'_>) -> Answered {
    let answer = coaching::staff_sentence(material).unwrap_or_default();
    (answer, coaching::by_organiser(material).into_iter().collect())
}

/// Full-time equivalents of a year: the mean of its quarters, as far as they have passed, over all teams.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Year {
    fte: f64,
    quarters: u32,
    /// At least so many coaches stand behind it.
    coaches: i64,
}

/// Clients served in a year.
struct Served<'m> {
    year: String,
    clients: &'m Cell,
}

/// T4: how many clients a year, in all and per coach, against what the funder assumed.
fn clients(material: &Material<'_>) -> Answered {
    let (wording, locale) = (material.wording, material.wording.locale);
    let years = served_by_year(material);
    let Some(latest) = years.last() else { return Answered::default() };
    let mut sentences = Vec::new();
    let year = ("year", text(&latest.year));
    match latest.clients.integer() {
        Some(served) => sentences.push(
            wording.rich("t4-answer", &[year, ("count", count(served)), ("served", text(locale.integer(served)))]),
        ),
        None => sentences.push(wording.rich("t4-hidden", &[year])),
    }
    if material.unfinished_year() {
        sentences.push(wording.rich("t4-unfinished", &[("date", text(locale.date(material.cut_off)))]));
    }
    sentences.push(assumption(material, &years));
    (Rich::sentences(sentences), vec![clients_table(material, &years)])
}

/// Returns the clients served by year: all of them, as the costs are shared between them; without data on costs those who live in
/// the region.
fn served_by_year<'m>(material: &Material<'m>) -> Vec<Served<'m>> {
    let of = |row: &Row<'m>, column: &str| Served { year: row.key("year"), clients: row.cell(column) };
    let mut years: Vec<Served<'m>> = material.tables.rows(COSTS).iter().map(|row| of(row, "clients")).collect();
    if years.is_empty() {
        let region = &material.plan.region;
        let rows = material.tables.rows(OUTCOME);
        let rows = rows.iter().filter(|row| row.key("area_kind") == "region" && row.key("area") == *region);
        years = rows.map(|row| of(row, "served")).collect();
    }
    years.sort_by(|left, right| left.year.cmp(&right.year));
    years
}

impl Year {
    /// Returns whether enough coaches stand behind it that nothing tells how one of them works: beside the clients the full-time equivalents
    /// would.
    fn may_be_shown(&self, material: &Material<'_>) -> bool {
        self.coaches >= i64::from(material.profile.smallest_coaches.unwrap_or(0))
    }
}

fn year(material: &Material<'_>, year: &str) -> Year {
    let mut found = Year::default();
    for quarter in 1..=4 {
        let code = format!("{year}Q{quarter}");
        let rows = material.tables.rows("employment/coaches");
        let rows: Vec<&Row<'_>> = rows.iter().filter(|row| row.key("period") == code).collect();
        if rows.is_empty() {
            continue;
        }
        found.quarters += 1;
        let fte = rows.iter().filter_map(|row| row.number("fte")).sum::<f64>();
        found.fte += fte;
        // A coach of two teams stands in both: only those of one team, and as many as fill the posts, are surely different people.
        let of_one_team = rows.iter().filter_map(|row| row.integer("coaches")).max().unwrap_or(0);
        #[expect(clippy::cast_possible_truncation, reason = "a number of coaches")]
        let posts = (fte + 1e-9).floor() as i64;
        found.coaches = found.coaches.max(of_one_team).max(posts);
    }
    if found.quarters > 0 {
        found.fte /= f64::from(found.quarters);
    }
    found
}

/// Returns the clients of a whole year per FTE-year; none where the year is not whole, the clients are suppressed, or fewer coaches than
/// the profile's smallest number stand behind it.
fn per_coach(material: &Material<'_>, served: &Served<'_>) -> Option<f64> {
    let year = year(material, &served.year);
    (is_whole(material, served, &year) && year.may_be_shown(material) && year.fte > 0.0).then_some(())?;
    served.clients.number().map(|clients| clients / year.fte)
}

fn is_whole(material: &Material<'_>, served: &Served<'_>, year: &Year) -> bool {
    year.quarters == 4 && (served.year < material.cut_off.format("%Y").to_string() || !material.unfinished_year())
}

/// Returns whether one of a whole year's figures is suppressed.
fn is_hidden(material: &Material<'_>, served: &Served<'_>) -> bool {
    let year = year(material, &served.year);
    is_whole(material, served, &year) && (served.clients.is_suppressed() || !year.may_be_shown(material))
}

fn assumption(material: &Material<'_>, years: &[Served<'_>]) -> Rich {
    let (wording, locale) = (material.wording, material.wording.locale);
    let Some((from, to)) = material.plan.targets.clients_per_coach else { return Rich::default() };
    let assumed = [("from", text(locale.decimal(from, 0))), ("to", text(locale.decimal(to, 0)))];
    let latest = years.iter().rev().find_map(|served| Some((&served.year, per_coach(material, served)?)));
    let Some((year, value)) = latest else {
        let hidden = years.iter().any(|served| is_hidden(material, served));
        return wording.rich(if hidden { "t4-assumption-hidden" } else { "t4-assumption-open" }, &assumed);
    };
    let id = match value {
        value if value < from => "t4-assumption-below",
        value if value > to => "t4-assumption-above",
        _ => "t4-assumption-within",
    };
    let mut values = assumed.to_vec();
    values.extend([("year", text(year)), ("value", text(locale.decimal(value, 1)))]);
    wording.rich(id, &values)
}

fn clients_table(material: &Material<'_>, years: &[Served<'_>]) -> DataTable {
    let (wording, locale) = (material.wording, material.wording.locale);
    let mut table = TableBuilder::new(wording.rich("t4-caption", &[]))
        .of(&material.tables.rows(COSTS))
        .text(wording.word("column-year"), 1.0)
        .number(wording.word("column-served-year"))
        .number(wording.word("column-fte-year"))
        .number(wording.word("column-clients-per-fte"));
    for served in years {
        let staff = year(material, &served.year);
        let value = match per_coach(material, served) {
            Some(value) => locale.decimal(value, 1),
            None if served.clients.is_suppressed() || staff.quarters > 0 && !staff.may_be_shown(material) => {
                "..".to_owned()
            }
            None => "–".to_owned(),
        };
        let fte = match staff.quarters {
            0 => "–".to_owned(),
            _ if staff.may_be_shown(material) => locale.decimal(staff.fte, 1),
            _ => "..".to_owned(),
        };
        table.row(vec![
            TableCell::Text(served.year.clone()),
            TableCell::Text(locale.number_cell(served.clients, 0)),
            TableCell::Text(fte),
            TableCell::Text(value),
        ]);
    }
    table.note(wording.rich("t4-note", &[]));
    table.finish(wording)
}

/// The teams that the assignment asks after, by their codes.
const ASKED: [&str; 4] = ["aikuissosiaalityö", "vammaispalvelut", "mielenterveys- ja päihdepalvelut", "työkykytiimi"];

/// T5: the teams that the coaches are linked to, those asked after that they are not, and who refers.
fn links(material: &Material<'_>) -> Answered {
    let wording = material.wording;
    let linked = coaching::links(material);
    let mut sentences = Vec::new();
    if !linked.is_empty() {
        let names: Vec<String> = linked.iter().map(|(name, _)| wording.label("referrer", name)).collect();
        sentences.push(wording.rich("t5-answer", &[("list", text(listed(wording, &names)))]));
        sentences.push(not_linked(material, &linked));
        sentences.push(without_links(material));
    }
    let Some(table) = referrers(material) else { return (Rich::sentences(sentences), vec![]) };
    let table = material.unless_hidden(table, "missing-referrers");
    sentences.push(table.missing.unwrap_or_else(|| wording.rich("t5-referrers", &[])));
    (Rich::sentences(sentences), table.shown.into_iter().collect())
}

/// Returns which of the teams asked after no team of coaches is linked to. People write them in any language, in any form that begins alike.
fn not_linked(material: &Material<'_>, linked: &[(String, usize)]) -> Rich {
    let wording = material.wording;
    let alike = |left: &str, right: &str| {
        let (left, right) = (left.to_lowercase(), right.to_lowercase());
        left.starts_with(&right) || right.starts_with(&left)
    };
    let is_linked = |code: &str| {
        let mut names =
            Lang::ALL.map(|lang| Wording::of(lang).label("referrer", code)).into_iter().chain([code.to_owned()]);
        names.any(|name| linked.iter().any(|(other, _)| alike(&name, other)))
    };
    let names: Vec<String> =
        ASKED.into_iter().filter(|code| !is_linked(code)).map(|code| wording.label("referrer", code)).collect();
    if names.is_empty() {
        return Rich::default();
    }
    let number = i64::try_from(names.len()).unwrap_or(i64::MAX);
    wording.rich("t5-not-linked", &[("count", count(number)), ("list", text(listed(wording, &names)))])
}

/// Returns the teams of coaches that tell of no link.
fn without_links(material: &Material<'_>) -> Rich {
    let wording = material.wording;
    let names = coaching::without_links(material);
    if names.is_empty() {
        return Rich::default();
    }
    let number = i64::try_from(names.len()).unwrap_or(i64::MAX);
    wording.rich("t5-without-links", &[("count", count(number)), ("list", text(listed(wording, &names)))])
}

/// Returns referrals by sender in the latest year with any, in the order of the table of the section on clients.
fn referrers(material: &Material<'_>) -> Option<DataTable> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let rows = material.tables.rows(REFERRERS);
    let latest = rows.iter().filter(|row| row.counts("referrals")).map(|row| row.key("year")).max()?;
    let mut rows: Vec<Row<'_>> =
        rows.into_iter().filter(|row| row.key("year") == latest && row.counts("referrals")).collect();
    flow::in_order(material, &mut rows);
    let none = not_referring(material, &latest);
    let mut table = TableBuilder::new(wording.rich("t5-caption", &[("year", text(latest))]))
        .of(&rows)
        .text(wording.word("column-referrer"), 1.0)
        .number(wording.word("column-referrals"))
        .number(wording.word("column-share-percent"));
    for row in rows {
        table.row(vec![
            TableCell::Text(wording.title("referrer", &row.key("referrer"))),
            TableCell::Text(locale.number_cell(row.cell("referrals"), 0)),
            TableCell::Text(locale.percent_cell(row.cell("share"))),
        ]);
    }
    table.note(none);
    Some(table.finish(wording))
}

/// Returns which of the teams asked after referred nobody in the year.
fn not_referring(material: &Material<'_>, year: &str) -> Rich {
    let wording = material.wording;
    let rows = material.tables.rows(REFERRERS);
    let of_year = || rows.iter().filter(|row| row.key("year") == year && row.integer("referrals") == Some(0));
    let none = |code: &&str| of_year().any(|row| row.key("referrer") == *code);
    let names: Vec<String> = ASKED.into_iter().filter(none).map(|code| wording.label("referrer", code)).collect();
    if names.is_empty() {
        return Rich::default();
    }
    wording.rich("t5-not-referring", &[("list", text(listed(wording, &names)))])
}

/// T6: what the steering group said and how the leadership supports the work, with dates.
fn group(material: &Material<'_>) -> Answered {
    let Some(table) = decisions::feedback(material) else { return Answered::default() };
    let number = i64::try_from(table.rows.len()).unwrap_or(i64::MAX);
    let values = [("count", count(number)), ("number", text(number.to_string()))];
    (material.wording.rich("t6-answer", &values), vec![table])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::ReleasedTable;
    use crate::report::testing::{PROJECT, released, rows_of, told};

    fn answer(tables: &[ReleasedTable]) -> (String, Vec<String>) {
        let toml = PROJECT.replace(
            "fidelity_score = 100",
            "fidelity_score = 100\nclients_per_coach_low = 25\nclients_per_coach_high = 75",
        );
        told(&toml, tables, |material| {
            let (answer, tables) = clients(material);
            (answer.text(), tables.iter().flat_map(rows_of).collect())
        })
    }

    /// What is asked after and not there is said: a list of what there is leaves the reader to find out what it lacks.
    #[test]
    fn the_answer_on_links_names_the_teams_that_are_missing() {
        let teams = "Tiimi Pori,7,5.9,Pori,Pori,Aikuissosiaalityö; Mentalvårds- och missbrukartjänster\n\
                     Tiimi Rauma,4,2.4,Rauma,Rauma,";
        let referrals = "2022,vammaispalvelut,0,0,0,50\n2022,TE-palvelut,50,40,1,50";
        let tables = [released("coaches/teams", teams), released(REFERRERS, referrals)];
        let (said, notes) = told(PROJECT, &tables, |material| {
            let (answer, tables) = links(material);
            (answer.text(), tables[0].notes.iter().map(Rich::text).collect::<Vec<_>>())
        });
        let missing =
            "Näitä toimeksiannossa mainittuja ei ole kirjattu näillä nimillä: vammaispalvelut ja työkykytiimi.";
        assert!(said.contains(missing), "{said}");
        assert!(said.contains("Kytköksiä ei ole kirjattu tältä työhönvalmentajien tiimiltä: Tiimi Rauma."), "{said}");
        assert_eq!(notes, ["Ei yhtään lähetettä: vammaispalvelut."]);
        let all = "Tiimi Pori,7,5.9,Pori,Pori,aikuissosiaalityö; vammaispalvelut; mielenterveys- ja päihdepalvelut; työkykytiimit";
        let said = told(PROJECT, &[released("coaches/teams", all)], |material| links(material).0.text());
        assert!(!said.contains("ei ole kirjattu"), "{said}");
    }

    /// The region's own clients are hidden, since those from elsewhere are few; all clients together are shown beside the costs, and
    /// the answer does not say that they are not.
    #[test]
    fn clients_a_year_are_those_that_the_costs_are_shared_between() {
        let quarters: Vec<String> = (1..=4).map(|quarter| format!("2021Q{quarter},Pori,8,7.5,..,..,..")).collect();
        let coaches = || released("employment/coaches", &quarters.join("\n"));
        let region = |served: &str| {
            released("equity/outcome", &format!("region,Satakunta,2021,{served},61,..,..,..,..,..,..,..,.."))
        };
        let costs = released("economy/cost_per_outcome", "2021,390000,204,..,1912,..");
        let (answer_to_all, rows) = answer(&[coaches(), region(".."), costs]);
        assert!(answer_to_all.contains("204 asiakasta") && answer_to_all.contains("27,2 asiakasta"), "{answer_to_all}");
        assert_eq!(rows, ["2021|204|7,5|27,2"]);
        let (without_costs, rows) = answer(&[coaches(), region("200")]);
        assert!(without_costs.contains("200 asiakasta"), "{without_costs}");
        assert_eq!(rows, ["2021|200|7,5|26,7"]);
    }
}
