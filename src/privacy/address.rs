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
        let start = before
            .rfind(|sign: char| !sign.is_alphabetic() && sign != '-')
            .map_or(0, |last| last + before[last..].chars().next().map_or(1, char::len_utf8));
        if is_street(&before[start..]) {
            found(start);
        }
    }
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
