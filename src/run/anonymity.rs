//! How alike the clients are, as a finding and as the data-protection annex tells it.

use crate::diagnostics::{Diagnostic, Place, Result};
use crate::disclosure::{Control, percent_in_steps};
use crate::intake::EXPORTS;
use crate::privacy::k_anonymity::{self, KAnonymity};
use crate::report::Anonymity;
use crate::session::Session;
use crate::store;

use super::load::Loaded;

/// The code of the finding. It is told in the data-protection annex, so the annex on quality leaves it out.
pub(super) const CODE: &str = "k-anonymity";

/// Builds the core, counts the clients who are alike, and adds the note to the findings. No clients, no note.
pub(super) fn measure(loaded: &mut Loaded, session: &Session) -> Result<KAnonymity> {
    store::build(session, &loaded.project, &loaded.settings)?;
    let found = k_anonymity::measure(session)?;
    loaded.diagnostics.extend((found.clients > 0).then(|| note(&found)));
    Ok(found)
}

/// Returns the note. Shares are rounded here too: findings are read aloud at more desks than one.
fn note(found: &KAnonymity) -> Diagnostic {
    Diagnostic::note("k-anonymity")
        .at(Place::file(EXPORTS))
        .arg("smallest", found.smallest)
        .arg("small", percent_in_steps(found.in_small_classes, found.clients))
        .arg("alone", percent_in_steps(found.alone, found.clients))
        .arg("limit", k_anonymity::SMALL)
}

/// Returns the figures as they may be shown; none without clients.
pub(super) fn figures(found: &KAnonymity, control: &Control) -> Option<Anonymity> {
    (found.clients > 0).then(|| Anonymity {
        smallest: control.people(found.smallest),
        in_small_classes: control.share_in_steps(found.in_small_classes, found.clients),
        alone: control.share_in_steps(found.alone, found.clients),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{Style, render_text};
    use crate::disclosure::{Cell, Profile};
    use crate::language::{Catalogue, Lang};
    use crate::project::Audience;

    #[test]
    fn the_note_tells_shares_in_steps_of_five_percent() {
        let found = KAnonymity { clients: 12, classes: 5, smallest: 1, in_small_classes: 7, alone: 2 };
        for lang in Lang::ALL {
            let text = render_text(&note(&found), Catalogue::of(lang), Style::Plain);
            assert!(text.contains("60") && text.contains("15"), "{text}");
        }
    }

    #[test]
    fn what_is_shown_follows_the_profile() {
        let found = KAnonymity { clients: 150, classes: 40, smallest: 4, in_small_classes: 55, alone: 0 };
        let shown = |audience| figures(&found, &Control::new(Profile::of(audience))).unwrap();
        let steering = shown(Audience::Steering);
        assert_eq!(steering.smallest.cell(), &Cell::Integer(4));
        assert_eq!(steering.in_small_classes.cell(), &Cell::Number(0.35));
        // Half of 5 % of 150 people are fewer than five: a step would tell the number too closely.
        let public = shown(Audience::Public);
        assert_eq!(public.smallest.cell(), &Cell::Suppressed);
        assert_eq!(public.in_small_classes.cell(), &Cell::Suppressed);
        assert_eq!(figures(&KAnonymity::default(), &Control::new(Profile::of(Audience::Public))), None);
    }
}
