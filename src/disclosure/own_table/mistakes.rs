//! Where a description is wrong: its file's name, and the piece of its text that is meant.

use crate::diagnostics::{Diagnostic, Place};
use crate::project::mistake;

/// A description's text and the name of its file.
#[derive(Clone, Copy, Debug)]
pub struct Mistakes<'s> {
    source: &'s str,
    file: &'s str,
}

impl<'s> Mistakes<'s> {
    /// Returns what is needed to tell of mistakes in a file.
    pub fn new(source: &'s str, file: &'s str) -> Mistakes<'s> {
        Mistakes { source, file }
    }

    /// Returns an error that points at the first place where the description says `name`, if it does.
    pub fn at(&self, code: &'static str, name: &str) -> Diagnostic {
        let quoted = format!("\"{name}\"");
        let found = self.source.find(&quoted).map(|start| start..start + quoted.len());
        let found = found.or_else(|| self.source.find(name).map(|start| start..start + name.len()));
        let Some(span) = found.filter(|span| !span.is_empty()) else {
            return Diagnostic::error(code).at(Place::file(self.file));
        };
        let mut diagnostic = mistake(code, self.source, span);
        self.place(&mut diagnostic);
        diagnostic
    }

    /// Names the description as the file that a diagnostic is about.
    pub fn place(&self, diagnostic: &mut Diagnostic) {
        diagnostic.place.file = Some(self.file.to_owned());
    }
}
