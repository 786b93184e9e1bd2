//! Figures of coaches' work: which of them are hidden beside those of too few coaches.
//!
//! What all teams do together can be worked out from other tables (clients a day, staff). So where one team's figure is hidden, being that
//! of one or two coaches, it is the whole less the other teams. Teams with the fewest coaches are hidden with it, until those that are
//! hidden have together as many coaches as a figure needs, and are two at least.

use std::collections::{BTreeMap, BTreeSet};

use super::judge::Sheet;
use super::profile::Profile;
use crate::measures::Role;

/// Returns rows and columns of the figures that are hidden beside those of too few coaches.
pub(super) fn beside(sheet: &Sheet<'_>, profile: &Profile) -> BTreeSet<(usize, usize)> {
    let mut hidden = BTreeSet::new();
    let Some(smallest) = profile.smallest_coaches.map(i64::from) else { return hidden };
    for (place, column) in sheet.columns().iter().enumerate() {
        let Role::Performance { coaches, .. } = &column.role else { continue };
        // By period: the coaches of each row that has a figure.
        let mut periods: BTreeMap<String, Vec<(i64, usize)>> = BTreeMap::new();
        for row in 0..sheet.height() {
            if let Some(count) = sheet.count(row, coaches).filter(|count| *count > 0) {
                periods.entry(period(sheet, row)).or_default().push((count, row));
            }
        }
        for mut rows in periods.into_values() {
            rows.sort_unstable();
            let few = rows.iter().take_while(|(count, _)| *count < smallest).count();
            let mut together = 0;
            for (number, (count, row)) in rows.iter().enumerate() {
                if number >= few && (few == 0 || number >= 2 && together >= smallest) {
                    break;
                }
                together += count;
                hidden.insert((*row, place));
            }
        }
    }
    hidden
}

/// Returns the values of a row's keys of time.
fn period(sheet: &Sheet<'_>, row: usize) -> String {
    let is_time = |name: &&String| ["period", "year", "date"].contains(&name.as_str());
    let keys = sheet.table.header.grain.iter().filter(is_time);
    keys.map(|name| sheet.value(row, name).plain()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use polars::prelude::{Column as Series, DataFrame};

    use super::*;
    use crate::measures::{Header, MeasureTable};
    use crate::project::Audience;

    fn hidden(coaches: &[(&str, i64)]) -> Vec<usize> {
        let words = "label = { fi = 'a', sv = 'a', en = 'a' }";
        let header: Header = toml::from_str(&format!(
            "title = {{ fi = 't', sv = 't', en = 't' }}
             grain = ['period', 'team']
             column = [
               {{ name = 'period', unit = 'period', role = 'key', {words} }},
               {{ name = 'team', unit = 'text', role = 'key', {words} }},
               {{ name = 'caseload', unit = 'clients_per_fte', role = 'performance', coaches = 'coaches', from = [], {words} }},
               {{ name = 'coaches', unit = 'coaches', role = 'context', {words} }},
             ]"
        ))
        .unwrap();
        let columns = vec![
            Series::new("period".into(), coaches.iter().map(|(period, _)| *period).collect::<Vec<_>>()),
            Series::new("team".into(), (0..coaches.len()).map(|team| format!("Tiimi {team}")).collect::<Vec<_>>()),
            Series::new("caseload".into(), vec![18.5; coaches.len()]),
            Series::new("coaches".into(), coaches.iter().map(|(_, count)| *count).collect::<Vec<_>>()),
        ];
        let frame = DataFrame::new(coaches.len(), columns).unwrap();
        let table = MeasureTable { id: "test/teams".into(), header, frame };
        let found = beside(&Sheet::of(&table).unwrap(), &Profile::of(Audience::Steering));
        found.into_iter().map(|(row, _)| row).collect()
    }

    #[test]
    fn one_coachs_figure_is_not_the_whole_less_the_others() {
        assert_eq!(
            hidden(&[("2022Q1", 5), ("2022Q1", 1), ("2022Q1", 4)]),
            [1, 2],
            "the smaller of the others goes with it"
        );
        assert_eq!(
            hidden(&[("2022Q1", 5), ("2022Q1", 1), ("2022Q1", 1), ("2022Q1", 4)]),
            [1, 2, 3],
            "two coaches are too few"
        );
        assert_eq!(hidden(&[("2022Q1", 5), ("2022Q1", 1), ("2022Q1", 2)]), [1, 2], "three are enough");
        assert!(hidden(&[("2022Q1", 5), ("2022Q1", 3)]).is_empty());
        assert_eq!(
            hidden(&[("2022Q1", 5), ("2022Q1", 3), ("2022Q2", 2), ("2022Q2", 6)]),
            [2, 3],
            "each quarter by itself"
        );
        assert!(hidden(&[("2022Q1", 5), ("2022Q1", 0)]).is_empty(), "where there are no coaches there is no figure");
    }
}
