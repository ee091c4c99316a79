//! The front page of a locale, and the gate before all of them.

use crate::model::Edition;
use crate::model::PageKind;
use crate::render::build::Build;
use crate::render::build::DoorView;
use crate::render::build::doors;
use crate::render::page::link;
use crate::render::said::Said;
use serde::Serialize;

/// What the front page shows.
#[derive(Serialize)]
pub struct HomeView {
    doors: Vec<DoorView>,
    modules: Vec<TileView>,
    lede: Option<String>,
}

/// A module as a piece of cloth.
#[derive(Serialize)]
pub struct TileView {
    id: String,
    number: Option<f64>,
    title: Said,
    summary: Said,
    path: String,
    weave: Option<String>,
    meta: Said,
}

/// The view of the front page.
pub fn view(build: &Build<'_>, edition: &Edition<'_>) -> HomeView {
    let modules = edition.curriculum.of_kind(PageKind::Module);
    HomeView {
        doors: doors(edition),
        modules: modules.map(|(number, _)| tile(build, edition, number)).collect(),
        lede: None,
    }
}

/// The tile of a module.
pub fn tile(build: &Build<'_>, edition: &Edition<'_>, number: usize) -> TileView {
    let page = edition.readings[number].page;
    let to = link(edition, number);
    TileView {
        id: page.id.clone(),
        number: page.source().fields.number("number"),
        title: to.title,
        summary: to.summary,
        path: to.path,
        weave: build.weave_of(page),
        meta: super::module::meta(edition, page),
    }
}
