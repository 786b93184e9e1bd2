//! Fidelity: the latest review of each unit by item, its level and target, the change, the development targets, what the operating
//! data say of the same items, and all reviews in time.
//!
//! A review is compared with the one before it of the same unit and the same method only: a self-assessment never with a review by
//! others. A unit that nobody else has reviewed is shown by its self-assessment, after the others.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Material, Part, fidelity_computed, fidelity_items, fidelity_target};
use crate::disclosure::SUPPRESSED;
use crate::report::charts::slope::{self, Pair, SlopeFigure};
use crate::report::charts::{self, Score};
use crate::report::rich::{Rich, code, count, text};
use crate::report::scales::Tick;
use crate::report::sentences::listed;
use crate::report::shapes::{Block, Callout, DataTable, StripFigure, TableCell};
use crate::report::tables::{Row, TableBuilder};

const LEVEL: &str = "fidelity/level";
const ITEMS: &str = "fidelity/items";
const SELF: &str = "itsearvio";
/// Strips take a third of a page each; what more there is stands in the table.
const MOST_STRIPS: usize = 6;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fidelity {
    pub missing: Option<Callout>,
    pub lead: Rich,
    pub strips: Vec<StripFigure>,
    pub strips_note: Option<Rich>,
    /// The names of the criteria, which the strips show by number: a line a section.
    pub names: Vec<Rich>,
    /// Mean points of the sections in the newest review and the one before.
    pub slope: Part<SlopeFigure>,
    /// What rose and fell since the review before.
    pub change: Part<DataTable>,
    pub development: Part<DataTable>,
    /// What the operating data say of the same items.
    pub computed: fidelity_computed::Computed,
    /// Every item by name, for a report that has the room.
    pub items: Part<DataTable>,
    pub reviews: Part<DataTable>,
    pub narrative: Vec<Block>,
}

/// A review with its items, and the one before it of the same unit and method.
#[derive(Clone, Debug)]
pub struct Review<'m> {
    pub row: Row<'m>,
    pub before: Option<Row<'m>>,
    pub scores: Vec<Score>,
}

/// Builds the section.
pub fn build(material: &Material<'_>) -> Fidelity {
    let latest = latest_reviews(material);
    let drawn = latest.iter().filter(|review| !review.scores.is_empty()).take(MOST_STRIPS);
    let strips = drawn.map(|review| strip(material, review)).collect();
    let wording = material.wording;
    let strips_note = (latest.len() > MOST_STRIPS)
        .then(|| wording.rich("fidelity-more-units", &[("shown", text(MOST_STRIPS.to_string()))]));
    Fidelity {
        missing: latest.is_empty().then(|| material.nothing_for("fidelity", &["fidelity_review"])),
        lead: lead(material, &latest),
        strips,
        strips_note,
        names: fidelity_items::key(material, &latest),
        slope: slope(material, &latest),
        change: fidelity_items::change(material, &latest),
        development: development(material, &latest),
        computed: fidelity_computed::build(material),
        items: fidelity_items::all(material, &latest),
        reviews: reviews(material),
        narrative: material.narrative("fidelity"),
    }
}

/// Returns the slopes of the sections in the newest review that has one before it: the mean points of the items that were scored
/// both times, so that what was left out of one review does not look like a change.
fn slope(material: &Material<'_>, latest: &[Review<'_>]) -> Part<SlopeFigure> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let Some((review, before)) = latest.iter().find_map(|review| Some((review, review.before.as_ref()?))) else {
        return Part::nothing();
    };
    // Points run from 1 to 5.
    let position = |mean: f64| (mean - 1.0) / 4.0;
    let mut sections: BTreeMap<&str, (i64, i64, i64)> = BTreeMap::new();
    for score in &review.scores {
        if let (Some(now), Some(then)) = (score.score, score.before) {
            let sum = sections.entry(&score.section).or_default();
            *sum = (sum.0 + 1, sum.1 + then, sum.2 + now);
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "points of a review are far below 2^53")]
    let mean = |sum: i64, items: i64| sum as f64 / items as f64;
    let pairs: Vec<Pair> = sections
        .into_iter()
        .map(|(section, (items, then, now))| {
            let (then, now) = (mean(then, items), mean(now, items));
            Pair {
                name: wording.title("section", section),
                from: position(then),
                to: position(now),
                from_text: locale.decimal(then, 1),
                to_text: locale.decimal(now, 1),
            }
        })
        .collect();
    if pairs.is_empty() {
        return Part::nothing();
    }
    let days = [before, &review.row].map(|row| locale.date_cell(row.cell("review_date")));
    let unit = ("unit", text(review.row.key("unit")));
    let part = |pair: &Pair| {
        let values = [("name", text(&pair.name)), ("from", text(&pair.from_text)), ("to", text(&pair.to_text))];
        wording.text("slope-part", &values)
    };
    let parts = listed(wording, &pairs.iter().map(part).collect::<Vec<_>>());
    let [then, now] = days.clone();
    let alt = [unit.clone(), ("before", text(then)), ("after", text(now)), ("parts", text(parts))];
    let ticks = (1..=5).map(|points| Tick { at: position(f64::from(points)), label: points.to_string() }).collect();
    let (caption, alt) = (wording.rich("slope-caption", &[unit]), wording.text("slope-alt", &alt));
    Part::shown(slope::figure(caption, alt, days, ticks, pairs))
}

/// Returns whether a review is a unit's own.
pub fn is_self(row: &Row<'_>) -> bool {
    row.key("method") == SELF
}

/// Returns the latest review of each unit: by others where there is one, else its self-assessment. Reviews by others stand first,
/// the newest before the older ones.
pub fn latest_reviews<'m>(material: &Material<'m>) -> Vec<Review<'m>> {
    let mut by_unit: BTreeMap<String, Vec<Row<'m>>> = BTreeMap::new();
    for row in material.tables.rows(LEVEL) {
        by_unit.entry(row.key("unit")).or_default().push(row);
    }
    let mut latest: Vec<Review<'m>> = by_unit
        .into_values()
        .filter_map(|mut rows| {
            if rows.iter().any(|row| !is_self(row)) {
                rows.retain(|row| !is_self(row));
            }
            rows.sort_by_key(|row| row.key("review_date"));
            let row = rows.pop()?;
            let before = rows.into_iter().rev().find(|before| before.key("method") == row.key("method"));
            Some(Review { row, before, scores: scores(material, &row, before.as_ref()) })
        })
        .collect();
    latest.sort_by(|left, right| {
        let (left_unit, right_unit) = (left.row.key("unit"), right.row.key("unit"));
        is_self(&left.row)
            .cmp(&is_self(&right.row))
            .then(right.row.key("review_date").cmp(&left.row.key("review_date")))
            .then(material.names.compare(&left_unit, &right_unit))
    });
    latest
}

fn scores(material: &Material<'_>, review: &Row<'_>, before: Option<&Row<'_>>) -> Vec<Score> {
    let items = material.tables.rows(ITEMS);
    let of = |review: &Row<'_>, item: &Row<'_>| {
        ["unit", "review_date", "method"].iter().all(|column| review.key(column) == item.key(column))
    };
    let score_of = |review: &Row<'_>, number: i64| {
        items.iter().find(|item| of(review, item) && item.integer("item") == Some(number))?.integer("score")
    };
    let mut scores: Vec<Score> = items
        .iter()
        .filter(|item| of(review, item))
        .filter_map(|item| {
            let number = item.integer("item")?;
            Some(Score {
                item: number,
                section: item.key("section"),
                score: item.integer("score"),
                before: before.and_then(|before| score_of(before, number)),
            })
        })
        .collect();
    scores.sort_by_key(|score| score.item);
    scores
}

/// Returns a review's total, or the range in which an unfinished one must end.
pub fn total(material: &Material<'_>, row: &Row<'_>) -> String {
    let locale = material.wording.locale;
    match (row.integer("total"), row.integer("possible_low"), row.integer("possible_high")) {
        (Some(total), ..) => locale.integer(total),
        (None, Some(low), Some(high)) => format!("{}–{}", locale.integer(low), locale.integer(high)),
        _ => locale.number_cell(row.cell("total"), 0),
    }
}

/// Returns the lowest and the highest total of a level.
pub fn level_bounds(material: &Material<'_>, level: &str) -> Option<(String, String)> {
    let row = material.plan.reference.rows("fidelity_levels").find(|row| row.get("level") == level)?;
    Some((row.get("low").to_owned(), row.get("high").to_owned()))
}

fn lead(material: &Material<'_>, latest: &[Review<'_>]) -> Rich {
    let wording = material.wording;
    let Some(review) = latest.first() else { return Rich::default() };
    let row = &review.row;
    let level = row.key("level");
    let mut values = vec![
        ("method", text(wording.label("review-method", &row.key("method")))),
        ("unit", text(row.key("unit"))),
        ("date", text(wording.locale.date_cell(row.cell("review_date")))),
        ("total", text(total(material, row))),
    ];
    let first = match (row.integer("total"), level_bounds(material, &level)) {
        (Some(_), Some((low, high))) => {
            values.extend([("level", text(wording.label("level", &level))), ("low", text(low)), ("high", text(high))]);
            wording.rich("fidelity-lead", &values)
        }
        (_, bounds) => {
            values.extend([
                ("scored", text(wording.locale.number_cell(row.cell("scored"), 0))),
                ("level", code(if bounds.is_some() { "known" } else { "none" })),
                ("level-name", text(wording.label("level", &level))),
            ]);
            wording.rich("fidelity-lead-incomplete", &values)
        }
    };
    let only_self = if is_self(row) { wording.rich("fidelity-only-self", &[]) } else { Rich::default() };
    let against = fidelity_target::sentence(material, review);
    let others = fidelity_target::others(material, latest);
    Rich::sentences([first, against, change(material, review), several(material, latest), others, only_self])
}

/// Returns the change of the total since the review before; nothing when one of the two is unfinished.
fn change(material: &Material<'_>, review: &Review<'_>) -> Rich {
    let before = review.before.as_ref().and_then(|row| Some((row, row.integer("total")?)));
    let (Some((before, earlier)), Some(now)) = (before, review.row.integer("total")) else {
        return Rich::default();
    };
    let direction = match now.cmp(&earlier) {
        std::cmp::Ordering::Greater => "up",
        std::cmp::Ordering::Less => "down",
        std::cmp::Ordering::Equal => "same",
    };
    let wording = material.wording;
    wording.rich(
        "fidelity-change",
        &[
            ("date", text(wording.locale.date_cell(before.cell("review_date")))),
            ("direction", code(direction)),
            ("points", text(wording.locale.integer((now - earlier).abs()))),
        ],
    )
}

/// Returns the finished reviews with their totals: those by others, or the units' `own`.
pub fn finished<'r, 'm>(latest: &'r [Review<'m>], own: bool) -> impl Iterator<Item = (i64, &'r Review<'m>)> {
    let reviews = latest.iter().filter(move |review| is_self(&review.row) == own);
    reviews.filter_map(|review| Some((review.row.integer("total")?, review)))
}

/// Returns between which totals the units lie whose review by others is finished; self-assessments are not put beside them.
fn several(material: &Material<'_>, latest: &[Review<'_>]) -> Rich {
    let totals: Vec<i64> = finished(latest, false).map(|(total, _)| total).collect();
    let (Some(least), Some(most)) = (totals.iter().min(), totals.iter().max()) else {
        return Rich::default();
    };
    if totals.len() < 2 {
        return Rich::default();
    }
    let wording = material.wording;
    wording.rich(
        "fidelity-several",
        &[
            ("number", text(totals.len().to_string())),
            ("scores", code(if least == most { "same" } else { "range" })),
            ("least", text(wording.locale.integer(*least))),
            ("most", text(wording.locale.integer(*most))),
        ],
    )
}

/// Returns the numbers of the items scored 1 or 2.
pub fn development_items(review: &Review<'_>) -> Vec<String> {
    review.scores.iter().filter(|score| score.development()).map(|score| score.item.to_string()).collect()
}

fn items_sentence(material: &Material<'_>, id: &str, items: &[String]) -> Rich {
    let number = i64::try_from(items.len()).unwrap_or(i64::MAX);
    material.wording.rich(id, &[("count", count(number)), ("items", text(listed(material.wording, items)))])
}

fn strip(material: &Material<'_>, review: &Review<'_>) -> StripFigure {
    let wording = material.wording;
    let (unit, date) = (review.row.key("unit"), wording.locale.date_cell(review.row.cell("review_date")));
    let total = total(material, &review.row);
    let items = development_items(review);
    let targets = if items.is_empty() {
        wording.rich("strip-caption-clear", &[])
    } else {
        items_sentence(material, "strip-caption-targets", &items)
    };
    let caption = wording.rich(
        "strip-caption",
        &[
            ("unit", text(&unit)),
            ("method", text(wording.label("review-method", &review.row.key("method")))),
            ("date", text(&date)),
            ("total", text(&total)),
            ("targets", text(targets.text())),
        ],
    );
    let changed = review.scores.iter().any(|score| score.before.is_some_and(|before| Some(before) != score.score));
    let small = if changed { wording.rich("strip-caption-change", &[]) } else { Rich::default() };
    let adapted = items_of_status(material, review, "sovellettu");
    let adapted =
        if adapted.is_empty() { Rich::default() } else { items_sentence(material, "fidelity-adapted", &adapted) };
    let caption = Rich::sentences([caption, small, adapted]);
    charts::strip(wording, &review.scores, &item_names(material), [&unit, &date, &total], caption)
}

fn items_of_status(material: &Material<'_>, review: &Review<'_>, status: &str) -> Vec<String> {
    material
        .tables
        .rows(ITEMS)
        .into_iter()
        .filter(|item| {
            ["unit", "review_date", "method"].iter().all(|column| review.row.key(column) == item.key(column))
                && item.key("status") == status
        })
        .map(|item| item.key("item"))
        .collect()
}

/// Returns the names of the items by number, in the report's language.
pub fn item_names(material: &Material<'_>) -> BTreeMap<String, String> {
    let lang = material.wording.lang();
    let items = material.plan.reference.rows("fidelity_items");
    items.map(|row| (row.get("item").to_owned(), row.name(lang).to_owned())).collect()
}

fn development(material: &Material<'_>, latest: &[Review<'_>]) -> Part<DataTable> {
    if latest.is_empty() {
        return Part::nothing();
    }
    let wording = material.wording;
    let names = item_names(material);
    let several = latest.len() > 1;
    let mut table =
        TableBuilder::new(wording.rich("development-caption", &[])).text(wording.word("column-item-name"), 4.0);
    if several {
        table = table.text(wording.word("column-unit"), 2.0);
    }
    table = table.number(wording.word("column-score")).number(wording.word("column-before"));
    let mut any = false;
    for review in latest {
        for score in review.scores.iter().filter(|score| score.development()) {
            any = true;
            let mut cells = vec![TableCell::Text(charts::named_item(&score.item.to_string(), &names))];
            if several {
                cells.push(TableCell::Text(review.row.key("unit")));
            }
            let shown =
                |score: Option<i64>| TableCell::Text(score.map_or_else(|| "–".to_owned(), |score| score.to_string()));
            cells.extend([shown(score.score), shown(score.before)]);
            table.row(cells);
        }
    }
    if any { Part::shown(table.finish(wording)) } else { Part::missing(wording.rich("development-none", &[])) }
}

fn reviews(material: &Material<'_>) -> Part<DataTable> {
    let rows = material.tables.rows(LEVEL);
    if rows.is_empty() {
        return Part::nothing();
    }
    let wording = material.wording;
    let word = |id: &str| wording.word(id);
    let mut table = TableBuilder::new(wording.rich("reviews-caption", &[]))
        .compact()
        .text(word("column-unit"), 1.3)
        .number(word("column-date"))
        .text(word("column-method"), 1.2)
        .number(word("column-staffing"))
        .number(word("column-organization"))
        .number(word("column-services"))
        .number(word("column-total"))
        .text(word("column-level"), 1.2);
    let mut any_range = false;
    for (own, label) in [(false, "reviews-group-external"), (true, "reviews-group-self")] {
        let mut series: Vec<&Row<'_>> = rows.iter().filter(|row| is_self(row) == own).collect();
        if series.is_empty() {
            continue;
        }
        series.sort_by(|left, right| {
            let by_unit = material.names.compare(&left.key("unit"), &right.key("unit"));
            by_unit.then(left.key("review_date").cmp(&right.key("review_date")))
        });
        table.group(word(label));
        for row in series {
            any_range |= row.integer("total").is_none();
            table.row(review_cells(material, row));
        }
    }
    table.note(wording.rich("reviews-note-scale", &[]));
    if any_range {
        table.note(wording.rich("reviews-note-range", &[]));
    }
    Part::shown(table.finish(wording))
}

fn review_cells(material: &Material<'_>, row: &Row<'_>) -> Vec<TableCell> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let points = |column: &str| TableCell::Text(locale.number_cell(row.cell(column), 0));
    let level = match row.cell("level").text() {
        Some(level) => wording.label("level", level),
        None if row.hidden("level") => SUPPRESSED.to_owned(),
        None => wording.word("reviews-level-open"),
    };
    vec![
        TableCell::Text(row.key("unit")),
        TableCell::Text(locale.date_cell(row.cell("review_date"))),
        TableCell::Text(wording.label("review-method", &row.key("method"))),
        points("staffing"),
        points("organization"),
        points("services"),
        TableCell::Text(total(material, row)),
        TableCell::Text(level),
    ]
}

#[cfg(test)]
mod tests;
