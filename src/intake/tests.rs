//! Reads whole folders into a real session.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use tempfile::TempDir;

use super::testing::{referral_and_job_start, shape};
use super::*;
use crate::diagnostics::Severity;
use crate::session::Limits;

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in files {
        let path = folder.path().join(EXPORTS).join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

fn session() -> Session {
    Session::open(&Limits::default()).unwrap()
}

fn read_folder(root: &Path, shapes: &[FormShape]) -> (Session, Intake) {
    let session = session();
    let intake = read(&session, root, shapes, &mut Gate::default(), ReadOptions::default()).unwrap();
    (session, intake)
}

/// Returns the rows of a query, NULL as `·`, cells parted by `|`.
fn rows(session: &Session, sql: &str) -> Vec<String> {
    let columns: usize = session.connection().prepare(sql).unwrap().query([]).unwrap().as_ref().unwrap().column_count();
    let mut statement = session.connection().prepare(&format!("select columns(*)::varchar from ({sql})")).unwrap();
    let rows = statement.query_map([], |row| {
        let cells: duckdb::Result<Vec<Option<String>>> = (0..columns).map(|column| row.get(column)).collect();
        Ok(cells?.into_iter().map(|cell| cell.unwrap_or_else(|| "·".into())).collect::<Vec<_>>().join("|"))
    });
    rows.unwrap().collect::<duckdb::Result<Vec<String>>>().unwrap()
}

fn codes(diagnostics: &[Diagnostic]) -> Vec<(&str, String)> {
    diagnostics.iter().map(|diagnostic| (diagnostic.code, diagnostic.place.to_string())).collect()
}

#[test]
fn a_finnish_csv_is_staged_with_its_provenance() {
    let csv = b"Asiakastunnus;L\xe4hetepvm;Kotikunta;Lis\xe4tieto;Oma sarake\r\nPP-1;1.2.2021; S\xe4kyl\xe4 ;soitti;x\r\nPP-2;;\x96;;\r\nYhteens\xe4;2;;;\r\n";
    let folder = folder(&[("Rauma/lahete_2022-07-01.csv", csv)]);
    let (session, intake) = read_folder(folder.path(), &referral_and_job_start());
    assert_eq!(
        rows(&session, "from staging.referral order by row_no"),
        ["1|2|Rauma|PP-1|1.2.2021|Säkylä|·", "1|3|Rauma|PP-2|·|–|·"]
    );
    assert_eq!(
        rows(
            &session,
            "select source, file, sheet, organisation, form, encoding, delimiter, header_row, rows, file_date from staging.source"
        ),
        ["1|exports/Rauma/lahete_2022-07-01.csv|·|Rauma|referral|Windows-1252|;|1|2|2022-07-01"]
    );
    assert_eq!(
        rows(&session, "from staging.source_column order by position"),
        ["1|client_id|1|Asiakastunnus", "1|referral_date|2|Lähetepvm", "1|municipality|3|Kotikunta"]
    );
    assert_eq!(rows(&session, "select count(*) from staging.job_start"), ["0"], "tables stand for all forms");
    let source = &intake.sources[0];
    assert_eq!((source.number, source.rows, &source.unknown_headers[..]), (1, 2, &["Oma sarake".to_owned()][..]));
    assert_eq!(source.total_rows[0].row, 4);
    assert_eq!(intake.files[0].sources, [1]);
    // sha256sum of the bytes above.
    assert_eq!(intake.files[0].sha256.len(), 64);
    assert_eq!(intake.files[0].sha256, source.sha256);
    let file = "exports/Rauma/lahete_2022-07-01.csv";
    assert_eq!(
        codes(&intake.diagnostics),
        [("header-unknown", format!("{file}:1:5")), ("total-rows-left-out", format!("{file}:4"))]
    );
    assert!(intake.unreadable.is_empty());
}

#[test]
fn sheets_are_tables_of_their_own_and_hidden_ones_are_left_out() {
    let mut workbook = Workbook::new();
    let day = Format::new().set_num_format("d.m.yyyy");
    let sheet = workbook.add_worksheet().set_name("Lähetteet").unwrap();
    sheet.write_string(0, 0, "Lähetteet 2021").unwrap();
    for (column, header) in (0..).zip(["Asiakastunnus", "Lähetepvm", "Kotikunta"]) {
        sheet.write_string(2, column, header).unwrap();
    }
    sheet.write_string(3, 0, "PP-1").unwrap();
    sheet.write_with_format(3, 1, ExcelDateTime::from_ymd(2021, 2, 1).unwrap(), &day).unwrap();
    sheet.write_string(3, 2, "Rauma").unwrap();
    sheet.write_string(5, 0, "Luvut ovat ennakollisia.").unwrap();
    let sheet = workbook.add_worksheet().set_name("Työt").unwrap();
    for (column, header) in
        (0..).zip(["Asiakastunnus", "Työsuhdenumero", "Alkamispvm", "Työsuhdeluokka", "Tunnit/vk", "Tuntipalkka"])
    {
        sheet.write_string(0, column, header).unwrap();
    }
    sheet.write_string(1, 0, "PP-1").unwrap();
    sheet.write_number(1, 1, 1.0).unwrap();
    sheet.write_number(1, 2, 44228.0).unwrap();
    sheet.write_string(1, 3, "AVOIN").unwrap();
    sheet.write_number(1, 4, 37.5).unwrap();
    workbook.add_worksheet().set_name("Ohje").unwrap().write_string(0, 0, "Täytä kaikki sarakkeet.").unwrap();
    let hidden = workbook.add_worksheet().set_name("Piilo").unwrap();
    hidden.write_string(0, 0, "Asiakastunnus").unwrap();
    hidden.set_hidden(true);
    let folder = folder(&[("Pori/työkirja.xlsx", &workbook.save_to_buffer().unwrap())]);
    let (session, intake) = read_folder(folder.path(), &referral_and_job_start());
    assert_eq!(rows(&session, "from staging.referral"), ["1|4|Pori|PP-1|2021-02-01|Rauma|·"]);
    assert_eq!(rows(&session, "from staging.job_start"), ["2|2|Pori|PP-1|1|44228|AVOIN|37,5|·"]);
    let sheets: Vec<(Option<&str>, &str)> =
        intake.sources.iter().map(|source| (source.sheet.as_deref(), source.form.as_str())).collect();
    assert_eq!(sheets, [(Some("Lähetteet"), "referral"), (Some("Työt"), "job_start")]);
    let file = "exports/Pori/työkirja.xlsx";
    let found = codes(&intake.diagnostics);
    for expected in [
        ("sheet-hidden", format!("{file}: Piilo")),
        ("form-unknown", format!("{file}: Ohje")),
        ("notes-left-out", format!("{file}: Lähetteet!6:6")),
    ] {
        assert!(found.contains(&expected), "{expected:?} in {found:?}");
    }
    assert!(intake.diagnostics.iter().all(|diagnostic| diagnostic.severity < Severity::Error));
}

/// A column that nobody filled in is no better than one that is not there.
#[test]
fn a_title_fills_the_empty_cells_of_its_column_and_an_organisation_in_it_is_told() {
    let shapes = [shape("coach_summary", &["*Asiakastunnus", "*Aloituspvm", "Työhönvalmentaja=coach_id", "Tila"])];
    let csv = "Organisaatio: Sataedu;;;\nValmentaja: V3;;;\nAsiakastunnus;Aloituspvm;Työhönvalmentaja;Tila\n\
               PP-1;1.2.2021;;x\nPP-2;1.2.2021;V4;x\nPP-3;1.2.2021;;x\n";
    let long_name = csv.replace("Sataedu", "Rauman kaupunki");
    let folder = folder(&[("Rauma/a.csv", csv.as_bytes()), ("Rauma/b.csv", long_name.as_bytes())]);
    let (session, intake) = read_folder(folder.path(), &shapes);
    assert_eq!(
        rows(
            &session,
            "select organisation, asiakastunnus, coach_id from staging.coach_summary where source = 1 order by row_no"
        ),
        ["Rauma|PP-1|V3", "Rauma|PP-2|V4", "Rauma|PP-3|V3"]
    );
    let (a, b) = ("exports/Rauma/a.csv".to_owned(), "exports/Rauma/b.csv".to_owned());
    assert_eq!(
        codes(&intake.diagnostics),
        [("title-value-filled", a.clone()), ("title-organisation-unused", a), ("title-value-filled", b)]
    );
    assert_eq!(intake.diagnostics[0].args["count"], "2");
}

/// Whose a row is that says so itself no title can change.
#[test]
fn rows_with_an_organisation_of_their_own_are_not_among_those_that_a_title_is_not_used_for() {
    let told = |owners: [&str; 2]| {
        let rows: Vec<String> = (1..).zip(owners).map(|(n, owner)| format!("{owner};PP-{n};1.2.2021;Rauma")).collect();
        let csv =
            format!("Organisaatio: Sataedu;;;\nOrganisaatio;Asiakastunnus;Lähetepvm;Kotikunta\n{}\n", rows.join("\n"));
        let folder = folder(&[("Rauma/a.csv", csv.as_bytes())]);
        let (_, intake) = read_folder(folder.path(), &referral_and_job_start());
        let found = intake.diagnostics.iter().filter(|found| found.code == "title-organisation-unused");
        found.map(|found| found.args["count"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(told(["Rauma", "Rauma"]), Vec::<String>::new());
    assert_eq!(told(["Rauma", ""]), ["1"]);
}

#[test]
fn an_organisation_cell_wins_over_the_folder_row_by_row() {
    let csv = "Organisaatio;Asiakastunnus;Lähetepvm;Kotikunta\nSataedu;PP-1;1.2.2021;Rauma\n;PP-2;1.2.2021;Rauma\n";
    let folder = folder(&[("Alue/a.csv", csv.as_bytes())]);
    let (session, _) = read_folder(folder.path(), &referral_and_job_start());
    assert_eq!(rows(&session, "select organisation from staging.referral order by row_no"), ["Sataedu", "Alue"]);
}

#[test]
fn a_title_row_names_the_coach_of_a_summary() {
    let shapes =
        [shape("coach_summary", &["*Asiakastunnus=client_id", "*Aloituspvm=start_date", "Työhönvalmentaja=coach_id"])];
    let csv = "Kooste\nValmentaja: V3\n\nAsiakastunnus;Aloituspvm\nPP-1;1.2.2021\n";
    let folder = folder(&[("Rauma/kooste.csv", csv.as_bytes())]);
    let (session, intake) = read_folder(folder.path(), &shapes);
    assert_eq!(rows(&session, "from staging.coach_summary"), ["1|5|Rauma|PP-1|1.2.2021|V3"]);
    assert_eq!(codes(&intake.diagnostics), [("title-value-used", "exports/Rauma/kooste.csv".to_owned())]);
}

#[test]
fn files_that_cannot_be_read_are_told_and_the_others_are_read() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().write_string(0, 0, "Asiakastunnus").unwrap();
    let whole = workbook.save_to_buffer().unwrap();
    let good = "Asiakastunnus;Lähetepvm;Kotikunta\nPP-1;1.2.2021;Rauma\n";
    let folder = folder(&[
        ("A/binary.csv", b"\x00\x01\x02\x03\xff\xfe\xfd"),
        ("A/blank.csv", b" \r\n\r\n"),
        ("A/cut.xlsx", &whole[..whole.len() / 2]),
        ("A/empty.csv", b""),
        ("A/good.csv", good.as_bytes()),
        ("A/no.parquet", b"PAR1 and nothing"),
        ("A/renamed.csv", &whole),
        ("A/strange.csv", b"x;y\n1;2\n"),
    ]);
    let (session, intake) = read_folder(folder.path(), &referral_and_job_start());
    assert_eq!(
        codes(&intake.unreadable),
        [
            ("file-not-text", "exports/A/binary.csv".to_owned()),
            ("file-empty", "exports/A/blank.csv".to_owned()),
            ("workbook-damaged", "exports/A/cut.xlsx".to_owned()),
            ("file-empty", "exports/A/empty.csv".to_owned()),
            ("parquet-damaged", "exports/A/no.parquet".to_owned()),
            ("file-not-text", "exports/A/renamed.csv".to_owned()),
        ]
    );
    assert_eq!(codes(&intake.diagnostics), [("form-unknown", "exports/A/strange.csv".to_owned())]);
    assert_eq!(rows(&session, "select row_no, client_id from staging.referral"), ["2|PP-1"]);
    assert_eq!(intake.files.len(), 8);
}

#[test]
fn a_missing_required_header_is_an_error_that_names_it() {
    let csv = "Asiakastunnus;Työsuhdenumero;Alkamispvm;Tunnit/vk\nPP-1;1;1.2.2021;20\n";
    let folder = folder(&[("Rauma/a.csv", csv.as_bytes())]);
    let (_, intake) = read_folder(folder.path(), &referral_and_job_start());
    let diagnostic = &intake.diagnostics[0];
    assert_eq!((diagnostic.code, diagnostic.args["headers"].as_str()), ("form-header-missing", "Työsuhdeluokka"));
    assert_eq!(intake.sources[0].missing_fields, ["job_class"]);
}

/// A table of more than 4 MB, with total rows, empty rows and notes at its end.
fn large_table() -> String {
    let mut text = String::from("Kooste;;;\nAsiakastunnus;Lähetepvm;Kotikunta;Ikäryhmä\n");
    for row in 0..130_000 {
        let _ = match row % 1000 {
            13 => writeln!(text, "PP-{row};\"1.2.2021\";\"Säkylä; ja \"\"muut\"\"\";"),
            14 => writeln!(text, "PP-{row};1.2.2021"),
            15 if row < 60_000 => writeln!(text, "Yhteensä;;;"),
            16 if row < 60_000 => writeln!(text, ";;;"),
            _ => writeln!(text, "PP-{row};1.2.2021;Säkylä;18–24"),
        };
    }
    text.push_str("Yhteensä;130000;;\nLuvut ovat ennakollisia.;;;\nTulostettu 1.7.2022\n");
    text
}

#[test]
fn large_files_are_staged_alike_by_the_engine_and_by_the_threads() {
    let text = large_table();
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
    // A space at the edge of a cell sends UTF-8 the way of the other encodings.
    let spaced = text.replacen("PP-7;", "PP-7 ;", 1);
    let folder =
        folder(&[("A/engine.csv", text.as_bytes()), ("A/spaced.csv", spaced.as_bytes()), ("A/windows.csv", &windows)]);
    assert!(text.len() > 4 << 20);
    let (session, intake) = read_folder(folder.path(), &referral_and_job_start());
    let encodings: Vec<(&str, u64)> =
        intake.sources.iter().map(|source| (source.encoding.as_str(), source.rows)).collect();
    assert_eq!(encodings, [("UTF-8", 129_880), ("UTF-8", 129_880), ("Windows-1252", 129_880)]);
    for other in [2, 3] {
        let differing = format!(
            "(select * exclude (source) from staging.referral where source = 1)
            except all
            (select * exclude (source) from staging.referral where source = {other})"
        );
        assert_eq!(rows(&session, &differing), Vec::<String>::new());
        let (first, second) = (&intake.sources[0], &intake.sources[other - 1]);
        assert_eq!(first.total_rows, second.total_rows);
        let notes = |source: &Source| {
            let of_source =
                intake.diagnostics.iter().filter(|diagnostic| diagnostic.place.file.as_ref() == Some(&source.file));
            // That they differ in dialect is what this test is made of.
            of_source
                .filter(|diagnostic| diagnostic.code != "dialect-changed")
                .map(|diagnostic| (diagnostic.code, diagnostic.place.row, diagnostic.args.clone()))
                .collect::<Vec<_>>()
        };
        assert_eq!(notes(first), notes(second));
    }
    assert_eq!(
        rows(
            &session,
            "select row_no, municipality, age_group from staging.referral where source = 1 and client_id = 'PP-13'"
        ),
        ["16|Säkylä; ja \"muut\"|·"]
    );
}

#[test]
fn parquet_reads_as_a_spreadsheet_would_show_it() {
    let folder = folder(&[("A/x", b"")]);
    let path = folder.path().join(EXPORTS).join("A/työt [1].parquet");
    session()
        .execute(
            "write a file",
            &format!(
                "copy (select 'PP-1' as Asiakastunnus, 1 as Työsuhdenumero, date '2021-02-01' as Alkamispvm, 'AVOIN' as Työsuhdeluokka, 37.5::double as \"Tunnit/vk\", null as Tuntipalkka) to '{}' (format parquet)",
                path.display()
            ),
        )
        .unwrap();
    let (session, intake) = read_folder(folder.path(), &referral_and_job_start());
    assert_eq!(rows(&session, "from staging.job_start"), ["1|1|A|PP-1|1|2021-02-01|AVOIN|37,5|·"]);
    assert_eq!(intake.sources[0].header_row, 0);
    // The number of the row that the engine adds is no column of the file.
    assert_eq!(codes(&intake.diagnostics), [("file-not-read", "exports/A/x".to_owned())]);
}

#[test]
fn reading_twice_gives_the_same() {
    let good = "Asiakastunnus;Lähetepvm;Kotikunta\nPP-1;1.2.2021;Rauma\n";
    let files: Vec<(String, &[u8])> = (0..40).map(|number| (format!("A/{number}.csv"), good.as_bytes())).collect();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    let folder = folder(&files);
    let session = session();
    let read_again = || {
        read(&session, folder.path(), &referral_and_job_start(), &mut Gate::default(), ReadOptions::default()).unwrap()
    };
    let first = read_again();
    let second = read_again();
    assert_eq!((&first.files, &first.sources), (&second.files, &second.sources));
    assert_eq!(rows(&session, "select count(*), count(distinct source) from staging.referral"), ["40|40"]);
}

/// One identifier at the very end, whichever way the file is read: by the engine itself, or decoded and handed over in batches.
#[test]
fn nothing_of_a_large_file_is_staged_when_its_last_line_holds_an_identifier() {
    for (ending, encoded) in [("\n", false), (" \n", false), ("\n", true)] {
        let mut text = String::from("Asiakastunnus;Lähetepvm;Kotikunta\n");
        for number in 0..200_000 {
            let _ = write!(text, "PP-{number:06};1.2.2021;Säkylä{ending}");
        }
        let good = text.clone() + "PP-1;1.2.2021;Rauma\n";
        let bad = text + "PP-1;1.2.2021;010594Y9032\n";
        let bytes = |text: &str| match encoded {
            true => encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
            false => text.as_bytes().to_vec(),
        };
        let folder = folder(&[
            ("Rauma/a.csv", &bytes(&bad)[..]),
            ("Rauma/b.csv", b"Asiakastunnus;L\xe4hetepvm;Kotikunta\nPP-9;1.2.2021;Rauma\n"),
        ]);
        let (session, intake) = read_folder(folder.path(), &referral_and_job_start());
        assert_eq!(rows(&session, "select file from staging.source"), ["exports/Rauma/b.csv"]);
        assert_eq!(rows(&session, "select client_id from staging.referral"), ["PP-9"], "{ending:?} {encoded}");
        let blocked: Vec<Diagnostic> = intake.blocked.into_iter().flat_map(Hits::into_diagnostics).collect();
        assert_eq!(
            codes(&blocked),
            [("identifier-identity-code", "exports/Rauma/a.csv:200002:3".to_owned())],
            "{ending:?} {encoded}"
        );
        assert_eq!((intake.files[0].sha256.as_str(), intake.files[0].sources.len()), ("", 0), "no hash of it is kept");
        assert_eq!(intake.diagnostics, []);
        fs::write(folder.path().join("exports/Rauma/a.csv"), bytes(&good)).unwrap();
        let (session, intake) = read_folder(folder.path(), &referral_and_job_start());
        assert_eq!(rows(&session, "select count(*) from staging.referral"), ["200002"]);
        assert!(intake.blocked.is_empty());
    }
}
