//! Equal texts that stand elsewhere now.

use super::Keys;
use super::pairs::Pairs;

/// Joins what is left of equal tokens: beside joined neighbours first, then
/// where there is no choice, then in order.
pub(super) fn equal(keys: &Keys, pairs: &mut Pairs) {
    if !pairs.old.contains(&None) || !pairs.new.contains(&None) {
        return;
    }
    let joined = pairs.new.iter().enumerate();
    let joined = joined.filter_map(|(to, from)| from.map(|from| (from, to))).collect();
    spread(keys, pairs, joined);
    let mut choices = choices(keys, pairs);
    choices.sort_by_key(|choice| (choice.count, choice.to));
    for choice in choices {
        if pairs.join(choice.from, choice.to) {
            spread(keys, pairs, vec![(choice.from, choice.to)]);
        }
    }
    rest(keys, pairs);
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

/// The n-th old with the n-th new unit of each token.
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
    choices
}

/// Joins in order what the choices left, because neighbours took a half of a pair.
fn rest(keys: &Keys, pairs: &mut Pairs) {
    for choice in choices(keys, pairs) {
        pairs.join(choice.from, choice.to);
    }
}

/// Joins equal neighbours of joined units, and theirs in turn: a block that
/// moved comes along as a whole.
fn spread(keys: &Keys, pairs: &mut Pairs, mut joined: Vec<(usize, usize)>) {
    while let Some((from, to)) = joined.pop() {
        let after = (from + 1, to + 1);
        let before = (from.wrapping_sub(1), to.wrapping_sub(1));
        for (from, to) in [after, before] {
            if pairs.is_free(from, to) && keys.0[from] == keys.1[to] {
                pairs.join(from, to);
                joined.push((from, to));
            }
        }
    }
}
