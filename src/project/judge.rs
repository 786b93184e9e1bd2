//! Whether what kooste.toml says can be: no id stands twice, no number is off its scale, no day is where nothing could be counted.
//!
//! What has the wrong type has been told before, by `syntax`. Here each mistake is told at the key that it stands under, by the place
//! that the parser gives, so that a word in a text is never taken for a key.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::ops::{Range, RangeInclusive};

use chrono::Datelike;
use toml::de::{DeTable, DeValue};

use super::read::Document;
use super::syntax::mistake;
use crate::diagnostics::Diagnostic;

/// So many years after its end a project may still be counted; what is later is a slip of the pen, and would make a thousand empty periods.
const MOST_YEARS_AFTER: i32 = 5;
/// So many years a project may last, for the same reason.
const MOST_YEARS: i32 = 20;
/// How likely and how harmful a risk is.
const SCALE: RangeInclusive<u8> = 1..=5;
/// Points of a fidelity review: 25 items of one to five each.
const FIDELITY_SCORES: RangeInclusive<i64> = 25..=125;
/// People of a target.
const PEOPLE: RangeInclusive<i64> = 0..=100_000;
/// Days of a target.
const DAYS: RangeInclusive<f64> = 0.0..=10_000.0;
/// Clients of a coach in a year.
const CLIENTS_PER_COACH: RangeInclusive<f64> = 0.0..=10_000.0;
/// Euros of a budget.
const EUROS: RangeInclusive<f64> = 0.0..=1e9;
/// Id of all pilot groups together, which no group may have.
const ALL_GROUPS: &str = "all";

/// Returns all that cannot be in a kooste.toml whose types are right, in no order.
pub(super) fn judge(document: &Document, source: &str) -> Vec<Diagnostic> {
    let (tree, _) = DeTable::parse_recoverable(source);
    let mut judge = Judge { source, tree: tree.get_ref(), found: Vec::new() };
    judge.days(document);
    judge.ids(document);
    judge.targets(document);
    judge.risks(document);
    for (place, exception) in document.identifier_exception.iter().enumerate() {
        if exception.reason.trim().is_empty() {
            judge.tell("exception-without-reason", &format!("identifier_exception.{place}.reason"), |found| found);
        }
    }
    if let Some(budget) = &document.budget {
        judge.range("budget.total", Some(budget.total), &EUROS);
        judge.range("budget.state_grant", budget.state_grant, &EUROS);
        judge.range("budget.own_share", budget.own_share, &EUROS);
    }
    judge.found
}

struct Judge<'s> {
    source: &'s str,
    tree: &'s DeTable<'s>,
    found: Vec<Diagnostic>,
}

impl Judge<'_> {
    /// Notes a mistake at a key: `project.end`, or `risk.1.impact` of the second risk.
    fn tell(&mut self, code: &'static str, path: &str, with: impl FnOnce(Diagnostic) -> Diagnostic) {
        self.found.push(with(mistake(code, self.source, place_of(self.tree, path))));
    }

    fn days(&mut self, document: &Document) {
        let (start, end, as_of) = (document.project.start, document.project.end, document.as_of);
        if end < start {
            self.tell("project-end-before-start", "project.end", |found| found);
            return;
        }
        if end.year() > start.year() + MOST_YEARS {
            self.tell("project-too-long", "project.end", |found| {
                found.arg("start", start).arg("end", end).arg("years", MOST_YEARS)
            });
            return;
        }
        if as_of.year() > end.year() + MOST_YEARS_AFTER {
            self.tell("as-of-far-off", "as_of", |found| found.arg("as_of", as_of).arg("end", end));
        }
        if as_of < start {
            self.tell("as-of-before-project", "as_of", |found| found.arg("as_of", as_of).arg("start", start));
        }
    }

    fn ids(&mut self, document: &Document) {
        self.each_once("organiser", "id", document.organiser.iter().map(|organiser| &organiser.id));
        self.each_once("group", "id", document.group.iter().map(|group| &group.id));
        self.each_once("unit", "name", document.unit.iter().map(|unit| &unit.name));
        self.each_once("action", "no", document.action.iter().map(|action| action.no));
        for (place, group) in document.group.iter().enumerate() {
            if group.id == ALL_GROUPS {
                self.tell("group-id-reserved", &format!("group.{place}.id"), |found| found.arg("id", ALL_GROUPS));
            }
        }
        for (place, unit) in document.unit.iter().enumerate() {
            let mut seen = BTreeSet::new();
            if let Some(team) = unit.teams.iter().find(|team| !seen.insert(*team)) {
                self.tell("team-twice", &format!("unit.{place}.teams"), |found| found.arg("team", team));
            }
        }
    }

    /// Two entries of one id would be joined to the same rows of the exports, and count each of their clients twice.
    fn each_once<T: Ord + Display>(&mut self, table: &'static str, key: &'static str, ids: impl Iterator<Item = T>) {
        let mut seen = BTreeSet::new();
        for (place, id) in ids.enumerate() {
            let text = id.to_string();
            if !seen.insert(id) {
                self.tell("id-twice", &format!("{table}.{place}.{key}"), |found| {
                    found.arg("table", table).arg("key", key).arg("id", text)
                });
            }
        }
    }

    fn targets(&mut self, document: &Document) {
        let targets = &document.targets;
        for (key, share) in
            [("employment_rate", targets.employment_rate), ("retention_13_weeks", targets.retention_13_weeks)]
        {
            if share.is_some_and(|share| !(0.0..=1.0).contains(&share)) {
                self.tell("target-not-a-share", &format!("targets.{key}"), |found| found.arg("key", key));
            }
        }
        self.range("targets.median_days_to_first_job", targets.median_days_to_first_job, &DAYS);
        self.range("targets.fidelity_score", targets.fidelity_score, &FIDELITY_SCORES);
        self.range("targets.experts_by_experience", targets.experts_by_experience, &PEOPLE);
        self.range("targets.group_pilots_paid", targets.group_pilots_paid, &PEOPLE);
        let (low, high) = (targets.clients_per_coach_low, targets.clients_per_coach_high);
        self.range("targets.clients_per_coach_low", low, &CLIENTS_PER_COACH);
        self.range("targets.clients_per_coach_high", high, &CLIENTS_PER_COACH);
        if let (Some(low), Some(high)) = (low, high)
            && low > high
        {
            self.tell("targets-crossed", "targets.clients_per_coach_low", |found| {
                found.arg("low", low).arg("high", high)
            });
        }
        for (place, group) in document.group.iter().enumerate() {
            self.range(&format!("group.{place}.target"), group.target, &PEOPLE);
        }
    }

    fn risks(&mut self, document: &Document) {
        for (place, risk) in document.risk.iter().enumerate() {
            for (key, value) in [("probability", risk.probability), ("impact", risk.impact)] {
                if value.is_some_and(|value| !SCALE.contains(&value)) {
                    self.tell("risk-off-scale", &format!("risk.{place}.{key}"), |found| found.arg("key", key));
                }
            }
        }
    }

    /// Notes a number that does not lie between two.
    fn range<T: PartialOrd + Display>(&mut self, path: &str, value: Option<T>, range: &RangeInclusive<T>) {
        if value.is_some_and(|value| !range.contains(&value)) {
            let key = path.rsplit('.').next().unwrap_or(path);
            self.tell("setting-out-of-range", path, |found| {
                found.arg("key", key).arg("low", range.start()).arg("high", range.end())
            });
        }
    }
}

/// Returns where the last key of a path is written. Numbers in it count the elements of an array from nought.
fn place_of(tree: &DeTable<'_>, path: &str) -> Range<usize> {
    let mut table = tree;
    let mut place = 0..0;
    let mut steps = path.split('.');
    while let Some((key, value)) = steps.next().and_then(|step| table.iter().find(|(key, _)| *key.get_ref() == step)) {
        place = key.span();
        let inner = match value.get_ref() {
            DeValue::Array(items) => {
                let number = steps.next().and_then(|number| number.parse::<usize>().ok());
                number.and_then(|number| items.get(number)).map(|item| item.get_ref())
            }
            other => Some(other),
        };
        let Some(DeValue::Table(inner)) = inner else { break };
        table = inner;
    }
    place
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::Project;
    use crate::diagnostics::Exit;

    const SMALL: &str =
        "as_of = 2022-06-30\n[project]\nname = \"N\"\nstart = \"2020-09-01\"\nend = 2022-12-31\nregion = \"R\"\n";

    /// Returns the codes of the mistakes in these lines below a file without one, with the key that each stands under.
    fn told(lines: &str) -> Vec<(&'static str, String)> {
        told_of(&format!("{SMALL}{lines}"))
    }

    fn told_of(source: &str) -> Vec<(&'static str, String)> {
        let Err(failure) = Project::parse(Path::new("."), source) else { return Vec::new() };
        assert_eq!(failure.exit, Exit::Usage);
        let told = |found: &crate::diagnostics::Diagnostic| {
            let (row, snippet) = (found.place.row.unwrap(), found.snippet.as_ref().unwrap());
            (found.code, format!("{row} {}", &snippet.source[snippet.span.clone()]))
        };
        failure.diagnostics.iter().map(told).collect()
    }

    /// The group's row would stand twice in the table of outcomes, and all groups without it give the hidden ones away.
    #[test]
    fn no_id_stands_twice() {
        for (lines, code, place) in [
            ("[[group]]\nid = 'R1'\ntarget = 3\n[[group]]\nid = 'R1'\ntarget = 3", "id-twice", "11 id"),
            ("[[group]]\nid = 'all'", "group-id-reserved", "8 id"),
            ("[[organiser]]\nid = 'Pori'\nname = 'a'\n[[organiser]]\nid = 'Pori'\nname = 'b'", "id-twice", "11 id"),
            ("[[unit]]\nname = 'Y'\nteams = []\n[[unit]]\nname = 'Y'\nteams = []", "id-twice", "11 name"),
            ("[[unit]]\nname = 'Y'\nteams = ['a', 'b', 'a']", "team-twice", "9 teams"),
            (
                "action = [{ no = 1, title = 'a', status = 'valmis' },\n{ no = 1, title = 'b', status = 'valmis' }]",
                "id-twice",
                "2 no",
            ),
        ] {
            let found = if lines.starts_with("action") { told_of(&format!("{lines}\n{SMALL}")) } else { told(lines) };
            assert_eq!(found, [(code, place.to_owned())], "{lines}");
        }
        assert_eq!(told("[[group]]\nid = 'R1'\n[[group]]\nid = 'R2'\n[[organiser]]\nid = 'R1'\nname = 'a'"), []);
    }

    #[test]
    fn a_number_that_cannot_be_is_refused_where_it_stands() {
        for (lines, place) in [
            ("[targets]\nmedian_days_to_first_job = -1", "8 median_days_to_first_job"),
            ("[targets]\nmedian_days_to_first_job = nan", "8 median_days_to_first_job"),
            ("[targets]\nfidelity_score = 24", "8 fidelity_score"),
            ("[targets]\nfidelity_score = 126", "8 fidelity_score"),
            ("[targets]\nexperts_by_experience = -1", "8 experts_by_experience"),
            ("[targets]\ngroup_pilots_paid = 9223372036854775807", "8 group_pilots_paid"),
            ("[targets]\nclients_per_coach_high = inf", "8 clients_per_coach_high"),
            ("[[group]]\nid = 'R1'\ntarget = -3", "9 target"),
            ("[budget]\ntotal = -1", "8 total"),
            ("[budget]\ntotal = 9223372036854775807", "8 total"),
            ("[budget]\ntotal = 1\nstate_grant = -0.5", "9 state_grant"),
            ("[budget]\ntotal = 1\nown_share = 1e10", "9 own_share"),
        ] {
            assert_eq!(told(lines), [("setting-out-of-range", place.to_owned())], "{lines}");
        }
        assert_eq!(told("[targets]\nfidelity_score = 25\nmedian_days_to_first_job = 0\n[budget]\ntotal = 2080000"), []);
    }

    #[test]
    fn the_lower_end_of_a_range_is_not_above_the_upper() {
        let lines = "[targets]\nclients_per_coach_high = 25\nclients_per_coach_low = 75";
        assert_eq!(told(lines), [("targets-crossed", "9 clients_per_coach_low".to_owned())]);
        assert_eq!(told("[targets]\nclients_per_coach_low = 25\nclients_per_coach_high = 25"), []);
    }

    #[test]
    fn one_run_tells_of_every_mistake_in_the_order_of_the_file() {
        let lines = "[targets]\nemployment_rate = 40\nfidelity_score = 1\n[[risk]]\ntitle = 'a'\nhandling = 'x'\n\
                     probability = 0\nimpact = 6\n[brand]\naccent = 'green'\n";
        let found = told_of(&format!("{SMALL}{lines}").replace("2022-12-31", "2019-12-31"));
        let codes: Vec<&str> = found.iter().map(|(code, _)| *code).collect();
        assert_eq!(
            codes,
            [
                "project-end-before-start",
                "target-not-a-share",
                "setting-out-of-range",
                "risk-off-scale",
                "risk-off-scale",
                "brand-colour-unknown"
            ]
        );
    }

    /// A text may hold the very words that a key is made of.
    #[test]
    fn a_mistake_is_shown_at_its_key_and_not_at_a_word_of_a_text() {
        let notice = "notice = \"the end of employment_rate = and as_of\"\n";
        let source = format!("{notice}{SMALL}[targets]\nemployment_rate = 40\n");
        assert_eq!(told_of(&source), [("target-not-a-share", "9 employment_rate".to_owned())]);
        let found = told_of(&source.replace("2022-12-31", "2019-12-31"));
        assert_eq!(found[0], ("project-end-before-start", "6 end".to_owned()));
        let dotted = format!("targets.employment_rate = 40\n{SMALL}");
        assert_eq!(told_of(&dotted), [("target-not-a-share", "1 employment_rate".to_owned())]);
    }

    #[test]
    fn a_project_that_ends_before_it_starts_is_refused() {
        assert_eq!(told_of(&SMALL.replace("2022-12-31", "2019-12-31"))[0].0, "project-end-before-start");
    }

    /// Each quarter up to it would be computed.
    #[test]
    fn a_last_day_far_after_the_project_is_refused_where_it_stands() {
        let found = told_of(&SMALL.replace("as_of = 2022-06-30", "as_of = 2202-06-30"));
        assert_eq!(found, [("as-of-far-off", "1 as_of".to_owned())]);
        assert_eq!(told_of(&SMALL.replace("as_of = 2022-06-30", "as_of = 2027-12-31")), []);
    }

    /// As above: 9999 is what some systems write for no end.
    #[test]
    fn a_project_without_an_end_is_refused_where_it_stands() {
        let found = told_of(&SMALL.replace("2022-12-31", "9999-12-31").replace("2022-06-30", "9999-06-30"));
        assert_eq!(found, [("project-too-long", "5 end".to_owned())]);
        assert_eq!(told_of(&SMALL.replace("2022-12-31", "2040-12-31")), []);
    }

    /// No period could be chosen: there is none that begins after the project and before the data end.
    #[test]
    fn a_last_day_before_the_project_is_refused_where_it_stands() {
        let found = told_of(&SMALL.replace("as_of = 2022-06-30", "as_of = 1900-06-30"));
        assert_eq!(found, [("as-of-before-project", "1 as_of".to_owned())]);
        assert_eq!(told_of(&SMALL.replace("as_of = 2022-06-30", "as_of = 2020-09-01")), []);
    }

    #[test]
    fn a_risk_off_its_scale_is_refused_where_it_stands() {
        let with = |number: u8| {
            let first = "[[risk]]\ntitle = \"A\"\nhandling = \"x\"\nprobability = 1\nimpact = 5\n";
            told(&format!("{first}[[risk]]\ntitle = \"Toinen\"\nhandling = \"x\"\nprobability = {number}\n"))
        };
        assert_eq!(with(5), []);
        for number in [0, 6] {
            assert_eq!(with(number), [("risk-off-scale", "15 probability".to_owned())], "{number}");
        }
    }

    /// Whoever lets a column through the gate says why.
    #[test]
    fn an_exception_without_a_reason_is_refused() {
        let exception = |reason: &str| {
            format!("[[identifier_exception]]\nform = \"referral\"\ncolumn = \"Nimi\"\nreason = \"{reason}\"\n")
        };
        assert_eq!(told(&exception(" ")), [("exception-without-reason", "10 reason".to_owned())]);
        assert_eq!(told(&exception("koodeja, ei nimiä")), []);
    }

    /// 40 would be printed as 4,000 %.
    #[test]
    fn a_target_share_in_percent_is_refused_where_it_stands() {
        for (key, value) in [("employment_rate", "40"), ("retention_13_weeks", "65.0"), ("employment_rate", "-0.1")] {
            let found = told(&format!("[targets]\n# employment_rate = 0.40\n{key} = {value}\n"));
            assert_eq!(found, [("target-not-a-share", format!("9 {key}"))], "{key} = {value}");
        }
        assert_eq!(told("[targets]\nemployment_rate = 1"), []);
    }
}
