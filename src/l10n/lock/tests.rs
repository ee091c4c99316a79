//! The file line by line, ids over the life of a page, pages that move.

mod history;

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::l10n::align::Fresh;
use crate::l10n::hash::exact;

/// New units: `kind text`, `#id kind text`.
fn fresh<'a>(lines: &[&'a str]) -> Vec<Fresh<'a>> {
    let units = lines.iter().map(|line| {
        let named = line.strip_prefix('#').and_then(|line| line.split_once(' '));
        let (explicit, rest) = named.map_or((None, *line), |(id, rest)| (Some(id), rest));
        let (kind, text) = rest.split_at(1);
        let text = text.trim_start();
        let kind = Kind::new(kind.chars().next().unwrap()).unwrap();
        Fresh { explicit, kind, hash: exact(text), text }
    });
    units.collect()
}

fn parsed(text: &str) -> Lock<'_> {
    let (lock, faults) = Lock::parse(text);
    assert_eq!(faults, []);
    lock
}

/// The faults of a file whose heading is good, as line and message.
fn faults(body: &str) -> Vec<(usize, String)> {
    let text = format!("{HEADING}\n{body}");
    let (lock, faults) = Lock::parse(&text);
    let written = lock.text();
    assert_eq!(parsed(&written), lock);
    assert!(faults.iter().all(|fault| fault.help.ends_with('.')));
    faults.into_iter().map(|fault| (fault.line, fault.message)).collect()
}

#[test]
fn a_file_is_read_and_written_as_it_was() {
    let body = "== a page.md\n#what h What it is\nh-8k2m4v0q p One\\nline \\\\ more \nx1 c\n- h-00000000\n- old\n== b.md\n- gone\n";
    let text = format!("{HEADING}\n{body}");
    let lock = parsed(&text);
    assert_eq!(lock.text(), text);
    let units = lock.page("a page.md").unwrap();
    assert_eq!(units[0].id, "what");
    assert!(units[0].is_explicit && !units[1].is_explicit);
    assert_eq!(units[1].text, "One\nline \\ more ");
    assert_eq!((units[2].text.as_ref(), units[2].kind), ("", Kind::CELL));
    assert_eq!(lock.tombstones("a page.md").collect::<Vec<_>>(), ["h-00000000", "old"]);
    assert_eq!(lock.pages().collect::<Vec<_>>(), ["a page.md", "b.md"]);
    assert_eq!(lock.page("b.md"), Some(&[][..]));
    assert_eq!(lock.page("c.md"), None);
    let windows = format!("\u{FEFF}{}", text.replace('\n', "\r\n"));
    assert_eq!(parsed(&windows), lock);
    assert_eq!(parsed(""), Lock::default());
}

#[test]
fn a_damaged_line_is_told() {
    let told = faults(
        "h-1 p Before any page\n== p\nhello\nid 1 text\nid pp text\n-x p text\nid p wrong \\x\n- \nok p text\n",
    );
    let lines: Vec<_> = told.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [2, 4, 5, 6, 7, 8, 9]);
    assert!(told[5].1.contains("backslash"));
    let (lock, faults) = Lock::parse("ids.lock 2: of the future\n== p\na p One\n");
    assert_eq!((faults.len(), faults[0].line), (1, 1));
    assert_eq!(lock.page("p").unwrap().len(), 1);
    assert_eq!(Lock::parse("== p\na p One\n").1.len(), 1);
}

#[test]
fn what_stands_twice_is_told() {
    let told = faults(
        "== p\na p One\na p Two\n- a\nh-00000000 p X\n== q\na p Other page\nh-00000000 p Y\n== p\nb p Three\na p Four\n",
    );
    let lines: Vec<_> = told.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [4, 5, 9, 10, 12]);
}

#[test]
fn an_open_merge_is_one_fault_and_both_sides_are_read() {
    let body = "== p\na p One\n<<<<<<< HEAD\nb p Ours\nc p Same\n||||||| base\nold p Base\n=======\nd p Theirs\nc p Same\n>>>>>>> branch\ne p End\n";
    let told = faults(body);
    assert_eq!(told.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [4]);
    let text = format!("{HEADING}\n{body}");
    let (lock, _) = Lock::parse(&text);
    let ids: Vec<_> = lock.page("p").unwrap().iter().map(|unit| unit.id.as_ref()).collect();
    assert_eq!(ids, ["a", "b", "c", "d", "e"]);
    assert_eq!(faults("=======\n").len(), 1);
}

#[test]
fn a_new_unit_gets_an_id_of_its_text() {
    let mut lock = Lock::default();
    let page = fresh(&["#what h What", "p Yes.", "p Yes.", "p Yes."]);
    let ids = lock.renewed("p", &page);
    let bits = exact("Yes.").bits() >> 24;
    let id: String = (0..8)
        .map(|at| {
            b"0123456789abcdefghjkmnpqrstvwxyz"[(bits >> (35 - 5 * at)) as usize % 32] as char
        })
        .collect();
    assert_eq!(
        ids,
        ["what".to_owned(), format!("h-{id}"), format!("h-{id}-2"), format!("h-{id}-3")]
    );
    assert_eq!(lock.renewed("p", &page), ids);
    // One text on another page, and the same explicit id there.
    assert_eq!(lock.renewed("q", &page[..2]), ["what".to_owned(), format!("h-{id}-4")]);
    let text = lock.text();
    assert_eq!(parsed(&text), lock);
    let mut read = parsed(&text);
    assert_eq!(read.renewed("p", &page), ids);
    assert_eq!(read.text(), text);
}

#[test]
fn no_tombstone_comes_back() {
    let mut lock = Lock::default();
    let page = fresh(&["#what h What", "p Yes."]);
    let first = lock.renewed("p", &page);
    assert_eq!(lock.renewed("p", &[]), Vec::<String>::new());
    assert_eq!(lock.tombstones("p").collect::<Vec<_>>().len(), 2);
    let text = lock.text();
    let mut lock = parsed(&text);
    let second = lock.renewed("p", &page);
    assert!(second.iter().all(|id| !first.contains(id)));
    assert_eq!(second[1], format!("{}-2", first[1]));
    // And it stays what it became.
    assert_eq!(lock.renewed("p", &page), second);
}

#[test]
fn an_explicit_id_is_taken_or_refused() {
    let mut lock = Lock::default();
    let given = lock.renewed("p", &fresh(&["p One.", "p Two."]));
    // The author pins the given id, and names the other unit.
    let pinned = format!("#{} p One.", given[0]);
    let page = [pinned.as_str(), "#two p Two."];
    assert_eq!(lock.renewed("p", &fresh(&page)), [given[0].as_str(), "two"]);
    assert_eq!(lock.tombstones("p").collect::<Vec<_>>(), [given[1].as_str()]);
    assert!(lock.page("p").unwrap().iter().all(|unit| unit.is_explicit));
    // The author takes the names away; the ids stay.
    assert_eq!(lock.renewed("p", &fresh(&["p One.", "p Two."])), [given[0].as_str(), "two"]);
    assert!(!lock.page("p").unwrap()[1].is_explicit);
    // Twice on a page, with a mark in front, and in the form of a given id.
    let page = ["#x p A", "#x p B", "#-y p C", "#h-00000000 p D", "# p E"];
    let ids = lock.renewed("p", &fresh(&page));
    assert_eq!(ids[0], "x");
    assert!(ids[1..].iter().all(|id| id.starts_with("h-") && id != "h-00000000"));
    let text = lock.text();
    assert_eq!(parsed(&text), lock);
}

#[test]
fn a_new_wrap_leaves_the_file_as_it_is() {
    let mut lock = Lock::default();
    lock.renewed("p", &fresh(&["p One and\ntwo."]));
    let text = lock.text();
    lock.renewed("p", &fresh(&["p One\nand two."]));
    assert_eq!(lock.text(), text);
    lock.renewed("p", &fresh(&["p One\nand 2."]));
    assert!(lock.text().contains("One\\nand 2."));
}

#[test]
fn a_page_that_was_renamed_takes_its_ids_along() {
    let mut lock = Lock::default();
    let page = fresh(&["p One.", "p Two.", "p Three.", "p Four.", "p Five."]);
    let mut ids = lock.renewed("old", &page);
    ids.remove(0);
    lock.renewed("old", &page[1..]);
    lock.renewed("lost", &fresh(&["p Nobody has this."]));
    lock.renewed("stays", &page);
    let new = fresh(&["p Two.", "p Three.", "p Six.", "p Four.", "p Seven."]);
    let other = fresh(&["p Two.", "p Three."]);
    let pages = BTreeMap::from([("new", new.as_slice()), ("other", &other), ("stays", &page)]);
    assert_eq!(lock.moved(&pages), [("old".to_owned(), "new".to_owned())]);
    assert_eq!(lock.page("old"), None);
    assert_eq!(lock.page("lost"), Some(&[][..]));
    assert_eq!(lock.tombstones("lost").count(), 1);
    assert_eq!(lock.tombstones("new").count(), 1);
    let renewed = lock.renewed("new", &new);
    assert_eq!([&renewed[0], &renewed[1], &renewed[3]], [&ids[0], &ids[1], &ids[2]]);
    assert_eq!(lock.moved(&pages), []);
}

#[test]
fn of_two_pages_the_more_alike_is_the_one() {
    let mut lock = Lock::default();
    let units: Vec<String> = (0..10).map(|at| format!("p Unit {at}.")).collect();
    let page = |from: usize, to: usize| {
        fresh(&units[from..to].iter().map(String::as_str).collect::<Vec<_>>())
    };
    lock.renewed("a", &page(0, 8));
    lock.renewed("b", &page(0, 10));
    let (all, part) = (page(0, 10), page(0, 7));
    let pages = BTreeMap::from([("x", all.as_slice()), ("y", part.as_slice())]);
    let moved = lock.moved(&pages);
    let names = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    assert_eq!(moved, [names("a", "y"), names("b", "x")]);
}

proptest! {
    #[test]
    fn what_is_written_is_read(pages in prop::collection::btree_map("\\PC{0,6}|[a\\\\\n\r ]{0,4}", prop::collection::vec(("[a-zé0-9][-a-z0-9.]{0,4}|h-[0-9a-h]{8}(-[0-9]{1,2})?", any::<bool>(), "\\PC{0,9}|[ab\\\\\n\r =<-]{0,9}"), 1..9), 0..6)) {
        let mut lock = Lock::default();
        for (page, units) in &pages {
            let fresh: Vec<_> = units.iter().map(|(id, is_explicit, text)| Fresh {
                explicit: is_explicit.then_some(id.as_str()), kind: Kind::ITEM, hash: exact(text), text,
            }).collect();
            lock.renewed(page, &fresh);
            lock.renewed(page, &fresh[fresh.len() / 2..]);
        }
        let text = lock.text();
        let (read, faults) = Lock::parse(&text);
        prop_assert_eq!(faults, vec![]);
        prop_assert_eq!(&read, &lock);
        prop_assert_eq!(read.text(), text);
    }

    #[test]
    fn no_file_panics(text in "(== |- |#|<<<<<<< |=======\n|>>>>>>> |\\|\\|\\|\\|\\|\\|\\|\n|[ab] p |h-00000000|\\\\|\n|\r|\\PC){0,60}") {
        let (lock, faults) = Lock::parse(&text);
        let lines = text.split('\n').count();
        prop_assert!(faults.iter().all(|fault| (1..=lines).contains(&fault.line)));
        let written = lock.text();
        let (again, faults) = Lock::parse(&written);
        prop_assert_eq!(faults, vec![]);
        prop_assert_eq!(again, lock);
    }
}
