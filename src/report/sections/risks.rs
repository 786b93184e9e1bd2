//! Risks with their handling, the greatest first.

use serde::Serialize;

use super::Material;
use crate::project::Risk;
use crate::report::rich::{Rich, rich, text};
use crate::report::sentences::listed_rich;
use crate::report::shapes::{Block, Callout, CalloutKind, DataTable, TableCell};
use crate::report::tables::TableBuilder;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Risks {
    pub missing: Option<Callout>,
    pub lead: Rich,
    pub table: Option<DataTable>,
    pub narrative: Vec<Block>,
}

/// Builds the section.
pub fn build(material: &Material<'_>) -> Risks {
    let wording = material.wording;
    let mut risks: Vec<&Risk> = material.plan.risks.iter().collect();
    // Those of one size stay in the order in which people wrote them; those without a size stand last.
    risks.sort_by_key(|risk| std::cmp::Reverse(size(risk)));
    let missing = risks.is_empty().then(|| Callout {
        kind: CalloutKind::Info,
        title: wording.word("missing-title"),
        text: Some(wording.rich("risks-none", &[])),
        items: None,
    });
    Risks {
        missing,
        lead: lead(material, &risks),
        table: (!risks.is_empty()).then(|| table(material, &risks)),
        narrative: material.narrative("risks"),
    }
}

/// Returns probability times impact, 1–25.
fn size(risk: &Risk) -> Option<u32> {
    Some(u32::from(risk.probability?) * u32::from(risk.impact?))
}

fn lead(material: &Material<'_>, risks: &[&Risk]) -> Rich {
    let wording = material.wording;
    let Some(greatest) = risks.first().and_then(|risk| size(risk)) else { return Rich::default() };
    let titles: Vec<Rich> = risks
        .iter()
        .filter(|risk| size(risk) == Some(greatest))
        .map(|risk| wording.rich("quoted", &[("text", material.own_value(&risk.title))]))
        .collect();
    let values = [
        ("count", crate::report::rich::count(i64::try_from(titles.len()).unwrap_or(i64::MAX))),
        ("list", rich(listed_rich(wording, &titles))),
        ("size", text(greatest.to_string())),
    ];
    wording.rich("risks-lead", &values)
}

fn table(material: &Material<'_>, risks: &[&Risk]) -> DataTable {
    let wording = material.wording;
    let word = |id: &str| wording.word(id);
    let mut table = TableBuilder::new(wording.rich("risks-caption", &[]))
        .breaking()
        .text(word("column-risk"), 1.0)
        .number(word("column-probability"))
        .number(word("column-impact"))
        .number(word("column-risk-size"))
        .text(word("column-handling"), 1.4);
    let shown = |value: Option<u32>| TableCell::Text(value.map_or_else(|| "–".to_owned(), |value| value.to_string()));
    for risk in risks {
        table.row(vec![
            material.own_cell(&risk.title),
            shown(risk.probability.map(u32::from)),
            shown(risk.impact.map(u32::from)),
            shown(size(risk)),
            material.own_cell(&risk.handling),
        ]);
    }
    table.finish(wording)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::testing::{PROJECT, told};

    #[test]
    fn the_size_of_several_risks_is_that_of_each() {
        let risk = |title: &str| {
            format!("[[risk]]\ntitle = \"{title}\"\nprobability = 3\nimpact = 4\nhandling = \"Seurataan.\"\n")
        };
        let lead = |titles: &[&str]| {
            let risks: String = titles.iter().map(|title| risk(title)).collect();
            told(&format!("{PROJECT}\n{risks}"), &[], |material| build(material).lead.text())
        };
        assert!(lead(&["Uupumus"]).ends_with("(suuruus 12 asteikolla 1–25)."), "{}", lead(&["Uupumus"]));
        let two = lead(&["Uupumus", "Vaihtuvuus"]);
        assert!(two.ends_with("(kunkin suuruus 12 asteikolla 1–25)."), "{two}");
    }
}
