//! A curriculum in one locale, resolved: what a reader of that locale gets.

use crate::markdown::Attrs;
use crate::markdown::Block;
use crate::markdown::BlockKind;
use crate::model::Audience;
use crate::model::Curriculum;
use crate::model::Locale;
use crate::model::Page;
use crate::model::PageKind;
use crate::model::Standing;
use crate::model::Text;
use crate::model::View;
use crate::model::block_row;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A curriculum in one locale.
#[derive(Clone)]
pub struct Edition<'a> {
    /// The locale.
    pub locale: Locale,
    /// The curriculum.
    pub curriculum: &'a Curriculum,
    /// For each page of the curriculum, by number, what is read here.
    pub readings: Vec<Reading<'a>>,
    /// The interface strings.
    pub wording: Wording,
}

/// A page as it is read in an edition.
#[derive(Clone)]
pub struct Reading<'a> {
    /// The page.
    pub page: &'a Page,
    /// The text that is shown; its locale may be another than the edition's.
    pub text: Cow<'a, Text>,
    /// What the reader should know about it.
    pub notices: Vec<Notice>,
    /// Of a locale that is translated into: how far this page is.
    pub standing: Option<Standing>,
}

/// What a reader should know about a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Notice {
    /// It is shown in another language.
    Fallback,
    /// It is about safety, so it is shown in another language until a person has checked it.
    FallbackSafety,
    /// A machine drafted it and no person has checked it.
    MachineDraft,
    /// Some parts were translated from words that have changed since; they are marked.
    Stale,
    /// Some parts are shown in the source language.
    Parts,
}

/// A value in an interface string.
#[derive(Clone, Copy, Debug)]
pub enum Argument<'a> {
    /// A count; chooses the plural form.
    Count(usize),
    /// A text.
    Text(&'a str),
}

impl Edition<'_> {
    /// Whether content for some readers only, `::: only {country=… view=…}`, is for these.
    pub fn is_for_reader(&self, attrs: &Attrs, view: View) -> bool {
        let view = if view == View::Trainer { "trainer" } else { "learner" };
        let region = self.curriculum.settings.region.as_deref();
        let fits = |key: &str, own: Option<&str>| {
            let wanted = attrs.get(key);
            wanted.is_none_or(|wanted| wanted.split([',', ' ']).any(|word| Some(word) == own))
        };
        fits("view", Some(view)) && fits("country", region)
    }

    /// The name of a topic: the interface's, or the module's, or the author's.
    pub fn topic_name(&self, topic: &str) -> String {
        if let Some(name) = self.wording.find(&format!("topic-{topic}")) {
            return name.to_owned();
        }
        let module = self.curriculum.at_path(&format!("learn/{topic}/index.html"));
        if let Some(number) = module {
            return self.readings[number].text.title.clone();
        }
        let words = topic.replace('-', " ");
        let mut letters = words.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or(words)
    }
}

impl Edition<'_> {
    /// Where the trainers' twin of a page lies, if what it holds is not all for everyone:
    /// `learn/a/1.html` → `train/a/1.html`.
    pub fn twin_path(&self, reading: &Reading<'_>) -> Option<String> {
        let page = reading.page;
        let may_have = matches!(page.kind, PageKind::Lesson | PageKind::Page | PageKind::Section)
            && !self.curriculum.is_for_supporters;
        let has = may_have && !page.is_for_trainers() && is_for_trainers(&reading.text.body.blocks);
        has.then(|| format!("train/{}", page.path.strip_prefix("learn/").unwrap_or(&page.path)))
    }
}

/// Whether some blocks are for trainers alone.
fn is_for_trainers(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match &block.kind {
        BlockKind::Container { name, blocks } => {
            block_row(name).is_some_and(|row| row.audience == Audience::Trainer)
                || is_for_trainers(blocks)
        }
        _ => false,
    })
}

type Fill = dyn Fn(&str, &[(&str, Argument<'_>)]) -> String + Send + Sync;

type ToDate = dyn Fn((i32, u8, u8)) -> Option<String> + Send + Sync;
type ToList = dyn Fn(&[String]) -> String + Send + Sync;

/// How a language says what Beside says: its strings, numbers, dates and lists.
pub struct Speech {
    /// The string of an id with its variables filled in; the id itself where there is none.
    pub fill: Box<Fill>,
    /// A number with the digits and marks of the language, at most two places.
    pub number: Box<dyn Fn(f64) -> String + Send + Sync>,
    /// A day of the Gregorian calendar in words, if it exists.
    pub date: Box<ToDate>,
    /// "a, b and c".
    pub list: Box<ToList>,
}

/// The interface strings of a locale.
#[derive(Clone)]
pub struct Wording {
    /// Strings without variables, by id.
    pub strings: BTreeMap<String, String>,
    speech: Arc<Speech>,
}

impl Wording {
    /// Strings, and how those with variables, numbers and dates are said.
    pub fn new(strings: BTreeMap<String, String>, speech: Speech) -> Wording {
        Wording { strings, speech: Arc::new(speech) }
    }

    /// The string of an id, or the id itself.
    pub fn get(&self, id: &str) -> String {
        self.strings.get(id).cloned().unwrap_or_else(|| self.fill(id, &[]))
    }

    /// The string of an id, if there is one without variables.
    pub fn find(&self, id: &str) -> Option<&str> {
        self.strings.get(id).map(String::as_str)
    }

    /// The string of an id with its variables filled in.
    pub fn fill(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        (self.speech.fill)(id, arguments)
    }

    /// The string of an id for a count, `$n`.
    pub fn count(&self, id: &str, count: usize) -> String {
        self.fill(id, &[("n", Argument::Count(count))])
    }

    /// A number as the language writes it: `8,754`, `៨.៧៥៤`.
    pub fn number(&self, number: f64) -> String {
        (self.speech.number)(number)
    }

    /// A whole number as the language writes it.
    pub fn whole(&self, number: usize) -> String {
        #[expect(clippy::cast_precision_loss, reason = "what is counted here is small")]
        self.number(number as f64)
    }

    /// A date of the form `2026-11-22` in words; any other text as it is.
    pub fn date(&self, iso: &str) -> String {
        let mut parts = iso.split('-');
        let mut next = || parts.next().unwrap_or_default();
        let day = (next().parse(), next().parse(), next().parse());
        match day {
            (Ok(year), Ok(month), Ok(day)) => (self.speech.date)((year, month, day)),
            _ => None,
        }
        .unwrap_or_else(|| iso.to_owned())
    }

    /// Some texts in a row: "a, b and c".
    pub fn list(&self, texts: &[String]) -> String {
        (self.speech.list)(texts)
    }
}
