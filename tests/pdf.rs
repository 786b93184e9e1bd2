//! The PDF as others read it: its text, its attachments, and names that look like markup.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use lopdf::{Dictionary, Document, Object};
use serde_json::Value;

use crate::program::{Folder, PERIOD, rows};

const REPORT: &str = "out/2022Q2/steering-group-2022Q2-fi.pdf";

/// Returns the text of a PDF, or nothing where pdftotext (poppler-utils) is not installed.
fn text(pdf: &Path) -> Option<String> {
    let output = Command::new("pdftotext").args(["-layout", "-enc", "UTF-8"]).arg(pdf).arg("-").output().ok()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap())
}

/// Returns text as words with single spaces, for lines and words break where they like.
fn flowing(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace("\u{ad} ", "")
}

/// Returns a published table: rows by column name.
fn table(folder: &Folder, name: &str) -> Vec<BTreeMap<String, String>> {
    rows(&std::fs::read(folder.path(&format!("out/{PERIOD}/tables/{name}.csv"))).unwrap())
}

/// Returns a share as a Finnish report prints it: one decimal, comma.
fn percent(share: &str) -> String {
    let tenths = (share.parse::<f64>().unwrap() * 1000.0).round();
    format!("{:.1}", tenths / 10.0).replace('.', ",")
}

/// Returns the files inside a PDF by name, with their descriptions of relationship and type.
pub fn attachments(document: &Document) -> BTreeMap<String, Attached> {
    let specifications = document.objects.values().filter_map(|object| {
        let dictionary = object.as_dict().ok()?;
        (dictionary.get(b"Type").ok()?.as_name().ok()? == b"Filespec").then_some(dictionary)
    });
    specifications.map(|it| attached(document, it)).collect()
}

pub struct Attached {
    pub bytes: Vec<u8>,
    relationship: String,
    mime: String,
    described: bool,
}

fn attached(document: &Document, specification: &Dictionary) -> (String, Attached) {
    let path = specification.get(b"UF").and_then(lopdf::decode_text_string).unwrap();
    let name = path.rsplit('/').next().unwrap().to_owned();
    let embedded = document.get_dict_in_dict(specification, b"EF").unwrap();
    let reference = embedded.get(b"F").and_then(Object::as_reference).unwrap();
    let stream = document.get_object(reference).and_then(Object::as_stream).unwrap();
    let words = |dictionary: &Dictionary, key: &[u8]| {
        String::from_utf8_lossy(dictionary.get(key).and_then(Object::as_name).unwrap()).into_owned()
    };
    let attached = Attached {
        bytes: stream.decompressed_content().unwrap_or_else(|_| stream.content.clone()),
        relationship: words(specification, b"AFRelationship"),
        mime: words(&stream.dict, b"Subtype"),
        described: specification.has(b"Desc"),
    };
    (name, attached)
}

#[test]
fn the_text_comes_out_with_its_finnish_letters_and_key_figures() {
    let folder = Folder::small_after_a_run();
    let Some(text) = text(&folder.path(REPORT)) else { return };
    let flowing = flowing(&text);
    for words in [
        "Työkykyä Satakuntaan",
        "Asiakasvirta ja työllistyminen",
        "Laatukriteerit",
        "Ryhmäpilotit",
        "Alueellinen yhdenvertaisuus",
        "Säkylä",
        "Määritelmät ja menetelmät",
        "Luottamuksellinen",
        "Keksitty esimerkkiaineisto",
    ] {
        assert!(flowing.contains(words), "{words}");
    }
    assert!(!text.contains('\u{fffd}') && !text.contains('«'), "no letter and no message is missing");

    let quarter = table(&folder, "employment-quarterly").into_iter().find(|row| row["period"] == PERIOD).unwrap();
    assert!(flowing.contains(&format!("{} %", percent(&quarter["competitive_rate"]))), "{quarter:?}");
    let range = format!("{}–{}", percent(&quarter["low"]), percent(&quarter["high"]));
    assert!(flowing.contains(&range), "{range}");
    let budget = "947 000";
    assert!(flowing.contains(budget), "thousands are set apart");
}

#[test]
fn the_notice_and_the_mark_stand_on_every_page() {
    let folder = Folder::small_after_a_run();
    let Some(text) = text(&folder.path(REPORT)) else { return };
    let pages: Vec<&str> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
    assert!(pages.len() > 5);
    for (number, page) in pages.iter().enumerate() {
        for words in ["Luottamuksellinen", "Keksitty esimerkkiaineisto"] {
            assert!(page.contains(words), "{words} on page {}", number + 1);
        }
    }
}

#[test]
fn every_table_travels_in_the_pdf_as_it_was_published() {
    let folder = Folder::small_after_a_run();
    let attached = attachments(&Document::load(folder.path(REPORT)).unwrap());
    let published: BTreeMap<String, Vec<u8>> = folder
        .files("out/2022Q2/tables")
        .into_iter()
        .filter(|(name, _)| name.ends_with(".csv"))
        .map(|(name, bytes)| (name.rsplit('/').next().unwrap().to_owned(), bytes))
        .collect();
    let names: Vec<&String> = published.keys().collect();
    let inside: Vec<&String> = attached.keys().filter(|name| name.as_str() != "run.json").collect();
    assert_eq!(inside, names);
    for (name, bytes) in &published {
        let file = &attached[name];
        assert!(file.bytes == *bytes, "{name}");
        assert_eq!(
            (file.relationship.as_str(), file.mime.as_str(), file.described),
            ("Data", "text/csv", true),
            "{name}"
        );
    }
}

#[test]
fn run_json_tells_how_the_report_was_made_and_nothing_of_people_or_machines() {
    let folder = Folder::small_after_a_run();
    let attached = attachments(&Document::load(folder.path(REPORT)).unwrap());
    let text = String::from_utf8(attached["run.json"].bytes.clone()).unwrap();
    let run: Value = serde_json::from_str(&text).unwrap();
    assert_eq!((&run["program"], &run["settings"]["as_of"]), (&"kooste".into(), &"2022-06-30".into()));
    let inputs = run["inputs"].as_array().unwrap();
    assert_eq!(inputs.len(), folder.files("exports").len());
    assert!(
        inputs.iter().all(|input| input["hmac_sha256"].as_str().unwrap().len() == 64 && input.get("sha256").is_none())
    );
    assert!(run.get("rows").is_none() && inputs.iter().all(|input| input.get("tables").is_none()), "no row counts");

    // The hash of each table is that of the file beside the PDF.
    let manifest: Value = serde_json::from_slice(&folder.files("log")["log/2022Q2/manifest.json"]).unwrap();
    let outputs = manifest["outputs"].as_array().unwrap();
    for table in run["tables"].as_array().unwrap() {
        let path = format!("out/2022Q2/tables/{}", table["name"].as_str().unwrap());
        let output = outputs.iter().find(|output| output["path"] == path.as_str()).unwrap();
        assert_eq!(output["sha256"], table["sha256"], "{path}");
    }
    for machine in [folder.path("").display().to_string(), std::env::temp_dir().display().to_string()] {
        assert!(!text.contains(&machine), "{machine}");
    }
}

#[test]
fn the_pdf_names_its_title_its_language_and_no_person() {
    let folder = Folder::small_after_a_run();
    let document = Document::load(folder.path(REPORT)).unwrap();
    let catalog = document.catalog().unwrap();
    let language = String::from_utf8_lossy(catalog.get(b"Lang").and_then(Object::as_str).unwrap()).into_owned();
    assert!(language.starts_with("fi"), "{language}");
    for key in [b"MarkInfo".as_slice(), b"Outlines", b"StructTreeRoot", b"AF", b"OutputIntents"] {
        assert!(catalog.has(key), "{}", String::from_utf8_lossy(key));
    }
    let information = document.get_dict_in_dict(&document.trailer, b"Info").unwrap();
    let title = information.get(b"Title").and_then(lopdf::decode_text_string).unwrap();
    assert!(title.contains("Työkykyä Satakuntaan"), "{title}");
}

/// Data never becomes markup: not from a folder's name, the area export, kooste.toml or a text.
#[cfg(unix)]
#[test]
fn names_and_texts_that_look_like_markup_print_as_written() {
    let folder = Folder::small();
    let hostile = "#panic(\"x\")";
    std::fs::rename(folder.path("exports/Eura"), folder.path("exports").join(hostile)).unwrap();
    let areas = "exports/Satakunta/Alueet_2022-07-01.csv";
    // The file is Windows-1252; a cell with quotes is quoted and its quotes doubled.
    let bytes = folder.files("exports").remove(areas).unwrap();
    let text = encoding_rs::WINDOWS_1252.decode(&bytes).0.into_owned();
    let with_hostile = text.replace(";Rauma\r\n", ";\"#panic(\"\"x\"\")\"\r\n");
    assert_ne!(text, with_hostile);
    folder.write(areas, &encoding_rs::WINDOWS_1252.encode(&with_hostile).0);
    folder.replace("kooste.toml", "title = \"Työnantajatyön vähimmäisaika\"", "title = \"= Otsikko $x$ @viite\"");
    folder.write(
        "narrative/fi/yhdenvertaisuus.md",
        "/ termi: selitys\n\n= Otsikko\n\n#panic(\"y\") <b>lihava</b>\n".as_bytes(),
    );
    folder.call("run", &[]).exits(0);
    let Some(text) = self::text(&folder.path(REPORT)) else { return };
    let flowing = flowing(&text);
    for words in [hostile, "/ termi: selitys", "= Otsikko", "#panic(\"y\") lihava", "= Otsikko $x$ @viite"] {
        assert!(flowing.contains(words), "{words}");
    }
    // The folder's name and the organiser's name both come through.
    assert!(text.matches(hostile).count() >= 2);
}
