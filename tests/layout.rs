//! How the reports stand on their pages, and the order in which a screen reader comes to their parts.

use kooste::language::Lang;

use crate::pdf_parts::Pdf;
use crate::program::Folder;
use crate::tagged::{Block, Kind, blocks};

/// Returns the blocks of a report in the reader's order, without what stands outside of it.
fn read(folder: &Folder, report: &str, lang: Lang) -> Vec<Block> {
    let bytes = std::fs::read(folder.path(&format!("out/2022Q2/{report}-2022Q2-{lang}.pdf"))).unwrap();
    assert!(bytes.len() < 2_000_000, "{report} {lang}: {} bytes", bytes.len());
    let all = blocks(&Pdf::read(&bytes));
    all.into_iter().filter(|block| !matches!(block.kind, Kind::Artifact | Kind::Alternative)).collect()
}

/// A project with both reports in all languages.
fn reported() -> Folder {
    let folder = Folder::small();
    let mut asked = vec!["--report", "steering-group", "--report", "thl", "--quiet"];
    asked.extend(Lang::ALL.iter().flat_map(|lang| ["--lang", lang.code()]));
    folder.call("run", &asked).exits(0);
    folder
}

/// What is under a heading begins on its page, and a table's first row on that of its header and caption.
#[test]
fn no_heading_and_no_header_of_a_table_stands_alone_at_the_end_of_a_page() {
    let folder = reported();
    for report in ["steering-group", "thl"] {
        for lang in Lang::ALL {
            let blocks = read(&folder, report, lang);
            for pair in blocks.windows(2) {
                let leads = matches!(
                    (pair[0].kind, pair[1].kind),
                    (Kind::Heading, _) | (Kind::Caption, Kind::Header) | (Kind::Header, Kind::Row)
                );
                assert!(
                    !leads || pair[0].page == pair[1].page,
                    "{report} {lang}, page {}: {:?} and then {:?}",
                    pair[0].page,
                    pair[0].texts,
                    pair[1].texts
                );
            }
        }
    }
}

/// What a reader with a screen reader comes to: kinds in their order, those that follow each other with their number.
fn outline(blocks: &[Block]) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut last: Option<(Kind, usize)> = None;
    let close = |lines: &mut Vec<String>, run: Option<(Kind, usize)>| {
        if let Some((kind, number)) = run {
            let times = if number > 1 { format!(" × {number}") } else { String::new() };
            lines.push(format!("  {kind:?}{times}"));
        }
    };
    for block in blocks {
        if block.kind == Kind::Heading {
            close(&mut lines, last.take());
            lines.push(block.texts.concat());
        } else if let Some((_, number)) = last.as_mut().filter(|(kind, _)| *kind == block.kind) {
            *number += 1;
        } else {
            close(&mut lines, last.replace((block.kind, 1)));
        }
    }
    close(&mut lines, last);
    lines.join("\n")
}

#[test]
fn the_reports_are_read_in_this_order() {
    let folder = reported();
    for report in ["steering-group", "thl"] {
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("read_{report}"), outline(&read(&folder, report, Lang::Fi)));
        });
    }
}

/// The numbers are told before the pages are set: they are those that a reader who counts comes to.
#[test]
fn tables_and_figures_are_numbered_as_they_stand() {
    let folder = reported();
    for report in ["steering-group", "thl"] {
        for lang in Lang::ALL {
            let mut counts = std::collections::BTreeMap::<String, usize>::new();
            for caption in read(&folder, report, lang).iter().filter(|block| block.kind == Kind::Caption) {
                let text = caption.texts.concat();
                let (label, rest) = text.split_once(' ').unwrap_or((&text, ""));
                let count = counts.entry(label.to_owned()).or_default();
                *count += 1;
                assert!(rest.starts_with(&format!("{count}: ")), "{report} {lang}: {count} is printed as {text}");
            }
            assert_eq!(counts.len(), 2, "{report} {lang}: {counts:?}");
            assert!(counts.values().all(|count| *count > 3), "{report} {lang}: {counts:?}");
        }
    }
}
