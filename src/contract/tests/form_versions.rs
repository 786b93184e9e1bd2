//! The three versions of Lomake E: coaches go on sending the one that lies on their disk.

use std::fs;

use crate::contract;
use crate::contract::testing::terms;
use crate::intake::{self, ReadOptions};
use crate::privacy::Gate;
use crate::session::{Limits, Session};

/// Reads one file as it was sent and returns its exits that may be loaded, and all codes that were found.
fn exits(csv: &str) -> (Vec<String>, Vec<&'static str>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("exports/Rauma");
    fs::create_dir_all(&path).unwrap();
    fs::write(path.join("Lomake E.csv"), encoding_rs::WINDOWS_1252.encode(csv).0).unwrap();
    let session = Session::open(&Limits::default()).unwrap();
    let intake =
        intake::read(&session, folder.path(), &contract::shapes(), &mut Gate::default(), ReadOptions::default())
            .unwrap();
    assert_eq!(intake.sources.len(), 1, "{:?}", intake.diagnostics);
    assert_eq!(intake.sources[0].form, "service_exit");
    contract::checks::check_rows(&session, &terms()).unwrap();
    let mut codes: Vec<&str> = intake.diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
    codes.extend(contract::findings(&session).unwrap().iter().map(|diagnostic| diagnostic.code));
    // There are no agreements in these tests.
    codes.retain(|code| *code != "exit-without-service");
    let sql = "select p.client_id || ' ' || e.exit_date || ' ' || e.reason || ' ' || coalesce(e.in_work::varchar, '-')
        from checked.service_exit as e
        inner join checked.person as p
          on p.person = e.person
        order by e.row_no";
    let mut statement = session.connection().prepare(sql).unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    (rows.collect::<duckdb::Result<_>>().unwrap(), codes)
}

#[test]
fn lomake_e_of_4_3_2021_loads() {
    let (rows, codes) = exits(
        "Lomake E (versio 4.3.2021)\r\n\r\nAsiakastunnus;Valmennuksen päättymispvm;Lopettamisen syy\r\nPP-1;31.3.2021;Muutti\r\nPP-2;1.4.2021;ei tavoitettu\r\n",
    );
    assert_eq!(rows, ["PP-1 2021-03-31 muutti -", "PP-2 2021-04-01 ei tavoiteta -"]);
    assert_eq!(codes, Vec::<&str>::new());
}

#[test]
fn lomake_e_of_12_4_2021_loads() {
    let (rows, codes) = exits(
        "Lomake E (versio 12.4.2021)\r\nAsiakastunnus;Valmennuksen päättymispvm;Lopettamisen syy;Työssä päättyessä;Tyytyväisyys\r\nPP-1;31.5.2021;työllistyi;kyllä;4\r\nPP-2;1.6.2021;keskeytti;ei;\r\n",
    );
    assert_eq!(rows, ["PP-1 2021-05-31 työssä true", "PP-2 2021-06-01 keskeytti false"]);
    assert_eq!(codes, Vec::<&str>::new());
}

#[test]
fn lomake_e_of_1_11_2021_loads() {
    let (rows, codes) = exits(
        "Asiakastunnus;Päättymispvm;Päättymisen syy;Työssä päättyessä;Tyytyväisyys;Suosittelisi\r\nPP-1;30.11.2021;opiskelu;ei;5;9\r\nPP-2;1.12.2021;työssä;x;3;10\r\n",
    );
    assert_eq!(rows, ["PP-1 2021-11-30 opiskelu false", "PP-2 2021-12-01 työssä true"]);
    assert_eq!(codes, Vec::<&str>::new());
}

/// A sheet that was begun on one version and went on with another.
#[test]
fn headers_of_two_versions_of_lomake_e_may_stand_side_by_side() {
    let (rows, codes) =
        exits("Asiakastunnus;Päättymispvm;Valmennuksen päättymispvm;Lopettamisen syy\r\nPP-1;30.11.2021;;eläke\r\n");
    assert_eq!(rows, ["PP-1 2021-11-30 eläke -"]);
    assert_eq!(codes, ["header-repeated"], "the first of the two columns is taken, and the other one told");
}
