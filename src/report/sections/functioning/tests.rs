//! What may be said of a change, and what not.

use crate::disclosure::ReleasedTable;
use crate::report::shapes::{DataTable, TableCell};
use crate::report::testing::{PROJECT, released, rows_of, told};

use super::{Functioning, build};

const ROWS: &str = "
    ARTO,työaika,30,17,2.7,3.3,0.6,0.39,0.90,1.3,,,,1,5,none,
    ARTO,toimeentulo,30,17,2.8,2.2,-0.6,-0.9,-0.3,-1.1,,,,1,5,none,
    KYKYVIISARI,arki,195,73,5.6,6.2,0.53,0.34,0.73,0.64,37,29,7,0,10,descriptive,higher_better
    KYKYVIISARI,keho,195,73,5.5,5.4,-0.1,-0.3,0.1,-0.2,..,..,..,0,10,descriptive,higher_better
    KYKYVIISARI,mieli,9,..,..,..,..,..,..,..,..,..,..,0,10,descriptive,higher_better
    TYOJAKSO,oppiminen,11,1,2,3,1,,,,,,,1,5,none,higher_better
    WHODAS12,SUMMA,116,50,18.62,16.06,-2.56,-3.55,-1.58,-0.74,..,..,..,0,48,individual,higher_worse";

fn built(rows: &str) -> Functioning {
    let tables: Vec<ReleasedTable> = vec![released("functioning/change", rows)];
    told(PROJECT, &tables, build)
}

fn sentences(functioning: &Functioning) -> Vec<String> {
    functioning.summary.iter().map(crate::report::rich::Rich::text).collect()
}

fn cells(table: &DataTable, row: usize) -> Vec<String> {
    rows_of(table)[row].split('|').map(str::to_owned).collect()
}

/// Better or worse needs an interval without zero and a known direction; a lower WHODAS sum is better.
#[test]
fn a_change_is_claimed_only_as_far_as_its_interval_and_its_direction_bear() {
    assert_eq!(
        sentences(&built(ROWS)),
        [
            "WHODAS 2.0, 12 kysymystä – muutos parempaan: summapistemäärä.",
            "Kykyviisari – muutos parempaan: arki; ei luotettavaa muutosta: keho; muutosta ei esitetä: mieli.",
            "ARTO – keskiarvo nousi, mutta paremman suunta ei ole tiedossa: työaika; keskiarvo laski, mutta paremman suunta \
             ei ole tiedossa: toimeentulo.",
            "Työskentelyjakson arviointi – mittauspareja on liian vähän: oppiminen.",
        ]
    );
    let turned = built("WHODAS12,SUMMA,116,50,16,18,2.56,1.58,3.55,0.74,..,..,..,0,48,individual,higher_worse");
    assert_eq!(sentences(&turned), ["WHODAS 2.0, 12 kysymystä – muutos huonompaan: summapistemäärä."]);
    let all = built(
        "KYKYVIISARI,arki,195,73,5.6,6.2,0.5,0.3,0.7,0.6,37,29,7,0,10,descriptive,higher_better
         KYKYVIISARI,keho,195,73,5.5,6.0,0.5,0.3,0.7,0.6,38,28,7,0,10,descriptive,higher_better",
    );
    assert_eq!(sentences(&all), ["Kykyviisari – muutos parempaan: kaikki 2 osiota."]);
    let alone = built("WHODAS12,SUMMA,116,50,16,18,-2.56,..,..,..,..,..,..,0,48,individual,higher_worse");
    assert_eq!(
        sentences(&alone),
        [
            "WHODAS 2.0, 12 kysymystä – muutoksen luotettavuutta ei voi arvioida, koska luottamusväli on salattu: summapistemäärä."
        ],
        "the change itself stands in the table"
    );
    // An end of the interval at zero bears nothing.
    let edge = built("KYKYVIISARI,arki,195,73,5.6,6.2,0.5,0,1,0.6,37,29,7,0,10,descriptive,higher_better");
    assert_eq!(sentences(&edge), ["Kykyviisari – ei luotettavaa muutosta: arki."]);
}

#[test]
fn what_is_hidden_leaves_no_trace_in_numbers_and_drawings() {
    let functioning = built(ROWS);
    let whodas = &functioning.changes[0];
    assert_eq!(cells(whodas, 0), ["Summapistemäärä", "50", "18,6", "16,1", "−2,6", "−3,6 … −1,6", "−0,74"]);
    let TableCell::Whisker { whisker: Some(drawn), .. } = &whodas.rows[0].cells[5] else { panic!("a drawing") };
    // The axis reaches from −4 to +4, whichever side the data lie on.
    assert_eq!((drawn.low, drawn.reference), (0.05625, Some(0.5)));
    let kykyviisari = &functioning.changes[1];
    assert_eq!(cells(kykyviisari, 2), ["Mieli", "..", "..", "..", "..", "..", ".."]);
    assert!(matches!(kykyviisari.rows[2].cells[5], TableCell::Whisker { whisker: None, .. }));
    let outcomes = functioning.outcomes.shown.unwrap();
    assert_eq!(cells(&outcomes, 1), ["Summapistemäärä", "116", "50", "66", "..", "..", ".."]);
    assert_eq!(cells(&outcomes, 5), ["Mieli", "9", "..", "..", "..", "..", ".."]);
    assert_eq!(cells(&outcomes, 7)[4..], ["–", "–", "–"]);
}

#[test]
fn without_assessments_the_part_says_what_to_send() {
    let functioning = built("TYOJAKSO,oppiminen,0,0,,,,,,,,,,1,5,none,higher_better");
    assert!(functioning.missing.is_some() && functioning.changes.is_empty() && functioning.summary.is_empty());
    assert!(functioning.outcomes.shown.is_none());
}
