//! The letters of the choices, as a language letters them; and back, for what is typed from paper.
//!
//! Files know Latin letters only. On screen and paper a choice has a letter of the language's own script,
//! in the order of "Ready-made Counter Styles" of the W3C: `arabic-abjad`, `persian-abjad`, `urdu-abjad`,
//! `khmer-consonant`. Tests in Chinese have Latin letters, by custom.

use crate::model::Locale;
use crate::model::Script;
use crate::quiz::sheet;
use std::borrow::Cow;

/// Letters by language, and by script for the languages that are not named.
const ROWS: &[(&str, Script, &str)] = &[
    ("ur", Script::Arabic, "ابجدہوزحطیکلمنسعفصقرشتثخذضظغ"),
    ("fa", Script::Arabic, "ابجدهوزحطیکلمنسعفصقرشتثخذضظغ"),
    ("ps", Script::Arabic, "ابجدهوزحطیکلمنسعفصقرشتثخذضظغ"),
    ("", Script::Arabic, "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ"),
    ("", Script::Khmer, "កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអ"),
];

/// Other forms of a letter that a keyboard may give: of alif, he, ye and kaf.
const FORMS: &[(char, char)] = &[
    ('أ', 'ا'),
    ('آ', 'ا'),
    ('إ', 'ا'),
    ('ھ', 'ه'),
    ('ە', 'ه'),
    ('ى', 'ي'),
    ('ې', 'ي'),
    ('ګ', 'ك'),
];

/// The letter that is shown for a place: `A` in most languages, `ក` in Khmer.
pub fn marker(at: usize, locale: &Locale) -> String {
    let script = Script::of(locale);
    let fits = |row: &&(&str, Script, &str)| {
        row.1 == script && (row.0.is_empty() || row.0 == locale.language())
    };
    let own = ROWS.iter().find(fits).and_then(|row| row.2.chars().nth(at));
    own.map_or_else(|| sheet::letter(at).to_ascii_uppercase(), String::from)
}

/// An answer in letters with the letters of any script turned into those of the files.
pub fn in_latin(answer: &str) -> Cow<'_, str> {
    if answer.is_ascii() {
        return Cow::Borrowed(answer);
    }
    Cow::Owned(answer.chars().map(|c| latin(c).unwrap_or(c)).collect())
}

fn latin(letter: char) -> Option<char> {
    let plain = FORMS.iter().find(|(form, _)| *form == letter).map_or(letter, |row| row.1);
    let at = ROWS.iter().find_map(|row| row.2.chars().position(|own| own == plain))?;
    sheet::letter(at).chars().next()
}

#[cfg(test)]
mod tests {
    use super::in_latin;
    use super::marker;
    use crate::model::Locale;

    fn markers(tag: &str) -> String {
        let locale = Locale::parse(tag).unwrap();
        (0..8).map(|at| marker(at, &locale)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn choices_are_lettered_as_the_language_does_it() {
        assert_eq!(markers("en"), "A B C D E F G H");
        assert_eq!(markers("zh-Hant"), "A B C D E F G H");
        assert_eq!(markers("ur"), "ا ب ج د ہ و ز ح");
        assert_eq!(markers("ar"), "ا ب ج د ه و ز ح");
        assert_eq!(markers("km"), "ក ខ គ ឃ ង ច ឆ ជ");
        assert_eq!(
            marker(40, &Locale::parse("km").unwrap()),
            "9",
            "after the last letter as in files"
        );
    }

    #[test]
    fn every_letter_that_is_shown_can_be_typed() {
        for tag in ["en", "ur", "ar", "ps", "sd", "fa", "km"] {
            let typed = in_latin(&markers(tag)).to_ascii_lowercase();
            assert_eq!(typed, "a b c d e f g h", "{tag}");
        }
        assert_eq!(in_latin("أ ھ"), "a e");
        assert_eq!(in_latin("b?"), "b?");
    }
}
