//! The front page of a module.

use crate::model::Edition;
use crate::model::Page;
use crate::model::PageKind;
use crate::render::build::with_meta;
use crate::render::page::LinkView;
use crate::render::page::link;
use crate::render::page::site_path;
use crate::render::said::Said;
use crate::render::views::session;
use serde::Serialize;

/// What the front page of a module shows.
#[derive(Serialize)]
pub struct ModuleView {
    lessons: Vec<LinkView>,
    quiz: Option<LinkView>,
    sessions: Vec<LinkView>,
    handouts: Vec<LinkView>,
    functions: Vec<LinkView>,
    requires: Vec<LinkView>,
}

/// The view of the front page of a module.
pub fn view(edition: &Edition<'_>, number: usize) -> ModuleView {
    let page = edition.readings[number].page;
    let lessons = own(edition, page, PageKind::Lesson).chain(own(edition, page, PageKind::Page));
    let quiz = own(edition, page, PageKind::Quiz).next();
    let requires = page.source().fields.list("requires");
    let required = requires
        .iter()
        .filter_map(|id| edition.curriculum.at_path(&format!("learn/{id}/index.html")));
    ModuleView {
        lessons: lessons.map(|number| link(edition, number)).collect(),
        quiz: quiz.map(|number| with_meta(link(edition, number), &[questions(edition, number)])),
        sessions: own(edition, page, PageKind::Session)
            .map(|number| session_link(edition, number))
            .collect(),
        handouts: own(edition, page, PageKind::Handout)
            .map(|number| link(edition, number))
            .collect(),
        functions: functions(edition, page),
        requires: required.map(|number| link(edition, number)).collect(),
    }
}

/// A module in a few words: "4 lessons · role-play · 10 questions".
pub fn meta(edition: &Edition<'_>, page: &Page) -> Said {
    let n_lessons = own(edition, page, PageKind::Lesson).count();
    let lessons = (n_lessons > 0)
        .then(|| own_words(edition, &edition.wording.count("count-lessons", n_lessons)));
    let has_roleplay = own(edition, page, PageKind::Session)
        .any(|number| session::has_block(&edition.readings[number].text.body.blocks, "roleplay"));
    let roleplay = has_roleplay.then(|| own_words(edition, &edition.wording.get("has-roleplay")));
    let quiz = own(edition, page, PageKind::Quiz).next().map(|number| questions(edition, number));
    Said::row(&[lessons, roleplay, quiz].map(Option::unwrap_or_default), " · ")
}

fn own_words(edition: &Edition<'_>, words: &str) -> Said {
    Said::own(words, &edition.locale)
}

fn questions(edition: &Edition<'_>, number: usize) -> Said {
    let n_items = edition.readings[number].text.quizzes.iter().map(|quiz| quiz.items.len()).sum();
    own_words(edition, &edition.wording.count("count-questions", n_items))
}

fn session_link(edition: &Edition<'_>, number: usize) -> LinkView {
    let minutes = session::minutes(&edition.readings[number].text);
    let meta =
        (minutes > 0).then(|| own_words(edition, &edition.wording.count("count-minutes", minutes)));
    with_meta(link(edition, number), &meta.into_iter().collect::<Vec<_>>())
}

/// The pages of a module that are of a kind, by number.
fn own<'a>(
    edition: &'a Edition<'_>,
    module: &'a Page,
    kind: PageKind,
) -> impl Iterator<Item = usize> + 'a {
    let name = module.folder().rsplit('/').next().unwrap_or_default();
    edition.curriculum.of_kind(kind).filter_map(move |(number, page)| {
        let is_own = match &page.module {
            Some(module) => module == name,
            None => page.folder() == module.folder(),
        };
        is_own.then_some(number)
    })
}

/// The functions of peer support that a module serves: those of its objectives, then those it names.
fn functions(edition: &Edition<'_>, page: &Page) -> Vec<LinkView> {
    let Some(framework) = edition.curriculum.framework("functions-5") else { return Vec::new() };
    let mut ids = page.source().fields.list("functions");
    for item in session::list_items(&page.source().body.blocks, "objectives") {
        ids.extend(item.attrs.get("fn").map(str::to_owned));
    }
    let path = format!("run/frameworks/{}.html", framework.id);
    let served = framework.items.iter().filter(|item| ids.contains(&item.id));
    served
        .map(|item| LinkView {
            title: Said::new(
                &item.label,
                &edition.curriculum.settings.source_locale,
                &edition.locale,
            ),
            path: format!("{}#{}", site_path(edition, &path), item.id),
            ..LinkView::default()
        })
        .collect()
}
