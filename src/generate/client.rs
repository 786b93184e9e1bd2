//! What happens to one client: referrals, services, jobs and contacts, as they were whoever writes them down.

use super::calendar::Day;
use super::groups::Seat;

/// A referral (form 1).
pub(super) struct Referral {
    pub day: Day,
    pub referrer: &'static str,
    pub labour_status: &'static str,
    pub unemployed_months: Option<u32>,
    pub decision: Option<(&'static str, Day)>,
}

/// A service: from an agreement (form 2) to an exit (form 7).
pub(super) struct Service {
    pub start: Day,
    /// Index of the coach; set when the coaches are hired.
    pub coach: usize,
    /// The seat in a group pilot, for a service in a group.
    pub seat: Option<Seat>,
    pub exit: Option<Exit>,
}

/// The end of a service.
#[derive(Clone, Copy)]
pub(super) struct Exit {
    pub day: Day,
    pub reason: &'static str,
    pub in_work: bool,
}

/// A job or another placement (forms 5 and 6).
pub(super) struct Job {
    /// Index of the service in which it began; none for a job that the client had before.
    pub service: Option<usize>,
    pub start: Day,
    pub end: Option<(Day, &'static str)>,
    pub employer: u32,
    pub occupation: usize,
    pub class: &'static str,
    pub contract: &'static str,
    /// Hours a week, in tenths.
    pub hours: i32,
    /// Hourly wage in cents, where it was written down.
    pub wage: Option<i64>,
    /// A job with wage subsidy that the form calls an open one, with the subsidy in a column of its own.
    pub subsidy_apart: bool,
}

impl Job {
    /// Returns whether the client is paid.
    pub(super) fn paid(&self) -> bool {
        matches!(self.class, "AVOIN" | "AVOIN_PT" | "OPPISOP" | "ALIHANK" | "YRITTAJA")
    }

    /// Returns whether the job is one of the open labour market.
    pub(super) fn competitive(&self) -> bool {
        self.paid() && self.class != "ALIHANK"
    }

    /// Returns whether the job has a day from `first` to `last`.
    pub(super) fn overlaps(&self, first: Day, last: Day) -> bool {
        self.start <= last && self.end.is_none_or(|(end, _)| end >= first)
    }
}

/// A contact with an employer (form 4).
#[derive(Clone, Copy)]
pub(super) struct Contact {
    /// Index of the service it was made in.
    pub service: usize,
    pub day: Day,
    pub employer: u32,
    /// Number of the meeting with this employer.
    pub visit: u32,
    pub mode: &'static str,
    pub matches_wish: Option<bool>,
    pub outcome: &'static str,
    /// Whether the form names the client.
    pub names_client: bool,
}

/// One client.
pub(super) struct Client {
    /// Number over all organisers, from 0; it picks the client's own random numbers.
    pub index: u64,
    pub organiser: usize,
    /// Number within the organiser, from 1: PP-0001.
    pub number: u32,
    /// Index of the home municipality (beyond the region's: outside it).
    pub home: usize,
    pub age_group: &'static str,
    pub gender: &'static str,
    pub group: &'static str,
    /// Index of the occupation that the client wishes for.
    pub wish: usize,
    /// Chance of a job in a week of search, per ten thousand.
    pub prospects: u32,
    pub referrals: Vec<Referral>,
    pub services: Vec<Service>,
    pub jobs: Vec<Job>,
    pub contacts: Vec<Contact>,
}
