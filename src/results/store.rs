//! All attempts that were taken: heads in one row, answers in another.

use crate::results::Attempt;
use crate::results::Given;
use crate::results::Layout;
use crate::results::batch::Batch;

/// Attempts, by the order in which they were read.
#[derive(Clone, Debug)]
pub struct Attempts {
    layout: Layout,
    heads: Vec<Attempt>,
    rows: Vec<u8>,
    words: Vec<(u32, u32, Box<str>)>,
}

impl Attempts {
    /// No attempts yet.
    pub fn new(layout: Layout) -> Attempts {
        Attempts { layout, heads: Vec::new(), rows: Vec::new(), words: Vec::new() }
    }

    /// Takes a batch of a file.
    pub fn add(&mut self, batch: &mut Batch, file: u32) {
        let before = number(self.heads.len());
        for attempt in &mut batch.attempts {
            attempt.file = file;
        }
        self.heads.append(&mut batch.attempts);
        self.rows.append(&mut batch.rows);
        let words = batch.words.drain(..);
        self.words.extend(words.map(|(at, item, words)| (before + at, item, words)));
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.heads.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.heads.is_empty()
    }

    /// What an attempt says of itself.
    pub fn head(&self, attempt: u32) -> &Attempt {
        &self.heads[attempt as usize]
    }

    /// What somebody answered to an item.
    pub fn given(&self, attempt: u32, item: usize) -> Given {
        self.layout.given(self.row(attempt), item)
    }

    /// What was chosen in a part of an answer.
    pub fn part(&self, attempt: u32, item: usize, part: usize) -> Option<usize> {
        self.layout.part(self.row(attempt), item, part)
    }

    /// The share of an item that is right.
    pub fn score(&self, attempt: u32, item: usize) -> Option<f64> {
        self.layout.score(self.row(attempt), item)
    }

    /// What was typed for an item, if words are kept.
    pub fn words(&self, attempt: u32, item: usize) -> Option<&str> {
        let key = (attempt, number(item));
        let at = self.words.binary_search_by_key(&key, |(at, item, _)| (*at, *item)).ok()?;
        Some(&self.words[at].2)
    }

    /// Whether two attempts say the same, where both know.
    pub fn agree(&self, one: u32, other: u32) -> bool {
        let (head, twin) = (self.head(one), self.head(other));
        let is_same = head.form() == twin.form()
            && head.finished == twin.finished
            && (head.cohort == twin.cohort || head.cohort.is_empty() || twin.cohort.is_empty());
        is_same && self.layout.agree(self.row(one), self.row(other))
    }

    /// How many answers of an attempt were not carried.
    pub fn n_not_carried(&self, attempt: u32) -> usize {
        self.layout.n_not_carried(self.row(attempt))
    }

    fn row(&self, attempt: u32) -> &[u8] {
        let start = attempt as usize * self.layout.width();
        &self.rows[start..start + self.layout.width()]
    }
}

/// A number that a list of fewer than four thousand million things has.
pub fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
