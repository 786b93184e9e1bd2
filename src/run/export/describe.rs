//! datapackage.json of an export, and the schema of each table beside it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};

use super::partition::{WrittenFile, WrittenTable};
use crate::contract::data_package::{DataPackage, FILE, property, slug, written};
use crate::contract::{self, Form};
use crate::diagnostics::{Exit, Failure, Result};
use crate::language::Lang;
use crate::run::load::Loaded;
use crate::store;

/// Writes datapackage.json and schemas/.
pub(super) fn write(folder: &Path, loaded: &Loaded, tables: &[WrittenTable]) -> Result<()> {
    let failed = |error: std::io::Error| Failure::io(Exit::Usage, FILE, &error);
    fs::create_dir_all(folder.join("schemas")).map_err(failed)?;
    let mut resources = Vec::new();
    for table in tables {
        let mut schema = serde_json::to_vec_pretty(&table.table_schema())
            .map_err(|error| Failure::bug("write a table's schema", error))?;
        schema.push(b'\n');
        fs::write(folder.join(table.schema_path()), schema).map_err(failed)?;
        for file in &table.files {
            resources.push(table.resource(file)?);
        }
    }
    let project = &loaded.project;
    let mut sources = BTreeMap::new();
    for file in &loaded.intake.files {
        sources.insert(&file.path, json!({ "title": file.path, "path": file.path, "hash": hash(&file.sha256) }));
    }
    let package = DataPackage {
        name: slug(&format!("{} {}", project.name, loaded.period)),
        title: format!("{}, {}", project.name, loaded.period),
        description: format!(
            "Pseudonymised rows of single persons: personal data in law. Not for handing on. Complete up to {}, checked by kooste {}.",
            project.as_of,
            env!("CARGO_PKG_VERSION")
        ),
        further: vec![("version", json!(project.as_of.to_string())), ("sources", sources.into_values().collect())],
        resources,
    };
    fs::write(folder.join(FILE), package.text()?).map_err(failed)
}

fn hash(sha256: &str) -> String {
    format!("sha256:{sha256}")
}

impl WrittenTable {
    fn schema_path(&self) -> String {
        format!("schemas/{}-{}.json", self.schema, self.name)
    }

    /// Returns a file's object, a property a line.
    fn resource(&self, file: &WrittenFile) -> Result<String> {
        let organisation = file.organisation.as_deref();
        let mut text = String::from("    {\n");
        let name =
            slug(&format!("{} {} {}", self.schema, self.name.replace('_', " "), organisation.unwrap_or_default()));
        property(&mut text, 6, "name", &name)?;
        property(&mut text, 6, "type", &"table")?;
        let title = organisation.map_or(self.title.clone(), |organisation| format!("{organisation}: {}", self.title));
        property(&mut text, 6, "title", &title)?;
        property(&mut text, 6, "path", &file.path)?;
        property(&mut text, 6, "format", &"parquet")?;
        property(&mut text, 6, "mediatype", &"application/vnd.apache.parquet")?;
        property(&mut text, 6, "bytes", &file.bytes)?;
        property(&mut text, 6, "hash", &hash(&file.sha256))?;
        text.push_str(&format!("      \"schema\": {}\n    }}", written(&self.schema_path())?));
        Ok(text)
    }

    /// Returns the Table Schema of the table's columns.
    fn table_schema(&self) -> Value {
        let form = contract::form(&self.name).filter(|_| self.schema == "core");
        let fields: Vec<Value> = self.columns.iter().map(|column| self.field(form, column)).collect();
        let mut schema = json!({
            "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
            "name": self.name,
            "title": self.title,
            "fields": fields,
        });
        if let Some(form) = form.filter(|form| !form.primary_key.is_empty()) {
            // Within an organisation the key names a row.
            let key = form.primary_key.iter().map(|name| if name == "client_id" { "person" } else { name });
            schema["primaryKey"] = std::iter::once("organisation").chain(key).collect();
        }
        schema
    }

    fn field(&self, form: Option<&Form>, (name, sql_type, required): &(String, String, bool)) -> Value {
        let of_form = form.and_then(|form| form.field(name));
        let mut field = Map::new();
        field.insert("name".to_owned(), json!(name));
        field.insert("type".to_owned(), json!(type_of(sql_type)));
        if let Some(of_form) = of_form {
            field.insert("title".to_owned(), json!(of_form.headers.of(Lang::En)));
        }
        if let Some(description) = store::described(&self.schema, &self.name, name) {
            field.insert("description".to_owned(), json!(description));
        }
        let mut constraints = Map::new();
        if *required {
            constraints.insert("required".to_owned(), json!(true));
        }
        if let Some(of_form) = of_form {
            if !of_form.allowed.is_empty() {
                constraints.insert("enum".to_owned(), json!(of_form.allowed));
            }
            constraints.extend(of_form.min.map(|least| ("minimum".to_owned(), json!(least))));
            constraints.extend(of_form.max.map(|most| ("maximum".to_owned(), json!(most))));
        }
        if !constraints.is_empty() {
            field.insert("constraints".to_owned(), Value::Object(constraints));
        }
        Value::Object(field)
    }
}

/// Returns the type of the standard for a type of the engine.
fn type_of(sql_type: &str) -> &'static str {
    match sql_type {
        "INTEGER" | "BIGINT" => "integer",
        "DATE" => "date",
        "BOOLEAN" => "boolean",
        "DOUBLE" => "number",
        decimal if decimal.starts_with("DECIMAL") => "number",
        list if list.ends_with("[]") => "array",
        _ => "string",
    }
}
