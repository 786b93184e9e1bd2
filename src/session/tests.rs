//! The SQL macros against their twins in Rust, and a session's walls.

use super::*;
use crate::statistics::{
    Cause, Interval, Scale, byar, complementary_log_log, cumulative_incidence, newcombe, overdispersed_limit,
    proportion_limit, wilson,
};

pub fn session() -> Session {
    Session::open(&Limits::default()).unwrap()
}

fn refused(session: &Session, sql: &str) -> bool {
    session.connection().execute_batch(sql).is_err()
}

/// Returns one row of two numbers that may be missing.
fn pair(session: &Session, sql: &str) -> Option<Interval> {
    let (low, high): (Option<f64>, Option<f64>) =
        session.connection().query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    low.zip(high).map(|(low, high)| Interval { low, high })
}

fn value(session: &Session, sql: &str) -> Option<f64> {
    session.connection().query_row(sql, [], |row| row.get(0)).unwrap()
}

fn text(session: &Session, sql: &str) -> String {
    session.connection().query_row(&format!("select cast({sql} as varchar)"), [], |row| row.get(0)).unwrap()
}

#[test]
fn a_locked_session_has_no_way_out() {
    let session = session();
    session.execute("keep a table", "create table model.kept as select 1 as one").unwrap();
    session.lock().unwrap();
    for sql in [
        "copy model.kept to 'out.csv'",
        "select * from read_csv('Cargo.toml')",
        "attach 'other.duckdb'",
        "install excel",
        "load excel",
        "select * from glob('*')",
        "set enable_external_access = true",
        "set threads = 1",
    ] {
        assert!(refused(&session, sql), "{sql}");
    }
    session.execute("work on", "create table model.more as select one + 1 as two from model.kept").unwrap();
}

#[test]
fn an_error_that_arises_from_data_does_not_tell_the_value() {
    let session = session();
    session.execute("stage", "create table staging.cell as select 'PP-0042' as cell").unwrap();
    let convert = "create table core.c as select cell::integer as c from staging.cell";
    let failure = session.execute("convert", convert).unwrap_err();
    assert!(failure.to_string().contains("Conversion Error"), "{failure}");
    assert!(!failure.to_string().contains("PP-0042"), "{failure}");
}

#[test]
fn an_error_of_the_statement_tells_its_words() {
    let failure = session().execute("read", "create table core.c as select nothing from model.nowhere").unwrap_err();
    assert!(failure.to_string().contains("nowhere"), "{failure}");
}

/// Holds two numbers equal but for the last digits of a double.
fn same(found: Option<f64>, twin: Option<f64>, what: &str) {
    match (found, twin) {
        (Some(found), Some(twin)) => {
            assert!((found - twin).abs() <= 1e-14 * twin.abs().max(1.0), "{what}: {found} {twin}");
        }
        (found, twin) => assert_eq!(found, twin, "{what}"),
    }
}

fn same_interval(session: &Session, name: &str, arguments: &str, twin: Option<Interval>) {
    let found = pair(session, &format!("select {name}_low({arguments}), {name}_high({arguments})"));
    let what = format!("{name}({arguments})");
    same(found.map(|found| found.low), twin.map(|twin| twin.low), &what);
    same(found.map(|found| found.high), twin.map(|twin| twin.high), &what);
}

#[test]
fn interval_macros_equal_their_twins() {
    let session = session();
    for (x, n) in [(0, 0), (0, 7), (7, 7), (3, 2), (1, 5), (81, 263), (15, 148), (40_000, 100_000)] {
        same_interval(&session, "wilson", &format!("{x}, {n}"), wilson(x, n));
    }
    for count in [0, 1, 10, 250] {
        same_interval(&session, "byar", &count.to_string(), Some(byar(count)));
    }
    for (x1, n1, x2, n2) in [(56, 70, 48, 80), (0, 10, 0, 20), (9, 10, 3, 10), (1, 2, 1, 0)] {
        same_interval(&session, "newcombe", &format!("{x1}, {n1}, {x2}, {n2}"), newcombe(x1, n1, x2, n2));
    }
    for (f, se) in [(0.25, 0.125), (0.458_333, 0.156_8), (0.0, 0.0), (1.0, 0.0)] {
        same_interval(&session, "cloglog", &format!("{f}::double, {se}::double"), complementary_log_log(f, se));
    }
}

#[test]
fn none_and_all_reach_the_ends_of_a_proportion_exactly() {
    let session = session();
    for n in [1, 7, 250] {
        let none = pair(&session, &format!("select wilson_low(0, {n}), wilson_high({n}, {n})")).unwrap();
        assert_eq!((none.low, none.high), (0.0, 1.0));
    }
}

#[test]
fn funnel_macros_equal_their_twins() {
    let session = session();
    for (n, p, tau_squared, z) in
        [(40, 0.3, 0.01, 1.96), (3, 0.02, 0.5, -3.09), (900, 0.97, 0.0, 3.09), (0, 0.5, 0.1, 1.0)]
    {
        let over = |scale| overdispersed_limit(n, p, tau_squared, z, scale);
        for (sql, twin) in [
            (format!("funnel_proportion_limit({n}, {p}::double, {z}::double)"), proportion_limit(n, p, z)),
            (
                format!("funnel_proportion_limit_over({n}, {p}::double, {tau_squared}::double, {z}::double)"),
                over(Scale::Proportion),
            ),
            (
                format!("funnel_rate_limit_over({n}, {p}::double, {tau_squared}::double, {z}::double)"),
                over(Scale::Rate),
            ),
        ] {
            same(value(&session, &format!("select {sql}")), twin, &sql);
        }
    }
}

#[test]
fn signals_tell_where_a_value_lies_and_none_when_something_is_unknown() {
    let session = session();
    for (rate, signal) in [
        ("0.05", "below_998"),
        ("0.15", "below_95"),
        ("0.2", "within"),
        ("0.5", "within"),
        ("0.55", "above_95"),
        ("0.7", "above_998"),
        ("null", "none"),
    ] {
        assert_eq!(text(&session, &format!("funnel_signal({rate}, 0.1, 0.2, 0.5, 0.6)")), signal);
    }
    assert_eq!(text(&session, "funnel_signal(0.5, null, 0.2, 0.5, 0.6)"), "none");
}

#[test]
fn functions_give_null_where_the_figure_is_not_defined() {
    let session = session();
    for sql in [
        "clopper_pearson_low(3, 0)",
        "clopper_pearson_high(3, 2)",
        "clopper_pearson_low(null, 2)",
        "clopper_pearson_low(-1, 2)",
        "poisson_low(1.5)",
        "poisson_high(null)",
        "funnel_rate_limit(0, 0.1, 0.5)",
        "normal_quantile(1)",
        "student_t_quantile(0.975, 0)",
        "chi_square_tail(1, null)",
    ] {
        assert_eq!(value(&session, &format!("select {sql}")), None, "{sql}");
    }
}

#[test]
fn functions_work_on_columns_longer_than_a_chunk() {
    let session = session();
    let sum = "select sum(case when poisson_low(n) <= n and n <= poisson_high(n) then 1.0 else 0.0 end)::double
               from (select range % 50 as n from range(5000))";
    assert_eq!(value(&session, sum), Some(5000.0));
    // Every third argument is missing.
    let nulls = "select count(clopper_pearson_low(case when range % 3 > 0 then 1 end, 6))::double from range(3000)";
    assert_eq!(value(&session, nulls), Some(2000.0));
}

#[test]
fn the_incidence_macro_equals_its_twin() {
    let session = session();
    // A fixed scatter of 700 durations with ties, of all three causes.
    let durations: Vec<(f64, Cause)> = (0u32..700)
        .map(|n| {
            let cause = [Cause::Censored, Cause::Event, Cause::Competing][(n * 7 % 11 % 3) as usize];
            (f64::from(n * 37 % 211) + 0.5, cause)
        })
        .collect();
    let rows: Vec<String> = durations
        .iter()
        .map(|(time, cause)| {
            let cause = match cause {
                Cause::Censored => 0,
                Cause::Event => 1,
                Cause::Competing => 2,
            };
            format!("({time}::double, {cause})")
        })
        .collect();
    session
        .execute(
            "make durations",
            &format!("create table model.d as select * from (values {}) t(time, cause)", rows.join(",")),
        )
        .unwrap();
    let mut statement = session
        .connection()
        .prepare("select time, at_risk, survival, incidence, sqrt(variance), competing_incidence from cumulative_incidence('model.d') order by time")
        .unwrap();
    let found: Vec<(f64, u64, f64, f64, f64, f64)> = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let steps = cumulative_incidence(&durations);
    assert_eq!(found.len(), steps.len());
    for ((time, at_risk, survival, incidence, standard_error, competing), step) in found.into_iter().zip(steps) {
        assert_eq!((time, at_risk), (step.time, step.at_risk));
        let near = |one: f64, other: f64| assert!((one - other).abs() < 1e-12, "{time}: {one} {other}");
        near(survival, step.survival);
        near(incidence, step.incidence);
        near(standard_error, step.standard_error);
        near(competing, step.competing_incidence);
    }
}

#[test]
fn periods_are_read_from_their_codes() {
    let session = session();
    for (code, day) in [
        ("2022", "2022-01-01"),
        ("2022H1", "2022-01-01"),
        ("2022H2", "2022-07-01"),
        ("2022q4", "2022-10-01"),
        (" 2021Q2 ", "2021-04-01"),
        ("2021-07", "2021-07-01"),
        ("2021-13", "2021-01-01"),
        ("2021–2022", "2021-01-01"),
    ] {
        assert_eq!(text(&session, &format!("period_first_day('{code}')")), day);
    }
    assert_eq!(text(&session, "coalesce(cast(period_first_day('koko hanke') as varchar), 'none')"), "none");
    for (code, day) in [
        ("2022", "2022-12-31"),
        ("2022H1", "2022-06-30"),
        ("2022h2", "2022-12-31"),
        (" 2022Q4 ", "2022-12-31"),
        ("2024-02", "2024-02-29"),
        ("2021-13", "none"),
        ("2021–2022", "none"),
        ("koko hanke", "none"),
    ] {
        let said = text(&session, &format!("coalesce(cast(period_last_day('{code}') as date)::varchar, 'none')"));
        assert_eq!(said, day, "{code}");
    }
    for (code, year) in [
        ("2022", "2022"),
        ("2021Q2", "2021"),
        ("2021H1", "2021"),
        ("2021-03", "2021"),
        ("2021-2022", "none"),
        ("2021 – 2022", "none"),
        ("2021/22", "none"),
        ("koko hanke", "none"),
    ] {
        assert_eq!(text(&session, &format!("coalesce(period_year('{code}')::varchar, 'none')")), year, "{code}");
    }
    assert_eq!(text(&session, "quarter_code(date '2022-06-30')"), "2022Q2");
    assert_eq!(text(&session, "quarter_start(date '2022-06-30')"), "2022-04-01");
    assert_eq!(text(&session, "days_from(date '2021-01-11', date '2021-03-01')"), "49");
}

#[test]
fn more_data_than_the_memory_holds_is_no_bug() {
    let session = Session::open(&Limits { threads: Some(1), memory_mb: 64 }).unwrap();
    let sql = "create table model.large as select n, md5(n::varchar) || md5((n + 1)::varchar) as text from range(5000000) as t(n)";
    let failure = session.execute("make a large table", sql).unwrap_err();
    assert_eq!((failure.exit, failure.diagnostics[0].code), (Exit::Input, "memory-beyond-limit"));
}
