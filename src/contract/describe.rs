//! The forms as people ask about them: found by what somebody calls one, and told as Table Schemas that stand on their own.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::forms::{Field, Form, forms};
use super::values::word_key;
use crate::diagnostics::{Diagnostic, Exit, Failure, Result};
use crate::language::Lang;

/// Most forms offered for one that does not exist.
const OFFERED: usize = 3;
/// From this likeness on (Jaro and Winkler's measure, 0–1) a form is offered for another.
const LEAST_LIKENESS: f64 = 0.75;

/// Returns the form that a name means: its id, its number, its title in any language or the title's beginning before a colon
/// (`Lomake C`); case, spaces, `-` and `_` do not count.
///
/// # Errors
/// `unknown-form` (2) with the nearest forms.
pub fn form_called(name: &str) -> Result<&'static Form> {
    find_form(name).ok_or_else(|| {
        let near = nearest_forms(name);
        let titled = |lang: Lang| {
            let title = |form: &&Form| format!("{} ({})", form.id, form.title.of(lang));
            near.iter().map(title).collect::<Vec<_>>().join(", ")
        };
        let diagnostic = Diagnostic::error("unknown-form")
            .arg("name", name)
            .arg("near", if near.is_empty() { "no" } else { "yes" })
            .arg("forms_fi", titled(Lang::Fi))
            .arg("forms_sv", titled(Lang::Sv))
            .arg("forms_en", titled(Lang::En));
        Failure::one(Exit::Usage, diagnostic)
    })
}

fn find_form(name: &str) -> Option<&'static Form> {
    let name = folded(name);
    forms().iter().find(|form| names(form).contains(&name))
}

/// Returns the forms whose names are most like one that does not exist, the nearest first; none when nothing is near.
fn nearest_forms(name: &str) -> Vec<&'static Form> {
    let name = folded(name);
    let likeness = |form: &Form| names(form).iter().map(|own| strsim::jaro_winkler(&name, own)).fold(0.0, f64::max);
    let mut near: Vec<(f64, &'static Form)> =
        forms().iter().map(|form| (likeness(form), form)).filter(|(likeness, _)| *likeness >= LEAST_LIKENESS).collect();
    near.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.number.cmp(&other.1.number)));
    near.into_iter().take(OFFERED).map(|(_, form)| form).collect()
}

/// Returns the names by which a form is known, folded.
fn names(form: &Form) -> Vec<String> {
    let mut names = vec![folded(&form.id), form.number.to_string()];
    for lang in Lang::ALL {
        let title = form.title.of(lang);
        names.push(folded(title));
        names.extend(title.split_once(':').map(|(short, _)| folded(short)));
    }
    names
}

fn folded(name: &str) -> String {
    name.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_')).flat_map(char::to_lowercase).collect()
}

/// Returns a form's Table Schema as it stands in the repository, with all the other spellings of allowed values written out:
/// the file's own, and those that it leaves to the tables of facts/ (Swedish and English names, words for job classes).
///
/// # Errors
/// Fails only as a bug of ours.
pub fn table_schema(form: &Form) -> Result<Value> {
    let failed = |error| Failure::bug("read a form's schema", error);
    let mut schema: Value = serde_json::from_str(form.schema()).map_err(failed)?;
    let described = schema.get_mut("fields").and_then(Value::as_array_mut).into_iter().flatten();
    for (description, field) in described.zip(&form.fields) {
        let Some(extras) = description.get_mut("kooste").and_then(Value::as_object_mut) else { continue };
        extras.remove("aliases_from");
        let aliases: Map<String, Value> =
            field.distinct_aliases().map(|(spelling, value)| (spelling.to_owned(), value.into())).collect();
        if !aliases.is_empty() {
            extras.insert("aliases".to_owned(), Value::Object(aliases));
        }
    }
    Ok(schema)
}

impl Field {
    /// Returns the accepted headers besides the one that we write in a language, each once.
    pub fn other_headers(&self, lang: Lang) -> Vec<&str> {
        let mut others: Vec<&str> = Vec::new();
        for header in self.headers.all().filter(|header| *header != self.headers.of(lang)) {
            if !others.contains(&header) {
                others.push(header);
            }
        }
        others
    }

    /// Returns the other spellings of allowed values with the value that each means. Capitals, spaces and full stops do not
    /// count when a cell is read, so spellings that differ in these only are one, and told once.
    fn distinct_aliases(&self) -> impl Iterator<Item = (&str, &str)> {
        let mut told: BTreeSet<String> = self.allowed.iter().map(|value| word_key(value)).collect();
        let aliases = self.aliases.iter().map(|(spelling, value)| (spelling.as_str(), value.as_str()));
        aliases.filter(move |(spelling, _)| told.insert(word_key(spelling)))
    }

    /// Returns the allowed values that have other spellings, in the order in which they are offered, with those spellings.
    pub fn spellings(&self) -> Vec<(&str, Vec<&str>)> {
        let of = |value: &String| -> Vec<&str> {
            let aliases = self.distinct_aliases().filter(|(_, meant)| *meant == value.as_str());
            aliases.map(|(spelling, _)| spelling).collect()
        };
        let all = self.allowed.iter().map(|value| (value.as_str(), of(value)));
        all.filter(|(_, spellings)| !spellings.is_empty()).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn a_form_is_found_by_whatever_it_is_called() {
        for name in
            ["job_start", "job-start", "Job Start", "5", "Lomake C", "lomake c: työsuhteen alkaminen", "Blankett C"]
        {
            assert_eq!(find_form(name).map(|form| form.number), Some(5), "{name}");
        }
        for name in ["", "0", "19", "lomake", "jobs"] {
            assert_eq!(find_form(name), None, "{name}");
        }
    }

    #[test]
    fn no_name_means_two_forms() {
        let mut all: Vec<String> = forms()
            .iter()
            .flat_map(|form| {
                let mut names = names(form);
                names.sort();
                names.dedup();
                names
            })
            .collect();
        all.sort();
        let count = all.len();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    #[test]
    fn near_forms_are_offered_and_far_ones_are_not() {
        assert_eq!(nearest_forms("job_strat")[0].id, "job_start");
        assert_eq!(nearest_forms("lähetteet")[0].id, "referral");
        assert!(nearest_forms("xyz").is_empty() && nearest_forms("").is_empty());
        let failure = form_called("job_strat").unwrap_err();
        let diagnostic = &failure.diagnostics[0];
        assert_eq!((failure.exit, diagnostic.code), (Exit::Usage, "unknown-form"));
        assert!(diagnostic.args["forms_fi"].starts_with("job_start (Lomake C"), "{:?}", diagnostic.args);
        assert_eq!(form_called("qqqq").unwrap_err().diagnostics[0].args["near"], "no");
    }

    #[test]
    fn a_schema_stands_on_its_own() {
        for form in forms() {
            let schema = table_schema(form).unwrap();
            let fields = schema["fields"].as_array().unwrap();
            assert_eq!(fields.len(), form.fields.len());
            for (description, field) in fields.iter().zip(&form.fields) {
                assert_eq!(description["name"], field.name);
                assert_eq!(description["kooste"].get("aliases_from"), None);
                let aliases = description["kooste"].get("aliases").and_then(Value::as_object);
                let told = aliases.into_iter().flatten().map(|(word, value)| (word.as_str(), value.as_str().unwrap()));
                let own = field.allowed.iter().map(|value| (value.as_str(), value.as_str()));
                let mut meaning = BTreeMap::new();
                for (word, value) in own.chain(told) {
                    let earlier = meaning.insert(word_key(word), value);
                    assert_eq!(earlier, None, "{}.{}: {word} is told twice", form.id, field.name);
                }
                for (word, value) in &field.aliases {
                    let meant = meaning.get(&word_key(word)).copied();
                    assert_eq!(meant, Some(value.as_str()), "{}.{}: {word}", form.id, field.name);
                }
            }
        }
    }

    #[test]
    fn a_schema_has_the_spellings_of_the_tables_that_it_leaves_them_to() {
        let schema = table_schema(find_form("job_start").unwrap()).unwrap();
        let aliases = |name: &str| {
            let field = schema["fields"].as_array().unwrap().iter().find(|field| field["name"] == name).unwrap();
            field["kooste"]["aliases"].clone()
        };
        let contract = aliases("contract");
        for word in ["Määräaik.", "fixed-term", "tidsbunden"] {
            assert_eq!(contract[word], "määräaikainen", "{word}");
        }
        let classes = aliases("job_class");
        assert_eq!((&classes["Work trial"], &classes["Työkokeilu"]), (&"TYOKOKEILU".into(), &"TYOKOKEILU".into()));
        assert_eq!(classes.get("työkokeilu"), None, "the same but for the capital");
    }

    #[test]
    fn other_spellings_are_told_under_the_value_that_they_mean() {
        let contract = find_form("job_start").unwrap().field("contract").unwrap();
        let spellings = contract.spellings();
        assert_eq!(spellings[0].0, "toistaiseksi");
        assert!(spellings[1].0 == "määräaikainen" && spellings[1].1.contains(&"Määräaik."));
        assert_eq!(contract.other_headers(Lang::Sv), ["Työsuhteen laji", "Type of contract"]);
    }
}
