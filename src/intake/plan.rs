//! What becomes of each row and column of a recognised table: which column fills which field, which rows are no data.

use serde::{Deserialize, Serialize};

use super::limits::MOST_NAME_CHARACTERS;
use super::recognise::{Heading, Known, Meaning, ORGANISATION, Unrecognised};
use super::row::{NumberedRow, Row};
use super::totals::{TotalKind, may_sum_up};
use super::values::{header_key, value_class};

/// Where the value of a field comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// The column at this position, from 0.
    Column(usize),
    /// A line above the header, such as `Valmentaja: V3`.
    Title(String),
    /// Nowhere: the file has no such column.
    Nowhere,
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    Data,
    Empty,
    /// Fills only one cell, with words: a note under the table, or a heading over data that follows.
    Note,
    /// Sums up the rows above.
    Total,
    /// Repeats the header.
    Header,
}

/// How a table is read, once its form is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Index of the form among the shapes.
    pub form: usize,
    /// Row of the file in which the (last) header row stands, from 1.
    pub header_row: u64,
    /// The columns: the header as written, and what it means.
    pub columns: Vec<(String, Meaning)>,
    /// One for each field that is staged, in the order of the form.
    pub origins: Vec<Origin>,
    /// Names of the staged fields.
    pub fields: Vec<String>,
    /// Column that says whose row it is.
    pub organisation: Option<usize>,
    /// Lines above the header that name a value: what stands before the colon, and the value.
    pub title_values: Vec<(String, String)>,
    /// Those of them that fill the empty cells of a column that is there: field and value.
    pub title_fills: Vec<(String, String)>,
    /// Fields whose required header is missing: index into the form's headers.
    pub missing: Vec<usize>,
    /// Positions of the required columns.
    required: Vec<usize>,
    /// Those of them in which a word for a total is no value.
    without_totals: Vec<usize>,
    /// Positions of the columns that hold days or months.
    pub days: Vec<usize>,
    /// Keys of the recognised columns, to tell a repeated header.
    header_keys: Vec<(usize, String)>,
}

/// What stands between the values of a row in files of other kinds.
const SEPARATORS: [char; 4] = [';', '\t', ',', '|'];
/// So many values in one cell are no remark.
const FEWEST_VALUES: usize = 3;

impl Plan {
    /// Returns the plan for the table that begins with these rows.
    ///
    /// # Errors
    /// Passes on that no form is recognised.
    pub fn of(known: &Known<'_>, head: &[NumberedRow]) -> Result<Plan, Unrecognised> {
        let heading = known.find(head).map_err(|why| in_one_column(known, head).unwrap_or(why))?;
        let Heading { form, first_row, last_row, columns } = heading;
        let shape = &known.shapes()[form];
        let column_of = |header: usize| columns.iter().position(|(_, meaning)| *meaning == Meaning::Header(header));
        let title_values = title_values(&head[..first_row]);
        let mut origins = Vec::new();
        let mut fields = Vec::new();
        let mut missing = Vec::new();
        let mut title_fills = Vec::new();
        let (mut required, mut without_totals) = (Vec::new(), Vec::new());
        let mut days = Vec::new();
        for (header, words) in shape.headers.iter().enumerate() {
            let column = column_of(header);
            if words.required {
                required.extend(column);
                without_totals.extend(column.filter(|_| !words.totals));
            }
            if words.days {
                days.extend(column);
            }
            let origin = match (column, title_value(known, form, header, &words.field, &title_values)) {
                (Some(column), value) => {
                    // An empty day may say that something goes on.
                    title_fills
                        .extend(value.filter(|_| !words.drop && !words.days).map(|value| (words.field.clone(), value)));
                    Origin::Column(column)
                }
                (None, Some(value)) => Origin::Title(value),
                (None, None) => Origin::Nowhere,
            };
            if origin == Origin::Nowhere && words.required {
                missing.push(header);
            }
            if !words.drop {
                origins.push(origin);
                fields.push(words.field.clone());
            }
        }
        let header_keys = columns
            .iter()
            .enumerate()
            .filter(|(_, (_, meaning))| matches!(meaning, Meaning::Header(_)))
            .map(|(column, _)| (column, header_key(head[last_row].row.cell(column))))
            .collect();
        Ok(Plan {
            form,
            header_row: head[last_row].number,
            organisation: columns.iter().position(|(_, meaning)| *meaning == Meaning::Organisation),
            columns,
            origins,
            fields,
            title_values,
            title_fills,
            missing,
            required,
            without_totals,
            days,
            header_keys,
        })
    }

    /// Returns the organisation that a line above the header names.
    pub fn title_organisation(&self) -> Option<&str> {
        let named = self.title_values.iter().find(|(name, _)| ORGANISATION.contains(&header_key(name).as_str()));
        named.map(|(_, value)| value.as_str())
    }

    /// Whether a column at this position fills a field that the form cannot do without.
    pub fn is_required(&self, column: usize) -> bool {
        self.required.contains(&column)
    }

    /// Returns what a row below the header is.
    pub fn kind(&self, row: &Row) -> RowKind {
        let Some(first) = row.first_filled() else { return RowKind::Empty };
        let cell = row.cell(first);
        if self.total_kind(row).is_some() {
            return RowKind::Total;
        }
        let filled = |(column, key): &(usize, String)| !row.cell(*column).is_empty() && !key.is_empty();
        let same = |(column, key): &(usize, String)| header_key(row.cell(*column)) == *key;
        let mut keys = self.header_keys.iter();
        // The first recognised column decides for nearly all rows; the others are compared only when it agrees.
        let begins = keys.next().is_some_and(|key| filled(key) && cell_may_be(row.cell(key.0), &key.1) && same(key));
        if begins && keys.all(same) {
            RowKind::Header
        } else if row.fills_only(first) && value_class(cell) == "text" && !self.is_whole_row(cell) {
            RowKind::Note
        } else {
            RowKind::Data
        }
    }

    /// Whether a row that fills only one cell with words is no row of the form: one lacks what the form cannot do without.
    pub fn is_heading(&self, row: &Row) -> bool {
        row.first_filled().is_some_and(|first| self.required.iter().any(|column| *column != first))
    }

    /// Whether all of a row is in one cell: its only one that is filled holds as many values as there are headers, with another
    /// separator between them.
    pub fn is_in_one_cell(&self, row: &Row) -> bool {
        row.first_filled().is_some_and(|first| row.fills_only(first) && self.is_whole_row(row.cell(first)))
    }

    fn is_whole_row(&self, cell: &str) -> bool {
        let values = self.header_keys.len().max(FEWEST_VALUES);
        // In a sentence a space follows a comma or a semicolon.
        SEPARATORS
            .iter()
            .any(|separator| cell.matches(*separator).count() + 1 >= values && !cell.contains(&format!("{separator} ")))
    }

    /// Returns what a row sums up: one that begins with words for a total, or has just such a word where the form wants something
    /// else, in the column of the coach, say.
    pub fn total_kind(&self, row: &Row) -> Option<TotalKind> {
        let first = row.first_filled()?;
        let begins = Some(row.cell(first)).filter(|cell| may_sum_up(cell.as_bytes())).and_then(TotalKind::of);
        if let Some(kind) = begins.filter(|_| self.sums_up(row, first)) {
            return Some(kind);
        }
        let cells = self.without_totals.iter().filter(|column| **column != first).map(|column| row.cell(*column));
        cells.filter(|cell| may_sum_up(cell.as_bytes())).find_map(TotalKind::of_word)
    }

    /// Whether a cell at this position may say that its row sums up others.
    pub fn tells_totals(&self, column: usize) -> bool {
        column == 0 || self.without_totals.contains(&column)
    }

    /// Whether a row that begins with a word for a total is one: the word fills a required cell, which it cannot mean, or a
    /// required cell is empty. In a table of the population `yhteensä` is an age group, and the row is full.
    fn sums_up(&self, row: &Row, first: usize) -> bool {
        self.without_totals.contains(&first) || self.required.iter().any(|column| row.cell(*column).is_empty())
    }
}

/// Says whether a form is there with all its columns in one.
fn in_one_column(known: &Known<'_>, head: &[NumberedRow]) -> Option<Unrecognised> {
    let parted = |separator: char| -> Vec<NumberedRow> {
        let row = |row: &NumberedRow| {
            let cell =
                row.row.first_filled().filter(|first| row.row.fills_only(*first)).map(|first| row.row.cell(first));
            NumberedRow { number: row.number, row: cell.unwrap_or_default().split(separator).map(str::trim).collect() }
        };
        head.iter().map(row).collect()
    };
    let fits = SEPARATORS.iter().any(|separator| known.find(&parted(*separator)).is_ok());
    fits.then_some(Unrecognised::InOneColumn)
}

/// A cheap look before the whole key is made: the same first letter, in any case.
fn cell_may_be(cell: &str, key: &str) -> bool {
    let lower = |text: &str| text.chars().next().map(|letter| letter.to_lowercase().collect::<String>());
    match (cell.as_bytes().first(), key.as_bytes().first()) {
        (Some(one), Some(other)) if one.is_ascii() && other.is_ascii() => one.eq_ignore_ascii_case(other),
        _ => lower(cell) == lower(key),
    }
}

/// Returns what the rows above a header say: `Valmentaja: V3` in one cell, or `Valmentaja:` and `V3` in two.
fn title_values(rows: &[NumberedRow]) -> Vec<(String, String)> {
    let mut values = Vec::new();
    for NumberedRow { row, .. } in rows {
        let mut cells = row.cells().filter(|cell| !cell.is_empty()).peekable();
        while let Some(cell) = cells.next() {
            let Some((name, value)) = cell.split_once(':') else { continue };
            let (name, value) = (name.trim(), value.trim());
            if name.is_empty() {
                continue;
            }
            let value = if value.is_empty() { cells.next().unwrap_or_default() } else { value };
            let is_name = |text: &str| text.chars().nth(MOST_NAME_CHARACTERS).is_none();
            if !value.is_empty() && is_name(name) && is_name(value) {
                values.push((name.to_owned(), value.to_owned()));
            }
        }
    }
    values
}

/// Words above a table for the coach whose clients it lists, as keys.
const COACH: [&str; 7] =
    ["valmentaja", "työhönvalmentaja", "työvalmentaja", "arbetscoach", "jobbcoach", "coach", "jobcoach"];

fn title_value(
    known: &Known<'_>,
    form: usize,
    header: usize,
    field: &str,
    titles: &[(String, String)],
) -> Option<String> {
    let says = |name: &str| {
        let key = header_key(name);
        known.header_of(form, &key) == Some(header) || (field == "coach_id" && COACH.contains(&key.as_str()))
    };
    titles.iter().find(|(name, _)| says(name)).map(|(_, value)| value.clone())
}

#[cfg(test)]
mod tests {
    use super::super::FormShape;
    use super::super::testing::{referral_and_job_start, shape};
    use super::*;

    fn plan(shapes: &[FormShape], lines: &[&str]) -> Plan {
        let rows: Vec<NumberedRow> =
            (1..).zip(lines).map(|(number, line)| NumberedRow { number, row: line.split(';').collect() }).collect();
        Plan::of(&Known::new(shapes), &rows).unwrap()
    }

    fn kind(plan: &Plan, line: &str) -> RowKind {
        plan.kind(&line.split(';').collect())
    }

    #[test]
    fn rows_that_sum_up_are_told_from_data() {
        let shapes = referral_and_job_start();
        let plan = plan(&shapes, &["Asiakastunnus;Lähetepvm;Kotikunta"]);
        for line in [
            "Yhteensä;;",
            "YHTEENSÄ:;;",
            "Yht.;12;",
            ";Yhteensä;",
            "Summa;;3",
            "Keskiarvo;;1,5",
            "Yhteensä 2022;;",
            "Totalt;;",
            "Medelvärde;;",
            "Total;;",
            "Average;;",
            // What is summed up stands before or behind the word.
            "Asiakkaat yhteensä;12;",
            "Porin asiakkaat yht.;12;3",
            "Rauma yhteensä 2022;12;3",
            "Klienter totalt:;12;",
            "Clients total;12;3",
            "Summa klienter;12;3",
            // The word stands where the form wants something else.
            "tammi.21;Yhteensä;3",
            "tammi.21;3;yht.",
        ] {
            assert_eq!(kind(&plan, line), RowKind::Total, "{line}");
        }
        for line in [
            "PP-1;1.2.2021;Rauma",
            "Yhteensävaikutus;1;2",
            "Summanen;1.2.2021;Rauma",
            "Kallio;1.2.2021;Rauma",
            "Kokonaistotaali;1.2.2021;Rauma",
            "PP-1;1.2.2021;Rauma yhteensä",
        ] {
            assert_eq!(kind(&plan, line), RowKind::Data, "{line}");
        }
        assert_eq!(kind(&plan, ";;"), RowKind::Empty);
    }

    #[test]
    fn a_total_that_is_a_value_of_its_column_is_data() {
        let shapes = [shape("population", &["Ikäryhmä", "*Aluekoodi", "*Vuosi", "*Väestö"])];
        let plan = plan(&shapes, &["Ikäryhmä;Aluekoodi;Vuosi;Väestö"]);
        assert_eq!(kind(&plan, "yhteensä;609;2021;83000"), RowKind::Data);
        assert_eq!(kind(&plan, "yhteensä;;2021;220000"), RowKind::Total);
    }

    /// The ready sum of an instrument stands in a section of that name; a row below the table has no client.
    #[test]
    fn a_word_for_a_total_is_a_value_where_the_form_says_so() {
        let mut shapes = [shape("assessment", &["*Asiakastunnus=client_id", "*Osio=section", "*Arvo=value"])];
        shapes[0].headers[1].totals = true;
        let plan = plan(&shapes, &["Asiakastunnus;Osio;Arvo"]);
        assert_eq!(kind(&plan, "PP-0001;SUMMA;12"), RowKind::Data);
        assert_eq!(kind(&plan, "PP-0001;Keskiarvo;2,4"), RowKind::Data);
        assert_eq!(kind(&plan, ";Summa;312"), RowKind::Total);
        assert_eq!(kind(&plan, "Yhteensä;;312"), RowKind::Total);
    }

    #[test]
    fn words_alone_in_a_row_may_be_a_note_and_a_lone_pseudonym_is_not() {
        let shapes = referral_and_job_start();
        let plan = plan(&shapes, &["Asiakastunnus;Lähetepvm;Kotikunta"]);
        assert_eq!(kind(&plan, "Luvut ovat ennakollisia.;;"), RowKind::Note);
        assert_eq!(kind(&plan, ";;Laatija: Rauma"), RowKind::Note);
        assert_eq!(kind(&plan, "PP-0042;;"), RowKind::Data);
        assert_eq!(kind(&plan, "Luvut ovat;ennakollisia;"), RowKind::Data);
    }

    #[test]
    fn a_note_under_a_table_further_right_is_a_note() {
        let shapes = referral_and_job_start();
        let plan = plan(&shapes, &[";;Asiakastunnus;Lähetepvm;Kotikunta"]);
        for line in [
            ";;Luvut ovat ennakollisia.;;",
            "Luvut ovat ennakollisia.",
            ";Luvut ovat ennakollisia.",
            ";;;soitti huomenna",
        ] {
            assert_eq!(kind(&plan, line), RowKind::Note, "{line}");
        }
        for line in [";;PP-0042", ";;Luvut ovat;ennakollisia;"] {
            assert_eq!(kind(&plan, line), RowKind::Data, "{line}");
        }
    }

    #[test]
    fn a_repeated_header_is_no_data() {
        let shapes = referral_and_job_start();
        let plan = plan(&shapes, &["Asiakastunnus;Lähetepvm;Kotikunta;Oma"]);
        assert_eq!(kind(&plan, "ASIAKASTUNNUS;Lähete pvm;Kotikunta;Muu"), RowKind::Header);
        assert_eq!(kind(&plan, "Asiakastunnus;1.2.2021;Rauma;"), RowKind::Data);
    }

    #[test]
    fn a_title_row_fills_a_field_that_has_no_column() {
        let shapes = [shape("coach_summary", &["*Asiakastunnus", "*Aloituspvm", "Työhönvalmentaja=coach_id", "Tila"])];
        let one = plan(&shapes, &["Kooste", "Valmentaja: V3;;", "", "Asiakastunnus;Aloituspvm;Tila"]);
        assert_eq!(one.title_values, [("Valmentaja".to_owned(), "V3".to_owned())]);
        assert_eq!(one.origins[2], Origin::Title("V3".into()));
        assert_eq!(one.header_row, 4);
        let two = plan(&shapes, &["Työhönvalmentaja:;V4;Kausi: 2022", "Asiakastunnus;Aloituspvm;Tila"]);
        assert_eq!(two.origins[2], Origin::Title("V4".into()));
        let own = plan(&shapes, &["Valmentaja: V3;;", "Asiakastunnus;Aloituspvm;Työhönvalmentaja"]);
        assert_eq!(own.origins[2], Origin::Column(2), "the column wins");
        assert_eq!(own.title_fills, [("coach_id".to_owned(), "V3".to_owned())], "but for its empty cells");
    }

    #[test]
    fn a_form_with_all_its_columns_in_one_is_known_as_such() {
        let shapes = referral_and_job_start();
        let rows = |lines: &[&str]| -> Vec<NumberedRow> {
            (1..)
                .zip(lines)
                .map(|(number, line)| NumberedRow { number, row: std::iter::once(*line).collect() })
                .collect()
        };
        let why = |lines: &[&str]| Plan::of(&Known::new(&shapes), &rows(lines)).unwrap_err();
        for line in [
            "Asiakastunnus;Lähetepvm;Kotikunta",
            "Asiakastunnus|Lähetepvm|Kotikunta",
            "Asiakastunnus, Lähetepvm, Kotikunta",
        ] {
            assert_eq!(why(&["Lähetteet", line, "PP-1"]), Unrecognised::InOneColumn, "{line}");
        }
        assert!(matches!(why(&["Ohje: täytä lomake; lähetä se"]), Unrecognised::Unknown(_)));
    }

    #[test]
    fn a_header_that_says_how_to_fill_it_in_is_known() {
        let shapes = referral_and_job_start();
        let plan = plan(&shapes, &["Asiakastunnus (pakollinen);Lähetepvm (pp.kk.vvvv);Kotikunta;Ikäryhmä (arvio)"]);
        assert_eq!(plan.missing, Vec::<usize>::new());
        assert_eq!(plan.columns[3].1, Meaning::Unknown, "what else stands there may mean something else");
    }

    #[test]
    fn a_missing_required_header_is_told() {
        let shapes = [shape("f", &["*a", "*b", "*c", "d"])];
        let plan = plan(&shapes, &["b;a"]);
        assert_eq!(plan.missing, [2]);
        assert_eq!(plan.origins, [Origin::Column(1), Origin::Column(0), Origin::Nowhere, Origin::Nowhere]);
    }
}
