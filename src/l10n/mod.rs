//! A curriculum becomes editions: for each locale the text of every page and
//! the interface strings; and the ledger of what is translated.
//!
//! A page that has no text in a locale falls back along the declared chain
//! to the source locale, and says so; so does a part of a page. Local facts never fall back.

mod align;
mod formats;
mod hash;
pub mod ledger;
pub mod lock;
mod pairs;
pub mod po;
mod resolve;
mod shapes;
#[cfg(test)]
mod tests;
mod tracker;
pub mod translate;
mod units;
mod wording;
pub mod xliff;

pub use tracker::Tracker;
pub use wording::Catalogues;
pub use wording::catalogues;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::model::Curriculum;
use crate::model::Edition;
use crate::model::Locale;
use crate::source::Sources;
use formats::Formats;
use rayon::prelude::*;
use resolve::Desk;

/// One edition for each locale of the site.
pub fn editions<'a>(
    curriculum: &'a Curriculum,
    catalogues: &Catalogues,
    project: &'a Sources,
) -> (Vec<Edition<'a>>, Vec<Diagnostic>) {
    let (tracker, mut findings) = Tracker::new(curriculum, project);
    let locales = &curriculum.settings.locales;
    let edition = |locale: &Locale| {
        let chain = chain(curriculum, locale);
        let (wording, told) = catalogues.wording(&chain, formats(curriculum, locale));
        findings.extend(told);
        let stale_mark = wording.get("part-stale");
        let desk = Desk { curriculum, tracker: &tracker, chain, stale_mark };
        let numbers = 0..curriculum.pages.len();
        let readings =
            numbers.into_par_iter().map(|number| resolve::reading(&desk, number)).collect();
        let edition = Edition { locale: locale.clone(), curriculum, readings, wording };
        findings.extend(out_of_date(&edition));
        edition
    };
    let editions = locales.iter().map(edition).collect();
    (editions, findings)
}

/// Pages of which parts are out of date.
fn out_of_date(edition: &Edition<'_>) -> Vec<Diagnostic> {
    let locale = &edition.locale;
    let mut findings = Vec::new();
    for reading in &edition.readings {
        let Some(standing) = reading.standing.as_ref().filter(|standing| standing.n_stale > 0)
        else {
            continue;
        };
        let mut tell = |rule, n: usize, what: &str| {
            if n > 0 {
                let message = format!("{n} of {} parts {what}", standing.n_parts);
                let help = format!(
                    "`beside translate diff {locale} {}` shows what changed",
                    reading.page.id
                );
                let path = format!("content/{locale}/{}", reading.text.source);
                let finding = Diagnostic::new(Severity::Warning, rule, message);
                findings.push(finding.in_file(path).help(help));
            }
        };
        let n_marked = standing.n_stale - standing.n_withheld;
        tell("stale-translation", n_marked, "were translated from words that have changed");
        tell(
            "untranslated-safety",
            standing.n_withheld,
            "show the source: it changed, and a fault there could harm",
        );
    }
    findings
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
