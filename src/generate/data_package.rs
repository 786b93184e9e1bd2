//! datapackage.json: what the written exports hold, as a Frictionless Data Package (version 2), so that any tool that knows the
//! standard reads them as they were sent: encoding, delimiter, header row, and for each table a schema in its own headers.
//!
//! The schemas are those of the forms. Where a form takes other spellings of a value, the package allows them too, since it
//! describes files as they come. What a row may not hold by the contract (mess) is an error to such a tool as well.

use std::fmt::Write as _;

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::contract::data_package::{DataPackage, FILE, property, slug, written};
use crate::contract::{Form, Kind, table_schema};
use crate::diagnostics::Result;

use super::delimited::Encoding;
use super::sample::{Folder, Sample};

/// A column as it is written: its header, and the canonical name where the form has the column.
#[derive(Clone)]
pub(super) struct Column {
    pub header: String,
    pub field: Option<String>,
}

/// How a table is read from its file. Rows count from 1.
pub(super) enum Reading {
    Text { delimiter: char, encoding: Encoding, header_row: u32 },
    Sheet { name: String, header_row: u32, total_rows: Vec<u32> },
}

/// A table of a file.
pub(super) struct Layout {
    pub form: &'static Form,
    pub columns: Vec<Column>,
    pub reading: Reading,
}

/// A table with its file.
pub(super) struct Resource {
    pub path: String,
    pub organisation: String,
    pub layout: Layout,
}

/// Writes datapackage.json for everything that was written so far.
pub(super) fn data_package(sample: &Sample, folder: &mut Folder) -> Result<()> {
    let people = format!("{} keksittyä asiakasta, siemenluku {}.", sample.clients.len(), sample.seed);
    let package = DataPackage {
        name: "kooste-sample".to_owned(),
        title: "Tuetun työllistymisen esimerkkiaineisto".to_owned(),
        description: format!("{people} Kunnat ja järjestäjät ovat todellisia, ihmiset eivät."),
        further: Vec::new(),
        resources: folder.resources().iter().map(Resource::descriptor).collect::<Result<_>>()?,
    };
    folder.file(FILE, package.text()?.as_bytes())
}

impl Resource {
    /// Returns the resource's object, a property a line.
    fn descriptor(&self) -> Result<String> {
        let mut text = String::from("    {\n");
        property(&mut text, 6, "name", &self.name())?;
        property(&mut text, 6, "type", &"table")?;
        property(&mut text, 6, "title", &format!("{}: {}", self.organisation, self.layout.form.title.fi))?;
        property(&mut text, 6, "path", &self.path)?;
        match &self.layout.reading {
            Reading::Text { delimiter, encoding, header_row } => {
                let encoding = match encoding {
                    Encoding::Windows1252 => "windows-1252",
                    Encoding::Utf8Mark => "utf-8",
                };
                property(&mut text, 6, "format", &"csv")?;
                property(&mut text, 6, "mediatype", &"text/csv")?;
                property(&mut text, 6, "encoding", &encoding)?;
                let dialect = json!({ "delimiter": delimiter.to_string(), "headerRows": [header_row] });
                property(&mut text, 6, "dialect", &dialect)?;
            }
            Reading::Sheet { name, header_row, total_rows } => {
                property(&mut text, 6, "format", &"xlsx")?;
                let media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                property(&mut text, 6, "mediatype", &media_type)?;
                // The standard names the sheet in `sheetName`, the public Python tool reads `excel`.
                let dialect = json!({
                    "sheetName": name,
                    "excel": { "sheet": name },
                    "headerRows": [header_row],
                    "commentRows": total_rows,
                });
                property(&mut text, 6, "dialect", &dialect)?;
            }
        }
        text.push_str("      \"schema\": {\n        \"fields\": [\n");
        let fields = self.layout.fields()?;
        for (place, field) in fields.iter().enumerate() {
            let end = if place + 1 < fields.len() { ",\n" } else { "\n        ],\n" };
            let _ = write!(text, "          {}{end}", written(field)?);
        }
        let key = self.layout.key();
        if !key.is_empty() {
            property(&mut text, 8, "primaryKey", &key)?;
        }
        let missing = table_schema(self.layout.form)?["missingValues"].take();
        let _ = write!(text, "        \"missingValues\": {}\n      }}\n    }}", written(&missing)?);
        Ok(text)
    }

    /// Returns the resource's name: the path below exports/ and the sheet in plain lower-case letters, digits and dashes.
    fn name(&self) -> String {
        let path = self.path.trim_start_matches("exports/");
        let path = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
        match &self.layout.reading {
            Reading::Text { .. } => slug(path),
            Reading::Sheet { name, .. } => slug(&format!("{path} {name}")),
        }
    }
}

/// A field of a schema: the header and the type first, then what else the form says.
#[derive(Serialize)]
struct FieldDescriptor {
    name: String,
    r#type: String,
    #[serde(flatten)]
    rest: Map<String, Value>,
}

impl Layout {
    fn fields(&self) -> Result<Vec<FieldDescriptor>> {
        let schema = table_schema(self.form)?;
        let described: Vec<&Map<String, Value>> =
            schema["fields"].as_array().into_iter().flatten().filter_map(Value::as_object).collect();
        Ok(self
            .columns
            .iter()
            .map(|column| {
                let named =
                    |field: &&&Map<String, Value>| field.get("name").and_then(Value::as_str) == column.field.as_deref();
                match described.iter().find(named) {
                    Some(description) => self.field(&column.header, description),
                    None => {
                        FieldDescriptor { name: column.header.clone(), r#type: "string".to_owned(), rest: Map::new() }
                    }
                }
            })
            .collect())
    }

    fn field(&self, header: &str, description: &Map<String, Value>) -> FieldDescriptor {
        let mut rest = description.clone();
        let canonical = rest.remove("name").unwrap_or_default();
        let mut kind = rest.remove("type").and_then(|kind| kind.as_str().map(str::to_owned)).unwrap_or_default();
        rest.remove("title");
        rest.remove("kooste");
        rest.insert("kooste".to_owned(), json!({ "field": canonical }));
        let field = canonical.as_str().and_then(|name| self.form.field(name));
        if field.is_some_and(|field| field.kind == Kind::Month) {
            // The standard's `yearmonth` is 2021-02 only; coaches write 2/2021.
            "date".clone_into(&mut kind);
            rest.insert("format".to_owned(), "%m/%Y".into());
        }
        if let Some(field) = field.filter(|field| !field.allowed.is_empty()) {
            let constraints = rest.entry("constraints").or_insert_with(|| json!({}));
            let mut values = field.allowed.clone();
            values.extend(field.aliases.keys().filter(|spelling| !field.allowed.contains(spelling)).cloned());
            constraints["enum"] = json!(values);
        }
        FieldDescriptor { name: header.to_owned(), r#type: kind, rest }
    }

    /// Returns the headers of the key, if the table has all of them.
    fn key(&self) -> Vec<&str> {
        let header = |name: &String| {
            let column = self.columns.iter().find(|column| column.field.as_ref() == Some(name));
            column.map(|column| column.header.as_str())
        };
        self.form.primary_key.iter().map(header).collect::<Option<_>>().unwrap_or_default()
    }
}
