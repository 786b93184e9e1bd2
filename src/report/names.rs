//! Names in the order in which people of a language look for them: ä and ö stand after z in Finnish and Swedish.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{CollatorBorrowed, CollatorPreferences};

use crate::diagnostics::{Failure, Result};
use crate::language::Lang;

/// Compares names by the rules of a language.
pub struct Names {
    collator: CollatorBorrowed<'static>,
}

impl Names {
    /// Returns the rules of a language.
    ///
    /// # Errors
    /// A bug when the collation data of the language is not built in.
    pub fn of(lang: Lang) -> Result<Names> {
        let locale = lang.code().parse().map_err(|error| Failure::bug("reading a language code", error))?;
        let preferences = CollatorPreferences::from_locale_strict(&locale).unwrap_or_else(|preferences| preferences);
        let collator = CollatorBorrowed::try_new(preferences, CollatorOptions::default())
            .map_err(|error| Failure::bug("loading the collation of a language", error))?;
        Ok(Names { collator })
    }

    /// Compares two names; names that the rules hold for equal stay in the order of their bytes.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.collator.compare(left, right).then_with(|| left.cmp(right))
    }

    /// Sorts by a name.
    pub fn sort_by<T>(&self, items: &mut [T], name: impl Fn(&T) -> &str) {
        items.sort_by(|left, right| self.compare(name(left), name(right)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn umlauts_stand_after_z_in_finnish_and_by_their_letter_in_english() {
        let mut names = ["Äetsä", "Zz", "Öja", "Ahlainen", "Eura", "Åbo", "eurajoki"];
        Names::of(Lang::Fi).unwrap().sort_by(&mut names, |name| name);
        assert_eq!(names, ["Ahlainen", "Eura", "eurajoki", "Zz", "Åbo", "Äetsä", "Öja"]);
        Names::of(Lang::En).unwrap().sort_by(&mut names, |name| name);
        assert_eq!(names[..3], ["Åbo", "Äetsä", "Ahlainen"]);
    }
}
