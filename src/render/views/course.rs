//! The list of modules, in their groups.

use crate::model::Edition;
use crate::model::PageKind;
use crate::render::build::Build;
use crate::render::views::home::TileView;
use crate::render::views::home::tile;
use serde::Serialize;

/// What the course page shows.
#[derive(Serialize)]
pub struct CourseView {
    groups: Vec<GroupView>,
}

#[derive(Serialize)]
struct GroupView {
    title: String,
    tiles: Vec<TileView>,
}

/// The view of the course page; groups in the order of their first module.
pub fn view(build: &Build<'_>, edition: &Edition<'_>) -> CourseView {
    let mut groups: Vec<(String, GroupView)> = Vec::new();
    for (number, page) in edition.curriculum.of_kind(PageKind::Module) {
        let id = page.source().fields.text("group").unwrap_or_default();
        if groups.iter().all(|(known, _)| *known != id) {
            let title = edition.wording.find(&format!("group-{id}")).unwrap_or(&id).to_owned();
            groups.push((id.clone(), GroupView { title, tiles: Vec::new() }));
        }
        let (_, group) =
            groups.iter_mut().find(|(known, _)| *known == id).expect("the group was added");
        group.tiles.push(tile(build, edition, number));
    }
    CourseView { groups: groups.into_iter().map(|(_, group)| group).collect() }
}
