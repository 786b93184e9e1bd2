//! Words that stand for a value: yes and no, and the many signs for "missing".

/// Longest word looked at, in bytes; a longer cell is none of these.
const LONGEST: usize = 24;

/// Returns yes or no: `kyllä`, `K`, `x`, `1`, `joo` / `ei`, `E`, `-`, `0`, with their Swedish and English counterparts.
/// An empty cell is missing, not no.
pub fn parse_yes_no(text: &str) -> Option<bool> {
    let mut buffer = [0; LONGEST];
    match lower(text, &mut buffer)? {
        "kyllä" | "kylla" | "k" | "x" | "1" | "joo" | "on" | "tosi" | "ja" | "j" | "yes" | "y" | "true" | "✓" | "✔"
        | "☑" => Some(true),
        "ei" | "e" | "-" | "–" | "−" | "0" | "epätosi" | "nej" | "no" | "n" | "false" | "☐" => Some(false),
        _ => None,
    }
}

/// Returns whether the cell says that its value is missing. An empty cell does not say anything.
pub fn is_missing(text: &str) -> bool {
    missing_kind(text).is_some()
}

/// Returns the kind of a missing marker, for counting: `-`, `?`, `.`, `ei tietoa`, `ei tiedossa`, `N/A` (with what databases and
/// pivot tables write: `NULL`, `None`, `(tyhjä)`), or an error value of a
/// spreadsheet under its Finnish name (`#PUUTTUU!` is also `#N/A` and `#SAKNAS!`).
pub fn missing_kind(text: &str) -> Option<&'static str> {
    let mut buffer = [0; LONGEST];
    let word = lower(text, &mut buffer)?;
    let kind = match word {
        "ei tietoa" | "ei tiet." | "uppgift saknas" | "ingen uppgift" | "no data" => "ei tietoa",
        "ei tiedossa" | "inte känt" | "not known" => "ei tiedossa",
        "puuttuu" | "saknas" | "missing" | "ei asiakasta" | "ingen klient" | "no client" => "puuttuu",
        "n/a" | "na" | "null" | "none" | "nan" | "(tyhjä)" | "(blank)" | "(tom)" | "(tomt)" => "N/A",
        "#puuttuu!" | "#n/a" | "#saknas!" => "#PUUTTUU!",
        "#arvo!" | "#value!" | "#värdefel!" | "#spill!" | "#calc!" | "#field!" | "#unknown!" | "#connect!"
        | "#blocked!" => "#ARVO!",
        "#jako/0!" | "#div/0!" | "#division/0!" => "#JAKO/0!",
        "#nimi?" | "#name?" | "#namn?" => "#NIMI?",
        "#viittaus!" | "#ref!" | "#referens!" => "#VIITTAUS!",
        "#luku!" | "#num!" | "#ogiltigt!" => "#LUKU!",
        "#tyhjä!" | "#null!" | "#skärning!" => "#TYHJÄ!",
        _ if is_numbered_error(word) => "#ARVO!",
        _ => return only_signs(word),
    };
    Some(kind)
}

/// Whether the word is an error of LibreOffice: `Err:502`, `Virhe:502`, `Fel:502`.
fn is_numbered_error(word: &str) -> bool {
    let number = ["err:", "virhe:", "fel:"].iter().find_map(|name| word.strip_prefix(name));
    number.is_some_and(|number| number.len() == 3 && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Returns the sign of which alone the word consists, if it is one that stands for "missing".
fn only_signs(word: &str) -> Option<&'static str> {
    let only = |signs: &[char]| !word.is_empty() && word.chars().all(|sign| signs.contains(&sign));
    if only(&['-', '–', '—', '−']) {
        Some("-")
    } else if only(&['?']) {
        Some("?")
    } else if only(&['.', '…']) {
        Some(".")
    } else {
        None
    }
}

/// Returns the trimmed text in lower case (ASCII and å ä ö, the only letters that matter here), or `None` when it is longer
/// than any of the words.
fn lower<'a>(text: &str, buffer: &'a mut [u8; LONGEST]) -> Option<&'a str> {
    let bytes = text.trim().as_bytes();
    let word = buffer.get_mut(..bytes.len())?;
    let mut before = 0;
    for (place, byte) in word.iter_mut().zip(bytes) {
        // In UTF-8 Å, Ä and Ö are C3 85, C3 84, C3 96 and their small letters stand 32 higher.
        *place = match (before, *byte) {
            (0xc3, 0x84 | 0x85 | 0x96) => *byte + 0x20,
            (_, byte) => byte.to_ascii_lowercase(),
        };
        before = *byte;
    }
    std::str::from_utf8(word).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_have_many_spellings() {
        for text in ["kyllä", "KYLLÄ", "Kyllä ", "K", "x", "X", "1", "joo", "ja", "Yes", "true"] {
            assert_eq!(parse_yes_no(text), Some(true), "{text}");
        }
        for text in ["ei", "EI", "E", "-", "–", "0", "nej", "no", "false"] {
            assert_eq!(parse_yes_no(text), Some(false), "{text}");
        }
        for text in ["", "ehkä", "2", "?", "ei tietoa", "kyllä ja ei"] {
            assert_eq!(parse_yes_no(text), None, "{text}");
        }
    }

    #[test]
    fn missing_markers_are_told_apart_by_kind() {
        for (text, kind) in [
            ("-", "-"),
            ("–", "-"),
            ("--", "-"),
            ("?", "?"),
            (".", "."),
            ("..", "."),
            ("Ei tietoa", "ei tietoa"),
            ("EI TIEDOSSA", "ei tiedossa"),
            ("N/A", "N/A"),
            ("#PUUTTUU!", "#PUUTTUU!"),
            ("#ARVO!", "#ARVO!"),
            ("#JAKO/0!", "#JAKO/0!"),
            ("#VALUE!", "#ARVO!"),
            ("#N/A", "#PUUTTUU!"),
            ("#DIVISION/0!", "#JAKO/0!"),
        ] {
            assert_eq!(missing_kind(text), Some(kind), "{text}");
        }
        for text in ["", "ei", "0", "muu", "tuntematon", "-1", "a very long text that is no marker at all"] {
            assert_eq!(missing_kind(text), None, "{text}");
        }
    }
}
