//! What is an identifier and what is none. Identity codes are of the test series only: individual numbers 900 to 999.

use std::path::Path;

use proptest::prelude::*;

use super::*;
use crate::diagnostics::{Exit, Snippet};
use crate::project::Project;

const CHECK: &[u8] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";
const SIGNS: [char; 13] = ['+', '-', 'Y', 'X', 'W', 'V', 'U', 'A', 'B', 'C', 'D', 'E', 'F'];

fn kinds(text: &str) -> Vec<Kind> {
    let mut kinds = Vec::new();
    find(text, &mut |kind, _| kinds.push(kind));
    kinds
}

fn all_are(expected: &[Kind], texts: &[&str]) {
    let wrong: Vec<_> = texts.iter().map(|text| (*text, kinds(text))).filter(|(_, kinds)| kinds != expected).collect();
    assert!(wrong.is_empty(), "expected {expected:?}: {wrong:#?}");
}

/// Returns the check character of a code: the remainder of 31 of date and number (Digital and Population Data Services Agency).
fn check_character(date: &str, number: u32) -> char {
    let all: u64 = format!("{date}{number:03}").parse().unwrap();
    char::from(CHECK[usize::try_from(all % 31).unwrap()])
}

#[test]
fn the_check_character_of_the_contract_s_examples_is_right() {
    assert_eq!(check_character("010594", 903), '2');
    assert_eq!(check_character("010190", 999), 'W');
}

#[test]
fn every_code_of_the_test_series_is_found_with_a_right_and_a_wrong_check_character() {
    let mut found = 0;
    for date in ["010594", "290296", "311200", "010190", "280201"] {
        for sign in SIGNS.into_iter().chain(['–', '—', '−', '‑', '‐']) {
            for number in 900..=999 {
                let right = check_character(date, number);
                let wrong = char::from(CHECK[(CHECK.iter().position(|c| char::from(*c) == right).unwrap() + 7) % 31]);
                for check in [right, wrong, right.to_ascii_lowercase()] {
                    let code = format!("{date}{sign}{number}{check}");
                    assert_eq!(kinds(&code), [Kind::IdentityCode], "{code}");
                    assert_eq!(kinds(&code.to_lowercase()), [Kind::IdentityCode], "{code} in lower case");
                    found += 1;
                }
            }
        }
    }
    assert_eq!(found, 5 * 18 * 100 * 3);
}

#[test]
fn a_code_is_found_within_a_text_and_not_within_a_longer_run() {
    all_are(
        &[Kind::IdentityCode],
        &[
            "hetu 010594y9032.",
            "(010594Y9032)",
            "lomake_010594Y9032_2022",
            "010594Y9032:n tiedot",
            "0105\u{200b}94Y9032",
            "asiakas;010594Y9032;Rauma",
            "Hänen tunnuksensa on 010190-999K, ei muuta",
            "https://example.org/?id=010594Y9032&x=1",
        ],
    );
    all_are(
        &[],
        &["1010594Y9032", "010594Y90321", "a010594Y9032", "ä010594Y9032", "010594Y9032a", "010594Y903", "010594/9032"],
    );
    assert_eq!(kinds("010594Y9032 ja 010190-999K"), [Kind::IdentityCode; 2]);
}

/// With spaces only a right one: a day and a time are written like that.
#[test]
fn spaces_around_the_sign_hide_no_code() {
    all_are(
        &[Kind::IdentityCode],
        &[
            "010594 Y 9032",
            "010594 Y9032",
            "010594Y 9032",
            "010190 - 999W",
            "010190 -\n999W",
            "010190\u{a0}-\u{a0}999W",
        ],
    );
    all_are(&[], &["010594 Y 9033", "010190 - 1230", "010594   Y9032", "010594 9032"]);
}

#[test]
fn what_has_right_check_characters_is_certain() {
    for text in ["siivooja 010594Y9032", "010594 Y 9032", "FI21 1234 5600 0007 85"] {
        assert!(is_certain(text), "{text}");
    }
    for text in ["siivooja 010594Y9033", "0400 123 4567", "FI22 1234 5600 0007 85", ""] {
        assert!(!is_certain(text), "{text}");
    }
}

#[test]
fn an_impossible_date_makes_no_code() {
    all_are(&[], &["311321-1234", "320190-9991", "000190-9991", "290295-9991", "290201A9991", "310494Y9991"]);
    all_are(&[Kind::IdentityCode], &["290296-9991", "290200A9991", "310394Y9991"]);
    all_are(&[], &["290200-9991"]);
}

#[test]
fn mail_addresses_are_found_however_the_sign_is_written() {
    all_are(
        &[Kind::Email],
        &[
            "etunimi.sukunimi@example.org",
            "<etunimi@example.org>",
            "Lähetä osoitteeseen etunimi@example.org.",
            "etunimi (at) example.org",
            "etunimi.sukunimi(at)example.org",
            "etunimi[at]example.org",
            "etunimi [AT] example.org",
            "etunimi(ät)example.fi",
            "etunimi(at)example(dot)org",
            "etunimi (at) example (piste) org",
            "mailto:etunimi@example.org",
            "S::etunimi@example.org::1",
        ],
    );
    all_are(
        &[],
        &[
            "@example",
            "a@b",
            "12 kpl @ 3.50",
            "Taulukko1[@sarake]",
            "_-@_-",
            "General;@",
            "kohta (a) b.c",
            "x@1.5",
            "kokous (at) klo 12.30",
            "matka (kts. ohje)",
            "[a] x.y",
        ],
    );
}

#[test]
fn phone_numbers_are_found_however_they_are_grouped() {
    all_are(
        &[Kind::Phone],
        &[
            "0401234567",
            "040 123 4567",
            "040-1234567",
            "040–123 4567",
            "040\u{a0}123\u{a0}4567",
            "+358 40 1234567",
            "+358401234567",
            "+358 (0)40 123 4567",
            "00358 40 1234567",
            "358401234567",
            "09 123 4567",
            "(09) 123 4567",
            "puh.0401234567",
            "Puh: 0401234567, soita",
            "050 123 456",
            "02 6234567",
            "018 123 4567",
            "tel:+358401234567",
            "040 1234567 klo 12.3.2021",
            "0401234567/Etunimi",
        ],
    );
    all_are(
        &[Kind::Phone; 2],
        &["0401234567 0501234567", "040 1234567, 050 1234567", "0401234567,0501234567", "0401234567/0501234567"],
    );
}

#[test]
fn sums_dates_ids_and_codes_are_no_phone_numbers() {
    all_are(
        &[],
        &[
            "0401234.50",
            "0401234,50",
            "0401234567,50",
            "09 123 456 €",
            "1 234 567,00 €",
            "-1 234,50",
            "1 040 123 456",
            "0,0401234567",
            "0112038-9",
            "0202132-5",
            "0201256-6",
            "FI02021325",
            "003702021325",
            "02022021",
            "02.02.2021",
            "02-02-2021",
            "02 02 2021",
            "02/13/2022",
            "2021-02-01",
            "2021-02-01 - 2021-03-05",
            "05.02.2021-06.03.2021",
            "03/2021-04/2022",
            "01.02.2021 02:30:00",
            "2022-07-01T00:00:00Z",
            "0900-1500",
            "08.30-16.00",
            "PP-0042",
            "PP-04012345",
            "T1234567",
            "0310",
            "51530",
            "5153",
            "609",
            "0609",
            "KU609",
            "050",
            "050 051 079",
            "050, 051, 079",
            "050;051;079",
            "02100 03100",
            "0 2 3 4 5 1 2 3",
            "{04012345-6789-4abc-8def-0123456789ab}",
            "12345678",
            "1234567890123",
        ],
    );
}

#[test]
fn account_numbers_are_found_by_their_check_digits() {
    all_are(
        &[Kind::Iban],
        &[
            "FI21 1234 5600 0007 85",
            "FI2112345600000785",
            "fi2112345600000785",
            "Tili: FI21 1234 5600 0007 85, BIC",
            "FI21\u{a0}1234\u{a0}5600\u{a0}0007\u{a0}85",
            // The examples of the SWIFT IBAN Registry.
            "SE45 5000 0000 0583 9825 7466",
            "EE382200221020145685",
        ],
    );
    all_are(&[], &["FI22 1234 5600 0007 85", "FI21 1234 5600 0007 8", "AFI2112345600000785", "FI2112345600000785A"]);
}

#[test]
fn street_addresses_are_a_street_and_a_number() {
    all_are(
        &[Kind::Address],
        &[
            "Esimerkkikatu 5",
            "esimerkkikatu 12 B",
            "Esimerkintie 1234",
            "Esimerkkikuja 3 as. 4",
            "Asuu: Esimerkkikatu 5, 26100 Rauma",
            "Esimerkkikatu\u{a0}5",
            "Esimerkkipolku 5a",
            "Storgatan 5",
            "Exempelvägen 12",
        ],
    );
    all_are(
        &[],
        &[
            "valtatie 8",
            "Valtatie 8",
            "Palvelupolku 2",
            "palvelupolku 3",
            "sektori 5",
            "katu 5",
            "Työtie 2",
            "Tie 5",
            "Ryhmä 4",
            "Esimerkkikatu",
            "Esimerkkikatu, 5",
            "kriteeri 12",
            "Esimerkkikatu 12345",
            "tutkintie 3",
        ],
    );
}

#[test]
fn headers_of_names_and_birth_dates_are_known_by_whole_words() {
    for header in [
        "Nimi",
        "nimi:",
        "Etunimi",
        "SUKUNIMI",
        "Asiakkaan nimi",
        "asiakkaan_nimi",
        "Nimi (suku- ja etunimi)",
        "Yhteyshenkilö",
        "Tiimin yhteyshenkilö",
        "Namn",
        "Förnamn",
        "Kontaktperson",
        "Name",
        "Last name",
        "Contact person",
    ] {
        assert!(is_name_header(header), "{header}");
    }
    for header in [
        "Ammattinimike",
        "Nimike",
        "Kunnan nimi",
        "Tiimin nimi",
        "Yksikön nimi",
        "Kommunens namn",
        "Team name",
        "Toimija",
        "Asiakastunnus",
        "Nimitys",
        "Alueen nimi",
        "",
    ] {
        assert!(!is_name_header(header), "{header}");
    }
    for header in ["Syntymäaika", "SYNTYMÄPÄIVÄ", "Synt.aika", "Asiakkaan syntymäaika", "Födelsedatum", "Date of birth"]
    {
        assert!(is_birth_date_header(header), "{header}");
    }
    for header in ["Syntymävuosi", "Aloituspvm", "Päättymispäivä", "Ikäryhmä"] {
        assert!(!is_birth_date_header(header), "{header}");
    }
}

#[test]
fn no_header_of_the_contract_is_one_of_names() {
    for form in crate::contract::forms() {
        for header in form.fields.iter().flat_map(|field| field.headers.all()) {
            assert!(!is_birth_date_header(header), "{}: {header}", form.id);
            assert!(!is_whole_name_header(header), "{}: {header}", form.id);
        }
    }
}

#[test]
fn two_capitalised_words_look_like_a_name() {
    let mut gate = Gate::default();
    gate.add_name("Satakunnan Esimerkki");
    // Ristiina and Saari were municipalities once.
    for name in [
        "Etunimi Sukunimi",
        "Sukunimi, Etunimi",
        "ETUNIMI SUKUNIMI",
        "Etu-Nimi Sukunimi",
        "Asiakas Yksi",
        "Ristiina Sukunimi",
        "Etunimi Saari",
    ] {
        assert!(looks_like_name(name.as_bytes(), &gate), "{name}");
    }
    for other in [
        "PP-0042",
        "V3",
        "Porin Yksikkö",
        "Tiimi Rauma",
        "Ryhmä Kaksi",
        "Pori",
        "Björneborg",
        "Rauman Kaupunki",
        "Ei tietoa",
        "Satakunnan Esimerkki",
        "Siivous Oy",
        "siivooja kokki",
        "Yksi Kaksi Kolme",
        "A B",
        "Rauma, Pori",
        "Noormarkku, Lavia",
    ] {
        assert!(!looks_like_name(other.as_bytes(), &gate), "{other}");
    }
}

#[test]
fn a_column_is_of_names_from_five_values_and_over_three_tenths_on() {
    let share = |names: u64, others: u64| {
        let mut share = Share::default();
        (0..names).for_each(|_| share.add(true));
        (0..others).for_each(|_| share.add(false));
        share.is_of_names()
    };
    assert!(!share(4, 0), "four values are too few");
    assert!(share(5, 0));
    assert!(!share(3, 7), "30 % is not over 30 %");
    assert!(share(4, 6));
}

#[test]
fn bytes_are_read_one_and_two_a_letter() {
    let mut found = Vec::new();
    // A length that looks like a digit follows the code.
    find_in_bytes(b"\x00\x0b\x00\x00010594Y90321\x00\x00", &mut |kind| found.push(kind));
    let wide: Vec<u8> = "e@example.org 010190\u{2013}999K".encode_utf16().flat_map(u16::to_le_bytes).collect();
    find_in_bytes(&[&[7][..], &wide, &[0, 0]].concat(), &mut |kind| found.push(kind));
    assert_eq!(found, [Kind::IdentityCode, Kind::Email, Kind::IdentityCode]);
}

const SETTINGS: &str =
    "as_of = 2022-06-30\n[project]\nname = \"N\"\nstart = \"2020-09-01\"\nend = 2022-12-31\nregion = \"R\"\n";

fn found_in_settings(source: &str) -> Vec<(String, Option<u64>)> {
    let project = Project::parse(Path::new("/nowhere"), source).unwrap();
    let found = of_project(&project, &Gate::default());
    found.into_iter().flat_map(Hits::into_diagnostics).map(|hit| (hit.code.to_owned(), hit.place.row)).collect()
}

#[test]
fn staff_contact_data_stands_under_its_keys_only() {
    let contact = "notice = \"Kysy: etunimi@example.org, 040 1234567, Esimerkkikatu 5\"\n";
    assert_eq!(found_in_settings(&format!("{contact}{SETTINGS}[brand]\nname = \"Hanke, toimisto@example.org\"\n")), []);
    let risk = "[[risk]]\ntitle = \"x\"\nhandling = \"soita 040 1234567\"\n";
    assert_eq!(found_in_settings(&format!("{SETTINGS}{risk}")), [("identifier-phone".to_owned(), Some(9))]);
    let code = [("identifier-identity-code".to_owned(), Some(1))];
    assert_eq!(found_in_settings(&format!("notice = \"010594Y9032\"\n{SETTINGS}")), code, "an identity code nowhere");
    assert_eq!(found_in_settings(&format!("# 010594Y9032\n{SETTINGS}")), code, "nor in a comment");
    assert_eq!(
        found_in_settings(&format!("confidentiality = \"010594\\u00599032\"\n{SETTINGS}")),
        code,
        "nor in disguise"
    );
}

#[test]
fn what_is_told_of_broken_settings_repeats_no_identifier() {
    for source in
        ["language = 010594Y9032\n", "[targets]\nemployment_rate = \"010594Y9032\"\n", "language = \"010594Y9032\"\n"]
    {
        let failure = Project::parse(Path::new("."), &format!("{SETTINGS}{source}")).unwrap_err();
        let failure = redact(failure);
        for diagnostic in &failure.diagnostics {
            let shows = |snippet: &Snippet| snippet.source.contains("010594Y9032");
            assert!(!diagnostic.snippet.as_ref().is_some_and(shows), "{source}");
            assert!(
                !diagnostic.args.values().any(|word| word.contains("010594Y9032")),
                "{source}: {:?}",
                diagnostic.args
            );
        }
    }
}

#[test]
fn an_exception_of_a_form_that_there_is_not_is_told_with_the_nearest() {
    let source = format!("{SETTINGS}[[identifier_exception]]\nform = \"job_strat\"\ncolumn = \"x\"\nreason = \"y\"\n");
    let project = Project::parse(Path::new("."), &source).unwrap();
    let failure = Gate::new(&project, &["referral", "job_start"], |_| None).unwrap_err();
    let diagnostic = &failure.diagnostics[0];
    assert_eq!((failure.exit, diagnostic.code), (Exit::Usage, "identifier-exception-unknown-form"));
    assert_eq!(
        (diagnostic.args["nearest"].as_str(), diagnostic.place.to_string().as_str()),
        ("job_start", "kooste.toml:8:8")
    );
}

#[test]
fn an_exception_is_known_by_header_or_field_and_told_when_it_allows_nothing() {
    let exception =
        |column: &str| format!("[[identifier_exception]]\nform = \"actor\"\ncolumn = \"{column}\"\nreason = \"y\"\n");
    let source = format!("{SETTINGS}{}{}", exception("Toimija "), exception("area"));
    let project = Project::parse(Path::new("."), &source).unwrap();
    let gate = Gate::new(&project, &["actor"], |_| None).unwrap();
    assert_eq!(gate.exception("actor", "TOIMIJA:", Some("organisation")), Some(0));
    assert_eq!(gate.exception("actor", "Alue", Some("area")), Some(1));
    assert_eq!(gate.exception("actor", "Rooli", Some("role")), None);
    assert_eq!(gate.exception("coach", "Toimija", None), None);
    gate.allow(0);
    let unused = gate.unused();
    assert_eq!((unused.len(), unused[0].args["column"].as_str()), (1, "area"));
}

#[test]
fn a_name_that_holds_an_identifier_is_masked() {
    let gate = Gate::default();
    assert_eq!(gate.shown_file("exports/Rauma", "lomake.csv", 3), "exports/Rauma/lomake.csv");
    assert_eq!(gate.shown_file("exports/Rauma", "010594Y9032.csv", 3), "kansion exports/Rauma tiedosto 3");
    assert_eq!(gate.shown_folder("exports", "010594Y9032", 2), "exports/[kansio 2]");
    assert_eq!(gate.shown_sheet("010594Y9032", 2), "taulukko 2");
    assert_eq!(gate.shown_sheet("Seuranta 2021", 2), "Seuranta 2021");
    assert_eq!(gate.shown_file("exports/Rauma", "kuva@2x.png", 1), "exports/Rauma/kuva@2x.png");
}

#[test]
fn every_kind_has_its_words_its_cause_and_its_cure() {
    use crate::language::{Catalogue, Lang};
    for lang in Lang::ALL {
        for kind in Kind::ALL {
            for attribute in ["", ".hint", ".cause", ".cure"] {
                let id = format!("{}{attribute}", kind.code());
                assert!(Catalogue::of(lang).has(&id), "{lang} {id}");
            }
        }
    }
}

fn code() -> impl Strategy<Value = String> {
    (1..=28_u32, 1..=12_u32, 0..=99_u32, 0..SIGNS.len(), 900..=999_u32, 0..CHECK.len()).prop_map(
        |(day, month, year, sign, number, check)| {
            format!("{day:02}{month:02}{year:02}{}{number}{}", SIGNS[sign], char::from(CHECK[check]))
        },
    )
}

proptest! {
    #[test]
    fn any_code_in_any_text_is_found(before in r"\PC{0,40}", code in code(), after in r"\PC{0,40}") {
        let before = before.trim_end_matches(char::is_alphanumeric);
        let after = after.trim_start_matches(char::is_alphanumeric);
        let text = format!("{before}{code}{after}");
        prop_assert!(kinds(&text).contains(&Kind::IdentityCode), "{}", text);
    }

    #[test]
    fn no_text_is_too_strange(text in r"[0-9A-Fa-f.,/()+@ \-–€ä\u{a0}\u{200b}katu]{0,40}|\PC{0,60}") {
        let found = kinds(&text);
        prop_assert!(found.is_empty() || may_hold(text.as_bytes()));
        words_of_columns(&text);
    }

    #[test]
    fn business_ids_sums_and_dates_are_never_hits(
        id in 0..10_000_000_u32, check in 0..10_u32, cents in 0..1_000_000_000_i64, day in 1..=28_u32, month in 1..=12_u32,
        year in 1990..2040_u32, occupation in 0..100_000_u32, municipality in 5..993_u32,
    ) {
        for text in [
            format!("{id:07}-{check}"),
            format!("{},{:02}", cents / 100, cents % 100),
            format!("{}.{:02}", cents / 100, cents % 100),
            format!("{day}.{month}.{year}"),
            format!("{day:02}.{month:02}.{year}"),
            format!("{year}-{month:02}-{day:02}"),
            format!("{day:02}{month:02}{year}"),
            format!("{occupation:05}"),
            format!("{municipality:03}"),
            format!("KU{municipality:03}"),
            format!("PP-{occupation:04}"),
        ] {
            prop_assert_eq!(kinds(&text), Vec::new(), "{}", text);
        }
    }
}

fn words_of_columns(text: &str) {
    is_name_header(text);
    is_birth_date_header(text);
    looks_like_name(text.as_bytes(), &Gate::default());
    find_in_bytes(text.as_bytes(), &mut |_| {});
}
