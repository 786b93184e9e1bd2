//! Words that say that a row sums up others.

use serde::{Deserialize, Serialize};

use super::values::header_key;

/// What a row that sums up others says it does, by its first word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TotalKind {
    /// Of the rows since the last such row, or of all above: `Yhteensä`, `Summa`.
    Sum,
    /// Of the rows since the last such row: `Välisumma`.
    Subtotal,
    /// Of all rows above: `Kaikki yhteensä`.
    GrandTotal,
    /// `Keskiarvo`.
    Mean,
}

impl TotalKind {
    /// Returns the name that stands in `staging.total_cell`.
    pub fn name(self) -> &'static str {
        match self {
            TotalKind::Sum => "sum",
            TotalKind::Subtotal => "subtotal",
            TotalKind::GrandTotal => "grand_total",
            TotalKind::Mean => "mean",
        }
    }

    /// Returns what the cell that begins a row says it sums up; `None` for any other cell.
    pub fn of(cell: &str) -> Option<TotalKind> {
        TotalKind::of_word(cell).or_else(|| TotalKind::of_words(cell))
    }

    /// Returns the same for a cell of several words, of which the first or the last is one for a total: `Kulut yhteensä`, `Summa kulut`.
    fn of_words(cell: &str) -> Option<TotalKind> {
        let mut words = cell.split_whitespace();
        let (first, last) = (words.next()?, words.next_back()?);
        // "Pori yhteensä 2022" sums up Pori.
        let last =
            if last.bytes().all(|byte| byte.is_ascii_digit()) { words.next_back().unwrap_or(first) } else { last };
        let named = |word: &str, among: &[&str]| {
            let key = header_key(word);
            let key = key.trim_end_matches(['.', ':', ',']);
            among.contains(&key).then(|| TotalKind::of_word(key)).flatten()
        };
        named(last, &LAST_WORDS).or_else(|| named(first, &LONG_TOTALS))
    }

    /// Returns the same for a cell that holds nothing but a word for a total, and what is no word behind it.
    pub fn of_word(cell: &str) -> Option<TotalKind> {
        let key = header_key(cell);
        let key = key.trim_end_matches(['.', ':']);
        let whole = TOTALS.iter().find(|(word, _)| *word == key);
        // "Yhteensä 2022", "Keskiarvo/kk": the word, then something that is no letter.
        let begins = |(word, _): &&(&str, TotalKind)| {
            let rest = key.strip_prefix(word);
            LONG_TOTALS.contains(word) && rest.is_some_and(|rest| rest.starts_with(|sign: char| !sign.is_alphabetic()))
        };
        whole.or_else(|| TOTALS.iter().find(begins)).map(|(_, kind)| *kind)
    }
}

/// First words of the rows under a table that sum it up, as keys; a full stop or colon may follow.
const TOTALS: [(&str, TotalKind); 20] = [
    ("yhteensä", TotalKind::Sum),
    ("yht", TotalKind::Sum),
    ("kaikkiyhteensä", TotalKind::GrandTotal),
    ("välisumma", TotalKind::Subtotal),
    ("summa", TotalKind::Sum),
    ("keskiarvo", TotalKind::Mean),
    ("totalt", TotalKind::Sum),
    ("sammanlagt", TotalKind::Sum),
    ("summasummarum", TotalKind::GrandTotal),
    ("delsumma", TotalKind::Subtotal),
    ("medelvärde", TotalKind::Mean),
    ("medeltal", TotalKind::Mean),
    ("genomsnitt", TotalKind::Mean),
    ("total", TotalKind::Sum),
    ("grandtotal", TotalKind::GrandTotal),
    ("subtotal", TotalKind::Subtotal),
    ("sum", TotalKind::Sum),
    ("average", TotalKind::Mean),
    ("mean", TotalKind::Mean),
    ("totals", TotalKind::Sum),
];
/// Those of [`TOTALS`] after which more may follow.
const LONG_TOTALS: [&str; 5] = ["yhteensä", "keskiarvo", "summa", "totalt", "medelvärde"];
/// Those of [`TOTALS`] that may follow what they sum up.
const LAST_WORDS: [&str; 7] = ["yhteensä", "yht", "keskiarvo", "totalt", "sammanlagt", "total", "medelvärde"];

/// First letters of [`TOTALS`], by which a line is passed over quickly.
pub const TOTALS_BEGIN_WITH: &[u8] = b"yksvtmgda";

/// Letters in each of [`TOTALS`] that hardly any other cell has, by which one is passed over quickly.
const TOTALS_HOLD: [&[u8; 3]; 9] = [b"yht", b"sum", b"esk", b"tot", b"nla", b"med", b"gen", b"ave", b"mea"];

/// A cheap look before a cell is held against the words for totals.
pub fn may_sum_up(cell: &[u8]) -> bool {
    const LONGEST: usize = 80;
    let holds = |three: &[u8]| TOTALS_HOLD.iter().any(|letters| three.eq_ignore_ascii_case(*letters));
    cell.len() <= LONGEST && cell.windows(3).any(holds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_total_says_what_it_sums_up() {
        for (cell, kind) in [
            ("Yhteensä", TotalKind::Sum),
            ("Summa:", TotalKind::Sum),
            ("Yhteensä 2022", TotalKind::Sum),
            ("Välisumma", TotalKind::Subtotal),
            ("Kaikki yhteensä", TotalKind::GrandTotal),
            ("KESKIARVO", TotalKind::Mean),
            ("Keskiarvo/kk", TotalKind::Mean),
            ("Medelvärde", TotalKind::Mean),
            ("Average", TotalKind::Mean),
            ("Kulut yhteensä", TotalKind::Sum),
            ("Kuukauden keskiarvo", TotalKind::Mean),
        ] {
            assert_eq!(TotalKind::of(cell), Some(kind), "{cell}");
        }
        for cell in ["", "Rauma", "Summanen", "Yhteensävaikutus", "Sum total of it"] {
            assert_eq!(TotalKind::of(cell), None, "{cell}");
        }
    }
}
