//! Interface strings from Fluent files.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::l10n::formats::Formats;
use crate::model::Argument;
use crate::model::Locale;
use crate::model::Speech;
use crate::model::Wording;
use crate::source::FileId;
use crate::source::Sources;
use crate::source::Span;
use fluent_bundle::FluentArgs;
use fluent_bundle::FluentResource;
use fluent_bundle::FluentValue;
use fluent_bundle::concurrent::FluentBundle;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::sync::Arc;
use unic_langid::LanguageIdentifier;

/// The interface strings of all locales.
pub struct Catalogues {
    resources: BTreeMap<Locale, Vec<Arc<FluentResource>>>,
    ids: BTreeMap<Locale, BTreeSet<String>>,
}

/// Reads `locales/<locale>/*.ftl`: those of the program, then those of the
/// project, which win.
pub fn catalogues(built_in: &Sources, project: &Sources) -> (Catalogues, Vec<Diagnostic>) {
    let mut catalogues = Catalogues { resources: BTreeMap::new(), ids: BTreeMap::new() };
    let mut findings = Vec::new();
    for (sources, is_project) in [(built_in, false), (project, true)] {
        for (file, entry) in sources.iter() {
            let Some(rest) = entry.path.strip_prefix("locales/") else { continue };
            let Some((tag, name)) = rest.split_once('/') else { continue };
            let (Some(locale), true) = (Locale::parse(tag), name.ends_with(".ftl")) else {
                continue;
            };
            let text = sources.text(file).unwrap_or_default();
            let told = catalogues.add(locale, file, text);
            if is_project {
                findings.extend(told);
            }
        }
    }
    (catalogues, findings)
}

impl Catalogues {
    fn add(&mut self, locale: Locale, file: FileId, text: &str) -> Vec<Diagnostic> {
        let (resource, errors) = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        let ids = resource.entries().filter_map(|entry| match entry {
            fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.to_owned()),
            _ => None,
        });
        self.ids.entry(locale.clone()).or_default().extend(ids);
        self.resources.entry(locale).or_default().push(Arc::new(resource));
        let told = |error: fluent_syntax::parser::ParserError| {
            let end = text.len().min(error.pos.end.max(error.pos.start));
            Diagnostic::error(
                "unreadable-string",
                Span::new(file, error.pos.start..end),
                "this interface string is not readable",
            )
            .help("write it as `name = the words`; a variable stands in braces: `{ $count }`")
        };
        errors.into_iter().map(told).collect()
    }

    /// The strings along a chain of locales, the first locale first. What the
    /// chain lacks is taken from English.
    pub fn wording(&self, chain: &[Locale], formats: Formats) -> (Wording, Vec<Diagnostic>) {
        let english = Locale::parse("en").expect("`en` is a locale");
        let mut along = chain.to_vec();
        if !along.contains(&english) {
            along.push(english.clone());
        }
        let bundles: Vec<FluentBundle<Arc<FluentResource>>> = along
            .iter()
            .filter_map(|locale| Some(bundle(locale, self.resources.get(locale)?)))
            .collect();
        let strings = plain_strings(&bundles, self.ids.get(&english));
        let findings = self.missing(&chain[0], &english);
        (Wording::new(strings, speech(bundles, formats)), findings)
    }

    /// Strings that English has and a locale lacks; one finding for all.
    fn missing(&self, locale: &Locale, english: &Locale) -> Vec<Diagnostic> {
        let none = BTreeSet::new();
        let wanted = self.ids.get(english).unwrap_or(&none);
        let language = Locale::parse(locale.language());
        let mut has = self.ids.get(locale).cloned().unwrap_or_default();
        has.extend(
            language.and_then(|language| self.ids.get(&language).cloned()).unwrap_or_default(),
        );
        let missing: Vec<&str> = wanted.difference(&has).map(String::as_str).collect();
        if missing.is_empty() {
            return Vec::new();
        }
        let shown = missing.iter().take(3).copied().collect::<Vec<_>>().join("`, `");
        let finding = Diagnostic::new(
            Severity::Warning,
            "missing-string",
            format!(
                "{} interface strings have no {} words: `{shown}` …",
                missing.len(),
                locale.endonym()
            ),
        );
        vec![finding.in_file(format!("locales/{locale}/interface.ftl")).help(format!(
            "add a line for each: `{} = …`; until then English is shown",
            missing[0]
        ))]
    }
}

/// How the first of some catalogues that has a string says it, and the formats of its language.
fn speech(bundles: Vec<FluentBundle<Arc<FluentResource>>>, formats: Formats) -> Speech {
    let formats = Arc::new(formats);
    let [for_strings, for_dates, for_lists] = [(); 3].map(|()| Arc::clone(&formats));
    let fill = move |id: &str, arguments: &[(&str, Argument<'_>)]| {
        let mut args = FluentArgs::new();
        for (name, argument) in arguments {
            match argument {
                Argument::Count(count) => args.set(*name, *count),
                Argument::Text(text) => args.set(*name, *text),
            }
        }
        let said = bundles.iter().find_map(|bundle| filled(bundle, id, Some(&args)));
        said.map_or_else(|| id.to_owned(), |said| with_digits(&said, &for_strings))
    };
    Speech {
        fill: Box::new(fill),
        number: Box::new(move |number| formats.number(number)),
        date: Box::new(move |day| for_dates.date(day)),
        list: Box::new(move |texts| for_lists.list(texts)),
    }
}

/// Stands around a number in a string until it gets the digits of the language. No text holds it: it
/// is a noncharacter of Unicode.
const AROUND_NUMBER: char = '\u{fdd0}';

/// A number of a string, marked: Fluent asks a function that knows no locale.
fn marked(
    value: &FluentValue<'_>,
    _: &intl_memoizer::concurrent::IntlLangMemoizer,
) -> Option<String> {
    match value {
        FluentValue::Number(number) => {
            Some(format!("{AROUND_NUMBER}{}{AROUND_NUMBER}", number.value))
        }
        _ => None,
    }
}

fn with_digits(said: &str, formats: &Formats) -> String {
    let parts = said.split(AROUND_NUMBER).enumerate();
    let written = parts.map(|(at, part)| match part.parse() {
        Ok(number) if at % 2 == 1 => formats.number(number),
        _ => part.to_owned(),
    });
    written.collect()
}

fn bundle(locale: &Locale, resources: &[Arc<FluentResource>]) -> FluentBundle<Arc<FluentResource>> {
    let language: LanguageIdentifier = locale.as_str().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(marked));
    for resource in resources {
        bundle.add_resource_overriding(Arc::clone(resource));
    }
    bundle
}

/// The strings that need no variable.
fn plain_strings(
    bundles: &[FluentBundle<Arc<FluentResource>>],
    ids: Option<&BTreeSet<String>>,
) -> BTreeMap<String, String> {
    let ids = ids.into_iter().flatten();
    ids.filter_map(|id| {
        let text = bundles.iter().find_map(|bundle| filled(bundle, id, None))?;
        Some((id.clone(), text))
    })
    .collect()
}

/// The words of an id, or `None` if the bundle lacks it or a variable has no value.
fn filled(
    bundle: &FluentBundle<Arc<FluentResource>>,
    id: &str,
    args: Option<&FluentArgs<'_>>,
) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, args, &mut errors);
    errors.is_empty().then(|| text.into_owned())
}
