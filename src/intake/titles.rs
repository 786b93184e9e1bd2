//! What lines above a table say of all its rows, such as `Valmentaja: V3`, where the table has the column and leaves cells of it empty.
//!
//! A column that is not there at all is filled while rows are read; which cells of one that is there are empty is known when all rows
//! are staged. The organisation is that of the folder or of the row: one that only a title names is told, since it may as well be the
//! long name of the folder's.

use super::FormShape;
use super::collect::Tally;
use super::plan::Plan;
use super::values::header_key;
use crate::diagnostics::{Diagnostic, Place, Result};
use crate::session::{self, Session, identifier, quoted};

/// A table above which stands what its rows may leave open.
pub struct Titled {
    /// Index of the form among the shapes.
    form: usize,
    source: usize,
    place: Place,
    /// Field and value.
    fills: Vec<(String, String)>,
    /// The organisation of the folder, where the title names another, and the number of rows taken for it since they name none.
    other_than: Option<(String, u64)>,
}

impl Titled {
    /// Returns what stands above a table for its empty cells; `None` if nothing does.
    pub fn of(plan: &Plan, tally: &Tally, source: usize, place: &Place, folder: &str) -> Option<Titled> {
        let is_other = |title: &&str| {
            let (title, folder) = (header_key(title), header_key(folder));
            !title.contains(&folder) && !folder.contains(&title)
        };
        let rows = tally.rows.saturating_sub(tally.rows_of_their_own);
        let other_than = plan.title_organisation().filter(is_other).map(|_| (folder.to_owned(), rows));
        let other_than = other_than.filter(|_| rows > 0);
        let fills = plan.title_fills.clone();
        (!fills.is_empty() || other_than.is_some()).then(|| Titled {
            form: plan.form,
            source,
            place: place.clone(),
            fills,
            other_than,
        })
    }
}

/// Fills the empty cells of staged tables with what stands above them, and returns what is to be told.
///
/// # Errors
/// Fails as a bug of ours.
pub fn fill(session: &Session, shapes: &[FormShape], titled: &[Titled]) -> Result<Vec<Diagnostic>> {
    let mut diagnostics = Vec::new();
    for table in titled {
        let shape = &shapes[table.form];
        let (form, source) = (identifier(&shape.form), table.source);
        for (field, value) in &table.fills {
            let (column, value) = (identifier(field), quoted(value));
            let sql =
                format!("update staging.{form} set {column} = {value} where source = {source} and {column} is null");
            let filled = session.connection().execute(&sql, []);
            let rows = filled.map_err(|error| session::failure("fill cells from a title", &sql, &error))?;
            let header = shape.headers.iter().find(|header| header.field == *field);
            let name = header.and_then(|header| header.spellings.first()).cloned().unwrap_or_default();
            if rows > 0 {
                let finding = Diagnostic::note("title-value-filled").at(table.place.clone());
                diagnostics.push(finding.arg("header", name).arg("count", rows));
            }
        }
        if let Some((folder, rows)) = &table.other_than {
            let finding = Diagnostic::warning("title-organisation-unused").at(table.place.clone());
            diagnostics.push(finding.arg("folder", folder.as_str()).arg("count", rows));
        }
    }
    Ok(diagnostics)
}
