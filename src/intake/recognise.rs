//! Which form a table is and where its header row stands, found by the headers alone, never by a name.
//!
//! Candidates are the forms of which at least 60 % of the required headers are there; they are ranked by the share of required
//! headers found, then the number of headers recognised, then the fewest unknown ones. The same ranking finds the header row
//! among title rows and spacers, and tells a header in two rows (`1. työsuhde` over `alku` and `loppu`) from one in a single row.

mod candidate;
mod search;

use std::collections::HashMap;

pub use candidate::ORGANISATION;
use candidate::{Candidate, double, in_brackets, is_list, single};
use search::{Fit, Search};
use serde::{Deserialize, Serialize};

use super::row::{NumberedRow, Row};
use super::values::{header_key, plain_key};
use super::{FormShape, HeaderShape};

/// Rows from the beginning of a table among which the header is looked for.
pub const HEAD: usize = 30;

/// The spellings of all headers of all forms.
pub struct Known<'a> {
    shapes: &'a [FormShape],
    /// Key of a spelling to the forms and headers it may mean. Looked up only, so that its order never matters.
    spellings: HashMap<String, Vec<(usize, usize)>>,
}

/// What a column of a recognised table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Meaning {
    /// Index into the form's headers.
    Header(usize),
    /// A header that stood in an earlier column already.
    Repeated,
    /// Says row by row whose row it is.
    Organisation,
    Unknown,
    /// Has no header.
    Blank,
}

/// The header of a recognised table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Index of the form among the shapes.
    pub form: usize,
    /// Index of the (last) header row among the rows looked at.
    pub last_row: usize,
    /// Index of the first header row; the same as `last_row` but for a header in two rows.
    pub first_row: usize,
    /// One for each column: the header as the file spells it, and what it means.
    pub columns: Vec<(String, Meaning)>,
}

/// Why no form was recognised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unrecognised {
    /// Several forms fit equally well: their indices.
    Ambiguous(Vec<usize>),
    /// No form fits: the nearest ones, best first, each with the indices of the required headers that are missing.
    Unknown(Vec<(usize, Vec<usize>)>),
    /// A form would fit if the cells of the only column were parted.
    InOneColumn,
}

impl<'a> Known<'a> {
    /// Returns the spellings of these forms.
    pub fn new(shapes: &'a [FormShape]) -> Known<'a> {
        let mut spellings: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
        for (form, shape) in shapes.iter().enumerate() {
            for (header, words) in shape.headers.iter().enumerate() {
                for spelling in &words.spellings {
                    let key = header_key(spelling);
                    for key in [plain_key(&key), key] {
                        let meanings = spellings.entry(key).or_default();
                        if !meanings.contains(&(form, header)) {
                            meanings.push((form, header));
                        }
                    }
                }
            }
        }
        Known { shapes, spellings }
    }

    /// Returns the forms.
    pub fn shapes(&self) -> &'a [FormShape] {
        self.shapes
    }

    /// Returns the header of a form that has this key as one of its spellings.
    pub fn header_of(&self, form: usize, key: &str) -> Option<usize> {
        self.meanings(key).find(|(of, _)| *of == form).map(|(_, header)| header)
    }

    /// Returns the forms and headers that a key may mean; `päätös(hyv/jono)` is a header `päätös` that can hold what the brackets list.
    fn meanings<'k>(&'k self, key: &'k str) -> impl Iterator<Item = (usize, usize)> + 'k {
        let of = |key: &str| self.spellings.get(key).into_iter().flatten().copied();
        let with_values = in_brackets(key).into_iter().flat_map(move |(name, listed)| {
            of(name).filter(move |(form, header)| is_list(listed, &self.shapes[*form].headers[*header].values))
        });
        of(key).chain(with_values)
    }

    /// Returns the header of the table that begins with these rows.
    ///
    /// # Errors
    /// Says which forms come nearest when none fits or several fit equally well.
    pub fn find(&self, rows: &[NumberedRow]) -> Result<Heading, Unrecognised> {
        let rows = &rows[..rows.len().min(HEAD)];
        let mut search = Search::new(self);
        for (index, row) in rows.iter().enumerate() {
            search.consider(index, index, &single(&row.row));
            // The header of another table may stand below a short one, and must not be taken for this one's.
            if search.is_perfect() || self.is_header(&row.row) {
                break;
            }
        }
        if !search.is_perfect() {
            // Two rows are joined only where they fit better than the best single row, which is then one of the two.
            let best = search.last_row();
            for (index, pair) in rows.windows(2).enumerate() {
                let [upper, lower] = pair else { continue };
                let near = best.is_none_or(|best| best == index || best == index + 1);
                if near && upper.row.len() > 1 && lower.row.len() > 1 {
                    search.consider(index, index + 1, &double(&upper.row, &lower.row));
                }
            }
        }
        search.heading(rows)
    }

    /// Whether the row is the header of some form: all its required headers are there, and more headers are known than not.
    pub fn is_header(&self, row: &Row) -> bool {
        // The first cell decides for nearly all rows: no form begins with a header that has a digit in it.
        let known = |cell: &str| {
            !cell.bytes().any(|byte| byte.is_ascii_digit()) && self.spellings.contains_key(&header_key(cell))
        };
        if !row.first_filled().is_some_and(|first| known(row.cell(first))) {
            return false;
        }
        let whole = |fit: Fit| fit.required_found == fit.required && fit.required > 1 && fit.recognised > fit.unknown;
        self.fits(&single(row)).into_iter().any(|(_, fit)| whole(fit))
    }

    /// Returns how well each form of which a header is there fits these columns, in the order of the forms.
    fn fits(&self, columns: &[Candidate]) -> Vec<(usize, Fit)> {
        let mut found: Vec<Vec<usize>> = vec![Vec::new(); self.shapes.len()];
        let mut named = 0;
        for column in columns {
            if column.header.is_empty() || column.is_organisation() {
                continue;
            }
            named += 1;
            let mut known_to = Vec::new();
            for (form, header) in column.keys.iter().flat_map(|key| self.meanings(key)) {
                if known_to.contains(&form) {
                    continue;
                }
                known_to.push(form);
                if !found[form].contains(&header) {
                    found[form].push(header);
                }
            }
        }
        let mut fits = Vec::new();
        for (form, headers) in found.into_iter().enumerate() {
            if headers.is_empty() {
                continue;
            }
            let required = |header: &HeaderShape| header.required;
            let shape = &self.shapes[form].headers;
            fits.push((
                form,
                Fit {
                    required_found: headers.iter().filter(|header| required(&shape[**header])).count(),
                    required: shape.iter().filter(|header| required(header)).count(),
                    recognised: headers.len(),
                    unknown: named - headers.len().min(named),
                },
            ));
        }
        fits
    }

    fn columns(&self, form: usize, candidates: Vec<Candidate>) -> Vec<(String, Meaning)> {
        let mut seen = Vec::new();
        let mut organisation = false;
        let mut meanings = Vec::with_capacity(candidates.len());
        for candidate in candidates {
            let header = candidate.keys.iter().find_map(|key| self.header_of(form, key));
            let meaning = match header {
                Some(header) if seen.contains(&header) => Meaning::Repeated,
                Some(header) => {
                    seen.push(header);
                    Meaning::Header(header)
                }
                None if candidate.header.is_empty() => Meaning::Blank,
                None if candidate.is_organisation() && !organisation => {
                    organisation = true;
                    Meaning::Organisation
                }
                None => Meaning::Unknown,
            };
            meanings.push((candidate.header, meaning));
        }
        while meanings.last().is_some_and(|(_, meaning)| *meaning == Meaning::Blank) {
            meanings.pop();
        }
        meanings
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{referral_and_job_start, shape};
    use super::candidate::keys;
    use super::*;

    fn rows(lines: &[&str]) -> Vec<NumberedRow> {
        (1..).zip(lines).map(|(number, line)| NumberedRow { number, row: line.split(';').collect() }).collect()
    }

    fn found(shapes: &[FormShape], lines: &[&str]) -> Result<Heading, Unrecognised> {
        Known::new(shapes).find(&rows(lines))
    }

    #[test]
    fn a_form_is_known_by_its_headers_in_any_case_and_order() {
        let shapes = referral_and_job_start();
        let heading =
            found(&shapes, &["KOTIKUNTA;lähete pvm:;Asiakas tunnus;Oma sarake;;Organisaatio", "Rauma;1.2.2021;PP-1"])
                .unwrap();
        assert_eq!((heading.form, heading.last_row), (0, 0));
        let meanings: Vec<Meaning> = heading.columns.iter().map(|(_, meaning)| *meaning).collect();
        assert_eq!(
            meanings,
            [
                Meaning::Header(2),
                Meaning::Header(1),
                Meaning::Header(0),
                Meaning::Unknown,
                Meaning::Blank,
                Meaning::Organisation
            ]
        );
    }

    #[test]
    fn headers_divided_at_the_end_of_a_line_are_known() {
        let shapes = referral_and_job_start();
        for header in
            ["Asiakas-\ntunnus;Lähete-pvm;Koti-\nkunta;Ikä-\nryhmä", "ASIAKAS-TUNNUS;Lahete-pvm;Kotikunta;Ikaryhma"]
        {
            let heading = found(&shapes, &[header]).unwrap();
            let meanings: Vec<Meaning> = heading.columns.iter().map(|(_, meaning)| *meaning).collect();
            assert_eq!(meanings, [0, 1, 2, 3].map(Meaning::Header), "{header}");
        }
        assert!(keys([header_key("TES-\npalkka")]).contains(&"tes-palkka".to_owned()), "its dash is its own");
    }

    #[test]
    fn a_header_may_list_its_values_in_brackets() {
        let shapes = [shape(
            "referral",
            &["*Asiakastunnus", "*Lähetepvm", "Tunnit", "Päätös|Beslut[hyväksytty,jono,ei sovellu,asiakas perui]"],
        )];
        let known = Known::new(&shapes);
        let meaning = |header: &str| {
            known.columns(0, single(&[header].into_iter().collect())).first().map(|(_, meaning)| *meaning)
        };
        for header in [
            "Päätös (hyv/jono)",
            "PAATOS (Hyv. / jono / ei sov.)",
            "Beslut (hyväksytty, jono, …)",
            "Pää-\ntös(jono;hyv)",
        ] {
            assert_eq!(meaning(header), Some(Meaning::Header(3)), "{header}");
        }
        for header in ["Päätös (jono)", "Päätös (hyv/kk)", "Päätös (/)", "Tunnit (h/kk)", "(hyv/jono)"] {
            assert_eq!(meaning(header), Some(Meaning::Unknown), "{header}");
        }
    }

    #[test]
    fn headers_without_their_umlauts_are_known() {
        let shapes = referral_and_job_start();
        for header in ["Asiakastunnus;Lahetepvm;Kotikunta;Ikaryhma", "ASIAKASTUNNUS;L„hetepvm;Kotikunta;Ik„ryhm„"]
        {
            let heading = found(&shapes, &[header]).unwrap();
            let meanings: Vec<Meaning> = heading.columns.iter().map(|(_, meaning)| *meaning).collect();
            assert_eq!(meanings, [0, 1, 2, 3].map(Meaning::Header), "{header}");
        }
    }

    #[test]
    fn the_header_row_is_found_under_title_rows_and_spacers() {
        let shapes = referral_and_job_start();
        let heading = found(
            &shapes,
            &["Lähetteet 2021", "", "Laatija: V3;;", "Asiakastunnus;Lähetepvm;Kotikunta", "PP-1;1.2.2021;Rauma"],
        )
        .unwrap();
        assert_eq!((heading.form, heading.first_row, heading.last_row), (0, 3, 3));
    }

    #[test]
    fn a_header_may_stand_in_two_rows() {
        let shapes = [shape(
            "coach_summary",
            &["*Asiakastunnus", "*Aloituspvm", "1. työsuhde alku", "1. työsuhde loppu", "2. työsuhde alku"],
        )];
        let heading = found(
            &shapes,
            &["Kooste", "Asiakastunnus;Aloituspvm;1. työsuhde;;2. työsuhde", ";;alku;loppu;alku", "PP-1;1.2.2021"],
        )
        .unwrap();
        assert_eq!((heading.first_row, heading.last_row), (1, 2));
        let meanings: Vec<Meaning> = heading.columns.iter().map(|(_, meaning)| *meaning).collect();
        assert_eq!(meanings, [0, 1, 2, 3, 4].map(Meaning::Header));
        assert_eq!(heading.columns[3].0, "1. työsuhde loppu");
    }

    #[test]
    fn a_header_in_one_row_is_not_joined_with_the_first_data_row() {
        let shapes = referral_and_job_start();
        let heading = found(&shapes, &["Asiakastunnus;Lähetepvm;Kotikunta;Oma", "PP-1;1.2.2021;Rauma;x"]).unwrap();
        assert_eq!((heading.first_row, heading.last_row), (0, 0));
    }

    #[test]
    fn six_tenths_of_the_required_headers_make_a_candidate() {
        let shapes = [shape("f", &["*a", "*b", "*c", "*d", "*e", "g"])];
        assert!(found(&shapes, &["a;b;c"]).is_ok());
        assert_eq!(found(&shapes, &["a;b;g"]), Err(Unrecognised::Unknown(vec![(0, vec![2, 3, 4])])));
    }

    #[test]
    fn forms_are_ranked_by_required_share_then_recognised_then_unknown() {
        let shapes = [shape("all", &["*a", "*b"]), shape("part", &["*a", "*b", "*c", "d", "e"])];
        assert_eq!(found(&shapes, &["a;b;d;e"]).unwrap().form, 0, "the whole of the required ones comes first");
        let shapes = [shape("few", &["*a", "*b"]), shape("many", &["*a", "*b", "d"])];
        assert_eq!(found(&shapes, &["a;b;d"]).unwrap().form, 1, "then the more recognised");
    }

    #[test]
    fn a_tie_is_told_with_its_forms() {
        let shapes = [shape("one", &["*a", "*b"]), shape("two", &["*a", "*b"]), shape("three", &["*a", "*c"])];
        assert_eq!(found(&shapes, &["a;b"]), Err(Unrecognised::Ambiguous(vec![0, 1])));
    }

    #[test]
    fn the_first_of_two_tables_keeps_its_rows() {
        let shapes = referral_and_job_start();
        let lines = [
            "Asiakastunnus;Lähetepvm;Kotikunta;Oma",
            "PP-1;1.2.2021;Rauma",
            "Asiakastunnus;Työsuhdenumero;Alkamispvm;Työsuhdeluokka;Tunnit/vk;Tuntipalkka",
        ];
        assert_eq!(found(&shapes, &lines).unwrap().last_row, 0, "though the second header has nothing unknown");
    }

    #[test]
    fn a_header_is_told_from_data() {
        let shapes = referral_and_job_start();
        let known = Known::new(&shapes);
        let is_header = |line: &str| known.is_header(&line.split(';').collect());
        assert!(is_header("Asiakastunnus;Lähetepvm;Kotikunta;Oma"));
        assert!(is_header(";Asiakastunnus;Työsuhdenumero;Alkamispvm;Työsuhdeluokka;Tunnit/vk"));
        assert!(!is_header("Asiakastunnus;Lähetepvm"), "a required header is missing");
        assert!(!is_header("Asiakastunnus;Lähetepvm;Kotikunta;a;b;c"), "more unknown than known");
        assert!(!is_header("PP-0001;1.2.2021;Rauma"));
        assert!(!is_header(""));
    }

    #[test]
    fn a_repeated_header_counts_once() {
        let shapes = referral_and_job_start();
        let heading = found(&shapes, &["Asiakastunnus;Lähetepvm;Kotikunta;Kotikunta"]).unwrap();
        assert_eq!(heading.columns[3].1, Meaning::Repeated);
    }
}
