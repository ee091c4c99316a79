//! The longest common order of two lists of tokens: patience first, for a
//! text that stands once on both sides is a sure anchor; a table for small rests.

use std::ops::Range;

/// How many cells a table may have.
const MOST_CELLS: usize = 1 << 20;

/// How much looking at units all rounds may cost, for each unit.
const ROUNDS: usize = 200;

type Gap = (Range<usize>, Range<usize>);

/// The tokens of both sides, and how often each was seen in a gap.
struct Search<'a> {
    old: &'a [u32],
    new: &'a [u32],
    /// By token: count in the old gap, count in the new one, place in the new one.
    seen: Vec<(u32, u32, usize)>,
    found: Vec<(usize, usize)>,
    open: Vec<Gap>,
    /// How many units may still be looked at; it bounds hostile pages.
    budget: usize,
}

/// Pairs of equal tokens, rising on both sides.
pub(super) fn in_order(old: &[u32], new: &[u32]) -> Vec<(usize, usize)> {
    let tokens = old.iter().chain(new).max().map_or(0, |&token| token as usize + 1);
    let mut search = Search {
        old,
        new,
        seen: vec![(0, 0, 0); tokens],
        found: Vec::new(),
        open: vec![(0..old.len(), 0..new.len())],
        budget: (old.len() + new.len()) * ROUNDS,
    };
    while let Some(gap) = search.open.pop() {
        search.step(gap);
    }
    search.found.sort_unstable();
    search.found
}

impl Search<'_> {
    fn step(&mut self, gap: Gap) {
        let (old, new) = self.trimmed(gap);
        let Some(budget) = self.budget.checked_sub(old.len() + new.len()) else { return };
        if old.is_empty() || new.is_empty() {
            return;
        }
        self.budget = budget;
        let anchors = rising(&self.unique(&old, &new));
        if anchors.is_empty() {
            self.table(old, new);
            return;
        }
        let mut start = (old.start, new.start);
        for (from, to) in anchors {
            self.open.push((start.0..from, start.1..to));
            self.found.push((from, to));
            start = (from + 1, to + 1);
        }
        self.open.push((start.0..old.end, start.1..new.end));
    }

    /// Takes what is equal at both ends.
    fn trimmed(&mut self, (mut old, mut new): Gap) -> Gap {
        while !old.is_empty() && !new.is_empty() && self.old[old.start] == self.new[new.start] {
            self.found.push((old.start, new.start));
            old.start += 1;
            new.start += 1;
        }
        while !old.is_empty() && !new.is_empty() && self.old[old.end - 1] == self.new[new.end - 1] {
            old.end -= 1;
            new.end -= 1;
            self.found.push((old.end, new.end));
        }
        (old, new)
    }

    /// The pairs of tokens that stand once on each side of a gap, in old order.
    fn unique(&mut self, old: &Range<usize>, new: &Range<usize>) -> Vec<(usize, usize)> {
        for &token in &self.old[old.clone()] {
            self.seen[token as usize].0 += 1;
        }
        for at in new.clone() {
            let seen = &mut self.seen[self.new[at] as usize];
            *seen = (seen.0, seen.1 + 1, at);
        }
        let pairs = old.clone().filter_map(|from| {
            let (olds, news, to) = self.seen[self.old[from] as usize];
            (olds == 1 && news == 1).then_some((from, to))
        });
        let pairs = pairs.collect();
        for &token in self.old[old.clone()].iter().chain(&self.new[new.clone()]) {
            self.seen[token as usize] = (0, 0, 0);
        }
        pairs
    }

    /// The longest common order by the textbook table, for what repeats itself.
    fn table(&mut self, old: Range<usize>, new: Range<usize>) {
        let width = new.len() + 1;
        let is_small = (old.len() + 1).checked_mul(width).is_some_and(|cells| cells <= MOST_CELLS);
        if !is_small {
            return;
        }
        let mut lengths = vec![0_u32; (old.len() + 1) * width];
        for (row, &token) in self.old[old.clone()].iter().enumerate().rev() {
            for (column, &other) in self.new[new.clone()].iter().enumerate().rev() {
                let below = (row + 1) * width + column;
                let best = lengths[below].max(lengths[row * width + column + 1]);
                lengths[row * width + column] =
                    if token == other { lengths[below + 1] + 1 } else { best };
            }
        }
        let (mut row, mut column) = (0, 0);
        while row < old.len() && column < new.len() {
            if self.old[old.start + row] == self.new[new.start + column] {
                self.found.push((old.start + row, new.start + column));
                (row, column) = (row + 1, column + 1);
            } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
                row += 1;
            } else {
                column += 1;
            }
        }
    }
}

/// The longest choice of pairs that rises on the new side too.
fn rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut ends: Vec<usize> = Vec::new();
    let mut before = Vec::with_capacity(pairs.len());
    for (at, pair) in pairs.iter().enumerate() {
        let length = ends.partition_point(|&end| pairs[end].1 < pair.1);
        before.push(length.checked_sub(1).map(|last| ends[last]));
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut chain = Vec::with_capacity(ends.len());
    let mut at = ends.last().copied();
    while let Some(pair) = at {
        chain.push(pairs[pair]);
        at = before[pair];
    }
    chain.reverse();
    chain
}
