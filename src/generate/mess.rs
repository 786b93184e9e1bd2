//! The mess that real exports come in, sprinkled by seed over otherwise clean files (`--mess some`).
//!
//! Anywhere in the text files, by chance:
//!
//! - spaces after (seldom before) a cell's text; blank rows;
//! - `-`, `ei tietoa` and `?` for a missing value (never in a yes/no column, where `-` is a no);
//! - municipalities as PORI, "Porin kaupunki", Björneborg, 609, KU609, Sakyla;
//! - dates as 1.2.21, 1.2.-21, 01.02.2021, 2021-02-01;
//! - numbers from a thousand on with a no-break space: 1 234,50;
//! - yes and no as K, x, 1, joo and E, 0;
//! - words cut short: "Määräaik.", "toist.voimassa", "Mielent.".
//!
//! At fixed places, each in one file (rows from 1, when the file has that many):
//!
//! | file | what |
//! |---|---|
//! | Porin perusturva, referrals, row 7 | referral date 31.2.: rejected |
//! | Porin perusturva, job starts, row 4 | unknown job class: rejected |
//! | Porin perusturva, job ends, row 5 | ends on the project's first day, before it began: rejected |
//! | Porin perusturva, employer contacts, row 20 | no way of meeting: rejected |
//! | Porin perusturva, profiles, row 9 | the same row twice: dropped |
//! | PoSa, agreements, row 6 | no date: rejected |
//! | PoSa, assessments, row 10 | a word for a value: rejected |
//! | KSTHKY, profiles, row 3 | "kevät 2021" for a date: rejected |
//! | Huittinen, exits, row 1 | date 31.2.: rejected |
//! | Huittinen, agreements, row 2 | a coach whom nobody knows |
//! | Huittinen, employer contacts | a title above the header |
//! | Eura, referrals | a column that no form has |
//! | Eura, employer contacts | comma between the cells |
//! | PoSa, job starts | UTF-8 with a byte-order mark |
//! | Rauma, follow-up | month names for months, spacer rows |
//!
//! Never an identifier of a person: a sample must be readable.

use chrono::Datelike;

use super::Mess;
use super::calendar::date_of;
use super::delimited::Encoding;
use super::dice::{Dice, Purpose, scramble};
use super::region::{Area, Region};

/// What a cell holds, as far as mess is concerned.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum CellKind {
    Text,
    Id,
    Number,
    Day,
    YesNo,
}

/// How one file is written.
pub(super) struct Style {
    pub delimiter: char,
    pub encoding: Encoding,
    /// Title row above the header.
    pub title: Option<&'static str>,
    /// Header of a column that no form knows.
    pub extra_column: Option<&'static str>,
    /// Headers of an older version of the form.
    pub older_version: bool,
    /// Row (from 0) that is written twice.
    pub repeated_row: Option<u64>,
    /// Texts put into cells: row and column from 0.
    faults: Vec<(u64, usize, String)>,
    /// Where chance strikes; none in a clean file.
    pub cells: Option<Dice>,
}

impl Style {
    /// Returns the style of a clean file.
    pub(super) fn clean() -> Style {
        Style {
            delimiter: ';',
            encoding: Encoding::Windows1252,
            title: None,
            extra_column: None,
            older_version: false,
            repeated_row: None,
            faults: Vec::new(),
            cells: None,
        }
    }

    /// Returns the style of an organisation's file of a form, given the form's columns.
    pub(super) fn of(
        mess: Mess,
        seed: u64,
        region: &Region,
        coaches: usize,
        organisation: &str,
        form: &str,
        columns: &[&str],
    ) -> Style {
        let mut style = Style::clean();
        // KSTHKY still uses an older version of form E, and that is in order.
        style.older_version = organisation == "KSTHKY" && form == "service_exit";
        if mess == Mess::None {
            return style;
        }
        let name = organisation.bytes().chain(form.bytes()).fold(0_u64, |sum, byte| scramble(sum ^ u64::from(byte)));
        style.cells = Some(Dice::new(seed, Purpose::Mess, name));
        match (organisation, form) {
            ("Porin perusturva", "vocational_profile") => style.repeated_row = Some(8),
            ("Huittinen", "employer_contact") => style.title = Some("Lomake B: työnantajakontaktit"),
            ("Eura", "referral") => style.extra_column = Some("Kirjauksen tila"),
            ("Eura", "employer_contact") => style.delimiter = ',',
            ("PoSa", "job_start") => style.encoding = Encoding::Utf8Mark,
            _ => {}
        }
        if let Some((row, column, text)) = fault(region, coaches, organisation, form)
            && let Some(column) = columns.iter().position(|name| *name == column)
        {
            style.faults.push((row - 1, column, text));
        }
        style
    }

    /// Returns the text that spoils a cell.
    pub(super) fn fault(&self, row: u64, column: usize) -> Option<&str> {
        let fault = self.faults.iter().find(|(bad_row, bad_column, _)| *bad_row == row && *bad_column == column);
        fault.map(|(_, _, text)| text.as_str())
    }

    /// Returns whether a blank row follows.
    pub(super) fn blank_row(&mut self) -> bool {
        self.cells.as_mut().is_some_and(|dice| dice.happens(25))
    }
}

/// Returns row (from 1), column and text of the one spoilt cell of a file.
fn fault(region: &Region, coaches: usize, organisation: &str, form: &str) -> Option<(u64, &'static str, String)> {
    let no_such_day = || format!("31.2.{}", date_of(region.as_of).year());
    let spoilt = match (organisation, form) {
        ("Porin perusturva", "referral") => (7, "referral_date", no_such_day()),
        ("Porin perusturva", "job_start") => (4, "job_class", "keikkatyö".to_owned()),
        ("Porin perusturva", "job_end") => (5, "end_date", "1.9.2020".to_owned()),
        ("Porin perusturva", "employer_contact") => (20, "mode", String::new()),
        ("PoSa", "agreement") => (6, "start_date", String::new()),
        ("PoSa", "assessment") => (10, "value", "hyvä".to_owned()),
        ("KSTHKY", "vocational_profile") => (3, "profile_date", "kevät 2021".to_owned()),
        ("Huittinen", "service_exit") => (1, "exit_date", no_such_day()),
        ("Huittinen", "agreement") => (2, "coach_id", format!("V{}", coaches + 40)),
        _ => return None,
    };
    Some(spoilt)
}

/// Changes the text of a cell as people and spreadsheets do.
pub(super) fn disturb(dice: &mut Dice, kind: CellKind, cell: &mut String) {
    let roll = dice.below(1_000);
    if cell.is_empty() {
        match (kind, roll) {
            (CellKind::YesNo, _) => {}
            (_, 0..50) => cell.push('-'),
            (_, 50..75) => cell.push_str("ei tietoa"),
            (_, 75..85) => cell.push('?'),
            _ => {}
        }
        return;
    }
    match (kind, roll) {
        (CellKind::Day, _) => redate(roll, cell),
        (CellKind::YesNo, _) => answer(roll, cell),
        (CellKind::Number, 0..500) => group_thousands(cell),
        (CellKind::Text, 0..150) => shorten(cell),
        (CellKind::Text | CellKind::Id, 990..997) => cell.push(' '),
        (CellKind::Text, 997..1_000) => cell.insert(0, ' '),
        _ => {}
    }
}

/// Spells a municipality in one of the ways that are seen.
pub(super) fn respell(dice: &mut Dice, area: &Area, cell: &mut String) {
    let town = matches!(area.code.as_str(), "609" | "684" | "102" | "214" | "271" | "079" | "886");
    let spelling = match dice.below(1_000) {
        0..25 => cell.to_uppercase(),
        25..45 => format!("{} {}", area.genitive, if town { "kaupunki" } else { "kunta" }),
        45..58 => area.name_sv.clone(),
        58..75 => area.code.clone(),
        75..80 => format!("KU{}", area.code),
        80..110 => cell.replace(['ä', 'å'], "a").replace('ö', "o"),
        _ => return,
    };
    *cell = spelling;
}

/// Writes d.m.yyyy in another way.
fn redate(roll: u32, cell: &mut String) {
    let mut parts = cell.splitn(3, '.');
    let (Some(day), Some(month), Some(year)) = (parts.next(), parts.next(), parts.next()) else {
        return;
    };
    let (Ok(day), Ok(month), Ok(year)) = (day.parse::<u32>(), month.parse::<u32>(), year.parse::<u32>()) else {
        return;
    };
    let short = year % 100;
    let other = match roll {
        0..30 => format!("{day}.{month}.{short:02}"),
        30..40 => format!("{day}.{month}.-{short:02}"),
        40..75 => format!("{day:02}.{month:02}.{year}"),
        75..85 => format!("{year}-{month:02}-{day:02}"),
        _ => return,
    };
    *cell = other;
}

fn answer(roll: u32, cell: &mut String) {
    let other = match (cell.as_str(), roll) {
        ("kyllä", 0..50) => "K",
        ("kyllä", 50..80) => "x",
        ("kyllä", 80..100) => "1",
        ("kyllä", 100..110) => "joo",
        ("ei", 0..50) => "E",
        ("ei", 50..70) => "0",
        _ => return,
    };
    other.clone_into(cell);
}

/// Puts a no-break space before the last three digits of a number from a thousand on.
fn group_thousands(cell: &mut String) {
    let whole = cell.find(',').unwrap_or(cell.len());
    let plain = cell.bytes().all(|byte| byte.is_ascii_digit() || byte == b',');
    if plain && (4..=6).contains(&whole) {
        cell.insert(whole - 3, '\u{a0}');
    }
}

fn shorten(cell: &mut String) {
    let short = match cell.as_str() {
        "määräaikainen" => "Määräaik.",
        "toistaiseksi" => "toist.voimassa",
        "mielenterveys" => "Mielent.",
        _ => return,
    };
    short.clone_into(cell);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_stay_the_same_day_in_other_clothes() {
        let written = |roll| {
            let mut cell = "1.2.2021".to_owned();
            redate(roll, &mut cell);
            cell
        };
        assert_eq!([0, 30, 40, 75, 500].map(written), ["1.2.21", "1.2.-21", "01.02.2021", "2021-02-01", "1.2.2021"]);
    }

    #[test]
    fn only_numbers_from_a_thousand_on_are_grouped() {
        let grouped = |text: &str| {
            let mut cell = text.to_owned();
            group_thousands(&mut cell);
            cell
        };
        assert_eq!(grouped("1234,50"), "1\u{a0}234,50");
        assert_eq!(grouped("50460"), "50\u{a0}460");
        assert_eq!(grouped("999,9"), "999,9");
    }

    #[test]
    fn an_empty_answer_is_never_marked_since_a_dash_would_mean_no() {
        let mut dice = Dice::new(1, Purpose::Mess, 0);
        for _ in 0..500 {
            let mut cell = String::new();
            disturb(&mut dice, CellKind::YesNo, &mut cell);
            assert!(cell.is_empty());
        }
    }
}
