//! Releases after one another, and periods beside one another: what they give away together.

use chrono::NaiveDate;
use polars::prelude::{Column as Series, DataFrame};

use super::ledger::{Line, Memory, Record};
use super::release_tests::{WORDS, areas, by_area_in, shown};
use super::{Areas, Cell, Control, Others, Profile, Release};
use crate::measures::{Header, MeasureTable};
use crate::project::Audience;

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn after(tables: &[MeasureTable], areas: &Areas, memory: &Memory) -> Release {
    Control::new(Profile::of(Audience::Steering)).release(tables, areas, memory, &[]).unwrap()
}

/// Returns what readers know after these releases, each with the last day of its data.
pub(super) fn memory(records: &[(&str, Record)]) -> Memory {
    let profile = Profile::of(Audience::Steering);
    let lines: Vec<Line> = records
        .iter()
        .map(|(cut_off, record)| {
            let mut line = Line::after(None, "", "2022Q1".into(), day(cut_off), profile);
            line.record = record.clone();
            // As it reads back from the file.
            super::ledger::candidate(&line.written().unwrap().0).unwrap()
        })
        .collect();
    Memory::of(&lines, &[])
}

/// Clients up to the cut-off by town, with the total in each row.
fn by_town<const N: usize>(counts: [i64; N]) -> MeasureTable {
    let header: Header = toml::from_str(&format!(
        "title = {{ fi = 't', sv = 't', en = 't' }}
         grain = ['town']
         column = [
           {{ name = 'town', unit = 'text', role = 'key', {WORDS} }},
           {{ name = 'clients', unit = 'clients', role = 'people', {WORDS} }},
           {{ name = 'all', unit = 'clients', role = 'people', by = [], {WORDS} }},
           {{ name = 'half', unit = 'clients', role = 'derived', from = ['clients'], {WORDS} }},
         ]
         [relations]
         sum_over = ['town', 'clients', 'all']"
    ))
    .unwrap();
    let total: i64 = counts.iter().sum();
    #[expect(clippy::cast_precision_loss)]
    let halves = counts.map(|count| count as f64 / 2.0);
    let frame = DataFrame::new(
        N,
        vec![
            Series::new("town".into(), &["Pori", "Rauma", "Eura"][..N]),
            Series::new("clients".into(), counts),
            Series::new("all".into(), [total; N]),
            Series::new("half".into(), halves),
        ],
    )
    .unwrap();
    MeasureTable { id: "test/town".to_owned(), header, frame }
}

/// Returns the cells of a column as texts, earlier figures with a star.
pub(super) fn column(release: &Release, name: &str) -> Vec<String> {
    let table = &release.tables[0];
    let text = |cell: &Cell| format!("{}{}", cell.plain(), if cell.again().is_some() { "*" } else { "" });
    table.rows().iter().map(|row| text(table.cell(row, name))).collect()
}

/// Q1 shows Pori 12, Rauma 7, in all 19; up to Q2 they are 15, 8 and 23: the increments are 3 and 1.
#[test]
fn increments_of_a_sum_to_date_are_protected() {
    let first = after(&[by_town([12, 7])], &Areas::default(), &Memory::default());
    assert_eq!(
        (column(&first, "clients"), column(&first, "all")),
        (vec!["12".into(), "7".into()], vec!["19".into(); 2])
    );
    let known = memory(&[("2022-03-31", first.record)]);
    let second = after(&[by_town([15, 8])], &Areas::default(), &known);
    assert_eq!(column(&second, "clients"), ["12*", "7*"], "both towns wait");
    assert_eq!(column(&second, "all"), ["23", "23"], "an increment of four may be told");
    assert_eq!(column(&second, "half"), ["6*", "3.5*"], "what is worked out from a count waits with it");
    let again = second.tables[0].rows()[0][1].again().unwrap();
    assert_eq!(again.cut_off, day("2022-03-31"));
    assert_eq!(second.protection.tables[0].again, 4);
}

/// A report on a day does not tell, as a figure published earlier, what came after that day.
#[test]
fn a_report_on_the_past_does_not_tell_of_what_came_later() {
    let first = after(&[by_town([15, 8])], &Areas::default(), &Memory::default());
    let mut known = memory(&[("2022-06-30", first.record)]);
    known.of_run_until(day("2022-06-30"));
    assert_eq!(column(&after(&[by_town([13, 9])], &Areas::default(), &known), "clients"), ["15*", "8*"]);
    known.of_run_until(day("2022-03-31"));
    let past = after(&[by_town([13, 9])], &Areas::default(), &known);
    assert_eq!((column(&past, "clients"), column(&past, "half")), (vec!["..".into(); 2], vec!["..".into(); 2]));
    // A quarter that was over by then is the same, whenever it was told.
    let [quarter, year] = ["2022Q1", "2022"].map(|period| period.parse().unwrap());
    assert!(known.may_stand_again(day("2022-06-30"), &[quarter]));
    assert!(!known.may_stand_again(day("2022-06-30"), &[year]));
}

/// What the same run tells everyone is made of the same data: it is no earlier figure, and nothing of it waits.
#[test]
fn what_the_same_run_tells_others_is_the_present_figure() {
    let everyone = Control::new(Profile::of(Audience::Public));
    let public = everyone.release(&[by_town([20, 4, 6])], &Areas::default(), &Memory::default(), &[]).unwrap();
    assert_eq!(column(&public, "clients"), ["20", "..", ".."]);
    let mut line = Line::after(None, "", "2022Q1".into(), day("2022-03-31"), Profile::of(Audience::Public));
    line.record = public.record;
    let mut known = Memory::default();
    known.learn_beside(&line);
    let steering = after(&[by_town([20, 4, 6])], &Areas::default(), &known);
    assert_eq!(column(&steering, "clients"), ["20", "4", "6"]);
}

pub(super) fn everyone(tables: &[MeasureTable], known: &Memory, others: &[Others]) -> Release {
    Control::new(Profile::of(Audience::Public)).release(tables, &Areas::default(), known, others).unwrap()
}

/// What a steering group knows that had these releases.
pub(super) fn steering_group(records: &[(&str, Record)]) -> [Others; 1] {
    [Others { profile: Profile::of(Audience::Steering), memory: memory(records) }]
}

/// A late row makes nine ten. Who had the nine would read in the public part of the same run, or in a public run of its own, that one
/// person was added; and where the public part shows it, the steering group's part would show it as known.
#[test]
fn what_is_published_for_everyone_does_not_tell_the_steering_group_of_one_person() {
    let first = after(&[by_town([9, 20])], &Areas::default(), &Memory::default());
    let others = steering_group(&[("2022-03-31", first.record.clone())]);
    let public = everyone(&[by_town([10, 20])], &Memory::default(), &others);
    assert_eq!(column(&public, "clients"), ["..", "20"]);
    assert_eq!(column(&public, "all"), ["..", ".."], "the nine and the twenty are known: the sum would tell the one");
    let mut known = memory(&[("2022-03-31", first.record)]);
    let mut line = Line::after(None, "", "2022Q1".into(), day("2022-03-31"), Profile::of(Audience::Public));
    line.record = public.record;
    known.learn_beside(&line);
    let steering = after(&[by_town([10, 20])], &Areas::default(), &known);
    assert_eq!(column(&steering, "clients"), ["9*", "20"]);
    assert_eq!(column(&steering, "all"), ["29*", "29*"]);
}

/// Two towns have changed by one and by three: everybody's change is four and may be told, but then not that of the other town.
#[test]
fn changes_are_not_worked_out_from_what_is_published_for_everyone() {
    let first = after(&[by_town([12, 20])], &Areas::default(), &Memory::default());
    let others = steering_group(&[("2022-03-31", first.record)]);
    let public = everyone(&[by_town([13, 23])], &Memory::default(), &others);
    assert_eq!(column(&public, "clients")[0], "..");
    let (rauma, all) = (&column(&public, "clients")[1], &column(&public, "all")[0]);
    assert!(rauma == ".." || all == "..", "{rauma} of {all} tells that one was added to the twelve");
}

/// What the steering group has read already, everyone may read as far as their own rules go; and a group that had no report changes
/// nothing.
#[test]
fn what_has_not_changed_since_the_steering_groups_report_is_published_as_ever() {
    let tables = [by_town([9, 20, 6])];
    let first = after(&tables, &Areas::default(), &Memory::default());
    let alone = everyone(&tables, &Memory::default(), &[]);
    assert_eq!(column(&alone, "clients"), ["9", "20", "6"]);
    let beside = everyone(&tables, &Memory::default(), &steering_group(&[("2022-03-31", first.record)]));
    assert_eq!(column(&beside, "clients"), column(&alone, "clients"));
    let nobody = everyone(&tables, &Memory::default(), &steering_group(&[]));
    assert_eq!(column(&nobody, "all"), column(&alone, "all"));
}

/// The steering group's report hides the women beside the two of other gender; a public one that shows the women and hides the men would
/// tell the two.
#[test]
fn a_public_pattern_does_not_undo_that_of_the_steering_group() {
    let tables = [by_gender([30, 20, 2])];
    let first = after(&tables, &Areas::default(), &Memory::default());
    assert_eq!(column(&first, "clients"), ["30", "..", ".."]);
    let mut record = first.record;
    for cell in &mut record.cells {
        // As if it had hidden the women instead.
        match cell.dims.get("gender").map(String::as_str) {
            Some("nainen") => cell.value = None,
            Some("mies") => cell.value = Some(20),
            _ => {}
        }
    }
    let alone = everyone(&tables, &Memory::default(), &[]);
    assert_eq!(column(&alone, "clients"), ["30", "..", ".."]);
    let beside = everyone(&tables, &Memory::default(), &steering_group(&[("2022-03-31", record)]));
    assert_eq!(column(&beside, "clients"), ["..", "..", ".."], "thirty and twenty of fifty-two leave two");
}

/// A late row makes nine ten: the nine stands until the whole change may be shown.
#[test]
fn an_earlier_figure_stands_until_its_whole_change_may_be_shown() {
    let first = after(&[by_town([9, 20])], &Areas::default(), &Memory::default());
    let one = ("2022-03-31", first.record);
    let second = after(&[by_town([10, 20])], &Areas::default(), &memory(std::slice::from_ref(&one)));
    assert_eq!(column(&second, "clients"), ["9*", "20"]);
    assert_eq!(column(&second, "all"), ["29*", "29*"], "the sum is made of what is shown");
    let two = ("2022-06-30", second.record);
    let third = after(&[by_town([11, 20])], &Areas::default(), &memory(&[one.clone(), two.clone()]));
    assert_eq!(column(&third, "clients"), ["9*", "20"], "one and one more are two");
    let three = ("2022-09-30", third.record);
    let fourth = after(&[by_town([12, 20])], &Areas::default(), &memory(&[one, two, three]));
    assert_eq!(
        (column(&fourth, "clients"), column(&fourth, "all")),
        (vec!["12".into(), "20".into()], vec!["32".into(); 2])
    );
}

#[test]
fn fewer_than_before_is_a_change_too() {
    let first = after(&[by_town([12, 20])], &Areas::default(), &Memory::default());
    let known = memory(&[("2022-03-31", first.record)]);
    assert_eq!(column(&after(&[by_town([11, 20])], &Areas::default(), &known), "clients"), ["12*", "20"]);
    assert_eq!(column(&after(&[by_town([8, 20])], &Areas::default(), &known), "clients"), ["8", "20"]);
    // Who moves from one town to the other is one person, too.
    let moved = after(&[by_town([11, 21])], &Areas::default(), &known);
    assert_eq!(
        (column(&moved, "clients"), column(&moved, "all")),
        (vec!["12*".into(), "20*".into()], vec!["32".into(); 2])
    );
}

/// What was published stays known: if an earlier release showed another cell than would be chosen today, today's choice follows it.
#[test]
fn a_pattern_is_chosen_for_those_who_know_the_earlier_one() {
    let tables = [by_gender([30, 20, 2])];
    let alone = after(&tables, &Areas::default(), &Memory::default());
    assert_eq!(column(&alone, "clients"), ["30", "..", ".."]);
    let mut record = alone.record;
    for cell in &mut record.cells {
        match cell.dims.get("gender").map(String::as_str) {
            Some("nainen") => cell.value = None,
            Some("mies") => cell.value = Some(20),
            _ => {}
        }
    }
    let later = after(&tables, &Areas::default(), &memory(&[("2022-03-31", record)]));
    assert_eq!(column(&later, "clients"), ["..", "20", ".."]);
}

/// Of two cells that were hidden one is not small any more, but nobody outside knows which of them has grown: together with an
/// earlier report the other would tell.
#[test]
fn cells_whose_hidden_sum_has_changed_a_little_stay_hidden() {
    let mut known: Vec<(&str, Record)> = Vec::new();
    let mut release = |cut_off: &'static str, counts: [i64; 3]| {
        let release = after(&[by_gender(counts)], &Areas::default(), &memory(&known));
        let (clients, all) = (column(&release, "clients"), column(&release, "all").remove(0));
        known.push((cut_off, release.record));
        (clients, all)
    };
    let hidden = vec!["30".to_owned(), "..".to_owned(), "..".to_owned()];
    assert_eq!(release("2022-03-31", [30, 20, 2]), (hidden.clone(), "52".into()));
    assert_eq!(release("2022-06-30", [30, 20, 3]), (hidden.clone(), "52*".into()));
    assert_eq!(release("2022-09-30", [30, 20, 3]), (hidden, "52*".into()));
    assert_eq!(release("2022-12-31", [30, 24, 6]), (vec!["30".into(), "24".into(), "6".into()], "60".into()));
}

/// A better pattern is no reason to print other figures of the same data; when the data change, it is chosen anew.
#[test]
fn what_is_printed_again_hides_what_it_hid() {
    let first = after(&[by_town([3, 3, 10])], &Areas::default(), &Memory::default());
    // As an earlier program might have done: a town is hidden that need not be, and with it another.
    let mut record = first.record.clone();
    for cell in record.cells.iter_mut().filter(|cell| [Some(3), Some(10)].contains(&cell.value)) {
        cell.value = None;
    }
    let profile = Profile::of(Audience::Steering);
    let mut line = Line::after(None, "", "2022Q1".into(), day("2022-03-31"), profile);
    line.record = record;
    let told = |counts: [i64; 3], again: bool| {
        let mut memory = Memory::of(std::slice::from_ref(&line), &[]);
        again.then(|| memory.may_repeat(&line));
        column(&after(&[by_town(counts)], &Areas::default(), &memory), "clients")
    };
    assert_eq!(told([3, 3, 10], true), ["..", "..", ".."]);
    assert_eq!(told([3, 3, 10], false), ["3", "3", "10"]);
    assert_eq!(told([3, 9, 10], true), ["3", "9", "10"], "the total is another");
}

/// What is taken away from three is at most three: a sum of two falls may tell what is left of each.
#[test]
fn falls_are_bounded_by_what_was_there() {
    let first = after(&[by_town([3, 3, 10])], &Areas::default(), &Memory::default());
    let second = after(&[by_town([1, 0, 10])], &Areas::default(), &memory(&[("2022-03-31", first.record)]));
    // Eleven in all beside two hidden towns would leave one or none in Pori; with the total hidden, Rauma may be told.
    assert_eq!(column(&second, "clients"), ["3*", "0", "10"]);
    assert_eq!(column(&second, "all")[0], "16*");
}

/// A figure that was shown once and has been hidden since is not known to be the same again.
#[test]
fn what_comes_back_to_an_earlier_value_is_not_known_from_then() {
    let total = |n: i64| {
        let mut table = by_gender([n, 0, 0]);
        table.header.column.retain(|column| column.name == "period" || column.name == "all");
        table.header.grain = vec!["period".into()];
        table.header.relations.clear();
        table.frame = table.frame.slice(0, 1);
        table
    };
    let first = after(&[total(32)], &Areas::default(), &Memory::default());
    let one = ("2022-03-31", first.record);
    let second = after(&[by_gender([20, 10, 3])], &Areas::default(), &memory(std::slice::from_ref(&one)));
    assert_eq!(column(&second, "all")[0], "32*");
    let two = ("2022-06-30", second.record);
    let third = after(&[by_gender([20, 10, 2])], &Areas::default(), &memory(&[one, two]));
    let (clients, all) = (column(&third, "clients"), column(&third, "all"));
    assert_eq!(clients[2], "..");
    assert!(all[0] == "32*" || clients[..2].contains(&"..".to_owned()), "{clients:?} of {all:?} tells the third");
}

/// A corrected report of an earlier quarter is compared with that quarter's own report, too.
#[test]
fn a_change_is_small_if_it_is_so_from_any_report() {
    let first = after(&[by_town([19, 10])], &Areas::default(), &Memory::default());
    let one = ("2022-03-31", first.record);
    let second = after(&[by_town([23, 10])], &Areas::default(), &memory(std::slice::from_ref(&one)));
    assert_eq!(column(&second, "clients"), ["23", "10"]);
    let corrected = after(&[by_town([20, 10])], &Areas::default(), &memory(&[one, ("2022-06-30", second.record)]));
    assert_eq!(column(&corrected, "clients"), ["23*", "10"]);
}

/// A rate is shown again only with the very counts that it was worked out from.
#[test]
fn what_was_hidden_last_is_not_shown_again_from_before() {
    let first = after(&[by_town([12, 7])], &Areas::default(), &Memory::default());
    let mut record = first.record;
    // The release after it did not show the half.
    for row in &mut record.tables[0].rows {
        row[3] = "..".into();
    }
    let later = after(&[by_town([13, 7])], &Areas::default(), &memory(&[("2022-03-31", record)]));
    assert_eq!((column(&later, "clients")[0].as_str(), column(&later, "half")[0].as_str()), ("12*", ".."));
}

/// Clients by gender in a quarter, with the quarter's total.
fn by_gender(counts: [i64; 3]) -> MeasureTable {
    let header: Header = toml::from_str(&format!(
        "title = {{ fi = 't', sv = 't', en = 't' }}
         grain = ['period', 'gender']
         column = [
           {{ name = 'period', unit = 'period', role = 'key', {WORDS} }},
           {{ name = 'gender', unit = 'code', role = 'key', {WORDS} }},
           {{ name = 'clients', unit = 'clients', role = 'people', {WORDS} }},
           {{ name = 'all', unit = 'clients', role = 'people', by = ['period'], {WORDS} }},
         ]
         [relations]
         sum_over = ['gender', 'clients', 'all']"
    ))
    .unwrap();
    let frame = DataFrame::new(
        3,
        vec![
            Series::new("period".into(), ["2022Q1"; 3]),
            Series::new("gender".into(), ["nainen", "mies", "muu"]),
            Series::new("clients".into(), counts),
            Series::new("all".into(), [counts.iter().sum::<i64>(); 3]),
        ],
    )
    .unwrap();
    MeasureTable { id: "clients/gender".to_owned(), header, frame }
}

/// A median over one client more would tell of that client.
#[test]
fn a_median_waits_with_the_number_of_people_behind_it() {
    let table = |n: i64, median: f64| {
        let header: Header = toml::from_str(&format!(
            "title = {{ fi = 't', sv = 't', en = 't' }}
             grain = []
             column = [
               {{ name = 'median', unit = 'days', role = 'statistic', n = 'known', {WORDS} }},
               {{ name = 'known', unit = 'clients', role = 'people', support = true, {WORDS} }},
             ]"
        ))
        .unwrap();
        let columns = vec![Series::new("median".into(), [median]), Series::new("known".into(), [n])];
        MeasureTable { id: "test/median".to_owned(), header, frame: DataFrame::new(1, columns).unwrap() }
    };
    let first = after(&[table(34, 148.0)], &Areas::default(), &Memory::default());
    let known = memory(&[("2022-03-31", first.record)]);
    assert_eq!(column(&after(&[table(35, 150.0)], &Areas::default(), &known), "median"), ["148*"]);
    assert_eq!(column(&after(&[table(34, 148.0)], &Areas::default(), &known), "median"), ["148"]);
    assert_eq!(column(&after(&[table(38, 150.0)], &Areas::default(), &known), "median"), ["150"]);
}

/// First jobs by period, each counted in one period only.
fn first_jobs(id: &str, counts: &[(&str, i64)]) -> MeasureTable {
    let header: Header = toml::from_str(&format!(
        "title = {{ fi = 't', sv = 't', en = 't' }}
         grain = ['period']
         column = [
           {{ name = 'period', unit = 'period', role = 'key', {WORDS} }},
           {{ name = 'first_jobs', unit = 'clients', role = 'people', counts = 'first_jobs', adds_up = true, {WORDS} }},
         ]"
    ))
    .unwrap();
    let periods: Vec<&str> = counts.iter().map(|(period, _)| *period).collect();
    let values: Vec<i64> = counts.iter().map(|(_, count)| *count).collect();
    let columns = vec![Series::new("period".into(), periods), Series::new("first_jobs".into(), values)];
    MeasureTable { id: id.to_owned(), header, frame: DataFrame::new(counts.len(), columns).unwrap() }
}

/// One was added to an earlier quarter, and the last one counts twelve: the total to date would tell the one, unless the twelve were
/// hidden. But these follow from what the quarter never hides: so it is the total that waits.
#[test]
fn nothing_is_hidden_for_the_sake_of_others_that_follows_anyhow() {
    let begun = |quarters: &[(&str, i64)]| {
        let mut table = first_jobs("test/begun", quarters);
        let more: Header = toml::from_str(&format!(
            "title = {{ fi = 't', sv = 't', en = 't' }}
             column = [
               {{ name = 'others', unit = 'clients', role = 'people', {WORDS} }},
               {{ name = 'all', unit = 'clients', role = 'people', {WORDS} }},
             ]
             [relations]
             sum = ['first_jobs', 'others', 'all']"
        ))
        .unwrap();
        table.header.column.extend(more.column);
        table.header.relations = more.relations;
        let counts = |others: i64| quarters.iter().map(|(_, count)| count + others).collect::<Vec<_>>();
        table.frame.with_column(Series::new("others".into(), vec![20_i64; quarters.len()])).unwrap();
        table.frame.with_column(Series::new("all".into(), counts(20))).unwrap();
        let mut to_date = first_jobs("test/to_date", &[("", quarters.iter().map(|(_, count)| count).sum())]);
        to_date.header.column.remove(0);
        to_date.header.grain.clear();
        to_date.frame = to_date.frame.select(["first_jobs"]).unwrap();
        [table, to_date]
    };
    let first = after(&begun(&[("2021Q2", 46), ("2021Q3", 30), ("2021Q4", 40)]), &Areas::default(), &Memory::default());
    assert_eq!(first.tables[1].rows()[0][0].plain(), "116");
    let known = memory(&[("2021-12-31", first.record)]);
    let quarters = [("2021Q2", 47), ("2021Q3", 30), ("2021Q4", 40), ("2022Q1", 12)];
    let second = after(&begun(&quarters), &Areas::default(), &known);
    assert_eq!(column(&second, "first_jobs"), ["46*", "30", "40", "12"]);
    let to_date = &second.tables[1].rows()[0][0];
    assert_eq!((to_date.plain().as_str(), to_date.again().is_some()), ("116", true));
}

#[test]
fn quarters_do_not_give_each_other_away_in_the_year() {
    let quarters = first_jobs("test/quarters", &[("2021Q4", 40), ("2022Q1", 10), ("2022Q2", 2)]);
    let year = first_jobs("test/year", &[("2022", 12)]);
    let release = after(&[quarters, year], &Areas::default(), &Memory::default());
    let quarters = column(&release, "first_jobs");
    let year = release.tables[1].rows()[0][1].plain();
    assert_eq!((quarters[0].as_str(), quarters[2].as_str()), ("40", ".."));
    assert_eq!([quarters[1].as_str(), &year].iter().filter(|text| **text == "..").count(), 1, "{quarters:?} {year}");
}

/// A year of which one quarter tells anything is that quarter: the cells of both are the same.
#[test]
fn a_year_with_one_quarter_is_protected_as_the_quarter_is() {
    let served = |name: &str| if name == "Pomarkku" { 2 } else { 12 };
    let tables = [by_area_in("2022Q1", "test/quarter", served, 0), by_area_in("2022", "test/year", served, 0)];
    let release = after(&tables, &areas(), &Memory::default());
    for table in &release.tables {
        let of = |kind: &str, area: &str| shown(table, &[("area_kind", kind), ("area", area)], "served");
        assert_eq!(of("municipality", "Pomarkku"), "..");
    }
    // Together: what either shows is known of both.
    let [quarter, year] = &release.tables[..] else { panic!() };
    let known = |kind: &str, area: &str| {
        [quarter, year].iter().any(|table| shown(table, &[("area_kind", kind), ("area", area)], "served") != "..")
    };
    assert!(!known("organiser", "PoSa") || !known("subregion", "Pohjois-Satakunta"));
}
