//! A curriculum in one locale, resolved: what a reader of that locale gets.

use crate::model::Curriculum;
use crate::model::Locale;
use crate::model::Page;
use crate::model::Text;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A curriculum in one locale.
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
pub struct Reading<'a> {
    /// The page.
    pub page: &'a Page,
    /// The text that is shown; its locale may be another than the edition's.
    pub text: &'a Text,
    /// What the reader should know about it.
    pub notices: Vec<Notice>,
}

/// What a reader should know about a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Notice {
    /// It is shown in another language.
    Fallback,
    /// A machine drafted it and no person has checked it.
    MachineDraft,
}

/// A value in an interface string.
#[derive(Clone, Copy, Debug)]
pub enum Argument<'a> {
    /// A count; chooses the plural form.
    Count(usize),
    /// A text.
    Text(&'a str),
}

type Format = dyn Fn(&str, &[(&str, Argument<'_>)]) -> String + Send + Sync;

/// The interface strings of a locale.
#[derive(Clone)]
pub struct Wording {
    /// Strings without variables, by id.
    pub strings: BTreeMap<String, String>,
    format: Arc<Format>,
}

impl Wording {
    /// Strings, and a function that fills those with variables.
    pub fn new(
        strings: BTreeMap<String, String>,
        format: impl Fn(&str, &[(&str, Argument<'_>)]) -> String + Send + Sync + 'static,
    ) -> Wording {
        Wording { strings, format: Arc::new(format) }
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
        (self.format)(id, arguments)
    }

    /// The string of an id for a count, `$n`.
    pub fn count(&self, id: &str, count: usize) -> String {
        self.fill(id, &[("n", Argument::Count(count))])
    }
}
