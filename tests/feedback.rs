//! What goes back to those who sent the data, and the empty forms that they fill in.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};
use std::process::Command;

use crate::program::{Folder, kooste, outcome, program, same};

const FEEDBACK: &str = "log/2022Q2/feedback";

/// Returns a small project in which Rauma is Swedish-speaking and something is wrong in one of its files.
fn messy() -> Folder {
    let folder = Folder::small();
    let settings = std::fs::read_to_string(folder.path("kooste.toml")).unwrap();
    let organiser = "\n[[organiser]]\nid = \"Rauma\"\nname = \"Rauman kaupunki\"\nlanguage = \"sv\"\n";
    folder.write("kooste.toml", format!("{settings}{organiser}").as_bytes());
    let rows = "Asiakastunnus;Lähetepvm;Kotikunta;Sukupuoli\nPP-9771;31.2.2021;Rauma;nainen\n\
                PP-9772;1.2.2021;Rauma;salainen\n;1.2.2021;Rauma;mies\n";
    folder.write("exports/Rauma/omat.csv", rows.as_bytes());
    folder
}

/// Returns everything in a workbook, part by part.
fn workbook_text(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    for index in 0..archive.len() {
        archive.by_index(index).unwrap().read_to_string(&mut text).unwrap();
    }
    text
}

/// Returns the text of a PDF, or nothing where pdftotext (poppler-utils) is not installed.
fn pdf_text(folder: &Folder, name: &str) -> Option<String> {
    let output = Command::new("pdftotext").args(["-enc", "UTF-8"]).arg(folder.path(name)).arg("-").output().ok()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap().split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn check_with_feedback_writes_for_every_organisation_and_says_where() {
    let folder = messy();
    let told = folder.call("check", &["--feedback"]).exits(1).told;
    let organisations =
        folder.files("exports").keys().map(|path| path.split('/').nth(1).unwrap().to_owned()).collect::<BTreeSet<_>>();
    assert!(told.contains(&format!("Palaute {} organisaatiolle: ", organisations.len())), "{told}");
    let files = folder.files(FEEDBACK);
    assert_eq!(files.len(), organisations.len() * 2);
    for organisation in &organisations {
        let organisation = organisation.replace(' ', "-");
        let word = if organisation == "Rauma" { "respons" } else { "palaute" };
        for ending in ["xlsx", "pdf"] {
            assert!(files.contains_key(&format!("{FEEDBACK}/{organisation}-{word}.{ending}")), "{:?}", files.keys());
        }
    }
    let mine = workbook_text(&files[&format!("{FEEDBACK}/Rauma-respons.xlsx")]);
    assert!(mine.contains("omat.csv") && mine.contains("rad 2, kolumn 2") && mine.contains("rätta"));
    if let Some(text) = pdf_text(&folder, &format!("{FEEDBACK}/Rauma-respons.pdf")) {
        for words in ["Rauman kaupunki", "omat.csv: rad 2, kolumn 2", "Vad som händer nu", "Rauma-respons.xlsx"] {
            assert!(text.contains(words), "{words}: {text}");
        }
        assert!(!text.contains('«') && !text.contains('\u{fffd}'), "{text}");
    }
}

#[test]
fn without_the_option_no_feedback_is_written() {
    let folder = messy();
    folder.call("check", &[]).exits(1);
    assert!(!folder.path(FEEDBACK).exists());
}

#[test]
fn feedback_names_places_and_no_cell_s_value() {
    let folder = messy();
    folder.call("check", &["--feedback"]).exits(1);
    let mut clients =
        BTreeSet::from(["PP-9771".to_owned(), "PP-9772".to_owned(), "31.2.2021".to_owned(), "salainen".to_owned()]);
    for (path, bytes) in folder.files("exports") {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if path.ends_with(".csv") && text.starts_with(['A', '\u{feff}']) {
            clients.extend(text.split(['\n', ';']).filter(|cell| cell.starts_with("PP-")).map(str::to_owned));
        }
    }
    assert!(clients.len() > 20, "the pseudonyms are found");
    for (path, bytes) in folder.files(FEEDBACK) {
        let text =
            if path.ends_with(".pdf") { pdf_text(&folder, &path).unwrap_or_default() } else { workbook_text(&bytes) };
        let told: Vec<&String> = clients.iter().filter(|client| text.contains(client.as_str())).collect();
        assert!(told.is_empty(), "{path} tells {told:?}");
    }
}

#[test]
fn feedback_is_the_same_each_time_and_lists_its_files_as_json() {
    let folder = messy();
    let lines = folder.call("check", &["--feedback", "--json"]).exits(1).data;
    let summary: serde_json::Value = serde_json::from_str(lines.lines().last().unwrap()).unwrap();
    let listed = summary["feedback"].as_array().unwrap().len();
    let first = folder.files(FEEDBACK);
    assert_eq!(listed, first.len());
    folder.call("check", &["--feedback", "--quiet"]).exits(1);
    same(&first, &folder.files(FEEDBACK));
}

#[cfg(unix)]
#[test]
fn feedback_lies_where_only_the_owner_reads() {
    use std::os::unix::fs::PermissionsExt;
    let folder = messy();
    folder.call("check", &["--feedback"]).exits(1);
    let mode = std::fs::metadata(folder.path("log")).unwrap().permissions().mode();
    assert_eq!(mode & 0o077, 0);
}

#[test]
fn a_file_that_cannot_be_read_is_told_to_its_sender() {
    let folder = messy();
    folder.write("exports/Eura/tyhjä.csv", b"");
    folder.call("check", &["--feedback"]).exits(4);
    let text = workbook_text(&folder.files(FEEDBACK)[&format!("{FEEDBACK}/Eura-palaute.xlsx")]);
    assert!(text.contains("tyhjä.csv") && text.contains("ei luettu") && text.contains("file-empty"));
}

#[test]
fn an_empty_form_is_written_in_the_language_asked_for_and_never_over_a_file() {
    let folder = Folder::small();
    let template = |arguments: &[&str]| outcome(program().current_dir(folder.path("")).arg("template").args(arguments));
    template(&["5"]).exits(0).tells(&["Tyhjä lomake: job_start-fi.xlsx"]);
    template(&["Lomake C", "--lang", "sv"]).exits(0).tells(&["Tom blankett: job_start-sv.xlsx"]);
    let written = folder.files("").into_keys().filter(|name| name.starts_with("job_start")).collect::<Vec<_>>();
    assert_eq!(written, ["job_start-fi.xlsx", "job_start-sv.xlsx"]);

    folder.write("oma.xlsx", b"mine");
    template(&["referral", "--output", "oma.xlsx"]).exits(2).tells(&[
        "virhe[blank-form-exists]",
        "oma.xlsx",
        "--output",
    ]);
    template(&["job_start"]).exits(2).tells(&["virhe[blank-form-exists]", "job_start-fi.xlsx"]);
    assert_eq!(std::fs::read(folder.path("oma.xlsx")).unwrap(), b"mine");
    // One of two files stands in the way: neither is written.
    template(&["job_start", "--lang", "en", "--lang", "sv"]).exits(2);
    assert!(!folder.path("job_start-en.xlsx").exists());
    template(&["job_start", "--lang", "en", "--lang", "sv", "--output", "x.xlsx"])
        .exits(2)
        .tells(&["blank-form-one-file"]);
    template(&["job_start", "--output", "ei/ole/x.xlsx"]).exits(2).tells(&["file-system"]);
}

#[test]
fn a_form_that_does_not_exist_is_told_with_the_nearest() {
    kooste(&["template", "job_strat"]).exits(2).tells(&["virhe[unknown-form]", "tarkoititko: job_start (Lomake C"]);
    kooste(&["template", "19"]).exits(2).tells(&["virhe[unknown-form]", "kooste describe forms"]);
}

#[test]
fn what_was_written_is_told_as_json() {
    let folder = Folder::small();
    let told = outcome(program().current_dir(folder.path("")).args(["template", "18", "--json"])).exits(0).data;
    let line: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!((&line["form"], &line["lang"], &line["file"]), (&"actor".into(), &"fi".into(), &"actor-fi.xlsx".into()));
}
