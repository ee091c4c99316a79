//! Hard files of every other kind: front matter, settings, translations, ids, results.

use super::shape::Shape;
use super::shape::Shape::Count;
use super::shape::Shape::Made;
use super::shape::Shape::Repeat;
use super::shape::Shape::Within;
use super::shape::counted;

/// Front matter, through the page that has it.
#[rustfmt::skip]
pub const FRONT: &[(&str, Shape)] = &[
    ("a long list in one line", Repeat("---\ntags: [", "a,", "a]\n---\nx\n")),
    ("a long map in one line", Count("---\nmore: {", "a@: b, ", "}\n---\nx\n")),
    ("a long list", Repeat("---\ntags:\n", "- a\n", "---\nx\n")),
    ("fields that nobody knows", Count("---\n", "k@: v\n", "---\nx\n")),
    ("fields that are mistyped", Count("---\n", "summar@: v\n", "---\nx\n")),
    ("one field again and again", Repeat("---\n", "a: b\n", "---\nx\n")),
    ("lists in lists in one line", Repeat("---\na: ", "[", "\n---\nx\n")),
    ("maps in maps in one line", Within("---\na: ", ("{a: ", "b", "}"), "\n---\nx\n")),
    ("maps in maps", Made(|len| format!("---\n{}---\nx\n", (0..(2 * len).isqrt()).map(|n| format!("{}a:\n", " ".repeat(n))).collect::<String>()))),
    ("lists in lists", Repeat("---\n", "- ", "a\n---\nx\n")),
    ("keys in keys", Repeat("---\n", "? ", "a\n---\nx\n")),
    ("anchors", Count("---\n", "k@: &a@ v\n", "---\nx\n")),
    ("aliases", Repeat("---\nb: &a x\nk: [", "*a, ", "]\n---\nx\n")),
    ("aliases of a long list", Made(|len| format!("---\nb: &a [{}]\nk: [{}]\n---\nx\n", "x,".repeat(len / 2), "*a, ".repeat(99)))),
    ("a billion laughs", Made(|len| { let mut text = format!("---\na0: &a0 [{}]\n", "x,".repeat(len / 2)); for n in 1..12 { text.push_str(&format!("a{n}: &a{n} [{}]\n", vec![format!("*a{}", n - 1); 9].join(","))); } text + "---\nx\n" })),
    ("merged maps", Made(|len| format!("---\na: &a {{{}}}\n{}---\nx\n", counted("k@: v, ", len), counted("b@: {<<: *a}\n", 1200)))),
    ("a long text in quotes", Repeat("---\ntitle: \"", "\\n", "\"\n---\nx\n")),
    ("a quote that does not close", Repeat("---\na: \"", "b\n", "---\nx\n")),
    ("a block of lines", Repeat("---\na: |\n", "  b\n", "---\nx\n")),
    ("remarks", Repeat("---\na: b\n", "#\n", "---\nx\n")),
    ("a long tag", Repeat("---\na: ", "!", "\n---\nx\n")),
    ("colons", Repeat("---\na", ": ", "\n---\nx\n")),
    ("documents", Repeat("---\n", "a: b\n--- \n", "\nx\n")),
    ("a long title", Repeat("---\ntitle: ", "ab ", "\n---\nx\n")),
    ("a title of one word", Repeat("---\ntitle: ", "a", "\n---\nx\n")),
    ("objectives", Count("---\nobjectives:\n", "  - id: o@\n    text: t\n", "---\nx\n")),
    ("modules that come before", Count("---\nrequires: [", "m@, ", "]\n---\nx\n")),
];

/// `site.yaml`.
#[rustfmt::skip]
pub const SITE: &[(&str, Shape)] = &[
    ("fields that nobody knows", Count("name: x\n", "nam@: x\n", "")),
    ("locales that are none", Count("locales: [", "@@@, ", "en]\n")),
    ("one locale again and again", Repeat("locales: [", "en, ", "en]\n")),
    ("fallbacks", Count("locales: [en, es]\nfallback:\n", "  a@: [es, en]\n", "")),
    ("digits", Count("digits:\n", "  a@: own\n", "")),
    ("a long name", Repeat("name: ", "ab ", "\n")),
    ("a long address", Repeat("base_url: https://a.b/", "a/", "\n")),
];

/// The glossary.
#[rustfmt::skip]
pub const TERMS: &[(&str, Shape)] = &[
    ("terms", Count("", "t@:\n  term: T@\n  definition: d\n", "")),
    ("words to avoid", Count("a:\n  term: A\n  avoid: [", "b@, ", "]\n")),
    ("terms to avoid", Count("", "t@:\n  term: A\n  avoid: [a@, t@]\n", "")),
    ("a long definition", Repeat("a:\n  term: A\n  definition: ", "[[a]] ", "\n")),
];

/// Files of Fluent.
#[rustfmt::skip]
pub const STRINGS: &[(&str, Shape)] = &[
    ("strings that nobody shows", Count("", "serch@ = a\n", "")),
    ("strings in strings", Made(|len| counted("s@ = { s0 } { s1 } { s@ }\n", len))),
    ("a billion laughs", Made(|len| format!("search = {{ a0 }}\n{}", (0..len / 60).map(|n| format!("a{n} = {}\n", format!("{{ a{} }}", n + 1).repeat(8))).collect::<String>()))),
    ("a long chain", Made(|len| (0..len / 24).map(|n| format!("search{n} = {{ search{} }}\n", n + 1)).collect())),
    ("braces in braces", Within("search = ", ("{", "a", "}"), "\n")),
    ("braces unclosed", Repeat("search = ", "{ ", "\n")),
    ("lines that are none", Repeat("", "a\n", "")),
    ("variants", Count("count-lessons = { $n ->\n", "    [v@] a\n", "   *[other] b\n}\n")),
    ("attributes", Count("search = a\n", "    .b@ = c\n", "")),
    ("calls", Within("search = { ", ("A(", "1", ")"), " }\n")),
    ("remarks", Repeat("", "# a\n", "")),
];

/// PO files.
#[rustfmt::skip]
pub const PO: &[(&str, Shape)] = &[
    ("entries", Count("", "msgid \"a@\"\nmsgstr \"b\"\n\n", "")),
    ("one entry again and again", Repeat("", "msgid \"a\"\nmsgstr \"b\"\n\n", "")),
    ("entries with contexts", Count("", "msgctxt \"c@\"\nmsgid \"A\"\nmsgstr \"B\"\n\n", "")),
    ("plural forms", Count("msgid \"a\"\nmsgid_plural \"b\"\n", "msgstr[@] \"c\"\n", "")),
    ("lines of a text", Repeat("msgid \"a\"\nmsgstr \"\"\n", "\"b\\n\"\n", "")),
    ("a long line", Repeat("msgid \"a\"\nmsgstr \"", "b ", "\"\n")),
    ("backslashes", Repeat("msgid \"a\"\nmsgstr \"", "\\", "\"\n")),
    ("remarks", Repeat("", "# a\n", "msgid \"a\"\nmsgstr \"b\"\n")),
    ("references", Count("#:", " a:@", "\nmsgid \"a\"\nmsgstr \"b\"\n")),
    ("flags", Repeat("#,", " fuzzy,", "\nmsgid \"a\"\nmsgstr \"b\"\n")),
    ("old entries", Count("", "#~ msgid \"a@\"\n#~ msgstr \"b\"\n\n", "")),
    ("conflicts", Repeat("", "<<<<<<< a\n=======\n>>>>>>> b\n", "")),
    ("conflicts unclosed", Repeat("", "<<<<<<< a\n", "")),
    ("lines that are none", Repeat("", "msg\n", "")),
    ("quotes", Repeat("", "\"", "")),
    ("headers", Count("msgid \"\"\nmsgstr \"\"\n", "\"A@: b\\n\"\n", "")),
    ("names of parts", Count("#. part:", " m/a#p@", "\nmsgid \"B\"\nmsgstr \"C\"\n")),
];

const HEAD: &str = "<xliff version=\"1.2\"><file original=\"m\" source-language=\"en\" target-language=\"es\"><body>";
const TAIL: &str = "</body></file></xliff>";

/// XLIFF files.
#[rustfmt::skip]
pub const XLIFF: &[(&str, Shape)] = &[
    ("units", Made(|len| format!("{HEAD}{}{TAIL}", counted("<trans-unit id=\"@\"><source>B</source><target>C</target></trans-unit>", len)))),
    ("units of one id", Made(|len| format!("{HEAD}{}{TAIL}", "<trans-unit id=\"a\"><source>B</source></trans-unit>\n".repeat(len / 50)))),
    ("groups in groups", Made(|len| format!("{HEAD}{}", "<group>".repeat(len / 7)))),
    ("attributes", Made(|len| format!("<xliff version=\"1.2\" {}>", counted("a@=\"b\" ", len)))),
    ("entities", Made(|len| format!("{HEAD}<trans-unit id=\"a\"><source>{}", "&lol;\n".repeat(len / 6)))),
    ("a billion laughs", Made(|len| format!("<!DOCTYPE a [{}]>{HEAD}{TAIL}", counted("<!ENTITY a@ \"&a;&a;&a;\">", len)))),
    ("notes", Made(|len| format!("{HEAD}<trans-unit id=\"a\"><source>B</source>{}</trans-unit>{TAIL}", "<note>n</note>".repeat(len / 14)))),
    ("codes", Made(|len| format!("{HEAD}<trans-unit id=\"a\"><source>{}</source></trans-unit>{TAIL}", "<g/>\n".repeat(len / 5)))),
    ("files", Repeat("<xliff version=\"1.2\">", "<file/>\n", "</xliff>")),
    ("angles", Repeat("", "<", "")),
    ("comments", Repeat("", "<!---->", "")),
    ("comments unclosed", Repeat("", "<!--", "")),
];

/// `ids.lock`.
#[rustfmt::skip]
pub const LOCK: &[(&str, Shape)] = &[
    ("units", Count("ids.lock 1: x\n== m/a\n", "h-0000000@ p Text @\n", "")),
    ("one unit again and again", Repeat("ids.lock 1: x\n== m/a\n", "h-00000000 p B\n", "")),
    ("units of one text", Count("ids.lock 1: x\n== m/a\n", "#i@ p B\n", "")),
    ("pages", Count("ids.lock 1: x\n", "== p@\n- h-@\n", "")),
    ("one page again and again", Count("ids.lock 1: x\n", "== m/a\n- h-@\n", "")),
    ("ids that are gone", Count("ids.lock 1: x\n== m/a\n", "- h-@\n", "")),
    ("conflicts", Repeat("ids.lock 1: x\n", "<<<<<<<\n=======\n>>>>>>>\n", "")),
    ("lines that are none", Repeat("", "a\n", "")),
    ("backslashes", Repeat("ids.lock 1: x\n== m/a\nh-1 p ", "\\", "\n")),
];

const SUMS: &str = "source: 00000000000000ff, target: ffffffffffffffff";

/// Ledgers.
#[rustfmt::skip]
pub const LEDGER: &[(&str, Shape)] = &[
    ("parts", Made(|len| format!("m/a:\n{}", counted(&format!("  h-@: {{{SUMS}}}\n"), len)))),
    ("pages", Made(|len| counted(&format!("p@:\n  h-1: {{{SUMS}}}\n"), len))),
    ("one page again and again", Made(|len| format!("m/a:\n  h-1: {{{SUMS}}}\n").repeat(len / 70))),
    ("words in one line", Made(|len| format!("m/a:\n  h-1: {{{SUMS}{}}}\n", ", by: a".repeat(len / 7)))),
    ("a long note", Made(|len| format!("m/a:\n  h-1: {{{SUMS}, note: \"{}\"}}\n", "\\n".repeat(len / 2)))),
    ("quotes", Repeat("m/a:\n  ", "\"", "\n")),
    ("braces", Repeat("m/a:\n  a: ", "{", "\n")),
    ("lines that are none", Repeat("", "a\n", "")),
];

/// Files of results.
#[rustfmt::skip]
pub const RESULTS: &[(&str, Shape)] = &[
    ("objects", Repeat("", "{}\n", "")),
    ("objects in one line", Repeat("[", "{},", "{}]")),
    ("objects in objects", Repeat("", "{\"a\":", "")),
    ("lists in lists", Repeat("", "[", "")),
    ("an object that does not close", Repeat("{\"a\":\"", "b", "")),
    ("an object that does not close, in lines", Repeat("{\n", "\"a\": 1,\n", "")),
    ("a long number", Repeat("{\"attempt\": ", "9", "}\n")),
    ("words", Repeat("", "2ABCD ", "\n")),
    ("lines of words that look like codes", Made(|len| (format!("{} ", "2".repeat(64)).repeat(60) + "\n").repeat(len / 3900))),
    ("lines of runs of words", Made(|len| ("2Z2Z2Z2Z ! ".repeat(350) + "\n").repeat(len / 3850))),
    ("hyphens", Repeat("2", "-", "\n")),
    ("a table of many columns", Count("instrument;version;phase;code;one;", "i@;", "\n")),
    ("a table of many rows", Repeat("instrument;version;phase;code;one\n", "core;1;pre;A1;b\n", "")),
    ("a table of long rows", Repeat("instrument;version;phase;code;one\n", "core;1;pre;A1;b;;;;;;;;;;;;;;;;;;;\n", "")),
    ("a quote that does not close", Repeat("instrument;version;phase;code;one\n\"", "core;1\n", "")),
    ("quotes", Repeat("instrument;version;phase;code;one\n", "\"\"", "\n")),
    ("people of many codes", Count("instrument;version;phase;code;one\n", "core;1;pre;A@;b\n", "")),
];
