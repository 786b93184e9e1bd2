//! Numbers as they stand in a text.

/// A number, or a word with digits in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// As printed, with no-break spaces between thousands and its sign: `1 930`, `−10,5`, `30.6.2022`, `R1`.
    pub text: String,
    /// Where it begins and ends, in bytes.
    pub start: usize,
    pub end: usize,
}

/// Returns the numbers of a text: digits with thousands set apart, decimals after a comma, days and versions with points; a word that
/// holds digits is taken whole.
pub fn tokens(text: &str) -> Vec<Token> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let (mut found, mut at) = (Vec::new(), 0);
    while at < letters.len() {
        if !is_word(letters[at].1) {
            at += 1;
            continue;
        }
        let from = at;
        while at < letters.len() && is_word(letters[at].1) {
            at += 1;
        }
        let word = &letters[from..at];
        if !word.iter().any(|(_, letter)| letter.is_ascii_digit()) {
            continue;
        }
        let mut from = from;
        if word.iter().all(|(_, letter)| letter.is_ascii_digit()) {
            at = past_number(&letters, at);
            if from > 0 && matches!(letters[from - 1].1, '+' | '\u{2212}') {
                from -= 1;
            }
        }
        let start = letters[from].0;
        let end = letters.get(at).map_or(text.len(), |(end, _)| *end);
        found.push(Token { text: text[start..end].to_owned(), start, end });
    }
    found
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// Returns the place after thousands, decimals, and further numbers of a day or a version.
fn past_number(letters: &[(usize, char)], mut at: usize) -> usize {
    let digits = |from: usize| {
        letters[from.min(letters.len())..].iter().take_while(|(_, letter)| letter.is_ascii_digit()).count()
    };
    let is = |place: usize, sign: char| letters.get(place).is_some_and(|(_, letter)| *letter == sign);
    let letter_after = |place: usize| letters.get(place).is_some_and(|(_, letter)| is_word(*letter));
    while is(at, '\u{a0}') && digits(at + 1) == 3 && !letter_after(at + 4) {
        at += 4;
    }
    if is(at, ',') && digits(at + 1) > 0 {
        return at + 1 + digits(at + 1);
    }
    while is(at, '.') && digits(at + 1) > 0 && !letter_after(at + 1 + digits(at + 1)) {
        at += 1 + digits(at + 1);
    }
    at
}

#[test]
fn numbers_are_found_as_they_are_printed() {
    let found = |text: &str| tokens(text).into_iter().map(|token| token.text).collect::<Vec<_>>();
    assert_eq!(found("oli 1\u{a0}930 riviä, 71,1\u{a0}% (7,6–34,5)"), ["1\u{a0}930", "71,1", "7,6", "34,5"]);
    assert_eq!(
        found("(1.4.–30.6.2022) Q2/2022 \u{2212}10,5 +1"),
        ["1.4", "30.6.2022", "Q2", "2022", "\u{2212}10,5", "+1"]
    );
    assert_eq!(found("Lomake_A_2022-07-01.csv R1 95e9"), ["Lomake_A_2022", "07", "01", "R1", "95e9"]);
    assert_eq!(found("60 133 15–64-vuotiasta 3."), ["60", "133", "15", "64", "3"]);
}
