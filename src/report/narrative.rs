//! Texts that people write: Markdown files of narrative/<language>/, one a section, as blocks of rich text.
//!
//! Headings, paragraphs, lists and emphasis come through; a link prints its text and its address; raw HTML prints as it is
//! written, an image as its description. Nothing of a text is ever Typst source. Numbers in these texts have not passed
//! disclosure control; the annex says so.

use std::fs;
use std::path::Path;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::definition::Definition;
use super::model::Narrative;
use super::rich::{Rich, Wording};
use super::shapes::Block;
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::language::Lang;

/// Sections that can carry a text, by id; a file is named by the id or by its name in the text's language.
pub const SECTIONS: [&str; 8] =
    ["situation", "employment", "fidelity", "group-pilots", "functioning", "equity", "network", "economy"];

/// Reads the texts of a report in a language; a file that no section takes is a warning. They stand in `narrative/<language>/`,
/// and what is for one report only in a folder with its name below; a report for other readers than the run's takes only these,
/// since nobody has checked which numbers the others name.
///
/// # Errors
/// A file that cannot be read or is not UTF-8 (exit code 4).
pub fn read(root: &Path, lang: Lang, report: &Definition) -> Result<(Vec<Narrative>, Vec<Diagnostic>)> {
    let own = format!("{}/{}", lang.code(), report.id);
    let (mut texts, mut diagnostics) = read_folder(root, &own, lang)?;
    if !report.has_own_readers() {
        let (common, found) = read_folder(root, lang.code(), lang)?;
        texts.extend(common);
        diagnostics.extend(found);
    }
    Ok((texts, diagnostics))
}

fn read_folder(root: &Path, folder: &str, lang: Lang) -> Result<(Vec<Narrative>, Vec<Diagnostic>)> {
    let (mut texts, mut diagnostics) = (Vec::new(), Vec::new());
    let shown = |name: &str| format!("narrative/{folder}/{name}");
    let folder = root.join("narrative").join(folder);
    if !folder.is_dir() {
        return Ok((texts, diagnostics));
    }
    let entries = fs::read_dir(&folder).map_err(|error| Failure::io(Exit::Input, shown(""), &error))?;
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".md") && !name.starts_with('.'))
        .collect();
    names.sort();
    for name in names {
        let path = shown(&name);
        let Some(section) = section_of(&name, lang) else {
            diagnostics.push(Diagnostic::warning("narrative-unknown-section").at(Place::file(path)));
            continue;
        };
        let bytes = fs::read(folder.join(&name)).map_err(|error| Failure::io(Exit::Input, &path, &error))?;
        let markdown = String::from_utf8(bytes)
            .map_err(|_| Failure::one(Exit::Input, Diagnostic::error("narrative-not-utf8").at(Place::file(path))))?;
        texts.push(Narrative {
            section: section.to_owned(),
            markdown: markdown.trim_start_matches('\u{feff}').to_owned(),
        });
    }
    Ok((texts, diagnostics))
}

/// Returns the section that a file is for: `employment.md`, `tyollistyminen.md`, with or without a number before it.
fn section_of(file: &str, lang: Lang) -> Option<&'static str> {
    let wording = Wording::of(lang);
    let stem = file.strip_suffix(".md")?.to_lowercase();
    let stem = stem.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '_' | ' ' | '.'));
    SECTIONS.into_iter().find(|section| stem == *section || stem == wording.word(&format!("part-{section}.file")))
}

/// Returns the blocks of all texts for a section, in the order of their files.
pub fn blocks_for(section: &str, texts: &[Narrative]) -> Vec<Block> {
    texts.iter().filter(|text| text.section == section).flat_map(|text| blocks(&text.markdown)).collect()
}

/// Returns a Markdown text as blocks. The highest heading becomes level 1, and no level is skipped.
pub fn blocks(markdown: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    for event in Parser::new_ext(markdown, Options::empty()) {
        reader.take(event);
    }
    reader.close_block();
    level_headings(&mut reader.blocks);
    reader.blocks
}

/// Collects blocks from a stream of Markdown events.
#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    open: Rich,
    heading: Option<u8>,
    strong: usize,
    emph: usize,
    /// Nested lists are set as one list.
    lists: Vec<(bool, Vec<Rich>)>,
    /// Address of the link that is open, and the length of the text before it.
    link: Option<(String, usize)>,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => self.text(&text),
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => self.text(&text),
            Event::SoftBreak | Event::HardBreak => self.text(" "),
            Event::Rule => self.close_block(),
            Event::TaskListMarker(_) => {}
        }
    }

    fn text(&mut self, text: &str) {
        self.open.push(&text.replace('\n', " "), self.strong > 0, self.emph > 0);
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.close_block();
                self.heading = Some(level_number(level));
            }
            Tag::List(first) => {
                self.close_item();
                if self.lists.is_empty() {
                    self.close_block();
                }
                self.lists.push((first.is_some(), Vec::new()));
            }
            Tag::Strong => self.strong += 1,
            Tag::Emphasis => self.emph += 1,
            Tag::Link { dest_url, .. } => self.link = Some((dest_url.into_string(), self.open.text().len())),
            Tag::Paragraph | Tag::BlockQuote(_) | Tag::CodeBlock(_) | Tag::HtmlBlock if self.lists.is_empty() => {
                self.close_block();
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                let text = std::mem::take(&mut self.open);
                if let (Some(level), false) = (self.heading.take(), text.is_empty()) {
                    self.blocks.push(Block::Heading { level, text });
                }
            }
            TagEnd::Item => self.close_item(),
            TagEnd::List(_) => self.close_list(),
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Emphasis => self.emph = self.emph.saturating_sub(1),
            TagEnd::Link => self.close_link(),
            TagEnd::Paragraph if !self.lists.is_empty() => self.text(" "),
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::BlockQuote(_)
                if self.lists.is_empty() =>
            {
                self.close_block();
            }
            _ => {}
        }
    }

    /// A paper reader cannot follow a link: its address is printed where the text does not already show it.
    fn close_link(&mut self) {
        if let Some((address, before)) = self.link.take() {
            let shown = self.open.text().get(before..).unwrap_or("").to_owned();
            let plain = address.strip_prefix("mailto:").unwrap_or(&address);
            if !plain.is_empty() && shown != plain {
                self.text(&format!(" ({plain})"));
            }
        }
    }

    fn close_item(&mut self) {
        let text = trimmed(std::mem::take(&mut self.open));
        if text.is_empty() {
            return;
        }
        match self.lists.last_mut() {
            Some((_, items)) => items.push(text),
            None => self.open = text,
        }
    }

    fn close_list(&mut self) {
        self.close_item();
        let Some((ordered, items)) = self.lists.pop() else { return };
        match self.lists.last_mut() {
            Some((_, outer)) => outer.extend(items),
            None if items.is_empty() => {}
            None => self.blocks.push(Block::List { ordered, items }),
        }
    }

    fn close_block(&mut self) {
        let text = trimmed(std::mem::take(&mut self.open));
        if !text.is_empty() {
            self.blocks.push(Block::Paragraph { text });
        }
    }
}

fn trimmed(text: Rich) -> Rich {
    let runs = text.runs();
    let mut trimmed = Rich::default();
    for (index, run) in runs.iter().enumerate() {
        let mut piece = run.text.as_str();
        if index == 0 {
            piece = piece.trim_start();
        }
        if index + 1 == runs.len() {
            piece = piece.trim_end();
        }
        trimmed.push(piece, run.strong, run.emph);
    }
    trimmed
}

fn level_number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

/// PDF/UA wants headings that descend one level at a time.
fn level_headings(blocks: &mut [Block]) {
    let mut path: Vec<u8> = Vec::new();
    for block in blocks {
        if let Block::Heading { level, .. } = block {
            path.retain(|open| *open < *level);
            path.push(*level);
            *level = u8::try_from(path.len()).unwrap_or(3).min(3);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(markdown: &str) -> Vec<String> {
        blocks(markdown)
            .into_iter()
            .map(|block| match block {
                Block::Heading { level, text } => format!("{level}# {}", text.text()),
                Block::Paragraph { text } => text.text(),
                Block::List { ordered, items } => {
                    let items: Vec<String> = items.iter().map(Rich::text).collect();
                    format!("{}{}", if ordered { "1. " } else { "- " }, items.join(" | "))
                }
            })
            .collect()
    }

    #[test]
    fn headings_paragraphs_and_lists_come_through() {
        assert_eq!(
            shown("## Otsikko\n\nEnsimmäinen\nkappale.\n\n- yksi\n- kaksi\n\n1. a\n2. b\n"),
            ["1# Otsikko", "Ensimmäinen kappale.", "- yksi | kaksi", "1. a | b"]
        );
    }

    #[test]
    fn no_heading_level_is_skipped() {
        assert_eq!(shown("## A\n\n#### B\n\n## C\n\n# D\n\n### E"), ["1# A", "2# B", "1# C", "1# D", "2# E"]);
    }

    #[test]
    fn emphasis_becomes_runs() {
        let Block::Paragraph { text } = &blocks("a **b** *c*")[0] else { panic!("a paragraph") };
        let runs: Vec<_> = text.runs().iter().map(|run| (run.text.as_str(), run.strong, run.emph)).collect();
        assert_eq!(runs, [("a ", false, false), ("b", true, false), (" ", false, false), ("c", false, true)]);
    }

    #[test]
    fn what_looks_like_typst_or_html_stays_text() {
        assert_eq!(shown("#panic(\"x\") and #let"), ["#panic(\"x\") and #let"]);
        assert_eq!(shown("/ termi: x"), ["/ termi: x"]);
        assert_eq!(shown("a <b onclick=1>x</b>"), ["a <b onclick=1>x</b>"]);
        assert_eq!(shown("<script>\nalert(1)\n</script>"), ["<script> alert(1) </script>"]);
    }

    #[test]
    fn links_print_their_address_and_images_their_description() {
        assert_eq!(shown("[THL](https://thl.fi) <https://thl.fi>"), ["THL (https://thl.fi) https://thl.fi"]);
        assert_eq!(shown("![kuva työstä](x.png)"), ["kuva työstä"]);
    }

    #[test]
    fn nested_lists_are_set_as_one() {
        assert_eq!(shown("- a\n  - b\n  - c\n- d"), ["- a | b | c | d"]);
    }

    #[test]
    fn files_are_named_by_section_in_either_language() {
        for file in ["employment.md", "tyollistyminen.md", "02-tyollistyminen.md", "Employment.md"] {
            assert_eq!(section_of(file, Lang::Fi), Some("employment"), "{file}");
        }
        assert_eq!(section_of("muistiinpanot.md", Lang::Fi), None);
    }
}
