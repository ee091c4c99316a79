//! Lists from A to Z, in the order of the reader's language.

use crate::model::Edition;
use icu_collator::Collator;
use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;

/// Sorts by name in the order of the edition's language and groups by first letter.
pub fn group<T>(
    edition: &Edition<'_>,
    mut entries: Vec<T>,
    name: impl Fn(&T) -> &str,
) -> Vec<(String, Vec<T>)> {
    let collator = collator(edition.locale.as_str());
    entries.sort_by(|a, b| match &collator {
        Some(collator) => collator.compare(name(a), name(b)).then_with(|| name(a).cmp(name(b))),
        None => name(a).cmp(name(b)),
    });
    let mut groups: Vec<(String, Vec<T>)> = Vec::new();
    for entry in entries {
        let letter = letter(name(&entry)).unwrap_or_else(|| edition.wording.get("letter-other"));
        match groups.iter_mut().find(|(known, _)| *known == letter) {
            Some((_, group)) => group.push(entry),
            None => groups.push((letter, vec![entry])),
        }
    }
    groups
}

fn collator(locale: &str) -> Option<CollatorBorrowed<'static>> {
    let locale: icu_locale::Locale = locale.parse().ok()?;
    Collator::try_new(locale.into(), CollatorOptions::default()).ok()
}

/// The letter that a name stands under: its first, without accents, in capitals.
fn letter(name: &str) -> Option<String> {
    let first = name.chars().find(|c| c.is_alphanumeric())?;
    if first.is_ascii_digit() {
        return None;
    }
    let is_latin = ('À'..='ɏ').contains(&first);
    let plain = if is_latin { deunicode_letter(first) } else { first };
    Some(plain.to_uppercase().collect())
}

/// A Latin letter without its accent: the first letter of its decomposition.
fn deunicode_letter(letter: char) -> char {
    let decomposed = crate::model::Slug::from_title(&letter.to_string());
    decomposed.and_then(|slug| slug.as_str().chars().next()).unwrap_or(letter)
}
