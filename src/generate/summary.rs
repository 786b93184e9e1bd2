//! The coaches' own summary (form 8): a wide sheet with a row for each service and up to five jobs in it.

use crate::diagnostics::Result;

use super::calendar::{Day, working_day_from};
use super::client::{Client, Job, Service};
use super::coaches::coach_id;
use super::dice::Purpose;
use super::region::{Organiser, Sends};
use super::sample::{Folder, Sample};
use super::words::{self, OCCUPATIONS};
use super::workbook::{Book, Sheet};

const BEFORE_JOBS: [&str; 5] = ["client_id", "start_date", "coach_id", "end_date", "first_contact_date"];
const JOB: [&str; 6] = ["start", "end", "employer", "occupation", "class", "hours"];
const JOBS: u16 = 5;
const AFTER_JOBS: [&str; 4] = ["work_trials", "studies_start", "studies", "status"];

/// Writes form 8: one sheet with a column for the coach, or, where it stands instead of the forms, one sheet a coach with
/// the coach named in the title rows.
pub(super) fn coach_summary(sample: &Sample, number: usize, organiser: &Organiser, folder: &mut Folder) -> Result<()> {
    let mut book = Book::new("Valmentajan asiakaskohtainen kooste", organiser.sent);
    if organiser.sends == Sends::Summary {
        for coach in (0..sample.coaches.len()).filter(|coach| sample.coaches[*coach].organiser == number) {
            let id = coach_id(coach);
            let titles = ["Valmentajan asiakaskohtainen kooste", &format!("Valmentaja: {id}")];
            book.add(fill(sample, number, organiser, &id, &titles, Some(coach)));
        }
    } else {
        let titles = ["Valmentajan asiakaskohtainen kooste", organiser.team];
        book.add(fill(sample, number, organiser, "Kooste", &titles, None));
    }
    folder.book(&organiser.name, "Valmentajan_kooste", organiser.sent, book)
}

fn fill(
    sample: &Sample,
    number: usize,
    organiser: &Organiser,
    name: &str,
    titles: &[&str],
    only: Option<usize>,
) -> Sheet {
    let columns = columns(only.is_none());
    let names: Vec<&str> = columns.iter().map(String::as_str).collect();
    let mut sheet = Book::sheet(name, titles, "coach_summary", &names);
    sheet.widths(&[14, 12]);
    let (mut trials, mut hours, mut jobs) = (0, 0, 0);
    for client in sample.clients_of(number) {
        let mut dice = sample.dice(Purpose::Forms, client, 8);
        for (own, service) in client.services.iter().enumerate() {
            let studies = dice
                .happens(700)
                .then(|| (working_day_from(service.start + dice.between(60, 260)), dice.pick(words::STUDIES)));
            let paused = dice.happens(500);
            if only.is_some_and(|coach| coach != service.coach) {
                continue;
            }
            let row = Row { client, own, service, cut: organiser.cut };
            row.write(&mut sheet, only.is_none());
            let tried = row.trials();
            let studies = studies.filter(|(day, _)| *day <= service.exit.map_or(organiser.cut, |exit| exit.day));
            sheet.integer(tried);
            sheet.day_or_empty(studies.map(|(day, _)| day));
            sheet.text(studies.map_or("", |(_, studies)| studies));
            sheet.text(row.status(paused));
            sheet.end_row();
            trials += tried;
            hours += row.jobs().next().map_or(0, |job| job.hours);
            jobs += i32::from(row.jobs().next().is_some());
        }
    }
    let column = |name: &str| {
        columns.iter().position(|column| column == name).and_then(|place| u16::try_from(place).ok()).unwrap_or(0)
    };
    sheet.total("Yhteensä", &[(column("work_trials"), f64::from(trials))]);
    if jobs > 0 {
        // To one decimal, in whole numbers: the same cell on every platform.
        sheet.total("Keskiarvo", &[(column("job1_hours"), f64::from((hours + jobs / 2) / jobs) / 10.0)]);
    }
    sheet
}

fn columns(with_coach: bool) -> Vec<String> {
    let before = BEFORE_JOBS.iter().filter(|name| with_coach || **name != "coach_id").map(|name| (*name).to_owned());
    let jobs = (1..=JOBS).flat_map(|number| JOB.iter().map(move |name| format!("job{number}_{name}")));
    before.chain(jobs).chain(AFTER_JOBS.iter().map(|name| (*name).to_owned())).collect()
}

/// One service as the coach sums it up.
struct Row<'s> {
    client: &'s Client,
    own: usize,
    service: &'s Service,
    cut: Day,
}

impl Row<'_> {
    fn write(&self, sheet: &mut Sheet, with_coach: bool) {
        sheet.text(&format!("PP-{:04}", self.client.number));
        sheet.day(self.service.start);
        if with_coach {
            sheet.text(&coach_id(self.service.coach));
        }
        sheet.day_or_empty(self.service.exit.map(|exit| exit.day));
        sheet.day_or_empty(self.first_contact());
        let mut written = 0;
        for job in self.jobs().take(usize::from(JOBS)) {
            sheet.day(job.start);
            sheet.day_or_empty(job.end.map(|(end, _)| end));
            sheet.text(&format!("TA-{:04}", job.employer));
            sheet.text(OCCUPATIONS[job.occupation].code);
            sheet.text(job.class);
            sheet.tenths(job.hours);
            written += 1;
        }
        sheet.skip((JOBS - written) * 6);
    }

    fn first_contact(&self) -> Option<Day> {
        self.client
            .contacts
            .iter()
            .filter(|contact| contact.service == self.own && contact.names_client)
            .map(|contact| contact.day)
            .min()
    }

    /// The jobs of this service; work trials are only counted.
    fn jobs(&self) -> impl Iterator<Item = &Job> {
        self.client.jobs.iter().filter(|job| job.service == Some(self.own) && job.class != "TYOKOKEILU")
    }

    fn trials(&self) -> u32 {
        self.client.jobs.iter().map(|job| u32::from(job.service == Some(self.own) && job.class == "TYOKOKEILU")).sum()
    }

    fn status(&self, paused: bool) -> &'static str {
        match self.service.exit {
            Some(_) => "päättynyt",
            None if self.jobs().any(|job| job.paid() && job.overlaps(self.cut, self.cut)) => "työssä tuella",
            None if paused => "tauolla",
            None => "aktiivinen",
        }
    }
}
