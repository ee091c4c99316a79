//! A whole course as one book, to be printed: for learners, or for trainers.

use crate::diagnostic::Diagnostic;
use crate::markdown::Block;
use crate::markdown::BlockKind;
use crate::markdown::html;
use crate::model::Edition;
use crate::model::PageKind;
use crate::model::View;
use crate::render::body;
use crate::render::body::Writer;
use crate::render::build::Press;
use crate::render::page::site_path;
use crate::render::said::Said;
use serde::Serialize;
use std::collections::BTreeSet;

/// Whom a book is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Book {
    /// Modules with their lessons and quizzes, handouts, what to do in danger.
    Learner,
    /// Session plans, activities and observation sheets.
    Trainer,
}

/// What a book shows.
#[derive(Serialize)]
pub struct BookView {
    chapters: Vec<ChapterView>,
}

#[derive(Serialize)]
struct ChapterView {
    id: String,
    title: Said,
    summary: Said,
    weave: Option<String>,
    lang: String,
    dir: &'static str,
    body: String,
    notes: String,
    /// Whether it opens a part: a module, or a group of sheets.
    is_part: bool,
    is_draft: bool,
}

impl Book {
    /// Both books.
    pub const ALL: [Book; 2] = [Book::Learner, Book::Trainer];

    /// Its name in addresses and strings.
    pub fn name(self) -> &'static str {
        match self {
            Book::Learner => "learner",
            Book::Trainer => "trainer",
        }
    }

    /// The pages it holds, in order; none where there is no course to print.
    pub fn pages(self, edition: &Edition<'_>) -> Vec<usize> {
        let curriculum = edition.curriculum;
        let modules: Vec<usize> = curriculum.of_kind(PageKind::Module).map(|(at, _)| at).collect();
        if modules.is_empty() {
            return Vec::new();
        }
        let below = |folder: &str| {
            let section = curriculum.sections.get(folder);
            section.map(|section| section.pages.clone()).unwrap_or_default()
        };
        let mut pages = Vec::new();
        match self {
            Book::Learner => {
                for module in modules {
                    pages.push(module);
                    pages.extend(below(curriculum.pages[module].folder()));
                }
                pages.extend(curriculum.of_kind(PageKind::Handout).map(|(at, _)| at));
                pages.extend(curriculum.of_kind(PageKind::HelpNow).map(|(at, _)| at));
            }
            Book::Trainer => {
                pages.extend(curriculum.of_kind(PageKind::Session).map(|(at, _)| at));
                pages.extend(curriculum.of_kind(PageKind::Activity).map(|(at, _)| at));
                pages.extend(below("train/observe"));
            }
        }
        pages
    }

    fn view(self) -> View {
        match self {
            Book::Learner => View::Learner,
            Book::Trainer => View::Trainer,
        }
    }
}

/// Where a book lies below the locale.
pub fn path(book: Book) -> String {
    format!("print/book-{}.html", book.name())
}

/// The view of a book: its pages one after the other, links between them kept inside it.
pub fn view(press: Press<'_>, book: Book, findings: &mut Vec<Diagnostic>) -> BookView {
    let pages = book.pages(press.edition);
    let inside: BTreeSet<usize> = pages.iter().copied().collect();
    let path = site_path(press.edition, &path(book));
    let mut chapters = Vec::with_capacity(pages.len());
    for number in pages {
        let reading = &press.edition.readings[number];
        let mut writer = Writer::new(press, (&reading.text, book.view(), &path));
        writer.prefix = format!("p{number}-");
        writer.inside = Some(&inside);
        writer.elsewhere = body::elsewhere(PageKind::Page);
        let blocks = lowered(&reading.text.body.blocks);
        let mut notes = String::new();
        let body = writer.blocks(&blocks);
        html::write_footnotes(&reading.text.body.footnotes, &mut writer, &mut notes);
        findings.append(&mut writer.findings);
        chapters.push(ChapterView {
            id: format!("p{number}"),
            title: Said::own(&reading.text.title, &reading.text.locale),
            summary: Said::own(
                reading.text.summary.as_deref().unwrap_or_default(),
                &reading.text.locale,
            ),
            weave: press.build.weave_of(reading.page),
            lang: reading.text.locale.to_string(),
            dir: reading.text.locale.direction(),
            body,
            notes,
            is_part: matches!(reading.page.kind, PageKind::Module),
            is_draft: reading.text.is_machine_draft(),
        });
    }
    BookView { chapters }
}

/// The blocks with their headings two levels lower: the book and the chapter stand above them.
fn lowered(blocks: &[Block]) -> Vec<Block> {
    let mut blocks = blocks.to_vec();
    lower(&mut blocks);
    blocks
}

fn lower(blocks: &mut [Block]) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Heading { level, .. } => *level = (*level + 1).min(6),
            BlockKind::Container { blocks, .. }
            | BlockKind::Element { blocks, .. }
            | BlockKind::Quote { blocks, .. } => lower(blocks),
            _ => {}
        }
    }
}
