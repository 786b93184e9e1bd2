//! The frame of a datapackage.json (Frictionless Data Package, version 2), a property a line, for whoever writes tables to be read by
//! other tools: the synthetic exports and the exported core.

use std::fmt::Write as _;

use serde::Serialize;
use serde_json::Value;

use crate::diagnostics::{Failure, Result};

/// Name of the file.
pub const FILE: &str = "datapackage.json";

/// A data package.
#[derive(Clone, Debug, Default)]
pub struct DataPackage {
    /// In plain lower-case letters, digits and dashes.
    pub name: String,
    pub title: String,
    pub description: String,
    /// Further properties, in this order.
    pub further: Vec<(&'static str, Value)>,
    /// The object of each resource: lines indented by four spaces.
    pub resources: Vec<String>,
}

impl DataPackage {
    /// Returns the file's text.
    ///
    /// # Errors
    /// A bug when the JSON cannot be written, which plain strings never cause.
    pub fn text(&self) -> Result<String> {
        let mut text = String::from("{\n");
        property(&mut text, 2, "$schema", &"https://datapackage.org/profiles/2.0/datapackage.json")?;
        property(&mut text, 2, "name", &self.name)?;
        property(&mut text, 2, "title", &self.title)?;
        property(&mut text, 2, "description", &self.description)?;
        for (name, value) in &self.further {
            property(&mut text, 2, name, value)?;
        }
        text.push_str("  \"resources\": [\n");
        text.push_str(&self.resources.join(",\n"));
        text.push_str("\n  ]\n}\n");
        Ok(text)
    }
}

/// Writes `"name": value,` on a line of its own.
///
/// # Errors
/// As [`written`].
pub fn property(text: &mut String, indent: usize, name: &str, value: &impl Serialize) -> Result<()> {
    let _ = writeln!(text, "{:indent$}\"{name}\": {},", "", written(value)?);
    Ok(())
}

/// Returns a value as JSON on one line.
///
/// # Errors
/// A bug when the JSON cannot be written, which plain values never cause.
pub fn written(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Failure::bug("write the data package", error))
}

/// Returns a name for a resource: plain lower-case letters, digits and dashes.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for character in text.chars().flat_map(char::to_lowercase) {
        match character {
            'ä' | 'å' => slug.push('a'),
            'ö' => slug.push('o'),
            'a'..='z' | '0'..='9' => slug.push(character),
            _ if slug.ends_with('-') || slug.is_empty() => {}
            _ => slug.push('-'),
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn resources_are_named_in_plain_letters() {
        assert_eq!(slug("Porin perusturva/Lomake_C_2022-07-01"), "porin-perusturva-lomake-c-2022-07-01");
        assert_eq!(slug("Säkylä/Kooste V3"), "sakyla-kooste-v3");
        assert_eq!(slug("--Ö--"), "o");
    }

    #[test]
    fn a_package_is_json_with_a_property_a_line() {
        let package = DataPackage {
            name: "a".to_owned(),
            further: vec![("sources", Value::Array(Vec::new()))],
            resources: vec!["    { \"name\": \"one\" }".to_owned(), "    { \"name\": \"two\" }".to_owned()],
            ..DataPackage::default()
        };
        let text = package.text().unwrap();
        let json: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(json["resources"][1]["name"], "two");
        assert!(text.contains("\n  \"sources\": [],\n"), "{text}");
    }
}
