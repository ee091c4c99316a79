//! Words and phrases that rules look for, in the languages they know.

use crate::model::Locale;

/// Phrases of a language: its tag, and the phrases in small letters.
pub(super) type Phrases = &'static [(&'static str, &'static [&'static str])];

/// The phrases of a locale's language; none for a language we do not know.
pub(super) fn of(phrases: Phrases, locale: &Locale) -> &'static [&'static str] {
    let row = phrases.iter().find(|(language, _)| *language == locale.language());
    row.map_or(&[], |(_, phrases)| phrases)
}

/// The first of some phrases that stands in a text as whole words, and where.
pub(super) fn find(text: &str, phrases: &[&'static str]) -> Option<(usize, &'static str)> {
    let mut is_start = true;
    for (at, letter) in text.char_indices() {
        if is_start && letter.is_alphanumeric() {
            let rest = &text[at..];
            if let Some(phrase) = phrases.iter().find(|phrase| opens(rest, phrase)) {
                return Some((at, phrase));
            }
        }
        is_start = !letter.is_alphanumeric();
    }
    None
}

/// Whether a text is one of some phrases and nothing else.
pub(super) fn is_one_of(text: &str, phrases: &[&'static str]) -> bool {
    let n_letters = text.chars().count();
    phrases.iter().any(|phrase| phrase.chars().count() == n_letters && opens(text, phrase))
}

/// Whether a text opens with a phrase, whatever its case, and the phrase ends with a word.
fn opens(text: &str, phrase: &str) -> bool {
    let mut letters = text.chars();
    for wanted in phrase.chars() {
        let Some(letter) = letters.next() else { return false };
        let letter = if letter == '’' { '\'' } else { letter };
        if letter != wanted && !letter.to_lowercase().eq([wanted]) {
            return false;
        }
    }
    !letters.next().is_some_and(char::is_alphanumeric)
}

/// The words of a text.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_inner = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-');
    let words = text.split(move |c: char| !is_inner(c));
    words.map(|word| word.trim_matches(['\'', '’', '-'])).filter(|word| !word.is_empty())
}

/// The sentences of a text.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (sentence, after) = rest.split_at(end_of_sentence(rest));
        rest = after;
        Some(sentence.trim())
    })
}

/// Where the first sentence ends: after its mark and the quotation marks behind it.
fn end_of_sentence(text: &str) -> usize {
    let mut has_mark = false;
    for (at, letter) in text.char_indices() {
        match letter {
            '.' | '!' | '?' | '…' | '。' | '؟' | '។' => has_mark = true,
            '"' | '”' | '»' | '\'' | '’' | ')' => {}
            _ if has_mark && letter.is_whitespace() => return at + letter.len_utf8(),
            _ => has_mark = false,
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::find;
    use super::is_one_of;
    use super::sentences;

    #[test]
    fn a_phrase_is_found_as_whole_words_in_any_case() {
        assert_eq!(find("Please CLICK here!", &["click here"]), Some((7, "click here")));
        assert_eq!(find("you don’t", &["don't"]), Some((4, "don't")));
        assert_eq!(find("There, adhere, hereby", &["here"]), None);
        assert_eq!(find("ÉCOUTEZ bien", &["écoutez"]), Some((0, "écoutez")));
        assert_eq!(find("", &["a"]), None);
    }

    #[test]
    fn a_text_is_a_phrase_only_as_a_whole() {
        assert!(is_one_of("MÁS", &["más"]));
        assert!(!is_one_of("more of it", &["more"]));
    }

    #[test]
    fn a_sentence_ends_with_its_mark_and_its_quotation_marks() {
        let found: Vec<&str> = sentences("At 20.40 she said, \"No.\" Then? Yes").collect();
        assert_eq!(found, ["At 20.40 she said, \"No.\"", "Then?", "Yes"]);
        assert_eq!(sentences("").count(), 0);
    }
}
