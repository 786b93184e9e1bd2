//! The economy: budget and use by category and funder, and what was granted. Context: nothing here is about a person.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::{Material, Part};
use crate::report::charts::{self, Bar};
use crate::report::rich::{Rich, code, rich, text};
use crate::report::sentences::{listed, listed_rich};
use crate::report::shapes::{BarFigure, Block, Callout, DataTable, TableCell};
use crate::report::tables::{Row, TableBuilder};

const BUDGET: &str = "economy/budget";

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Economy {
    pub missing: Option<Callout>,
    pub lead: Rich,
    pub bars: Part<BarFigure>,
    /// What was granted by each funder, and what is used of it.
    pub funding: Part<DataTable>,
    pub budget: Part<DataTable>,
    pub narrative: Vec<Block>,
}

/// Money planned and used, in euros.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Money {
    pub budget: f64,
    pub used: f64,
    /// Of what is used: in budget periods that go on after the cut-off.
    pub running: f64,
}

impl Money {
    fn add(&mut self, other: Money) {
        self.budget += other.budget;
        self.used += other.used;
        self.running += other.running;
    }

    /// Returns the share used; none without a budget.
    pub fn share(self) -> Option<f64> {
        (self.budget > 0.0).then(|| self.used / self.budget)
    }
}

/// Builds the section.
pub fn build(material: &Material<'_>) -> Economy {
    let rows = material.tables.rows(BUDGET);
    Economy {
        missing: rows.is_empty().then(|| material.nothing_for("economy", &["budget"])),
        lead: lead(material, &rows),
        bars: bars(material, &rows),
        funding: funding(material, &rows),
        budget: budget(material, &rows),
        narrative: material.narrative("economy"),
    }
}

fn money(row: &Row<'_>) -> Money {
    let amount = |column| row.number(column).unwrap_or(0.0);
    Money { budget: amount("budget"), used: amount("used"), running: amount("used_running") }
}

fn sum<'r, 'm: 'r>(rows: impl IntoIterator<Item = &'r Row<'m>>) -> Money {
    let mut all = Money::default();
    for row in rows {
        all.add(money(row));
    }
    all
}

/// Returns what is planned and used in all; none when nothing came.
pub fn total(material: &Material<'_>) -> Option<Money> {
    let rows = material.tables.rows(BUDGET);
    (!rows.is_empty()).then(|| sum(&rows))
}

/// Returns the first and the last year of the budget where it leaves out years of the project: held against the whole project's time, it
/// would mislead. None where it may be the whole project's: the periods of its rows are not of one year each, or it is what was granted.
pub fn years(material: &Material<'_>) -> Option<(i32, i32)> {
    let (rows, plan) = (material.tables.rows(BUDGET), &material.plan);
    let year = |row: &Row<'_>, column: &str| row.integer(column).and_then(|year| i32::try_from(year).ok());
    let firsts: Option<Vec<i32>> = rows.iter().map(|row| year(row, "first_year")).collect();
    let lasts: Option<Vec<i32>> = rows.iter().map(|row| year(row, "last_year")).collect();
    let (first, last) = (firsts?.into_iter().min()?, lasts?.into_iter().max()?);
    let is_granted = plan.granted.is_some_and(|granted| (granted - sum(&rows).budget).abs() < 0.5);
    let is_whole = first <= plan.start.year() && last >= plan.end.year();
    (!is_granted && !is_whole).then_some((first, last))
}

/// Returns what a sentence says of the years of the budget, and of the share of their time that has passed.
pub fn time(material: &Material<'_>, total: Money) -> [(&'static str, crate::report::rich::Value); 3] {
    let years = years(material);
    let elapsed = material.plan.elapsed(known_until(material, total), years);
    let (span, named) = match years {
        None => ("whole", String::new()),
        Some((first, last)) if first == last => ("year", first.to_string()),
        Some((first, last)) => ("years", format!("{first}–{last}")),
    };
    [("span", code(span)), ("years", text(named)), ("elapsed", text(material.wording.locale.percent(elapsed, 1)))]
}

/// Returns the day up to which the money used is known: of a budget period that goes on after the cut-off, that of the export.
pub fn known_until(material: &Material<'_>, total: Money) -> NaiveDate {
    if total.running > 0.0 { material.plan.as_of.max(material.cut_off) } else { material.cut_off }
}

/// Returns the sentence on money that was used later than the figures beside it; nothing where both end on one day.
pub fn later_note(material: &Material<'_>, total: Money) -> Rich {
    let (wording, locale) = (material.wording, material.wording.locale);
    let until = known_until(material, total);
    if until == material.cut_off {
        return Rich::default();
    }
    let values = [("date", text(locale.date(until))), ("cut_off", text(locale.date(material.cut_off)))];
    wording.rich("economy-later", &values)
}

/// Returns the rows by funder, the largest budget first.
fn by_funder<'r, 'm>(rows: &'r [Row<'m>]) -> Vec<(String, Vec<&'r Row<'m>>)> {
    let mut groups: BTreeMap<String, Vec<&'r Row<'m>>> = BTreeMap::new();
    for row in rows {
        groups.entry(row.key("funder")).or_default().push(row);
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by(|left, right| {
        let budget = |group: &(String, Vec<&Row<'m>>)| sum(group.1.iter().copied()).budget;
        budget(right).total_cmp(&budget(left))
    });
    groups
}

fn amounts(material: &Material<'_>, money: Money) -> [(&'static str, crate::report::rich::Value); 3] {
    let locale = material.wording.locale;
    [
        ("budget", text(locale.euros(money.budget))),
        ("used", text(locale.euros(money.used))),
        ("share", text(money.share().map_or_else(|| "–".to_owned(), |share| locale.percent(share, 1)))),
    ]
}

fn lead(material: &Material<'_>, rows: &[Row<'_>]) -> Rich {
    if rows.is_empty() {
        return Rich::default();
    }
    let wording = material.wording;
    let total = sum(rows);
    let mut values = amounts(material, total).to_vec();
    values.extend(time(material, total));
    let mut sentences = vec![wording.rich("economy-lead", &values), later_note(material, total)];
    for (funder, rows) in by_funder(rows) {
        let mut values = amounts(material, sum(rows)).to_vec();
        values.push(("funder", text(wording.title("funder", &funder))));
        sentences.push(wording.rich("economy-lead-funder", &values));
    }
    Rich::sentences(sentences)
}

fn bars(material: &Material<'_>, rows: &[Row<'_>]) -> Part<BarFigure> {
    if rows.is_empty() {
        return Part::nothing();
    }
    let wording = material.wording;
    let bar = |label: String, money: Money| Bar {
        label,
        planned: money.budget,
        used: money.used,
        text: wording.text("economy-bar-text", &amounts(material, money)),
    };
    let mut all: Vec<Bar> =
        by_funder(rows).into_iter().map(|(funder, rows)| bar(wording.title("funder", &funder), sum(rows))).collect();
    if all.len() > 1 {
        all.push(bar(wording.word("total"), sum(rows)));
    }
    Part::shown(charts::bars(wording, &all, wording.rich("economy-caption-bars", &[])))
}

/// Funders of whom kooste.toml tells what they grant, as the budget export names them.
const STATE: &str = "valtionavustus";
const OWN: &str = "omarahoitus";

/// Returns what is granted and what is used of it, by funder; nothing where kooste.toml does not tell the shares.
fn funding(material: &Material<'_>, rows: &[Row<'_>]) -> Part<DataTable> {
    let Some(granted) = &material.plan.budget else { return Part::nothing() };
    let parts: Vec<(&str, f64)> = [(STATE, granted.state_grant), (OWN, granted.own_share)]
        .into_iter()
        .filter_map(|(funder, part)| Some((funder, part?)))
        .collect();
    if parts.is_empty() {
        return Part::nothing();
    }
    let (wording, locale) = (material.wording, material.wording.locale);
    let word = |id: &str| wording.word(id);
    let groups = by_funder(rows);
    let used =
        |funder: &str| groups.iter().find(|(name, _)| name == funder).map(|(_, rows)| sum(rows.iter().copied()).used);
    let mut table = TableBuilder::new(funding_caption(material, &parts))
        .text(word("column-funder"), 1.0)
        .number(word("column-granted"))
        .number(word("column-granted-share"))
        .number(word("column-used"))
        .number(word("column-used-of-granted"));
    let cells = |label: String, part: f64, used: Option<f64>| {
        let nothing = || "–".to_owned();
        let share = |of: f64, value: f64| if of > 0.0 { locale.percent_number(value / of, 1) } else { nothing() };
        vec![
            TableCell::Text(label),
            TableCell::Text(locale.decimal(part, 0)),
            TableCell::Text(share(granted.total, part)),
            TableCell::Text(used.map_or_else(nothing, |used| locale.decimal(used, 0))),
            TableCell::Text(used.map_or_else(nothing, |used| share(part, used))),
        ]
    };
    for (funder, part) in &parts {
        table.row(cells(wording.title("funder", funder), *part, used(funder)));
    }
    if parts.len() > 1 {
        let all = (!rows.is_empty()).then(|| sum(rows).used);
        table.total(cells(word("total"), granted.total, all));
    }
    Part::shown(table.finish(wording))
}

fn funding_caption(material: &Material<'_>, parts: &[(&str, f64)]) -> Rich {
    let (wording, locale) = (material.wording, material.wording.locale);
    let total = material.plan.budget.as_ref().map_or(0.0, |budget| budget.total);
    let named: Vec<String> = parts
        .iter()
        .map(|(funder, part)| {
            let share = if total > 0.0 { locale.percent(part / total, 0) } else { "–".to_owned() };
            let values = [
                ("funder", text(wording.label("funder", funder))),
                ("amount", text(locale.euros(*part))),
                ("share", text(share)),
            ];
            wording.text("funding-part", &values)
        })
        .collect();
    wording.rich("funding-caption", &[("total", text(locale.euros(total))), ("parts", text(listed(wording, &named)))])
}

fn budget(material: &Material<'_>, rows: &[Row<'_>]) -> Part<DataTable> {
    if rows.is_empty() {
        return Part::nothing();
    }
    let (wording, locale) = (material.wording, material.wording.locale);
    let word = |id: &str| wording.word(id);
    let sentence = notable(material, rows);
    let mut table = TableBuilder::new(wording.rich("economy-caption-table", &[("sentence", rich(sentence))]))
        .text(word("column-category"), 1.0)
        .number(word("column-budget"))
        .number(word("column-used"))
        .number(word("column-share"));
    let cells = |label: TableCell, money: Money| {
        vec![
            label,
            TableCell::Text(locale.decimal(money.budget, 0)),
            TableCell::Text(locale.decimal(money.used, 0)),
            TableCell::Text(money.share().map_or_else(|| "–".to_owned(), |share| locale.percent_number(share, 1))),
        ]
    };
    let groups = by_funder(rows);
    let several = groups.len() > 1;
    for (funder, rows) in groups {
        let funder = wording.title("funder", &funder);
        if several {
            table.group(funder);
        }
        for row in &rows {
            table.row(cells(material.own_cell(row.key("category")), money(row)));
        }
        if several {
            table.row(cells(TableCell::Text(word("subtotal")), sum(rows)));
        }
    }
    let all = sum(rows);
    table.total(cells(TableCell::Text(word("total")), all));
    table.note(granted_note(material, all));
    Part::shown(table.finish(wording))
}

/// Returns what to see in the table: the categories above their budget, or the largest expense, which may not have the largest share.
fn notable(material: &Material<'_>, rows: &[Row<'_>]) -> Rich {
    let wording = material.wording;
    let mut categories: BTreeMap<String, Money> = BTreeMap::new();
    for row in rows {
        categories.entry(row.key("category")).or_default().add(money(row));
    }
    let over: Vec<Rich> = categories
        .iter()
        .filter(|(_, money)| money.used > money.budget)
        .map(|(category, _)| material.own(Rich::plain(category)))
        .collect();
    if !over.is_empty() {
        return wording.rich("economy-caption-over", &[("categories", rich(listed_rich(wording, &over)))]);
    }
    let spent = categories.iter().filter(|(_, money)| money.used > 0.0);
    let most = spent.max_by(|left, right| left.1.used.total_cmp(&right.1.used).then(right.0.cmp(left.0)));
    let Some((category, money, share)) = most.and_then(|(category, money)| Some((category, money, money.share()?)))
    else {
        return Rich::default();
    };
    let values = [
        ("category", material.own_value(category)),
        ("used", text(wording.locale.euros(money.used))),
        ("share", text(wording.locale.percent(share, 1))),
    ];
    wording.rich("economy-caption-most", &values)
}

/// Returns the difference between what was granted and what the data plans; nothing when they agree to the euro.
fn granted_note(material: &Material<'_>, all: Money) -> Rich {
    let Some(granted) = material.plan.granted.filter(|granted| (granted - all.budget).abs() >= 0.5) else {
        return Rich::default();
    };
    let locale = material.wording.locale;
    material.wording.rich(
        "economy-note-grant",
        &[
            ("granted", text(locale.euros(granted))),
            ("budget", text(locale.euros(all.budget))),
            ("difference", text(locale.euros(granted - all.budget))),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::testing::{PROJECT, released, told};

    /// Of 100 000 of salaries 70 % are used, of 10 000 of rents 90 %: the salaries are the larger sum, not the larger share.
    #[test]
    fn the_largest_expense_is_named_with_its_sum() {
        let note = |rows: &str| {
            told(PROJECT, &[released(BUDGET, rows)], |material| notable(material, &material.tables.rows(BUDGET)).text())
        };
        let salaries = "Palkat,valtionavustus,100000,70400,0.704,0,2020,2022";
        let said = note(&format!("{salaries}\nVuokrat,valtionavustus,10000,9000,0.9,0,2020,2022"));
        assert!(said.contains("Suurin menoerä on ”Palkat” (70\u{a0}400\u{a0}€)"), "{said}");
        assert!(said.contains("käytetty 70,4\u{a0}%"), "{said}");
        assert_eq!(note("Palkat,valtionavustus,100000,0,0,0,2020,2022"), "", "nothing is spent");
    }

    /// The project goes from September 2020 to the end of 2022; on 30 June 181 of the 365 days of 2022 have passed, 668 of 852 in all.
    #[test]
    fn a_budget_of_one_year_is_held_against_that_year() {
        let lead = |budget: u32, years: &str| {
            let budget = [released(BUDGET, &format!("Palkat,valtionavustus,{budget},600,0.6,0,{years}"))];
            told(PROJECT, &budget, |material| build(material).lead.text())
        };
        let year = lead(1000, "2022,2022");
        assert!(year.starts_with("Vuoden 2022 talousarviosta 1\u{a0}000\u{a0}€ on käytetty"), "{year}");
        assert!(year.contains("Hankkeen ajasta sinä vuonna on kulunut 49,6\u{a0}%."), "{year}");
        let years = lead(1000, "2021,2022");
        assert!(years.starts_with("Vuosien 2021–2022 talousarviosta"), "{years}");
        // Of every year, of periods that tell no year, and all that was granted.
        for whole in [lead(1000, "2020,2022"), lead(1000, ","), lead(947_000, "2022,2022")] {
            assert!(whole.starts_with("Talousarviosta ") && whole.contains("Hankeajasta on kulunut 78,4"), "{whole}");
        }
    }
}
