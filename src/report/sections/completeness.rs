//! How complete the period is: how far the data of each organisation reaches.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::Material;
use crate::disclosure::Cell;
use crate::report::model::{Coverage, LackingForm};
use crate::report::rich::{Rich, Wording, code, count, text};
use crate::report::sentences::listed;
use crate::report::shapes::{Completeness, CompletenessItem, CompletenessList};

/// What page 1 names at most.
const MOST_ORGANISATIONS: usize = 8;
/// Names longer than this stand below each other, over the page's width, and only so many of them where more would not fit on the page.
const SHORT_NAME: usize = 26;
/// Longer marks want a line of their own, too: they leave names no room.
const SHORT_MARK: usize = 36;
const FEW_LONG_NAMES: usize = 4;
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Reach<'q> {
    /// Oldest of the newest dated files of its forms, and those forms.
    dated: Option<NaiveDate>,
    oldest: Vec<&'q str>,
    /// The latest of them.
    newest: Option<NaiveDate>,
    /// Latest day in the rows of files without a date.
    undated: Option<NaiveDate>,
}

impl<'q> Reach<'q> {
    fn take(&mut self, entry: &'q Coverage) {
        let Cell::Date(date) = *entry.last_date.cell() else { return };
        if !entry.dated {
            self.undated = self.undated.max(Some(date));
            return;
        }
        if self.dated.is_none_or(|earlier| date < earlier) {
            self.dated = Some(date);
            self.oldest.clear();
        }
        if self.dated == Some(date) {
            self.oldest.push(&entry.form);
        }
        self.newest = self.newest.max(Some(date));
    }

    /// Returns whether what came may be older than the period. A file without a date says less, so its rows need only
    /// reach the period's last month.
    fn is_preliminary(&self, end: NaiveDate) -> bool {
        match (self.dated, self.undated) {
            (Some(date), _) => date < end,
            (None, Some(date)) => date < end.with_day(1).unwrap_or(end),
            (None, None) => true,
        }
    }
}

/// An organisation with the last day that its data knows of, and whether its figures may still change.
struct Sender {
    name: String,
    /// The day; with the forms that it is of, where others are newer.
    text: String,
    /// Whether the day comes from the name of a file.
    dated: bool,
    preliminary: bool,
    mark: Option<String>,
}

/// Returns the organisations by name: those that sent something on clients, and the organisers of the list of areas that sent nothing.
fn senders(material: &Material<'_>) -> Vec<Sender> {
    let wording = material.wording;
    let mut by_organisation: BTreeMap<&str, Reach<'_>> = BTreeMap::new();
    for entry in &material.quality.coverage {
        if RUNNING_FORMS.contains(&entry.form.as_str()) {
            by_organisation.entry(&entry.organisation).or_default().take(entry);
        }
    }
    // Of an organisation may all rows have been rejected.
    for form in &material.quality.rejected {
        if RUNNING_FORMS.contains(&form.form.as_str()) {
            by_organisation.entry(&form.organisation).or_default();
        }
    }
    let silent = material.quality.silent.iter().filter(|organiser| !by_organisation.contains_key(organiser.as_str()));
    let silent = silent.map(|organiser| Sender {
        name: material.areas.organiser(organiser).to_owned(),
        text: wording.word("completeness-silent"),
        dated: true,
        preliminary: true,
        mark: None,
    });
    let mut senders: Vec<Sender> =
        by_organisation.iter().map(|(name, reach)| sender(material, name, reach)).chain(silent).collect();
    material.names.sort_by(&mut senders, |sender| &sender.name);
    senders
}

/// Returns an organisation that sent something. Its figures may still change where a file is older than the period's end, where a form
/// did not come that most others sent, or where many rows of one were rejected.
fn sender<'q>(material: &Material<'q>, organisation: &str, reach: &Reach<'q>) -> Sender {
    let (wording, locale) = (material.wording, material.wording.locale);
    let named = |forms: Vec<&str>| {
        let names: Vec<String> = forms.iter().map(|form| material.form_in_short(form)).collect();
        ("forms", text(listed(wording, &names)))
    };
    let old = reach.is_preliminary(material.period.end());
    let of_organisation = |forms: &'q [LackingForm]| -> Vec<&'q str> {
        let own = forms.iter().filter(|form| form.organisation == organisation);
        own.map(|form| form.form.as_str()).filter(|form| RUNNING_FORMS.contains(form)).collect()
    };
    let (lacking, rejected) = (of_organisation(&material.quality.lacking), of_organisation(&material.quality.rejected));
    let date = reach.dated.or(reach.undated).map_or_else(|| wording.word("date-unknown"), |date| locale.date(date));
    let text = if old && reach.dated < reach.newest {
        wording.text("completeness-date-of", &[("date", text(date)), named(reach.oldest.clone())])
    } else {
        date
    };
    let preliminary = old.then(|| wording.word("preliminary"));
    let lacks = (!lacking.is_empty()).then(|| wording.text("completeness-lacking", &[named(lacking)]));
    let rejects = (!rejected.is_empty()).then(|| wording.text("completeness-rejected", &[named(rejected)]));
    let silent = material.quality.silent.iter().any(|organiser| organiser == organisation);
    let silent = silent.then(|| wording.word("completeness-no-agreements"));
    let marks: Vec<String> = preliminary.into_iter().chain(silent).chain(lacks).chain(rejects).collect();
    Sender {
        name: material.areas.organiser(organisation).to_owned(),
        text,
        dated: reach.dated.is_some(),
        preliminary: !marks.is_empty(),
        mark: (!marks.is_empty()).then(|| marks.join(", ")),
    }
}

/// Returns how far the data of each organisation reaches.
pub fn build(material: &Material<'_>) -> Completeness {
    let (wording, locale) = (material.wording, material.wording.locale);
    let senders = senders(material);
    let all = senders.len();
    let complete = senders.iter().filter(|sender| !sender.preliminary).count();
    let unsure = all - complete;
    let date = ("date", text(locale.date(material.period.end())));
    let undated = senders.iter().any(|sender| !sender.dated && !sender.preliminary);
    let files = ("files", code(if undated { "undated" } else { "dated" }));
    let number = count(i64::try_from(all).unwrap_or(i64::MAX));
    let sentence = if all == 0 {
        wording.rich("completeness-empty", &[])
    } else if complete == all {
        wording.rich("completeness-all", &[("count", number), ("all", text(all.to_string())), date, files])
    } else if complete == 0 {
        wording.rich("completeness-none", &[("all", number), date, files])
    } else {
        let values = [("complete", text(complete.to_string())), ("all", text(all.to_string())), date, files];
        wording.rich("completeness-some", &values)
    };
    let unfinished = if material.unfinished() {
        wording.rich("completeness-unfinished", &[("date", text(locale.date(material.cut_off)))])
    } else {
        Rich::default()
    };
    let is_long = |text: &str, most: usize| text.chars().count() > most;
    let wide = senders.iter().any(|sender| {
        is_long(&sender.name, SHORT_NAME) || sender.mark.as_deref().is_some_and(|mark| is_long(mark, SHORT_MARK))
    });
    Completeness {
        title: wording.word("completeness-title"),
        text: Rich::sentences([sentence, unfinished]),
        wide,
        list: list(wording, &senders, MOST_ORGANISATIONS),
        short_list: (wide && all > FEW_LONG_NAMES).then(|| list(wording, &senders, FEW_LONG_NAMES)),
        shortest_list: (wide && 0 < unsure && unsure < all.min(FEW_LONG_NAMES))
            .then(|| list(wording, &senders, unsure)),
    }
}

/// Returns so many of the organisations, with the sentence that counts the others. Where not all are listed, those whose figures may still
/// change come first.
fn list(wording: Wording, senders: &[Sender], most: usize) -> CompletenessList {
    let mut shown: Vec<&Sender> = senders.iter().collect();
    if shown.len() > most {
        shown.sort_by_key(|sender| !sender.preliminary);
        shown.truncate(most);
    }
    let more = senders.len() - shown.len();
    let items = shown
        .into_iter()
        .map(|sender| CompletenessItem {
            label: sender.name.clone(),
            text: sender.text.clone(),
            preliminary: sender.preliminary,
            mark: sender.mark.clone(),
        })
        .collect();
    let note = (more > 0).then(|| {
        let number = i64::try_from(more).unwrap_or(i64::MAX);
        wording.rich("completeness-more", &[("count", count(number)), ("number", text(more.to_string()))])
    });
    CompletenessList { items, note }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::report::model::Quality;
    use crate::report::testing::{PROJECT, input, production, project, quality};
    use crate::report::{Reports, material};

    fn built(quality: &Quality) -> Completeness {
        let (project, production, reports) = (project(PROJECT), production(), Reports::with(&BTreeMap::new()).unwrap());
        build(&material(&input(&project, &[], quality, &production, &reports)).unwrap())
    }

    fn form(organisation: &str, form: &str) -> LackingForm {
        LackingForm { organisation: organisation.into(), form: form.into() }
    }

    fn marks(completeness: &Completeness) -> Vec<String> {
        let marked = completeness.list.items.iter().filter(|item| item.preliminary);
        marked.map(|item| format!("{}: {}", item.label, item.mark.as_deref().unwrap_or_default())).collect()
    }

    /// Rauma's files reach the end of the period, but most of its agreements could not be read; of Ulvila's no row could. A list of coaches
    /// says nothing of clients.
    #[test]
    fn an_organisation_of_which_many_rows_were_rejected_is_not_complete() {
        let mut quality = quality();
        let before = built(&quality);
        assert!(before.text.text().starts_with("3 / 4 organisaation tiedot ovat täydet"), "{}", before.text.text());
        quality.rejected = vec![form("KSTHKY", "coach"), form("Rauma", "agreement"), form("Ulvila", "job_start")];
        let built = built(&quality);
        assert!(built.text.text().starts_with("2 / 5 "), "{}", built.text.text());
        assert_eq!(
            marks(&built),
            [
                "Eura: ennakkotieto",
                "Rauma: paljon hylättyjä rivejä: yhteistyösopimus",
                "Ulvila: ennakkotieto, paljon hylättyjä rivejä: lomake C"
            ]
        );
    }

    /// Who knows the forms knows them by their letters; long names leave room for four of six where the page is full.
    #[test]
    fn forms_have_names_and_all_organisations_are_listed_while_there_is_room() {
        let mut quality = quality();
        quality.lacking = vec![form("Rauma", "job_start"), form("Rauma", "job_end")];
        let short = built(&quality);
        assert_eq!(marks(&short)[1], "Rauma: puuttuu: lomake C ja lomake D");
        assert!(short.list.note.is_none() && short.short_list.is_none());
        assert!(!short.wide);
        let mut many = quality.clone();
        many.lacking.extend([form("Rauma", "employer_contact"), form("Rauma", "service_exit")]);
        assert!(built(&many).wide, "a long mark leaves the names no room beside another column");
        for name in ["Posan perusturvakuntayhtymän työhönvalmennus", "Ulvila"] {
            quality.coverage.push(Coverage { organisation: name.into(), ..quality.coverage[0].clone() });
        }
        let long = built(&quality);
        assert_eq!((long.list.items.len(), long.list.note.is_none()), (6, true));
        let few = long.short_list.unwrap();
        assert_eq!(few.note.unwrap().text(), "2 muuta organisaatiota on lueteltu liitteessä B.");
        assert_eq!(few.items.iter().filter(|item| item.preliminary).count(), 2, "these come first");
        assert_eq!(few.items.len(), 4);
        let fewest = long.shortest_list.unwrap();
        assert_eq!(fewest.items.iter().filter(|item| item.preliminary).count(), fewest.items.len());
        assert_eq!(fewest.items.len(), 2);
        assert_eq!(fewest.note.unwrap().text(), "4 muuta organisaatiota on lueteltu liitteessä B.");
    }
}
