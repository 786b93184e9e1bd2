//! The book in docs/: its commands do what it shows, its links lead somewhere, its contents name every page.
//!
//! A fenced block marked `console` is run line by line: what begins with `$ kooste` is a command, the lines below it stand in
//! what the command tells, in that order; `…` stands for any part of a line, and a line of nothing else for any lines. The mark
//! may say more:
//!
//! | mark | |
//! |---|---|
//! | `console` | in a copy of the sample project, the same one for all blocks of a page, in order |
//! | `console beside` | in the folder that holds it under the name satakunta |
//! | `console empty` | in a folder that is empty at the page's first such block |
//! | `console exit=3` | its last command ends with this exit code; every other one with 0 |
//!
//! A block of any other language marked `file=NAME` is written to that file of the sample project before what follows is run.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

use kooste::diagnostics::explain;
use kooste::language::{Catalogue, Lang};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use tempfile::TempDir;

use crate::program::{Folder, Outcome, outcome, program, tree};

/// A command of a page may take so long, since those of all pages run at once.
const PATIENCE: Duration = Duration::from_secs(600);

/// So many lines of what a command told are shown when it is not what the page says.
const MOST_LINES: usize = 60;

/// A page of the book, by its path in the repository.
struct Page {
    path: String,
    text: String,
}

/// Returns README.md and every page of docs/.
fn pages() -> Vec<Page> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let docs = tree(&root.join("docs")).into_keys().map(|name| format!("docs/{name}"));
    let paths = ["README.md".to_owned()].into_iter().chain(docs).filter(|path| path.ends_with(".md"));
    let read = |path: &String| fs::read_to_string(root.join(path)).unwrap().replace("\r\n", "\n");
    paths.map(|path| Page { text: read(&path), path }).collect()
}

fn parser(text: &str) -> Parser<'_> {
    Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH)
}

/// A fenced block: its mark, and its text.
struct Block {
    mark: String,
    text: String,
}

fn blocks(page: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut inside = false;
    for event in parser(page) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(mark))) => {
                blocks.push(Block { mark: mark.into_string(), text: String::new() });
                inside = true;
            }
            Event::End(TagEnd::CodeBlock) => inside = false,
            Event::Text(text) if inside => blocks.last_mut().unwrap().text.push_str(&text),
            _ => {}
        }
    }
    blocks
}

/// A command with the lines that the page shows of what it tells.
struct Call {
    command: String,
    shown: Vec<String>,
}

fn calls(block: &str) -> Vec<Call> {
    let mut calls: Vec<Call> = Vec::new();
    for line in block.lines() {
        if let Some(command) = line.strip_prefix("$ ") {
            calls.push(Call { command: command.to_owned(), shown: Vec::new() });
        } else if let Some(call) = calls.last_mut() {
            call.shown.push(line.to_owned());
        }
    }
    calls
}

/// Splits a command into words; double quotes hold spaces.
fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (number, part) in command.split('"').enumerate() {
        if number % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

/// Where the commands of one page run.
struct Desk {
    work: TempDir,
    empty: TempDir,
}

impl Desk {
    fn new() -> Desk {
        let desk = Desk { work: tempfile::tempdir().unwrap(), empty: tempfile::tempdir().unwrap() };
        for (name, bytes) in Folder::sample().files("") {
            desk.write(&name, &bytes);
        }
        desk
    }

    fn project(&self) -> PathBuf {
        self.work.path().join("satakunta")
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.project().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn call(&self, command: &str, marks: &[&str]) -> Outcome {
        let folder = match () {
            () if marks.contains(&"empty") => self.empty.path().to_owned(),
            () if marks.contains(&"beside") => self.work.path().to_owned(),
            () => self.project(),
        };
        outcome(program().timeout(PATIENCE).current_dir(folder).args(&words(command)[1..]))
    }
}

/// Runs the blocks of a page and returns what is not as shown.
fn run(page: &Page) -> Vec<String> {
    let blocks = blocks(&page.text);
    if !blocks.iter().any(|block| block.mark.starts_with("console")) {
        return Vec::new();
    }
    let (desk, mut wrong) = (Desk::new(), Vec::new());
    for block in &blocks {
        let marks: Vec<&str> = block.mark.split_whitespace().collect();
        if let Some(name) = marks.iter().find_map(|mark| mark.strip_prefix("file=")) {
            desk.write(name, block.text.as_bytes());
        }
        if marks.first() != Some(&"console") {
            continue;
        }
        let code = marks.iter().find_map(|mark| mark.strip_prefix("exit=")).map_or(0, |code| code.parse().unwrap());
        let calls = calls(&block.text);
        let last = calls.iter().rposition(|call| call.command.starts_with("kooste"));
        for (number, call) in calls.iter().enumerate().filter(|(_, call)| call.command.starts_with("kooste")) {
            let told = desk.call(&call.command, &marks);
            let expected = if last == Some(number) { code } else { 0 };
            let missing = missing(&call.shown, &told);
            if told.code != expected || missing.is_some() {
                let told_lines: Vec<&str> = told.data.lines().chain(told.told.lines()).take(MOST_LINES).collect();
                wrong.push(format!(
                    "{}: {}\n  exit code {} (expected {expected}), not told: {missing:?}\n{}",
                    page.path,
                    call.command,
                    told.code,
                    told_lines.join("\n")
                ));
            }
        }
    }
    wrong
}

/// Returns the first shown line that was not told, in standard output and standard error each in order.
fn missing<'s>(shown: &'s [String], told: &Outcome) -> Option<&'s str> {
    let streams: [Vec<&str>; 2] = [told.data.lines().collect(), told.told.lines().collect()];
    let mut next = [0, 0];
    'lines: for line in shown.iter().map(|line| line.trim_end()).filter(|line| !matches!(line.trim(), "" | "…")) {
        for (stream, next) in streams.iter().zip(&mut next) {
            if let Some(found) = stream[*next..].iter().position(|told| is_like(line, told.trim_end())) {
                *next += found + 1;
                continue 'lines;
            }
        }
        return Some(line);
    }
    None
}

/// Returns whether a line is as the pattern, in which `…` stands for any part.
fn is_like(pattern: &str, line: &str) -> bool {
    let mut parts = pattern.split('…');
    let Some(mut rest) = parts.next().and_then(|first| line.strip_prefix(first)) else { return false };
    let parts: Vec<&str> = parts.collect();
    let Some((last, middle)) = parts.split_last() else { return rest.is_empty() };
    for part in middle {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    rest.ends_with(last)
}

#[test]
fn the_commands_of_the_book_do_what_it_shows() {
    let pages = pages();
    let shown = pages.iter().flat_map(|page| blocks(&page.text)).filter(|block| block.mark.starts_with("console"));
    assert!(shown.map(|block| calls(&block.text).len()).sum::<usize>() > 20, "the commands are found");
    let wrong: Vec<String> = std::thread::scope(|scope| {
        let running: Vec<_> = pages.iter().map(|page| scope.spawn(move || run(page))).collect();
        running.into_iter().flat_map(|page| page.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// A mark that nobody reads, or a block that shows no command, would look checked and not be.
#[test]
fn every_block_of_commands_is_one_that_is_run() {
    for page in pages() {
        for block in blocks(&page.text) {
            let marks: Vec<&str> = block.mark.split_whitespace().collect();
            if marks.first() != Some(&"console") {
                assert!(!block.text.contains("$ kooste"), "{}: {} is not run", page.path, block.text);
                continue;
            }
            for mark in &marks[1..] {
                assert!(matches!(*mark, "beside" | "empty") || mark.starts_with("exit="), "{}: {mark}", page.path);
            }
            let calls = calls(&block.text);
            assert!(calls.iter().any(|call| call.command.starts_with("kooste")), "{}: {}", page.path, block.text);
            for call in calls.iter().filter(|call| call.command.starts_with("kooste")) {
                // Only what stands within double quotes is one word whatever it holds: no shell is asked.
                let outside: String = call.command.split('"').step_by(2).collect();
                assert!(!outside.contains(['|', '>', '<', '\'', '\\', '$']), "{}: {}", page.path, call.command);
            }
        }
    }
}

#[test]
fn what_is_shown_is_found_in_order_and_as_a_whole_line() {
    assert!(is_like("a…c", "abc") && is_like("…", "") && is_like("abc", "abc") && is_like("a…b…c", "a1b2c"));
    assert!(!is_like("ab", "abc") && !is_like("…b", "abc") && !is_like("a…b…c", "acb"));
    let told = Outcome { code: 0, data: "one\ntwo\n".into(), told: "three\n".into() };
    let shown = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
    assert_eq!(missing(&shown(&["one", "", "…", "three", "two"]), &told), None);
    assert_eq!(missing(&shown(&["two", "one"]), &told), Some("one"));
    assert_eq!(missing(&shown(&["thre"]), &told), Some("thre"));
}

/// Returns what a page links to, and the anchors of its headings as GitHub makes them.
fn links_and_anchors(text: &str) -> (Vec<String>, BTreeSet<String>) {
    let (mut links, mut anchors) = (Vec::new(), BTreeSet::new());
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    let mut heading: Option<String> = None;
    for event in parser(text) {
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                links.push(dest_url.into_string())
            }
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::Text(text) | Event::Code(text) => {
                heading.iter_mut().for_each(|heading| heading.push_str(&text));
            }
            Event::End(TagEnd::Heading(_)) => {
                let anchor = anchor(&heading.take().unwrap());
                let times = seen.entry(anchor.clone()).or_default();
                anchors.insert(if *times == 0 { anchor } else { format!("{anchor}-{times}") });
                *times += 1;
            }
            _ => {}
        }
    }
    (links, anchors)
}

fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.flat_map(char::to_lowercase).map(|c| if c == ' ' { '-' } else { c }).collect()
}

/// Returns the path in the repository of what a page links to.
fn target(page: &str, link: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in Path::new(link).components() {
        match part {
            Component::ParentDir => drop(parts.pop()),
            Component::Normal(name) => parts.push(name.to_str().unwrap()),
            _ => {}
        }
    }
    parts.join("/")
}

/// Returns what a page links to within the repository: file and heading.
fn inside(page: &Page) -> Vec<(String, Option<String>)> {
    let (links, _) = links_and_anchors(&page.text);
    let near = links.into_iter().filter(|link| !link.contains("://") && !link.starts_with("mailto:"));
    near.map(|link| match link.split_once('#') {
        Some(("", anchor)) => (page.path.clone(), Some(anchor.to_owned())),
        Some((file, anchor)) => (target(&page.path, file), Some(anchor.to_owned())),
        None => (target(&page.path, &link), None),
    })
    .collect()
}

#[test]
fn every_link_leads_to_a_file_and_a_heading_that_exist() {
    let pages = pages();
    let anchors: BTreeMap<&str, BTreeSet<String>> =
        pages.iter().map(|page| (page.path.as_str(), links_and_anchors(&page.text).1)).collect();
    let (mut wrong, mut links) = (Vec::new(), 0);
    for page in &pages {
        for (file, anchor) in inside(page) {
            links += 1;
            let exists = Path::new(env!("CARGO_MANIFEST_DIR")).join(&file).exists();
            let heading =
                anchor.is_none_or(|anchor| anchors.get(file.as_str()).is_some_and(|all| all.contains(&anchor)));
            if !(exists && heading) {
                wrong.push(format!("{}: {file}{}", page.path, if exists { ": no such heading" } else { "" }));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(links > 60, "{links}");
}

#[test]
fn the_contents_name_every_page() {
    let pages = pages();
    let contents = pages.iter().find(|page| page.path == "docs/README.md").unwrap();
    let linked: BTreeSet<String> = inside(contents).into_iter().map(|(file, _)| file).collect();
    let there: BTreeSet<String> = pages
        .iter()
        .map(|page| page.path.clone())
        .filter(|path| path.starts_with("docs/") && path != &contents.path)
        .collect();
    let missing: Vec<&String> = there.difference(&linked).collect();
    assert_eq!(missing, Vec::<&String>::new(), "docs/README.md links them all");
}

/// The guide tells the commonest findings by the titles that people meet in the program.
#[test]
fn the_finnish_guide_names_codes_by_their_titles() {
    let pages = pages();
    let guide = pages.iter().find(|page| page.path == "docs/opas.md").unwrap();
    let mut told = 0;
    for line in guide.text.lines().filter(|line| line.starts_with("| [") && line.contains("](reference/codes.md#")) {
        let cells: Vec<&str> = line.split(" | ").collect();
        let code = cells[0].trim_start_matches("| [").split(']').next().unwrap();
        let explained = explain(code, Catalogue::of(Lang::Fi)).unwrap_or_else(|| panic!("{code}"));
        assert_eq!((cells.len(), cells[1]), (3, explained.title.as_str()), "{code}");
        told += 1;
    }
    assert_eq!(told, 10);
}
