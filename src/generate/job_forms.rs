//! The forms about employers and jobs: employer contacts (4), job starts (5) and job ends (6).

use crate::diagnostics::Result;

use super::calendar::working_day_from;
use super::client::{Client, Contact, Job};
use super::coaches::coach_id;
use super::dice::Purpose;
use super::region::Organiser;
use super::sample::{Folder, Sample};
use super::words::OCCUPATIONS;

const CONTACT: &[&str] = &[
    "coach_id",
    "contact_date",
    "employer_id",
    "industry",
    "mode",
    "visit_no",
    "client_id",
    "matches_wish",
    "outcome",
    "municipality",
];
const JOB_START: &[&str] = &[
    "client_id",
    "job_no",
    "start_date",
    "employer_id",
    "job_title",
    "occupation",
    "contract",
    "job_class",
    "wage_subsidy",
    "weekly_hours",
    "hourly_wage",
    "collective_wage",
    "open_to_all",
    "support_plan",
    "municipality",
];
const JOB_END: &[&str] = &["client_id", "job_no", "end_date", "reason", "contact_date", "support_continues"];

/// Writes form 4: every contact with an employer, by day and coach.
pub(super) fn contacts(sample: &Sample, number: usize, organiser: &Organiser, folder: &mut Folder) -> Result<()> {
    let mut table = sample.table(&organiser.name, "employer_contact", CONTACT);
    let mut contacts: Vec<(&Client, &Contact)> = sample
        .clients_of(number)
        .iter()
        .flat_map(|client| client.contacts.iter().map(move |contact| (client, contact)))
        .collect();
    contacts.sort_by_key(|(client, contact)| (contact.day, client.services[contact.service].coach, client.number));
    let first_employer = organiser.employers.0;
    for (client, contact) in contacts {
        let occupation = (contact.employer - first_employer) as usize % OCCUPATIONS.len();
        table.id(&coach_id(client.services[contact.service].coach));
        table.day(contact.day);
        table.employer(contact.employer);
        table.text(OCCUPATIONS[occupation].industry);
        table.text(contact.mode);
        table.integer(contact.visit);
        if contact.names_client {
            table.client(client.number);
        } else {
            table.id("");
        }
        table.yes_or_no(contact.matches_wish);
        table.text(contact.outcome);
        table.municipality(sample.region.employer_area(number, contact.employer));
        table.end_row();
    }
    folder.table(&organiser.name, "Lomake_B", organiser.sent, table)
}

/// Writes form 5: every job and placement that has begun.
pub(super) fn job_starts(sample: &Sample, number: usize, organiser: &Organiser, folder: &mut Folder) -> Result<()> {
    let mut table = sample.table(&organiser.name, "job_start", JOB_START);
    for client in sample.clients_of(number) {
        let mut dice = sample.dice(Purpose::Forms, client, 5);
        for (job, job_no) in client.jobs.iter().zip(1_u32..) {
            let occupation = &OCCUPATIONS[job.occupation];
            let open = job.class == "AVOIN" || job.class == "AVOIN_PT";
            table.client(client.number);
            table.integer(job_no);
            table.day(job.start);
            table.employer(job.employer);
            table.text(occupation.title);
            table.id(if dice.happens(500) { "" } else { occupation.code });
            table.text(job.contract);
            table.text(class_as_written(job));
            table.yes_or_no(if job.paid() { Some(job.class == "AVOIN_PT") } else { None });
            table.tenths(job.hours);
            table.cents_or_empty(job.wage);
            table.yes_or_no(if job.wage.is_some() { Some(!dice.happens(500)) } else { None });
            table.yes_or_no(if open { Some(!dice.happens(600)) } else { None });
            table.yes_or_no([Some(true), Some(false), None][dice.weighted(&[80, 14, 6])]);
            table.municipality(sample.region.employer_area(number, job.employer));
            table.end_row();
        }
    }
    folder.table(&organiser.name, "Lomake_C", organiser.sent, table)
}

/// Returns the job's class as the form has it: a code, a word, or an open job whose subsidy stands in its own column.
fn class_as_written(job: &Job) -> &'static str {
    match job.class {
        "AVOIN_PT" if job.subsidy_apart => "AVOIN",
        "TYOKOKEILU" => "työkokeilu",
        "OPPISOP" => "oppisopimus",
        "KUTY" => "kuntouttava työtoiminta",
        class => class,
    }
}

/// Writes form 6: every end of a job.
pub(super) fn job_ends(sample: &Sample, number: usize, organiser: &Organiser, folder: &mut Folder) -> Result<()> {
    let mut table = sample.table(&organiser.name, "job_end", JOB_END);
    for client in sample.clients_of(number) {
        let mut dice = sample.dice(Purpose::Forms, client, 6);
        for (job, job_no) in client.jobs.iter().zip(1_u32..) {
            let Some((end, reason)) = job.end else {
                continue;
            };
            let contacted = working_day_from(end + dice.between(0, 12));
            let told = contacted <= organiser.cut && dice.happens(7_200);
            let served = client
                .services
                .iter()
                .any(|service| service.start <= end && service.exit.is_none_or(|exit| exit.day > end));
            table.client(client.number);
            table.integer(job_no);
            table.day(end);
            table.text(reason);
            table.day_or_empty(Some(contacted).filter(|_| told));
            table.yes_or_no(if dice.happens(500) { None } else { Some(served) });
            table.end_row();
        }
    }
    folder.table(&organiser.name, "Lomake_D", organiser.sent, table)
}
