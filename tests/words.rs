//! The words of messages and reports: nothing is said in one language only, and every finding says what to do next.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use kooste::diagnostics::CODES;
use kooste::language::{Catalogue, Lang};
use kooste::{contract, intake};

use crate::house::sources;

/// Texts of one file: ids (`message` and `message.attribute`) with the variables that each uses.
type Texts = BTreeMap<String, BTreeSet<String>>;

/// The words of the report. A language without them has no report, and `run` says so; messages are in every language.
const REPORT: &str = "report.ftl";

/// Which variables of a text are told.
#[derive(Clone, Copy)]
enum Told {
    All,
    /// Those that show, without the ones that only choose between wordings.
    Printed,
}

/// Returns the texts of a language by file.
fn catalogue(lang: Lang) -> BTreeMap<String, Texts> {
    catalogue_with(lang, Told::All)
}

fn catalogue_with(lang: Lang, told: Told) -> BTreeMap<String, Texts> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("report-templates/i18n").join(lang.code());
    let mut files = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let texts = texts(&path, told);
        for id in texts.keys() {
            assert!(seen.insert(id.clone()), "{id} stands twice in {lang}");
        }
        files.insert(path.file_name().unwrap().to_str().unwrap().to_owned(), texts);
    }
    files
}

fn texts(path: &Path, told: Told) -> Texts {
    let source = fs::read_to_string(path).unwrap();
    let resource = parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
    let mut texts = Texts::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        let attributes = message.attributes.iter().map(|it| (format!("{id}.{}", it.id.name), &it.value));
        for (id, pattern) in message.value.iter().map(|value| (id.clone(), value)).chain(attributes) {
            let mut used = BTreeSet::new();
            variables(pattern, told, &mut used);
            assert!(texts.insert(id.clone(), used).is_none(), "{id} stands twice in {}", path.display());
        }
    }
    texts
}

fn variables(pattern: &Pattern<String>, told: Told, used: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, told, used);
        }
    }
}

fn in_expression(expression: &Expression<String>, told: Told, used: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, told, used),
        Expression::Select { selector, variants } => {
            if matches!(told, Told::All) {
                in_inline(selector, told, used);
            }
            variants.iter().for_each(|variant| variables(&variant.value, told, used));
        }
    }
}

fn in_inline(inline: &InlineExpression<String>, told: Told, used: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            used.insert(id.name.clone());
        }
        InlineExpression::Placeable { expression } => in_expression(expression, told, used),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| in_inline(argument, told, used));
        }
        _ => {}
    }
}

/// What makes a diagnostic of a code: errors and warnings say what to do next, a note may just be worth knowing.
const WITH_HINT: [&str; 4] = ["Diagnostic::error(", "Diagnostic::warning(", "mistake(", "Diagnostic::new("];
const MAKERS: [&str; 5] =
    ["Diagnostic::note(", "Diagnostic::error(", "Diagnostic::warning(", "mistake(", "Diagnostic::new("];

/// Returns the codes that the sources give to a maker of diagnostics as a literal.
fn codes(makers: &[&str]) -> BTreeSet<String> {
    let after = |code: &str, maker: &str| -> Vec<String> {
        let calls = code.split(maker).skip(1);
        calls.filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next().map(str::to_owned)).collect()
    };
    sources()
        .iter()
        .flat_map(|source| makers.iter().flat_map(|maker| after(&source.code, maker)).collect::<Vec<_>>())
        .collect()
}

#[test]
fn the_three_languages_have_the_same_texts() {
    let finnish = catalogue(Lang::Fi);
    assert!(finnish.len() > 5, "the catalogues are found");
    for lang in [Lang::Sv, Lang::En] {
        let other = catalogue(lang);
        assert!(other.keys().all(|file| finnish.contains_key(file)), "{lang}: {:?}", other.keys());
        for (file, texts) in &finnish {
            let Some(translated) = other.get(file) else {
                assert_eq!(file, REPORT, "{lang} has no {file}");
                continue;
            };
            let (here, there): (BTreeSet<_>, BTreeSet<_>) = (texts.keys().collect(), translated.keys().collect());
            assert_eq!(here.symmetric_difference(&there).collect::<Vec<_>>(), Vec::<&&String>::new(), "{lang} {file}");
        }
    }
}

/// A fact that is told in one language is told in each. Which form of a word fits a number may differ.
#[test]
fn the_three_languages_tell_the_same_facts() {
    // What the TOML reader says is English, and so only in the English message.
    const ENGLISH_ONLY: (&str, &str) = ("toml-syntax", "message");
    let told = |lang: Lang| -> Texts {
        let same = |(id, used): (String, BTreeSet<String>)| {
            // Names of forms and measures come in the language of the message.
            let name = |name: &String| name.strip_suffix(&format!("_{lang}")).unwrap_or(name).to_owned();
            let used = used.iter().filter(|name| (id.as_str(), name.as_str()) != ENGLISH_ONLY).map(name).collect();
            (id, used)
        };
        catalogue_with(lang, Told::Printed).into_values().flatten().map(same).collect()
    };
    let finnish = told(Lang::Fi);
    for lang in [Lang::Sv, Lang::En] {
        let other = told(lang);
        let differing: Vec<&String> =
            finnish.iter().filter(|(id, used)| other.get(*id) != Some(*used)).map(|it| it.0).collect();
        assert_eq!(differing, Vec::<&String>::new(), "{lang}");
    }
}

#[test]
fn every_error_and_warning_says_in_each_language_what_to_do_next() {
    let messages = codes(&MAKERS);
    assert!(messages.len() > 20, "{messages:?}");
    let hints = codes(&WITH_HINT).into_iter().map(|code| format!("{code}.hint"));
    let ids: BTreeSet<String> = messages.into_iter().chain(hints).collect();
    let mut missing = Vec::new();
    for lang in Lang::ALL {
        missing.extend(ids.iter().filter(|id| !Catalogue::of(lang).has(id)).map(|id| format!("{lang} {id}")));
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// Returns every code that the sources can make, as literals, in the lists of intake and contract, and as the ids of messages
/// that have a hint: some makers get their code handed on.
fn all_codes() -> BTreeSet<String> {
    let literal = codes(&MAKERS);
    let listed = intake::CODES.into_iter().chain(contract::RULES.iter().map(|rule| rule.code)).map(str::to_owned);
    let files = catalogue(Lang::Fi);
    let hinted = files.values().flat_map(BTreeMap::keys).filter_map(|id| id.strip_suffix(".hint")).map(str::to_owned);
    literal.into_iter().chain(listed).chain(hinted).collect()
}

#[test]
fn every_code_is_in_the_register_and_no_other() {
    let made = all_codes();
    let registered: BTreeSet<String> = CODES.iter().map(|(code, _)| (*code).to_owned()).collect();
    let differing: Vec<&String> = made.symmetric_difference(&registered).collect();
    assert_eq!(differing, Vec::<&String>::new(), "src/diagnostics/codes.rs lists every code and nothing else");
    assert!(made.len() > 100, "{}", made.len());
}

/// What `kooste explain` tells.
#[test]
fn every_code_is_explained_in_each_language() {
    let mut missing = Vec::new();
    for lang in Lang::ALL {
        let catalogue = Catalogue::of(lang);
        for code in all_codes() {
            let ids = [code.clone(), format!("{code}.cause"), format!("{code}.cure"), format!("title-{code}")];
            missing.extend(ids.into_iter().filter(|id| !catalogue.has(id)).map(|id| format!("{lang} {id}")));
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// `kooste explain` has no file at hand: nothing could fill a variable. Three sentences at most, as sentences.
#[test]
fn explanations_are_sentences_without_variables() {
    for lang in Lang::ALL {
        for (id, used) in catalogue(lang).into_values().flatten() {
            if !id.ends_with(".cause") && !id.ends_with(".cure") {
                continue;
            }
            assert_eq!(used, BTreeSet::new(), "{lang} {id}");
            let text = Catalogue::of(lang).plain(&id);
            assert!(text.ends_with(['.', '”']), "{lang} {id}: {text}");
            assert!(
                text.chars().next().is_some_and(|first| !first.is_lowercase()) || text.starts_with("kooste"),
                "{lang} {id}"
            );
            assert!(text.chars().count() > 12 && text.chars().count() < 500, "{lang} {id}: {text}");
        }
    }
}

#[test]
fn no_explanation_is_left_of_a_code_that_is_made_no_more() {
    let codes = all_codes();
    let files = catalogue(Lang::Fi);
    let ids = files.values().flat_map(BTreeMap::keys);
    let stale: Vec<&str> = ids
        .filter_map(|id| {
            let of_attribute = id.strip_suffix(".cause").or_else(|| id.strip_suffix(".cure"));
            of_attribute.or_else(|| id.strip_prefix("title-").filter(|title| !title.contains('.')))
        })
        // A code may itself begin with `title-`.
        .filter(|code| !codes.contains(*code) && !codes.contains(&format!("title-{code}")))
        .collect();
    assert_eq!(stale, Vec::<&str>::new());
}

/// A severity that the sources give a code is one that the register knows of it.
#[test]
fn the_register_knows_the_severities_that_the_sources_give() {
    let makers = [
        ("note", "Diagnostic::note("),
        ("warning", "Diagnostic::warning("),
        ("error", "Diagnostic::error("),
        ("error", "mistake("),
    ];
    for (severity, maker) in makers {
        for code in codes(&[maker]) {
            let known = CODES.iter().find(|(known, _)| *known == code).map(|(_, severities)| *severities);
            let known = known.unwrap_or_else(|| panic!("{code} is not registered"));
            assert!(known.iter().any(|known| known.name() == severity), "{code} can be: {severity}");
        }
    }
}

#[test]
fn codes_are_kebab_case() {
    for code in all_codes() {
        assert!(code.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'), "{code}");
    }
}

/// A message with a hint is a finding's: some source must be able to make it.
#[test]
fn no_message_is_left_of_a_finding_that_is_made_no_more() {
    // The register names every code and makes none.
    let makers = sources().into_iter().filter(|source| source.path != "diagnostics/codes.rs");
    let all: String = makers.map(|source| source.code).collect();
    let files = catalogue(Lang::Fi);
    let unused: Vec<&str> = files
        .values()
        .flat_map(BTreeMap::keys)
        .filter_map(|id| id.strip_suffix(".hint"))
        .filter(|code| !all.contains(&format!("\"{code}\"")))
        .collect();
    assert_eq!(unused, Vec::<&str>::new());
}

/// A variable that nobody fills would show as `{$name}`.
#[test]
fn every_variable_is_filled_somewhere() {
    let all: String = sources().into_iter().map(|source| source.code).collect();
    let mut unfilled = Vec::new();
    for lang in Lang::ALL {
        for (id, used) in catalogue(lang).into_values().flatten() {
            // The names of forms are made of the name and the language.
            let missing = |name: &&String| !all.contains(&format!("\"{name}\"")) && !name.starts_with("forms_");
            unfilled.extend(used.iter().filter(missing).map(|name| format!("{lang} {id}: {name}")));
        }
    }
    assert_eq!(unfilled, Vec::<String>::new());
}
