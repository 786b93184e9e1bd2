//! Nothing goes round disclosure control: two projects whose data differ only behind `..` hand the same bytes on.
//!
//! A pair is a generated project and a copy in which two clients have changed places in one column of one form. What is released
//! (the CSV files of out/) must be equal and true values behind `..` must differ, which the tables of the secure profile tell:
//! only then is it a pair. Everything else below out/ must then be equal: the pages with their drawings, alternative texts, names
//! and metadata, the attached files, Parquet and descriptions. What is left out of the comparison stands at [`Pdf::parts`] and
//! nowhere else. The folder log/ is its owner's and is not compared.
//!
//! [`Pdf::parts`]: crate::pdf_parts::Pdf::parts

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use rand::SeedableRng as _;
use rand_pcg::Pcg64Mcg;
use serde_json::Value;

use crate::numbers::tokens;
use crate::origins;
use crate::pairs::{HandedOn, Run, Tables, changed, exports, moved};
use crate::pdf_parts::Pdf;
use crate::program::Folder;

const REPORT: &str = "out/2022Q2/steering-group-2022Q2-fi.pdf";

/// What may be changed: the beginning of the form's file names, a column counted from 0, and what it is.
/// Those that give pairs more often stand last and are tried first.
const FIELDS: [(&str, usize, &str); 13] = [
    ("Lahetteet", 6, "client group"),
    ("Lahetteet", 5, "gender"),
    ("Lahetteet", 2, "referrer"),
    ("Lomake_C", 7, "class of a job"),
    ("Lomake_A", 8, "benefits advice"),
    ("Lomake_E", 2, "reason for leaving"),
    ("Lomake_D", 2, "end of a job"),
    ("Lomake_C", 2, "start of a job"),
    ("Lomake_B", 1, "day of an employer contact"),
    ("Lomake_C", 9, "hours of a job"),
    ("Lomake_E", 4, "satisfaction"),
    ("Mittarit", 5, "score of an instrument"),
    ("Lahetteet", 3, "home municipality"),
];

/// What came of a change.
enum Found {
    /// What is released has changed: no pair.
    Shown,
    /// Nothing has changed, not even behind the dots: no pair.
    Nothing,
    /// What the annex on data quality prints has changed, e.g. a contradiction was found: figures of their own release, no pair.
    Quality,
    /// A pair, with the hidden cells that differ and all that differs in what is handed on.
    Pair { moved: Vec<String>, differences: Vec<String> },
}

struct Tried {
    change: String,
    what: &'static str,
    found: Found,
}

/// A project before any change, with its true values and what `kooste audit --json` tells of it.
struct Original {
    run: Run,
    handed_on: HandedOn,
    quality: BTreeMap<String, String>,
    truth: Tables,
    audit: Vec<Value>,
}

impl Original {
    fn generated(seed: u64, profile: &'static str) -> Original {
        let run = Run::generated(seed, profile);
        let (quality, audit) = (run.quality(), audited(&run));
        Original { handed_on: HandedOn::of(&run.out), quality, truth: run.true_values(), audit, run }
    }
}

/// Returns the audit's lines as far as they may not depend on what is hidden. Why a count is hidden, and what share of all counted
/// is shown, follows from the true values: that is for whoever runs the audit, and only the number of hidden counts is handed on.
fn audited(run: &Run) -> Vec<Value> {
    let line = |line: &str| {
        let mut line: Value = serde_json::from_str(line).unwrap();
        let table = line.as_object_mut().unwrap();
        let mut taken = |key: &str| table.remove(key).and_then(|count| count.as_u64());
        let hidden = taken("primary").unwrap() + taken("complementary").unwrap();
        taken("not_published");
        taken("counts_kept_percent");
        table.insert("hidden".to_owned(), hidden.into());
        line
    };
    run.folder.call("audit", &["--json", "--profile", run.profile]).exits(0).data.lines().map(line).collect()
}

/// Changes a project, runs it, and tells what came of it.
fn tried(original: &Original, field: &(&str, usize, &'static str), dice: &mut Pcg64Mcg) -> Tried {
    let Original { run: original, handed_on, quality, truth, audit } = original;
    let (form, column, what) = *field;
    let (folder, change) = changed(original, form, column, dice);
    let other = Run::of(folder, original.profile);
    let found = if original.picture() != other.picture() {
        Found::Shown
    } else if *quality != other.quality() {
        Found::Quality
    } else {
        let moved = moved(&original.released(), truth, &other.true_values());
        let differences = || handed_on.differences(&HandedOn::of(&other.out));
        if moved.is_empty() { Found::Nothing } else { Found::Pair { moved, differences: differences() } }
    };
    if let Found::Pair { .. } = found {
        // A run counts rows and findings for whoever ran it, and tells nothing else that depends on what is hidden.
        let counted = |run: &Run| tokens(&run.words(&run.told)).into_iter().map(|token| token.text).collect::<Vec<_>>();
        let (before, after) = (original.words(&original.told), other.words(&other.told));
        let without =
            |words: &str, run: &Run| counted(run).iter().fold(words.to_owned(), |words, it| words.replacen(it, "#", 1));
        assert_eq!(without(&before, original), without(&after, &other), "{change}");
        assert_eq!(audit, &audited(&other), "{change}");
    }
    Tried { change, what, found }
}

/// Tries the last so many fields on each project, until each gives a pair and at most so many times, on two threads.
fn search(projects: &[(u64, &'static str)], fields: usize, times: u64) -> Vec<Tried> {
    let originals: Vec<Original> = projects.iter().map(|(seed, profile)| Original::generated(*seed, profile)).collect();
    let work: Vec<(usize, usize)> = (FIELDS.len() - fields..FIELDS.len())
        .flat_map(|field| (0..projects.len()).map(move |project| (project, field)))
        .collect();
    let (work, done) = (Mutex::new(work), Mutex::new(Vec::new()));
    let worker = || {
        loop {
            let Some((project, field)) = work.lock().unwrap().pop() else { return };
            let mut dice = Pcg64Mcg::seed_from_u64(projects[project].0 * 100 + field as u64);
            for _ in 0..times {
                let tried = tried(&originals[project], &FIELDS[field], &mut dice);
                let is_pair = matches!(tried.found, Found::Pair { .. });
                done.lock().unwrap().push(tried);
                if is_pair {
                    break;
                }
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(worker);
        }
    });
    done.into_inner().unwrap()
}

/// Asserts that no pair differs, and returns how many pairs there were, by what was changed.
#[expect(clippy::print_stdout, reason = "figures for whoever looks")]
fn hold(tried: &[Tried]) -> BTreeMap<&'static str, usize> {
    let (mut pairs, mut cells) = (BTreeMap::new(), BTreeMap::<String, usize>::new());
    let (mut shown, mut nothing, mut quality) = (0, 0, 0);
    for tried in tried {
        match &tried.found {
            Found::Shown => shown += 1,
            Found::Nothing => nothing += 1,
            Found::Quality => quality += 1,
            Found::Pair { moved, differences } => {
                assert!(differences.is_empty(), "{}: hidden {moved:#?}\nhanded on {differences:#?}", tried.change);
                *pairs.entry(tried.what).or_default() += 1;
                for cell in moved.iter().collect::<BTreeSet<_>>() {
                    *cells.entry(cell.clone()).or_default() += 1;
                }
            }
        }
    }
    println!("{} changes: {shown} shown, {quality} in the quality annex, {nothing} of nothing", tried.len());
    println!("pairs {pairs:#?}, hidden columns {cells:#?}");
    pairs
}

#[test]
fn what_is_hidden_shows_nowhere() {
    let pairs = hold(&search(&[(7, "public")], 8, 3));
    assert!(pairs.len() >= 5, "too few pairs to tell anything: {pairs:?}");
}

/// The same over more projects and changes; takes minutes.
#[test]
#[ignore = "takes minutes"]
fn what_is_hidden_shows_nowhere_in_many_projects() {
    let projects = [(3, "steering"), (7, "steering"), (11, "public"), (23, "steering"), (31, "public")];
    let pairs = hold(&search(&projects, FIELDS.len(), 10));
    assert!(pairs.values().sum::<usize>() >= 30, "{pairs:?}");
}

/// What is left out of the comparison is all that depends on the bytes of the exports, and nothing more: the same data in other
/// bytes give another PDF, and no difference.
#[test]
fn the_same_data_in_other_bytes_differ_in_hashes_only() {
    let one = Run::of(Folder::small(), "steering");
    let folder = one.folder.copy();
    let export = &exports(&folder, "Lomake_B")[0];
    let (before, after) = (folder.files("exports").remove(&export.path).unwrap(), export.bytes());
    assert_ne!(before, after, "the lines end otherwise");
    folder.write(&export.path, &after);
    let other = Run::of(folder, "steering");
    assert_ne!(one.out[REPORT], other.out[REPORT]);
    assert_eq!(HandedOn::of(&one.out).differences(&HandedOn::of(&other.out)), Vec::<String>::new());
}

/// The comparison can fail: it sees a digit on a page, and a target in drawing, alternative text and settings.
#[test]
fn the_comparison_sees_what_differs() {
    let one = Run::of(Folder::small(), "steering");
    let told = |folder: Folder| {
        let other = Run::of(folder, "steering");
        assert_eq!(one.picture(), other.picture());
        HandedOn::of(&one.out).differences(&HandedOn::of(&other.out))
    };
    let folder = one.folder.copy();
    folder.replace("narrative/fi/ryhmapilotit.md", "21.6.2021", "21.6.2020");
    let found = told(folder);
    let (account, pages): (Vec<String>, Vec<String>) = found.into_iter().partition(|it| it.contains("hmac_sha256"));
    assert!(pages.iter().any(|it| it.contains(" Tm[(")) && pages.len() <= 2, "a page, and no more: {pages:#?}");
    assert!(account.len() <= 2, "in run.json the hash of the text, and no more: {account:#?}");

    let folder = one.folder.copy();
    folder.replace("kooste.toml", "employment_rate = 0.40", "employment_rate = 0.38");
    let found = told(folder);
    for part in [" Tm[(", "Alt (", "hmac_sha256"] {
        assert!(found.iter().any(|it| it.contains(part)), "{part}: {found:#?}");
    }
    let pages = |run: &Run| {
        let pdf = Pdf::read(&run.out[REPORT]);
        let contents = pdf.document.get_pages().into_values().map(|page| pdf.content(page));
        contents.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).collect::<String>()
    };
    let lines =
        |run: &Run| pages(run).lines().filter(|line| line.ends_with(" l")).map(str::to_owned).collect::<Vec<_>>();
    assert!(!lines(&one).is_empty(), "drawings are among what is compared");
}

/// Where there is nobody there is no mean: an empty cell beside a hidden count would say that the count is 0.
#[test]
fn no_empty_cell_tells_that_a_hidden_count_is_nobody() {
    let run = Run::of(Folder::small(), "steering");
    let truth = run.true_values();
    let mut nobody = 0;
    for (name, table) in origins::tables(&run.folder) {
        let values = &truth[&format!("out/2022Q2/tables/{name}.csv")];
        let counts_people =
            |column: &String| ["clients", "exits", "jobs", "referrals"].contains(&table.units[column].as_str());
        for (shown, values) in table.rows.iter().zip(&values[1..]) {
            let mut cells = table.header.iter().zip(shown).zip(values);
            let is_nobody = |((column, shown), value): ((&String, &String), &String)| {
                shown == ".." && value == "0" && counts_people(column)
            };
            if cells.any(is_nobody) {
                nobody += 1;
                // A pilot's target is no figure of its clients.
                let mut cells = table.header.iter().zip(shown);
                let empty = cells.find(|(column, shown)| shown.is_empty() && *column != "target");
                assert!(empty.is_none(), "{name}: {shown:?}, in truth {values:?}");
            }
        }
    }
    assert!(nobody > 50, "{nobody}");
}

/// Where the figures cannot be released, tables and keys are named, never values;
/// and what the engine says of a value is cut to its kind.
#[test]
fn failures_name_tables_and_no_values() {
    let folder = Folder::small();
    let column = |name: &str, unit: &str, role: &str| {
        let label = format!("label = {{ fi = '{name}', sv = '{name}', en = '{name}' }}");
        format!("[[column]]\nname = '{name}'\nunit = '{unit}'\nrole = '{role}'\n{label}\n")
    };
    let title = "title = { fi = 'Oma', sv = 'Egen', en = 'Own' }\ngrain = ['period']\n";
    let served = column("served", "clients", "people").replace("label", "counts = 'served'\nlabel");
    let header = format!("/* kooste\n{title}{}{served}*/\n", column("period", "period", "key"));
    let from = "from model.period as p inner join model.service as s on s.start_date <= p.last_date where p.period_kind = 'quarter'";
    // Three of each, more than there are: the tables contradict each other.
    let twice = format!("{header}select p.period, 3 * count(*) + 7000 as served {from} group by p.period");
    // The engine's own words for this hold the count.
    let cast =
        format!("{header}select p.period, cast('n' || (count(*) + 7000) as bigint) as served {from} group by p.period");
    for (query, code) in [(twice, 2), (cast, 2)] {
        folder.write("queries/own/counted.sql", query.as_bytes());
        for command in ["run", "audit"] {
            for option in [&[][..], &["--json"]] {
                let outcome = folder.call(command, option).exits(code);
                let words = format!("{}{}", outcome.data, outcome.told);
                assert!(words.contains("served") || words.contains("own/counted"), "{words}");
                let numbers: Vec<String> = tokens(&words).into_iter().map(|token| token.text).collect();
                let is_a_value =
                    |number: &String| number.chars().all(|letter| letter.is_ascii_digit()) && number.len() >= 4;
                let values: Vec<&String> = numbers.iter().filter(|number| is_a_value(number)).collect();
                assert!(values.is_empty(), "{values:?} in {words}");
                assert!(!folder.path("out").exists());
            }
        }
    }
}
