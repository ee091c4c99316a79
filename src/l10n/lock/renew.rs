//! A page that was written anew keeps its ids, and new units get theirs.

mod moved;

use std::borrow::Cow;

use rustc_hash::FxHashMap;
use rustc_hash::FxHashSet;

use super::Block;
use super::Lock;
use super::Locked;
use super::is_id;
use crate::l10n::align::Fresh;
use crate::l10n::align::Known;
use crate::l10n::align::align;
use crate::l10n::hash::Hash;
use crate::l10n::hash::exact;

/// The letters of Crockford's base 32.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// The value of each of them, and what no letter has.
const VALUES: [u8; 256] = values();
const NONE: u8 = 32;

const fn values() -> [u8; 256] {
    let mut values = [NONE; 256];
    let mut value = 0;
    while value < NONE {
        values[LETTERS[value as usize] as usize] = value;
        value += 1;
    }
    values
}

/// How many bits of an id are its counter; the other 40 are of the hash.
const COUNTER: u32 = 24;

/// The ids that builds gave, each as one number.
#[derive(Clone, Debug, Default)]
pub(super) struct Given {
    ids: FxHashSet<u64>,
    /// The last counter found free for a hash, for some texts stand everywhere.
    last: FxHashMap<u64, u64>,
}

impl Given {
    /// Makes room, for a set that grows while a file is read is copied again and again.
    pub(super) fn reserve(&mut self, count: usize) {
        self.ids.reserve(count);
    }

    /// Notes an id and says whether it is new; nothing is said of an author's id.
    pub(super) fn insert(&mut self, id: &str) -> Option<bool> {
        number(id).map(|number| self.ids.insert(number))
    }

    /// An id that no unit has or had.
    fn next(&mut self, hash: Hash) -> String {
        let base = hash.bits() >> COUNTER;
        let last = self.last.entry(base).or_default();
        *last += 1;
        while !self.ids.insert(base << COUNTER | *last) {
            *last += 1;
        }
        let count = *last;
        let letters = (0..8).map(|at| LETTERS[(base >> (35 - 5 * at)) as usize % 32]);
        let letters: String = letters.map(char::from).collect();
        if count == 1 { format!("h-{letters}") } else { format!("h-{letters}-{count}") }
    }
}

/// The hash and the counter of an id that looks as if a build gave it.
fn number(id: &str) -> Option<u64> {
    let (letters, count) = id.strip_prefix("h-")?.split_at_checked(8)?;
    let values = letters.bytes().map(|byte| VALUES[usize::from(byte)]);
    let mut base = 0;
    for value in values {
        base = base << 5 | u64::from(value);
        if value == NONE {
            return None;
        }
    }
    let count = match count.strip_prefix('-') {
        None => count.is_empty().then_some(1)?,
        Some(digits) if digits.starts_with(['1', '2', '3', '4', '5', '6', '7', '8', '9']) => {
            digits.parse().ok().filter(|&count| 1 < count && count < 1 << COUNTER)?
        }
        Some(_) => return None,
    };
    Some(base << COUNTER | count)
}

impl<'a> Lock<'a> {
    /// Brings a page up to date and returns the id of each of its units.
    ///
    /// A unit that was there keeps its id. A new one gets the id that its
    /// author wrote, or else one made of its hash at this first sight. An
    /// author's id is refused, and one made, if it is a tombstone of the
    /// page, stands on the page a second time, has a blank in it, or looks as
    /// if a build had given it. What is gone becomes a tombstone.
    pub fn renewed(&mut self, page: &str, fresh: &[Fresh<'_>]) -> Vec<String> {
        let old = self.pages.remove(page).unwrap_or_default();
        let same = aligned(&old.units, fresh);
        let ids = self.ids(&old, fresh, &same);
        let block = renewed(old, fresh, (&same, &ids));
        if !(block.units.is_empty() && block.gone.is_empty()) {
            self.pages.insert(Cow::Owned(page.to_owned()), block);
        }
        ids
    }

    fn ids(&mut self, old: &Block<'a>, fresh: &[Fresh<'_>], same: &[Option<usize>]) -> Vec<String> {
        let mut taken: FxHashSet<&str> = old.units.iter().map(|unit| unit.id.as_ref()).collect();
        taken.extend(old.gone.iter().map(AsRef::as_ref));
        let mut ids: Vec<Option<String>> = vec![None; fresh.len()];
        for (at, unit) in fresh.iter().enumerate() {
            let Some(explicit) = unit.explicit else { continue };
            let is_mine = same[at].is_some_and(|from| old.units[from].id == explicit);
            let may_be = is_id(explicit) && number(explicit).is_none();
            if is_mine || (may_be && taken.insert(explicit)) {
                ids[at] = Some(explicit.to_owned());
            }
        }
        let units = ids.into_iter().zip(fresh).zip(same);
        let ids = units.map(|((id, unit), from)| match (id, from) {
            (Some(id), _) => id,
            (None, Some(from)) => old.units[*from].id.clone().into_owned(),
            (None, None) => self.given.next(unit.hash),
        });
        ids.collect()
    }
}

fn aligned(old: &[Locked<'_>], fresh: &[Fresh<'_>]) -> Vec<Option<usize>> {
    let known = old.iter().enumerate().map(|(at, unit)| {
        // An equal text in the same place spares the hash, and most are that.
        let here = fresh.get(at).filter(|fresh| fresh.text == unit.text);
        let hash = here.map_or_else(|| exact(&unit.text), |fresh| fresh.hash);
        let text = Some(unit.text.as_ref());
        Known { id: &unit.id, kind: unit.kind, hash, text, is_explicit: unit.is_explicit }
    });
    align(&known.collect::<Vec<_>>(), fresh)
}

/// The block of a page whose units have these ids.
fn renewed<'a>(
    old: Block<'a>,
    fresh: &[Fresh<'_>],
    (same, ids): (&[Option<usize>], &[String]),
) -> Block<'a> {
    let live: FxHashSet<&str> = ids.iter().map(String::as_str).collect();
    let mut gone = old.gone;
    let ended = old.units.iter().filter(|unit| !live.contains(unit.id.as_ref()));
    gone.extend(ended.map(|unit| unit.id.clone()));
    gone.sort_unstable();
    let mut texts: Vec<_> = old.units.into_iter().map(|unit| Some(unit.text)).collect();
    let units = fresh.iter().zip(ids).zip(same).map(|((unit, id), from)| {
        let text = from.and_then(|from| texts[from].take());
        // A text that was only wrapped anew keeps its line, and the merge its peace.
        let text = text.filter(|text| *text == unit.text || exact(text) == unit.hash);
        Locked {
            id: Cow::Owned(id.clone()),
            kind: unit.kind,
            text: text.unwrap_or_else(|| Cow::Owned(unit.text.to_owned())),
            is_explicit: unit.explicit == Some(id.as_str()),
        }
    });
    Block { units: units.collect(), gone }
}
