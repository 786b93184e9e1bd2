//! A client's way through the service, week by week: contacts with employers, jobs, their ends, the exit, a return.

use super::calendar::{Day, is_working_day, working_day_from};
use super::client::{Client, Contact, Exit, Job, Service};
use super::dice::{Dice, Purpose};
use super::groups::{Group, Seat};
use super::people::{Referred, decide};
use super::region::Region;
use super::words::{self, OCCUPATIONS};

/// Most jobs of one service besides work trials: the coaches' summary has room for five.
const MOST_JOBS: usize = 5;

/// Chance of an exit in a week of search or after a job, per ten thousand.
const EXIT_OUT_OF_WORK: u32 = 165;

/// Chance of an exit in a week of steady work, per ten thousand.
const EXIT_IN_WORK: u32 = 190;

/// Weeks in a job before the support may end.
const STEADY_WEEKS: u32 = 26;

/// Lives the client's time from the first service to the cut-off.
pub(super) fn live(person: Referred, seat: Option<Seat>, region: &Region, groups: &[Group], seed: u64) -> Client {
    let Referred { mut client, first_start, has_job } = person;
    let Some(start) = first_start else {
        return client;
    };
    let mut life = Life {
        dice: Dice::new(seed, Purpose::Timeline, client.index),
        job_dice: Dice::new(seed, Purpose::Jobs, client.index),
        cut: region.organisers[client.organiser].cut,
        employers: region.organisers[client.organiser].employers,
        project_start: region.project_start,
    };
    if has_job {
        life.bring_job(&mut client, start);
    }
    let script = seat.map(|seat| (&groups[seat.group], seat));
    let mut start = Some(start);
    while let Some(day) = start {
        let first = client.services.is_empty();
        let exit = life.serve(&mut client, day, script.filter(|_| first));
        start = exit.and_then(|exit| life.come_back(&mut client, exit));
    }
    client
}

struct Life {
    dice: Dice,
    job_dice: Dice,
    cut: Day,
    employers: (u32, u32),
    project_start: Day,
}

/// What occupies the client: a job, a work trial or another placement.
struct Busy {
    until: Day,
    job: usize,
    weeks: u32,
}

impl Life {
    /// Runs one service and returns its exit, if it has ended.
    fn serve(&mut self, client: &mut Client, start: Day, script: Option<(&Group, Seat)>) -> Option<Exit> {
        let service = client.services.len();
        client.services.push(Service { start, coach: 0, seat: script.map(|(_, seat)| seat), exit: None });
        if let Some((group, seat)) = script {
            self.place(client, group, seat);
        }
        let mut busy: Option<Busy> = None;
        let mut lead: Option<(u32, u32)> = None;
        let mut first_contact = true;
        let mut day = start + self.dice.between(8, 40);
        while day <= self.cut {
            let locked = script.is_some_and(|(group, _)| day <= group.last + 60);
            if busy.as_ref().is_some_and(|busy| busy.until < day) {
                busy = None;
                day += self.dice.between(0, 21);
                if !locked && self.dice.happens(500) {
                    return self.leave(client, service, day, false);
                }
                continue;
            }
            if let Some(busy) = &mut busy {
                busy.weeks += 1;
                let steady = busy.weeks >= STEADY_WEEKS && client.jobs[busy.job].competitive();
                if self.dice.happens(1_100) {
                    let visit = 2 + busy.weeks / 8;
                    let employer = client.jobs[busy.job].employer;
                    self.contact(client, service, day, (employer, visit), "jatkotapaaminen", false);
                }
                if steady && !locked && self.dice.happens(EXIT_IN_WORK) {
                    return self.leave(client, service, day, true);
                }
            } else {
                if first_contact || self.dice.happens(3_900) {
                    let outcome = self.dice.pick(words::CONTACT_OUTCOMES);
                    let (employer, visit) = self.follow(lead, client);
                    self.contact(client, service, day, (employer, visit), outcome, first_contact);
                    lead = (outcome != "ei paikkaa").then_some((employer, visit));
                    first_contact = false;
                }
                if script.is_none() {
                    busy = self.search(client, service, day, lead);
                    if busy.is_none() && self.dice.happens(EXIT_OUT_OF_WORK) {
                        return self.leave(client, service, day, false);
                    }
                } else if !locked && self.dice.happens(EXIT_OUT_OF_WORK) {
                    let in_work = client.jobs.iter().any(|job| job.paid() && job.overlaps(day, day));
                    return self.leave(client, service, day, in_work);
                }
            }
            day += 7;
        }
        None
    }

    /// Returns the employer to see: the one with a lead, or a new one of the wished occupation (or a near one).
    fn follow(&mut self, lead: Option<(u32, u32)>, client: &Client) -> (u32, u32) {
        match lead {
            Some((employer, visit)) if visit < 4 => (employer, visit + 1),
            _ => {
                let occupation =
                    if self.dice.happens(7_200) { client.wish } else { self.dice.weighted(&[1; OCCUPATIONS.len()]) };
                (self.employer(occupation), 1)
            }
        }
    }

    fn employer(&mut self, occupation: usize) -> u32 {
        let (base, slots) = self.employers;
        base + self.dice.below(slots) * OCCUPATIONS.len() as u32 + occupation as u32
    }

    fn occupation_of(&self, employer: u32) -> usize {
        (employer - self.employers.0) as usize % OCCUPATIONS.len()
    }

    fn contact(
        &mut self,
        client: &mut Client,
        service: usize,
        day: Day,
        (employer, visit): (u32, u32),
        outcome: &'static str,
        first: bool,
    ) {
        let day = working_day_from(day);
        if day > self.cut {
            return;
        }
        let names_client = first || !self.dice.happens(700);
        let mode = if first { "kasvokkain" } else { self.dice.pick(words::CONTACT_MODES) };
        let wished = self.occupation_of(employer) == client.wish;
        let matches = if self.dice.happens(400) { None } else { Some(wished) };
        client.contacts.push(Contact {
            service,
            day,
            employer,
            visit,
            mode,
            matches_wish: matches.filter(|_| names_client),
            outcome,
            names_client,
        });
    }

    /// Returns what a week of search led to.
    fn search(&mut self, client: &mut Client, service: usize, day: Day, lead: Option<(u32, u32)>) -> Option<Busy> {
        let in_service = client.jobs.iter().filter(|job| job.service == Some(service)).count();
        // The service learns its craft: the chances rise by a quarter over the first two years.
        let elapsed = (day - self.project_start).clamp(0, 600).unsigned_abs();
        let chance = client.prospects * (88 + elapsed / 25) / 100;
        if in_service < MOST_JOBS && self.dice.happens(chance) {
            let class = self.job_dice.pick(words::JOB_CLASSES);
            return self.hire(client, service, day, class, lead);
        }
        let trials = client.jobs.iter().filter(|job| job.class == "TYOKOKEILU").count();
        if trials < 2 && self.dice.happens(95) {
            return self.hire(client, service, day, "TYOKOKEILU", lead);
        }
        None
    }

    fn hire(
        &mut self,
        client: &mut Client,
        service: usize,
        day: Day,
        class: &'static str,
        lead: Option<(u32, u32)>,
    ) -> Option<Busy> {
        let start = working_day_from(day + self.job_dice.between(3, 14));
        if start > self.cut {
            return None;
        }
        let (employer, visit) = self.follow(lead, client);
        let outcome = if class == "TYOKOKEILU" { "työkokeilu" } else { "työpaikka" };
        self.contact(client, service, day, (employer, visit), outcome, false);
        let job = self.job(Some(service), start, class, employer);
        let until = self.planned_end(&job);
        self.record(client, job, until);
        Some(Busy { until, job: client.jobs.len() - 1, weeks: 0 })
    }

    /// Adds a job that has begun by the cut-off, with its end if that has come too.
    fn record(&mut self, client: &mut Client, mut job: Job, until: Day) {
        if job.start > self.cut {
            // Not begun yet, so not written down yet.
            return;
        }
        if until <= self.cut {
            let reasons = if job.contract == "määräaikainen" { words::TERM_ENDED } else { words::JOB_ENDED };
            job.end = Some((until, self.job_dice.pick(reasons)));
        }
        client.jobs.push(job);
    }

    fn job(&mut self, service: Option<usize>, start: Day, class: &'static str, employer: u32) -> Job {
        let dice = &mut self.job_dice;
        let contract = match class {
            "AVOIN" => dice.pick(words::CONTRACTS),
            "AVOIN_PT" | "OPPISOP" | "ALIHANK" => "määräaikainen",
            // No employment contract: a trial, a placement, a business of one's own.
            _ => "",
        };
        let hours = dice.pick(words::WEEKLY_HOURS);
        let paid = matches!(class, "AVOIN" | "AVOIN_PT" | "OPPISOP" | "ALIHANK");
        let wage = i64::from(1_040 + 5 * dice.between(0, 90) + 5 * dice.between(0, 40));
        let known = !dice.happens(1_200);
        Job {
            service,
            start,
            end: None,
            employer,
            occupation: self.occupation_of(employer),
            class,
            contract,
            hours,
            wage: (paid && known).then_some(wage),
            subsidy_apart: class == "AVOIN_PT" && self.job_dice.happens(4_500),
        }
    }

    /// Returns the day on which a job ends if nothing else happens.
    fn planned_end(&mut self, job: &Job) -> Day {
        let dice = &mut self.job_dice;
        let days = match (job.class, job.contract) {
            ("TYOKOKEILU", _) => dice.between(4, 12) * 7 - 3,
            ("OPPISOP", _) => dice.between(300, 720),
            ("YRITTAJA", _) | (_, "toistaiseksi") => {
                weeks_until(dice, &[(13, 190), (26, 110), (300, 60)]) * 7 + dice.between(0, 6)
            }
            (_, "määräaikainen" | "kausi" | "") => dice.pick(words::TERMS),
            (_, _) => weeks_until(dice, &[(13, 310), (300, 150)]) * 7 + dice.between(0, 6),
        };
        (job.start.max(job.start + days - 1)..=job.start + days + 3)
            .find(|day| is_working_day(*day))
            .unwrap_or(job.start)
    }

    /// Ends the service; a job in hand goes on, and its end is told of like any other.
    fn leave(&mut self, client: &mut Client, service: usize, day: Day, in_work: bool) -> Option<Exit> {
        let day = working_day_from(day);
        if day > self.cut {
            return None;
        }
        let reason = if in_work { "työssä" } else { self.dice.pick(words::EXIT_REASONS) };
        let exit = Exit { day, reason, in_work };
        client.services[service].exit = Some(exit);
        client.contacts.retain(|contact| contact.service != service || contact.day <= day);
        Some(exit)
    }

    /// Returns the start of another service: some come back, with a new referral.
    fn come_back(&mut self, client: &mut Client, exit: Exit) -> Option<Day> {
        if matches!(exit.reason, "eläke" | "muutti" | "kuollut")
            || client.services.len() >= 3
            || !self.dice.happens(1_500)
        {
            return None;
        }
        let day = working_day_from(exit.day + 40 + self.dice.between(0, 150));
        if day > self.cut {
            return None;
        }
        let (referral, start) = decide(day, self.cut, false, false, &mut self.dice);
        client.referrals.push(referral);
        start
    }

    /// Gives the client an open labour market job that began before the service.
    fn bring_job(&mut self, client: &mut Client, start: Day) {
        let began = working_day_from(start - self.job_dice.between(60, 240));
        if began <= self.project_start || began >= start {
            return;
        }
        let employer = self.employer(client.wish);
        let mut job = self.job(None, began, "AVOIN", employer);
        job.contract = "toistaiseksi";
        let until = start + 30 + self.job_dice.between(0, 400);
        self.record(client, job, until);
    }

    /// Writes the placements of a group's seat into the client's story.
    fn place(&mut self, client: &mut Client, group: &Group, seat: Seat) {
        for placement in &group.seats[seat.seat] {
            let employer = if placement.class == "ALIHANK" { self.employers.0 } else { self.employer(client.wish) };
            let mut job = self.job(Some(client.services.len() - 1), placement.start, placement.class, employer);
            if placement.class == "ALIHANK" {
                job.hours = 80;
            }
            job.contract = if placement.weeks.is_some() { "määräaikainen" } else { "toistaiseksi" };
            let until = placement.weeks.map_or(Day::MAX, |weeks| placement.start + weeks * 7 - 3);
            self.record(client, job, until);
        }
    }
}

/// Returns the week in which something ends whose chance a week (per ten thousand) changes at the weeks given.
fn weeks_until(dice: &mut Dice, phases: &[(Day, u32)]) -> Day {
    let mut week = 0;
    for (until, chance) in phases {
        while week < *until {
            if dice.happens(*chance) {
                return week;
            }
            week += 1;
        }
    }
    week
}
