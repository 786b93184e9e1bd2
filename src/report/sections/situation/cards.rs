//! The cards of page 1: the key figures against their targets.

use super::{change_since_last, current, whole_year};
use crate::disclosure::SUPPRESSED;
use crate::period::Period;
use crate::report::rich::{code, text};
use crate::report::sections::{Material, employment, fidelity, fidelity_target, group_pilots, objectives};
use crate::report::sentences::{Bound, Span, Verdict};
use crate::report::shapes::{Card, Status};

/// Returns the cards in the order of the page.
pub fn all(material: &Material<'_>) -> Vec<Card> {
    vec![rate_card(material), first_job_card(material), fidelity_card(material), pilots_card(material)]
}

fn no_data(material: &Material<'_>, label: &str) -> Card {
    Card {
        label: material.wording.word(label),
        value: "–".to_owned(),
        status_text: material.wording.word("card-no-data"),
        ..Card::default()
    }
}

fn hidden(material: &Material<'_>, label: &str, why: &str) -> Card {
    Card {
        label: material.wording.word(label),
        value: SUPPRESSED.to_owned(),
        status_text: material.wording.word(why),
        ..Card::default()
    }
}

/// Returns the status of a card with a target: what it means is always said in words too.
fn against(material: &Material<'_>, id: &str, target: Option<String>, verdict: Verdict) -> (Status, String) {
    match target {
        Some(target) => {
            let values = [("verdict", code(verdict.code())), ("target", text(target))];
            (verdict.status(), material.wording.text(id, &values))
        }
        None => (Status::None, material.wording.word("card-no-target")),
    }
}

/// Returns the card of the share in work: in a longer period it says which part the figure is of.
fn rate_card(material: &Material<'_>) -> Card {
    let card = quarter_rate_card(material);
    match material.period {
        Period::Quarter { .. } => card,
        Period::HalfYear { .. } => of_period(material, card, material.quarter()),
        Period::Year { year } => whole_year::rate_card(material, year, &card, quarter_rate(material).is_some())
            .unwrap_or_else(|| of_period(material, card, material.quarter())),
    }
}

fn of_period(material: &Material<'_>, card: Card, period: Period) -> Card {
    Card { label: rate_of(material, "card-rate-of", period), ..card }
}

/// Returns the label of the share in work that says of which period it is.
pub fn rate_of(material: &Material<'_>, id: &str, period: Period) -> String {
    material.wording.text(id, &[("period", text(material.wording.locale.period(period)))])
}

fn quarter_rate(material: &Material<'_>) -> Option<f64> {
    current(material)?.number("competitive_rate")
}

fn quarter_rate_card(material: &Material<'_>) -> Card {
    let (wording, locale) = (material.wording, material.wording.locale);
    let Some(row) = current(material) else { return no_data(material, "card-rate") };
    if row.repeats("competitive_rate") {
        // As it stands in the table: an earlier figure is neither judged nor compared.
        return Card {
            label: wording.word("card-rate"),
            value: locale.percent_cell(row.cell("competitive_rate")),
            unit: "%".to_owned(),
            status_text: wording.word("table-mark-again"),
            ..Card::default()
        };
    }
    let Some(rate) = quarter_rate(material) else {
        let hide = row.hidden("competitive_rate");
        return if hide { hidden(material, "card-rate", "card-hidden") } else { no_data(material, "card-rate") };
    };
    let target = material.plan.targets.employment_rate;
    let shown = target.map(|target| locale.percent_short(target));
    // A part of a quarter has had less time to reach the target than a whole one.
    let verdict = if material.unfinished() { Verdict::Unknown } else { Verdict::at_least(Some(rate), target) };
    let (status, status_text) = against(material, "card-target", shown, verdict);
    Card {
        label: wording.word("card-rate"),
        value: locale.percent_number(rate, target.map_or(1, |target| Bound::AtLeast(target).percent_decimals(rate, 1))),
        unit: "%".to_owned(),
        status,
        status_text,
        change: change_since_last(material).on_card(wording, Span::Quarter),
    }
}

/// Returns the card of the median time to the first job; where the median is not reached, the share within 180 days.
fn first_job_card(material: &Material<'_>) -> Card {
    let (wording, locale) = (material.wording, material.wording.locale);
    let medians = material.tables.rows("employment/time_to_first_job_median");
    if let Some(days) = medians.first().and_then(|row| row.number("median_days")) {
        let target = material.plan.targets.days_to_first_job;
        let shown = target.map(|target| locale.decimal(target, 0));
        let (status, status_text) = against(material, "card-target-most", shown, Verdict::at_most(Some(days), target));
        return Card {
            label: wording.word("card-median"),
            value: locale.decimal(days, 0),
            unit: wording.word("card-median-unit"),
            status,
            status_text,
            change: None,
        };
    }
    let median_hidden = medians.first().is_some_and(|row| row.hidden("median_days"));
    let Some(row) = employment::day_180(material) else {
        return if median_hidden {
            hidden(material, "card-median", "card-hidden")
        } else {
            no_data(material, "card-first-job")
        };
    };
    let Some(rate) = row.number("job_cif") else {
        let hide = row.hidden("job_cif");
        return if hide {
            hidden(material, "card-first-job", "card-hidden")
        } else {
            no_data(material, "card-first-job")
        };
    };
    // The target is set for the median: where fewer than half have got work by its day, the median lies beyond it, shown or not.
    let target = material.plan.targets.days_to_first_job;
    let missed = target.filter(|target| objectives::median_is_beyond(material, *target));
    let (status, status_text) = match missed {
        Some(target) => {
            let target = ("target", text(locale.decimal(target, 0)));
            (Status::Missed, wording.text("card-median-beyond", &[target]))
        }
        None => {
            let why = if median_hidden { "card-median-hidden" } else { "card-median-not-reached" };
            (Status::None, wording.word(why))
        }
    };
    Card {
        label: wording.word("card-first-job"),
        value: locale.percent_number(rate, 1),
        unit: "%".to_owned(),
        status,
        status_text,
        change: None,
    }
}

fn fidelity_card(material: &Material<'_>) -> Card {
    let (wording, locale) = (material.wording, material.wording.locale);
    let reviews = fidelity::latest_reviews(material);
    let Some(review) = reviews.first() else { return no_data(material, "card-fidelity") };
    let row = &review.row;
    let level = row.key("level");
    let level_text = fidelity::level_bounds(material, &level).map(|(low, high)| {
        wording.text("card-fidelity-level", &[("level", code(&level)), ("low", text(low)), ("high", text(high))])
    });
    let total = row.integer("total");
    let against = material.plan.targets.fidelity_points.and_then(|target| {
        total?;
        fidelity_target::on_card(material, &reviews, target)
    });
    let (status, status_text) = match (against, level_text) {
        (Some(against), _) => against,
        (None, Some(level)) => (Status::None, level),
        (None, None) => {
            let values = [("scored", text(locale.number_cell(row.cell("scored"), 0)))];
            (Status::None, wording.text("card-fidelity-incomplete", &values))
        }
    };
    let change = review.before.as_ref().and_then(|before| before.integer("total")).zip(total).map(|(before, now)| {
        let step = now - before;
        let step = if step > 0 { format!("+{step}") } else { locale.integer(step) };
        wording.text("card-fidelity-change", &[("step", text(step))])
    });
    let by = code(if fidelity::is_self(row) { "itself" } else { "others" });
    Card {
        label: wording.text("card-fidelity-of", &[("unit", text(row.key("unit"))), ("by", by)]),
        value: fidelity::total(material, row),
        unit: wording.word("card-fidelity-unit"),
        status,
        status_text,
        change,
    }
}

fn pilots_card(material: &Material<'_>) -> Card {
    let (wording, locale) = (material.wording, material.wording.locale);
    let Some(summary) = group_pilots::summary(material) else { return no_data(material, "card-pilots") };
    let shown = summary.target.map(|target| locale.integer(target));
    let (status, status_text) = against(material, "card-target", shown, summary.verdict);
    let (Some(participants), Some(paid)) = (summary.participants, summary.paid) else {
        let card = hidden(material, "card-pilots", "card-hidden-group");
        if summary.verdict != Verdict::Met {
            return card;
        }
        // What a shown count already reaches is told though the whole is not.
        let Some(paid) = summary.paid else { return Card { status, status_text, ..card } };
        let unit = wording.word("card-pilots-unit-alone");
        return Card { value: locale.integer(paid), unit, status, status_text, ..card };
    };
    Card {
        label: wording.word("card-pilots"),
        value: locale.integer(paid),
        unit: wording.text("card-pilots-unit", &[("participants", text(locale.integer(participants)))]),
        status,
        status_text,
        change: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::testing::{PROJECT, released, told};

    /// The target is one for the median, which the card does not show where it is not reached or suppressed.
    #[test]
    fn the_card_of_first_jobs_tells_of_the_target_what_the_share_tells() {
        let card = |median: &str, until_180: &str| {
            let curve = released(
                "employment/time_to_first_job",
                &format!("90,280,0.142,0.110,0.180,0.061\n180,201,{until_180},0.259,0.354,0.121"),
            );
            let tables = [curve, released("employment/time_to_first_job_median", median)];
            let card = told(PROJECT, &tables, first_job_card);
            (card.value, card.status, card.status_text)
        };
        let missed = |value: &str| (value.to_owned(), Status::Missed, "mediaani ylittää tavoitteen 120 pv".to_owned());
        assert_eq!(card(",..,..", "0.305"), missed("30,5"));
        assert_eq!(card("..,..,..", "0.305"), missed("30,5"));
        let open = ("51,0".to_owned(), Status::None, "mediaani on salattu".to_owned());
        assert_eq!(card("..,..,..", "0.51"), open);
        assert_eq!(card("148,..,..", "0.51"), ("148".into(), Status::Missed, "tavoite 120 pv ylittyy".into()));
    }

    /// The card says what the shown counts say: neither more nor less.
    #[test]
    fn the_card_of_the_pilots_tells_a_target_that_shown_counts_reach() {
        let card = |rows: &str| {
            let card = told(PROJECT, &[released("group_pilot/outcomes", rows)], pilots_card);
            (card.value, card.unit, card.status, card.status_text)
        };
        let met = |value: &str, unit: &str| (value.into(), unit.into(), Status::Met, "tavoite 3 täyttyy".into());
        let hidden = "all,..,..,..,..,,..,..,..";
        assert_eq!(card(&format!("R1,12,3,3,1,,0.25,0.1,0.6\n{hidden}")), met("..", ""));
        assert_eq!(card("all,..,..,3,..,,..,..,.."), met("3", "palkkatyössä"));
        let open = card(&format!("R1,12,2,2,1,,0.2,0.1,0.5\n{hidden}"));
        assert_eq!((open.0.as_str(), open.2), ("..", Status::None));
    }
}
