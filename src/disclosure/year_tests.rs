//! Clients of a year beside those of its quarters: what readers subtract.

use polars::prelude::{Column as Series, DataFrame};

use super::ledger::{Line, Memory, Record};
use super::release_tests::{WORDS, areas, by_area_in, shown as shown_in, with_two_in_pomarkku};
use super::{Areas, Control, Profile, Release, ReleasedTable};
use crate::facts;
use crate::measures::{Header, MeasureTable};
use crate::project::Audience;

/// Clients by town in the periods of a table.
fn served(id: &str, counts: &[(&str, &str, i64)]) -> MeasureTable {
    let header: Header = toml::from_str(&format!(
        "title = {{ fi = 't', sv = 't', en = 't' }}
         grain = ['period', 'town']
         column = [
           {{ name = 'period', unit = 'period', role = 'key', {WORDS} }},
           {{ name = 'town', unit = 'text', role = 'key', {WORDS} }},
           {{ name = 'served', unit = 'clients', role = 'people', counts = 'served', {WORDS} }},
         ]"
    ))
    .unwrap();
    let texts = |text: fn(&(&str, &str, i64)) -> String| counts.iter().map(text).collect::<Vec<String>>();
    let columns = vec![
        Series::new("period".into(), texts(|row| row.0.to_owned())),
        Series::new("town".into(), texts(|row| row.1.to_owned())),
        Series::new("served".into(), counts.iter().map(|row| row.2).collect::<Vec<_>>()),
    ];
    MeasureTable { id: id.to_owned(), header, frame: DataFrame::new(counts.len(), columns).unwrap() }
}

/// Clients of everybody: without another key a count is of the whole project.
fn of_everybody(mut table: MeasureTable) -> MeasureTable {
    table.header.grain = vec!["period".into()];
    table.header.column.retain(|column| column.name != "town");
    table.frame = table.frame.drop("town").unwrap();
    table
}

fn tables(quarters: &[i64], year: i64) -> [MeasureTable; 2] {
    let periods = ["2022Q1", "2022Q2", "2022Q3", "2022Q4"];
    let quarters: Vec<(&str, &str, i64)> =
        periods.into_iter().zip(quarters).map(|(period, count)| (period, "Pori", *count)).collect();
    [served("test/quarters", &quarters), served("test/year", &[("2022", "Pori", year)])]
}

fn release(tables: &[MeasureTable], memory: &Memory) -> Release {
    Control::new(Profile::of(Audience::Steering)).release(tables, &Areas::default(), memory, &[]).unwrap()
}

/// Returns what is shown, the year last.
fn shown(release: &Release) -> Vec<String> {
    release.tables.iter().flat_map(|table| table.rows().iter().map(|row| table.cell(row, "served").plain())).collect()
}

fn alone(quarters: &[i64], year: i64) -> Vec<String> {
    shown(&release(&tables(quarters, year), &Memory::default()))
}

/// Fifteen in the year and fourteen in the second quarter: one was served in the year, but not then.
#[test]
fn the_year_less_a_quarter_is_no_small_count() {
    assert_eq!(alone(&[11, 14], 15), ["11", "..", "15"]);
}

/// Nine in the year and in the second quarter, seven in the first. Without the year readers would still know that it is no less than
/// nine, and so that two at least were not there in the first: the quarter is hidden, not the year.
#[test]
fn a_year_is_no_less_than_any_of_its_quarters() {
    assert_eq!(alone(&[7, 9], 9), ["..", "9", "9"]);
}

/// Twelve and ten in two quarters, twenty in the year: two were served in both.
#[test]
fn those_of_both_quarters_are_no_small_count() {
    assert_eq!(alone(&[12, 10], 20), ["12", "..", "20"]);
}

#[test]
fn differences_that_may_be_told_hide_nothing() {
    assert_eq!(alone(&[20, 20], 30), ["20", "20", "30"]);
    assert_eq!(alone(&[7, 10, 13, 15], 18), ["7", "10", "13", "15", "18"]);
    assert_eq!(alone(&[9, 9], 9), ["9", "9", "9"], "nobody else was there");
}

/// One hidden year is cheaper than three quarters, as long as it may be greater than the greatest quarter.
#[test]
fn one_year_is_hidden_rather_than_several_quarters() {
    assert_eq!(alone(&[7, 17, 17, 16], 18), ["7", "17", "17", "16", ".."]);
}

/// The number of all clients in a quarter is what a report is about: where it has to be one of them, the year waits.
#[test]
fn of_everybody_the_year_is_hidden_before_a_quarter() {
    let [quarters, year] = tables(&[11, 14], 15);
    let release = release(&[of_everybody(quarters), of_everybody(year)], &Memory::default());
    assert_eq!(shown(&release), ["11", "14", ".."]);
}

/// A year in which somebody is counted who is in none of its quarters is not taken to be their union.
#[test]
fn a_year_that_is_not_its_quarters_is_not_related_to_them() {
    assert_eq!(alone(&[11, 16], 15), ["11", "16", "15"]);
}

/// What an earlier program told cannot be taken back, and keeps nothing else from being told.
#[test]
fn what_was_told_before_is_no_refusal() {
    let first = release(&tables(&[11, 14], 15), &Memory::default());
    let mut record: Record = first.record;
    for cell in record.cells.iter_mut().filter(|cell| cell.counts == "served") {
        cell.value = Some(match cell.period.as_str() {
            "2022Q1" => 11,
            "2022Q2" => 14,
            _ => 15,
        });
    }
    let mut line =
        Line::after(None, "", "2022Q2".into(), "2022-06-30".parse().unwrap(), Profile::of(Audience::Steering));
    line.record = record;
    let later = release(&tables(&[11, 14], 15), &Memory::of(&[line], &[]));
    assert_eq!(shown(&later), ["11", "14", "15"]);
}

/// The difference of two figures changes with either: who was added to the year, but not to the quarter, is news of its own.
#[test]
fn a_small_change_of_the_difference_is_not_told() {
    let first = release(&tables(&[20, 20], 30), &Memory::default());
    assert_eq!(shown(&first), ["20", "20", "30"]);
    let mut line =
        Line::after(None, "", "2022Q2".into(), "2022-06-30".parse().unwrap(), Profile::of(Audience::Steering));
    line.record = first.record;
    // Four more in the year, three of them in the second quarter: one came that was not there then.
    let later = release(&tables(&[20, 23], 34), &Memory::of(&[line], &[]));
    let shown = shown(&later);
    assert!(shown[1] == "20" || shown[2] == "30", "{shown:?}");
}

/// Returns what a year counts more than a quarter in the region without the towns that are shown in both: what is left for the
/// others. `None` where the region is hidden in either.
fn left_for_the_hidden(quarter: &ReleasedTable, year: &ReleasedTable) -> Option<i64> {
    let more = |kind: &str, area: &str| {
        let of = |table| shown_in(table, &[("area_kind", kind), ("area", area)], "served").parse::<i64>().ok();
        Some(of(year)? - of(quarter)?)
    };
    let towns = facts::rows("municipalities").into_iter().filter_map(|row| more("municipality", &row[1]));
    Some(more("region", "Satakunta")? - towns.sum::<i64>())
}

/// Four more in the year than in the first quarter, three of them in Rauma: who only knows that no town has fewer in the year reads that
/// Eura has one at most.
#[test]
fn areas_of_a_year_and_of_a_quarter_leave_enough_for_those_that_are_hidden() {
    let first = by_area_in("2022Q1", "test/first", with_two_in_pomarkku(0, 12), 0);
    let second = by_area_in("2022Q2", "test/second", with_two_in_pomarkku(1, 15), 0);
    let year = by_area_in("2022", "test/year", with_two_in_pomarkku(1, 15), 0);
    let of = |tables: &[MeasureTable]| {
        Control::new(Profile::of(Audience::Steering)).release(tables, &areas(), &Memory::default(), &[]).unwrap().tables
    };
    let alone = left_for_the_hidden(&of(std::slice::from_ref(&first))[0], &of(std::slice::from_ref(&year))[0]);
    assert!(alone.is_some_and(|left| left < 3), "each by itself would tell it: {alone:?}");
    let together = of(&[first, second, year]);
    let left = left_for_the_hidden(&together[0], &together[2]);
    assert!(left.is_none_or(|left| left >= 3), "{left:?}");
}
