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

/// Reads files of translators, and says which pages they come to. With an error nothing is brought.
pub fn import(
    (curriculum, tracker): (&Curriculum, &Tracker<'_>),
    files: &[File],
    today: &str,
) -> (Brought, Vec<Diagnostic>) {
    let mut findings = Vec::new();
    let mut brought = Brought::default();
    let places = places(curriculum, tracker);
    let mut words: BTreeMap<(Locale, usize), Words> = BTreeMap::new();
    for (path, text) in files {
        let (delivery, told) = delivery(path, text);
        findings.extend(told);
        let Some(locale) = locale(curriculum, path, &delivery.locale, &mut findings) else {
            continue;
        };
        let n_known = take(
            curriculum,
            &places,
            (path, &locale, &delivery),
            (&mut findings, &mut words, &mut brought),
            today,
        );
        if n_known == 0 && !delivery.texts.is_empty() {
            let message = "no text of this file is in the project".to_owned();
            let help =
                "is it the file of another project? `beside translate export` writes a new one";
            findings.push(
                at(path, delivery.texts[0].line, (Severity::Error, "foreign-file", message))
                    .help(help),
            );
        }
    }
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

type Sink<'s> =
    (&'s mut Vec<Diagnostic>, &'s mut BTreeMap<(Locale, usize), Words>, &'s mut Brought);

/// Takes what is new of a file; says how many of its texts are known.
fn take(
    curriculum: &Curriculum,
    places: &Places<'_>,
    (path, locale, delivery): (&str, &Locale, &Delivery),
    (findings, words, brought): Sink<'_>,
    today: &str,
) -> usize {
    let terms = curriculum.terms.get(locale).map(Vec::as_slice).unwrap_or_default();
    let mut n_known = 0;
    let mut pages = Pages { curriculum, tracker: places.tracker, locale, known: BTreeMap::new() };
    for text in &delivery.texts {
        let found = places.of(text);
        if found.is_empty() {
            brought.n_unknown += 1;
            continue;
        }
        n_known += 1;
        let is_new = found.iter().any(|place| pages.is_new(*place, text));
        if !is_new {
            continue;
        }
        for fault in checks::check(&text.source, &text.target, (locale, terms)) {
            let message = format!("{}: “{}”", fault.message, shortened(&text.source));
            findings
                .push(at(path, text.line, (fault.severity, fault.rule, message)).help(fault.help));
        }
        brought.n_parts += 1;
        for (number, part) in found {
            let page = &curriculum.pages[number];
            words.entry((locale.clone(), number)).or_default().insert(part, text.target.clone());
            let id = places.tracker.sources[number].ids[part].clone();
            let touched = Touched {
                source: hash::exact(&text.source),
                state: Some(State::HumanDraft),
                by: None,
                date: Some(today.to_owned()),
                note: None,
            };
            brought.touched.insert((locale.clone(), page.id.clone(), id), touched);
        }
    }
    n_known
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
