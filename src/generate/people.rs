//! Who is referred, from where and when, and what is decided: clients up to the door of the service.

use super::calendar::{Day, is_working_day, next_month, working_day_from};
use super::client::{Client, Referral};
use super::dice::{Dice, Purpose};
use super::region::{OUTSIDE, Region, Sends};
use super::words;

/// A client with the day on which the first service starts, if one does.
pub(super) struct Referred {
    pub client: Client,
    pub first_start: Option<Day>,
    /// Came with an open labour market job in hand.
    pub has_job: bool,
}

/// Returns the referred people, ordered by organiser and first referral and numbered in that order.
pub(super) fn refer(region: &Region, seed: u64, clients: u32) -> Vec<Referred> {
    let weights = region.weights();
    let months = Months::new(region);
    let mut people: Vec<Referred> =
        (0..u64::from(clients)).map(|index| refer_one(region, seed, index, &weights, &months)).collect();
    people.sort_by_key(|person| (person.client.organiser, person.client.referrals[0].day, person.client.index));
    let mut numbers = vec![0; region.organisers.len()];
    for Referred { client, .. } in &mut people {
        numbers[client.organiser] += 1;
        client.number = numbers[client.organiser];
    }
    people
}

fn refer_one(region: &Region, seed: u64, index: u64, weights: &[u32], months: &Months) -> Referred {
    let mut dice = Dice::new(seed, Purpose::Person, index);
    // Whatever the number of clients, one is served from early on: even the smallest sample shows a whole path.
    let first = index == 0;
    let organiser_area =
        if first { region.organisers[region.organiser("Porin perusturva")].areas[0] } else { dice.weighted(weights) };
    let organiser = region.areas[organiser_area].organiser;
    let cut = region.organisers[organiser].cut;
    let home = home(region, organiser_area, organiser, first, &mut dice);
    let day =
        if first { months.draw(&mut dice, region.project_start + 60) } else { months.draw(&mut dice, cut) }.min(cut);
    let has_job = !first && region.organisers[organiser].sends == Sends::Forms && dice.happens(140);
    let age_group = dice.pick(words::AGE_GROUPS);
    let gender = dice.pick(words::GENDERS);
    let group = dice.pick(words::CLIENT_GROUPS);
    let wish = dice.weighted(&[1; words::OCCUPATIONS.len()]);
    let prospects = [70, 330, 690][dice.weighted(&[32, 46, 22])];
    let (referral, first_start) = decide(day, cut, first, has_job, &mut dice);
    let client = Client {
        index,
        organiser,
        number: 0,
        home,
        age_group,
        gender,
        group,
        wish,
        prospects: if first {
            690
        } else if has_job {
            70
        } else {
            prospects
        },
        referrals: vec![referral],
        services: Vec::new(),
        jobs: Vec::new(),
        contacts: Vec::new(),
    };
    Referred { client, first_start, has_job }
}

/// Returns the home: nearly always the municipality drawn, sometimes another of the organiser's, rarely one outside.
fn home(region: &Region, area: usize, organiser: usize, first: bool, dice: &mut Dice) -> usize {
    let roll = dice.below(1_000);
    if first || roll >= 22 {
        return area;
    }
    if roll < 10 {
        return region.areas.len() + dice.weighted(&[1; OUTSIDE.len()]);
    }
    let own = &region.organisers[organiser].areas;
    own[dice.weighted(&vec![1; own.len()])]
}

/// Returns a referral of this day with its decision, and the start of the service that follows.
pub(super) fn decide(day: Day, cut: Day, sure: bool, has_job: bool, dice: &mut Dice) -> (Referral, Option<Day>) {
    let referrer = dice.pick(words::REFERRERS);
    let labour_status = if has_job { "työssä" } else { dice.pick(words::LABOUR_STATUSES) };
    let months = u32::try_from(3 + dice.between(0, 40) + dice.between(0, 60)).unwrap_or(3);
    let unemployed = matches!(labour_status, "työtön" | "työtoiminnassa") && !dice.happens(600);
    let decided = working_day_from(day + 3 + dice.between(0, 20));
    let waiting = if cut - day < 120 { 2_400 } else { 250 };
    let roll = dice.below(100);
    let queue = dice.happens(waiting);
    let decision = match roll {
        _ if sure => "hyväksytty",
        0..8 => "ei sovellu",
        8..15 => "asiakas perui",
        _ if queue => "jono",
        _ => "hyväksytty",
    };
    let late = if dice.happens(2_500) { dice.between(0, 60) } else { 0 };
    let start = working_day_from(decided + 4 + dice.between(0, 28) + late);
    let referral = Referral {
        day,
        referrer,
        labour_status,
        unemployed_months: unemployed.then_some(months),
        decision: (decided <= cut).then_some((decision, decided)),
    };
    let starts = decision == "hyväksytty" && start <= cut;
    (referral, starts.then_some(start))
}

/// The months in which referrals are made: few at first, fewer in July and December.
struct Months {
    starts: Vec<Day>,
    weights: Vec<u32>,
    last: Day,
}

impl Months {
    fn new(region: &Region) -> Months {
        let last = region.as_of.min(region.project_end).max(region.project_start);
        let mut starts = Vec::new();
        let mut weights = Vec::new();
        let mut day = region.project_start;
        while day <= last {
            let length = (next_month(day).min(last + 1) - day).unsigned_abs();
            let pace = match (starts.len(), starts.len() % 12) {
                (0..3, _) => 50 + 20 * u32::try_from(starts.len()).unwrap_or(0),
                (_, 10) => 45,
                (_, 3) => 75,
                _ => 110,
            };
            starts.push(day);
            weights.push(pace * length);
            day = next_month(day);
        }
        Months { starts, weights, last }
    }

    /// Draws a working day up to `latest`; the project's first day when there is none.
    fn draw(&self, dice: &mut Dice, latest: Day) -> Day {
        let latest = latest.min(self.last);
        let count = self.starts.iter().filter(|start| **start <= latest).count().max(1);
        let month = dice.weighted(&self.weights[..count]);
        let first = self.starts[month];
        let last = (next_month(first) - 1).min(latest).max(first);
        let day = dice.between(first, last);
        (first..=day).rev().find(|day| is_working_day(*day)).unwrap_or(first)
    }
}
