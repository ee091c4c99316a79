//! Letters as the search sees them: one table for this program and for the browser.
//!
//! A letter is folded: no case, no accents, no look-alikes, digits of every script as `0` to `9`. The table,
//! `letters.json`, is generated from Unicode's data (`tests/letter_table.rs`). The browser gets the same file and never asks
//! its own tables, so both cut and fold every text alike.

use serde_json::Value;
use std::ops::Range;
use std::sync::OnceLock;

/// The table, as it is written for the browser.
pub const TABLE: &str = include_str!("letters.json");

/// What a letter does in a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Class {
    /// Parts words.
    Gap = 0,
    /// Part of a word between spaces.
    Word = 1,
    /// Begins a cluster of a script without spaces.
    Base = 2,
    /// Goes on with a cluster of a script without spaces.
    Mark = 3,
    /// Is not there: an accent, a tatweel, a zero-width space.
    Nothing = 4,
}

/// The last code point that may be part of a word: the end of the Han planes.
pub const LAST: usize = 0x3_23AF;

/// What every letter is, and what it becomes.
pub struct Letters {
    classes: Vec<Class>,
    /// The number of the folded letter: 0 stays as it is.
    folds: Vec<u16>,
    folded: Vec<String>,
}

impl Letters {
    /// What a letter does.
    pub fn class(&self, letter: char) -> Class {
        self.classes.get(letter as usize).copied().unwrap_or(Class::Gap)
    }

    /// Adds a folded letter to a word.
    pub fn fold_into(&self, letter: char, word: &mut String) {
        match self.folds.get(letter as usize) {
            None | Some(0) => word.push(letter),
            Some(number) => word.push_str(&self.folded[usize::from(*number)]),
        }
    }
}

/// The table, made on first use.
pub fn letters() -> &'static Letters {
    static LETTERS: OnceLock<Letters> = OnceLock::new();
    LETTERS.get_or_init(|| {
        let mut letters = Letters {
            classes: vec![Class::Gap; LAST + 1],
            folds: vec![0; LAST + 1],
            folded: vec![String::new()],
        };
        letters.learn();
        letters
    })
}

impl Letters {
    /// Reads the table. What it says is known to be so: a test generates it again.
    fn learn(&mut self) {
        let table: Value = serde_json::from_str(TABLE).expect("the table is JSON");
        let classes: Vec<&str> = table["classes"].as_str().unwrap_or_default().split(',').collect();
        let mut at = 0;
        for run in classes.chunks_exact(3) {
            at += base_36(run[0]);
            let end = at + base_36(run[1]);
            self.classes[at..end].fill(Class::from_digit(run[2]));
            at = end;
        }
        let mut at = 0;
        for run in table["folds"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            let mut parts = run.splitn(3, ',');
            let mut number = || base_36(parts.next().unwrap_or_default());
            let (gap, length) = (number(), number());
            let rest = parts.next().unwrap_or_default();
            at += gap;
            self.fold_run(at..at + length, rest);
            at += length;
        }
    }

    /// Letters that fold alike: see `tests/letter_table.rs` for the kinds.
    fn fold_run(&mut self, run: Range<usize>, rest: &str) {
        let (kind, given) = rest.split_at_checked(1).unwrap_or_default();
        let by: i64 = given.parse().unwrap_or_default();
        let moved = |letter: usize, by: i64| {
            let number = i64::try_from(letter).unwrap_or_default() + by;
            u32::try_from(number)
                .ok()
                .and_then(char::from_u32)
                .map(String::from)
                .unwrap_or_default()
        };
        let texts: Vec<String> = match kind {
            "d" => run.clone().map(|letter| moved(letter, by)).collect(),
            "p" => run.clone().map(|letter| moved(letter, 1)).collect(),
            "s" => given.chars().map(String::from).collect(),
            _ => given.split(' ').map(str::to_owned).collect(),
        };
        let step = if kind == "p" { 2 } else { 1 };
        for (letter, text) in run.zip(texts).step_by(step) {
            self.folds[letter] = u16::try_from(self.folded.len()).unwrap_or_default();
            self.folded.push(text);
        }
    }
}

fn base_36(digits: &str) -> usize {
    usize::from_str_radix(digits, 36).unwrap_or_default()
}

impl Class {
    fn from_digit(digit: &str) -> Class {
        match digit {
            "1" => Class::Word,
            "2" => Class::Base,
            "3" => Class::Mark,
            "4" => Class::Nothing,
            _ => Class::Gap,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fold(text: &str) -> String {
        let mut out = String::new();
        for letter in text.chars().filter(|letter| letters().class(*letter) != Class::Nothing) {
            letters().fold_into(letter, &mut out);
        }
        out
    }

    #[test]
    fn case_and_accents_go() {
        assert_eq!(fold("ÉCOUTE"), "ecoute");
        assert_eq!(fold("Straße"), "strasse");
        assert_eq!(fold("e\u{301}"), "e");
        assert_eq!(fold("İstanbul"), "istanbul");
    }

    #[test]
    fn arabic_and_urdu_keyboards_meet() {
        assert_eq!(fold("کیا"), fold("كيا"));
        assert_eq!(fold("ہم"), fold("هم"));
        assert_eq!(fold("أُمّ"), fold("ام"));
        assert_eq!(fold("كـتاب"), fold("كتاب"));
    }

    #[test]
    fn digits_of_every_script_are_one() {
        assert_eq!(fold("۱۲"), "12");
        assert_eq!(fold("១២"), "12");
        assert_eq!(fold("１２"), "12");
    }

    #[test]
    fn khmer_keeps_its_vowels() {
        assert_eq!(fold("សុខភាព"), "សុខភាព");
        assert_eq!(letters().class('ស'), Class::Base);
        assert_eq!(letters().class('\u{17D2}'), Class::Mark);
        assert_eq!(letters().class('\u{200B}'), Class::Nothing);
    }

    #[test]
    fn what_parts_words_parts_them() {
        for letter in [' ', '.', '’', '-', '។', '。', '“', '½', '²', '\u{A0}'] {
            assert_eq!(letters().class(letter), Class::Gap, "{letter}");
        }
    }

    #[test]
    fn folding_twice_is_folding_once() {
        for letter in '\0'..=char::MAX {
            let once = fold(&letter.to_string());
            assert_eq!(fold(&once), once, "{letter:?}");
        }
    }
}
