//! A workbook of tables that hold what is awkward, opened again.

use std::io::{Cursor, Read};

use calamine::{Data, Range, Reader, Xlsx};
use zip::ZipArchive;

use super::*;
use crate::disclosure::{Again, Cell, testing};
use crate::measures::Words;
use crate::project::Audience;
use crate::report::testing::{definition, header, key, people, project, rate, words};

fn table(id: &str, title: &str, rows: Vec<Vec<Cell>>) -> ReleasedTable {
    let mut columns =
        vec![key("period"), key("organiser"), people("served"), rate("rate", "x", "served"), key("since")];
    columns[0].unit = "period".into();
    columns[1].codes = Some("area".into());
    columns[4].unit = "date".into();
    let label = |text: &str| Words { fi: text.into(), sv: format!("{text} sv"), en: format!("{text} en") };
    for (column, text) in columns.iter_mut().zip(["Neljännes", "Alue", "Asiakkaita", "Osuus", "Osuus"]) {
        column.label = label(text);
    }
    let mut header = header("", &["period", "organiser"], columns);
    header.needs = vec!["job_start".into()];
    header.title = Words { fi: title.into(), ..words(title) };
    testing::table(id, header, rows)
}

fn tables() -> Vec<ReleasedTable> {
    let text = |text: &str| Cell::Text(text.to_owned());
    let day = |day: &str| day.parse().unwrap();
    let again = |value| Cell::Again(Box::new(Again { value, cut_off: day("2022-03-31") }));
    let row = |period: &str, area: &str, served, rate, since| vec![text(period), text(area), served, rate, since];
    vec![
        table(
            "a/b",
            "Taulukko: [1/2]",
            vec![
                row("2022Q1", "KSTHKY", Cell::Integer(1234), Cell::Number(0.421_875), Cell::Date(day("2022-01-31"))),
                row("2022Q2", "=1+1", Cell::Suppressed, Cell::Missing, Cell::Suppressed),
                row(
                    "x",
                    "-5",
                    again(Cell::Integer(7)),
                    again(Cell::Number(0.25)),
                    again(Cell::Date(day("2021-12-31"))),
                ),
            ],
        ),
        table("a/c", "taulukko 12", vec![row("2022", "@x", Cell::Integer(0), Cell::Number(1.0), text("2022-02-01"))]),
        table("a/d", "", vec![]),
        table("a/e", "Hyvin pitkä otsikko, joka ei mahdu taulukon nimeen", vec![]),
    ]
}

fn built(tables: &[ReleasedTable], lang: Lang, audience: Audience) -> Vec<u8> {
    let project = project(
        "notice = \"Keksitty\"\n[project]\nname = \"=Hanke & muut\"\nstart = 2020-09-01\nend = 2022-12-31\nregion = \"R\"\n\
         [[organiser]]\nid = \"KSTHKY\"\nname = \"Keski-Satakunta\"\n",
    );
    build(&WorkbookInput {
        project: &project,
        report: definition("steering-group"),
        period: "2022Q2".parse().unwrap(),
        lang,
        profile: Profile::of(audience),
        cut_off: "2022-06-30".parse().unwrap(),
        tables,
        municipalities: &BTreeMap::new(),
        lineage: &[FormUse { form: "referral".into(), measures: vec!["a/c".into()], ..FormUse::default() }],
    })
    .unwrap()
}

fn open(bytes: &[u8]) -> Xlsx<Cursor<&[u8]>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

fn rows(range: &Range<Data>) -> Vec<Vec<String>> {
    range.rows().map(|row| row.iter().map(Data::to_string).collect()).collect()
}

fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut part = archive.by_index(index).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            (part.name().unwrap().into_owned(), text)
        })
        .collect()
}

#[test]
fn sheets_are_named_after_their_tables_and_stand_between_the_notes_and_the_columns() {
    let bytes = built(&tables(), Lang::Fi, Audience::Steering);
    let names = open(&bytes).sheet_names();
    assert_eq!(
        names,
        ["Selitteet", "Taulukko 12", "taulukko 12 2", "ad", "Hyvin pitkä otsikko, joka ei…", "Sarakkeet"]
    );
    let own = ["Selitteet", "Sarakkeet"].map(str::to_owned);
    let long = "x".repeat(40);
    let titles = ["SARAKKEET", "History", &long, &long, "'a'"].map(|title| (title, "id"));
    let names = unique_names(&own, titles.into_iter());
    assert_eq!(names[..2], ["SARAKKEET 2", "History 2"]);
    assert_eq!(names[4], "a");
    assert!(names.iter().all(|name| name.chars().count() <= SHEET_NAME), "{names:?}");
    assert_ne!(names[2], names[3]);
}

#[test]
fn cells_are_numbers_days_and_words() {
    let bytes = built(&tables(), Lang::Fi, Audience::Steering);
    let range = open(&bytes).worksheet_range_at(1).unwrap().unwrap();
    let shown = rows(&range);
    assert_eq!(shown[0][..5], ["Neljännes", "Alue", "Asiakkaita", "Osuus", "Osuus (since)"].map(str::to_owned));
    assert_eq!(shown[0][5], "Aiemmin julkaistut luvut ja niiden tietojen viimeinen päivä");
    assert_eq!(range.get((1, 0)), Some(&Data::String("Q1/2022".into())));
    assert_eq!(range.get((1, 1)), Some(&Data::String("Keski-Satakunta".into())));
    assert_eq!(range.get((1, 2)), Some(&Data::Float(1234.0)));
    assert_eq!(range.get((1, 3)), Some(&Data::Float(0.421_875)));
    let day = |place| range.get(place).and_then(calamine::DataType::as_date).unwrap().to_string();
    assert_eq!(day((1, 4)), "2022-01-31");
    // Suppressed is two dots, missing is nothing.
    assert_eq!(range.get((2, 2)), Some(&Data::String("..".into())));
    assert_eq!(range.get((2, 3)), Some(&Data::Empty));
    assert_eq!(range.get((2, 4)), Some(&Data::String("..".into())));
    // Shown again: the value, and when it was published.
    assert_eq!(range.get((3, 2)), Some(&Data::Float(7.0)));
    assert_eq!(day((3, 4)), "2021-12-31");
    assert_eq!(shown[3][5], "Asiakkaita: 31.3.2022; Osuus: 31.3.2022; Osuus: 31.3.2022");
    assert_eq!(shown[1][5], "");
    // A text that is a day stands as one in a column of days.
    let range = open(&bytes).worksheet_range_at(2).unwrap().unwrap();
    assert_eq!(range.get((1, 4)).and_then(calamine::DataType::as_date).unwrap().to_string(), "2022-02-01");
}

/// A region that is called like the folder of an organisation keeps its own name.
#[test]
fn an_organisers_name_stands_in_rows_of_organisers_only() {
    let row = |kind: &str| [kind, "KSTHKY"].map(|text| Cell::Text(text.to_owned())).to_vec();
    let columns = vec![key("area_kind"), key("area")];
    let rows = ["organiser", "region", "subregion", "municipality"].map(row).to_vec();
    let table = testing::table("a/b", header("T", &["area_kind", "area"], columns), rows);
    let bytes = built(&[table], Lang::Fi, Audience::Steering);
    let shown = rows_of_areas(&open(&bytes).worksheet_range_at(1).unwrap().unwrap());
    assert_eq!(shown, ["Keski-Satakunta", "KSTHKY", "KSTHKY", "KSTHKY"]);
}

#[test]
fn a_municipality_has_its_name_in_the_language_of_the_workbook() {
    let row = |kind: &str| [kind, "Pori"].map(|text| Cell::Text(text.to_owned())).to_vec();
    let mut columns = vec![key("area_kind"), key("area")];
    columns[1].codes = Some("area".into());
    let rows = ["organiser", "region", "municipality"].map(row).to_vec();
    let table = testing::table("a/b", header("T", &["area_kind", "area"], columns), rows);
    for (lang, name) in [(Lang::Sv, "Björneborg"), (Lang::Fi, "Pori"), (Lang::En, "Pori")] {
        let bytes = built(std::slice::from_ref(&table), lang, Audience::Steering);
        let shown = rows_of_areas(&open(&bytes).worksheet_range_at(1).unwrap().unwrap());
        assert_eq!(shown, [name, "Pori", name]);
    }
}

fn rows_of_areas(range: &Range<Data>) -> Vec<String> {
    rows(range).into_iter().skip(1).filter_map(|row| row.into_iter().nth(1)).collect()
}

/// A figure of an earlier release carries its mark in its format; shares show as percentages.
#[test]
fn numbers_show_by_their_unit() {
    let bytes = built(&tables(), Lang::Fi, Audience::Steering);
    let styles = parts(&bytes).into_iter().find(|(name, _)| name == "xl/styles.xml").unwrap().1;
    for format in ["0.0\u{a0}%", "0.0\u{a0}%&quot;*&quot;", "#,##0&quot;*&quot;", "d.m.yyyy&quot;*&quot;"] {
        assert!(styles.contains(&format!("formatCode=\"{format}\"")), "{format} in {styles}");
    }
    let english = parts(&built(&tables(), Lang::En, Audience::Steering));
    let styles = &english.iter().find(|(name, _)| name == "xl/styles.xml").unwrap().1;
    assert!(styles.contains("formatCode=\"0.0%\"") && styles.contains("[$-809]d mmmm yyyy"));
}

/// It stays a number, as in the CSV file; only what is seen and heard has the name.
#[test]
fn a_criterion_shows_its_name() {
    let mut item = key("item");
    item.unit = "item".into();
    let table = testing::table("a/b", header("T", &["item"], vec![item]), vec![vec![Cell::Integer(1)]]);
    for (lang, name) in [(Lang::Fi, "Asiakasmäärä"), (Lang::Sv, "Klientgruppens storlek"), (Lang::En, "Caseload size")]
    {
        let bytes = built(std::slice::from_ref(&table), lang, Audience::Public);
        let styles = parts(&bytes).into_iter().find(|(name, _)| name == "xl/styles.xml").unwrap().1;
        assert!(styles.contains(&format!("formatCode=\"0&quot; {name}&quot;\"")), "{styles}");
        let range = open(&bytes).worksheet_range_at(1).unwrap().unwrap();
        assert_eq!(range.get((1, 0)), Some(&Data::Float(1.0)));
    }
}

/// Reports print them with two decimals.
#[test]
fn coverage_and_changes_on_a_scale_show_two_decimals_and_other_points_one() {
    let column = |name: &str, unit: &str| {
        let mut column = key(name);
        column.unit = unit.into();
        column
    };
    let styles = |unit: &str, other: &str| {
        let columns = vec![key("area"), column("value", unit), column(other, "code")];
        let row = vec![Cell::Text("x".into()), Cell::Number(0.534), Cell::Text("5".into())];
        let table = testing::table("a/b", header("T", &["area"], columns), vec![row]);
        let all = parts(&built(&[table], Lang::Fi, Audience::Steering));
        all.into_iter().find(|(name, _)| name == "xl/styles.xml").unwrap().1
    };
    for (unit, other, decimals) in [("per_1000", "x", 2), ("points", "scale_max", 2), ("points", "x", 1)] {
        let (styles, two) = (styles(unit, other), r##"formatCode="#,##0.00""##);
        // That is a format that every spreadsheet has, by its number.
        let has_two = styles.contains(two) || styles.contains("numFmtId=\"4\"");
        assert_eq!(has_two, decimals == 2, "{unit} beside {other}: {styles}");
    }
}

#[test]
fn nothing_is_a_formula_or_merged_and_every_header_stays_in_sight() {
    let bytes = built(&tables(), Lang::Sv, Audience::Steering);
    let all = parts(&bytes);
    let sheets: Vec<&(String, String)> =
        all.iter().filter(|(name, _)| name.starts_with("xl/worksheets/sheet")).collect();
    assert_eq!(sheets.len(), 6);
    for (name, sheet) in &sheets {
        assert!(!sheet.contains("<f>") && !sheet.contains("<f ") && !sheet.contains("mergeCell"), "{name}");
        assert!(name.ends_with("sheet1.xml") || sheet.contains("state=\"frozen\""), "{name}");
    }
    // What begins like a formula is marked as text.
    let styles = &all.iter().find(|(name, _)| name == "xl/styles.xml").unwrap().1;
    assert!(styles.contains("quotePrefix=\"1\""));
    let tables = all.iter().filter(|(name, _)| name.starts_with("xl/tables/"));
    // Notes, two tables with rows, columns: each can be filtered.
    assert_eq!(tables.filter(|(_, table)| table.contains("<autoFilter")).count(), 4);
    assert!(!all.iter().any(|(name, _)| name.contains("external") || name.contains("calcChain")));
}

/// The name of a table is no place, has no space and is no other's.
#[test]
fn tables_are_named_after_their_sheets() {
    let names = ["Taulukko 12", "Asiakkaita, vuosi…", "A1", "R1C1", "2022 luvut", "Förändring"].map(table_name);
    assert_eq!(names, ["Taulukko_12", "Asiakkaita__vuosi", "_A1", "_R1C1", "_2022_luvut", "Förändring"]);
    let alike = ["a b", "a_b", "A-B"].map(str::to_owned);
    let names: Vec<String> = table_names(alike.iter()).into_values().collect();
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), 3, "{names:?}");
    let all = parts(&built(&tables(), Lang::Fi, Audience::Steering));
    let named = |name: &str| all.iter().any(|(_, part)| part.contains(&format!("displayName=\"{name}\"")));
    for name in ["Taulukko_12", "taulukko_12_2", "_Selitteet", "_Sarakkeet"] {
        assert!(named(name), "{name}");
    }
}

#[test]
fn the_notes_say_what_the_workbook_is_and_what_its_marks_mean() {
    let bytes = built(&tables(), Lang::Fi, Audience::Steering);
    let notes = rows(&open(&bytes).worksheet_range_at(0).unwrap().unwrap());
    assert_eq!(notes[0][0], "=Hanke & muut: Ohjausryhmän seurantaraportti Q2/2022");
    let told = |label: &str| notes.iter().find(|row| row[0] == label).map(|row| row[1].clone());
    assert_eq!(told("Merkintä").as_deref(), Some("Luottamuksellinen"));
    assert_eq!(told("Huomautus").as_deref(), Some("Keksitty"));
    for label in ["..", "*", "Tyhjä solu", "Tietosuojaprofiili"] {
        assert!(told(label).is_some_and(|told| told.len() > 20), "{label}");
    }
    let listed = notes.iter().find(|row| row[0] == "taulukko 12 2").unwrap();
    assert_eq!(listed[5], "a-c.csv");
    let forms = |name: &str| notes.iter().find(|row| row[0] == name).unwrap()[4].clone();
    assert_eq!(forms("taulukko 12 2"), "Lomake C: työsuhteen alkaminen (5); lisäksi Lähete (1)");
    let columns = rows(&open(&bytes).worksheet_range_at(5).unwrap().unwrap());
    assert_eq!(columns[4], ["Taulukko 12", "Osuus", "rate", "Osuus, näytetään prosentteina"]);
    assert_eq!(columns[6][2], "published_earlier");
    let public = rows(&open(&built(&[], Lang::Fi, Audience::Public)).worksheet_range_at(0).unwrap().unwrap());
    assert!(public.iter().all(|row| row[0] != "Merkintä"));
}

#[test]
fn what_a_cell_cannot_hold_is_left_out() {
    assert_eq!(fitting("a\u{0}\u{1b}b\u{ffff}\nc"), "ab c");
    assert_eq!(fitting(&"😀".repeat(40_000)).encode_utf16().count(), LONGEST - 1);
    let odd = "x".repeat(50_000);
    let table = table(
        "a/b",
        "T",
        vec![vec![Cell::Text(odd), Cell::Number(f64::NAN), Cell::Missing, Cell::Missing, Cell::Missing]],
    );
    let bytes = built(&[table], Lang::Fi, Audience::Steering);
    assert_eq!(open(&bytes).worksheet_range_at(1).unwrap().unwrap().get((1, 1)).unwrap_or(&Data::Empty), &Data::Empty);
}

#[test]
fn the_same_tables_give_the_same_bytes() {
    for lang in Lang::ALL {
        let one = built(&tables(), lang, Audience::Steering);
        assert_eq!(one, built(&tables(), lang, Audience::Steering));
        let core = parts(&one).into_iter().find(|(name, _)| name == "docProps/core.xml").unwrap().1;
        assert!(core.contains("2022-06-30T00:00:00Z"), "{core}");
    }
}
