//! The forms that follow a client: referral (1), agreement (2), vocational profile (3) and exit (7).

use crate::diagnostics::Result;

use super::calendar::working_day_from;
use super::coaches::coach_id;
use super::dice::Purpose;
use super::region::Organiser;
use super::sample::{Folder, Sample};
use super::words;

const REFERRAL: &[&str] = &[
    "client_id",
    "referral_date",
    "referrer",
    "municipality",
    "age_group",
    "gender",
    "client_group",
    "labour_status",
    "unemployed_months",
    "wants_work",
    "decision",
    "decision_date",
];
const AGREEMENT: &[&str] = &[
    "client_id",
    "start_date",
    "coach_id",
    "team",
    "goal",
    "goal_hours",
    "job_search_plan",
    "mode",
    "group_id",
    "participation_group",
];
const PROFILE: &[&str] = &[
    "client_id",
    "profile_date",
    "updated_date",
    "education",
    "experience_years",
    "months_since_work",
    "wished_occupation",
    "wished_hours",
    "benefits_advice",
    "benefits_advice_date",
];
const EXIT: &[&str] = &["client_id", "exit_date", "reason", "in_work", "satisfaction", "would_recommend"];

/// Writes form 1: every referral with what was decided.
pub(super) fn referrals(sample: &Sample, number: usize, organiser: &Organiser, folder: &mut Folder) -> Result<()> {
    let mut table = sample.table(&organiser.name, "referral", REFERRAL);
    for client in sample.clients_of(number) {
        let mut dice = sample.dice(Purpose::Forms, client, 1);
        for referral in &client.referrals {
            table.client(client.number);
            table.day(referral.day);
            table.text(referral.referrer);
            table.home(&sample.region, client.home);
            table.text(client.age_group);
            table.text(client.gender);
            table.text(if dice.happens(300) { "" } else { client.group });
            table.text(referral.labour_status);
            table.integer_or_empty(referral.unemployed_months);
            table.yes_or_no([Some(true), Some(false), None][dice.weighted(&[88, 5, 7])]);
            table.text(referral.decision.map_or("", |(decision, _)| decision));
            table.day_or_empty(referral.decision.map(|(_, day)| day));
            table.end_row();
        }
    }
    folder.table(&organiser.name, "Lahetteet", organiser.sent, table)
}

/// Writes form 2: every agreement on a service.
pub(super) fn agreements(sample: &Sample, number: usize, organiser: &Organiser, folder: &mut Folder) -> Result<()> {
    let mut table = sample.table(&organiser.name, "agreement", AGREEMENT);
    for client in sample.clients_of(number) {
        let mut dice = sample.dice(Purpose::Forms, client, 2);
        for service in &client.services {
            let goal = dice.pick(words::GOALS);
            let hours = match goal {
                "kokoaikatyö" => 375,
                _ => dice.pick(words::WEEKLY_HOURS),
            };
            table.client(client.number);
            table.day(service.start);
            table.id(&coach_id(service.coach));
            table.text(organiser.team);
            table.text(goal);
            table.tenths(hours);
            table.yes_or_no([Some(true), Some(false), None][dice.weighted(&[84, 11, 5])]);
            table.text(if service.seat.is_some() { "ryhmä" } else { "yksilö" });
            table.id(service.seat.map_or("", |seat| sample.groups[seat.group].id));
            table.text(dice.pick(words::PARTICIPATION_GROUPS));
            table.end_row();
        }
    }
    folder.table(&organiser.name, "Yhteistyosopimukset", organiser.sent, table)
}

/// Writes form 3: the vocational profile of nearly every service.
pub(super) fn profiles(sample: &Sample, number: usize, organiser: &Organiser, folder: &mut Folder) -> Result<()> {
    let mut table = sample.table(&organiser.name, "vocational_profile", PROFILE);
    for client in sample.clients_of(number) {
        let mut dice = sample.dice(Purpose::Forms, client, 3);
        for service in &client.services {
            let made = working_day_from(service.start + dice.between(2, 32));
            let updated = working_day_from(made + dice.between(80, 220));
            let advised = working_day_from(made + dice.between(0, 60));
            let last = service.exit.map_or(organiser.cut, |exit| exit.day.min(organiser.cut));
            if made > last || dice.happens(700) {
                continue;
            }
            let advice = dice.happens(7_600) && advised <= last;
            table.client(client.number);
            table.day(made);
            table.day_or_empty(Some(updated).filter(|updated| *updated <= last && dice.happens(6_500)));
            table.text(dice.pick(words::EDUCATION));
            table.tenths(dice.between(0, 24) * dice.between(0, 10) + 5 * dice.between(0, 1));
            table.integer_or_empty(Some(dice.below(30) + dice.below(60)).filter(|_| !dice.happens(900)));
            table.text(words::OCCUPATIONS[client.wish].title);
            table.tenths(dice.pick(words::WEEKLY_HOURS));
            table.yes_or_no(if dice.happens(400) { None } else { Some(advice) });
            table.day_or_empty(Some(advised).filter(|_| advice));
            table.end_row();
        }
    }
    folder.table(&organiser.name, "Lomake_A", organiser.sent, table)
}

/// Writes form 7: every exit, with the answers of those who gave any.
pub(super) fn exits(sample: &Sample, number: usize, organiser: &Organiser, folder: &mut Folder) -> Result<()> {
    let mut table = sample.table(&organiser.name, "service_exit", EXIT);
    for client in sample.clients_of(number) {
        let mut dice = sample.dice(Purpose::Forms, client, 7);
        for exit in client.services.iter().filter_map(|service| service.exit) {
            let answers = !matches!(exit.reason, "ei tavoiteta" | "kuollut") && dice.happens(6_800);
            let satisfaction = u32::try_from(1 + dice.weighted(&[3, 6, 17, 43, 31])).unwrap_or(1);
            let recommends = dice.weighted(&[1, 1, 1, 2, 3, 7, 9, 16, 25, 19, 16]);
            table.client(client.number);
            table.day(exit.day);
            table.text(exit.reason);
            table.yes_or_no(Some(exit.in_work));
            table.integer_or_empty(Some(satisfaction).filter(|_| answers));
            table.integer_or_empty(u32::try_from(recommends).ok().filter(|_| answers));
            table.end_row();
        }
    }
    folder.table(&organiser.name, "Lomake_E", organiser.sent, table)
}
