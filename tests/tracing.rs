//! Every number of the report leads to a released cell, to the project's own files, or to the words of the program.
//!
//! The report's whole text is taken (pages, alternative texts, headings, header and footer), each number in it is looked up, and
//! whatever leads nowhere fails with its page and its words. What may stand where:
//!
//! - in a row of a table on people (employment, group pilots, areas): numbers of **one** released row, or of rows with the same keys
//!   in other tables; in sentences, captions, drawings and alternative texts of these parts: numbers of their released tables, and
//!   what the report works out from shown cells (differences of shares, sums);
//! - everywhere: numbers of the program's words in the same words, of kooste.toml and narrative/ in the same words, days and years
//!   of the project, and the running numbers of pages, headings, tables and drawings, which are counted along;
//! - in the annexes besides: values of facts/, settings, versions and hashes of run.json, and counts of the data quality annex that
//!   passed disclosure control (held to the counts of log/ under the smallest count).
//!
//! Positions in drawings are no text: that they follow from what is released is held by `non_interference`, byte by byte.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use lopdf::Object;
use serde_json::Value;

use crate::numbers::{Token, tokens};
use crate::origins::{self, Printed};
use crate::pdf_parts::Pdf;
use crate::program::Folder;
use crate::sources::{ON_PEOPLE, Sources};
use crate::tagged::{Block, Kind, blocks};

const REPORT: &str = "out/2022Q2/steering-group-2022Q2-fi.pdf";

/// What a report's numbers were found to lead to.
#[derive(Default)]
struct Trace {
    by_source: BTreeMap<&'static str, usize>,
    lost: Vec<String>,
}

impl Trace {
    fn take(&mut self, block: &Block, text: &str, token: &Token, source: Option<&'static str>) {
        match source {
            Some(source) => *self.by_source.entry(source).or_default() += 1,
            None => self
                .lost
                .push(format!("page {} ({:?}, {}): {} in {text:?}", block.page, block.kind, block.part, token.text)),
        }
    }
}

/// Traces every number of the blocks.
fn trace(blocks: &[Block], sources: &Sources) -> Trace {
    let mut trace = Trace::default();
    let mut running = Running::default();
    for block in blocks {
        let part = sources.part(&block.part);
        let row = (block.kind == Kind::Row).then(|| sources.row(part, &block.texts));
        let entry = is_entry(block, blocks).then_some("contents");
        for text in &block.texts {
            for token in tokens(text) {
                let is_tick =
                    matches!(block.kind, Kind::Figure | Kind::Header | Kind::Artifact) && Sources::is_tick(text);
                let source = entry
                    .or_else(|| running.numbers(block, text, &token))
                    .or_else(|| sources.fixed(text, &token))
                    .or(is_tick.then_some("axis"))
                    .or_else(|| match &row {
                        Some(row) => row.find(&token),
                        None => sources.anywhere(part, &token),
                    });
                trace.take(block, text, &token, source);
            }
        }
    }
    trace
}

/// Returns whether a block is an entry of the table of contents that names a heading of the report, number and all, and its page.
fn is_entry(block: &Block, blocks: &[Block]) -> bool {
    let letters =
        |text: &str| text.chars().filter(|sign| !sign.is_whitespace() && *sign != '\u{2060}').collect::<String>();
    let entry: String = block.texts.iter().map(|text| letters(text)).collect();
    let mut headings = blocks.iter().filter(|block| block.kind == Kind::Heading);
    block.kind == Kind::Entry
        && headings.any(|heading| entry == format!("{}{}", letters(&heading.texts[0]), heading.page))
}

/// The numbers that count pages, headings, tables, drawings and lists.
#[derive(Default)]
struct Running {
    captions: BTreeMap<String, usize>,
    headings: Vec<usize>,
}

impl Running {
    /// Returns the source of a token that is such a number, at its turn.
    fn numbers(&mut self, block: &Block, text: &str, token: &Token) -> Option<&'static str> {
        let before = text[..token.start].trim();
        let begins = before.is_empty();
        // `A.1` is the first heading of annex A.
        let annex = before.strip_suffix('.').and_then(|letter| letter.chars().next()).map(|letter| letter as usize);
        match block.kind {
            Kind::Artifact if text == format!("{}", block.page) => Some("page"),
            Kind::Artifact
                if text.split(" / ").count() == 2 && text.split(" / ").next() == Some(&block.page.to_string()) =>
            {
                Some("page")
            }
            Kind::Caption => {
                let word = text[..token.start].trim().to_owned();
                if !["Taulukko", "Kuva"].contains(&word.as_str()) {
                    return None;
                }
                let turn = self.captions.get(&word).copied().unwrap_or(0) + 1;
                (token.text == turn.to_string()).then(|| {
                    self.captions.insert(word, turn);
                    "caption"
                })
            }
            Kind::Heading if begins || annex.is_some() => {
                let numbers = token.text.split('.').filter_map(|part| part.parse().ok());
                let path: Vec<usize> = annex.into_iter().chain(numbers).collect();
                let next = self.follows(&path);
                if next {
                    self.headings = path;
                }
                next.then_some("heading")
            }
            _ => None,
        }
    }

    /// Returns whether a heading's number is the next one on its level.
    fn follows(&self, path: &[usize]) -> bool {
        let (Some(last), Some(above)) = (path.last(), path.get(..path.len().saturating_sub(1))) else { return false };
        let before = self.headings.get(above.len()).copied().filter(|_| self.headings.starts_with(above)).unwrap_or(0);
        *last == before + 1
    }
}

/// The blocks of a project's report and what its numbers may come from.
fn report(folder: &Folder) -> (Vec<Block>, Sources) {
    let pdf = Pdf::read(&folder.files("out")[REPORT]);
    (blocks(&pdf), Sources::of(folder, &pdf))
}

/// Asserts that every number leads somewhere, and returns how many there are.
#[expect(clippy::print_stdout, reason = "figures for whoever looks")]
fn hold(folder: &Folder) -> usize {
    let (blocks, sources) = report(folder);
    let trace = trace(&blocks, &sources);
    let all = trace.by_source.values().sum::<usize>();
    println!("{all} numbers: {:#?}", trace.by_source);
    assert!(trace.lost.is_empty(), "{} lead nowhere:\n{}", trace.lost.len(), trace.lost.join("\n"));
    all
}

#[test]
fn every_number_of_a_small_report_leads_somewhere() {
    let traced = hold(&Folder::small_after_a_run());
    assert!(traced > 1000, "{traced}");
}

#[test]
fn every_number_of_the_sample_report_leads_somewhere() {
    let folder = Folder::sample();
    folder.call("run", &[]).exits(0);
    let traced = hold(&folder);
    assert!(traced > 1500, "{traced}");
    carries_no_other_figure(&folder);
}

/// What a PDF says of itself and carries along: names of bookmarks and files, metadata, run.json.
fn carries_no_other_figure(folder: &Folder) {
    let pdf = Pdf::read(&folder.files("out")[REPORT]);
    let (blocks, sources) = (blocks(&pdf), Sources::of(folder, &pdf));
    // A heading may break at a hyphen, a bookmark does not.
    let letters = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    let headings: Vec<String> = blocks
        .iter()
        .filter(|block| block.kind == Kind::Heading)
        .flat_map(|block| {
            let heading = letters(&block.texts[0]);
            // A link of the contents says where it leads.
            let link = format!("{heading}sivu{}", block.page);
            [heading, link]
        })
        .collect();
    let mut texts = Vec::new();
    for dictionary in pdf.document.objects.values().filter_map(|object| object.as_dict().ok()) {
        let is_element = dictionary.get(b"Type").and_then(Object::as_name).is_ok_and(|kind| kind == b"StructElem");
        for key in [
            b"Title".as_slice(),
            b"Subject",
            b"Keywords",
            b"Author",
            b"Creator",
            b"Producer",
            b"Desc",
            b"UF",
            b"Contents",
        ] {
            let text =
                dictionary.get(key).ok().filter(|_| !is_element).and_then(|text| lopdf::decode_text_string(text).ok());
            texts.extend(text.filter(|text| !headings.contains(&letters(text))));
        }
    }
    assert!(texts.len() > 30, "{texts:?}");
    let lost = |text: &String| tokens(text).iter().any(|token| sources.fixed(text, token).is_none());
    let lost: Vec<&String> = texts.iter().filter(|text| lost(text)).collect();
    assert!(lost.is_empty(), "{lost:#?}");

    let run: Value = serde_json::from_slice(&pdf.attachment("run.json")).unwrap();
    let keys: Vec<&String> = run.as_object().unwrap().keys().collect();
    let known = "built_in components files inputs key program project_file published_beside queries released report seal settings \
        tables templates version";
    assert_eq!(keys, known.split_whitespace().collect::<Vec<_>>());
    assert!(!has_number(&run), "run.json holds names, versions, settings and hashes");
}

fn has_number(value: &Value) -> bool {
    match value {
        Value::Number(_) => true,
        Value::Array(all) => all.iter().any(has_number),
        Value::Object(entries) => entries.values().any(has_number),
        _ => false,
    }
}

/// The tracer can fail: true values put where the report prints two dots are noticed, unless the same number is shown in a row
/// with the same label or is the pilots' target; and so is one that a template prints.
#[test]
fn a_hidden_value_on_paper_is_noticed() {
    let folder = Folder::small_after_a_run();
    folder.call("run", &["--profile", "secure", "--quiet"]).exits(0);
    let (blocks, sources) = report(&folder);
    let (mut planted, mut noticed) = (0, 0);
    for block in blocks.iter().filter(|block| block.kind == Kind::Row && ON_PEOPLE.contains(&sources.part(&block.part)))
    {
        let Some(dots) = block.texts.iter().position(|cell| cell.trim() == "..") else { continue };
        let part = sources.part(&block.part);
        let row = sources.released_row(part, &block.texts).unwrap();
        for value in hidden_numbers(&folder, row) {
            let mut block = block.clone();
            block.texts[dots].clone_from(&value);
            planted += 1;
            noticed += usize::from(!trace(&[block], &sources).lost.is_empty());
        }
    }
    assert!(planted > 100 && noticed * 100 >= planted * 80, "{noticed} of {planted}");

    let served = true_table(&folder, "employment-cumulative")[1][0].clone();
    let template = concat!(env!("CARGO_MANIFEST_DIR"), "/report-templates/steering-group/main.typ");
    let template = fs::read_to_string(template).unwrap();
    let annex = "{% include \"sections/annex-production.typ\" %}";
    let leaking = template.replace(annex, &format!("Asiakkaita on ollut {served}.\n\n{annex}"));
    assert_ne!(template, leaking);
    folder.write("report-templates/steering-group/main.typ", leaking.as_bytes());
    folder.call("run", &[]).exits(0);
    let (blocks, sources) = report(&folder);
    let lost = trace(&blocks, &sources).lost;
    assert!(lost.len() == 1 && lost[0].contains(&format!("on ollut {served}.")), "{lost:?}");
}

/// Returns the true rows of a table, its header first.
fn true_table(folder: &Folder, name: &str) -> Vec<Vec<String>> {
    let bytes = &folder.files("log/2022Q2/secure/tables")[&format!("log/2022Q2/secure/tables/{name}.csv")];
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.as_slice());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// Returns the true values behind the dots of a released row, as they would be printed.
fn hidden_numbers(folder: &Folder, row: &Printed) -> BTreeSet<String> {
    let released = &origins::tables(folder)[row.table];
    let truth = true_table(folder, row.table);
    let columns = truth[0].iter().zip(&released.rows[row.row]).zip(&truth[row.row + 1]);
    let hidden = columns.filter(|((_, shown), value)| *shown == ".." && !value.is_empty());
    hidden.flat_map(|((column, _), value)| origins::numbers(&released.units[column], value).pop()).collect()
}
