//! A project's own queries held to their bounds and to what their headers declare.

use std::time::Duration;

use super::bounds::Bounds;
use super::run::run_within;
use super::testing::{Project, settings};
use super::{Library, compile};
use crate::diagnostics::Exit;

const WORDS: &str = "{ fi = 'a', sv = 'b', en = 'c' }";

/// Returns a query file with the key `k` and the count `n`.
fn own(sql: &str) -> String {
    format!(
        "/* kooste\ntitle = {WORDS}\ngrain = ['k']\n[[column]]\nname = 'k'\nunit = 'code'\nrole = 'key'\nlabel = {WORDS}\n\
         [[column]]\nname = 'n'\nunit = 'clients'\nrole = 'people'\nlabel = {WORDS}\n*/\n{sql}\n"
    )
}

fn library(files: &[(&str, String)]) -> Library {
    let folder = tempfile::tempdir().unwrap();
    for (id, text) in files {
        let path = folder.path().join(format!("{id}.sql"));
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    Library::survey(Some(folder.path())).unwrap().0
}

/// Returns the codes of what is told when these run.
fn codes(sql: &str, bounds: &Bounds) -> Vec<&'static str> {
    let library = library(&[("local/a", own(sql))]);
    assert_eq!(compile(&library, &settings()).unwrap(), [], "{sql}");
    let project = Project::new("2021-01-01", "2021-12-31");
    project.session.lock().unwrap();
    match run_within(&project.session, &library, bounds) {
        Ok(_) => Vec::new(),
        Err(failure) => {
            assert_eq!(failure.exit, Exit::Usage);
            assert!(failure.diagnostics.iter().all(|found| found.place.to_string().starts_with("queries/local/a.sql")));
            failure.diagnostics.iter().map(|found| found.code).collect()
        }
    }
}

#[test]
fn a_query_without_an_end_is_stopped() {
    let bounds = Bounds { time: Duration::from_millis(400), ..Bounds::default() };
    for sql in [
        "with recursive a(x) as (select 1 union all select (x + 1) % 1000 from a) select 'a' as k, count(*) as n from a",
        "select 'a' as k, count(*) as n from range(3000000000) a, range(3000000000) b where a.range % 7 = b.range % 5",
        "select 'a' as k, count(*) as n from generate_series(1, 9000000000000) as g(x) where x % 7 = 3",
    ] {
        // Whichever bound it comes to first: the engine may want to keep one side of a join.
        let codes = codes(sql, &bounds);
        assert!(matches!(codes[..], ["query-too-long" | "query-too-large"]), "{sql}: {codes:?}");
    }
}

#[test]
fn a_query_that_fills_the_memory_is_refused() {
    let sql = "select md5(x::varchar) || md5((x + 1)::varchar) as k, 1::bigint as n from range(900000000) as r(x)";
    assert_eq!(codes(sql, &Bounds::default()), ["query-too-large"]);
}

#[test]
fn rows_are_held_to_the_header() {
    let bounds = Bounds { rows: 1000, ..Bounds::default() };
    for (sql, code) in [
        ("select x::varchar as k, 1::bigint as n from range(1001) as r(x)", "query-too-many-rows"),
        ("select 'a' as k, 1::bigint as n from range(2)", "query-grain-twice"),
        ("select nullif('a', 'a') as k, 1::bigint as n", "query-key-missing"),
        ("select 'a' as k, (-1)::bigint as n", "query-count-negative"),
    ] {
        assert_eq!(codes(sql, &bounds), [code], "{sql}");
    }
    assert!(codes("select x::varchar as k, 1::bigint as n from range(1000) as r(x);", &bounds).is_empty());
}

/// Returns code, place and the nearest name of what compiling finds.
fn compiled(files: &[(&str, String)]) -> Vec<(&'static str, String, String)> {
    let found = compile(&library(files), &settings()).unwrap();
    let nearest = |found: &crate::diagnostics::Diagnostic| found.args.get("nearest").cloned().unwrap_or_default();
    found.iter().map(|found| (found.code, found.place.to_string(), nearest(found))).collect()
}

#[test]
fn each_wrong_name_is_shown_where_it_stands_with_the_nearest() {
    for (sql, code, place, nearest) in [
        ("select 'a' as k, count(*) as n\nfrom core.referal", "query-name-unknown", "16:6", "core.referral"),
        ("select 'a' as k, count(persn) as n from core.referral", "query-name-unknown", "15:24", "person"),
        ("select 'a' as k, count(r.persn) as n from core.referral r", "query-name-unknown", "15:24", "person"),
        ("select 'a' as k, count(x.person) as n from core.referral r", "query-name-unknown", "15:24", "r"),
        ("select 'a' as k, count(*) as n from cor.referral", "query-name-unknown", "15:37", "core.referral"),
        (
            "select quarter_cod(cut_off) as k, 1::bigint as n from main.run_settings",
            "query-name-unknown",
            "15:8",
            "quarter_code",
        ),
        ("select gender as k, count(*) as n from core.referral group by person", "query-not-grouped", "15:8", ""),
        ("select 'a' as k, sum(referral_date) as n from core.referral", "query-argument-types", "15:18", ""),
        (
            "select 'a' as k, served as n from measure.employment_quartely",
            "query-table-unknown",
            "15:35",
            "measure.employment_quarterly",
        ),
        ("select 'a' as k, count(*) as n from read_csv('x')", "query-forbidden", "15:37", ""),
        (
            "select 'a' as k, count(*) as n from core.referral where referral_date < current_date",
            "query-not-repeatable",
            "15:73",
            "",
        ),
        ("select 'a' as k, count(*) as n from core.referral tablesample 10%", "query-not-repeatable", "15:37", ""),
        (
            "select 'a' as k, count(*) as n from core.referral where age(referral_date) > interval 1 year",
            "query-not-repeatable",
            "15:57",
            "",
        ),
        (
            "select 'a' as k, count(*) as n from core.referral where referral_date < ago(interval 1 year)",
            "query-not-repeatable",
            "15:73",
            "",
        ),
        (
            "select 'a' as k, count(*) as n from core.referral where current_database() = 'a'",
            "query-not-repeatable",
            "15:57",
            "",
        ),
        (
            "select 'a' as k, count(*) as n from core.referral where in_search_path('a', 'b')",
            "query-not-repeatable",
            "15:57",
            "",
        ),
        (
            "select 'a' as k, count(*) as n from core.referral where current_catalog = 'a'",
            "query-not-repeatable",
            "15:57",
            "",
        ),
        ("-- first\ncopy core.referral to 'x'", "query-not-select", "16:1", ""),
    ] {
        let expected = [(code, format!("queries/local/a.sql:{place}"), nearest.to_owned())];
        assert_eq!(compiled(&[("local/a", own(sql))]), expected, "{sql}");
    }
}

/// With both days given it is as steady as any.
#[test]
fn the_time_between_two_days_may_be_asked_for() {
    let sql = "select 'a' as k, count(*) as n from core.referral where age(date '2022-01-01', referral_date) > interval 1 year";
    assert_eq!(compiled(&[("local/a", own(sql))]), []);
}

#[test]
fn a_table_named_in_a_text_is_waited_for() {
    let steps = "select day::double as time, 1 as cause from model.last, range(3) as r(day)";
    let reading = "select 'a' as k, count(*) as n from cumulative_incidence('model.steps')";
    let found =
        compiled(&[("local/a", own(reading)), ("model/steps", own(steps)), ("model/last", own("select 1 as x"))]);
    assert_eq!(found, []);
}

#[test]
fn a_built_in_query_that_an_own_one_breaks_is_told_at_the_own_one() {
    let found = compiled(&[("model/service", own("select 'a' as k, 1::bigint as n"))]);
    assert!(!found.is_empty());
    assert!(
        found
            .iter()
            .all(|(code, place, _)| (*code, place.as_str()) == ("query-built-in-broken", "queries/model/service.sql"))
    );
}

#[test]
fn the_built_in_queries_keep_what_own_ones_are_held_to() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("queries");
    let library = Library::load(Some(&root)).unwrap();
    assert!(library.measures().iter().all(|measure| measure.is_own));
    assert_eq!(compile(&library, &settings()).unwrap(), []);
    let project = super::testing::twelve_clients(2);
    run_within(&project.session, &library, &Bounds::default()).unwrap();
}

/// Returns the codes of a query with the keys `k` and `g`, the counts `n`, `m` and `w` (by `k`), and a relation.
fn codes_of_sums(relation: &str, rows: &str) -> Vec<&'static str> {
    let column = |name: &str, role: &str, more: &str| {
        format!("[[column]]\nname = '{name}'\nunit = 'clients'\nrole = '{role}'\nlabel = {WORDS}\n{more}\n")
    };
    let columns = [
        column("k", "key", ""),
        column("g", "key", ""),
        column("n", "people", ""),
        column("m", "people", ""),
        column("w", "people", "by = ['k']"),
    ];
    let text = format!(
        "/* kooste\ntitle = {WORDS}\ngrain = ['k', 'g']\n{}[relations]\n{relation}\n*/\n\
         select k, g, n::bigint as n, m::bigint as m, w::bigint as w from (values {rows}) as r(k, g, n, m, w)\n",
        columns.concat()
    );
    let library = library(&[("local/a", text)]);
    let project = Project::new("2021-01-01", "2021-12-31");
    project.session.lock().unwrap();
    let failure = run_within(&project.session, &library, &Bounds::default()).err();
    failure.map_or_else(Vec::new, |failure| failure.diagnostics.iter().map(|found| found.code).collect())
}

/// What a header says of sums is taken to be known by every reader, so it must hold.
#[test]
fn declared_sums_must_hold() {
    let rows = "('a', 'x', 3, 5, 7), ('a', 'y', 4, 4, 7), ('b', 'x', 0, null, 2), ('b', 'y', 2, 6, 2)";
    for (relation, rows, told) in [
        ("sum_over = ['g', 'n', 'w']", rows, None),
        ("sum_over = ['g', 'n', 'w']", "('a', 'x', 3, 5, 8), ('a', 'y', 4, 4, 8)", Some("query-relation-false")),
        ("sum_over = ['g', 'n', 'w']", "('a', 'x', 3, 5, 7), ('a', 'y', 4, 4, 6)", Some("query-count-differs")),
        ("nested = ['n', 'm']", rows, None),
        ("nested = ['m', 'n']", rows, Some("query-relation-false")),
        ("sum = ['n', 'm', 'w']", "('a', 'x', 3, 4, 7), ('a', 'y', null, 9, 7)", None),
        ("sum = ['n', 'm', 'w']", "('a', 'x', 3, 5, 7)", Some("query-relation-false")),
    ] {
        assert_eq!(codes_of_sums(relation, rows), told.into_iter().collect::<Vec<_>>(), "{relation} {rows}");
    }
}
