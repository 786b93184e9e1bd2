//! How large a search for hidden cells would be.

use super::component::components;
use super::network::Network;
use super::system::System;

/// Returns the number of cells of the largest component that holds protected cells and is no network once everything is hidden
/// that may be: there the cheapest pattern is searched for by linear programs, which takes long when it is large.
pub fn entangled_cells(system: &System) -> usize {
    let open: Vec<bool> = system.cells().iter().map(|cell| !cell.state.is_shown() || cell.may_hide).collect();
    let protects = |cell: &usize| system.cells()[*cell].state.is_protected();
    let entangled = components(system, &open)
        .into_iter()
        .filter(|component| component.cells.iter().any(protects) && Network::of(component).is_none());
    entangled.map(|component| component.cells.len()).max().unwrap_or(0)
}
