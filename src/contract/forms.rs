//! The forms: what each export must hold, read from the Table Schemas of forms/*.json.
//!
//! A schema's standard keys (fields, types, constraints, primaryKey, missingValues) are what any Frictionless tool
//! understands; the `kooste` objects add what the standard has no key for: the accepted header spellings in three
//! languages, other spellings of allowed values, plausible ranges. The schemas are the only place where a column is
//! declared: staging tables, checks, core tables and the empty templates are all generated from them.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use include_dir::{Dir, include_dir};
use serde::Deserialize;

use crate::digest::sha256_of_files;
use crate::facts;
use crate::language::{Lang, Words};

static SCHEMAS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/contract/forms");

/// Accepted spellings of a column's header, by language; the first of each is the one we write.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Headers {
    pub fi: Vec<String>,
    pub sv: Vec<String>,
    pub en: Vec<String>,
}

impl Headers {
    /// Returns the spelling that we write in a language.
    pub fn of(&self, lang: Lang) -> &str {
        let spellings = match lang {
            Lang::Fi => &self.fi,
            Lang::Sv => &self.sv,
            Lang::En => &self.en,
        };
        spellings.first().map_or("", String::as_str)
    }

    /// Returns every accepted spelling, Finnish first.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.fi.iter().chain(&self.sv).chain(&self.en).map(String::as_str)
    }
}

/// What a cell of a column holds, which decides how it is typed and checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Pseudonym or code: text that a spreadsheet must not have touched.
    Id,
    Text,
    /// One of `allowed`.
    Enum,
    Date,
    /// Month, typed as its first day.
    Month,
    Integer,
    Number,
    Boolean,
    /// Name or code of a municipality, typed as today's Finnish name, `muu` or `tuntematon`.
    Municipality,
    /// Municipality code with its leading zeros, or another area's code as written.
    AreaCode,
    /// Several values in a cell, separated by commas or semicolons.
    List,
    /// Text in people's own words: scanned for identifiers, never loaded.
    FreeText,
}

impl Kind {
    /// Returns the name that schemas and the tables of the checks use.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Id => "id",
            Kind::Text => "text",
            Kind::Enum => "enum",
            Kind::Date => "date",
            Kind::Month => "month",
            Kind::Integer => "integer",
            Kind::Number => "number",
            Kind::Boolean => "boolean",
            Kind::Municipality => "municipality",
            Kind::AreaCode => "area_code",
            Kind::List => "list",
            Kind::FreeText => "free_text",
        }
    }
}

/// One column of a form.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Canonical English name.
    pub name: String,
    pub kind: Kind,
    /// Whether a row without a value here is rejected.
    pub required: bool,
    /// Whether the form is incomplete without the column, though its cells may be empty.
    pub column_required: bool,
    pub headers: Headers,
    /// Allowed values of an enumeration, in the order in which they are offered.
    pub allowed: Vec<String>,
    /// What people call each allowed value, in the order of `allowed`; every name is an accepted spelling.
    pub names: Vec<Words>,
    /// Other accepted spellings, to the allowed value that they mean.
    pub aliases: BTreeMap<String, String>,
    /// A value outside `min..=max` cannot be: it is treated like an unknown value.
    pub min: Option<f64>,
    pub max: Option<f64>,
    /// A value outside is kept, with a warning.
    pub plausible: Option<(f64, f64)>,
    /// Whether a date after the data cut-off is in order (the planned end of a post).
    pub may_be_future: bool,
    /// Whether an unknown value is an error though the cell may be empty, since empty has a meaning of its own; of a municipality, whether
    /// it is an error that the cell names none.
    pub strict: bool,
    /// Whether words for totals (SUMMA) are values in it, so that they do not make a row one that sums up others.
    pub totals: bool,
    /// Field of the same row before whose date this date must not lie.
    pub not_before: Option<String>,
    /// Whether the items of a list are municipalities.
    pub of_municipalities: bool,
}

impl Field {
    /// Returns the allowed values as people of a language write them, in the order in which they are offered.
    pub fn offered(&self, lang: Lang) -> impl Iterator<Item = &str> {
        self.names.iter().map(move |name| name.of(lang))
    }

    /// Returns whether the column is read, scanned and then left out of everything.
    pub fn dropped(&self) -> bool {
        self.kind == Kind::FreeText
    }

    /// Returns what a unit written after a number of this column must say: `percent`, `euros`, `hours`, `months`, `hours_a_week` and
    /// `euros_an_hour` (where the hours and the euros alone say the same), or something else where no unit fits. `None` where any may stand.
    pub fn unit(&self) -> Option<&'static str> {
        let name = self.name.as_str();
        match name {
            "hourly_wage" => Some("euros_an_hour"),
            "weekly_hours" => Some("hours_a_week"),
            "budget" | "used" | "cost" => Some("euros"),
            "unemployed_months" | "months_since_work" => Some("months"),
            "experience_years" => Some("years"),
            "fte" => Some("posts"),
            _ if name.ends_with("_hours") => Some("hours"),
            _ => None,
        }
    }

    /// Returns the SQL type that the field has once it is checked.
    pub fn sql_type(&self) -> &'static str {
        match self.kind {
            Kind::Id | Kind::Text | Kind::Enum | Kind::Municipality | Kind::AreaCode | Kind::FreeText => "varchar",
            Kind::Date | Kind::Month => "date",
            Kind::Integer => "integer",
            Kind::Number => "decimal(18, 4)",
            Kind::Boolean => "boolean",
            Kind::List => "varchar[]",
        }
    }
}

/// One of the forms that coaches and partners send.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// Name of its staging and core tables.
    pub id: String,
    /// Number from 1, in the order of the service's course.
    pub number: u32,
    pub title: Words,
    pub fields: Vec<Field>,
    /// Names of the fields that, with the organisation, name a row; empty when every row stands for itself.
    pub primary_key: Vec<String>,
}

impl Form {
    /// Returns a field by its canonical name.
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// Returns the fields that are loaded.
    pub fn loaded(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(|field| !field.dropped())
    }

    /// Returns the Table Schema as JSON text, as it stands in the repository.
    pub fn schema(&self) -> &'static str {
        SCHEMAS.get_file(format!("{}.json", self.id)).and_then(|file| file.contents_utf8()).unwrap_or("")
    }
}

/// Returns all forms, by number.
pub fn forms() -> &'static [Form] {
    static FORMS: OnceLock<Vec<Form>> = OnceLock::new();
    FORMS.get_or_init(|| {
        let names = facts::rows("allowed_values");
        let mut forms: Vec<Form> = SCHEMAS.files().map(|file| read(file.contents(), &names)).collect();
        forms.sort_by_key(|form| form.number);
        forms
    })
}

/// Returns one SHA-256 over all schemas, in lower-case hexadecimal: it tells whether two programs hold data to the same contract.
pub fn schemas_sha256() -> String {
    sha256_of_files(forms().iter().map(|form| (form.id.as_str(), form.schema().as_bytes())))
}

/// Returns the form with this id.
pub fn form(id: &str) -> Option<&'static Form> {
    forms().iter().find(|form| form.id == id)
}

/// Reads one schema. The schemas are part of the program: a test reads them all, so a broken one never ships.
fn read(bytes: &[u8], names: &[Vec<String>]) -> Form {
    let schema: Schema = serde_json::from_slice(bytes).expect("the built-in schemas are tested");
    let names: Vec<&Vec<String>> = names.iter().filter(|row| row[0] == schema.name).collect();
    Form {
        id: schema.name,
        number: schema.kooste.number,
        title: schema.kooste.titles,
        fields: schema.fields.into_iter().map(|field| field.into_field(&names)).collect(),
        primary_key: schema.primary_key,
    }
}

/// A Table Schema as its file holds it.
#[derive(Deserialize)]
struct Schema {
    name: String,
    fields: Vec<SchemaField>,
    #[serde(default, rename = "primaryKey")]
    primary_key: Vec<String>,
    kooste: SchemaExtras,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SchemaExtras {
    number: u32,
    titles: Words,
}

#[derive(Deserialize)]
struct SchemaField {
    name: String,
    #[serde(default)]
    constraints: Constraints,
    kooste: FieldExtras,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Constraints {
    #[serde(default)]
    required: bool,
    #[serde(default, rename = "enum")]
    allowed: Vec<String>,
    minimum: Option<f64>,
    maximum: Option<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FieldExtras {
    kind: Kind,
    headers: Headers,
    #[serde(default)]
    column_required: bool,
    #[serde(default)]
    aliases: BTreeMap<String, String>,
    aliases_from: Option<AliasSource>,
    plausible: Option<(f64, f64)>,
    #[serde(default)]
    may_be_future: bool,
    #[serde(default)]
    strict: bool,
    #[serde(default)]
    totals: bool,
    not_before: Option<String>,
    of: Option<ItemKind>,
    #[serde(default, rename = "drop")]
    _drop: bool,
}

/// A table of facts/ that holds the other spellings.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum AliasSource {
    JobClasses,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum ItemKind {
    Municipality,
}

impl SchemaField {
    /// Returns the field; `names` are the rows of its form in the table of allowed values.
    fn into_field(self, names: &[&Vec<String>]) -> Field {
        let mut aliases = self.kooste.aliases;
        let names: Vec<Words> = match self.kooste.aliases_from {
            Some(AliasSource::JobClasses) => {
                aliases.extend(job_class_words());
                let classes = job_class_names();
                self.constraints.allowed.iter().map(|code| classes[code].clone()).collect()
            }
            None => self.constraints.allowed.iter().map(|value| name_of(value, &self.name, names)).collect(),
        };
        for (value, name) in self.constraints.allowed.iter().zip(&names) {
            for word in [&name.sv, &name.en].into_iter().filter(|word| *word != value) {
                aliases.insert(word.clone(), value.clone());
            }
        }
        Field {
            name: self.name,
            kind: self.kooste.kind,
            required: self.constraints.required,
            column_required: self.constraints.required || self.kooste.column_required,
            headers: self.kooste.headers,
            allowed: self.constraints.allowed,
            names,
            aliases,
            min: self.constraints.minimum,
            max: self.constraints.maximum,
            plausible: self.kooste.plausible,
            may_be_future: self.kooste.may_be_future,
            strict: self.kooste.strict,
            totals: self.kooste.totals,
            not_before: self.kooste.not_before,
            of_municipalities: matches!(self.kooste.of, Some(ItemKind::Municipality)),
        }
    }
}

/// Returns what people call a value of a field; a code or a number has no other name.
fn name_of(value: &str, field: &str, names: &[&Vec<String>]) -> Words {
    let row = names.iter().find(|row| row[1] == field && row[2] == value);
    let word = |column: usize| row.map_or(value, |row| row[column].as_str()).to_owned();
    Words { fi: value.to_owned(), sv: word(3), en: word(4) }
}

/// Returns the job classes' names by code.
fn job_class_names() -> BTreeMap<String, Words> {
    let words = |row: Vec<String>| match row.as_slice() {
        [code, fi, sv, en, ..] => Some((code.clone(), Words { fi: fi.clone(), sv: sv.clone(), en: en.clone() })),
        _ => None,
    };
    facts::rows("job_classes").into_iter().filter_map(words).collect()
}

/// Returns the words that exports use for job classes (the class's names among them), to the class's code.
fn job_class_words() -> Vec<(String, String)> {
    let mut words = Vec::new();
    for row in facts::rows("job_classes") {
        let [code, name_fi, name_sv, name_en, accepted, ..] = row.as_slice() else { continue };
        for word in [name_fi, name_sv, name_en].into_iter().map(String::as_str).chain(accepted.split('|')) {
            words.push((word.to_owned(), code.clone()));
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::intake::values::{header_key, plain_key};

    #[test]
    fn there_are_eighteen_forms_and_each_has_its_number() {
        let numbers: Vec<u32> = forms().iter().map(|form| form.number).collect();
        assert_eq!(numbers, (1..=18).collect::<Vec<u32>>());
        assert_eq!(form("service_exit").map(|form| form.number), Some(7));
        assert_eq!(form("no_such_form"), None);
    }

    #[test]
    fn keys_and_aliases_name_what_exists() {
        for form in forms() {
            for key in &form.primary_key {
                assert!(form.field(key).is_some(), "{}: key {key}", form.id);
            }
            for field in &form.fields {
                if let Some(start) = &field.not_before {
                    assert_eq!(
                        form.field(start).map(|start| start.kind),
                        Some(Kind::Date),
                        "{}.{}",
                        form.id,
                        field.name
                    );
                }
                for value in field.aliases.values() {
                    assert!(field.allowed.contains(value), "{}.{}: alias to {value}", form.id, field.name);
                }
                assert_eq!(field.kind == Kind::Enum, !field.allowed.is_empty(), "{}.{}", form.id, field.name);
            }
        }
    }

    #[test]
    fn every_allowed_value_has_a_name_in_each_language_that_means_it_alone() {
        let mut used = 0;
        for form in forms() {
            for field in form.fields.iter().filter(|field| field.kind == Kind::Enum) {
                assert_eq!(field.names.len(), field.allowed.len());
                for lang in Lang::ALL {
                    let keys: BTreeSet<String> =
                        field.names.iter().map(|name| super::super::values::word_key(name.of(lang))).collect();
                    assert_eq!(keys.len(), field.allowed.len(), "{}.{} {lang}", form.id, field.name);
                }
                // A spelling must not come to mean one value by the schema and another by the table of names.
                let mut meaning: BTreeMap<String, &str> = BTreeMap::new();
                for (word, value) in &field.aliases {
                    let earlier = meaning.insert(super::super::values::word_key(word), value);
                    assert!(earlier.is_none_or(|earlier| earlier == value), "{}.{}: {word}", form.id, field.name);
                }
                for value in field.allowed.iter().filter(|value| value.chars().any(char::is_lowercase)) {
                    let named = facts::rows("allowed_values").iter().any(|row| {
                        (row[0].as_str(), row[1].as_str(), row[2].as_str()) == (&form.id, &field.name, value)
                    });
                    assert!(named, "{}.{}: {value} has no Swedish and English name", form.id, field.name);
                    used += 1;
                }
            }
        }
        // The acronym TYP is named too, though it is the same in all languages.
        assert_eq!(used + 1, facts::rows("allowed_values").len(), "every name belongs to a value");
    }

    #[test]
    fn no_two_columns_of_a_form_share_a_header() {
        for form in forms() {
            let mut owner: BTreeMap<String, &str> = BTreeMap::new();
            for field in &form.fields {
                // As intake compares them, also without the marks of their letters.
                let keys = field.headers.all().map(header_key);
                let own: BTreeSet<String> = keys.flat_map(|key| [plain_key(&key), key]).collect();
                for header in own {
                    let earlier = owner.insert(header.clone(), &field.name);
                    assert_eq!(earlier, None, "{}: header {header}", form.id);
                }
                for lang in Lang::ALL {
                    assert!(!field.headers.of(lang).is_empty(), "{}.{} has no {lang} header", form.id, field.name);
                }
            }
        }
    }

    #[test]
    fn older_versions_of_form_e_are_known_by_their_headers() {
        let exit = form("service_exit").unwrap();
        assert!(exit.field("exit_date").unwrap().headers.fi.contains(&"Valmennuksen päättymispvm".to_owned()));
        assert!(exit.field("reason").unwrap().headers.fi.contains(&"Lopettamisen syy".to_owned()));
    }

    #[test]
    fn schemas_use_only_the_types_of_the_table_schema_standard() {
        let types = ["string", "number", "integer", "boolean", "date", "yearmonth"];
        for form in forms() {
            let schema: serde_json::Value = serde_json::from_str(form.schema()).unwrap();
            for field in schema["fields"].as_array().unwrap() {
                assert!(types.contains(&field["type"].as_str().unwrap()), "{}: {field}", form.id);
                assert_eq!(field["title"], field["kooste"]["headers"]["fi"][0], "{}: {field}", form.id);
            }
        }
    }
}
