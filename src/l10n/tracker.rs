//! What is known of every translation: the units of its source, their ids, and what the ledger says.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::l10n::align::Fresh;
use crate::l10n::align::Kind;
use crate::l10n::hash;
use crate::l10n::hash::Hash;
use crate::l10n::ledger::Entry;
use crate::l10n::ledger::Ledger;
use crate::l10n::lock::Fault;
use crate::l10n::lock::Lock;
use crate::l10n::pairs;
use crate::l10n::pairs::Measured;
use crate::l10n::units;
use crate::l10n::units::UnitKind;
use crate::model::Curriculum;
use crate::model::Locale;
use crate::model::Page;
use crate::model::State;
use crate::model::Text;
use crate::source::Sources;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Where the ids of units are kept.
pub const LOCK: &str = "ids.lock";

/// What is known of every translation of a project.
pub struct Tracker<'a> {
    project: &'a Sources,
    /// Whether a line of the lock or of a ledger is not readable.
    pub is_damaged: bool,
    /// Whether the project keeps its ids.
    pub has_lock: bool,
    /// The ids of the units, and their words as they last were.
    pub lock: Lock<'a>,
    /// The same with the units as they are now.
    pub renewed: Lock<'a>,
    /// The ledger of each locale.
    pub ledgers: BTreeMap<Locale, Ledger>,
    /// Whether a fault on a page could harm, by number.
    pub is_safety: Vec<bool>,
    /// The units of the source text of each page, by number; nothing for a page that no file holds.
    pub sources: Vec<Source<'a>>,
}

/// The units of a source text with their ids.
#[derive(Default)]
pub struct Source<'a> {
    /// The units.
    pub units: Vec<Measured<'a>>,
    /// Their ids.
    pub ids: Vec<String>,
}

impl Translation<'_> {
    /// For each of its units the part that it translates.
    pub fn part_of(&self) -> Vec<Option<usize>> {
        let mut of = vec![None; self.units.len()];
        for (number, part) in self.parts.iter().enumerate() {
            if let Some(at) = part.target {
                of[at] = Some(number);
            }
        }
        of
    }

    /// Whether it says nothing of its own: each of its units belongs, or belonged, to one of the source.
    pub fn is_mirror(&self) -> bool {
        let n_translated = self.parts.iter().filter(|part| part.target.is_some()).count();
        let n_orphans = self.is_orphan.iter().filter(|is_orphan| **is_orphan).count();
        n_translated + self.n_untranslated + n_orphans == self.units.len()
    }
}

/// How a unit of the source stands in a translation.
pub struct Part<'a> {
    /// Its id.
    pub id: &'a str,
    /// The number of the unit in the translation; nothing if it is not translated.
    pub target: Option<usize>,
    /// How far it is.
    pub state: State,
    /// What changed since it was translated.
    pub change: Change,
    /// What the ledger says.
    pub entry: Option<&'a Entry>,
}

/// What changed in a source since it was translated.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Change {
    /// Nothing, as far as is known.
    None,
    /// Punctuation or markup.
    Cosmetic,
    /// Words.
    Words,
}

/// A translation of a page, part by part.
pub struct Translation<'a> {
    /// The units of the translation.
    pub units: Vec<Measured<'a>>,
    /// One for each unit of the source.
    pub parts: Vec<Part<'a>>,
    /// How many of its units are left in the words of the source.
    pub n_untranslated: usize,
    /// For each of its units whether it translates a source that is gone.
    pub is_orphan: Vec<bool>,
}

/// The path of the ledger of a locale.
pub fn ledger_path(locale: &Locale) -> String {
    format!("ledger/{locale}.yaml")
}

impl<'a> Tracker<'a> {
    /// Reads `ids.lock` and the ledgers, and measures the source texts.
    pub fn new(curriculum: &'a Curriculum, project: &'a Sources) -> (Tracker<'a>, Vec<Diagnostic>) {
        let mut findings = Vec::new();
        let text = |path: &str| project.find(path).and_then(|file| project.text(file));
        let (lock, faults) = Lock::parse(text(LOCK).unwrap_or_default());
        findings.extend(faults.into_iter().map(unreadable));
        let read = |locale: &Locale| {
            let path = ledger_path(locale);
            Some((locale.clone(), Ledger::parse(&path, text(&path)?)))
        };
        let mut ledgers = BTreeMap::new();
        let locales = curriculum.settings.locales.par_iter();
        for (locale, (ledger, told)) in locales.filter_map(read).collect::<Vec<_>>() {
            findings.extend(told);
            ledgers.insert(locale, ledger);
        }
        let mut tracker = Tracker {
            project,
            is_damaged: !findings.is_empty(),
            has_lock: project.find(LOCK).is_some(),
            renewed: lock.clone(),
            lock,
            ledgers,
            is_safety: Vec::new(),
            sources: Vec::new(),
        };
        if curriculum.settings.locales.len() > 1 {
            tracker.measure(curriculum);
        }
        (tracker, findings)
    }

    /// Measures the source texts and gives their units ids: those they had, or new ones.
    fn measure(&mut self, curriculum: &'a Curriculum) {
        let pages = &curriculum.pages;
        self.is_safety = pages.iter().map(|page| curriculum.is_safety(page)).collect();
        let project = self.project;
        let measured: Vec<Vec<Measured<'a>>> =
            pages.par_iter().map(|page| measured(project, page.source())).collect();
        let fresh: Vec<Vec<Fresh<'_>>> = measured.iter().map(|units| fresh(units)).collect();
        let by_page = pages.iter().zip(&fresh).map(|(page, fresh)| (page.id.as_str(), &**fresh));
        self.renewed.moved(&by_page.collect());
        let ids: Vec<Vec<String>> = pages
            .iter()
            .zip(&fresh)
            .map(|(page, fresh)| self.renewed.renewed(&page.id, fresh))
            .collect();
        drop(fresh);
        let sources = measured.into_iter().zip(ids).map(|(units, ids)| Source { units, ids });
        self.sources = sources.collect();
    }

    /// The Markdown of a text.
    pub fn markdown(&self, text: &Text) -> &'a str {
        markdown(self.project, text)
    }

    /// The units of a text with their fingerprints.
    pub fn measured<'t>(&'t self, text: &'t Text) -> Vec<Measured<'t>> {
        measured(self.project, text)
    }

    /// How each unit of a page stands in one of its texts.
    pub fn translation<'t>(
        &'t self,
        number: usize,
        page: &'t Page,
        text: &'t Text,
    ) -> Translation<'t> {
        let is_safety = self.is_safety[number];
        let source = &self.sources[number];
        let units = self.measured(text);
        let parts = self.ledgers.get(&text.locale).and_then(|ledger| ledger.pages.get(&page.id));
        let pairs = pairs::pair(&source.units, &source.ids, &units, parts);
        let of_page = text.state();
        let part = |(number, target): (usize, Option<usize>)| {
            let id = &source.ids[number];
            let entry = parts.and_then(|parts| parts.get(id));
            let unit = &source.units[number];
            let target = target.filter(|at| !is_untranslated(unit, &units[*at]));
            let words = target.map(|at| units[at].hash);
            // Whoever changed the words since followed the source; where a fault could harm, that
            // has to be said.
            let is_followed = words
                .is_some_and(|words| entry.is_some_and(|entry| entry.target != words))
                && !(is_safety || unit.unit.is_safety);
            let change = match entry {
                Some(entry) if !is_followed => self.change(&page.id, unit, entry),
                _ => Change::None,
            };
            Part { id, target, state: state(of_page, entry, words), change, entry }
        };
        let n_paired = pairs.of.iter().flatten().count();
        let parts: Vec<Part<'t>> = pairs.of.into_iter().enumerate().map(part).collect();
        let n_translated = parts.iter().filter(|part| part.target.is_some()).count();
        Translation {
            units,
            parts,
            n_untranslated: n_paired - n_translated,
            is_orphan: pairs.is_orphan,
        }
    }

    fn change(&self, page: &str, unit: &Measured<'_>, entry: &Entry) -> Change {
        if entry.source == unit.hash {
            return Change::None;
        }
        match self.base(page, entry) {
            Some(was) if hash::loose(&was) == hash::loose(&unit.unit.text) => Change::Cosmetic,
            _ => Change::Words,
        }
    }

    /// The words that an entry was translated from, if they are known.
    pub fn base(&self, page: &str, entry: &Entry) -> Option<String> {
        if let Some(was) = &entry.was {
            return Some(was.clone());
        }
        let units = self.lock.page(page).unwrap_or_default();
        let same = units.iter().find(|locked| hash::exact(&locked.text) == entry.source);
        same.map(|locked| locked.text.to_string())
    }
}

fn markdown<'a>(project: &'a Sources, text: &Text) -> &'a str {
    text.file.and_then(|file| project.text(file)).unwrap_or_default()
}

fn measured<'a>(project: &'a Sources, text: &'a Text) -> Vec<Measured<'a>> {
    let units = units::units(text, markdown(project, text)).into_iter();
    units.map(|unit| Measured { hash: hash::exact(&unit.text), unit }).collect()
}

fn unreadable(fault: Fault) -> Diagnostic {
    let message = format!("line {} of {LOCK}: {}", fault.line, fault.message);
    Diagnostic::new(Severity::Warning, "unreadable-ledger", message).in_file(LOCK).help(fault.help)
}

/// The units as the lock is asked for them.
fn fresh<'a>(units: &'a [Measured<'_>]) -> Vec<Fresh<'a>> {
    let fresh = units.iter().map(|one| Fresh {
        explicit: one.unit.explicit.as_deref(),
        kind: kind(one.unit.kind),
        hash: one.hash,
        text: &one.unit.text,
    });
    fresh.collect()
}

fn kind(kind: UnitKind) -> Kind {
    match kind {
        UnitKind::Field => Kind::FIELD,
        UnitKind::Heading => Kind::HEADING,
        UnitKind::Paragraph | UnitKind::Quote | UnitKind::Definition => Kind::PARAGRAPH,
        UnitKind::Item => Kind::ITEM,
        UnitKind::Cell => Kind::CELL,
        UnitKind::Attribute => Kind::ATTRIBUTE,
    }
}

/// Words that were left as they are: a name or a figure may be right so, a sentence is not translated.
fn is_untranslated(source: &Measured<'_>, target: &Measured<'_>) -> bool {
    source.hash == target.hash && source.unit.text.split_whitespace().count() >= 3
}

/// How far a part is: what the ledger says of it, else what the page says of itself. Words that
/// somebody changed since are reviewed by nobody.
fn state(of_page: State, entry: Option<&Entry>, target: Option<Hash>) -> State {
    let Some(entry) = entry else { return of_page };
    let state = entry.state.unwrap_or(of_page);
    if target == Some(entry.target) { state } else { state.min(State::HumanDraft) }
}
