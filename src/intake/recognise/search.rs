//! The search for the row of headers that fits a form best.

use std::cmp::Ordering;

use super::candidate::{Candidate, double, single};
use super::{Heading, Known, Unrecognised};
use crate::intake::row::NumberedRow;

/// Forms named when none fits.
const NEAREST: usize = 3;

/// How well a form fits a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    pub required_found: usize,
    pub required: usize,
    pub recognised: usize,
    pub unknown: usize,
}

impl Fit {
    fn is_candidate(self) -> bool {
        self.required_found * 100 >= self.required * 60 && self.required_found > 0
    }

    /// Orders by share of required headers, then headers recognised, then fewest unknown: the greatest fits best.
    fn compare(self, other: Fit) -> Ordering {
        let share = (self.required_found * other.required).cmp(&(other.required_found * self.required));
        share.then(self.recognised.cmp(&other.recognised)).then(other.unknown.cmp(&self.unknown))
    }

    fn is_perfect(self) -> bool {
        self.required_found == self.required && self.unknown == 0
    }
}

/// The best header found so far.
struct Best {
    fit: Fit,
    /// Forms that fit equally well.
    forms: Vec<usize>,
    first_row: usize,
    last_row: usize,
}

/// A search for the header among the first rows of a table.
pub struct Search<'k, 'a> {
    known: &'k Known<'a>,
    best: Option<Best>,
    /// Forms that come near without being candidates, each with the required headers that it misses.
    nearest: Vec<(Fit, usize, Vec<usize>)>,
}

impl<'k, 'a> Search<'k, 'a> {
    /// Begins a search among the headers of these forms.
    pub fn new(known: &'k Known<'a>) -> Search<'k, 'a> {
        Search { known, best: None, nearest: Vec::new() }
    }

    /// Weighs a row, or two joined ones, as the header; an earlier one stays unless a later one fits better.
    pub fn consider(&mut self, first_row: usize, last_row: usize, columns: &[Candidate]) {
        for (form, fit) in self.known.fits(columns) {
            if !fit.is_candidate() {
                self.remember(fit, form, columns);
                continue;
            }
            match &mut self.best {
                Some(best) if fit.compare(best.fit) == Ordering::Less => {}
                Some(best) if fit.compare(best.fit) == Ordering::Equal => {
                    if (best.first_row, best.last_row) == (first_row, last_row) {
                        best.forms.push(form);
                    }
                }
                _ => self.best = Some(Best { fit, forms: vec![form], first_row, last_row }),
            }
        }
    }

    /// Whether no later row can fit better.
    pub fn is_perfect(&self) -> bool {
        self.best.as_ref().is_some_and(|best| best.fit.is_perfect())
    }

    fn remember(&mut self, fit: Fit, form: usize, columns: &[Candidate]) {
        if let Some(position) = self.nearest.iter().position(|(_, near, _)| *near == form) {
            if fit.compare(self.nearest[position].0) != Ordering::Greater {
                return;
            }
            self.nearest.remove(position);
        }
        let shape = &self.known.shapes[form].headers;
        let has = |header: usize| {
            let means_it = |key: &String| self.known.header_of(form, key) == Some(header);
            columns.iter().any(|column| column.keys.iter().any(means_it))
        };
        let missing = (0..shape.len()).filter(|header| shape[*header].required && !has(*header)).collect();
        self.nearest.push((fit, form, missing));
        self.nearest.sort_by(|(one, first, _), (other, second, _)| other.compare(*one).then(first.cmp(second)));
        self.nearest.truncate(NEAREST);
    }

    /// Returns the last row of the best header so far.
    pub fn last_row(&self) -> Option<usize> {
        self.best.as_ref().map(|best| best.last_row)
    }

    /// Returns the header that was found among these rows.
    pub fn heading(self, rows: &[NumberedRow]) -> Result<Heading, Unrecognised> {
        let Some(Best { forms, first_row, last_row, .. }) = self.best else {
            let nearest = self.nearest.into_iter().map(|(_, form, missing)| (form, missing));
            return Err(Unrecognised::Unknown(nearest.collect()));
        };
        let [form] = forms[..] else { return Err(Unrecognised::Ambiguous(forms)) };
        let candidates = match first_row == last_row {
            true => single(&rows[last_row].row),
            false => double(&rows[first_row].row, &rows[last_row].row),
        };
        Ok(Heading { form, first_row, last_row, columns: self.known.columns(form, candidates) })
    }
}
