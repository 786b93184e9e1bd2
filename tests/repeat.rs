//! Running a project again: what is taken from the cache is what a fresh run would write, and a run that is killed leaves the old or the
//! new, never half of each.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::thread;
use std::time::Duration;

use kooste::digest::sha256;
use kooste::run::lock::{Lock, Wait};

use crate::program::{Folder, bare, same};

const CACHE: &str = ".kooste/cache";
const REFERRALS: &str = "exports/Porin perusturva/Lahetteet_2022-07-01.csv";

/// Returns what a run wrote for people.
fn written(folder: &Folder) -> BTreeMap<String, Vec<u8>> {
    let mut files = folder.files("out");
    files.extend(folder.files("log"));
    files
}

/// Returns whether nothing had to be computed.
fn ran_from_cache(folder: &Folder, options: &[&str]) -> bool {
    let told = folder.call("run", &[&["--json"], options].concat()).exits(0).data;
    let summary: serde_json::Value = serde_json::from_str(told.lines().last().unwrap()).unwrap();
    summary["from_cache"].as_bool().unwrap()
}

#[test]
fn a_second_run_takes_everything_from_the_cache_and_mends_what_is_missing() {
    let folder = Folder::small_after_a_run();
    let fresh = written(&folder);
    assert!(ran_from_cache(&folder, &[]));
    same(&fresh, &written(&folder));
    // Somebody removes a table, writes into another file, and into the database.
    fs::remove_file(folder.path("out/2022Q2/tables/employment-quarterly.csv")).unwrap();
    folder.write("log/2022Q2/findings.csv", b"mine");
    folder.write(".kooste/kooste.duckdb", b"no database");
    folder.write("out/2022Q2/notes.txt", b"somebody's own");
    assert!(ran_from_cache(&folder, &["--threads", "1"]));
    let mut mended = written(&folder);
    assert_eq!(mended.remove("out/2022Q2/notes.txt").unwrap(), b"somebody's own");
    same(&fresh, &mended);
    let database = duckdb::Connection::open(folder.path(".kooste/kooste.duckdb")).unwrap();
    assert!(database.query_row("select count(*) from core.referral", [], |row| row.get::<_, i64>(0)).unwrap() > 0);
    drop(database);
    folder.call("run", &["--no-cache"]).exits(0);
    same(&fresh, &{
        let mut again = written(&folder);
        again.remove("out/2022Q2/notes.txt");
        again
    });
    // What is damaged is as good as not there.
    for name in folder.files(CACHE).keys() {
        let bytes = fs::read(folder.path(name)).unwrap();
        folder.write(name, &bytes[..bytes.len() / 2]);
    }
    folder.write("log/2022Q2/findings.csv", b"mine");
    assert!(!ran_from_cache(&folder, &[]));
    fs::remove_file(folder.path("out/2022Q2/notes.txt")).unwrap();
    same(&fresh, &written(&folder));
}

#[test]
fn a_plan_says_what_changed_and_why_and_writes_nothing() {
    let folder = Folder::small_after_a_run();
    let before = folder.files("");
    folder.call("plan", &[]).exits(0);
    let plan = |options: &[&str]| -> serde_json::Value {
        serde_json::from_str(&folder.call("plan", &[&["--json"], options].concat()).exits(0).data).unwrap()
    };
    assert_eq!(plan(&[])["extent"], "nothing");
    assert_eq!(plan(&["--lang", "sv"])["extent"], "pages");
    assert_eq!(plan(&["--no-cache"])["because"][0]["reason"], "asked");
    let other = plan(&["--period", "2022Q1"]);
    assert_eq!(other["because"], serde_json::json!([{ "reason": "setting", "name": "period" }]));
    same(&before, &folder.files(""));

    append(&folder, "narrative/fi/talous.md", "\nUusi virke.\n");
    let pages = plan(&[]);
    assert_eq!((&pages["extent"], &pages["because"]), (&"pages".into(), &serde_json::json!([])));
    assert_eq!(pages["reports"][0]["because"], serde_json::json!(["narrative/fi/talous.md"]));

    append(&folder, REFERRALS, "\n");
    fs::remove_file(folder.path("exports/PoSa/Mittarit_2022-07-01.csv")).unwrap();
    let all = plan(&[]);
    assert_eq!(all["because"], serde_json::json!([{ "reason": "exports" }]));
    let state = |name: &str| {
        let files = all["files"].as_array().unwrap();
        files.iter().find(|file| file["name"] == name).unwrap()["state"].as_str().unwrap().to_owned()
    };
    assert_eq!(state(REFERRALS), "changed");
    assert_eq!(state("exports/PoSa/Mittarit_2022-07-01.csv"), "gone");
    assert_eq!(state("kooste.toml"), "unchanged");
    let query = |id: &str| all["queries"].as_array().unwrap().iter().find(|query| query["name"] == id).unwrap().clone();
    assert_eq!(query("model/period")["step"], "taken", "it reads no export");
    let exits = query("employment/exits");
    assert_eq!((&exits["state"], &exits["step"]), (&"on_changed".into(), &"may_be_computed".into()));
    assert_eq!(exits["because"][0], serde_json::json!({ "reason": "reads", "name": "core.service_exit" }));
    assert_eq!(exits["because"][1], serde_json::json!({ "reason": "stands_on", "name": "model/service" }));
    for (lang, words) in [("fi", "luetaan"), ("sv", "läses"), ("en", "that are read")] {
        let told = folder.call("plan", &["--lang", lang]).exits(0).data;
        assert!(told.contains(words) && told.contains(REFERRALS), "{told}");
        assert!(!told.contains('«'), "{told}");
    }
}

/// Exports that were kept of an earlier time, inside the project and elsewhere.
#[test]
fn a_run_reads_another_folder_of_exports_and_says_so() {
    let folder = Folder::small_after_a_run();
    let elsewhere = Folder::absent();
    for (name, bytes) in folder.files("exports") {
        let below = name.strip_prefix("exports/").unwrap();
        folder.write(&format!("archive/2022Q2/exports/{below}"), &bytes);
        elsewhere.write(below, &bytes);
    }
    let tables = folder.files("out/2022Q2/tables");
    let inside = folder.path("archive/2022Q2/exports");
    for (place, named, first) in [
        (inside.as_path(), "archive/2022Q2/exports", "archive/2022Q2/exports/Eura/"),
        (elsewhere.path("").as_path(), "outside", "Eura/"),
    ] {
        folder.call("run", &["--exports", place.to_str().unwrap()]).exits(0);
        let mut again = folder.files("out/2022Q2/tables");
        again.retain(|name, _| tables.contains_key(name));
        same(&tables, &again);
        let manifest = fs::read(folder.path("log/2022Q2/manifest.json")).unwrap();
        let manifest: serde_json::Value = serde_json::from_slice(&manifest).unwrap();
        assert_eq!(manifest["settings"]["exports"], named);
        assert!(manifest["inputs"][0]["path"].as_str().unwrap().starts_with(first), "{}", manifest["inputs"][0]);
    }
    folder.call("run", &["--exports", "/nowhere"]).exits(4).tells(&["exports-missing"]);
}

/// Personal data of a client who was removed must be nowhere after the next run.
#[test]
fn nothing_of_other_exports_stays_in_the_cache() {
    let folder = Folder::small_after_a_run();
    assert!(!ran_from_cache(&folder, &["--period", "2022Q1"]));
    let kept = |folder: &Folder| -> BTreeSet<String> {
        let names =
            fs::read_dir(folder.path(CACHE)).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name != "index.json").collect()
    };
    let before = kept(&folder);
    assert!(before.len() > 50);
    let bytes = fs::read(folder.path(REFERRALS)).unwrap();
    let last = bytes.trim_ascii_end().iter().rposition(|byte| *byte == b'\n').unwrap();
    folder.write(REFERRALS, &bytes[..=last]);
    assert!(!ran_from_cache(&folder, &[]));
    let mut now: BTreeSet<String> = written(&folder).values().map(|bytes| sha256(bytes)).collect();
    now.insert(sha256(&fs::read(folder.path(".kooste/kooste.duckdb")).unwrap()));
    let after = kept(&folder);
    // What is there still is what the new run wrote itself, such as a table that is the same.
    let of_before: Vec<&String> = before.intersection(&after).filter(|name| !now.contains(*name)).collect();
    assert_eq!(of_before, Vec::<&String>::new());
    assert!(!ran_from_cache(&folder, &["--period", "2022Q1"]), "what was kept of the other quarter has gone, too");
}

/// One change to a project.
type Edit = (&'static str, fn(&Folder));

fn append(folder: &Folder, name: &str, text: &str) {
    let before = fs::read(folder.path(name)).unwrap_or_default();
    folder.write(name, &[before, text.as_bytes().to_vec()].concat());
}

const EDITS: [Edit; 9] = [
    ("a text", |folder| append(folder, "narrative/fi/talous.md", "\nLisätty virke.\n")),
    ("a text of another language", |folder| append(folder, "narrative/sv/ekonomi.md", "\nEn mening.\n")),
    ("a setting", |folder| {
        append(folder, "kooste.toml", "\n[[decision]]\ntitle = \"Raportti\"\ntext = \"Hyväksytään\"\n")
    }),
    ("a comment of the settings", |folder| append(folder, "kooste.toml", "\n# huomautus\n")),
    ("an export's cell", |folder| {
        let mut bytes = fs::read(folder.path(REFERRALS)).unwrap();
        let year = bytes.windows(6).position(|signs| signs == b".2022;").unwrap();
        bytes[year + 4] = b'1';
        folder.write(REFERRALS, &bytes);
    }),
    ("an export's name", |folder| {
        let other = "exports/Porin perusturva/Lahetteet_2022-07-02.csv";
        if folder.path(REFERRALS).exists() {
            fs::copy(folder.path(REFERRALS), folder.path(other)).unwrap();
        }
    }),
    ("a query", |folder| {
        let built_in = concat!(env!("CARGO_MANIFEST_DIR"), "/queries/employment/quarterly.sql");
        append(folder, "queries/employment/quarterly.sql", "");
        folder.write(
            "queries/employment/quarterly.sql",
            &[fs::read(built_in).unwrap(), b"\n-- mine\n".to_vec()].concat(),
        );
    }),
    ("a template", |folder| {
        let built_in = concat!(env!("CARGO_MANIFEST_DIR"), "/report-templates/lib/style.typ");
        let text = [fs::read(built_in).unwrap(), b"\n// mine\n".to_vec()].concat();
        folder.write("report-templates/lib/style.typ", &text);
    }),
    ("a line of the ledger", |folder| drop(folder.call("release", &[]))),
];

fn names(list: &serde_json::Value) -> BTreeSet<String> {
    list.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
}

/// Holds what a plan says about each export and each query against what the run did.
fn agrees(plan: &serde_json::Value, summary: &serde_json::Value, case: &str) {
    let of = |list: &str, is: &dyn Fn(&serde_json::Value) -> bool| -> BTreeSet<String> {
        let items = plan[list].as_array().unwrap().iter().filter(|item| is(item));
        items.map(|item| item["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(of("files", &|file| file["reading"]["step"] == "read"), names(&summary["files_read"]), "{case}");
    let computed = names(&summary["queries_computed"]);
    let step = |wanted: &'static str| of("queries", &|query| query["step"] == wanted);
    assert!(step("computed").is_subset(&computed), "{case}: {:?}", step("computed").difference(&computed));
    assert!(step("taken").is_disjoint(&computed), "{case}: {:?}", step("taken").intersection(&computed));
}

const OPTIONS: [&[&str]; 5] =
    [&[], &["--period", "2022Q1"], &["--profile", "public"], &["--lang", "sv"], &["--report", "thl", "--lang", "fi"]];

/// A random walk through edits and options: after each, the run is held against one in a copy that has no cache.
#[test]
fn what_is_cached_is_what_a_fresh_run_writes() {
    let folder = Folder::small_after_a_run();
    let mut dice: u64 = 20_220_630;
    let mut roll = |sides: usize| {
        // Knuth's multiplier; the upper bits are the good ones.
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(dice >> 33).unwrap() % sides
    };
    let (mut seen, mut options) = (BTreeSet::new(), OPTIONS[0]);
    // Each edit once, in any order, and now and then none.
    let mut left: Vec<Option<Edit>> = EDITS.into_iter().map(Some).chain([None, None, None]).collect();
    while !left.is_empty() {
        let edit = left.swap_remove(roll(left.len()));
        let name = edit.map_or("nothing", |(name, _)| name);
        match edit {
            Some((_, change)) => change(&folder),
            None => options = OPTIONS[roll(OPTIONS.len())],
        }
        let fresh = folder.copy();
        fs::remove_dir_all(fresh.path(".kooste")).unwrap();
        let planned = folder.call("plan", &[&["--json"], options].concat()).exits(0).data;
        let plan: serde_json::Value = serde_json::from_str(&planned).unwrap();
        let one = folder.call("run", &[&["--json"], options].concat());
        let other = fresh.call("run", options);
        assert_eq!(one.code, other.code, "{name}, {options:?}: {}\n{}", one.data, other.told);
        let summary: serde_json::Value = serde_json::from_str(one.data.lines().last().unwrap()).unwrap();
        let extent = match (summary["from_cache"].as_bool().unwrap(), summary["figures_from_cache"].as_bool().unwrap())
        {
            (true, _) => "nothing",
            (false, true) => "pages",
            (false, false) => "everything",
        };
        assert_eq!(plan["extent"], extent, "{name}, {options:?}: the plan is what is done");
        agrees(&plan, &summary, &format!("{name}, {options:?}"));
        // What cannot be released changes nothing: files of other languages may lie beside.
        let may_be_nothing = edit.is_none() || name == "a line of the ledger";
        assert!(may_be_nothing || extent != "nothing", "{name} was not noticed");
        assert!(
            !name.contains("text") && name != "a template" || extent == "pages",
            "{name}: only pages are made again"
        );
        seen.insert(extent);
        same(&written(&fresh), &written(&folder));
    }
    assert!(seen.contains("pages") && seen.contains("everything"), "{seen:?}");
}

const OWN: &str = "queries/own/gender.sql";

/// Returns the plan and what the run then did, after holding both against each other and the outputs against those of a fresh run.
fn steps(folder: &Folder, case: &str) -> (serde_json::Value, BTreeSet<String>, BTreeSet<String>) {
    let plan: serde_json::Value = serde_json::from_str(&folder.call("plan", &["--json"]).exits(0).data).unwrap();
    let told = folder.call("run", &["--json"]).exits(0).data;
    let summary: serde_json::Value = serde_json::from_str(told.lines().last().unwrap()).unwrap();
    agrees(&plan, &summary, case);
    let taken = written(folder);
    let fresh = folder.copy();
    fresh.call("run", &["--no-cache"]).exits(0);
    same(&written(&fresh), &taken);
    (plan, names(&summary["files_read"]), names(&summary["queries_computed"]))
}

#[test]
fn only_the_changed_export_is_read_and_only_the_changed_query_and_what_stands_on_it_computed() {
    let folder = Folder::small_after_a_run();
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/src/run/project_folder/query/query.sql");
    folder.write(OWN, &fs::read(own).unwrap());
    let below = "select period, gender, people, all_people, share from measure.own_gender order by period, gender";
    let text = fs::read_to_string(own).unwrap();
    let header = &text[..text.find("*/").unwrap() + 2];
    folder.write("queries/own/below.sql", format!("{header}\n{below}\n").as_bytes());
    let (_, read, computed) = steps(&folder, "new queries");
    assert_eq!((read, computed), (BTreeSet::new(), ["own/gender", "own/below"].map(str::to_owned).into()));

    // One cell.
    (EDITS[4].1)(&folder);
    let (_, read, computed) = steps(&folder, "a cell");
    assert_eq!(read, BTreeSet::from([REFERRALS.to_owned()]));
    assert!(computed.contains("own/gender") && computed.contains("clients/referrers"), "{computed:?}");
    assert!(!computed.contains("model/period") && !computed.contains("fidelity/items"), "{computed:?}");

    append(&folder, OWN, "\n-- other words\n");
    let (plan, read, computed) = steps(&folder, "a query");
    assert_eq!((read, computed), (BTreeSet::new(), ["own/gender", "own/below"].map(str::to_owned).into()));
    let because = |id: &str| {
        let queries = plan["queries"].as_array().unwrap();
        queries.iter().find(|query| query["name"] == id).unwrap()["because"].clone()
    };
    assert_eq!(because("own/gender"), serde_json::json!([{ "reason": "text" }]));
    assert_eq!(because("own/below"), serde_json::json!([{ "reason": "stands_on", "name": "own/gender" }]));

    // Whatever was kept of another program is as good as not there.
    let index = folder.path(".kooste/cache/index.json");
    let text = fs::read_to_string(&index).unwrap();
    let (_, json) = text.split_once('\n').unwrap();
    let program = {
        let index: serde_json::Value = serde_json::from_str(json).unwrap();
        index["entries"][0]["inputs"]["program"].as_str().unwrap().to_owned()
    };
    let json = json.replace(
        &format!("\"inputs\":{{\"program\":\"{program}"),
        &format!("\"inputs\":{{\"program\":\"{}", "0".repeat(64)),
    );
    fs::write(&index, format!("{}\n{json}", sha256(json.as_bytes()))).unwrap();
    append(&folder, OWN, "-- again\n");
    let (plan, read, computed) = steps(&folder, "another program");
    assert_eq!(plan["because"][0]["reason"], "program");
    assert!(read.len() > 50 && computed.len() > 50, "{} {}", read.len(), computed.len());

    // One sign of each file that is kept.
    for name in folder.files(CACHE).keys().filter(|name| !name.ends_with("index.json")) {
        let mut bytes = fs::read(folder.path(name)).unwrap();
        let Some(middle) = bytes.len().checked_sub(1).map(|last| last / 2) else { continue };
        bytes[middle] ^= 1;
        folder.write(name, &bytes);
    }
    append(&folder, OWN, "-- and again\n");
    let (_, read, computed) = steps(&folder, "damaged");
    assert!(read.len() > 50 && computed.len() > 50, "{} {}", read.len(), computed.len());
}

#[test]
fn a_preview_fills_the_cache_and_takes_from_it() {
    let folder = Folder::small();
    folder.call("preview", &[]).exits(0);
    assert_eq!(folder.names().iter().filter(|name| ["out", "log"].contains(&name.as_str())).count(), 0);
    let plan: serde_json::Value = serde_json::from_str(&folder.call("plan", &["--json"]).exits(0).data).unwrap();
    assert_eq!(plan["extent"], "pages");
    let told = folder.call("run", &["--json"]).exits(0).data;
    let summary: serde_json::Value = serde_json::from_str(told.lines().last().unwrap()).unwrap();
    assert_eq!((&summary["from_cache"], &summary["figures_from_cache"]), (&false.into(), &true.into()));
    let fresh = folder.copy();
    fresh.call("run", &["--no-cache"]).exits(0);
    same(&written(&fresh), &written(&folder));
    let database = duckdb::Connection::open(folder.path(".kooste/kooste.duckdb")).unwrap();
    assert!(database.query_row("select count(*) from core.referral", [], |row| row.get::<_, i64>(0)).unwrap() > 0);
    drop(database);
    // A preview after another cell keeps nothing of the former exports.
    let entries = || -> Vec<serde_json::Value> {
        let text = fs::read_to_string(folder.path(".kooste/cache/index.json")).unwrap();
        let index: serde_json::Value = serde_json::from_str(text.split_once('\n').unwrap().1).unwrap();
        index["entries"].as_array().unwrap().clone()
    };
    let database = format!("{CACHE}/{}", entries()[0]["database"].as_str().unwrap());
    assert!(folder.path(&database).exists());
    (EDITS[4].1)(&folder);
    folder.call("preview", &[]).exits(0);
    assert_eq!(entries().len(), 1, "the run of the former exports has gone");
    assert!(!folder.path(&database).exists(), "and the rows with it");
    let plan: serde_json::Value = serde_json::from_str(&folder.call("plan", &["--json"]).exits(0).data).unwrap();
    assert_eq!(plan["extent"], "pages");
}

/// The program's functions are there when only pages are made again, too: else what may be used would not be known.
#[test]
fn a_query_with_a_function_of_the_program_holds_when_only_a_text_changed() {
    let folder = Folder::small_after_a_run();
    let built_in = concat!(env!("CARGO_MANIFEST_DIR"), "/queries/employment/tenure.sql");
    let sql = fs::read(built_in).unwrap();
    assert!(String::from_utf8_lossy(&sql).contains("kaplan_meier("));
    folder.write("queries/employment/tenure.sql", &[sql, b"\n-- mine\n".to_vec()].concat());
    folder.call("run", &[]).exits(0);
    append(&folder, "narrative/fi/talous.md", "\nLisätty virke.\n");
    let told = folder.call("run", &["--json"]).exits(0).data;
    let summary: serde_json::Value = serde_json::from_str(told.lines().last().unwrap()).unwrap();
    assert_eq!(summary["figures_from_cache"], true);
}

#[test]
fn two_commands_do_not_write_to_one_project_at_once() {
    let folder = Folder::small_after_a_run();
    let before = written(&folder);
    let lock = Lock::take(&folder.path(""), "run", Wait::No).unwrap();
    let process = std::process::id().to_string();
    for command in ["run", "check", "release"] {
        folder.call(command, &[]).exits(2).tells(&["project-in-use", "kooste run", &process, "--wait"]);
    }
    // Who only reads is not held up.
    folder.call("audit", &[]).exits(0);
    same(&before, &written(&folder));
    let mut waiting = bare().arg("run").arg(folder.path("")).args(["--wait", "-q"]).spawn().unwrap();
    thread::sleep(Duration::from_millis(300));
    assert!(waiting.try_wait().unwrap().is_none(), "it waits");
    drop(lock);
    assert!(waiting.wait().unwrap().success());
    same(&before, &written(&folder));
}

/// A kill at any moment: out/ and log/ are then those of one run, the database opens, and the next run succeeds.
#[test]
fn a_run_that_is_killed_leaves_the_old_or_the_new() {
    let folder = Folder::small_after_a_run();
    let old = written(&folder);
    append(&folder, "narrative/fi/talous.md", "\nUusi virke.\n");
    let done = folder.copy();
    let clock = std::time::Instant::now();
    done.call("run", &["--no-cache"]).exits(0);
    let whole = clock.elapsed();
    let new = written(&done);
    assert_ne!(old, new);
    for point in 1..=10u32 {
        let killed = folder.copy();
        let mut run = bare().arg("run").arg(killed.path("")).args(["--no-cache", "-q"]).spawn().unwrap();
        // Most of the moments lie where something is written: at the end.
        let part = if point <= 3 { f64::from(point) * 0.25 } else { 0.75 + f64::from(point - 3) * 0.04 };
        thread::sleep(whole.mul_f64(part));
        run.kill().unwrap();
        run.wait().unwrap();
        let database = duckdb::Connection::open(killed.path(".kooste/kooste.duckdb")).unwrap();
        assert!(database.query_row("select count(*) from core.referral", [], |row| row.get::<_, i64>(0)).unwrap() > 0);
        drop(database);
        // The next command finishes what was begun.
        drop(Lock::take(&killed.path(""), "run", Wait::No).unwrap());
        let found = written(&killed);
        assert!(found == old || found == new, "point {point}: half of each");
        if point % 3 == 1 {
            killed.call("run", &[]).exits(0);
            same(&new, &written(&killed));
        }
        let left: Vec<String> = fs::read_dir(killed.path(".kooste"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| !["cache", "kooste.duckdb", "lock"].contains(&name.as_str()))
            .collect();
        assert_eq!(left, Vec::<String>::new(), "point {point}");
    }
}
