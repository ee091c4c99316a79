//! The examples of `CommonMark` 0.31.2.
//!
//! All are parsed and written. Those without raw HTML, with which we deal in
//! our own way, must come out as the specification says, but for what is
//! meant to differ.

use pulldown_cmark::{Event, Parser};

use super::{parsed, written};

/// The examples without raw HTML that come out as the specification says.
const N_EQUAL: usize = 569;

/// Those that are meant to come out otherwise, and why.
const DIFFERENT: [(usize, &str); 11] = [
    (200, "a link without an address is only its text"),
    (485, "a link without an address is only its text"),
    (486, "a link without an address is only its text"),
    (487, "a link without an address is only its text"),
    (548, "double brackets are a term"),
    (559, "double brackets are a term"),
    (567, "a link without an address is only its text"),
    (590, "double brackets are a term"),
    (602, "a bare address is a link"),
    (608, "a bare address is a link"),
    (611, "a bare address is a link"),
];

struct Example {
    number: usize,
    markdown: String,
    html: String,
}

fn examples() -> Vec<Example> {
    let text =
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/commonmark-0.31.2.json"));
    let list: serde_json::Value = serde_json::from_str(text).expect("the fixture is JSON");
    let text = |one: &serde_json::Value, key: &str| one[key].as_str().unwrap_or("").to_owned();
    let number =
        |one: &serde_json::Value| usize::try_from(one["example"].as_u64().unwrap_or(0)).unwrap();
    list.as_array()
        .expect("the fixture is a list")
        .iter()
        .map(|one| Example {
            number: number(one),
            markdown: text(one, "markdown"),
            html: text(one, "html"),
        })
        .collect()
}

fn has_raw_html(markdown: &str) -> bool {
    Parser::new(markdown).any(|event| matches!(event, Event::Html(_) | Event::InlineHtml(_)))
}

/// HTML without what may differ: white space around blocks, quotes written as entities, ids of
/// headings, figures for paragraphs with one image, attributes of code blocks.
fn normal(html: &str) -> String {
    let html = html
        .replace("&quot;", "\"")
        .replace(" />", ">")
        .replace(" tabindex=\"0\" dir=\"ltr\"", "")
        .replace("><figcaption>", " title=\"")
        .replace("</figcaption>", "\">")
        .replace("<figure>", "<p>")
        .replace("</figure>", "</p>");
    let mut out = String::new();
    for (n, piece) in html.split('<').enumerate() {
        if n == 0 {
            continue;
        }
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        let name = tag.trim_start_matches('/').split(' ').next().unwrap_or("");
        let is_heading = name.len() == 2 && name.starts_with('h') && name != "hr";
        let is_block =
            is_heading || ["p", "ul", "ol", "li", "blockquote", "hr", "pre"].contains(&name);
        if is_block {
            out.truncate(out.trim_end_matches('\n').len());
        }
        let tag = if is_heading { tag.split(' ').next().unwrap_or("") } else { tag };
        out.push('<');
        out.push_str(tag);
        out.push('>');
        out.push_str(if is_block || name == "br" { text.trim_start_matches('\n') } else { text });
    }
    out
}

/// Our HTML with the line break at the end of code that we leave out.
fn with_breaks(html: &str) -> String {
    html.replace("</code></pre>", "\n</code></pre>")
        .replace("><code>\n</code></pre>", "><code></code></pre>")
        .replace(";\">\n</code></pre>", ";\"></code></pre>")
}

#[test]
fn every_example_is_parsed_and_written() {
    let examples = examples();
    assert_eq!(examples.len(), 652);
    for example in examples {
        written(&parsed(&example.markdown).0);
    }
}

#[test]
fn examples_without_raw_html_come_out_as_specified() {
    let mut n_equal = 0;
    let mut different = Vec::new();
    for Example { number, markdown, html } in examples() {
        if has_raw_html(&markdown) {
            continue;
        }
        let ours = normal(&with_breaks(&written(&parsed(&markdown).0)));
        let theirs = normal(&html);
        if ours == theirs {
            n_equal += 1;
        } else {
            different.push((number, format!("{markdown}\nwe:   {ours}\nthey: {theirs}\n")));
        }
    }
    let expected: Vec<usize> = DIFFERENT.iter().map(|(number, _)| *number).collect();
    let found: Vec<usize> = different.iter().map(|(number, _)| *number).collect();
    let texts: Vec<String> =
        different.iter().map(|(number, text)| format!("{number}: {text}")).collect();
    assert_eq!((found, n_equal), (expected, N_EQUAL), "{}", texts.concat());
}
