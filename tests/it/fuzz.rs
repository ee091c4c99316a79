//! Inputs that no person wrote: kept ones, and changed ones in great number, through every door.
//!
//! The dice are the same on every run. `BESIDE_FUZZ_SECONDS=600 cargo test --release --test it
//! fuzz` goes on for so long at each door.

mod mutate;
mod run;

use crate::doors;
use run::Target;
use run::run;

/// A door that takes text.
macro_rules! text {
    ($door:path) => {
        |bytes: &[u8]| $door(&String::from_utf8_lossy(bytes))
    };
}

#[rustfmt::skip]
const MARKS: &[&str] = &[
    "\n\n", "> ", "- ", "1. ", "# ", "### S {#i}\n", "::: quiz {#q}\n", "::: test {#q}\n", ":::\n",
    "::: keypoints\n", "::: scenario {#s}\n", "::: handout {#h}\n", "`", "```\n", "**", "_", "~~",
    "[", "](a)", "![", "[[", "]]", "|", "[@", "]", "{{ ", " }}", "{{ calc ", "{#a .b c=d}", "|---|\n",
    "| a | b |\n", ": ", "Table: ", "[^1]", "[^1]: ", "<b>", "</b>", "<div>\n", "<!--", "-->", "- [x] ",
    "- [ ] ", "- [?]", "- [x] = ", "- ( ) ", "type=order", "type=scale", "type=match", "type=cloze", "pass=", "points=", "draw=",
    "> [!TIP]\n", "> [!CAUTION]\n", "(#a)", "(../b.md)", "https://a.b", "。", "ការ", "اردو",
];

#[rustfmt::skip]
const YAML: &[&str] = &[
    ": ", "\n", "\n  ", "- ", "---\n", "...\n", "[", "]", "{", "}", "\"", "'", "&a ", "*a", "<<: *a", "|\n",
    ">-\n", "#", "!!str ", "? ", "true", "null", "~", ".inf", "2026-11-22", "title: ", "type: test\n",
    "locales: ", "en", "es", "zh-Hans", "fallback: ", "digits: ", "own", "theme: ", "base_url: ",
];

#[rustfmt::skip]
const PO: &[&str] = &[
    "msgid ", "msgstr ", "msgctxt ", "msgid_plural ", "msgstr[0] ", "msgstr[1] ", "\"\"\n", "\"a\"\n", "\\n",
    "#~ ", "#| ", "#, fuzzy\n", "#: ", "#. ", "\n\n", "<<<<<<< a\n", "=======\n", ">>>>>>> b\n", "Plural-Forms: ",
];

#[rustfmt::skip]
const XML: &[&str] = &[
    "<trans-unit id=\"a\">", "</trans-unit>", "<source>", "</source>", "<target>", "</target>", "<note>", "<g id=\"1\">",
    "<mrk>", "</file>", "<file>", "<![CDATA[", "]]>", "<!--", "-->", "&amp;", "&#0;", "&#x10ffff;", "&a;", "<!DOCTYPE a>",
    " state=\"final\"", " approved=\"yes\"", "<?xml?>", "/>", ">",
];

#[rustfmt::skip]
const LINES: &[&str] = &[
    "\n", "== a\n", "- h-1\n", "h-00000000 p ", "#a h ", "\\n", "\\", "<<<<<<< a\n", "=======\n", ">>>>>>> b\n", "ids.lock 1:",
    "  a: {", "source: ", "00000000000000ff", ", state: ", "panel-reviewed", ", by: ", ", note: \"", "}\n", "\": ",
];

#[rustfmt::skip]
const RESULTS: &[&str] = &[
    "{", "}", "[", "]", ",", ":", "\"", "\\u0000", "\\ud800", "\"schema\":\"beside-result/1\"", "\"answers\":", "\"item\":", "\"value\":",
    "\"checksum\":", "null", "true", ";", "\n", "\r\n", "instrument;", "phase;", "code;", "core;", "pre;", "post;", "2026-11-22", "A1",
];

const FLUENT: &[&str] = &[
    " = ",
    "\n    ",
    "{ $n -> ",
    "*[other] ",
    "[one] ",
    "}",
    "{ ",
    "{ $a }",
    "{ b }",
    "-term",
    ".attr = ",
    "\"",
    "\\u0000",
    "# ",
    "search",
    "count-lessons",
    "NUMBER(",
    "\n\n",
];

#[test]
fn markdown_of_any_kind_is_parsed() {
    run(Target { name: "markdown", door: text!(doors::markdown), words: MARKS, n: 4_000 });
}

#[test]
fn a_page_of_any_kind_is_built() {
    run(Target { name: "page", door: text!(doors::page), words: MARKS, n: 300 });
}

#[test]
fn a_quiz_of_any_kind_is_built() {
    run(Target { name: "quiz", door: text!(doors::page), words: MARKS, n: 300 });
}

#[test]
fn front_matter_of_any_kind_is_read() {
    run(Target { name: "front", door: text!(doors::front), words: YAML, n: 2_000 });
}

#[test]
fn settings_of_any_kind_are_read() {
    run(Target { name: "site", door: text!(doors::site), words: YAML, n: 300 });
}

#[test]
fn a_po_file_of_any_kind_is_kept() {
    run(Target { name: "po", door: text!(doors::po), words: PO, n: 1_500 });
}

#[test]
fn an_xliff_file_of_any_kind_is_read() {
    run(Target { name: "xliff", door: text!(doors::xliff), words: XML, n: 1_500 });
}

#[test]
fn strings_of_any_kind_are_read() {
    run(Target { name: "strings", door: text!(doors::strings), words: FLUENT, n: 200 });
}

#[test]
fn ids_of_any_kind_are_read() {
    run(Target { name: "lock", door: text!(doors::lock), words: LINES, n: 300 });
}

#[test]
fn a_ledger_of_any_kind_is_read() {
    run(Target { name: "ledger", door: text!(doors::ledger), words: LINES, n: 300 });
}

#[test]
fn results_of_any_kind_are_read() {
    run(Target { name: "results", door: doors::results, words: RESULTS, n: 4_000 });
}

#[test]
fn kept_results_are_results() {
    let n = |file: &[u8]| doors::merged(file, file.len()).kept.len();
    assert_eq!(n(include_bytes!("../corpus/results/lines.json")), 3);
    assert_eq!(n(include_bytes!("../corpus/results/list.json")), 2);
    assert_eq!(n(include_bytes!("../corpus/results/table.csv")), 2);
    assert_eq!(n(include_bytes!("../corpus/results/sms.txt")), 1);
}
