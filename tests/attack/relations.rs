//! What published counts have to do with each other, from what they count.

use std::collections::{BTreeMap, BTreeSet};

use super::{Counts, Name, Relation, name};

/// Returns the key columns of a table.
pub(super) fn keys(table: &str) -> &'static [&'static str] {
    match table {
        "area/municipalities" => &["municipality"],
        "clients/decisions" => &["period", "decision"],
        "clients/feedback" => &["year"],
        "clients/profile" => &["year", "dimension", "value"],
        "clients/referrers" => &["year", "referrer"],
        "coaches/by_organiser" => &["date", "organiser"],
        "coaches/teams" => &["team"],
        "economy/away_from_services" => &["day"],
        "economy/budget" => &["category", "funder"],
        "economy/cost_per_outcome" => &["year"],
        "employment/caseload_check" | "employment/hours" | "employment/quarterly" | "employment/waiting" => &["period"],
        "employment/coaches" => &["period", "team"],
        "employment/exits" => &["period", "reason"],
        "employment/own_lines" => &["period", "job_class"],
        "employment/pathway" => &["cohort"],
        "employment/quarterly_by_area" => &["area_kind", "area", "period"],
        "employment/retention" => &["weeks"],
        "employment/tenure" | "employment/time_to_first_job" => &["day"],
        "equity/access" | "equity/outcome" => &["area_kind", "area", "year"],
        "equity/summary" => &["measure", "area_kind", "year"],
        "functioning/change" => &["instrument", "section"],
        "group_pilot/attendance" => &["group", "kind"],
        "group_pilot/outcomes" => &["group"],
        "network/actors" => &["area"],
        _ => &[],
    }
}

/// Collects relations between counts that are there.
struct Book<'c> {
    counts: &'c Counts,
    found: Vec<Relation>,
    quarters: Vec<String>,
    years: Vec<String>,
}

/// Returns every relation that holds in any project, from what the columns mean.
pub(super) fn of(counts: &Counts, areas: &[[String; 3]]) -> Vec<Relation> {
    let periods = |table: &str| {
        let prefix = format!("{table}|served|");
        let after = counts.keys().filter_map(|name| name.strip_prefix(&prefix));
        after.map(|period| period.rsplit('|').next().unwrap().to_owned()).collect::<BTreeSet<String>>()
    };
    let quarters = periods("employment/quarterly").into_iter().collect();
    let years = periods("equity/outcome").into_iter().collect();
    let mut book = Book { counts, found: Vec::new(), quarters, years };
    book.quarterly();
    book.jobs();
    book.referrals();
    book.years();
    book.areas(areas);
    book.closed_lists();
    book.curves();
    book.found
}

impl Book<'_> {
    /// The first together are no more than the others together; said only where all are there.
    fn at_most(&mut self, less: &[Name], more: &[Name]) {
        self.relate(less, more, false);
    }

    fn same(&mut self, one: &[Name], other: &[Name]) {
        self.relate(one, other, true);
    }

    fn relate(&mut self, less: &[Name], more: &[Name], is_equal: bool) {
        if less.is_empty() || less.iter().chain(more).any(|name| !self.counts.contains_key(name)) {
            return;
        }
        let mut terms: BTreeMap<Name, i64> = BTreeMap::new();
        for (names, factor) in [(less, 1), (more, -1)] {
            for name in names {
                *terms.entry(name.clone()).or_default() += factor;
            }
        }
        self.found.push(Relation { terms: terms.into_iter().filter(|(_, factor)| *factor != 0).collect(), is_equal });
    }

    /// Each is a part of the next, in the same row.
    fn nested(&mut self, table: &str, columns: &[&str], keys: &[&str]) {
        for pair in columns.windows(2) {
            self.at_most(&[name(table, pair[0], keys)], &[name(table, pair[1], keys)]);
        }
    }

    /// Returns a column in several rows of one key.
    fn each(&self, table: &str, column: &str, keys: &[String]) -> Vec<Name> {
        keys.iter().map(|key| name(table, column, &[key])).collect()
    }

    /// Returns the keys of all rows of a table in which this column has a count.
    fn rows(&self, table: &str, column: &str) -> Vec<Vec<String>> {
        let prefix = format!("{table}|{column}|");
        let keys = self.counts.keys().filter_map(|name| name.strip_prefix(&prefix));
        keys.map(|keys| keys.split('|').map(str::to_owned).collect()).collect()
    }

    fn quarterly(&mut self) {
        let quarterly = |column: &str, quarter: &str| name("employment/quarterly", column, &[quarter]);
        let waiting = |column: &str, quarter: &str| name("employment/waiting", column, &[quarter]);
        let quarters = self.quarters.clone();
        for (place, quarter) in quarters.iter().enumerate() {
            self.nested("employment/quarterly", &["new_clients", "served"], &[quarter]);
            self.nested("employment/quarterly", &["first_jobs", "competitive", "paid", "served"], &[quarter]);
            self.nested("employment/quarterly", &["wage_subsidised", "competitive"], &[quarter]);
            let own_line = |class: &str| name("employment/own_lines", "clients", &[quarter, class]);
            for class in ["AVOIN_PT", "YRITTAJA"] {
                self.at_most(&[own_line(class)], &[quarterly("competitive", quarter)]);
            }
            self.same(&[own_line("AVOIN_PT")], &[quarterly("wage_subsidised", quarter)]);
            self.nested("employment/quarterly", &["first_jobs", "job_starts"], &[quarter]);
            self.nested("employment/waiting", &["no_referral", "started"], &[quarter]);
            self.nested("employment/waiting", &["no_contact", "started"], &[quarter]);
            // The first start is a start, and a returning client is new in the quarter.
            self.at_most(&[waiting("started", quarter)], &[quarterly("new_clients", quarter)]);
            if place == 0 {
                self.same(&[quarterly("new_clients", quarter)], &[quarterly("served", quarter)]);
                self.same(&[waiting("started", quarter)], &[quarterly("new_clients", quarter)]);
            } else {
                let before = quarterly("served", &quarters[place - 1]);
                self.at_most(&[quarterly("served", quarter)], &[before.clone(), quarterly("new_clients", quarter)]);
                // In generated projects nobody leaves and comes back at once.
                let left = self.left_in(&quarters[place - 1]);
                if !left.is_empty() {
                    let after = [left, vec![quarterly("served", quarter)]].concat();
                    self.same(&[before, quarterly("new_clients", quarter)], &after);
                }
            }
            let from = place.saturating_sub(3);
            let twelve_months = &quarters[from..=place];
            let new = || name("employment/caseload_check", "new_clients", &[quarter]);
            self.at_most(&[new()], &self.each("employment/quarterly", "new_clients", twelve_months));
            self.at_most(&self.each("employment/waiting", "started", twelve_months), &[new()]);
            self.at_most(&[new()], &self.each("employment/waiting", "started", &quarters[..=place]));
            for quarter in twelve_months {
                self.at_most(&[quarterly("new_clients", quarter)], &[new()]);
            }
        }
        let so_far = |column: &str| name("employment/cumulative", column, &[]);
        let started = self.each("employment/waiting", "started", &quarters);
        let first_jobs = self.each("employment/quarterly", "first_jobs", &quarters);
        self.same(&started, &[so_far("ever_served")]);
        self.at_most(&[so_far("ever_competitive")], &first_jobs);
        self.at_most(&first_jobs, &[so_far("ever_competitive"), so_far("in_work_at_start")]);
        self.at_most(&[so_far("ever_competitive"), so_far("in_work_at_start")], &[so_far("ever_served")]);
        for quarter in &quarters {
            self.at_most(&[quarterly("served", quarter)], &[so_far("ever_served")]);
        }
    }

    /// Returns the services that ended in a quarter, by reason.
    fn left_in(&self, quarter: &str) -> Vec<Name> {
        let reasons = self.rows("employment/exits", "exits").into_iter().filter(|keys| keys[0] == quarter);
        reasons.map(|keys| name("employment/exits", "exits", &[&keys[0], &keys[1]])).collect()
    }

    fn jobs(&mut self) {
        let quarterly = |column: &str, quarter: &str| name("employment/quarterly", column, &[quarter]);
        let hours = |column: &str, quarter: &str| name("employment/hours", column, &[quarter]);
        let quarters = self.quarters.clone();
        for (place, quarter) in quarters.iter().enumerate() {
            self.nested("employment/hours", &["twenty_or_more", "jobs"], &[quarter]);
            // Generated projects know the hours of all jobs.
            self.at_most(&[quarterly("job_starts", quarter)], &[hours("jobs", quarter)]);
            for column in ["jobs", "twenty_or_more"] {
                let before = place.checked_sub(1).map(|before| hours(column, &quarters[before]));
                let more: Vec<Name> = before.into_iter().chain([quarterly("job_starts", quarter)]).collect();
                self.at_most(&[hours(column, quarter)], &more);
            }
            let starts = self.each("employment/quarterly", "job_starts", &quarters[..=place]);
            self.at_most(&[hours("jobs", quarter)], &starts);
        }
        // The data end on 30 June 2022: 13 weeks before is 31 March, 26 weeks 30 December, 52 weeks 1 July 2021.
        for (weeks, over, begun) in [("13", "2022Q1", "2022Q1"), ("26", "2021Q3", "2021Q4"), ("52", "2021Q2", "2021Q3")]
        {
            let retention = |column: &str| name("employment/retention", column, &[weeks]);
            let starts = |to: &str| {
                let quarters: Vec<String> = quarters.iter().filter(|quarter| quarter.as_str() <= to).cloned().collect();
                self.each("employment/quarterly", "job_starts", &quarters)
            };
            let (over, begun) = (starts(over), starts(begun));
            self.at_most(&over, &[retention("eligible")]);
            if begun.is_empty() {
                self.at_most(&[retention("eligible")], &[]);
            } else {
                self.at_most(&[retention("eligible")], &begun);
            }
            self.nested("employment/retention", &["sustained", "eligible"], &[weeks]);
        }
        // Still held after so many days: followed on day 90 means held for 89 days.
        let held = [
            ("tenure", "at_risk", "30"),
            ("tenure", "at_risk", "90"),
            ("retention", "sustained", "13"),
            ("tenure", "at_risk", "180"),
            ("retention", "sustained", "26"),
            ("tenure", "at_risk", "365"),
        ];
        let held = held.map(|(table, column, key)| name(&format!("employment/{table}"), column, &[key]));
        for pair in held.windows(2) {
            self.at_most(&[pair[1].clone()], &[pair[0].clone()]);
        }
        self.same(&[held[5].clone()], &[name("employment/retention", "sustained", &["52"])]);
        self.at_most(&[held[0].clone()], &self.each("employment/quarterly", "job_starts", &quarters));
        for pair in ["13", "26", "52"].windows(2) {
            let eligible = |weeks: &str| name("employment/retention", "eligible", &[weeks]);
            self.at_most(&[eligible(pair[1])], &[eligible(pair[0])]);
        }
    }

    fn referrals(&mut self) {
        let quarters = self.quarters.clone();
        let pathway = |column: &str, quarters: &[String]| self.each("employment/pathway", column, quarters);
        let decided = |decision: &str, quarters: &[String]| {
            quarters
                .iter()
                .map(|quarter| name("clients/decisions", "referrals", &[quarter, decision]))
                .collect::<Vec<_>>()
        };
        let decisions = ["hyväksytty", "jono", "ei sovellu", "asiakas perui", "ei tietoa"];
        let all = |quarters: &[String]| decisions.iter().flat_map(|it| decided(it, quarters)).collect::<Vec<_>>();
        let mut found = Vec::new();
        for (place, quarter) in quarters.iter().enumerate() {
            let (own, onwards) = (std::slice::from_ref(quarter), &quarters[place..]);
            found.push((pathway("referred", own), all(own)));
            // Who was referred first in a quarter, or later, has no referral before.
            found.push((pathway("referred", onwards), all(onwards)));
            found.push((pathway("accepted", onwards), decided("hyväksytty", onwards)));
        }
        found.push((pathway("started", &quarters), vec![name("employment/cumulative", "ever_served", &[])]));
        found.push((pathway("first_job", &quarters), self.each("employment/quarterly", "first_jobs", &quarters)));
        found.push((pathway("sustained_13w", &quarters), vec![name("employment/retention", "sustained", &["13"])]));
        for (less, more) in found {
            self.at_most(&less, &more);
        }
        for quarter in &quarters {
            self.nested("employment/pathway", &["sustained_13w", "first_job", "started", "referred"], &[quarter]);
            for step in ["accepted", "profiled", "employer_contact"] {
                self.nested("employment/pathway", &[step, "referred"], &[quarter]);
            }
        }
    }

    /// Returns the quarters of a year.
    fn quarters_of(&self, year: &str) -> Vec<String> {
        self.quarters.iter().filter(|quarter| quarter.starts_with(year)).cloned().collect()
    }

    fn years(&mut self) {
        let decisions = ["hyväksytty", "jono", "ei sovellu", "asiakas perui", "ei tietoa"];
        for year in self.years.clone() {
            let quarters = self.quarters_of(&year);
            let decided = |decision: &str| {
                quarters
                    .iter()
                    .map(|quarter| name("clients/decisions", "referrals", &[quarter, decision]))
                    .collect::<Vec<_>>()
            };
            let all: Vec<Name> = decisions.iter().flat_map(|decision| decided(decision)).collect();
            let rows: Vec<Vec<String>> =
                self.rows("clients/referrers", "referrals").into_iter().filter(|keys| keys[0] == year).collect();
            let referrers = |column: &str| {
                rows.iter().map(|keys| name("clients/referrers", column, &[&year, &keys[1]])).collect::<Vec<_>>()
            };
            self.same(&referrers("referrals"), &all);
            self.same(&referrers("accepted"), &decided("hyväksytty"));
            for keys in &rows {
                self.nested("clients/referrers", &["accepted", "referrals"], &[&year, &keys[1]]);
                self.same(&[name("clients/referrers", "all_referrals", &[&year, &keys[1]])], &all);
            }
            let of_year = |column: &str| name("economy/cost_per_outcome", column, &[&year]);
            self.same(&[of_year("first_jobs")], &self.each("employment/quarterly", "first_jobs", &quarters));
            for quarter in &quarters {
                self.at_most(&[name("employment/quarterly", "served", &[quarter])], &[of_year("clients")]);
            }
            self.at_most(&[of_year("clients")], &self.each("employment/quarterly", "served", &quarters));
            let mut dimensions: BTreeMap<String, Vec<Name>> = BTreeMap::new();
            for keys in self.rows("clients/profile", "clients").into_iter().filter(|keys| keys[0] == year) {
                let one = name("clients/profile", "clients", &[&year, &keys[1], &keys[2]]);
                dimensions.entry(keys[1].clone()).or_default().push(one);
            }
            for values in dimensions.values() {
                self.same(values, &[of_year("clients")]);
            }
        }
    }

    /// Municipalities make up organisers, subregions and the region; with those from elsewhere they are everybody.
    fn areas(&mut self, areas: &[[String; 3]]) {
        let mut by_kind: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
        for [municipality, organiser, subregion] in areas {
            for (kind, area) in
                [("organiser", organiser.clone()), ("subregion", subregion.clone()), ("region", String::new())]
            {
                by_kind.entry((kind.to_owned(), area)).or_default().push(municipality.clone());
            }
        }
        let columns = [
            ("employment/quarterly_by_area", "served"),
            ("employment/quarterly_by_area", "competitive"),
            ("equity/outcome", "served"),
            ("equity/outcome", "competitive"),
            ("equity/access", "started"),
        ];
        for (table, column) in columns {
            let rows = self.rows(table, column);
            let periods: BTreeSet<&String> = rows.iter().map(|keys| &keys[2]).collect();
            for period in periods {
                let at = |kind: &str, area: &str| name(table, column, &[kind, area, period]);
                let region =
                    rows.iter().find(|keys| keys[0] == "region" && keys[1] != "muu" && keys[1] != "tuntematon");
                let Some(region) = region.map(|keys| keys[1].clone()) else { continue };
                for ((kind, area), members) in &by_kind {
                    let area = if area.is_empty() { &region } else { area };
                    let members: Vec<Name> = members.iter().map(|it| at("municipality", it)).collect();
                    self.same(&members, &[at(kind, area)]);
                }
                for kind in ["municipality", "organiser", "subregion"] {
                    for area in ["muu", "tuntematon"] {
                        self.same(&[at(kind, area)], &[at("region", area)]);
                    }
                }
                let everybody = [at("region", &region), at("region", "muu"), at("region", "tuntematon")];
                let whole = match (table, column) {
                    ("employment/quarterly_by_area", _) => name("employment/quarterly", column, &[period]),
                    ("equity/outcome", "served") => name("economy/cost_per_outcome", "clients", &[period]),
                    ("equity/access", _) => name("employment/caseload_check", "new_clients", &[&format!("{period}Q4")]),
                    _ => String::new(),
                };
                self.same(&everybody, &[whole]);
                for keys in rows.iter().filter(|keys| keys[2] == *period) {
                    self.of_area(table, column, &keys[0], &keys[1], period);
                }
            }
        }
    }

    /// Clients of an area: a part of others, and of a year no fewer than in any of its quarters, no more than in all of them.
    fn of_area(&mut self, table: &str, column: &str, kind: &str, area: &str, period: &str) {
        let own = name(table, column, &[kind, area, period]);
        if column == "competitive" {
            self.at_most(std::slice::from_ref(&own), &[name(table, "served", &[kind, area, period])]);
        }
        if table == "equity/access" {
            self.at_most(std::slice::from_ref(&own), &[name("equity/outcome", "served", &[kind, area, period])]);
        }
        let quarter = self.quarters.iter().position(|quarter| quarter == period);
        let next = quarter.and_then(|place| self.quarters.get(place + 1)).cloned();
        if let Some(next) = next.filter(|_| column == "served" && !self.left_in(period).is_empty()) {
            // Who was there is there in the next quarter or has left, and who is there then was there before or has come.
            let later = name(table, column, &[kind, area, &next]);
            let more = [self.left_in(period), vec![later.clone()]].concat();
            self.at_most(std::slice::from_ref(&own), &more);
            self.at_most(&[later], &[own.clone(), name("employment/quarterly", "new_clients", &[&next])]);
        }
        if table == "equity/outcome" {
            let quarters = self.quarters_of(period);
            let quarters: Vec<Name> = quarters
                .iter()
                .map(|quarter| name("employment/quarterly_by_area", column, &[kind, area, quarter]))
                .collect();
            for quarter in &quarters {
                self.at_most(std::slice::from_ref(quarter), std::slice::from_ref(&own));
            }
            self.at_most(&[own], &quarters);
        }
    }

    /// Pilot groups and instruments.
    fn closed_lists(&mut self) {
        for keys in self.rows("group_pilot/outcomes", "participants") {
            self.nested("group_pilot/outcomes", &["competitive", "paid", "participants"], &[&keys[0]]);
            self.nested("group_pilot/outcomes", &["finished", "participants"], &[&keys[0]]);
        }
        for keys in self.rows("functioning/change", "paired") {
            let at = |column: &str| name("functioning/change", column, &[&keys[0], &keys[1]]);
            self.same(&["improved", "same", "worse"].map(at), &[at("paired")]);
            self.at_most(&[at("paired")], &[at("eligible")]);
        }
    }

    /// Who is still followed after more days was so after fewer.
    fn curves(&mut self) {
        for table in ["employment/time_to_first_job", "economy/away_from_services"] {
            let mut days: Vec<i64> = self.rows(table, "at_risk").iter().map(|keys| keys[0].parse().unwrap()).collect();
            days.sort_unstable();
            for pair in days.windows(2) {
                let [earlier, later] = [pair[0], pair[1]].map(|day| name(table, "at_risk", &[&day.to_string()]));
                self.at_most(&[later], &[earlier]);
            }
        }
    }
}
