//! How entries are read in all their shapes, and written in the manner of their file.

use super::Entry;
use super::HEADER;
use super::Po;
use super::corpus::CORPUS;
use super::parsed;
use super::with_header;

fn file(name: &str) -> Po {
    let (_, text) = CORPUS.iter().find(|(its, _)| *its == name).unwrap();
    parsed(text)
}

fn entry(id: &str, string: &str) -> Entry {
    Entry { id: id.to_owned(), strings: vec![string.to_owned()], ..Entry::default() }
}

fn first(name: &str) -> Entry {
    file(name).entries().next().unwrap().clone()
}

/// What the text is once the change is made, without the header.
fn after(text: &str, change: impl FnOnce(&mut Po)) -> String {
    let mut po = parsed(&with_header(text));
    change(&mut po);
    po.text().strip_prefix(HEADER).unwrap().to_owned()
}

const LONG: &str =
    "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen.";

#[test]
fn every_field_is_read() {
    let text = "# note\n#. extracted\n#: a:1 b:2\n#: c:3\n#, fuzzy, c-format\n#| msgctxt \"pc\"\n#| msgid \"p\"\n#| \"i\"\n#| msgid_plural \"pp\"\nmsgctxt \"c\"\nmsgid \"i\"\nmsgid_plural \"p\"\nmsgstr[0] \"0\"\nmsgstr[1] \"1\"\n";
    let list = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
    let some = |text: &str| Some(text.to_owned());
    let wanted = Entry {
        comments: list(&["note"]),
        extracted: list(&["extracted"]),
        references: list(&["a:1", "b:2", "c:3"]),
        flags: list(&["fuzzy", "c-format"]),
        previous_context: some("pc"),
        previous_id: some("pi"),
        previous_plural: some("pp"),
        context: some("c"),
        id: "i".to_owned(),
        plural: some("p"),
        strings: list(&["0", "1"]),
        is_obsolete: false,
        line: 16,
    };
    let po = parsed(&with_header(text));
    assert_eq!(po.get(Some("c"), "i"), Some(&wanted));
    assert!(po.get(None, "i").is_none());
}

#[test]
fn odd_shapes_are_read_as_gettext_reads_them() {
    let po = file("tabs");
    assert_eq!(po.get(None, "e").unwrap().strings, ["f"]);
    assert_eq!(po.get(None, "one").unwrap().strings, ["uno", "muchos"]);
    assert_eq!(file("adjacent").get(None, "one two").unwrap().strings, ["uno dostres"]);
    let po = file("escapes");
    assert_eq!(po.get(None, "hex A octal A").unwrap().strings, ["hex B octal B"]);
    assert_eq!(po.get(None, "two bytes é").unwrap().strings, ["dos é y ñ"]);
    assert_eq!(po.entries().next().unwrap().id, "tab\there \"quoted\" back\\slash bell\u{7}");
    let po = file("comment-spacing");
    assert!(po.get(None, "a").unwrap().is_fuzzy());
    let odd = po.get(None, "c").unwrap();
    assert_eq!((odd.extracted.concat(), odd.references.concat()), ("text".into(), "file:1".into()));
    assert_eq!(odd.comments, ["note", "\tnote with tab", " two blanks", ""]);
    assert_eq!(po.get(None, "e").unwrap().flags, ["c-format", "fuzzy"]);
    assert_eq!(po.get(None, "e").unwrap().references, ["x:1", "y:2"]);
    let isolated = first("references-isolated").references;
    assert_eq!(isolated, ["my file.md:12", "other.md:3", "third.md:4"]);
    let all: Vec<_> = file("contexts").entries().map(|e| e.context.clone()).collect();
    assert_eq!((all.len(), &all[0], &all[6]), (7, &Some(String::new()), &None));
    let obsolete: Vec<_> = file("lokalize-obsolete-previous").entries().skip(1).cloned().collect();
    assert_eq!(obsolete[0].previous_id.as_deref(), Some("Take rest"));
    assert_eq!(obsolete[1].previous_id.as_deref(), Some("First line\nsecond line"));
    assert!(obsolete.iter().all(|entry| entry.is_obsolete && entry.is_fuzzy()));
}

#[test]
fn only_the_lines_of_the_changed_fields_are_written_anew() {
    let text = "#odd note\n\n#:a:1\n#:b:2\n#,fuzzy\nmsgid \"a\"\n\" b\"\nmsgstr\t\"c\"\n\n# end\n";
    let new = after(text, |po| {
        assert!(po.set(None, "a b", |entry| entry.strings[0] = "d".to_owned()));
    });
    assert_eq!(new, text.replace("msgstr\t\"c\"", "msgstr \"d\""));
    let new = after(text, |po| {
        assert!(po.set(None, "a b", |entry| entry.flags.clear()));
    });
    assert_eq!(new, text.replace("#,fuzzy\n", ""));
    let new = after("#~ msgid \"a\"\n#~ msgstr \"b\"\n", |po| {
        assert!(po.set(None, "a", |entry| entry.is_obsolete = false));
    });
    assert_eq!(new, "msgid \"a\"\nmsgstr \"b\"\n");
}

#[test]
fn a_file_that_wraps_is_wrapped_and_another_is_not() {
    let wrapped = "msgid \"\"\n\"One two \"\n\"three\"\nmsgstr \"\"\n";
    let set = |po: &mut Po| {
        let id = po.entries().next().unwrap().id.clone();
        assert!(po.set(None, &id, |entry| entry.strings[0] = format!("{LONG}\n漢字\n")));
    };
    let cut = "msgstr \"\"\n\"One two three four five six seven eight nine ten eleven twelve thirteen \"\n\"fourteen fifteen.\\n\"\n\"漢字\\n\"\n";
    assert_eq!(after(wrapped, set), wrapped.replace("msgstr \"\"\n", cut));
    let unwrapped = format!("msgid \"{LONG}\"\nmsgstr \"\"\n");
    let long = format!("msgstr \"\"\n\"{LONG}\\n\"\n\"漢字\\n\"\n");
    assert_eq!(after(&unwrapped, set), unwrapped.replace("msgstr \"\"\n", &long));
    let wide = "漢".repeat(60);
    let new = after(wrapped, |po| {
        po.set(None, "One two three", |entry| entry.strings[0].clone_from(&wide));
    });
    let lines = format!("\"{}\"\n\"{}\"\n", "漢".repeat(38), "漢".repeat(22));
    assert!(new.ends_with(&format!("msgstr \"\"\n{lines}")), "{new}");
}

#[test]
fn weblate_wraps_at_77_columns() {
    let body = "msgid \"\"\n\"a \"\n\"b \"\n\"c \"\n\"d \"\n\"e \"\n\"f \"\n\"g \"\n\"h \"\n\"i\"\nmsgstr \"\"\n";
    let new = after(body, |po| {
        let id = po.entries().next().unwrap().id.clone();
        po.set(None, &id, |entry| entry.strings[0] = format!("{}x {}", "y".repeat(73), "z"));
    });
    assert!(new.ends_with(&format!("msgstr \"\"\n\"{}x \"\n\"z\"\n", "y".repeat(73))), "{new}");
}

#[test]
fn references_take_the_manner_of_the_file() {
    let add = |po: &mut Po| {
        po.set(None, "a", |entry| entry.references = vec!["x y:1".into(), "z:2".into()]);
    };
    let together = "#: a:1 b:2\nmsgid \"a\"\nmsgstr \"\"\n";
    assert!(after(together, add).starts_with("#: \u{2068}x y\u{2069}:1 z:2\nmsgid"));
    let alone = "#: a:1\n#: b:2\nmsgid \"a\"\nmsgstr \"\"\n";
    assert!(after(alone, add).starts_with("#: \u{2068}x y\u{2069}:1\n#: z:2\nmsgid"));
}

#[test]
fn line_ends_and_marks_of_the_file_are_kept() {
    let mut po = file("poedit-bom-crlf");
    po.push(entry("new", "one\ntwo"));
    po.set(None, "Breathe", |entry| entry.strings[0] = "Respire".to_owned());
    po.set_header("Language", "pt");
    let text = po.text();
    assert!(text.starts_with("\u{feff}msgid \"\"\r\n"));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert!(text.ends_with("msgid \"new\"\r\nmsgstr \"\"\r\n\"one\\n\"\r\n\"two\"\r\n\r\n"));
    let mut po = file("no-newline-at-end");
    po.set(None, "a", |entry| entry.strings[0] = "c".to_owned());
    assert!(po.text().ends_with("\n\nmsgid \"a\"\nmsgstr \"c\""));
    po.push(entry("d", "e"));
    assert!(po.text().ends_with("\n\nmsgid \"a\"\nmsgstr \"c\"\n\nmsgid \"d\"\nmsgstr \"e\"\n"));
}

#[test]
fn entries_are_added_before_the_obsolete_ones_and_revived() {
    let text = "msgid \"a\"\nmsgstr \"b\"\n\n#~ msgid \"c\"\n#~ msgstr \"d\"\n";
    let new = after(text, |po| assert!(po.push(entry("e", "f"))));
    assert_eq!(new, text.replace("\n\n#~", "\n\nmsgid \"e\"\nmsgstr \"f\"\n\n#~"));
    let new = after(text, |po| {
        assert!(po.push(entry("c", "new")));
        assert!(!po.push(entry("a", "no")));
    });
    assert_eq!(new, "msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"c\"\nmsgstr \"new\"\n");
    let (mut po, _) = Po::parse("");
    assert!(po.push(entry("a", "b")));
    po.set_header("Content-Type", "text/plain; charset=UTF-8");
    let text = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\nmsgid \"a\"\nmsgstr \"b\"\n";
    assert_eq!(po.text(), text);
    assert_eq!(Po::parse(text).1, []);
}

#[test]
fn an_obsolete_entry_lets_go_of_its_references() {
    let text = "# note\n#. extracted\n#: a:1\n#, fuzzy\n#| msgid \"p\"\nmsgid \"a\"\nmsgstr \"\"\n\"b\\n\"\n\"c\"\n";
    let new = after(text, |po| assert!(po.obsolete(None, "a") && !po.obsolete(None, "")));
    assert_eq!(
        new,
        "# note\n#, fuzzy\n#~| msgid \"p\"\n#~ msgid \"a\"\n#~ msgstr \"\"\n#~ \"b\\n\"\n#~ \"c\"\n"
    );
}

#[test]
fn an_entry_is_not_renamed_to_another_ones_key() {
    let text = "msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"c\"\nmsgstr \"d\"\n";
    let mut po = parsed(&with_header(text));
    assert!(!po.set(None, "a", |entry| entry.id = "c".to_owned()));
    assert!(!po.set(None, "x", |_| {}));
    assert_eq!(po.text(), with_header(text));
    assert!(po.set(None, "a", |entry| entry.id = "x".to_owned()));
    assert!(po.get(None, "a").is_none() && po.get(None, "x").is_some());
    assert!(po.set(None, "c", |entry| entry.id = "a".to_owned()));
    assert_eq!(po.get(None, "a").unwrap().strings, ["d"]);
}

#[test]
fn header_fields_are_read_and_set_in_place() {
    let mut po = file("transifex");
    assert_eq!(po.header("language"), Some("pt_BR"));
    assert_eq!(po.header("X-None"), None);
    let before = po.text();
    po.set_header("Language", "pt_BR");
    assert_eq!(po.text(), before);
    po.set_header("Language", "pt");
    po.set_header("X-New", "a\nb: \"c\"");
    assert_eq!(po.header("X-New"), Some("a b: \"c\""));
    let head = before.split("\n\n").next().unwrap();
    let wanted = head.replace("pt_BR\\n", "pt\\n") + "\n\"X-New: a b: \\\"c\\\"\\n\"";
    assert_eq!(po.text(), before.replace(head, &wanted));
}

#[test]
fn translated_and_fuzzy_are_told_apart() {
    let text = "msgid \"a\"\nmsgstr \"b\"\n\n#, fuzzy\nmsgid \"c\"\nmsgstr \"d\"\n\nmsgid \"e\"\nmsgid_plural \"f\"\nmsgstr[0] \"x\"\nmsgstr[1] \"\"\n\n#~ msgid \"g\"\n#~ msgstr \"h\"\n";
    let po = parsed(&with_header(text));
    let told: Vec<_> = po.entries().map(|e| (e.is_translated(), e.is_fuzzy())).collect();
    assert_eq!(told, [(true, false), (false, true), (false, false), (false, false)]);
}
