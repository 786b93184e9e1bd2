//! Measures of whose forms no file came: each missing form is told with the measures that it takes away, and they have no table.
//!
//! Their queries run all the same, since others may build on them; but a zero that only means that nobody sent the form would
//! mislead whoever reads the table.

use std::collections::BTreeSet;

use super::load::Loaded;
use crate::contract;
use crate::diagnostics::Diagnostic;
use crate::language::Lang;
use crate::measures::{self, Library, Measure, MeasureTable};

/// The measures that cannot be given, by id, and what is told of it.
pub(super) struct Missing {
    ids: BTreeSet<String>,
    pub diagnostics: Vec<Diagnostic>,
}

impl Missing {
    /// Finds the measures of a library that lack forms.
    pub(super) fn find(library: &Library, loaded: &Loaded) -> Missing {
        let came: BTreeSet<&str> = loaded.intake.sources.iter().map(|source| source.form.as_str()).collect();
        let by_form = measures::lost(library, |form| came.contains(form));
        let ids = by_form.values().flatten().map(|measure| measure.id.clone()).collect();
        let diagnostics = by_form.into_iter().map(|(forms, measures)| diagnostic(forms, &measures)).collect();
        Missing { ids, diagnostics }
    }

    /// Returns the results that can be given.
    pub(super) fn without(&self, tables: Vec<MeasureTable>) -> Vec<MeasureTable> {
        tables.into_iter().filter(|table| !self.ids.contains(&table.id)).collect()
    }
}

/// Returns the note about a form, or about forms of which one would do.
fn diagnostic(forms: &str, measures: &[&Measure]) -> Diagnostic {
    let titles = |lang: Lang| -> String {
        let titles: Vec<&str> = forms.split('|').map(|form| title(form.trim(), lang)).collect();
        titles.join(" / ")
    };
    let lost = |lang: Lang| -> String {
        let names = measures.iter().map(|measure| format!("{} ({})", measure.header.title.of(lang), measure.id));
        names.collect::<Vec<_>>().join(", ")
    };
    Diagnostic::note("form-not-received")
        .arg("forms_fi", titles(Lang::Fi))
        .arg("forms_sv", titles(Lang::Sv))
        .arg("forms_en", titles(Lang::En))
        .arg("measures_fi", lost(Lang::Fi))
        .arg("measures_sv", lost(Lang::Sv))
        .arg("measures_en", lost(Lang::En))
}

fn title(form: &str, lang: Lang) -> &str {
    contract::form(form).map_or(form, |form| form.title.of(lang))
}
