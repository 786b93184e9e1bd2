//! What each form must hold, and the checks that every row passes before it is loaded.
//!
//! [`forms`] reads the Table Schemas; [`check`] types and checks the staged text set-wise, in SQL that is generated from them
//! (one pass a form) and in the files of checks/ (rules over all forms at once); [`findings`] turns what was found into
//! diagnostics with places. How a file is read is left to intake, what becomes of the checked rows to store.

mod checks;
pub mod data_package;
mod describe;
mod findings;
mod forms;
mod genitives;
pub mod guidance;
mod habits;
pub mod probe;
mod reference;
mod rules;
mod spelling_key;
mod spellings;
pub mod template;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
mod typing;
mod values;

pub use checks::{check, check_prepared, prepare};
pub use describe::{form_called, table_schema};
pub use findings::findings;
pub use forms::{Field, Form, Headers, Kind, form, forms, schemas_sha256};
pub use rules::{RULES, Rule};
pub use typing::{columns, marks_subsidised};

use crate::intake::{FormShape, HeaderShape};

/// Returns the forms as intake needs them: by which headers it recognises them and which columns it passes over.
pub fn shapes() -> Vec<FormShape> {
    forms()
        .iter()
        .map(|form| FormShape {
            form: form.id.clone(),
            titles: [form.title.fi.clone(), form.title.sv.clone(), form.title.en.clone()],
            headers: form
                .fields
                .iter()
                .map(|field| HeaderShape {
                    field: field.name.clone(),
                    required: field.column_required,
                    spellings: field.headers.all().map(str::to_owned).collect(),
                    drop: field.dropped(),
                    days: matches!(field.kind, Kind::Date | Kind::Month),
                    id: field.kind == Kind::Id,
                    totals: field.totals,
                    values: field.allowed.iter().chain(field.aliases.keys()).cloned().collect(),
                })
                .collect(),
        })
        .collect()
}
