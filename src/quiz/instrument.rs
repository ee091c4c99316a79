//! Tests that count, taken out of the curriculum with their keys.
//!
//! An instrument stays in memory: it marks results and makes the marking guide. Pages never see it.

use crate::markdown::Block;
use crate::markdown::Inline;
use crate::markdown::plain;
use crate::model::Answer;
use crate::model::Curriculum;
use crate::model::Item;
use crate::model::Page;
use crate::model::Phase;
use crate::model::Quiz;
use crate::quiz::Key;
use crate::quiz::key;
use crate::quiz::sheet;

/// A test that counts.
#[derive(Clone, Debug)]
pub struct Instrument {
    /// Its id: `core`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its version, as in the front matter.
    pub version: String,
    /// The first 12 hex digits of a hash over all but the key.
    pub hash: String,
    /// Per cent of the points that pass.
    pub pass: u32,
    /// How often it may be taken.
    pub attempts: u32,
    /// The phases it is taken in.
    pub phases: Vec<Phase>,
    /// The locales of the site, in the order of `site.yaml`.
    pub locales: Vec<String>,
    /// Those whose text is a machine's draft: their results are practice only.
    pub draft_locales: Vec<String>,
    /// The items, in order.
    pub items: Vec<InstrumentItem>,
}

/// An item with its key.
#[derive(Clone, Debug)]
pub struct InstrumentItem {
    /// Its id.
    pub id: String,
    /// The stem in the source locale, as plain text.
    pub stem: String,
    /// The choices, steps, left sides or statements, as plain text.
    pub choices: Vec<String>,
    /// What is right.
    pub key: Key,
    /// Whether "I don't know" is offered.
    pub dont_know: bool,
    /// Whether it must be right to pass.
    pub is_critical: bool,
    /// What it counts for.
    pub points: u32,
    /// The objective it assesses.
    pub objective: Option<String>,
    /// When it is asked; always if empty.
    pub phases: Vec<Phase>,
    /// The form it belongs to; both if `None`.
    pub form: Option<char>,
}

impl Instrument {
    /// The instrument of a test on a page.
    pub fn of(curriculum: &Curriculum, page: &Page, quiz: &Quiz) -> Instrument {
        let fields = &page.source().fields;
        let id = quiz.instrument.clone().unwrap_or_default();
        let version = fields.text("version").unwrap_or_else(|| "1".to_owned());
        let items: Vec<InstrumentItem> = quiz.items.iter().map(instrument_item).collect();
        let number = |name: &str| fields.text(name).and_then(|text| text.parse().ok());
        let phases: Vec<Phase> =
            fields.list("phases").iter().filter_map(|name| Phase::from_name(name)).collect();
        Instrument {
            hash: hash(&id, &version, &items),
            title: page.source().title.clone(),
            pass: quiz.pass.or_else(|| number("pass")).unwrap_or(80),
            attempts: number("attempts").unwrap_or(3),
            phases: if phases.is_empty() { Phase::ALL.to_vec() } else { phases },
            locales: curriculum.settings.locales.iter().map(ToString::to_string).collect(),
            draft_locales: drafts(page),
            id,
            version,
            items,
        }
    }

    /// The items of a phase and a form, in order.
    pub fn items_of(
        &self,
        phase: Phase,
        form: Option<char>,
    ) -> impl Iterator<Item = &InstrumentItem> {
        self.items.iter().filter(move |item| item.is_asked(phase, form))
    }

    /// Whether there are two forms.
    pub fn has_forms(&self) -> bool {
        self.items.iter().any(|item| item.form.is_some())
    }
}

impl InstrumentItem {
    /// Whether it is asked in a phase and a form.
    pub fn is_asked(&self, phase: Phase, form: Option<char>) -> bool {
        let in_phase = self.phases.is_empty() || self.phases.contains(&phase);
        in_phase && (self.form.is_none() || form.is_none() || self.form == form)
    }
}

/// The instruments of a curriculum, by the order of their pages; the first of an id counts.
pub fn instruments(curriculum: &Curriculum) -> Vec<Instrument> {
    let mut instruments: Vec<Instrument> = Vec::new();
    for page in &curriculum.pages {
        for quiz in page.source().quizzes.iter().filter(|quiz| quiz.is_test()) {
            let instrument = Instrument::of(curriculum, page, quiz);
            if instruments.iter().all(|known| known.id != instrument.id) {
                instruments.push(instrument);
            }
        }
    }
    instruments
}

fn instrument_item(item: &Item) -> InstrumentItem {
    InstrumentItem {
        id: item.id.clone(),
        stem: plain::text(&item.stem),
        choices: choices(item),
        key: Key::of(item),
        dont_know: item.choices().iter().any(|choice| choice.is_dont_know),
        is_critical: item.is_critical,
        points: item.points,
        objective: item.objective.clone(),
        phases: item.phases.clone(),
        form: item.form,
    }
}

/// What stands under the stem. Short answers have nothing there, and gaps stay gaps.
fn choices(item: &Item) -> Vec<String> {
    let blocks = |blocks: &[Block]| plain::text_of_blocks(blocks).trim().to_owned();
    let inlines = |inlines: &Vec<Inline>| plain::text(inlines);
    match &item.answer {
        Answer::Single(choices) | Answer::Multiple(choices) | Answer::TrueFalse(choices) => {
            sheet::real(choices).map(|choice| blocks(&choice.content)).collect()
        }
        Answer::Match(pairs) => pairs
            .iter()
            .map(|(left, _)| plain::text(left))
            .filter(|left| !left.is_empty())
            .collect(),
        Answer::Order(steps) => {
            let mixed = sheet::mixed(&item.id, steps.len());
            mixed.into_iter().map(|at| blocks(&steps[at])).collect()
        }
        Answer::Scale { statements, .. } => statements.iter().map(inlines).collect(),
        Answer::Cloze => key::gaps(&item.body).iter().map(|_| String::new()).collect(),
        Answer::Short(_) | Answer::Reflection { .. } | Answer::None => Vec::new(),
    }
}

/// A hash that changes when the test does. The key is left out: nobody can guess it from a page.
fn hash(id: &str, version: &str, items: &[InstrumentItem]) -> String {
    let mut hasher = blake3::Hasher::new();
    let mut add = |text: &str| {
        hasher.update(text.as_bytes());
        hasher.update(b"\0");
    };
    add(id);
    add(version);
    for item in items {
        add(&item.id);
        add(&item.form.map(String::from).unwrap_or_default());
        for phase in &item.phases {
            add(phase.name());
        }
        add(&item.stem);
        item.choices.iter().for_each(|choice| add(choice));
    }
    hasher.finalize().to_hex()[..12].to_owned()
}

fn drafts(page: &Page) -> Vec<String> {
    let drafts = page.texts.iter().filter(|text| text.is_machine_draft());
    drafts.map(|text| text.locale.to_string()).collect()
}
