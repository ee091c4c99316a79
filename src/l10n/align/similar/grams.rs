//! Trigrams of texts, and who may be like whom among thousands.

use rustc_hash::FxHashMap;

use crate::l10n::hash::loosened;

/// How many of the rarest trigrams of a text look for their like.
const RAREST: usize = 8;

/// How many texts with a trigram are looked at on each side of the place.
const NEAR: usize = 12;

/// How many candidates a text is compared with.
const MOST: usize = 8;

/// How many places around its own a text is compared with in any case.
const WINDOW: usize = 4;

/// The trigrams of a text, sorted, as often as they stand in it.
pub(super) struct Grams(Vec<u32>);

impl Grams {
    /// Of the text in lower case without punctuation, with a blank at both
    /// ends, and of the beginning only if it is longer than a limit.
    pub(super) fn of(text: &str, limit: usize) -> Grams {
        let end = (0..=limit.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
        let text = loosened(&text[..end.unwrap_or(0)]);
        let mut grams = Vec::with_capacity(text.len() + 1);
        let (mut first, mut second) = (0, u32::from(' '));
        let signs = text.chars().flat_map(char::to_lowercase).chain([' ']);
        for third in signs.map(u32::from) {
            if first != 0 || text.len() < 3 {
                grams.push(mixed(first, second, third));
            }
            (first, second) = (second, third);
        }
        grams.sort_unstable();
        Grams(grams)
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// How many trigrams stand in both.
    pub(super) fn shared(&self, other: &Grams) -> usize {
        let (one, other) = (&self.0, &other.0);
        let (mut at, mut to, mut shared) = (0, 0, 0);
        while at < one.len() && to < other.len() {
            let (left, right) = (one[at], other[to]);
            shared += usize::from(left == right);
            at += usize::from(left <= right);
            to += usize::from(right <= left);
        }
        shared
    }
}

/// One number for three letters; a rare clash only makes two texts a little more alike.
fn mixed(first: u32, second: u32, third: u32) -> u32 {
    let mixed = first.wrapping_mul(0x9E37_79B1) ^ second.wrapping_mul(0x85EB_CA77);
    (mixed.rotate_left(13) ^ third).wrapping_mul(0xC2B2_AE3D)
}

/// The pairs worth comparing in a large gap, each once: those that share
/// rare trigrams, and those in the same place.
pub(super) fn candidates(old: &[Grams], new: &[Grams]) -> Vec<(usize, usize)> {
    let index = Index::of(old);
    let mut pairs = Vec::new();
    let mut counts = vec![0_u32; old.len()];
    for (to, grams) in new.iter().enumerate() {
        let place = to * old.len() / new.len();
        let near = place.saturating_sub(WINDOW)..old.len().min(place + WINDOW + 1);
        let mut rows = index.like(grams, place, &mut counts);
        rows.extend(near);
        rows.sort_unstable();
        rows.dedup();
        pairs.extend(rows.into_iter().map(|row| (row, to)));
    }
    pairs
}

/// Which texts have a trigram.
struct Index {
    /// By trigram, then text.
    entries: Vec<(u32, u32)>,
    /// Where the texts of each trigram stand among the entries.
    ranges: FxHashMap<u32, (usize, usize)>,
}

impl Index {
    fn of(texts: &[Grams]) -> Index {
        let texts = (0_u32..).zip(texts);
        let entries = texts.flat_map(|(at, grams)| grams.0.iter().map(move |&gram| (gram, at)));
        let mut entries: Vec<_> = entries.collect();
        entries.sort_unstable();
        entries.dedup();
        let mut ranges = FxHashMap::default();
        let mut start = 0;
        for chunk in entries.chunk_by(|one, other| one.0 == other.0) {
            let end = start + chunk.len();
            ranges.insert(chunk[0].0, (start, end));
            start = end;
        }
        Index { entries, ranges }
    }

    /// The texts that share most of the rarest trigrams; `counts` is all zero
    /// before and after.
    fn like(&self, grams: &Grams, place: usize, counts: &mut [u32]) -> Vec<usize> {
        let mut lists: Vec<_> = grams.0.iter().filter_map(|gram| self.ranges.get(gram)).collect();
        lists.dedup();
        keep_least(&mut lists, RAREST, |&(start, end)| (end - start, *start));
        let mut rows = Vec::new();
        for &(start, end) in lists {
            let list = &self.entries[start..end];
            let middle = list.partition_point(|&(_, at)| (at as usize) < place);
            let near = middle.saturating_sub(NEAR)..list.len().min(middle + NEAR);
            for &(_, row) in &list[near] {
                let row = row as usize;
                if counts[row] == 0 {
                    rows.push(row);
                }
                counts[row] += 1;
            }
        }
        let found = rows.clone();
        keep_least(&mut rows, MOST, |&row| (u32::MAX - counts[row], row.abs_diff(place), row));
        for row in found {
            counts[row] = 0;
        }
        rows
    }
}

/// Keeps some of a list, those with the least keys, in any order.
fn keep_least<T, K: Ord>(list: &mut Vec<T>, count: usize, key: impl Fn(&T) -> K) {
    if list.len() > count {
        list.select_nth_unstable_by_key(count, key);
        list.truncate(count);
    }
}
