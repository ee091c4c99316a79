//! What always holds: nothing is lost, nothing else changes, what is set is what is read.

use super::Entry;
use super::Po;
use super::corpus::CORPUS;
use super::keys;
use super::parsed;
use super::with_header;
use proptest::prelude::*;

#[test]
fn every_file_is_read_without_fault_and_written_back_byte_for_byte() {
    assert!(CORPUS.len() >= 50);
    for (name, text) in CORPUS {
        let (po, faults) = Po::parse(text);
        assert_eq!(faults, [], "in {name}");
        assert_eq!(po.text(), *text, "in {name}");
        assert!(po.entries().count() > 0, "in {name}");
    }
}

#[test]
fn changing_one_entry_leaves_all_other_bytes() {
    for (name, text) in CORPUS {
        let (before, _) = Po::parse(text);
        for (context, id) in keys(&before) {
            let mut po = before.clone();
            let old = po.get(context.as_deref(), &id).unwrap().clone();
            assert!(po.set(context.as_deref(), &id, |entry| {
                entry.strings[0].push_str("—changed\n—twice ");
                entry.flags.push("fuzzy-not".to_owned());
            }));
            let new = po.text();
            let line = old.line - 1;
            let shared = text.bytes().zip(new.bytes()).take_while(|(a, b)| a == b).count();
            let tail =
                text.bytes().rev().zip(new.bytes().rev()).take_while(|(a, b)| a == b).count();
            let entry = po.get(context.as_deref(), &id).unwrap().clone();
            let (again, faults) = Po::parse(&new);
            assert!(faults.iter().all(|fault| fault.message.contains("line break")), "{name}");
            let mut found = again.get(context.as_deref(), &id).unwrap().clone();
            found.line = entry.line;
            assert_eq!(found, entry, "in {name}");
            assert_eq!(found.strings[0], old.strings[0].clone() + "—changed\n—twice ");
            let head: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
            let above = text[..head].trim_end().rfind("\n\n").unwrap_or(0);
            assert!(shared >= above.min(head), "in {name}: {shared} of {head}");
            assert!(shared + tail + 1200 > text.len(), "in {name}");
            let others = |po: &Po| {
                let all = po.entries().filter(|e| e.id != id || e.context != context);
                all.map(|e| Entry { line: 0, ..e.clone() }).collect::<Vec<_>>()
            };
            assert_eq!(others(&before), others(&again), "in {name}");
        }
    }
}

#[test]
fn a_change_that_is_undone_gives_the_same_texts() {
    for (name, text) in CORPUS {
        let mut po = parsed(text);
        for (context, id) in keys(&po) {
            let old = po.get(context.as_deref(), &id).unwrap().clone();
            po.set(context.as_deref(), &id, |entry| entry.is_obsolete ^= true);
            po.set(context.as_deref(), &id, |entry| entry.is_obsolete ^= true);
            assert_eq!(po.get(context.as_deref(), &id), Some(&old), "in {name}");
        }
        let (again, _) = Po::parse(&po.text());
        assert_eq!(keys(&again), keys(&po), "in {name}");
        assert!(po.text().ends_with('\n') == text.ends_with('\n'), "in {name}");
    }
}

#[test]
fn a_change_that_changes_nothing_keeps_every_byte() {
    for (_, text) in CORPUS {
        let mut po = parsed(text);
        for (context, id) in keys(&po) {
            assert!(po.set(context.as_deref(), &id, |_| {}));
        }
        assert_eq!(po.text(), *text);
    }
}

#[test]
fn every_prefix_of_every_file_is_kept_and_does_no_harm() {
    for (_, text) in CORPUS {
        for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
            assert_eq!(Po::parse(&text[..end]).0.text(), text[..end]);
        }
    }
}

fn any_text() -> impl Strategy<Value = String> {
    let letters = prop_oneof![
        4 => any::<char>(),
        4 => proptest::char::range(' ', '~'),
        2 => proptest::sample::select(vec!['\n', '"', '\\', '\t', '\r', ' ', '漢', 'ខ', '\u{301}', '\u{200b}', '\0']),
    ];
    proptest::collection::vec(letters, 0..160).prop_map(|letters| letters.into_iter().collect())
}

/// Pieces of PO files in any order reach more of the reader than letters do.
#[rustfmt::skip]
const PIECES: [&str; 37] = [
    "msgid", "msgstr", "msgctxt", "msgid_plural", "msgstr[0]", "msgstr[1]", " ", "\n", "\r\n",
    "\"\"", "\"a\"", "\"", "\\", "#", "#~", "#|", "#~|", "#,", "#:", "#.", "fuzzy", "\n\n", "é",
    "\0", "<<<<<<<", "\n<<<<<<< a\n", "\n=======\n", "\n>>>>>>> b\n", "|||||||", "domain",
    "msgid \"a\"\nmsgstr \"b\"\n", "\u{2068}", "\u{2069}", "\"x\\n\"\n", "[", "]", "\u{feff}",
];

fn any_file() -> impl Strategy<Value = String> {
    let pieces = proptest::collection::vec(proptest::sample::select(&PIECES[..]), 0..60);
    pieces.prop_map(|all| all.concat())
}

fn without_nul(text: &str) -> String {
    text.replace('\0', "")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn what_is_set_is_what_is_read(
        (context, id, string) in (any_text(), any_text(), any_text()),
        file in 0..CORPUS.len(),
    ) {
        let (mut po, _) = Po::parse(CORPUS[file].1);
        let (old_context, old_id) = keys(&po)[0].clone();
        let is_set = po.set(old_context.as_deref(), &old_id, |entry| {
            entry.context = Some(context.clone());
            entry.id.clone_from(&id);
            entry.previous_id = Some(id.clone());
            entry.strings[0].clone_from(&string);
        });
        prop_assert!(is_set);
        let (context, id) = (without_nul(&context), without_nul(&id));
        let (again, _) = Po::parse(&po.text());
        let entry = again.get(Some(&context), &id).unwrap();
        prop_assert_eq!(entry.previous_id.as_ref(), Some(&id));
        prop_assert_eq!(&entry.strings[0], &without_nul(&string));
        prop_assert_eq!(po.get(Some(&context), &id).map(|e| &e.strings), Some(&entry.strings));
        prop_assert_eq!(again.entries().count(), po.entries().count());
    }

    #[test]
    fn notes_are_read_as_they_are_held(notes in proptest::collection::vec(any_text(), 0..4)) {
        let (mut po, _) = Po::parse(&with_header("msgid \"a\"\nmsgstr \"b\"\n"));
        po.set(None, "a", |entry| {
            entry.comments.clone_from(&notes);
            entry.extracted.clone_from(&notes);
            entry.references.clone_from(&notes);
            entry.flags.clone_from(&notes);
        });
        let (again, faults) = Po::parse(&po.text());
        prop_assert_eq!(faults, []);
        let held = po.get(None, "a").unwrap();
        let found = again.get(None, "a").unwrap();
        prop_assert_eq!(found, &Entry { line: found.line, ..held.clone() });
        let lines = |notes: &[String]| {
            let all = notes.iter().flat_map(|note| note.split('\n'));
            all.map(|line| without_nul(line).trim_end_matches('\r').to_owned()).collect::<Vec<_>>()
        };
        prop_assert_eq!(&found.comments, &lines(&notes));
        prop_assert_eq!(&found.extracted, &lines(&notes));
    }

    #[test]
    fn what_is_added_is_what_is_read(
        (id, plural) in (any_text(), any_text()),
        strings in proptest::collection::vec(any_text(), 1..4),
        file in 0..CORPUS.len(),
    ) {
        let (mut po, _) = Po::parse(CORPUS[file].1);
        let count = po.entries().count();
        let entry = Entry { context: Some("ctx's own".to_owned()), id, plural: Some(plural), strings, ..Entry::default() };
        prop_assert!(po.push(&entry));
        prop_assert!(!po.push(&entry));
        let (again, _) = Po::parse(&po.text());
        prop_assert_eq!(again.entries().count(), count + 1);
        let found = again.get(Some("ctx's own"), &without_nul(&entry.id)).unwrap();
        let strings: Vec<_> = entry.strings.iter().map(|string| without_nul(string)).collect();
        prop_assert_eq!(&found.strings, &strings);
        prop_assert!(po.obsolete(Some("ctx's own"), &found.id));
        prop_assert_eq!(Po::parse(&po.text()).0.entries().count(), count + 1);
    }

    #[test]
    fn any_text_at_all_is_kept(text in any_text(), pieces in any_file()) {
        prop_assert_eq!(Po::parse(&text).0.text(), text);
        let (mut po, faults) = Po::parse(&pieces);
        prop_assert_eq!(po.text(), &*pieces);
        let lines = pieces.split('\n').count().max(1);
        prop_assert!(faults.iter().all(|fault| (1..=lines).contains(&fault.line)));
        for (context, id) in keys(&po) {
            po.set(context.as_deref(), &id, |entry| entry.strings = vec!["new".to_owned()]);
            prop_assert_eq!(&po.get(context.as_deref(), &id).unwrap().strings, &vec!["new".to_owned()]);
        }
        po.set_header("Language", "km");
        prop_assert_eq!(po.header("language"), Some("km"));
        let text = po.text();
        prop_assert_eq!(Po::parse(&text).0.text(), text);
    }

    #[test]
    fn a_corpus_file_with_bytes_cut_out_does_no_harm(
        file in 0..CORPUS.len(),
        (from, to) in (0..4096_usize, 0..4096_usize),
    ) {
        let bytes = CORPUS[file].1.as_bytes();
        let (from, to) = (from.min(bytes.len()), to.min(bytes.len()));
        let rest = [&bytes[..from.min(to)], &bytes[from.max(to)..]].concat();
        let text = String::from_utf8_lossy(&rest);
        prop_assert_eq!(Po::parse(&text).0.text(), text);
    }
}
