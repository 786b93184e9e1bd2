//! Competence, network and communication: the events up to the cut-off, the experts by experience who were trained, and the wider
//! network. All of it is context, but for the clients of the network's actors.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;
use serde::Serialize;

use super::{Material, Part, unrecorded};
use crate::disclosure::{Cell, OUTSIDE};
use crate::project::{Context, Event, ParticipationGroup};
use crate::report::areas::{MUNICIPALITY, SUBREGION};
use crate::report::locale::NOTHING;
use crate::report::rich::{Rich, code, count, text};
use crate::report::sentences::Verdict;
use crate::report::shapes::{Block, Callout, DataTable, TableCell};
use crate::report::tables::{Row, TableBuilder, sum};

const ACTORS: &str = "network/actors";
/// The kind of event at whose end experts by experience have been trained, as it is written in each language.
const EXPERTS: [&str; 3] =
    ["kokemusasiantuntijakoulutus", "utbildning av erfarenhetsexperter", "training of experts by experience"];

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Network {
    pub missing: Option<Callout>,
    pub lead: Rich,
    /// Events by year and kind.
    pub kinds: Part<DataTable>,
    /// Each event with its day.
    pub events: Part<DataTable>,
    pub actors: Part<DataTable>,
    /// What the network tells of its groups and regional centres.
    pub groups: Part<DataTable>,
    pub narrative: Vec<Block>,
}

/// Builds the section.
pub fn build(material: &Material<'_>) -> Network {
    let events = events(material);
    let rows = material.tables.rows(ACTORS);
    let groups = groups(material);
    let missing = events.is_empty() && rows.is_empty() && groups.shown.is_none();
    Network {
        missing: missing.then(|| material.nothing_for("network", &["actor"])),
        lead: Rich::sentences([events_sentence(material, &events), experts_sentence(material)]),
        kinds: kinds(material, &events),
        events: list(material, &events),
        actors: actors(material, &rows),
        groups,
        narrative: material.narrative("network"),
    }
}

/// Returns the events up to the cut-off, by day.
fn events<'p>(material: &'p Material<'_>) -> Vec<&'p Event> {
    let mut events: Vec<&Event> = material.plan.events.iter().filter(|event| event.date <= material.cut_off).collect();
    events.sort_by(|left, right| left.date.cmp(&right.date).then(left.title.cmp(&right.title)));
    events
}

fn kind(event: &Event) -> String {
    event.kind.clone().unwrap_or_default().trim().to_lowercase()
}

/// Returns the name of a kind of event: in the report's language where it is known, else as the project wrote it.
fn kind_name(material: &Material<'_>, kind: &str) -> String {
    if kind.is_empty() { material.wording.word("event-kind-none") } else { material.wording.title("event-kind", kind) }
}

/// How many events there were, and who came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Tally {
    events: usize,
    /// Participants of the events that say how many they had.
    participants: u32,
    /// Events that do not say.
    silent: usize,
}

impl Tally {
    fn of<'e>(events: impl IntoIterator<Item = &'e Event>) -> Tally {
        let mut tally = Tally::default();
        for event in events {
            tally.events += 1;
            match event.participants {
                Some(participants) => tally.participants += participants,
                None => tally.silent += 1,
            }
        }
        tally
    }

    /// Returns the participants; nothing where no event says how many there were.
    fn shown(self, material: &Material<'_>) -> String {
        if self.silent == self.events {
            return NOTHING.to_owned();
        }
        material.wording.locale.integer(i64::from(self.participants))
    }
}

fn number(value: usize) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

fn events_sentence(material: &Material<'_>, events: &[&Event]) -> Rich {
    let wording = material.wording;
    let tally = Tally::of(events.iter().copied());
    if tally.events == 0 {
        return Rich::default();
    }
    wording.rich(
        "network-lead-events",
        &[
            ("date", text(wording.locale.date(material.cut_off))),
            ("count", count(number(tally.events))),
            ("events", text(wording.locale.integer(number(tally.events)))),
            ("known", code(if tally.silent == tally.events { "none" } else { "some" })),
            ("people", count(i64::from(tally.participants))),
            ("participants", text(tally.shown(material))),
        ],
    )
}

/// How many experts by experience were trained up to the cut-off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Experts {
    /// None where no training says how many it had.
    pub trained: Option<u32>,
    pub verdict: Verdict,
    /// Whether the target is not reached, but the project goes on: more may be trained by its end.
    pub not_yet: bool,
}

/// Returns the experts by experience against the target; nothing without a target and without a training.
pub fn experts(material: &Material<'_>) -> Option<Experts> {
    let is_training = |event: &&Event| EXPERTS.contains(&kind(event).as_str());
    let tally = Tally::of(events(material).into_iter().filter(is_training));
    let target = material.plan.targets.experts;
    if tally.events == 0 && target.is_none() {
        return None;
    }
    let trained = (tally.events > tally.silent || tally.events == 0).then_some(tally.participants);
    #[expect(clippy::cast_precision_loss, reason = "a target of people is far below 2^53")]
    let verdict = Verdict::at_least(trained.map(f64::from), target.map(|target| target as f64));
    let not_yet = verdict == Verdict::Missed && material.cut_off < material.plan.end;
    Some(Experts { trained, verdict: if not_yet { Verdict::Unknown } else { verdict }, not_yet })
}

fn experts_sentence(material: &Material<'_>) -> Rich {
    let wording = material.wording;
    let Some(Experts { trained, verdict, not_yet }) = experts(material) else { return Rich::default() };
    let shown = i64::from(trained.unwrap_or(0));
    let target = material.plan.targets.experts.map_or_else(String::new, |target| wording.locale.integer(target));
    wording.rich(
        "network-lead-experts",
        &[
            ("count", count(shown)),
            ("known", code(if trained.is_some() { "yes" } else { "no" })),
            ("trained", text(wording.locale.integer(shown))),
            ("verdict", code(if not_yet { "not-yet" } else { verdict.code() })),
            ("target", text(target)),
        ],
    )
}

fn kinds(material: &Material<'_>, events: &[&Event]) -> Part<DataTable> {
    if events.is_empty() {
        return Part::missing(material.wording.rich("network-no-events", &[]));
    }
    let (wording, locale) = (material.wording, material.wording.locale);
    let mut table = TableBuilder::new(wording.rich("network-kinds-caption", &[]))
        .text(wording.word("column-event-kind"), 1.0)
        .number(wording.word("column-events"))
        .number(wording.word("column-event-participants"));
    let cells = |label: String, tally: Tally| {
        vec![
            TableCell::Text(label),
            TableCell::Text(locale.integer(number(tally.events))),
            TableCell::Text(tally.shown(material)),
        ]
    };
    let years: BTreeSet<i32> = events.iter().map(|event| event.date.year()).collect();
    for year in &years {
        let mut by_kind: BTreeMap<String, Vec<&Event>> = BTreeMap::new();
        for event in events.iter().filter(|event| event.date.year() == *year) {
            by_kind.entry(kind(event)).or_default().push(event);
        }
        let mut by_kind: Vec<(String, Tally)> =
            by_kind.into_iter().map(|(kind, events)| (kind_name(material, &kind), Tally::of(events))).collect();
        material.names.sort_by(&mut by_kind, |(name, _)| name);
        table.group(year.to_string());
        for (name, tally) in by_kind {
            table.row(cells(name, tally));
        }
    }
    let all = Tally::of(events.iter().copied());
    table.total(cells(wording.word("total"), all));
    table.note(wording.rich("network-note-participants", &[]));
    if all.silent > 0 {
        let values = [("count", count(number(all.silent))), ("number", text(all.silent.to_string()))];
        table.note(wording.rich("network-note-silent", &values));
    }
    Part::shown(table.finish(wording))
}

fn list(material: &Material<'_>, events: &[&Event]) -> Part<DataTable> {
    if events.is_empty() {
        return Part::nothing();
    }
    let (wording, locale) = (material.wording, material.wording.locale);
    let values = [("date", text(locale.date(material.cut_off)))];
    let mut table = TableBuilder::new(wording.rich("network-events-caption", &values))
        .compact()
        .text(wording.word("column-event"), 2.2)
        .number(wording.word("column-date"))
        .text(wording.word("column-event-kind"), 1.4)
        .number(wording.word("column-event-participants"));
    for event in events {
        let participants = event.participants.map_or_else(|| NOTHING.to_owned(), |all| locale.integer(i64::from(all)));
        table.row(vec![
            material.own_cell(&event.title),
            TableCell::Text(locale.date(event.date)),
            TableCell::Text(kind_name(material, &kind(event))),
            TableCell::Text(participants),
        ]);
    }
    Part::shown(table.finish(wording))
}

/// The columns of the network that add up over its areas.
const COLUMNS: [&str; 4] = ["regional_centres", "units", "clients", "actors_without_clients"];

fn actors(material: &Material<'_>, rows: &[Row<'_>]) -> Part<DataTable> {
    if rows.is_empty() {
        return Part::nothing();
    }
    let (wording, locale) = (material.wording, material.wording.locale);
    let word = |id: &str| wording.word(id);
    let mut table = TableBuilder::new(actors_caption(material, rows))
        .of(rows)
        .text(word("column-area"), 1.0)
        .number(word("column-centres"))
        .number(word("column-units"))
        .number(word("column-actor-clients"))
        .number(word("column-actors-silent"));
    for row in by_name(material, rows) {
        let numbers = COLUMNS.map(|column| TableCell::Text(locale.number_cell(row.cell(column), 0)));
        let area = wording.title("actor-area", material.areas.area(&row.key("area"), SUBREGION));
        table.row([TableCell::Text(area)].into_iter().chain(numbers).collect());
    }
    if rows.len() > 1 {
        let sums = COLUMNS.map(|column| TableCell::Text(locale.number_cell(&sum(rows, column), 0)));
        table.total([TableCell::Text(word("total"))].into_iter().chain(sums).collect());
    }
    table.note(wording.rich("network-note-groups", &[]));
    table.note(wording.rich("network-note-clients", &[]));
    Part::shown(table.finish(wording))
}

/// Returns the rows by the names of their areas; that of no known area stands last, where it is told that it is not.
fn by_name<'r, 'm>(material: &Material<'_>, rows: &'r [Row<'m>]) -> Vec<&'r Row<'m>> {
    let is_known = |row: &Row<'_>| !OUTSIDE.contains(&row.key("area").as_str());
    let mut rows: Vec<&Row<'_>> = rows.iter().collect();
    rows.sort_by(|left, right| {
        let by_name = || material.areas.compare(SUBREGION, &left.key("area"), &right.key("area"));
        is_known(right).cmp(&is_known(left)).then_with(by_name)
    });
    rows
}

/// Returns the figures of kooste.toml on the groups of the network and its regional centres, those of one title below each other.
fn groups(material: &Material<'_>) -> Part<DataTable> {
    let (wording, locale) = (material.wording, material.wording.locale);
    let mut titles: Vec<(&str, Vec<&Context>)> = Vec::new();
    for context in material.plan.contexts.iter().filter(|context| context.is_of_network()) {
        match titles.iter_mut().find(|(title, _)| *title == context.title) {
            Some((_, contexts)) => contexts.push(context),
            None => titles.push((&context.title, vec![context])),
        }
    }
    if titles.is_empty() {
        return Part::nothing();
    }
    let word = |id: &str| wording.word(id);
    let mut table = TableBuilder::new(wording.rich("network-groups-caption", &[]))
        .compact()
        .text(word("column-network-group"), 1.0)
        .text(word("column-network-centre"), 1.0)
        .number(word("column-value"))
        .text(word("column-figure-unit"), 1.1)
        .number(word("column-year"))
        .text(word("column-source"), 1.2);
    for (title, mut contexts) in titles {
        // Figures of one title stand under each other with as many decimals as the one that needs most.
        let decimals = contexts.iter().map(|context| usize::from(context.value.fract() != 0.0)).max().unwrap_or(0);
        contexts.sort_by(|left, right| {
            let centre = |context: &Context| context.centre.clone().unwrap_or_default();
            let by_name = || material.areas.compare(MUNICIPALITY, &centre(left), &centre(right));
            left.centre
                .is_some()
                .cmp(&right.centre.is_some())
                .then_with(|| left.group.cmp(&right.group))
                .then_with(|| by_name().then(left.year.cmp(&right.year)))
        });
        table.group_cell(material.own_cell(title));
        for context in contexts {
            table.row(vec![
                TableCell::Text(word(match context.group {
                    Some(ParticipationGroup::I) => "network-group-1",
                    Some(ParticipationGroup::II) => "network-group-2",
                    Some(ParticipationGroup::III) => "network-group-3",
                    None => "network-group-all",
                })),
                centre(material, context.centre.as_deref()),
                TableCell::Text(locale.decimal(context.value, decimals)),
                material.own_cell(context.unit.clone().unwrap_or_default()),
                TableCell::Text(context.year.to_string()),
                context.source.as_ref().map_or_else(|| unrecorded(wording), |source| material.own_cell(source)),
            ]);
        }
    }
    table.note(wording.rich("network-note-figures", &[]));
    Part::shown(table.finish(wording))
}

/// Returns how a regional centre is called: mostly it is a municipality, which has a name in the report's language.
fn centre(material: &Material<'_>, centre: Option<&str>) -> TableCell {
    let Some(centre) = centre else { return TableCell::Text(material.wording.word("network-centre-all")) };
    material
        .areas
        .municipality(centre)
        .map_or_else(|| material.own_cell(centre), |name| TableCell::Text(name.to_owned()))
}

fn actors_caption(material: &Material<'_>, rows: &[Row<'_>]) -> Rich {
    let locale = material.wording.locale;
    let [centres, units] = ["regional_centres", "units"].map(|column| sum(rows, column));
    let all =
        centres.integer().zip(units.integer()).map_or(Cell::Missing, |(centres, units)| Cell::Integer(centres + units));
    let shown = |cell: &Cell| text(locale.number_cell(cell, 0));
    material
        .wording
        .rich("network-actors-caption", &[("all", shown(&all)), ("centres", shown(&centres)), ("units", shown(&units))])
}

#[cfg(test)]
mod tests;
