//! Rich text: runs of plain text, some of them strong or emphasised.
//!
//! Sentences come from the message files, where `<b>` and `<i>` mark what stands out and `<br>` breaks a label; values are put in after the marks
//! have been read, so that no value can bring a mark of its own. Typst prints the runs as they are and evaluates nothing.

use fluent_bundle::FluentArgs;
use serde::{Serialize, Serializer};

use super::locale::Locale;
use crate::language::{Catalogue, Lang};
use crate::measures::code_message;

/// A piece of text in one style.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Run {
    pub text: String,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub strong: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub emph: bool,
    /// Address that the text leads to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// Language of the text, where it is not that of the report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<&'static str>,
}

impl Run {
    /// Returns a piece of its text in the same style.
    fn with(&self, text: &str) -> Run {
        Run { text: text.to_owned(), strong: self.strong, emph: self.emph, link: self.link.clone(), lang: self.lang }
    }

    /// Returns what it looks like and how it is read aloud.
    fn style(&self) -> (bool, bool, Option<&str>, Option<&str>) {
        (self.strong, self.emph, self.link.as_deref(), self.lang)
    }
}

/// A text in one or more styles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rich(Vec<Run>);

/// Plain text is written as a string, everything else as an array of runs.
impl Serialize for Rich {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.as_slice() {
            [] => serializer.serialize_str(""),
            [run] if run.style() == Run::default().style() => serializer.serialize_str(&run.text),
            runs => runs.serialize(serializer),
        }
    }
}

impl Rich {
    /// Returns plain text.
    pub fn plain(text: impl Into<String>) -> Rich {
        let mut rich = Rich::default();
        rich.push(&text.into(), false, false);
        rich
    }

    /// Adds text; runs of one style melt together.
    pub fn push(&mut self, text: &str, strong: bool, emph: bool) {
        self.push_linked(text, strong, emph, None);
    }

    /// Adds text that leads to an address.
    pub fn push_linked(&mut self, text: &str, strong: bool, emph: bool, link: Option<&str>) {
        self.push_run(Run { text: text.to_owned(), strong, emph, link: link.map(str::to_owned), lang: None });
    }

    fn push_run(&mut self, run: Run) {
        if run.text.is_empty() {
            return;
        }
        match self.0.last_mut() {
            Some(last) if last.style() == run.style() => last.text.push_str(&run.text),
            _ => self.0.push(run),
        }
    }

    /// Adds a text with its styles and languages.
    pub fn append(&mut self, other: &Rich) {
        other.0.iter().for_each(|run| self.push_run(run.clone()));
    }

    /// Returns the text as one of another language: it is read aloud and divided as such.
    #[must_use]
    pub fn in_language(mut self, lang: Lang) -> Rich {
        self.0.iter_mut().for_each(|run| run.lang = Some(lang.code()));
        self
    }

    /// Returns the text without the white space at its ends.
    #[must_use]
    pub fn trimmed(self) -> Rich {
        let last = self.0.len().saturating_sub(1);
        let mut trimmed = Rich::default();
        for (index, run) in self.0.iter().enumerate() {
            let piece = if index == 0 { run.text.trim_start() } else { &run.text };
            let piece = if index == last { piece.trim_end() } else { piece };
            trimmed.push_run(run.with(piece));
        }
        trimmed
    }

    /// Returns the text without its first bytes, which must be whole characters.
    #[must_use]
    pub fn without_start(&self, mut bytes: usize) -> Rich {
        let mut rest = Rich::default();
        for run in &self.0 {
            let left_out = bytes.min(run.text.len());
            bytes -= left_out;
            rest.push_run(run.with(run.text.get(left_out..).unwrap_or("")));
        }
        rest
    }

    /// Returns sentences set one after the other with a space between them.
    pub fn sentences(parts: impl IntoIterator<Item = Rich>) -> Rich {
        let mut all = Rich::default();
        for part in parts {
            if part.is_empty() {
                continue;
            }
            if !all.is_empty() {
                all.push(" ", false, false);
            }
            part.0.into_iter().for_each(|run| all.push_run(run));
        }
        all
    }

    /// Returns whether there is nothing to print.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns whether it is a text of the report's language without styles.
    pub fn is_plain(&self) -> bool {
        self.0.iter().all(|run| run.style() == Run::default().style())
    }

    /// Returns the runs.
    pub fn runs(&self) -> &[Run] {
        &self.0
    }

    /// Returns the words without their styles.
    pub fn text(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }
}

/// A value that a sentence carries.
#[derive(Clone, Debug)]
pub enum Value {
    /// Printed as it is.
    Text(String),
    /// Printed as it is, each run in its own language.
    Rich(Rich),
    /// Chooses a plural form; not meant to be printed.
    Count(i64),
    /// Chooses a variant (`[1]`, `[good]`); not meant to be printed.
    Code(String),
}

/// Returns a value that is printed.
pub fn text(value: impl Into<String>) -> Value {
    Value::Text(value.into())
}

/// Returns a value that is printed and may be of another language than the sentence.
pub fn rich(value: Rich) -> Value {
    Value::Rich(value)
}

/// Returns a value that chooses a plural form.
pub fn count(value: i64) -> Value {
    Value::Count(value)
}

/// Returns a value that chooses a variant.
pub fn code(value: impl Into<String>) -> Value {
    Value::Code(value.into())
}

/// The words of one language, with its numbers.
#[derive(Clone, Copy)]
pub struct Wording {
    catalogue: &'static Catalogue,
    pub locale: Locale,
}

/// First of the private-use characters that stand for values while the marks of a message are read.
const PLACEHOLDER: u32 = 0xE000;

impl Wording {
    /// Returns the words of a language.
    pub fn of(lang: Lang) -> Wording {
        Wording { catalogue: Catalogue::of(lang), locale: Locale::of(lang) }
    }

    /// Returns the language.
    pub fn lang(self) -> Lang {
        self.locale.lang()
    }

    /// Returns whether a message exists.
    pub fn has(self, id: &str) -> bool {
        self.catalogue.has(id)
    }

    /// Returns a message without values.
    pub fn word(self, id: &str) -> String {
        self.text(id, &[])
    }

    /// Returns a message with its values, without styles.
    pub fn text(self, id: &str, values: &[(&'static str, Value)]) -> String {
        self.rich(id, values).text()
    }

    /// Returns a message with its values.
    pub fn rich(self, id: &str, values: &[(&'static str, Value)]) -> Rich {
        let mut args = FluentArgs::new();
        let mut texts: Vec<&Value> = Vec::new();
        for (name, value) in values {
            match value {
                Value::Text(_) | Value::Rich(_) => {
                    let stand_in =
                        u32::try_from(texts.len()).ok().and_then(|index| char::from_u32(PLACEHOLDER + index));
                    args.set(*name, stand_in.unwrap_or('?').to_string());
                    texts.push(value);
                }
                Value::Count(value) => args.set(*name, *value),
                Value::Code(value) => args.set(*name, value.as_str()),
            }
        }
        read_marks(&self.catalogue.text(id, &args), &texts)
    }

    /// Returns the label of a code: message `<prefix>-<code>`, the code as it is or in plain letters; the code itself where
    /// there is no such message.
    pub fn label(self, prefix: &str, code: &str) -> String {
        self.code(prefix, code).unwrap_or_else(|| code.to_owned())
    }

    /// Returns the label of a code as it stands at the beginning of a line: with a capital letter.
    pub fn title(self, prefix: &str, code: &str) -> String {
        let Some(label) = self.code(prefix, code) else { return code.to_owned() };
        capitalised(&label)
    }

    fn code(self, prefix: &str, code: &str) -> Option<String> {
        let spellings =
            [format!("{prefix}-{code}"), code_message(prefix, code), format!("{prefix}-{}", plain_letters(code))];
        spellings.into_iter().find(|id| self.has(id)).map(|id| self.word(&id))
    }
}

/// Returns a text with a capital letter at its beginning.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Returns a code as part of a message id: lower case, å ä ö without their marks, everything else a hyphen.
fn plain_letters(code: &str) -> String {
    let mut id = String::new();
    for letter in code.chars().flat_map(char::to_lowercase) {
        match letter {
            'å' | 'ä' => id.push('a'),
            'ö' => id.push('o'),
            letter if letter.is_ascii_alphanumeric() => id.push(letter),
            _ if !id.ends_with('-') => id.push('-'),
            _ => {}
        }
    }
    id.trim_matches('-').to_owned()
}

/// Reads `<b>`, `<i>` and `<br>` of a message and puts the values in the place of their stand-ins.
fn read_marks(message: &str, values: &[&Value]) -> Rich {
    let mut rich = Rich::default();
    let (mut strong, mut emph) = (false, false);
    let mut rest = message;
    while let Some(letter) = rest.chars().next() {
        if let Some((mark, after)) = [("<b>", 'b'), ("</b>", 'B'), ("<i>", 'i'), ("</i>", 'I'), ("<br>", '\n')]
            .into_iter()
            .find_map(|(tag, mark)| rest.strip_prefix(tag).map(|after| (mark, after)))
        {
            match mark {
                'b' | 'B' => strong = mark == 'b',
                '\n' => rich.push("\n", strong, emph),
                _ => emph = mark == 'i',
            }
            rest = after;
            continue;
        }
        let index = u32::from(letter).checked_sub(PLACEHOLDER).and_then(|index| usize::try_from(index).ok());
        match index.and_then(|index| values.get(index)) {
            Some(Value::Rich(value)) => {
                for run in value.runs() {
                    rich.push_run(Run { strong: strong || run.strong, emph: emph || run.emph, ..run.clone() });
                }
            }
            Some(Value::Text(value)) => rich.push(value, strong, emph),
            Some(Value::Count(_) | Value::Code(_)) | None => rich.push(letter.encode_utf8(&mut [0; 4]), strong, emph),
        }
        rest = &rest[letter.len_utf8()..];
    }
    rich
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_a_message_make_runs() {
        let rich = read_marks("Heistä <b>\u{e000}</b> oli <i>töissä</i>.", &[&text("54")]);
        let runs: Vec<(&str, bool, bool)> =
            rich.runs().iter().map(|run| (run.text.as_str(), run.strong, run.emph)).collect();
        assert_eq!(
            runs,
            [
                ("Heistä ", false, false),
                ("54", true, false),
                (" oli ", false, false),
                ("töissä", false, true),
                (".", false, false)
            ]
        );
    }

    #[test]
    fn a_value_cannot_bring_marks_or_stand_ins_of_its_own() {
        let rich = read_marks("A \u{e000} B \u{e001} C", &[&text("<b>x</b> \u{e001}"), &text("= #panic(\"x\")")]);
        assert_eq!(rich, Rich::plain("A <b>x</b> \u{e001} B = #panic(\"x\") C"));
    }

    #[test]
    fn codes_become_message_ids() {
        assert_eq!(plain_letters("ei arvioitu"), "ei-arvioitu");
        assert_eq!(plain_letters("Mielenterveys- ja päihde"), "mielenterveys-ja-paihde");
        assert_eq!(plain_letters("not_supported_employment"), "not-supported-employment");
    }

    #[test]
    fn a_text_of_another_language_stays_one_in_all_its_parts() {
        let finnish = Rich::plain(" Päätetään, että. ").in_language(Lang::Fi).trimmed();
        let both = Rich::sentences([Rich::plain("Beslut:"), finnish.clone()]);
        let langs: Vec<Option<&str>> = both.runs().iter().map(|run| run.lang).collect();
        assert_eq!((langs, both.text().as_str()), (vec![None, Some("fi")], "Beslut: Päätetään, että."));
        assert_eq!(finnish.without_start(3).runs()[0].lang, Some("fi"));
        let written = serde_json::to_value(&finnish).unwrap();
        assert_eq!(written, serde_json::json!([{ "text": "Päätetään, että.", "lang": "fi" }]));
    }

    #[test]
    fn a_value_of_another_language_stays_one_in_its_sentence() {
        let title = rich(Rich::plain("Tiedot myöhästyvät").in_language(Lang::Fi));
        let said = read_marks("Störst är <b>\u{e000}</b>.", &[&title]);
        let runs: Vec<(&str, bool, Option<&str>)> =
            said.runs().iter().map(|run| (run.text.as_str(), run.strong, run.lang)).collect();
        assert_eq!(runs, [("Störst är ", false, None), ("Tiedot myöhästyvät", true, Some("fi")), (".", false, None)]);
    }

    #[test]
    fn sentences_are_set_with_one_space_and_empty_ones_are_left_out() {
        let all = Rich::sentences([Rich::plain("Yksi."), Rich::default(), Rich::plain("Kaksi.")]);
        assert_eq!(all.text(), "Yksi. Kaksi.");
        assert_eq!(all.runs().len(), 1);
    }
}
