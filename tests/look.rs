//! What a project brings to its report: colours, a logo, texts with links and tables.

use lopdf::Object;

use crate::pdf_parts::Pdf;
use crate::program::Folder;

const REPORT: &str = "out/2022Q2/steering-group-2022Q2-fi.pdf";
const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 90 30\"><path d=\"M0 0h90v30z\" fill=\"#7a1f2b\" \
                    fill-opacity=\"0.5\"/></svg>";

fn branded(brand: &str) -> Folder {
    let folder = Folder::small();
    let settings = String::from_utf8(folder.files("").remove("kooste.toml").unwrap()).unwrap();
    folder.write("kooste.toml", format!("{settings}\n[brand]\n{brand}").as_bytes());
    folder.write("kuvat/logo.svg", LOGO.as_bytes());
    folder
}

/// Returns the values of a text key of all dictionaries.
fn texts(pdf: &Pdf, key: &[u8]) -> Vec<String> {
    let dictionaries = pdf.document.objects.values().filter_map(|object| object.as_dict().ok());
    let values = dictionaries.filter_map(|dictionary| dictionary.get(key).ok());
    values.filter_map(|value| lopdf::decode_text_string(value).ok()).collect()
}

#[test]
fn the_logo_stands_once_and_is_read_aloud_in_the_report_s_language() {
    let brand = "primary = \"#7a1f2b\"\nlogo = \"kuvat/logo.svg\"\nlogo_alt = \"Hankkeen tunnus\"\nlogo_alt_sv = \"Projektets märke\"\n";
    let folder = branded(brand);
    folder.call("run", &["--lang", "fi", "--lang", "sv"]).exits(0);
    let out = folder.files("out");
    let alts = |name: &str| texts(&Pdf::read(&out[name]), b"Alt");
    let told = |alts: &[String], text: &str| alts.iter().filter(|alt| *alt == text).count();
    assert_eq!(told(&alts(REPORT), "Hankkeen tunnus"), 1);
    let swedish = alts(&REPORT.replace("-fi.pdf", "-sv.pdf"));
    assert_eq!((told(&swedish, "Projektets märke"), told(&swedish, "Hankkeen tunnus")), (1, 0));
}

#[test]
fn a_weak_colour_and_a_wrong_logo_end_the_run_with_their_place() {
    let brand = "primary = \"#f5a623\"\nlogo = \"../logo.svg\"\nlogo_alt = \"x\"\n";
    let folder = branded(brand);
    let told = folder.call("run", &["--json"]).exits(2);
    let words = format!("{}{}", told.data, told.told);
    for word in ["brand-colour-weak", "#8a5a00", "brand-logo-outside"] {
        assert!(words.contains(word), "{word}: {words}");
    }
    assert!(!folder.path("out").exists());
}

#[test]
fn texts_bring_links_lists_and_tables_and_nothing_that_runs() {
    let folder = Folder::small();
    folder.write(
        "narrative/fi/talous.md",
        "[THL](https://thl.fi/a) ja [paha](javascript:alert(1)) #panic(\"x\")\n\n1. a\n   - b\n\n> lainaus\n\nTaulukko: Omat\n\n\
         | Laji | Määrä |\n|---|--:|\n| Palkat | **x** |\n| vain yksi |\n\n<b>lihava</b> ja 😀\n"
            .as_bytes(),
    );
    folder.call("run", &["--lang", "fi", "--lang", "en"]).exits(0);
    let out = folder.files("out");
    let pdf = Pdf::read(&out[REPORT]);
    let dictionaries = pdf.document.objects.values().filter_map(|object| object.as_dict().ok());
    let mut links = Vec::new();
    for annotation in dictionaries {
        let Ok(action) = annotation.get(b"A").and_then(|action| pdf.document.dereference(action)) else { continue };
        let Ok(address) = action.1.as_dict().and_then(|action| action.get(b"URI")) else { continue };
        links.push(lopdf::decode_text_string(address).unwrap());
        // Each link says in words where it leads: PDF/UA-1, 7.18.5.
        assert!(annotation.get(b"Contents").is_ok_and(|words| *words != Object::Null), "{annotation:?}");
    }
    assert!(!links.is_empty() && links.iter().all(|link| link == "https://thl.fi/a"), "{links:?}");
    let findings = String::from_utf8(folder.files("log").remove("log/2022Q2/findings.csv").unwrap()).unwrap();
    for finding in ["narrative-table-cells;narrative/fi/talous.md;;13", "narrative-html;narrative/fi/talous.md;;15"] {
        assert!(findings.contains(finding), "{finding}");
    }
    assert!(findings.contains("narrative-not-translated;narrative/fi/talous.md"));
}
