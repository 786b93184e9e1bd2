//! How cells are typed where the contract, not the text alone, says what they mean: pseudonyms, texts, allowed values.
//!
//! | function | returns |
//! |---|---|
//! | `id_value(varchar)` | the trimmed id; NULL for a missing marker and for what a spreadsheet has broken |
//! | `text_value(varchar)` | the trimmed text; NULL for a missing marker |
//! | `area_code(varchar)` | a municipality's code with its leading zeros (`KU50` is `050`), another area's code as written |
//! | `allowed_value(varchar, varchar)` | the allowed value of a column (`form.field`) that a cell means |
//! | `nearest_allowed(varchar, varchar)` | the allowed value of a column that is spelled most like a cell; NULL if none is |
//! | `plain_id(varchar)`, `id_key(varchar)` | an id without what nobody sees, and what its spellings have in common |
//! | `plain_name(varchar)`, `name_key(varchar)` | the same of a name |
//! | `fold(varchar)` | lower case without umlauts, also for those that an old code page has damaged |
//!
//! They are functions of the engine and not macros because a macro of several text functions costs a multiple of the time
//! over a million rows, and every statement that uses it the time to plan it.

use std::collections::{HashMap, HashSet};
use std::error::Error;
use std::sync::Arc;

use duckdb::Connection;
use duckdb::core::{DataChunkHandle, FlatVector, Inserter, LogicalTypeId};
use duckdb::ffi::duckdb_string_t;
use duckdb::types::DuckString;
use duckdb::vscalar::{ScalarFunctionSignature, VScalar};
use duckdb::vtab::arrow::WritableVector;

use super::forms::{Kind, forms};
use super::spelling_key;
use crate::diagnostics::{Failure, Result};
use crate::intake::values::{is_missing, parse_date};

/// Registers the functions on a connection; once more does no harm.
pub fn register(connection: &Connection) -> Result<()> {
    connection
        .register_scalar_function_with_state::<TextFunction>("id_value", &(id_value as ToText))
        .and_then(|()| {
            connection.register_scalar_function_with_state::<TextFunction>("id_fault", &(id_fault as ToText))
        })
        .and_then(|()| {
            connection.register_scalar_function_with_state::<TextFunction>("text_value", &(text_value as ToText))
        })
        .and_then(|()| {
            connection.register_scalar_function_with_state::<TextFunction>("area_code", &(area_code as ToText))
        })
        .and_then(|()| connection.register_scalar_function_with_state::<TextFunction>("fold", &(fold as ToText)))
        .and_then(|()| {
            let functions: [(&str, ToText); 4] = [
                ("plain_id", |cell| Some(Text::Owned(spelling_key::plain_id(cell)))),
                ("id_key", |cell| Some(Text::Owned(spelling_key::id_key(cell)))),
                ("plain_name", |cell| Some(Text::Owned(spelling_key::plain_name(cell)))),
                ("name_key", |cell| Some(Text::Owned(spelling_key::name_key(cell)))),
            ];
            functions.into_iter().try_for_each(|(name, function)| {
                connection.register_scalar_function_with_state::<TextFunction>(name, &function)
            })
        })
        .and_then(|()| {
            let columns = Arc::new(AllowedValues::of_forms());
            let find = (Arc::clone(&columns), AllowedColumn::find as Search);
            connection.register_scalar_function_with_state::<AllowedValue>("allowed_value", &find)?;
            let nearest = (columns, AllowedColumn::nearest as Search);
            connection.register_scalar_function_with_state::<AllowedValue>("nearest_allowed", &nearest)
        })
        .map_err(|error| Failure::bug("register the functions of the contract", error))
}

/// Month names with which Finnish, Swedish and English spreadsheets replace an id such as 3-4.
const MONTHS: [&str; 29] = [
    "tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu", "jan",
    "feb", "mar", "mars", "apr", "maj", "may", "jun", "juni", "jul", "juli", "aug", "sep", "okt", "oct", "nov", "dec",
];

/// Returns the id in a cell; `None` when there is none, when there are several, or when a spreadsheet took it for a number or a date.
fn id_value(cell: &str) -> Option<Text<'_>> {
    let id = cell.trim();
    let usable = !id.is_empty() && !is_missing(id) && !is_broken_id(id) && !are_several_ids(id);
    usable.then_some(Text::Borrowed(id))
}

/// Returns whether a spreadsheet has turned the id into a number (`4,2E+05`), a date (`1.2.2021`, `3.huhti`, a date cell of a
/// workbook, which intake writes `2021-02-01`) or a month (`huhti.03`, `Apr-03`).
fn is_broken_id(id: &str) -> bool {
    let first = id.bytes().next().unwrap_or_default();
    if id.bytes().all(|byte| byte == b'#') || TRUTHS.contains(&id.to_uppercase().as_str()) {
        return true;
    }
    if first.is_ascii_digit() {
        if is_whole_with_decimals(id) || is_day_of_month(id) {
            return true;
        }
        let may_be_a_date = id.contains(['.', '/']) || id.as_bytes().get(4) == Some(&b'-');
        is_power_of_ten(id) || is_day_and_month(id) || (may_be_a_date && parse_date(id).is_some())
    } else {
        is_month_and_year(id)
    }
}

/// How spreadsheets write what they take for a truth value.
const TRUTHS: [&str; 6] = ["TOSI", "EPÄTOSI", "TRUE", "FALSE", "SANT", "FALSKT"];

/// `45.0` and `45,00`: a number that a spreadsheet or a program has given decimals.
fn is_whole_with_decimals(id: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let parts = id.split_once(['.', ',']);
    parts.is_some_and(|(whole, rest)| digits(whole) && digits(rest) && rest.bytes().all(|byte| byte == b'0'))
}

/// `3.4.`: a day and a month.
fn is_day_of_month(id: &str) -> bool {
    let parts: Vec<&str> = id.split('.').collect();
    let short = |part: &&str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    matches!(parts.as_slice(), [day, month, ""] if short(day) && short(month))
}

/// Returns the code of what is wrong with an id that cannot be used.
fn id_fault(cell: &str) -> Option<Text<'_>> {
    Some(Text::Borrowed(if are_several_ids(cell.trim()) { "several-ids" } else { "broken-id" }))
}

/// Returns whether several ids stand in the cell: `PP-0001, PP-0002` or `V1 ja V2` would be one new client or coach. Each part has three
/// signs or more beside a comma, for `5153,1` is one id.
fn are_several_ids(id: &str) -> bool {
    let has_digit = |part: &str| part.bytes().any(|byte| byte.is_ascii_digit());
    let is_id = |part: &str| part.trim().chars().count() >= 3 && has_digit(part);
    let several = |mut parts: std::str::Split<'_, &[char]>| parts.clone().count() > 1 && parts.all(is_id);
    several(id.split(&[',', ';', '&', '+', '\n'][..]))
        || [" ja ", " och ", " and "]
            .iter()
            .any(|word| id.split_once(word).is_some_and(|(one, other)| has_digit(one) && has_digit(other)))
}

fn is_power_of_ten(id: &str) -> bool {
    let Some((mantissa, exponent)) = id.split_once(['E', 'e']) else { return false };
    let exponent = exponent.strip_prefix('+').unwrap_or(exponent);
    let mantissa_is_a_number = mantissa.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.'));
    mantissa_is_a_number && !exponent.is_empty() && exponent.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_day_and_month(id: &str) -> bool {
    let month = id.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let parted = month.trim_start_matches(['.', '-', ' ']);
    let day = id.len() - month.len();
    day <= 2 && parted.len() < month.len() && is_month(parted.trim_end_matches("kuuta"))
}

fn is_month_and_year(id: &str) -> bool {
    let Some((month, year)) = id.split_once(['.', '-']) else { return false };
    let digits = year.bytes().all(|byte| byte.is_ascii_digit());
    let short = year.len() == 2;
    let long = id.contains('.') && year.len() == 4 && (year.starts_with("19") || year.starts_with("20"));
    digits && (short || long) && is_month(month)
}

fn is_month(word: &str) -> bool {
    word.len() >= 3 && MONTHS.contains(&word.to_lowercase().as_str())
}

fn text_value(cell: &str) -> Option<Text<'_>> {
    let text = cell.trim();
    (!text.is_empty() && !is_missing(text)).then_some(Text::Borrowed(text))
}

fn area_code(cell: &str) -> Option<Text<'_>> {
    let Text::Borrowed(code) = text_value(cell)? else { return None };
    let number = code.strip_prefix("KU").or_else(|| code.strip_prefix("ku")).unwrap_or(code).trim();
    if number.len() <= 3 && number.bytes().all(|byte| byte.is_ascii_digit()) && !number.is_empty() {
        return Some(Text::Owned(format!("{number:0>3}")));
    }
    Some(Text::Borrowed(code))
}

/// Returns the text in lower case without umlauts, so that `Säkylä`, `SAKYLA` and `S„kyl„` (code page 850 read as
/// Windows-1252) are the same.
fn fold(cell: &str) -> Option<Text<'_>> {
    Some(Text::Owned(folded(cell)))
}

/// Returns the same as a text of ours.
pub(super) fn folded(cell: &str) -> String {
    let folded = cell.trim().chars().flat_map(char::to_lowercase).map(|sign| match sign {
        'ä' | 'å' | 'á' | 'à' | '„' | '†' | 'ž' => 'a',
        'ö' | 'ø' | 'ó' | '”' | '™' => 'o',
        'é' | 'è' => 'e',
        'ü' => 'u',
        'š' => 's',
        sign => sign,
    });
    folded.collect()
}

/// Returns the key by which spellings of an allowed value are compared: lower case, plain dashes, no spaces and full stops.
pub(super) fn word_key(word: &str) -> String {
    let mut key = String::with_capacity(word.len());
    for sign in word.chars() {
        match sign {
            '.' => {}
            sign if sign.is_whitespace() => {}
            '–' | '—' | '−' | '‑' | '‐' => key.push('-'),
            sign => key.extend(sign.to_lowercase()),
        }
    }
    key
}

/// The allowed values of every column that has such.
struct AllowedValues {
    columns: HashMap<String, AllowedColumn>,
}

/// The accepted spellings of one column's values.
struct AllowedColumn {
    /// The allowed values as they are, for the usual case that a cell holds just one of them.
    values: HashMap<String, usize>,
    /// Keys of all spellings, to the place of the value that they mean.
    keys: HashMap<String, usize>,
    /// Keys of words that spellings of several values share: such a word alone does not tell which is meant.
    shared_words: HashSet<String>,
    allowed: Vec<String>,
}

impl AllowedValues {
    fn of_forms() -> AllowedValues {
        let mut columns = HashMap::new();
        for form in forms() {
            for field in form.fields.iter().filter(|field| field.kind == Kind::Enum) {
                let place = |value: &str| field.allowed.iter().position(|allowed| allowed == value);
                let mut keys: HashMap<String, usize> = HashMap::new();
                for (spelling, value) in &field.aliases {
                    keys.extend(place(value).map(|place| (word_key(spelling), place)));
                }
                // An allowed value always means itself, whatever an alias says.
                for (place, value) in field.allowed.iter().enumerate() {
                    keys.insert(word_key(value), place);
                }
                let values = field.allowed.iter().enumerate().map(|(place, value)| (value.clone(), place)).collect();
                let spellings = field.aliases.iter().filter_map(|(spelling, value)| Some((spelling, place(value)?)));
                let shared_words = shared_words(spellings);
                let column = AllowedColumn { values, keys, shared_words, allowed: field.allowed.clone() };
                columns.insert(format!("{}.{}", form.id, field.name), column);
            }
        }
        AllowedValues { columns }
    }
}

/// Returns the keys of the words that spellings of more than one value have.
fn shared_words<'a>(spellings: impl Iterator<Item = (&'a String, usize)>) -> HashSet<String> {
    let mut places: HashMap<String, HashSet<usize>> = HashMap::new();
    for (spelling, place) in spellings {
        for word in spelling.split_whitespace() {
            places.entry(word_key(word)).or_default().insert(place);
        }
    }
    places.into_iter().filter(|(_, places)| places.len() > 1).map(|(word, _)| word).collect()
}

impl AllowedColumn {
    fn find(&self, cell: &str) -> Option<&str> {
        let place = match self.values.get(cell) {
            Some(place) => place,
            None => self.keys.get(&word_key(cell))?,
        };
        self.allowed.get(*place).map(String::as_str)
    }

    /// Returns the value one of whose spellings is most like the cell by Jaro and Winkler's measure, the first of equals.
    fn nearest(&self, cell: &str) -> Option<&str> {
        let key = word_key(cell);
        if self.shared_words.contains(&key) {
            return None;
        }
        let mut best: Option<(f64, usize)> = None;
        for (spelling, place) in &self.keys {
            let likeness = strsim::jaro_winkler(&key, spelling);
            let better = best.is_none_or(|(most, first)| likeness > most || (likeness == most && *place < first));
            if likeness >= LEAST_LIKENESS && better {
                best = Some((likeness, *place));
            }
        }
        best.and_then(|(_, place)| self.allowed.get(place)).map(String::as_str)
    }
}

/// From here on a spelling is near enough to be offered as what was meant.
const LEAST_LIKENESS: f64 = 0.75;

/// A way to find a column's allowed value for a cell.
type Search = for<'a> fn(&'a AllowedColumn, &str) -> Option<&'a str>;

/// A text made from a cell.
enum Text<'a> {
    Borrowed(&'a str),
    Owned(String),
}

impl Text<'_> {
    fn as_str(&self) -> &str {
        match self {
            Text::Borrowed(text) => text,
            Text::Owned(text) => text,
        }
    }
}

type ToText = for<'a> fn(&'a str) -> Option<Text<'a>>;

/// Runs a function from text to text over a chunk of cells.
struct TextFunction;

impl VScalar for TextFunction {
    type State = ToText;

    fn invoke(
        state: &ToText,
        input: &mut DataChunkHandle,
        output: &mut dyn WritableVector,
    ) -> Result<(), Box<dyn Error>> {
        let rows = input.len();
        let cells = input.flat_vector(0);
        let mut results = output.flat_vector();
        for (row, string) in strings(&cells, rows).iter().enumerate() {
            let mut string = *string;
            match text_at(&cells, row, &mut string).and_then(state) {
                Some(text) => results.insert(row, text.as_str()),
                None => results.set_null(row),
            }
        }
        Ok(())
    }

    fn signatures() -> Vec<ScalarFunctionSignature> {
        vec![ScalarFunctionSignature::exact(vec![LogicalTypeId::Varchar.into()], LogicalTypeId::Varchar.into())]
    }
}

/// Looks cells up among the allowed values of their columns.
struct AllowedValue;

impl VScalar for AllowedValue {
    type State = (Arc<AllowedValues>, Search);

    fn invoke(
        state: &Self::State,
        input: &mut DataChunkHandle,
        output: &mut dyn WritableVector,
    ) -> Result<(), Box<dyn Error>> {
        let rows = input.len();
        let (names, cells) = (input.flat_vector(0), input.flat_vector(1));
        let mut results = output.flat_vector();
        let mut last: (String, Option<&AllowedColumn>) = (String::new(), None);
        for (row, (name, cell)) in strings(&names, rows).iter().zip(strings(&cells, rows)).enumerate() {
            let (mut name, mut cell) = (*name, *cell);
            let name = text_at(&names, row, &mut name).unwrap_or_default();
            if last.0 != name {
                last = (name.to_owned(), state.0.columns.get(name));
            }
            let value = last.1.zip(text_at(&cells, row, &mut cell)).and_then(|(column, cell)| state.1(column, cell));
            match value {
                Some(value) => results.insert(row, value),
                None => results.set_null(row),
            }
        }
        Ok(())
    }

    fn signatures() -> Vec<ScalarFunctionSignature> {
        let text = || LogicalTypeId::Varchar.into();
        vec![ScalarFunctionSignature::exact(vec![text(), text()], text())]
    }
}

/// Returns the strings of a text vector as the engine stores them.
fn strings<'a>(cells: &'a FlatVector<'_>, rows: usize) -> &'a [duckdb_string_t] {
    // SAFETY: the signatures above take VARCHARs only, stored as `duckdb_string_t`; the engine has filled the rows and keeps
    // them alive during the call, and nothing writes to the input.
    unsafe { cells.as_slice_with_len::<duckdb_string_t>(rows) }
}

/// Returns the text in a row, `None` for NULL.
fn text_at<'a>(cells: &FlatVector<'_>, row: usize, string: &'a mut duckdb_string_t) -> Option<&'a str> {
    if cells.row_is_null(u64::try_from(row).ok()?) {
        return None;
    }
    let bytes = DuckString::new(string).as_bytes();
    std::str::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(function: ToText, cell: &str) -> Option<String> {
        function(cell).map(|text| text.as_str().to_owned())
    }

    #[test]
    fn an_id_that_a_spreadsheet_broke_is_none() {
        for cell in [
            "4,2E+05",
            "4.2e+05",
            "1E+10",
            "3.huhti",
            "03.huhtikuuta",
            "1-apr",
            "huhti.03",
            "Apr-03",
            "1.2.2021",
            "2021-02-01",
            "2021-02-01 12:00:00",
            "tammi.2021",
            "45.0",
            "45,00",
            "3.4.",
            "####",
            "TOSI",
            "epätosi",
        ] {
            assert_eq!(of(id_value, cell), None, "{cell}");
        }
        for cell in [
            "PP-0042",
            "1",
            "0042",
            "V3",
            "12E",
            "E5",
            "5131",
            "20210304",
            "1-2-2021",
            "2021-0042",
            "MAR-0042",
            "TA-12",
            "2.1",
            "ryhmä-21",
            "1/3",
        ] {
            assert_eq!(of(id_value, cell).as_deref(), Some(cell), "{cell}");
        }
        assert_eq!(of(id_value, " PP-0042 ").as_deref(), Some("PP-0042"));
        assert_eq!(of(id_value, "?"), None);
        assert_eq!(of(id_value, ""), None);
    }

    #[test]
    fn area_codes_get_their_zeros_back() {
        for (cell, code) in [("50", "050"), ("KU050", "050"), ("609", "609"), ("SK041", "SK041"), ("1", "001")] {
            assert_eq!(of(area_code, cell).as_deref(), Some(code), "{cell}");
        }
        assert_eq!(of(area_code, "-"), None);
    }

    #[test]
    fn damaged_and_missing_umlauts_fold_to_the_same() {
        for cell in ["Säkylä", "SÄKYLÄ", "Sakyla", "S„kyl„", "säkyla"] {
            assert_eq!(of(fold, cell).as_deref(), Some("sakyla"), "{cell}");
        }
    }

    #[test]
    fn spellings_of_an_allowed_value_are_found() {
        let columns = AllowedValues::of_forms();
        for (column, cell, value) in [
            ("job_start.contract", "toistaiseksi", Some("toistaiseksi")),
            ("job_start.contract", "Määräaik.", Some("määräaikainen")),
            ("job_start.contract", "toist.voimassa", Some("toistaiseksi")),
            ("job_start.contract", "TOISTAISEKSI ", Some("toistaiseksi")),
            ("job_start.contract", "ikuinen", None),
            ("referral.client_group", "Mielent.", Some("mielenterveys")),
            ("referral.age_group", "18-24", Some("18–24")),
            ("referral.gender", "Ei tietoa", Some("ei tietoa")),
            ("job_start.job_class", "Avoimet työmarkkinat", Some("AVOIN")),
            ("job_start.job_class", "avoin_pt", Some("AVOIN_PT")),
            ("coach_summary.job3_class", "palkkatukityö", Some("AVOIN_PT")),
            ("population.age", "15-64", Some("15–64")),
        ] {
            assert_eq!(columns.columns[column].find(cell), value, "{column}: {cell}");
        }
    }

    /// A job on the open market and one with a subsidy both are a Työsuhde: to offer one of them would change a figure.
    #[test]
    fn a_word_that_several_values_share_offers_none() {
        let columns = AllowedValues::of_forms();
        let nearest = |cell: &str| columns.columns["job_start.job_class"].nearest(cell);
        assert_eq!(nearest("Työsuhde"), None);
        assert_eq!(nearest("Palkkatukityo"), Some("AVOIN_PT"));
        assert_eq!(nearest("Työsuhde palkkatuela"), Some("AVOIN_PT"));
    }
}
