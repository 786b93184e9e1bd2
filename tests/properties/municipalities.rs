//! Municipalities: every name and code means its own, and a slip of the keyboard never leads to another one.

use std::collections::BTreeSet;

use proptest::strategy::{Strategy, ValueTree};

use kooste::contract::probe::Municipalities;

use super::runner;

#[test]
fn every_name_and_code_means_its_own_municipality() {
    let municipalities = Municipalities::open().unwrap();
    assert!(municipalities.names.len() > 300 && municipalities.region.len() > 10);
    let mut texts = BTreeSet::new();
    for word in municipalities.words.keys() {
        texts.extend([word.clone(), word.to_uppercase(), word.replace(' ', "\u{a0} ")]);
    }
    let found = municipalities.look_up(&texts);
    for (word, names) in &municipalities.words {
        let found = &found[word];
        let expected: BTreeSet<&str> =
            names.iter().map(|name| if municipalities.region.contains(name) { name.as_str() } else { "muu" }).collect();
        assert!(expected.contains(found.name.as_str()), "{word} is {found:?}, not {expected:?}");
    }
    for name in &municipalities.names {
        let own = if municipalities.region.contains(name) { name.as_str() } else { "muu" };
        assert_eq!(found[&name.to_lowercase()].name, own, "a Finnish name of today goes before all others");
    }
}

/// All slips of one letter in the names of the region, and some in every other name of the country.
#[test]
fn one_slip_never_leads_to_another_municipality() {
    let municipalities = Municipalities::open().unwrap();
    let letters = "aekt";
    let mut texts = BTreeSet::new();
    for (number, name) in municipalities.names.iter().enumerate() {
        let all = municipalities.region.contains(name);
        let name: Vec<char> = name.to_lowercase().chars().collect();
        for place in (0..=name.len()).filter(|place| all || (place + number) % 3 == 0) {
            let mut changed = |edit: &dyn Fn(&mut Vec<char>)| {
                let mut name = name.clone();
                edit(&mut name);
                texts.insert(name.into_iter().collect::<String>());
            };
            if place < name.len() {
                changed(&|name| _ = name.remove(place));
            }
            if place + 1 < name.len() {
                changed(&|name| name.swap(place, place + 1));
            }
            for letter in letters.chars().skip(if all { 0 } else { place % 4 }).take(if all { 4 } else { 1 }) {
                changed(&|name| name.insert(place, letter));
                if place < name.len() {
                    changed(&|name| name[place] = letter);
                }
            }
        }
    }
    assert!(texts.len() > 3_000, "{} slips", texts.len());
    let found = municipalities.look_up(&texts);
    let repaired = found.values().filter(|found| found.how.as_deref() == Some("repaired")).count();
    assert!(repaired > 400, "{repaired} of them are repaired");
}

/// Two slips, other spaces, words around a name, damaged letters, and what is no name at all.
#[test]
fn any_text_is_found_repaired_or_unknown() {
    let municipalities = Municipalities::open().unwrap();
    let mut runner = runner(1);
    let slips = r"(Karvi|Säkyl|Sakyl|S„kyl|Merikarv|Kankaanp|Huittin|Siikai|Jamijarv|Eura|Sast|Aur|Por)[a-zäö„ ]{0,5}";
    let other = r"\PC{0,12}|(KU|ku)?[0-9]{1,4}|[A-ZÄÖ][a-zäö]{1,9}n (kaupunki|kunta)";
    let texts: BTreeSet<String> = (0..1_000)
        .map(|number| {
            let text = if number % 2 == 0 { slips } else { other };
            text.new_tree(&mut runner).unwrap().current().trim().to_owned()
        })
        .collect();
    municipalities.look_up(&texts);
}
