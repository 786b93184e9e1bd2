//! The corpora of the fuzz targets: what was once worth keeping is looked at in every run of the tests.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use kooste::contract::probe::Municipalities;
use kooste::intake::probe::{self, Engine, Probe, parts};

use super::shapes;

/// Returns the files of a target's corpus, by name.
fn corpus(target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let mut files: Vec<(String, Vec<u8>)> = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| {
            let path = entry.unwrap().path();
            (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap())
        })
        .collect();
    files.sort();
    assert!(!files.is_empty(), "{target} has a corpus");
    files
}

#[test]
fn text_files_of_the_corpus() {
    let shapes = shapes();
    let probe = Probe::new(&shapes);
    let mut engine = Engine::open(&shapes).unwrap();
    for (_, bytes) in corpus("csv").into_iter().chain(corpus("engine")) {
        probe.text_file(&bytes);
        engine.both_ways(&bytes);
    }
}

#[test]
fn workbooks_of_the_corpus() {
    let shapes = shapes();
    let probe = Probe::new(&shapes);
    for (_, bytes) in corpus("workbook") {
        probe.workbook(&bytes);
    }
    for (_, bytes) in corpus("xlsx_parts") {
        probe.workbook(&parts::xlsx(&bytes));
    }
    for (_, bytes) in corpus("ods_parts") {
        probe.workbook(&parts::ods(&bytes));
    }
}

#[test]
fn cells_of_the_corpus() {
    for (_, bytes) in corpus("numbers") {
        String::from_utf8_lossy(&bytes).lines().for_each(|line| _ = probe::number(line));
    }
    for (_, bytes) in corpus("dates") {
        String::from_utf8_lossy(&bytes).lines().for_each(|line| _ = probe::date(line));
    }
    for (_, bytes) in corpus("words") {
        String::from_utf8_lossy(&bytes).lines().for_each(probe::word);
    }
    for (_, bytes) in corpus("identifiers") {
        String::from_utf8_lossy(&bytes).lines().for_each(kooste::privacy::probe::text);
    }
    let municipalities = Municipalities::open().unwrap();
    for (_, bytes) in corpus("municipalities") {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        municipalities.look_up(&text.lines().map(|line| line.trim().to_owned()).collect::<BTreeSet<String>>());
    }
}

/// The corpora are small enough to be kept with the source.
#[test]
fn the_corpus_is_small() {
    let targets = [
        "csv",
        "engine",
        "workbook",
        "xlsx_parts",
        "ods_parts",
        "numbers",
        "dates",
        "words",
        "identifiers",
        "municipalities",
    ];
    let files: Vec<usize> = targets.iter().flat_map(|target| corpus(target)).map(|(_, bytes)| bytes.len()).collect();
    assert!(files.iter().sum::<usize>() < 300_000 && files.iter().all(|length| *length < 64_000));
}
