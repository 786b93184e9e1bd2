//! Clients and employment: the quarterly share with its target, the whole project, time to first job, retention. The pathway
//! and the curves stand in [`pathway`].

use serde::Serialize;

use super::{Material, Part, pathway};
use crate::project::ReferenceRow;
use crate::report::charts::curves::CurvesFigure;
use crate::report::charts::pathway::PathwayFigure;
use crate::report::charts::{self, ShareColumns, long_period};
use crate::report::locale::NOTHING;
use crate::report::rich::{Rich, code, text};
use crate::report::sentences::{change, share};
use crate::report::shapes::{Block, Callout, DataTable, LineFigure, TableCell};
use crate::report::tables::{Row, TableBuilder, whisker, whisker_axis};

const QUARTERLY: &str = "employment/quarterly";
const OWN_LINES: &str = "employment/own_lines";
const NEEDS: [&str; 3] = ["referral", "agreement | coach_summary", "job_start | coach_summary"];
const SHARE: ShareColumns<'static> =
    ShareColumns { period: "period", rate: "competitive_rate", low: "low", high: "high" };

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Employment {
    pub missing: Option<Callout>,
    pub lead: Rich,
    pub line: Part<LineFigure>,
    pub quarterly: Part<DataTable>,
    pub own_lines: Part<DataTable>,
    pub cumulative: Part<DataTable>,
    pub pathway: Part<PathwayFigure>,
    pub cohorts: Part<DataTable>,
    pub first_job_curves: Part<CurvesFigure>,
    pub first_job: Part<DataTable>,
    pub retention: Part<DataTable>,
    pub tenure: Part<CurvesFigure>,
    pub hours: Part<DataTable>,
    pub narrative: Vec<Block>,
}

/// Builds the section.
pub fn build(material: &Material<'_>) -> Employment {
    let rows = served_rows(material);
    Employment {
        missing: rows.is_empty().then(|| material.nothing_for("employment", &NEEDS)),
        lead: lead(material),
        line: line(material, &rows),
        quarterly: quarterly(material, &rows),
        own_lines: own_lines(material, &rows),
        cumulative: cumulative(material),
        pathway: pathway::figure(material),
        cohorts: pathway::table(material),
        first_job_curves: pathway::first_job(material),
        first_job: first_job(material),
        retention: retention(material),
        tenure: pathway::tenure(material),
        hours: pathway::hours(material),
        narrative: material.narrative("employment"),
    }
}

/// Returns the quarters from the first one with clients on.
fn served_rows<'m>(material: &Material<'m>) -> Vec<Row<'m>> {
    material.tables.rows(QUARTERLY).into_iter().skip_while(|row| !row.counts("served")).collect()
}

fn lead(material: &Material<'_>) -> Rich {
    let wording = material.wording;
    let Some(row) = material.row_of(QUARTERLY, material.quarter()) else {
        return Rich::default();
    };
    let number = |column: &str| row.number(column).map(|value| text(wording.locale.decimal(value, 0)));
    let hidden = wording.rich("employment-flow-hidden", &[]);
    let when = ("when", text(material.in_quarter()));
    // What may be told is told, whatever else is hidden.
    let flow =
        match (number("served"), number("new_clients"), number("job_starts"), number("first_jobs")) {
            (Some(served), Some(new), Some(starts), Some(first)) => vec![wording.rich(
                "employment-flow",
                &[when, ("served", served), ("new", new), ("starts", starts), ("first", first)],
            )],
            (Some(served), None, Some(starts), Some(first)) => {
                let values = [when, ("served", served), ("starts", starts), ("first", first)];
                vec![wording.rich("employment-flow-without-new", &values), hidden]
            }
            (Some(served), ..) => vec![wording.rich("employment-flow-served", &[when, ("served", served)]), hidden],
            _ => vec![hidden],
        };
    Rich::sentences(flow.into_iter().chain([cumulative_sentence(material)]))
}

/// Returns how many of all clients have had a job by now; nothing where it is not shown.
pub fn cumulative_sentence(material: &Material<'_>) -> Rich {
    let wording = material.wording;
    let rows = material.tables.rows("employment/cumulative");
    let Some(row) = rows.first() else { return Rich::default() };
    let base =
        row.integer("ever_served").zip(row.integer("in_work_at_start")).map(|(served, at_start)| served - at_start);
    match (base, row.integer("ever_competitive"), row.number("rate")) {
        (Some(base), Some(competitive), Some(rate)) => wording.rich(
            "finding-cumulative",
            &[
                ("competitive", text(wording.locale.integer(competitive))),
                ("rate", text(wording.locale.percent(rate, 1))),
                ("served", text(wording.locale.integer(base))),
            ],
        ),
        _ => Rich::default(),
    }
}

fn line(material: &Material<'_>, rows: &[Row<'_>]) -> Part<LineFigure> {
    if rows.is_empty() {
        return Part::nothing();
    }
    let wording = material.wording;
    let target = material.plan.targets.employment_rate;
    // A band lies between two quarters that are shown; one alone has a bar.
    let is_shown = |row: &Row<'_>| row.number(SHARE.rate).is_some();
    let is_band = rows.windows(2).any(|pair| is_shown(&pair[0]) && is_shown(&pair[1]));
    let interval = ("interval", code(if is_band { "band" } else { "bar" }));
    let mut caption = vec![wording.rich("line-caption", &[interval])];
    if let Some(target) = target {
        caption.push(wording.rich("line-caption-target", &[("target", text(wording.locale.percent_short(target)))]));
    }
    caption.push(trend(material, rows));
    Part::shown(charts::line(wording, rows, SHARE, target, Rich::sentences(caption)))
}

/// Returns what may be said of the way from the first shown quarter that the project had as a whole to the last that is over.
fn trend(material: &Material<'_>, rows: &[Row<'_>]) -> Rich {
    let running = material.unfinished().then(|| material.quarter().to_string());
    let is_whole = |row: &&Row<'_>| {
        let key = row.key(SHARE.period);
        running.as_deref() != Some(key.as_str()) && !key.parse().is_ok_and(|quarter| material.began_within(quarter))
    };
    let mut shown = rows.iter().filter(is_whole).filter(|row| row.number(SHARE.rate).is_some());
    let (Some(first), Some(last)) = (shown.next(), shown.next_back()) else {
        return Rich::default();
    };
    let period = |row: &Row<'_>| long_period(material.wording.locale, &row.key(SHARE.period));
    let way = change(share(first, "competitive", "served"), share(last, "competitive", "served"));
    way.trend(material.wording, &period(first), &period(last))
}

fn quarterly(material: &Material<'_>, rows: &[Row<'_>]) -> Part<DataTable> {
    let Some(latest) = rows.last() else { return Part::nothing() };
    let (wording, locale) = (material.wording, material.wording.locale);
    let word = |id: &str| wording.word(id);
    let mut table =
        TableBuilder::new(wording.rich("quarterly-caption", &[("sentence", text(latest_sentence(material, latest)))]))
            .of(rows)
            .compact()
            .text(word("column-quarter"), 1.0)
            .number(word("column-served"))
            .number(word("column-new"))
            .number(word("column-competitive"))
            .number(word("column-rate"))
            .number(word("column-interval-short"))
            .number(word("column-paid"))
            .number(word("column-rate"))
            .number(word("column-first-jobs"))
            .number(word("column-job-starts"));
    for row in rows {
        let count = |column: &str| TableCell::Text(locale.number_cell(row.cell(column), 0));
        table.row(vec![
            TableCell::Text(long_period(locale, &row.key("period"))),
            count("served"),
            count("new_clients"),
            count("competitive"),
            TableCell::Text(locale.percent_cell(row.cell("competitive_rate"))),
            TableCell::Text(locale.range_cells(row.cell("low"), row.cell("high"), false)),
            count("paid"),
            TableCell::Text(locale.percent_cell(row.cell("paid_rate"))),
            count("first_jobs"),
            count("job_starts"),
        ]);
    }
    table.note(wording.rich("quarterly-note-paid", &[]));
    table.note(wording.rich("quarterly-note-new", &[]));
    if material.unfinished() {
        let values =
            [("period", text(locale.period(material.quarter()))), ("date", text(locale.date(material.cut_off)))];
        table.note(wording.rich("quarterly-note-unfinished", &values));
    }
    material.unless_hidden(table.finish(wording), "missing-quarterly")
}

/// The classes of jobs that the reference table shows on a line of their own, side by side in the quarters of `served`.
fn own_lines(material: &Material<'_>, served: &[Row<'_>]) -> Part<DataTable> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let apart = |row: &ReferenceRow<'_>| row.get("own_line") == "yes";
    let classes: Vec<ReferenceRow<'_>> = material.plan.reference.rows("job_classes").filter(apart).collect();
    let rows = material.tables.rows(OWN_LINES);
    if served.is_empty() || classes.is_empty() || rows.is_empty() {
        return Part::nothing();
    }
    let mut table = TableBuilder::new(wording.rich("own-lines-caption", &[]))
        .of(&rows)
        .compact()
        .text(wording.word("column-quarter"), 1.0);
    for class in &classes {
        table = table.number(class.name(wording.lang()).to_owned());
    }
    for quarter in served.iter().map(|row| row.key("period")) {
        let cell = |class: &ReferenceRow<'_>| {
            let of_class = |row: &&Row<'_>| row.key("period") == quarter && row.key("job_class") == class.get("code");
            let row = rows.iter().find(of_class);
            TableCell::Text(row.map_or_else(|| NOTHING.to_owned(), |row| locale.number_cell(row.cell("clients"), 0)))
        };
        let label = TableCell::Text(long_period(locale, &quarter));
        table.row([label].into_iter().chain(classes.iter().map(cell)).collect());
    }
    material.unless_hidden(table.finish(wording), "missing-own-lines")
}

fn latest_sentence(material: &Material<'_>, row: &Row<'_>) -> String {
    let locale = material.wording.locale;
    let shown = |column: &str| row.integer(column).map(|value| text(locale.integer(value)));
    match (shown("served"), shown("competitive"), shown("paid")) {
        (Some(served), Some(competitive), Some(paid)) => material.wording.text(
            "quarterly-caption-latest",
            &[
                ("period", text(long_period(locale, &row.key("period")))),
                ("served", served),
                ("competitive", competitive),
                ("paid", paid),
            ],
        ),
        _ => String::new(),
    }
}

fn cumulative(material: &Material<'_>) -> Part<DataTable> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let rows = material.tables.rows("employment/cumulative");
    let Some(row) = rows.first().filter(|row| row.counts("ever_served")) else {
        return Part::missing(material.not_yet("missing-cumulative", "missing-why-no-clients"));
    };
    let date = ("date", text(locale.date(material.cut_off)));
    let caption = match row.number("rate") {
        Some(rate) => wording.rich("cumulative-caption", &[date, ("rate", text(locale.percent(rate, 1)))]),
        None => wording.rich("cumulative-caption-hidden", &[date]),
    };
    let axis = whisker_axis(&rows, "high");
    let mut table = TableBuilder::new(caption)
        .of(&rows)
        .text(wording.word("column-ever-served"), 1.0)
        .number(wording.word("column-at-start"))
        .number(wording.word("column-ever-competitive"))
        .number(wording.word("column-rate"))
        .whisker(wording.word("column-interval"), &axis, locale);
    table.row(vec![
        TableCell::Text(locale.number_cell(row.cell("ever_served"), 0)),
        TableCell::Text(locale.number_cell(row.cell("in_work_at_start"), 0)),
        TableCell::Text(locale.number_cell(row.cell("ever_competitive"), 0)),
        TableCell::Text(locale.percent_cell(row.cell("rate"))),
        whisker(locale, row, ["low", "rate", "high"], &axis, None),
    ]);
    Part::shown(table.finish(wording))
}

/// Returns the row of the day 180 in the table of time to first job.
pub fn day_180<'m>(material: &Material<'m>) -> Option<Row<'m>> {
    material.tables.rows("employment/time_to_first_job").into_iter().find(|row| row.integer("day") == Some(180))
}

fn first_job(material: &Material<'_>) -> Part<DataTable> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let rows = material.tables.rows("employment/time_to_first_job");
    if !rows.iter().any(|row| row.counts("at_risk")) {
        return Part::missing(material.not_yet("missing-first-job", "missing-why-no-clients"));
    }
    let sentence = match day_180(material).and_then(|row| row.number("job_cif")) {
        Some(rate) => wording.text("first-job-caption-180", &[("rate", text(locale.percent(rate, 1)))]),
        None => wording.word("first-job-caption-hidden"),
    };
    let mut table = TableBuilder::new(wording.rich("first-job-caption", &[("sentence", text(sentence))]))
        .of(&rows)
        .compact()
        .text(wording.word("column-days"), 1.0)
        .number(wording.word("column-at-risk"))
        .number(wording.word("column-first-job-rate"))
        .number(wording.word("column-interval-short"))
        .number(wording.word("column-exit-rate"));
    for row in &rows {
        table.row(vec![
            TableCell::Text(locale.number_cell(row.cell("day"), 0)),
            TableCell::Text(locale.number_cell(row.cell("at_risk"), 0)),
            TableCell::Text(locale.percent_cell(row.cell("job_cif"))),
            TableCell::Text(locale.range_cells(row.cell("low"), row.cell("high"), false)),
            TableCell::Text(locale.percent_cell(row.cell("exit_cif"))),
        ]);
    }
    table.note(wording.rich("first-job-note", &[]));
    material.unless_hidden(table.finish(wording), "missing-first-job")
}

fn retention(material: &Material<'_>) -> Part<DataTable> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let rows = material.tables.rows("employment/retention");
    if !rows.iter().any(|row| row.counts("eligible")) {
        return Part::missing(material.not_yet("missing-retention", "missing-why-no-jobs"));
    }
    let weeks_13 = rows.iter().find(|row| row.integer("weeks") == Some(13)).and_then(|row| row.number("rate"));
    let sentence = match weeks_13 {
        Some(rate) => wording.text("retention-caption-13", &[("rate", text(locale.percent(rate, 1)))]),
        None => wording.word("retention-caption-hidden"),
    };
    let axis = whisker_axis(&rows, "high");
    let mut table = TableBuilder::new(wording.rich("retention-caption", &[("sentence", text(sentence))]))
        .of(&rows)
        .text(wording.word("column-weeks"), 1.0)
        .number(wording.word("column-eligible"))
        .number(wording.word("column-sustained"))
        .number(wording.word("column-rate"))
        .whisker(wording.word("column-interval"), &axis, locale);
    for row in &rows {
        table.row(vec![
            TableCell::Text(locale.number_cell(row.cell("weeks"), 0)),
            TableCell::Text(locale.number_cell(row.cell("eligible"), 0)),
            TableCell::Text(locale.number_cell(row.cell("sustained"), 0)),
            TableCell::Text(locale.percent_cell(row.cell("rate"))),
            whisker(locale, row, ["low", "rate", "high"], &axis, None),
        ]);
    }
    table.note(wording.rich("retention-note", &[]));
    material.unless_hidden(table.finish(wording), "missing-retention")
}
