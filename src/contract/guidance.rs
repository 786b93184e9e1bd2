//! What a column takes, in words: for the help of the empty forms and for the lists of what to mend.

use fluent_bundle::FluentArgs;

use super::forms::{Field, Kind};
use crate::language::{Catalogue, Lang};

/// Between the values of a list in running text: values may hold commas.
const BETWEEN: &str = "; ";

/// Returns in one sentence, without a full stop, what is written into a column: its allowed values, the form of a date, the
/// limits of a number. Whether the cell may be empty is not told.
pub fn expected(field: &Field, lang: Lang) -> String {
    let catalogue = Catalogue::of(lang);
    let with = |id: &str, name: &'static str, value: String| {
        let mut args = FluentArgs::new();
        args.set(name, value);
        catalogue.text(id, &args)
    };
    match field.kind {
        Kind::Id if field.name == "client_id" => catalogue.plain("expects-client"),
        Kind::Id => catalogue.plain("expects-id"),
        Kind::Text => catalogue.plain("expects-text"),
        Kind::Enum => with("expects-one-of", "allowed", field.offered(lang).collect::<Vec<_>>().join(BETWEEN)),
        Kind::Date => catalogue.plain("expects-date"),
        Kind::Month => catalogue.plain("expects-month"),
        Kind::Integer if field.name == "direction" => catalogue.plain("expects-direction"),
        Kind::Integer => with_limits("expects-whole-number", field, catalogue),
        Kind::Number => with_limits("expects-number", field, catalogue),
        Kind::Boolean => {
            let [yes, no] = yes_and_no(lang);
            let mut args = FluentArgs::new();
            args.set("yes", yes);
            args.set("no", no);
            catalogue.text("expects-yes-or-no", &args)
        }
        Kind::Municipality => catalogue.plain("expects-municipality"),
        Kind::AreaCode => catalogue.plain("expects-area-code"),
        Kind::List => catalogue.plain("expects-list"),
        Kind::FreeText => catalogue.plain("expects-nothing"),
    }
}

/// Returns the words for yes and no that we write in a language.
pub fn yes_and_no(lang: Lang) -> [&'static str; 2] {
    match lang {
        Lang::Fi => ["kyllä", "ei"],
        Lang::Sv => ["ja", "nej"],
        Lang::En => ["yes", "no"],
    }
}

fn with_limits(id: &str, field: &Field, catalogue: &Catalogue) -> String {
    let shown = |value: f64| catalogue.decimal_mark(&value.to_string().replace('-', "−"));
    let limit = |value: Option<f64>| value.map_or("none".to_owned(), shown);
    let mut args = FluentArgs::new();
    args.set("min", limit(field.min));
    args.set("max", limit(field.max));
    catalogue.text(id, &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::{form, forms};
    use crate::intake::values;

    #[test]
    fn a_column_tells_what_it_takes() {
        let told = |form_id: &str, field: &str, lang| expected(form(form_id).unwrap().field(field).unwrap(), lang);
        assert_eq!(told("fidelity_review", "item", Lang::Fi), "kokonaisluku 1–25");
        assert_eq!(told("referral", "unemployed_months", Lang::Fi), "kokonaisluku, vähintään 0");
        assert_eq!(told("assessment", "value", Lang::Fi), "luku, desimaalit pilkun jälkeen, esimerkiksi 12,5");
        assert_eq!(told("agreement", "mode", Lang::Sv), "ett av följande: individuell; grupp");
        assert_eq!(told("job_start", "wage_subsidy", Lang::En), "yes or no");
        assert!(told("job_start", "job_class", Lang::Fi).contains("Oppisopimus"));
        assert!(told("assessment", "direction", Lang::Fi).starts_with("1, kun suurempi"));
    }

    #[test]
    fn every_column_has_its_sentence_in_every_language() {
        for field in forms().iter().flat_map(|form| &form.fields) {
            for lang in Lang::ALL {
                let sentence = expected(field, lang);
                assert!(!sentence.contains('«') && !sentence.contains('{'), "{lang} {}: {sentence}", field.name);
            }
        }
    }

    #[test]
    fn the_words_for_yes_and_no_are_read_as_such() {
        for [yes, no] in Lang::ALL.map(yes_and_no) {
            assert_eq!(values::parse_yes_no(yes), Some(true));
            assert_eq!(values::parse_yes_no(no), Some(false));
        }
    }
}
