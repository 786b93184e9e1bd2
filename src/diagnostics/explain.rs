//! What a code means, apart from any file in which it was found: what makes it, what follows, what to do.

use serde::Serialize;

use super::Severity;
use super::codes::CODES;
use crate::language::Catalogue;

/// Most codes offered for one that does not exist.
const OFFERED: usize = 3;
/// From this likeness on (Jaro and Winkler's measure, 0–1) a code is offered for another.
const LEAST_LIKENESS: f64 = 0.8;
/// Codes that are much less like it than the best one are not offered beside it.
const NEAR_THE_BEST: f64 = 0.1;

/// A code in the words of one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Explanation {
    pub code: &'static str,
    /// The severities that the code can have, the worst first.
    pub severities: &'static [Severity],
    /// The code in a few words.
    pub title: String,
    /// What makes the finding, and what follows for the row or file.
    pub cause: String,
    /// What the sender or whoever runs the project does about it.
    pub cure: String,
}

/// Returns every code with its explanation, in alphabetical order.
pub fn explanations(catalogue: &Catalogue) -> Vec<Explanation> {
    CODES.iter().map(|(code, severities)| explanation(code, severities, catalogue)).collect()
}

/// Returns the explanation of a code, written as people copy it from a message: `cell-missing` or `[cell-missing]`.
pub fn explain(code: &str, catalogue: &Catalogue) -> Option<Explanation> {
    let code = plain(code);
    let (code, severities) = CODES.iter().find(|(known, _)| *known == code)?;
    Some(explanation(code, severities, catalogue))
}

/// Returns the codes that are most like one that does not exist, the nearest first; none when nothing is near.
pub fn nearest_codes(code: &str) -> Vec<&'static str> {
    let code = plain(code);
    let likeness = |known: &str| strsim::jaro_winkler(&code, known);
    let mut near: Vec<(f64, &'static str)> = CODES
        .iter()
        .map(|(known, _)| (likeness(known), *known))
        .filter(|(likeness, known)| *likeness >= LEAST_LIKENESS || (code.len() >= 4 && known.contains(&code)))
        .collect();
    near.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(other.1)));
    let best = near.first().map_or(0.0, |(likeness, _)| *likeness);
    near.into_iter()
        .filter(|(likeness, _)| *likeness >= best - NEAR_THE_BEST)
        .take(OFFERED)
        .map(|(_, known)| known)
        .collect()
}

fn explanation(code: &'static str, severities: &'static [Severity], catalogue: &Catalogue) -> Explanation {
    Explanation {
        code,
        severities,
        title: title(code, catalogue),
        cause: catalogue.plain(&format!("{code}.cause")),
        cure: catalogue.plain(&format!("{code}.cure")),
    }
}

/// Returns a code in a few words: the title that the report's table of findings shows too.
pub fn title(code: &str, catalogue: &Catalogue) -> String {
    catalogue.plain(&format!("title-{code}"))
}

fn plain(code: &str) -> String {
    code.trim().trim_matches(['[', ']', ':']).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    #[test]
    fn codes_stand_once_and_in_order() {
        assert!(CODES.is_sorted_by(|one, other| one.0 < other.0));
        for (code, severities) in CODES {
            assert!(severities.is_sorted_by(|one, other| one > other) && !severities.is_empty(), "{code}");
        }
    }

    #[test]
    fn a_code_is_explained_as_it_is_copied_from_a_message() {
        let catalogue = Catalogue::of(Lang::En);
        let explained = explain("cell-missing", catalogue).unwrap();
        assert_eq!((explained.title.as_str(), explained.severities), ("Required cell empty", &[Severity::Error][..]));
        assert!(explained.cause.contains("not loaded") && explained.cure.contains("Data > Filter"));
        for spelling in ["[cell-missing]", " Cell-Missing: ", "CELL-MISSING"] {
            assert_eq!(explain(spelling, catalogue), Some(explained.clone()), "{spelling}");
        }
        assert_eq!(explain("cell", catalogue), None);
    }

    #[test]
    fn near_codes_are_offered_and_far_ones_are_not() {
        assert_eq!(nearest_codes("cell-mising")[0], "cell-missing");
        assert!(nearest_codes("municipality").iter().all(|code| code.starts_with("municipality-")));
        assert_eq!(nearest_codes("municipality").len(), OFFERED);
        assert_eq!(nearest_codes("qqq"), Vec::<&str>::new());
        assert_eq!(nearest_codes(""), Vec::<&str>::new());
    }
}
