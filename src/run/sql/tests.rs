//! What can be asked, and what cannot.

use std::fs;

use serde_json::json;

use super::*;
use crate::digest::sha256;

const PROJECT: &str =
    "as_of = 2022-06-30\n[project]\nname = 'Hanke'\nstart = 2020-09-01\nend = 2022-12-31\nregion = 'Satakunta'\n";

/// Returns a project whose last run, under a profile, wrote one table: a shown, a suppressed and a missing cell.
fn project(profile: &str) -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    let folder = if profile == "secure" { "log/2022Q2/secure/tables" } else { "out/2022Q2/tables" };
    let write = |path: &str, bytes: &[u8]| {
        let path = root.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    };
    let parquet = root.path().join("t.parquet");
    let engine = duckdb::Connection::open_in_memory().unwrap();
    engine
        .execute_batch(&format!(
            "copy (select * from (values ('2022Q1', 12, false, 0.5), ('2022Q2', null, true, null)) as t(period, served, served_suppressed, rate))
             to '{}' (format parquet)",
            parquet.display()
        ))
        .unwrap();
    let parquet = fs::read(parquet).unwrap();
    let words = |text: &str| json!({ "fi": text, "sv": text, "en": text, "und": text });
    let description = json!({
        "dc:identifier": "employment/quarterly",
        "dc:title": [{ "@value": "Kvartalen", "@language": "sv" }, { "@value": "Neljännekset", "@language": "fi" }],
        "tableSchema": { "columns": [{ "name": "period", "titles": words("Jakso") }, { "name": "published_earlier", "titles": words("-") }] },
    });
    let description = description.to_string().into_bytes();
    let mut outputs = Vec::new();
    for (name, bytes) in
        [("employment-quarterly.parquet", &parquet), ("employment-quarterly.csv-metadata.json", &description)]
    {
        write(&format!("{folder}/{name}"), bytes);
        outputs.push(json!({ "path": format!("{folder}/{name}"), "sha256": sha256(bytes) }));
    }
    let manifest = json!({ "settings": { "profile": profile }, "outputs": outputs });
    write("log/2022Q2/manifest.json", manifest.to_string().as_bytes());
    write("kooste.toml", PROJECT.as_bytes());
    // A database with rows about persons lies there whatever the profile.
    fs::create_dir_all(root.path().join(".kooste")).unwrap();
    duckdb::Connection::open(root.path().join(".kooste/kooste.duckdb"))
        .unwrap()
        .execute_batch("create schema core; create table core.person as select 'PP-1' as client_id; create table secret as select 7 as hidden")
        .unwrap();
    root
}

fn desk(root: &tempfile::TempDir, audience: Audience) -> Result<Desk> {
    Desk::open(root.path(), None, Some(audience), Lang::Fi)
}

fn code(result: Result<impl Sized>) -> (Exit, &'static str) {
    let failure = result.err().unwrap();
    (failure.exit, failure.diagnostics[0].code)
}

#[test]
fn a_released_table_answers_by_either_name_and_a_suppressed_cell_is_null_and_marked() {
    let root = project("steering");
    let desk = desk(&root, Audience::Steering).unwrap();
    for table in ["employment.quarterly", "\"employment/quarterly\""] {
        let answer = desk.ask(&format!("select * from {table} order by period;")).unwrap();
        let csv = String::from_utf8(answer.csv().unwrap()).unwrap();
        assert_eq!(csv, "period,served,served_suppressed,rate\n2022Q1,12,false,0.5\n2022Q2,,true,\n");
        assert!(
            String::from_utf8(answer.json())
                .unwrap()
                .ends_with("{\"period\":\"2022Q2\",\"served\":null,\"served_suppressed\":true,\"rate\":null}\n")
        );
        assert_eq!(answer.columns[1].1, Kind::Integer);
        assert_eq!(&answer.parquet().unwrap()[..4], b"PAR1");
    }
    assert_eq!(
        (desk.tables()[0].name.as_str(), desk.tables()[0].title.as_str()),
        ("employment.quarterly", "Neljännekset")
    );
    let described = desk.ask("describe employment.quarterly").unwrap();
    assert_eq!(described.rows.len(), 4);
}

/// Whatever tells of tables, columns, statistics or plans: there is nothing but what was released.
#[test]
fn nothing_but_released_figures_can_be_reached_outside_the_secure_profile() {
    let root = project("steering");
    let desk = desk(&root, Audience::Steering).unwrap();
    let names = |sql: &str| -> Vec<String> { desk.ask(sql).unwrap().rows.iter().map(|row| row[0].plain()).collect() };
    assert_eq!(names("select schema_name || '.' || table_name from duckdb_tables()"), ["employment.quarterly"]);
    assert_eq!(names("select distinct table_schema from information_schema.tables order by 1"), ["employment", "main"]);
    assert_eq!(names("select distinct database_name from duckdb_databases() where not internal"), ["memory"]);
    let schemas = "select schema_name from duckdb_schemas() where not internal order by 1";
    assert_eq!(names(schemas), ["employment"]);
    let database = root.path().join(".kooste/kooste.duckdb");
    let table = root.path().join("out/2022Q2/tables/employment-quarterly.parquet");
    for sql in [
        "select * from core.person".to_owned(),
        "select * from secret".to_owned(),
        format!("select * from read_parquet('{}')", table.display()),
        format!("select * from '{}'", table.display()),
        format!("select * from glob('{}/*')", root.path().display()),
        format!("select * from read_blob('{}')", database.display()),
        "select * from query('attach ''x''')".to_owned(),
        "select * from enable_logging(storage = 'file', storage_config = {'path': 'kooste-test.log'})".to_owned(),
    ] {
        assert_eq!(desk.ask(&sql).map(|_| ()).unwrap_err().exit, Exit::Usage, "{sql}");
    }
}

#[test]
fn a_question_cannot_write_nor_be_anything_but_one_select() {
    let root = project("steering");
    let desk = desk(&root, Audience::Steering).unwrap();
    let database = root.path().join(".kooste/kooste.duckdb");
    for sql in [
        "",
        "-- nothing",
        "select 1; select 2",
        "create table x as select 1",
        "drop table employment.quarterly",
        "set memory_limit = '1TB'",
        "copy employment.quarterly to 'x.csv'",
        "pragma database_list",
        "call duckdb_tables()",
        "commit",
        &format!("attach '{}' as x", database.display()),
    ] {
        assert_eq!(code(desk.ask(sql)), (Exit::Usage, "sql-not-select"), "{sql}");
    }
    let insert =
        "with x as (insert into employment.quarterly (period) values ('2099Q1') returning period) select * from x";
    assert_eq!(code(desk.ask(insert)), (Exit::Usage, "sql-refused"));
    assert_eq!(
        desk.ask("from employment.quarterly").unwrap().rows.len(),
        2,
        "nothing was changed, and it still answers"
    );
}

#[test]
fn what_is_wrong_is_told_with_its_place_and_the_nearest_name() {
    let root = project("steering");
    let desk = desk(&root, Audience::Steering).unwrap();
    let told = |sql: &str| {
        let failure = desk.ask(sql).map(|_| ()).unwrap_err();
        let found = failure.diagnostics.into_iter().next().unwrap();
        (found.code, found.place.to_string(), found.args)
    };
    let (found, place, args) = told("select *\nfrom employment.quartrly");
    assert_eq!(
        (found, place.as_str(), args["nearest"].as_str()),
        ("sql-table-unknown", "SQL:2:6", "employment.quarterly")
    );
    assert_eq!(args["name"], "employment.quartrly");
    let (found, place, args) = told("select served, serve from employment.quarterly");
    assert_eq!((found, place.as_str()), ("sql-refused", "SQL:1:16"));
    assert!(args["error"].contains("\"served\""), "{args:?}");
    assert_eq!((told("select * fro x").0, told("select * fro x").1.as_str()), ("sql-syntax", "SQL:1:14"));
}

#[test]
fn rows_about_persons_are_there_under_the_secure_profile_only() {
    for made in ["public", "steering", "secure"] {
        let root = project(made);
        let desk = desk(&root, Audience::Secure).unwrap();
        assert!(desk.has_rows);
        assert_eq!(desk.ask("select client_id from core.person").unwrap().rows.len(), 1, "{made}");
        assert_eq!(desk.ask("from employment.quarterly").unwrap().rows.len(), 2);
        assert_eq!(desk.tables()[0].released, made != "secure");
        assert!(desk.ask("with x as (delete from kooste_file.core.person returning 1) from x").is_err());
        let inside = root.path().join("out/../out/answer.csv");
        assert_eq!(code(desk.may_be_written_to(root.path(), &inside)), (Exit::Blocked, "sql-rows-in-out"));
        desk.may_be_written_to(root.path(), &root.path().join("answer.csv")).unwrap();
    }
}

#[test]
fn a_run_made_for_readers_who_may_see_more_is_not_shown() {
    for (made, asked, shown) in [
        ("public", Audience::Public, true),
        ("public", Audience::Steering, true),
        ("steering", Audience::Public, false),
        ("secure", Audience::Steering, false),
        ("secure", Audience::Public, false),
    ] {
        match desk(&project(made), asked) {
            Ok(_) => assert!(shown, "{made} {asked:?}"),
            Err(failure) => {
                assert_eq!(
                    (shown, failure.exit, failure.diagnostics[0].code),
                    (false, Exit::Blocked, "sql-other-profile")
                );
            }
        }
    }
}

#[test]
fn a_table_that_is_not_what_the_run_wrote_is_not_shown() {
    let root = project("steering");
    let path = root.path().join("out/2022Q2/tables/employment-quarterly.parquet");
    fs::write(&path, [fs::read(&path).unwrap(), vec![0]].concat()).unwrap();
    assert_eq!(code(desk(&root, Audience::Steering)), (Exit::Blocked, "sql-table-changed"));
    fs::remove_dir_all(root.path().join("log")).unwrap();
    assert_eq!(code(desk(&root, Audience::Steering)), (Exit::Usage, "sql-no-run"));
}

/// The mark of a cell is asked for by itself: without it nobody sees which of two empty cells is suppressed.
#[test]
fn an_empty_cell_without_its_mark_is_cautioned() {
    let root = project("steering");
    let desk = desk(&root, Audience::Steering).unwrap();
    let unmarked = |sql: &str| desk.unmarked(&desk.ask(sql).unwrap());
    assert_eq!(unmarked("select period, served from employment.quarterly"), ["served_suppressed"]);
    assert_eq!(unmarked("select served, served_suppressed from employment.quarterly"), [""; 0]);
    assert_eq!(unmarked("select rate from employment.quarterly"), [""; 0], "it has no mark: it is missing");
    assert_eq!(unmarked("select served from employment.quarterly where served is not null"), [""; 0]);
}
