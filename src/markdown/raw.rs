//! Raw HTML: the tags and attributes that may pass, and a small reader of tags.
//!
//! Nothing passes as it was written: what is allowed is written anew from
//! its name and values, and everything else is text.

use super::links;
use crate::diagnostic::Diagnostic;
use crate::source::Span;

const INLINE: [&str; 24] = [
    "abbr", "b", "bdi", "bdo", "br", "cite", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q",
    "rp", "rt", "ruby", "s", "small", "span", "strong", "sub", "sup", "u",
];
const INLINE_MORE: [&str; 4] = ["var", "wbr", "time", "img"];
const BLOCK: [&str; 18] = [
    "caption",
    "col",
    "colgroup",
    "details",
    "div",
    "figcaption",
    "figure",
    "hr",
    "p",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
];
const WRAPPING: [&str; 10] =
    ["details", "div", "figure", "section", "table", "tbody", "td", "th", "thead", "tr"];
const VOID: [&str; 5] = ["br", "wbr", "img", "hr", "col"];

/// Whether a tag may stand in running text.
pub(super) fn is_inline(tag: &str) -> bool {
    INLINE.contains(&tag) || INLINE_MORE.contains(&tag)
}

/// Whether a tag may stand in a block of raw HTML.
pub(super) fn is_allowed(tag: &str) -> bool {
    is_inline(tag) || BLOCK.contains(&tag)
}

/// Whether a tag may open in one block of raw HTML and close in a later one.
pub(super) fn is_wrapping(tag: &str) -> bool {
    WRAPPING.contains(&tag)
}

/// Whether a tag has no content and no end.
pub(super) fn is_void(tag: &str) -> bool {
    VOID.contains(&tag)
}

/// A piece of raw HTML.
pub(super) enum Token<'a> {
    /// Text, with its entities.
    Text(&'a str),
    /// A comment that is closed.
    Comment,
    /// A comment without its end.
    OpenComment,
    /// A tag.
    Tag(Tag),
}

/// A tag.
pub(super) struct Tag {
    /// Its name in small letters.
    pub name: String,
    /// Whether it ends an element.
    pub is_end: bool,
    /// Whether it ends itself, `<b/>`.
    pub is_closed: bool,
    /// Its attributes as written, entities resolved.
    pub attrs: Vec<(String, String)>,
}

/// Takes the next piece from the front of raw HTML.
pub(super) fn token<'a>(html: &mut &'a str) -> Option<Token<'a>> {
    let all = *html;
    if all.is_empty() {
        return None;
    }
    if let Some(comment) = all.strip_prefix("<!--") {
        let len = comment.find("-->").map(|len| len + 7);
        *html = len.map_or("", |len| &all[len..]);
        return Some(if len.is_some() { Token::Comment } else { Token::OpenComment });
    }
    if all.starts_with('<')
        && let Some((tag, len)) = read_tag(all)
    {
        *html = &all[len..];
        return Some(Token::Tag(tag));
    }
    let skipped = usize::from(all.starts_with('<'));
    let len = all[skipped..].find('<').map_or(all.len(), |len| len + skipped);
    *html = &all[len..];
    Some(Token::Text(&all[..len]))
}

/// Reads a tag at the start of a text, and its length.
pub(super) fn read_tag(html: &str) -> Option<(Tag, usize)> {
    let mut reader = Reader { html, at: 1 };
    let is_end = reader.skip(b'/');
    let name = reader.word(|byte| byte.is_ascii_alphanumeric() || byte == b'-')?;
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let mut tag =
        Tag { name: name.to_ascii_lowercase(), is_end, is_closed: false, attrs: Vec::new() };
    loop {
        let had_space = reader.skip_space();
        match reader.peek()? {
            b'>' => return Some((tag, reader.at + 1)),
            b'/' => {
                reader.at += 1;
                tag.is_closed = true;
            }
            _ if had_space && !is_end => tag.attrs.push(reader.attribute()?),
            _ => return None,
        }
    }
}

struct Reader<'a> {
    html: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<u8> {
        self.html.as_bytes().get(self.at).copied()
    }

    fn skip(&mut self, byte: u8) -> bool {
        let is_there = self.peek() == Some(byte);
        self.at += usize::from(is_there);
        is_there
    }

    fn skip_space(&mut self) -> bool {
        let from = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
        self.at > from
    }

    fn word(&mut self, fits: fn(u8) -> bool) -> Option<&'a str> {
        let from = self.at;
        while self.peek().is_some_and(fits) {
            self.at += 1;
        }
        self.html.get(from..self.at).filter(|word| !word.is_empty())
    }

    fn attribute(&mut self) -> Option<(String, String)> {
        let is_name =
            |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b':' | b'.' | b'-' | b'@');
        let name = self.word(is_name)?.to_ascii_lowercase();
        let after_name = self.at;
        self.skip_space();
        if !self.skip(b'=') {
            self.at = after_name;
            return Some((name, String::new()));
        }
        self.skip_space();
        let value = match self.peek()? {
            quote @ (b'"' | b'\'') => {
                self.at += 1;
                let rest = &self.html[self.at..];
                let len = rest.find(char::from(quote))?;
                self.at += len + 1;
                &rest[..len]
            }
            _ => self.word(|b| !b.is_ascii_whitespace() && !b"\"'=<>`".contains(&b))?,
        };
        Some((name, decode(value)))
    }
}

/// The attributes of a tag that may pass, and the names of those that may not.
pub(super) fn clean(tag: &Tag) -> (Vec<(String, String)>, Vec<String>) {
    let mut kept: Vec<(String, String)> = Vec::new();
    let mut dropped = Vec::new();
    for (name, value) in &tag.attrs {
        if kept.iter().any(|(other, _)| other == name) {
            continue;
        }
        if is_kept(&tag.name, name, value) {
            kept.push((name.clone(), value.clone()));
        } else {
            dropped.push(name.clone());
        }
    }
    (kept, dropped)
}

fn is_kept(tag: &str, name: &str, value: &str) -> bool {
    let is_number = || !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    match name {
        "lang" | "title" | "datetime" | "id" | "class" => true,
        "dir" => matches!(value, "ltr" | "rtl" | "auto"),
        "cite" => !links::is_unsafe(value),
        "open" => tag == "details",
        "scope" => tag == "th" && matches!(value, "col" | "row" | "colgroup" | "rowgroup"),
        "colspan" | "rowspan" => matches!(tag, "td" | "th") && is_number(),
        "span" => matches!(tag, "col" | "colgroup") && is_number(),
        "src" => tag == "img" && is_relative(value),
        "alt" => tag == "img",
        "width" | "height" => tag == "img" && is_number(),
        _ => false,
    }
}

/// Whether an image's address points into the project: no scheme and no host.
pub(super) fn is_relative(to: &str) -> bool {
    let first = to.split(['/', '?', '#']).next().unwrap_or_default();
    !to.trim().is_empty() && !to.starts_with("//") && !to.starts_with('\\') && !first.contains(':')
}

/// Resolves the entities that hide characters: numbers and the five of XML.
fn decode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let semicolon = rest.bytes().take(12).position(|byte| byte == b';');
        let found = semicolon.and_then(|end| entity(&rest[1..end]).map(|c| (c, end + 1)));
        let (c, len) = found.unwrap_or(('&', 1));
        out.push(c);
        rest = &rest[len..];
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']);
        let code = hex.map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok());
        return code.and_then(char::from_u32).filter(|c| *c != '\0');
    }
    let named =
        [("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\''), ("nbsp", '\u{A0}')];
    named.iter().find(|(known, _)| *known == name).map(|(_, c)| *c)
}

/// Resolves entities in a text between tags.
pub(super) fn text(html: &str) -> String {
    decode(html)
}

/// Tells of a tag without its partner.
pub(super) fn unclosed(tag: &str, span: Span) -> Diagnostic {
    Diagnostic::warning("raw-html", span, format!("`<{tag}>` is not closed"))
        .help(format!("type `</{tag}>` where it ends"))
}

/// Tells of a tag that may not pass, or stands where it may not.
pub(super) fn refused(tag: &str, span: Span) -> Diagnostic {
    Diagnostic::warning(
        "raw-html",
        span,
        format!("`<{tag}>` is not passed on, so it is shown as text"),
    )
    .help(instead(tag))
}

/// What to type instead of a tag.
fn instead(tag: &str) -> &'static str {
    match tag {
        "a" => "type `[text](address)` for a link",
        "img" | "picture" | "svg" => {
            "type `![what it shows](file.png)`, with a file of the project"
        }
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "type `## ` before the heading",
        "ul" | "li" => "type `- ` before each item",
        "ol" => "type `1. ` before each item",
        "pre" | "code" | "samp" => {
            "type code between backticks, or between lines of three backticks"
        }
        "blockquote" => "type `> ` before each line",
        "strike" => "type `~~text~~`",
        "tt" => "type the text between backticks",
        "iframe" | "video" | "audio" | "object" | "embed" => "link to it: `[title](address)`",
        "script" | "style" | "link" | "meta" => "leave it to the theme",
        "font" | "center" | "big" => "leave the look to the theme, or type `**text**`",
        "form" | "input" | "button" | "select" | "textarea" => "use a `::: form` block",
        _ => "delete the tag, or type `\\<` to show it",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(html: &str) -> Tag {
        read_tag(html).expect("a tag").0
    }

    #[test]
    fn a_tag_is_read_with_its_attributes() {
        let tag = read("<SPAN lang=\"km\" title='a &gt; b' hidden class=x >");
        assert_eq!(tag.name, "span");
        let (kept, dropped) = clean(&tag);
        assert_eq!(kept[1], ("title".to_owned(), "a > b".to_owned()));
        assert_eq!((kept.len(), dropped), (3, vec!["hidden".to_owned()]));
    }

    #[test]
    fn attributes_that_run_scripts_do_not_pass() {
        for html in [
            "<b onclick=a()>",
            "<b ONMOUSEOVER='a'>",
            "<b style=x>",
            "<q cite=\"java&#115;cript:a\">",
        ] {
            assert!(clean(&read(html)).0.is_empty(), "{html}");
        }
    }

    #[test]
    fn what_is_no_tag_is_text() {
        for html in ["<", "< b>", "<1>", "<b", "<b \"x\">", "<b a=>", "</b x>", "<b<b>"] {
            assert!(read_tag(html).is_none(), "{html}");
        }
    }

    #[test]
    fn an_image_must_lie_in_the_project() {
        assert!(is_relative("fig/a.png") && is_relative("../a b.png"));
        assert!(!is_relative("https://a/b") && !is_relative("//a/b") && !is_relative("data:x"));
    }

    #[test]
    fn the_lists_of_tags_do_not_overlap() {
        assert!(BLOCK.iter().all(|tag| !is_inline(tag)));
        assert!(!is_allowed("script") && !is_allowed("a") && !is_allowed("style"));
    }
}
