//! The three languages and the words of messages and reports (Fluent files of report-templates/i18n/<language>/).
//!
//! Leaf module: it imports nothing else of ours. Values are not wrapped in bidi isolation marks, so that text extraction
//! from a PDF gives back just the words.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use include_dir::{Dir, include_dir};
use serde::{Deserialize, Serialize};

static CATALOGUES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/report-templates/i18n");

/// A language of messages and reports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    Fi,
    Sv,
    En,
}

impl Lang {
    /// All languages, the project's first language first.
    pub const ALL: [Lang; 3] = [Lang::Fi, Lang::Sv, Lang::En];

    /// Returns the ISO 639-1 code.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Fi => "fi",
            Lang::Sv => "sv",
            Lang::En => "en",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Lang {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Lang::ALL
            .into_iter()
            .find(|lang| lang.code() == text)
            .ok_or_else(|| format!("unknown language '{text}': use fi, sv or en"))
    }
}

/// A text in the three languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    pub fi: String,
    pub sv: String,
    pub en: String,
}

impl Words {
    /// Returns the text in a language.
    pub fn of(&self, lang: Lang) -> &str {
        match lang {
            Lang::Fi => &self.fi,
            Lang::Sv => &self.sv,
            Lang::En => &self.en,
        }
    }
}

/// Returns every character of the message files, in all languages; without the sign for a broken character, which stands only in the
/// message about it.
pub fn letters() -> BTreeSet<char> {
    let files = Lang::ALL.iter().filter_map(|lang| CATALOGUES.get_dir(lang.code())).flat_map(Dir::files);
    files
        .filter_map(include_dir::File::contents_utf8)
        .flat_map(str::chars)
        .filter(|letter| *letter != char::REPLACEMENT_CHARACTER)
        .collect()
}

/// The messages of one language.
pub struct Catalogue {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// Returns the built-in catalogue of a language; each is parsed once.
    pub fn of(lang: Lang) -> &'static Catalogue {
        static CELLS: [OnceLock<Catalogue>; 3] = [const { OnceLock::new() }; 3];
        CELLS[lang as usize].get_or_init(|| Catalogue::embedded(lang))
    }

    fn embedded(lang: Lang) -> Catalogue {
        let id = lang.code().parse().expect("a plain language code");
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        let folder = CATALOGUES.get_dir(lang.code()).expect("one folder a language");
        for file in folder.files() {
            let source = file.contents_utf8().expect("catalogues are UTF-8").to_owned();
            let resource = match FluentResource::try_new(source) {
                Ok(resource) => resource,
                Err((_, errors)) => panic!("{}: {errors:?}", file.path().display()),
            };
            if let Err(errors) = bundle.add_resource(resource) {
                panic!("{}: {errors:?}", file.path().display());
            }
        }
        Catalogue { lang, bundle }
    }

    /// Returns the language of the catalogue.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Returns whether the catalogue has the message (`id` or `id.attribute`).
    pub fn has(&self, id: &str) -> bool {
        self.pattern(id).is_some()
    }

    /// Returns the message `id` (or the attribute `id.attribute`) with its arguments filled in.
    ///
    /// A missing message shows as its own id in guillemets: visible, never a crash; a test keeps the catalogues whole.
    pub fn text(&self, id: &str, args: &FluentArgs<'_>) -> String {
        let Some(pattern) = self.pattern(id) else {
            return format!("«{id}»");
        };
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned()
    }

    /// Returns a message without arguments.
    pub fn plain(&self, id: &str) -> String {
        self.text(id, &FluentArgs::new())
    }

    /// Returns a number in its plain form, `0.5`, with the decimal mark of the language.
    pub fn decimal_mark(&self, number: &str) -> String {
        match self.lang {
            Lang::Fi | Lang::Sv => number.replace('.', ","),
            Lang::En => number.to_owned(),
        }
    }

    fn pattern(&self, id: &str) -> Option<&fluent_syntax_pattern::Pattern<'_>> {
        let (message, attribute) = match id.split_once('.') {
            Some((message, attribute)) => (message, Some(attribute)),
            None => (id, None),
        };
        let message = self.bundle.get_message(message)?;
        match attribute {
            Some(name) => Some(message.get_attribute(name)?.value()),
            None => message.value(),
        }
    }
}

mod fluent_syntax_pattern {
    pub type Pattern<'a> = fluent_syntax::ast::Pattern<&'a str>;
}
