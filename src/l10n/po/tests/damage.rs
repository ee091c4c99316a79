//! Each kind of damage is told with its line, and a whole entry next to it is still offered.

use super::HEADER;
use super::Po;
use super::with_header;

/// The line after the header, which is where the texts of these tests start.
const START: usize = 6;

/// Reads the text between a header and a whole entry and expects one fault.
fn expect(text: &str, line: usize, message: &str) {
    let file = format!("{HEADER}{text}\n\nmsgid \"whole\"\nmsgstr \"entero\"\n");
    let (po, faults) = Po::parse(&file);
    let found: Vec<_> = faults.iter().map(|f| (f.line, f.message.as_str())).collect();
    assert_eq!(found, [(START + line - 1, message)], "in {text}");
    assert!(!faults[0].help.is_empty());
    assert!(po.get(None, "whole").is_some(), "in {text}");
    assert_eq!(po.text(), file);
    let (again, _) = Po::parse(&file.replace('\n', "\r\n"));
    assert_eq!(again.entries().count(), po.entries().count(), "in {text}");
}

fn offered(text: &str) -> Vec<String> {
    Po::parse(&with_header(text)).0.entries().map(|entry| entry.id.clone()).collect()
}

#[test]
fn quotation_marks() {
    expect("msgid \"a\nmsgstr \"b\"", 1, "The text has no closing quotation mark.");
    expect("msgid \"a\"\nmsgstr \"b\\", 2, "The text has no closing quotation mark.");
    expect("msgid \"a\"\nmsgstr \"b\\\"", 2, "The text has no closing quotation mark.");
    let message = "Something stands after the closing quotation mark.";
    expect("msgid \"a\"\nmsgstr \"say \"b\" now\"", 2, message);
    expect("msgid \"a\" msgstr \"b\"", 1, message);
    expect("msgid \"a\"\nmsgstr b", 2, "There is no text between quotation marks here.");
    expect("msgid \"a\"\nmsgstr", 2, "There is no text between quotation marks here.");
    expect("msgid \"a\"\nmsgstr “b”", 2, "There is no text between quotation marks here.");
}

#[test]
fn backslashes() {
    expect("msgid \"a\"\nmsgstr \"\\q\"", 2, "\\q is not a known sign.");
    expect("msgid \"a\"\nmsgstr \"\\é\"", 2, "\\é is not a known sign.");
    let message = "The number after the backslash does not make a character.";
    for number in ["\\0", "\\x", "\\xzz", "\\xff", "\\377", "\\777", "\\x4142", "\\303", "\\303x"] {
        expect(&format!("msgid \"a\"\nmsgstr \"{number}\""), 2, message);
    }
}

#[test]
fn parts_that_are_missing_or_at_the_wrong_place() {
    expect("msgid \"a\"", 1, "This msgid has no msgstr.");
    expect("msgid \"a\"\n#: b\nmsgid \"b\"\nmsgstr \"c\"", 1, "This msgid has no msgstr.");
    expect("msgid \"a\"\nmsgid_plural \"b\"", 1, "This msgid has no msgstr.");
    expect("msgstr \"b\"", 1, "The msgid is missing.");
    expect("msgctxt \"a\"\nmsgstr \"b\"", 2, "The msgid is missing.");
    expect("msgctxt \"a\"\n\n# note", 1, "The msgid is missing.");
    expect(
        "msgctxt \"a\"\nmsgctxt \"a\"\nmsgid \"b\"\nmsgstr \"\"",
        2,
        "There are two msgctxt in one entry.",
    );
    expect(
        "# x\n\"a\"",
        2,
        "This text belongs to nothing, for there is no msgid or msgstr before it.",
    );
    expect(
        "msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"",
        3,
        "This is a second msgstr for the same msgid.",
    );
    expect("hello", 1, "This line is neither a comment nor a text.");
    expect("msgid \"a\"\nmsgstr \"b\"\n\nhello", 4, "This line is neither a comment nor a text.");
    expect("Msgid \"a\"", 1, "This line is neither a comment nor a text.");
    expect("domain \"a\"", 1, "Files with several domains are not read.");
    let message = "After #| only msgctxt, msgid or msgid_plural with an earlier text can stand.";
    expect("#| hello\nmsgid \"a\"\nmsgstr \"b\"", 1, message);
    expect("#| \"a\"\nmsgid \"a\"\nmsgstr \"b\"", 1, message);
    expect("#| msgid_plural \"a\"\nmsgid \"a\"\nmsgstr \"b\"", 1, message);
    assert_eq!(offered("#|\n#~|\n#~\nmsgid \"a\"\nmsgstr \"b\"\n"), ["a"]);
    let twice = "There are two #| msgid in one entry.";
    expect("#| msgid \"a\"\n#| msgid \"c\"\nmsgid \"a\"\nmsgstr \"b\"", 2, twice);
}

#[test]
fn obsolete_marks_on_some_lines_only() {
    let message = "Only some lines of this entry start with #~.";
    expect("#~ msgid \"a\"\nmsgstr \"b\"", 2, message);
    expect("msgid \"a\"\n#~ msgstr \"b\"", 2, message);
    expect("#~ msgid \"a\"\n#~ msgstr \"b\"\n\"c\"", 3, message);
}

#[test]
fn plural_forms() {
    let plural = "msgid \"a\"\nmsgid_plural \"b\"\n";
    expect(
        &format!("{plural}msgstr \"c\""),
        3,
        "The text has a msgid_plural, but this msgstr has no number.",
    );
    expect(
        "msgid \"a\"\nmsgstr[0] \"c\"",
        2,
        "This msgstr has a number, but the text has no msgid_plural.",
    );
    expect(&format!("{plural}msgstr[1] \"c\""), 3, "Here msgstr[0] should stand.");
    expect(&format!("{plural}msgstr[x] \"c\""), 3, "Here msgstr[0] should stand.");
    expect(&format!("{plural}msgstr[0] \"c\"\nmsgstr[2] \"c\""), 4, "Here msgstr[1] should stand.");
    expect("msgid_plural \"a\"\n# x", 1, "The msgid_plural does not stand right after its msgid.");
    let message = "There are 1 plural forms, but the header says nplurals=2.";
    expect(&format!("{plural}msgstr[0] \"c\""), 1, message);
    let message = "There are 3 plural forms, but the header says nplurals=2.";
    expect(&format!("{plural}msgstr[0] \"c\"\nmsgstr[1] \"\"\nmsgstr[2] \"\""), 1, message);
    let header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";
    let (po, faults) = Po::parse(&format!("# x\n{header}{plural}msgstr[0] \"c\"\n"));
    assert_eq!((faults.len(), faults[0].line), (1, 2));
    assert!(faults[0].message.contains("does not say how many"));
    assert_eq!(po.entries().count(), 1);
    assert_eq!(Po::parse(&format!("{header}{plural}msgstr[0] \"\"\n")).1, []);
}

#[test]
fn line_breaks_at_either_end() {
    let at_end = "has a line break (\\n) at the end.";
    expect("msgid \"a\\n\"\nmsgstr \"b\"", 1, &format!("Only the original {at_end}"));
    expect("msgid \"a\"\nmsgstr \"b\\n\"", 1, &format!("Only the translation {at_end}"));
    expect(
        "msgid \"\\na\"\nmsgstr \"b\"",
        1,
        "Only the original has a line break (\\n) at the start.",
    );
    expect(
        "msgid \"a\"\nmsgstr \"\\nb\"",
        1,
        "Only the translation has a line break (\\n) at the start.",
    );
    let plural = "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\nmsgstr[1] \"d\\n\"";
    expect(plural, 1, &format!("Only the translation {at_end}"));
    for fine in [
        "#, fuzzy\nmsgid \"a\\n\"\nmsgstr \"b\"\n",
        "msgid \"a\\n\"\nmsgstr \"\"\n",
        "#~ msgid \"a\\n\"\n#~ msgstr \"b\"\n",
    ] {
        assert_eq!(Po::parse(&with_header(fine)).1, [], "in {fine}");
    }
}

#[test]
fn equal_texts_name_both_lines_and_the_first_is_offered() {
    let text = "msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"";
    expect(text, 4, "The same text stands twice, in line 6 and in line 9.");
    let (po, _) = Po::parse(&with_header(text));
    assert_eq!(po.get(None, "a").unwrap().strings, ["b"]);
    assert_eq!(po.entries().count(), 1);
    let obsolete = "#~ msgid \"a\"\n#~ msgstr \"d\"";
    for (text, string) in [
        (format!("{obsolete}\n\nmsgid \"a\"\nmsgstr \"c\""), "c"),
        (format!("msgid \"a\"\nmsgstr \"c\"\n\n{obsolete}"), "c"),
        (format!("{obsolete}\n\n{obsolete}"), "d"),
    ] {
        expect(&text, 4, "The same text stands twice, in line 6 and in line 9.");
        let (po, _) = Po::parse(&with_header(&text));
        assert_eq!(po.get(None, "a").unwrap().strings, [string]);
        assert_eq!(po.entries().count(), 1);
    }
    assert_eq!(
        offered("msgctxt \"x\"\nmsgid \"a\"\nmsgstr \"\"\n\nmsgid \"a\"\nmsgstr \"\"\n").len(),
        2
    );
}

#[test]
fn headers() {
    let find =
        |text: &str| Po::parse(text).1.into_iter().map(|f| (f.line, f.message)).collect::<Vec<_>>();
    let missing = vec![(1, "The file has no header.".to_owned())];
    for text in [
        "",
        "\n",
        "# only a comment\n",
        "msgid \"a\"\nmsgstr \"b\"\n",
        "#~ msgid \"\"\n#~ msgstr \"x\"\n",
    ] {
        assert_eq!(find(text), missing, "in {text}");
    }
    let latin = "# x\nmsgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n";
    let message = "The header says that the characters are stored as ISO-8859-1.".to_owned();
    assert_eq!(find(latin), [(2, message)]);
    assert!(Po::parse(latin).1[0].help.contains("Save the file as UTF-8"));
    let none = "msgid \"\"\nmsgstr \"Language: es\\n\"\n";
    assert_eq!(
        find(none),
        [(1, "The header does not say how the characters are stored.".to_owned())]
    );
    let damaged = find("msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\n");
    assert_eq!(damaged, [(3, "The text has no closing quotation mark.".to_owned())]);
    let mac = find("msgid \"a\"\rmsgstr \"b\"\r");
    assert!(mac.iter().any(|(line, message)| *line == 1 && message.contains("very old Macs")));
}

#[test]
fn nul() {
    let message = "The line holds a NUL character, which no PO file can hold.";
    expect("msgid \"a\"\nmsgstr \"b\0\"", 2, message);
    expect("# a\0\nmsgid \"a\"\nmsgstr \"b\"", 1, message);
}

#[test]
fn conflicts_of_git() {
    let message = "Two versions of this part were put together by Git and nobody has chosen yet.";
    expect(
        "msgid \"a\"\n<<<<<<< HEAD\nmsgstr \"b\"\n=======\nmsgstr \"c\"\n>>>>>>> other",
        2,
        message,
    );
    expect(
        "<<<<<<< HEAD\n#: a\n||||||| base\n#: b\n=======\n#: c\n>>>>>>> other\nmsgid \"a\"\nmsgstr \"b\"",
        1,
        message,
    );
    let whole = "msgid \"0\"\nmsgstr \"0\"\n\n<<<<<<< HEAD\nmsgid \"a\"\nmsgstr \"b\"\n\n=======\nmsgid \"a\"\nmsgstr \"c\"\n\n>>>>>>> other\n\nmsgid \"z\"\nmsgstr \"z\"\n";
    expect(whole, 4, message);
    assert_eq!(offered(whole), ["0", "z"]);
    let lone = "A mark of Git was left in the file.";
    expect("msgid \"a\"\nmsgstr \"b\"\n\n=======", 4, lone);
    expect("msgid \"a\"\nmsgstr \"b\"\n>>>>>>> x", 3, lone);
    expect("<<<<<<< HEAD\nmsgid \"a\"\nmsgstr \"b\"", 1, lone);
    assert_eq!(
        offered("msgid \"a\"\nmsgstr \"b\"\n\n=======\n\nmsgid \"c\"\nmsgstr \"d\"\n"),
        ["a", "c"]
    );
}

#[test]
fn a_damaged_entry_is_not_offered_and_faults_come_in_order_of_lines() {
    assert_eq!(offered("msgid \"a\nmsgstr \"b\"\n\nmsgid \"c\"\nmsgstr \"d\"\n"), ["c"]);
    let (po, faults) = Po::parse("oops\n\nmsgid \"a\"\nmsgstr \"\\q\"\n\noops\n");
    let lines: Vec<_> = faults.iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [1, 1, 4, 6]);
    assert_eq!(po.entries().count(), 0);
}

#[test]
fn endless_damage_is_read_in_linear_time() {
    for piece in [
        "<<<<<<< a\n",
        "#~ ",
        "\"",
        "msgid \"\n",
        "\\",
        "#~|",
        "#| msgid \"\"\n",
        "\n>>>>>>>\n",
        "\u{2068}",
    ] {
        let text = piece.repeat(200_000);
        assert_eq!(Po::parse(&text).0.text(), text);
    }
}
