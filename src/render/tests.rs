//! Pages say the same whether their templates are minified or not.

use crate::content;
use crate::content::ReadOptions;
use crate::l10n;
use crate::output::Artifact;
use crate::output::Content;
use crate::render::Site;
use crate::source;
use crate::source::built_in;
use crate::theme;
use crate::theme::Theme;
use std::collections::BTreeMap;
use std::path::Path;

/// The pages of the default site in a theme, by path.
fn pages(theme: &Theme) -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let project = source::disk::read(root, &[]).unwrap();
    let (curriculum, _) = content::read(&project, &ReadOptions::default());
    let (catalogues, _) = l10n::catalogues(&built_in::sources(), &project);
    let (editions, _) = l10n::editions(&curriculum, &catalogues, &project);
    let site = Site::new(&editions, theme, &project);
    site.plates().iter().filter_map(|plate| page(site.print(plate).0)).collect()
}

fn page(artifact: Artifact) -> Option<(String, String)> {
    match artifact.content {
        Content::Bytes(bytes) if artifact.path.ends_with(".html") => {
            Some((artifact.path, String::from_utf8(bytes).unwrap()))
        }
        _ => None,
    }
}

/// Elements between whose tags white space shows nothing: blocks, and what the theme sets in rows.
/// So are all elements of our own, which have a hyphen.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "base",
    "blockquote",
    "body",
    "br",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "label",
    "legend",
    "li",
    "link",
    "main",
    "meta",
    "nav",
    "ol",
    "option",
    "p",
    "script",
    "section",
    "select",
    "summary",
    "svg",
    "table",
    "tbody",
    "template",
    "td",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
    "symbol",
    "path",
    "circle",
    "line",
    "rect",
    "polyline",
];

/// What a browser makes of a page: tags with sorted attributes, and words with single spaces.
fn essence(html: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let end = rest.find('<').unwrap_or(rest.len());
        words(&rest[..end], &mut parts);
        rest = &rest[end..];
        let Some(tag) = rest.strip_prefix('<') else { break };
        let end = end_of_tag(tag);
        parts.push(self::tag(&tag[..end]));
        rest = tag.get(end + 1..).unwrap_or_default();
    }
    let mut kept: Vec<String> = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let is_edge = |part: Option<&String>| part.is_none_or(|part| is_block(part));
        let before = at.checked_sub(1).and_then(|at| parts.get(at));
        match part.as_str() {
            " " if is_edge(before) || is_edge(parts.get(at + 1)) => {}
            text if !text.starts_with('<') => {
                let text = if is_edge(before) { text.trim_start() } else { text };
                let text = if is_edge(parts.get(at + 1)) { text.trim_end() } else { text };
                kept.push(text.to_owned());
            }
            tag => kept.push(tag.to_owned()),
        }
    }
    kept
}

fn end_of_tag(tag: &str) -> usize {
    let mut quote = None;
    for (at, c) in tag.char_indices() {
        match (quote, c) {
            (None, '>') => return at,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    tag.len()
}

fn words(text: &str, parts: &mut Vec<String>) {
    if text.is_empty() {
        return;
    }
    let is_space = |c: char| c.is_ascii_whitespace();
    let words: Vec<&str> = text.split(is_space).filter(|word| !word.is_empty()).collect();
    let mut out = words.join(" ");
    if text.starts_with(is_space) {
        out.insert(0, ' ');
    }
    if text.ends_with(is_space) && out != " " {
        out.push(' ');
    }
    parts.push(out);
}

/// A tag with its attributes in order, quotes and spaces alike.
fn tag(inside: &str) -> String {
    let inside = inside.trim_end_matches('/').trim();
    let (name, mut rest) = inside.split_once(|c: char| c.is_whitespace()).unwrap_or((inside, ""));
    let mut attrs: Vec<String> = Vec::new();
    loop {
        rest = rest.trim_start();
        let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        if end == 0 {
            break;
        }
        let name = rest[..end].to_ascii_lowercase();
        let Some(after) = rest[end..].strip_prefix('=') else {
            attrs.push(format!("{name}=\"\""));
            rest = &rest[end..];
            continue;
        };
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (value, next) = match quote {
            Some(quote) => after[1..].split_once(quote).unwrap_or((&after[1..], "")),
            None => after.split_once(|c: char| c.is_whitespace()).unwrap_or((after, "")),
        };
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        attrs.push(format!("{name}=\"{}\"", value.replace("&quot;", "\"")));
        rest = next;
    }
    attrs.sort();
    format!("<{} {}>", name.to_ascii_lowercase(), attrs.join(" "))
}

fn is_block(part: &str) -> bool {
    let Some(inside) = part.strip_prefix('<') else { return false };
    let name = inside.split([' ', '>']).next().unwrap_or_default().trim_start_matches('/');
    BLOCKS.contains(&name) || name.contains('-') || name.starts_with('!')
}

#[test]
fn a_minified_template_gives_the_same_page() {
    let built_in = built_in::sources();
    let (minified, _) = theme::load("default", &built_in, &crate::source::Sources::default());
    let (small, large) = (pages(&minified), pages(&theme::load_as_written("default", &built_in)));
    assert!(small.len() > 200 && small.len() == large.len());
    for (path, html) in &small {
        let (own, other) = (essence(html), essence(&large[path]));
        let differs = own.iter().zip(&other).position(|(own, other)| own != other);
        if let Some(at) = differs {
            let from = at.saturating_sub(3);
            panic!(
                "{path}:\n minified {:?}\n written  {:?}",
                &own[from..(at + 3).min(own.len())],
                &other[from..(at + 3).min(other.len())]
            );
        }
        assert_eq!(own.len(), other.len(), "{path}");
    }
}

#[test]
fn the_comparison_sees_a_lost_space_and_a_lost_attribute() {
    assert_ne!(essence("<p><b>a</b> <i>b</i></p>"), essence("<p><b>a</b><i>b</i></p>"));
    assert_ne!(essence("<input value=\"\" type=radio>"), essence("<input type=radio>"));
    assert_eq!(essence("<ul>\n <li>a</li>\n</ul>"), essence("<ul><li>a</li></ul>"));
    assert_eq!(essence("<p id=a class='b  c'>"), essence("<p class=\"b c\" id=\"a\">"));
}
