//! The main measures a second time: computed here from the exports' rows, person by person and day by day, and held against what the
//! queries gave, on ten generated projects.
//!
//! Nothing of the program's own reading, SQL or statistics is used: the files are read with other means and the formulas written in
//! another form.

use std::collections::BTreeMap;
use std::path::Path;

use calamine::{Data, DataType, Reader, Xlsx, open_workbook};
use chrono::{Days, NaiveDate};

use crate::program::{self, kooste};

const Z: f64 = 1.959_963_984_540_054;

/// What happened to one person.
#[derive(Default)]
struct Person {
    starts: Vec<NaiveDate>,
    exits: Vec<NaiveDate>,
    jobs: Vec<Job>,
}

struct Job {
    start: NaiveDate,
    end: Option<NaiveDate>,
    class: String,
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn cut_off() -> NaiveDate {
    day(2022, 6, 30)
}

impl Job {
    fn last(&self) -> NaiveDate {
        self.end.map_or(cut_off(), |end| end.min(cut_off()))
    }

    fn is_paid(&self) -> bool {
        ["AVOIN", "AVOIN_PT", "OPPISOP", "ALIHANK", "YRITTAJA"].contains(&self.class.as_str())
    }

    fn is_competitive(&self) -> bool {
        self.is_paid() && self.class != "ALIHANK"
    }

    fn has_a_day(&self, first: NaiveDate, last: NaiveDate) -> bool {
        self.start <= last && self.last() >= first
    }
}

impl Person {
    /// Returns start and, if it has ended, end of each service in order: an exit closes the latest service begun by then.
    fn services(&self) -> Vec<(NaiveDate, Option<NaiveDate>)> {
        let mut starts: Vec<NaiveDate> = self.starts.iter().copied().filter(|start| *start <= cut_off()).collect();
        starts.sort();
        starts.dedup();
        let mut services: Vec<(NaiveDate, Option<NaiveDate>)> = starts.into_iter().map(|start| (start, None)).collect();
        let mut exits = self.exits.clone();
        exits.sort();
        for exit in exits.into_iter().filter(|exit| *exit <= cut_off()) {
            if let Some(service) = services.iter_mut().rev().find(|(start, _)| *start <= exit) {
                service.1 = service.1.or(Some(exit));
            }
        }
        services
    }

    /// Returns the jobs that began during a service.
    fn outcomes(&self) -> Vec<&Job> {
        let services = self.services();
        let during =
            |date: NaiveDate| services.iter().any(|(start, end)| *start <= date && date <= end.unwrap_or_else(cut_off));
        self.jobs.iter().filter(|job| job.start <= cut_off() && during(job.start)).collect()
    }

    fn first_job(&self) -> Option<NaiveDate> {
        self.outcomes().into_iter().filter(|job| job.is_competitive()).map(|job| job.start).min()
    }
}

fn date(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%d.%m.%Y").unwrap_or_else(|_| panic!("{text} is no date"))
}

/// Returns the rows of the file whose name begins so, each by header; none when there is no such file.
fn rows(folder: &Path, beginning: &str) -> Vec<BTreeMap<String, String>> {
    let mut rows = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if !entry.file_name().to_string_lossy().starts_with(beginning) {
            continue;
        }
        let bytes = std::fs::read(entry.path()).unwrap();
        // Decodes by the byte order mark where there is one.
        let (text, ..) = encoding_rs::WINDOWS_1252.decode(&bytes);
        let mut lines = text.lines().map(|line| line.split(';').map(str::to_owned).collect::<Vec<_>>());
        let header = lines.next().unwrap();
        rows.extend(lines.map(|line| header.iter().cloned().zip(line).collect()));
    }
    rows
}

/// The form of an exit has had two headers for its date.
fn exit_date(row: &BTreeMap<String, String>) -> &str {
    row.get("Päättymispvm").unwrap_or_else(|| &row["Valmennuksen päättymispvm"])
}

/// Returns the people of an organisation from its forms.
fn from_forms(folder: &Path) -> Vec<Person> {
    let mut people: BTreeMap<String, Person> = BTreeMap::new();
    for row in rows(folder, "Yhteistyosopimukset") {
        people.entry(row["Asiakastunnus"].clone()).or_default().starts.push(date(&row["Sopimuspvm"]));
    }
    for row in rows(folder, "Lomake_E") {
        people.entry(row["Asiakastunnus"].clone()).or_default().exits.push(date(exit_date(&row)));
    }
    let ends: BTreeMap<(String, String), NaiveDate> = rows(folder, "Lomake_D")
        .into_iter()
        .map(|row| ((row["Asiakastunnus"].clone(), row["Työsuhdenumero"].clone()), date(&row["Päättymispvm"])))
        .collect();
    for row in rows(folder, "Lomake_C") {
        let class = match (row["Työsuhdeluokka"].as_str(), row["Palkkatuki"].as_str()) {
            ("AVOIN", "kyllä") => "AVOIN_PT",
            ("oppisopimus", _) => "OPPISOP",
            (class, _) => class,
        };
        let end = ends.get(&(row["Asiakastunnus"].clone(), row["Työsuhdenumero"].clone())).copied();
        let job = Job { start: date(&row["Alkamispvm"]), end, class: class.to_owned() };
        people.entry(row["Asiakastunnus"].clone()).or_default().jobs.push(job);
    }
    people.into_values().collect()
}

/// Returns the people of an organisation that sends only its coaches' summary, a workbook with a sheet a coach.
fn from_summary(path: &Path) -> Vec<Person> {
    let mut people: BTreeMap<String, Person> = BTreeMap::new();
    let mut workbook: Xlsx<_> = open_workbook(path).unwrap();
    for (_, sheet) in workbook.worksheets() {
        let Some(top) = sheet.rows().position(|row| row[0].get_string() == Some("Asiakastunnus")) else { continue };
        let header: Vec<String> = sheet.rows().nth(top).unwrap().iter().map(ToString::to_string).collect();
        let column = |name: &str| header.iter().position(|header| header == name).unwrap();
        let date = |cell: &Data| cell.as_date();
        for row in sheet.rows().skip(top + 1).filter(|row| row[0].to_string().starts_with("PP-")) {
            let person = people.entry(row[0].to_string()).or_default();
            person.starts.extend(date(&row[column("Aloituspvm")]));
            person.exits.extend(date(&row[column("Päättymispvm")]));
            for n in 1..=5 {
                let cell = |name: &str| &row[column(&format!("{n}. työsuhde {name}"))];
                let Some(start) = date(cell("alku")) else { continue };
                let class = match cell("luokka").to_string() {
                    class if class == "oppisopimus" => "OPPISOP".to_owned(),
                    class => class,
                };
                person.jobs.push(Job { start, end: date(cell("loppu")), class });
            }
        }
    }
    people.into_values().collect()
}

fn people(project: &Path) -> Vec<Person> {
    let mut people = Vec::new();
    for entry in std::fs::read_dir(project.join("exports")).unwrap().map(Result::unwrap) {
        let folder = entry.path();
        let found = from_forms(&folder);
        if found.is_empty() {
            for file in std::fs::read_dir(&folder).unwrap().map(Result::unwrap) {
                if file.file_name().to_string_lossy().starts_with("Valmentajan_kooste") {
                    people.extend(from_summary(&file.path()));
                }
            }
        }
        people.extend(found);
    }
    people
}

/// The quarters from the project's start to the cut-off: code, first and last day.
fn quarters() -> Vec<(String, NaiveDate, NaiveDate)> {
    let starts = [(2020, 7), (2020, 10), (2021, 1), (2021, 4), (2021, 7), (2021, 10), (2022, 1), (2022, 4)];
    starts
        .into_iter()
        .map(|(year, month)| {
            let next = if month == 10 { day(year + 1, 1, 1) } else { day(year, month + 3, 1) };
            (format!("{year}Q{}", month.div_ceil(3)), day(year, month, 1), next - Days::new(1))
        })
        .collect()
}

/// Wilson's interval as centre and half width (Agresti and Coull 1998).
fn wilson(x: usize, n: usize) -> (f64, f64) {
    let (x, n) = (real(x), real(n));
    let centre = (x + Z * Z / 2.0) / (n + Z * Z);
    let half = Z / (n + Z * Z) * (x * (n - x) / n + Z * Z / 4.0).sqrt();
    (centre - half, centre + half)
}

#[expect(clippy::cast_precision_loss, reason = "counts of people")]
fn real(count: usize) -> f64 {
    count as f64
}

/// A table that a run under the secure profile wrote, each row by column.
fn table(project: &Path, name: &str) -> Vec<BTreeMap<String, String>> {
    let path = project.join(format!("log/2022Q2/secure/tables/{name}.csv"));
    program::rows(&std::fs::read(path).unwrap())
}

fn equal(found: &BTreeMap<String, String>, column: &str, count: usize) {
    assert_eq!(found[column], count.to_string(), "{column} of {found:?}");
}

fn near(found: &BTreeMap<String, String>, column: &str, value: f64) {
    let number: f64 = found[column].parse().unwrap_or_else(|_| panic!("{column} of {found:?} is not {value}"));
    assert!((number - value).abs() < 1e-12, "{column} of {found:?} is not {value}");
}

fn quarterly(project: &Path, people: &[Person]) {
    let found = table(project, "employment-quarterly");
    let own_lines = table(project, "employment-own_lines");
    assert_eq!((found.len(), own_lines.len()), (quarters().len(), 2 * quarters().len()));
    for ((code, first, last), row) in quarters().into_iter().zip(&found) {
        assert_eq!(row["period"], code);
        let overlaps =
            |(start, end): &(NaiveDate, Option<NaiveDate>)| *start <= last && end.is_none_or(|end| end >= first);
        let served: Vec<&Person> = people.iter().filter(|person| person.services().iter().any(overlaps)).collect();
        let working = |wanted: &dyn Fn(&Job) -> bool| {
            let works =
                |person: &&&Person| person.outcomes().into_iter().any(|job| wanted(job) && job.has_a_day(first, last));
            served.iter().filter(works).count()
        };
        let starts_here = |date: NaiveDate| first <= date && date <= last;
        let (competitive, paid) = (working(&Job::is_competitive), working(&Job::is_paid));
        equal(row, "served", served.len());
        let is_new = |person: &&Person| person.services().iter().any(|(start, _)| starts_here(*start));
        equal(row, "new_clients", people.iter().filter(is_new).count());
        equal(row, "competitive", competitive);
        equal(row, "paid", paid);
        equal(row, "wage_subsidised", working(&|job| job.class == "AVOIN_PT"));
        for row in own_lines.iter().filter(|row| row["period"] == code) {
            equal(row, "clients", working(&|job| job.class == row["job_class"]));
        }
        equal(row, "first_jobs", people.iter().filter(|person| person.first_job().is_some_and(starts_here)).count());
        let job_starts = |person: &Person| {
            person.outcomes().into_iter().filter(|job| job.is_competitive() && starts_here(job.start)).count()
        };
        equal(row, "job_starts", people.iter().map(job_starts).sum());
        if !served.is_empty() {
            let (low, high) = wilson(competitive, served.len());
            near(row, "competitive_rate", real(competitive) / real(served.len()));
            near(row, "low", low);
            near(row, "high", high);
            let (low, high) = wilson(paid, served.len());
            near(row, "paid_low", low);
            near(row, "paid_high", high);
        }
    }
}

fn retention(project: &Path, people: &[Person]) {
    let jobs: Vec<&Job> = people.iter().flat_map(Person::outcomes).filter(|job| job.is_competitive()).collect();
    for (weeks, row) in [13, 26, 52].into_iter().zip(table(project, "employment-retention")) {
        equal(&row, "weeks", weeks);
        let still = |job: &&&Job| job.start + Days::new(7 * weeks as u64) <= job.last();
        let observed = |job: &&&Job| job.start + Days::new(7 * weeks as u64) <= cut_off();
        let (sustained, eligible) = (jobs.iter().filter(still).count(), jobs.iter().filter(observed).count());
        equal(&row, "eligible", eligible);
        equal(&row, "sustained", sustained);
        if eligible > 0 {
            let (low, high) = wilson(sustained, eligible);
            near(&row, "low", low);
            near(&row, "high", high);
        }
    }
}

/// Time to the first job and what ended it: 1 the job, 2 the end of the first service, 0 the cut-off.
fn durations(people: &[Person]) -> Vec<(f64, u8)> {
    people
        .iter()
        .filter_map(|person| {
            let (start, end) = *person.services().first()?;
            let had_work = |job: &Job| job.is_competitive() && job.start < start && job.last() >= start;
            if person.jobs.iter().any(had_work) {
                return None;
            }
            let (last, cause) = match (person.first_job(), end) {
                (Some(job), end) if end.is_none_or(|end| job <= end) => (job, 1),
                (_, Some(end)) => (end, 2),
                _ => (cut_off(), 0),
            };
            #[expect(clippy::cast_precision_loss, reason = "days of a project")]
            Some((((last - start).num_days() as f64).max(0.5), cause))
        })
        .collect()
}

fn first_job(project: &Path, people: &[Person]) {
    let durations = durations(people);
    let mut times: Vec<f64> = durations.iter().map(|(time, _)| *time).collect();
    times.sort_by(f64::total_cmp);
    times.dedup();
    for (day, row) in [30.0, 90.0, 180.0, 365.0].into_iter().zip(table(project, "employment-time_to_first_job")) {
        equal(&row, "at_risk", durations.iter().filter(|(time, _)| *time >= day).count());
        let (mut nobody_left, mut job, mut exit) = (1.0, 0.0, 0.0);
        for time in times.iter().filter(|time| **time <= day) {
            let at_risk = real(durations.iter().filter(|(other, _)| other >= time).count());
            let share = |cause: u8| real(durations.iter().filter(|ended| **ended == (*time, cause)).count()) / at_risk;
            job += nobody_left * share(1);
            exit += nobody_left * share(2);
            nobody_left *= 1.0 - share(1) - share(2);
        }
        near(&row, "job_cif", job);
        near(&row, "exit_cif", exit);
    }
}

#[test]
fn ten_projects_give_the_same_figures_the_other_way() {
    for seed in 1..=10 {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("project");
        let path = project.to_str().unwrap();
        let seed_text = seed.to_string();
        kooste(&["generate", path, "--clients", "150", "--seed", &seed_text, "--as-of", "2022-06-30"]).exits(0);
        kooste(&["run", path, "--profile", "secure", "--period", "2022Q2"]).exits(0);
        let people = people(&project);
        assert!(people.len() > 60, "seed {seed}: {} people", people.len());
        quarterly(&project, &people);
        retention(&project, &people);
        first_job(&project, &people);
    }
}
