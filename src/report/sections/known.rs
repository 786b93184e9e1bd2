//! Of how many a measure knows what it tells, and of how many that is missing: in the latest period that it tells of, from its own table.

use super::{Material, fidelity};
use crate::disclosure::Cell;
use crate::period::Period;
use crate::report::tables::{Row, sum};

/// Criteria of a fidelity review.
const ITEMS: i64 = 25;

/// Returns `known / missing` of a measure; none where its table does not tell of anything missing.
pub fn known(material: &Material<'_>, id: &str) -> Option<String> {
    let rows = material.tables.rows(id);
    match id {
        "clients/decisions" => of_latest(material, &rows, "period", "referrals", |rows| {
            Some(apart(material, rows, "decision", "ei tietoa", "referrals"))
        }),
        "clients/profile" => of_latest(material, &rows, "year", "clients", |rows| Some(profile(material, rows))),
        "clients/referrers" => of_latest(material, &rows, "year", "referrals", |rows| Some(referrers(material, rows))),
        "employment/exits" => of_latest(material, &rows, "period", "exits", |rows| {
            Some(apart(material, rows, "reason", "ei tietoa", "exits"))
        }),
        "employment/quarterly_by_area" => by_area(material, &rows, "period", "served"),
        "equity/access" => by_area(material, &rows, "year", "started"),
        "equity/outcome" => by_area(material, &rows, "year", "served"),
        "employment/waiting" => of_latest(material, &rows, "period", "started", |rows| waiting(material, rows)),
        "functioning/change" => functioning(material, &rows),
        "fidelity/level" => reviews(material),
        "network/actors" => actors(material, &rows),
        _ => None,
    }
}

/// Returns the pair; of what is not told today, figures of an earlier release stand in their tables only, with their note.
fn pair(material: &Material<'_>, known: &Cell, missing: &Cell) -> String {
    let shown = |cell: &Cell| {
        let today = if cell.is_suppressed() { &Cell::Suppressed } else { cell };
        material.wording.locale.number_cell(today, 0)
    };
    format!("{} / {}", shown(known), shown(missing))
}

fn less(all: &Cell, part: &Cell) -> Cell {
    if all.is_suppressed() || part.is_suppressed() {
        return Cell::Suppressed;
    }
    all.integer().zip(part.integer()).map_or(Cell::Missing, |(all, part)| Cell::Integer(all - part))
}

/// Returns what is told of the latest period in which anything is counted, with that period before it.
fn of_latest(
    material: &Material<'_>,
    rows: &[Row<'_>],
    time: &str,
    count: &str,
    told: impl Fn(&[Row<'_>]) -> Option<String>,
) -> Option<String> {
    let latest = rows.iter().filter(|row| row.counts(count)).map(|row| row.key(time)).max()?;
    let of_latest: Vec<Row<'_>> = rows.iter().filter(|row| row.key(time) == latest).copied().collect();
    let period = latest.parse().map_or(latest, |period: Period| material.wording.locale.period(period));
    Some(format!("{period}: {}", told(&of_latest)?))
}

/// Tells the rows of a code that stands for nothing known apart from the others.
fn apart(material: &Material<'_>, rows: &[Row<'_>], key: &str, unknown: &str, count: &str) -> String {
    let (missing, known): (Vec<Row<'_>>, Vec<Row<'_>>) = rows.iter().copied().partition(|row| row.key(key) == unknown);
    // No row of the one kind or the other: nobody is of it.
    let all = |rows: &[Row<'_>]| if rows.is_empty() { Cell::Integer(0) } else { sum(rows, count) };
    pair(material, &all(&known), &all(&missing))
}

/// The total of the year is published beside the referrers: what is known is told though a referrer's part is not.
fn referrers(material: &Material<'_>, rows: &[Row<'_>]) -> String {
    let unknown = rows.iter().find(|row| row.key("referrer") == "ei tietoa");
    let missing = unknown.map_or(&Cell::Integer(0), |row| row.cell("referrals"));
    let all = rows.first().map_or(&Cell::Missing, |row| row.cell("all_referrals"));
    pair(material, &less(all, missing), missing)
}

/// Whose home municipality is known: the rows of the region are all clients together.
fn by_area(material: &Material<'_>, rows: &[Row<'_>], time: &str, count: &str) -> Option<String> {
    let region: Vec<Row<'_>> = rows.iter().filter(|row| row.key("area_kind") == "region").copied().collect();
    of_latest(material, &region, time, count, |rows| Some(apart(material, rows, "area", "tuntematon", count)))
}

fn profile(material: &Material<'_>, rows: &[Row<'_>]) -> String {
    let mut told = Vec::new();
    for rows in rows.chunk_by(|left, right| left.key("dimension") == right.key("dimension")) {
        let Some(first) = rows.first() else { continue };
        let name = material.wording.label("dimension", &first.key("dimension"));
        told.push(format!("{name} {}", apart(material, rows, "value", "ei tietoa", "clients")));
    }
    told.join(", ")
}

fn waiting(material: &Material<'_>, rows: &[Row<'_>]) -> Option<String> {
    let row = rows.first()?;
    let told = [("known-referral", "no_referral"), ("known-contact", "no_contact")].map(|(name, column)| {
        let missing = row.cell(column);
        format!("{} {}", material.wording.word(name), pair(material, &less(row.cell("started"), missing), missing))
    });
    Some(told.join(", "))
}

/// By instrument, in the section in which most people were measured.
fn functioning(material: &Material<'_>, rows: &[Row<'_>]) -> Option<String> {
    let mut told = Vec::new();
    for rows in rows.chunk_by(|left, right| left.key("instrument") == right.key("instrument")) {
        let most = rows.iter().filter(|row| row.counts("eligible"));
        let Some(row) = most.max_by_key(|row| row.integer("eligible").unwrap_or(0)) else { continue };
        let name = material.wording.label("instrument", &row.key("instrument"));
        let paired = row.cell("paired");
        told.push(format!("{name} {}", pair(material, paired, &less(row.cell("eligible"), paired))));
    }
    (!told.is_empty()).then(|| told.join(", "))
}

/// Criteria of each unit's latest review that have points.
fn reviews(material: &Material<'_>) -> Option<String> {
    let reviews = fidelity::latest_reviews(material);
    let told = reviews.iter().map(|review| {
        let scored = review.row.cell("scored");
        format!("{} {}", review.row.key("unit"), pair(material, scored, &less(&Cell::Integer(ITEMS), scored)))
    });
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| told.join(", "))
}

fn actors(material: &Material<'_>, rows: &[Row<'_>]) -> Option<String> {
    let [centres, units, silent] =
        ["regional_centres", "units", "actors_without_clients"].map(|column| sum(rows, column));
    let all = centres.integer()? + units.integer()?;
    Some(pair(material, &less(&Cell::Integer(all), &silent), &silent))
}

#[cfg(test)]
mod tests {
    use crate::disclosure::ReleasedTable;
    use crate::report::testing::{PROJECT, released, told};

    fn known(id: &str, rows: &str) -> Option<String> {
        let tables: [ReleasedTable; 1] = [released(id, rows)];
        told(PROJECT, &tables, |material| super::known(material, id))
    }

    fn shown(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    /// Of several periods the latest that counts somebody; what may not be told of one part is not told by the other.
    #[test]
    fn what_is_known_and_missing_is_told_of_the_latest_period() {
        let decisions =
            "2022Q1,hyväksytty,50\n2022Q1,ei tietoa,1\n2022Q2,hyväksytty,34\n2022Q2,jono,6\n2022Q2,ei tietoa,5";
        assert_eq!(known("clients/decisions", decisions), shown("Q2/2022: 40 / 5"));
        assert_eq!(known("clients/decisions", "2022Q2,jono,..\n2022Q2,ei tietoa,5"), shown("Q2/2022: .. / 5"));
        assert_eq!(known("clients/decisions", "2022Q2,jono,0\n2022Q2,ei tietoa,0"), None);
        assert_eq!(known("clients/decisions", "2022Q2,ei tietoa,5"), shown("Q2/2022: 0 / 5"));
        assert_eq!(known("clients/decisions", "2022Q2,jono,5"), shown("Q2/2022: 5 / 0"));
        let homes = "organiser,Rauma,2022,40,..,..,..,..,..,..,..,..,..
            region,Satakunta,2022,186,..,..,..,..,..,..,..,..,..
            region,muu,2022,10,..,..,..,..,..,..,..,..,..
            region,tuntematon,2022,4,..,..,..,..,..,..,..,..,..";
        assert_eq!(known("equity/outcome", homes), shown("2022: 196 / 4"));
        let profile =
            "2022,gender,mies,116\n2022,gender,ei tietoa,4\n2022,age_group,18–24,120\n2022,age_group,ei tietoa,0";
        assert_eq!(known("clients/profile", profile), shown("2022: sukupuoli 116 / 4, ikäryhmä 120 / 0"));
    }

    /// The total of the year stands beside them; a figure of an earlier release is not one of today, and has no note here.
    #[test]
    fn what_is_known_of_referrals_is_the_total_less_what_is_missing() {
        let referrers = |unknown: &str, all: &str| {
            let rows = [("kela", ".."), ("TE-palvelut", "12"), ("ei tietoa", unknown)]
                .map(|(referrer, referrals)| format!("2022,{referrer},{referrals},..,..,{all}"));
            known("clients/referrers", &rows.join("\n"))
        };
        assert_eq!(referrers("4", "43"), shown("2022: 39 / 4"));
        assert_eq!(referrers("0", "43"), shown("2022: 43 / 0"));
        assert_eq!(referrers("..", "43"), shown("2022: .. / .."));
        assert_eq!(referrers("4", ".."), shown("2022: .. / 4"));
        assert_eq!(referrers("4*", "43"), shown("2022: .. / .."));
        assert_eq!(referrers("4", "43*"), shown("2022: .. / 4"));
    }

    #[test]
    fn what_stands_in_columns_is_told_by_difference() {
        let waiting = known("employment/waiting", "2022Q1,42,36,22,0,0\n2022Q2,46,35,17.5,2,..");
        assert_eq!(waiting, shown("Q2/2022: lähete 44 / 2, työnantajakontakti .. / .."));
        assert_eq!(known("network/actors", "Pori,6,12,900,3\nRauma,5,10,700,1"), shown("29 / 4"));
        assert_eq!(known("employment/retention", "13,118,79,0.66949,0.5804,0.7478"), None);
    }
}
