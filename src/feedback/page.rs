//! The page: what was read, how many places there are to mend by kind, the most important of them, and what happens next.
//!
//! It is one page, whatever was found: lists are bounded, and cut further should long names make the page overflow. The rest
//! is in the workbook.

use chrono::Datelike;
use fluent_bundle::FluentArgs;
use serde_json::{Value, json};

use super::Material;
use super::place;
use super::sender::{Finding, FindingKind, Sender};
use crate::diagnostics::{Failure, Result, Severity};
use crate::language::{Catalogue, Lang};
use crate::report::brand;
use crate::report::locale::Locale;
use crate::report::typeset::{self, Bundle, Origins};

const TEMPLATE: &str = include_str!("../../report-templates/feedback/main.typ");

/// Kinds and places told, most first: the next pair is tried when the page overflows.
const SIZES: [(usize, usize); 8] = [(8, 10), (7, 8), (6, 6), (5, 5), (4, 4), (3, 3), (2, 1), (0, 0)];
/// Longest name of an organisation or project on the page, in characters.
const LONGEST_NAME: usize = 60;

/// Returns an organisation's page as PDF.
///
/// # Errors
/// What typesetting finds (5 or 70), and a bug of ours when nothing fits on one page.
pub(super) fn build(material: &Material<'_>, sender: &Sender<'_>, workbook: &str) -> Result<Vec<u8>> {
    let page = Page { material, sender, workbook, words: Catalogue::of(sender.lang), locale: Locale::of(sender.lang) };
    for (kinds, places) in SIZES {
        let typeset = typeset::typeset(&page.bundle(kinds, places)?)?;
        if typeset.pages == 1 {
            return Ok(typeset.pdf);
        }
    }
    Err(Failure::bug("set an organisation's feedback on one page", sender.files.len()))
}

/// Returns what the page prints, for a test.
#[cfg(test)]
pub(super) fn contents(
    material: &Material<'_>,
    sender: &Sender<'_>,
    workbook: &str,
    kinds: usize,
    places: usize,
) -> Value {
    let page = Page { material, sender, workbook, words: Catalogue::of(sender.lang), locale: Locale::of(sender.lang) };
    page.contents(kinds, places)
}

struct Page<'p, 'm> {
    material: &'p Material<'m>,
    sender: &'p Sender<'m>,
    /// Name of the workbook that holds everything.
    workbook: &'p str,
    words: &'static Catalogue,
    locale: Locale,
}

impl Page<'_, '_> {
    fn bundle(&self, kinds: usize, places: usize) -> Result<Bundle> {
        let bytes = |value: &Value| {
            serde_json::to_vec(value)
                .map_err(|error| Failure::bug("write the data of an organisation's feedback", error))
        };
        let mut files = brand::files(&self.material.project.brand, self.sender.lang)?;
        files.extend([
            ("/main.typ".to_owned(), TEMPLATE.as_bytes().to_vec()),
            ("/data/document.json".to_owned(), bytes(&self.document())?),
            ("/data/page.json".to_owned(), bytes(&self.contents(kinds, places))?),
        ]);
        let ident = format!("feedback-{}-{}-{}", self.material.period, self.sender.lang, self.workbook);
        Ok(Bundle { files, date: self.material.project.as_of, ident, own: false, origins: Origins::default() })
    }

    fn text(&self, id: &str, args: &[(&'static str, &str)]) -> String {
        let mut filled = FluentArgs::new();
        for (name, value) in args {
            filled.set(*name, *value);
        }
        self.words.text(id, &filled)
    }

    /// Returns a text that counts something: `count` decides its form, `number` is what it prints.
    fn counted(&self, id: &str, count: usize) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        args.set("number", self.number(count));
        args.set("workbook", self.workbook);
        self.words.text(id, &args)
    }

    fn number(&self, count: usize) -> String {
        self.locale.integer(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// Returns what header, footer and PDF say about the page.
    fn document(&self) -> Value {
        let project = self.material.project;
        let (name, day) = (shortened(&project.name), project.as_of);
        let organisation = shortened(self.sender.name);
        let described = [("organisation", organisation.as_str()), ("project", name.as_str())];
        let keywords = self.words.plain("feedback-page-keywords");
        json!({
            "title": self.text("feedback-page-title", &described),
            "lang": self.sender.lang.code(),
            "region": (self.sender.lang != Lang::En).then_some("FI"),
            "date": { "year": day.year(), "month": day.month(), "day": day.day() },
            "author": [name],
            "description": self.text("feedback-page-description", &described),
            "keywords": keywords.split(';').map(str::trim).collect::<Vec<_>>(),
            "header_left": name,
            "header_right": self.locale.period(self.material.period),
            "footer_left": self.words.plain("feedback-page-footer"),
            "notice": null,
        })
    }

    fn contents(&self, most_kinds: usize, most_places: usize) -> Value {
        let date = self.locale.date(self.material.project.as_of);
        let organisation = shortened(self.sender.name);
        json!({
            "front": {
                "title": self.text("feedback-page-title", &[("organisation", &organisation)]),
                "period": self.text("feedback-page-period", &[("date", &date)]),
            },
            "read": {
                "heading": self.words.plain("feedback-heading-read"),
                "lead": self.lead(),
                "cards": self.cards(),
            },
            "blocked": self.blocked(),
            "mend": self.mend(most_kinds, most_places),
            "next": {
                "heading": self.words.plain("feedback-heading-next"),
                "items": self.next(),
            },
        })
    }

    fn lead(&self) -> String {
        let files = self.counted("feedback-files", self.sender.files.len());
        let rows = self.counted("feedback-rows", whole(self.sender.totals().read));
        let errors = self.number(self.sender.count(Severity::Error));
        let warnings = self.number(self.sender.count(Severity::Warning));
        let id = if self.sender.mend.is_empty() { "feedback-lead-clean" } else { "feedback-lead-mend" };
        self.text(id, &[("files", &files), ("rows", &rows), ("errors", &errors), ("warnings", &warnings)])
    }

    fn cards(&self) -> Vec<Value> {
        let totals = self.sender.totals();
        [
            ("files", self.sender.files.len()),
            ("read", whole(totals.read)),
            ("taken", whole(totals.loaded)),
            ("rejected", whole(totals.rejected)),
        ]
        .map(|(card, count)| {
            let label = self.words.plain(&format!("feedback-card-{card}"));
            json!({ "label": label, "value": self.number(count), "unit": "", "status": "none", "status_text": "" })
        })
        .to_vec()
    }

    fn blocked(&self) -> Option<Value> {
        let count = self.sender.blocked();
        (count > 0).then(|| {
            json!({
                "kind": "warning",
                "title": self.words.plain("feedback-blocked-title"),
                "text": self.counted("feedback-blocked", count),
            })
        })
    }

    fn mend(&self, most_kinds: usize, most_places: usize) -> Option<Value> {
        let kinds = self.sender.kinds();
        (!kinds.is_empty()).then(|| {
            let mut tables = Vec::new();
            if most_kinds > 0 {
                tables.push(self.kinds_table(&kinds, most_kinds));
            }
            if most_places > 0 {
                tables.push(self.places_table(&kinds, most_places));
            }
            json!({ "heading": self.words.plain("feedback-heading-mend"), "tables": tables })
        })
    }

    fn kinds_table(&self, kinds: &[FindingKind<'_, '_>], most: usize) -> Value {
        let row = |kind: &FindingKind<'_, '_>| json!({ "cells": [kind.title, self.severity(kind.severity), self.number(kind.findings.len())] });
        let left_out = kinds.len().saturating_sub(most);
        json!({
            "caption": self.words.plain("feedback-table-kinds"),
            "compact": true,
            "columns": [
                { "label": self.words.plain("feedback-column-kind"), "kind": "text", "width": 5 },
                { "label": self.words.plain("feedback-column-do"), "kind": "text", "width": 2 },
                { "label": self.words.plain("feedback-column-count"), "kind": "number" },
            ],
            "rows": kinds.iter().take(most).map(row).collect::<Vec<_>>(),
            "notes": (left_out > 0).then(|| vec![self.counted("feedback-more-kinds", left_out)]),
        })
    }

    fn places_table(&self, kinds: &[FindingKind<'_, '_>], most: usize) -> Value {
        let places = most_important(kinds, most);
        let left_out = self.sender.mend.len() - places.len();
        let row = |(finding, title): &(&Finding<'_>, &str)| {
            let found = &finding.diagnostic.place;
            let header = found.header.as_deref().filter(|_| finding.field.is_some()).unwrap_or_default();
            json!({ "cells": [place::line(found, self.sender.id, self.words), shortened(header), title] })
        };
        json!({
            "caption": self.words.plain("feedback-table-places"),
            "compact": true,
            "columns": [
                { "label": self.words.plain("feedback-column-where"), "kind": "text", "width": 5 },
                { "label": self.words.plain("feedback-column-header"), "kind": "text", "width": 2.4 },
                { "label": self.words.plain("feedback-column-wrong"), "kind": "text", "width": 4 },
            ],
            "rows": places.iter().map(row).collect::<Vec<_>>(),
            "notes": (left_out > 0).then(|| vec![self.counted("feedback-more-places", left_out)]),
        })
    }

    fn severity(&self, severity: Severity) -> String {
        self.words.plain(if severity == Severity::Error { "feedback-do-error" } else { "feedback-do-warning" })
    }

    fn next(&self) -> Vec<String> {
        if self.sender.mend.is_empty() {
            return vec![self.words.plain("feedback-next-nothing")];
        }
        ["open", "mend", "send", "ask"]
            .map(|step| self.text(&format!("feedback-next-{step}"), &[("workbook", self.workbook)]))
            .to_vec()
    }
}

/// Returns the first places of each kind in turn, so that no kind that comes often hides the others; in the order of the kinds.
fn most_important<'k, 'm>(kinds: &'k [FindingKind<'_, 'm>], most: usize) -> Vec<(&'k Finding<'m>, &'k str)> {
    let mut shares = vec![0; kinds.len()];
    let mut left = most;
    let longest = kinds.iter().map(|kind| kind.findings.len()).max().unwrap_or(0);
    for round in 0..longest.min(most) {
        for (share, kind) in shares.iter_mut().zip(kinds) {
            if left > 0 && kind.findings.len() > round {
                *share += 1;
                left -= 1;
            }
        }
    }
    let of_kind = |(kind, share): (&'k FindingKind<'_, 'm>, usize)| {
        kind.findings.iter().take(share).map(|finding| (*finding, kind.title.as_str())).collect::<Vec<_>>()
    };
    kinds.iter().zip(shares).flat_map(of_kind).collect()
}

fn whole(count: u64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// Cuts a long name at its end.
fn shortened(name: &str) -> String {
    if name.chars().count() <= LONGEST_NAME {
        return name.to_owned();
    }
    name.chars().take(LONGEST_NAME - 1).chain(['…']).collect()
}
