//! The items of the latest reviews: which rose and fell since the review before, and each by its name.

use std::collections::BTreeSet;

use super::fidelity::{Review, item_names};
use super::{Material, Part};
use crate::report::charts::{FIDELITY_SECTIONS, Score, named_item};
use crate::report::locale::NOTHING;
use crate::report::rich::{Rich, Wording, text};
use crate::report::shapes::{DataTable, TableCell};
use crate::report::tables::TableBuilder;

/// Where an item went since the review before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Up,
    Down,
    Same,
    /// One of the two reviews gave it no score.
    Unknown,
}

impl Step {
    fn of(score: &Score) -> Step {
        match (score.before, score.score) {
            (Some(before), Some(now)) if now > before => Step::Up,
            (Some(before), Some(now)) if now < before => Step::Down,
            (Some(_), Some(_)) => Step::Same,
            _ => Step::Unknown,
        }
    }
}

/// Returns which items rose, fell and stayed, by section; nothing for a unit whose review is the first by its method.
pub fn change(material: &Material<'_>, latest: &[Review<'_>]) -> Part<DataTable> {
    if latest.is_empty() {
        return Part::nothing();
    }
    let wording = material.wording;
    let word = |id: &str| wording.word(id);
    let compared: Vec<&Review<'_>> = latest.iter().filter(|review| review.before.is_some()).collect();
    if compared.is_empty() {
        return Part::missing(wording.rich("fidelity-change-none", &[]));
    }
    let unknown = compared.iter().flat_map(|review| &review.scores).any(|score| Step::of(score) == Step::Unknown);
    let mut table = TableBuilder::new(wording.rich("fidelity-change-caption", &[]))
        .text(word("column-section"), 1.1)
        .text(word("column-rose"), 1.6)
        .text(word("column-fell"), 1.0)
        .text(word("column-stayed"), 1.8);
    if unknown {
        table = table.text(word("column-not-compared"), 1.0);
    }
    for review in compared {
        table.group(between(material, review));
        for section in FIDELITY_SECTIONS {
            let scores: Vec<&Score> = review.scores.iter().filter(|score| score.section == section).collect();
            if scores.is_empty() {
                continue;
            }
            let mut steps = vec![Step::Up, Step::Down, Step::Same];
            steps.extend(unknown.then_some(Step::Unknown));
            let items = steps.into_iter().map(|step| TableCell::Text(items(wording, &scores, step)));
            table.row([TableCell::Text(wording.title("section", section))].into_iter().chain(items).collect());
        }
    }
    Part::shown(table.finish(wording))
}

/// Returns the numbers of the items that took a step, with the points where there are more than one; that there are none, in words.
fn items(wording: Wording, scores: &[&Score], step: Step) -> String {
    let named: Vec<String> = scores
        .iter()
        .filter(|score| Step::of(score) == step)
        .map(|score| match score.score.zip(score.before).map(|(now, before)| now - before) {
            Some(points @ 2..) => format!("{} (+{points})", score.item),
            Some(points @ ..=-2) => format!("{} (\u{2212}{})", score.item, points.unsigned_abs()),
            _ => score.item.to_string(),
        })
        .collect();
    if named.is_empty() { wording.word("table-cell-none") } else { named.join(", ") }
}

/// Returns a unit with its two reviews: "Porin yksikkö, vertaisarvio 14.10.2021 → 12.5.2022".
fn between(material: &Material<'_>, review: &Review<'_>) -> String {
    let (wording, locale) = (material.wording, material.wording.locale);
    let before = review.before.as_ref().map_or_else(String::new, |row| locale.date_cell(row.cell("review_date")));
    wording.text(
        "fidelity-change-unit",
        &[
            ("unit", text(review.row.key("unit"))),
            ("method", text(wording.label("review-method", &review.row.key("method")))),
            ("before", text(before)),
            ("date", text(locale.date_cell(review.row.cell("review_date")))),
        ],
    )
}

/// Returns the names of all items in the strips by number, a line a section.
pub fn key(material: &Material<'_>, latest: &[Review<'_>]) -> Vec<Rich> {
    let (wording, names) = (material.wording, item_names(material));
    // A number stays with its name.
    let item = |number: &i64| named_item(&number.to_string(), &names).replacen(' ', "\u{a0}", 1);
    let line = |section: &str| {
        let items: Vec<String> = numbers(latest, section).iter().map(item).collect();
        let parts = [("section", text(wording.title("section", section))), ("items", text(items.join("; ")))];
        (!items.is_empty()).then(|| wording.rich("fidelity-names", &parts))
    };
    FIDELITY_SECTIONS.into_iter().filter_map(line).collect()
}

/// Returns the numbers of a section's items in the reviews, in order.
fn numbers(latest: &[Review<'_>], section: &str) -> Vec<i64> {
    let scores = latest.iter().flat_map(|review| &review.scores);
    let numbers: BTreeSet<i64> = scores.filter(|score| score.section == section).map(|score| score.item).collect();
    numbers.into_iter().collect()
}

/// Returns every item by its name with its scores, a table of all units: the review before and the latest one.
pub fn all(material: &Material<'_>, latest: &[Review<'_>]) -> Part<DataTable> {
    if latest.is_empty() {
        return Part::nothing();
    }
    let (wording, locale) = (material.wording, material.wording.locale);
    let names = item_names(material);
    let mut table = TableBuilder::new(wording.rich("fidelity-items-caption", &[]))
        .compact()
        .text(wording.word("column-item-name"), 4.0);
    for review in latest {
        // A date is not divided.
        let day =
            |row: &crate::report::tables::Row<'_>| locale.date_cell(row.cell("review_date")).replace(' ', "\u{a0}");
        let unit = review.row.key("unit");
        let days = review.before.iter().chain([&review.row]);
        for day in days.map(day) {
            table = table.number(wording.text("column-unit-day", &[("unit", text(&unit)), ("date", text(day))]));
        }
    }
    for section in FIDELITY_SECTIONS {
        let numbers = numbers(latest, section);
        if numbers.is_empty() {
            continue;
        }
        table.group(wording.title("section", section));
        for number in numbers {
            let mut cells = vec![TableCell::Text(named_item(&number.to_string(), &names))];
            for review in latest {
                let score = review.scores.iter().find(|score| score.item == number);
                let shown = |score: Option<i64>| {
                    TableCell::Text(score.map_or_else(|| NOTHING.to_owned(), |score| score.to_string()))
                };
                if review.before.is_some() {
                    cells.push(shown(score.and_then(|score| score.before)));
                }
                cells.push(shown(score.and_then(|score| score.score)));
            }
            table.row(cells);
        }
    }
    Part::shown(table.finish(wording))
}
