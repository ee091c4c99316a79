//! What a reader of a locale gets of a page: which text, which parts of it in the source language,
//! and what to know about it.
//!
//! What was checked and is current shows. What is out of date shows with a mark, but not where a
//! fault could harm: there the source shows. A machine's draft never shows there.

use crate::content;
use crate::l10n::pairs::Measured;
use crate::l10n::tracker::Change;
use crate::l10n::tracker::Part;
use crate::l10n::tracker::Tracker;
use crate::l10n::tracker::Translation;
use crate::l10n::units;
use crate::l10n::units::Unit;
use crate::l10n::units::UnitKind;
use crate::model::Curriculum;
use crate::model::Locale;
use crate::model::Notice;
use crate::model::Page;
use crate::model::Quiz;
use crate::model::Reading;
use crate::model::Standing;
use crate::model::State;
use crate::model::Text;
use std::borrow::Cow;

/// What is at hand while the readings of a locale are made.
pub struct Desk<'t, 'a> {
    /// The curriculum.
    pub curriculum: &'a Curriculum,
    /// What is known of its translations.
    pub tracker: &'t Tracker<'a>,
    /// The locale and those to fall back to.
    pub chain: Vec<Locale>,
    /// What stands behind a part that is out of date, in the words of the locale.
    pub stale_mark: String,
}

/// Which words a part shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Target,
    /// The target, with a mark that it is out of date.
    Marked,
    Source,
}

/// What a reader gets of the page of a number.
pub fn reading<'a>(desk: &Desk<'_, 'a>, number: usize) -> Reading<'a> {
    let page = &desk.curriculum.pages[number];
    let locale = &desk.chain[0];
    let source = page.source();
    let mut text = desk.chain.iter().find_map(|locale| page.text(locale)).unwrap_or(source);
    let mut notices = Vec::new();
    let is_refused = text.is_machine_draft()
        && text.locale != source.locale
        && refuses_drafts(desk.curriculum, page);
    if is_refused {
        text = source;
        notices.push(Notice::FallbackSafety);
    } else if text.locale != *locale {
        notices.push(Notice::Fallback);
    }
    if text.locale == source.locale {
        if text.is_machine_draft() {
            notices.push(Notice::MachineDraft);
        }
        let is_translation = *locale != source.locale && !desk.tracker.sources.is_empty();
        let standing = is_translation.then(|| all_missing(desk, number));
        return Reading { page, text: Cow::Borrowed(text), notices, standing };
    }
    translated(desk, (number, page, text), notices)
}

/// Whether a page waits for a person: a fault in it could harm, it counts, or people sign it.
fn refuses_drafts(curriculum: &Curriculum, page: &Page) -> bool {
    let has_test = || page.texts.iter().flat_map(|text| &text.quizzes).any(Quiz::is_test);
    curriculum.is_safety(page) || page.source().fields.is("agreement") || has_test()
}

fn all_missing(desk: &Desk<'_, '_>, number: usize) -> Standing {
    let n_parts = desk.tracker.sources[number].units.len();
    Standing { n_parts, n_missing: n_parts, ..Standing::default() }
}

fn translated<'a>(
    desk: &Desk<'_, 'a>,
    (number, page, text): (usize, &'a Page, &'a Text),
    mut notices: Vec<Notice>,
) -> Reading<'a> {
    let translation = desk.tracker.translation(number, page, text);
    let mut standing = standing(&translation);
    let source = &desk.tracker.sources[number].units;
    let is_safety = desk.tracker.is_safety[number];
    let shown: Vec<Shown> = translation
        .parts
        .iter()
        .zip(source)
        .map(|(part, unit)| shown(part, is_safety || unit.unit.is_safety))
        .collect();
    standing.n_withheld = std::iter::zip(&translation.parts, &shown)
        .filter(|(part, shown)| part.change == Change::Words && **shown == Shown::Source)
        .filter(|(part, _)| part.target.is_some())
        .count();
    if standing.state() == Some(State::MachineDraft) {
        notices.push(Notice::MachineDraft);
    }
    if shown.contains(&Shown::Marked) {
        notices.push(Notice::Stale);
    }
    if shown.contains(&Shown::Source) {
        notices.push(Notice::Parts);
    }
    let is_own = desk.curriculum.by_source.get(&text.source) == Some(&number);
    let text = match is_own.then(|| assembled(desk, (page, text), &translation, (&shown, source))) {
        Some(Some(assembled)) => Cow::Owned(assembled),
        _ => Cow::Borrowed(text),
    };
    Reading { page, text, notices, standing: Some(standing) }
}

/// How far a translation is, part by part.
pub fn standing(translation: &Translation<'_>) -> Standing {
    let mut standing = Standing { n_parts: translation.parts.len(), ..Standing::default() };
    for part in &translation.parts {
        if part.target.is_none() {
            standing.n_missing += 1;
            continue;
        }
        standing.n_in_state[part.state as usize] += 1;
        standing.n_stale += usize::from(part.change == Change::Words);
    }
    standing
}

fn shown(part: &Part<'_>, is_safety: bool) -> Shown {
    let is_draft = part.state == State::MachineDraft;
    let is_stale = part.change == Change::Words;
    match part.target {
        None => Shown::Source,
        Some(_) if is_safety && (is_draft || is_stale) => Shown::Source,
        Some(_) if is_stale => Shown::Marked,
        Some(_) => Shown::Target,
    }
}

/// The text with some parts in the source language or marked, or nothing if it is shown as it is.
fn assembled(
    desk: &Desk<'_, '_>,
    (page, text): (&Page, &Text),
    translation: &Translation<'_>,
    (shown, source): (&[Shown], &[Measured<'_>]),
) -> Option<Text> {
    let is_mirror = translation.is_mirror();
    let in_order = translation.parts.iter().enumerate().all(|(at, part)| part.target == Some(at));
    let is_as_written = shown.iter().all(|shown| *shown == Shown::Target);
    if is_as_written && (in_order || !is_mirror) {
        return None;
    }
    let words = |number: usize| {
        words(desk, page, (&source[number].unit, shown[number]), {
            translation.parts[number].target.map(|at| &translation.units[at].unit)
        })
    };
    let markdown = if is_mirror {
        let units = source.iter().map(|one| &one.unit);
        units::with_words(desk.tracker.markdown(page.source()), units, |number| Some(words(number)))
    } else {
        beside_own_words(desk, text, translation, (shown, &words))
    };
    let read =
        content::read_text(text.file?, &markdown, (text.locale.clone(), text.source.clone()));
    // What the translation says of itself stays, whatever its body is made of.
    let Text { title, title_span, summary, fields, .. } = text.clone();
    Some(Text { title, title_span, summary, fields, ..read })
}

/// A translation that says things of its own keeps them all: only what must change changes, and what
/// it lacks of the safety text follows at its end.
fn beside_own_words(
    desk: &Desk<'_, '_>,
    text: &Text,
    translation: &Translation<'_>,
    (shown, words): (&[Shown], &dyn Fn(usize) -> String),
) -> String {
    let units = &translation.units;
    let part_of = translation.part_of();
    // What translates safety text that is gone goes too.
    let is_gone = |at: usize| translation.is_orphan[at] && units[at].unit.is_safety;
    let changed = |at: usize| part_of[at].filter(|number| shown[*number] != Shown::Target);
    let changed =
        units::with_words(desk.tracker.markdown(text), units.iter().map(|one| &one.unit), |at| {
            changed(at).map(words).or_else(|| is_gone(at).then(String::new))
        });
    let parts = translation.parts.iter().enumerate();
    let missing = parts.filter(|(_, part)| part.target.is_none());
    let missing: String = missing.map(|(number, _)| format!("\n\n{}\n", words(number))).collect();
    if missing.is_empty() { changed } else { format!("{changed}\n\n::: important{missing}\n:::\n") }
}

/// The words of a part as they are shown.
fn words(
    desk: &Desk<'_, '_>,
    page: &Page,
    (source, shown): (&Unit<'_>, Shown),
    target: Option<&Unit<'_>>,
) -> String {
    match (shown, target) {
        (Shown::Target, Some(target)) => target.text.clone().into_owned(),
        (Shown::Marked, Some(target)) => marked(&target.text, target.kind, &desk.stale_mark),
        _ => foreign(source, &page.source().locale),
    }
}

fn marked(words: &str, kind: UnitKind, mark: &str) -> String {
    match kind {
        UnitKind::Paragraph | UnitKind::Item | UnitKind::Quote | UnitKind::Definition => {
            format!("{words} <small class=\"part-stale\">{mark}</small>")
        }
        _ => words.to_owned(),
    }
}

/// Words of another language, marked as such where Markdown can say so.
fn foreign(unit: &Unit<'_>, locale: &Locale) -> String {
    let is_bare = matches!(unit.kind, UnitKind::Field | UnitKind::Attribute);
    if is_bare || unit.text.starts_with('=') {
        return unit.text.clone().into_owned();
    }
    format!("<span lang=\"{locale}\" dir=\"{}\">{}</span>", locale.direction(), unit.text)
}
