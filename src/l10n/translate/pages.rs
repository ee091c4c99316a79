//! Writes the page of a translation: its source with other words, or itself with some changed.

use crate::content;
use crate::l10n::tracker::Tracker;
use crate::l10n::tracker::Translation;
use crate::l10n::translate::File;
use crate::l10n::translate::review;
use crate::l10n::units;
use crate::model::Curriculum;
use crate::model::Locale;
use crate::model::Page;
use crate::model::State;
use std::collections::BTreeMap;

/// New words for parts of a page: by the number of the part.
pub type Words = BTreeMap<usize, String>;

/// The page with new words in it; `Err` for a page that says things of its own and lacks the parts.
pub fn page(
    tracker: &Tracker<'_>,
    (number, page): (usize, &Page),
    (locale, date): (&Locale, &str),
    words: &Words,
) -> Result<File, &'static str> {
    let path = format!("content/{locale}/{}", page.source().source);
    let Some(text) = page.text(locale).filter(|text| text.file.is_some()) else {
        let body = mirror(tracker, (number, page), |part| words.get(&part).cloned());
        let fields = [("state", State::HumanDraft.name().to_owned()), ("date", date.to_owned())];
        return Ok((path, review::with_fields(&body, &fields)));
    };
    let translation = tracker.translation(number, page, text);
    let markdown = tracker.markdown(text);
    let is_there = |part: &usize| translation.parts[*part].target.is_some();
    if words.keys().all(is_there) {
        return Ok((path, in_place(markdown, &translation, words)));
    }
    if !translation.is_mirror() {
        return Err("the page says things of its own, so new parts have no place in it");
    }
    let of_part = |part: usize| {
        let own = || Some(translation.units[translation.parts[part].target?].unit.text.to_string());
        words.get(&part).cloned().or_else(own)
    };
    let fresh = mirror(tracker, (number, page), of_part);
    let front = &markdown[..content::body_start(markdown)];
    let front = in_place(front, &translation, words);
    Ok((path, format!("{front}{}", &fresh[content::body_start(&fresh)..])))
}

/// The source of a page with the words of a translation where there are any.
fn mirror(
    tracker: &Tracker<'_>,
    (number, page): (usize, &Page),
    words: impl Fn(usize) -> Option<String>,
) -> String {
    let units = tracker.sources[number].units.iter().map(|one| &one.unit);
    units::with_words(tracker.markdown(page.source()), units, words)
}

/// The beginning of a translation with new words in its units, or all of it.
fn in_place(markdown: &str, translation: &Translation<'_>, words: &Words) -> String {
    let part_of = translation.part_of();
    let units = translation.units.iter().map(|one| &one.unit);
    let units = units.take_while(|unit| unit.range.end <= markdown.len());
    units::with_words(markdown, units, |at| words.get(&part_of[at]?).cloned())
}

/// The pages that can be translated, with their numbers: those of a file of their own.
pub fn translatable(curriculum: &Curriculum) -> impl Iterator<Item = (usize, &Page)> {
    curriculum.pages.iter().enumerate().filter(|(number, page)| {
        let source = page.source();
        source.file.is_some()
            && source.locale == curriculum.settings.source_locale
            && curriculum.by_source.get(&source.source) == Some(number)
    })
}
