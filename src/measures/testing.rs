//! A core model made by hand, for the tests of the measures.

use std::path::Path;

use super::trial::cell;
use crate::facts;
use crate::measures::{Library, MeasureTable, run};
use crate::session::{Limits, Session};
use crate::store;

/// A kooste.toml of which only the reference tables count here.
const SETTINGS: &str =
    "as_of = 2021-12-31\n[project]\nname = 'Koe'\nstart = 2021-01-01\nend = 2021-12-31\nregion = 'Satakunta'\n";

/// Returns the settings of a project that has reference tables only.
pub fn settings() -> crate::project::Project {
    crate::project::Project::parse(Path::new("."), SETTINGS).unwrap()
}

/// A project with no rows but the reference tables; the cut-off is `cut_off`.
pub struct Project {
    pub session: Session,
}

impl Project {
    /// Returns an empty project from `start` to `cut_off`.
    pub fn new(start: &str, cut_off: &str) -> Project {
        Project::with_threads(start, cut_off, 2)
    }

    /// Returns an empty project on a number of threads.
    pub fn with_threads(start: &str, cut_off: &str, threads: usize) -> Project {
        let session = Session::open(&Limits { threads: Some(threads), memory_mb: 512 }).unwrap();
        store::empty(&session, &settings()).unwrap();
        let project = Project { session };
        project.municipalities();
        project.sql(&format!(
            "insert into main.run_settings values
             ('test', date '{start}', date '{cut_off}', date '{cut_off}', date '{cut_off}', date '{start}', null, 'Satakunta')"
        ));
        project
    }

    fn municipalities(&self) {
        for row in facts::rows("municipalities") {
            self.insert(
                "area",
                "area_code, name_fi, name_sv, subregion, organiser",
                &[&format!("'{}', '{}', '{}', '{}', '{}'", row[0], row[1], row[2], row[5], row[6])],
            );
        }
    }

    /// Runs a statement.
    pub fn sql(&self, sql: &str) {
        self.session.execute("prepare a test", sql).unwrap();
    }

    /// Inserts rows (SQL values) of organisation 'o' into a core table.
    pub fn insert(&self, table: &str, columns: &str, rows: &[&str]) {
        for row in rows {
            self.sql(&format!("insert into core.{table}(organisation, {columns}) values ('o', {row})"));
        }
    }

    /// Runs the built-in measures.
    pub fn run(&self) -> Results {
        Results(run(&self.session, &Library::load(None).unwrap()).unwrap())
    }
}

/// The results of all measures.
pub struct Results(Vec<MeasureTable>);

impl Results {
    /// Returns the results' tables.
    pub fn tables(&self) -> &[MeasureTable] {
        &self.0
    }

    /// Returns the named columns of a measure, row by row as text; the key texts narrow the rows.
    pub fn rows(&self, id: &str, columns: &[&str], keys: &[(&str, &str)]) -> Vec<Vec<String>> {
        let table = self.0.iter().find(|table| table.id == id).unwrap();
        let text = |column: &str, row: usize| text(table, column, row);
        (0..table.frame.height())
            .filter(|row| keys.iter().all(|(column, key)| text(column, *row) == *key))
            .map(|row| columns.iter().map(|column| text(column, row)).collect())
            .collect()
    }

    /// Returns the only row that the keys leave, as text.
    pub fn row(&self, id: &str, columns: &[&str], keys: &[(&str, &str)]) -> Vec<String> {
        let mut rows = self.rows(id, columns, keys);
        assert_eq!(rows.len(), 1, "{id} {keys:?}");
        rows.remove(0)
    }

    /// Returns one number.
    pub fn number(&self, id: &str, column: &str, keys: &[(&str, &str)]) -> Option<f64> {
        let text = &self.row(id, &[column], keys)[0];
        (!text.is_empty()).then(|| text.parse().unwrap())
    }
}

/// The twelve clients of tests/fixtures/twelve_clients, cut off at the end of 2021.
pub fn twelve_clients(threads: usize) -> Project {
    let project = Project::with_threads("2021-01-01", "2021-12-31", threads);
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/twelve_clients");
    for (table, columns) in [
        ("person", "person, client_id"),
        ("referral", "person, referral_date, municipality"),
        ("agreement", "person, start_date, coach_id"),
        ("service_exit", "person, exit_date, reason"),
        ("job_start", "person, job_no, start_date, job_class, weekly_hours"),
        ("job_end", "person, job_no, end_date"),
    ] {
        project.sql(&format!(
            "insert into core.{table}(organisation, {columns})
             select 'o', {columns} from read_csv('{folder}/{table}.csv', header = true, delim = ',')"
        ));
    }
    project
}

pub fn near(value: Option<f64>, printed: f64) {
    assert!((value.unwrap() - printed).abs() < 5.1e-7, "{value:?} is not {printed}");
}

/// Returns a cell of a result as text: nothing for a missing value.
pub fn text(table: &MeasureTable, column: &str, row: usize) -> String {
    assert!(table.frame.column(column).is_ok(), "{} has no column {column}", table.id);
    cell(table, column, row)
}
