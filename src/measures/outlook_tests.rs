//! Which queries are computed when results are kept: those whose text, tables or queries below are not the same, and no others.

use std::collections::BTreeSet;

use polars::prelude::{Column, DataFrame};

use super::contents::Contents;
use super::outlook::{Fate, Outlook, Reason, outlook};
use super::run::again;
use super::testing::{Project, settings};
use super::{Bounds, Library, Lineage, Ran, Results};
use crate::session::{Limits, Session};
use crate::store;

const WORDS: &str = "{ fi = 'a', sv = 'b', en = 'c' }";
/// Ids of the project's own queries: a stands on core, b on a, c on the same core table, d on reference tables only.
const OWN: [&str; 4] = ["local/a", "local/b", "local/c", "local/d"];

fn library(a: &str) -> Library {
    let folder = tempfile::tempdir().unwrap();
    let header = format!(
        "/* kooste\ntitle = {WORDS}\ngrain = ['k']\n[[column]]\nname = 'k'\nunit = 'code'\nrole = 'key'\nlabel = {WORDS}\n\
         [[column]]\nname = 'n'\nunit = 'clients'\nrole = 'people'\nlabel = {WORDS}\n*/\n"
    );
    std::fs::create_dir_all(folder.path().join("local")).unwrap();
    for (id, sql) in OWN.iter().zip([
        a,
        "select k, n from measure.local_a",
        "select 'c' as k, count(*) as n from core.referral",
        "select 'd' as k, count(*) as n from config.instrument",
    ]) {
        std::fs::write(folder.path().join(format!("{id}.sql")), format!("{header}{sql}\n")).unwrap();
    }
    let (library, wrong) = Library::survey(Some(folder.path())).unwrap();
    assert!(wrong.is_empty(), "{wrong:?}");
    library
}

const A: &str = "select 'a' as k, count(*) as n from core.referral";
const OTHER_A: &str = "select 'a' as k, 1 + count(*) as n from core.referral";

fn project(clients: &[u32]) -> Project {
    let project = Project::new("2021-01-01", "2021-12-31");
    for person in clients {
        project.sql(&format!("insert into core.person (person) values ({person})"));
    }
    project
}

/// Runs over these clients with what is kept, and returns what was computed of the own queries and of all measures.
fn ran(project: &Project, library: &Library, kept: Results) -> (Ran, Vec<String>) {
    let ran = again(&project.session, library, kept, false).unwrap();
    let mut own: Vec<String> = ran.computed.iter().filter(|id| OWN.contains(&id.as_str())).cloned().collect();
    own.sort();
    (ran, own)
}

/// As it comes back from the disk.
fn kept(ran: &Ran) -> Results {
    Results::from_bytes(&ran.results.to_bytes()).unwrap()
}

fn cells(column: &Column) -> String {
    let cells = (0..column.len()).map(|row| column.get(row).unwrap().to_string());
    format!("{} {}", column.name(), cells.collect::<Vec<_>>().join("|"))
}

fn told(ran: &Ran) -> String {
    let cells = |frame: &DataFrame| -> Vec<String> { frame.columns().iter().map(cells).collect() };
    ran.tables.iter().map(|table| format!("{} {:?}\n", table.id, cells(&table.frame))).collect()
}

#[test]
fn what_is_the_same_is_taken_and_what_stands_on_a_changed_text_is_computed() {
    let (first, own) = ran(&project(&[]), &library(A), Results::default());
    assert_eq!(own, OWN);
    let (same, own) = ran(&project(&[]), &library(A), kept(&first));
    assert_eq!(own, [""; 0]);
    assert!(same.computed.iter().all(|id| id.starts_with("model/")), "{:?}", same.computed);
    assert_eq!(told(&same), told(&first));
    let (other, own) = ran(&project(&[]), &library(OTHER_A), kept(&same));
    assert_eq!(own, ["local/a", "local/b"]);
    let (fresh, _) = ran(&project(&[]), &library(OTHER_A), Results::default());
    assert_eq!(told(&other), told(&fresh));
    assert_ne!(told(&other), told(&first));
}

#[test]
fn a_changed_table_is_noticed_by_those_that_read_it() {
    let (first, _) = ran(&project(&[]), &library(A), Results::default());
    let other = project(&[]);
    other.sql(
        "update config.instrument set items = 99 where instrument = (select min(instrument) from config.instrument)",
    );
    let (again, own) = ran(&other, &library(A), kept(&first));
    assert_eq!(own, ["local/d"]);
    // Another period is another one for all.
    let other = project(&[]);
    other.sql("update main.run_settings set period = 'other'");
    assert_eq!(ran(&other, &library(A), kept(&again)).1, OWN);
}

/// Asks beforehand, with the reference tables as they are and the core as far as it is known.
fn foreseen(library: &Library, kept: &Results, knows_core: bool) -> Vec<Outlook> {
    let project = project(&[]);
    let lineage = Lineage::of(&project.session, library).unwrap();
    let configured = Contents::configured(&project.session, &lineage).unwrap();
    let now = if knows_core { configured.with_core_of(kept.contents()) } else { configured };
    outlook(&lineage, &now, &Bounds::default(), kept, false)
}

fn of<'o>(outlooks: &'o [Outlook], id: &str) -> (Fate, &'o [Reason]) {
    let outlook = outlooks.iter().find(|outlook| outlook.id == id).unwrap();
    (outlook.fate, &outlook.because)
}

#[test]
fn beforehand_it_is_told_what_a_run_then_does_and_why() {
    let (first, _) = ran(&project(&[]), &library(A), Results::default());
    let kept_first = kept(&first);
    let known = foreseen(&library(OTHER_A), &kept_first, true);
    assert_eq!(of(&known, "local/a"), (Fate::Computed, [Reason::Text].as_slice()));
    assert_eq!(of(&known, "local/b"), (Fate::Computed, [Reason::StandsOn("local/a".into())].as_slice()));
    assert_eq!(of(&known, "local/c"), (Fate::Taken, [].as_slice()));
    assert_eq!(of(&known, "model/service"), (Fate::Computed, [Reason::NotKept].as_slice()), "its table is not there");
    let computed: BTreeSet<String> =
        known.iter().filter(|outlook| outlook.fate == Fate::Computed).map(|outlook| outlook.id.clone()).collect();
    let (other, _) = ran(&project(&[]), &library(OTHER_A), kept(&first));
    assert_eq!(computed, other.computed.into_iter().collect());

    let open = foreseen(&library(OTHER_A), &kept_first, false);
    assert_eq!(of(&open, "local/a").0, Fate::Computed);
    assert_eq!(of(&open, "local/c"), (Fate::MayBeComputed, [Reason::Reads("core.referral".into())].as_slice()));
    assert_eq!(of(&open, "local/d").0, Fate::Taken);
    // Before anything is kept, all is computed.
    let nothing = foreseen(&library(A), &Results::default(), false);
    assert!(nothing.iter().all(|outlook| outlook.fate == Fate::Computed && outlook.because[0] == Reason::NotKept));
}

#[test]
fn a_result_that_a_changed_query_reads_is_computed_for_it() {
    let a = "select 'a' as k, count(*) as n from measure.local_c";
    let (first, _) = ran(&project(&[]), &library(a), Results::default());
    let changed = library("select 'a' as k, 2 * count(*) as n from measure.local_c");
    let known = foreseen(&changed, &kept(&first), true);
    assert_eq!(of(&known, "local/c"), (Fate::Computed, [Reason::NeededBy("local/a".into())].as_slice()));
    assert_eq!(ran(&project(&[]), &changed, kept(&first)).1, ["local/a", "local/b", "local/c"]);
}

#[test]
fn half_a_file_of_results_is_none() {
    let (first, _) = ran(&project(&[]), &library(A), Results::default());
    let bytes = first.results.to_bytes();
    for length in [0, 7, 9, bytes.len() / 2, bytes.len() - 1] {
        assert!(Results::from_bytes(&bytes[..length]).is_none(), "{length}");
    }
}

/// The plan makes the tables of settings without the core; their hashes must be those of a run.
#[test]
fn settings_have_the_same_hash_beforehand() {
    let library = library(A);
    let run = project(&[]);
    let lineage = Lineage::of(&run.session, &library).unwrap();
    let all = Contents::of(&run.session, &lineage).unwrap();
    let session = Session::open(&Limits::default()).unwrap();
    let days = store::RunSettings::new("2021".parse().unwrap(), settings().as_of);
    store::configured(session.connection(), &settings(), &days).unwrap();
    let beforehand = Contents::configured(&session, &lineage).unwrap();
    let same: BTreeSet<bool> =
        ["config.instrument", "config.job_class"].map(|table| beforehand.table(table) == all.table(table)).into();
    assert_eq!(same, BTreeSet::from([true]));
    assert!(beforehand.table("core.referral").is_none());
}
