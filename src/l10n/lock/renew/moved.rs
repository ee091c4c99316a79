//! Pages that were renamed take their ids along.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::l10n::align::Fresh;
use crate::l10n::hash::Hash;
use crate::l10n::hash::exact;
use crate::l10n::lock::Block;
use crate::l10n::lock::Lock;

/// How many of a hundred units of a page must stand on another for it to have moved there.
const MOVED: usize = 60;

/// Two pages that may be one; the order of the fields is the order of trust.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Match<'b> {
    /// Equal units in thousandths of those of both pages.
    like: Reverse<usize>,
    equal: Reverse<usize>,
    from: String,
    to: &'b str,
}

impl Lock<'_> {
    /// Finds pages that moved and takes their ids along; call it with all
    /// pages as they are now, before [`Lock::renewed`] is called for each.
    ///
    /// A page moved if the lock knows it and it is not there any more, and a
    /// page that the lock does not know has at least 60 % of its units by
    /// their exact hashes (equal units counted as often as they stand there).
    /// The pairs most alike go first, then by name; a page moves to one page
    /// only. Its units and tombstones then stand under the new name. The
    /// units of a page that is gone and moved nowhere become tombstones.
    ///
    /// Returns the old and the new name of each page that moved, sorted.
    pub fn moved(&mut self, pages: &BTreeMap<&str, &[Fresh<'_>]>) -> Vec<(String, String)> {
        let mut moves = Vec::new();
        let (mut left, mut taken) = (BTreeSet::new(), BTreeSet::new());
        for found in self.matches(pages) {
            if left.contains(&found.from) || !taken.insert(found.to) {
                continue;
            }
            left.insert(found.from.clone());
            moves.push((found.from, found.to.to_owned()));
        }
        for (from, to) in &moves {
            let mut block = self.pages.remove(from.as_str()).unwrap_or_default();
            let there = self.pages.remove(to.as_str()).unwrap_or_default();
            block.gone.extend(there.gone);
            self.pages.insert(Cow::Owned(to.clone()), settled(block));
        }
        for (page, block) in &mut self.pages {
            if !pages.contains_key(page.as_ref()) {
                block.gone.extend(block.units.drain(..).map(|unit| unit.id));
                block.gone.sort_unstable();
            }
        }
        moves.sort_unstable();
        moves
    }

    /// Every pair of a page that vanished and one that appeared with enough of
    /// its units, the most alike first.
    fn matches<'b>(&self, pages: &BTreeMap<&'b str, &[Fresh<'_>]>) -> Vec<Match<'b>> {
        let vanished = self
            .pages
            .iter()
            .filter(|(page, block)| !block.units.is_empty() && !pages.contains_key(page.as_ref()));
        let vanished: Vec<_> = vanished.collect();
        if vanished.is_empty() {
            return Vec::new();
        }
        let places = places(vanished.iter().map(|(_, block)| *block));
        let mut matches = Vec::new();
        for (&to, fresh) in pages {
            if self.page(to).is_some_and(|units| !units.is_empty()) {
                continue;
            }
            for (at, equal) in equal_units(&places, fresh) {
                let (from, block) = vanished[at];
                let (olds, news) = (block.units.len(), fresh.len());
                if equal * 100 < olds * MOVED {
                    continue;
                }
                let like = Reverse(2000 * equal / (olds + news));
                matches.push(Match { like, equal: Reverse(equal), from: from.to_string(), to });
            }
        }
        matches.sort_unstable();
        matches
    }
}

/// A block that got tombstones of another: what lives is no tombstone.
fn settled(mut block: Block<'_>) -> Block<'_> {
    let live: BTreeSet<&str> = block.units.iter().map(|unit| unit.id.as_ref()).collect();
    block.gone.retain(|id| !live.contains(id.as_ref()));
    block.gone.sort_unstable();
    block.gone.dedup();
    block
}

/// For each hash the pages that have it, and how often.
fn places<'b, 'a: 'b>(
    blocks: impl Iterator<Item = &'b Block<'a>>,
) -> FxHashMap<Hash, Vec<(usize, usize)>> {
    let mut places: FxHashMap<Hash, Vec<(usize, usize)>> = FxHashMap::default();
    for (at, block) in blocks.enumerate() {
        for unit in &block.units {
            let pages = places.entry(exact(&unit.text)).or_default();
            match pages.last_mut() {
                Some((last, count)) if *last == at => *count += 1,
                _ => pages.push((at, 1)),
            }
        }
    }
    places
}

/// For each vanished page how many of its units stand in a list.
fn equal_units(
    places: &FxHashMap<Hash, Vec<(usize, usize)>>,
    fresh: &[Fresh<'_>],
) -> BTreeMap<usize, usize> {
    let mut hashes: Vec<Hash> = fresh.iter().map(|unit| unit.hash).collect();
    hashes.sort_unstable();
    let mut equal = BTreeMap::new();
    for same in hashes.chunk_by(|one, other| one == other) {
        for &(at, count) in places.get(&same[0]).into_iter().flatten() {
            *equal.entry(at).or_default() += count.min(same.len());
        }
    }
    equal
}
