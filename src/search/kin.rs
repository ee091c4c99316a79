//! Words of one stem: who asks for one of them means the others too.
//!
//! The stems are found here and only the groups are written, so the browser needs no stemmer.

use crate::model::Locale;
use crate::search::postings::Word;
use frostem::Algorithm;
use frostem::Stemmer;
use rustc_hash::FxHashMap;

/// The largest group that is one: a stem with more forms than this says too little.
const MOST: usize = 16;

/// Languages whose nouns change at the beginning, and what stands there, longest first.
/// Source: the noun classes of Zulu in Doke, "Textbook of Zulu Grammar"; Xhosa and Swati share them.
const PREFIXED: &[(&str, &[&str])] = &[("zu", NGUNI), ("xh", NGUNI), ("ss", NGUNI), ("nr", NGUNI)];

const NGUNI: &[&str] = &[
    "izin", "izim", "aba", "abe", "ama", "ame", "imi", "izi", "isi", "ili", "ulu", "ubu", "uku",
    "umu", "oku", "iim", "iin", "um", "im", "in", "is", "iz", "ul", "ub", "uk", "ku", "ba", "o",
    "u", "i", "a",
];

/// How short a stem may be, in letters.
const SHORTEST: usize = 4;

/// For each word the numbers of the others of its stem.
pub fn groups(words: &[Word], locale: &Locale) -> Vec<Vec<usize>> {
    let mut groups: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    let stemmer = algorithm(locale).map(Stemmer::new);
    let prefixes = prefixes(locale);
    for (number, word) in words.iter().enumerate() {
        let has_stem =
            word.folded.chars().count() >= 3 && word.folded.chars().all(char::is_alphabetic);
        if !has_stem {
            continue;
        }
        let stem = match (&stemmer, prefixes) {
            (Some(stemmer), _) => {
                let written = if word.written.is_empty() { &word.folded } else { &word.written };
                crate::search::words::words(&stemmer.stem(written)).concat()
            }
            (None, Some(prefixes)) => bare(&word.folded, prefixes),
            (None, None) => continue,
        };
        groups.entry(stem).or_default().push(number);
    }
    let mut kin = vec![Vec::new(); words.len()];
    let groups: Vec<Vec<usize>> = groups.into_values().collect();
    for group in groups.iter().filter(|group| (2..=MOST).contains(&group.len())) {
        for number in group {
            kin[*number] = group.iter().copied().filter(|other| other != number).collect();
        }
    }
    kin
}

/// Whether the nouns of a language change at the beginning.
pub fn is_prefixed(locale: &Locale) -> bool {
    prefixes(locale).is_some()
}

fn prefixes(locale: &Locale) -> Option<&'static [&'static str]> {
    let row = PREFIXED.iter().find(|(language, _)| *language == locale.language());
    row.map(|(_, prefixes)| *prefixes)
}

fn algorithm(locale: &Locale) -> Option<Algorithm> {
    match locale.language() {
        "en" => Some(Algorithm::English),
        "es" => Some(Algorithm::Spanish),
        "fr" => Some(Algorithm::French),
        _ => None,
    }
}

/// A word without its noun prefix and its last vowel.
fn bare(word: &str, prefixes: &[&str]) -> String {
    let long_enough = |rest: &&str| rest.chars().count() >= SHORTEST;
    let rest = prefixes.iter().find_map(|prefix| word.strip_prefix(prefix).filter(long_enough));
    let rest = rest.unwrap_or(word);
    rest.strip_suffix(['a', 'e', 'i', 'o', 'u']).filter(long_enough).unwrap_or(rest).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kin_of(word: &str, others: &[&str], tag: &str) -> Vec<String> {
        let all: Vec<Word> = std::iter::once(&word)
            .chain(others)
            .map(|word| Word {
                folded: (*word).to_owned(),
                written: String::new(),
                postings: Vec::new(),
            })
            .collect();
        let kin = groups(&all, &Locale::parse(tag).unwrap());
        kin[0].iter().map(|number| all[*number].folded.clone()).collect()
    }

    #[test]
    fn forms_of_a_word_are_kin() {
        assert_eq!(
            kin_of("listen", &["listening", "listens", "lesson"], "en"),
            ["listening", "listens"]
        );
        assert_eq!(kin_of("escuchar", &["escuchando", "escudo"], "es"), ["escuchando"]);
    }

    #[test]
    fn a_zulu_noun_is_kin_to_its_plural() {
        assert_eq!(kin_of("umsekeli", &["abasekeli", "umseki"], "zu"), ["abasekeli"]);
    }

    #[test]
    fn other_languages_have_no_stems() {
        assert!(kin_of("សុខ", &["សុខភា"], "km").is_empty());
    }
}
