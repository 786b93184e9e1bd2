//! Measures of whose forms no file came: each is told with what is missing, and has no table.
//!
//! Their queries run all the same, since others may build on them; but a zero that only means that nobody sent the form would
//! mislead whoever reads the table.

use std::collections::BTreeSet;

use super::load::Loaded;
use crate::contract;
use crate::diagnostics::Diagnostic;
use crate::language::Lang;
use crate::measures::{Library, Measure, MeasureTable};

/// The measures that cannot be given, by id.
pub(super) struct Missing {
    ids: BTreeSet<String>,
    pub diagnostics: Vec<Diagnostic>,
}

impl Missing {
    /// Finds the measures of a library that lack forms.
    pub(super) fn find(library: &Library, loaded: &Loaded) -> Missing {
        let came: BTreeSet<&str> = loaded.intake.sources.iter().map(|source| source.form.as_str()).collect();
        let mut missing = Missing { ids: BTreeSet::new(), diagnostics: Vec::new() };
        for measure in library.measures().iter().filter(|measure| !measure.is_model()) {
            let forms = measure.header.missing_forms(|form| came.contains(form));
            if !forms.is_empty() {
                missing.ids.insert(measure.id.clone());
                missing.diagnostics.push(diagnostic(measure, &forms));
            }
        }
        missing
    }

    /// Returns the results that can be given.
    pub(super) fn without(&self, tables: Vec<MeasureTable>) -> Vec<MeasureTable> {
        tables.into_iter().filter(|table| !self.ids.contains(&table.id)).collect()
    }
}

fn diagnostic(measure: &Measure, forms: &[&str]) -> Diagnostic {
    let titles = |lang: Lang| -> String {
        let needs = forms.iter().map(|need| {
            let titles: Vec<&str> = need.split('|').map(|form| title(form.trim(), lang)).collect();
            titles.join(" / ")
        });
        needs.collect::<Vec<_>>().join(", ")
    };
    let name = |lang: Lang| measure.header.title.of(lang);
    Diagnostic::note("measure-without-form")
        .arg("measure", &measure.id)
        .arg("title_fi", name(Lang::Fi))
        .arg("title_sv", name(Lang::Sv))
        .arg("title_en", name(Lang::En))
        .arg("forms_fi", titles(Lang::Fi))
        .arg("forms_sv", titles(Lang::Sv))
        .arg("forms_en", titles(Lang::En))
}

fn title(form: &str, lang: Lang) -> &str {
    contract::form(form).map_or(form, |form| form.title.of(lang))
}
