//! How far the translations are, page by page.

use crate::l10n::resolve;
use crate::l10n::tracker::Tracker;
use crate::model::Curriculum;
use crate::model::Locale;
use crate::model::Standing;

/// How far the translation of a page is.
pub struct PageStatus {
    /// The id of the page.
    pub page: String,
    /// Whether it has a text in the locale.
    pub has_text: bool,
    /// Part by part.
    pub standing: Standing,
}

/// How far each page of a locale is, in the order of the curriculum. Pages that no file holds are not counted.
pub fn status(curriculum: &Curriculum, tracker: &Tracker<'_>, locale: &Locale) -> Vec<PageStatus> {
    use rayon::prelude::*;
    let pages = curriculum.pages.par_iter().enumerate();
    let pages = pages.filter(|(_, page)| page.source().file.is_some());
    let status = |(number, page): (usize, &crate::model::Page)| {
        let text = page.text(locale);
        let n_parts = tracker.sources[number].units.len();
        let standing = match text {
            Some(text) => resolve::standing(&tracker.translation(number, page, text)),
            None => Standing { n_parts, n_missing: n_parts, ..Standing::default() },
        };
        PageStatus { page: page.id.clone(), has_text: text.is_some(), standing }
    };
    pages.map(status).collect()
}
