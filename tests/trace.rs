//! `kooste trace` and `kooste lineage`: where a number comes from, and where a form leads.

use std::fs;

use serde_json::Value;

use crate::program::{Folder, kooste, outcome, program};

const JOB_ENDS: &str = "exports/PoSa/Lomake_D_2022-07-01.csv";

fn traced(folder: &Folder, measure: &str, options: &[&str]) -> Value {
    let call = outcome(program().args(["trace", measure]).arg(folder.path("")).args(["--json"]).args(options));
    serde_json::from_str(&call.exits(0).data).unwrap()
}

/// Returns the tables behind a trace, each with its file.
fn tables(trace: &Value) -> Vec<(String, Value)> {
    let forms = trace["forms"].as_array().unwrap();
    let tables = forms.iter().flat_map(|form| form["tables"].as_array().unwrap());
    tables.map(|table| (table["file"].as_str().unwrap().to_owned(), table.clone())).collect()
}

#[test]
fn a_changed_cell_shows_as_its_file_only() {
    let folder = Folder::small();
    let before = traced(&folder, "employment/quarterly", &[]);
    let path = folder.path(JOB_ENDS);
    let mut bytes = fs::read(&path).unwrap();
    // The first row's date, third in its line: a day that no month has.
    let line = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    let separators = bytes.iter().enumerate().skip(line).filter(|(_, byte)| **byte == b';').map(|(at, _)| at);
    let cell = separators.take(2).last().unwrap() + 1;
    bytes.splice(cell..cell, *b"9");
    bytes.splice(cell..cell, *b"9");
    fs::write(&path, bytes).unwrap();
    let after = traced(&folder, "employment/quarterly", &[]);
    for same in ["query", "sha256", "columns", "stands_on", "core_tables", "config_tables", "sections"] {
        assert_eq!(before[same], after[same], "{same}");
    }
    let (before, after) = (tables(&before), tables(&after));
    let changed: Vec<_> = before.iter().zip(&after).filter(|(old, new)| old != new).collect();
    assert_eq!(changed.len(), 1, "{changed:?}");
    let ((file, old), (_, new)) = changed[0];
    assert_eq!(file, JOB_ENDS);
    assert_ne!(old["sha256"], new["sha256"]);
    assert_eq!(old["read"], new["read"]);
    assert_eq!(old["loaded"].as_u64(), new["loaded"].as_u64().map(|loaded| loaded + 1));
    assert_eq!(old["rejected"].as_u64().map(|rejected| rejected + 1), new["rejected"].as_u64());
}

#[test]
fn the_figures_are_those_that_a_run_publishes() {
    let folder = Folder::small_after_a_run();
    let trace = traced(&folder, "employment/quarterly", &[]);
    let published = crate::program::rows(&fs::read(folder.path("out/2022Q2/tables/employment-quarterly.csv")).unwrap());
    let rows = trace["rows"].as_array().unwrap();
    assert_eq!(rows.len(), published.len());
    let mut hidden = 0;
    for (row, published) in rows.iter().zip(&published) {
        assert_eq!(row["keys"]["period"].as_str(), Some(published["period"].as_str()));
        for cell in row["cells"].as_array().unwrap() {
            let (column, value) = (cell["column"].as_str().unwrap(), cell["value"].as_str().unwrap());
            assert_eq!(published[column], value, "{column}");
            assert_eq!(value == "..", cell["decision"] == "hidden", "{cell}");
            hidden += usize::from(value == "..");
        }
    }
    assert!(hidden > 0, "a project of sixty clients hides something");
}

#[test]
fn a_column_is_told_in_words_and_wrong_names_get_the_nearest() {
    let folder = Folder::small();
    let call = |arguments: &[&str]| outcome(program().arg("trace").args(arguments).arg(folder.path("")));
    let page = call(&["employment/quarterly:competitive_rate", "--where", "period=2022Q1"]).exits(0).data;
    for words in
        ["queries/employment/quarterly.sql", "perustuu lukuihin: competitive, served", "model/client_period", JOB_ENDS]
    {
        assert!(page.contains(words), "{words:?} is not in:\n{page}");
    }
    assert!(page.contains("period=2022Q1") && !page.contains("period=2021Q4"), "{page}");
    for (arguments, nearest) in [
        (&["employment/quartely"][..], "employment/quarterly"),
        (&["employment/quarterly:competitve"], "competitive"),
        (&["employment/quarterly", "--where", "perod=2022Q1"], "period"),
        (&["employment/quarterly", "--where", "period=2022Q9"], "2022Q"),
        (&["employment/quarterly", "--where", "period"], "period=2022Q2"),
    ] {
        call(arguments).exits(2).tells(&[nearest]);
    }
}

#[test]
fn lineage_runs_from_a_form_and_back_to_it() {
    let page = kooste(&["lineage", ".", "employment/quarterly", "--lang", "en"]).exits(0).data;
    for words in
        ["employment/quarterly Employment by quarter", "  model/client_period", "core.job_start ← 5 ", "(see above)"]
    {
        assert!(page.contains(words), "{words:?} is not in:\n{page}");
    }
    let from = kooste(&["lineage", "--from", "job_end", "--lang", "en"]).exits(0).data;
    assert!(from.contains("core.job_end") && from.contains("employment/tenure"), "{from}");
    let graph: Value = serde_json::from_str(&kooste(&["lineage", "--json"]).exits(0).data).unwrap();
    let nodes = graph["nodes"].as_array().unwrap();
    let edges = graph["edges"].as_array().unwrap();
    // Every edge joins two nodes, and every measure is led to.
    for edge in edges {
        assert!([&edge["from"], &edge["to"]].iter().all(|end| nodes.iter().any(|node| node["id"] == **end)), "{edge}");
    }
    for measure in nodes.iter().filter(|node| node["kind"] == "measure") {
        assert!(edges.iter().any(|edge| edge["to"] == measure["id"]), "{measure}");
    }
}
