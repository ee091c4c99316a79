//! Interface strings from Fluent files.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::l10n::formats::Formats;
use crate::l10n::shapes;
use crate::l10n::shapes::Shape;
use crate::model::Argument;
use crate::model::Locale;
use crate::model::Speech;
use crate::model::Wording;
use crate::source::FileId;
use crate::source::Sources;
use crate::source::Span;
use crate::source::floor;
use fluent_bundle::FluentArgs;
use fluent_bundle::FluentResource;
use fluent_bundle::FluentValue;
use fluent_bundle::concurrent::FluentBundle;
use std::collections::BTreeMap;
use std::sync::Arc;
use unic_langid::LanguageIdentifier;

/// The interface strings of all locales.
pub struct Catalogues {
    resources: BTreeMap<Locale, Vec<Arc<FluentResource>>>,
    shapes: BTreeMap<Locale, BTreeMap<String, Shape>>,
}

/// Reads `locales/<locale>/*.ftl`: those of the program, then those of the
/// project, which win.
pub fn catalogues(built_in: &Sources, project: &Sources) -> (Catalogues, Vec<Diagnostic>) {
    let mut catalogues = Catalogues { resources: BTreeMap::new(), shapes: BTreeMap::new() };
    let mut findings = Vec::new();
    for (sources, is_project) in [(built_in, false), (project, true)] {
        for (file, entry) in sources.iter() {
            let Some(rest) = entry.path.strip_prefix("locales/") else { continue };
            let Some((tag, name)) = rest.split_once('/') else { continue };
            let (Some(locale), true) = (Locale::parse(tag), name.ends_with(".ftl")) else {
                continue;
            };
            let text = sources.text(file).unwrap_or_default();
            let told = catalogues.add(locale, (file, is_project), text);
            if is_project {
                findings.extend(told);
            }
        }
    }
    (catalogues, findings)
}

/// How deep braces and calls may stand in each other; the reader of Fluent goes down one step for each.
const DEEPEST: usize = 40;

/// Where braces and calls stand deeper in each other than anybody means them to.
fn too_deep(text: &str) -> Option<usize> {
    let (mut braces, mut calls) = (0_usize, 0_usize);
    text.bytes().position(|byte| {
        match byte {
            b'{' => braces += 1,
            b'}' => braces = braces.saturating_sub(1),
            b'(' if braces > 0 => calls += 1,
            b')' => calls = calls.saturating_sub(1),
            _ => {}
        }
        if braces == 0 {
            calls = 0;
        }
        braces + calls > DEEPEST
    })
}

impl Catalogues {
    fn add(
        &mut self,
        locale: Locale,
        (file, is_project): (FileId, bool),
        text: &str,
    ) -> Vec<Diagnostic> {
        if let Some(at) = too_deep(text) {
            let message = "braces and calls stand in each other here, too deep to be read";
            let finding = Diagnostic::error("unreadable-string", Span::new(file, at..at), message);
            return vec![finding.help("close each brace: `{ $count }`")];
        }
        let (resource, errors) = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        let shapes = shapes::shapes(resource.entries(), (is_project.then_some(file), text));
        self.shapes.entry(locale.clone()).or_default().extend(shapes);
        self.resources.entry(locale).or_default().push(Arc::new(resource));
        let told = |error: fluent_syntax::parser::ParserError| {
            // The reader of Fluent counts bytes and may stop inside a letter.
            let [start, end] = [error.pos.start, error.pos.end].map(|at| floor(text, at));
            Diagnostic::error(
                "unreadable-string",
                Span::new(file, start..end.max(start)),
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
        let strings = plain_strings(&bundles, self.shapes.get(&english));
        let mut findings = self.missing(&chain[0], &english);
        findings.extend(self.faults(&chain[0], &english));
        (Wording::new(strings, speech(bundles, formats)), findings)
    }

    /// What is wrong with the strings of a locale that are not the program's.
    fn faults(&self, locale: &Locale, english: &Locale) -> Vec<Diagnostic> {
        let none = BTreeMap::new();
        let of = |locale: &Locale| self.shapes.get(locale).unwrap_or(&none);
        if locale == english {
            return Vec::new();
        }
        shapes::faults(locale, of(locale), of(english))
    }

    /// Strings that English has and a locale lacks; one finding for all.
    fn missing(&self, locale: &Locale, english: &Locale) -> Vec<Diagnostic> {
        let none = BTreeMap::new();
        let of = |locale: &Locale| self.shapes.get(locale).unwrap_or(&none);
        let language = Locale::parse(locale.language());
        let has = |id: &String| {
            of(locale).contains_key(id)
                || language.as_ref().is_some_and(|language| of(language).contains_key(id))
        };
        let missing: Vec<&str> =
            of(english).keys().filter(|id| !has(id)).map(String::as_str).collect();
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
    shapes: Option<&BTreeMap<String, Shape>>,
) -> BTreeMap<String, String> {
    let ids = shapes.into_iter().flatten().map(|(id, _)| id);
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

#[cfg(test)]
mod tests {
    use super::catalogues;
    use crate::model::Locale;
    use crate::source::Sources;
    use crate::source::built_in;

    fn findings(strings: &str) -> Vec<(&'static str, String)> {
        let project = Sources::from_texts([("locales/es/own.ftl", strings)]);
        let (catalogues, told) = catalogues(&built_in::sources(), &project);
        let [es, en] = ["es", "en"].map(|tag| Locale::parse(tag).unwrap());
        let faults = told.into_iter().chain(catalogues.faults(&es, &en));
        faults.map(|finding| (finding.rule, finding.help.unwrap_or_default())).collect()
    }

    #[test]
    fn the_strings_of_the_program_are_whole_in_every_language() {
        let (catalogues, told) = catalogues(&built_in::sources(), &Sources::default());
        assert!(told.is_empty());
        let english = Locale::parse("en").unwrap();
        let tags = ["en", "es", "fr", "km", "ur", "zh-Hans", "zh-Hant"];
        assert_eq!(catalogues.shapes.keys().map(Locale::as_str).collect::<Vec<_>>(), tags);
        for tag in tags {
            let locale = Locale::parse(tag).unwrap();
            assert_eq!(catalogues.missing(&locale, &english), [], "{tag}");
            assert_eq!(catalogues.faults(&locale, &english), [], "{tag}");
        }
    }

    #[test]
    fn a_string_that_nobody_shows_is_found() {
        let told = findings("serch = Buscar\n");
        assert_eq!(told[0].0, "unused-string");
        assert!(told[0].1.starts_with("did you mean `search`?"), "{}", told[0].1);
    }

    #[test]
    fn a_wrong_variable_is_found() {
        let told = findings("updated = Cambiado { $dat }\n");
        assert_eq!(told[0], ("wrong-placeable", "write `{ $date }`".to_owned()));
        assert_eq!(told[1].0, "wrong-placeable");
    }

    #[test]
    fn a_missing_plural_form_is_found() {
        let told =
            findings("count-lessons = { $n ->\n    [one] una\n   *[other] { $n } lecciones\n}\n");
        assert_eq!(told[0].0, "missing-plural");
        assert!(told[0].1.contains("`[many] …`"), "{}", told[0].1);
    }
}
