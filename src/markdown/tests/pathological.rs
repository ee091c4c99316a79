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

/// The shortest time, of three, to parse and write a text.
#[expect(clippy::disallowed_methods, reason = "a test of speed looks at the clock")]
fn time(text: &str) -> Duration {
    let once = || {
        let start = Instant::now();
        written(&parsed(text).0);
        start.elapsed()
    };
    (0..3).map(|_| once()).min().unwrap_or_default()
}

/// How much longer a text of twice the length takes, unless it takes no time to speak of. Other
/// work on the machine disturbs a measurement; so the best of some counts.
fn growth(make: &dyn Fn(usize) -> String, len: usize) -> f64 {
    let mut best = f64::MAX;
    for _ in 0..8 {
        let twice = time(&make(2 * len));
        if twice < Duration::from_millis(50) {
            return 2.0;
        }
        best = best.min(twice.as_secs_f64() / time(&make(len)).as_secs_f64());
        if best <= 3.0 {
            break;
        }
    }
    best
}

const LEN: usize = if cfg!(debug_assertions) { 20_000 } else { 100_000 };

#[test]
fn hard_texts_take_linear_time() {
    for family in FAMILIES {
        let growth = growth(&|len| text(family, len), LEN);
        assert!(growth <= 3.0, "{growth} times as long for {family:?}");
    }
}

#[test]
fn closers_in_great_number_take_linear_time() {
    let make = |len: usize| "*a ".repeat(len / 8) + &"*_a_".repeat(len / 8);
    assert!(growth(&make, LEN) <= 3.0);
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
