//! Scripts: which one a language is written in, which one a letter belongs to.
//!
//! Small tables of the scripts that this program has to treat each in its own way. A language that is
//! not named is taken for one in Latin letters; letters of other scripts belong to none.

use crate::model::Locale;

/// A script that is treated in a way of its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Script {
    /// Arabic letters, for Arabic, Urdu, Pashto, Sindhi, Persian.
    Arabic,
    /// Burmese letters.
    Burmese,
    /// Chinese characters.
    Han,
    /// Khmer letters.
    Khmer,
    /// Lao letters.
    Lao,
    /// Latin letters.
    Latin,
    /// Thai letters.
    Thai,
}

/// Languages that are not written in Latin letters, and ISO 15924 codes of scripts.
const LANGUAGES: &[(&str, Script)] = &[
    ("ar", Script::Arabic),
    ("ckb", Script::Arabic),
    ("fa", Script::Arabic),
    ("ps", Script::Arabic),
    ("sd", Script::Arabic),
    ("ug", Script::Arabic),
    ("ur", Script::Arabic),
    ("my", Script::Burmese),
    ("zh", Script::Han),
    ("km", Script::Khmer),
    ("lo", Script::Lao),
    ("th", Script::Thai),
    ("Arab", Script::Arabic),
    ("Hans", Script::Han),
    ("Hant", Script::Han),
    ("Khmr", Script::Khmer),
    ("Laoo", Script::Lao),
    ("Latn", Script::Latin),
    ("Mymr", Script::Burmese),
    ("Thai", Script::Thai),
];

impl Script {
    /// The script of a locale: the one it names, or that of its language.
    pub fn of(locale: &Locale) -> Script {
        let find = |part: &str| LANGUAGES.iter().find(|row| row.0 == part).map(|row| row.1);
        let named = locale.as_str().split('-').skip(1).find(|part| part.len() == 4);
        named.and_then(find).or_else(|| find(locale.language())).unwrap_or(Script::Latin)
    }

    /// The script of a letter or of a mark upon one; digits and punctuation have none.
    pub fn of_letter(c: char) -> Option<Script> {
        match u32::from(c) {
            0x41..=0x5A | 0x61..=0x7A | 0xAA | 0xBA | 0xC0..=0x24F | 0x1E00..=0x1EFF
                if c.is_alphabetic() =>
            {
                Some(Script::Latin)
            }
            0x620..=0x65F
            | 0x66E..=0x6D3
            | 0x6D5..=0x6EF
            | 0x6FA..=0x77F
            | 0x8A0..=0x8FF
            | 0xFB50..=0xFDFF
            | 0xFE70..=0xFEFC => Some(Script::Arabic),
            0x0E01..=0x0E3A | 0x0E40..=0x0E4E => Some(Script::Thai),
            0x0E81..=0x0ECE | 0x0EDC..=0x0EDF => Some(Script::Lao),
            0x1000..=0x103F | 0x1050..=0x108F | 0xA9E0..=0xA9EF | 0xAA60..=0xAA7F => {
                Some(Script::Burmese)
            }
            0x1780..=0x17D3 | 0x17D7 | 0x17DC | 0x17DD => Some(Script::Khmer),
            0x2E80..=0x2FDF
            | 0x3005
            | 0x3007
            | 0x3400..=0x9FFF
            | 0xF900..=0xFAFF
            | 0x20000..=0x3FFFF => Some(Script::Han),
            _ => None,
        }
    }

    /// Whether its words stand without spaces and only a dictionary knows where one ends.
    pub fn is_unspaced(self) -> bool {
        matches!(self, Script::Burmese | Script::Khmer | Script::Lao | Script::Thai)
    }

    /// Whether some words hold letters, and none of this script.
    pub fn is_strange_to(self, words: &str) -> bool {
        let mut found = words.chars().filter_map(Script::of_letter).peekable();
        found.peek().is_some() && found.all(|script| script != self)
    }
}

/// Where a word stands by itself: not inside a longer one, in scripts whose words are apart.
pub fn places_of<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = usize> + 't {
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    // From Thai on, the scripts of our readers are written without blanks between words.
    let is_apart = word.chars().all(|letter| u32::from(letter) < 0x0e00);
    let found = text.match_indices(word).map(|(at, _)| at);
    found.filter(move |at| {
        let before = text[..*at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !word.is_empty() && (!is_apart || !is_letter(before) && !is_letter(after))
    })
}

#[cfg(test)]
mod tests {
    use super::Script;
    use crate::model::Locale;

    fn script(tag: &str) -> Script {
        Script::of(&Locale::parse(tag).unwrap())
    }

    #[test]
    fn a_locale_is_in_the_script_it_names_or_in_that_of_its_language() {
        assert_eq!([script("ur"), script("ur-Latn")], [Script::Arabic, Script::Latin]);
        assert_eq!([script("zh-Hant-TW"), script("pa-Arab")], [Script::Han, Script::Arabic]);
        assert_eq!([script("km-KH"), script("sw")], [Script::Khmer, Script::Latin]);
    }

    #[test]
    fn words_without_a_letter_of_the_script_are_strange() {
        assert!(Script::Khmer.is_strange_to("WHO 2006") && Script::Latin.is_strange_to("សួស្តី"));
        assert!(!Script::Khmer.is_strange_to("ក្រុម WHO") && !Script::Khmer.is_strange_to("12 – 15"));
        assert!(!Script::Latin.is_strange_to("Привет"), "scripts of no table are left alone");
    }
}
