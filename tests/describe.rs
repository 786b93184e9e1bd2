//! `kooste describe`: what the program knows, as tables and as JSON.

use serde_json::Value;

use crate::program::kooste;

#[test]
fn the_forms_are_a_table_with_their_keys_and_required_columns() {
    let table = kooste(&["describe", "forms"]).exits(0).data;
    assert!(table.lines().all(|line| line.chars().count() <= 100), "{table}");
    let lines: Vec<&str> = table.lines().collect();
    assert!(lines[0].contains("Lomake") && lines[0].contains("Avain") && lines[0].contains("Pakollinen"));
    for (number, name, title) in [(1, "referral", "Lähete"), (18, "actor", "Toimijat")] {
        let line = lines.iter().find(|line| line.trim_start().starts_with(&format!("{number} ")));
        let line = line.unwrap_or_else(|| panic!("form {number} is not in:\n{table}"));
        assert!(line.contains(name) && line.contains(title), "{line}");
    }
    assert!(lines.iter().any(|line| line.contains("referral") && line.contains("Asiakastunnus")));
    let swedish = kooste(&["describe", "forms", "--lang", "sv"]).exits(0).data;
    assert!(swedish.contains("Remiss") && swedish.contains("Klientkod"));
}

#[test]
fn a_form_is_told_by_its_columns() {
    for name in ["job_start", "5", "Lomake C"] {
        let page = kooste(&["describe", "forms", name]).exits(0).data;
        assert!(page.starts_with("5 job_start: Lomake C: työsuhteen alkaminen\n"), "{page}");
        for words in [
            "Avain organisaation sisällä: Asiakastunnus, Työsuhdenumero",
            "sallitut arvot: toistaiseksi; määräaikainen; kausi; vuokratyö; nollatuntisopimus",
            "sallitut rajat: 0–168",
            "tavallisesti: 0–80",
            "myös otsikkona: Tunnit viikossa, Viikkotunnit, Timmar/vecka, Hours/week",
            "myös näin: määräaikainen ← Määräaik., fixed-term, määräaikainen työsuhde, tidsbunden",
        ] {
            assert!(page.contains(words), "{words:?} is not in:\n{page}");
        }
    }
}

/// The rows of a budget say nothing of what they have to cover.
#[test]
fn the_budget_form_says_that_it_covers_the_whole_project() {
    let page = kooste(&["describe", "forms", "budget"]).exits(0).data;
    let said = page.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("Rivien on katettava koko hankkeen budjetti"), "{page}");
}

/// The whole of one form, in each language: what a template or a sender's guide would be written from.
#[test]
fn one_form_in_three_languages() {
    let pages: Vec<String> = ["fi", "sv", "en"]
        .iter()
        .map(|lang| kooste(&["describe", "forms", "team_followup", "--lang", lang]).exits(0).data)
        .collect();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("describe_team_followup", pages.join("\n"));
    });
}

#[test]
fn json_is_the_table_schemas_one_a_line() {
    let all = kooste(&["describe", "forms", "--json"]).exits(0).data;
    let schemas: Vec<Value> = all.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let numbers: Vec<u64> = schemas.iter().map(|schema| schema["kooste"]["number"].as_u64().unwrap()).collect();
    assert_eq!(numbers, (1..=18).collect::<Vec<u64>>());
    assert!(schemas.iter().all(|schema| schema["fields"].is_array() && schema["missingValues"].is_array()));
    let one = kooste(&["describe", "forms", "job_start", "--json"]).exits(0).data;
    assert_eq!(serde_json::from_str::<Value>(&one).unwrap(), schemas[4]);
}

#[test]
fn an_unknown_form_is_2_and_offers_the_nearest() {
    kooste(&["describe", "forms", "job_strat"]).exits(2).tells(&["virhe[unknown-form]", "tarkoititko: job_start"]);
    kooste(&["describe", "forms", "xyz"]).exits(2).tells(&["virhe[unknown-form]", "kooste describe forms"]);
    kooste(&["describe"]).exits(2);
}
