//! The key of a header: what is compared when a header is looked for.

use std::borrow::Cow;

use super::text::{clean, compose};

/// Returns the header in lower case, composed, without any white space, soft hyphens, and the colon or asterisk at its end;
/// dashes of every kind are plain ones. `Työttömyyden kesto (kk):` and `TYÖTTÖMYYDEN  KESTO(KK)` have the same key.
pub fn header_key(text: &str) -> String {
    let (cleaned, _) = clean(text);
    let cleaned =
        cleaned.trim_end_matches(|sign: char| matches!(sign, ':' | '*') || sign.is_whitespace() || is_invisible(sign));
    let mut key = String::with_capacity(cleaned.len());
    for sign in cleaned.chars() {
        match sign {
            sign if is_invisible(sign) => {}
            '–' | '—' | '−' | '‑' | '‐' => key.push('-'),
            sign if sign.is_whitespace() => {}
            sign if sign.is_ascii() => key.push(sign.to_ascii_lowercase()),
            sign => key.extend(sign.to_lowercase()),
        }
    }
    // An invisible sign may have stood between a letter and its mark.
    match compose(&key) {
        Cow::Owned(composed) => composed,
        Cow::Borrowed(_) => key,
    }
}

/// Soft hyphens, spaces without width and stray byte-order marks.
fn is_invisible(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}' | '\u{feff}')
}

/// Returns the key without the marks of å, ä and ö, which many systems cannot write in a header and old code pages damage:
/// `Lähetepvm`, `Lahetepvm` and `L„hetepvm` (code page 850 read as Windows-1252) come to the same.
pub fn plain_key(key: &str) -> String {
    let plain = |sign| match sign {
        'ä' | 'å' | '„' | '†' => 'a',
        'ö' | '”' => 'o',
        sign => sign,
    };
    key.chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_spaces_marks_and_a_colon_do_not_matter() {
        for header in [
            "Työttömyyden kesto (kk)",
            " työttömyyden  KESTO (kk): ",
            "Työttömyyden\nkesto\u{a0}(kk)",
            "Tyo\u{308}tto\u{308}myyden kesto (kk)",
            "Työttö\u{ad}myyden kesto (kk) *",
            "Tyo\u{feff}\u{308}ttömyyden kesto (kk)",
            "Työttömyyden kesto (kk)*\u{200b}:",
        ] {
            assert_eq!(header_key(header), "työttömyydenkesto(kk)", "{header}");
        }
        assert_eq!(header_key("n–5"), "n-5");
        assert_eq!(header_key(" : "), "");
    }

    #[test]
    fn lost_and_damaged_umlauts_come_to_the_same() {
        for header in ["Työhönvalmentaja", "Tyohonvalmentaja", "TYÖHÖNVALMENTAJA", "Ty”h”nvalmentaja"] {
            assert_eq!(plain_key(&header_key(header)), "tyohonvalmentaja", "{header}");
        }
        assert_eq!(plain_key(&header_key("L„hett„v„ taho")), "lahettavataho");
    }
}
