//! Fidelity, group pilots and money against figures worked out by hand, and a project's own queries.

use super::testing::{Project, near, twelve_clients};
use super::{Library, run};
use crate::diagnostics::Exit;

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

/// Disclosure control would take the two rows for two groups, and the row of all would give the hidden ones away.
#[test]
fn a_key_that_stands_twice_in_a_measure_of_the_program_ends_the_run() {
    let targets = |second: &str| {
        let project = Project::new("2022-01-01", "2022-06-30");
        project.sql(&format!("insert into config.group_target values ('R1', 3), ('{second}', 3)"));
        run(&project.session, &Library::load(None).unwrap())
    };
    assert!(targets("R2").is_ok());
    let failure = targets("R1").unwrap_err();
    assert_eq!((failure.exit, failure.diagnostics[0].code), (Exit::Bug, "internal-error"));
    assert_eq!(failure.diagnostics[0].args["what"], "run group_pilot/outcomes");
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
    let measure = own("clients", "select sum(served)::bigint as clients from measure.employment_quarterly");
    let tables = with_own(&[("local/clients", &measure)]).unwrap();
    let table = tables.iter().find(|table| table.id == "local/clients").unwrap();
    assert_eq!(table.frame.height(), 1);
    assert!(tables.is_sorted_by_key(|table| &table.id));
}

#[test]
fn every_own_query_that_does_not_fit_is_told_at_once() {
    let failure = with_own(&[
        ("local/a", &own("clients", "select count(*) as people from model.client")),
        ("local/b", &own("clients", "select cast(count(*) as double) as clients from model.client")),
        ("local/c", &own("clients", "select nothing as clients from model.client")),
        ("local/d", &own("clients", "select clients from measure.local_c")),
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
            ("query-column-type", "queries/local/b.sql:4:1".to_owned()),
            at("query-failed", "c"),
        ]
    );
}
