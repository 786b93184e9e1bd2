//! `kooste audit --table`: a table of one's own, without a project.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::{Folder, Outcome, outcome, program};

const DESCRIPTION: &str = r#"
smallest = 5
count = "n"
keys = ["region", "gender"]

[[total]]
key = "gender"
whole = "all"

[[total]]
key = "region"
whole = "all"
"#;

/// Four regions by gender; women of A are the only small count.
const TABLE: &str = "region;gender;n
A;f;2\nA;m;18\nA;all;20\nB;f;19\nB;m;14\nB;all;33\nC;f;10\nC;m;12\nC;all;22\nD;f;14\nD;m;11\nD;all;25
all;f;45\nall;m;55\nall;all;100\n";

fn folder(table: &str, description: &str) -> Folder {
    let folder = Folder::absent();
    folder.write("t.csv", table.as_bytes());
    folder.write("d.toml", description.as_bytes());
    folder
}

/// Runs `kooste audit` in a folder.
fn audit(folder: &Folder, options: &[&str]) -> Outcome {
    outcome(program().current_dir(folder.path("")).arg("audit").args(options))
}

fn of_table(folder: &Folder, options: &[&str]) -> Outcome {
    let all: Vec<&str> = ["--table", "t.csv", "--relations", "d.toml"].iter().chain(options).copied().collect();
    audit(folder, &all)
}

#[test]
fn an_unsafe_table_is_3_and_each_cell_in_danger_is_named_with_its_interval() {
    let folder = folder(&TABLE.replace("A;f;2", "A;f;.."), DESCRIPTION);
    for (lang, words) in [
        ("en", ["The table is not safe", "region: A, gender: f      2         2  can be worked out exactly"]),
        ("fi", ["Taulukko ei ole turvallinen", "pääteltävissä tarkasti"]),
        ("sv", ["Tabellen är inte säker", "kan räknas ut exakt"]),
    ] {
        let page = of_table(&folder, &["--lang", lang]).exits(3);
        assert_eq!(page.told, "", "it is asked for: it is data");
        for word in words {
            assert!(page.data.contains(word), "{lang}: {word:?} is not in:\n{}", page.data);
        }
        assert!(page.data.lines().all(|line| line.chars().count() <= 110), "{}", page.data);
    }
    assert_eq!(folder.names(), ["d.toml", "t.csv"], "an audit writes nothing");
}

#[test]
fn json_is_one_object() {
    let folder = folder(&TABLE.replace("A;f;2", "A;f;.."), DESCRIPTION);
    let page = of_table(&folder, &["--json"]).exits(3);
    assert_eq!(page.data.lines().count(), 1);
    let verdict: Value = serde_json::from_str(&page.data).unwrap();
    assert_eq!((&verdict["safe"], &verdict["cells"], &verdict["suppressed"]), (&false.into(), &15.into(), &1.into()));
    assert_eq!((&verdict["narrowest"], &verdict["true_values"]), (&1.into(), &"unknown".into()));
    let danger = &verdict["dangers"][0];
    assert_eq!((&danger["reason"], &danger["least"], &danger["greatest"]), (&"known".into(), &2.into(), &2.into()));
    assert_eq!((&danger["keys"]["region"], &danger["line"]), (&"A".into(), &2.into()));
}

#[test]
fn suppression_writes_a_table_that_passes() {
    let folder = folder(TABLE, DESCRIPTION);
    let page = of_table(&folder, &["--suppress", "out.csv", "--lang", "en"]).exits(0).tells(&["Written: out.csv"]);
    assert!(page.data.contains("The table is safe"), "{}", page.data);
    let written = fs::read_to_string(folder.path("out.csv")).unwrap();
    let hidden: Vec<&str> = written.lines().filter(|line| line.ends_with("..")).collect();
    assert_eq!(hidden, ["A;f;..", "A;m;..", "C;f;..", "C;m;.."]);
    let verdict = audit(&folder, &["--table", "out.csv", "--relations", "d.toml", "--json"]).exits(0);
    let verdict: Value = serde_json::from_str(&verdict.data).unwrap();
    let cell = &verdict["hidden"][0];
    assert_eq!((&cell["keys"]["gender"], &cell["least"], &cell["greatest"]), (&"f".into(), &0.into(), &12.into()));
    // What is there is not written over, and the same table gives the same bytes.
    of_table(&folder, &["--suppress", "out.csv"]).exits(2).tells(&["audit-output-exists"]);
    of_table(&folder, &["--suppress", "again.csv", "--json"]).exits(0);
    assert_eq!(fs::read_to_string(folder.path("again.csv")).unwrap(), written);
    of_table(&folder, &["--suppress", "none/out.csv"]).exits(2).tells(&["file-system"]);
}

/// Only what anybody can derive is printed, and only keys and counts are written.
#[test]
fn true_values_are_never_printed() {
    let table = "g;n;t;rate\na;..;137;0.137\nb;..;263;0.263\nc;1000;1000;1.5\nall;1400;1400;2\n";
    let description =
        "smallest = 5\ncount = \"n\"\ntruth = \"t\"\nkeys = [\"g\"]\n[[total]]\nkey = \"g\"\nwhole = \"all\"\n";
    let folder = folder(table, description);
    for options in [&["--json"][..], &[], &["--suppress", "out.csv"], &["--suppress", "more.csv", "--json"]] {
        let page = of_table(&folder, options).exits(0);
        for value in ["137", "263"] {
            assert!(!page.data.contains(value) && !page.told.contains(value), "{}\n{}", page.data, page.told);
        }
    }
    assert_eq!(fs::read_to_string(folder.path("out.csv")).unwrap(), "g;n\na;..\nb;..\nc;1000\nall;1400\n");
    of_table(&folder, &["--suppress", "third.csv", "--lang", "en"])
        .exits(0)
        .tells(&["Not written, since they were not audited: t, rate"]);
    // A wrong true value is told by its place.
    let wrong = folder.path("t.csv");
    fs::write(&wrong, table.replace("c;1000;1000", "c;1000;1001")).unwrap();
    let told = of_table(&folder, &["--lang", "en"]).exits(4).tells(&["audit-truth", "t.csv:4:3 (t)"]).told;
    assert!(!told.contains("1001"), "{told}");
}

#[test]
fn a_wrong_description_is_2_and_a_table_that_cannot_be_read_4() {
    let description = folder(TABLE, &DESCRIPTION.replace("[[total]]", "[[totl]]"));
    of_table(&description, &["--lang", "en"]).exits(2).tells(&[
        "unknown key totl",
        "did you mean total?",
        "d.toml:6:3",
    ]);
    let column = folder(TABLE, &DESCRIPTION.replace("count = \"n\"", "count = \"N\""));
    of_table(&column, &["--lang", "en"]).exits(2).tells(&["audit-column-unknown", "no column N", "did you mean n?"]);
    let broken = folder(TABLE, "smallest = \n");
    of_table(&broken, &[]).exits(2).tells(&["toml-syntax"]);
    let count = folder(&TABLE.replace("B;f;19", "B;f;about 19"), DESCRIPTION);
    of_table(&count, &["--lang", "en"]).exits(4).tells(&["audit-value", "t.csv:5:3 (n)"]);
    let contradiction = folder(&TABLE.replace("B;all;33", "B;all;34"), DESCRIPTION);
    of_table(&contradiction, &["--lang", "en"])
        .exits(4)
        .tells(&["audit-contradiction", "gender: all = f + m (region: B)"]);
    let none = folder("", DESCRIPTION);
    of_table(&none, &[]).exits(4).tells(&["audit-table-empty"]);
    fs::remove_file(none.path("t.csv")).unwrap();
    of_table(&none, &[]).exits(4).tells(&["file-system"]);
    fs::write(none.path("d.toml"), [0xff, 0xfe]).unwrap();
    of_table(&none, &[]).exits(2).tells(&["audit-description-not-utf8"]);
}

#[test]
fn a_table_that_cannot_be_made_safe_is_3_and_nothing_is_written() {
    let folder = folder(
        "g;n\na;1\nb;2\nall;3\n",
        "smallest = 5\ncount = \"n\"\nkeys = [\"g\"]\n[[total]]\nkey = \"g\"\nwhole = \"all\"\n",
    );
    of_table(&folder, &["--suppress", "out.csv"]).exits(3).tells(&["audit-no-pattern"]);
    assert_eq!(folder.names(), ["d.toml", "t.csv"]);
}

#[test]
fn a_table_and_a_project_exclude_each_other() {
    let folder = folder(TABLE, DESCRIPTION);
    for options in
        [&["--period", "2022Q2"][..], &["--profile", "public"], &["--threads", "1"], &["--release", "1"], &["."]]
    {
        of_table(&folder, options).exits(2).tells(&["cannot be used with"]);
    }
    audit(&folder, &["--table", "t.csv"]).exits(2).tells(&["--relations"]);
    audit(&folder, &["--relations", "d.toml"]).exits(2).tells(&["--table"]);
    audit(&folder, &["--suppress", "o.csv"]).exits(2).tells(&["--table"]);
    audit(&folder, &["."]).exits(2).tells(&["no-project"]);
}

/// Returns the blocks of a language in a page of Markdown.
fn blocks(page: &str, language: &str) -> Vec<String> {
    let opening = format!("```{language}\n");
    page.split(&opening).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

/// The example that others copy gives what the page says.
#[test]
fn the_documents_example_works() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/audit-own-tables.md")).unwrap();
    let (tables, descriptions, told) = (blocks(&page, "csv"), blocks(&page, "toml"), blocks(&page, "text"));
    let folder = folder(&tables[0], &descriptions[0]);
    assert_eq!(of_table(&folder, &["--lang", "en"]).exits(3).data, told[0]);
    let suppressed = of_table(&folder, &["--suppress", "out.csv", "--lang", "en"]).exits(0);
    assert_eq!(suppressed.data, told[1]);
    assert_eq!(fs::read_to_string(folder.path("out.csv")).unwrap(), tables[1]);
    // The other descriptions are read by the program too, each whole or in addition to the first.
    for description in &descriptions[1..] {
        let whole = if description.contains("smallest =") {
            description.clone()
        } else {
            let (head, relations) = descriptions[0].split_once("\n[[").unwrap();
            match description.starts_with("[[") {
                true => format!("{head}\n{description}"),
                false => format!("{head}\n{description}\n[[{relations}"),
            }
        };
        folder.write("d.toml", whole.as_bytes());
        let told = of_table(&folder, &["--lang", "en"]).told;
        for code in ["toml-syntax", "unknown-key", "wrong-", "missing-key", "audit-description"] {
            assert!(!told.contains(code), "{whole}\n{told}");
        }
    }
}
