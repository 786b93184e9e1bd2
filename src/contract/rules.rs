//! The findings that the checks can make.

/// A finding's code, and the name under which its message shows the finding's detail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    pub code: &'static str,
    pub detail: Option<&'static str>,
}

const fn rule(code: &'static str) -> Rule {
    Rule { code, detail: None }
}

const fn rule_with(code: &'static str, detail: &'static str) -> Rule {
    Rule { code, detail: Some(detail) }
}

/// Every finding about rows and cells. Each code has a message in report-templates/i18n/*/contract.ftl.
pub const RULES: &[Rule] = &[
    // One cell.
    rule("cell-missing"),
    rule("broken-id"),
    rule("several-ids"),
    rule_with("mistyped-id", "how"),
    rule_with("spelling-differs", "count"),
    rule_with("organisation-spelling", "count"),
    rule_with("folder-spelling", "name"),
    rule_with("organisation-unknown", "names"),
    rule_with("unknown-value", "nearest"),
    rule("not-yes-or-no"),
    rule_with("only-yes", "counts"),
    rule("not-a-date"),
    rule("not-a-month"),
    rule("not-a-whole-number"),
    rule("not-a-number"),
    rule("ambiguous-number"),
    rule("other-unit"),
    rule_with("date-month-first", "count"),
    rule_with("date-order-unclear", "count"),
    rule("out-of-range"),
    rule("implausible-number"),
    rule_with("date-after-cut-off", "as_of"),
    rule_with("date-to-come", "as_of"),
    rule_with("date-before-project", "start"),
    rule("end-before-start"),
    rule("municipality-outside"),
    rule_with("municipality-former", "names"),
    rule_with("municipality-repaired", "names"),
    rule("municipality-unknown"),
    rule("area-no-municipality"),
    rule_with("area-code-differs", "codes"),
    rule_with("area-merged", "name"),
    rule_with("area-without-population", "name"),
    rule_with("population-merged", "names"),
    rule_with("population-of-former", "names"),
    rule("group-of-all"),
    // Rows with the same key.
    rule("duplicate-row"),
    rule("key-conflict"),
    rule_with("key-in-two-files", "other"),
    rule_with("row-in-two-files", "other"),
    rule_with("row-superseded", "other"),
    rule_with("older-row-kept", "other"),
    rule_with("row-not-in-newer-file", "other"),
    // What the forms say about each other.
    rule_with("job-before-service", "rejected"),
    rule_with("job-after-service", "rejected"),
    rule_with("job-without-service", "rejected"),
    rule("job-of-two-organisations"),
    rule("job-end-before-start"),
    rule_with("job-end-unknown", "rejected"),
    rule_with("job-end-without-start", "rejected"),
    rule_with("exit-without-service", "rejected"),
    rule_with("agreement-without-referral", "count"),
    rule_with("client-unknown", "count"),
    rule_with("several-exits", "rejected"),
    rule_with("service-end-rejected", "rejected"),
    rule_with("overlapping-services", "rejected"),
    rule_with("unknown-coach", "rejected"),
    rule_with("fidelity-total-differs", "sum"),
    rule_with("fidelity-without-plans", "plans"),
    rule_with("assessment-off-scale", "scale"),
    rule_with("assessment-scale-unstated", "scale"),
    rule_with("direction-unclear", "count"),
    rule_with("budget-differs", "sums"),
    rule_with("budget-not-of-a-year", "count"),
    rule_with("subsidised-job", "count"),
    rule_with("total-differs", "sums"),
    rule_with("followup-differs", "counts"),
    rule_with("summary-contradicts", "other"),
    rule("summary-not-in-forms"),
    rule_with("missing-from-summary", "other"),
    rule("summary-status-differs"),
    rule("summary-job-without-start"),
    // What a file marks as missing.
    rule_with("missing-marked", "kinds"),
];

/// Returns the rule with this code.
pub fn rule_of(code: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.code == code)
}
