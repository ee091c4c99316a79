//! Equal texts that stand elsewhere now.

use super::Keys;
use super::pairs::Pairs;

/// Joins tokens that are left once on each side, then what follows them and
/// then what stands before them as far as it is equal.
pub(super) fn sure(keys: &Keys, pairs: &mut Pairs) {
    for choice in choices(keys, pairs) {
        if choice.count == 1 {
            pairs.join(choice.from, choice.to);
        }
    }
    for to in 1..pairs.new.len() {
        if let Some(from) = pairs.new[to - 1] {
            try_join(keys, pairs, (from + 1, to));
        }
    }
    for to in (1..pairs.new.len()).rev() {
        if let Some(from) = pairs.new[to].and_then(|from| from.checked_sub(1)) {
            try_join(keys, pairs, (from, to - 1));
        }
    }
}

/// Joins what is left of equal tokens: where there is no choice, then in
/// order, and after each pair its equal neighbours.
pub(super) fn equal(keys: &Keys, pairs: &mut Pairs) {
    if !pairs.old.contains(&None) || !pairs.new.contains(&None) {
        return;
    }
    sure(keys, pairs);
    for choice in choices(keys, pairs) {
        if pairs.join(choice.from, choice.to) {
            spread(keys, pairs, (choice.from, choice.to));
        }
    }
    // Neighbours may have taken the half of a pair.
    for choice in choices(keys, pairs) {
        pairs.join(choice.from, choice.to);
    }
}

/// Two equal units that may be joined, and how many others they might join.
struct Choice {
    count: usize,
    from: usize,
    to: usize,
}

/// The units that are not joined, by token and place.
fn free(keys: &[u32], joined: &[Option<usize>]) -> Vec<(u32, usize)> {
    let places = keys.iter().zip(joined).enumerate();
    let places = places.filter(|(_, (_, joined))| joined.is_none());
    let mut free: Vec<_> = places.map(|(at, (&key, _))| (key, at)).collect();
    free.sort_unstable();
    free
}

/// The n-th old with the n-th new unit of each token, by place.
fn choices(keys: &Keys, pairs: &Pairs) -> Vec<Choice> {
    let (old, new) = (free(&keys.0, &pairs.old), free(&keys.1, &pairs.new));
    let mut choices = Vec::new();
    let mut start = 0;
    for olds in old.chunk_by(|one, other| one.0 == other.0) {
        let token = olds[0].0;
        start += new[start..].partition_point(|&(key, _)| key < token);
        let count = new[start..].partition_point(|&(key, _)| key == token);
        let news = &new[start..start + count];
        // Two on each side are four possible pairs.
        let count = olds.len().saturating_mul(news.len());
        let both = olds.iter().zip(news);
        choices.extend(both.map(|(&(_, from), &(_, to))| Choice { count, from, to }));
    }
    choices.sort_unstable_by_key(|choice| choice.to);
    choices
}

/// Joins equal neighbours of a pair, and theirs in turn.
fn spread(keys: &Keys, pairs: &mut Pairs, pair: (usize, usize)) {
    let (mut from, mut to) = pair;
    while try_join(keys, pairs, (from + 1, to + 1)) {
        (from, to) = (from + 1, to + 1);
    }
    (from, to) = pair;
    while from > 0 && to > 0 && try_join(keys, pairs, (from - 1, to - 1)) {
        (from, to) = (from - 1, to - 1);
    }
}

/// Joins two units if they are there, free and equal.
fn try_join(keys: &Keys, pairs: &mut Pairs, (from, to): (usize, usize)) -> bool {
    pairs.is_free(from, to) && keys.0[from] == keys.1[to] && pairs.join(from, to)
}
