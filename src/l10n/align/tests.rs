//! Each step on a page small enough to see, and laws over any two pages.

use proptest::prelude::*;

use super::*;
use crate::l10n::hash::exact;

const P: Kind = Kind::PARAGRAPH;

/// Old units `id|text`, `#id|text` where the author wrote the id.
fn known(lines: &[&'static str]) -> Vec<Known<'static>> {
    let units = lines.iter().map(|line| {
        let (id, text) = line.split_once('|').unwrap();
        let is_explicit = id.starts_with('#');
        let id = id.trim_start_matches('#');
        Known { id, kind: P, hash: exact(text), text: Some(text), is_explicit }
    });
    units.collect()
}

/// New units `text` or `#id|text`.
fn fresh(lines: &[&'static str]) -> Vec<Fresh<'static>> {
    let units = lines.iter().map(|line| {
        let named = line.strip_prefix('#').and_then(|line| line.split_once('|'));
        let text = named.map_or(*line, |(_, text)| text);
        let explicit = named.map(|(id, _)| id);
        Fresh { explicit, kind: P, hash: exact(text), text }
    });
    units.collect()
}

fn aligned(old: &[&'static str], new: &[&'static str]) -> Vec<Option<usize>> {
    align(&known(old), &fresh(new))
}

#[test]
fn a_kind_is_a_letter() {
    assert_eq!(Kind::new('p'), Some(Kind::PARAGRAPH));
    assert_eq!(Kind::new('Z').map(Kind::letter), Some('Z'));
    assert_eq!(Kind::new('é').or(Kind::new('1')), None);
}

#[test]
fn nothing_changed() {
    assert_eq!(aligned(&["a|One.", "#b|Two."], &["One.", "#b|Two."]), [Some(0), Some(1)]);
    assert!(aligned(&[], &[]).is_empty());
    assert_eq!(aligned(&[], &["One."]), [None]);
    assert!(aligned(&["a|One."], &[]).is_empty());
}

#[test]
fn an_explicit_id_comes_first() {
    let old = ["#a|One.", "#b|Two.", "c|Three."];
    // Swapped texts, and a given id that the author pinned.
    let new = ["#b|One.", "#a|Two.", "#c|Quite another text."];
    assert_eq!(aligned(&old, &new), [Some(1), Some(0), Some(2)]);
    // The first of two with one id; the second is told by its text.
    assert_eq!(aligned(&["#a|One."], &["#a|Two.", "#a|One."]), [Some(0), None]);
}

#[test]
fn a_name_on_one_side_comes_last() {
    assert_eq!(aligned(&["a|Yes."], &["#new|Yes.", "Yes."]), [None, Some(0)]);
    assert_eq!(aligned(&["#old|Yes.", "a|Yes."], &["Yes."]), [Some(1)]);
    assert_eq!(aligned(&["a|Yes."], &["#new|Yes."]), [Some(0)]);
    assert_eq!(aligned(&["#old|Yes."], &["Yes."]), [Some(0)]);
}

#[test]
fn equal_texts_keep_their_order() {
    let old = ["a|Q1.", "b|Yes.", "c|Q2.", "d|Yes.", "e|Q3.", "f|Yes."];
    let new = ["Q1.", "Yes.", "Q3.", "Yes."];
    assert_eq!(aligned(&old, &new), [Some(0), Some(1), Some(4), Some(5)]);
    let new = ["Q2.", "Yes.", "Yes.", "Q3.", "Yes."];
    assert_eq!(aligned(&old, &new)[..2], [Some(2), Some(3)]);
}

#[test]
fn the_table_serves_where_everything_repeats() {
    let old = ["a|A", "b|B", "c|C", "d|A", "e|B", "f|C"];
    let new = ["B", "C", "A", "A", "B", "B", "C", "C"];
    let pairs = order::in_order(&[1, 2, 3, 1, 2, 3], &[2, 3, 1, 1, 2, 2, 3, 3]);
    assert_eq!(pairs.len(), 5);
    assert!(pairs.is_sorted_by(|one, other| one.0 < other.0 && one.1 < other.1));
    assert_eq!(aligned(&old, &new).iter().flatten().count(), 6);
}

#[test]
fn a_block_moves_with_its_repeated_texts() {
    let old = ["a|Q1.", "b|Yes.", "c|No.", "d|Q2.", "e|Yes.", "f|No.", "g|Q3.", "h|Yes.", "i|No."];
    let new = ["Q3.", "Yes.", "No.", "Q1.", "Yes.", "No.", "Q2.", "Yes.", "No."];
    let expected = [6, 7, 8, 0, 1, 2, 3, 4, 5].map(Some);
    assert_eq!(aligned(&old, &new), expected);
}

#[test]
fn another_kind_with_the_same_text_is_the_same() {
    let mut new = fresh(&["One.", "One.", "Two."]);
    new[0].kind = Kind::ITEM;
    // The same kind goes first.
    assert_eq!(align(&known(&["a|One.", "b|Two."]), &new), [None, Some(0), Some(1)]);
    assert_eq!(align(&known(&["b|Two.", "a|One."]), &new[..1]), [Some(1)]);
}

#[test]
fn a_reworded_text_is_the_same() {
    let old = ["a|Start.", "b|Most people want to be heard before they are helped.", "c|End."];
    let new = ["Start.", "Most people like to be heard before they are helped.", "End."];
    assert_eq!(aligned(&old, &new), [Some(0), Some(1), Some(2)]);
    let new = ["Start.", "Something else entirely stands here today, my friend.", "End."];
    assert_eq!(aligned(&old, &new), [Some(0), None, Some(2)]);
    let mut other =
        fresh(&["Start.", "Most people like to be heard before they are helped.", "End."]);
    other[1].kind = Kind::HEADING;
    assert_eq!(align(&known(&old), &other)[1], None);
}

#[test]
fn the_most_alike_goes_first_and_order_decides_a_tie() {
    let old = ["a|Ask how the week was for them.", "b|Ask how the night was for them."];
    let new = ["Ask how the nights were for them.", "Ask how the weeks were for them."];
    assert_eq!(aligned(&old, &new), [Some(1), Some(0)]);
    let old = ["a|Take two tablets at noon.", "b|Take two tablets at noon!"];
    let new = ["Take two tablets at noon?", "Take two tablets at noon;"];
    assert_eq!(aligned(&old, &new), [Some(0), Some(1)]);
}

#[test]
fn a_split_and_a_merge_follow_the_longer_part() {
    let long = "Sit beside the person, not across from them, so that it feels less like a test.";
    let short = "Bring some water for you both.";
    let whole = format!("{short} {long}");
    let one =
        |text| Known { id: "a", kind: P, hash: exact(text), text: Some(text), is_explicit: false };
    let new = |text| Fresh { explicit: None, kind: P, hash: exact(text), text };
    assert_eq!(align(&[one(&whole)], &[new(short), new(long)]), [None, Some(0)]);
    assert_eq!(align(&[one(short), one(long)], &[new(&whole)]), [Some(1)]);
    // In three parts even the longest is less than half of the whole.
    let parts = [
        "First ask who is at home.",
        "Then ask who cooks, who rests and who goes to work.",
        "At last say goodbye.",
    ];
    let whole = parts.join(" ");
    assert_eq!(align(&[one(&whole)], &parts.map(new)), [None, Some(0), None]);
}

#[test]
fn a_reworded_text_moves_with_its_block() {
    let old = [
        "a|Alpha one.",
        "b|Beta two.",
        "c|Gamma three.",
        "d|The road is long and the river is wide.",
        "e|Delta four.",
    ];
    let new = [
        "Gamma three.",
        "The road is long and the river is very wide.",
        "Delta four.",
        "Alpha one.",
        "Beta two.",
    ];
    assert_eq!(aligned(&old, &new), [2, 3, 4, 0, 1].map(Some));
    let new = [
        "Delta four.",
        "Alpha one.",
        "The road is long and the river is very wide.",
        "Beta two.",
        "Gamma three.",
    ];
    // Alone between strangers it is told from nothing.
    assert_eq!(aligned(&old, &new)[2], None);
}

#[test]
fn unknown_texts_are_told_by_place() {
    let mut old = known(&["a|One.", "b|?", "c|??", "d|Two."]);
    for unit in &mut old[1..3] {
        unit.text = None;
    }
    old[2].kind = Kind::ITEM;
    let mut new = fresh(&["One.", "Quite new.", "Also new.", "Two."]);
    assert_eq!(align(&old, &new), [Some(0), None, None, Some(3)]);
    new[2].kind = Kind::ITEM;
    assert_eq!(align(&old, &new), [0, 1, 2, 3].map(Some));
    new.insert(1, new[1]);
    assert_eq!(align(&old, &new).iter().flatten().count(), 2);
}

/// Pages of few different texts, some with ids of the author.
fn units() -> impl Strategy<Value = Vec<(String, u8, Option<u8>, bool)>> {
    let texts = prop_oneof!["[ab]", "(one|two|three|four|five|six) (red|blue|green) (cats|dogs)"];
    prop::collection::vec(
        (texts, 0..2_u8, prop::option::weighted(0.1, 0..6_u8), any::<bool>()),
        0..40,
    )
}

proptest! {
    #[test]
    fn each_old_unit_at_most_once(old in units(), new in units()) {
        let ids: Vec<_> = (0..old.len()).map(|at| format!("id{at}")).collect();
        let old: Vec<_> = old.iter().zip(&ids).map(|((text, kind, explicit, is_known), id)| Known {
            id, kind: Kind::new(char::from(b'a' + kind)).unwrap(), hash: exact(text),
            text: is_known.then_some(text), is_explicit: explicit.is_some(),
        }).collect();
        let new: Vec<_> = new.iter().map(|(text, kind, explicit, _)| Fresh {
            explicit: explicit.and_then(|at| ids.get(usize::from(at)).map(String::as_str)),
            kind: Kind::new(char::from(b'a' + kind)).unwrap(), hash: exact(text), text,
        }).collect();
        let pairs = align(&old, &new);
        prop_assert_eq!(pairs.len(), new.len());
        let mut used: Vec<_> = pairs.iter().flatten().copied().collect();
        used.sort_unstable();
        prop_assert!(used.is_sorted_by(|one, other| one < other));
        prop_assert!(used.iter().all(|&at| at < old.len()));
        prop_assert_eq!(align(&old, &new), pairs.clone());
        // Equal texts without a name are never lost while one is free.
        for (to, unit) in new.iter().enumerate().filter(|&(to, _)| pairs[to].is_none()) {
            let is_free = |at: usize| !used.contains(&at) && old[at].hash == unit.hash;
            prop_assert!(!(0..old.len()).any(is_free), "{to}");
        }
        let same: Vec<_> = old.iter().map(|unit| Fresh {
            explicit: unit.is_explicit.then_some(unit.id), kind: unit.kind, hash: unit.hash, text: "",
        }).collect();
        prop_assert!(align(&old, &same).into_iter().eq((0..old.len()).map(Some)));
    }

    #[test]
    fn the_longest_order_is_found(old in prop::collection::vec(0..6_u32, 0..30), new in prop::collection::vec(0..6_u32, 0..30)) {
        let pairs = order::in_order(&old, &new);
        prop_assert!(pairs.is_sorted_by(|one, other| one.0 < other.0 && one.1 < other.1));
        prop_assert!(pairs.iter().all(|&(from, to)| old[from] == new[to]));
    }
}
