//! What is found: pages and words of the glossary as sections of plain text.
//!
//! Only what a reader of the page may see is here. Tests, private roles, answers and their feedback, and what the
//! author left out with `search: {exclude: true}` are not.

use crate::markdown::Block;
use crate::markdown::BlockKind;
use crate::markdown::Inline;
use crate::markdown::InlineKind;
use crate::markdown::plain;
use crate::model::Edition;
use crate::model::Locale;
use crate::model::Node;
use crate::model::PageKind;
use crate::model::Reading;
use crate::model::Slug;
use crate::model::Term;
use crate::model::View;
use crate::model::block_row;

/// Text of a section that is kept for the browser: what lies beyond is found, but not shown.
const MOST_SHOWN: usize = 4_000;

/// What the front matter of a work or a programme says and its page shows.
const FACTS: &[&str] = &["authors", "publisher", "organisation", "year", "identifier", "country"];

/// One thing that can be found.
///
/// Invariant: it has a section until it lets go of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// Where it lies, from the root of the site.
    pub path: String,
    /// Its title.
    pub title: String,
    /// Where it stands: the titles of the pages above it.
    pub crumbs: Vec<String>,
    /// What it is: the name of a page's kind, or `term`.
    pub kind: &'static str,
    /// Whether it is for trainers.
    pub is_for_trainers: bool,
    /// Whether a machine drafted it and no person has checked it.
    pub is_draft: bool,
    /// Its topics: the name in the address of each, and its name.
    pub topics: Vec<(String, String)>,
    /// What sums it up: summary, key points, objectives. They are part of the sections too.
    pub gist: String,
    /// Other words for it.
    pub synonyms: Vec<String>,
    /// How much more it counts than others.
    pub boost: f64,
    /// Its sections, in order.
    pub sections: Vec<Section>,
}

impl Entry {
    /// Lets go of what is told of it in its own files and in the lists of words: their room is needed.
    pub fn let_go(&mut self) {
        let topics = std::mem::take(&mut self.topics);
        let Entry { kind, is_for_trainers, is_draft, .. } = *self;
        *self = Entry { kind, is_for_trainers, is_draft, topics, ..Entry::default() };
    }
}

/// What stands under one heading.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// The id of the heading, or nothing above the first.
    pub anchor: String,
    /// The heading.
    pub heading: String,
    /// The text, each block on a line.
    pub text: String,
}

impl Section {
    /// The text that is kept for the browser.
    pub fn shown(&self) -> &str {
        if self.text.len() <= MOST_SHOWN {
            return &self.text;
        }
        let end = self.text.char_indices().nth(MOST_SHOWN).map_or(self.text.len(), |(at, _)| at);
        &self.text[..end]
    }
}

/// The entries of a page: itself, what is in it for trainers alone, the words of a glossary.
pub fn entries(edition: &Edition<'_>, reading: &Reading<'_>) -> Vec<Entry> {
    let (page, text) = (reading.page, &reading.text);
    let search = text.fields.get("search").and_then(Node::fields);
    let is_excluded = search.is_some_and(|fields| fields.is("exclude"));
    // A page that is shown in another language is found in that language.
    if is_excluded || text.locale != edition.locale {
        return Vec::new();
    }
    let is_for_trainers = page.is_for_trainers();
    let mut walk = Walk::of(edition, page.kind, is_for_trainers);
    walk.blocks(&text.body.blocks);
    let mut entry = Entry {
        path: format!("{}/{}", edition.locale, page.path),
        title: text.title.clone(),
        crumbs: crumbs(edition, reading),
        kind: page.kind.name(),
        is_for_trainers,
        is_draft: text.is_machine_draft(),
        topics: topics(edition, reading),
        gist: format!("{}\n{}", text.summary.as_deref().unwrap_or_default(), walk.gist),
        synonyms: synonyms(reading),
        boost: search.and_then(|fields| fields.number("boost")).unwrap_or(1.0).clamp(0.1, 10.0),
        sections: walk.sections,
    };
    if let Some(summary) = &text.summary {
        let first = &mut entry.sections[0].text;
        *first = format!("{summary}\n{first}");
    }
    if matches!(page.kind, PageKind::Resource | PageKind::Example) {
        let facts: Vec<String> = FACTS.iter().flat_map(|name| text.fields.list(name)).collect();
        let first = &mut entry.sections[0].text;
        *first = format!("{first}\n{}", facts.join(", "));
    }
    if page.kind == PageKind::Framework {
        entry.sections.extend(framework(edition, page.path.as_str()));
    }
    let twin = twin(edition, &entry, reading);
    for section in &mut entry.sections {
        // A text grows as it is read; what it grew too much is as much as all texts of some modules.
        section.text.shrink_to_fit();
    }
    let terms = (page.kind == PageKind::Glossary).then(|| terms(edition, &entry));
    std::iter::once(entry).chain(twin).chain(terms.into_iter().flatten()).collect()
}

fn topics(edition: &Edition<'_>, reading: &Reading<'_>) -> Vec<(String, String)> {
    let pair = |topic: &String| {
        Some((Slug::from_title(topic)?.as_str().to_owned(), edition.topic_name(topic)))
    };
    reading.text.fields.list("topics").iter().filter_map(pair).collect()
}

fn synonyms(reading: &Reading<'_>) -> Vec<String> {
    let fields = &reading.text.fields;
    let search = fields.get("search").and_then(Node::fields);
    let own = search.map(|fields| fields.list("synonyms")).unwrap_or_default();
    own.into_iter().chain(fields.list("keywords")).collect()
}

/// The titles of the pages above a page, from the top; the front page is not among them.
fn crumbs(edition: &Edition<'_>, reading: &Reading<'_>) -> Vec<String> {
    let curriculum = edition.curriculum;
    let mut titles = Vec::new();
    let mut folder = reading.page.folder();
    while !folder.is_empty() {
        let above = curriculum.at_path(&format!("{folder}/index.html"));
        if let Some(above) = above.map(|number| &edition.readings[number])
            && above.page.path != reading.page.path
        {
            titles.push(above.text.title.clone());
        }
        folder = folder.rsplit_once('/').map_or("", |(folder, _)| folder);
    }
    titles.reverse();
    titles
}

/// What a page holds for trainers alone, which lies on its twin.
fn twin(edition: &Edition<'_>, entry: &Entry, reading: &Reading<'_>) -> Option<Entry> {
    let path = edition.twin_path(reading)?;
    let walk = Walk::of(edition, reading.page.kind, true);
    let mut walk = Walk { is_twin: true, is_inside: false, ..walk };
    walk.blocks(&reading.text.body.blocks);
    walk.sections.retain(|section| !section.text.is_empty());
    let locale = entry.path.split('/').next().unwrap_or_default();
    (!walk.sections.is_empty()).then(|| Entry {
        path: format!("{locale}/{path}"),
        is_for_trainers: true,
        gist: String::new(),
        synonyms: Vec::new(),
        boost: entry.boost / 2.0,
        sections: walk.sections,
        ..entry.clone()
    })
}

/// Each function, model or step of a framework as a section.
fn framework(edition: &Edition<'_>, path: &str) -> Vec<Section> {
    let id =
        path.rsplit('/').next().and_then(|name| name.strip_suffix(".html")).unwrap_or_default();
    let Some(framework) = edition.curriculum.framework(id) else { return Vec::new() };
    let section = |item: &crate::model::FrameworkItem| Section {
        anchor: item.id.clone(),
        heading: item.label.clone(),
        text: item.definition.clone(),
    };
    framework.items.iter().map(section).collect()
}

/// Each word of the glossary.
fn terms(edition: &Edition<'_>, glossary: &Entry) -> Vec<Entry> {
    let own = edition.curriculum.terms.get(&edition.locale);
    let entry = |term: &Term| Entry {
        path: glossary.path.clone(),
        title: term.term.clone(),
        crumbs: vec![glossary.title.clone()],
        kind: "term",
        gist: term.definition.clone(),
        synonyms: term.aka.clone(),
        boost: 1.0,
        sections: vec![Section {
            anchor: term.id.clone(),
            heading: String::new(),
            text: term.definition.clone(),
        }],
        ..Entry::default()
    };
    own.into_iter().flatten().map(entry).collect()
}

/// A walk through the blocks of a text.
struct Walk<'a> {
    edition: &'a Edition<'a>,
    view: View,
    /// Whether only what learners do not see is wanted.
    is_twin: bool,
    /// Whether the walk is inside a block that is wanted though it is for trainers alone.
    is_inside: bool,
    sections: Vec<Section>,
    gist: String,
    /// The words of the block at hand; kept for its memory.
    words: String,
}

impl<'a> Walk<'a> {
    fn of(edition: &'a Edition<'a>, kind: PageKind, is_for_trainers: bool) -> Walk<'a> {
        let view = if is_for_trainers { View::Trainer } else { View::Learner };
        // A test says no more than its title.
        let is_inside = kind != PageKind::Test;
        let sections = vec![Section::default()];
        let (gist, words) = (String::new(), String::new());
        Walk { edition, view, is_twin: false, is_inside, sections, gist, words }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match &block.kind {
            BlockKind::Heading { content, .. } => self.heading(block, content),
            BlockKind::Container { name, blocks } => self.container(name, block, blocks),
            BlockKind::Quote { blocks, .. } | BlockKind::Element { blocks, .. } => {
                self.blocks(blocks);
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    self.blocks(&item.blocks);
                }
            }
            _ => self.text(std::slice::from_ref(block)),
        }
    }

    fn heading(&mut self, block: &Block, content: &[Inline]) {
        let heading = self.words(content);
        match &block.attrs.id {
            Some(id) => {
                let section = Section { anchor: id.clone(), heading, ..Section::default() };
                self.sections.push(section);
            }
            None => self.line(&heading),
        }
    }

    fn container(&mut self, name: &str, block: &Block, blocks: &[Block]) {
        let Some(row) = block_row(name) else { return self.blocks(blocks) };
        let is_secret = match row.name {
            "test" | "scenario" | "form" | "rubric" | "solution" | "hint" => true,
            "role" => block.attrs.has("private"),
            _ => false,
        };
        let is_for_others =
            row.name == "only" && !self.edition.is_for_reader(&block.attrs, self.view);
        if is_secret || is_for_others || row.is_hidden(self.view) {
            return;
        }
        if row.name == "quiz" {
            // What is asked, never what may be answered: a wrong choice must not be found as advice.
            return self.questions(blocks);
        }
        let was_inside = self.is_inside;
        self.is_inside |= self.is_twin && row.is_hidden(View::Learner);
        if let Some(title) = block.attrs.get("title") {
            self.line(title);
        }
        if matches!(row.name, "keypoints" | "objectives") && self.is_inside {
            let gist = plain::text_filled(blocks, &|inline| self.filled(inline));
            self.gist.push_str(&gist);
        }
        self.blocks(blocks);
        self.is_inside = was_inside;
    }

    fn questions(&mut self, blocks: &[Block]) {
        for block in blocks {
            if let BlockKind::Heading { content, .. } = &block.kind {
                let stem = self.words(content);
                self.line(&stem);
            }
        }
    }

    fn text(&mut self, blocks: &[Block]) {
        if !self.is_inside {
            return;
        }
        let mut words = std::mem::take(&mut self.words);
        words.clear();
        plain::add_blocks(blocks, &|inline| self.filled(inline), &mut words);
        for line in words.lines() {
            self.line(line);
        }
        self.words = words;
    }

    /// The words of running text.
    fn words(&self, content: &[Inline]) -> String {
        plain::inlines_filled(content, &|inline| self.filled(inline))
    }

    /// A term by its name; a local fact, or three dots where none is known.
    fn filled(&self, inline: &InlineKind) -> Option<String> {
        let curriculum = self.edition.curriculum;
        match inline {
            InlineKind::Term { id, shown: None } => {
                Some(curriculum.term(id, &self.edition.locale)?.term.clone())
            }
            InlineKind::Slot(slot) => {
                let fact = slot.strip_prefix("local.").and_then(|key| curriculum.facts.get(key));
                Some(fact.cloned().unwrap_or_else(|| "…".to_owned()))
            }
            // A part in another language is found in that language.
            InlineKind::Element { tag, .. } => {
                let lang = tag.attrs.iter().find(|(name, _)| name == "lang").map(|(_, tag)| tag)?;
                let lang = Locale::parse(lang)?;
                (lang.language() != self.edition.locale.language()).then(String::new)
            }
            _ => None,
        }
    }

    fn line(&mut self, line: &str) {
        let line = line.trim();
        if self.is_inside && !line.is_empty() {
            let text = &mut self.sections.last_mut().expect("a walk begins with a section").text;
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(line);
        }
    }
}
