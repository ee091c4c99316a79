//! The list of modules, in their groups.

use crate::model::Edition;
use crate::model::PageKind;
use crate::render::build::Build;
use crate::render::page::LinkView;
use crate::render::page::site_path;
use crate::render::said::Said;
use crate::render::views::book;
use crate::render::views::book::Book;
use crate::render::views::home::TileView;
use crate::render::views::home::tile;
use serde::Serialize;

/// What the course page shows.
#[derive(Serialize)]
pub struct CourseView {
    groups: Vec<GroupView>,
    /// The course to print, for learners and for trainers.
    books: Vec<LinkView>,
}

#[derive(Serialize)]
struct GroupView {
    title: Said,
    tiles: Vec<TileView>,
}

/// The view of the course page; groups in the order of their first module.
pub fn view(build: &Build<'_>, edition: &Edition<'_>) -> CourseView {
    let mut groups: Vec<(String, GroupView)> = Vec::new();
    for (number, page) in edition.curriculum.of_kind(PageKind::Module) {
        let id = page.source().fields.text("group").unwrap_or_default();
        if groups.iter().all(|(known, _)| *known != id) {
            let author = &page.source().locale;
            let title = Said::found(edition, &format!("group-{id}"), (&id, author));
            groups.push((id.clone(), GroupView { title, tiles: Vec::new() }));
        }
        let (_, group) =
            groups.iter_mut().find(|(known, _)| *known == id).expect("the group was added");
        group.tiles.push(tile(build, edition, number));
    }
    CourseView {
        groups: groups.into_iter().map(|(_, group)| group).collect(),
        books: Book::ALL.into_iter().filter_map(|book| book_link(edition, book)).collect(),
    }
}

fn book_link(edition: &Edition<'_>, book: Book) -> Option<LinkView> {
    let link = LinkView {
        title: Said::own(&edition.wording.get(&format!("book-{}", book.name())), &edition.locale),
        path: site_path(edition, &book::path(book)),
        ..LinkView::default()
    };
    (!book.pages(edition).is_empty()).then_some(link)
}
