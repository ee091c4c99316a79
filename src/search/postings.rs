//! Words and where they stand: the index turned over, word by word.

use crate::search::lexicon::Lexicon;
use crate::search::pages::Entry;
use crate::search::weigh::Field;
use crate::search::weigh::N_FIELDS;
use crate::search::weigh::Scale;
use crate::search::words::Cutter;
use rayon::prelude::*;
use std::cmp::Ordering;
use std::mem::take;

/// How many counts a site is parted into, and the fewest and most entries of one.
const COUNTS: usize = 32;
const ENTRIES: (usize, usize) = (16, 1024);

/// Parts into which words are dealt out when counts become one.
const PARTS: usize = 4;

/// How many weights there are, so that a word and its weight share a number.
pub const WEIGHTS: u32 = 16;

/// A place where a word stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Posting {
    /// The number of the entry times [`WEIGHTS`], plus the weight: there are more of these than of anything else.
    said: u32,
    /// The sections it stands in, a bit each; the last bit stands for all from the 32nd on.
    pub sections: u32,
}

impl Posting {
    /// A place: the number of an entry below 2²⁸, a weight from 1 to 15, the sections.
    pub fn new(entry: u32, weight: u32, sections: u32) -> Posting {
        Posting { said: entry * WEIGHTS + weight, sections }
    }

    /// The number of the entry.
    pub fn entry(self) -> u32 {
        self.said / WEIGHTS
    }

    /// How much the word says about the entry, from 1 to 15.
    pub fn weight(self) -> u32 {
        self.said % WEIGHTS
    }
}

/// A word of the index.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Word {
    /// The word, folded.
    pub folded: String,
    /// A form of it as an author wrote it, in small letters; empty if it is the same.
    pub written: String,
    /// Where it stands, by entry.
    pub postings: Vec<Posting>,
}

/// How many entries a count takes, in a site of so many.
pub fn per_count(n_entries: usize) -> usize {
    (n_entries / COUNTS).clamp(ENTRIES.0, ENTRIES.1)
}

/// All words that were counted, in the order of UTF-16 code units: the order of the browser.
pub fn words(counts: Vec<Count>) -> Vec<Word> {
    let mut words = merged(&counts);
    // What was counted is in the words now, and its room is needed.
    drop(counts);
    words.par_sort_unstable_by(|a, b| by_unit(&a.folded, &b.folded));
    words
}

/// The order of strings in the browser.
pub fn by_unit(a: &str, b: &str) -> Ordering {
    // UTF-8 sorts as UTF-16 does but for letters beyond the first plane.
    let is_plain = |text: &str| text.bytes().all(|byte| byte < 0xEE);
    if is_plain(a) && is_plain(b) { a.cmp(b) } else { a.encode_utf16().cmp(b.encode_utf16()) }
}

/// Counts as one.
fn merged(counts: &[Count]) -> Vec<Word> {
    let mut lexicon = Lexicon::default();
    let numbers: Vec<Vec<usize>> = counts
        .iter()
        .map(|count| count.lexicon.words().map(|word| lexicon.number(word).0).collect())
        .collect();
    let place = |part| places(part, counts.iter().zip(&numbers));
    let mut places: Vec<Vec<Vec<Posting>>> = (0..PARTS).into_par_iter().map(place).collect();
    let word = |(number, folded): (usize, &str)| Word {
        folded: folded.to_owned(),
        written: String::new(),
        postings: places[number % PARTS].get_mut(number / PARTS).map(take).unwrap_or_default(),
    };
    let mut words: Vec<Word> = lexicon.words().enumerate().map(word).collect();
    for (count, numbers) in counts.iter().zip(&numbers) {
        for (word, written) in &count.written {
            let known = &mut words[numbers[*word]].written;
            if known.is_empty() {
                known.clone_from(written);
            }
        }
    }
    words
}

/// The places of every [`PARTS`]th word, one count after the other, so that they stay in order.
fn places<'a>(
    part: usize,
    counts: impl Iterator<Item = (&'a Count, &'a Vec<usize>)> + Clone,
) -> Vec<Vec<Posting>> {
    let mut n_of: Vec<usize> = Vec::new();
    for (count, numbers) in counts.clone() {
        for (number, n) in numbers.iter().zip(&count.n_entries) {
            if number % PARTS == part {
                let at = number / PARTS;
                n_of.resize(n_of.len().max(at + 1), 0);
                n_of[at] += *n as usize;
            }
        }
    }
    let mut places: Vec<Vec<Posting>> = n_of.into_iter().map(Vec::with_capacity).collect();
    for (count, numbers) in counts {
        for (word, posting) in count.postings() {
            let number = numbers[word];
            if number % PARTS == part {
                places[number / PARTS].push(posting);
            }
        }
    }
    places
}

/// The words of some entries.
#[derive(Default)]
pub struct Count {
    lexicon: Lexicon,
    /// Words that were first written with other letters than they are folded to.
    written: Vec<(usize, String)>,
    /// In how many of the entries each word stands.
    n_entries: Vec<u32>,
    /// By entry: the number of a word times [`WEIGHTS`] plus its weight, and the sections it stands in.
    said: Vec<(u32, u32)>,
    /// The number of each entry, and where its words end.
    ends: Vec<(u32, usize)>,
}

/// What one entry says of one word.
#[derive(Clone, Copy, Default)]
struct Said {
    n: [u16; N_FIELDS],
    sections: u32,
}

/// Counts the words of an entry.
#[derive(Default)]
struct Tally {
    count: Count,
    /// What the entry at hand says of each word.
    said: Vec<Said>,
    /// The words of the entry at hand.
    met: Vec<u32>,
    lengths: [u32; N_FIELDS],
}

impl Count {
    /// The words of entries that follow one another, from the number of the first.
    pub fn of(first: usize, entries: &[Entry]) -> Count {
        let (mut cutter, mut tally) = (Cutter::default(), Tally::default());
        for (n, entry) in entries.iter().enumerate() {
            let number = u32::try_from(first + n).expect("fewer than 2^32 pages");
            tally.entry(entry, &mut cutter);
            tally.end(number, entry.boost);
        }
        tally.count
    }

    /// The number of a word and a place where it stands, by entry.
    fn postings(&self) -> impl Iterator<Item = (usize, Posting)> {
        let starts = std::iter::once(0).chain(self.ends.iter().map(|(_, end)| *end));
        self.ends.iter().zip(starts).flat_map(|((entry, end), start)| {
            self.said[start..*end].iter().map(|(word, sections)| {
                let posting = Posting::new(*entry, word % WEIGHTS, *sections);
                ((word / WEIGHTS) as usize, posting)
            })
        })
    }
}

impl Tally {
    fn entry(&mut self, entry: &Entry, cutter: &mut Cutter) {
        let mut text = |text: &str, field: Field, section: usize| {
            cutter.cut(text, |word, written| self.add(word, written, (field, section)));
        };
        text(&entry.title, Field::Title, 0);
        for synonym in &entry.synonyms {
            text(synonym, Field::Synonym, 0);
        }
        text(&entry.gist, Field::Gist, 0);
        for (at, section) in entry.sections.iter().enumerate() {
            text(&section.heading, Field::Heading, at);
            text(&section.text, Field::Body, at);
        }
        for (topic, _) in &entry.topics {
            self.add(&format!("#{topic}"), "", (Field::Title, 0));
        }
    }

    fn add(&mut self, word: &str, written: &str, (field, section): (Field, usize)) {
        let (number, is_new) = self.count.lexicon.number(word);
        if is_new {
            self.learn(number, word, written);
        }
        let said = &mut self.said[number];
        if said.n == [0; N_FIELDS] {
            self.met.push(u32::try_from(number).expect("a lexicon counts in 32 bits"));
        }
        let own = &mut said.n[field as usize];
        *own = own.saturating_add(1);
        // The gist is part of a section anyway, and a synonym stands nowhere on the page.
        if field != Field::Gist {
            said.sections |= 1 << section.min(31);
        }
        self.lengths[field as usize] += 1;
    }

    fn learn(&mut self, number: usize, word: &str, written: &str) {
        self.said.push(Said::default());
        self.count.n_entries.push(0);
        if !written.is_ascii() {
            let small = written.to_lowercase();
            if small != word {
                self.count.written.push((number, small));
            }
        }
    }

    /// Ends an entry.
    fn end(&mut self, entry: u32, boost: f64) {
        let scale = Scale::of(take(&mut self.lengths), boost);
        self.count.said.reserve(self.met.len());
        for word in self.met.drain(..) {
            let said = take(&mut self.said[word as usize]);
            let weight = u32::from(scale.weight(said.n));
            let word_32 = word.checked_mul(WEIGHTS).expect("fewer than 2^28 words");
            self.count.n_entries[word as usize] += 1;
            self.count.said.push((word_32 + weight, said.sections));
        }
        self.count.ends.push((entry, self.count.said.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::pages::Section;

    fn words(entries: &[Entry]) -> Vec<Word> {
        let n = per_count(entries.len());
        let count = |(number, chunk)| Count::of(number * n, chunk);
        super::words(entries.chunks(n).enumerate().map(count).collect())
    }

    fn entry(title: &str, texts: &[&str]) -> Entry {
        let section = |text: &&str| Section { text: (*text).to_owned(), ..Section::default() };
        let sections = texts.iter().map(section).collect();
        Entry { title: title.to_owned(), boost: 1.0, sections, ..Entry::default() }
    }

    #[test]
    fn a_word_knows_its_pages_and_sections() {
        let words = words(&[entry("Grief", &["a loss", "grief again"]), entry("Loss", &[""])]);
        let grief = words.iter().find(|word| word.folded == "grief").unwrap();
        assert_eq!(grief.postings.len(), 1);
        assert_eq!(grief.postings[0].sections, 0b11);
        let loss = words.iter().find(|word| word.folded == "loss").unwrap();
        let of: Vec<(u32, u32)> =
            loss.postings.iter().map(|posting| (posting.entry(), posting.sections)).collect();
        assert_eq!(of, [(0, 1), (1, 1)]);
    }

    #[test]
    fn many_pages_are_counted_in_order() {
        let entries: Vec<Entry> = (0..500).map(|n| entry(&format!("page {n}"), &["all"])).collect();
        let words = words(&entries);
        let all = words.iter().find(|word| word.folded == "all").unwrap();
        assert!(all.postings.iter().map(|posting| posting.entry() as usize).eq(0..500));
    }

    #[test]
    fn words_sort_as_in_the_browser() {
        assert_eq!(by_unit("\u{20000}", "\u{F900}"), Ordering::Less);
        assert_eq!(by_unit("a", "b"), Ordering::Less);
    }
}
