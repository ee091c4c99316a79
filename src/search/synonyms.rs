//! Words that mean the same: the glossary's terms and their other names.

use crate::model::Edition;
use crate::search::shards;
use crate::search::words;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// Groups of phrases that mean the same, each phrase folded, its words parted by a space.
///
/// Terms that share a name are one group: who searches for one finds the pages of all. Words to avoid lead to the
/// word that is used, because people search for them.
pub fn written(edition: &Edition<'_>) -> Vec<String> {
    let terms = edition.curriculum.terms.get(&edition.locale);
    let mut groups: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for term in terms.into_iter().flatten() {
        let forms = std::iter::once(&term.term).chain(&term.aka).chain(&term.avoid);
        let mut seen = BTreeSet::new();
        let phrases = forms.map(|form| words::words(form).join(" "));
        let fresh = phrases.filter(|phrase| !phrase.is_empty() && seen.insert(phrase.clone()));
        let phrases: Vec<String> = fresh.collect();
        if phrases.len() > 1 {
            groups.insert(phrases[0].clone(), phrases);
        }
    }
    let group = |phrases: &Vec<String>| {
        let phrases: Vec<String> = phrases.iter().map(|phrase| shards::literal(phrase)).collect();
        format!("[{}]", phrases.join(","))
    };
    groups.values().map(group).collect()
}
