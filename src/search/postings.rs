//! Words and where they stand: the index turned over, word by word.

use crate::search::pages::Entry;
use crate::search::weigh;
use crate::search::weigh::Field;
use crate::search::weigh::N_FIELDS;
use crate::search::words::Cutter;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use rustc_hash::FxHasher;
use std::cmp::Ordering;
use std::hash::Hash;
use std::hash::Hasher;

/// Parts in which words of several counts are brought together.
const PARTS: usize = 32;

/// A place where a word stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Posting {
    /// The number of the entry.
    pub entry: u32,
    /// How much the word says about it, from 1 to 15.
    pub weight: u8,
    /// The sections it stands in, a bit each; the last bit stands for all from the 32nd on.
    pub sections: u32,
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

/// All words of entries, in the order of UTF-16 code units: the order of the browser.
pub fn words(entries: &[Entry]) -> Vec<Word> {
    let n = (entries.len() / PARTS).clamp(16, 1024);
    let counts: Vec<Vec<Vec<Word>>> = entries
        .par_chunks(n)
        .enumerate()
        .map(|(number, chunk)| in_parts(Counter::count(number * n, chunk)))
        .collect();
    // The same part of every count, one after the other: entries stay in order.
    let mut parts: Vec<Vec<Vec<Word>>> = (0..PARTS).map(|_| Vec::new()).collect();
    for count in counts {
        for (part, words) in parts.iter_mut().zip(count) {
            part.push(words);
        }
    }
    let mut words: Vec<Word> = parts.into_par_iter().flat_map_iter(merged).collect();
    words.par_sort_unstable_by(|a, b| by_unit(&a.folded, &b.folded));
    words
}

/// Parts words by what they are, the same word always into the same part.
fn in_parts(words: Vec<Word>) -> Vec<Vec<Word>> {
    let mut parts: Vec<Vec<Word>> = (0..PARTS).map(|_| Vec::new()).collect();
    for word in words {
        let mut hasher = FxHasher::default();
        word.folded.hash(&mut hasher);
        let part = usize::try_from(hasher.finish() >> 32).unwrap_or_default() % PARTS;
        parts[part].push(word);
    }
    parts
}

/// The order of strings in the browser.
pub fn by_unit(a: &str, b: &str) -> Ordering {
    // UTF-8 sorts as UTF-16 does but for letters beyond the first plane.
    let is_plain = |text: &str| text.bytes().all(|byte| byte < 0xEE);
    if is_plain(a) && is_plain(b) { a.cmp(b) } else { a.encode_utf16().cmp(b.encode_utf16()) }
}

fn merged(counts: Vec<Vec<Word>>) -> Vec<Word> {
    let mut numbers: FxHashMap<String, usize> = FxHashMap::default();
    let mut words: Vec<Word> = Vec::new();
    for word in counts.into_iter().flatten() {
        if let Some(number) = numbers.get(&word.folded) {
            let known = &mut words[*number];
            known.postings.extend(word.postings);
            if known.written.is_empty() {
                known.written = word.written;
            }
        } else {
            numbers.insert(word.folded.clone(), words.len());
            words.push(word);
        }
    }
    words
}

/// What one entry says of one word.
#[derive(Clone, Copy, Default)]
struct Count {
    n: [u16; N_FIELDS],
    sections: u32,
}

/// Counts the words of some entries.
#[derive(Default)]
struct Counter {
    cutter: Cutter,
    numbers: FxHashMap<String, usize>,
    words: Vec<Word>,
    counts: Vec<Count>,
    /// The words of the entry at hand.
    met: Vec<usize>,
    lengths: [u32; N_FIELDS],
}

impl Counter {
    fn count(first: usize, entries: &[Entry]) -> Vec<Word> {
        let mut counter = Counter::default();
        for (n, entry) in entries.iter().enumerate() {
            let number = u32::try_from(first + n).expect("fewer than 2^32 pages");
            counter.entry(number, entry);
        }
        counter.words
    }

    fn entry(&mut self, number: u32, entry: &Entry) {
        self.lengths = [0; N_FIELDS];
        self.text(&entry.title, Field::Title, 0);
        for synonym in &entry.synonyms {
            self.text(synonym, Field::Synonym, 0);
        }
        self.text(&entry.gist, Field::Gist, 0);
        for (at, section) in entry.sections.iter().enumerate() {
            self.text(&section.heading, Field::Heading, at);
            self.text(&section.text, Field::Body, at);
        }
        for (topic, _) in &entry.topics {
            self.add(&format!("#{topic}"), "", (Field::Title, 0));
        }
        for word in std::mem::take(&mut self.met) {
            let count = std::mem::take(&mut self.counts[word]);
            let weight = weigh::weight(count.n, self.lengths, entry.boost);
            self.words[word].postings.push(Posting {
                entry: number,
                weight,
                sections: count.sections,
            });
        }
    }

    fn text(&mut self, text: &str, field: Field, section: usize) {
        let mut cutter = std::mem::take(&mut self.cutter);
        cutter.cut(text, |word, written| self.add(word, written, (field, section)));
        self.cutter = cutter;
    }

    fn add(&mut self, word: &str, written: &str, (field, section): (Field, usize)) {
        let number = match self.numbers.get(word) {
            Some(number) => *number,
            None => self.learn(word, written),
        };
        let count = &mut self.counts[number];
        if count.n == [0; N_FIELDS] {
            self.met.push(number);
        }
        let own = &mut count.n[field as usize];
        *own = own.saturating_add(1);
        // The gist is part of a section anyway, and a synonym stands nowhere on the page.
        if field != Field::Gist {
            count.sections |= 1 << section.min(31);
        }
        self.lengths[field as usize] += 1;
    }

    fn learn(&mut self, word: &str, written: &str) -> usize {
        let number = self.words.len();
        let small = if written.is_ascii() { String::new() } else { written.to_lowercase() };
        let written = if small == word { String::new() } else { small };
        self.numbers.insert(word.to_owned(), number);
        self.words.push(Word { folded: word.to_owned(), written, postings: Vec::new() });
        self.counts.push(Count::default());
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::pages::Section;

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
            loss.postings.iter().map(|posting| (posting.entry, posting.sections)).collect();
        assert_eq!(of, [(0, 1), (1, 1)]);
    }

    #[test]
    fn many_pages_are_counted_in_order() {
        let entries: Vec<Entry> = (0..500).map(|n| entry(&format!("page {n}"), &["all"])).collect();
        let words = words(&entries);
        let all = words.iter().find(|word| word.folded == "all").unwrap();
        assert!(all.postings.iter().map(|posting| posting.entry as usize).eq(0..500));
    }

    #[test]
    fn words_sort_as_in_the_browser() {
        assert_eq!(by_unit("\u{20000}", "\u{F900}"), Ordering::Less);
        assert_eq!(by_unit("a", "b"), Ordering::Less);
    }
}
