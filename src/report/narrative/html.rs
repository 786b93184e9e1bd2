//! HTML in texts of people: a report has no use for it. Tags are left out, what stands between them is kept.

/// Elements whose tags are taken for HTML; anything else in angle brackets is text that somebody wrote so.
const ELEMENTS: &str = " a abbr address article aside audio b base big blockquote body br button canvas caption center cite code \
    col colgroup dd del details dfn div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr \
    html i iframe img input ins kbd label li link main map mark meta nav noscript object ol optgroup option p param picture pre q s \
    samp script section select small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th \
    thead time title tr track tt u ul var video wbr ";

/// Returns the length of the tag that a text begins with.
fn tag(text: &str) -> Option<usize> {
    let name = text.strip_prefix('<')?;
    let name = name.strip_prefix('/').unwrap_or(name);
    let name: String = name.chars().take_while(char::is_ascii_alphanumeric).collect();
    let is_element = !name.is_empty() && ELEMENTS.contains(&format!(" {} ", name.to_ascii_lowercase()));
    text.find('>').map(|end| end + 1).filter(|_| is_element)
}

/// Returns whether a text holds a tag.
pub(super) fn is_tag(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| tag(&text[at..]).is_some())
}

/// Returns the text without its comments: notes that writers leave for themselves.
pub(super) fn without_comments(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    kept + rest
}

/// Returns the text without comments and tags; a tag that parts words leaves a space.
pub(super) fn without_tags(text: &str) -> String {
    let text = without_comments(text);
    let mut kept = String::new();
    let mut rest = text.as_str();
    while let Some(at) = rest.find('<') {
        kept.push_str(&rest[..at]);
        match tag(&rest[at..]) {
            Some(length) => {
                let is_break = rest[at..].to_ascii_lowercase().starts_with("<br");
                if is_break {
                    kept.push(' ');
                }
                rest = &rest[at + length..];
            }
            None => {
                kept.push('<');
                rest = &rest[at + 1..];
            }
        }
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_go_and_their_text_stays() {
        for (text, kept) in [
            ("<b onclick=1>x</b>", "x"),
            ("a<br>b<BR/>c", "a b c"),
            ("<script>alert(1)</script>", "alert(1)"),
            ("<!-- luonnos --> näin", " näin"),
            ("<!-- auki", ""),
            ("n < 5 ja <nimi>", "n < 5 ja <nimi>"),
            ("<b", "<b"),
            ("<", "<"),
        ] {
            assert_eq!(without_tags(text), kept, "{text}");
        }
        assert!(is_tag("x <div class='a'>") && is_tag("</p>"));
        assert!(!is_tag("<nimi>") && !is_tag("<!-- x -->") && !is_tag("a < b > c"));
    }
}
