//! How fast the measures are over a core model that is loaded, and how their time grows with the number of clients.
//!
//! The project of 100,000 clients is generated and loaded as a run loads it. For the growth, the core model of 10,000 clients is
//! put beside itself ten and a hundred times, each time with other persons: a million clients without fifteen million rows of
//! text. A query's time is divided by n log n, so that 1.0 is growth as n log n and 10 growth as n².

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use kooste::contract;
use kooste::intake::{self, ReadOptions};
use kooste::measures::{Library, Measure, run};
use kooste::period::Period;
use kooste::privacy::Gate;
use kooste::project::Project;
use kooste::session::{Limits, Session};
use kooste::store::{self, RunSettings};

use super::{measure, peak_of, text};

/// Tables of the core model that have no person: they stay as they are when clients are multiplied.
const WITHOUT_PERSON: [&str; 7] =
    ["coach", "team_followup", "fidelity_review", "budget", "area", "population", "actor"];

pub fn measures(folder: &Path) {
    let large = folder.join("large");
    generate(&large, 100_000);
    let session = loaded(&large, 1024);
    let library = Library::load(None).expect("the built-in queries");
    let begun = Instant::now();
    let tables = run(&session, &library).expect("the measures");
    let all = begun.elapsed();
    let peak = fs::read_to_string("/proc/self/status").ok().and_then(|status| peak_of(&status));
    let met = all < Duration::from_secs(3) && peak.is_none_or(|peak| peak < 1000);
    println!(
        "{:<34}{:>10}{:>34}  < 3 s, < 1000 MB{}",
        "all measures, 100 000 clients",
        format!("{:.2} s", all.as_secs_f64()),
        format!("{} tables, {} MB with loading", tables.len(), peak.map_or("?".to_owned(), |peak| peak.to_string())),
        if met { "" } else { "  MISSED" }
    );
    drop(session);
    growth(folder, &library);
}

/// Prints how much each query's time grows beyond n log n from 10,000 to 1,000,000 clients.
fn growth(folder: &Path, library: &Library) {
    let small = folder.join("small");
    generate(&small, 10_000);
    let times: Vec<BTreeMap<String, Duration>> = [1, 10, 100]
        .into_iter()
        .map(|times| {
            let session = loaded(&small, 16 * 1024);
            multiply(&session, times);
            one_by_one(&session, library)
        })
        .collect();
    let n_log_n = 100.0 * 1_000_000_f64.ln() / 10_000_f64.ln();
    println!("\n{:<44}{:>12}{:>12}{:>12}{:>16}", "query", "10 000", "100 000", "1 000 000", "growth/n log n");
    for (id, first) in &times[0] {
        let milliseconds = |time: &Duration| format!("{:.1} ms", time.as_secs_f64() * 1000.0);
        let last = times[2][id].as_secs_f64();
        // Below a few milliseconds it is planning that is timed.
        let growth = last / first.as_secs_f64().max(0.005) / n_log_n;
        let verdict = if growth <= 1.0 { "" } else { "  MISSED" };
        println!(
            "{id:<44}{:>12}{:>12}{:>12}{growth:>16.2}{verdict}",
            milliseconds(first),
            milliseconds(&times[1][id]),
            milliseconds(&times[2][id]),
        );
    }
}

fn generate(project: &Path, clients: u32) {
    let clients = clients.to_string();
    measure(&["generate", text(project), "--clients", &clients, "--seed", "1", "--as-of", "2022-06-30"]);
}

/// Returns a session with the project's core model in it, as a run has it before the measures.
pub fn loaded(root: &Path, memory_mb: u32) -> Session {
    let project = Project::read(root).expect("a project");
    let session = Session::open(&Limits { threads: Some(2), memory_mb }).expect("a session");
    let forms: Vec<&str> = contract::forms().iter().map(|form| form.id.as_str()).collect();
    let mut gate = Gate::new(&project, &forms, |_| None).expect("the gate");
    intake::read(&session, &project.root, &contract::shapes(), &mut gate, ReadOptions::default()).expect("the exports");
    session.lock().expect("a locked session");
    contract::check(&session, &project).expect("checked rows");
    let settings = RunSettings::new(Period::last_quarter_by(project.as_of), project.as_of);
    store::build(&session, &project, &settings).expect("the core model");
    session
}

/// Puts the core model's persons beside themselves so many times.
fn multiply(session: &Session, times: u32) {
    let persons: i64 = session
        .connection()
        .query_row("select max(person) from core.person", [], |row| row.get(0))
        .expect("the persons");
    let mut tables: Vec<String> = contract::forms().iter().map(|form| form.id.clone()).collect();
    tables.extend(["person".to_owned(), "coach_summary_job".to_owned()]);
    for table in tables.iter().filter(|table| !WITHOUT_PERSON.contains(&table.as_str())) {
        let sql = format!(
            "insert into core.{table} select t.* replace (cast(t.person + k * {persons} as integer) as person)
             from core.{table} as t cross join range(1, {times}) as copies(k)"
        );
        session.execute("multiply the clients", &sql).expect("more rows");
    }
}

/// Runs each query as soon as those that it reads are there, and returns the best of three times of each.
fn one_by_one(session: &Session, library: &Library) -> BTreeMap<String, Duration> {
    let mut times = BTreeMap::new();
    let mut waiting: Vec<&Measure> = library.measures().iter().collect();
    while !waiting.is_empty() {
        let before = waiting.len();
        waiting.retain(|measure| {
            let statement = format!("create or replace table {} as {}", measure.table(), measure.sql);
            if session.connection().execute_batch(&statement).is_err() {
                return true;
            }
            let best = (0..3)
                .map(|_| {
                    let begun = Instant::now();
                    session.execute("run a query", &statement).expect("a query that ran before");
                    begun.elapsed()
                })
                .min();
            times.insert(measure.id.clone(), best.unwrap_or_default());
            false
        });
        assert!(waiting.len() < before, "queries wait for each other");
    }
    times
}
