//! Drawings of the areas: outcome and access with their intervals, funnel plots, quarterly lines, and the map of tiles.

use std::collections::BTreeMap;

use super::equity::deviation::{deviates, heterogeneous, verdict_sentence};
use super::equity::{ACCESS, BY_AREA, OUTCOME, SUMMARY, area_label, areas, is_known, region_row};
use super::{Material, Part};
use crate::disclosure::SUPPRESSED;
use crate::report::areas::{MUNICIPALITY, ORGANISER, SUBREGION};
use crate::report::charts::dots::{self, DotsFigure, DotsPanel, DotsRow};
use crate::report::charts::funnel::{self, Comparison, FunnelFigure, FunnelLegend, Place};
use crate::report::charts::labels;
use crate::report::charts::multiples::{self, MultiplesFigure, Series};
use crate::report::charts::tiles::{self, Municipality, TilesFigure};
use crate::report::locale::NOTHING;
use crate::report::rich::{Rich, code, text};
use crate::report::scales::{Axis, Tick};
use crate::report::sentences::listed;
use crate::report::shapes::{RowKind, Status, TableCell};
use crate::report::tables::Row;
use crate::statistics::Scale;

/// What a subregion is called in the languages of the reports: a list of areas may give its name in any of them.
const SUBREGION_WORDS: [&str; 5] = ["seutukun", "ekonomisk region", "ekonomiska region", "sub-region", "subregion"];
/// Of more areas no dots are drawn: they would fill a page, and the table beside says the same.
const MOST_ROWS: usize = 30;
/// Letters of a name that have room on the line over a drawing.
const LETTERS_OVER_LINE: usize = 38;
/// A funnel of fewer areas says nothing.
const FEWEST: usize = 3;
const LIMITS: [&str; 4] = ["funnel_low_998", "funnel_low_95", "funnel_high_95", "funnel_high_998"];

/// A measure of the areas: its table, its value with the ends of its interval.
struct Measure {
    id: &'static str,
    columns: [&'static str; 3],
}

const MEASURES: [Measure; 2] = [
    Measure { id: OUTCOME, columns: ["low", "rate", "high"] },
    Measure { id: ACCESS, columns: ["low", "rate_per_1000", "high"] },
];

/// What the measures are called in messages.
const NAMES: [&str; 2] = ["outcome", "access"];

/// Returns outcome and access by organiser and subregion, side by side; the one of which anything is shown alone.
pub fn dots(material: &Material<'_>, year: &str) -> Part<DotsFigure> {
    let wording = material.wording;
    let kinds = [ORGANISER, SUBREGION].map(|kind| {
        MEASURES.each_ref().map(|measure| {
            areas(material, measure.id, kind, "year", year).into_iter().filter(is_known).collect::<Vec<_>>()
        })
    });
    let region = MEASURES.each_ref().map(|measure| region_row(material, measure.id, "year", year));
    let axes = [axis(0, &kinds, &region), axis(1, &kinds, &region)];
    let mut rows = Vec::new();
    for (index, kind) in kinds.iter().enumerate() {
        // A kind with one area is that area again.
        if index > 0 && kind[0].len() < 2 {
            continue;
        }
        for row in &kind[0] {
            let access = kind[1].iter().find(|other| other.key("area") == row.key("area"));
            let name = area_label(material, row);
            let label = if index == 0 { name } else { subregion_label(material, &name) };
            rows.push(row_of(material, label, RowKind::Body, [Some(row), access], &axes));
        }
    }
    // One area is the whole region again.
    if rows.len() < 2 || rows.len() > MOST_ROWS {
        return Part::nothing();
    }
    if !rows.iter().any(|row| row.cells.iter().any(TableCell::is_drawn)) {
        return Part::missing(wording.rich("dots-hidden", &[]));
    }
    let total = [region[0].as_ref(), region[1].as_ref()];
    rows.push(row_of(material, wording.word("area-region"), RowKind::Total, total, &axes));
    let kept: Vec<usize> = [0, 1].into_iter().filter(|index| tells(&rows, *index)).collect();
    let measures = if kept.len() == 2 { "both" } else { NAMES[kept[0]] };
    let spoken: Vec<String> = rows.iter().map(|row| spoken(material, row, measures)).collect();
    let without = left_out(material, &rows, &kept);
    let label_mm = dots::fit_labels(&mut rows);
    let panel_of = |index: &usize| {
        let is_drawn = rows.iter().any(|row| row.cells[*index].is_drawn());
        panel(material, *index, is_drawn.then_some(&axes[*index]), region[*index])
    };
    let panels: Vec<DotsPanel> = kept.iter().map(panel_of).collect();
    for row in &mut rows {
        row.cells = kept.iter().map(|index| row.cells[*index].clone()).collect();
    }
    let compared = if panels.iter().any(|panel| panel.reference.is_some()) { "shown" } else { "hidden" };
    let date = wording.locale.date(material.cut_off);
    let values = [("year", text(year)), ("date", text(date)), ("region", code(compared)), ("measures", code(measures))];
    Part::shown(DotsFigure {
        caption: Rich::sentences([wording.rich("dots-caption", &values), without]),
        alt: wording.text("dots-alt", &[("year", text(year)), ("rows", text(spoken.join("; ")))]),
        label_mm,
        size_pt: dots::SIZE_PT,
        panels,
        rows,
    })
}

/// Returns how a subregion is called beside organisers: with its kind, unless its name says it in any language.
fn subregion_label(material: &Material<'_>, area: &str) -> String {
    let name = area.to_lowercase();
    if SUBREGION_WORDS.iter().any(|word| name.contains(word)) {
        return area.to_owned();
    }
    material.wording.text("area-subregion-of", &[("area", text(area))])
}

/// Returns whether a panel shows any figure. One without is left out: eleven times `..` beside no axis would tell nothing.
fn tells(rows: &[DotsRow], index: usize) -> bool {
    let is_figure = |text: &str| text != SUPPRESSED && text != NOTHING;
    rows.iter().any(|row| matches!(&row.cells[index], TableCell::Whisker { text, .. } if is_figure(text)))
}

/// Returns the sentence on the panel that is left out, and why; nothing where none is.
fn left_out(material: &Material<'_>, rows: &[DotsRow], kept: &[usize]) -> Rich {
    let Some(index) = [0, 1].into_iter().find(|index| !kept.contains(index)) else { return Rich::default() };
    let is_hidden = |row: &DotsRow| matches!(&row.cells[index], TableCell::Whisker { text, .. } if text == SUPPRESSED);
    let why = if rows.iter().any(is_hidden) { "hidden" } else { "none" };
    material.wording.rich("dots-left-out", &[("measure", code(NAMES[index])), ("why", code(why))])
}

fn axis(index: usize, kinds: &[[Vec<Row<'_>>; 2]; 2], region: &[Option<Row<'_>>; 2]) -> Axis {
    let rows = kinds.iter().flat_map(|kind| &kind[index]).chain(&region[index]);
    let shown = rows.filter(|row| row.number(MEASURES[index].columns[1]).is_some());
    let largest = shown.filter_map(|row| row.number("high")).fold(0.0, f64::max);
    if index == 0 { Axis::percent(largest) } else { Axis::reaching(largest, 4) }
}

fn row_of(
    material: &Material<'_>,
    label: String,
    kind: RowKind,
    rows: [Option<&Row<'_>>; 2],
    axes: &[Axis; 2],
) -> DotsRow {
    let cell = |index: usize| {
        let text = rows[index].map_or_else(|| NOTHING.to_owned(), |row| value(material, index, row));
        dots::cell(rows[index], MEASURES[index].columns, &axes[index], text)
    };
    DotsRow { kind, label, cells: vec![cell(0), cell(1)] }
}

/// Returns a value as it stands beside its drawing.
fn value(material: &Material<'_>, index: usize, row: &Row<'_>) -> String {
    let (locale, cell) = (material.wording.locale, row.cell(MEASURES[index].columns[1]));
    if cell.is_suppressed() {
        // A figure of an earlier release stands in the table, with its mark.
        return SUPPRESSED.to_owned();
    }
    if index == 0 { locale.percent_cell(cell) } else { locale.number_cell(cell, 2) }
}

/// Returns a panel; without an axis where nothing stands on it.
fn panel(material: &Material<'_>, index: usize, axis: Option<&Axis>, region: Option<Row<'_>>) -> DotsPanel {
    let (wording, locale) = (material.wording, material.wording.locale);
    let tick = |value: f64| if index == 0 { locale.percent(value, 0) } else { short(material, value) };
    let reference = axis.zip(region).and_then(|(axis, row)| {
        let at = row.number(MEASURES[index].columns[1])?;
        let value = if index == 0 { locale.percent(at, 1) } else { locale.decimal(at, 2) };
        let label = wording.text("dots-reference", &[("value", text(value))]);
        Some(Tick { at: axis.position(at), label })
    });
    let ticks = axis.map_or_else(Vec::new, |axis| axis.ticks(tick));
    DotsPanel { title: wording.word(["dots-outcome", "dots-access"][index]), ticks, reference }
}

/// Returns a tick's value in as few decimals as it needs.
fn short(material: &Material<'_>, value: f64) -> String {
    let decimals =
        (0..3).find(|decimals| ((value * 10f64.powi(*decimals)).round() / 10f64.powi(*decimals) - value).abs() < 1e-9);
    material.wording.locale.decimal(value, usize::try_from(decimals.unwrap_or(2)).unwrap_or(2))
}

fn spoken(material: &Material<'_>, row: &DotsRow, measures: &str) -> String {
    let wording = material.wording;
    let said = |index: usize| {
        let TableCell::Whisker { text, .. } = &row.cells[index] else { return String::new() };
        if text == SUPPRESSED { wording.word("chart-alt-hidden") } else { text.clone() }
    };
    let values = [
        ("area", text(&row.label)),
        ("outcome", text(said(0))),
        ("access", text(said(1))),
        ("measures", code(measures)),
    ];
    wording.text("dots-alt-row", &values)
}

/// Returns the funnel plots of outcome and access; the sentence that says why there is none where limits are hidden.
pub fn funnels(material: &Material<'_>, year: &str) -> Part<Vec<FunnelFigure>> {
    let drawn: Vec<FunnelFigure> = [0, 1].into_iter().filter_map(|index| one_funnel(material, index, year)).collect();
    if !drawn.is_empty() {
        return Part::shown(drawn);
    }
    let rows = areas(material, OUTCOME, ORGANISER, "year", year);
    let compared = rows.iter().filter(|row| is_known(row)).count();
    let hidden = rows.iter().any(|row| row.hidden("signal"));
    if compared >= FEWEST && hidden {
        Part::missing(material.wording.rich("funnel-hidden", &[]))
    } else {
        Part::nothing()
    }
}

fn one_funnel(material: &Material<'_>, index: usize, year: &str) -> Option<FunnelFigure> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let comparison = comparison(material, index, year)?;
    let prefix = ["outcome", "access"][index];
    let word = |id: &str| wording.word(&format!("funnel-{id}-{prefix}"));
    let centre = comparison.centre()?;
    let printed = |value: f64| if index == 0 { locale.percent(value, 1) } else { locale.decimal(value * 1000.0, 2) };
    let spoken: Vec<String> = comparison
        .places
        .iter()
        .filter(|place| place.n > 0)
        .map(|place| {
            #[expect(clippy::cast_precision_loss, reason = "counts of people are far below 2^53")]
            let value = printed(place.x as f64 / place.n as f64);
            wording.text("chart-alt-pair", &[("label", text(&place.name)), ("value", text(value))])
        })
        .collect();
    let (status, verdict) = verdict_sentence(material, MEASURES[index].id, &format!("equity-{prefix}"), None);
    let caption = wording.rich(&format!("funnel-caption-{prefix}"), &[("year", text(year))]);
    let alt = [("places", text(spoken.join(", "))), ("verdict", text(verdict.text()))];
    // The names of those that differ stand above the drawings; of forty areas they would fill the caption.
    let verdict = if status == Status::Missed { wording.rich("funnel-outside", &[]) } else { verdict };
    let mut figure = funnel::funnel(
        &comparison,
        funnel::Says {
            caption: Rich::sentences([caption, verdict, material.numbers_in(MEASURES[index].id)]),
            alt: wording.text(&format!("funnel-alt-{prefix}"), &alt),
            x_label: word("x"),
            y_label: word("y"),
            legend: FunnelLegend {
                inner: wording.word("funnel-inner"),
                outer: wording.word("funnel-outer"),
                centre: wording.text("dots-reference", &[("value", text(printed(centre)))]),
            },
            x_tick: &|value| locale.decimal(value, 0),
            y_tick: &|value| if index == 0 { locale.percent(value, 0) } else { short(material, value) },
        },
    )?;
    if figure.points.iter().any(|point| point.name.is_none()) {
        figure.caption = Rich::sentences([figure.caption, wording.rich("funnel-unnamed", &[])]);
    }
    Some(figure)
}

/// Returns what a funnel compares; `None` unless every organiser's counts and limits are shown.
fn comparison(material: &Material<'_>, index: usize, year: &str) -> Option<Comparison> {
    let columns = [["competitive", "served"], ["started", "working_age"]][index];
    let rows: Vec<Row<'_>> =
        areas(material, MEASURES[index].id, ORGANISER, "year", year).into_iter().filter(is_known).collect();
    let heterogeneous = heterogeneous(material, MEASURES[index].id, year);
    let mut places = Vec::new();
    for row in &rows {
        let [x, n] = columns.map(|column| row.integer(column).and_then(|count| u64::try_from(count).ok()));
        let (x, n) = (x?, n?);
        if n > 0 && LIMITS.iter().any(|limit| row.number(limit).is_none()) {
            return None;
        }
        let outside = deviates(row, heterogeneous).is_some();
        places.push(Place { name: area_label(material, row), x, n, outside });
    }
    let name = ["outcome", "access"][index];
    let summary = material
        .tables
        .rows(SUMMARY)
        .into_iter()
        .find(|row| row.key("measure") == name && row.key("area_kind") == ORGANISER && row.key("year") == year)?;
    let scale = [Scale::Proportion, Scale::Rate][index];
    let per = if index == 0 { 1.0 } else { 1000.0 };
    (places.iter().filter(|place| place.n > 0).count() >= FEWEST).then_some(Comparison {
        places,
        scale,
        tau_squared: summary.number("tau_squared")?,
        per,
    })
}

/// Returns the quarterly share of each organiser of which a quarter is shown.
pub fn lines(material: &Material<'_>) -> Part<MultiplesFigure> {
    let wording = material.wording;
    let rows: Vec<Row<'_>> = material
        .tables
        .rows(BY_AREA)
        .into_iter()
        .filter(|row| row.key("area_kind") == ORGANISER && is_known(row))
        .collect();
    let first = rows.iter().filter(|row| row.counts("served")).map(|row| row.key("period")).min();
    let Some(first) = first else { return Part::nothing() };
    let mut by_area: BTreeMap<String, Vec<Row<'_>>> = BTreeMap::new();
    for row in rows.into_iter().filter(|row| row.key("period") >= first) {
        by_area.entry(row.key("area")).or_default().push(row);
    }
    let mut all: Vec<Series<'_>> =
        by_area.into_values().map(|rows| Series { title: area_label(material, &rows[0]), rows }).collect();
    // One area's line is that of all clients.
    if all.len() < 2 {
        return Part::nothing();
    }
    material.names.sort_by(&mut all, |series| &series.title);
    let shown = |series: &Series<'_>| series.rows.iter().any(|row| row.number("competitive_rate").is_some());
    let (drawn, hidden): (Vec<Series<'_>>, Vec<Series<'_>>) = all.into_iter().partition(shown);
    // A line of one quarter is what the table of the quarter says.
    if drawn.is_empty() || drawn.iter().all(|series| series.rows.len() < 2) {
        return Part::nothing();
    }
    let left_out: Vec<String> =
        hidden.iter().chain(drawn.iter().skip(multiples::MOST)).map(|series| series.title.clone()).collect();
    let mut drawn = drawn;
    drawn.truncate(multiples::MOST);
    let titles: Vec<String> = drawn.iter().map(|series| series.title.clone()).collect();
    for (series, title) in drawn.iter_mut().zip(labels::told_apart(&titles, LETTERS_OVER_LINE)) {
        series.title = title;
    }
    let target = material.plan.targets.employment_rate;
    let mut caption = vec![wording.rich("multiples-caption", &[])];
    if let Some(target) = target {
        let target = text(wording.locale.percent_short(target));
        caption.push(wording.rich("line-caption-target", &[("target", target)]));
    }
    if left_out.len() > multiples::MOST {
        let number = text(left_out.len().to_string());
        caption.push(wording.rich("multiples-caption-more", &[("number_shown", number)]));
    } else if !left_out.is_empty() {
        caption.push(wording.rich("multiples-caption-hidden", &[("areas", text(listed(wording, &left_out)))]));
    }
    caption.push(material.numbers_in(BY_AREA));
    let columns = ["competitive_rate", "low", "high"];
    Part::shown(multiples::multiples(wording, &drawn, columns, target, Rich::sentences(caption)))
}

/// Returns the map of access by municipality, if at least half of the municipalities are shown; the sentence that says why not,
/// else: `why_not`, which says where access is shown instead.
pub fn map(material: &Material<'_>, year: &str, why_not: &str) -> Part<TilesFigure> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let rows: Vec<Row<'_>> = areas(material, ACCESS, MUNICIPALITY, "year", year).into_iter().filter(is_known).collect();
    let municipalities: Vec<Municipality> = rows
        .iter()
        .map(|row| Municipality {
            name: area_label(material, row),
            value: row.number("rate_per_1000").map(|rate| (rate, locale.decimal(rate, 2))),
            hidden: row.hidden("rate_per_1000"),
        })
        .collect();
    let shown = municipalities.iter().filter(|municipality| municipality.value.is_some()).count();
    // A single one is the whole region, which is told of in words.
    if municipalities.len() < 2 {
        return Part::nothing();
    }
    if shown * 2 < municipalities.len() {
        return Part::missing(wording.rich(why_not, &[]));
    }
    let spoken: Vec<String> = municipalities
        .iter()
        .filter_map(|municipality| {
            let value = match &municipality.value {
                Some((_, value)) => value.clone(),
                None if municipality.hidden => wording.word("chart-alt-hidden"),
                None => return None,
            };
            Some(wording.text("chart-alt-pair", &[("label", text(&municipality.name)), ("value", text(value))]))
        })
        .collect();
    let values = [("year", text(year)), ("some", code(if shown < municipalities.len() { "some" } else { "none" }))];
    let words = (
        Rich::sentences([wording.rich("tiles-caption", &values), material.numbers_in(ACCESS)]),
        wording.text("tiles-alt", &[("year", text(year)), ("places", text(spoken.join(", ")))]),
        wording.word("chart-alt-hidden"),
    );
    let range = |from: f64, to: f64| format!("{}–{}", short(material, from), short(material, to));
    Part::shown(tiles::tiles(&municipalities, &places(material), range, words))
}

/// Returns the places of the municipalities by the names that are shown: those of the reference table that nobody else has taken.
fn places(material: &Material<'_>) -> BTreeMap<String, (usize, usize)> {
    let (mut places, mut taken) = (BTreeMap::new(), Vec::new());
    for row in material.plan.reference.rows("tiles") {
        let place = (row.get("column").parse().unwrap_or(0), row.get("row").parse().unwrap_or(0));
        if place.0 > 0 && place.1 > 0 && !taken.contains(&place) {
            taken.push(place);
            places.insert(material.areas.area(row.get("name"), MUNICIPALITY).to_owned(), place);
        }
    }
    places
}
