//! A page and its texts.

use crate::markdown::Document;
use crate::model::Fields;
use crate::model::Locale;
use crate::model::Quiz;
use crate::model::State;
use crate::source::FileId;
use crate::source::Span;
use std::sync::Arc;

/// One page of a curriculum, in all the locales that have a text of it.
#[derive(Clone, Debug)]
pub struct Page {
    /// Stable across languages and moves.
    pub id: String,
    /// What it is.
    pub kind: PageKind,
    /// Its address below the locale: `learn/listening/2-open-questions.html`.
    pub path: String,
    /// Its place among its siblings.
    pub order: Order,
    /// The module it belongs to: the id of the module's page.
    pub module: Option<String>,
    /// Its texts, shared with whoever remembers them. Invariant: not empty; the source locale's first, if it has one.
    pub texts: Vec<Arc<Text>>,
}

/// What a page says in one locale.
#[derive(Clone, Debug)]
pub struct Text {
    /// The locale.
    pub locale: Locale,
    /// The file, or `None` for a page that Beside made for a folder.
    pub file: Option<FileId>,
    /// The path of the file below the locale's folder: `learn/listening/2-open-questions.md`.
    pub source: String,
    /// The title as plain text.
    pub title: String,
    /// Where the title stands.
    pub title_span: Span,
    /// One or two plain sentences.
    pub summary: Option<String>,
    /// The front matter.
    pub fields: Fields,
    /// The body, without the heading that gave the title.
    pub body: Document,
    /// The quizzes in the body, in order.
    pub quizzes: Vec<Quiz>,
}

/// A place among siblings: by number, then by name.
#[derive(Clone, PartialEq, PartialOrd, Debug)]
pub struct Order(pub f64, pub String);

/// What a page is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum PageKind {
    /// The front page of a locale.
    Home,
    /// The list of modules.
    Course,
    /// The front page of a module.
    Module,
    /// A lesson of a module.
    Lesson,
    /// The quiz of a module.
    Quiz,
    /// A test that counts: one page for each phase.
    Test,
    /// A form or a log to fill in.
    Form,
    /// A certificate to fill in and print.
    Certificate,
    /// A session plan for trainers.
    Session,
    /// An ice-breaker, an energiser or another activity.
    Activity,
    /// A printed sheet.
    Handout,
    /// A part of the guide.
    Part,
    /// A chapter of the guide.
    Chapter,
    /// A worksheet of the guide.
    Worksheet,
    /// A framework, made from data.
    Framework,
    /// A programme somewhere.
    Example,
    /// A work in the library.
    Resource,
    /// A news post.
    News,
    /// A key message.
    Message,
    /// The glossary.
    Glossary,
    /// What to do when someone may be in danger.
    HelpNow,
    /// The front page of a folder.
    Section,
    /// Any other page.
    Page,
}

impl PageKind {
    /// All kinds, with the names that authors use in `type:`.
    pub const NAMES: &[(&str, PageKind)] = &[
        ("activity", PageKind::Activity),
        ("certificate", PageKind::Certificate),
        ("chapter", PageKind::Chapter),
        ("course", PageKind::Course),
        ("example", PageKind::Example),
        ("form", PageKind::Form),
        ("framework", PageKind::Framework),
        ("glossary", PageKind::Glossary),
        ("guide", PageKind::Chapter),
        ("handout", PageKind::Handout),
        ("help-now", PageKind::HelpNow),
        ("home", PageKind::Home),
        ("lesson", PageKind::Lesson),
        ("message", PageKind::Message),
        ("module", PageKind::Module),
        ("news", PageKind::News),
        ("page", PageKind::Page),
        ("part", PageKind::Part),
        ("quiz", PageKind::Quiz),
        ("resource", PageKind::Resource),
        ("section", PageKind::Section),
        ("session", PageKind::Session),
        ("test", PageKind::Test),
        ("worksheet", PageKind::Worksheet),
    ];

    /// The kind of a name.
    pub fn from_name(name: &str) -> Option<PageKind> {
        PageKind::NAMES.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind)
    }

    /// The name, as in `type:`.
    pub fn name(self) -> &'static str {
        let row =
            PageKind::NAMES.iter().filter(|(name, _)| *name != "guide").find(|row| row.1 == self);
        row.map_or("page", |row| row.0)
    }

    /// Whether the page is for trainers: it shows what learners should not see before.
    pub fn is_for_trainers(self) -> bool {
        matches!(self, PageKind::Session | PageKind::Activity)
    }
}

impl Text {
    /// How far it says it is, if it is a translation: what somebody wrote without saying more is a person's draft.
    /// A word that is none of ours may have been meant to warn.
    pub fn state(&self) -> State {
        let state = self.translation("state");
        state.map_or(State::HumanDraft, |state| {
            State::from_name(&state).unwrap_or(State::MachineDraft)
        })
    }

    /// A field of its front matter under `translation:`.
    pub fn translation(&self, name: &str) -> Option<String> {
        self.fields.get("translation")?.fields()?.text(name)
    }

    /// Whether a machine drafted it and no person has checked it.
    pub fn is_machine_draft(&self) -> bool {
        self.state() == State::MachineDraft
    }
}

impl Page {
    /// The text in the source locale, or the first there is.
    pub fn source(&self) -> &Text {
        self.texts.first().expect("a page has at least one text")
    }

    /// The texts that an author wrote.
    pub fn texts_of_files(&self) -> impl Iterator<Item = &Text> {
        self.texts.iter().filter(|text| text.file.is_some()).map(|text| &**text)
    }

    /// The text in a locale.
    pub fn text(&self, locale: &Locale) -> Option<&Text> {
        self.texts.iter().find(|text| text.locale == *locale).map(|text| &**text)
    }

    /// The folder it lies in: `learn/listening`, or nothing at the top.
    pub fn folder(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// Whether it is for trainers: by its kind, or because it lies among their pages.
    pub fn is_for_trainers(&self) -> bool {
        self.kind.is_for_trainers() || self.path.starts_with("train/")
    }

    /// Whether supporters read it: it is neither for trainers, nor for those who run a programme or adapt one, nor
    /// of a day that passes.
    pub fn is_for_supporters(&self) -> bool {
        let others = ["run/", "adapt/", "news/"];
        !self.is_for_trainers() && !others.iter().any(|folder| self.path.starts_with(folder))
    }

    /// Whether it is the front page of its folder.
    pub fn is_index(&self) -> bool {
        self.path == "index.html" || self.path.ends_with("/index.html")
    }
}
