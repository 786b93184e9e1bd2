//! Feedback made of findings as they come, few and many, in every language.

use std::io::{Cursor, Read};
use std::path::Path;

use calamine::{Data, Reader, Xlsx};

use super::*;
use crate::diagnostics::{Place, Severity};
use crate::intake::{InputFile, Source, SourceColumn};
use crate::language::Lang;

const SETTINGS: &str = "as_of = 2022-06-30\n[project]\nname = \"Hanke\"\nstart = 2020-09-01\nend = 2022-12-31\n\
    region = \"Satakunta\"\n[disclosure]\nprofile = \"steering\"\n";

/// A project's files and findings.
struct Case {
    project: Project,
    intake: Intake,
    counts: Vec<Counts>,
    diagnostics: Vec<Diagnostic>,
}

impl Case {
    /// Returns a project with these `[[organiser]]` tables and one referral sheet for each organisation.
    fn new(organisers: &str, organisations: &[&str]) -> Case {
        let project = Project::parse(Path::new("."), &format!("{SETTINGS}{organisers}")).unwrap();
        let mut case = Case { project, intake: Intake::default(), counts: Vec::new(), diagnostics: Vec::new() };
        for organisation in organisations {
            case.file(organisation, "lahetteet.xlsx", Some("Taul1"));
        }
        case
    }

    fn file(&mut self, organisation: &str, name: &str, sheet: Option<&str>) {
        let number = self.intake.sources.len() + 1;
        let path = format!("exports/{organisation}/{name}");
        let columns = [("client_id", "Asiakastunnus"), ("referral_date", "Lähetepvm"), ("gender", "Sukupuoli")];
        let columns = (1..).zip(columns).map(|(position, (field, header))| SourceColumn {
            field: field.to_owned(),
            position,
            header: header.to_owned(),
        });
        self.intake.sources.push(Source {
            number,
            file: path.clone(),
            sheet: sheet.map(str::to_owned),
            organisation: organisation.to_owned(),
            form: "referral".to_owned(),
            encoding: if sheet.is_some() { "" } else { "Windows-1252" }.to_owned(),
            delimiter: if sheet.is_some() { "" } else { ";" }.to_owned(),
            header_row: 1,
            rows: 10,
            file_date: None,
            sha256: String::new(),
            columns: columns.collect(),
            unknown_headers: Vec::new(),
            missing_fields: Vec::new(),
            title_values: Vec::new(),
            total_rows: Vec::new(),
        });
        self.counts.push(Counts { read: 10, loaded: 7, rejected: 2, duplicate: 1 });
        self.intake.files.push(InputFile {
            path,
            organisation: organisation.to_owned(),
            sha256: String::new(),
            bytes: 1,
            sources: vec![number],
        });
    }

    /// Adds a finding at a cell of the organisation's sheet.
    fn found(&mut self, organisation: &str, code: &'static str, severity: Severity, row: u64, column: u64) {
        let header = ["Asiakastunnus", "Lähetepvm", "Sukupuoli"].get(column as usize - 1).copied().unwrap_or("Oma");
        let place = Place {
            file: Some(format!("exports/{organisation}/lahetteet.xlsx")),
            sheet: Some("Taul1".to_owned()),
            row: Some(row),
            column: Some(column),
            header: Some(header.to_owned()),
        };
        let mut diagnostic = Diagnostic::new(code, severity)
            .at(place)
            .arg("column", header)
            .arg("allowed", "nainen; mies")
            .arg("nearest", "none");
        diagnostic.value_class = Some("text".to_owned());
        self.diagnostics.push(diagnostic);
    }

    fn material(&self) -> Material<'_> {
        Material {
            project: &self.project,
            period: Period::last_quarter_by(self.project.as_of),
            intake: &self.intake,
            counts: &self.counts,
            diagnostics: &self.diagnostics,
        }
    }

    fn build(&self) -> Vec<FeedbackFile> {
        build(&self.material()).unwrap()
    }
}

fn names(files: &[FeedbackFile]) -> Vec<&str> {
    files.iter().map(|file| file.name.as_str()).collect()
}

/// Returns the sheets of a workbook: name, and rows of text.
fn sheets(workbook: &[u8]) -> Vec<(String, Vec<Vec<String>>)> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(workbook)).unwrap();
    let names = workbook.sheet_names();
    let text = |cell: &Data| cell.to_string();
    names
        .into_iter()
        .map(|name| {
            let range = workbook.worksheet_range(&name).unwrap();
            (name, range.rows().map(|row| row.iter().map(text).collect()).collect())
        })
        .collect()
}

/// Returns a part of a workbook.
fn part(workbook: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// Returns what the page of the only sender gets to print.
fn page_data(case: &Case) -> String {
    let material = case.material();
    let senders = sender::senders(&material);
    page::contents(&material, &senders[0], "a.xlsx", 8, 10).to_string()
}

fn pages(pdf: &[u8]) -> usize {
    lopdf::Document::load_mem(pdf).unwrap().get_pages().len()
}

const OTHER_LANGUAGES: &str = "[[organiser]]\nid = \"Raumo\"\nname = \"Raumo stad\"\nlanguage = \"sv\"\n\
    [[organiser]]\nid = \"Bear\"\nname = \"Bear City\"\nlanguage = \"en\"\n";

#[test]
fn every_organisation_gets_a_workbook_and_a_page_in_its_language() {
    let mut case = Case::new(OTHER_LANGUAGES, &["Raumo", "Pori", "Bear"]);
    for organisation in ["Pori", "Raumo", "Bear"] {
        case.found(organisation, "unknown-value", Severity::Warning, 4, 3);
    }
    let files = case.build();
    assert_eq!(
        names(&files),
        [
            "Bear-feedback.xlsx",
            "Bear-feedback.pdf",
            "Pori-palaute.xlsx",
            "Pori-palaute.pdf",
            "Raumo-respons.xlsx",
            "Raumo-respons.pdf"
        ]
    );
    let first_sheets = [0, 2, 4].map(|file| sheets(&files[file].bytes)[0].clone());
    assert_eq!(first_sheets.each_ref().map(|(name, _)| name.as_str()), ["To mend", "Korjattavat", "Att rätta"]);
    let allowed = first_sheets.each_ref().map(|(_, rows)| rows[1][6].as_str());
    assert_eq!(
        allowed,
        [
            "One of: woman; man; other; no data",
            "Jokin näistä: nainen; mies; muu; ei tietoa",
            "Ett av följande: kvinna; man; annat; uppgift saknas"
        ]
    );
}

#[test]
fn places_stand_cell_by_cell_errors_first_with_what_is_allowed_and_what_to_do() {
    let mut case = Case::new("", &["Pori"]);
    case.found("Pori", "unknown-value", Severity::Warning, 3, 3);
    case.found("Pori", "not-a-date", Severity::Error, 28, 2);
    case.found("Pori", "not-a-date", Severity::Error, 5, 2);
    let files = case.build();
    let found = sheets(&files[0].bytes);
    let (_, rows) = &found[0];
    let told: Vec<[&str; 4]> = rows.iter().skip(1).map(|row| [0, 1, 3, 4].map(|column| row[column].as_str())).collect();
    assert_eq!(
        told,
        [
            ["korjaa", "lahetteet.xlsx", "B5", "Lähetepvm"],
            ["korjaa", "lahetteet.xlsx", "B28", "Lähetepvm"],
            ["tarkista", "lahetteet.xlsx", "C3", "Sukupuoli"]
        ]
    );
    assert_eq!(rows[1][6], "Päivä muodossa pp.kk.vvvv, esimerkiksi 1.2.2021");
    assert!(rows[1][5].starts_with("Sarakkeessa ”Lähetepvm” on teksti"), "{:?}", rows[1]);
    assert!(rows[1][7].starts_with("Kirjoita päivä"), "{:?}", rows[1]);
    let sheet = part(&files[0].bytes, "xl/worksheets/sheet1.xml");
    for setting in ["<autoFilter ref=\"A1:I4\"", "state=\"frozen\"", "fitToHeight=\"0\"", "orientation=\"landscape\""] {
        assert!(sheet.contains(setting), "{setting}");
    }
}

/// The form of a date is no help where a date stands.
#[test]
fn a_date_that_contradicts_others_is_told_what_they_allow() {
    let mut case = Case::new(OTHER_LANGUAGES, &["Raumo", "Pori", "Bear"]);
    for organisation in ["Pori", "Raumo", "Bear"] {
        for (row, code) in (3..).zip(["date-before-project", "overlapping-services", "exit-without-service"]) {
            case.found(organisation, code, Severity::Warning, row, 2);
            let found = case.diagnostics.last_mut().unwrap();
            found.value_class = (row == 3).then(|| "date".to_owned());
            found.args.extend([("start", "1.9.2020".to_owned()), ("rejected", "none".to_owned())]);
        }
    }
    let files = case.build();
    let told =
        [0, 2, 4].map(|file| sheets(&files[file].bytes).remove(0).1[1..].iter().map(|row| row[6].clone()).collect());
    let told: [Vec<String>; 3] = told;
    assert_eq!(told[0], ["1.9.2020 at the earliest", "A day by which the service before has ended", ""]);
    assert_eq!(told[1], ["Aikaisintaan 1.9.2020", "Päivä, jolloin edellinen jakso on jo päättynyt", ""]);
    assert_eq!(told[2], ["Tidigast 1.9.2020", "En dag då den föregående perioden redan har avslutats", ""]);
}

/// A sender can neither change kooste.toml nor take files out of the project's folder, nor ask anybody for its own form.
#[test]
fn a_sender_is_told_what_a_sender_can_do() {
    let codes = [
        "identifier-identity-code",
        "identifier-name-column",
        "organisation-form-missing",
        "row-not-in-newer-file",
        "sheet-hidden",
        "workbook-damaged",
    ];
    let mut case = Case::new(OTHER_LANGUAGES, &["Raumo", "Pori", "Bear"]);
    for organisation in ["Pori", "Raumo", "Bear"] {
        codes.iter().for_each(|code| case.found(organisation, code, Severity::Error, 4, 3));
    }
    let files = case.build();
    let told = [0, 2, 4].map(|file| {
        let rows = sheets(&files[file].bytes).remove(0).1;
        rows[1..].iter().map(|row| row[7].clone()).collect::<Vec<_>>()
    });
    for hint in told.iter().flatten() {
        let is_the_makers = ["kooste.toml", "exports", "lähettäjä", "Pyydä", "Be om", "Ask for"];
        assert!(!hint.is_empty() && is_the_makers.iter().all(|word| !hint.contains(word)), "{hint}");
    }
    let beginnings = ["Send the form", "Lähetä lomake", "Skicka blanketten"];
    for (told, beginning) in told.iter().zip(beginnings) {
        assert!(told.iter().any(|hint| hint.starts_with(beginning)), "{told:?}");
    }
    let page = page_data(&case);
    assert!(!page.contains("replaces the old one") && page.contains("still count from the old one"), "{page}");
}

#[test]
fn the_second_sheet_says_how_much_was_read() {
    let mut case = Case::new("", &["Pori"]);
    case.file("Pori", "vanhat/lahetteet.csv", None);
    let unread =
        InputFile { path: "exports/Pori/kuva.csv".into(), sources: Vec::new(), ..case.intake.files[0].clone() };
    case.intake.files.push(unread);
    let (name, rows) = sheets(&case.build()[0].bytes).remove(1);
    assert_eq!(name, "Mitä luettiin");
    let rows: Vec<Vec<&str>> = rows.iter().skip(1).map(|row| row.iter().map(String::as_str).collect()).collect();
    assert_eq!(rows[0], ["lahetteet.xlsx", "Taul1", "Lähete", "10", "7", "2", "1", "", ""]);
    assert_eq!(rows[1], ["vanhat/lahetteet.csv", "", "Lähete", "10", "7", "2", "1", "Windows-1252", "puolipiste"]);
    assert_eq!(rows[2][..4], ["kuva.csv", "", "ei luettu", "0"]);
    assert_eq!(rows[3][..7], ["Yhteensä", "", "", "20", "14", "4", "2"]);
}

#[test]
fn notes_stand_on_a_sheet_of_their_own() {
    let mut case = Case::new("", &["Pori"]);
    case.found("Pori", "municipality-outside", Severity::Note, 3, 3);
    let files = case.build();
    let found = sheets(&files[0].bytes);
    assert_eq!(
        found.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(),
        ["Korjattavat", "Mitä luettiin", "Tiedoksi"]
    );
    assert_eq!(found[0].1[1][0], "Kiitos! Korjattavaa ei ole.");
    assert_eq!((found[2].1[0][5].as_str(), found[2].1[1][0].as_str()), ("Mitä huomattiin", "tiedoksi"));
    assert!(page_data(&case).contains("eikä mitään tarvitse korjata"));
}

#[test]
fn whoever_sent_clean_files_is_thanked() {
    for (organisers, thanks) in [("", "Kiitos!"), (OTHER_LANGUAGES, "Tack!")] {
        let case = Case::new(organisers, &["Raumo"]);
        let data = page_data(&case);
        assert!(data.contains(thanks) && data.contains("\"mend\":null"), "{data}");
        assert_eq!(pages(&case.build()[1].bytes), 1);
    }
}

#[test]
fn findings_go_to_the_organisation_in_whose_folder_the_file_lies() {
    let mut case = Case::new("", &["Pori", "Rauma"]);
    case.found("Pori", "not-a-date", Severity::Error, 2, 2);
    // Findings about the settings, and about files that lie nowhere, are nobody's to mend.
    case.diagnostics.push(Diagnostic::error("no-project").at(Place::file("kooste.toml")));
    case.diagnostics.push(Diagnostic::warning("file-without-organisation").at(Place::file("exports/a.csv")));
    let material = case.material();
    let mend: Vec<(&str, usize)> =
        sender::senders(&material).iter().map(|sender| (sender.id, sender.mend.len())).collect();
    assert_eq!(mend, [("Pori", 1), ("Rauma", 0)]);
}

#[test]
fn a_file_with_personal_data_is_told_by_its_place_and_kind_before_anything_else() {
    let mut case = Case::new("", &["Pori"]);
    for row in 2..30 {
        case.found("Pori", "not-a-date", Severity::Error, row, 2);
    }
    case.found("Pori", "identifier-test", Severity::Error, 40, 1);
    // A place that is itself personal data comes masked: the file has no name.
    let place = Place { file: Some("kansion exports/Pori tiedosto 3".to_owned()), ..Place::default() };
    case.diagnostics.push(Diagnostic::error("identifier-test").at(place));
    let data = page_data(&case);
    assert!(data.contains("2 tiedostossa on tietoja, joista ihmisen voi tunnistaa"), "{data}");
    let first = data.split("\"rows\":").nth(1).unwrap();
    assert!(first.starts_with("[{\"cells\":[\"Ihmisen tunnistava tieto\",\"korjaa\",\"2\"]}"), "{first}");
    assert_eq!(pages(&case.build()[1].bytes), 1);
}

#[test]
fn a_file_whose_name_may_not_be_told_counts_as_its_folder_s() {
    let mut case = Case::new("[[organiser]]\nid = \"Eura\"\nname = \"Euran kunta\"\n", &["Pori"]);
    for path in ["kansion exports/Eura tiedosto 1", "exports/Pori/[kansio 2]/c.csv", "exports/[kansio 3]/c.csv"] {
        let file = InputFile {
            path: path.into(),
            organisation: String::new(),
            sources: vec![],
            ..case.intake.files[0].clone()
        };
        case.intake.files.push(file);
        case.diagnostics.push(Diagnostic::error("identifier-test").at(Place::file(path)));
    }
    let material = case.material();
    let found: Vec<(&str, usize, usize)> =
        sender::senders(&material).iter().map(|sender| (sender.id, sender.files.len(), sender.blocked())).collect();
    assert_eq!(found, [("Eura", 1, 1), ("Pori", 2, 1)]);
    assert!(!page_data(&case).contains("kansio 3"));
}

#[test]
fn the_page_is_one_page_however_much_there_is() {
    let codes = [
        "cell-missing",
        "broken-id",
        "unknown-value",
        "not-yes-or-no",
        "not-a-date",
        "not-a-month",
        "not-a-whole-number",
        "not-a-number",
        "ambiguous-number",
        "end-before-start",
        "municipality-unknown",
        "identifier-test",
        "job-before-service",
        "unknown-coach",
    ];
    let long =
        "Pohjois-Satakunnan peruspalveluliikelaitoskuntayhtymä ja sen työllisyyspalveluiden yhteistyöalue ".repeat(3);
    for lang in Lang::ALL {
        let organisers = format!("[[organiser]]\nid = \"Pori\"\nname = \"{long}\"\nlanguage = \"{lang}\"\n");
        let mut case = Case::new(&organisers, &["Pori"]);
        let file = format!("{}.xlsx", "erittain_pitka_tiedoston_nimi_".repeat(6));
        for row in 2..2_000 {
            for code in codes {
                case.found("Pori", code, Severity::Error, row, 2);
                let last = case.diagnostics.last_mut().unwrap();
                last.place.file = Some(format!("exports/Pori/{file}"));
                last.place.sheet = Some("Taulukko jolla on tosi pitkä ni".to_owned());
                last.place.header = Some("Otsikko, jossa on hyvin monta sanaa ja joka ei siksi mahdu".to_owned());
            }
        }
        let files = case.build();
        assert_eq!(pages(&files[1].bytes), 1, "{lang}");
        let rows = &sheets(&files[0].bytes)[0].1;
        assert_eq!(rows.len(), codes.len() * 1_998 + 1, "{lang}: every place is in the workbook");
    }
}

#[test]
fn no_kind_that_comes_often_hides_the_others() {
    let mut case = Case::new("", &["Pori"]);
    for row in 2..500 {
        case.found("Pori", "not-a-date", Severity::Error, row, 2);
    }
    case.found("Pori", "broken-id", Severity::Error, 700, 1);
    case.found("Pori", "unknown-value", Severity::Warning, 800, 3);
    let data = page_data(&case);
    for place in ["Taul1: B2", "Taul1: A700", "Taul1: C800", "Taul1: B9"] {
        assert!(data.contains(&format!("lahetteet.xlsx, {place}\"")), "{place}: {data}");
    }
    assert!(data.contains("Lisäksi 490 muuta kohtaa"), "{data}");
}

#[test]
fn the_same_material_gives_the_same_bytes() {
    let mut case = Case::new(OTHER_LANGUAGES, &["Pori", "Raumo"]);
    case.found("Pori", "unknown-value", Severity::Warning, 4, 3);
    case.found("Raumo", "municipality-outside", Severity::Note, 4, 3);
    assert!(case.build() == case.build());
}

#[test]
fn what_a_name_says_is_printed_and_never_read_as_a_command() {
    let organisers = "[[organiser]]\nid = \"Pori\"\nname = \"#panic(1) & <b> =1+1\"\n";
    let mut case = Case::new(organisers, &["Pori"]);
    case.found("Pori", "not-a-date", Severity::Error, 2, 2);
    let last = case.diagnostics.last_mut().unwrap();
    last.place.header = Some("=HYPERLINK(\"http://example.org\")".to_owned());
    let files = case.build();
    assert_eq!(pages(&files[1].bytes), 1);
    let sheet = part(&files[0].bytes, "xl/worksheets/sheet1.xml");
    assert!(!sheet.contains("<f>") && !sheet.contains("<hyperlink"), "{sheet}");
    assert!(sheet.contains("#panic(1) &amp;&amp; &lt;b&gt; =1+1"), "the printed header: {sheet}");
}
