//! Questions in SQL to what a run let out.
//!
//! Each [`Desk`] is a session of its own that holds nothing but tables with the cells that disclosure control released: no system
//! table, statistic or plan can tell more, since nothing more is there. What the last run wrote is taken, if the files are still
//! those that it wrote. Only under the secure profile the core tables are laid beside, from the run's database.
//!
//! Three bolts keep a question a question: the engine's parser must find one SELECT in it, it runs in a transaction that cannot write,
//! and the session is locked, so that it reaches no file.

mod answer;
mod refusal;
mod tables;

use std::path::Path;

use serde_json::Value as Json;

use answer::Unanswered;
pub use answer::{Answer, Kind, Value};
pub use tables::Listed;

use super::last_run::last_run;
use super::output::is_inside;
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::language::Lang;
use crate::period::Period;
use crate::project::{Audience, Project};
use crate::session::{Limits, Session, failure};

/// A session that answers questions.
pub struct Desk {
    session: Session,
    listed: Vec<Listed>,
    /// Whether rows about single persons can be asked for.
    pub has_rows: bool,
}

impl Desk {
    /// Lays the tables out that the readers of a profile may see; the project's own profile where none is asked for. Of several
    /// runs the one whose period ends last.
    ///
    /// # Errors
    /// 2 without a run, 3 when its tables were changed since or are for others, 4 when its manifest cannot be read.
    pub fn open(root: &Path, period: Option<Period>, audience: Option<Audience>, lang: Lang) -> Result<Desk> {
        let project = Project::read(root)?;
        let audience = audience.unwrap_or(project.audience);
        let run = last_run(root, period)?;
        tables::must_be_for(audience, &run)?;
        let session = Session::open(&Limits::default())?;
        tables::clear(&session)?;
        let mut listed = tables::released(&session, root, &run, lang)?;
        let has_rows = audience == Audience::Secure;
        if has_rows {
            listed.extend(tables::core(&session, root)?);
        }
        session.lock()?;
        Ok(Desk { session, listed, has_rows })
    }

    /// Returns what can be asked for, by name: the released tables first.
    pub fn tables(&self) -> &[Listed] {
        &self.listed
    }

    /// Answers a question.
    ///
    /// # Errors
    /// 2 for what is not one SELECT or what the engine refuses, with the place; for a column whose values cannot be written.
    pub fn ask(&self, sql: &str) -> Result<Answer> {
        self.must_be_one_select(sql)?;
        self.session.execute("begin to read", "begin transaction read only")?;
        let answer = answer::fetch(self.session.connection(), sql);
        // A refused statement has ended the transaction's use, not the transaction.
        self.session.execute("end reading", "rollback")?;
        answer.map_err(|unanswered| match unanswered {
            Unanswered::Refused(error) => refusal::refused(sql, &error, &self.listed),
            Unanswered::NotShown { column } => {
                Failure::one(Exit::Usage, Diagnostic::error("sql-column-not-shown").arg("column", column))
            }
        })
    }

    /// Returns the columns, with the ending of their marks, in which an empty cell of an answer may be a suppressed one: their marks
    /// are not in the answer.
    pub fn unmarked(&self, answer: &Answer) -> Vec<String> {
        let is_marked = |mark: &String| self.listed.iter().any(|table| table.columns.contains(mark));
        let is_there = |mark: &String| answer.columns.iter().any(|(name, _)| name == mark);
        let has_empty = |place: usize| answer.rows.iter().any(|row| row[place] == Value::Null);
        let places = answer.columns.iter().enumerate().filter(|(place, _)| has_empty(*place));
        places
            .map(|(_, (name, _))| format!("{name}_suppressed"))
            .filter(|mark| is_marked(mark) && !is_there(mark))
            .collect()
    }

    /// Refuses a place that is not for what the desk holds: what lies in out/ may be handed on, and so must not hold rows.
    ///
    /// # Errors
    /// 3.
    pub fn may_be_written_to(&self, root: &Path, path: &Path) -> Result<()> {
        if self.has_rows && is_inside(path, &root.join("out")) {
            let place = Place::file(path.display().to_string());
            return Err(Failure::one(Exit::Blocked, Diagnostic::error("sql-rows-in-out").at(place)));
        }
        Ok(())
    }

    fn must_be_one_select(&self, sql: &str) -> Result<()> {
        let failed = |error: duckdb::Error| failure("parse a question", sql, &error);
        let mut statement = self.session.connection().prepare("select json_serialize_sql(?)").map_err(failed)?;
        let json: String = statement.query_row([sql], |row| row.get(0)).map_err(failed)?;
        let tree: Json = serde_json::from_str(&json).map_err(|error| Failure::bug("read a parsed question", error))?;
        if tree["error"] == Json::Bool(true) {
            return Err(match tree["position"].as_str().and_then(|position| position.parse().ok()) {
                Some(position) => refusal::syntax(sql, position, tree["error_message"].as_str().unwrap_or_default()),
                None => Failure::one(Exit::Usage, Diagnostic::error("sql-not-select")),
            });
        }
        match tree["statements"].as_array().map_or(0, Vec::len) {
            1 => Ok(()),
            _ => Err(Failure::one(Exit::Usage, Diagnostic::error("sql-not-select"))),
        }
    }
}

#[cfg(test)]
mod tests;
