//! Fidelity reviews (form 10): three reviews of one unit by peers, and the self-assessments of another.
//!
//! The scores are written out rather than drawn: a review is a judgement, and its story (what rose, what stayed behind)
//! should read the same in every sample.

use crate::diagnostics::Result;
use crate::facts;

use super::calendar::{Day, date_of, on};
use super::region::REGION_FOLDER;
use super::sample::{Folder, Sample};
use super::workbook::{Book, Sheet};

const REVIEW: &[&str] = &["review_date", "unit", "method", "item", "score", "status", "rationale", "written_total"];

/// One review: 25 scores in the order of the items, 0 for an item that was not scored.
struct Review {
    day: Day,
    method: &'static str,
    scores: [u32; 25],
    /// Items (from 1) that were scored by an adapted criterion.
    adapted: &'static [u32],
}

/// A reviewed unit with its file's name.
struct Unit {
    name: &'static str,
    stem: &'static str,
    reviews: Vec<Review>,
}

/// Returns the reviews: the first unit rises from 74 over 88 to 101 points, items 6 and 21 staying at 2.
fn units() -> [Unit; 2] {
    let review = |day, method, scores, adapted| Review { day, method, scores, adapted };
    [
        Unit {
            name: "Porin yksikkö",
            stem: "Laatukriteerit_Pori",
            reviews: vec![
                review(
                    on(2021, 3, 16),
                    "vertaisarvio",
                    [4, 3, 4, 2, 2, 2, 3, 2, 4, 3, 3, 3, 3, 3, 3, 3, 2, 3, 3, 4, 1, 3, 4, 3, 4],
                    &[6],
                ),
                review(
                    on(2021, 10, 12),
                    "vertaisarvio",
                    [4, 4, 4, 3, 3, 2, 4, 3, 5, 4, 4, 4, 3, 3, 4, 4, 2, 3, 4, 4, 1, 4, 5, 3, 4],
                    &[6],
                ),
                review(
                    on(2022, 5, 17),
                    "vertaisarvio",
                    [4, 5, 5, 4, 3, 2, 5, 4, 5, 4, 5, 4, 4, 4, 5, 4, 3, 4, 4, 4, 2, 4, 5, 4, 4],
                    &[6],
                ),
            ],
        },
        Unit {
            name: "Rauman yksikkö",
            stem: "Laatukriteerit_Rauma",
            reviews: vec![
                review(
                    on(2021, 5, 4),
                    "itsearvio",
                    [5, 4, 4, 3, 3, 3, 3, 3, 4, 4, 4, 3, 3, 4, 4, 4, 2, 0, 4, 4, 2, 4, 4, 3, 4],
                    &[],
                ),
                review(
                    on(2022, 3, 8),
                    "itsearvio",
                    [5, 5, 4, 4, 4, 3, 4, 4, 5, 4, 4, 4, 4, 4, 5, 4, 3, 0, 4, 4, 2, 5, 5, 4, 4],
                    &[],
                ),
            ],
        },
    ]
}

/// Writes form 10: a workbook for each unit, a sheet for each review that has been made.
pub(super) fn reviews(sample: &Sample, folder: &mut Folder) -> Result<()> {
    let titles = item_names();
    for unit in units() {
        let mut book = Book::new("Laatukriteeriarvio", sample.region.sent);
        for review in unit.reviews.iter().filter(|review| review.day <= sample.region.as_of) {
            let mut sheet = begin(&date_of(review.day).format("%Y-%m").to_string(), unit.name);
            write(&mut sheet, unit.name, review, &titles);
            book.add(sheet);
        }
        if book.rows() == 0 {
            book.add(begin("Arvio", unit.name));
        }
        folder.book(REGION_FOLDER, unit.stem, sample.region.sent, book)?;
    }
    Ok(())
}

fn begin(name: &str, unit: &str) -> Sheet {
    let mut sheet = Book::sheet(name, &["Laatukriteeriarvio", unit], "fidelity_review", REVIEW);
    sheet.widths(&[13, 18, 14, 9, 9, 14, 44, 13]);
    sheet
}

fn write(sheet: &mut Sheet, unit: &str, review: &Review, names: &[String]) {
    let total: u32 = review.scores.iter().sum();
    for (item, score) in (1_u32..).zip(review.scores) {
        sheet.day(review.day);
        sheet.text(unit);
        sheet.text(review.method);
        sheet.integer(item);
        if score > 0 {
            sheet.integer(score);
        } else {
            sheet.skip(1);
        }
        sheet.text(match score {
            0 => "ei arvioitu",
            _ if review.adapted.contains(&item) => "sovellettu",
            _ => "arvioitu",
        });
        sheet.text(names.get(item as usize - 1).map_or("", String::as_str));
        sheet.integer(total);
        sheet.end_row();
    }
    sheet.total("Yhteensä", &[(4, f64::from(total))]);
}

/// Returns a rationale for each item: it names the criterion and nothing else.
fn item_names() -> Vec<String> {
    facts::rows("fidelity_items").iter().map(|row| format!("Arvioitu aineistosta: {}", row[3].to_lowercase())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_unit_rises_over_three_complete_reviews_and_keeps_two_weak_items() {
        let [first, second] = units();
        let totals: Vec<u32> = first.reviews.iter().map(|review| review.scores.iter().sum()).collect();
        assert_eq!(totals, [74, 88, 101]);
        let last = &first.reviews[2].scores;
        let weak: Vec<usize> = (1..=25).filter(|item| last[item - 1] <= 2).collect();
        assert_eq!(weak, [6, 21]);
        assert!(second.reviews.iter().all(|review| review.scores.iter().filter(|score| **score == 0).count() == 1));
    }
}
