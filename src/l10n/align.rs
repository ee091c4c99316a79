//! Which unit of a page is which unit of the page as it was.
//!
//! In order of trust: explicit ids; texts that stand once on both sides, with
//! their equal neighbours; equal texts in order; equal texts that moved;
//! similar texts between the same neighbours; and, where the old text is
//! unknown, the same place. What is left is new.

mod moves;
mod order;
mod pairs;
mod similar;
#[cfg(test)]
mod tests;

use rustc_hash::FxHashMap;

use crate::l10n::hash::Hash;
use pairs::Pairs;

/// What kind of thing a unit is, as one ASCII letter.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Kind(u8);

impl Kind {
    /// A heading.
    pub const HEADING: Kind = Kind(b'h');
    /// A paragraph.
    pub const PARAGRAPH: Kind = Kind(b'p');
    /// An item of a list.
    pub const ITEM: Kind = Kind(b'i');
    /// A cell of a table.
    pub const CELL: Kind = Kind(b'c');
    /// A choice of a question.
    pub const CHOICE: Kind = Kind(b'o');
    /// A text in an attribute, such as a title or a label.
    pub const ATTRIBUTE: Kind = Kind(b'a');
    /// A value in the front matter.
    pub const FIELD: Kind = Kind(b'f');

    /// The kind that an ASCII letter stands for; any letter may be used.
    pub const fn new(letter: char) -> Option<Kind> {
        // The cast keeps the letter, for it was seen to be ASCII.
        if letter.is_ascii_alphabetic() { Some(Kind(letter as u8)) } else { None }
    }

    /// Its letter.
    pub const fn letter(self) -> char {
        self.0 as char
    }
}

/// A unit as it was.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Known<'a> {
    /// Its id.
    pub id: &'a str,
    /// What kind of thing it was.
    pub kind: Kind,
    /// The exact hash of its text.
    pub hash: Hash,
    /// Its text, where it is known.
    pub text: Option<&'a str>,
    /// Whether the author wrote its id.
    pub is_explicit: bool,
}

/// A unit as it is now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fresh<'a> {
    /// The id that the author wrote, if any.
    pub explicit: Option<&'a str>,
    /// What kind of thing it is.
    pub kind: Kind,
    /// The exact hash of its text.
    pub hash: Hash,
    /// Its text.
    pub text: &'a str,
}

/// For each new unit the number of the old unit that it is; each old unit
/// is at most one new one.
pub fn align(old: &[Known<'_>], new: &[Fresh<'_>]) -> Vec<Option<usize>> {
    if is_unchanged(old, new) {
        return (0..old.len()).map(Some).collect();
    }
    let mut pairs = Pairs::new(old.len(), new.len());
    by_id(old, new, &mut pairs);
    // A text that stands once on both sides is sure wherever it went, and its
    // neighbours with it; so the "Yes." below a question moves with the question.
    let keys = Tokens::default().named(old, new, &pairs);
    moves::sure(&keys, &mut pairs);
    let keys = Tokens::default().named(old, new, &pairs);
    let anchors = order::in_order(&keys.0, &keys.1);
    for &(from, to) in &anchors {
        pairs.join(from, to);
    }
    moves::equal(&keys, &mut pairs);
    // A name on one side only asks for trust last: an equal text without one fits better.
    moves::equal(&Tokens::default().of(old, new, |hash, kind| (hash, Some(kind))), &mut pairs);
    moves::equal(&Tokens::default().of(old, new, |hash, _| (hash, None)), &mut pairs);
    similar::in_gaps(old, new, (&anchors, &mut pairs));
    similar::beside(old, new, &mut pairs);
    similar::unknown(old, new, &mut pairs);
    pairs.new
}

/// Whether every unit is the one that stood in its place.
fn is_unchanged(old: &[Known<'_>], new: &[Fresh<'_>]) -> bool {
    let is_same = |(old, new): (&Known<'_>, &Fresh<'_>)| {
        let is_named = new.explicit.is_none_or(|id| id == old.id);
        old.hash == new.hash && old.kind == new.kind && is_named
    };
    old.len() == new.len() && old.iter().zip(new).all(is_same)
}

/// Joins units by the ids that the author wrote; the first of two with one id.
fn by_id(old: &[Known<'_>], new: &[Fresh<'_>], pairs: &mut Pairs) {
    if new.iter().all(|unit| unit.explicit.is_none()) {
        return;
    }
    let places = old.iter().enumerate().map(|(at, unit)| (unit.id, at));
    let places: FxHashMap<_, _> = places.collect();
    for (to, unit) in new.iter().enumerate() {
        if let Some(&from) = unit.explicit.and_then(|id| places.get(id)) {
            pairs.join(from, to);
        }
    }
}

/// Small numbers for texts, so that equal texts are equal numbers.
#[derive(Default)]
struct Tokens {
    numbers: FxHashMap<(Hash, Option<Kind>), u32>,
    next: u32,
}

/// The token of each old and of each new unit.
type Keys = (Vec<u32>, Vec<u32>);

impl Tokens {
    fn fresh(&mut self) -> u32 {
        self.next += 1;
        self.next
    }

    fn number(&mut self, key: (Hash, Option<Kind>)) -> u32 {
        let next = self.next + 1;
        let number = *self.numbers.entry(key).or_insert(next);
        self.next = self.next.max(number);
        number
    }

    /// Tokens of text and kind; units joined by id share a token of their
    /// own, and a unit named on one side only is like no other.
    fn named(&mut self, old: &[Known<'_>], new: &[Fresh<'_>], pairs: &Pairs) -> Keys {
        let mut keys = (Vec::with_capacity(old.len()), Vec::with_capacity(new.len()));
        for (at, unit) in old.iter().enumerate() {
            let is_named = unit.is_explicit || pairs.old[at].is_some();
            let key = (unit.hash, Some(unit.kind));
            keys.0.push(if is_named { self.fresh() } else { self.number(key) });
        }
        for (at, unit) in new.iter().enumerate() {
            let key = (unit.hash, Some(unit.kind));
            keys.1.push(match (pairs.new[at], unit.explicit) {
                (Some(from), _) => keys.0[from],
                (None, Some(_)) => self.fresh(),
                (None, None) => self.number(key),
            });
        }
        keys
    }

    fn of<F>(&mut self, old: &[Known<'_>], new: &[Fresh<'_>], key: F) -> Keys
    where
        F: Fn(Hash, Kind) -> (Hash, Option<Kind>),
    {
        let old = old.iter().map(|unit| self.number(key(unit.hash, unit.kind))).collect();
        let new = new.iter().map(|unit| self.number(key(unit.hash, unit.kind))).collect();
        (old, new)
    }
}
