//! The two ways in which a text file is staged, side by side: read by the engine from the file, and decoded by us.

use std::io::Write;

use super::{Probe, StagedRow, rows_of};
use crate::diagnostics::Result;
use crate::intake::FormShape;
use crate::intake::bulk::Bulk;
use crate::intake::delimited::Text;
use crate::intake::open_text;
use crate::intake::scan::TableScan;
use crate::intake::staging::Staging;
use crate::privacy::Gate;
use crate::session::identifier;
use crate::session::{Limits, Session};

/// A session with staging tables, and a file that is written anew for each text.
pub struct Engine<'a> {
    probe: Probe<'a>,
    session: Session,
    file: tempfile::NamedTempFile,
}

impl<'a> Engine<'a> {
    /// Opens a session for these forms.
    ///
    /// # Errors
    /// Fails as a bug of ours when the engine refuses.
    ///
    /// # Panics
    /// When no temporary file can be made.
    pub fn open(shapes: &'a [FormShape]) -> Result<Engine<'a>> {
        let session = Session::open(&Limits { threads: Some(1), memory_mb: 512 })?;
        Staging::create(&session, shapes)?;
        let file = tempfile::Builder::new().suffix(".csv").tempfile().expect("a temporary file");
        Ok(Engine { probe: Probe::new(shapes), session, file })
    }

    /// Stages a text in both ways; returns whether the engine's was taken, `None` when no form is recognised.
    ///
    /// # Panics
    /// When the two do not stage the same rows or do not count the same rows left out.
    pub fn both_ways(&mut self, bytes: &[u8]) -> Option<bool> {
        let text = Text::new(bytes).ok()?;
        let (delimiter, plan) = text.recognise(&self.probe.known).ok()?;
        let form = self.probe.known.shapes()[plan.form].form.clone();
        let file = self.file.as_file_mut();
        file.set_len(0).and_then(|()| std::io::Seek::rewind(file)).expect("the file is ours");
        file.write_all(bytes).and_then(|()| file.flush()).expect("the file is ours");
        let bulk = Bulk {
            path: self.file.path(),
            text: &text,
            delimiter,
            plan: &plan,
            form: &form,
            source: 1,
            organisation: "Organisaatio",
        };
        let gate = Gate::default();
        let scan = || TableScan::of_unknown(&gate, "probe", None);
        let loaded = bulk.load(&self.session, scan()).expect("loading a file does not fail");
        let staged = self.take_rows(&form, plan.fields.len());
        let Some((tally, _)) = loaded.filter(|(_, hits)| hits.is_empty()) else {
            assert!(staged.is_empty(), "nothing is left behind");
            return Some(false);
        };
        let mut batches = Vec::new();
        let collected = open_text::collect(
            &text,
            delimiter,
            0,
            &plan,
            &mut scan(),
            |_| false,
            |batch| {
                batches.push(batch);
                true
            },
        );
        let (last, other_tally) = collected.expect("gathering rows does not fail");
        batches.push(last);
        let mut expected: Vec<StagedRow> = batches.iter().flat_map(rows_of).collect();
        for row in &mut expected {
            row.organisation.get_or_insert_with(|| "Organisaatio".to_owned());
        }
        assert_eq!(staged, expected, "both ways stage the same rows");
        assert_eq!(tally, other_tally, "both ways leave out the same rows");
        Some(true)
    }

    /// Returns the staged rows of a form in the order in which they were staged, and empties its table.
    fn take_rows(&self, form: &str, fields: usize) -> Vec<StagedRow> {
        let read = || -> duckdb::Result<Vec<StagedRow>> {
            let table = format!("staging.{}", identifier(form));
            let mut statement =
                self.session.connection().prepare(&format!("select * exclude (source) from {table}"))?;
            let rows = statement.query_map([], |row| {
                let cells: duckdb::Result<Vec<Option<String>>> =
                    (2..fields + 2).map(|column| row.get(column)).collect();
                let number: i64 = row.get(0)?;
                Ok(StagedRow { number: number.unsigned_abs(), organisation: row.get(1)?, cells: cells? })
            })?;
            let rows = rows.collect::<duckdb::Result<_>>()?;
            self.session.connection().execute_batch(&format!("truncate {table}"))?;
            Ok(rows)
        };
        read().expect("the staged rows are read")
    }
}
