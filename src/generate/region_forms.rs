//! The region's own files: areas (17), population (14), the wider network (18) and the budget (15).

use crate::diagnostics::Result;

use super::calendar::{Day, on};
use super::dice::{Dice, Purpose};
use super::region::{REGION_FOLDER, Region};
use super::sample::{Folder, Sample};
use super::workbook::Book;

const AREA: &[&str] = &["area_code", "name_fi", "name_sv", "subregion", "organiser"];
const POPULATION: &[&str] = &["area_code", "year", "age", "gender", "population", "source_name"];
const ACTOR: &[&str] = &["city", "role", "organisation_name", "area", "clients"];
const BUDGET: &[&str] = &["category", "funder", "period", "budget", "used"];

/// Regional units of the wider network, beside one centre in every municipality.
const UNITS: usize = 37;

/// What the state grant (757 600 €) and the own share (189 400 €) are for, in thousandths.
const STATE_GRANT: (&str, i64, &[(&str, i64)]) = (
    "valtionavustus",
    757_600,
    &[
        ("Palkat ja palkkiot", 520),
        ("Henkilösivukulut", 115),
        ("Palvelujen ostot", 190),
        ("Koulutus ja tapahtumat", 65),
        ("Matkat", 45),
        ("Viestintä", 30),
        ("Tilat ja välineet", 35),
    ],
);
const OWN_SHARE: (&str, i64, &[(&str, i64)]) =
    ("omarahoitus", 189_400, &[("Kumppanien työpanos", 920), ("Tilat ja välineet", 80)]);

/// Years of the project with their share of the budget and of the year's money that is used by its end, in thousandths.
const YEARS: [(i32, i64, i64); 3] = [(2020, 110, 870), (2021, 440, 955), (2022, 450, 940)];

/// Writes form 17: the municipalities with their subregion and organiser.
pub(super) fn areas(sample: &Sample, folder: &mut Folder) -> Result<()> {
    let mut table = sample.table(REGION_FOLDER, "area", AREA);
    for area in &sample.region.areas {
        table.id(&area.code);
        table.id(&area.name_fi);
        table.id(&area.name_sv);
        table.id(&area.subregion);
        table.id(&sample.region.organisers[area.organiser].name);
        table.end_row();
    }
    folder.table(REGION_FOLDER, "Alueet", sample.region.sent, table)
}

/// Writes form 14: inhabitants of each year, and those of working age in 2020.
pub(super) fn population(sample: &Sample, folder: &mut Folder) -> Result<()> {
    let mut table = sample.table(REGION_FOLDER, "population", POPULATION);
    for area in &sample.region.areas {
        let everybody =
            area.populations.iter().map(|(year, people)| (*year, "yhteensä", *people, "väestörakenne 31.12."));
        let working_age = [(2020, "15–64", area.working_age, "arvio ikärakenteesta")];
        for (year, age, people, source) in everybody.chain(working_age) {
            table.id(&area.code);
            table.id(&year.to_string());
            table.id(age);
            table.id("yhteensä");
            table.integer(people);
            table.text(source);
            table.end_row();
        }
    }
    folder.table(REGION_FOLDER, "Vaesto", sample.region.sent, table)
}

/// Writes form 18: one centre in every municipality and units where most people live; all names are numbers.
pub(super) fn actors(sample: &Sample, folder: &mut Folder) -> Result<()> {
    let mut table = sample.table(REGION_FOLDER, "actor", ACTOR);
    let mut dice = Dice::new(sample.seed, Purpose::Coaches, u64::MAX);
    let region = &sample.region;
    for (number, area) in region.areas.iter().enumerate() {
        let clients = 20 + area.working_age / 160 + dice.below(15);
        let row = ("aluekeskus", format!("Toimintakeskus {}", number + 1), clients);
        actor(&mut table, &area.name_fi, &area.subregion, &row);
    }
    for (number, area) in unit_areas(region).into_iter().enumerate() {
        let row = ("alueyksikkö", format!("Toimintayksikkö {}", number + 1), 8 + dice.below(42));
        actor(&mut table, &region.areas[area].name_fi, &region.areas[area].subregion, &row);
    }
    folder.table(REGION_FOLDER, "Toimijat", region.sent, table)
}

fn actor(table: &mut super::delimited::Delimited, city: &str, area: &str, (role, name, clients): &(&str, String, u32)) {
    table.id(city);
    table.text(role);
    table.id(name);
    table.id(area);
    table.integer(*clients);
    table.end_row();
}

/// Returns the area of each unit: each goes where there are most people of working age for a unit.
fn unit_areas(region: &Region) -> Vec<usize> {
    let mut units = vec![0_u32; region.areas.len()];
    let mut order = Vec::new();
    for _ in 0..UNITS {
        let next = (0..units.len())
            .max_by_key(|area| (region.areas[*area].working_age / (units[*area] + 1), usize::MAX - area));
        if let Some(area) = next {
            units[area] += 1;
            order.push(area);
        }
    }
    order.sort_unstable();
    order
}

/// A row of the budget, in cents.
struct BudgetRow {
    category: &'static str,
    funder: &'static str,
    year: i32,
    budget: i64,
    used: i64,
}

/// Writes form 15: the granted money by category, funder and year, and what is used of it so far.
pub(super) fn budget(sample: &Sample, folder: &mut Folder) -> Result<()> {
    let rows = budget_rows(sample.region.as_of);
    let titles = ["Talouden seuranta", "Tuetun työllistymisen menetelmät"];
    let mut sheet = Book::sheet("Talous", &titles, "budget", BUDGET);
    sheet.widths(&[26, 16, 10, 14, 14]);
    for row in &rows {
        sheet.text(row.category);
        sheet.text(row.funder);
        sheet.text(&row.year.to_string());
        sheet.cents(row.budget);
        sheet.cents(row.used);
        sheet.end_row();
    }
    let sum = |part: fn(&BudgetRow) -> i64| rows.iter().map(part).sum::<i64>() as f64 / 100.0;
    sheet.total("Yhteensä", &[(3, sum(|row| row.budget)), (4, sum(|row| row.used))]);
    let mut book = Book::new("Talouden seuranta", sample.region.sent);
    book.add(sheet);
    folder.book(REGION_FOLDER, "Talous", sample.region.sent, book)
}

fn budget_rows(as_of: Day) -> Vec<BudgetRow> {
    let mut rows = Vec::new();
    for (funder, total, categories) in [STATE_GRANT, OWN_SHARE] {
        let total = total * 100;
        let mut left = total;
        for (year_place, (year, share, used)) in YEARS.into_iter().enumerate() {
            for (place, (category, part)) in categories.iter().enumerate() {
                let last = year_place + 1 == YEARS.len() && place + 1 == categories.len();
                // Whole hundreds of euros; the last cell takes what is left, so that the rows add up to the grant.
                let budget = if last { left } else { total * share * part / 1_000_000 / 10_000 * 10_000 };
                left -= budget;
                // Every category lags in its own way: a few thousandths more or less than the year as a whole.
                let pace = used + i64::try_from(place).unwrap_or(0) * 9 - 27;
                rows.push(BudgetRow {
                    category,
                    funder,
                    year,
                    budget,
                    used: budget * pace * elapsed(year, as_of) / 1_000_000,
                });
            }
        }
    }
    rows
}

/// Returns how much of the project's part of a year has gone by, in thousandths.
fn elapsed(year: i32, as_of: Day) -> i64 {
    let first = if year == 2020 { on(2020, 9, 1) } else { on(year, 1, 1) };
    let last = on(year, 12, 31);
    let gone = (as_of.min(last) - first + 1).max(0);
    i64::from(gone) * 1_000 / i64::from(last - first + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_budget_adds_up_to_what_was_granted_and_no_more_is_used() {
        for as_of in [on(2020, 9, 1), on(2022, 6, 30), on(2023, 3, 31)] {
            let rows = budget_rows(as_of);
            let sum = |funder: &str| rows.iter().filter(|row| row.funder == funder).map(|row| row.budget).sum::<i64>();
            assert_eq!((sum("valtionavustus"), sum("omarahoitus")), (75_760_000, 18_940_000));
            assert!(rows.iter().all(|row| row.budget >= 0 && row.used <= row.budget));
        }
        let used: i64 = budget_rows(on(2022, 6, 30)).iter().map(|row| row.used).sum();
        assert!((60_000_000..75_000_000).contains(&used), "{used}");
    }

    #[test]
    fn the_network_has_53_actors() {
        let region = Region::new(on(2022, 6, 30), 10);
        assert_eq!(region.areas.len() + unit_areas(&region).len(), 53);
    }
}
