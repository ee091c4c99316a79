//! The pages around a page: above it, beside it, before and after it.

use crate::model::Argument;
use crate::model::Edition;
use crate::model::Page;
use crate::model::PageKind;
use crate::render::page::LinkView;
use crate::render::page::SideItemView;
use crate::render::page::SideView;
use crate::render::page::link;
use crate::render::page::site_path;
use crate::render::said::Said;

/// The front pages of the folders above, from the outside in.
pub fn crumbs(edition: &Edition<'_>, page: &Page) -> Vec<LinkView> {
    let folder = page.folder();
    let ends = folder.match_indices('/').map(|(at, _)| at).chain([folder.len()]);
    let above = ends
        .filter(|end| *end > 0)
        .filter_map(|end| edition.curriculum.sections.get(&folder[..end]));
    above
        .map(|section| section.index)
        .filter(|number| edition.readings[*number].page.path != page.path)
        .map(|number| link(edition, number))
        .collect()
}

/// At most so many pages stand beside a page; of a larger folder its nearest are shown.
const LONGEST_SIDE: usize = 60;

/// The pages beside a page, for pages that are read one after the other.
pub fn side(edition: &Edition<'_>, number: usize) -> Option<SideView> {
    let page = edition.readings[number].page;
    if !is_sequential(page.kind) || matches!(page.kind, PageKind::Course | PageKind::Home) {
        return None;
    }
    let section = edition.curriculum.sections.get(page.folder())?;
    if section.pages.len() < 2 || (section.index == number && page.kind == PageKind::Section) {
        return None;
    }
    let at = section.pages.iter().position(|other| *other == number).unwrap_or(0);
    let start =
        at.saturating_sub(LONGEST_SIDE / 2).min(section.pages.len().saturating_sub(LONGEST_SIDE));
    let front = &edition.readings[section.index];
    let label = front.page.source().fields.number("number").map_or_else(String::new, |n| {
        edition.wording.fill("module", &[("number", Argument::Text(&edition.wording.number(n)))])
    });
    let items = section.pages[start..].iter().take(LONGEST_SIDE).map(|other| {
        let reading = &edition.readings[*other];
        SideItemView {
            title: Said::title(edition, reading),
            path: site_path(edition, &reading.page.path),
            here: *other == number,
            kind: reading.page.kind.name(),
        }
    });
    Some(SideView {
        label: if label.is_empty() { edition.wording.get("side-label") } else { label },
        title: Said::title(edition, front),
        path: site_path(edition, &front.page.path),
        items: items.collect(),
    })
}

/// Kinds that are read one after the other.
fn is_sequential(kind: PageKind) -> bool {
    use PageKind::{Chapter, Course, Lesson, Module, Page, Part, Quiz, Section, Session};
    matches!(kind, Chapter | Course | Lesson | Module | Page | Part | Quiz | Section | Session)
}

/// The pages before and after a page.
pub fn neighbours(edition: &Edition<'_>, number: usize) -> (Option<LinkView>, Option<LinkView>) {
    let page = edition.readings[number].page;
    let top = |page: &Page| page.path.split_once('/').map(|(top, _)| top.to_owned());
    let here = top(page);
    if !is_sequential(page.kind) || page.kind == PageKind::Home {
        return (None, None);
    }
    let near = |number: usize| {
        let other = edition.readings.get(number)?.page;
        (is_sequential(other.kind) && top(other) == here && other.kind != PageKind::Course)
            .then(|| link(edition, number))
    };
    (number.checked_sub(1).and_then(near), near(number + 1))
}
