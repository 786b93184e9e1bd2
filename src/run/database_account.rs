//! What the run's database tells of itself.

use crate::language::Lang;
use crate::measures::Library;
use crate::store::{Account, InputTable};

use super::load::Loaded;
use super::production::components;

/// Returns what made the database, what was read, and the titles of the models, where they are in it.
pub(super) fn account(loaded: &Loaded, library: Option<&Library>) -> Account {
    let own = [
        ("program", "kooste".to_owned()),
        ("version", env!("CARGO_PKG_VERSION").to_owned()),
        ("period", loaded.period.to_string()),
        ("as_of", loaded.project.as_of.to_string()),
        ("cut_off", loaded.settings.cut_off.to_string()),
    ];
    let facts = own.into_iter().map(|(name, value)| (name.to_owned(), value)).chain(components()).collect();
    let inputs = loaded.intake.sources.iter().map(|source| InputTable {
        source: source.number,
        file: source.file.clone(),
        sheet: source.sheet.clone(),
        form: source.form.clone(),
        organisation: source.organisation.clone(),
        rows: source.rows,
        sha256: source.sha256.clone(),
    });
    let models = library.into_iter().flat_map(Library::measures).filter_map(|measure| {
        let name = measure.id.strip_prefix("model/")?;
        let title = &measure.header.title;
        Some((name.to_owned(), format!("{} ({})", title.of(Lang::En), title.of(Lang::Fi))))
    });
    Account { facts, inputs: inputs.collect(), models: models.collect() }
}
