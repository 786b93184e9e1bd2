//! What ties the cells of one period together, as the headers of the queries declare it.

use std::collections::BTreeMap;

use super::book::{Areas, Book, CellKey, OUTSIDE, REGION, counts, known, quarters_year};
use super::clash::of_query;
use super::engine::Relation;
use super::judge::Sheet;
use super::page::Page;
use super::released::Cell;
use super::spans::Span;
use crate::diagnostics::{Exit, Failure, Result};
use crate::measures::{self, Role};

impl Book {
    /// Writes the relations of a table down.
    pub(super) fn relate(&mut self, sheet: &Sheet<'_>, areas: &Areas) -> Result<()> {
        let declared: Vec<measures::Relation<'_>> = sheet.table.header.relations().collect();
        for row in 0..sheet.height() {
            self.relate_row(sheet, row, &declared)?;
        }
        for relation in declared {
            match relation {
                measures::Relation::SumOver { key, count, whole } => self.sum_over(sheet, key, count, whole),
                measures::Relation::Hierarchy { levels } => self.hierarchy(sheet, levels, areas)?,
                measures::Relation::Total { key, code, member } => self.total(sheet, key, code, member),
                measures::Relation::Rising { key, count } | measures::Relation::Falling { key, count } => {
                    self.steps(sheet, relation, key, count)?;
                }
                measures::Relation::Nested { .. } | measures::Relation::Sum { .. } => {}
            }
        }
        Ok(())
    }

    /// Relations between the counts of one row: parts of wholes with their rests, and sums.
    fn relate_row(&mut self, sheet: &Sheet<'_>, row: usize, declared: &[measures::Relation<'_>]) -> Result<()> {
        for (_, column) in counts(sheet) {
            if let Role::People { part_of, includes, .. } = &column.role {
                if let Some(whole) = part_of {
                    self.part(sheet, row, &column.name, whole)?;
                }
                for part in includes {
                    self.part(sheet, row, part, &column.name)?;
                }
            }
        }
        for relation in declared {
            match relation {
                measures::Relation::Nested { columns } => {
                    for pair in columns.windows(2) {
                        self.part(sheet, row, &pair[0], &pair[1])?;
                    }
                }
                measures::Relation::Sum { parts, whole } => {
                    let parts: Option<Vec<CellKey>> = parts.iter().map(|part| known(sheet, row, part)).collect();
                    if let (Some(parts), Some(whole)) = (parts, known(sheet, row, whole)) {
                        self.page(&whole.period).sum(&whole, &parts);
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// A whole is a part and the rest, which nobody prints.
    fn part(&mut self, sheet: &Sheet<'_>, row: usize, part: &str, whole: &str) -> Result<()> {
        let values = (sheet.count(row, part), sheet.count(row, whole));
        let (Some(part_key), Some(whole_key)) = (known(sheet, row, part), known(sheet, row, whole)) else {
            return Ok(());
        };
        let (Some(part_value), Some(whole_value)) = values else { return Ok(()) };
        self.rest(&(part_key, part_value), &(whole_key, whole_value))
    }

    /// Enters what is left of a whole without a part.
    fn rest(&mut self, (part, part_value): &(CellKey, i64), (whole, whole_value): &(CellKey, i64)) -> Result<()> {
        if part_value > whole_value || part.period != whole.period {
            // A part beyond its whole is hidden by the primary rules; it relates to nothing.
            return Ok(());
        }
        let rest = rest_of(part, whole);
        let page = self.page(&whole.period);
        page.enter(rest.clone(), whole_value - part_value, None, false)?;
        page.sum(whole, &[part.clone(), rest]);
        Ok(())
    }

    /// Over the values of a key, a count adds up to a whole that is named without the key.
    fn sum_over(&mut self, sheet: &Sheet<'_>, key_column: &str, count: &str, whole: Option<&str>) {
        let Some(whole) = sheet.table.header.whole_over(key_column, count, whole) else { return };
        let mut groups: BTreeMap<(CellKey, CellKey), Vec<CellKey>> = BTreeMap::new();
        for row in 0..sheet.height() {
            let (Some(cell), Some(whole)) = (known(sheet, row, count), known(sheet, row, &whole.name)) else {
                continue;
            };
            let mut group = cell.clone();
            group.dims.remove(key_column);
            groups.entry((whole, group)).or_default().push(cell);
        }
        for ((whole, _), parts) in groups {
            self.page(&whole.period).sum(&whole, &parts);
        }
    }

    /// A row counts what the rows that are in it count together, unless somebody is in two of them.
    fn total(&mut self, sheet: &Sheet<'_>, key_column: &str, code: &str, member: &str) {
        let rows = |wanted: &dyn Fn(usize) -> bool| (0..sheet.height()).filter(|row| wanted(*row)).collect::<Vec<_>>();
        let wholes = rows(&|row| sheet.value(row, key_column).plain() == code);
        let members = rows(&|row| matches!(sheet.value(row, member), Cell::Truth(true)));
        for whole in wholes {
            for (_, column) in counts(sheet).filter(|(_, column)| !column.support) {
                let Some(whole_key) = known(sheet, whole, &column.name) else { continue };
                let without = |mut key: CellKey| {
                    key.dims.remove(key_column);
                    key
                };
                let parts: Vec<(CellKey, i64)> = members
                    .iter()
                    .filter_map(|row| Some((known(sheet, *row, &column.name)?, sheet.count(*row, &column.name)?)))
                    .filter(|(part, _)| without(part.clone()) == without(whole_key.clone()))
                    .collect();
                let sum: i64 = parts.iter().map(|(_, value)| value).sum();
                if sheet.count(whole, &column.name) == Some(sum) {
                    let parts: Vec<CellKey> = parts.into_iter().map(|(part, _)| part).collect();
                    self.page(&whole_key.period).sum(&whole_key, &parts);
                }
            }
        }
    }

    /// Areas of a kind add up to the areas of the kind above; the region and those outside the hierarchy are everybody.
    fn hierarchy(&mut self, sheet: &Sheet<'_>, levels: &[String], areas: &Areas) -> Result<()> {
        for row in 0..sheet.height() {
            let (kind, area) = (sheet.value(row, "area_kind").plain(), sheet.value(row, "area").plain());
            let Some(place) = levels.iter().position(|level| *level == kind).filter(|place| *place > 0) else {
                continue;
            };
            if OUTSIDE.contains(&area.as_str()) {
                continue;
            }
            let low = &levels[place - 1];
            for (_, column) in counts(sheet).filter(|(_, column)| !column.support) {
                let Some(whole) = known(sheet, row, &column.name) else { continue };
                // Where quarters are told by area, each area is related to its own.
                let told = |(code, page): (&String, &Page)| {
                    let key = CellKey { period: code.clone(), ..whole.clone() };
                    quarters_year(code).is_some() && page.index.contains_key(&key)
                };
                let is_alone = kind == REGION && !self.pages.iter().any(told);
                let page = self.page(&whole.period);
                let mut parts = Vec::new();
                for member in areas.members(low, &kind, &area) {
                    let mut part = whole.clone();
                    part.dims.insert("area".to_owned(), format!("{low}/{member}"));
                    parts.push(part);
                }
                if let Some(missing) = parts.iter().find(|part| !page.index.contains_key(*part)) {
                    if sheet.table.header.is_own {
                        let area = missing
                            .dims
                            .get("area")
                            .map_or("", |area| area.trim_start_matches(low).trim_start_matches('/'));
                        let found = of_query("query-area-missing", &sheet.table.id).arg("area", area);
                        return Err(Failure::one(Exit::Usage, found));
                    }
                    let what = format!("{}: no row for {:?}", sheet.table.id, missing.dims);
                    return Err(Failure::bug("relating areas for disclosure control", what));
                }
                page.sum(&whole, &parts);
                if kind == REGION {
                    page.everybody(&whole, is_alone)?;
                }
            }
        }
        Ok(())
    }

    /// Relates a table's counts to those of other tables, which its header names by what they count.
    pub(super) fn relate_to_others(&mut self, sheet: &Sheet<'_>) -> Result<()> {
        for (_, column) in counts(sheet) {
            let cell = |row| Some((known(sheet, row, &column.name)?, sheet.count(row, &column.name)?));
            let cells: BTreeMap<CellKey, i64> = (0..sheet.height()).filter_map(cell).collect();
            if let Some(whole) = &column.inside {
                self.inside(&cells, whole, column.all_at_first)?;
                if column.adds_up {
                    let year = |cell: &CellKey| Some(quarters_year(&cell.period)?.to_string());
                    self.sums_inside(&cells, whole, year)?;
                }
            }
            if let Some(whole) = column.inside_all.as_ref().filter(|_| column.adds_up) {
                self.sums_inside(&cells, whole, |_| Some(String::new()))?;
            }
        }
        Ok(())
    }

    /// Each cell is a part of the one of another name with its period and its keys, or some of them.
    fn inside(&mut self, cells: &BTreeMap<CellKey, i64>, whole: &str, all_at_first: bool) -> Result<()> {
        // Before the first of these periods there was nobody who could have been there already.
        let first = cells.keys().map(|cell| cell.period.clone()).min();
        for (cell, value) in cells {
            let Some((key, whole)) = self.whole_of(cell, whole) else { continue };
            self.rest(&(cell.clone(), *value), &(key.clone(), whole))?;
            let is_all = all_at_first && first.as_ref() == Some(&cell.period) && whole == *value;
            let page = self.page(&cell.period);
            if let Some(number) = page.index.get(&rest_of(cell, &key)).filter(|_| is_all) {
                page.entries[*number].is_nobody = true;
            }
        }
        Ok(())
    }

    /// The cells of all periods that fall into a longer one, all time or a year, are together a part of one of that.
    fn sums_inside(
        &mut self,
        cells: &BTreeMap<CellKey, i64>,
        whole: &str,
        longer: impl Fn(&CellKey) -> Option<String>,
    ) -> Result<()> {
        let mut sums: BTreeMap<CellKey, i64> = BTreeMap::new();
        for (cell, value) in cells {
            let Some(period) = longer(cell) else { continue };
            *sums.entry(CellKey { period, ..cell.clone() }).or_default() += value;
        }
        for (sum, value) in sums {
            let key = CellKey { counts: whole.to_owned(), ..sum.clone() };
            let Some(whole) = self.value(&key) else { continue };
            if self.value(&sum).is_none() {
                let page = self.page(&sum.period);
                let number = page.enter(sum.clone(), value, None, false)?;
                page.entries[number].adds_up = true;
            }
            self.rest(&(sum, value), &(key, whole))?;
        }
        Ok(())
    }

    /// Returns the cell of another name that has a cell's period and keys, or else the one with the most of these keys and no others.
    fn whole_of(&self, cell: &CellKey, name: &str) -> Option<(CellKey, i64)> {
        let page = self.pages.get(&cell.period)?;
        let has = |key: &CellKey| key.dims.iter().all(|(name, value)| cell.dims.get(name) == Some(value));
        let named = page.index.iter().filter(|(key, _)| key.counts == name && key.period == cell.period && has(key));
        let (key, number) = named.max_by_key(|(key, _)| key.dims.len())?;
        Some((key.clone(), page.entries[*number].value))
    }

    /// Returns the value of a cell that stands in some table.
    fn value(&self, key: &CellKey) -> Option<i64> {
        let page = self.pages.get(&key.period)?;
        page.index.get(key).map(|number| page.entries[*number].value)
    }

    /// Returns all cells of a curve, by the step that the key names.
    fn steps_of(&self, curve: &CellKey, key: &str) -> BTreeMap<i64, (CellKey, i64)> {
        let step = |cell: &CellKey| {
            let mut rest = cell.clone();
            let step = rest.dims.remove(key)?.parse().ok()?;
            (rest == *curve).then_some(step)
        };
        let Some(page) = self.pages.get(&curve.period) else { return BTreeMap::new() };
        let value = |number: usize| page.entries[number].value;
        page.index.iter().filter_map(|(cell, number)| Some((step(cell)?, (cell.clone(), value(*number))))).collect()
    }

    /// From one step to the next (days since the start, say) a count only grows, or only falls: the smaller is a part of the larger, and
    /// what lies between is a count that nobody prints. Where the data go the other way, nothing is taken to be known.
    fn steps(
        &mut self,
        sheet: &Sheet<'_>,
        relation: measures::Relation<'_>,
        key_column: &str,
        count: &str,
    ) -> Result<()> {
        let mut curves: BTreeMap<CellKey, BTreeMap<i64, (CellKey, i64)>> = BTreeMap::new();
        for row in 0..sheet.height() {
            let (Some(cell), Some(value)) = (known(sheet, row, count), sheet.count(row, count)) else { continue };
            let Some(step) = sheet.count(row, key_column) else { continue };
            let mut curve = cell.clone();
            curve.dims.remove(key_column);
            curves.entry(curve).or_default().insert(step, (cell, value));
        }
        // Another table may tell of steps between.
        for (curve, steps) in &mut curves {
            steps.extend(self.steps_of(curve, key_column));
        }
        let rises = matches!(relation, measures::Relation::Rising { .. });
        for curve in curves.into_values() {
            let steps: Vec<(CellKey, i64)> = curve.into_values().collect();
            for pair in steps.windows(2) {
                let [earlier, later] = pair else { continue };
                let (part, whole) = if rises { (earlier, later) } else { (later, earlier) };
                self.rest(part, whole)?;
            }
        }
        Ok(())
    }
}

impl Page {
    /// A whole is the sum of its parts; cells that are not there make no relation.
    fn sum(&mut self, whole: &CellKey, parts: &[CellKey]) {
        let number = |key: &CellKey| self.index.get(key).copied();
        let (Some(whole), Some(parts)) = (number(whole), parts.iter().map(number).collect::<Option<Vec<_>>>()) else {
            return;
        };
        let relation = Relation::sum(whole, parts);
        if !self.relations.contains(&relation) {
            self.relations.push(relation);
        }
    }

    /// Everybody is the region and those outside the hierarchy. Where no table prints them all together, clients of a year are a count all
    /// the same, if quarters tell of it and not of the areas.
    fn everybody(&mut self, region: &CellKey, is_alone: bool) -> Result<()> {
        let at = |area: Option<&str>| {
            let mut key = region.clone();
            key.dims.remove("area");
            key.dims.extend(area.map(|area| ("area".to_owned(), area.to_owned())));
            key
        };
        let outside = OUTSIDE.into_iter().map(|area| at(Some(area))).filter(|key| self.index.contains_key(key));
        let parts: Vec<CellKey> = outside.chain([region.clone()]).collect();
        let numbers: Option<Vec<usize>> = parts.iter().map(|part| self.index.get(part).copied()).collect();
        let numbers = numbers.filter(|_| is_alone && !self.index.contains_key(&at(None)));
        let spans = Span::of_clients(&region.counts, &region.period);
        if let Some(numbers) =
            numbers.filter(|all| !spans.is_empty() && all.iter().all(|it| self.entries[*it].distinct))
        {
            let all = numbers.iter().map(|part| self.entries[*part].value).sum();
            let number = self.enter(at(None), all, None, false)?;
            self.entries[number].spans = spans;
        }
        self.sum(&at(None), &parts);
        Ok(())
    }
}

/// Returns the name of what is left of a whole without a part, which nobody prints.
fn rest_of(part: &CellKey, whole: &CellKey) -> CellKey {
    let differs = |(name, value): &(&String, &String)| whole.dims.get(*name) != Some(*value);
    let of: Vec<String> = part.dims.iter().filter(differs).map(|(name, value)| format!(" at {name} {value}")).collect();
    CellKey { counts: format!("{} - {}{}", whole.counts, part.counts, of.concat()), ..whole.clone() }
}
