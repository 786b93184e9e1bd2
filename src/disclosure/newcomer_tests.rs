//! Means and medians in releases after one another: what they tell of those who have come between.

use polars::prelude::{Column as Series, DataFrame};

use super::later_tests::{after, column, day, everyone, memory, steering_group};
use super::ledger::{Line, Memory};
use super::release_tests::WORDS;
use super::{Areas, Profile, Release};
use crate::measures::{Header, MeasureTable};
use crate::project::Audience;

/// The mean change of an instrument, and of how many people it is.
fn instrument(pairs: i64, mean: f64) -> MeasureTable {
    let header: Header = toml::from_str(&format!(
        "title = {{ fi = 't', sv = 't', en = 't' }}
         grain = ['instrument']
         column = [
           {{ name = 'instrument', unit = 'text', role = 'key', {WORDS} }},
           {{ name = 'pairs', unit = 'clients', role = 'people', {WORDS} }},
           {{ name = 'mean', unit = 'points', role = 'statistic', n = 'pairs', {WORDS} }},
           {{ name = 'spread', unit = 'points', role = 'derived', from = ['mean'], {WORDS} }},
         ]"
    ))
    .unwrap();
    let series = vec![
        Series::new("instrument".into(), ["WHODAS"]),
        Series::new("pairs".into(), [pairs]),
        Series::new("mean".into(), [mean]),
        Series::new("spread".into(), [1.5]),
    ];
    MeasureTable { id: "test/instrument".to_owned(), header, frame: DataFrame::new(1, series).unwrap() }
}

/// Twenty pairs with a mean of 2 and twenty-four with 2.5 tell that the four newcomers have 5 on average: it waits until ten are new, also
/// where each release adds a few only.
#[test]
fn a_mean_waits_until_enough_people_are_new_in_it() {
    let release = |pairs, mean, known: &Memory| after(&[instrument(pairs, mean)], &Areas::default(), known);
    let row = |release: &Release| ["pairs", "mean", "spread"].map(|name| column(release, name).concat());
    let first = release(20, 2.0, &Memory::default());
    assert_eq!(row(&first), ["20", "2", "1.5"]);
    let mut records = vec![("2022-03-31", first.record)];
    let second = release(24, 2.5, &memory(&records));
    assert_eq!(row(&second), ["24", "2*", ".."]);
    assert_eq!(second.tables[0].rows()[0][2].again().unwrap().cut_off, day("2022-03-31"));
    records.push(("2022-06-30", second.record));
    let third = release(29, 2.6, &memory(&records));
    assert_eq!(row(&third), ["29", "2*", ".."], "nine are new since the mean was printed");
    records.push(("2022-09-30", third.record));
    assert_eq!(row(&release(33, 2.7, &memory(&records))), ["33", "2.7", "1.5"]);
    assert_eq!(
        row(&release(20, 2.1, &memory(&records[..1]))),
        ["20", "2.1", "1.5"],
        "a value that was corrected is told"
    );
}

/// The mean satisfaction of a year's clients: how many answered this question is not printed, but nearly all that answered anything.
fn feedback(answered: i64, mean: f64) -> MeasureTable {
    let header: Header = toml::from_str(&format!(
        "title = {{ fi = 't', sv = 't', en = 't' }}
         grain = ['year']
         column = [
           {{ name = 'year', unit = 'year', role = 'key', {WORDS} }},
           {{ name = 'answered', unit = 'clients', role = 'people', sensitive = false, {WORDS} }},
           {{ name = 'mean', unit = 'points', role = 'statistic', n = 'answers', number_beside = 'answered', {WORDS} }},
           {{ name = 'answers', unit = 'clients', role = 'people', support = true, {WORDS} }},
         ]"
    ))
    .unwrap();
    let series = vec![
        Series::new("year".into(), ["2022"]),
        Series::new("answered".into(), [answered]),
        Series::new("mean".into(), [mean]),
        Series::new("answers".into(), [answered - 1]),
    ];
    MeasureTable { id: "test/feedback".to_owned(), header, frame: DataFrame::new(1, series).unwrap() }
}

#[test]
fn a_mean_waits_for_the_count_beside_it_where_its_own_is_not_printed() {
    let release = |answered, mean, known: &Memory| after(&[feedback(answered, mean)], &Areas::default(), known);
    let row = |release: &Release| ["answered", "mean"].map(|name| column(release, name).concat());
    let first = release(20, 4.0, &Memory::default());
    assert_eq!(row(&first), ["20", "4"]);
    let known = memory(&[("2022-03-31", first.record)]);
    assert_eq!(row(&release(25, 4.4, &known)), ["25", "4*"]);
    assert_eq!(row(&release(30, 4.4, &known)), ["30", "4.4"]);
}

/// What the same run tells everyone is no figure published earlier, also where this release may not tell it itself.
#[test]
fn a_mean_that_the_same_run_tells_everyone_has_no_star() {
    let public = everyone(&[feedback(20, 4.0)], &Memory::default(), &[]);
    let mut line = Line::after(None, "", "2022Q1".into(), day("2022-03-31"), Profile::of(Audience::Public));
    line.record = public.record;
    let mut known = Memory::default();
    known.learn_beside(&line);
    let steering = after(&[feedback(21, 4.4)], &Areas::default(), &known);
    assert_eq!(["answered", "mean"].map(|name| column(&steering, name).concat()), ["20", "4"]);
}

/// The figure is held against every number of which it was told, not only against the last one; where the same mean was computed anew, that
/// is no earlier figure that was shown again.
#[test]
fn a_mean_waits_for_every_number_of_which_it_was_told() {
    let release = |pairs, mean, known: &Memory| after(&[instrument(pairs, mean)], &Areas::default(), known);
    let row = |release: &Release| ["pairs", "mean"].map(|name| column(release, name).concat());
    let mut records = vec![("2022-03-31", release(20, 2.0, &Memory::default()).record)];
    records.push(("2022-06-30", release(33, 2.4, &memory(&records)).record));
    let back = release(25, 2.1, &memory(&records));
    assert_eq!(row(&back), ["25", "2.4*"], "five more than the twenty");
    let mut records = vec![("2022-03-31", release(20, 2.0, &Memory::default()).record)];
    records.push(("2022-06-30", release(30, 2.0, &memory(&records)).record));
    let third = release(35, 2.2, &memory(&records));
    assert_eq!(row(&third), ["35", "2*"]);
    assert_eq!(third.tables[0].rows()[0][2].again().unwrap().cut_off, day("2022-06-30"));
}

/// A steering group that knows of twenty reads in a public run of twenty-four what the four have.
#[test]
fn a_mean_for_everyone_waits_for_what_the_steering_group_knows() {
    let first = after(&[instrument(20, 2.0)], &Areas::default(), &Memory::default());
    let others = steering_group(&[("2022-03-31", first.record)]);
    let public = everyone(&[instrument(24, 2.5)], &Memory::default(), &others);
    assert_eq!(["pairs", "mean"].map(|name| column(&public, name).concat()), ["24", ".."]);
}
