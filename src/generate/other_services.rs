//! Other social services that clients use before, beside and after supported employment (form 16).

use crate::diagnostics::Result;

use super::calendar::{Day, working_day_from};
use super::client::{Client, Exit, Service};
use super::dice::{Dice, Purpose};
use super::region::Organiser;
use super::sample::{Folder, Sample};
use super::words::OTHER_SERVICES;

const SERVICE_USE: &[&str] = &["client_id", "service", "start_date", "end_date", "cost"];

/// A period in another service.
struct Use {
    service: &'static str,
    /// Cost of a month, in euros.
    month: u32,
    start: Day,
    end: Day,
}

/// Writes form 16.
pub(super) fn service_use(sample: &Sample, number: usize, organiser: &Organiser, folder: &mut Folder) -> Result<()> {
    let mut table = sample.table(&organiser.name, "service_use", SERVICE_USE);
    for client in sample.clients_of(number) {
        let mut dice = sample.dice(Purpose::OtherServices, client, 16);
        for period in periods(client, sample.region.project_start, &mut dice) {
            if period.start > organiser.cut {
                continue;
            }
            let days = i64::from(period.end.min(organiser.cut) - period.start + 1);
            let cents = i64::from(period.month) * 100 * days / 30 + i64::from(dice.below(100));
            table.client(client.number);
            table.text(period.service);
            table.day(period.start);
            table.day_or_empty(Some(period.end).filter(|end| *end <= organiser.cut));
            table.cents_or_empty(Some(cents).filter(|_| !dice.happens(800)));
            table.end_row();
        }
    }
    folder.table(&organiser.name, "Muut_palvelut", organiser.sent, table)
}

fn periods(client: &Client, project_start: Day, dice: &mut Dice) -> Vec<Use> {
    let mut periods = Vec::new();
    for service in &client.services {
        if dice.happens(4_300) {
            periods.extend(before(service, project_start, dice));
        }
        if let Some(exit) = &service.exit {
            periods.extend(after(exit, dice));
        }
    }
    // The same service twice from the same day would be one period written twice.
    periods.sort_by_key(|period| (period.start, period.service));
    periods.dedup_by_key(|period| (period.start, period.service));
    periods
}

/// A service that ends about when supported employment begins; some go on beside it.
fn before(service: &Service, project_start: Day, dice: &mut Dice) -> Option<Use> {
    let (name, month) = dice.pick(&OTHER_SERVICES.iter().map(|choice| (*choice, 1)).collect::<Vec<_>>());
    let start = working_day_from(service.start - dice.between(30, 300));
    let beside = if dice.happens(2_000) { dice.between(120, 500) } else { dice.between(-5, 45) };
    (start >= project_start).then_some(Use { service: name, month, start, end: service.start + beside })
}

/// A service that begins after the exit: soon for those who moved on to one, later or never for most who work.
fn after(exit: &Exit, dice: &mut Dice) -> Option<Use> {
    let (name, month) = match exit.reason {
        "työtoimintaan" => OTHER_SERVICES[0],
        _ => dice.pick(&OTHER_SERVICES.iter().map(|choice| (*choice, 1)).collect::<Vec<_>>()),
    };
    let (chance, wait) = match exit.reason {
        "siirtyi muuhun palveluun" | "työtoimintaan" => (9_200, dice.between(1, 35)),
        "työssä" | "opiskelu" => (2_600, dice.between(30, 420)),
        "eläke" | "muutti" | "kuollut" => (0, 0),
        _ => (5_200, dice.between(5, 300)),
    };
    let start = working_day_from(exit.day + wait);
    let end = start + dice.between(60, 360);
    dice.happens(chance).then_some(Use { service: name, month, start, end })
}
