//! Street addresses: a Finnish or Swedish word for a street and the number of a house after it.

/// Endings that hardly any word has but a street's name, in lower case.
const SURE: [&str; 11] = [
    "katu",
    "kuja",
    "bulevardi",
    "esplanadi",
    "puistikko",
    "gatan",
    "vägen",
    "gränd",
    "gränden",
    "stigen",
    "esplanaden",
];
/// Endings that other words have too: the word must begin with a capital.
const CAPITALISED: [&str; 11] =
    ["tie", "polku", "väylä", "kaari", "raitti", "aukio", "rinne", "penger", "kierto", "allén", "torget"];
/// Beginnings of words that end like a street and are none in the language of this work.
const NO_STREET: [&str; 28] = [
    "palvelu",
    "opinto",
    "opiskelu",
    "hoito",
    "ura",
    "kuntoutus",
    "kuntoutumis",
    "asiakas",
    "asiakkaan",
    "koulutus",
    "työllisyys",
    "työllistymis",
    "työkyky",
    "työ",
    "tehtävä",
    "jako",
    "oppimis",
    "elämän",
    "valta",
    "kanta",
    "moottori",
    "seutu",
    "yhdys",
    "rauta",
    "maan",
    "yksityis",
    "vesi",
    "ilma",
];
/// Endings that stand by themselves after a Finnish name in the genitive: `Aleksis Kiven katu`, `Satakunnan tie`.
const ALONE: [&str; 6] = ["katu", "kuja", "tie", "bulevardi", "esplanadi", "puistikko"];
/// Those after a Swedish name or word: `Stora gatan`.
const ALONE_IN_SWEDISH: [&str; 6] = ["gatan", "vägen", "gränden", "stigen", "esplanaden", "allén"];
/// Those that other texts have too, after a word with a capital at the beginning of a sentence: two words with capitals must stand before.
const ALONE_AFTER_TWO: [&str; 7] = ["polku", "väylä", "kaari", "raitti", "aukio", "rinne", "kierto"];
/// First words of what is no street: the way through a service, not one to walk on. In the genitive.
const NO_NAME: [&str; 10] = [
    "palvelun",
    "kuntoutuksen",
    "kuntoutumisen",
    "työn",
    "hoidon",
    "asiakkaan",
    "opintojen",
    "koulutuksen",
    "työllistymisen",
    "elämän",
];
/// Letters before an ending, at least.
const STEM: usize = 3;

/// Calls `found` with the first byte of every address in a text.
pub fn find(text: &str, found: &mut dyn FnMut(usize)) {
    let bytes = text.as_bytes();
    for at in 1..bytes.len() {
        if !bytes[at].is_ascii_digit() || bytes[at - 1].is_ascii_digit() || !is_house_number(&text[at..]) {
            continue;
        }
        let before = text[..at].trim_end_matches([' ', '\u{a0}', '\u{202f}']);
        // One or two spaces part a street from its number; none is another thing.
        if before.len() == at || at - before.len() > 4 {
            continue;
        }
        let start = last_word(before);
        let word = &before[start..];
        if is_street(word) {
            found(start);
        } else if let Some(start) = street_of_two_words(&before[..start], word) {
            found(start);
        }
    }
}

/// Returns where the last word of a text begins.
fn last_word(text: &str) -> usize {
    let end = text.rfind(|sign: char| !sign.is_alphabetic() && sign != '-');
    end.map_or(0, |last| last + text[last..].chars().next().map_or(1, char::len_utf8))
}

/// Returns the word with a capital that ends a text before a space, and where it begins.
fn name(text: &str) -> Option<(usize, &str)> {
    let parted = text.trim_end_matches([' ', '\u{a0}', '\u{202f}']);
    let start = last_word(parted);
    let word = &parted[start..];
    let is_name = parted.len() < text.len()
        && word.chars().count() >= STEM
        && word.chars().next().is_some_and(char::is_uppercase);
    is_name.then_some((start, word))
}

/// Returns where the name of a street begins of which the last word is an ending by itself; nothing for other words.
fn street_of_two_words(before: &str, ending: &str) -> Option<usize> {
    let ending = ending.to_lowercase();
    let (start, word) = name(before)?;
    if NO_NAME.contains(&word.to_lowercase().as_str()) {
        return None;
    }
    if ALONE_IN_SWEDISH.contains(&ending.as_str()) {
        return Some(start);
    }
    // A Finnish name stands in the genitive.
    if !word.ends_with('n') {
        return None;
    }
    if ALONE.contains(&ending.as_str()) {
        return Some(start);
    }
    ALONE_AFTER_TWO.contains(&ending.as_str()).then(|| name(&before[..start]).map(|(first, _)| first))?
}

/// `5`, `12 B`, `1234`, `5a`, `3-5`: at most four digits and no more than a letter with them.
fn is_house_number(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let mut after = text[digits..].chars();
    let (first, second) = (after.next(), after.next());
    let ends = |sign: Option<char>| !sign.is_some_and(char::is_alphanumeric);
    let decimal = matches!(first, Some('.' | ',')) && second.is_some_and(|sign| sign.is_ascii_digit());
    digits <= 4 && !decimal && (ends(first) || first.is_some_and(|sign| sign.is_ascii_alphabetic()) && ends(second))
}

fn is_street(word: &str) -> bool {
    if word.chars().count() < STEM + 3 {
        return false;
    }
    let lower = word.to_lowercase();
    let stem =
        |ending: &&str| lower.strip_suffix(*ending).filter(|stem| stem.trim_end_matches('-').chars().count() >= STEM);
    let capitalised = word.chars().next().is_some_and(char::is_uppercase);
    let sure = SURE.iter().find_map(stem);
    let other = CAPITALISED.iter().filter(|_| capitalised).find_map(stem);
    sure.or(other).is_some_and(|stem| !NO_STREET.contains(&stem.trim_end_matches('-')))
}

#[cfg(test)]
mod tests {
    fn found(text: &str) -> Option<usize> {
        let mut at = None;
        super::find(text, &mut |place| at = at.or(Some(place)));
        at
    }

    #[test]
    fn a_street_may_be_named_in_two_words() {
        for text in [
            "asuu Aleksis Kiven katu 3 B 12",
            "Juhani Ahon tie 4",
            "osoite: Satakunnan tie 5",
            "Stora gatan 7",
            "bor på Gamla vägen 12",
            "Eino Leinon polku 2",
        ] {
            assert!(found(text).is_some(), "{text}");
        }
    }

    #[test]
    fn a_way_that_nobody_lives_on_is_no_street() {
        for text in [
            "Palvelun tie 2",
            "Asiakkaan polku 3 vaihetta",
            "Kuntoutuksen polku 2",
            "oma tie 5",
            "Uusi katu 3",
            "hänen tie 4",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
