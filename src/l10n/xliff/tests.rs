//! Tests of the XLIFF codec.

use super::File;
use super::Unit;
use super::read;
use super::write;
use super::write::is_allowed;
use proptest::prelude::*;

const HEAD: &str = "<?xml version=\"1.0\"?>\n<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n<file original=\"a.md\" source-language=\"en\" target-language=\"km\" datatype=\"plaintext\">\n<body>\n";
const TAIL: &str = "\n</body></file></xliff>";
/// The line after the head.
const START: usize = 5;

fn units(body: &str) -> (Vec<Unit>, Vec<(usize, String)>) {
    let (files, faults) = read(&format!("{HEAD}{body}{TAIL}"));
    let units = files.into_iter().flat_map(|file| file.units);
    let units = units.map(|unit| Unit { line: 0, ..unit }).collect();
    (units, faults.into_iter().map(|fault| (fault.line, fault.message)).collect())
}

fn unit(body: &str) -> Unit {
    let (mut units, faults) = units(body);
    assert_eq!(faults, []);
    assert_eq!(units.len(), 1);
    units.remove(0)
}

fn simple(id: &str, source: &str, target: Option<&str>) -> Unit {
    let (id, source) = (id.to_owned(), source.to_owned());
    Unit { id, source, target: target.map(str::to_owned), ..Unit::default() }
}

#[test]
fn a_unit_knows_its_line() {
    let body = "<trans-unit id=\"1\"><source>a</source></trans-unit>\n<trans-unit id=\"2\"><source>b</source></trans-unit>";
    let (files, _) = read(&format!("{HEAD}{body}{TAIL}"));
    let lines: Vec<usize> = files[0].units.iter().map(|unit| unit.line).collect();
    assert_eq!(lines, [START, START + 1]);
}

#[test]
fn a_file_is_written_as_xliff_1_2() {
    let file = File {
        original: "content/a \"b\".md".to_owned(),
        source_language: "en".to_owned(),
        target_language: "km".to_owned(),
        tree: Some("3f2a".to_owned()),
        units: vec![Unit {
            state: Some("translated".to_owned()),
            is_approved: true,
            note: Some("A & B".to_owned()),
            ..simple("h-1", "a < b\u{1}\r\n", Some("ក"))
        }],
    };
    let expected = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">
  <file original=\"content/a &quot;b&quot;.md\" source-language=\"en\" target-language=\"km\" datatype=\"plaintext\" build-num=\"3f2a\">
    <body>
      <trans-unit id=\"h-1\" xml:space=\"preserve\" approved=\"yes\">
        <source>a &lt; b&#13;
</source>
        <target state=\"translated\">ក</target>
        <note>A &amp; B</note>
      </trans-unit>
    </body>
  </file>
</xliff>
";
    assert_eq!(write(&[file]), expected);
}

#[test]
fn omegat_and_weblate_add_parts_that_are_ignored() {
    let body = "<trans-unit id=\"1\" approved=\"no\"><note from=\"developer\">Look</note>
      <source>One. Two.</source>
      <seg-source><mrk mtype=\"seg\" mid=\"0\">One.</mrk> <mrk mtype=\"seg\" mid=\"1\">Two.</mrk></seg-source>
      <target state=\"needs-review-translation\"><mrk mtype=\"seg\" mid=\"0\">មួយ។</mrk> <mrk mtype=\"seg\" mid=\"1\">ពីរ។</mrk></target>
      <alt-trans match-quality=\"80\"><source>Old</source><target>ចាស់</target><note>no</note></alt-trans>
      <context-group><context context-type=\"x\">y</context></context-group><note>Again</note></trans-unit>";
    let found = unit(body);
    let state = Some("needs-review-translation".to_owned());
    let note = Some("Look\nAgain".to_owned());
    assert_eq!(found, Unit { state, note, ..simple("1", "One. Two.", Some("មួយ។ ពីរ។")) });
}

#[test]
fn groups_are_nested_and_headers_skipped() {
    let body = "<group id=\"g\"><note>no</note><group><trans-unit id=\"1\"><source>a</source></trans-unit></group></group>";
    assert_eq!(unit(body), simple("1", "a", None));
    let text = format!("{HEAD}{body}{TAIL}").replace(
        "<body>",
        "<header><note>h</note><skl><internal-file>x</internal-file></skl></header><body>",
    );
    assert_eq!(read(&format!("\u{feff}{text}")).0[0].units.len(), 1);
    let prefixed = text.replace("<xliff", "<x:xliff").replace("</xliff", "</x:xliff");
    assert_eq!(read(&prefixed).0[0].units.len(), 1);
}

#[test]
fn empty_targets_count_as_none() {
    for target in ["<target/>", "<target></target>", "<target state=\"new\"/>", ""] {
        let body = format!("<trans-unit id=\"1\"><source>a</source>{target}</trans-unit>");
        assert_eq!(unit(&body).target, None);
        assert_eq!(unit(&body).state.is_some(), target.contains("new"));
    }
    assert_eq!(unit("<trans-unit id=\"1\"><source/></trans-unit>").source, "");
}

#[test]
fn characters_and_cdata() {
    let body = "<trans-unit id=\"a&#10;b\"><source>&lt;&#x1780;&#65;&quot;&apos;&amp;&gt;<![CDATA[<b>&amp;]]><!-- no --></source></trans-unit>";
    assert_eq!(unit(body), simple("a\nb", "<កA\"'&><b>&amp;", None));
    let crlf = "<trans-unit id=\"1\"><source>a\r\nb</source></trans-unit>";
    assert_eq!(unit(crlf).source, "a\nb");
}

#[test]
fn codes_keep_their_text_and_are_told_once_a_unit() {
    let body = "<trans-unit id=\"1\">\n<source>a</source>\n<target>x <g id=\"1\">bold</g><x id=\"2\"/> <bpt id=\"3\">[</bpt>y</target></trans-unit>";
    let (units, faults) = units(body);
    assert_eq!(units[0].target.as_deref(), Some("x bold [y"));
    let message = "The text holds codes (<g>), and none were sent.".to_owned();
    assert_eq!(faults, [(START + 2, message)]);
}

#[test]
fn faults_have_their_line() {
    let ok = "<trans-unit id=\"ok\"><source>a</source></trans-unit>";
    let cases = [
        (
            "<trans-unit>\n<source>a</source></trans-unit>",
            1,
            "This unit has no id, so it was left out.",
        ),
        ("<trans-unit id=\"1\">\n</trans-unit>", 1, "This unit has no source, so it was left out."),
        (ok, 2, "The unit ok stands twice; the second was left out."),
        (
            "<trans-unit id=\"1\">\n<source>&x;</source></trans-unit>",
            2,
            "&x; stands for no character.",
        ),
        (
            "<trans-unit id=\"1\"><source>&#1;</source></trans-unit>",
            1,
            "&#1; stands for no character.",
        ),
        (
            "<trans-unit id=\"1\"><source>&#0;</source></trans-unit>",
            1,
            "&#0; stands for no character.",
        ),
    ];
    for (body, line, message) in cases {
        let text = format!("{body}\n{ok}");
        let found = units(&text);
        assert_eq!(found.1, [(START + line - 1, message.to_owned())], "in {body}");
        assert!(found.0.iter().any(|unit| unit.id == "ok"), "in {body}");
    }
}

#[test]
fn damaged_files_give_what_can_be_read() {
    let whole = format!("{HEAD}<trans-unit id=\"1\"><source>a</source></trans-unit>\n<trans-unit");
    for tail in
        [" id=\"2\"><source>b</target>", " id=\"2\"><source>b & c</source>", " id=\"2\"><source>b"]
    {
        let (files, faults) = read(&format!("{whole}{tail}"));
        assert_eq!(files[0].units.len(), 1, "in {tail}");
        assert_eq!((faults.len(), faults[0].line), (1, START + 1), "in {tail}");
    }
    let messages =
        |text: &str| read(text).1.into_iter().map(|fault| fault.message).collect::<Vec<_>>();
    assert_eq!(messages(""), ["This is not a file of XLIFF."]);
    assert_eq!(messages("<html><file/></html>"), ["This is not a file of XLIFF."]);
    assert_eq!(messages("<xliff version=\"2.0\"><file id=\"f\"/></xliff>").len(), 1);
    let bare = messages("<xliff version=\"1.2\"><file original=\"a\"><body/></file></xliff>");
    assert_eq!(
        bare,
        [
            "The element <file> has no source-language.",
            "The element <file> has no target-language."
        ]
    );
}

#[test]
fn bombs_do_no_harm() {
    let entity = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>";
    let text = format!("{HEAD}<trans-unit id=\"1\"><source>&b;</source></trans-unit>{TAIL}");
    let (files, faults) = read(&text.replace("<xliff", &format!("{entity}<xliff")));
    assert_eq!(files[0].units[0].source, "");
    assert_eq!(faults.len(), 2);
    assert!(faults[0].message.contains("DTD"));
    let deep = format!("{HEAD}{}", "<group>".repeat(1_000_000));
    let (_, faults) = read(&deep);
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].message, "The elements are nested too deeply.");
    let many = format!("{HEAD}<trans-unit {}", "a=\"\" ".repeat(300_000));
    assert!(!read(&many).1.is_empty());
}

fn any_text() -> impl Strategy<Value = String> {
    let letters = prop_oneof![
        any::<char>(),
        proptest::sample::select(vec![
            '\n', '\r', '\t', ' ', '<', '>', '&', '"', '\'', ']', 'ក', '\0', '\u{85}', '\u{2028}'
        ]),
    ];
    proptest::collection::vec(letters, 0..24).prop_map(|letters| letters.into_iter().collect())
}

fn any_unit() -> impl Strategy<Value = Unit> {
    let some = || proptest::option::of(any_text());
    let texts = (any_text(), some(), some(), some());
    (texts, any::<bool>()).prop_map(|((source, target, state, note), is_approved)| Unit {
        id: String::new(),
        source,
        target,
        state,
        is_approved,
        note,
        line: 0,
    })
}

fn any_file() -> impl Strategy<Value = File> {
    let units = proptest::collection::vec(any_unit(), 0..4);
    let words = (any_text(), any_text(), any_text(), proptest::option::of(any_text()));
    (words, units).prop_map(|((original, source, target, tree), mut units)| {
        for (number, unit) in units.iter_mut().enumerate() {
            unit.id = format!("{number}-{}", unit.source);
        }
        let (source_language, target_language) = (source, format!("x{target}"));
        File { original, source_language, target_language, tree, units }
    })
}

/// What XML cannot hold is gone, and what is empty counts as not there.
fn clean(file: &File) -> File {
    let text = |text: &String| text.chars().filter(|c| is_allowed(*c)).collect::<String>();
    let some = |some: &Option<String>| some.as_ref().map(text).filter(|text| !text.is_empty());
    let unit = |unit: &Unit| Unit {
        id: text(&unit.id),
        source: text(&unit.source),
        target: some(&unit.target),
        state: some(&unit.state),
        is_approved: unit.is_approved,
        note: some(&unit.note),
        line: 0,
    };
    File {
        original: text(&file.original),
        source_language: text(&file.source_language),
        target_language: text(&file.target_language),
        tree: file.tree.as_ref().map(text),
        units: file.units.iter().map(unit).collect(),
    }
}

proptest! {
    #[test]
    fn what_is_written_is_what_is_read(files in proptest::collection::vec(any_file(), 1..3)) {
        let (mut found, faults) = read(&write(&files));
        prop_assert_eq!(faults, []);
        found.iter_mut().flat_map(|file| &mut file.units).for_each(|unit| unit.line = 0);
        prop_assert_eq!(found, files.iter().map(clean).collect::<Vec<_>>());
    }

    #[test]
    fn a_file_that_is_cut_does_no_harm(file in any_file(), at in 0..3000_usize, junk in any_text()) {
        let text = write(&[file]);
        let at = (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let cut = format!("{}{junk}{}", &text[..at], &text[at..]);
        let lines = cut.split('\n').count();
        let (_, faults) = read(&cut);
        prop_assert!(faults.iter().all(|fault| (1..=lines).contains(&fault.line)));
        let _ = read(&text[..at]);
        let _ = read(&junk);
    }
}
