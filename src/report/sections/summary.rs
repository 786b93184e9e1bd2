//! The summary in plain language: one page of questions and short answers, for readers who read no tables.
//!
//! Plain language (selkokieli, lättläst) wants short sentences, common words, no abbreviations and whole numbers. A rule decides which
//! sentence is said; where a figure may not be shown, the summary says so instead of being silent.

use serde::Serialize;

use super::situation::whole_year;
use super::{Material, coaching, economy, equity, fidelity, objectives};
use crate::period::Period;
use crate::report::rich::{Rich, code, count, text};
use crate::report::sentences::{Change, Told, share};
use crate::report::shapes::{Block, Status};

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Summary {
    pub title: String,
    pub kicker: String,
    pub period: String,
    pub questions: Vec<Question>,
    /// What two dots stand for, where any stand.
    pub note: Rich,
    pub narrative: Vec<Block>,
}

/// A question with its answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Question {
    pub question: String,
    pub answer: Rich,
    /// The figure that the eye looks for, if one may be shown.
    pub figure: Option<String>,
    pub unit: Option<String>,
}

/// Builds the page.
pub fn build(material: &Material<'_>) -> Summary {
    let wording = material.wording;
    let hides = material.tables.all().any(|table| table.suppressed() > 0);
    Summary {
        title: material.plan.name.clone(),
        kicker: material.title.to_owned(),
        period: super::situation::period(material),
        questions: [
            Some(what(material)),
            Some(clients(material)),
            Some(work(material)),
            Some(trend(material)),
            Some(good(material)),
            Some(everyone(material)),
            money(material),
            targets(material),
        ]
        .into_iter()
        .flatten()
        .collect(),
        note: if hides { wording.rich("summary-note", &[]) } else { Rich::default() },
        narrative: material.narrative("summary"),
    }
}

fn question(material: &Material<'_>, id: &str, answer: Rich) -> Question {
    Question { question: material.wording.word(id), answer, figure: None, unit: None }
}

fn what(material: &Material<'_>) -> Question {
    let locale = material.wording.locale;
    let values = [
        ("region", text(&material.plan.region)),
        ("start", text(locale.date(material.plan.start))),
        ("end", text(locale.date(material.plan.end))),
    ];
    let coaches = coaching::staff(material).map_or_else(Rich::default, |staff| {
        let values = [("count", count(staff.coaches)), ("coaches", text(locale.integer(staff.coaches)))];
        material.wording.rich("summary-coaches", &values)
    });
    question(
        material,
        "summary-what",
        Rich::sentences([material.wording.rich("summary-what-answer", &values), coaches]),
    )
}

fn clients(material: &Material<'_>) -> Question {
    let (wording, locale) = (material.wording, material.wording.locale);
    let rows = material.tables.rows("employment/cumulative");
    let served = rows.first().and_then(|row| row.integer("ever_served"));
    let answer = match served {
        // Not beside the year's: the difference is who was there in other years only, a count that no rule has seen.
        Some(served) => {
            wording.rich("summary-clients", &[("count", count(served)), ("served", text(locale.integer(served)))])
        }
        None if rows.first().is_some_and(|row| row.hidden("ever_served")) => Rich::sentences([
            wording.rich("summary-clients-hidden", &[]),
            of_year(material, "summary-clients-year", whole_year::clients),
        ]),
        None => wording.rich("summary-clients-none", &[]),
    };
    let mut question = question(material, "summary-clients-question", answer);
    question.figure = served.map(|served| locale.integer(served));
    question.unit = served.map(|served| wording.text("summary-clients-unit", &[("count", count(served))]));
    question
}

fn work(material: &Material<'_>) -> Question {
    let (wording, locale) = (material.wording, material.wording.locale);
    let rows = material.tables.rows("employment/cumulative");
    let row = rows.first();
    let number = |column: &str| row.and_then(|row| row.number(column));
    let found = row.and_then(|row| row.integer("ever_competitive"));
    let shown = (found, number("rate"), number("low"), number("high"));
    let (Some(found), Some(rate), Some(low), Some(high)) = shown else {
        if let Some(found) = found {
            let values = [("count", count(found)), ("found", text(locale.integer(found)))];
            let year = of_year(material, "summary-work-year", whole_year::in_work);
            let answer = Rich::sentences([wording.rich("summary-work-count", &values), year]);
            let mut question = question(material, "summary-work-question", answer);
            question.figure = Some(locale.integer(found));
            question.unit = Some(wording.word("summary-work-unit"));
            return question;
        }
        let id = if row.is_some_and(|row| row.hidden("ever_competitive")) {
            "summary-work-hidden"
        } else {
            "summary-work-none"
        };
        return question(material, "summary-work-question", wording.rich(id, &[]));
    };
    let answer = wording.rich(
        "summary-work",
        &[
            ("count", count(found)),
            ("found", text(locale.integer(found))),
            ("rate", text(locale.percent(rate, 0))),
            ("range", text(locale.percent_range(low, high, 0))),
        ],
    );
    let answer = Rich::sentences([answer, of_year(material, "summary-work-year", whole_year::in_work)]);
    let mut question = question(material, "summary-work-question", answer);
    question.figure = Some(locale.percent(rate, 0));
    question.unit = Some(wording.word("summary-work-unit"));
    question
}

/// Returns what a report of a year says of that year besides, or that its number is not shown.
fn of_year(material: &Material<'_>, id: &str, told: impl Fn(&Material<'_>, i32) -> Option<i64>) -> Rich {
    let Period::Year { year } = material.period else { return Rich::default() };
    let shown_year = ("year", text(year.to_string()));
    match told(material, year) {
        Some(number) => {
            let shown = ("number", text(material.wording.locale.integer(number)));
            material.wording.rich(id, &[shown_year, ("count", count(number)), shown])
        }
        None => material.wording.rich("summary-year-hidden", &[shown_year]),
    }
}

/// Returns whether the share has changed in a year up to the last quarter that is over, as far as the interval bears it.
fn trend(material: &Material<'_>) -> Question {
    let now = if material.unfinished() { material.quarter().previous() } else { material.quarter() };
    let mut before = now;
    for _ in 0..4 {
        before = before.previous();
    }
    let told = |quarter| {
        material
            .row_of("employment/quarterly", quarter)
            .map_or(Told::Nothing, |row| share(&row, "competitive", "served"))
    };
    let variant = match material.change_from(before, told(before), told(now)) {
        Change::Rise(_) => "rise",
        Change::Fall(_) => "fall",
        Change::Unclear(_) => "unclear",
        Change::Hidden => "hidden",
        Change::EarlierInPart => "in-part",
        Change::NoEarlier | Change::Unfinished => "no-earlier",
    };
    let answer = material.wording.rich("summary-trend", &[("change", code(variant))]);
    question(material, "summary-trend-question", answer)
}

/// Returns the points of the units' latest reviews that are finished, those by others if there are any; from the least to the most.
fn good(material: &Material<'_>) -> Question {
    let (wording, locale) = (material.wording, material.wording.locale);
    let reviews = fidelity::latest_reviews(material);
    let finished = |own: bool| -> Vec<(i64, String)> {
        fidelity::finished(&reviews, own).map(|(total, review)| (total, review.row.key("level"))).collect()
    };
    let by_others = finished(false);
    let only_self = by_others.is_empty();
    let totals = if only_self { finished(true) } else { by_others };
    let (Some((least, worst)), Some((most, best))) = (totals.iter().min(), totals.iter().max()) else {
        let id = if reviews.is_empty() { "summary-good-none" } else { "summary-good-unfinished" };
        return question(material, "summary-good-question", wording.rich(id, &[]));
    };
    let (least, most) = (locale.integer(*least), locale.integer(*most));
    let values = [
        ("units", count(i64::try_from(totals.len()).unwrap_or(i64::MAX))),
        ("number", text(totals.len().to_string())),
        ("scores", code(if least == most { "same" } else { "range" })),
        ("least", text(&least)),
        ("most", text(&most)),
    ];
    let level = |id: &str, level: &str| wording.rich(id, &[("level", code(level))]);
    let levels = if worst == best {
        vec![level("summary-good-level", worst)]
    } else {
        vec![level("summary-good-worst", worst), level("summary-good-best", best)]
    };
    let units = values[0].clone();
    let by_whom = if only_self { wording.rich("summary-good-self", &[units]) } else { Rich::default() };
    let open = reviews.iter().filter(|review| review.row.integer("total").is_none()).count();
    let open = if open > 0 {
        let number = i64::try_from(open).unwrap_or(i64::MAX);
        wording.rich("summary-good-open", &[("count", count(number)), ("number", text(open.to_string()))])
    } else {
        Rich::default()
    };
    let said = [wording.rich("summary-good", &values)].into_iter().chain(levels).chain([by_whom, open]);
    let mut question = question(material, "summary-good-question", Rich::sentences(said));
    question.figure = Some(if least == most { least } else { format!("{least}–{most}") });
    question.unit = Some(wording.word("summary-good-unit"));
    question
}

/// Returns whether places differ, in what came of the service or in who gets into it: alike in one of them is not alike.
fn everyone(material: &Material<'_>) -> Question {
    let statuses = [equity::OUTCOME, equity::ACCESS].map(|measure| equity::deviation::status(material, measure));
    let variant = match statuses {
        [Status::Missed, Status::Missed] => "both-differ",
        [Status::Missed, _] => "work-differs",
        [_, Status::Missed] => "access-differs",
        [Status::Met, Status::Met] => "alike",
        [Status::Met, Status::None] => "work-alike",
        [Status::None, Status::Met] => "access-alike",
        [Status::None, Status::None] => match equity::deviation::places(material) {
            0 => "none",
            1 => "single",
            _ => "unknown",
        },
    };
    let answer = material.wording.rich("summary-everyone", &[("verdict", code(variant))]);
    question(material, "summary-everyone-question", answer)
}

fn money(material: &Material<'_>) -> Option<Question> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let total = economy::total(material)?;
    let share = total.share()?;
    let mut values = vec![("used", text(locale.euros(total.used))), ("share", text(locale.percent(share, 0)))];
    values.extend(economy::time(material, total));
    let answer = wording.rich("summary-money", &values);
    let answer = Rich::sentences([answer, economy::later_note(material, total)]);
    let mut question = question(material, "summary-money-question", answer);
    question.figure = Some(locale.percent(share, 0));
    question.unit = Some(wording.word("summary-money-unit"));
    Some(question)
}

fn targets(material: &Material<'_>) -> Option<Question> {
    let tally = objectives::tally(material)?;
    Some(question(material, "summary-targets-question", objectives::plainly(material, tally)))
}
