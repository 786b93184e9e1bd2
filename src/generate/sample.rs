//! The simulated region with everybody in it, and the folder that its files go to.

use std::fs;
use std::path::{Path, PathBuf};

use crate::diagnostics::{Exit, Failure, Result};

use super::calendar::{Day, date_of, day_of};
use super::client::Client;
use super::coaches::{self, Coach};
use super::data_package::{Layout, Resource};
use super::delimited::Delimited;
use super::dice::{Dice, Purpose};
use super::groups::{self, Group};
use super::mess::Style;
use super::region::Region;
use super::workbook::Book;
use super::{Mess, Options, Summary, people, timeline};

/// Organiser whose files come even when they hold no row, so that every form is there in the smallest sample.
pub(super) const ALWAYS_SENDS: &str = "Porin perusturva";

/// The simulated region.
pub(super) struct Sample {
    pub region: Region,
    /// Ordered by organiser, then by number.
    pub clients: Vec<Client>,
    pub coaches: Vec<Coach>,
    pub groups: Vec<Group>,
    pub seed: u64,
    pub mess: Mess,
}

impl Sample {
    /// Simulates everybody from the project's start to the cut-off.
    pub(super) fn simulate(options: &Options) -> Sample {
        let region = Region::new(day_of(options.as_of), options.clients);
        let people = people::refer(&region, options.seed, options.clients);
        let groups = groups::planned(&region);
        let seats = groups::seat(&people, &groups);
        let mut clients: Vec<Client> = people
            .into_iter()
            .zip(seats)
            .map(|(person, seat)| timeline::live(person, seat, &region, &groups, options.seed))
            .collect();
        let coaches = coaches::hire(&region, &mut clients);
        Sample { region, clients, coaches, groups, seed: options.seed, mess: options.mess }
    }

    /// Returns the clients of an organiser.
    pub(super) fn clients_of(&self, organiser: usize) -> &[Client] {
        let first = self.clients.partition_point(|client| client.organiser < organiser);
        let last = self.clients.partition_point(|client| client.organiser <= organiser);
        &self.clients[first..last]
    }

    /// Returns the die for what one form says about one client.
    pub(super) fn dice(&self, purpose: Purpose, client: &Client, form: u64) -> Dice {
        Dice::new(self.seed, purpose, client.index * 32 + form)
    }

    /// Returns a new table of a form in an organisation's folder.
    pub(super) fn table(&self, organisation: &str, form: &str, columns: &[&str]) -> Delimited {
        let style = Style::of(self.mess, self.seed, &self.region, self.coaches.len(), organisation, form, columns);
        Delimited::new(form, columns, style)
    }
}

/// The project folder that is being written.
pub(super) struct Folder {
    root: PathBuf,
    summary: Summary,
    resources: Vec<Resource>,
}

impl Folder {
    /// Begins a project in this folder, which exists and is empty.
    pub(super) fn new(root: &Path) -> Folder {
        Folder { root: root.to_owned(), summary: Summary { files: 0, rows: 0 }, resources: Vec::new() }
    }

    /// Writes a text table to exports/`organisation`/`stem`_`date`.csv; an empty one only for [`ALWAYS_SENDS`].
    ///
    /// # Errors
    /// When the file cannot be written.
    pub(super) fn table(&mut self, organisation: &str, stem: &str, sent: Day, table: Delimited) -> Result<()> {
        let rows = table.rows();
        if rows == 0 && organisation != ALWAYS_SENDS {
            return Ok(());
        }
        let layouts = vec![table.layout()];
        self.export(organisation, format!("{stem}_{}.csv", date_of(sent)), rows, layouts, &table.into_bytes())
    }

    /// Writes a workbook to exports/`organisation`/`stem`_`date`.xlsx.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub(super) fn book(&mut self, organisation: &str, stem: &str, sent: Day, book: Book) -> Result<()> {
        let (rows, layouts) = (book.rows(), book.layouts());
        self.export(organisation, format!("{stem}_{}.xlsx", date_of(sent)), rows, layouts, &book.into_bytes()?)
    }

    fn export(
        &mut self,
        organisation: &str,
        name: String,
        rows: u64,
        layouts: Vec<Layout>,
        bytes: &[u8],
    ) -> Result<()> {
        self.summary.rows += rows;
        let path = format!("exports/{organisation}/{name}");
        self.file(&path, bytes)?;
        let resource = |layout| Resource { path: path.clone(), organisation: organisation.to_owned(), layout };
        self.resources.extend(layouts.into_iter().map(resource));
        Ok(())
    }

    /// Returns the tables of the exports that were written, in that order.
    pub(super) fn resources(&self) -> &[Resource] {
        &self.resources
    }

    /// Writes a file at a path below the project folder.
    ///
    /// # Errors
    /// When the file or its folder cannot be written.
    pub(super) fn file(&mut self, path: &str, bytes: &[u8]) -> Result<()> {
        let target = self.root.join(path);
        let written = target.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&target, bytes));
        written.map_err(|error| Failure::io(Exit::Usage, path, &error))?;
        self.summary.files += 1;
        Ok(())
    }

    /// Returns what was written.
    pub(super) fn done(self) -> Summary {
        self.summary
    }
}
