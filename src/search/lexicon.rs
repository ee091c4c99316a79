//! Words by number: each is kept once, one behind the other in one text.

use hashbrown::HashTable;
use rustc_hash::FxHasher;
use std::hash::Hasher;
use std::ops::Range;

/// Words, numbered as they come.
///
/// A word is looked up millions of times in a large site, so a word is a few bytes in three short rows and no text
/// of its own.
#[derive(Default)]
pub struct Lexicon {
    /// All words, with nothing between them.
    text: String,
    /// Where each word ends.
    ends: Vec<u32>,
    numbers: HashTable<u32>,
}

impl Lexicon {
    /// The number of a word, and whether it is new.
    pub fn number(&mut self, word: &str) -> (usize, bool) {
        let Lexicon { text, ends, numbers } = self;
        let hash = hash(word);
        let is_it = |number: &u32| text.get(place(ends, *number)) == Some(word);
        if let Some(number) = numbers.find(hash, is_it) {
            return (*number as usize, false);
        }
        let number = ends.len();
        text.push_str(word);
        ends.push(u32::try_from(text.len()).expect("the words of a site are less than 4 GB"));
        let number_32 = u32::try_from(number).expect("there are fewer words than letters in them");
        numbers.insert_unique(hash, number_32, |number| hash_of(text, ends, *number));
        (number, true)
    }

    /// The words, in the order of their numbers.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        (0..).zip(&self.ends).map(|(number, _)| &self.text[place(&self.ends, number)])
    }
}

/// Where a word lies in the text.
fn place(ends: &[u32], number: u32) -> Range<usize> {
    let number = number as usize;
    let start = if number == 0 { 0 } else { ends[number - 1] };
    start as usize..ends[number] as usize
}

fn hash_of(text: &str, ends: &[u32], number: u32) -> u64 {
    hash(&text[place(ends, number)])
}

fn hash(word: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::Lexicon;

    #[test]
    fn a_word_has_one_number() {
        let mut lexicon = Lexicon::default();
        assert_eq!(lexicon.number("loss"), (0, true));
        assert_eq!(lexicon.number("los"), (1, true));
        assert_eq!(lexicon.number("loss"), (0, false));
        assert_eq!(lexicon.number("slos"), (2, true));
        assert!(lexicon.words().eq(["loss", "los", "slos"]));
    }

    #[test]
    fn many_words_keep_their_numbers() {
        let mut lexicon = Lexicon::default();
        for n in 0..5_000 {
            assert_eq!(lexicon.number(&format!("word {n}")), (n, true));
        }
        for n in 0..5_000 {
            assert_eq!(lexicon.number(&format!("word {n}")), (n, false));
        }
    }
}
