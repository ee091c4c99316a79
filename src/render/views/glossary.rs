//! The glossary, from A to Z.

use crate::model::Edition;
use crate::model::Locale;
use crate::model::Term;
use crate::render::letters;
use crate::render::said::Said;
use serde::Serialize;

/// What the glossary shows.
#[derive(Serialize)]
pub struct GlossaryView {
    letters: Vec<LetterView>,
}

#[derive(Serialize)]
struct LetterView {
    letter: Said,
    terms: Vec<TermView>,
}

#[derive(Serialize)]
struct TermView {
    id: String,
    term: Said,
    definition: Said,
    aka: Said,
    avoid: Said,
}

/// The view of the glossary. Terms that a locale lacks are shown in the source locale.
pub fn view(edition: &Edition<'_>) -> GlossaryView {
    let curriculum = edition.curriculum;
    let source = &curriculum.settings.source_locale;
    let of =
        |locale| curriculum.terms.get(locale).into_iter().flatten().map(move |term| (term, locale));
    let mut terms: Vec<(&Term, &Locale)> = of(&edition.locale).collect();
    for (term, locale) in of(source) {
        if terms.iter().all(|(known, _)| known.id != term.id) {
            terms.push((term, locale));
        }
    }
    let grouped = letters::group(edition, terms, |(term, _)| &term.term);
    let letter = |(letter, terms): (String, Vec<(&Term, &Locale)>)| LetterView {
        letter: Said::name(&letter, &edition.locale),
        terms: terms.into_iter().map(|term| self::term(edition, term)).collect(),
    };
    GlossaryView { letters: grouped.into_iter().map(letter).collect() }
}

fn term(edition: &Edition<'_>, (term, locale): (&Term, &Locale)) -> TermView {
    let said = |words: &String| Said::new(words, locale, &edition.locale);
    let list = |words: &[String]| Said::list(edition, &words.iter().map(said).collect::<Vec<_>>());
    TermView {
        id: term.id.clone(),
        term: said(&term.term),
        definition: said(&term.definition),
        aka: list(&term.aka),
        avoid: list(&term.avoid),
    }
}
