//! Tables across page breaks: what belongs together stays together. Looked up in the pages as they are set.

use serde_json::json;
use typst::layout::{Frame, FrameItem, Point};

use super::*;
use crate::language::Lang;
use crate::report::narrative;
use crate::report::rich::{Rich, Wording};
use crate::report::shapes::{Block, DataTable, TableCell};
use crate::report::tables::TableBuilder;

/// A line of text: its height from the top of the page in points, where it begins and ends, and its words.
struct Line {
    y: f64,
    left: f64,
    right: f64,
    /// How bold its letters are: 400 are those of running text.
    weight: u16,
    text: String,
}

/// A page: its width in points and its lines.
struct Page {
    width: f64,
    lines: Vec<Line>,
}

fn collect(frame: &Frame, at: Point, lines: &mut Vec<Line>) {
    for (place, item) in frame.items() {
        let place = at + *place;
        match item {
            FrameItem::Group(group) => collect(&group.frame, place, lines),
            FrameItem::Text(text) => lines.push(Line {
                y: place.y.to_pt(),
                left: place.x.to_pt(),
                right: (place.x + text.width()).to_pt(),
                weight: text.font.info().variant.weight.to_number(),
                text: text.text.to_string(),
            }),
            _ => {}
        }
    }
}

/// Sets lines of a template with tables beside it, and returns the texts of each page from top to bottom, without header and footer.
fn pages(lines: &str, tables: &[&DataTable]) -> Vec<Page> {
    let document = json!({
        "title": "T", "lang": "fi", "region": "FI", "date": {"year": 2022, "month": 6, "day": 30}, "author": [],
        "header_left": "vasen", "header_right": "oikea", "footer_left": "alaosa", "notice": null,
    });
    let main = format!(
        "#import \"/lib/report.typ\": *\n#let tables = json(\"/data/tables.json\")\n\
         #show: report.with(json(\"/data/document.json\"))\n{lines}\n"
    );
    let files = BTreeMap::from([
        ("/main.typ".to_owned(), main.into_bytes()),
        ("/data/document.json".to_owned(), document.to_string().into_bytes()),
        ("/data/tables.json".to_owned(), serde_json::to_vec(tables).unwrap()),
    ]);
    let world = ReportWorld::new(&files, None);
    let document = typst::compile::<PagedDocument>(&world).output.unwrap();
    let page = |frame: &Frame| {
        let mut lines = Vec::new();
        collect(frame, Point::zero(), &mut lines);
        let height = frame.height().to_pt();
        lines.retain(|line| line.y > 60.0 && line.y < height - 60.0);
        // What stands on one line may differ by the rounding of a sum.
        let height_of = |line: &Line| (line.y * 10.0).round();
        lines.sort_by(|one, other| height_of(one).total_cmp(&height_of(other)).then(one.left.total_cmp(&other.left)));
        Page { width: frame.width().to_pt(), lines }
    };
    document.pages().iter().map(|each| page(&each.frame)).collect()
}

fn text(words: impl Into<String>) -> TableCell {
    TableCell::Text(words.into())
}

/// A table of groups with so many rows each, and a total.
fn grouped(groups: usize, rows: usize) -> DataTable {
    let mut table = TableBuilder::new(Rich::plain("Selite")).text("Otsake".into(), 1.0).number("Luku".into());
    for group in 0..groups {
        table.group(format!("Joukko {group}"));
        for row in 0..rows {
            table.row(vec![text(format!("Rivi {group}.{row}")), text(row.to_string())]);
        }
    }
    table.total(vec![text("Summa"), text("1")]);
    table.finish(Wording::of(Lang::Fi))
}

/// Returns the words at the left edge of the page, from top to bottom.
fn first_words(page: &Page) -> Vec<&str> {
    let left = page.lines.iter().map(|line| line.left).fold(f64::MAX, f64::min);
    page.lines.iter().filter(|line| line.left < left + 8.0).map(|line| line.text.as_str()).collect()
}

/// A remark that is longer than its line breaks; the name beside it keeps its room, and none of its words is cut.
#[test]
fn a_name_beside_a_long_value_is_not_cut() {
    let long = "Mellersta Österbottens och Jakobstadsnejdens välfärdsområde, supported employment";
    let lines = format!(
        "#import \"/lib/table.typ\": named-values\n#named-values((\"Naantali\", \"Vakka-Suomi\", \"{long}\").map(name => \
         (name, [30.6.2022 · {}])))",
        "paljon hylättyjä rivejä: yhteistyösopimus, ".repeat(4)
    );
    let page = &pages(&lines, &[])[0];
    let left = page.lines.iter().map(|line| line.left).fold(f64::MAX, f64::min);
    let (names, values): (Vec<&Line>, Vec<&Line>) = page.lines.iter().partition(|line| line.left < left + 1.0);
    let texts: Vec<&str> = names.iter().map(|line| line.text.trim()).collect();
    assert_eq!(texts[..2], ["Naantali", "Vakka-Suomi"]);
    assert_eq!(texts[2..].join(" "), long, "a name breaks between its words only");
    let value = values.iter().map(|line| line.left).fold(f64::MAX, f64::min);
    assert!(names.iter().all(|line| line.right + 5.0 < value), "a name runs into its value");
    assert!(values.iter().all(|line| line.right < page.width - 40.0) && values.len() > 3, "values break");
}

/// A table that may break has a foot of its last two rows, where it has two.
#[test]
fn a_long_table_may_have_a_single_row() {
    let mut table =
        TableBuilder::new(Rich::plain("Selite")).breaking().text("Otsake".into(), 1.0).number("Luku".into());
    table.row(vec![text("Rivi"), text("1")]);
    let pages = pages("#data-table(tables.at(0))", &[&table.finish(Wording::of(Lang::Fi))]);
    assert!(first_words(&pages[0]).contains(&"Rivi"));
}

/// Where the rows of a group go on over a page, its name stands again.
#[test]
fn the_name_of_a_group_stands_on_each_page_that_its_rows_are_on() {
    let table = grouped(1, 60);
    let pages = pages("#data-table(tables.at(0))", &[&table]);
    assert!(pages.len() > 1);
    assert!(pages.iter().all(|page| first_words(page).contains(&"Joukko 0")));
}

#[test]
fn what_belongs_together_stays_together_wherever_the_page_ends() {
    for above in 0..24 {
        let table = if above % 2 == 0 { grouped(14, 4) } else { grouped(20, 2) };
        let lines = format!("#v({}mm)\n#data-table(tables.at(0))", above * 2);
        let pages = pages(&lines, &[&table]);
        assert!(pages.len() > 1);
        for (index, page) in pages.iter().enumerate() {
            let words = first_words(page);
            assert!(words.contains(&"Otsake"), "the header stands on every page: {words:?}");
            let last = words.last().unwrap();
            assert!(!last.starts_with("Joukko") && *last != "Otsake", "{above} mm, page {index} ends with {last}");
            let header = words.iter().position(|word| *word == "Otsake").unwrap();
            assert_ne!(words[header + 1], "Summa", "{above} mm: a total alone on page {index}");
        }
    }
}

/// A table of rows only, and a total.
fn plain(rows: usize) -> DataTable {
    let mut table = TableBuilder::new(Rich::plain("Selite")).text("Otsake".into(), 1.0).number("Luku".into());
    for row in 0..rows {
        table.row(vec![text(format!("Rivi {row}")), text(row.to_string())]);
    }
    table.total(vec![text("Summa"), text("1")]);
    table.finish(Wording::of(Lang::Fi))
}

/// A row that is higher than a page goes on over the next one: nothing of it is cut off, wherever it stands in its table.
#[test]
fn a_row_higher_than_a_page_is_divided() {
    for (place, columns, lines) in [(0, 2, false), (1, 6, false), (2, 2, true)] {
        let words: Vec<String> = (0..1600).map(|number| format!("s{number}a")).collect();
        let long = words.join(if lines { "\n" } else { " " });
        let mut table = TableBuilder::new(Rich::plain("Selite"));
        for _ in 0..columns {
            table = table.text("Otsake".into(), 1.0);
        }
        for row in 0..3 {
            let last = if row == place { long.clone() } else { "lyhyt".to_owned() };
            let others = (1..columns).map(|_| text(format!("Rivi {row}")));
            table.row(others.chain([text(last)]).collect());
        }
        let pages = pages("#data-table(tables.at(0))", &[&table.finish(Wording::of(Lang::Fi))]);
        let shown: Vec<&str> =
            pages.iter().flat_map(|page| &page.lines).flat_map(|line| line.text.split_whitespace()).collect();
        let lost: Vec<&String> = words.iter().filter(|word| !shown.contains(&word.as_str())).collect();
        assert!(pages.len() > 1 && lost.is_empty(), "{place}, {columns} columns: {} pages, {lost:?}", pages.len());
        inside(&pages);
    }
}

#[test]
fn a_total_never_stands_alone_on_a_page() {
    let mut ends = std::collections::BTreeSet::new();
    for rows in 36..46 {
        for above in [0, 3] {
            let pages = pages(&format!("#v({above}mm)\n#data-table(tables.at(0))"), &[&plain(rows)]);
            let last = first_words(pages.last().unwrap());
            ends.insert(last.len());
            if pages.len() > 1 {
                assert!(last.len() > 2 && last[0] == "Otsake", "{rows} rows, {above} mm: {last:?}");
            }
        }
    }
    assert!(ends.contains(&4), "a page of the last two rows and the total was tried: {ends:?}");
}

/// What explains the marks of a table is of no use on the page after it, and a row or two there look lost.
#[test]
fn a_table_ends_with_three_rows_and_its_notes_on_one_page() {
    let mut broken = 0;
    for rows in 34..50 {
        let mut table = TableBuilder::new(Rich::plain("Selite")).text("Otsake".into(), 1.0).number("Luku".into());
        for row in 0..rows {
            table.row(vec![text(format!("Rivi {row}")), text(if row == 3 { ".." } else { "1" })]);
        }
        table.note(Rich::plain("Huomautus"));
        let pages = pages("#data-table(tables.at(0))", &[&table.finish(Wording::of(Lang::Fi))]);
        let words = first_words(pages.last().unwrap());
        assert!(words.contains(&"Huomautus") && words.contains(&"Otsake"), "{rows} rows: {words:?}");
        let last = words.iter().filter(|word| word.starts_with("Rivi")).count();
        assert!(last >= 3, "{rows} rows: {words:?}");
        broken += usize::from(pages.len() > 1);
    }
    assert!(broken > 5 && broken < 16, "tables of one page and of two were tried: {broken}");
}

const LONG: &str = "Pohjois-Satakunnan peruspalveluliikelaitoskuntayhtymän toimipiste";

/// A table of so many columns of numbers beside long names.
fn wide(columns: usize, rows: usize) -> DataTable {
    let mut table = TableBuilder::new(Rich::plain("Selite")).text("Otsake".into(), 1.0);
    for column in 0..columns {
        table = table.number(format!("Sarake {column}"));
    }
    for row in 0..rows {
        let numbers = (0..columns).map(|column| text((1000 + row * column).to_string()));
        table.row([text(format!("{row} {LONG}"))].into_iter().chain(numbers).collect());
    }
    table.finish(Wording::of(Lang::Fi))
}

/// Nothing runs over the page's edge or into the cell beside it.
fn inside(pages: &[Page]) {
    for page in pages {
        for line in &page.lines {
            let fits = line.left > 60.0 && line.right < page.width - 60.0;
            assert!(fits, "{} ends at {} of {}", line.text, line.right, page.width);
        }
        for (one, next) in page.lines.iter().zip(page.lines.iter().skip(1)) {
            let apart = (one.y - next.y).abs() > 0.5 || one.right <= next.left + 0.5;
            assert!(apart, "{} runs into {}", one.text, next.text);
        }
    }
}

#[test]
fn a_long_table_that_is_too_wide_turns_its_pages_and_a_short_one_splits() {
    let lines = "#section(\"Otsikko\")\n#data-table(tables.at(0))\n#lead(\"Teksti jatkuu\")";
    let turned = pages(lines, &[&wide(12, 60)]);
    inside(&turned);
    let flipped: Vec<bool> = turned.iter().map(|page| page.width > 800.0).collect();
    assert!(!flipped[0] && flipped[1] && flipped[2] && !flipped[flipped.len() - 1], "{flipped:?}");
    let before: Vec<&str> = turned[0].lines.iter().map(|line| line.text.as_str()).collect();
    assert!(before.iter().any(|words| words.contains("Seuraava taulukko")), "no heading alone: {before:?}");
    for page in turned.iter().filter(|page| page.width > 800.0) {
        assert!(first_words(page).contains(&"Otsake"));
    }

    let split = pages(lines, &[&wide(12, 5)]);
    inside(&split);
    assert!(split.len() == 1 && split[0].width < 600.0);
    assert_eq!(
        first_words(&split[0]).iter().filter(|words| **words == "Otsake").count(),
        2,
        "the row header is repeated"
    );
}

/// Wide tables of a project's own reports stand on turned pages of their own.
#[test]
fn a_table_on_a_turned_page_turns_no_other() {
    let turned = "#page(flipped: true, data-table(tables.at(0)))\n";
    let pages = pages(&turned.repeat(2), &[&wide(12, 60)]);
    inside(&pages);
    for page in &pages {
        let words = first_words(page);
        assert!(page.width > 800.0 && words.contains(&"Otsake"), "{words:?}");
        assert!(!page.lines.iter().any(|line| line.text.contains("Seuraava taulukko")), "{words:?}");
    }
}

/// People write tables of any shape: of twelve columns each would get a twelfth of the page, which is less than a long number takes.
#[test]
fn a_number_in_a_table_that_people_wrote_stays_in_its_column() {
    let row = |cells: &[&str]| format!("| {} |\n", cells.join(" | "));
    let line = row(&["---"; 12]);
    for number in ["1000000", "12 345 678 €", "2022–2023"] {
        let mut cells = vec!["1"; 12];
        cells[0] = "Pitkä selite, jossa on monta sanaa ja jota voi jakaa";
        (cells[4], cells[11]) = (number, number);
        let markdown = row(&["Otsake"; 12]) + &line + &row(&cells);
        let Block::Table { table } = &narrative::blocks(&markdown)[0] else { panic!("a table") };
        let pages = pages("#data-table(tables.at(0))", &[table]);
        inside(&pages);
        assert_eq!(pages[0].lines.iter().filter(|line| line.text == number).count(), 2, "{number} is whole");
    }
}

#[test]
fn two_hundred_rows_with_long_names_stay_inside_their_pages() {
    let pages = pages("#data-table(tables.at(0))", &[&wide(4, 200)]);
    inside(&pages);
    assert!(pages.len() >= 5 && pages.iter().all(|page| first_words(page).contains(&"Otsake")));
    let rows: Vec<&str> = pages.iter().flat_map(|page| page.lines.iter().map(|line| line.text.as_str())).collect();
    assert!(rows.iter().any(|words| words.starts_with("199 ")));
}

/// The height of a row of one line is told and not looked for: a text that is a little too long for its line must not be taken for one.
#[test]
fn every_line_has_its_room_whether_a_text_just_fits_its_column_or_just_does_not() {
    let words = [
        "Kilpi",
        "illalla",
        "MAAMME",
        "vuorovaikutus",
        "AV",
        "Työ,",
        "kuntoutus",
        "TYYNI",
        "1 234,5",
        "\u{2013}",
        "a_b/c",
    ];
    let (mut narrow, mut lines) = (0, 0);
    for columns in [1, 5] {
        let mut table = TableBuilder::new(Rich::plain("Selite")).text("Otsake".into(), 1.0).text("Toinen".into(), 1.0);
        for column in 0..columns {
            table = table.number(format!("Sarake {column}"));
        }
        for length in 4..90 {
            let all = words.iter().cycle().skip(length % 7).take(40).copied().collect::<Vec<_>>().join(" ");
            let words: String = all.chars().take(length).collect();
            let numbers = (0..columns).map(|column| text((1000 + column).to_string()));
            table.row([text(words.trim()), text(words.trim())].into_iter().chain(numbers).collect());
        }
        table.row((0..columns + 2).map(|_| text("1\n2\n3")).collect());
        let table = table.finish(Wording::of(Lang::Fi));
        let pages = pages("#data-table(tables.at(0))", &[&table]);
        inside(&pages);
        for page in &pages {
            let left = page.lines.iter().map(|line| line.left).fold(f64::MAX, f64::min);
            let first: Vec<&Line> = page.lines.iter().filter(|line| line.left < left + 8.0).collect();
            for (one, next) in first.iter().zip(first.iter().skip(1)) {
                assert!(next.y - one.y > 9.5 || next.y == one.y, "{} covers {}", next.text, one.text);
                narrow += usize::from(next.y - one.y < 11.5);
                lines += 1;
            }
        }
    }
    assert!(narrow > 50 && narrow < lines - 50, "some texts wrap and some do not: {narrow} of {lines}");
}

#[test]
fn a_text_keeps_its_breaks_and_what_is_bold_is_bold_slanted_or_not() {
    let lines = "#runs(((text: \"yksi\\nkaksi \"), (text: \"kolme\", strong: true, emph: true), (text: \"neljä\", emph: true)))";
    let pages = pages(lines, &[]);
    let line = |words: &str| pages[0].lines.iter().find(|line| line.text.contains(words)).unwrap();
    assert!(line("kaksi").y > line("yksi").y + 5.0 && line("kaksi").y == line("kolme").y);
    assert!(line("kolme").weight > 500 && line("neljä").weight == 400);
}

/// Neither a short name in capitals nor a range of numbers is divided, however the line ends.
#[test]
fn short_names_and_ranges_of_numbers_stay_whole() {
    for width in 22..60 {
        let lines = format!(
            "#block(width: {width}mm, lead(\"Kuntayhtymä (KSTHKY), palveluliikelaitos (PoSa): taso on hyvä (100–114 pistettä).\"))"
        );
        let pages = pages(&lines, &[]);
        let has = |words: &str| pages[0].lines.iter().any(|line| line.text.contains(words));
        for words in ["KSTHKY", "PoSa", "100–114"] {
            assert!(has(words), "{words} at {width} mm");
        }
    }
}
