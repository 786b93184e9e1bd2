//! What a column's header may be known by: as it is written and without what people add to it or lose of it.

use crate::intake::limits::short_name;
use crate::intake::row::Row;
use crate::intake::values::{header_key, plain_key};

/// Spellings of the optional column that says whose row it is; every form may have it.
pub const ORGANISATION: [&str; 3] = ["organisaatio", "organisation", "organization"];

/// What people add to a header in brackets to say how to fill it in, as keys.
const EXPLANATIONS: [&str; 24] = [
    "kyllä/ei",
    "kyllätaiei",
    "kylläei",
    "k/e",
    "x=kyllä",
    "ja/nej",
    "j/n",
    "yes/no",
    "y/n",
    "pp.kk.vvvv",
    "pp.kk.vv",
    "ppkkvvvv",
    "pv.kk.vvvv",
    "pvm",
    "dd.mm.åååå",
    "dd.mm.yyyy",
    "€",
    "eur",
    "euroa",
    "h",
    "kk",
    "lkm",
    "pakollinen",
    "valitselistasta",
];

/// The keys under which a column's header may be known, most telling first, and the header as written.
pub struct Candidate {
    pub keys: Vec<String>,
    pub header: String,
}

impl Candidate {
    /// Returns whether the column says row by row whose row it is.
    pub fn is_organisation(&self) -> bool {
        self.keys.iter().any(|key| ORGANISATION.contains(&key.as_str()))
    }
}

/// Returns the columns of a header in one row.
pub fn single(row: &Row) -> Vec<Candidate> {
    row.cells().map(|cell| Candidate { keys: keys([header_key(cell)]), header: as_written(cell) }).collect()
}

/// Returns those of a header in two rows: a cell of the upper row stands over all columns up to the next one.
pub fn double(upper: &Row, lower: &Row) -> Vec<Candidate> {
    let mut over = "";
    let mut columns = Vec::new();
    for index in 0..upper.len().max(lower.len()) {
        let (own, under) = (upper.cell(index), lower.cell(index));
        if !own.is_empty() {
            over = own;
        }
        let candidate = match (over.is_empty(), under.is_empty()) {
            (_, true) => Candidate { keys: keys([header_key(own)]), header: as_written(own) },
            (true, false) => Candidate { keys: keys([header_key(under)]), header: as_written(under) },
            (false, false) => {
                let both = format!("{over} {under}");
                Candidate { keys: keys([header_key(&both), header_key(under)]), header: as_written(&both) }
            }
        };
        columns.push(candidate);
    }
    columns
}

fn as_written(header: &str) -> String {
    short_name(&header.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Adds to keys what they are without the marks of their letters, and without the dashes by which words are divided at a line's end.
pub fn keys<const N: usize>(keys: [String; N]) -> Vec<String> {
    let mut keys = Vec::from(keys);
    let whole: Vec<String> = keys.iter().filter(|key| key.contains('-')).map(|key| key.replace('-', "")).collect();
    keys.extend(whole);
    let explained: Vec<String> = keys.iter().filter_map(|key| without_explanation(key)).map(str::to_owned).collect();
    keys.extend(explained);
    let plain: Vec<String> = keys.iter().filter(|key| !key.is_ascii()).map(|key| plain_key(key)).collect();
    keys.extend(plain);
    keys
}

/// Returns a key without such an explanation in brackets: `palkkatuki(kyllä/ei)` is `palkkatuki`.
fn without_explanation(key: &str) -> Option<&str> {
    in_brackets(key).filter(|(_, addition)| EXPLANATIONS.contains(addition)).map(|(name, _)| name)
}

/// Parts a key from what it has in brackets at its end.
pub fn in_brackets(key: &str) -> Option<(&str, &str)> {
    key.strip_suffix(')')?.rsplit_once('(').filter(|(name, _)| !name.is_empty())
}

/// Returns whether a text lists some of these values, whole or by their beginnings: `hyv/jono`. Anything else may be another unit or another
/// thing: `h/kk`.
pub fn is_list(text: &str, values: &[String]) -> bool {
    let values = || values.iter().map(|value| plain_key(&header_key(value)));
    let parts = || text.split(['/', ',', ';', '|']).map(|part| part.trim_end_matches(['.', '…']));
    parts().filter(|part| !part.is_empty()).count() > 1
        && parts().all(|part| part.is_empty() || values().any(|value| value.starts_with(&plain_key(part))))
}
