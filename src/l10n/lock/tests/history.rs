//! The life of five hundred pages: authors edit, builds come and go, ids stay.
//!
//! A unit is kept if its text and kind never changed since its first build
//! and it has at the last build the id it had then; among equal texts of a
//! page any exchange counts as kept.

mod author;

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use super::*;
use author::Author;
use author::Unit;

/// What came of one life.
#[derive(Default, Debug)]
struct Tally {
    unchanged: usize,
    kept: usize,
    /// Kept without any exchange among equal texts.
    own: usize,
    reworded: usize,
    reworded_kept: usize,
}

/// What builds have seen of a page.
#[derive(Default)]
struct Record {
    /// By unit: the id at its first build since it last changed.
    first: BTreeMap<u32, (String, u32)>,
    /// Ids that are gone.
    gone: BTreeSet<String>,
    /// Ids at the last build, by unit.
    last: BTreeMap<u32, String>,
}

/// Builds once and holds the laws of ids.
fn build(text: &str, author: &Author, record: &mut Record) -> String {
    let mut lock = parsed(text);
    let fresh: Vec<Fresh<'_>> = author.units.iter().map(Unit::fresh).collect();
    let other = fresh_of_others();
    let pages = BTreeMap::from([(author.page.as_str(), fresh.as_slice()), ("other", &other)]);
    lock.moved(&pages);
    let others = lock.renewed("other", &other);
    let ids = lock.renewed(&author.page, &fresh);
    assert_eq!(lock.clone().renewed(&author.page, &fresh), ids);
    let live: BTreeSet<&String> = ids.iter().collect();
    assert_eq!(live.len(), ids.len(), "an id is given twice");
    assert!(others.iter().all(|id| !live.contains(id)), "two pages share an id");
    assert!(ids.iter().all(|id| !record.gone.contains(id)), "a tombstone came back");
    let ended = record.last.values().filter(|id| !live.contains(id));
    record.gone.extend(ended.cloned());
    for (unit, id) in author.units.iter().zip(&ids) {
        let first = (id.clone(), unit.version);
        let known = record.first.entry(unit.number).or_insert_with(|| first.clone());
        if known.1 != unit.version {
            *known = first;
        }
    }
    record.last = author.units.iter().map(|unit| unit.number).zip(ids).collect();
    let written = lock.text();
    assert_eq!(parsed(&written), lock);
    written
}

fn fresh_of_others() -> Vec<Fresh<'static>> {
    fresh(&["h Another page", "p Yes.", "p Not this one.", "p It never changes."])
}

/// One page from its first build to its last.
fn live(seed: u64, tally: &mut Tally) {
    let mut author = Author::new(seed);
    let mut record = Record::default();
    let mut text = build("", &author, &mut record);
    let mut edits = author.below(12) + 1;
    while edits > 0 {
        let before = record.last.clone();
        for _ in 0..(author.below(3) + 1).min(edits) {
            author.edit();
            edits -= 1;
        }
        // What was reworded since the last build is told by its version.
        let reworded: Vec<u32> =
            author.units.iter().filter(|unit| unit.is_reworded).map(|unit| unit.number).collect();
        text = build(&text, &author, &mut record);
        for number in reworded.into_iter().filter(|number| before.contains_key(number)) {
            tally.reworded += 1;
            tally.reworded_kept += usize::from(before[&number] == record.last[&number]);
        }
        author.units.iter_mut().for_each(|unit| unit.is_reworded = false);
    }
    count(&author, &record, tally);
}

fn count(author: &Author, record: &Record, tally: &mut Tally) {
    let mut groups: BTreeMap<(&str, Kind), Vec<u32>> = BTreeMap::new();
    for unit in &author.units {
        groups.entry((&unit.text, unit.kind)).or_default().push(unit.number);
    }
    // Units that are deleted by now had ids too, and one of their equals may have it.
    let mut firsts: BTreeMap<(&str, Kind), BTreeSet<&str>> = BTreeMap::new();
    for unit in author.units.iter().chain(&author.deleted) {
        let first = record.first.get(&unit.number).filter(|first| first.1 == unit.version);
        if let Some((id, _)) = first {
            firsts.entry((&unit.text, unit.kind)).or_default().insert(id);
        }
    }
    for (key, numbers) in &groups {
        tally.unchanged += numbers.len();
        let kept =
            numbers.iter().filter(|number| firsts[key].contains(record.last[number].as_str()));
        tally.kept += kept.count();
        let own = numbers.iter().filter(|number| record.first[number].0 == record.last[number]);
        tally.own += own.count();
    }
}

#[test]
fn ids_live_as_long_as_their_texts() {
    let mut tally = Tally::default();
    for seed in 0..500 {
        live(seed, &mut tally);
    }
    assert!(tally.kept * 100 >= tally.unchanged * 98, "{tally:?}");
}
