//! `kooste explain`: the cause and the cure of a code.

use serde_json::Value;

use crate::program::{Folder, kooste, outcome, program};

#[test]
fn a_code_is_explained_in_the_language_asked_for() {
    for (lang, words) in [
        (
            "fi",
            ["cell-missing: Pakollinen tieto puuttuu", "Vakavuus: virhe", "Mistä johtuu", "Mitä tehdään", "Suodatin"],
        ),
        (
            "sv",
            [
                "cell-missing: Obligatorisk uppgift saknas",
                "Allvarlighetsgrad: fel",
                "Vad det beror på",
                "Vad som ska göras",
                "Filter",
            ],
        ),
        ("en", ["cell-missing: Required cell empty", "Severity: error", "Cause", "Cure", "(Blanks)"]),
    ] {
        let page = kooste(&["explain", "cell-missing", "--lang", lang]).exits(0);
        assert_eq!(page.told, "", "it is asked for: it is data");
        for word in words {
            assert!(page.data.contains(word), "{lang}: {word:?} is not in:\n{}", page.data);
        }
        assert!(page.data.lines().all(|line| line.chars().count() <= 100), "{}", page.data);
    }
}

#[test]
fn a_code_of_two_severities_names_both() {
    let page = kooste(&["explain", "unknown-value", "--lang", "en"]).exits(0).data;
    assert!(page.contains("Severity: error, warning"), "{page}");
}

#[test]
fn the_language_is_that_of_the_project_one_stands_in() {
    let folder = Folder::small();
    folder.replace("kooste.toml", "language = \"fi\"", "language = \"sv\"");
    let explain = |folder: &std::path::Path| {
        outcome(program().current_dir(folder).args(["explain", "cell-missing"])).exits(0).data
    };
    assert!(explain(&folder.path("")).contains("Allvarlighetsgrad: fel"));
    assert!(explain(&folder.path("exports")).contains("Vakavuus: virhe"), "elsewhere it is Finnish");
}

#[test]
fn all_codes_are_listed_on_a_line_each() {
    let list = kooste(&["explain", "--lang", "en"]).exits(0).data;
    let json = kooste(&["explain", "--lang", "en", "--json"]).exits(0).data;
    let pages: Vec<Value> = json.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(pages.len() > 100);
    for page in &pages {
        let (code, title) = (page["code"].as_str().unwrap(), page["title"].as_str().unwrap());
        let line = list.lines().find(|line| line.split_whitespace().next() == Some(code));
        let line = line.unwrap_or_else(|| panic!("{code} is not listed"));
        assert!(line.ends_with(title), "{line}");
        for part in ["cause", "cure"] {
            assert!(page[part].as_str().unwrap().len() > 20, "{code} {part}");
        }
    }
}

#[test]
fn an_unknown_code_is_2_and_offers_the_nearest() {
    kooste(&["explain", "cell-mising"]).exits(2).tells(&["virhe[unknown-code]", "tarkoititko: cell-missing", "vihje:"]);
    kooste(&["explain", "qqqq", "--lang", "en"])
        .exits(2)
        .tells(&["error[unknown-code]", "kooste explain lists all codes"]);
    let json = kooste(&["explain", "cell-mising", "--json"]).exits(2).data;
    assert_eq!(serde_json::from_str::<Value>(&json).unwrap()["code"], "unknown-code");
}
