//! Events up to the cut-off, the experts' target, and sums over the network.

use crate::disclosure::ReleasedTable;
use crate::report::testing::{PROJECT, released, rows_of, told};

use super::{Network, build};

const EVENTS: &str = r#"
[[event]]
date = 2021-01-27
title = "Tapaaminen 1"
kind = "verkosto"
participants = 31
[[event]]
date = 2021-02-24
title = "Tapaaminen 2"
kind = "verkosto"
[[event]]
date = 2021-06-09
title = "Koulutus päättyi"
kind = "kokemusasiantuntijakoulutus"
participants = 6
[[event]]
date = 2022-07-01
title = "Vasta tulossa"
kind = "verkosto"
participants = 900
"#;

fn built(toml: &str, actors: &str) -> Network {
    let tables: Vec<ReleasedTable> = vec![released("network/actors", actors)];
    told(toml, &tables, build)
}

fn with_target(target: i64) -> String {
    format!("{}{EVENTS}", PROJECT.replace("group_pilots_paid = 3", &format!("experts_by_experience = {target}")))
}

#[test]
fn only_events_up_to_the_cut_off_are_counted_and_silent_ones_are_told() {
    let network = built(&with_target(5), "");
    let kinds = network.kinds.shown.unwrap();
    assert_eq!(
        rows_of(&kinds),
        ["2021", "Kokemusasiantuntijakoulutus|1|6", "Verkostotapaaminen|2|31", "Yhteensä|3|37"]
    );
    let notes: Vec<String> = kinds.notes.iter().map(crate::report::rich::Rich::text).collect();
    assert!(
        notes.iter().any(|note| note == "Yhden tapahtuman osallistujamäärää ei tiedetä; se puuttuu summista."),
        "{notes:?}"
    );
    let events = network.events.shown.unwrap();
    assert_eq!(rows_of(&events)[1], "Tapaaminen 2|24.2.2021|Verkostotapaaminen|–");
    assert_eq!(events.rows.len(), 3);
    let lead = network.lead.text();
    assert!(
        lead.starts_with("30.6.2022 mennessä on pidetty 3 tapahtumaa, joissa on ollut yhteensä 37 osallistujaa."),
        "{lead}"
    );
}

#[test]
fn trained_experts_are_held_against_the_target() {
    let lead = |toml: &str| built(toml, "").lead.text();
    assert!(lead(&with_target(5)).ends_with("Kokemusasiantuntijoita on koulutettu 6: tavoite, vähintään 5, täyttyy."));
    assert!(lead(&with_target(7)).ends_with("koulutettu 6: tavoite, vähintään 7, ei vielä täyty."));
    let over = with_target(7).replace("end = 2022-12-31", "end = 2022-06-30");
    assert!(lead(&over).ends_with("koulutettu 6: tavoite, vähintään 7, ei täyty."), "{}", lead(&over));
    let silent = with_target(5).replace("participants = 6\n", "");
    assert!(lead(&silent).ends_with("koulutettujen määrää ei ole kirjattu."), "{}", lead(&silent));
    let none = PROJECT.replace("group_pilots_paid = 3", "experts_by_experience = 5");
    assert_eq!(lead(&none), "Kokemusasiantuntijoita ei ole koulutettu yhtään: tavoite, vähintään 5, ei vielä täyty.");
    assert_eq!(lead(PROJECT), "");
}

#[test]
fn a_sum_over_the_network_is_hidden_as_soon_as_one_of_its_cells_is() {
    let shown = built(PROJECT, "Pori,8,23,1380,0\nRauma,4,12,740,0").actors.shown.unwrap();
    assert_eq!(rows_of(&shown).last().unwrap(), "Yhteensä|12|35|2\u{a0}120|0");
    assert!(shown.caption.text().contains("toimijoita 47, niistä aluekeskuksia 12 ja alueyksiköitä 35"), "{shown:?}");
    let hidden = built(PROJECT, "Pori,8,23,1380,0\nRauma,4,12,..,0").actors.shown.unwrap();
    assert_eq!(rows_of(&hidden).last().unwrap(), "Yhteensä|12|35|..|0");
    assert!(built(PROJECT, "").missing.is_some());
}

/// What the network tells of its groups and centres stands with the network, and not among the figures on the region.
#[test]
fn figures_of_a_group_or_a_centre_stand_with_the_network() {
    let figure = |title: &str, value: &str, of: &str| {
        format!("[[context]]\ntitle = \"{title}\"\nvalue = {value}\nunit = \"%\"\nyear = 2021\n{of}\n")
    };
    let toml = [
        PROJECT.to_owned(),
        figure("Siirtyi työhön", "84", "centre = \"Pori\""),
        figure("Palvelujen tarve", "54", "group = \"II\"\nsource = \"Verkosto\""),
        figure("Palvelujen tarve", "38.5", "group = \"I\""),
        figure("Työllisyysaste", "70.5", ""),
    ]
    .concat();
    let network = built(&toml, "");
    assert!(network.missing.is_none());
    let rows = rows_of(&network.groups.shown.unwrap());
    assert_eq!(
        rows,
        [
            "Siirtyi työhön",
            "kaikki ryhmät|Pori|84|%|2021|ei kirjattu",
            "Palvelujen tarve",
            "I (työ)|kaikki|38,5|%|2021|ei kirjattu",
            "II (valmennus)|kaikki|54,0|%|2021|Verkosto",
        ]
    );
    let area = told(&toml, &[], |material| rows_of(&super::super::area::build(material).context.shown.unwrap()));
    assert_eq!(area, ["Työllisyysaste|70,5|%|2021|ei kirjattu"]);
    assert!(crate::project::Project::parse(std::path::Path::new("."), &figure("x", "1", "group = \"IV\"")).is_err());
}
