//! Findings that were kept and are read back: their codes and the names of their arguments are those of the program.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use serde::de::{Deserialize, Deserializer, Error};
use serde::ser::{Serialize, Serializer};

use super::{CODES, Diagnostic, Place, Severity, Snippet};

/// A finding as it is kept.
#[derive(serde::Serialize, serde::Deserialize)]
struct Kept {
    code: String,
    severity: Severity,
    place: Place,
    args: BTreeMap<String, String>,
    value_class: Option<String>,
    snippet: Option<Snippet>,
}

impl Serialize for Diagnostic {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Diagnostic { code, severity, place, args, value_class, snippet } = self.clone();
        let args = args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Kept { code: code.to_owned(), severity, place, args, value_class, snippet }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Diagnostic {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Diagnostic, D::Error> {
        let Kept { code, severity, place, args, value_class, snippet } = Kept::deserialize(deserializer)?;
        let known = CODES.iter().find(|(known, _)| *known == code);
        let code = known.map(|(known, _)| *known).ok_or_else(|| D::Error::custom("no such code"))?;
        let args = args.into_iter().map(|(name, value)| (name_of(&name), value)).collect();
        Ok(Diagnostic { code, severity, place, args, value_class, snippet })
    }
}

/// Returns a name for as long as the program runs. There are few, and each is kept once.
fn name_of(name: &str) -> &'static str {
    static NAMES: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let mut names = NAMES.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = names.get(name) {
        return known;
    }
    let new: &'static str = Box::leak(name.to_owned().into_boxed_str());
    names.insert(new);
    new
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_is_read_back_as_it_was() {
        let mut finding = Diagnostic::warning("target-verdict-not-used")
            .at(Place { row: Some(3), ..Place::file("kooste.toml") })
            .arg("group", "R1")
            .snippet("group = 'R1'", 0..5);
        finding.value_class = Some("text".into());
        let text = serde_json::to_string(&finding).unwrap();
        assert_eq!(serde_json::from_str::<Diagnostic>(&text).unwrap(), finding);
        let stranger = text.replace("target-verdict-not-used", "never-heard-of");
        assert!(serde_json::from_str::<Diagnostic>(&stranger).is_err());
    }
}
