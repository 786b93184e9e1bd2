//! What a report leads with of the newest quarter: it is given up last, and only where nothing else will do.

use polars::prelude::{Column as Series, DataFrame};

use super::ledger::Memory;
use super::release_tests::WORDS;
use super::{Areas, Control, Profile};
use crate::measures::{Header, MeasureTable};
use crate::project::Audience;

/// Returns what is shown of quarters, each with clients, those in work, those in paid work and first jobs.
fn shown(quarters: &[(&str, [i64; 4])]) -> Vec<Vec<String>> {
    let header: Header = toml::from_str(&format!(
        "title = {{ fi = 't', sv = 't', en = 't' }}
         grain = ['period']
         column = [
           {{ name = 'period', unit = 'period', role = 'key', {WORDS} }},
           {{ name = 'served', unit = 'clients', role = 'people', {WORDS} }},
           {{ name = 'competitive', unit = 'clients', role = 'people', part_of = 'served', headline = true, {WORDS} }},
           {{ name = 'paid', unit = 'clients', role = 'people', part_of = 'served', headline = true, {WORDS} }},
           {{ name = 'first_jobs', unit = 'clients', role = 'people', part_of = 'competitive', adds_up = true, {WORDS} }},
         ]
         [relations]
         nested = ['competitive', 'paid', 'served']"
    ))
    .unwrap();
    let counts = |place: usize| quarters.iter().map(|(_, counts)| counts[place]).collect::<Vec<i64>>();
    let mut columns = vec![Series::new("period".into(), quarters.iter().map(|(code, _)| *code).collect::<Vec<_>>())];
    for (place, name) in ["served", "competitive", "paid", "first_jobs"].into_iter().enumerate() {
        columns.push(Series::new(name.into(), counts(place)));
    }
    let table =
        MeasureTable { id: "test/quarters".into(), header, frame: DataFrame::new(quarters.len(), columns).unwrap() };
    let control = Control::new(Profile::of(Audience::Steering));
    let release = control.release(&[table], &Areas::default(), &Memory::default(), &[]).unwrap();
    let rows = release.tables[0].rows().iter();
    rows.map(|row| row[1..].iter().map(super::Cell::plain).collect()).collect()
}

/// All who are in competitive work have their first job, and as many are in paid work: readers may know none of the three. How many clients there are
/// does not tell it.
#[test]
fn of_the_newest_quarter_no_more_is_given_up_than_needed() {
    let rows = shown(&[("2022Q1", [22, 3, 3, 3]), ("2022Q2", [22, 3, 3, 3])]);
    assert_eq!(rows[1], ["22", "..", "..", ".."]);
    let rows = shown(&[("2022Q1", [40, 10, 11, 9]), ("2022Q2", [40, 10, 11, 9])]);
    assert_eq!(
        rows[1],
        ["40", "10", "..", ".."],
        "those in paid work are hidden for the one who is not in competitive work"
    );
}
