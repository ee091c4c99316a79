//! Brings a translation back: reads what translators wrote, holds it to its source, and writes pages.
//!
//! Nothing comes in while one error is left, so a damaged file never leaves half a translation.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::l10n::hash;
use crate::l10n::hash::Hash;
use crate::l10n::po::Po;
use crate::l10n::tracker::Tracker;
use crate::l10n::tracker::Translation;
use crate::l10n::translate::File;
use crate::l10n::translate::checks;
use crate::l10n::translate::pages;
use crate::l10n::translate::pages::Words;
use crate::l10n::translate::record::AllTouched;
use crate::l10n::translate::record::Touched;
use crate::l10n::translate::review;
use crate::l10n::translate::xliff_files;
use crate::model::Curriculum;
use crate::model::Locale;
use crate::model::State;
use std::collections::BTreeMap;

/// A translated text as it came.
pub struct Incoming {
    /// Its line in the file.
    pub line: usize,
    /// The parts that it names.
    pub names: Vec<String>,
    /// Whether it is for those parts alone.
    pub is_named: bool,
    /// The source that the translator saw.
    pub source: String,
    /// The translation.
    pub target: String,
}

/// A file of translations as it came.
pub struct Delivery {
    /// The tag of its locale.
    pub locale: String,
    /// What is finished in it.
    pub texts: Vec<Incoming>,
}

/// What an import comes to.
#[derive(Default)]
pub struct Brought {
    /// Pages to write.
    pub pages: Vec<File>,
    /// The parts that were brought.
    pub touched: AllTouched,
    /// How many texts were new or changed.
    pub n_parts: usize,
    /// How many belong to no part any more.
    pub n_unknown: usize,
}

type Place = (usize, usize);

/// Where the parts of the source are.
struct Places<'a> {
    by_name: BTreeMap<String, Place>,
    by_source: BTreeMap<Hash, Vec<Place>>,
    tracker: &'a Tracker<'a>,
}

/// What is at hand while files come in, and what they came to so far.
struct Intake<'a> {
    curriculum: &'a Curriculum,
    places: Places<'a>,
    today: &'a str,
    words: BTreeMap<(Locale, usize), Words>,
    brought: Brought,
    findings: Vec<Diagnostic>,
}

/// Reads files of translators, and says which pages they come to. With an error nothing is brought.
pub fn import<'a>(
    (curriculum, tracker): (&'a Curriculum, &'a Tracker<'a>),
    files: &[File],
    today: &'a str,
) -> (Brought, Vec<Diagnostic>) {
    let mut intake = Intake {
        curriculum,
        places: places(curriculum, tracker),
        today,
        words: BTreeMap::new(),
        brought: Brought::default(),
        findings: Vec::new(),
    };
    for (path, text) in files {
        intake.file(path, text);
    }
    let Intake { words, mut brought, mut findings, .. } = intake;
    if findings.iter().any(|finding| finding.severity == Severity::Error) {
        return (Brought { n_unknown: brought.n_unknown, ..Brought::default() }, findings);
    }
    for ((locale, number), words) in &words {
        let page = &curriculum.pages[*number];
        match pages::page(tracker, (*number, page), (locale, today), words) {
            Ok((path, text)) => {
                let text = promoted(curriculum, tracker, (locale, *number, words), text);
                brought.pages.push((path, text));
            }
            Err(why) => findings.push(
                Diagnostic::new(Severity::Warning, "own-words", why)
                    .in_file(format!("content/{locale}/{}", page.source().source))
                    .help("write the new parts into the page by hand; the others can be brought once it has them"),
            ),
        }
    }
    (brought, findings)
}

impl Intake<'_> {
    /// Takes a file: what is new in it, and what is wrong with it.
    fn file(&mut self, path: &str, text: &str) {
        let (delivery, told) = delivery(path, text);
        self.findings.extend(told);
        let tag = &delivery.locale;
        let Some(locale) = locale(self.curriculum, path, tag, &mut self.findings) else { return };
        let n_known = self.texts((path, &locale), &delivery.texts);
        if let (0, Some(first)) = (n_known, delivery.texts.first()) {
            let message = "no text of this file is in the project".to_owned();
            let finding = at(path, first.line, (Severity::Error, "foreign-file", message));
            let help =
                "is it the file of another project? `beside translate export` writes a new one";
            self.findings.push(finding.help(help));
        }
    }

    /// Takes what is new of some texts; says how many of them are known.
    fn texts(&mut self, (path, locale): (&str, &Locale), texts: &[Incoming]) -> usize {
        let (curriculum, tracker) = (self.curriculum, self.places.tracker);
        let terms = curriculum.terms.get(locale).map(Vec::as_slice).unwrap_or_default();
        let mut pages = Pages { curriculum, tracker, locale, known: BTreeMap::new() };
        let mut n_known = 0;
        for text in texts {
            let found = self.places.of(text);
            n_known += usize::from(!found.is_empty());
            self.brought.n_unknown += usize::from(found.is_empty());
            if !found.iter().any(|place| pages.is_new(*place, text)) {
                continue;
            }
            for fault in checks::check(&text.source, &text.target, (locale, terms)) {
                let message = format!("{}: “{}”", fault.message, shortened(&text.source));
                let finding = at(path, text.line, (fault.severity, fault.rule, message));
                self.findings.push(finding.help(fault.help));
            }
            self.brought.n_parts += 1;
            for place in found {
                self.part(place, locale, text);
            }
        }
        n_known
    }

    /// Takes the words of a part.
    fn part(&mut self, (number, part): Place, locale: &Locale, text: &Incoming) {
        let words = self.words.entry((locale.clone(), number)).or_default();
        words.insert(part, text.target.clone());
        let id = self.places.tracker.sources[number].ids[part].clone();
        let touched = Touched {
            source: hash::exact(&text.source),
            state: Some(State::HumanDraft),
            by: None,
            date: Some(self.today.to_owned()),
            note: None,
        };
        let page = self.curriculum.pages[number].id.clone();
        self.brought.touched.insert((locale.clone(), page, id), touched);
    }
}

fn at(
    path: &str,
    line: usize,
    (severity, rule, message): (Severity, &'static str, String),
) -> Diagnostic {
    Diagnostic::new(severity, rule, message).in_file(format!("{path}:{line}"))
}

fn places<'a>(curriculum: &Curriculum, tracker: &'a Tracker<'a>) -> Places<'a> {
    let mut places = Places { by_name: BTreeMap::new(), by_source: BTreeMap::new(), tracker };
    for (number, page) in pages::translatable(curriculum) {
        let source = &tracker.sources[number];
        for (part, (unit, id)) in source.units.iter().zip(&source.ids).enumerate() {
            places.by_name.insert(format!("{}#{id}", page.id), (number, part));
            places.by_source.entry(unit.hash).or_default().push((number, part));
        }
    }
    places
}

/// What a file of translators holds, by its ending.
fn delivery(path: &str, text: &str) -> (Delivery, Vec<Diagnostic>) {
    let lower = path.to_ascii_lowercase();
    if lower.ends_with(".xlf") || lower.ends_with(".xliff") {
        return xliff_files::delivery(path, text);
    }
    let (po, faults) = Po::parse(text);
    let told = faults.into_iter().map(|fault| {
        at(path, fault.line, (Severity::Error, "damaged-file", fault.message)).help(fault.help)
    });
    let tag = po.header("X-Locale").or_else(|| po.header("Language")).unwrap_or_default();
    let texts = po.entries().filter(|entry| entry.is_translated() && entry.plural.is_none());
    let texts = texts.map(|entry| Incoming {
        line: entry.line,
        names: entry.context.iter().chain(&entry.references).cloned().collect(),
        is_named: entry.context.is_some(),
        source: entry.id.clone(),
        target: entry.strings.first().cloned().unwrap_or_default(),
    });
    (Delivery { locale: tag.replace('_', "-"), texts: texts.collect() }, told.collect())
}

fn locale(
    curriculum: &Curriculum,
    path: &str,
    tag: &str,
    findings: &mut Vec<Diagnostic>,
) -> Option<Locale> {
    let settings = &curriculum.settings;
    let known = Locale::parse(tag)
        .filter(|locale| settings.locales.contains(locale) && *locale != settings.source_locale);
    if known.is_none() {
        let message = format!("`{tag}` is no language that this project is translated into");
        let names: Vec<&str> = settings.locales.iter().map(Locale::as_str).collect();
        let help = format!(
            "write one of `{}` in the header of the file, or add the language to `site.yaml`",
            names.join("`, `")
        );
        findings.push(at(path, 1, (Severity::Error, "unknown-locale", message)).help(help));
    }
    known
}

impl Places<'_> {
    /// The parts that a text is for: those it names, else all with its source.
    fn of(&self, text: &Incoming) -> Vec<Place> {
        let named = text.names.iter().filter_map(|name| self.by_name.get(name).copied());
        let mut places: Vec<Place> = named.collect();
        if !text.is_named || places.is_empty() {
            places.extend(self.by_source.get(&hash::exact(&text.source)).into_iter().flatten());
        }
        places.sort_unstable();
        places.dedup();
        places
    }
}

/// The pages of a locale as they are, each paired with its source once.
struct Pages<'a> {
    curriculum: &'a Curriculum,
    tracker: &'a Tracker<'a>,
    locale: &'a Locale,
    known: BTreeMap<usize, Option<Translation<'a>>>,
}

impl Pages<'_> {
    /// Whether a text says something that the page does not say yet, or frees it from being a machine's.
    fn is_new(&mut self, (number, part): Place, incoming: &Incoming) -> bool {
        let page = &self.curriculum.pages[number];
        let translation = self.known.entry(number).or_insert_with(|| {
            let text = page.text(self.locale).filter(|text| text.file.is_some())?;
            Some(self.tracker.translation(number, page, text))
        });
        let Some(translation) = translation else { return true };
        let part = &translation.parts[part];
        let Some(target) = part.target else { return true };
        let is_same = translation.units[target].hash == hash::exact(&incoming.target);
        !is_same || part.state == State::MachineDraft
    }
}

/// A page of which no part is a machine's any more says so.
fn promoted(
    curriculum: &Curriculum,
    tracker: &Tracker<'_>,
    (locale, number, words): (&Locale, usize, &Words),
    markdown: String,
) -> String {
    let page = &curriculum.pages[number];
    let Some(text) = page.text(locale).filter(|text| text.is_machine_draft()) else {
        return markdown;
    };
    let translation = tracker.translation(number, page, text);
    let is_mine = |(at, part): (usize, &crate::l10n::tracker::Part<'_>)| {
        words.contains_key(&at) || part.target.is_none() || part.state > State::MachineDraft
    };
    if translation.parts.iter().enumerate().all(is_mine) {
        return review::with_fields(&markdown, &[("state", State::HumanDraft.name().to_owned())]);
    }
    markdown
}

fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short.replace('\n', " ")
}
