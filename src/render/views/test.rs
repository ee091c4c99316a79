//! A test that counts: a front page, and one page a phase, all without the key.

use crate::diagnostic::Diagnostic;
use crate::markdown;
use crate::markdown::Document;
use crate::model::Item;
use crate::model::Phase;
use crate::model::Quiz;
use crate::model::View;
use crate::model::Wording;
use crate::quiz::Instrument;
use crate::quiz::InstrumentItem;
use crate::quiz::Key;
use crate::render::body::Writer;
use crate::render::build::Press;
use crate::render::page::escaped;
use crate::render::page::site_path;
use crate::render::views::item;
use crate::render::views::item::ItemView;
use crate::source::FileId;
use serde::Serialize;

/// What the page of a test shows.
#[derive(Serialize)]
pub struct TestPageView {
    test: TestView,
}

#[derive(Serialize)]
struct TestView {
    instrument: String,
    version: String,
    hash: String,
    phase: &'static str,
    title: String,
    consent: String,
    items: Vec<ItemView>,
    n_items: usize,
    phases: Vec<PhaseView>,
    has_forms: bool,
    attempts: u32,
    pass: u32,
    config: String,
}

#[derive(Serialize)]
struct PhaseView {
    phase: &'static str,
    label: String,
    path: String,
    here: bool,
}

/// What the script of a test has to know; of keys nothing.
#[derive(Serialize)]
struct Config<'a> {
    instrument: &'a str,
    version: &'a str,
    hash: &'a str,
    phase: &'static str,
    lang: String,
    locale: usize,
    attempts: u32,
    app: &'static str,
    forms: bool,
    items: Vec<Shape<'a>>,
}

/// How an answer to an item looks.
#[derive(Serialize)]
struct Shape<'a> {
    id: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    n: usize,
    rows: usize,
    values: &'a [i64],
    form: String,
}

/// A test of a page, ready to be shown phase by phase.
pub struct Test<'a> {
    press: Press<'a>,
    number: usize,
    quiz: &'a Quiz,
    /// The instrument, from the source text.
    pub instrument: Instrument,
}

impl<'a> Test<'a> {
    /// The test of a page, if it holds one.
    pub fn of(press: Press<'a>, number: usize) -> Option<Test<'a>> {
        let reading = &press.edition.readings[number];
        let quiz = reading.text.quizzes.iter().find(|quiz| quiz.is_test())?;
        let source = reading.page.source().quizzes.iter().find(|quiz| quiz.is_test())?;
        let instrument = Instrument::of(press.edition.curriculum, reading.page, source);
        Some(Test { press, number, quiz, instrument })
    }

    /// What the page of a phase shows; without a phase, the front page.
    pub fn view(&self, phase: Option<Phase>, findings: &mut Vec<Diagnostic>) -> TestPageView {
        let reading = &self.press.edition.readings[self.number];
        let path = site_path(self.press.edition, &path(&reading.page.path, phase));
        let mut writer = Writer::new(self.press, (&reading.text, View::Learner, &path));
        let is_asked = |item: &&Item| match phase {
            Some(phase) => item.phases.is_empty() || item.phases.contains(&phase),
            None => false,
        };
        let asked: Vec<&Item> = self.quiz.items.iter().filter(is_asked).collect();
        let items = item::views(&mut writer, &asked, true);
        let consent = reading.text.fields.text("consent_text").unwrap_or_default();
        let consent = written(&mut writer, &consent);
        findings.append(&mut writer.findings);
        let instrument = &self.instrument;
        let test = TestView {
            instrument: instrument.id.clone(),
            version: instrument.version.clone(),
            hash: instrument.hash.clone(),
            phase: phase.map_or("", Phase::name),
            title: reading.text.title.clone(),
            consent,
            n_items: items.len(),
            items,
            phases: self.phases(phase),
            has_forms: instrument.has_forms(),
            attempts: instrument.attempts,
            pass: instrument.pass,
            config: phase.map(|phase| self.config(phase)).unwrap_or_default(),
        };
        TestPageView { test }
    }

    fn phases(&self, here: Option<Phase>) -> Vec<PhaseView> {
        let edition = self.press.edition;
        let page = &edition.readings[self.number].page.path;
        // On the front page they stand in the page's language, on the page of a phase in the text's.
        let locale = &edition.readings[self.number].text.locale;
        let frame = here.map_or_else(|| self.press.frame(), |_| self.press.frame_of(locale));
        let view = |phase: &Phase| PhaseView {
            phase: phase.name(),
            label: label(&frame.wording, *phase),
            path: site_path(edition, &path(page, Some(*phase))),
            here: here == Some(*phase),
        };
        self.instrument.phases.iter().map(view).collect()
    }

    fn config(&self, phase: Phase) -> String {
        let edition = self.press.edition;
        let instrument = &self.instrument;
        let lang = edition.readings[self.number].text.locale.to_string();
        let config = Config {
            instrument: &instrument.id,
            version: &instrument.version,
            hash: &instrument.hash,
            phase: phase.name(),
            locale: instrument.locales.iter().position(|known| *known == lang).unwrap_or(0),
            lang,
            attempts: instrument.attempts,
            app: self.press.build.version,
            forms: instrument.has_forms(),
            items: instrument.items_of(phase, None).map(shape).collect(),
        };
        serde_json::to_string(&config).unwrap_or_default()
    }
}

/// The name of a phase.
pub fn label(wording: &Wording, phase: Phase) -> String {
    wording.get(&format!("phase-{}", phase.name()))
}

/// Where the page of a phase lies: `tests/core.html` → `tests/core-pre.html`.
pub fn path(page: &str, phase: Option<Phase>) -> String {
    let stem = page.strip_suffix(".html").unwrap_or(page);
    match phase {
        Some(phase) => format!("{stem}-{}.html", phase.name()),
        None => page.to_owned(),
    }
}

/// A text of the front matter, read as Markdown.
fn written(writer: &mut Writer<'_>, text: &str) -> String {
    let (Document { blocks, .. }, _) = markdown::parse(FileId::default(), text, 0);
    if blocks.is_empty() { escaped(text) } else { writer.blocks(&blocks) }
}

fn shape(item: &InstrumentItem) -> Shape<'_> {
    let (kind, n, rows, values): (_, usize, usize, &[i64]) = match &item.key {
        Key::Single { n, .. } => ("single", *n, 0, &[]),
        Key::Multiple { n, .. } => ("multiple", *n, 0, &[]),
        Key::Short { .. } => ("short", 0, 0, &[]),
        Key::Match { rights, n } => ("match", *n, rights.len(), &[]),
        Key::Order { steps } => ("order", steps.len(), steps.len(), &[]),
        Key::Scale { values, n, .. } => ("scale", 0, *n, values),
        Key::Cloze { gaps } => ("cloze", 0, gaps.len(), &[]),
        Key::Open => ("open", 0, 0, &[]),
    };
    let form = item.form.map(String::from).unwrap_or_default();
    Shape { id: &item.id, kind, n, rows, values, form }
}
