//! How complete the period is: how far the data of each organisation reaches.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::Material;
use crate::disclosure::Cell;
use crate::report::rich::{Rich, code, count, text};
use crate::report::shapes::{Completeness, CompletenessItem};

/// What fits on page 1.
const MOST_ORGANISATIONS: usize = 8;
/// Names longer than this stand below each other, over the page's width, and fewer of them.
const SHORT_NAME: usize = 26;
const MOST_LONG_NAMES: usize = 4;
/// Forms that hold what happens to clients: they make a quarter complete. Lists of areas or coaches may well be older.
const RUNNING_FORMS: [&str; 9] = [
    "referral",
    "agreement",
    "employer_contact",
    "job_start",
    "job_end",
    "service_exit",
    "coach_summary",
    "team_followup",
    "group_session",
];

/// How far an organisation's data on clients reaches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Reach {
    /// Oldest of the newest dated files of its forms.
    dated: Option<NaiveDate>,
    /// Latest day in the rows of files without a date.
    undated: Option<NaiveDate>,
}

/// An organisation with the last day that its data knows of, and whether its figures may still change.
struct Sender {
    name: String,
    last: Option<NaiveDate>,
    /// Whether the day comes from the name of a file.
    dated: bool,
    preliminary: bool,
}

/// Returns the organisations by name. A dated file older than the period's end is preliminary; a file without a date says
/// less, so its rows need only reach the period's last month.
fn senders(material: &Material<'_>) -> Vec<Sender> {
    let mut by_organisation: BTreeMap<&str, Reach> = BTreeMap::new();
    for entry in &material.quality.coverage {
        if !RUNNING_FORMS.contains(&entry.form.as_str()) {
            continue;
        }
        let reach = by_organisation.entry(&entry.organisation).or_default();
        let Cell::Date(date) = *entry.last_date.cell() else { continue };
        if entry.dated {
            reach.dated = Some(reach.dated.map_or(date, |earlier| earlier.min(date)));
        } else {
            reach.undated = Some(reach.undated.map_or(date, |earlier| earlier.max(date)));
        }
    }
    let end = material.period.end();
    let last_month = end.with_day(1).unwrap_or(end);
    let mut senders: Vec<Sender> = by_organisation
        .into_iter()
        .map(|(name, reach)| Sender {
            name: material.plan.organiser(name).to_owned(),
            last: reach.dated.or(reach.undated),
            dated: reach.dated.is_some(),
            preliminary: match (reach.dated, reach.undated) {
                (Some(date), _) => date < end,
                (None, Some(date)) => date < last_month,
                (None, None) => true,
            },
        })
        .collect();
    material.names.sort_by(&mut senders, |sender| &sender.name);
    senders
}

/// Returns how far the data of each organisation reaches.
pub fn build(material: &Material<'_>) -> Completeness {
    let (wording, locale) = (material.wording, material.wording.locale);
    let senders = senders(material);
    let all = senders.len();
    let complete = senders.iter().filter(|sender| !sender.preliminary).count();
    let date = ("date", text(locale.date(material.period.end())));
    let undated = senders.iter().any(|sender| !sender.dated && !sender.preliminary);
    let files = ("files", code(if undated { "undated" } else { "dated" }));
    let sentence = if all == 0 {
        wording.rich("completeness-empty", &[])
    } else if complete == all {
        let number = count(i64::try_from(all).unwrap_or(i64::MAX));
        wording.rich("completeness-all", &[("count", number), ("all", text(all.to_string())), date, files])
    } else if complete == 0 {
        wording.rich("completeness-none", &[("all", text(all.to_string())), date, files])
    } else {
        let values = [("complete", text(complete.to_string())), ("all", text(all.to_string())), date, files];
        wording.rich("completeness-some", &values)
    };
    let unfinished = if material.unfinished() {
        wording.rich("completeness-unfinished", &[("date", text(locale.date(material.cut_off)))])
    } else {
        Rich::default()
    };
    // Where not all fit, those whose figures may still change come first.
    let mut shown: Vec<&Sender> = senders.iter().collect();
    let wide = shown.iter().any(|sender| sender.name.chars().count() > SHORT_NAME);
    let most = if wide { MOST_LONG_NAMES } else { MOST_ORGANISATIONS };
    if shown.len() > most {
        shown.sort_by_key(|sender| !sender.preliminary);
        shown.truncate(most);
    }
    let more = all - shown.len();
    let items = shown
        .into_iter()
        .map(|sender| CompletenessItem {
            label: sender.name.clone(),
            text: sender.last.map_or_else(|| wording.word("date-unknown"), |date| locale.date(date)),
            preliminary: sender.preliminary,
            mark: sender.preliminary.then(|| wording.word("preliminary")),
        })
        .collect();
    let note = (more > 0).then(|| {
        let number = i64::try_from(more).unwrap_or(i64::MAX);
        wording.rich("completeness-more", &[("count", count(number)), ("number", text(more.to_string()))])
    });
    Completeness {
        title: wording.word("completeness-title"),
        text: Rich::sentences([sentence, unfinished]),
        wide,
        items,
        note,
    }
}
