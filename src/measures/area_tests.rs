//! The measures by area against figures worked out by hand: areas, homes, working age, funnels.

use super::testing::{Project, Results, near, twelve_clients};

#[test]
fn areas_add_up_to_the_region() {
    let project = twelve_clients(2);
    project.sql("update core.referral set municipality = 'muu' where person = 2");
    project.sql("update core.referral set municipality = 'tuntematon' where person = 3");
    let results = project.run();
    for kind in ["municipality", "organiser", "subregion", "region"] {
        for (period, served, competitive) in [("2021Q1", 5, 1), ("2021Q2", 9, 3), ("2021Q3", 11, 2), ("2021Q4", 9, 4)] {
            let rows = results.rows(
                "employment/quarterly_by_area",
                &["served", "competitive"],
                &[("area_kind", kind), ("period", period)],
            );
            let sum = |column: usize| rows.iter().map(|row| row[column].parse::<i64>().unwrap()).sum::<i64>();
            assert_eq!((sum(0), sum(1)), (served, competitive), "{kind} {period}");
        }
    }
    let columns = ["served", "competitive", "competitive_rate", "low", "high"];
    let elsewhere = results.rows("employment/quarterly_by_area", &columns, &[("area_kind", "region"), ("area", "muu")]);
    // A02 was served until August: three quarters, no rate. The row stands in the fourth, too.
    assert_eq!(elsewhere[..3], [["1", "0", "", "", ""]; 3]);
    assert_eq!(elsewhere[3..], [["0", "0", "", "", ""]]);
    let unknown = results.row(
        "equity/outcome",
        &["served", "competitive", "rate", "funnel_low_95", "signal"],
        &[("area_kind", "organiser"), ("area", "tuntematon")],
    );
    assert_eq!(unknown, ["1", "1", "", "", "none"]);
}

#[test]
fn the_home_is_that_of_the_latest_referral_by_the_cut_off() {
    let project = twelve_clients(2);
    project.insert(
        "referral",
        "person, referral_date, municipality",
        &["1, date '2021-11-01', 'Säkylä'", "2, date '2022-02-01', 'Säkylä'", "3, date '2021-02-01', 'tuntematon'"],
    );
    let results = project.run();
    let served = |area| results.row("equity/outcome", &["served"], &[("area_kind", "municipality"), ("area", area)]);
    assert_eq!(served("Säkylä"), ["1"]);
    assert_eq!(served("Pori"), ["4"]);
}

#[test]
fn working_age_takes_the_row_or_the_groups_and_never_a_part() {
    let project = Project::new("2020-01-01", "2022-06-30");
    let population = |code: &str, year: u16, age: &str, gender: &str, people: u32| {
        project.insert(
            "population",
            "area_code, year, age, gender, population",
            &[&format!("'{code}', {year}, '{age}', {gender}, {people}")],
        );
    };
    // Pori (609): the row, also by gender. Rauma (684): the ten groups. Eura (050): one group is missing. Ulvila: 2020 only.
    population("609", 2021, "15–64", "null", 50_000);
    population("609", 2021, "15–64", "'nainen'", 24_000);
    population("609", 2021, "yhteensä", "null", 83_000);
    population("609", 2020, "15–64", "'nainen'", 24_100);
    population("609", 2020, "15–64", "'mies'", 26_000);
    for low in (15..65).step_by(5) {
        population("684", 2021, &format!("{low}–{}", low + 4), "'yhteensä'", 2000);
        if low < 60 {
            population("050", 2021, &format!("{low}–{}", low + 4), "'yhteensä'", 600);
        }
    }
    population("886", 2020, "15–64", "'yhteensä'", 7000);
    let results = project.run();
    let of = |area, year| {
        results.row("equity/access", &["working_age"], &[("area_kind", "municipality"), ("area", area), ("year", year)])
    };
    assert_eq!(of("Pori", "2020"), ["50100"]);
    assert_eq!(of("Pori", "2021"), ["50000"]);
    assert_eq!(of("Pori", "2022"), ["50000"], "the latest earlier year");
    assert_eq!(of("Rauma", "2021"), ["20000"]);
    assert_eq!(of("Rauma", "2020"), [""], "never a later year");
    assert_eq!(of("Eura", "2021"), [""], "nine of ten groups are not the whole");
    assert_eq!(of("Ulvila", "2022"), ["7000"]);
    let region =
        results.rows("equity/access", &["working_age", "rate_per_1000"], &[("area_kind", "region"), ("year", "2021")]);
    assert_eq!(region, [["", ""]; 3], "a region with unknown parts is unknown, and nobody's home has no population");
}

/// Seven organisers with the populations and counts of the known answer in `statistics::funnel`: the SQL way.
fn organisers() -> Results {
    let project = Project::new("2021-01-01", "2021-12-31");
    project.sql("delete from core.area");
    let areas = [(61, 59_250), (17, 22_880), (9, 16_080), (6, 11_240), (7, 6_450), (5, 5_620), (2, 3_700)];
    let mut person = 0;
    for (number, (clients, working_age)) in areas.into_iter().enumerate() {
        project.insert(
            "area",
            "area_code, name_fi, subregion, organiser",
            &[&format!("'{number}', 'K{number}', 'S', 'J{number}'")],
        );
        project.insert(
            "population",
            "area_code, year, age, population",
            &[&format!("'{number}', 2021, '15–64', {working_age}")],
        );
        for _ in 0..clients {
            person += 1;
            project.insert(
                "referral",
                "person, referral_date, municipality",
                &[&format!("{person}, date '2021-01-01', 'K{number}'")],
            );
            project.insert("agreement", "person, start_date", &[&format!("{person}, date '2021-02-01'")]);
            if person % 3 == 0 {
                project.insert(
                    "job_start",
                    "person, job_no, start_date, job_class",
                    &[&format!("{person}, '1', date '2021-03-01', 'AVOIN'")],
                );
            }
        }
    }
    let results = project.run();
    let phi: f64 = project
        .session
        .connection()
        .query_row(
            "select phi from model.area_comparison where measure = 'access' and area_kind = 'organiser'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    near(Some(phi), 0.797_323);
    results
}

#[test]
fn the_funnel_of_access_has_the_known_limits_and_rates() {
    let results = organisers();
    let largest = [("area_kind", "organiser"), ("area", "J0")];
    let figure = |column| results.number("equity/access", column, &largest).unwrap();
    assert!((figure("funnel_low_95") - 0.6185).abs() < 5.1e-5);
    assert!((figure("funnel_high_95") - 1.0896).abs() < 5.1e-5);
    near(Some(figure("rate_per_1000")), 1000.0 * 61.0 / 59_250.0);
    let byar = crate::statistics::byar(61);
    near(Some(figure("low")), 1000.0 * byar.low / 59_250.0);
    // Below ten clients the interval is the exact one.
    let exact = crate::statistics::poisson_exact(2);
    near(
        results.number("equity/access", "high", &[("area_kind", "organiser"), ("area", "J6")]),
        1000.0 * exact.high / 3700.0,
    );
    let signals = results.rows("equity/access", &["signal"], &[("area_kind", "organiser")]).concat();
    assert_eq!(signals[..7], ["within"; 7]);
    assert_eq!(signals[7..], ["none"; 2], "elsewhere and unknown are no areas");
    let region = results.rows("equity/access", &["started", "funnel_low_95", "signal"], &[("area_kind", "region")]);
    assert_eq!(region[0], ["107", "", "none"], "a region alone is compared with nothing");
}

/// Five organisers of forty clients each whose shares in work differ far more than by chance.
#[test]
fn overdispersed_areas_get_the_wide_limits_of_their_twin_in_rust() {
    use crate::statistics::{Scale, Z_998, overdispersed_limit, overdispersion};
    let project = Project::new("2021-01-01", "2021-12-31");
    project.sql("delete from core.area");
    let in_work = [2, 35, 10, 20, 4];
    for (number, in_work) in in_work.into_iter().enumerate() {
        project.sql(&format!(
            "insert into core.area(area_code, name_fi, subregion, organiser) values ('{number}', 'K{number}', 'S', 'J{number}');
             insert into core.referral(person, referral_date, municipality)
             select {number} * 100 + range, date '2021-01-01', 'K{number}' from range(40);
             insert into core.agreement(organisation, person, start_date)
             select 'o', {number} * 100 + range, date '2021-02-01' from range(40);
             insert into core.job_start(organisation, person, job_no, start_date, job_class)
             select 'o', {number} * 100 + range, '1', date '2021-03-01', 'AVOIN' from range({in_work});"
        ));
    }
    let results = project.run();
    let twin = overdispersion(&in_work.map(|x| (x, 40)), Scale::Proportion).unwrap();
    let (phi, tau_squared): (f64, f64) = project
        .session
        .connection()
        .query_row(
            "select phi, tau_squared from model.area_comparison
             where measure = 'outcome' and area_kind = 'organiser'",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .unwrap();
    assert!((phi - twin.phi).abs() < 1e-12 && (tau_squared - twin.tau_squared).abs() < 1e-12 && tau_squared > 0.0);
    let limit = overdispersed_limit(40, 71.0 / 200.0, twin.tau_squared, Z_998, Scale::Proportion);
    let organiser = [("area_kind", "organiser"), ("area", "J1")];
    near(results.number("equity/outcome", "funnel_high_998", &organiser), limit.unwrap());
    assert_eq!(results.row("equity/outcome", &["served", "competitive"], &organiser), ["40", "35"]);
}

#[test]
fn every_rate_lies_in_its_interval() {
    let results = organisers();
    for table in results.tables() {
        let names: Vec<&str> = table.frame.get_column_names().into_iter().map(|name| name.as_str()).collect();
        for rate in ["rate", "competitive_rate", "rate_per_1000", "job_cif"] {
            if !names.contains(&rate) {
                continue;
            }
            for row in results.rows(&table.id, &["low", rate, "high"], &[]) {
                let [low, rate, high] = [0, 1, 2].map(|place| row[place].parse::<f64>());
                if let (Ok(low), Ok(rate), Ok(high)) = (low, rate, high) {
                    assert!(low <= rate && rate <= high, "{} {row:?}", table.id);
                }
            }
        }
    }
}
