//! A curriculum becomes editions: for each locale the text of every page and
//! the interface strings.
//!
//! A page that has no text in a locale falls back along the declared chain
//! to the source locale, and says so. Local facts never fall back.

mod formats;
mod wording;

pub use wording::Catalogues;
pub use wording::catalogues;

use crate::diagnostic::Diagnostic;
use crate::model::Curriculum;
use crate::model::Edition;
use crate::model::Locale;
use crate::model::Notice;
use crate::model::Page;
use crate::model::Reading;
use formats::Formats;

/// One edition for each locale of the site.
pub fn editions<'a>(
    curriculum: &'a Curriculum,
    catalogues: &Catalogues,
) -> (Vec<Edition<'a>>, Vec<Diagnostic>) {
    let mut findings = Vec::new();
    let locales = &curriculum.settings.locales;
    let editions = locales.iter().map(|locale| {
        let chain = chain(curriculum, locale);
        let readings = curriculum.pages.iter().map(|page| reading(page, locale, &chain)).collect();
        let (wording, told) = catalogues.wording(&chain, formats(curriculum, locale));
        findings.extend(told);
        Edition { locale: locale.clone(), curriculum, readings, wording }
    });
    let editions = editions.collect();
    (editions, findings)
}

fn formats(curriculum: &Curriculum, locale: &Locale) -> Formats {
    Formats::new(locale, curriculum.settings.own_digits.contains(locale))
}

/// The locale, those it declares, its language alone, then the source locale.
fn chain(curriculum: &Curriculum, locale: &Locale) -> Vec<Locale> {
    let settings = &curriculum.settings;
    let declared = settings.fallbacks.iter().find(|(from, _)| from == locale);
    let mut chain = vec![locale.clone()];
    let language = Locale::parse(locale.language());
    let candidates = declared.map(|(_, to)| to.as_slice()).unwrap_or_default();
    let candidates = candidates.iter().chain(&language).chain([&settings.source_locale]);
    for candidate in candidates {
        if !chain.contains(candidate) && candidate.may_stand_in_for(locale) {
            chain.push(candidate.clone());
        }
    }
    chain
}

fn reading<'a>(page: &'a Page, locale: &Locale, chain: &[Locale]) -> Reading<'a> {
    let text = chain.iter().find_map(|locale| page.text(locale)).unwrap_or_else(|| page.source());
    let mut notices = Vec::new();
    if text.locale != *locale {
        notices.push(Notice::Fallback);
    }
    if text.is_machine_draft() {
        notices.push(Notice::MachineDraft);
    }
    Reading { page, text, notices }
}
