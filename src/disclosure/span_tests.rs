//! Counts beside sums of quarters, and different tables about the same people: what readers work out from one for the other.

use polars::prelude::{Column as Series, DataFrame};

use super::later_tests::{after, memory};
use super::ledger::Memory;
use super::release_tests::{WORDS, areas, by_area_in, shown, with_two_in_pomarkku};
use super::{Areas, Control, Profile, Release, ReleasedTable};
use crate::facts;
use crate::measures::{Header, MeasureTable};
use crate::project::Audience;

/// A table of one key and counts: columns as TOML without their labels, and rows.
pub(super) fn table<const N: usize>(
    id: &str,
    key: &str,
    columns: &[&str; N],
    rows: &[(&str, [i64; N])],
) -> MeasureTable {
    let columns: Vec<String> =
        columns.iter().map(|column| format!("{{ {column}, role = 'people', {WORDS} }},")).collect();
    let grain = if key.is_empty() { String::new() } else { format!("'{key}'") };
    let key_column = format!("{{ name = '{key}', unit = 'period', role = 'key', {WORDS} }},");
    let header: Header = toml::from_str(&format!(
        "title = {{ fi = 't', sv = 't', en = 't' }}\ngrain = [{grain}]\ncolumn = [\n{}{}\n]",
        if key.is_empty() { "" } else { &key_column },
        columns.concat()
    ))
    .unwrap();
    let keys = Series::new(key.into(), rows.iter().map(|row| row.0.to_owned()).collect::<Vec<_>>());
    let names = header.column.iter().filter(|column| column.name != key).enumerate();
    let counts = names.map(|(place, column)| {
        Series::new(column.name.as_str().into(), rows.iter().map(|row| row.1[place]).collect::<Vec<_>>())
    });
    let series: Vec<Series> = (!key.is_empty()).then_some(keys).into_iter().chain(counts).collect();
    MeasureTable { id: id.to_owned(), header, frame: DataFrame::new(rows.len(), series).unwrap() }
}

pub(super) fn release(tables: &[MeasureTable], areas: &Areas) -> Release {
    Control::new(Profile::of(Audience::Steering)).release(tables, areas, &Memory::default(), &[]).unwrap()
}

fn column(table: &ReleasedTable, name: &str) -> Vec<String> {
    table.rows().iter().map(|row| table.cell(row, name).plain()).collect()
}

fn column_of(release: &Release, number: usize, name: &str) -> Vec<String> {
    column(&release.tables[number], name)
}

fn starts(counts: [i64; 3]) -> MeasureTable {
    let quarters = ["2022Q1", "2022Q2", "2022Q3"];
    let rows: Vec<(&str, [i64; 1])> = quarters.into_iter().zip(counts.map(|count| [count])).collect();
    table("test/starts", "period", &["name = 'started', unit = 'clients', counts = 'started', adds_up = true"], &rows)
}

/// Two who started in the second quarter are hidden; the new clients of twelve months, twenty, are all who started: nine, nine and two.
#[test]
fn new_clients_of_twelve_months_are_no_fewer_than_those_who_started() {
    let newcomers = |bounds: &str| {
        let column = format!("name = 'new', unit = 'clients'{bounds}");
        let table = table("test/new", "period", &[column.as_str()], &[("2022Q3", [20])]);
        release(&[starts([9, 2, 9]), table], &Areas::default())
    };
    let alone = newcomers("");
    assert_eq!(
        (column(&alone.tables[0], "started"), column(&alone.tables[1], "new")),
        (vec!["9".into(), "..".into(), "9".into()], vec!["20".into()])
    );
    let bound = newcomers(", at_most = [{ sum_of = 'started' }], at_least = [{ sum_of = 'started', number = 4 }]");
    let shown = [column(&bound.tables[0], "started"), column(&bound.tables[1], "new")].concat();
    assert!(
        shown.iter().filter(|text| *text == "..").count() >= 2,
        "nine, nine and twenty would tell of the two: {shown:?}"
    );
}

/// Twenty jobs, two of them in the last quarter, which is hidden: those that could be observed for so long that they began before it are
/// eighteen, and would tell of the two.
#[test]
fn jobs_that_could_be_observed_began_in_quarters_that_were_over() {
    let all =
        table("test/all", "", &["name = 'started', unit = 'jobs', counts = 'started', adds_up = true"], &[("", [20])]);
    let observed = |bounds: &str| {
        let eligible = format!("name = 'eligible', unit = 'jobs'{bounds}");
        let mut table = table("test/observed", "", &[eligible.as_str()], &[("", [18])]);
        let until = toml::from_str(&format!("name = 'until'\nunit = 'period'\nrole = 'context'\n{WORDS}")).unwrap();
        table.header.column.push(until);
        table.frame.with_column(Series::new("until".into(), ["2022Q2"])).unwrap();
        let release = release(&[starts([9, 9, 2]), all.clone(), table], &Areas::default());
        let [starts, all, observed] = [(0, "started"), (1, "started"), (2, "eligible")]
            .map(|(number, name)| column(&release.tables[number], name));
        (starts[2].clone(), [all, observed].concat())
    };
    assert_eq!(observed(""), ("..".into(), vec!["20".into(), "18".into()]));
    let both =
        ", at_most = [{ sum_of = 'started', until = 'until' }], at_least = [{ sum_of = 'started', until = 'until' }]";
    let (last, totals) = observed(both);
    assert!(last == ".." && totals.contains(&"..".to_owned()), "one of the sums is hidden: {totals:?}");
}

/// Eighteen began before the last quarter, and one of them can be observed at no time, since nobody knows how long it lasted: seventeen, with
/// the one, tell of the two in the last quarter all the same.
#[test]
fn a_job_that_can_never_be_observed_is_left_out_of_the_sum_and_not_of_what_is_known() {
    let all =
        table("test/all", "", &["name = 'started', unit = 'jobs', counts = 'started', adds_up = true"], &[("", [20])]);
    let observed = |less: &str| {
        let eligible =
            format!("name = 'eligible', unit = 'jobs', at_least = [{{ sum_of = 'started', until = 'until'{less} }}]");
        let unobserved = "name = 'unobserved', unit = 'jobs', support = true";
        let mut table = table("test/observed", "", &[eligible.as_str(), unobserved], &[("", [17, 1])]);
        let until = toml::from_str(&format!("name = 'until'\nunit = 'period'\nrole = 'context'\n{WORDS}")).unwrap();
        table.header.column.push(until);
        table.frame.with_column(Series::new("until".into(), ["2022Q2"])).unwrap();
        let release = release(&[starts([9, 9, 2]), all.clone(), table], &Areas::default());
        [(1, "started"), (2, "eligible")].map(|(number, name)| column(&release.tables[number], name)).concat()
    };
    assert_eq!(observed(""), ["20", "17"], "the sum is more: nothing is taken to be known");
    assert!(observed(", less = 'unobserved'").contains(&"..".to_owned()));
}

/// Nine jobs in the first quarter and eleven in the second, in which two started: these two are hidden, and would follow.
#[test]
fn a_job_of_a_quarter_was_there_before_or_has_started() {
    let jobs = |bounds: &str| {
        let column = format!("name = 'jobs', unit = 'jobs', counts = 'jobs'{bounds}");
        let rows = [("2022Q1", [9]), ("2022Q2", [11]), ("2022Q3", [20])];
        let release =
            release(&[starts([9, 2, 9]), table("test/jobs", "period", &[column.as_str()], &rows)], &Areas::default());
        (column_of(&release, 0, "started"), column_of(&release, 1, "jobs"))
    };
    let (started, shown) = jobs("");
    assert_eq!((started[1].as_str(), shown), ("..", ["9", "11", "20"].map(str::to_owned).to_vec()));
    let (started, shown) = jobs(", at_most = [{ sum_of = 'started', number = 1, beside = 'before' }]");
    assert_eq!(started[1], "..");
    assert!(shown[..2].contains(&"..".to_owned()) || started[0] == "..", "eleven less nine: {started:?}, {shown:?}");
}

/// Four people and seven were first referred in the last two quarters and accepted, and nine referrals of the last quarter: two of
/// the one before at least.
#[test]
fn whoever_was_referred_first_in_a_quarter_was_not_accepted_before() {
    let accepted = |bounds: &str| {
        let column = format!("name = 'accepted', unit = 'clients', counts = 'accepted'{bounds}");
        let rows = [("2022Q1", [8]), ("2022Q2", [4]), ("2022Q3", [7])];
        let people = table("test/people", "period", &[column.as_str()], &rows);
        let release = release(&[starts([9, 2, 9]), people], &Areas::default());
        (column_of(&release, 0, "started"), column_of(&release, 1, "accepted"))
    };
    let shown = |texts: [&str; 3]| texts.map(str::to_owned).to_vec();
    assert_eq!(accepted(""), (shown(["9", "..", "9"]), shown(["8", "4", "7"])));
    let (referrals, people) = accepted(", at_most = [{ sum_of = 'started', beside = 'later' }]");
    assert_eq!(referrals[1], "..");
    assert!(referrals[2] == ".." || people[1..].contains(&"..".to_owned()), "{referrals:?}, {people:?}");
}

/// Nine started in each of three quarters, twenty-five are served in the second year: two left before it. All who ever started less the clients
/// of the year would tell of them, and so would the starts added up by quarter.
#[test]
fn who_left_before_a_year_is_not_what_all_since_the_start_are_more() {
    let told = |protected: &str, starts: [i64; 3], served: i64| {
        let clients = format!("name = 'served', unit = 'clients', counts = 'served'{protected}");
        let quarters = ["2021Q3", "2021Q4", "2022Q1"].into_iter().zip(starts.map(|count| [count]));
        let started = "name = 'started', unit = 'clients', counts = 'started', adds_up = true";
        let tables = [
            table("test/starts", "period", &[started], &quarters.collect::<Vec<_>>()),
            table("test/all", "", &[started], &[("", [starts.iter().sum()])]),
            table("test/served", "period", &[clients.as_str()], &[("2021", [18]), ("2022", [served])]),
        ];
        let release = release(&tables, &Areas::default());
        let shown = [(2, "served"), (1, "started"), (0, "started")];
        shown.map(|(number, name)| column_of(&release, number, name).join(" "))
    };
    let protected = ", at_most = [{ sum_of = 'started', protected = true }]";
    assert_eq!(told("", [9, 9, 9], 25), ["18 25", "27", "9 9 9"], "27 less 25 is two");
    assert_eq!(told(protected, [9, 9, 9], 25), ["18 ..", "27", "9 9 9"], "rather than 27 and a quarter");
    assert_eq!(told(protected, [9, 9, 9], 24), ["18 24", "27", "9 9 9"], "three may be told");
    assert_eq!(told(protected, [9, 9, 9], 27), ["18 27", "27", "9 9 9"], "nobody left");
    // Two who started in the last quarter are hidden, and so must another quarter be, or all.
    assert_eq!(told("", [16, 9, 2], 25), ["18 25", "27", "16 .. .."]);
    assert_eq!(told(protected, [16, 9, 2], 25), ["18 25", "..", "16 .. .."], "no quarter tells what all are");
}

/// Nine started in each of three quarters, and twenty-five were served in the third: two left before it, whose exits are hidden. The built-in
/// tables tell of quarters what they tell of years.
#[test]
fn who_left_before_a_quarter_is_not_what_all_up_to_then_are_more() {
    let built_in = |id: &str, columns: &[(&str, [i64; 3])]| {
        let mut header = super::testing::header(id);
        header.column.retain(|column| column.name == "period" || columns.iter().any(|(name, _)| *name == column.name));
        header.relations.clear();
        let counts = columns.iter().map(|(name, values)| Series::new((*name).into(), *values));
        let columns = std::iter::once(Series::new("period".into(), ["2021Q3", "2021Q4", "2022Q1"])).chain(counts);
        MeasureTable { id: id.to_owned(), header, frame: DataFrame::new(3, columns.collect()).unwrap() }
    };
    let told = |served: i64| {
        let clients = built_in("employment/quarterly", &[("served", [9, 18, served]), ("new_clients", [9, 9, 9])]);
        let release = release(&[clients, built_in("employment/waiting", &[("started", [9, 9, 9])])], &Areas::default());
        [(0, "served"), (1, "started")].map(|(number, name)| column_of(&release, number, name).join(" "))
    };
    assert_eq!(told(25), ["9 18 25", "9 .. 9"], "how many started goes, not how many were served");
    assert_eq!(told(24), ["9 18 24", "9 9 9"], "three may be told");
    assert_eq!(told(27), ["9 18 27", "9 9 9"], "nobody left");
}

/// Ten left before the second year, as the first release told. Two more are known of by the second: what has changed is as much about
/// them as a count of two.
#[test]
fn those_who_left_before_a_year_do_not_become_a_few_more_between_releases() {
    let told = |protected: &str| {
        let clients = format!("name = 'served', unit = 'clients', counts = 'served'{protected}");
        let started = "name = 'started', unit = 'clients', counts = 'started', adds_up = true";
        let tables = |served: i64, last: i64| {
            [
                table("test/starts", "period", &[started], &[("2021Q3", [20]), ("2021Q4", [20]), ("2022Q1", [last])]),
                table("test/served", "period", &[clients.as_str()], &[("2021", [40]), ("2022", [served])]),
            ]
        };
        let first = release(&tables(50, 20), &Areas::default());
        let later = after(&tables(53, 25), &Areas::default(), &memory(&[("2022-03-31", first.record)]));
        [(1, "served"), (0, "started")].map(|(number, name)| column_of(&later, number, name).join(" "))
    };
    assert_eq!(told(""), ["40 53", "20 20 25"]);
    // Five have started and three are served: each might be told, were it not for the other.
    assert_eq!(told(", at_most = [{ sum_of = 'started', protected = true }]"), ["40 53", "20 20 20"]);
}

/// A bound that leaves room for all that is possible hides nothing.
#[test]
fn a_bound_far_away_hides_nothing() {
    let clients = ["name = 'served', unit = 'clients', at_most = [{ sum_of = 'started' }]"];
    let served = table("test/served", "period", &clients, &[("2022Q1", [9]), ("2022Q2", [7]), ("2022Q3", [11])]);
    let release = release(&[starts([9, 2, 9]), served], &Areas::default());
    assert_eq!(column(&release.tables[0], "started"), ["9", "..", "9"]);
    assert_eq!(column(&release.tables[1], "served"), ["9", "7", "11"]);
}

/// Twelve began in the quarters of the year and lived in the region but for one: nobody prints the year's total, but the quarters tell it.
#[test]
fn the_areas_of_a_year_together_are_no_more_than_its_quarters() {
    let in_year = by_area_in("2022", "test/area", |town| if town == "Pori" { 11 } else { 0 }, 1);
    let quarters = |counts: &str| {
        let column = format!("name = 'served', unit = 'clients', counts = '{counts}'");
        table("test/quarters", "period", &[column.as_str()], &[("2022Q1", [12]), ("2022Q2", [0])])
    };
    let region =
        |release: &Release| shown(&release.tables[0], &[("area_kind", "region"), ("area", "Satakunta")], "served");
    assert_eq!(region(&release(&[in_year.clone(), quarters("other")], &areas())), "11");
    assert_eq!(region(&release(&[in_year, quarters("served")], &areas())), "..", "twelve less eleven is one");
}

/// Jobs still held after 91 days by two tables: ten after 90 days by the one, nine after 91 by the other.
#[test]
fn steps_of_one_curve_may_stand_in_two_tables() {
    let curve = |id: &str, days: i64, count: i64| {
        let mut table = table(id, "days", &["name = 'held', unit = 'jobs', counts = 'jobs_held'"], &[("", [count])]);
        table.frame =
            DataFrame::new(1, vec![Series::new("days".into(), [days]), Series::new("held".into(), [count])]).unwrap();
        table.header.relations = [("falling".to_owned(), vec!["days".to_owned(), "held".to_owned()])].into();
        table
    };
    let shown = |second: i64| {
        let release = release(&[curve("test/a", 90, 10), curve("test/b", 91, second)], &Areas::default());
        [column(&release.tables[0], "held"), column(&release.tables[1], "held")].concat()
    };
    assert_eq!(shown(7), ["10", "7"]);
    assert_eq!(shown(9).iter().filter(|text| *text == "..").count(), 1, "one job ended in between");
}

/// Of six in a group four came to the lessons: the two others are nobody's row.
#[test]
fn a_count_with_more_keys_is_inside_the_one_with_fewer() {
    let outcomes =
        table("test/outcomes", "group", &["name = 'participants', unit = 'clients', counts = 'group'"], &[("R1", [6])]);
    let mut lessons =
        table("test/lessons", "group", &["name = 'there', unit = 'clients', inside = 'group'"], &[("R1", [4])]);
    lessons.header.grain.push("kind".into());
    let kind = toml::from_str(&format!("name = 'kind'\nunit = 'code'\nrole = 'key'\n{}", WORDS)).unwrap();
    lessons.header.column.push(kind);
    lessons.frame.with_column(Series::new("kind".into(), ["theory"])).unwrap();
    let release = release(&[outcomes, lessons], &Areas::default());
    let all = [column(&release.tables[0], "participants"), column(&release.tables[1], "there")].concat();
    assert_eq!(all.iter().filter(|text| *text == "..").count(), 1, "{all:?}");
}

/// Nineteen are served, fourteen come in the next quarter and thirty-two are served in it: one has left, who is hidden.
#[test]
fn who_left_follows_from_who_was_there_and_who_came() {
    let quarters = |counts: [i64; 3]| [("2022Q1", [counts[0]]), ("2022Q2", [counts[1]]), ("2022Q3", [counts[2]])];
    let told = |balance: &str| {
        let served = "name = 'served', unit = 'clients', counts = 'served'";
        let came = "name = 'came', unit = 'clients', counts = 'came', inside = 'served'";
        let left = format!("name = 'left', unit = 'exits'{balance}");
        let tables = [
            table("test/served", "period", &[served], &quarters([19, 32, 40])),
            table("test/came", "period", &[came], &quarters([19, 14, 12])),
            table("test/left", "period", &[left.as_str()], &quarters([1, 4, 0])),
        ];
        let release = release(&tables, &Areas::default());
        (column_of(&release, 0, "served"), column_of(&release, 1, "came"), column_of(&release, 2, "left"))
    };
    let (served, came, left) = told("");
    assert_eq!((served.join(" "), came.join(" ")), ("19 32 40".into(), "19 14 12".into()));
    assert_eq!(left[0], "..");
    let (served, came, left) = told(", balance = { stock = 'served', inflow = 'came' }");
    assert_eq!(left[0], "..");
    assert!(
        [&served[0], &came[1], &served[1]].contains(&&"..".to_owned()),
        "19 and 14 less 32 is one: {served:?} {came:?}"
    );
}

/// Two clients of Eura and one of Rauma left in the first quarter, nobody came in the second. Who reads that three left and that Rauma has one
/// fewer knows that no more than two can have left from Eura, which has nobody in the second.
#[test]
fn areas_of_neighbouring_quarters_leave_enough_for_those_that_are_hidden() {
    // The most that Eura can have had; `None` where it is not bounded so.
    let most_in_eura = |balance: &str| {
        let left = format!("name = 'left', unit = 'exits'{balance}");
        let tables = [
            by_area_in("2022Q1", "test/first", with_two_in_pomarkku(2, 13), 0),
            by_area_in("2022Q2", "test/second", with_two_in_pomarkku(0, 12), 0),
            table(
                "test/served",
                "period",
                &["name = 'served', unit = 'clients', counts = 'served'"],
                &[("2022Q1", [173]), ("2022Q2", [170])],
            ),
            table(
                "test/came",
                "period",
                &["name = 'came', unit = 'clients', counts = 'came', inside = 'served'"],
                &[("2022Q1", [173]), ("2022Q2", [0])],
            ),
            table("test/left", "period", &[left.as_str()], &[("2022Q1", [3]), ("2022Q2", [0])]),
        ];
        let release = release(&tables, &areas());
        let of = |quarter: usize, town: &str| {
            shown(&release.tables[quarter], &[("area_kind", "municipality"), ("area", town)], "served").parse::<i64>()
        };
        let fewer = facts::rows("municipalities").into_iter().filter_map(|row| {
            let [now, later] = [0, 1].map(|quarter| of(quarter, &row[1]).ok());
            Some((now? - later?).max(0))
        });
        let left: i64 = column_of(&release, 4, "left")[0].parse().ok()?;
        assert!(of(0, "Eura").is_err(), "two are hidden");
        Some(of(1, "Eura").ok()? + left - fewer.sum::<i64>())
    };
    assert_eq!(most_in_eura(""), Some(2), "each by itself would tell it");
    let most = most_in_eura(", balance = { stock = 'served', inflow = 'came' }");
    assert!(most.is_none_or(|most| most >= 3), "{most:?}");
}
