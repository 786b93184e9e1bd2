//! The employment measures against figures worked out by hand.

use super::testing::{Project, Results, near, twelve_clients};

/// Holds a fraction equal to a percentage printed with two decimals.
fn percent(value: Option<f64>, printed: f64) {
    let value = 100.0 * value.unwrap();
    assert!((value - printed).abs() <= 0.005_000_1, "{value} % is not {printed} %");
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
fn a_summary_tells_of_the_ends_of_jobs_where_an_organisation_sends_form_c_and_no_form_d() {
    let project = twelve_clients(2);
    project.sql(
        "insert into core.agreement(organisation, person, start_date) values ('s', 21, date '2021-04-01');
         insert into core.job_start(organisation, person, job_no, start_date, job_class)
         values ('s', 21, '1', date '2021-04-12', 'AVOIN');
         insert into core.coach_summary(organisation, person, start_date) values ('s', 21, date '2021-04-01');
         insert into core.coach_summary_job(organisation, person, n, start_date, end_date, job_class)
         values ('s', 21, 1, date '2021-04-12', date '2021-05-31', 'AVOIN')",
    );
    // Organisation o sends form D: there the forms alone tell of ends.
    project.sql(
        "insert into core.coach_summary_job(organisation, person, n, start_date, end_date, job_class)
         select organisation, person, 1, start_date, start_date, job_class from core.job_start where organisation = 'o'",
    );
    let (with, without) = (project.run(), twelve_clients(2).run());
    let competitive = |results: &Results, period| {
        results.number("employment/quarterly", "competitive", &[("period", period)]).unwrap()
    };
    assert_eq!(competitive(&with, "2021Q2"), competitive(&without, "2021Q2") + 1.0);
    for (period, why) in [("2021Q3", "the job has ended in May"), ("2021Q4", "the summary adds nothing to form D")] {
        assert_eq!(competitive(&with, period), competitive(&without, period), "{why}");
    }
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
