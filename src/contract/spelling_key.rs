//! What two spellings of one id or name have in common.

/// Returns an id without what nobody sees or means: spaces without width, soft hyphens, the apostrophe by which a spreadsheet keeps a
/// text a text.
pub(super) fn plain_id(id: &str) -> String {
    let plain = without_invisible(id);
    plain.trim().trim_start_matches(['\'', '’', '‘']).trim().to_owned()
}

/// Returns the key of an id: dashes of every kind are plain ones, and of letters before digits neither case nor what stands between
/// them counts: `PP-0001`, `pp 0001` and `PP0001` are the same person. Case tells other ids apart.
pub(super) fn id_key(id: &str) -> String {
    let plain = plain_id(id);
    let digits_from = plain
        .rfind(|sign: char| !sign.is_ascii_digit())
        .map_or(0, |at| at + plain[at..].chars().next().map_or(0, char::len_utf8));
    let (before, digits) = plain.split_at(digits_from);
    let letters =
        before.trim_end_matches(|sign: char| sign.is_whitespace() || is_dash(sign) || matches!(sign, '_' | '.'));
    if !digits.is_empty() && !letters.is_empty() && letters.chars().all(char::is_alphabetic) {
        return format!("{} {digits}", letters.to_lowercase());
    }
    single_spaces(&plain.replace(is_dash, "-"))
}

/// Returns a name with single spaces and without what nobody sees.
pub(super) fn plain_name(name: &str) -> String {
    single_spaces(&without_invisible(name))
}

/// Returns the key of a name: neither case nor the kind of a dash counts.
pub(super) fn name_key(name: &str) -> String {
    plain_name(name).replace(is_dash, "-").to_lowercase()
}

fn without_invisible(text: &str) -> String {
    text.replace(|sign| matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'), "")
}

fn is_dash(sign: char) -> bool {
    matches!(sign, '-' | '‐' | '‑' | '‒' | '–' | '—' | '−')
}

fn single_spaces(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_id_have_one_key() {
        for id in [
            "PP-0001",
            "pp-0001",
            "PP–0001",
            "PP 0001",
            "PP0001",
            "'PP-0001",
            "PP-\u{200b}0001",
            "PP\u{2011}0001",
            "Pp_0001",
        ] {
            assert_eq!(id_key(id), id_key("PP-0001"), "{id}");
        }
        assert_eq!(plain_id("'PP-\u{200b}0001"), "PP-0001");
        assert_eq!(id_key("2021–0042"), id_key("2021-0042"));
    }

    #[test]
    fn other_ids_have_other_keys() {
        for (one, other) in [
            ("PP-0001", "PP-001"),
            ("PP-0001", "PA-0001"),
            ("PP-0001", "0001"),
            // A random id whose letters stand among digits may tell people apart by case.
            ("aB3x", "Ab3x"),
            ("a1b2", "A1B2"),
            ("R", "r"),
            ("1-2", "12"),
            ("2021-0042", "20210042"),
        ] {
            assert_ne!(id_key(one), id_key(other), "{one} {other}");
        }
    }

    #[test]
    fn spellings_of_one_name_have_one_key() {
        for name in ["TIIMI RAUMA", "tiimi  rauma", "Tiimi\u{a0}Rauma ", "Tii\u{ad}mi Rauma"] {
            assert_eq!(name_key(name), name_key("Tiimi Rauma"), "{name}");
        }
        assert_ne!(name_key("Tiimi 1"), name_key("Tiimi 11"));
        assert_eq!(plain_name("Tiimi \u{a0} Rauma"), "Tiimi Rauma");
    }
}
