//! The forms about the coaches: who they are (13) and the team leader's monthly follow-up (9).
//!
//! The follow-up counts what the other forms hold, so that the two agree.

use chrono::Datelike;

use crate::diagnostics::Result;

use super::Mess;
use super::calendar::{Day, date_of, next_month, working_days};
use super::client::Client;
use super::coaches::{Coach, coach_id};
use super::dice::{Dice, Purpose};
use super::region::Organiser;
use super::sample::{Folder, Sample};
use super::words::LINKED_TEAMS;
use super::workbook::{Book, Sheet};

const COACH: &[&str] = &["coach_id", "team", "fte", "from_date", "to_date", "municipalities", "linked_teams"];
const FOLLOW_UP: &[&str] = &[
    "month",
    "coach_id",
    "fte",
    "active_clients",
    "new_clients",
    "ended_clients",
    "employer_contacts",
    "new_jobs",
    "in_work",
    "team_meetings",
    "community_hours",
    "scheduled_hours",
    "other_hours",
    "tracking",
    "days_worked",
];
const MONTHS: [&str; 12] =
    ["tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu"];

/// Writes form 13: every post of the organiser's coaches.
pub(super) fn coaches(sample: &Sample, number: usize, organiser: &Organiser, folder: &mut Folder) -> Result<()> {
    let mut table = sample.table(&organiser.name, "coach", COACH);
    let municipalities: Vec<&str> =
        organiser.areas.iter().map(|area| sample.region.areas[*area].name_fi.as_str()).collect();
    for (coach, who) in sample.coaches.iter().enumerate().filter(|(_, who)| who.organiser == number) {
        let linked = [LINKED_TEAMS[coach % LINKED_TEAMS.len()], LINKED_TEAMS[(coach + 1) % LINKED_TEAMS.len()]];
        for (first, last, tenths) in &who.posts {
            table.id(&coach_id(coach));
            table.text(organiser.team);
            table.tenths(i32::try_from(*tenths).unwrap_or(0));
            table.day(*first);
            table.day_or_empty(*last);
            table.text(&municipalities.join(", "));
            table.text(&linked.join(", "));
            table.end_row();
        }
    }
    folder.table(&organiser.name, "Tyohonvalmentajat", organiser.sent, table)
}

/// What a coach did in a month, counted from the forms.
#[derive(Clone, Copy, Default)]
struct Counts {
    active: u32,
    new: u32,
    ended: u32,
    contacts: u32,
    jobs: u32,
    in_work: u32,
}

/// The whole months that an organiser's files cover, and what each of its coaches did in them.
struct FollowUp {
    months: Vec<(Day, Day)>,
    first_coach: usize,
    counts: Vec<Vec<Counts>>,
}

impl FollowUp {
    fn count(sample: &Sample, number: usize, organiser: &Organiser) -> FollowUp {
        let mut months = Vec::new();
        let mut first = sample.region.project_start;
        while next_month(first) - 1 <= organiser.cut {
            months.push((first, next_month(first) - 1));
            first = next_month(first);
        }
        let first_coach = sample.coaches.iter().position(|coach| coach.organiser == number).unwrap_or(0);
        let coaches = sample.coaches.iter().filter(|coach| coach.organiser == number).count();
        let mut follow_up =
            FollowUp { counts: vec![vec![Counts::default(); months.len()]; coaches], months, first_coach };
        for client in sample.clients_of(number) {
            follow_up.add(client);
        }
        follow_up
    }

    fn add(&mut self, client: &Client) {
        for (own, service) in client.services.iter().enumerate() {
            let counts = &mut self.counts[service.coach - self.first_coach];
            let exit = service.exit.map(|exit| exit.day);
            for (month, (first, last)) in self.months.iter().enumerate() {
                let from = service.start.max(*first);
                let until = exit.unwrap_or(*last).min(*last);
                let within = |day: Day| (*first..=*last).contains(&day);
                let counts = &mut counts[month];
                if from <= until {
                    counts.active += 1;
                    counts.in_work += u32::from(client.jobs.iter().any(|job| job.paid() && job.overlaps(from, until)));
                }
                counts.new += u32::from(within(service.start));
                counts.ended += u32::from(exit.is_some_and(within));
            }
            for contact in client.contacts.iter().filter(|contact| contact.service == own) {
                if let Some(month) = month_of(&self.months, contact.day) {
                    counts[month].contacts += 1;
                }
            }
            for job in client.jobs.iter().filter(|job| job.service == Some(own) && job.paid()) {
                if let Some(month) = month_of(&self.months, job.start) {
                    counts[month].jobs += 1;
                }
            }
        }
    }
}

fn month_of(months: &[(Day, Day)], day: Day) -> Option<usize> {
    let month = months.partition_point(|(_, last)| *last < day);
    months.get(month).filter(|(first, _)| *first <= day).map(|_| month)
}

/// Writes form 9: one workbook for each organiser, one sheet for each year.
pub(super) fn follow_up(sample: &Sample, number: usize, organiser: &Organiser, folder: &mut Folder) -> Result<()> {
    let follow_up = FollowUp::count(sample, number, organiser);
    let mut book = Book::new("Tiiminvetäjän seurantataulukko", organiser.sent);
    let mut years: Vec<i32> = follow_up.months.iter().map(|(first, _)| date_of(*first).year()).collect();
    years.dedup();
    if years.is_empty() {
        years.push(date_of(sample.region.project_start).year());
    }
    for year in years {
        let titles = ["Tiiminvetäjän seurantataulukko", organiser.team];
        let mut sheet = Book::sheet(&format!("Seuranta {year}"), &titles, "team_followup", FOLLOW_UP);
        sheet.widths(&[12, 12]);
        let mut totals = Totals::default();
        for (month, (first, last)) in follow_up.months.iter().enumerate() {
            if date_of(*first).year() != year {
                continue;
            }
            for (own, counts) in follow_up.counts.iter().enumerate() {
                let coach = follow_up.first_coach + own;
                if sample.coaches[coach].hired() > *first {
                    continue;
                }
                let time = Time::of(sample, coach, *first, *last);
                write_row(sample, organiser, &mut sheet, coach, *first, &counts[month], &time);
                totals.add(&counts[month], &time);
            }
            if sample.mess == Mess::Some && organiser.name == "Rauma" {
                sheet.next_row();
            }
        }
        totals.write(&mut sheet);
        book.add(sheet);
    }
    folder.book(&organiser.name, "Seurantataulukko", organiser.sent, book)
}

fn write_row(
    sample: &Sample,
    organiser: &Organiser,
    sheet: &mut Sheet,
    coach: usize,
    month: Day,
    counts: &Counts,
    time: &Time,
) {
    let date = date_of(month);
    let named = sample.mess == Mess::Some && organiser.name == "Rauma";
    sheet.text(&if named {
        format!("{}.{:02}", MONTHS[date.month0() as usize], date.year() % 100)
    } else {
        format!("{}/{}", date.month(), date.year())
    });
    sheet.text(&coach_id(coach));
    sheet.tenths(i32::try_from(time.fte).unwrap_or(0));
    for count in [counts.active, counts.new, counts.ended, counts.contacts, counts.jobs, counts.in_work, time.meetings]
    {
        sheet.integer(count);
    }
    for tenths in [time.community, time.scheduled, time.other] {
        sheet.tenths(tenths);
    }
    sheet.text(match organiser.name.as_str() {
        "Porin perusturva" | "Rauma" => "viikoittain",
        "Huittinen" => "ei",
        _ => "kuukausittain",
    });
    sheet.integer(time.days);
    sheet.end_row();
}

/// A coach's working time in a month; hours in tenths.
struct Time {
    fte: u32,
    days: u32,
    meetings: u32,
    scheduled: i32,
    community: i32,
    other: i32,
}

impl Time {
    fn of(sample: &Sample, coach: usize, first: Day, last: Day) -> Time {
        let mut dice = Dice::new(sample.seed, Purpose::Coaches, (coach as u64) << 32 | u64::from(first.unsigned_abs()));
        let who: &Coach = &sample.coaches[coach];
        let fte = who.fte(first);
        let office = working_days(first, last);
        let (kept, meetings) = match date_of(first).month() {
            7 => (40, 1),
            12 => (85, 2),
            _ => (100, 2 + dice.below(3)),
        };
        let days = ((office * fte * kept + 500) / 1_000).saturating_sub(dice.below(3)).max(1);
        // A working day has 7 hours and 15 minutes.
        let scheduled = i32::try_from(days * 725 / 10).unwrap_or(0);
        // Coaches differ in how much they are out of the office, and months differ a little.
        let usual = 40 + i32::try_from(coach * 7 % 24).unwrap_or(0);
        let community = scheduled * (usual + dice.between(-4, 6)) / 100;
        let other = scheduled * dice.between(2, 9) / 100;
        Time { fte, days, meetings, scheduled, community, other }
    }
}

/// Sums of a sheet's number columns, from the fourth on.
#[derive(Default)]
struct Totals {
    rows: u32,
    counts: [u32; 7],
    hours: [i32; 3],
    days: u32,
}

impl Totals {
    fn add(&mut self, counts: &Counts, time: &Time) {
        let row =
            [counts.active, counts.new, counts.ended, counts.contacts, counts.jobs, counts.in_work, time.meetings];
        for (sum, count) in self.counts.iter_mut().zip(row) {
            *sum += count;
        }
        for (sum, tenths) in self.hours.iter_mut().zip([time.community, time.scheduled, time.other]) {
            *sum += tenths;
        }
        self.days += time.days;
        self.rows += 1;
    }

    fn write(&self, sheet: &mut Sheet) {
        let counts = (3_u16..).zip(self.counts.iter().map(|count| f64::from(*count)));
        let hours = (10_u16..).zip(self.hours.iter().map(|tenths| f64::from(*tenths) / 10.0));
        let sums: Vec<(u16, f64)> = counts.chain(hours).chain([(14, f64::from(self.days))]).collect();
        sheet.total("Yhteensä", &sums);
        if self.rows > 0 {
            // Two decimals are enough for a mean that nobody loads.
            let rounded = |sum: f64| (sum / f64::from(self.rows) * 100.0).round() / 100.0;
            let means: Vec<(u16, f64)> = sums.iter().map(|(column, sum)| (*column, rounded(*sum))).collect();
            sheet.total("Keskiarvo", &means);
        }
    }
}
