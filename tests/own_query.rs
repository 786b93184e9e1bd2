//! Queries that a project brings itself: from the example of `new query` to a table, tests without a program, and what is refused.

use crate::program::{Folder, outcome, program};

/// Returns the small project with the example as its query `own/referrals`.
fn with_example() -> Folder {
    let folder = Folder::small();
    outcome(program().args(["new", "query", "referrals"]).arg(folder.path(""))).exits(0).tells(&["own/referrals"]);
    folder
}

fn header(column: &str) -> String {
    let words = "{ fi = 'a', sv = 'b', en = 'c' }";
    format!(
        "/* kooste\ntitle = {words}\n[[column]]\nname = '{column}'\nunit = 'clients'\nrole = 'people'\nlabel = {words}\n*/\n"
    )
}

#[test]
fn the_example_passes_its_test_and_becomes_a_table() {
    let folder = with_example();
    let told = folder.call("test", &[]).exits(0);
    assert!(told.data.contains("own/referrals"), "{}", told.data);
    let before = folder.files("queries");
    outcome(program().args(["new", "query", "own/referrals"]).arg(folder.path(""))).exits(2).tells(&["query-exists"]);
    outcome(program().args(["new", "query", "employment/quarterly"]).arg(folder.path("")))
        .exits(2)
        .tells(&["query-exists"]);
    outcome(program().args(["new", "query", "../x"]).arg(folder.path(""))).exits(2).tells(&["query-name"]);
    assert!(folder.files("queries") == before);
    folder.call("run", &[]).exits(0);
    for name in ["own-referrals.csv", "own-referrals.csv-metadata.json", "own-referrals.parquet"] {
        assert!(folder.path(&format!("out/2022Q2/tables/{name}")).exists(), "{name}");
    }
}

#[test]
fn a_difference_is_told_by_row_and_column_and_a_wrong_test_by_line() {
    let folder = with_example();
    let expect = "queries/own/referrals.test/expect.csv";
    folder.write(expect, b"gender,period,people\nnainen,2022Q1,3\nmies,2022Q1,1\nmies,2022Q4,1\nei tietoa,2022Q2,1\n");
    let told = folder.call("test", &[]).exits(1).data;
    for words in [
        "people on 2, odotettiin 3",
        "period = 2022Q4, gender = mies: rivi puuttuu",
        "period = 2022Q2, gender = nainen: rivi",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    let json = folder.call("test", &["own/referrals", "--json"]).exits(1).data;
    let trial: serde_json::Value = serde_json::from_str(json.trim()).unwrap();
    assert_eq!(trial["differences"].as_array().unwrap().len(), 3, "{json}");
    folder.call("test", &["own/referral"]).exits(2).tells(&["query-test-unknown", "own/referrals"]);
    folder.write("queries/own/referrals.test/given_agrement.csv", b"person\n1\n");
    folder.write("queries/own/referrals.test/given_agreement.csv", b"persn\n1\n");
    folder.write("queries/own/referrals.test/given_job_start.csv", b"person,start_date\n1,2022-01-01\n2,1.2.2022\n");
    folder.write("queries/own/referrals.test/settings.toml", b"period = \"2022Q2\"\ncutoff = 2022-06-30\n");
    let told = folder.call("test", &[]).exits(2).told;
    for words in [
        "query-test-table",
        "core.agreement",
        "query-test-column",
        "tarkoititko: person",
        "query-test-value",
        "given_job_start.csv:3:2",
        "query-test-settings",
        "settings.toml:2",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
}

#[test]
fn check_tells_all_that_is_wrong_with_the_queries_at_once_and_run_refuses_it() {
    let folder = Folder::small();
    for (name, sql) in [
        ("a", "select count(*) as n\nfrom core.referal"),
        ("b", "select count(persn) as n\nfrom core.referral"),
        ("c", "select cast(quarter_cod(cut_off) as bigint) as n from main.run_settings"),
        ("d", "select count(*) as m from core.referral"),
        ("e", "select count(*) as n from core.referral; delete from core.referral"),
        ("f", "select n from measure.local_g"),
    ] {
        folder.write(&format!("queries/local/{name}.sql"), format!("{}{sql}\n", header("n")).as_bytes());
    }
    let broken = header("n").replace("title", "titel") + "select count(*) as n from core.agrement\n";
    folder.write("queries/local/h.sql", broken.as_bytes());
    let all = [
        "local/a.sql:10:6",
        "core.referral",
        "local/b.sql:9:14",
        "person",
        "quarter_code",
        "query-columns-missing",
        "query-columns-undeclared",
        "local/e.sql:9:42",
        "measure.local_g",
        "query-header-invalid",
        "core.agreement",
    ];
    for (command, exit) in [("check", 1), ("run", 2)] {
        let told = folder.call(command, &[]).exits(exit).told;
        for words in all {
            assert!(told.contains(words), "{command} {words}: {told}");
        }
    }
    assert!(!folder.path("out").exists());
}

#[test]
fn a_hostile_query_is_refused_before_anything_is_read_or_written() {
    let folder = Folder::small();
    let before = folder.names();
    for (number, sql) in [
        "select count(*) as n from read_csv('/etc/passwd')",
        "select count(*) as n from read_text('kooste.toml')",
        "select count(*) as n from glob('/*')",
        "select count(*) as n from '/etc/passwd'",
        "select count(*) as n from query('select 1')",
        "select count(*) as n from duckdb_settings()",
        "select count(*) as n from core.referral where random() > 0.5",
        "select count(*) as n from core.referral where referral_date < current_date",
        "copy core.referral to 'stolen.csv'",
        "attach 'other.duckdb'",
        "install excel",
        "load excel",
        "pragma database_list",
        "set memory_limit = '99GB'",
        "create table core.x as select 1",
        "drop table core.referral",
        "delete from core.referral",
        "update core.referral set person = 1",
        "select 1 as n; copy core.referral to 'stolen.csv'",
    ]
    .into_iter()
    .enumerate()
    {
        folder.write(&format!("queries/local/q{number:02}.sql"), format!("{}{sql}\n", header("n")).as_bytes());
    }
    let told = folder.call("run", &[]).exits(2).told;
    for number in 0..19 {
        assert!(told.contains(&format!("queries/local/q{number:02}.sql")), "{number}: {told}");
    }
    std::fs::remove_dir_all(folder.path("queries")).unwrap();
    // But for the lock that the command took.
    std::fs::remove_dir_all(folder.path(".kooste")).unwrap();
    assert_eq!(folder.names(), before);
}
