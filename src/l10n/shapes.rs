//! What an interface string holds besides words: its variables and its plural forms.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::diagnostic::nearest;
use crate::model::Locale;
use crate::source::FileId;
use crate::source::Span;
use fluent_syntax::ast::Entry;
use fluent_syntax::ast::Expression;
use fluent_syntax::ast::InlineExpression;
use fluent_syntax::ast::Pattern;
use fluent_syntax::ast::PatternElement;
use fluent_syntax::ast::VariantKey;
use icu_plurals::PluralCategory;
use icu_plurals::PluralRules;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::ops::Range;

/// What a string holds besides words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shape {
    /// Its variables.
    pub variables: BTreeSet<String>,
    /// The forms of each choice by count.
    pub choices: Vec<BTreeSet<String>>,
    /// Where it stands in a file of the project; nothing for a string of the program.
    pub span: Option<Span>,
}

/// The strings of a file by id.
pub fn shapes<'s>(
    entries: impl Iterator<Item = &'s Entry<&'s str>>,
    (file, text): (Option<FileId>, &str),
) -> BTreeMap<String, Shape> {
    let places = if file.is_some() { places(text) } else { BTreeMap::new() };
    let shape = |entry: &Entry<&str>| {
        let Entry::Message(message) = entry else { return None };
        let place = || places.get(message.id.name).cloned().unwrap_or_default();
        let span = file.map(|file| Span::new(file, place()));
        let mut shape = Shape { variables: BTreeSet::new(), choices: Vec::new(), span };
        if let Some(pattern) = &message.value {
            shape.read(pattern);
        }
        Some((message.id.name.to_owned(), shape))
    };
    entries.filter_map(shape).collect()
}

/// The line on which each string begins; the first of a name counts.
fn places(text: &str) -> BTreeMap<&str, Range<usize>> {
    let mut places = BTreeMap::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if let Some((name, _)) = line.split_once('=') {
            places.entry(name.trim_end()).or_insert(at..at + line.trim_end().len());
        }
        at += line.len();
    }
    places
}

impl Shape {
    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                let key = |key: &VariantKey<&str>| match key {
                    VariantKey::Identifier { name } => (*name).to_owned(),
                    VariantKey::NumberLiteral { value } => format!("={value}"),
                };
                self.choices.push(variants.iter().map(|variant| key(&variant.key)).collect());
                for variant in variants {
                    self.read(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }
}

/// For so many unknown strings the one that was meant is looked for: nobody mistypes more.
const MOST_GUESSED: usize = 50;

/// Holds the strings of a locale to those of English: none that nobody shows, the same variables,
/// every plural form of the language.
pub fn faults(
    locale: &Locale,
    own: &BTreeMap<String, Shape>,
    english: &BTreeMap<String, Shape>,
) -> Vec<Diagnostic> {
    let forms = plural_forms(locale);
    let mut findings = Vec::new();
    let mut n_left = MOST_GUESSED;
    for (id, shape) in own {
        let told = match english.get(id) {
            None => {
                let known = english.keys().map(String::as_str);
                let near = if n_left > 0 { nearest(id, known) } else { None };
                n_left = n_left.saturating_sub(1);
                vec![unused(id, near)]
            }
            Some(wanted) => {
                let variables = variables(id, shape, wanted);
                variables.into_iter().chain(plurals(id, locale, (shape, &forms))).collect()
            }
        };
        findings.extend(told.into_iter().map(|finding| match shape.span {
            Some(span) => finding.at(span),
            None => finding.in_file(format!("locales/{locale}")),
        }));
    }
    findings
}

fn unused(id: &str, near: Option<&str>) -> Diagnostic {
    let help = near.map_or_else(
        || "delete the line: nothing shows it".to_owned(),
        |near| format!("did you mean `{near}`? Otherwise delete the line: nothing shows it"),
    );
    let message = format!("no page has an interface string `{id}`");
    Diagnostic::new(Severity::Warning, "unused-string", message).help(help)
}

fn variables(id: &str, shape: &Shape, wanted: &Shape) -> Vec<Diagnostic> {
    let rule = "wrong-placeable";
    let unknown = shape.variables.difference(&wanted.variables).map(|name| {
        let help = match wanted.variables.iter().next() {
            Some(known) => format!("write `{{ ${known} }}`"),
            None => "write the words without it".to_owned(),
        };
        Diagnostic::new(Severity::Warning, rule, format!("`{id}` is given no `${name}`")).help(help)
    });
    let lost = wanted.variables.difference(&shape.variables).map(|name| {
        Diagnostic::new(Severity::Warning, rule, format!("`{id}` does not say its `${name}`"))
            .help(format!("put `{{ ${name} }}` where the number or the name belongs"))
    });
    unknown.chain(lost).collect()
}

fn plurals(
    id: &str,
    locale: &Locale,
    (shape, forms): (&Shape, &BTreeSet<&'static str>),
) -> Option<Diagnostic> {
    let by_count =
        |choice: &&BTreeSet<String>| choice.iter().any(|key| FORMS.contains(&key.as_str()));
    let lacking =
        |choice: &BTreeSet<String>| forms.iter().find(|form| !choice.contains(**form)).copied();
    let form = shape.choices.iter().filter(by_count).find_map(lacking)?;
    let message = format!("`{id}` has no form `[{form}]`, which {} needs", locale.endonym());
    let help = format!("add a line `[{form}] …`; the form of the other line may do");
    Some(Diagnostic::new(Severity::Warning, "missing-plural", message).help(help))
}

/// The forms that only a choice by count has.
const FORMS: &[&str] = &["zero", "one", "two", "few", "many"];

/// The plural forms of a language, from CLDR.
fn plural_forms(locale: &Locale) -> BTreeSet<&'static str> {
    let locale: icu_locale::Locale = locale.as_str().parse().unwrap_or(icu_locale::Locale::UNKNOWN);
    let rules = PluralRules::try_new_cardinal((&locale).into());
    let categories = rules.map(|rules| rules.categories().collect::<Vec<_>>()).unwrap_or_default();
    let name = |category: PluralCategory| match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    };
    categories.into_iter().map(name).collect()
}
