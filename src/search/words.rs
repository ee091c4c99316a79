//! A text as the words that are looked up: words between spaces, pairs of clusters where there are none.
//!
//! `search-text.js` does the same in the browser, letter by letter; a test holds the two together.

use crate::search::letters::Class;
use crate::search::letters::letters;

/// The longest word that is looked up, in letters; the rest of a longer one is left out.
const LONGEST: usize = 40;

const COENG: char = '\u{17D2}';
const COENG_RO: &str = "\u{17D2}\u{179A}";

/// Cuts texts into words, keeping its memory from text to text.
#[derive(Default)]
pub struct Cutter {
    word: String,
    cluster: String,
    last: String,
    pair: String,
    is_after_joiner: bool,
}

impl Cutter {
    /// Cuts a text: `each` gets every word, folded, and the letters it was written with.
    pub fn cut<'t>(&mut self, text: &'t str, mut each: impl FnMut(&str, &'t str)) {
        let (mut at, mut start) = (0, 0);
        while let Some(byte) = text.as_bytes().get(at) {
            if byte.is_ascii_alphanumeric() {
                self.end_run(&mut each);
                start = if self.word.is_empty() { at } else { start };
                at += self.plain_letters(&text[at..], &mut each);
                continue;
            }
            if byte.is_ascii() {
                self.end_word(&text[start..at], &mut each);
                self.end_run(&mut each);
                at += 1;
                continue;
            }
            let letter = text[at..].chars().next().expect("a text ends at the end of a letter");
            let class = letters().class(letter);
            if matches!(class, Class::Gap | Class::Base | Class::Mark) {
                self.end_word(&text[start..at], &mut each);
            }
            if matches!(class, Class::Gap | Class::Word) {
                self.end_run(&mut each);
            }
            match class {
                Class::Nothing | Class::Gap => {}
                Class::Word => {
                    start = if self.word.is_empty() { at } else { start };
                    letters().fold_into(letter, &mut self.word);
                }
                Class::Base | Class::Mark => self.part(letter, class, &mut each),
            }
            at += letter.len_utf8();
        }
        self.end_word(&text[start..], &mut each);
        self.end_run(&mut each);
    }

    /// Takes the letters and digits of ASCII that a text begins with, and tells how many.
    fn plain_letters<'t>(&mut self, text: &'t str, each: &mut impl FnMut(&str, &'t str)) -> usize {
        let bytes = text.as_bytes();
        let n = bytes.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let plain = &text[..n];
        let is_whole = self.word.is_empty() && bytes.get(n).is_none_or(u8::is_ascii);
        if is_whole && !plain.bytes().any(|byte| byte.is_ascii_uppercase()) {
            // Most words are like this: nothing to fold, nothing to keep.
            each(shortened(plain), plain);
            return n;
        }
        let before = self.word.len();
        self.word.push_str(plain);
        self.word[before..].make_ascii_lowercase();
        n
    }

    /// Takes a letter of a script without spaces.
    fn part<'t>(&mut self, letter: char, class: Class, each: &mut impl FnMut(&str, &'t str)) {
        let begins = class == Class::Base && !self.is_after_joiner;
        if begins && !self.cluster.is_empty() {
            self.end_cluster(each);
        }
        letters().fold_into(letter, &mut self.cluster);
        self.is_after_joiner = is_joiner(letter);
    }

    fn end_word<'t>(&mut self, raw: &'t str, each: &mut impl FnMut(&str, &'t str)) {
        if !self.word.is_empty() {
            each(shortened(&self.word), raw);
            self.word.clear();
        }
    }

    /// Ends a cluster that another one follows.
    fn end_cluster<'t>(&mut self, each: &mut impl FnMut(&str, &'t str)) {
        order(&mut self.cluster);
        if !self.last.is_empty() {
            self.pair.clear();
            self.pair.push_str(&self.last);
            self.pair.push_str(&self.cluster);
            each(shortened(&self.pair), "");
        }
        std::mem::swap(&mut self.last, &mut self.cluster);
        self.cluster.clear();
        self.is_after_joiner = false;
    }

    fn end_run<'t>(&mut self, each: &mut impl FnMut(&str, &'t str)) {
        if self.cluster.is_empty() && self.last.is_empty() {
            return;
        }
        if !self.cluster.is_empty() {
            self.end_cluster(each);
        }
        // The last cluster begins no pair: it is a word of its own, so that it can be found alone.
        each(shortened(&self.last), "");
        self.last.clear();
        self.is_after_joiner = false;
    }
}

/// Whether the next letter stands under this one: the coeng of Khmer, the virama of Myanmar.
fn is_joiner(letter: char) -> bool {
    matches!(letter, COENG | '\u{1039}')
}

fn shortened(word: &str) -> &str {
    if word.len() <= LONGEST {
        return word;
    }
    word.char_indices().nth(LONGEST).map_or(word, |(at, _)| &word[..at])
}

/// Puts the parts of a Khmer cluster into one order, so that each look has one spelling.
///
/// Letters below in the order typed, but RO last; then the shifters, the vowels, the signs. A subscript DA looks like
/// a subscript TA, and two pairs of vowel signs look like one sign: each becomes one of the two.
/// Source: the encoding structure of Khmer in Unicode 16, section 16.4.
fn order(cluster: &mut String) {
    if !cluster.chars().any(|letter| ('\u{17B6}'..='\u{17D3}').contains(&letter)) {
        return;
    }
    let mut base = String::new();
    let mut parts: Vec<(u8, String)> = Vec::new();
    let mut rest = cluster.chars().peekable();
    while let Some(letter) = rest.next() {
        if letter == COENG {
            let below = match rest.next() {
                Some('\u{178A}') => "\u{178F}".to_owned(),
                Some(below) => below.to_string(),
                None => String::new(),
            };
            let part = format!("{COENG}{below}");
            parts.push((if part == COENG_RO { 2 } else { 1 }, part));
            continue;
        }
        match rank(letter) {
            0 => base.push(letter),
            rank => parts.push((rank, letter.to_string())),
        }
    }
    parts.sort_by_key(|(rank, _)| *rank);
    parts.dedup();
    for (_, part) in parts {
        base.push_str(&part);
    }
    *cluster = base.replace("\u{17C1}\u{17B8}", "\u{17BE}").replace("\u{17C1}\u{17B6}", "\u{17C4}");
}

fn rank(letter: char) -> u8 {
    match letter {
        '\u{17C9}' | '\u{17CA}' => 3,
        '\u{17C1}'..='\u{17C3}' => 4,
        '\u{17B6}'..='\u{17C0}' | '\u{17C4}' | '\u{17C5}' => 5,
        '\u{17C6}'..='\u{17C8}' | '\u{17CB}'..='\u{17D1}' | '\u{17D3}' => 6,
        _ => 0,
    }
}

/// The words of a text, folded, in order: what the browser's script has to come to as well.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    Cutter::default().cut(text, |word, _| words.push(word.to_owned()));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_parted() {
        assert_eq!(words("Don’t promise, listen!"), ["don", "t", "promise", "listen"]);
        assert_eq!(words("¿Cómo está usted?"), ["como", "esta", "usted"]);
        assert_eq!(words("۱۲ ماہ"), ["12", "ماه"]);
    }

    #[test]
    fn clusters_come_in_pairs_and_the_last_alone() {
        assert_eq!(words("សុខភាព"), ["សុខ", "ខភា", "ភាព", "ព"]);
        assert_eq!(words("倾听者"), ["倾听", "听者", "者"]);
        assert_eq!(words("我12岁"), ["我", "12", "岁"]);
    }

    #[test]
    fn a_zero_width_space_is_not_there() {
        assert_eq!(words("សុខ\u{200B}ភាព"), words("សុខភាព"));
    }

    #[test]
    fn both_orders_of_two_coengs_are_one_word() {
        let first = "ស\u{17D2}ត\u{17D2}រី";
        let second = "ស\u{17D2}រ\u{17D2}តី";
        assert_eq!(words(first), words(second));
        assert_eq!(words(first).len(), 1);
    }

    #[test]
    fn a_word_knows_how_it_was_written() {
        let mut raw = Vec::new();
        Cutter::default().cut("La Información, sí", |_, written| raw.push(written));
        assert_eq!(raw, ["La", "Información", "sí"]);
    }

    #[test]
    fn nothing_gives_nothing() {
        assert!(words("  ?! … \u{202E}").is_empty());
    }
}
