//! Where numbers of a report's annexes and texts may come from: reference tables, counts of the log, and words of the program and the
//! project.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use kooste::contract;
use kooste::language::Lang;
use serde_json::Value;

use crate::numbers::tokens;
use crate::origins::{Project, Table, locale, period};
use crate::program::Folder;
use crate::sources::fragment;

/// Stands in a fragment for a value that the program fills in.
pub const FILLED: char = '\u{1}';
const ROOT: &str = env!("CARGO_MANIFEST_DIR");
/// Organisations that send what happens to clients send agreements or summaries.
const RUNNING: [&str; 2] = ["Yhteistyosopimukset", "Valmentajan_kooste"];

/// Returns the numbers of the reference tables that annex A prints.
pub fn facts() -> BTreeSet<String> {
    let names = [
        "job_classes",
        "fidelity_levels",
        "fidelity_items",
        "fidelity_anchors",
        "fidelity_rules",
        "instruments",
        "benchmarks",
    ];
    let mut numbers = BTreeSet::new();
    for name in names {
        let mut reader = csv::Reader::from_path(Path::new(ROOT).join("facts").join(format!("{name}.csv"))).unwrap();
        for cell in reader.records().flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()) {
            let Ok(number) = cell.parse::<f64>() else { continue };
            let decimals = cell.split_once('.').map_or(0, |(_, decimals)| decimals.len());
            numbers.extend([locale().decimal(number, decimals), locale().percent_short(number)]);
        }
    }
    numbers
}

/// Returns the numbers of organisations that may have sent everything: none to all of those that send what happens to clients.
pub fn organisations(folder: &Folder) -> BTreeSet<String> {
    let files = folder.files("exports").into_keys();
    let running = files.filter(|path| RUNNING.iter().any(|form| path.contains(form)) || path.contains("Lahetteet"));
    let all: BTreeSet<String> = running.filter_map(|path| path.split('/').nth(1).map(str::to_owned)).collect();
    (0..=all.len()).map(|count| count.to_string()).collect()
}

/// Returns the counts of files, rows and findings that the annex on data quality prints: those of people only from the smallest
/// count on.
pub fn annex_counts(folder: &Folder) -> BTreeSet<String> {
    let manifest: Value = serde_json::from_slice(&folder.files("log")["log/2022Q2/manifest.json"]).unwrap();
    let (mut files, mut rows, mut read) = (BTreeMap::<String, i64>::new(), BTreeMap::<String, i64>::new(), 0);
    for input in manifest["inputs"].as_array().unwrap() {
        let tables = input["tables"].as_array().unwrap();
        read += i64::from(!tables.is_empty());
        for table in tables {
            let form = table["form"].as_str().unwrap().to_owned();
            *rows.entry(form.clone()).or_default() += table["rows"].as_i64().unwrap();
            *files.entry(form).or_default() += 1;
        }
    }
    let mut findings = BTreeMap::<String, i64>::new();
    let records = &folder.files("log")["log/2022Q2/findings.csv"];
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(records.as_slice());
    for row in reader.records() {
        *findings.entry(row.unwrap()[1].to_owned()).or_default() += 1;
    }
    let totals = manifest["rows"].as_object().unwrap().values().filter_map(Value::as_i64);
    // Rows are told to the nearest ten, a half upwards.
    let in_tens = |count: i64| (count + 5) / 10 * 10;
    let told = rows.into_values().chain(totals).map(in_tens).chain(findings.into_values());
    let of_people = told.filter(|count| *count == 0 || *count >= 3);
    let forms = contract::forms().iter().map(|form| i64::from(form.number));
    files.into_values().chain([read, 0]).chain(of_people).chain(forms).map(|count| locale().integer(count)).collect()
}

/// Returns what the annex on data protection counts: tables, cells, hidden cells, counts, and the thresholds in force.
pub fn protection(folder: &Folder, tables: &BTreeMap<String, Table>, run: &Value) -> BTreeSet<String> {
    let figures = |table: &Table| table.rows.len() * (table.header.len() - table.grain.len());
    let hidden = |table: &Table| table.rows.iter().flatten().filter(|cell| *cell == "..").count();
    let audit = folder.call("audit", &["--json"]).exits(0).data;
    let sum = |keys: &[&str]| -> i64 {
        let lines = audit.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        lines.map(|line| keys.iter().filter_map(|key| line[*key].as_i64()).sum::<i64>()).sum()
    };
    let settings = run["settings"].as_object().unwrap().iter();
    let steps = shares_in_steps(folder);
    let thresholds = settings.filter(|(name, _)| name.starts_with("smallest_") || name.starts_with("largest_"));
    let counts = [tables.len(), tables.values().map(figures).sum(), tables.values().map(hidden).sum()];
    let counts = counts.into_iter().map(|count| i64::try_from(count).unwrap());
    let counts =
        counts.chain([sum(&["cells"]), sum(&["primary", "complementary"])]).map(|count| locale().integer(count));
    counts.chain(thresholds.map(|(_, value)| value.as_str().unwrap().to_owned())).chain(steps).collect()
}

/// Returns the shares, in steps of five percent, that the note on how alike the clients are tells; it counts the smallest class too,
/// which is no share.
fn shares_in_steps(folder: &Folder) -> BTreeSet<String> {
    let records = &folder.files("log")["log/2022Q2/findings.csv"];
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(records.as_slice());
    let notes = reader.records().map(Result::unwrap).filter(|row| &row[1] == "k-anonymity");
    let shares = notes.flat_map(|row| row[8].split('%').map(str::to_owned).collect::<Vec<_>>());
    let last = shares.filter_map(|before| tokens(&before).pop()).map(|token| token.text);
    last.filter(|share| share.parse::<u32>().is_ok_and(|share| share % 5 == 0)).collect()
}

/// Returns the whole texts of annex D that are hashes or versions: they stand in run.json too.
pub fn hashes_and_versions(run: &Value) -> BTreeMap<String, &'static str> {
    let fives = |hash: &str| [0, 5].map(|start| hash[start..start + 5].to_owned()).join("\u{a0}");
    let entries = |list: &str, key: &str| -> Vec<String> {
        run[list].as_array().unwrap().iter().map(|entry| entry[key].as_str().unwrap().to_owned()).collect()
    };
    let hashes = [("inputs", "hmac_sha256"), ("queries", "sha256"), ("templates", "sha256")];
    let hashes = hashes.into_iter().flat_map(|(list, key)| entries(list, key));
    hashes.map(|hash| (fives(&hash), "hash")).collect()
}

/// Returns the words of the program: messages with their values left open, titles and definitions of measures, names of forms and
/// of reference values.
pub fn program_words(folder: &Folder) -> Vec<Vec<char>> {
    let mut words = Vec::new();
    for entry in fs::read_dir(Path::new(ROOT).join("report-templates/i18n/fi")).unwrap() {
        words.extend(messages(&fs::read_to_string(entry.unwrap().path()).unwrap()));
    }
    for (name, bytes) in folder.files("out/2022Q2/tables") {
        if name.ends_with(".csv-metadata.json") {
            let metadata: Value = serde_json::from_slice(&bytes).unwrap();
            let first = [&metadata["dc:title"][0], &metadata["dc:description"][0]];
            assert!(first.iter().all(|text| text["@language"] == "fi"), "{name}");
            let texts = [&first[0]["@value"], &first[1]["@value"], &metadata["dc:identifier"]];
            words.extend(texts.into_iter().filter_map(Value::as_str).map(fragment));
        }
    }
    words.extend(
        contract::forms().iter().map(|form| fragment(&format!("{} ({})", form.title.of(Lang::Fi), form.number))),
    );
    for name in ["job_classes", "fidelity_items", "benchmarks", "instruments"] {
        let mut reader = csv::Reader::from_path(Path::new(ROOT).join("facts").join(format!("{name}.csv"))).unwrap();
        words.extend(reader.records().flat_map(|row| row.unwrap().iter().map(fragment).collect::<Vec<_>>()));
    }
    words
}

/// Returns the values of a message file line by line; what is filled in is [`FILLED`].
fn messages(file: &str) -> Vec<Vec<char>> {
    let value = |line: &str| -> Option<String> {
        let line = line.trim();
        let is_variant = line.starts_with('[') || line.starts_with("*[");
        let value =
            if is_variant { line.split_once(']')?.1 } else { line.split_once(" = ").map_or(line, |(_, value)| value) };
        let (mut filled, mut depth) = (String::new(), 0);
        for letter in value.chars() {
            match letter {
                '{' => depth += 1,
                '}' => {
                    depth -= i32::from(depth > 0);
                    filled.push(FILLED);
                }
                _ if depth > 0 => {}
                letter => filled.push(letter),
            }
        }
        // A message that goes on with a choice is open there.
        filled.extend((depth > 0).then_some(FILLED));
        (!line.starts_with('#')).then(|| filled.trim().to_owned())
    };
    file.lines().filter_map(value).map(|value| fragment(&value)).collect()
}

/// Returns the texts of the project: what people wrote, the names of their files, and the period in words.
pub fn own_words(folder: &Folder, project: &Project, run: &Value) -> Vec<Vec<char>> {
    let mut words: Vec<Vec<char>> = Vec::new();
    for bytes in folder.files("narrative").into_values() {
        let text = String::from_utf8(bytes).unwrap().replace("**", "");
        words.extend(text.split("\n\n").map(fragment));
    }
    strings(&toml::Value::Table(project.settings.clone()), &mut words);
    let files =
        folder.files("exports").into_keys().flat_map(|path| path.split('/').map(str::to_owned).collect::<Vec<_>>());
    words.extend(files.map(|name| fragment(&name)));
    let dates = locale().date_range(period().start(), period().end());
    words.push(fragment(&format!("2. neljännes {} ({dates})", period().year())));
    words.push(fragment(&format!("kooste {}", env!("CARGO_PKG_VERSION"))));
    // The threshold stands in every footer, the engines and the scale in the annexes.
    words.push(fragment(&format!("salattu n < {} (..)", run["settings"]["smallest_count"].as_str().unwrap())));
    // From how many people on a share may be read by itself, and the first line of a head that is repeated on the next page.
    words.extend(["Jos asiakkaita on alle 30, katso väliä", "95 %:n"].map(fragment));
    let components = run["components"].as_object().unwrap().iter();
    words.extend(components.map(|(name, version)| fragment(&format!("{name} {}", version.as_str().unwrap()))));
    words.push(fragment("Asteikko IPS-25:2008"));
    words
}

fn strings(value: &toml::Value, words: &mut Vec<Vec<char>>) {
    match value {
        toml::Value::String(text) => words.push(fragment(text)),
        toml::Value::Array(all) => all.iter().for_each(|value| strings(value, words)),
        toml::Value::Table(table) => table.values().for_each(|value| strings(value, words)),
        _ => {}
    }
}

/// Returns the days and years that the project knows: its own, those of the period, in names of files, and of released tables; the
/// quarters besides.
pub fn days(folder: &Folder, project: &Project, tables: &BTreeMap<String, Table>) -> BTreeSet<String> {
    let mut days =
        BTreeSet::from([project.day("start"), project.day("end"), period().start(), period().end(), project.cut_off()]);
    for path in folder.files("exports").into_keys() {
        let stem = path.rsplit('.').nth(1).unwrap_or_default();
        days.extend(stem.get(stem.len().saturating_sub(10)..).and_then(|day| day.parse::<NaiveDate>().ok()));
    }
    let cells = tables.values().flat_map(|table| table.rows.iter().flatten());
    days.extend(cells.filter_map(|cell| cell.parse::<NaiveDate>().ok()));
    let mut words: BTreeSet<String> = days.into_iter().map(|day| locale().date(day)).collect();
    words.insert(locale().date_range(period().start(), period().end()).split(".–").next().unwrap().to_owned());
    let years = project.day("start").to_string()[..4].parse::<i32>().unwrap()..=period().year();
    words.extend(years.clone().map(|year| year.to_string()));
    words.extend((1..=4).map(|quarter| format!("Q{quarter}")));
    words
}
