//! Where numbers of a report may come from, read from the released tables, the project's files and the program's own.
//!
//! Nothing here knows a true value that is hidden: of log/ only counts are read that the annexes may print.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use chrono::NaiveDate;
use kooste::language::Lang;
use kooste::period::Period;
use kooste::report::locale::Locale;
use kooste::statistics;
use serde_json::Value;

use crate::numbers::tokens;
use crate::program::{Folder, PERIOD};

/// A row of a released table as it may be printed.
#[derive(Clone, Debug)]
pub struct Printed {
    pub table: &'static str,
    /// Its place in the table, from 0.
    pub row: usize,
    /// The values of its keys.
    pub keys: BTreeMap<String, String>,
    /// What may stand at the beginning of a printed row.
    pub labels: BTreeSet<String>,
    /// Its numbers in every form in which the report prints them.
    pub numbers: BTreeSet<String>,
}

impl Printed {
    /// Returns the values of its keys but one.
    pub fn without(&self, left_out: &str) -> BTreeMap<&str, &str> {
        let keys = self.keys.iter().filter(|(key, _)| *key != left_out);
        keys.map(|(key, value)| (key.as_str(), value.as_str())).collect()
    }
}

/// A released table: header, rows, and the unit of each column.
pub struct Table {
    pub header: Vec<String>,
    pub grain: Vec<String>,
    pub units: BTreeMap<String, String>,
    pub rows: Vec<Vec<String>>,
}

impl Table {
    fn value<'t>(&self, row: &'t [String], column: &str) -> &'t str {
        self.header.iter().position(|name| name == column).map_or("", |place| row[place].as_str())
    }

    fn number(&self, row: &[String], column: &str) -> Option<f64> {
        self.value(row, column).parse().ok()
    }
}

/// What kooste.toml says, as far as the report prints it.
pub struct Project {
    pub settings: toml::Table,
    /// Targets and money.
    pub targets: BTreeSet<String>,
    /// The target of the group pilots together.
    pub pilots: BTreeSet<String>,
    /// How much of the project's time has passed.
    pub elapsed: BTreeSet<String>,
    /// Participants of events and their sums, by year and kind and in all.
    pub events: BTreeSet<String>,
    /// What each funder grants of the whole, in percent.
    pub shares: BTreeSet<String>,
}

impl Project {
    pub fn of(folder: &Folder) -> Project {
        let settings: toml::Table = toml::from_str(&fs::read_to_string(folder.path("kooste.toml")).unwrap()).unwrap();
        let mut targets = BTreeSet::new();
        for section in ["targets", "budget"] {
            let values = settings.get(section).and_then(toml::Value::as_table).into_iter().flatten();
            targets.extend(values.filter_map(|(_, value)| match value {
                toml::Value::Float(share) => Some(locale().percent_short(*share)),
                toml::Value::Integer(number) => Some(locale().integer(*number)),
                _ => None,
            }));
        }
        let pilots = settings["targets"].get("group_pilots_paid").and_then(toml::Value::as_integer);
        let pilots = pilots.map(|target| locale().integer(target)).into_iter().collect();
        let none = BTreeSet::new;
        let project = Project { targets, pilots, elapsed: none(), events: none(), shares: none(), settings };
        let (start, end) = (project.day("start"), project.day("end"));
        let passed = (project.cut_off() - start).num_days() + 1;
        let whole = (end - start).num_days() + 1;
        let elapsed = BTreeSet::from([locale().percent(passed as f64 / whole as f64, 1)]);
        let (events, shares) = (project.participants(), project.granted());
        Project { elapsed, events, shares, ..project }
    }

    /// Returns how many events there were up to the cut-off and how many came, by year and kind and in all, and each event's own number.
    fn participants(&self) -> BTreeSet<String> {
        let events = self.settings.get("event").and_then(toml::Value::as_array).into_iter().flatten();
        let mut sums: BTreeMap<String, (i64, i64)> = BTreeMap::new();
        let mut all = BTreeSet::new();
        for event in events {
            let day: NaiveDate = event["date"].as_datetime().unwrap().to_string().parse().unwrap();
            if day > self.cut_off() {
                continue;
            }
            let people = event.get("participants").and_then(toml::Value::as_integer).unwrap_or(0);
            let kind = event.get("kind").and_then(toml::Value::as_str).unwrap_or("");
            all.extend([locale().integer(people), locale().date(day)]);
            for group in [format!("{} {kind}", &day.to_string()[..4]), String::new()] {
                let sum = sums.entry(group).or_default();
                *sum = (sum.0 + 1, sum.1 + people);
            }
        }
        all.extend(sums.values().flat_map(|(events, people)| [locale().integer(*events), locale().integer(*people)]));
        all
    }

    /// Returns the shares of the funders in what is granted.
    fn granted(&self) -> BTreeSet<String> {
        let Some(budget) = self.settings.get("budget").and_then(toml::Value::as_table) else { return BTreeSet::new() };
        let euros = |name: &str| budget.get(name).and_then(|it| it.as_float().or(it.as_integer().map(|it| it as f64)));
        let Some(total) = euros("total") else { return BTreeSet::new() };
        let parts = ["total", "state_grant", "own_share"].into_iter().filter_map(euros);
        parts.flat_map(|part| [locale().percent(part / total, 0), locale().percent(part / total, 1)]).collect()
    }

    pub fn day(&self, name: &str) -> NaiveDate {
        self.settings["project"][name].as_datetime().unwrap().to_string().parse().unwrap()
    }

    fn all(&self, of: &str) -> &[toml::Value] {
        self.settings.get(of).and_then(toml::Value::as_array).map_or(&[], Vec::as_slice)
    }

    /// Returns the numbers of the actions, and how many of them may be in a state.
    pub fn actions(&self) -> BTreeSet<String> {
        up_to(self.all("action").len())
    }

    /// Returns probability and impact of the risks, and their products.
    pub fn risks(&self) -> BTreeSet<String> {
        let sizes = self.all("risk").iter().flat_map(|risk| {
            let [probability, impact] = ["probability", "impact"].map(|key| risk[key].as_integer().unwrap());
            [probability, impact, probability * impact]
        });
        sizes.map(|size| locale().integer(size)).collect()
    }

    /// Returns the figures on the wider network with their years.
    pub fn network(&self) -> BTreeSet<String> {
        let figures = self.all("context").iter().filter(|it| it.get("group").or(it.get("centre")).is_some());
        let numbers = figures.flat_map(|it| {
            let value = it["value"].as_float().or(it["value"].as_integer().map(|value| value as f64)).unwrap();
            [locale().decimal(value, 0), locale().decimal(value, 1), it["year"].to_string()]
        });
        numbers.collect()
    }

    /// Returns the numbers of the decisions, and the days of the feedback.
    pub fn decisions(&self) -> BTreeSet<String> {
        let days = self.all("feedback").iter().map(|said| said["date"].as_datetime().unwrap().to_string());
        let days = days.map(|day| locale().date(day.parse().unwrap()));
        up_to(self.all("decision").len()).into_iter().chain(days).collect()
    }

    pub fn cut_off(&self) -> NaiveDate {
        let as_of: NaiveDate = self.settings["as_of"].as_datetime().unwrap().to_string().parse().unwrap();
        as_of.min(period().end())
    }

    /// Returns the name under which an area is printed.
    fn area(&self, area: &str) -> String {
        let organisers = self.settings.get("organiser").and_then(toml::Value::as_array).into_iter().flatten();
        let named = organisers.filter(|it| it["id"].as_str() == Some(area)).find_map(|it| it["name"].as_str());
        named.unwrap_or(area).to_owned()
    }
}

/// Returns the numbers from 0 up to one.
pub fn up_to(last: usize) -> BTreeSet<String> {
    (0..=last).map(|number| number.to_string()).collect()
}

pub fn locale() -> Locale {
    Locale::of(Lang::Fi)
}

pub fn period() -> Period {
    PERIOD.parse().unwrap()
}

/// Returns the released tables by the names of their files.
pub fn tables(folder: &Folder) -> BTreeMap<String, Table> {
    let files = folder.files("out/2022Q2/tables");
    let csv = files.iter().filter(|(name, _)| name.ends_with(".csv"));
    csv.map(|(name, bytes)| {
        let metadata: Value = serde_json::from_slice(&files[&format!("{name}-metadata.json")]).unwrap();
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        let grain = metadata["tableSchema"]["primaryKey"].as_array().into_iter().flatten();
        let columns = metadata["tableSchema"]["columns"].as_array().unwrap().iter();
        let units = columns.filter_map(|column| Some((column["name"].as_str()?, column["schema:unitText"].as_str()?)));
        let table = Table {
            header,
            grain: grain.map(|name| name.as_str().unwrap().to_owned()).collect(),
            units: units.map(|(name, unit)| (name.to_owned(), unit.to_owned())).collect(),
            rows,
        };
        (name.rsplit('/').next().unwrap().trim_end_matches(".csv").to_owned(), table)
    })
    .collect()
}

/// Returns a released cell in the forms in which the report prints it; `..` and what is no number in none.
fn forms(unit: &str, value: &str) -> Vec<String> {
    // A count of four digits reads as a year.
    let is_count = unit != "period" && value.parse::<i64>().is_ok();
    if let Some(period) = value.parse::<Period>().ok().filter(|_| !is_count) {
        return vec![locale().period(period), locale().period_short(period)];
    }
    match (unit, value.parse::<i64>(), value.parse::<f64>()) {
        ("year" | "text" | "code", ..) => vec![value.to_owned()],
        ("date", ..) => value.parse().map(|day| vec![locale().date(day)]).unwrap_or_default(),
        ("fraction", _, Ok(fraction)) => vec![locale().percent(fraction, 1), locale().percent(fraction, 0)],
        ("per_1000" | "years", _, Ok(number)) => vec![locale().decimal(number, 2)],
        (_, Ok(count), Ok(number)) => vec![locale().decimal(number, 1), locale().integer(count)],
        (_, _, Ok(number)) => vec![locale().decimal(number, 1), locale().decimal(number, 0)],
        _ => Vec::new(),
    }
}

/// Returns the numbers of a cell as they stand on paper.
pub fn numbers(unit: &str, value: &str) -> Vec<String> {
    forms(unit, value).iter().flat_map(|form| tokens(form)).map(|token| token.text).collect()
}

/// Returns the rows of a released table as they may be printed.
pub fn printed(name: &'static str, table: &Table, project: &Project) -> Vec<Printed> {
    let row = |(number, row): (usize, &Vec<String>)| {
        let keys: BTreeMap<String, String> =
            table.grain.iter().map(|key| (key.clone(), table.value(row, key).to_owned())).collect();
        let is_region = keys.get("area_kind").is_some_and(|kind| kind == "region");
        let labels = keys.iter().filter(|(key, _)| *key != "area_kind").flat_map(|(key, value)| {
            let shown = match value.as_str() {
                "all" => "Pilottiryhmät yhteensä".to_owned(),
                "muu" | "tuntematon" if key == "area" => {
                    capitalised(&kooste::language::Catalogue::of(Lang::Fi).plain(&format!("area-{value}")))
                }
                _ if is_region && key == "area" => "Koko alue".to_owned(),
                value => project.area(value),
            };
            forms(&table.units[key], value).into_iter().chain([shown]).chain(code_label(value))
        });
        let columns = table.header.iter().zip(row);
        Printed {
            table: name,
            labels: labels.collect(),
            numbers: columns.flat_map(|(column, value)| numbers(&table.units[column], value)).collect(),
            row: number,
            keys,
        }
    };
    table.rows.iter().enumerate().map(row).collect()
}

/// Returns the label of a code as it begins a row.
fn code_label(value: &str) -> Option<String> {
    let catalogue = kooste::language::Catalogue::of(Lang::Fi);
    let ids = ["exit-reason", "referrer", "session-kind"].map(|prefix| kooste::measures::code_message(prefix, value));
    let label = ids.iter().find(|id| catalogue.has(id)).map(|id| catalogue.plain(id))?;
    Some(capitalised(&label))
}

fn capitalised(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Returns the sums of the pathway over the quarters that have had a year and hide nothing, and their shares of those referred.
pub fn pathway(table: &Table, project: &Project) -> BTreeSet<String> {
    let is_old = |cohort: &str| {
        let end = cohort.parse::<Period>().unwrap().end();
        end.checked_add_months(chrono::Months::new(12)).unwrap() <= project.cut_off()
    };
    let rows = table.rows.iter().filter(|row| is_old(&row[0]) && row[1] != "0" && !row.iter().any(|cell| cell == ".."));
    let mut sums = vec![0.0; table.header.len()];
    for row in rows {
        row.iter().zip(&mut sums).skip(1).for_each(|(cell, sum)| *sum += cell.parse::<f64>().unwrap());
    }
    sums.iter().skip(1).flat_map(|sum| [locale().decimal(*sum, 0), locale().percent(sum / sums[1], 1)]).collect()
}

/// Returns all referrals of a quarter whose decisions are all shown, and those still without one.
pub fn decisions(table: &Table) -> BTreeSet<String> {
    let mut quarters: BTreeMap<&str, Vec<(&str, Option<i64>)>> = BTreeMap::new();
    for row in &table.rows {
        quarters.entry(&row[0]).or_default().push((row[1].as_str(), row[2].parse().ok()));
    }
    let told = |parts: &Vec<(&str, Option<i64>)>| {
        let all = parts.iter().map(|(_, count)| *count).sum::<Option<i64>>()?;
        let open = parts.iter().filter(|(decision, _)| ["jono", "ei tietoa"].contains(decision));
        Some([all, open.filter_map(|(_, count)| *count).sum::<i64>()].map(|count| locale().integer(count)))
    };
    quarters.values().filter_map(told).flatten().collect()
}

/// Returns whether the report compares areas by this row: organisers and the region, in the quarter and the year of the report.
pub fn is_compared(row: &Printed) -> bool {
    let year = period().year().to_string();
    let is_now = |key: &str, now: &str| row.keys.get(key).is_none_or(|value| value == now);
    is_now("period", PERIOD)
        && is_now("year", &year)
        && ["organiser", "region"].contains(&row.keys["area_kind"].as_str())
}

/// Returns the differences between shown shares that the report tells, in points with their intervals: from the quarter before to the
/// last one, and from the first shown quarter to the last shown one.
pub fn changes(quarterly: &Table) -> BTreeSet<String> {
    let share = |row: &Vec<String>| -> Option<(u64, u64)> {
        let counts = (quarterly.value(row, "competitive").parse().ok()?, quarterly.value(row, "served").parse().ok()?);
        (counts.1 > 0).then_some(counts)
    };
    let all: Vec<Option<(u64, u64)>> = quarterly.rows.iter().map(share).collect();
    let (last, before) = (all.last().copied().flatten(), all.iter().rev().nth(1).copied().flatten());
    let shown: Vec<(u64, u64)> = all.into_iter().flatten().collect();
    let pairs = [before.zip(last), shown.first().copied().zip(shown.last().copied())];
    let told = |((x1, n1), (x2, n2)): ((u64, u64), (u64, u64))| {
        let interval = statistics::newcombe(x2, n2, x1, n1).unwrap();
        let difference = x2 as f64 / n2 as f64 - x1 as f64 / n1 as f64;
        let ends = [interval.low, interval.high].map(|end| locale().points(end, 1));
        ends.into_iter().chain([locale().points(difference, 1), locale().percent_number(difference.abs(), 1)])
    };
    pairs.into_iter().flatten().flat_map(told).collect()
}

/// Returns all clients less those in work at the start, where both are shown.
pub fn base(cumulative: &Table) -> BTreeSet<String> {
    let number = |row: &Vec<String>, column| cumulative.number(row, column);
    let base = |row| Some(number(row, "ever_served")? - number(row, "in_work_at_start")?);
    cumulative.rows.iter().filter_map(base).map(|base| locale().decimal(base, 0)).collect()
}

/// Returns the sums of the budget by funder and of all, and round ends of axes that reach them.
pub fn sums(budget: &Table) -> BTreeSet<String> {
    let mut sums: BTreeMap<&str, (f64, f64)> = BTreeMap::new();
    for row in &budget.rows {
        let (planned, used) = (budget.number(row, "budget").unwrap_or(0.0), budget.number(row, "used").unwrap_or(0.0));
        for group in [budget.value(row, "funder"), ""] {
            let sum = sums.entry(group).or_default();
            *sum = (sum.0 + planned, sum.1 + used);
        }
    }
    let axis = [0.0, 250_000.0, 500_000.0, 750_000.0, 1_000_000.0].map(|end| locale().decimal(end, 0));
    let of_sum = |(planned, used): &(f64, f64)| {
        [locale().decimal(*planned, 0), locale().decimal(*used, 0), locale().percent(used / planned, 1)]
    };
    sums.values().flat_map(of_sum).chain(axis).collect()
}

/// Returns the differences between scores and between totals of fidelity reviews, and how many items a review has in some state.
pub fn steps(tables: &BTreeMap<String, Table>) -> BTreeSet<String> {
    let (mut steps, mut counts) = (BTreeSet::new(), BTreeMap::<String, i64>::new());
    for (name, column) in [("fidelity-items", "score"), ("fidelity-level", "total")] {
        let table = &tables[name];
        let scores: BTreeSet<i64> = table.rows.iter().filter_map(|row| table.value(row, column).parse().ok()).collect();
        for (one, other) in scores.iter().flat_map(|one| scores.iter().map(move |other| (one, other))) {
            let step = one - other;
            steps.extend([format!("+{step}"), locale().integer(step)]);
        }
    }
    let items = &tables["fidelity-items"];
    for row in items.rows.iter().filter(|row| items.number(row, "score").is_some_and(|score| score <= 2.0)) {
        *counts.entry(format!("{} {}", items.value(row, "unit"), items.value(row, "review_date"))).or_default() += 1;
    }
    steps.extend(counts.values().map(|count| locale().integer(*count)));
    steps.extend(means(items));
    steps
}

/// Returns the mean points of each section of a review over the items that were scored in another review of the unit too.
fn means(items: &Table) -> BTreeSet<String> {
    type Scores<'t> = BTreeMap<(&'t str, &'t str), f64>;
    let mut reviews: BTreeMap<(&str, &str), Scores<'_>> = BTreeMap::new();
    for row in &items.rows {
        let Some(score) = items.number(row, "score") else { continue };
        let review = (items.value(row, "unit"), items.value(row, "review_date"));
        reviews.entry(review).or_default().insert((items.value(row, "section"), items.value(row, "item")), score);
    }
    let mut printed = BTreeSet::new();
    for ((unit, _), one) in &reviews {
        for (_, other) in reviews.iter().filter(|((of, _), _)| of == unit) {
            let mut sums: BTreeMap<&str, (f64, f64)> = BTreeMap::new();
            for ((section, _), score) in one.iter().filter(|(key, _)| other.contains_key(*key)) {
                let sum = sums.entry(section).or_default();
                *sum = (sum.0 + score, sum.1 + 1.0);
            }
            printed.extend(sums.values().map(|(sum, count)| locale().decimal(sum / count, 1)));
        }
    }
    printed
}

/// Returns how many computed items a unit has whose difference is shown, and how many of them are lower, the same and higher; values and
/// differences as they are printed.
pub fn computed(tables: &BTreeMap<String, Table>) -> BTreeSet<String> {
    let Some(table) = tables.get("fidelity-computed") else { return BTreeSet::new() };
    let mut printed = BTreeSet::new();
    let mut signs: BTreeMap<&str, [i64; 4]> = BTreeMap::new();
    for row in &table.rows {
        printed.extend(table.number(row, "value").map(|value| locale().decimal(value, 1)));
        let Some(difference) = table.number(row, "difference") else { continue };
        printed.insert(locale().signed(difference, 0));
        let counts = signs.entry(table.value(row, "unit")).or_default();
        counts[0] += 1;
        counts[if difference < 0.0 {
            1
        } else if difference > 0.0 {
            3
        } else {
            2
        }] += 1;
    }
    printed.extend(signs.into_values().flatten().map(|count| locale().integer(count)));
    printed
}

/// Returns the means and changes as they are printed, how many have no last assessment where both counts are shown, how many sections an
/// instrument has, and round ends of the axes.
pub fn functioning(tables: &BTreeMap<String, Table>) -> BTreeSet<String> {
    let Some(table) = tables.get("functioning-change") else { return BTreeSet::new() };
    let mut printed: BTreeSet<String> = [0.5, 1.0, 2.0, 4.0, 5.0, 10.0, 20.0]
        .into_iter()
        .flat_map(|end| [1.0, -1.0].map(|side| locale().signed(side * end, usize::from(end < 1.0))))
        .chain(["0".to_owned()])
        .collect();
    let mut sections: BTreeMap<&str, i64> = BTreeMap::new();
    for row in &table.rows {
        *sections.entry(table.value(row, "instrument")).or_default() += 1;
        for column in ["mean_before", "mean_after", "mean_change", "low", "high", "srm"] {
            let number = table.number(row, column);
            printed.extend(number.into_iter().flat_map(|it| [1, 2].map(|decimals| locale().decimal(it, decimals))));
            printed.extend(number.into_iter().flat_map(|it| [1, 2].map(|decimals| locale().signed(it, decimals))));
        }
        if let (Some(eligible), Some(paired)) = (table.number(row, "eligible"), table.number(row, "paired")) {
            printed.insert(locale().decimal(eligible - paired, 0));
        }
    }
    printed.extend(sections.into_values().map(|count| locale().integer(count)));
    printed
}

/// Returns the sums over the network's areas, of columns that are shown whole, and of centres and units together.
pub fn actors(tables: &BTreeMap<String, Table>) -> BTreeSet<String> {
    let Some(table) = tables.get("network-actors") else { return BTreeSet::new() };
    let sum = |column: &str| table.rows.iter().map(|row| table.number(row, column)).sum::<Option<f64>>();
    let all = sum("regional_centres").zip(sum("units")).map(|(centres, units)| centres + units);
    let sums = ["regional_centres", "units", "clients", "actors_without_clients"].into_iter().filter_map(sum);
    sums.chain(all).map(|sum| locale().decimal(sum, 0)).collect()
}

/// Returns of how many each measure knows what it tells, and of how many not, as annex A tells both of the latest period.
pub fn known(tables: &BTreeMap<String, Table>) -> BTreeSet<String> {
    let mut counts: BTreeSet<i64> = BTreeSet::new();
    let number = |table: &Table, row: &[String], column: &str| table.value(row, column).parse::<i64>().ok();
    for (name, key, unknown, count) in [
        ("clients-decisions", "decision", "ei tietoa", "referrals"),
        ("clients-profile", "value", "ei tietoa", "clients"),
        ("employment-exits", "reason", "ei tietoa", "exits"),
        ("employment-quarterly_by_area", "area", "tuntematon", "served"),
        ("equity-access", "area", "tuntematon", "started"),
        ("equity-outcome", "area", "tuntematon", "served"),
    ] {
        let Some(table) = tables.get(name) else { continue };
        let mut parts: BTreeMap<(Vec<&str>, bool), Option<i64>> = BTreeMap::new();
        for row in &table.rows {
            let others = table.grain.iter().filter(|column| *column != key).map(|column| table.value(row, column));
            let sum = parts.entry((others.collect(), table.value(row, key) == unknown)).or_insert(Some(0));
            *sum = sum.zip(number(table, row, count)).map(|(sum, count)| sum + count);
        }
        counts.extend(parts.into_values().flatten());
    }
    // The referrals of a year are published in all.
    if let Some(table) = tables.get("clients-referrers") {
        for row in table.rows.iter().filter(|row| table.value(row, "referrer") == "ei tietoa") {
            let (all, missing) = (number(table, row, "all_referrals"), number(table, row, "referrals"));
            counts.extend(missing.into_iter().chain(all.zip(missing).map(|(all, missing)| all - missing)));
        }
    }
    for (name, all, part) in [
        ("employment-waiting", "started", "no_referral"),
        ("employment-waiting", "started", "no_contact"),
        ("functioning-change", "eligible", "paired"),
    ] {
        for (table, row) in
            tables.get(name).into_iter().flat_map(|table| table.rows.iter().map(move |row| (table, row)))
        {
            let part = number(table, row, part);
            counts.extend(part);
            counts.extend(number(table, row, all).zip(part).map(|(all, part)| all - part));
        }
    }
    let scored =
        tables.get("fidelity-level").into_iter().flat_map(|table| table.rows.iter().map(move |row| (table, row)));
    counts.extend(
        scored.filter_map(|(table, row)| number(table, row, "scored")).flat_map(|scored| [scored, 25 - scored]),
    );
    if let Some(table) = tables.get("network-actors") {
        let sum = |column: &str| table.rows.iter().filter_map(|row| number(table, row, column)).sum::<i64>();
        let silent = sum("actors_without_clients");
        counts.extend([silent, sum("regional_centres") + sum("units") - silent]);
    }
    counts.into_iter().map(|count| locale().integer(count)).collect()
}
