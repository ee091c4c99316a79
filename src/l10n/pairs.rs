//! Which unit of a translation says what which unit of its source says.

use crate::l10n::hash::Hash;
use crate::l10n::ledger::Parts;
use crate::l10n::units::Unit;
use crate::l10n::units::UnitKind;
use std::collections::BTreeSet;

/// A unit with what is compared of it.
pub struct Measured<'a> {
    /// The unit.
    pub unit: Unit<'a>,
    /// Its fingerprint.
    pub hash: Hash,
}

/// For each source unit the target unit that translates it, each at most once.
///
/// What the ledger knows by its words comes first, then ids that authors gave, then what stands in
/// the same place between those with the same kind.
pub fn pair(
    source: &[Measured<'_>],
    ids: &[String],
    target: &[Measured<'_>],
    parts: Option<&Parts>,
) -> Pairs {
    let n_target = target.len();
    let mut pairs = Pairs {
        of: vec![None; source.len()],
        is_orphan: vec![false; n_target],
        is_taken: vec![false; n_target],
    };
    if let Some(parts) = parts {
        pairs.by_words(ids, target, parts);
    }
    pairs.by_ids(source, target);
    pairs.by_place(source, target);
    pairs
}

/// What belongs to what.
pub struct Pairs {
    /// For each source unit the target unit.
    pub of: Vec<Option<usize>>,
    /// For each target unit whether the ledger knows it as the translation of a source that is gone.
    pub is_orphan: Vec<bool>,
    is_taken: Vec<bool>,
}

impl Pairs {
    fn set(&mut self, source: usize, target: usize) {
        self.of[source] = Some(target);
        self.is_taken[target] = true;
    }

    fn by_words(&mut self, ids: &[String], target: &[Measured<'_>], parts: &Parts) {
        let mut of_hash: Vec<(Hash, usize)> =
            target.iter().enumerate().map(|(at, one)| (one.hash, at)).collect();
        of_hash.sort_unstable();
        for (number, id) in ids.iter().enumerate() {
            let Some(entry) = parts.get(id) else { continue };
            let first = of_hash.partition_point(|(hash, _)| *hash < entry.target);
            let same = of_hash[first..].iter().take_while(|(hash, _)| *hash == entry.target);
            let free = same.map(|(_, at)| *at).find(|at| !self.is_taken[*at]);
            if let Some(at) = free {
                self.set(number, at);
            }
        }
        if self.is_taken.iter().all(|is_taken| *is_taken) {
            return;
        }
        // What translates a source that is gone must not stand in for the one that took its place.
        let known: BTreeSet<&String> = ids.iter().collect();
        let gone = parts.iter().filter(|(id, _)| !known.contains(id));
        let gone: BTreeSet<Hash> = gone.map(|(_, entry)| entry.target).collect();
        for (at, one) in target.iter().enumerate() {
            if !self.is_taken[at] && gone.contains(&one.hash) {
                self.is_orphan[at] = true;
                self.is_taken[at] = true;
            }
        }
    }

    fn by_ids(&mut self, source: &[Measured<'_>], target: &[Measured<'_>]) {
        let named = |one: &Measured<'_>| {
            one.unit.explicit.clone().map(|explicit| (explicit, one.unit.kind))
        };
        let mut free: Vec<((String, UnitKind), usize)> = target
            .iter()
            .enumerate()
            .filter(|(at, _)| !self.is_taken[*at])
            .filter_map(|(at, one)| Some((named(one)?, at)))
            .collect();
        free.sort();
        for (number, one) in
            source.iter().enumerate().filter(|(_, one)| one.unit.explicit.is_some())
        {
            if self.of[number].is_some() {
                continue;
            }
            let Some(name) = named(one) else { continue };
            if let Ok(at) = free.binary_search_by(|(known, _)| known.cmp(&name))
                && !self.is_taken[free[at].1]
            {
                self.set(number, free[at].1);
            }
        }
    }

    /// Pairs what is left between two pairs that stand in the same order.
    fn by_place(&mut self, source: &[Measured<'_>], target: &[Measured<'_>]) {
        let mut start = (0, 0);
        let anchors: Vec<(usize, usize)> = increasing(&self.of);
        for (number, at) in anchors.into_iter().chain([(source.len(), target.len())]) {
            let here: Vec<usize> =
                (start.0..number).filter(|number| self.of[*number].is_none()).collect();
            let there: Vec<usize> = (start.1..at).filter(|at| !self.is_taken[*at]).collect();
            let kinds = |one: &Measured<'_>| (one.unit.kind, one.unit.is_safety);
            let left: Vec<_> = here.iter().map(|number| kinds(&source[*number])).collect();
            let right: Vec<_> = there.iter().map(|at| kinds(&target[*at])).collect();
            for (a, b) in same_in_order(&left, &right) {
                self.set(here[a], there[b]);
            }
            start = (number + 1, at + 1);
        }
    }
}

/// The pairs that keep the order, each beyond the one before.
fn increasing(of: &[Option<usize>]) -> Vec<(usize, usize)> {
    let known: Vec<(usize, usize)> =
        of.iter().enumerate().filter_map(|(number, at)| Some((number, (*at)?))).collect();
    // The longest run of pairs in order, by patience.
    let mut tops: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; known.len()];
    for (place, (_, at)) in known.iter().enumerate() {
        let pile = tops.partition_point(|top| known[*top].1 < *at);
        before[place] = pile.checked_sub(1).map(|pile| tops[pile]);
        match tops.get_mut(pile) {
            Some(top) => *top = place,
            None => tops.push(place),
        }
    }
    let mut run = Vec::new();
    let mut next = tops.last().copied();
    while let Some(place) = next {
        run.push(known[place]);
        next = before[place];
    }
    run.reverse();
    run
}

/// A gap of more pairs than this is paired only if both sides have the same kinds throughout.
const MOST_COMPARED: usize = 1_000_000;

/// The longest common run of two lists, as pairs of places.
pub fn same_in_order<T: PartialEq>(left: &[T], right: &[T]) -> Vec<(usize, usize)> {
    if left == right {
        return (0..left.len()).map(|at| (at, at)).collect();
    }
    if left.len() * right.len() > MOST_COMPARED {
        return Vec::new();
    }
    let width = right.len() + 1;
    let mut longest = vec![0_u32; (left.len() + 1) * width];
    for a in (0..left.len()).rev() {
        for b in (0..right.len()).rev() {
            longest[a * width + b] = if left[a] == right[b] {
                longest[(a + 1) * width + b + 1] + 1
            } else {
                longest[(a + 1) * width + b].max(longest[a * width + b + 1])
            };
        }
    }
    let (mut a, mut b, mut pairs) = (0, 0, Vec::new());
    while a < left.len() && b < right.len() {
        if left[a] == right[b] {
            pairs.push((a, b));
            (a, b) = (a + 1, b + 1);
        } else if longest[(a + 1) * width + b] >= longest[a * width + b + 1] {
            a += 1;
        } else {
            b += 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::increasing;
    use super::same_in_order;

    #[test]
    fn a_missing_one_does_not_shift_the_rest() {
        assert_eq!(same_in_order(&[1, 2, 3, 2], &[1, 3, 2]), [(0, 0), (2, 1), (3, 2)]);
    }

    #[test]
    fn what_was_moved_is_no_anchor() {
        assert_eq!(increasing(&[Some(5), Some(0), None, Some(1)]), [(1, 0), (3, 1)]);
    }
}
