//! The sessions of the group pilots (form 11): a day of learning at work and a day of theory a week.

use chrono::Datelike;

use crate::diagnostics::Result;

use super::calendar::{Day, date_of, is_working_day};
use super::client::Client;
use super::dice::{Dice, Purpose};
use super::groups::{Group, Seat};
use super::region::Organiser;
use super::sample::{Folder, Sample};
use super::words::ABSENCES;

const SESSION: &[&str] =
    &["group_id", "client_id", "date", "kind", "planned_hours", "realised_hours", "absence_reason"];

/// Planned hours of a day of learning at work, in tenths.
const WORK_LEARNING_HOURS: i32 = 40;

/// Writes form 11 for the groups that the organiser runs.
pub(super) fn sessions(sample: &Sample, number: usize, organiser: &Organiser, folder: &mut Folder) -> Result<()> {
    let mut table = sample.table(&organiser.name, "group_session", SESSION);
    let seated = |client: &'_ Client| client.services.iter().find_map(|service| service.seat);
    for (place, group) in sample.groups.iter().enumerate().filter(|(_, group)| group.organiser == number) {
        let members: Vec<(&Client, Seat)> = sample
            .clients_of(number)
            .iter()
            .filter_map(|client| Some((client, seated(client).filter(|seat| seat.group == place)?)))
            .collect();
        let mut dice = Dice::new(sample.seed, Purpose::Groups, place as u64);
        for (day, kind, planned) in days(group, organiser.cut) {
            for (client, seat) in &members {
                let left = group.leaver.is_some_and(|(leaver, from)| leaver == seat.seat && day >= from);
                let (realised, absence) = attend(&mut dice, planned, left);
                table.id(group.id);
                table.client(client.number);
                table.day(day);
                table.text(kind);
                table.tenths(planned);
                table.tenths(realised);
                table.text(absence);
                table.end_row();
            }
        }
    }
    folder.table(&organiser.name, "Ryhman_toteuma", organiser.sent, table)
}

/// Returns the group's days up to the cut: every week but in July and around Christmas.
fn days(group: &Group, cut: Day) -> Vec<(Day, &'static str, i32)> {
    let last = group.last.min(cut);
    let mut days = Vec::new();
    for week in 0.. {
        let work = group.first + 7 * week;
        if work > last {
            break;
        }
        let date = date_of(work);
        if date.month() == 7 || (date.month() == 12 && date.day() > 19) {
            continue;
        }
        for (day, kind, planned) in
            [(work, "työssäoppiminen", WORK_LEARNING_HOURS), (work + 2, "teoria", group.theory_hours)]
        {
            if day <= last && is_working_day(day) {
                days.push((day, kind, planned));
            }
        }
    }
    days
}

/// Returns the hours that were realised (tenths) and why a day was missed.
fn attend(dice: &mut Dice, planned: i32, left: bool) -> (i32, &'static str) {
    if left {
        return (0, "keskeytti ryhmän");
    }
    match dice.below(100) {
        0..9 => (0, dice.pick(ABSENCES)),
        9..18 => (planned / 2 / 5 * 5, ""),
        _ => (planned, ""),
    }
}
