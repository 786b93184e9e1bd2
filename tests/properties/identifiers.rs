//! Direct identifiers: found wherever they hide, and not made up.

use proptest::prelude::*;

use kooste::privacy::probe;

use super::cases;

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn identifiers_are_found_wherever_they_stand(
        text in prop_oneof![
            r"[0-9a-zA-Z.@() +\-–;:/€äÄ\u{200b}\u{ad}\n]{0,40}",
            // What looks like an identity code, right and wrong, in the middle of other signs.
            r"[0-9a-z ]{0,3}[0-3][0-9][01][0-9]{3}[-+–AY B\u{200b}]{1,2}9[0-9]{2}[0-9A-Za-z][0-9a-z .]{0,3}",
            r"(etunimi|a|\.)? ?(@|\(at\)|\[ät\]|\{|\() ?(example|b)?[. ](org|fi|c)?",
            r"(FI|fi|SE)?[0-9 ]{10,30}",
            r"\PC{0,40}",
        ],
    ) {
        probe::text(&text);
    }
}
