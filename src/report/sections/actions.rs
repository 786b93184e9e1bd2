//! The actions of the project plan: where each stands, its step in the cycle of improvement, and what has come of it.

use serde::Serialize;

use super::{Material, unrecorded};
use crate::project::{Action, ActionStatus, Pdca};
use crate::report::rich::{Rich, count, text};
use crate::report::shapes::{Block, Callout, CalloutKind, DataTable, Status, TableCell};
use crate::report::tables::TableBuilder;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Actions {
    pub missing: Option<Callout>,
    pub lead: Rich,
    pub table: Option<DataTable>,
    pub narrative: Vec<Block>,
}

/// Builds the section.
pub fn build(material: &Material<'_>) -> Actions {
    let wording = material.wording;
    let actions = &material.plan.actions;
    let missing = actions.is_empty().then(|| Callout {
        kind: CalloutKind::Info,
        title: wording.word("missing-title"),
        text: Some(wording.rich("actions-none", &[])),
        items: None,
    });
    Actions {
        missing,
        lead: lead(material, actions),
        table: (!actions.is_empty()).then(|| table(material, actions)),
        narrative: material.narrative("actions"),
    }
}

fn code(status: ActionStatus) -> &'static str {
    match status {
        ActionStatus::NotStarted => "not-started",
        ActionStatus::Ongoing => "ongoing",
        ActionStatus::Done => "done",
        ActionStatus::Late => "late",
        ActionStatus::Stopped => "stopped",
    }
}

/// Returns how the actions stand, and which of them are late or stopped.
fn lead(material: &Material<'_>, actions: &[Action]) -> Rich {
    if actions.is_empty() {
        return Rich::default();
    }
    let wording = material.wording;
    let number = |value: usize| count(i64::try_from(value).unwrap_or(i64::MAX));
    let of = |status| actions.iter().filter(|action| action.status == status).count();
    let parts: Vec<String> = [
        ActionStatus::Done,
        ActionStatus::Ongoing,
        ActionStatus::Late,
        ActionStatus::Stopped,
        ActionStatus::NotStarted,
    ]
    .into_iter()
    .filter(|status| of(*status) > 0)
    .map(|status| {
        let values = [("count", number(of(status))), ("number", text(of(status).to_string()))];
        wording.text(&format!("actions-part-{}", code(status)), &values)
    })
    .collect();
    let all = actions.len();
    let first = wording.rich(
        "actions-lead",
        &[
            ("count", number(all)),
            ("all", text(all.to_string())),
            ("parts", text(crate::report::sentences::listed(wording, &parts))),
        ],
    );
    let behind: Vec<String> = actions
        .iter()
        .filter(|action| matches!(action.status, ActionStatus::Late | ActionStatus::Stopped))
        .map(|action| action.no.to_string())
        .collect();
    let second = if behind.is_empty() {
        Rich::default()
    } else {
        let list = crate::report::sentences::listed(wording, &behind);
        wording.rich("actions-behind", &[("count", number(behind.len())), ("list", text(list))])
    };
    Rich::sentences([first, second])
}

fn table(material: &Material<'_>, actions: &[Action]) -> DataTable {
    let wording = material.wording;
    let word = |id: &str| wording.word(id);
    let mut table = TableBuilder::new(wording.rich("actions-caption", &[]))
        .breaking()
        .text(word("column-action"), 1.45)
        .status(word("column-status"))
        .text(word("column-pdca"), 0.6)
        .text(word("column-outputs"), 1.0);
    let mut part: Option<&str> = None;
    for action in actions {
        if action.part.as_deref() != part {
            part = action.part.as_deref();
            // The name of a group stands again on the next page, so one without a name ends it.
            table.group_cell(
                part.map_or_else(|| TableCell::Text(word("actions-no-part")), |part| material.own_cell(part)),
            );
        }
        let words = wording.word(&format!("action-{}", code(action.status)));
        let status = match action.status {
            ActionStatus::Done => Status::Met,
            ActionStatus::Late | ActionStatus::Stopped => Status::Missed,
            ActionStatus::NotStarted | ActionStatus::Ongoing => Status::None,
        };
        let step = action.pdca.map_or_else(
            || word("table-cell-unrecorded"),
            |step| {
                wording.word(match step {
                    Pdca::Plan => "pdca-plan",
                    Pdca::Do => "pdca-do",
                    Pdca::Check => "pdca-check",
                    Pdca::Act => "pdca-act",
                })
            },
        );
        let outputs =
            if action.outputs.is_empty() { unrecorded(wording) } else { material.own_cell(action.outputs.join("; ")) };
        table.row(vec![
            material.own_cell(format!("{}. {}", action.no, action.title)),
            match status {
                Status::None => TableCell::Text(words),
                status => TableCell::Status { status, text: words },
            },
            TableCell::Text(step),
            outputs,
        ]);
    }
    table.finish(wording)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;
    use crate::report::rich::Wording;

    #[test]
    fn every_status_and_step_has_its_words_in_every_language() {
        let statuses = [
            ActionStatus::NotStarted,
            ActionStatus::Ongoing,
            ActionStatus::Done,
            ActionStatus::Late,
            ActionStatus::Stopped,
        ];
        for lang in Lang::ALL {
            let wording = Wording::of(lang);
            for status in statuses {
                assert!(wording.has(&format!("action-{}", code(status))), "{lang} {status:?}");
                assert!(wording.has(&format!("actions-part-{}", code(status))), "{lang} {status:?}");
            }
            for step in ["plan", "do", "check", "act"] {
                assert!(wording.has(&format!("pdca-{step}")), "{lang} {step}");
            }
        }
    }
}
