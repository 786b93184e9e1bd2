//! Where each piece of a composed report comes from: which template, which line, which column.
//!
//! Typst reads one file that a template has made of itself and of what it includes; what it finds wrong there must be told in
//! the files that people have. So the templates are rendered a second time with marks that name the piece of template in
//! front of each text and each tag. White space around a tag differs then, nothing else: the same letters stand in the same
//! order, and the place of the n-th letter is that of the n-th letter behind the marks.

use std::collections::BTreeMap;
use std::ops::Range;

/// Begins and ends a mark. No template has these characters, which stand for nothing; where one has, nothing is traced.
const BEGIN: char = '\u{10fffe}';
const END: char = '\u{10ffff}';

/// A piece of a template: a text between tags, or a tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Bytes in the template; those of a text begin and end with something visible.
    pub range: Range<usize>,
    pub is_tag: bool,
}

/// A place in a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot<'o> {
    /// Path below report-templates/.
    pub path: &'o str,
    /// Text of the template.
    pub source: &'o str,
    /// Bytes in it.
    pub range: Range<usize>,
}

/// The templates of a report and their pieces.
#[derive(Clone, Debug, Default)]
pub struct Pieces {
    templates: Vec<(String, String, Vec<Piece>)>,
}

impl Pieces {
    /// Takes templates apart (path below report-templates/ → text).
    pub fn of<'s>(templates: impl Iterator<Item = (&'s String, &'s String)>) -> Pieces {
        let templates = templates.map(|(path, text)| (path.clone(), text.clone(), pieces(text))).collect();
        Pieces { templates }
    }

    /// Returns the templates with a mark before each piece; `None` when one of them has the marks' own characters.
    pub fn marked(&self) -> Option<BTreeMap<String, String>> {
        let marked = |number: usize, text: &str, pieces: &[Piece]| {
            let mut marked = String::with_capacity(text.len() * 2);
            let mut done = 0;
            for (index, piece) in pieces.iter().enumerate() {
                marked.push_str(&text[done..piece.range.start]);
                marked.push_str(&format!("{BEGIN}{number}:{index}{END}"));
                done = piece.range.start;
            }
            marked + &text[done..]
        };
        let clean = self.templates.iter().all(|(_, text, _)| !text.contains([BEGIN, END]));
        clean.then(|| {
            let templates = self.templates.iter().enumerate();
            templates.map(|(number, (path, text, pieces))| (path.clone(), marked(number, text, pieces))).collect()
        })
    }

    /// Returns the tags of a template that stand on a line (from 1), in their order.
    pub fn tags_on(&self, path: &str, line: usize) -> Vec<Spot<'_>> {
        let Some((path, source, pieces)) = self.templates.iter().find(|(known, ..)| known == path) else {
            return Vec::new();
        };
        let line_of = |byte: usize| source[..byte].matches('\n').count() + 1;
        let on_line =
            |piece: &&Piece| piece.is_tag && line_of(piece.range.start) <= line && line <= line_of(piece.range.end);
        pieces.iter().filter(on_line).map(|piece| Spot { path, source, range: piece.range.clone() }).collect()
    }

    /// Returns the piece that the last mark of a rendering names: that which was being rendered.
    pub fn last(&self, rendered: &str) -> Option<Spot<'_>> {
        let (_, rest) = rendered.rsplit_once(BEGIN)?;
        let (path, source, piece) = self.named(rest.split_once(END)?.0)?;
        Some(Spot { path, source, range: piece.range.clone() })
    }

    /// Returns template and piece that a mark names.
    fn named(&self, mark: &str) -> Option<(&str, &str, &Piece)> {
        let (number, index) = mark.split_once(':')?;
        let (path, source, pieces) = self.templates.get(number.parse::<usize>().ok()?)?;
        Some((path, source, pieces.get(index.parse::<usize>().ok()?)?))
    }
}

/// Where each letter of a composed report comes from.
#[derive(Clone, Debug, Default)]
pub struct Origins {
    pieces: Pieces,
    /// The marks in their order: how many letters stand before each, and what it names.
    marks: Vec<(usize, String)>,
}

impl Origins {
    /// Reads the marks of a rendering; nothing is traced when its letters are not those of the report.
    pub fn read(pieces: Pieces, marked: &str, composed: &str) -> Origins {
        let (mut letters, mut marks) = (String::with_capacity(composed.len()), Vec::new());
        let mut count = 0;
        for (index, part) in marked.split(BEGIN).enumerate() {
            let text = match part.split_once(END) {
                Some((mark, text)) if index > 0 => {
                    marks.push((count, mark.to_owned()));
                    text
                }
                _ => part,
            };
            for letter in text.chars().filter(|letter| !letter.is_whitespace()) {
                letters.push(letter);
                count += 1;
            }
        }
        let the_same = letters.chars().eq(composed.chars().filter(|letter| !letter.is_whitespace()));
        if the_same { Origins { pieces, marks } } else { Origins::default() }
    }

    /// Returns where a piece of the composed report comes from: from its first letter to its last, if both come from one text
    /// of a template; else the tag, or the first letter alone.
    pub fn spot(&self, composed: &str, range: Range<usize>) -> Option<Spot<'_>> {
        let letters_before = |byte: usize| {
            composed.get(..byte).map(|text| text.chars().filter(|letter| !letter.is_whitespace()).count())
        };
        let (first, after) = (letters_before(range.start)?, letters_before(range.end)?);
        let start = self.letter(first)?;
        match self.letter(after.saturating_sub(1).max(first)) {
            Some(end) if end.path == start.path && end.range.end >= start.range.end => {
                Some(Spot { range: start.range.start..end.range.end, ..start })
            }
            _ => Some(start),
        }
    }

    /// Returns where the n-th letter comes from, from 0.
    fn letter(&self, number: usize) -> Option<Spot<'_>> {
        let (before, mark) = &self.marks[..self.marks.partition_point(|(before, _)| *before <= number)].last()?;
        let (path, source, piece) = self.pieces.named(mark)?;
        if piece.is_tag {
            return Some(Spot { path, source, range: piece.range.clone() });
        }
        let visible = source[piece.range.clone()].char_indices().filter(|(_, letter)| !letter.is_whitespace());
        let (offset, letter) = visible.take(number - before + 1).last()?;
        let start = piece.range.start + offset;
        Some(Spot { path, source, range: start..start + letter.len_utf8() })
    }
}

/// Takes a template apart; comments and texts of white space only are no pieces.
fn pieces(source: &str) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((open, sign)) = next_tag(source, at) {
        push_text(&mut found, source, at..open);
        at = end_of_tag(source, open, sign);
        if sign != '#' {
            found.push(Piece { range: open..at, is_tag: true });
        }
        if sign == '%' && source[open + 2..at].trim_start_matches(['-', '+']).trim_start().starts_with("raw") {
            let end = source[at..].find("endraw").and_then(|end| source[at..at + end].rfind("{%"));
            let end = end.map_or(source.len(), |end| at + end);
            push_text(&mut found, source, at..end);
            at = end;
        }
    }
    push_text(&mut found, source, at..source.len());
    found
}

fn push_text(found: &mut Vec<Piece>, source: &str, range: Range<usize>) {
    let text = &source[range.clone()];
    let start = range.start + (text.len() - text.trim_start().len());
    let end = range.start + text.trim_end().len();
    if start < end {
        found.push(Piece { range: start..end, is_tag: false });
    }
}

/// Returns where the next tag begins, and its kind: `{`, `%` or `#`.
fn next_tag(source: &str, from: usize) -> Option<(usize, char)> {
    let mut at = from;
    loop {
        at += source[at..].find('{')?;
        match source[at + 1..].chars().next()? {
            sign @ ('{' | '%' | '#') => return Some((at, sign)),
            _ => at += 1,
        }
    }
}

/// Returns where a tag ends; strings in it may hold what looks like its end.
fn end_of_tag(source: &str, open: usize, sign: char) -> usize {
    let close = match sign {
        '{' => "}}",
        '%' => "%}",
        _ => "#}",
    };
    let mut quote = None;
    let mut escaped = false;
    for (offset, letter) in source[open + 2..].char_indices() {
        let at = open + 2 + offset;
        match quote {
            Some(_) if escaped => escaped = false,
            Some(_) if letter == '\\' => escaped = true,
            Some(mark) if letter == mark => quote = None,
            Some(_) => {}
            None if sign != '#' && matches!(letter, '"' | '\'') => quote = Some(letter),
            None if source[at..].starts_with(close) => return at + close.len(),
            None => {}
        }
    }
    source.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(source: &str) -> Vec<&str> {
        pieces(source).into_iter().map(|piece| &source[piece.range]).collect()
    }

    #[test]
    fn a_template_falls_into_texts_and_tags() {
        assert_eq!(
            shown("a b\n{{- x }} {# {{ no }} #}\n{% if y %} c {% endif %}"),
            ["a b", "{{- x }}", "{% if y %}", "c", "{% endif %}"]
        );
        assert_eq!(shown("{{ \"}}\" ~ '\\'}}' }}#f({a})"), ["{{ \"}}\" ~ '\\'}}' }}", "#f({a})"]);
        assert_eq!(shown("{% raw %} {{ x }} {% endraw %}b"), ["{% raw %}", "{{ x }}", "{% endraw %}", "b"]);
        assert_eq!(shown("a {{ never closed"), ["a", "{{ never closed"]);
    }

    #[test]
    fn a_letter_is_traced_through_marks_and_white_space() {
        let templates = BTreeMap::from([("a/main.typ".to_owned(), "one  two\n{{ x }}\nthree".to_owned())]);
        let pieces = Pieces::of(templates.iter());
        let composed = "one  two\nXY\nthree";
        let marked = pieces.marked().unwrap()["a/main.typ"].replace("{{ x }}", "XY");
        let origins = Origins::read(pieces, &marked, composed);
        let spot = |range: Range<usize>| origins.spot(composed, range).map(|spot| &spot.source[spot.range]);
        assert_eq!(spot(5..8), Some("two"));
        assert_eq!(spot(10..11), Some("{{ x }}"));
        assert_eq!(spot(14..17), Some("ree"));
        let other = Origins::read(Pieces::of(templates.iter()), &marked, "something else");
        assert_eq!(other.spot("something else", 0..4), None);
    }
}
