//! What the store makes of checked rows.

use std::path::Path;

use super::*;
use crate::contract;
use crate::contract::testing::{Staged, day};

const PROJECT: &str = r#"
as_of = 2022-06-30
[project]
name = "Hanke"
start = 2020-09-01
end = 2022-12-31
region = "Satakunta"
[targets]
group_pilots_paid = 3
[[group]]
id = "R1"
target = 2
[[group]]
id = "R2"
[[unit]]
name = "Pori"
teams = ["Tiimi 1", "Tiimi 2"]
"#;

fn built(staged: Staged) -> Staged {
    let project = Project::parse(Path::new("."), PROJECT).unwrap();
    contract::check(&staged.session, &project).unwrap();
    let settings = RunSettings::new("2022Q2".parse().unwrap(), project.as_of);
    build(&staged.session, &project, &settings).unwrap();
    staged
}

#[test]
fn the_cut_off_is_the_earlier_of_as_of_and_the_periods_end() {
    let settings = |period: &str| RunSettings::new(period.parse().unwrap(), day("2022-05-15")).cut_off;
    assert_eq!(settings("2022Q2"), day("2022-05-15"));
    assert_eq!(settings("2022Q1"), day("2022-03-31"));
}

#[test]
fn checked_rows_stand_in_the_core_with_their_types_and_their_persons() {
    let staged = built(
        Staged::new()
            .file(
                "agreement",
                "Rauma",
                "s.csv",
                "client_id | start_date | goal_hours | mode\nPP-2 | 1.2.2021 | 12,5 | ryhmä",
            )
            .file(
                "agreement",
                "Pori",
                "s.csv",
                "client_id | start_date | mode\nPP-2 | 1.3.2021 | yksilö\nPP-3 | 31.2.2021 | yksilö",
            ),
    );
    assert_eq!(
        staged.query("select person, organisation, start_date, goal_hours, mode from core.agreement"),
        ["3 Rauma 2021-02-01 12.5000 ryhmä", "1 Pori 2021-03-01 - yksilö"]
    );
    assert_eq!(staged.query("select * from core.person"), ["1 Pori PP-2", "2 Pori PP-3", "3 Rauma PP-2"]);
    assert_eq!(
        staged.query("select data_type, is_nullable from information_schema.columns where table_schema = 'core' and table_name = 'agreement' and column_name in ('start_date', 'goal_hours') order by column_name"),
        ["DECIMAL(18,4) YES", "DATE NO"]
    );
    assert_eq!(staged.query("select count(*) from duckdb_schemas() where schema_name = 'checked'"), ["0"]);
}

#[test]
fn every_form_has_a_core_table_even_when_no_file_came() {
    let staged = built(Staged::new());
    let tables = staged
        .query("select table_name from information_schema.tables where table_schema = 'core' order by table_name");
    let mut expected: Vec<&str> = contract::forms().iter().map(|form| form.id.as_str()).collect();
    expected.extend(["person", "coach_summary_job", "lost_job_end"]);
    expected.sort_unstable();
    assert_eq!(tables, expected);
}

#[test]
fn the_jobs_of_a_coachs_summary_become_rows() {
    let staged = built(Staged::new().file(
        "coach_summary",
        "Pori",
        "k.xlsx",
        "client_id | start_date | job1_start | job1_class | job1_hours | job3_start | job3_end | job4_class
         PP-1      | 1.2.2021   | 1.3.2021   | AVOIN      | 20         | 1.5.2021   | 1.6.2021 | AVOIN
         PP-2      | 1.2.2021   |            |            |            |            |          |",
    ));
    assert_eq!(
        staged.query("select person, n, start_date, end_date, job_class, weekly_hours from core.coach_summary_job"),
        ["1 1 2021-03-01 - AVOIN 20.0000", "1 3 2021-05-01 2021-06-01 - -"]
    );
    assert_eq!(
        staged.query("select column_name from information_schema.columns where table_schema = 'core' and table_name = 'coach_summary' order by ordinal_position").join(" "),
        "source row_no organisation person start_date coach_id end_date first_contact_date work_trials studies_start studies status"
    );
}

/// What is left of a rejected row: the models must not take the job for one that still runs.
#[test]
fn the_ends_of_jobs_that_are_lost_stand_in_the_core() {
    let job = "client_id | job_no | start_date\nPP-1 | 1 | 1.3.2021";
    let staged = built(Staged::new().file("job_start", "Pori", "c.csv", job).file(
        "job_end",
        "Pori",
        "d.csv",
        "client_id | job_no | end_date\nPP-1 | 1 | 31.6.2021",
    ));
    assert_eq!(staged.query("select * from core.lost_job_end"), ["2 2 Pori 1 1"]);
    assert_eq!(staged.query("select * from core.job_end"), Vec::<String>::new());
}

#[test]
fn reference_tables_and_the_project_are_configuration() {
    let staged = built(Staged::new());
    for (sql, rows) in [
        ("select code, competitive from config.job_class where paid and not competitive", vec!["ALIHANK false"]),
        ("select count(*), count(distinct section) from config.fidelity_item", vec!["25 3"]),
        ("select low, high from config.fidelity_level where level = 'good'", vec!["100 114"]),
        ("select * from config.group_target order by group_id", vec!["R1 2", "all 3"]),
        ("select * from config.unit_team order by team", vec!["Pori Tiimi 1", "Pori Tiimi 2"]),
        (
            "select * from run_settings",
            vec!["2022Q2 2022-04-01 2022-06-30 2022-06-30 2022-06-30 2020-09-01 2022-12-31 Satakunta"],
        ),
    ] {
        assert_eq!(staged.query(sql), rows, "{sql}");
    }
}

#[test]
fn the_database_file_is_whole_private_and_opens_without_kooste() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(".kooste/kooste.duckdb");
    let input = InputTable {
        source: 1,
        file: "exports/Pori/it's.csv".to_owned(),
        sheet: None,
        form: "agreement".to_owned(),
        organisation: "Pori".to_owned(),
        rows: 1,
        sha256: "00".to_owned(),
    };
    let facts = vec![("program".to_owned(), "kooste".to_owned())];
    let account = Account { facts, inputs: vec![input], models: Vec::new() };
    for _ in 0..2 {
        let staged = built(Staged::new().file("agreement", "Pori", "s.csv", "client_id | start_date\nPP-1 | 1.2.2021"));
        let database = Database::attach(&staged.session, &path).unwrap();
        staged.session.lock().unwrap();
        database.write(staged.session.connection(), &account).unwrap();
        std::fs::rename(database.unfinished(), database.path()).unwrap();
    }
    assert_eq!(std::fs::read_dir(path.parent().unwrap()).unwrap().count(), 1, "nothing unfinished is left");

    let header = std::fs::read(&path).unwrap();
    assert_eq!((&header[8..12], header[12]), (b"DUCK".as_slice(), 67), "DuckDB 1.4 opens it, too");

    let shell = duckdb::Connection::open(&path).unwrap();
    let count: i64 = shell.query_row("select count(*) from core.agreement", [], |row| row.get(0)).unwrap();
    assert_eq!(count, 1);
    let cut_off: String = shell.query_row("select cut_off::varchar from run_settings", [], |row| row.get(0)).unwrap();
    assert_eq!(cut_off, "2022-06-30");
    let low: f64 = shell.query_row("select wilson_low(81, 263)", [], |row| row.get(0)).unwrap();
    assert!((low - 0.2553).abs() < 0.0001, "Newcombe 1998, table II");
    let durations =
        "create temp table d as select * from (values (1.0::double, 1), (2.0::double, 0)) as t(time, cause)";
    shell.execute_batch(durations).unwrap();
    let survival: f64 =
        shell.query_row("select min(survival) from cumulative_incidence('d')", [], |row| row.get(0)).unwrap();
    assert!((survival - 0.5).abs() < 1e-12, "a macro that gives a table");
    assert!(shell.execute("insert into core.agreement (source) values (1)", []).is_err(), "constraints are kept");
    let text = |sql: &str| shell.query_row::<String, _, _>(sql, [], |row| row.get(0)).unwrap();
    assert_eq!(text("select file from core.agreement inner join input using (source)"), "exports/Pori/it's.csv");
    assert_eq!(text("select value from about where name = 'program'"), "kooste");
    let silent = "select coalesce(string_agg(what, ' '), '') from (
        select schema_name || '.' || table_name as what from duckdb_tables() where comment is null and not temporary
        union all
        select schema_name || '.' || table_name || '.' || column_name from duckdb_columns()
        where not internal and comment is null and database_name <> 'temp')";
    assert_eq!(text(silent), "", "every table and column says what it holds");
    let column = "select comment from duckdb_columns() where table_name = 'job_start' and column_name = 'job_class'";
    assert!(text(column).contains("AVOIN_PT"), "{}", text(column));

    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
    }
}
