//! The job coaches: as many as the clients need, hired as the work grows, each client to the one with most room.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::calendar::{Day, date_of, on};
use super::client::Client;
use super::region::Region;
use chrono::Datelike;

/// Clients at the same time that one full-time coach is planned to have.
const CLIENTS_PER_FTE: u32 = 22;

/// A job coach.
pub(super) struct Coach {
    pub organiser: usize,
    /// Posts one after another: first day, last day, full-time equivalent in tenths.
    pub posts: Vec<(Day, Option<Day>, u32)>,
}

impl Coach {
    /// Returns the full-time equivalent in tenths on a day.
    pub(super) fn fte(&self, day: Day) -> u32 {
        let post = self.posts.iter().find(|(first, last, _)| *first <= day && last.is_none_or(|last| day <= last));
        post.map_or(0, |(_, _, tenths)| *tenths)
    }

    /// Returns the first day of the first post.
    pub(super) fn hired(&self) -> Day {
        self.posts.first().map_or(0, |(first, _, _)| *first)
    }
}

/// Returns the name of a coach in the forms: V1, V2, …
pub(super) fn coach_id(coach: usize) -> String {
    format!("V{}", coach + 1)
}

/// Hires the coaches of every organiser and gives each service its coach.
pub(super) fn hire(region: &Region, clients: &mut [Client]) -> Vec<Coach> {
    let mut coaches = Vec::new();
    let mut services: Vec<Vec<(Day, usize, usize)>> = vec![Vec::new(); region.organisers.len()];
    for (place, client) in clients.iter().enumerate() {
        for (number, service) in client.services.iter().enumerate() {
            services[client.organiser].push((service.start, place, number));
        }
    }
    for (organiser, starts) in services.iter_mut().enumerate() {
        starts.sort_unstable();
        let first = coaches.len();
        staff(region, organiser, starts, clients, &mut coaches);
        assign(&coaches, first, starts, clients);
    }
    coaches
}

/// Hires an organiser's coaches: full-time ones and two that share the rest, each from the month in which the others are full.
fn staff(
    region: &Region,
    organiser: usize,
    starts: &[(Day, usize, usize)],
    clients: &[Client],
    coaches: &mut Vec<Coach>,
) {
    let growth = growth(starts, clients);
    let peak = growth.iter().map(|(_, active)| *active).max().unwrap_or(0);
    let mut capacity = 0;
    for (number, tenths) in posts(peak).into_iter().enumerate() {
        // Room for another is made when nine tenths of the places are taken.
        let full = growth.iter().find(|(_, active)| *active * 100 > capacity * CLIENTS_PER_FTE * 9);
        let hired = match full {
            Some((day, _)) if number > 0 => on(date_of(*day).year(), date_of(*day).month(), 1),
            _ => region.project_start,
        };
        capacity += tenths;
        coaches.push(Coach { organiser, posts: career(region, organiser, number, hired, tenths) });
    }
}

/// Returns the posts of a coach: one, but for a coach of the largest team who begins with shorter hours.
fn career(region: &Region, organiser: usize, number: usize, hired: Day, tenths: u32) -> Vec<(Day, Option<Day>, u32)> {
    let longer = on(2021, 9, 1);
    let part_time = organiser == region.organiser("Porin perusturva") && number == 0 && tenths > 8;
    if part_time && region.organisers[organiser].cut >= longer && hired < longer {
        return vec![(hired, Some(longer - 1), 8), (longer, None, tenths)];
    }
    vec![(hired, None, tenths)]
}

/// Returns the number of active clients after each start and exit.
fn growth(starts: &[(Day, usize, usize)], clients: &[Client]) -> Vec<(Day, u32)> {
    let mut steps: Vec<(Day, i32)> = starts.iter().map(|(start, _, _)| (*start, 1)).collect();
    let exits = starts.iter().filter_map(|(_, place, number)| clients[*place].services[*number].exit);
    steps.extend(exits.map(|exit| (exit.day + 1, -1)));
    steps.sort_unstable();
    let mut active = 0_u32;
    steps
        .into_iter()
        .map(|(day, step)| {
            active = active.saturating_add_signed(step);
            (day, active)
        })
        .collect()
}

/// Returns the full-time equivalents (tenths) that this many clients need, two posts sharing what is not full-time.
fn posts(clients: u32) -> Vec<u32> {
    let tenths = (clients * 10).div_ceil(CLIENTS_PER_FTE).max(2);
    let people = tenths.div_ceil(10);
    if people == 1 {
        return vec![tenths];
    }
    let shared = tenths - 10 * (people - 2);
    let mut posts: Vec<u32> = (2..people).map(|_| 10).collect();
    posts.extend([shared.div_ceil(2), shared / 2]);
    posts
}

/// Gives each service, in order of start, to the hired coach with the fewest clients for the working time.
fn assign(coaches: &[Coach], first: usize, starts: &[(Day, usize, usize)], clients: &mut [Client]) {
    let mut loads = vec![0_u32; coaches.len() - first];
    let mut exits: BinaryHeap<Reverse<(Day, usize)>> = BinaryHeap::new();
    for (start, place, number) in starts {
        while let Some(Reverse((day, coach))) = exits.peek().copied() {
            if day >= *start {
                break;
            }
            exits.pop();
            loads[coach] -= 1;
        }
        let free = coaches[first..].iter().enumerate().filter(|(_, coach)| coach.hired() <= *start);
        let chosen = free
            .min_by_key(|(own, coach)| (loads[*own] * 100 / coach.fte(*start).max(1), *own))
            .map_or(0, |(own, _)| own);
        loads[chosen] += 1;
        let service = &mut clients[*place].services[*number];
        service.coach = first + chosen;
        if let Some(exit) = service.exit {
            exits.push(Reverse((exit.day, chosen)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_add_up_to_what_the_clients_need_and_none_is_over_full_time() {
        for clients in [0, 1, 5, 19, 20, 80, 171, 20_000] {
            let posts = posts(clients);
            let needed = (clients * 10).div_ceil(CLIENTS_PER_FTE).max(2);
            assert_eq!(posts.iter().sum::<u32>(), needed);
            assert!(posts.iter().all(|tenths| (1..=10).contains(tenths)), "{posts:?}");
        }
    }
}
