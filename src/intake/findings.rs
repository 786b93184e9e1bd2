//! What intake has to say about a file and its tables.

use super::collect::Tally;
use super::limits::{MOST_CELL_CHARACTERS, MOST_COLUMNS, grouped};
use super::plan::Plan;
use super::recognise::{Known, Meaning, Unrecognised};
use super::values::{header_key, plain_key};
use super::{FormShape, HeaderShape};
use crate::diagnostics::{Diagnostic, Place, Severity};

/// Unknown headers told one by one; a table with more of them is told as a whole.
const UNKNOWN_HEADERS: usize = 20;
/// Names told in one message.
const NAMES: usize = 8;
/// A slip of the pen is one sign among so many.
const LETTERS_OF_A_SLIP: usize = 5;

/// Every code of intake. Each has its words in intake.ftl.
pub const CODES: [&str; 59] = [
    "cell-beyond-limit",
    "cells-beyond-header",
    "cells-beyond-limit",
    "cells-merged",
    "cells-shifted",
    "columns-beyond-limit",
    "columns-in-one",
    "dialect-changed",
    "empty-rows-left-out",
    "encoding-dos",
    "encoding-doubtful",
    "error-cells-left-out",
    "exports-empty",
    "exports-missing",
    "file-beyond-limit",
    "file-empty",
    "file-not-read",
    "file-not-text",
    "file-unreadable",
    "file-without-organisation",
    "form-ambiguous",
    "form-header-missing",
    "form-unknown",
    "formula-uncalculated",
    "header-repeated",
    "header-rows-left-out",
    "header-unknown",
    "headers-unknown",
    "headings-left-out",
    "hidden-sheet-loaded",
    "link-not-followed",
    "long-cells-left-out",
    "markup-not-read",
    "mojibake-repaired",
    "notes-left-out",
    "parquet-damaged",
    "parts-beyond-limit",
    "piece-beyond-limit",
    "quote-stray",
    "quote-unclosed",
    "ratio-beyond-limit",
    "row-in-one-cell",
    "sheet-hidden",
    "sheets-beyond-limit",
    "spreadsheet-not-read",
    "text-beyond-limit",
    "text-damaged",
    "text-named-workbook",
    "title-organisation-unused",
    "title-value-filled",
    "title-value-used",
    "total-rows-left-out",
    "unpacked-beyond-limit",
    "workbook-author-dropped",
    "workbook-damaged",
    "workbook-entities",
    "workbook-error-cell",
    "workbook-part-too-large",
    "workbook-password",
];

/// Returns the place of a table: its file and, in a workbook, its sheet.
pub fn place(file: &str, sheet: Option<&str>) -> Place {
    Place { file: Some(file.to_owned()), sheet: sheet.map(str::to_owned), ..Place::default() }
}

/// Returns the finding for a table whose form is not recognised, with the forms that come nearest.
pub fn unrecognised(place: Place, severity: Severity, known: &Known<'_>, why: &Unrecognised) -> Diagnostic {
    match why {
        Unrecognised::Ambiguous(forms) => {
            let shapes: Vec<&FormShape> = forms.iter().map(|form| &known.shapes()[*form]).collect();
            with_titles(Diagnostic::new("form-ambiguous", severity).at(place), &shapes)
        }
        Unrecognised::InOneColumn => Diagnostic::new("columns-in-one", severity).at(place),
        Unrecognised::Unknown(nearest) => {
            let shapes: Vec<&FormShape> = nearest.iter().map(|(form, _)| &known.shapes()[*form]).collect();
            let missing =
                nearest.first().map(|(form, missing)| headers(&known.shapes()[*form], missing)).unwrap_or_default();
            let near = if nearest.is_empty() { "no" } else { "yes" };
            with_titles(Diagnostic::new("form-unknown", severity).at(place), &shapes)
                .arg("near", near)
                .arg("headers", missing)
        }
    }
}

/// Adds the names of forms in each language; the message takes that of its own.
fn with_titles(diagnostic: Diagnostic, shapes: &[&FormShape]) -> Diagnostic {
    let names =
        |language: usize| shapes.iter().map(|shape| shape.titles[language].as_str()).collect::<Vec<_>>().join(", ");
    diagnostic.arg("forms_fi", names(0)).arg("forms_sv", names(1)).arg("forms_en", names(2))
}

fn headers(shape: &FormShape, indices: &[usize]) -> String {
    let spelling = |header: &HeaderShape| header.spellings.first().cloned().unwrap_or_default();
    let mut names: Vec<String> = indices.iter().take(NAMES).map(|index| spelling(&shape.headers[*index])).collect();
    if indices.len() > NAMES {
        names.push("…".to_owned());
    }
    names.join(", ")
}

/// Returns what the header of a table gives rise to: required headers that are missing, headers that are not in the contract,
/// that stand twice, or that a title row stands in for.
pub fn of_header(place: &Place, shape: &FormShape, plan: &Plan) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let in_row = Place { row: (plan.header_row > 0).then_some(plan.header_row), ..place.clone() };
    if !plan.missing.is_empty() {
        let diagnostic = Diagnostic::error("form-header-missing").at(in_row.clone());
        diagnostics.push(with_titles(diagnostic, &[shape]).arg("headers", headers(shape, &plan.missing)));
    }
    let at = |column: usize, header: &str| Place {
        column: u64::try_from(column + 1).ok(),
        header: Some(header.to_owned()),
        ..in_row.clone()
    };
    let unknown: Vec<usize> =
        (0..plan.columns.len()).filter(|column| plan.columns[*column].1 == Meaning::Unknown).collect();
    if unknown.len() > UNKNOWN_HEADERS {
        diagnostics.push(Diagnostic::note("headers-unknown").at(in_row.clone()).arg("count", unknown.len()));
    } else {
        for column in unknown {
            let header = &plan.columns[column].0;
            let near = near_header(header, shape, plan);
            let severity = if near.is_some() { Severity::Warning } else { Severity::Note };
            let finding = Diagnostic::new("header-unknown", severity).at(at(column, header));
            diagnostics.push(finding.arg("nearest", near.unwrap_or("none")));
        }
    }
    for (column, (header, meaning)) in plan.columns.iter().enumerate() {
        if *meaning == Meaning::Repeated {
            diagnostics.push(Diagnostic::warning("header-repeated").at(at(column, header)));
        }
    }
    for (field, origin) in plan.fields.iter().zip(&plan.origins) {
        if matches!(origin, super::plan::Origin::Title(_)) {
            let header = shape.headers.iter().find(|header| header.field == *field);
            let name = header.and_then(|header| header.spellings.first()).cloned().unwrap_or_default();
            diagnostics.push(Diagnostic::note("title-value-used").at(place.clone()).arg("header", name));
        }
    }
    diagnostics
}

/// Letters that a header must share with another to be taken for it cut short, or with an addition.
const FEWEST_SHARED: usize = 3;

/// Returns the header of the form that a header was probably meant for: it is that one cut short (`Sukup.`), with an addition (`Päätös
/// (hyv/jono)`) or with a slip of the pen, and no column of the table has it.
fn near_header<'s>(header: &str, shape: &'s FormShape, plan: &Plan) -> Option<&'s str> {
    let key = |text: &str| plain_key(&header_key(text));
    let written = key(header);
    let stem = written.trim_end_matches('.');
    let is_near = |spelling: &str| {
        let known = key(spelling);
        let addition = stem.strip_prefix(known.as_str());
        let is_cut = stem.chars().count() >= FEWEST_SHARED && known.starts_with(stem);
        let is_added = known.chars().count() > FEWEST_SHARED
            && addition.is_some_and(|rest| !rest.starts_with(|sign: char| sign.is_alphabetic()));
        is_cut || is_added || strsim::damerau_levenshtein(stem, &known) <= known.chars().count() / LETTERS_OF_A_SLIP
    };
    let is_free = |index: usize| plan.columns.iter().all(|(_, meaning)| *meaning != Meaning::Header(index));
    let mut near = shape.headers.iter().enumerate().filter(|(index, header)| {
        is_free(*index) && !header.drop && header.spellings.iter().any(|spelling| is_near(spelling))
    });
    // Of two that are near nobody knows which is meant.
    let (_, only) = near.next()?;
    if near.next().is_some() { None } else { only.spellings.first().map(String::as_str) }
}

/// Returns what the rows of a table give rise to.
pub fn of_rows(place: &Place, plan: &Plan, tally: &Tally) -> Vec<Diagnostic> {
    let mut diagnostics = long_cells(place, plan, tally);
    let at = |row: Option<u64>| Place { row, ..place.clone() };
    if tally.first_too_wide.is_some() {
        diagnostics.push(too_wide(at(tally.first_too_wide)));
    }
    if tally.rows_beyond_header > 0 {
        let diagnostic = Diagnostic::warning("cells-beyond-header").at(at(tally.first_beyond_header));
        diagnostics.push(diagnostic.arg("count", tally.rows_beyond_header));
    }
    if tally.heading_rows > 0 {
        let diagnostic = Diagnostic::warning("headings-left-out").at(at(tally.first_heading));
        diagnostics.push(diagnostic.arg("count", tally.heading_rows));
    }
    if tally.shifted_rows > 0 {
        let diagnostic = Diagnostic::error("cells-shifted").at(at(tally.first_shifted));
        diagnostics.push(diagnostic.arg("count", tally.shifted_rows));
    }
    if tally.one_cell_rows > 0 {
        let diagnostic = Diagnostic::error("row-in-one-cell").at(at(tally.first_in_one_cell));
        diagnostics.push(diagnostic.arg("count", tally.one_cell_rows));
    }
    let totals = u64::try_from(tally.total_rows.len()).unwrap_or(u64::MAX) + tally.more_total_rows;
    let first_total = tally.total_rows.first().map(|total| total.row);
    let counted = [
        ("total-rows-left-out", totals, first_total),
        ("header-rows-left-out", tally.header_rows, None),
        ("notes-left-out", tally.note_rows, tally.first_note),
        ("empty-rows-left-out", tally.empty_rows, None),
        ("mojibake-repaired", tally.repaired, None),
    ];
    for (code, count, row) in counted {
        if count > 0 {
            diagnostics.push(Diagnostic::note(code).at(at(row)).arg("count", count));
        }
    }
    diagnostics
}

/// Returns the findings for cells that are too long to be loaded. The cell is missing then: where the form cannot do without
/// it, the row is rejected, and the finding is an error.
fn long_cells(place: &Place, plan: &Plan, tally: &Tally) -> Vec<Diagnostic> {
    let limit = || grouped(u64::try_from(MOST_CELL_CHARACTERS).unwrap_or(u64::MAX));
    let finding = |(row, column): &(u64, usize)| {
        let severity = if plan.is_required(*column) { Severity::Error } else { Severity::Warning };
        let place = Place {
            row: Some(*row),
            column: u64::try_from(column + 1).ok(),
            header: plan.columns.get(*column).map(|(header, _)| header.clone()),
            ..place.clone()
        };
        Diagnostic::new("cell-beyond-limit", severity).at(place).arg("limit", limit())
    };
    let mut diagnostics: Vec<Diagnostic> = tally.long_cells.iter().map(finding).collect();
    if tally.more_long_cells > 0 {
        let more = Diagnostic::error("long-cells-left-out").at(place.clone());
        diagnostics.push(more.arg("count", grouped(tally.more_long_cells)).arg("limit", limit()));
    }
    diagnostics
}

/// Returns the finding for formulas whose results a workbook does not hold; the first stands in a row and column.
pub fn uncalculated(place: Place, count: u64, (row, column): (u64, u64)) -> Diagnostic {
    let place = Place { row: Some(row), column: Some(column), ..place };
    Diagnostic::warning("formula-uncalculated").at(place).arg("count", count)
}

/// Returns the finding for a table that is wider than any form.
pub fn too_wide(place: Place) -> Diagnostic {
    Diagnostic::warning("columns-beyond-limit").at(place).arg("limit", MOST_COLUMNS)
}

#[cfg(test)]
mod tests {
    use super::super::row::NumberedRow;
    use super::*;
    use crate::diagnostics::{Style, render_text};
    use crate::language::{Catalogue, Lang};

    #[test]
    fn every_code_has_its_words_and_a_hint_in_every_language() {
        for lang in Lang::ALL {
            for code in CODES {
                assert!(Catalogue::of(lang).has(code), "{lang} {code}");
                assert!(Catalogue::of(lang).has(&format!("{code}.hint")), "{lang} {code}.hint");
            }
        }
        assert!(CODES.is_sorted());
    }

    /// A column that is there is not asked for, nor is one of two that are as near.
    #[test]
    fn an_unknown_header_is_held_against_those_that_are_not_there() {
        let shapes = crate::contract::shapes();
        let near = |form: &str, headers: &str, header: &str| -> Option<String> {
            let known = Known::new(&shapes);
            let rows = [NumberedRow { number: 1, row: headers.split(';').chain([header]).collect() }];
            let plan = Plan::of(&known, &rows).unwrap();
            let shape = shapes.iter().find(|shape| shape.form == form).unwrap();
            assert_eq!(shapes[plan.form].form, form);
            near_header(header, shape, &plan).map(str::to_owned)
        };
        let referral = "Asiakastunnus;Lähetepvm;Kotikunta";
        for (header, meant) in [("Sukup.", "Sukupuoli"), ("Ikä", "Ikäryhmä"), ("Sukupoli", "Sukupuoli")] {
            assert_eq!(near("referral", referral, header).as_deref(), Some(meant), "{header}");
        }
        for header in ["Oma sarake", "Pä", "Kotikunta 2", "Huomio", "Asiakkaan lempiväri"] {
            assert_eq!(near("referral", referral, header), None, "{header}");
        }
        let exit = "Asiakastunnus;Päättymispvm;Päättymisen syy";
        assert_eq!(near("service_exit", exit, "Tyytyväisyys 1-5").as_deref(), Some("Tyytyväisyys"));
        assert_eq!(near("service_exit", exit, "Suosittelisi 0–10").as_deref(), Some("Suosittelisi"));
    }

    #[test]
    fn a_message_counts_as_its_language_does() {
        let told = |count: u64| {
            let finding = Diagnostic::note("total-rows-left-out").arg("count", count);
            Lang::ALL.map(|lang| crate::diagnostics::words(&finding, Catalogue::of(lang)).0)
        };
        assert_eq!(
            told(1),
            [
                "yksi summa- tai keskiarvorivi jätettiin lataamatta",
                "en summa- eller medelvärdesrad lästes inte in",
                "one row with totals or averages was left out"
            ]
        );
        assert_eq!(told(1200)[2], "1200 rows with totals or averages were left out");
    }

    #[test]
    fn a_message_names_the_forms_in_its_own_language() {
        let shapes = [FormShape {
            form: "referral".into(),
            titles: ["Lähete", "Remiss", "Referral"].map(str::to_owned),
            headers: vec![HeaderShape {
                field: "client_id".into(),
                required: true,
                spellings: vec!["Asiakastunnus".into()],
                drop: false,
                days: false,
                id: true,
                totals: false,
                values: Vec::new(),
            }],
        }];
        let known = Known::new(&shapes);
        let why = Unrecognised::Unknown(vec![(0, vec![0])]);
        let diagnostic = unrecognised(place("exports/Rauma/a.csv", None), Severity::Error, &known, &why);
        for (lang, title) in [(Lang::Fi, "Lähete"), (Lang::Sv, "Remiss"), (Lang::En, "Referral")] {
            let text = render_text(&diagnostic, Catalogue::of(lang), Style::Plain);
            assert!(text.contains(title) && text.contains("Asiakastunnus"), "{text}");
        }
    }
}
