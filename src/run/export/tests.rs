//! What an export holds.

use std::path::Path;

use super::partition::{encoded, write};
use super::*;
use crate::contract;
use crate::contract::testing::Staged;
use crate::digest::sha256;
use crate::store::{Account, Database, RunSettings};

const PROJECT: &str =
    "as_of = 2022-06-30\n[project]\nname = 'Hanke'\nstart = 2020-09-01\nend = 2022-12-31\nregion = 'Satakunta'\n";

/// Writes a small core to a folder and returns its database.
fn written(folder: &Path) -> (tempfile::TempDir, Database) {
    let staged = Staged::new()
        .file(
            "agreement",
            "Säkylä",
            "s.csv",
            "client_id | start_date | goal_hours | mode\nPP-2 | 1.2.2021 | 12,5 | ryhmä",
        )
        .file(
            "agreement",
            "A'b c",
            "s.csv",
            "client_id | start_date | mode\nPP-9 | 1.3.2021 | yksilö\nPP-3 | 2.3.2021 | yksilö",
        );
    let project = Project::parse(Path::new("."), PROJECT).unwrap();
    contract::check(&staged.session, &project).unwrap();
    store::build(&staged.session, &project, &RunSettings::new("2022Q2".parse().unwrap(), project.as_of)).unwrap();
    let place = tempfile::tempdir().unwrap();
    let database = Database::attach(&staged.session, &place.path().join("rows.duckdb")).unwrap();
    database.write(staged.session.connection(), &Account::default()).unwrap();
    fs::create_dir_all(folder).unwrap();
    write(database.unfinished(), folder, &Account::default()).unwrap();
    (place, database)
}

fn files(folder: &Path) -> Vec<(String, String)> {
    let mut found = std::collections::BTreeMap::new();
    crate::run::publish::collect(folder, "", &mut found).unwrap();
    found.into_iter().map(|(path, bytes)| (path, sha256(&bytes))).collect()
}

#[test]
fn an_export_read_back_has_the_same_rows_and_types() {
    let place = tempfile::tempdir().unwrap();
    let (_rows, database) = written(place.path());
    let engine = duckdb::Connection::open_in_memory().unwrap();
    engine.execute_batch(&format!("attach '{}' as rows (read_only)", database.unfinished().display())).unwrap();
    let text = |sql: &str| engine.query_row::<String, _, _>(sql, [], |row| row.get(0)).unwrap();
    let tables: Vec<(String, String)> = engine
        .prepare("select schema_name, table_name from duckdb_tables() where schema_name in ('core', 'config', 'main') order by all")
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .collect::<duckdb::Result<_>>()
        .unwrap();
    assert!(tables.len() > 25, "{tables:?}");
    for (schema, table) in tables {
        let (there, here) = (
            format!("rows.{schema}.{table}"),
            format!(
                "read_parquet('{}/{schema}/{table}/**/*.parquet', hive_partitioning = false)",
                place.path().display()
            ),
        );
        let types = |of: &str| {
            text(&format!(
                "select string_agg(column_name || ' ' || column_type, ', ') from (describe select * from {of})"
            ))
        };
        assert_eq!(types(&here), types(&there), "{schema}.{table}");
        let differ = format!(
            "select count(*)::varchar from ((from {there} except all from {here}) union all (from {here} except all from {there}))"
        );
        assert_eq!(text(&differ), "0", "{schema}.{table}");
    }
    // As partitions, the folders give the organisation.
    let parted =
        format!("read_parquet('{}/core/agreement/*/*.parquet', hive_partitioning = true)", place.path().display());
    assert_eq!(
        text(&format!("select string_agg(distinct organisation, '|' order by organisation) from {parted}")),
        "A'b c|Säkylä"
    );
}

#[test]
fn the_same_rows_give_the_same_bytes() {
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    written(one.path());
    written(other.path());
    assert_eq!(files(one.path()), files(other.path()));
    assert!(
        files(one.path()).iter().any(|(path, _)| path == "core/agreement/organisation=S%C3%A4kyl%C3%A4/part-0.parquet")
    );
}

#[test]
fn folders_are_named_in_plain_signs() {
    assert_eq!(encoded("Porin perusturva"), "Porin%20perusturva");
    assert_eq!(encoded("a/b=c%"), "a%2Fb%3Dc%25");
}

#[test]
fn rows_do_not_go_where_they_would_be_handed_on_or_read_again() {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir_all(root.path().join("out/2022Q2")).unwrap();
    fs::create_dir_all(root.path().join("exports/Pori")).unwrap();
    fs::write(root.path().join("exports/Pori/a.csv"), "a").unwrap();
    let code = |folder: &str| {
        let failure = must_be_allowed(root.path(), &root.path().join(folder)).unwrap_err();
        (failure.exit, failure.diagnostics[0].code)
    };
    assert_eq!(code("out/rows"), (Exit::Blocked, "export-in-out"));
    assert_eq!(code("narrative/../out"), (Exit::Blocked, "export-in-out"));
    assert_eq!(code("exports/rows"), (Exit::Usage, "export-in-exports"));
    fs::create_dir(root.path().join("full")).unwrap();
    fs::write(root.path().join("full/a"), "somebody's").unwrap();
    assert_eq!(code("full"), (Exit::Usage, "export-not-new"));
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(root.path().join("out"), root.path().join("link")).unwrap();
        assert_eq!(code("link/rows"), (Exit::Blocked, "export-in-out"));
    }
    must_be_allowed(root.path(), &root.path().join("output")).unwrap();
}

#[test]
fn an_export_waits_for_no_other_command_and_lets_none_in() {
    let root = tempfile::tempdir().unwrap();
    fs::write(root.path().join("kooste.toml"), PROJECT).unwrap();
    let _lock = Lock::take(root.path(), "run", Wait::No).unwrap();
    let failure = export(root.path(), None, &root.path().join("rows"), &mut |_| {}).unwrap_err();
    assert_eq!((failure.exit, failure.diagnostics[0].code), (Exit::Usage, "project-in-use"));
}

#[test]
fn an_export_that_goes_to_another_disk_is_for_its_owner_only() {
    let place = tempfile::tempdir().unwrap();
    let (new, folder) = (place.path().join("new"), place.path().join("rows"));
    fs::create_dir_all(new.join("core/agreement")).unwrap();
    for file in [FILE, "README.txt", "core/agreement/part-0.parquet"] {
        fs::write(new.join(file), file).unwrap();
    }
    all_private(&new).unwrap();
    fs::create_dir(&folder).unwrap();
    copy_to(&new, &folder).unwrap();
    assert_eq!(files(&folder), files(&new));
    #[cfg(unix)]
    for path in ["", "core", "core/agreement/part-0.parquet", FILE] {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(folder.join(path)).unwrap().permissions().mode() & 0o077, 0, "{path}");
    }
}
