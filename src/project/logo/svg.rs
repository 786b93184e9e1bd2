//! What an SVG may hold to print the same everywhere: shapes and nothing that runs, loads or needs a font.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Deepest nesting of elements.
const DEEPEST: usize = 64;

/// Why an SVG is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// No SVG at all.
    NotSvg,
    /// `script`, `external`, `text`, `picture` or `entity`: the messages have words for them.
    Holds(&'static str),
}

/// Checks the text of an SVG.
pub(super) fn check(bytes: &[u8]) -> Result<(), Wrong> {
    let text = std::str::from_utf8(bytes).map_err(|_| Wrong::NotSvg)?;
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let (mut depth, mut is_svg) = (0_usize, false);
    loop {
        match reader.read_event().map_err(|_| Wrong::NotSvg)? {
            Event::Start(element) => {
                is_svg = is_svg || element.local_name().as_ref() == "svg";
                depth += 1;
                named(&element, is_svg)?;
                if depth > DEEPEST {
                    return Err(Wrong::NotSvg);
                }
                if element.local_name().as_ref() == "style" {
                    style(&reader.read_text(element.name()).map_err(|_| Wrong::NotSvg)?)?;
                    depth -= 1;
                }
            }
            Event::Empty(element) => {
                is_svg = is_svg || element.local_name().as_ref() == "svg";
                named(&element, is_svg)?;
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            // Entities can grow without end, or read files.
            Event::DocType(kind) if kind.contains('[') => return Err(Wrong::Holds("entity")),
            Event::PI(instruction) if instruction.starts_with("xml-stylesheet") => {
                return Err(Wrong::Holds("external"));
            }
            Event::Eof => return if is_svg { Ok(()) } else { Err(Wrong::NotSvg) },
            _ => {}
        }
    }
}

/// Checks an element and its attributes.
fn named(element: &BytesStart<'_>, is_svg: bool) -> Result<(), Wrong> {
    if !is_svg {
        return Err(Wrong::NotSvg);
    }
    match element.local_name().as_ref() {
        "script" | "foreignObject" | "handler" | "iframe" => return Err(Wrong::Holds("script")),
        "text" | "tspan" | "textPath" | "font" | "font-face" => return Err(Wrong::Holds("text")),
        "image" | "feImage" | "video" | "audio" => return Err(Wrong::Holds("picture")),
        _ => {}
    }
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|_| Wrong::NotSvg)?;
        let value = attribute.value.to_lowercase();
        match attribute.key.local_name().as_ref() {
            name if name.len() > 2 && name.starts_with("on") => return Err(Wrong::Holds("script")),
            "href" | "src" if !value.trim().starts_with('#') => return Err(Wrong::Holds("external")),
            _ => {}
        }
        let is_name = attribute.key.prefix().is_some_and(|prefix| prefix.as_ref() == "xmlns");
        if !is_name {
            style(&value)?;
        }
    }
    Ok(())
}

/// Checks a style: it may point at parts of the file only.
fn style(text: &str) -> Result<(), Wrong> {
    let text = text.to_lowercase();
    let elsewhere =
        |rest: &str| !rest.trim_start_matches(['"', '\'', ' ', '&', 'q', 'u', 'o', 't', ';']).starts_with('#');
    if text.contains("@import") || text.split("url(").skip(1).any(elsewhere) {
        return Err(Wrong::Holds("external"));
    }
    if text.contains("javascript:") {
        return Err(Wrong::Holds("script"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inside(content: &str) -> Result<(), Wrong> {
        check(format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">{content}</svg>").as_bytes())
    }

    #[test]
    fn shapes_gradients_and_references_inside_are_let_through() {
        assert_eq!(check(super::super::testing::SVG), Ok(()));
        assert_eq!(inside("<style>.a{fill:url(#g)}</style><g class=\"a\"><path d=\"M0 0h9\"/></g>"), Ok(()));
        assert_eq!(inside("<rect fill='url(\"#g\")' style=\"filter:url('#f')\"/><title>Merkki</title>"), Ok(()));
        let doctype =
            "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">";
        assert_eq!(check(format!("{doctype}<svg/>").as_bytes()), Ok(()));
    }

    #[test]
    fn what_runs_loads_or_needs_a_font_is_refused() {
        for (content, what) in [
            ("<script>alert(1)</script>", "script"),
            ("<rect onclick=\"x()\"/>", "script"),
            ("<foreignObject/>", "script"),
            ("<text>Hanke</text>", "text"),
            ("<image href=\"data:image/png;base64,AA\"/>", "picture"),
            ("<use href=\"https://example.org/a.svg#b\"/>", "external"),
            ("<use xlink:href=\"a.svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"/>", "external"),
            ("<rect fill=\"url(http://example.org/g)\"/>", "external"),
            ("<style>@import 'a.css';</style>", "external"),
            ("<style>.a{fill:url(a.svg#g)}</style>", "external"),
            ("<style><![CDATA[.a{fill:url(a.svg#g)}]]></style>", "external"),
        ] {
            assert_eq!(inside(content), Err(Wrong::Holds(what)), "{content}");
        }
        let entities = "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><svg>&b;</svg>";
        assert_eq!(check(entities.as_bytes()), Err(Wrong::Holds("entity")));
        let sheet = "<?xml-stylesheet href=\"a.css\"?><svg/>";
        assert_eq!(check(sheet.as_bytes()), Err(Wrong::Holds("external")));
    }

    #[test]
    fn what_is_no_svg_is_told_as_such() {
        for text in ["", "hello", "<html><body/></html>", "<svg><g></svg>", "\u{0}\u{1}"] {
            assert_eq!(check(text.as_bytes()), Err(Wrong::NotSvg), "{text}");
        }
        assert_eq!(check(b"\xff\xfe<\0s\0"), Err(Wrong::NotSvg));
        assert_eq!(inside(&"<g>".repeat(100_000)), Err(Wrong::NotSvg));
    }
}
