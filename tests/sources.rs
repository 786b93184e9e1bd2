//! What the numbers of a report may come from: released tables, the project's files, the program's words.

use std::collections::{BTreeMap, BTreeSet};

use kooste::language::{Catalogue, Lang};
use serde_json::Value;

use crate::numbers::{Token, tokens};
use crate::origins::{self, Printed};
use crate::pdf_parts::Pdf;
use crate::program::Folder;
use crate::text_origins::{self, FILLED};

/// So many letters beside a number must be the same for it to be the number of a text.
const CONTEXT: usize = 8;
/// And so many at least where the text ends or a value is filled in before.
const LEAST: usize = 4;

/// What stands at the ticks of a drawing.
const AXES: [&str; 31] = [
    "0",
    "0,1",
    "0,2",
    "0,3",
    "0\u{a0}%",
    "5\u{a0}%",
    "10\u{a0}%",
    "15\u{a0}%",
    "20\u{a0}%",
    "25\u{a0}%",
    "30\u{a0}%",
    "50\u{a0}%",
    "60\u{a0}%",
    "80\u{a0}%",
    "100\u{a0}%",
    // Counts of referrals, and clients per thousand.
    "20",
    "40",
    "60",
    "80",
    "0,5",
    "1",
    "1,5",
    "2",
    // Changes on the instruments.
    "−0,5",
    "+0,5",
    "−1",
    "+1",
    "−2",
    "+2",
    "−4",
    "+4",
];

/// Tables that are printed with the values of a key side by side.
const ACROSS: [(&str, &str); 2] = [("employment-exits", "period"), ("employment-own_lines", "job_class")];

/// The parts of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Front,
    Situation,
    Objectives,
    Actions,
    Risks,
    Decisions,
    Employment,
    Fidelity,
    Pilots,
    Functioning,
    Equity,
    Network,
    Economy,
    Definitions,
    Quality,
    Protection,
    Production,
}

/// The parts by the message that heads them.
const PARTS: [(&str, Part); 16] = [
    ("part-situation", Part::Situation),
    ("part-objectives", Part::Objectives),
    ("part-actions", Part::Actions),
    ("part-risks", Part::Risks),
    ("part-decisions", Part::Decisions),
    ("part-employment", Part::Employment),
    ("part-fidelity", Part::Fidelity),
    ("part-group-pilots", Part::Pilots),
    ("part-functioning", Part::Functioning),
    ("part-equity", Part::Equity),
    ("part-network", Part::Network),
    ("part-economy", Part::Economy),
    ("annex-definitions", Part::Definitions),
    ("annex-quality", Part::Quality),
    ("annex-protection", Part::Protection),
    ("annex-production", Part::Production),
];

/// The parts whose tables are about people.
pub const ON_PEOPLE: [Part; 3] = [Part::Employment, Part::Pilots, Part::Equity];

/// The released tables that a part tells of.
fn tables_of(part: Part) -> &'static [&'static str] {
    match part {
        Part::Employment => &[
            "employment-quarterly",
            "employment-own_lines",
            "employment-cumulative",
            "employment-time_to_first_job",
            "employment-time_to_first_job_median",
            "employment-retention",
            "employment-pathway",
            "employment-tenure",
            "employment-hours",
            "employment-waiting",
            "employment-exits",
            "employment-coaches",
            "employment-caseload_check",
            "clients-decisions",
            "clients-referrers",
        ],
        Part::Objectives => &[
            "employment-quarterly",
            "employment-time_to_first_job",
            "employment-time_to_first_job_median",
            "employment-retention",
            "employment-coaches",
            "fidelity-level",
            "group_pilot-outcomes",
        ],
        Part::Fidelity => &["fidelity-items", "fidelity-level", "fidelity-computed"],
        Part::Pilots => &["group_pilot-outcomes", "group_pilot-attendance"],
        Part::Functioning => &["functioning-change"],
        Part::Network => &["network-actors"],
        Part::Equity => &["equity-outcome", "equity-access", "employment-quarterly_by_area"],
        Part::Economy => &["economy-budget"],
        _ => &[],
    }
}

/// The released rows that a printed row may stand for.
pub struct RowSource {
    numbers: BTreeMap<String, &'static str>,
}

impl RowSource {
    pub fn find(&self, token: &Token) -> Option<&'static str> {
        self.numbers.get(&token.text).copied()
    }
}

pub struct Sources {
    parts: BTreeMap<String, Part>,
    /// Texts of the program, and of the project.
    words: Vec<Vec<char>>,
    own: Vec<Vec<char>>,
    days: BTreeSet<String>,
    rows: BTreeMap<Part, Vec<Printed>>,
    /// Numbers by part, with what they come from.
    pools: BTreeMap<Part, BTreeMap<String, &'static str>>,
    /// Whole texts of annex D: hashes, versions.
    whole: BTreeMap<String, &'static str>,
}

impl Sources {
    /// Reads a project after its run, and what its report carries along.
    pub fn of(folder: &Folder, pdf: &Pdf) -> Sources {
        let catalogue = Catalogue::of(Lang::Fi);
        let run: Value = serde_json::from_slice(&pdf.attachment("run.json")).unwrap();
        let project = origins::Project::of(folder);
        let tables = origins::tables(folder);
        let mut sources = Sources {
            parts: PARTS.into_iter().map(|(id, part)| (catalogue.plain(id), part)).collect(),
            words: text_origins::program_words(folder),
            own: text_origins::own_words(folder, &project, &run),
            days: text_origins::days(folder, &project, &tables),
            rows: BTreeMap::new(),
            pools: BTreeMap::new(),
            whole: text_origins::hashes_and_versions(&run),
        };
        for (_, part) in PARTS {
            let of_table = |name: &&'static str| tables.get(*name).map(|table| origins::printed(name, table, &project));
            let mut rows: Vec<Printed> = tables_of(part).iter().filter_map(of_table).flatten().collect();
            // Drawings and their words tell of other quarters and areas too; the tables compare organisers.
            for row in &rows {
                sources.allow(part, "released", &row.numbers);
            }
            rows.retain(|row| part != Part::Equity || origins::is_compared(row));
            sources.rows.insert(part, rows);
        }
        sources.allow(Part::Employment, "worked out", &origins::changes(&tables["employment-quarterly"]));
        sources.allow(Part::Employment, "worked out", &origins::base(&tables["employment-cumulative"]));
        sources.allow(Part::Employment, "worked out", &origins::pathway(&tables["employment-pathway"], &project));
        sources.allow(Part::Employment, "worked out", &origins::decisions(&tables["clients-decisions"]));
        sources.allow(Part::Economy, "worked out", &origins::sums(&tables["economy-budget"]));
        sources.allow(Part::Fidelity, "worked out", &origins::steps(&tables));
        sources.allow(Part::Fidelity, "worked out", &origins::computed(&tables));
        sources.allow(Part::Functioning, "worked out", &origins::functioning(&tables));
        sources.allow(Part::Network, "plan", &project.events);
        sources.allow(Part::Network, "plan", &project.network());
        sources.allow(Part::Network, "worked out", &origins::actors(&tables));
        sources.allow(Part::Definitions, "worked out", &origins::known(&tables));
        sources.allow(Part::Economy, "plan", &project.shares);
        sources.allow(Part::Objectives, "plan", &project.targets);
        sources.allow(Part::Objectives, "tally", &origins::up_to(6));
        sources.allow(Part::Actions, "plan", &project.actions());
        sources.allow(Part::Risks, "plan", &project.risks());
        sources.allow(Part::Decisions, "plan", &project.decisions());
        let on_the_project = [
            Part::Employment,
            Part::Fidelity,
            Part::Pilots,
            Part::Equity,
            Part::Network,
            Part::Economy,
            Part::Definitions,
        ];
        sources.allow(Part::Pilots, "pilots' plan", &project.pilots);
        for part in on_the_project {
            sources.allow(part, "plan", &project.targets);
        }
        for part in [Part::Fidelity, Part::Definitions] {
            sources.allow(part, "facts", &text_origins::facts());
        }
        sources.allow(Part::Economy, "plan", &project.elapsed);
        for part in on_the_project {
            let pool = sources.pools.get(&part).cloned().filter(|_| part != Part::Definitions).unwrap_or_default();
            sources.pools.entry(Part::Situation).or_default().extend(pool);
        }
        sources.allow(Part::Situation, "organisations", &text_origins::organisations(folder));
        for part in [Part::Definitions, Part::Quality] {
            sources.allow(part, "data quality", &text_origins::annex_counts(folder));
        }
        sources.allow(Part::Protection, "protection", &text_origins::protection(folder, &tables, &run));
        sources
    }

    fn allow<'n>(&mut self, part: Part, source: &'static str, numbers: impl IntoIterator<Item = &'n String>) {
        let pool = self.pools.entry(part).or_default();
        for number in numbers {
            // Some are tokens already, others texts that hold them.
            pool.entry(number.clone()).or_insert(source);
            for token in tokens(number) {
                pool.entry(token.text).or_insert(source);
            }
        }
    }

    /// Returns the part under a heading.
    pub fn part(&self, heading: &str) -> Part {
        self.parts.get(heading).copied().unwrap_or(Part::Front)
    }

    /// Returns where a token comes from when it stands in words of the program or the project, or is a day of the project.
    pub fn fixed(&self, text: &str, token: &Token) -> Option<&'static str> {
        if self.days.contains(&token.text) {
            return Some("day");
        }
        if let Some(source) = self.whole.get(text.trim()) {
            return Some(source);
        }
        let stands_in = |fragments: &[Vec<char>]| fragments.iter().any(|fragment| in_words(fragment, text, token));
        if stands_in(&self.words) {
            return Some("words");
        }
        stands_in(&self.own).then_some("project")
    }

    /// Returns whether a text is that of an axis's tick.
    pub fn is_tick(text: &str) -> bool {
        AXES.contains(&text.trim())
    }

    /// Returns where a token of a part comes from, outside of table rows.
    pub fn anywhere(&self, part: Part, token: &Token) -> Option<&'static str> {
        self.pools.get(&part)?.get(&token.text).copied()
    }

    /// Returns what a printed row may hold. In parts on people it is one released row, with the rows of other tables that have the same
    /// keys, and the target of a pilot; elsewhere anything of the part.
    pub fn row(&self, part: Part, cells: &[String]) -> RowSource {
        let pool = self.pools.get(&part).cloned().unwrap_or_default();
        if !ON_PEOPLE.contains(&part) {
            return RowSource { numbers: pool };
        }
        let mut numbers = self.released_row(part, cells).map(|row| self.with_others(part, row)).unwrap_or_default();
        numbers.extend(pool.into_iter().filter(|(_, source)| *source == "pilots' plan"));
        RowSource { numbers }
    }

    /// Returns the released row that a printed row of a part on people stands for: of those with its label the one that holds most of
    /// its numbers.
    pub fn released_row(&self, part: Part, cells: &[String]) -> Option<&Printed> {
        let label = cells.first().map_or("", |cell| cell.trim());
        let rows = &self.rows[&part];
        let labelled: Vec<&Printed> = rows.iter().filter(|row| row.labels.contains(label)).collect();
        // A row without a label is of a table that needs none.
        let without = || rows.iter().filter(|row| row.labels.is_empty()).collect();
        let candidates: Vec<&Printed> = if labelled.is_empty() { without() } else { labelled };
        let wanted: Vec<Token> = cells.iter().flat_map(|cell| tokens(cell)).collect();
        let held = |row: &&&Printed| {
            let numbers = self.with_others(part, row);
            wanted.iter().filter(|token| numbers.contains_key(&token.text)).count()
        };
        candidates.iter().max_by_key(held).copied()
    }

    /// Returns the numbers of a released row and of the rows of other tables that have the same keys.
    fn with_others(&self, part: Part, row: &Printed) -> BTreeMap<String, &'static str> {
        let agrees = |other: &&Printed| {
            other.table != row.table && other.keys.keys().eq(row.keys.keys()) && other.keys == row.keys
                || other.table == row.table
                    && ACROSS.iter().any(|(table, key)| *table == row.table && other.without(key) == row.without(key))
        };
        let others = self.rows[&part].iter().filter(agrees);
        others.chain([row]).flat_map(|row| row.numbers.iter().map(|number| (number.clone(), "released row"))).collect()
    }
}

/// Returns whether a token stands in a fragment in the same words as in the text.
fn in_words(fragment: &[char], text: &str, token: &Token) -> bool {
    let number: Vec<char> = token.text.chars().map(plain).collect();
    let before: Vec<char> = text[..token.start].chars().rev().map(plain).collect();
    let after: Vec<char> = text[token.end..].chars().map(plain).collect();
    let whole: Vec<char> = text.trim().chars().map(plain).collect();
    if fragment == whole.as_slice() && whole.iter().any(|letter| letter.is_alphabetic()) {
        return true;
    }
    let places = fragment.windows(number.len()).enumerate().filter(|(_, window)| *window == number.as_slice());
    places.map(|(place, _)| place).any(|place| {
        let left = alike(fragment[..place].iter().rev(), &before);
        let right = alike(fragment[place + number.len()..].iter(), &after);
        matches!((left, right), (Some(left), Some(right)) if left + right >= LEAST)
    })
}

/// Returns how many letters agree, if nothing differs within [`CONTEXT`] letters before an end or a value that is filled in.
fn alike<'f>(fragment: impl Iterator<Item = &'f char>, text: &[char]) -> Option<usize> {
    let mut letters = 0;
    for (fragment, text) in fragment.zip(text).take(CONTEXT) {
        if *fragment == FILLED {
            return Some(letters);
        }
        if fragment != text {
            return None;
        }
        letters += usize::from(text.is_alphanumeric());
    }
    Some(letters)
}

/// Returns a letter with all spaces alike.
fn plain(letter: char) -> char {
    if letter.is_whitespace() { ' ' } else { letter }
}

/// Returns a text of the program or the project as it is looked up: without its marks.
pub fn fragment(text: &str) -> Vec<char> {
    text.replace("<b>", "")
        .replace("</b>", "")
        .replace("<i>", "")
        .replace("</i>", "")
        .replace("<br>", " ")
        .chars()
        .map(plain)
        .collect()
}
