//! The measures against figures worked out by hand.

use super::testing::{Project, Results};

/// The twelve clients of tests/fixtures/twelve_clients, cut off at the end of 2021.
fn twelve_clients(threads: usize) -> Project {
    let project = Project::with_threads("2021-01-01", "2021-12-31", threads);
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/twelve_clients");
    for (table, columns) in [
        ("person", "person, client_id"),
        ("referral", "person, referral_date, municipality"),
        ("agreement", "person, start_date, coach_id"),
        ("service_exit", "person, exit_date, reason"),
        ("job_start", "person, job_no, start_date, job_class, weekly_hours"),
        ("job_end", "person, job_no, end_date"),
    ] {
        project.sql(&format!(
            "insert into core.{table}(organisation, {columns})
             select 'o', {columns} from read_csv('{folder}/{table}.csv', header = true, delim = ',')"
        ));
    }
    project
}

/// Holds a fraction equal to a percentage printed with two decimals.
fn percent(value: Option<f64>, printed: f64) {
    let value = 100.0 * value.unwrap();
    assert!((value - printed).abs() <= 0.005_000_1, "{value} % is not {printed} %");
}

fn near(value: Option<f64>, printed: f64) {
    assert!((value.unwrap() - printed).abs() < 5.1e-7, "{value:?} is not {printed}");
}

#[test]
fn twelve_clients_by_quarter() {
    let results = twelve_clients(2).run();
    let columns =
        ["period", "served", "competitive", "paid", "first_jobs", "job_starts", "new_clients", "wage_subsidised"];
    assert_eq!(
        results.rows("employment/quarterly", &columns, &[]),
        [
            ["2021Q1", "5", "1", "1", "1", "1", "5", "0"],
            ["2021Q2", "9", "3", "4", "2", "2", "4", "0"],
            ["2021Q3", "11", "2", "3", "0", "1", "3", "0"],
            ["2021Q4", "9", "4", "5", "2", "2", "0", "0"],
        ]
    );
    for (period, rate, low, high) in [
        ("2021Q1", 20.0, 3.62, 62.45),
        ("2021Q2", 33.33, 12.06, 64.58),
        ("2021Q3", 18.18, 5.14, 47.70),
        ("2021Q4", 44.44, 18.88, 73.33),
    ] {
        let figure = |column| results.number("employment/quarterly", column, &[("period", period)]);
        percent(figure("competitive_rate"), rate);
        percent(figure("low"), low);
        percent(figure("high"), high);
    }
}

#[test]
fn twelve_clients_since_the_start() {
    let results = twelve_clients(2).run();
    let columns = ["ever_served", "in_work_at_start", "ever_competitive"];
    assert_eq!(results.row("employment/cumulative", &columns, &[]), ["12", "0", "5"]);
}

#[test]
fn twelve_clients_retention() {
    let results = twelve_clients(2).run();
    assert_eq!(
        results.rows("employment/retention", &["weeks", "eligible", "sustained"], &[]),
        [["13", "4", "2"], ["26", "3", "1"], ["52", "0", "0"]]
    );
    near(results.number("employment/retention", "rate", &[("weeks", "26")]), 1.0 / 3.0);
    assert_eq!(results.number("employment/retention", "rate", &[("weeks", "52")]), None);
}

#[test]
fn twelve_clients_time_to_first_job() {
    let project = twelve_clients(2);
    let results = project.run();
    // Day 49 is the first job, day 60 the first exit, and so on: the whole curve stands in the model table.
    let mut statement = project
        .session
        .connection()
        .prepare("select time, incidence, competing_incidence from model.first_job_curve order by time")
        .unwrap();
    let curve: Vec<(f64, f64, f64)> = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let at = |day: f64| curve.iter().find(|(time, ..)| *time == day).unwrap();
    for (day, incidence) in [(49.0, 0.083_333), (56.0, 0.166_667), (91.0, 0.25), (95.0, 0.333_333), (182.0, 0.458_333)]
    {
        near(Some(at(day).1), incidence);
    }
    for (day, incidence) in [(60.0, 0.083_333), (74.0, 0.166_667), (225.0, 0.291_667)] {
        near(Some(at(day).2), incidence);
    }
    let columns = ["day", "at_risk", "clients", "job_events", "exit_events"];
    assert_eq!(
        results.rows("employment/time_to_first_job", &columns, &[]),
        [
            ["30", "12", "12", "0", "0"],
            ["90", "8", "12", "2", "2"],
            ["180", "4", "12", "4", "2"],
            ["365", "0", "12", "5", "3"]
        ]
    );
    // Nobody was followed for a year, so nothing is said of day 365; half is not reached, so there is no median.
    assert_eq!(results.number("employment/time_to_first_job", "job_cif", &[("day", "365")]), None);
    assert_eq!(results.number("employment/time_to_first_job_median", "median_days", &[]), None);
}

#[test]
fn areas_add_up_to_the_region() {
    let project = twelve_clients(2);
    project.sql("update core.referral set municipality = 'muu' where person = 2");
    project.sql("update core.referral set municipality = 'tuntematon' where person = 3");
    let results = project.run();
    for kind in ["municipality", "organiser", "subregion", "region"] {
        for (period, served, competitive) in [("2021Q1", 5, 1), ("2021Q2", 9, 3), ("2021Q3", 11, 2), ("2021Q4", 9, 4)] {
            let rows = results.rows(
                "employment/quarterly_by_area",
                &["served", "competitive"],
                &[("area_kind", kind), ("period", period)],
            );
            let sum = |column: usize| rows.iter().map(|row| row[column].parse::<i64>().unwrap()).sum::<i64>();
            assert_eq!((sum(0), sum(1)), (served, competitive), "{kind} {period}");
        }
    }
    let columns = ["served", "competitive", "competitive_rate", "low", "high"];
    let elsewhere = results.rows("employment/quarterly_by_area", &columns, &[("area_kind", "region"), ("area", "muu")]);
    // A02 was served until August: three quarters, no rate.
    assert_eq!(elsewhere, [["1", "0", "", "", ""]; 3]);
    let unknown = results.row(
        "equity/outcome",
        &["served", "competitive", "rate", "funnel_low_95", "signal"],
        &[("area_kind", "organiser"), ("area", "tuntematon")],
    );
    assert_eq!(unknown, ["1", "1", "", "", "none"]);
}

#[test]
fn the_home_is_that_of_the_latest_referral_by_the_cut_off() {
    let project = twelve_clients(2);
    project.insert(
        "referral",
        "person, referral_date, municipality",
        &["1, date '2021-11-01', 'Säkylä'", "2, date '2022-02-01', 'Säkylä'", "3, date '2021-02-01', 'tuntematon'"],
    );
    let results = project.run();
    let served = |area| results.row("equity/outcome", &["served"], &[("area_kind", "municipality"), ("area", area)]);
    assert_eq!(served("Säkylä"), ["1"]);
    assert_eq!(served("Pori"), ["4"]);
}

#[test]
fn a_job_held_before_the_service_is_no_outcome() {
    let project = twelve_clients(2);
    // A06 had a competitive job already, A11 one that ended before the service, A12 a work trial.
    project.insert(
        "job_start",
        "person, job_no, start_date, job_class",
        &[
            "6, '1', date '2020-05-01', 'AVOIN'",
            "11, '1', date '2020-05-01', 'AVOIN'",
            "12, '1', date '2021-09-02', 'TYOKOKEILU'",
        ],
    );
    project.insert("job_end", "person, job_no, end_date", &["11, '1', date '2021-08-15'"]);
    let results = project.run();
    let columns = ["ever_served", "in_work_at_start", "ever_competitive", "not_in_work"];
    assert_eq!(results.row("employment/cumulative", &columns, &[]), ["12", "1", "5", "11"]);
    assert_eq!(
        results.row("employment/quarterly", &["served", "competitive", "paid"], &[("period", "2021Q4")]),
        ["9", "4", "5"]
    );
    assert_eq!(results.row("employment/time_to_first_job", &["clients"], &[("day", "30")]), ["11"]);
}

#[test]
fn nothing_dated_after_the_cut_off_is_used() {
    let project = twelve_clients(2);
    project.insert("agreement", "person, start_date", &["13, date '2022-01-01'"]);
    project.insert("service_exit", "person, exit_date", &["1, date '2022-01-15'"]);
    project.insert("job_end", "person, job_no, end_date", &["1, '1', date '2022-01-10'"]);
    project.insert("job_start", "person, job_no, start_date, job_class", &["12, '1', date '2022-01-03', 'AVOIN'"]);
    let (with, without) = (project.run(), twelve_clients(2).run());
    for (one, other) in with.tables().iter().zip(without.tables()) {
        assert!(one.frame.equals_missing(&other.frame), "{}", one.id);
    }
}

#[test]
fn a_client_who_comes_back_has_two_services() {
    let project = twelve_clients(2);
    // A04 left on 2021-05-14 and comes back in October; a second exit on the same service does not count.
    project.insert("agreement", "person, start_date", &["4, date '2021-10-01'"]);
    project.insert("service_exit", "person, exit_date", &["4, date '2021-06-30'"]);
    project.insert("job_start", "person, job_no, start_date, job_class", &["4, '1', date '2021-10-04', 'AVOIN_PT'"]);
    let results = project.run();
    let columns = ["served", "new_clients", "competitive", "wage_subsidised", "first_jobs"];
    assert_eq!(results.row("employment/quarterly", &columns, &[("period", "2021Q3")])[0], "11");
    assert_eq!(results.row("employment/quarterly", &columns, &[("period", "2021Q4")]), ["10", "1", "5", "1", "3"]);
    // The end of the first service competes, also when the client comes back.
    assert_eq!(
        results.row("employment/time_to_first_job", &["job_events", "exit_events"], &[("day", "365")]),
        ["5", "3"]
    );
}

#[test]
fn summaries_stand_in_where_the_forms_tell_nothing() {
    let project = twelve_clients(2);
    let summary = |organisation: &str, person: u8, end: &str| {
        project.sql(&format!(
            "insert into core.coach_summary(organisation, person, start_date, end_date)
             values ('{organisation}', {person}, date '2021-10-01', {end})"
        ));
        project.sql(&format!(
            "insert into core.coach_summary_job(organisation, person, n, start_date, job_class)
             values ('{organisation}', {person}, 1, date '2021-10-11', 'AVOIN')"
        ));
    };
    // 21 is known by the summary only; 6 has the forms of an organisation that sends all of them, which win.
    summary("s", 21, "date '2021-11-30'");
    summary("o", 6, "date '2021-11-30'");
    let results = project.run();
    let columns = ["served", "new_clients", "competitive", "first_jobs", "job_starts"];
    assert_eq!(results.row("employment/quarterly", &columns, &[("period", "2021Q4")]), ["10", "1", "5", "3", "3"]);
    assert_eq!(results.row("employment/cumulative", &["ever_served", "ever_competitive"], &[]), ["13", "6"]);
}

#[test]
fn an_empty_project_gives_its_empty_rows() {
    let results = Project::new("2022-01-01", "2022-05-15").run();
    let columns = ["period", "served", "competitive", "competitive_rate", "low"];
    assert_eq!(
        results.rows("employment/quarterly", &columns, &[]),
        [["2022Q1", "0", "0", "", ""], ["2022Q2", "0", "0", "", ""]]
    );
    assert_eq!(results.row("employment/cumulative", &["ever_served", "rate"], &[]), ["0", ""]);
    assert_eq!(results.rows("fidelity/level", &["unit"], &[]).len(), 0);
    assert_eq!(results.rows("group_pilot/outcomes", &["group"], &[]).len(), 0);
    let pori = [("area_kind", "municipality"), ("area", "Pori")];
    assert_eq!(
        results.row("equity/access", &["working_age", "started", "rate_per_1000", "funnel_high_95", "signal"], &pori),
        ["", "0", "", "", "none"]
    );
}

#[test]
fn reordering_rows_and_threads_change_nothing() {
    let project = twelve_clients(1);
    for table in ["referral", "agreement", "service_exit", "job_start", "job_end"] {
        project.sql(&format!("create table model.turned as select * from core.{table} order by person desc"));
        project.sql(&format!(
            "delete from core.{table}; insert into core.{table} select * from model.turned; drop table model.turned"
        ));
    }
    let (turned, straight) = (project.run(), twelve_clients(4).run());
    for (one, other) in turned.tables().iter().zip(straight.tables()) {
        assert!(one.frame.equals_missing(&other.frame), "{}", one.id);
    }
}

fn reviewed(scores: &[(u8, Option<u8>)]) -> Project {
    let project = Project::new("2022-01-01", "2022-06-30");
    for (item, score) in scores {
        let score = score.map_or("null".to_owned(), |score| score.to_string());
        project.insert(
            "fidelity_review",
            "unit, review_date, method, item, score",
            &[&format!("'Pori', date '2022-03-01', 'itsearvio', {item}, {score}")],
        );
    }
    project
}

fn level(project: &Project) -> Vec<String> {
    project.run().row("fidelity/level", &["scored", "total", "possible_low", "possible_high", "level"], &[])
}

#[test]
fn a_missing_item_gives_a_range_and_a_level_only_where_it_is_sure() {
    // 24 items with sum 96: 97–101 lies in two levels. Sum 99: 100–104 is good whatever the 25th item is.
    let with_sum =
        |sum: u8| (1..=24).map(|item| (item, Some(if item <= sum - 72 { 4 } else { 3 }))).collect::<Vec<_>>();
    assert_eq!(level(&reviewed(&with_sum(96))), ["24", "", "97", "101", ""]);
    let mut with_99: Vec<(u8, Option<u8>)> = (1..=24).map(|item| (item, Some(if item <= 3 { 5 } else { 4 }))).collect();
    with_99.push((25, None));
    assert_eq!(level(&reviewed(&with_99)), ["24", "", "100", "104", "good"]);
}

#[test]
fn a_whole_review_has_a_total_and_sections() {
    let project = reviewed(&(1..=25).map(|item| (item, Some(4))).collect::<Vec<_>>());
    project.sql("update core.fidelity_review set status = 'sovellettu' where item = 4");
    let results = project.run();
    let columns = ["total", "possible_low", "possible_high", "level", "staffing", "organization", "services"];
    assert_eq!(results.row("fidelity/level", &columns, &[]), ["100", "100", "100", "good", "12", "32", "56"]);
    assert_eq!(
        results.row("fidelity/items", &["section", "score", "status"], &[("item", "4")]),
        ["organization", "4", "sovellettu"]
    );
}

#[test]
fn an_item_that_does_not_apply_counts_as_missing() {
    let project = reviewed(&(1..=25).map(|item| (item, Some(4))).collect::<Vec<_>>());
    project.sql("update core.fidelity_review set status = 'ei sovellu' where item = 4");
    project.sql("delete from core.fidelity_review where item = 25");
    let results = project.run();
    let columns = ["scored", "total", "possible_low", "possible_high", "staffing", "organization", "services"];
    assert_eq!(results.row("fidelity/level", &columns, &[]), ["23", "", "94", "102", "12", "", ""]);
    assert_eq!(results.row("fidelity/items", &["score", "status"], &[("item", "4")]), ["", "ei sovellu"]);
    assert_eq!(results.row("fidelity/items", &["score", "status"], &[("item", "25")]), ["", "ei arvioitu"]);
}

#[test]
fn methods_of_review_are_kept_apart_and_later_reviews_wait() {
    let project = reviewed(&[(1, Some(3))]);
    project.insert(
        "fidelity_review",
        "unit, review_date, method, item, score",
        &["'Pori', date '2022-03-01', 'ulkoinen', 1, 5", "'Pori', date '2022-07-01', 'itsearvio', 1, 5"],
    );
    let rows = project.run().rows("fidelity/items", &["method", "score"], &[("item", "1")]);
    assert_eq!(rows, [["itsearvio", "3"], ["ulkoinen", "5"]]);
}

#[test]
fn a_group_counts_each_person_once_and_paid_work_from_its_first_day() {
    let project = twelve_clients(2);
    // R1 meets from 1 April with A01, A03 and A05, R2 from 1 June with A05 and A07. Jobs that count are A03's and A05's (R1) and
    // A07's (R2, paid but not competitive); A01's began before the group.
    for (group, person, date, planned, realised) in [
        ("R1", 1, "2021-04-01", 4.0, 4.0),
        ("R1", 3, "2021-04-01", 4.0, 1.5),
        ("R1", 3, "2021-04-08", 4.0, 2.5),
        ("R1", 5, "2021-04-08", 4.0, 1.9),
        ("R2", 5, "2021-06-01", 4.0, 4.0),
        ("R2", 7, "2021-06-01", 4.0, 0.0),
        ("R2", 8, "2022-01-05", 4.0, 4.0),
    ] {
        project.insert(
            "group_session",
            "group_id, person, date, planned_hours, realised_hours",
            &[&format!("'{group}', {person}, date '{date}', {planned}, {realised}")],
        );
    }
    project.sql("insert into config.group_target values ('all', 3), ('R3', 1)");
    let results = project.run();
    let columns = ["group", "participants", "finished", "paid", "competitive", "target"];
    assert_eq!(
        results.rows("group_pilot/outcomes", &columns, &[]),
        [
            ["R1", "3", "2", "2", "2", ""],
            ["R2", "2", "1", "1", "0", ""],
            ["R3", "0", "0", "0", "0", "1"],
            ["all", "4", "3", "3", "2", "3"],
        ]
    );
}

#[test]
fn a_group_that_the_organisation_employs_is_not_among_the_pilots() {
    let project = twelve_clients(2);
    for (group, person) in [("R1", 3), ("R1", 5), ("R3", 7)] {
        project.insert(
            "group_session",
            "group_id, person, date, planned_hours, realised_hours",
            &[&format!("'{group}', {person}, date '2021-04-01', 4, 4")],
        );
    }
    project.sql("insert into config.group_kind values ('R1', 'pilot'), ('R3', 'employed')");
    assert_eq!(
        project.run().rows("group_pilot/outcomes", &["group", "participants", "paid"], &[]),
        [["R1", "2", "2"], ["R3", "1", "1"], ["all", "2", "2"]]
    );
}

#[test]
fn three_of_six_in_a_pilot_has_its_exact_interval() {
    let project = twelve_clients(2);
    for person in [3, 5, 7, 2, 4, 6] {
        project.insert(
            "group_session",
            "group_id, person, date, planned_hours, realised_hours",
            &[&format!("'R1', {person}, date '2021-04-01', 4, 4")],
        );
    }
    let results = project.run();
    near(results.number("group_pilot/outcomes", "low", &[("group", "all")]), 0.118_117);
    near(results.number("group_pilot/outcomes", "high", &[("group", "all")]), 0.881_883);
}

#[test]
fn used_money_counts_up_to_the_cut_off_and_budgets_whole() {
    let project = Project::new("2021-01-01", "2021-12-31");
    project.insert(
        "budget",
        "category, funder, period, budget, used",
        &[
            "'Palkat', 'valtionavustus', '2021', 1000.10, 900.05",
            "'Palkat', 'valtionavustus', '2022H1', 500, 0.01",
            "'Palkat', 'omarahoitus', 'koko hanke', 100, 25",
            "'Tilat', 'omarahoitus', '2021Q3', 0, 0",
        ],
    );
    assert_eq!(
        project.run().rows("economy/budget", &["category", "funder", "budget", "used", "share_used"], &[]),
        [
            ["Palkat", "valtionavustus", "1500.1", "900.05", &(900.05 / 1500.1).to_string()],
            ["Palkat", "omarahoitus", "100", "25", "0.25"],
            ["Tilat", "omarahoitus", "0", "0", ""],
        ]
    );
}

#[test]
fn working_age_takes_the_row_or_the_groups_and_never_a_part() {
    let project = Project::new("2020-01-01", "2022-06-30");
    let population = |code: &str, year: u16, age: &str, gender: &str, people: u32| {
        project.insert(
            "population",
            "area_code, year, age, gender, population",
            &[&format!("'{code}', {year}, '{age}', {gender}, {people}")],
        );
    };
    // Pori (609): the row, also by gender. Rauma (684): the ten groups. Eura (050): one group is missing. Ulvila: 2020 only.
    population("609", 2021, "15–64", "null", 50_000);
    population("609", 2021, "15–64", "'nainen'", 24_000);
    population("609", 2021, "yhteensä", "null", 83_000);
    population("609", 2020, "15–64", "'nainen'", 24_100);
    population("609", 2020, "15–64", "'mies'", 26_000);
    for low in (15..65).step_by(5) {
        population("684", 2021, &format!("{low}–{}", low + 4), "'yhteensä'", 2000);
        if low < 60 {
            population("050", 2021, &format!("{low}–{}", low + 4), "'yhteensä'", 600);
        }
    }
    population("886", 2020, "15–64", "'yhteensä'", 7000);
    let results = project.run();
    let of = |area, year| {
        results.row("equity/access", &["working_age"], &[("area_kind", "municipality"), ("area", area), ("year", year)])
    };
    assert_eq!(of("Pori", "2020"), ["50100"]);
    assert_eq!(of("Pori", "2021"), ["50000"]);
    assert_eq!(of("Pori", "2022"), ["50000"], "the latest earlier year");
    assert_eq!(of("Rauma", "2021"), ["20000"]);
    assert_eq!(of("Rauma", "2020"), [""], "never a later year");
    assert_eq!(of("Eura", "2021"), [""], "nine of ten groups are not the whole");
    assert_eq!(of("Ulvila", "2022"), ["7000"]);
    let region =
        results.row("equity/access", &["working_age", "rate_per_1000"], &[("area_kind", "region"), ("year", "2021")]);
    assert_eq!(region, ["", ""], "a region with unknown parts is unknown");
}

/// Seven organisers with the populations and counts of the known answer in `statistics::funnel`: the SQL way.
fn organisers() -> Results {
    let project = Project::new("2021-01-01", "2021-12-31");
    project.sql("delete from core.area");
    let areas = [(61, 59_250), (17, 22_880), (9, 16_080), (6, 11_240), (7, 6_450), (5, 5_620), (2, 3_700)];
    let mut person = 0;
    for (number, (clients, working_age)) in areas.into_iter().enumerate() {
        project.insert(
            "area",
            "area_code, name_fi, subregion, organiser",
            &[&format!("'{number}', 'K{number}', 'S', 'J{number}'")],
        );
        project.insert(
            "population",
            "area_code, year, age, population",
            &[&format!("'{number}', 2021, '15–64', {working_age}")],
        );
        for _ in 0..clients {
            person += 1;
            project.insert(
                "referral",
                "person, referral_date, municipality",
                &[&format!("{person}, date '2021-01-01', 'K{number}'")],
            );
            project.insert("agreement", "person, start_date", &[&format!("{person}, date '2021-02-01'")]);
            if person % 3 == 0 {
                project.insert(
                    "job_start",
                    "person, job_no, start_date, job_class",
                    &[&format!("{person}, '1', date '2021-03-01', 'AVOIN'")],
                );
            }
        }
    }
    let results = project.run();
    let phi: f64 = project
        .session
        .connection()
        .query_row(
            "select any_value(phi) from model.funnel where measure = 'access' and area_kind = 'organiser'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    near(Some(phi), 0.797_323);
    results
}

#[test]
fn the_funnel_of_access_has_the_known_limits_and_rates() {
    let results = organisers();
    let largest = [("area_kind", "organiser"), ("area", "J0")];
    let figure = |column| results.number("equity/access", column, &largest).unwrap();
    assert!((figure("funnel_low_95") - 0.6185).abs() < 5.1e-5);
    assert!((figure("funnel_high_95") - 1.0896).abs() < 5.1e-5);
    near(Some(figure("rate_per_1000")), 1000.0 * 61.0 / 59_250.0);
    let byar = crate::statistics::byar(61);
    near(Some(figure("low")), 1000.0 * byar.low / 59_250.0);
    // Below ten clients the interval is the exact one.
    let exact = crate::statistics::poisson_exact(2);
    near(
        results.number("equity/access", "high", &[("area_kind", "organiser"), ("area", "J6")]),
        1000.0 * exact.high / 3700.0,
    );
    for row in results.rows("equity/access", &["signal"], &[("area_kind", "organiser")]) {
        assert_eq!(row, ["within"]);
    }
    let region = results.row("equity/access", &["started", "funnel_low_95", "signal"], &[("area_kind", "region")]);
    assert_eq!(region, ["107", "", "none"], "a region alone is compared with nothing");
}

#[test]
fn every_rate_lies_in_its_interval() {
    let results = organisers();
    for table in results.tables() {
        let names: Vec<&str> = table.frame.get_column_names().into_iter().map(|name| name.as_str()).collect();
        for rate in ["rate", "competitive_rate", "rate_per_1000", "job_cif"] {
            if !names.contains(&rate) {
                continue;
            }
            for row in results.rows(&table.id, &["low", rate, "high"], &[]) {
                let [low, rate, high] = [0, 1, 2].map(|place| row[place].parse::<f64>());
                if let (Ok(low), Ok(rate), Ok(high)) = (low, rate, high) {
                    assert!(low <= rate && rate <= high, "{} {row:?}", table.id);
                }
            }
        }
    }
}

/// Runs the built-in queries with files of a project's own beside them.
fn with_own(files: &[(&str, &str)]) -> crate::diagnostics::Result<Vec<super::MeasureTable>> {
    let folder = tempfile::tempdir().unwrap();
    for (id, text) in files {
        let path = folder.path().join(format!("{id}.sql"));
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let project = twelve_clients(2);
    project.session.lock().unwrap();
    super::run(&project.session, &super::Library::load(Some(folder.path())).unwrap())
}

fn own(column: &str, sql: &str) -> String {
    let words = "{ fi = 'a', sv = 'b', en = 'c' }";
    format!(
        "/* kooste\ntitle = {words}\n[[column]]\nname = '{column}'\nunit = 'clients'\nrole = 'people'\nlabel = {words}\n*/\n{sql}\n"
    )
}

#[test]
fn a_project_may_build_on_the_built_in_queries() {
    let measure = own("clients", "select served as clients from measure.employment_quarterly order by period");
    let tables = with_own(&[("local/clients", &measure)]).unwrap();
    let table = tables.iter().find(|table| table.id == "local/clients").unwrap();
    assert_eq!(table.frame.height(), 4);
    assert!(tables.is_sorted_by_key(|table| &table.id));
}

#[test]
fn every_own_query_that_does_not_fit_is_told_at_once() {
    let failure = with_own(&[
        ("local/a", &own("clients", "select count(*) as people from model.client")),
        ("local/b", &own("clients", "select cast(count(*) as double) as clients from model.client")),
        ("local/c", &own("clients", "select nothing as clients from model.client")),
        ("local/d", &own("clients", "select clients from measure.local_c")),
        ("local/e", &own("clients", "select count(*) as clients from read_csv('/etc/passwd')")),
    ])
    .unwrap_err();
    assert_eq!(failure.exit, crate::diagnostics::Exit::Usage);
    let found: Vec<_> = failure.diagnostics.iter().map(|found| (found.code, found.place.to_string())).collect();
    let at = |code, id: &str| (code, format!("queries/local/{id}.sql"));
    assert_eq!(
        found,
        [
            at("query-columns-missing", "a"),
            at("query-columns-undeclared", "a"),
            at("query-column-type", "b"),
            at("query-failed", "c"),
            at("query-failed", "e"),
        ]
    );
}
