//! Sentences with figures that differ between two reports, read from the text of their PDFs.

use std::collections::BTreeMap;

use serde::Serialize;

use super::measures::near;
use super::side::{Compared, Report};

/// A sentence that is not the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SentenceDifference {
    pub report: String,
    pub lang: String,
    /// The heading that it stands under; empty before the first.
    pub part: String,
    /// `None` where only the later report has it.
    pub before: Option<String>,
    pub now: Option<String>,
}

/// A sentence and the heading that it stands under.
type Sentence = (String, String);

/// Returns the sentences that differ, in the order of the reports, and how many reports both sides have.
pub(super) fn differences(before: &Compared, now: &Compared, tolerance: f64) -> (Vec<SentenceDifference>, usize) {
    let (mut found, mut compared) = (Vec::new(), 0);
    for report in &before.reports {
        let is_other = |other: &&Report| (&other.id, &other.lang) == (&report.id, &report.lang);
        let Some(other) = now.reports.iter().find(is_other) else { continue };
        compared += 1;
        let pairs = pairs(sentences(report), sentences(other), tolerance);
        found.extend(pairs.into_iter().map(|(part, before, now)| SentenceDifference {
            report: report.id.clone(),
            lang: report.lang.clone(),
            part,
            before,
            now,
        }));
    }
    (found, compared)
}

/// Returns the sentences of a report that carry figures, in their order.
fn sentences(report: &Report) -> Vec<Sentence> {
    let carries_figure = |text: &String| text.chars().any(|letter| letter.is_ascii_digit()) || text.contains("..");
    let mut found = Vec::new();
    for paragraph in &report.paragraphs {
        let texts = split(&paragraph.text).into_iter().filter(carries_figure);
        found.extend(texts.map(|text| (paragraph.part.clone(), text)));
    }
    found
}

/// Returns the sentences of a paragraph: one ends where a full stop is followed by a capital letter.
fn split(text: &str) -> Vec<String> {
    let (mut sentences, mut sentence) = (Vec::new(), String::new());
    let mut words = text.split(' ').peekable();
    while let Some(word) = words.next() {
        if !sentence.is_empty() {
            sentence.push(' ');
        }
        sentence.push_str(word);
        let ends = word.ends_with(['.', '!', '?']) && !word.ends_with("..");
        let begins = words.peek().is_some_and(|next| next.chars().next().is_some_and(char::is_uppercase));
        if ends && begins {
            sentences.push(std::mem::take(&mut sentence));
        }
    }
    if !sentence.is_empty() {
        sentences.push(sentence);
    }
    sentences
}

/// A sentence of one side, of the other, or the same words with other figures in both.
type Pair = (String, Option<String>, Option<String>);

fn pairs(before: Vec<Sentence>, now: Vec<Sentence>, tolerance: f64) -> Vec<Pair> {
    let (before, now) = without_equal(before, now);
    let mut waiting: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
    for (place, (part, text)) in now.iter().enumerate().rev() {
        waiting.entry((part.clone(), masked(text))).or_default().push(place);
    }
    let (mut taken, mut found) = (vec![false; now.len()], Vec::new());
    for (part, text) in before {
        let other = waiting.get_mut(&(part.clone(), masked(&text))).and_then(Vec::pop);
        match other {
            Some(place) => {
                taken[place] = true;
                if !all_near(&text, &now[place].1, tolerance) {
                    found.push((part, Some(text), Some(now[place].1.clone())));
                }
            }
            None => found.push((part, Some(text), None)),
        }
    }
    for ((part, text), _) in now.into_iter().zip(taken).filter(|(_, taken)| !taken) {
        match nearest(&found, &part, &text) {
            Some(place) => found[place].2 = Some(text),
            // What is new stands with the others under its heading.
            None => {
                let place = found.iter().rposition(|(other, _, _)| *other == part).map_or(found.len(), |last| last + 1);
                found.insert(place, (part, None, Some(text)));
            }
        }
    }
    found
}

/// Returns the place of the gone sentence under the same heading that has most words in common with a new one, if half of them are.
fn nearest(found: &[Pair], part: &str, text: &str) -> Option<usize> {
    let common = |gone: &str| {
        let mut words: Vec<&str> = gone.split(' ').collect();
        let own: Vec<&str> = text.split(' ').collect();
        let all = words.len().max(own.len());
        let same = own.iter().filter(|word| {
            let place = words.iter().position(|other| other == *word);
            place.map(|place| words.swap_remove(place)).is_some()
        });
        (same.count(), all)
    };
    let candidates = found.iter().enumerate().filter(|(_, (other, _, now))| other == part && now.is_none());
    let shares = candidates.filter_map(|(place, (_, gone, _))| Some((place, common(gone.as_deref()?))));
    let best = shares.max_by_key(|(place, (same, _))| (*same, std::cmp::Reverse(*place)))?;
    let (place, (same, all)) = best;
    (2 * same >= all).then_some(place)
}

/// Leaves out what stands in both, as often as it does.
fn without_equal(before: Vec<Sentence>, now: Vec<Sentence>) -> (Vec<Sentence>, Vec<Sentence>) {
    let mut counts: BTreeMap<Sentence, usize> = BTreeMap::new();
    now.iter().for_each(|sentence| *counts.entry(sentence.clone()).or_default() += 1);
    let mut shared: BTreeMap<Sentence, usize> = BTreeMap::new();
    let mut take = |sentence: &Sentence| {
        let left = counts.get_mut(sentence).filter(|count| **count > 0);
        left.map(|count| *count -= 1).map(|()| *shared.entry(sentence.clone()).or_default() += 1).is_none()
    };
    let before: Vec<Sentence> = before.into_iter().filter(|sentence| take(sentence)).collect();
    let mut is_left = |sentence: &Sentence| match shared.get_mut(sentence).filter(|count| **count > 0) {
        Some(count) => {
            *count -= 1;
            false
        }
        None => true,
    };
    let now = now.into_iter().filter(|sentence| is_left(sentence)).collect();
    (before, now)
}

/// Returns a sentence with a mark for each number, so that the same words with other figures are alike.
fn masked(text: &str) -> String {
    let (mut masked, mut rest) = (String::new(), text);
    for (start, number) in numbers(text) {
        let from = text.len() - rest.len();
        masked.push_str(&text[from..start]);
        masked.push('#');
        rest = &text[start + number.len()..];
    }
    masked + rest
}

/// Returns the numbers of a text with their places: `1 234,5` and `3.5` are one each.
fn numbers(text: &str) -> Vec<(usize, &str)> {
    let is_digit = |letter: Option<&char>| letter.is_some_and(char::is_ascii_digit);
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let signs: Vec<char> = letters.iter().map(|(_, letter)| *letter).collect();
    let (mut found, mut place) = (Vec::new(), 0);
    while place < signs.len() {
        if !signs[place].is_ascii_digit() {
            place += 1;
            continue;
        }
        let start = place;
        while is_digit(signs.get(place))
            || matches!(signs.get(place), Some(',' | '.' | '\u{a0}' | '\u{202f}')) && is_digit(signs.get(place + 1))
        {
            place += 1;
        }
        let end = letters.get(place).map_or(text.len(), |(byte, _)| *byte);
        found.push((letters[start].0, &text[letters[start].0..end]));
    }
    found
}

/// Returns whether the numbers of two sentences of the same words count as equal: whole ones exactly.
fn all_near(one: &str, other: &str, tolerance: f64) -> bool {
    let value = |text: &str| {
        let plain: String = text.chars().filter(|letter| !matches!(letter, '\u{a0}' | '\u{202f}')).collect();
        plain.replace(',', ".").parse::<f64>().ok().filter(|_| text.contains([',', '.']))
    };
    let pairs = numbers(one).into_iter().zip(numbers(other));
    tolerance > 0.0
        && pairs.into_iter().all(|((_, one), (_, other))| {
            one == other || value(one).zip(value(other)).is_some_and(|(one, other)| near(one, other, tolerance))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(before: &[&str], now: &[&str], tolerance: f64) -> Vec<(Option<String>, Option<String>)> {
        let of = |texts: &[&str]| texts.iter().map(|text| ("Osa".to_owned(), (*text).to_owned())).collect();
        pairs(of(before), of(now), tolerance).into_iter().map(|(_, before, now)| (before, now)).collect()
    }

    fn some(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    #[test]
    fn a_sentence_with_other_figures_is_told_as_one() {
        let found =
            told(&["Asiakkaita oli 41.", "Osuus oli 42,2 %."], &["Osuus oli 42,2 %.", "Asiakkaita oli 43."], 0.0);
        assert_eq!(found, [(some("Asiakkaita oli 41."), some("Asiakkaita oli 43."))]);
        let found = told(&["Asiakkaita oli 41."], &["Luku 41 on salattu.", "Luku 41 on salattu."], 0.0);
        assert_eq!(
            found,
            [
                (some("Asiakkaita oli 41."), None),
                (None, some("Luku 41 on salattu.")),
                (None, some("Luku 41 on salattu."))
            ]
        );
    }

    #[test]
    fn a_sentence_that_says_something_else_of_the_same_is_told_beside_it() {
        let before = ["Jonossa 0, hyväksytty 6, ei sovellu 3.", "Uusia oli 7."];
        let now = ["Jonossa 0, hyväksytty 6, ei sovellu tieto salattu.", "Lopetti 2 asiakasta."];
        let expected = [(some(before[0]), some(now[0])), (some(before[1]), None), (None, some(now[1]))];
        assert_eq!(told(&before, &now, 0.0), expected);
    }

    #[test]
    fn a_tolerance_is_for_numbers_with_decimals() {
        assert!(told(&["Osuus oli 42,2\u{a0}%."], &["Osuus oli 42,3\u{a0}%."], 0.01).is_empty());
        assert_eq!(told(&["Osuus oli 42,2\u{a0}%."], &["Osuus oli 43,3\u{a0}%."], 0.01).len(), 1);
        assert_eq!(told(&["Asiakkaita oli 1\u{a0}000."], &["Asiakkaita oli 1\u{a0}001."], 0.01).len(), 1);
    }

    #[test]
    fn a_paragraph_is_split_into_its_sentences() {
        let text = "Tiedot on kerätty 30.6.2022. Asiakkaita oli 41, joista 3. neljänneksellä 12. Luku .. Salattu.";
        assert_eq!(
            split(text),
            ["Tiedot on kerätty 30.6.2022.", "Asiakkaita oli 41, joista 3. neljänneksellä 12.", "Luku .. Salattu."]
        );
    }
}
