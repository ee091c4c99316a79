//! Similar texts between the same neighbours, and unknown ones in the same place.

mod grams;

use std::ops::Range;

use crate::l10n::align::Fresh;
use crate::l10n::align::Known;
use crate::l10n::align::pairs::Pairs;
use grams::Grams;

/// The likeness that makes two texts one that was reworded, in thousandths.
const LIKE: usize = 600;

/// The likeness below which a text is not even a part of another.
const PART: usize = 400;

/// How much of a part stands in the whole, in thousandths.
const WITHIN: usize = 900;

/// The fewest trigrams that tell a part of a text from a common phrase.
const FEWEST: usize = 12;

/// Pairs of a gap up to which every one is compared.
const MOST_PAIRS: usize = 1 << 12;

/// Pairs of a gap up to which long texts are compared at length.
const FEW_PAIRS: usize = 1 << 8;

/// How many bytes of a text are compared, in a gap of few pairs and of many.
const LONG: usize = 1024;
const SHORT: usize = 192;

/// How far from a joined unit its neighbours are looked at.
const REACH: usize = 64;

/// A pair of units that might be one; the order of the fields is the order of trust.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Edge {
    /// Fewer is more alike; a twentieth makes no difference.
    unlike: usize,
    /// How far the pair is out of order.
    apart: usize,
    finer: usize,
    from: usize,
    to: usize,
}

/// Joins similar units of one kind inside the gaps between anchors.
pub(super) fn in_gaps(
    old: &[Known<'_>],
    new: &[Fresh<'_>],
    (anchors, pairs): (&[(usize, usize)], &mut Pairs),
) {
    let mut start = (0, 0);
    for &(from, to) in anchors.iter().chain([&(old.len(), new.len())]) {
        let olds = free(start.0..from, &pairs.old);
        let news = free(start.1..to, &pairs.new);
        join(old, new, (olds, news, pairs));
        start = (from + 1, to + 1);
    }
}

/// Joins similar units beside joined neighbours that moved together.
pub(super) fn beside(old: &[Known<'_>], new: &[Fresh<'_>], pairs: &mut Pairs) {
    for run in runs(pairs) {
        let (after, before) = around(&run, pairs);
        let mut olds: Vec<_> = after.chain(before).collect();
        olds.sort_unstable();
        olds.dedup();
        let news = run.take(REACH).collect();
        join(old, new, (olds, news, pairs));
    }
}

/// Joins units whose old text is unknown by place, where the kinds agree in
/// number and order: with less than that a guess would be worse than nothing.
pub(super) fn unknown(old: &[Known<'_>], new: &[Fresh<'_>], pairs: &mut Pairs) {
    if old.iter().all(|unit| unit.text.is_some()) {
        return;
    }
    for run in runs(pairs) {
        let first = run.start.checked_sub(1).map_or(Some(0), |at| pairs.new[at].map(|at| at + 1));
        let Some(first) = first else { continue };
        let end = pairs.old[first..].iter().position(Option::is_some);
        let olds = first..end.map_or(old.len(), |length| first + length);
        let kinds = old[olds.clone()].iter().map(|unit| (unit.kind, true));
        let others = new[run.clone()].iter().map(|unit| (unit.kind, unit.explicit.is_none()));
        let are_unknown = old[olds.clone()].iter().all(|unit| unit.text.is_none());
        if are_unknown && kinds.eq(others) {
            for (from, to) in olds.zip(run) {
                pairs.join(from, to);
            }
        }
    }
}

fn free(range: Range<usize>, joined: &[Option<usize>]) -> Vec<usize> {
    range.filter(|&at| joined[at].is_none()).collect()
}

/// The stretches of new units that are not joined.
fn runs(pairs: &Pairs) -> Vec<Range<usize>> {
    let mut at = 0;
    let stretches = pairs.new.chunk_by(|one, other| one.is_some() == other.is_some());
    let runs = stretches.filter_map(|stretch| {
        at += stretch.len();
        stretch[0].is_none().then_some(at - stretch.len()..at)
    });
    runs.collect()
}

/// The old units that are not joined after the unit before a run, and before
/// the unit after it.
fn around(run: &Range<usize>, pairs: &Pairs) -> (Range<usize>, Range<usize>) {
    let is_free = |joined: &&Option<usize>| joined.is_none();
    let after = run.start.checked_sub(1).map_or(Some(0), |at| pairs.new[at].map(|at| at + 1));
    let after = after.map_or(0..0, |first| {
        let length = pairs.old[first..].iter().take(REACH).take_while(is_free).count();
        first..first + length
    });
    let end = pairs.new.get(run.end).map_or(Some(pairs.old.len()), |from| *from);
    let before = end.map_or(0..0, |end| {
        let length = pairs.old[..end].iter().rev().take(REACH).take_while(is_free).count();
        end - length..end
    });
    (after, before)
}

/// Joins the most alike first.
fn join(
    old: &[Known<'_>],
    new: &[Fresh<'_>],
    (olds, news, pairs): (Vec<usize>, Vec<usize>, &mut Pairs),
) {
    let olds: Vec<_> = olds.into_iter().filter(|&at| old[at].text.is_some()).collect();
    if olds.is_empty() || news.is_empty() {
        return;
    }
    let count = olds.len().saturating_mul(news.len());
    let limit = if count <= FEW_PAIRS { LONG } else { SHORT };
    let grams = |text: Option<&str>| Grams::of(text.unwrap_or_default(), limit);
    let old_grams: Vec<_> = olds.iter().map(|&at| grams(old[at].text)).collect();
    let new_grams: Vec<_> = news.iter().map(|&at| grams(Some(new[at].text))).collect();
    let is_small = count <= MOST_PAIRS;
    let candidates = if is_small {
        all(olds.len(), news.len())
    } else {
        grams::candidates(&old_grams, &new_grams)
    };
    let mut edges = Vec::new();
    for (row, column) in candidates {
        let (from, to) = (olds[row], news[column]);
        let is_kind = old[from].kind == new[to].kind;
        let like = is_kind.then(|| likeness(&old_grams[row], &new_grams[column])).flatten();
        let Some(like) = like else { continue };
        let apart = (row * news.len()).abs_diff(column * olds.len()) / olds.len().max(news.len());
        edges.push(Edge { unlike: (1000 - like) / 50, apart, finer: 1000 - like, from, to });
    }
    edges.sort_unstable();
    for edge in edges {
        pairs.join(edge.from, edge.to);
    }
}

fn all(rows: usize, columns: usize) -> Vec<(usize, usize)> {
    (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column))).collect()
}

/// How alike two texts are in thousandths, if they may be one: Dice's
/// measure of their trigrams. A long part of a text that was split in many is it too.
fn likeness(old: &Grams, new: &Grams) -> Option<usize> {
    let (shorter, longer) = (old.len().min(new.len()), old.len().max(new.len()));
    let thousandths = |part: usize, whole: usize| part * 1000 / whole.max(1);
    if thousandths(2 * shorter, shorter + longer) < PART {
        return None;
    }
    let shared = old.shared(new);
    let like = thousandths(2 * shared, shorter + longer);
    let is_part = shorter >= FEWEST && like >= PART && thousandths(shared, shorter) >= WITHIN;
    (like >= LIKE || is_part).then_some(like)
}
