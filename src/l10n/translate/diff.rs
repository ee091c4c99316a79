//! What changed in the source since it was translated, word by word.

use crate::l10n::hash;
use crate::l10n::pairs;
use crate::l10n::tracker::Change;
use crate::l10n::tracker::Tracker;
use crate::model::Curriculum;
use crate::model::Locale;

/// A part that was translated from words that have changed since.
pub struct Stale {
    /// The page.
    pub page: String,
    /// The part.
    pub id: String,
    /// Whether only punctuation or markup changed.
    pub is_cosmetic: bool,
    /// Whether a number or a `not` changed.
    pub has_changed_force: bool,
    /// The source then and now; nothing where the words of then are not known.
    pub words: Option<Vec<Word>>,
    /// The source as it is.
    pub source: String,
    /// The translation.
    pub target: String,
}

/// A run of words of a comparison.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Word {
    /// Then and now.
    Same(String),
    /// Then.
    Gone(String),
    /// Now.
    New(String),
}

/// The parts of a locale whose source changed, in the order of the curriculum.
pub fn stale(curriculum: &Curriculum, tracker: &Tracker<'_>, locale: &Locale) -> Vec<Stale> {
    let mut found = Vec::new();
    for (number, page) in curriculum.pages.iter().enumerate() {
        let Some(text) = page.text(locale).filter(|text| text.file.is_some()) else { continue };
        let translation = tracker.translation(number, page, text);
        for (part, unit) in translation.parts.iter().zip(&tracker.sources[number].units) {
            let (Some(target), true) = (part.target, part.change != Change::None) else { continue };
            let was = part.entry.and_then(|entry| tracker.base(&page.id, entry));
            found.push(Stale {
                page: page.id.clone(),
                id: part.id.to_owned(),
                is_cosmetic: part.change == Change::Cosmetic,
                has_changed_force: was
                    .as_ref()
                    .is_some_and(|was| hash::has_changed_force(was, &unit.unit.text)),
                words: was.map(|was| compared(&was, &unit.unit.text)),
                source: unit.unit.text.clone().into_owned(),
                target: translation.units[target].unit.text.clone().into_owned(),
            });
        }
    }
    found
}

/// Two texts word by word.
pub fn compared(was: &str, is: &str) -> Vec<Word> {
    let (then, now) = (words(was), words(is));
    let same = pairs::same_in_order(&then, &now);
    let (mut a, mut b) = (0, 0);
    let mut out = Vec::new();
    for (next_a, next_b) in same.into_iter().chain([(then.len(), now.len())]) {
        push(&mut out, Word::Gone(then[a..next_a].concat()));
        push(&mut out, Word::New(now[b..next_b].concat()));
        if let Some(word) = then.get(next_a) {
            push(&mut out, Word::Same((*word).to_owned()));
        }
        (a, b) = (next_a + 1, next_b + 1);
    }
    out
}

/// Adds a run of words, to the last one if it is of its kind.
fn push(out: &mut Vec<Word>, word: Word) {
    match (out.last_mut(), word) {
        (_, Word::Same(text) | Word::Gone(text) | Word::New(text)) if text.is_empty() => {}
        (Some(Word::Same(last)), Word::Same(text)) => last.push_str(&text),
        (_, word) => out.push(word),
    }
}

/// Words with the blanks after them; where words are not apart, letter by letter.
fn words(text: &str) -> Vec<&str> {
    let is_apart = text.is_ascii() || text.split_whitespace().count() > text.chars().count() / 20;
    if is_apart {
        text.split_inclusive(char::is_whitespace).collect()
    } else {
        text.char_indices().map(|(at, letter)| &text[at..at + letter.len_utf8()]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Word;
    use super::compared;

    #[test]
    fn what_changed_is_told_word_by_word() {
        let said = compared("Wait ten seconds, then ask.", "Wait five seconds, then ask.");
        let wanted = [
            Word::Same("Wait ".to_owned()),
            Word::Gone("ten ".to_owned()),
            Word::New("five ".to_owned()),
            Word::Same("seconds, then ask.".to_owned()),
        ];
        assert_eq!(said, wanted);
    }

    #[test]
    fn what_is_the_same_has_no_difference() {
        assert_eq!(compared("A b.", "A b."), [Word::Same("A b.".to_owned())]);
        assert_eq!(compared("", "A"), [Word::New("A".to_owned())]);
    }
}
