//! The rules of the contract, each with the rows that it is about.

mod cells;
mod files;
mod followup;
mod form_versions;
mod habits;
mod ids;
mod keys;
mod missing;
mod municipalities;
mod relations;
mod reviews;
mod scales;
mod spellings;
mod summary;
mod totals;

use super::RULES;
use super::testing::Staged;
use crate::language::{Catalogue, Lang};

#[test]
fn no_finding_holds_a_cells_value() {
    let staged = Staged::new().file(
        "job_start",
        "Pori",
        "c.csv",
        "client_id | start_date | job_class | weekly_hours | wage_subsidy | municipality | contract
         SECRET-1  | SECRET-2   | SECRET-3  | SECRET-4     | SECRET-5     | SECRET-6     | SECRET-7",
    );
    staged.check();
    let told = format!("{:?}", staged.findings());
    assert!(!told.contains("SECRET"), "{told}");
}

#[test]
fn every_code_has_a_message_in_every_language() {
    for lang in Lang::ALL {
        let catalogue = Catalogue::of(lang);
        for rule in RULES {
            assert!(catalogue.has(rule.code), "{lang}: {}", rule.code);
        }
    }
}

#[test]
fn messages_are_filled_in() {
    use crate::diagnostics::{Style, render_text};
    let staged = Staged::new()
        .file(
            "job_start",
            "Pori",
            "c.csv",
            "client_id | start_date | job_class | weekly_hours | wage_subsidy | municipality
             PP-1      | 31.2.2021  | AVOIN     | 200          | ehkä         | Sakyla
             PP-2      | 1.2.2023   | avion     | -1           | K            | ",
        )
        .file("service_exit", "Pori", "e.csv", "client_id | satisfaction\nPP-1 | 9");
    staged.check();
    for lang in Lang::ALL {
        for diagnostic in staged.findings() {
            let text = render_text(&diagnostic, Catalogue::of(lang), Style::Plain);
            assert!(!text.contains(['{', '«']), "{text}");
        }
    }
}

#[test]
fn nothing_staged_gives_nothing() {
    let staged = Staged::new();
    assert_eq!(staged.check(), Vec::<String>::new());
    assert_eq!(staged.query("select count(*) from checked.job_start"), ["0"]);
}
