//! Assessments of functioning and work ability (form 12): one row for each section and occasion.

use crate::diagnostics::Result;

use super::calendar::{Day, working_day_from};
use super::client::Client;
use super::delimited::Delimited;
use super::dice::{Dice, Purpose};
use super::region::Organiser;
use super::sample::{Folder, Sample};

const ASSESSMENT: &[&str] = &[
    "client_id",
    "instrument",
    "section",
    "occasion",
    "date",
    "value",
    "scale_min",
    "scale_max",
    "direction",
    "completion",
    "form_version",
];

/// An instrument as the exports name it.
struct Instrument {
    name: &'static str,
    sections: &'static [&'static str],
    low: i32,
    high: i32,
    /// 1 when a higher value is better, −1 when a lower one is.
    direction: i32,
    version: &'static str,
    /// Usual first value and the change expected by the second time, in tenths of a step.
    usual: i32,
    change: i32,
}

const KYKYVIISARI: Instrument = Instrument {
    name: "KYKYVIISARI",
    sections: &["osallisuus", "mieli", "arki", "taidot", "keho", "työkyky"],
    low: 0,
    high: 10,
    direction: 1,
    version: "2019",
    usual: 55,
    change: 6,
};
const WHODAS: Instrument = Instrument {
    name: "WHODAS12",
    sections: &["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S11", "S12"],
    low: 0,
    high: 4,
    direction: -1,
    version: "2.0",
    usual: 15,
    change: 3,
};
const ARTO: Instrument = Instrument {
    name: "ARTO",
    sections: &["työtehtävät", "työaika", "työyhteisö", "toimeentulo"],
    low: 1,
    high: 5,
    direction: 1,
    version: "1",
    usual: 28,
    change: 4,
};
const WORK_PERIOD: Instrument = Instrument {
    name: "TYOJAKSO",
    sections: &["työssä suoriutuminen", "vuorovaikutus", "oppiminen"],
    low: 1,
    high: 5,
    direction: 1,
    version: "1",
    usual: 30,
    change: 6,
};

/// Writes form 12.
pub(super) fn assessments(sample: &Sample, number: usize, organiser: &Organiser, folder: &mut Folder) -> Result<()> {
    let mut table = sample.table(&organiser.name, "assessment", ASSESSMENT);
    for client in sample.clients_of(number) {
        assess(sample, client, organiser.cut, &mut table);
    }
    folder.table(&organiser.name, "Mittarit", organiser.sent, table)
}

fn assess(sample: &Sample, client: &Client, cut: Day, table: &mut Delimited) {
    let Some(service) = client.services.first() else {
        return;
    };
    let grouped = service.seat.is_some();
    let mut dice = sample.dice(Purpose::Assessments, client, 12);
    for (instrument, chance) in [(&KYKYVIISARI, 6_700), (&WHODAS, 3_900), (&ARTO, 500), (&WORK_PERIOD, 0)] {
        if !grouped && !dice.happens(chance) {
            continue;
        }
        let before = working_day_from((service.start + dice.between(-8, 30)).max(sample.region.project_start));
        let after = working_day_from(before + dice.between(95, 230));
        let again = grouped || dice.happens(6_600);
        let last = service.exit.map_or(cut, |exit| exit.day + 14).min(cut);
        if before <= last {
            let values = first_values(instrument, &mut dice);
            write(client, instrument, "1", before, &values, &mut dice, table);
            if again && after <= last {
                let values = second_values(instrument, &values, &mut dice);
                write(client, instrument, "2", after, &values, &mut dice, table);
            }
        }
    }
}

fn first_values(instrument: &Instrument, dice: &mut Dice) -> Vec<i32> {
    let span = instrument.high - instrument.low;
    let person = instrument.usual + dice.bell(span * 2);
    let value = |dice: &mut Dice| (person + dice.bell(span * 2) + 5).div_euclid(10);
    instrument.sections.iter().map(|_| value(dice).clamp(instrument.low, instrument.high)).collect()
}

fn second_values(instrument: &Instrument, before: &[i32], dice: &mut Dice) -> Vec<i32> {
    let span = instrument.high - instrument.low;
    let better = instrument.change * instrument.direction + dice.bell(span);
    let value = |dice: &mut Dice, first: i32| (first * 10 + better + dice.bell(span) + 5).div_euclid(10);
    before.iter().map(|first| value(dice, *first).clamp(instrument.low, instrument.high)).collect()
}

fn write(
    client: &Client,
    instrument: &Instrument,
    occasion: &str,
    date: Day,
    values: &[i32],
    dice: &mut Dice,
    table: &mut Delimited,
) {
    let completion = dice.pick(&[("itse", 62), ("haastattelu", 25), ("yhdessä valmentajan kanssa", 13)]);
    // A form is now and then not filled in whole: one item is missing, seldom two.
    let gap = dice.below(100);
    let missing = (gap < 6).then(|| dice.below(12) as usize);
    for (place, (section, value)) in instrument.sections.iter().zip(values).enumerate() {
        if instrument.name == "WHODAS12" && (missing == Some(place) || (gap < 2 && place == 0)) {
            continue;
        }
        table.client(client.number);
        table.id(instrument.name);
        table.text(section);
        table.id(occasion);
        table.day(date);
        table.integer(*value);
        table.integer(instrument.low);
        table.integer(instrument.high);
        table.integer(instrument.direction);
        table.text(completion);
        table.id(instrument.version);
        table.end_row();
    }
}
