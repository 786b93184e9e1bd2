//! Tables released together: what one gives away of another.

use polars::prelude::{Column as Series, DataFrame};

use super::ledger::Memory;
use super::{Areas, Cell, Control, Profile, Release, ReleasedTable};
use crate::diagnostics::Exit;
use crate::facts;
use crate::measures::{Header, MeasureTable};
use crate::project::Audience;

pub(super) const WORDS: &str = "label = { fi = 'a', sv = 'a', en = 'a' }";

pub(super) fn areas() -> Areas {
    Areas::new(
        facts::rows("municipalities").into_iter().map(|row| [row[1].clone(), row[6].clone(), row[5].clone()]).collect(),
    )
}

fn release(tables: &[MeasureTable], audience: Audience) -> Release {
    Control::new(Profile::of(audience)).release(tables, &areas(), &Memory::default(), &[]).unwrap()
}

pub(super) fn shown(table: &ReleasedTable, keys: &[(&str, &str)], column: &str) -> String {
    table.cell(table.find(keys).unwrap(), column).plain()
}

/// A table of people served by area in one quarter, of counts by municipality; `outside` live elsewhere.
fn by_area(id: &str, served: impl Fn(&str) -> i64, outside: i64) -> MeasureTable {
    by_area_in("2022Q2", id, served, outside)
}

/// Returns clients of towns: so many in Eura and Rauma, two in Pomarkku, twelve in every other.
pub(super) fn with_two_in_pomarkku(eura: i64, rauma: i64) -> impl Fn(&str) -> i64 {
    move |name| match name {
        "Eura" => eura,
        "Rauma" => rauma,
        "Pomarkku" => 2,
        _ => 12,
    }
}

/// The same as [`by_area`] of any period.
pub(super) fn by_area_in(period: &str, id: &str, served: impl Fn(&str) -> i64, outside: i64) -> MeasureTable {
    let header: Header = toml::from_str(&format!(
        "title = {{ fi = 't', sv = 't', en = 't' }}
         grain = ['area_kind', 'area', 'period']
         column = [
           {{ name = 'area_kind', unit = 'code', role = 'key', {WORDS} }},
           {{ name = 'area', unit = 'text', role = 'key', {WORDS} }},
           {{ name = 'period', unit = 'period', role = 'key', {WORDS} }},
           {{ name = 'served', unit = 'clients', role = 'people', counts = 'served', {WORDS} }},
           {{ name = 'gini', unit = 'index', role = 'index', over = '{id}', within = ['area_kind', 'period'], {WORDS} }},
         ]
         [relations]
         hierarchy_organiser = ['municipality', 'organiser', 'region']
         hierarchy_subregion = ['municipality', 'subregion', 'region']"
    ))
    .unwrap();
    let mut rows: Vec<(String, String, i64)> = Vec::new();
    let municipalities = facts::rows("municipalities");
    for row in &municipalities {
        rows.push(("municipality".into(), row[1].clone(), served(&row[1])));
    }
    for (kind, column) in [("organiser", 6), ("subregion", 5)] {
        let mut names: Vec<&String> = municipalities.iter().map(|row| &row[column]).collect();
        names.sort();
        names.dedup();
        for name in names {
            let within = municipalities.iter().filter(|row| row[column] == *name);
            rows.push((kind.into(), name.clone(), within.map(|row| served(&row[1])).sum()));
        }
    }
    rows.push(("region".into(), "Satakunta".into(), municipalities.iter().map(|row| served(&row[1])).sum()));
    if outside > 0 {
        for kind in ["municipality", "organiser", "subregion", "region"] {
            rows.push((kind.into(), "muu".into(), outside));
        }
    }
    let column = |name: &str, values: Vec<String>| Series::new(name.into(), values);
    let frame = DataFrame::new(
        rows.len(),
        vec![
            column("area_kind", rows.iter().map(|row| row.0.clone()).collect()),
            column("area", rows.iter().map(|row| row.1.clone()).collect()),
            column("period", rows.iter().map(|_| period.to_owned()).collect()),
            Series::new("served".into(), rows.iter().map(|row| row.2).collect::<Vec<_>>()),
            Series::new("gini".into(), vec![0.25; rows.len()]),
        ],
    )
    .unwrap();
    MeasureTable { id: id.to_owned(), header, frame }
}

/// Clients by gender with the year's total in each row, as a table of backgrounds has it.
fn by_gender(counts: [i64; 3], served: i64) -> MeasureTable {
    let header: Header = toml::from_str(&format!(
        "title = {{ fi = 't', sv = 't', en = 't' }}
         grain = ['period', 'gender']
         column = [
           {{ name = 'period', unit = 'period', role = 'key', {WORDS} }},
           {{ name = 'gender', unit = 'code', role = 'key', {WORDS} }},
           {{ name = 'clients', unit = 'clients', role = 'people', part_of = 'all', sensitive = false, {WORDS} }},
           {{ name = 'all', unit = 'clients', role = 'people', counts = 'served', by = ['period'], support = true, {WORDS} }},
         ]
         [relations]
         sum_over = ['gender', 'clients']"
    ))
    .unwrap();
    let frame = DataFrame::new(
        3,
        vec![
            Series::new("period".into(), ["2022Q2"; 3]),
            Series::new("gender".into(), ["nainen", "mies", "muu"]),
            Series::new("clients".into(), counts),
            Series::new("all".into(), [served; 3]),
        ],
    )
    .unwrap();
    MeasureTable { id: "clients/gender".to_owned(), header, frame }
}

/// PoSa without the subregion Pohjois-Satakunta is the municipality of Pomarkku: both tables may not stand beside each other.
#[test]
fn two_hierarchies_do_not_give_a_municipality_away() {
    let table = by_area("test/area", |name| if name == "Pomarkku" { 2 } else { 12 }, 0);
    let release = release(&[table], Audience::Steering);
    let table = &release.tables[0];
    let of = |kind: &str, area: &str| shown(table, &[("area_kind", kind), ("area", area)], "served");
    assert_eq!(of("municipality", "Pomarkku"), "..");
    assert!(of("organiser", "PoSa") == ".." || of("subregion", "Pohjois-Satakunta") == "..");
    let protection = &release.protection.tables[0];
    assert!(protection.primary == 1 && protection.complementary > 0, "{protection:?}");
    assert!(protection.narrowest.is_some_and(|values| values >= 3), "{protection:?}");
    let counts = table.rows().iter().flatten().filter(|cell| cell.number().is_none() && cell.is_suppressed()).count();
    let index = table.rows().iter().filter(|row| row.last().is_some_and(Cell::is_suppressed)).count();
    assert_eq!(protection.hidden(), counts - index, "as many as a reader counts");
}

#[test]
fn nothing_small_means_nothing_hidden() {
    let release = release(&[by_area("test/area", |_| 12, 0)], Audience::Public);
    assert_eq!(release.tables[0].suppressed(), 0);
    assert_eq!(shown(&release.tables[0], &[("area_kind", "region")], "gini"), "0.25");
}

/// Everybody less the region would be the few who live elsewhere.
#[test]
fn those_who_live_elsewhere_are_not_the_difference_of_two_totals() {
    let area = by_area("test/area", |_| 12, 2);
    let served = 12 * i64::try_from(facts::rows("municipalities").len()).unwrap() + 2;
    let gender = by_gender([served / 2, served - served / 2, 0], served);
    let release = release(&[area, gender], Audience::Steering);
    let table = &release.tables[0];
    let of = |kind: &str, area: &str| shown(table, &[("area_kind", kind), ("area", area)], "served");
    assert_eq!((of("organiser", "muu").as_str(), of("region", "muu").as_str()), ("..", ".."));
    // Nobody prints everybody here; genders add up to them.
    let genders: Vec<String> =
        release.tables[1].rows().iter().map(|row| release.tables[1].cell(row, "clients").plain()).collect();
    let everybody_is_known = !genders.contains(&"..".to_owned());
    assert!(!everybody_is_known || of("region", "Satakunta") == "..");
}

#[test]
fn a_small_category_takes_another_with_it() {
    let release = release(
        &[by_gender([30, 20, 2], 52), by_area("test/area", |name| if name == "Pori" { 52 } else { 0 }, 0)],
        Audience::Steering,
    );
    let table = &release.tables[0];
    let counts: Vec<String> = table.rows().iter().map(|row| table.cell(row, "clients").plain()).collect();
    assert_eq!(counts[2], "..");
    assert_eq!(counts.iter().filter(|count| *count == "..").count(), 2, "{counts:?}");
    assert_eq!(counts[1], "..", "the smaller of the two goes");
}

#[test]
fn an_index_is_hidden_with_the_areas_of_its_kind_only() {
    let release =
        release(&[by_area("test/area", |name| if name == "Pomarkku" { 2 } else { 12 }, 0)], Audience::Steering);
    let table = &release.tables[0];
    let of = |kind: &str| shown(table, &[("area_kind", kind)], "gini");
    assert_eq!(of("municipality"), "..");
    assert_eq!(of("region"), "0.25");
}

/// What differs inside hidden cells only is not seen: of two municipalities of one organiser and subregion one has one client and
/// the other two.
#[test]
fn what_is_hidden_does_not_show_in_what_is_shown() {
    let with = |karvia: i64| {
        by_area(
            "test/area",
            move |name| match name {
                "Karvia" => karvia,
                "Siikainen" => 3 - karvia,
                _ => 12,
            },
            0,
        )
    };
    let cells = |release: &Release| -> Vec<Vec<Cell>> { release.tables[0].rows().to_vec() };
    let (one, two) = (release(&[with(1)], Audience::Steering), release(&[with(2)], Audience::Steering));
    assert_eq!(cells(&one), cells(&two));
    assert_eq!(one.protection, two.protection);
    for release in [&one, &two] {
        let text = format!("{:?}", release.tables);
        assert!(!text.contains("Integer(1)") && !text.contains("Integer(2)"));
    }
}

#[test]
fn tables_that_contradict_each_other_are_no_release() {
    let tables =
        [by_area("test/area", |_| 12, 0), by_area("test/other", |name| if name == "Pori" { 13 } else { 12 }, 0)];
    let failure =
        Control::new(Profile::of(Audience::Steering)).release(&tables, &areas(), &Memory::default(), &[]).unwrap_err();
    assert_eq!(failure.exit, Exit::Bug);
}

#[test]
fn secure_shows_everything() {
    let release = release(&[by_area("test/area", |_| 1, 1)], Audience::Secure);
    assert_eq!(release.tables[0].suppressed(), 0);
    assert!(release.protection.tables[0].cells == 0, "nothing is audited that may not leave");
}

/// Events up to each day of a curve, and those at risk.
fn curve(steps: &[(i64, i64, i64)]) -> MeasureTable {
    let header: Header = toml::from_str(&format!(
        "title = {{ fi = 't', sv = 't', en = 't' }}
         grain = ['day']
         column = [
           {{ name = 'day', unit = 'days', role = 'key', {WORDS} }},
           {{ name = 'at_risk', unit = 'clients', role = 'people', {WORDS} }},
           {{ name = 'found', unit = 'fraction', role = 'survival', at_risk = 'at_risk', events = ['events'], {WORDS} }},
           {{ name = 'events', unit = 'clients', role = 'people', support = true, {WORDS} }},
         ]
         [relations]
         falling = ['day', 'at_risk']
         rising = ['day', 'events']"
    ))
    .unwrap();
    let column = |of: fn(&(i64, i64, i64)) -> i64| steps.iter().map(of).collect::<Vec<_>>();
    let columns = vec![
        Series::new("day".into(), column(|step| step.0)),
        Series::new("at_risk".into(), column(|step| step.1)),
        Series::new("found".into(), vec![0.25; steps.len()]),
        Series::new("events".into(), column(|step| step.2)),
    ];
    MeasureTable { id: "test/curve".to_owned(), header, frame: DataFrame::new(steps.len(), columns).unwrap() }
}

/// Between the ninetieth and the hundred-and-eightieth day one client found work: of two shown steps readers would know.
#[test]
fn steps_of_a_curve_do_not_tell_of_one_person_between_them() {
    let shown = |steps: &[(i64, i64, i64)], audience| {
        let release = release(&[curve(steps)], audience);
        let rows = release.tables[0].rows().to_vec();
        rows.iter().map(|row| [row[1].plain(), row[2].plain()]).collect::<Vec<_>>()
    };
    let few = shown(&[(90, 60, 20), (180, 40, 21), (365, 20, 30)], Audience::Steering);
    assert_eq!(few.iter().filter(|row| row[1] == "..").count(), 1, "{few:?}");
    assert!(few[0][1] == ".." || few[1][1] == "..", "{few:?}");
    assert_eq!([&few[0][0], &few[1][0], &few[2][0]], ["60", "40", "20"]);
    // The same of those who are no longer at risk; and what lies far enough apart stays.
    let left = shown(&[(90, 60, 20), (180, 58, 25), (365, 20, 30)], Audience::Steering);
    assert!(left[0][0] == ".." || left[1][0] == "..", "{left:?}");
    let many = shown(&[(90, 60, 20), (180, 40, 24), (365, 20, 30)], Audience::Steering);
    assert!(many.iter().flatten().all(|text| text != ".."), "{many:?}");
    let everyone = shown(&[(90, 60, 20), (180, 40, 24), (365, 20, 30)], Audience::Public);
    assert!(everyone.iter().flatten().any(|text| text == ".."), "{everyone:?}");
}

/// A mean is hidden below ten values. Whether its number of values is itself too small to be shown is then seen nowhere, and may not be read
/// from the number of hidden counts, or from how few values the best known can have, either.
#[test]
fn what_a_mean_is_of_is_not_counted_among_the_hidden() {
    let header: Header = toml::from_str(&format!(
        "title = {{ fi = 't', sv = 't', en = 't' }}
         grain = ['period']
         column = [
           {{ name = 'period', unit = 'period', role = 'key', {WORDS} }},
           {{ name = 'answered', unit = 'clients', role = 'people', {WORDS} }},
           {{ name = 'mean', unit = 'points', role = 'statistic', n = 'answers', {WORDS} }},
           {{ name = 'answers', unit = 'clients', role = 'people', support = true, {WORDS} }},
         ]"
    ))
    .unwrap();
    let told = |answers: i64| {
        let frame = DataFrame::new_infer_height(vec![
            Series::new("period".into(), ["2022Q2"]),
            Series::new("answered".into(), [8_i64]),
            Series::new("mean".into(), [3.5]),
            Series::new("answers".into(), [answers]),
        ]);
        let table = MeasureTable { id: "clients/t".into(), header: header.clone(), frame: frame.unwrap() };
        let Release { tables, protection, .. } = release(&[table], Audience::Steering);
        assert_eq!(shown(&tables[0], &[("period", "2022Q2")], "mean"), "..");
        let counted = &protection.tables[0];
        (counted.cells, counted.hidden(), counted.narrowest)
    };
    assert_eq!(told(2), told(6));
    assert_eq!(told(6), (1, 0, None));
}

/// Twenty-eight, three, two and three: ordered by size, the hidden two would stand between three and three, or below them.
#[test]
fn rows_of_an_own_query_do_not_stand_in_the_order_of_what_is_hidden() {
    let mut header: Header = toml::from_str(&format!(
        "title = {{ fi = 't', sv = 't', en = 't' }}
         grain = ['group']
         column = [
           {{ name = 'group', unit = 'text', role = 'key', {WORDS} }},
           {{ name = 'clients', unit = 'clients', role = 'people', {WORDS} }},
         ]"
    ))
    .unwrap();
    let told = |header: &Header, counts: [i64; 3]| {
        let frame = DataFrame::new_infer_height(vec![
            Series::new("group".into(), ["c", "a", "b"]),
            Series::new("clients".into(), counts),
        ]);
        let table = MeasureTable { id: "own/t".into(), header: header.clone(), frame: frame.unwrap() };
        let Release { tables, .. } = release(&[table], Audience::Steering);
        tables[0].rows().iter().map(|row| row[0].plain() + &row[1].plain()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(told(&header, [28, 5, 2]), "c28 a5 b..", "a query of the program is ordered by its keys as it stands");
    header.is_own = true;
    assert_eq!(told(&header, [28, 5, 2]), "a5 b.. c28");
    assert_eq!(told(&header, [28, 5, 4]), "c28 a5 b4", "nothing is hidden: the order of the query");
}
