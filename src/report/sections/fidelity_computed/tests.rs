//! Where computed and assessed scores differ.

use crate::report::shapes::TableCell;
use crate::report::testing::{PROJECT, released, rows_of, told};

use super::{Computed, build};

fn built(rows: &str) -> Computed {
    let tables = [released("fidelity/computed", rows)];
    told(PROJECT, &tables, build)
}

const DATES: &str = "vertaisarvio,computed";

fn row(item: i64, figures: &str, remark: &str) -> String {
    format!("Pori,2022-05-12,{item},{figures},percent,{DATES},{remark},2022-05-12\n")
}

#[test]
fn wide_differences_are_named_and_hidden_ones_are_not_counted() {
    let rows = [
        row(2, "94.6,4,5,-1", ""),
        row(15, "80.04,5,5,0", ""),
        row(19, "48.8,1,4,-3", "recent_jobs"),
        row(20, "93.0,5,2,3", ""),
        row(21, "..,..,2,..", ".."),
    ]
    .concat();
    let computed = built(&rows);
    let finding = computed.findings[0].text();
    assert!(
        finding.starts_with(
            "Pori: sekä lasketut että arvioidut pisteet voi esittää 4 kriteeristä. Niistä samat pisteet sai 1,"
        ),
        "{finding}"
    );
    assert!(
        finding.contains("matalampi on kriteeri 19: ") && finding.contains("korkeampi on kriteeri 20: "),
        "{finding}"
    );
    assert!(!finding.contains("21"), "{finding}");
    let table = computed.table.shown.unwrap();
    assert_eq!(rows_of(&table)[5].split('|').nth(1), Some(".."));
    assert_eq!(table.rows[3].cells[5], TableCell::Text("\u{2212}3".into()));
    let notes: Vec<String> = table.notes.iter().map(crate::report::rich::Rich::text).collect();
    assert!(notes.iter().any(|note| note.starts_with("Pori (kriteeri 19): ")), "{notes:?}");
    assert!(!notes.iter().any(|note| note.contains("kriteeri 21")), "{notes:?}");
}

#[test]
fn a_unit_without_teams_says_why_it_is_not_computed() {
    let computed = built("Rauma,2022-05-12,1,,,4,,clients_per_fte,vertaisarvio,not_tied,,");
    assert_eq!(
        computed.findings[0].text(),
        "Rauma: kriteerejä ei ole laskettu (yksikön tiimejä ei ole nimetty asetuksissa)."
    );
    assert!(computed.table.shown.is_none());
    assert!(built("").table.missing.is_some());
}

/// "No data" would not say of what.
#[test]
fn an_item_that_cannot_be_scored_says_what_is_not_known() {
    let unit = |unit: &str, item: i64| row(item, ",,4,", "not_ratable").replace("Pori,", &format!("{unit},"));
    let computed = built(&[unit("Pori", 2), unit("Pori", 17), unit("Rauma", 2), row(19, "48.8,1,4,-3", "")].concat());
    let notes: Vec<String> =
        computed.table.shown.unwrap().notes.iter().map(crate::report::rich::Rich::text).skip(1).collect();
    assert_eq!(
        notes[..2],
        [
            "Pori (kriteeri 2), Rauma (kriteeri 2): ei voi pisteyttää, koska siitä, paljonko valmentajien työajasta kuluu muuhun \
             kuin työhönvalmennukseen, ei ole tietoa arviointia edeltävältä ajalta.",
            "Pori (kriteeri 17): ei voi pisteyttää, koska valmentajien työpäivistä ja tapaamisista työnantajien kanssa ei ole \
             tietoa arviointia edeltävältä ajalta."
        ]
    );
}

/// Of item 17 one of two things may be lacking: the remark says which.
#[test]
fn what_came_is_not_said_to_be_missing() {
    let note = |remark: &str| {
        let computed = built(&[row(17, ",,4,", remark), row(19, "48.8,1,4,-3", "")].concat());
        computed.table.shown.unwrap().notes[1].text()
    };
    let days = note("no_days_worked");
    assert!(days.contains("työpäivistä ei ole tietoa") && !days.contains("tapaamisista"), "{days}");
    let contacts = note("no_contacts");
    assert!(
        contacts.contains("tapaamisista työnantajien kanssa ei ole") && !contacts.contains("työpäivistä"),
        "{contacts}"
    );
}
