//! What an evaluator does after a run: asks, exports, cleans, and before it: looks whether a run would go through.

use std::path::Path;

use kooste::disclosure::SUPPRESSED;

use crate::program::{Folder, Outcome, kooste, outcome, program};

fn sql(folder: &Folder, arguments: &[&str]) -> Outcome {
    let project = folder.path("");
    outcome(program().arg("sql").arg("--project").arg(project).args(arguments))
}

fn table(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// What can be asked of a table is what stands in its published CSV file: nothing where that has two dots.
#[test]
fn every_table_answers_with_its_published_cells_and_no_others() {
    let folder = Folder::small_after_a_run();
    let listed = sql(&folder, &["--tables", "--json"]).exits(0);
    let tables: Vec<serde_json::Value> = listed.data.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let published = folder.files("out/2022Q2/tables").into_keys().filter(|name| name.ends_with(".csv")).count();
    assert_eq!(tables.len(), published);
    let mut suppressed = 0;
    // A call each is dear: the tables with most to hide, and one of every kind of column.
    for id in ["employment/quarterly", "employment/quarterly_by_area", "group_pilot/outcomes", "fidelity/items"] {
        let listed = tables.iter().find(|table| table["other_name"] == format!("\"{id}\"")).unwrap();
        assert_eq!((listed["released"].as_bool(), listed["title"].as_str().unwrap().is_empty()), (Some(true), false));
        let answer = table(&sql(&folder, &[&format!("from \"{id}\"")]).exits(0).data);
        let file = folder.path(&format!("out/2022Q2/tables/{}.csv", id.replace('/', "-")));
        let file = table(&std::fs::read_to_string(file).unwrap());
        assert_eq!(answer.len(), file.len(), "{id}");
        for (place, name) in file[0].iter().enumerate() {
            let here = answer[0].iter().position(|column| column == name).unwrap();
            let mark = answer[0].iter().position(|column| *column == format!("{name}_suppressed"));
            for (shown, printed) in answer.iter().zip(&file).skip(1) {
                let is_suppressed = printed[place] == SUPPRESSED;
                suppressed += usize::from(is_suppressed);
                assert_eq!(shown[here], if is_suppressed { "" } else { &printed[place] }, "{id}.{name}");
                assert!(mark.map_or(!is_suppressed, |mark| shown[mark] == is_suppressed.to_string()), "{id}.{name}");
            }
        }
    }
    assert!(suppressed > 0, "something was hidden to begin with");
}

#[test]
fn questions_are_answered_in_four_forms_and_rows_of_persons_only_under_secure() {
    let folder = Folder::small_after_a_run();
    assert_eq!(sql(&folder, &["select 1 as a, null as b"]).exits(0).data, "a,b\n1,\n");
    assert_eq!(sql(&folder, &["select 1 as a, null as b", "--json"]).exits(0).data, "{\"a\":1,\"b\":null}\n");
    let aligned = sql(&folder, &["select 1 as a, 'x' as bb", "--format", "table"]).exits(0).data;
    assert_eq!(aligned, "a  bb\n─────\n1  x\n");
    sql(&folder, &["select 1", "--format", "parquet"]).exits(2).tells(&["sql-parquet-file"]);
    sql(&folder, &["select 1", "--output", "a.XLSX"]).exits(2).tells(&["sql-output-workbook"]);
    let piped = outcome(program().args(["sql", "--project"]).arg(folder.path("")).write_stdin("select 2 as a;\n"));
    assert_eq!(piped.exits(0).data, "a\n2\n");

    sql(&folder, &["select * from core.person"]).exits(2).tells(&["sql-table-unknown", "--profile secure"]);
    let secure = sql(&folder, &["select count(*) as n from core.person", "--profile", "secure", "--json"]).exits(0);
    assert!(secure.told.contains("suojattuun ympäristöön") && secure.data.starts_with("{\"n\":"), "{secure:?}");
    let inside = folder.path("out/rows.csv");
    let into_out = ["from core.person", "--profile", "secure", "--output", inside.to_str().unwrap()];
    sql(&folder, &into_out).exits(3).tells(&["sql-rows-in-out"]);
    assert!(!inside.exists());
}

/// The file is opened as any client of the engine does, and tells of itself what a stranger needs.
#[test]
fn the_database_says_what_each_table_and_column_holds_and_what_was_read() {
    let folder = Folder::small_after_a_run();
    let config = duckdb::Config::default().access_mode(duckdb::AccessMode::ReadOnly).unwrap();
    let database = duckdb::Connection::open_with_flags(folder.path(".kooste/kooste.duckdb"), config).unwrap();
    let text = |sql: &str| database.query_row::<String, _, _>(sql, [], |row| row.get(0)).unwrap();
    let silent = "select coalesce(string_agg(what, ' '), '') from (
        select schema_name || '.' || table_name as what from duckdb_tables() where comment is null
        union all
        select schema_name || '.' || table_name || '.' || column_name from duckdb_columns() where not internal and comment is null)";
    assert_eq!(text(silent), "");
    assert_eq!(text("select value from about where name = 'version'"), env!("CARGO_PKG_VERSION"));
    assert_eq!(text("select value from about where name = 'period'"), "2022Q2");
    let unknown = "select count(*)::varchar from core.job_start anti join input using (source)";
    assert_eq!(text(unknown), "0", "every row leads to its file");
}

#[test]
fn an_export_is_private_says_what_it_is_and_is_described() {
    let folder = Folder::small();
    let target = folder.path("../rows");
    let export = |target: &Path| {
        outcome(program().arg("export").arg(folder.path("")).arg("--parquet").arg("--output").arg(target))
    };
    export(&folder.path("out/rows")).exits(3).tells(&["export-in-out"]);
    export(&target).exits(0).tells(&["henkilötietoja"]);
    export(&target).exits(2).tells(&["export-not-new"]);
    assert!(
        !folder.path(".kooste/export.duckdb").exists() && !folder.path(".kooste/export.duckdb.unfinished").exists()
    );
    let read = |name: &str| std::fs::read_to_string(target.join(name)).unwrap();
    let read_me = read("README.txt");
    for words in ["EI SAA ANTAA ETEENPÄIN", "FÅR INTE LÄMNAS VIDARE", "NOT TO BE HANDED ON"] {
        assert!(read_me.contains(words), "{words}");
    }
    let package: serde_json::Value = serde_json::from_str(&read("datapackage.json")).unwrap();
    let resources = package["resources"].as_array().unwrap();
    let mut names: Vec<&str> = resources.iter().map(|resource| resource["name"].as_str().unwrap()).collect();
    names.sort_unstable();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count, "each resource has a name of its own");
    for resource in resources {
        let bytes = std::fs::read(target.join(resource["path"].as_str().unwrap())).unwrap();
        assert_eq!(resource["hash"], format!("sha256:{}", kooste::digest::sha256(&bytes)));
        let schema: serde_json::Value = serde_json::from_str(&read(resource["schema"].as_str().unwrap())).unwrap();
        assert!(schema["fields"].as_array().unwrap().iter().all(|field| field["description"].is_string()), "{schema}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(
            (mode(&target), mode(&target.join("core")), mode(&target.join("datapackage.json"))),
            (0o700, 0o700, 0o600)
        );
    }
}

#[test]
fn a_project_is_looked_at_and_cleaned() {
    let folder = Folder::small_after_a_run();
    let well = folder.call("doctor", &[]).exits(0);
    assert!(well.data.contains("■") && well.data.contains("Mikään ei estä ajoa."), "{}", well.data);
    let json = folder.call("doctor", &["--json"]).exits(0);
    let lines: Vec<serde_json::Value> = json.data.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(lines.iter().any(|line| line["check"] == "letters" && line["state"] == "good"));
    let row = lines.iter().find(|line| line["coverage"]["form"] == "job_start").unwrap();
    assert!(row["coverage"]["months"].as_array().unwrap().iter().all(serde_json::Value::is_boolean), "never counts");

    folder.call("clean", &["--dry-run"]).exits(0).tells(&["Poistettaisiin: log", "ei ole merkitty julkaistuksi"]);
    assert!(folder.path(".kooste/kooste.duckdb").is_file());
    let before = folder.files("out");
    folder.call("clean", &[]).exits(0).tells(&["Poistettiin: .kooste", "2022Q2"]);
    assert!(!folder.path(".kooste").exists() && !folder.path("log").exists());
    assert_eq!(before, folder.files("out"));
    sql(&folder, &["select 1"]).exits(2).tells(&["sql-no-run"]);

    std::fs::write(folder.path("kooste.key"), "no key").unwrap();
    let stopped = folder.call("doctor", &[]).exits(1);
    assert!(stopped.data.contains("ESTÄÄ"), "{}", stopped.data);
    kooste(&["clean", folder.path("exports").to_str().unwrap()]).exits(2).tells(&["clean-no-project"]);
}
