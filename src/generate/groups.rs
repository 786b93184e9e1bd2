//! The group pilots: who takes part, what becomes of the participants, and when the groups meet.

use super::calendar::{Day, on};
use super::people::Referred;
use super::region::Region;

/// A placement that is written into a participant's story: first day, class, weeks it lasts (none: it goes on).
#[derive(Clone, Copy)]
pub(super) struct Placement {
    pub start: Day,
    pub class: &'static str,
    pub weeks: Option<Day>,
}

/// A group pilot.
pub(super) struct Group {
    pub id: &'static str,
    pub organiser: usize,
    pub first: Day,
    pub last: Day,
    /// Planned hours of a day of theory, in tenths; a day of learning at work has four hours.
    pub theory_hours: i32,
    /// One list of placements for each seat.
    pub seats: Vec<Vec<Placement>>,
    /// Seat whose holder leaves half-way, and the day.
    pub leaver: Option<(usize, Day)>,
}

/// Which seat of which group a client has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Seat {
    pub group: usize,
    pub seat: usize,
}

/// Returns the pilots that have begun by their organiser's last day: two of three people, one of five whom the
/// organisation employs itself.
pub(super) fn planned(region: &Region) -> Vec<Group> {
    let none = Vec::new;
    let placed = |start, class, weeks| vec![Placement { start, class, weeks }];
    let employed = on(2021, 6, 21);
    let house = Placement { start: employed, class: "ALIHANK", weeks: None };
    let house_for = |weeks| Placement { weeks: Some(weeks), ..house };
    let groups = [
        Group {
            id: "R1",
            organiser: region.organiser("Porin perusturva"),
            first: on(2021, 3, 2),
            last: on(2021, 6, 24),
            theory_hours: 60,
            seats: vec![
                placed(on(2021, 5, 17), "AVOIN_PT", Some(30)),
                placed(on(2021, 6, 7), "ALIHANK", Some(22)),
                none(),
            ],
            leaver: Some((2, on(2021, 4, 20))),
        },
        Group {
            id: "R2",
            organiser: region.organiser("Rauma"),
            first: on(2021, 9, 7),
            last: on(2021, 12, 16),
            theory_hours: 30,
            seats: vec![none(), placed(on(2021, 11, 29), "AVOIN", None), none()],
            leaver: None,
        },
        Group {
            id: "R3",
            organiser: region.organiser("PoSa"),
            first: employed,
            last: on(2022, 5, 26),
            theory_hours: 30,
            seats: vec![
                vec![house_for(50), Placement { start: on(2022, 6, 6), class: "AVOIN_PT", weeks: None }],
                vec![house_for(49)],
                vec![house_for(41), Placement { start: on(2022, 4, 4), class: "AVOIN", weeks: None }],
                vec![house_for(24)],
                vec![house],
            ],
            leaver: Some((3, on(2021, 12, 3))),
        },
    ];
    groups.into_iter().filter(|group| group.first <= region.organisers[group.organiser].cut).collect()
}

/// Returns for each person the seat that they take: the organiser's clients whose service began last before the group.
pub(super) fn seat(people: &[Referred], groups: &[Group]) -> Vec<Option<Seat>> {
    let mut seats = vec![None; people.len()];
    for (number, group) in groups.iter().enumerate() {
        let mut candidates: Vec<(Day, usize)> = people
            .iter()
            .enumerate()
            .filter(|(place, person)| {
                person.client.organiser == group.organiser && seats[*place].is_none() && !person.has_job
            })
            .filter_map(|(place, person)| Some((person.first_start.filter(|start| *start < group.first)?, place)))
            .collect();
        candidates.sort_by_key(|(start, place)| (-start, *place));
        for (seat, (_, place)) in candidates.into_iter().take(group.seats.len()).enumerate() {
            seats[place] = Some(Seat { group: number, seat });
        }
    }
    seats
}
