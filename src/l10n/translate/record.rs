//! Writes down what is translated from what: `ids.lock` and the ledgers.

use crate::l10n::hash::Hash;
use crate::l10n::ledger::Entry;
use crate::l10n::ledger::Parts;
use crate::l10n::tracker;
use crate::l10n::tracker::Change;
use crate::l10n::tracker::Part;
use crate::l10n::tracker::Tracker;
use crate::l10n::translate::File;
use crate::model::Curriculum;
use crate::model::Locale;
use crate::model::Page;
use crate::model::State;
use crate::model::Text;
use std::collections::BTreeMap;

/// A part that somebody brought or signed just now.
#[derive(Clone, Debug)]
pub struct Touched {
    /// The source it was translated from.
    pub source: Hash,
    /// How far it is; nothing: as far as its page.
    pub state: Option<State>,
    /// Who said so.
    pub by: Option<String>,
    /// On which day.
    pub date: Option<String>,
    /// Why it still holds though its source changed.
    pub note: Option<String>,
}

/// Parts by locale, page and id.
pub type AllTouched = BTreeMap<(Locale, String, String), Touched>;

/// The lock and the ledgers as they are now; only files that change.
///
/// What is not readable is not written over, for its ids would be given again: then there are none.
/// A part that is not on record yet was translated from the source as it is. One whose words
/// somebody changed since follows its source, but not where a fault could harm: there a person has
/// to say so.
pub fn record(curriculum: &Curriculum, tracker: &Tracker<'_>, touched: &AllTouched) -> Vec<File> {
    let mut files = Vec::new();
    if tracker.is_damaged {
        return files;
    }
    let settings = &curriculum.settings;
    for locale in settings.locales.iter().filter(|locale| **locale != settings.source_locale) {
        let mut ledger = tracker.ledgers.get(locale).cloned().unwrap_or_default();
        let before = ledger.clone();
        for (number, page) in curriculum.pages.iter().enumerate() {
            let Some(text) = page.text(locale).filter(|text| is_kept(curriculum, text, number))
            else {
                continue;
            };
            let parts = parts(tracker, (number, page, text), touched);
            ledger.pages.insert(page.id.clone(), parts);
        }
        if ledger != before {
            files.push((tracker::ledger_path(locale), ledger.text()));
        }
    }
    let lock = tracker.renewed.text();
    if !files.is_empty() || (tracker.has_lock && lock != tracker.lock.text()) {
        files.push((tracker::LOCK.to_owned(), lock));
    }
    files
}

/// Whether a text is the translation of a file, and not a page that Beside made of a part of one.
fn is_kept(curriculum: &Curriculum, text: &Text, number: usize) -> bool {
    text.file.is_some() && curriculum.by_source.get(&text.source) == Some(&number)
}

fn parts(
    tracker: &Tracker<'_>,
    (number, page, text): (usize, &Page, &Text),
    touched: &AllTouched,
) -> Parts {
    let translation = tracker.translation(number, page, text);
    let source = &tracker.sources[number].units;
    let mut parts = Parts::new();
    for (part, unit) in translation.parts.iter().zip(source) {
        let Some(target) = part.target else { continue };
        let target = translation.units[target].hash;
        let key = (text.locale.clone(), page.id.clone(), part.id.to_owned());
        let entry = match touched.get(&key) {
            Some(touched) => signed(touched, target),
            None => renewed(text, part, (unit.hash, target)),
        };
        let entry = Entry { was: was((tracker, &page.id), part, &entry, unit.hash), ..entry };
        parts.insert(part.id.to_owned(), entry);
    }
    parts
}

fn signed(touched: &Touched, target: Hash) -> Entry {
    let Touched { source, state, by, date, note } = touched.clone();
    Entry { source, target, state, by, date, note, was: None }
}

fn renewed(text: &Text, part: &Part<'_>, (source, target): (Hash, Hash)) -> Entry {
    let Some(old) = part.entry else {
        let date = text.translation("date");
        return Entry { source, target, state: None, by: None, date, note: None, was: None };
    };
    let is_same = old.target == target;
    let state = if is_same || text.state() <= State::HumanDraft {
        old.state
    } else {
        Some(old.state.unwrap_or(text.state()).min(State::HumanDraft))
    };
    let source = if part.change == Change::None { source } else { old.source };
    Entry { source, target, state, ..old.clone() }
}

/// The words that were translated, where they are no longer those of the source.
fn was(
    (tracker, page): (&Tracker<'_>, &str),
    part: &Part<'_>,
    entry: &Entry,
    source: Hash,
) -> Option<String> {
    if entry.source == source {
        return None;
    }
    part.entry.filter(|old| old.source == entry.source).and_then(|old| tracker.base(page, old))
}
