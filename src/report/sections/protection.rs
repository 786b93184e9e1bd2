//! Annex C: data protection: the profile with every threshold, the marker explained, how much is suppressed.

use serde::Serialize;

use super::{Material, Part};
use crate::disclosure::{Cell, Figure, Profile, TableProtection};
use crate::measures::Role;
use crate::project::Audience;
use crate::report::rich::{Rich, Wording, count, text};
use crate::report::shapes::Fact;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Protection {
    pub lead: Rich,
    pub paragraphs: Vec<Rich>,
    pub rules: Vec<Fact>,
    /// How alike the clients are: what is counted, and the figures; both empty without clients.
    pub anonymity: Part<Alike>,
}

/// What is said of how alike the clients are.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Alike {
    pub text: Rich,
    pub facts: Vec<Fact>,
}

/// Builds the annex.
pub fn build(material: &Material<'_>) -> Protection {
    let wording = material.wording;
    let code = profile_code(&material.profile);
    Protection {
        lead: wording.rich("protection-lead", &[("profile", text(wording.word(&format!("profile-{code}"))))]),
        paragraphs: [
            wording.rich("protection-marker", &[]),
            suppressed(material),
            wording.rich("protection-percent", &[]),
            hidden_counts(material),
            wording.rich("protection-audit", &[]),
            releases(material),
        ]
        .into_iter()
        .chain(exception(material))
        .collect(),
        rules: rules(material),
        anonymity: alike(material),
    }
}

/// Returns the code of a profile in the message files.
pub fn profile_code(profile: &Profile) -> &'static str {
    match profile.audience {
        Audience::Public => "public",
        Audience::Steering => "steering",
        Audience::Secure => "secure",
    }
}

/// Returns the mark that stands on every page; none on a public report.
pub fn mark(wording: Wording, profile: &Profile, own: Option<&str>) -> Option<String> {
    (profile.audience != Audience::Public).then(|| own.map_or_else(|| wording.word("confidential"), str::to_owned))
}

/// Returns how alike the clients are. The smallest class is a count of people, the shares come in steps: both as released. Where some
/// are shown to be alone in theirs, the smallest class is one of these: `..` would pretend to hide what the share tells.
fn alike(material: &Material<'_>) -> Part<Alike> {
    let Some(anonymity) = &material.quality.anonymity else { return Part::nothing() };
    let (wording, locale) = (material.wording, material.wording.locale);
    let share = |figure: &Figure| match figure.cell() {
        Cell::Number(fraction) => locale.percent_short(*fraction),
        other => locale.number_cell(other, 0),
    };
    let fact = |label: &str, value: String| Fact { label: wording.word(label), text: Rich::plain(value), long: false };
    let some_alone = anonymity.alone.cell().number().is_some_and(|alone| alone > 0.0);
    let smallest = || fact("anonymity-smallest", locale.number_cell(anonymity.smallest.cell(), 0));
    let shares =
        [fact("anonymity-small", share(&anonymity.in_small_classes)), fact("anonymity-alone", share(&anonymity.alone))];
    Part::shown(Alike {
        text: wording.rich("anonymity-text", &[]),
        facts: (!some_alone).then(smallest).into_iter().chain(shares).collect(),
    })
}

fn suppressed(material: &Material<'_>) -> Rich {
    let locale = material.wording.locale;
    let (mut tables, mut cells, mut suppressed) = (0, 0, 0);
    for table in material.tables.all() {
        tables += 1;
        let figures = table.columns().iter().filter(|column| column.role != Role::Key).count();
        cells += table.rows().len() * figures;
        suppressed += table.suppressed();
    }
    let number = |count: usize| text(locale.integer(i64::try_from(count).unwrap_or(i64::MAX)));
    let values = [
        ("count", count(i64::try_from(tables).unwrap_or(i64::MAX))),
        ("tables", number(tables)),
        ("cells", number(cells)),
        ("suppressed", number(suppressed)),
    ];
    material.wording.rich("protection-count", &values)
}

/// Says how many counts are hidden. How many of them for what they are, and how many for others' sake, is not told: between two
/// projects that show the same, it differs with what is hidden (of two hidden counts that make four, two and two are both small,
/// one and three are not).
fn hidden_counts(material: &Material<'_>) -> Rich {
    let (wording, locale) = (material.wording, material.wording.locale);
    let sum = |of: fn(&TableProtection) -> usize| {
        let sum: usize = material.protection.tables.iter().map(of).sum();
        text(locale.integer(i64::try_from(sum).unwrap_or(i64::MAX)))
    };
    let values = [("cells", sum(|table| table.cells)), ("hidden", sum(TableProtection::hidden))];
    wording.rich("protection-hidden-counts", &values)
}

/// Says how many earlier releases the readers know, how many of their figures are shown again, and who else was reckoned with.
fn releases(material: &Material<'_>) -> Rich {
    let integer = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let again = material.protection.tables.iter().map(|table| table.again).sum();
    let values = [
        ("releases", count(integer(material.protection.releases))),
        ("again", text(material.wording.locale.integer(integer(again)))),
    ];
    let (wording, protection) = (material.wording, material.protection);
    let beside = protection.beside.then(|| wording.rich("protection-beside", &[]));
    let others = protection.others.then(|| wording.rich("protection-others", &[]));
    Rich::sentences([Some(wording.rich("protection-releases", &values)), beside, others].into_iter().flatten())
}

/// Tells the named exception, if there is one.
fn exception(material: &Material<'_>) -> Option<Rich> {
    let bound = material.exception?;
    let wording = material.wording;
    let values = [
        ("group", text(wording.title("group", bound.group()))),
        ("reason", material.own_value(bound.reason())),
        ("decision", material.own_value(bound.decision())),
    ];
    Some(wording.rich("protection-exception", &values))
}

fn rules(material: &Material<'_>) -> Vec<Fact> {
    let (wording, profile) = (material.wording, &material.profile);
    let fact = |label: &str, value: String| Fact { label: wording.word(label), text: Rich::plain(value), long: false };
    let rule = |label: &str, value: Option<String>| {
        let shown = value.map(|value| wording.text(&format!("{label}.value"), &[("value", text(value))]));
        fact(label, shown.unwrap_or_else(|| wording.word("rule-none")))
    };
    let threshold = |value: Option<u32>| value.map(|value| value.to_string());
    let percent = profile.largest_two_percent.map(|percent| wording.locale.percent_short(f64::from(percent) / 100.0));
    let mark = material.mark().unwrap_or_else(|| wording.rich("rule-no-mark", &[]));
    vec![
        fact("rule-profile", wording.word(&format!("profile-{}.name", profile_code(profile)))),
        Fact { label: wording.word("rule-mark"), text: mark, long: false },
        rule("rule-smallest-count", threshold(profile.smallest_count)),
        rule("rule-smallest-n", threshold(profile.smallest_n)),
        rule("rule-smallest-at-risk", threshold(profile.smallest_at_risk)),
        rule("rule-smallest-coaches", threshold(profile.smallest_coaches)),
        rule("rule-largest-two", percent),
        fact("rule-quartiles", wording.word("rule-quartiles-text")),
    ]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::disclosure::testing::figure;
    use crate::report::testing::{PROJECT, input, production, project, quality};
    use crate::report::{self, Reports};

    /// Whoever is alone in their class is a class of one: the smallest one is told by the share, hidden or not.
    #[test]
    fn the_smallest_class_is_left_out_where_some_are_alone() {
        let labels = |alone: Cell| {
            let (project, mut quality, production) = (project(PROJECT), quality(), production());
            quality.anonymity.as_mut().unwrap().alone = figure(alone);
            let reports = Reports::with(&BTreeMap::new()).unwrap();
            let input = input(&project, &[], &quality, &production, &reports);
            let facts = alike(&report::material(&input).unwrap()).shown.unwrap().facts;
            facts.into_iter().map(|fact| fact.label).collect::<Vec<_>>()
        };
        let smallest = |labels: &[String]| labels.iter().any(|label| label.starts_with("Pienin luokka"));
        assert!(!smallest(&labels(Cell::Number(0.75))));
        assert!(smallest(&labels(Cell::Number(0.0))));
        assert!(smallest(&labels(Cell::Suppressed)), "nothing tells it");
    }
}
