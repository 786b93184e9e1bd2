//! The table macros against published answers, and the catalogue against the functions that a session has.

use std::collections::BTreeSet;

use super::Session;
use super::tests::session;
use crate::statistics::catalogue::{FunctionKind, functions};

/// Makes `model.<name>` of rows written as SQL values.
fn table(session: &Session, name: &str, columns: &str, rows: &[String]) {
    let rows: Vec<String> = rows.iter().map(|row| format!("({row})")).collect();
    let sql =
        format!("create or replace table model.{name} as select * from (values {}) as t({columns})", rows.join(", "));
    session.execute("make a table", &sql).unwrap();
}

/// Returns the named columns of the only row.
fn row(session: &Session, columns: &[&str], from: &str) -> Vec<Option<f64>> {
    let casts: Vec<String> = columns.iter().map(|column| format!("cast({column} as double)")).collect();
    session
        .connection()
        .query_row(&format!("select {} from {from}", casts.join(", ")), [], |row| {
            (0..columns.len()).map(|index| row.get(index)).collect()
        })
        .unwrap()
}

/// Holds numbers equal to the digits that the source printed.
fn printed(found: &[Option<f64>], known: &[f64], digits: i32) {
    for (found, known) in found.iter().zip(known) {
        let found = found.unwrap();
        assert!((found - known).abs() <= 0.500_001 * 10f64.powi(-digits), "{found} is not {known}");
    }
}

/// Area of the Public Health England test data for phe_dsr (PHEindicatormethods, tests/testthat): 19 five-year age groups, weights of
/// the European Standard Population 2013; rate and Dobson's limits per 100,000.
#[test]
fn the_directly_standardised_rate_is_that_of_the_public_test_area() {
    let counts = [12, 4, 3, 2, 3, 4, 8, 2, 2, 3, 4, 5, 6, 8, 5, 6, 5, 5, 4];
    let populations = [636, 558, 609, 543, 384, 594, 669, 843, 660, 576, 606, 522, 426, 273, 300, 288, 153, 123, 207];
    let weights = [
        5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500,
        1000,
    ];
    let session = session();
    let rows: Vec<String> = (0..19).map(|i| format!("1, {}, {}, {}", counts[i], populations[i], weights[i])).collect();
    table(&session, "strata", "series, events, population, weight", &rows);
    let found = row(
        &session,
        &["100000 * rate", "100000 * low", "100000 * high"],
        "directly_standardised_rate('model.strata')",
    );
    printed(&found, &[1103.212, 877.456, 1367.088], 3);
    table(&session, "strata", "series, events, population, weight", &["1, 9, 1000, 1".to_owned()]);
    assert_eq!(row(&session, &["rate", "low"], "directly_standardised_rate('model.strata')"), [None, None]);
}

/// By hand: 12 and 8 events in 1,000 and 500 people, reference rates 10 and 20 per 1,000: expected 10 + 10, ratio 1; the reference's
/// crude rate is 30 of 2,000. The limits are Byar's over the expected.
#[test]
fn the_indirectly_standardised_ratio_compares_with_the_reference() {
    let session = session();
    let rows = ["1, 12, 1000, 10, 1000".to_owned(), "1, 8, 500, 20, 1000".to_owned()];
    table(&session, "strata", "series, events, population, reference_events, reference_population", &rows);
    let columns = ["expected", "ratio", "rate", "low", "high"];
    let found = row(&session, &columns, "indirectly_standardised_rate('model.strata')");
    printed(&found[..3], &[20.0, 1.0, 0.015], 12);
    let byar = row(&session, &["byar_low(20) / 20", "byar_high(20) / 20"], "(select 1)");
    assert_eq!(found[3..], byar);
}

/// Deprivation deciles of PHEindicatormethods' tests for phe_sii on proportions.
#[test]
fn the_slope_index_is_that_of_the_public_test_deciles() {
    let populations = [34353, 32112, 27715, 25372, 23889, 23260, 23180, 24193, 23609, 24488];
    let counts = [7287, 6881, 5656, 4868, 4176, 3876, 3617, 3546, 3314, 2960];
    let session = session();
    let rows: Vec<String> = (0..10).map(|i| format!("1, {i}, {}, {}", counts[i], populations[i])).collect();
    table(&session, "deciles", "series, place, x, n", &rows);
    let found = row(&session, &["intercept", "sii", "rii"], "slope_index('model.deciles')");
    printed(&found, &[0.229_748_55, -0.107_200_32, 0.533_401_53], 8);
    table(&session, "deciles", "series, place, x, n", &rows[..4]);
    assert_eq!(row(&session, &["sii", "rii"], "slope_index('model.deciles')"), [None, None], "four groups are too few");
}

/// Ten incomes of equal weight: the example of R's package ineq (Ilocos) in deciles.
#[test]
fn inequality_indices_are_the_known_ones() {
    let incomes = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261];
    let session = session();
    let rows: Vec<String> = incomes.iter().map(|income| format!("1, {income}, 1")).collect();
    table(&session, "incomes", "series, x, n", &rows);
    let found = row(&session, &["gini", "theil"], "inequality('model.incomes')");
    printed(&found, &[0.462_091_1, 0.362_341_2], 7);
    table(&session, "incomes", "series, x, n", &["1, 0, 5".to_owned(), "1, 0, 7".to_owned(), "1, 3, 0".to_owned()]);
    let columns = ["areas", "mean", "gini", "theil", "highest_to_lowest"];
    assert_eq!(row(&session, &columns, "inequality('model.incomes')"), [Some(2.0), Some(0.0), None, None, None]);
}

/// New clients of seven organisers; worked out from Spiegelhalter's formulas.
#[test]
fn overdispersion_is_the_known_one() {
    let areas = [(61, 59_250), (17, 22_880), (9, 16_080), (6, 11_240), (7, 6_450), (5, 5_620), (2, 3_700)];
    let session = session();
    let rows: Vec<String> = areas.iter().enumerate().map(|(i, (x, n))| format!("1, 'rate', {i}, {x}, {n}")).collect();
    table(&session, "areas", "series, scale, area, x, n", &rows);
    let found = row(&session, &["phi", "tau_squared", "areas"], "overdispersion('model.areas')");
    printed(&found, &[0.797_323, 0.0, 7.0], 6);
    table(&session, "areas", "series, scale, area, x, n", &rows[..1]);
    assert_eq!(row(&session, &["phi", "tau_squared"], "overdispersion('model.areas')"), [None, None]);
}

/// R: chisq.test(c(30, 40, 50), p = c(1, 1, 1)/3) gives X-squared = 5, df = 2, p-value = 0.08208.
#[test]
fn homogeneity_is_that_of_the_chi_squared_test() {
    let session = session();
    let areas = |scale: &str, areas: &[(u32, u32)]| {
        let rows: Vec<String> = areas.iter().map(|(x, n)| format!("1, '{scale}', {x}, {n}")).collect();
        table(&session, "areas", "series, scale, x, n", &rows);
        row(&session, &["chi_square", "degrees", "chi_square_tail(chi_square, degrees)"], "homogeneity('model.areas')")
    };
    printed(&areas("rate", &[(30, 1000), (40, 1000), (50, 1000)]), &[5.0, 2.0, 0.082_08], 5);
    // R: prop.test(c(15, 25), c(50, 50), correct = FALSE) gives X-squared = 4.1667, p-value = 0.04123.
    printed(&areas("proportion", &[(15, 50), (25, 50)])[2..], &[0.041_23], 5);
    assert_eq!(areas("rate", &[(1, 10), (2, 30), (3, 30)])[0], None, "expected counts below 5");
    assert_eq!(areas("proportion", &[(50, 50), (50, 50)])[0], None, "no variation at all");
    assert_eq!(areas("rate", &[(30, 1000)])[0], None, "one area");
}

/// Student's sleep data (Biometrika 1908, 6:20), paired; R: t.test(x, y, paired = TRUE).
#[test]
fn paired_change_is_that_of_students_sleep_data() {
    let before = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    let after = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    let session = session();
    let rows: Vec<String> = before.iter().zip(after).map(|(before, after)| format!("1, {before}, {after}")).collect();
    table(&session, "sleep", "series, before, after", &rows);
    let columns = [
        "mean_change",
        "mean_change - student_t_quantile(0.975, pairs - 1) * standard_error",
        "mean_change + student_t_quantile(0.975, pairs - 1) * standard_error",
        "srm",
    ];
    let found = row(&session, &columns, "paired_change('model.sleep')");
    printed(&found, &[1.58, 0.7001, 2.4599, 1.2846], 4);
    table(&session, "sleep", "series, before, after", &["1, 2, 3".to_owned(), "1, null, 3".to_owned()]);
    let columns = ["pairs", "mean_change", "deviation", "srm"];
    assert_eq!(row(&session, &columns, "paired_change('model.sleep')"), [Some(1.0), Some(1.0), None, None]);
}

/// 6-MP arm of Freireich et al. 1963 (Blood 21:699), with R's survfit(conf.type = "log-log").
#[test]
fn kaplan_meier_is_that_of_the_known_trial() {
    let weeks = [6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35_i32];
    let session = session();
    let rows: Vec<String> = weeks.iter().map(|week| format!("{}, {}", week.abs(), i32::from(*week > 0))).collect();
    table(&session, "remission", "time, cause", &rows);
    for (week, known) in [(6, [0.8571, 0.6197, 0.9516]), (10, [0.7529, 0.5032, 0.8894]), (22, [0.5378, 0.2678, 0.7468])]
    {
        let columns = ["survival", "loglog_low(survival, sqrt(variance))", "loglog_high(survival, sqrt(variance))"];
        let found = row(&session, &columns, &format!("kaplan_meier('model.remission') where time = {week}"));
        printed(&found, &known, 4);
    }
    let columns = ["median", "low", "high"];
    let median = row(&session, &columns, "kaplan_meier_median('model.remission')");
    assert_eq!(median, [Some(23.0), Some(13.0), None], "the upper end never comes down to one half");
    let all = row(&session, &["max(events_so_far)", "max(at_risk)"], "kaplan_meier('model.remission')");
    assert_eq!(all, [Some(9.0), Some(21.0)]);
    // Who is censored at the median is at risk at it: 3/4, then 3/4 · 2/3. Six of twelve is half, whatever the product rounds to.
    let rows = ["1, 1", "2, 1", "2, 0", "3, 0"].map(str::to_owned);
    table(&session, "remission", "time, cause", &rows);
    assert_eq!(row(&session, &columns, "kaplan_meier_median('model.remission')")[0], Some(2.0));
    let rows: Vec<String> = (1..=12).map(|time| format!("{time}, 1")).collect();
    table(&session, "remission", "time, cause", &rows);
    assert_eq!(row(&session, &columns, "kaplan_meier_median('model.remission')")[0], Some(6.0));
}

#[test]
fn the_catalogue_tells_of_every_function_and_of_no_other() {
    let session = session();
    let told = |kooste: bool| -> BTreeSet<String> {
        let kinds = functions().into_iter().filter(|function| (function.kind == FunctionKind::Kooste) == kooste);
        kinds.flat_map(|function| function.names).collect()
    };
    let mut statement = session
        .connection()
        .prepare("select distinct function_name from duckdb_functions() where not internal")
        .unwrap();
    let macros: BTreeSet<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(told(false), macros);
    // The engine takes functions in Rust for its own; they are where they are registered.
    let registered: BTreeSet<String> = include_str!("../statistics/sql.rs")
        .split("register_one(connection, \"")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()))
        .collect();
    assert_eq!(told(true), registered);
    for function in functions() {
        let words = [&function.gives.fi, &function.gives.sv, &function.gives.en];
        assert!(words.into_iter().all(|words| !words.is_empty()), "{:?}", function.names);
    }
}
