//! A cell's text as it is staged: trimmed, in one Unicode form, and without the traces of a wrong decoding.

use std::borrow::Cow;

use encoding_rs::WINDOWS_1252;

/// Returns the text trimmed, composed (`a` + combining diaeresis is `ä`) and with UTF-8 that was once read as Windows-1252
/// (`Ã¤`) repaired, once. A formula that is nothing but a text (`="0042"`, with which systems keep the zeros of an id) is that
/// text. The flag tells whether a wrong decoding was repaired.
pub fn clean(text: &str) -> (Cow<'_, str>, bool) {
    let text = text.trim();
    let inside = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    let text = inside.filter(|inside| !inside.contains('"')).map_or(text, str::trim);
    if text.is_ascii() {
        return (Cow::Borrowed(text), false);
    }
    let text =
        text.trim_matches(|sign: char| sign.is_whitespace() || matches!(sign, '\u{feff}' | '\u{200b}' | '\u{ad}'));
    if let Some(repaired) = repair(text) {
        return (Cow::Owned(compose(repaired.trim()).into_owned()), true);
    }
    (compose(text), false)
}

/// Returns the text read again as UTF-8, when it is made of the pairs that UTF-8 makes of å, ä, ö, €, – and the like in
/// Windows-1252 and the whole of it fits.
fn repair(text: &str) -> Option<String> {
    let mut signs = text.chars();
    let suspicious = signs.any(|sign| matches!(sign, 'Ã' | 'Â' | 'â')) && signs.next().is_some();
    if !suspicious {
        return None;
    }
    let (bytes, _, unmappable) = WINDOWS_1252.encode(text);
    if unmappable {
        return None;
    }
    String::from_utf8(bytes.into_owned()).ok().filter(|repaired| !repaired.contains(char::is_control))
}

/// Returns the text with the combining marks of Nordic and Baltic letters joined to their letters.
///
/// Only the letters that Finnish and Swedish names use: a full normalisation would bring its tables for nothing.
pub(super) fn compose(text: &str) -> Cow<'_, str> {
    if !text.contains(|sign| ('\u{300}'..='\u{30f}').contains(&sign)) {
        return Cow::Borrowed(text);
    }
    let mut composed = String::with_capacity(text.len());
    for sign in text.chars() {
        let joined = composed.chars().next_back().and_then(|letter| joined(letter, sign));
        match joined {
            Some(letter) => {
                composed.pop();
                composed.push(letter);
            }
            None => composed.push(sign),
        }
    }
    Cow::Owned(composed)
}

fn joined(letter: char, mark: char) -> Option<char> {
    let (letters, marked) = match mark {
        '\u{308}' => ("aouAOU", "äöüÄÖÜ"),
        '\u{30a}' => ("aA", "åÅ"),
        '\u{301}' => ("eaEA", "éáÉÁ"),
        '\u{30c}' => ("szSZ", "šžŠŽ"),
        _ => return None,
    };
    letters.chars().position(|plain| plain == letter).and_then(|position| marked.chars().nth(position))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_of_every_kind_are_trimmed() {
        assert_eq!(clean("  PP-0042\u{a0}").0, "PP-0042");
        assert_eq!(clean("\u{feff}Säkylä ").0, "Säkylä");
        assert_eq!(clean(" \u{a0}\t").0, "");
    }

    #[test]
    fn a_text_that_is_kept_in_a_formula_is_that_text() {
        assert_eq!(clean("=\"0042\"").0, "0042");
        assert_eq!(clean(" =\" 0042 \" ").0, "0042");
        assert_eq!(clean("=\"\"").0, "");
        assert_eq!(clean("=\"a\"&\"b\"").0, "=\"a\"&\"b\"");
        assert_eq!(clean("=A1").0, "=A1");
    }

    #[test]
    fn letters_and_their_marks_are_joined() {
        assert_eq!(clean("Sa\u{308}kyla\u{308}").0, "Säkylä");
        assert_eq!(clean("A\u{30a}bo").0, "Åbo");
    }

    #[test]
    fn mojibake_is_repaired_once() {
        assert_eq!(clean("SÃ¤kylÃ¤"), (Cow::Owned("Säkylä".into()), true));
        assert_eq!(clean("kyllÃ¤"), (Cow::Owned("kyllä".into()), true));
        assert_eq!(clean("1Â\u{a0}200"), (Cow::Owned("1\u{a0}200".into()), true));
        assert_eq!(clean("xÂ\u{a0}"), (Cow::Borrowed("xÂ"), false), "a cut pair stays");
        assert_eq!(clean("18â€“24"), (Cow::Owned("18–24".into()), true));
        assert_eq!(clean("Â€"), (Cow::Borrowed("Â€"), false), "a control character underneath");
        assert_eq!(clean("Ângström"), (Cow::Borrowed("Ângström"), false));
        assert_eq!(clean("Säkylä"), (Cow::Borrowed("Säkylä"), false));
    }
}
