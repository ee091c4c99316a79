//! Texts that are hard to parse: each must take time in proportion to its length, and no stack.

use std::time::{Duration, Instant};

use super::{html_and_rules, parsed, written};

/// A piece to repeat, and what stands before and after.
type Family = (&'static str, &'static str, &'static str);

const FAMILIES: [Family; 62] = [
    ("", "*a **a ", ""),
    ("", "*a **a ", "b** c* "),
    ("", "a** ", ""),
    ("", "a_ ", ""),
    ("", "*a_ ", ""),
    ("", "*a ", "_b "),
    ("", "a**b", "c* "),
    ("", "[", "a"),
    ("", "a]", ""),
    ("", "[a](b", ""),
    ("", "[a](<b", ""),
    ("", "[ (](", ""),
    ("", "[ a_", ""),
    ("", "![[]()", ""),
    ("", "[", "a]"),
    ("a ", "<>", ""),
    ("", "<", ""),
    ("", "<a b=\"", ""),
    ("", "a<b c='d' ", ""),
    ("x ", "<?", ""),
    ("x ", "<!A ", ""),
    ("x ", "<![CDATA[", ""),
    ("x ", "<!--", ""),
    ("", "<!-- a\n", ""),
    ("", "`a``b```c````d", ""),
    ("", "e`", ""),
    ("", "\\", ""),
    ("", "> ", "a"),
    ("", ">", "a"),
    ("", "- ", "a"),
    ("", "* a\n", ""),
    ("", "1. ", "a"),
    ("", "> - ", "a"),
    ("", "::: a\n", ""),
    ("", ":::\n", ""),
    ("", "- ::: a\n", ""),
    ("", "::: a\n- b\n", ""),
    ("", "{{", ""),
    ("", "{{ a ", ""),
    ("", "{{a}}", ""),
    ("", "[[", ""),
    ("", "[[a", ""),
    ("", "[[a]]", ""),
    ("", "[@", ""),
    ("", "[@a; @b]", ""),
    ("", "{#a ", ""),
    ("", "{a=\"", ""),
    ("", "{.a}", ""),
    ("", "- a {#b}\n", ""),
    ("", "# a\n", ""),
    ("", "[^a]: b\n", ""),
    ("[^a]: b\n\n", "[^a]", ""),
    ("", "<b>", ""),
    ("a ", "<b><i>", "</i></b>"),
    ("", "</b>", ""),
    ("", "<div>\n\n", ""),
    ("", "<div>", ""),
    ("", "|a", ""),
    ("| a | b |\n|---|---|\n", "| a\n", ""),
    ("", "https://a]", ""),
    ("", "**强。**强", ""),
    ("", "&", ""),
];

fn text(family: Family, len: usize) -> String {
    let (before, piece, after) = family;
    format!("{before}{}{after}", piece.repeat(len / piece.len()))
}

/// The shortest of some times to parse and write a text of about this length.
fn time(family: Family, len: usize) -> Duration {
    let text = text(family, len);
    let once = || {
        let start = Instant::now();
        written(&parsed(&text).0);
        start.elapsed()
    };
    (0..3).map(|_| once()).min().unwrap_or_default()
}

#[test]
fn hard_texts_take_linear_time() {
    let len = if cfg!(debug_assertions) { 25_000 } else { 100_000 };
    let mut slow = Vec::new();
    for family in FAMILIES {
        let twice = time(family, 2 * len);
        if twice < Duration::from_millis(50) {
            continue;
        }
        let once = time(family, len);
        if twice > once * 3 {
            slow.push((family, once, twice));
        }
    }
    assert!(slow.is_empty(), "{slow:#?}");
}

#[test]
fn closers_in_great_number_take_linear_time() {
    let long = |n: usize| format!("{}{}", "*a ".repeat(n), "*_a_".repeat(n));
    let time = |n: usize| {
        let text = long(n);
        let start = Instant::now();
        written(&parsed(&text).0);
        start.elapsed()
    };
    let (once, twice) = (time(5_000), time(10_000));
    assert!(twice < Duration::from_millis(50) || twice < once * 4, "{once:?} {twice:?}");
}

#[test]
fn deep_nesting_becomes_plain_text_and_is_told_once() {
    let deep = |piece: &str| piece.repeat(10_000);
    for text in [
        format!("{}a", deep("> ")),
        format!("{}a", deep("- ")),
        format!("{}a{}", deep("*a **a "), deep("b** c* ")),
        format!("{}a{}", deep("<b>"), deep("</b>")),
        format!("{}a", deep("::: b\n")) + &format!("\n{}", deep(":::\n")),
        format!("{}a", deep("<div>\n\n")),
        format!("{}a\n", deep("> - ")),
    ] {
        let (html, rules) = html_and_rules(&text);
        let n_told = rules.iter().filter(|rule| **rule == "too-deep").count();
        assert!(html.contains('a') && n_told <= 1, "{}", &text[..20]);
        let n_open = html.matches("<blockquote>").count();
        assert!(n_open <= 100);
    }
    assert_eq!(html_and_rules(&format!("{}a", deep("> "))).1, ["too-deep"]);
    assert_eq!(html_and_rules(&format!("{}a\n{}", deep("::: b\n"), deep(":::\n"))).1, ["too-deep"]);
}

#[test]
fn deep_nesting_fits_a_small_stack() {
    let run = || {
        for piece in ["> ", "- ", "*a **a ", "<b>", "::: b\n", "<div>\n\n", "[", "1. > "] {
            let text = format!("{}a", piece.repeat(20_000));
            let (document, _) = parsed(&text);
            written(&document);
            assert_eq!(document.clone(), document);
        }
    };
    let thread = std::thread::Builder::new().stack_size(1 << 20).spawn(run);
    thread.expect("a thread starts").join().expect("it does not overflow its stack");
}
