//! Costs, time away, and series of others.

use crate::disclosure::ReleasedTable;
use crate::report::testing::{PROJECT, released, rows_of, told};

use super::{Costs, build};

const SERIES: &str = r#"
[[comparison]]
title = "Työssä vuoden kuluttua"
source = "Poliklinikan seuranta"
n = 165
labels = ["ennen", "vuoden kuluttua"]
counts = [21, 41]
note = "Määrät pyöristetyistä osuuksista (13 % ja 25 %)."
[[comparison]]
title = "Mahdoton"
source = "x"
n = 10
labels = ["a"]
counts = [11]
"#;

fn built(toml: &str, tables: Vec<ReleasedTable>) -> Costs {
    told(toml, &tables, build)
}

/// 21 of 165 is 8.5–18.7 %, 41 of 165 is 18.9–32.0 % (Wilson).
#[test]
fn a_series_of_others_has_the_interval_of_its_own_counts() {
    let table = built(&format!("{PROJECT}{SERIES}"), vec![]).comparisons.shown.unwrap();
    assert_eq!(
        rows_of(&table),
        [
            "Työssä vuoden kuluttua (Poliklinikan seuranta)",
            "ennen|21|165|12,7|8,5–18,7",
            "vuoden kuluttua|41|165|24,8|18,9–32,0",
            "Mahdoton (x)",
            "a|11|10|–|–",
        ]
    );
    let notes: Vec<String> = table.notes.iter().map(crate::report::rich::Rich::text).collect();
    assert!(
        notes
            .contains(&"Työssä vuoden kuluttua: Määrät pyöristetyistä osuuksista (13\u{a0}% ja 25\u{a0}%).".to_owned())
    );
    assert!(built(PROJECT, vec![]).comparisons.shown.is_none());
}

#[test]
fn the_caption_tells_of_a_year_that_is_over_and_of_shown_figures_only() {
    let cost = |rows: &str| {
        let table = built(PROJECT, vec![released("economy/cost_per_outcome", rows)]).cost.shown.unwrap();
        table.caption.text()
    };
    let whole =
        cost("2020,88435.8,26,..,3401.4,..\n2021,390069.5,204,59,1912.1,6611.4\n2022,194848,238,62,818.7,3142.7");
    assert!(
        whole.ends_with(
            "Vuonna 2021 kustannus oli 1\u{a0}912\u{a0}€ asiakasta ja 6\u{a0}611\u{a0}€ ensimmäistä työtä kohti."
        ),
        "{whole}"
    );
    let hidden = cost("2021,390069.5,204,..,1912.1,..\n2022,194848,238,62,818.7,3142.7");
    assert!(hidden.ends_with("Vuonna 2021 kustannus oli 1\u{a0}912\u{a0}€ asiakasta kohti."), "{hidden}");
    assert!(cost("2022,194848,238,62,818.7,3142.7").ends_with("alkoi vuoden aikana. "));
}

#[test]
fn time_away_that_is_hidden_is_not_told() {
    let away = |rows: &str| built(PROJECT, vec![released("economy/away_from_services", rows)]).away;
    let shown = away("90,54,0.76,0.65,0.84,6\n180,37,0.66,0.54,0.75,6").shown.unwrap();
    assert!(shown.caption.text().contains("osuus on 66,0\u{a0}%"), "{:?}", shown.caption);
    assert_eq!(rows_of(&shown)[1], "180|37|66,0|54,0–75,0");
    let hidden = away("90,54,0.76,0.65,0.84,..\n180,37,..,..,..,..").shown.unwrap();
    assert!(hidden.caption.text().contains("ei esitetä") && !hidden.caption.text().contains("66"));
    assert!(away("90,0,,,,0").missing.is_some());
}
