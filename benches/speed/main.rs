//! How fast the program is as people run it: whole processes, several times each, medians.
//!
//! `cargo bench --bench speed` prints a table with the goals beside the figures, and tells what misses its goal; it fails only
//! when the program does. Memory is the peak of the process (VmHWM), looked at while it runs, and known on Linux only.

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

mod disclosure;
mod measures;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Runs before those that count: the first one reads the program from disk.
const WARM_UP: usize = 1;

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    println!("{:<34}{:>10}{:>22}{:>12}  goal", "what", "median", "least – most", "memory");
    help();
    sample(folder.path());
    generate(folder.path());
    disclosure::disclosure(&folder.path().join("sample-data"));
    measures::measures(folder.path());
}

fn help() {
    let runs = repeat(25, || measure(&["--help"]));
    Line { what: "kooste --help", runs: &runs, goal: "< 30 ms", met: median(&runs) < Duration::from_millis(30) }
        .print();
}

/// The sample project: the committed one, or the same made anew where it is not there.
fn sample(folder: &Path) {
    let project = folder.join("sample-data");
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    if committed.join("kooste.toml").is_file() {
        copy(&committed, &project);
        for written in ["out", "log", ".kooste"] {
            // What an earlier run left there is not what is measured.
            let _ = fs::remove_dir_all(project.join(written));
        }
    } else {
        let arguments = ["--clients", "400", "--seed", "12", "--as-of", "2022-06-30", "--mess", "some"];
        measure(&[&["generate", text(&project)], arguments.as_slice()].concat());
    }
    let check = repeat(9, || measure(&["check", text(&project), "--quiet"]));
    Line { what: "check, sample project", runs: &check, goal: "", met: true }.print();
    let run = repeat(9, || measure(&["run", text(&project), "--quiet", "--no-cache"]));
    let met = median(&run) < Duration::from_millis(500) && memory(&run).is_none_or(|memory| memory < 400);
    Line { what: "run, sample project, everything", runs: &run, goal: "< 500 ms, < 400 MB", met }.print();
    let single = repeat(9, || measure(&["run", text(&project), "--quiet", "--no-cache", "--threads", "1"]));
    Line { what: "the same with --threads 1", runs: &single, goal: "", met: true }.print();
    let again = repeat(9, || measure(&["run", text(&project), "--quiet"]));
    let met = seconds(&again) <= 0.3 * seconds(&run);
    Line { what: "run again, nothing changed", runs: &again, goal: "<= 30 % of the first", met }.print();
    println!("{:<34}{:>10.2}", "  one thread : all threads", seconds(&single) / seconds(&run));
    println!("{:<34}{:>10.2}", "  check : run", seconds(&check) / seconds(&run));
}

fn generate(folder: &Path) {
    let mut written = 0.0;
    let runs = repeat(5, || {
        let project = folder.join("generated");
        let _ = fs::remove_dir_all(&project);
        let arguments = ["--clients", "20000", "--seed", "1", "--as-of", "2022-06-30", "--json"];
        let run = measure(&[&["generate", text(&project)], arguments.as_slice()].concat());
        let summary: serde_json::Value = serde_json::from_str(&run.data).expect("a summary in JSON");
        written = summary["rows"].as_f64().expect("the number of rows");
        run
    });
    let rate = written / seconds(&runs);
    let met = rate >= 100_000.0;
    Line { what: "generate, 20 000 clients", runs: &runs, goal: "", met: true }.print();
    let verdict = if met { "" } else { "  MISSED" };
    println!("{:<34}{:>10.0}{:>34}  >= 100 000{verdict}", "  rows a second", rate, format!("{written:.0} rows"));
}

/// One process from start to end.
struct Run {
    wall: Duration,
    /// Peak memory in megabytes (10^6 bytes), where it is known.
    memory: Option<u64>,
    data: String,
}

/// Runs the program to its end.
fn measure(arguments: &[&str]) -> Run {
    let begun = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_kooste"))
        .args(arguments)
        .env("NO_COLOR", "1")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let memory = watch(&mut child);
    let output = child.wait_with_output().expect("the program ends");
    let wall = begun.elapsed();
    // 1 is what `check` says of a sample with errors in it.
    assert!(matches!(output.status.code(), Some(0 | 1)), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    Run { wall, memory, data: String::from_utf8_lossy(&output.stdout).into_owned() }
}

/// Looks at the process until it ends and returns the highest peak seen; the kernel keeps the peak, so a look now and then is
/// enough, but what is taken in the last moments may be missed.
fn watch(child: &mut Child) -> Option<u64> {
    let status = PathBuf::from(format!("/proc/{}/status", child.id()));
    let mut peak = None;
    while let Ok(None) = child.try_wait() {
        peak = fs::read_to_string(&status).ok().and_then(|text| peak_of(&text)).max(peak);
        std::thread::sleep(Duration::from_micros(500));
    }
    peak
}

/// Returns the peak in megabytes from the text of /proc/<pid>/status.
fn peak_of(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: u64 = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kibibytes * 1024 / 1_000_000)
}

fn repeat(times: usize, mut run: impl FnMut() -> Run) -> Vec<Run> {
    (0..WARM_UP + times).map(|_| run()).skip(WARM_UP).collect()
}

fn median(runs: &[Run]) -> Duration {
    let mut walls: Vec<Duration> = runs.iter().map(|run| run.wall).collect();
    walls.sort();
    walls[walls.len() / 2]
}

fn seconds(runs: &[Run]) -> f64 {
    median(runs).as_secs_f64()
}

fn memory(runs: &[Run]) -> Option<u64> {
    runs.iter().filter_map(|run| run.memory).max()
}

/// A line of the table.
struct Line<'r> {
    what: &'r str,
    runs: &'r [Run],
    goal: &'r str,
    met: bool,
}

impl Line<'_> {
    fn print(&self) {
        let milliseconds = |time: Duration| format!("{:.1} ms", time.as_secs_f64() * 1000.0);
        let walls = || self.runs.iter().map(|run| run.wall);
        let least = walls().min().unwrap_or_default();
        let most = walls().max().unwrap_or_default();
        let range = format!("{} – {}", milliseconds(least), milliseconds(most));
        let memory = memory(self.runs).map_or("-".to_owned(), |memory| format!("{memory} MB"));
        let verdict = if self.met { "" } else { "  MISSED" };
        println!(
            "{:<34}{:>10}{:>22}{:>12}  {}{verdict}",
            self.what,
            milliseconds(median(self.runs)),
            range,
            memory,
            self.goal
        );
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path that is text")
}
