//! The parts of the steering group's report, one file a section: each turns released tables into what Typst prints.
//!
//! A section chooses its figures, its captions and its sentences; what cannot be shown says in one sentence why, and what to
//! send.

pub mod actions;
pub mod area;
pub mod area_charts;
pub mod assignment;
pub mod changes;
pub mod clients;
pub mod coaching;
mod completeness;
pub mod conclusions;
pub mod costs;
pub mod decisions;
pub mod definitions;
pub mod economy;
pub mod employment;
pub mod equity;
pub mod fidelity;
mod fidelity_computed;
mod fidelity_items;
mod fidelity_target;
pub mod flow;
pub mod functioning;
pub mod group_pilots;
mod known;
pub mod method_values;
pub mod network;
pub mod objectives;
pub mod pathway;
pub mod production;
pub mod protection;
pub mod quality;
pub mod risks;
pub mod service_model;
pub mod situation;
pub mod summary;

use chrono::NaiveDate;
use serde::Serialize;

use super::areas::Areas;
use super::companion;
use super::locale::NOTHING;
use super::model::{Attachment, FormUse, Production, Quality};
use super::names::Names;
use super::narrative;
use super::narrative::Texts;
use super::plan::Plan;
use super::rich::{Rich, Value, Wording, count, rich, text};
use super::sentences::{Change, Told, change, listed};
use super::shapes::{Block, Callout, CalloutKind, Column, ColumnKind, DataTable, TableCell};
use super::tables::{Row, Tables};
use crate::contract;
use crate::disclosure::{self, Profile};
use crate::period::Period;

/// A count below this is called small. Of 30 people the 95 % interval of a share may be 34 percentage points wide, and a count of 30
/// varies by a third either way by chance alone (1.96/√30).
pub const FEW: i64 = 30;

/// Returns whether a shown count is of somebody, but of few.
pub fn is_few(count: Option<i64>) -> bool {
    count.is_some_and(|count| (1..FEW).contains(&count))
}

/// Everything that a section is made of.
pub struct Material<'m> {
    /// What the report is called.
    pub title: &'m str,
    pub wording: Wording,
    pub names: Names,
    pub areas: Areas,
    pub plan: Plan,
    pub tables: Tables<'m>,
    pub quality: &'m Quality,
    /// What disclosure control did to the tables.
    pub protection: &'m disclosure::Protection,
    /// What is published as a named exception from disclosure control.
    pub exception: Option<&'m disclosure::PublishedBound>,
    /// What the tables change of the last release to the same readers.
    pub since: Option<&'m disclosure::Since>,
    pub production: &'m Production,
    pub texts: &'m Texts,
    pub attachments: &'m [Attachment],
    pub profile: Profile,
    pub period: Period,
    /// Last day that the figures know of.
    pub cut_off: NaiveDate,
}

/// A figure or table, or the sentence that says why it is not there. Both are absent when there is nothing to say.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Part<T> {
    pub shown: Option<T>,
    pub missing: Option<Rich>,
}

impl<T> Part<T> {
    fn shown(part: T) -> Part<T> {
        Part { shown: Some(part), missing: None }
    }

    fn missing(why: Rich) -> Part<T> {
        Part { shown: None, missing: Some(why) }
    }

    fn nothing() -> Part<T> {
        Part { shown: None, missing: None }
    }
}

impl<'m> Material<'m> {
    /// Returns the quarter that the figures end in.
    pub fn quarter(&self) -> Period {
        Period::quarter_of(self.cut_off)
    }

    /// Returns whether that quarter has not ended yet.
    pub fn unfinished(&self) -> bool {
        self.cut_off < self.quarter().end()
    }

    /// Returns whether the year in which the figures end has not ended yet.
    pub fn unfinished_year(&self) -> bool {
        self.cut_off < Period::Year { year: self.quarter().year() }.end()
    }

    /// Returns whether the project began in the course of a period, which it thus had only a part of.
    pub fn began_within(&self, period: Period) -> bool {
        self.plan.start > period.start()
    }

    /// Returns what may be said of the way of a share from a period: a part of one is not set against a whole one.
    pub fn change_from(&self, period: Period, before: Told, now: Told) -> Change {
        if before != Told::Nothing && self.began_within(period) {
            return Change::EarlierInPart;
        }
        change(before, now)
    }

    /// Returns the quarter in which the figures end as the beginning of a sentence: "Vuoden 2022 toisella neljänneksellä".
    pub fn in_quarter(&self) -> String {
        let quarter = match self.quarter() {
            Period::Quarter { quarter, .. } => i64::from(quarter),
            Period::HalfYear { .. } | Period::Year { .. } => 4,
        };
        let year = self.quarter().year().to_string();
        self.wording.text("in-quarter", &[("quarter", count(quarter)), ("year", text(year))])
    }

    /// Returns the row of a quarter in a table by quarter.
    pub fn row_of(&self, measure: &str, quarter: Period) -> Option<Row<'m>> {
        let code = quarter.to_string();
        self.tables.rows(measure).into_iter().find(|row| row.key("period") == code)
    }

    /// Returns what people wrote for a section.
    pub fn narrative(&self, section: &str) -> Vec<Block> {
        narrative::blocks_for(section, &self.texts.written)
    }

    /// Returns a text of the project's settings, which is in the project's language whatever the report's is.
    pub fn own(&self, text: Rich) -> Rich {
        if self.plan.lang == self.wording.lang() { text } else { text.in_language(self.plan.lang) }
    }

    /// Returns such a text as a cell.
    pub fn own_cell(&self, text: impl Into<String>) -> TableCell {
        let text = text.into();
        if self.plan.lang == self.wording.lang() {
            TableCell::Text(text)
        } else {
            TableCell::Rich(self.own(Rich::plain(text)))
        }
    }

    /// Returns such a text as a value of a sentence.
    pub fn own_value(&self, text: impl Into<String>) -> Value {
        rich(self.own(Rich::plain(text)))
    }

    /// Returns the mark of a report that is not public; one of the project's settings in its language.
    pub fn mark(&self) -> Option<Rich> {
        let own = self.plan.mark.as_deref();
        let mark = protection::mark(self.wording, &self.profile, own)?;
        let is_own = own == Some(mark.as_str());
        Some(if is_own { self.own(Rich::plain(mark)) } else { Rich::plain(mark) })
    }

    /// Returns the name of a form with its number: "Yhteistyösopimus (2)".
    pub fn form(&self, id: &str) -> String {
        contract::form(id)
            .map_or_else(|| id.to_owned(), |form| format!("{} ({})", form.title.of(self.wording.lang()), form.number))
    }

    /// Returns the name by which people call a form, as it stands in a sentence: `lomake C`, `yhteistyösopimus`.
    pub fn form_in_short(&self, id: &str) -> String {
        let title = contract::form(id).map_or(id, |form| form.title.of(self.wording.lang()));
        let name = title.split_once(':').map_or(title, |(short, _)| short);
        let mut letters = name.chars();
        letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
    }

    /// Returns the number of a form alone, where a table names many.
    pub fn form_number(&self, id: &str) -> String {
        contract::form(id).map_or_else(|| id.to_owned(), |form| form.number.to_string())
    }

    /// Returns whether rows of a form were read.
    pub fn came(&self, form: &str) -> bool {
        self.quality.forms.iter().any(|read| read.form == form && read.rows.loaded.cell().integer() != Some(0))
    }

    /// Returns the box that says why a section has no data, and what to send. `needs` are forms as a query's header names
    /// them: `agreement | coach_summary` is either of the two.
    pub fn nothing_for(&self, section: &str, needs: &[&str]) -> Callout {
        let name = |need: &str| self.form(alternatives(need).next().unwrap_or_default());
        let absent: Vec<String> = needs
            .iter()
            .filter(|need| !alternatives(need).any(|form| self.came(form)))
            .map(|need| name(need))
            .collect();
        let what = ("what", text(self.wording.word(&format!("missing-{section}"))));
        let sentence = if absent.is_empty() {
            let all: Vec<String> = needs.iter().map(|need| name(need)).collect();
            self.wording.rich("missing-section-period", &[what, ("list", text(listed(self.wording, &all)))])
        } else {
            let number = count(i64::try_from(absent.len()).unwrap_or(i64::MAX));
            self.wording
                .rich("missing-section", &[what, ("forms", number), ("list", text(listed(self.wording, &absent)))])
        };
        Callout {
            kind: CalloutKind::Info,
            title: self.wording.word("missing-title"),
            text: Some(sentence),
            items: None,
        }
    }

    /// Returns the sentence that names the attached file with the numbers of a drawing that no table beside it has.
    pub fn numbers_in(&self, measure: &str) -> Rich {
        self.wording.rich("figure-numbers", &[("file", text(companion::file_name(measure)))])
    }

    /// Returns the table, or the sentence that says so where it shows no figure at all: its file shows the same with more words.
    pub fn unless_hidden(&self, table: DataTable, what: &str) -> Part<DataTable> {
        if shows_figures(&table) {
            return Part::shown(table);
        }
        Part::missing(self.wording.rich("part-hidden", &[("what", text(self.wording.word(what)))]))
    }

    /// Returns the sentence that says why a part of a section cannot be computed.
    pub fn not_yet(&self, what: &str, why: &str) -> Rich {
        let values = [("what", text(self.wording.word(what))), ("why", text(self.wording.word(why)))];
        self.wording.rich("missing-part", &values)
    }
}

/// Returns what stands in a column of words where people wrote nothing down: a dash is explained as a figure that is not there.
pub fn unrecorded(wording: Wording) -> TableCell {
    TableCell::Text(wording.word("table-cell-unrecorded"))
}

/// Returns whether a table shows a figure in any column but the first, which names its rows; one without columns of figures shows what it has.
pub fn shows_figures(table: &DataTable) -> bool {
    let is_figure = |kind: ColumnKind| matches!(kind, ColumnKind::Number | ColumnKind::Whisker);
    let has_figures = table.columns.iter().skip(1).any(|column| is_figure(column.kind));
    let is_mark = |text: &str| [disclosure::SUPPRESSED, NOTHING, ""].contains(&text);
    let shows = |(column, cell): (&Column, &TableCell)| match cell {
        _ if has_figures && !is_figure(column.kind) => false,
        TableCell::Text(text)
        | TableCell::Whisker { text, .. }
        | TableCell::Padded { text, .. }
        | TableCell::Status { text, .. } => !is_mark(text),
        TableCell::Rich(rich) => !is_mark(&rich.text()),
    };
    table.rows.iter().any(|row| table.columns.iter().zip(&row.cells).skip(1).any(shows))
}

/// Returns the forms of which one is needed.
pub fn alternatives(need: &str) -> impl Iterator<Item = &str> {
    need.split('|').map(str::trim)
}

/// Returns the forms that a measure stands on in the end, needed or not, by their numbers.
pub fn stands_on<'u>(lineage: &'u [FormUse], id: &str) -> impl Iterator<Item = &'u str> {
    lineage.iter().filter(move |form| form.measures.iter().any(|measure| measure == id)).map(|form| form.form.as_str())
}

#[cfg(test)]
mod tests;
