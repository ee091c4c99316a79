//! The glossary, from A to Z.

use crate::model::Edition;
use crate::model::Term;
use crate::render::letters;
use crate::render::page::escaped;
use serde::Serialize;

/// What the glossary shows.
#[derive(Serialize)]
pub struct GlossaryView {
    letters: Vec<LetterView>,
}

#[derive(Serialize)]
struct LetterView {
    letter: String,
    terms: Vec<TermView>,
}

#[derive(Serialize)]
struct TermView {
    id: String,
    term: String,
    definition: String,
    aka: Vec<String>,
    avoid: Vec<String>,
}

/// The view of the glossary. Terms that a locale lacks are shown in the source locale.
pub fn view(edition: &Edition<'_>) -> GlossaryView {
    let curriculum = edition.curriculum;
    let source = curriculum.terms.get(&curriculum.settings.source_locale);
    let own = curriculum.terms.get(&edition.locale);
    let mut terms: Vec<&Term> = own.into_iter().flatten().collect();
    for term in source.into_iter().flatten() {
        if terms.iter().all(|known| known.id != term.id) {
            terms.push(term);
        }
    }
    let grouped = letters::group(edition, terms, |term| &term.term);
    let letter = |(letter, terms): (String, Vec<&Term>)| LetterView {
        letter,
        terms: terms.into_iter().map(term).collect(),
    };
    GlossaryView { letters: grouped.into_iter().map(letter).collect() }
}

fn term(term: &Term) -> TermView {
    TermView {
        id: term.id.clone(),
        term: term.term.clone(),
        definition: format!("<p>{}</p>", escaped(&term.definition)),
        aka: term.aka.clone(),
        avoid: term.avoid.clone(),
    }
}
