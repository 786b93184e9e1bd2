//! Released tables and figures for the tests of the modules to the right; no build but a test's has them.

use super::release::released_column;
use super::{Cell, Figure, Profile, ReleasedTable};
use crate::measures::Header;
use crate::project::Audience;

/// Returns a table of the header's published columns with the given cells, under the steering profile.
pub fn table(id: &str, header: Header, rows: Vec<Vec<Cell>>) -> ReleasedTable {
    let columns = header.column.iter().filter(|column| !column.support).map(released_column).collect();
    ReleasedTable::new(id.to_owned(), header, columns, rows, Profile::of(Audience::Steering))
}

/// Returns a figure that shows the cell.
pub fn figure(cell: Cell) -> Figure {
    Figure::new(cell)
}

/// Returns the header of a built-in query.
pub fn header(id: &str) -> Header {
    let query = std::fs::read_to_string(format!("{}/queries/{id}.sql", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let toml = query.split_once("/* kooste").unwrap().1.split_once("*/").unwrap().0;
    toml::from_str(toml).unwrap()
}
