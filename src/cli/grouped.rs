//! Findings in the order in which a terminal shows them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::diagnostics::{Diagnostic, Severity};

/// Where findings belong together: how bad they are, their file (those without one last), the place of the first of their code and column.
type Group<'d> = (Reverse<Severity>, bool, Option<&'d str>, usize);

/// Returns the findings in groups of one code in one column of a file, or of the file where they are about no column: errors first, then
/// warnings and notes, each file by file. Within a file groups stand in the order of their first findings.
pub fn grouped(diagnostics: &[Diagnostic]) -> Vec<Vec<&Diagnostic>> {
    let mut first_places = BTreeMap::new();
    let mut groups: BTreeMap<Group<'_>, Vec<&Diagnostic>> = BTreeMap::new();
    for (place, diagnostic) in diagnostics.iter().enumerate() {
        let (file, header) = (diagnostic.place.file.as_deref(), diagnostic.place.header.as_deref());
        let first = *first_places.entry((diagnostic.severity, file, diagnostic.code, header)).or_insert(place);
        groups.entry((Reverse(diagnostic.severity), file.is_none(), file, first)).or_default().push(diagnostic);
    }
    groups.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Place;

    #[test]
    fn errors_come_first_and_the_cells_of_a_column_together() {
        let found = |severity, code, file: &str, header: &str, row| {
            let part = |text: &str| (!text.is_empty()).then(|| text.to_owned());
            let place = Place { file: part(file), header: part(header), row: Some(row), ..Place::default() };
            Diagnostic::new(code, severity).at(place)
        };
        use Severity::{Error, Note, Warning};
        let told = [
            found(Note, "header-unknown", "exports/A/b.csv", "", 1),
            found(Warning, "organiser-silent", "", "", 1),
            found(Error, "not-a-date", "exports/B/b.csv", "Pvm", 2),
            found(Error, "not-a-date", "exports/A/b.csv", "Pvm", 2),
            found(Error, "not-a-date", "exports/A/b.csv", "Alku", 2),
            found(Error, "not-a-date", "exports/A/b.csv", "Pvm", 3),
            found(Error, "broken-id", "exports/A/b.csv", "Pvm", 3),
            found(Warning, "not-a-date", "exports/A/b.csv", "Pvm", 9),
        ];
        let shown: Vec<Vec<String>> = grouped(&told)
            .into_iter()
            .map(|group| group.into_iter().map(|it| format!("{} {}", it.code, it.place)).collect())
            .collect();
        assert_eq!(
            shown,
            [
                vec!["not-a-date exports/A/b.csv:2", "not-a-date exports/A/b.csv:3"],
                vec!["not-a-date exports/A/b.csv:2"],
                vec!["broken-id exports/A/b.csv:3"],
                vec!["not-a-date exports/B/b.csv:2"],
                vec!["not-a-date exports/A/b.csv:9"],
                vec!["organiser-silent -:1"],
                vec!["header-unknown exports/A/b.csv:1"],
            ]
        );
    }
}
