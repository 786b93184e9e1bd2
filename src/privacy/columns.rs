//! Columns that hold names or dates of birth: by their header, or by what most of their cells look like.

use super::gate::Gate;

/// Words for a person's name, each of which makes a header a name's wherever it stands in it.
const NAME_OF_PERSON: [&str; 26] = [
    "etunimi",
    "etunimet",
    "sukunimi",
    "sukunimet",
    "kutsumanimi",
    "yhteyshenkilö",
    "yhteyshenkilöt",
    "yhteyshenkilön",
    "yhdyshenkilö",
    "asiakkaan nimi",
    "förnamn",
    "efternamn",
    "släktnamn",
    "tilltalsnamn",
    "kontaktperson",
    "kontaktpersoner",
    "klientens namn",
    "firstname",
    "forename",
    "given name",
    "lastname",
    "surname",
    "family name",
    "contact person",
    "client name",
    "fullname",
];
/// Words for any name: of a person, unless the header says whose else.
const NAME: [&str; 6] = ["nimi", "nimet", "namn", "name", "names", "sukunimi etunimi"];
/// Words for what bears a name and is no person: team, unit, organiser, actor, area, source.
const NO_PERSON: [&str; 51] = [
    "tiimi",
    "tiimin",
    "yksikkö",
    "yksikön",
    "järjestäjä",
    "järjestäjän",
    "organisaatio",
    "organisaation",
    "toimija",
    "toimijan",
    "alue",
    "alueen",
    "kunta",
    "kunnan",
    "kotikunta",
    "kaupunki",
    "kaupungin",
    "seutukunta",
    "seutukunnan",
    "maakunta",
    "maakunnan",
    "lähde",
    "lähteen",
    "team",
    "teamets",
    "enhet",
    "enhetens",
    "anordnare",
    "anordnarens",
    "organisation",
    "organisationens",
    "aktör",
    "aktörens",
    "område",
    "områdets",
    "kommun",
    "kommunens",
    "stad",
    "stadens",
    "region",
    "regionens",
    "källa",
    "källans",
    "unit",
    "organiser",
    "organizer",
    "organization",
    "actor",
    "area",
    "municipality",
    "source",
];
const BIRTH_DATE: [&str; 22] = [
    "syntymäaika",
    "syntymäajat",
    "syntymäpäivä",
    "syntymäpäivämäärä",
    "syntymäpvm",
    "syntymä aika",
    "syntymä pvm",
    "synt aika",
    "syntaika",
    "synt pvm",
    "syntpvm",
    "synt",
    "födelsedatum",
    "födelsedag",
    "födelsetid",
    "född",
    "date of birth",
    "birth date",
    "birthdate",
    "birthday",
    "day of birth",
    "dob",
];

/// Returns the words of a header in lower case, parted by single spaces: `Asiakkaan_nimi:` is `asiakkaan nimi`.
pub fn words(header: &str) -> String {
    let mut words = String::with_capacity(header.len());
    for sign in header.chars().filter(|sign| !matches!(sign, '\u{ad}' | '\u{200b}' | '\u{feff}')) {
        if sign.is_alphanumeric() {
            words.extend(sign.to_lowercase());
        } else if !words.is_empty() && !words.ends_with(' ') {
            words.push(' ');
        }
    }
    words.truncate(words.trim_end().len());
    words
}

/// Whether some phrase stands in words as whole words.
fn has_any(words: &str, phrases: &[&str]) -> bool {
    let stands = |phrase: &&str| {
        words.match_indices(*phrase).any(|(start, _)| {
            let end = start + phrase.len();
            (start == 0 || words[..start].ends_with(' ')) && (end == words.len() || words[end..].starts_with(' '))
        })
    };
    phrases.iter().any(stands)
}

/// Whether a header is that of a column of names.
pub fn is_name_header(header: &str) -> bool {
    let words = words(header);
    has_any(&words, &NAME_OF_PERSON) || (has_any(&words, &NAME) && !has_any(&words, &NO_PERSON))
}

/// Whether a text is nothing but a header of a column of names: what stands before a colon above a table, say.
pub fn is_whole_name_header(text: &str) -> bool {
    let words = words(text);
    NAME_OF_PERSON.contains(&words.as_str()) || NAME.contains(&words.as_str())
}

/// Whether a header is that of a column of birth dates.
pub fn is_birth_date_header(header: &str) -> bool {
    has_any(&words(header), &BIRTH_DATE)
}

/// Whether a column's cells are not looked at for names, since its header says that they name no person.
pub fn not_name_tested(header: &str) -> bool {
    has_any(&words(header), &NO_PERSON)
}

/// Words of names that are no person's, in lower case.
pub const GENERIC: [&str; 65] = [
    "tiimi",
    "tiimit",
    "yksikkö",
    "yksiköt",
    "ryhmä",
    "ryhmät",
    "osasto",
    "toimisto",
    "keskus",
    "kaupunki",
    "kunta",
    "kuntayhtymä",
    "maakunta",
    "hyvinvointialue",
    "seutu",
    "alue",
    "palvelu",
    "palvelut",
    "lomake",
    "hanke",
    "projekti",
    "koulu",
    "opisto",
    "säätiö",
    "yhdistys",
    "yritys",
    "työpaja",
    "paja",
    "liitto",
    "virasto",
    "kela",
    "te",
    "typ",
    "oy",
    "oyj",
    "ab",
    "ky",
    "ry",
    "rf",
    "rs",
    "tmi",
    "osk",
    "team",
    "teamet",
    "enhet",
    "enheten",
    "grupp",
    "gruppen",
    "avdelning",
    "byrå",
    "stad",
    "kommun",
    "område",
    "tjänst",
    "tjänster",
    "blankett",
    "projekt",
    "förening",
    "unit",
    "group",
    "department",
    "office",
    "service",
    "services",
    "project",
];

/// Whether a cell looks like a person's name: two capitalised words, none of which the gate knows to be something else.
pub fn looks_like_name(cell: &[u8], gate: &Gate) -> bool {
    // Most cells that are asked about are pseudonyms without a space.
    if !cell.contains(&b' ') && !cell.contains(&b',') && !cell.contains(&0xa0) {
        return false;
    }
    let Ok(cell) = std::str::from_utf8(cell) else { return false };
    let mut words = cell.split([' ', ',', '\u{a0}']).filter(|word| !word.is_empty());
    let (Some(first), Some(second), None) = (words.next(), words.next(), words.next()) else { return false };
    is_capitalised(first)
        && is_capitalised(second)
        && !gate.is_no_name(cell)
        && ![first, second].iter().any(|word| gate.is_no_name(word))
        && ![first, second].iter().all(|word| Gate::is_former_municipality(word))
}

/// `Etunimi`, `Anna-Liisa`, `ETUNIMI`: letters and hyphens, every part with a capital and small letters after it, or all capitals.
fn is_capitalised(word: &str) -> bool {
    let part = |part: &str| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase)
    };
    let letters = word.chars().filter(|sign| sign.is_alphabetic()).count();
    let plain = word.chars().all(|sign| sign.is_alphabetic() || matches!(sign, '-' | '\'' | '’'));
    let capitals = letters > 2 && word.chars().all(|sign| !sign.is_lowercase());
    plain && letters > 1 && (capitals || word.split(['-', '\'', '’']).all(part))
}

/// How many of a column's cells look like names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    values: u64,
    names: u64,
}

impl Share {
    /// Counts a cell that is not empty.
    pub fn add(&mut self, is_name: bool) {
        self.values += 1;
        self.names += u64::from(is_name);
    }

    /// Whether over 30 % of at least 5 cells look like names.
    pub fn is_of_names(self) -> bool {
        self.values >= 5 && self.names * 10 > self.values * 3
    }
}
