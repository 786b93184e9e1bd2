//! Each thing that a text may hold, and what becomes of it.

use std::path::Path;

use super::markdown::{self, Oddity};
use super::*;
use crate::report::rich::Rich;
use crate::report::shapes::{DataTable, TableCell};
use crate::report::testing::definition;

fn show(block: &Block) -> String {
    let all = |blocks: &[Block]| blocks.iter().map(show).collect::<Vec<_>>().join(" + ");
    match block {
        Block::Heading { level, text } => format!("{level}# {}", text.text()),
        Block::Paragraph { text } => text.text(),
        Block::List { ordered, start, items } => {
            let items: Vec<String> = items.iter().map(|item| all(item)).collect();
            format!("{}[{}]", if *ordered { format!("{start}.") } else { "-".into() }, items.join(" | "))
        }
        Block::Table { table } => format!("table {}", show_table(table)),
        Block::Quote { blocks } => format!("> {}", all(blocks)),
        Block::Rule => "---".into(),
    }
}

fn show_table(table: &DataTable) -> String {
    let heads = table.columns.iter().map(|column| format!("{}{}", column.label, column.align.unwrap_or("")));
    let cell = |cell: &TableCell| match cell {
        TableCell::Rich(text) => text.text(),
        other => panic!("{other:?}"),
    };
    let rows = table.rows.iter().map(|row| row.cells.iter().map(cell).collect::<Vec<_>>().join("/"));
    format!(
        "{:?} {}",
        table.caption.text(),
        [heads.collect::<Vec<_>>().join("/")].into_iter().chain(rows).collect::<Vec<_>>().join("; ")
    )
}

fn shown(markdown: &str) -> Vec<String> {
    blocks(markdown).iter().map(show).collect()
}

fn oddities(markdown: &str) -> Vec<(u64, Oddity)> {
    markdown::read(markdown).oddities
}

fn runs(text: &Rich) -> Vec<(&str, bool, bool, Option<&str>)> {
    text.runs().iter().map(|run| (run.text.as_str(), run.strong, run.emph, run.link.as_deref())).collect()
}

#[test]
fn headings_paragraphs_and_lists_come_through() {
    assert_eq!(
        shown("## Otsikko\n\nEnsimmäinen\nkappale.\n\n- yksi\n- kaksi\n\n1. a\n2. b\n"),
        ["1# Otsikko", "Ensimmäinen kappale.", "-[yksi | kaksi]", "1.[a | b]"]
    );
}

#[test]
fn no_heading_level_is_skipped() {
    assert_eq!(shown("## A\n\n#### B\n\n## C\n\n# D\n\n### E"), ["1# A", "2# B", "1# C", "1# D", "2# E"]);
    assert_eq!(shown("# A\n\n- # B\n"), ["1# A", "-[B]"]);
}

#[test]
fn lists_keep_their_nesting_and_their_numbers() {
    assert_eq!(shown("- a\n  - b\n  - c\n- d"), ["-[a + -[b | c] | d]"]);
    assert_eq!(shown("3. c\n4. d\n   - e\n\n     f\n"), ["3.[c | d + -[e + f]]"]);
    assert_eq!(shown("- a\n\n  > b\n"), ["-[a + > b]"]);
}

/// Data files are read with a limit of depth; what is deeper is set at the deepest level, and no word is lost.
#[test]
fn nesting_without_end_is_flattened() {
    let deep: String = (0..300).map(|depth| format!("{}- t{depth}\n", "  ".repeat(depth))).collect();
    let quotes = format!("{} syvällä\n", ">".repeat(5_000));
    let json = serde_json::to_string(&blocks(&format!("{deep}\n\nväli\n\n{quotes}"))).unwrap();
    assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok());
    for word in ["t0\"", "t7\"", "t299", "syvällä"] {
        assert!(json.contains(word), "{word}");
    }
}

#[test]
fn emphasis_and_links_become_runs() {
    let Block::Paragraph { text } = &blocks("a **b** *c*")[0] else { panic!("a paragraph") };
    assert_eq!(
        runs(text),
        [("a ", false, false, None), ("b", true, false, None), (" ", false, false, None), ("c", false, true, None)]
    );
    let Block::Paragraph { text } = &blocks("[**THL**](https://thl.fi) <a@thl.fi>")[0] else { panic!("a paragraph") };
    let thl = Some("https://thl.fi");
    assert_eq!(
        runs(text),
        [
            ("THL", true, false, thl),
            (" (https://thl.fi)", false, false, thl),
            (" ", false, false, None),
            ("a@thl.fi", false, false, Some("mailto:a@thl.fi"))
        ]
    );
}

#[test]
fn links_lead_to_the_web_and_to_mail_only_and_print_their_address() {
    assert_eq!(shown("[THL](https://thl.fi) <https://thl.fi>"), ["THL (https://thl.fi) https://thl.fi"]);
    for (address, target) in [
        ("https://thl.fi/työ?a=1&b=å", Some("https://thl.fi/ty%C3%B6?a=1&b=%C3%A5")),
        ("HTTP://thl.fi", Some("HTTP://thl.fi")),
        ("mailto:a@b.fi", Some("mailto:a@b.fi")),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("data:text/html,x", None),
        ("muu.md", None),
        ("https:", None),
    ] {
        let Block::Paragraph { text } = &blocks(&format!("[x](<{address}>)"))[0] else { panic!("a paragraph") };
        assert_eq!(text.runs()[0].link.as_deref(), target, "{address}");
        assert!(text.text().contains(address.trim_start_matches("mailto:")), "{address}");
    }
    let long = format!("[x](https://thl.fi/{})", "a".repeat(9_000));
    let Block::Paragraph { text } = &blocks(&long)[0] else { panic!("a paragraph") };
    assert_eq!(text.runs()[0].link, None);
}

#[test]
fn typst_stays_text_and_html_loses_its_tags() {
    assert_eq!(shown("#panic(\"x\") and #let"), ["#panic(\"x\") and #let"]);
    assert_eq!(shown("/ termi: x"), ["/ termi: x"]);
    assert_eq!(shown("```\n#set page()\n```"), ["#set page()"]);
    assert_eq!(shown("a <b onclick=1>x</b>"), ["a x"]);
    assert_eq!(shown("<script>\nalert(1)\n</script>"), ["alert(1)"]);
    assert_eq!(shown("Kerro <nimi> tähän"), ["Kerro <nimi> tähän"]);
    assert_eq!(oddities("yksi\n\na <b>x</b>\n\n<div>\ny\n</div>\n"), [(3, Oddity::Html), (5, Oddity::Html)]);
    assert_eq!(oddities("<!-- muistiinpano -->\n\na <!-- b --> c <nimi>\n"), []);
    assert_eq!(shown("<!-- muistiinpano -->\n\na"), ["a"]);
}

/// A break that people asked for stays one; of code each line, with the spaces before it.
#[test]
fn hard_breaks_and_lines_of_code_stay_lines() {
    assert_eq!(shown("Katu 1  \n28100 Pori\\\nSuomi\nrivi"), ["Katu 1\n28100 Pori\nSuomi rivi"]);
    assert_eq!(shown("```\nselect 1\n  from x\n\ngo\n```\n\njälki"), ["select 1\n\u{a0}\u{a0}from x\n\ngo", "jälki"]);
    assert_eq!(shown("Otsikko  \njatkuu\n==="), ["1# Otsikko jatkuu"]);
}

#[test]
fn images_are_their_description_and_are_told() {
    assert_eq!(shown("![kuva työstä](x.png)"), ["kuva työstä"]);
    assert_eq!(oddities("a\n\n![kuva](x.png)"), [(3, Oddity::Image)]);
}

#[test]
fn tables_have_heads_alignment_and_a_caption_where_one_stands_beside_them() {
    let table = "| Kunta | Määrä |\n|:--|--:|\n| **Eura** | 3 |\n| Pori | a \\| b |\n";
    assert_eq!(shown(table), ["table \"\" Kuntaleft/Määräright; Eura/3; Pori/a | b"]);
    assert_eq!(oddities(table), []);
    let before = format!("alku\n\nTaulukko: Kunnat\n\n{table}\nloppu");
    assert_eq!(shown(&before)[1..], ["table \"Kunnat\" Kuntaleft/Määräright; Eura/3; Pori/a | b", "loppu"]);
    let after = format!("{table}\n**Tabell:** Kommuner\n");
    assert_eq!(shown(&after), ["table \"Kommuner\" Kuntaleft/Määräright; Eura/3; Pori/a | b"]);
}

#[test]
fn rows_that_do_not_fit_lose_nothing_and_are_told() {
    let table = "| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | **3** | 4 |\n";
    assert_eq!(shown(table), ["table \"\" a/b; 1/; 1/2 | 3 | 4"]);
    let cells = |cells| Oddity::TableCells { cells, columns: 2 };
    assert_eq!(oddities(table), [(3, cells(1)), (4, cells(4))]);
    let broken = "x\n\n| a | b |\n|---|\n| 1 | 2 |\n";
    assert_eq!(oddities(broken), [(3, Oddity::TableBroken)]);
    assert_eq!(shown(broken)[1], "| a | b | |---| | 1 | 2 |");
}

#[test]
fn quotations_rules_and_footnotes_come_through() {
    assert_eq!(shown("> a\n> b\n>\n> - c\n\n---\n\nd"), ["> a b + -[c]", "---", "d"]);
    assert_eq!(
        shown("Yksi[^b] ja kaksi[^a] ja taas[^b].\n\n[^a]: A.\n[^b]: B.\n[^c]: Turha."),
        ["Yksi[1] ja kaksi[2] ja taas[1].", "---", "1.[B. | A. | Turha.]"]
    );
    assert_eq!(shown("Ei ole[^x]."), ["Ei ole[^x]."]);
}

#[test]
fn files_are_named_by_section_in_either_language() {
    for file in ["employment.md", "tyollistyminen.md", "02-tyollistyminen.md", "Employment.md"] {
        assert_eq!(section_of(file, Lang::Fi), Some("employment"), "{file}");
    }
    assert_eq!(section_of("muistiinpanot.md", Lang::Fi), None);
}

fn project(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = root.path().join("narrative").join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    root
}

fn found(root: &Path, lang: Lang) -> Vec<String> {
    let (_, found) = read(root, lang, definition("steering-group")).unwrap();
    found.iter().map(|found| format!("{} {}", found.code, found.place)).collect()
}

#[test]
fn findings_name_file_and_line() {
    let root = project(&[
        ("fi/talous.md", "\u{feff}a\n\n<div>x</div>\n".as_bytes()),
        ("fi/muistio.md", b"x"),
        ("fi/riskit.txt", b"x"),
        ("fi/~$talous.md", b"x"),
        ("sv/economy.md", b"| a | b |\n|---|---|\n| 1 |\n"),
        ("sv/employment.md", b"x"),
        ("sv/anteckningar.md", b"x"),
    ]);
    assert_eq!(
        found(root.path(), Lang::Fi),
        [
            "narrative-unknown-section narrative/fi/muistio.md",
            "narrative-unknown-section narrative/fi/riskit.txt",
            "narrative-html narrative/fi/talous.md:3",
            "narrative-not-translated narrative/sv/employment.md"
        ]
    );
    let english =
        ["narrative-not-translated narrative/fi/talous.md", "narrative-not-translated narrative/sv/economy.md"];
    assert_eq!(found(root.path(), Lang::En)[..2], english);
    assert!(
        read(root.path(), Lang::En, definition("steering-group")).unwrap().0.written.is_empty(),
        "nothing in a wrong language is printed"
    );
}

#[test]
fn a_text_in_a_folder_of_no_report_is_told() {
    let root = project(&[
        ("fi/talous.md", b"x"),
        ("fi/thl/talous.md", b"x"),
        ("fi/thl/kuvat/talous.md", b"x"),
        ("talous.md", b"x"),
        ("FI/talous.md", b"x"),
        ("sv/THL/ekonomi.md", b"x"),
        ("sv/bilder/bild.png", b"x"),
    ]);
    let found = astray(root.path(), &["steering-group", "thl"]);
    let places: Vec<String> = found.iter().map(|found| found.place.to_string()).collect();
    assert_eq!(places, ["narrative/talous.md", "narrative/FI/talous.md", "narrative/sv/THL/ekonomi.md"]);
}

#[test]
fn a_text_that_cannot_be_read_ends_the_run() {
    let code = |bytes: &[u8]| {
        let failure =
            read(project(&[("fi/talous.md", bytes)]).path(), Lang::Fi, definition("steering-group")).unwrap_err();
        (failure.exit, failure.diagnostics[0].code)
    };
    assert_eq!(code(b"\xe4iti"), (Exit::Input, "narrative-not-utf8"));
    assert_eq!(code(&vec![b'a'; MOST_BYTES + 1]), (Exit::Input, "narrative-too-long"));
}

/// What was written for the run's own readers may name numbers that are not for everyone.
#[test]
fn a_report_for_other_readers_takes_texts_of_its_own_folder_only() {
    let root = project(&[("fi/talous.md", b"Meille."), ("fi/thl/talous.md", b"Kaikille."), ("fi/thl/t1.md", b"Alue.")]);
    let texts = |report| -> Vec<String> {
        let (texts, _) = read(root.path(), Lang::Fi, definition(report)).unwrap();
        texts.written.into_iter().map(|text| text.markdown).collect()
    };
    assert_eq!(texts("thl"), ["Alue.", "Kaikille."]);
    assert_eq!(texts("steering-group"), ["Meille."]);
}
