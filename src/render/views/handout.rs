//! A printed sheet.

use crate::model::Edition;
use crate::model::Page;
use crate::model::Text;
use crate::render::page::LinkView;
use crate::render::page::link;
use serde::Serialize;

/// What a printed sheet shows.
#[derive(Serialize)]
pub struct HandoutView {
    size: String,
    module: Option<LinkView>,
    cards: Vec<String>,
}

/// The view of a printed sheet.
pub fn view(edition: &Edition<'_>, page: &Page, text: &Text) -> HandoutView {
    let module = page.module.as_deref();
    let module =
        module.and_then(|id| edition.curriculum.at_path(&format!("learn/{id}/index.html")));
    HandoutView {
        size: text.fields.text("size").unwrap_or_else(|| "A4".to_owned()),
        module: module.map(|number| link(edition, number)),
        cards: Vec::new(),
    }
}
