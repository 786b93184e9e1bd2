//! Pages as pictures while somebody writes: what they hold, where they stand, and how soon a change shows.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::Value;

use crate::program::{Folder, bare};

const FIRST_PAGE: &str = "preview/2022Q2/steering-group-2022Q2-fi-01.svg";
const TEXT: &str = "narrative/fi/talous.md";

/// Long enough for the slowest machine: what is measured is measured elsewhere.
const PATIENCE: Duration = Duration::from_secs(60);

/// A `preview --watch` that is running; it ends with the test.
struct Watching {
    child: Child,
    lines: Receiver<Value>,
}

impl Watching {
    fn start(folder: &Folder, options: &[&str]) -> Watching {
        let mut command = bare();
        command.arg("preview").arg(folder.path("")).args(["--watch", "--json"]).args(options);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let (sender, lines) = channel();
        let reader = BufReader::new(child.stdout.take().unwrap());
        std::thread::spawn(move || {
            for line in reader.lines().map_while(Result::ok) {
                let _ = sender.send(serde_json::from_str(&line).unwrap());
            }
        });
        Watching { child, lines }
    }

    fn next(&self) -> Value {
        self.lines.recv_timeout(PATIENCE).expect("something is told")
    }

    /// Returns how many pages have changed.
    fn changed(&self) -> u64 {
        let line = self.next();
        line["changed"].as_u64().unwrap_or_else(|| panic!("{line}"))
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_preview_shows_each_page_as_a_draft_and_writes_nothing_else() {
    let folder = Folder::small();
    let before = folder.files("");
    let outcome = folder.call("preview", &[]).exits(0).tells(&["preview/2022Q2"]);
    assert_eq!(outcome.data, "");
    let mut after = folder.files("");
    let pages: Vec<String> = after.keys().filter(|name| name.starts_with("preview/")).cloned().collect();
    assert!(pages.iter().filter(|name| name.ends_with(".svg")).count() > 5, "{pages:?}");
    assert!(after["preview/2022Q2/LUE-MINUT.txt"].len() > 100, "the folder says what it is");
    after.retain(|name, _| !name.starts_with("preview/") && !name.starts_with(".kooste/"));
    assert!(before == after, "neither out/ nor log/ nor the ledger");
    // The mark is drawn in the colour of warnings along the edge, and in no other place turned by a quarter.
    let first = String::from_utf8(folder.files("")[FIRST_PAGE].clone()).unwrap();
    assert!(first.starts_with("<svg") && first.contains("matrix(0 -1"), "the page bears the mark of a draft");
}

#[cfg(unix)]
#[test]
fn a_preview_is_for_its_owner_only_and_a_folder_that_was_there_keeps_its_permissions() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::small();
    folder.call("preview", &[]).exits(0);
    let mode = |name: &str| fs::metadata(folder.path(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!([mode("preview"), mode("preview/2022Q2"), mode(FIRST_PAGE)], [0o700, 0o700, 0o600]);
    let pages = folder.path("pages");
    fs::create_dir(&pages).unwrap();
    fs::set_permissions(&pages, fs::Permissions::from_mode(0o755)).unwrap();
    folder.call("preview", &["--out", pages.to_str().unwrap()]).exits(0);
    assert_eq!([mode("pages"), mode("pages/steering-group-2022Q2-fi-01.svg")], [0o755, 0o600]);
}

#[test]
fn what_stops_a_run_stops_a_preview() {
    let folder = Folder::small();
    folder.call("preview", &["--profile", "secure"]).exits(3).tells(&["report-secure"]);
    folder.call("preview", &["--report", "nothing"]).exits(2).tells(&["unknown-report"]);
    folder.write(TEXT, b"Soita 040 123 4567.");
    folder.call("preview", &[]).exits(3);
    assert!(!folder.path("preview").exists());
}

#[test]
fn the_same_project_gives_the_same_pages() {
    let folder = Folder::small();
    folder.call("preview", &[]).exits(0);
    let before = folder.files("preview");
    let again = folder.call("preview", &["--json"]).exits(0).data;
    assert_eq!(serde_json::from_str::<Value>(&again).unwrap()["changed"], 0);
    assert!(before == folder.files("preview"));
}

#[test]
fn a_watch_shows_changes_goes_on_after_a_mistake_and_looks_at_identifiers_each_time() {
    let folder = Folder::small();
    folder.call("init", &["--report", "oma"]).exits(0);
    let watching = Watching::start(&folder, &["--report", "oma"]);
    assert!(watching.changed() > 3, "the first pages are all new");

    folder.write(TEXT, "Yksi uusi rivi.".as_bytes());
    assert!((1..4).contains(&watching.changed()), "only the page with the text is another");

    folder.write(TEXT, b"Soita 040 123 4567.");
    assert_eq!(watching.next()["severity"], "error", "nobody's number gets onto a page");
    assert_eq!(watching.next()["code"], "stopped-by-identifiers");
    folder.write(TEXT, "Kaksi uutta riviä.".as_bytes());
    assert!(watching.changed() > 0);

    folder.replace("report-templates/oma/main.typ", "#section(", "#sektion(");
    assert_eq!(watching.next()["code"], "typeset-error");
    folder.replace("report-templates/oma/main.typ", "#sektion(", "#section(");
    assert_eq!(watching.changed(), 0, "the pages are those from before the mistake");

    folder.replace("kooste.toml", "[project]", "[project]\nnaame = 1");
    assert_eq!(watching.next()["code"], "unknown-key-with-nearest");
    folder.replace("kooste.toml", "[project]\nnaame = 1", "[project]");
    assert_eq!(watching.changed(), 0);

    let exports: Vec<String> = folder.files("exports").into_keys().collect();
    fs::remove_file(
        folder
            .path(exports.iter().find(|name| name.contains("alous") || name.contains("udget")).unwrap_or(&exports[0])),
    )
    .unwrap();
    assert!(watching.changed() > 0, "figures are computed anew");
}

#[cfg(unix)]
#[test]
fn ctrl_c_is_the_orderly_end_of_a_watch() {
    let folder = Folder::small();
    let mut watching = Watching::start(&folder, &[]);
    watching.changed();
    let number = watching.child.id().to_string();
    assert!(std::process::Command::new("kill").args(["-INT", &number]).status().unwrap().success());
    assert_eq!(watching.child.wait().unwrap().code(), Some(0));
}

#[test]
fn a_watch_of_what_cannot_be_ends_at_once() {
    Folder::absent().call("preview", &["--watch"]).exits(2).tells(&["no-project"]);
    Folder::small().call("preview", &["--watch", "--report", "thk"]).exits(2).tells(&["unknown-report"]);
}
