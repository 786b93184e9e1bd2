//! Whole files through intake and contract: the order of a file's rows says nothing about them.

use std::collections::BTreeMap;
use std::fs;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestCaseError;

use kooste::contract;
use kooste::intake::{self, ReadOptions};
use kooste::privacy::Gate;
use kooste::project::Project;
use kooste::session::{Limits, Session};

use super::layout::{Encoding, Layout, Letters, Quotes, written};
use super::table::{Table, tables_among};
use super::{runner, shapes};

/// Forms whose rows are checked by themselves and against each other, with and without keys.
const FORMS: &[&str] = &[
    "referral",
    "agreement",
    "job_start",
    "job_end",
    "service_exit",
    "employer_contact",
    "group_session",
    "service_use",
];

const LAYOUT: Layout = Layout {
    encoding: Encoding::Utf8,
    mark: false,
    delimiter: ';',
    line_end: "\n",
    quotes: Quotes::Needed,
    letters: Letters::Plain,
    sep_line: false,
    ends_in_line_end: true,
    titles: Vec::new(),
    spacers: 0,
    blank_lines: 0,
    repeated_header: false,
    totals: 0,
    notes: 0,
};

const SETTINGS: &str = r#"
as_of = 2022-06-30
[project]
name = "Hanke"
start = 2020-09-01
end = 2022-12-31
region = "Satakunta"
"#;

/// A table without a column of organisations, some of its rows twice, and the same rows in another order.
fn cases_of() -> impl Strategy<Value = (Table, Table)> {
    let tables = tables_among(FORMS).prop_filter("the folder says whose rows they are", |table| {
        table.columns.iter().all(|column| !matches!(column.fills, super::table::Fills::Organisation))
    });
    (tables, any::<bool>())
        .prop_map(|(mut table, twice)| {
            if twice {
                table.rows.extend_from_within(..table.rows.len().min(2));
            }
            table
        })
        .prop_flat_map(|table| {
            let shuffled = Just(table.rows.clone()).prop_shuffle();
            (Just(table.clone()), shuffled.prop_map(move |rows| Table { rows, ..table.clone() }))
        })
}

/// What is left of a file: the rows that may be loaded, and the findings, without the numbers of rows.
type Outcome = Vec<String>;

/// Checks files, each in a folder of its own; returns the outcome of each.
fn checked(tables: &[&Table]) -> Vec<Outcome> {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("kooste.toml"), SETTINGS).unwrap();
    for (number, table) in tables.iter().enumerate() {
        let organisation = folder.path().join(format!("exports/K{number:05}"));
        fs::create_dir_all(&organisation).unwrap();
        fs::write(organisation.join("vienti.csv"), written(table, &LAYOUT).bytes).unwrap();
    }
    let project = Project::read(folder.path()).unwrap();
    let session = Session::open(&Limits::default()).unwrap();
    let intake =
        intake::read(&session, folder.path(), &shapes(), &mut Gate::default(), ReadOptions::default()).unwrap();
    assert!(intake.unreadable.is_empty());
    contract::check(&session, &project).unwrap();
    let mut outcomes: BTreeMap<String, Outcome> = BTreeMap::new();
    for form in FORMS {
        for (organisation, row) in rows(&session, form) {
            outcomes.entry(organisation).or_default().push(format!("{form} {row}"));
        }
    }
    let findings =
        "select source.organisation, concat_ws(' ', code, severity, finding.form, field, value_class, detail)
        from quality.finding join staging.source on source.source = finding.source";
    for (organisation, finding) in pairs(&session, findings) {
        outcomes.entry(organisation).or_default().push(finding);
    }
    (0..tables.len())
        .map(|number| {
            let mut outcome = outcomes.remove(&format!("K{number:05}")).unwrap_or_default();
            outcome.sort();
            outcome
        })
        .collect()
}

/// Returns the checked rows of a form, each with its organisation: a client is named, not numbered.
fn rows(session: &Session, form: &str) -> Vec<(String, String)> {
    let has_client = contract::form(form).unwrap().field("client_id").is_some();
    let (client, without, join) = match has_client {
        true => ("person.client_id, ", "person, ", "left join checked.person as person on person.person = rows.person"),
        false => ("", "", ""),
    };
    let sql = format!(
        "select rows.organisation, concat_ws('|', {client}to_json(struct_pack(columns(rows.* exclude ({without}source, row_no, organisation, key)))))
        from checked.{form} as rows {join}"
    );
    pairs(session, &sql)
}

fn pairs(session: &Session, sql: &str) -> Vec<(String, String)> {
    let mut statement = session.connection().prepare(sql).unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    rows.collect::<duckdb::Result<_>>().unwrap()
}

/// Many files are checked in one go; a file that depends on its order is then looked at alone, and made as small as it gets.
#[test]
fn the_order_of_the_rows_does_not_matter() {
    let mut runner = runner(1);
    let strategy = cases_of();
    let trees: Vec<_> = (0..150).map(|_| strategy.new_tree(&mut runner).unwrap()).collect();
    let cases: Vec<(Table, Table)> = trees.iter().map(ValueTree::current).collect();
    let tables: Vec<&Table> = cases.iter().flat_map(|(one, other)| [one, other]).collect();
    let outcomes = checked(&tables);
    assert!(outcomes.iter().filter(|outcome| outcome.len() > 3).count() > 100, "there is something to compare");
    for (tree, pair) in trees.into_iter().zip(outcomes.chunks(2)) {
        if pair[0] != pair[1] {
            let alone = |(one, other): (Table, Table)| {
                let pair = checked(&[&one, &other]);
                if pair[0] == pair[1] { Ok(()) } else { Err(TestCaseError::fail(format!("{pair:#?}"))) }
            };
            runner.run_one(tree, alone).unwrap();
            panic!("together: {pair:#?}");
        }
    }
}
